# Att tillämpa en lista: rätt tidpunkt, beslut om rader som lagts åt sidan, vad som sparas med en databas.

## Rätt tidpunkt

refusal-too-early = Det är för tidigt: till den { $from } loggar studenter ännu in med sin gamla ESI, och denna plan avslutar ESI:er eller ger studenter en ESI som är någon annans gamla. De skulle komma till någon annans konto, eller inte till något alls.
    .hint = Tillämpa listan den { $from } eller senare. För att göra det dessförinnan, lägg till --early.
refusal-too-late = Det är för sent: denna lista skulle tillämpas senast den { $until }, och dess ESI:er kan vid det här laget gälla andra personer.
    .hint = Be avsändaren om en ny lista. Om denna ännu stämmer, lägg till --late.
timing-undated = Bytet har varken övergång eller frysning, så det går inte att säga om det är för tidigt eller för sent.
timing-early-adds = Detta är före övergången den { $from }. Det gäller bara nya ESI:er, som ingen använder ännu.
timing-early-waits = För tidigt att utföra före den { $from }: planen avslutar ESI:er, eller ger studenter en ESI som är någon annans gamla.
timing-early-anyway = Detta är före övergången den { $from }, och planen tar ESI:er från studenter som ännu använder dem.
timing-late-waits = För sent att utföra sedan den { $until }: ESI:erna på denna lista kan vid det här laget gälla andra personer.
timing-late-anyway = Detta är efter den { $until }, då listan senast skulle ha tillämpats; dess ESI:er kan vid det här laget gälla andra personer.

## Beslut om rader som lagts åt sidan

rejects-decision = Beslut
rejects-mark = Märke
rejects-row = Rad
apply-decisions = Beslutat: { $link } att koppla, { $skip } som förblir åt sidan, { $take-over } vars ESI tas över.
refusal-not-held = Beslut gäller rader som inte är lagda åt sidan: { $rows }.
    .hint = Töm kolumnen ”Beslut” på de raderna, eller gör en ny fil över raderna åt sidan med --rejects.
refusal-stale-decisions = Databasen har ändrats sedan dessa rader lades åt sidan, och de gäller nu andra konton: { $rows }.
    .hint = Gör en ny fil över raderna åt sidan med --rejects, titta på raderna igen och besluta på nytt.
decisions-damaged = besluten går inte att läsa efter rad { $row }: ett citattecken stängs inte, eller något är skadat
    .hint = Spara filen på nytt som CSV eller som arbetsbok.
decisions-no-header = besluten har ingen rubrikrad med denna listas kolumner
    .hint = Ta filen som --rejects skrev för denna lista, och behåll dess första rad.
decisions-no-column = besluten har ingen kolumn ”Beslut” (eller ”Decision”)
    .hint = Ta filen som --rejects skrev för denna lista, och behåll dess första rad.
decisions-nothing = ingen rad har ett beslut
    .hint = Fyll i link, skip eller take-over i kolumnen ”Beslut”.
decisions-words = beslutet på { $count ->
    [one] rad
   *[other] raderna
} { $rows } är varken link, skip eller take-over
    .hint = Skriv ett av de orden, eller lämna cellen tom.
decisions-not-in-list = { $count ->
    [one] rad
   *[other] raderna
} { $rows } i besluten finns inte på listan med { $count ->
    [one] det namnet och de ESI:erna
   *[other] de namnen och ESI:erna
}
    .hint = Låt namn och ESI:er stå som de är; det som är fel på listan rättas på själva listan.
decisions-ambiguous = { $count ->
    [one] rad
   *[other] raderna
} { $rows } i besluten kan vara flera rader på listan
    .hint = Behåll kolumnen ”Rad” så som --rejects skrev den.
decisions-twice = { $count ->
    [one] rad
   *[other] raderna
} { $rows } i besluten säger { $count ->
    [one] något annat
   *[other] annat
} än en tidigare rad om samma student
    .hint = Behåll ett beslut för varje student.

## Vad som sparas med en databas

refusal-most-of-store = { $profiles } konton skulle ändras, vilket är det mesta av vad denna databas innehåller; om inget annat anges får högst { $limit } ändras, 40 %.
    .hint = En lista från ett enda lärosäte ändrar sällan så mycket i en databas: kontrollera att lista, databas och byte hör ihop. Gör de det, lägg till --max-share 100, eller spara det med databasen.
store-keeps-nothing = en fil med identiteter har ingen plats för det som sparas med en databas
    .hint = Skriv det i bytets fil under [publisher.store.safeguards], eller i filen till --store-map under [store.safeguards].
keyrings-kept = Sparat med databasen: { $safeguards }
keyrings-fold-clashes = utan hänsyn till stora och små bokstäver hör { $count ->
    [one] en identitet till flera konton
   *[other] { $count } identiteter till flera konton var
}; inget har sparats
    .hint = Avsluta den ena av var och en, och försök igen; --show-values visar dem med deras konton.
apply-no-changes = { $path } är inte kvittot på en provkörning med --changes
    .hint = Ange kvittot som ”apply --dry-run --changes FIL --receipt KVITTO” skrev.
apply-changes-told = { $count ->
    [one] 1 ändring är skriven
   *[other] { $count } ändringar är skrivna
} för din egen databas, som körning { $run }; anmäl med --carried-out när det är gjort
