//! WW608 `kinds-swapped`: profile ids and real ids of one side stand in each other's columns, from
//! top to bottom.

use super::stray_realm::holds;
use crate::identity::{RealId, Scheme, Side, forbidden};
use crate::list::{Field, List};
use crate::message::Message;
use crate::rules::api::{Check, Draft, Scope, Sink, Subject, rule};

rule!("WW608", "kinds-swapped", Error, "kinds_swapped.md", [Check::List(check)]);

/// Fewer rows may be a slip in each.
const FEWEST: usize = 3;
/// So many rows that are right do not end the search.
const SLIPS: usize = 8;

fn check(scope: &Scope<'_>, sink: &mut Sink<'_>) {
    let format = scope.list.format();
    for side in [Side::Was, Side::Wordt].into_iter().filter(|side| scope.has_kinds_swapped(*side)) {
        let header = |scheme| {
            format
                .position(Field::Identity(side, scheme))
                .map_or("", |at| format.columns[at].header)
        };
        let (profile, real) = (header(Scheme::ProfileId), header(Scheme::RealId));
        let message = Message::new("rules-WW608-says").with("profile", profile).with("real", real);
        sink.report(
            Draft::structure(message).seen_at(scope.subject.parsed.header_row).column(real),
        );
    }
}

/// Tells whether, in nearly every row that has both, the profile id has the move's realm and the
/// real id has not; a sound list is left after its first rows.
pub(in crate::rules) fn are_kinds_swapped(subject: &Subject<'_>, list: &List, side: Side) -> bool {
    let column = |scheme| list.format().position(Field::Identity(side, scheme));
    let (Some(the_move), Some(profile), Some(real)) =
        (subject.r#move, column(Scheme::ProfileId), column(Scheme::RealId))
    else {
        return false;
    };
    let realms = match side {
        Side::Was => the_move.old_realms(),
        Side::Wordt => the_move.new_realms(),
    };
    let fits = |value: &str| {
        let realm = RealId::parse(value.trim_matches(forbidden)).map(|id| id.realm);
        realm.is_ok_and(|realm| holds(realms, realm, subject.options.case))
    };
    let (mut swapped, mut others) = (0_usize, 0_usize);
    for (profile, real) in list.rows().map(|row| (row.cell(profile).trim(), row.cell(real).trim()))
    {
        if profile.is_empty() || real.is_empty() {
            continue;
        }
        // Administration and portal may have one realm: then nothing can be told by it.
        *(if fits(profile) && !fits(real) { &mut swapped } else { &mut others }) += 1;
        if others > SLIPS + swapped / 10 {
            return false;
        }
    }
    swapped >= FEWEST && others * 10 <= swapped
}
