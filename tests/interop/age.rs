//! Sealed files and keys are age's own: what `age` writes we open, what we write `age` opens, and
//! every way to fail has its own ending.

use std::fs::{self, File};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use waswordt::files::Overwrite;
use waswordt::ops::encrypt::{Found, Target, seal_file};
use waswordt::seal::{Armour, Lock, Origin, Passphrase, Recipients};

use crate::support::desk::Desk;
use crate::support::programs::run_in;

const LIST: &str = "Voornaam;Achternaam\nAagje;Bakker\n";

/// Runs a program on a terminal of its own, and types the first word whenever it asks for a
/// passphrase.
const TYPIST: &str = r#"
import os, pty, sys
typed, arguments = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(arguments[0], arguments)
seen = b""
while True:
    try:
        chunk = os.read(terminal, 1024)
    except OSError:
        break
    if not chunk:
        break
    seen += chunk
    if b"passphrase" in seen.lower() and seen.rstrip(b"\x1b[0123456789mKJ").endswith(b": "):
        os.write(terminal, typed.encode() + b"\n")
        seen = b""
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"#;

struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    fn new() -> Self {
        Self(Desk::new(&["--lang", "en"]))
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        self.0.write(name, content);
        self.path(name)
    }

    /// Runs another program in the folder, which must succeed.
    fn foreign(&self, program: &str, arguments: &[&str]) -> String {
        run_in(self.folder(), program, arguments)
    }

    fn age(&self, arguments: &[&str]) -> String {
        self.foreign("age", arguments)
    }

    /// Runs a program on a terminal of its own, answering every question with `typed`.
    fn typing(&self, typed: &str, arguments: &[&str]) {
        let arguments = [&["-c", TYPIST, typed], arguments].concat();
        self.foreign("python3", &arguments);
    }

    fn succeeds(&self, arguments: &[&str]) -> String {
        self.run(arguments, 0)
    }

    /// Runs what must fail with an exit code, and returns what it says.
    fn fails(&self, code: i32, arguments: &[&str]) -> String {
        let ended = self.ended(arguments, code);
        assert!(ended.out.is_empty(), "{arguments:?}");
        assert!(ended.said.contains("→"), "no remedy: {}", ended.said);
        ended.said
    }

    /// Makes an SSH key pair and returns its public half.
    fn ssh_key(&self, kind: &str, passphrase: &str) -> String {
        self.foreign(
            "ssh-keygen",
            &["-q", "-t", kind, "-N", passphrase, "-C", "beheer@voorbeeld", "-f", kind],
        );
        self.read(format!("{kind}.pub"))
    }

    fn seal(&self, name: &str, lock: &Lock, armour: Armour) {
        let path = self.path(name);
        seal_file(
            LIST.as_bytes(),
            &Found::default(),
            lock,
            Target { path: &path, overwrite: Overwrite::Refuse, armour },
            None,
        )
        .unwrap();
    }

    fn seal_for(&self, name: &str, recipients: &[&str], armour: Armour) {
        let written =
            recipients.iter().enumerate().map(|(at, text)| (Origin::Option(at + 1), *text));
        self.seal(name, &Lock::Recipients(Recipients::parse(written).unwrap()), armour);
    }
}

fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o777 == 0o600
}

#[test]
fn a_key_of_ours_is_a_key_of_age() {
    let desk = Publisher::new();
    let recipient = desk.succeeds(&["keygen", "-o", "ours.key"]);
    assert_eq!(desk.foreign("age-keygen", &["-y", "ours.key"]), recipient);
    assert!(is_private(&desk.path("ours.key")));
    let on_stdout = desk.succeeds(&["keygen"]);
    desk.write("second.key", &on_stdout);
    assert!(on_stdout.contains(desk.foreign("age-keygen", &["-y", "second.key"]).trim()));
    assert!(desk.fails(2, &["keygen", "-o", "ours.key"]).contains("exists already"));
}

#[test]
fn age_opens_what_we_sealed_for_keys_of_every_kind() {
    let desk = Publisher::new();
    let native = desk.succeeds(&["keygen", "-o", "native"]);
    let (ed25519, rsa) = (desk.ssh_key("ed25519", ""), desk.ssh_key("rsa", ""));
    desk.seal_for("list.age", &[&native, &ed25519, &rsa], Armour::Binary);
    desk.seal_for("list.asc", &[&native, &ed25519, &rsa], Armour::Ascii);
    for key in ["native", "ed25519", "rsa"] {
        for sealed in ["list.age", "list.asc"] {
            assert_eq!(desk.age(&["-d", "-i", key, sealed]), LIST, "{key} {sealed}");
        }
    }
    assert!(is_private(&desk.path("list.age")));
}

#[test]
fn we_open_what_age_sealed_for_keys_of_every_kind() {
    let desk = Publisher::new();
    desk.write("list.csv", LIST);
    desk.foreign("age-keygen", &["-o", "native"]);
    let native = desk.foreign("age-keygen", &["-y", "native"]);
    let (ed25519, rsa) = (desk.ssh_key("ed25519", ""), desk.ssh_key("rsa", ""));
    let recipients = ["-r", native.trim(), "-r", ed25519.trim(), "-r", rsa.trim()];
    desk.age(&[&recipients[..], &["-o", "list.age", "list.csv"]].concat());
    desk.age(&[&recipients[..], &["-a", "-o", "list.asc", "list.csv"]].concat());
    for key in ["native", "ed25519", "rsa"] {
        for sealed in ["list.age", "list.asc"] {
            assert_eq!(desk.succeeds(&["decrypt", sealed, "-i", key]), LIST, "{key} {sealed}");
        }
    }
    desk.succeeds(&["decrypt", "list.age", "-i", "native", "-o", "opened.csv"]);
    assert_eq!(desk.read("opened.csv"), LIST);
    assert!(is_private(&desk.path("opened.csv")));
}

#[test]
fn an_ssh_key_under_a_passphrase_opens_with_it_alone() {
    let desk = Publisher::new();
    let recipient = desk.ssh_key("ed25519", "key words");
    desk.seal_for("list.age", &[&recipient], Armour::Binary);
    desk.write("right", "key words\n");
    desk.write("wrong", "other words\n");
    assert_eq!(
        desk.succeeds(&["decrypt", "list.age", "-i", "ed25519", "--passphrase-file", "right"]),
        LIST
    );
    assert!(
        desk.fails(3, &["decrypt", "list.age", "-i", "ed25519", "--passphrase-file", "wrong"])
            .contains("passphrase of the key")
    );
    assert!(
        desk.fails(3, &["decrypt", "list.age", "-i", "ed25519"])
            .contains("under a passphrase of its own")
    );
    desk.typing(
        "key words",
        &[
            env!("CARGO_BIN_EXE_waswordt"),
            "--lang",
            "en",
            "decrypt",
            "list.age",
            "-i",
            "ed25519",
            "-o",
            "typed.csv",
        ],
    );
    assert_eq!(desk.read("typed.csv"), LIST);
}

#[test]
fn passphrases_work_both_ways() {
    let desk = Publisher::new();
    desk.write("list.csv", LIST);
    desk.write("words", "correct horse");
    desk.seal(
        "ours.age",
        &Lock::Passphrase(Passphrase::new("correct horse".to_owned()).unwrap()),
        Armour::Binary,
    );
    desk.typing("correct horse", &["age", "-d", "-o", "opened.csv", "ours.age"]);
    assert_eq!(desk.read("opened.csv"), LIST);
    desk.typing("correct horse", &["age", "-p", "-o", "theirs.age", "list.csv"]);
    assert_eq!(desk.succeeds(&["decrypt", "theirs.age", "--passphrase-file", "words"]), LIST);
    desk.write("wrong", "correct hors");
    assert!(
        desk.fails(3, &["decrypt", "theirs.age", "--passphrase-file", "wrong"])
            .contains("the passphrase is wrong")
    );
    assert!(desk.fails(3, &["decrypt", "theirs.age"]).contains("sealed with a passphrase"));
    desk.write("empty", "\n");
    assert!(
        desk.fails(2, &["decrypt", "theirs.age", "--passphrase-file", "empty"]).contains("empty")
    );
}

#[test]
fn a_passphrase_typed_twice_seals_for_age() {
    let desk = Publisher::new();
    let header = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
    desk.write(
        "list.csv",
        format!("{header}\nAagje,,Bakker,1234 AB,1,a@oud.example,b@nieuw.example\n"),
    );
    let ours = env!("CARGO_BIN_EXE_waswordt");
    desk.typing(
        "correct horse",
        &[ours, "--lang", "en", "encrypt", "list.csv", "--passphrase", "-o", "list.age"],
    );
    desk.typing("correct horse", &["age", "-d", "-o", "opened.csv", "list.age"]);
    assert_eq!(desk.read("opened.csv"), desk.read("list.csv"));
}

#[test]
fn every_way_to_fail_says_its_own_and_leaves_no_file() {
    let desk = Publisher::new();
    let [mine, theirs] = ["mine", "theirs"].map(|name| desk.succeeds(&["keygen", "-o", name]));
    desk.seal_for("list.age", &[&mine], Armour::Binary);
    desk.seal_for("stranger.age", &[&theirs], Armour::Binary);
    let sealed = fs::read(desk.path("list.age")).unwrap();
    let end = sealed.len();
    let mut altered = sealed.clone();
    let mac = sealed.windows(4).position(|bytes| bytes == b"--- ").unwrap() + 10;
    altered[mac] = if altered[mac] == b'A' { b'B' } else { b'A' };
    desk.write("altered.age", &altered);
    altered.clone_from(&sealed);
    altered[end - 1] ^= 1;
    desk.write("end.age", &altered);
    desk.write("plain.age", LIST);
    desk.write("future.age", "age-encryption.org/v9\n");
    for cut in [0, 10, 30, 120, mac, mac + 50] {
        desk.write(&format!("cut-{cut}.age"), &sealed[..cut.min(end)]);
    }
    let before = fs::read_dir(desk.folder()).unwrap().count();
    let refused = |file: &str, key: &[&str], says: &str| {
        let said = desk.fails(3, &[&["decrypt", file, "-o", "out.csv"], key].concat());
        assert!(said.contains(says), "{file}: {said}");
        assert!(!desk.path("out.csv").exists());
    };
    let key = ["-i", "mine"];
    refused("altered.age", &key, "altered or damaged");
    refused("end.age", &key, "cut off or altered");
    refused("plain.age", &key, "not a sealed");
    refused("future.age", &key, "version of age that is not known");
    for cut in [0, 10, 30, 120, mac] {
        refused(&format!("cut-{cut}.age"), &key, "its end is missing");
    }
    refused(&format!("cut-{}.age", mac + 50), &key, "its end is missing");
    refused("stranger.age", &key, "none of the keys fits");
    refused("list.age", &["-i", "theirs"], "none of the keys fits");
    refused("list.age", &[], "no key is given");
    refused("list.age", &["-i", "plain.age"], "holds no private key");
    refused("list.age", &["-i", "nowhere"], "does not exist");
    refused("nowhere.age", &key, "does not exist");
    assert_eq!(fs::read_dir(desk.folder()).unwrap().count(), before);
}

#[test]
fn a_hostile_header_is_refused_at_once() {
    let desk = Publisher::new();
    desk.succeeds(&["keygen", "-o", "key"]);
    let stanza = "-> X25519 CJM36AHmTbdHSuOQL+NESqyVQE75f2e610iRdLPEN20\nC3ZAeY64NXS4QFrksLm3EGz+uPRyI0eQsWw7LWbbYig\n";
    desk.write("many.age", format!("age-encryption.org/v1\n{}", stanza.repeat(10_000)));
    desk.write("long.age", format!("age-encryption.org/v1\n-> X25519 {}", "A".repeat(4 << 20)));
    for file in ["many.age", "long.age"] {
        assert!(
            desk.fails(3, &["decrypt", file, "-i", "key"]).contains("larger than any real one")
        );
    }
}

#[test]
fn an_output_that_cannot_be_written_is_told_and_nothing_is_half_written() {
    let desk = Publisher::new();
    let recipient = desk.succeeds(&["keygen", "-o", "key"]);
    desk.seal_for("list.age", &[&recipient], Armour::Binary);
    assert!(
        desk.fails(3, &["decrypt", "list.age", "-i", "key", "-o", "/dev/full"]).contains("full")
    );
    assert!(
        desk.fails(3, &["decrypt", "list.age", "-i", "key", "-o", "nowhere/list.csv"])
            .contains("nowhere")
    );
    desk.write("there.csv", "theirs");
    assert!(
        desk.fails(2, &["decrypt", "list.age", "-i", "key", "-o", "there.csv"]).contains("--force")
    );
    assert_eq!(desk.read("there.csv"), "theirs");
    desk.succeeds(&["decrypt", "list.age", "-i", "key", "-o", "there.csv", "--force"]);
    assert_eq!(desk.read("there.csv"), LIST);

    let mut command = desk.command(&["decrypt", "list.age", "-i", "key"]);
    let full =
        command.stdout(File::create("/dev/full").unwrap()).stderr(Stdio::null()).status().unwrap();
    assert_eq!(full.code(), Some(3));
}

#[test]
fn standard_input_may_be_the_sealed_file_or_the_key() {
    let desk = Publisher::new();
    let recipient = desk.succeeds(&["keygen", "-o", "key"]);
    desk.seal_for("list.age", &[&recipient], Armour::Binary);
    for (input, arguments) in
        [("list.age", ["decrypt", "-", "-i", "key"]), ("key", ["decrypt", "list.age", "-i", "-"])]
    {
        let mut command = desk.command(&arguments);
        command.stdin(File::open(desk.path(input)).unwrap());
        assert_eq!(String::from_utf8(command.output().unwrap().stdout).unwrap(), LIST);
    }
    assert!(desk.fails(2, &["decrypt", "-", "-i", "-"]).contains("one thing only"));
}
