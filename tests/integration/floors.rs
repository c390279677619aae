//! Holds the house as `src/lib.rs` draws it: which room may use which, and what only some rooms may
//! touch.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::support::circles::Modules;
use crate::support::paths::Named;
use crate::support::source::Source;

/// The floor of each room.
type Floors = BTreeMap<String, i32>;

const GROUND: i32 = -1;

/// Each vendor crate, and the rooms that name it: one, but for formats that a sealed file and a
/// table have in common.
const VENDORS: [(&str, &str); 51] = [
    ("aes", "seal"),
    ("age", "seal"),
    ("anyhow", "cli"),
    ("base64", "digest"),
    ("cbc", "seal"),
    ("cfb", "seal tables"),
    ("chardetng", "tables"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("comfy_table", "report"),
    ("console", "cli"),
    ("csv", "tables"),
    ("ctrlc", "cli"),
    ("dunce", "files keyring"),
    ("encoding_rs", "tables"),
    ("fluent_bundle", "message"),
    ("foldhash", "keyring ops plan"),
    ("getrandom", "cli"),
    ("hashbrown", "plan"),
    ("hex", "digest"),
    ("hmac", "seal"),
    ("indicatif", "cli"),
    ("mail_builder", "ops"),
    ("memchr", "keyring"),
    ("ms_offcrypto_writer", "seal"),
    ("oem_cp", "tables"),
    ("postgres", "keyring"),
    ("quick_xml", "seal tables"),
    ("rand", "seal"),
    ("rayon", "rules"),
    ("rpassword", "cli"),
    ("rustix", "cli"),
    ("rsa", "seal"),
    ("rusqlite", "keyring"),
    ("rust_xlsxwriter", "tables"),
    ("rustls", "keyring"),
    ("rustls_native_certs", "keyring"),
    ("sha1", "seal"),
    ("sha2", "digest"),
    ("ssh_key", "seal"),
    ("strsim", "message"),
    ("sys_locale", "cli"),
    ("tempfile", "files"),
    ("tokio_postgres_rustls", "keyring"),
    ("toml", "moves"),
    ("unic_langid", "message"),
    ("unicode_normalization", "spelling"),
    ("winapi_util", "files"),
    ("windows_permissions", "files"),
    ("zip", "tables"),
];

/// Crates that give every room its words: calendar types and derives.
const EVERYWHERE: [&str; 4] = ["jiff", "schemars", "serde", "serde_json"];

/// What belongs to the command line: arguments, the environment, the process, the terminal and the
/// clock.
const OF_THE_CLI: [&[&str]; 8] = [
    &["std", "env"],
    &["std", "process"],
    &["std", "io", "stdin"],
    &["std", "io", "stdout"],
    &["std", "io", "stderr"],
    &["io", "stdin"],
    &["io", "stdout"],
    &["io", "stderr"],
];
const PRINTERS: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];

/// What the floors up to this one do not touch.
const LAST_PURE_FLOOR: i32 = 2;
const OPENING: [&[&str]; 4] =
    [&["std", "fs"], &["std", "net"], &["std", "os"], &["std", "time", "SystemTime"]];

/// Reads the table in the documentation of the crate.
fn floors(lib: &str) -> Floors {
    let rows = lib.lines().filter_map(|line| line.strip_prefix("//! | "));
    let cells =
        rows.map(|row| row.split(" | ").collect::<Vec<_>>()).filter(|cells| cells.len() == 3);
    let mut floors = Floors::new();
    for cells in cells {
        let floor = match cells[0] {
            "ground" => GROUND,
            number => match number.parse() {
                Ok(floor) => floor,
                Err(_) => continue,
            },
        };
        for room in cells[1].split(['[', ']', '`', ',', ' ']).filter(|room| !room.is_empty()) {
            assert!(
                floors.insert(room.to_owned(), floor).is_none(),
                "{room} stands twice in the table of src/lib.rs"
            );
        }
    }
    floors
}

/// Returns the room of the crate that a path leads to, where it leads to one.
fn room_meant(source: &Source, named: &Named) -> Option<String> {
    let ups = named.segments.iter().take_while(|segment| *segment == "super").count();
    let after = match named.segments.first()?.as_str() {
        "crate" => 1,
        "super" if ups >= source.modules().len() => ups,
        _ => return None,
    };
    let room = named.segments.get(after)?;
    // A macro lives at the root, whatever room wrote it.
    let is_macro = ["display_in_english", "problem"].contains(&room.as_str());
    Some(if is_macro { "message".to_owned() } else { room.clone() })
}

/// Finds the uses of a higher floor, or of a neighbour.
fn climbs(source: &Source, floors: &Floors) -> Vec<String> {
    let Some(own) = source.room() else { return Vec::new() };
    let Some(floor) = floors.get(&own) else {
        return vec![format!(
            "{}: `{own}` is not in the table of src/lib.rs",
            source.path.display()
        )];
    };
    let mut found = Vec::new();
    for named in source.paths() {
        let Some(room) = room_meant(source, &named).filter(|room| *room != own) else { continue };
        match floors.get(&room) {
            Some(other) if other < floor => {}
            Some(_) => found.push(place(source, &named, &format!("`{own}` may not use `{room}`"))),
            None => found.push(place(source, &named, &format!("`{room}` is no room"))),
        }
    }
    found
}

/// Finds what a room may not touch, in code that is not for tests.
fn trespasses(source: &Source, floors: &Floors) -> Vec<String> {
    let Some(own) = source.room() else { return Vec::new() };
    let is_pure = floors.get(&own).is_some_and(|floor| *floor <= LAST_PURE_FLOOR);
    let source = source.without_tests();
    let mut found = Vec::new();
    for named in source.paths() {
        let vendor = VENDORS
            .iter()
            .find(|(vendor, _)| named.segments[0] == *vendor && is_crate(&source, &named));
        if let Some((vendor, home)) =
            vendor.filter(|(_, homes)| homes.split(' ').all(|home| home != own))
        {
            found.push(place(&source, &named, &format!("only `{home}` names `{vendor}`")));
        }
        let reads_clock =
            named.segments.len() > 1 && named.segments.last().is_some_and(|last| last == "now");
        if own != "cli" && (reads_clock || OF_THE_CLI.iter().any(|path| named.starts_with(path))) {
            found.push(place(
                &source,
                &named,
                &format!("`{}` belongs to `cli`", named.segments.join("::")),
            ));
        }
        if is_pure && OPENING.iter().any(|path| named.starts_with(path)) {
            found.push(place(
                &source,
                &named,
                &format!("the floors 0 to {LAST_PURE_FLOOR} open nothing"),
            ));
        }
    }
    found.extend(prints(&source).filter(|_| own != "cli"));
    found
}

/// A single word may be a variable; a path or a `use` names a crate.
fn is_crate(source: &Source, named: &Named) -> bool {
    named.segments.len() > 1 || named.at > 0 && source.word(named.at - 1) == Some("use")
}

fn prints(source: &Source) -> impl Iterator<Item = String> {
    let is_printer = |at: &usize| {
        source.word(*at).is_some_and(|word| PRINTERS.contains(&word)) && source.is_mark(at + 1, '!')
    };
    let found = (0..source.tokens.len()).filter(is_printer);
    found.map(|at| {
        format!(
            "src/{}:{}: a result is returned, not printed",
            source.path.display(),
            source.tokens[at].0
        )
    })
}

fn place(source: &Source, named: &Named, what: &str) -> String {
    format!("src/{}:{}: {what}", source.path.display(), named.line)
}

fn house() -> (Vec<Source>, Floors) {
    (Source::all(), floors(include_str!("../../src/lib.rs")))
}

#[test]
fn no_room_uses_a_higher_floor_or_a_neighbour() {
    let (sources, floors) = house();
    let found: Vec<String> = sources.iter().flat_map(|source| climbs(source, &floors)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_belongs_to_one_room_is_touched_in_that_room_only() {
    let (sources, floors) = house();
    let for_tests: BTreeSet<PathBuf> = sources.iter().flat_map(Source::test_files).collect();
    let real = sources.iter().filter(|source| !for_tests.contains(&source.path));
    let found: Vec<String> = real.flat_map(|source| trespasses(source, &floors)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_files_of_a_room_go_round_in_a_circle() {
    let (sources, _) = house();
    let for_tests: BTreeSet<PathBuf> = sources.iter().flat_map(Source::test_files).collect();
    let real: Vec<Source> = sources
        .iter()
        .filter(|source| !for_tests.contains(&source.path))
        .map(Source::without_tests)
        .collect();
    let circles: Vec<String> =
        Modules::of(&real).circles().into_iter().map(|(_, drawing)| drawing).collect();
    assert_eq!(circles.join("\n\n"), "", "these files need each other");
}

#[test]
fn every_room_has_a_floor() {
    let (sources, floors) = house();
    let rooms: BTreeSet<String> = sources.iter().filter_map(Source::room).collect();
    assert_eq!(rooms, floors.into_keys().collect());
}

#[test]
fn every_dependency_has_its_room() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().unwrap();
    let of_systems = manifest["target"].as_table().unwrap().values();
    let tables =
        of_systems.map(|system| &system["dependencies"]).chain([&manifest["dependencies"]]);
    let named = tables
        .flat_map(|table| table.as_table().unwrap().keys())
        .map(|name| name.replace('-', "_"));
    let known = VENDORS.iter().map(|(vendor, _)| *vendor).chain(EVERYWHERE);
    assert_eq!(named.collect::<BTreeSet<_>>(), known.map(str::to_owned).collect());
}

mod the_checks {
    use super::*;

    fn complaints(path: &str, text: &str) -> Vec<String> {
        let table = "//! | ground | [`message`] | x |\n//! | 0 | [`identity`], [`moves`] | x |\n//! | 1 | [`list`] | x |\n\
            //! | 3 | [`tables`], [`seal`] | x |\n//! | 6 | [`cli`] | x |\n";
        let (source, floors) = (Source::parse(Path::new(path), text), floors(table));
        climbs(&source, &floors).into_iter().chain(trespasses(&source, &floors)).collect()
    }

    fn refused(path: &str, text: &str) {
        assert_ne!(complaints(path, text), [] as [String; 0], "{path}: {text}");
    }

    fn allowed(path: &str, text: &str) {
        assert_eq!(complaints(path, text), [] as [String; 0], "{path}: {text}");
    }

    #[test]
    fn a_higher_floor_and_a_neighbour_are_refused_however_they_are_named() {
        refused("list/rows.rs", "use crate::tables::read;");
        refused("list/rows.rs", "use crate::{identity::Was, tables};");
        refused("list/mod.rs", "fn f() { super::tables::read() }");
        refused("list/rows.rs", "use super::super::tables;");
        refused("identity/near.rs", "fn f(list: &crate::list::List) {}");
        refused("identity/near.rs", "use crate::moves::Move;");
        refused("list/rows.rs", "#[cfg(test)] mod tests { use crate::tables::read; }");
        refused("attic/mod.rs", "");
        refused("list/rows.rs", "use crate::attic::Box;");
    }

    #[test]
    fn lower_floors_and_the_own_room_are_allowed() {
        allowed(
            "list/rows.rs",
            "use crate::identity::{Was, Wordt};\nuse super::format;\nuse crate::list::Format;\n// crate::tables\n",
        );
        allowed("moves/file.rs", "crate::display_in_english!(MoveFileError);");
        allowed(
            "list/mod.rs",
            "const TEXT: &str = \"crate::tables\"; const RAW: &str = r#\"crate::tables\"#;",
        );
    }

    #[test]
    fn vendor_crates_stay_in_their_rooms() {
        refused("seal/mod.rs", "use csv::Reader;");
        refused("list/rows.rs", "fn f() { toml::from_str(\"\") }");
        refused("seal/mod.rs", "use zip;");
        allowed("tables/mod.rs", "use csv::Reader; fn f(zip: u8) { zip.max(1); }");
        allowed(
            "seal/mod.rs",
            "fn f(age: u8) -> u8 { age }\n#[cfg(test)]\nmod tests { use tempfile::tempdir; }",
        );
    }

    #[test]
    fn the_terminal_the_clock_and_the_environment_belong_to_the_cli() {
        for text in [
            "fn f() { println!(); }",
            "use std::env;",
            "use std::{env, fmt};",
            "fn f() { std::process::exit(1) }",
            "fn f() { io::stdout() }",
            "use std::io::{self, stdin};",
            "fn f() { jiff::Zoned::now() }",
            "use clap::Parser;",
        ] {
            refused("seal/mod.rs", text);
            allowed("cli/mod.rs", text);
        }
    }

    #[test]
    fn the_lower_floors_open_nothing() {
        refused("list/rows.rs", "use std::fs::File;");
        refused("identity/near.rs", "fn f() { std::fs::read(\"x\") }");
        allowed("tables/mod.rs", "use std::fs::File;");
        allowed("list/rows.rs", "#[cfg(test)]\nmod tests { use std::fs::File; }");
    }

    fn circles(files: &[(&str, &str)]) -> usize {
        let sources: Vec<Source> = files
            .iter()
            .map(|(path, text)| Source::parse(Path::new(path), text).without_tests())
            .collect();
        Modules::of(&sources).circles().len()
    }

    #[test]
    fn files_that_use_each_other_are_a_circle_however_they_are_named() {
        for there in [
            "use super::b::B;",
            "use crate::list::{b, c};",
            "fn f() { crate::list::b::g() }",
            "use super::B;",
        ] {
            for back in ["use super::a::A;", "use super::A;", "use super::c;"] {
                let room = (
                    "list/mod.rs",
                    "mod a; mod b; mod c; pub use a::A; pub(crate) use b::{B as C, B};",
                );
                let files = [
                    room,
                    ("list/a.rs", there),
                    ("list/b.rs", back),
                    ("list/c.rs", "fn f() { super::a::f() }"),
                ];
                assert_eq!(circles(&files), 1, "{there} {back}");
            }
        }
    }

    #[test]
    fn a_room_that_hands_on_what_its_files_define_is_no_circle_until_it_uses_that_itself() {
        let child =
            ("list/a.rs", "use super::Own; pub(super) fn text() {} pub(in crate::list) struct A;");
        assert_eq!(
            circles(&[
                ("list/mod.rs", "mod a; pub use a::A; pub struct Own; fn g(a: u8) {}"),
                child
            ]),
            0
        );
        assert_eq!(
            circles(&[
                ("list/mod.rs", "mod a; pub use a::A; pub struct Own; fn g() -> A {}"),
                child
            ]),
            1
        );
        assert_eq!(
            circles(&[("list/mod.rs", "mod a; pub struct Own; fn g() { a::text() }"), child]),
            1
        );
        assert_eq!(
            circles(&[
                (
                    "list/mod.rs",
                    "mod a; pub struct Own; #[cfg(test)] mod tests { use super::a::A; }"
                ),
                child
            ]),
            0
        );
    }

    #[test]
    fn a_place_names_the_file_and_the_line() {
        assert_eq!(
            complaints("list/rows.rs", "/* a\n b */\nuse crate::tables;"),
            ["src/list/rows.rs:3: `list` may not use `tables`"]
        );
    }
}
