//! Endpoints as people type them: `elf:magister`, `Magister (ELF)`, `elf:mijnportaal=elo`.

use std::borrow::Cow;
use std::str::FromStr;

use super::catalogue::{Idp, Lookup};
use super::endpoint::{build, by_any_delivery, no_own, shown};
use super::endpoint_error::{EndpointError, EndpointFlaw};
use super::own;
use super::place::Place;
use crate::moves::{Delivery, Endpoint, IdpKind, Sector};

/// Parses an endpoint as options write it.
///
/// ```
/// use waswordt::moves::{IdpKind, Sector};
/// use waswordt::scenario::parse_endpoint;
/// let endpoint = parse_endpoint(Sector::Vo, "elf:somtoday")?;
/// assert_eq!(endpoint.to_string(), "elf:som");
/// assert_eq!(parse_endpoint(Sector::Vo, "elf:mijnportaal=elo")?.kind, IdpKind::Elo);
/// assert!(parse_endpoint(Sector::Vo, "elf:codes").is_err());
/// # Ok::<(), waswordt::scenario::EndpointError>(())
/// ```
///
/// # Errors
/// Why there is no such endpoint.
pub fn parse_endpoint(sector: Sector, text: &str) -> Result<Endpoint, EndpointError> {
    let refuse = |flaw| EndpointError { written: shown(text), sector, flaw };
    if !sector.is_of_the_agreement() {
        return own::parse(sector, text).ok_or_else(|| refuse(no_own(sector)));
    }
    let spelt = with_delivery(sector, text);
    let (delivery, rest) =
        spelt.split_once(':').ok_or_else(|| refuse(without_delivery(sector, text)))?;
    let delivery =
        Delivery::from_str(delivery).map_err(|()| refuse(no_delivery(sector, delivery, rest)))?;
    let (idp, kind) = match rest.rsplit_once('=') {
        None => (rest, None),
        Some((idp, kind)) => {
            let kind = kind.trim().to_ascii_lowercase();
            (
                idp,
                Some(
                    IdpKind::from_str(&kind)
                        .map_err(|()| refuse(EndpointFlaw::UnknownKind(shown(&kind))))?,
                ),
            )
        }
    };
    build(sector, delivery, idp, kind).map_err(refuse)
}

/// Puts in front the delivery that a person wrote behind the name (`Magister (ELF)`), or that alone
/// goes with an IdP of this kind.
fn with_delivery(sector: Sector, text: &str) -> Cow<'_, str> {
    if let Some((name, delivery)) = text.split_once(':') {
        let is_turned = is_delivery(delivery) && !is_delivery(name);
        return if is_turned { Cow::Owned(format!("{delivery}:{name}")) } else { text.into() };
    }
    if let Some((name, delivery)) = apart(text) {
        return Cow::Owned(format!("{delivery}:{name}"));
    }
    let Lookup::Known(idp) = Idp::look_up(sector, text) else { return Cow::Borrowed(text) };
    let mut places = Place::all(sector).iter().filter(|place| place.kind == idp.kind);
    match (places.next(), places.next()) {
        (Some(only), None) => Cow::Owned(format!("{}:{}", only.delivery, idp.id)),
        _ => Cow::Borrowed(text),
    }
}

/// Takes a name and the delivery that stands behind or before it apart: `Magister (ELF)`,
/// `SOMtoday ELF`, `NON ECK Magister`, `Magister/NON ECK`. The longest delivery is taken: who writes
/// `NON ECK` never means ECK; and none where the rest names another.
fn apart(text: &str) -> Option<(&str, Delivery)> {
    let text = text.trim();
    let is_sign = |c: char| matches!(c, ',' | ';' | '/' | '|' | '-' | '–');
    let is_gap = |c: char| c.is_whitespace() || c == '(' || is_sign(c);
    let cuts: Vec<usize> = text.match_indices(is_gap).map(|(at, _)| at).collect();
    let behind = cuts.iter().map(|at| text.split_at(*at)).map(|(name, word)| (word, name));
    let before = cuts.iter().rev().map(|at| text.split_at(*at));
    let (delivery, name) = behind
        .chain(before)
        .filter(|_| !is_delivery(text))
        .find_map(|(word, name)| Some((Delivery::from_str(word).ok()?, name)))?;
    let is_single = Delivery::named_in(name).is_none_or(|other| other == delivery);
    let name = name.trim_matches(|c: char| c.is_whitespace() || is_sign(c));
    is_single.then_some((name, delivery))
}

fn is_delivery(word: &str) -> bool {
    Delivery::from_str(word).is_ok()
}

/// What is wrong with what stands where the delivery is to be: MBO has codes there by another name.
fn no_delivery(sector: Sector, delivery: &str, rest: &str) -> EndpointFlaw {
    match Idp::look_up(sector, delivery) {
        Lookup::OtherSector(idp) if idp.kind == IdpKind::Codes => EndpointFlaw::CodesInMbo,
        _ => EndpointFlaw::UnknownDelivery(by_any_delivery(sector, rest)),
    }
}

fn without_delivery(sector: Sector, text: &str) -> EndpointFlaw {
    match Idp::look_up(sector, text) {
        Lookup::Federation => return EndpointFlaw::Federation,
        Lookup::OtherSector(idp) if idp.kind == IdpKind::Codes => return EndpointFlaw::CodesInMbo,
        _ => {}
    }
    let ends = by_any_delivery(sector, text);
    if !ends.is_empty() {
        EndpointFlaw::NoDelivery(ends)
    } else if is_delivery(text) {
        EndpointFlaw::NoIdp
    } else {
        EndpointFlaw::Malformed
    }
}

#[cfg(test)]
mod tests;
