//! Ids of lists and runs: short, unmistakable when read aloud, and made from randomness that is passed in.

use jiff::civil::Date;

/// Letters and digits without those that are mistaken for one another (`i`, `l`, `o`, `u`).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Random bytes of an id.
pub type Random = [u8; 8];

/// Makes the id of a run: its day, and eight random characters.
#[must_use]
pub fn run_id(day: Date, random: Random) -> String {
    format!("run-{}-{}", day.strftime("%Y%m%d"), word(random))
}

/// Makes the id of a list: the school's BRIN, and eight random characters.
#[must_use]
pub fn list_id(brin: &str, random: Random) -> String {
    format!("{brin}-{}", word(random))
}

/// Returns the id of a list that has no manifest to tell it: the start of the digest of its rows.
#[must_use]
pub fn unnamed_list_id(sha256: &str) -> String {
    format!("sha-{}", &sha256[..12.min(sha256.len())])
}

fn word(random: Random) -> String {
    random.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}
