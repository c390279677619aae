//! The plan of every move, line by line against `procedures.txt`, which was read beside the
//! agreement: what is done, by whom, by which step.
//!
//! After a change that is meant, `UPDATE_PROCEDURES=1 cargo test --test procedures` writes the file
//! anew; read what it changed.

use std::fmt::Write as _;
use std::path::Path;

use waswordt::calendar::Calendar;
use waswordt::moves::{IdpKind, MoveFile, Sector};
use waswordt::scenario::procedure::plan_of;
use waswordt::scenario::{Code, Place, judge, resolve};

/// Circumstances of every pair, each with a name.
const EVERY_PAIR: [(&str, &str); 3] = [
    ("as it is", ""),
    ("nothing is kept", "[conditions]\nrunning_licences = false\nhistory = false\n"),
    ("in an emergency", "[conditions]\ncalamity = true\n"),
];

/// Moves that differ in something else: a name, sector, both places, whether the realm stays, and
/// further lines.
const SINGLE: [(&str, &str, &str, &str, bool, &str); 11] = [
    ("G1", "vo", "elf:elo", "elf:elo", false, "[conditions]\neck_id_ordering = true\n"),
    ("G2", "vo", "elf:elo", "elf:elo", true, "[conditions]\nuser_ids_change = false\n"),
    ("G5, ELF", "vo", "elf:elo", "elf:elo", true, "[conditions]\neck_id_changes = true\n"),
    ("G5, ILF", "vo", "ilf:elo", "ilf:elo", true, "[conditions]\neck_id_changes = true\n"),
    ("user ids change, ELF", "vo", "elf:elo", "elf:elo", true, "idp = \"magister\""),
    ("user ids change, ILF", "vo", "ilf:elo", "ilf:elo", true, "idp = \"magister\""),
    (
        "user ids change, NON-portal",
        "vo",
        "ilf:non-portal",
        "ilf:non-portal",
        true,
        "idp = \"adfs\"",
    ),
    ("user ids change, MBO", "mbo", "eck:elo", "eck:elo", true, "idp = \"magister\""),
    (
        "summer, V6",
        "vo",
        "elf:elo",
        "elf:elo",
        false,
        "[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n",
    ),
    (
        "during the school year, V4",
        "vo",
        "elf:distributor",
        "elf:elo",
        false,
        "[dates]\nfreeze = 2026-11-16\ncutover = 2026-11-24\n",
    ),
    (
        "during the school year, MBO",
        "mbo",
        "eck:elo",
        "eck:elo",
        false,
        "[dates]\nfreeze = 2026-11-16\ncutover = 2026-11-24\n",
    ),
];

fn side(table: &str, place: &str, other: bool, realm: &str) -> String {
    let (delivery, kind) = place.split_once(':').unwrap();
    let idp = match (kind, other) {
        ("elo", false) => "magister",
        ("elo", true) => "fronter",
        ("non-portal", _) => "adfs",
        (name, _) => name,
    };
    let realm = if kind == IdpKind::Codes.as_str() {
        String::new()
    } else {
        format!("realm = \"{realm}\"\n")
    };
    format!("[{table}]\ndelivery = \"{delivery}\"\nidp = \"{idp}\"\n{realm}")
}

fn file(sector: &str, from: &str, to: &str, same_realm: bool, more: &str) -> String {
    let is_same_idp = more.starts_with("idp = ");
    let to = side("to", to, !is_same_idp, if same_realm { "old" } else { "new" });
    let more = if is_same_idp { "" } else { more };
    format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n{}{to}{more}",
        side("from", from, false, "old")
    )
}

/// The plan of a move: its code, and a line for each deed with its roles, its steps and its days.
fn plan(file: &str) -> (Code, String) {
    let moved = resolve(MoveFile::parse(file).unwrap()).unwrap();
    let calendar = Calendar::default();
    let verdict = judge(&moved, &calendar);
    let has_dates = moved.file.dates != waswordt::moves::Dates::default();
    let mut lines = String::new();
    for timed in plan_of(&verdict, &moved, &calendar, "2026-05-01".parse().unwrap()) {
        let task = &timed.task;
        let roles: Vec<&str> = task.roles.iter().map(|role| role.as_str()).collect();
        let steps: Vec<String> = task
            .sources
            .iter()
            .map(|source| format!("{} {}", source.procedure.as_str(), source.step.number))
            .collect();
        let differs = if task.differences.is_empty() {
            String::new()
        } else {
            format!(" !{}", task.differences.len())
        };
        let day = |day: Option<waswordt::calendar::Date>| {
            day.map_or_else(|| "…".to_owned(), |day| day.to_string())
        };
        let days = if has_dates {
            format!("  [{}–{}]", day(timed.not_before), day(timed.due))
        } else {
            String::new()
        };
        writeln!(
            lines,
            "    {:18} {:40} {}{differs}{days}",
            task.deed.as_str(),
            roles.join(" "),
            steps.join(", ")
        )
        .unwrap();
    }
    let lines = if lines.is_empty() { "    nothing\n".to_owned() } else { lines };
    (verdict.code(), lines)
}

/// Writes every plan, those of pairs that are alike once.
fn all() -> String {
    let mut text = String::new();
    for (name, conditions) in EVERY_PAIR {
        writeln!(text, "== {name}\n").unwrap();
        let mut plans: Vec<(Code, String, Vec<String>)> = Vec::new();
        for sector in Sector::ALL.iter().filter(|sector| sector.is_of_the_agreement()) {
            for (from, to) in Place::all(*sector)
                .iter()
                .flat_map(|from| Place::all(*sector).iter().map(move |to| (from, to)))
            {
                let (code, lines) = plan(&file(
                    sector.as_str(),
                    &from.to_string(),
                    &to.to_string(),
                    false,
                    conditions,
                ));
                let pair = format!("{from} → {to}");
                match plans.iter_mut().find(|known| (known.0, &known.1) == (code, &lines)) {
                    Some(known) => known.2.push(pair),
                    None => plans.push((code, lines, vec![pair])),
                }
            }
        }
        plans.sort_by_key(|plan| plan.0);
        for (code, lines, pairs) in plans {
            writeln!(text, "{code}: {}\n{lines}", pairs.join("; ")).unwrap();
        }
    }
    writeln!(text, "== one by one\n").unwrap();
    for (name, sector, from, to, same_realm, more) in SINGLE {
        let (code, lines) = plan(&file(sector, from, to, same_realm, more));
        writeln!(text, "{name} ({code})\n{lines}").unwrap();
    }
    text
}

#[test]
fn every_move_has_the_plan_that_the_agreement_gives_it() {
    let (found, path) = (all(), Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/procedures.txt"));
    if std::env::var_os("UPDATE_PROCEDURES").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    for (at, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {}", at + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

#[test]
fn no_plan_says_one_deed_twice_or_what_its_move_has_not() {
    for block in all().split("\n\n").filter(|block| block.contains("    ")) {
        let head = block.lines().find(|line| !line.starts_with(' ')).unwrap();
        let deeds: Vec<&str> = block
            .lines()
            .filter(|line| line.starts_with("    "))
            .map(|line| line.split_whitespace().next().unwrap())
            .collect();
        let mut once = deeds.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), deeds.len(), "{head}");
        let has = |deed: &str| deeds.contains(&deed);
        let is_elf = head.contains("elf:") || head.contains("ELF");
        assert!(
            is_elf
                || !has("pre-match") && !has("old-pre-match")
                || head.starts_with("summer")
                || head.contains("V4"),
            "{head}"
        );
        if head.starts_with("user ids change") {
            assert!(
                !has("old-record")
                    && !has("new-record")
                    && !has("migration")
                    && !has("link")
                    && !has("test-link"),
                "{head}"
            );
        }
        if head.contains("ilf:codes → ilf:codes") && !head.contains(';') {
            let of_portals = [
                "tell-kennisnet",
                "establish",
                "new-record",
                "old-record",
                "school-identities",
                "migration",
                "test-link",
                "freeze",
            ];
            assert!(of_portals.iter().all(|deed| !has(deed)), "{head}");
        }
        if head.starts_with("G3") || head.starts_with("G4") {
            assert!(
                ["ticket", "apply", "fill", "deliver", "format", "contract"]
                    .iter()
                    .all(|deed| !has(deed)),
                "{head}"
            );
        }
    }
}
