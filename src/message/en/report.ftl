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
}. { $rows ->
    [0] There are no rows.
    [one] { $filled ->
        [0] The only row is not filled in.
       *[other] The only row is filled in.
    }
   *[other] Of { $rows } rows, { $filled ->
        [0] none is
        [one] one is
       *[other] { $filled } are
    } filled in.
}
report-summary-faulty = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}. { $rows ->
    [0] {""}
    [one] { $filled ->
        [0] The only row is not filled in.
       *[other] The only row is filled in.
    }{" "}
   *[other] Of { $rows } rows, { $filled ->
        [0] none is
        [one] one is
       *[other] { $filled } are
    } filled in.{" "}
}{ $errors ->
    [one] Correct the error
   *[other] Correct the errors
} and check the list again.
report-strict = The warnings refuse the list, as --strict asks.

warned-head = The check warns of { $count ->
    [one] one matter
   *[other] { $count } matters
}:
warned-explain = What a code means: waswordt explain { $code }
warned = { $code } { $title } ({ $name }): { $rows }
warned-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
}
warned-whole = the whole list

report-html-title = Check of the was–wordt list
report-html-rules = By rule
report-html-map = Where in the list
report-html-map-says = Every mark is a place with a finding, from row 1 at the left to row { $last } at the right.
report-html-whole-row = Whole row
report-html-list = List
report-html-format = Format
report-html-errors = { $count ->
    [one] error
   *[other] errors
}
report-html-warnings = { $count ->
    [one] warning
   *[other] warnings
}
report-html-infos = { $count ->
    [one] remark
   *[other] remarks
}
report-html-severity = Severity
report-html-rows = Where
report-html-column = Column
report-html-message = What

report-no-copy = no marked copy can be made of this file: no table was read in it

## Repairing

fix-no-list = there is no was–wordt list in this file to repair
    .hint = Put the agreed header above the rows and try again.
fix-damaged-row = row { $row } cannot be read well, so the file cannot be written back whole
    .hint = Correct the quote or character in that row first.
fix-damaged = the text of this file cannot be read whole, and so not be written back whole
    .hint = Save the list in UTF-8 first, or name its encoding with “--encoding”.
fix-formula-without-value = row { $row } holds a formula without a value; it would be lost
    .hint = Open the workbook in Excel first, have it calculated, and save it.
fix-output-kind = the name { $path } does not tell whether a workbook or a CSV is wanted
    .hint = Choose a name that ends in .xlsx or .csv.
fix-nothing = There was nothing to repair; { $path } equals the list.
fix-done = { $count ->
    [one] One repair was made in { $path }:
   *[other] { $count } repairs were made in { $path }:
}
fix-line = { $what }, { $count }× in { $places }
fix-rest = What follows is about { $path } and is up to you.
fix-whitespace = white space around a value removed
fix-header = column named as agreed
fix-number = number turned into text
fix-formula = formula replaced by its value
fix-formula-text = text that would run as a formula marked as text
fix-duplicate = repeated row removed
fix-lost-sheets = note: { $count ->
    [one] this sheet was
   *[other] these sheets were
} not taken along into { $path }: { $names }
fix-lost-own = note: own comments, colours and other formats were not taken along into { $path }
fix-lost-help = note: { $path } holds the table alone; comments, formats, protection and checks of what is filled in were not taken along

## The letter to the school

letter-form = the name { $path } does not tell what kind of letter you want
    .hint = Let the name end in .html or .txt.
letter-subject = Your was–wordt list: { $file }
letter-greeting = Dear colleague of { $school },
letter-greeting-nobody = Dear colleague,
letter-seen = On { $day } we looked at your list “{ $file }”.
letter-seen-version = On { $day } we looked at your list “{ $file }” (version { $version }).
letter-filled = { $rows ->
    [one] Its only row is { $filled ->
        [0] not filled in
       *[other] filled in
    }.
   *[other] Of its { $rows } rows, { $filled ->
        [0] none is
        [one] one is
       *[other] { $filled } are
    } filled in.
}
letter-empty = Not a single row has been filled in completely yet.
letter-to-fill = Would you please fill in the list?
letter-return-filled = Fill in the list, and send it back to us as soon as possible. The row numbers are those of Excel.
letter-return-filled-by = Fill in the list, and send it back to us by { $day }. The row numbers are those of Excel.
letter-return-changed = If you change anything, do so in the same list, and send it back to us as soon as possible. The row numbers are those of Excel.
letter-return-changed-by = If you change anything, do so in the same list, and send it back to us by { $day }. The row numbers are those of Excel.
letter-clean = The list is in order. You need not do anything.
letter-only-warnings = There are no errors in it.
letter-faulty = { $count ->
    [one] One point still needs correcting.
   *[other] { $count } points still need correcting.
} Until then the list cannot be applied. Without it, { told-many } lose what they had after the move.
letter-errors = This must be corrected
letter-warnings = Would you look at this?
letter-next-ours = You cannot do anything about this yourself: we will contact you.
letter-return = Correct this in the same list, and send it back to us as soon as you can. The numbers of the rows are those of Excel.
letter-return-before = Correct this in the same list, and send it back to us by { $day }. The numbers of the rows are those of Excel.
letter-safely = Put a password on the list before you mail it (in Excel: File > Info > Protect Workbook > Encrypt with Password), and tell us the password by telephone. It holds personal data.
letter-questions = Questions? { $ways }
letter-regards = Kind regards,
report-html-school = School
report-html-file = File
report-html-version = Version
report-html-day = Checked on { $day }
