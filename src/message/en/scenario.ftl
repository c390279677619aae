### Verdicts on a move: endpoints, rules, conditions, consequences.

## Names of IdPs and endpoints
idp-name = { $name }
idp-distributor = Distributor's portal
idp-codes = Activation codes
place-elo = ELO
place-non-portal = IdP without a portal
endpoint-name = { $idp }, { $delivery }

## Endpoints that do not exist
scenario-endpoint-malformed = “{ $endpoint }” is not complete: its beginning is missing
    .hint = Write delivery:IdP, for example { $one }:magister, or { $one }:name=elo for an IdP outside the catalogue.
scenario-endpoint-no-delivery = “{ $endpoint }” is not complete: the delivery is missing
    .hint = { $count ->
        [one] Write { $one }.
       *[other] Write { $one } or { $other }.
    }
scenario-endpoint-no-idp = “{ $endpoint }” is not complete: the IdP is missing
    .hint = Write delivery:IdP, such as { $delivery }:magister.
scenario-endpoint-unfit-name = the name of the IdP in “{ $endpoint }” holds a character that cannot be in one
    .hint = Type the name instead of pasting it.
scenario-endpoint-federation = “{ $endpoint }” is the federation through which every IdP logs in, and no IdP itself
    .hint = Name the IdP with which the school logs in, such as { $one }:magister or { $one }:azure-ad; a school without a portal, whose pupils use Entree accounts, is ilf:codes.
scenario-endpoint-federation-mbo = “{ $endpoint }” is the federation through which every IdP logs in, and no IdP itself
    .hint = Name the IdP with which the school logs in, such as { $one }:magister or { $one }:adfs.
scenario-endpoint-delivery = “{ $endpoint }” names a delivery that does not exist
    .hint = { $count ->
        [0] In { $sector } it is { $one } or { $other }.
        [one] Write { $one }.
       *[other] Write { $one } or { $other }.
    }
scenario-endpoint-other-delivery = “{ $endpoint }” cannot be in { $sector }: the delivery { $delivery } belongs to the other sector
    .hint = { $count ->
        [0] In { $sector } it is { $one } or { $other }.
        [one] Write { $one }.
       *[other] Write { $one } or { $other }.
    }
scenario-endpoint-kind = “{ $endpoint }” names a kind of IdP that does not exist: { $kind }
    .hint = Choose one of: { $kinds }.
scenario-endpoint-nearly = the IdP in “{ $endpoint }” is not in the catalogue of { $sector }; did you mean { $nearest }?
    .hint = Write { $meant }, or state the kind ({ $kinds }) if it really is another IdP.
scenario-endpoint-kind-alone = “{ $endpoint }” tells what kind of IdP it is, and not which one
    .hint = Name the portal in place of the kind, one of: { $known }. Another one gets its kind ({ $kinds }) behind it: name=elo on the command line, kind = "elo" in a move file.
scenario-endpoint-unknown = the IdP in “{ $endpoint }” is not in the catalogue of { $sector }
    .hint = Choose one of: { $known }. For another IdP, add its kind ({ $kinds }): name=elo on the command line, kind = "elo" in a move file.
scenario-endpoint-other-sector = the IdP in “{ $endpoint }” is not in the catalogue of { $sector }, though it is in the other sector's
    .hint = Write { $meant } if the school does use this IdP; in a move file kind = "{ $kind }".
scenario-endpoint-contradicts = “{ $endpoint }” names another kind than the catalogue, which knows this IdP as { $kind }
    .hint = Write { $meant }, or give the IdP another name.
scenario-endpoint-elf-codes = “{ $endpoint }” does not exist: activation codes go with credits on the school (ILF), not on the person (ELF)
    .hint = Write ilf:codes if the school works with activation codes.
scenario-endpoint-ilf-distributor = “{ $endpoint }” does not exist: the distributor's portal delivers credits on the person (ELF) only
    .hint = Write elf:distributor, or ilf:codes if the school has credits on the school and no portal.
scenario-endpoint-mbo-codes = “{ $endpoint }” does not exist in mbo: NON-ECK already means that the school works with activation codes
    .hint = Name the IdP that logs the students in, such as non-eck:magister.

## Move files that describe no move
scenario-move-brin = “{ $brin }” in [school] is no BRIN
    .hint = A BRIN has two digits and two capitals, and sometimes two more digits for the location: 99ZZ or 99ZZ00.
scenario-move-school = the school in [school] has no name
    .hint = Give the school's name as name.
scenario-move-codes-realm = [{ $table }] states a realm, but activation codes have none
    .hint = Leave the realm out there, or name another IdP.
scenario-move-realm = “{ $realm }” in [{ $table }] cannot be a realm
    .hint = A realm is the part after the last @ of an identity: without @, without spaces, not empty. Write several as ["one", "two"].
scenario-move-publisher-blank = publisher { $place } in the move file has no name
    .hint = Give as name what stands in the CMR ticket.
scenario-move-publisher-twice = publisher “{ $name }” is in the move file twice
    .hint = Make one [[publisher]] block of the two.
scenario-move-store-blank = publisher “{ $publisher }” has a store without a name
    .hint = Name each store in stores, or leave stores out where there is one.
scenario-move-address = “{ $address }” of publisher “{ $publisher }” is no e-mail address
    .hint = Put into email the address at which the publisher gets reminders, or leave it out.
scenario-move-control = { $whose ->
        [school] in the school's name
        [publisher] in the name of a publisher or of one of its stores
       *[contact] in the name or telephone number of the distributor's contact
    } stands a sign that is no letter, as an arrow key leaves it
    .hint = Type it again.
scenario-move-contact-address = “{ $address }” of the distributor is no e-mail address
    .hint = Put into email the address at which schools and publishers reach you, or leave it out.
scenario-move-store-twice = publisher “{ $publisher }” has the store “{ $store }” twice
    .hint = Name each store once; capitals do not tell two apart.

## Verdicts
scenario-verdict-g1 = No was–wordt needed: the school orders with the ECK iD, so the identity persists. In VO that has been the rule since 2022/23.
scenario-verdict-g1-mbo = No was–wordt needed: the school orders with the ECK iD, so the identity persists.
scenario-verdict-g2 = No was–wordt needed: realm and user ids stay the same, and so does the identity.
scenario-verdict-g3 = No list needed: no licence runs on and no history is to be kept. The move is made without one.
scenario-verdict-g4 = No list: in an emergency the move is made without one.
scenario-verdict-g5 = Supported with a list of ECK iDs: the ECK iDs themselves change, or come in place of another identity. No public agreement on such lists was found; this is a rule of this tool's own.
scenario-verdict-renumbering = Supported with a list: user ids change within one IdP.
scenario-verdict-outside = { $summary } It falls during the school year: outside the Programma Start Schooljaar, at the school's cost.
scenario-verdict-v1 = No list: an ILF school with a portal switches to activation codes by itself and has nothing to announce.
scenario-verdict-v2 = Not supported: a move from or to activation codes (quadrant 4).
scenario-verdict-v3 = Not supported: a switch between credits on the person (ELF) and on the school (ILF).
scenario-verdict-v4 = Supported with a list: from the distributor's portal to an ELO, with credits on the person (ELF).
scenario-verdict-v5 = Supported with a list: from an ELO to the distributor's portal, with credits on the person (ELF).
scenario-verdict-v6 = Supported with a list: from ELO to ELO, with credits on the person (ELF).
scenario-verdict-v7 = Supported with a list: from an ELO to an IdP without a portal, with credits on the person (ELF).
scenario-verdict-v8 = Supported with a list: from one IdP without a portal to another, with credits on the school (ILF).
scenario-verdict-v9 = Supported with a list: from ELO to ELO, with credits on the school (ILF).
scenario-verdict-v10 = Supported with a list, by the rule of the quadrants; the annex does not describe this case, so the general procedure holds.
scenario-verdict-m1 = Supported with a list, by the suppliers.
scenario-verdict-m2 = Supported with a list, by the suppliers and the school.
scenario-verdict-m3 = Not supported: this cell of the MBO table is empty.

## Who supplies what
scenario-supply-v4 = The distributor supplies the old identities (was); the school and the new ELO fill in the new ones (wordt).
scenario-supply-v5 = The distributor supplies the old identities (was); with the school, it fills in the new ones from its portal (wordt).
scenario-supply-elo = The school makes the list, with the supplier of the ELO if need be; the distributor passes it on.
scenario-supply-coordinated = The school makes the list; the distributor co-ordinates.
scenario-supply-suppliers = The suppliers make the list: each publisher its own, through the distributor.
scenario-supply-suppliers-and-school = The suppliers and the school make the list: each publisher its own, through the distributor, completed by the school.
scenario-supply-eck = Each publisher lists its own users with the identity it has of them; the school's administration adds the new ECK iDs, which it gets from the number service by person.

## Conditions
scenario-state-ahead = { $condition } (Set for { $since }.)
scenario-state-met = { $condition } (This is met.)
scenario-state-not-met = { $condition } (This is not met.)
scenario-state-not-met-until = { $condition } (This is not met: set for { $since }.)
scenario-state-late = { $condition } (Too late: on { $since }, after { $due }.)
scenario-condition-nothing-activated = Nothing has been activated yet under the new identity; distributor and school make sure of that together.
scenario-condition-contract = The school has signed a contract with the distributor before pupil data goes to a publisher.
scenario-condition-consent = The school consents to the distributor processing the data once, for this move.
scenario-condition-passed-on = The school passes the change on with the right values in the Central Registration before the switch, and tests the link after it.
scenario-condition-old-pre-match-gone = The old portal removes the old pre-match values, at the school's request.
scenario-condition-old-pre-match-gone-renumbering = The portal removes the pre-match values of the old user ids, at the school's request.
scenario-condition-old-pre-match-unlinked = The school unlinks the pre-match values of the old school portal.
scenario-condition-unlink-before-link = Pupils are unlinked in the distributor's portal before the school links them in the new ELO.
scenario-condition-pre-match-school = The school pre-matches: the new identity in the portal is tied to the order identity.
scenario-condition-pre-match-distributor = The distributor pre-matches: the new identity in the portal is tied to the order identity.
scenario-condition-frozen-first = Both identities are filled in once the old environment is frozen, so that no differences arise.
scenario-condition-frozen-first-renumbering = Both identities are filled in once the old user ids are frozen, so that no differences arise.
scenario-condition-completely-filled = The list goes back to the publisher completely filled; only then do its three working days begin.
scenario-condition-from-number-service = The new ECK iDs come from the number service, by person, through the school's administration; nobody derives them or matches them by name.
scenario-condition-before-august = Everything is done before 1 August.
scenario-condition-before-august-on = Everything is done before 1 August: by { $date } at the latest.
scenario-condition-summer-holiday = The move is preferably made in the summer holiday.
scenario-condition-announced = A change during the school year is announced at least eight weeks ahead: by { $date } at the latest.
scenario-condition-school-pays = The school pays the extra cost of a change during the school year.

## Consequences
scenario-consequence-without-list = Without the list, existing profiles can no longer be reached; results and progress are then lost.
scenario-consequence-without-pre-match = Without the pre-match, no credit is found for a pupil, who gets no licence, or one on service credit.
scenario-consequence-without-notice = If the change is not passed on properly, nothing can be delivered for the new IdP.
scenario-consequence-activated = If something was activated under the new identity after all, those profiles and credits are lost.
scenario-consequence-nothing-carried = Running licences and stored results cannot be carried over.
scenario-consequence-counted-twice = New profiles come beside the old ones: more activated licences and service credits are counted than there are users, which gives a distorted picture.
scenario-consequence-new-profiles = The new identity gets new profiles; what was kept under the old one does not come along.
scenario-consequence-calamity = Profiles, results and progress are lost; that is for the school to bear.
scenario-consequence-codes-spread = The school hands out the codes to its users itself.
scenario-consequence-codes-identity = If the school chooses a valid digital identity, such as an Entree account, pupils and teachers can log in and activate through Entree.
scenario-consequence-codes-profiles = Existing profiles can no longer be reached, nor progress and results in them; whoever logs in through Entree gets a new profile.
scenario-consequence-codes-extra = Credit used through the portal does not come back; the school orders extra codes, at its own cost.

## Where the agreement contradicts itself
scenario-conflict-v1 = The text contradicts itself: “Van NON portaal IdP naar directe route met activeringscodes” names only the IdP without a portal in its title and every ILF school with a portal in its text, and “Verhuis Scenario's VO” excludes quadrant 4. The text of the former is followed, since no list is asked for.
scenario-conflict-v3 = The text contradicts itself: “Verhuis Scenario's VO” allows moves between the quadrants 1, 2 and 3, “Was – worden” excludes switches between ELF and ILF. That exclusion is followed.
scenario-conflict-g3 = The text contradicts itself: “Was – worden” allows every move without history but a switch between ELF and ILF, “Verhuis Scenario's VO” supports none from or to activation codes (quadrant 4). The former is followed, since no list is asked for.
scenario-conflict-g3-mbo = The text contradicts itself: “Was – worden” allows every move without history, and in the table “Verhuis Scenario's MBO” this cell is empty. The former is followed, since no list is asked for.
scenario-conflict-g1-codes = With activation codes nothing is ordered by ECK iD: check eck_id_ordering. If it is wrong, rule { $code } holds; see: waswordt explain { $code }
scenario-conflict-g2-codes = With activation codes there is no identity that can stay as it is: check user_ids_change. If it is wrong, rule { $code } holds; see: waswordt explain { $code }
scenario-conflict-v10-distributor = The agreement does not say who pre-matches in the distributor's portal here. By the general procedure the school does; from an ELO (“Van ELO IdP portaal ELF naar distributeursportaal”) the distributor does. The general procedure is followed: agree who does it.
scenario-conflict-m1 = The text contradicts itself: “Verhuis Scenario's MBO” has the suppliers make the list, and the agreed datasets have the school fill in nlEduPersonProfileId nieuw in any case. Both are followed: the publishers supply, the school fills in.
scenario-conflict-non-eck-format = The agreement has no list for a move from NON-ECK to NON-ECK. The one for an IdP change of an ECK school (mbo-idp-change) is used.
scenario-conflict-g5 = The agreement expects ECK iDs to persist, and knows no lists of changed ones. The form of the MBO datasets is followed: each publisher its own list.
scenario-conflict-g5-codes = With activation codes nothing is ordered by ECK iD, so that none can change: rule { $code } holds as it is. Check eck_id_changes and eck_id_from.
scenario-conflict-g5-switch = That ECK iDs change makes no difference here: a switch between ELF and ILF is not supported by any list (rule { $code }).
scenario-conflict-g5-alone = The agreement does not support this move ({ $code }): the list is one of ECK iDs alone, by this tool's own rule.

## Points of attention
scenario-warning-idp-unknown = “{ $idp }” is not in the catalogue of { $sector }; it is taken to be of the stated kind ({ $kind }).
scenario-warning-outside-programme = During the school year: the Programma Start Schooljaar does not support this move. It can be made all the same, by the same procedure: the extra cost is the school's, and the school announces it to the suppliers at least eight weeks ahead, by { $latest } at the latest.
scenario-warning-outside-programme-calamity = During the school year: the Programma Start Schooljaar does not support this move. It can be made all the same, by the same procedure; the extra cost is the school's.
scenario-warning-freeze-late = The freeze on { $freeze } clashes with “everything before 1 August”; that deadline ({ $deadline }) stands.
scenario-warning-freeze-late-list = The freeze on { $freeze } clashes with “everything before 1 August”; that deadline ({ $deadline }) stands. The list can be filled after the freeze only, and must be filed with the publishers by { $ticket }.
scenario-warning-freeze-short = The freeze on { $freeze } leaves the publisher no three working days until { $deadline } inclusive: tickets must be filed by { $ticket } at the latest.
scenario-warning-turnaround-after-cutover = The list can be applied from { $from } on; the turnaround (three working days) then lasts until { $end }, after the cutover on { $cutover }: users may log in before the list is applied, and get a new profile then.
scenario-warning-no-realm = [{ $table }] in the move file names no realm: the realms of those identities will not be checked.
scenario-warning-realm-untold = The move file names no realms, and the ELO stays the same. Whether the realm stays too is not known; it is taken to. Fill in the realms: with another realm this is another move.
scenario-warning-cutover-august = The cutover on { $cutover } is after { $deadline }, the last working day before 1 August, by which in VO everything about a move is done. This move still counts as one of the programme, if all the rest is done by then.
scenario-warning-cutover-late = The cutover on { $cutover } falls in the new school year: with a cutover in July the move is part of the programme.
scenario-warning-notice-short = The change was announced on { $announced }, less than eight weeks before the cutover on { $cutover }. It should have been by { $latest }.
scenario-warning-freeze-after-cutover = The freeze on { $freeze } comes after the cutover on { $cutover }.
scenario-impossible = Error: these dates of the move file cannot be met: { $what } Correct them there.
dates-out-of-order = these dates of the move file cannot be met: { $what }
    .hint = Correct them there, or leave out what is not known yet.
dates-impossible = note: these dates cannot be met: { $what }
scenario-warning-freeze-before-announcement = The freeze on { $freeze } comes before the change was announced on { $announced }. Check the dates.
scenario-warning-announced-after-filing = The change was announced on { $announced }, after the last day for tickets ({ $filing }).
scenario-warning-long-freeze = The freeze on { $freeze } is months before the cutover on { $cutover }. Check the dates, and their years.
scenario-warning-past = { $day } is more than a year ago. Check the year.
scenario-warning-far-off = { $day } is years from today. Check the year.
scenario-warning-announced-after-cutover = The change was announced on { $announced }, after the cutover on { $cutover }. Check the dates.

## What holds for every move
scenario-note-not-for-individuals = This is about a school that changes its IdP, or whose user ids change by a data migration; not about single pupils or students who change school.
scenario-note-identity = An identity is user id and realm together, and the employee number as well where the IdP sends one: if any of them changes, the chain sees a new person.
scenario-note-responsible-vo = The school commissions the move and is finally responsible for the old and new identities; the suppliers carry it out and the distributor co-ordinates.
scenario-note-responsible-mbo = The school is finally responsible for the old and new identities; with the distributor it establishes which licences come along.
scenario-note-every-pupil = Publishers process every pupil on the list: in VO no selection by licence is made.
scenario-note-non-eck = NON-ECK means that the school works with activation codes.

## Reports
scenario-rests-on = Based on the agreement: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-rests-on-source = Based on the source: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-rests-on-own = A rule of this tool's own: the agreement has none (compare { $section }).
scenario-format-closed = Format of the list: { $format }. Its rows are fixed: none is added and none removed.
scenario-format-open = Format of the list: { $format }. Rows may be added and removed.
scenario-heading-conditions = Conditions
scenario-heading-consequences = Consequences
scenario-heading-warnings = Attention
scenario-heading-notes = Good to know
scenario-matrix-corner = from \ to
scenario-matrix-general = Five general rules come before this table; only M3 stands with G4, and with G5 to NON-ECK:
scenario-matrix-general-vo = Five general rules come before this table. A switch between credits on the person (ELF) and on the school (ILF) always stays V3; V1 stands with G3, G4 and G5, V2 with G4, and with G5 to codes:
scenario-general-g1 = If the school orders with the ECK iD, no list is needed. With another portal the CR record, the realm and the link remain to be seen to.
scenario-general-g2 = If realm and user ids stay the same, no list is needed. With another portal the CR record and the link remain to be seen to.
scenario-general-g3 = If no licence runs on and no history is to be kept, no list is needed.
scenario-general-g4 = In an emergency there is no list; profiles, results and progress are then lost.
scenario-general-g5 = If the ECK iDs themselves change (another sector), or come in place of another identity, there is a list of ECK iDs: eck-change, or by the identity that it replaces eck-change-real-id, eck-change-profile-id or eck-change-opaque-uid.
scenario-kind-elo = ELO
scenario-kind-distributor = distr.
scenario-kind-non-portal = NON-portal
scenario-kind-codes = codes
scenario-brief-list = list
scenario-brief-no-list = no list
scenario-brief-not-needed = nothing
scenario-brief-unsupported = no

## Pages on verdicts
explain-verdict-given = When it is given
explain-verdict-consequences = What is lost, or comes of it
explain-verdict-conditions = What must hold
explain-verdict-exceptions = Where another rule holds:
explain-verdict-only = Only for { $where }:
explain-verdict-during = During the school year the same holds, but the programme (Programma Start Schooljaar) does not support the move: the school pays the extra cost, and announces the change at least eight weeks ahead.
explain-verdict-next = For one move, with its dates: waswordt scenario --move move.toml, and who does what: waswordt steps --move move.toml.

## Higher education: European Student Identifiers

place-local = a local ESI
place-ladok = the ESI of Ladok
place-eduid = the ESI of eduID
place-none = nothing
endpoint-own = { $place } ({ $idp })
scenario-endpoint-ho = “{ $endpoint }” is no source of ESIs
    .hint = Say ladok, eduid, none, or local: and the domain of the institution, as in local:larosate.se.
scenario-move-domain = { $code } is not the domain of an institution
    .hint = Write the schacHomeOrganization of the institution as its code, as in larosate.se.
scenario-verdict-h1 = A list: students go from a local ESI to the one of Ladok, which is recommended for institutions that use Ladok.
scenario-verdict-h2 = A list: students go to or from the ESI of eduID, once it is synchronised.
scenario-verdict-h3 = Not needed: the ESI follows the student to another institution, and stays what it is.
scenario-verdict-h3-local = Not needed: the local ESI stays what it is.
scenario-verdict-h4 = Not supported: a student should have few ESIs, and permanent ones. Going back to a local one, or from Ladok to eduID, makes one more that does not last.
scenario-verdict-h4-none = Not supported: an ESI lasts. Without a new one there is nothing to carry over to, and the old one stays the student's.
scenario-verdict-h5 = A list: the institution gives out its local ESIs in another domain.
scenario-verdict-h6 = No list: the student has no ESI yet, so there is nothing to carry over.
scenario-verdict-h7 = A list: the institution gives its students other local ids in the same domain.
scenario-supply-esi = The service supplies the names and the old ESIs of its own accounts; the institution fills in the new ones.
scenario-condition-old-esi-stays = The old ESI stays the student's too: several are allowed, so apply the list with --old keep.
scenario-condition-external-uid = The students have an ExterntStudentUID: they are in Ladok or in NyA.
scenario-condition-eduid-synced = The ESI is synchronised with eduID: from Ladok to eduID, from Ladok by way of the institution (SCIM), or from eduID to the institution.
scenario-condition-release-only-esi = The identity provider releases the ESI only, never all values of schacPersonalUniqueCode.
scenario-consequence-esi-unknown = Without the list the service takes the student for somebody new; agreements and results stay with the old account.
scenario-consequence-esi-one-more = The student gets one ESI more, which ends with the account at the institution.
scenario-conflict-esi-prefix = The Swedish page prints “PersonalUniqueCode” in its examples, the specification “personalUniqueCode”. They compare as equal; new values are made with a small p.
scenario-note-esi-only = Release only the ESI, and only to services that need it: schacPersonalUniqueCode carries other codes as well.
scenario-note-esi-several = A student may have several ESIs; a personal identity number is never one.
scenario-note-esi-version = These rules rest on version 87 of the SWAMID page on the ESI, which has been superseded; its table of institutions and its dates are of 2021.

scenario-institution-nearly = { $name } is not in the table of institutions
    .hint = Did you mean { $nearest }?
scenario-institution-unknown = { $name } is not in the table of institutions, which is of 2021
    .hint = Give its full Swedish name, as in Lunds universitet.
esi-institution-ladok = Its students are in Ladok: use ExterntStudentUID of Ladok.
esi-institution-nya = Its students are not in Ladok, but in NyA: take ExterntStudentUID from NyA-Open.
esi-institution-neither = Its students are neither in Ladok nor in NyA: a local ESI, or the unique id of eduID.
esi-institution-soon = It may soon have its students in Ladok: an ESI of Ladok is worth waiting for.
esi-institution-own = Students log in by the institution itself, which can release the ESI.
esi-institution-eduid = Students log in by eduID: the ESI goes by way of eduID.
esi-institution-no-login = Students have no login in SWAMID: no release of the ESI is possible.
esi-institution-no-erasmus = It does not take part in Erasmus+.
esi-institution-year = This table is of 2021.

## Day-care: institution numbers and Unilogin

place-number = an institution number of before the register
place-daycare-number = a G number of the register
place-several = several institutions
place-platform = the new platform of Unilogin
place-administration = a second institution for the municipality's own staff
place-manual-import = import by CSV or by hand in ba.emu.dk
scenario-endpoint-dagtilbud = “{ $endpoint }” is no institution number
    .hint = Give numbers such as 101001 or G12345 (a capital G and five digits), or one of: none, platform, administration, manual-import.
scenario-endpoint-dagtilbud-old = “{ $endpoint }” is no institution that anybody comes from
    .hint = Give the number of before, as in 101001 or G12345, or none.
scenario-endpoint-dagtilbud-new = “{ $endpoint }” is no number of the register of day-care institutions
    .hint = The new number is a capital G and five digits; look it up in dagtilbudsregister.stil.dk.
scenario-move-municipality = { $code } is no code of a municipality, nor a number of an institution
    .hint = Write the three digits of the municipality's code, or the number of the institution.
scenario-verdict-d1 = A list: the institution gets another number; all user ids may stay.
scenario-verdict-d2 = No list: an institution that is opened has nothing to carry over, and one that is closed nothing to carry it to.
scenario-verdict-d3 = A list: institutions merge or split; user ids that collide are checked.
scenario-verdict-d4 = Not needed: services that use Unilogin have nothing to do for its new platform, and the ids stay.
scenario-verdict-d4-same = Not needed: the institution number stays what it is, and the ids with it.
scenario-verdict-d5 = Not supported: a municipality has one institution number for its own staff (forvaltningsinstitution), and cannot get another.
scenario-verdict-d6 = Not supported: import by CSV and the manual functions of ba.emu.dk closed on 30 September 2019.
scenario-verdict-d7 = A list: the institution number stays, but the user ids change.
scenario-supply-unilogin = The service supplies the names, old institution numbers and user ids of its own users; the municipality fills in the new ones.
scenario-supply-unilogin-users = The service supplies the names, institution number and user ids of its own users; the municipality fills in the new user ids.
scenario-condition-nemlogin = Whoever approves data requests has the right for tilslutning.stil.dk in NemLog-in.
scenario-condition-data-request = The supplier sends its data request to the new institution number. Is neither an agreement nor a request there, then contact the supplier.
scenario-condition-old-agreements = For the time being, look on ba.emu.dk (Dataaftaler) too: agreements stand in two places.
scenario-condition-correct-placement = Correct the placement system (pladsanvisningssystem) of the municipality instead.
scenario-consequence-user-unknown = Without the list the service takes the user for somebody new.
scenario-consequence-user-ids-collide = Where institutions merge, two users may have one user id: those rows are held.
scenario-note-dagtilbud-municipality = Only the municipality opens, closes and changes institutions in the register, those that govern themselves as well.
scenario-note-dagtilbud-forms = The sources do not give the form of user ids, nor of numbers of before the register: what is unusual there is a warning.
scenario-condition-approved-by-officer = The day-care officer of the municipality (dagtilbudsansvarlig) approves the data request on tilslutning.stil.dk.
scenario-condition-approved-by-staff = An employee of the institution approves the data request on tilslutning.stil.dk.
scenario-other-sector = { $option } is for --sector { $sector } only
    .hint = Leave it out, or choose that sector.
scenario-warning-number-form = Institution number { $number } is not six capitals and digits: is a leading zero lost? Compare it with the institution register.
dagtilbud-order = Order of an institution number for the municipality's own staff (forvaltningsinstitution)

    Main number of the municipality: ……
    Contact person: ……
    E-mail and telephone of the contact person: ……
    Unilogin of the contact person: ……

    A municipality has one such number. Search the institution register first: most have one already.
