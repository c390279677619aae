//! The whole chain in Swedish and in Danish: what its users read has no English in it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use assert_cmd::Command;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use waswordt::message::{Lang, sources};
use waswordt::rules;

use crate::catalogue::stands;

/// Runs a command, and adds what it said to `read`.
fn run(folder: &Path, lang: Lang, words: &[&str], read: &mut String) {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command
        .args(words)
        .args(["--lang", lang.tag(), "--today", "2026-08-10"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.code().is_some_and(|code| code < 2), "{words:?}: {output:?}");
    for said in [output.stdout, output.stderr] {
        *read += &String::from_utf8(said).unwrap();
    }
}

/// Adds what stands in a file: of a workbook what its parts say.
fn open(path: &Path, read: &mut String) {
    if path.extension().is_none_or(|kind| kind != "xlsx") {
        *read += &fs::read_to_string(path).unwrap();
        return;
    }
    let mut parts = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let is_told =
            part.name().is_ok_and(|name| name.starts_with("xl/") && name.ends_with(".xml"));
        if is_told {
            part.read_to_string(read).unwrap();
        }
    }
}

/// What is told is wrapped, and in files some marks are escaped: both are undone.
fn plain(read: &str) -> String {
    let text = read.split_whitespace().collect::<Vec<_>>().join(" ");
    [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (escaped, mark)| text.replace(escaped, mark))
}

/// The words between the variables of a pattern, in all its variants.
fn words(pattern: &Pattern<&str>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.push(plain(value)),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    words(&variant.value, found);
                }
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { .. }),
            } => {}
            PatternElement::Placeable { .. } => found.push(String::new()),
        }
    }
}

/// The phrases of each message of a language, with its key.
fn phrases(lang: Lang) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for (_, ftl) in sources(lang) {
        for entry in fluent_syntax::parser::parse(*ftl).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            let mut found = Vec::new();
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            message.value.iter().chain(attributes).for_each(|text| words(text, &mut found));
            all.push((message.id.name.to_owned(), found));
        }
    }
    all
}

/// English phrases of messages that the language lacks: of two words or more, or all that a
/// message says.
fn english_only(lang: Lang) -> Vec<(String, String)> {
    let own = phrases(lang);
    let keys: BTreeSet<&String> = own.iter().map(|(key, _)| key).collect();
    let said: BTreeSet<&String> = own.iter().flat_map(|(_, phrases)| phrases).collect();
    let lacking = phrases(Lang::En).into_iter().filter(|(key, _)| !keys.contains(key));
    let telling = lacking.flat_map(|(key, all)| {
        let is_all = all.len() == 1;
        let kept = all.into_iter().filter(move |phrase| {
            let letters = phrase.chars().filter(|c| c.is_alphabetic()).count();
            letters > 6 && (is_all || phrase.contains(' '))
        });
        kept.map(move |phrase| (key.clone(), phrase)).collect::<Vec<_>>()
    });
    telling.filter(|(_, phrase)| !said.contains(phrase)).collect()
}

/// A list with faults of many rules: in its old and new identities, and in its rows.
fn spoilt(filled: &str, was: usize, wordt: usize, extra: &[&str]) -> String {
    let mut rows: Vec<Vec<String>> =
        filled.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    rows[0].push("X".to_owned());
    rows[1].push("x".to_owned());
    rows[1][wordt].insert(0, ' ');
    rows[7][was].clear();
    rows[8][0].clear();
    rows[11][wordt].insert(0, '\u{200b}');
    rows[14][wordt].insert_str(0, "mailto:");
    let texts = [
        (2, wordt, rows[3][wordt].clone()),
        (4, was, rows[5][was].clone()),
        (6, wordt, rows[6][was].clone()),
        (9, 0, "=1+1".to_owned()),
        (10, 1, rows[10][was].clone()),
        (12, wordt, "#N/A".to_owned()),
        (13, wordt, "?".to_owned()),
        (15, wordt, "4.57E+15".to_owned()),
    ];
    for (row, column, text) in texts {
        rows[row][column] = text;
    }
    rows.push(rows[16].clone());
    rows.push(rows[0].clone());
    for (row, value) in rows[17..].iter_mut().zip(extra) {
        (*value).clone_into(&mut row[wordt]);
    }
    let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    lines.join("\n") + "\nTotal,,,,\n"
}

/// Plays a sample, and returns all that its user reads.
fn played(
    lang: Lang,
    sample: &str,
    places: (usize, usize),
    extra: &[&str],
    codes: &[&str],
) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(sample);
    for name in ["move.toml", "roster.csv", "list-filled.csv"] {
        fs::copy(from.join(name), path.join(name)).unwrap();
    }
    let filled = fs::read_to_string(path.join("list-filled.csv")).unwrap();
    fs::write(path.join("spoilt.csv"), spoilt(&filled, places.0, places.1, extra)).unwrap();
    let mut read = String::new();
    let mut said = |words: &[&str]| run(path, lang, words, &mut read);
    for code in codes {
        said(&["explain", code]);
    }
    said(&["scenario", "--move", "move.toml"]);
    said(&["steps", "--move", "move.toml", "--ics", "steps.ics"]);
    said(&["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "list.xlsx"]);
    let check = ["--move", "move.toml", "--original", "list.xlsx"];
    for (list, kind) in [("spoilt", "html"), ("list-filled", "txt")] {
        let [letter, page, copy] =
            ["letter", "page", "copy"].map(|name| format!("{name}-{list}-{name}"));
        let (letter, page, copy) =
            (format!("{letter}.{kind}"), format!("{page}.html"), format!("{copy}.xlsx"));
        let list = format!("{list}.csv");
        let reports = ["--letter", &letter, "--report", &page, "--report", &copy];
        said(&[&["fill-check", &list], check.as_slice(), &reports].concat());
    }
    said(&["fill-check", "list.xlsx", "--move", "move.toml", "--report", "marked.xlsx"]);
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if !["move.toml", "roster.csv", "list-filled.csv", "spoilt.csv"]
            .iter()
            .any(|name| path.ends_with(name))
        {
            open(&path, &mut read);
        }
    }
    assert!(!read.contains("WW113"), "its own sheets beside the list are told: {read}");
    plain(&read)
}

fn assert_no_english(lang: Lang, read: &str) {
    let found: Vec<String> = english_only(lang)
        .into_iter()
        .filter(|(_, phrase)| read.contains(phrase.as_str()) && stands(read, phrase))
        .map(|(key, phrase)| format!("{lang:?}: {key}: {phrase}"))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn met(read: &str) -> usize {
    rules::all().filter(|rule| read.contains(&format!("{} ", rule.code))).count()
}

#[test]
fn a_swedish_institution_reads_no_english() {
    let extra = ["urn:schac:personalUniqueCode:int:esi:ladok.se:19811228-9874", "kalle@skola.se"];
    let codes =
        ["H1", "WW241", "WW242", "WW243", "WW244", "WW245", "WW246", "WW247", "WW248", "WW249"];
    let read = played(Lang::Sv, "ho-wolkhogskolan", (3, 4), &extra, &codes);
    assert!(met(&read) > 20, "{read}");
    assert!(
        read.contains("<hyperlink ref=\"A") && !read.contains("<hyperlink ref=\"D"),
        "the code of a rule leads to the list: the places beside it are broken over lines"
    );
    assert_no_english(Lang::Sv, &read);
}

#[test]
fn a_danish_municipality_reads_no_english() {
    let read = played(
        Lang::Da,
        "dagtilbud-skyby",
        (3, 4),
        &["G9900", "990001"],
        &["D3", "WW251", "WW252", "WW253"],
    );
    assert!(met(&read) > 15, "{read}");
    assert!(read.contains("Hvad reglen finder") && !read.contains('“'), "{read}");
    assert_no_english(Lang::Da, &read);
}
