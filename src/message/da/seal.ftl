# Brevet til en tjeneste

ticket-text-unilogin =
    Emne: liste over gamle og nye institutionsnumre, { $school } ({ $brin })

    Kære kolleger hos { $publisher }

    { $school } ({ $numbers }): brugerne får et andet institutionsnummer, { $what } ({ $kinds }, regel { $code }).
    Indlæs den vedhæftede liste: knyt hver bruger under det nye nummer til den konto, der findes i forvejen.

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
    Send os derefter kvitteringen (receipt.json).

    Med venlig hilsen

    { $sender }

ticket-municipality = nummer { $code }
ticket-unfilled-stay = hvoraf { $rows } bliver som før (ikke udfyldt)
ticket-from-to = fra { $from } til { $to }
ticket-deadline = { $day } (i princippet tre arbejdsdage)
ticket-deadline-from = { $day } (i princippet tre arbejdsdage, fra den { $from }: det kan ikke gøres før)
ticket-window = fra den { $from }, hvor det nye gælder, og ikke efter den { $until }
ticket-window-ahead = det nye straks; hvad der fjerner noget gammelt fra den { $from }, hvor det nye gælder, og ikke efter den { $until }
ticket-window-open = ikke efter den { $until }; skiftet nævner ingen dag, hvor det nye gælder
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
