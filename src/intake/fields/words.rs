//! The names of each field, besides those that a list itself accepts: one table per field.

use super::ExportField::{
    self, CallName, Enabled, FirstName, FullName, HouseAddition, HouseLetter, HouseNumber,
    Initials, LastName, Location, Postcode, Prefix, Role, StudentNumber,
};
use super::meaning::Meaning::{self, Email, Is, Login, Of, Own, ProfileId, RealId};
use super::meaning::Words;
use crate::identity::{Scheme, Side};

const fn words(meaning: Meaning, tiers: &'static [&'static [&'static str]]) -> Words {
    Words { meaning, tiers }
}

type Names = &'static [&'static str];

/// What identities are called beside a word for their side, in tiers.
const OF_A_SIDE: [(Side, [Names; 2], Names); 2] = [
    (
        Side::Was,
        [
            &["identiteit", "identity", "real id", "nlEduPersonRealId"],
            &[
                "gebruikersnaam",
                "username",
                "inlognaam",
                "loginnaam",
                "login",
                "UPN",
                "userPrincipalName",
            ],
        ],
        &["oud", "oude", "old", "was", "vorige", "previous"],
    ),
    (
        Side::Wordt,
        [
            &["identiteit", "identity", "real id", "nlEduPersonRealId"],
            &["UPN", "userPrincipalName", "gebruikersnaam", "username", "inlognaam", "loginnaam"],
        ],
        &["nieuw", "nieuwe", "new", "wordt"],
    ),
];

/// Makes the names of identities of a side, each with its tier: `Identiteit (oud)`, `Oude UPN`,
/// `Oude identiteit (was)`.
pub(super) fn of_a_side() -> Vec<(Meaning, usize, String)> {
    let mut made = Vec::new();
    for (side, tiers, sides) in OF_A_SIDE {
        for (tier, names) in tiers.into_iter().enumerate() {
            for (name, word) in
                names.iter().flat_map(|name| sides.iter().map(move |word| (name, word)))
            {
                let twice = sides.iter().map(|other| format!("{word} {name} {other}"));
                let names =
                    [format!("{word} {name}"), format!("{name} {word}")].into_iter().chain(twice);
                made.extend(names.map(|name| (Of(side, Scheme::RealId), tier, name)));
            }
        }
    }
    made
}

/// Every table.
pub(super) const WORDS: &[Words] = &[
    OLD_REAL_ID,
    NEW_REAL_ID,
    OLD_PROFILE_ID,
    NEW_PROFILE_ID,
    OLD_ECK_ID,
    NEW_ECK_ID,
    REAL_ID,
    PROFILE_ID,
    ECK_ID,
    OLD_ESI,
    NEW_ESI,
    ESI,
    UNILOGIN,
    INSTITUTION,
    UID,
    LOGIN,
    EMAIL,
    STUDENT_NUMBER,
    FIRST_NAME,
    CALL_NAME,
    INITIALS,
    PREFIX,
    LAST_NAME,
    FULL_NAME,
    POSTCODE,
    HOUSE_NUMBER,
    HOUSE_LETTER,
    HOUSE_ADDITION,
    LOCATION,
    ENABLED,
    ROLE,
];

const OLD_REAL_ID: Words = words(
    Of(Side::Was, Scheme::RealId),
    &[&["nlEduPersonRealId oud", "oude identiteit", "identiteit was"]],
);
const NEW_REAL_ID: Words = words(
    Of(Side::Wordt, Scheme::RealId),
    &[&["nlEduPersonRealId nieuw", "nieuwe identiteit", "identiteit wordt"]],
);
const OLD_PROFILE_ID: Words =
    words(Of(Side::Was, Scheme::ProfileId), &[&["nlEduPersonProfileId oud"]]);
const NEW_PROFILE_ID: Words =
    words(Of(Side::Wordt, Scheme::ProfileId), &[&["nlEduPersonProfileId nieuw"]]);
const OLD_ECK_ID: Words =
    words(Of(Side::Was, Scheme::EckId), &[&["ECK iD oud", "nlEduPersonECKiD oud"]]);
const NEW_ECK_ID: Words =
    words(Of(Side::Wordt, Scheme::EckId), &[&["ECK iD nieuw", "nlEduPersonECKiD nieuw"]]);

const REAL_ID: Words = words(RealId, &[&["nlEduPersonRealId", "real id"]]);

const PROFILE_ID: Words = words(ProfileId, &[&["nlEduPersonProfileId", "profile id"]]);

const ECK_ID: Words = words(Own(Scheme::EckId), &[&["ECK iD", "nlEduPersonECKiD", "ketenid"]]);

const OLD_ESI: Words =
    words(Of(Side::Was, Scheme::Esi), &[&["ESI old", "old ESI", "gammal ESI", "ESI gammal"]]);
const NEW_ESI: Words =
    words(Of(Side::Wordt, Scheme::Esi), &[&["ESI new", "new ESI", "ny ESI", "ESI ny"]]);
const ESI: Words =
    words(Own(Scheme::Esi), &[&["ESI", "European Student Identifier", "schacPersonalUniqueCode"]]);

const UNILOGIN: Words = words(Own(Scheme::Unilogin), &[&["Unilogin", "UNI-bruger", "brugernavn"]]);
const INSTITUTION: Words = words(
    Is(ExportField::InstitutionNumber),
    &[&[
        "institutionsnummer",
        "institutionsnr",
        "instnr",
        "dagtilbudsnummer",
        "institution number",
    ]],
);

const UID: Words = words(Own(Scheme::OpaqueUid), &[&["uid"]]);

const LOGIN: Words = words(
    Login,
    &[
        &["userPrincipalName", "UPN", "Principal-naam van gebruiker", "Gebruikers-principalnaam"],
        &["Email Address [Required]", "primaryEmail"],
        &[
            "username",
            "gebruikersnaam",
            "inlognaam",
            "loginnaam",
            "login",
            "login name",
            "loginaccount",
            "Loginaccount.Naam",
        ],
        &["sAMAccountName"],
    ],
);

const EMAIL: Words = words(Email, &[&["mail", "email", "email address", "emailadres"]]);

const STUDENT_NUMBER: Words = words(
    Is(StudentNumber),
    &[
        &["employeeId", "employee number"],
        &[
            "Stamnr",
            "stamnummer",
            "leerlingnummer",
            "leerlingnr",
            "llnr",
            "studentnummer",
            "studentnr",
            "student number",
            "student id",
            "deelnemernummer",
            "deelnemernr",
            "pupil number",
        ],
        &["SyncID", "sync key", "sync person key", "SIS ID"],
    ],
);

const FIRST_NAME: Words = words(
    Is(FirstName),
    &[
        &[
            "voornaam leerling",
            "eerste voornaam",
            "officiële voornaam",
            "roep- en voornaam",
            "förnamn",
        ],
        &[
            "voornamen",
            "officiële voornamen",
            "voornamen leerling",
            "doopnamen",
            "given names",
            "first names",
            "first",
        ],
    ],
);

const CALL_NAME: Words = words(
    Is(CallName),
    &[&[
        "roepnaam",
        "roepnaam leerling",
        "tilltalsnamn",
        "kaldenavn",
        "call name",
        "preferred name",
        "nickname",
        "preferredFirstName",
        "preferredGivenName",
    ]],
);

const INITIALS: Words =
    words(Is(Initials), &[&["voorletter", "voorletters leerling", "initialer"]]);

const PREFIX: Words = words(
    Is(Prefix),
    &[&[
        "tussenv",
        "tv",
        "infix",
        "voorv",
        "tussenvoegsel leerling",
        "voorvoegsel leerling",
        "voorvoegsel achternaam",
        "voorvoegsel geslachtsnaam",
        "surname prefix",
        "family name prefix",
    ]],
);

const LAST_NAME: Words = words(
    Is(LastName),
    &[&[
        "sn",
        "family name",
        "achternaam leerling",
        "geslachtsnaam",
        "familienaam",
        "achternaam geboren",
        "efternamn",
        "last",
    ]],
);

const FULL_NAME: Words = words(
    Is(FullName),
    &[
        &["displayName", "weergavenaam"],
        &["volledige naam", "full name", "naam leerling", "leerlingnaam", "naam", "name"],
    ],
);

const POSTCODE: Words = words(
    Is(Postcode),
    &[&[
        "postcode leerling",
        "postcode woonadres",
        "ZIP or postal code",
        "zip",
        "postnummer",
        "postnr",
    ]],
);

const HOUSE_NUMBER: Words = words(
    Is(HouseNumber),
    &[&[
        "huisnummer woonadres",
        "nummer woonadres",
        "huisnummer leerling",
        "huisnr woonadres",
        "housenr",
        "husnummer",
        "husnr",
    ]],
);

const HOUSE_LETTER: Words = words(
    Is(HouseLetter),
    &[&["huisletter", "huisnummer letter", "huisnr letter", "house letter"]],
);

const HOUSE_ADDITION: Words = words(
    Is(HouseAddition),
    &[&[
        "huisnummertoevoeging",
        "huisnr toevoeging",
        "huisnr toev",
        "huisnummer toev",
        "toevoeging",
        "toev",
        "suffix",
        "huisnummertoevoeging woonadres",
        "toevoeging woonadres",
        "house number addition",
        "house number suffix",
    ]],
);

const LOCATION: Words = words(
    Is(Location),
    &[
        &["vestigingsnaam", "locatienaam", "onderwijslocatie", "naam vestiging"],
        &["officeLocation", "physicalDeliveryOfficeName"],
    ],
);

/// Whether one means that the account is enabled, or that it is blocked, follows from the header.
const ENABLED: Words = words(
    Is(Enabled),
    &[&[
        "accountEnabled",
        "enabled",
        "is enabled",
        "enabledUser",
        "ingeschakeld",
        "account ingeschakeld",
        "active",
        "is active",
        "actief",
        "account actief",
        "account active",
        "status",
        "account status",
        "gebruikersstatus",
        "user status",
        "aanmeldingsstatus",
        "sign in status",
        "block credential",
        "block sign in",
        "sign in blocked",
        "blocked",
        "is blocked",
        "account blocked",
        "geblokkeerd",
        "account geblokkeerd",
        "aanmelden geblokkeerd",
        "aanmelden blokkeren",
        "aanmelding geblokkeerd",
        "aanmelding blokkeren",
        "referentie blokkeren",
        "referenties blokkeren",
        "suspended",
        "is suspended",
        "archived",
        "is archived",
        "opgeschort",
        "gearchiveerd",
        "disabled",
        "is disabled",
        "account disabled",
        "uitgeschakeld",
        "account uitgeschakeld",
        "inactive",
        "is inactive",
        "inactief",
        "userAccountControl",
        "soft deletion time stamp",
        "deletedDateTime",
    ]],
);

const ROLE: Words = words(
    Is(Role),
    &[
        &[
            "role",
            "roles",
            "rol",
            "rollen",
            "user role",
            "gebruikersrol",
            "primary role",
            "person type",
            "persoonstype",
            "eduPersonAffiliation",
        ],
        &[
            "functie",
            "functienaam",
            "type gebruiker",
            "soort gebruiker",
            "gebruikerssoort",
            "type persoon",
            "soort persoon",
            "doelgroep",
            "job function",
        ],
    ],
);
