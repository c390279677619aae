//! What holds for every move of a kind: who answers for it, what it is not about, and where the
//! agreement contradicts itself.

use super::code::{Code, Support};
use super::general::is_on_codes;
use super::place::Place;
use super::ruling::Ruling;
use crate::message::Message;
use crate::moves::{Delivery, IdpKind, Sector};

/// Returns what holds for a move, whatever its dates.
pub(super) fn of(sector: Sector, ruling: &Ruling) -> Vec<Message> {
    match sector {
        Sector::Vo | Sector::Mbo => {}
        Sector::Ho => {
            return [
                "scenario-note-esi-only",
                "scenario-note-esi-several",
                "scenario-note-esi-version",
            ]
            .map(Message::new)
            .into();
        }
        Sector::Dagtilbud => {
            return ["scenario-note-dagtilbud-municipality", "scenario-note-dagtilbud-forms"]
                .map(Message::new)
                .into();
        }
    }
    let mut notes = vec!["scenario-note-not-for-individuals"];
    if ruling.support != Support::Unsupported {
        notes.push("scenario-note-identity");
    }
    if ruling.support == Support::List {
        notes.push(match sector {
            Sector::Vo => "scenario-note-responsible-vo",
            _ => "scenario-note-responsible-mbo",
        });
        if sector == Sector::Vo && ruling.code != Code::G5 {
            notes.push("scenario-note-every-pupil");
        }
    }
    if sector == Sector::Mbo {
        notes.push("scenario-note-non-eck");
    }
    notes.into_iter().map(Message::new).collect()
}

/// Returns where the texts on a move contradict each other, or what is told of it, with the choice
/// that was made. `scenario` is what the sector's own rule says; `eck_ids_pass` that ECK iDs are to
/// change, and make no difference.
pub(super) fn conflicts(
    sector: Sector,
    from: Place,
    to: Place,
    (ruling, scenario): (&Ruling, &Ruling),
    eck_ids_pass: bool,
) -> Vec<Message> {
    let mut all: Vec<&'static str> = ruling.conflicts.to_vec();
    let is_codes = |place: Place| place.kind == IdpKind::Codes;
    if ruling.code == Code::G3 && (is_codes(from) || is_codes(to)) {
        all.push("scenario-conflict-g3");
    }
    if ruling.code == Code::G3 && scenario.code == Code::M3 {
        all.push("scenario-conflict-g3-mbo");
    }
    let is_non_eck = |place: Place| place.delivery == Delivery::NonEck;
    if sector == Sector::Mbo
        && matches!(ruling.code, Code::M1 | Code::M2)
        && is_non_eck(from)
        && is_non_eck(to)
    {
        all.push("scenario-conflict-non-eck-format");
    }
    let mut told: Vec<Message> = all.into_iter().map(Message::new).collect();
    let has_codes = is_on_codes(from) || is_on_codes(to);
    // Codes are ordered without an identity, so that an ECK iD keeps nothing there; and an identity
    // that comes in their place, or goes for them, is another (MBO, step 1).
    let of_rule = match ruling.code {
        Code::G1 if has_codes => Some("scenario-conflict-g1-codes"),
        Code::G2 if from.delivery != to.delivery => Some("scenario-conflict-g2-codes"),
        Code::G5 if scenario.support == Support::Unsupported => Some("scenario-conflict-g5-alone"),
        _ => None,
    };
    let passed_over = match eck_ids_pass {
        true if has_codes => Some("scenario-conflict-g5-codes"),
        true => Some("scenario-conflict-g5-switch"),
        false => None,
    };
    let by = |rule: &Ruling, key| Message::new(key).with("code", rule.code.as_str());
    told.extend(of_rule.map(|key| by(scenario, key)));
    told.extend(passed_over.map(|key| by(ruling, key)));
    told
}
