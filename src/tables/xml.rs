//! XML, piece by piece; no piece may be longer than a cell can be.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::error::TableError;
use super::error::{damaged, damaged_as_told, unreadable};

/// No tag or text is longer; what is longer was made to fill memory.
const LONGEST: usize = 1 << 20;

/// Sound XML has no tag with more attributes, each of which is compared with those before it.
const MOST_ATTRIBUTES: usize = 64;

/// A stream of XML.
pub(super) struct Xml<R> {
    reader: Reader<Bounded<R>>,
    buffer: Vec<u8>,
    is_strict: bool,
}

/// A piece of XML; an element without anything in it begins and ends like others.
pub(super) enum Node<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// An element ends.
    Close(End<'a>),
    /// Text, as it is meant.
    Text(Cow<'a, str>),
    /// A comment or declaration.
    Aside,
}

/// The tag that begins an element.
pub(super) struct Tag<'a>(BytesStart<'a>);

/// The tag that ends an element.
pub(super) struct End<'a>(BytesEnd<'a>);

impl<R: BufRead> Xml<R> {
    /// Reads as spreadsheets do: what is not sound XML is taken as it is meant.
    pub(super) fn new(input: R) -> Self {
        Self::of(input, false)
    }

    /// Reads what must be sound XML, without a document type or entities of its own.
    pub(super) fn strict(input: R) -> Self {
        Self::of(input, true)
    }

    fn of(input: R, is_strict: bool) -> Self {
        let mut reader = Reader::from_reader(Bounded { input, taken: 0 });
        let config = reader.config_mut();
        config.check_end_names = is_strict;
        config.allow_unmatched_ends = !is_strict;
        config.allow_dangling_amp = !is_strict;
        config.expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), is_strict }
    }

    /// Returns what was read.
    pub(super) fn into_input(self) -> R {
        self.reader.into_inner().input
    }

    /// Moves to the next piece.
    pub(super) fn next(&mut self) -> Result<Option<Node<'_>>, TableError> {
        self.reader.get_mut().taken = 0;
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| match error {
            quick_xml::Error::Io(error) => unreadable(&error),
            // In its own words the reader repeats what stands in the tags.
            quick_xml::Error::IllFormed(_) => damaged("damage-markup"),
            other => damaged_as_told(&other),
        })?;
        Ok(Some(match event {
            Event::Start(tag) | Event::Empty(tag) => {
                let tag = Tag(tag);
                if self.is_strict {
                    tag.check()?;
                }
                Node::Open(tag)
            }
            Event::End(tag) => Node::Close(End(tag)),
            Event::Text(text) => Node::Text(text.into_inner()),
            Event::CData(text) => Node::Text(text.into_inner()),
            Event::GeneralRef(name) => Node::Text(match meant(&name) {
                Some(text) => text,
                None if self.is_strict => return Err(damaged("damage-entity")),
                None => Cow::Owned(format!("&{};", &*name)),
            }),
            Event::DocType(_) if self.is_strict => return Err(damaged("damage-document-type")),
            Event::Eof => return Ok(None),
            _ => Node::Aside,
        }))
    }
}

/// Returns what a reference such as `amp` or `#233` stands for, where it is known.
fn meant(name: &str) -> Option<Cow<'static, str>> {
    if let Some(text) = resolve_predefined_entity(name) {
        return Some(Cow::Borrowed(text));
    }
    let number = name.strip_prefix('#')?;
    let code = number
        .strip_prefix(['x', 'X'])
        .map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
    char::from_u32(code).map(|c| Cow::Owned(c.to_string()))
}

impl Tag<'_> {
    /// Returns the name without its prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// Returns the prefix of the name; empty where it has none.
    pub(super) fn prefix(&self) -> &str {
        self.0.name().0.split_once(':').map_or("", |(prefix, _)| prefix)
    }

    /// Walks over the namespaces that are declared, as (prefix, namespace).
    pub(super) fn namespaces(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        attributes.flatten().filter_map(|attribute| {
            let prefix = attribute.key.0.strip_prefix("xmlns")?;
            let prefix = if prefix.is_empty() { prefix } else { prefix.strip_prefix(':')? };
            Some((prefix, meant_value(attribute.value)))
        })
    }

    /// Refuses attributes that are not sound.
    fn check(&self) -> Result<(), TableError> {
        for (at, attribute) in self.0.attributes().enumerate() {
            if at == MOST_ATTRIBUTES {
                return Err(damaged("damage-endless"));
            }
            let value = attribute.map_err(|error| damaged_as_told(&error))?.value;
            unescape(&value).map_err(|_| damaged("damage-entity"))?;
        }
        Ok(())
    }

    /// Returns an attribute by its name without prefix, as it is meant.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        self.attributes().find(|(key, _)| *key == name).map(|(_, value)| meant_value(value))
    }

    /// Walks over the attributes by their names without prefix, as they are written.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        attributes.flatten().map(|attribute| (local(attribute.key.0), attribute.value))
    }

    /// Returns whether an attribute says yes.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|value| is_yes(&value))
    }

    /// Returns an attribute that is a number.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().parse().ok()
    }
}

impl End<'_> {
    /// Returns the name without its prefix.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }
}

/// Tells whether the value of an attribute says yes.
pub(super) fn is_yes(value: &str) -> bool {
    matches!(value, "1" | "true")
}

fn meant_value(value: Cow<'_, str>) -> Cow<'_, str> {
    match unescape(&value) {
        Ok(Cow::Owned(text)) => Cow::Owned(text),
        _ => value,
    }
}

/// Names are short: looking at each byte is faster than a search.
pub(super) fn local(name: &str) -> &str {
    name.bytes().position(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

/// A reader that hands out so many bytes for one piece and no more.
struct Bounded<R> {
    input: R,
    taken: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.taken += read;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > LONGEST {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                "a text or tag without an end",
            ));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.taken += count;
        self.input.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(xml: &str) -> Result<Vec<String>, TableError> {
        let mut xml = Xml::new(xml.as_bytes());
        let mut pieces = Vec::new();
        while let Some(node) = xml.next()? {
            match node {
                Node::Open(tag) => pieces.push(tag.name().to_owned()),
                Node::Close(tag) => pieces.push(format!("/{}", tag.name())),
                Node::Text(text) => pieces.push(format!("“{text}”")),
                Node::Aside => {}
            }
        }
        Ok(pieces)
    }

    #[test]
    fn elements_and_text_come_in_order_without_comments() {
        let xml = "<?xml version='1.0'?><a><!-- <b> > --><x:c r=\"A1\"/>t&amp;&#233;&#xEB;&q;<![CDATA[<d>]]></a>";
        assert_eq!(
            pieces(xml).unwrap(),
            ["a", "c", "/c", "“t”", "“&”", "“é”", "“ë”", "“&q;”", "“<d>”", "/a"]
        );
    }

    #[test]
    fn attributes_are_found_by_their_names_without_prefix() {
        let mut xml = Xml::new("<row note=\"a > b &amp; c\" x:r='7' hidden = '1'>".as_bytes());
        let Some(Node::Open(tag)) = xml.next().unwrap() else { panic!("no tag") };
        assert_eq!((tag.number::<u32>("r"), tag.is_set("hidden")), (Some(7), true));
        assert_eq!(tag.attribute("note").as_deref(), Some("a > b & c"));
    }

    #[test]
    fn a_piece_without_an_end_is_refused() {
        for end in ["<b", "<b c='>", "<!-- >", "<![CDATA[ >"] {
            assert!(pieces(&format!("<a>{end}")).is_err(), "{end}");
        }
        assert!(pieces(&format!("<{}", "a".repeat(2 << 20))).is_err());
        let long = format!("<a>{}</a>", "a".repeat(2 << 20));
        let mut xml = Xml::new(io::BufReader::new(long.as_bytes()));
        assert!(xml.next().is_ok_and(|node| node.is_some()));
        assert!(xml.next().is_err());
    }
}
