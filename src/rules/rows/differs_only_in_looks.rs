//! WW306 `differs-only-in-looks`: the new identity differs from the old one only as the eye does not see.

use crate::identity::{Side, near_key};
use crate::rules::check::Check;
use crate::rules::check::Seen;
use crate::rules::registry::rule;
use crate::rules::sink::Sink;

rule!("WW306", "differs-only-in-looks", Warning, "differs_only_in_looks.md", [Check::Row(check)]);

fn check(seen: &Seen<'_>, sink: &mut Sink) {
    for (column, scheme, new) in seen.row.identities(Side::Wordt) {
        let old = seen.row.identities(Side::Was).find(|&(_, had, _)| had == scheme);
        if let Some((_, _, old)) = old
            && looks_the_same(old, new)
            && !seen.scope.same(scheme, old, new)
        {
            sink.gather(&RULE, RULE.severity, seen.row.format().columns[column].header, seen.row.number(), "rules-WW306-says");
        }
    }
}

/// Tells whether two identities have one near key, without making it where plain text already tells.
fn looks_the_same(old: &str, new: &str) -> bool {
    let plain = |value: &str| value.bytes().all(|byte| byte.is_ascii_graphic());
    old.eq_ignore_ascii_case(new) || !(plain(old) && plain(new)) && near_key(old) == near_key(new)
}
