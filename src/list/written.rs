//! The cells of a row as a file has them.

use super::rows::Row;
use crate::identity::Side;

impl<'a> Row<'a> {
    /// Walks over the cells as a file has them: of an identity whose institution has a column of
    /// its own, the user id alone, and nothing where the old user id stays.
    pub fn written(self) -> impl Iterator<Item = &'a str> {
        let joined = [Side::Was, Side::Wordt].map(|side| self.format().joined(side));
        self.cells().enumerate().map(move |(at, cell)| {
            if joined[1].is_some_and(|(_, new)| new == at) && self.keeps_user_id(at) {
                return "";
            }
            let number = joined
                .into_iter()
                .flatten()
                .find(|(_, of)| *of == at)
                .map(|(number, _)| self.cell(number));
            let split = number
                .and_then(|number| cell.strip_suffix(number))
                .and_then(|rest| rest.strip_suffix('@'));
            split.filter(|_| number.is_some_and(|number| !number.is_empty())).unwrap_or(cell)
        })
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
