//! Other federations, from the verdict to the undo: European Student Identifiers, and Unilogin with
//! institution numbers.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

pub(crate) const PREFIX: &str = "urn:schac:personalUniqueCode:int:esi:";
const CAPITAL: &str = "urn:schac:PersonalUniqueCode:int:esi:";
const UUIDS: [&str; 2] =
    ["9e342e78-5b6c-4902-966e-50e28a21e601", "e32accbe-4915-4e4f-8d66-08961b6542de"];

pub(crate) fn said(folder: &Path, code: i32, words: &[&str]) -> (String, String) {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command
        .args(words)
        .args(["--lang", "en", "--today", "2026-08-10"])
        .current_dir(folder)
        .output()
        .unwrap();
    let [out, err] =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    assert_eq!(output.status.code(), Some(code), "{words:?}: {err}{out}");
    (out, err)
}

pub(crate) fn waswordt(folder: &Path, code: i32, words: &[&str]) -> Value {
    serde_json::from_str(&said(folder, code, &[words, &["--format", "json"]].concat()).0)
        .unwrap_or(Value::Null)
}

/// Writes files, and a key for the service.
pub(crate) fn folder(files: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    waswordt(folder.path(), 0, &["keygen", "-o", "key"]);
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn recipient(folder: &Path) -> String {
    let key = fs::read_to_string(folder.join("key")).unwrap();
    key.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap().to_owned()
}

pub(crate) fn move_file(folder: &Path, text: &str) {
    let text = format!(
        "{text}\n[[publisher]]\nname = \"service\"\nrecipients = [\"{}\"]\n",
        recipient(folder)
    );
    fs::write(folder.join("move.toml"), text).unwrap();
}

pub(crate) const HO: &str = r#"sector = "ho"
[school]
code = "exempelhogskolan.se"
name = "Exempelhögskolan"
[from]
delivery = "esi"
idp = "local:exempelhogskolan.se"
[to]
delivery = "esi"
idp = "ladok"
[dates]
freeze = 2026-08-03
cutover = 2026-08-05
"#;

pub(crate) const DAGTILBUD: &str = r#"sector = "dagtilbud"
[school]
code = "101"
name = "Eksempel Kommune"
[from]
delivery = "unilogin"
idp = "101001"
[to]
delivery = "unilogin"
idp = "G12345"
[dates]
freeze = 2026-08-03
cutover = 2026-08-05
"#;

/// Seals, applies to each kind of store, verifies, and undoes; the store is as it was after that.
fn play(path: &Path, list: &str, linked: u64, shown: &str) {
    let sealed =
        waswordt(path, 0, &["encrypt", list, "--move", "move.toml", "-o", "sealed", "--force"]);
    let file = format!("sealed/{}", sealed["tickets"][0]["sealed"]["file"].as_str().unwrap());
    let before = fs::read_to_string(path.join("keyrings.csv")).unwrap();
    waswordt(path, 0, &["keyrings", "init", "--store", "keyrings.db"]);
    waswordt(path, 0, &["keyrings", "import", "keyrings.csv", "--store", "keyrings.db"]);
    let json: Vec<String> = before.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        serde_json::json!({"profile_id": cells[0], "identity": cells[1], "scheme": cells[2], "first_name": cells[3], "last_name": cells[4]}).to_string()
    }).collect();
    fs::write(path.join("keyrings.jsonl"), json.join("\n") + "\n").unwrap();
    for store in ["keyrings.csv", "keyrings.db", "keyrings.jsonl"] {
        let receipt = waswordt(
            path,
            0,
            &["apply", &file, "-i", "key", "--move", "move.toml", "--store", store],
        );
        assert_eq!(
            (&receipt["counts"]["linked"], &receipt["outcome"]),
            (&linked.into(), &"applied".into()),
            "{store}: {receipt}"
        );
        let again = waswordt(
            path,
            0,
            &["apply", &file, "-i", "key", "--move", "move.toml", "--store", store],
        );
        assert_eq!(again["outcome"], "no-change", "{store}");
        waswordt(path, 0, &["verify", list, "--store", store]);
        let exported = said(path, 0, &["keyrings", "export", "--store", store]).0;
        assert!(exported.contains(shown), "{store}: {exported}");
        waswordt(path, 0, &["undo", receipt["run_id"].as_str().unwrap(), "--store", store]);
        assert!(
            !said(path, 0, &["keyrings", "export", "--store", store]).0.contains(shown),
            "{store}"
        );
    }
    assert_eq!(fs::read_to_string(path.join("keyrings.csv")).unwrap(), before);
}

#[test]
fn students_go_from_a_local_esi_to_the_one_of_ladok_and_back() {
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name,location\nP1,{CAPITAL}exempelhogskolan.se:Tove0001,esi,Tove,Lindqvist,exempelhogskolan.se\n\
         P2,{PREFIX}exempelhogskolan.se:nils0002,esi,Nils,Åberg,exempelhogskolan.se\nP3,{PREFIX}annan.se:x1,esi,Eva,Öst,annan.se\n"
    );
    let made = format!(
        "Given name,Surname,ESI old,ESI\nTove,Lindqvist,{PREFIX}exempelhogskolan.se:tove0001,{PREFIX}ladok.se:externtstudentuid-{}\n\
         Nils,Åberg,{PREFIX}exempelhogskolan.se:nils0002,{PREFIX}ladok.se:externtstudentuid-{}\n",
        UUIDS[0], UUIDS[1]
    );
    let folder = folder(&[("keyrings.csv", keyrings), ("made.csv", made)]);
    let path = folder.path();
    move_file(path, HO);
    let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]);
    assert_eq!(
        (&verdict["code"], &verdict["support"], &verdict["list_format"]),
        (&"H1".into(), &"list".into(), &"esi-change".into())
    );
    assert_eq!(
        (&verdict["from"], &verdict["to"]),
        (&"local:exempelhogskolan.se".into(), &"ladok".into())
    );
    let steps = waswordt(path, 0, &["steps", "--move", "move.toml"]).to_string();
    assert!(steps.contains("\"synchronise\"") && steps.contains("\"institution\""), "{steps}");
    waswordt(
        path,
        0,
        &["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.csv"],
    );
    let list = fs::read_to_string(path.join("list.csv")).unwrap();
    assert!(list.starts_with("Given name,Surname,Home organisation,ESI old,ESI new\n"), "{list}");
    assert!(
        list.contains("PersonalUniqueCode:int:esi:exempelhogskolan.se:Tove0001,\n")
            && !list.contains("annan"),
        "kept as written: {list}"
    );
    waswordt(path, 0, &["fill", "list.csv", "--from", "made.csv", "-o", "filled.csv"]);
    let checked = waswordt(path, 0, &["fill-check", "filled.csv", "--move", "move.toml"]);
    assert_eq!(
        (&checked["list"]["format"], &checked["counts"]["filled"]),
        (&"esi-change".into(), &2.into())
    );
    assert_eq!(
        (&checked["findings"][0]["name"], &checked["findings"][0]["rows"]),
        (&"esi-prefix-case".into(), &serde_json::json!([2]))
    );
    waswordt(
        path,
        0,
        &["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.xlsx"],
    );
    waswordt(path, 0, &["fill", "list.xlsx", "--from", "made.csv", "-o", "filled.xlsx"]);
    play(path, "filled.xlsx", 2, &format!("P1,{PREFIX}ladok.se:externtstudentuid-{}", UUIDS[0]));
}

#[test]
fn a_list_in_other_capitals_finds_its_students_in_every_store() {
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name\nP1,{CAPITAL}exempelhogskolan.se:Tove0001,esi,Tove,Lindqvist\n"
    );
    let filled = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Lindqvist,,{PREFIX}EXEMPELHOGSKOLAN.se:tove0001,{PREFIX}ladok.se:externtstudentuid-{}\n",
        UUIDS[0]
    );
    let folder = folder(&[("keyrings.csv", keyrings), ("filled.csv", filled)]);
    move_file(folder.path(), HO);
    play(
        folder.path(),
        "filled.csv",
        1,
        &format!("{PREFIX}ladok.se:externtstudentuid-{}", UUIDS[0]),
    );
}

#[test]
fn a_personal_identity_number_is_refused_and_never_echoed() {
    let filled = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Lindqvist,,{PREFIX}exempelhogskolan.se:tove1,{PREFIX}exempelhogskolan.se:198609309888\n"
    );
    let folder = folder(&[("filled.csv", filled)]);
    for format in ["text", "json"] {
        let (out, err) = said(
            folder.path(),
            1,
            &["fill-check", "filled.csv", "--show-values", "--format", format],
        );
        assert!(
            out.contains("WW248") && !out.contains("9888") && !err.contains("9888"),
            "{out}{err}"
        );
    }
}

#[test]
fn an_esi_in_another_schemes_column_is_an_error() {
    let list = format!(
        "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\nA,,B,1234 AB,1,a@oud,{PREFIX}se:a@b\n"
    );
    let folder = folder(&[("list.csv", list)]);
    let report = waswordt(folder.path(), 1, &["fill-check", "list.csv"]);
    assert!(
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|finding| finding["name"] == "other-scheme"),
        "{report}"
    );
}

#[test]
fn every_pair_of_sources_has_its_verdict() {
    let folder = folder(&[]);
    let local = "local:larosate.se";
    let cases = [
        (local, "ladok", "H1", "list", 0),
        (local, "eduid", "H2", "list", 0),
        ("eduid", "ladok", "H2", "list", 0),
        ("ladok", "ladok", "H3", "not-needed", 0),
        ("ladok", local, "H4", "unsupported", 1),
        ("eduid", local, "H4", "unsupported", 1),
        ("ladok", "eduid", "H4", "unsupported", 1),
        (local, "local:annan.se", "H5", "list", 0),
        (local, local, "H3", "not-needed", 0),
        ("eduid", "eduid", "H3", "not-needed", 0),
        ("none", "ladok", "H6", "no-list", 0),
        ("none", "none", "H6", "no-list", 0),
        ("ladok", "none", "H4", "unsupported", 1),
        (local, "none", "H4", "unsupported", 1),
    ];
    for (from, to, code, support, exit) in cases {
        let verdict = waswordt(
            folder.path(),
            exit,
            &["scenario", "--sector", "ho", "--from", from, "--to", to],
        );
        assert_eq!(
            (&verdict["code"], &verdict["support"]),
            (&code.into(), &support.into()),
            "{from} → {to}"
        );
        assert_eq!((&verdict["from"], &verdict["to"]), (&from.into(), &to.into()));
    }
    let synced = waswordt(
        folder.path(),
        0,
        &["scenario", "--sector", "ho", "--from", "eduid", "--to", "ladok"],
    );
    assert_eq!(synced["conditions"][0]["id"], "eduid-synced");
    for wrong in ["local:localhost", "nya", "local:"] {
        waswordt(
            folder.path(),
            2,
            &["scenario", "--sector", "ho", "--from", wrong, "--to", "ladok"],
        );
    }
}

#[test]
fn a_verdict_gives_the_reason_of_its_own_pair_and_names_its_source() {
    let folder = folder(&[]);
    let told = |sector: &str, from: &str, to: &str, exit: i32| {
        let words = ["scenario", "--sector", sector, "--from", from, "--to", to];
        said(folder.path(), exit, &words).0.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let ended = told("ho", "local:larosate.se", "none", 1);
    assert!(ended.contains("nothing to carry over to") && !ended.contains("one more"), "{ended}");
    let same = told("ho", "local:larosate.se", "local:larosate.se", 0);
    assert!(!same.contains("another institution") && same.contains("Använda lokal"), "{same}");
    assert!(told("ho", "eduid", "eduid", 0).contains("Based on the source: Tänk på följande"));
    assert!(told("ho", "none", "none", 0).contains("no ESI yet"));
    let number = told("dagtilbud", "G12345", "G12345", 0);
    assert!(!number.contains("platform") && !number.contains("agreement"), "{number}");
    assert!(told("dagtilbud", "none", "none", 0).contains("nothing to carry over"));
    for only_new in ["platform", "administration", "manual-import"] {
        told("dagtilbud", only_new, "G12345", 2);
    }
    assert!(told("dagtilbud", "101001 101001", "G12345", 0).starts_with("an institution number"));
    let page = said(folder.path(), 0, &["explain", "H4"]).0;
    assert!(page.contains("Based on the source") && !page.contains("agreement"), "{page}");
}

#[test]
fn an_institution_is_told_what_follows_from_the_table() {
    let folder = folder(&[]);
    let of = |name: &str| {
        waswordt(folder.path(), 0, &["scenario", "--sector", "ho", "--institution", name])["institution"].clone()
    };
    let school = of("Handelshögskolan i Stockholm");
    assert_eq!(
        (&school["ladok"], &school["nya"], &school["year"]),
        (&"not-planned".into(), &"yes".into(), &2021.into())
    );
    assert!(school["says"].to_string().contains("NyA-Open"), "{school}");
    assert!(of("Newmaninstitutet")["says"].to_string().contains("no release"), "no login");
    assert!(
        of("enskilda hogskolan stockholm")["says"].to_string().contains("by way of eduID"),
        "whatever the accents"
    );
    // What it lacks is not met in the verdict as well.
    let judged = |exit: i32, name: &str, to: &str| {
        let words = ["scenario", "--sector", "ho", "--from", "local:a.se", "--to", to];
        let verdict =
            waswordt(folder.path(), exit, &[&words[..], &["--institution", name]].concat());
        let conditions = verdict["conditions"].as_array().unwrap().clone();
        let of = conditions.into_iter().filter(|condition| condition["met"] == false);
        of.map(|condition| condition["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(judged(1, "Ericastiftelsen", "ladok"), ["external-uid", "release-only-esi"]);
    assert_eq!(judged(1, "Ericastiftelsen", "eduid"), ["release-only-esi"]);
    for name in ["Handelshögskolan i Stockholm", "Lunds universitet"] {
        assert_eq!(judged(0, name, "ladok"), [""; 0], "{name}");
    }
    let (_, error) = said(
        folder.path(),
        2,
        &["scenario", "--sector", "ho", "--institution", "Lunds universitett"],
    );
    assert!(error.contains("Lunds universitet?"), "{error}");
    waswordt(
        folder.path(),
        2,
        &["scenario", "--sector", "vo", "--institution", "Lunds universitet"],
    );
}

#[test]
fn every_case_of_day_care_has_its_verdict() {
    let folder = folder(&[]);
    let judge = |exit: i32, words: &[&str]| {
        waswordt(folder.path(), exit, &[&["scenario", "--sector", "dagtilbud"], words].concat())
    };
    let odd = |from: &str| {
        let verdict = judge(0, &["--from", from, "--to", "G12345"]);
        verdict["warnings"].to_string().matches("zero lost?").count()
    };
    assert_eq!((odd("1001"), odd("001001"), odd("1001 101001")), (1, 0, 1));
    let cases: [(&[&str], &str, &str, i32); 9] = [
        (&["--from", "101001", "--to", "G12345"], "D1", "list", 0),
        (&["--from", "none", "--to", "G12345"], "D2", "no-list", 0),
        (&["--from", "A12345", "--to", "none"], "D2", "no-list", 0),
        (&["--from", "101001", "101002", "--to", "G12345"], "D3", "list", 0),
        (&["--from", "101001", "--to", "G12345", "G12346"], "D3", "list", 0),
        (&["--from", "G12345", "--to", "G12345"], "D4", "not-needed", 0),
        (&["--from", "101001", "--to", "administration"], "D5", "unsupported", 1),
        (
            &["--from", "101001", "--to", "manual-import", "--cutover", "2019-10-01"],
            "D6",
            "unsupported",
            1,
        ),
        (
            &["--from", "101001", "--to", "manual-import", "--cutover", "2019-09-30"],
            "D1",
            "list",
            0,
        ),
    ];
    for (words, code, support, exit) in cases {
        let verdict = judge(exit, words);
        assert_eq!(
            (&verdict["code"], &verdict["support"]),
            (&code.into(), &support.into()),
            "{words:?}"
        );
    }
    for wrong in ["G1234", "G123456", "g12345", "GO1234", "A12345"] {
        judge(2, &["--from", "101001", "--to", wrong]);
    }
    let own =
        judge(0, &["--from", "101001", "--to", "G12345", "--kind", "self-governing"]).to_string();
    assert!(own.contains("approved-by-staff") && own.contains("ba.emu.dk"), "{own}");
    assert!(
        judge(0, &["--from", "101001", "--to", "G12345", "--kind", "municipal"])
            .to_string()
            .contains("approved-by-officer")
    );
    let order = said(folder.path(), 0, &["scenario", "--sector", "dagtilbud", "--order"]).0;
    assert!(order.contains("forvaltningsinstitution") && order.contains("Unilogin"), "{order}");
}

#[test]
fn users_of_day_care_go_to_the_new_number_and_back() {
    let keyrings = "profile_id,identity,scheme,first_name,last_name\nU1,anna1234@101001,unilogin,Anna,Berg\nU2,bent5678@101001,unilogin,Bent,Dahl\n\
                    U3,cato9012@101001,unilogin,Cato,Friis\nU4,dora3456@202002,unilogin,Dora,Gade\n";
    let folder = folder(&[("keyrings.csv", keyrings.to_owned())]);
    let path = folder.path();
    move_file(path, DAGTILBUD);
    let steps = waswordt(path, 0, &["steps", "--move", "move.toml"]).to_string();
    assert!(steps.contains("\"daycare-officer\"") && steps.contains("approve-request"), "{steps}");
    waswordt(
        path,
        0,
        &["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.csv"],
    );
    let list = fs::read_to_string(path.join("list.csv")).unwrap();
    assert_eq!(
        list,
        "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n\
         Anna,Berg,101001,anna1234,,\nBent,Dahl,101001,bent5678,,\nCato,Friis,101001,cato9012,,\n"
    );
    let filled = list
        .replace("anna1234,,", "anna1234,G12345,")
        .replace("bent5678,,", "bent5678,G12345,bent0001");
    fs::write(path.join("filled.csv"), filled).unwrap();
    let checked = waswordt(
        path,
        0,
        &["fill-check", "filled.csv", "--move", "move.toml", "--original", "list.csv"],
    );
    assert_eq!(
        (&checked["counts"]["filled"], &checked["counts"]["unfilled"]),
        (&2.into(), &1.into()),
        "{checked}"
    );
    play(path, "filled.csv", 2, "U1,anna1234@G12345");
}

#[test]
fn numbers_and_user_ids_of_day_care_are_checked() {
    let folder = folder(&[]);
    let header = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n";
    let names = |cells: &str, exit: i32| {
        fs::write(folder.path().join("list.csv"), format!("{header}Anna,Berg,{cells}\n")).unwrap();
        let report = waswordt(folder.path(), exit, &["fill-check", "list.csv"]);
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    for number in ["G1234", "G123456", "g12345", "G 12345", "GO1234", "A12345"] {
        assert!(
            names(&format!("101001,anna1234,{number},"), 1).contains(&"daycare-number".to_owned()),
            "{number}"
        );
    }
    assert_eq!(names("A12345,anna1234,G00001,", 0), Vec::<String>::new());
    assert_eq!(names("1001,anna1234,G12345,", 0), ["institution-number-form"]);
    assert_eq!(names("101001,anna,G12345,", 0), ["unilogin-form"], "once, where it stands");
    assert_eq!(names("101001,1.000013E+42,G12345,", 1), ["lost-number", "unilogin-form"]);
    assert_eq!(names("101001,1000013e36,G12345,", 0), Vec::<String>::new());
    assert!(
        names("101001,anna1234@101002,G12345,", 1).contains(&"unilogin-form".to_owned()),
        "two numbers"
    );
    assert!(names(",anna1234,G12345,", 1).contains(&"identity-syntax".to_owned()), "no old number");
}

/// The event as the source prints it.
pub(crate) const EVENT: &str = include_str!("../../src/tables/ladok_event.xml");

#[test]
fn one_esi_is_checked_or_all_of_a_table() {
    let table = format!(
        "namn,schacPersonalUniqueCode\na,{PREFIX}xx:1\nb,urn:schac:personalUniqueCode:se:LIN:1\nc,{PREFIX}hr:1\n"
    );
    let folder = folder(&[("students.csv", table)]);
    let names = |exit: i32, value: &str| {
        let report = waswordt(folder.path(), exit, &["esi", "check", value]);
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(0, &format!("{PREFIX}hr:xxxxxxxxxx")), Vec::<String>::new());
    assert_eq!(
        names(0, &format!("{CAPITAL}ladok.se:externtstudentuid-{}", UUIDS[0])),
        ["esi-prefix-case"]
    );
    assert_eq!(names(1, "urn:schac:personalUniqueCode:se:LIN:87654321"), ["esi-form"]);
    assert_eq!(names(1, &format!("{PREFIX}larosate.se:198609309888")), ["esi-personnummer"]);
    assert_eq!(names(1, &format!("{PREFIX}eduid.se:abcde-fghij@eduid.se")), ["esi-eduid-form"]);
    let report = waswordt(folder.path(), 1, &["esi", "check", "students.csv"]);
    assert_eq!((&report["checked"], &report["others"]), (&2.into(), &1.into()));
    assert_eq!(
        (&report["findings"][0]["name"], &report["findings"][0]["rows"]),
        (&"esi-scope".into(), &serde_json::json!([2]))
    );
}

#[test]
fn esis_are_made_of_each_source_and_fill_a_list() {
    let roster = format!(
        "Förnamn,Efternamn,ExterntStudentUID,StudentUID\nTove,Lindqvist,{},x\nNils,Åberg,,y\n",
        UUIDS[0]
    );
    let accounts =
        "givenName,sn,eduPersonPrincipalName\nTove,Lindqvist,tove0001@exempelhogskolan.se\n"
            .to_owned();
    let internal = format!("Förnamn,Efternamn,StudentUID\nTove,Lindqvist,{}\n", UUIDS[0]);
    let files = [
        ("roster.csv", roster),
        ("accounts.csv", accounts),
        ("events.xml", EVENT.to_owned()),
        ("internal.csv", internal),
    ];
    let folder = folder(&files);
    let path = folder.path();
    let make = |exit: i32, words: &[&str]| {
        waswordt(path, exit, &[&["esi", "make", "-o", "esi.csv", "--force"], words].concat())
    };
    let report = make(0, &["--from", "roster.csv", "--source", "ladok"]);
    assert_eq!((&report["made"], &report["empty"]), (&1.into(), &serde_json::json!([3])));
    let table = || fs::read_to_string(path.join("esi.csv")).unwrap();
    assert!(
        table().contains(&format!(
            "Tove,Lindqvist,,,{PREFIX}ladok.se:externtstudentuid-{}\n",
            UUIDS[0]
        )),
        "{}",
        table()
    );
    make(0, &["--ladok-events", "events.xml", "--source", "ladok"]);
    let row = format!("Maria,Johansson,,,{PREFIX}ladok.se:externtstudentuid-{}\n", UUIDS[1]);
    assert!(table().contains(&row) && !table().contains("9888"), "{}", table());
    make(0, &["--from", "accounts.csv", "--source", "local", "--scope", "exempelhogskolan.se"]);
    assert!(table().contains(&format!("{PREFIX}exempelhogskolan.se:tove0001")));
    for title in ["uid", "Användaridentitet"] {
        let accounts = format!("givenName,sn,{title}\nTove,Lindqvist,tove0001\n");
        fs::write(path.join("uids.csv"), accounts).unwrap();
        make(0, &["--from", "uids.csv", "--source", "local", "--scope", "exempelhogskolan.se"]);
        assert!(table().contains(&format!("{PREFIX}exempelhogskolan.se:tove0001")), "{title}");
    }
    make(2, &["--from", "accounts.csv", "--source", "local"]);
    make(1, &["--from", "accounts.csv", "--source", "local", "--scope", "annan.se"]);
    let refused = make(1, &["--from", "internal.csv", "--source", "ladok"]);
    assert!(refused["error"].as_str().unwrap().contains("norEduPersonLIN"), "{refused}");
}

#[test]
fn numbers_of_a_municipality_fill_the_whole_list() {
    let list = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n\
                Anna,Berg,101001,anna1234,,\nBent,Dahl,101002,bent5678,,\n";
    let files = [
        ("list.csv", list.to_owned()),
        ("numbers.csv", "gammelt,nyt\n101001,G12345\n101002,G12345\n".to_owned()),
    ];
    let folder = folder(&files);
    let path = folder.path();
    let report =
        waswordt(path, 0, &["fill", "list.csv", "--numbers", "numbers.csv", "-o", "filled.csv"]);
    assert_eq!(
        (&report["counts"]["filled"], &report["merged"][0]["old"]),
        (&2.into(), &serde_json::json!(["101001", "101002"]))
    );
    let filled = fs::read_to_string(path.join("filled.csv")).unwrap();
    assert!(
        filled.contains("101001,anna1234,G12345,\n")
            && filled.contains("101002,bent5678,G12345,\n"),
        "{filled}"
    );
    let told = |table: &str| {
        fs::write(path.join("numbers.csv"), table).unwrap();
        let words = ["fill", "list.csv", "--numbers", "numbers.csv", "-o", "some.csv"];
        let (out, err) = said(path, 1, &words);
        (out + &err).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let zero = told("gammelt,nyt\n101001,G12345\n0101002,G12346\n");
    assert!(zero.contains("user id of row 3 but for") && zero.contains("zero lost?"), "{zero}");
    fs::remove_file(path.join("some.csv")).unwrap();
    let split = told("gammelt,nyt,Unilogin\n101001,G12345,\n101002,G12346,eva1\n");
    assert!(split.contains("row 3, and does not name the user"), "{split}");
    fs::remove_file(path.join("some.csv")).unwrap();
    for (table, why) in [
        ("101001,G12345,Solsikken\n", "holds user ids"),
        ("gammelt,nyt,Unilogin\n101001,G12345,anna1234@101002\n", "another institution number"),
    ] {
        let refused = told(table);
        assert!(refused.contains(why) && !path.join("some.csv").exists(), "{refused}");
    }
    // A table of other institutions fills nothing, and that is no success.
    let nothing = told("gammelt,nyt\n303003,G12345\n");
    assert!(nothing.contains("nothing was filled"), "{nothing}");
    fs::remove_file(path.join("some.csv")).unwrap();
    let neither = told("Unilogin,Nummer\nanna1234,A1\n");
    assert!(neither.contains("its columns are: Unilogin, Nummer"), "{neither}");
    fs::write(path.join("numbers.csv"), "101001,G12345\n101001,G12346\n").unwrap();
    let refused =
        waswordt(path, 1, &["fill", "list.csv", "--numbers", "numbers.csv", "-o", "again.csv"]);
    assert!(refused["hint"].as_str().unwrap().contains("Unilogin"), "{refused}");
}

#[test]
fn swedish_and_danish_are_spoken_and_what_is_not_is_said() {
    let list = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Berg,a.se,{PREFIX}a.se:t1,\n"
    );
    let folder = folder(&[("list.csv", list), ("export.csv", "ESI,sn\n".to_owned())]);
    let told = |words: &[&str]| {
        let mut command = Command::cargo_bin("waswordt").unwrap();
        let output = command.args(words).current_dir(folder.path()).output().unwrap();
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned())
    };
    let scenario = |sector: &str, from: &str, to: &str, lang: &str| {
        told(&["scenario", "--sector", sector, "--from", from, "--to", to, "--lang", lang])
    };
    for (said, wanted) in [
        (scenario("ho", "local:larosate.se", "ladok", "sv"), ["En lista", "Villkor"]),
        (scenario("dagtilbud", "101001", "G12345", "da"), ["En liste", "Betingelser"]),
    ] {
        let [out, err] = said;
        assert!(wanted.iter().all(|word| out.contains(word)) && err.is_empty(), "{out}{err}");
    }
    // English fell in: for a command, and for lists of another sector.
    for (said, wanted) in [
        (
            told(&["merge", "list.csv", "list.csv", "-o", "merged.csv", "--lang", "sv"]),
            "På engelska är hjälpen",
        ),
        (scenario("vo", "elf:magister", "elf:som", "da"), "På engelsk er hjælpen"),
    ] {
        assert!(said[1].contains(wanted), "{said:?}");
    }
}

#[test]
fn a_move_file_is_made_for_either_sector() {
    let folder = folder(&[]);
    let init = |sector: &str, code: &str, from: &str, to: &str| {
        let file = format!("{sector}.toml");
        let ends = ["--from", from, "--to", to];
        waswordt(
            folder.path(),
            0,
            &[
                &["init", &file, "--sector", sector, "--brin", code, "--school", "Exempel"],
                &ends[..],
            ]
            .concat(),
        );
        waswordt(folder.path(), 0, &["scenario", "--move", &file])["code"].clone()
    };
    assert_eq!(init("ho", "larosate.se", "local:larosate.se", "ladok"), "H1");
    assert_eq!(init("dagtilbud", "101", "101001, 101002", "G12345"), "D3");
}

#[test]
fn one_new_identity_that_a_merger_gives_to_two_children_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let head = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n";
    fs::write(
        path.join("list.csv"),
        format!("{head}Anna,Berg,101001,anna1234,,\nAnna,Dahl,101002,anna1234,,\n"),
    )
    .unwrap();
    fs::write(path.join("numbers.csv"), "101001,G12345\n101002,G12345\n").unwrap();
    let report =
        waswordt(path, 1, &["fill", "list.csv", "--numbers", "numbers.csv", "-o", "filled.csv"]);
    let told = report["list_warnings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|warning| warning["code"] == "WW402")
        .unwrap();
    assert_eq!(
        (&told["severity"], &told["rows"]),
        (&"error".into(), &serde_json::json!([2, 3])),
        "{report:#}"
    );
}

#[test]
fn what_is_wrong_with_a_user_id_or_a_number_is_told_once_and_where_it_stands() {
    let header = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n";
    let rows = [
        ("Anna,Berg,101001,an na1234,G12345,", "forbidden-character", "Unilogin gammelt"),
        ("Anna,Berg,10 1001,anna1234,G12345,", "forbidden-character", "Institutionsnummer gammelt"),
        (
            "Anna,Berg,101001,anna1234,G12 345,bent5678",
            "forbidden-character",
            "Institutionsnummer nyt",
        ),
        ("Anna,Berg,101001,anna1234,G12345,be nt5678", "forbidden-character", "Unilogin nyt"),
        ("Anna,Berg,101001,anna,G12345,", "unilogin-form", "Unilogin gammelt"),
        ("Anna,Berg,101001,1.000013E+42,G12345,", "lost-number", "Unilogin gammelt"),
        (
            "Anna,Berg,101001,anna1234,G12345,\nEva,Dahl,101001,Anna1234,G12345,",
            "near-miss",
            "Unilogin gammelt",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (row, name, column) in rows {
        fs::write(folder.path().join("list.csv"), format!("{header}{row}\n")).unwrap();
        let output = Command::cargo_bin("waswordt")
            .unwrap()
            .args(["fill-check", "list.csv", "--format", "json"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let told: Vec<&Value> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|finding| finding["name"] == name)
            .map(|finding| &finding["column"])
            .collect();
        assert_eq!(told, [column], "{row}: {report:#}");
    }
}

#[test]
fn a_number_of_another_institution_is_told_in_every_row() {
    let end = |idp: &str, number: &str| {
        format!("delivery = \"unilogin\"\nidp = \"{idp}\"\nrealm = \"{number}\"\n")
    };
    let moved = format!(
        "sector = \"dagtilbud\"\n[school]\nbrin = \"101\"\nname = \"S\"\n[from]\n{}[to]\n{}",
        end("number", "101001"),
        end("daycare-number", "G99001")
    );
    let header = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n";
    let list = format!(
        "{header}Anna,Berg,101001,anna1234,G88888,\nEva,Dahl,101001,evad1234,G88888,evad1234\n\
         Bo,Lund,101001,bolu1234,G88888,bolu5678\nIda,Friis,101001,idaf1234,G99001,\n"
    );
    let folder = folder(&[("list.csv", list), ("move.toml", moved)]);
    let report = waswordt(folder.path(), 1, &["fill-check", "list.csv", "--move", "move.toml"]);
    let told: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == "WW603")
        .map(|finding| (&finding["column"], &finding["rows"]))
        .collect();
    assert_eq!(
        told,
        [(&Value::from("Institutionsnummer nyt"), &serde_json::json!([2, 3, 4]))],
        "{report:#}"
    );
}

#[test]
fn a_student_at_two_institutions_may_have_one_esi_of_ladok() {
    let header = "Given name,Surname,Home organisation,ESI old,ESI new\n";
    let list = |scope: &str| {
        let new = format!("{PREFIX}{scope}:externtstudentuid-{}", UUIDS[0]);
        format!(
            "{header}Tove,Lindqvist,a.se,{PREFIX}a.se:tove1,{new}\nTove,Lindqvist,b.se,{PREFIX}b.se:tl22,{new}\n"
        )
    };
    let folder = folder(&[("list.csv", list("ladok.se")), ("local.csv", list("a.se"))]);
    let of = |name: &str, exit: i32| {
        let report = waswordt(folder.path(), exit, &["fill-check", name]);
        let findings = report["findings"].as_array().unwrap().clone();
        findings.into_iter().find(|finding| finding["code"] == "WW402").unwrap()
    };
    let told = of("list.csv", 0);
    assert_eq!(told["severity"], "warning");
    assert!(told["message"].as_str().unwrap().contains("one person"), "{told}");
    assert_eq!(of("local.csv", 1)["severity"], "error", "an institution's own ESI is no other's");
}

#[test]
fn an_old_esi_that_is_a_personal_identity_number_can_be_left() {
    let roster = format!(
        "Given name,Surname,Home organisation,ESI old\nTove,Lindqvist,exempelhogskolan.se,{PREFIX}exempelhogskolan.se:198609309888\n"
    );
    let keyrings = format!(
        "profile_id,identity,scheme,first_name,last_name\nP1,{PREFIX}exempelhogskolan.se:198609309888,esi,Tove,Lindqvist\n"
    );
    let folder = folder(&[("roster.csv", roster), ("keyrings.csv", keyrings)]);
    let path = folder.path();
    move_file(path, HO);
    waswordt(
        path,
        0,
        &["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "list.csv"],
    );
    let list = fs::read_to_string(path.join("list.csv")).unwrap();
    let new = format!("{PREFIX}ladok.se:externtstudentuid-{}", UUIDS[0]);
    fs::write(path.join("filled.csv"), list.replace("9888,\n", &format!("9888,{new}\n"))).unwrap();
    let report = waswordt(path, 0, &["fill-check", "filled.csv", "--move", "move.toml"]);
    assert_eq!(
        (&report["findings"][0]["code"], &report["findings"][0]["severity"]),
        (&"WW248".into(), &"warning".into())
    );
    play(path, "filled.csv", 1, &new);
}

#[test]
fn the_way_from_ladok_into_a_list_fills_it() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/ho-wolkhogskolan");
    let folder = folder(&[]);
    let path = folder.path();
    for name in ["move.toml", "roster.csv", "ladok-export.csv"] {
        fs::copy(sample.join(name), path.join(name)).unwrap();
    }
    waswordt(
        path,
        0,
        &["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "list.csv"],
    );
    let make = |words: &[&str]| {
        let all =
            ["esi", "make", "--from", "ladok-export.csv", "--source", "ladok", "-o", "esi.csv"];
        waswordt(path, 0, &[&all, words].concat())
    };
    assert_eq!(make(&[])["without_home"], 38);
    let (_, told) = said(
        path,
        0,
        &["esi", "make", "--from", "ladok-export.csv", "--source", "ladok", "-o", "no.csv"],
    );
    assert!(told.contains("--scope"), "{told}");
    assert_eq!(make(&["--scope", "wolkhogskolan.example", "--force"])["without_home"], 0);
    let filled = waswordt(path, 0, &["fill", "list.csv", "--from", "esi.csv", "-o", "filled.csv"]);
    assert_eq!(filled["counts"]["filled"], 38, "{filled:#}");
    // Capitals make no other ESI of one: neither in an export, nor in a copy of the list.
    let capitals = |from: &str, to: &str| {
        let text = fs::read_to_string(path.join(from)).unwrap();
        fs::write(path.join(to), text.replace("schac:personal", "schac:Personal")).unwrap();
    };
    capitals("esi.csv", "other.csv");
    capitals("filled.csv", "copy.csv");
    let again =
        waswordt(path, 0, &["fill", "filled.csv", "--from", "other.csv", "-o", "again.csv"]);
    assert_eq!(again["counts"]["already"], 38, "{again:#}");
    waswordt(path, 0, &["merge", "filled.csv", "copy.csv", "-o", "merged.csv"]);
}

#[test]
fn a_file_that_is_not_there_is_no_esi_and_a_table_without_one_is_told() {
    let folder = folder(&[("names.csv", "namn\nTove\n".to_owned())]);
    let path = folder.path();
    let (_, missing) = said(path, 3, &["esi", "check", "missing.csv"]);
    assert!(missing.contains("missing.csv"), "{missing}");
    said(path, 2, &["esi", "check", ""]);
    let (none, _) = said(path, 1, &["esi", "check", "names.csv"]);
    assert!(none.contains("no ESI in it"), "{none}");
    assert_eq!(waswordt(path, 1, &["esi", "check", "names.csv"])["ok"], false);
    said(path, 1, &["esi", "check", "tove0001@exempelhogskolan.se"]);
}

#[test]
fn events_without_the_value_or_cut_off_are_told_as_what_they_are() {
    let without = EVENT
        .lines()
        .filter(|line| !line.contains("ExterntStudentUID"))
        .collect::<Vec<_>>()
        .join("\n");
    let broken = EVENT[..EVENT.len() - 40].to_owned();
    let folder = folder(&[("without.xml", without), ("broken.xml", broken)]);
    let make = |events: &str| {
        let words = ["esi", "make", "--ladok-events", events, "--source", "ladok", "-o", "esi.csv"];
        waswordt(folder.path(), 1, &words)["error"].to_string()
    };
    assert!(make("without.xml").contains("norEduPersonLIN"));
    let told = make("broken.xml");
    assert!(told.contains("Ladok") && !told.contains("workbook"), "{told}");
}

#[test]
fn the_letter_to_a_service_is_in_its_own_words_and_names_a_day() {
    let ho = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Lindqvist,,{PREFIX}exempelhogskolan.se:tove1,{PREFIX}ladok.se:externtstudentuid-{}\n\
         Nils,Berg,,{PREFIX}exempelhogskolan.se:nils2,\n",
        UUIDS[0]
    );
    let dagtilbud = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n\
                     Anna,Berg,101001,anna1234,G12345,\nBent,Dahl,101001,bent5678,,\n";
    for (move_text, list, own, number) in [
        (HO, ho.as_str(), "studenter", "exempelhogskolan.se"),
        (DAGTILBUD, dagtilbud, "brugere", "nummer 101"),
    ] {
        let folder = folder(&[("filled.csv", list.to_owned())]);
        move_file(folder.path(), move_text);
        let sealed = waswordt(
            folder.path(),
            0,
            &["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"],
        );
        assert_eq!(sealed["tickets"][0]["deadline"], "2026-08-13", "{sealed:#}");
        let letter = fs::read_dir(folder.path().join("sealed"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.extension().is_some_and(|end| end == "txt"))
            .unwrap();
        let text = fs::read_to_string(letter).unwrap();
        assert!(
            text.contains(own) && text.contains(number) && text.contains("keep what they have")
        );
        for wrong in ["BRIN", "CMR", "leerling", "pupil", "no day is set", "licenties", "{ $"] {
            assert!(!text.contains(wrong), "{wrong}: {text}");
        }
    }
}

#[test]
fn findings_of_these_lists_speak_of_their_own_people() {
    let ho = format!(
        "Given name,Surname,Home organisation,ESI old,ESI new\nTove,Lindqvist,,{PREFIX}a.se:1,{PREFIX}b.se:1\nNils,Berg,,{PREFIX}a.se:2,{PREFIX}b.se:1\n"
    );
    let users = "Fornavn,Efternavn,Institutionsnummer gammelt,Unilogin gammelt,Institutionsnummer nyt,Unilogin nyt\n\
                 Anna,Berg,101001,anna1234,G12345,cato0001\nBent,Dahl,101001,bent5678,G12345,cato0001\n";
    let folder = folder(&[("ho.csv", ho), ("users.csv", users.to_owned())]);
    for (list, own) in [("ho.csv", "student"), ("users.csv", "user")] {
        let (out, _) = said(folder.path(), 1, &["fill-check", list]);
        assert!(out.contains(&format!("which {own} has this new identity")), "{out}");
        assert!(!out.contains("pupil"), "{out}");
    }
    let vo = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\nA,,B,1234 AB,1,a@oud,b@n\nC,,D,1234 AB,1,c@oud,b@n\n";
    fs::write(folder.path().join("vo.csv"), vo).unwrap();
    let danish = Command::cargo_bin("waswordt")
        .unwrap()
        .args(["fill-check", "vo.csv", "--lang", "da"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let danish = String::from_utf8_lossy(&danish.stdout).into_owned();
    assert!(danish.contains("which pupil has this new identity"), "{danish}");
}

#[test]
fn the_danish_workbook_asks_for_the_new_number_and_lets_the_user_id_be() {
    let keyrings =
        "profile_id,identity,scheme,first_name,last_name\nU1,anna1234@101001,unilogin,Anna,Berg\n";
    let folder = folder(&[("keyrings.csv", keyrings.to_owned())]);
    let path = folder.path();
    move_file(path, DAGTILBUD);
    waswordt(
        path,
        0,
        &["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.xlsx"],
    );
    let mut parts = zip::ZipArchive::new(fs::File::open(path.join("list.xlsx")).unwrap()).unwrap();
    let mut sheet = String::new();
    parts.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    let formats = |cell: &str| {
        let all = sheet.split("<conditionalFormatting ").skip(1);
        all.filter(|part| part.starts_with(&format!("sqref=\"{cell}\""))).collect::<String>()
    };
    let missing = |cell: &str| formats(cell).contains(&format!("AND(LEN({cell})=0"));
    assert!(missing("E2"), "the number is to be filled: {sheet}");
    assert!(!missing("F2") && formats("F2").contains("COUNTIFS("), "{sheet}");
    let asked: Vec<&str> = sheet.split("<dataValidation ").skip(1).collect();
    let number = asked.iter().find(|part| part.contains("sqref=\"E2\"")).unwrap();
    let number = number.replace("&quot;", "\"").replace("&amp;", "&");
    assert!(number.contains("\"G\"") && number.contains("EXACT(TEXT(VALUE("), "{number}");
}
