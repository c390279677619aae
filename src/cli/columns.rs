//! `--map FIELD=HEADER`: what a column of a roster or export holds.

use super::usage::BadValue;
use crate::intake::fields::ExportField;
use crate::message::Message;

/// The systems whose headers are known.
macro_rules! known_systems {
    () => {
        "Magister, SOMtoday, ParnasSys, itslearning, Entra ID, Microsoft 365, Active Directory, Google Workspace, OneRoster, School Data Sync and \
         EDEXML"
    };
}
pub(super) use known_systems;

/// Reads what a person says of a column.
pub(super) fn mapped(text: &str) -> Result<(ExportField, String), BadValue> {
    let (field, header) = text.split_once('=').ok_or_else(|| BadValue(Message::new("usage-map-form")))?;
    let known = || ExportField::ALL.iter().map(|field| field.as_str()).collect::<Vec<_>>().join(", ");
    let no_field = |()| BadValue(Message::new("usage-map-field").with("fields", known()));
    Ok((field.trim().parse().map_err(no_field)?, header.to_owned()))
}
