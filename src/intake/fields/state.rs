//! Whether an account is open or blocked, whatever the system calls it.

use super::end::has_come;
use super::state_title::{Asks, Said, blocks, says};
use super::state_words::{NO, YES};
use crate::calendar::Date;
use crate::person::fold;

/// What a word in the column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Yes means that the account is enabled.
    Enabled,
    /// Yes means that it is blocked.
    Blocked,
    /// Words alone tell: a title that names both, or neither, does not say what yes means.
    Words,
    /// The flags of Active Directory, of which the second bit means that it is disabled.
    Control,
    /// A moment at which it was deleted.
    Moment,
    /// A day on which it ends.
    End,
    /// How somebody logs in, or that nobody does.
    Method,
}

/// What is said of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum AccountState {
    /// Nothing, or that it can be used.
    Open,
    /// Something in words that are not known.
    Unknown,
    /// That it cannot be used.
    Blocked,
}

/// Words of a cell that say that the account can be used.
const OPEN: [&str; 44] = [
    "active",
    "actief",
    "enabled",
    "ingeschakeld",
    "open",
    "ok",
    "oke",
    "normal",
    "normaal",
    "allowed",
    "toegestaan",
    "signinallowed",
    "aanmeldentoegestaan",
    "unblocked",
    "gedeblokkeerd",
    "notblocked",
    "nietgeblokkeerd",
    "notsuspended",
    "notdisabled",
    "nietuitgeschakeld",
    "notdeleted",
    "activated",
    "geactiveerd",
    "current",
    "huidig",
    "actueel",
    "valid",
    "geldig",
    "enrolled",
    "ingeschreven",
    "registered",
    "inuse",
    "ingebruik",
    "indienst",
    "notlocked",
    "nietvergrendeld",
    "nietbevroren",
    "aktiv",
    "aktiviert",
    "aktiverad",
    "aktiverat",
    "aktiveret",
    "actif",
    "nichtgesperrt",
];

/// The bit of the flags of Active Directory that means disabled, and the one that every user has.
const DISABLED: u64 = 0x2;
const NORMAL_ACCOUNT: u64 = 0x200;

impl Sense {
    /// Tells what a word in a column means, from its title as a person sees it: without the name of
    /// the attribute in brackets.
    pub(super) fn of(title: &str) -> Self {
        let said = says(title);
        match (said.asks, said.yes()) {
            (Asks::Control, _) => Self::Control,
            (Asks::Moment, _) => Self::Moment,
            (Asks::End, _) => Self::End,
            (Asks::Method, _) => Self::Method,
            (Asks::Word, Said::Open) => Self::Enabled,
            (Asks::Word, Said::Blocked) => Self::Blocked,
            (Asks::Word, Said::Unclear) => Self::Words,
        }
    }

    /// Tells what an empty cell says, in a column of which the others say `others`: where the
    /// system says of everybody else that the account is enabled, that it does not say so of one is
    /// no word of its being open.
    pub(crate) fn of_blank(self, others: Others) -> AccountState {
        let is_told = match self {
            Self::Enabled | Self::Control => others.any,
            Self::Words => others.open,
            Self::Blocked | Self::Moment | Self::End | Self::Method => false,
        };
        if is_told { AccountState::Unknown } else { AccountState::Open }
    }

    /// Tells what a cell says; `today` tells whether an end has come.
    pub(crate) fn read(self, cell: &str, today: Option<Date>) -> AccountState {
        let is_blank = cell.trim().is_empty();
        if is_blank || self == Self::End && is_mark(cell) {
            return AccountState::Open;
        }
        let word = fold(cell);
        match self {
            Self::End => {
                return match has_come(cell, today) {
                    Some(true) => AccountState::Blocked,
                    Some(false) => AccountState::Open,
                    None => AccountState::Unknown,
                };
            }
            Self::Method if is_no_login(&word) => return AccountState::Blocked,
            Self::Method => return AccountState::Open,
            _ => {}
        }
        if self == Self::Moment && has_come(cell, today) == Some(false) {
            return AccountState::Open;
        }
        if is_mark(cell) {
            // Where the title asks who is blocked, or since when, nothing is no; elsewhere it is no
            // word of the account being open.
            return if matches!(self, Self::Blocked | Self::Moment) {
                AccountState::Open
            } else {
                AccountState::Unknown
            };
        }
        let is_yes = YES.contains(&word.as_str());
        if !is_yes && !NO.contains(&word.as_str()) {
            return self.in_words(cell, &word);
        }
        match self {
            // The flags of Exchange: none is set.
            Self::Control if word == "0" => AccountState::Open,
            Self::Control | Self::Words | Self::End | Self::Method => AccountState::Unknown,
            Self::Enabled if is_yes => AccountState::Open,
            Self::Blocked | Self::Moment if !is_yes => AccountState::Open,
            Self::Enabled | Self::Blocked | Self::Moment => AccountState::Blocked,
        }
    }

    /// Reads a cell that says more than yes or no. Only flags are numbers: what stands where a
    /// title asks who is blocked, such as a day, may be since when.
    fn in_words(self, cell: &str, word: &str) -> AccountState {
        if let Some(flags) = flags(cell).filter(|_| self == Self::Control) {
            return match () {
                () if flags & NORMAL_ACCOUNT == 0 => AccountState::Unknown,
                () if flags & DISABLED == 0 => AccountState::Open,
                () => AccountState::Blocked,
            };
        }
        match self {
            _ if is_open(word) => AccountState::Open,
            _ if blocks(word) => AccountState::Blocked,
            Self::Control if word.contains("accountdisable") => AccountState::Blocked,
            Self::Control if word.contains("normal_account") => AccountState::Open,
            Self::Moment => AccountState::Blocked,
            _ => AccountState::Unknown,
        }
    }
}

/// What the filled cells of a column say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Others {
    /// Something.
    pub(crate) any: bool,
    /// Of some account something else than that it is blocked.
    pub(crate) open: bool,
}

impl Others {
    /// Takes what a filled cell says.
    pub(crate) fn take(&mut self, state: AccountState) {
        self.any = true;
        self.open |= state != AccountState::Blocked;
    }
}

/// Tells whether a cell holds a mark only, that stands for nothing: `-`, `--`, `.`, `–`.
fn is_mark(cell: &str) -> bool {
    cell.chars().all(|c| c.is_whitespace() || "-‐‑‒–—−_.…'’`´/".contains(c))
}

/// Tells whether a way to log in is none: `nologin` of Moodle, `/usr/sbin/nologin` of Unix.
fn is_no_login(word: &str) -> bool {
    word.ends_with("nologin")
        || ["geen", "none", "geeninlog"].contains(&word)
        || word.ends_with("bin/false")
}

fn is_open(word: &str) -> bool {
    OPEN.contains(&word)
}

/// Reads a whole number, in decimal or hexadecimal digits, with or without marks between thousands,
/// and with the zeros that a spreadsheet writes behind it: `514.0`, `66.050`, `514,00`.
fn flags(cell: &str) -> Option<u64> {
    let text = cell.trim().to_ascii_lowercase();
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("&h")) {
        return u64::from_str_radix(digits, 16).ok();
    }
    let is_nothing = |part: &str| part.len() != 3 && part.bytes().all(|byte| byte == b'0');
    let whole = match text.rsplit_once(['.', ',']) {
        Some((whole, part)) if is_nothing(part) => whole,
        _ => &text,
    };
    whole.replace(['.', ',', ' ', '\u{a0}'], "").parse().ok()
}

#[cfg(test)]
mod tests;
