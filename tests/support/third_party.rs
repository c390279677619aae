//! What this program is made with, from `cargo metadata`: a table for people, and a bill of
//! materials in `CycloneDX` for programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::process::Command;

use serde_json::{Value, json};

/// Every direct dependency, and what it is there for.
const REASONS: &[(&str, &str)] = &[
    ("aes", "the cipher of workbooks with a password"),
    (
        "age",
        "sealed files: the format and its recipients, by the author of its Rust implementation",
    ),
    ("anyhow", "errors on their way to the command line, and nowhere else"),
    ("base64", "fingerprints of SSH keys, and the armour of signatures"),
    ("cbc", "the mode of workbooks with a password"),
    ("cfb", "compound files: XLS, and workbooks with a password"),
    ("chardetng", "the encoding of a CSV that does not tell it"),
    ("clap", "the command line, its help and completions"),
    ("clap_complete", "completions for shells"),
    ("clap_mangen", "man pages from the same definitions as the help"),
    ("comfy-table", "tables on a terminal"),
    ("console", "the width and colours of a terminal"),
    ("csv", "writing CSV"),
    ("ctrlc", "an interrupted run ends in order"),
    ("dunce", "paths on Windows as people write them"),
    ("encoding_rs", "encodings of the web, Windows and macOS"),
    ("fluent-bundle", "messages in two languages, with plurals"),
    ("foldhash", "a fast hash for tables of identities, seeded at random"),
    ("getrandom", "randomness of the system for ids and salts"),
    ("hashbrown", "tables of identities that keep no second copy of them"),
    ("hex", "digests as people compare them"),
    ("hmac", "the integrity of workbooks with a password"),
    ("indicatif", "progress on a terminal"),
    ("jiff", "dates and time zones"),
    ("mail-builder", "reminders as mail (.eml)"),
    ("memchr", "finding lines in keyring files of gigabytes"),
    ("ms-offcrypto-writer", "workbooks with a password, as Excel makes them"),
    ("oem_cp", "code pages of DOS"),
    ("postgres", "keyrings in PostgreSQL"),
    ("quick-xml", "the parts of workbooks, EDEXML, and what describes a password"),
    ("rand", "the generator that ms-offcrypto-writer asks for"),
    ("rayon", "several processors for long lists"),
    ("rpassword", "a passphrase that nobody sees"),
    ("rsa", "signatures by RSA keys of SSH; see .deny.toml for RUSTSEC-2023-0071"),
    ("rusqlite", "keyrings in one file, with SQLite inside"),
    ("rust_xlsxwriter", "writing workbooks"),
    ("rustix", "rights, the terminal, and no core dumps"),
    ("rustls", "TLS to PostgreSQL"),
    ("rustls-native-certs", "the certificates that the system trusts"),
    ("schemars", "schemas of every JSON that is written"),
    ("serde", "data in and out"),
    ("serde_json", "JSON"),
    ("sha1", "workbooks with a password by older versions of Excel"),
    ("sha2", "digests of lists, rows and files"),
    ("ssh-key", "keys and signatures of OpenSSH"),
    ("strsim", "the option that was meant"),
    ("sys-locale", "the language of the system"),
    ("tempfile", "results that are whole or not there"),
    ("tokio-postgres-rustls", "TLS to PostgreSQL"),
    ("toml", "move files and store maps"),
    ("unic-langid", "the languages of the messages"),
    ("unicode-normalization", "names that are written in two ways"),
    ("winapi-util", "on Windows: which names lead to one file"),
    ("windows-permissions", "on Windows: files for their owner alone"),
    ("zip", "workbooks and containers"),
];

/// Reads what cargo knows of the dependencies.
pub(crate) fn metadata() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(cargo);
    command
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// The packages that come along in the program on any system, by id, each with those that it uses;
/// what only tests need does not.
fn shipped(metadata: &Value) -> BTreeMap<&str, Vec<&str>> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"], "nodes").iter().map(|node| (text(node, "id"), node)).collect();
    let is_shipped = |dependency: &&Value| {
        list(dependency, "dep_kinds").iter().any(|kind| text(kind, "kind") != "dev")
    };
    let (mut found, mut open) = (BTreeMap::new(), vec![text(&metadata["resolve"], "root")]);
    while let Some(id) = open.pop() {
        if !found.contains_key(id) {
            let uses: Vec<&str> = list(nodes[id], "deps")
                .iter()
                .filter(is_shipped)
                .map(|dependency| text(dependency, "pkg"))
                .collect();
            open.extend(&uses);
            found.insert(id, uses);
        }
    }
    found
}

/// Returns a licence as SPDX has it.
fn licence(package: &Value) -> String {
    text(package, "license").replace(" / ", "/").replace('/', " OR ")
}

fn packages(metadata: &Value) -> BTreeMap<&str, &Value> {
    list(metadata, "packages").iter().map(|package| (text(package, "id"), package)).collect()
}

/// Makes the table for people.
pub(crate) fn table(metadata: &Value) -> String {
    let (packages, shipped) = (packages(metadata), shipped(metadata));
    let root = packages[text(&metadata["resolve"], "root")];
    let direct: BTreeSet<&str> = list(root, "dependencies")
        .iter()
        .filter(|it| text(it, "kind") != "dev")
        .map(|it| text(it, "name"))
        .collect();
    let known: BTreeSet<&str> = REASONS.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        direct, known,
        "every direct dependency has a reason, and every reason a dependency"
    );
    let mut out = "# What waswordt is made with\n\nWritten by `cargo third-party`; a bill of materials (CycloneDX) is written by `cargo third-party --sbom`.\n\n\
        ## Direct dependencies, and why\n\n| crate | what for |\n|---|---|\n"
        .to_owned();
    for (name, reason) in REASONS {
        writeln!(out, "| {name} | {reason} |").unwrap();
    }
    out.push_str("\n## Everything that comes along\n\n| crate | version | licence | source |\n|---|---|---|---|\n");
    let mut rows: Vec<[String; 4]> = shipped
        .keys()
        .map(|id| packages[id])
        .filter(|package| !package["source"].is_null())
        .map(|package| {
            [
                text(package, "name").to_owned(),
                text(package, "version").to_owned(),
                licence(package),
                text(package, "repository").to_owned(),
            ]
        })
        .collect();
    rows.sort();
    for [name, version, licence, source] in rows {
        writeln!(out, "| {name} | {version} | {licence} | {source} |").unwrap();
    }
    out
}

/// Makes the bill of materials.
pub(crate) fn bill(metadata: &Value) -> Value {
    let (packages, shipped) = (packages(metadata), shipped(metadata));
    let reference = |id: &str| {
        format!("pkg:cargo/{}@{}", text(packages[id], "name"), text(packages[id], "version"))
    };
    let component = |id: &str, kind: &str| {
        let package = packages[id];
        json!({
            "type": kind,
            "bom-ref": reference(id),
            "name": text(package, "name"),
            "version": text(package, "version"),
            "licenses": [{ "expression": licence(package) }],
            "purl": reference(id),
        })
    };
    let root = text(&metadata["resolve"], "root");
    let components: Vec<Value> =
        shipped.keys().filter(|id| **id != root).map(|id| component(id, "library")).collect();
    let uses = |(id, uses): (&&str, &Vec<&str>)| {
        let on: BTreeSet<String> = uses.iter().map(|id| reference(id)).collect();
        json!({ "ref": reference(id), "dependsOn": on })
    };
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(root, "application") },
        "components": components,
        "dependencies": shipped.iter().map(uses).collect::<Vec<_>>(),
    })
}
