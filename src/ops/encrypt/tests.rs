//! Deliveries, with their tickets.

use std::fs;

use super::*;
use crate::calendar::Calendar;
use crate::identity::Side;
use crate::list::{Custody, Format, List, Manifest, People};
use crate::moves::{FormatId, Move, MoveFile};
use crate::ops::decrypt::{self, read_key};
use crate::ops::keygen::keygen;
use crate::ops::{Given, Input};
use crate::scenario;
use crate::seal::Keys;

const STRANGER: &str = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe";

fn a_move(sector: &str, delivery: &str, more: &str) -> Move {
    let end = |idp: &str| {
        format!("delivery = \"{delivery}\"\nidp = \"{idp}\"\nrealm = \"{idp}.example\"\n")
    };
    let school = "[school]\nbrin = \"99ZZ00\"\nname = \"Petteflat Collège\"\n";
    let text = format!(
        "sector = \"{sector}\"\n{school}[from]\n{}[to]\n{}{more}",
        end("magister"),
        end("itslearning")
    );
    scenario::resolve(MoveFile::parse(&text).unwrap()).unwrap()
}

fn publisher(name: &str, recipient: &str) -> String {
    format!("[[publisher]]\nname = \"{name}\"\nrecipients = [\"{recipient}\"]\n")
}

fn rows() -> List {
    let mut rows = List::new(Format::of(FormatId::Vo));
    rows.push(2, ["Aagje", "", "Bakker", "1234 AB", "1", "1@a", "1@b"]);
    rows
}

fn ready(moved: &Move) -> ReadyList {
    let verdict = scenario::judge(moved, &Calendar::default());
    ReadyList::new(rows(), None, Found::default(), (moved, &verdict), "2026-07-17".parse().unwrap())
}

fn list() -> ReadyList {
    let mut list = ready(&a_move("vo", "elf", ""));
    list.manifest.list_id = "L2026/1".to_owned();
    list.manifest.version = 2;
    list
}

fn run(moved: &Move, list: &ReadyList, folder: &Path) -> Result<Delivered, EncryptError> {
    let calendar = Calendar::default();
    let verdict = scenario::judge(moved, &calendar);
    let created = "2026-07-17".parse().unwrap();
    let delivery = Delivery {
        passwords: None,
        changes: None,
        r#move: moved,
        move_folder: folder,
        verdict: &verdict,
        list,
        created,
        at: "2026-07-17T09:00:00Z",
        signing_key: None,
        calendar: &calendar,
    };
    let out = folder.join("sealed");
    deliver(&delivery, Target { path: &out, overwrite: Overwrite::Refuse, armour: Armour::Binary })
}

fn publishers(delivered: &Delivered) -> Vec<&str> {
    delivered.tickets.iter().map(|ticket| ticket.publisher.as_str()).collect()
}

#[test]
fn every_publisher_gets_a_file_that_only_it_can_open_and_a_ticket() {
    let folder = tempfile::tempdir().unwrap();
    let [mine, theirs] = ["a.key", "b.key"].map(|name| folder.path().join(name));
    let first = keygen(&mine, Overwrite::Refuse, "now").unwrap();
    fs::write(
        folder.path().join("b.txt"),
        format!("# b\n{}\n", keygen(&theirs, Overwrite::Refuse, "now").unwrap()),
    )
    .unwrap();
    let more = publisher("Voorbeeld", &first)
        + "[[publisher]]\nname = \"Ander & Co\"\nrecipients_file = \"b.txt\"\n"
        + "[[publisher]]\nname = \"Nee\"\nsupports_moves = false\n";
    let moved = a_move("vo", "elf", &more);
    let delivered = run(&moved, &list(), folder.path()).unwrap();
    assert_eq!(publishers(&delivered), ["Voorbeeld", "Ander & Co"]);
    assert_eq!(delivered.passed_over, [("Nee".to_owned(), Message::new("encrypt-passed-moves"))]);

    let ticket = &delivered.tickets[0];
    assert_eq!(ticket.sealed.file, "99ZZ00-petteflat-college_L2026-1_v2_voorbeeld.zip.age");
    let sealed = folder.path().join("sealed").join(&ticket.sealed.file);
    assert_eq!(Sha256::of(&fs::read(&sealed).unwrap()).hex(), ticket.sealed.sha256);
    assert_eq!(fs::metadata(&sealed).unwrap().len(), ticket.sealed.bytes);
    let open = |key: &Path| {
        let mut keys = Keys::default();
        read_key(&mut keys, Input::File(key))?;
        decrypt::open(Given::take(Input::File(&sealed))?, &keys, &mut |_| None)
            .and_then(decrypt::into_memory)
    };
    let custody = |bytes: &[u8]| {
        Custody::from_descriptor(
            &crate::tables::container_manifest(std::io::Cursor::new(bytes)).unwrap().unwrap(),
        )
    };
    let inside = custody(&open(&mine).unwrap()).unwrap().unwrap();
    assert_eq!(
        (inside.publisher.as_str(), inside.school.as_str(), inside.version),
        ("Voorbeeld", "99ZZ00", 2)
    );
    assert_eq!((inside.sealed_at.as_str(), inside.signer), ("2026-07-17T09:00:00Z", None));
    assert!(open(&theirs).is_err());

    let written = fs::read_to_string(
        folder.path().join("sealed/99ZZ00-petteflat-college_L2026-1_v2_voorbeeld.ticket.json"),
    )
    .unwrap();
    assert_eq!(&serde_json::from_str::<Ticket>(&written).unwrap(), ticket);
    let text = fs::read_to_string(
        folder.path().join("sealed/99ZZ00-petteflat-college_L2026-1_v2_ander-co.ticket.txt"),
    )
    .unwrap();
    for part in [
        "Onderwerp: was-wordtlijst",
        "Subject: was–wordt list",
        "Gereed uiterlijk: 22 juli 2026",
        "2, 1 row,",
        "V6",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn a_list_with_errors_is_not_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let moved = a_move("vo", "elf", &publisher("Voorbeeld", STRANGER));
    let mut faulty = list();
    faulty.found.errors = 2;
    let refused = run(&moved, &faulty, folder.path());
    assert!(matches!(refused, Err(EncryptError::Findings(2, _))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// Makes a list of these identities, was and wordt.
fn list_of(moved: &Move, identities: &[[&str; 2]]) -> ReadyList {
    let verdict = scenario::judge(moved, &Calendar::default());
    let mut rows = List::new(Format::of(FormatId::Vo));
    for (at, [was, wordt]) in identities.iter().enumerate() {
        rows.push(at as u32 + 2, ["Aagje", "", "Bakker", "1234 AB", "1", was, wordt]);
    }
    ReadyList::new(rows, None, Found::default(), (moved, &verdict), "2026-07-17".parse().unwrap())
}

#[test]
fn a_list_that_nobody_filled_is_not_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let moved = a_move("vo", "elf", &publisher("Voorbeeld", STRANGER));
    let refused =
        |identities: &[[&str; 2]]| match run(&moved, &list_of(&moved, identities), folder.path()) {
            Err(EncryptError::NothingFilled(side)) => side,
            other => panic!("{other:?}"),
        };
    assert_eq!(refused(&[["1@a", ""], ["2@a", " "]]), Some(Side::Wordt));
    assert_eq!(refused(&[["", "1@b"], ["", "2@b"]]), Some(Side::Was));
    assert_eq!(refused(&[["1@a", ""], ["", "2@b"]]), None);
    assert_eq!(refused(&[["", ""]]), Some(Side::Wordt));
    assert_eq!(refused(&[]), Some(Side::Wordt));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let delivered =
        run(&moved, &list_of(&moved, &[["1@a", "1@b"], ["2@a", ""]]), folder.path()).unwrap();
    let ticket = &delivered.tickets[0];
    // VO: a pupil that does not move holds nobody up.
    assert_eq!(
        (ticket.list.rows, ticket.list.unfilled, ticket.deadline.as_deref()),
        (2, 1, Some("2026-07-22"))
    );
    assert!(
        ticket.to_text().contains("2 rijen, waarvan er 1 niet meegaat"),
        "{}",
        ticket.to_text()
    );
}

#[test]
fn the_term_of_an_mbo_list_begins_when_it_is_completely_filled() {
    let moved = a_move("mbo", "eck", &publisher("Voorbeeld", STRANGER));
    let delivered = |identities: &[[&str; 2]]| {
        let folder = tempfile::tempdir().unwrap();
        run(&moved, &list_of(&moved, identities), folder.path()).unwrap().tickets.remove(0)
    };
    assert_eq!(delivered(&[["1@a", "1@b"]]).deadline.as_deref(), Some("2026-07-22"));
    let open = delivered(&[["1@a", "1@b"], ["2@a", ""]]);
    assert_eq!(open.deadline, None);
    assert!(
        open.to_text().contains("Gereed uiterlijk: nog geen dag")
            && open.to_text().contains("To be done by: no day is set yet")
    );
}

#[test]
fn nothing_leaves_an_ilf_school_without_a_signed_contract_and_consent() {
    let folder = tempfile::tempdir().unwrap();
    let contract = |line: &str| {
        a_move("vo", "ilf", &format!("[conditions]\n{line}\n{}", publisher("Voorbeeld", STRANGER)))
    };
    assert!(matches!(run(&contract(""), &list(), folder.path()), Err(EncryptError::NoContract)));
    let ahead = run(&contract("contract_signed = 2026-07-18"), &list(), folder.path());
    assert!(matches!(ahead, Err(EncryptError::ContractAhead(_))));
    let signed = "contract_signed = 2026-07-17";
    let unasked = run(&contract(signed), &list(), folder.path());
    assert!(matches!(unasked, Err(EncryptError::NoConsent)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let consented = format!("{signed}\nconsent_given = 2026-07-17");
    assert!(run(&contract(&consented), &list(), folder.path()).is_ok());
}

#[test]
fn an_mbo_list_goes_back_to_the_publisher_that_made_it_alone() {
    let moved =
        a_move("mbo", "eck", &(publisher("Voorbeeld", STRANGER) + &publisher("Ander", STRANGER)));
    let owned_by = |owner: Option<&str>| {
        let mut list = list();
        list.manifest.owner = owner.map(str::to_owned);
        list
    };
    let owned = |owner: Option<&str>| {
        let folder = tempfile::tempdir().unwrap();
        run(&moved, &owned_by(owner), folder.path())
    };
    let delivered = owned(Some("ander")).unwrap();
    assert_eq!(publishers(&delivered), ["Ander"]);
    assert_eq!(
        delivered.passed_over,
        [("Voorbeeld".to_owned(), Message::new("encrypt-passed-owner"))]
    );
    assert!(
        matches!(owned(Some("Derde")), Err(EncryptError::OwnerUnknown(name)) if name == "Derde")
    );
    assert!(matches!(owned(None), Err(EncryptError::OwnerMissing)));
    let folder = tempfile::tempdir().unwrap();
    let alone = a_move("mbo", "eck", &publisher("Voorbeeld", STRANGER));
    assert_eq!(publishers(&run(&alone, &list(), folder.path()).unwrap()), ["Voorbeeld"]);
}

#[test]
fn one_bad_recipient_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |more: &str| run(&a_move("vo", "elf", more), &list(), folder.path()).unwrap_err();
    let one_bad = publisher("Voorbeeld", STRANGER) + &publisher("Ander", "age1nonsense");
    assert!(matches!(refused(&one_bad), EncryptError::Recipient(_)));
    assert!(matches!(refused("[[publisher]]\nname = \"Leeg\"\n"), EncryptError::NoRecipient(_)));
    assert!(matches!(refused(""), EncryptError::NoPublisher));
    let twice = publisher("Voorbeeld", STRANGER)
        + &publisher("voor-beeld", STRANGER)
        + &publisher("Voor beeld", STRANGER);
    assert!(
        matches!(refused(&twice), EncryptError::SameName(one, other, part) if [&*one, &*other, &*part] == ["voor-beeld", "Voor beeld", "voor-beeld"])
    );
    let foreign = publisher("日本", STRANGER) + &publisher("中国", STRANGER);
    assert!(matches!(refused(&foreign), EncryptError::SameName(..)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_move_that_gets_no_list_is_refused_with_its_verdict() {
    let folder = tempfile::tempdir().unwrap();
    let moved = a_move(
        "vo",
        "elf",
        &format!("[conditions]\neck_id_ordering = true\n{}", publisher("Voorbeeld", STRANGER)),
    );
    let error = run(&moved, &list(), folder.path()).unwrap_err();
    assert!(matches!(error, EncryptError::NoList(scenario::Code::G1, _)));
    assert!(error.to_string().contains("G1"), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_list_without_a_manifest_gets_one_that_names_it_by_its_content() {
    let moved = a_move("vo", "elf", "");
    let (first, again) = (ready(&moved), ready(&moved));
    assert_eq!(first.id(), format!("sha-{}", &rows().sha256()[..12]));
    let custody = Custody { list_id: first.id().to_owned(), ..a_custody() };
    let bytes = first.container(&custody).unwrap();
    assert!(bytes == again.container(&custody).unwrap());
    let facts = crate::tables::read(
        std::io::Cursor::new(&bytes),
        &crate::tables::ReadOptions::default(),
        &mut |_| {},
    )
    .unwrap();
    let text = facts.manifest.unwrap();
    assert_eq!(Custody::from_descriptor(&text), Ok(Some(custody)));
    let manifest = Manifest::from_descriptor(&text).unwrap();
    assert_eq!(
        (manifest.list_id.as_str(), manifest.r#move.school.brin.as_str()),
        (first.id(), "99ZZ00")
    );
}

fn a_custody() -> Custody {
    Custody {
        publisher: "Voorbeeld".to_owned(),
        school: "99ZZ00".to_owned(),
        list_id: String::new(),
        version: 1,
        sealed_at: "2026-07-17T09:00:00Z".to_owned(),
        apply_from: None,
        apply_until: Some(jiff::civil::date(2027, 7, 22)),
        signer: None,
        people: People::Named,
    }
}

#[test]
fn a_minimised_list_names_nobody_and_remembers_no_supplied_cell() {
    let minimised = ready(&a_move("vo", "elf", "")).minimised().unwrap();
    assert_eq!((minimised.people, minimised.manifest.supplied.columns.len()), (People::Blank, 0));
    assert_eq!(minimised.list.row(0).cells().filter(|cell| !cell.is_empty()).count(), 2);
    assert_ne!(minimised.sha256, rows().sha256());
    let mut by_person = minimised;
    by_person.list = List::new(Format::of(FormatId::MboEckOnboarding));
    assert!(matches!(by_person.minimised(), Err(EncryptError::PeopleNeeded)));
}
