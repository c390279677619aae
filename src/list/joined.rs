//! Identities that stand in two columns, a user id and the number of its institution: in a list
//! they are whole, in a file apart.

use std::borrow::Cow;

use super::format::Format;
use crate::identity::{Side, user_and_realm};

/// Makes the identities of a row whole: `anna1234` of institution `101001` is `anna1234@101001`.
/// Where there is a new number and no new user id, the old one stays.
pub(super) fn join<'c>(
    format: &Format,
    cells: impl IntoIterator<Item = &'c str>,
) -> Vec<Cow<'c, str>> {
    let mut row: Vec<Cow<'c, str>> =
        cells.into_iter().take(format.width()).map(Cow::Borrowed).collect();
    row.resize(format.width(), Cow::Borrowed(""));
    let old_user_id = format
        .joined(Side::Was)
        .map(|(_, at)| user_id(&row[at]).to_owned())
        .filter(|id| !id.is_empty());
    for side in [Side::Was, Side::Wordt] {
        let Some((number, at)) = format.joined(side) else { continue };
        let (of, written) = (row[number].trim().to_owned(), row[at].trim().to_owned());
        let stays = old_user_id.as_deref().filter(|_| side == Side::Wordt && written.is_empty());
        match (written.rsplit_once('@'), stays) {
            (Some((_, realm)), _) if of.is_empty() => row[number] = Cow::Owned(realm.to_owned()),
            (Some((_, realm)), _) if realm == of => {}
            _ if of.is_empty() => {}
            (None, Some(stays)) => row[at] = Cow::Owned(format!("{stays}@{of}")),
            _ if written.is_empty() => {}
            _ => row[at] = Cow::Owned(format!("{written}@{of}")),
        }
    }
    row
}

/// What stands before the number of the institution.
fn user_id(identity: &str) -> &str {
    user_and_realm(identity.trim()).0
}
