use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Entry;

use super::*;
use crate::message::help_source;

fn command(lang: Lang) -> Command {
    super::command(crate::cli::command(), lang)
}

/// Every text of the English tree: the keys that may have it in another language, the text, and
/// whether more is told than the first sentence.
struct Told {
    keys: Vec<String>,
    text: String,
    is_longer: bool,
    remarks: usize,
}

fn told(command: &Command, path: &str, all: &mut Vec<Told>) {
    let is_longer = |short: &str, long: Option<String>| long.is_some_and(|long| long != short);
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let marks: Vec<bool> = after.lines().map(|line| line.trim_start().starts_with('#')).collect();
    all.push(Told {
        keys: keys_of(path, command.get_name()).to_vec(),
        is_longer: is_longer(&about, command.get_long_about().map(ToString::to_string)),
        text: about,
        remarks: marks.windows(2).filter(|pair| !pair[0] && pair[1]).count(),
    });
    for arg in command.get_arguments() {
        of_argument(arg, path, all);
    }
    for sub in command.get_subcommands().filter(|_| command.get_name() != "help") {
        let name = sub.get_name();
        let path = if name == "help" { path.to_owned() } else { format!("{path}-{name}") };
        told(sub, &path, all);
    }
}

fn of_argument(arg: &Arg, path: &str, all: &mut Vec<Told>) {
    let keys = keys_of_argument(path, arg.get_id().as_str()).to_vec();
    let one = |keys: Vec<String>, text: String| Told { keys, text, is_longer: false, remarks: 0 };
    let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let long = arg.get_long_help().map(ToString::to_string);
    // Of clap's own flags the long help is the short one in other words.
    let is_own = !["help", "version"].contains(&arg.get_id().as_str());
    let is_longer = is_own && long.is_some_and(|long| long != text);
    all.push(Told { is_longer, ..one(keys.clone(), text) });
    for value in arg.get_possible_values() {
        let Some(meaning) = value.get_help() else { continue };
        let keys = keys.iter().map(|key| format!("{key}--{}", value.get_name())).collect();
        all.push(one(keys, meaning.to_string()));
    }
    if let Some(heading) = arg.get_help_heading() {
        all.push(one(vec![key_of_heading(heading)], heading.to_owned()));
    }
    for name in
        arg.get_value_names().into_iter().flatten().filter(|_| arg.get_action().takes_values())
    {
        let words = words_of(name).into_iter().filter(|word| word.starts_with(char::is_uppercase));
        all.extend(words.map(|word| one(vec![format!("value-{word}")], word.to_owned())));
    }
}

fn all() -> Vec<Told> {
    let mut all = Vec::new();
    told(&command(Lang::En), "waswordt", &mut all);
    all
}

fn dutch() -> &'static Catalogue {
    Catalogue::help(Lang::Nl).unwrap()
}

#[test]
fn every_text_of_the_help_is_there_in_dutch_with_as_much_to_tell() {
    let mut faults = Vec::new();
    for Told { keys, text, is_longer, remarks } in all() {
        let Some(key) = keys.iter().find(|key| dutch().has(key)) else {
            faults.push(format!("{keys:?} is lacking: {text}"));
            continue;
        };
        let tells_more = dutch().find(key, Some("long")).is_some();
        if tells_more != is_longer {
            faults.push(format!("{key}: .long is there: {tells_more}, in English: {is_longer}"));
        }
        let told = dutch().find(key, Some("examples")).map_or(0, |text| text.lines().count());
        if told != remarks {
            faults.push(format!("{key}: {told} remarks on {remarks} examples"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_dutch_text_of_the_help_is_left_over() {
    let resource = fluent_syntax::parser::parse(help_source(Lang::Nl).unwrap()).unwrap();
    let keys = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    });
    let keys: Vec<&str> = keys.collect();
    let distinct: BTreeSet<&str> = keys.iter().copied().collect();
    assert_eq!(distinct.len(), keys.len(), "a key is there twice");
    let mut used: BTreeSet<String> = all()
        .into_iter()
        .filter_map(|told| told.keys.into_iter().find(|key| dutch().has(key)))
        .collect();
    used.extend(["value-OPTIONS", "value-COMMAND"].map(str::to_owned));
    let code = concat!(
        include_str!("../help.rs"),
        include_str!("../generated/man.rs"),
        include_str!("../generated/rules_page.rs")
    );
    let left = keys
        .into_iter()
        .filter(|key| !used.contains(*key) && !code.contains(&format!("\"{key}\"")));
    assert_eq!(left.collect::<Vec<_>>(), [] as [&str; 0]);
}

#[test]
fn a_text_that_commands_share_says_the_same_in_english() {
    let mut shared: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for told in all() {
        if let Some(key) = told.keys.iter().find(|key| dutch().has(key)) {
            shared.entry(key.clone()).or_default().insert(told.text);
        }
    }
    let own = ["any-help", "any--help"];
    let differ =
        shared.into_iter().filter(|(key, texts)| texts.len() > 1 && !own.contains(&key.as_str()));
    assert_eq!(differ.collect::<Vec<_>>(), []);
}

#[test]
fn what_is_typed_in_the_examples_is_the_same_in_every_language() {
    let (english, dutch) = (command(Lang::En), command(Lang::Nl));
    let typed = |command: &Command| -> Vec<String> {
        let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        text.lines()
            .skip(1)
            .filter(|line| !line.trim_start().starts_with('#'))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(typed(&english), typed(&dutch));
    for (english, dutch) in english.get_subcommands().zip(dutch.get_subcommands()) {
        assert_eq!(typed(english), typed(dutch), "{}", english.get_name());
    }
}

/// The help of every command, short and long.
fn helps(command: &mut Command, helps: &mut Vec<String>) {
    helps.extend([command.render_help().to_string(), command.render_long_help().to_string()]);
    for sub in command.get_subcommands_mut().filter(|sub| sub.get_name() != "help") {
        self::helps(sub, helps);
    }
}

#[test]
fn dutch_help_is_dutch_throughout() {
    let mut texts = Vec::new();
    helps(&mut command(Lang::Nl), &mut texts);
    assert!(texts.len() > 50, "{}", texts.len());
    let english = [
        "Usage:",
        "Options",
        "Arguments:",
        "Commands:",
        "OPTIONS",
        "COMMAND",
        "[default",
        "[env",
        "ossible",
        "Print ",
        "Examples",
        " the ",
        " of the ",
        " with ",
        "help-",
        "value-",
        "heading-",
    ];
    for text in texts {
        for word in english {
            let found = text
                .lines()
                .find(|line| line.contains(word) && !line.trim_start().starts_with("waswordt "));
            assert_eq!(found, None, "{word}");
        }
    }
}

#[test]
fn help_and_what_is_wrong_are_told_in_the_language_that_was_asked_for() {
    let tell = |line: &str, lang| {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = crate::cli::command().try_get_matches_from(&words).unwrap_err();
        retold(error, &words, crate::cli::command(), lang).to_string()
    };
    let dutch = tell("waswordt help keyrings import", Lang::Nl);
    assert!(
        dutch.contains(
            "Gebruik: waswordt keyrings import [OPTIES] --store <KEYRINGDATABASE> <BESTAND>"
        ),
        "{dutch}"
    );
    assert!(dutch.contains("--quiet\n          Zeg alleen uitkomsten en fouten"), "{dutch}");
    let english = tell("waswordt help keyrings import", Lang::Sv);
    assert!(english.contains("Usage: waswordt keyrings import [OPTIONS]"), "{english}");
    assert!(tell("waswordt --version", Lang::Nl).starts_with("waswordt "));
}
