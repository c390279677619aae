# Een lijst verwerken: het juiste moment, besluiten over aangehouden rijen, wat bij een keyringdatabase wordt bewaard.

## Het juiste moment

refusal-too-early = Het is te vroeg: tot { $from } loggen mensen nog in met hun oude identiteit, en dit plan trekt keyrings in of geeft mensen een identiteit die de oude van een ander is. Ze zouden het profiel van een ander openen, of geen profiel.
    .hint = Verwerk de lijst op of na { $from }. Wilt u het toch eerder doen, voeg dan --early toe.
refusal-too-late = Het is te laat: deze lijst had uiterlijk { $until } verwerkt moeten zijn, en de identiteiten kunnen inmiddels van anderen zijn.
    .hint = Vraag de distributeur om een nieuwe lijst. Klopt deze nog, voeg dan --late toe.
timing-undated = De verhuizing heeft geen overgangsdatum en geen bevriezing, zodat niet te zeggen is of het te vroeg of te laat is.
timing-early-adds = Het is nog voor { $from }, de dag van de overgang. Het gaat alleen om nieuwe identiteiten, die nog niemand gebruikt.
timing-early-waits = Te vroeg om uit te voeren tot { $from }: het plan trekt keyrings in, of geeft mensen een identiteit die de oude van een ander is.
timing-early-anyway = Het is nog voor { $from }, de dag van de overgang, en het plan neemt identiteiten af die nog in gebruik zijn.
timing-late-waits = Te laat om uit te voeren sinds { $until }: de identiteiten van deze lijst kunnen inmiddels van anderen zijn.
timing-late-anyway = Het is na { $until }, de dag waarop de lijst uiterlijk verwerkt had moeten zijn; de identiteiten kunnen inmiddels van anderen zijn.

## Besluiten over aangehouden rijen

rejects-decision = Besluit
rejects-mark = Kenmerk
rejects-row = Rij
apply-decisions = Besloten: { $link } te koppelen, { $skip } aan te houden, { $take-over } over te nemen.
refusal-not-held = Er is besloten over rijen die niet worden aangehouden: { $rows }.
    .hint = Maak de kolom “Besluit” van die rijen leeg, of maak met --rejects een nieuw bestand van aangehouden rijen.
refusal-stale-decisions = De keyringdatabase is gewijzigd sinds deze rijen werden aangehouden; ze gaan nu over andere profielen: { $rows }.
    .hint = Maak met --rejects een nieuw bestand van aangehouden rijen, bekijk die rijen opnieuw en besluit opnieuw.
decisions-damaged = de besluiten zijn na rij { $row } niet te lezen: een aanhalingsteken sluit niet, of er is iets beschadigd
    .hint = Sla het bestand opnieuw op, als CSV of als werkmap.
decisions-no-header = de besluiten hebben geen kopregel met de kolommen van deze lijst
    .hint = Neem het bestand dat --rejects voor deze lijst schreef, en behoud de eerste rij.
decisions-no-column = de besluiten hebben geen kolom “Besluit” (of “Decision”)
    .hint = Neem het bestand dat --rejects voor deze lijst schreef, en behoud de eerste rij.
decisions-nothing = geen enkele rij heeft een besluit
    .hint = Vul in de kolom “Besluit” koppelen, overslaan of overnemen in.
decisions-words = het besluit van { $count ->
    [one] rij
   *[other] de rijen
} { $rows } is niet koppelen, overslaan of overnemen
    .hint = Schrijf een van deze woorden, of laat de cel leeg.
decisions-not-in-list = { $count ->
    [one] rij
   *[other] de rijen
} { $rows } van de besluiten { $count ->
    [one] staat
   *[other] staan
} niet met deze namen en identiteiten in de lijst
    .hint = Laat namen en identiteiten staan zoals ze staan; wat in de lijst niet klopt, wordt in de lijst zelf hersteld.
decisions-ambiguous = { $count ->
    [one] rij
   *[other] de rijen
} { $rows } van de besluiten { $count ->
    [one] kan
   *[other] kunnen
} voor meer dan één rij van de lijst staan
    .hint = Behoud de kolom “Rij” zoals --rejects die schreef.
decisions-twice = { $count ->
    [one] rij
   *[other] de rijen
} { $rows } van de besluiten { $count ->
    [one] besluit
   *[other] besluiten
} anders dan een eerdere rij over dezelfde { told-one }
    .hint = Laat voor elke { told-one } één besluit staan.

## Wat bij een keyringdatabase wordt bewaard

refusal-most-of-store = Er zouden { $profiles } profielen wijzigen, het grootste deel van deze keyringdatabase; zonder nadere opgave zijn dat er hoogstens { $limit }, 40%.
    .hint = De lijst van één school wijzigt zelden zo veel van een keyringdatabase: ga na of lijst, keyringdatabase en verhuizing bij elkaar horen. Zo ja, voeg dan --max-share 100 toe, of bewaar dat bij de keyringdatabase.
store-keeps-nothing = een keyringbestand heeft geen plaats voor wat bij een keyringdatabase wordt bewaard
    .hint = Schrijf het in het verhuisbestand onder [publisher.store.safeguards], of in een tabelbestand onder [store.safeguards].
keyrings-kept = Bij de keyringdatabase bewaard: { $safeguards }
keyrings-fold-clashes = zonder onderscheid van hoofdletters { $count ->
    [one] opent één identiteit
   *[other] openen { $count } identiteiten elk
} meer dan één profiel; er is niets bewaard
    .hint = Trek van elk een van de keyrings in en probeer het opnieuw; met --show-values staan ze er met hun profiel.
apply-no-changes = { $path } is niet het ontvangstbewijs van een proefrun met --changes
    .hint = Geef het ontvangstbewijs dat “apply --dry-run --changes BESTAND --receipt ONTVANGSTBEWIJS” schreef.
apply-changes-told = { $count ->
    [one] 1 wijziging is
   *[other] { $count } wijzigingen zijn
} weggeschreven voor uw eigen database, als run { $run }; meld met --carried-out wanneer dat is gebeurd
