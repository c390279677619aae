# Een lijst verwerken: het juiste moment, besluiten over vastgehouden rijen, wat bij een opslag wordt bewaard.

## Het juiste moment

refusal-too-early = Het is te vroeg: tot { $from } logt de oude IdP nog mensen in, en dit plan trekt keyrings in of geeft mensen een identiteit die de oude van een ander is. Zij zouden het profiel van een ander openen, of geen profiel.
    .hint = Verwerk de lijst op of na { $from }. Wilt u het toch eerder doen, voeg dan --early toe.
refusal-too-late = Het is te laat: deze lijst had uiterlijk { $until } verwerkt moeten zijn, en de identiteiten kunnen inmiddels van anderen zijn.
    .hint = Vraag de distributeur om een nieuwe lijst. Klopt deze nog, voeg dan --late toe.
timing-undated = De wijziging heeft geen overgangsdatum en geen bevriezing, zodat niet te zeggen is of het te vroeg of te laat is.
timing-early-adds = Het is nog voor { $from }, wanneer de nieuwe IdP het overneemt. Er komen alleen nieuwe identiteiten bij; daarmee raakt niemand iets kwijt.
timing-early-waits = Te vroeg om uit te voeren tot { $from }: het plan trekt keyrings in, of geeft mensen een identiteit die de oude van een ander is.
timing-early-anyway = Het is nog voor { $from }, wanneer de nieuwe IdP het overneemt, en het plan neemt identiteiten af die nog in gebruik zijn.
timing-late-waits = Te laat om uit te voeren sinds { $until }: de identiteiten van deze lijst kunnen inmiddels van anderen zijn.
timing-late-anyway = Het is na { $until }, de dag waarop de lijst uiterlijk verwerkt had moeten zijn; de identiteiten kunnen inmiddels van anderen zijn.
