### The procedures: who does what, and when.

## Names
procedure-name-vo-general = General procedure, VO
procedure-name-vo-elf = Distributor's plan, VO: credits on the person (ELF)
procedure-name-vo-ilf = Distributor's plan, VO: credits on the school (ILF)
procedure-name-mbo = Procedure, MBO
procedure-name-annex = Actions of the annex
procedure-role-school = school
procedure-role-distributor = distributor
procedure-role-kennisnet = Kennisnet
procedure-role-old-portal = old portal's supplier
procedure-role-new-portal = new portal's supplier
procedure-role-publisher = publisher

## When
procedure-when-eight-weeks = At least eight weeks before the cutover.
procedure-when-planned = Preferably in the holidays.
procedure-when-frozen = Often 1 August, yet everything must be done before that day.
procedure-when-filled = Once the old environment is frozen.
procedure-when-signed = Before pupil data goes to a publisher.
procedure-when-filed = In time for the publisher's three working days.
procedure-when-processed = In principle within three working days of the ticket.
procedure-when-processed-mbo = In principle within three working days of the return of the completely filled list.
procedure-when-before-link = Before the school links the pupils in the new ELO.
procedure-when-started = When the school year starts.
procedure-when-before-august = Before 1 August.
procedure-when-summer = Preferably in the summer holiday.

## Shared steps
procedure-ticket = File a CMR ticket for each publisher, with the encrypted list.
procedure-apply = Apply the list, so that progress comes along, and close the ticket in the CMR.

## VO, general
procedure-vo-ask = Ask the distributor to change the delivery.
procedure-vo-tell-kennisnet = Tell Kennisnet's support of the change together, and agree precisely when the switch is made.
procedure-vo-registration = Make the changes in the Central Registration (CR).
procedure-vo-old-record = Set the existing CR record to inactive.
procedure-vo-new-record = Make a new CR record for the new delivery, with the new realm.
procedure-vo-school-identities = Tie the right school identities (BDLSchoolId) to the new CR record.
procedure-vo-migration = Agree on the migration: link the new environment, phase out the old. Kennisnet supplies data on the use of the old link, to see whether other suppliers must move too.
procedure-vo-impact = Find out what the move means for the school's own services. Publishers carry out every pupil on the list; licences are not picked.
procedure-vo-impact-without = Find out what the move means for the school's own services.
procedure-vo-plan = Plan the move and prepare the CMR tickets.
procedure-vo-plan-without = Plan the move.
procedure-vo-lists = Deliver the list of old and new identities to the distributor, in the agreed format.
procedure-vo-test-link = Test the link in the new portal.
procedure-vo-old-pre-match = See to it that the pre-match value is removed in the old portal (credits on the person).
procedure-vo-pre-match = Pre-match in the new portal, with the new IdP (credits on the person).
procedure-vo-watch = Watch progress and inform the school. The school tests afterwards: Kennisnet's reference page, and access to a licence.

## VO, the distributor's plan
procedure-plan-establish = Establish that the identity changes with another realm or another portal.
procedure-plan-freeze = Establish when the old environment is frozen.
procedure-plan-history = Tell the school how learning history can come along. If the school wants that, the steps below follow.
procedure-plan-format = Send the school the format of the list.
procedure-plan-fill = Have the list filled by the old and the new portal's supplier, once the old environment is frozen.
procedure-plan-send = Send the filled list to the distributor.
procedure-plan-watch = Watch progress, inform the school, and have it test once all is carried out.
procedure-plan-undo-pre-match = Undo the old pre-match values in time.
procedure-plan-contract = Sign the contract that lets the distributor pass pupil data on to publishers.

## MBO
procedure-mbo-ask = Tell the distributor that the identity will change, such as from NON-ECK to ECK or to another ELO.
procedure-mbo-tell-kennisnet = Tell Kennisnet's support of the change.
procedure-mbo-migration = Agree on the migration of the IdP.
procedure-mbo-link = Link the new environment and phase out the old.
procedure-mbo-entree-data = Supply data on the use of the old link, to see whether other suppliers must move too.
procedure-mbo-licences = Establish which licences and products must come along: those that run past the school year, and those with results. The distributor establishes whether the identity changes or the realm alone.
procedure-mbo-inform = Inform the publishers that support moves, with notices in the CMR.
procedure-mbo-list = Deliver your own list to the distributor, encrypted, with the students' present data.
procedure-mbo-fill = Add the new data to the list, settle the changes, and deliver the filled list to the publisher.
procedure-mbo-apply = Apply the list, so that progress and running licences come along to the new identity.
procedure-mbo-report = Report through the CMR to the distributor that processing is done.
procedure-mbo-watch = Watch progress and inform the school. The school tests afterwards: Kennisnet's reference page, and access to a licence.

## Annex
procedure-annex-spread-codes = Switch to activation codes and hand them out to the users. No notice is needed.
procedure-annex-extra-codes = Order extra codes for credit that was already used through the portal.
procedure-annex-was-list = Make the list of old portal identities (was).
procedure-annex-share = Share the old and the new portal identities with the publishers, in the CMR.
procedure-annex-unlink-first = Agree when the pupils are unlinked in the distributor's portal, and do that first.
procedure-annex-pre-match = Pre-match: tie the new portal identity to the order identity.
procedure-annex-keyring = Add the new portal identity to the existing profile, as a keyring.
procedure-annex-unlink-old = Unlink the pre-match values of the old school portal.
procedure-annex-drop-pre-match = Stop using the old pre-match values in specifications to publishers (in VO: the upload to Edu-iX).
procedure-annex-notice = Pass the IdP change on in the chain, with a CMR notice.
procedure-annex-pass-lists = Pass the lists on to the publishers, so that progress is kept.
procedure-annex-registration = Pass the change on with the right values in the Central Registration, and test the link.
procedure-annex-make-lists = Make the lists, with the portal's supplier if need be.
procedure-annex-unlink-pupils = Unlink the pupils in the old ELO.
procedure-annex-profile = Tie the new portal identity to the existing profile.
procedure-annex-both-identities = Deliver a list with the old and the new portal identity of every user.
procedure-annex-consent = Consent to the distributor processing the data once, for this change.

## Reports
procedure-not-before = from { $date }
procedure-due = by { $date }
procedure-due-past = by { $date } (past)
procedure-no-steps = There are no steps to take.
procedure-event-place = { $procedure }, step { $number }
procedure-ics-written = Calendar written: { $path }
