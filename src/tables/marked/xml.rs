//! Just enough XML to change a part of a package in place: where tags and elements stand, so that
//! what is not changed stays as it was written.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It opens an element.
    Open,
    /// It closes one.
    Close,
    /// It is one.
    Empty,
}

/// A tag, with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a> {
    pub(super) kind: Kind,
    /// The name with its prefix.
    pub(super) name: &'a str,
    /// The whole, brackets included.
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Walks over the tags of a text, past comments and declarations; it ends early where the text is
/// no XML.
#[derive(Clone, Debug)]
pub(super) struct Tags<'a> {
    xml: &'a str,
    /// Where the reader began.
    begin: usize,
    reader: Reader<&'a [u8]>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(xml: &'a str) -> Self {
        Self::within(xml, &(0..xml.len()))
    }

    pub(super) fn within(xml: &'a str, range: &Range<usize>) -> Self {
        let mut reader = Reader::from_str(&xml[range.clone()]);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self { xml, begin: range.start, reader }
    }

    fn place(&self) -> usize {
        self.begin + self.reader.buffer_position() as usize
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.place();
            let kind = match self.reader.read_event().ok()? {
                Event::Start(_) => Kind::Open,
                Event::Empty(_) => Kind::Empty,
                Event::End(_) => Kind::Close,
                Event::Eof => return None,
                _ => continue,
            };
            let end = self.place();
            let text = self.xml.get(start..end)?;
            let name = text.trim_start_matches('<').trim_start_matches('/');
            let name = &name[..name.find(|c: char| c.is_whitespace() || c == '/' || c == '>')?];
            return Some(Tag { kind, name, text, start, end });
        }
    }
}

impl<'a> Tag<'a> {
    /// Returns an attribute by its whole name, as it is written.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        attribute(self.text, name).map(|range| &self.text[range])
    }

    /// Returns an attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// Where the value of an attribute stands in a tag.
fn attribute(tag: &str, name: &str) -> Option<Range<usize>> {
    let mut at = tag.find(char::is_whitespace)?;
    loop {
        let equals = at + tag[at..].find('=')?;
        let start = equals + 1 + tag[equals + 1..].find(['"', '\''])?;
        let quote = tag[start..].chars().next()?;
        let end = start + 1 + tag[start + 1..].find(quote)?;
        if tag[at..equals].trim() == name {
            return Some(start + 1..end);
        }
        at = end + 1;
    }
}

/// Returns the tag with this attribute, changed or added.
pub(super) fn with_attribute(tag: &str, name: &str, value: &str) -> String {
    if let Some(range) = attribute(tag, name) {
        return format!("{}{value}{}", &tag[..range.start], &tag[range.end..]);
    }
    let end = tag.len() - if tag.ends_with("/>") { 2 } else { 1 };
    format!("{} {name}=\"{value}\"{}", tag[..end].trim_end(), &tag[end..])
}

/// Returns the tag without this attribute.
pub(super) fn without_attribute(tag: &str, name: &str) -> String {
    let Some(range) = attribute(tag, name) else { return tag.to_owned() };
    let begin = tag[..range.start].rfind(name).unwrap_or(range.start);
    format!("{}{}", tag[..begin].trim_end(), &tag[range.end + 1..])
}

/// An element, with its place.
#[derive(Clone, Debug)]
pub(super) struct Element<'a> {
    /// The tag that opens it, or is it.
    pub(super) tag: Tag<'a>,
    /// What it holds.
    pub(super) inner: Range<usize>,
    pub(super) end: usize,
}

impl<'a> Element<'a> {
    /// Returns the outermost element.
    pub(super) fn root(xml: &'a str) -> Option<Self> {
        elements(xml, &(0..xml.len()))?.into_iter().next()
    }

    /// Returns the elements directly inside it.
    pub(super) fn children(&self, xml: &'a str) -> Option<Vec<Self>> {
        elements(xml, &self.inner)
    }

    /// Returns the whole of it, as it is written.
    pub(super) fn text(&self, xml: &'a str) -> &'a str {
        &xml[self.tag.start..self.end]
    }
}

/// Returns the elements at the top of a stretch; none where these do not end.
fn elements<'a>(xml: &'a str, range: &Range<usize>) -> Option<Vec<Element<'a>>> {
    let (mut found, mut open, mut depth) = (Vec::new(), None, 0_usize);
    for tag in Tags::within(xml, range) {
        match tag.kind {
            Kind::Empty if depth == 0 => {
                found.push(Element { tag, inner: tag.end..tag.end, end: tag.end });
            }
            Kind::Empty => {}
            Kind::Open => {
                if depth == 0 {
                    open = Some(tag);
                }
                depth += 1;
            }
            Kind::Close => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    let tag_open = open.take()?;
                    found.push(Element {
                        tag: tag_open,
                        inner: tag_open.end..tag.start,
                        end: tag.end,
                    });
                }
            }
        }
    }
    (depth == 0).then_some(found)
}

/// Makes text fit to stand in XML, in an attribute too; what XML cannot hold is left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Returns what is meant by text in XML.
pub(super) fn unescape(text: &str) -> String {
    let mut meant = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        meant.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest.find(';').and_then(|end| Some((entity(&rest[1..end])?, end)));
        let (c, end) = known.unwrap_or(('&', 0));
        meant.push(c);
        rest = &rest[end + 1..];
    }
    meant.push_str(rest);
    meant
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = number
                .strip_prefix('x')
                .map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
            code.and_then(char::from_u32)
        }
    }
}

/// Returns the text in every `t` element of a stretch, run together.
pub(super) fn plain_text(xml: &str) -> String {
    let (mut text, mut begin) = (String::new(), None);
    for tag in Tags::new(xml).filter(|tag| tag.name == "t") {
        match tag.kind {
            Kind::Open => begin = Some(tag.end),
            Kind::Close => text.push_str(
                &begin.take().map_or_else(String::new, |begin| unescape(&xml[begin..tag.start])),
            ),
            Kind::Empty => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_where_they_are_written() {
        let xml = "<?xml version=\"1.0\"?><a><b c='>'/><!-- <d> --><e><f/></e></a>";
        let root = Element::root(xml).unwrap();
        let texts: Vec<&str> =
            root.children(xml).unwrap().iter().map(|child| child.text(xml)).collect();
        assert_eq!(texts, ["<b c='>'/>", "<e><f/></e>"]);
        assert!(Element::root("<a><b></a>").is_none());
    }

    #[test]
    fn an_attribute_is_changed_added_or_taken_away() {
        assert_eq!(with_attribute("<c r=\"A1\" s=\"3\"/>", "s", "7"), "<c r=\"A1\" s=\"7\"/>");
        assert_eq!(with_attribute("<c r=\"A1\">", "s", "7"), "<c r=\"A1\" s=\"7\">");
        assert_eq!(with_attribute("<c/>", "s", "7"), "<c s=\"7\"/>");
        assert_eq!(
            without_attribute("<row r=\"1\" spans=\"1:7\" ht=\"3\">", "spans"),
            "<row r=\"1\" ht=\"3\">"
        );
    }

    #[test]
    fn text_comes_back_as_it_was_meant() {
        let text = "a < b & \"c\" > d\n";
        assert_eq!(unescape(&escape(text)), text);
        assert_eq!(unescape("&#x20AC;&#10;&unknown;&"), "€\n&unknown;&");
        assert_eq!(
            plain_text("<si><r><t>a&amp;</t></r><r><t xml:space=\"preserve\"> b</t></r></si>"),
            "a& b"
        );
    }
}
