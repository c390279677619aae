//! Being told to stop in the middle of a write.
#![cfg(unix)]
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::programs::python;
use crate::support::waiting::until;
use waswordt::seal::{Armour, Lock, NewKey, Origin, Passphrase, Recipients, Sealer};

/// Runs a command on a terminal of its own, stops it while it asks for a passphrase, and tells
/// whether the terminal is as it was before.
const STOPPER: &str = r#"
import fcntl, os, pty, signal, sys, termios, time
how, arguments = sys.argv[1], sys.argv[2:]
master, terminal = pty.openpty()
child = os.fork()
if child == 0:
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in range(3):
        os.dup2(terminal, stream)
    os.execvp(arguments[0], arguments)
before = termios.tcgetattr(terminal)
seen = b""
while not seen.rstrip().endswith(b":"):
    seen += os.read(master, 1024)
begun = time.monotonic()
while termios.tcgetattr(terminal)[3] & termios.ECHO and time.monotonic() < begun + 60:
    time.sleep(0.01)
was_hidden = not termios.tcgetattr(terminal)[3] & termios.ECHO
if how == "key":
    os.write(master, b"abc\x03")
else:
    os.kill(child, getattr(signal, how))
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
after = termios.tcgetattr(terminal)
os.set_blocking(master, False)
try:
    said = os.read(master, 4096).decode().strip()
except BlockingIOError:
    said = ""
print(f"hidden {was_hidden}, restored {before == after}, code {code}, said {said!r}")
"#;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn an_interrupted_command_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let key = NewKey::generate();
    let mut file = Vec::new();
    key.write_to(&mut file, "now").unwrap();
    fs::write(folder.path().join("key"), file).unwrap();
    let lock = Lock::Recipients(
        Recipients::parse([(Origin::Option(1), key.recipient().as_str())]).unwrap(),
    );
    let mut sealer = Sealer::new(
        &lock,
        Armour::Binary,
        fs::File::create(folder.path().join("large.age")).unwrap(),
    )
    .unwrap();
    let megabyte = vec![7; 1 << 20];
    for _ in 0..200 {
        sealer.write_all(&megabyte).unwrap();
    }
    sealer.finish().unwrap();
    let before = names(folder.path());

    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command
        .args(["decrypt", "large.age", "-i", "key", "-o", "large"])
        .current_dir(folder.path())
        .stdin(Stdio::null());
    let mut child = command.spawn().unwrap();
    until("a file is begun", || {
        assert!(child.try_wait().unwrap().is_none(), "it ended");
        names(folder.path()) != before
    });
    assert!(
        Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success()
    );
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(names(folder.path()), before);
}

#[test]
fn a_terminal_shows_what_is_typed_again_after_a_passphrase_was_not_given() {
    let folder = tempfile::tempdir().unwrap();
    let lock = Lock::Passphrase(Passphrase::new("correct horse".to_owned()).unwrap());
    let sealed = folder.path().join("sealed.age");
    Sealer::new(&lock, Armour::Binary, fs::File::create(&sealed).unwrap())
        .unwrap()
        .finish()
        .unwrap();
    for how in ["key", "SIGINT", "SIGTERM", "SIGHUP"] {
        let out = folder.path().join("out");
        let command = [
            env!("CARGO_BIN_EXE_waswordt"),
            "decrypt",
            sealed.to_str().unwrap(),
            "-o",
            out.to_str().unwrap(),
        ];
        let told = python([&["-c", STOPPER, how], &command[..]].concat());
        let told = format!(
            "{}{}",
            String::from_utf8_lossy(&told.stdout),
            String::from_utf8_lossy(&told.stderr)
        );
        assert_eq!(told.trim(), "hidden True, restored True, code 130, said ''", "{how}");
    }
    assert_eq!(names(folder.path()), ["sealed.age"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_would_leave_no_image_of_the_memory() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_waswordt"))
        .args(["fill-check", "-"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    let is_none = || {
        fs::read_to_string(&limits)
            .unwrap()
            .lines()
            .any(|line| line.split_whitespace().eq("Max core file size 0 0 bytes".split(' ')))
    };
    until("no image is kept", is_none);
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
