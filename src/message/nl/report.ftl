# report: findings, verdicts and plans as text

report-error = fout
report-warning = waarschuwing
report-info = ter informatie
report-column = kolom “{ $column }”
report-rows = { $count ->
    [one] rij { $rows }
   *[other] rijen { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }en nog { $more }
}
report-original-rows = { $count ->
    [one] rij { $rows }
   *[other] rijen { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }en nog { $more }
} van de lijst zoals verstuurd
report-more-findings = … en nog { $count } { $count ->
    [one] bevinding
   *[other] bevindingen
}
report-summary-ok = Geen fouten; { $warnings ->
    [0] geen waarschuwingen
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}. Van de { $rows } rijen zijn er { $filled } ingevuld.
report-summary-faulty = { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [0] geen waarschuwingen
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}. Van de { $rows } rijen zijn er { $filled } ingevuld. Verbeter de fouten en controleer de lijst opnieuw.
report-html-title = Controle van de was–wordt-lijst
report-html-severity = Ernst
report-html-rows = Waar
report-html-column = Kolom
report-html-message = Wat
