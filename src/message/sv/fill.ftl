esi-checked = { $checked ->
    [one] En ESI kontrollerad
   *[other] { $checked } ESI:er kontrollerade
}{ $others ->
    [0] {""}
    [one] , en annan kod lämnad i fred
   *[other] , { $others } andra koder lämnade i fred
}: { $findings ->
    [0] inget funnet.
    [one] ett fynd.
   *[other] { $findings } fynd.
}
esi-checked-none = Det finns ingen ESI i den: varken en kolumn som heter så eller ett värde som börjar så{ $others ->
    [0] {""}
    [one] ; en annan kod lämnad i fred
   *[other] ; { $others } andra koder lämnade i fred
}.
esi-made = { $made ->
    [one] En ESI gjord.
   *[other] { $made } ESI:er gjorda.
}
esi-made-empty = Rader i källan utan värde, som ingen ESI gjordes av: { $rows }.
esi-made-again = { $count ->
    [one] En rad i källan ger
   *[other] { $count } rader i källan ger
} samma ESI som en rad ovanför, för samma student: { $rows }.
esi-made-changed = { $count ->
    [one] En händelse ger
   *[other] { $count } händelser ger
} en student ett annat ExterntStudentUID än en tidigare, fast det ska bestå: det senare används. Ta reda på vilket som är rätt innan listan lämnas ut.
esi-made-superseded = { $count ->
    [one] En händelse är utelämnad
   *[other] { $count } händelser är utelämnade
}: en senare gäller samma student.
esi-made-removed = { $count ->
    [one] En student är utelämnad
   *[other] { $count } studenter är utelämnade
}: enligt flödet har de tagits bort (BORTTAGEN).
esi-made-nameless = Källan har ingen kolumn för { $columns }, så de är tomma: ”fill” hittar då ingen på namnet. Kalla kolumnen Förnamn respektive Efternamn.
esi-made-no-home = { $count ->
    [one] En rad har
   *[other] { $count } rader har
} ingen hemorganisation. Om listan har studenter från flera lärosäten, ange domänen med --scope. På ett namn enbart ger ”fill” förslag (--candidates, sedan --accept); med en gammal ESI i källan fyller det i.
esi-make-internal = källan har bara StudentUID, Ladoks interna UID (norEduPersonLIN), och inget värde i ExterntStudentUID; den har: { $found }
    .hint = Exportera även ExterntStudentUID: det är gemensamt för Ladok, NyA och Antagning.se.
esi-make-internal-rows = ExterntStudentUID och Ladoks interna StudentUID är lika på { $count ->
    [one] rad
   *[other] raderna
} { $rows }
    .hint = Den ena kolumnen är kopierad till den andra. Exportera båda på nytt.
damage-no-events = den innehåller inget LokalStudentEvent från Ladok
damage-cut-off = den tar slut halvvägs
damage-markup = elementen stängs inte så som de öppnades
table-damaged-events = filen med händelser från Ladok går inte att läsa: { $reason }
    .hint = Exportera händelserna på nytt från Ladoks feed.
esi-make-two-people = ett värde är olika personers på { $count ->
    [one] rad
   *[other] raderna
} { $rows }
    .hint = Ta reda på vems det är, och rätta den andra raden vid källan.
esi-make-no-value = ingen rad i källan har ett värde i { $column }
    .hint = Exportera kolumnen med dess värden, eller välj en annan --source.
esi-make-nya = källan har STUDENT_UID, som ExterntStudentUID heter i NyA-Open; Ladoks interna UID heter likadant
    .hint = Kommer det från STUDENT_PERSON_ID_MAP i NyA-Open, kalla då kolumnen ExterntStudentUID och ta med förnamn och efternamn bredvid. PNR behövs inte: utelämna det.
esi-make-no-column = källan har ingen kolumn { $column }; den har: { $found }
    .hint = Exportera kolumnen, eller välj en annan --source.
esi-make-no-scope = en lokal ESI behöver lärosätets domän
    .hint = Ange den med --scope, som i --scope larosate.se.
esi-make-nobody = det finns ingen i källan
    .hint = Välj bladet eller filen med studenterna.
esi-make-all-removed = flödet gäller bara studenter som har tagits bort (BORTTAGEN)
    .hint = Välj händelserna med de studenter som finns.
esi-make-no-uuid = ExterntStudentUID är ingen UUID på { $count ->
    [one] rad
   *[other] raderna
} { $rows }
    .hint = Det är 32 siffror och bokstäver a till f, i grupper om 8, 4, 4, 4 och 12. Exportera det på nytt, utan att ändra cellerna.
esi-make-other-domain = värdet är från en annan domän på { $count ->
    [one] rad
   *[other] raderna
} { $rows }
    .hint = Ta bort raderna, eller välj den --source och --scope som de hör till.
esi-make-personnummer = värdet är ett personnummer på { $count ->
    [one] rad
   *[other] raderna
} { $rows }
    .hint = Ett personnummer får inte vara en ESI. Ta en annan identifierare för dessa studenter.
esi-make-unsound = värdet ger ingen riktig ESI på { $count ->
    [one] rad
   *[other] raderna
} { $rows }
    .hint = Rätta värdena vid källan: bokstäver, siffror och ()+,-.:=@;{"$"}_!*' är tillåtna.
