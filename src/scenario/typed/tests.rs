//! Endpoints as people type them.

use super::*;
use crate::message::Problem as _;

/// Endpoints as they are written.
fn ends<const N: usize>(sector: Sector, written: [&str; N]) -> Vec<Endpoint> {
    written.map(|text| parse_endpoint(sector, text).unwrap()).to_vec()
}

fn vo(text: &str) -> Endpoint {
    parse_endpoint(Sector::Vo, text).unwrap()
}

fn mbo(text: &str) -> Endpoint {
    parse_endpoint(Sector::Mbo, text).unwrap()
}

fn flaw(sector: Sector, text: &str) -> EndpointFlaw {
    parse_endpoint(sector, text).unwrap_err().flaw
}

#[test]
fn catalogue_names_and_stated_kinds_are_endpoints() {
    for (sector, text, expected) in [
        (Sector::Vo, "elf:magister", "elf:magister"),
        (Sector::Vo, "ELF:Entra", "elf:azure-ad"),
        (Sector::Vo, "ilf:codes", "ilf:codes"),
        (Sector::Vo, "elf:distributor", "elf:distributor"),
        (Sector::Vo, "elf:mijnportaal=elo", "elf:mijnportaal=elo"),
        (Sector::Vo, "elf:magister=elo", "elf:magister"),
        (Sector::Vo, "Magister (ELF)", "elf:magister"),
        (Sector::Vo, "Azure AD (ilf)", "ilf:azure-ad"),
        (Sector::Vo, "magister:ELF", "elf:magister"),
        (Sector::Vo, "elf:MS365", "elf:azure-ad"),
        (Sector::Vo, "distributeursportaal", "elf:distributor"),
        (Sector::Vo, "activeringscodes", "ilf:codes"),
        (Sector::Mbo, "eck:distributor", "eck:distributor"),
        (Sector::Mbo, "non-eck:n@tschool", "non-eck:cumlaude"),
        (Sector::Mbo, "eck:entra=non-portal", "eck:azure-ad=non-portal"),
        (Sector::Mbo, "NON ECK:magister", "non-eck:magister"),
        (Sector::Mbo, "NON ECK magister", "non-eck:magister"),
        (Sector::Mbo, "nonECK magister", "non-eck:magister"),
        (Sector::Mbo, "Magister (NON ECK)", "non-eck:magister"),
        (Sector::Mbo, "Magister(NON-ECK)", "non-eck:magister"),
        (Sector::Mbo, "Magister, NON-ECK", "non-eck:magister"),
        (Sector::Mbo, "Magister non (ECK)", "non-eck:magister"),
        (Sector::Mbo, "NON, ECK, magister", "non-eck:magister"),
        (Sector::Mbo, "Magister/NON ECK", "non-eck:magister"),
        (Sector::Mbo, "Magister;NON ECK", "non-eck:magister"),
        (Sector::Mbo, "Magister,NON ECK", "non-eck:magister"),
        (Sector::Mbo, "Magister-NON-ECK", "non-eck:magister"),
        (Sector::Mbo, "no ECK: magister", "non-eck:magister"),
        (Sector::Mbo, "ECK (NON): magister", "non-eck:magister"),
        (Sector::Mbo, "ECK (NON) magister", "non-eck:magister"),
        (Sector::Mbo, "without ECK: mijn=elo", "non-eck:mijn=elo"),
        (Sector::Mbo, "ECK non-portal=elo", "eck:non-portal=elo"),
        (Sector::Mbo, "It's Learning zonder ECK", "non-eck:itslearning"),
        (Sector::Mbo, "ECK It's Learning", "eck:itslearning"),
        (Sector::Mbo, "NON ECK Eigen portaal=elo", "non-eck:Eigen portaal=elo"),
        (Sector::Vo, "Magister (persoonstegoed)", "elf:magister"),
        (Sector::Vo, "schooltegoed:magister", "ilf:magister"),
        (Sector::Vo, "persoonstegoeden:magister", "elf:magister"),
        (Sector::Vo, "Magister, persoonstegoed (ELF)", "elf:magister"),
    ] {
        assert_eq!(parse_endpoint(sector, text).unwrap().to_string(), expected, "{text}");
    }
}

#[test]
fn an_endpoint_reads_back_from_what_it_prints() {
    for text in ["elf:mijnportaal=elo", "ilf:Mijn Portaal=non-portal", "ilf:a=b=codes"] {
        let endpoint = parse_endpoint(Sector::Vo, text).unwrap();
        assert_eq!(parse_endpoint(Sector::Vo, &endpoint.to_string()).unwrap(), endpoint);
    }
}

#[test]
fn endpoints_that_do_not_exist_are_refused_with_the_reason() {
    use EndpointFlaw as F;
    for (sector, text, expected) in [
        (Sector::Vo, "elf:codes", F::ElfWithCodes),
        (Sector::Vo, "elf:zelf=codes", F::ElfWithCodes),
        (Sector::Vo, "ilf:distributor", F::IlfWithDistributor),
        (Sector::Vo, "ilf:eigen=distributor", F::IlfWithDistributor),
        (
            Sector::Vo,
            "eck:magister",
            F::DeliveryOfOtherSector(
                Delivery::Eck,
                ends(Sector::Vo, ["elf:magister", "ilf:magister"]),
            ),
        ),
        (
            Sector::Mbo,
            "ilf:magister",
            F::DeliveryOfOtherSector(
                Delivery::Ilf,
                ends(Sector::Mbo, ["eck:magister", "non-eck:magister"]),
            ),
        ),
        (Sector::Mbo, "non-eck:codes", F::CodesInMbo),
        (Sector::Mbo, "eck:codes=codes", F::CodesInMbo),
        (Sector::Mbo, "eck:zelf=codes", F::CodesInMbo),
        (Sector::Vo, "magister", F::NoDelivery(ends(Sector::Vo, ["elf:magister", "ilf:magister"]))),
        (Sector::Vo, "google", F::NoDelivery(ends(Sector::Vo, ["elf:cloudwise", "ilf:cloudwise"]))),
        (Sector::Vo, "Entree", F::Federation),
        (Sector::Vo, "elf:Entree", F::Federation),
        (Sector::Mbo, "eck:entree", F::Federation),
        (Sector::Vo, "elf:Active Directory", F::UnknownIdp(Some(vo("elf:adfs")))),
        (Sector::Vo, "mijnportaal", F::Malformed),
        (Sector::Vo, "elf", F::NoIdp),
        (Sector::Vo, "elf:", F::NoIdp),
        (Sector::Vo, "elf: =elo", F::NoIdp),
        (Sector::Mbo, "ECK :", F::NoIdp),
        (Sector::Vo, "eck:", F::DeliveryOfOtherSector(Delivery::Eck, Vec::new())),
        (Sector::Vo, "elf:mag\u{202e}ister", F::UnfitName),
        (Sector::Vo, "", F::Malformed),
        (
            Sector::Vo,
            "elff:magister",
            F::UnknownDelivery(ends(Sector::Vo, ["elf:magister", "ilf:magister"])),
        ),
        (Sector::Vo, "elf:x=portal", F::UnknownKind("portal".to_owned())),
        (Sector::Vo, "elf:magistr", F::UnknownIdp(Some(vo("elf:magister")))),
        (Sector::Vo, "elf:zermelo", F::UnknownIdp(None)),
        (Sector::Vo, "elf:geen", F::ElfWithCodes),
        (Sector::Vo, "elf:activeringscode", F::ElfWithCodes),
        (Sector::Vo, "ilf:distributeursportal", F::IlfWithDistributor),
        (Sector::Vo, "elf:magister=non-portal", F::KindContradicts(vo("elf:magister"))),
        (Sector::Mbo, "eck:somtoday", F::IdpOfOtherSector(mbo("eck:som=elo"))),
        (Sector::Mbo, "eck:som=non-portal", F::KindContradicts(mbo("eck:som=elo"))),
        (Sector::Mbo, "eck:google", F::UnknownIdp(Some(mbo("eck:cloudwise=elo")))),
        (Sector::Mbo, "activatiecodes", F::CodesInMbo),
        (Sector::Mbo, "activeringscodes: magister", F::CodesInMbo),
        (Sector::Vo, "ILF/ELF zermelo", F::Malformed),
        (Sector::Vo, "geen", F::NoDelivery(ends(Sector::Vo, ["ilf:codes"]))),
    ] {
        assert_eq!(flaw(sector, text), expected, "{text}");
    }
}

#[test]
fn only_what_goes_with_the_delivery_is_offered() {
    use crate::message::{Catalogue, Lang};
    for (sector, text, offered, not) in [
        (Sector::Vo, "elf:zermelo", "distributor", "codes"),
        (Sector::Vo, "elf:x=portal", "distributor", "codes"),
        (Sector::Vo, "ilf:zermelo", "codes", "distributor"),
        (Sector::Vo, "ilf:x=portal", "codes", "distributor"),
        (Sector::Mbo, "non-eck:zermelo", "distributor", "codes"),
    ] {
        let error = parse_endpoint(sector, text).unwrap_err();
        let hint = Catalogue::of(Lang::Nl).hint(&error.message()).unwrap();
        assert!(hint.contains(offered) && !hint.contains(not), "{text}: {hint}");
    }
}

#[test]
fn a_hint_never_leads_to_the_other_side() {
    use crate::message::{Catalogue, Lang};
    let non_eck =
        ["NON ECK", "NON-ECK", "nonECK", "non_eck", "NON - ECK", "niet-ECK", "zonder ECK"];
    for delivery in non_eck {
        for rest in ["", "ELO-IdP", "entree", "magistr", "somtoday", "zermelo", "codes", "x=y"] {
            for text in [
                format!("{delivery} {rest}"),
                format!("{delivery}:{rest}"),
                format!("{rest} ({delivery})"),
                format!("Het {delivery} {rest} portaal"),
            ] {
                let error = parse_endpoint(Sector::Mbo, &text).unwrap_err();
                let hint = Catalogue::of(Lang::En).hint(&error.message()).unwrap();
                let other = hint.replace("non-eck:", "").contains("eck:");
                assert!(!other, "{text}: {hint}");
            }
        }
    }
    let ways = ["niet via ECK: magister", "ECK via X: zermelo"];
    for (text, said) in ways.into_iter().zip(["eck:magister or non-eck:", "eck or non-eck"]) {
        let error = parse_endpoint(Sector::Mbo, text).unwrap_err();
        let hint = Catalogue::of(Lang::En).hint(&error.message()).unwrap();
        assert!(hint.contains(said), "{text}: {hint}");
    }
    let [person, school] = ["persoonstegod", "Entree (schooltogoed)"].map(|text| {
        let error = parse_endpoint(Sector::Vo, text).unwrap_err();
        Catalogue::of(Lang::En).hint(&error.message()).unwrap()
    });
    assert!(person.contains("elf:") && !person.contains("ilf:"), "{person}");
    assert!(school.contains("ilf:magister") && !school.contains("elf:"), "{school}");
}

#[test]
fn every_refusal_says_what_is_wrong_and_what_next() {
    use crate::message::{Catalogue, Lang};
    for text in [
        "elf:codes",
        "ilf:distributor",
        "eck:magister",
        "magister",
        "Entree",
        "google",
        "elff:x",
        "elf:x=y",
        "elf:magistr",
        "elf:zermelo",
    ] {
        let error = parse_endpoint(Sector::Vo, text).unwrap_err();
        for lang in Lang::ALL {
            let said = Catalogue::of(lang).render(&error.message());
            assert!(said.contains(text) && !said.contains("{ $"), "{said}");
            assert!(Catalogue::of(lang).hint(&error.message()).is_some(), "{said}");
        }
    }
}
/// What a hint says to write, taken out of it.
fn proposed(sector: Sector, text: &str) -> Vec<String> {
    use crate::message::{Catalogue, Lang};
    let Err(error) = parse_endpoint(sector, text) else { return Vec::new() };
    let hint = Catalogue::of(Lang::Nl).hint(&error.message()).unwrap();
    let words = hint.split([' ', ',', ';']).map(|word| word.trim_end_matches('.'));
    words.filter(|word| word.contains(':') && !word.ends_with(':')).map(str::to_owned).collect()
}

#[test]
fn what_a_refusal_proposes_is_taken_when_it_is_typed() {
    let names = [
        "Magister",
        "magistr",
        "google",
        "Google Workspace",
        "Entra",
        "entra id",
        "AzureAD",
        "MS365",
        "Microsoft 365",
        "Teams",
        "ADFS",
        "Active Directory",
        "som",
        "somtodya",
        "it's learning",
        "itslerning",
        "Entree",
        "codes",
        "activatiecodes",
        "geen",
        "distributeursportaal",
        "distributeursportal",
        "Cloudwise",
        "n@tschool",
        "moodle",
        "fronter",
        "zermelo",
        "magister=non-portal",
        "som=non-portal",
        "google=elo",
        "x=portal",
    ];
    for sector in [Sector::Vo, Sector::Mbo] {
        for delivery in ["", "elf:", "ilf:", "eck:", "non-eck:", "elff:"] {
            for name in names {
                let text = format!("{delivery}{name}");
                for typed in proposed(sector, &text) {
                    let taken = parse_endpoint(sector, &typed);
                    // An example of the form alone.
                    let is_form = typed.starts_with("uitleverkeuze:");
                    assert!(taken.is_ok() || is_form, "{sector} {text}: {typed}");
                }
            }
        }
        // A name that is known in some sector is worth a proposal in either.
        for name in ["google", "teams", "somtodya", "ms365", "active directory"] {
            for delivery in sector.deliveries() {
                let text = format!("{delivery}:{name}");
                let is_taken = parse_endpoint(sector, &text).is_ok();
                assert!(is_taken || !proposed(sector, &text).is_empty(), "{sector} {text}");
            }
        }
    }
}
