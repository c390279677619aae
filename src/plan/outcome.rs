//! What becomes of every row, and the plan as a whole.

use super::changes::Change;
use super::profiles::ProfileNo;

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The new identity is added to the profile.
    Linked,
    /// It was done before.
    Already,
    /// The old identity opens no profile of the store: normal in VO, where every publisher gets every
    /// pupil.
    Unknown,
    /// Old or new identity is missing.
    Unfilled,
    /// Old and new identity are the same.
    Unchanged,
    /// The same as an earlier row.
    Duplicate,
    /// Nothing is done, for a reason that the plan names.
    Held,
}

/// How many rows have each outcome; the parts sum to `rows`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    /// All rows.
    pub rows: u32,
    /// [`Outcome::Linked`].
    pub linked: u32,
    /// [`Outcome::Already`].
    pub already: u32,
    /// [`Outcome::Unknown`].
    pub unknown: u32,
    /// [`Outcome::Unfilled`].
    pub unfilled: u32,
    /// [`Outcome::Unchanged`].
    pub unchanged: u32,
    /// [`Outcome::Duplicate`].
    pub duplicate: u32,
    /// [`Outcome::Held`].
    pub held: u32,
}

impl Counts {
    fn of(outcomes: &[Outcome]) -> Self {
        let mut counts = Self { rows: outcomes.len() as u32, ..Self::default() };
        for outcome in outcomes {
            *match outcome {
                Outcome::Linked => &mut counts.linked,
                Outcome::Already => &mut counts.already,
                Outcome::Unknown => &mut counts.unknown,
                Outcome::Unfilled => &mut counts.unfilled,
                Outcome::Unchanged => &mut counts.unchanged,
                Outcome::Duplicate => &mut counts.duplicate,
                Outcome::Held => &mut counts.held,
            } += 1;
        }
        counts
    }
}

/// Why rows are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// The checks found an error in a row, by this rule.
    Finding(&'static str),
    /// One old identity has two new ones.
    TwoWordts,
    /// One new identity is claimed for two people.
    TwoClaims,
    /// The new identity is the old one of somebody who stays.
    TakesStayer,
    /// The old identities of one row open two profiles.
    TwoProfiles,
    /// Another list, or an earlier form of this one, linked these identities otherwise, and stands.
    Superseded,
    /// Another list linked the same identities before; whether the row says it once more, or speaks
    /// of another child or year, nothing tells.
    Repeated,
    /// The new identity already opens another profile.
    Collision,
    /// The profile bears the name of somebody else.
    OtherPerson,
    /// Somebody would be left without any identity.
    LeavesNobody,
    /// The row was not decided of, while others were.
    Undecided,
    /// Two rows name the same person.
    SamePersonTwice,
    /// One profile fits two people of the list.
    SharedProfile,
    /// Two profiles fit the person.
    TwoPeople,
    /// No profile fits the person.
    NoPerson,
    /// The profile that fits has another identity of the same realm: it may be that of a namesake.
    HasAnother,
    /// The profile holds one identity of the scheme, and that is neither an old one of the row nor
    /// one that a row takes away.
    PlaceTaken,
}

impl Reason {
    /// Tells whether the list itself is at fault, whatever the store holds.
    #[must_use]
    pub const fn is_list_error(self) -> bool {
        matches!(
            self,
            Self::Finding(_)
                | Self::TwoWordts
                | Self::TwoClaims
                | Self::TakesStayer
                | Self::TwoProfiles
        )
    }

    /// Tells whether the store stands in the way of a sound row.
    #[must_use]
    pub const fn is_collision(self) -> bool {
        matches!(self, Self::Collision)
    }

    /// Tells whether somebody is to decide of the row; it is held, and the run goes on without it.
    #[must_use]
    pub const fn is_doubt(self) -> bool {
        matches!(self, Self::Superseded | Self::Repeated | Self::HasAnother | Self::PlaceTaken)
    }

    /// Returns the message of the catalogue that explains it.
    #[must_use]
    pub fn message(self) -> crate::message::Message {
        use crate::message::Message;
        match self {
            Self::Finding(code) => Message::new("held-finding").with("code", code),
            Self::TwoWordts => Message::new("held-two-wordts"),
            Self::TwoClaims => Message::new("held-two-claims"),
            Self::TakesStayer => Message::new("held-takes-stayer"),
            Self::TwoProfiles => Message::new("held-two-profiles"),
            Self::Superseded => Message::new("held-superseded"),
            Self::Repeated => Message::new("held-repeated"),
            Self::Collision => Message::new("held-collision"),
            Self::OtherPerson => Message::new("held-other-person"),
            Self::LeavesNobody => Message::new("held-leaves-nobody"),
            Self::Undecided => Message::new("held-undecided"),
            Self::SamePersonTwice => Message::new("held-same-person-twice"),
            Self::SharedProfile => Message::new("held-shared-profile"),
            Self::TwoPeople => Message::new("held-two-people"),
            Self::NoPerson => Message::new("held-no-person"),
            Self::HasAnother => Message::new("held-has-another"),
            Self::PlaceTaken => Message::new("held-place-taken"),
        }
    }
}

/// A component that is held, with the reason that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Why.
    pub reason: Reason,
    /// The rows at fault, and then every other row that hangs together with them; each part in the
    /// order of the list.
    pub rows: Vec<u32>,
}

/// A profile that lost an identity to a take-over and may have nobody left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orphaned {
    /// The row that took the identity.
    pub row: u32,
    /// The profile.
    pub profile: ProfileNo,
}

/// What a run would do.
#[derive(Debug, Default)]
pub struct Plan {
    /// The outcome of each row, in the order of the list.
    pub outcomes: Vec<Outcome>,
    /// What happens to keyrings, retirements first.
    pub changes: Vec<Change>,
    /// What is held, and why.
    pub held: Vec<Held>,
    /// Rows whose new identity already opens a profile, which no run gave to their pupil.
    pub present: Vec<u32>,
    /// Those of them without a profile of their own whose name that profile bears.
    pub present_by_name: Vec<u32>,
    /// Rows that another list did, in the order of the list, each with the profile that has the new
    /// identity.
    pub done: Vec<(u32, ProfileNo)>,
    /// Rows that were done before, in the order of the list, and whose pupils a later list took on
    /// from there.
    pub moved_on: Vec<u32>,
    /// Rows without a new identity whose old one another list linked to one, which stays.
    pub emptied: Vec<u32>,
    /// Rows of which the old identity opens no profile.
    pub unknown_rows: Vec<u32>,
    /// Those of them whose old identity opened one before: it is retired there.
    pub closed: Vec<u32>,
    /// Rows whose new identity opens another profile that does not leave it, with that profile;
    /// taken over or held.
    pub collisions: Vec<(u32, ProfileNo)>,
    /// Profiles that lose an identity to a take-over.
    pub orphaned: Vec<Orphaned>,
    /// How many rows name their pupil otherwise than the profile does: a call name, a changed
    /// surname, a value that was cut off.
    pub alike: u32,
    /// How many rows had something to do: filled, changed, and not said before.
    pub live: u32,
    /// How many of those rows had an old or new identity that the store knows, held ones included.
    pub known: u32,
}

impl Plan {
    /// Counts the outcomes.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts::of(&self.outcomes)
    }
}
