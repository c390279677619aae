//! Identities whose institution has a column of its own: in an export they stand apart, as they do
//! in a list, and are made whole.

use super::fields::ExportField;
use crate::identity::user_and_realm;

/// Makes an identity whole that a row of an export tells in two cells, a user id and the number of
/// its institution. Where there is a new number and no new user id, the old one stays; a single
/// column of user ids tells those of both sides.
pub(super) fn whole<'r>(
    field: ExportField,
    cell: &str,
    text: impl Fn(ExportField) -> Option<&'r str>,
) -> Option<String> {
    use ExportField::{Identity, InstitutionNumber, KnownIdentity, KnownInstitutionNumber};
    let (number, stays) = match field {
        Identity => (text(InstitutionNumber), text(KnownIdentity)),
        KnownIdentity => (
            text(KnownInstitutionNumber),
            if text(KnownIdentity).is_some() { None } else { text(Identity) },
        ),
        _ => return None,
    };
    let (number, stays) = (number.unwrap_or_default(), stays.unwrap_or_default());
    let user = if cell.is_empty() { user_and_realm(stays).0 } else { cell };
    let is_half = !number.is_empty() && !user.is_empty() && !user.contains('@');
    is_half.then(|| format!("{user}@{number}"))
}
