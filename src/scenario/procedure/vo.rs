//! The VO procedures: sixteen general steps, and the distributor's ten for ELF and for ILF.

use super::Role::{Distributor, Kennisnet, NewPortal, OldPortal, Publisher, School};
use super::When::{Agreed, Announced, Cutover, Filed, Filled, Finished, Frozen, InTime, Planned, Processed, Signed, Started};
use super::{Step, every, listed};

/// *Procedure: IdP en Portaal wijziging voor start van het schooljaar VO*.
#[rustfmt::skip]
pub(super) static GENERAL: [Step; 16] = [
    every(1, &[School], "procedure-vo-ask", &["init", "scenario"], Announced),
    every(2, &[School, Distributor], "procedure-vo-tell-kennisnet", &[], Announced),
    every(3, &[Distributor], "procedure-vo-registration", &[], Agreed),
    every(4, &[Distributor], "procedure-vo-old-record", &[], Agreed),
    every(5, &[Distributor], "procedure-vo-new-record", &[], Agreed),
    every(6, &[Distributor], "procedure-vo-school-identities", &[], Agreed),
    every(7, &[Kennisnet, School], "procedure-vo-migration", &[], Agreed),
    every(8, &[School], "procedure-vo-impact", &[], Agreed).otherwise(&IMPACT),
    every(9, &[Distributor], "procedure-vo-plan", &["steps"], Planned).otherwise(&PLAN),
    listed(10, &[School], "procedure-vo-lists", &["generate", "fill", "merge", "fill-check"], Filled),
    every(11, &[School], "procedure-vo-test-link", &[], Cutover),
    // The school sees to it (here), the old portal does it (ELF, step 10).
    every(12, &[School, OldPortal], "procedure-vo-old-pre-match", &[], InTime),
    listed(13, &[Distributor], "procedure-ticket", &["encrypt"], Filed),
    listed(14, &[Publisher], "procedure-apply", &["apply"], Processed),
    every(15, &[School], "procedure-vo-pre-match", &[], Started),
    every(16, &[Distributor, School], "procedure-vo-watch", &["status"], Finished).otherwise(&WATCH),
];

/// Steps as they are without a list: no pupils for publishers to carry out, no tickets to follow.
static IMPACT: Step = every(8, &[School], "procedure-vo-impact-without", &[], Agreed);
static PLAN: Step = every(9, &[Distributor], "procedure-vo-plan-without", &["steps"], Planned);
static WATCH: Step = every(16, &[Distributor, School], "procedure-vo-watch", &[], Finished);

/// *Stappenplan voor ELF-klanten (uitvoering distributeur VO)*.
#[rustfmt::skip]
pub(super) static ELF: [Step; 10] = [
    every(1, &[Distributor], "procedure-plan-establish", &["scenario"], Agreed),
    every(2, &[Distributor], "procedure-plan-freeze", &[], Frozen),
    listed(3, &[Distributor], "procedure-plan-history", &[], Agreed),
    listed(4, &[Distributor], "procedure-plan-format", &["generate"], Agreed),
    listed(5, &[Distributor, School, OldPortal, NewPortal], "procedure-plan-fill", &["fill", "merge"], Filled),
    listed(6, &[School], "procedure-plan-send", &["fill-check"], Filled),
    listed(7, &[Distributor], "procedure-ticket", &["encrypt"], Filed),
    listed(8, &[Publisher], "procedure-apply", &["apply"], Processed),
    listed(9, &[Distributor, School], "procedure-plan-watch", &["status"], Finished),
    every(10, &[OldPortal], "procedure-plan-undo-pre-match", &[], InTime),
];

/// *Stappenplan ILF klanten (uitvoering distributeur VO)*.
#[rustfmt::skip]
pub(super) static ILF: [Step; 10] = [
    every(1, &[Distributor], "procedure-plan-establish", &["scenario"], Agreed),
    every(2, &[Distributor], "procedure-plan-freeze", &[], Frozen),
    listed(3, &[Distributor], "procedure-plan-history", &[], Agreed),
    listed(4, &[School, Distributor], "procedure-plan-contract", &[], Signed),
    listed(5, &[Distributor], "procedure-plan-format", &["generate"], Agreed),
    listed(6, &[Distributor, School, OldPortal, NewPortal], "procedure-plan-fill", &["fill", "merge"], Filled),
    listed(7, &[School], "procedure-plan-send", &["fill-check"], Filled),
    listed(8, &[Distributor], "procedure-ticket", &["encrypt"], Filed),
    listed(9, &[Publisher], "procedure-apply", &["apply"], Processed),
    listed(10, &[Distributor, School], "procedure-plan-watch", &["status"], Finished),
];
