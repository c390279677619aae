lang-partial = På dansk er projektmappe, brev, kontrol, afgørelse, trin, sager, status, ”fill --numbers”, ”apply”, ”verify”, ”undo”, ”log”, ”keyrings sync” og ”targets”. På engelsk er hjælpen, fejlmeddelelser om filer og databaser, og resten, som ”fill --from”, ”merge” og de andre ”keyrings”.
cli-error = fejl
