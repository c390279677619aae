//! A cell of an OpenDocument spreadsheet, while it is read.

use super::cells::Value;
use super::memory::MemoryValue;
use super::xml::Tag;

/// Bytes of text in a cell beyond which blanks are counted no more: it holds more than a cell can
/// in any case.
const MOST_SPACED: usize = 1 << 18;

/// A cell that is being read.
#[derive(Default)]
pub(super) struct OpenCell {
    kind: String,
    value: String,
    pub(super) text: String,
    paragraphs: usize,
    /// Whether text that is met belongs to a paragraph of the cell.
    pub(super) is_text: bool,
    pub(super) is_formula: bool,
    is_error: bool,
    pub(super) repeats: u64,
    pub(super) rows_spanned: u32,
    pub(super) columns_spanned: u32,
}

impl OpenCell {
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        let mut cell = Self { repeats: repeats(tag, "number-columns-repeated"), ..Self::default() };
        (cell.rows_spanned, cell.columns_spanned) = (
            tag.number("number-rows-spanned").unwrap_or(1),
            tag.number("number-columns-spanned").unwrap_or(1),
        );
        let mut truth = None;
        for (name, value) in tag.attributes() {
            match name {
                // An extension tells of an error what the value itself does not.
                "value-type" if value == "error" => cell.is_error = true,
                "value-type" if cell.kind.is_empty() => cell.kind.push_str(&value),
                "formula" => {
                    cell.is_formula = true;
                    truth = [("=TRUE()", "true"), ("=FALSE()", "false")]
                        .into_iter()
                        .find(|(formula, _)| value.ends_with(formula));
                }
                _ => {}
            }
        }
        let value = ["value", "boolean-value", "date-value", "time-value", "string-value"]
            .iter()
            .find_map(|name| tag.attribute(name));
        cell.value = value.unwrap_or_default().into_owned();
        // A truth value that was typed is written as the formula that gives it, and then as a
        // number.
        if let Some((_, truth)) = truth {
            (cell.kind, cell.value) = ("boolean".to_owned(), truth.to_owned());
        }
        cell
    }

    /// Takes an element inside the cell; one that stands right in it may be a paragraph. Text is
    /// shown where it stands in such a one: not in a note or a drawing.
    pub(super) fn open(&mut self, tag: &Tag<'_>, is_right_inside: bool) {
        match tag.name() {
            "p" if is_right_inside => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.is_text = true;
            }
            "s" if self.is_text && self.text.len() < MOST_SPACED => {
                let count = tag.number("c").unwrap_or(1_usize).min(1024);
                self.text.extend(std::iter::repeat_n(' ', count));
            }
            "tab" if self.is_text => self.text.push('\t'),
            "line-break" if self.is_text => self.text.push('\n'),
            _ => {}
        }
    }

    pub(super) fn value(&self) -> MemoryValue {
        let shown = || {
            let text = if self.paragraphs > 0 { &self.text } else { &self.value };
            text.as_str().into()
        };
        let text = || MemoryValue::Text(shown());
        if self.is_error || (self.is_formula && is_error(&self.text)) {
            return MemoryValue::Error(self.text.as_str().into());
        }
        match self.kind.as_str() {
            "float" | "percentage" | "currency" => match self.value.trim().parse() {
                Ok(number) => MemoryValue::of(Value::Shown(number, &self.text)),
                Err(_) => text(),
            },
            "boolean" => MemoryValue::Bool(self.value == "true"),
            "date" => MemoryValue::Moment(self.value.as_str().into()),
            "time" => MemoryValue::Moment(shown()),
            "" if self.paragraphs == 0 => MemoryValue::Empty,
            _ => text(),
        }
    }
}

/// Tells whether a formula shows an error: `#N/A`, `Err:502`.
fn is_error(text: &str) -> bool {
    text.starts_with('#')
        || text
            .strip_prefix("Err:")
            .is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns how often a cell, row or column stands there.
pub(super) fn repeats(tag: &Tag<'_>, name: &str) -> u64 {
    tag.number(name).unwrap_or(1)
}
