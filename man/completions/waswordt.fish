# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_waswordt_global_optspecs
    string join \n format= lang= q/quiet v/verbose show-values today= h/help V/version
end

function __fish_waswordt_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_waswordt_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_waswordt_using_subcommand
    set -l cmd (__fish_waswordt_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c waswordt -n "__fish_waswordt_needs_command" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_needs_command" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_needs_command" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_needs_command" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_needs_command" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_needs_command" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_needs_command" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "demo" -d 'Play the whole chain on made-up people, in a folder of its own'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "init" -d 'Write a move file, which every other command reads'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "scenario" -d 'Tell whether a move is supported, by which rule, and on what terms'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "steps" -d 'Lay out the procedure of a move as one plan: who does what, by when, with which command'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "generate" -d 'Make the was–wordt list of a move'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "fill" -d 'Fill a column of a list from the export of a portal, or by a rule'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "merge" -d 'Merge partly filled copies of one list'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "fill-check" -d 'Check a list that was filled in'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "esi" -d 'Make and check European Student Identifiers (ESI)'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "explain" -d 'Explain a rule or a verdict: what it finds, why it matters, what to do'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "keygen" -d 'Make a key pair for opening sealed lists'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "encrypt" -d 'Seal a list that passes the check'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "decrypt" -d 'Open a sealed file or a workbook with a password'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "apply" -d 'Apply a list to a store of keyrings'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "undo" -d 'Undo a run: the store is as it was before it'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "verify" -d 'Compare a store with a list that was applied to it'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "log" -d 'List what was applied to a store, and what was undone'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "keyrings" -d 'Make, fill and look at a store of keyrings'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "status" -d 'Tell who applied what, and who is late'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "targets" -d 'Hold a log against service targets'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "completions" -d 'Write a completion script for a shell on standard output'
complete -c waswordt -n "__fish_waswordt_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand demo" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l sector -d 'The sector: vo, mbo, ho or dagtilbud' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l brin -d 'The school\'s BRIN' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l school -d 'The school\'s name' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l cr-number -d 'The school\'s number in the Central Registration (BDLSchoolId, DigiDeliveryId)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l from -d 'Where the school comes from, such as elf:magister or non-eck:distributor; elf:mijnportaal=elo for an IdP outside the catalogue' -r -f -a "elf:magister\t''
elf:itslearning\t''
elf:som\t''
elf:moodle\t''
elf:cumlaude\t''
elf:fronter\t''
elf:peppels\t''
elf:cloudwise\t''
elf:distributor\t''
elf:adfs\t''
elf:azure-ad\t''
ilf:magister\t''
ilf:itslearning\t''
ilf:som\t''
ilf:moodle\t''
ilf:cumlaude\t''
ilf:fronter\t''
ilf:peppels\t''
ilf:cloudwise\t''
ilf:adfs\t''
ilf:azure-ad\t''
ilf:codes\t''
eck:magister\t''
eck:itslearning\t''
eck:cumlaude\t''
eck:fronter\t''
eck:distributor\t''
eck:adfs\t''
non-eck:magister\t''
non-eck:itslearning\t''
non-eck:cumlaude\t''
non-eck:fronter\t''
non-eck:distributor\t''
non-eck:adfs\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l from-realm -d 'A realm of the old identities; several with commas between them, or by repeating it' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l to -d 'Where the school goes' -r -f -a "elf:magister\t''
elf:itslearning\t''
elf:som\t''
elf:moodle\t''
elf:cumlaude\t''
elf:fronter\t''
elf:peppels\t''
elf:cloudwise\t''
elf:distributor\t''
elf:adfs\t''
elf:azure-ad\t''
ilf:magister\t''
ilf:itslearning\t''
ilf:som\t''
ilf:moodle\t''
ilf:cumlaude\t''
ilf:fronter\t''
ilf:peppels\t''
ilf:cloudwise\t''
ilf:adfs\t''
ilf:azure-ad\t''
ilf:codes\t''
eck:magister\t''
eck:itslearning\t''
eck:cumlaude\t''
eck:fronter\t''
eck:distributor\t''
eck:adfs\t''
non-eck:magister\t''
non-eck:itslearning\t''
non-eck:cumlaude\t''
non-eck:fronter\t''
non-eck:distributor\t''
non-eck:adfs\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l to-realm -d 'A realm of the new identities; several with commas between them, or by repeating it' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l announced -d 'When the school announced the move' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l freeze -d 'When the old environment is frozen' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l cutover -d 'When the new IdP takes over' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l eck-id-from -d 'ECK iDs come in place of identities of this scheme: real-id, profile-id or opaque-uid' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l contract-signed -d 'When the school\'s contract with the distributor was signed (ILF)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l consent-given -d 'When the school consented to the distributor processing the data once (from ELO to ELO with ILF)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l publisher -d 'A publisher, with a recipient or a file of recipients if known: NAME, NAME=age1… or NAME=FILE, reckoned from the folder of the move file; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l publisher-email -d 'The e-mail address at which a publisher gets reminders; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l publisher-store -d 'A store of a publisher that has several, by the name that its receipts bear: each of them is waited for; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l publisher-no-moves -d 'A publisher that applies no was–wordt lists, and so gets none; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l contact -d 'Whom the school and the publishers can ask at the distributor' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l contact-email -d 'The contact\'s e-mail address' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l contact-phone -d 'The contact\'s telephone number' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l closed -d 'A further day or stretch of days on which nobody works, such as a bridge day; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l school-holiday -d 'A holiday of the school: publishers and distributor work in it, and moves are best made then; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l liberation-day -d 'Whether 5 May is worked' -r -f -a "free\t'Nobody works on 5 May'
worked\t'5 May is worked like any other day'"
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l eck-id-ordering -d 'The school orders with the ECK iD'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l eck-id-changes -d 'The ECK iDs themselves change, as in another sector'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l user-ids-stay -d 'User ids and employee numbers stay as they are'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l no-history -d 'Progress and results need not be kept'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l no-running-licences -d 'No licence runs on past the move'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l calamity -d 'The move is an emergency: there is no time for a list'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l self-governing -d 'The institution governs itself, so that its own staff approve the data request (dagtilbud)'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l force -d 'Replace an existing file'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand init" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l sector -d 'The sector whose rules hold' -r -f -a "vo\t'Voortgezet onderwijs'
mbo\t'Middelbaar beroepsonderwijs'
ho\t'Higher education in Sweden, with European Student Identifiers'
dagtilbud\t'Day-care in Denmark, with Unilogin'"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l from -d 'Where the school comes from' -r -f -a "elf:magister\t''
elf:itslearning\t''
elf:som\t''
elf:moodle\t''
elf:cumlaude\t''
elf:fronter\t''
elf:peppels\t''
elf:cloudwise\t''
elf:distributor\t''
elf:adfs\t''
elf:azure-ad\t''
ilf:magister\t''
ilf:itslearning\t''
ilf:som\t''
ilf:moodle\t''
ilf:cumlaude\t''
ilf:fronter\t''
ilf:peppels\t''
ilf:cloudwise\t''
ilf:adfs\t''
ilf:azure-ad\t''
ilf:codes\t''
eck:magister\t''
eck:itslearning\t''
eck:cumlaude\t''
eck:fronter\t''
eck:distributor\t''
eck:adfs\t''
non-eck:magister\t''
non-eck:itslearning\t''
non-eck:cumlaude\t''
non-eck:fronter\t''
non-eck:distributor\t''
non-eck:adfs\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l to -d 'Where the school goes' -r -f -a "elf:magister\t''
elf:itslearning\t''
elf:som\t''
elf:moodle\t''
elf:cumlaude\t''
elf:fronter\t''
elf:peppels\t''
elf:cloudwise\t''
elf:distributor\t''
elf:adfs\t''
elf:azure-ad\t''
ilf:magister\t''
ilf:itslearning\t''
ilf:som\t''
ilf:moodle\t''
ilf:cumlaude\t''
ilf:fronter\t''
ilf:peppels\t''
ilf:cloudwise\t''
ilf:adfs\t''
ilf:azure-ad\t''
ilf:codes\t''
eck:magister\t''
eck:itslearning\t''
eck:cumlaude\t''
eck:fronter\t''
eck:distributor\t''
eck:adfs\t''
non-eck:magister\t''
non-eck:itslearning\t''
non-eck:cumlaude\t''
non-eck:fronter\t''
non-eck:distributor\t''
non-eck:adfs\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l institution -d 'Higher education: an institution by its Swedish name, and what it had in place for the ESI' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l kind -d 'Day-care: who governs the institution, and so who approves data requests' -r -f -a "municipal\t'The municipality'
self-governing\t'Itself (selvejende)'"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l cutover -d 'Day-care: the day on which the new number takes over' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l move -d 'Judge the move in this file, with its dates and conditions' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l closed -d 'A further day or stretch of days on which nobody works, such as a bridge day; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l school-holiday -d 'A holiday of the school: publishers and distributor work in it, and moves are best made then; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l liberation-day -d 'Whether 5 May is worked' -r -f -a "free\t'Nobody works on 5 May'
worked\t'5 May is worked like any other day'"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l order -d 'Day-care: print the text with which a number for the municipality\'s own staff is ordered'
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand scenario" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l move -d 'A move file, or several' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l role -d 'Only what somebody has to do, alone or with others' -r -f -a "school\t'The school'
distributor\t'The distributor'
kennisnet\t'Kennisnet'
supplier\t'The supplier of the old or the new portal'
publisher\t'A publisher'
municipality\t'A municipality and its day-care officer'"
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l from -d 'Only what can still be done on this day or later, or has no day' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l until -d 'Only what is to be done by this day, or has no day' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l ics -d 'Also write the days to an iCalendar file; `-` writes it on standard output, in place of the report' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l markdown -d 'Also write the plan as Markdown; `-` writes it on standard output, in place of the report' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l closed -d 'A further day or stretch of days on which nobody works, such as a bridge day; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l school-holiday -d 'A holiday of the school: publishers and distributor work in it, and moves are best made then; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l liberation-day -d 'Whether 5 May is worked' -r -f -a "free\t'Nobody works on 5 May'
worked\t'5 May is worked like any other day'"
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l force -d 'Replace files that exist'
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand steps" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l move -d 'The move file' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l from -d 'The people: a roster (xlsx, ods, csv, EDEXML, an answer of UWLR, a OneRoster zip), - for standard input, or keyrings: a store (FILE.jsonl, FILE.db or sqlite:FILE), or a table with its columns' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l map -d 'What a column of the roster holds, where its name does not tell; may be repeated' -r -f -a "identity=\t''
profile-id=\t''
known-identity=\t''
known-profile-id=\t''
student-number=\t''
first-name=\t''
call-name=\t''
initials=\t''
prefix=\t''
last-name=\t''
full-name=\t''
postcode=\t''
house-number=\t''
house-letter=\t''
house-addition=\t''
location=\t''
institution-number=\t''
known-institution-number=\t''
enabled=\t''
role=\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l allow-missing -d 'A column of the list that may be without a source, such as Huisnummer; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l only -d 'A table of those who come along, such as students with running licences (MBO): by a column named profile_id, identity, nlEduPersonRealId, nlEduPersonProfileId or ECK iD, or the only column there is; others are left out' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l publisher -d 'The publisher whose list it is, by its name in the move file (MBO)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l supersedes -d 'The list that this one corrects, with its manifest: this one is the next version of it' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -s o -l output -d 'The list: a name that ends in .xlsx or .csv, or - for CSV on standard output' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l closed -d 'A further day or stretch of days on which nobody works, such as a bridge day; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l school-holiday -d 'A holiday of the school: publishers and distributor work in it, and moves are best made then; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l liberation-day -d 'Whether 5 May is worked' -r -f -a "free\t'Nobody works on 5 May'
worked\t'5 May is worked like any other day'"
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l force -d 'Replace existing files'
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand generate" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l from -d 'The export of the portal (xlsx, csv), or - for standard input' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l rule -d 'Make every identity by this rule, such as \'s{user}@new.example\'; with --from, only those that an account of the export confirms' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l numbers -d 'Day-care: fill in the new institution numbers from this table of old and new ones; a column of user ids decides where one becomes several' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l column -d 'The side of the list to fill: was with the old portal\'s export, wordt with the new one\'s' -r -f -a "was\t'The old identity'
wordt\t'The new identity'"
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l map -d 'What a column of the export holds, where its name does not tell; may be repeated' -r -f -a "identity=\t''
profile-id=\t''
known-identity=\t''
known-profile-id=\t''
student-number=\t''
first-name=\t''
call-name=\t''
initials=\t''
prefix=\t''
last-name=\t''
full-name=\t''
postcode=\t''
house-number=\t''
house-letter=\t''
house-addition=\t''
location=\t''
institution-number=\t''
known-institution-number=\t''
enabled=\t''
role=\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l realm -d 'Add this realm to identities of the export that are a bare user id' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l move -d 'The move file, for the realms of a list without a manifest' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l candidates -d 'Write the proposals to a file, a workbook to tick (xlsx) or a CSV: put yes in its first column, and give it back with --accept' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l accept -d 'Fill in proposals as well: those accepted in an edited file of candidates; without a file, those in which a name is merely spelt otherwise (ij or y, special letters, a prefix left out or elsewhere), and something confirms it' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -s o -l output -d 'The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l export-sheet -d 'The sheet of the export [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l export-encoding -d 'The encoding of the export, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l find-rule -d 'Say which rule the identities of the list follow, or those of an export that names match with its rows; writes nothing'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l force -d 'Replace existing files'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -s o -l output -d 'The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l force -d 'Replace existing files'
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand merge" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l move -d 'The move file that the list belongs to' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l original -d 'The list as it was sent out, or the version before: what changed, was added, left out or moved is told by row and column' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l original-sheet -d 'The sheet of the list as it was sent out [default: that of --sheet where it has one, else the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l original-encoding -d 'The encoding of the list as it was sent out, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l report -d 'Write a report as well: a name that ends in .xlsx, .html, .csv or .json; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l letter -d 'Write a letter to the school as well: what to mend, in plain words, without codes and commands; a name that ends in .html or .txt' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l fix -d 'Write the list to OUT with the repairs that cannot be wrong, each one listed; what remains is reported for OUT' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l force -d 'Replace a report or repaired list that exists'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l allow-unfilled -d 'MBO: let a row without its new identity be a warning, as in VO'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l strict -d 'Let warnings refuse the list as well: the exit code is 1 where there is one'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l fold-case -d 'Compare identities without regard to case, for a store that does so'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand fill-check" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -f -a "check" -d 'Check an ESI, or all of a table'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -f -a "make" -d 'Make a list with new ESIs, of what a source has of its students'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and not __fish_seen_subcommand_from check make help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l from -d 'The students (xlsx, csv), or - for standard input' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l ladok-events -d 'The students as events of Ladok\'s feed (LokalStudentEvent)' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l source -d 'What ESIs are made of' -r -f -a "ladok\t'ExterntStudentUID of Ladok or NyA'
eduid\t'The unique id of eduID'
local\t'The identity that the institution gives out itself'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l scope -d 'The domain of the institution, as in larosate.se' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -s o -l output -d 'The list that is written: a name that ends in .xlsx or .csv, or - for CSV on standard output' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l force -d 'Replace existing files'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from make" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check an ESI, or all of a table'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from help" -f -a "make" -d 'Make a list with new ESIs, of what a source has of its students'
complete -c waswordt -n "__fish_waswordt_using_subcommand esi; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand explain" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -s o -l output -d 'The file for the private key [default: standard output]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -l force -d 'Replace an existing file'
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keygen" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l move -d 'The move file, which names the publishers; beside --recipient or --passphrase, what tells of contract and consent' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s o -l output -d 'The folder for the sealed files and tickets; without --move, the sealed file' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s r -l recipient -d 'A public key: age1…, ssh-ed25519 … or ssh-rsa …; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s R -l recipients-file -d 'A file with public keys, one a line; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l passphrase-file -d 'Seal under the passphrase in a file, or - for standard input; with --move and without --workbook-password, or with --passwords, that of the list itself' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l passwords -d 'With --move and --workbook-password: give each publisher a password of its own, which opens its workbook alone: the one that this TOML file names for it ("name" = "password") or, where it names none, a new one that is added to the file, which you keep for yourself' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l sign -d 'Sign with this SSH private key (ed25519 or RSA); the signature goes beside the file, as FILE.sig' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l sign-passphrase-file -d 'A file with the passphrase of the signing key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s i -l identity -d 'A file with your private key, for a list that came sealed: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l signers -d 'Whose signatures count, in the form of OpenSSH\'s allowed_signers: without one of these, nothing is opened' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l signature -d 'The signature [default: the file\'s own name with .sig]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l supersedes -d 'The version of the list that was out before, sealed or not: the tickets tell what changed since' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l closed -d 'A further day or stretch of days on which nobody works, such as a bridge day; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l school-holiday -d 'A holiday of the school: publishers and distributor work in it, and moves are best made then; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l liberation-day -d 'Whether 5 May is worked' -r -f -a "free\t'Nobody works on 5 May'
worked\t'5 May is worked like any other day'"
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l passphrase -d 'Seal under a passphrase, asked for on the terminal'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l workbook-password -d 'Write a workbook with a password, which Excel opens, instead of a sealed file; asked for unless --passphrase-file is given. With --move, one for each publisher, with its ticket, in which the password does not stand: give that apart, and each its own with --passwords'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l minimise -d 'Leave names and addresses out of what the publishers get, where the identities are enough'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l armor -d 'Write sealed files as text, which survives a mail or a form'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l allow-unfilled -d 'MBO: let a row without its new identity be a warning, as in VO; publishers get no list without any row filled'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l strict -d 'Seal no list of which the check warns'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l to-fill -d 'The list goes to whoever fills it in (the school, its portal), not to a publisher: it may be unfilled'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l to-distributor -d 'The list goes to the distributor, filled or not: not to a publisher yet'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l force -d 'Replace existing files'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand encrypt" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -s i -l identity -d 'A file with your private key: an age identity, or an ssh-ed25519 or ssh-rsa key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l passphrase-file -d 'A file with the passphrase or password, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -s o -l output -d 'Where the contents go' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l signers -d 'Whose signatures count, in the form of OpenSSH\'s allowed_signers: without one of these, nothing is opened' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l signature -d 'The signature [default: the file\'s own name with .sig]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l force -d 'Replace an existing file'
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand decrypt" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l move -d 'The move file that the list belongs to; with --signers, the move that was sealed in serves too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l on-collision -d 'What to do where a new identity is already on another profile [default: refuse, or skip with --hold]' -r -f -a "refuse\t'Refuse the whole run'
skip\t'Hold the rows that hang together with it'
take-over\t'Take the identity from the other profile, and name that'"
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l on-other-person -d 'What to do where the list and the profile name two people [default: refuse, or skip with --hold]' -r -f -a "refuse\t'Refuse the whole run'
skip\t'Hold the rows that hang together with it'
link\t'Do not look at names'"
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l min-match -d 'The least share of rows, in percent, that the store must know [default: 20 for a list whose rows are fixed, as in MBO; else one row]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l max-share -d 'Refuse the run where more than this share of the store\'s profiles with an active keyring, in percent, would change [default: 40, in a store of 500 such profiles or more]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l max-changes -d 'Refuse the run where more keyrings than this would be added, retired or made active' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l fold-case -d 'Match identities without regard to case, for a store that does so; --fold-case=false where the store keeps it and it is not to be so' -r -f -a "true\t''
false\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l old -d 'What to do with old keyrings that the list gives to nobody else [default: keep where the realm changes, retire where it stays]' -r -f -a "keep\t'They stay'
retire\t'They no longer open the profile'"
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l publisher -d 'Your name in the move file, which also tells your tables: a list made or sealed for another publisher is refused' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l store-name -d 'A name for this store in the receipt, where you have several: status tells them apart by it, and waits for every one that reported' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l max-left-behind -d 'Refuse the run where more than this share of the profiles with an active keyring of the old realms, in percent, is in no row' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l save-plan -d 'With --dry-run: save the plan, to be reviewed and carried out later with --plan' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l plan -d 'Carry out exactly this saved plan, with the decisions in it; refused where the store changed since' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l changes -d 'With --dry-run: write the changes, with their identities, to a file (JSON lines) of yours alone, to be carried out in your own database' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l carried-out -d 'Note that the changes of a dry run were carried out in your own database: the receipt of that run; the export and its journal follow' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l receipt -d 'Write the receipt, which holds no name or identity, to a file as well' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l rejects -d 'Write the held rows to a list of the same format, with the reason in an extra column (.csv)' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l decisions -d 'Carry out what was decided of rows that were held, and nothing else: a file of --rejects with its column filled in (link, skip, take-over)' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l signers -d 'Whose signatures count, in the form of OpenSSH\'s allowed_signers: without one of these, nothing is opened' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l signature -d 'The signature [default: the file\'s own name with .sig]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l signers-for -d 'Which signer speaks for which schools: a TOML file with, under [signers], "PRINCIPAL" = ["BRIN", …]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l sign -d 'Sign with this SSH private key (ed25519 or RSA); the signature goes beside the file, as FILE.sig' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l sign-passphrase-file -d 'A file with the passphrase of the signing key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l dry-run -d 'Show what would be done, and change nothing'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l hold -d 'Apply the clean part of a list with errors, and hold the rest; implies --on-collision skip'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l strict -d 'Let warnings of the check refuse the whole run as well'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l allow-unfilled -d 'MBO: pass over rows without their new identity, instead of refusing the list'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l take-back-removed -d 'Take back what an earlier version of the list linked and this version no longer names; without it such a list is refused'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l early -d 'Carry it out before the cutover (or the freeze), though it retires keyrings or gives people an identity that is somebody else\'s old one'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l late -d 'Carry it out though the list is older than a school year'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l force -d 'Replace output files that exist'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand apply" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l changes -d 'With --dry-run: write the changes that take it back, with their identities, to a file (JSON lines) of yours alone, to be carried out in your own database; when that is done, undo the run in the export as well' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l receipt -d 'Write a receipt, which holds no name or identity, to a file as well' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l sign -d 'Sign with this SSH private key (ed25519 or RSA); the signature goes beside the file, as FILE.sig' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l sign-passphrase-file -d 'A file with the passphrase of the signing key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l partial -d 'Take back every row that nothing stands in the way of, and leave the others'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l dry-run -d 'Show what would come back and what stands in the way, and change nothing; the exit code is 1 where something does'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l force -d 'Replace a receipt or a file of changes that exists'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand undo" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l move -d 'The move file, which tells the format of the list' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l publisher -d 'Your name in the move file, where that tells in which tables of yours the keyrings stand' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l signers -d 'Whose signatures count, in the form of OpenSSH\'s allowed_signers: without one of these, nothing is opened' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l signature -d 'The signature [default: the file\'s own name with .sig]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l min-match -d 'The least share of rows, in percent, that the store must know of a list that was never applied to it [default: 20 for a list whose rows are fixed, as in MBO; else one row]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l fold-case -d 'Compare identities without regard to case, for a store that does so; --fold-case=false where the store keeps it and it is not to be so' -r -f -a "true\t''
false\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l follow-up -d 'Write the rows that need a follow-up as a list, with the reason in an extra column (.csv)' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l force -d 'Replace an output file that exists'
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand verify" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l forget -d 'Erase which identities the runs of this list changed; they can then no longer be undone' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l forget-older-than -d 'Erase that of every list whose last run is more than so many days ago' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l rows -d 'What was done for each row of the list, run by run, and what the store shows of it now; with --show-values also which identities'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l yes -d 'With --forget or --forget-older-than: do not ask first'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand log" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -f -a "init" -d 'Make a new, empty store, or keep with one that exists what goes for every list'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -f -a "import" -d 'Add the keyrings of a file (csv, xlsx, jsonl) to a store; all of them, or none'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -f -a "sync" -d 'Bring a store up to date from your own export: all of it, or nothing'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -f -a "export" -d 'Write all keyrings of a store exactly as they are: as CSV, or as JSON lines to a file with that extension'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -f -a "show" -d 'Count what a store holds, or list the keyrings of one profile'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and not __fish_seen_subcommand_from init import sync export show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l on-collision -d 'What to do where a new identity is already on another profile [default: refuse, or skip with --hold]' -r -f -a "refuse\t'Refuse the whole run'
skip\t'Hold the rows that hang together with it'
take-over\t'Take the identity from the other profile, and name that'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l on-other-person -d 'What to do where the list and the profile name two people [default: refuse, or skip with --hold]' -r -f -a "refuse\t'Refuse the whole run'
skip\t'Hold the rows that hang together with it'
link\t'Do not look at names'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l min-match -d 'The least share of rows, in percent, that the store must know [default: 20 for a list whose rows are fixed, as in MBO; else one row]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l max-share -d 'Refuse the run where more than this share of the store\'s profiles with an active keyring, in percent, would change [default: 40, in a store of 500 such profiles or more]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l max-changes -d 'Refuse the run where more keyrings than this would be added, retired or made active' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l fold-case -d 'Match identities without regard to case, for a store that does so; --fold-case=false where the store keeps it and it is not to be so' -r -f -a "true\t''
false\t''"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l inspect -d 'Look at the tables of a PostgreSQL database, or at a file of users (csv, jsonl), and propose a store map with the reason for each line; nothing is made or written'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from init" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l gone -d 'What happens to keyrings that the export lacks' -r -f -a "keep\t'They stay as they are'
retire\t'They are retired'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l given -d 'What happens where the export contradicts what a list did to the store: hold that as it is, or follow the export' -r -f -a "hold\t'What the list did stays, and is told'
follow\t'The export is followed'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l max-share -d 'Refuse the run where more than this share of the store\'s profiles with an active keyring, in percent, would change [default: 40, in a store of 500 such profiles or more]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l max-changes -d 'Refuse the run where more keyrings than this would be added, retired or made active' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l dry-run -d 'Tell what would be done, and change nothing'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from sync" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -s o -l output -d 'Where the keyrings go (csv, jsonl), or - for standard output' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l force -d 'Replace an existing file'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -l store -d 'The store: FILE.csv, FILE.jsonl, FILE.db, sqlite:FILE, or postgres://USER@HOST/DATABASE (password from PGPASSWORD or ~/.pgpass)' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -l store-map -d 'A TOML file that says in which tables of yours the keyrings stand, for a PostgreSQL database, or in which columns, for a file with one row for each user, or what is kept with the store; takes precedence over [publisher.store] of a move file, which serves here too' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from help" -f -a "init" -d 'Make a new, empty store, or keep with one that exists what goes for every list'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from help" -f -a "import" -d 'Add the keyrings of a file (csv, xlsx, jsonl) to a store; all of them, or none'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from help" -f -a "sync" -d 'Bring a store up to date from your own export: all of it, or nothing'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write all keyrings of a store exactly as they are: as CSV, or as JSON lines to a file with that extension'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from help" -f -a "show" -d 'Count what a store holds, or list the keyrings of one profile'
complete -c waswordt -n "__fish_waswordt_using_subcommand keyrings; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l report -d 'Write a report as well, as a page of HTML or a CSV by its extension; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l remind -d 'Write a mail (.eml) for every publisher that is to be called today into this folder, in the language of --lang' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l signers -d 'Whose signatures under receipts count, in the form of OpenSSH\'s allowed_signers' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l targets -d 'Hold the lists against the goal of publishers: a file (TOML), or waswordt, which comes along' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l month -d 'Of these lists, only those that were sent in this month; goes with --targets' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l closed -d 'A further day or stretch of days on which nobody works, such as a bridge day; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l school-holiday -d 'A holiday of the school: publishers and distributor work in it, and moves are best made then; may be repeated' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l liberation-day -d 'Whether 5 May is worked' -r -f -a "free\t'Nobody works on 5 May'
worked\t'5 May is worked like any other day'"
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l force -d 'Replace reports and mails that exist, and take away the mails of earlier runs'
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand status" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -f -a "check" -d 'Tell which goals of a month were reached, by a log'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and not __fish_seen_subcommand_from check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l targets -d 'The targets: a file (TOML), or stil or waswordt, which come along' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l month -d 'The month [default: the one before today\'s]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -s i -l identity -d 'A file with your private key, for a sealed file: an age identity or an SSH key; may be repeated' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l passphrase-file -d 'A file with the passphrase of a sealed file, of a workbook or of a key, or - for standard input [default: asked for on the terminal]' -r -F
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l encoding -d 'The encoding of a CSV, such as windows-1252 [default: found out]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l sheet -d 'The sheet of a workbook [default: the one that looks most like a table]' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from help" -f -a "check" -d 'Tell which goals of a month were reached, by a log'
complete -c waswordt -n "__fish_waswordt_using_subcommand targets; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -l format -d 'How results are written: for a person, or as one JSON document on standard output' -r -f -a "text\t'For a person'
json\t'For a script'"
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -l lang -d 'Language of messages and reports [default: the locale\'s, else en]' -r -f -a "nl\t'Nederlands'
en\t'English'
sv\t'Svenska, for European Student Identifiers; the rest is in English'
da\t'Dansk, for Unilogin and day-care; the rest is in English'"
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -l today -d 'Take this day as today, as in 2026-07-27' -r
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -s q -l quiet -d 'Say nothing but results and errors'
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -s v -l verbose -d 'Say what is being done, and how long each part took'
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -l show-values -d 'Show identities and names in results; without it, only rows and columns are named'
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c waswordt -n "__fish_waswordt_using_subcommand completions" -s V -l version -d 'Print version'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "demo" -d 'Play the whole chain on made-up people, in a folder of its own'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "init" -d 'Write a move file, which every other command reads'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "scenario" -d 'Tell whether a move is supported, by which rule, and on what terms'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "steps" -d 'Lay out the procedure of a move as one plan: who does what, by when, with which command'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "generate" -d 'Make the was–wordt list of a move'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "fill" -d 'Fill a column of a list from the export of a portal, or by a rule'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "merge" -d 'Merge partly filled copies of one list'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "fill-check" -d 'Check a list that was filled in'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "esi" -d 'Make and check European Student Identifiers (ESI)'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "explain" -d 'Explain a rule or a verdict: what it finds, why it matters, what to do'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "keygen" -d 'Make a key pair for opening sealed lists'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "encrypt" -d 'Seal a list that passes the check'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "decrypt" -d 'Open a sealed file or a workbook with a password'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "apply" -d 'Apply a list to a store of keyrings'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "undo" -d 'Undo a run: the store is as it was before it'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "verify" -d 'Compare a store with a list that was applied to it'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "log" -d 'List what was applied to a store, and what was undone'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "keyrings" -d 'Make, fill and look at a store of keyrings'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "status" -d 'Tell who applied what, and who is late'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "targets" -d 'Hold a log against service targets'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "completions" -d 'Write a completion script for a shell on standard output'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and not __fish_seen_subcommand_from demo init scenario steps generate fill merge fill-check esi explain keygen encrypt decrypt apply undo verify log keyrings status targets completions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from esi" -f -a "check" -d 'Check an ESI, or all of a table'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from esi" -f -a "make" -d 'Make a list with new ESIs, of what a source has of its students'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from keyrings" -f -a "init" -d 'Make a new, empty store, or keep with one that exists what goes for every list'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from keyrings" -f -a "import" -d 'Add the keyrings of a file (csv, xlsx, jsonl) to a store; all of them, or none'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from keyrings" -f -a "sync" -d 'Bring a store up to date from your own export: all of it, or nothing'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from keyrings" -f -a "export" -d 'Write all keyrings of a store exactly as they are: as CSV, or as JSON lines to a file with that extension'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from keyrings" -f -a "show" -d 'Count what a store holds, or list the keyrings of one profile'
complete -c waswordt -n "__fish_waswordt_using_subcommand help; and __fish_seen_subcommand_from targets" -f -a "check" -d 'Tell which goals of a month were reached, by a log'
