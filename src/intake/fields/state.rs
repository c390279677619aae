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
            return self.in_words(&word);
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
        Sense::of(title).read(cell, Date::new(2026, 8, 4).ok())
    }

    #[test]
    fn an_end_that_has_come_and_a_way_in_that_is_none_block() {
        for (title, cell, state) in [
            ("accountExpires", "2026-07-31", AccountState::Blocked),
            ("accountExpires", "9223372036854775807", AccountState::Open),
            ("Uitschrijfdatum", "1-6-2026", AccountState::Blocked),
            ("Uitschrijfdatum", "", AccountState::Open),
            ("Uitschrijfdatum", "31-7-2027", AccountState::Open),
            ("Account actief tot", "31 juli 2027", AccountState::Open),
            ("Geblokkeerd per", "31-7-2027", AccountState::Open),
            ("Geblokkeerd per", "31-7-2026", AccountState::Blocked),
            ("deletedDateTime", "0001-01-01T00:00:00", AccountState::Open),
            ("Actief", "Aan", AccountState::Open),
            ("Actief", "✔", AccountState::Open),
            ("Actief", "✗", AccountState::Blocked),
            ("enabled", "f", AccountState::Blocked),
            ("Geblokkeerd", "uit", AccountState::Open),
            ("Account disabled", "Off", AccountState::Open),
            ("Account disabled", "t", AccountState::Blocked),
            ("allow_login", "0", AccountState::Blocked),
            ("may_login", "1", AccountState::Open),
            ("Uitgestroomd", "ja", AccountState::Blocked),
            ("Uitschrijfdatum", "binnenkort", AccountState::Unknown),
            ("Aktiviert", "Nein", AccountState::Blocked),
            ("Konto gesperrt", "nein", AccountState::Open),
            ("Compte activé", "Non", AccountState::Blocked),
            ("Konto aktiverat", "Nej", AccountState::Blocked),
            ("Konto spärrat", "Ja", AccountState::Blocked),
            ("Status", "inaktiv", AccountState::Blocked),
            ("Statut", "désactivé", AccountState::Blocked),
            ("Status", "aktiv", AccountState::Open),
            ("nsAccountLock", "TRUE", AccountState::Blocked),
            ("Leaver", "Y", AccountState::Blocked),
            ("auth", "nologin", AccountState::Blocked),
            ("auth", "saml2", AccountState::Open),
            ("loginShell", "/usr/sbin/nologin", AccountState::Blocked),
            ("loginShell", "/bin/bash", AccountState::Open),
        ] {
            assert_eq!(read(title, cell), state, "{title}: {cell}");
        }
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
            let no =
                if yes == AccountState::Open { AccountState::Blocked } else { AccountState::Open };
            for (words, expected) in
                [(YES, yes), (&["False", "No", "n", "NEE", "onwaar", "0", "never", ""], no)]
            {
                for word in words.iter().filter(|word| !word.is_empty()) {
                    assert_eq!(read(title, word), expected, "{title}: {word}");
                }
            }
            assert_eq!(read(title, " "), AccountState::Open, "{title}");
        }
    }

    #[test]
    fn a_title_that_names_both_does_not_say_what_yes_means_unless_it_explains_that() {
        use AccountState::{Blocked, Open, Unknown};
        for (title, yes, no) in [
            ("Status (actief/inactief)", Unknown, Unknown),
            ("Account status (enabled or disabled)", Unknown, Unknown),
            ("Actief of geblokkeerd", Unknown, Unknown),
            ("Account (wel/niet actief)", Unknown, Unknown),
            ("Status", Unknown, Unknown),
            ("Status 0=actief", Unknown, Unknown),
            ("Status (1 = ja, 2 = nee)", Unknown, Unknown),
            ("Geblokkeerd (1 = actief)", Unknown, Unknown),
            ("Geblokkeerd (1 = nee, 0 = ja)", Unknown, Unknown),
            ("Actief (leeg = geblokkeerd)", Unknown, Unknown),
            ("Status (1 = actief, 0 = geblokkeerd)", Open, Blocked),
            ("Status (0 = actief, 1 = geblokkeerd)", Blocked, Open),
            ("Status (ja: actief; nee: inactief)", Open, Blocked),
            ("Actief (nee = geblokkeerd)", Open, Blocked),
            ("Blocked (1=yes, 0=no)", Blocked, Open),
            ("Account niet geblokkeerd", Open, Blocked),
            ("Niet meer actief", Blocked, Open),
            ("Aanmelden niet toegestaan", Blocked, Open),
            ("Gedeblokkeerd", Open, Blocked),
            ("Op non-actief", Blocked, Open),
            ("Uit dienst", Blocked, Open),
            ("Closed", Blocked, Open),
            ("Gesloten", Blocked, Open),
            ("Bevroren", Blocked, Open),
            ("Afgemeld", Blocked, Open),
            ("LockedOut", Blocked, Open),
            ("Deprovisioned", Blocked, Open),
            ("Heeft toegang", Open, Blocked),
            ("Geen toegang", Blocked, Open),
            ("Toegang ontzegd", Blocked, Open),
            ("Kan niet inloggen", Blocked, Open),
            ("Geen account", Blocked, Open),
            ("Lid", Unknown, Unknown),
            ("Aangesloten", Unknown, Unknown),
        ] {
            assert_eq!(
                (read(title, "1"), read(title, "ja"), read(title, "nee")),
                (yes, yes, no),
                "{title}"
            );
            assert_eq!(
                (read(title, "geblokkeerd"), read(title, "actief")),
                (Blocked, Open),
                "{title}"
            );
        }
    }

    #[test]
    fn an_empty_cell_is_open_only_where_the_title_asks_who_is_blocked() {
        let of_blank = |title: &str, others: &[AccountState]| {
            let mut told = Others::default();
            for state in others {
                told.take(*state);
            }
            Sense::of(title).of_blank(told)
        };
        for title in ["Actief", "accountEnabled", "userAccountControl"] {
            assert_eq!(of_blank(title, &[AccountState::Open]), AccountState::Unknown, "{title}");
            assert_eq!(of_blank(title, &[AccountState::Blocked]), AccountState::Unknown, "{title}");
            assert_eq!(of_blank(title, &[]), AccountState::Open, "{title}");
        }
        assert_eq!(of_blank("Status", &[AccountState::Open]), AccountState::Unknown);
        for title in ["Geblokkeerd", "Status", "deletedDateTime"] {
            assert_eq!(of_blank(title, &[AccountState::Blocked]), AccountState::Open, "{title}");
        }
    }

    #[test]
    fn a_mark_that_stands_for_nothing_is_no_state_but_where_the_title_asks_who_is_blocked() {
        for mark in ["-", "--", " - ", ".", "–", "—", "..."] {
            for title in ["Actief", "accountEnabled", "Status", "userAccountControl", "Lid"] {
                assert_eq!(read(title, mark), AccountState::Unknown, "{title}: {mark}");
            }
            for title in ["Geblokkeerd", "Uit dienst", "deletedDateTime", "Geblokkeerd op"] {
                assert_eq!(read(title, mark), AccountState::Open, "{title}: {mark}");
            }
        }
        assert_eq!(
            (read("Geblokkeerd op", "n.v.t."), read("Actief", "n.v.t.")),
            (AccountState::Open, AccountState::Unknown)
        );
    }

    #[test]
    fn words_say_what_they_say_under_any_header() {
        for title in ["Status [READ ONLY]", "status", "Sign-in blocked", "Enabled"] {
            for word in [
                "Suspended",
                "ARCHIVED",
                "Inactive",
                "inactief",
                "niet actief",
                "geblokkeerd",
                "tobedeleted",
                "Uitgeschakeld",
            ] {
                assert_eq!(read(title, word), AccountState::Blocked, "{title}: {word}");
            }
            for word in ["Active", "actief", "ingeschakeld", "niet geblokkeerd", "Sign-in allowed"]
            {
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
            ("0", AccountState::Open),
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
