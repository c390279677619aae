//! How far a row is filled in: what decides whether it can be applied.

use super::format::Fill;
use super::rows::{List, Row, is_blank};
use crate::identity::Side;

/// How far a row is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filling {
    /// Everything that a change of identity needs is there.
    Filled,
    /// There is no new identity at all: in VO this pupil does not move.
    NoWordt,
    /// There is a new identity, but not in a column that the school must always fill (`**` in the
    /// MBO datasets).
    HalfWordt,
    /// There is a new identity and no old one, in a format that has old ones: a new pupil, with
    /// nothing to carry over.
    NoWas,
}

impl Row<'_> {
    /// Tells how far the row is filled in; anything but [`Filling::Filled`] counts as unfilled and
    /// is not applied.
    #[must_use]
    pub fn filling(self) -> Filling {
        let format = self.format();
        if self.identities(Side::Wordt).next().is_none() {
            return Filling::NoWordt;
        }
        let mut mandatory = format
            .identity_columns(Side::Wordt)
            .filter(|&(column, _)| format.columns[column].fill == Fill::Required);
        if mandatory.any(|(column, _)| is_blank(self.cell(column))) {
            Filling::HalfWordt
        } else if !format.matches_by_person() && self.identities(Side::Was).next().is_none() {
            Filling::NoWas
        } else {
            Filling::Filled
        }
    }
}

impl List {
    /// Returns the side that is empty in every row; none where each side is filled somewhere.
    #[must_use]
    pub fn empty_side(&self) -> Option<Side> {
        let sides = if self.format().matches_by_person() {
            &[Side::Wordt][..]
        } else {
            &[Side::Wordt, Side::Was]
        };
        sides
            .iter()
            .copied()
            .find(|&side| self.rows().all(|row| row.identities(side).next().is_none()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Format;
    use crate::moves::FormatId;

    fn filling(format: FormatId, cells: &[&str]) -> Filling {
        let mut list = List::new(Format::of(format));
        list.push(2, cells.iter().copied());
        list.row(0).filling()
    }

    #[test]
    fn a_vo_row_needs_both_identities() {
        assert_eq!(filling(FormatId::Vo, &["A", "", "B", "", "", "a@x", "a@y"]), Filling::Filled);
        assert_eq!(
            filling(FormatId::Vo, &["A", "", "B", "", "", "a@x", " \u{200b}"]),
            Filling::NoWordt
        );
        assert_eq!(filling(FormatId::Vo, &["A", "", "B", "", "", "", "a@y"]), Filling::NoWas);
    }

    #[test]
    fn an_mbo_row_needs_the_new_profile_id() {
        assert_eq!(
            filling(FormatId::MboEckOnboarding, &["A", "A", "B", "", "1@adm.x", ""]),
            Filling::Filled
        );
        assert_eq!(
            filling(FormatId::MboEckOnboarding, &["A", "A", "B", "", "", "a@y"]),
            Filling::HalfWordt
        );
        assert_eq!(
            filling(FormatId::MboIdpChange, &["A", "A", "B", "", "", "", "1@adm.x", ""]),
            Filling::NoWas
        );
    }
}
