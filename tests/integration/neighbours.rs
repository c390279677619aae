//! Other federations, from the verdict to the undo: European Student Identifiers, and Unilogin with
//! institution numbers.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

const PREFIX: &str = "urn:schac:personalUniqueCode:int:esi:";
const CAPITAL: &str = "urn:schac:PersonalUniqueCode:int:esi:";
const UUIDS: [&str; 2] =
    ["9e342e78-5b6c-4902-966e-50e28a21e601", "e32accbe-4915-4e4f-8d66-08961b6542de"];

fn said(folder: &Path, code: i32, words: &[&str]) -> (String, String) {
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

fn waswordt(folder: &Path, code: i32, words: &[&str]) -> Value {
    serde_json::from_str(&said(folder, code, &[words, &["--format", "json"]].concat()).0)
        .unwrap_or(Value::Null)
}

/// Writes files, and a key for the service.
fn folder(files: &[(&str, String)]) -> tempfile::TempDir {
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

fn move_file(folder: &Path, text: &str) {
    let text = format!(
        "{text}\n[[publisher]]\nname = \"service\"\nrecipients = [\"{}\"]\n",
        recipient(folder)
    );
    fs::write(folder.join("move.toml"), text).unwrap();
}

const HO: &str = r#"sector = "ho"
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

const DAGTILBUD: &str = r#"sector = "dagtilbud"
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
        "Given name,Surname,Home organisation,ESI\nTove,Lindqvist,exempelhogskolan.se,{PREFIX}ladok.se:externtstudentuid-{}\n\
         Nils,Åberg,exempelhogskolan.se,{PREFIX}ladok.se:externtstudentuid-{}\n",
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
        ("none", "ladok", "H6", "no-list", 0),
        ("ladok", "none", "H4", "unsupported", 1),
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
    assert_eq!(names("101001,anna,G12345,", 0), ["unilogin-form"; 2], "in either column");
    assert!(names("101001,1.000013E+42,G12345,", 1).contains(&"lost-number".to_owned()));
    assert_eq!(names("101001,1000013e36,G12345,", 0), Vec::<String>::new());
    assert!(
        names("101001,anna1234@101002,G12345,", 1).contains(&"unilogin-form".to_owned()),
        "two numbers"
    );
    assert!(names(",anna1234,G12345,", 1).contains(&"identity-syntax".to_owned()), "no old number");
}

const EVENT: &str = r#"<si:LocalStudentEvent xmlns:si="http://schemas.ladok.se/studentinformation" xmlns:events="http://schemas.ladok.se/events">
<events:HandelseUID>9f920641-9647-4c39-88ec-aae708516014</events:HandelseUID>
<si:Efternamn>Johansson</si:Efternamn>
<si:ExterntStudentUID>e32accbe-4915-4e4f-8d66-08961b6542de</si:ExterntStudentUID>
<si:Fornamn>Maria</si:Fornamn>
<si:Personnummer>198609309888</si:Personnummer>
<si:StudentUID>a044b2d3-eb0d-4ece-89e0-7fa8b4a008a4</si:StudentUID>
</si:LocalStudentEvent>"#;

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
        filled.contains("101001,anna1234,G12345,anna1234\n")
            && filled.contains("101002,bent5678,G12345,bent5678\n"),
        "{filled}"
    );
    fs::write(path.join("numbers.csv"), "101001,G12345\n101001,G12346\n").unwrap();
    let refused =
        waswordt(path, 1, &["fill", "list.csv", "--numbers", "numbers.csv", "-o", "again.csv"]);
    assert!(refused["hint"].as_str().unwrap().contains("Unilogin"), "{refused}");
}

#[test]
fn swedish_and_danish_are_spoken_and_what_is_not_is_said() {
    let folder = folder(&[]);
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let words = [
        "scenario",
        "--sector",
        "ho",
        "--from",
        "local:larosate.se",
        "--to",
        "ladok",
        "--lang",
        "sv",
    ];
    let output = command.args(words).current_dir(folder.path()).output().unwrap();
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(
        out.contains("En lista")
            && out.contains("Villkor")
            && err.contains("resten är på engelska"),
        "{out}{err}"
    );
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let words =
        ["scenario", "--sector", "dagtilbud", "--from", "101001", "--to", "G12345", "--lang", "da"];
    let output = command.args(words).current_dir(folder.path()).output().unwrap();
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(
        out.contains("En liste")
            && out.contains("Betingelser")
            && err.contains("resten er på engelsk"),
        "{out}{err}"
    );
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
