cli-error = fout
cli-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad, en of u het bestand mag lezen.
cli-output = Het resultaat kan niet worden weggeschreven: { $reason }
    .hint = Controleer of de schijf niet vol is en of u daar mag schrijven.
cli-other = { $reason }

usage-line = Gebruik: { $line }
usage-see-help = Zie: { $command }
usage-did-you-mean = Bedoelt u { $suggestion }?
usage-no-such-command = { $command } is geen opdracht
usage-command-missing = de opdracht ontbreekt; er zijn { $commands }
usage-no-such-option = { $option } is hier geen optie
usage-missing = hier ontbreekt { $option }
usage-conflict = { $option } gaat niet samen met { $other }
usage-value-missing = bij { $option } hoort een waarde
usage-invalid-value = “{ $value }” kan niet bij { $option }; kies uit { $values }
usage-unfit-value = “{ $value }” kan niet bij { $option }: { $reason }
usage-number-of-values = { $option } staat er te vaak, of met te veel of te weinig waarden
usage-not-text = een argument is geen leesbare tekst (UTF-8)
usage-no-number = het is geen getal
usage-no-share = een aandeel ligt tussen 0 en 100
usage-no-date = “{ $value }” is geen datum zoals 2026-07-18
usage-period-backwards = het einde ligt voor het begin
usage-no-sector = de sectoren zijn vo en mbo
usage-map-form = schrijf VELD=KOLOMKOP
usage-map-field = de velden zijn { $fields }

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
