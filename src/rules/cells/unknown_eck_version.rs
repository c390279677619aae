//! WW206 `unknown-eck-version`: an ECK iD of a version that is not known.

use crate::identity::{Defect, EckId, Scheme};
use crate::message::Message;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW206",
    "unknown-eck-version",
    Warning,
    "unknown_eck_version.md",
    [Check::OddIdentity(check)]
);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    // Asked of the value itself: no agreed format has a column for it, but its form is unmistakable
    // wherever it stands.
    if EckId::looks_like(cell.value)
        && Scheme::EckId.defects(cell.value).contains(&Defect::EckVersion)
    {
        sink.report(cell.draft(Message::new("rules-WW206-says")));
    }
}
