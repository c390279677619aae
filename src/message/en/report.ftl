# report: findings, verdicts and plans as text

report-error = error
report-warning = warning
report-info = note
report-column = column “{ $column }”
report-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
}
report-original-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }and { $more } more
} of the list as it was sent
report-more-findings = … and { $count } more { $count ->
    [one] finding
   *[other] findings
}
report-summary-ok = No errors; { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}. Of { $rows } rows, { $filled } are filled in.
report-summary-faulty = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}. Of { $rows } rows, { $filled } are filled in. Correct the errors and check the list again.
report-html-title = Check of the was–wordt list
report-html-severity = Severity
report-html-rows = Where
report-html-column = Column
report-html-message = What
