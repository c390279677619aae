//! Swedish institutions of higher education and what they had in place for the ESI, as a table of
//! 2021 has them (*Förutsättningar för lärosäten*).

use crate::message::{Message, closest};
use crate::spelling::unmarked;

/// The year of the table.
pub const YEAR: u16 = 2021;

/// Whether an institution has its students in a national system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Membership {
    /// It has.
    Yes,
    /// It has not, and plans nothing.
    NotPlanned,
    /// It has not, and may soon.
    MaybeSoon,
}

impl Membership {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotPlanned => "not-planned",
            Self::MaybeSoon => "maybe-soon",
        }
    }
}

/// How students log in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Login {
    /// By the institution's own identity provider.
    Own,
    /// By eduID.
    Eduid,
    /// Not at all.
    None,
}

impl Login {
    /// Returns the word that reports use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Eduid => "eduid",
            Self::None => "none",
        }
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Institution {
    /// Its name, in Swedish.
    pub name: &'static str,
    /// Whether it takes part in Erasmus+.
    pub erasmus: bool,
    /// Whether its students are in Ladok.
    pub ladok: Membership,
    /// Whether its students are in NyA.
    pub nya: Membership,
    /// How its students log in.
    pub login: Login,
}

const fn row(
    name: &'static str,
    erasmus: bool,
    ladok: Membership,
    nya: Membership,
    login: Login,
) -> Institution {
    Institution { name, erasmus, ladok, nya, login }
}

#[rustfmt::skip]
static TABLE: [Institution; 48] = [
    row("Beckmans designhögskola", false, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Blekinge tekniska högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Chalmers tekniska högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Enskilda Högskolan Stockholm", true, Membership::Yes, Membership::Yes, Login::Eduid),
    row("Ericastiftelsen", false, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Ersta Sköndal Bräcke högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Försvarshögskolan", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Gammelkroppa skogsskola", false, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Gymnastik- och idrottshögskolan", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Göteborgs universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Handelshögskolan i Stockholm", true, Membership::NotPlanned, Membership::Yes, Login::Own),
    row("Högskolan Dalarna", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Högskolan Evidens", false, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Högskolan i Borås", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Högskolan i Gävle", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Högskolan i Halmstad", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Högskolan i Skövde", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Högskolan Kristianstad", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Högskolan Väst", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Johannelunds teologiska högskola", false, Membership::MaybeSoon, Membership::Yes, Login::None),
    row("Karlstads universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Karolinska institutet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Konstfack", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Kungl. Konsthögskolan", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Kungl. Musikhögskolan i Stockholm", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Kungl. Tekniska högskolan", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Linköpings universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Linnéuniversitetet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Luleå tekniska universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Lunds universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Malmö universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Mittuniversitetet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Mälardalens högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Newmaninstitutet", true, Membership::MaybeSoon, Membership::Yes, Login::None),
    row("Röda Korsets högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Skandinaviens akademi för psykoterapiutveckling", false, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Sophiahemmet Högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Stiftelsen Högskolan i Jönköping", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Stockholms konstnärliga högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Stockholms Musikpedagogiska Institut", true, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Stockholms universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Svenska institutet för kognitiv psykoterapi", false, Membership::NotPlanned, Membership::NotPlanned, Login::None),
    row("Sveriges lantbruksuniversitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Södertörns högskola", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Umeå universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Uppsala universitet", true, Membership::Yes, Membership::Yes, Login::Own),
    row("Örebro Teologiska Högskola (Akademi för Ledarskap och Teologi)", true, Membership::MaybeSoon, Membership::Yes, Login::None),
    row("Örebro universitet", true, Membership::Yes, Membership::Yes, Login::Own),
];

impl Institution {
    /// Every institution, in the order of the table.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &TABLE
    }

    /// Finds an institution by its name, whatever its case and accents.
    ///
    /// # Errors
    /// The name that was probably meant, if any comes near.
    pub fn find(name: &str) -> Result<&'static Self, Option<&'static str>> {
        let wanted = key(name);
        TABLE
            .iter()
            .find(|known| key(known.name) == wanted)
            .ok_or_else(|| closest(name.trim(), TABLE.iter().map(|known| known.name)))
    }

    /// Tells whether its students have an ExterntStudentUID, which Ladok and NyA have in common.
    #[must_use]
    pub fn has_external_uids(&self) -> bool {
        self.ladok == Membership::Yes || self.nya == Membership::Yes
    }

    /// Says what follows for the ESI.
    #[must_use]
    pub fn says(&self) -> Vec<Message> {
        let source = match (self.ladok, self.nya) {
            (Membership::Yes, _) => "esi-institution-ladok",
            (_, Membership::Yes) => "esi-institution-nya",
            _ => "esi-institution-neither",
        };
        let soon = (self.ladok == Membership::MaybeSoon).then_some("esi-institution-soon");
        let login = match self.login {
            Login::Own => "esi-institution-own",
            Login::Eduid => "esi-institution-eduid",
            Login::None => "esi-institution-no-login",
        };
        let erasmus = (!self.erasmus).then_some("esi-institution-no-erasmus");
        [Some(source), soon, Some(login), erasmus, Some("esi-institution-year")]
            .into_iter()
            .flatten()
            .map(Message::new)
            .collect()
    }
}

fn key(name: &str) -> String {
    unmarked(name).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_its_48_rows() {
        assert_eq!(TABLE.len(), 48);
        let count = |is: fn(&Institution) -> bool| TABLE.iter().filter(|row| is(row)).count();
        assert_eq!(count(|row| row.login == Login::Eduid), 1);
        assert_eq!(count(|row| row.ladok == Membership::MaybeSoon), 3);
    }

    #[test]
    fn what_follows_is_said_of_each_kind() {
        let said = |name: &str| {
            Institution::find(name).unwrap().says().iter().map(Message::key).collect::<Vec<_>>()
        };
        assert_eq!(
            said("handelshogskolan i stockholm")[..2],
            ["esi-institution-nya", "esi-institution-own"]
        );
        assert_eq!(
            said("Enskilda Högskolan Stockholm")[..2],
            ["esi-institution-ladok", "esi-institution-eduid"]
        );
        assert!(said("Newmaninstitutet").contains(&"esi-institution-no-login"));
        assert_eq!(Institution::find("Lunds universitett").unwrap_err(), Some("Lunds universitet"));
    }
}
