//! WW224 `stray-mark`: punctuation that came along with an identity.

use crate::identity::Scheme;
use crate::rules::api::{Cell, Check, Severity, Sink, rule};

rule!("WW224", "stray-mark", Error, "stray_mark.md", [Check::OddIdentity(check)]);

/// Marks that quote, enclose or separate.
const AROUND: [char; 18] =
    ['\'', '"', '`', '‘', '’', '“', '”', '<', '>', '(', ')', '[', ']', '{', '}', ',', ';', ':'];

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let is_address =
        matches!(cell.column.field.identity(), Some((_, Scheme::RealId | Scheme::ProfileId)));
    if let Some(mark) = stray_mark(cell.value).filter(|_| is_address) {
        // What separates values was left behind by whoever cut them apart; the other marks are rare
        // in an identity, but may be in one.
        let severity = if mark == ";" { Severity::Error } else { Severity::Warning };
        sink.weighing(severity)
            .gather_by(cell.at(), "rules-WW224-says", &mark, |message| message.with("mark", &mark));
    }
}

/// Returns the mark that is too much. A full stop may end no realm, and of two `@` in a row one is
/// a slip.
pub(in crate::rules) fn stray_mark(value: &str) -> Option<String> {
    let value = value.trim();
    let (first, last) = (value.chars().next()?, value.chars().next_back()?);
    let edge = [first, last]
        .into_iter()
        .find(|mark| AROUND.contains(mark))
        .or((last == '.').then_some(last));
    edge.map(String::from).or_else(|| value.contains("@@").then(|| "@@".to_owned()))
}
