//! WW220 `hashed-uid`: a hashed uid where a plain identity is expected.

use crate::identity::{RealId, Scheme};
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW220", "hashed-uid", Warning, "hashed_uid.md", [Check::Identity(check)]);

/// How many hexadecimal digits the usual digests have.
const LENGTHS: [usize; 4] = [32, 40, 64, 128];

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    let is_plain =
        matches!(cell.column.field.identity(), Some((_, Scheme::RealId | Scheme::ProfileId)));
    if is_plain && cell.value.len() > LENGTHS[0] && is_hashed(cell.value) {
        sink.gather(cell.at(), "rules-WW220-says");
    }
}

fn is_hashed(value: &str) -> bool {
    RealId::parse(value).is_ok_and(|id| {
        let user_id = id.user_id.as_bytes();
        // Forty digits without a letter are a number, however long.
        LENGTHS.contains(&user_id.len())
            && user_id.iter().all(u8::is_ascii_hexdigit)
            && user_id.iter().any(u8::is_ascii_alphabetic)
            && user_id.iter().any(u8::is_ascii_digit)
    })
}
