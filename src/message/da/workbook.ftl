workbook-title = Liste over gamle og nye brugernavne
workbook-title-of = Liste over gamle og nye brugernavne: { $school }
workbook-fact-school = Kommune eller institution
workbook-fact-move = Skift
workbook-fact-move-value = fra { $from } til { $to }
workbook-fact-owner = Tjeneste
workbook-fact-list = Listens nummer
workbook-fact-list-value = { $list }, version { $version }
workbook-fact-created = Lavet den
workbook-purpose-heading = Hvad er listen til?
workbook-purpose-unilogin = Institutionen får et andet nummer i dagtilbudsregisteret. Med listen knytter tjenesten hver bruger under det nye nummer til den konto, der findes i forvejen.
workbook-purpose-unilogin-users = Brugerne i institutionen får andre brugernavne; institutionens nummer bliver. Med listen knytter tjenesten hvert nyt brugernavn til den konto, der findes i forvejen.
workbook-columns-heading = Hvad står der i kolonnerne?
workbook-who-supplied = Udfyldt: må ikke ændres
workbook-who-required = I udfylder: altid
workbook-who-number = I udfylder: for hver bruger, hvis institution får et andet nummer
workbook-who-user = I udfylder: kun hvor brugernavnet også ændres
workbook-who-number-same = I udfylder: det samme nummer, for hver bruger, der får et andet brugernavn
workbook-who-user-new = I udfylder: det nye brugernavn, i samme række
workbook-who-if-present = I udfylder: hvis der er en værdi
workbook-what-first-name = Fornavnet efter pladsanvisningssystemet, ikke kaldenavnet.
workbook-what-whole-last-name = Efternavnet.
workbook-what-institution-was = Institutionens nummer hidtil.
workbook-what-institution-wordt = Det nye nummer i registeret: et stort G og fem cifre.
workbook-what-unilogin-was = Brugernavnet hidtil.
workbook-what-unilogin-wordt = Det nye brugernavn; tomt, hvor det bliver.
workbook-rules-heading = Hvad skal I være opmærksomme på?
workbook-rule-fill = Udfyld kun de gule kolonner. De grå er udfyldt i forvejen og låst.
workbook-rule-exact = Overtag numre og brugernavne præcist, helst med kopiér og sæt ind (Indsæt speciel > Værdier). Store bogstaver og foranstillede nuller tæller. Ingen mellemrum og ingen formler.
workbook-rule-closed = Tilføj ingen rækker og fjern ingen: listen sendes tilbage med de samme rækker.
workbook-rule-open = I må tilføje, fjerne og sortere rækker.
workbook-rule-open-supplied = I må tilføje rækker: fortsæt under den sidste. Vil I fjerne eller sortere udfyldte rækker, så fjern først arkets beskyttelse (Gennemse > Fjern arkbeskyttelse). Der er ingen adgangskode.
workbook-rule-user-stays = Et nyt institutionsnummer er nok: uden et nyt Unilogin bliver brugernavnet. Uden et nyt nummer bliver brugeren som før.
workbook-rule-freeze = Udfyld, når det gamle miljø er frosset: derefter ændres intet.
workbook-rule-freeze-on = Udfyld, når det gamle miljø er frosset, fra den { $date }: derefter ændres intet.
workbook-rule-colours = Farver: gul mangler at blive udfyldt, mørkerød kan ikke passe, lilla står i mere end én række, orange stiger med 1 række for række.
workbook-rule-shape = Lad kolonnernes navne, deres rækkefølge og arkets navn være.
workbook-return-heading = Hvor sendes listen hen?
workbook-return = Send den udfyldte liste tilbage til { $to } så snart som muligt.
workbook-return-before = Send den udfyldte liste tilbage til { $to } senest den { $day }.
workbook-return-anybody = afsenderen
workbook-return-password = Sæt først en adgangskode på. I Excel: Filer > Oplysninger > Beskyt projektmappe > Krypter med adgangskode. Giv adgangskoden pr. telefon, aldrig i samme e-mail.
workbook-return-safely = Send aldrig listen uden adgangskode med e-mail: den indeholder personoplysninger.
workbook-fact-filled = Udfyldt
workbook-fact-filled-value = { $filled } af { $rows } udfyldt
workbook-check-number-title = Er nummeret rigtigt?
workbook-check-number = Et dagtilbudsnummer er et stort G og fem cifre, som det står i registeret. Kontrollér, at I har skrevet det rigtige.
workbook-check-title = Er det rigtigt?
workbook-check = Et brugernavn har 3 til { $most } tegn, ingen mellemrum og står i én række. Kontrollér, at I har sat den rigtige værdi ind.

## Arkene

workbook-sheet-list = Unilogin-liste
workbook-sheet-guide = Vejledning
workbook-footer = &L{ $list }&C&A&RSide &P af &N
workbook-return-contact = { $name } ({ $ways })
workbook-return-name = { $name }
workbook-fact-move-identities = { $to } bliver; brugernavnene ændres

## At lave en liste

generate-done = { $rows ->
    [0] { $files } blev skrevet: den tomme liste { $list }.
    [one] { $files } blev skrevet: liste { $list }, én række.
   *[other] { $files } blev skrevet: liste { $list }, { $rows } rækker.
}
generate-next = Derefter: send den til den, der udfylder den, og kontrollér det, der kommer tilbage: waswordt fill-check { $list } --move { $move }
generate-done-version = Det er version { $version } af listen; den, der har en tidligere version, skal have denne.
generate-column-role = rolle
generate-column-enabled = om en bruger stadig er aktiv
generate-columns = Kolonner, der blev brugt: { $columns }
generate-columns-of = Kolonner, der blev brugt (opstillingen fra { $layout }): { $columns }
generate-unused = Kolonner, der ikke blev brugt: { $columns }
generate-warning = bemærk: { $warning }

## Den markerede kopi

workbook-cover-sheet = Oversigt
workbook-cover-rule = Regel
workbook-cover-what = Hvad
workbook-cover-count = Antal
workbook-cover-where = Hvor
workbook-cover-next = Hvad skal I gøre?
workbook-cover-colours = På arket med listen har hver celle med en kommentar en lys farve: lyserød skal rettes, lysegul bør ses efter, og lyseblå er en oplysning. Kommentaren ved cellen siger, hvad I skal gøre.
workbook-cover-other-colours = De andre, stærkere farver hører til udfyldningen; arket ”{ $sheet }” forklarer dem.
workbook-cover-bounded = Flere celler er markeret, end der er plads til kommentarer; de første { $count } har en.
workbook-cover-partial = Der blev fundet mere, end der er farvet her: { $count } { $count ->
    [one] celle
   *[other] celler
} er farvet. Ret dem, og kontrollér listen igen for at se resten.
workbook-cover-mend = Ret cellerne i denne fil. Lad overskriftsrækken og kolonnernes rækkefølge være. Farver og kommentarer må blive.
workbook-cover-again = Gem filen, og send den til afsenderen igen.
workbook-copy-instead = bemærk: projektmappen kan ikke markeres på stedet; { $path } er en ny projektmappe med listen alene, uden andre ark, kommentarer, formatering og datavalidering
workbook-copy-unlocked = bemærk: den markerede kopi har ingen adgangskode, og det havde listen. Pas lige så godt på den, og slet den efter brug.
workbook-rule-freeze-identities = Udfyld listen, når de gamle brugernavne er frosset: derefter ændres de ikke.
workbook-rule-freeze-on-identities = Udfyld listen fra den { $date }: derefter ændres de gamle brugernavne ikke.

## Hvorfor en liste ikke kan laves

generate-missing-column = { $count ->
    [one] ingen kolonne i kilden er kendt som { $columns }; den har: { $found }
   *[other] ingen af disse kolonner i listen er kendt i kilden: { $columns }; den har: { $found }
}
    .hint = Tilføj kolonnen i eksporten, angiv den med --map FIELD=OVERSKRIFT, eller overlad den til kommunen med --allow-missing KOLONNE.
generate-warning-no-source = { $column } findes ikke i kilden og overlades til kommunen
generate-warning-blank = { $count ->
    [one] { $column } er tom i én række i kilden: { $rows }
   *[other] { $column } er tom i { $count } rækker i kilden: { $rows }
}
generate-warning-found = { $column }, { $count ->
    [one] række
   *[other] rækkerne
} { $rows }: { $says } ({ $code })
generate-warning-found-row = { $count ->
    [one] række
   *[other] rækkerne
} { $rows }: { $says } ({ $code })
generate-warning-found-column = { $column }: { $says } ({ $code })
generate-warning-found-list = { $says } ({ $code })
generate-damaged = { $count ->
    [one] Én beskadiget celle kom med i listen, som den var. Ret den ved kilden, og lav listen igen, eller ret den i listen; hvor listen endnu viser det, nævner fill-check den igen.
   *[other] { $count } beskadigede celler kom med i listen, som de var. Ret dem ved kilden, og lav listen igen, eller ret dem i listen; hvor listen endnu viser det, nævner fill-check dem igen.
}
generate-at-fault = { $count ->
    [one] Én række kom med i listen med en fejl, som kontrollen ikke godkender. Ret den ved kilden, og lav listen igen, eller ret den i listen; fill-check nævner den igen.
   *[other] { $count } rækker kom med i listen med en fejl, som kontrollen ikke godkender. Ret dem ved kilden, og lav listen igen, eller ret dem i listen; fill-check nævner dem igen.
}
side-several-sheets = sådan en tabel står på flere ark: { $sheet }, { $names }; kun ét af dem ville blive læst
    .hint = Saml det hele på ét ark, eller gem det rigtige ark som CSV.
side-spoilt = { $count ->
    [one] tabellen er beskadiget i række { $rows }: en bemærkning, eller det som et regneark har ødelagt, peger ikke på nogen
   *[other] tabellen er beskadiget i rækkerne { $rows }: bemærkninger, eller det som et regneark har ødelagt, peger ikke på nogen
    }
    .hint = Eksportér den igen, med identiteter og numre som tekst.
