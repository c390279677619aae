//! The words with which systems tell the state of an account, in cells and in titles of columns.

/// Parts of words that say that an account is blocked.
pub(super) const BLOCKING: &[&str] = &[
    "block",
    "blok",
    "disab",
    "uitgesch",
    "suspend",
    "opgeschort",
    "geschorst",
    "archived",
    "gearchiveer",
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
    "beeindigd",
    "terminated",
    "ongeldig",
    "ingetrokken",
    "vervallen",
    "revoked",
    "geweigerd",
    "denied",
    "stopgezet",
    "closed",
    "bevroren",
    "frozen",
    "afgemeld",
    "gesper",
    "sperr",
    "ontzegd",
    "deprovision",
    "uitdienst",
    "opgeheven",
    "gestopt",
    "gepauzeerd",
    "paused",
    "banned",
    "removed",
    "withdrawn",
    "nonaktief",
    "leaver",
    // German, French, Swedish and Danish.
    "inaktiv",
    "deaktiv",
    "nichtaktiv",
    "geloscht",
    "abgemeldet",
    "abgelaufen",
    "ausgeschieden",
    "ausgetreten",
    "archivier",
    "inactif",
    "desactiv",
    "bloqu",
    "verrouill",
    "supprim",
    "sparra",
    "spærre",
    "avstang",
    "avslut",
    "afslut",
    "raderad",
    "slettet",
    "afmeldt",
    "arkivere",
    "arkivera",
];

/// Words that say so where they stand by themselves.
pub(super) const BLOCKING_ALONE: &[&str] =
    &["dicht", "onhold", "lock", "left", "invalid", "uitgebruik", "buitengebruik", "buitendienst"];

/// How words begin of what somebody has who can log in.
pub(super) const ACCESS: &[&str] =
    &["toegang", "access", "account", "inlog", "login", "logon", "aanmeld", "signin"];

/// What stands in the place of a moment, and is none.
pub(super) const NOTHING: &[&str] = &["nvt", "n/a", "na", "null", "none", "geen", "leeg", "niet"];

/// Words for yes and no.
pub(super) const YES: &[&str] = &[
    "true",
    "yes",
    "y",
    "ja",
    "j",
    "waar",
    "1",
    "x",
    "oui",
    "wahr",
    "vrai",
    "sant",
    "sand",
    "sandt",
    "t",
    "aan",
    "on",
    "✓",
    "✔",
    "✔\u{fe0f}",
    "☑",
    "✅",
];
pub(super) const NO: &[&str] = &[
    "false", "no", "n", "nee", "onwaar", "0", "never", "nein", "non", "nej", "falsch", "faux",
    "falskt", "falsk", "f", "uit", "off", "✗", "✘", "❌",
];

/// How words end in a title that say that an account is open.
pub(super) const OPENING: &[&str] = &[
    "actief",
    "actieve",
    "active",
    "activated",
    "geactiveerd",
    "enabled",
    "ingeschakeld",
    "toegestaan",
    "allowed",
    "mogelijk",
    "ingeschreven",
    "enrolled",
    "ontgrendeld",
    "mag",
    "kan",
    "can",
    "geldig",
    "valid",
    "indienst",
    "ingebruik",
    "aktiv",
    "aktiviert",
    "aktiverad",
    "aktiverat",
    "aktiveret",
    "actif",
    "freigegeben",
    "freigeschaltet",
    "tillaten",
    "tilladt",
];

/// What stands before a word, and turns what it says.
pub(super) const TURNING: &[&str] = &[
    "niet", "not", "non", "no", "geen", "nooit", "never", "isnt", "nietmeer", "nicht", "kein",
    "pas", "inte", "ej", "ikke",
];

/// What is joined to a word that blocks, and turns it.
pub(super) const UNDOING: &[&str] = &["niet", "not", "un", "gede", "de", "ent"];

/// Words of a title that ask for a moment.
pub(super) const MOMENTS: &[&str] =
    &["op", "at", "sinds", "since", "per", "vanaf", "stamp", "tijdstip"];

/// Parts of titles, joined, that ask on which day an account or enrolment ends.
pub(super) const ENDS: &[&str] = &[
    "accountexp",
    "shadowexpire",
    "expirationdate",
    "expirydate",
    "expireson",
    "expiresat",
    "uitschrijfdatum",
    "uitschrijvingsdatum",
    "datumuitschrijving",
    "uitgeschrevenper",
    "einddatum",
    "datumeinde",
    "enddate",
    "geldigtot",
    "validuntil",
    "validto",
    "verloopdatum",
    "verlooptop",
    "vervaldatum",
    "vertrekdatum",
    "datumvertrek",
    "uitstroomdatum",
    "dateleft",
    "leavedate",
    "leavingdate",
    "leavingon",
    "austrittsdatum",
    "abmeldedatum",
    "slutdato",
    "slutdatum",
];

/// Titles, joined, that ask how somebody logs in.
pub(super) const METHODS: &[&str] = &[
    "auth",
    "authentication",
    "authenticationmethod",
    "authenticatie",
    "authenticatiemethode",
    "aanmeldmethode",
    "inlogmethode",
    "loginmethod",
    "loginshell",
];

/// Parts of titles that tell something else than whether somebody can log in, now or ever.
pub(super) const ELSEWHERE: &[&str] = &[
    "password",
    "wachtwoord",
    "pwd",
    "licen",
    "quota",
    "mailbox",
    "directory",
    "reden",
    "reason",
    "code",
    "mfa",
    "factor",
    "authentic",
    "sync",
    "forward",
    "litigation",
    "retention",
    "protect",
    "computed",
    "disabilit",
    "interacti",
    "proacti",
    "delegat",
    "laatst",
    "last",
    "token",
];

/// The same, of more words than one.
pub(super) const ELSEWHERE_JOINED: &[&str] = &["lockout", "2fa", "2sv"];

/// How words begin that may stand beside `actief` or `status` in the title of a column that tells
/// of an account.
pub(super) const OF_ACCOUNTS: &[&str] = &[
    "account",
    "gebruik",
    "user",
    "inlog",
    "login",
    "logon",
    "aanmeld",
    "signin",
    "toegang",
    "access",
    "inschrij",
    "enrol",
    "registr",
    "leerling",
    "student",
    "pupil",
    "deelnemer",
    "portaal",
    "portal",
    "profiel",
    "profile",
    "credential",
    "microsoft",
    "google",
    "konto",
    "compte",
    "benutzer",
    "anmeld",
    "zugang",
    "utilisateur",
    "bruger",
    "adgang",
    "anvandar",
    "schuler",
    "elev",
];

/// Small words that say nothing by themselves.
pub(super) const SMALL: &[&str] = &[
    "is", "in", "on", "sign", "log", "de", "het", "een", "the", "van", "of", "or", "nog", "nu",
    "meer", "langer", "longer", "any", "dan", "al", "wel", "heeft", "has", "have", "ja", "nee",
    "yes", "no", "j", "n", "y", "status", "statuut", "huidige", "current",
];
