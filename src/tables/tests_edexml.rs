//! Pupils in EDEXML, and in the answers of a UWLR service.

use std::io::Cursor;

use super::edexml::is_meant;
use super::{ReadOptions, TableError};
use crate::grid::{Facts, FileKind, FileProblem};

const EDEX: &str = "<?xml version='1.0' encoding='UTF-8'?>\n<EDEX><school><brincode>99ZZ</brincode><dependancecode>01</dependancecode></school>\
    <vestigingen><vestiging key='v1'><naam>Noord &amp; Zuid</naam></vestiging></vestigingen><groepen/><leerlingen>\
    <leerling key='l1' eckid='https://ketenid.nl/pilot/ab'><achternaam>Berg</achternaam><voorvoegsel>van der</voorvoegsel>\
    <voornamen>Zo&#235;</voornamen><roepnaam>Zo</roepnaam><geboortedatum>2012-01-02</geboortedatum><bsn>123456782</bsn>\
    <adres><straat>Dam</straat><postcodenl>9988YZ</postcodenl></adres><ouders><ouder><achternaam>Anders</achternaam></ouder></ouders>\
    <gebruikersnaam>zoe</gebruikersnaam><vestiging key='v1'/></leerling>\
    <leerling key='l2'><achternaam>Vos</achternaam><voorvoegsel></voorvoegsel><voornamen>Bo</voornamen></leerling></leerlingen>\
    <leerkrachten><leerkracht key='x'><achternaam>Meester</achternaam></leerkracht></leerkrachten></EDEX>";

fn table(xml: &[u8]) -> Result<(Vec<Vec<String>>, Facts), TableError> {
    let mut rows = Vec::new();
    let facts = crate::tables::read(Cursor::new(xml), &ReadOptions::default(), &mut |record| {
        rows.push(record.iter().map(str::to_owned).collect());
    })?;
    Ok((rows, facts))
}

#[test]
fn pupils_become_rows_with_what_a_list_needs_and_nothing_else() {
    let (rows, facts) = table(EDEX.as_bytes()).unwrap();
    assert_eq!(
        rows[0],
        [
            "leerling.key",
            "eckid",
            "achternaam",
            "voorvoegsel",
            "voornamen",
            "roepnaam",
            "gebruikersnaam",
            "postcode",
            "vestiging"
        ]
    );
    assert_eq!(
        rows[1],
        [
            "l1",
            "https://ketenid.nl/pilot/ab",
            "Berg",
            "van der",
            "Zoë",
            "Zo",
            "zoe",
            "9988YZ",
            "Noord & Zuid"
        ]
    );
    assert_eq!(rows[2], ["l2", "", "Vos", "", "Bo", "", "", "", ""]);
    assert_eq!(
        (rows.len(), facts.school.as_deref(), facts.kind),
        (3, Some("99ZZ01"), FileKind::Edexml)
    );
    assert!(!format!("{rows:?}").contains("123456782"));
}

#[test]
fn an_answer_of_uwlr_is_read_whatever_its_namespaces_and_encoding() {
    let body = EDEX.split_once("<EDEX>").unwrap().1.replace("</EDEX>", "");
    let prefixed =
        body.replace("</", "</ns2:").replace('<', "<ns2:").replace("<ns2:/ns2:", "</ns2:");
    let soap = format!(
        "<S:Envelope xmlns:S='s'><S:Body><ns2:leerlinggegevens_antwoord xmlns:ns2='http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens'>\
        {prefixed}</ns2:leerlinggegevens_antwoord></S:Body></S:Envelope>"
    );
    let expected = table(EDEX.as_bytes()).unwrap().0;
    assert_eq!(table(soap.as_bytes()).unwrap().0, expected);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(EDEX.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(table(&utf16).unwrap().0, expected);
    let latin = EDEX.replace("UTF-8", "ISO-8859-1").replace("&#235;", "\u{eb}");
    let latin: Vec<u8> = latin.chars().map(|c| c as u32 as u8).collect();
    assert_eq!(table(&latin).unwrap().0, expected);
}

/// An answer of a service, with what it tells of a school.
fn answer(brin: &str) -> String {
    let body = EDEX.split_once("<EDEX>").unwrap().1.replace("</EDEX>", "").replace("99ZZ", brin);
    format!("<leerlinggegevens>{body}</leerlinggegevens>")
}

#[test]
fn two_locations_of_one_school_may_stand_in_one_file() {
    let both = format!(
        "<Envelope>{}{}</Envelope>",
        answer("99ZZ"),
        answer("99ZZ").replace("<dependancecode>01", "<dependancecode>02")
    );
    let (rows, facts) = table(both.as_bytes()).unwrap();
    assert_eq!((rows.len(), facts.school.as_deref()), (5, Some("99ZZ")));
}

#[test]
fn letters_are_read_in_the_encoding_that_is_stated_or_else_in_the_one_that_they_are_in() {
    let expected = table(EDEX.as_bytes()).unwrap().0;
    let latin: Vec<u8> = EDEX.replace("&#235;", "\u{eb}").chars().map(|c| c as u32 as u8).collect();
    let (rows, facts) = table(&latin).unwrap();
    assert_eq!((rows, facts.encoding), (expected.clone(), Some("windows-1252")));
    assert!(matches!(facts.problems[..], [FileProblem::Encoding { .. }]), "{:?}", facts.problems);
    let stated = EDEX.replace("UTF-8", "ISO-8859-1").replace("&#235;", "\u{eb}");
    let (rows, facts) = table(stated.as_bytes()).unwrap();
    assert_eq!((rows, facts.encoding, facts.problems.len()), (expected.clone(), Some("UTF-8"), 1));
    let dos = |name: &str| -> Vec<u8> {
        let text = EDEX.replace("UTF-8", name).replace("&#235;", "\u{1}");
        text.bytes().map(|byte| if byte == 1 { 0x89 } else { byte }).collect()
    };
    let (rows, facts) = table(&dos("ibm850")).unwrap();
    assert_eq!((rows, facts.encoding, facts.problems.len()), (expected, Some("cp850"), 0));
    assert!(matches!(table(&dos("ebcdic-xx")), Err(TableError::UnknownEncoding { .. })));
}

#[test]
fn document_types_entities_and_what_is_cut_off_are_refused() {
    let bomb = EDEX.replace("<EDEX>", "<!DOCTYPE EDEX [<!ENTITY a 'b'>]><EDEX>");
    for (xml, reason) in [
        (bomb.as_str(), "damage-document-type"),
        (&EDEX.replace("&#235;", "&a;"), "damage-entity"),
        (&EDEX.replace("key='l2'", "key='&a;'"), "damage-entity"),
        (EDEX.split_once("<leerkrachten>").unwrap().0, "damage-cut-off"),
        (&EDEX.replace("<groepen/>", &"<x>".repeat(100)), "damage-deep"),
        (&EDEX.replace("2012-01-02", &"2".repeat(3 << 20)), "damage-endless"),
        (&format!("{EDEX}<EDEX/>"), "damage-two-roots"),
        (
            &EDEX.replace("<groepen/>", "<school><brincode>98YY</brincode></school>"),
            "damage-several-schools",
        ),
        (
            &format!(
                "<Envelope>{0}{0}</Envelope>",
                answer("99ZZ").replace("<brincode>99ZZ</brincode>", "")
            ),
            "damage-several-schools",
        ),
        (
            &format!("<Envelope>{}{}</Envelope>", answer("99ZZ"), answer("98YY")),
            "damage-several-schools",
        ),
        (
            "<Envelope><Body><Fault><faultstring>x</faultstring></Fault></Body></Envelope>",
            "damage-fault",
        ),
        (&EDEX.replace("Zo&#235;", "Zo\u{fffd}"), "damage-undecodable"),
    ] {
        match table(xml.as_bytes()) {
            Err(TableError::DamagedPupils { reason: told }) => assert_eq!(told.key(), reason),
            other => panic!("{reason}: {:?}", other.map(|_| ())),
        }
    }
    let long = EDEX.replace("Berg", &"b".repeat(40_000));
    assert!(matches!(
        table(long.as_bytes()),
        Err(TableError::CellTooLong { row: 1, column: 3, .. })
    ));
}

#[test]
fn other_xml_is_none() {
    for xml in [
        "<?xml version='1.0'?><Workbook/>",
        "<html>",
        "Voornaam,Achternaam\n",
        "<!-- <EDEX> --><x/>",
        "",
    ] {
        assert!(!is_meant(xml), "{xml}");
    }
    assert!(is_meant("<?xml version='1.0'?>\n<!-- a --> <!DOCTYPE x [<!ENTITY b 'c'>]><EDEX >"));
}
