# rules: what each rule says, and what to do about it

rules-WW101 = Unreadable file
    .hint = Open the file in your spreadsheet program, save it as xlsx or as CSV in UTF-8, and try again.

rules-WW102 = Empty file
    .hint = Check that you chose the right file and the right sheet.
rules-WW102-says = The file is empty.

rules-WW103 = No header found
    .hint = Put the agreed column names on the first row. “generate” makes a list that has them.
rules-WW103-says = No row at the top of the file looks like the header of a was–wordt list.

rules-WW104 = Missing column
    .hint = Add the column under its agreed name; leave its cells empty if there is nothing to put in them.
rules-WW104-says = The column “{ $column }” is missing.

rules-WW105 = Duplicate column
    .hint = Remove the column that is not meant, or give it another name.
rules-WW105-says = Column { $letters } has the same name as an earlier one (“{ $column }”) and is passed over.

rules-WW106 = Unknown column
    .hint = Remove the column before you pass the list on, or correct its name if an agreed column is meant.
rules-WW106-says = Column { $letters } (“{ $title }”) is not part of this list and is passed over.
rules-WW106-says-letters = Column { $letters } is not part of this list and is passed over.

rules-WW107 = No rows
    .hint = Fill the list, or check that you chose the right sheet.
rules-WW107-says = There are no rows under the header.

rules-WW108 = Unclosed quote
    .hint = Add the missing quote on this row, or remove the loose one.
rules-WW108-says = The quote that opens here is never closed; the rest of the file was not read.

rules-WW109 = Stray quote
    .hint = Put the whole cell in quotes and double those inside it, or remove them.
rules-WW109-says = There is text right after a quote, which programs read differently.

rules-WW110 = File damaged here
    .hint = Save the file again as an Excel workbook or as CSV UTF-8.
rules-WW110-says = The file is damaged on this row (a zero byte).

rules-WW111 = Text does not fit its encoding
    .hint = Save the list in UTF-8 (in Excel: “CSV UTF-8”), or state its encoding with “--encoding”.
rules-WW111-says = Not all of the text can be read as { $encoding }.

rules-WW112 = Hidden rows
    .hint = Show the rows. If they do not belong, remove them.
rules-WW112-says = { $count ->
        [one] There is one hidden row with data; it takes part.
       *[other] There are { $count } hidden rows with data; they take part.
    }

rules-WW113 = Other sheets with data
    .hint = Put all rows on one sheet, or choose the sheet with “--sheet”.
rules-WW113-says = Only the sheet “{ $sheet }” was read; { $count ->
        [one] there is one other sheet
       *[other] there are { $count } other sheets
    } with data: { $names }.

rules-WW201 = Not a valid identity
    .hint = { told-whole }
rules-WW201-no-at = There is no @ in this identity.
rules-WW201-no-number = There is no institution number with this user id.
    .hint = Fill in the number of the institution in the column beside the user id.
rules-WW201-no-user-id = There is no user id before the @.
rules-WW201-no-realm = Nothing follows the @, where the realm belongs.
rules-WW201-too-long = The value is longer than 256 characters.
rules-WW201-eck-form = This does not have the form of an ECK iD.

rules-WW202 = Forbidden character in an identity
    .hint = Remove the character, or copy the identity from the portal again.
rules-WW202-says = The identity contains a character that is not allowed: { $character }.
rules-character-space = a space
rules-character-no-break-space = a no-break space
rules-character-tab = a tab
rules-character-line-break = a line break
rules-character-white-space = a special space ({ $code })
rules-character-invisible = an invisible character ({ $code })
rules-character-direction = an invisible character that turns the direction of writing ({ $code })
rules-character-lost = a sign that stands for a lost letter (�)
rules-character-control = a control character ({ $code })

rules-WW203 = Space before or after an identity
    .hint = Click the cell and remove the space.
rules-WW203-says = There is a space before or after the value.

rules-WW204 = Another kind of identity
    .hint = Fill in what belongs in the column.
rules-WW204-says = This is an identity of another kind ({ $scheme ->
        [eck-id] an ECK iD
        [esi] an ESI
       *[other] { $scheme }
    }) than the column asks for.

rules-WW205 = Stamp pseudonym
    .hint = Remove the value from the list and do not pass the file on.
rules-WW205-says = This is a stamp pseudonym, which must not leave the school.

rules-WW206 = Unknown version of the ECK iD
    .hint = Ask the supplier of the administration whether this version is right.
rules-WW206-says = The version of this ECK iD is not known.

rules-WW207 = nlEduPersonProfileId without @
    .hint = Ask the supplier of the administration whether the value is in use without “@”.
rules-WW207-says = { $count ->
        [one] One value has no @.
       *[other] { $count } values have no @.
    }

rules-WW208 = Number damaged by Excel or another program
    .hint = Format the cells as Text, and take the value from its source again.
rules-WW208-says = Excel rounded this number; its last digits are gone.
rules-WW208-reckoned = A program wrote this value as an amount, with decimals or marks for thousands; zeros at its beginning may be gone.

rules-WW209 = Identity stored as a number
    .hint = Format the cells as Text and paste the values from their source again.
rules-WW209-says = { $count ->
        [one] Excel made a number of one identity; zeros at its beginning may be gone.
       *[other] Excel made numbers of { $count } identities; zeros at their beginning may be gone.
    }

rules-WW210 = Value turned into a date
    .hint = Format the cell as Text and type the value again.
rules-WW210-says = Excel made a date of this value.

rules-WW211 = Spreadsheet error instead of a value
    .hint = Look the right value up and type it in the cell.
rules-WW211-says = This cell holds an error of Excel.

rules-WW212 = Formula without a result
    .hint = Open the file in Excel, save it, and replace formulas by their values (Paste Special > Values).
rules-WW212-says = There is a formula here without a result.

rules-WW213 = Values from formulas
    .hint = Copy the column and paste it back with Paste Special > Values.
rules-WW213-says = { $count ->
        [one] One value comes from a formula.
       *[other] { $count } values come from formulas.
    }

rules-WW214 = Letters of two scripts
    .hint = Type the identity again and compare it with the portal.
rules-WW214-says = A letter in the identity looks like an ordinary one, but is Cyrillic or Greek, for instance.

rules-WW215 = Unusual postcode
    .hint = Check the postcode; leave a foreign one as it is.
rules-WW215-says = { $count ->
        [one] One postcode is not Dutch.
       *[other] { $count } postcodes are not Dutch.
    }

rules-WW216 = Unusual house number
    .hint = Check the house number; put an addition after it, as in “12 bis”.
rules-WW216-says = { $count ->
        [one] One house number is unusual.
       *[other] { $count } house numbers are unusual.
    }

rules-WW217 = Name may be cut off
    .hint = Compare the name with the administration.
rules-WW217-says = { $count ->
        [one] One name is exactly as long as a system allows, and may be cut off.
       *[other] { $count } names are exactly as long as a system allows, and may be cut off.
    }

rules-WW218 = Hidden character in a person column
    .hint = Type the value anew.
rules-WW218-says = { $count ->
        [one] One cell holds a hidden character.
       *[other] { $count } cells hold a hidden character.
    }

rules-WW241 = No European Student Identifier
    .hint = Fill in the ESI: it begins with “urn:schac:personalUniqueCode:int:esi:”.
rules-WW241-says = This is no ESI.

rules-WW242 = ESI too long
    .hint = Ask the source of the ESI for its right value.
rules-WW242-says = The ESI is longer than 255 characters.

rules-WW243 = ESI with an unknown scope
    .hint = The scope is a country (se), a region (es-ct) or the domain of the institution (larosate.se).
rules-WW243-says = The scope of the ESI is no country, region or domain.

rules-WW244 = ESI without a code
    .hint = Fill in the whole ESI, with the code behind the scope.
rules-WW244-says = There is nothing behind the scope of the ESI.

rules-WW245 = Forbidden character in the code of an ESI
    .hint = Write it percent-encoded, as in %C3%A9 for é, if the source does so too.
rules-WW245-says = The code of the ESI holds a character that no URN has.

rules-WW246 = ESI from Ladok in another form
    .hint = Write externtstudentuid- and the ExterntStudentUID behind “ladok.se:”. “waswordt esi make” does so.
rules-WW246-says = The code of an ESI of ladok.se is externtstudentuid- and a UUID.

rules-WW247 = Unusual ESI of eduID
    .hint = Compare it with eduPersonPrincipalName in eduID.
rules-WW247-says = The code of an ESI of eduid.se usually is two times five letters.
rules-WW247-address = The code holds the whole eduPersonPrincipalName, with @eduid.se.
    .hint = Take what stands before “@eduid.se” in eduPersonPrincipalName.

rules-WW248 = Personal identity number in an ESI
    .hint = Take another identifier of the student. Remove the number from the list, also from copies.
rules-WW248-says = The code of the ESI is a Swedish personal identity number.
rules-WW248-old = The code of the old ESI is a Swedish personal identity number.
    .hint = The old value is what the service knows: leave it. See that no such number is in the new one.

rules-WW249 = Prefix of an ESI in other capitals
    .hint = Nothing needs to be done: ESIs compare without case, and are kept as they are written.
rules-WW249-says = { $count ->
        [one] One ESI begins with other capitals than “urn:schac:personalUniqueCode:int:esi:”.
       *[other] { $count } ESIs begin with other capitals than “urn:schac:personalUniqueCode:int:esi:”.
    }

rules-WW251 = No number of a day-care institution
    .hint = Take the number from dagtilbudsregister.stil.dk: a capital G and five digits.
rules-WW251-says = This is no number of a day-care institution: those are a capital G and five digits.

rules-WW252 = Unusual institution number
    .hint = Compare the number with the institution register.
rules-WW252-says = This institution number is not six capitals and digits.
rules-WW252-short = This institution number has fewer than six characters; a leading zero may be lost.
    .hint = Compare the number with the institution register; a spreadsheet may have taken a leading zero away.

rules-WW253 = Unusual Unilogin
    .hint = Compare it with the user administration of Unilogin.
rules-WW253-says = { $count ->
        [one] One user id is not eight or ten small letters and digits.
       *[other] { $count } user ids are not eight or ten small letters and digits.
    }
rules-WW253-two = Behind the user id stands another institution number than in the column beside it.

rules-WW301 = New identity not filled in
    .hint = Fill in the new { told-id }, or leave the cell empty if the { told-one } { told-stays }.
rules-WW301-vo = { $count ->
        [one] One pupil has no new identity yet; if it stays empty, this pupil does not move.
       *[other] { $count } pupils have no new identity yet; if it stays empty, they do not move.
    }
rules-WW301-student = { $count ->
        [one] One student has no new ESI and keeps the old one.
       *[other] { $count } students have no new ESI and keep the old one.
    }
rules-WW301-user = { $count ->
        [one] One user has no new institution number and stays as before.
       *[other] { $count } users have no new institution number and stay as before.
    }
    .hint = Fill in the new institution number, or leave the cell empty if the user stays as before.
rules-WW301-mbo = { $count ->
        [one] One row lacks its mandatory new identity.
       *[other] { $count } rows lack their mandatory new identity.
    }
    .hint = Fill in the new identity; this list goes back completely filled.

rules-WW302 = Half-filled row
    .hint = Fill in the new identity that is missing.
rules-WW302-mandatory = { $count ->
        [one] In one row only the optional column is filled; the mandatory one (**) is empty.
       *[other] In { $count } rows only the optional column is filled; the mandatory one (**) is empty.
    }
rules-WW302-left-behind = { $count ->
        [one] One row has an old identity of this kind, but no new one.
       *[other] { $count } rows have an old identity of this kind, but no new one.
    }
rules-WW302-user = { $count ->
        [one] One row has a new institution number, but no user id.
       *[other] { $count } rows have a new institution number, but no user id.
    }
    .hint = Fill in the old user id; without it nobody can be found.

rules-WW303 = No old identity
    .hint = Fill in the old identity. If the { told-one } is new, remove the row.
rules-WW303-says = { $count ->
        [one] One { told-one } lacks an old identity; then there is nothing to carry over.
       *[other] { $count } { told-many } lack an old identity; then there is nothing to carry over.
    }

rules-WW304 = Person column not filled
    .hint = Fill it in.
rules-WW304-says = { $count ->
        [one] One cell in this column is empty.
       *[other] { $count } cells in this column are empty.
    }

rules-WW305 = Identity does not change
    .hint = Check that the new column holds the new identities, and not the old ones.
rules-WW305-says = { $count ->
        [one] In one row the new identity equals the old one.
       *[other] In { $count } rows the new identity equals the old one.
    }

rules-WW306 = New identity looks like the old one
    .hint = Ask the supplier of the new portal how exactly the identity is written.
rules-WW306-says = { $count ->
        [one] In one row the new identity differs from the old one only by case or invisible characters.
       *[other] In { $count } rows the new identity differs from the old one only by case or invisible characters.
    }

rules-WW401 = One old identity, several new ones
    .hint = Find out whose the old identity is, and correct or remove the other row.
rules-WW401-says = These { $count } rows have the same old identity and different new ones.
rules-WW401-two-people = These { $count } rows give different { told-many } the same old identity.

rules-WW402 = One new identity for several people
    .hint = Look up which { told-one } has this new identity, and correct the other row.
rules-WW402-says = These { $count } rows give different people the same new identity.
rules-WW402-one-person = These { $count } rows look like one person with more than one old identity.
    .hint = If these are two { told-many }, find out whose the identity is. If it is one, name the { told-party } the old identity that was used and remove the other row: where both open a profile, these rows are held.
rules-WW402-new-pupil = These { $count } rows give one person the same new identity, and one of them has no old identity, as a new { told-one }.
    .hint = Remove the row without the old identity if it is the same { told-one }; if it is another one, find out whose the new identity is.

rules-WW403 = Repeated row
    .hint = Remove the double row.
rules-WW403-says = These { $count } rows are about the same identity.

rules-WW404 = Identities that are nearly equal
    .hint = Compare the rows with the portal. One { told-one }: make them equal. Two { told-many }: give one another identity where the { told-party } makes no difference between capitals (“--fold-case” shows what it would see).
rules-WW404-says = These { $count } { told-ids } look alike but are not equal (a capital, a space or an invisible character).

rules-WW405 = New identity is still that of somebody who does not move
    .hint = Fill in the other { told-one }'s new identity too, or correct this one.
rules-WW405-says = The new identity of one row is still that of a { told-one } in another row, who keeps it.

rules-WW406 = Two rows for the same person
    .hint = Tell the { told-party } who is who; these rows are held when the list is applied.
rules-WW406-says = These { $count } rows name the same person with different new identities.

rules-WW501 = Supplied cell changed
    .hint = Put the old value back. Was it wrong? Then tell your distributor.
rules-WW501-says = This cell was filled in already and has been changed.
rules-WW501-corrected = This cell differs from the version before.
    .hint = Check that this correction is meant.

rules-WW502 = Row added
    .hint = Remove the row, or ask the sender for a new list.
rules-WW502-says = This row was not sent out.
rules-WW502-open = { $count ->
        [one] This row is not in the list as it was sent out.
       *[other] These { $count } rows are not in the list as it was sent out.
    }
    .hint = Adding rows is allowed. Check that these { told-many } belong on the list.
rules-WW502-corrected = { $count ->
        [one] This row is not in the version before.
       *[other] These { $count } rows are not in the version before.
    }
    .hint = Check that this addition is meant.

rules-WW503 = Row removed
    .hint = Put the row back; leave the new identity empty if the { told-one } { told-stays }.
rules-WW503-says = A row that was sent out is missing.
rules-WW503-mbo = A row that was sent out is missing.
    .hint = Put the row back and fill it in; if the student does not belong on the list, ask the publisher for a new one.
rules-WW503-open = { $count ->
        [one] One row of the list as it was sent out is missing.
       *[other] { $count } rows of the list as it was sent out are missing.
    }
    .hint = See whether these { told-many } really do not move; who is left out by mistake loses all progress.
rules-WW503-corrected = { $count ->
        [one] One row of the version before is missing.
       *[other] { $count } rows of the version before are missing.
    }
    .hint = See whether these rows were left out on purpose.

rules-WW504 = Check data of the list are damaged
    .hint = Ask the sender for the file .datapackage.json that comes with the list, or state the list as you received it with “--original”.
rules-WW504-says = The check data of the list cannot be read; the supplied columns were not compared.

rules-WW505 = Another format than was sent
    .hint = Return the list in the columns in which you received it.
rules-WW505-says = The list was sent as { $sent } and came back as { $came }.

rules-WW601 = Another format than the move asks for
    .hint = Make the list with “generate” for this move, or check that you gave the right move file.
rules-WW601-says = The move asks for the format { $asked }; the list has { $came }.

rules-WW602 = { told-realm-of-was }
    .hint = Correct the { told-realm }, or name { told-every-realm } in the move file.
rules-WW602-swapped = { $count ->
        [one] One { told-id } has
       *[other] { $count } { told-ids } have
    } { told-new-realm } instead of { $expected }. Were the columns swapped?

rules-WW603 = { told-realm-of-wordt }
    .hint = Correct the { told-realm }, or name { told-every-realm } in the move file.
rules-WW603-swapped = { $count ->
        [one] One { told-id } has
       *[other] { $count } { told-ids } have
    } { told-old-realm } instead of { $expected }. Were the columns swapped?

rules-realm-says = { $count ->
        [one] One { told-id } { told-ends }{ $realm }
       *[other] { $count } { told-ids } { told-end }{ $realm }
    }; the move names { $expected }.
rules-realm-near = { $count ->
        [one] One { told-id } { told-ends }{ $realm }
       *[other] { $count } { told-ids } { told-end }{ $realm }
    }; probably { told-at }{ $meant } is meant.
rules-realm-case = { $count ->
        [one] One { told-id } { told-ends }{ $realm }
       *[other] { $count } { told-ids } { told-end }{ $realm }
    }: the { told-realm } { $meant }, but with other capitals, which makes a difference.
rules-realm-looks = { $count ->
        [one] One { told-id } has
       *[other] { $count } { told-ids } have
    } { told-as-realm } that looks like { $meant }, but with invisible or special characters.
rules-realm-other = { $count ->
        [one] One { told-id } has
       *[other] { $count } { told-ids } have
    } another { told-realm } than the move: { $expected }.
rules-realm-extra = { $count ->
        [one] In one { told-id }
       *[other] In { $count } { told-ids }
    } “{ $extra }” stands beside { told-at }{ $meant }; remove it.

rules-WW609 = Realm of other people than the rest go to
    .hint = See whether the new identity is that of this person; if it is, nothing needs to be done.
rules-WW609-says = { $count ->
    [one] A row goes
   *[other] { $count } rows go
} from realm { $from } to { $to }; the others from { $from } go to { $main }.

rules-WW604 = List of another school
    .hint = Check which list and which move file belong together.
rules-WW604-says = The list belongs to school { $listed }, the move to { $moving }.

rules-WW605 = List of another move
    .hint = Check which list and which move file belong together.
rules-WW605-says = The list was made for another move.

rules-WW117 = Data in a column without a title
    .hint = Put the value in the column where it belongs, or remove it.
rules-WW117-says = Column { $letters } has no title and is passed over.
rules-WW114 = Hidden columns
    .hint = Show the columns. If they do not belong, remove them.
rules-WW114-says = { $count ->
        [one] There is one hidden column with data: column { $columns }.
       *[other] There are { $count } hidden columns with data: columns { $columns }.
    }

rules-WW115 = Several sheets with a list
    .hint = Delete the copy, or choose with “--sheet” the sheet that was filled in.
rules-WW115-says = { $count ->
        [one] Only the sheet “{ $sheet }” was read; there is one more sheet with a list: { $names }.
       *[other] Only the sheet “{ $sheet }” was read; there are { $count } more sheets with a list: { $names }.
    }

rules-WW116 = Lines above the header
    .hint = Remove the lines above the header before you pass the list on.
rules-WW116-says = { $count ->
        [one] One line stands above the header; it was passed over.
       *[other] { $count } lines stand above the header; they were passed over.
    }

rules-WW219 = Name longer than the chain allows
    .hint = Compare the name with the administration; leave a name that really is so long.
rules-WW219-says = { $count ->
        [one] One value is longer than { $limit } characters.
       *[other] { $count } values are longer than { $limit } characters.
    }

rules-WW220 = Code instead of a user id
    .hint = Fill in the ordinary user id, as the portal knows it.
rules-WW220-says = { $count ->
        [one] One identity looks like a code (a hash).
       *[other] { $count } identities look like codes (hashes).
    }

rules-WW221 = Identity in a person column
    .hint = Put the value in the column where it belongs; check whether the whole row has shifted by a column.
rules-WW221-says = An identity stands in this person column.

rules-WW222 = Text that may become a formula
    .hint = Remove the first character (= + - @). If you do not trust where it came from, do not open the file in Excel.
rules-WW222-says = This text may be carried out as a formula.

rules-WW223 = Mail link instead of an identity
    .hint = Remove what stands before the colon, and the colon (“mailto:”, “SMTP:”), and paste identities as text from now on.
rules-WW223-says = The identity begins with “{ $link }”.

rules-WW224 = Punctuation in or around an identity
    .hint = Compare the identity with the portal, and remove the mark where the portal does not have it.
rules-WW224-says = { $count ->
    [one] One identity holds a mark that hardly ever belongs there: “{ $mark }”
   *[other] { $count } identities hold a mark that hardly ever belongs there: “{ $mark }”
}

rules-WW226 = Remark instead of an identity
    .hint = { told-remark }
rules-WW226-says = This looks like a remark and not an identity.

rules-WW227 = Two identities in one cell
    .hint = Keep the identity with which the { told-one } logs in, and remove the other.
rules-WW227-says = Two identities stand in this cell.

rules-WW228 = Account of a guest, or deleted
    .hint = Look up the account with which the { told-one } logs in.
rules-WW228-guest = This is the account of a guest.
rules-WW228-deleted = This account was deleted.

rules-WW307 = Row of nobody
    .hint = If it is a { told-one } all the same, correct the name; otherwise remove the row.
rules-WW307-says = This row is no { told-one } (a total, a heading, a page line); it was passed over.

rules-WW308 = Header among the rows
    .hint = Remove the row, and check whether the rows below it belong to the same list.
rules-WW308-says = The header stands here once more.
rules-WW308-elsewhere = The header stands here once more, but in another order; the rows below it were not read.

rules-WW407 = Many rows not filled in
    .hint = Is this the filled-in list? Complete it. { told-empty }
rules-WW407-says = Of the { $rows } rows, { $unfilled ->
        [one] one is
       *[other] { $unfilled } are
    } not completely filled in.
rules-WW407-none = None of the { $rows } rows is completely filled in.

rules-WW408 = One value in nearly the whole column
    .hint = Compare the column with the administration; probably a cell was dragged down.
rules-WW408-says = The same value stands in { $count } of the { $rows } rows.

rules-WW409 = Series that was dragged down
    .hint = Compare some of these identities with the portal; if they do not agree, copy them anew.
rules-WW409-says = In { $count } rows below each other the number goes up by 1, as when a cell is dragged down in Excel.

rules-WW410 = New identity with the name of another
    .hint = Find out to which { told-one } the identity belongs; often the column has shifted by a row.
rules-WW410-says = The new identity in the one row seems to belong to the { told-one } in the other.
rules-WW410-one = The new identity in this row seems to belong to another { told-one }.
rules-WW410-exchanged = These two identities have probably been exchanged.
    .hint = Find out which identity belongs to which { told-one }, and change them back.

rules-WW411 = Identities that pass from one to another
    .hint = This is allowed; waswordt processes such rows together. You need not do anything.
rules-WW411-chain = In these { $count } rows the new identity of one { told-one } is the old one of another (a chain).
rules-WW411-ring = In these { $count } rows { told-many } swap their identities.

rules-WW412 = Identities do not stand with the right person
    .hint = Copy the column from the portal again. After that always sort the whole table, never one column.
rules-WW412-says = Of { $seen } identities that were looked at, { $others ->
        [one] one belongs
       *[other] { $others } belong
    } to another { told-one }, and { $own } to the { told-one } in their own row. Was only this column sorted, or has it shifted by a row?
rules-WW412-sides = Of { $seen } new identities that were looked at, { $others ->
        [one] one belongs
       *[other] { $others } belong
    } to the old identity of another row, and { $own } to that of their own row. Was only this column sorted, or has it shifted by a row?

rules-WW506 = Another list than was sent out
    .hint = Look for the list that was sent out for this move, or name the right one with “--original”.
rules-WW506-says = Of the { $rows } rows that were supplied, { $missing ->
        [one] one is
       *[other] { $missing } are
    } not in this list.
rules-WW506-id = The list has number { $came }; { $sent } was sent out.

rules-WW507 = Older version of the list
    .hint = Continue in the newest version, and copy into it what you had filled in.
rules-WW507-says = This is version { $came }, and there is a newer one: version { $sent }.

rules-WW508 = Rows in another order
    .hint = See whether all columns went along when the list was sorted.
rules-WW508-says = { $count ->
        [one] One row stands in another place than in the list as it was sent out.
       *[other] { $count } rows stand in another place than in the list as it was sent out.
    }

rules-WW509 = Filled cell changed
    .hint = Check that these changes are meant. If the version before was sent already, send this one as well.
rules-WW509-changed = { $count ->
        [one] One cell in this column is filled in otherwise than in the original.
       *[other] { $count } cells in this column are filled in otherwise than in the original.
    }
rules-WW509-filled = { $count ->
        [one] One cell in this column is filled in and was empty in the original.
       *[other] { $count } cells in this column are filled in and were empty in the original.
    }
rules-WW509-cleared = { $count ->
        [one] One cell in this column is empty and was filled in in the original.
       *[other] { $count } cells in this column are empty and were filled in in the original.
    }

rules-WW606 = Old and new column swapped
    .hint = Swap the two columns, or check in the move file which realm is the old one.
rules-WW606-says = In every row the old and the new identity are swapped.

rules-WW607 = Location of another school
    .hint = Check whether these students belong to the school that moves.
rules-WW607-says = { $count ->
        [one] One row names another school than { $school }.
       *[other] { $count } rows name another school than { $school }.
    }

rules-WW608 = Two kinds of identities swapped
    .hint = Swap the contents of the two columns, or check the realm in the move file.
rules-WW608-says = The columns “{ $profile }” and “{ $real }” seem to be swapped.

## On the command line

rules-of-others = Rules that only lists of other countries meet are left out: --lang en tells them all.
rules-unknown = There is no rule “{ $rule }”
    .hint = “waswordt explain” lists all rules; verdicts are { $verdicts }.
rules-unknown-near = There is no rule “{ $rule }”; did you mean { $meant }?
    .hint = “waswordt explain” lists all rules; verdicts are { $verdicts }.
rules-report-form = The name { $path } does not tell in which form the report is wanted
    .hint = Let the name end in .xlsx (a marked copy), .html, .csv or .json.
rules-original-without-list = { $path } holds no was–wordt list to compare with
    .hint = Give --original the list as it was sent out.
rules-move-without-list = Note: this move has no list. { $verdict }
rules-before-freeze = The freeze is on { $freeze } only: what is filled in before may still change.

rules-WW118 = Another encoding
    .hint = Check that names with accents are right; otherwise choose with --encoding (macroman, cp850, windows-1252 …).
rules-WW118-recognised = The file was read as { $encoding }, which shows in its letters.
rules-WW118-doubtful = The encoding is not certain: names do not show it. It was read as { $encoding }.
rules-WW119 = Merged cells
    .hint = Unmerge the cells and fill in the value that belongs in each cell.
rules-WW119-says = Merged cells: the value was taken for every row, in the first column ({ $ranges }).
rules-WW120 = Whole rows in one cell
    .hint = Open the file in Excel with Data → From Text/CSV, and save it as a workbook.
rules-WW120-says = Whole rows stand in one cell; they were cut at each “{ $delimiter }”.
rules-WW121 = Marks around a value
    .hint = See whether the values are right; export as a workbook next time.
rules-WW121-says = { $count ->
        [one] In one row marks were taken off that keep a spreadsheet from reckoning (="…" or ').
       *[other] In { $count } rows marks were taken off that keep a spreadsheet from reckoning (="…" or ').
    }
rules-WW225 = Text in a wrong encoding
    .hint = Correct the value, or read the file in the right way with --encoding (macroman, cp850, utf-8-twice …).
rules-WW225-says = { $count ->
        [one] There are signs here in place of letters with accents.
       *[other] In { $count } rows there are signs in place of letters with accents.
    }
rules-WW229 = Truth value in place of text
    .hint = Format the cells as Text and fill the value in again.
rules-WW229-says = Excel made true or false of it; what was typed can no longer be read.
rules-WW230 = Too much text in a cell
    .hint = Correct the cell; in a CSV a quotation mark may be missing.
rules-WW230-says = This cell holds more text than a cell can; it was not read.
rules-WW231 = One merged cell with an identity for several rows
    .hint = Unmerge the cells and fill in the identity of the { told-one } in each row.
rules-WW231-says = This cell is merged with the one above it: its identity is that of several rows.
rules-WW232 = Capitals in an ECK iD
    .hint = Write it in lower case, as the number service gives it.
rules-WW232-says = This ECK iD is written with capitals: a store that compares letter by letter does not find it.
rules-WW233 = No name
    .hint = Take the name from the administration, or leave the cell empty.
rules-WW233-says = { $count ->
        [one] This is no name, but a filler.
       *[other] In { $count } rows a filler stands in the place of a name.
    }
