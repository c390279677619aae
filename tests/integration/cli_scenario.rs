//! `scenario` and `steps` as scripts and people meet them.

use std::ops::Deref;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

use crate::support::desk::Desk;

fn waswordt(args: &[&str]) -> Output {
    Command::cargo_bin("waswordt").unwrap().args(args).env_remove("WASWORDT_LANG").output().unwrap()
}

/// Runs a command that must end with `code`, and returns its JSON.
fn json(code: i32, args: &[&str]) -> Value {
    let output = waswordt(&[args, &["--format", "json", "--lang", "en"]].concat());
    assert_eq!(
        output.status.code(),
        Some(code),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text(code: i32, args: &[&str]) -> String {
    let output = waswordt(args);
    assert_eq!(
        output.status.code(),
        Some(code),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

const MOVE: &str = r#"
sector = "vo"
[school]
brin = "99ZZ00"
name = "Petteflat College"
[from]
delivery = "elf"
idp = "distributeursportaal"
realm = "petteflat"
[to]
delivery = "elf"
idp = "SOMtoday"
realm = "petteflat.example"
[dates]
announced = 2026-05-04
freeze = 2026-07-24
cutover = 2026-07-27
"#;

struct Distributor(Desk);

impl Deref for Distributor {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Distributor {
    fn new() -> Self {
        Self(Desk::new(&["--lang", "en"]))
    }

    /// Writes the move file, each pair of texts replaced.
    fn move_file(&self, changes: &[(&str, &str)]) -> String {
        let mut text = MOVE.to_owned();
        for (what, into) in changes {
            assert!(text.contains(what), "{what}");
            text = text.replace(what, into);
        }
        self.write("move.toml", text);
        self.path("move.toml").to_str().unwrap().to_owned()
    }
}

#[test]
fn a_verdict_has_every_field_of_the_contract() {
    let report = json(
        0,
        &["scenario", "--sector", "mbo", "--from", "non-eck:magister", "--to", "non-eck:adfs"],
    );
    assert_eq!(report["report"], "waswordt/scenario/1");
    assert_eq!(report["sector"], "mbo");
    assert_eq!(
        (report["from"].as_str(), report["to"].as_str()),
        (Some("non-eck:magister"), Some("non-eck:adfs"))
    );
    assert_eq!((report["code"].as_str(), report["support"].as_str()), (Some("M2"), Some("list")));
    assert_eq!(report["supplied_by"], serde_json::json!(["suppliers", "school"]));
    assert_eq!(
        (report["basis"].as_str(), report["list_format"].as_str()),
        (Some("matrix"), Some("mbo-idp-change"))
    );
    assert_eq!(report["section"], "Verhuis Scenario's MBO");
    for statements in ["conditions", "consequences"] {
        let statements = report[statements].as_array().unwrap();
        assert!(!statements.is_empty());
        for statement in statements {
            let mut keys: Vec<&str> =
                statement.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, ["by", "due", "id", "met", "section", "text"]);
            assert!(statement["met"].is_boolean() || statement["met"] == "unknown", "{statement}");
        }
    }
}

#[test]
fn sectors_and_endpoints_are_accepted_in_any_case() {
    let report =
        json(0, &["scenario", "--sector", "VO", "--from", "ELF:Magister", "--to", "Elf:SOM"]);
    assert_eq!(
        (report["from"].as_str(), report["to"].as_str()),
        (Some("elf:magister"), Some("elf:som"))
    );
}

#[test]
fn a_move_that_is_not_supported_is_reported_in_full_and_ends_with_one() {
    let report =
        json(1, &["scenario", "--sector", "vo", "--from", "elf:magister", "--to", "ilf:som"]);
    assert_eq!(
        (report["code"].as_str(), report["support"].as_str()),
        (Some("V3"), Some("unsupported"))
    );
    assert_eq!(
        (report["list_format"].is_null(), report["supplied_by"].as_array().map(Vec::len)),
        (true, Some(0))
    );
    assert_eq!(report["section"], "Was – worden; Verhuis Scenario's VO");
    let report =
        json(0, &["scenario", "--sector", "vo", "--from", "ilf:entra", "--to", "ilf:codes"]);
    assert_eq!(
        (report["code"].as_str(), report["support"].as_str()),
        (Some("V1"), Some("no-list"))
    );
}

#[test]
fn without_a_pair_the_whole_table_is_printed() {
    for (sector, first) in [("vo", "elf:elo"), ("mbo", "eck:elo")] {
        let report = json(0, &["scenario", "--sector", sector]);
        assert_eq!(
            (report["report"].as_str(), report["sector"].as_str()),
            (Some("waswordt/scenario/1"), Some(sector))
        );
        let cells = report["cells"].as_array().unwrap();
        assert_eq!((cells.len(), cells[0]["from"].as_str()), (36, Some(first)));
        let keys: Vec<&String> = cells[0].as_object().unwrap().keys().collect();
        let alone = json(
            0,
            &[
                "scenario",
                "--sector",
                sector,
                "--from",
                &format!("{}:magister", &first[..3]),
                "--to",
                &format!("{}:fronter", &first[..3]),
            ],
        );
        assert!(
            keys.iter().all(|key| alone.get(key).is_some()),
            "a cell has the fields of a verdict"
        );
        for lang in ["nl", "en"] {
            let page = text(0, &["scenario", "--sector", sector, "--lang", lang]);
            assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
        }
    }
}

#[test]
fn endpoints_that_do_not_exist_are_a_matter_of_usage() {
    for (sector, from, to, said) in [
        ("vo", "elf:codes", "elf:som", "elf:codes"),
        ("vo", "elf:som", "ilf:distributor", "ilf:distributor"),
        ("vo", "eck:magister", "elf:som", "eck"),
        ("mbo", "non-eck:codes", "eck:magister", "NON-ECK"),
        ("vo", "elf:magistr", "elf:som", "did you mean magister?"),
        ("vo", "elf:zermelo", "elf:som", "catalogue"),
    ] {
        let report = json(2, &["scenario", "--sector", sector, "--from", from, "--to", to]);
        assert_eq!(report["report"], "waswordt/error/1");
        assert!(report["error"].as_str().unwrap().contains(said), "{report}");
        assert!(!report["hint"].as_str().unwrap().is_empty());
    }
}

#[test]
fn arguments_that_do_not_go_together_are_a_matter_of_usage() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    for args in [
        &["scenario"][..],
        &["scenario", "--sector", "po"],
        &["scenario", "--sector", "vo", "--from", "elf:som"],
        &["scenario", "--sector", "vo", "--to", "elf:som"],
        &["scenario", "--sector", "vo", "--move", &file],
        &["scenario", "--move", &file, "--from", "elf:som", "--to", "elf:magister"],
        &["scenario", "--move", &file, "--closed", "2026-08-01..2026-07-01"],
        &["scenario", "--move", "no-such-file.toml"],
        &["steps"],
    ] {
        assert_eq!(waswordt(args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_move_file_is_judged_with_its_conditions_and_dates() {
    let desk = Distributor::new();
    let report = json(0, &["scenario", "--move", &desk.move_file(&[])]);
    assert_eq!(
        (report["code"].as_str(), report["from"].as_str(), report["to"].as_str()),
        (Some("V4"), Some("elf:distributor"), Some("elf:som"))
    );
    assert_eq!(report["rows"], "closed");
    let warnings = report["warnings"].as_array().unwrap();
    assert!(
        warnings.len() == 1 && warnings[0].as_str().unwrap().contains("29 July 2026"),
        "{warnings:?}"
    );
    let conditions = report["conditions"].to_string();
    assert!(
        conditions.contains("31 July 2026")
            && conditions.contains("unlinked in the distributor's portal before"),
        "{conditions}"
    );
    let late = json(1, &["scenario", "--move", &desk.move_file(&[("2026-07-24", "2026-08-01")])]);
    assert!(late["warnings"].to_string().contains("1 August 2026"), "{late}");
    // The agreement itself speaks of a freeze on that day: it is told, and refuses nothing.
    let dates = [("2026-07-24", "2026-08-01"), ("cutover = 2026-07-27\n", "")];
    let usual = json(0, &["scenario", "--move", &desk.move_file(&dates)]);
    assert!(usual["warnings"].to_string().contains("1 August 2026"), "{usual}");
    let free = json(
        0,
        &[
            "scenario",
            "--move",
            &desk.move_file(&[("[dates]", "[conditions]\neck_id_ordering = true\n[dates]")]),
        ],
    );
    assert_eq!((free["code"].as_str(), free["support"].as_str()), (Some("G1"), Some("not-needed")));
}

#[test]
fn a_move_file_that_is_no_move_is_a_matter_of_usage() {
    let desk = Distributor::new();
    for changes in [
        ("99ZZ00", "ENTREE"),
        ("\"petteflat\"", "\"x@petteflat\""),
        ("[dates]", "[dats]"),
        ("sector = \"vo\"", "sector = "),
    ] {
        let report = json(2, &["scenario", "--move", &desk.move_file(&[changes])]);
        assert_eq!(report["report"], "waswordt/error/1");
    }
}

#[test]
fn steps_are_dated_and_name_their_commands() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    let report = json(0, &["steps", "--move", &file, "--today", "2026-07-29"]);
    assert_eq!(
        (report["report"].as_str(), report["code"].as_str()),
        (Some("waswordt/steps/1"), Some("V4"))
    );
    let steps = report["steps"].as_array().unwrap();
    let step = |id: &str| steps.iter().find(|step| step["id"] == id).unwrap();
    let ticket = step("ticket");
    assert_eq!(
        (ticket["due"].as_str(), ticket["past"].as_bool()),
        (Some("2026-07-28"), Some(true))
    );
    assert_eq!(ticket["commands"], serde_json::json!(["encrypt"]));
    let rests_on: Vec<(&str, u64)> = ticket["rests_on"]
        .as_array()
        .unwrap()
        .iter()
        .map(|on| (on["procedure"].as_str().unwrap(), on["number"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        rests_on,
        [("vo-general", 13), ("vo-elf", 7), ("annex", 2)],
        "filed once, with all it rests on"
    );
    assert_eq!(
        (step("apply")["due"].as_str(), step("apply")["past"].as_bool()),
        (Some("2026-07-31"), Some(false))
    );
    assert_eq!(step("fill")["not_before"], "2026-07-24");
    assert_eq!(step("freeze")["due"], "2026-07-24");
    assert_eq!(
        step("old-pre-match")["due"],
        "2026-07-24",
        "the last working day before the cutover"
    );
    assert_eq!(
        step("old-pre-match")["roles"],
        serde_json::json!(["distributor", "school"]),
        "the old portal is the distributor's"
    );
    assert_eq!(step("pre-match")["not_before"], "2026-08-01");
}

#[test]
fn closed_days_that_are_too_many_are_told_as_a_holiday_of_the_school() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    let told = |closed: &str| {
        let words = ["steps", "--move", &file, "--today", "2026-07-01", "--closed", closed];
        desk.ended(&words, 0).said.contains("holiday of the school")
    };
    assert!(told("2026-10-01..2026-10-15"));
    assert!(!told("2026-10-01..2026-10-14"));
}

#[test]
fn closed_days_move_the_deadlines_and_holidays_of_the_school_do_not() {
    let desk = Distributor::new();
    let file = desk.move_file(&[("2026-07-24", "2026-07-20")]);
    let due = |options: &[&str], id: &str| {
        let report =
            json(0, &[&["steps", "--move", &file, "--today", "2026-07-20"], options].concat());
        let steps = report["steps"].as_array().unwrap();
        steps.iter().find(|step| step["id"] == id).unwrap()["due"].clone()
    };
    let closed = ["--closed", "2026-07-31", "--closed", "2026-07-27..2026-07-28"];
    assert_eq!(
        (due(&closed, "apply"), due(&closed, "ticket")),
        ("2026-07-30".into(), "2026-07-23".into())
    );
    for summer in
        [["--school-holiday", "2026-07-18..2026-08-30"], ["--closed", "2026-07-18..2026-08-30"]]
    {
        assert_eq!(
            (due(&summer, "apply"), due(&summer, "deliver")),
            ("2026-07-31".into(), "2026-07-28".into())
        );
    }
}

#[test]
fn a_freeze_that_leaves_too_few_days_is_told_with_both_dates() {
    let desk = Distributor::new();
    let file = desk.move_file(&[("2026-07-24", "2026-07-30"), ("2026-07-27", "2026-07-31")]);
    let report = json(0, &["steps", "--move", &file, "--today", "2026-07-01"]);
    assert_eq!(report["errors"], serde_json::json!([]), "it refuses no move");
    let errors = report["warnings"].as_array().unwrap();
    let of_freeze = |told: &&Value| told.as_str().unwrap().contains("28 July 2026");
    assert_eq!(errors.iter().filter(of_freeze).count(), 1, "told once: {errors:?}");
    let verdict = waswordt(&["scenario", "--move", &file, "--today", "2026-07-01", "--lang", "en"]);
    assert_eq!(String::from_utf8_lossy(&verdict.stderr), "", "the verdict has told it");
    assert!(
        ["30 July 2026", "28 July 2026"]
            .iter()
            .all(|day| errors[0].as_str().unwrap().contains(day)),
        "{errors:?}"
    );
    let impossible: Vec<&Value> = report["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["possible"] == false)
        .collect();
    assert_eq!(impossible.len(), 5, "making, filling, delivering, the ticket, applying");
    let next = text(0, &["steps", "--move", &file, "--today", "2026-07-28", "--lang", "en"]);
    let next = next.split("Next").nth(1).unwrap().split("Plan").next().unwrap();
    assert!(!next.contains("CMR ticket") && !next.contains("Have the list filled"), "{next}");
    for (lang, words) in [("nl", "Dit kan niet"), ("en", "This cannot be met")] {
        let page = text(0, &["steps", "--move", &file, "--today", "2026-07-01", "--lang", lang]);
        assert!(
            page.contains(words)
                && !page.contains("[vanaf 30 juli 2026")
                && !page.contains("[from 30 July 2026"),
            "{page}"
        );
    }
}

#[test]
fn a_contract_set_too_late_is_told_alike_by_verdict_plan_and_agenda() {
    let desk = Distributor::new();
    let file = desk.move_file(&[
        ("\"elf\"", "\"ilf\""),
        ("distributeursportaal", "magister"),
        ("2026-07-27", "2026-07-27\n[conditions]\ncontract_signed = 2026-08-15"),
    ]);
    let on = ["--move", &file, "--today", "2026-05-10"];
    let say = |words: &[&str]| text(0, &[words, &on[..], &["--lang", "en"]].concat());
    let told = "Too late: on 15 August 2026, after 28 July 2026.";
    let flat = |page: String| page.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = flat(say(&["steps"]));
    assert_eq!(page.matches(told).count(), 1, "{page}");
    assert!(page.contains("it can begin on 15 August 2026, and must be done by 28 July"), "{page}");
    assert_eq!(flat(say(&["scenario"])).matches(told).count(), 1);
    let agenda = say(&["steps", "--ics", "-"]).replace("\r\n ", "");
    assert!(agenda.contains("✗ ") && agenda.contains("Sign the contract"), "{agenda}");
    let report = json(0, &[&["steps"], &on[..]].concat());
    assert!(report["warnings"].to_string().contains(told), "{report}");
    for id in ["contract", "ticket", "apply"] {
        let step = report["steps"].as_array().unwrap().iter().find(|step| step["id"] == id);
        assert_eq!(step.unwrap()["possible"], false, "{id}");
    }
    let clash = &json(0, &[&["scenario"], &on[..]].concat())["dates_that_cannot_be_met"][0];
    assert_eq!(
        (&clash["first"]["field"], &clash["error"]),
        (&"contract_signed".into(), &false.into())
    );
}

#[test]
fn a_move_file_takes_a_delivery_as_people_write_it() {
    let desk = Distributor::new();
    let person = desk.move_file(&[("\"elf\"", "\"Persoonstegoed (ELF)\"")]);
    let report = json(0, &["scenario", "--move", &person]);
    assert_eq!((&report["from"], &report["to"]), (&"elf:distributor".into(), &"elf:som".into()));
    for written in ["NON ECK", "nonECK", "NON-ECK", "niet ECK"] {
        let file = desk.move_file(&[
            ("\"vo\"", "\"mbo\""),
            ("\"elf\"", &format!("\"{written}\"")),
            ("SOMtoday", "adfs"),
        ]);
        let report = json(1, &["scenario", "--move", &file]);
        assert_eq!(report["from"], "non-eck:distributor", "{written}");
        let typed = ["--from", &format!("{written} distributor"), "--to", "eck:adfs"];
        let report = json(0, &[&["scenario", "--sector", "mbo"], &typed[..]].concat());
        assert_eq!(report["from"], "non-eck:distributor", "{written}");
    }
}

#[test]
fn steps_can_be_those_of_one_role_and_one_stretch_of_days() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    let ids = |options: &[&str]| -> Vec<String> {
        let report =
            json(0, &[&["steps", "--move", &file, "--today", "2026-07-01"], options].concat());
        report["steps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|step| step["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(ids(&["--role", "publisher"]), ["apply"]);
    assert_eq!(ids(&["--role", "kennisnet"]), ["migration"]);
    assert_eq!(ids(&["--role", "supplier"]), ["fill", "pre-match"]);
    assert!(
        ids(&["--role", "distributor"]).contains(&"ticket".to_owned())
            && !ids(&["--role", "school"]).contains(&"ticket".to_owned())
    );
    let of_the_end = ids(&["--from", "2026-07-29", "--until", "2026-07-31"]);
    assert!(
        of_the_end.contains(&"apply".to_owned()) && !of_the_end.contains(&"ticket".to_owned()),
        "{of_the_end:?}"
    );
    // What is to be done by that day, and what has no day: nothing that is due later, though it
    // could be done at once.
    let by_july = ids(&["--until", "2026-07-23"]);
    assert!(by_july.contains(&"impact".to_owned()), "{by_july:?}");
    for later in ["freeze", "fill", "ticket", "apply", "new-record", "watch"] {
        assert!(!by_july.contains(&later.to_owned()), "{later}: {by_july:?}");
    }
    assert!(ids(&["--until", "2026-07-28"]).contains(&"ticket".to_owned()));
}

#[test]
fn a_role_may_be_named_in_dutch_as_the_plan_names_it() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    let of = |role: &str| {
        json(0, &["steps", "--move", &file, "--today", "2026-07-01", "--role", role])["steps"]
            .clone()
    };
    for (dutch, english) in [
        ("school", "school"),
        ("distributeur", "distributor"),
        ("Uitgever", "publisher"),
        ("kennisnet", "kennisnet"),
        ("leverancier", "supplier"),
        ("gemeente", "municipality"),
    ] {
        assert_eq!(of(dutch), of(english), "{dutch}");
    }
}

#[test]
fn what_is_late_and_what_comes_next_stand_on_top() {
    let desk = Distributor::new();
    let page = text(
        0,
        &["steps", "--move", &desk.move_file(&[]), "--today", "2026-07-29", "--lang", "en"],
    );
    let late = page.find("Should have been done by").unwrap();
    let next = page.find("\nNext\n").unwrap();
    let plan = page.find("\nPlan\n").unwrap();
    assert!(
        late < next
            && next < plan
            && page[late..next].contains("File a CMR ticket")
            && page[next..plan].contains("2026-07-31"),
        "{page}"
    );
}

#[test]
fn what_has_no_day_is_next_too_until_what_comes_after_it_is_done() {
    let desk = Distributor::new();
    let next = |role: &str, today: &str| {
        let page = text(
            0,
            &[
                "steps",
                "--move",
                &desk.move_file(&[]),
                "--role",
                role,
                "--today",
                today,
                "--lang",
                "en",
            ],
        );
        let next = page.split("\nNext\n").nth(1).unwrap().split("\nPlan\n").next().unwrap();
        next.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let distributor = next("distributor", "2026-05-05");
    assert!(distributor.contains("Tell Kennisnet's support") && distributor.contains("2026-07-"));
    assert!(!distributor.contains("Establish that"), "the first alone: {distributor}");
    let school = next("school", "2026-07-27");
    assert!(!school.contains("Kennisnet"), "what came before is over: {school}");
}

#[test]
fn many_moves_are_one_overview_and_one_agenda() {
    let desk = Distributor::new();
    let mut files = Vec::new();
    for (nth, brin, name, cutover) in [
        (1, "01AA00", "Noord", "2026-11-23"),
        (2, "02BB00", "Zuid", "2026-07-27"),
        (3, "03CC00", "West", "2026-10-05"),
    ] {
        let freeze = if nth == 2 { "2026-07-20" } else { "2026-10-05" };
        let text = std::fs::read_to_string(desk.move_file(&[
            ("99ZZ00", brin),
            ("Petteflat College", name),
            ("2026-07-24", freeze),
            ("2026-07-27", cutover),
        ]));
        let path = desk.path(format!("{nth}.toml"));
        std::fs::write(&path, text.unwrap()).unwrap();
        files.push(path.to_str().unwrap().to_owned());
    }
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let report = json(0, &[&["steps"], &names[..], &["--today", "2026-07-01"]].concat());
    let schools: Vec<&str> = report["moves"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["school"].as_str().unwrap())
        .collect();
    assert_eq!(schools, ["Zuid", "West", "Noord"], "by what comes next");
    let autumn = json(0, &[&["steps"], &names[..], &["--today", "2026-09-10"]].concat());
    let late = |one: &Value| {
        one["steps"].as_array().unwrap().iter().filter(|step| step["past"] == true).count()
    };
    let late: Vec<usize> = autumn["moves"].as_array().unwrap().iter().map(late).collect();
    assert!(late[0] > late[2] && late.is_sorted_by(|one, next| one >= next), "{late:?}");
    assert_eq!(autumn["moves"][0]["school"], "Zuid", "where most is late");
    let page = text(
        0,
        &[&["steps", "--move"], &names[..], &["--today", "2026-07-01", "--lang", "nl"]].concat(),
    );
    assert!(
        schools.iter().all(|school| page.contains(school))
            && page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );
    let events =
        text(0, &[&["steps"], &names[..], &["--today", "2026-07-01", "--ics", "-"]].concat())
            .replace("\r\n ", "");
    assert_eq!(events.matches("BEGIN:VCALENDAR").count(), 1);
    assert!(schools.iter().all(|school| events.contains(&format!("SUMMARY:{school}: "))));
    let impossible = desk.path("impossible.toml");
    let dates = "[dates]\nfreeze = 2026-07-30\ncutover = 2026-07-31\n";
    std::fs::write(&impossible, MOVE.split("[dates]").next().unwrap().to_owned() + dates).unwrap();
    let page = text(
        0,
        &[
            &["steps"],
            &names[..],
            &[impossible.to_str().unwrap(), "--today", "2026-07-01", "--lang", "nl"],
        ]
        .concat(),
    );
    assert!(
        page.contains("! Petteflat College: ")
            && page.lines().all(|line| line.chars().count() <= 80),
        "{page}"
    );
    assert!(page.contains("! Noord: ") && page.contains("! West: "), "during the year: {page}");
    let missing = json(2, &[&["steps"], &names[..], &["weg.toml"]].concat());
    assert!(missing["error"].as_str().unwrap().contains("weg.toml"), "{missing}");
}

#[test]
fn what_is_announced_too_late_is_told_among_many_moves() {
    let desk = Distributor::new();
    let start = MOVE.split("[dates]").next().unwrap();
    let of = |name: &str, dates: &str| {
        let moved = format!("{start}[dates]\n{dates}").replace("Petteflat College", name);
        desk.write(name, moved);
        desk.path(name).to_str().unwrap().to_owned()
    };
    let year = "announced = 2026-10-20\nfreeze = 2026-11-16\ncutover = 2026-11-24\n";
    let summer = "announced = 2027-07-29\nfreeze = 2027-07-19\ncutover = 2027-07-30\n";
    let files = [of("Noord", year), of("Zuid", summer)];
    let words = ["steps", &files[0], &files[1], "--today", "2026-10-25", "--lang", "en"];
    let page = text(0, &words).replace("\n  ", " ");
    for (school, what) in [
        ("Noord", "During the school year"),
        ("Noord", "The change was announced on 20 October 2026"),
        ("Zuid", "29 July 2027"),
    ] {
        let lead = format!("! {school}: ");
        let is_told = |line: &str| line.starts_with(&lead) && line.contains(what);
        assert!(page.lines().any(is_told), "{school}, {what}: {page}");
    }
    assert_eq!(page.matches("\n! ").count(), 3, "{page}");
}

#[test]
fn a_plan_names_the_school_by_its_number_in_the_central_registration() {
    let desk = Distributor::new();
    let moved = MOVE.replace(
        "name = \"Petteflat College\"",
        "name = \"Petteflat College\"\ncr_number = \"DDI-1234\"",
    );
    desk.write("numbered.toml", moved);
    let (path, agenda) = (desk.path("numbered.toml"), desk.path("agenda.ics"));
    let words = ["steps", "--move", path.to_str().unwrap(), "--today", "2026-05-01"];
    assert_eq!(json(0, &words)["cr_number"], "DDI-1234");
    let many = json(
        0,
        &["steps", path.to_str().unwrap(), path.to_str().unwrap(), "--today", "2026-05-01"],
    );
    assert_eq!(many["moves"][0]["cr_number"], "DDI-1234");
    assert!(
        text(0, &[&words[..], &["--lang", "nl"]].concat())
            .starts_with("Petteflat College (99ZZ00, CR DDI-1234): Distributeursportaal, ELF")
    );
    text(0, &[&words[..], &["--ics", agenda.to_str().unwrap()]].concat());
    let agenda = std::fs::read_to_string(agenda).unwrap().replace("\r\n ", "");
    assert!(
        agenda.contains(
            "DESCRIPTION:Petteflat College (99ZZ00\\, CR DDI-1234): Distributor's portal\\, ELF"
        ),
        "{agenda}"
    );
}

#[test]
fn a_plan_is_written_as_markdown() {
    let desk = Distributor::new();
    let file = desk.move_file(&[("Petteflat College", "Petteflat *College*")]);
    let page = text(
        0,
        &["steps", "--move", &file, "--today", "2026-07-01", "--lang", "nl", "--markdown", "-"],
    );
    assert!(page.starts_with("# Petteflat \\*College\\* (99ZZ00): "), "{page}");
    assert!(
        page.contains("- [ ] **distributeur**: Maak voor elke uitgever een CMR-ticket")
            && page.contains("`waswordt encrypt`"),
        "{page}"
    );
    let parts = ["\n## Eerstvolgend\n", "\n## Plan\n", "- [x] **school**: Vraag de distributeur"];
    let places: Vec<usize> = parts.iter().map(|part| page.find(part).expect(part)).collect();
    assert!(places.is_sorted(), "{page}");
}

#[test]
fn every_kind_of_move_gets_its_own_procedures() {
    let desk = Distributor::new();
    let ilf = [
        ("delivery = \"elf\"", "delivery = \"ilf\""),
        ("distributeursportaal", "adfs"),
        ("SOMtoday", "entra"),
    ];
    let procedures = |changes: &[(&str, &str)], code: i32| {
        let report =
            json(code, &["steps", "--move", &desk.move_file(changes), "--today", "2026-07-01"]);
        let steps = report["steps"].as_array().unwrap().clone();
        let of = |step: &Value| {
            step["rests_on"]
                .as_array()
                .unwrap()
                .iter()
                .map(|on| on["procedure"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        let mut all: Vec<String> = steps.iter().flat_map(of).collect();
        all.sort();
        all.dedup();
        all
    };
    let summer = ("2026-07-24", "2026-07-20");
    assert_eq!(
        procedures(&[&ilf[..], &[summer]].concat(), 0),
        ["annex", "vo-general", "vo-ilf"],
        "V8"
    );
    let quadrant = [ilf[0], ilf[1], ("SOMtoday", "som")];
    assert_eq!(procedures(&quadrant, 0), ["vo-general", "vo-ilf"], "V10 has no annex");
    let mbo =
        [("\"vo\"", "\"mbo\""), ("delivery = \"elf\"", "delivery = \"eck\""), ("SOMtoday", "adfs")];
    assert_eq!(procedures(&mbo, 0), ["mbo"]);
    let calamity = [("[dates]", "[conditions]\ncalamity = true\n[dates]")];
    assert_eq!(
        procedures(&calamity, 0),
        ["annex", "vo-elf", "vo-general"],
        "all but the steps for the list"
    );
    let codes =
        [ilf[0], ilf[1], ("idp = \"SOMtoday\"\nrealm = \"petteflat.example\"", "idp = \"codes\"")];
    assert_eq!(procedures(&codes, 0), ["annex"], "a school goes to codes by itself");
    let eck = [("[dates]", "[conditions]\neck_id_changes = true\n[dates]")];
    assert_eq!(
        procedures(&eck, 0),
        ["eck-change", "vo-elf", "vo-general"],
        "the list of its own, and the steps of the move"
    );
    let refused = [
        ilf[1],
        ("idp = \"SOMtoday\"\nrealm = \"petteflat.example\"", "idp = \"codes\""),
        ("[to]\ndelivery = \"elf\"", "[to]\ndelivery = \"ilf\""),
    ];
    assert_eq!(procedures(&refused, 1), [""; 0]);
}

#[test]
fn the_steps_of_a_person_fit_the_page() {
    let desk = Distributor::new();
    for lang in ["nl", "en"] {
        let page = text(
            0,
            &["steps", "--move", &desk.move_file(&[]), "--today", "2026-07-20", "--lang", lang],
        );
        assert!(
            (page.contains("28 July 2026") || page.contains("28 juli 2026"))
                && page.contains("waswordt encrypt"),
            "{page}"
        );
        assert!(page.lines().all(|line| line.chars().count() <= 80), "{page}");
    }
}

#[test]
fn the_calendar_file_is_sound_and_stays_the_same() {
    let desk = Distributor::new();
    let file = desk.move_file(&[("Petteflat College", "Petteflat, College; Noord")]);
    let ics = desk.path("move.ics");
    let args = [
        "steps",
        "--move",
        &file,
        "--today",
        "2026-07-20",
        "--lang",
        "nl",
        "--ics",
        ics.to_str().unwrap(),
    ];
    assert_eq!(waswordt(&args).status.code(), Some(0));
    let first = std::fs::read_to_string(&ics).unwrap();
    assert_eq!(waswordt(&args).status.code(), Some(2), "an existing file is not replaced");
    assert_eq!(waswordt(&[&args[..], &["--force"]].concat()).status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&ics).unwrap(), first);
    assert_eq!(text(0, &[&args[..8], &["-"]].concat()), first, "the same on standard output");

    assert!(first.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let lines: Vec<String> = first.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect();
    let count = |line: &str| lines.iter().filter(|found| *found == line).count();
    assert_eq!(
        (lines[0].as_str(), count("BEGIN:VCALENDAR"), count("END:VCALENDAR")),
        ("BEGIN:VCALENDAR", 1, 1)
    );
    assert!(count("BEGIN:VEVENT") > 8 && count("BEGIN:VEVENT") == count("END:VEVENT"));
    let mut uids: Vec<&String> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), count("BEGIN:VEVENT"));
    assert_eq!(count("DTSTAMP:20260720T000000Z"), count("BEGIN:VEVENT"));
    assert!(first.replace("\r\n ", "").contains("Petteflat\\, College\\; Noord (99ZZ00)"));
    assert!(
        lines
            .iter()
            .filter(|line| line.starts_with("SUMMARY:"))
            .all(|line| line.starts_with("SUMMARY:Petteflat\\, College\\; Noord: "))
    );
    assert_eq!(
        count("BEGIN:VALARM"),
        2 * lines
            .iter()
            .filter(|line| line.starts_with("DESCRIPTION:") && line.contains("uiterlijk"))
            .count()
    );
}

#[test]
fn a_date_that_changes_moves_its_event_and_adds_none() {
    let desk = Distributor::new();
    let uids = |file: &str, today: &str| -> Vec<String> {
        let events =
            text(0, &["steps", "--move", file, "--today", today, "--lang", "nl", "--ics", "-"])
                .replace("\r\n ", "");
        let kept = |line: &&str| line.starts_with("UID:");
        events.split("\r\n").filter(kept).map(str::to_owned).collect()
    };
    let december = uids(
        &desk.move_file(&[("2026-07-24", "2026-12-14"), ("2026-07-27", "2026-12-15")]),
        "2026-09-01",
    );
    let january = uids(
        &desk.move_file(&[("2026-07-24", "2027-01-14"), ("2026-07-27", "2027-01-15")]),
        "2026-09-02",
    );
    assert_eq!(december, january, "over the turn of the year too");
}

#[test]
fn every_code_of_a_verdict_is_explained_like_a_rule() {
    use waswordt::scenario::Code;
    for code in Code::ALL {
        for lang in ["nl", "en"] {
            let page = text(0, &["explain", &code.as_str().to_lowercase(), "--lang", lang]);
            assert!(
                page.starts_with(&format!("{code}: "))
                    && page.contains("\n\n")
                    && !page.contains(['$', '#', '`']),
                "{page}"
            );
        }
        let report = json(0, &["explain", code.as_str()]);
        let entry = &report["rules"][0];
        assert_eq!(
            (report["report"].as_str(), entry["code"].as_str()),
            (Some("waswordt/rules/1"), Some(code.as_str()))
        );
        assert!(
            entry["severity"].is_null()
                && ["title", "finds", "remedy"]
                    .iter()
                    .all(|key| !entry[key].as_str().unwrap().is_empty())
        );
    }
    assert!(text(0, &["explain", "V6", "--lang", "en"]).contains("- ELO, ELF → ELO, ELF\n"));
    // Only what the agreement says is laid upon it.
    for (code, rests_on) in [
        ("V6", "Gebaseerd op de Afspraken: Van ELO"),
        ("H1", "Gebaseerd op de bron: Olika"),
        ("G5", "Een regel van dit programma zelf"),
    ] {
        let page = text(0, &["explain", code, "--lang", "nl"]);
        assert!(page.contains(rests_on), "{page}");
    }
    assert!(
        text(0, &["explain", "V7", "--lang", "nl"])
            .contains("- ELO, ELF → IdP zonder portaal, ELF\n")
    );
    assert!(
        !text(0, &["explain", "V1", "--lang", "nl"]).contains("Wat moet gelden"),
        "nothing has to hold"
    );
    let unknown = waswordt(&["explain", "V11"]);
    assert_eq!(unknown.status.code(), Some(2));
    let told = String::from_utf8(unknown.stderr).unwrap();
    assert!(told.contains("G1–G5, V1–V10, M1–M3, H1–H7, D1–D7"), "{told}");
}

#[test]
fn a_page_on_a_verdict_has_all_that_it_can_ask_and_for_whom() {
    let page = |code: &str| text(0, &["explain", code, "--lang", "en"]).replace("\n  ", " ");
    let after = |page: &str, what: &str| page.split(what).nth(1).unwrap_or_default().to_owned();
    let v10 = page("V10");
    let asks = after(&v10, "What must hold");
    let (all, some) = asks.split_once("Only for").unwrap();
    assert!(!all.contains("pre-match") && !all.contains("contract"), "{v10}");
    let ilf = some.split("Only for").find(|part| part.contains("contract")).unwrap();
    assert!(ilf.contains("ILF → ") && !ilf.contains("ELF"), "{v10}");
    let elf = some.split("Only for").find(|part| part.contains("The school pre-matches")).unwrap();
    assert!(elf.contains("ELF → ") && !elf.contains("ILF"), "{v10}");
    assert!(v10.contains("does not say who pre-matches in the distributor's portal"), "{v10}");
    assert!(page("G5").contains("The school has signed a contract"));
    let m2 = page("M2");
    let mut parts = m2.split("Only for");
    let format = parts.find(|part| part.contains("The agreement has no list")).unwrap();
    assert!(format.contains("NON-ECK → ") && format.contains("from NON-ECK to NON-ECK"), "{m2}");
    for code in ["G1", "G2", "G3", "G4", "G5"] {
        let page = page(code);
        let other = after(&page, "Where another rule holds:");
        assert!(other.contains("V3: Not supported: a switch between"), "{page}");
        assert_eq!(other.contains("V1: No list"), ["G3", "G4", "G5"].contains(&code), "{page}");
    }
    assert!(m2.contains("Format of the list: mbo-idp-change"), "{m2}");
    assert!(page("V6").contains("The school makes"));
    let of = [("V4", true), ("M1", true), ("G1", true), ("G2", true), ("G3", true), ("G4", false)];
    assert!(page("G4").contains("the extra cost is the school's"));
    for (code, is_told) in of.into_iter().chain([("V1", false), ("V3", false)]) {
        assert_eq!(page(code).contains("eight weeks ahead"), is_told, "{code}");
    }
    for code in ["G3", "G4"] {
        let asks = after(&page(code), "What must hold");
        for stays in ["The school pre-matches", "The distributor pre-matches", "are unlinked in"] {
            assert!(asks.contains(stays), "{code} {stays}: {asks}");
        }
        assert!(asks.contains("Only for V6, V9"), "the notice: {asks}");
    }
    let table = text(0, &["scenario", "--sector", "vo", "--lang", "en"]).replace('\n', " ");
    assert!(table.contains("always stays V3; V1 stands with G3, G4 and G5, V2 with G4"), "{table}");
    assert!(!text(0, &["scenario", "--sector", "mbo", "--lang", "en"]).contains("ELF"));
}

#[test]
fn scripts_read_which_dates_cannot_be_met() {
    let desk = Distributor::new();
    let clashes = |code: i32, changes: &[(&str, &str)]| {
        let file = desk.move_file(changes);
        let report = json(code, &["scenario", "--move", &file, "--today", "2026-05-01"]);
        report["dates_that_cannot_be_met"].clone()
    };
    assert_eq!(clashes(0, &[]), serde_json::json!([]));
    let wrong = clashes(1, &[("2026-07-24", "2026-11-20"), ("2026-07-27", "2026-11-10")]);
    let day = |field: &str, date: &str| serde_json::json!({ "field": field, "date": date });
    assert_eq!(wrong[0]["first"], day("freeze", "2026-11-20"));
    assert_eq!(
        (&wrong[0]["second"], &wrong[0]["error"]),
        (&day("cutover", "2026-11-10"), &true.into())
    );
    assert!(wrong[0]["text"].as_str().unwrap().contains("20 November 2026"), "{wrong}");
    let late = clashes(0, &[("2026-07-24", "2026-07-29"), ("2026-07-27", "2026-07-30")]);
    assert_eq!(late[0]["second"], day("filing", "2026-07-28"));
    assert_eq!(
        (&late[0]["first"], &late[0]["error"]),
        (&day("freeze", "2026-07-29"), &false.into())
    );
}

#[test]
fn a_contract_has_one_last_day_in_every_answer() {
    let desk = Distributor::new();
    let moved = |signed: &str| {
        desk.move_file(&[
            ("delivery = \"elf\"", "delivery = \"ilf\""),
            ("distributeursportaal", "magister"),
            ("2026-07-24", "2026-07-20"),
            ("[dates]", &format!("[conditions]\ncontract_signed = {signed}\n[dates]")),
        ])
    };
    for (signed, met, mark) in [("2026-07-28", true, "[done on"), ("2026-07-29", false, "too late")]
    {
        let file = moved(signed);
        let days = ["--move", &file, "--today", signed];
        let verdict = json(0, &[&["scenario"], &days[..]].concat());
        let conditions = verdict["conditions"].as_array().unwrap();
        let contract = conditions.iter().find(|condition| condition["id"] == "contract").unwrap();
        assert_eq!(
            (contract["due"].as_str(), contract["met"].as_bool()),
            (Some("2026-07-28"), Some(met))
        );
        let page = text(0, &[&["steps", "--lang", "en"], &days[..]].concat());
        let step = page.split("Sign the contract").last().unwrap();
        assert!(step.contains(mark), "{page}");
    }
}

#[test]
fn a_timetable_is_judged_alike_by_a_verdict_and_its_steps() {
    let desk = Distributor::new();
    let late = [("2026-07-24", "2026-07-29")];
    let wrong = [("2026-07-24", "2026-11-20"), ("2026-07-27", "2026-11-10")];
    let unneeded =
        [wrong[0], wrong[1], ("[dates]", "[conditions]\neck_id_ordering = true\n[dates]")];
    let short = [("2026-07-24", "2026-08-01"), ("2026-07-27", "2026-08-03")];
    for (changes, code) in [(&late[..], 1), (&wrong[..], 1), (&unneeded[..], 0), (&short[..], 0)] {
        let file = desk.move_file(changes);
        for command in ["scenario", "steps"] {
            json(code, &[command, "--move", &file, "--today", "2026-05-01"]);
        }
    }
}

#[test]
fn days_in_a_wrong_order_are_a_matter_of_usage_and_roles_are_typed_as_they_are_reported() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    let words = ["steps", "--move", &file, "--today", "2026-07-01"];
    let refused = ["--from", "2026-07-31", "--until", "2026-07-01"];
    let report = json(2, &[&words[..], &refused].concat());
    assert!(report["error"].as_str().unwrap().contains("31 July 2026"), "{report}");
    for (typed, shown) in [
        ("new-portal", "supplier"),
        ("institution", "school"),
        ("daycare-staff", "school"),
        ("service", "publisher"),
        ("daycare-officer", "municipality"),
    ] {
        let steps =
            |role: &str| json(0, &[&words[..], &["--role", role]].concat())["steps"].clone();
        assert_eq!(steps(typed), steps(shown), "{typed}");
    }
}

#[test]
fn an_event_keeps_its_name_when_an_idp_is_corrected_and_one_that_cannot_be_met_is_marked() {
    let desk = Distributor::new();
    let agenda = |code: i32, changes: &[(&str, &str)]| {
        let named = [&[("sector =", "id = \"zomer\"\nsector =")], changes].concat();
        let file = desk.move_file(&named);
        let words = ["steps", "--move", &file, "--today", "2026-07-01", "--ics", "-"];
        text(code, &words).replace("\r\n ", "")
    };
    let uids = |events: &str| -> Vec<String> {
        let kept = |line: &&str| line.starts_with("UID:");
        events.split("\r\n").filter(kept).map(str::to_owned).collect()
    };
    let (first, other) = (agenda(0, &[]), agenda(0, &[("SOMtoday", "itslearning")]));
    assert!(!uids(&first).is_empty() && uids(&first) == uids(&other), "{first}");
    assert_ne!(uids(&first), uids(&agenda(0, &[("99ZZ00", "99ZZ01")])), "another school");
    let events = agenda(0, &[("2026-07-24", "2026-07-29"), ("2026-07-27", "2026-07-30")]);
    let marked: Vec<&str> =
        events.split("END:VEVENT").filter(|event| event.contains("SUMMARY:✗ ")).collect();
    assert_eq!(marked.len(), 5, "{events}");
    assert!(marked.iter().all(|event| !event.contains("VALARM")), "{events}");
    let freeze = events.split("END:VEVENT").find(|event| event.contains("-freeze-")).unwrap();
    assert!(!freeze.contains("VALARM"), "what is settled nobody has to do: {freeze}");
}

#[test]
fn a_move_that_is_not_supported_is_not_said_to_need_nothing() {
    let desk = Distributor::new();
    let file = desk.move_file(&[("[to]\ndelivery = \"elf\"", "[to]\ndelivery = \"ilf\"")]);
    let page = text(1, &["steps", "--move", &file, "--today", "2026-07-01", "--lang", "nl"]);
    assert!(page.contains("wordt niet ondersteund") && !page.contains("hoeft niets"), "{page}");
}

#[test]
fn who_sees_to_a_condition_is_who_plays_the_part() {
    let desk = Distributor::new();
    let by = |changes: &[(&str, &str)], id: &str| {
        let report = json(0, &["scenario", "--move", &desk.move_file(changes)]);
        let conditions = report["conditions"].as_array().unwrap();
        conditions.iter().find(|condition| condition["id"] == id).unwrap()["by"].clone()
    };
    let distributor = serde_json::json!(["distributor", "school"]);
    let from = [("SOMtoday", "adfs")];
    assert_eq!(by(&from, "old-pre-match-gone"), distributor, "of its own portal");
    let whole = serde_json::json!(["school", "new-portal", "distributor"]);
    assert_eq!(by(&[], "frozen-first"), whole);
}

#[test]
fn what_can_be_done_and_has_no_last_day_stays_next() {
    let desk = Distributor::new();
    let file = desk.move_file(&[]);
    for today in ["2026-08-01", "2026-08-20"] {
        let page = text(0, &["steps", "--move", &file, "--today", today, "--lang", "en"]);
        let next = page.split("\nNext\n").nth(1).unwrap().split("\nPlan\n").next().unwrap();
        assert!(next.contains("Pre-match") && !next.contains("is frozen:"), "{page}");
        let late = page.split("\nNext\n").next().unwrap();
        assert!(!late.contains("is frozen:"), "{page}");
    }
}

#[test]
fn what_was_to_be_recorded_by_a_day_that_is_past_is_not_met_in_any_answer() {
    let desk = Distributor::new();
    let year = [
        ("announced = 2026-05-04\n", ""),
        ("2026-07-24", "2026-11-16"),
        ("2026-07-27", "2026-11-24"),
    ];
    let elo = [("delivery = \"elf\"", "delivery = \"ilf\""), ("distributeursportaal", "magister")];
    let elo = [&elo[..], &[("2026-07-24", "2026-07-20")]].concat();
    for (changes, id, deed, last, after) in [
        (&year[..], "announced", "ask", "2026-09-29", "2026-09-30"),
        (&elo, "consent", "consent", "2026-07-27", "2026-07-28"),
    ] {
        let file = desk.move_file(changes);
        for (today, met, past) in
            [(last, serde_json::json!("unknown"), false), (after, serde_json::json!(false), true)]
        {
            let verdict = json(0, &["scenario", "--move", &file, "--today", today]);
            let conditions = verdict["conditions"].as_array().unwrap();
            let asked = conditions.iter().find(|condition| condition["id"] == id).unwrap();
            assert_eq!((&asked["met"], &asked["due"]), (&met, &last.into()), "{id} {today}");
            let plan = json(0, &["steps", "--move", &file, "--today", today]);
            let steps = plan["steps"].as_array().unwrap();
            let step = steps.iter().find(|step| step["id"] == deed).unwrap();
            assert_eq!((&step["past"], &step["due"]), (&past.into(), &last.into()), "{id}");
        }
    }
}

#[test]
fn many_plans_in_markdown_begin_with_their_overview() {
    let desk = Desk::new(&["--lang", "en", "--today", "2026-07-01"]);
    desk.write("one.toml", MOVE);
    desk.write(
        "two.toml",
        MOVE.replace("99ZZ00", "98ZZ00").replace("Petteflat", "Anders | Elders"),
    );
    let told = desk.run(&["steps", "one.toml", "two.toml", "--markdown", "-"], 0);
    let lines: Vec<&str> = told.lines().take(5).collect();
    assert!(
        lines[0].starts_with("| School | ") && lines[1] == "| --- | --- | --- | --- |",
        "{told}"
    );
    let schools = ["Petteflat College (99ZZ00)", "Anders \\| Elders College (98ZZ00)"];
    assert!(schools.iter().all(|school| lines[2..4].concat().contains(school)), "{told}");
    assert!(lines[4].is_empty() && told.contains("\n# "), "{told}");
    let alone = desk.run(&["steps", "one.toml", "--markdown", "-"], 0);
    assert!(alone.starts_with("# "), "{alone}");
}
