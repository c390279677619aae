//! Endpoints, held against the sector's catalogue and places.

use super::catalogue::{Idp, Lookup};
use super::endpoint_error::{EndpointError, EndpointFlaw};
use super::own;
use super::place::Place;
use crate::identity::forbidden;
use crate::moves::{Delivery, Endpoint, EndpointSpec, IdpKind, Sector};

/// The endpoints that somebody may mean who names an IdP with no delivery of the sector.
pub(super) fn by_any_delivery(sector: Sector, idp: &str) -> Vec<Endpoint> {
    let idp = idp.split_once('=').map_or(idp, |(idp, _)| idp);
    match Idp::look_up(sector, idp) {
        Lookup::Known(idp) | Lookup::OtherSector(idp) | Lookup::Nearly(idp) => {
            let ends = sector.deliveries().iter().map(|delivery| end(sector, *delivery, idp));
            ends.filter(|end| Place::all(sector).contains(&Place::of(end))).collect()
        }
        Lookup::Federation | Lookup::Unknown => Vec::new(),
    }
}

/// An IdP of some catalogue, as an endpoint.
fn end(sector: Sector, delivery: Delivery, idp: &Idp) -> Endpoint {
    let catalogued = idp.sectors.contains(&sector);
    Endpoint { delivery, kind: idp.kind, idp: idp.id.to_owned(), catalogued }
}

/// Resolves an IdP that was named on its own, with the delivery that was chosen before.
///
/// # Errors
/// Why there is no such endpoint.
pub fn resolve_idp(
    sector: Sector,
    delivery: Delivery,
    idp: &str,
    kind: Option<IdpKind>,
) -> Result<Endpoint, EndpointError> {
    build(sector, delivery, idp, kind).map_err(|flaw| EndpointError {
        written: shown(&format!("{delivery}:{idp}")),
        sector,
        flaw,
    })
}

/// Why a text is no endpoint of a sector without a catalogue.
pub(super) fn no_own(sector: Sector) -> EndpointFlaw {
    if sector == Sector::Ho { EndpointFlaw::NoSource } else { EndpointFlaw::NoNumber }
}

/// Refuses an old endpoint of day-care that only a new one can be: nobody's number was a platform.
///
/// # Errors
/// [`EndpointFlaw::NoOldNumber`].
pub fn require_old_number(sector: Sector, from: &Endpoint) -> Result<(), EndpointError> {
    let refused =
        || EndpointError { written: shown(&from.idp), sector, flaw: EndpointFlaw::NoOldNumber };
    if own::is_only_new(sector, from) { Err(refused()) } else { Ok(()) }
}

/// Refuses a pair of endpoints of day-care whose new number is none of the register.
///
/// # Errors
/// [`EndpointFlaw::NoNewNumber`].
pub fn require_new_number(sector: Sector, to: &Endpoint) -> Result<(), EndpointError> {
    let refused =
        || EndpointError { written: shown(&to.idp), sector, flaw: EndpointFlaw::NoNewNumber };
    if own::is_old_number(sector, to) { Err(refused()) } else { Ok(()) }
}

/// Resolves an endpoint of a move file.
pub(super) fn resolve_spec(sector: Sector, spec: &EndpointSpec) -> Result<Endpoint, EndpointError> {
    if !sector.is_of_the_agreement() {
        let text = own::text_of(spec);
        return own::parse(sector, &text).ok_or_else(|| EndpointError {
            written: shown(&text),
            sector,
            flaw: no_own(sector),
        });
    }
    let written = || spec.kind.map_or_else(String::new, |kind| format!("={kind}"));
    build(sector, spec.delivery, &spec.idp, spec.kind).map_err(|flaw| EndpointError {
        written: shown(&format!("{}:{}{}", spec.delivery, spec.idp, written())),
        sector,
        flaw,
    })
}

/// Resolves an IdP with a delivery, and with a kind where one was stated.
pub(super) fn build(
    sector: Sector,
    delivery: Delivery,
    idp: &str,
    stated: Option<IdpKind>,
) -> Result<Endpoint, EndpointFlaw> {
    let name = idp.trim();
    if !sector.deliveries().contains(&delivery) {
        let ends = by_any_delivery(sector, name);
        return Err(EndpointFlaw::DeliveryOfOtherSector(delivery, ends));
    }
    if name.is_empty() {
        return Err(EndpointFlaw::NoIdp);
    }
    if name.chars().any(|c| c != ' ' && forbidden(c)) {
        return Err(EndpointFlaw::UnfitName);
    }
    let endpoint = match (Idp::look_up(sector, name), stated) {
        // Wrong in MBO by any name: asked before the name is found to be another sector's.
        (Lookup::OtherSector(idp), _) if idp.kind == IdpKind::Codes => {
            return Err(EndpointFlaw::CodesInMbo);
        }
        (Lookup::Known(idp) | Lookup::OtherSector(idp), Some(kind)) if kind != idp.kind => {
            return Err(EndpointFlaw::KindContradicts(end(sector, delivery, idp)));
        }
        (Lookup::Known(idp), _) | (Lookup::OtherSector(idp), Some(_)) => end(sector, delivery, idp),
        (Lookup::OtherSector(idp), None) => {
            return Err(EndpointFlaw::IdpOfOtherSector(end(sector, delivery, idp)));
        }
        (_, Some(kind)) => Endpoint { delivery, kind, idp: name.to_owned(), catalogued: false },
        (_, None) if is_kind(name) => return Err(EndpointFlaw::KindAlone),
        // What is proposed must exist: whoever means codes with ELF is told of that.
        (Lookup::Nearly(idp), None) => {
            let meant = exists(sector, end(sector, delivery, idp))?;
            return Err(EndpointFlaw::UnknownIdp(Some(meant)));
        }
        (Lookup::Federation, None) => return Err(EndpointFlaw::Federation),
        (Lookup::Unknown, None) => return Err(EndpointFlaw::UnknownIdp(None)),
    };
    exists(sector, endpoint)
}

/// Tells whether a name is that of a kind, in the words of the agreement's tables.
fn is_kind(name: &str) -> bool {
    let name: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let words = ["elo", "non", "portal", "portaal", "idp", "school"];
    let mut rest = name.as_str();
    while let Some(after) = words.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    rest.is_empty() && !name.is_empty()
}

/// Refuses the pairs of delivery and kind for which the sector's tables have no place.
fn exists(sector: Sector, endpoint: Endpoint) -> Result<Endpoint, EndpointFlaw> {
    if Place::all(sector).contains(&Place::of(&endpoint)) {
        return Ok(endpoint);
    }
    Err(match (sector, endpoint.kind) {
        (Sector::Mbo, _) => EndpointFlaw::CodesInMbo,
        (_, IdpKind::Codes) => EndpointFlaw::ElfWithCodes,
        _ => EndpointFlaw::IlfWithDistributor,
    })
}

/// What was written, fit for a terminal.
pub(super) fn shown(text: &str) -> String {
    text.chars().map(|c| if c != ' ' && forbidden(c) { '\u{fffd}' } else { c }).collect()
}
