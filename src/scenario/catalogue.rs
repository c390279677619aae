//! The IdPs that the agreement lists per sector, the names that people use for them, and what a
//! name nearly was.

use super::place::Place;
use crate::message::{Message, closest};
use crate::moves::{Endpoint, IdpKind, Sector};

/// An IdP of the agreement.
#[derive(Debug, PartialEq, Eq)]
pub struct Idp {
    /// The id that move files and options use.
    pub id: &'static str,
    /// The name that people read, in the agreement's own words; [`Idp::named`] gives it in the
    /// reader's.
    pub name: &'static str,
    /// What kind of system it is.
    pub kind: IdpKind,
    /// The sectors whose lists name it.
    pub sectors: &'static [Sector],
    /// Other names for it, as [`key`] folds them.
    aliases: &'static [&'static str],
    /// Names that often mean it, and yet may mean another: it is proposed, never taken.
    likely: &'static [&'static str],
}

const VO: &[Sector] = &[Sector::Vo];
const BOTH: &[Sector] = &[Sector::Vo, Sector::Mbo];

/// *Verhuis Scenario's VO* and *Verhuis Scenario's MBO*, their lists of IdPs; activation codes are
/// the VO school without a portal.
#[rustfmt::skip]
static CATALOGUE: [Idp; 12] = [
    Idp { id: "magister", name: "Magister", kind: IdpKind::Elo, sectors: BOTH, aliases: &["schoolmaster", "magisterelo", "magisterportaal"], likely: &[] },
    Idp { id: "itslearning", name: "itslearning", kind: IdpKind::Elo, sectors: BOTH, aliases: &["its"], likely: &[] },
    Idp { id: "som", name: "SOM", kind: IdpKind::Elo, sectors: VO, aliases: &["somtoday", "somelo", "topicus"], likely: &[] },
    Idp { id: "moodle", name: "Moodle (Open Edu)", kind: IdpKind::Elo, sectors: VO, aliases: &["openedu", "moodleopenedu"], likely: &[] },
    Idp { id: "cumlaude", name: "Cumlaude Learning (N@tschool)", kind: IdpKind::Elo, sectors: BOTH,
          aliases: &["cumlaudelearning", "n@tschool", "natschool", "cumlaudelearningn@tschool"], likely: &[] },
    Idp { id: "fronter", name: "Fronter", kind: IdpKind::Elo, sectors: BOTH, aliases: &[], likely: &[] },
    Idp { id: "peppels", name: "Peppels", kind: IdpKind::Elo, sectors: VO, aliases: &[], likely: &[] },
    Idp { id: "cloudwise", name: "Cloudwise (Google Apps for education)", kind: IdpKind::Elo, sectors: VO,
          aliases: &["googleapps", "googleappsforeducation", "cloudwisegoogleappsforeducation", "cloudwisecool", "coolcloudwise"],
          likely: &["google", "googleworkspace", "googleworkspaceforeducation", "googleclassroom", "gsuite", "gsuiteforeducation", "gmail"] },
    Idp { id: "distributor", name: "Distributeursportaal", kind: IdpKind::Distributor, sectors: BOTH,
          aliases: &["distributeur", "distributeursportaal", "distributorsportal", "distributorportal"], likely: &[] },
    Idp { id: "adfs", name: "ADFS", kind: IdpKind::NonPortal, sectors: BOTH, aliases: &["activedirectoryfederationservices"],
          likely: &["activedirectory", "ad", "windowsad", "ldap"] },
    Idp { id: "azure-ad", name: "Azure AD (Entra ID)", kind: IdpKind::NonPortal, sectors: VO,
          aliases: &["azure", "aad", "azureactivedirectory", "entra", "entraid", "microsoftentra", "microsoftentraid", "azureadentraid",
                     "office365", "microsoft365", "ms365", "m365", "o365", "microsoftoffice365"],
          likely: &["microsoft", "teams", "office", "outlook"] },
    Idp { id: "codes", name: "Activeringscodes", kind: IdpKind::Codes, sectors: VO,
          aliases: &["code", "activeringscodes", "activatiecodes", "activationcodes"], likely: &["geen", "geenportaal", "none"] },
];

/// Names of the federation: schools log in through it, by the IdP that they have.
const FEDERATION: [&str; 5] =
    ["entree", "entreefederatie", "kennisnet", "entreeaccount", "kennisnetfederatie"];

/// What the catalogue makes of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// The sector's list names it, by this or another name.
    Known(&'static Idp),
    /// Only another sector's list names it.
    OtherSector(&'static Idp),
    /// No list names it, but it is close to one that a list has, the sector's if it can be.
    Nearly(&'static Idp),
    /// It is the federation through which every IdP logs in, and no IdP itself.
    Federation,
    /// Nothing like it is listed.
    Unknown,
}

/// Returns what people call an IdP: as the agreement lists it, else as the move file does.
#[must_use]
pub fn idp_name(sector: Sector, idp: &str) -> Message {
    match Idp::look_up(sector, idp) {
        Lookup::Known(known) | Lookup::OtherSector(known) => known.named(),
        Lookup::Nearly(_) | Lookup::Federation | Lookup::Unknown => {
            Message::new("idp-name").with("name", idp)
        }
    }
}

/// Returns what people call an endpoint: its IdP and how content is delivered, `Magister, ELF`.
#[must_use]
pub fn endpoint_name(sector: Sector, endpoint: &Endpoint) -> Message {
    if !sector.is_of_the_agreement() {
        let place = Place::of(endpoint).named();
        return match endpoint.kind {
            IdpKind::Local | IdpKind::Number | IdpKind::Daycare | IdpKind::Several => {
                Message::new("endpoint-own").with("place", place).with("idp", &endpoint.idp)
            }
            _ => place,
        };
    }
    Message::new("endpoint-name")
        .with("idp", idp_name(sector, &endpoint.idp))
        .with("delivery", endpoint.delivery.label())
}

impl Idp {
    /// Returns the name that people read: two of them are no names of products, and differ by
    /// language.
    #[must_use]
    pub fn named(&self) -> Message {
        match self.kind {
            IdpKind::Distributor => Message::new("idp-distributor"),
            IdpKind::Codes => Message::new("idp-codes"),
            _ => Message::new("idp-name").with("name", self.name),
        }
    }

    /// Walks over the IdPs of a sector, in the order of the agreement.
    pub fn of_sector(sector: Sector) -> impl Iterator<Item = &'static Self> {
        CATALOGUE.iter().filter(move |idp| idp.sectors.contains(&sector))
    }

    /// Looks a name up, without regard to case, spaces and punctuation.
    #[must_use]
    pub fn look_up(sector: Sector, name: &str) -> Lookup {
        let wanted = key(name);
        match CATALOGUE.iter().find(|idp| idp.answers_to(&wanted)) {
            Some(idp) if idp.sectors.contains(&sector) => Lookup::Known(idp),
            Some(idp) => Lookup::OtherSector(idp),
            None if FEDERATION.contains(&wanted.as_str()) => Lookup::Federation,
            None => Self::meant(sector, &wanted).map_or(Lookup::Unknown, Lookup::Nearly),
        }
    }

    /// Finds what a name often means, else what it nearly is: of the sector if it can be, else of
    /// another.
    fn meant(sector: Sector, wanted: &str) -> Option<&'static Self> {
        let of_sector = |idp: &&Self| idp.sectors.contains(&sector);
        let is_likely = |idp: &&Self| idp.likely.contains(&wanted);
        CATALOGUE
            .iter()
            .find(is_likely)
            .or_else(|| Self::nearest(CATALOGUE.iter().filter(of_sector), wanted))
            .or_else(|| Self::nearest(CATALOGUE.iter(), wanted))
    }

    fn answers_to(&self, key_of_name: &str) -> bool {
        self.keys().any(|known| known == key_of_name)
    }

    fn keys(&self) -> impl Iterator<Item = String> {
        std::iter::once(key(self.id)).chain(self.aliases.iter().map(|&alias| alias.to_owned()))
    }

    fn nearest(
        mut among: impl Iterator<Item = &'static Self> + Clone,
        wanted: &str,
    ) -> Option<&'static Self> {
        let known: Vec<String> = among.clone().flat_map(Self::keys).collect();
        let meant = closest(wanted, known.iter().map(String::as_str))?;
        among.find(|idp| idp.answers_to(meant))
    }
}

/// Folds a name for comparison: lower case, without spaces and punctuation; the `@` of N@tschool is
/// a letter here.
fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || *c == '@').flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(sector: Sector, name: &str) -> Option<&'static str> {
        match Idp::look_up(sector, name) {
            Lookup::Known(idp) => Some(idp.id),
            _ => None,
        }
    }

    #[test]
    fn each_sector_has_the_idps_of_its_list() {
        let ids = |sector| Idp::of_sector(sector).map(|idp| idp.id).collect::<Vec<_>>().join(" ");
        assert_eq!(
            ids(Sector::Vo),
            "magister itslearning som moodle cumlaude fronter peppels cloudwise distributor adfs azure-ad codes"
        );
        assert_eq!(ids(Sector::Mbo), "magister itslearning cumlaude fronter distributor adfs");
    }

    #[test]
    fn aliases_and_spellings_resolve() {
        for (name, expected) in [
            ("Magister", "magister"),
            ("SOMtoday", "som"),
            ("som today", "som"),
            ("It's Learning", "itslearning"),
            ("N@tschool", "cumlaude"),
            ("natschool", "cumlaude"),
            ("Cumlaude Learning (N@tschool)", "cumlaude"),
            ("Moodle (Open Edu)", "moodle"),
            ("Google Apps for Education", "cloudwise"),
            ("distributeursportaal", "distributor"),
            ("AD FS", "adfs"),
            ("entra", "azure-ad"),
            ("Entra ID", "azure-ad"),
            ("azuread", "azure-ad"),
            ("Azure AD", "azure-ad"),
            ("office365", "azure-ad"),
            ("activeringscodes", "codes"),
        ] {
            assert_eq!(id(Sector::Vo, name), Some(expected), "{name}");
        }
    }

    #[test]
    fn no_two_idps_share_a_name() {
        let likely = CATALOGUE.iter().flat_map(|idp| idp.likely).map(|&name| name.to_owned());
        let mut keys: Vec<String> = CATALOGUE
            .iter()
            .flat_map(Idp::keys)
            .chain(likely)
            .chain(FEDERATION.map(str::to_owned))
            .collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count);
        assert!(
            keys.iter().all(|known| *known == key(known)),
            "aliases are written as they are folded"
        );
    }

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_does_not() {
        for (slip, meant) in [
            ("magistr", "magister"),
            ("magsiter", "magister"),
            ("itslerning", "itslearning"),
            ("adsf", "adfs"),
            ("entre", "azure-ad"),
        ] {
            assert!(
                matches!(Idp::look_up(Sector::Vo, slip), Lookup::Nearly(idp) if idp.id == meant),
                "{slip}"
            );
        }
        for (name, meant) in [
            ("google", "cloudwise"),
            ("Google Workspace", "cloudwise"),
            ("Active Directory", "adfs"),
            ("AD", "adfs"),
            ("Microsoft", "azure-ad"),
        ] {
            assert!(
                matches!(Idp::look_up(Sector::Vo, name), Lookup::Nearly(idp) if idp.id == meant),
                "{name}"
            );
        }
        assert_eq!(Idp::look_up(Sector::Vo, "Entree"), Lookup::Federation);
        assert_eq!(Idp::look_up(Sector::Mbo, "Entree Federatie"), Lookup::Federation);
        for stranger in ["zermelo", "mijnportaal", "x", "", "🐦"] {
            assert_eq!(Idp::look_up(Sector::Vo, stranger), Lookup::Unknown, "{stranger}");
        }
    }

    #[test]
    fn an_idp_of_the_other_sector_is_told_apart() {
        assert!(
            matches!(Idp::look_up(Sector::Mbo, "somtoday"), Lookup::OtherSector(idp) if idp.id == "som")
        );
        assert!(
            matches!(Idp::look_up(Sector::Mbo, "entra"), Lookup::OtherSector(idp) if idp.id == "azure-ad")
        );
    }
}
