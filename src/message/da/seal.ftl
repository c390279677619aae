# Brevet til en tjeneste

ticket-text-unilogin =
    Emne: liste over { $code ->
        [D7] gamle og nye brugernavne
       *[other] gamle og nye institutionsnumre
    }, { $school } ({ $brin })

    Kære kolleger hos { $publisher }

    { $school } ({ $numbers }): { $what } ({ $kinds }, regel { $code }).
    Indlæs den vedhæftede liste: { $code ->
        [D7] knyt hvert nyt brugernavn til den konto, der findes i forvejen
       *[other] knyt hver bruger under det nye nummer til den konto, der findes i forvejen
    }.

    Færdig senest: { $deadline }
    Indlæses: { $window }
    Liste: { $id }, version { $version }, { $number } brugere, { $unfilled }
    { $changes }
    Krypteret fil: { $file }
    Krypteret til: { $keys }
    Underskrevet af: { $signer }
    Filens SHA-256: { $sealed }
    Rækkernes SHA-256: { $list }
    Sendt den: { $created }

    Sådan indlæses den: { $command }
    Send os derefter { $receipts }.

    Med venlig hilsen

    { $sender }

ticket-municipality = nummer { $code }
ticket-unfilled-stay = hvoraf { $rows } bliver som før (ikke udfyldt)
ticket-other-number = brugerne får et andet institutionsnummer, fra { $from } til { $to }
ticket-other-user-ids = brugerne får andre brugernavne; institutionsnummeret bliver ({ $number })
ticket-deadline = { $day } (i princippet tre arbejdsdage)
ticket-receipts = { $count ->
    [one] kvitteringen ({ $receipts })
   *[other] kvitteringerne ({ $receipts })
}
ticket-deadline-from = { $day } (i princippet tre arbejdsdage, regnet fra den { $from })
ticket-window = fra den { $from }, hvor det nye gælder, og ikke efter den { $until }
ticket-window-ahead = det nye straks; hvad der fjerner noget gammelt fra den { $from }, hvor det nye gælder, og ikke efter den { $until }
ticket-window-open = ikke efter den { $until }; skiftet nævner ingen dag, hvor det nye gælder
ticket-new = { $told }; { $rows ->
    [one] 1 er ny og har intet at overføre
   *[other] { $rows } er nye og har intet at overføre
} (ingen gammel identitet)
ticket-command = { $command }{ $with ->
    [move] {"\u000A      "}(Skiftets fil, move.toml, får I fra os.)
   *[none] {""}
}
ticket-all-filled = alle udfyldt
ticket-keys = { $keys }
ticket-password = en adgangskode, som I får særskilt
ticket-changes = Siden version { $since } – numre på ændrede rækker: { $changed }; på tilføjede rækker: { $added }; antal fjernede rækker: { $removed }
ticket-no-changes = Ændret siden version { $since }: intet
ticket-later-version = Denne version erstatter den forrige.
ticket-first-version = Dette er den første version.
ticket-sender =
    { $name }
    Spørgsmål? { $ways }
ticket-sender-name = { $name }
ticket-no-sender =
    afsenderen
    Spørgsmål? Svar på denne besked.
ticket-signer = { $fingerprint }
ticket-unsigned = ingen (filen er ikke underskrevet)

## Hvad der blev krypteret

encrypt-passed-owner = får sin egen liste, ikke denne
encrypt-passed-moves = indlæser ingen sådanne lister
encrypt-passed = { $publisher }: intet krypteret; { $reason }
encrypt-done-open = { $publisher }: { $file }, uden en fast dag: de tre arbejdsdage regnes fra den helt udfyldte liste, og { $rows ->
    [one] én række er ikke udfyldt
   *[other] { $rows } rækker er ikke udfyldt
}
encrypt-done = { $publisher }: { $file }, færdig senest { $deadline }
encrypt-tickets = Ved siden af { $count ->
    [one] filen ligger
   *[other] hver fil ligger
} sagen: .ticket.txt at sende med, .ticket.json at gemme til: waswordt status
encrypt-for = krypteres til { $keys }
encrypt-done-file = krypteret: { $file }

## Bemærk

encrypt-before-freeze = bemærk: frysningen er først den { $day }; indtil da kan numre og brugernavne stadig ændres
encrypt-after-deadline = bemærk: alt skulle have været færdigt senest den { $day }
encrypt-past-deadline = bemærk: tjenesterne har i princippet til den { $due }, og alt skal være færdigt senest den { $day }
encrypt-not-met = bemærk, ikke opfyldt: { $condition }
encrypt-to-fill = denne liste skal stadig udfyldes: den blev krypteret til den, der gør det, ikke til en tjeneste
encrypt-to-distributor = denne liste blev krypteret til den, der sendte den ud, ikke til en tjeneste
encrypt-manifest-stays = bemærk: .datapackage.json ved siden af CSV-filen følger ikke med, og med den listens nummer og version: send også den, eller gør listen til en projektmappe (.xlsx), som indeholder dem
encrypt-not-superseded = { $path } er ingen tidligere version af denne liste
    .hint = Angiv den forrige version med --supersedes, med dens manifest: en projektmappe, en krypteret liste eller en CSV med .datapackage.json ved siden af. Har den ændrede liste stadig samme versionsnummer, så giv den først det næste med ”waswordt generate --supersedes”.
encrypt-other-rows = bemærk: i { $folder } er der allerede en sag for liste { $list } v{ $version } med andre rækker; giv en liste, der er ændret, det næste versionsnummer med ”waswordt generate --supersedes”
sender-verified = underskrevet af { $who } ({ $fingerprint })
apply-sender = underskrevet af { $who }; underskriften er kontrolleret
apply-sender-unverified = afsenderen er ikke kontrolleret

## Status

status-targets-not-in-csv = bemærk: { $path } indeholder listerne, og ikke målet fra --targets: det står på en side (.html) og i JSON
status-title = Status for lister over gamle og nye institutionsnumre den { $today }
status-publisher = Tjeneste,
status-list = liste
status-sent = Sendt,
status-deadline = færdig senest
status-state = Status
status-linked = Tilknyttet
status-unknown = Ukendt
status-held = Holdt tilbage
status-done = færdig
status-partial = delvis
status-undone = fortrudt
status-undone-on = fortrudt den { $day } ({ $rows ->
    [one] 1 række
   *[other] { $rows } rækker
})
status-school = kommune eller institution,
status-calls = Ring i dag til:
status-no-calls = Ingen skal ringes op i dag.
status-call = { $publisher }: { $told }
status-call-late = { $school } ({ $brin }), liste { $list } v{ $version }, skulle have været færdig senest den { $day } og er { $days ->
    [one] 1 arbejdsdag forsinket
   *[other] { $days } arbejdsdage forsinket
}
status-call-not-done = { $school } ({ $brin }), liste { $list } v{ $version }, { $due }
status-due = { $when ->
    [none] har endnu ingen sidste dag
    [past] skulle have været færdig senest den { $day }
   *[ahead] skal være færdig senest den { $day }
}
status-call-late-before = { $told }; v{ $version } skulle have været færdig senest den { $day }{ $days ->
    [0] {""}
    [one] {" "}(1 arbejdsdag forsinket)
   *[other] {" "}({ $days } arbejdsdage forsinket)
}
status-call-other-rows = { $told }; den { $day } blev andre rækker end den seneste sags indlæst under samme versionsnummer
status-call-rehearsed = { $told }; en prøvekørsel blev afvist: { $why }
status-call-due-today = { $school } ({ $brin }), liste { $list } v{ $version }, skal være færdig i dag
status-call-refused = { $school } ({ $brin }), liste { $list } v{ $version }, blev afvist: { $why }; { $due }
status-call-stores = { $school } ({ $brin }), liste { $list } v{ $version }, er ikke færdig overalt: { $stores }; { $due }{ $late ->
    [0] {""}
    [one] {" "}(1 arbejdsdag forsinket)
   *[other] {" "}({ $late } arbejdsdage forsinket)
}
status-call-both = { $one }, { $next }
status-call-store-silent = { $store } ({ $named ->
    [no] ingen kvittering nævner den endnu
   *[yes] der er intet hørt endnu
})
status-call-store-refused = { $store } (afvist: { $why })
status-call-store-held = { $store } ({ $held ->
    [one] 1 række er holdt tilbage
   *[other] { $held } rækker er holdt tilbage
})
status-call-store-undone = { $store } (siden fortrudt: { $rows ->
    [one] 1 række
   *[other] { $rows } rækker
}{ $held ->
    [0] {""}
    [one] ; 1 række er holdt tilbage
   *[other] ; { $held } rækker er holdt tilbage
})
status-call-held = { $school } ({ $brin }), liste { $list } v{ $version }, er indlæst, men ikke helt: { $held ->
    [one] 1 række er holdt tilbage
   *[other] { $held } rækker er holdt tilbage
}; { $due }
status-call-undone = { $school } ({ $brin }), liste { $list } v{ $version }, blev indlæst og siden { $part ->
    [all] {""}
   *[some] delvist{" "}
}fortrudt{ $rows ->
    [0] {""}
    [one] {" "}(1 række)
   *[other] {" "}({ $rows } rækker)
}{ $held ->
    [0] , og
    [one] ; 1 række er holdt tilbage;
   *[other] ; { $held } rækker er holdt tilbage;
} { $due }
status-call-store-put-back = { $school } ({ $brin }), liste { $list } v{ $version }, blev indlæst i en database, der er gendannet: andre lister skal måske indlæses dér igen
status-nothing-due = intet skulle være færdigt endnu
status-at-risk = { $school } ({ $brin }): det, der hører til{ $bound ->
    [most] {" "}højst
   *[exact] {""}
} { $pupils ->
    [one] 1 bruger
   *[other] { $pupils } brugere
}, er i fare{ $versions ->
    [none] {""}
   *[other] , efter hvad der er meldt om { $versions }
}
status-unnamed = nogen, der ikke angav --publisher
status-rehearsal = Prøvekørsel den { $day }{ $weeks ->
    [0] {""}
    [one] , 1 uge før
   *[other] , { $weeks } uger før
}: { $publisher } kender { $known } fra { $school }, kender ikke { $unknown }, ville holde { $held } tilbage, miste { $lost } og efterlade { $behind }, der ikke står i nogen række
status-rehearsal-refused = Prøvekørsel den { $day }{ $weeks ->
    [0] {""}
    [one] , 1 uge før
   *[other] , { $weeks } uger før
}: { $publisher } ville afvise listen fra { $school }: { $why }
status-call-rehearsal-refused = { $school } ({ $brin }), liste { $list } v{ $version }, blev afvist ved en prøvekørsel: { $why }; { $due }
status-why = { $why ->
    [list-errors] listen har fejl
    [warnings] kontrollen advarer
    [contradictions] listen modsiger sig selv
    [collisions] nye brugernavne hører allerede til andre konti
    [other-person] konti har andre personers navne
    [older-version] en senere version er allerede indlæst
    [other-scheme] databasen indeholder identiteter af en anden slags
    [rows-removed] brugere fra den forrige version mangler
    [too-many-changes] flere konti ville blive ændret, end der er tilladt
    [not-held] beslutninger handler om rækker, der ikke er holdt tilbage
    [stale-decisions] beslutninger handler om rækker, der nu gælder andre konti
    [too-early] overgangen er ikke sket endnu
    [too-late] listen er for gammel
    [too-many-left-behind] for mange brugere står ikke i nogen række
    [other-changes] det var andre ændringer, der blev foretaget
    [other-plan] den gemte plan er til en anden liste
    [stale-plan] databasen er ændret, siden planen blev gemt
    [too-few-known] for få brugere er kendt dér
   *[other] { $why }
}
remind-no-address = { $file } har endnu ingen modtager: ingen e-mailadresse til { $publisher } er kendt; udfyld den, før mailen sendes
remind-subject = Påmindelse: liste over gamle og nye institutionsnumre, { $schools }{ $more ->
    [0] {""}
    [one] {" "}og 1 mere
   *[other] {" "}og { $more } mere
}
remind-text =
    Kære kollega hos { $publisher }

    Disse lister over gamle og nye institutionsnumre er, så vidt vi ved, ikke færdige endnu:

    { $lists }

    Vil I i dag fortælle os, hvornår de er færdige, eller hvad der står i vejen? Rækker, som I holder tilbage, og lister, som I afviser, ser vi gerne på sammen.

    Med venlig hilsen

    { $sender }
status-rows = Rækker
status-row-linked = { $count } tilknyttet
status-row-unknown = { $count } ukendt
status-row-held = { $count } holdt tilbage
status-unfilled = { $publisher }: { $school } ({ $brin }), liste { $list } v{ $version }: { $count ->
    [one] 1 række er ikke udfyldt
   *[other] { $count } rækker er ikke udfyldt
}; { $days ->
    [wait] send den helt udfyldte version: fra da af løber de tre arbejdsdage
   *[run] send en udfyldt version til det
}
status-store = { $store }: { $state }; tilknyttet { $linked }, holdt tilbage { $held }
status-counters = tallene i den passer ikke med antallet af rækker
status-malformed = den er ikke fuldstændig: der mangler noget, som waswordt altid skriver
status-no-moment = den siger ikke, hvornår den er lavet
status-ahead = den er dateret den { $day }, og den dag er endnu ikke kommet
status-before-ticket = den er dateret før sin sag
status-refused = afvist
status-waiting = venter
status-superseded = erstattet
status-superseded-sum = en senere version har erstattet { $tickets ->
    [one] én sag
   *[other] { $tickets } sager
}
status-days-late = { $days ->
    [one] 1 arbejdsdag forsinket
   *[other] { $days } arbejdsdage forsinket
}
status-late-since = siden v{ $version } den { $day }
status-other-rows = andre rækker indlæst den { $day }
status-counts-from = regnes fra { $day }
status-totals = { $done } af { $tickets } færdige; { $late } ikke færdige og forsinket
status-in-time = { $percent } % af det, der skulle være færdigt, blev færdigt til tiden
status-unknown-everywhere = { $list } v{ $version }: { $count ->
    [one] række { $rows } er
   *[other] rækkerne { $rows } er
} endnu ukendt hos { $to ->
    [one] { $publisher }
   *[all] alle tjenester (besked fra { $reported } af { $publishers })
}
status-unmatched = { $file }: en kvittering for { $list }, som der ikke er nogen sag for her
status-unmatched-publisher = { $file }: en kvittering{ $kind ->
    [undo] {" "}for en fortrydelse
   *[run] {""}
} for { $list }, som ikke siger, hvis den er: { $publishers } har en sag om den; bed om en, der er lavet med --publisher
status-unmatched-run = { $file }: en kvittering for en fortrydelse for { $list } fra { $publishers }, af en kørsel, som der ikke er nogen kvittering for her
status-left-out = { $file }: udeladt; { $reason }

## Hvorfor en liste ikke krypteres

encrypt-no-wordt = ingen række har et nyt nummer: dette er listen, som den var, før den blev udfyldt
    .hint = Kryptér listen, der kom tilbage udfyldt. En liste, der stadig skal udfyldes, går med --to-fill til den, der udfylder den, med --recipient eller en adgangskode, uden --move.
encrypt-nobody-to-fill = listens rækker leveres til den, der udfylder den, og den har ingen
    .hint = Lav listen med brugerne i: waswordt generate … --from FIL.
encrypt-nothing-to-fill = der er intet at udfylde i listen: hver række har et nyt nummer
    .hint = En udfyldt liste går tilbage med --to-distributor, og til tjenesterne med --move eller --recipient.
encrypt-no-was = ingen række har et gammelt brugernavn, så tjenesterne ville ikke finde nogen konto
    .hint = Få de gamle brugernavne udfyldt, og kontrollér med ”waswordt fill-check”.
encrypt-no-password = tjenesten ”{ $publisher }” har ingen adgangskode
    .hint = Giv den en i filen til --passwords, eller udelad den dér: så laves der en ny.
encrypt-shared-password = tjenesterne ”{ $one }” og ”{ $other }” har samme adgangskode
    .hint = Giv hver sin egen i filen til --passwords, eller udelad den ene dér: så laves der en ny.
encrypt-passwords-form = { $path } er ingen fil med adgangskoder
    .hint = Skriv en linje for hver tjeneste: "navn" = "adgangskode".
encrypt-passwords-apart = { $path } ville ligge blandt de filer, der går ud til tjenesterne
    .hint = Hav adgangskoderne i en anden mappe.
encrypt-passwords-kept = adgangskoderne er i { $path }: giv hver tjeneste sin egen, adskilt fra projektmappen
encrypt-one-password = bemærk: én adgangskode åbner alle tjenesters projektmapper; med --passwords FIL får hver sin egen
encrypt-same-name = filerne til tjenesterne ”{ $one }” og ”{ $other }” ville få samme navn ({ $part })
    .hint = Giv en af dem et navn i skiftets fil, der afviger i de første bogstaver fra a til z, eller de første cifre.
encrypt-nothing-filled = ingen række har alt, hvad en tjeneste skal bruge
    .hint = Se med ”waswordt fill-check”, hvad der mangler i hvilken række, og få det udfyldt.
signature-weak = underskriften er lavet med en RSA-nøgle på færre end 2048 bit
    .hint = Bed afsenderen om at underskrive med en stærkere nøgle: ”ssh-keygen -t ed25519”.
trust-unclear = det kan ikke ses, hvem der krypterede indholdet: { $reason }
    .hint = Brug ikke filen; bed afsenderen om at kryptere listen igen.
encrypt-passwords-name = { $path } har en adgangskode til ”{ $name }”, som skiftets fil ikke nævner; mente I { $meant }?
    .hint = Ret navnet der, eller giv { $meant } sin egen adgangskode.
encrypt-passwords-others = bemærk: { $path } har også adgangskoder til { $names }, som skiftets fil ikke nævner
remind-earlier = { $count ->
    [one] bemærk: en e-mail fra en tidligere kørsel ligger stadig i mappen, til en tjeneste, der ikke længere skal påmindes; --force fjerner den
   *[other] bemærk: { $count } e-mails fra tidligere kørsler ligger stadig i mappen, til tjenester, der ikke længere skal påmindes; --force fjerner dem
}
