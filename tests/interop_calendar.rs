//! The calendar file as another program reads it, and what comes of importing it twice.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where it stands")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use support::programs::python;

mod support {
    pub(crate) mod programs;
}

/// Imports calendar files one after the other, as an agenda does: an event with a UID that is known replaces it where it is no older.
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
    let words = ["steps", "noord.toml", "zuid.toml", "--today", today, "--lang", "nl", "--quiet", "--ics", file];
    let output = Command::new(env!("CARGO_BIN_EXE_waswordt")).args(words).current_dir(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The agenda after files were imported: for each event its UID, title, day and alarms.
fn agenda(folder: &Path, files: &[&str]) -> Vec<Value> {
    let paths: Vec<String> = files.iter().map(|file| folder.join(file).to_str().unwrap().to_owned()).collect();
    let words: Vec<&str> = ["-c", AGENDA].into_iter().chain(paths.iter().map(String::as_str)).collect();
    let told = python(words);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice(&told.stdout).unwrap()
}

#[test]
fn an_agenda_reads_the_plans_of_two_schools_and_a_second_import_moves_what_moved() {
    let folder = tempfile::tempdir().unwrap();
    move_file(folder.path(), "noord.toml", "01AA00", "Noord, het College", "2026-07-20", "2026-07-27");
    move_file(folder.path(), "zuid.toml", "02BB00", "Zuid", "2026-11-16", "2026-11-24");
    export(folder.path(), "2026-05-01", "first.ics");
    let first = agenda(folder.path(), &["first.ics"]);
    assert_eq!(agenda(folder.path(), &["first.ics", "first.ics"]), first, "imported twice without doubles");
    let titles: Vec<&str> = first.iter().map(|event| event[1].as_str().unwrap()).collect();
    assert!(titles.iter().all(|title| title.starts_with("Noord, het College: ") || title.starts_with("Zuid: ")), "{titles:?}");
    let day = |agenda: &[Value], uid: &str| agenda.iter().find(|event| event[0].as_str().unwrap().contains(uid)).unwrap().clone();
    let ticket = day(&first, "02BB00-elf:magister-elf:som-ticket");
    assert_eq!((ticket[2].as_str(), &ticket[3]), (Some("2026-11-24"), &serde_json::json!([-7, -1])), "alarms a week and a day before");
    assert_eq!(day(&first, "02BB00-elf:magister-elf:som-test-link")[3], serde_json::json!([]), "no deadline, no alarm");

    move_file(folder.path(), "zuid.toml", "02BB00", "Zuid", "2027-01-11", "2027-01-18");
    export(folder.path(), "2026-06-01", "second.ics");
    let both = agenda(folder.path(), &["first.ics", "second.ics"]);
    assert_eq!(both, agenda(folder.path(), &["second.ics"]), "nothing of the first remains that the second does not have");
    assert_eq!(both.len(), first.len());
    assert_eq!(day(&both, "02BB00-elf:magister-elf:som-ticket")[2], "2027-01-18");
    assert_eq!(agenda(folder.path(), &["second.ics", "first.ics"]), both, "an older file changes nothing");
}
