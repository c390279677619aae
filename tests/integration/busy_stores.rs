//! A store that another process holds: waited for a while, told, and never taken for something
//! else.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Output};
use std::thread;

use rusqlite::Connection;

use crate::support::waiting::AtWork;

const KEYRINGS: &str = "profile_id,identity\nP1,100@petteflat\n";

fn command(folder: &Path, words: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command.env_clear().current_dir(folder).args(["--lang", "en"]).args(words.split(' '));
    command
}

fn run(folder: &Path, words: &str) -> Output {
    command(folder, words).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_database_that_another_process_holds_is_busy_for_everybody() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("k.csv"), KEYRINGS).unwrap();
    assert!(run(folder.path(), "keyrings init --store k.db").status.success());
    let holder = Connection::open(folder.path().join("k.db")).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let commands = [
        "log --store k.db",
        "keyrings import k.csv --store k.db",
        "keyrings show --store k.db",
        "undo run-1 --store k.db",
        "keyrings init --store k.db --max-changes 9",
    ];
    let outputs: Vec<Output> = thread::scope(|scope| {
        let runs: Vec<_> =
            commands.iter().map(|words| scope.spawn(|| run(folder.path(), words))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    for (words, output) in commands.iter().zip(&outputs) {
        let told = stderr(output);
        assert_eq!(output.status.code(), Some(3), "{words}: {told}");
        assert!(
            told.contains("Waiting: somebody else")
                && told.contains("somebody else is changing the store"),
            "{words}: {told}"
        );
    }
    let quiet = run(folder.path(), "--quiet log --store k.db");
    assert!(!stderr(&quiet).contains("Waiting"), "{}", stderr(&quiet));
}

#[test]
fn a_database_that_is_free_in_time_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), "keyrings init --store k.db").status.success());
    let holder = Connection::open(folder.path().join("k.db")).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let mut waiting = AtWork::begin(&mut command(folder.path(), "log --store k.db"));
    waiting.says("Waiting: somebody else");
    holder.execute_batch("ROLLBACK").unwrap();
    let (status, said) = waiting.end();
    assert!(status.success(), "{said}");
}

#[test]
fn whoever_still_reads_a_database_is_waited_for_and_that_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), "keyrings init --store k.db").status.success());
    std::fs::write(folder.path().join("k.csv"), KEYRINGS).unwrap();
    let reader = Connection::open(folder.path().join("k.db")).unwrap();
    reader.execute_batch("BEGIN; SELECT * FROM sqlite_master").unwrap();
    let import = "keyrings import k.csv --store k.db";
    let mut waiting = AtWork::begin(&mut command(folder.path(), import));
    waiting.says("Waiting: somebody else");
    reader.execute_batch("ROLLBACK").unwrap();
    let (status, said) = waiting.end();
    assert!(status.success(), "{said}");
}

#[test]
fn a_file_that_another_process_holds_is_busy_and_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("k.csv"), KEYRINGS).unwrap();
    let lock = File::create(folder.path().join("k.csv.lock")).unwrap();
    lock.lock().unwrap();
    let output = run(folder.path(), "undo run-1 --store k.csv");
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(
        told.contains("Waiting: somebody else")
            && told.contains("somebody else is changing the store"),
        "{told}"
    );
}

#[test]
fn a_file_that_is_no_database_is_still_no_store() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("k.db"), "no database at all, though it has the name of one")
        .unwrap();
    let output = run(folder.path(), "log --store k.db");
    assert!(
        output.status.code() == Some(3) && stderr(&output).contains("is no keyring store"),
        "{}",
        stderr(&output)
    );
}
