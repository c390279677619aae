# At indlæse en liste, og hvad der derefter gælder.

## Databasen

store-unknown-kind = ”{ $address }” angiver ingen kendt slags database
    .hint = Angiv en fil med identiteter (FIL.csv, FIL.jsonl), en SQLite-fil (FIL.db, eller sqlite:FIL) eller en PostgreSQL-database (postgres://BRUGER@VÆRT/DATABASE). Lav en ny med: waswordt keyrings init --store FIL.db
store-missing = der er ingen database på { $path }
    .hint = Kontrollér stien, eller lav en database med: waswordt keyrings init --store { $path }
store-exists = { $path } findes allerede
    .hint = Vælg et andet navn; en database, der findes, overskrives aldrig.
store-foreign = { $path } er ingen database til waswordt
    .hint = Kontrollér stien. Identiteter i en fil hentes ind med: waswordt keyrings import FIL --store DATABASE.db
store-newer = { $path } er lavet af en nyere version af waswordt
    .hint = Brug den version, eller en nyere.
store-busy = en anden er ved at ændre databasen
    .hint = Intet er ændret. Prøv igen, når den anden kørsel er færdig.
store-waiting = Venter: en anden bruger databasen …
store-wiped = Hvad en tidligere --forget efterlod i filen, da den blev afbrudt, er nu slettet.
store-still-unwiped = En tidligere --forget blev afbrudt: der kan stadig være spor i filen af det, den glemte. Den næste kommando, der har databasen for sig selv, sletter dem.
store-hard-linked = { $path } har også et andet navn (et hårdt link), hvorunder den ville blive, som den var; intet er ændret
    .hint = Fjern det andet navn, eller gør filen til sin egen: cp -p { $path } { $path }.own && mv { $path }.own { $path }
store-stands-run = ændringen ER foretaget og gælder (kørsel { $run }), men det er ikke sikkert, at den ville overleve et strømsvigt: { $cause }
    .hint = Se efter disken, og se ”waswordt log”, før I gør andet; hvad der er gjort, gøres ikke to gange.
store-stands = ændringen ER foretaget og gælder, men det er ikke sikkert, at den ville overleve et strømsvigt: { $cause }
    .hint = Se efter disken, og se ”waswordt log”, før I gør andet; hvad der er gjort, gøres ikke to gange.
store-odd-sibling = { $path } er en mappe, et rør eller et link, hvor databasen har en fil; intet er ændret
    .hint = Find ud af, hvem der lavede den, og fjern eller omdøb den.
store-stray-intent = { $path } handler om en uafsluttet ændring af en anden fil med identiteter end den ved siden af; intet er ændret
    .hint = Måske kom den med en kopi eller en sikkerhedskopi. Hører filen med identiteter og dens log sammen, så fjern { $path }; hvis ikke, så gendan dem alle fra samme tidspunkt.
store-row = identiteten i række { $row } kan ikke tages ind: { $problem }
    .hint = Intet er ændret. Ret rækken i filen, og prøv igen.
store-twice-active = række { $row } har en identitet, der allerede er aktiv
    .hint = Intet er ændret. En identitet hører til én konto: luk eller fjern en af de to. En eksport af det, databasen allerede indeholder, hentes ind med: waswordt keyrings sync FIL --store { $store }
store-header = overskriftsrækken i filen med identiteter kan ikke bruges: { $problem }
    .hint = Kolonnerne er profile_id, identity og, hvis de findes, scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andre beholdes. Teksten er UTF-8.
store-conflict = databasen blev ændret imens, eller indeholder noget, den ikke burde; intet er ændret
    .hint = Se med: waswordt log --store { $store }. Prøv så igen.
store-damaged = databasen indeholder en værdi, der ikke kan læses ({ $what }); intet er ændret
    .hint = Gendan databasen fra en kopi, eller se på den med dens egne værktøjer: en teksteditor til en fil og dens log, sqlite3 til en database.
store-output = databasen kan ikke læses eller skrives
    .hint = Kontrollér stien, jeres rettigheder og den ledige plads.
store-database = databasen nægtede; intet er ændret
    .hint = Kontrollér stien, jeres rettigheder og den ledige plads. Se så med: waswordt log --store { $store }
store-no-tables = kun en PostgreSQL-database kan have identiteter i egne tabeller
    .hint = Udelad --store-map, eller angiv --store postgres://BRUGER@VÆRT/DATABASE.
store-map-invalid = filen til --store-map{ $line ->
    [0] {""}
   *[other] , linje { $line }
}: { $what }
    .hint = { $next }
store-not-wiped = listen er glemt, men der kan stadig være spor af den i filen: databasen kunne ikke skrives på ny; den næste kommando, der har databasen for sig selv, gør det, og siger det
    .hint = Sørg for, at ingen anden har databasen åben, og at disken har plads til en kopi, og kør samme kommando igen.
store-unknown-outcome = forbindelsen blev afbrudt, mens ændringerne blev gjort endelige; om de gælder, vides ikke
    .hint = Se med: waswordt log --store { $store }. Står kørslen dér, er den gjort helt; hvis ikke, er intet ændret. At indlæse listen igen er sikkert i begge tilfælde.

## At indlæse

apply-applied = Listen { $list } er indlæst (kørsel { $run }).
apply-partial = Listen { $list } er delvis indlæst (kørsel { $run }); nogle rækker er holdt tilbage.
apply-no-change = Listen { $list } ændrer intet: { $why ->
    [run] den er allerede indlæst (kørsel { $run })
    [already] det, der kan gøres, er allerede gjort
    [unknown] intet gammelt brugernavn i en række med noget at gøre hører til en konto her
    [held] hver række med noget at gøre er holdt tilbage
    [mixed] hver række med noget at gøre er ukendt her eller holdt tilbage
   *[nothing] ingen række har noget at gøre
}.
apply-refused = Listen { $list } blev afvist; intet er ændret.
apply-dry-run = Dette ville ske, hvis listen { $list } blev indlæst; intet er ændret.
apply-rows = { $count ->
    [one] Én række:
   *[other] { $count } rækker:
}
apply-rows-refused = { $count ->
    [one] Rækken, som den er:
   *[other] De { $count } rækker, som de er:
}
apply-count-linked = tilknyttet: det nye brugernavn og nummer hører til kontoen
apply-count-already = allerede gjort
apply-count-unknown = ukendt: det gamle brugernavn hører ikke til nogen konto her
apply-count-unfilled = ikke udfyldt: det gamle eller det nye mangler
apply-count-unchanged = uændret: det gamle og det nye er det samme
apply-count-duplicate = gentaget: det samme som en tidligere række
apply-count-held = holdt tilbage: intet er gjort
apply-alike = { $count ->
    [one] I én tilknyttet række skriver listen og kontoen brugerens navn forskelligt, som med et kaldenavn eller et ændret efternavn.
   *[other] I { $count } tilknyttede rækker skriver listen og kontoen brugerens navn forskelligt, som med et kaldenavn eller et ændret efternavn.
}
apply-retired = { $count ->
    [one] Ét gammelt brugernavn er lukket.
   *[other] { $count } gamle brugernavne er lukket.
}
apply-taken-back = { $count ->
    [one] Ét brugernavn fra en tidligere version er gendannet.
   *[other] { $count } brugernavne fra en tidligere version er gendannet.
}
apply-left-linked = { $count ->
    [one] Ét brugernavn fra en tidligere version bliver, hvor det er, selv om dets række er væk: uden det ville brugeren intet have, da det gamle er udgået eller nu er en andens.
   *[other] { $count } brugernavne fra en tidligere version bliver, hvor de er, selv om deres rækker er væk: uden dem ville brugerne intet have, da de gamle er udgået eller nu er andres.
}
apply-journal-differs = { $count ->
    [one] Databasen viser ikke længere ét brugernavn, som loggen siger er givet
   *[other] Databasen viser ikke længere { $count } brugernavne, som loggen siger er givet
}: den er gendannet, eksporteret igen eller ændret i hånden. Rækkerne er bedømt efter databasen; det, andre lister gav, kommer igen, når de indlæses på ny.
apply-journal-forgotten = Loggen har glemt en tidligere kørsel af denne liste: rækkerne er bedømt efter, hvad databasen viser nu.
apply-held = Holdt tilbage, { $count ->
    [one] række
   *[other] rækkerne
} { $rows }: { $reason }
apply-decided-held = Besluttet at udføres, men alligevel holdt tilbage af den grund, der står ved { $count ->
    [one] række
   *[other] rækkerne
} { $rows }: hvad kontrollen fandt, rettes på listen, og et brugernavn, der hører til en anden konto, tilknyttes ikke, men overtages (take-over).
apply-candidate = Række { $row } er måske konto { $profile }: { $reason }.
apply-candidate-same = alt er det samme
apply-candidate-incomplete = på den ene side mangler initialer, fornavn eller sted
apply-collision-empty = Række { $row }: dens nye brugernavn hører til konto { $profile }, som ellers er tom: brugeren loggede sandsynligvis ind for tidligt.
apply-collision-other-person = Række { $row }: dens nye brugernavn hører til konto { $profile }, som har en andens navn: find ud af, hvis brugernavnet er, før noget tages derfra.
apply-collision-other-identities = Række { $row }: dens nye brugernavn hører til konto { $profile }, som har egne brugernavne: brugernavnet er sandsynligvis givet ud på ny.
apply-collision-other-school = Række { $row }: dens nye brugernavn hører til konto { $profile }, som har brugernavne fra en anden institution.
apply-present = Brugernavnet efter skiftet hører allerede til en konto, og intet siger, at den er denne brugers: { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
apply-present-by-name = Brugernavnet efter skiftet hører allerede til en konto, som bærer denne brugers navn: { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
apply-emptied = Intet nyt brugernavn her, mens en anden liste gav et, der bliver: { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
apply-unknown-rows = Ukendt: { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
apply-closed = Af disse er det gamle brugernavn lukket her, så det har før hørt til en konto: { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
apply-orphaned = Række { $row } fik sit nye brugernavn fra konto { $profile }; se efter, om der stadig er brug for den konto.
apply-more-lines = … og { $count } { $count ->
    [one] sådan linje
   *[other] sådanne linjer
} mere; de står alle i --receipt FIL og i --format json
apply-look-back = Se, hvilke lister der er indlæst, med: waswordt log --store { $store }
apply-store-nameless = bemærk: kvitteringen nævner ingen database, og afsenderen venter på { $stores } ved navn: angiv --store-name
apply-store-unknown = bemærk: skiftets fil nævner ingen database “{ $name }”; afsenderen venter på { $stores }
apply-done-untold = listen ER indlæst (kørsel { $run }), men ikke alt om det kunne skrives: { $cause }
    .hint = Ret det, og kør samme kommando igen: hvad der er gjort, gøres ikke to gange, og kvitteringen skrives så.
sync-done-untold = databasen ER opdateret (kørsel { $run }), men ikke alt om det kunne skrives: { $cause }
    .hint = Ret det, og se ”waswordt log”; samme kommando igen ændrer intet to gange.
import-done-untold = identiteterne ER importeret, men det kunne ikke skrives: { $cause }
    .hint = Ret det; ”waswordt keyrings show” tæller dem.
outputs-same = to resultater ville blive skrevet til { $path }; intet er ændret
    .hint = Giv hvert resultat sin egen fil.
rejects-reason = Årsag
rejects-only-csv = rækker, der er holdt tilbage, skrives som CSV; { $path } er ingen .csv
    .hint = Vælg et navn, der ender på .csv.
plan-reason-other = dette er en anden rapport ({ $report })
plan-file-invalid = den gemte plan kan ikke læses: { $reason }
    .hint = Gem den igen med: waswordt apply LISTE --dry-run --save-plan FIL
apply-undo-with = Fortryd med: waswordt undo { $run } --store { $store }

held-finding = kontrollen fandt en fejl ({ $code }; se: waswordt explain { $code })
held-two-wordts = ét gammelt brugernavn har to nye
held-two-claims = ét nyt brugernavn er angivet for to personer
held-takes-stayer = det nye brugernavn er det gamle for en, der bliver
held-two-profiles = rækkens gamle brugernavne hører til to konti
held-superseded = en anden liste, eller en tidligere form af denne, tilknyttede disse brugernavne anderledes, eller til en anden konto; fortryd den kørsel, hvis den er forkert, eller afgør det med en fil (--rejects FIL, derefter --decisions FIL)
held-repeated = en anden liste har allerede tilknyttet de samme brugernavne: rækken kan sige det én gang til, eller gælde en anden bruger eller et andet år; afgør det med en fil (--rejects FIL, derefter --decisions FIL): skip hvor det allerede er gjort, link kun for en anden bruger eller et andet år, da brugernavnene så flyttes én gang til; retter listen den anden, så fortryd den kørsel først (waswordt log viser den)
held-other-person = kontoen har en andens navn
held-leaves-nobody = nogen ville stå uden brugernavn
held-undecided = ingen beslutning, mens andre rækker har en
held-collision = det nye brugernavn hører allerede til en anden konto
held-same-person-twice = to rækker nævner samme person
held-shared-profile = én konto passer til flere personer på listen
held-two-people = flere konti passer til denne person
held-no-person = ingen konto passer til denne person
held-place-taken = kontoen har én identitet af denne slags, og det er ikke rækkens gamle: ret det gamle brugernavn på listen eller i databasen, og indlæs listen igen
held-has-another = den konto, der passer, har allerede et andet brugernavn, under dette nummer eller fra en anden institution: det kan være en navnefælles; afgør det med en fil: --rejects FIL, derefter --decisions FIL

## Hvorfor en liste afvises

refusal-structure = Filen som helhed har fejl ({ $codes }).
    .hint = Se dem med: waswordt fill-check { $typed-list } --move { $typed-move }
refusal-errors = Listen har { $count ->
    [one] én fejl
   *[other] { $count } fejl
}.
    .hint = { $count ->
        [one] Se den med
       *[other] Se dem med
    }: waswordt fill-check { $typed-list } --move { $typed-move }. Skal den fejlfri del indlæses alligevel, så tilføj --hold.
refusal-warnings = Kontrollen giver { $count ->
    [one] én advarsel
   *[other] { $count } advarsler
}, og --strict lader ingen slippe igennem.
    .hint = Se { $count ->
        [one] den
       *[other] dem
    } med: waswordt fill-check { $typed-list } --move { $typed-move }. Få listen rettet, eller udelad --strict, hvis nogen har set på hver advarsel.
refusal-contradictions = Rækker på listen modsiger hinanden eller databasen ({ $count ->
    [one] én gruppe rækker
   *[other] { $count } grupper af rækker
}).
    .hint = Få rækkerne herunder rettet. Skal de andre indlæses alligevel, så tilføj --hold.
refusal-collisions-of-others = { refusal-collisions }
    .hint = Se på rækkerne herunder: hvor en konto har en andens navn, er brugernavnet sandsynligvis den persons, og listen eller kontoen er forkert. Vælg --on-collision skip for at holde disse rækker tilbage, og spørg institutionen.
refusal-collisions = Nye brugernavne hører allerede til andre konti ({ $count ->
    [one] én gruppe rækker
   *[other] { $count } grupper af rækker
}).
    .hint = Se på rækkerne herunder: disse brugere kan have logget ind for tidligt, eller brugernavnet er givet ud på ny. Vælg så --on-collision skip eller --on-collision take-over.
refusal-other-people = Konti har andre navne end listen ({ $count ->
    [one] én gruppe rækker
   *[other] { $count } grupper af rækker
}).
    .hint = Se på rækkerne. For at holde dem tilbage og indlæse de andre: --on-other-person skip; for at tilknytte alligevel: --on-other-person link
refusal-older-version = Dette er version { $version } af listen; version { $applied } er allerede indlæst.
    .hint = Indlæs den nyeste version. For at gå tilbage med vilje, fortryd først den nyere: waswordt undo { $run } --store { $store }
refusal-older-content = Netop dette indhold er allerede indlæst, og siden en anden form af listen (kørsel { $run }).
    .hint = Indlæs den nyeste liste. For at gå tilbage med vilje, fortryd først den kørsel: waswordt undo { $run } --store { $store }
refusal-other-scheme = Databasen indeholder ingen identiteter af listens slags: listen har { $list }, databasen { $store }.
    .hint = Bed afsenderen om en liste med de identiteter, som databasen indeholder. En database med hashede uid'er passer ikke til nogen almindelig liste. Er databasen en fil, regnes identiteter, der ikke siger deres slags, for real-id, medmindre alle er ESI'er eller Unilogin: er de { $list }, så skriv det i en kolonne scheme.
refusal-too-few-known = { $live ->
    [one] Den eneste række med noget at gøre nævner intet brugernavn, der hører til en konto i denne database.
   *[other] Af { $live } rækker er der { $known ->
        [0] ingen
        [one] kun én
       *[other] kun { $known }
    }, hvis brugernavn hører til en konto i denne database.
}
    .hint = Kontrollér, at liste og database hører sammen: med en forkert liste, en forkert database eller en database med hashede uid'er passer intet. Er det rigtigt, at få rækker er kendt, så tilføj --min-match 0.
refusal-too-few-near = { $live ->
    [one] Den eneste række med noget at gøre nævner intet brugernavn, der hører til en konto i denne database.
   *[other] Af { $live } rækker er der { $known ->
        [0] ingen
        [one] kun én
       *[other] kun { $known }
    }, hvis brugernavn hører til en konto i denne database.
} { $near }
    .hint = Liste og database skriver de samme brugernavne på to måder. Bed om en liste med brugernavnene præcis, som databasen har dem, eller ret databasen. Er det rigtigt, at få rækker er kendt, så tilføj --min-match 0.
near-looks = { $count ->
    [one] Ét brugernavn står i databasen med andre store og små bogstaver, et mellemrum eller et skjult tegn.
   *[other] { $count } brugernavne står i databasen med andre store og små bogstaver, et mellemrum eller et skjult tegn.
} Er kun store og små bogstaver forskellige, regner --fold-case dem for ens.
near-no-realm = { $count ->
    [one] Databasen har ét af brugernavnene uden institutionsnummer (uden @…).
   *[other] Databasen har { $count } af brugernavnene uden institutionsnummer (uden @…).
}
near-other-realm = { $count ->
    [one] Databasen har ét af brugernavnene under nummer { $realm }.
   *[other] Databasen har { $count } af brugernavnene under nummer { $realm }.
}
refusal-not-a-list-move = Til dette skift skal der ingen liste ({ $code }): { $summary }
    .hint = Se hvorfor, og hvad der gælder i stedet, med: waswordt scenario --move { $typed-move }
refusal-other-owner = Listen er lavet til { $owner }, ikke til { $publisher }.
    .hint = Bed afsenderen om jeres egen liste.
refusal-unknown-publisher = { $publisher } står ikke i skiftets fil.
    .hint = Sammenlign stavemåden i --publisher med [[publisher]] i skiftets fil.
refusal-rows-removed = En tidligere version af denne liste gav { $count ->
    [one] én bruger
   *[other] { $count } brugere
} et nyt brugernavn eller nummer, som denne version ikke længere giver.
    .hint = Brug den fuldstændige liste. Skal de brugere virkelig miste det nye igen, så tilføj --take-back-removed.
refusal-too-many-changes = { $changes ->
    [one] Én identitet ville blive ændret
   *[other] { $changes } identiteter ville blive ændret
}; { $limit ->
    [0] ingen må ændres.
    [one] højst én må ændres.
   *[other] højst { $limit } må ændres.
}
    .hint = Kontrollér, at liste, database og skift hører sammen. Gør de det, så sæt --max-changes eller --max-share op.
refusal-too-many-left-behind = Af { $of } konti med et aktivt brugernavn under gamle numre står { $profiles ->
    [one] én ikke i nogen række.
   *[other] { $profiles } ikke i nogen række.
}
    .hint = Kontrollér, at listen er hel: en del af institutionen kan mangle. Er det rigtigt, at de bliver tilbage, så sæt --max-left-behind op.
refusal-too-many-profiles = { $profiles ->
    [one] Én konto ville blive ændret
   *[other] { $profiles } konti ville blive ændret
}; { $limit ->
    [0] ingen må ændres.
    [one] højst én må ændres.
   *[other] højst { $limit } må ændres.
}
    .hint = Kontrollér, at liste, database og skift hører sammen. Gør de det, så sæt --max-share op.
refusal-holds-one = Denne database har én identitet for hver bruger: den nye tager den gamles plads, og den gamle ophører straks. Gamle brugernavne kan ikke beholdes.
    .hint = Udelad --old keep, og indlæs listen, når det nye gælder.
refusal-other-changes = De ændringer, der blev udført, er andre end dem, denne liste beder om her.
    .hint = Angiv samme liste og samme valg, og den eksport, som prøvekørslen byggede på.
refusal-other-plan = Den gemte plan er til en anden liste.
    .hint = Gem en ny plan for denne liste med --dry-run --save-plan FIL, og se den igennem.
refusal-stale-plan-back = Hvad planen ville føre tilbage fra en tidligere form af listen, er ikke længere, som det var, da planen blev gemt.
    .hint = Lav planen på ny med --dry-run --save-plan, og se den igennem.
refusal-stale-plan = Databasen er ændret, siden planen blev gemt; rækker, der nu ville gå anderledes: { $rows }.
    .hint = Gem en ny plan med --dry-run --save-plan FIL, og se den igennem.

## Nær ved en liste, og efterladt

around-near-was = { $count ->
    [one] Række { $rows } er ukendt, men databasen har dens gamle brugernavn { $kind ->
        [case] med andre store og små bogstaver
        [whitespace] med et mellemrum eller skjult tegn for meget eller for lidt
        [normal-form] med tegn i en anden form
       *[other] med en anden stavemåde
    }.
   *[other] Rækkerne { $rows } er ukendte, men databasen har deres gamle brugernavne { $kind ->
        [case] med andre store og små bogstaver
        [whitespace] med et mellemrum eller skjult tegn for meget eller for lidt
        [normal-form] med tegn i en anden form
       *[other] med en anden stavemåde
    }.
}
    .hint = { $kind ->
        [case] Gør store og små bogstaver ingen forskel i databasen, så tilføj --fold-case. Bed ellers om en liste med brugernavnene præcis, som databasen har dem, eller ret databasen.
       *[other] Bed om en liste med brugernavnene præcis, som databasen har dem, eller ret databasen, og indlæs listen igen.
    }
around-near-wordt = { $count ->
    [one] Det nye brugernavn i række { $rows } hører næsten til en anden konto: databasen har det { $kind ->
        [case] med andre store og små bogstaver
        [whitespace] med et mellemrum eller skjult tegn for meget eller for lidt
        [normal-form] med tegn i en anden form
       *[other] med en anden stavemåde
    }. Brugeren loggede sandsynligvis ind for tidligt.
   *[other] De nye brugernavne i rækkerne { $rows } hører næsten til andre konti: databasen har dem { $kind ->
        [case] med andre store og små bogstaver
        [whitespace] med et mellemrum eller skjult tegn for meget eller for lidt
        [normal-form] med tegn i en anden form
       *[other] med en anden stavemåde
    }. Brugerne loggede sandsynligvis ind for tidligt.
}
    .hint = { $kind ->
        [case] Gør store og små bogstaver ingen forskel i databasen, så tilføj --fold-case, så sammenstødet ses. Se ellers på den anden konto: den, der logger ind dér, finder ikke det gamle.
       *[other] Se på den anden konto: den, der logger ind dér, finder ikke det gamle.
    }
around-other-realm = { $count ->
    [one] Række { $rows } er ukendt, men databasen har dens brugernavn under nummer { $realm }.
   *[other] Rækkerne { $rows } er ukendte, men databasen har deres brugernavne under nummer { $realm }.
}
    .hint = Er det også et nummer for institutionen, så bed om en liste med numre og brugernavne præcis, som databasen har dem, eller ret databasen.
around-no-realm = { $count ->
    [one] Række { $rows } er ukendt, men databasen har dens brugernavn uden institutionsnummer (uden @…).
   *[other] Rækkerne { $rows } er ukendte, men databasen har deres brugernavne uden institutionsnummer (uden @…).
}
    .hint = Bed om en liste med numre og brugernavne præcis, som databasen har dem, eller ret databasen.
around-left-behind = { $count ->
    [one] Efterladt: én konto med et aktivt brugernavn under det gamle nummer står ikke i nogen række
   *[other] Efterladt: { $count } konti med et aktivt brugernavn under det gamle nummer står ikke i nogen række
}.
around-left-behind-named = { $count ->
    [one] Efterladt: én konto med et aktivt brugernavn under det gamle nummer står ikke i nogen række
   *[other] Efterladt: { $count } konti med et aktivt brugernavn under det gamle nummer står ikke i nogen række
}: { $profiles }{ $more ->
    [0] .
   *[other] {" "}og { $more } mere.
}

## At fortryde, og loggen

undo-done = Kørsel { $run } af listen { $list } er fortrudt (kørsel { $by }); { $count ->
    [one] én identitet er gendannet
   *[other] { $count } identiteter er gendannet
}.
undo-partial = Kørsel { $run } af listen { $list } er delvis fortrudt (kørsel { $by }); { $count ->
    [one] én identitet er gendannet
   *[other] { $count } identiteter er gendannet
}. Uændret bliver:
undo-left = { $count ->
    [0] identiteter, som ingen række handlede om
    [one] række { $rows }
   *[other] rækkerne { $rows }
}: ikke længere, som kørslen efterlod eller havde brug for det, og ingen kørsel, der stadig gælder, forklarer det
undo-left-by = { $count ->
    [0] identiteter, som ingen række handlede om
    [one] række { $rows }
   *[other] rækkerne { $rows }
}: ændret senere, af { $runs }
undo-no-such-run = databasen kender ingen kørsel eller liste ”{ $name }”
    .hint = Se kørslerne med: waswordt log --store { $store }
undo-several-runs = listen { $name } blev indlæst i flere kørsler: { $runs }
    .hint = Angiv kørslen; begynd med den nyeste.
undo-already = kørsel { $run } er allerede fortrudt, ved { $by }
    .hint = Der er intet tilbage at fortryde; skal listen gælde igen, så indlæs den på ny. Se, hvad der gælder, med: waswordt log --store { $store }
undo-was-refused = kørsel { $run } blev afvist og ændrede intet: der er intet at fortryde
    .hint = Se kørslerne med: waswordt log --store { $store }
undo-is-undo = kørsel { $run } fortrød selv en anden
    .hint = Skal listen gælde igen, så indlæs den på ny.
undo-forgotten = kørsel { $name } kan ikke fortrydes: siden den { $day } ved loggen ikke længere, hvad den ændrede
    .hint = Hent en egen kopi fra før den tilbage, og se først, hvad det ville gøre: waswordt keyrings sync KOPI --store { $store } --dry-run. Eller bed om en liste til det omvendte skift, og indlæs den med --old retire.
undo-blocked = { $count ->
    [0] nogle identiteter er
    [one] række { $rows }: disse identiteter er
   *[other] rækkerne { $rows }: disse identiteter er
} ikke længere, som kørslen efterlod eller havde brug for dem, og ingen kørsel, der stadig gælder, forklarer det; intet er fortrudt
    .hint = Se først på de identiteter; loggen nævner dem (i FIL.journal, eller i tabellen change i en database).{ $free ->
        [0] {""}
       *[other] { " " }For at føre de andre rækker tilbage nu, tilføj --partial.
    }
undo-blocked-by = { $count ->
    [0] nogle af disse identiteter er
    [one] række { $rows }: disse identiteter er
   *[other] rækkerne { $rows }: disse identiteter er
} ændret senere, af { $number ->
    [one] kørsel
   *[other] kørslerne
} { $runs }; intet er fortrudt
    .hint = Fortryd først { $number ->
        [one] den kørsel
       *[other] de kørsler, den nyeste først
    }, og så denne: waswordt undo { $newest } --store { $store }{ $free ->
        [0] {""}
       *[other] . For at føre de andre rækker tilbage nu: waswordt undo { $run } --store { $store } --partial
    }
undo-blocked-both = { $count ->
    [0] nogle af disse identiteter er
    [one] række { $rows }: disse identiteter er
   *[other] rækkerne { $rows }: disse identiteter er
} ændret senere, af { $number ->
    [one] kørsel
   *[other] kørslerne
} { $runs }; og { $odd } af noget, som ingen kørsel, der stadig gælder, forklarer; intet er fortrudt
    .hint = Fortryd { $number ->
        [one] den kørsel
       *[other] de kørsler, den nyeste først
    }, og se på de andre identiteter; loggen nævner dem (i FIL.journal, eller i tabellen change i en database).{ $free ->
        [0] {""}
       *[other] { " " }For nu at føre det tilbage, der er frit, tilføj --partial.
    }
undo-dry-run = Kun et kig; intet er ændret. Af kørsel { $run } af listen { $list } { $count ->
    [0] kan ingen identitet gendannes.
    [one] kan én identitet gendannes.
   *[other] kan { $count } identiteter gendannes.
}
undo-dry-run-rows = { $count ->
    [one] i række { $rows }
   *[other] i rækkerne { $rows }
}
undo-dry-run-free = Intet står i vejen.
undo-dry-run-blocked = I vejen står:
undo-dry-run-look = Se først på de identiteter; loggen nævner dem (i FIL.journal, eller i tabellen change i en database).
undo-dry-run-first = Fortryd først, hvad der kom senere, det nyeste først: waswordt undo { $newest } --store { $store }
undo-dry-run-part = Uden --partial ville intet blive fortrudt; med det kun de rækker, som intet står i vejen for: waswordt undo { $run } --store { $store } --partial
undo-done-untold = kørsel { $run } ER fortrudt, men ikke alt om det kunne skrives: { $cause }
    .hint = Sig det til afsenderen; hvad der blev fortrudt, står også i ”waswordt log”.
undo-rest = Når intet længere står i vejen, så før resten tilbage: waswordt undo { $run } --store { $store }
undo-changes-unnamed = { $count ->
    [one] 1 identitet, der går tilbage, står
   *[other] { $count } identiteter, der går tilbage, står
} ikke i databasen, så ændringerne kan ikke angives
    .hint = Fortryd kørslen i selve databasen, uden --changes.
named-rows = { $count ->
    [0] nogle rækker
    [one] række { $rows }
   *[other] rækkerne { $rows }
}
log-empty = Ingen liste er indlæst i denne database endnu.
log-time = Tid (UTC)
log-run = Kørsel
log-list = liste { $list }
log-list-version = { $list }, version { $version }
log-counts = rækker: { $rows }; tilknyttet: { $linked }; holdt tilbage: { $held }; ændrede identiteter: { $changes }
log-stands = indlæst
log-partly-undone = delvis fortrudt ({ $undone } af { $changes } ændringer)
log-forgotten = glemt den { $day }
log-synced = opdateret
log-refused = afvist ({ $why })
log-undone = fortrudt ved { $run }
log-undid = fortryder { $run }
log-rows-row = Række
log-rows-change = Identiteten
log-rows-now = Nu
log-rows-profile = Konto
log-rows-identity = Identitet
history-empty = Loggen kender ingen ændring for denne liste.
history-added = tilføjet
history-activated = aktiv igen
history-retired = lukket
history-decided-link = beslutning: link
history-decided-skip = beslutning: skip
history-decided-take-over = beslutning: take-over
history-undone = fortrudt
history-now-active = aktiv
history-now-retired = lukket
history-now-gone = findes ikke
history-forgotten = Hvad disse kørsler ændrede, er glemt: { $runs }

## At opdatere en database

sync-nothing = eksporten indeholder ingen aktiv identitet; intet er ændret
    .hint = En database tømmes ikke af en eksport. Kontrollér, at dette er den rigtige fil.
sync-twice-active = eksporten har en identitet aktiv to gange, i { $rows }; intet er ændret
    .hint = En identitet hører til én konto. Ret eksporten, og prøv igen.
sync-title = Databasen er opdateret fra { $rows ->
    [one] én identitet
   *[other] { $rows } identiteter
} i eksporten:
sync-title-no-change = Der var intet at ændre; eksporten har { $rows ->
    [one] én identitet
   *[other] { $rows } identiteter
}:
sync-title-dry-run = Intet er ændret (prøvekørsel). Fra { $rows ->
    [one] én identitet
   *[other] { $rows } identiteter
} i eksporten ville dette blive følgen:
sync-title-refused = Intet er ændret. Fra { $rows ->
    [one] én identitet
   *[other] { $rows } identiteter
} i eksporten ville dette være blevet følgen:
sync-too-many-changes = { refusal-too-many-changes }
    .hint = Kontrollér, at eksporten er hel. Er den det, så sæt --max-changes op; skal den ikke være det, så tilføj --gone keep.
sync-too-many-profiles = { refusal-too-many-profiles }
    .hint = Kontrollér, at eksporten er hel. Er den det, så sæt --max-share op; skal den ikke være det, så tilføj --gone keep.
sync-most-of-store = { refusal-most-of-store }
    .hint = Kontrollér, at eksporten er hel. Er den det, så tilføj --max-share 100, eller gem det med databasen; skal den ikke være det, så tilføj --gone keep.
sync-orphaned = tilbage uden nogen identitet (konti)
sync-kept = som de er i databasen
sync-mended = af disse, med opdaterede personkolonner
sync-added = nye
sync-moved = på en anden konto end før
sync-retired = lukket, da eksporten mangler dem eller kalder dem lukket
sync-left = bliver, som de er, selv om eksporten mangler dem
sync-past = lukket i selve eksporten, og ladt i fred
sync-held = holdt tilbage
sync-held-lacking = { $count ->
    [one] Én identitet, som en liste gav, er ikke i eksporten. Den bliver, som den er.
   *[other] { $count } identiteter, som en liste gav, er ikke i eksporten. De bliver, som de er.
}
sync-held-elsewhere = { $count ->
    [one] Én identitet, som en liste gav, er på en anden konto i eksporten (række { $rows }). Den bliver, som den er.
   *[other] { $count } identiteter, som en liste gav, er på andre konti i eksporten (rækkerne { $rows }). De bliver, som de er.
}
sync-held-retired = { $count ->
    [one] Én identitet, som en liste gav, er lukket i eksporten (række { $rows }). Den bliver, som den er.
   *[other] { $count } identiteter, som en liste gav, er lukket i eksporten (rækkerne { $rows }). De bliver, som de er.
}
sync-held-reopened = { $count ->
    [one] Én identitet, som en liste lukkede, er aktiv i eksporten (række { $rows }). Den forbliver lukket.
   *[other] { $count } identiteter, som en liste lukkede, er aktive i eksporten (rækkerne { $rows }). De forbliver lukket.
}
sync-held-hint = Eksporten kan være ældre end listen. Lav en ny, når listen også er i jeres eget system; er eksporten rigtig, så tilføj --given follow. Med --show-values vises identiteterne.
sync-run = Dette er kørsel { $run }; undo fortryder den.

## At glemme

forget-no-such-list = loggen kender ingen liste ”{ $name }”
    .hint = Se listerne med: waswordt log --store { $store }
forget-nothing-old = Ingen liste er så gammel og stadig kendt: der var intet at slette.
forget-needs-yes = at glemme { $lists ->
    [one] listen
   *[other] listerne
} { $list } sletter { $changes ->
    [one] én ændring
   *[other] { $changes } ændringer
} fra loggen, { $standing ->
    [0] hvoraf ingen alligevel kan fortrydes længere
   *[other] hvoraf { $standing } derefter ikke længere kan fortrydes
}; intet er slettet
    .hint = Er det meningen, så tilføj --yes.
forget-ask = At glemme { $lists ->
    [one] listen
   *[other] listerne
} { $list } sletter { $changes ->
    [one] én ændring
   *[other] { $changes } ændringer
} fra loggen, { $standing ->
    [0] hvoraf ingen alligevel kan fortrydes længere
   *[other] hvoraf { $standing } derefter ikke længere kan fortrydes
}. Fortsætte (ja eller nej)?
forget-not-confirmed = intet er slettet af { $lists ->
    [one] listen
   *[other] listerne
} { $list }
    .hint = Svar ja, eller tilføj --yes.
forget-done = Loggen har glemt { $lists ->
    [one] listen
   *[other] listerne
} { $list }: { $changes ->
    [0] der var intet tilbage at slette
    [one] én ændring er slettet
   *[other] { $changes } ændringer er slettet
}. Kørslerne bliver stående; de kan ikke længere fortrydes.
forget-done-untold = hvad loggen vidste om { $list }, ER slettet, men det kunne ikke skrives: { $cause }
    .hint = Ret det; ”waswordt log” viser, hvad der er glemt.

## At kontrollere bagefter

verify-title = Listen { $list } mod databasen lige nu:
verify-linked = tilknyttet: det nye brugernavn og nummer hører til kontoen
verify-both-open = tilknyttet, og også det gamle hører stadig til kontoen
verify-missing = mangler: det nye brugernavn hører ikke til kontoen
verify-elsewhere = et andet sted: det nye brugernavn hører til en anden konto
verify-duplicate-profile = ny dublet: det nye brugernavn hører til en ellers tom konto ved siden af den gamle
verify-old-still-open = også det gamle brugernavn hører stadig til kontoen, og det burde det ikke: det er lukket, eller har samme nummer som det nye
verify-old-elsewhere = det gamle brugernavn hører til en anden konto, som denne liste ikke gav det til
verify-other-person = det nye brugernavn hører til en konto med en andens navn
verify-present = findes: brugernavnet efter skiftet hører til en konto, og intet siger, at den er denne brugers; meddeles, og bliver, som det er
verify-held = ingen fejl at se, men rækken ville blive holdt tilbage: intet siger, hvis brugernavnene er nu
verify-earlier-stands = en tidligere version af listen gav brugeren en anden identitet, og den gælder stadig: anvend denne version
verify-moved-on = gået videre: gjort før, og en senere liste førte brugeren videre derfra
verify-unknown = { apply-count-unknown }
verify-nothing-to-do = intet at gøre: ikke udfyldt eller uændret
verify-rows = { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
verify-follow-up = { $count ->
    [one] Én række skal følges op.
   *[other] { $count } rækker skal følges op.
}
verify-clean = Intet skal følges op.
verify-reason = denne række skal følges op efter skiftet ({ $standing })
verify-no-list = { $codes ->
    [none] filen indeholder ingen liste: ingen overskriftsrække blev genkendt
   *[other] filen kan ikke læses som en liste: { $codes }
}
    .hint = Kontrollér den med: waswordt fill-check { $typed-list }

## En PostgreSQL-server

postgres-no-url = adressen på PostgreSQL-serveren er ingen URL, der kan læses
    .hint = Skriv postgres://BRUGER@VÆRT:PORT/DATABASE, og skriv / ? @ : og % i en del som %2F %3F %40 %3A %25. Udelad adgangskoden: den gives med PGPASSWORD eller ~/.pgpass.
postgres-no-service = ingen service-fil har tjenesten ”{ $name }”
    .hint = Tjenester står i ~/.pg_service.conf, i den fil, PGSERVICEFILE nævner, eller i maskinens pg_service.conf.
postgres-unknown-parameter = parameteren ”{ $name }” i PostgreSQL-adressen er ikke kendt
    .hint = Kendte er host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, channel_binding, target_session_attrs, application_name, connect_timeout og schema.
postgres-bad-value = PostgreSQL-adressen, eller den miljøvariabel, der hører til, har en ubrugelig værdi for ”{ $name }”
    .hint = port og connect_timeout er tal over 0, med én port til alle servere eller én til hver; target_session_attrs er any, read-write eller primary; sslmode er disable, prefer, require, verify-ca eller verify-full; channel_binding er disable, prefer eller require; schema er et navn på højst 63 byte, som PostgreSQL ikke holder for sig selv; user skal nævnes i adressen eller med PGUSER.
postgres-unreachable = PostgreSQL-serveren til { $at } kan ikke nås
    .hint = Kontrollér værten og porten, og om serveren kører.
postgres-tls = der er ingen sikker forbindelse til { $at }
    .hint = En server et andet sted skal vise, hvem den er (sslmode=verify-full): angiv udstederens certifikat som sslrootcert=FIL, og det navn, der står i serverens certifikat. Ethvert andet sslmode skal der bedes om.
postgres-tls-setup = en sikker forbindelse kunne ikke oprettes
    .hint = Kontrollér de betroede certifikater (sslrootcert), eller maskinens egne.
postgres-certificates = certifikaterne i { $path } kan ikke bruges
    .hint = Angiv PEM-filer: betroede certifikater som sslrootcert (eller sslrootcert=system for maskinens egne), jeres eget certifikat og dets ukrypterede nøgle som sslcert og sslkey.
postgres-login = PostgreSQL-serveren til { $at } lukker ikke denne bruger ind
    .hint = Kontrollér brugeren og adgangskoden: PGPASSWORD, eller en linje VÆRT:PORT:DATABASE:BRUGER:ADGANGSKODE i ~/.pgpass eller PGPASSFILE.
postgres-open-password-file = serveren vil have en adgangskode, og { $path } tæller ikke, da andre kan læse den
    .hint = Kør: chmod 600 { $path }
postgres-open-key-file = { $path } tæller ikke som nøgle, da andre kan læse den
    .hint = Kør: chmod 600 { $path }
postgres-missing-rights = databasens bruger mangler { $missing } på tabellen { $table }; intet er ændret
    .hint = Lad administratoren køre: GRANT SELECT, { $missing } ON { $table } TO adressens bruger
postgres-standby = ingen server til { $at } tager imod ændringer
    .hint = Nævn den primære server. Med target_session_attrs=any viser en standby, hvad den indeholder.
postgres-no-database = der er ingen database { $at }
    .hint = Kontrollér navnet, eller få databasen lavet (createdb); waswordt laver kun sit skema.
postgres-encoding = databasen { $at } gemmer tekst som { $encoding }, der ikke kan rumme alle identiteter
    .hint = Brug en database i UTF-8: createdb --encoding UTF8 --template template0 NAVN
postgres-no-store = databasen { $at } har intet til waswordt i skemaet { $schema }
    .hint = Lav det med: waswordt keyrings init --store { $store }. Et andet skema nævnes med ?schema=NAVN sidst i adressen. Eller må brugeren ikke se ind i skemaet?
postgres-store-exists = databasen { $at } har allerede identiteter til waswordt i skemaet { $schema }
    .hint = Brug dem, eller nævn et andet skema med ?schema=NAVN sidst i adressen; hvad der findes, overskrives aldrig.
postgres-foreign = skemaet { $schema } i { $at } har tabeller, der ikke er waswordts
    .hint = Nævn et andet skema med ?schema=NAVN sidst i adressen.
postgres-newer = skemaet { $schema } i { $at } er lavet af en nyere version af waswordt
    .hint = Brug den version, eller en nyere.
postgres-needs-map = skemaet { $schema } i { $at } er loggen til egne tabeller
    .hint = Angiv hvilke med --store-map FIL; til apply og verify duer også [publisher.store] i skiftets fil, med --publisher, hvis den nævner flere.
postgres-needs-no-map = skemaet { $schema } i { $at } indeholder selv identiteter
    .hint = Udelad --store-map (eller [publisher.store] i skiftets fil), eller nævn loggens skema med ?schema=NAVN sidst i adressen.
postgres-no-table = filen til --store-map nævner tabellen { $table } i skemaet { $schema }, og den er der ikke
    .hint = Kontrollér navnene, også store og små bogstaver, og om brugeren må se ind i skemaet.
postgres-no-column = filen til --store-map nævner kolonnen { $column } i tabellen { $table }, og den er der ikke eller kan ikke skrives i
    .hint = Kontrollér navnet, også store og små bogstaver.
store-map-scheme = filen til --store-map nævner slagsen { $scheme }, som ikke er kendt
    .hint = Kendte er real-id, profile-id, eck-id, opaque-uid, esi og unilogin.
postgres-hanging = rækker i { $others } hænger på rækker i { $table }, som skulle tages ud, og det kunne ikke fortrydes; intet er ændret
    .hint = Til apply: nævn en kolonne med tilstand i filen til --store-map, så identiteter lukkes i stedet for at tages ud, eller brug --old keep. Til undo: se først til de rækker i { $others }.
postgres-no-real-table = { $table } er ingen tabel, men et view eller lignende: hvad der tages ud af eller sættes ind i det, ændrer rækker, der står et andet sted
    .hint = Angiv den tabel, rækkerne står i.
postgres-other-table = loggen handler om { $table } { $how ->
    [one] med én identitet pr. konto
    [with] med en kolonne med tilstand
   *[without] uden kolonne med tilstand
}, og filen til --store-map nævner noget andet
    .hint = Brug den fil, eller lav en log til denne i sit eget skema: waswordt keyrings init --store DATABASE?schema=NAVN --store-map FIL
postgres-has-heirs = andre tabeller arver fra { $table }, så en række, der tages ud, kunne ikke sættes tilbage, hvor den var; intet er ændret
    .hint = Nævn en kolonne med tilstand i filen til --store-map, så identiteter lukkes i stedet for at tages ud.
postgres-one-cannot = { $table } kan ikke have én identitet pr. konto { $what ->
    [state] og en kolonne med tilstand: den gamle identitet forlader sin plads og behøver ingen
    [many] og flere: hvor hver slags har sin egen kolonne, er der plads til én af hver
    [scheme] med en kolonne til hver slags og en kolonne, der siger hvilken slags
   *[profile] hvis det er den identitet, der betegner kontoen: den, der fik en anden, ville blive en anden
}
    .hint = Ret [store.keyring] i filen til --store-map.
postgres-several = en konto har flere rækker af én slags i { $table }, som skal have én identitet pr. konto
    .hint = Slå dem op på egen hånd. Må en konto have flere, så skriv holds = "many" under [store.keyring].
postgres-no-blank = nogen ville miste en identitet uden at få en ny, og kolonnen { $column } i { $table } må ikke være tom; intet er ændret
    .hint = Hold de rækker tilbage i stedet for at overtage en identitet (--on-collision skip), eller lad kolonnen kunne være tom.
postgres-twins = rækker i { $table } har samme konto og samme identitet, og ingen primærnøgle skiller dem ad; intet er ændret
    .hint = Tag de rækker ud af tabellen, der kun handler om fortiden. Eller giv den en primærnøgle, og lav så en ny log i et andet skema: waswordt keyrings init --store DATABASE?schema=NAVN --store-map FIL
postgres-altered = { $table } indeholder ikke det, der blev skrevet i den: en trigger eller en regel i tabellen ændrede det; intet er ændret
    .hint = Se, hvilken trigger der ændrer kontoen, identiteten, dens slags eller tilstand, og hindr den i det for denne bruger af databasen.
postgres-forbidden = en regel i selve databasen forbyder det, der skulle skrives; intet er ændret
    .hint = At prøve igen hjælper ikke. Se, hvad tabellen kræver: en kolonne, der skal udfyldes, behøver en standardværdi eller en plads under copy i filen til --store-map; en værdi kan være for lang eller optaget; en trigger eller en kontrol kan nægte.
store-no-import = identiteter kommer ind i egne tabeller, eller i en egen fil med brugere, ad jeres egen vej
    .hint = Importér til en database uden --store-map, eller fyld jeres egen selv.
store-no-sync = identiteter i egne tabeller, eller i en egen fil med brugere, opdateres ad jeres egen vej: en eksport har intet at tilføje
    .hint = Ret dem selv. keyrings sync er til databaser, der selv har identiteterne.
postgres-read-only = denne server, eller brugerens sessioner på den, tager hverken imod ændringer eller en prøvekørsels midlertidige tabeller
    .hint = Nævn den primære server. Eller prøv på en eksport af det, en standby indeholder: waswordt keyrings export --store DATABASE -o keyrings.csv, og angiv den fil ved prøvekørslen.
postgres-rights = databasens bruger må ikke det; intet er ændret
    .hint = Lad databasens ejer give den rettighed, der mangler: brug af skemaet og dets tabeller, TEMPORARY på databasen, og til keyrings init også CREATE. Hvad en tidligere version lavede, opdateres, næste gang ejeren ændrer noget.
postgres-lost = forbindelsen til PostgreSQL-serveren blev afbrudt; intet er ændret
    .hint = Kontrollér, om serveren kører, og prøv igen.
postgres-zero-byte = række { $row } indeholder en nulbyte, som PostgreSQL ikke kan gemme; intet er ændret
    .hint = Ret rækken, og prøv igen.

keyring-missing-column = kolonnen { $column } mangler
keyring-duplicate-column = kolonnen { $column } er der to gange
keyring-no-profile = den har intet { $column }
keyring-no-key = ingen linje har nøglen { $column }; dem, der er, er { $found }
keyring-duplicate-title = to kolonner har samme overskrift; måske er første række en identitet og ingen overskrift
keyring-unknown-scheme = det, der står i kolonnen scheme, er ikke kendt (real-id, profile-id, eck-id, opaque-uid, esi, unilogin)
keyring-unknown-state = det, der står i kolonnen state, er ikke kendt (active, retired)
keyring-not-text = teksten er ikke UTF-8
keyring-broken-quote = et citationstegn lukkes ikke, eller der følger tekst efter et, der lukker
keyring-too-long = den er længere end nogen identitet; måske lukkes et citationstegn ikke
keyring-too-many-cells = den har flere celler, end overskriftsrækken har kolonner, og en kolonne skal tilføjes
keyring-not-json = den er ikke et JSON-objekt på én linje
keyring-not-a-value = værdien i { $column } er hverken tekst eller et tal
keyrings-empty = filen indeholder ingen identiteter
    .hint = Kontrollér, at det er den rigtige fil: dens første række nævner kolonnerne, i det mindste profile_id og identity.
keyrings-damaged = filen er beskadiget fra række { $row }: et citationstegn, der ikke lukkes, eller en nulbyte
    .hint = Intet er importeret. Eksportér identiteterne igen, eller ret rækken.
keyrings-encoding = intet siger, i hvilken tegnkodning filen er skrevet; læst som { $encoding } kan nogle af bogstaverne ikke være ment
    .hint = Intet er importeret. Vælg den med --encoding (windows-1250, cp850, macintosh og lignende), eller gem filen som UTF-8.
keyrings-header = overskriftsrækken til identiteterne kan ikke bruges: { $problem }
    .hint = Kolonnerne er profile_id, identity og, hvis de findes, scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andre beholdes.
keyrings-spoilt = { $count ->
    [one] én værdi kan ikke skelne personer fra hinanden: en bemærkning, intet, en værdi i tegn, eller hvad Excel har ødelagt: { $cells }
   *[other] { $count } værdier kan ikke skelne personer fra hinanden: bemærkninger, intet, værdier i tegn, eller hvad Excel har ødelagt: { $cells }
}
    .hint = { $users ->
    [0] Tag disse kolonner fra kilden igen, formateret som tekst: lange tal har mistet deres sidste cifre, andre er blevet datoer eller fejl. Udelad rækker uden konto.
   *[other] En bruger uden identitet har en tom celle dér, null eller NULL: tøm celler med bemærkninger. Tag resten fra kilden igen, formateret som tekst: lange tal har mistet deres sidste cifre, andre er blevet datoer eller fejl.
}
named-cells = { $column } { $rows }
sheet-hidden = { $name } (skjult)
keyrings-several-sheets = flere ark indeholder identiteter: { $sheet }, { $names }; dem på ét af dem ville blive læst
    .hint = Vælg ét med --sheet, eller saml alle identiteter på ét ark.
header-elsewhere = overskriften står én gang til, men i en anden rækkefølge: { $rows }
    .hint = Sæt kolonnerne i rækkerne under den i den første overskrifts rækkefølge, eller lever dem som en fil for sig.
inspect-none = ingen tabel her ser ud til at have identiteter
    .hint = En fil til --store-map kan skrives i hånden: se README. En kolonne tæller, hvor de fleste værdier er ECK iD'er eller ESI'er, eller har en realm eller et institutionsnummer (navn@realm), og dens navn eller en unik nøgle taler for den.
inspect-apart = { $place ->
    [file] filen
   *[table] tabellen { $table }
} har brugernavne (kolonnen { $user }) og institutionsnumre (kolonnen { $number }) hver for sig; sammen er de identiteten, og filen til --store-map nævner én kolonne
    .hint = Nævn en kolonne, der har begge (bruger@nummer), hvis tabellen har en. Eller eksportér dens rækker med begge i én kolonne til en fil, prøv med --dry-run --changes FIL, og udfør det dér.
inspect-others = Andre tabeller, der kan have identiteter: { $tables }. Se dem med --format json.
inspect-proposal = Et forslag, efter formen på { $rows ->
    [one] én værdi
   *[other] { $rows } værdier
}. Læs hver linje; hvad tabellerne betyder, ved kun I.
inspect-schema = tabellerne er i dette skema
inspect-keyring = tabellen med identiteterne
inspect-users = filen, hvor hver række er en bruger
inspect-profile-once = brugerens eget id: ingen værdi står der to gange
inspect-table = kolonnen { $column } har noget, der ligner identiteter
inspect-profile-of = henviser til { $table }, som resultaterne hænger på
inspect-profile-own = primærnøglen: identiteten står i brugerens egen række
inspect-identity-key = de fleste værdier har form som { $scheme }, og en unik nøgle omfatter den
inspect-identity = de fleste værdier har form som { $scheme }
inspect-columns = en række har en kolonne til hver af disse slags
inspect-scheme = kolonnen { $column } siger, hvem der gav identiteten ud: skriv, hvilken værdi der er denne IdP's, og fjern #
inspect-shape = de fleste værdier har form som { $scheme }
inspect-one = den unikke nøgle ({ $key }) giver plads til én: den nye identitet tager den gamles plads, og den gamle ophører straks
inspect-many = ingen unik nøgle forbyder en anden identitet, som ville blive tilføjet som en række; fjern #, hvis jeres program har én pr. bruger
inspect-person = navne, til at skelne personer fra hinanden
inspect-names = kolonnen { $columns } har måske navne, som apply kender andre personer på: skriv, hvilket navn det er, og fjern #
inspect-profile = tabellen med brugerne
inspect-profile-table = det, identiteterne henviser til
inspect-profile-key = dens nøgle
keyrings-holds-one = Databasen har én identitet pr. konto: en ny tager den gamles plads, og den gamle ophører straks. Indlæs lister, når det nye gælder, ikke før.
keyrings-created = Databasen { $path } er lavet.
keyrings-imported = { $count ->
    [one] Én identitet er importeret.
   *[other] { $count } identiteter er importeret.
}
keyrings-unsound = { $count ->
    [one] Advarsel: identiteten i række { $rows } er ingen, en liste kan nævne, så den findes aldrig. Den beholdes, som den er.
   *[other] Advarsel: identiteterne i { $count } rækker er ingen, en liste kan nævne, så de findes aldrig. De beholdes, som de er. Række { $rows }
}
keyrings-exported = { $count ->
    [one] Én identitet er eksporteret.
   *[other] { $count } identiteter er eksporteret.
}
keyrings-exported-formulas = { $count ->
    [one] Én værdi ville blive udført som en formel i Excel. Eksporten er nøjagtig, til programmer: åbn den ikke i Excel eller LibreOffice.
   *[other] { $count } værdier ville blive udført som formler i Excel. Eksporten er nøjagtig, til programmer: åbn den ikke i Excel eller LibreOffice.
}
keyrings-profiles = Konti: { $count }
keyrings-runs = Kørsler, der gælder: { $count }
keyrings-without-identity = uden identitet
keyrings-no-profile = Databasen har ingen konto med dette id.
    .hint = Kontrollér id'et; det er jeres eget, fra kolonnen profile_id.

## Filer med brugere

store-no-table = filen til --store-map nævner ingen tabel, som for en fil med brugere, og en database har flere
    .hint = Skriv table = "NAVN" under [store.keyring].
store-no-users = en fil med én række for hver bruger går ikke sammen med { $what } i filen til --store-map
    .hint = Udelad det. Sådan en fil har profile, identity (én kolonne, eller én for hver slags), scheme og person.
store-is-keyrings = filen har en række for hver identitet (profile_id, identity) og behøver intet --store-map
    .hint = Brug den, som den er: waswordt keyrings show --store { $store }
store-several-rows = række { $row } hører til en bruger, der har flere rækker i filen, som skal have én række for hver bruger; intet er ændret
    .hint = Slå dem op på egen hånd. En fil med én række for hver identitet behøver intet --store-map: se waswordt keyrings --help.
store-of-users = journalen ved siden af filen hører til en fil med én række for hver bruger; uden filen til --store-map ville rækker blive tilføjet og fjernet
    .hint = Angiv den samme fil som ved de tidligere kørsler: --store-map FIL, eller skiftets fil, hvis den har den.
store-of-keyrings = journalen ved siden af filen hører til en fil med én række for hver identitet; en fil til --store-map uden tabel går ikke sammen med den
    .hint = Udelad --store-map. Er dette en anden fil med samme navn, så gem den gamles journal et andet sted.
store-twice-held = række { $row } har en identitet, som en tidligere række også har
    .hint = Intet er ændret. En identitet hører til én bruger, og hver bruger har én række: ret en af de to rækker dér, hvor filen kommer fra.
store-header-map = filen til --store-map passer ikke til filen: { $problem }
    .hint = Ret navnet i filen til --store-map; store og små bogstaver tæller. Har brugerne i en JSON-fil endnu ingen identitet, så skriv nøglen med null i mindst én linje.
