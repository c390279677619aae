//! WW305 `unchanged-identity`: the new identity is the old one.

use crate::identity::{Scheme, Side};
use crate::list::Filling;
use crate::rules::check::Check;
use crate::rules::check::Seen;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW305", "unchanged-identity", Warning, "unchanged_identity.md", [Check::Row(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    if seen.filling != Filling::Filled {
        return;
    }
    let mut news = seen.row.identities(Side::Wordt);
    let stays = |(_, scheme, new): (usize, Scheme, &str)| {
        seen.row.identities(Side::Was).any(|(_, had, old)| had == scheme && seen.scope.same(scheme, old, new))
    };
    if let Some((column, scheme, new)) = news.next()
        && stays((column, scheme, new))
        && news.all(stays)
    {
        sink.gather(&RULE, RULE.severity, seen.row.format().columns[column].header, seen.row.number(), "rules-WW305-says");
    }
}
