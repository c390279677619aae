//! The MBO procedure: twelve steps.

use super::step::Case::{
    EckIdsInstead, EckIdsInsteadElsewhere, NewRealm, Renumbering, SameIdentity,
};
use super::step::{Deed, Step, When, step};
use crate::scenario::needs::Need::{self, List, NewIdentity, OldRealm};
use crate::scenario::role::Role::{Distributor, Kennisnet, Publisher, School};

/// *Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO*.
#[rustfmt::skip]
pub(super) static STEPS: [Step; 13] = [
    step(1, Deed::Ask, &[School], "procedure-mbo-ask", When::Announced).by(&["init", "scenario"])
        .cases(&[(Renumbering, "procedure-vo-ask-renumbering"), (SameIdentity, "procedure-mbo-ask-same")]),
    step(2, Deed::TellKennisnet, &[School], "procedure-mbo-tell-kennisnet", When::Agreed),
    step(3, Deed::Migration, &[Kennisnet, School], "procedure-mbo-migration", When::Agreed).needs(&[Need::NewRealm]),
    step(4, Deed::Link, &[Kennisnet, School], "procedure-mbo-link", When::Cutover).needs(&[Need::NewRealm]),
    step(5, Deed::EntreeData, &[Kennisnet], "procedure-mbo-entree-data", When::Agreed).needs(&[OldRealm]),
    step(6, Deed::Licences, &[School, Distributor], "procedure-mbo-licences", When::Agreed).needs(&[List]),
    step(6, Deed::Establish, &[Distributor], "procedure-mbo-establish", When::Agreed).by(&["scenario"]).needs(&[NewIdentity])
        .cases(&[(Renumbering, "procedure-plan-establish-renumbering")]),
    step(7, Deed::Inform, &[Distributor], "procedure-mbo-inform", When::Agreed).needs(&[NewIdentity]),
    step(8, Deed::OwnLists, &[Publisher], "procedure-mbo-list", When::Agreed).by(&["generate", "encrypt"]).needs(&[List]),
    step(9, Deed::Fill, &[Distributor, School], "procedure-mbo-fill", When::Filed)
        .by(&["fill", "merge", "fill-check", "encrypt"]).needs(&[List]),
    step(10, Deed::Apply, &[Publisher], "procedure-mbo-apply", When::Processed).by(&["apply"]).needs(&[List]),
    step(11, Deed::Report, &[Publisher], "procedure-mbo-report", When::Processed).by(&["apply"]).needs(&[List]),
    step(12, Deed::Watch, &[Distributor, School], "procedure-vo-watch", When::Finished).by(&["status"]),
];

/// ECK iDs that change: decided here, on the pattern of the MBO procedure, since no agreement on
/// them was found.
#[rustfmt::skip]
pub(super) static ECK_CHANGE: [Step; 7] = [
    step(1, Deed::Ask, &[School], "procedure-eck-ask", When::Announced).by(&["init", "scenario"])
        .cases(&[
            (EckIdsInstead, "procedure-eck-ask-instead"),
            (EckIdsInsteadElsewhere, "procedure-eck-ask-move-instead"),
            (NewRealm, "procedure-eck-ask-move"),
        ]),
    step(2, Deed::Contract, &[School, Distributor], "procedure-plan-contract", When::Signed).needs(&[List]),
    step(3, Deed::OwnLists, &[Publisher], "procedure-eck-list", When::Agreed).by(&["generate", "encrypt"]).needs(&[List]),
    step(4, Deed::Fill, &[School, Distributor], "procedure-eck-fill", When::Filed).by(&["fill", "fill-check"]).needs(&[List]),
    step(5, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(6, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
    step(7, Deed::Watch, &[Distributor, School], "procedure-eck-watch", When::Finished).by(&["status"])
        .cases(&[(NewRealm, "procedure-vo-watch")]),
];
