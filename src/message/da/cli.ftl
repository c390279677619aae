lang-partial = Projektmappe, brev, kontrol, afgørelse, trin, sager, kvitteringer og status er på dansk; hjælp, fejl om filer og nøgler og resten er på engelsk.
cli-error = fejl
