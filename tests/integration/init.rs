//! `init`, and lists made from a store: from nothing to a list with the tool alone.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use waswordt::moves::MoveFile;
use waswordt::scenario::resolve;

fn waswordt(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command.args(words).args(["--lang", "en"]).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

const MOVE: [&str; 13] = [
    "init",
    "--sector",
    "vo",
    "--brin",
    "99ZZ00",
    "--school",
    "Petteflat College",
    "--from",
    "elf:magister",
    "--from-realm",
    "petteflat",
    "--to",
    "elf:entra",
];

#[test]
fn options_make_a_move_file_that_means_what_they_say() {
    let folder = tempfile::tempdir().unwrap();
    let key = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe\n";
    fs::write(folder.path().join("keys.txt"), key).unwrap();
    let more = [
        "--to-realm",
        "a.example",
        "--to-realm",
        "b.example",
        "--freeze",
        "2026-07-24",
        "--publisher",
        "voorbeeld=keys.txt",
        "--publisher",
        "ander",
        "--publisher-no-moves",
        "ander",
    ];
    let (code, _, said) = waswordt(folder.path(), &[&MOVE[..], &more].concat());
    assert_eq!(code, 0, "{said}");
    let text = fs::read_to_string(folder.path().join("move.toml")).unwrap();
    assert!(text.contains("\nfreeze = 2026-07-24\n"), "{text}");
    let file = MoveFile::parse(&text).unwrap();
    assert_eq!(file.to.realm.as_slice(), ["a.example", "b.example"]);
    assert_eq!(file.dates.freeze.unwrap().to_string(), "2026-07-24");
    assert_eq!(file.publishers[0].recipients_file.as_deref(), Some("keys.txt"));
    assert_eq!([true, false], [0, 1].map(|at: usize| file.publishers[at].supports_moves));
    let moved = resolve(file).unwrap();
    assert_eq!((moved.from.idp.as_str(), moved.to.idp.as_str()), ("magister", "azure-ad"));
}

#[test]
fn scripts_read_what_was_made() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("k.csv"), "profile_id,identity\nP1,a@school\n").unwrap();
    fs::write(folder.path().join("words"), "correct horse").unwrap();
    let list = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),\
                Nieuwe identiteit (wordt)\nPluk,,Petteflet,1234 AB,1,a@old,a@new\n";
    fs::write(folder.path().join("list.csv"), list).unwrap();
    let store = ["--store", "store.db"];
    for (words, kind, member, expected) in [
        (MOVE.to_vec(), "init", "file", serde_json::json!("move.toml")),
        ([&["keyrings", "init"], &store[..]].concat(), "keyrings", "store", "sqlite".into()),
        ([&["keyrings", "import", "k.csv"], &store[..]].concat(), "import", "count", 1.into()),
        (
            [&["keyrings", "export", "-o", "out.csv"], &store[..]].concat(),
            "export",
            "file",
            "out.csv".into(),
        ),
        (
            vec!["encrypt", "list.csv", "--passphrase-file", "words", "-o", "k.age"],
            "encrypt",
            "report",
            "waswordt/encrypt/1".into(),
        ),
        (
            vec!["decrypt", "k.age", "--passphrase-file", "words", "-o", "back.csv"],
            "decrypt",
            "file",
            "back.csv".into(),
        ),
    ] {
        let (code, told, said) =
            waswordt(folder.path(), &[&words, &["--format", "json"][..]].concat());
        assert_eq!(code, 0, "{words:?}: {said}");
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["report"], format!("waswordt/{kind}/1"), "{words:?}");
        assert_eq!(told[member], expected, "{words:?}: {told}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("back.csv")).unwrap(), list);
    // What goes to standard output goes there by itself.
    let export = [&["keyrings", "export", "--format", "json"], &store[..]].concat();
    let (code, told, _) = waswordt(folder.path(), &export);
    assert!(code == 0 && told.starts_with("profile_id,"), "{told}");
}

#[test]
fn options_are_answered_with_the_verdict() {
    let folder = tempfile::tempdir().unwrap();
    let of = |to: &str| {
        let words = [
            "init",
            "--sector",
            "vo",
            "--brin",
            "99zz00",
            "--school",
            "P",
            "--from",
            "elf:magister",
            "--to",
            to,
            "--force",
        ];
        waswordt(folder.path(), &words)
    };
    let (code, _, said) = of("elf:som");
    assert!(code == 0 && said.contains("V6: "), "{said}");
    let (code, _, said) = of("ilf:som");
    assert!(code == 1 && said.contains("V3: "), "{said}");
    assert!(
        fs::read_to_string(folder.path().join("move.toml")).unwrap().contains("99ZZ00"),
        "it is written all the same"
    );
}

#[test]
fn a_key_that_is_no_recipient_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for key in ["age1qqqq", "ssh-ed25519 AAAA", "AGE-SECRET-KEY-1QQQQ"] {
        let (code, _, said) = waswordt(
            folder.path(),
            &[&MOVE[..], &["--publisher", &format!("voorbeeld={key}")]].concat(),
        );
        assert!(code == 2 && said.contains("voorbeeld") && !said.contains("QQQQ"), "{code} {said}");
        assert!(!folder.path().join("move.toml").exists());
    }
}

#[test]
fn a_file_of_keys_that_is_not_there_or_holds_none_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    let key = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe\n";
    for (name, content) in [
        ("good.txt", key),
        ("words.txt", "geen sleutel"),
        ("own.key", "AGE-SECRET-KEY-1QQQQ"),
        ("empty.txt", "# still to come"),
    ] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let of = |file: &str, publisher: &str| {
        let words = [&["init", file], &MOVE[1..], &["--publisher", publisher]].concat();
        waswordt(folder.path(), &words)
    };
    for publisher in ["v=words.txt", "v=own.key", "v=empty.txt", "v=none.txt"] {
        let (code, _, said) = of("move.toml", publisher);
        assert!(code == 2 && said.contains(&publisher[2..]), "{code} {said}");
        assert!(!said.contains("QQQQ") && !folder.path().join("move.toml").exists(), "{said}");
    }
    // A path is reckoned from the folder of the move file, as by every other command.
    let (code, _, said) = of("sub/move.toml", "v=good.txt");
    assert!(code == 2 && said.contains("folder of the move file"), "{code} {said}");
    assert_eq!(of("sub/move.toml", "v=../good.txt").0, 0);
}

#[test]
fn what_scenario_warns_of_init_tells_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let dates = |announced: &'static str, freeze: &'static str| {
        let days = ["--announced", announced, "--freeze", freeze, "--cutover", "2027-07-26"];
        let (code, _, said) = waswordt(folder.path(), &[&MOVE[..], &days, &["--force"]].concat());
        assert_eq!(code, 0, "{said}");
        let (code, told, _) =
            waswordt(folder.path(), &["scenario", "--move", "move.toml", "--format", "json"]);
        assert_eq!(code, 0, "{told}");
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        for warning in told["warnings"].as_array().unwrap() {
            assert!(said.contains(warning.as_str().unwrap()), "{warning}: {said}");
        }
        said
    };
    let early = dates("2027-03-02", "2027-02-01");
    assert!(early.contains("before the change was announced on 2 March 2027"), "{early}");
    let year = dates("2026-01-05", "2026-07-19");
    assert!(year.contains("months before the cutover on 26 July 2027"), "{year}");
    assert!(!dates("2027-03-02", "2027-07-19").contains("Check the dates"));
}

#[test]
fn a_move_file_that_is_missing_is_told_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::cargo_bin("waswordt")
        .unwrap()
        .args(["--lang", "nl", "steps", "--move", "weg.toml"])
        .current_dir(folder.path())
        .output();
    let output = output.unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.code() == Some(2)
            && said.contains("het bestaat niet")
            && !said.contains("os error"),
        "{said}"
    );
}

#[test]
fn a_move_file_in_an_old_encoding_is_to_be_saved_as_utf_8() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("move.toml"), b"school = \"Coll\xe8ge\"\n").unwrap();
    let (code, _, said) = waswordt(folder.path(), &["steps", "--move", "move.toml"]);
    assert!(
        code == 2 && said.contains("save it again as UTF-8") && !said.contains("Coll"),
        "{said}"
    );
}

#[test]
fn standard_input_can_be_one_thing_only() {
    let folder = tempfile::tempdir().unwrap();
    for words in [
        &["apply", "-", "--move", "-", "--store", "keyrings.db"][..],
        &["fill-check", "-", "--move", "-"],
        &["fill-check", "-", "--original", "-"],
        &["verify", "-", "--move", "-", "--store", "keyrings.db"],
        &["apply", "-", "--move", "move.toml", "--passphrase-file", "-", "--store", "keyrings.db"],
    ] {
        let (code, _, said) = waswordt(folder.path(), words);
        assert!(code == 2 && said.contains("one thing only"), "{words:?}: {code} {said}");
    }
}

#[test]
fn an_existing_move_file_is_not_overwritten_unasked() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(waswordt(folder.path(), &MOVE).0, 0);
    assert_eq!(waswordt(folder.path(), &MOVE).0, 2);
    assert_eq!(waswordt(folder.path(), &[&MOVE[..], &["--force"]].concat()).0, 0);
}

#[test]
fn without_a_terminal_what_is_missing_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, said) = waswordt(folder.path(), &["init", "--sector", "vo"]);
    assert_eq!(code, 2);
    assert!(said.contains("--brin"), "{said}");
    assert!(!folder.path().join("move.toml").exists());
}

#[test]
fn a_publisher_makes_its_list_from_its_store() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        waswordt(folder.path(), &[&MOVE[..], &["--to-realm", "nieuw.example"]].concat()).0,
        0
    );
    let keyrings = "profile_id,identity,state,first_name,prefix,last_name,postcode,house_number\n\
                    P1,1@petteflat,active,Aagje,,Bakker,1234 AB,1\n\
                    P2,2@petteflat,retired,Bram,de,Vries,1234 AB,2\n\
                    P3,3@elders,active,Cato,,Smit,1234 AB,3\n\
                    P4,0004@petteflat,active,Daan,van der,Berg,1234 AB,12 bis\n";
    fs::write(folder.path().join("keyrings.csv"), keyrings).unwrap();
    assert_eq!(waswordt(folder.path(), &["keyrings", "init", "--store", "s.db"]).0, 0);
    assert_eq!(
        waswordt(folder.path(), &["keyrings", "import", "keyrings.csv", "--store", "s.db"]).0,
        0
    );
    let (code, _, said) = waswordt(
        folder.path(),
        &["generate", "--move", "move.toml", "--from", "s.db", "-o", "list.csv"],
    );
    assert_eq!(code, 0, "{said}");
    let list = fs::read_to_string(folder.path().join("list.csv")).unwrap();
    let rows: Vec<&str> = list.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            "Aagje,,Bakker,1234 AB,1,1@petteflat,",
            "Daan,van der,Berg,1234 AB,12 bis,0004@petteflat,"
        ]
    );
}

#[test]
fn everything_that_decides_has_an_option() {
    let folder = tempfile::tempdir().unwrap();
    let more = [
        "--eck-id-ordering",
        "--eck-id-changes",
        "--user-ids-stay",
        "--no-history",
        "--no-running-licences",
        "--calamity",
        "--contract-signed",
        "2026-05-11",
        "--consent-given",
        "2026-05-12",
        "--contact",
        "De Distributeur",
        "--contact-email",
        "desk@example.nl",
    ];
    let (code, _, said) = waswordt(folder.path(), &[&MOVE[..], &more].concat());
    assert_eq!(code, 0, "{said}");
    let file =
        MoveFile::parse(&fs::read_to_string(folder.path().join("move.toml")).unwrap()).unwrap();
    let told = file.conditions;
    assert!(
        told.eck_id_ordering
            && told.eck_id_changes
            && told.calamity
            && !told.user_ids_change
            && !told.history
            && !told.running_licences
    );
    assert_eq!(told.consent_given.unwrap().to_string(), "2026-05-12");
    assert_eq!(file.distributor.unwrap().name, "De Distributeur");
    let (code, _, said) =
        waswordt(folder.path(), &[&MOVE[..], &["--force", "--eck-id-from", "uid"]].concat());
    assert!(code == 2 && said.contains("opaque-uid"), "{said}");
}

#[test]
fn endpoints_as_people_type_them_resolve_or_get_a_proposal_that_works() {
    let folder = tempfile::tempdir().unwrap();
    let with = |from: &str| {
        let mut words = MOVE.to_vec();
        words[8] = from;
        waswordt(folder.path(), &[&words[..], &["--force"]].concat())
    };
    for from in ["Magister (ELF)", "elf:Magister", "elf:Cloudwise", "distributeursportaal"] {
        assert_eq!(with(from).0, 0, "{from}");
    }
    for (from, proposal) in [
        ("magister", "elf:magister"),
        ("google", "elf:cloudwise"),
        ("elf:google", "elf:cloudwise"),
        ("elf:Google Workspace", "elf:cloudwise"),
        ("elf:Active Directory", "elf:adfs"),
        ("elf:Entree", "elf:azure-ad"),
        ("Entree", "elf:magister"),
    ] {
        let (code, _, said) = with(from);
        assert!(code == 2 && said.contains(proposal), "{from}: {said}");
        assert_eq!(with(proposal).0, 0, "{proposal}");
    }
}

#[test]
fn a_publisher_has_an_address_and_stores_by_options() {
    let folder = tempfile::tempdir().unwrap();
    let more = [
        "--publisher",
        "Voorbeeld",
        "--publisher",
        "ander",
        "--publisher-email",
        "voorbeeld=desk@voorbeeld.example",
        "--publisher-store",
        "ander=noord",
        "--publisher-store",
        "Ander = zuid",
        "--publisher-store",
        "ander=Noord", // the same again
    ];
    let (code, _, said) = waswordt(folder.path(), &[&MOVE[..], &more].concat());
    assert_eq!(code, 0, "{said}");
    let text = fs::read_to_string(folder.path().join("move.toml")).unwrap();
    let publishers = MoveFile::parse(&text).unwrap().publishers;
    assert_eq!(publishers[0].email.as_deref(), Some("desk@voorbeeld.example"));
    assert_eq!(
        (&publishers[0].stores, &publishers[1].stores[..]),
        (&vec![], &["noord".to_owned(), "zuid".to_owned()][..])
    );
    for (option, value, reason) in [
        ("--publisher-email", "derde=a@b.example", "there is no publisher derde"),
        ("--publisher-email", "a@b.example", "is not complete"),
        ("--publisher-email", "ander=niemand", "is no e-mail address"),
        ("--publisher-store", "ander=", "is not complete"),
    ] {
        let words = [&MOVE[..], &["--force", "--publisher", "ander", option, value]].concat();
        let (code, _, said) = waswordt(folder.path(), &words);
        assert!(code == 2 && said.contains(reason), "{value}: {code} {said}");
    }
}

#[test]
fn a_store_is_asked_for_the_people_of_a_realm_and_a_move_without_one_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let keyrings = "profile_id,identity,initials,first_name,last_name,location\n\
                    P1,jan@oud.example,J.,Jan,Smit,Noord\n";
    fs::write(folder.path().join("keyrings.csv"), keyrings).unwrap();
    waswordt(folder.path(), &["keyrings", "init", "--store", "s.db"]);
    waswordt(folder.path(), &["keyrings", "import", "keyrings.csv", "--store", "s.db"]);
    for (sector, from, to) in
        [("mbo", "eck:magister", "eck:adfs"), ("vo", "elf:magister", "elf:distributor")]
    {
        let words = ["init", "--force", "--sector", sector, "--brin", "99ZZ", "--school", "P"];
        let ends = ["--from", from, "--to", to, "--publisher", "een"];
        assert_eq!(waswordt(folder.path(), &[&words[..], &ends].concat()).0, 0);
        for source in ["s.db", "keyrings.csv"] {
            let words = ["generate", "--move", "move.toml", "--from", source, "-o", "list.csv"];
            let (code, _, said) = waswordt(folder.path(), &words);
            assert!(
                code == 1 && said.contains("names no old realm") && said.contains("realm = "),
                "{sector} {source}: {said}"
            );
        }
    }
}

#[test]
fn a_contract_that_is_wanting_is_told_before_its_last_day_and_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let of = |today: &str| {
        let ends = ["--from", "ilf:som", "--to", "ilf:magister", "--freeze", "2026-07-20"];
        let words = ["init", "--force", "--sector", "vo", "--brin", "99ZZ00", "--school", "P"];
        let (code, _, said) =
            waswordt(folder.path(), &[&words[..], &ends, &["--today", today]].concat());
        assert_eq!(code, 0, "{said}");
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let before = of("2026-07-01");
    assert!(
        before.contains("sign it by 28 July 2026") && before.contains("gives it by"),
        "{before}"
    );
    assert!(of("2026-07-29").contains("should have signed it by 28 July 2026"));
}

#[test]
fn realms_and_self_government_come_by_options_and_the_verdict_in_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let made = |words: &[&str]| waswordt(folder.path(), &[words, &["--force"]].concat());
    let (code, ..) = made(&[&MOVE[..], &["--to-realm", "a.example,b.example"]].concat());
    let file =
        || MoveFile::parse(&fs::read_to_string(folder.path().join("move.toml")).unwrap()).unwrap();
    assert_eq!((code, file().to.realm.as_slice().len()), (0, 2));
    let (code, _, said) = made(&[&MOVE[..], &["--to-realm", "a b"]].concat());
    assert!(code == 2 && said.contains("cannot be a realm"), "{said}");
    let (_, out, _) = made(&[&MOVE[..], &["--to-realm", "b", "--format", "json"]].concat());
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&report["code"], &report["support"]), (&"V7".into(), &"list".into()), "{out}");
    let stream = ["init", "-"].iter().chain(&MOVE[1..]).copied().collect::<Vec<_>>();
    let (code, out, _) = made(&[&stream[..], &["--format", "json"]].concat());
    assert!(code == 2 && out.starts_with('{'), "{out}");
    let day_care = ["init", "--sector", "dagtilbud", "--brin", "101", "--school", "P"];
    let ends = ["--from", "G12345", "--to", "G54321", "--self-governing"];
    let (_, _, said) = made(&[&day_care[..], &ends].concat());
    assert!(file().conditions.self_governing, "{said}");
}
