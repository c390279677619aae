lang-partial = Projektmappe, brev, kontrol, afgørelse og trin er på dansk; hjælp, fejl om filer og nøgler og resten er på engelsk.
cli-error = fejl
