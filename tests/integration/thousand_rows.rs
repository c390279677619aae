//! A list of 1,200 pupils in which forty faults of twenty kinds are planted: each is found once, at
//! its cell, and the clean twin is clean.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

const HEADER: [&str; 7] = [
    "Voornaam",
    "Tussenvoegsel",
    "Achternaam",
    "Postcode",
    "Huisnummer",
    "Oude identiteit (was)",
    "Nieuwe identiteit (wordt)",
];
const ROWS: usize = 1_200;
const FIRST: [&str; 24] = [
    "Aagje", "Bram", "Cato", "Daan", "Elif", "Fleur", "Gijs", "Hanna", "Ivo", "Jet", "Koen",
    "Lotte", "Mees", "Noor", "Otje", "Pluk", "Quinten", "Roos", "Sara", "Tom", "Umar", "Vera",
    "Wout", "Zoë",
];
const LAST: [&str; 50] = [
    "Aalders",
    "Bakker",
    "Ceelen",
    "Dekker",
    "Evers",
    "Franken",
    "Geerts",
    "Hendriks",
    "Idema",
    "Jansen",
    "Kramer",
    "Linders",
    "Mulder",
    "Nijhof",
    "Oosting",
    "Peters",
    "Quist",
    "Reitsma",
    "Schouten",
    "Timmer",
    "Ubbink",
    "Vermeer",
    "Willems",
    "Zijlstra",
    "Andriessen",
    "Bouwman",
    "Claassen",
    "Driessen",
    "Elzinga",
    "Faber",
    "Gerritsen",
    "Huisman",
    "Ivens",
    "Jonker",
    "Kuipers",
    "Lammers",
    "Molenaar",
    "Noordhoek",
    "Otten",
    "Postma",
    "Ruiter",
    "Scholten",
    "Terpstra",
    "Uiterwijk",
    "Veenstra",
    "Wiersma",
    "Zandstra",
    "Brouwer",
    "Coenen",
    "Drost",
];

type Cells = Vec<[String; 7]>;

/// Every pair of names once, in an order of no meaning.
fn clean() -> Cells {
    let row = |at: usize| {
        let shuffled = at * 517 % ROWS;
        let (first, last) = (FIRST[shuffled % 24], LAST[shuffled / 24]);
        let user = format!("{}.{}", first.to_lowercase().replace('ë', "e"), last.to_lowercase());
        let letters = |n: usize| char::from(b'A' + (n % 16) as u8);
        [
            first.to_owned(),
            if at.is_multiple_of(7) { "van".to_owned() } else { String::new() },
            last.to_owned(),
            format!("{} {}{}", 1000 + at * 37 % 8999, letters(at), letters(at / 16)),
            format!("{}", at % 180 + 1),
            format!("{}@petteflat", 100_000 + at * 7919 % 90_000),
            format!("{user}@petteflat.onmicrosoft.com"),
        ]
    };
    (0..ROWS).map(row).collect()
}

/// A finding that is expected: code, column, rows.
type Expected = (&'static str, Option<usize>, Vec<usize>);

/// Plants the faults; rows are those of the sheet, whose header is row 1.
fn plant(cells: &mut Cells) -> Vec<Expected> {
    let (was, wordt) = (5, 6);
    let mut expected: Vec<Expected> = Vec::new();
    let mut set =
        |row: usize, column: usize, value: &str| value.clone_into(&mut cells[row - 2][column]);
    // 1. No `@`, 2. nothing before or after it.
    set(10, was, "100010petteflat");
    set(20, wordt, "daan.dekkerpetteflat.onmicrosoft.com");
    expected.extend([("WW201", Some(was), vec![10]), ("WW201", Some(wordt), vec![20])]);
    set(30, wordt, "@petteflat.onmicrosoft.com");
    set(40, was, "100040@");
    expected.extend([("WW201", Some(wordt), vec![30]), ("WW201", Some(was), vec![40])]);
    // 3. A space or an invisible character inside.
    set(50, wordt, "x y@petteflat.onmicrosoft.com");
    set(60, was, "10\u{200b}0060@petteflat");
    expected.extend([("WW202", Some(wordt), vec![50]), ("WW202", Some(was), vec![60])]);
    // 4. White space around.
    set(70, was, "777070@petteflat\u{a0}");
    set(80, wordt, " xavier@petteflat.onmicrosoft.com");
    expected.extend([("WW203", Some(was), vec![70]), ("WW203", Some(wordt), vec![80])]);
    // 5. An ECK iD, 6. a stampseudoniem.
    let hex = "0123456789abcdef".repeat(8);
    set(90, wordt, &format!("https://ketenid.nl/201703/{hex}"));
    set(100, wordt, &format!("https://ketenid.nl/sppilot/{hex}"));
    expected.extend([("WW204", Some(wordt), vec![90]), ("WW205", Some(wordt), vec![100])]);
    // 7. A number that a spreadsheet shortened, 8. an error in place of a value.
    set(110, was, "1,23457E+15");
    set(120, was, "9,9E+20");
    expected.extend([("WW208", Some(was), vec![110]), ("WW208", Some(was), vec![120])]);
    set(130, wordt, "#N/B");
    set(140, 2, "#VERW!");
    expected.extend([("WW211", Some(wordt), vec![130]), ("WW211", Some(2), vec![140])]);
    // 9. Letters of two scripts.
    for row in [150, 160] {
        cells[row - 2][wordt] = cells[row - 2][wordt].replacen('.', ".\u{435}", 1);
    }
    let mut set =
        |row: usize, column: usize, value: &str| value.clone_into(&mut cells[row - 2][column]);
    expected.extend([("WW214", Some(wordt), vec![150]), ("WW214", Some(wordt), vec![160])]);
    // 10. Postcodes and 11. house numbers that are none: a finding names all rows of a column.
    set(170, 3, "1234 SS");
    set(180, 3, "0123 AB");
    set(190, 4, "nvt");
    set(200, 4, "123456");
    expected.extend([("WW215", Some(3), vec![170, 180]), ("WW216", Some(4), vec![190, 200])]);
    // 12. Names at and beyond a limit.
    set(210, 0, &"Abcde".repeat(10));
    set(220, 1, "van der van der van");
    expected.extend([("WW217", Some(0), vec![210]), ("WW219", Some(1), vec![220])]);
    // 13. A hashed uid.
    set(230, was, "da39a3ee5e6b4b0d3255bfef95601890afd80709@petteflat");
    set(240, was, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855@petteflat");
    expected.push(("WW220", Some(was), vec![230, 240]));
    // 14. An identity among the personal data, 15. text that may become a formula.
    set(250, 4, "100250@petteflat");
    set(260, 0, "=HYPERLINK(1)");
    set(270, 2, "+A1");
    expected.extend([
        ("WW216", Some(4), vec![250]),
        ("WW221", Some(4), vec![250]),
        ("WW222", Some(0), vec![260]),
        ("WW222", Some(2), vec![270]),
    ]);
    // 16. One old identity, two new ones; 17. one new identity for two pupils.
    let copied = cells[278][was].clone();
    cells[288][was] = copied;
    expected.push(("WW401", Some(was), vec![280, 290]));
    let copied = cells[298][wordt].clone();
    cells[308][wordt] = copied;
    expected.push(("WW402", Some(wordt), vec![300, 310]));
    // 18. A new identity that is somebody's who stays.
    let taken = cells[328][was].clone();
    cells[318][wordt] = taken;
    cells[328][wordt] = String::new();
    expected.extend([
        ("WW405", Some(wordt), vec![320, 330]),
        ("WW301", Some(wordt), vec![330]),
        ("WW603", Some(wordt), vec![320]),
    ]);
    // 19. Identities that moved up a row.
    let (one, other) = (cells[338][wordt].clone(), cells[339][wordt].clone());
    (cells[338][wordt], cells[339][wordt]) = (other, one);
    expected.push(("WW410", Some(wordt), vec![340, 341]));
    // 20. Realms with a slip.
    let slip = |text: &mut String, from: &str, to: &str| *text = text.replace(from, to);
    slip(&mut cells[348][was], "@petteflat", "@pettefalt");
    slip(&mut cells[358][wordt], "onmicrosoft", "onmicrosft");
    expected.extend([("WW602", Some(was), vec![350]), ("WW603", Some(wordt), vec![360])]);
    expected
}

fn write(cells: &Cells, path: &Path) {
    let mut writer = csv::Writer::from_path(path).unwrap();
    writer.write_record(HEADER).unwrap();
    for row in cells {
        writer.write_record(row).unwrap();
    }
    writer.flush().unwrap();
}

fn check(list: &Path) -> Value {
    let move_file: PathBuf =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat/move.toml");
    let mut command = assert_cmd::Command::cargo_bin("waswordt").unwrap();
    let output = command
        .args(["--format", "json", "fill-check"])
        .arg(list)
        .arg("--move")
        .arg(move_file)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn the_clean_twin_has_no_finding() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    write(&clean(), &list);
    let report = check(&list);
    assert_eq!(report["findings"], serde_json::json!([]));
    assert_eq!(report["counts"]["filled"], ROWS);
}

#[test]
fn every_planted_fault_is_found_once_at_its_cell() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    let mut cells = clean();
    let expected = plant(&mut cells);
    write(&cells, &list);
    let report = check(&list);
    // Each row under each code and column: how rows are gathered in findings is a matter of form.
    let mut found: Vec<(String, Option<String>, u64)> = Vec::new();
    for finding in report["findings"].as_array().unwrap() {
        let (code, column) = (
            finding["code"].as_str().unwrap().to_owned(),
            finding["column"].as_str().map(str::to_owned),
        );
        let rows = finding["rows"].as_array().unwrap().iter().filter_map(Value::as_u64);
        found.extend(rows.map(|row| (code.clone(), column.clone(), row)));
    }
    let planted: BTreeSet<(String, Option<String>, u64)> = expected
        .iter()
        .flat_map(|(code, column, rows)| {
            rows.iter().map(move |row| {
                ((*code).to_owned(), column.map(|at| HEADER[at].to_owned()), *row as u64)
            })
        })
        .collect();
    let told: BTreeSet<_> = found.iter().cloned().collect();
    assert_eq!(told.len(), found.len(), "a fault was told twice");
    let missed: Vec<_> = planted.difference(&told).collect();
    let false_alarms: Vec<_> = told.difference(&planted).collect();
    assert!(
        missed.is_empty() && false_alarms.is_empty(),
        "missed {missed:#?}\nfalse alarms {false_alarms:#?}"
    );
    let kinds: BTreeSet<&str> = expected.iter().map(|(code, _, _)| *code).collect();
    assert!(
        planted.len() >= 40 && kinds.len() >= 20,
        "{} faults of {} kinds",
        planted.len(),
        kinds.len()
    );
}
