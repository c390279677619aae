# Filling a list from an export, and merging copies of a list.

## Why a list cannot be filled

fill-no-header = no row of the export looks like a header
    .hint = Check that this is the right file and sheet, and name its columns with --map; the fields are in “waswordt fill --help”.
fill-no-identity-column = no column of the export is known to hold the identities; it has: { $found }
    .hint = Name the column with --map identity=HEADER; where it holds bare user ids, add --realm. A column of e-mail addresses counts only where a move or manifest states the realm.
fill-no-key-column = no column of the export tells whose an account is; it has: { $found }
    .hint = Name columns with --map, such as first-name and last-name, full-name or student-number.
fill-no-such-column = the export has no column “{ $header }” for { $field }; it has: { $found }
    .hint = Give the name as it stands in the export.
fill-duplicate-column = the export has more than one column “{ $header }” for { $field }
    .hint = Remove or rename one, or name another column with --map { $field }=HEADER.
fill-rival-columns = the export has two columns for { $field }: “{ $header }” and “{ $second }”
    .hint = Choose one with --map { $field }=HEADER.
fill-rivals = the columns “{ $first }” and “{ $second }” of the export are both meant for { $field }, and do not say the same: row { $row }
    .hint = Say which column it is with --map "{ $field }={ $first }" or --map "{ $field }={ $second }".
fill-nothing-usable = no account of the export has an identity that can be filled in (column { $columns }): { $reason }
    .hint = Name the right column with --map identity=HEADER. For bare user ids, state the realm with --realm. If the realm is wrong, check the move and the side (--column).
fill-nothing-usable-there = no account of the export has an identity in column { $columns } that can be filled in: { $reason }; column { $fitting } has them
    .hint = Name that column with --map "identity={ $fitting }".
fill-no-accounts = there are no accounts in it
fill-no-such-side = lists of this format have no old identities
    .hint = Fill the new ones: leave --column out, or say --column wordt.
fill-supplied = the column “{ $column }” was supplied with the list, and is not to be filled in
    .hint = Leave it as it was sent; if it is wrong or empty, ask whoever sent the list.
fill-other-realm = the realm { $realm } is not one of this side of the move: { $known }
    .hint = Give a realm of the move file, or correct the move file.
fill-choices-header = this is no file of candidates: { $count ->
    [0] it is empty
    [one] it lacks the column { $columns }
   *[other] it lacks the columns { $columns }
}
    .hint = Give the file that --candidates wrote, with its columns as they were.
fill-several-choices = more than one sheet holds candidates: { $sheet }, { $names }
    .hint = Put all answers on one sheet, and remove the others. Nothing was written.
fill-unclear = in the column “{ $column }” of the candidates { $count ->
    [one] one answer is neither yes nor no: row { $rows }
   *[other] { $count } answers are neither yes nor no: rows { $rows }
}
    .hint = Put yes or no there, or leave the cell empty. Nothing was written.
fill-choice = row { $row } of the candidates is accepted, but it is no proposal of this list and this export (any more)
    .hint = Make the file again with --candidates, without --accept, and accept there. What is ambiguous is filled in by hand.
fill-chosen-twice = row { $row } of the candidates accepts a row of the list for the second time
    .hint = Accept one candidate for each row.
fill-damaged-list = the list has characters that cannot be read
    .hint = Save it again as UTF-8 or as a workbook, or give its --encoding; nothing was written.
fill-damaged-list-at = the list is damaged at row { $row }: to write it again would lose data
    .hint = See “waswordt fill-check”, and correct the row; nothing was written.
fill-no-list = the file holds no list: no header of an agreed format was found
    .hint = Check that this is the right file; “waswordt fill-check” tells more.

## What came of it

fill-columns = Columns used: { $columns }
fill-columns-of = Columns used (the layout of { $layout }): { $columns }
fill-unused = Columns that were not used: { $columns }
fill-no-roles = the export does not say who is a { told-one }: the table of roles (roles.csv) belongs with it; there may be staff among them
fill-unknown-roles = { $count ->
    [one] of one row of the export it is not known whether it is of a { told-one }: the role is empty or unknown; the row counts: { $rows }
   *[other] of { $count } rows of the export it is not known whether they are of { told-many }: the role is empty or unknown; the rows count: { $rows }
}
fill-unknown-states = { $count ->
    [one] of one account it is not known whether it is blocked: column { $columns } is empty there or does not say so clearly; it is only proposed: row { $rows } of the export
   *[other] of { $count } accounts it is not known whether they are blocked: column { $columns } is empty there or does not say so clearly; they are only proposed: rows { $rows } of the export
}
fill-no-pupils = { $count ->
    [one] one row of the export is of somebody who is no { told-one }, and was left out: row { $rows }
   *[other] { $count } rows of the export are of people who are no { told-many }, and were left out: rows { $rows }
}
fill-done = { $rows ->
    [one] { $filled } of one row is filled ({ $side })
   *[other] { $filled } of { $rows } rows are filled ({ $side })
}
fill-by-identity = by an identity that both hold
fill-by-number = by { told-number }, with a name that agrees
fill-by-number-alone = by student number alone: the export has no names, and the realms are those of the move
fill-by-address = by name, confirmed by address or location
fill-by-near = by a name with slips of the pen, or an address that agrees in part; nobody else comes near
fill-by-accepted = accepted proposals
fill-already = filled in before
fill-proposed = { $count ->
    [one] One row has a likely account, which was not filled in:
   *[other] { $count } rows have a likely account, which was not filled in:
}
    .hint = Look at them with --candidates FILE.xlsx, put yes in its first column, and run again with --accept FILE.xlsx.
fill-reason = { $reason }: { $count ->
    [one] row
   *[other] rows
} { $rows }
fill-weak-ij-y = ij is y on the other side
fill-weak-letters = a special letter (ø, ł, ı …) is a plain one on the other side
fill-weak-prefix = the prefix of the surname stands elsewhere or is left out
fill-weak-other-prefix = the prefixes of the surname differ
fill-weak-given-names = only the first of several given names is the same
fill-weak-initials = one side has initials only
fill-weak-call-name = the first name may be a call name
fill-weak-first-name = the first names differ
fill-weak-surname = the surnames differ
fill-weak-other-initials = the initials differ
fill-weak-postcode = the postcodes differ
fill-weak-house-number = the house numbers differ
fill-weak-location = the locations differ
fill-weak-identity = the known identities say that it is somebody else
fill-weak-number = the student numbers say that it is somebody else
fill-weak-namesake = others have the same name; this pair is what is left over
fill-weak-name-only = the name is the same, but no number or address confirms it
fill-weak-whole-name = the whole name in one column can be read in more than one way
fill-weak-number-only = the student number is the same, but no whole name or stated realm confirms it
fill-weak-disabled = the account is disabled or blocked
fill-weak-unknown-state = whether the account is blocked is not known
fill-weak-first-name-slip = the first names differ by a slip of the pen
fill-weak-surname-slip = the surnames differ by a slip of the pen
fill-weak-exchanged = first name and surname stand in each other's columns
fill-weak-postcode-slip = the postcodes differ by a slip of the pen
fill-weak-no-first-name = one side has no first name
fill-weak-no-surname = one side has no surname
fill-weak-half-address = only part of an address agrees, or a location that everybody has, and somebody else may have this name there
fill-weak-number-service = an ECK iD comes from the number service, by person; a name does not tell whose it is
fill-ambiguous = { $count ->
    [one] One row is ambiguous:
   *[other] { $count } rows are ambiguous:
}
    .hint = These are never filled in by the tool: fill them in by hand.
fill-ambiguous-row = row { $row }: { $count ->
    [one] row
   *[other] rows
} { $rows } of the export
fill-contradictions = { $count ->
    [one] One cell had been filled with something else than the export says:
   *[other] { $count } cells had been filled with something else than the export says:
}
    .hint = They were left as they are. Find out which is right, and correct the list or the export.
fill-other-value = row { $row }, { $column }: the account of this person (row { $export } of the export) has another identity
fill-other-person = row { $row }, { $column }: this identity is of an account with another name (row { $export } of the export)
fill-more = … and { $count } more
fill-left-over = { $count ->
    [one] One row has no account: row { $rows }
   *[other] { $count } rows have no account: rows { $rows }
}
fill-accounts-left-over = { $count ->
    [one] One account is on no row: row { $rows } of the export
   *[other] { $count } accounts are on no row: rows { $rows } of the export
}
fill-withheld = { $count ->
    [one] Of one row the account is in the export, but cannot be used: row { $rows }
   *[other] Of { $count } rows the accounts are in the export, but cannot be used: rows { $rows }
}
fill-unusable = { $count ->
    [one] One account cannot be used ({ $reason }): row { $rows } of the export
   *[other] { $count } accounts cannot be used ({ $reason }): rows { $rows } of the export
}
fill-unchanged = { $count ->
    [one] Of one row the account has the identity that stands on the other side of the row; it was not filled in: row { $rows }
   *[other] Of { $count } rows the accounts have the identity that stands on the other side of the row; it was not filled in: rows { $rows }
}
fill-unusable-in = column { $column }: { $reason }
fill-left-out = { $count ->
    [one] { $column } was not filled in for one account ({ $reason }): row { $rows } of the export
   *[other] { $column } was not filled in for { $count } accounts ({ $reason }): rows { $rows } of the export
}
fill-unusable-no-identity = it has no identity
fill-unusable-no-realm = its identity has no realm; if all have one, state it with --realm
fill-unusable-other-realm = its identity has a realm that is not of this side of the move
fill-unusable-unsound = what stands there as its identity cannot be one
fill-unusable-spoilt = a spreadsheet lost its identity
fill-unusable-shared = another row of the export has the same identity, or one in other capitals, and says something else
fill-numbers = { $count ->
    [one] An identity of the export is a number in the spreadsheet, and may have lost leading zeros: row { $rows }
   *[other] { $count } identities of the export are numbers in the spreadsheet, and may have lost leading zeros: rows { $rows }
}
fill-lost-columns = note: these columns are no part of the list, and are left out of the new file: { $columns }
fill-lost-sheets = note: only the sheet with the list was read; these sheets are left out of the new file: { $sheets }
fill-lost-manifest = note: the manifest of the list cannot be read, and does not go into the new file

fill-candidates-sheet = Candidates
fill-candidates-yes = yes
fill-candidates-no = no
fill-candidates-accept = Accept
fill-candidates-reason = Why not certain
fill-candidates-list-row = Row of the list
fill-candidates-export-row = Row of the export
fill-candidates-list-initials = Initials (list)
fill-candidates-list-first-name = First name (list)
fill-candidates-list-prefix = Prefix (list)
fill-candidates-list-last-name = Surname (list)
fill-candidates-list-postcode = Postcode (list)
fill-candidates-list-house-number = House number (list)
fill-candidates-list-location = Location (list)
fill-candidates-export-first-name = First name (export)
fill-candidates-export-prefix = Prefix (export)
fill-candidates-export-last-name = Surname (export)
fill-candidates-export-postcode = Postcode (export)
fill-candidates-export-house-number = House number (export)
fill-candidates-export-location = Location (export)
fill-candidates-identity = Identity
fill-candidates-profile-id = Profile id

## Rules

fill-rule-open = a brace is opened and not closed
fill-rule-part = there is no part “{ $part }”; the parts are { $parts }
fill-rule-form = there is no form “{ $form }”; the forms are { $forms }, or a number of characters
fill-rule-constant = the rule gives everybody one identity; its parts are { $parts }
fill-rule-no-realm = the rule has no realm
    .hint = Write it out, as in s{"{"}user{"}"}@new.example, or state it with --realm.
fill-by-rule = by the rule { $rule }
fill-by-rule-confirmed = by the rule { $rule }, each confirmed by an account of the export
fill-rule-differs = { $count ->
    [one] One row had been filled with something else than the rule makes, and stays as it is: row { $rows }
   *[other] { $count } rows had been filled with something else than the rule makes, and stay as they are: rows { $rows }
}
fill-rule-not-filled = { $count ->
    [one] One row was not filled:
   *[other] { $count } rows were not filled:
}
    .hint = Fill these in by hand, or from the export without --rule.
fill-rule-missing-part = the row lacks a part that the rule takes
fill-rule-damaged = the cell is damaged, and nothing can be made of it
fill-rule-not-a-name = more than a name stands there, or a remark
fill-rule-other-realm = the realm of the identity is not of that side of the move
fill-rule-unsound = what the rule makes cannot be an identity
fill-rule-unchanged = the rule makes the identity that the row has on its other side
fill-rule-double = the rule makes one identity for more than one row
fill-rule-in-list = another row of the list has the identity
fill-rule-not-in-export = the export has no such account
fill-rule-other-capitals = the export writes the identity with other capitals
fill-rule-other-person = the account is of somebody with another name, number or address
fill-rule-disabled = the account is disabled
fill-rule-unknown-state = whether the account is blocked is not known
fill-rule-unusable = the account cannot be used
find-rule-found = { $follow } of { $rows } identities ({ $side }) { $follow ->
    [one] follows
   *[other] follow
} the rule { $rule }
find-rule-exceptions = { $count ->
    [one] One does not: row { $rows }
   *[other] { $count } do not: rows { $rows }
}
find-rule-none = { $rows ->
    [0] the list has no identities yet ({ $side }): no rule can be found
    [one] one identity ({ $side }) shows no rule
   *[other] none of the rules that were tried is followed by half of the { $rows } identities ({ $side })
}
    .hint = Give a list that is filled, or the portal's export with --from; then fill without a rule.

## Merging

merge-formats-differ = { $second } has another format than { $first }
    .hint = Merge copies of one list only.
merge-lists-differ = { $second } is a copy of another list than { $first }
    .hint = Merge copies of one list only: their manifests name the lists { $first_id } and { $second_id }.
merge-versions-differ = { $second } is a copy of version { $second_version } of the list, { $first } of version { $first_version }
    .hint = Merge copies of one version; ask for the copy of the latest one to be filled in.
merge-realms-differ = the identities in the column “{ $column }” of { $second } are of other realms than those of { $first }
    .hint = Merge copies of one list only. If { $second } is one, correct the identities in that column first.
merge-strangers = no row of { $second } is on the list of which { $first } is a copy
    .hint = Merge copies of one list only. If { $second } is one, put its manifest beside it.
merge-done = { $rows ->
    [one] The merged list has one row
   *[other] The merged list has { $rows } rows
}; { $filled ->
    [0] no cell
    [one] one cell
   *[other] { $filled } cells
} came from the later copies
merge-refused = The copies were not merged, and nothing was written.
merge-contradictions = { $count ->
    [one] One cell has two different values:
   *[other] { $count } cells have different values:
}
    .hint = Find out which is right, correct the copy that is wrong, and merge again.
merge-contradiction = { $column }: { $places }
merge-place = row { $row } of { $file }
fill-several-sheets = several sheets of the export hold accounts: { $sheet }, { $names }; those of one of them would be filled in
    .hint = Choose one with --export-sheet, or put all accounts on one sheet.
fill-several-lists = several sheets of the workbook hold a list: { $sheet }, { $names }; what is written would have the rows of one of them
    .hint = Choose one with --sheet, or put the { told-many } on one sheet.
merge-several-lists = several sheets of { $file } hold a list: { $sheet }, { $names }; the merged list would have the rows of one of them
    .hint = Choose one with --sheet, or put the { told-many } on one sheet.
merge-emptied = { $count ->
    [one] One cell that a copy has emptied was taken from another copy again.
   *[other] { $count } cells that a copy has emptied were taken from another copy again.
}
    .hint = If that was meant (the { told-one } does not move, a name was corrected), empty the cell in the merged list too.
merge-emptied-cell = { $column }: empty in { $emptied }, taken from { $kept }
merge-changed = { $count ->
    [one] One supplied cell is in no copy as it was sent out:
   *[other] { $count } supplied cells are in no copy as they were sent out:
}
    .hint = Put back what was sent out; if that is wrong, ask the sender for a new list.
merge-changed-cell = { $column }: { $place } (originally row { $original })
merge-missing-open = { $count ->
    [one] One row of the list as it was sent out is in none of the copies, and so not in the merged list (originally row { $rows })
   *[other] { $count } rows of the list as it was sent out are in none of the copies, and so not in the merged list (originally rows { $rows })
}
    .hint = If the { told-one } belongs there, merge with the copy that still has the row.
merge-added-closed = { $count ->
    [one] One row is not on the list as it was sent out: { $places }
   *[other] { $count } rows are not on the list as it was sent out: { $places }
}
    .hint = Rows of this list may not be added: take them out of the copies, and ask the sender for a new list if { told-many } are missing.
merge-missing-closed = { $count ->
    [one] One row of the list as it was sent out is in none of the copies (originally row { $rows })
   *[other] { $count } rows of the list as it was sent out are in none of the copies (originally rows { $rows })
}
    .hint = Rows of this list may not be removed: merge with the copy that has them.
merge-only-in = { $count ->
    [one] One row is not in every copy: { $places }
   *[other] { $count } rows are not in every copy: { $places }
}
    .hint = Rows of this format may not be added or removed, and without a manifest nobody can tell which it was: put the manifest beside the copies, or make them of equal rows.
merge-only-in-open = { $count ->
    [one] One row was not in every copy; it is in the merged list: { $places }
   *[other] { $count } rows were not in every copy; they are in the merged list: { $places }
}
merge-ambiguous = { $count ->
    [one] One row cannot be told from another of the same copy: { $places }
   *[other] { $count } rows cannot be told from others of the same copy: { $places }
}
    .hint = Rows are never paired by their order: fill in an identity that both copies have (the old one, say), or put all identities of these rows in one copy by hand, and empty them in the others.

## European Student Identifiers

esi-checked = { $checked ->
    [one] One ESI checked
   *[other] { $checked } ESIs checked
}{ $others ->
    [0] {""}
    [one] , and one other code left alone
   *[other] , and { $others } other codes left alone
}: { $findings ->
    [0] nothing found.
    [one] one finding.
   *[other] { $findings } findings.
}
esi-checked-none = There is no ESI in it: neither a column of that name, nor a value that begins as one does{ $others ->
    [0] {""}
    [one] ; one other code left alone
   *[other] ; { $others } other codes left alone
}.
esi-made = { $made ->
    [one] One ESI was made.
   *[other] { $made } ESIs were made.
}
esi-made-empty = Rows of the source without a value, of which no ESI was made: { $rows }.
esi-made-again = { $count ->
    [one] Row
   *[other] Rows
} { $rows } of the source { $count ->
    [one] makes
   *[other] make
} the ESI of a row above once more: the same student stands there again.
esi-made-changed = { $count ->
    [one] One event gives
   *[other] { $count } events give
} a student another ExterntStudentUID than an earlier one did, though it is to last: the later one was taken. Find out whose it is before the list goes out.
esi-made-superseded = { $count ->
    [one] One event is
   *[other] { $count } events are
} left out: a later one tells of the same student.
esi-made-removed = { $count ->
    [one] One student is
   *[other] { $count } students are
} left out: the feed says that they were removed (BORTTAGEN).
esi-made-nameless = The source has no column for { $columns }, so those are empty: “fill” finds nobody by name then. Name the column Förnamn or Efternamn.
esi-made-no-home = { $count ->
    [one] One row has
   *[other] { $count } rows have
} no home organisation. If your list has students of several institutions, give the domain with --scope. By a name alone “fill” proposes (--candidates, then --accept); with an old ESI in the source it fills in.
esi-make-internal = the source has only StudentUID, Ladok's internal UID (norEduPersonLIN), and no value in ExterntStudentUID; it has: { $found }
    .hint = Export ExterntStudentUID as well: it is what Ladok, NyA and Antagning.se have in common.
esi-make-internal-rows = ExterntStudentUID and Ladok's internal StudentUID are the same in { $count ->
    [one] row
   *[other] rows
} { $rows }
    .hint = One column was copied into the other. Export both anew.
esi-make-two-people = one value is that of different people in { $count ->
    [one] row
   *[other] rows
} { $rows }
    .hint = Find out whose it is, and correct the other row at the source.
esi-make-no-value = no row of the source has a value in { $column }
    .hint = Export the column with its values, or choose another --source.
esi-make-nya = the source has STUDENT_UID, as NyA-Open names ExterntStudentUID; Ladok's internal UID has the same name
    .hint = If it comes from STUDENT_PERSON_ID_MAP of NyA-Open, name the column ExterntStudentUID, and have given name and surname beside it. PNR is not needed: leave it out.
esi-make-no-column = no column { $column } in the source; it has: { $found }
    .hint = Export that column, or choose another --source.
esi-make-no-scope = a local ESI needs the domain of the institution
    .hint = Give it with --scope, as in --scope larosate.se.
esi-make-nobody = there is nobody in the source
    .hint = Choose the sheet or file with the students.
esi-make-all-removed = the feed tells of nobody but students who were removed (BORTTAGEN)
    .hint = Choose the events that hold the students who are there.
esi-make-no-uuid = ExterntStudentUID is no UUID in { $count ->
    [one] row
   *[other] rows
} { $rows }
    .hint = It is 32 digits and letters a to f, in groups of 8, 4, 4, 4 and 12. Export it anew, without changing the cells.
esi-make-other-domain = the value is of another domain in { $count ->
    [one] row
   *[other] rows
} { $rows }
    .hint = Take those rows out, or choose the --source and --scope that they are of.
esi-make-personnummer = the value is a personal identity number in { $count ->
    [one] row
   *[other] rows
} { $rows }
    .hint = A personal identity number may not be an ESI. Use another identifier of these students.
esi-make-unsound = the value makes no sound ESI in { $count ->
    [one] row
   *[other] rows
} { $rows }
    .hint = Correct those values at the source: letters, digits and ()+,-.:=@;{"$"}_!*' are allowed.

## New institution numbers

numbers-done = Of { $rows } { $rows ->
    [one] row
   *[other] rows
} { $filled } got their new institution number; { $already } had one, { $unknown } got none.
numbers-unknown = the table has no new number for the institution of { $count ->
    [one] row
   *[other] rows
} { $rows }
numbers-similar = the table has the old number or the user id of { $count ->
    [one] row
   *[other] rows
} { $rows } but for leading zeros or case: is a leading zero lost? Compare them with the institution register
numbers-undecided = the table gives new numbers by user for the institution of { $count ->
    [one] row
   *[other] rows
} { $rows }, and does not name the user there
numbers-differs = { $count ->
    [one] row
   *[other] rows
} { $rows } had another new number than the table gives, and stays unchanged
numbers-merged = { $old } become one, { $new }: user ids that are in several of them collide
numbers-other-format = this list has no institution numbers
    .hint = Use --numbers with a list of the format unilogin-change.
numbers-none = nothing was filled: is this the table of these institutions?
numbers-no-columns = it cannot be told which columns of the table hold the old and the new numbers{ $count ->
    [0] {""}
   *[other] {"; its columns are: "}{ $titles }
}
    .hint = A column of new numbers holds a capital G and five digits in each row; of several columns of numbers, call one old and one new.
numbers-no-new-number = no new number of the register (a capital G and five digits), or no old one, in { $count ->
    [one] row
   *[other] rows
} { $rows } of the table
    .hint = Correct what stands there, and try again; a header says old and new, or gammelt and nyt.
numbers-split = one old number has several new ones in { $count ->
    [one] row
   *[other] rows
} { $rows } of the table, and nothing decides who goes where
    .hint = Add a column Unilogin, with a row for each user of such an institution.
numbers-other-number = the user id has another institution number than the old number beside it in { $count ->
    [one] row
   *[other] rows
} { $rows } of the table
    .hint = Correct one of the two there, and try again.
numbers-no-users = the table names users of the institutions of the list, but none who is in the list
    .hint = See whether the column beside the numbers holds user ids; leave it out if it holds something else, such as names of institutions.
