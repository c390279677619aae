//! `fill`: joins a list with the export of a portal, and never guesses.
//!
//! Rows and accounts are paired tier by tier: by an identity that both hold, by a number with a
//! name that agrees, by a name that an address confirms. Only a pair in which each is the other's
//! only candidate is filled in; what is weaker, a name alone among it, is proposed, and what is
//! ambiguous is left to a person. An account that cannot be used is a candidate like all others:
//! that it is of no use makes nobody else its owner.

mod accounts;
mod answer;
mod choices;
mod crowd;
mod error;
mod evidence;
mod export;
mod fitting;
mod folded;
mod graded;
mod index;
mod institutions;
mod keys;
mod known;
mod matching;
mod names;
mod near;
mod numbers;
mod outcome;
mod pairs;
mod realms;
mod reason;
mod request;
mod rule;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_export;
#[cfg(test)]
mod tests_identity;
#[cfg(test)]
mod tests_laws;
#[cfg(test)]
mod tests_quality;
mod told;
mod usable;
mod variants;
mod whole;
mod whole_name;

use std::io::{Read, Seek};

pub use accounts::Unusable;
pub use choices::{Choice, Choices, ChoicesForm, read_choices};
pub use error::FillError;
pub use outcome::Filled;
pub use realms::FillRealms;
pub use reason::{Weakness, Weaknesses};
pub use rule::{Rule, Ruled, find_rule, follow};
pub use whole::whole_list;

use crate::intake::fields;
use crate::tables::ReadOptions;
pub use request::{Accept, FillRequest};

/// Fills a side of a list from an export.
///
/// A cell that has been filled is never changed: another value is a contradiction, which the report
/// names.
///
/// # Errors
/// A [`FillError`]: the export or its header cannot be used, the column is not to be filled, or
/// what was accepted is no candidate.
pub fn fill<R: Read + Seek>(
    request: &FillRequest<'_>,
    export: R,
    options: &ReadOptions,
) -> Result<Filled, FillError> {
    let export = read_export(request, export, options)?;
    let FillRequest { list, side, .. } = *request;
    let numbers = numbers::Numbers::new(list, side, request.realms);
    let found = matching::find(list, &export.accounts, numbers);
    outcome::make(request, export, &found)
}

/// Reads the export, where the side may be filled from it.
fn read_export<R: Read + Seek>(
    request: &FillRequest<'_>,
    export: R,
    options: &ReadOptions,
) -> Result<export::Export, FillError> {
    let FillRequest { list, side, .. } = *request;
    let format = list.format();
    if format.identity_columns(side).next().is_none() {
        return Err(FillError::NoSuchSide);
    }
    refuse_supplied(request)?;
    if let Some(realm) = request.realms.add.filter(|realm| {
        !request.realms.known.is_empty() && !request.realms.known.iter().any(|known| known == realm)
    }) {
        return Err(FillError::OtherRealm {
            realm: realm.to_owned(),
            known: request.realms.known.to_vec(),
        });
    }
    export::read(export, options, request)
}

/// Refuses to fill what was supplied with the list: it is locked, and a change of it would be an
/// error when the list comes back.
fn refuse_supplied(request: &FillRequest<'_>) -> Result<(), FillError> {
    let Some(manifest) =
        request.manifest.filter(|manifest| manifest.format == request.list.format().id)
    else {
        return Ok(());
    };
    let format = request.list.format();
    let supplied = format
        .identity_columns(request.side)
        .find(|(column, _)| manifest.supplied.columns.contains(column));
    match supplied {
        Some((column, _)) => Err(FillError::Supplied { column: format.columns[column].header }),
        None => Ok(()),
    }
}
