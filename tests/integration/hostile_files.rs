//! Small files that unpack to much end in an error, within little memory.

#![cfg(target_os = "linux")]
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::support::hostile;
use age::secrecy::ExposeSecret as _;

/// What a command may take, in KiB: twice the bound of its memory, since addresses are counted that
/// hold nothing.
const LIMIT: usize = 1_000_000;

/// What is small when it is unpacked as well, since all that would be large is shared: it is read.
const SMALL: [&str; 2] = ["styles-of-one-format.xlsx", "sheets-of-one-relation.xlsx"];

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"X\"\n\
    [from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"x\"\n[to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"y\"\n";

/// A folder with a sound list, move and store.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("sound.csv", &hostile::list());
    write("move.toml", MOVE);
    write("store.csv", "profile_id,identity\nP1,a@x\n");
    folder
}

/// Runs a command under the limit; it must end by itself.
fn run(folder: &Path, words: &str) -> Output {
    let program = env!("CARGO_BIN_EXE_waswordt");
    let script = format!("ulimit -v {LIMIT}; exec {program} {words} --lang en");
    let output = Command::new("sh")
        .args(["-c", &script])
        .env("MALLOC_ARENA_MAX", "1")
        .current_dir(folder)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code().is_some_and(|code| code <= 3),
        "{words}: {:?} {told}",
        output.status
    );
    assert!(!told.contains("memory allocation"), "{words}: {told}");
    output
}

/// A command that must refuse, and say why.
fn refuse(folder: &Path, words: &str) {
    refuse_saying(folder, words, "error");
}

/// A command that must refuse, and say this.
fn refuse_saying(folder: &Path, words: &str, why: &str) {
    let output = run(folder, words);
    let told = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    assert!(output.status.code() != Some(0) && told.contains(why), "{words}: {told}");
}

#[test]
fn a_table_that_unpacks_to_much_is_refused_by_every_command_that_reads_tables() {
    let desk = desk();
    let tables = hostile::tables();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((nth, (name, bytes))) = Some(next.fetch_add(1, Ordering::Relaxed))
                    .and_then(|nth| Some((nth, tables.get(nth)?)))
                {
                    assert!(bytes.len() < 10 << 20, "{name} is small");
                    fs::write(desk.path().join(name), bytes).unwrap();
                    // Each file meets one of the commands; what reads tables is the same for all of
                    // them.
                    let words = match nth % 6 {
                        0 => format!("generate --from {name} --move move.toml -o made-{nth}.csv"),
                        1 => format!(
                            "fill sound.csv --from {name} --move move.toml -o made-{nth}.csv"
                        ),
                        2 => format!("apply {name} --move move.toml --store store.csv --dry-run"),
                        3 => format!("merge {name} sound.csv -o made-{nth}.csv"),
                        4 => format!("keyrings import {name} --store store.csv"),
                        _ => format!("fill-check {name}"),
                    };
                    if SMALL.contains(name) {
                        run(desk.path(), &words);
                        continue;
                    }
                    refuse(desk.path(), &words);
                    assert!(
                        !desk.path().join(format!("made-{nth}.csv")).exists(),
                        "{words}: nothing is left"
                    );
                }
            });
        }
    });
    assert_eq!(
        fs::read_to_string(desk.path().join("store.csv")).unwrap(),
        "profile_id,identity\nP1,a@x\n"
    );
}

#[test]
fn a_sealed_file_is_opened_whole_or_leaves_nothing() {
    let desk = desk();
    let key = age::x25519::Identity::generate();
    fs::write(desk.path().join("key.txt"), key.to_string().expose_secret()).unwrap();
    for (name, bytes) in hostile::tables()
        .iter()
        .filter(|(name, _)| Path::new(name).extension().is_some_and(|kind| kind == "zip"))
    {
        fs::write(
            desk.path().join(format!("{name}.age")),
            age::encrypt(&key.to_public(), bytes).unwrap(),
        )
        .unwrap();
        let output = run(desk.path(), &format!("decrypt {name}.age -i key.txt -o {name}.csv"));
        let is_made = desk.path().join(format!("{name}.csv")).exists();
        assert_eq!(
            is_made,
            output.status.code() == Some(0),
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn what_was_altered_in_its_last_chunk_leaves_no_trace_beside_the_output() {
    let desk = desk();
    let key = age::x25519::Identity::generate();
    fs::write(desk.path().join("key.txt"), key.to_string().expose_secret()).unwrap();
    let mut sealed = age::encrypt(&key.to_public(), &vec![b'x'; 300_000]).unwrap();
    *sealed.last_mut().unwrap() ^= 1;
    fs::write(desk.path().join("list.age"), sealed).unwrap();
    let names = || {
        let entries = fs::read_dir(desk.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    let output = run(desk.path(), "decrypt list.age -i key.txt -o list.csv");
    assert_eq!(output.status.code(), Some(3), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(names(), before);
}

#[test]
fn endless_and_long_texts_are_refused() {
    let desk = desk();
    let folder = desk.path();
    for words in [
        "generate --from sound.csv --move /dev/zero -o made.csv",
        "fill-check /dev/zero",
        "apply sound.csv --move /dev/zero --store store.csv",
        "keyrings import /dev/zero --store store.csv",
    ] {
        refuse_saying(folder, words, "too large (more than");
    }
    let mut long = File::create(folder.join("receipt.json")).unwrap();
    write!(long, "[{}0]", "[],".repeat(20_000_000)).unwrap();
    run(folder, "status receipt.json");
    fs::rename(folder.join("receipt.json"), folder.join("sound.datapackage.json")).unwrap();
    run(folder, "fill-check sound.csv");
    run(folder, "encrypt sound.csv --move move.toml -o out");
}

#[test]
fn a_pipe_that_nobody_writes_into_is_not_waited_for() {
    let desk = desk();
    let folder = desk.path();
    let pipe = |name: &str| {
        assert!(Command::new("mkfifo").arg(folder.join(name)).status().unwrap().success());
    };
    pipe("sound.datapackage.json");
    assert!(String::from_utf8_lossy(&run(folder, "fill-check sound.csv").stdout).contains("WW504"));
    fs::remove_file(folder.join("sound.datapackage.json")).unwrap();
    pipe("keys.txt");
    let publisher = "[[publisher]]\nname = \"P\"\nrecipients_file = \"keys.txt\"\n";
    fs::write(folder.join("sealed.toml"), MOVE.to_owned() + publisher).unwrap();
    refuse_saying(folder, "encrypt sound.csv --move sealed.toml -o out", "keys.txt is a pipe");
    fs::create_dir(folder.join("papers")).unwrap();
    pipe("papers/receipt.json");
    refuse_saying(folder, "status papers", "receipt.json is a pipe");
}
