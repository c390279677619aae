//! What a publisher runs to carry out its ticket.

use super::super::{Addressee, Delivery, slug};
use crate::scenario::{Condition, ConditionKind};

/// Returns the command, a line for each of the publisher's stores where the move file names them:
/// its receipts then tell which store they are of. A signed list tells the move itself; where the
/// verdict says that old identities stay, so does the command.
pub(super) fn of(delivery: &Delivery<'_>, addressee: &Addressee, sealed: &str) -> String {
    let trust = match delivery.signing_key {
        Some(_) => "--signers allowed_signers",
        None => "--move move.toml",
    };
    let key = if delivery.passwords.is_some() { "--passphrase-file FILE" } else { "-i KEY" };
    let stays = |condition: &Condition| condition.kind == ConditionKind::OldEsiStays;
    let old = if delivery.verdict.conditions.iter().any(stays) { " --old keep" } else { "" };
    let publisher = quoted(&addressee.name);
    let command = |named: &str, receipt: &str| {
        format!(
            "waswordt apply {sealed} {trust} --publisher {publisher} --store STORE{named}{old} {key} --receipt {receipt}"
        )
    };
    if addressee.stores.is_empty() {
        return command("", "receipt.json");
    }
    let of_store = |store: &String| {
        let receipt = format!("receipt-{}.json", slug(store));
        command(&format!(" --store-name {}", quoted(store)), &receipt)
    };
    addressee.stores.iter().map(of_store).collect::<Vec<_>>().join("\n")
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    if word.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        format!("'{}'", word.replace('\'', "'\\''"))
    } else {
        word.to_owned()
    }
}
