//! What is made of the columns and cells of an export.

use super::fields::ExportField;
use super::tests::{HEAD, SANNE, ZOE, asked, filled, reasons, report, try_fill, vo};
use super::*;
use crate::message::{Catalogue, Lang, Problem as _};

#[test]
fn where_nothing_can_be_used_the_column_and_the_one_that_fits_are_named() {
    let list = vo(&[ZOE, SANNE]);
    let known = ["new".to_owned()];
    let realms = FillRealms { known: &known, held: &[], add: None };
    let request = FillRequest { realms, ..asked(&list) };
    let told = |export: &str| {
        let error = try_fill(&request, export).unwrap_err();
        Catalogue::of(Lang::En).render(&error.message())
    };
    let fits = told(
        "userPrincipalName,Voornaam,Achternaam,Nieuw\n\
         z@elders,Zoë,van der Berg,zoe@new\ns@elders,Sanne,de Vries,sanne@new\n",
    );
    assert!(
        fits.contains("column userPrincipalName") && fits.contains("column Nieuw has"),
        "{fits}"
    );
    let none = told("userPrincipalName,Voornaam,Achternaam\nz@elders,Zoë,van der Berg\n");
    assert!(none.contains("column userPrincipalName") && !none.contains("has them"), "{none}");
}

#[test]
fn a_column_naam_beside_first_names_holds_surnames() {
    let export = "userPrincipalName,Voornaam,Tussenvoegsel,Naam,Postcode,Huisnummer\n\
        zoe@new,Zoë,van der,Berg,9985 FG,6\nsanne@new,Sanne,,de Vries,9983 QA,4\n";
    assert_eq!(filled(&[ZOE, SANNE], export).0, ["zoe@new", "sanne@new"]);
    let whole = "userPrincipalName,Voornaam,Naam,Postcode,Huisnummer\n\
        zoe@new,Zoë,Zoë van der Berg,9985 FG,6\n";
    assert_eq!(filled(&[ZOE], whole).0, ["zoe@new"]);
}

#[test]
fn a_filler_is_nobodys_name_and_told() {
    let export =
        format!("{HEAD}x@new,,onbekend,van der Berg,9985 FG,6\ns@new,,Sanne,0,9983 QA,4\n");
    let list = vo(&[["onbekend", "van der", "Berg", "9985 FG", "6", "1@old", ""], SANNE]);
    let filled = try_fill(&asked(&list), &export).unwrap();
    assert!(filled.list.rows().all(|row| row.cell(6).is_empty()));
    let warnings = report(&filled).warnings;
    let told: Vec<_> = warnings.iter().map(|told| (told.code.as_deref(), &told.rows[..])).collect();
    assert_eq!(told, [(Some("WW233"), &[2][..]), (Some("WW233"), &[3][..])]);
}

#[test]
fn a_field_may_be_said_to_have_no_column() {
    let export = "userPrincipalName,Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Actief\n\
        zoe@new,Zoë,van der,Berg,9985 FG,6,nee\n";
    let list = vo(&[ZOE]);
    let blocked = try_fill(&asked(&list), export).unwrap();
    assert_eq!(reasons(&report(&blocked)), [(2, vec!["disabled"])]);
    let mapping = [(ExportField::Enabled, String::new())];
    let filled = try_fill(&FillRequest { mapping: &mapping, ..asked(&list) }, export).unwrap();
    assert_eq!(filled.list.row(0).cell(6), "zoe@new");
}
