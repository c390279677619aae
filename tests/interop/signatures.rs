//! The chain of custody, together with `ssh-keygen`: what we sign it verifies, what it signs we
//! accept, and everything else is refused with its own message, before anything is decrypted or
//! written.

use std::fs;
use std::io::{self, Write};
use std::ops::Deref;
use std::process::Command;

use crate::support::desk::Desk;
use crate::support::programs::run_in;

const LIST: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
    Aagje,,Bakker,1234 AB,1,aagje@oud.example,a.bakker@nieuw.example\n\
    Bram,de,Vries,1234 AC,2,bram@oud.example,b.devries@nieuw.example\n";

struct Distributor(Desk);

impl Deref for Distributor {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Distributor {
    /// A desk with a list, a move, a store, the publisher's key, and three signers.
    fn new() -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--today", "2026-07-17"]));
        desk.write("list.csv", LIST);
        let recipient = desk.run(0, &["keygen", "-o", "voorbeeld.key"]);
        desk.write("move.toml", a_move("99ZZ00", recipient.trim()));
        desk.write("elders.toml", a_move("98ZZ00", recipient.trim()));
        desk.write(
            "keyrings.csv",
            "profile_id,identity\nP1,aagje@oud.example\nP2,bram@oud.example\n",
        );
        desk.run(0, &["keyrings", "init", "--store", "store.db"]);
        desk.run(0, &["keyrings", "import", "keyrings.csv", "--store", "store.db"]);
        for (name, kind, passphrase) in
            [("ed", "ed25519", ""), ("rsa", "rsa", ""), ("locked", "ed25519", "open sesam")]
        {
            desk.ssh_keygen(&["-q", "-t", kind, "-N", passphrase, "-C", name, "-f", name]);
        }
        desk.write(
            "signers",
            &(desk.signer("d@x.nl", "", "ed")
                + &desk.signer("r@x.nl", "", "rsa")
                + &desk.signer("l@x.nl", "", "locked")),
        );
        desk
    }

    /// A line of allowed_signers.
    fn signer(&self, principal: &str, options: &str, key: &str) -> String {
        format!(
            "{principal} {options} {}",
            fs::read_to_string(self.path(format!("{key}.pub"))).unwrap()
        )
    }

    fn ssh_keygen(&self, arguments: &[&str]) {
        run_in(self.folder(), "ssh-keygen", arguments);
    }

    /// Lets `ssh-keygen -Y verify` check the signature of a file.
    fn is_verified(&self, principal: &str, file: &str) -> bool {
        let signature = format!("{file}.sig");
        let arguments =
            ["-Y", "verify", "-f", "signers", "-I", principal, "-n", "waswordt", "-s", &signature];
        let mut command = Command::new("ssh-keygen");
        command
            .args(arguments)
            .current_dir(self.folder())
            .stdin(fs::File::open(self.path(file)).unwrap());
        command.output().unwrap().status.success()
    }

    /// Runs the command, which must end with this code, and returns what it wrote: its results, or
    /// what it said of its failure.
    fn run(&self, code: i32, arguments: &[&str]) -> String {
        let ended = self.ended(arguments, code);
        if code == 0 { ended.out } else { ended.said }
    }

    /// Seals the list for the publisher, and returns the sealed file.
    fn seal(&self, folder: &str, more: &[&str]) -> String {
        self.run(
            0,
            &[&["encrypt", "list.csv", "--move", "move.toml", "-o", folder], more].concat(),
        );
        let names = fs::read_dir(self.path(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let sealed = names.into_iter().find(|name| name.ends_with("_voorbeeld.zip.age")).unwrap();
        format!("{folder}/{sealed}")
    }

    fn apply(&self, code: i32, sealed: &str, more: &[&str]) -> String {
        let arguments =
            ["apply", sealed, "-i", "voorbeeld.key", "--store", "store.db", "--signers", "signers"];
        self.run(code, &[&arguments[..], more].concat())
    }

    /// Both ways in must refuse a file, say why, and do nothing.
    fn is_refused(&self, sealed: &str, why: &str) {
        let said = self.run(
            1,
            &["decrypt", sealed, "-i", "voorbeeld.key", "--signers", "signers", "-o", "out"],
        );
        assert!(said.contains(why), "{said}");
        assert!(!self.path("out").exists());
        self.is_not_applied(sealed, &[], why);
    }

    fn is_not_applied(&self, sealed: &str, more: &[&str], why: &str) {
        let before = self.run(0, &["keyrings", "export", "--store", "store.db"]);
        let said = self.apply(1, sealed, &[more, &["--receipt", "receipt.json"]].concat());
        assert!(said.contains(why), "{said}");
        assert!(!self.path("receipt.json").exists());
        assert_eq!(self.run(0, &["keyrings", "export", "--store", "store.db"]), before);
    }
}

fn a_move(brin: &str, recipient: &str) -> String {
    let end = |idp: &str, realm: &str| {
        format!("delivery = \"elf\"\nidp = \"{idp}\"\nrealm = \"{realm}\"\n")
    };
    let publisher =
        |name: &str| format!("[[publisher]]\nname = \"{name}\"\nrecipients = [\"{recipient}\"]\n");
    format!(
        "sector = \"vo\"\n[school]\nbrin = \"{brin}\"\nname = \"Petteflat College\"\n[from]\n{}[to]\n{}{}{}",
        end("magister", "oud.example"),
        end("itslearning", "nieuw.example"),
        publisher("voorbeeld"),
        publisher("ander"),
    )
}

#[test]
fn what_is_signed_here_ssh_keygen_verifies() {
    let desk = Distributor::new();
    desk.write("words", "open sesam\n");
    let cases = [
        ("d@x.nl", "ed", &[][..]),
        ("r@x.nl", "rsa", &[]),
        ("l@x.nl", "locked", &["--sign-passphrase-file", "words"]),
    ];
    for (principal, key, more) in cases {
        let sealed = desk.seal(&format!("sealed-{key}"), &[&["--sign", key], more].concat());
        assert!(desk.is_verified(principal, &sealed), "{key}");
        assert!(!desk.is_verified("stranger@x.nl", &sealed));
        desk.run(
            0,
            &[
                "decrypt",
                &sealed,
                "-i",
                "voorbeeld.key",
                "--signers",
                "signers",
                "-o",
                &format!("{key}.zip"),
            ],
        );
    }
    assert!(
        desk.run(
            3,
            &["encrypt", "list.csv", "--move", "move.toml", "-o", "no", "--sign", "locked"]
        )
        .contains("passphrase")
    );
    desk.write("words", "wrong\n");
    let wrong = [
        "encrypt",
        "list.csv",
        "--move",
        "move.toml",
        "-o",
        "no",
        "--sign",
        "locked",
        "--sign-passphrase-file",
        "words",
    ];
    assert!(desk.run(3, &wrong).contains("passphrase of the key locked is wrong"));
    assert!(
        desk.run(
            3,
            &["encrypt", "list.csv", "--move", "move.toml", "-o", "no", "--sign", "ed.pub"]
        )
        .contains("public key")
    );
    assert!(!desk.path("no").exists());
}

#[test]
fn what_ssh_keygen_signs_is_accepted_here() {
    let desk = Distributor::new();
    for key in ["ed", "rsa"] {
        for hash in ["hashalg=sha512", "hashalg=sha256"] {
            let sealed = desk.seal(&format!("{key}-{hash}"), &[]);
            desk.ssh_keygen(&[
                "-q", "-Y", "sign", "-n", "waswordt", "-O", hash, "-f", key, &sealed,
            ]);
            desk.run(
                0,
                &[
                    "decrypt",
                    &sealed,
                    "-i",
                    "voorbeeld.key",
                    "--signers",
                    "signers",
                    "-o",
                    "out",
                    "--force",
                ],
            );
        }
    }
}

#[test]
fn a_verified_signature_lets_the_sealed_move_count_and_stands_in_the_receipt() {
    let desk = Distributor::new();
    let sealed = desk.seal("sealed", &["--sign", "ed"]);
    let unsigned = ["apply", &sealed, "-i", "voorbeeld.key", "--store", "store.db"];
    desk.run(2, &unsigned);
    let told = desk.run(0, &[&unsigned[..], &["--move", "move.toml", "--dry-run"]].concat());
    assert!(told.contains("sender not verified"), "{told}");
    let told = desk.apply(
        0,
        &sealed,
        &["--publisher", "voorbeeld", "--receipt", "receipt.json", "--sign", "rsa"],
    );
    assert!(told.contains("signed by d@x.nl"), "{told}");
    let receipt: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.path("receipt.json")).unwrap()).unwrap();
    assert_eq!(
        (&receipt["signer"], &receipt["publisher"]),
        (&"d@x.nl".into(), &"voorbeeld".into())
    );
    assert!(desk.is_verified("r@x.nl", "receipt.json"));
}

#[test]
fn an_altered_file_is_refused() {
    let desk = Distributor::new();
    let sealed = desk.seal("sealed", &["--sign", "ed"]);
    let mut bytes = fs::read(desk.path(&sealed)).unwrap();
    bytes[300] ^= 1;
    desk.write(&sealed, &bytes);
    desk.is_refused(&sealed, "does not belong to this file");
    bytes[300] ^= 1;
    desk.write(&sealed, &bytes[..bytes.len() - 20]);
    desk.is_refused(&sealed, "does not belong to this file");
}

#[test]
fn a_missing_or_broken_signature_is_refused() {
    let desk = Distributor::new();
    let sealed = desk.seal("sealed", &["--sign", "ed"]);
    let signature = format!("{sealed}.sig");
    let text = fs::read_to_string(desk.path(&signature)).unwrap();
    desk.write(&signature, text.replace('\n', "\r\n"));
    desk.run(0, &["decrypt", &sealed, "-i", "voorbeeld.key", "--signers", "signers", "-o", "fine"]);
    desk.write(&signature, text.replace("U1NIU0lH", "U1NIU0lI"));
    desk.is_refused(&sealed, "damaged, or is no SSH signature");
    fs::rename(desk.path(&signature), desk.path("elsewhere")).unwrap();
    desk.is_refused(&sealed, "not signed");
    desk.write("elsewhere", text);
    desk.run(
        0,
        &[
            "decrypt",
            &sealed,
            "-i",
            "voorbeeld.key",
            "--signers",
            "signers",
            "--signature",
            "elsewhere",
            "-o",
            "found",
        ],
    );
}

#[test]
fn a_stranger_an_expired_key_and_other_purposes_are_refused_each_in_its_own_words() {
    let desk = Distributor::new();
    desk.ssh_keygen(&["-q", "-t", "ed25519", "-N", "", "-f", "stranger"]);
    desk.ssh_keygen(&["-q", "-t", "ecdsa", "-N", "", "-f", "curve"]);
    desk.is_refused(
        &desk.seal("a", &["--sign", "stranger"]),
        "a key that you do not trust: SHA256:",
    );
    let sealed = desk.seal("b", &["--sign", "ed"]);
    let with = |options: &str, why: &str| {
        desk.write("signers", desk.signer("d@x.nl", options, "ed"));
        desk.is_refused(&sealed, why);
    };
    with("valid-before=\"20260717\"", "could sign until 2026-07-17");
    with("valid-after=\"20260801\"", "counts only from 2026-08-01");
    with("namespaces=\"git,file\"", "may not sign lists");
    desk.write(
        "signers",
        desk.signer(
            "d@x.nl",
            "valid-after=\"20260701\",valid-before=\"20260801\",namespaces=\"was*\"",
            "ed",
        ),
    );
    desk.run(0, &["decrypt", &sealed, "-i", "voorbeeld.key", "--signers", "signers", "-o", "fine"]);
    desk.write("signers", desk.signer("ca@x.nl", "cert-authority", "ed"));
    let arguments =
        ["decrypt", &sealed, "-i", "voorbeeld.key", "--signers", "signers", "-o", "out"];
    assert!(desk.run(2, &arguments).contains("authority"));
    desk.write("signers", desk.signer("d@x.nl", "", "ed") + &desk.signer("c@x.nl", "", "curve"));
    for (key, namespace, why) in [
        ("ed", "file", "another purpose: its namespace is “file”"),
        ("curve", "waswordt", "kind “ecdsa"),
    ] {
        let unsigned = desk.seal(&format!("sealed-{key}"), &[]);
        desk.ssh_keygen(&["-q", "-Y", "sign", "-n", namespace, "-f", key, &unsigned]);
        desk.is_refused(&unsigned, why);
    }
}

#[test]
fn a_list_that_a_trusted_hand_signed_anew_is_refused() {
    let desk = Distributor::new();
    let sealed = desk.seal("sealed", &["--sign", "ed"]);
    fs::remove_file(desk.path(format!("{sealed}.sig"))).unwrap();
    desk.ssh_keygen(&["-q", "-Y", "sign", "-n", "waswordt", "-f", "rsa", &sealed]);
    desk.is_refused(&sealed, "signed anew");
}

#[test]
fn a_list_for_another_publisher_school_or_signer_is_not_applied() {
    let desk = Distributor::new();
    let sealed = desk.seal("sealed", &["--sign", "ed"]);
    desk.is_not_applied(&sealed, &["--publisher", "ander"], "sealed for voorbeeld, not for ander");
    desk.is_not_applied(
        &sealed,
        &["--move", "elders.toml"],
        "of school 99ZZ00, the move is of 98ZZ00",
    );
    desk.write("schools.toml", "[signers]\n\"d@x.nl\" = [\"98ZZ00\"]\n\"r@x.nl\" = [\"*\"]\n");
    desk.is_not_applied(
        &sealed,
        &["--signers-for", "schools.toml"],
        "does not speak for school 99ZZ00",
    );
    desk.write("schools.toml", "[signers]\n\"d@x.nl\" = [\"98ZZ00\", \"99ZZ\"]\n");
    desk.apply(0, &sealed, &["--signers-for", "schools.toml"]);
}

#[test]
fn a_list_of_which_nobody_can_tell_for_whom_it_is_is_not_applied() {
    let desk = Distributor::new();
    let sealed = desk.seal("sealed", &[]);
    desk.run(0, &["decrypt", &sealed, "-i", "voorbeeld.key", "-o", "list.zip"]);
    let mut sound = zip::ZipArchive::new(fs::File::open(desk.path("list.zip")).unwrap()).unwrap();
    let mut read = |name: &str| io::read_to_string(sound.by_name(name).unwrap()).unwrap();
    let (list, manifest) = (read("list.csv"), read("datapackage.json"));
    let publisher = "\"publisher\": \"voorbeeld\"";
    assert!(
        manifest.contains(publisher) && manifest.contains("\"apply_until\": \"20"),
        "{manifest}"
    );
    let damaged = [
        manifest.replace(publisher, "\"publisher\": 7"),
        manifest.replace(publisher, "\"publishers\": []"),
        manifest.replace("\"manifest\": 2", "\"manifest\": 3"),
        manifest.replace("\"apply_until\": \"20", "\"apply_until\": \"soon 20"),
        manifest[..manifest.len() / 2].to_owned(),
    ];
    for manifest in &damaged {
        let mut container =
            zip::ZipWriter::new(fs::File::create(desk.path("damaged.zip")).unwrap());
        for (name, text) in [("list.csv", &list), ("datapackage.json", manifest)] {
            container.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            container.write_all(text.as_bytes()).unwrap();
        }
        container.finish().unwrap();
        let _ = fs::remove_file(desk.path("damaged.zip.sig"));
        desk.ssh_keygen(&["-q", "-Y", "sign", "-n", "waswordt", "-f", "ed", "damaged.zip"]);
        desk.is_not_applied(
            "damaged.zip",
            &["--move", "move.toml", "--publisher", "ander"],
            "cannot be read, so nothing is done with it",
        );
    }
}

#[test]
fn one_file_and_a_plain_list_can_be_signed_too() {
    let desk = Distributor::new();
    let recipient = desk.read("voorbeeld.key");
    let recipient = recipient.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap();
    desk.run(0, &["encrypt", "list.csv", "-r", recipient, "-o", "list.age", "--sign", "ed"]);
    assert!(desk.is_verified("d@x.nl", "list.age"));
    desk.ssh_keygen(&["-q", "-Y", "sign", "-n", "waswordt", "-f", "ed", "list.csv"]);
    let plain = ["apply", "list.csv", "--store", "store.db", "--signers", "signers"];
    // Nothing that was signed tells the move of a CSV.
    assert!(desk.run(2, &plain).contains("--move"));
    desk.run(0, &[&plain[..], &["--move", "move.toml"]].concat());
}

#[test]
fn keys_that_are_too_weak_or_of_another_kind_are_named_on_either_side() {
    let desk = Distributor::new();
    for (name, kind) in [("weak", &["-t", "rsa", "-b", "1024"][..]), ("ecdsa", &["-t", "ecdsa"])] {
        desk.ssh_keygen(&[&["-q", "-N", "", "-C", name, "-f", name], kind].concat());
    }
    let sealed = desk.seal("sealed", &["--sign", "ed"]);
    let signers = desk.read("signers");
    for (name, signs, signed) in [
        ("weak", "RSA key of fewer than 2048 bits", "RSA key of fewer than 2048 bits"),
        ("ecdsa", "of the kind “ecdsa-sha2-nistp256”", "of the kind “ecdsa-sha2-nistp256”"),
    ] {
        let said = desk
            .run(3, &["encrypt", "list.csv", "--move", "move.toml", "--sign", name, "-o", "none"]);
        assert!(said.contains(signs), "{said}");
        assert!(!desk.path("none").exists());
        let public = fs::read_to_string(desk.path(format!("{name}.pub"))).unwrap();
        desk.write("signers", format!("{signers}{name}@x.nl {public}"));
        fs::remove_file(desk.path(format!("{sealed}.sig"))).unwrap();
        desk.ssh_keygen(&["-q", "-Y", "sign", "-f", name, "-n", "waswordt", &sealed]);
        desk.is_refused(&sealed, signed);
    }
}
