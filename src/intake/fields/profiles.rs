//! The systems whose exports occur, and the columns that only they name so: one table per layout.

use super::ExportField::{
    CallName, Enabled, FirstName, FullName, HouseAddition, HouseNumber, Initials, LastName,
    Location, Postcode, Prefix, Role, StudentNumber,
};
use super::meaning::Meaning::{Email, Is, Login, Own};
use super::meaning::Named;
use crate::identity::Scheme;

/// A layout in which a system exports.
pub(super) struct Profile {
    /// What it is called.
    pub(super) name: &'static str,
    /// The headers by which it is known: all of them are there.
    pub(super) marks: &'static [&'static str],
    /// What its headers mean, where the names of the fields do not tell or tell otherwise.
    pub(super) columns: &'static [Named],
}

/// Every layout; where two fit, the one with more marks is meant, and of those the first.
pub(super) const PROFILES: &[Profile] = &[
    MAGISTER_DECIBEL,
    MAGISTER_WEB_SERVICE,
    MAGISTER,
    SOMTODAY_UM,
    SOMTODAY,
    PARNASSYS,
    ITSLEARNING,
    ITSLEARNING_NUMBERS,
    ENTRA_BULK,
    ENTRA,
    MICROSOFT_365,
    GET_ADUSER,
    CSVDE,
    GOOGLE_WORKSPACE,
    GAM,
    ONEROSTER_1_1,
    ONEROSTER_1_2,
    SDS_1,
    SDS_2_1,
    EDEXML,
];

/// The layouts of rostering standards, in which a pupil is called a student and nothing else.
pub(super) const ROSTERING: [&str; 4] =
    [ONEROSTER_1_1.name, ONEROSTER_1_2.name, SDS_1.name, SDS_2_1.name];

/// Those whose table of people does not tell the roles: another table does.
pub(super) const ROLES_ELSEWHERE: [&str; 2] = [ONEROSTER_1_2.name, SDS_2_1.name];

const MAGISTER: Profile = Profile {
    name: "Magister",
    marks: &["Stamnr", "Roepnaam", "Achternaam"],
    columns: &[("Inlognaam", Login)],
};

const MAGISTER_DECIBEL: Profile = Profile {
    name: "Magister (Decibel)",
    marks: &["STAMNR", "FIRSTNAME", "LASTNAME"],
    columns: &[
        ("STAMNR", Is(StudentNumber)),
        ("INITIALS", Is(Initials)),
        ("FIRSTNAME", Is(FirstName)),
        ("PREFIX", Is(Prefix)),
        ("LASTNAME", Is(LastName)),
        ("EMAIL", Email),
        ("HOUSENR", Is(HouseNumber)),
        ("HOUSENRSUFIX", Is(HouseAddition)),
        ("HOUSENRSUFFIX", Is(HouseAddition)),
        ("POSTALCODE", Is(Postcode)),
        ("LOCATION", Is(Location)),
        ("sis_gebr__login_naam", Login),
    ],
};

const MAGISTER_WEB_SERVICE: Profile = Profile {
    name: "Magister (web service)",
    marks: &["stamnr_str", "Achternaam"],
    columns: &[
        ("stamnr_str", Is(StudentNumber)),
        ("Loginaccount.Naam", Login),
        ("Volledige_naam", Is(FullName)),
        ("Administratieve_eenheid.Omschrijving", Is(Location)),
    ],
};

const SOMTODAY: Profile = Profile {
    name: "SOMtoday",
    marks: &["roepnaam", "achternaam", "stamgroep", "leerlingnummer"],
    columns: &[],
};

const SOMTODAY_UM: Profile = Profile {
    name: "SOMtoday (UM service)",
    marks: &["leerlingNummer", "leerlingAchternaam"],
    columns: &[
        ("leerlingNummer", Is(StudentNumber)),
        ("leerlingRoepnaam", Is(CallName)),
        ("leerlingVoornaam", Is(FirstName)),
        ("leerlingVoornamen", Is(FirstName)),
        ("leerlingVoorletters", Is(Initials)),
        ("leerlingVoorvoegsel", Is(Prefix)),
        ("leerlingAchternaam", Is(LastName)),
        ("leerlingAdresPostcode", Is(Postcode)),
        ("leerlingAdresHuisnummer", Is(HouseNumber)),
        ("leerlingAdresToevoeging", Is(HouseAddition)),
        ("leerlingVestiging", Is(Location)),
        ("leerlingVestigingNaam", Is(Location)),
        ("leerlingUsername", Login),
        ("leerlingEmail", Email),
        ("leerlingEckID", Own(Scheme::EckId)),
    ],
};

const PARNASSYS: Profile = Profile {
    name: "ParnasSys",
    marks: &["leerlingNummer", "roepnaam", "achternaam", "voornamen"],
    columns: &[("leerlingNummer", Is(StudentNumber)), ("voornamen", Is(FirstName))],
};

const ITSLEARNING: Profile = Profile {
    name: "itslearning",
    marks: &["SyncPersonKey"],
    columns: &[("SyncPersonKey", Is(StudentNumber)), ("Profile", Is(Role)), ("Profiel", Is(Role))],
};

const ITSLEARNING_NUMBERS: Profile = Profile {
    name: "itslearning",
    marks: &["SyncID"],
    columns: &[("SyncID", Is(StudentNumber)), ("Profile", Is(Role)), ("Profiel", Is(Role))],
};

const ENTRA: Profile = Profile {
    name: "Entra ID",
    marks: &["userPrincipalName", "displayName", "accountEnabled"],
    columns: &[("mail", Email)],
};

const ENTRA_BULK: Profile = Profile {
    name: "Entra ID (bulk template)",
    marks: &["[userPrincipalName]", "[displayName]", "[passwordProfile]"],
    columns: &[
        ("[userPrincipalName]", Login),
        ("[displayName]", Is(FullName)),
        ("[givenName]", Is(FirstName)),
        ("[surname]", Is(LastName)),
        ("[accountEnabled]", Is(Enabled)),
        ("[postalCode]", Is(Postcode)),
        ("[physicalDeliveryOfficeName]", Is(Location)),
        ("[employeeId]", Is(StudentNumber)),
    ],
};

const MICROSOFT_365: Profile = Profile {
    name: "Microsoft 365",
    marks: &["Block credential", "User principal name"],
    columns: &[
        ("Block credential", Is(Enabled)),
        ("Office", Is(Location)),
        ("Soft deletion time stamp", Is(Enabled)),
    ],
};

const GET_ADUSER: Profile = Profile {
    name: "Get-ADUser",
    marks: &["DistinguishedName", "SamAccountName", "UserPrincipalName", "Enabled"],
    columns: &[("EmailAddress", Email), ("Office", Is(Location))],
};

const CSVDE: Profile = Profile {
    name: "csvde",
    marks: &["DN", "sAMAccountName"],
    columns: &[
        ("employeeID", Is(StudentNumber)),
        ("physicalDeliveryOfficeName", Is(Location)),
        ("cn", Is(FullName)),
    ],
};

const GOOGLE_WORKSPACE: Profile = Profile {
    name: "Google Workspace",
    marks: &["Email Address [Required]", "First Name [Required]", "Last Name [Required]"],
    columns: &[
        ("Email Address [Required]", Login),
        ("First Name [Required]", Is(FirstName)),
        ("Last Name [Required]", Is(LastName)),
        ("Status [READ ONLY]", Is(Enabled)),
        ("Employee ID", Is(StudentNumber)),
    ],
};

const GAM: Profile = Profile {
    name: "GAM",
    marks: &["primaryEmail"],
    columns: &[
        ("primaryEmail", Login),
        ("name.givenName", Is(FirstName)),
        ("name.familyName", Is(LastName)),
        ("name.fullName", Is(FullName)),
        ("suspended", Is(Enabled)),
        ("archived", Is(Enabled)),
        ("externalIds.0.value", Is(StudentNumber)),
    ],
};

const ONEROSTER_1_1: Profile = Profile {
    name: "OneRoster 1.1",
    marks: &["sourcedId", "orgSourcedIds", "role", "givenName", "familyName"],
    columns: ONEROSTER,
};

const ONEROSTER_1_2: Profile = Profile {
    name: "OneRoster 1.2",
    marks: &["sourcedId", "userMasterIdentifier", "givenName", "familyName"],
    columns: ONEROSTER,
};

const ONEROSTER: &[Named] = &[
    ("status", Is(Enabled)),
    ("enabledUser", Is(Enabled)),
    ("role", Is(Role)),
    ("username", Login),
    ("givenName", Is(FirstName)),
    ("preferredGivenName", Is(CallName)),
    ("preferredFirstName", Is(CallName)),
    ("familyName", Is(LastName)),
    ("identifier", Is(StudentNumber)),
    ("sourcedId", Is(StudentNumber)),
    ("email", Email),
    ("org.name", Is(Location)),
];

const SDS_1: Profile = Profile {
    name: "School Data Sync 1",
    marks: &["SIS ID", "School SIS ID"],
    columns: &[
        ("SIS ID", Is(StudentNumber)),
        ("Student Number", Is(StudentNumber)),
        ("Username", Login),
    ],
};

const SDS_2_1: Profile = Profile {
    name: "School Data Sync 2.1",
    marks: &["sourcedId", "username", "givenName", "familyName"],
    columns: &[
        ("sourcedId", Is(StudentNumber)),
        ("username", Login),
        ("givenName", Is(FirstName)),
        ("familyName", Is(LastName)),
        ("email", Email),
        ("role", Is(Role)),
        ("org.name", Is(Location)),
    ],
};

/// The columns as the reader of the XML names them.
const EDEXML: Profile = Profile {
    name: "EDEXML",
    marks: &["leerling.key"],
    columns: &[
        ("leerling.key", Is(StudentNumber)),
        ("eckid", Own(Scheme::EckId)),
        ("achternaam", Is(LastName)),
        ("voorvoegsel", Is(Prefix)),
        ("voornamen", Is(FirstName)),
        ("voorletters-1", Is(Initials)),
        ("roepnaam", Is(CallName)),
        ("gebruikersnaam", Login),
        ("emailadres", Email),
        ("postcode", Is(Postcode)),
        ("vestiging", Is(Location)),
    ],
};
