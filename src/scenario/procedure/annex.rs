//! The actions that the annex adds per VO scenario.

use super::Role::{Distributor, NewPortal, OldPortal, Publisher, School};
use super::When::{Agreed, BeforeCutover, Cutover, Filed, Filled, InTime, Processed, Signed, Started};
use super::{Step, every, listed};
use crate::scenario::code::Code;

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

static V1: [Step; 2] =
    [every(1, &[School], "procedure-annex-spread-codes", &[], Cutover), every(2, &[School], "procedure-annex-extra-codes", &[], Agreed)];

#[rustfmt::skip]
static V4: [Step; 5] = [
    listed(1, &[Distributor], "procedure-annex-was-list", &["generate"], Agreed),
    listed(2, &[Distributor], "procedure-annex-share", &["encrypt"], Filed),
    listed(3, &[Distributor, School], "procedure-annex-unlink-first", &[], BeforeCutover),
    listed(4, &[School, NewPortal], "procedure-annex-pre-match", &[], Started),
    listed(5, &[Publisher], "procedure-annex-keyring", &["apply"], Processed),
];

#[rustfmt::skip]
static V5: [Step; 5] = [
    listed(1, &[Distributor], "procedure-annex-was-list", &["generate"], Agreed),
    listed(2, &[Distributor], "procedure-annex-share", &["encrypt"], Filed),
    listed(3, &[School, OldPortal], "procedure-annex-unlink-old", &[], InTime),
    listed(4, &[Distributor], "procedure-annex-pre-match", &[], Started),
    listed(5, &[Publisher], "procedure-annex-keyring", &["apply"], Processed),
];

#[rustfmt::skip]
static V6: [Step; 8] = [
    listed(1, &[Distributor], "procedure-annex-drop-pre-match", &[], InTime),
    listed(2, &[Distributor], "procedure-annex-notice", &[], Agreed),
    listed(3, &[Distributor], "procedure-annex-pass-lists", &["encrypt"], Filed),
    listed(4, &[School, NewPortal], "procedure-annex-registration", &[], Cutover),
    listed(5, &[School, OldPortal, NewPortal], "procedure-annex-make-lists", &["generate", "fill", "merge", "fill-check"], Filled),
    listed(6, &[School, OldPortal], "procedure-annex-unlink-pupils", &[], InTime),
    listed(7, &[School, NewPortal], "procedure-annex-pre-match", &[], Started),
    listed(8, &[Publisher], "procedure-annex-profile", &["apply"], Processed),
];

#[rustfmt::skip]
static BY_SCHOOL: [Step; 2] = [
    listed(1, &[School], "procedure-annex-both-identities", &["generate", "fill", "merge", "fill-check"], Filled),
    listed(2, &[Publisher], "procedure-annex-profile", &["apply"], Processed),
];

#[rustfmt::skip]
static V9: [Step; 6] = [
    listed(1, &[Distributor], "procedure-annex-notice", &[], Agreed),
    listed(2, &[Distributor], "procedure-annex-pass-lists", &["encrypt"], Filed),
    listed(3, &[School, NewPortal], "procedure-annex-registration", &[], Cutover),
    listed(4, &[School, OldPortal, NewPortal], "procedure-annex-make-lists", &["generate", "fill", "merge", "fill-check"], Filled),
    listed(5, &[School], "procedure-annex-consent", &[], Signed),
    listed(6, &[Publisher], "procedure-annex-profile", &["apply"], Processed),
];
