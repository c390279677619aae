//! What columns of states say of accounts.

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
        ("Geblokkeerd", "31-07-2025", AccountState::Unknown),
        ("Uitgeschreven", "1-8-2025", AccountState::Unknown),
        ("Suspended", "31.07.2025", AccountState::Unknown),
        ("Uit dienst", "45869", AccountState::Unknown),
        ("Disabled", "66048", AccountState::Unknown),
        ("Geblokkeerd", "mentor bellen", AccountState::Unknown),
        ("userAccountControl", "514.0", AccountState::Blocked),
        ("userAccountControl", "514,00", AccountState::Blocked),
        ("userAccountControl", "66050.0", AccountState::Blocked),
        ("userAccountControl", "66.050", AccountState::Blocked),
        ("userAccountControl", "66,048", AccountState::Open),
        ("userAccountControl", "0x202", AccountState::Blocked),
        ("userAccountControl", "512.0", AccountState::Open),
        ("userAccountControl", "32", AccountState::Unknown),
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
        let no = if yes == AccountState::Open { AccountState::Blocked } else { AccountState::Open };
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
        assert_eq!((read(title, "geblokkeerd"), read(title, "actief")), (Blocked, Open), "{title}");
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
