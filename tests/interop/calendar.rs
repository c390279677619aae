//! The calendar file as another program reads it, and what comes of importing it twice.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::programs::python;
use serde_json::Value;

/// Imports calendar files one after the other, as an agenda does: an event with a UID that is known
/// replaces it where it is no older.
const AGENDA: &str = r#"
import json, sys
from icalendar import Calendar
agenda = {}
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        uid, revision = str(event["UID"]), (int(event["SEQUENCE"]), event["DTSTAMP"].dt.isoformat())
        if uid not in agenda or agenda[uid][0] <= revision:
            alarms = sorted(int(alarm["TRIGGER"].dt.total_seconds() // 86400) for alarm in event.walk("VALARM"))
            agenda[uid] = (revision, str(event["SUMMARY"]), event["DTSTART"].dt.isoformat(), alarms)
print(json.dumps([[uid, *event[1:]] for uid, event in sorted(agenda.items())]))
"#;

fn move_file(folder: &Path, name: &str, brin: &str, school: &str, freeze: &str, cutover: &str) {
    let text = format!(
        "sector = \"vo\"\nschool = {{ brin = \"{brin}\", name = \"{school}\" }}\n\
         from = {{ delivery = \"elf\", idp = \"magister\", realm = \"old\" }}\nto = {{ delivery = \"elf\", idp = \"som\", realm = \"new\" }}\n\
         [dates]\nfreeze = {freeze}\ncutover = {cutover}\n"
    );
    fs::write(folder.join(name), text).unwrap();
}

fn export(folder: &Path, today: &str, file: &str) {
    export_of(folder, &["noord.toml", "zuid.toml"], today, file);
}

/// Writes the plans of some moves, and returns what was said.
fn export_of(folder: &Path, moves: &[&str], today: &str, file: &str) -> String {
    let words =
        [&["steps"], moves, &["--today", today, "--lang", "en", "--ics", file, "--force"]].concat();
    let output = Command::new(env!("CARGO_BIN_EXE_waswordt"))
        .args(words)
        .current_dir(folder)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stderr).unwrap()
}

/// The UIDs of a calendar file, each as often as it is there.
fn uids(folder: &Path, file: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(file)).unwrap().replace("\r\n ", "");
    text.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect()
}

/// The agenda after files were imported: for each event its UID, title, day and alarms.
fn agenda(folder: &Path, files: &[&str]) -> Vec<Value> {
    let paths: Vec<String> =
        files.iter().map(|file| folder.join(file).to_str().unwrap().to_owned()).collect();
    let words: Vec<&str> =
        ["-c", AGENDA].into_iter().chain(paths.iter().map(String::as_str)).collect();
    let told = python(words);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).unwrap()
}

#[test]
fn an_agenda_reads_the_plans_of_two_schools_and_a_second_import_moves_what_moved() {
    let folder = tempfile::tempdir().unwrap();
    move_file(
        folder.path(),
        "noord.toml",
        "01AA00",
        "Noord, het College",
        "2026-07-20",
        "2026-07-27",
    );
    move_file(folder.path(), "zuid.toml", "02BB00", "Zuid", "2026-11-16", "2026-11-24");
    export(folder.path(), "2026-05-01", "first.ics");
    let first = agenda(folder.path(), &["first.ics"]);
    assert_eq!(
        agenda(folder.path(), &["first.ics", "first.ics"]),
        first,
        "imported twice without doubles"
    );
    let titles: Vec<&str> = first.iter().map(|event| event[1].as_str().unwrap()).collect();
    assert!(
        titles
            .iter()
            .all(|title| title.starts_with("Noord, het College: ") || title.starts_with("Zuid: ")),
        "{titles:?}"
    );
    let day = |agenda: &[Value], uid: &str| {
        agenda.iter().find(|event| event[0].as_str().unwrap().contains(uid)).unwrap().clone()
    };
    let ticket = day(&first, "02BB00-elf:magister-elf:som-ticket");
    assert_eq!(
        (ticket[2].as_str(), &ticket[3]),
        (Some("2026-11-18"), &serde_json::json!([-7, -1])),
        "alarms a week and a day before"
    );
    assert_eq!(
        day(&first, "02BB00-elf:magister-elf:som-pre-match")[3],
        serde_json::json!([]),
        "no deadline, no alarm"
    );

    move_file(folder.path(), "zuid.toml", "02BB00", "Zuid", "2027-01-11", "2027-01-18");
    export(folder.path(), "2026-06-01", "second.ics");
    let both = agenda(folder.path(), &["first.ics", "second.ics"]);
    assert_eq!(
        both,
        agenda(folder.path(), &["second.ics"]),
        "nothing of the first remains that the second does not have"
    );
    assert_eq!(both.len(), first.len());
    assert_eq!(day(&both, "02BB00-elf:magister-elf:som-ticket")[2], "2027-01-12");
    assert_eq!(
        agenda(folder.path(), &["second.ics", "first.ics"]),
        both,
        "an older file changes nothing"
    );
}

#[test]
fn two_moves_of_one_school_never_share_an_event() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let write = |name: &str, school: &str, realm: &str, cutover: &str| {
        move_file(path, name, "01AA00", school, "2026-07-13", cutover);
        let text = fs::read_to_string(path.join(name))
            .unwrap()
            .replace("realm = \"old\"", &format!("realm = \"{realm}\""));
        fs::write(path.join(name), text).unwrap();
    };
    write("a.toml", "Noord", "old", "2026-07-20");
    write("realm.toml", "Noord", "other", "2026-07-20");
    write("name.toml", "Noord, vmbo", "old", "2026-07-20");
    write("day.toml", "Noord", "old", "2026-07-27");
    let all = ["a.toml", "realm.toml", "name.toml", "day.toml"];
    let said = export_of(path, &all, "2026-05-01", "all.ics");
    assert!(said.contains("Noord: these moves have the same IdPs and realms"), "{said}");
    let together = uids(path, "all.ics");
    let mut once = together.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), together.len(), "no UID twice");
    assert_eq!(agenda(path, &["all.ics"]).len(), together.len());
    // Alone or with others, and put off, a move keeps its events.
    for name in &all[..3] {
        assert_eq!(
            export_of(path, &[name], "2026-05-01", "one.ics").matches("told apart").count(),
            0
        );
        let alone = uids(path, "one.ics");
        assert!(
            !alone.is_empty() && alone.iter().all(|uid| together.contains(uid)),
            "{name}: {alone:?}"
        );
    }
    write("a.toml", "Noord", "old", "2026-07-22");
    export_of(path, &all, "2026-05-02", "later.ics");
    let later = uids(path, "later.ics");
    assert!(later.iter().all(|uid| together.contains(uid)) && later.len() == together.len());
    // With an id of its own a move is told from all others, whatever its days.
    for (name, id) in [("a.toml", "leerjaar 1"), ("day.toml", "leerjaar 2")] {
        let text = fs::read_to_string(path.join(name)).unwrap();
        fs::write(path.join(name), format!("id = \"{id}\"\n{text}")).unwrap();
    }
    let said = export_of(path, &["a.toml", "day.toml"], "2026-05-01", "named.ics");
    assert!(!said.contains("told apart"), "{said}");
    export_of(path, &["day.toml"], "2026-05-01", "alone.ics");
    let (both, alone) = (uids(path, "named.ics"), uids(path, "alone.ics"));
    assert_eq!(both.iter().filter(|uid| alone.contains(uid)).count(), alone.len());
    // One move that is given twice is one.
    export_of(path, &["a.toml", "a.toml"], "2026-05-01", "twice.ics");
    assert_eq!(uids(path, "twice.ics").len() + alone.len(), both.len());
}

#[test]
fn user_ids_that_change_in_two_years_are_two_moves_and_one_that_is_put_off_stays_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let exported = |cutover: &str, dates: &str, today: &str| {
        let text = format!(
            "sector = \"vo\"\nschool = {{ brin = \"01AA00\", name = \"Noord\" }}\n\
             from = {{ delivery = \"elf\", idp = \"magister\", realm = [\"a\", \"b\"] }}\n\
             to = {{ delivery = \"elf\", idp = \"Magister\", realm = [\"b\", \"a\"] }}\n{dates}"
        );
        fs::write(path.join("move.toml"), text.replace("CUTOVER", cutover)).unwrap();
        export_of(path, &["move.toml"], today, "one.ics");
        uids(path, "one.ics")
    };
    let dates = "[dates]\ncutover = CUTOVER\n";
    let first = exported("2026-07-27", dates, "2026-05-01");
    let put_off = exported("2026-10-26", dates, "2026-05-01");
    let next = exported("2027-07-26", dates, "2027-05-01");
    assert!(
        !first.is_empty() && first.iter().all(|uid| put_off.contains(uid)),
        "{first:?} {put_off:?}"
    );
    assert!(next.iter().all(|uid| !first.contains(uid) && !put_off.contains(uid)), "{next:?}");
    let undated = exported("", "", "2026-05-01");
    assert!(
        !undated.is_empty() && undated.iter().all(|uid| first.contains(uid)),
        "a move keeps its events when its days become known"
    );
}
