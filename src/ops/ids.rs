//! Ids of lists and runs: short, unmistakable when read aloud, and made from randomness that is
//! passed in.

use jiff::civil::Date;

/// Letters and digits without those that are mistaken for one another (`i`, `l`, `o`, `u`).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Random bytes of an id.
pub type Random = [u8; 8];

/// Makes the id of a run: its day, and eight random characters.
#[must_use]
pub fn run_id(day: Date, random: Random) -> String {
    format!("run-{}-{}", day.strftime("%Y%m%d"), word(&random))
}

/// Makes the id of a list: the school's BRIN, and eight random characters.
#[must_use]
pub fn list_id(brin: &str, random: Random) -> String {
    format!("{brin}-{}", word(&random))
}

/// Returns the id of a list that has no manifest to tell it: the start of the digest of its rows.
#[must_use]
pub fn unnamed_list_id(sha256: &str) -> String {
    format!("sha-{}", &sha256[..12.min(sha256.len())])
}

/// How many random bytes a password takes: of each, five bits count.
pub const PASSWORD_BYTES: usize = 20;

/// Makes a password of a hundred bits: twenty characters in groups of four, to be read aloud and
/// typed over.
#[must_use]
pub fn password(random: [u8; PASSWORD_BYTES]) -> String {
    random.chunks(4).map(word).collect::<Vec<_>>().join("-")
}

fn word(random: &[u8]) -> String {
    random.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}
