numbers-done = Af { $rows } rækker fik { $filled } deres nye institutionsnummer; { $already } havde et, { $unknown } fik intet.
numbers-unknown = tabellen har intet nyt nummer til institutionen i { $count ->
    [one] række
   *[other] rækkerne
} { $rows }
numbers-similar = bortset fra foranstillede nuller eller store og små bogstaver har tabellen det gamle nummer eller brugernavnet fra { $count ->
    [one] række
   *[other] rækkerne
} { $rows }: er et foranstillet nul gået tabt? Sammenlign med institutionsregistret
numbers-undecided = tabellen giver nye numre pr. bruger til institutionen i { $count ->
    [one] række
   *[other] rækkerne
} { $rows } og nævner ikke brugeren dér
numbers-differs = et andet nyt nummer, end tabellen giver, står allerede i { $count ->
    [one] række
   *[other] rækkerne
} { $rows } og bliver stående
numbers-merged = { $old } bliver til ét, { $new }: brugernavne, der findes i flere af dem, falder sammen
numbers-other-format = listen har ingen institutionsnumre
    .hint = Brug --numbers til en liste af formatet unilogin-change.
numbers-none = intet er udfyldt: er det tabellen for disse institutioner?
numbers-no-columns = det kan ikke ses, hvilke af tabellens kolonner der har de gamle og de nye numre{ $count ->
    [0] {""}
   *[other] {"; kolonnerne er: "}{ $titles }
}
    .hint = En kolonne med nye numre har et stort G og fem cifre i hver række; er der flere kolonner med numre, så kald den ene gammelt og den anden nyt.
numbers-no-new-number = intet dagtilbudsnummer (et stort G og fem cifre), eller intet gammelt nummer, i tabellens { $count ->
    [one] række
   *[other] rækker
} { $rows }
    .hint = Ret det, der står dér, og prøv igen; en overskrift siger gammelt og nyt.
numbers-split = ét gammelt nummer har flere nye i tabellens { $count ->
    [one] række
   *[other] rækker
} { $rows }, og intet afgør, hvem der skal hvorhen
    .hint = Tilføj en kolonne Unilogin, med en række for hver bruger i institutionen.
numbers-other-number = brugernavnet har et andet institutionsnummer end det gamle nummer ved siden af i tabellens { $count ->
    [one] række
   *[other] rækker
} { $rows }
    .hint = Ret et af dem dér, og prøv igen.
numbers-no-users = tabellen nævner brugere i listens institutioner, men ingen af dem, der står på listen
    .hint = Se efter, om kolonnen ved siden af numrene har brugernavne; udelad den, hvis den har andet, såsom institutionernes navne.
