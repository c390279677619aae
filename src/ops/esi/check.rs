//! Checking ESIs: one that was typed, or all of a table.

use std::io::{Read, Seek};

use crate::grid::Record;
use crate::identity::{Defect, ESI_ATTRIBUTE, Esi, EsiFlaw, Scheme, Side, Weight};
use crate::list::{Column, Format, header_key};
use crate::message::Message;
use crate::moves::FormatId;
use crate::report::EsiTold;
use crate::rules::{self, Rule};
use crate::tables::{self, ReadOptions, TableError};

/// Titles of columns that hold ESIs, beside those of lists.
const COLUMNS: [&str; 4] =
    ["ESI", "European Student Identifier", "schacPersonalUniqueCode", "identity"];

/// So many rows may stand above the titles.
const HEADER_WITHIN: usize = 25;

/// Checks one value.
#[must_use]
pub fn check_value(value: &str) -> Vec<EsiTold> {
    check_on(value, Side::Wordt)
}

fn check_on(value: &str, side: Side) -> Vec<EsiTold> {
    let told = |defect: Defect| {
        let (rule, weight) = (rule(defect)?, defect.weight_on(side));
        let message = match defect {
            Defect::Esi(EsiFlaw::Personnummer) if weight == Weight::Warning => {
                Message::new("rules-WW248-old")
            }
            Defect::Esi(EsiFlaw::EduidAddress) => Message::new("rules-WW247-address"),
            _ => rule.title(),
        };
        Some(EsiTold { rule, message, weight, row: None, column: None })
    };
    Scheme::Esi.defects(value).into_iter().filter_map(told).collect()
}

fn is_titled(title: &str, known: impl IntoIterator<Item = &'static str>) -> bool {
    known.into_iter().any(|known| header_key(known) == header_key(title))
}

/// The titles under which a list knows a column.
pub(super) fn titles_of(column: &Column) -> impl Iterator<Item = &'static str> {
    std::iter::once(column.header).chain(column.synonyms.iter().copied())
}

/// Tells whether a title is that of the ESIs of a side in a list.
fn is_of_list(title: &str, side: Side) -> bool {
    let is_it = |column: &&Column| column.field.is_of(side);
    let columns = Format::of(FormatId::EsiChange).columns.iter().filter(is_it);
    is_titled(title, columns.flat_map(titles_of))
}

/// Checks every ESI of a table, in the columns that are titled so, or else wherever a value begins
/// as the attribute does. Returns how many ESIs there are, how many other codes of the attribute,
/// which are left alone, and what was found.
///
/// # Errors
/// Where the table cannot be read.
pub fn check_table(
    input: impl Read + Seek,
    options: &ReadOptions,
) -> Result<(usize, usize, Vec<EsiTold>), TableError> {
    let mut checking = Checking::default();
    tables::read_whole(input, options, &mut |record| checking.take(record))?;
    Ok((checking.checked, checking.others, checking.found))
}

#[derive(Default)]
struct Checking {
    /// The columns that hold ESIs, with their titles; none where none is titled so.
    columns: Vec<(usize, String)>,
    /// How many rows were seen in which a title was sought.
    sought: usize,
    checked: usize,
    others: usize,
    found: Vec<EsiTold>,
}

impl Checking {
    fn take(&mut self, record: &Record) {
        if record.is_blank() {
            return;
        }
        if self.columns.is_empty() && self.sought < HEADER_WITHIN {
            self.sought += 1;
            let is_one = |title: &str| {
                is_titled(title, COLUMNS)
                    || [Side::Was, Side::Wordt].into_iter().any(|side| is_of_list(title, side))
            };
            let titled = record.iter().enumerate().filter(|(_, title)| is_one(title));
            self.columns = titled.map(|(at, title)| (at, title.trim().to_owned())).collect();
            if !self.columns.is_empty() {
                return;
            }
        }
        let columns = std::mem::take(&mut self.columns);
        for (at, title) in columns.iter().filter(|(at, _)| !record.get(*at).trim().is_empty()) {
            self.look(record.get(*at), record.number(), Some(title));
        }
        if columns.is_empty() {
            record
                .iter()
                .filter(|cell| is_of_attribute(cell))
                .for_each(|cell| self.look(cell, record.number(), None));
        }
        self.columns = columns;
    }

    fn look(&mut self, value: &str, row: u32, column: Option<&str>) {
        for value in Esi::values(value) {
            self.look_at(value, row, column);
        }
    }

    fn look_at(&mut self, value: &str, row: u32, column: Option<&str>) {
        if is_of_attribute(value) && Scheme::recognise(value).is_none() {
            self.others += 1;
            return;
        }
        self.checked += 1;
        let is_old = column.is_some_and(|title| is_of_list(title, Side::Was));
        let side = if is_old { Side::Was } else { Side::Wordt };
        self.found.extend(check_on(value, side).into_iter().map(|found| EsiTold {
            row: Some(row),
            column: column.map(str::to_owned),
            ..found
        }));
    }
}

fn is_of_attribute(value: &str) -> bool {
    value
        .trim()
        .get(..ESI_ATTRIBUTE.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(ESI_ATTRIBUTE))
}

/// The rule that tells a defect in a list.
fn rule(defect: Defect) -> Option<&'static Rule> {
    let name = match defect {
        Defect::Esi(flaw) => flaw.rule(),
        Defect::Link(_) => "mail-link",
        Defect::EdgeWhitespace => "edge-whitespace",
        Defect::Forbidden(_) => "forbidden-character",
        Defect::OtherScheme(_) => "other-scheme",
        Defect::Remark => "remark",
        Defect::Several => "several-identities",
        _ => "identity-syntax",
    };
    rules::find(name).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn names(found: &[EsiTold]) -> Vec<(&'static str, Option<u32>)> {
        found.iter().map(|found| (found.rule.name, found.row)).collect()
    }

    #[test]
    fn a_value_is_checked_by_the_rules_of_lists() {
        assert_eq!(names(&check_value("urn:schac:personalUniqueCode:int:esi:hr:1")), []);
        assert_eq!(
            names(&check_value("urn:schac:personalUniqueCode:se:LIN:1")),
            [("esi-form", None)]
        );
        assert_eq!(
            names(&check_value("urn:schac:personalUniqueCode:int:esi:xx:1")),
            [("esi-scope", None)]
        );
        assert_eq!(
            names(&check_value("mailto:urn:schac:personalUniqueCode:int:esi:se:1")),
            [("mail-link", None), ("esi-form", None)]
        );
    }

    #[test]
    fn a_personnummer_in_the_old_column_is_what_it_is() {
        let number = "urn:schac:personalUniqueCode:int:esi:larosate.se:198609309888";
        let table =
            format!("ESI old;ESI new\n{number};urn:schac:personalUniqueCode:int:esi:hr:1\n");
        let weighed = |table: String| {
            let (.., found) = check_table(Cursor::new(table), &ReadOptions::default()).unwrap();
            found
                .into_iter()
                .map(|found| (found.rule.name, found.weight, found.message))
                .collect::<Vec<_>>()
        };
        let says = |key: &'static str| Message::new(key);
        assert_eq!(
            weighed(table),
            [("esi-personnummer", Weight::Warning, says("rules-WW248-old"))]
        );
        assert_eq!(
            weighed(format!("ESI new\n{number}\n")),
            [("esi-personnummer", Weight::Error, says("rules-WW248"))]
        );
    }

    #[test]
    fn a_table_is_checked_in_its_columns_and_other_codes_are_left_alone() {
        let table = "name;schacPersonalUniqueCode\na;urn:schac:personalUniqueCode:int:esi:xx:1\nb;urn:schac:personalUniqueCode:se:LIN:1\n";
        let (checked, others, found) =
            check_table(Cursor::new(table), &ReadOptions::default()).unwrap();
        assert_eq!((checked, others, names(&found)), (1, 1, vec![("esi-scope", Some(2))]));
        let below = "Lista 2026;\nnamn;ESI\na;abcd@x.se\n";
        let (checked, _, found) = check_table(Cursor::new(below), &ReadOptions::default()).unwrap();
        assert_eq!((checked, names(&found)), (1, vec![("esi-form", Some(3))]));
        let broken = "name;ESI\na;\"urn:schac:personalUniqueCode:int:esi:se:1\n";
        assert!(matches!(
            check_table(Cursor::new(broken), &ReadOptions::default()),
            Err(TableError::Broken { row: 2 })
        ));
        let plain =
            "urn:schac:personalUniqueCode:int:esi:se:1\nurn:schac:personalUniqueCode:int:esi:se:\n";
        let (checked, _, found) = check_table(Cursor::new(plain), &ReadOptions::default()).unwrap();
        assert_eq!((checked, names(&found)), (2, vec![("esi-code-empty", Some(2))]));
    }
}
