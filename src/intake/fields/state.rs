//! Whether an account is open or blocked, whatever the system calls it.

use crate::person::fold;

/// What a word in the column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Yes means that the account is enabled.
    Enabled,
    /// Yes means that it is blocked.
    Blocked,
    /// The flags of Active Directory, of which the second bit means that it is disabled.
    Control,
    /// A moment at which it was deleted.
    Moment,
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

impl AccountState {
    /// Returns what stands in the fields of an account: nothing where it is open.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Unknown => "unknown",
            Self::Blocked => "blocked",
        }
    }
}

/// Words of a header in which yes means that the account is blocked.
const BLOCKING: [&str; 22] = [
    "block",
    "blok",
    "disab",
    "uitgesch",
    "suspend",
    "opgeschort",
    "geschorst",
    "archiv",
    "inactive",
    "inactief",
    "nietactief",
    "nonactief",
    "notactive",
    "deactiv",
    "locked",
    "vergrendeld",
    "delet",
    "verwijder",
    "expired",
    "verlopen",
    "vertrokken",
    "uitgeschreven",
];

/// Words of a cell that say that the account can be used.
const OPEN: [&str; 33] = [
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
];

const YES: [&str; 8] = ["true", "yes", "y", "ja", "j", "waar", "1", "x"];
const NO: [&str; 7] = ["false", "no", "n", "nee", "onwaar", "0", "never"];

/// The bit of the flags of Active Directory that means disabled, and the one that every user has.
const DISABLED: u64 = 0x2;
const NORMAL_ACCOUNT: u64 = 0x200;

impl Sense {
    /// Tells what a word in a column means, from its title: as a person sees it, without the name of the attribute in brackets.
    pub(super) fn of(title: &str) -> Self {
        let visible = title.split_once('[').map_or(title, |(before, _)| before);
        let key = fold(if visible.trim().is_empty() { title } else { visible });
        match () {
            () if key.contains("useraccountcontrol") => Self::Control,
            () if key.contains("delet") && (key.contains("time") || key.contains("date")) => Self::Moment,
            () if is_open(&key) => Self::Enabled,
            () if BLOCKING.iter().any(|word| key.contains(word)) => Self::Blocked,
            () => Self::Enabled,
        }
    }

    /// Tells what a cell says.
    pub(crate) fn read(self, cell: &str) -> AccountState {
        let word = fold(cell);
        if word.is_empty() {
            return AccountState::Open;
        }
        let is_yes = YES.contains(&word.as_str());
        if !is_yes && !NO.contains(&word.as_str()) {
            return self.in_words(&word);
        }
        match self {
            Self::Control => AccountState::Unknown,
            Self::Enabled if is_yes => AccountState::Open,
            Self::Blocked | Self::Moment if !is_yes => AccountState::Open,
            Self::Enabled | Self::Blocked | Self::Moment => AccountState::Blocked,
        }
    }

    /// Reads a cell that says more than yes or no.
    fn in_words(self, word: &str) -> AccountState {
        if let Some(flags) = flags(word) {
            return match self {
                Self::Moment => AccountState::Blocked,
                _ if self != Self::Control && flags & NORMAL_ACCOUNT == 0 => AccountState::Unknown,
                _ if flags & DISABLED == 0 => AccountState::Open,
                _ => AccountState::Blocked,
            };
        }
        match self {
            _ if is_open(word) => AccountState::Open,
            _ if BLOCKING.iter().any(|blocking| word.contains(blocking)) => AccountState::Blocked,
            Self::Control if word.contains("accountdisable") => AccountState::Blocked,
            Self::Control if word.contains("normal_account") => AccountState::Open,
            Self::Moment => AccountState::Blocked,
            Self::Enabled | Self::Blocked | Self::Control => AccountState::Unknown,
        }
    }
}

fn is_open(word: &str) -> bool {
    OPEN.contains(&word)
}

/// Reads a number, in decimal or hexadecimal digits, with or without marks between thousands.
fn flags(word: &str) -> Option<u64> {
    match word.strip_prefix("0x").or_else(|| word.strip_prefix("&h")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => word.replace(',', "").parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str, cell: &str) -> AccountState {
        Sense::of(title).read(cell)
    }

    #[test]
    fn the_header_tells_what_yes_means() {
        for (title, yes) in [
            ("Enabled", AccountState::Open),
            ("accountEnabled", AccountState::Open),
            ("Actief", AccountState::Open),
            ("Niet geblokkeerd", AccountState::Open),
            ("Block credential", AccountState::Blocked),
            ("Block sign in (Yes/No) [accountEnabled] Required", AccountState::Blocked),
            ("Aanmelden blokkeren (Ja/Nee) [accountEnabled] Vereist", AccountState::Blocked),
            ("[accountEnabled]", AccountState::Open),
            ("Inactief", AccountState::Blocked),
            ("suspended", AccountState::Blocked),
            ("Uitgeschakeld", AccountState::Blocked),
        ] {
            let no = if yes == AccountState::Open { AccountState::Blocked } else { AccountState::Open };
            for (words, expected) in [(YES, yes), (["False", "No", "n", "NEE", "onwaar", "0", "never", ""], no)] {
                for word in words.into_iter().filter(|word| !word.is_empty()) {
                    assert_eq!(read(title, word), expected, "{title}: {word}");
                }
            }
            assert_eq!(read(title, " "), AccountState::Open, "{title}");
        }
    }

    #[test]
    fn words_say_what_they_say_under_any_header() {
        for title in ["Status [READ ONLY]", "status", "Sign-in blocked", "Enabled"] {
            for word in ["Suspended", "ARCHIVED", "Inactive", "inactief", "niet actief", "geblokkeerd", "tobedeleted", "Uitgeschakeld"] {
                assert_eq!(read(title, word), AccountState::Blocked, "{title}: {word}");
            }
            for word in ["Active", "actief", "ingeschakeld", "niet geblokkeerd", "Sign-in allowed"] {
                assert_eq!(read(title, word), AccountState::Open, "{title}: {word}");
            }
            assert_eq!(read(title, "misschien"), AccountState::Unknown, "{title}");
        }
    }

    #[test]
    fn the_flags_of_active_directory_are_read_in_any_digits() {
        for (cell, expected) in [
            ("512", AccountState::Open),
            ("514", AccountState::Blocked),
            ("66048", AccountState::Open),
            ("66050", AccountState::Blocked),
            ("66.050", AccountState::Blocked),
            ("0x202", AccountState::Blocked),
            ("0x10200", AccountState::Open),
            ("NORMAL_ACCOUNT, ACCOUNTDISABLE", AccountState::Blocked),
            ("NORMAL_ACCOUNT", AccountState::Open),
            ("yes", AccountState::Unknown),
        ] {
            assert_eq!(read("userAccountControl", cell), expected, "{cell}");
        }
        assert_eq!(
            (read("UAC", "514"), read("UAC", "512"), read("UAC", "7")),
            (AccountState::Blocked, AccountState::Open, AccountState::Unknown)
        );
    }

    #[test]
    fn a_moment_of_deletion_means_that_the_account_is_gone() {
        assert_eq!(read("Soft deletion time stamp", "2026-05-01 10:00"), AccountState::Blocked);
        assert_eq!(
            (read("deletedDateTime", ""), read("deletedDateTime", "2026-05-01T10:00:00Z")),
            (AccountState::Open, AccountState::Blocked)
        );
    }
}
