//! Holds the generated files to the program: none is stale, every report has its schema, and every
//! example can be typed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::support::source::{Source, Token};
use crate::support::third_party;
use serde_json::Value;
use waswordt::cli;
use waswordt::cli::generated::{rendered, stale};

/// Schemas of what is no report.
const NO_REPORTS: [&str; 5] = ["manifest", "move", "store-map", "targets-file", "targets-log"];

fn schemas() -> BTreeMap<String, Value> {
    let named = rendered().into_iter().filter_map(|(path, contents)| {
        let name = path.file_name()?.to_str()?.strip_suffix(".schema.json")?.to_owned();
        Some((name, serde_json::from_slice(&contents).unwrap()))
    });
    named.collect()
}

/// The kinds of report that the source names, `waswordt/<kind>/1`, each with a file that does.
fn kinds() -> BTreeMap<String, PathBuf> {
    let is_kind = |kind: &&str| kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let mut kinds = BTreeMap::new();
    for source in Source::all() {
        for (_, token) in source.without_tests().tokens {
            let Token::Text(text) = token else { continue };
            let kind = text
                .strip_prefix("waswordt/")
                .and_then(|rest| rest.strip_suffix("/1"))
                .filter(is_kind);
            kinds.extend(kind.map(|kind| (kind.to_owned(), source.path.clone())));
        }
    }
    kinds
}

#[test]
fn no_generated_file_is_stale() {
    let stale = stale(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert!(stale.is_empty(), "run `cargo regenerate`, and look at what it changed: {stale:#?}");
}

#[test]
fn every_report_has_a_schema_and_every_schema_a_report() {
    let (schemas, kinds) = (schemas(), kinds());
    for (kind, path) in &kinds {
        assert!(
            schemas.contains_key(kind),
            "{} makes a report of kind {kind}, which has no schema",
            path.display()
        );
    }
    for name in schemas.keys().filter(|name| !NO_REPORTS.contains(&name.as_str())) {
        assert!(kinds.contains_key(name), "nothing makes a report of kind {name}");
    }
}

#[test]
fn a_schema_names_itself_and_its_report_is_a_constant() {
    for (kind, schema) in schemas() {
        assert_eq!(schema["$id"], format!("urn:waswordt:schema:{kind}:1"));
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(schema["title"].is_string(), "{kind}");
        if NO_REPORTS.contains(&kind.as_str()) {
            continue;
        }
        // A schema of several shapes keeps them in its definitions.
        let shapes: Vec<&Value> = match schema["oneOf"].as_array() {
            None => vec![&schema],
            Some(shapes) => shapes
                .iter()
                .map(|shape| schema.pointer(&shape["$ref"].as_str().unwrap()[1..]).unwrap())
                .collect(),
        };
        for shape in shapes {
            assert_eq!(shape["properties"]["report"]["const"], format!("waswordt/{kind}/1"));
            assert!(shape["required"].as_array().unwrap().contains(&"report".into()), "{kind}");
        }
    }
}

#[test]
fn every_command_has_a_page_and_examples() {
    let pages: BTreeSet<String> =
        rendered().into_iter().map(|(path, _)| path.display().to_string()).collect();
    let command = cli::command();
    for sub in command.get_subcommands() {
        assert!(pages.contains(&format!("man/waswordt-{}.1", sub.get_name())), "{sub}");
        assert!(sub.get_after_help().is_some(), "{sub} has no examples");
        for deeper in sub.get_subcommands() {
            assert!(
                pages.contains(&format!("man/waswordt-{}-{}.1", sub.get_name(), deeper.get_name())),
                "{sub} {deeper}"
            );
        }
    }
}

#[test]
fn every_example_can_be_typed() {
    let command = cli::command();
    let helps = std::iter::once(&command)
        .chain(command.get_subcommands())
        .filter_map(clap::Command::get_after_help);
    // A line may go on after a backslash.
    let text: Vec<String> = helps.map(|help| help.to_string().replace("\\\n", " ")).collect();
    let lines: Vec<&str> = text
        .iter()
        .flat_map(|text| text.lines())
        .map(str::trim)
        .filter(|line| line.starts_with("waswordt "))
        .collect();
    assert!(lines.len() > 25, "only {} examples were found", lines.len());
    for line in lines {
        let typed = line.split(['|', '>']).next().unwrap();
        let parsed = cli::command().try_get_matches_from(words(typed));
        assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
    }
}

/// Splits a line as a shell does, as far as examples need it: what stands between double quotes is
/// one word.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![];
    for (nth, part) in line.split('"').enumerate() {
        if nth % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn the_table_of_third_parties_is_fresh_and_gives_every_direct_dependency_a_reason() {
    let table = third_party::table(&third_party::metadata());
    let kept =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("THIRD-PARTY.md"))
            .unwrap();
    assert!(table == kept.replace("\r\n", "\n"), "THIRD-PARTY.md is stale: cargo third-party");
}

#[test]
fn the_bill_of_materials_names_whatever_comes_along_once_and_what_uses_it() {
    let bill = third_party::bill(&third_party::metadata());
    assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
    let names: Vec<&str> = bill["components"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["purl"].as_str().unwrap())
        .collect();
    let known: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(known.len(), names.len());
    assert!(
        names.len() > 100 && names.iter().any(|name| name.starts_with("pkg:cargo/age@")),
        "{names:?}"
    );
    assert!(
        !names.iter().any(|name| name.starts_with("pkg:cargo/proptest@")),
        "what only tests need does not come along"
    );
    for dependency in bill["dependencies"].as_array().unwrap() {
        let uses = dependency["dependsOn"].as_array().unwrap();
        assert!(uses.iter().all(|used| known.contains(used.as_str().unwrap())), "{dependency}");
    }
}

#[test]
fn every_test_that_the_page_on_security_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let files = ["integration", "interop"].into_iter().flat_map(|suite| {
        std::fs::read_dir(root.join("tests").join(suite)).unwrap().map(|file| file.unwrap().path())
    });
    let tests: String = files
        .filter(|path| path.is_file())
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let named: Vec<&str> =
        page.split('`').filter(|word| word.contains('_') && !word.contains([' ', '\n'])).collect();
    assert!(named.len() > 15, "{named:?}");
    for name in named {
        assert!(tests.contains(&format!("#[test]\nfn {name}(")), "{name}");
    }
}
