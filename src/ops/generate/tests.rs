//! Rosters as schools and suppliers send them.

use std::io::Cursor;

use super::*;
use crate::calendar::Calendar;
use crate::intake::{Oddity, RosterError};
use crate::message::{Fault, Problem as _};
use crate::moves::MoveFile;
use crate::scenario::{judge, resolve};

const VO: &str = "sector = 'vo'\nschool = { brin = '99ZZ00', name = 'Petteflat College' }\n\
    from = { delivery = 'elf', idp = 'magister', realm = 'petteflat' }\n\
    to = { delivery = 'elf', idp = 'azure-ad', realm = 'petteflat.onmicrosoft.com' }\npublisher = [{ name = 'voorbeeld' }]\n";
const MBO: &str = "sector = 'mbo'\nschool = { brin = '99WW03', name = 'ROC Wolkenveer' }\n\
    from = { delivery = 'eck', idp = 'magister', realm = 'wolkenveer' }\n\
    to = { delivery = 'eck', idp = 'adfs', realm = 'adfs.wolkenveer.example' }\npublisher = [{ name = 'Voorbeeld' }, { name = 'ander' }]\n";

fn moved(text: &str) -> Move {
    resolve(MoveFile::parse(text).unwrap()).unwrap()
}

fn made(
    text: &str,
    publisher: Option<&str>,
    source: Option<&str>,
) -> Result<Generated, GenerateError> {
    corrected(text, publisher, source, None)
}

fn corrected(
    text: &str,
    publisher: Option<&str>,
    source: Option<&str>,
    before: Option<&Manifest>,
) -> Result<Generated, GenerateError> {
    let moved = moved(text);
    // Most rosters here have no addresses, which a list in secondary education asks for.
    let without_address = ["Postcode".to_owned(), "Huisnummer".to_owned()];
    let may_lack: Vec<String> =
        without_address.into_iter().filter(|_| text.starts_with("sector = 'vo'")).collect();
    let request = Request {
        moved: &moved,
        verdict: &judge(&moved, &Calendar::default()),
        publisher,
        supersedes: before,
        target: Target::Csv,
        today: jiff::civil::date(2026, 6, 1),
        mapping: &[],
        may_lack: &may_lack,
        only: None,
        seed: Seed { id: [0, 1, 2, 3, 10, 31, 32, 255], salt: [7; 16] },
    };
    let source = source.map_or(Source::Nothing, |roster| {
        Source::Roster(Cursor::new(roster.to_owned()), ReadOptions::default())
    });
    generate(&request, source)
}

/// What is told of the rows, and not of columns that the school is to fill.
fn told(generated: &Generated) -> Vec<Warning> {
    generated
        .warnings
        .iter()
        .filter(|warning| warning.oddity != Oddity::NoSource)
        .cloned()
        .collect()
}

fn cells(generated: &Generated) -> Vec<Vec<&str>> {
    generated.list.rows().map(|row| row.cells().collect()).collect()
}

#[test]
fn a_vo_roster_fills_what_it_has_and_leaves_the_rest_open() {
    let roster = "Roepnaam;Voornaam;Tussenvoegsel;Achternaam;Leerlingnummer\nJos;Josephus; van der ;Berg;007\n\n;Ada;;Smit;8\n";
    let generated = made(VO, None, Some(roster)).unwrap();
    assert_eq!(
        cells(&generated),
        [["Josephus", "van der", "Berg", "", "", "", ""], ["Ada", "", "Smit", "", "", "", ""]]
    );
    assert_eq!(generated.list.rows().map(crate::list::Row::number).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(
        (generated.manifest.closure, generated.manifest.supplied.columns.as_slice()),
        (Closure::Open, [0, 1, 2].as_slice())
    );
    assert_eq!(
        (told(&generated), generated.unused),
        (vec![], vec!["Roepnaam".to_owned(), "Leerlingnummer".to_owned()])
    );
}

#[test]
fn a_list_has_an_id_of_its_school_and_eight_letters() {
    let manifest = made(VO, None, None).unwrap().manifest;
    assert_eq!(manifest.list_id, "99ZZ00-0123az0z");
    assert_eq!(
        (manifest.version, manifest.created.as_str(), manifest.owner),
        (1, "2026-06-01", None)
    );
}

#[test]
fn a_corrected_list_is_the_next_version_of_the_same_list() {
    let first = made(VO, None, None).unwrap().manifest;
    let other_seed =
        Manifest { list_id: "99ZZ00-zzzzzzzz".to_owned(), version: 4, ..first.clone() };
    let next = corrected(VO, None, Some("Voornaam,Achternaam\nAda,Smit\n"), Some(&other_seed))
        .unwrap()
        .manifest;
    assert_eq!((next.list_id.as_str(), next.version), ("99ZZ00-zzzzzzzz", 5));
}

#[test]
fn a_list_corrects_none_of_another_school_format_or_owner() {
    let roster = "Voorletters,Voornaam,Achternaam,Locatie,nlEduPersonProfileId oud\nA.,Ada,Smit,Noord,1@adm\n";
    let first = made(MBO, Some("ander"), Some(roster)).unwrap().manifest;
    let refused = |publisher, before: &Manifest| match corrected(
        MBO,
        publisher,
        Some(roster),
        Some(before),
    ) {
        Err(GenerateError::Supersedes(what)) => Some(what),
        _ => None,
    };
    assert_eq!(
        corrected(MBO, None, Some(roster), Some(&first)).unwrap().manifest.owner.as_deref(),
        Some("ander")
    );
    assert_eq!(refused(Some("voorbeeld"), &first), Some(Superseded::Owner));
    assert_eq!(
        refused(None, &Manifest { format: FormatId::MboEckOnboarding, ..first.clone() }),
        Some(Superseded::Format)
    );
    let mut elsewhere = first.clone();
    elsewhere.r#move.school.brin = "99WW04".to_owned();
    assert_eq!(refused(None, &elsewhere), Some(Superseded::School));
}

#[test]
fn without_a_roster_an_open_list_is_an_empty_form_and_a_closed_one_is_refused() {
    let generated = made(VO, None, None).unwrap();
    assert_eq!((generated.list.len(), generated.manifest.supplied.columns.len()), (0, 0));
    let refused = made(MBO, Some("ander"), None).unwrap_err();
    assert!(matches!(refused, GenerateError::SourceNeeded));
    assert_eq!(refused.fault(), Fault::Usage);
}

#[test]
fn from_the_distributors_portal_all_six_columns_must_be_supplied() {
    let portal = VO.replace("'magister'", "'distributor'").replace("'azure-ad'", "'itslearning'");
    let refused =
        made(&portal, None, Some("Voornaam,Achternaam,Postcode,Huisnummer\nAda,Smit,1234 AB,1\n"))
            .unwrap_err();
    assert!(
        refused.to_string().contains("Oude identiteit (was)")
            && refused.to_string().contains("Huisnummer"),
        "{refused}"
    );
    assert!(!refused.to_string().contains("Smit"), "{refused}");
    let roster = "Voornaam,Achternaam,Postcode,Huisnummer,Toevoeging,nlEduPersonRealId\nAda,Smit,1234 AB,1,bis,1@petteflat\n,Smit,,2,,2\n";
    let generated = made(&portal, None, Some(roster)).unwrap();
    assert_eq!(cells(&generated)[0], ["Ada", "", "Smit", "1234 AB", "1-bis", "1@petteflat", ""]);
    assert_eq!(
        (generated.manifest.closure, generated.manifest.supplied.columns.len()),
        (Closure::Closed, 6)
    );
    let found = Oddity::Found {
        code: "WW201",
        says: crate::message::Message::new("rules-WW201-no-at").with("who", "pupils"),
        severity: crate::rules::Severity::Error,
    };
    let warning = |oddity, column| Warning { oddity, column: Some(column), rows: vec![3] };
    assert_eq!(
        generated.warnings,
        [
            warning(found, "Oude identiteit (was)"),
            warning(Oddity::Blank, "Voornaam"),
            warning(Oddity::Blank, "Postcode")
        ]
    );
}

#[test]
fn an_mbo_list_belongs_to_one_publisher_of_the_move() {
    let roster = "Voorletters,Voornaam,Achternaam,Locatie,nlEduPersonProfileId oud\nA.,Ada,Smit,Noord,1@adm\n,Bo,Vos,,\n";
    let generated = made(MBO, Some("voorbeeld"), Some(roster)).unwrap();
    assert_eq!(generated.manifest.owner.as_deref(), Some("Voorbeeld"));
    assert_eq!(generated.manifest.supplied.columns, [0, 1, 2, 3, 4, 5]);
    assert_eq!(cells(&generated)[0], ["A.", "Ada", "Smit", "Noord", "1@adm", "", "", ""]);
    assert_eq!(
        generated.warnings.last().unwrap(),
        &Warning { oddity: Oddity::NoIdentity, column: None, rows: vec![3] }
    );
    assert!(matches!(made(MBO, None, Some(roster)), Err(GenerateError::OwnerNeeded { .. })));
    let unknown = made(MBO, Some("vorbeeld"), Some(roster)).unwrap_err();
    assert!(unknown.to_string().contains("Voorbeeld, ander"), "{unknown}");
    assert!(matches!(made(VO, Some("voorbeeld"), None), Err(GenerateError::NoOwnerInVo)));
}

#[test]
fn an_mbo_roster_without_any_old_identity_is_refused() {
    let refused = made(MBO, Some("ander"), Some("Voorletters,Voornaam,Achternaam\nA.,Ada,Smit\n"))
        .unwrap_err();
    assert!(
        refused.to_string().contains("nlEduPersonProfileId oud / nlEduPersonRealId oud"),
        "{refused}"
    );
}

#[test]
fn a_move_without_a_list_is_refused_with_its_verdict() {
    let codes = VO.replace(
        "delivery = 'elf', idp = 'magister', realm = 'petteflat'",
        "delivery = 'ilf', idp = 'codes'",
    );
    let refused = made(&codes, None, None).unwrap_err();
    assert!(matches!(refused, GenerateError::NoList(_)));
    assert_eq!(refused.fault(), Fault::Input);
}

#[test]
fn what_is_no_roster_is_refused_without_showing_what_is_in_it() {
    let refused = made(VO, None, Some("Jan,de Vries\nPiet,Smit\n")).unwrap_err();
    assert!(
        matches!(refused, GenerateError::Roster(RosterError::NoHeader))
            && !refused.to_string().contains("Vries")
    );
    assert!(matches!(
        made(VO, None, Some("Voornaam,Achternaam\n")),
        Err(GenerateError::Roster(RosterError::NoPeople))
    ));
    let twice = made(VO, None, Some("Voornaam,Achternaam,Geslachtsnaam\nA,B,C\n")).unwrap_err();
    assert!(matches!(twice, GenerateError::Roster(RosterError::DuplicateColumn { .. })), "{twice}");
}

#[test]
fn rows_with_nothing_for_the_list_are_left_out_and_told() {
    let generated =
        made(VO, None, Some("Lijst van klas 1\nVoornaam,Achternaam,Klas\nAda,Smit,1a\n,,1b\n"))
            .unwrap();
    assert_eq!(generated.list.len(), 1);
    assert_eq!(
        told(&generated),
        [Warning { oddity: Oddity::Nothing, column: None, rows: vec![4] }]
    );
}

#[test]
fn a_csv_comes_with_a_descriptor_of_its_digest_and_size_and_a_workbook_has_its_own_inside() {
    let generated = made(VO, None, Some("Voornaam,Achternaam\nAda,Smit\n")).unwrap();
    let day = jiff::civil::date(2026, 6, 1);
    let mut csv = Vec::new();
    let descriptor =
        write_list(&generated, Target::Csv, "lijst.csv", day, &mut csv).unwrap().unwrap();
    assert!(
        descriptor.contains(&crate::digest::Sha256::of(&csv).hex())
            && descriptor.contains(&format!("\"bytes\": {}", csv.len()))
    );
    assert_eq!(
        Manifest::from_descriptor(&descriptor).unwrap(),
        Manifest { r#move: without_publishers(&generated), ..generated.manifest.clone() }
    );
    let mut workbook = Vec::new();
    assert_eq!(
        write_list(&generated, Target::Workbook, "lijst.xlsx", day, &mut workbook).unwrap(),
        None
    );
    assert!(workbook.starts_with(b"PK"));
}

fn without_publishers(generated: &Generated) -> MoveFile {
    let mut file = generated.manifest.r#move.clone();
    file.publishers.clear();
    file
}
