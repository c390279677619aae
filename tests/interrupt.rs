//! Being told to stop in the middle of a write.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use waswordt::seal::{Armour, Lock, NewKey, Origin, Recipients, Sealer};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
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
    let lock = Lock::Recipients(Recipients::parse([(Origin::Option(1), key.recipient().as_str())]).unwrap());
    let mut sealer = Sealer::new(&lock, Armour::Binary, fs::File::create(folder.path().join("large.age")).unwrap()).unwrap();
    let megabyte = vec![7; 1 << 20];
    for _ in 0..200 {
        sealer.write_all(&megabyte).unwrap();
    }
    sealer.finish().unwrap();
    let before = names(folder.path());

    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command.args(["decrypt", "large.age", "-i", "key", "-o", "large"]).current_dir(folder.path()).stdin(Stdio::null());
    let mut child = command.spawn().unwrap();
    let begun = Instant::now();
    while names(folder.path()) == before {
        assert!(begun.elapsed() < Duration::from_mins(1) && child.try_wait().unwrap().is_none(), "no file was begun");
        thread::sleep(Duration::from_millis(2));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(names(folder.path()), before);
}
