lang-partial = På dansk er projektmappe, brev, kontrol, afgørelse, trin, sager, status, ”fill --numbers” og hvad ”apply” har gjort. På engelsk er hjælpen, fejlmeddelelser (også når ”apply” afviser en liste) og resten, som ”fill --from”, ”merge” og ”keyrings”.
cli-error = fejl
