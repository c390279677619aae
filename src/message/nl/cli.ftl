cli-error = fout
cli-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad, en of u het bestand mag lezen.
cli-output = Het resultaat kan niet worden weggeschreven: { $reason }
    .hint = Controleer of de schijf niet vol is en of u daar mag schrijven.
cli-other = { $reason }

init-done = { $path } is geschreven. Nu verder met: waswordt scenario --move { $path }
init-missing = { $option } ontbreekt, en er is geen terminal om het te vragen
    .hint = Voeg { $option } toe; zie: waswordt init --help
init-ask-sector = Sector (vo of mbo)?
init-ask-brin = BRIN van de school?
init-ask-school = Naam van de school?
init-ask-from = Waar komt de school vandaan (uitlevering:IdP, bijvoorbeeld elf:magister)?
init-ask-from-realm = Realm van de oude identiteiten (meerdere met komma's; leeg als die niet bekend is)?
init-ask-to = Waar gaat de school heen (uitlevering:IdP, bijvoorbeeld elf:azure-ad)?
init-ask-to-realm = Realm van de nieuwe identiteiten (meerdere met komma's; leeg als die niet bekend is)?
