//! Holds the two languages of the catalogue against each other, and both against the code that
//! speaks them.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::source::{Source, Token};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use waswordt::message::{Lang, help_source, sources};
use waswordt::rules;

/// The variables of each text: under `key` those of the text itself, under `key.attribute` those of
/// the attribute.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// Reads a catalogue file; what is wrong with it goes to `faults`.
fn read(name: &str, ftl: &str, texts: &mut Texts, faults: &mut Vec<String>) {
    let resource = fluent_syntax::parser::parse(ftl).unwrap_or_else(|(resource, errors)| {
        faults.extend(errors.iter().map(|error| format!("{name}: {error} at {:?}", error.pos)));
        resource
    });
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            let is_allowed = matches!(
                entry,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)
            );
            faults.extend((!is_allowed).then(|| format!("{name}: an entry that is no message")));
            continue;
        };
        let key = message.id.name;
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (format!("{key}.{}", attribute.id.name), Some(&attribute.value)));
        for (text, pattern) in
            std::iter::once((key.to_owned(), message.value.as_ref())).chain(attributes)
        {
            let mut used = BTreeSet::new();
            match pattern {
                Some(pattern) => variables(pattern, &mut used),
                None => faults.push(format!("{name}: {text} has no text")),
            }
            if texts.insert(text.clone(), used).is_some() {
                faults.push(format!("{name}: {text} is there twice"));
            }
        }
    }
}

fn variables(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, used);
        }
    }
}

fn in_expression(expression: &Expression<&str>, used: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, used),
        Expression::Select { selector, variants } => {
            in_inline(selector, used);
            for variant in variants {
                variables(&variant.value, used);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
    let mut in_arguments = |arguments: &CallArguments<&str>| {
        arguments.positional.iter().for_each(|argument| in_inline(argument, used));
        arguments.named.iter().for_each(|argument| in_inline(&argument.value, used));
    };
    match inline {
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            in_arguments(arguments);
        }
        InlineExpression::VariableReference { id } => drop(used.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => in_expression(expression, used),
        _ => {}
    }
}

fn catalogue(lang: Lang) -> (Texts, Vec<String>) {
    let (mut texts, mut faults) = (Texts::new(), Vec::new());
    for (name, ftl) in sources(lang) {
        read(&format!("{lang:?} {name}"), ftl, &mut texts, &mut faults);
    }
    (texts, faults)
}

fn keys(texts: &Texts) -> BTreeSet<&str> {
    texts.keys().filter(|text| !text.contains('.')).map(String::as_str).collect()
}

/// What two languages do not have in common.
fn disparities(dutch: &Texts, english: &Texts) -> Vec<String> {
    let all: BTreeSet<&String> = dutch.keys().chain(english.keys()).collect();
    let differs = all.into_iter().filter(|text| dutch.get(*text) != english.get(*text));
    differs
        .map(|text| format!("{text}: nl has {:?}, en has {:?}", dutch.get(text), english.get(text)))
        .collect()
}

/// Keys that are put together: those of the rules, from their codes.
fn composed() -> BTreeSet<String> {
    rules::all().map(|rule| format!("rules-{}", rule.code)).collect()
}

/// Keys that other texts hold.
fn referred() -> BTreeSet<String> {
    let words = sources(Lang::En).iter().flat_map(|(_, ftl)| ftl.split("{ ").skip(1));
    words.filter_map(|rest| rest.split_once(" }")).map(|(key, _)| key.to_owned()).collect()
}

/// Who can mend a problem, as the tables of problems name them.
const MENDERS: [&str; 3] = ["Usage", "Input", "Environment"];

fn literals(source: &Source) -> impl Iterator<Item = &String> {
    source
        .tokens
        .iter()
        .filter_map(|(_, token)| if let Token::Text(text) = token { Some(text) } else { None })
}

/// The texts that follow `Message::new(`, `.text(` or, in a table of problems, who can mend them,
/// with their places.
fn spoken(source: &Source) -> Vec<(String, String)> {
    let follows = |at: usize, words: &[&str]| {
        words.iter().rev().enumerate().all(|(back, wanted)| {
            at.checked_sub(back + 1).is_some_and(|place| match source.token(place) {
                Some(Token::Word(word)) => word == wanted,
                Some(Token::Mark(mark)) => wanted.len() == 1 && wanted.starts_with(*mark),
                _ => false,
            })
        })
    };
    let tokens = source.tokens.iter().enumerate();
    let spoken = tokens.filter_map(|(at, (line, token))| match token {
        Token::Text(text)
            if follows(at, &["Message", ":", ":", "new", "("])
                || follows(at, &[".", "text", "("])
                || MENDERS.iter().any(|mender| follows(at, &["[", mender])) =>
        {
            Some((line, text))
        }
        _ => None,
    });
    spoken
        .map(|(line, text)| (format!("src/{}:{line}", source.path.display()), text.clone()))
        .collect()
}

fn word(source: &Source, at: usize) -> Option<&str> {
    source
        .token(at)
        .and_then(|token| if let Token::Word(word) = token { Some(word.as_str()) } else { None })
}

/// The texts in every `impl Problem for …`, in every table of problems, and in every `Failure::usage(…)` or `Failure::input(…)`.
fn problems(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..source.tokens.len() {
        let starts = word(source, at) == Some("Problem") && word(source, at + 1) == Some("for")
            || word(source, at) == Some("problem")
                && matches!(source.token(at + 1), Some(Token::Mark('!')));
        let fails = word(source, at) == Some("Failure")
            && matches!(word(source, at + 3), Some("usage" | "input"));
        if starts {
            found.extend(within(source, at, ['{', '}']));
        } else if fails {
            found.extend(within(source, at, ['(', ')']).into_iter().take(1));
        }
    }
    found
}

/// The texts between the first bracket after a place and the one that closes it.
fn within(source: &Source, from: usize, [open, close]: [char; 2]) -> Vec<String> {
    let (mut depth, mut found) = (0, Vec::new());
    for (_, token) in &source.tokens[from..] {
        match token {
            Token::Mark(mark) if *mark == open => depth += 1,
            Token::Mark(mark) if *mark == close && depth == 1 => break,
            Token::Mark(mark) if *mark == close => depth -= 1,
            Token::Text(text) if depth > 0 => found.push(text.clone()),
            _ => {}
        }
    }
    found
}

fn nothing(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_is_sound_and_no_text_is_there_twice() {
    for lang in Lang::ALL {
        nothing(&catalogue(lang).1);
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    nothing(&disparities(&catalogue(Lang::Nl).0, &catalogue(Lang::En).0));
}

#[test]
fn everything_that_the_code_says_is_in_the_catalogue() {
    let (texts, _) = catalogue(Lang::En);
    let spoken: Vec<_> = Source::all()
        .iter()
        .map(Source::without_tests)
        .flat_map(|source| spoken(&source))
        .collect();
    assert!(spoken.len() > 100, "only {} texts were found", spoken.len());
    let lacking = spoken.into_iter().filter(|(_, key)| !texts.contains_key(key));
    nothing(&lacking.map(|(place, key)| format!("{place}: {key}")).collect::<Vec<_>>());
}

/// What the command line gives to whatever it says.
const TYPED: [&str; 3] = ["store", "typed-list", "typed-move"];

#[test]
fn what_a_text_asks_for_is_given_where_it_is_said() {
    let (texts, _) = catalogue(Lang::En);
    let mut lacking = Vec::new();
    for source in Source::all() {
        let given: BTreeSet<&String> = literals(&source).collect();
        for (place, key) in spoken(&source.without_tests()) {
            let asked = [key.clone(), format!("{key}.hint")];
            let asked = asked.iter().filter_map(|text| texts.get(text)).flatten();
            lacking.extend(
                asked
                    .filter(|name| !given.contains(name) && !TYPED.contains(&name.as_str()))
                    .map(|name| format!("{place}: {key} asks for ${name}")),
            );
        }
    }
    nothing(&lacking);
}

#[test]
fn everything_in_the_catalogue_is_said_by_the_code() {
    let (texts, _) = catalogue(Lang::En);
    let mut known = composed();
    known.extend(referred());
    for source in Source::all() {
        known.extend(literals(&source.without_tests()).cloned());
    }
    nothing(
        &keys(&texts)
            .into_iter()
            .filter(|key| !known.contains(*key))
            .map(|key| format!("{key} is never said"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_error_says_what_to_do_next() {
    let (texts, _) = catalogue(Lang::En);
    let sources = Source::all();
    let named = sources.iter().map(Source::without_tests).flat_map(|source| problems(&source));
    let refusals = keys(&texts)
        .into_iter()
        .filter(|key| key.starts_with("refusal-"))
        .map(str::to_owned)
        .collect::<Vec<_>>();
    let errors: BTreeSet<String> =
        named.filter(|text| texts.contains_key(text)).chain(refusals).collect();
    assert!(errors.len() > 80, "only {} errors were found", errors.len());
    let mute = errors.into_iter().filter(|key| !texts.contains_key(&format!("{key}.hint")));
    nothing(&mute.map(|key| format!("{key} has no .hint")).collect::<Vec<_>>());
}

mod the_checks {
    use std::path::Path;

    use super::*;

    fn parsed(ftl: &str) -> (Texts, Vec<String>) {
        let (mut texts, mut faults) = (Texts::new(), Vec::new());
        read("x", ftl, &mut texts, &mut faults);
        (texts, faults)
    }

    fn source(text: &str) -> Source {
        Source::parse(Path::new("x.rs"), text)
    }

    #[test]
    fn a_missing_key_attribute_or_variable_is_found() {
        let full = parsed(
            "a = { $x } { $n ->\n    [one] { $y }\n   *[other] z\n }\n    .hint = { NUMBER($h) }\n",
        )
        .0;
        assert_eq!(full["a"], ["n", "x", "y"].map(str::to_owned).into());
        assert_eq!(full["a.hint"], ["h".to_owned()].into());
        assert_eq!(disparities(&full, &full), [] as [String; 0]);
        assert_eq!(disparities(&full, &Texts::new()).len(), 2);
        assert_eq!(disparities(&parsed("a = { $x }\n").0, &parsed("a = { $y }\n").0).len(), 1);
    }

    #[test]
    fn faults_in_a_file_are_found() {
        assert_eq!(parsed("a = b\n").1, [] as [String; 0]);
        assert_ne!(parsed("a = { $x\n").1, [] as [String; 0]);
        assert_ne!(parsed("a = b\na = c\n").1, [] as [String; 0]);
        assert_ne!(parsed("-a = b\n").1, [] as [String; 0]);
        assert_ne!(parsed("a =\n    .hint = b\n").1, [] as [String; 0]);
    }

    #[test]
    fn what_code_says_is_found() {
        let code = source(
            "fn f() { Message::new(\"a\").with(\"b\", catalogue.text(\"c\")); /* Message::new(\"d\") */ new(\"e\") }",
        );
        assert_eq!(spoken(&code).into_iter().map(|(_, key)| key).collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn what_errors_say_is_found() {
        let code = source(
            "impl Problem for E { fn f() { g(\"a\") } } fn h() { Failure::usage(Message::new(\"b\").with(\"c\", 1)); say(\"d\") }",
        );
        assert_eq!(problems(&code), ["a", "b"]);
    }
}

/// One term of the glossary: what to say, and what not to say, in each language.
struct Term {
    say: [String; 2],
    avoid: [Vec<String>; 2],
}

fn glossary() -> Vec<Term> {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/message/glossary.csv"))
            .unwrap();
    let listed = |cell: &str| {
        cell.split(';').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
    };
    let mut lines = csv::Reader::from_reader(text.as_bytes());
    lines
        .records()
        .map(|line| line.unwrap())
        .map(|line| Term {
            say: [line[0].to_owned(), line[1].to_owned()],
            avoid: [listed(&line[2]), listed(&line[3])],
        })
        .collect()
}

/// Every message and every page of a language, as (place, text). What stands in quotes is somebody
/// else's wording.
fn said(lang: Lang) -> Vec<(String, String)> {
    let mut said = Vec::new();
    let help = help_source(lang).map(|ftl| ("help", ftl));
    for (name, ftl) in sources(lang).iter().copied().chain(help) {
        let lines = ftl.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        let text = |line: &'static str| {
            if line.starts_with(' ') {
                line
            } else {
                line.split_once('=').map_or(line, |(_, text)| text)
            }
        };
        said.extend(lines.map(|(at, line)| {
            (format!("{lang:?} {name}:{}", at + 1), unquoted(text(line), ['“', '”']))
        }));
    }
    for rule in rules::all() {
        let prose = rules::Page::of(rule).prose(lang).unwrap();
        let lines = [prose.finds, prose.why, prose.remedy].into_iter().flat_map(str::lines);
        said.extend(
            lines.map(|line| (format!("{lang:?} {}", rule.code), unquoted(line, ['*', '*']))),
        );
    }
    said
}

fn unquoted(line: &str, [open, close]: [char; 2]) -> String {
    let mut rest = line;
    let mut kept = String::new();
    while let Some((before, quoted)) = rest.split_once(open) {
        kept += before;
        rest = quoted.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Tells whether a word or phrase stands in a text, as a whole; one without capitals is found with
/// and without.
pub(crate) fn stands(text: &str, phrase: &str) -> bool {
    let text =
        if phrase.chars().any(char::is_uppercase) { text.to_owned() } else { text.to_lowercase() };
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, _)| {
        !is_part(text[..at].chars().next_back())
            && !is_part(text[at + phrase.len()..].chars().next())
    })
}

#[test]
fn messages_and_pages_keep_to_the_glossary() {
    let mut faults = Vec::new();
    for (lang, at) in [(Lang::Nl, 0), (Lang::En, 1)] {
        let said = said(lang);
        for term in glossary() {
            let [dutch, english] = &term.say;
            let is_said = said.iter().any(|(_, text)| stands(text, &term.say[at]));
            faults.extend(
                (!is_said).then(|| format!("{lang:?}: “{dutch}” ({english}) is nowhere said")),
            );
            for avoid in &term.avoid[at] {
                let found = said.iter().filter(|(_, text)| stands(text, avoid));
                faults.extend(found.map(|(place, text)| format!("{place}: “{avoid}” in: {text}")));
            }
        }
    }
    nothing(&faults);
}

#[test]
fn a_phrase_is_found_as_a_whole_and_outside_quotes() {
    assert!(stands("De Opslag is vol.", "opslag") && !stands("de opslagruimte", "opslag"));
    assert!(stands("in het VO", "het VO") && !stands("in het vo", "het VO"));
    assert_eq!(unquoted("ziet *In het VO* staan", ['*', '*']), "ziet  staan");
}

/// What the users of Swedish and Danish read: sections of English files, or a whole file.
const READ: [(&str, &str); 23] = [
    ("apply", ""),
    ("procedure", "When"),
    ("procedure", "Reports"),
    ("report", ""),
    ("rules", ""),
    ("scenario", "Points of attention"),
    ("scenario", "Reports"),
    ("scenario", "Pages on verdicts"),
    ("seal", "Status"),
    ("seal", "What deserves attention"),
    ("seal", "What was sealed"),
    ("seal", "Why a list is not sealed"),
    ("store", "The store"),
    ("store", "A PostgreSQL server"),
    ("store", "Applying"),
    ("store", "Near a list, and left behind"),
    ("store", "Undoing, and the journal"),
    ("store", "Bringing a store up to date"),
    ("store", "Forgetting"),
    ("store", "Verifying"),
    ("targets", ""),
    ("workbook", "The sheet that the school fills"),
    ("workbook", "The marked copy"),
];

/// The beginnings of what stands in these sections and only moves in the Netherlands meet.
#[rustfmt::skip]
const DUTCH: &[&str] = &[
    "leave-",
    "procedure-differs-", "procedure-when-at-once", "procedure-when-before-", "procedure-when-consented",
    "procedure-when-eight-", "procedure-when-frozen", "procedure-when-linked",
    "procedure-when-planned", "procedure-when-registered", "procedure-when-signed",
    "procedure-when-started", "procedure-when-summer",
    "rules-WW201-eck-", "rules-WW205", "rules-WW206", "rules-WW207", "rules-WW215",
    "rules-WW216", "rules-WW232", "rules-WW301-mbo", "rules-WW301-vo", "rules-WW503-mbo",
    "rules-WW608",
    "scenario-brief-", "scenario-general-", "scenario-kind-", "scenario-matrix-",
    "scenario-warning-cutover-", "scenario-warning-freeze-late-list", "scenario-warning-idp-",
    "scenario-warning-no-",
    "scenario-warning-outside-", "scenario-warning-realm-",
    "workbook-check-eck", "workbook-check-real", "workbook-fact-move-eck", "workbook-purpose =",
    "workbook-purpose-by-", "workbook-purpose-eck", "workbook-rule-complete",
    "workbook-rule-colours-eck", "workbook-rule-freeze-eck", "workbook-rule-freeze-on-eck", "workbook-rule-stays",
    "workbook-what-eck-", "workbook-what-house-", "workbook-what-initials",
    "workbook-what-last-", "workbook-what-postcode", "workbook-what-prefix",
    "workbook-what-profile-", "workbook-what-real-", "workbook-what-uid-", "workbook-where-",
    "workbook-who-moving",
];

/// What one of the two says beside it, by section, and the beginnings of what is the other's.
struct Part {
    lang: Lang,
    own: [(&'static str, &'static str); 3],
    others: &'static [&'static str],
}

const PARTS: [Part; 2] = [
    Part {
        lang: Lang::Sv,
        own: [
            ("fill", "European Student Identifiers"),
            ("procedure", "Higher education"),
            ("scenario", "Higher education: European Student Identifiers"),
        ],
        others: &[
            "rules-WW25",
            "rules-WW301-user",
            "rules-WW302-user",
            "workbook-purpose-unilogin",
            "workbook-rule-user-",
            "workbook-what-institution-",
            "workbook-what-unilogin-",
            "workbook-check-number",
            "workbook-who-number",
            "workbook-who-user",
        ],
    },
    Part {
        lang: Lang::Da,
        own: [
            ("fill", "New institution numbers"),
            ("procedure", "Day-care"),
            ("scenario", "Day-care: institution numbers and Unilogin"),
        ],
        others: &[
            "rules-WW24",
            "rules-WW301-student",
            "workbook-purpose-esi",
            "workbook-rule-student-",
            "workbook-what-esi-",
            "workbook-what-location",
            "workbook-who-student",
        ],
    },
];

/// The keys of a section of an English file, or of the whole.
fn section(name: &str, heading: &str) -> BTreeSet<String> {
    let (_, ftl) = sources(Lang::En).iter().find(|(file, _)| *file == name).unwrap();
    let resource = fluent_syntax::parser::parse(*ftl).unwrap();
    let (mut is_in, mut found) = (heading.is_empty(), BTreeSet::new());
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) if !heading.is_empty() => {
                is_in = comment.content == [heading];
            }
            Entry::Message(message) if is_in => {
                found.insert(message.id.name.to_owned());
            }
            _ => {}
        }
    }
    assert!(!found.is_empty(), "{name} has no section {heading}");
    found
}

/// Tells whether a key has a beginning; one that ends in ` =` is the whole key.
fn begins(key: &str, beginning: &str) -> bool {
    beginning.strip_suffix(" =").map_or_else(|| key.starts_with(beginning), |whole| key == whole)
}

#[test]
fn swedish_and_danish_say_whatever_their_users_read_and_as_english_does() {
    let (english, _) = catalogue(Lang::En);
    let read: BTreeSet<String> = READ.iter().flat_map(|(name, at)| section(name, at)).collect();
    let mut faults = Vec::new();
    for Part { lang, own, others } in PARTS {
        let (texts, unsound) = catalogue(lang);
        faults.extend(unsound);
        let left_out: Vec<&str> = DUTCH.iter().chain(others).copied().collect();
        for beginning in &left_out {
            let is_needless = !read.iter().any(|key| begins(key, beginning))
                || keys(&texts).iter().any(|key| begins(key, beginning));
            faults.extend(is_needless.then(|| format!("{lang:?} need not leave {beginning} out")));
        }
        let mut wanted: BTreeSet<String> =
            read.iter().filter(|key| !left_out.iter().any(|it| begins(key, it))).cloned().collect();
        wanted.extend(own.iter().flat_map(|(name, at)| section(name, at)));
        wanted.insert("lang-partial".to_owned());
        for (text, used) in &english {
            let key = text.split_once('.').map_or(text.as_str(), |(key, _)| key);
            if (wanted.contains(key) || texts.contains_key(key)) && texts.get(text) != Some(used) {
                faults.push(format!("{lang:?}: {text} is not there as in English"));
            }
        }
        let unknown = texts.keys().filter(|text| !english.contains_key(*text));
        faults.extend(unknown.map(|text| format!("{lang:?}: English has no {text}")));
    }
    nothing(&faults);
}
