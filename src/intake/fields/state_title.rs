//! What the title of a column says of the state of an account: that yes means open, or blocked, or
//! neither for certain.

use super::state_words::{
    ACCESS, BARE, BLOCKING, BLOCKING_ALONE, DATES, ELSEWHERE, ELSEWHERE_JOINED, ENDINGS, ENDS,
    METHODS, MOMENTS, NO, OF_ACCOUNTS, OPENING, SMALL, TURNING, UNDOING, YES,
};
use crate::person::fold;

/// What a title says that yes means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The account is open.
    Open,
    /// It is blocked.
    Blocked,
    /// This or that.
    Unclear,
}

impl Said {
    const fn turned(self) -> Self {
        match self {
            Self::Open => Self::Blocked,
            Self::Blocked => Self::Open,
            Self::Unclear => Self::Unclear,
        }
    }
}

/// What a title asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Asks {
    /// Yes, no, or a word.
    #[default]
    Word,
    /// The flags of Active Directory.
    Control,
    /// A moment since which an account is blocked.
    Moment,
    /// A day on which it ends.
    End,
    /// How somebody logs in.
    Method,
}

/// What a title says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Says {
    pub(super) asks: Asks,
    open: bool,
    blocked: bool,
    /// What it explains that yes means.
    explained: Option<Said>,
    /// Whether only words can tell: it is about states, and names none.
    is_status: bool,
}

impl Says {
    /// Returns what yes means. A title that says nothing was named by a person, and leaves it
    /// unsaid.
    pub(super) fn yes(self) -> Said {
        let named = match (self.open, self.blocked) {
            (true, false) => Some(Said::Open),
            (false, true) => Some(Said::Blocked),
            (true, true) | (false, false) => None,
        };
        match (named, self.explained) {
            (Some(named), None) => named,
            (Some(named), Some(explained)) if named != explained => Said::Unclear,
            (_, Some(explained)) => explained,
            (None, None) => Said::Unclear,
        }
    }

    fn take(&mut self, said: Said) {
        self.open |= said == Said::Open;
        self.blocked |= said == Said::Blocked;
    }
}

/// Returns the title as a person sees it.
fn visible(title: &str) -> &str {
    let before = title.split_once('[').map_or(title, |(before, _)| before);
    if before.trim().is_empty() { title } else { before }
}

/// Reads a title.
pub(super) fn says(title: &str) -> Says {
    let title = visible(title);
    let words = words(title);
    let (outside, inside) = parentheses(title);
    let mut says = Says { is_status: has_status(&words), ..Says::default() };
    for said in named(&outside) {
        says.take(said);
    }
    // A value outside parentheses explains what stands beside it, but not up to where.
    let is_loose = outside.contains('=')
        || self::words(&outside).iter().any(|word| ["0", "1"].contains(&word.as_str()));
    if is_either(&words) || (says.open || says.blocked) && is_loose {
        says.explained = Some(Said::Unclear);
    }
    for part in inside.iter().flat_map(|text| text.split([',', ';', '/', '|'])) {
        match explanation(part) {
            Explanation::Yes(yes) if says.explained.is_none_or(|known| known == yes) => {
                says.explained = Some(yes);
            }
            Explanation::Yes(_) | Explanation::Unclear => says.explained = Some(Said::Unclear),
            Explanation::Names(sorts) => {
                for said in sorts {
                    says.take(said);
                }
            }
        }
    }
    let joined = words.concat();
    says.asks = match () {
        () if joined.contains("useraccountcontrol") || joined == "uac" => Asks::Control,
        () if METHODS.contains(&joined.as_str()) => Asks::Method,
        () if ENDS.iter().any(|end| joined.contains(end)) => Asks::End,
        () if says.blocked && !says.open && words.iter().any(|word| is_of_moment(word)) => {
            Asks::Moment
        }
        () => Asks::Word,
    };
    says
}

/// Tells whether a title is that of a column that says whether an account can be used: every word
/// of it is known to be of that. What is blocked may be a telephone, and what ends a course.
pub(super) fn is_of_state(title: &str) -> bool {
    let (key, words) = (fold(visible(title)), words(visible(title)));
    let says = says(title);
    if says.asks == Asks::Method {
        return true;
    }
    if let Some((before, behind)) = around_end(&words) {
        let is_beside = |word: &String| {
            is_of_accounts(word) || DATES.contains(&&**word) || MOMENTS.contains(&&**word)
        };
        return before.iter().chain(behind).all(is_beside);
    }
    let is_elsewhere = |word: &String| ELSEWHERE.iter().any(|other| word.contains(other));
    if words.iter().any(is_elsewhere) || ELSEWHERE_JOINED.iter().any(|other| key.contains(other)) {
        return false;
    }
    // `Op non-actief` and `Niet actief sinds` are of accounts as much as `Niet actief`.
    let is_block = says.blocked && !says.open;
    let is_of_block = |word: &str| is_block && (MOMENTS.contains(&word) || DATES.contains(&word));
    // What is no more in French, is a card in Dutch.
    let turns = |word: &str| TURNING.contains(&word) && (word != "pas" || key.contains("actif"));
    let is_known = |word: &String| {
        is_of_accounts(word) || is_of_block(word) || turns(word) || sort(word).is_some()
    };
    if !words.iter().all(is_known) {
        return false;
    }
    let is_of_access = words.iter().any(|word| is_of_access(word));
    let blocks =
        |word: &String| sort(word) == Some(Said::Blocked) && (is_of_access || !is_shared(word));
    match () {
        () if words.iter().any(blocks) => true,
        () if says.open => {
            !words.iter().any(|word| is_of_moment(word))
                && !words.iter().all(|word| BARE.contains(&word.as_str()))
        }
        () if says.blocked => !words.iter().any(|word| is_shared(word)),
        () => says.is_status,
    }
}

/// Tells whether a title says that something else is blocked than an account: `Kluis gesloten`.
pub(super) fn blocks_something_else(title: &str) -> bool {
    let says = says(title);
    says.blocked && !says.open && !is_of_state(title)
}

/// So many words ask for an end at most: `actief tot en met`.
const MOST_WORDS: usize = 4;

/// Returns the words before and behind those that ask for an end, or for the flags of Active
/// Directory.
fn around_end(words: &[String]) -> Option<(&[String], &[String])> {
    let is_end = |joined: &str| {
        let is_of = |end: &&str| joined.strip_suffix(*end).is_some_and(is_of_accounts);
        joined == "useraccountcontrol" || ENDS.contains(&joined) || ENDS.iter().any(is_of)
    };
    let ends = |from: usize| from + 1..=words.len().min(from + MOST_WORDS);
    let mut runs = (0..words.len()).flat_map(|from| ends(from).map(move |to| (from, to)));
    let (from, to) = runs.find(|(from, to)| is_end(&words[*from..*to].concat()))?;
    Some((&words[..from], &words[to..]))
}

/// No word of accounts is longer, in bytes.
const LONGEST: usize = 40;

/// Tells whether a word may stand beside what is said of an account: `gebruikersaccount`, `the`.
fn is_of_accounts(word: &str) -> bool {
    let goes_on = |rest: &str| {
        let mut behind = ENDINGS.iter().filter_map(|ending| rest.strip_prefix(ending));
        behind.any(|rest| rest.is_empty() || rest == "status" || is_of_accounts(rest))
    };
    (1..=LONGEST).contains(&word.len())
        && (SMALL.contains(&word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || OF_ACCOUNTS.iter().filter_map(|stem| word.strip_prefix(stem)).any(goes_on))
}

/// Tells whether a word is of logging in itself, rather than of whoever does.
fn is_of_access(word: &str) -> bool {
    ACCESS.iter().chain(&["user", "gebruiker", "credential"]).any(|stem| word.starts_with(stem))
        || word == "sign"
}

/// Tells whether a word is of a timetable or of a punishment too, where it stands by itself.
fn is_shared(word: &str) -> bool {
    (word.contains("blok") && !word.contains("blokk"))
        || ["block", "blocks", "geschorst"].contains(&word)
}

fn has_status(words: &[String]) -> bool {
    words.iter().any(|word| {
        word.strip_suffix("status")
            .is_some_and(|of| of.is_empty() || OF_ACCOUNTS.iter().any(|stem| of.starts_with(stem)))
    })
}

fn is_of_moment(word: &str) -> bool {
    MOMENTS.contains(&word) || ["date", "time", "datum"].iter().any(|part| word.contains(part))
}

/// Tells whether a title asks for one of two things: `wel/niet`, `al dan niet`, `or not`.
fn is_either(words: &[String]) -> bool {
    let has = |word: &str| words.iter().any(|own| own == word);
    ["wel", "dan", "of"].iter().any(|word| has(word)) && has("niet") || has("or") && has("not")
}

/// Cuts a title in what stands outside its parentheses and what stands in each of them.
fn parentheses(title: &str) -> (String, Vec<&str>) {
    let (mut outside, mut inside, mut rest) = (String::new(), Vec::new(), title);
    while let Some((before, after)) = rest.split_once('(') {
        let (within, behind) = after.split_once(')').unwrap_or((after, ""));
        outside.extend([before, " "]);
        inside.push(within);
        rest = behind;
    }
    outside.push_str(rest);
    (outside, inside)
}

/// Cuts a text in folded words, also where a capital letter begins one.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut is_small = false;
    for c in text.chars() {
        if is_small && c.is_uppercase() {
            spaced.push(' ');
        }
        is_small = c.is_lowercase();
        spaced.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    let mut words: Vec<String> = Vec::new();
    for word in spaced.split_whitespace().map(fold).filter(|word| !word.is_empty()) {
        match words.last_mut() {
            // `Uit dienst` and `in gebruik` are said as one.
            Some(before)
                if ["dienst", "gebruik"].contains(&word.as_str())
                    && ["uit", "in", "buiten"].contains(&before.as_str()) =>
            {
                before.push_str(&word);
            }
            _ => words.push(word),
        }
    }
    words
}

/// Tells whether a word says that an account is blocked.
pub(super) fn blocks(word: &str) -> bool {
    // What is `aangesloten` is not closed.
    let is_closed = word.contains("gesloten")
        && !["aange", "ingesl", "uitge", "ontsl"].iter().any(|other| word.contains(other));
    is_closed || BLOCKING.iter().any(|part| word.contains(part)) || BLOCKING_ALONE.contains(&word)
}

/// Tells what a word says.
fn sort(word: &str) -> Option<Said> {
    let is_undone = UNDOING.iter().filter_map(|undoing| word.strip_prefix(undoing)).any(blocks);
    match () {
        () if is_undone => Some(Said::Open),
        () if blocks(word) => Some(Said::Blocked),
        () if OPENING
            .iter()
            .any(|end| if end.len() < 4 { word == *end } else { word.ends_with(end) }) =>
        {
            Some(Said::Open)
        }
        () => None,
    }
}

/// Finds what a text names, each word turned where `niet` stands before it.
fn named(text: &str) -> Vec<Said> {
    let (mut found, mut is_turned) = (Vec::new(), false);
    for word in words(text) {
        match sort(&word) {
            Some(said) => {
                found.push(if is_turned { said.turned() } else { said });
                is_turned = false;
            }
            None => is_turned |= TURNING.contains(&word.as_str()),
        }
    }
    match &mut found[..] {
        // `Kan niet inloggen`.
        [said] if is_turned => *said = said.turned(),
        [] => found.extend(access(text)),
        _ => {}
    }
    found
}

/// Reads a text that names no state, but what an account is for: `Heeft toegang`, `Geen toegang`,
/// `Geen account`.
fn access(text: &str) -> Option<Said> {
    let words = words(text);
    let is_turned = words.iter().any(|word| TURNING.contains(&word.as_str()));
    let has = |is_such: &dyn Fn(&str) -> bool| words.iter().any(|word| is_such(word));
    if is_turned {
        has(&|word| ACCESS.iter().any(|stem| word.starts_with(stem))).then_some(Said::Blocked)
    } else {
        has(&|word| word.ends_with("toegang") || word == "access").then_some(Said::Open)
    }
}

/// What a part of an explanation says.
enum Explanation {
    /// That yes means this.
    Yes(Said),
    /// That something else than yes or no means this, or that one word means two things.
    Unclear,
    /// These states, or nothing.
    Names(Vec<Said>),
}

/// Reads a part of what stands in parentheses: `1 = actief`, `nee: geblokkeerd`, `0 = nee`, `ja`,
/// `inactief`.
fn explanation(part: &str) -> Explanation {
    let words = words(part);
    let yes_or_no = |word: &String| match word.as_str() {
        word if YES.contains(&word) => Some(true),
        word if NO.contains(&word) && !TURNING.contains(&word) || word == "no" => Some(false),
        _ => None,
    };
    let is_pair = part.contains(['=', ':'])
        || words.len() > 1 && words.first().is_some_and(|word| yes_or_no(word).is_some());
    let Some((value, meaning)) = words.split_first().filter(|_| is_pair) else {
        return Explanation::Names(named(part));
    };
    let told = named(&meaning.join(" "));
    match (yes_or_no(value), &told[..], meaning) {
        (Some(true), [said], _) => Explanation::Yes(*said),
        (Some(false), [said], _) => Explanation::Yes(said.turned()),
        // It explains the digits alone.
        (Some(is_yes), [], [word]) if yes_or_no(word) == Some(is_yes) => {
            Explanation::Names(Vec::new())
        }
        _ => Explanation::Unclear,
    }
}

#[cfg(test)]
mod tests;
