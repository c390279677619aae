//! Runs the examples on the pages of the rules through the real check: what *fails* there fails by
//! that rule, and what *passes* does not.

use waswordt::grid::{FileProblem, Note, Reading, SheetChoice, SheetName};
use waswordt::list::{Manifest, ManifestError, RowDigests, RowWords};
use waswordt::message::Message;
use waswordt::moves::{Closure, FormatId, Move, MoveFile};
use waswordt::ops::{OpenOptions, OpenedList, open_bytes};
use waswordt::rules::{self, Baseline, Example, Findings, Outcome, Page, Rule, Subject};

const MOVE: &str = r#"
sector = "vo"
[school]
brin = "99ZZ00"
name = "Petteflat College"
[from]
delivery = "elf"
idp = "magister"
realm = "petteflat"
[to]
delivery = "elf"
idp = "azure-ad"
realm = "petteflat.onmicrosoft.com"
"#;

fn the_move() -> Move {
    move_of(MOVE)
}

fn move_of(text: &str) -> Move {
    waswordt::scenario::resolve(MoveFile::parse(text).unwrap()).unwrap()
}

/// The same move, with a realm of its own for staff on each side.
fn two_realms() -> String {
    let two = |text: &str, realm: &str, staff: &str| {
        text.replace(&format!("\"{realm}\""), &format!("[\"{realm}\", \"{staff}\"]"))
    };
    two(
        &two(MOVE, "petteflat", "personeel"),
        "petteflat.onmicrosoft.com",
        "personeel.onmicrosoft.com",
    )
}

fn open(text: &str) -> OpenedList {
    open_bytes(text.as_bytes(), &OpenOptions::default()).unwrap()
}

/// What a page may say after `fails`, `passes` or `original`.
#[derive(Default)]
struct Given {
    unreadable: bool,
    closed: bool,
    the_move: Option<Move>,
    expects: Option<FormatId>,
    manifest: Option<Manifest>,
    broken: Option<ManifestError>,
}

fn given(example: &Example, list: &mut OpenedList) -> Given {
    let mut given = Given::default();
    for option in &example.options {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        match name {
            "unreadable" => given.unreadable = true,
            "closed" => given.closed = true,
            "move" => given.the_move = Some(the_move()),
            "two-realms" => given.the_move = Some(move_of(&two_realms())),
            "expects" => given.expects = Some(value.parse().unwrap()),
            "broken-manifest" => given.broken = Manifest::from_descriptor("{").err(),
            "manifest-school" => {
                given.manifest = Some(manifest(|file| value.clone_into(&mut file.school.brin)));
            }
            "manifest-realm" => {
                given.manifest = Some(manifest(|file| file.from.realm.0 = vec![value.to_owned()]));
            }
            "version" => {
                given.manifest =
                    Some(Manifest { version: value.parse().unwrap(), ..manifest(|_| ()) });
            }
            "note" => note(list, value),
            "fact" => list.facts.problems.push(fact(value)),
            _ => panic!("the option `{option}` is not known"),
        }
    }
    given
}

fn manifest(change: impl FnOnce(&mut MoveFile)) -> Manifest {
    let mut file = the_move().file;
    change(&mut file);
    Manifest {
        list_id: "WW-1".to_owned(),
        version: 1,
        created: "2026-06-01".to_owned(),
        format: FormatId::Vo,
        r#move: file,
        closure: Closure::Open,
        owner: None,
        first_row: 2,
        supplied: RowDigests::decode([0; 16], Vec::new(), RowWords::default()).unwrap(),
    }
}

/// `row:column:kind`, both counted as a person does; the row is the last.
fn note(list: &mut OpenedList, value: &str) {
    let parts: Vec<&str> = value.split(':').collect();
    let list = list.parsed.list.as_mut().unwrap();
    assert_eq!(list.row(list.len() - 1).number().to_string(), parts[0]);
    let note = match parts[2] {
        "number" => Note::Number,
        "padded-number" => Note::PaddedNumber,
        "lost-number" => Note::LostNumber,
        "date" => Note::Date,
        "error" => Note::Error,
        "boolean" => Note::Boolean,
        "too-long" => Note::TooLong,
        "merged" => Note::Merged,
        "formula" => Note::Formula,
        "formula-without-value" => Note::FormulaWithoutValue,
        other => panic!("the note `{other}` is not known"),
    };
    list.note(parts[1].parse::<usize>().unwrap() - 1, note);
}

fn fact(value: &str) -> FileProblem {
    match value.split(':').collect::<Vec<_>>()[..] {
        ["nul", row] => FileProblem::Nul { row: row.parse().unwrap() },
        ["undecodable"] => FileProblem::Undecodable { encoding: "UTF-8", row: Some(2) },
        ["hidden-rows", ref rows @ ..] => FileProblem::HiddenRows { rows: numbers(rows) },
        ["hidden-columns", ref columns @ ..] => {
            FileProblem::HiddenColumns { columns: numbers(columns) }
        }
        ["encoding", "recognised"] => {
            FileProblem::Encoding { encoding: "cp850", reading: Reading::Recognised, row: Some(2) }
        }
        ["encoding", "doubtful"] => {
            FileProblem::Encoding { encoding: "cp850", reading: Reading::Doubtful, row: None }
        }
        ["merged", ref ranges @ ..] => FileProblem::MergedCells { ranges: vec![ranges.join(":")] },
        ["other-lists"] => FileProblem::OtherLists {
            names: vec![SheetName { name: "Blad2".to_owned(), is_hidden: false }],
            choice: SheetChoice::Found,
        },
        ["other-sheets"] => FileProblem::OtherSheets {
            names: vec![SheetName { name: "Blad2".to_owned(), is_hidden: false }],
        },
        _ => panic!("the fact `{value}` is not known"),
    }
}

fn numbers(words: &[&str]) -> Vec<u32> {
    words.iter().map(|word| word.parse().unwrap()).collect()
}

fn findings(example: &Example, baseline: Option<&Baseline<'_>>) -> Findings {
    let mut list = open(example.text);
    let given = given(example, &mut list);
    if given.unreadable {
        return rules::unreadable(Message::new("table-no-table"));
    }
    rules::check(&Subject {
        manifest: given.manifest.as_ref(),
        manifest_error: given.broken.as_ref(),
        baseline,
        r#move: given.the_move.as_ref(),
        expected_format: given.expects,
        ..Subject::new(&list.facts, &list.parsed)
    })
}

/// The list as it was sent out, for the examples after it.
fn sent(examples: &[Example]) -> Option<(OpenedList, Closure, Option<Manifest>)> {
    let example = examples.iter().find(|example| example.outcome == Outcome::Original)?;
    let mut list = open(example.text);
    let given = given(example, &mut list);
    let closure = if given.closed { Closure::Closed } else { Closure::Open };
    Some((list, closure, given.manifest))
}

fn run(rule: &'static Rule) {
    let examples = Page::of(rule).examples();
    let sent = sent(&examples);
    let baseline = sent.as_ref().map(|(list, closure, manifest)| {
        Baseline::of_original(list.parsed.list.as_ref().unwrap(), None, *closure)
            .of_version(manifest.as_ref())
    });
    for example in examples.iter().filter(|example| example.outcome != Outcome::Original) {
        let findings = findings(example, baseline.as_ref());
        let found = findings.iter().any(|finding| finding.code == rule.code);
        let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(
            found,
            example.outcome == Outcome::Fails,
            "{rule:?}: {codes:?}\n{}",
            example.text
        );
    }
}

#[test]
fn every_example_does_what_its_page_says() {
    rules::all().for_each(run);
}

#[test]
fn every_message_that_the_examples_raise_is_in_both_catalogues() {
    use waswordt::message::{Catalogue, Lang};
    for rule in rules::all() {
        for example in
            Page::of(rule).examples().iter().filter(|example| example.outcome == Outcome::Fails)
        {
            for finding in findings(example, None).iter() {
                for lang in Lang::ALL {
                    let text = Catalogue::of(lang).render(&finding.message);
                    assert!(!text.contains('{') && text.contains(' '), "{rule:?} {lang:?}: {text}");
                }
            }
        }
    }
}
