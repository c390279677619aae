# Brevet till en tjänst

ticket-text-esi =
    Ämne: lista över gamla och nya ESI:er, { $school } ({ $brin })

    Bästa kollegor på { $publisher },

    Studenterna vid { $school } ({ $numbers }) får en annan European Student Identifier: { $what } ({ $kinds }, regel { $code }).
    Tillämpa den bifogade listan: koppla de nya ESI:erna till de befintliga kontona, så att utbyten, avtal och resultat finns kvar.

    Klart senast: { $deadline }
    Tillämpas: { $window }
    Lista: { $id }, version { $version }, { $number } studenter, { $unfilled }
    { $changes }
    Krypterad fil: { $file }
    Krypterad för: { $keys }
    Signerad av: { $signer }
    Filens SHA-256: { $sealed }
    Radernas SHA-256: { $list }
    Skickad: { $created }

    Så tillämpas den: { $command }
    Skicka därefter { $receipts } till oss.

    Med vänlig hälsning

    { $sender }

ticket-domain = { $code }
ticket-unfilled-stay = varav { $rows } behåller det de har (inte ifyllda)
ticket-from-to = från { $from } till { $to }
ticket-other-esis = källan är kvar, { $from }
ticket-deadline = { $day } (i princip tre arbetsdagar)
ticket-receipts = { $count ->
    [one] kvittot ({ $receipts })
   *[other] kvittona ({ $receipts })
}
ticket-deadline-from = { $day } (i princip tre arbetsdagar, räknat från den { $from })
ticket-window = från den { $from }, när de nya ESI:erna börjar gälla, och inte efter den { $until }
ticket-window-ahead = nya ESI:er genast; det som tar bort en gammal från den { $from }, när de nya börjar gälla, och inte efter den { $until }
ticket-window-open = inte efter den { $until }; bytet nämner ingen dag då de nya ESI:erna börjar gälla
ticket-new = { $told }; { $rows ->
    [one] 1 är ny och har inget att föra över
   *[other] { $rows } är nya och har inget att föra över
} (ingen gammal identitet)
ticket-command = { $command }{ $with ->
    [move] {"\u000A      "}(Bytets fil, move.toml, får ni av oss.)
   *[none] {""}
}
ticket-all-filled = alla ifyllda
ticket-keys = { $keys }
ticket-password = ett lösenord, som ni får separat
ticket-changes = Sedan version { $since } – nummer på ändrade rader: { $changed }; på tillagda rader: { $added }; antal borttagna rader: { $removed }
ticket-no-changes = Ändrat sedan version { $since }: inget
ticket-later-version = Denna version ersätter den förra.
ticket-first-version = Detta är den första versionen.
ticket-sender =
    { $name }
    Frågor? { $ways }
ticket-sender-name = { $name }
ticket-no-sender =
    avsändaren
    Frågor? Svara på detta meddelande.
ticket-signer = { $fingerprint }
ticket-unsigned = ingen (filen är inte signerad)

## Vad som krypterades

encrypt-passed-owner = får sin egen lista, inte denna
encrypt-passed-moves = tillämpar inga sådana listor
encrypt-passed = { $publisher }: inget krypterat; { $reason }
encrypt-done-open = { $publisher }: { $file }, utan bestämd dag: de tre arbetsdagarna räknas från den helt ifyllda listan, och { $rows ->
    [one] en rad är inte ifylld
   *[other] { $rows } rader är inte ifyllda
}
encrypt-done = { $publisher }: { $file }, klart senast { $deadline }
encrypt-tickets = Bredvid { $count ->
    [one] filen ligger
   *[other] varje fil ligger
} ärendet: .ticket.txt att skicka med, .ticket.json att spara för: waswordt status
encrypt-for = krypteras för { $keys }
encrypt-done-file = krypterad: { $file }

## Observera

encrypt-before-freeze = observera: frysningen är först den { $day }; dessförinnan kan identiteter ännu ändras
encrypt-after-deadline = observera: allt skulle ha varit klart senast den { $day }
encrypt-past-deadline = observera: tjänsterna har i princip till den { $due }, och allt ska vara klart senast den { $day }
encrypt-not-met = observera, inte uppfyllt: { $condition }
encrypt-to-fill = denna lista ska ännu fyllas i: den krypterades för den som gör det, inte för en tjänst
encrypt-to-distributor = denna lista krypterades för den som skickade ut den, inte för en tjänst
encrypt-manifest-stays = observera: .datapackage.json bredvid CSV-filen följer inte med, och med den listans nummer och version: skicka även den, eller gör listan till en arbetsbok (.xlsx), som innehåller dem
encrypt-not-superseded = { $path } är ingen tidigare version av denna lista
    .hint = Ange föregående version med --supersedes, med dess manifest: en arbetsbok, en krypterad lista eller en CSV med .datapackage.json bredvid. Har den ändrade listan ännu samma versionsnummer, ge den först nästa med ”waswordt generate --supersedes”.
encrypt-other-rows = obs: i { $folder } finns redan ett ärende för lista { $list } v{ $version } med andra rader; ge en lista som har ändrats nästa versionsnummer med ”waswordt generate --supersedes”
sender-verified = signerad av { $who } ({ $fingerprint })
apply-sender = signerad av { $who }; signaturen är verifierad
apply-sender-unverified = avsändaren är inte verifierad

## Läget

status-targets-not-in-csv = observera: { $path } innehåller listorna, och inte målet enligt --targets: det står på en sida (.html) och i JSON
status-title = Läget för ESI-listorna den { $today }
status-publisher = Tjänst,
status-list = lista
status-sent = Skickad,
status-deadline = klart senast
status-state = Läge
status-linked = Kopplade
status-unknown = Okända
status-held = Åt sidan
status-done = klar
status-partial = delvis
status-undone = ångrad
status-undone-on = ångrad den { $day } ({ $rows ->
    [one] 1 rad
   *[other] { $rows } rader
})
status-school = lärosäte,
status-calls = Att ringa i dag:
status-no-calls = Ingen behöver ringas i dag.
status-call = { $publisher }: { $told }
status-call-late = { $school } ({ $brin }), lista { $list } v{ $version }, skulle ha varit klar senast den { $day } och är { $days ->
    [one] 1 arbetsdag försenad
   *[other] { $days } arbetsdagar försenad
}
status-call-not-done = { $school } ({ $brin }), lista { $list } v{ $version }, { $due }
status-due = { $when ->
    [none] har ingen sista dag ännu
    [past] skulle ha varit klar senast den { $day }
   *[ahead] ska vara klar senast den { $day }
}
status-call-late-before = { $told }; v{ $version } skulle ha varit klar senast den { $day }{ $days ->
    [0] {""}
    [one] {" "}(1 arbetsdag försenad)
   *[other] {" "}({ $days } arbetsdagar försenad)
}
status-call-other-rows = { $told }; den { $day } tillämpades andra rader än det sista ärendets under samma versionsnummer
status-call-rehearsed = { $told }; en provkörning avvisades: { $why }
status-call-due-today = { $school } ({ $brin }), lista { $list } v{ $version }, ska vara klar i dag
status-call-refused = { $school } ({ $brin }), lista { $list } v{ $version }, avvisades: { $why }; { $due }
status-call-stores = { $school } ({ $brin }), lista { $list } v{ $version }, är inte klar överallt: { $stores }; { $due }{ $late ->
    [0] {""}
    [one] {" "}(1 arbetsdag försenad)
   *[other] {" "}({ $late } arbetsdagar försenad)
}
status-call-both = { $one }, { $next }
status-call-store-silent = { $store } ({ $named ->
    [no] inget kvitto nämner den ännu
   *[yes] har inte hört av sig ännu
})
status-call-store-refused = { $store } (avvisades: { $why })
status-call-store-held = { $store } ({ $held ->
    [one] 1 rad är lagd åt sidan
   *[other] { $held } rader är lagda åt sidan
})
status-call-store-undone = { $store } (ångrad sedan dess: { $rows ->
    [one] 1 rad
   *[other] { $rows } rader
}{ $held ->
    [0] {""}
    [one] ; 1 rad är lagd åt sidan
   *[other] ; { $held } rader är lagda åt sidan
})
status-call-held = { $school } ({ $brin }), lista { $list } v{ $version }, är tillämpad, men inte helt: { $held ->
    [one] 1 rad är lagd åt sidan
   *[other] { $held } rader är lagda åt sidan
}; { $due }
status-call-undone = { $school } ({ $brin }), lista { $list } v{ $version }, tillämpades och har sedan { $part ->
    [all] {""}
   *[some] delvis{" "}
}ångrats{ $rows ->
    [0] {""}
    [one] {" "}(1 rad)
   *[other] {" "}({ $rows } rader)
}{ $held ->
    [0] , och
    [one] ; 1 rad är lagd åt sidan;
   *[other] ; { $held } rader är lagda åt sidan;
} { $due }
status-call-store-put-back = { $school } ({ $brin }), lista { $list } v{ $version }, tillämpades i en databas som har återställts: andra listor kan behöva tillämpas där igen
status-nothing-due = inget skulle vara klart ännu
status-at-risk = { $school } ({ $brin }): det som hör till{ $bound ->
    [most] {" "}högst
   *[exact] {""}
} { $pupils ->
    [one] 1 student
   *[other] { $pupils } studenter
} är i fara{ $versions ->
    [none] {""}
   *[other] , enligt vad som har meddelats om { $versions }
}
status-unnamed = någon som inte angav --publisher
status-rehearsal = Provkörning den { $day }{ $weeks ->
    [0] {""}
    [one] , 1 vecka i förväg
   *[other] , { $weeks } veckor i förväg
}: { $publisher } känner { $known } från { $school }, känner inte { $unknown }, skulle lägga { $held } åt sidan, förlora { $lost } och lämna kvar { $behind } som inte finns på någon rad
status-rehearsal-refused = Provkörning den { $day }{ $weeks ->
    [0] {""}
    [one] , 1 vecka i förväg
   *[other] , { $weeks } veckor i förväg
}: { $publisher } skulle avvisa listan från { $school }: { $why }
status-call-rehearsal-refused = { $school } ({ $brin }), lista { $list } v{ $version }, avvisades vid en provkörning: { $why }; { $due }
status-why = { $why ->
    [list-errors] listan innehåller fel
    [warnings] kontrollen varnar
    [contradictions] listan motsäger sig själv
    [collisions] nya ESI:er hör redan till andra konton
    [other-person] konton har andra personers namn
    [older-version] en senare version är redan tillämpad
    [other-scheme] databasen innehåller identiteter av annat slag
    [rows-removed] studenter från föregående version saknas
    [too-many-changes] fler konton skulle ändras än vad som är tillåtet
    [not-held] beslut gäller rader som inte är lagda åt sidan
    [stale-decisions] beslut gäller rader som nu avser andra konton
    [too-early] övergången har inte skett ännu
    [too-late] listan är för gammal
    [too-many-left-behind] för många studenter finns inte på någon rad
    [other-changes] det var andra ändringar som gjordes
    [other-plan] den sparade planen gäller en annan lista
    [stale-plan] databasen har ändrats sedan planen sparades
    [too-few-known] för få studenter är kända där
   *[other] { $why }
}
remind-no-address = { $file } har ingen mottagare ännu: någon e-postadress till { $publisher } är inte känd; fyll i den innan brevet skickas
remind-subject = Påminnelse: lista över gamla och nya ESI:er, { $schools }{ $more ->
    [0] {""}
    [one] {" "}och 1 till
   *[other] {" "}och { $more } till
}
remind-text =
    Bästa kollega på { $publisher },

    Dessa listor över gamla och nya ESI:er är, såvitt vi vet, inte klara ännu:

    { $lists }

    Kan ni i dag meddela oss när de blir klara, eller vad som hindrar? Rader som ni lägger åt sidan och listor som ni avvisar går vi gärna igenom tillsammans.

    Med vänlig hälsning

    { $sender }
status-rows = Rader
status-row-linked = { $count } kopplade
status-row-unknown = { $count } okända
status-row-held = { $count } åt sidan
status-unfilled = { $publisher }: { $school } ({ $brin }), lista { $list } v{ $version }: { $count ->
    [one] 1 rad är inte ifylld
   *[other] { $count } rader är inte ifyllda
}; { $days ->
    [wait] skicka den helt ifyllda versionen: från och med då löper de tre arbetsdagarna
   *[run] skicka en kompletterad version för det
}
status-store = { $store }: { $state }; kopplade { $linked }, åt sidan { $held }
status-counters = dess räknare stämmer inte med antalet rader
status-malformed = den är inte fullständig: något saknas som waswordt alltid skriver
status-no-moment = den säger inte när den gjordes
status-ahead = den är daterad { $day }, och den dagen har inte kommit ännu
status-before-ticket = den är daterad före sitt ärende
status-refused = avvisad
status-waiting = väntar
status-superseded = ersatt
status-superseded-sum = en senare version har ersatt { $tickets ->
    [one] ett ärende
   *[other] { $tickets } ärenden
}
status-days-late = { $days ->
    [one] 1 arbetsdag försenad
   *[other] { $days } arbetsdagar försenad
}
status-late-since = sedan v{ $version } den { $day }
status-other-rows = andra rader tillämpade den { $day }
status-counts-from = räknas från { $day }
status-totals = { $done } av { $tickets } klara; { $late } inte klara och försenade
status-in-time = { $percent } % av det som skulle vara klart blev klart i tid
status-unknown-everywhere = { $list } v{ $version }: { $count ->
    [one] rad { $rows } är ännu okänd
   *[other] raderna { $rows } är ännu okända
} hos { $to ->
    [one] { $publisher }
   *[all] alla tjänster (besked från { $reported } av { $publishers })
}
status-unmatched = { $file }: ett kvitto för { $list }, som det inte finns något ärende för här
status-unmatched-publisher = { $file }: ett { $kind ->
    [undo] kvitto på en ångring
   *[run] kvitto
} för { $list } som inte säger vems det är: { $publishers } har ett ärende för den; be om ett som gjorts med --publisher
status-unmatched-run = { $file }: ett kvitto på en ångring för { $list } från { $publishers }, av en körning som det inte finns något kvitto på här
status-left-out = { $file }: utelämnad; { $reason }

## Varför en lista inte krypteras

encrypt-no-wordt = ingen rad har en ny ESI: detta är listan som den var innan den fylldes i
    .hint = Kryptera listan som kom tillbaka ifylld. En lista som ännu ska fyllas i går med --to-fill till den som fyller i den, med --recipient eller ett lösenord, utan --move.
encrypt-nobody-to-fill = listans rader levereras till den som fyller i den, och den har inga
    .hint = Gör listan med studenterna i: waswordt generate … --from FIL.
encrypt-nothing-to-fill = det finns inget att fylla i på listan: varje rad har en ny ESI
    .hint = En ifylld lista går tillbaka med --to-distributor, och till tjänsterna med --move eller --recipient.
encrypt-no-was = ingen rad har en gammal ESI, så tjänsterna skulle inte hitta något konto
    .hint = Låt de gamla ESI:erna fyllas i, och kontrollera med ”waswordt fill-check”.
encrypt-no-password = tjänsten ”{ $publisher }” har inget lösenord
    .hint = Ge den ett i filen för --passwords, eller utelämna den där: då görs ett nytt.
encrypt-shared-password = tjänsterna ”{ $one }” och ”{ $other }” har samma lösenord
    .hint = Ge var och en sitt eget i filen för --passwords, eller utelämna en där: då görs ett nytt.
encrypt-passwords-form = { $path } är ingen fil med lösenord
    .hint = Skriv en rad för varje tjänst: "namn" = "lösenord".
encrypt-passwords-apart = { $path } skulle ligga bland filerna som går ut till tjänsterna
    .hint = Ha lösenorden i en annan mapp.
encrypt-passwords-kept = lösenorden finns i { $path }: ge varje tjänst sitt eget, skilt från arbetsboken
encrypt-one-password = observera: ett lösenord öppnar alla tjänsters arbetsböcker; med --passwords FIL får var och en sitt eget
encrypt-same-name = filerna för tjänsterna ”{ $one }” och ”{ $other }” skulle få samma namn ({ $part })
    .hint = Ge en av dem ett namn i bytets fil som skiljer sig i de första bokstäverna från a till z, eller de första siffrorna.
encrypt-nothing-filled = ingen rad har alla ESI:er som en tjänst behöver
    .hint = Se med ”waswordt fill-check” vad som saknas på vilken rad, och låt det fyllas i.
signature-weak = signaturen gjordes med en RSA-nyckel på färre än 2048 bitar
    .hint = Be avsändaren signera med en starkare nyckel: ”ssh-keygen -t ed25519”.
trust-unclear = det går inte att se vem som krypterade innehållet: { $reason }
    .hint = Använd inte filen; be avsändaren kryptera listan på nytt.
encrypt-passwords-name = { $path } har ett lösenord för ”{ $name }”, som bytets fil inte nämner; menade du { $meant }?
    .hint = Rätta namnet där, eller ge { $meant } ett eget lösenord.
encrypt-passwords-others = obs: { $path } har också lösenord för { $names }, som bytets fil inte nämner
remind-earlier = { $count ->
    [one] obs: ett e-brev från en tidigare körning ligger kvar i mappen, till en tjänst som inte längre behöver påminnas; --force tar bort det
   *[other] obs: { $count } e-brev från tidigare körningar ligger kvar i mappen, till tjänster som inte längre behöver påminnas; --force tar bort dem
}
