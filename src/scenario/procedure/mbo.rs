//! The MBO procedure: twelve steps.

use super::Role::{Distributor, Kennisnet, Publisher, School};
use super::When::{Agreed, Announced, Cutover, Filed, Finished, Processed};
use super::{Step, every, listed};

/// *Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO*.
#[rustfmt::skip]
pub(super) static STEPS: [Step; 12] = [
    every(1, &[School], "procedure-mbo-ask", &["init", "scenario"], Announced),
    every(2, &[School], "procedure-mbo-tell-kennisnet", &[], Announced),
    every(3, &[Kennisnet, School], "procedure-mbo-migration", &[], Agreed),
    every(4, &[Kennisnet, School], "procedure-mbo-link", &[], Cutover),
    every(5, &[Kennisnet], "procedure-mbo-entree-data", &[], Agreed),
    listed(6, &[School, Distributor], "procedure-mbo-licences", &[], Agreed),
    listed(7, &[Distributor], "procedure-mbo-inform", &[], Agreed),
    listed(8, &[Publisher], "procedure-mbo-list", &["generate", "encrypt"], Agreed),
    listed(9, &[Distributor, School], "procedure-mbo-fill", &["fill", "merge", "fill-check", "encrypt"], Filed),
    listed(10, &[Publisher], "procedure-mbo-apply", &["apply"], Processed),
    listed(11, &[Publisher], "procedure-mbo-report", &["apply"], Processed),
    every(12, &[Distributor, School], "procedure-mbo-watch", &["status"], Finished).otherwise(&WATCH),
];

/// Without a list there are no tickets to follow.
static WATCH: Step = every(12, &[Distributor, School], "procedure-mbo-watch", &[], Finished);
