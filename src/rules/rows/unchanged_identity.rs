//! WW305 `unchanged-identity`: the new identity is the old one.

use crate::identity::{Scheme, Side};
use crate::list::Filling;
use crate::rules::api::{Check, RowContext, Sink, rule};

rule!("WW305", "unchanged-identity", Warning, "unchanged_identity.md", [Check::Row(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    if context.filling != Filling::Filled {
        return;
    }
    let mut news = context.row.identities(Side::Wordt);
    let stays = |(_, scheme, new): (usize, Scheme, &str)| {
        context
            .row
            .identities(Side::Was)
            .any(|(_, had, old)| had == scheme && context.scope.same(scheme, old, new))
    };
    if let Some((column, scheme, new)) = news.next()
        && stays((column, scheme, new))
        && news.all(stays)
    {
        sink.gather(context.at(column), "rules-WW305-says");
    }
}
