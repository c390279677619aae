//! What an ESI is made of: ExterntStudentUID of Ladok, the unique id of eduID, or a local identity.

use crate::identity::{Defect, Esi, EsiFlaw, Scheme, Weight, is_uuid};

/// What an ESI is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EsiSource {
    /// ExterntStudentUID, which Ladok, NyA and Antagning.se have in common.
    Ladok,
    /// The unique id of eduID, out of eduPersonPrincipalName.
    Eduid,
    /// The local user identity, out of eduPersonPrincipalName.
    Local,
}

impl EsiSource {
    /// Returns the word that options use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ladok => "ladok",
            Self::Eduid => "eduid",
            Self::Local => "local",
        }
    }

    /// The titles of the column that it is taken from.
    pub(super) const fn titles(self) -> &'static [&'static str] {
        match self {
            Self::Ladok => &["ExterntStudentUID"],
            Self::Eduid => {
                &["eduPersonPrincipalName", "ePPN", "userPrincipalName", "username", "användarnamn"]
            }
            Self::Local => &[
                "eduPersonPrincipalName",
                "ePPN",
                "userPrincipalName",
                "username",
                "användarnamn",
                "användaridentitet",
                "uid",
            ],
        }
    }
}

/// Titles of the internal UID of Ladok, which is never an ESI.
pub(super) const INTERNAL: [&str; 2] = ["StudentUID", "norEduPersonLIN"];

/// What NyA-Open calls ExterntStudentUID, in its table STUDENT_PERSON_ID_MAP (*Läsa ut
/// ExterntStudentUID från NyA/Antagning.se*); only the line in it tells it from Ladok's internal UID.
const OF_NYA: &str = "STUDENT_UID";

/// Why no ESI is made of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFault {
    /// ExterntStudentUID is no UUID.
    NoUuid,
    /// ExterntStudentUID and StudentUID are the same.
    Internal,
    /// The part behind the `@` is another domain.
    OtherDomain,
    /// A personal identity number.
    Personnummer,
    /// What would come of it is no ESI.
    Unsound,
    /// One ESI would be two people's.
    TwoPeople,
}

impl RowFault {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::NoUuid => "esi-make-no-uuid",
            Self::Internal => "esi-make-internal-rows",
            Self::OtherDomain => "esi-make-other-domain",
            Self::Personnummer => "esi-make-personnummer",
            Self::Unsound => "esi-make-unsound",
            Self::TwoPeople => "esi-make-two-people",
        }
    }
}

impl EsiSource {
    /// Makes one ESI.
    pub(super) fn esi(
        self,
        scope: Option<&str>,
        id: &str,
        internal: &str,
    ) -> Result<String, RowFault> {
        let esi = match self {
            Self::Ladok if bare(id).eq_ignore_ascii_case(bare(internal)) => {
                return Err(RowFault::Internal);
            }
            Self::Ladok if !is_uuid(bare(id)) => return Err(RowFault::NoUuid),
            Self::Ladok => Esi::of_ladok(bare(id)),
            Self::Eduid => Esi::make("eduid.se", before(id, "eduid.se")?),
            Self::Local => {
                let scope = scope.unwrap_or_default();
                Esi::make(scope, before(id, scope)?)
            }
        };
        let defects = Scheme::Esi.defects(&esi);
        match defects.iter().find(|defect| defect.weight() == Weight::Error) {
            None => Ok(esi),
            Some(_) if defects.contains(&Defect::Esi(EsiFlaw::Personnummer)) => {
                Err(RowFault::Personnummer)
            }
            Some(_) => Err(RowFault::Unsound),
        }
    }
}

/// Takes a UUID out of what databases put around it, braces, and from behind the word that an ESI
/// has before it.
fn bare(id: &str) -> &str {
    let inner = id.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(id);
    Esi::without_ladok_word(inner)
}

/// Tells whether a title is NyA's, also where a query put its table before it: `M.STUDENT_UID`.
pub(super) fn is_of_nya(title: &str) -> bool {
    let column = title.rsplit('.').next().unwrap_or(title);
    column.trim_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case(OF_NYA)
}

/// Takes what stands before the `@` of a domain; a value without one is taken whole.
fn before<'v>(id: &'v str, domain: &str) -> Result<&'v str, RowFault> {
    match id.rsplit_once('@') {
        None => Ok(id),
        Some((local, of)) if of.eq_ignore_ascii_case(domain) => Ok(local),
        Some(_) => Err(RowFault::OtherDomain),
    }
}
