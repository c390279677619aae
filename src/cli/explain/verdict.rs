//! The page of a verdict's code: when it is given, what it rests on, what it asks and what it
//! brings about.

use crate::message::{Catalogue, Lang, Message};
use crate::moves::Sector;
use crate::scenario::{Code, Place, Ruling, matrix, ruling};

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

impl VerdictPage {
    /// Makes the page of a code; every code has a ruling.
    pub(super) fn of(code: Code, lang: Lang) -> Option<Self> {
        let (ruling, catalogue) = (ruling(code)?, Catalogue::of(lang));
        let lines = |messages: Vec<Message>| {
            messages
                .iter()
                .map(|message| format!("- {}", catalogue.render(message)))
                .collect::<Vec<_>>()
                .join("\n")
        };
        Some(Self {
            code,
            title: catalogue.text(ruling.summary()),
            given: given(ruling, catalogue),
            consequences: lines(ruling.consequences_in_words()),
            conditions: lines(ruling.conditions_in_words()),
            next: catalogue.text("explain-verdict-next"),
        })
    }
}

/// The circumstances or the pairs for which it is given, and the section that it rests on.
fn given(ruling: &Ruling, catalogue: &Catalogue) -> String {
    let own = match ruling.code {
        Code::G1 => Some("scenario-general-g1"),
        Code::G2 => Some("scenario-general-g2"),
        Code::G3 => Some("scenario-general-g3"),
        Code::G4 => Some("scenario-general-g4"),
        Code::G5 => Some("scenario-general-g5"),
        _ => None,
    };
    let when = own.map_or_else(|| pairs(ruling.code, catalogue), |key| catalogue.text(key));
    let rests_on =
        catalogue.render(&Message::new(ruling.rests_on()).with("section", ruling.section));
    let conflicts = ruling.conflicts.iter().map(|key| catalogue.text(key));
    [when, rests_on].into_iter().chain(conflicts).collect::<Vec<_>>().join("\n\n")
}

fn pairs(code: Code, catalogue: &Catalogue) -> String {
    let place = |place: &Place| catalogue.render(&place.named());
    let cells =
        Sector::ALL.iter().flat_map(|sector| matrix(*sector)).filter(|cell| cell.code() == code);
    cells
        .map(|cell| format!("- {} → {}", place(&cell.from), place(&cell.to)))
        .collect::<Vec<_>>()
        .join("\n")
}
