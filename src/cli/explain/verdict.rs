//! The page of a verdict's code: when it is given, what it rests on, what it asks and what it
//! brings about, in every case that it can have.

use crate::message::{Catalogue, Lang, Message};
use crate::scenario::{Code, Place, Verdict, is_general, verdicts_for};

/// A page on a verdict.
pub(super) struct VerdictPage {
    /// Its code.
    pub(super) code: Code,
    /// The verdict in one sentence.
    pub(super) title: String,
    /// When it is given.
    pub(super) given: String,
    /// What it brings about, or what is lost.
    pub(super) consequences: String,
    /// What must hold.
    pub(super) conditions: String,
    /// Which commands tell more.
    pub(super) next: String,
}

/// Finds the verdict that is meant by a code, in any case.
pub(super) fn find(text: &str) -> Option<Code> {
    Code::ALL.iter().copied().find(|code| code.as_str().eq_ignore_ascii_case(text))
}

/// Every code of a verdict, as the first and the last of each letter.
pub(super) fn all() -> String {
    let of_letter = |codes: &[Code]| match codes {
        [first, .., last] => format!("{first}–{last}"),
        _ => codes.iter().map(Code::to_string).collect(),
    };
    let is_one = |one: &Code, next: &Code| one.as_str()[..1] == next.as_str()[..1];
    Code::ALL.chunk_by(is_one).map(of_letter).collect::<Vec<_>>().join(", ")
}

impl VerdictPage {
    /// Makes the page of a code; every code has a verdict.
    pub(super) fn of(code: Code, lang: Lang) -> Option<Self> {
        let (given, other): (Vec<Verdict>, Vec<Verdict>) =
            verdicts_for(code).into_iter().partition(|verdict| verdict.code() == code);
        let cases = Cases { code, given, other, catalogue: Catalogue::of(lang) };
        let first = cases.given.first()?;
        let conditions = |verdict: &Verdict| {
            verdict.conditions.iter().map(|condition| condition.text.clone()).collect()
        };
        let consequences =
            |verdict: &Verdict| verdict.consequences.iter().map(|lost| lost.text.clone()).collect();
        Some(Self {
            code,
            title: cases.catalogue.text(first.ruling.summary()),
            given: cases.when(first),
            consequences: cases.statements("- ", consequences),
            conditions: cases.statements("- ", conditions),
            next: cases.catalogue.text("explain-verdict-next"),
        })
    }
}

/// The verdicts that are asked about, on pairs of places.
struct Cases {
    code: Code,
    /// Those with the code.
    given: Vec<Verdict>,
    /// Those that another rule gives in the same circumstances.
    other: Vec<Verdict>,
    catalogue: &'static Catalogue,
}

impl Cases {
    /// The circumstances or the pairs for which it is given, the section that it rests on, where
    /// another rule holds, and where texts contradict each other.
    fn when(&self, first: &Verdict) -> String {
        let when = match self.code {
            Code::G1 => self.catalogue.text("scenario-general-g1"),
            Code::G2 => self.catalogue.text("scenario-general-g2"),
            Code::G3 => self.catalogue.text("scenario-general-g3"),
            Code::G4 => self.catalogue.text("scenario-general-g4"),
            Code::G5 => self.catalogue.text("scenario-general-g5"),
            _ => {
                let pair = |verdict: &Verdict| format!("- {}", self.pair(verdict));
                self.given.iter().map(pair).collect::<Vec<_>>().join("\n")
            }
        };
        let rests_on = self.catalogue.render(&first.rests_on());
        let conflicts = self.statements("", |verdict| verdict.warnings.clone());
        let supply = self.statements("", Verdict::supply);
        let during = match self.code {
            _ if !first.sector.is_of_the_agreement() => None,
            // Nobody can announce an emergency ahead.
            Code::G4 => Some("scenario-warning-outside-programme-calamity"),
            _ => first.is_made().then_some("explain-verdict-during"),
        };
        let during = during.map_or_else(String::new, |key| self.catalogue.text(key));
        let parts = [when, rests_on, supply, self.exceptions(), conflicts, during];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    /// What comes of the same circumstances where a general rule does not hold.
    fn exceptions(&self) -> String {
        if !is_general(self.code) || self.other.is_empty() {
            return String::new();
        }
        let mut lines = vec![self.catalogue.text("explain-verdict-exceptions"), String::new()];
        let mut rulings: Vec<&'static str> = Vec::new();
        for verdict in &self.other {
            let summary = verdict.ruling.summary();
            if !rulings.contains(&summary) {
                rulings.push(summary);
                let alike = self.other.iter().filter(|other| other.ruling.summary() == summary);
                let names = self.names(&alike.collect::<Vec<_>>());
                lines.push(format!("- {names}: {}", self.catalogue.text(summary)));
            }
        }
        lines.join("\n")
    }

    /// What the verdicts say: what all of them say, and then what only some do, with which.
    fn statements(&self, bullet: &str, of: impl Fn(&Verdict) -> Vec<Message>) -> String {
        let said: Vec<(&Verdict, Vec<Message>)> =
            self.given.iter().map(|verdict| (verdict, of(verdict))).collect();
        let mut parts: Vec<(Vec<&Verdict>, Vec<&Message>)> = Vec::new();
        for message in said.iter().flat_map(|(_, all)| all) {
            let saying = said.iter().filter(|(_, all)| all.contains(message));
            let verdicts: Vec<&Verdict> = saying.map(|(verdict, _)| *verdict).collect();
            match parts.iter_mut().find(|(known, _)| *known == verdicts) {
                Some((_, messages)) if messages.contains(&message) => {}
                Some((_, messages)) => messages.push(message),
                None => parts.push((verdicts, vec![message])),
            }
        }
        // What holds for most comes first.
        parts.sort_by_key(|(verdicts, _)| std::cmp::Reverse(verdicts.len()));
        let between = if bullet.is_empty() { "\n\n" } else { "\n" };
        let part = |(verdicts, messages): &(Vec<&Verdict>, Vec<&Message>)| {
            let line = |message: &&Message| format!("{bullet}{}", self.catalogue.render(message));
            let lines = messages.iter().map(line).collect::<Vec<_>>().join(between);
            if verdicts.len() == said.len() {
                return lines;
            }
            let only = Message::new("explain-verdict-only").with("where", self.names(verdicts));
            format!("{}\n\n{lines}", self.catalogue.render(&only))
        };
        parts.iter().map(part).collect::<Vec<_>>().join("\n\n")
    }

    /// Names some of the verdicts: under a general rule by the scenario that each pair is, else by
    /// the pair; and by the deliveries alone where these are enough to tell them from the others.
    fn names(&self, verdicts: &[&Verdict]) -> String {
        let is_general = is_general(self.code);
        let mut by_code = verdicts.to_vec();
        by_code.sort_by_key(|verdict| verdict.scenario.code);
        let mut names: Vec<String> = Vec::new();
        for verdict in by_code {
            let code = verdict.scenario.code;
            let alike = |other: &Verdict, by_delivery: bool| {
                other.scenario.code == code
                    && (!by_delivery || deliveries(other) == deliveries(verdict))
            };
            let is_enough = |by_delivery: bool| {
                let mut all = self.given.iter().chain(&self.other);
                all.all(|other| !alike(other, by_delivery) || verdicts.contains(&other))
            };
            let name = match (is_general, is_enough(false), is_enough(true)) {
                (true, true, _) => code.to_string(),
                (true, false, _) => format!("{code} ({})", deliveries(verdict)),
                (false, _, true) => deliveries(verdict),
                (false, _, false) => self.pair(verdict),
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(if is_general { ", " } else { "; " })
    }

    fn pair(&self, verdict: &Verdict) -> String {
        let place = |place: &Place| self.catalogue.render(&place.named());
        format!("{} → {}", place(&verdict.from), place(&verdict.to))
    }
}

fn deliveries(verdict: &Verdict) -> String {
    format!("{} → {}", verdict.from.delivery.label(), verdict.to.delivery.label())
}
