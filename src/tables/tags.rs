//! The tags of an XML part, one after another, without the text between them: enough to survey a workbook before it is opened.

use std::io::{self, BufRead, Read};

/// No tag or text of a workbook is longer; what is longer was made to fill memory.
const LONGEST: u64 = 1 << 20;

/// A stream of tags.
pub(super) struct Tags<R> {
    input: R,
    tag: Vec<u8>,
}

/// One tag: what stands between `<` and `>`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a>(&'a [u8]);

impl<R: BufRead> Tags<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, tag: Vec::new() }
    }

    /// Moves to the next tag, past comments and declarations.
    pub(super) fn next(&mut self) -> io::Result<Option<Tag<'_>>> {
        loop {
            self.skip_text()?;
            self.tag.clear();
            if !self.until(b'>')? {
                return Ok(None);
            }
            if self.tag.starts_with(b"!--") {
                self.skip_to(b"--")?;
            } else if self.tag.starts_with(b"![CDATA[") {
                self.skip_to(b"]]")?;
            } else if !self.tag.starts_with(b"!") && !self.tag.starts_with(b"?") {
                return if self.close_quotes()? { Ok(Some(Tag(&self.tag))) } else { Ok(None) };
            }
        }
    }

    /// Skips the text before a tag. What is longer than any cell would fill the memory of whoever reads the cells afterwards.
    fn skip_text(&mut self) -> io::Result<()> {
        let skipped = self.input.by_ref().take(LONGEST + 1).skip_until(b'<')?;
        if skipped as u64 > LONGEST { Err(endless()) } else { Ok(()) }
    }

    /// Reads on while the tag ended inside quotes; returns whether it ends outside them at all.
    fn close_quotes(&mut self) -> io::Result<bool> {
        let (mut open, mut seen) = (None, 0);
        loop {
            open = open_quote(open, &self.tag[seen..]);
            seen = self.tag.len();
            if open.is_none() {
                return Ok(true);
            }
            self.tag.push(b'>');
            if !self.until(b'>')? {
                return Ok(false);
            }
        }
    }

    /// Reads up to a byte, which is left out; returns whether it was there.
    fn until(&mut self, end: u8) -> io::Result<bool> {
        let room = LONGEST.saturating_sub(self.tag.len() as u64);
        let read = self.input.by_ref().take(room).read_until(end, &mut self.tag)?;
        if read > 0 && self.tag.last() == Some(&end) {
            self.tag.pop();
            return Ok(true);
        }
        if self.tag.len() as u64 >= LONGEST {
            return Err(endless());
        }
        Ok(false)
    }

    /// Skips a comment or verbatim section, which ends with these bytes before a `>`.
    fn skip_to(&mut self, end: &[u8]) -> io::Result<()> {
        let shortest = if end == b"--" { 5 } else { 10 };
        let mut is_first = true;
        while !(self.tag.ends_with(end) && (!is_first || self.tag.len() >= shortest)) {
            let tail = self.tag.len().saturating_sub(2);
            self.tag.drain(..tail);
            is_first = false;
            self.tag.push(b'>');
            if !self.until(b'>')? {
                return Ok(());
            }
        }
        Ok(())
    }
}

fn endless() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a text or tag without an end")
}

/// Follows quotes over a piece of a tag; `open` is the quote that was open before it.
fn open_quote(mut open: Option<u8>, piece: &[u8]) -> Option<u8> {
    for &byte in piece {
        match open {
            None if byte == b'"' || byte == b'\'' => open = Some(byte),
            Some(quote) if byte == quote => open = None,
            _ => {}
        }
    }
    open
}

impl<'a> Tag<'a> {
    /// Returns the name without its prefix; that of an end tag starts with `/`.
    pub(super) fn name(self) -> (bool, &'a [u8]) {
        let (is_end, rest) = match self.0.split_first() {
            Some((b'/', rest)) => (true, rest),
            _ => (false, self.0),
        };
        let end = rest.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/').unwrap_or(rest.len());
        let name = &rest[..end];
        (is_end, name.iter().position(|byte| *byte == b':').map_or(name, |colon| &name[colon + 1..]))
    }

    /// Returns an attribute by its name without prefix, as it is written.
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        let mut rest = self.0;
        loop {
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let key = rest[..equals].trim_ascii_end();
            let value = rest[equals + 1..].trim_ascii_start();
            let (&quote, value) = value.split_first()?;
            let end = value.iter().position(|byte| *byte == quote)?;
            let start = key.iter().rposition(|byte| byte.is_ascii_whitespace() || *byte == b':').map_or(0, |at| at + 1);
            if &key[start..] == name.as_bytes() {
                return std::str::from_utf8(&value[..end]).ok();
            }
            rest = &value[end + 1..];
        }
    }

    /// Returns whether an attribute says yes.
    pub(super) fn is_set(self, name: &str) -> bool {
        matches!(self.attribute(name), Some("1" | "true"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(xml: &str) -> Vec<String> {
        let mut tags = Tags::new(xml.as_bytes());
        let mut names = Vec::new();
        while let Some(tag) = tags.next().unwrap() {
            let (is_end, name) = tag.name();
            names.push(format!("{}{}", if is_end { "/" } else { "" }, String::from_utf8_lossy(name)));
        }
        names
    }

    #[test]
    fn tags_come_without_text_comments_and_verbatim_sections() {
        let xml = "<?xml version='1.0'?><a><!-- <b> > --><x:c r=\"A1\"/>text<![CDATA[<d>]]><!----><e></e></a>";
        assert_eq!(names(xml), ["a", "c", "e", "/e", "/a"]);
    }

    #[test]
    fn a_bracket_inside_an_attribute_does_not_end_the_tag() {
        let mut tags = Tags::new("<row note=\"a > b\" x:r='7' hidden = '1'>".as_bytes());
        let tag = tags.next().unwrap().unwrap();
        assert_eq!((tag.attribute("r"), tag.is_set("hidden"), tag.attribute("note")), (Some("7"), true, Some("a > b")));
    }

    #[test]
    fn a_tag_without_an_end_is_refused_or_ends_the_part() {
        for end in ["<b", "<b c='>", "<!-- >", "<![CDATA[ >", "<", "<!"] {
            assert_eq!(names(&format!("<a>{end}")), ["a"], "{end}");
        }
        let long = format!("<{}", "a".repeat(2 << 20));
        assert!(Tags::new(long.as_bytes()).next().is_err());
    }
}
