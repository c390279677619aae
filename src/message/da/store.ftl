# At indlæse en liste, og hvad der derefter gælder.

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
apply-held = Holdt tilbage, { $count ->
    [one] række
   *[other] rækkerne
} { $rows }: { $reason }
apply-present = Brugernavnet efter skiftet hører allerede til en konto, og intet siger, at den er denne brugers: { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
apply-present-by-name = Brugernavnet efter skiftet hører allerede til en konto, som bærer denne brugers navn: { $count ->
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
apply-undo-with = Fortryd med: waswordt undo { $run } --store { $store }

held-finding = kontrollen fandt en fejl ({ $code }; se: waswordt explain { $code })
held-two-wordts = ét gammelt brugernavn har to nye
held-two-claims = ét nyt brugernavn er angivet for to personer
held-takes-stayer = det nye brugernavn er det gamle for en, der bliver
held-two-profiles = rækkens gamle brugernavne hører til to konti
held-superseded = en anden liste, eller en tidligere form af denne, tilknyttede disse brugernavne anderledes; se hvilken med: waswordt log --store STORE, og fortryd den kørsel, hvis den er forkert
held-repeated = en anden liste har allerede tilknyttet de samme brugernavne: rækken kan sige det én gang til, eller gælde en anden bruger eller et andet år; afgør det med en fil (--rejects FIL, derefter --decisions FIL): skip hvor det allerede er gjort, link kun for en anden bruger eller et andet år, da brugernavnene så flyttes én gang til
held-other-person = kontoen har en andens navn
held-leaves-nobody = nogen ville stå uden brugernavn
held-undecided = ingen beslutning, mens andre rækker har en
held-collision = det nye brugernavn hører allerede til en anden konto
held-same-person-twice = to rækker nævner samme person
held-shared-profile = én konto passer til flere personer på listen
held-two-people = flere konti passer til denne person
held-no-person = ingen konto passer til denne person
held-has-another = den konto, der passer, har allerede et andet brugernavn, under dette nummer eller fra en anden institution: det kan være en navnefælles; afgør det med en fil: --rejects FIL, derefter --decisions FIL

## At fortryde, og loggen

undo-done = Kørsel { $run } af listen { $list } er fortrudt (kørsel { $by }); { $count ->
    [one] ét brugernavn er gendannet
   *[other] { $count } brugernavne er gendannet
}.
undo-partial = Kørsel { $run } af listen { $list } er delvis fortrudt (kørsel { $by }); { $count ->
    [one] ét brugernavn er gendannet
   *[other] { $count } brugernavne er gendannet
}. Uændret bliver:
undo-left = { $count ->
    [0] brugernavne, som ingen række handlede om
    [one] række { $rows }
   *[other] rækkerne { $rows }
}: ændret siden, af noget, der ikke eller ikke længere er i loggen
undo-left-by = { $count ->
    [0] brugernavne, som ingen række handlede om
    [one] række { $rows }
   *[other] rækkerne { $rows }
}: ændret senere, af { $runs }
log-empty = Ingen liste er indlæst i denne database endnu.
log-time = Tid (UTC)
log-run = Kørsel
log-list = liste { $list }
log-list-version = { $list }, version { $version }
log-counts = rækker: { $rows }; tilknyttet: { $linked }; holdt tilbage: { $held }; ændrede brugernavne: { $changes }
log-stands = indlæst
log-partly-undone = delvis fortrudt ({ $undone } af { $changes } ændringer)
log-forgotten = glemt den { $day }
log-synced = opdateret
log-refused = afvist ({ $why })
log-undone = fortrudt ved { $run }
log-undid = fortryder { $run }

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
