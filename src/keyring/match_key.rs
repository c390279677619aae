//! The form in which databases compare identities, as SQL: what [`Scheme::folds`] says of each
//! scheme.

use crate::identity::Scheme;

/// Returns the SQL of the form in which an identity is compared, from the SQL of its scheme and of
/// the identity.
pub(super) fn match_key(scheme: &str, identity: &str) -> String {
    let folding =
        Scheme::ALL.into_iter().filter(|scheme| scheme.folds()).map(|scheme| format!("'{scheme}'"));
    format!(
        "CASE WHEN {scheme} IN ({}) THEN lower({identity}) ELSE {identity} END",
        folding.collect::<Vec<_>>().join(", ")
    )
}

/// Completes the layout of a store, which names the form as `{match_key}`.
pub(super) fn completed(layout: &str) -> String {
    layout.replace("{match_key}", &match_key("scheme", "identity"))
}

#[cfg(test)]
mod tests {
    use super::completed;

    #[test]
    fn a_layout_names_every_scheme_that_folds() {
        let key = "CASE WHEN scheme IN ('eck-id', 'esi') THEN lower(identity) ELSE identity END";
        assert_eq!(completed("AS ({match_key})"), format!("AS ({key})"));
    }
}
