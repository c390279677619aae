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
esi-made = { $made ->
    [one] En ESI gjord.
   *[other] { $made } ESI:er gjorda.
}
esi-made-empty = rader i källan utan värde, som ingen ESI gjordes av: { $rows }
esi-make-internal = källan har bara StudentUID, Ladoks interna UID (norEduPersonLIN), och inget ExterntStudentUID
    .hint = Exportera även ExterntStudentUID: det är gemensamt för Ladok, NyA och Antagning.se.
esi-make-internal-rows = ExterntStudentUID och Ladoks interna StudentUID är lika på rad { $rows }
    .hint = Den ena kolumnen är kopierad till den andra. Exportera båda på nytt.
esi-make-no-column = källan har ingen kolumn { $column }
    .hint = Exportera kolumnen, eller välj en annan --source.
esi-make-no-scope = en lokal ESI behöver lärosätets domän
    .hint = Ange den med --scope, som i --scope larosate.se.
esi-make-nobody = det finns ingen i källan
    .hint = Välj bladet eller filen med studenterna.
esi-make-no-uuid = ExterntStudentUID är ingen UUID på rad { $rows }
    .hint = Exportera kolumnen som text och försök igen.
esi-make-other-domain = värdet är från en annan domän på rad { $rows }
    .hint = Ta bort raderna, eller välj den --source och --scope som de hör till.
esi-make-personnummer = värdet är ett personnummer på rad { $rows }
    .hint = Ett personnummer får inte vara en ESI. Ta en annan identifierare för dessa studenter.
esi-make-unsound = värdet ger ingen riktig ESI på rad { $rows }
    .hint = Rätta värdena vid källan: bokstäver, siffror och ()+,-.:=@;{"$"}_!*' är tillåtna.
