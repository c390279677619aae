cli-error = fout
cli-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad, en of u het bestand mag lezen.
cli-output = Het resultaat kan niet worden weggeschreven: { $reason }
    .hint = Controleer of de schijf niet vol is en of u daar mag schrijven.
cli-other = { $reason }
