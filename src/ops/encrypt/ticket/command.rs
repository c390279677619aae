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
    let command = |named: &str, receipt: String| {
        format!(
            "waswordt apply {sealed} {trust} --publisher {publisher} --store STORE{named}{old} {key} --receipt {receipt}"
        )
    };
    let named = addressee.stores.iter().map(|store| format!(" --store-name {}", quoted(store)));
    let named = if addressee.stores.is_empty() { vec![String::new()] } else { named.collect() };
    let each = named.iter().zip(receipts(&addressee.stores));
    each.map(|(named, receipt)| command(named, receipt)).collect::<Vec<_>>().join("\n")
}

/// Returns the receipts that the command writes: one for each store that the move file names.
pub(super) fn receipts(stores: &[String]) -> Vec<String> {
    if stores.is_empty() {
        return vec!["receipt.json".to_owned()];
    }
    stores.iter().map(|store| format!("receipt-{}.json", slug(store))).collect()
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    if word.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        format!("'{}'", word.replace('\'', "'\\''"))
    } else {
        word.to_owned()
    }
}
