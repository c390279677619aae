//! What headers mean, over the layouts of the systems whose exports occur.

use super::header::HeaderSearch;
use super::*;
use crate::grid::Record;
use crate::list::Format;
use crate::moves::FormatId;

fn record(number: u32, cells: &[&str]) -> Record {
    let mut record = Record::new();
    record.start(number);
    for cell in cells {
        record.push(cell);
    }
    record
}

fn dictionary(purpose: Purpose) -> Dictionary {
    let side = if purpose == Purpose::Roster { Side::Was } else { Side::Wordt };
    Dictionary { format: Format::of(FormatId::Vo), side, purpose, emails: Emails::AreNone }
}

fn search(
    purpose: Purpose,
    mapping: &Mapping,
    rows: &[&[&str]],
) -> Result<(Columns, Vec<Record>), ColumnsError> {
    let mut search = HeaderSearch::new(dictionary(purpose), mapping);
    for (at, cells) in rows.iter().enumerate() {
        search.push(&record(at as u32 + 1, cells));
    }
    search.finish()
}

fn named(columns: &Columns) -> Vec<(&'static str, &str)> {
    columns.fields().map(|(field, at)| (field.as_str(), columns.title(at))).collect()
}

#[test]
fn the_header_is_the_row_with_most_known_names_whatever_stands_above_it() {
    let rows: [&[&str]; 4] = [
        &["Naam", "Petteflat College", "Vestiging", "Noord"],
        &["Afgedrukt op", "1 juni"],
        &["Voornaam", "Achter-\n naam", "Postcode", "Huisnummer"],
        &["Jan", "Smit", "1234 AB", "1"],
    ];
    let (columns, below) = search(Purpose::Roster, &[], &rows).unwrap();
    assert_eq!(columns.found(), ["Voornaam", "Achter- naam", "Postcode", "Huisnummer"]);
    assert_eq!(below.iter().map(Record::number).collect::<Vec<_>>(), [4]);
    assert!(matches!(
        search(Purpose::Roster, &[], &[&["Jan", "Smit"], &["Piet", "Vos"]]),
        Err(ColumnsError::NoHeader)
    ));
}

#[test]
fn a_user_name_is_an_identity_in_an_export_and_none_in_a_roster() {
    let header: [&[&str]; 1] =
        [&["Gebruikersnaam", "Voornaam", "Achternaam", "nlEduPersonProfileId"]];
    let (export, _) = search(Purpose::Export, &[], &header).unwrap();
    assert_eq!(export.position(ExportField::Identity), Some(0));
    let (roster, _) = search(Purpose::Roster, &[], &header).unwrap();
    assert_eq!(
        (roster.position(ExportField::Identity), roster.position(ExportField::ProfileId)),
        (None, Some(3))
    );
}

#[test]
fn a_title_is_known_by_what_it_says_before_its_brackets_and_in_them() {
    let header: [&[&str]; 1] = [&[
        "Name [displayName] Required",
        "User name [userPrincipalName] Required",
        "Initial password [passwordProfile] Required",
        "Block sign in (Yes/No) [accountEnabled] Required",
        "Voornaam [givenName]",
        "Last name [surname]",
    ]];
    let (columns, _) = search(Purpose::Export, &[], &header).unwrap();
    assert_eq!(columns.layout(), Some("Entra ID (bulk template)"));
    assert_eq!(columns.states(), [(3, state::Sense::Blocked)]);
    let positions = [
        ExportField::Identity,
        ExportField::FirstName,
        ExportField::LastName,
        ExportField::FullName,
    ]
    .map(|field| columns.position(field));
    assert_eq!(positions, [Some(1), Some(4), Some(5), Some(0)]);
}

#[test]
fn every_column_that_tells_the_state_of_an_account_counts() {
    let header: [&[&str]; 1] =
        [&["primaryEmail", "name.givenName", "name.familyName", "suspended", "archived"]];
    let (columns, _) = search(Purpose::Export, &[], &header).unwrap();
    assert_eq!(columns.states(), [(3, state::Sense::Blocked), (4, state::Sense::Blocked)]);
    let mapping = [(ExportField::Enabled, "archived".to_owned())];
    let (columns, _) = search(Purpose::Export, &mapping, &header).unwrap();
    assert_eq!(columns.states(), [(4, state::Sense::Blocked)]);
}

#[test]
fn a_state_is_known_by_what_its_title_says_unless_the_column_is_something_else() {
    let header: [&[&str]; 1] = [&[
        "UPN",
        "Voornaam",
        "Achternaam",
        "Login geblokkeerd",
        "Lockout",
        "Status account",
        "Klas",
    ]];
    let (columns, _) = search(Purpose::Export, &[], &header).unwrap();
    assert_eq!(columns.states(), [(3, state::Sense::Blocked), (5, state::Sense::Words)]);
    let of_ad: [&[&str]; 1] = [&["UPN", "GivenName", "Surname", "LockedOut"]];
    let (of_ad, _) = search(Purpose::Export, &[], &of_ad).unwrap();
    assert_eq!(of_ad.states(), [(3, state::Sense::Blocked)]);
    let of_exchange: [&[&str]; 1] = [&[
        "UPN",
        "givenName",
        "sn",
        "msExchUserAccountControl",
        "userAccountControl",
        "Geschorst",
    ]];
    let (of_exchange, _) = search(Purpose::Export, &[], &of_exchange).unwrap();
    assert_eq!(of_exchange.states(), [(4, state::Sense::Control)]);
    let mapping = [(ExportField::Location, "Status account".to_owned())];
    let (columns, _) = search(Purpose::Export, &mapping, &header).unwrap();
    assert_eq!(
        (columns.states(), columns.position(ExportField::Location)),
        (&[(3, state::Sense::Blocked)][..], Some(5))
    );
}

#[test]
fn what_stands_in_parentheses_is_part_of_a_title_unless_it_tells_how_to_fill_it() {
    let header: [&[&str]; 1] = [&[
        "Voornaam (verplicht)",
        "Achternaam (max. 50 tekens)",
        "Postcode (ouder 1)",
        "Postcode (1234 AB)",
        "E-mail (ouder)",
        "E-mail [ouder]",
        "Gebruikersnaam (oud)",
        "nlEduPersonRealId (oud)",
        "nlEduPersonRealId (nieuw)",
    ]];
    let (columns, _) = search(Purpose::Roster, &[], &header).unwrap();
    let expected = [
        ("identity", "nlEduPersonRealId (oud)"),
        ("known-identity", "nlEduPersonRealId (nieuw)"),
        ("first-name", "Voornaam (verplicht)"),
        ("last-name", "Achternaam (max. 50 tekens)"),
        ("postcode", "Postcode (1234 AB)"),
    ];
    assert_eq!(named(&columns), expected);
    let (columns, _) = search(Purpose::Export, &[], &header).unwrap();
    assert_eq!(columns.position(ExportField::Identity), Some(8));
    assert_eq!(columns.position(ExportField::KnownIdentity), Some(7));
}

#[test]
fn an_identity_of_a_side_is_known_by_any_of_its_names_and_a_word_for_the_side() {
    for title in [
        "Identiteit (oud)",
        "Oude identiteit (oud)",
        "Gebruikersnaam (oud)",
        "UPN oud",
        "Oude UPN",
        "Old identity",
        "Real-ID oud",
        "Real ID (Magister)",
        "Was identiteit",
    ] {
        let (columns, _) =
            search(Purpose::Roster, &[], &[&[title, "Voornaam", "Achternaam"]]).unwrap();
        assert_eq!(columns.position(ExportField::Identity), Some(0), "{title}");
    }
    let (columns, _) =
        search(Purpose::Export, &[], &[&["Oude UPN", "Nieuwe UPN", "Voornaam", "Achternaam"]])
            .unwrap();
    assert_eq!(
        (columns.position(ExportField::Identity), columns.position(ExportField::KnownIdentity)),
        (Some(1), Some(0))
    );
}

#[test]
fn a_title_as_it_stands_goes_before_one_with_something_behind_it() {
    let header: [&[&str]; 1] = [&["Postcode (verplicht)", "Postcode", "Voornaam", "Achternaam"]];
    let (columns, _) = search(Purpose::Roster, &[], &header).unwrap();
    assert_eq!(
        (columns.position(ExportField::Postcode), columns.rivals(ExportField::Postcode)),
        (Some(1), &[0][..])
    );
}

#[test]
fn a_column_that_a_person_named_is_nothing_else_besides() {
    let header: [&[&str]; 1] = [&["Gebruikersnaam", "Voornaam", "Achternaam", "Mail"]];
    let mapping = [(ExportField::StudentNumber, "Gebruikersnaam".to_owned())];
    let (columns, _) = search(Purpose::Export, &mapping, &header).unwrap();
    assert_eq!(
        (columns.position(ExportField::StudentNumber), columns.position(ExportField::Identity)),
        (Some(0), None)
    );
}

#[test]
fn a_column_that_a_person_named_goes_before_all_others() {
    let header: [&[&str]; 1] = [&["Roepnaam", "Voornamen", "Achternaam"]];
    let (columns, _) = search(Purpose::Roster, &[], &header).unwrap();
    assert_eq!(
        named(&columns),
        [("first-name", "Voornamen"), ("call-name", "Roepnaam"), ("last-name", "Achternaam")]
    );
    let mapping = [(ExportField::FirstName, "roepnaam".to_owned())];
    assert_eq!(
        search(Purpose::Roster, &mapping, &header).unwrap().0.position(ExportField::FirstName),
        Some(0)
    );
    let wrong = [(ExportField::FirstName, "Naam".to_owned())];
    assert!(matches!(
        search(Purpose::Roster, &wrong, &header),
        Err(ColumnsError::NoSuchColumn { .. })
    ));
}

#[test]
fn a_column_is_the_number_of_one_side() {
    let (asked, known) = (ExportField::InstitutionNumber, ExportField::KnownInstitutionNumber);
    for (titles, places) in [
        (["Dagtilbudsnummer", "Unilogin", "Fornavn"], (Some(0), None)),
        (["Institutionsnummer", "Unilogin", "Fornavn"], (Some(0), None)),
        (["Institutionsnummer", "Dagtilbudsnummer", "Fornavn"], (Some(0), Some(1))),
        (["Dagtilbudsnummer", "Institutionsnr", "Fornavn"], (Some(1), Some(0))),
        (["Dagtilbudsnummer", "Institutionsnummer nyt", "Fornavn"], (Some(0), Some(1))),
        (["Dagtilbudsnummer", "Gammelt institutionsnummer", "Fornavn"], (Some(1), Some(0))),
    ] {
        let header: [&[&str]; 1] = [&titles];
        let (columns, _) = search(Purpose::Roster, &[], &header).unwrap();
        assert_eq!((columns.position(asked), columns.position(known)), places, "{titles:?}");
        assert!(columns.rivals(asked).is_empty() && columns.rivals(known).is_empty());
    }
}

#[test]
fn no_name_stands_twice_in_the_dictionary_for_two_meanings() {
    let mut seen = std::collections::BTreeMap::new();
    for words in words::WORDS {
        for name in words.tiers.iter().flat_map(|tier| tier.iter()) {
            let before = seen.insert(crate::list::header_key(name), (words.meaning, *name));
            assert!(before.is_none(), "{name} and {before:?}");
        }
    }
}

#[test]
fn a_layout_is_known_by_its_marks_and_names_each_of_them_once() {
    for profile in profiles::PROFILES {
        let titles: Vec<_> =
            profile.marks.iter().map(|mark| dictionary::Title::new(mark)).collect();
        let lexicon = lexicon::Lexicon::new(&dictionary(Purpose::Export));
        assert_eq!(
            lexicon.layout(&titles).map(|found| found.name),
            Some(profile.name),
            "{}",
            profile.name
        );
        let mut headers: Vec<&str> = profile.columns.iter().map(|(header, _)| *header).collect();
        headers.sort_unstable();
        headers.dedup();
        assert_eq!(headers.len(), profile.columns.len(), "{}", profile.name);
    }
}
