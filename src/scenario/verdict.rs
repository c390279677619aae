//! The verdict on one move: what its rule decides, and what its dates, contract and names add.

use super::code::{Code, Support};
use super::condition::{Condition, ConditionKind, State};
use super::general::{RealmSet, decide};
use super::place::Place;
use super::ruling::Ruling;
use super::{mbo, time};
use crate::calendar::Calendar;
use crate::message::Message;
use crate::moves::{Closure, Conditions, Dates, Endpoint, FormatId, IdpKind, Move, Sector};

/// The verdict on a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The sector whose rules decided.
    pub sector: Sector,
    /// Where the school comes from.
    pub from: Place,
    /// Where it goes.
    pub to: Place,
    /// What the rule decides.
    pub ruling: &'static Ruling,
    /// The format of the list; none where there is no list.
    pub list_format: Option<FormatId>,
    /// What must hold, and what is known of it.
    pub conditions: Vec<Condition>,
    /// What is lost if it is not done, or what the move brings about.
    pub consequences: Vec<Message>,
    /// What deserves attention: dates that clash, IdPs outside the catalogue, texts that conflict.
    pub warnings: Vec<Message>,
}

impl Verdict {
    /// Returns the rule's code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.ruling.code
    }

    /// Returns what the move gets.
    #[must_use]
    pub const fn support(&self) -> Support {
        self.ruling.support
    }

    /// Tells whether the list's rows are fixed; none where there is no list.
    #[must_use]
    pub const fn closure(&self) -> Option<Closure> {
        self.ruling.closure
    }

    /// Returns the verdict in one sentence.
    #[must_use]
    pub fn summary(&self) -> Message {
        Message::new(self.ruling.summary())
    }

    /// Returns who supplies what, in one sentence; none where there is no list.
    #[must_use]
    pub fn supply(&self) -> Option<Message> {
        Some(Message::new(match self.code() {
            Code::V4 => "scenario-supply-v4",
            Code::V5 => "scenario-supply-v5",
            Code::V6 | Code::V9 => "scenario-supply-elo",
            Code::V7 | Code::V8 => "scenario-supply-school",
            Code::V10 => "scenario-supply-coordinated",
            Code::M1 => "scenario-supply-suppliers",
            Code::M2 => "scenario-supply-suppliers-and-school",
            _ => return None,
        }))
    }

    /// Tells whether pupil data may not go to a publisher for want of a signed contract (*Stappenplan ILF*, step 4).
    #[must_use]
    pub fn lacks_contract(&self) -> bool {
        self.conditions.iter().any(|condition| condition.kind == ConditionKind::Contract && condition.state == State::NotMet)
    }

    /// The part of a verdict that the rule alone decides.
    fn new(sector: Sector, from: Place, to: Place, ruling: &'static Ruling) -> Self {
        let list_format = (ruling.support == Support::List).then(|| match sector {
            Sector::Vo => FormatId::Vo,
            Sector::Mbo => mbo::format(from, to),
        });
        Self {
            sector,
            from,
            to,
            ruling,
            list_format,
            conditions: ruling.conditions.iter().copied().map(Condition::open).collect(),
            consequences: ruling.consequences.iter().copied().map(Message::new).collect(),
            warnings: ruling.conflicts.iter().copied().map(Message::new).collect(),
        }
    }

    /// Adds the time rules, where the move is made by this agreement's programme at all: an emergency waits for nothing, and a school that
    /// goes to codes by itself has nothing to announce.
    fn at(mut self, dates: &Dates, calendar: &Calendar) -> Self {
        if self.support() == Support::List || self.code() == Code::G3 {
            self.conditions.extend(time::conditions(self.sector, dates, calendar));
            self.warnings.extend(time::warnings(self.sector, self.support(), dates, calendar));
        }
        self
    }

    /// Warns of a side whose realms nobody stated: a list of another school or side would not stand out.
    fn realms_of(mut self, moved: &Move) -> Self {
        let sides = [(&moved.from, moved.old_realms(), "from"), (&moved.to, moved.new_realms(), "to")];
        if self.support() == Support::List {
            let unknown = sides.into_iter().filter(|(end, realms, _)| end.kind != IdpKind::Codes && realms.is_empty());
            self.warnings.extend(unknown.map(|(_, _, table)| Message::new("scenario-warning-no-realm").with("table", table)));
        }
        self
    }

    fn naming(mut self, from: &Endpoint, to: &Endpoint) -> Self {
        let outside = |end: &&Endpoint| !end.catalogued;
        let warn = |end: &Endpoint| {
            let warning = Message::new("scenario-warning-idp-unknown");
            warning.with("idp", &end.idp).with("kind", end.kind.as_str()).with("sector", self.sector.as_str())
        };
        let mut unknown: Vec<Message> = [from, to].into_iter().filter(outside).map(warn).collect();
        unknown.dedup();
        self.warnings.extend(unknown);
        self
    }
}

/// Judges a pair of endpoints of which nothing else is known: history is to be kept, licences run on, identities change.
#[must_use]
pub fn judge_pair(sector: Sector, from: &Endpoint, to: &Endpoint) -> Verdict {
    judge_places(sector, Place::of(from), Place::of(to)).naming(from, to)
}

/// Judges a pair of places, as [`judge_pair`] does.
pub(super) fn judge_places(sector: Sector, from: Place, to: Place) -> Verdict {
    let ruling = decide(sector, from, to, &Conditions::default(), RealmSet::Different);
    // Without a date no day is counted, so any calendar will do.
    Verdict::new(sector, from, to, ruling).at(&Dates::default(), &Calendar::default())
}

/// Judges a move with all that its file tells.
#[must_use]
pub fn judge(moved: &Move, calendar: &Calendar) -> Verdict {
    let file = &moved.file;
    let (from, to) = (Place::of(&moved.from), Place::of(&moved.to));
    let realms = if moved.realms_are_equal() { RealmSet::Same } else { RealmSet::Different };
    let ruling = decide(file.sector, from, to, &file.conditions, realms);
    let mut verdict = Verdict::new(file.sector, from, to, ruling).at(&file.dates, calendar).naming(&moved.from, &moved.to).realms_of(moved);
    let contract = if file.conditions.contract_signed.is_some() { State::Met } else { State::NotMet };
    for condition in verdict.conditions.iter_mut().filter(|condition| condition.kind == ConditionKind::Contract) {
        condition.state = contract;
    }
    verdict
}
