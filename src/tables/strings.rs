//! The texts that the cells of an Office Open XML workbook share.

use std::borrow::Cow;
use std::io::BufRead;

use super::error::TableError;
use super::error::damaged;
use super::options::{Limits, TextBudget};
use super::xml::{Node, Xml};

/// The most texts: a sheet of a million rows with as many columns as a list has.
const MOST: usize = 20 << 20;

/// The texts, one after another.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Reads the texts; how many the part says it has is not believed.
    ///
    /// # Errors
    /// Where the part is damaged, or has more texts than cells that anybody fills.
    pub(super) fn read<R: BufRead>(mut xml: Xml<R>, limits: &Limits) -> Result<Self, TableError> {
        let (mut strings, mut budget) = (Self::default(), TextBudget::new(limits));
        let (mut is_open, mut is_item, mut is_text, mut is_phonetic) = (false, false, false, false);
        let mut item = String::new();
        while let Some(node) = xml.next()? {
            match node {
                Node::Open(tag) => match tag.name() {
                    "sst" => is_open = true,
                    "si" => is_item = true,
                    "rPh" => is_phonetic = true,
                    "t" => is_text = is_item && !is_phonetic,
                    _ => {}
                },
                Node::Text(text) if is_text => item.push_str(&text),
                Node::Close(tag) => match tag.name() {
                    "sst" => is_open = false,
                    "si" if strings.ends.len() == MOST => return Err(damaged("damage-strings")),
                    "si" => {
                        budget.take(item.len() as u64)?;
                        strings.push(&item)?;
                        item.clear();
                        is_item = false;
                    }
                    "rPh" => is_phonetic = false,
                    "t" => is_text = false,
                    _ => {}
                },
                _ => {}
            }
        }
        if is_open { Err(damaged("damage-cut-off")) } else { Ok(strings) }
    }

    fn push(&mut self, item: &str) -> Result<(), TableError> {
        self.text.push_str(&unescaped(item));
        self.ends.push(u32::try_from(self.text.len()).map_err(|_| damaged("damage-strings"))?);
        Ok(())
    }

    /// Returns a text by its place.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start as usize..end as usize)
    }
}

/// Returns text with the characters that XML cannot hold, which are written as `_x000D_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut meant, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        meant.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..6).filter(|hex| {
            rest.as_bytes().get(6) == Some(&b'_')
                && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        if let Some(c) =
            code.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32)
        {
            meant.push(c);
            rest = &rest[7..];
        } else {
            meant.push_str("_x");
            rest = &rest[2..];
        }
    }
    meant.push_str(rest);
    Cow::Owned(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_with_their_runs_and_without_how_they_sound() {
        let xml = "<sst uniqueCount='99999999999'><si><r><t>a&amp;</t></r><r><t xml:space=\"preserve\"> b</t></r></si><si/>\
            <si><t>c</t><rPh sb='0'><t>d</t></rPh></si></sst>";
        let strings = Strings::read(Xml::new(xml.as_bytes()), &Limits::default()).unwrap();
        assert_eq!(
            [0, 1, 2, 3].map(|at| strings.get(at)),
            [Some("a& b"), Some(""), Some("c"), None]
        );
        let read = |xml: &str, text_bytes| {
            Strings::read(Xml::new(xml.as_bytes()), &Limits { text_bytes, ..Limits::default() })
        };
        assert!(matches!(read("<sst><si><t>a", 9), Err(TableError::Damaged { .. })));
        let two = "<sst><si><t>ab</t></si><si><t>cd</t></si></sst>";
        assert!(
            matches!(read(two, 3), Err(TableError::TooMuchText { .. })) && read(two, 4).is_ok()
        );
    }

    #[test]
    fn escaped_characters_are_what_they_stand_for() {
        assert_eq!(unescaped("a_x000D_b_x005F_x0040_ _x40_ _xé"), "a\rb_x0040_ _x40_ _xé");
    }
}
