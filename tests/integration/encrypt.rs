//! `encrypt` from the command line: the gates, what a delivery leaves in its folder, and what
//! opens it.

use std::fs;
use std::io::{Read as _, Write as _};
use std::ops::Deref;
use std::process::{Command, Stdio};

use rust_xlsxwriter::{DocProperties, Note, Workbook};

use crate::support::desk::Desk;
use crate::support::keys;

const LIST: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
    Aagje,,Bakker,1234 AB,1,aagje@oud.example,a.bakker@nieuw.example\n\
    Bram,de,Vries,1234 AC,2,bram@oud.example,b.devries@nieuw.example\n";

const FAULTY: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
    Aagje,,Bakker,1234 AB,1,aagje@elders.example,a.bakker@nieuw.example\n";

struct Distributor(Desk);

impl Deref for Distributor {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Distributor {
    /// A desk with a list, a faulty list, and the keys of two publishers.
    fn new() -> Self {
        let desk = Self(Desk::new(&["--lang", "nl", "--today", "2026-07-17"]));
        desk.write("list.csv", LIST);
        desk.write("faulty.csv", FAULTY);
        for name in ["voorbeeld", "ander"] {
            let recipient = desk.run(0, &["keygen", "-o", &format!("{name}.key")]);
            desk.write(format!("{name}.txt"), &recipient);
        }
        desk.write("move.toml", a_move("elf", "magister", "itslearning", ""));
        desk
    }

    /// Runs the command, which must end with this code, and returns what it wrote: its results, or
    /// what it said of its failure.
    fn run(&self, code: i32, arguments: &[&str]) -> String {
        let ended = self.ended(arguments, code);
        if code == 0 { ended.out } else { ended.said }
    }

    /// What is in a sealed file.
    fn opened(&self, sealed: &str, key: &str) -> Vec<u8> {
        keys::opened(&self.path(sealed), &self.path(key))
    }
}

fn a_move(delivery: &str, from: &str, to: &str, conditions: &str) -> String {
    let end = |idp: &str, realm: &str| {
        format!("delivery = \"{delivery}\"\nidp = \"{idp}\"\nrealm = \"{realm}\"\n")
    };
    format!(
        "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Petteflat College\"\n[from]\n{}[to]\n{}[conditions]\n{conditions}\n\
        [[publisher]]\nname = \"voorbeeld\"\nrecipients_file = \"voorbeeld.txt\"\n\
        [[publisher]]\nname = \"Ander\"\nrecipients_file = \"ander.txt\"\n\
        [[publisher]]\nname = \"Niet\"\nsupports_moves = false\n",
        end(from, "oud.example"),
        end(to, "nieuw.example"),
    )
}

#[test]
fn each_publisher_gets_a_file_that_it_opens_with_age_and_a_ticket() {
    let desk = Distributor::new();
    let told = desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"]);
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(told.contains("gereed uiterlijk 22 juli 2026"), "{told}");
    let names = desk.names("sealed");
    assert_eq!(names.len(), 6);
    let sealed = |publisher: &str| {
        format!(
            "sealed/{}",
            names.iter().find(|name| name.ends_with(&format!("_{publisher}.zip.age"))).unwrap()
        )
    };
    let opened = desk.opened(&sealed("voorbeeld"), "voorbeeld.key");
    assert!(opened.starts_with(b"PK"));
    assert!(
        desk.run(3, &["decrypt", &sealed("ander"), "-i", "voorbeeld.key"])
            .contains("geen van de sleutels past")
    );
}

/// Makes a workbook as schools make them: a list with a column, a note, a hidden row, a sheet and
/// properties of the school's own.
fn a_workbook_of_the_school() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new().set_author("geheim-auteur").set_comment("geheim-eigenschap"),
    );
    let sheet = workbook.add_worksheet();
    let mut lines = LIST.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let mut head = lines.next().unwrap();
    head.push("Huiswerk");
    sheet.write_row(0, 0, head).unwrap();
    for (row, mut cells) in (1..).zip(lines) {
        cells.push("geheim-opmerking");
        sheet.write_row(row, 0, cells).unwrap();
    }
    sheet.insert_note(1, 0, &Note::new("geheim-notitie")).unwrap();
    sheet.set_header("geheim-koptekst").set_row_hidden(2).unwrap().set_column_hidden(7).unwrap();
    let other = workbook.add_worksheet().set_name("Zorg").unwrap();
    other.write_column(0, 0, ["geheim-blad", "geheim-zorg"]).unwrap().set_hidden(true);
    workbook.define_name("geheim_naam", "=Zorg!$A$1").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// Joins all that a zip file holds, in its workbooks too.
fn all_parts(zip: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        all.extend_from_slice(part.name().unwrap().as_bytes());
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        all.extend(if bytes.starts_with(b"PK") { all_parts(&bytes) } else { bytes });
    }
    all
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

#[test]
fn publishers_get_of_a_workbook_what_the_agreement_asks_and_nothing_else() {
    let desk = Distributor::new();
    let workbook = a_workbook_of_the_school();
    assert!(
        ["opmerking", "notitie", "koptekst", "blad", "auteur"]
            .iter()
            .all(|what| holds(&all_parts(&workbook), &format!("geheim-{what}")))
    );
    desk.write("list.xlsx", &workbook);
    desk.run(0, &["encrypt", "list.xlsx", "--move", "move.toml", "-o", "sealed"]);
    let sealed =
        desk.names("sealed").into_iter().find(|name| name.ends_with("_ander.zip.age")).unwrap();
    let container = desk.opened(&format!("sealed/{sealed}"), "ander.key");
    let parts = all_parts(&container);
    for own in ["geheim", "huiswerk", "zorg"] {
        assert!(!holds(&parts, own), "{own}");
    }
    assert!(holds(&parts, "aagje@oud.example") && holds(&parts, "b.devries@nieuw.example"));
    let mut container = zip::ZipArchive::new(std::io::Cursor::new(container)).unwrap();
    let descriptor: serde_json::Value =
        serde_json::from_reader(container.by_name("datapackage.json").unwrap()).unwrap();
    assert_eq!(descriptor["waswordt"]["sealed"]["publisher"], "Ander");
    let mut inside = Vec::new();
    container.by_name("list.xlsx").unwrap().read_to_end(&mut inside).unwrap();
    desk.write("inside.xlsx", inside);
    let digest = |list: &str| {
        let told = desk.run(0, &["fill-check", list, "--move", "move.toml", "--format", "json"]);
        serde_json::from_str::<serde_json::Value>(&told).unwrap()["list"].clone()
    };
    assert_eq!(digest("inside.xlsx")["sha256"], digest("list.csv")["sha256"]);
    assert!(digest("inside.xlsx")["id"].is_string());

    // To one recipient the file itself goes, as it is.
    desk.run(0, &["encrypt", "list.xlsx", "-R", "ander.txt", "-o", "one.age"]);
    assert!(desk.opened("one.age", "ander.key") == workbook);
}

#[test]
fn a_delivery_tells_scripts_what_it_did() {
    let desk = Distributor::new();
    let told = desk.run(
        0,
        &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed", "--format", "json"],
    );
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["report"], "waswordt/encrypt/1");
    assert_eq!(told["passed_over"][0]["publisher"], "Niet");
    let ticket = &told["tickets"][1];
    assert_eq!(
        (&ticket["publisher"], &ticket["move"]["code"], &ticket["list"]["rows"]),
        (&"Ander".into(), &"V6".into(), &2.into())
    );
    let written = fs::read_to_string(desk.path("sealed").join(&desk.names("sealed")[0])).unwrap();
    assert_eq!(&serde_json::from_str::<serde_json::Value>(&written).unwrap(), ticket);
}

#[test]
fn a_list_with_an_error_goes_nowhere() {
    let desk = Distributor::new();
    assert!(
        desk.run(1, &["encrypt", "faulty.csv", "--move", "move.toml", "-o", "sealed"])
            .contains("fout")
    );
    assert!(desk.names("sealed").is_empty());
}

#[test]
fn what_is_no_list_is_told_from_its_start_and_not_sealed() {
    let desk = Distributor::new();
    desk.write("empty.csv", "");
    desk.write("short.csv", "Naam,Id\nA,1\n");
    desk.write("long.csv", "Naam,Id\n".repeat(1 << 18));
    desk.write("bytes.csv", [0, 1, 2, 3, 4, 5, 6, 255].repeat(1 << 10));
    for (name, why) in [
        ("empty.csv", "geen lijst"),
        ("short.csv", "geen lijst"),
        ("long.csv", "geen lijst"),
        ("bytes.csv", "geen CSV"),
    ] {
        let said = desk.run(1, &["encrypt", name, "-R", "ander.txt", "-o", "none.age"]);
        assert!(said.contains(why), "{name}: {said}");
        assert!(!desk.names(".").contains(&"none.age".to_owned()));
    }
}

#[test]
fn a_list_that_is_still_to_be_filled_goes_to_who_fills_it_and_not_to_publishers() {
    let desk = Distributor::new();
    let open = LIST.replace("a.bakker@nieuw.example", "").replace("b.devries@nieuw.example", "");
    desk.write("open.csv", &open);
    for more in [&[][..], &["--allow-unfilled"]] {
        let said = desk.run(
            1,
            &[&["encrypt", "open.csv", "--move", "move.toml", "-o", "sealed"], more].concat(),
        );
        assert!(
            said.contains("geen enkele rij heeft een nieuwe identiteit (wordt)")
                && said.contains("--recipient"),
            "{said}"
        );
    }
    assert!(desk.names("sealed").is_empty());
    desk.run(0, &["encrypt", "open.csv", "-R", "ander.txt", "-o", "open.age"]);
    assert_eq!(desk.opened("open.age", "ander.key"), open.as_bytes());
}

/// The contract and the consent of a school from ELO to ELO.
const LEAVE: &str = "contract_signed = 2026-07-01\nconsent_given = 2026-07-01\n";

#[test]
fn a_move_without_a_list_or_without_its_contract_is_refused() {
    let desk = Distributor::new();
    let refused = |moved: &str, says: &str| {
        desk.write("other.toml", moved);
        let said = desk.run(1, &["encrypt", "list.csv", "--move", "other.toml", "-o", "sealed"]);
        assert!(said.contains(says), "{said}");
        assert!(desk.names("sealed").is_empty());
    };
    refused(&a_move("elf", "magister", "itslearning", "calamity = true"), "G4");
    refused(&a_move("ilf", "magister", "itslearning", ""), "contract");
    desk.write("other.toml", a_move("ilf", "magister", "itslearning", LEAVE));
    desk.run(0, &["encrypt", "list.csv", "--move", "other.toml", "-o", "sealed"]);
}

#[test]
fn existing_files_are_replaced_only_when_asked() {
    let desk = Distributor::new();
    let encrypt = ["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"];
    desk.run(0, &encrypt);
    let read = || {
        desk.names("sealed")
            .iter()
            .map(|name| fs::read(desk.path("sealed").join(name)).unwrap())
            .collect::<Vec<_>>()
    };
    let before = read();
    assert!(desk.run(2, &encrypt).contains("--force"));
    assert!(read() == before);
    desk.run(0, &[&encrypt[..], &["--force"]].concat());
    assert!(read() != before);
    assert_eq!(desk.names("sealed").len(), 6);
}

#[test]
fn one_file_is_sealed_for_recipients_or_under_a_passphrase() {
    let desk = Distributor::new();
    desk.run(0, &["encrypt", "list.csv", "-R", "ander.txt", "-o", "list.age"]);
    assert_eq!(desk.opened("list.age", "ander.key"), LIST.as_bytes());
    let recipient = desk.read("voorbeeld.txt");
    let armoured =
        desk.run(0, &["encrypt", "list.csv", "-r", recipient.trim(), "--armor", "-o", "-"]);
    assert!(armoured.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n"));
    desk.write("list.asc", &armoured);
    assert_eq!(desk.opened("list.asc", "voorbeeld.key"), LIST.as_bytes());
    desk.write("words", "correct horse\n");
    desk.run(0, &["encrypt", "list.csv", "--passphrase-file", "words", "-o", "words.age"]);
    assert_eq!(desk.run(0, &["decrypt", "words.age", "--passphrase-file", "words"]), LIST);
}

#[test]
fn arguments_that_do_not_go_together_are_a_matter_of_usage() {
    let desk = Distributor::new();
    let secret = desk.read("ander.key");
    let secret = secret.lines().last().unwrap();
    for arguments in [
        &["-o", "x.age"][..],
        &["-R", "ander.txt", "--passphrase", "-o", "x.age"],
        &["--move", "move.toml", "-R", "ander.txt", "--minimise", "-o", "x"],
        &["--move", "move.toml", "-o", "-"],
        &["--passphrase", "-o", "x.age"],
        &["-r", "age1nonsense", "-o", "x.age"],
        &["-r", secret, "-o", "x.age"],
        &["-R", "ander.key", "-o", "x.age"],
    ] {
        let said = desk.run(2, &[&["encrypt", "list.csv"], arguments].concat());
        assert!(!said.contains(&secret[20..40]), "{said}");
    }
    assert!(!desk.names(".").contains(&"x.age".to_owned()));
}

#[test]
fn a_minimised_list_goes_without_names_and_passes_as_what_it_is() {
    let desk = Distributor::new();
    desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed", "--minimise"]);
    let sealed =
        desk.names("sealed").into_iter().find(|name| name.ends_with("_ander.zip.age")).unwrap();
    let sealed = format!("sealed/{sealed}");
    desk.write("opened.zip", desk.opened(&sealed, "ander.key"));
    let mut container =
        zip::ZipArchive::new(fs::File::open(desk.path("opened.zip")).unwrap()).unwrap();
    let mut list = String::new();
    container.by_name("list.csv").unwrap().read_to_string(&mut list).unwrap();
    assert!(
        list.starts_with("Voornaam,Tussenvoegsel,Achternaam,")
            && list.contains(",aagje@oud.example,")
            && !list.contains("Bakker"),
        "{list}"
    );
    let told = desk.run(
        0,
        &["fill-check", &sealed, "-i", "ander.key", "--move", "move.toml", "--format", "json"],
    );
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (&told["ok"], &told["counts"]["warning"], &told["counts"]["filled"]),
        (&true.into(), &0.into(), &2.into())
    );
    assert!(
        desk.run(2, &["encrypt", "list.csv", "-R", "ander.txt", "--minimise", "-o", "x.age"])
            .contains("--minimise")
    );
}

#[test]
fn a_list_that_came_sealed_is_sealed_anew_for_publishers() {
    let desk = Distributor::new();
    let public = keys::ssh_key(&desk.path("school"), 1);
    keys::ssh_key(&desk.path("vreemd"), 2);
    desk.write("signers", format!("school@petteflat.example namespaces=\"waswordt\" {public}"));
    let recipient = desk.run(0, &["keygen", "-o", "distributeur.key"]);
    desk.run(
        0,
        &["encrypt", "list.csv", "-r", recipient.trim(), "--sign", "school", "-o", "list.csv.age"],
    );
    let encrypt = |list: &str, out: &str, more: &[&str]| {
        [&["encrypt", list, "--move", "move.toml", "-o", out][..], more]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let run = |code: i32, arguments: &[String]| {
        desk.run(code, &arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };

    assert!(run(3, &encrypt("list.csv.age", "no", &[])).contains("sleutel"));
    assert!(
        run(3, &encrypt("list.csv.age", "no", &["-i", "ander.key"]))
            .contains("geen van de sleutels past")
    );
    let trusted = ["-i", "distributeur.key", "--signers", "signers"];
    run(0, &encrypt("list.csv.age", "sealed", &trusted));
    let sealed = |folder: &str| {
        let name =
            desk.names(folder).into_iter().find(|name| name.ends_with("_ander.zip.age")).unwrap();
        fs::copy(desk.path(folder).join(name), desk.path("ander.zip.age")).unwrap();
        desk.opened("ander.zip.age", "ander.key")
    };
    assert!(holds(&all_parts(&sealed("sealed")), "aagje@oud.example"));

    // A sealed container opens like any list, but only for the move of its own school.
    fs::copy(desk.path("ander.zip.age"), desk.path("again.zip.age")).unwrap();
    run(0, &encrypt("again.zip.age", "again", &["-i", "ander.key"]));
    desk.run(
        0,
        &[
            "encrypt",
            "again.zip.age",
            "-i",
            "ander.key",
            "-R",
            "voorbeeld.txt",
            "-o",
            "passed-on.age",
        ],
    );
    assert!(
        desk.opened("passed-on.age", "voorbeeld.key") == desk.opened("again.zip.age", "ander.key")
    );
    desk.write("words", "correct horse\n");
    desk.run(
        0,
        &[
            "encrypt",
            "again.zip.age",
            "-i",
            "ander.key",
            "--workbook-password",
            "--passphrase-file",
            "words",
            "-o",
            "locked.xlsx",
        ],
    );
    desk.run(
        0,
        &["fill-check", "locked.xlsx", "--passphrase-file", "words", "--move", "move.toml"],
    );
    let moved = desk.read("move.toml");
    desk.write("move.toml", moved.replace("99ZZ00", "88YY00"));
    assert!(
        run(1, &encrypt("again.zip.age", "no", &["-i", "ander.key"])).contains("van school 99ZZ00")
    );
    desk.write("move.toml", &moved);

    // Signed by a stranger, altered, or not signed at all.
    desk.run(
        0,
        &["encrypt", "list.csv", "-r", recipient.trim(), "--sign", "vreemd", "-o", "strange.age"],
    );
    assert!(run(1, &encrypt("strange.age", "no", &trusted)).contains("niet vertrouwt"));
    let mut altered = fs::read(desk.path("list.csv.age")).unwrap();
    *altered.last_mut().unwrap() ^= 1;
    desk.write("list.csv.age", altered);
    assert!(
        run(1, &encrypt("list.csv.age", "no", &trusted)).contains("hoort niet bij dit bestand")
    );
    fs::remove_file(desk.path("list.csv.age.sig")).unwrap();
    assert!(run(1, &encrypt("list.csv.age", "no", &trusted)).contains("niet ondertekend"));
    assert!(desk.names("no").is_empty());
}

#[cfg(unix)]
#[test]
fn a_list_from_a_pipe_is_read_once_and_checked_like_any_other() {
    let desk = Distributor::new();
    let piped = |command: &str, file: &str| {
        let mut child = desk
            .command(&command.split(' ').collect::<Vec<_>>())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let content = fs::read(desk.path(file)).unwrap();
        child.stdin.take().unwrap().write_all(&content).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    };
    piped("fill-check /dev/stdin --move move.toml", "list.csv");
    piped("fill-check - --move move.toml", "list.csv");
    desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"]);
    let sealed =
        desk.names("sealed").into_iter().find(|name| name.ends_with("_ander.zip.age")).unwrap();
    let sealed = format!("sealed/{sealed}");
    piped("fill-check /dev/stdin -i ander.key --move move.toml", &sealed);
    piped("decrypt /dev/stdin -i ander.key -o opened.zip", &sealed);
}

#[cfg(target_os = "linux")]
#[test]
fn why_the_system_refuses_is_said_in_the_language_of_the_reader() {
    let desk = Distributor::new();
    desk.run(0, &["encrypt", "list.csv", "-R", "ander.txt", "-o", "list.age"]);
    desk.write(
        "signers",
        format!(
            "a@b {}",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN\n"
        ),
    );
    fs::create_dir(desk.path("map")).unwrap();
    let long = "a".repeat(300);
    for (says, arguments) in [
        ("bestaat niet", &["encrypt", "none.csv", "-R", "ander.txt", "-o", "x"][..]),
        ("bestaat niet", &["encrypt", "list.csv", "-R", "none", "-o", "x"]),
        ("bestaat niet", &["encrypt", "list.csv", "--passphrase-file", "none", "-o", "x"]),
        ("bestaat niet", &["encrypt", "list.csv", "-R", "ander.txt", "--sign", "none", "-o", "x"]),
        ("bestaat niet", &["encrypt", "list.csv", "--move", "none", "-o", "x"]),
        ("bestaat niet", &["encrypt", "list.age", "-i", "none", "-R", "ander.txt", "-o", "x"]),
        ("bestaat niet", &["decrypt", "none", "-i", "ander.key", "-o", "x"]),
        ("bestaat niet", &["decrypt", "list.age", "-i", "none", "-o", "x"]),
        (
            "bestaat niet",
            &["decrypt", "list.age", "-i", "ander.key", "--signers", "none", "-o", "x"],
        ),
        ("is een map", &["decrypt", "map", "-i", "ander.key", "-o", "x"]),
        ("is een map", &["encrypt", "map", "-R", "ander.txt", "-o", "x"]),
        (
            "is een map",
            &[
                "decrypt",
                "list.age",
                "-i",
                "ander.key",
                "--signers",
                "signers",
                "--signature",
                "map",
                "-o",
                "x",
            ],
        ),
        ("is vol", &["decrypt", "list.age", "-i", "ander.key", "-o", "/dev/full"]),
        ("is vol", &["encrypt", "list.csv", "-R", "ander.txt", "-o", "/dev/full"]),
        ("te lang", &["encrypt", "list.csv", "-R", "ander.txt", "-o", &long]),
        (
            "de map list.csv bestaat niet",
            &["encrypt", "list.csv", "-R", "ander.txt", "-o", "list.csv/x"],
        ),
        ("geen map", &["encrypt", "list.csv", "--move", "move.toml", "-o", "list.age"]),
        ("zelf leest", &["encrypt", "list.csv", "--move", "move.toml", "-o", "list.csv"]),
    ] {
        let output = desk.output(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(2 | 3)), "{arguments:?}: {said}");
        assert!(said.contains(says) && !said.contains("os error"), "{arguments:?}: {said}");
    }
    assert!(!desk.names(".").contains(&"x".to_owned()));
}

#[test]
fn what_the_check_warned_of_goes_along_in_the_ticket_and_refuses_the_list_when_asked() {
    let desk = Distributor::new();
    // A line above the header, so that rows of the sealed list have other numbers than those of the
    // list that came.
    desk.write("warned.csv", LIST.replace("b.devries@", "A.BAKKER@"));
    desk.write(
        "above.csv",
        format!("Ingevuld door de school,,,,,,\n{}", LIST.replace("b.devries@", "A.BAKKER@")),
    );
    let rows = |value: &serde_json::Value| {
        let near = value["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|warned| warned["code"] == "WW404")
            .cloned()
            .unwrap();
        (near["name"].clone(), near["rows"].clone())
    };
    for (list, seen) in [("warned.csv", [2, 3]), ("above.csv", [3, 4])] {
        let json = desk.run(
            0,
            &[
                "encrypt",
                list,
                "--move",
                "move.toml",
                "-o",
                list.trim_end_matches(".csv"),
                "--format",
                "json",
            ],
        );
        let report: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(rows(&report), ("near-miss".into(), serde_json::json!(seen)), "{json}");
        assert_eq!(
            rows(&report["tickets"][0]),
            ("near-miss".into(), serde_json::json!([2, 3])),
            "{json}"
        );
    }
    let ticket =
        desk.names("warned").into_iter().find(|name| name.ends_with(".ticket.txt")).unwrap();
    let ticket = fs::read_to_string(desk.path("warned").join(ticket)).unwrap();
    assert!(
        ticket.contains("(near-miss): rijen 2, 3") && ticket.contains("(near-miss): rows 2, 3"),
        "{ticket}"
    );
    let said = String::from_utf8(
        desk.output(&["encrypt", "warned.csv", "--move", "move.toml", "-o", "told"]).stderr,
    )
    .unwrap();
    assert!(said.contains("WW404") && said.contains("rijen 2, 3"), "{said}");
    let refused = desk.output(&[
        "encrypt",
        "warned.csv",
        "--move",
        "move.toml",
        "-o",
        "strict",
        "--strict",
        "--format",
        "json",
    ]);
    let report: serde_json::Value = serde_json::from_slice(&refused.stdout).unwrap();
    assert_eq!(
        (refused.status.code(), &report["refused_because"]),
        (Some(1), &"warnings".into()),
        "{report}"
    );
    assert!(
        desk.names("strict").is_empty() && report["error"].as_str().unwrap().contains("WW404"),
        "{report}"
    );
    desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sound", "--strict"]);
    let sound = desk.names("sound").into_iter().find(|name| name.ends_with(".ticket.txt")).unwrap();
    assert!(!fs::read_to_string(desk.path("sound").join(sound)).unwrap().contains("WW4"));
}

const MBO: &str = "Voorletters,Voornaam,Achternaam,School locatie*,nlEduPersonProfileId oud,nlEduPersonRealId oud,nlEduPersonProfileId nieuw**,nlEduPersonRealId nieuw*\n\
    A.,Aagje,Bakker,,1@adm.oud.example,aagje@oud.example,,\nB.,Bram,Vries,,2@adm.oud.example,bram@oud.example,,\n";

fn an_mbo_move(extra: &str) -> String {
    let end = |idp: &str, realm: &str| {
        format!("delivery = \"eck\"\nidp = \"{idp}\"\nrealm = \"{realm}\"\n")
    };
    let ends =
        format!("[from]\n{}[to]\n{}", end("magister", "oud.example"), end("adfs", "nieuw.example"));
    let publisher = "[[publisher]]\nname = \"voorbeeld\"\nrecipients_file = \"voorbeeld.txt\"\n";
    format!("sector = \"mbo\"\n[school]\nbrin = \"99ZZ\"\nname = \"ROC\"\n{ends}{extra}{publisher}")
}

#[test]
fn a_list_that_is_still_to_be_filled_goes_to_the_school_and_not_to_a_publisher() {
    let desk = Distributor::new();
    desk.write("mbo.toml", an_mbo_move(""));
    desk.write("plain.csv", MBO);
    // As it is made, its manifest tells what it is.
    desk.run(0, &["generate", "--move", "mbo.toml", "--from", "plain.csv", "-o", "list.xlsx"]);
    let told = desk.output(&["encrypt", "list.xlsx", "-R", "ander.txt", "-o", "made.age"]);
    assert_eq!(told.status.code(), Some(0), "{}", String::from_utf8_lossy(&told.stderr));
    assert!(String::from_utf8_lossy(&told.stderr).contains("moet nog worden ingevuld"));
    assert!(
        desk.run(0, &["decrypt", "made.age", "-i", "ander.key", "-o", "opened.xlsx"]).is_empty()
    );
    // Without a manifest, or with part of it filled, the word is needed; and a publisher never gets
    // it.
    let refused = desk.run(1, &["encrypt", "plain.csv", "-R", "ander.txt", "-o", "plain.age"]);
    assert!(refused.contains("--to-fill"), "{refused}");
    desk.run(0, &["encrypt", "plain.csv", "-R", "ander.txt", "-o", "plain.age", "--to-fill"]);
    // Another error is told by its rule: that word is no way round it.
    desk.write("bare.csv", MBO.replace("bram@oud.example", "bram"));
    let to_fill = ["encrypt", "bare.csv", "-R", "ander.txt", "-o", "bare.age", "--to-fill"];
    let refused = desk.run(1, &to_fill);
    assert!(refused.contains("WW201") && !refused.contains("--to-fill"), "{refused}");
    // What is known of a list stands in a workbook, and beside a CSV: then it stays behind, and
    // that is said.
    let said = |list: &str, out: &str| {
        let output = desk.output(&["encrypt", list, "-R", "ander.txt", "-o", out, "--to-fill"]);
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(
        !said("list.xlsx", "with.age").contains(".datapackage.json")
            && !said("plain.csv", "without.age").contains(".datapackage.json")
    );
    desk.run(0, &["generate", "--move", "mbo.toml", "--from", "plain.csv", "-o", "beside.csv"]);
    assert!(
        said("beside.csv", "beside.age")
            .contains("de .datapackage.json naast de CSV gaat niet mee")
    );
    desk.write("password.txt", "zeven-sloten-diep");
    let under = [
        "encrypt",
        "plain.csv",
        "--workbook-password",
        "--passphrase-file",
        "password.txt",
        "--to-fill",
        "-o",
        "under.xlsx",
    ];
    desk.run(0, &under);
    for list in ["plain.csv", "list.xlsx"] {
        desk.run(1, &["encrypt", list, "--move", "mbo.toml", "-o", "sealed"]);
        desk.run(2, &["encrypt", list, "--move", "mbo.toml", "-o", "sealed", "--to-fill"]);
        assert!(desk.names("sealed").is_empty());
    }
}

#[test]
fn an_empty_format_goes_out_where_rows_may_be_added() {
    let desk = Distributor::new();
    let head = |list: &str| format!("{}\n", list.lines().next().unwrap());
    let seal = |code: i32, list: &str, more: &[&str]| {
        let words = ["encrypt", list, "-R", "ander.txt", "-o", "out.age", "--force"];
        desk.ended(&[&words[..], more].concat(), code).said
    };
    // As it was made, it is known as such; the bare columns are not.
    desk.run(0, &["generate", "--move", "move.toml", "-o", "format.xlsx"]);
    assert!(seal(0, "format.xlsx", &[]).contains("moet nog worden ingevuld"));
    desk.write("columns.csv", head(&desk.read("list.csv")));
    assert!(seal(1, "columns.csv", &[]).contains("--to-fill"));
    assert!(seal(0, "columns.csv", &["--to-fill"]).contains("moet nog worden ingevuld"));
    // To a publisher, or back, nobody is in it.
    assert!(seal(1, "format.xlsx", &["--to-distributor"]).contains("WW107"));
    let publishers = ["encrypt", "format.xlsx", "--move", "move.toml", "-o", "sealed"];
    assert!(desk.ended(&publishers, 1).said.contains("WW107"));
    // The rows of MBO are supplied: an empty one is nothing to fill in, and no way round is told.
    desk.write("mbo.csv", head(MBO));
    let said = seal(1, "mbo.csv", &["--to-fill"]);
    assert!(said.contains("rijen van deze lijst") && !said.contains("--to-fill"), "{said}");
}

#[test]
fn without_a_contract_no_key_and_no_password_lets_an_ilf_list_out_to_a_publisher() {
    let desk = Distributor::new();
    desk.write("ilf.toml", a_move("ilf", "magister", "itslearning", ""));
    desk.run(0, &["generate", "--move", "ilf.toml", "--from", "list.csv", "-o", "made.csv"]);
    // The school fills it in; the manifest still tells of the move.
    let made = desk.read("made.csv");
    let filled = made.lines().zip(["", "a.bakker@nieuw.example", "b.devries@nieuw.example"]);
    let cells = |line: &str, wordt: &str| {
        line.rsplit_once(',').map_or(String::new(), |(rest, _)| format!("{rest},{wordt}\n"))
    };
    let filled =
        filled.map(
            |(line, wordt)| if wordt.is_empty() { format!("{line}\n") } else { cells(line, wordt) },
        );
    let filled = filled.collect::<String>();
    desk.write("half.csv", filled.replace("b.devries@nieuw.example", ""));
    fs::copy(desk.path("made.datapackage.json"), desk.path("half.datapackage.json")).unwrap();
    desk.write("made.csv", &filled);
    desk.write("password.txt", "zeven-sloten-diep");
    let ways: [&[&str]; 3] = [
        &["-R", "voorbeeld.txt", "-o", "one.age"],
        &["--passphrase-file", "password.txt", "-o", "two.age"],
        &["--workbook-password", "--passphrase-file", "password.txt", "-o", "three.xlsx"],
    ];
    for way in ways {
        let refused = desk.run(1, &[&["encrypt", "made.csv"], way].concat());
        assert!(refused.contains("contract") && refused.contains("--to-fill"), "{refused}");
        let filled = desk.run(1, &[&["encrypt", "made.csv", "--to-fill"], way].concat());
        assert!(filled.contains("nothing") || filled.contains("niets"), "{filled}");
        desk.run(0, &[&["encrypt", "half.csv", "--to-fill"], way].concat());
        // Back to the distributor it may go, filled or not.
        for list in ["made.csv", "half.csv"] {
            let back = [&["encrypt", list, "--to-distributor", "--force"], way].concat();
            let told = desk.ended(&back, 0).said;
            assert!(told.contains("versleuteld voor de distributeur"), "{told}");
        }
    }
    // A contract that was signed after the list was made is told by the move file of today.
    let signed = a_move("ilf", "magister", "itslearning", &LEAVE.replace("07-01", "07-16"));
    desk.write("signed.toml", signed);
    let with = |moved: &str, code| {
        let words = ["encrypt", "made.csv", "-R", "voorbeeld.txt", "--move", moved, "--force"];
        desk.run(code, &[&words[..], &["-o", "one.age"]].concat())
    };
    assert!(with("ilf.toml", 1).contains("--move"));
    with("signed.toml", 0);
    assert!(desk.opened("one.age", "voorbeeld.key").starts_with(b"Voornaam"));
}

#[test]
fn without_the_schools_consent_no_list_from_elo_to_elo_is_sealed_on_any_day() {
    let desk = Distributor::new();
    let sealed = |code, conditions: &str| {
        let conditions = format!("contract_signed = 2026-05-11\n{conditions}");
        desk.write("ilf.toml", a_move("ilf", "magister", "itslearning", &conditions));
        let words = ["encrypt", "list.csv", "--move", "ilf.toml", "--force", "-o", "sealed"];
        let told = desk.run(code, &words);
        assert_eq!(desk.path("sealed").exists(), code == 0);
        told
    };
    let ahead = sealed(1, "consent_given = 2026-09-02\n");
    assert!(ahead.contains("2 september 2026"), "{ahead}");
    let [past, to_come] = ["06", "10"]
        .map(|month| format!("[dates]\nfreeze = 2026-{month}-01\ncutover = 2026-{month}-08\n"));
    for dates in ["", &past, &to_come] {
        let told = sealed(1, dates);
        assert!(told.contains("toestemming") && told.contains("consent_given"), "{told}");
    }
    sealed(0, &format!("consent_given = 2026-05-29\n{past}"));
}

#[test]
fn leave_that_the_move_file_does_not_record_is_told_while_there_is_time() {
    let desk = Distributor::new();
    let dates = "[dates]\nfreeze = 2026-07-13\ncutover = 2026-07-20\n";
    desk.write("none.toml", a_move("ilf", "magister", "itslearning", dates));
    let signed = format!("contract_signed = 2026-05-11\n{dates}");
    desk.write("signed.toml", a_move("ilf", "magister", "itslearning", &signed));
    let both = format!("consent_given = 2026-05-11\n{signed}");
    desk.write("both.toml", a_move("ilf", "magister", "itslearning", &both));
    let roster = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer\nAagje,,Bakker,1234 AB,1\n";
    desk.write("roster.csv", roster);
    let contract = "school en distributeur tekenen het uiterlijk op 28 juli 2026";
    let consent = "de school geeft die uiterlijk op 27 juli 2026";
    let told = |words: &[&str]| {
        let said = desk.ended(words, 0).said;
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        (said.contains(contract), said.contains(consent))
    };
    let made = |file: &str| {
        let list = format!("{file}.csv");
        told(&["generate", "--move", file, "--from", "roster.csv", "-o", &list])
    };
    assert_eq!(
        ["none.toml", "signed.toml", "both.toml"].map(made),
        [(true, true), (false, true), (false, false)]
    );
    let sealed =
        |file: &str| told(&["encrypt", "list.csv", "--move", file, "--force", "-o", "out"]);
    assert_eq!(sealed("both.toml"), (false, false));
    // Without a move file, the one that the list was made by tells it.
    let out = ["encrypt", "none.toml.csv", "-R", "voorbeeld.txt", "--to-fill", "-o", "uit.age"];
    assert_eq!(told(&out), (true, true));
    // Set for later, it is not there when the list goes to be processed.
    let ahead = signed.replace("2026-05-11", "2026-07-17\nconsent_given = 2026-07-20");
    desk.write("ahead.toml", a_move("ilf", "magister", "itslearning", &ahead));
    desk.run(0, &["generate", "--move", "ahead.toml", "--from", "list.csv", "-o", "ahead.csv"]);
    let words = ["encrypt", "ahead.csv", "-R", "voorbeeld.txt", "--to-distributor"];
    let said = desk.ended(&[&words[..], &["-o", "terug.age"]].concat(), 0).said;
    assert!(
        said.contains("staat voor 20 juli 2026; tot die dag") && !said.contains("het contract"),
        "{said}"
    );
    // Once the day is past.
    let later = Desk::new(&["--lang", "nl", "--today", "2026-07-29"]);
    later.write("none.toml", desk.read("none.toml"));
    let late = ["generate", "--move", "none.toml", "-o", "late.csv"];
    let said = later.ended(&late, 0).said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("had die uiterlijk op 27 juli 2026 moeten geven"), "{said}");
}

#[test]
fn a_password_that_is_soon_guessed_seals_nothing_and_still_opens() {
    let desk = Distributor::new();
    desk.write("short", "geheim1\n");
    desk.write("long", "x".repeat(256));
    desk.write("fit", "drie losse woorden\n");
    desk.write("each.toml", "voorbeeld = \"x\"\nAnder = \"drie losse woorden\"\n");
    let sealed = ["encrypt", "list.csv", "-o"];
    let of_move = ["--move", "move.toml", "--workbook-password"];
    for (lock, why) in [
        (&["a.age", "--passphrase-file", "short"][..], "minder dan 8 tekens"),
        (&["a.xlsx", "--workbook-password", "--passphrase-file", "short"], "minder dan 8 tekens"),
        (&["a.xlsx", "--workbook-password", "--passphrase-file", "long"], "meer dan 255 tekens"),
        (&[&["a", "--passphrase-file", "short"], &of_move[..]].concat(), "minder dan 8 tekens"),
        (&[&["a", "--passwords", "each.toml"], &of_move[..]].concat(), "uitgever “voorbeeld”: het"),
    ] {
        let said = desk.run(2, &[&sealed[..], lock].concat());
        assert!(said.contains(why), "{lock:?}: {said}");
        assert!(["a", "a.age", "a.xlsx"].iter().all(|name| !desk.path(name).exists()), "{lock:?}");
    }
    desk.run(0, &[&sealed[..], &["a.age", "--passphrase-file", "long"]].concat());
    desk.run(
        0,
        &[&sealed[..], &["a.xlsx", "--workbook-password", "--passphrase-file", "fit"]].concat(),
    );
}

#[test]
fn before_the_freeze_a_ticket_has_one_deadline_for_all_who_ask() {
    let desk = Distributor::new();
    let dates = "[dates]\nfreeze = 2026-07-24\ncutover = 2026-07-27\n";
    desk.write("move.toml", a_move("elf", "magister", "itslearning", dates));
    let told = desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"]);
    assert!(told.contains("gereed uiterlijk 29 juli 2026"), "{told}");
    let ticket = desk.names("sealed").into_iter().find(|name| name.ends_with(".ticket.txt"));
    let text = desk.read(format!("sealed/{}", ticket.unwrap()));
    assert!(text.contains("Gereed uiterlijk: 29 juli 2026") && text.contains("24 juli 2026"));
    let status: serde_json::Value =
        serde_json::from_str(&desk.run(0, &["status", "sealed", "--format", "json"])).unwrap();
    let entry = &status["tickets"][0];
    assert_eq!(
        (&entry["deadline"], &entry["late_since"], &entry["counts_from"]),
        (&"2026-07-29".into(), &serde_json::Value::Null, &"2026-07-24".into()),
    );
    assert!(desk.run(0, &["status", "sealed"]).contains("2026-07-29"));
}

#[test]
fn a_ticket_names_the_day_from_which_its_own_list_can_be_applied() {
    let desk = Distributor::new();
    let dates = "[dates]\nfreeze = 2026-07-13\ncutover = 2026-07-27\n";
    let moved = a_move("elf", "magister", "itslearning", dates);
    let both = "realm = [\"nieuw.example\", \"oud.example\"]";
    desk.write("move.toml", moved.replace("realm = \"nieuw.example\"", both));
    let stays = LIST.replace("b.devries@nieuw.example", "b.devries@oud.example");
    let reissued = LIST.replace("b.devries@nieuw.example", "aagje@oud.example");
    for (list, from, deadline, said) in [
        (LIST, None, "2026-07-22", "meteen"),
        (&stays, Some("2026-07-27"), "2026-07-30", "vanaf 27 juli 2026, wanneer"),
        (&reissued, Some("2026-07-27"), "2026-07-30", "vanaf 27 juli 2026, wanneer"),
    ] {
        desk.write("list.csv", list);
        desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "--force", "-o", "sealed"]);
        let of = |ending: &str| {
            let name = desk.names("sealed").into_iter().find(|name| name.ends_with(ending));
            desk.read(format!("sealed/{}", name.unwrap()))
        };
        let ticket: serde_json::Value = serde_json::from_str(&of(".ticket.json")).unwrap();
        assert_eq!(ticket["can_be_done_from"].as_str(), from, "{ticket:#}");
        assert_eq!(ticket["deadline"], deadline, "{ticket:#}");
        assert_eq!(ticket["takes_away"], from.is_some(), "{ticket:#}");
        assert!(of(".ticket.txt").contains(said), "{}", of(".ticket.txt"));
        assert!(!of(".ticket.txt").contains("eerder kan het niet"));
        fs::remove_dir_all(desk.path("sealed")).unwrap();
    }
}

#[test]
fn somebody_stands_under_the_greeting_of_a_ticket() {
    let desk = Distributor::new();
    let text = |moved: String| {
        desk.write("move.toml", moved);
        desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "--force", "-o", "sealed"]);
        let ticket = desk.names("sealed").into_iter().find(|name| name.ends_with(".ticket.txt"));
        desk.read(format!("sealed/{}", ticket.unwrap()))
    };
    let plain = a_move("elf", "magister", "itslearning", "");
    let nobody = text(plain.clone());
    assert!(nobody.contains("Met vriendelijke groet,\n\nde distributeur\nVragen? "), "{nobody}");
    let contact = "[distributor]\nname = \"Desk VO\"\nphone = \"010 123\"\n[school]";
    let somebody = text(plain.replacen("[school]", contact, 1));
    assert!(somebody.contains("Met vriendelijke groet,\n\nDesk VO\nVragen? 010 123\n"));
}

#[test]
fn with_a_password_each_publisher_gets_a_workbook_and_a_ticket_in_which_the_password_does_not_stand()
 {
    let desk = Distributor::new();
    desk.write("password.txt", "zeven-sloten-diep");
    let words = [
        "encrypt",
        "list.csv",
        "--move",
        "move.toml",
        "--workbook-password",
        "--passphrase-file",
        "password.txt",
        "-o",
        "sealed",
    ];
    let told = desk.run(0, &words);
    assert!(told.contains("gereed uiterlijk 22 juli 2026"), "{told}");
    let again = desk.run(0, &[&words[..], &["--format", "json", "--force"]].concat());
    assert!(again.contains("één wachtwoord opent de werkmappen van alle uitgevers"), "{again}");
    let names = desk.names("sealed");
    let (workbooks, tickets): (Vec<&String>, Vec<&String>) =
        names.iter().partition(|name| !name.contains(".ticket."));
    assert_eq!((workbooks.len(), tickets.len()), (2, 4), "{names:?}");
    for name in tickets {
        let text = fs::read_to_string(desk.path("sealed").join(name)).unwrap();
        assert!(
            !text.contains("zeven-sloten") && text.contains("--passphrase-file FILE"),
            "{text}"
        );
    }
    let ticket = names.iter().find(|name| name.ends_with("_voorbeeld.ticket.txt")).unwrap();
    assert!(
        fs::read_to_string(desk.path("sealed").join(ticket))
            .unwrap()
            .contains("een wachtwoord, dat u apart krijgt")
    );
    let workbook =
        format!("sealed/{}", names.iter().find(|name| name.ends_with("_voorbeeld.xlsx")).unwrap());
    desk.write("keyrings.csv", "profile_id,identity\nP1,aagje@oud.example\n");
    let apply = [
        "apply",
        &workbook,
        "--move",
        "move.toml",
        "--store",
        "keyrings.csv",
        "--passphrase-file",
        "password.txt",
        "--publisher",
    ];
    // What is sealed in tells for whom it is.
    assert!(desk.run(1, &[&apply[..], &["Ander"]].concat()).contains("voorbeeld"));
    desk.run(0, &[&apply[..], &["voorbeeld"]].concat());
    // The gates are those of any delivery.
    desk.write("codes.toml", a_move("ilf", "magister", "itslearning", ""));
    let words = [
        "encrypt",
        "list.csv",
        "--move",
        "codes.toml",
        "--workbook-password",
        "--passphrase-file",
        "password.txt",
        "-o",
        "other",
    ];
    assert!(desk.run(1, &words).contains("contract"));
}

const WITH_PASSWORDS: [&str; 8] = [
    "encrypt",
    "list.csv",
    "--move",
    "move.toml",
    "--workbook-password",
    "--passwords",
    "private/passwords.toml",
    "-o",
];

#[test]
fn with_a_file_of_passwords_each_publisher_opens_its_own_workbook_alone() {
    let desk = Distributor::new();
    fs::create_dir(desk.path("private")).unwrap();
    desk.write("private/passwords.toml", "voorbeeld = \"zeven-sloten-diep\"\n");
    desk.run(0, &[&WITH_PASSWORDS[..], &["sealed"]].concat());
    // What was there stays, and what was made up is kept, for the owner alone.
    let kept = desk.read("private/passwords.toml");
    let of = |publisher: &str| {
        let line =
            kept.lines().find_map(|line| line.strip_prefix(&format!("{publisher} = \""))).unwrap();
        line.trim_end_matches('"').to_owned()
    };
    assert_eq!(of("voorbeeld"), "zeven-sloten-diep");
    assert!(of("Ander").len() == 24 && of("Ander").matches('-').count() == 4, "{kept}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(desk.path("private/passwords.toml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let names = desk.names("sealed");
    for ticket in names.iter().filter(|name| name.contains(".ticket.")) {
        let text = fs::read_to_string(desk.path("sealed").join(ticket)).unwrap();
        assert!(!text.contains(&of("Ander")) && !text.contains("zeven-sloten"), "{text}");
    }
    for (own, other) in [("voorbeeld", "Ander"), ("Ander", "voorbeeld")] {
        let workbook = format!(
            "sealed/{}",
            names
                .iter()
                .find(|name| name.ends_with(&format!("_{}.xlsx", own.to_lowercase())))
                .unwrap()
        );
        desk.write("own", of(own));
        desk.write("other", of(other));
        desk.run(0, &["fill-check", &workbook, "--passphrase-file", "own", "--move", "move.toml"]);
        desk.run(
            3,
            &["fill-check", &workbook, "--passphrase-file", "other", "--move", "move.toml"],
        );
    }
}

#[test]
fn a_name_in_the_file_of_passwords_that_is_nobodys_is_told() {
    let desk = Distributor::new();
    fs::create_dir(desk.path("private")).unwrap();
    let sealed = |code, passwords: &str, folder: &str| {
        desk.write("private/passwords.toml", passwords);
        desk.ended(&[&WITH_PASSWORDS[..], &[folder]].concat(), code).said
    };
    let misspelt = "vorbeeld = \"zeven-sloten-diep\"\n";
    let refused = sealed(2, misspelt, "one");
    assert!(
        refused.contains("“vorbeeld”") && refused.contains("bedoelt u voorbeeld?"),
        "{refused}"
    );
    assert!(desk.read("private/passwords.toml") == misspelt && !desk.path("one").exists());
    // One file may serve several moves.
    let shared = "voorbeeld = \"zeven-sloten-diep\"\n\"Derde uitgever\" = \"acht-sloten-diep\"\n";
    let told = sealed(0, shared, "two");
    assert!(told.contains("ook wachtwoorden voor Derde uitgever"), "{told}");
    assert!(desk.read("private/passwords.toml").contains("acht-sloten-diep"));
}

#[test]
fn a_file_of_passwords_stays_as_it_is_and_each_password_is_of_one_publisher() {
    let desk = Distributor::new();
    fs::create_dir(desk.path("private")).unwrap();
    desk.write("private/passwords.toml", "voorbeeld = \"zeven-sloten-diep\"\n");
    desk.run(0, &[&WITH_PASSWORDS[..], &["sealed"]].concat());
    let kept = desk.read("private/passwords.toml");
    // A later list of the same publisher goes under the same password; a shared one is refused, and
    // so are passwords among what goes out.
    desk.run(0, &[&WITH_PASSWORDS[..], &["again"]].concat());
    assert_eq!(desk.read("private/passwords.toml"), kept);
    desk.write(
        "private/passwords.toml",
        "voorbeeld = \"zeven-sloten\"\nANDER = \"zeven-sloten\"\n",
    );
    assert!(
        desk.run(2, &[&WITH_PASSWORDS[..], &["shared"]].concat()).contains("hetzelfde wachtwoord")
    );
    desk.write("private/passwords.toml", "voorbeeld = [\"zeven\"]\n");
    let refused = desk.run(2, &[&WITH_PASSWORDS[..], &["shared"]].concat());
    assert!(
        refused.contains("geen wachtwoordenbestand") && !refused.contains("zeven"),
        "{refused}"
    );
    let inside = [
        "encrypt",
        "list.csv",
        "--move",
        "move.toml",
        "--workbook-password",
        "--passwords",
        "sealed/p.toml",
        "-o",
        "sealed",
    ];
    assert!(desk.run(2, &inside).contains("andere map"));
    desk.run(
        2,
        &[&inside[..5], &["--passwords", "./sealed/../sealed/p.toml", "-o", "sealed"]].concat(),
    );
    // It is for the publishers of a move alone.
    desk.run(
        2,
        &[
            "encrypt",
            "list.csv",
            "--workbook-password",
            "--passwords",
            "private/passwords.toml",
            "-o",
            "one.xlsx",
        ],
    );
    desk.run(
        2,
        &[
            "encrypt",
            "list.csv",
            "-R",
            "ander.txt",
            "--passwords",
            "private/passwords.toml",
            "-o",
            "one.age",
        ],
    );
    assert!(desk.names("shared").is_empty());
}

#[test]
fn a_ticket_tells_who_sends_it_and_speaks_of_idps_as_people_do() {
    let desk = Distributor::new();
    let contact = "[distributor]\nname = \"Distributeur Voorbeeld\"\nemail = \"verhuizingen@distributeur.example\"\nphone = \"030-0000000\"\n";
    let dated = "[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n";
    let moved = a_move("elf", "magister", "entra", "")
        .replace("[from]", &format!("{contact}{dated}[from]"));
    desk.write(
        "told.toml",
        moved.replace(
            "name = \"Petteflat College\"",
            "name = \"Petteflat College\"\ncr_number = \"DDI-1234\"",
        ),
    );
    let report = desk.run(
        0,
        &["encrypt", "list.csv", "--move", "told.toml", "-o", "sealed", "--format", "json"],
    );
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let ticket = &report["tickets"][0];
    assert_eq!(
        (&ticket["move"]["from_name"], &ticket["move"]["to_name"]),
        (&"Magister".into(), &"Azure AD (Entra ID)".into())
    );
    assert_eq!(
        (&ticket["move"]["cutover"], &ticket["school"]["cr_number"]),
        (&"2026-07-27".into(), &"DDI-1234".into())
    );
    assert_eq!(
        (&ticket["sender"]["phone"], &ticket["list"]["changes"]),
        (&"030-0000000".into(), &serde_json::Value::Null)
    );
    // Sealed on the 17th, frozen on the 20th.
    assert!(report["notices"][0].as_str().unwrap().contains("20 juli 2026"), "{report}");
    let text = desk
        .names("sealed")
        .into_iter()
        .find(|name| name.ends_with("_voorbeeld.ticket.txt"))
        .unwrap();
    let text = fs::read_to_string(desk.path("sealed").join(text)).unwrap();
    for expected in [
        "van Magister naar Azure AD (Entra ID)",
        "verhuizingen@distributeur.example, 030-0000000",
        "CR-nummer DDI-1234",
        "27 juli 2026",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let checked = desk.output(&["fill-check", "list.csv", "--move", "told.toml"]);
    assert!(String::from_utf8_lossy(&checked.stderr).contains("20 juli 2026"), "{checked:?}");
    let mut late = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    let late = late.args([
        "--lang",
        "nl",
        "--today",
        "2026-08-03",
        "encrypt",
        "list.csv",
        "--move",
        "told.toml",
        "-o",
        "late",
    ]);
    let late = late.current_dir(desk.folder()).stdin(Stdio::null()).output().unwrap();
    assert!(
        String::from_utf8_lossy(&late.stderr).contains("31 juli 2026 had alles klaar moeten zijn"),
        "{late:?}"
    );
}

#[test]
fn a_ticket_of_a_corrected_list_tells_what_changed() {
    let desk = Distributor::new();
    desk.run(0, &["generate", "--move", "move.toml", "--from", "list.csv", "-o", "one.csv"]);
    let corrected = LIST.replace("b.devries@", "bram.devries@").replace("1234 AB", "1234 AE")
        + "Cas,,Smit,1234 AD,3,cas@oud.example,c.smit@nieuw.example\n";
    desk.write("corrected.csv", &corrected);
    desk.run(
        0,
        &[
            "generate",
            "--move",
            "move.toml",
            "--from",
            "corrected.csv",
            "--supersedes",
            "one.csv",
            "-o",
            "two.csv",
        ],
    );
    let text = |name: &str| desk.read(name);
    // Both are filled; the second has another new identity, another postcode and a pupil more.
    for (file, filled) in [("one.csv", LIST), ("two.csv", corrected.as_str())] {
        let head = text(file).lines().next().unwrap().to_owned();
        desk.write(file, &(head + "\n" + filled.split_once('\n').unwrap().1));
    }
    let words = [
        "encrypt",
        "two.csv",
        "--move",
        "move.toml",
        "--supersedes",
        "one.csv",
        "-o",
        "sealed",
        "--format",
        "json",
    ];
    let report: serde_json::Value = serde_json::from_str(&desk.run(0, &words)).unwrap();
    let changes = &report["tickets"][0]["list"]["changes"];
    assert_eq!(
        (&changes["since"], &changes["added"], &changes["removed"]),
        (&1.into(), &serde_json::json!([4]), &0.into()),
        "{changes}"
    );
    assert_eq!(changes["changed"], serde_json::json!([2, 3]));
    // A workbook has two rows of headers, and is what goes under a password.
    desk.write("password.txt", "zeven-sloten-diep");
    let under = [
        "--workbook-password",
        "--passphrase-file",
        "password.txt",
        "-o",
        "under",
        "--format",
        "json",
    ];
    let report = desk.run(
        0,
        &[&["encrypt", "two.csv", "--move", "move.toml", "--supersedes", "one.csv"], &under[..]]
            .concat(),
    );
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["tickets"][0]["list"]["changes"]["changed"], serde_json::json!([3, 4]));
    let words =
        ["encrypt", "one.csv", "--move", "move.toml", "--supersedes", "two.csv", "-o", "wrong"];
    assert!(desk.run(2, &words).contains("geen eerdere versie"));
}

#[test]
fn another_ticket_of_the_same_version_is_told_with_the_way_to_the_next() {
    let desk = Distributor::new();
    desk.run(0, &["generate", "--move", "move.toml", "--from", "list.csv", "-o", "one.csv"]);
    let head = desk.read("one.csv").lines().next().unwrap().to_owned();
    let fill = |rows: &str| desk.write("one.csv", &(head.clone() + "\n" + rows));
    let rows = LIST.split_once('\n').unwrap().1;
    fill(rows);
    let seal = |code: i32, more: &[&str]| {
        let words = ["encrypt", "one.csv", "--move", "move.toml", "-o", "sealed"];
        desk.ended(&[&words[..], more].concat(), code).told()
    };
    let told = "met andere rijen; geef een lijst die gewijzigd is het volgende versienummer met “waswordt generate --supersedes”";
    assert!(!seal(0, &[]).contains("met andere rijen"));
    assert!(!seal(0, &["--force"]).contains("met andere rijen"), "the same rows again");
    fill(&rows.replace("b.devries@", "bram.devries@"));
    assert!(seal(2, &[]).contains(told), "where the files are there already");
    assert!(seal(0, &["--force"]).contains(told));
    assert!(seal(2, &["--supersedes", "one.csv", "--force"]).contains("generate --supersedes"));
}

#[test]
fn dates_that_cannot_be_met_are_told_with_the_sealed_list() {
    let desk = Distributor::new();
    for (freeze, told) in [("2026-07-29", true), ("2026-07-28", false)] {
        let dated = format!("[dates]\nfreeze = {freeze}\ncutover = 2026-07-30\n[from]");
        let moved = a_move("elf", "magister", "entra", "").replace("[from]", &dated);
        desk.write("dated.toml", moved);
        let words = ["encrypt", "list.csv", "--move", "dated.toml", "-o", freeze];
        let report = desk.run(0, &[&words[..], &["--format", "json"]].concat());
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let notices = report["notices"].to_string();
        assert_eq!(notices.contains("deze dagen kunnen niet"), told, "{report}");
        assert!(!told || notices.contains("29 juli 2026") && notices.contains("28 juli 2026"));
        // One file for one reader is told of the same day.
        let words = ["encrypt", "list.csv", "--move", "dated.toml", "-R", "voorbeeld.txt"];
        let said = desk.ended(&[&words[..], &["-o", "one.age", "--force"]].concat(), 0).said;
        assert_eq!(said.contains("deze dagen kunnen niet"), told, "{said}");
    }
}

#[test]
fn a_list_in_which_a_side_is_empty_is_sealed_for_no_publisher_by_its_key_either() {
    let desk = Distributor::new();
    desk.write("dated.toml", a_move("elf", "magister", "entra", ""));
    let list = desk.read("list.csv");
    let (header, rows) = list.split_once('\n').unwrap();
    let emptied = |line: &str, at: usize| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells[at] = "";
        cells.join(",") + "\n"
    };
    for (at, named) in [(6, "nieuwe identiteit"), (5, "oude identiteit")] {
        let rows = rows.lines().map(|line| emptied(line, at)).collect::<String>();
        desk.write("empty.csv", format!("{header}\n{rows}"));
        for way in [&["-R", "voorbeeld.txt", "-o", "one.age"][..], &["-o", "folder"]] {
            let words = ["encrypt", "empty.csv", "--move", "dated.toml"];
            let said = desk.run(1, &[&words[..], way].concat());
            assert!(said.contains(named) && !desk.path("one.age").exists(), "{said}");
        }
    }
    // Without a move too, but on its way back.
    let words = ["encrypt", "empty.csv", "-R", "voorbeeld.txt", "-o", "one.age"];
    assert!(desk.run(1, &words).contains("oude identiteit"));
    desk.run(0, &[&words[..], &["--to-distributor"]].concat());
}

#[test]
fn a_ticket_says_the_working_day_from_which_its_days_are_counted() {
    let desk = Distributor::new();
    // A Saturday.
    let dates = "[dates]\nfreeze = 2026-07-18\ncutover = 2026-07-27\n";
    desk.write("move.toml", a_move("elf", "magister", "itslearning", dates));
    desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"]);
    let names = desk.names("sealed");
    let of = |ending: &str| {
        let name = names.iter().find(|name| name.ends_with(ending)).unwrap();
        desk.read(format!("sealed/{name}"))
    };
    let text = of("_voorbeeld.ticket.txt");
    let term = "23 juli 2026 (in principe drie werkdagen, gerekend vanaf 20 juli 2026)";
    assert!(text.contains(term) && !text.contains("18 juli"), "{text}");
    assert!(of("_voorbeeld.ticket.json").contains("\"can_be_done_from\": \"2026-07-20\""));
    // Where the days run past the cutover, the verdict counts them from the same day.
    let short = dates.replace("07-27", "07-20");
    desk.write("short.toml", a_move("elf", "magister", "itslearning", &short));
    let told = desk.run(0, &["scenario", "--move", "short.toml"]);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("kan vanaf 20 juli 2026 worden verwerkt"), "{told}");
    assert!(told.contains("tot en met 23 juli 2026"), "{told}");
}

#[test]
fn a_ticket_asks_for_the_receipts_that_its_command_writes() {
    let desk = Distributor::new();
    let moved = |stores: &str| {
        let named = format!("recipients_file = \"voorbeeld.txt\"\n{stores}");
        let moved = a_move("elf", "magister", "itslearning", "");
        moved.replace("recipients_file = \"voorbeeld.txt\"\n", &named)
    };
    for (stores, asked) in [
        ("", "het ontvangstbewijs (receipt.json)"),
        ("stores = [\"een\"]\n", "het ontvangstbewijs (receipt-een.json)"),
        (
            "stores = [\"een\", \"Twee B\"]\n",
            "de ontvangstbewijzen (receipt-een.json, receipt-twee-b.json)",
        ),
    ] {
        desk.write("move.toml", moved(stores));
        desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"]);
        let names = desk.names("sealed");
        let name = names.iter().find(|name| name.ends_with("_voorbeeld.ticket.txt")).unwrap();
        let text = desk.read(format!("sealed/{name}"));
        assert!(text.contains(asked), "{text}");
        let (_, names) = asked.split_once('(').unwrap();
        for receipt in names.trim_end_matches(')').split(", ") {
            assert!(text.contains(&format!("--receipt {receipt}")), "{text}");
        }
        fs::remove_dir_all(desk.path("sealed")).unwrap();
    }
}

#[test]
fn a_new_pupil_is_told_apart_from_one_who_does_not_move() {
    let desk = Distributor::new();
    desk.write("list.csv", format!("{LIST}Nieuw,,Kind,1234 AB,11,,n.kind@nieuw.example\n"));
    desk.run(0, &["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"]);
    let names = desk.names("sealed");
    let ticket = names.iter().find(|name| name.ends_with("_voorbeeld.ticket.txt")).unwrap();
    let told = desk.read(format!("sealed/{ticket}"));
    assert!(told.contains("3 rijen, alle ingevuld; 1 van een nieuwe leerling"), "{told}");
    assert!(told.contains("(Het verhuisbestand, move.toml, krijgt u van ons.)"), "{told}");
}

#[test]
fn a_ticket_tells_by_which_days_its_own_was_counted() {
    let desk = Distributor::new();
    let words = ["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"];
    desk.run(0, &[&words[..], &["--closed", "2026-07-20"]].concat());
    let names = desk.names("sealed");
    let ticket = names.iter().find(|name| name.ends_with("_voorbeeld.ticket.json")).unwrap();
    let ticket: serde_json::Value =
        serde_json::from_str(&desk.read(format!("sealed/{ticket}"))).unwrap();
    assert_eq!(ticket["deadline"], "2026-07-23");
    assert_eq!(ticket["move"]["working_days"]["closed"][0], "2026-07-20", "{ticket:#}");
}

#[test]
fn a_ticket_counts_by_the_days_that_its_list_took_along() {
    let desk = Distributor::new();
    let words = ["generate", "--move", "move.toml", "--from", "list.csv", "-o", "own.csv"];
    desk.run(0, &[&words[..], &["--closed", "2026-07-20"]].concat());
    for (folder, more) in [("alone", &[][..]), ("again", &["--closed", "2026-07-20"][..])] {
        let words = ["encrypt", "own.csv", "--move", "move.toml", "-o", folder];
        desk.run(0, &[&words[..], more].concat());
        let names = desk.names(folder);
        let ticket = names.iter().find(|name| name.ends_with("_voorbeeld.ticket.json")).unwrap();
        let ticket: serde_json::Value =
            serde_json::from_str(&desk.read(format!("{folder}/{ticket}"))).unwrap();
        assert_eq!(ticket["deadline"], "2026-07-23");
        let closed = &ticket["move"]["working_days"]["closed"];
        assert_eq!(*closed, serde_json::json!(["2026-07-20"]), "{ticket:#}");
    }
}

#[test]
fn a_script_reads_that_a_list_is_for_no_publisher() {
    let desk = Distributor::new();
    let people = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer\nAagje,,Bakker,1234 AB,1\n";
    desk.write("roster.csv", people);
    desk.run(0, &["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "out.csv"]);
    let key = desk.read("voorbeeld.txt");
    let words = ["encrypt", "out.csv", "-r", key.trim(), "-o", "out.age", "--quiet"];
    let told = desk.ended(&[&words[..], &["--format", "json"]].concat(), 0).json();
    assert_eq!(told["not_for_publishers"], "to-fill", "{told}");
}

#[test]
fn a_publisher_with_a_nameless_store_or_no_address_is_refused() {
    let desk = Distributor::new();
    for (line, says) in [
        ("stores = [\"west\", \"\"]", "keyringdatabase zonder naam"),
        ("email = \"geen adres\"", "geen e-mailadres"),
    ] {
        let moved = a_move("elf", "magister", "itslearning", "");
        desk.write("move.toml", moved.replace("recipients_file = \"ander.txt\"", line));
        let words = ["encrypt", "list.csv", "--move", "move.toml", "-o", "sealed"];
        assert!(desk.run(2, &words).contains(says), "{line}");
    }
}
