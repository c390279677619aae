# Reading and writing tables, and the text in the workbook

table-io = the file cannot be read or written
    .hint = Check that the file exists, that you may use it, and that the disk has room.
table-protected = this is a workbook with a password
    .hint = Give the password, or open the file in Excel and save it as an Excel workbook (.xlsx) without a password.
table-too-old = this is a workbook from before 1997, which is not read
    .hint = Open the file in Excel or LibreOffice and save it as an Excel workbook (.xlsx).
table-too-many-cells = this workbook has more than { $limit } cells, and so many are not read of this kind
    .hint = Save the file as an Excel workbook (.xlsx) or as CSV UTF-8.
table-no-table = this file is no workbook (.xlsx), no CSV and no list of this program
    .hint = Open the file in Excel or LibreOffice and save it as an Excel workbook (.xlsx) or as CSV UTF-8.
table-several-rosters = this zip file holds several tables where there should be one: { $names }
    .hint = Make one file of each school, and read them one by one.
table-only-changes = this zip file holds only what changed (“delta” for { $table }), and so not all pupils
    .hint = Export everything (“bulk”).
table-foreign-html = this is a web page (HTML), though its name may end in .xls
    .hint = Open the file in Excel and save it as an Excel workbook (.xlsx).
table-foreign-xml-2003 = this is a workbook of Excel 2003 in XML, which is not read
    .hint = Open the file in Excel and save it as an Excel workbook (.xlsx).
table-foreign-xml = this is an XML file and no table
    .hint = Export the data as an Excel workbook (.xlsx) or as CSV UTF-8.
table-foreign-mhtml = this is a web page in one file (MHTML), though its name may end in .xls
    .hint = Open the file in Excel and save it as an Excel workbook (.xlsx).
table-foreign-mail = this is an e-mail message and no table
    .hint = Open the message and save its attachment.
table-foreign-flat-ods = this is an OpenDocument spreadsheet in one XML file (.fods), which is not read
    .hint = Open the file in LibreOffice and save it as an Excel workbook (.xlsx).
table-foreign-owner = this is no workbook: Excel keeps this file beside one that somebody has open (its name begins with ~$)
    .hint = Give the file without ~$ in its name, and close it in Excel first.
table-foreign-xlsb = this is an Excel Binary Workbook (.xlsb), which is not read
    .hint = Choose “Save As” in Excel, and then “Excel Workbook (.xlsx)”; another name alone does not help.
table-foreign-pdf = this is a PDF, and no data are read from it
    .hint = Ask for the data as an Excel workbook (.xlsx) or as CSV UTF-8.
table-foreign-document = this is a document or presentation and no table
    .hint = Put the table into Excel and save it as an Excel workbook (.xlsx), or ask for the data as a workbook.
table-foreign-archive = this is a compressed file (zip, gzip, 7-Zip, RAR or the like)
    .hint = Unpack the file and give what is in it.
table-foreign-numbers = this is a document of Numbers, which is not read
    .hint = Choose “Export To” and then “Excel” in Numbers.
table-foreign-encrypted-ods = this is an OpenDocument spreadsheet (.ods) with a password, which is not opened here, not even with the password
    .hint = Open the file in LibreOffice and save it as an Excel workbook (.xlsx), without a password.
table-foreign-old-password = this is a workbook from before 2007 (.xls) with a password; this old encryption is not opened, not even with the password
    .hint = Open the file in Excel and save it as an Excel workbook (.xlsx).
table-foreign-picture = this is a picture and no table
    .hint = Ask for the data as an Excel workbook (.xlsx) or as CSV UTF-8.
table-foreign-database = this is a database and no table
    .hint = Export the data as an Excel workbook (.xlsx) or as CSV UTF-8.
table-foreign-exchange = this is an old format of exchange (SYLK or DIF), which is not read
    .hint = Open the file in Excel and save it as an Excel workbook (.xlsx).
table-foreign-json = this is JSON and no table
    .hint = Export the data as an Excel workbook (.xlsx) or as CSV UTF-8.
damage-words = “{ $words }”
damage-zip = the file is cut off or damaged
damage-part-missing = the part { $part } is missing
damage-document-type = it holds a document type (DTD), which does not belong in it
damage-entity = it holds an entity that is not known
damage-several-schools = it holds the pupils of more than one school
damage-fault = the service answered with an error (SOAP Fault) and no pupils
damage-two-roots = it holds two documents one after the other
damage-undecodable = some characters cannot be read as { $encoding }: column { $column } of pupil { $row }
damage-checksum = a part of it is not what its checksum says
damage-cut-off = the file ends half way
damage-markup = its elements are not closed as they were opened
damage-no-events = it holds no LokalStudentEvent of Ladok
damage-deep = its elements stand too deep in one another
damage-endless = it holds a text or tag longer than a cell can be
damage-strings = the number of texts is wrong
damage-outside = a cell stands outside the sheet
damage-order = its cells are not in order
damage-crowded = it has more sheets or parts than a workbook has
damage-parts = parts of it are missing
damage-begin = it does not begin as a workbook does
table-damaged = the workbook is damaged: { $reason }
    .hint = Open the file in Excel, save it under another name and try again, or ask the sender for a new copy.
table-damaged-pupils = the XML file with pupils cannot be read: { $reason }
    .hint = Export it again from the administration, or ask the sender for a new copy.
table-damaged-events = the file with events of Ladok cannot be read: { $reason }
    .hint = Export the events again from Ladok's feed.
table-no-such-sheet = there is no sheet named “{ $sheet }”; there are: { $names }
    .hint = Choose one of the sheets that are there.
table-no-sheet = no visible sheet holds any data
    .hint = Check that this is the right file and that the sheet with the list is not hidden.
table-unknown-encoding = the encoding “{ $name }” is not known
    .hint = Use for example utf-8, windows-1252, iso-8859-15, cp850, macroman or utf-16.
table-broken = the file is broken from row { $row } on: a quote does not close, or letters of it cannot be read
    .hint = Save it again as CSV in UTF-8, or as a workbook.
table-too-many-rows = the file has more than { $limit } rows; no more are read
    .hint = Check that this is the right file, or divide the list.
table-too-many-columns = row { $row } has more than { $limit } columns
    .hint = Check that this is the right file and that nothing stands far beside the table.
table-cell-too-long = row { $row }, column { $column } holds more than { $limit } characters; no cell can be that long
    .hint = Shorten the cell; in a CSV a quote may be missing in this row.
table-too-much-text = the cells of this workbook hold more than { $limit } MiB of text together, and so much is not read of a workbook
    .hint = Check that this is the right file. If it is, save it as CSV UTF-8, and check that.
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

workbook-fact-school = { told-place-title }
workbook-fact-move = Move
workbook-fact-move-value = from { $from } to { $to }
workbook-fact-move-identities = { $to } stays; the identities change
workbook-fact-move-eck-instead = { $to }; ECK iDs come in place of the identities
workbook-fact-move-eck = { $to }; the ECK iDs change
workbook-fact-owner = { told-party-title }
workbook-fact-list = List number
workbook-fact-list-value = { $list }, version { $version }
workbook-fact-created = Made on

workbook-purpose-heading = What is this list for?
workbook-purpose = { $change ->
    [identities] Your school keeps its portal, but gives its
   *[other] Your school moves to another portal or another way of logging in, which gives its
} { $who ->
    [students] students
   *[other] pupils
} a new identity. With this list the publishers link it to what everybody has. Without it they lose their results and licences.
workbook-purpose-eck = The ECK iDs change, or take the place of another identity. With this list the publisher links every new ECK iD to the existing profile. Without it results and licences are out of reach.
workbook-purpose-by-person = Your school goes from activation codes (NON-ECK) to ECK, which gives its students a new identity. With this list the publisher looks up the existing profile of every student and links the new identity to it. Without it they lose their results and licences.
workbook-purpose-unilogin = The institution gets another number in the register of day-care institutions. With this list the service links every user under the new number to the existing account.
workbook-purpose-unilogin-users = The users of the institution get other user ids; its number stays. With this list the service links every new user id to the existing account.
workbook-purpose-esi = Students of this institution get another European Student Identifier (ESI). With this list the service links the new ESI to the existing account of each student, so that exchanges, agreements and results are kept.

workbook-columns-heading = What do the columns hold?
workbook-who-supplied = Filled in already – do not change
workbook-who-required = Filled in by you
workbook-who-moving = Filled in by you (left empty = this pupil does not move)
workbook-who-number = Filled in by you, for every user whose institution gets another number
workbook-who-user = Filled in by you, only where the user id changes too
workbook-who-number-same = Filled in by you: the same number, for every user who gets another user id
workbook-who-user-new = Filled in by you: the new user id, in the same row
workbook-who-student = Filled in by you, for every student whose ESI changes
workbook-who-if-present = Filled in by you, if there is one

workbook-what-initials = Initials, for example J.M.
workbook-what-first-name = The official given name, as in the administration (not the call name).
workbook-what-prefix = Surname prefix, for example “van der”.
workbook-what-last-name = Surname, without the prefix.
workbook-what-whole-last-name = Surname, with its prefix (“van der Berg”).
workbook-what-postcode = Postcode, for example 1234 AB.
workbook-what-house-number = House number with its addition, for example 12-A.
workbook-what-location = The school's location.
workbook-what-real-was = The identity until now, with an @.{ $asked ->
    [of-portal] {" "}Ask the supplier of your portal for it.
    [of-old-portal] {" "}Ask the supplier of your old portal for it.
   *[other] {""}
}
workbook-what-real-was-at = The identity until now; it ends in { $realms }.{ $asked ->
    [of-portal] {" "}Ask the supplier of your portal for it.
    [of-old-portal] {" "}Ask the supplier of your old portal for it.
   *[other] {""}
}
workbook-what-real-wordt = The new identity, with an @.
workbook-what-real-wordt-at = The new identity; it ends in { $realms }.
workbook-what-profile-was = The student's number in the administration until now (nlEduPersonProfileId), usually of the form 12345@administration.school.nl.
workbook-what-profile-wordt = The student's new number in the administration (nlEduPersonProfileId), usually of the form 12345@administration.school.nl.
workbook-what-eck-was = The ECK iD that the publisher has until now.
workbook-what-eck-wordt = The new ECK iD, as the number service gives it for this pupil, through the school's administration.
workbook-what-uid-was = The code (hash) by which the publisher knows the pupil until now.
workbook-what-institution-was = The number of the institution until now.
workbook-what-institution-wordt = The new number in the register: a capital G and five digits.
workbook-what-unilogin-was = The user id until now.
workbook-what-unilogin-wordt = The new user id; empty where it stays.
workbook-what-esi-was = The ESI by which the service knows the student until now.
workbook-what-esi-wordt = The ESI that the institution releases from now on, beginning with urn:schac:personalUniqueCode:int:esi:. Never a personal identity number.

workbook-rules-heading = What should you watch?
workbook-rule-fill = Fill only the yellow columns. The grey columns were supplied and are locked.
workbook-rule-exact = Take identities over letter by letter. Paste them as values (Paste Special > Values). Use no spaces and no formulas. Put remarks in your mail and not in the list.
workbook-rule-closed = Add no rows and remove none: the list goes back with the same rows.
workbook-rule-open = You may add, remove and sort rows.
workbook-rule-open-supplied = You may add rows: go on below the last one. To remove or sort supplied rows, first unprotect the sheet (Review > Unprotect sheet). There is no password.
workbook-rule-stays = Does a pupil not move? Then leave the new identity empty.
workbook-rule-user-stays = A new institution number is enough: without a new Unilogin the user id stays. Without a new number the user stays as before.
workbook-rule-student-stays = Does a student keep the old ESI? Then leave the new one empty.
workbook-rule-complete = A row without { $column } cannot be processed.
workbook-rule-freeze = Fill in the list once the old environment is frozen: nothing changes in the old portal after that.
workbook-rule-freeze-identities = Fill in the list once the old identities are frozen: they do not change after that.
workbook-rule-freeze-eck = Fill in the list once the number service has given the new ECK iDs.
workbook-rule-freeze-on = Fill in the list from { $date } on. From that day nothing changes in the old portal.
workbook-rule-freeze-on-identities = Fill in the list from { $date } on. From that day the old identities do not change.
workbook-rule-freeze-on-eck = Fill in the list from { $date } on, once the number service has given the new ECK iDs.
workbook-rule-colours-eck = Colours: yellow = still to be filled; dark red = cannot be an ECK iD (does not begin with https://ketenid.nl/, is cut off, a space, an error); purple = stands there twice.
workbook-rule-colours = Colours: yellow = still to be filled; dark red = cannot be right (no @, a wrong end, a space or mark, an error); purple = stands there twice; orange = goes up by 1 row after row, as when a cell is dragged down.
workbook-rule-shape = Leave the column names, their order and the name of the sheet as they are.

workbook-return-heading = Where do you send the list?
workbook-return = Send the filled list back to { $to } as soon as you can.

workbook-return-before = Send the filled list back to { $to } by { $day }.
workbook-return-contact = { $name } ({ $ways })
workbook-return-name = { $name }
workbook-return-anybody = { told-return }
workbook-return-password = Put a password on it first. In Excel: File > Info > Protect Workbook > Encrypt with Password. Tell the password by telephone, never in the same mail.
workbook-return-safely = Never send the list by e-mail without a password: it holds personal data.
workbook-where-heading = Where do you find the new identities?
workbook-where-entra = { $idp }: ask your ICT administrator for an export of the users (entra.microsoft.com > Users > Download users). The identity is in the column userPrincipalName.
workbook-where-adfs = { $idp }: ask your ICT administrator for an export of the users of Active Directory. The identity is usually in the column UserPrincipalName.
workbook-where-google = { $idp }: ask your ICT administrator for an export of the users (admin.google.com > Directory > Users > Download users). The identity is usually the e-mail address.
workbook-where-magister = { $idp }: ask your application manager for a list of the pupils with their number and login name (a layout with the columns Stamnr and Inlognaam). The login name is not always the number.
workbook-where-som = { $idp }: ask your application manager for a list of the pupils with their number and user name. The user name is not always the number.
workbook-where-itslearning = { $idp }: ask your application manager for an export of the users. The identity is made of the user name, and not the e-mail address.
workbook-where-moodle = { $idp }: ask your application manager for an export of the users. The identity is made of what is in the column username.
workbook-where-distributor = { $idp }: ask your distributor for a table of the users with their new identities.
workbook-where-portal = { $idp }: ask your application manager or the supplier for a table of the users with their identities.
workbook-fact-filled = Filled
workbook-fact-filled-value = { $filled } of { $rows } filled
workbook-check-realm = An identity looks like name@{ $realm }: with an @, without spaces, and it may stand there only once. Check that you pasted the right value.
workbook-check-number-title = Is this number right?
workbook-check-number = The number of a day-care institution is a capital G and five digits, as the register gives it. Check that you typed the right one.
workbook-check-title = Is this identity right?
workbook-check = The value has 3 to { $most } characters, no spaces, and stands in one row only. Check that you pasted the right value.
workbook-check-eck = An ECK iD begins with https://ketenid.nl/, has 153 or 154 characters, and may stand there only once. Check that you pasted the whole value.
workbook-check-real = An identity has an @, no spaces, and may stand there only once. Check that you pasted the right value.

## Making a list

generate-source-needed = the rows of this list are supplied, so an empty list makes no sense
    .hint = Name the file with the people with --from.
generate-no-header = no row of the source was recognised as column names
    .hint = See to it that the first row names the columns, such as Voornaam and Achternaam.
generate-missing-column = { $count ->
    [one] no column of the source is known as { $columns }; it has: { $found }
   *[other] none of these columns of the list is known in the source: { $columns }; it has: { $found }
}
    .hint = Add the column to the export, name it with --map FIELD=HEADER, or leave it to the { told-place } with --allow-missing COLUMN.
generate-missing-first-name = { $count ->
    [one] no column of the source is known as { $columns }, and a call name need not be the given name; it has: { $found }
   *[other] none of these columns of the list is known in the source, and a call name need not be the given name: { $columns }; it has: { $found }
}
    .hint = Add the given names to the export. Where there are call names only, say --map "first-name={ $call }", or leave a column to the school with --allow-missing COLUMN.
generate-no-such-column = the source has no column “{ $header }” for { $field }; it has: { $found }
    .hint = Write the name as it stands in the source.
generate-no-such-list-column = the list has no column “{ $name }” that could be left open; it has: { $known }
    .hint = Give one of these names to --allow-missing.
generate-unclear-names = { $count ->
    [one] the column “{ $header }” has a whole name of which it is not certain what is the first name and what the surname: row { $rows }
   *[other] the column “{ $header }” has { $count } whole names of which it is not certain what is the first name and what the surname: rows { $rows }
}
    .hint = Export the first name, prefix and surname apart, or write the names as “Berg, Zoë van der”.
generate-other-school = the source is of another school ({ $found }) than the move ({ $expected })
    .hint = Check that this is the right file, and that the BRIN in the move file is right.
generate-duplicate-column = the source has two columns for { $column }: “{ $first }” and “{ $second }”
    .hint = Remove or rename the one that is not meant.
generate-no-people = there is nobody under the columns of the source
    .hint = Check that this is the right file, or make an empty list without --from.
generate-nobody-without-realm = nobody of the keyrings comes onto the list: the move file names no old realm, by which those of the school are told
    .hint = Put the realm into [from], the part after the @ of the old identities: realm = "school.example". If there are several: realm = ["one", "two"].
generate-no-owner-in-vo = in VO the same list goes to every publisher
    .hint = Leave --publisher out.
generate-unknown-publisher = { told-party } “{ $name }” is not in the move file; it has: { $known }
    .hint = Choose one of these names, or add the { told-party } to the move file.
generate-owner-needed = each { told-party } has a list of its own here, and the move file has several: { $known }
    .hint = Say with --publisher whose list this is.
generate-supersedes-nameless = { $path } has no manifest, so that its number and version are not known
    .hint = State with --supersedes the list as generate made it; a CSV has the file .datapackage.json beside it.
generate-supersedes-school = the list after --supersedes is of another school than the move
    .hint = State the version before of this list, or leave --supersedes out for a new list.
generate-supersedes-format = the list after --supersedes has another format than the move asks for
    .hint = State the version before of this list, or leave --supersedes out for a new list.
generate-supersedes-owner = the list after --supersedes is another { told-party }'s
    .hint = State the version before of this { told-party }'s list, or leave --publisher out.

generate-other-scheme = the keyrings hold no identity of the kind that changes: the list is of { $list }, the keyrings of { $store }
    .hint = { $store ->
        [eck-id] Where those ECK iDs change, say so in the move file, under [conditions]: eck_id_changes = true, instead of eck_id_from; where they stay, no list is needed.
       *[other] Where ECK iDs come in place of those, say so in the move file, under [conditions]: eck_id_from = "real-id" (or profile-id, opaque-uid).
    } Otherwise this is another school's or system's table.
generate-nobody-of-move = nobody in the keyrings has an active identity in { $count ->
    [one] the realm { $realms } of the move file
   *[other] one of the realms { $realms } of the move file
    }
    .hint = Compare them with the realms in the keyrings. An ECK iD has no realm: for a list of ECK iDs leave it out of [from], and everybody counts who has one.
generate-only-left-out = { $count ->
    [one] One person of the source is left out, who was not chosen.
   *[other] { $count } people of the source are left out, who were not chosen.
    }
generate-only-missing = { $count ->
    [one] note: who stands in row { $rows } of the file after --only is not on the list
   *[other] note: those in rows { $rows } of the file after --only are not on the list
    }
generate-only-nobody = nobody of the file after --only is in the source
    .hint = See whether both hold the same kind of identity; profile ids count only where the source has keyrings.
generate-only-no-column = the file after --only has several columns, and none tells by its name who is meant
    .hint = Name a column after what it holds ({ $known }), or give a file with that column alone.
side-several-sheets = several sheets hold such a table: { $sheet }, { $names }; only one of them would be read
    .hint = Put all of it on one sheet, or save the sheet that is meant as a CSV.
side-spoilt = { $count ->
    [one] the table is damaged in row { $rows }: a remark, or what a spreadsheet has spoilt, tells nobody
   *[other] the table is damaged in rows { $rows }: remarks, or what a spreadsheet has spoilt, tell nobody
    }
    .hint = Export it again, with the identities and numbers as text.
generate-only-empty = nobody stands in the file after --only
    .hint = Put in the identities of those who come along, one a row.
generate-only-in-vo = in VO no selection by licence is made: publishers process every pupil on the list
    .hint = Leave --only out.
generate-only-by-name = this list has no old identities, so that nothing in this source tells who was chosen
    .hint = Take keyrings as the source, which have profile_id or an identity, or give a roster of just these people.
generate-keyrings = this is a table of keyrings and no roster
    .hint = Put it into a store with keyrings import, and give that.
generate-warning-blank = { $count ->
    [one] { $column } is empty in one row of the source: { $rows }
   *[other] { $column } is empty in { $count } rows of the source: { $rows }
}
generate-warning-no-identity = { $count ->
    [one] one row of the source has no old identity: { $rows }
   *[other] { $count } rows of the source have no old identity: { $rows }
}
generate-warning-found = { $column }, { $count ->
    [one] row
   *[other] rows
} { $rows }: { $says } ({ $code })
generate-warning-found-row = { $count ->
    [one] row
   *[other] rows
} { $rows }: { $says } ({ $code })
generate-warning-found-column = { $column }: { $says } ({ $code })
generate-warning-found-list = { $says } ({ $code })
generate-warning-twice = { $count ->
    [one] one row of the source is the same as one before it: { $rows }
   *[other] { $count } rows of the source are the same as one before: { $rows }
}
generate-several-sheets = several sheets hold { told-many }: { $sheet }, { $names }; those of one of them would come on the list
    .hint = Choose one with --sheet, or put all { told-many } on one sheet.
generate-damaged = { $count ->
    [one] One damaged cell came into the list as it was. Mend it at the source and make the list anew, or correct it in the list; where the list still shows it, fill-check names it again.
   *[other] { $count } damaged cells came into the list as they were. Mend them at the source and make the list anew, or correct them in the list; where the list still shows it, fill-check names them again.
}
generate-at-fault = { $count ->
    [one] One row came into the list with a fault that the check will refuse. Mend it at the source and make the list anew, or correct it in the list; fill-check names it again.
   *[other] { $count } rows came into the list with a fault that the check will refuse. Mend them at the source and make the list anew, or correct them in the list; fill-check names them again.
}
generate-at-fault-whole = { $count ->
    [one] One fault is of the list as a whole, and the check will refuse it. Mend it at the source and make the list anew; fill-check names it again.
   *[other] { $count } faults are of the list as a whole, and the check will refuse it. Mend them at the source and make the list anew; fill-check names them again.
}
generate-at-fault-letters = The letters of the source were guessed, so that names in what was made of it may be wrong, and nothing shows that later. Look at the names with accents; if they are wrong, make it anew with --encoding.
generate-warning-in = { $file }: { $note }
generate-warning-trimmed = { $count ->
    [one] blanks or invisible characters around a profile id were taken off in one row of the source: { $rows }
   *[other] blanks or invisible characters around profile ids were taken off in { $count } rows of the source: { $rows }
}
generate-warning-several-people = one profile_id carries people of clearly different names, in rows { $rows }
generate-warning-unwrapped = { $count ->
    [one] marks that keep a spreadsheet from reckoning (="…" or ') were taken off in one row of the source: { $rows }
   *[other] marks that keep a spreadsheet from reckoning (="…" or ') were taken off in { $count } rows of the source: { $rows }
}
generate-warning-nothing = { $count ->
    [one] one row of the source holds nothing for the list and was left out: { $rows }
   *[other] { $count } rows of the source hold nothing for the list and were left out: { $rows }
}
generate-warning-no-pupil = { $count ->
    [one] one row of the source is of somebody who is no { told-one }, and was left out: { $rows }
   *[other] { $count } rows of the source are of people who are no { told-many }, and were left out: { $rows }
}
generate-warning-unknown-role = { $count ->
    [one] of one row of the source it is not known whether it is of a { told-one }: the role is empty or unknown; the row is on the list: { $rows }
   *[other] of { $count } rows of the source it is not known whether they are of { told-many }: the role is empty or unknown; they are on the list: { $rows }
}
generate-warning-no-roles = the source does not say who is a { told-one }: the table of roles (roles.csv) belongs with it; there may be staff on the list
generate-warning-unused-identities = the column “{ $header }” holds identities of the move, and is not used: the column “{ $column }” of the list stays without them ({ $count ->
    [one] row
   *[other] rows
} { $rows }). Where they are those identities, name the column with --map, or give it that title
generate-warning-near-realm = { $count ->
    [one] one identity of the source ends in nearly an old realm, with other capitals or marks, and is not on the list
   *[other] { $count } identities of the source end in nearly an old realm, with other capitals or marks, and are not on the list
}{ $where ->
    [rows] { $count ->
        [one] : row { $rows }
       *[other] : rows { $rows }
    }
   *[store] {""}
}. Correct them in the source, or look with waswordt keyrings export
generate-warning-any-school = nothing tells of which school the people of the source are: everybody who has such an identity is on the list. Where it holds { told-many } of other schools, choose with --only who comes along
generate-warning-ended = { $count ->
    [one] one row of the source is no longer active or enrolled, as the source says, and is on the list all the same: { $rows }
   *[other] { $count } rows of the source are no longer active or enrolled, as the source says, and are on the list all the same: { $rows }
}
generate-warning-unknown-state = { $count ->
    [one] of one row of the source it is not known whether it is still active or enrolled: the source does not say, or in an unknown word; the row is on the list: { $rows }
   *[other] of { $count } rows of the source it is not known whether they are still active or enrolled: the source does not say, or in unknown words; they are on the list: { $rows }
}
generate-warning-several-schools = the source has { told-many } of several schools or locations ({ $names }), and all of them are on the list; { $count ->
    [one] of another than most is row { $rows }
   *[other] of another than most are rows { $rows }
}
generate-warning-two-prefixes = { $count ->
    [one] one row of the source has two different prefixes of the surname; the one in its own column was used: { $rows }
   *[other] { $count } rows of the source have two different prefixes of the surname; those in their own column were used: { $rows }
}
generate-warning-no-prefix = { $count ->
    [one] one row of the source has a remark or a word of address in the place of a prefix; it was left out: { $rows }
   *[other] { $count } rows of the source have a remark or a word of address in the place of a prefix; those were left out: { $rows }
}
generate-warning-only-initials = { $count ->
    [one] one row of the source has initials in the whole name and no first name; the first name was left empty: { $rows }
   *[other] { $count } rows of the source have initials in the whole name and no first name; the first names were left empty: { $rows }
}
generate-warning-no-source = { $column } is not in the source, and is left to the { told-place }
generate-warning-other-location = the source is of another location of the school: { $found }
generate-file-unclosed-quote = row { $row } of the source has a quotation mark that is never closed
generate-file-stray-quote = row { $row } of the source has text after a closing quotation mark
generate-file-nul = row { $row } of the source has a zero byte: the file is damaged
generate-file-undecodable = some characters of the source are not readable in { $encoding }
generate-file-hidden-rows = { $count ->
    [one] one row of the source is hidden; it was taken along: row { $rows }
   *[other] { $count } rows of the source are hidden; they were taken along: rows { $rows }
}
generate-file-hidden-columns = { $count ->
    [one] one column of the source is hidden; it was taken along: column { $columns }
   *[other] { $count } columns of the source are hidden; they were taken along: columns { $columns }
}
generate-file-encoding-recognised = the source was read as { $encoding }, which shows in its letters; if that is wrong, choose with --encoding
generate-file-encoding-doubtful = the encoding of the source is not certain: it was read as { $encoding }. Look at names with accents, and choose with --encoding if they are wrong
generate-file-merged = merged cells in the source: the value was taken for every row, in the first column: { $ranges }
generate-file-cells-in-one = whole rows stand in one cell in the source (from row { $row } on); they were cut at each “{ $delimiter }”
generate-file-other-sheets = the source has data on other sheets too, which were not read: { $names }

generate-done = { $rows ->
    [0] Wrote { $files }: the empty list { $list }.
    [one] Wrote { $files }: list { $list }, one row.
   *[other] Wrote { $files }: list { $list }, { $rows } rows.
}
generate-next = Next: send it to whoever fills it in, and check what comes back: waswordt fill-check { $list } --move { $move }
generate-done-version = It is version { $version } of that list; whoever has an earlier version must get this one.
generate-column-role = role
generate-column-enabled = whether somebody is still active
generate-columns = Columns that were used: { $columns }
generate-columns-of = Columns that were used (the layout of { $layout }): { $columns }
generate-unused = Columns that were not used: { $columns }
generate-warning = note: { $warning }
generate-no-manifest = only the list goes to standard output; without its manifest less can be checked later
generate-output-kind = { $path } has no name that tells the kind of file
    .hint = Choose a name that ends in .xlsx or .csv, or - for CSV on standard output.
generate-json-needs-file = with --format json the report goes to standard output, so the list cannot
    .hint = Name a file with -o.

## The marked copy

workbook-cover-sheet = Summary
workbook-cover-rule = Rule
workbook-cover-what = What
workbook-cover-count = Count
workbook-cover-where = Where
workbook-cover-next = What should you do?
workbook-cover-colours = On the sheet with the list, every cell with a comment has a light colour: light red = to be mended, light yellow = asks for a look, light blue = for information. The comment at the cell says what to do.
workbook-cover-other-colours = The other, brighter colours are for filling in; the sheet “{ $sheet }” explains them.
workbook-cover-bounded = More cells are marked than there is room for comments; the first { $count } have one.
workbook-cover-partial = More was found than is coloured here: { $count } { $count ->
    [one] cell is
   *[other] cells are
} coloured. Mend those, and check the list again to see the rest.
workbook-cover-mend = Mend the cells in this file. Leave the header and the order of the columns as they are. Colours and comments may stay.
workbook-cover-again = Save the file and send it to your distributor again.
workbook-copy-instead = note: this workbook cannot be marked in place; { $path } is a new workbook with the list alone, without other sheets, comments, formats and validation
workbook-copy-unlocked = note: the marked copy has no password, and the list had one. Take as much care of it, and delete it after use.
