//! The plan of every move, line by line against `procedures.txt`, which was read beside the
//! agreement: what is done, by whom, by which step.
//!
//! After a change that is meant, `UPDATE_PROCEDURES=1 cargo test --test integration procedures` writes
//! the file anew; read what it changed.

use std::fmt::Write as _;
use std::path::Path;

use waswordt::calendar::Calendar;
use waswordt::moves::{IdpKind, MoveFile, Sector};
use waswordt::scenario::procedure::plan_of;
use waswordt::scenario::{Code, Place, Verdict, judge_on, resolve};

/// Circumstances of every pair, each with a name.
const EVERY_PAIR: [(&str, &str); 3] = [
    ("as it is", ""),
    ("nothing is kept", "[conditions]\nrunning_licences = false\nhistory = false\n"),
    ("in an emergency", "[conditions]\ncalamity = true\n"),
];

/// What stays as it is in a move.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stays {
    Nothing,
    Realm,
    /// The IdP and its realm.
    Portal,
}

const SUMMER: &str = "[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n";
const YEAR: &str = "[dates]\nfreeze = 2026-11-16\ncutover = 2026-11-24\n";
const FROZEN_LATE: &str = "[dates]\nfreeze = 2026-11-20\ncutover = 2026-11-24\n";
const FROZEN_IN_YEAR: &str = "[dates]\nfreeze = 2026-11-16\n";
const ECK: &str = "[conditions]\neck_id_changes = true\n";
const ECK_IN_AN_EMERGENCY: &str = "[conditions]\neck_id_changes = true\ncalamity = true\n";
const ECK_ORDERING: &str = "[conditions]\neck_id_ordering = true\n";
const IDS_STAY: &str = "[conditions]\nuser_ids_change = false\n";

/// Moves that differ in something else: a name, sector, both places, what stays, and further lines.
/// Of these the words and the terms are told as well.
#[rustfmt::skip]
const SINGLE: [(&str, &str, &str, &str, Stays, &str); 43] = [
    ("G1", "vo", "elf:elo", "elf:elo", Stays::Nothing, ECK_ORDERING),
    ("G1, from codes", "mbo", "non-eck:elo", "eck:elo", Stays::Nothing, ECK_ORDERING),
    ("G2", "vo", "elf:elo", "elf:elo", Stays::Realm, IDS_STAY),
    ("G2, the portal stays", "vo", "elf:elo", "elf:elo", Stays::Portal, IDS_STAY),
    ("G2, from codes", "mbo", "non-eck:elo", "eck:elo", Stays::Portal, IDS_STAY),
    ("G5, ELF", "vo", "elf:elo", "elf:elo", Stays::Realm, ECK),
    ("G5, ILF", "vo", "ilf:elo", "ilf:elo", Stays::Realm, ECK),
    ("G5, MBO", "mbo", "eck:elo", "eck:elo", Stays::Nothing, ECK),
    ("G5 within one portal, ELF", "vo", "elf:elo", "elf:elo", Stays::Portal, ECK),
    ("G5 within one portal, ILF, summer", "vo", "ilf:elo", "ilf:elo", Stays::Portal, "[conditions]\neck_id_changes = true\n[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n"),
    ("G5 within one portal, in an emergency", "vo", "elf:elo", "elf:elo", Stays::Portal, ECK_IN_AN_EMERGENCY),
    ("G5, in an emergency", "vo", "ilf:elo", "ilf:elo", Stays::Nothing, ECK_IN_AN_EMERGENCY),
    ("the realm stays, ELF", "vo", "elf:elo", "elf:elo", Stays::Realm, ""),
    ("the portal stays, NON-ECK to ECK, ELO", "mbo", "non-eck:elo", "eck:elo", Stays::Portal, ""),
    ("the portal stays, NON-ECK to ECK, distributor", "mbo", "non-eck:distributor", "eck:distributor", Stays::Portal, ""),
    ("the portal stays, NON-ECK to ECK, NON-portal", "mbo", "non-eck:non-portal", "eck:non-portal", Stays::Portal, ""),
    ("user ids change, ELF", "vo", "elf:elo", "elf:elo", Stays::Portal, ""),
    ("user ids change, ELF, distributor", "vo", "elf:distributor", "elf:distributor", Stays::Portal, ""),
    ("user ids change, ILF", "vo", "ilf:elo", "ilf:elo", Stays::Portal, ""),
    ("user ids change, NON-portal", "vo", "ilf:non-portal", "ilf:non-portal", Stays::Portal, ""),
    ("user ids change, MBO", "mbo", "eck:elo", "eck:elo", Stays::Portal, ""),
    ("summer, V6", "vo", "elf:elo", "elf:elo", Stays::Nothing, SUMMER),
    ("summer, V6, in an emergency", "vo", "elf:elo", "elf:elo", Stays::Nothing, "[conditions]\ncalamity = true\n[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n"),
    ("during the school year, V1", "vo", "ilf:elo", "ilf:codes", Stays::Nothing, YEAR),
    ("summer, V9", "vo", "ilf:elo", "ilf:elo", Stays::Nothing, SUMMER),
    ("during the school year, V4", "vo", "elf:distributor", "elf:elo", Stays::Nothing, YEAR),
    ("during the school year, V5", "vo", "elf:elo", "elf:distributor", Stays::Nothing, YEAR),
    ("during the school year, V6", "vo", "elf:elo", "elf:elo", Stays::Nothing, YEAR),
    ("during the school year, V6, frozen", "vo", "elf:elo", "elf:elo", Stays::Nothing, FROZEN_IN_YEAR),
    ("during the school year, V7", "vo", "elf:elo", "elf:non-portal", Stays::Nothing, YEAR),
    ("during the school year, V8", "vo", "ilf:non-portal", "ilf:non-portal", Stays::Nothing, YEAR),
    ("just after the summer, V6", "vo", "elf:elo", "elf:elo", Stays::Nothing, "[dates]\nfreeze = 2026-08-10\ncutover = 2026-08-17\n"),
    ("during the school year, V6, frozen late", "vo", "elf:elo", "elf:elo", Stays::Nothing, FROZEN_LATE),
    ("during the school year, user ids change", "vo", "elf:elo", "elf:elo", Stays::Portal, YEAR),
    ("during the school year, MBO, frozen late", "mbo", "eck:elo", "eck:elo", Stays::Nothing, FROZEN_LATE),
    ("G5, from another scheme", "mbo", "eck:elo", "eck:elo", Stays::Portal, "[conditions]\neck_id_from = \"real-id\"\n"),
    ("G5, from another scheme, elsewhere", "vo", "elf:elo", "elf:elo", Stays::Nothing, "[conditions]\neck_id_from = \"real-id\"\n"),
    ("V4", "vo", "elf:distributor", "elf:elo", Stays::Nothing, ""),
    ("V5", "vo", "elf:elo", "elf:distributor", Stays::Nothing, ""),
    ("V7", "vo", "elf:elo", "elf:non-portal", Stays::Nothing, ""),
    ("V10, ELF", "vo", "elf:non-portal", "elf:elo", Stays::Nothing, ""),
    ("V10, ILF", "vo", "ilf:elo", "ilf:non-portal", Stays::Nothing, ""),
    ("during the school year, MBO", "mbo", "eck:elo", "eck:elo", Stays::Nothing, YEAR),
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

fn file(sector: &str, from: &str, to: &str, stays: Stays, more: &str) -> String {
    let realm = if stays == Stays::Nothing { "new" } else { "old" };
    let to = side("to", to, stays != Stays::Portal, realm);
    format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n{}{to}{more}",
        side("from", from, false, "old")
    )
}

/// The plan of a move: its code, and a line for each deed with its roles, its steps and its days.
fn plan(file: &str, in_words: bool) -> (Code, String) {
    let moved = resolve(MoveFile::parse(file).unwrap()).unwrap();
    let (calendar, today) = (Calendar::default(), "2026-05-01".parse().unwrap());
    let verdict = judge_on(&moved, &calendar, today);
    let has_dates = moved.file.dates != waswordt::moves::Dates::default();
    let mut lines = String::new();
    for timed in plan_of(&verdict, &moved, &calendar, today) {
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
            "    {:18} {:40} {}{differs}{days}{}",
            task.deed.as_str(),
            roles.join(" "),
            steps.join(", "),
            if in_words { format!("  {}", task.what) } else { String::new() }
        )
        .unwrap();
    }
    if in_words {
        lines.push_str(&terms(&verdict));
    }
    let lines = if lines.is_empty() { "    nothing\n".to_owned() } else { lines };
    (verdict.code(), lines)
}

/// The conditions and the consequences of a verdict, with what is known of them.
fn terms(verdict: &Verdict) -> String {
    let mut lines = String::new();
    for condition in &verdict.conditions {
        let by = verdict.sees_to(condition.kind);
        let by: Vec<&str> = by.iter().map(|role| role.as_str()).collect();
        let due = condition.due.map_or_else(|| "…".to_owned(), |day| day.to_string());
        let (id, state) = (condition.kind.id(), condition.state);
        writeln!(lines, "  if {id:23} {state:?} [{due}] {}: {}", by.join(" "), condition.section)
            .unwrap();
    }
    for lost in &verdict.consequences {
        writeln!(lines, "  so {:23} {:?}: {}", lost.kind.id(), lost.state, lost.section).unwrap();
    }
    for warning in &verdict.warnings {
        writeln!(lines, "  ! {}", warning.key()).unwrap();
    }
    lines
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
                let (sector, from, to) = (sector.as_str(), from.to_string(), to.to_string());
                let file = file(sector, &from, &to, Stays::Nothing, conditions);
                let (code, lines) = plan(&file, false);
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
    for (name, sector, from, to, stays, more) in SINGLE {
        let (code, lines) = plan(&file(sector, from, to, stays, more), true);
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
    for block in all().split("\n\n").filter(|block| block.contains("\n    ")) {
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
        let is_elf = ["elf:", "ELF", "V4", "V5", "V6", "V7"].iter().any(|word| head.contains(word));
        // ECK iDs that come in place of portal identities leave an old match, and ask for no new one.
        let is_left = is_elf || head.contains("from another scheme");
        assert!((is_elf || !has("pre-match")) && (is_left || !has("old-pre-match")), "{head}");
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
