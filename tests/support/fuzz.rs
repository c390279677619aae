//! Every parser of what comes from outside, its seeds, and what a hostile hand makes of them.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::date;
use waswordt::grid::FileProblem;
use waswordt::keyring::{Address, Intent, open};
use waswordt::list::{Custody, List, ListReader, Manifest, Resource};
use waswordt::message::{Catalogue, Lang, Problem};
use waswordt::moves::{MoveFile, StoreMap};
use waswordt::seal::signature::{Signature, Signers};
use waswordt::seal::{Keys, Sealed, password_workbook};
use waswordt::tables::{self, ReadOptions, WorkbookOptions};

/// A parser: it may refuse, and must not panic; what it takes must come back.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&[u8]),
}

pub(crate) const TARGETS: [Target; 8] = [
    Target { name: "table", run: table },
    Target { name: "age", run: age },
    Target { name: "signature", run: signature },
    Target { name: "signers", run: signers },
    Target { name: "password", run: password },
    Target { name: "manifest", run: manifest },
    Target { name: "move", run: moved },
    Target { name: "journal", run: journal },
];

/// Renders why something is refused: that must not panic either.
fn told<T>(outcome: Result<T, impl Problem>) -> Option<T> {
    outcome
        .map_err(|problem| assert!(!Catalogue::of(Lang::Nl).render(&problem.message()).is_empty()))
        .ok()
}

/// CSV, XLSX, ODS, XLS, EDEXML and containers, told by their content.
fn table(bytes: &[u8]) {
    let (mut reader, mut kept) = (ListReader::new(None), 0);
    let facts = tables::read(Cursor::new(bytes), &ReadOptions::default(), &mut |record| {
        kept += record.bytes() as u64;
        reader.push(record);
    });
    // Text that a workbook repeats is counted each time; that of any other file stands in it.
    let most = (192 << 20) + 60 * bytes.len() as u64;
    assert!(kept <= most, "{} bytes became {kept}", bytes.len());
    let list = told(facts).and_then(|_| reader.finish().list);
    if let Some(list) = list {
        let mut csv = Vec::new();
        tables::write_csv(&list, &mut csv).unwrap();
        assert_same(&list, &csv);
    }
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

fn age(bytes: &[u8]) {
    if let Some(sealed) = told(Sealed::from_bytes(bytes.to_vec())) {
        told(sealed.open(&Keys::default(), &mut |_| None));
    }
}

fn signature(bytes: &[u8]) {
    if let Some(signature) = told(Signature::parse(bytes)) {
        assert!(signature.fingerprint().starts_with("SHA256:"));
    }
}

fn signers(bytes: &[u8]) {
    told(Signers::parse("signers", &String::from_utf8_lossy(bytes)));
}

fn password(bytes: &[u8]) {
    password_workbook::is_protected(Cursor::new(bytes));
    told(password_workbook::open(bytes, &mut || None));
}

fn manifest(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    told(Custody::from_descriptor(&text));
    if let Some(manifest) = told(Manifest::from_descriptor(&text)) {
        let again =
            Manifest::from_descriptor(&manifest.to_descriptor(&Resource::named("list.csv", None)));
        assert_eq!(again.unwrap(), manifest);
    }
}

fn moved(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    told(MoveFile::parse(&text));
    told(StoreMap::parse(&text));
}

fn journal(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("k.csv");
    fs::write(&path, "profile_id,identity,last_name\nP1,1@oud,Petteflat\nP2,2@oud,Helderder\n")
        .unwrap();
    fs::write(folder.path().join("k.csv.journal"), bytes).unwrap();
    let mut store = open(&Address::Csv(path, None)).unwrap();
    let Some(mut session) = told(store.session(Intent::Look)) else { return };
    told(session.changes(&mut |_| Ok(())));
    for run in told(session.runs()).unwrap_or_default() {
        told(session.deeds(&run));
    }
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
    let samples: Vec<PathBuf> =
        files(&root().join("samples")).iter().flat_map(|folder| files(folder)).collect();
    let ending = |end: &str| {
        samples
            .iter()
            .filter(|path| path.extension().is_some_and(|kind| kind == end))
            .cloned()
            .collect::<Vec<_>>()
    };
    match target.name {
        "table" => paths.extend(ending("csv")),
        "move" => paths.extend(ending("toml")),
        "age" => paths.extend(files(&root().join("tests/vectors/age"))),
        _ => {}
    }
    let mut seeds: Vec<Vec<u8>> =
        paths.iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap()).collect();
    match target.name {
        "table" => seeds.extend(made_tables()),
        "password" => {
            let phrase =
                waswordt::seal::Passphrase::new("twee woorden en nog een".to_owned()).unwrap();
            seeds.push(password_workbook::protect(&made_tables()[0], &phrase).unwrap());
        }
        "manifest" => seeds.push(
            made_manifest(&made_list())
                .to_descriptor(&Resource::named("list.csv", None))
                .into_bytes(),
        ),
        _ => {}
    }
    seeds
}

fn made_list() -> List {
    let csv = fs::read(root().join("samples/vo-petteflat/list-filled.csv")).unwrap();
    let mut reader = ListReader::new(None);
    tables::read(Cursor::new(csv), &ReadOptions::default(), &mut |record| {
        if record.number() < 9 {
            reader.push(record);
        }
    })
    .unwrap();
    reader.finish().list.unwrap()
}

fn made_manifest(list: &List) -> Manifest {
    let moved = fs::read_to_string(root().join("samples/vo-petteflat/move.toml")).unwrap();
    Manifest {
        list_id: "99ZZ00-abcdefgh".to_owned(),
        version: 1,
        created: "2026-06-01".to_owned(),
        format: list.format().id,
        r#move: MoveFile::parse(&moved).unwrap(),
        closure: waswordt::moves::Closure::Closed,
        owner: None,
        first_row: 2,
        supplied: waswordt::list::RowDigests::of(list, (0..5).collect(), [7; 16]),
    }
}

/// A workbook and a container, and answers of an administration.
fn made_tables() -> Vec<Vec<u8>> {
    let list = made_list();
    let manifest = made_manifest(&list);
    let options =
        WorkbookOptions { lang: Lang::Nl, created: date(2026, 6, 1), file_name: "list.xlsx" };
    let (mut workbook, mut container) = (Vec::new(), Vec::new());
    tables::write_workbook(&list, Some(&manifest), &options, &mut workbook).unwrap();
    let descriptor = manifest.to_descriptor(&Resource::named("list.xlsx", None));
    tables::write_workbook_container(&workbook, &descriptor, &mut container).unwrap();
    let edexml = "<EDEX xmlns=\"http://www.edustandaard.nl/edex\"><school><brincode>99ZZ00</brincode></school><leerlingen>\
        <leerling key=\"1\"><achternaam>Petteflat</achternaam><voorvoegsel>van de</voorvoegsel><roepnaam>Pluk</roepnaam>\
        <gebruikersnaam>pluk</gebruikersnaam></leerling></leerlingen></EDEX>";
    vec![workbook, container, edexml.as_bytes().to_vec()]
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

/// Changes one part of a zip file, and packs it again.
fn scramble_part(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = dice.below(archive.len());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        if at == chosen {
            scramble(&mut content, other, dice);
        }
        writer.start_file(name, options).ok()?;
        writer.write_all(&content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// Makes something of a seed that its writer did not mean.
pub(crate) fn mutated(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    let other = &seeds[dice.below(seeds.len())];
    if bytes.starts_with(b"PK") && dice.below(5) > 0 {
        return scramble_part(&bytes, other, dice).unwrap_or(bytes);
    }
    scramble(&mut bytes, other, dice);
    bytes
}
