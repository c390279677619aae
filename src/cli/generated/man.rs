//! The man pages of the program and its subcommands, from clap's own knowledge and the examples of
//! each command.

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::page::{page, piece, piece_of_clap, prose, references};
use super::words::Words;
use crate::cli::help;
use crate::message::Lang;

/// The exit codes: the code, the key of its text in other languages, and its text.
const EXIT_STATUS: [(&str, &str, &str); 4] = [
    ("0", "man-exit-0", "Done, and clean. A reader that closes the pipe early is no error."),
    (
        "1",
        "man-exit-1",
        "The input is at fault: findings of severity error, a move that is not supported, rows that were held.",
    ),
    (
        "2",
        "man-exit-2",
        "Wrong usage: options, an unknown IdP, a move file that cannot be read, an output that exists already.",
    ),
    (
        "3",
        "man-exit-3",
        "It could not be done: a file, the store or the cryptography failed. Nothing is left half written.",
    ),
];

/// Options that point to files of note, the key of what these are in other languages, their names,
/// and what they are.
const FILES: [(&str, &str, &str, &str); 3] = [
    (
        "move_file",
        "man-file-move",
        "move.toml",
        "The move, written by the distributor: the sector, the school, the portal that it leaves and the one that it goes to, dates, \
         conditions, and the publishers with their public keys. Its schema is schemas/move.schema.json.",
    ),
    (
        "list",
        "man-file-list",
        "LIST.csv, LIST.xlsx",
        "The list. What the program knows of it beyond its columns travels beside a CSV as LIST.datapackage.json, a Frictionless data \
         package, and inside a workbook; a list without it works too, with fewer checks.",
    ),
    (
        "store",
        "man-file-store",
        "STORE",
        "The keyrings of a publisher, with their journal: FILE.db or sqlite:FILE, an SQLite database; or FILE.csv or FILE.jsonl, the publisher's own keyring file, with its journal beside it in FILE.journal.",
    ),
];

/// What stores are, on the page of the commands that make and fill them.
fn stores(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => include_str!("prose/stores.nl.md"),
        Lang::En | Lang::Sv | Lang::Da => include_str!("prose/stores.en.md"),
    }
}

/// Who is taken for another person, on the page of the command that looks at names.
fn people(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => include_str!("prose/people.nl.md"),
        Lang::En | Lang::Sv | Lang::Da => include_str!("prose/people.en.md"),
    }
}

/// Where a page points beyond its parent.
const SEE_ALSO: [(&str, &[&str]); 18] = [
    ("waswordt", &["waswordt-rules(7)", "age(1)"]),
    ("waswordt-scenario", &["waswordt-steps(1)"]),
    ("waswordt-steps", &["waswordt-scenario(1)"]),
    ("waswordt-generate", &["waswordt-fill(1)", "waswordt-fill-check(1)"]),
    ("waswordt-fill", &["waswordt-generate(1)", "waswordt-merge(1)", "waswordt-fill-check(1)"]),
    ("waswordt-merge", &["waswordt-fill(1)", "waswordt-fill-check(1)"]),
    ("waswordt-fill-check", &["waswordt-explain(1)", "waswordt-rules(7)"]),
    ("waswordt-explain", &["waswordt-fill-check(1)", "waswordt-rules(7)"]),
    ("waswordt-encrypt", &["waswordt-decrypt(1)", "waswordt-keygen(1)", "age(1)"]),
    ("waswordt-decrypt", &["waswordt-encrypt(1)", "waswordt-keygen(1)", "age(1)"]),
    ("waswordt-verify", &["waswordt-apply(1)", "waswordt-keyrings(1)"]),
    ("waswordt-undo", &["waswordt-apply(1)", "waswordt-log(1)", "waswordt-keyrings(1)"]),
    ("waswordt-log", &["waswordt-apply(1)", "waswordt-undo(1)", "waswordt-keyrings(1)"]),
    ("waswordt-keyrings", &["waswordt-apply(1)"]),
    ("waswordt-keyrings-init", &["waswordt-apply(1)"]),
    ("waswordt-status", &["waswordt-targets(1)"]),
    ("waswordt-targets", &["waswordt-status(1)"]),
    (
        "waswordt-apply",
        &[
            "waswordt-verify(1)",
            "waswordt-undo(1)",
            "waswordt-log(1)",
            "waswordt-keyrings(1)",
            "waswordt-rules(7)",
        ],
    ),
];

/// Renders the page of the program and of every subcommand, however deep, in a language: file names
/// and contents.
pub(super) fn pages(lang: Lang) -> Vec<(String, Vec<u8>)> {
    let mut pages = Vec::new();
    let words = Words::of(lang);
    collect(&help::command(crate::cli::command(), lang), None, words, &mut pages);
    pages
}

fn collect(
    command: &Command,
    parent: Option<&str>,
    words: Words,
    pages: &mut Vec<(String, Vec<u8>)>,
) {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    pages.push((
        format!("{name}.1"),
        page(name, 1, &[of_clap(command, words), own(command, name, parent, words)]),
    ));
    subcommands(command).for_each(|sub| collect(sub, Some(name), words, pages));
}

/// The subcommands that have a page; clap's own `help` needs none.
fn subcommands(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|sub| sub.get_name() != "help" && !sub.is_hide_set())
}

/// What clap tells of a command as a man page does.
fn of_clap(command: &Command, words: Words) -> String {
    let man = Man::new(without_help(command));
    let mut told = piece(&name(command, words));
    told += &piece(&synopsis(command, words));
    told += &piece(&description(command, words));
    told += &piece_of_clap(|out| man.render_options_section(out));
    if subcommands(command).next().is_some() {
        told += &piece_of_clap(|out| man.render_subcommands_section(out));
    }
    told
}

/// clap lists its `help` among the subcommands, though it has no page.
fn without_help(command: &Command) -> Command {
    command.clone().disable_help_subcommand(true).mut_subcommands(|sub| {
        let is_help = sub.get_name() == "help";
        sub.hide(is_help)
    })
}

fn name(command: &Command, words: Words) -> Roff {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut piece = Roff::new();
    words.section("man-name", "NAME", &mut piece);
    piece.text([roman(format!("{name} - {about}"))]);
    piece
}

/// The usage line of the help, which names the values too.
fn synopsis(command: &Command, words: Words) -> Roff {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let rest = usage.strip_prefix(name).unwrap_or(usage);
    let mut piece = Roff::new();
    words.section("man-synopsis", "SYNOPSIS", &mut piece);
    piece.text([bold(name), roman(rest)]);
    piece
}

/// The long help without its first line, which is the name's; or that line, where there is nothing
/// more.
fn description(command: &Command, words: Words) -> Roff {
    let text = command
        .get_long_about()
        .or_else(|| command.get_about())
        .map(ToString::to_string)
        .unwrap_or_default();
    let (summary, rest) = text.split_once("\n\n").unwrap_or((&text, ""));
    let mut piece = Roff::new();
    words.section("man-description", "DESCRIPTION", &mut piece);
    if rest.is_empty() {
        piece.text([roman(format!("{summary}."))]);
    }
    for (nth, paragraph) in rest.split("\n\n").filter(|paragraph| !paragraph.is_empty()).enumerate()
    {
        if nth > 0 {
            piece.control("PP", []);
        }
        piece.text([roman(paragraph)]);
    }
    piece
}

/// What clap does not know.
fn own(command: &Command, name: &str, parent: Option<&str>, words: Words) -> String {
    let mut roff = Roff::new();
    examples(command, words, &mut roff);
    let mut before = piece(&roff);
    match name {
        "waswordt-keyrings" => before += &prose(stores(words.lang)),
        "waswordt-apply" => before += &prose(people(words.lang)),
        _ => {}
    }
    let mut roff = Roff::new();
    exit_status(words, &mut roff);
    environment(command, words, &mut roff);
    files(command, words, &mut roff);
    see_also(command, name, parent, words, &mut roff);
    before + &piece(&roff)
}

/// The examples, which the help shows after the options: remarks begin with `#`, everything else is
/// typed.
fn examples(command: &Command, words: Words, page: &mut Roff) {
    let Some(text) = command.get_after_help().map(ToString::to_string) else { return };
    words.section("man-examples", "EXAMPLES", page);
    for (nth, block) in
        text.lines().skip(1).collect::<Vec<_>>().split(|line| line.is_empty()).enumerate()
    {
        let (remarks, typed): (Vec<&str>, Vec<&str>) =
            block.iter().partition(|line| line.trim_start().starts_with('#'));
        if nth > 0 {
            page.control("PP", []);
        }
        page.text([roman(
            remarks
                .iter()
                .map(|line| line.trim_start_matches([' ', '#']))
                .collect::<Vec<_>>()
                .join(" "),
        )]);
        page.control("RS", ["4"]).control("nf", []);
        for line in typed {
            page.text([bold(line.strip_prefix("  ").unwrap_or(line))]);
        }
        page.control("fi", []).control("RE", []);
    }
}

fn exit_status(words: Words, page: &mut Roff) {
    words.section("man-exit-status", "EXIT STATUS", page);
    for (code, key, meaning) in EXIT_STATUS {
        page.control("TP", []).text([bold(code)]).text([roman(words.say(key, meaning))]);
    }
}

fn environment(command: &Command, words: Words, page: &mut Roff) {
    words.section("man-environment", "ENVIRONMENT", page);
    for argument in command.get_arguments() {
        let (Some(variable), Some(long)) = (argument.get_env(), argument.get_long()) else {
            continue;
        };
        let meaning = vec![
            roman(words.say("man-same-as", "The same as") + " "),
            bold(format!("--{long}")),
            roman(words.say("man-goes-before", ", which goes before it.")),
        ];
        page.control("TP", []).text([bold(variable.to_string_lossy())]).text(meaning);
    }
    page.control("TP", []).text([
        bold("LC_ALL"),
        roman(", "),
        bold("LC_MESSAGES"),
        roman(", "),
        bold("LANG"),
    ]);
    let locale = "The language of messages and reports, where nothing else names it: Dutch, Swedish, Danish, or else English. Swedish and Danish are there for ESIs and Unilogin; the rest is in English.";
    page.text([roman(words.say("man-locale", locale))]);
}

fn files(command: &Command, words: Words, page: &mut Roff) {
    let takes = |id: &str| command.get_arguments().any(|argument| argument.get_id() == id);
    // The page of the program itself tells of them all.
    let told: Vec<_> =
        FILES.iter().filter(|(id, ..)| command.get_name() == "waswordt" || takes(id)).collect();
    if told.is_empty() {
        return;
    }
    words.section("man-files", "FILES", page);
    for (_, key, file, meaning) in told {
        page.control("TP", []).text([italic(*file)]).text([roman(words.say(key, meaning))]);
    }
}

fn see_also(command: &Command, name: &str, parent: Option<&str>, words: Words, page: &mut Roff) {
    let own = subcommands(command).map(|sub| format!("{name}-{}(1)", sub.get_name()));
    let more = SEE_ALSO
        .iter()
        .filter(|(page, _)| *page == name)
        .flat_map(|(_, more)| more.iter().map(|page| (*page).to_owned()));
    let pages: Vec<String> =
        parent.map(|parent| format!("{parent}(1)")).into_iter().chain(own).chain(more).collect();
    words.section("man-see-also", "SEE ALSO", page);
    page.text(references(&pages));
}
