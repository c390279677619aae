//! What is filled, proposed, left alone and refused.

use std::io::Cursor;

use super::fields::ExportField;
use super::*;
use crate::identity::Side;
use crate::list::{Format, List};
use crate::message::{Catalogue, Lang, Problem as _};
use crate::moves::FormatId;
use crate::report::fill::FillReport;

pub(super) fn vo(rows: &[[&str; 7]]) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, row) in rows.iter().enumerate() {
        list.push(at as u32 + 2, row.iter().copied());
    }
    list
}

pub(super) fn asked(list: &List) -> FillRequest<'_> {
    FillRequest {
        list,
        manifest: None,
        side: Side::Wordt,
        realms: FillRealms::default(),
        brin: None,
        mapping: &[],
        accept: Accept::Nothing,
        damaged: &[],
    }
}

pub(super) fn try_fill(request: &FillRequest<'_>, export: &str) -> Result<Filled, FillError> {
    fill(request, Cursor::new(export.as_bytes()), &ReadOptions::default())
}

pub(super) fn report(filled: &Filled) -> FillReport {
    filled.report(Catalogue::of(Lang::En))
}

/// Fills new identities; returns them, empty where nothing was filled in, and the report.
pub(super) fn filled(rows: &[[&str; 7]], export: &str) -> (Vec<String>, FillReport) {
    let list = vo(rows);
    let filled = try_fill(&asked(&list), export).unwrap();
    (filled.list.rows().map(|row| row.cell(6).to_owned()).collect(), report(&filled))
}

pub(super) fn reasons(report: &FillReport) -> Vec<(u32, Vec<&str>)> {
    report
        .proposed
        .iter()
        .map(|row| (row.row, row.reasons.iter().map(String::as_str).collect()))
        .collect()
}

pub(super) const HEAD: &str =
    "userPrincipalName,employeeId,givenName,surname,postalCode,Huisnummer\n";

const TESS: [&str; 7] = ["Tess", "de", "Ruiter", "9991 QX", "12 bis", "100584@old", ""];
const TYGO: [&str; 7] = ["Tygo", "de", "Ruiter", "9991 QX", "12 bis", "106114@old", ""];
pub(super) const ZOE: [&str; 7] = ["Zoë", "van der", "Berg", "9985 FG", "6", "108496@old", ""];
const LOIS: [&str; 7] = ["Loïs", "", "IJsbrands", "9992 YC", "132", "103210@old", ""];
pub(super) const SANNE: [&str; 7] = ["Sanne", "de", "Vries", "9983 QA", "4", "107397@old", ""];
const SANNE_TOO: [&str; 7] = ["Sanne", "de", "Vries", "9987 YK", "55-A", "100631@old", ""];

#[test]
fn a_name_that_an_address_confirms_is_filled_wherever_the_prefix_stands() {
    for surname in ["van der Berg", "\"Berg, van der\"", "VAN DER BERG"] {
        let (cells, _) = filled(&[ZOE], &format!("{HEAD}zoe@new,,Zoe,{surname},9985fg,6\n"));
        assert_eq!(cells, ["zoe@new"], "{surname}");
    }
}

#[test]
fn a_whole_name_in_one_column_is_read_in_any_order() {
    for name in ["Zoë van der Berg", "Berg, van der, Zoë", "van der Berg, Zoë", "Berg, Zoë van der"]
    {
        let (cells, _) =
            filled(&[ZOE], &format!("UPN,displayName,postalCode\nzoe@new,\"{name}\",9985 FG\n"));
        assert_eq!(cells, ["zoe@new"], "{name}");
    }
}

#[test]
fn twins_are_told_apart_by_their_first_names_and_never_by_what_is_left_over() {
    let export = format!(
        "{HEAD}tygo@new,,Tygo,de Ruiter,9991 QX,12bis\ntess@new,,Tess,de Ruiter,9991 QX,12bis\n"
    );
    assert_eq!(filled(&[TESS, TYGO], &export).0, ["tess@new", "tygo@new"]);
    let brother = format!(
        "{HEAD}tygo@new,,Tygo,de Ruiter,9991 QX,12bis\ntijn@new,,Tijn,de Ruiter,9991 QX,12bis\n"
    );
    let (cells, report) = filled(&[TESS, TYGO], &brother);
    assert_eq!(cells, ["", "tygo@new"]);
    assert_eq!((report.counts.proposed, report.left_over.rows), (0, vec![2]));
}

#[test]
fn namesakes_are_told_apart_by_address_and_else_ambiguous() {
    let export =
        format!("{HEAD}s1@new,,Sanne,de Vries,9987 YK,\ns2@new,,Sanne,de Vries,9983 QA,\n");
    assert_eq!(filled(&[SANNE, SANNE_TOO], &export).0, ["s2@new", "s1@new"]);
    let bare = format!("{HEAD}s1@new,,Sanne,de Vries,,\ns2@new,,Sanne,de Vries,,\n");
    let (cells, report) = filled(&[SANNE, SANNE_TOO], &bare);
    assert_eq!(cells, ["", ""]);
    assert_eq!(
        report.ambiguous.iter().map(|row| row.export_rows.clone()).collect::<Vec<_>>(),
        [[2, 3], [2, 3]]
    );
}

#[test]
fn a_namesake_that_is_left_over_is_only_proposed() {
    let export = format!("{HEAD}s1@new,,Sanne,de Vries,9987 YK,\ns2@new,,Sanne,de Vries,,\n");
    let (cells, report) = filled(&[SANNE, SANNE_TOO], &export);
    assert_eq!(cells, ["", "s1@new"]);
    assert_eq!(reasons(&report), [(2, vec!["namesake"])]);
}

#[test]
fn a_name_with_another_postcode_is_only_proposed() {
    let (cells, report) = filled(&[ZOE], &format!("{HEAD}zoe@new,,Zoë,van der Berg,1234 AB,6\n"));
    assert_eq!((cells[0].as_str(), reasons(&report)), ("", vec![(2, vec!["postcode"])]));
}

#[test]
fn weak_matches_are_proposed_with_their_reasons() {
    let cases: [(&[&str; 7], &str, &[&str]); 7] = [
        (&LOIS, "Loïs,Ysbrands,9992 YC,132", &["ij-y"]),
        (&ZOE, "Zoë,Berg van der,9985 FG,6", &["prefix"]),
        (&ZOE, "Zoë,Berg,9985 FG,6", &["prefix"]),
        (&ZOE, "Zoë Maria,van der Berg,9985 FG,6", &["given-names"]),
        (&ZOE, "Z.,van der Berg,9985 FG,6", &["initials"]),
        (&ZOE, "Zo,van der Berg,9985 FG,6", &["call-name"]),
        (&ZOE, "Zoë,Jansen,9985 FG,6", &["surname"]),
    ];
    for (row, account, expected) in cases {
        let (cells, report) = filled(&[*row], &format!("{HEAD}x@new,,{account}\n"));
        assert_eq!(cells, [""], "{account}");
        assert_eq!(reasons(&report), [(2, expected.to_vec())], "{account}");
    }
}

#[test]
fn a_call_name_is_no_given_name_unless_both_columns_say_so() {
    let magister = |given: &str, call: &str| {
        format!(
            "Inlognaam,Roepnaam,Voornamen,Tussenv,Achternaam,Postcode\nx@new,{call},{given},van der,Berg,9985FG\n"
        )
    };
    assert_eq!(filled(&[ZOE], &magister("Zoë Maria", "Zoë")).0, ["x@new"]);
    let (cells, report) = filled(&[ZOE], &magister("Maria", "Zoë"));
    assert_eq!((cells[0].as_str(), reasons(&report)), ("", vec![(2, vec!["call-name"])]));
}

#[test]
fn a_number_that_both_hold_finds_who_goes_by_a_call_name_but_the_names_must_agree() {
    let export = |names: &str| format!("{HEAD}x@new,0108496,{names},9985 FG,\n");
    assert_eq!(filled(&[ZOE], &export("Zo,van der Berg")).0, ["x@new"]);
    let (cells, report) = filled(&[ZOE], &export("Maria,van der Berg"));
    assert_eq!((cells[0].as_str(), reasons(&report)), ("", vec![(2, vec!["first-name"])]));
    let (cells, report) = filled(&[ZOE], &export("Tess,de Ruiter"));
    assert_eq!((cells[0].as_str(), report.counts.left_over), ("", 1));
    // A whole name that cannot be read says nothing, and number and postcode are proposed.
    for name in ["VAN DER BERG Zoë", "1a Zoë van der Berg"] {
        let export = format!("UPN,Stamnr,displayName,Postcode\nx@new,0108496,{name},9985 FG\n");
        let (cells, report) = filled(&[ZOE], &export);
        assert_eq!((cells[0].as_str(), report.counts.proposed), ("", 1), "{name}");
    }
}

#[test]
fn numbers_of_one_realm_are_what_changes_and_no_key() {
    let rows = [
        ["Aagje", "", "Bakker", "1234 AB", "1", "1001@r", ""],
        ["Bram", "", "Bakker", "1234 AB", "1", "1002@r", ""],
    ];
    let export = "nlEduPersonRealId,Stamnr,Voornaam,Achternaam,Postcode\n1002@r,1002,Aagje,Bakker,1234 AB\n1001@r,1001,Bram,Bakker,1234 AB\n";
    assert_eq!(filled(&rows, export).0, ["1002@r", "1001@r"]);
}

#[test]
fn a_number_that_is_somebody_elses_makes_a_name_a_proposal() {
    let export = format!("{HEAD}s1@new,100631,Sanne,de Vries,,\nzoe@new,999,Zoë,van der Berg,,\n");
    let (cells, report) =
        filled(&[SANNE, ZOE, ["Aagje", "", "Bakker", "", "", "100631@old", ""]], &export);
    assert_eq!(cells, ["", "", ""]);
    assert_eq!(reasons(&report), [(2, vec!["number"]), (3, vec!["name-only"])]);
}

#[test]
fn what_has_been_filled_in_stays_and_another_value_is_a_contradiction() {
    let mut row = ZOE;
    row[6] = "other@new";
    let (cells, report) = filled(&[row], &format!("{HEAD}zoe@new,,Zoë,van der Berg,9985 FG,6\n"));
    assert_eq!(cells, ["other@new"]);
    assert_eq!(
        (report.counts.contradictory, report.contradictions[0].reason.as_str()),
        (1, "other-value")
    );
    row[6] = "zoe@new";
    let (_, report) = filled(&[row], &format!("{HEAD}zoe@new,,Zoë,van der Berg,9985 FG,6\n"));
    assert_eq!((report.counts.already, report.counts.contradictory), (1, 0));
    let (_, report) = filled(&[row], &format!("{HEAD}zoe@new,,Tess,de Ruiter,9985 FG,6\n"));
    assert_eq!(report.contradictions[0].reason, "other-person");
}

#[test]
fn an_account_that_is_filled_in_elsewhere_is_not_given_out_again() {
    let mut first = SANNE;
    first[6] = "s1@new";
    let (cells, _) = filled(&[first, SANNE_TOO], &format!("{HEAD}s1@new,,Sanne,de Vries,,\n"));
    assert_eq!(cells, ["s1@new", ""]);
}

#[test]
fn one_account_in_several_rows_of_the_export_is_one_and_one_identity_of_two_people_is_nobodys() {
    let twice =
        format!("{HEAD}zoe@new,,Zoë,van der Berg,9985 FG,6\nzoe@new,,Zoë,van der Berg,9985 FG,6\n");
    assert_eq!(filled(&[ZOE], &twice).0, ["zoe@new"]);
    let shared = format!(
        "{HEAD}x@new,,Zoë,van der Berg,9985 FG,6\nx@new,,Tess,de Ruiter,9991 QX,12\nt@new,,Tygo,de Ruiter,9991 QX,12\n"
    );
    let (cells, report) = filled(&[ZOE, TESS, TYGO], &shared);
    assert_eq!(cells, ["", "", "t@new"]);
    assert_eq!(
        (report.unusable[0].reason.as_str(), &report.unusable[0].export_rows),
        ("shared", &vec![2, 3])
    );
}

#[test]
fn a_realm_is_added_only_when_it_is_stated() {
    let list = vo(&[ZOE, TESS]);
    let export = format!(
        "{HEAD}zvdb,,Zoë,van der Berg,9985 FG,6\nt@mail.example,,Tess,de Ruiter,9991 QX,12\n"
    );
    let known = ["new".to_owned()];
    let realms = FillRealms { known: &known, held: &[], add: None };
    let error = try_fill(&FillRequest { realms, ..asked(&list) }, &export).unwrap_err();
    assert!(matches!(error, FillError::NothingUsable { .. }), "{error}");
    let realms = FillRealms { known: &known, held: &[], add: Some("new") };
    let filled = try_fill(&FillRequest { realms, ..asked(&list) }, &export).unwrap();
    let cells: Vec<&str> = filled.list.rows().map(|row| row.cell(6)).collect();
    assert_eq!(cells, ["zvdb@new", "t@mail.example@new"]);
    // An identity of a realm is no user id, whichever realm it is.
    let held = ["oud.example".to_owned()];
    let realms = FillRealms { held: &held, ..realms };
    for other in ["t@elders", "t@oud.example"] {
        let export = export.replace("t@mail.example", other);
        let filled = try_fill(&FillRequest { realms, ..asked(&list) }, &export).unwrap();
        let cells: Vec<&str> = filled.list.rows().map(|row| row.cell(6)).collect();
        assert_eq!(cells, ["zvdb@new", ""], "{other}");
    }
    let realms = FillRealms { known: &known, held: &[], add: Some("nwe") };
    assert!(matches!(
        try_fill(&FillRequest { realms, ..asked(&list) }, &export).unwrap_err(),
        FillError::OtherRealm { .. }
    ));
}

#[test]
fn where_some_identities_have_the_realm_another_one_is_not_taken_for_a_user_id() {
    let list = vo(&[ZOE, TESS]);
    let export =
        format!("{HEAD}z@new,,Zoë,van der Berg,9985 FG,6\nt@nwe,,Tess,de Ruiter,9991 QX,12\n");
    let known = ["new".to_owned()];
    let filled = try_fill(
        &FillRequest {
            realms: FillRealms { known: &known, held: &[], add: Some("new") },
            ..asked(&list)
        },
        &export,
    )
    .unwrap();
    assert_eq!(report(&filled).unusable[0].reason, "other-realm");
    assert_eq!(filled.list.row(0).cell(6), "z@new");
}

#[test]
fn columns_can_be_named_and_a_wrong_name_is_told() {
    let list = vo(&[ZOE]);
    let export = "Kolom 1,Kolom 2,Kolom 3,Postcode\nzoe@new,Zoë,van der Berg,9985 FG\n";
    let map = |pairs: &[(ExportField, &str)]| {
        pairs.iter().map(|(field, header)| (*field, (*header).to_owned())).collect::<Vec<_>>()
    };
    let named = map(&[
        (ExportField::Identity, "Kolom 1"),
        (ExportField::FirstName, "kolom 2"),
        (ExportField::LastName, "Kolom 3"),
    ]);
    let filled = try_fill(&FillRequest { mapping: &named, ..asked(&list) }, export).unwrap();
    assert_eq!(filled.list.row(0).cell(6), "zoe@new");
    let wrong = map(&[
        (ExportField::Identity, "Kolom 1"),
        (ExportField::FirstName, "Kolom 2"),
        (ExportField::LastName, "Kolom 4"),
    ]);
    let error = try_fill(&FillRequest { mapping: &wrong, ..asked(&list) }, export).unwrap_err();
    assert!(
        matches!(error, FillError::NoSuchColumn { field: ExportField::LastName, .. }),
        "{error}"
    );
    assert!(matches!(try_fill(&asked(&list), export).unwrap_err(), FillError::NoHeader));
    assert!(matches!(
        try_fill(&asked(&list), "givenName,surname\nZoë,Berg\n").unwrap_err(),
        FillError::NoIdentityColumn { .. }
    ));
    assert!(matches!(
        try_fill(&asked(&list), "UPN,postalCode\nz@new,1234 AB\n").unwrap_err(),
        FillError::NoKeyColumn { .. }
    ));
}

#[test]
fn headers_of_the_common_systems_are_known() {
    let exports = [
        "userPrincipalName,displayName,surname,mail,givenName,id,userType,postalCode\nzoe@new,Zoë van der Berg,van der Berg,z@mail,Zoë,1,Member,9985 FG\n",
        "Stamnr;Inlognaam;Roepnaam;Voornamen;Voorletters;Tussenv;Achternaam;Klas;Postcode;Huisnr\n1;zoe@new;Zoë;Zoë Maria;Z.M.;van der;Berg;5c;9985FG;6\n",
        "Leerlingnummer;Roepnaam;Voornaam;Voorvoegsel;Achternaam;Gebruikersnaam;Postcode\n1;Zoë;Zoë;van der;Berg;zoe@new;9985FG\n",
        "First name,Last name,Username,SyncID,Postal code\nZoë,van der Berg,zoe@new,9,9985 FG\n",
        "First Name [Required],Last Name [Required],Email Address [Required],Employee ID\nZoë,van der Berg,zoe@new,108496\n",
    ];
    for export in exports {
        assert_eq!(filled(&[ZOE], export).0, ["zoe@new"], "{export}");
    }
}

#[test]
fn an_mbo_row_gets_both_identities_and_an_identity_that_both_hold_comes_first() {
    let mut list = List::new(Format::of(FormatId::MboIdpChange));
    list.push(
        2,
        ["T.A.", "Tijn", "van der Wal", "Molendijk", "51006@adm.x", "00051006@old", "", ""],
    );
    list.push(
        3,
        ["T.B.", "Tijn", "van der Wal", "Havendijk", "51007@adm.x", "00051007@old", "", ""],
    );
    let export = "nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw,nlEduPersonRealId oud,Voorletters,Voornaam,Tussenvoegsel,Achternaam,Locatie\n\
        s2@d.x,t2@new,00051007@old,T.B.,Tijn,,van der Wal,\ns1@d.x,t1@new,,T.A.,Tijn,van der,Wal,Molendijk\n";
    let by_profile = "nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw,nlEduPersonProfileId oud,nlEduPersonRealId oud,Voornaam,Achternaam\n\
        s2@d.x,t2@new,51007@adm.x,,Tijn,van der Wal\ns1@d.x,t1@new,,00051006@old,Tijn,Wal\n";
    for export in [export, by_profile] {
        let filled = try_fill(&asked(&list), export).unwrap();
        let cells: Vec<Vec<&str>> =
            filled.list.rows().map(|row| vec![row.cell(6), row.cell(7)]).collect();
        assert_eq!(cells, [["s1@d.x", "t1@new"], ["s2@d.x", "t2@new"]]);
    }
    // One identity of the one, the other of the other: that is nobody's account.
    let of_two = by_profile.replace("51007@adm.x,,", "51007@adm.x,00051006@old,");
    assert_eq!(report(&try_fill(&asked(&list), &of_two).unwrap()).counts.ambiguous, 2);
    assert!(matches!(
        try_fill(
            &FillRequest {
                side: Side::Was,
                ..asked(&List::new(Format::of(FormatId::MboEckOnboarding)))
            },
            export
        )
        .unwrap_err(),
        FillError::NoSuchSide
    ));
}

#[test]
fn proposals_are_filled_when_they_are_accepted_all_or_one_by_one() {
    let list = vo(&[LOIS, ZOE]);
    let export =
        format!("{HEAD}lois@new,,Loïs,Ysbrands,9992 YC,132\nzoe@new,,Zoë,Berg,9985 FG,6\n");
    let all =
        try_fill(&FillRequest { accept: Accept::SpellingOnly, ..asked(&list) }, &export).unwrap();
    assert_eq!((all.list.row(0).cell(6), all.list.row(1).cell(6)), ("lois@new", "zoe@new"));
    let elsewhere = export.replace("Berg,9985 FG", "van der Berg,1011 AB");
    let spelling =
        try_fill(&FillRequest { accept: Accept::SpellingOnly, ..asked(&list) }, &elsewhere)
            .unwrap();
    assert_eq!((spelling.list.row(0).cell(6), spelling.list.row(1).cell(6)), ("lois@new", ""));
    assert_eq!(report(&spelling).proposed[0].reasons, ["postcode"]);
    let mut candidates = Vec::new();
    try_fill(&asked(&list), &export)
        .unwrap()
        .write_candidates(ChoicesForm::Csv, &mut candidates)
        .unwrap();
    let edited = String::from_utf8(candidates).unwrap().replace("\n,prefix", "\nJa,prefix");
    let choices =
        read_choices(Cursor::new(edited.as_bytes()), &ReadOptions::default()).unwrap().accepted;
    let one = try_fill(&FillRequest { accept: Accept::These(&choices), ..asked(&list) }, &export)
        .unwrap();
    assert_eq!((one.list.row(0).cell(6), one.list.row(1).cell(6)), ("", "zoe@new"));
    let changed = export.replace("zoe@new", "zvdb@new");
    let error =
        try_fill(&FillRequest { accept: Accept::These(&choices), ..asked(&list) }, &changed)
            .unwrap_err();
    assert!(matches!(error, FillError::Choice { row: 3 }), "{error}");
}

#[test]
fn every_error_and_reason_has_its_words_in_both_languages() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::of(lang);
        for weakness in Weakness::ALL {
            assert!(catalogue.has((Filled::REASONS.0)(weakness.as_str())), "{weakness:?}");
        }
        assert!(catalogue.hint(&FillError::NoHeader.message()).is_some());
    }
}
