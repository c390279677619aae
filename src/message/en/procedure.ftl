### The procedures: who does what, and when.

## Names
procedure-name-vo-general = General procedure, VO
procedure-name-vo-elf = Distributor's plan, VO: credits on the person (ELF)
procedure-name-vo-ilf = Distributor's plan, VO: credits on the school (ILF)
procedure-name-school-year = During the school year
procedure-name-mbo = Procedure, MBO
procedure-name-eck-change = Changed ECK iDs, this tool's own plan
procedure-name-annex = Actions of the annex
procedure-role-school = school
procedure-role-distributor = distributor
procedure-role-kennisnet = Kennisnet
procedure-role-old-portal = old portal's supplier
procedure-role-new-portal = new portal's supplier
procedure-role-portal = portal's supplier
procedure-role-publisher = publisher

## When
procedure-when-eight-weeks = At least eight weeks before the cutover.
procedure-when-at-once = As soon as possible.
procedure-when-planned = Preferably in the holidays.
procedure-when-frozen = Often 1 August, yet everything must be done before that day.
procedure-when-filled = After the freeze.
procedure-when-consented = Before the school delivers the list: from then on the distributor processes the data.
procedure-when-signed = Before pupil data goes to a publisher.
procedure-when-filed = In time for the publisher's three working days.
procedure-when-filed-mbo = The publisher's three working days begin once the list is back completely filled.
procedure-when-processed = In principle within three working days of the ticket.
procedure-when-processed-mbo = In principle within three working days of the return of the completely filled list.
procedure-when-earlier = { $rule } Where that is before { $due }, it holds.
procedure-when-profile-ids = { $rule } Where nlEduPersonProfileIds change within one administration, the publisher applies the list only after the cutover on { $cutover }; the ticket then names a later day.
procedure-when-before-link = Before the school links the pupils in the new ELO.
procedure-when-before-pre-match = Before the new pre-match.
procedure-when-registered = Before the switch: the Central Registration must know by then.
procedure-when-linked = After the cutover.
procedure-when-started = When the school year starts.
procedure-when-before-august = Before 1 August.
procedure-when-summer = Preferably in the summer holiday.

## Shared steps
procedure-ticket = File a CMR ticket for each publisher, with the list encrypted or under a password.
procedure-apply = Apply the list: tie each new identity to the existing profile, so that progress comes along, and close the ticket in the CMR.
procedure-pre-match = Pre-match: tie the new portal identity to the order identity, in the new portal (credits on the person).
procedure-pre-match-renumbering = Pre-match again: tie the portal identity with the new user id to the order identity (credits on the person).

## VO, general
procedure-vo-ask = Ask the distributor to change the delivery.
procedure-vo-ask-renumbering = Tell the distributor that user ids will change by a data migration; portal and realm stay.
procedure-vo-ask-codes = Tell the distributor what changes: the school works with activation codes, and goes on to do so.
procedure-vo-tell-kennisnet = Tell Kennisnet's support of the change together, and agree precisely when the switch is made.
procedure-vo-registration = Make the changes in the Central Registration (CR).
procedure-vo-old-record = Set the existing CR record to inactive.
procedure-vo-new-record = Make a new CR record for the new delivery, with the realm that goes with it.
procedure-vo-school-identities = Tie the right school identities to the new CR record: the BDLSchoolId, which Entree Federatie passes on as DigiDeliveryId.
procedure-vo-migration = Agree on the migration: link the new environment, phase out the old. Kennisnet supplies data on the use of the old link, to see whether other suppliers must move too.
procedure-vo-migration-from-codes = Agree on linking the new environment.
procedure-vo-impact = Find out what the move means for the school's own services. Publishers process every pupil on the list; no selection by licence is made.
procedure-vo-impact-without = Find out what the move means for the school's own services.
procedure-vo-plan = Plan the move and prepare the CMR tickets.
procedure-vo-plan-without = Plan the move.
procedure-vo-lists = Deliver the filled list to the distributor, in the agreed format. The school answers for the time that this takes.
procedure-vo-test-link = Test the link in the new portal.
procedure-vo-old-pre-match = See to it that the pre-match value is removed in the old portal, in time (credits on the person).
procedure-vo-old-pre-match-renumbering = See to it that the pre-match values of the old user ids are removed (credits on the person).
procedure-vo-watch = Watch progress and inform the school. The school tests afterwards: Kennisnet's reference page, and access to a licence.
procedure-year-notice = Tell the suppliers of the change: the distributor, the suppliers of the portals and the publishers.

## VO, the distributor's plan
procedure-plan-establish = Establish that the identity changes with another realm or another portal.
procedure-plan-establish-renumbering = Establish that user ids change by a data migration, and with them the identity.
procedure-plan-freeze = Establish when the old environment is frozen.
procedure-plan-freeze-renumbering = Establish when the old user ids are frozen.
procedure-plan-frozen-renumbering = The old user ids are frozen: from this day on none of them changes.
procedure-plan-frozen = The old environment is frozen: from this day on nothing changes in it.
procedure-plan-history = Tell the school how learning history can come along. If the school wants that, the steps below follow.
procedure-plan-format = Send the school the list: the empty form, or filled as far as is known.
procedure-plan-fill = Have the list filled, with the old and the new identity of every pupil, by the old and the new portal's supplier where need be; once the old environment is frozen, so that no differences arise.
procedure-plan-fill-new = Have the new identity of every pupil filled in beside the old one, by the new portal's supplier where need be; once the old environment is frozen, so that no differences arise.
procedure-plan-fill-renumbering = Have the list filled once the old user ids are frozen, so that no differences arise.
procedure-plan-contract = Sign the contract that lets the distributor pass pupil data on to publishers.

## MBO
procedure-mbo-ask = Tell the distributor that the identity will change, such as from NON-ECK to ECK or to another ELO.
procedure-mbo-ask-same = Tell the distributor that the school goes to another portal or IdP; its identities do not change.
procedure-mbo-tell-kennisnet = Tell Kennisnet's support of the change.
procedure-mbo-migration = Agree on the migration of the IdP.
procedure-mbo-link = Link the new environment and phase out the old.
procedure-mbo-entree-data = Supply data on the use of the old link, to see whether other suppliers must move too.
procedure-mbo-licences = Establish which licences and products must come along: those that run past the school year, and those with results.
procedure-mbo-establish = Establish whether the identity changes, or the realm alone because of another portal.
procedure-mbo-inform = Inform the publishers that support moves, with notices in the CMR.
procedure-mbo-list = Deliver your own list to the distributor, encrypted or under a password, with the present data of the students whose licences come along (“waswordt generate --only”); with the new data still to be filled in it goes out with “waswordt encrypt --to-fill”.
procedure-mbo-fill = Add the new data to the list, settle the changes, and deliver the filled list to the publisher.
procedure-mbo-apply = Apply the list, so that progress and running licences come along to the new identity.
procedure-mbo-report = Report through the CMR to the distributor that processing is done.

## Changed ECK iDs
procedure-eck-ask = Tell the distributor and the publishers that ECK iDs will change, and from which day.
procedure-eck-ask-move = Ask the distributor for the change of portal or delivery, and tell the distributor and the publishers that ECK iDs will change with it, and from which day.
procedure-eck-ask-instead = Tell the distributor and the publishers that ECK iDs will come in place of the identities of today, and from which day.
procedure-eck-ask-move-instead = Ask the distributor for the change of portal or delivery, and tell the distributor and the publishers that ECK iDs will come in place of the identities of today, and from which day.
procedure-eck-list = Deliver your own list to the distributor, sealed, with the identity you have of each person; to the school it goes with “waswordt encrypt --to-fill”.
procedure-eck-fill = Have the school's administration add the new ECK iD of each person, as the number service gives it.
procedure-eck-watch = Watch progress and inform the school. The school tests afterwards: access to a licence.

## Annex
procedure-annex-spread-codes = Switch to activation codes and hand them out to the users. No notice is needed.
procedure-annex-codes-identity = Choose how pupils and teachers log in to activate codes: by a valid digital identity, such as an Entree account.
procedure-annex-extra-codes = Order extra codes for credit that was already used through the portal.
procedure-annex-was-list = Make the list of old portal identities (was), and give it to the school.
procedure-annex-unlink-first = Agree when the pupils are unlinked in the distributor's portal, and do that first.
procedure-annex-unlink-old = Unlink the pre-match values of the old school portal.
procedure-annex-drop-pre-match = Stop using the old pre-match values in specifications to publishers (in VO: the upload to Edu-iX).
procedure-annex-notice = Pass the IdP change on in the chain, with a CMR notice.
procedure-annex-notice-renumbering = Pass on in the chain that user ids change, with a CMR notice.
procedure-annex-registration = Pass the change on with the right values in the Central Registration.
procedure-annex-unlink-pupils = Unlink the pupils in the old ELO, and with that the old pre-match values.
procedure-annex-consent = Consent to the distributor processing the data once, for this change.

## Reports
procedure-not-before = from { $date }
procedure-set = set for { $date }
procedure-due = by { $date }
procedure-on = on { $date }
procedure-done = done on { $date }
procedure-done-late = done on { $date }, too late: by { $due }
procedure-due-past = by { $date } (past)
procedure-impossible = This cannot be met: it can begin on { $first }, and must be done by { $last }.
procedure-impossible-term = This cannot be met: it can begin on { $first }, and its three working days then run past { $last }.
procedure-impossible-apply = The publishers can apply the list from { $first } on, and would have to begin by { $last } to have three working days.
procedure-in-holidays = The last day is in the school's holidays: agree beforehand who does it.
procedure-differs-was-list = The texts differ: the general procedure (step 10) has the school deliver the list, the annex has the distributor make the part with the old identities. The annex is followed.
procedure-differs-pre-match = The texts differ: the general procedure (step 15) has the school pre-match, the annex the distributor. The annex is followed.
procedure-differs-unlink = The texts differ: the general procedure (step 12) has the school see to it, in time; the annex has the distributor unlink the pupils before the school links them. The annex is followed.
procedure-differs-start-of-year = The texts differ: everything is to be done before 1 August, and the pre-match when the school year starts. For the pre-match the latter is followed.
procedure-heading-late = Should have been done by
procedure-heading-next = Next
procedure-heading-plan = Plan
procedure-column-school = School
procedure-column-next = Next
procedure-column-day = Day
procedure-column-late = Late
procedure-nothing-dated = nothing with a day
procedure-no-steps = There are no steps to take.
procedure-no-steps-unsupported = There are no steps: this move is not supported.
procedure-no-steps-dates = There is no plan: the dates contradict each other. Correct them in the move file.
procedure-event-place = { $procedure }, step { $number }
procedure-ics-left-out = { $school } is not in the agenda: { $what }
procedure-ics-nameless = { $count ->
    [one] One move file has no id: once the school's name or a realm is corrected, agendas take its days for those of another move. Add a line: id = "…"
   *[other] { $count } move files have no id: once a school's name or a realm is corrected, agendas take their days for those of another move. Add a line to each: id = "…"
}
procedure-ics-one-id = { $school }: these move files have one id (“{ $id }”) and are told apart by their days; give each an id of its own, and that stays so when a day changes
procedure-ics-empty = nothing of the plan has a day: { $path } is not written
procedure-ics-alike = { $school }: these moves have the same IdPs and realms and are told apart by their days; give each move file an id = "…" of its own, so that this holds when a day changes
procedure-ics-written = Calendar written: { $path }
procedure-markdown-written = Plan written: { $path }
procedure-from-after-until = --from ({ $from }) is after --until ({ $until })
    .hint = Give the first day with --from and the last with --until.

## Higher education

procedure-name-ho = ESI
procedure-role-institution = institution
procedure-role-service = service
procedure-ho-choose = Choose the source of the ESI, with the services that will use it.
procedure-ho-list = Make a list of the accounts of this institution's students, with their old ESIs.
procedure-ho-fill = Make the new ESIs and fill them in; check the list.
procedure-ho-ticket = Seal the list for each service, and send it with its ticket.
procedure-ho-apply = Apply the list, keeping the old ESIs, and report it.
procedure-ho-synchronise = Synchronise the ESIs with eduID.
procedure-ho-release = Release the ESI to the services, and no other value of schacPersonalUniqueCode.

## Day-care

procedure-name-dagtilbud-municipal = Day-care of a municipality
procedure-name-dagtilbud-self-governing = Day-care that governs itself
procedure-role-municipality = municipality
procedure-role-daycare-officer = day-care officer of the municipality
procedure-role-daycare-staff = employee of the institution
procedure-role-placement-supplier = supplier of the placement system
procedure-dagtilbud-master-data = See to it that master data and people are right in the placement system.
procedure-dagtilbud-data-request = Send the data request on tilslutning.stil.dk, to the new institution number.
procedure-dagtilbud-approve-municipal = Approve the data request on tilslutning.stil.dk, for the municipality's own day-care.
procedure-dagtilbud-approve-self-governing = Approve the data request on tilslutning.stil.dk, for the institution itself.
procedure-dagtilbud-inform = Tell staff and parents how they will use Unilogin.
procedure-dagtilbud-list = Make a list of the institution's users, with their old numbers and user ids.
procedure-dagtilbud-fill = Fill in the new numbers, and user ids that change; check the list.
procedure-dagtilbud-list-users = Make a list of the institution's users, with its number and their user ids.
procedure-dagtilbud-fill-users = Fill in the new user ids, each with the institution number; check the list.
procedure-dagtilbud-ticket = Seal the list for each service, and send it with its ticket.
procedure-dagtilbud-apply = Apply the list, and report it.
