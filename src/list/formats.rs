//! The agreed formats of a list, as data (*Wijzigingsprocedures*: the format of step 10 for VO, the
//! two datasets for MBO).

use super::format::{
    Audience, Column, Field, Fill, Format, Group, RowPer, Sourced, Texts, WithoutWordt,
};
use crate::identity::{Scheme, Side};
use crate::message::Lang;
use crate::moves::{Closure, FormatId};

/// A list of pupils of which some may stay where they are.
const OF_WHO_MOVES: Texts = Texts {
    not_filled: "rules-WW301-vo",
    row_removed: "rules-WW503-says",
    rule: "workbook-rule-stays",
    purpose: "workbook-purpose",
    of_whom: "pupils",
    fills_wordt: "workbook-who-moving",
    fills_if_present: "workbook-who-if-present",
    lang: Lang::Nl,
};

/// A list that comes back completely filled.
const TO_BE_COMPLETED: Texts = Texts {
    not_filled: "rules-WW301-mbo",
    row_removed: "rules-WW503-mbo",
    rule: "workbook-rule-complete",
    purpose: "workbook-purpose",
    of_whom: "students",
    fills_wordt: "workbook-who-required",
    fills_if_present: "workbook-who-if-present",
    lang: Lang::Nl,
};

const fn column(
    field: Field,
    header: &'static str,
    synonyms: &'static [&'static str],
    fill: Fill,
) -> Column {
    Column { field, header, title: header, synonyms, fill }
}

/// A column that a workbook calls otherwise, in the language of whoever fills it.
const fn titled(title: &'static str, column: Column) -> Column {
    Column { title, ..column }
}

const INITIALS: Column =
    column(Field::Initials, "Voorletters", &["initialen", "initials"], Fill::Required);
const FIRST_NAME: Column = column(
    Field::FirstName,
    "Voornaam",
    &["first name", "given name", "givenname"],
    Fill::Required,
);
const PREFIX: Column = column(
    Field::Prefix,
    "Tussenvoegsel",
    &["tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix"],
    Fill::IfPresent,
);
const LAST_NAME: Column =
    column(Field::LastName, "Achternaam", &["last name", "surname"], Fill::Required);
const POSTCODE: Column =
    column(Field::Postcode, "Postcode", &["postal code", "zip code"], Fill::Required);
const HOUSE_NUMBER: Column =
    column(Field::HouseNumber, "Huisnummer", &["huisnr", "house number"], Fill::Required);
const LOCATION: Column = column(
    Field::Location,
    "School locatie",
    &["locatie", "vestiging", "location"],
    Fill::IfPresent,
);

/// VO: step 10 of the procedure before the start of the school year.
static VO: Format = Format {
    id: FormatId::Vo,
    columns: &[
        FIRST_NAME,
        PREFIX,
        LAST_NAME,
        POSTCODE,
        HOUSE_NUMBER,
        column(
            Field::Identity(Side::Was, Scheme::RealId),
            "Oude identiteit (was)",
            &["was", "oude identiteit", "identiteit was"],
            Fill::Required,
        ),
        column(
            Field::Identity(Side::Wordt, Scheme::RealId),
            "Nieuwe identiteit (wordt)",
            &["wordt", "nieuwe identiteit", "identiteit wordt"],
            Fill::Required,
        ),
    ],
    groups: &[
        Group { title: "Persoonsgegevens", span: 5 },
        Group { title: "nlEduPersonRealId", span: 2 },
    ],
    supplied: 6,
    sourced: Sourced::Required,
    closure: Closure::Open,
    without_wordt: WithoutWordt::Stays,
    row_per: RowPer::Identity,
    audience: Audience::EveryPublisher,
    texts: OF_WHO_MOVES,
};

/// What the lists have in common that each publisher makes of its own pupils, and that come back
/// completely filled.
const fn of_one_publisher(id: FormatId, columns: &'static [Column], supplied: usize) -> Format {
    Format {
        id,
        columns,
        groups: &[],
        supplied,
        sourced: Sourced::Required,
        closure: Closure::Closed,
        without_wordt: WithoutWordt::Incomplete,
        row_per: RowPer::Profile,
        audience: Audience::OnePublisher,
        texts: TO_BE_COMPLETED,
    }
}

/// MBO, NON-ECK → ECK.
static MBO_ECK_ONBOARDING: Format = of_one_publisher(
    FormatId::MboEckOnboarding,
    &[
        INITIALS,
        FIRST_NAME,
        LAST_NAME,
        LOCATION,
        column(
            Field::Identity(Side::Wordt, Scheme::ProfileId),
            "nlEduPersonProfileId nieuw",
            &[],
            Fill::Required,
        ),
        column(
            Field::Identity(Side::Wordt, Scheme::RealId),
            "nlEduPersonRealId nieuw",
            &[],
            Fill::IfPresent,
        ),
    ],
    4,
);

/// MBO, an IdP change of an ECK school.
static MBO_IDP_CHANGE: Format = of_one_publisher(
    FormatId::MboIdpChange,
    &[
        INITIALS,
        FIRST_NAME,
        LAST_NAME,
        LOCATION,
        column(
            Field::Identity(Side::Was, Scheme::ProfileId),
            "nlEduPersonProfileId oud",
            &[],
            Fill::IfPresent,
        ),
        column(
            Field::Identity(Side::Was, Scheme::RealId),
            "nlEduPersonRealId oud",
            &[],
            Fill::IfPresent,
        ),
        column(
            Field::Identity(Side::Wordt, Scheme::ProfileId),
            "nlEduPersonProfileId nieuw",
            &[],
            Fill::Required,
        ),
        column(
            Field::Identity(Side::Wordt, Scheme::RealId),
            "nlEduPersonRealId nieuw",
            &[],
            Fill::IfPresent,
        ),
    ],
    6,
);

const fn was(scheme: Scheme, header: &'static str, synonyms: &'static [&'static str]) -> Column {
    column(Field::Identity(Side::Was, scheme), header, synonyms, Fill::Required)
}

const ECK_ID_OLD: Column =
    was(Scheme::EckId, "ECK iD oud", &["oude ECK iD", "old ECK iD", "ECK iD (was)"]);
const REAL_ID_OLD: Column = was(Scheme::RealId, "nlEduPersonRealId oud", &[]);
const PROFILE_ID_OLD: Column = was(Scheme::ProfileId, "nlEduPersonProfileId oud", &[]);
const OPAQUE_UID_OLD: Column = was(Scheme::OpaqueUid, "uid oud", &["old uid", "uid (was)"]);
const ECK_ID_NEW: Column = column(
    Field::Identity(Side::Wordt, Scheme::EckId),
    "ECK iD nieuw",
    &["nieuwe ECK iD", "new ECK iD", "ECK iD (wordt)"],
    Fill::Required,
);

/// Decided here, since no agreed format was found: the columns of the MBO datasets, with one old
/// identity and the new ECK iD.
const fn eck_change(id: FormatId, columns: &'static [Column; 6]) -> Format {
    let texts = Texts { purpose: "workbook-purpose-eck", ..TO_BE_COMPLETED };
    Format { texts, ..of_one_publisher(id, columns, 5) }
}

static ECK_CHANGE: Format = eck_change(
    FormatId::EckChange,
    &[INITIALS, FIRST_NAME, LAST_NAME, LOCATION, ECK_ID_OLD, ECK_ID_NEW],
);
static ECK_CHANGE_REAL_ID: Format = eck_change(
    FormatId::EckChangeRealId,
    &[INITIALS, FIRST_NAME, LAST_NAME, LOCATION, REAL_ID_OLD, ECK_ID_NEW],
);
static ECK_CHANGE_PROFILE_ID: Format = eck_change(
    FormatId::EckChangeProfileId,
    &[INITIALS, FIRST_NAME, LAST_NAME, LOCATION, PROFILE_ID_OLD, ECK_ID_NEW],
);
static ECK_CHANGE_OPAQUE_UID: Format = eck_change(
    FormatId::EckChangeOpaqueUid,
    &[INITIALS, FIRST_NAME, LAST_NAME, LOCATION, OPAQUE_UID_OLD, ECK_ID_NEW],
);

/// Students of higher education whose European Student Identifier changes; decided here, since no
/// agreed format was found.
static ESI_CHANGE: Format = Format {
    id: FormatId::EsiChange,
    columns: &[
        titled(
            "Förnamn (Given name)",
            column(
                Field::FirstName,
                "Given name",
                &[
                    "first name",
                    "givenname",
                    "förnamn",
                    "Förnamn (Given name)",
                    "fornavn",
                    "voornaam",
                ],
                Fill::Required,
            ),
        ),
        titled(
            "Efternamn (Surname)",
            column(
                Field::LastName,
                "Surname",
                &["last name", "family name", "efternamn", "Efternamn (Surname)", "achternaam"],
                Fill::Required,
            ),
        ),
        titled(
            "Lärosäte (Home organisation)",
            column(
                Field::Location,
                "Home organisation",
                &[
                    "home organization",
                    "schacHomeOrganization",
                    "institution",
                    "lärosäte",
                    "Lärosäte (Home organisation)",
                    "hemorganisation",
                    "location",
                ],
                Fill::IfPresent,
            ),
        ),
        titled(
            "Gammal ESI (ESI old)",
            was(
                Scheme::Esi,
                "ESI old",
                &["old ESI", "gammal ESI", "Gammal ESI (ESI old)", "ESI gammal", "ESI (was)"],
            ),
        ),
        titled(
            "Ny ESI (ESI new)",
            column(
                Field::Identity(Side::Wordt, Scheme::Esi),
                "ESI new",
                &["new ESI", "ny ESI", "Ny ESI (ESI new)", "ESI ny", "ESI (wordt)"],
                Fill::Required,
            ),
        ),
    ],
    groups: &[],
    supplied: 4,
    sourced: Sourced::All,
    closure: Closure::Open,
    without_wordt: WithoutWordt::Stays,
    row_per: RowPer::Identity,
    audience: Audience::OnePublisher,
    texts: Texts {
        not_filled: "rules-WW301-student",
        rule: "workbook-rule-student-stays",
        fills_wordt: "workbook-who-student",
        purpose: "workbook-purpose-esi",
        of_whom: "esi",
        lang: Lang::Sv,
        ..OF_WHO_MOVES
    },
};

/// Users of Danish day-care whose institution gets another number; a user id without the number of
/// its institution is nobody's.
static UNILOGIN_CHANGE: Format = Format {
    id: FormatId::UniloginChange,
    columns: &[
        column(
            Field::FirstName,
            "Fornavn",
            &["fornavne", "first name", "given name"],
            Fill::Required,
        ),
        column(Field::LastName, "Efternavn", &["last name", "surname"], Fill::Required),
        column(
            Field::Institution(Side::Was),
            "Institutionsnummer gammelt",
            &[
                "gammelt institutionsnummer",
                "gammelt institutionsnr",
                "institutionsnr gammelt",
                "old institution number",
            ],
            Fill::IfPresent,
        ),
        was(
            Scheme::Unilogin,
            "Unilogin gammelt",
            &[
                "gammelt Unilogin",
                "old Unilogin",
                "gammelt brugernavn",
                "brugernavn gammelt",
                "gammelt UNI-login",
            ],
        ),
        column(
            Field::Institution(Side::Wordt),
            "Institutionsnummer nyt",
            &[
                "nyt institutionsnummer",
                "nyt institutionsnr",
                "institutionsnr nyt",
                "new institution number",
                "dagtilbudsnummer",
            ],
            Fill::Required,
        ),
        // The new number makes the old user id a new identity.
        column(
            Field::Identity(Side::Wordt, Scheme::Unilogin),
            "Unilogin nyt",
            &["nyt Unilogin", "new Unilogin", "nyt brugernavn", "brugernavn nyt", "nyt UNI-login"],
            Fill::IfPresent,
        ),
    ],
    groups: &[],
    supplied: 4,
    sourced: Sourced::All,
    closure: Closure::Closed,
    without_wordt: WithoutWordt::Stays,
    row_per: RowPer::Identity,
    audience: Audience::OnePublisher,
    texts: Texts {
        not_filled: "rules-WW301-user",
        rule: "workbook-rule-user-stays",
        fills_wordt: "workbook-who-number",
        fills_if_present: "workbook-who-user",
        purpose: "workbook-purpose-unilogin",
        of_whom: "unilogin",
        lang: Lang::Da,
        ..OF_WHO_MOVES
    },
};

/// Every format, in a fixed order: a new one is a line here, and its id.
const ALL: [&Format; 9] = [
    &VO,
    &MBO_ECK_ONBOARDING,
    &MBO_IDP_CHANGE,
    &ECK_CHANGE,
    &ECK_CHANGE_REAL_ID,
    &ECK_CHANGE_PROFILE_ID,
    &ECK_CHANGE_OPAQUE_UID,
    &ESI_CHANGE,
    &UNILOGIN_CHANGE,
];

impl Format {
    /// Every format, in a fixed order.
    #[must_use]
    pub fn all() -> [&'static Self; ALL.len()] {
        ALL
    }

    /// Returns the format with an id.
    #[must_use]
    pub fn of(id: FormatId) -> &'static Self {
        // Every id has its format, which a test holds.
        ALL.into_iter().find(|format| format.id == id).unwrap_or(&VO)
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, FormatId};

    #[test]
    fn every_id_has_its_format() {
        assert!(FormatId::ALL.iter().all(|id| Format::of(*id).id == *id));
        assert_eq!(Format::all().len(), FormatId::ALL.len());
    }

    #[test]
    fn what_a_workbook_calls_a_column_is_read_back_as_that_column() {
        for format in Format::all() {
            for column in format.columns {
                let is_known =
                    column.title == column.header || column.synonyms.contains(&column.title);
                assert!(is_known, "{}", column.title);
            }
        }
    }
}
