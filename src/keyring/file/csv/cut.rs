//! Cutting a CSV into records and cells, where they stand.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::super::super::layout::LayoutProblem;
use super::super::form::Extent;

/// How records are cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cutter {
    /// What stands between cells.
    pub(super) delimiter: u8,
    /// The last byte of a line.
    pub(super) newline: u8,
}

impl Cutter {
    /// Cuts the record at the start of some bytes into cells; none where they end before the record
    /// does.
    pub(super) fn cut(
        self,
        bytes: &[u8],
        is_last: bool,
        cells: &mut Vec<(usize, usize)>,
    ) -> Result<Option<Extent>, LayoutProblem> {
        let mut start = 0;
        cells.clear();
        loop {
            let end = if bytes.get(start) == Some(&b'"') {
                let Some(end) = self.quoted(bytes, start, is_last)? else { return Ok(None) };
                end
            } else {
                memchr2(self.delimiter, self.newline, &bytes[start..])
                    .map_or(bytes.len(), |offset| start + offset)
            };
            let next = bytes.get(end);
            if next == Some(&self.delimiter) {
                cells.push((start, end));
                start = end + 1;
                continue;
            }
            if next.is_none() && !is_last {
                return Ok(None);
            }
            let content = if end > start && bytes[end - 1] == b'\r' { end - 1 } else { end };
            cells.push((start, content));
            return Ok(Some(Extent { content, whole: end + usize::from(next.is_some()) }));
        }
    }

    /// Finds where a quoted cell ends: at the delimiter or line end after its closing quote.
    fn quoted(
        self,
        bytes: &[u8],
        start: usize,
        is_last: bool,
    ) -> Result<Option<usize>, LayoutProblem> {
        let mut from = start + 1;
        loop {
            let Some(quote) = memchr(b'"', &bytes[from..]).map(|offset| from + offset) else {
                return if is_last { Err(LayoutProblem::BrokenQuote) } else { Ok(None) };
            };
            match bytes.get(quote + 1) {
                Some(b'"') => from = quote + 2,
                None if !is_last => return Ok(None),
                _ => return self.after_quote(bytes, quote + 1).map(Some),
            }
        }
    }

    /// Passes over what may follow a closing quote: a carriage return or blanks.
    fn after_quote(self, bytes: &[u8], from: usize) -> Result<usize, LayoutProblem> {
        let ends = |byte: &u8| *byte == self.delimiter || *byte == self.newline;
        let end = bytes[from..].iter().position(ends).map_or(bytes.len(), |offset| from + offset);
        let is_sound = bytes[from..end].iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'));
        if is_sound { Ok(end) } else { Err(LayoutProblem::BrokenQuote) }
    }
}

/// Reads a cell as it is written.
pub(super) fn text_of(cell: &str) -> Cow<'_, str> {
    let Some(inner) = cell.strip_prefix('"') else { return Cow::Borrowed(cell) };
    let inner = inner.trim_end();
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    if inner.contains("\"\"") {
        Cow::Owned(inner.replace("\"\"", "\""))
    } else {
        Cow::Borrowed(inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, is_last: bool) -> Result<Option<(Vec<String>, usize)>, LayoutProblem> {
        let mut cells = Vec::new();
        let extent =
            Cutter { delimiter: b';', newline: b'\n' }.cut(text.as_bytes(), is_last, &mut cells)?;
        Ok(extent.map(|extent| {
            (
                cells.iter().map(|&(start, end)| text_of(&text[start..end]).into_owned()).collect(),
                extent.whole,
            )
        }))
    }

    #[test]
    fn a_record_ends_at_its_line_end_and_not_inside_quotes() {
        let text = "a;\"b;\n\"\"c\"\"\";\r\nnext";
        assert_eq!(
            cut(text, false).unwrap(),
            Some((vec!["a".into(), "b;\n\"c\"".into(), String::new()], text.len() - 4))
        );
    }

    #[test]
    fn a_record_that_goes_on_after_the_text_is_none_yet() {
        for text in ["a;b", "a;\"b", "a;\"b\"", ""] {
            assert_eq!(cut(text, false).unwrap(), None, "{text}");
        }
        assert_eq!(cut("a;b", true).unwrap(), Some((vec!["a".into(), "b".into()], 3)));
    }

    #[test]
    fn quotes_that_are_broken_are_refused() {
        assert_eq!(cut("a;\"b\n", true), Err(LayoutProblem::BrokenQuote));
        assert_eq!(cut("a;\"b\"c\n", true), Err(LayoutProblem::BrokenQuote));
        assert_eq!(cut("a;b\"c\n", true).unwrap().unwrap().0, ["a", "b\"c"]);
    }
}
