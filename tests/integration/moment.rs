//! The right moment: neither before the old IdP stops logging people in, nor long after.

use std::fs;
use std::ops::Deref;
use std::process::Output;

use serde_json::Value;

use crate::support::desk::{Desk, VO as HEADER};

const CUTOVER: &str = "[dates]\nfreeze = 2026-07-24\ncutover = 2026-07-27\n";

/// A folder with a move, a store of three keyrings at `old`, and a list.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    fn new(dates: &str, (old, new): (&str, &str), pairs: &[(&str, &str)]) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]));
        let idp = if old == new { "magister" } else { "azure-ad" };
        desk.write(
            "move.toml",
            format!(
                "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Testschool\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \
                 \"{old}\"\n[to]\ndelivery = \"elf\"\nidp = \"{idp}\"\nrealm = \"{new}\"\n{dates}[[publisher]]\nname = \"voorbeeld\"\n\
                 recipients_file = \"keys.txt\"\n"
            ),
        );
        let row = |(nth, (was, wordt)): (usize, &(&str, &str))| {
            format!("Naam{nth},,Achternaam{nth},1234 AB,{},{was},{wordt}\n", nth + 1)
        };
        desk.write(
            "list.csv",
            &(HEADER.to_owned() + &pairs.iter().enumerate().map(row).collect::<String>()),
        );
        desk.write(
            "keyrings.csv",
            format!("profile_id,identity\nP1,1@{old}\nP2,2@{old}\nP3,3@{old}\n"),
        );
        desk
    }

    /// A plain move to another realm, which only adds.
    fn adding(dates: &str) -> Self {
        Self::new(dates, ("oud", "nieuw"), &[("1@oud", "a@nieuw"), ("2@oud", "b@nieuw")])
    }

    /// New numbers in the same realm, of which two change places.
    fn swapping(dates: &str) -> Self {
        Self::new(dates, ("oud", "oud"), &[("1@oud", "2@oud"), ("2@oud", "1@oud")])
    }

    fn store(&self) -> String {
        self.read("keyrings.csv")
    }

    fn run(&self, today: &str, words: &[&str]) -> Output {
        self.0.output(&[words, &["--today", today]].concat())
    }

    fn applied(&self, list: &str, today: &str, options: &[&str], code: i32) -> Output {
        let words =
            [&["apply", list, "--move", "move.toml", "--store", "keyrings.csv"], options].concat();
        let output = self.run(today, &words);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{words:?}\n{}{}",
            text(&output.stdout),
            text(&output.stderr)
        );
        output
    }

    fn apply(&self, today: &str, options: &[&str], code: i32) -> (Value, String) {
        let output =
            self.applied("list.csv", today, &[options, &["--format", "json"]].concat(), code);
        (serde_json::from_slice(&output.stdout).unwrap(), text(&output.stderr))
    }

    /// Seals the list, and returns the sealed file, the ticket and the key.
    fn seal(&self, today: &str) -> (String, Value) {
        let made = self.run(today, &["keygen", "-o", "key.txt"]);
        self.write("keys.txt", text(&made.stdout));
        let sealed = self.run(
            today,
            &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed", "--format", "json"],
        );
        assert_eq!(sealed.status.code(), Some(0), "{}", text(&sealed.stderr));
        let ticket = serde_json::from_slice::<Value>(&sealed.stdout).unwrap()["tickets"][0].clone();
        (format!("sealed/{}", ticket["sealed"]["file"].as_str().unwrap()), ticket)
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn before_the_cutover_a_run_that_retires_or_permutes_is_refused_unless_asked_for() {
    for dates in [CUTOVER, "[dates]\nfreeze = 2026-07-27\n"] {
        let desk = Publisher::swapping(dates);
        let before = desk.store();
        let (refused, _) = desk.apply("2026-07-26", &[], 1);
        assert_eq!(
            (&refused["outcome"], &refused["refused_because"]),
            (&"refused".into(), &"too-early".into())
        );
        assert_eq!(
            (&refused["timing"]["when"], &refused["timing"]["from"]),
            (&"early".into(), &"2026-07-27".into())
        );
        let said = text(&desk.applied("list.csv", "2026-07-26", &[], 1).stdout);
        assert!(said.contains("27 July 2026") && said.contains("--early"), "{said}");
        assert_eq!(desk.store(), before);
        let (applied, said) = desk.apply("2026-07-26", &["--early"], 0);
        assert_eq!(
            (&applied["counts"]["linked"], applied["timing"]["refuses"].as_bool()),
            (&2.into(), Some(false))
        );
        assert!(said.contains("27 July 2026"), "{said}");
    }
    let (applied, said) = Publisher::swapping(CUTOVER).apply("2026-07-27", &[], 0);
    assert_eq!((&applied["timing"]["when"], said.as_str()), (&"in-time".into(), ""));
}

#[test]
fn an_identity_that_is_the_old_one_of_a_pupil_without_a_profile_here_waits_too() {
    let desk = Publisher::new(CUTOVER, ("oud", "oud"), &[("1@oud", "9@oud"), ("9@oud", "10@oud")]);
    assert_eq!(desk.apply("2026-07-01", &["--old", "keep"], 1).0["refused_because"], "too-early");
    desk.apply("2026-07-27", &["--old", "keep"], 0);
}

#[test]
fn before_the_cutover_additions_alone_pass_with_a_warning() {
    let desk = Publisher::adding(CUTOVER);
    let (applied, said) = desk.apply("2026-05-01", &[], 0);
    assert_eq!(
        (&applied["outcome"], &applied["timing"]["when"]),
        (&"applied".into(), &"early".into())
    );
    assert_eq!(applied["timing"]["refuses"], false);
    assert!(
        said.contains("27 July 2026")
            && applied["timing"]["message"].as_str().unwrap().contains("27 July 2026"),
        "{said}"
    );
    let (retires, _) = Publisher::adding(CUTOVER).apply("2026-05-01", &["--old", "retire"], 1);
    assert_eq!(retires["refused_because"], "too-early");
}

#[test]
fn a_dry_run_shows_its_plan_before_the_cutover_and_says_from_when_it_can_be_carried_out() {
    let desk = Publisher::swapping(CUTOVER);
    let (dry, _) = desk.apply("2026-05-01", &["--dry-run", "--save-plan", "plan.json"], 0);
    assert_eq!(
        (&dry["outcome"], &dry["counts"]["linked"], &dry["timing"]["refuses"]),
        (&"dry-run".into(), &2.into(), &true.into())
    );
    let said = text(&desk.applied("list.csv", "2026-05-01", &["--dry-run"], 0).stdout);
    assert!(said.contains("Too early to carry out until 27 July 2026"), "{said}");
    assert_eq!(
        desk.apply("2026-05-01", &["--plan", "plan.json"], 1).0["refused_because"],
        "too-early"
    );
    desk.apply("2026-07-27", &["--plan", "plan.json"], 0);
}

#[test]
fn a_move_without_dates_is_told_and_not_refused() {
    let desk = Publisher::swapping("");
    let (applied, said) = desk.apply("2020-01-01", &[], 0);
    assert_eq!(
        (&applied["outcome"], &applied["timing"]["when"]),
        (&"applied".into(), &"undated".into())
    );
    assert!(said.contains("no cutover"), "{said}");
}

#[test]
fn what_changes_nothing_is_never_too_early_or_too_late() {
    let desk = Publisher::swapping(CUTOVER);
    desk.apply("2026-07-27", &[], 0);
    for today in ["2026-07-01", "2029-01-01"] {
        assert_eq!(desk.apply(today, &[], 0).0["outcome"], "no-change");
    }
}

#[test]
fn long_after_the_cutover_a_list_is_refused_unless_asked_for() {
    let desk = Publisher::adding(CUTOVER);
    let before = desk.store();
    let (refused, _) = desk.apply("2027-07-28", &[], 1);
    assert_eq!(
        (&refused["refused_because"], &refused["timing"]["until"]),
        (&"too-late".into(), &"2027-07-27".into())
    );
    let said = text(&desk.applied("list.csv", "2027-07-28", &[], 1).stdout);
    assert!(said.contains("--late"), "{said}");
    assert_eq!(desk.store(), before);
    assert_eq!(desk.apply("2027-07-28", &["--late"], 0).0["outcome"], "applied");
    Publisher::adding(CUTOVER).apply("2027-07-27", &[], 0);
}

#[test]
fn a_sealed_list_and_its_ticket_say_from_when_until_when_whatever_the_move_file_of_the_publisher_says()
 {
    let desk = Publisher::swapping(CUTOVER);
    let (sealed, ticket) = desk.seal("2026-07-20");
    assert_eq!(
        (&ticket["apply_from"], &ticket["apply_until"]),
        (&"2026-07-27".into(), &"2027-07-30".into())
    );
    let name = sealed.replace("sealed/", "").replace(".zip.age", ".ticket.txt");
    let said = fs::read_to_string(desk.path("sealed").join(name)).unwrap();
    assert!(
        said.contains("27 juli 2026")
            && said.contains("27 July 2026")
            && said.contains("30 juli 2027")
            && said.contains("30 July 2027"),
        "{said}"
    );
    // The publisher has a move file without dates.
    desk.write("move.toml", desk.read("move.toml").replace(CUTOVER, ""));
    let apply = |today: &str, code| {
        let output = desk.applied(&sealed, today, &["-i", "key.txt", "--format", "json"], code);
        serde_json::from_slice::<Value>(&output.stdout).unwrap()["refused_because"].clone()
    };
    assert_eq!(
        (apply("2026-07-26", 1), apply("2027-07-31", 1)),
        ("too-early".into(), "too-late".into())
    );
    assert_eq!(apply("2026-07-27", 0), Value::Null);
}

#[test]
fn a_list_that_is_sealed_long_after_the_cutover_has_its_year_from_its_own_deadline() {
    let (_, ticket) = Publisher::adding(CUTOVER).seal("2027-11-01");
    assert_eq!(
        (&ticket["apply_from"], &ticket["apply_until"]),
        (&"2026-07-27".into(), &"2028-11-04".into())
    );
    let (_, ticket) = Publisher::adding("").seal("2026-07-20");
    assert_eq!(
        (&ticket["apply_from"], &ticket["apply_until"]),
        (&Value::Null, &"2027-07-23".into())
    );
}
