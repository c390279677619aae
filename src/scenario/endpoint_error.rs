//! What is wrong with an endpoint as somebody wrote it, and what there is to choose from.

use super::catalogue::Idp;
use super::place::Place;
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};
use crate::moves::{Delivery, Endpoint, IdpKind, Sector};

/// An endpoint that does not exist, which is another thing than a move that is not supported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointError {
    /// The endpoint as it was written.
    pub written: String,
    /// The sector in which it was sought.
    pub sector: Sector,
    /// What is wrong with it.
    pub flaw: EndpointFlaw,
}

/// Why an endpoint does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndpointFlaw {
    /// It is not `DELIVERY:IDP` or `DELIVERY:IDP=KIND`.
    Malformed,
    /// It names an IdP, and no delivery: with one it is one of these.
    NoDelivery(Vec<Endpoint>),
    /// It names a delivery, and no IdP.
    NoIdp,
    /// Its IdP holds a character that no name has.
    UnfitName,
    /// It names the federation, through which every IdP logs in.
    Federation,
    /// There is no such delivery; with one that there is the IdP is one of these.
    UnknownDelivery(Vec<Endpoint>),
    /// The delivery belongs to the other sector; with one of its own the IdP is one of these.
    DeliveryOfOtherSector(Delivery, Vec<Endpoint>),
    /// There is no such kind of IdP.
    UnknownKind(String),
    /// The catalogue does not have the IdP, and no kind was stated; perhaps another was meant.
    UnknownIdp(Option<Endpoint>),
    /// It tells the kind of its IdP, and not which one.
    KindAlone,
    /// Only the other sector's catalogue has the IdP, and no kind was stated, as it is here.
    IdpOfOtherSector(Endpoint),
    /// The stated kind is not the kind that the catalogue knows, which is this.
    KindContradicts(Endpoint),
    /// VO: credits on the person cannot be had by code.
    ElfWithCodes,
    /// VO: the distributor's portal serves credits on the person only.
    IlfWithDistributor,
    /// MBO: NON-ECK already means activation codes; the IdP is another matter.
    CodesInMbo,
    /// Higher education: no source of ESIs.
    NoSource,
    /// Day-care: no institution number, nor a word for what happens to one.
    NoNumber,
    /// Day-care: no number of the register, where the new one is asked for.
    NoNewNumber,
    /// Day-care: what only the new side can be.
    NoOldNumber,
}

impl Problem for EndpointError {
    fn message(&self) -> Message {
        let about = |key| {
            Message::new(key).with("endpoint", &self.written).with("sector", self.sector.as_str())
        };
        // What there is to write instead, else the deliveries to choose from, first the one that was
        // named.
        let instead = |key, ends: &[Endpoint]| {
            let all = self.sector.deliveries();
            let named = self.meant(all, |delivery| *delivery);
            let rest = all.iter().map(ToString::to_string).filter(|one| !named.contains(one));
            let written = match ends {
                [] => named.iter().cloned().chain(rest).collect(),
                _ => self.meant(ends, |end| end.delivery),
            };
            about(key)
                .with("count", if ends.is_empty() { 0 } else { written.len() })
                .with("one", written.first().map_or("", String::as_str))
                .with("other", written.last().map_or("", String::as_str))
        };
        match &self.flaw {
            EndpointFlaw::Malformed => instead("scenario-endpoint-malformed", &[]),
            EndpointFlaw::NoDelivery(ends) => instead("scenario-endpoint-no-delivery", ends),
            EndpointFlaw::NoIdp => {
                let delivery = Delivery::named_in(&self.written).map_or("", Delivery::as_str);
                about("scenario-endpoint-no-idp").with("delivery", delivery)
            }
            EndpointFlaw::UnfitName => about("scenario-endpoint-unfit-name"),
            EndpointFlaw::Federation if self.sector == Sector::Vo => {
                instead("scenario-endpoint-federation", &[])
            }
            EndpointFlaw::Federation => instead("scenario-endpoint-federation-mbo", &[]),
            EndpointFlaw::UnknownDelivery(ends) => instead("scenario-endpoint-delivery", ends),
            EndpointFlaw::DeliveryOfOtherSector(delivery, ends) => {
                instead("scenario-endpoint-other-delivery", ends)
                    .with("delivery", delivery.as_str())
            }
            EndpointFlaw::UnknownKind(kind) => {
                about("scenario-endpoint-kind").with("kind", kind).with("kinds", self.kinds())
            }
            EndpointFlaw::UnknownIdp(Some(meant)) => about("scenario-endpoint-nearly")
                .with("nearest", &meant.idp)
                .with("meant", meant.to_string())
                .with("kinds", self.kinds()),
            EndpointFlaw::UnknownIdp(None) => about("scenario-endpoint-unknown")
                .with("known", self.known())
                .with("kinds", self.kinds()),
            EndpointFlaw::KindAlone => about("scenario-endpoint-kind-alone")
                .with("known", self.known())
                .with("kinds", self.kinds()),
            EndpointFlaw::IdpOfOtherSector(meant) => about("scenario-endpoint-other-sector")
                .with("meant", meant.to_string())
                .with("kind", meant.kind.as_str()),
            EndpointFlaw::KindContradicts(meant) => about("scenario-endpoint-contradicts")
                .with("meant", meant.to_string())
                .with("kind", meant.kind.as_str()),
            EndpointFlaw::ElfWithCodes => about("scenario-endpoint-elf-codes"),
            EndpointFlaw::IlfWithDistributor => about("scenario-endpoint-ilf-distributor"),
            EndpointFlaw::CodesInMbo => about("scenario-endpoint-mbo-codes"),
            EndpointFlaw::NoSource => about("scenario-endpoint-ho"),
            EndpointFlaw::NoNumber => about("scenario-endpoint-dagtilbud"),
            EndpointFlaw::NoNewNumber => about("scenario-endpoint-dagtilbud-new"),
            EndpointFlaw::NoOldNumber => about("scenario-endpoint-dagtilbud-old"),
        }
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(EndpointError);
impl std::error::Error for EndpointError {}

/// What there is to choose from, with the delivery that was written.
impl EndpointError {
    /// Of what there is, what has the delivery that was named; else all.
    fn meant<T: ToString>(&self, all: &[T], of: impl Fn(&T) -> Delivery) -> Vec<String> {
        let named = Delivery::named_in(&self.written);
        let is_named = |one: &&T| Some(of(one)) == named;
        let has_any = all.iter().any(|one| is_named(&one));
        all.iter().filter(|one| !has_any || is_named(one)).map(T::to_string).collect()
    }

    fn has(&self, kind: IdpKind) -> bool {
        let delivery = Delivery::named_in(&self.written);
        Place::all(self.sector).iter().any(|place| {
            place.kind == kind && delivery.is_none_or(|delivery| place.delivery == delivery)
        })
    }

    fn known(&self) -> String {
        let known = Idp::of_sector(self.sector).filter(|idp| self.has(idp.kind));
        known.map(|idp| idp.id).collect::<Vec<_>>().join(", ")
    }

    fn kinds(&self) -> String {
        let kinds = IdpKind::ALL.iter().filter(|kind| self.has(**kind));
        kinds.map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
    }
}
