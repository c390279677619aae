//! The list of sheets in a workbook, and the first sheet that is put before them.

use super::relations::{RELATION, raised};
use super::xml::{Element, Kind, Tags, escape, unescape, with_attribute};

/// The most characters in the name of a sheet, and the highest number of one.
const LONGEST_NAME: usize = 31;
const MOST_SHEETS: usize = 65_000;

/// The part that lists the sheets.
#[derive(Clone, Debug)]
pub(super) struct Book {
    xml: String,
    sheets: Vec<Listed>,
}

/// A sheet, as the workbook lists it.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) name: String,
    /// The relation that leads to it.
    pub(super) relation: String,
    number: usize,
}

impl Book {
    pub(super) fn of(xml: String) -> Option<Self> {
        let root = Element::root(&xml).filter(|root| root.tag.name == "workbook")?;
        let list = root.children(&xml)?.into_iter().find(|part| part.tag.name == "sheets")?;
        let listed = |sheet: &Element<'_>| {
            let relation = sheet.tag.attribute("r:id")?.to_owned();
            Some(Listed {
                name: unescape(sheet.tag.attribute("name")?),
                relation,
                number: sheet.tag.number("sheetId")?,
            })
        };
        let sheets = list.children(&xml)?.iter().map(listed).collect::<Option<Vec<_>>>()?;
        Some(Self { xml, sheets })
    }

    pub(super) fn sheets(&self) -> &[Listed] {
        &self.sheets
    }

    /// Returns a name that no sheet has.
    pub(super) fn free_name(&self, wanted: &str) -> String {
        let is_free = |name: &String| {
            !self.sheets.iter().any(|sheet| sheet.name.to_lowercase() == name.to_lowercase())
        };
        let numbered = |number: usize| {
            if number == 1 { wanted.to_owned() } else { format!("{wanted} ({number})") }
        };
        (1..usize::MAX)
            .map(numbered)
            .find(|name| is_free(name) && name.chars().count() <= LONGEST_NAME)
            .unwrap_or_default()
    }

    /// Puts a sheet before the others; what tells of a sheet by its place moves along.
    pub(super) fn put_first(&mut self, name: &str, relation: &str) -> Option<()> {
        let number = self.sheets.iter().map(|sheet| sheet.number).max().unwrap_or(0) + 1;
        if number > MOST_SHEETS {
            return None;
        }
        let added = format!(
            "<sheet xmlns:r=\"{RELATION}\" name=\"{}\" sheetId=\"{number}\" r:id=\"{relation}\"/>",
            escape(name)
        );
        let (mut out, mut copied, mut has_view) =
            (String::with_capacity(self.xml.len() + 200), 0, false);
        for tag in Tags::new(&self.xml) {
            let replaced = match (tag.name, tag.kind) {
                ("workbookView", Kind::Open | Kind::Empty) => {
                    has_view = true;
                    raised(tag, "activeTab")
                        .or_else(|| Some(with_attribute(tag.text, "activeTab", "1")))
                }
                ("definedName", Kind::Open) if tag.attribute("localSheetId").is_some() => {
                    Some(raised(tag, "localSheetId")?)
                }
                ("sheets", Kind::Open) => {
                    let view = if has_view {
                        ""
                    } else {
                        "<bookViews><workbookView activeTab=\"1\"/></bookViews>"
                    };
                    Some(format!("{view}{}{added}", tag.text))
                }
                _ => None,
            };
            if let Some(text) = replaced {
                out.push_str(&self.xml[copied..tag.start]);
                out.push_str(&text);
                copied = tag.end;
            }
        }
        out.push_str(&self.xml[copied..]);
        self.xml = out;
        Some(())
    }

    pub(super) fn into_xml(self) -> String {
        self.xml
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_a_sheet_by_its_place_moves_along() {
        let xml = "<workbook><bookViews><workbookView firstSheet=\"0\"/></bookViews><sheets><sheet name=\"L&amp;j\" sheetId=\"4\" r:id=\"rId1\"/>\
            </sheets><definedNames><definedName name=\"a\" localSheetId=\"0\">b</definedName></definedNames></workbook>";
        let mut book = Book::of(xml.to_owned()).unwrap();
        assert_eq!(
            (book.free_name("l&J").as_str(), book.free_name("S").as_str()),
            ("l&J (2)", "S")
        );
        book.put_first("S", "rId9").unwrap();
        let xml = book.into_xml();
        for part in [
            "firstSheet=\"0\" activeTab=\"1\"",
            "name=\"S\" sheetId=\"5\" r:id=\"rId9\"/><sheet name=\"L&amp;j\"",
            "localSheetId=\"1\"",
        ] {
            assert!(xml.contains(part), "{part} in {xml}");
        }
    }
}
