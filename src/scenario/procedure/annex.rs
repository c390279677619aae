//! The actions that the annex adds per VO scenario.

use super::step::Case::Renumbering;
use super::step::{Deed, Step, When, step};
use crate::scenario::code::Code;
use crate::scenario::needs::Need::{Change, List, NewRealm, OldPreMatch, PreMatch};
use crate::scenario::role::Role::{Distributor, NewPortal, OldPortal, Publisher, School};

/// Returns the actions of a scenario; none for one that the annex does not describe.
pub(super) fn actions(code: Code) -> &'static [Step] {
    match code {
        Code::V1 => &V1,
        Code::V4 => &V4,
        Code::V5 => &V5,
        Code::V6 => &V6,
        Code::V7 | Code::V8 => &BY_SCHOOL,
        Code::V9 => &V9,
        _ => &[],
    }
}

static V1: [Step; 3] = [
    step(1, Deed::CodesIdentity, &[School], "procedure-annex-codes-identity", When::Agreed),
    step(2, Deed::CodesSpread, &[School], "procedure-annex-spread-codes", When::Cutover),
    step(3, Deed::CodesExtra, &[School], "procedure-annex-extra-codes", When::Agreed),
];

#[rustfmt::skip]
static V4: [Step; 5] = [
    step(1, Deed::Format, &[Distributor], "procedure-annex-was-list", When::Filled).by(&["generate"]).needs(&[List]),
    step(2, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(3, Deed::OldPreMatch, &[Distributor, School], "procedure-annex-unlink-first", When::BeforeLink).needs(&[OldPreMatch]),
    step(4, Deed::PreMatch, &[School, NewPortal], "procedure-pre-match", When::Started).needs(&[PreMatch]),
    step(5, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
];

#[rustfmt::skip]
static V5: [Step; 5] = [
    step(1, Deed::Format, &[Distributor], "procedure-annex-was-list", When::Filled).by(&["generate"]).needs(&[List]),
    step(2, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(3, Deed::OldPreMatch, &[School, OldPortal], "procedure-annex-unlink-old", When::InTime).needs(&[OldPreMatch]),
    step(4, Deed::PreMatch, &[Distributor], "procedure-pre-match", When::Started).needs(&[PreMatch]),
    step(5, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
];

/// Action 4 is two deeds: the values must be there before the switch, the link is tested after it.
#[rustfmt::skip]
static V6: [Step; 9] = [
    step(1, Deed::DropPreMatch, &[Distributor], "procedure-annex-drop-pre-match", When::InTime).needs(&[OldPreMatch]),
    step(2, Deed::Notice, &[Distributor], "procedure-annex-notice", When::Agreed).needs(&[Change]).cases(&[(Renumbering, "procedure-annex-notice-renumbering")]),
    step(3, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(4, Deed::Values, &[School, NewPortal], "procedure-annex-registration", When::Registered).needs(&[NewRealm]),
    step(4, Deed::TestLink, &[School, NewPortal], "procedure-vo-test-link", When::Tested).needs(&[NewRealm]),
    step(5, Deed::Fill, &[School, OldPortal, NewPortal, Distributor], "procedure-plan-fill", When::Filled).by(&["fill", "merge"])
        .needs(&[List]).cases(&[(Renumbering, "procedure-plan-fill-renumbering")]),
    step(6, Deed::OldPreMatch, &[School, OldPortal], "procedure-annex-unlink-pupils", When::InTime).needs(&[OldPreMatch])
        .cases(&[(Renumbering, "procedure-vo-old-pre-match-renumbering")]),
    step(7, Deed::PreMatch, &[School, NewPortal], "procedure-pre-match", When::Started).needs(&[PreMatch])
        .cases(&[(Renumbering, "procedure-pre-match-renumbering")]),
    step(8, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
];

#[rustfmt::skip]
static BY_SCHOOL: [Step; 2] = [
    step(1, Deed::Fill, &[School, OldPortal, NewPortal, Distributor], "procedure-plan-fill", When::Filled).by(&["fill", "merge"])
        .needs(&[List]).cases(&[(Renumbering, "procedure-plan-fill-renumbering")]),
    step(2, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
];

#[rustfmt::skip]
static V9: [Step; 7] = [
    step(1, Deed::Notice, &[Distributor], "procedure-annex-notice", When::Agreed).needs(&[Change]).cases(&[(Renumbering, "procedure-annex-notice-renumbering")]),
    step(2, Deed::Ticket, &[Distributor], "procedure-ticket", When::Filed).by(&["encrypt"]).needs(&[List]),
    step(3, Deed::Values, &[School, NewPortal], "procedure-annex-registration", When::Registered).needs(&[NewRealm]),
    step(3, Deed::TestLink, &[School, NewPortal], "procedure-vo-test-link", When::Tested).needs(&[NewRealm]),
    step(4, Deed::Fill, &[School, OldPortal, NewPortal, Distributor], "procedure-plan-fill", When::Filled).by(&["fill", "merge"])
        .needs(&[List]).cases(&[(Renumbering, "procedure-plan-fill-renumbering")]),
    // The distributor processes the data from the day on which the list comes in: consent comes
    // before that.
    step(5, Deed::Consent, &[School], "procedure-annex-consent", When::Consented).needs(&[List]),
    step(6, Deed::Apply, &[Publisher], "procedure-apply", When::Processed).by(&["apply"]).needs(&[List]),
];
