# regler: hvad hver regel siger, og hvad der skal gøres; hvad kun nederlandske lister møder, står ikke her

rules-WW101 = Filen kan ikke læses
    .hint = Åbn filen i regnearksprogrammet, gem den som xlsx eller som CSV i UTF-8, og prøv igen.
rules-WW102 = Tom fil
    .hint = Kontrollér, at det er den rigtige fil og det rigtige ark.
rules-WW102-says = Filen er tom.
rules-WW103 = Ingen overskriftsrække fundet
    .hint = Sæt de aftalte kolonnenavne i første række. ”generate” laver en liste, der har dem.
rules-WW103-says = Ingen række øverst i filen ligner listens overskriftsrække.
rules-WW104 = En kolonne mangler
    .hint = Tilføj kolonnen under sit aftalte navn; lad cellerne være tomme, hvis der ikke er noget at udfylde.
rules-WW104-says = Kolonnen ”{ $column }” mangler.
rules-WW105 = En kolonne findes to gange
    .hint = Fjern den kolonne, der ikke er ment, eller giv den et andet navn.
rules-WW105-says = Kolonne { $letters } har samme navn som en tidligere (”{ $column }”) og læses ikke.
rules-WW106 = Ukendt kolonne
    .hint = Fjern kolonnen, før listen sendes videre, eller ret navnet, hvis en aftalt kolonne er ment.
rules-WW106-says = Kolonne { $letters } (”{ $title }”) hører ikke til listen og læses ikke.
rules-WW106-says-letters = Kolonne { $letters } hører ikke til listen og læses ikke.
rules-WW107 = Ingen rækker
    .hint = Udfyld listen, eller kontrollér, at det er det rigtige ark.
rules-WW107-says = Der er ingen rækker under overskriftsrækken.
rules-WW108 = Anførselstegn, der ikke lukkes
    .hint = Sæt det anførselstegn, der mangler i rækken, eller fjern det løse.
rules-WW108-says = Anførselstegnet, der åbnes her, lukkes aldrig; resten af filen blev ikke læst.
rules-WW109 = Løst anførselstegn
    .hint = Sæt hele cellen i anførselstegn, og skriv dem, der står indeni, dobbelt, eller fjern dem.
rules-WW109-says = Lige efter et anførselstegn står tekst, som programmer læser forskelligt.
rules-WW110 = Filen er beskadiget her
    .hint = Gem filen igen som Excel-projektmappe eller som CSV UTF-8.
rules-WW110-says = Filen er beskadiget i denne række (en nulbyte).
rules-WW111 = Teksten passer ikke til tegnsættet
    .hint = Gem listen i UTF-8 (i Excel: ”CSV UTF-8”), eller angiv tegnsættet med ”--encoding”.
rules-WW111-says = Ikke al tekst kan læses som { $encoding }.
rules-WW112 = Skjulte rækker
    .hint = Vis rækkerne. Hører de ikke til, så fjern dem.
rules-WW112-says = { $count ->
        [one] Der er en skjult række med data; den tæller med.
       *[other] Der er { $count } skjulte rækker med data; de tæller med.
    }
rules-WW113 = Data på andre ark
    .hint = Saml alle rækker på ét ark, eller vælg arket med ”--sheet”.
rules-WW113-says = Kun arket ”{ $sheet }” blev læst; der er { $count ->
        [one] ét andet ark
       *[other] { $count } andre ark
    } med data: { $names }.
rules-WW114 = Skjulte kolonner
    .hint = Vis kolonnerne. Hører de ikke til, så fjern dem.
rules-WW114-says = { $count ->
        [one] Der er en skjult kolonne med data: kolonne { $columns }.
       *[other] Der er { $count } skjulte kolonner med data: kolonnerne { $columns }.
    }
rules-WW115 = Flere ark med en liste
    .hint = Slet kopien, eller vælg med ”--sheet” det ark, der blev udfyldt.
rules-WW115-says = { $count ->
        [one] Kun arket ”{ $sheet }” blev læst; der er et ark mere med en liste: { $names }.
       *[other] Kun arket ”{ $sheet }” blev læst; der er { $count } ark mere med en liste: { $names }.
    }
rules-WW116 = Linjer over overskriftsrækken
    .hint = Fjern det, der står over overskriftsrækken, før listen sendes videre.
rules-WW116-says = { $count ->
        [one] En linje står over overskriftsrækken; den blev ikke læst.
       *[other] { $count } linjer står over overskriftsrækken; de blev ikke læst.
    }
rules-WW117 = Data i en kolonne uden overskrift
    .hint = Flyt værdien til den kolonne, hvor den hører hjemme, eller fjern den.
rules-WW117-says = Kolonne { $letters } har ingen overskrift og læses ikke.
rules-WW118 = Et andet tegnsæt
    .hint = Kontrollér, at navne med æ, ø, å og accenter er rigtige; vælg ellers med --encoding (macroman, cp850, windows-1252 …).
rules-WW118-recognised = Filen blev læst som { $encoding }, hvilket ses af bogstaverne.
rules-WW118-doubtful = Tegnsættet er usikkert: navnene viser det ikke. Filen blev læst som { $encoding }.
rules-WW119 = Flettede celler
    .hint = Ophæv fletningen, og udfyld den værdi, der hører til hver række.
rules-WW119-says = Flettede celler: værdien blev taget for hver række, i den første kolonne ({ $ranges }).
rules-WW120 = Hele rækker i én celle
    .hint = Åbn filen i Excel med Data → Fra tekst/CSV, og gem den som projektmappe.
rules-WW120-says = Hele rækker står i én celle; de blev delt ved hvert ”{ $delimiter }”.
rules-WW121 = Tegn omkring en værdi
    .hint = Se efter, at værdierne passer; eksportér en anden gang som projektmappe.
rules-WW121-says = { $count ->
        [one] I én række er der fjernet tegn, som holder Excel fra at regne (="…" eller ').
       *[other] I { $count } rækker er der fjernet tegn, som holder Excel fra at regne (="…" eller ').
    }

rules-WW201 = Intet gyldigt brugernavn
    .hint = Kopiér hele brugernavnet fra Unilogins brugeradministration.
rules-WW201-no-at = Der mangler et @.
rules-WW201-no-number = Der er intet institutionsnummer til dette brugernavn.
    .hint = Udfyld institutionens nummer i kolonnen ved siden af brugernavnet.
rules-WW201-no-user-id = Der er intet brugernavn før @.
rules-WW201-no-realm = Der står intet efter @.
rules-WW201-too-long = Værdien er længere end 256 tegn.
rules-WW202 = Tegn, der ikke er tilladt
    .hint = Fjern tegnet, eller kopiér værdien igen fra Unilogins brugeradministration.
rules-WW202-says = Her står noget, som intet nummer eller brugernavn kan indeholde: { $character }.
rules-character-space = et mellemrum
rules-character-no-break-space = et hårdt mellemrum
rules-character-tab = et tabulatortegn
rules-character-line-break = et linjeskift
rules-character-white-space = et særligt mellemrum ({ $code })
rules-character-invisible = et usynligt tegn ({ $code })
rules-character-direction = et usynligt tegn, der vender skriveretningen ({ $code })
rules-character-lost = et tegn, der står for et tabt bogstav (�)
rules-character-control = et styretegn ({ $code })
rules-WW203 = Mellemrum før eller efter værdien
    .hint = Klik i cellen, og fjern mellemrummet.
rules-WW203-says = Der står et mellemrum før eller efter værdien.
rules-WW204 = En anden slags identitet
    .hint = Udfyld det, der hører hjemme i kolonnen.
rules-WW204-says = Dette er en anden slags identitet ({ $scheme ->
        [eck-id] et ECK iD
        [esi] en ESI
       *[other] { $scheme }
    }), end kolonnen er til.
rules-WW208 = Tal ødelagt af Excel eller et andet program
    .hint = Formatér cellerne som Tekst, og hent værdien fra kilden igen.
rules-WW208-says = Excel har afrundet tallet; de sidste cifre er væk.
rules-WW208-reckoned = Et program har skrevet værdien som et beløb, med decimaler eller tusindtalsskilletegn; foranstillede nuller kan være væk.
rules-WW209 = Brugernavn eller nummer gemt som tal
    .hint = Formatér cellerne som Tekst, og sæt værdierne ind fra kilden igen.
rules-WW209-says = { $count ->
        [one] Excel har gjort én værdi til et tal; foranstillede nuller kan være væk.
       *[other] Excel har gjort { $count } værdier til tal; foranstillede nuller kan være væk.
    }
rules-WW210 = Værdien er blevet en dato
    .hint = Formatér cellen som Tekst, og skriv værdien igen.
rules-WW210-says = Excel har gjort værdien til en dato.
rules-WW211 = Excel-fejl i stedet for en værdi
    .hint = Slå den rigtige værdi op, og skriv den i cellen.
rules-WW211-says = Cellen indeholder en fejlværdi fra Excel.
rules-WW212 = Formel uden resultat
    .hint = Åbn filen i Excel, gem den, og erstat formler med deres værdier (Indsæt speciel > Værdier).
rules-WW212-says = Her står en formel uden resultat.
rules-WW213 = Værdier fra formler
    .hint = Kopiér kolonnen, og sæt den ind igen med Indsæt speciel > Værdier.
rules-WW213-says = { $count ->
        [one] Én værdi kommer fra en formel.
       *[other] { $count } værdier kommer fra formler.
    }
rules-WW214 = Bogstaver fra to alfabeter
    .hint = Skriv værdien igen, og sammenlign den med kilden.
rules-WW214-says = Et bogstav ser almindeligt ud, men er for eksempel kyrillisk eller græsk.
rules-WW217 = Navnet er måske afkortet
    .hint = Sammenlign navnet med pladsanvisningssystemet.
rules-WW217-says = { $count ->
        [one] Ét navn er præcis så langt, som et system tillader, og er måske afkortet.
       *[other] { $count } navne er præcis så lange, som et system tillader, og er måske afkortet.
    }
rules-WW218 = Skjult tegn i en personkolonne
    .hint = Skriv værdien igen.
rules-WW218-says = { $count ->
        [one] Én celle indeholder et skjult tegn.
       *[other] { $count } celler indeholder et skjult tegn.
    }
rules-WW219 = Navnet er længere, end systemerne tillader
    .hint = Sammenlign navnet med pladsanvisningssystemet; et navn, der virkelig er så langt, må blive stående.
rules-WW219-says = { $count ->
        [one] Én værdi er længere end { $limit } tegn.
       *[other] { $count } værdier er længere end { $limit } tegn.
    }
rules-WW220 = Kode i stedet for et brugernavn
    .hint = Udfyld det almindelige brugernavn, som Unilogin kender det.
rules-WW220-says = { $count ->
        [one] Ét brugernavn ligner en kode (en hash).
       *[other] { $count } brugernavne ligner koder (hashværdier).
    }
rules-WW221 = Identitet i en personkolonne
    .hint = Flyt værdien til den kolonne, hvor den hører hjemme; se efter, om hele rækken er rykket en kolonne.
rules-WW221-says = I denne personkolonne står en identitet.
rules-WW222 = Tekst, der kan blive en formel
    .hint = Fjern det første tegn (= + - @). Er I i tvivl om, hvor det kommer fra, så åbn ikke filen i Excel.
rules-WW222-says = Teksten kan blive udført som en formel.
rules-WW223 = Mailadresse i stedet for et brugernavn
    .hint = Fjern kolonet og det, der står før det (”mailto:”, ”SMTP:”), og sæt fremover brugernavne ind som tekst.
rules-WW223-says = Værdien begynder med ”{ $link }”.
rules-WW224 = Tegnsætning i eller omkring et brugernavn
    .hint = Sammenlign brugernavnet med Unilogin, og fjern tegnet, hvis det ikke står der.
rules-WW224-says = { $count ->
    [one] Ét brugernavn indeholder et tegn, der næsten aldrig hører hjemme dér: { $mark }
   *[other] { $count } brugernavne indeholder et tegn, der næsten aldrig hører hjemme dér: { $mark }
}
rules-WW225 = Tekst i forkert tegnsæt
    .hint = Ret værdien, eller læs filen rigtigt med --encoding (macroman, cp850, utf-8-twice …).
rules-WW225-says = { $count ->
        [one] Her står andre tegn i stedet for æ, ø, å eller bogstaver med accent.
       *[other] I { $count } rækker står andre tegn i stedet for æ, ø, å eller bogstaver med accent.
    }
rules-WW226 = Bemærkning i stedet for et brugernavn
    .hint = Lad cellen være tom, hvis brugeren bliver som før, og skriv bemærkninger i jeres e-mail. Slå ellers værdien op.
rules-WW226-says = Dette ligner en bemærkning og ikke et nummer eller brugernavn.
rules-WW227 = To brugernavne i én celle
    .hint = Behold det brugernavn, som brugeren logger ind med, og fjern det andet.
rules-WW227-says = I cellen står to brugernavne.
rules-WW228 = Gæstekonto eller slettet konto
    .hint = Slå den konto op, som brugeren logger ind med.
rules-WW228-guest = Dette er en gæstekonto.
rules-WW228-deleted = Denne konto er slettet.
rules-WW229 = Sandhedsværdi i stedet for tekst
    .hint = Formatér cellerne som Tekst, og udfyld værdien igen.
rules-WW229-says = Excel har gjort det til sandt eller falsk; hvad der blev skrevet, kan ikke længere læses.
rules-WW230 = For meget tekst i en celle
    .hint = Ret cellen; i en CSV mangler der måske et anførselstegn.
rules-WW230-says = Cellen indeholder mere tekst, end en celle kan rumme; den blev ikke læst.
rules-WW231 = Én flettet celle med et brugernavn for flere rækker
    .hint = Ophæv fletningen, og udfyld brugernavnet i hver række.
rules-WW231-says = Cellen er flettet med den ovenover: dens værdi gælder flere rækker.
rules-WW233 = Intet navn
    .hint = Tag navnet fra administrationen, eller lad cellen være tom.
rules-WW233-says = { $count ->
        [one] Det her er intet navn, men noget fyld.
       *[other] I { $count } rækker står der fyld i stedet for et navn.
    }

rules-WW251 = Intet dagtilbudsnummer
    .hint = Tag nummeret fra dagtilbudsregister.stil.dk: et stort G og fem cifre.
rules-WW251-says = Dette er intet dagtilbudsnummer: det er et stort G og fem cifre.
rules-WW252 = Usædvanligt institutionsnummer
    .hint = Sammenlign nummeret med institutionsregisteret.
rules-WW252-says = Institutionsnummeret er ikke seks store bogstaver og cifre.
rules-WW252-short = Institutionsnummeret har færre end seks tegn; måske mangler et foranstillet nul.
    .hint = Sammenlign nummeret med institutionsregisteret; et regneark kan have fjernet et foranstillet nul.
rules-WW253 = Usædvanligt Unilogin
    .hint = Sammenlign det med Unilogins brugeradministration.
rules-WW253-says = { $count ->
        [one] Et brugernavn er ikke otte eller ti små bogstaver og cifre.
       *[other] { $count } brugernavne er ikke otte eller ti små bogstaver og cifre.
    }
rules-WW253-two = Bag brugernavnet står et andet institutionsnummer end i kolonnen ved siden af.

rules-WW301 = Nyt institutionsnummer ikke udfyldt
    .hint = Udfyld det nye nummer, eller lad cellen være tom, hvis brugeren bliver som før.
rules-WW301-user = { $count ->
        [one] En bruger har intet nyt institutionsnummer og bliver som før.
       *[other] { $count } brugere har intet nyt institutionsnummer og bliver som før.
    }
    .hint = Udfyld det nye nummer, eller lad cellen være tom, hvis brugeren bliver som før.
rules-WW302 = Halvt udfyldt række
    .hint = Udfyld det nye, der mangler.
rules-WW302-mandatory = { $count ->
        [one] I én række er kun den valgfri kolonne udfyldt; den obligatoriske (**) er tom.
       *[other] I { $count } rækker er kun den valgfri kolonne udfyldt; den obligatoriske (**) er tom.
    }
rules-WW302-left-behind = { $count ->
        [one] Én række har en gammel identitet af denne slags, men ingen ny.
       *[other] { $count } rækker har en gammel identitet af denne slags, men ingen ny.
    }
rules-WW302-user = { $count ->
        [one] I én række står et nyt institutionsnummer, men intet brugernavn.
       *[other] I { $count } rækker står et nyt institutionsnummer, men intet brugernavn.
    }
    .hint = Udfyld det gamle brugernavn; uden det kan ingen findes.
rules-WW303 = Intet gammelt brugernavn
    .hint = Udfyld det gamle. Er brugeren ny, så fjern rækken.
rules-WW303-says = { $count ->
        [one] Én bruger har intet gammelt brugernavn; så er der intet at føre over.
       *[other] { $count } brugere har intet gammelt brugernavn; så er der intet at føre over.
    }
rules-WW304 = Personkolonnen er ikke udfyldt
    .hint = Udfyld den.
rules-WW304-says = { $count ->
        [one] Én celle i kolonnen er tom.
       *[other] { $count } celler i kolonnen er tomme.
    }
rules-WW305 = Intet ændres
    .hint = Kontrollér, at de nye kolonner indeholder det nye og ikke det gamle.
rules-WW305-says = { $count ->
        [one] I én række er det nye det samme som det gamle.
       *[other] I { $count } rækker er det nye det samme som det gamle.
    }
rules-WW306 = Det nye ligner det gamle
    .hint = Sammenlign med Unilogin, hvordan brugernavnet præcis skrives.
rules-WW306-says = { $count ->
        [one] I én række adskiller det nye sig kun fra det gamle ved store bogstaver eller usynlige tegn.
       *[other] I { $count } rækker adskiller det nye sig kun fra det gamle ved store bogstaver eller usynlige tegn.
    }
rules-WW307 = Rækken er ingen person
    .hint = Er det alligevel en person, så ret navnet; fjern ellers rækken.
rules-WW307-says = Rækken er ingen person (en sum, en overskrift, en sidefod); den blev ikke læst.
rules-WW308 = Overskriftsrække blandt rækkerne
    .hint = Fjern rækken, og se efter, om rækkerne under den hører til samme liste.
rules-WW308-says = Overskriftsrækken står her igen.
rules-WW308-elsewhere = Overskriftsrækken står her igen, men i en anden rækkefølge; rækkerne under den blev ikke læst.

rules-WW401 = Ét gammelt brugernavn, flere nye
    .hint = Find ud af, hvis det gamle brugernavn er, og ret eller fjern den anden række.
rules-WW401-says = Disse { $count } rækker har samme gamle brugernavn og forskellige nye.
rules-WW401-two-people = Disse { $count } rækker giver forskellige brugere samme gamle brugernavn.
rules-WW402 = Ét nyt brugernavn til flere personer
    .hint = Find ud af, hvilken bruger der har det nye brugernavn, og ret den anden række.
rules-WW402-says = Disse { $count } rækker giver forskellige personer samme nye brugernavn under samme institutionsnummer.
rules-WW402-one-person = Disse { $count } rækker ligner én person med mere end ét gammelt brugernavn.
    .hint = Er det to brugere, så find ud af, hvis brugernavnet er. Er det én, så fortæl tjenesten, hvilket gammelt brugernavn der blev brugt, og fjern den anden række: hører begge til hver sin konto, holdes rækkerne tilbage.
rules-WW402-new-pupil = Disse { $count } rækker giver én person samme nye brugernavn, og en af dem har intet gammelt, som for en ny bruger.
    .hint = Fjern rækken uden det gamle brugernavn, hvis det er samme bruger; er det en anden, så find ud af, hvis det nye brugernavn er.
rules-WW403 = Gentaget række
    .hint = Fjern den dobbelte række.
rules-WW403-says = Disse { $count } rækker handler om samme brugernavn.
rules-WW404 = Brugernavne, der næsten er ens
    .hint = Sammenlign rækkerne med Unilogin. Én bruger: gør dem ens. To brugere: giv den ene et andet brugernavn, hvis tjenesten ikke skelner mellem store og små bogstaver (”--fold-case” viser, hvad den ville se).
rules-WW404-says = Disse { $count } brugernavne ligner hinanden, men er ikke ens (et stort bogstav, et mellemrum eller et usynligt tegn).
rules-WW405 = Det nye brugernavn er stadig en andens, der bliver
    .hint = Udfyld også det nye for den anden bruger, eller ret dette.
rules-WW405-says = Det nye brugernavn i én række er det, som en bruger i en anden række har og beholder.
rules-WW406 = To rækker for samme person
    .hint = Fortæl tjenesten, hvem der er hvem; rækkerne holdes tilbage, når listen indlæses.
rules-WW406-says = Disse { $count } rækker nævner samme person med forskellige nye brugernavne.
rules-WW407 = Mange rækker er ikke udfyldt
    .hint = Er dette den udfyldte liste? Gør den færdig. En række må være tom for den, der bliver som før.
rules-WW407-says = Af { $rows } rækker er { $unfilled ->
        [one] én
       *[other] { $unfilled }
    } ikke helt udfyldt.
rules-WW407-none = Ingen af de { $rows } rækker er helt udfyldt.
rules-WW408 = Én værdi i næsten hele kolonnen
    .hint = Sammenlign kolonnen med pladsanvisningssystemet; formentlig er en celle trukket nedad.
rules-WW408-says = Samme værdi står i { $count } af de { $rows } rækker.
rules-WW409 = Serie, der er trukket nedad
    .hint = Sammenlign nogle af brugernavnene med Unilogin; passer de ikke, så kopiér dem igen.
rules-WW409-says = I { $count } rækker under hinanden stiger nummeret med 1, som når en celle trækkes nedad i Excel.
rules-WW410 = Nyt brugernavn med en andens navn
    .hint = Find ud af, hvilken bruger brugernavnet hører til; ofte er kolonnen rykket en række.
rules-WW410-says = Det nye brugernavn i den ene række ser ud til at høre til brugeren i den anden.
rules-WW410-one = Det nye brugernavn i rækken ser ud til at høre til en anden bruger.
rules-WW410-exchanged = Disse to brugernavne er formentlig byttet om.
    .hint = Find ud af, hvilket brugernavn der hører til hvilken bruger, og byt dem tilbage.
rules-WW411 = Brugernavne, der går fra den ene til den anden
    .hint = Det er tilladt; waswordt behandler sådanne rækker sammen. I skal ikke gøre noget.
rules-WW411-chain = I disse { $count } rækker er den enes nye brugernavn den andens gamle (en kæde).
rules-WW411-ring = I disse { $count } rækker bytter brugere brugernavn med hinanden.
rules-WW412 = Brugernavnene står ikke ud for den rigtige bruger
    .hint = Kopiér kolonnen igen fra Unilogin. Sortér derefter altid hele tabellen, aldrig én kolonne.
rules-WW412-says = Af { $seen } undersøgte brugernavne hører { $others ->
        [one] ét
       *[other] { $others }
    } til en anden bruger og { $own } til brugeren i deres egen række. Er kun denne kolonne sorteret, eller er den rykket en række?
rules-WW412-sides = Af { $seen } undersøgte nye brugernavne hører { $others ->
        [one] ét
       *[other] { $others }
    } til det gamle brugernavn i en anden række og { $own } til det i deres egen række. Er kun denne kolonne sorteret, eller er den rykket en række?

rules-WW501 = Udfyldt celle er ændret
    .hint = Skriv den gamle værdi tilbage. Var den forkert? Så fortæl det til afsenderen.
rules-WW501-says = Cellen var udfyldt i forvejen og er ændret.
rules-WW501-corrected = Cellen afviger fra den forrige version.
    .hint = Kontrollér, at rettelsen er ment.
rules-WW502 = Række tilføjet
    .hint = Fjern rækken, eller bed afsenderen om en ny liste.
rules-WW502-says = Rækken blev ikke sendt ud.
rules-WW502-open = { $count ->
        [one] Rækken står ikke i listen, som den blev sendt ud.
       *[other] Disse { $count } rækker står ikke i listen, som den blev sendt ud.
    }
    .hint = Der må tilføjes rækker. Kontrollér, at brugerne hører til på listen.
rules-WW502-corrected = { $count ->
        [one] Rækken står ikke i den forrige version.
       *[other] Disse { $count } rækker står ikke i den forrige version.
    }
    .hint = Kontrollér, at tilføjelsen er ment.
rules-WW503 = Række fjernet
    .hint = Sæt rækken tilbage; lad det nye være tomt, hvis brugeren bliver som før.
rules-WW503-says = En række, der blev sendt ud, mangler.
rules-WW503-open = { $count ->
        [one] Én række fra listen, som den blev sendt ud, mangler.
       *[other] { $count } rækker fra listen, som den blev sendt ud, mangler.
    }
    .hint = Se efter, om brugerne virkelig bliver som før; den, der udelades ved en fejl, når ikke længere sin konto.
rules-WW503-corrected = { $count ->
        [one] Én række fra den forrige version mangler.
       *[other] { $count } rækker fra den forrige version mangler.
    }
    .hint = Se efter, om rækkerne er udeladt med vilje.
rules-WW504 = Listens kontroldata er beskadiget
    .hint = Bed afsenderen om filen .datapackage.json, der hører til listen, eller angiv listen, som I fik den, med ”--original”.
rules-WW504-says = Listens kontroldata kan ikke læses; de udfyldte kolonner er ikke sammenlignet.
rules-WW505 = Et andet format, end der blev sendt
    .hint = Send listen tilbage med de kolonner, som den havde, da I fik den.
rules-WW505-says = Listen blev sendt som { $sent } og kom tilbage som { $came }.
rules-WW506 = En anden liste, end der blev sendt ud
    .hint = Find den liste, der blev sendt ud til dette skift, eller angiv den rigtige med ”--original”.
rules-WW506-says = Af de { $rows } rækker, der var udfyldt i forvejen, står { $missing ->
        [one] én
       *[other] { $missing }
    } ikke i denne liste.
rules-WW506-id = Listen har nummer { $came }; { $sent } blev sendt ud.
rules-WW507 = Ældre version af listen
    .hint = Fortsæt i den nyeste version, og kopiér det ind, som I havde udfyldt.
rules-WW507-says = Dette er version { $came }, og der er en nyere: version { $sent }.
rules-WW508 = Rækkerne i en anden rækkefølge
    .hint = Se efter, om alle kolonner fulgte med, da listen blev sorteret.
rules-WW508-says = { $count ->
        [one] Én række står et andet sted end i listen, som den blev sendt ud.
       *[other] { $count } rækker står et andet sted end i listen, som den blev sendt ud.
    }
rules-WW509 = Udfyldt celle er ændret
    .hint = Kontrollér, at ændringerne er ment. Er den forrige version allerede sendt, så send også denne.
rules-WW509-changed = { $count ->
        [one] Én celle i kolonnen er udfyldt anderledes end i originalen.
       *[other] { $count } celler i kolonnen er udfyldt anderledes end i originalen.
    }
rules-WW509-filled = { $count ->
        [one] Én celle i kolonnen er udfyldt og var tom i originalen.
       *[other] { $count } celler i kolonnen er udfyldt og var tomme i originalen.
    }
rules-WW509-cleared = { $count ->
        [one] Én celle i kolonnen er tom og var udfyldt i originalen.
       *[other] { $count } celler i kolonnen er tomme og var udfyldt i originalen.
    }

rules-WW601 = Et andet format, end skiftet kræver
    .hint = Lav listen med ”generate” til dette skift, eller kontrollér, at det er rigtigt i skiftets fil.
rules-WW601-says = Skiftet kræver formatet { $asked }; listen har { $came }.
rules-WW602 = Det gamle institutionsnummer passer ikke
    .hint = Ret nummeret, eller nævn i skiftets fil hvert nummer, der skiftes fra.
rules-WW602-swapped = { $count ->
        [one] Ét brugernavn har
       *[other] { $count } brugernavne har
    } det nye nummer i stedet for { $expected }. Er kolonnerne byttet om?
rules-WW603 = Det nye institutionsnummer passer ikke
    .hint = Ret nummeret, eller nævn i skiftets fil hvert nummer, der skiftes til.
rules-WW603-swapped = { $count ->
        [one] Ét brugernavn har
       *[other] { $count } brugernavne har
    } det gamle nummer i stedet for { $expected }. Er kolonnerne byttet om?
rules-realm-says = { $count ->
        [one] Ét brugernavn hører
       *[other] { $count } brugernavne hører
    } til nummer { $realm }; skiftet nævner { $expected }.
rules-realm-near = { $count ->
        [one] Ét brugernavn hører
       *[other] { $count } brugernavne hører
    } til nummer { $realm }; formentlig menes { $meant }.
rules-realm-case = { $count ->
        [one] Ét brugernavn hører
       *[other] { $count } brugernavne hører
    } til nummer { $realm }: det er { $meant }, men med andre store bogstaver, og det gør en forskel.
rules-realm-looks = { $count ->
        [one] Ét brugernavn hører
       *[other] { $count } brugernavne hører
    } til et nummer, der ligner { $meant }, men med usynlige eller særlige tegn.
rules-realm-other = { $count ->
        [one] Ét brugernavn hører
       *[other] { $count } brugernavne hører
    } ikke til noget nummer i skiftet: { $expected }.
rules-realm-extra = { $count ->
        [one] Ved ét brugernavn
       *[other] Ved { $count } brugernavne
    } står ”{ $extra }” ved siden af { $meant }; fjern det.
rules-WW604 = En anden kommunes eller institutions liste
    .hint = Kontrollér, at listen og skiftets fil hører sammen.
rules-WW604-says = Listen hører til { $listed }, skiftet til { $moving }.
rules-WW605 = Liste til et andet skift
    .hint = Kontrollér, at listen og skiftets fil hører sammen.
rules-WW605-says = Listen er lavet til et andet skift.
rules-WW606 = Gammel og ny kolonne byttet om
    .hint = Byt om på de to kolonner, eller se i skiftets fil, hvilken side der er den gamle.
rules-WW606-says = I hver række er det gamle og det nye byttet om.
rules-WW607 = En anden institution
    .hint = Se efter, om brugerne hører til den institution, som skiftet gælder.
rules-WW607-says = { $count ->
        [one] Én række nævner en anden end { $school }.
       *[other] { $count } rækker nævner en anden end { $school }.
    }
rules-WW609 = Et andet nummer, end de andre går til
    .hint = Se efter, om det nye nummer er rigtigt for personen; er det det, skal der ikke gøres noget.
rules-WW609-says = { $count ->
    [one] Én række går
   *[other] { $count } rækker går
} fra { $from } til { $to }; de andre fra { $from } går til { $main }.

## På kommandolinjen

rules-of-others = Regler, der kun gælder andre landes lister, står ikke her: --lang en viser alle.
rules-unknown = Der er ingen regel ”{ $rule }”
    .hint = ”waswordt explain” viser alle regler; afgørelser er { $verdicts }.
rules-unknown-near = Der er ingen regel ”{ $rule }”; mente I { $meant }?
    .hint = ”waswordt explain” viser alle regler; afgørelser er { $verdicts }.
rules-report-form = Navnet { $path } viser ikke, i hvilken form rapporten skal være
    .hint = Lad navnet ende på .xlsx (en markeret kopi), .html, .csv eller .json.
rules-original-without-list = { $path } indeholder ingen liste at sammenligne med
    .hint = Angiv med --original listen, som den blev sendt ud.
rules-move-without-list = Bemærk: dette skift har ingen liste. { $verdict }
rules-before-freeze = Det gamle miljø fryses først den { $freeze }: hvad der udfyldes før det, kan stadig ændres dér.
