//! WW412 `identities-out-of-step`: identities that tell of other pupils of the list, as when a
//! column was sorted or shifted alone.

use super::correspondence::{Against, Chance, Correspondence};
use super::standing::Standing;
use crate::identity::{Scheme, Side};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Scope, Severity, Sink, rule};

rule!(
    "WW412",
    "identities-out-of-step",
    Warning,
    "identities_out_of_step.md",
    [Check::List(check)]
);

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    if scope.is_swapped {
        return;
    }
    for side in [Side::Wordt, Side::Was] {
        for (column, scheme) in scope.list.format().identity_columns(side) {
            if !matches!(scheme, Scheme::RealId | Scheme::ProfileId)
                || scope.has_kinds_swapped(side)
            {
                continue;
            }
            let found =
                Against::of(side).iter().filter_map(|against| Found::of(scope, column, *against));
            // What cannot be chance says more than what is only to be looked at.
            if let Some(found) =
                found.max_by_key(|found| (found.severity == Severity::Error, found.others))
            {
                found.report(scope, column, sink);
            }
        }
    }
}

/// A column of which identities stand with others.
struct Found {
    severity: Severity,
    against: Against,
    judged: usize,
    own: usize,
    others: usize,
    rows: Vec<u32>,
}

impl Found {
    fn of(scope: &Scope<'_>, column: usize, against: Against) -> Option<Self> {
        let found = Correspondence::of(scope.list, column, against)?;
        if !found.is_notable() {
            return None;
        }
        let Correspondence { rows, standings, chance } = found;
        let (stretch, judged) = (standings.worst_stretch(), standings.judged());
        let is_error = stretch.is_overwhelming(judged) && chance == Chance::No;
        let stands_with_another = |at: &usize| matches!(standings.of[*at], Standing::Other(_));
        let rows = (stretch.start..stretch.end)
            .filter(stands_with_another)
            .map(|at| scope.list.row(rows[at]).number())
            .collect();
        let severity = if is_error { Severity::Error } else { Severity::Warning };
        Some(Self { severity, against, judged, own: standings.own(), others: stretch.others, rows })
    }

    fn report(self, scope: &Scope<'_>, column: usize, sink: &mut Sink<'_>) {
        let key = match self.against {
            Against::Names => "rules-WW412-says",
            Against::OtherSide | Against::NamesInOtherSide => "rules-WW412-sides",
        };
        let message = Message::new(key)
            .with("seen", self.judged)
            .with("others", self.others)
            .with("own", self.own);
        let header = scope.list.format().columns[column].header;
        // Rows that were not looked at, or tell nothing, are no better: there is no row to hold
        // back that would leave a sound list.
        let draft = match self.severity {
            Severity::Error => Draft::structure(message).seen_at(self.rows),
            _ => Draft::rows(self.rows, message),
        };
        sink.weighing(self.severity).report(draft.column(header));
    }
}
