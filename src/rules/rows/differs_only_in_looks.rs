//! WW306 `differs-only-in-looks`: the new identity differs from the old one only as the eye does
//! not see.

use crate::identity::{Side, near_key};
use crate::rules::api::{Check, RowContext, Sink, rule};

rule!("WW306", "differs-only-in-looks", Warning, "differs_only_in_looks.md", [Check::Row(check)]);

fn check(context: &RowContext<'_>, sink: &mut Sink<'_>) {
    for (column, scheme, new) in context.row.identities(Side::Wordt) {
        let old = context.row.identities(Side::Was).find(|&(_, had, _)| had == scheme);
        if let Some((_, _, old)) = old
            && looks_the_same(old, new)
            && !context.scope.same(scheme, old, new)
        {
            sink.gather(context.at(column), "rules-WW306-says");
        }
    }
}

/// Tells whether two identities have one near key, without making it where plain text already
/// tells.
fn looks_the_same(old: &str, new: &str) -> bool {
    let plain = |value: &str| value.bytes().all(|byte| byte.is_ascii_graphic());
    old.eq_ignore_ascii_case(new) || !(plain(old) && plain(new)) && near_key(old) == near_key(new)
}
