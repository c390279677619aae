//! The cells of a row as a file has them.

use super::format::Field;
use super::rows::Row;

impl<'a> Row<'a> {
    /// Walks over the cells as a file has them: of an identity whose institution has a column of
    /// its own, the user id alone, and nothing where the old user id stays.
    pub fn written(self) -> impl Iterator<Item = &'a str> {
        self.cells().enumerate().map(move |(at, cell)| self.as_written(at, cell))
    }

    /// Returns the cell of a column as a file has it.
    pub(super) fn as_written(self, column: usize, cell: &'a str) -> &'a str {
        let Field::Identity(side, _) = self.format().columns[column].field else { return cell };
        let Some((number, _)) = self.format().joined(side) else { return cell };
        if self.keeps_user_id(column) {
            return "";
        }
        let number = self.cell(number);
        let user_id = cell.strip_suffix(number).and_then(|rest| rest.strip_suffix('@'));
        user_id.filter(|_| !number.is_empty()).unwrap_or(cell)
    }
}

#[cfg(test)]
mod tests {
    use crate::identity::{Scheme, Side};
    use crate::list::{Filling, Format, List};
    use crate::moves::FormatId;

    fn row(cells: [&str; 4]) -> (Option<String>, Option<String>, Vec<String>, Filling) {
        let mut list = List::new(Format::of(FormatId::UniloginChange));
        list.push(2, ["Anna", "Berg"].into_iter().chain(cells));
        let row = list.row(0);
        let of =
            |side| row.identities(side).next().map(|(_, scheme, value)| (scheme, value.to_owned()));
        assert!(
            [Side::Was, Side::Wordt]
                .into_iter()
                .filter_map(of)
                .all(|(scheme, _)| scheme == Scheme::Unilogin)
        );
        let value = |side| of(side).map(|(_, value)| value);
        (
            value(Side::Was),
            value(Side::Wordt),
            row.written().skip(2).map(str::to_owned).collect(),
            row.filling(),
        )
    }

    #[test]
    fn a_user_id_and_its_institution_are_one_identity() {
        let (was, wordt, written, filling) = row(["101001", "anna1234", "G12345", "bent5678"]);
        assert_eq!(
            (was.as_deref(), wordt.as_deref()),
            (Some("anna1234@101001"), Some("bent5678@G12345"))
        );
        assert_eq!(
            (written, filling),
            (
                ["101001", "anna1234", "G12345", "bent5678"].map(str::to_owned).to_vec(),
                Filling::Filled
            )
        );
    }

    #[test]
    fn without_a_new_user_id_the_old_one_stays() {
        let (_, wordt, ..) = row(["101001", "anna1234", "G12345", ""]);
        assert_eq!(wordt.as_deref(), Some("anna1234@G12345"));
        assert_eq!(row(["101001", "anna1234", "", ""]).3, Filling::NoWordt);
    }

    #[test]
    fn a_whole_identity_is_taken_as_it_is() {
        let whole = row(["", "anna1234@101001", "", "anna1234@G12345"]);
        assert_eq!(whole, row(["101001", "anna1234", "G12345", "anna1234"]));
        assert_eq!(
            row(["101001", "anna1234@101001", "G12345", ""]).0.as_deref(),
            Some("anna1234@101001")
        );
        assert_eq!(
            row(["101001", "anna1234@101002", "", ""]).0.as_deref(),
            Some("anna1234@101002@101001")
        );
    }
}
