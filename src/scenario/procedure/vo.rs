//! The VO procedures: sixteen general steps, and the distributor's ten for ELF and for ILF.

use super::step::Case::{AmongCodes, EckIds, FromCodes, Renumbering, WithoutList};
use super::step::{Deed, Step, When, step};
use crate::scenario::needs::Need::{
    List, NewIdentity, NewRealm, OldPortal, OldPreMatch, OldRealm, Portal, PreMatch,
};
use crate::scenario::role::Role::{
    Distributor, Kennisnet, NewPortal, OldPortal as OldSupplier, Publisher, School,
};

/// *Procedure: IdP en Portaal wijziging voor start van het schooljaar VO*.
#[rustfmt::skip]
pub(super) static GENERAL: [Step; 16] = [
    step(1, Deed::Ask, &[School], "procedure-vo-ask", When::Announced).by(&["init", "scenario"])
        .cases(&[(Renumbering, "procedure-vo-ask-renumbering"), (AmongCodes, "procedure-vo-ask-codes")]),
    step(2, Deed::TellKennisnet, &[School, Distributor], "procedure-vo-tell-kennisnet", When::Agreed).needs(&[Portal]),
    step(3, Deed::NewRecord, &[Distributor], "procedure-vo-registration", When::Registered).needs(&[NewRealm]),
    step(4, Deed::OldRecord, &[Distributor], "procedure-vo-old-record", When::Registered).needs(&[OldRealm]),
    step(5, Deed::NewRecord, &[Distributor], "procedure-vo-new-record", When::Registered).needs(&[NewRealm]),
    step(6, Deed::SchoolIdentities, &[Distributor], "procedure-vo-school-identities", When::Registered).needs(&[NewRealm]),
    step(7, Deed::Migration, &[Kennisnet, School], "procedure-vo-migration", When::Agreed).needs(&[NewRealm])
        .cases(&[(FromCodes, "procedure-vo-migration-from-codes")]),
    step(8, Deed::Impact, &[School], "procedure-vo-impact", When::Agreed)
        .cases(&[(WithoutList, "procedure-vo-impact-without"), (EckIds, "procedure-vo-impact-without")]),
    step(9, Deed::Plan, &[Distributor], "procedure-vo-plan", When::Planned).by(&["steps"])
        .cases(&[(WithoutList, "procedure-vo-plan-without")]),
    step(10, Deed::Deliver, &[School], "procedure-vo-lists", When::Filled).by(&["fill-check"]).needs(&[List]),
    step(11, Deed::TestLink, &[School], "procedure-vo-test-link", When::Tested).needs(&[NewRealm]),
    // The school sees to it (here), the old portal does it (ELF, step 10).
    step(12, Deed::OldPreMatch, &[School, OldSupplier], "procedure-vo-old-pre-match", When::InTime).needs(&[OldPreMatch])
        .cases(&[(Renumbering, "procedure-vo-old-pre-match-renumbering")]),
    step(13, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(14, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
    step(15, Deed::PreMatch, &[School], "procedure-pre-match", When::Started).needs(&[PreMatch])
        .cases(&[(Renumbering, "procedure-pre-match-renumbering")]),
    step(16, Deed::Watch, &[Distributor, School], "procedure-vo-watch", When::Finished).by(&["status"])
        .cases(&[(AmongCodes, "procedure-eck-watch")]),
];

/// *Stappenplan voor ELF-klanten (uitvoering distributeur VO)*.
#[rustfmt::skip]
pub(super) static ELF: [Step; 10] = [
    step(1, Deed::Establish, &[Distributor], "procedure-plan-establish", When::Agreed).by(&["scenario"]).needs(&[NewIdentity, Portal])
        .cases(&[(Renumbering, "procedure-plan-establish-renumbering")]),
    step(2, Deed::Freeze, &[Distributor], "procedure-plan-freeze", When::Frozen).needs(&[NewIdentity, OldPortal])
        .cases(&[(Renumbering, "procedure-plan-freeze-renumbering")]),
    step(3, Deed::History, &[Distributor], "procedure-plan-history", When::Agreed).needs(&[List]),
    step(4, Deed::Format, &[Distributor], "procedure-plan-format", When::Agreed).by(&["generate"]).needs(&[List]),
    step(5, Deed::Fill, &[School, OldSupplier, NewPortal, Distributor], "procedure-plan-fill", When::Filled).by(&["fill", "merge"])
        .needs(&[List]).cases(&[(Renumbering, "procedure-plan-fill-renumbering")]),
    step(6, Deed::Deliver, &[School], "procedure-vo-lists", When::Filled).by(&["fill-check"]).needs(&[List]),
    step(7, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(8, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
    step(9, Deed::Watch, &[Distributor, School], "procedure-vo-watch", When::Finished).by(&["status"]),
    step(10, Deed::OldPreMatch, &[School, OldSupplier], "procedure-vo-old-pre-match", When::InTime).needs(&[OldPreMatch])
        .cases(&[(Renumbering, "procedure-vo-old-pre-match-renumbering")]),
];

/// *Stappenplan ILF klanten (uitvoering distributeur VO)*.
#[rustfmt::skip]
pub(super) static ILF: [Step; 10] = [
    step(1, Deed::Establish, &[Distributor], "procedure-plan-establish", When::Agreed).by(&["scenario"]).needs(&[NewIdentity, Portal])
        .cases(&[(Renumbering, "procedure-plan-establish-renumbering")]),
    step(2, Deed::Freeze, &[Distributor], "procedure-plan-freeze", When::Frozen).needs(&[NewIdentity, OldPortal])
        .cases(&[(Renumbering, "procedure-plan-freeze-renumbering")]),
    step(3, Deed::History, &[Distributor], "procedure-plan-history", When::Agreed).needs(&[List]),
    step(4, Deed::Contract, &[School, Distributor], "procedure-plan-contract", When::Signed).needs(&[List]),
    step(5, Deed::Format, &[Distributor], "procedure-plan-format", When::Agreed).by(&["generate"]).needs(&[List]),
    step(6, Deed::Fill, &[School, OldSupplier, NewPortal, Distributor], "procedure-plan-fill", When::Filled).by(&["fill", "merge"])
        .needs(&[List]).cases(&[(Renumbering, "procedure-plan-fill-renumbering")]),
    step(7, Deed::Deliver, &[School], "procedure-vo-lists", When::Filled).by(&["fill-check"]).needs(&[List]),
    step(8, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(9, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
    step(10, Deed::Watch, &[Distributor, School], "procedure-vo-watch", When::Finished).by(&["status"])
        .cases(&[(AmongCodes, "procedure-eck-watch")]),
];

/// *IdP wijziging tijdens het schooljaar*: besides the procedure of before it.
#[rustfmt::skip]
pub(super) static SCHOOL_YEAR: [Step; 1] = [
    step(1, Deed::TellSuppliers, &[School], "procedure-year-notice", When::Announced),
];
