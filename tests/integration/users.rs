//! Files with one row for each user, in whose own cells the identities stand.

use serde_json::Value;

use crate::support::desk::{Desk, VO, sample, sample_name};

const MAP: &str = "[store.keyring]\nprofile = \"nr\"\nidentity = \"extern\"
person = { first_name = \"naam\", last_name = \"achter\" }\n";

/// Users as a publisher may write them: the number of each stands where the identity does.
const CSV: &str = "\u{feff}nr;state;extern;naam;achter;\"aan\ntekening\"\r
1;x;{1};Aagje;Jansen;\"a \"\"b\"\"; c\"\r
2;;\"{2}\";Bram;Vries;\r
\r
3;;{3};Charlotte;Quist\r
4;y;{4};Daan;Hoekstra;;meer\r
5;;{5};\"Elif\";Demir; \r
8\r
6;;{6};Floor;Pronk;\r
7;;{7};Gijs;Wagenaar;";

const JSONL: &str = r#"{"nr": 1, "extern": "{1}", "naam": "Aagje", "achter": "Jansen", "n": {"extern": 1}}
{ "extern":"{2}", "nr":"2","naam":"Bram","achter":"Vr\u0069es" }

{"nr":3,"state":"weg","extern":"{3}","naam":"Charlotte","achter":"Quist"}
{"nr":4,"extern":"{4}","naam":"Daan","achter":"Hoekstra"}
{"nr":5,"extern":"{5}","naam":"Elif","achter":"Demir","leeg":null}
{"nr":8,"extern":null}
{"nr":6,"extern":"{6}","naam":"Floor","achter":"Pronk"}
{"nr":7,"extern":"{7}","naam":"Gijs","achter":"Wagenaar"}"#;

/// A swap, a chain, an identity that somebody has already, a plain link, somebody who is not here.
const THIS_YEAR: &str = "Aagje,,Jansen,,,001,002\nBram,,Vries,,,002,001\nCharlotte,,Quist,,,003,004
Daan,,Hoekstra,,,004,204\nElif,,Demir,,,005,006\nGijs,,Wagenaar,,,007,207\nHanna,,Lubbers,,,009,209\n";

const NEXT_YEAR: &str =
    "Gijs,,Wagenaar,,,207,307\nBram,,Vries,,,001,302\nAagje,,Jansen,,,002,301\n";

const BEFORE: [&str; 7] = ["001", "002", "003", "004", "005", "006", "007"];
const THEN: [&str; 7] = ["002", "001", "004", "204", "005", "006", "207"];
const AT_LAST: [&str; 7] = ["301", "302", "004", "204", "005", "006", "307"];

/// Writes identities into a text.
fn with(text: &str, identities: [&str; 7]) -> String {
    (1..).zip(identities).fold(text.to_owned(), |text, (nth, id)| {
        text.replace(&format!("{{{nth}}}"), &format!("{id}@torenflat.example"))
    })
}

fn list(rows: &str) -> String {
    let realm = |row: &str| {
        let cells: Vec<&str> = row.split(',').collect();
        let ids = cells[5..].iter().map(|id| format!(",{id}@torenflat.example"));
        format!("{},{}\n", cells[..4].join(","), ids.collect::<String>())
    };
    VO.to_owned() + &rows.lines().map(realm).collect::<String>()
}

/// A file of users, with the map that tells of it.
struct Users {
    desk: Desk,
    file: &'static str,
}

impl Users {
    fn new(file: &'static str, map: &str, text: impl AsRef<[u8]>) -> Self {
        let desk = Desk::new(&["--lang", "en", "--today", "2026-08-03"]);
        desk.write("map.toml", map);
        desk.write(file, text);
        desk.write("this.csv", list(THIS_YEAR));
        desk.write("next.csv", list(NEXT_YEAR));
        Self { desk, file }
    }

    fn text(&self) -> String {
        self.desk.read(self.file)
    }

    fn json(&self, words: &[&str], code: i32) -> Value {
        self.desk.json(&[words, &["--store", self.file, "--store-map", "map.toml"]].concat(), code)
    }

    fn apply(&self, list: &str, options: &[&str], code: i32) -> Value {
        let moved = sample_name("vo-renumbering/move.toml");
        self.json(&[&["apply", list, "--move", &moved], options].concat(), code)
    }

    fn undo(&self, run: &Value) {
        self.json(&["undo", run["run_id"].as_str().unwrap()], 0);
    }

    fn error(&self, words: &[&str], code: i32) -> String {
        self.json(words, code)["error"].as_str().unwrap().to_owned()
    }
}

#[test]
fn identities_are_replaced_in_their_own_cells_and_come_back_to_the_byte() {
    for (file, text) in [("users.csv", CSV), ("users.jsonl", JSONL)] {
        let users = Users::new(file, MAP, with(text, BEFORE));
        let shown = users.json(&["keyrings", "show"], 0);
        assert_eq!((&shown["holds"], &shown["profiles"]), (&"one".into(), &8.into()), "{file}");

        assert_eq!(users.apply("this.csv", &[], 1)["refused_because"], "collisions", "{file}");
        let dry = users.apply("this.csv", &["--hold", "--dry-run"], 1);
        assert_eq!(users.text(), with(text, BEFORE), "{file}");
        let first = users.apply("this.csv", &["--hold"], 1);
        assert_eq!(
            (&first["counts"], &first["counts"]["linked"]),
            (&dry["counts"], &5.into()),
            "{file}"
        );
        assert_eq!(users.text(), with(text, THEN), "{file}");
        assert_eq!(users.apply("this.csv", &["--hold"], 1)["outcome"], "no-change", "{file}");

        let second = users.apply("next.csv", &[], 0);
        assert_eq!(users.text(), with(text, AT_LAST), "{file}");
        users.json(&["undo", first["run_id"].as_str().unwrap()], 1);
        users.undo(&second);
        assert_eq!(users.text(), with(text, THEN), "{file}");
        users.undo(&first);
        assert_eq!(users.text(), with(text, BEFORE), "{file}");
        let again = users.apply("this.csv", &["--hold"], 1);
        assert_eq!(again["counts"], first["counts"], "{file}");
        assert_eq!(users.text(), with(text, THEN), "{file}");
    }
}

/// Writes the keyrings of a sample as users, each with a column for both kinds of identity.
fn users_of(folder: &str, line: impl Fn(&[String; 4]) -> String) -> String {
    let mut rows: Vec<[String; 4]> = Vec::new();
    let mut keyrings = csv::Reader::from_path(sample(&format!("{folder}/keyrings.csv"))).unwrap();
    for record in keyrings.records().map(Result::unwrap).filter(|it| &it[3] == "active") {
        let at = rows.iter().position(|row| row[0] == record[0]).unwrap_or(rows.len());
        if at == rows.len() {
            let rest: Vec<&str> = record.iter().skip(4).take(5).collect();
            rows.push([record[0].into(), String::new(), String::new(), rest.join("|")]);
        }
        rows[at][if &record[2] == "profile-id" { 1 } else { 2 }] = record[1].into();
    }
    rows.iter().map(line).collect()
}

#[test]
fn two_columns_of_a_row_are_two_schemes() {
    let map = "[store.keyring]\nprofile = \"id\"\nidentity = { profile-id = \"pid\", real-id = \"rid\" }
person = { initials = \"vl\", first_name = \"vn\", prefix = \"tv\", last_name = \"an\", location = \"loc\" }\n";
    let csv = |row: &[String; 4]| {
        let [id, pid, rid, person] = row;
        let text = format!("{id},{},{rid},{pid}", person.replace('|', ","));
        // Somebody exports rows without what is empty at their end.
        text.trim_end_matches(',').to_owned() + "\n"
    };
    let jsonl = |row: &[String; 4]| {
        let [id, pid, rid, person] = row;
        let cells: Vec<String> = person
            .split('|')
            .zip(["vl", "vn", "tv", "an", "loc"])
            .map(|(cell, name)| format!(",\"{name}\":\"{cell}\""))
            .collect();
        let pid = if pid.is_empty() { "null".to_owned() } else { format!("\"{pid}\"") };
        format!("{{\"id\":\"{id}\",\"pid\":{pid},\"rid\":\"{rid}\"{}}}\n", cells.concat())
    };
    for folder in ["mbo-idp-change", "mbo-onboarding"] {
        let (file, moved) = (
            sample_name(&format!("{folder}/list-filled.csv")),
            sample_name(&format!("{folder}/move.toml")),
        );
        let texts = [
            ("users.csv", "id,vl,vn,tv,an,loc,rid,pid\n".to_owned() + &users_of(folder, csv)),
            ("users.jsonl", users_of(folder, jsonl)),
        ];
        let mut counts = Vec::new();
        for (name, text) in texts {
            let users = Users::new(name, map, &text);
            let words = ["apply", file.as_str(), "--move", moved.as_str(), "--hold"];
            let code = i32::from(folder == "mbo-onboarding");
            let applied = users.json(&words, code);
            assert!(applied["counts"]["linked"].as_u64() > Some(20), "{folder} {applied}");
            assert_eq!(users.text().lines().count(), text.lines().count(), "{folder}");
            assert_ne!(users.text(), text, "{folder}");
            assert_eq!(users.json(&words, code)["outcome"], "no-change", "{folder} {name}");
            users.undo(&applied);
            assert_eq!(users.text(), text, "{folder}");
            counts.push(applied["counts"].clone());
        }
        assert_eq!(counts[0], counts[1], "{folder}");
    }
}

#[test]
fn the_old_identity_is_not_kept_and_the_cutover_is_waited_for() {
    let users = Users::new("users.csv", MAP, with(CSV, BEFORE));
    let kept = users.apply("next.csv", &["--old", "keep"], 1);
    assert_eq!(kept["refused_because"], "holds-one", "{kept}");
    let early = users.apply("this.csv", &["--hold", "--today", "2026-07-20"], 1);
    assert_eq!(early["refused_because"], "too-early", "{early}");
    assert_eq!(users.text(), with(CSV, BEFORE));
}

#[test]
fn what_was_changed_by_hand_since_stays() {
    let users = Users::new("users.csv", MAP, with(CSV, BEFORE));
    let first = users.apply("this.csv", &["--hold"], 1);
    let by_hand = users.text().replace("207@", "208@");
    users.desk.write("users.csv", &by_hand);
    users.json(&["undo", first["run_id"].as_str().unwrap()], 1);
    assert_eq!(users.text(), by_hand);
}

#[test]
fn whoever_has_no_row_any_more_hinders_nobody() {
    for (file, text) in [("users.csv", CSV), ("users.jsonl", JSONL)] {
        let users = Users::new(file, MAP, with(text, BEFORE));
        users.apply("this.csv", &["--hold"], 1);
        let applied = users.text();
        let gone: String =
            applied.split_inclusive('\n').filter(|line| !line.contains("207@")).collect();
        users.desk.write(file, &gone);
        let again = users.apply("this.csv", &["--hold"], 1);
        assert_eq!(
            (&again["outcome"], &again["counts"]["already"], &again["journal_differs"]),
            (&"no-change".into(), &4.into(), &1.into()),
            "{file}: {again}"
        );
        let next = users.apply("next.csv", &[], 0);
        assert_eq!((&next["counts"]["linked"], &next["counts"]["unknown"]), (&2.into(), &1.into()));
        users.undo(&next);
        assert_eq!(users.text(), gone, "{file}");
    }
}

#[test]
fn a_map_or_a_file_that_does_not_fit_is_refused_before_anything_is_written() {
    let text = with(CSV, BEFORE);
    let several = format!("{text}\r\n1;;301@torenflat.example;Aagje;Jansen;");
    let users = Users::new("users.csv", MAP, &several);
    for options in [["--hold", "--dry-run"].as_slice(), &["--hold"]] {
        let moved = sample_name("vo-renumbering/move.toml");
        let words = [&["apply", "this.csv", "--move", &moved], options].concat();
        assert!(
            users.error(&words, 1).contains("row 11 is of a user who has several rows"),
            "{options:?}"
        );
        assert_eq!(users.text(), several);
    }
    for (map, words) in [
        (MAP.replace("\"extern\"", "{ real-id = \"extern\", eck-id = \"extern\" }"), "two schemes"),
        (MAP.replace("extern", "uid"), "the column uid is missing"),
        (MAP.replace("extern", "nr"), "cannot go with profile"),
        (
            MAP.to_owned() + "state = { column = \"state\", active = \"x\", retired = \"y\" }",
            "state",
        ),
        (MAP.to_owned() + "holds = \"many\"", "holds = \"many\""),
        (MAP.to_owned() + "scheme = \"reel\"", "scheme reel"),
        (MAP.to_owned() + "table = \"users\"", "only a PostgreSQL database"),
    ] {
        let users = Users::new("users.csv", &map, &text);
        let code = if words.contains("missing") { 1 } else { 2 };
        let said = users.error(&["keyrings", "show"], code);
        assert!(said.contains(words), "{map} {said}");
    }
    let users = Users::new("users.csv", MAP, &text);
    users.desk.write("more.csv", "profile_id,identity\n9,9@x\n");
    assert!(users.error(&["keyrings", "import", "more.csv"], 2).contains("by your own means"));
    assert!(users.error(&["keyrings", "sync", "more.csv"], 2).contains("by your own means"));
    assert_eq!(users.text(), text);
}

/// The onboarding of the sample, in a file of users with two columns of identities.
const ONBOARDING: &str = "[store.keyring]\nprofile = \"nr\"
identity = { real-id = \"rid\", profile-id = \"pid\" }
person = { initials = \"vl\", first_name = \"vn\", last_name = \"an\", location = \"loc\" }\n";
const NEWCOMERS: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw\n";

impl Users {
    fn onboard(&self, rows: &str) -> Value {
        self.desk.write("l.csv", NEWCOMERS.to_owned() + rows);
        let moved = sample_name("mbo-onboarding/move.toml");
        let words = ["apply", "l.csv", "--move", &moved, "--today", "2026-08-05"];
        self.json(&[&words[..], &["--max-share", "100"]].concat(), 0)
    }
}

#[test]
fn what_a_database_writes_for_nothing_is_no_identity_and_another_word_is_named() {
    let rows = "H.,Han,Kat,Haven,p4@adm.zandkasteel.example,h@student.zandkasteel.example\n";
    for nothing in ["NULL", "null", r"\N", " ", "\" \"", "\u{a0}"] {
        let text = format!(
            "nr,vl,vn,an,loc,rid,pid\n4,H.,Han,Kat,Haven,{nothing},{nothing}\n5,I.,Ia,Kat,Haven,{nothing},{nothing}\n"
        );
        let users = Users::new("users.csv", ONBOARDING, &text);
        assert_eq!(users.json(&["keyrings", "show"], 0)["without_identity"], 2, "{nothing}");
        let run = users.onboard(rows);
        assert!(users.text().contains("h@student.zandkasteel.example"), "{nothing}");
        users.undo(&run);
        assert_eq!(users.text(), text, "{nothing}");
    }
    let users = Users::new("users.csv", MAP, "nr,extern,naam,achter\n1,001@x,A,B\n2,n.v.t.,C,D\n");
    let said = users.json(&["keyrings", "show"], 1);
    assert!(said["error"].as_str().unwrap().contains("extern row 3"), "{said}");
    assert!(said["hint"].as_str().unwrap().contains("has an empty cell there"), "{said}");
}

#[test]
fn a_row_that_was_made_longer_is_as_it_was_in_whatever_order_runs_are_undone() {
    let text = "nr,vl,vn,an,loc,rid,pid\n1,E.,Eva,Bos,Haven\n2,F.,Finn,Wal,Haven,\n";
    for order in [[0, 1], [1, 0]] {
        let users = Users::new("users.csv", ONBOARDING, text);
        let runs = [("", ""), ("e@student.zandkasteel.example", "f@student.zandkasteel.example")].map(|(e, f)| {
            users.onboard(&format!(
                "E.,Eva,Bos,Haven,p1@adm.zandkasteel.example,{e}\nF.,Finn,Wal,Haven,p2@adm.zandkasteel.example,{f}\n"
            ))
        });
        for nth in order {
            users.undo(&runs[nth]);
        }
        assert_eq!(users.text(), text, "{order:?}");
    }
}

#[test]
fn a_later_run_is_named_where_it_filled_the_place_of_what_would_come_back() {
    let text = "nr,extern,naam,achter\n3,002@torenflat.example,Charlotte,Quist\n4,011@torenflat.example,Daan,Hoekstra\n";
    let users = Users::new("users.csv", MAP, text);
    users.desk.write("a.csv", list("Daan,,Hoekstra,,,011,009\nCharlotte,,Quist,,,002,011\n"));
    users.desk.write("b.csv", list("Daan,,Hoekstra,,,009,900\n"));
    let [first, second] = ["a.csv", "b.csv"].map(|list| users.apply(list, &[], 0));
    let told = users.json(&["undo", first["run_id"].as_str().unwrap(), "--dry-run"], 1);
    let wanted = serde_json::json!([{ "rows": [2, 3], "by": [second["run_id"]] }]);
    assert_eq!(told["blocked"], wanted, "{told}");
}

#[test]
fn a_key_that_no_line_has_is_not_made_and_problems_bear_the_names_of_the_map() {
    let line = "{\"nr\":1,\"extern\":\"207@torenflat.example\",\"naam\":\"A\",\"achter\":\"B\"}\n";
    let twice = line.replace("\"nr\":1", "\"nr\":1,\"nr\":2");
    for (text, wanted) in [
        (
            line.replace("extern", "Extern"),
            "no line has the key extern; the keys found are nr, Extern",
        ),
        (
            format!("{line}{}", line.replace(":1", ":1.5")),
            "row 2 of the keyrings cannot be taken: the value of nr",
        ),
        (line.replace("\"207@torenflat.example\"", "[]"), "the value of extern"),
        (format!("{line}{{\"naam\":\"C\"}}\n"), "it has no nr"),
        (twice, "the column nr stands there twice"),
        (line.repeat(2), "row 2 has an identity that an earlier row has too"),
    ] {
        let users = Users::new("users.jsonl", MAP, &text);
        let words = ["apply", "next.csv", "--move", &sample_name("vo-renumbering/move.toml")];
        let said = users.json(&words, 1);
        let all = said.to_string();
        assert!(all.contains(wanted) && !all.contains("profile_id"), "{wanted}: {said}");
        assert!(!all.contains("keyrings sync"), "{said}");
    }
    // A user may well have none, as long as the key is known.
    let users = Users::new("users.jsonl", MAP, format!("{{\"nr\":2}}\n{line}"));
    assert_eq!(users.json(&["keyrings", "show"], 0)["without_identity"], 1);
}

#[test]
fn a_map_of_a_file_of_users_is_proposed_with_reasons_and_fits() {
    let jsonl = r#"{"klant":10,"klas":"2a","mail":"a@x.nl","username":"001@torenflat.example","voornaam":"Aagje","achternaam":"Jansen"}
{"klant":11,"klas":"2a","mail":null,"username":"002@torenflat.example","voornaam":"Bram","achternaam":"Vries"}
{"klant":12,"username":null}
"#;
    let csv = "klas;klant;mail;username;voornaam;achternaam\n2a;10;a@x.nl;001@torenflat.example;Aagje;Jansen\n\
               2a;11;;002@torenflat.example;Bram;Vries\n2b;12;;NULL;;\n";
    for (file, text) in [("users.csv", csv), ("users.jsonl", jsonl)] {
        let users = Users::new(file, MAP, text);
        let report = users.desk.json(&["keyrings", "init", "--inspect", "--store", file], 0);
        let [proposal] = &report["proposals"].as_array().unwrap()[..] else { panic!("{report}") };
        let map = proposal["map"].as_str().unwrap();
        for line in ["profile = \"klant\"", "identity = \"username\"", "last_name = \"achternaam\""]
        {
            assert!(map.contains(line), "{map}");
        }
        assert!(!map.contains("table") && !map.contains("holds"), "{map}");
        users.desk.write("map.toml", map);
        let shown = users.json(&["keyrings", "show"], 0);
        assert_eq!((&shown["profiles"], &shown["holds"]), (&3.into(), &"one".into()), "{shown}");
        assert_eq!(users.text(), text);
    }
    let users = Users::new("k.csv", MAP, "profile_id,identity\n1,001@x\n");
    let refused = users.desk.json(&["keyrings", "init", "--inspect", "--store", "k.csv"], 2);
    assert!(refused["error"].as_str().unwrap().contains("needs no store map"), "{refused}");
}

#[test]
fn a_move_file_may_tell_of_the_users_and_a_database_needs_a_table() {
    let users = Users::new("users.csv", MAP, with(CSV, BEFORE));
    let moved = std::fs::read_to_string(sample("vo-renumbering/move.toml")).unwrap();
    let own = MAP.replacen("[store.", "[publisher.store]\n[publisher.store.", 1);
    users.desk.write("move.toml", moved + "\n" + &own);
    let words = ["apply", "this.csv", "--move", "move.toml", "--store", "users.csv", "--hold"];
    assert_eq!(users.desk.json(&words, 1)["counts"]["linked"], 5);
    assert_eq!(users.text(), with(CSV, THEN));
    for (store, said) in [
        ("postgres://lms@localhost/lms", "names no table"),
        ("app.db", "only a PostgreSQL database"),
    ] {
        let words = ["keyrings", "show", "--store", store, "--store-map", "map.toml"];
        let told = users.desk.json(&words, 2);
        assert!(told["error"].as_str().unwrap().contains(said), "{told}");
        assert!(told["hint"].as_str().unwrap().contains("table"), "{told}");
    }
}

#[test]
fn what_is_carried_out_elsewhere_is_noted_in_the_export_of_the_users() {
    let users = Users::new("users.jsonl", MAP, with(JSONL, BEFORE));
    let changes =
        ["--hold", "--dry-run", "--changes", "changes.jsonl", "--receipt", "planned.json"];
    let planned = users.apply("this.csv", &changes, 1);
    assert_eq!(users.text(), with(JSONL, BEFORE));
    let lines = users.desk.read("changes.jsonl");
    let deeds = |word: &str| lines.matches(&format!("\"deed\":\"{word}\"")).count();
    assert_eq!((deeds("retire"), deeds("add"), lines.lines().count()), (5, 5, 10), "{lines}");
    let noted = users.apply("this.csv", &["--hold", "--carried-out", "planned.json"], 1);
    assert_eq!(noted["counts"], planned["counts"]);
    assert_eq!(users.text(), with(JSONL, THEN));
    let run = noted["run_id"].as_str().unwrap();
    users.json(&["undo", run, "--dry-run", "--changes", "back.jsonl"], 0);
    assert_eq!(users.desk.read("back.jsonl").lines().count(), 10);
    users.undo(&noted);
    assert_eq!(users.text(), with(JSONL, BEFORE));
}

#[test]
fn an_identity_comes_back_as_it_was_spelled_whatever_the_list_writes() {
    let eck = |last: char| format!("https://ketenid.nl/201703/{}{last}", "a".repeat(127));
    let loud = |last: char| eck(last).replace('a', "A").replace("httpS", "https");
    let text = format!("nr,extern\n1,{}\n2,{}\n", loud('1'), eck('2'));
    let map = "[store.keyring]\nprofile = \"nr\"\nidentity = \"extern\"\nscheme = \"eck-id\"\n";
    let users = Users::new("users.csv", map, &text);
    let header = "Voorletters,Voornaam,Achternaam,School locatie,ECK iD oud,ECK iD nieuw\n";
    let row = |name: &str, was: char, wordt: char| {
        format!("A.,{name},Jansen,Oost,{},{}\n", eck(was), eck(wordt))
    };
    users
        .desk
        .write("eck.csv", header.to_owned() + &row("Aagje", '1', '2') + &row("Bram", '2', '1'));
    let moved = std::fs::read_to_string(sample("vo-renumbering/move.toml")).unwrap();
    let moved =
        moved.replace("user_ids_change = true", "user_ids_change = true\neck_id_changes = true");
    users.desk.write("move.toml", moved);
    let applied = users.json(&["apply", "eck.csv", "--move", "move.toml"], 0);
    assert_eq!(users.text(), format!("nr,extern\n1,{}\n2,{}\n", eck('2'), eck('1')), "{applied}");
    users.undo(&applied);
    assert_eq!(users.text(), text);
}

/// A file whose columns read both ways is taken for what the runs before took it for.
#[test]
fn a_journal_of_users_is_of_no_keyring_file_and_the_other_way_round() {
    let text = "profile_id,identity,first_name,last_name,email\n1,001@torenflat.example,Aagje,Jansen,a@x\n\
                2,002@torenflat.example,Bram,Vries,b@x\n";
    let map = "[store.keyring]\nprofile = \"profile_id\"\nidentity = \"identity\"\n\
               person = { first_name = \"first_name\", last_name = \"last_name\" }\n";
    for (with_map, then, told) in [
        (true, &["--old", "retire"][..], "one row for each user"),
        (false, &["--store-map", "map.toml"][..], "a row for each identity"),
    ] {
        let users = Users::new("users.csv", map, text);
        let first: &[&str] = if with_map { &["--store-map", "map.toml"] } else { &[] };
        let moved = sample_name("vo-renumbering/move.toml");
        let words = |list| ["apply", list, "--move", &moved, "--store", "users.csv", "--hold"];
        let run = users.desk.json(&[&words("this.csv")[..], first].concat(), 0)["run_id"].clone();
        let stands = (users.text(), users.desk.read("users.csv.journal"));
        let run = run.as_str().unwrap();
        for words in [
            [&words("next.csv")[..], then].concat(),
            [&["undo", run, "--store", "users.csv"], &then[..if with_map { 0 } else { 2 }]]
                .concat(),
        ] {
            let error = users.desk.json(&words, 2)["error"].to_string();
            assert!(error.contains(told), "{words:?}: {error}");
        }
        assert_eq!((users.text(), users.desk.read("users.csv.journal")), stands);
    }
}

/// Without names nothing in such a file tells that a list was carried out, once the journal forgot.
#[test]
fn a_forgotten_list_gives_nobody_somebody_elses_identity_again() {
    let text =
        "nr;extern\n1;001@torenflat.example\n2;002@torenflat.example\n3;003@torenflat.example\n";
    let map = "[store.keyring]\nprofile = \"nr\"\nidentity = \"extern\"\n";
    let users = Users::new("users.csv", map, text);
    users.desk.write(
        "this.csv",
        list("Aagje,,Jansen,,,001,002\nBram,,Vries,,,002,003\nCharlotte,,Quist,,,003,001\n"),
    );
    let applied = users.apply("this.csv", &[], 0);
    let then = users.text();
    users.json(&["log", "--forget", applied["list_id"].as_str().unwrap(), "--yes"], 0);
    let again = users.apply("this.csv", &["--hold"], 1);
    assert_eq!(
        (&again["held"][0]["reason"], users.text()),
        (&"repeated".into(), then),
        "{again:#}"
    );
}
