cli-error = error
cli-unreadable = { $path } cannot be read: { $reason }
    .hint = Check the path, and that you may read the file.
cli-in-file = { $path }: { $error }
    .hint = Correct that file, or leave it out.
cli-output = The result cannot be written: { $reason }
    .hint = Check that the disk is not full and that you may write there.
cli-other = { $reason }

usage-line = Usage: { $line }
usage-see-help = See: { $command }
usage-did-you-mean = Did you mean { $suggestion }?
usage-no-such-command = there is no command { $command }
usage-command-missing = the command is missing; there are { $commands }
usage-no-such-option = there is no option { $option } here
usage-missing = { $option } is missing
usage-conflict = { $option } does not go with { $other }
usage-twice = { $option } is given more than once
usage-value-missing = { $option } needs a value
usage-invalid-value = “{ $value }” is not a valid value for { $option }; choose from { $values }
usage-unfit-value = “{ $value }” is not a valid value for { $option }: { $reason }
usage-too-few = give at least { $least } times { $option }
usage-number-of-values = { $option } is there too often, or with too many values
usage-not-text = an argument is no readable text (UTF-8)
usage-no-number = it is no number
usage-no-share = a share is between 0 and 100
usage-no-date = “{ $value }” is no date such as 2026-07-18
usage-no-month = “{ $value }” is no month such as 2026-07
working-days-of-school = note: { $first } to { $last } is more than two weeks on end, and counts as a holiday of the school: distributor and publishers work in it
usage-period-backwards = it ends before it begins
usage-no-sector = the sectors are vo, mbo, ho and dagtilbud
usage-map-form = write FIELD=HEADER
usage-map-field = the fields are { $fields }
usage-map-field-twice = --map names { $field } more than once
    .hint = Name one column for each field.
usage-map-column-twice = --map names column “{ $header }” for two fields
    .hint = Name each column for one field; a whole name in one column is full-name.

init-done = { $path } was written. Next: waswordt scenario --move { $path }
init-verdict = { $code }: { $summary }
init-warning = note: { $warning }
init-missing = { $option } is missing, and there is no terminal to ask on
    .hint = Add { $option }; see: waswordt init --help
init-json-needs-file = with --format json the report goes to standard output, so the move file cannot
    .hint = Name a file in place of -.
init-no-text = that cannot be read as text: the terminal sends another encoding than UTF-8
    .hint = Set the terminal to UTF-8, or type it without accents and mend the file afterwards.
init-no-control = an arrow or another key that is no letter slipped in
    .hint = Type the answer again.
init-ended = the answers ended before the questions did; nothing was written
    .hint = Answer again, or give the answers as options; see: waswordt init --help
init-not-written = Nothing was written.
init-question = { $question } { $choices }
init-yes-or-no = [Y/n]
init-no-or-yes = [y/N]
init-choice = Your choice (a number or a name):
init-publisher-known = publisher “{ $name }” was named already
    .hint = Name another one, or leave it empty when there are no more.
init-no-way-back = there is no way back to an earlier question here
    .hint = Answer this question. What is not right is corrected in the move file afterwards.
init-say-yes-or-no = answer y or n
init-say-something = an answer is needed here
init-other-delivery = { $idp } is delivered otherwise than the answer before says ({ $delivery }): name an IdP that goes with that, or begin again with Ctrl+C
init-no-such-choice = there are { $count } choices: answer with one of their numbers
init-no-realm = “{ $realm }” cannot be a realm
    .hint = A realm is the part after the last @ of an identity: without @ and without spaces.
init-impossible = these dates cannot be met, and nothing is written: { $what }
    .hint = Correct --announced, --freeze, --cutover, --contract-signed or --consent-given, or leave out what is not known yet.
init-day-too-early = { $day } is before { $earliest }, on which the move was announced or the old environment is frozen
    .hint = Give it again, or leave it empty if it is not known. If an earlier date was wrong, type < or the same once more.
init-day-again = Give the date again, or type < to correct an earlier one first.
init-no-address = “{ $address }” is no e-mail address
    .hint = Write it as name@example.nl, or leave it empty.
init-no-phone = “{ $phone }” is no telephone number
    .hint = Write it as 030 123 45 67, or leave it empty.
init-no-cr-number = “{ $number }” is no number of the Central Registration
    .hint = That is the school's BDLSchoolId, such as 12345; whoever supplies the portal knows it. If you do not know it, leave it empty.
init-no-key-file = { $path } is no key, and there is no such file beside the move file
    .hint = Paste the key (age1… or the line of an ssh .pub file), give a file that exists, or leave it empty for now; a path is reckoned from the folder of the move file.
init-empty-key-file = { $path } holds no key
    .hint = Give the file that the publisher sent, with its public key (age1… or the line of an ssh .pub file).
init-ask-replace = This file exists. Replace it?
init-ask-unsupported = This move is not supported. Write the file all the same?
init-ask-sector = In which sector is the school?
init-sector-vo = vo: secondary education
init-sector-mbo = mbo: vocational education
init-ask-brin = BRIN of the school (such as 99ZZ or 99ZZ00):
init-ask-school = Name of the school:
init-ask-cr-number = Number of the school in the Central Registration (DigiDeliveryId; empty if unknown):
init-ask-from = Where does the school come from: how is content delivered there?
init-ask-to = Where does the school go: how will content be delivered there?
init-delivery-elf = elf: credits on the person
init-delivery-ilf = ilf: credits on the school
init-delivery-eck = eck: the school is in the content chain
init-delivery-non-eck = non-eck: the school works with activation codes
init-ask-idp = Which portal or login (IdP) is used there?
init-other-idp = another one
init-ask-kind = What kind of IdP is it?
init-kind-elo = elo: a learning environment that is also the portal
init-kind-distributor = distributor: the distributor's portal
init-kind-non-portal = non-portal: the school's own IdP, such as ADFS
init-kind-codes = codes: no portal, activation codes
init-ask-idp-name = What is it called?
init-ask-from-realm = Realm of the old identities (several with commas; empty if unknown):
init-ask-to-realm = Realm of the new identities (several with commas; empty if unknown):
init-ask-announced = When did the school announce the move (2026-05-04; { $old ->
    [none] empty if unknown
   *[other] Enter: { $old }; - if unknown
})?
init-ask-freeze = When is the old environment frozen ({ $old ->
    [none] empty if unknown
   *[other] Enter: { $old }; - if unknown
})?
init-ask-cutover = When does the new IdP take over ({ $old ->
    [none] empty if unknown
   *[other] Enter: { $old }; - if unknown
})?
init-ask-eck-id = Does the school order with the ECK iD? In VO that is the rule since 2022/23.
init-ask-eck-id-mbo = Does the school order with the ECK iD?
init-ask-eck-id-changes = Do the ECK iDs themselves change, as when a school comes into another sector?
init-ask-eck-id-comes = Do publishers get ECK iDs in place of the identities they have?
init-scheme-real-id = real-id: user id and realm (nlEduPersonRealId)
init-scheme-profile-id = profile-id: the number of the school's administration (nlEduPersonProfileId)
init-scheme-opaque-uid = opaque-uid: the hashed uid that Entree Federatie passes on
init-ask-old-scheme = Which identities do the ECK iDs replace?
init-ask-user-ids = Do user ids change (or employee numbers, where the IdP sends them)?
init-ask-history = Are progress and results to be kept?
init-ask-licences = Do licences run on past the move?
init-ask-self-governing = Does the institution govern itself? Then its own staff approve the data request, and not the municipality.
init-ask-calamity = Is it an emergency, without time for a list?
init-ask-contract = When was the contract with the distributor signed ({ $old ->
    [none] empty if not yet
   *[other] Enter: { $old }; - if not yet
})?
init-ask-consent = When did the school consent to the distributor processing the data once ({ $old ->
    [none] empty if not yet
   *[other] Enter: { $old }; - if not yet
})?
init-ask-contact = Whom at the distributor can school and publishers ask (name; empty for nobody)?
init-ask-contact-email = Their e-mail address (may be empty):
init-ask-contact-phone = Their telephone number (may be empty):
init-ask-publisher = Name of a publisher (empty when there are no more):
init-ask-key = Its public key, pasted, or a file with its keys (empty if still to come):
init-ask-supports = Does it apply was–wordt lists?
init-ask-keep-dates = Are these days as you mean them?
init-ask-publisher-email = The e-mail address at which it gets was–wordt lists and reminders (may be empty):
init-ask-publisher-stores = Does it have more than one store of keyrings? Give their names, with commas (empty if there is one):
init-no-such-publisher = { $option }: there is no publisher { $name }
    .hint = Name it by --publisher too.
init-publisher-value = { $option } { $value } is not complete
    .hint = Write the publisher before it: { $option } voorbeeld={ $example }.
usage-no-old-scheme = the schemes are real-id, profile-id and opaque-uid

init-sector-ho = higher education (ESI)
init-sector-dagtilbud = Danish day-care (Unilogin)
init-ask-domain = The domain of the institution (larosate.se)?
init-ask-from-source = Where do ESIs come from now (ladok, eduid, none, or local: and a domain)?
init-ask-to-source = Where will ESIs come from (ladok, eduid, none, or local: and a domain)?
init-ask-from-number = Which institution number is there now (several with commas; none if there is none)?
init-ask-to-number = Which institution number will there be (several with commas; or none, platform, administration, manual-import)?
init-ask-municipality = The code of the municipality, or the number of the institution?

lang-partial = Everything is in English.

demo-folder-taken = { $folder } exists already, and is no empty folder
    .hint = Name a folder that does not exist yet, or that is empty.
demo-other-end = “{ $command }” ended otherwise than expected, with exit code { $code }
demo-more = … and { $count ->
    [one] one more line
   *[other] { $count } more lines
 }
demo-scenario = The distributor looks whether this move can be made with a list.
demo-generate = The distributor makes the list: a workbook with the 120 pupils, for the school to fill in.
demo-faulty = The school returns a list in which all sorts of things are wrong. The check points them out.
demo-filled = The school has mended the list. Now it is sound.
demo-key = A publisher makes a key, and sends the public half to the distributor.
demo-other-key = A second publisher does the same.
demo-seal = The distributor seals the list, for each publisher apart, with a ticket beside it.
demo-store = The publisher makes a store of keyrings.
demo-import = The publisher puts its own keyrings in it: who opens which profile with which identity.
demo-rehearse = The publisher looks first at what would happen. Nothing changes.
demo-apply = The publisher applies the list, and gets a receipt for the distributor.
demo-verify = The day after, the publisher looks whether everybody is where the list says.
demo-status = The distributor sees who is done, and who is not yet.
demo-undo = The school calls: the move is off. The publisher undoes the run.
demo-log = The log knows of both runs.
demo-done = All files are in { $folder }. Go to that folder, and try the commands yourself; what else a command can do is told by, for instance: waswordt apply --help

## Progress

progress-read-list = Reading the list
progress-check = Checking the list
progress-read-table = Reading the file
progress-match = Matching people with accounts
progress-merge = Merging the copies
progress-read-keyrings = Reading the keyrings
progress-plan = Working out what is to be done
progress-write-keyrings = Writing the keyrings
progress-index = Making indexes
progress-took = { $phase }: { $seconds } s
