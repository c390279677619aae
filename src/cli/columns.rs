//! `--map FIELD=HEADER`: what a column of a roster or export holds; with nothing behind it, that no
//! column holds the field.

use super::Failure;
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
    let (field, header) =
        text.split_once('=').ok_or_else(|| BadValue(Message::new("usage-map-form")))?;
    let known =
        || ExportField::ALL.iter().map(|field| field.as_str()).collect::<Vec<_>>().join(", ");
    let no_field = |()| BadValue(Message::new("usage-map-field").with("fields", known()));
    Ok((field.trim().parse().map_err(no_field)?, header.to_owned()))
}

/// Refuses what is said twice: one field of two columns, or one column of two fields, but that a
/// user id may be the pupil's number.
pub(super) fn distinct(mapping: &[(ExportField, String)]) -> Result<(), Failure> {
    for (at, (field, header)) in mapping.iter().enumerate() {
        for (other, named) in &mapping[..at] {
            if field == other {
                return Err(Failure::usage(
                    Message::new("usage-map-field-twice").with("field", field.as_str()),
                ));
            }
            let is_number = [*field, *other]
                .iter()
                .all(|of| matches!(of, ExportField::Identity | ExportField::StudentNumber));
            if !header.trim().is_empty() && header.trim() == named.trim() && !is_number {
                return Err(Failure::usage(
                    Message::new("usage-map-column-twice").with("header", header.trim()),
                ));
            }
        }
    }
    Ok(())
}
