//! The tool against named peers, as ratios measured in one run: `cargo bench --bench peers [ROWS
//! [KEYRINGS]]`.
//!
//! Needs Python with `duckdb` (named by `WASWORDT_TEST_PYTHON`), Debian's `age` and `time`. Whole
//! processes, warm cache, best of three. A ratio below one means that the tool is faster, or takes
//! less memory, than its peer does a part of the same work.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark may fail where it stands, and prints"
)]

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write as _};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use calamine::{DataRef, Reader as _, Xlsx};
use rust_xlsxwriter::Workbook;
use waswordt::list::{Format, List};
use waswordt::message::Lang;
use waswordt::moves::FormatId;
use waswordt::tables::{self, ReadOptions, WorkbookOptions};

const HEADER: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
const ROUNDS: usize = 3;
const SHEET_ROWS: u32 = 300_000;

/// Seconds and mebibytes.
#[derive(Clone, Copy)]
struct Cost {
    seconds: f64,
    mebibytes: f64,
}

fn main() {
    let numbers: Vec<u64> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let rows = numbers.first().copied().unwrap_or(1_000_000);
    let keyrings = numbers.get(1).copied().unwrap_or(10_000_000);
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), rows, keyrings);
    println!(
        "{:<44} {:>9} {:>9} {:>7} {:>8} {:>8} {:>7}",
        "", "tool", "peer", "ratio", "tool", "peer", "ratio"
    );
    check(folder.path());
    link(folder.path());
    seal(folder.path());
    sheets();
}

fn make(folder: &Path, rows: u64, keyrings: u64) {
    let mut list = BufWriter::new(File::create(folder.join("list.csv")).unwrap());
    writeln!(list, "{HEADER}").unwrap();
    for row in 0..rows {
        let old = row * (keyrings / rows).max(1);
        let (street, house) = (1000 + row % 8999, row % 200);
        writeln!(list, "Voornaam{row},van der,Achternaam{row},{street} AB,{house},{old:08}@petteflat,leerling{row}@petteflat.example")
            .unwrap();
    }
    let mut store = BufWriter::new(File::create(folder.join("keyrings.csv")).unwrap());
    writeln!(store, "profile_id,identity").unwrap();
    for number in 0..keyrings {
        writeln!(store, "P-{number:010},{number:08}@petteflat").unwrap();
    }
    fs::write(
        folder.join("move.toml"),
        "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Petteflat College\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\n\
         realm = \"petteflat\"\n[to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"petteflat.example\"\n",
    )
    .unwrap();
}

/// Runs a command some rounds, and returns its best time and that round's peak memory.
fn cost(folder: &Path, words: &[&str], between: impl Fn()) -> Cost {
    let mut best = Cost { seconds: f64::MAX, mebibytes: 0.0 };
    for _ in 0..ROUNDS {
        between();
        let output = Command::new("/usr/bin/time")
            .args(["-f", "%e %M"])
            .args(words)
            .current_dir(folder)
            .output()
            .expect("Debian's `time`");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{words:?}: {said}");
        let mut numbers =
            said.lines().last().unwrap().split(' ').map(|number| number.parse::<f64>().unwrap());
        let (seconds, kibibytes) = (numbers.next().unwrap(), numbers.next().unwrap());
        if seconds < best.seconds {
            best = Cost { seconds, mebibytes: kibibytes / 1024.0 };
        }
    }
    best
}

fn tell(what: &str, tool: Cost, peer: Cost) {
    println!(
        "{what:<44} {:>7.2} s {:>7.2} s {:>7.2} {:>4.0} MiB {:>4.0} MiB {:>7.2}",
        tool.seconds,
        peer.seconds,
        tool.seconds / peer.seconds,
        tool.mebibytes,
        peer.mebibytes,
        tool.mebibytes / peer.mebibytes.max(1.0)
    );
}

fn tool() -> &'static str {
    env!("CARGO_BIN_EXE_waswordt")
}

fn python(folder: &Path, script: &str, between: impl Fn()) -> Cost {
    let python = std::env::var("WASWORDT_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    cost(folder, &[&python, "-c", script], between)
}

const CHECKS: &str = "
import duckdb
duckdb.sql('''create table l as select * from read_csv('list.csv', all_varchar=true)''')
W, N = '\"Oude identiteit (was)\"', '\"Nieuwe identiteit (wordt)\"'
for q in (f'{W} is null', f'{N} is null', f'{W} not like $$%@petteflat$$', f'{N} not like $$%@petteflat.example$$'):
    duckdb.sql(f'select count(*) from l where {q}').fetchall()
for c in (W, N):
    duckdb.sql(f'select {c} from l group by 1 having count(*) > 1').fetchall()
";

fn check(folder: &Path) {
    let ours =
        cost(folder, &[tool(), "fill-check", "list.csv", "--move", "move.toml", "--quiet"], || ());
    tell("fill-check : six checks in DuckDB", ours, python(folder, CHECKS, || ()));
}

const JOIN: &str = "
import duckdb
duckdb.sql('''copy (
  select k.profile_id, k.identity from read_csv('keyrings.csv', all_varchar=true) k
  union all
  select k.profile_id, l.\"Nieuwe identiteit (wordt)\" from read_csv('keyrings.csv', all_varchar=true) k
  join read_csv('list.csv', all_varchar=true) l on k.identity = l.\"Oude identiteit (was)\"
) to 'joined.csv' (header)''')
";

fn link(folder: &Path) {
    let fresh = || {
        for leftover in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if leftover.file_name().unwrap().to_string_lossy().starts_with("store.csv") {
                fs::remove_file(leftover).unwrap();
            }
        }
        fs::copy(folder.join("keyrings.csv"), folder.join("store.csv")).unwrap();
    };
    let ours = cost(
        folder,
        &[tool(), "apply", "list.csv", "--move", "move.toml", "--store", "store.csv", "--quiet"],
        fresh,
    );
    tell("apply : a bare join in DuckDB, CSV to CSV", ours, python(folder, JOIN, || ()));
}

fn seal(folder: &Path) {
    let key = Command::new(tool())
        .args(["keygen", "-o", "key.txt", "--force", "--quiet"])
        .current_dir(folder)
        .output()
        .unwrap();
    let recipient = String::from_utf8(key.stdout).unwrap().trim().to_owned();
    let ours = cost(
        folder,
        &[tool(), "encrypt", "list.csv", "-r", &recipient, "-o", "ours.age", "--force", "--quiet"],
        || (),
    );
    let peer = cost(folder, &["age", "-r", &recipient, "-o", "peer.age", "list.csv"], || ());
    tell("encrypt, with its checks : age", ours, peer);
    let ours = cost(
        folder,
        &[tool(), "decrypt", "peer.age", "-i", "key.txt", "-o", "ours.csv", "--force"],
        || (),
    );
    tell(
        "decrypt, authenticated first : age",
        ours,
        cost(folder, &["age", "-d", "-i", "key.txt", "-o", "peer.csv", "peer.age"], || ()),
    );
}

/// Workbooks, in this process: the same rows by the tool and by the bare crates.
fn sheets() {
    let mut list = List::new(Format::of(FormatId::Vo));
    for row in 0..SHEET_ROWS {
        let (name, was, wordt) = (
            format!("Achternaam{row}"),
            format!("{row:08}@petteflat"),
            format!("leerling{row}@petteflat.example"),
        );
        list.push(row + 3, ["Voornaam", "van der", &name, "1234 AB", "12", &was, &wordt]);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    let options = WorkbookOptions {
        lang: Lang::Nl,
        created: jiff::civil::date(2026, 7, 27),
        file_name: "list.xlsx",
    };
    let ours = best(|| {
        let out = BufWriter::new(File::create(&path).unwrap());
        tables::write_workbook(&list, None, &options, out).unwrap();
    });
    let bare = best(|| {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
        for row in list.rows() {
            for (column, cell) in (0..).zip(row.cells()) {
                sheet.write_string(row.number() - 1, column, cell).unwrap();
            }
        }
        workbook.save(folder.path().join("bare.xlsx")).unwrap();
    });
    tell("write XLSX : bare rust_xlsxwriter", ours, bare);
    let ours = best(|| {
        let mut cells = 0;
        tables::read(File::open(&path).unwrap(), &ReadOptions::default(), &mut |record| {
            cells += record.len();
        })
        .unwrap();
        assert!(cells > 0);
    });
    let bare = best(|| {
        let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(File::open(&path).unwrap())).unwrap();
        let sheet = workbook.sheet_names()[0].clone();
        let mut reader = workbook.worksheet_cells_reader(&sheet).unwrap();
        let mut bytes = 0;
        while let Some(cell) = reader.next_cell().unwrap() {
            if let DataRef::SharedString(text) = cell.get_value() {
                bytes += text.len();
            }
        }
        assert!(bytes > 0);
    });
    tell("read XLSX : bare calamine", ours, bare);
}

fn best(mut work: impl FnMut()) -> Cost {
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    });
    Cost { seconds: rounds.fold(f64::MAX, f64::min), mebibytes: 0.0 }
}
