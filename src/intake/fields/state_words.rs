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
    "uitgestroomd",
    "disallow",
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
pub(super) const BLOCKING_ALONE: &[&str] = &[
    "dicht",
    "onhold",
    "lock",
    "left",
    "invalid",
    "nologin",
    "uitgebruik",
    "buitengebruik",
    "buitendienst",
];

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
    "may",
    "allow",
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

/// Words that say nothing of an account where no other stands beside them: `Toegang` may be to a
/// building, and `May` is a month.
pub(super) const BARE: &[&str] =
    &["toegang", "access", "mag", "kan", "can", "may", "allow", "ja", "nee", "yes", "no"];

/// Words of a title for the moment itself.
pub(super) const DATES: &[&str] = &["date", "time", "datum", "datetime", "timestamp", "tijd"];

/// Words of a title that ask for a moment.
pub(super) const MOMENTS: &[&str] =
    &["op", "at", "sinds", "since", "per", "vanaf", "stamp", "tijdstip"];

/// Words of titles, joined, that ask on which day an account or enrolment ends.
pub(super) const ENDS: &[&str] = &[
    "accountexpires",
    "accountexpired",
    "accountexpiration",
    "accountexpirationdate",
    "accountexpirationtime",
    "accountexpiry",
    "accountexpirydate",
    "shadowexpire",
    "expirationdate",
    "expirydate",
    "expireson",
    "expiresat",
    "uitschrijfdatum",
    "uitschrijvingsdatum",
    "datumuitschrijving",
    "datumuitgeschreven",
    "uitgeschrevenper",
    "einddatum",
    "datumeinde",
    "eindeinschrijving",
    "enddate",
    "geldigtot",
    "geldigtm",
    "geldigtotenmet",
    "validuntil",
    "validtill",
    "validto",
    "actieftot",
    "actieftm",
    "actieftotenmet",
    "activeuntil",
    "activetill",
    "ingeschreventot",
    "ingeschreventm",
    "verloopdatum",
    "verlooptop",
    "vervaldatum",
    "vervaltop",
    "vertrekdatum",
    "datumvertrek",
    "uitstroomdatum",
    "datumuitstroom",
    "datumuitdienst",
    "uitdienstdatum",
    "dateleft",
    "leavedate",
    "leavingdate",
    "leavingon",
    "exitdate",
    "withdrawaldate",
    "departuredate",
    "laatsteschooldag",
    "austrittsdatum",
    "abmeldedatum",
    "slutdato",
    "slutdatum",
];

/// Titles, joined, that ask how somebody logs in.
pub(super) const METHODS: &[&str] =
    &["auth", "aanmeldmethode", "inlogmethode", "loginmethod", "loginshell"];

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

/// How words begin that may stand in the title of a column that tells of an account: what somebody
/// has who can log in, whose it is, and where.
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
    "medewerk",
    "employee",
    "docent",
    "teacher",
    "staff",
    "personeel",
    "person",
    "persoon",
    "member",
    "cursist",
    "identit",
    "object",
    "office",
    "entra",
    "azure",
    "magister",
    "somtoday",
    "parnassys",
    "esis",
    "moodle",
];

/// How such words end.
pub(super) const ENDINGS: &[&str] = &[
    "", "f", "s", "e", "en", "er", "ers", "es", "ing", "ings", "gen", "ven", "ving", "vings",
    "ment", "lment", "ung", "atie", "ation", "eit", "y", "status",
];

/// Small words that say nothing by themselves.
pub(super) const SMALL: &[&str] = &[
    "is", "in", "on", "sign", "log", "de", "het", "een", "the", "van", "of", "or", "nog", "nu",
    "meer", "langer", "longer", "any", "dan", "al", "wel", "heeft", "has", "have", "ja", "nee",
    "yes", "no", "j", "n", "y", "status", "statuut", "huidige", "current", "ms", "ds", "ns", "ad",
    "out", "dd", "mm", "jjjj", "yyyy",
];
