//! The fields of an export, and the names under which the common systems give them.

use std::fmt;
use std::str::FromStr;

use super::error::FillError;
use crate::grid::Record;
use crate::identity::{Scheme, Side};
use crate::list::{Format, header_key};

/// A header stands within so many rows.
const HEADER_WITHIN: usize = 25;

/// A row with fewer known names is no header.
const FEWEST: usize = 2;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal [$($header:literal),* $(,)?]),* $(,)?) => {
        /// What a column of an export holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ExportField {
            $($(#[$doc])* $variant),*
        }

        impl ExportField {
            /// Every field, in a fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the name that `--map` and reports use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The headers that mean this field, the surest first.
            const fn headers(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($header),*]),* }
            }
        }
    };
}
fields! {
    /// The identity that is filled in where the list asks for a real id.
    Identity = "identity" [
        "nlEduPersonRealId", "real id", "userPrincipalName", "user principal name", "UPN", "Email Address [Required]", "primaryEmail",
        "username", "user name", "gebruikersnaam", "inlognaam", "loginnaam", "login",
    ],
    /// The identity that is filled in where the list asks for a profile id.
    ProfileId = "profile-id" ["nlEduPersonProfileId", "profile id"],
    /// An identity that the list holds on its other side.
    KnownIdentity = "known-identity" [],
    /// A profile id that the list holds on its other side.
    KnownProfileId = "known-profile-id" [],
    /// The number of the pupil in the school's administration, which is often the user id of an identity.
    StudentNumber = "student-number" [
        "employeeId", "employee number", "Stamnr", "stamnummer", "leerlingnummer", "leerlingnr", "llnr", "studentnummer", "studentnr",
        "student number", "student id", "deelnemernummer", "deelnemernr", "SyncID", "sync key", "sync person key",
    ],
    /// The given name or names.
    FirstName = "first-name" [
        "voornaam", "first name", "First Name [Required]", "givenName", "given name", "voornaam leerling", "eerste voornaam", "voornamen",
        "officiële voornamen", "doopnamen",
    ],
    /// The name by which the pupil is called.
    CallName = "call-name" ["roepnaam", "call name", "preferred name", "nickname"],
    /// The initials.
    Initials = "initials" ["voorletters", "voorletter", "initialen", "initials"],
    /// The prefix of the surname.
    Prefix = "prefix" ["tussenvoegsel", "tussenvoegsels", "tussenv", "tv", "voorvoegsel", "voorvoegsels", "voorv", "prefix"],
    /// The surname.
    LastName = "last-name" [
        "achternaam", "last name", "Last Name [Required]", "surname", "sn", "family name", "achternaam leerling", "geslachtsnaam", "familienaam",
    ],
    /// The whole name in one column.
    FullName = "full-name" ["displayName", "display name", "weergavenaam", "volledige naam", "full name", "naam leerling", "naam", "name"],
    /// The postcode.
    Postcode = "postcode" ["postcode", "postalCode", "postal code", "zip code", "postcode leerling", "postcode woonadres"],
    /// The house number.
    HouseNumber = "house-number" ["huisnummer", "huisnr", "house number", "huisnummer woonadres", "nummer woonadres"],
    /// The addition of the house number, where it stands apart.
    HouseAddition = "house-addition" [
        "huisnummertoevoeging", "huisnr toevoeging", "huisnr toev", "toevoeging", "huisnummer toevoeging", "huisletter",
    ],
    /// The location of the school.
    Location = "location" ["school locatie", "locatie", "vestiging", "location", "vestigingsnaam", "locatienaam", "officeLocation"],
    /// Whether the account is enabled.
    Enabled = "enabled" ["accountEnabled", "account enabled"],
}

/// Headers of ECK iDs in the export of an administration.
const ECK_ID: [&str; 3] = ["ECK iD", "nlEduPersonECKiD", "ketenid"];

/// Headers of e-mail addresses, which may be anybody's: they are identities only where a realm is known to tell, and stands in them.
const EMAIL: [&str; 3] = ["mail", "email", "email address"];

/// Whether a column of e-mail addresses may hold the identities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Emails {
    /// It may: a realm is known by which they are told.
    MayBeIdentities,
    /// It may not, unless a person says so.
    AreNone,
}

impl fmt::Display for ExportField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ExportField {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|field| field.as_str() == text).ok_or(())
    }
}

impl ExportField {
    /// The fields with an identity that the list holds on its other side; an MBO list holds two.
    pub(super) const KNOWN: [Self; 2] = [Self::KnownIdentity, Self::KnownProfileId];

    /// Tells whether the field helps to find the person.
    fn is_key(self) -> bool {
        Self::KNOWN.contains(&self)
            || matches!(self, Self::StudentNumber | Self::FirstName | Self::CallName | Self::LastName | Self::FullName)
    }

    /// Tells whether a header means this field in an export for `side` of a list.
    fn rank(self, key: &str, format: &Format, side: Side, emails: Emails) -> Option<usize> {
        let own = format.columns.iter().filter(|column| match (self, column.field.identity()) {
            (Self::Identity, Some((of, scheme))) if scheme != Scheme::ProfileId => of == side,
            (Self::ProfileId, Some((of, Scheme::ProfileId))) => of == side,
            (Self::KnownProfileId, Some((of, Scheme::ProfileId))) => of != side,
            (Self::KnownIdentity, Some((of, scheme))) => of != side && scheme != Scheme::ProfileId,
            _ => false,
        });
        let own = own.flat_map(|column| std::iter::once(column.header).chain(column.synonyms.iter().copied()));
        // A user name is no ECK iD.
        let wants_eck_id = self == Self::Identity && format.identity_columns(side).any(|(_, scheme)| scheme == Scheme::EckId);
        let has_emails = self == Self::Identity && emails == Emails::MayBeIdentities && !wants_eck_id;
        let emails = EMAIL.into_iter().filter(|_| has_emails);
        let headers = if wants_eck_id { &ECK_ID[..] } else { self.headers() };
        own.chain(headers.iter().copied()).chain(emails).position(|header| header_key(header) == key)
    }
}

/// Columns of the export that a person named: `--map FIELD=HEADER`.
pub type Mapping = [(ExportField, String)];

/// Where the fields of an export stand.
#[derive(Clone, Debug)]
pub(super) struct ExportHeader {
    positions: Vec<Option<usize>>,
    titles: Vec<String>,
}

impl ExportHeader {
    /// Returns where a field stands.
    pub(super) fn position(&self, field: ExportField) -> Option<usize> {
        self.positions[field as usize]
    }

    /// Walks over the fields that are there, with their headers.
    pub(super) fn fields(&self) -> impl Iterator<Item = (ExportField, &str)> {
        ExportField::ALL.iter().filter_map(|&field| Some((field, self.titles[self.position(field)?].as_str())))
    }
}

/// Finds the header of an export among its first records.
pub(super) struct HeaderFinder<'a> {
    format: &'static Format,
    side: Side,
    mapping: &'a Mapping,
    emails: Emails,
    seen: usize,
    /// The first record that looks like a header, for the error.
    candidate: Option<Result<ExportHeader, FillError>>,
}

impl<'a> HeaderFinder<'a> {
    pub(super) fn new(format: &'static Format, side: Side, mapping: &'a Mapping, emails: Emails) -> Self {
        Self { format, side, mapping, emails, seen: 0, candidate: None }
    }

    /// Tells whether more records may be looked at for a header.
    pub(super) fn is_searching(&self) -> bool {
        self.candidate.is_none() && self.seen < HEADER_WITHIN
    }

    /// Looks at a record; the first with enough known names is the header.
    pub(super) fn push(&mut self, record: &Record) {
        self.seen += 1;
        let titles: Vec<String> = record.iter().map(|title| title.trim().to_owned()).collect();
        let keys: Vec<String> = titles.iter().map(|title| header_key(title)).collect();
        let known = keys.iter().filter(|key| !key.is_empty() && self.is_known(key)).count();
        if known >= FEWEST {
            self.candidate = Some(self.header(titles, &keys));
        }
    }

    pub(super) fn finish(self) -> Result<ExportHeader, FillError> {
        self.candidate.unwrap_or(Err(FillError::NoHeader))
    }

    /// Returns the header, where one was found without fault.
    pub(super) fn found(&self) -> Option<&ExportHeader> {
        self.candidate.as_ref()?.as_ref().ok()
    }

    fn is_known(&self, key: &str) -> bool {
        self.mapping.iter().any(|(_, header)| header_key(header) == *key)
            || ExportField::ALL.iter().any(|field| field.rank(key, self.format, self.side, self.emails).is_some())
    }

    fn header(&self, titles: Vec<String>, keys: &[String]) -> Result<ExportHeader, FillError> {
        let mut positions = Vec::with_capacity(ExportField::ALL.len());
        for &field in ExportField::ALL {
            positions.push(self.place(field, &titles, keys)?);
        }
        let header = ExportHeader { positions, titles };
        let found = || header.titles.iter().filter(|title| !title.is_empty()).cloned().collect();
        let fills = |scheme| header.position(if scheme == Scheme::ProfileId { ExportField::ProfileId } else { ExportField::Identity });
        if self.format.identity_columns(self.side).all(|(_, scheme)| fills(scheme).is_none()) {
            return Err(FillError::NoIdentityColumn { found: found() });
        }
        if header.fields().all(|(field, _)| !field.is_key()) {
            return Err(FillError::NoKeyColumn { found: found() });
        }
        Ok(header)
    }

    /// Finds the column of a field: the one that was named, or that of the surest known header.
    fn place(&self, field: ExportField, titles: &[String], keys: &[String]) -> Result<Option<usize>, FillError> {
        if let Some((_, header)) = self.mapping.iter().find(|(mapped, _)| *mapped == field) {
            return named(field, header, titles, keys).map(Some);
        }
        let ranked = |(at, key): (usize, &String)| Some((field.rank(key, self.format, self.side, self.emails)?, at));
        let mut found: Vec<(usize, usize)> = keys.iter().enumerate().filter_map(ranked).collect();
        found.sort_unstable();
        match found[..] {
            [] => Ok(None),
            [(first, _), (second, at), ..] if first == second => Err(FillError::DuplicateColumn { field, header: titles[at].clone() }),
            [(_, at), ..] => Ok(Some(at)),
        }
    }
}

/// Finds the column that a person named: exactly so, or in another spelling.
fn named(field: ExportField, header: &str, titles: &[String], keys: &[String]) -> Result<usize, FillError> {
    let exact: Vec<usize> = (0..titles.len()).filter(|&at| titles[at] == header.trim()).collect();
    let key = header_key(header);
    let alike: Vec<usize> = (0..keys.len()).filter(|&at| !key.is_empty() && keys[at] == key).collect();
    match (&exact[..], &alike[..]) {
        ([at], _) | ([], [at]) => Ok(*at),
        ([], []) => Err(FillError::NoSuchColumn {
            field,
            header: header.to_owned(),
            found: titles.iter().filter(|title| !title.is_empty()).cloned().collect(),
        }),
        _ => Err(FillError::DuplicateColumn { field, header: header.to_owned() }),
    }
}
