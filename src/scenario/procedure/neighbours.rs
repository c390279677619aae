//! The procedures of sectors beside the agreement's, as their own sources have them; steps with a
//! list are this tool's.

use super::step::{Case, Deed, Step, When, step};
use crate::scenario::needs::Need::{List, NewRealm};
use crate::scenario::role::Role::{
    DaycareOfficer, DaycareStaff, Institution, Municipality, PlacementSupplier, Service,
};

/// European Student Identifiers (*Implementationen av ESI vid ett lärosäte*, *Synkronisering med
/// eduID*, *Att göra attributrelease av ESI*).
#[rustfmt::skip]
pub(super) static HO: [Step; 7] = [
    step(1, Deed::Ask, &[Institution], "procedure-ho-choose", When::Agreed).by(&["scenario"]),
    step(2, Deed::OwnLists, &[Service], "procedure-ho-list", When::Agreed).by(&["generate", "encrypt"]).needs(&[List]),
    step(3, Deed::Fill, &[Institution], "procedure-ho-fill", When::Agreed).by(&["esi", "fill", "fill-check"]).needs(&[List]),
    step(4, Deed::Ticket, &[Institution], "procedure-ho-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(5, Deed::Apply, &[Service], "procedure-ho-apply", When::Processed).by(&["apply"]).needs(&[List]),
    step(6, Deed::Synchronise, &[Institution], "procedure-ho-synchronise", When::Agreed),
    step(7, Deed::Release, &[Institution], "procedure-ho-release", When::Cutover),
];

/// Day-care of a municipality (*Tilslutning til Unilogin - Trin-for-trin*, *For kommunale
/// dagtilbud*).
#[rustfmt::skip]
pub(super) static MUNICIPAL: [Step; 8] = daycare(&[DaycareOfficer], "procedure-dagtilbud-approve-municipal");

/// Day-care that governs itself (*Tilslutning til Unilogin - Trin-for-trin*, *For selvejende
/// dagtilbud*).
#[rustfmt::skip]
pub(super) static SELF_GOVERNING: [Step; 8] = daycare(&[DaycareStaff], "procedure-dagtilbud-approve-self-governing");

#[rustfmt::skip]
const fn daycare(approving: &'static [crate::scenario::Role], approve: &'static str) -> [Step; 8] {
    [
        step(1, Deed::MasterData, &[Municipality], "procedure-dagtilbud-master-data", When::Agreed),
        step(2, Deed::DataRequest, &[PlacementSupplier], "procedure-dagtilbud-data-request", When::Agreed).needs(&[NewRealm]),
        step(3, Deed::ApproveRequest, approving, approve, When::Agreed).needs(&[NewRealm]),
        step(4, Deed::InformUsers, &[DaycareOfficer], "procedure-dagtilbud-inform", When::Cutover),
        step(5, Deed::OwnLists, &[Service], "procedure-dagtilbud-list", When::Agreed).by(&["generate", "encrypt"]).needs(&[List]).cases(&[(Case::Renumbering, "procedure-dagtilbud-list-users")]),
        step(6, Deed::Fill, &[Municipality], "procedure-dagtilbud-fill", When::Agreed).by(&["fill", "fill-check"]).needs(&[List]).cases(&[(Case::Renumbering, "procedure-dagtilbud-fill-users")]),
        step(7, Deed::Ticket, &[Municipality], "procedure-dagtilbud-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
        step(8, Deed::Apply, &[Service], "procedure-dagtilbud-apply", When::Processed).by(&["apply"]).needs(&[List]),
    ]
}
