//! A realm that is not one of the move's: what the two rules about realms have in common.

use crate::identity::{Case, RealId, Scheme, Side, forbidden, near_key};
use crate::message::{Message, closest};
use crate::rules::Rule;
use crate::rules::check::Cell;
use crate::rules::sink::Sink;

/// A realm of an identity that the move does not name on its side.
pub(super) struct StrayRealm<'a> {
    realm: &'a str,
    expected: &'a [String],
    /// The realms of the other side, among which a swapped column would be found.
    opposite: &'a [String],
}

impl<'a> StrayRealm<'a> {
    /// Looks at a cell of one side; only a real id has a realm that the move decides.
    pub(super) fn of(cell: &Cell<'a>, side: Side) -> Option<Self> {
        if cell.scope.is_swapped || cell.column.field.identity() != Some((side, Scheme::RealId)) {
            return None;
        }
        let the_move = cell.scope.subject.r#move?;
        let (expected, opposite) = match side {
            Side::Was => (the_move.old_realms(), the_move.new_realms()),
            Side::Wordt => (the_move.new_realms(), the_move.old_realms()),
        };
        let realm = RealId::parse(cell.value.trim_matches(forbidden)).ok()?.realm;
        let case = cell.scope.subject.options.case;
        (!expected.is_empty() && !holds(expected, realm, case)).then_some(Self { realm, expected, opposite })
    }

    /// Gathers the row under its realm; the realm itself is part of an identity and not shown.
    pub(super) fn tell(&self, rule: &'static Rule, cell: &Cell<'_>, keys: [&'static str; 3], sink: &mut Sink) {
        let [says, near, swapped] = keys;
        let meant = self.meant();
        let key = if holds(self.opposite, self.realm, Case::Exact) {
            swapped
        } else if meant.is_some() {
            near
        } else {
            says
        };
        sink.gather_by(rule, rule.severity, cell.column.header, cell.row.number(), key, self.realm, || {
            let message = Message::new(key).with("expected", self.expected.join(", "));
            if key == near { message.with("meant", meant.unwrap_or_default()) } else { message }
        });
    }

    /// The realm of the move that was probably meant.
    fn meant(&self) -> Option<&'a str> {
        let realms = || self.expected.iter().map(String::as_str);
        let same_looks = realms().find(|realm| near_key(realm) == near_key(self.realm));
        same_looks.or_else(|| closest(self.realm, realms()))
    }
}

pub(super) fn holds(realms: &[String], realm: &str, case: Case) -> bool {
    realms.iter().any(|known| known == realm || case == Case::Fold && known.eq_ignore_ascii_case(realm))
}
