//! Dates of a move that contradict each other, or that are slips of the pen: one rule in every
//! command.

use crate::support::desk::{Desk, VO};

const MOVE: &str = "sector = \"vo\"\nschool = { brin = \"99ZZ00\", name = \"Petteflat\" }\n\
    from = { delivery = \"elf\", idp = \"magister\", realm = \"oud\" }\n\
    to = { delivery = \"elf\", idp = \"som\", realm = \"nieuw\" }\n\
    publisher = [{ name = \"een\" }]\n[dates]\n";

/// Dates in a wrong order, and both days as people read them.
const WRONG: [(&str, [&str; 2]); 3] = [
    ("freeze = 2026-07-29\ncutover = 2026-07-20\n", ["29 July 2026", "20 July 2026"]),
    ("announced = 2026-07-21\ncutover = 2026-07-20\n", ["21 July 2026", "20 July 2026"]),
    (
        "announced = 2026-05-04\nfreeze = 2026-12-01\ncutover = 2026-11-24\n",
        ["1 December 2026", "24 November 2026"],
    ),
];

/// A desk with a list, keyrings and what the commands need beside them.
fn desk() -> Desk {
    let desk = Desk::new(&["--lang", "en", "--today", "2026-07-01"]);
    desk.write("list.csv", format!("{VO}Aagje,,Bakker,1234 AB,1,a@oud,a@nieuw\n"));
    desk.write("roster.csv", "Voornaam,Achternaam\nAagje,Bakker\n");
    desk.write("store.csv", "profile_id,identity\nP1,a@oud\n");
    desk.write("words", "zeven-sloten-diep");
    desk
}

const KEY: &str = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe";

/// Every command that makes a list or a plan of a move, or works with one.
const COMMANDS: [&[&str]; 9] = [
    &["generate", "--from", "roster.csv", "-o", "made.csv"],
    &["encrypt", "list.csv", "-o", "made", "--workbook-password", "--passphrase-file", "words"],
    &["encrypt", "list.csv", "-o", "made.age", "-r", KEY],
    &["fill", "list.csv", "--from", "roster.csv", "-o", "made.csv"],
    &["fill-check", "list.csv"],
    &["apply", "list.csv", "--store", "store.csv"],
    &["verify", "list.csv", "--store", "store.csv"],
    &["scenario"],
    &["steps"],
];

#[test]
fn dates_that_contradict_each_other_are_one_error_in_every_command() {
    let desk = desk();
    for (dates, days) in WRONG {
        desk.write("move.toml", format!("{MOVE}{dates}"));
        for words in COMMANDS {
            let words = [words, &["--move", "move.toml"]].concat();
            let told = desk.ended(&words, 1).told();
            assert!(days.iter().all(|day| told.contains(day)), "{words:?}: {told}");
        }
        for words in COMMANDS[..7].iter().copied() {
            let report = desk.json(&[words, &["--move", "move.toml"]].concat(), 1);
            assert_eq!(report["refused_because"], "dates", "{words:?}: {report}");
            assert!(report["hint"].is_string(), "{report}");
        }
        assert!(desk.names(".").iter().all(|name| !name.starts_with("made")));
        assert_eq!(desk.read("store.csv"), "profile_id,identity\nP1,a@oud\n");
    }
}

#[test]
fn given_by_options_they_are_a_matter_of_usage() {
    let desk = desk();
    let init = "init made.toml --sector vo --brin 99ZZ00 --school Petteflat --from elf:magister --to elf:som";
    for (dates, days) in WRONG {
        let options = dates.trim_end().replace(" = ", " ").replace('\n', " --");
        let told = desk.ended(&format!("{init} --{options}").split(' ').collect::<Vec<_>>(), 2);
        assert!(days.iter().all(|day| told.said.contains(day)), "{}", told.said);
        assert!(!desk.path("made.toml").exists());
    }
}

#[test]
fn on_dates_that_contradict_each_other_nothing_is_planned() {
    let desk = desk();
    desk.write("move.toml", format!("{MOVE}{}", WRONG[0].0));
    let sound = MOVE.replace("Petteflat", "Torteltuin").replace("99ZZ00", "99ZZ01");
    desk.write("sound.toml", format!("{sound}cutover = 2026-07-20\n"));
    let plan = desk.json(&["steps", "move.toml"], 1);
    assert_eq!(plan["steps"], serde_json::json!([]));
    assert!(plan["errors"][0].as_str().unwrap().contains("29 July 2026"), "{plan}");
    let page = desk.run(&["steps", "move.toml"], 1);
    assert!(page.contains("There is no plan") && !page.contains("17 July"), "{page}");
    // The other schools keep theirs.
    let page = desk.run(&["steps", "move.toml", "sound.toml"], 1);
    assert!(page.contains("✗ Petteflat: ") && page.contains("2026-07-17"), "{page}");
    let agenda = desk.ended(&["steps", "move.toml", "sound.toml", "--ics", "-"], 1);
    assert!(agenda.out.contains("SUMMARY:Torteltuin") && !agenda.out.contains("Petteflat"));
    assert!(agenda.said.contains("Petteflat is not in the agenda"), "{}", agenda.said);
}

#[test]
fn a_move_that_is_not_made_has_no_dates_to_contradict() {
    let desk = desk();
    let codes = MOVE.replace("elf\", idp = \"som\", realm = \"nieuw\"", "ilf\", idp = \"codes\"");
    desk.write("move.toml", format!("{codes}{}", WRONG[0].0));
    let report = desk.json(&["generate", "--move", "move.toml", "-o", "made.csv"], 1);
    assert!(report["error"].as_str().unwrap().contains("V2"), "{report}");
}

#[test]
fn a_year_that_is_a_slip_of_the_pen_is_refused_or_told() {
    let desk = desk();
    desk.write("move.toml", format!("{MOVE}freeze = 0026-07-20\n"));
    let report = desk.json(&["scenario", "--move", "move.toml"], 2);
    assert!(report["error"].as_str().unwrap().contains("0026"), "{report}");
    for option in ["--today", "--closed", "--from"] {
        desk.ended(&["steps", "--move", "move.toml", option, "0026-07-20"], 2);
    }
    desk.write("move.toml", format!("{MOVE}freeze = 2062-07-20\ncutover = 2062-07-27\n"));
    let warnings = desk.json(&["scenario", "--move", "move.toml"], 0)["warnings"].to_string();
    assert!(warnings.contains("20 July 2062 is years from today"), "{warnings}");
    desk.write("move.toml", format!("{MOVE}freeze = 2027-07-20\ncutover = 2027-07-27\n"));
    let warnings = desk.json(&["scenario", "--move", "move.toml"], 0)["warnings"].to_string();
    assert!(!warnings.contains("years from today"), "{warnings}");
}

/// Identities that stay, and an emergency, leave a portal to switch on a day.
#[test]
fn a_move_without_a_list_has_dates_that_can_contradict_each_other() {
    let desk = desk();
    let told = |dates: &str, conditions: &str, days: [&str; 2]| {
        desk.write("move.toml", format!("{MOVE}{dates}[conditions]\n{conditions}\n"));
        for command in ["scenario", "steps"] {
            let told = desk.ended(&[command, "--move", "move.toml"], 1).told();
            assert!(days.iter().all(|day| told.contains(day)), "{command}: {told}");
            assert_eq!(told.matches(days[0]).count(), 1, "once: {told}");
        }
        let warnings = &desk.json(&["scenario", "--move", "move.toml"], 1)["warnings"];
        assert!(warnings.to_string().contains(days[0]), "{warnings}");
    };
    let [freeze, announced, _] = WRONG;
    told(announced.0, "eck_id_ordering = true", announced.1);
    told(freeze.0, "calamity = true", freeze.1);
    let init = "init made.toml --sector vo --brin 99ZZ00 --school P --from elf:magister --to elf:som \
                --eck-id-ordering --announced 2026-07-21 --cutover 2026-07-20";
    let said = desk.ended(&init.split_whitespace().collect::<Vec<_>>(), 2).said;
    assert!(said.contains(announced.1[0]) && !desk.path("made.toml").exists(), "{said}");
}
