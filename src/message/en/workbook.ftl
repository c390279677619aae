# Reading and writing tables, and the text in the workbook

table-io = the file cannot be read or written: { $reason }
    .hint = Check that the file exists, that you may use it, and that the disk has room.
table-protected = this is a workbook with a password, or an old workbook (.xls)
    .hint = Give the password, or open the file in Excel and save it as an Excel workbook (.xlsx) without a password.
table-no-table = this file is no workbook (.xlsx), no CSV and no list of this program
    .hint = Open the file in Excel or LibreOffice and save it as an Excel workbook (.xlsx) or as CSV UTF-8.
table-damaged = the workbook is damaged: { $reason }
    .hint = Open the file in Excel, save it under another name and try again, or ask the sender for a new copy.
table-no-such-sheet = there is no sheet named “{ $sheet }”; there are: { $names }
    .hint = Choose one of the sheets that are there.
table-no-sheet = no visible sheet holds any data
    .hint = Check that this is the right file and that the sheet with the list is not hidden.
table-unknown-encoding = the encoding “{ $name }” is not known
    .hint = Use for example utf-8, windows-1252, iso-8859-15, macintosh or utf-16.
table-too-many-rows = the file has more than { $limit } rows; no more are read
    .hint = Check that this is the right file, or divide the list.
table-too-many-columns = row { $row } has more than { $limit } columns
    .hint = Check that this is the right file and that nothing stands far beside the table.
table-cell-too-long = row { $row }, column { $column } holds more than { $limit } characters; no cell can be that long
    .hint = Check whether a quotation mark is missing in this row.
table-too-big = unpacked, this file is larger than { $limit } MiB; such a file is not read
    .hint = Check that this is the right file; a list is never that large.
table-too-many-for-a-sheet = the list has { $rows } rows, which do not fit on a sheet
    .hint = Write the list as CSV: choose a name that ends in .csv.
table-workbook = the workbook cannot be made: { $reason }
    .hint = Write the list as CSV, or report this with the text above.

## The sheet that the school fills

workbook-sheet-list = Was-wordt list
workbook-sheet-guide = Guide
workbook-title = Was-wordt list
workbook-title-of = Was-wordt list { $school }
workbook-footer = &L{ $list }&C&A&RPage &P of &N

workbook-fact-school = School
workbook-fact-move = Move
workbook-fact-move-value = from { $from } to { $to }
workbook-fact-owner = Publisher
workbook-fact-list = List number
workbook-fact-list-value = { $list }, version { $version }
workbook-fact-created = Made on
workbook-fact-rows = Number of pupils

workbook-purpose-heading = What is this list for?
workbook-purpose = The school moves to another portal or another way of logging in, which gives its pupils a new identity. With this list the publishers link the new identity to the existing profile, so that progress, results and running licences are kept.
workbook-purpose-by-person = The school moves to another way of logging in, which gives its students a new identity. With this list the publisher looks up the existing profile of every student and links the new identity to it, so that progress, results and running licences are kept.

workbook-columns-heading = What do the columns hold?
workbook-who-supplied = Supplied: do not change
workbook-who-required = You fill this: always
workbook-who-if-present = You fill this: if there is a value

workbook-what-initials = Initials, for example J.M.
workbook-what-first-name = The given name in the administration, not the call name.
workbook-what-prefix = Surname prefix, for example “van der”.
workbook-what-last-name = Surname, without the prefix.
workbook-what-postcode = Postcode, for example 1234 AB.
workbook-what-house-number = House number with its addition, for example 12-A.
workbook-what-location = The school's location.
workbook-what-real-was = The identity used to log in until now: username@realm. Your old supplier knows it.
workbook-what-real-was-at = The identity used to log in until now. It ends in { $realms }. Your old supplier knows it.
workbook-what-real-wordt = The identity used to log in from now on: username@realm. Your new supplier knows it.
workbook-what-real-wordt-at = The identity used to log in from now on. It ends in { $realms }. Your new supplier knows it.
workbook-what-profile-was = The nlEduPersonProfileId that was sent until now, usually number@administration.school.nl.
workbook-what-profile-wordt = The nlEduPersonProfileId that is sent from now on, usually number@administration.school.nl.

workbook-rules-heading = What should you watch?
workbook-rule-fill = Fill only the yellow columns. The grey columns were supplied and are locked.
workbook-rule-exact = Take identities over exactly, preferably by copy and paste (Paste special > Values). Capitals, dots and leading zeros matter. They hold no spaces, and a formula is not allowed.
workbook-rule-closed = Add no rows and remove none: the list goes back with the same rows.
workbook-rule-open = You may add, remove and sort rows.
workbook-rule-open-supplied = You may add rows: go on below the last one. To remove or sort supplied rows, first unprotect the sheet (Review > Unprotect sheet). There is no password.
workbook-rule-stays = Does a pupil not move? Then leave the new identity empty.
workbook-rule-complete = A row that lacks a required value cannot be processed.
workbook-rule-freeze = Fill the identities once the old environment is frozen: nothing changes after that.
workbook-rule-freeze-on = Fill the identities once the old environment is frozen, from { $date }: nothing changes after that.
workbook-rule-shape = Leave the column names, their order and the name of the sheet as they are.

workbook-return-heading = Where do you send the list?
workbook-return = Send the filled list back to your distributor, encrypted or with a password. Never send it by e-mail unprotected: it holds personal data.

workbook-check-title = Is this identity right?
workbook-check = An identity has 3 to 256 characters. Check that you pasted the right value.
