//! The verdict on one move: what its rule decides, and what its dates, contract and names add.

use super::catalogue::idp_name;
use super::code::{Code, Support};
use super::condition::{Condition, ConditionKind, State};
use super::consequence::{Consequence, ConsequenceKind};
use super::general::Decision;
use super::institutions::{Institution, Login};
use super::needs::{Features, Need};
use super::place::Place;
use super::ruling::Ruling;
use super::season::{self, Season};
use super::time::{self, Timing};
use super::{mbo, notes, own, sections};
use crate::calendar::{Calendar, Date};
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
    /// What the sector's own rule says of the pair, whose actions stay where a general rule takes
    /// the list away.
    pub scenario: &'static Ruling,
    /// What the move has: a list, a pre-match, a new realm.
    pub features: Features,
    /// Where in the year it takes place, as far as its dates tell.
    pub season: Option<Season>,
    /// Whether it is an emergency, which nobody can announce ahead.
    pub is_emergency: bool,
    /// The format of the list; none where there is no list.
    pub list_format: Option<FormatId>,
    /// What must hold, and what is known of it.
    pub conditions: Vec<Condition>,
    /// What is lost if it is not done, or what the move brings about.
    pub consequences: Vec<Consequence>,
    /// What deserves attention: dates that clash, IdPs outside the catalogue, texts that conflict.
    pub warnings: Vec<Message>,
    /// What holds for every such move: who answers for it, and what it is not about.
    pub notes: Vec<Message>,
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

    /// Tells whether the programme does not support the move because of its day: it is made all the
    /// same, at the school's cost (*IdP wijziging tijdens het schooljaar*), also by a school that goes
    /// to codes by itself.
    #[must_use]
    pub fn is_outside_programme(&self) -> bool {
        (self.is_made() || self.code() == Code::V1) && season::is_outside(self.season)
    }

    /// Tells whether there is a move to make, with its steps, conditions and days: where identities
    /// stay, the portal may be another all the same. A school that goes to codes does so by itself.
    #[must_use]
    pub const fn is_made(&self) -> bool {
        match self.code() {
            Code::G1 | Code::G2 => self.features.new_realm,
            Code::V1 => false,
            _ => matches!(self.support(), Support::List | Support::NoList),
        }
    }

    /// Returns the verdict in one sentence.
    #[must_use]
    pub fn summary(&self) -> Message {
        let summary = Message::new(match self.code() {
            _ if self.is_renumbering() => "scenario-verdict-renumbering",
            Code::G1 if self.sector != Sector::Vo => "scenario-verdict-g1-mbo",
            Code::H3 if self.from.kind == IdpKind::Local => "scenario-verdict-h3-local",
            Code::H4 if self.to.kind == IdpKind::Nothing => "scenario-verdict-h4-none",
            Code::D4 if self.to.kind != IdpKind::Platform => "scenario-verdict-d4-same",
            _ => self.ruling.summary(),
        });
        if self.is_outside_programme() {
            Message::new("scenario-verdict-outside").with("summary", summary)
        } else {
            summary
        }
    }

    /// Returns the section of the agreement, or the sections where several must be read together.
    #[must_use]
    pub fn section(&self) -> String {
        let own = self.ruling.section;
        if self.is_renumbering() { format!("Scope; {own}") } else { own.to_owned() }
    }

    /// Returns what the section is to the rule, in one sentence: where the rule is this tool's own,
    /// no more than what it starts from.
    #[must_use]
    pub fn rests_on(&self) -> Message {
        let section = self.section();
        // A section that is a question has its own end.
        let end = if section.ends_with('?') { "question" } else { "plain" };
        Message::new(self.ruling.rests_on()).with("section", section).with("end", end)
    }

    /// Returns who supplies the list and in which format; nothing where there is none.
    #[must_use]
    pub fn supply(&self) -> Vec<Message> {
        let (Some(format), Some(closure), Some(supply)) =
            (self.list_format, self.closure(), self.ruling.supply())
        else {
            return Vec::new();
        };
        let key = match closure {
            Closure::Closed => "scenario-format-closed",
            Closure::Open => "scenario-format-open",
        };
        vec![supply, Message::new(key).with("format", format.as_str())]
    }

    /// Tells whether the list is for user ids that change within one portal.
    fn is_renumbering(&self) -> bool {
        self.sector.is_of_the_agreement()
            && self.support() == Support::List
            && self.features.is_renumbering()
    }

    /// The part of a verdict that the rules alone decide.
    pub(super) fn new(
        sector: Sector,
        from: Place,
        to: Place,
        decision: Decision,
        features: Features,
        circumstances: &Conditions,
    ) -> Self {
        let Decision { ruling, scenario, eck_ids } = decision;
        // Orders on the ECK iD are found by it, in any portal: nothing is matched.
        let has_eck_ids = circumstances.eck_id_ordering || circumstances.eck_ids_change();
        let features = Features {
            eck_ids,
            eck_ids_instead: eck_ids && circumstances.eck_id_from.is_some(),
            pre_match: features.pre_match && !has_eck_ids && ruling.changes_identities(),
            // Before ECK iDs came in place of portal identities, these were matched.
            old_pre_match: features.pre_match
                && (!has_eck_ids || circumstances.eck_id_from.is_some())
                && ruling.changes_identities(),
            new_identity: ruling.changes_identities(),
            ..features
        };
        // A move without ECK iDs, before or after, passes over that they change.
        let eck_ids_pass =
            circumstances.eck_ids_change() && !eck_ids && sector.is_of_the_agreement();
        let list_format = (ruling.support == Support::List).then(|| match (ruling.code, sector) {
            (Code::G5, _) => FormatId::eck_change(circumstances.eck_id_from),
            (_, Sector::Vo) => FormatId::Vo,
            (_, Sector::Mbo) => mbo::format(from, to),
            (_, Sector::Ho) => FormatId::EsiChange,
            (_, Sector::Dagtilbud) => FormatId::UniloginChange,
        });
        let mut verdict = Self {
            sector,
            from,
            to,
            ruling,
            scenario,
            features,
            season: None,
            is_emergency: circumstances.calamity && sector.is_of_the_agreement(),
            list_format,
            conditions: Vec::new(),
            consequences: Vec::new(),
            warnings: notes::conflicts(sector, from, to, (ruling, scenario), eck_ids_pass),
            notes: notes::of(sector, ruling),
        };
        verdict.take(ruling);
        let is_move_too = verdict.features.new_realm || matches!(ruling.code, Code::G3 | Code::G4);
        if ruling.code != scenario.code && is_move_too {
            verdict.take(scenario);
        }
        verdict
    }

    /// Takes the conditions and consequences of a ruling as far as the move has what they are
    /// about; what is lost without a list is no matter where there is none, and what the scenario
    /// says of its own list none where that is one of ECK iDs.
    fn take(&mut self, ruling: &'static Ruling) {
        let is_own = ruling.code == self.ruling.code;
        let features = self.features;
        let is_of_move =
            |needs: &[Need]| is_own || !self.features.eck_ids || !needs.contains(&Need::List);
        let known: Vec<ConditionKind> = self.conditions.iter().map(|known| known.kind).collect();
        let holds = |kind: &&ConditionKind| {
            features.have(kind.needs())
                && !known.contains(kind)
                && (is_of_move(kind.needs()) || **kind == ConditionKind::Consent)
        };
        let state =
            if self.support() == Support::List || !is_own { State::Open } else { State::Met };
        let stays = |kind: &&ConsequenceKind| {
            features.have(kind.needs())
                && is_of_move(kind.needs())
                && (is_own || !kind.needs().is_empty())
        };
        let conditions = ruling.conditions.iter().filter(holds);
        let is_renumbering = features.is_renumbering();
        let conditions: Vec<Condition> = conditions
            .map(|kind| {
                let section = sections::of_condition(*kind, ruling, self.sector);
                Condition::open(*kind, section).renumbering(is_renumbering)
            })
            .collect();
        let consequences = ruling.consequences.iter().filter(stays);
        let consequences: Vec<Consequence> = consequences
            .map(|kind| {
                let section = sections::of_consequence(*kind, ruling, self.sector);
                Consequence::new(*kind, state, section)
            })
            .collect();
        self.conditions.extend(conditions);
        self.consequences.extend(consequences);
    }

    /// Adds the time rules, where the move is made at all: an emergency waits for nothing.
    pub(super) fn at(
        mut self,
        dates: &Dates,
        can_be_applied_from: Option<Date>,
        calendar: &Calendar,
        today: Option<Date>,
    ) -> Self {
        self.season = Season::of_move(self.sector, dates);
        if self.is_outside_programme() {
            self.warnings.insert(0, self.outside(dates, calendar));
        }
        if self.is_made() {
            let of = Timing {
                sector: self.sector,
                season: self.season,
                features: self.features,
                is_emergency: self.is_emergency,
            };
            self.conditions.extend(time::conditions(&of, dates, calendar, today));
            let warnings = time::warnings(&of, dates, can_be_applied_from, calendar, today);
            self.warnings.extend(warnings);
        } else if self.is_outside_programme() {
            self.conditions.push(Condition::of_time(ConditionKind::SchoolPays));
        }
        self
    }

    fn outside(&self, dates: &Dates, calendar: &Calendar) -> Message {
        // A school that goes to codes by itself has nothing to announce.
        let is_announced = self.is_made() && !self.is_emergency;
        let latest = time::last_announcement(self.sector, dates, calendar).filter(|_| is_announced);
        match latest {
            Some(latest) => {
                Message::new("scenario-warning-outside-programme").with_day("latest", latest)
            }
            None => Message::new("scenario-warning-outside-programme-calamity"),
        }
    }

    /// Warns of a side whose realms nobody stated: a list of another school or side would not stand
    /// out.
    pub(super) fn realms_of(mut self, moved: &Move) -> Self {
        if moved.stays_where_no_realm_is_told() {
            self.warnings.push(Message::new("scenario-warning-realm-untold"));
            return self;
        }
        let sides =
            [(&moved.from, moved.old_realms(), "from"), (&moved.to, moved.new_realms(), "to")];
        if self.support() == Support::List && self.code() != Code::G5 {
            let unknown = sides
                .into_iter()
                .filter(|(end, realms, _)| end.kind != IdpKind::Codes && realms.is_empty());
            self.warnings.extend(unknown.map(|(_, _, table)| {
                Message::new("scenario-warning-no-realm").with("table", table)
            }));
        }
        self
    }

    pub(super) fn naming(mut self, from: &Endpoint, to: &Endpoint) -> Self {
        let outside = |end: &&Endpoint| !end.catalogued;
        let warn = |end: &Endpoint| {
            let warning = Message::new("scenario-warning-idp-unknown");
            warning
                .with("idp", idp_name(self.sector, &end.idp))
                .with("kind", end.kind.as_str())
                .with("sector", self.sector.as_str())
        };
        let mut unknown: Vec<Message> = [from, to].into_iter().filter(outside).map(warn).collect();
        unknown.dedup();
        self.warnings.extend(unknown);
        let numbers = [from, to].map(own::odd_numbers).concat();
        self.warnings.extend(
            numbers
                .iter()
                .map(|number| Message::new("scenario-warning-number-form").with("number", *number)),
        );
        self
    }

    /// Tells what an institution has in place for its list: whoever is in no register of students
    /// gets no ESI of Ladok, and without a login none is released.
    #[must_use]
    pub fn at_institution(mut self, institution: &Institution) -> Self {
        if self.support() != Support::List {
            return self;
        }
        let state = |is_met| if is_met { State::Met } else { State::NotMet };
        if self.to.kind == IdpKind::Ladok {
            let kind = ConditionKind::HasExternalUid;
            let section = sections::of_condition(kind, self.ruling, self.sector);
            let state = state(institution.has_external_uids());
            self.conditions.insert(0, Condition { state, ..Condition::open(kind, section) });
        }
        let released = |own: &&mut Condition| own.kind == ConditionKind::ReleaseOnlyEsi;
        if institution.login == Login::None {
            self.conditions.iter_mut().filter(released).for_each(|own| own.state = State::NotMet);
        }
        self
    }

    /// Adds who approves the data requests of day-care: an officer of the municipality, or the
    /// institution that governs itself.
    #[must_use]
    pub fn approved(mut self, self_governing: bool) -> Self {
        if self.ruling.conditions.contains(&ConditionKind::DataRequest) {
            let kind = if self_governing {
                ConditionKind::ApprovedByStaff
            } else {
                ConditionKind::ApprovedByOfficer
            };
            let section = sections::of_condition(kind, self.ruling, self.sector);
            self.conditions.push(Condition::open(kind, section));
        }
        self
    }

    /// Says of a condition whether the day that the file tells is there, and by when it is to be:
    /// after that day it comes too late to be met.
    pub(super) fn settle(
        &mut self,
        kind: ConditionKind,
        told: Option<Date>,
        otherwise: State,
        due: Option<Date>,
    ) {
        for condition in self.conditions.iter_mut().filter(|condition| condition.kind == kind) {
            (condition.due, condition.since) = (due, told);
            condition.state = match told {
                None => otherwise,
                Some(_) if condition.is_late() => State::NotMet,
                Some(_) => State::Met,
            };
        }
    }

    /// Tells whether the verdict says this itself: as a warning, or of a condition.
    #[must_use]
    pub fn tells(&self, what: &Message) -> bool {
        self.warnings.contains(what)
            || self.conditions.iter().any(|condition| condition.told() == *what)
    }

    /// Returns the verdict as it stands on a day.
    #[must_use]
    pub fn on(mut self, today: Date) -> Self {
        self.conditions.iter_mut().for_each(|condition| condition.stand_on(today));
        self
    }
}
