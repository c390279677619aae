# Versleutelen en openen: meldingen, vragen, wat er is gedaan.

ticket-text =
    Onderwerp: was-wordtlijst { $school } ({ $brin })

    Beste collega’s van { $publisher },

    { $school } ({ $numbers }) { $what } ({ $kinds }, regel { $code }).
    Verwerk de bijgevoegde was-wordtlijst alstublieft: koppel de nieuwe identiteiten aan de bestaande profielen, zodat voortgang, resultaten en licenties behouden blijven.

    Gereed uiterlijk: { $deadline }
    Te verwerken: { $window }
    Lijst: { $id }, versie { $version }, { $rows }, { $unfilled }
    { $changes }
    Versleuteld bestand: { $file }
    Versleuteld voor: { $keys }
    Ondertekend door: { $signer }
    SHA-256 van het bestand: { $sealed }
    SHA-256 van de rijen: { $list }
    Gemeld op: { $created }

    Verwerken: { $command }
    Meld dit ticket daarna gereed in het CMR, met { $receipts } als bijlage.

    Met vriendelijke groet,

    { $sender }

ticket-text-esi =
    Onderwerp: lijst met oude en nieuwe ESI's, { $school } ({ $brin })

    Beste collega’s van { $publisher },

    De studenten van { $school } ({ $numbers }) krijgen een andere European Student Identifier: { $what } ({ $kinds }, regel { $code }).
    Verwerk de bijgevoegde lijst alstublieft: koppel de nieuwe ESI's aan de bestaande accounts, zodat uitwisselingen, afspraken en resultaten behouden blijven.

    Gereed uiterlijk: { $deadline }
    Te verwerken: { $window }
    Lijst: { $id }, versie { $version }, { $number } studenten, { $unfilled }
    { $changes }
    Versleuteld bestand: { $file }
    Versleuteld voor: { $keys }
    Ondertekend door: { $signer }
    SHA-256 van het bestand: { $sealed }
    SHA-256 van de rijen: { $list }
    Verstuurd op: { $created }

    Verwerken: { $command }
    Stuur ons daarna { $receipts }.

    Met vriendelijke groet,

    { $sender }

ticket-text-unilogin =
    Onderwerp: lijst met oude en nieuwe instellingsnummers, { $school } ({ $brin })

    Beste collega’s van { $publisher },

    { $school } ({ $numbers }): { $what } ({ $kinds }, regel { $code }).
    Verwerk de bijgevoegde lijst alstublieft: koppel elke gebruiker onder het nieuwe nummer aan het bestaande account.

    Gereed uiterlijk: { $deadline }
    Te verwerken: { $window }
    Lijst: { $id }, versie { $version }, { $number } gebruikers, { $unfilled }
    { $changes }
    Versleuteld bestand: { $file }
    Versleuteld voor: { $keys }
    Ondertekend door: { $signer }
    SHA-256 van het bestand: { $sealed }
    SHA-256 van de rijen: { $list }
    Verstuurd op: { $created }

    Verwerken: { $command }
    Stuur ons daarna { $receipts }.

    Met vriendelijke groet,

    { $sender }

ticket-domain = { $code }
ticket-municipality = nummer { $code }
ticket-from-to = van { $from } naar { $to }
ticket-other-number = de gebruikers krijgen een ander instellingsnummer, van { $from } naar { $to }
ticket-other-user-ids = de gebruikers krijgen andere gebruikersnamen; het instellingsnummer blijft ({ $number })
ticket-other-esis = de bron blijft, { $from }
ticket-unfilled-stay = van wie er { $rows } houden wat ze hebben (niet ingevuld)

## Wat er is versleuteld

encrypt-passed-owner = krijgt een eigen lijst, niet deze
encrypt-passed-moves = verwerkt geen was-wordtlijsten
encrypt-passed = { $publisher }: niets versleuteld; { $reason }
encrypt-done-open = { $publisher }: { $file }, nog geen einddatum: de drie werkdagen gaan pas in als de lijst compleet is, en { $rows ->
    [one] er is één rij niet ingevuld
   *[other] er zijn { $rows } rijen niet ingevuld
}
encrypt-done = { $publisher }: { $file }, gereed uiterlijk { $deadline }
encrypt-tickets = Naast { $count ->
    [one] het bestand staat
   *[other] elk bestand staat
} het ticket: .ticket.txt om mee te sturen, .ticket.json om te bewaren voor: waswordt status
encrypt-for = versleuteld voor { $keys }
encrypt-done-file = versleuteld: { $file }

## Vragen

keygen-recipient = openbare sleutel: { $recipient }
seal-ask-new = Wachtwoord voor het versleutelde bestand:
seal-ask-again = Hetzelfde wachtwoord nog een keer:
seal-ask-file = Wachtwoord van het versleutelde bestand:
seal-ask-key = Wachtwoord van de sleutel { $key }:

## Tickets

ticket-moves = verhuist van { $from } naar { $to }
ticket-new-user-ids = houdt { $from }, maar krijgt andere gebruikersnamen
ticket-new-eck-ids = krijgt andere ECK iD's; het portaal is { $to }
ticket-eck-ids-instead = krijgt ECK iD's in plaats van andere identiteiten; het portaal is { $to }
ticket-deadline = { $day } (in principe drie werkdagen)
ticket-receipts = { $count ->
    [one] het ontvangstbewijs ({ $receipts })
   *[other] de ontvangstbewijzen ({ $receipts })
}
ticket-deadline-from = { $day } (in principe drie werkdagen, gerekend vanaf { $from })
ticket-no-deadline = nog geen dag; in principe drie werkdagen na de volledig ingevulde lijst, die nog volgt
ticket-window = vanaf { $from }, wanneer de nieuwe identiteiten gaan gelden, en niet na { $until }
ticket-window-ahead = nieuwe identiteiten meteen; wat een oude identiteit wegneemt vanaf { $from }, wanneer de nieuwe identiteiten gaan gelden, en niet na { $until }
ticket-window-open = niet na { $until }; de verhuizing noemt geen dag waarop de nieuwe identiteiten gaan gelden
ticket-rows = { $count ->
    [one] { $rows } rij
   *[other] { $rows } rijen
}
ticket-new = { $told }; { $rows ->
    [one] 1 van een nieuwe { told-one }, voor wie er niets over te zetten is
   *[other] { $rows } van nieuwe { told-many }, voor wie er niets over te zetten is
} (geen oude identiteit)
ticket-command = { $command }{ $with ->
    [move] {"\u000A      "}(Het verhuisbestand, move.toml, krijgt u van ons.)
   *[none] {""}
}
ticket-all-filled = alle ingevuld
ticket-unfilled = waarvan er { $rows ->
    [one] 1 niet meegaat
   *[other] { $rows } niet meegaan
} (niet ingevuld)
ticket-unfilled-open = waarvan er { $rows ->
    [one] 1 nog niet is ingevuld
   *[other] { $rows } nog niet zijn ingevuld
}
ticket-keys = { $keys }
ticket-password = een wachtwoord, dat u apart krijgt
ticket-changes = Sinds versie { $since } – nummers van gewijzigde rijen: { $changed }; van toegevoegde rijen: { $added }; aantal verwijderde rijen: { $removed }
ticket-no-changes = Gewijzigd sinds versie { $since }: niets
ticket-later-version = Deze versie komt in de plaats van de vorige.
ticket-first-version = Dit is de eerste versie.
ticket-sender =
    { $name }
    Vragen? { $ways }
ticket-sender-name = { $name }
ticket-no-sender =
    { told-sender }
    Vragen? Antwoord op dit ticket.
ticket-school = BRIN { $brin }
ticket-school-cr = BRIN { $brin }, CR-nummer { $cr }

## Aandachtspunten

encrypt-before-freeze = let op: de bevriezing is pas op { $day }; tot die dag kunnen identiteiten nog wijzigen
encrypt-after-deadline = let op: op { $day } had alles klaar moeten zijn
encrypt-past-deadline = let op: de { told-parties } hebben in principe tot { $due }, maar op { $day } moet alles klaar zijn
encrypt-not-met = let op, niet voldaan: { $condition }
leave-no-contract = let op: in het verhuisbestand staat nog geen getekend contract (contract_signed); { $when ->
    [past] school en distributeur hadden het uiterlijk op { $due } moeten tekenen
    [ahead] school en distributeur tekenen het uiterlijk op { $due }, voordat leerlinggegevens naar een uitgever gaan
   *[open] school en distributeur tekenen het voordat leerlinggegevens naar een uitgever gaan
}
leave-contract-later = let op: het contract (contract_signed) staat voor { $since }; tot die dag gaan er geen leerlinggegevens naar een uitgever
leave-consent-later = let op: de toestemming van de school (consent_given) staat voor { $since }; tot die dag mag de distributeur de gegevens niet verwerken
leave-no-consent = let op: in het verhuisbestand staat nog geen toestemming (consent_given); { $when ->
    [past] de school had die uiterlijk op { $due } moeten geven
    [ahead] de school geeft die uiterlijk op { $due }, voordat de distributeur de gegevens verwerkt
   *[open] de school geeft die voordat de distributeur de gegevens verwerkt
}
encrypt-to-fill = deze lijst moet nog worden ingevuld: hij is versleuteld voor wie dat doet, niet voor een { told-party }
encrypt-to-distributor = deze lijst is versleuteld voor de distributeur, niet voor een { told-party }
encrypt-manifest-stays = let op: de .datapackage.json naast de CSV gaat niet mee, en daarmee het nummer en de versie van de lijst: stuur die mee, of maak van de lijst een werkmap (.xlsx), waar ze in staan
encrypt-not-superseded = { $path } is geen eerdere versie van deze lijst
    .hint = Geef bij --supersedes de vorige versie op, met het manifest erbij: een werkmap, een versleutelde lijst, of een CSV met het .datapackage.json ernaast. Heeft de gewijzigde lijst nog hetzelfde versienummer, geef die dan eerst het volgende met “waswordt generate --supersedes”.
encrypt-other-rows = let op: in { $folder } staat al een ticket voor lijst { $list } v{ $version } met andere rijen; geef een lijst die gewijzigd is het volgende versienummer met “waswordt generate --supersedes”
ticket-signer = { $fingerprint }
ticket-unsigned = niemand (het bestand is niet ondertekend)
sender-verified = ondertekend door { $who } ({ $fingerprint })
apply-sender = ondertekend door { $who }; de handtekening is gecontroleerd
apply-sender-unverified = afzender niet gecontroleerd

## Stand van zaken

status-targets-not-in-csv = let op: in { $path } staan de lijsten, en niet het doel van --targets: dat staat in een pagina (.html) en in de JSON
status-title = Stand van de was-wordtlijsten op { $today }
status-publisher = { told-party-title },
status-list = lijst
status-sent = Verstuurd,
status-deadline = uiterlijk
status-state = Stand
status-linked = Gekoppeld
status-unknown = Onbekend
status-held = Aangehouden
status-done = gereed
status-partial = deels
status-undone = ongedaan gemaakt
status-undone-on = ongedaan gemaakt op { $day } ({ $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
})
status-school = { told-place },
status-calls = Vandaag te bellen:
status-no-calls = Vandaag hoeft niemand gebeld te worden.
status-call = { $publisher }: { $told }
status-call-late = { $school } ({ $brin }), lijst { $list } v{ $version }, had op { $day } klaar moeten zijn en is { $days ->
    [one] 1 werkdag te laat
   *[other] { $days } werkdagen te laat
}
status-call-not-done = { $school } ({ $brin }), lijst { $list } v{ $version }, { $due }
status-due = { $when ->
    [none] heeft nog geen einddatum
    [past] had op { $day } klaar moeten zijn
   *[ahead] moet op { $day } klaar zijn
}
status-call-late-before = { $told }; v{ $version } had op { $day } klaar moeten zijn{ $days ->
    [0] {""}
    [one] {" "}(1 werkdag te laat)
   *[other] {" "}({ $days } werkdagen te laat)
}
status-call-other-rows = { $told }; op { $day } zijn onder hetzelfde versienummer andere rijen verwerkt dan die van het laatste ticket
status-call-rehearsed = { $told }; een repetitie is geweigerd: { $why }
status-call-due-today = { $school } ({ $brin }), lijst { $list } v{ $version }, moet vandaag klaar zijn
status-call-refused = { $school } ({ $brin }), lijst { $list } v{ $version }, is geweigerd: { $why }; { $due }
status-call-stores = { $school } ({ $brin }), lijst { $list } v{ $version }, is niet overal klaar: { $stores }; { $due }{ $late ->
    [0] {""}
    [one] {" "}(1 werkdag te laat)
   *[other] {" "}({ $late } werkdagen te laat)
}
status-call-both = { $one }, { $next }
status-call-store-silent = { $store } ({ $named ->
    [no] nog in geen bericht genoemd
   *[yes] nog geen bericht
})
status-call-store-refused = { $store } (geweigerd: { $why })
status-call-store-held = { $store } ({ $held ->
    [one] 1 rij is aangehouden
   *[other] { $held } rijen zijn aangehouden
})
status-call-store-undone = { $store } (ongedaan gemaakt: { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}{ $held ->
    [0] {""}
    [one] ; 1 rij is aangehouden
   *[other] ; { $held } rijen zijn aangehouden
})
status-call-held = { $school } ({ $brin }), lijst { $list } v{ $version }, is verwerkt, maar niet geheel: { $held ->
    [one] 1 rij is aangehouden
   *[other] { $held } rijen zijn aangehouden
}; { $due }
status-call-undone = { $school } ({ $brin }), lijst { $list } v{ $version }, is verwerkt en daarna { $part ->
    [all] {""}
   *[some] gedeeltelijk{" "}
}ongedaan gemaakt{ $rows ->
    [0] {""}
    [one] {" "}(1 rij)
   *[other] {" "}({ $rows } rijen)
}{ $held ->
    [0] , en
    [one] ; 1 rij is aangehouden;
   *[other] ; { $held } rijen zijn aangehouden;
} { $due }
status-call-store-put-back = { $school } ({ $brin }), lijst { $list } v{ $version }, is verwerkt in een keyringdatabase die was teruggezet: misschien moeten daar ook andere lijsten opnieuw worden verwerkt
status-nothing-due = er moest nog niets klaar zijn
status-at-risk = { $school } ({ $brin }): de voortgang van{ $bound ->
    [most] {" "}ten hoogste
   *[exact] {""}
} { $pupils ->
    [one] 1 { told-one }
   *[other] { $pupils } { told-many }
} loopt gevaar{ $versions ->
    [none] {""}
   *[other] , naar wat er is gemeld over { $versions }
}
status-unnamed = iemand (gemaakt zonder --publisher)
status-rehearsal = Repetitie { $day }{ $weeks ->
    [0] {""}
    [one] , 1 week vooruit
   *[other] , { $weeks } weken vooruit
}: { $publisher }, { told-many } van { $school }; bekend: { $known }; onbekend: { $unknown }; aan te houden: { $held }; nieuwe identiteit opent al een ander profiel: { $lost }; achtergebleven buiten de lijst: { $behind }
status-rehearsal-refused = Repetitie { $day }{ $weeks ->
    [0] {""}
    [one] , 1 week vooruit
   *[other] , { $weeks } weken vooruit
}: { $publisher } zou de lijst van { $school } weigeren: { $why }
status-call-rehearsal-refused = { $school } ({ $brin }), lijst { $list } v{ $version }, is bij een repetitie geweigerd: { $why }; { $due }
status-why = { $why ->
    [list-errors] de lijst bevat fouten
    [warnings] de controle waarschuwt
    [contradictions] de lijst spreekt zichzelf tegen
    [collisions] nieuwe identiteiten openen al andere profielen
    [other-person] profielen staan op naam van iemand anders
    [older-version] er is al een latere versie verwerkt
    [other-scheme] de keyringdatabase bevat identiteiten van een andere soort
    [rows-removed] { told-many } van de vorige versie ontbreken
    [too-many-changes] er zouden meer profielen wijzigen dan mag
    [not-held] er zijn besluiten over rijen die niet zijn aangehouden
    [stale-decisions] besluiten gaan over rijen waarvan de profielen inmiddels andere zijn
    [too-early] de overgang is nog niet geweest
    [too-late] de lijst is te oud
    [too-many-left-behind] te veel { told-many } staan in geen rij
    [other-changes] er zijn andere wijzigingen uitgevoerd dan de lijst vraagt
    [other-plan] het bewaarde plan is van een andere lijst
    [stale-plan] de keyringdatabase is gewijzigd nadat het plan is bewaard
    [too-few-known] er zijn te weinig { told-many } bekend
   *[other] { $why }
}
remind-no-address = { $file } heeft nog geen geadresseerde: van { $publisher } is geen e-mailadres bekend; vul het in voordat u de e-mail verstuurt
remind-earlier = { $count ->
    [one] let op: in de map staat nog een e-mail van een eerdere keer, voor een uitgever die geen herinnering meer nodig heeft; --force haalt die weg
   *[other] let op: in de map staan nog { $count } e-mails van eerdere keren, voor uitgevers die geen herinnering meer nodig hebben; --force haalt ze weg
}
remind-subject = Herinnering: was-wordtlijst { $schools }{ $more ->
    [0] {""}
    [one] {" "}en nog 1
   *[other] {" "}en nog { $more }
}
remind-text =
    Beste collega van { $publisher },

    Deze was-wordtlijsten zijn voor zover wij weten nog niet klaar:

    { $lists }

    Laat u ons vandaag weten wanneer ze klaar zijn, of wat er in de weg staat? Naar rijen die u aanhoudt en lijsten die u weigert, kijken wij graag samen.

    Met vriendelijke groet,

    { $sender }
status-rows = Rijen
status-row-linked = { $count } gekoppeld
status-row-unknown = { $count } onbekend
status-row-held = { $count } aangehouden
status-unfilled = { $publisher }: { $school } ({ $brin }), lijst { $list } v{ $version }: { $count ->
    [one] 1 rij is niet ingevuld
   *[other] { $count } rijen zijn niet ingevuld
}; { $days ->
    [wait] verstuur de volledig ingevulde versie: vanaf dan lopen de drie werkdagen
   *[run] verstuur daarvoor een aangevulde versie
}
status-store = { $store }: { $state }; gekoppeld { $linked }, aangehouden { $held }
status-counters = de tellingen zijn samen niet gelijk aan het aantal rijen
status-malformed = het is niet volledig: er ontbreekt iets dat waswordt er altijd in schrijft
status-no-moment = er staat niet in wanneer het is gemaakt
status-ahead = het is gedateerd op { $day }, en die dag moet nog komen
status-before-ticket = het is ouder dan het ticket waar het bij hoort
status-refused = geweigerd
status-waiting = nog open
status-superseded = vervangen
status-superseded-sum = een latere versie kwam in de plaats van { $tickets ->
    [one] één ticket
   *[other] { $tickets } tickets
}
status-days-late = { $days ->
    [one] 1 werkdag te laat
   *[other] { $days } werkdagen te laat
}
status-late-since = sinds v{ $version } van { $day }
status-other-rows = andere rijen verwerkt op { $day }
status-counts-from = termijn vanaf { $day }
status-totals = { $done } van { $tickets } gereed; { $late } niet gereed en te laat
status-in-time = Op tijd klaar: { $percent }% van wat klaar moest zijn
status-unknown-everywhere = { $list } v{ $version }: { $count ->
    [one] rij { $rows } is
   *[other] rijen { $rows } zijn
} { $to ->
    [one] onbekend bij { $publisher }
   *[all] nog bij geen enkele { told-party } bekend (gemeld: { $reported } van { $publishers })
}
status-unmatched = { $file }: ontvangstbewijs voor { $list }, maar het bijbehorende ticket ontbreekt
status-unmatched-publisher = { $file }: in dit ontvangstbewijs{ $kind ->
    [undo] {" "}van ongedaan maken
   *[run] {""}
} voor { $list } staat niet van wie het is: { $publishers } hebben er een ticket van; vraag er een dat met --publisher is gemaakt
status-unmatched-run = { $file }: ontvangstbewijs van ongedaan maken voor { $list }, van { $publishers }; het ontvangstbewijs van de verwerking zelf ontbreekt
status-left-out = { $file }: overgeslagen; { $reason }

## Waarom een lijst niet wordt versleuteld

encrypt-no-wordt = geen enkele rij heeft een nieuwe identiteit (wordt): dit is de nog lege lijst
    .hint = Versleutel de lijst die ingevuld is teruggekomen. Een lijst die nog moet worden ingevuld, stuurt u met --to-fill naar wie hem invult, met --recipient of een wachtwoord en zonder --move.
encrypt-nobody-to-fill = de rijen van deze lijst worden aangeleverd aan wie hem invult, en er staat er geen in
    .hint = Maak de lijst met de personen erin: waswordt generate … --from BESTAND.
encrypt-nothing-to-fill = in deze lijst is niets meer in te vullen: elke rij heeft een nieuwe identiteit (wordt)
    .hint = Een ingevulde lijst gaat terug naar de distributeur met --to-distributor, en naar { told-parties } met --move of --recipient.
encrypt-no-was = geen enkele rij heeft een oude identiteit (was), dus { told-parties } zouden geen profiel vinden
    .hint = Laat de oude identiteiten invullen, en controleer met “waswordt fill-check”.
encrypt-no-password = { told-party } “{ $publisher }” heeft geen wachtwoord
    .hint = Geef er een in het bestand van --passwords, of laat de { told-party } daar weg: dan wordt er een gemaakt.
encrypt-shared-password = { told-parties } “{ $one }” en “{ $other }” hebben hetzelfde wachtwoord
    .hint = Geef elk een eigen wachtwoord in het bestand van --passwords, of laat er een weg: dan wordt er een gemaakt.
encrypt-passwords-form = { $path } is geen wachtwoordenbestand
    .hint = Schrijf voor elke { told-party } een regel: "naam" = "wachtwoord".
encrypt-passwords-apart = { $path } zou tussen de bestanden komen die naar de { told-parties } gaan
    .hint = Bewaar de wachtwoorden in een andere map.
encrypt-passwords-kept = de wachtwoorden staan in { $path }: geef elke { told-party } alleen zijn eigen wachtwoord, los van de werkmap
encrypt-one-password = let op: één wachtwoord opent de werkmappen van alle { told-parties }; met --passwords BESTAND krijgt elk een eigen wachtwoord
encrypt-same-name = de bestanden voor de { told-parties } “{ $one }” en “{ $other }” zouden dezelfde naam krijgen ({ $part })
    .hint = Geef een van beide een andere naam in het verhuisbestand.
encrypt-passwords-name = { $path } heeft een wachtwoord voor “{ $name }”, en die staat niet in het verhuisbestand; bedoelt u { $meant }?
    .hint = Verbeter de naam daar, of geef { $meant } een eigen wachtwoord.
encrypt-passwords-others = let op: in { $path } staan ook wachtwoorden voor { $names }, die niet in het verhuisbestand staan
encrypt-nothing-filled = geen enkele rij heeft alle identiteiten die een { told-party } nodig heeft
    .hint = Kijk met “waswordt fill-check” wat er in welke rij ontbreekt, en laat dat invullen.
signature-weak = de handtekening is gezet met een RSA-sleutel van minder dan 2048 bits
    .hint = Vraag de afzender te ondertekenen met een sterkere sleutel: “ssh-keygen -t ed25519”.
trust-unclear = er is niet na te gaan door wie de inhoud is versleuteld: { $reason }
    .hint = Gebruik het bestand niet; vraag de afzender de lijst opnieuw te versleutelen.

## Sleutels van andere soorten

seal-recipient-post-quantum = { $at } is een postkwantumsleutel ({ $kind }…), waarvoor deze versie nog niet kan versleutelen
    .hint = Vraag de { told-party } om een X25519-sleutel van age (age1…, van “waswordt keygen” of “age-keygen”), of om een openbare sleutel van de soort ssh-ed25519 of ssh-rsa.
seal-recipient-plugin = { $at } is een sleutel van de plug-in { $plugin }, en plug-ins van age worden niet ondersteund
    .hint = Vraag de { told-party } om een X25519-sleutel van age (age1…, van “waswordt keygen” of “age-keygen”), of om een openbare sleutel van de soort ssh-ed25519 of ssh-rsa.
seal-key-post-quantum = { $key } is een postkwantumsleutel (AGE-SECRET-KEY-PQ-1…), waarmee deze versie nog geen bestanden kan openen
    .hint = Open het bestand met “age -d -i { $key }”, of geef een X25519- of SSH-sleutel en laat het bestand daarvoor versleutelen.
seal-key-plugin = { $key } is een sleutel van de plug-in { $plugin }, en plug-ins van age worden niet ondersteund
    .hint = Open het bestand met “age -d -i { $key }”, of geef een X25519- of SSH-sleutel en laat het bestand daarvoor versleutelen.
open-post-quantum = het bestand is versleuteld voor postkwantumsleutels ({ $kinds }), waarmee deze versie nog geen bestanden kan openen
    .hint = Open het met “age -d -i SLEUTEL” (versie 1.3 of nieuwer), of vraag de afzender het te versleutelen voor uw X25519-sleutel (age1…) of SSH-sleutel.
open-unsupported = het bestand is versleuteld voor sleutels van soorten die hier niet worden ondersteund, zoals die van plug-ins van age ({ $kinds })
    .hint = Open het met “age -d -i SLEUTEL” en de plug-in, of vraag de afzender het te versleutelen voor uw X25519-sleutel (age1…) of SSH-sleutel; was zo’n sleutel niet bedoeld, dan is het bestand beschadigd.

## Zip-bestanden met een lijst en haar manifest

table-container-damaged = het zip-bestand is beschadigd of afgekapt
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom.
table-container-twice = het zip-bestand bevat { $name } tweemaal, en welke van de twee wordt gelezen, verschilt per programma
    .hint = Gebruik het bestand niet; vraag de afzender de lijst opnieuw te versleutelen met “waswordt encrypt”.
table-container-two-lists = het zip-bestand bevat twee lijsten: list.csv en list.xlsx
    .hint = Gebruik het bestand niet; vraag de afzender de lijst die geldt te versleutelen met “waswordt encrypt”.
table-container-leads-out = het zip-bestand bevat “{ $name }”, een naam die buiten de map leidt waarin het zou worden uitgepakt
    .hint = Vertrouw dit bestand niet; vraag de afzender de lijst opnieuw te versleutelen met “waswordt encrypt”.
table-container-manifest = het manifest in het zip-bestand is groter dan { $limit } MiB; meer wordt niet gelezen
    .hint = Vertrouw dit bestand niet; vraag de afzender de lijst opnieuw te versleutelen met “waswordt encrypt”.
table-container-other-list = de lijst in het zip-bestand is niet die van het manifest: de SHA-256 verschilt
    .hint = Gebruik het bestand niet; vraag de afzender de lijst opnieuw te versleutelen met “waswordt encrypt”.
