//! Every parser of what comes from outside, its seeds, and what a hostile hand makes of them.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use waswordt::grid::FileProblem;
use waswordt::keyring::{Address, Intent, open};
use waswordt::list::{Custody, List, ListReader, Manifest, Resource};
use waswordt::message::{Catalogue, Lang, Problem};
use waswordt::moves::{MoveFile, StoreMap};
use waswordt::ops::apply::SavedPlan;
use waswordt::seal::signature::{Signature, Signers};
use waswordt::seal::{Keys, Sealed, password_workbook};
use waswordt::tables::{self, ReadOptions};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A parser: it may refuse, and must not panic; what it takes must come back. It tells whether it
/// took anything.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&[u8]) -> bool,
}

/// The parsers; `fuzz/Cargo.toml` names them too.
pub(crate) const TARGETS: [Target; 14] = [
    Target { name: "csv", run: table },
    Target { name: "xlsx", run: parts },
    Target { name: "ods", run: parts },
    Target { name: "xls", run: table },
    Target { name: "container", run: parts },
    Target { name: "edexml", run: table },
    Target { name: "age", run: age },
    Target { name: "signature", run: signature },
    Target { name: "signers", run: signers },
    Target { name: "password", run: password },
    Target { name: "manifest", run: manifest },
    Target { name: "move", run: moved },
    Target { name: "plan", run: plan },
    Target { name: "journal", run: journal },
];

/// Renders why something is refused: that must not panic either.
fn told<T>(outcome: Result<T, impl Problem>) -> Option<T> {
    outcome
        .map_err(|problem| assert!(!Catalogue::of(Lang::Nl).render(&problem.message()).is_empty()))
        .ok()
}

/// What stands before the name of a part of a zip file, which is kept unpacked: what is changed in
/// it would seldom be unpacked otherwise.
const PART: &[u8] = b"\n=> ";

/// Packs parts, and reads what comes of it.
fn parts(bytes: &[u8]) -> bool {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let text = [b"\n", bytes].concat();
    let mut starts: Vec<usize> =
        (0..text.len()).filter(|at| text[*at..].starts_with(PART)).collect();
    starts.push(text.len());
    for part in starts.windows(2).map(|ends| &text[ends[0] + PART.len()..ends[1]]) {
        let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        if archive.start_file(String::from_utf8_lossy(&part[..end]), options).is_err() {
            return false;
        }
        archive.write_all(part.get(end + 1..).unwrap_or_default()).unwrap();
    }
    archive.finish().is_ok_and(|packed| table(packed.get_ref()))
}

/// CSV, XLSX, ODS, XLS, EDEXML and containers, told by their content.
fn table(bytes: &[u8]) -> bool {
    let (mut reader, mut kept) = (ListReader::new(None), 0);
    let facts = tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |record| {
        kept += record.bytes() as u64;
        reader.push(record);
    });
    // Text that a workbook repeats is counted each time; that of any other file stands in it.
    let most = (192 << 20) + 60 * bytes.len() as u64;
    assert!(kept <= most, "{} bytes became {kept}", bytes.len());
    let is_taken = told(facts).is_some();
    if let Some(list) = reader.finish().list.filter(|_| is_taken) {
        let mut csv = Vec::new();
        tables::write_csv(&list, &mut csv).unwrap();
        assert_same(&list, &csv);
    }
    is_taken
}

/// A list that was written reads back as it was, but for rows that hold nothing.
fn assert_same(list: &List, csv: &[u8]) {
    let mut reader = ListReader::new(Some(list.format().id));
    let facts =
        tables::read(Cursor::new(csv), &ReadOptions::default(), &mut |record| reader.push(record))
            .unwrap();
    // Text that was made UTF-8 twice, as a list that was misread is, is made sound and told.
    if facts.problems.iter().any(|problem| matches!(problem, FileProblem::Encoding { .. })) {
        return;
    }
    let found = reader.finish();
    let cells = |list: Option<&List>| {
        let rows = list
            .into_iter()
            .flat_map(List::rows)
            .map(|row| row.cells().map(str::to_owned).collect::<Vec<_>>());
        rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect::<Vec<_>>()
    };
    let mut read = cells(found.list.as_ref());
    read.extend(cells(found.nobody.as_ref()));
    let mut written = cells(Some(list));
    read.sort();
    written.sort();
    assert_eq!(read, written);
}

fn age(bytes: &[u8]) -> bool {
    let Some(sealed) = told(Sealed::from_bytes(bytes.to_vec())) else { return false };
    told(sealed.open(&Keys::default(), &mut |_| None));
    true
}

fn signature(bytes: &[u8]) -> bool {
    let signature = told(Signature::parse(bytes));
    signature.is_some_and(|signature| signature.fingerprint().starts_with("SHA256:"))
}

fn signers(bytes: &[u8]) -> bool {
    told(Signers::parse("signers", &String::from_utf8_lossy(bytes))).is_some()
}

fn password(bytes: &[u8]) -> bool {
    told(password_workbook::open(bytes, &mut || None));
    password_workbook::is_protected(Cursor::new(bytes))
}

fn manifest(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    told(Custody::from_descriptor(&text));
    let Some(manifest) = told(Manifest::from_descriptor(&text)) else { return false };
    let again =
        Manifest::from_descriptor(&manifest.to_descriptor(&Resource::named("list.csv", None)));
    assert_eq!(again.unwrap(), manifest);
    true
}

fn moved(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    told(StoreMap::parse(&text));
    told(MoveFile::parse(&text)).is_some()
}

fn plan(bytes: &[u8]) -> bool {
    told(SavedPlan::parse(&String::from_utf8_lossy(bytes))).is_some()
}

fn journal(bytes: &[u8]) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("k.csv");
    fs::write(&path, "profile_id,identity,last_name\nP1,1@oud,Petteflat\nP2,2@oud,Helderder\n")
        .unwrap();
    fs::write(folder.path().join("k.csv.journal"), bytes).unwrap();
    let mut store = open(&Address::Csv(path, None)).unwrap();
    let Some(mut session) = told(store.session(Intent::Look)) else { return false };
    told(session.changes(&mut |_| Ok(())));
    let runs = told(session.runs()).unwrap_or_default();
    for run in &runs {
        told(session.deeds(run));
    }
    !runs.is_empty()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The seeds of a target, with what was found and kept.
pub(crate) fn seeds(target: &Target) -> Vec<Vec<u8>> {
    let mut paths = files(&root().join("tests/corpus").join(target.name));
    let mut samples: Vec<PathBuf> =
        files(&root().join("samples")).iter().flat_map(|folder| files(folder)).collect();
    let mut of_kind = |end: &str| {
        samples.retain(|path| path.extension().is_some_and(|kind| kind == end));
        std::mem::take(&mut samples)
    };
    paths.extend(match target.name {
        "csv" => of_kind("csv"),
        "move" => of_kind("toml"),
        _ => Vec::new(),
    });
    paths.iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap()).collect()
}

/// Numbers that look random, the same for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// What parsers stumble over.
const TOKENS: [&[u8]; 24] = [
    b"\"",
    b"\0",
    b"\r\n",
    b"\r",
    b",",
    b";",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"=\"",
    b"18446744073709551616",
    b"-1",
    b"1e999",
    b"[[[[",
    b"{\"a\":",
    b"<a>",
    b"</",
    b"&#x0;",
    b"<![CDATA[",
    b"..",
    b"PK\x03\x04",
    b"-> ",
    b"\xf0\x9f\x98\x80",
    b"4294967295",
    b"\x1a",
];

/// Changes bytes here and there.
fn scramble(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            2 => drop(bytes.drain(at..end)),
            3 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            4 => {
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(200)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            5 => bytes.truncate(at),
            _ => drop(bytes.splice(at..at, TOKENS[dice.below(TOKENS.len())].iter().copied())),
        }
    }
}

/// Makes something of a seed that its writer did not mean.
pub(crate) fn mutated(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    scramble(&mut bytes, &seeds[dice.below(seeds.len())], dice);
    bytes
}
