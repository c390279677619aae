//! `init` as an interview, on a terminal of its own.
#![cfg(unix)]
use std::fs;
use std::path::Path;

use crate::support::programs::python;
use waswordt::moves::{IdpKind, MoveFile};
use waswordt::scenario::resolve;

/// Runs a command on a terminal and types a line whenever it waits for one; prints what was seen,
/// and the exit code.
const TYPIST: &str = r#"
import fcntl, os, pty, select, sys, termios
folder, count = sys.argv[1], int(sys.argv[2])
answers, arguments = sys.argv[3:3 + count], sys.argv[3 + count:]
master, terminal = pty.openpty()
child = os.fork()
if child == 0:
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in range(3):
        os.dup2(terminal, stream)
    os.chdir(folder)
    os.execvp(arguments[0], arguments)
os.close(terminal)
seen = b""
unread = b""
while True:
    ready, _, _ = select.select([master], [], [], 30)
    if not ready:
        print("nothing more came")
        break
    try:
        part = os.read(master, 65536)
    except OSError:
        break
    if not part:
        break
    seen, unread = seen + part, unread + part
    asks = unread.endswith((b": ", b"? ", b"] "))
    if asks:
        unread = b""
        os.write(master, (answers.pop(0) + "\n").encode() if answers else b"\x04")
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
sys.stdout.buffer.write(seen.replace(b"\r\n", b"\n"))
print(f"\ncode {code}, {len(answers)} answers left")
"#;

/// Answers the interview in a folder, and returns what was seen on the terminal.
fn interview(folder: &Path, answers: &[&str], options: &[&str]) -> String {
    let count = answers.len().to_string();
    let program = env!("CARGO_BIN_EXE_waswordt");
    let fixed = ["-c", TYPIST, folder.to_str().unwrap(), &count];
    let today = if options.contains(&"--today") { &[][..] } else { &["--today", "2026-05-01"] };
    let command = [&[program, "init", "--lang", "en"], today].concat();
    let told = python([&fixed[..], answers, &command, options].concat());
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).unwrap()
}

fn written(folder: &Path) -> MoveFile {
    MoveFile::parse(&fs::read_to_string(folder.join("move.toml")).unwrap()).unwrap()
}

#[test]
fn everything_that_decides_is_asked_and_what_cannot_be_is_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let answers = [
        "po",
        "1", // sector
        "ENTREE",
        "99zz00", // BRIN
        "",
        "Petteflat College", // name
        "12345",             // CR number
        "9",
        "2", // delivery
        "Entree",
        "Magister", // IdP
        "x@y",
        "pette flat",
        "petteflat", // realm
        "ilf",
        "99",
        "som", // to
        "petteflat.example",
        "31-13-2026",
        "4-5-2026",   // announced
        "2026-07-20", // freeze
        "2026-07-01",
        "2026-07-27", // cutover, first before the freeze
        "no",         // ECK iD ordering
        "",           // ECK iDs in place of others
        "perhaps",
        "y", // user ids
        "",
        "",
        "",           // history, licences, calamity
        "2026-05-11", // contract
        "2026-05-12", // consent
        "De Distributeur",
        "desk",
        "desk@example.nl",
        "", // contact
        "Voorbeeld",
        "AGE-SECRET-KEY-1QQQQ",
        "weg.txt",
        key,
        "", // publisher
        "desk",
        "lijsten@voorbeeld.example",
        "west, oost", // its address and stores
        "voorbeeld",
        "Ander",
        "",
        "n", // a name twice
        "",
    ];
    let seen = interview(folder.path(), &answers, &[]);
    assert!(seen.ends_with("code 0, 0 answers left\n"), "{seen}");
    for reason in [
        "the sectors are vo, mbo, ho and dagtilbud",
        "is no BRIN",
        "is the federation",
        "cannot be a realm",
        "is no date such as",
        "is before 20 July 2026",
        "answer y or n",
        "is no e-mail address",
        "private key",
        "no such file",
        "was named already",
    ] {
        assert!(seen.contains(reason), "{reason}: {seen}");
    }
    assert!(!seen.contains("QQQQ\n  ✗ AGE-SECRET"), "a private key is not repeated");
    let verdict = seen.find("V9  Supported with a list").unwrap();
    assert!(
        verdict < seen.find("move.toml was written").unwrap(),
        "the verdict comes before the file"
    );
    holds_what_was_answered(written(folder.path()));
}

/// Holds that a file has every answer.
fn holds_what_was_answered(file: MoveFile) {
    assert_eq!(
        (file.school.brin.as_str(), file.school.name.as_str()),
        ("99ZZ00", "Petteflat College")
    );
    assert_eq!(file.school.cr_number.as_deref(), Some("12345"));
    assert_eq!(file.conditions.consent_given.unwrap().to_string(), "2026-05-12");
    assert_eq!(file.dates.cutover.unwrap().to_string(), "2026-07-27");
    assert_eq!(
        file.dates.announced.unwrap().to_string(),
        "2026-05-04",
        "as it is written here, the day first"
    );
    assert_eq!(file.distributor.as_ref().unwrap().email.as_deref(), Some("desk@example.nl"));
    let publishers: Vec<(&str, usize, bool)> = file
        .publishers
        .iter()
        .map(|publisher| {
            (publisher.name.as_str(), publisher.recipients.len(), publisher.supports_moves)
        })
        .collect();
    assert_eq!(publishers, [("Voorbeeld", 1, true), ("Ander", 0, false)]);
    let first = &file.publishers[0];
    assert_eq!(first.email.as_deref(), Some("lijsten@voorbeeld.example"));
    assert_eq!(first.stores, ["west", "oost"]);
    let moved = resolve(file).unwrap();
    assert_eq!(
        (moved.from.to_string().as_str(), moved.to.to_string().as_str()),
        ("ilf:magister", "ilf:som")
    );
}

#[test]
fn a_move_without_support_is_written_only_if_it_is_wanted_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let answers = |wanted| {
        [
            "vo",
            "99ZZ",
            "Petteflat",
            "",
            "Magister (ELF)",
            "old",
            "ilf",
            "Another", // by its words, as well as by its number
            "non-portal",
            "Eigen",
            "new",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            wanted,
        ]
    };
    let seen = interview(folder.path(), &answers("n"), &[]);
    assert!(
        seen.contains("V3  Not supported")
            && seen.contains("Write the file all the same?")
            && seen.contains("Nothing was written."),
        "{seen}"
    );
    assert!(
        seen.ends_with("code 1, 0 answers left\n") && !folder.path().join("move.toml").exists(),
        "{seen}"
    );
    // It is not supported by that, as options say it too.
    let seen = interview(folder.path(), &answers("y"), &[]);
    assert!(seen.ends_with("code 1, 0 answers left\n"), "{seen}");
    assert_eq!(written(folder.path()).to.kind, Some(IdpKind::NonPortal));
}

#[test]
fn what_a_list_waits_for_is_not_asked_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    // The school, three days, six circumstances, a contract, the contact, the publishers.
    for (option, count) in [(None, 13), (Some("--calamity"), 11)] {
        let answers = [&["Petteflat"][..], &vec![""; count - 1]].concat();
        let options: Vec<&str> = BUT_DAYS.into_iter().chain(option).collect();
        let seen = interview(folder.path(), &answers, &options);
        assert!(seen.ends_with("code 0, 0 answers left\n"), "{seen}");
    }
}

/// What leaves the days, and what follows on them, to be asked.
const BUT_DAYS: [&str; 14] = [
    "--force",
    "--sector",
    "vo",
    "--brin",
    "99ZZ",
    "--cr-number",
    "1",
    "--from",
    "ilf:adfs",
    "--from-realm",
    "old",
    "--to",
    "ilf:som",
    "--to-realm=new",
];

/// Interviews somebody about the days, and a contract; everything else is as it mostly is.
fn days(folder: &Path, days: &[&str], contract: &[&str], options: &[&str]) -> (String, MoveFile) {
    let conditions = ["", "", "", "", "", ""];
    let answers = [&["P"][..], days, &conditions[..], contract, &["", ""]].concat();
    let seen = interview(folder, &answers, &[&BUT_DAYS[..], options].concat());
    assert!(seen.ends_with("code 0, 0 answers left\n"), "{seen}");
    (seen.split_whitespace().collect::<Vec<_>>().join(" "), written(folder))
}

fn told(file: &MoveFile) -> [String; 3] {
    let dates = file.dates;
    [dates.announced, dates.freeze, dates.cutover]
        .map(|day| day.map_or_else(String::new, |day| day.to_string()))
}

#[test]
fn each_day_is_held_against_those_before_it_when_it_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let in_order = ["2026-05-04", "2026-07-20", "2026-07-27"];
    // A slip in the announcement: the freeze is doubted at once, and the old answers come back.
    let slip = ["2027-05-04", "2026-07-20", "n", "<", "2026-05-04", "", "2026-07-27"];
    let (seen, file) = days(folder.path(), &slip, &["2026-05-11"], &[]);
    assert_eq!(told(&file), in_order);
    let doubt = seen.find("before the change was announced on 4 May 2027").unwrap();
    assert!(doubt < seen.find("does the new IdP take over").unwrap(), "{seen}");
    assert!(seen.contains("Enter: 4 May 2027; - if unknown"), "{seen}");
    // Whoever says a day again that is too early means it: an earlier one is wrong.
    let again = ["2026-05-04", "2026-08-20", "2026-07-27", "2026-07-27", "2026-07-20", ""];
    let (seen, file) = days(folder.path(), &again, &["2026-05-11"], &[]);
    assert_eq!(told(&file), in_order);
    assert!(
        seen.contains("Enter: 20 August 2026") && seen.contains("Enter: 27 July 2026"),
        "{seen}"
    );
    // A year that is wrong, and one that is meant.
    let year = ["", "2025-07-20", "2026-07-27", "n", "<", "2026-07-20", ""];
    assert_eq!(told(&days(folder.path(), &year, &[""], &[]).1), ["", in_order[1], in_order[2]]);
    let meant = ["", "2025-07-20", "2026-07-27", "y"];
    assert_eq!(told(&days(folder.path(), &meant, &[""], &[]).1)[1], "2025-07-20");
    // A day that becomes unknown again.
    let unknown = ["2027-05-04", "2026-07-20", "n", "<", "-", "", "2026-07-27"];
    assert_eq!(told(&days(folder.path(), &unknown, &[""], &[]).1)[0], "");
}

#[test]
fn days_of_options_that_clash_are_asked_with_what_they_say() {
    let folder = tempfile::tempdir().unwrap();
    let given = ["--freeze", "2026-07-29", "--cutover", "2026-07-27"];
    let answers = ["", "<", "2026-07-20", ""];
    let (seen, file) = days(folder.path(), &answers, &["2026-05-11"], &given);
    assert!(seen.contains("27 July 2026 is before 29 July 2026"), "{seen}");
    assert_eq!(told(&file), ["", "2026-07-20", "2026-07-27"]);
    // So late a freeze leaves no day to fill the list in: told once the days are there.
    let late = ["", "2026-07-30", "2026-07-31", "n", "<", "2026-07-20", ""];
    let (seen, file) = days(folder.path(), &late, &["2026-05-11"], &[]);
    assert!(seen.find("28 July 2026").unwrap() < seen.find("ECK iD").unwrap(), "{seen}");
    assert_eq!(told(&file)[1], "2026-07-20");
}

#[test]
fn a_contract_after_its_last_day_is_doubted_and_one_that_is_wanting_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let in_order = ["", "2026-07-20", "2026-07-27"];
    let contract = ["2026-07-30", "n", "2026-07-10"];
    let (seen, file) = days(folder.path(), &in_order, &contract, &[]);
    assert!(seen.contains("Too late: on 30 July 2026, after 28 July 2026."), "{seen}");
    assert_eq!(file.conditions.contract_signed.unwrap().to_string(), "2026-07-10");
    let (seen, _) = days(folder.path(), &in_order, &[""], &["--today", "2026-07-29"]);
    assert!(
        seen.contains("school and distributor should have signed it by 28 July 2026"),
        "{seen}"
    );
}

#[test]
fn an_answer_that_is_no_choice_gets_the_reason_that_is_true() {
    let folder = tempfile::tempdir().unwrap();
    let options = ["--sector", "mbo", "--brin", "99ZZ", "--school", "P", "--from-realm", "old"];
    fs::write(folder.path().join("words.txt"), "geen sleutel\n").unwrap();
    fs::write(folder.path().join("own.key"), "AGE-SECRET-KEY-1QQQQ\n").unwrap();
    let answers = [
        &["", "", "entra", "google", "ECK", "", "som", "magister"][..], // first the CR number
        &["NON ECK", "nonECK ADFS"],                                    // to, which is understood
        &["new", "", "", "", "", "", "", "", "", "", ""],
        &["<", "A", "words.txt", "own.key", "", "n", "a", ""],
    ]
    .concat();
    let seen = interview(folder.path(), &answers, &options);
    let told = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    for reason in [
        "there are 2 choices",
        "Write eck:azure-ad=non-portal or non-eck:azure-ad=non-portal.",
        "Write eck:cloudwise=elo or non-eck:cloudwise=elo.",
        "line 1 of words.txt",
        "line 1 of own.key",
        "private key",
        "there is no way back to an earlier question here",
        "publisher “a” was named already → Name another one",
    ] {
        assert!(told.contains(reason), "{reason}: {seen}");
    }
    assert!(!told.contains("its beginning is missing") && !told.contains("QQQQ"), "{seen}");
}

#[test]
fn an_existing_file_is_asked_about_first_and_what_options_say_is_not_asked() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("move.toml"), "mine").unwrap();
    let seen = interview(folder.path(), &["n"], &[]);
    assert!(seen.contains("Replace it?") && seen.ends_with("code 1, 0 answers left\n"), "{seen}");
    assert!(seen.contains("Nothing was written."), "{seen}");
    assert_eq!(fs::read_to_string(folder.path().join("move.toml")).unwrap(), "mine");
    let options = [
        "--force",
        "--sector",
        "vo",
        "--brin",
        "99ZZ",
        "--school",
        "P",
        "--to",
        "elf:som",
        "--to-realm",
        "new",
        "--eck-id-ordering",
    ];
    let seen = interview(
        folder.path(),
        &["", "elf", "google", "cloudwise", "old", "", "", "", "", "", ""],
        &options,
    );
    assert!(seen.lines().all(|line| line.trim_end().chars().count() <= 80), "{seen}");
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        seen.contains("did you mean cloudwise?")
            && !seen.contains("In which sector")
            && seen.contains("G1 No was–wordt needed"),
        "{seen}"
    );
    assert!(seen.ends_with("code 0, 0 answers left"), "{seen}");
}

#[test]
fn identities_that_eck_ids_replace_are_offered_by_names_that_people_know() {
    let folder = tempfile::tempdir().unwrap();
    let options = [
        "--sector",
        "vo",
        "--brin",
        "99ZZ",
        "--school",
        "P",
        "--from",
        "elf:som",
        "--to",
        "elf:som",
        "--cr-number",
        "1",
    ];
    let more = ["--from-realm", "old", "--to-realm", "old"];
    let answers = ["vo", "", "", "", "n", "y", "8", "opaque-uid", "", "", "", "", "", ""];
    let seen = interview(folder.path(), &answers, &[&options[2..], &more].concat());
    assert!(
        seen.contains("1  real-id: user id and realm")
            && seen.contains("G5  Supported with a list of ECK iDs"),
        "{seen}"
    );
    assert!(seen.ends_with("code 0, 0 answers left\n"), "{seen}");
    assert_eq!(written(folder.path()).conditions.eck_id_from.unwrap().to_string(), "opaque-uid");
}

#[test]
fn answers_that_end_too_soon_write_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let seen = interview(folder.path(), &["vo", "99ZZ"], &[]);
    assert!(
        seen.contains("the answers ended before the questions did")
            && seen.ends_with("code 2, 0 answers left\n"),
        "{seen}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn answers_of_the_neighbours_are_checked_when_they_are_given() {
    for (answers, reasons) in [
        (
            &[
                "ho",
                "99ZZ00",
                "larosate.se",
                "Lärosätet",
                "somewhere",
                "local:larosate.se",
                "ladok",
                "",
                "",
                "",
            ][..],
            &["99ZZ00 is not the domain", "is no source of ESIs"][..],
        ),
        (
            // No days, and it governs itself.
            &[
                "dagtilbud",
                "Kommunen",
                "101",
                "Kommunen",
                "hus-1",
                "101001",
                "101002",
                "G12345",
                "",
                "",
                "",
                "y",
            ],
            &[
                "is no code of a municipality",
                "is no institution number",
                "is no number of the register",
            ],
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        // No contact, no publishers.
        let seen = interview(folder.path(), &[answers, &["", ""]].concat(), &[]);
        assert!(seen.ends_with("code 0, 0 answers left\n"), "{seen}");
        assert!(reasons.iter().all(|reason| seen.contains(reason)), "{seen}");
        assert!(!seen.contains("how is content delivered"), "{seen}");
        let written = written(folder.path());
        assert_eq!(written.school.brin, answers[2]);
        assert_eq!(written.conditions.self_governing, answers[0] == "dagtilbud");
    }
}

#[test]
fn what_the_end_would_refuse_of_options_is_refused_before_the_first_question() {
    for options in [
        &["--school", " "][..],
        &["--school", "P\u{1b}q"],
        &["--from", "elf:codes"],
        &["--to", "ilf:foo"],
        &["--to", "ilf:codes", "--to-realm", "b"],
        &["--contact", "J\u{1b}an"],
        &["--publisher", ""],
        &["--publisher", "alfa", "--publisher", "ALFA"],
        &["--publisher", "alfa", "--publisher-email", "alfa=a\tb@x.nl"],
    ] {
        let folder = tempfile::tempdir().unwrap();
        let seen = interview(folder.path(), &["99ZZ00"], &[&["--sector", "vo"], options].concat());
        assert!(seen.ends_with("code 2, 1 answers left\n"), "{options:?} {seen}");
        assert!(seen.contains("\u{2192}") || seen.contains("error"), "{options:?} {seen}");
    }
}

#[test]
fn what_the_end_would_refuse_of_an_answer_is_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let ends = ["99ZZ00", "P", "", "ilf:codes", "elf:magister", "elf:som", "b"];
    let publishers =
        ["", "\u{c9}\u{e9}n", "", "", "cmr\u{a0}x@a.nl", "cmr@a.nl", "", "\u{e9}\u{e9}N", ""];
    let answers = [&ends[..], &[""; 9], &publishers].concat();
    let seen = interview(folder.path(), &answers, &["--sector", "vo", "--from-realm", "a"]);
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    for reason in ["activation codes have none", "is no e-mail address", "was named already"] {
        assert!(seen.contains(reason), "{reason}: {seen}");
    }
    assert!(seen.ends_with("code 0, 0 answers left"), "{seen}");
    assert!(resolve(written(folder.path())).is_ok());
}
