# At indlæse en liste: det rette tidspunkt, beslutninger om rækker, der er holdt tilbage, hvad der gemmes med en database.

## Det rette tidspunkt

refusal-too-early = Det er for tidligt: indtil den { $from } logger folk stadig ind med deres gamle brugernavn, og denne plan lukker brugernavne eller giver nogen et brugernavn, der er en andens gamle. De ville komme ind på en andens konto, eller slet ikke på nogen.
    .hint = Indlæs listen den { $from } eller senere. Skal det ske før den dag, så tilføj --early.
refusal-too-late = Det er for sent: denne liste skulle være indlæst senest den { $until }, og dens brugernavne kan nu høre til andre personer.
    .hint = Bed afsenderen om en ny liste. Passer denne stadig, så tilføj --late.
timing-undated = Skiftet har hverken overgang eller frysning, så det kan ikke ses, om det er for tidligt eller for sent.
timing-early-adds = Dette er før overgangen den { $from }. Det gælder kun nye brugernavne, som ingen bruger endnu.
timing-early-waits = For tidligt at udføre før den { $from }: planen lukker brugernavne, eller giver nogen et brugernavn, der er en andens gamle.
timing-early-anyway = Dette er før overgangen den { $from }, og planen tager brugernavne fra nogen, der stadig bruger dem.
timing-late-waits = For sent at udføre siden den { $until }: brugernavnene på denne liste kan nu høre til andre personer.
timing-late-anyway = Dette er efter den { $until }, hvor listen senest skulle være indlæst; dens brugernavne kan nu høre til andre personer.

## Beslutninger om rækker, der er holdt tilbage

rejects-decision = Beslutning
rejects-mark = Mærke
rejects-row = Række
apply-decisions = Besluttet: { $link } at tilknytte, { $skip } fortsat holdt tilbage, { $take-over } hvis brugernavn overtages.
refusal-not-held = Beslutninger handler om rækker, der ikke er holdt tilbage: { $rows }.
    .hint = Tøm kolonnen ”Beslutning” i de rækker, eller lav en ny fil over rækker, der er holdt tilbage, med --rejects.
refusal-stale-decisions = Databasen er ændret, siden disse rækker blev holdt tilbage, og de gælder nu andre konti: { $rows }.
    .hint = Lav en ny fil over rækker, der er holdt tilbage, med --rejects, se på rækkerne igen, og beslut på ny.
decisions-damaged = beslutningerne kan ikke læses efter række { $row }: et anførselstegn lukkes ikke, eller noget er beskadiget
    .hint = Gem filen igen som CSV eller som projektmappe.
decisions-no-header = beslutningerne har ingen overskriftsrække med denne listes kolonner
    .hint = Tag den fil, som --rejects skrev til denne liste, og behold dens første række.
decisions-no-column = beslutningerne har ingen kolonne ”Beslutning” (eller ”Decision”)
    .hint = Tag den fil, som --rejects skrev til denne liste, og behold dens første række.
decisions-nothing = ingen række har en beslutning
    .hint = Skriv link, skip eller take-over i kolonnen ”Beslutning”.
decisions-words = beslutningen i { $count ->
    [one] række
   *[other] rækkerne
} { $rows } er hverken link, skip eller take-over
    .hint = Skriv et af de ord, eller lad cellen være tom.
decisions-not-in-list = { $count ->
    [one] række
   *[other] rækkerne
} { $rows } i beslutningerne står ikke på listen med { $count ->
    [one] det navn og de brugernavne
   *[other] de navne og brugernavne
}
    .hint = Lad navne og brugernavne stå, som de er; hvad der er galt på listen, rettes på selve listen.
decisions-ambiguous = { $count ->
    [one] række
   *[other] rækkerne
} { $rows } i beslutningerne kan være flere rækker på listen
    .hint = Behold kolonnen ”Række”, som --rejects skrev den.
decisions-twice = { $count ->
    [one] række
   *[other] rækkerne
} { $rows } i beslutningerne siger { $count ->
    [one] noget andet
   *[other] andet
} end en tidligere række om samme bruger
    .hint = Behold én beslutning for hver bruger.

## Hvad der gemmes med en database

refusal-most-of-store = { $profiles } konti ville blive ændret, og det er det meste af, hvad denne database indeholder; medmindre andet angives, må højst { $limit } ændres, 40 %.
    .hint = En liste fra én institution ændrer sjældent så meget i en database: kontrollér, at liste, database og skift hører sammen. Gør de det, så tilføj --max-share 100, eller gem det med databasen.
store-keeps-nothing = en fil med identiteter har ingen plads til det, der gemmes med en database
    .hint = Skriv det i skiftets fil under [publisher.store.safeguards], eller i filen til --store-map under [store.safeguards].
keyrings-kept = Gemt med databasen: { $safeguards }
keyrings-fold-clashes = uden hensyn til store og små bogstaver hører { $count ->
    [one] én identitet til flere konti
   *[other] { $count } identiteter til flere konti hver
}; intet er gemt
    .hint = Luk den ene af hver, og prøv igen; --show-values viser dem med deres konti.
apply-no-changes = { $path } er ikke kvitteringen for en prøvekørsel med --changes
    .hint = Angiv den kvittering, som ”apply --dry-run --changes FIL --receipt KVITTERING” skrev.
apply-changes-told = { $count ->
    [one] 1 ændring er skrevet
   *[other] { $count } ændringer er skrevet
} til jeres egen database, som kørsel { $run }; meld med --carried-out, når det er gjort
