//! The members of a JSON object in one line, where they stand.

use std::borrow::Cow;

use memchr::memchr2;

use super::super::super::layout::LayoutProblem;

/// A member of an object: where its key and its value stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// The key, quotes included.
    pub(super) key: (usize, usize),
    /// The value.
    pub(super) value: (usize, usize),
}

impl Member {
    /// Returns the key as text.
    pub(super) fn key<'t>(&self, line: &'t str) -> Cow<'t, str> {
        shown(&line[self.key.0..self.key.1])
    }

    /// Returns the value as it is written.
    pub(super) fn value<'t>(&self, line: &'t str) -> &'t str {
        &line[self.value.0..self.value.1]
    }
}

/// Cuts the object of a line into its members.
pub(super) fn cut(line: &str, members: &mut Vec<Member>) -> Result<(), LayoutProblem> {
    members.clear();
    object(line.as_bytes(), members).ok_or(LayoutProblem::NotJson)
}

fn object(bytes: &[u8], members: &mut Vec<Member>) -> Option<()> {
    let mut at = token(bytes, 0, b'{')?;
    if let Some(end) = token(bytes, at, b'}') {
        return at_end(bytes, end);
    }
    loop {
        let key = blank(bytes, at);
        let key = (key, string(bytes, key)?);
        let value = blank(bytes, token(bytes, key.1, b':')?);
        let value = (value, value_end(bytes, value)?);
        members.push(Member { key, value });
        if let Some(next) = token(bytes, value.1, b',') {
            at = next;
        } else {
            return at_end(bytes, token(bytes, value.1, b'}')?);
        }
    }
}

fn at_end(bytes: &[u8], at: usize) -> Option<()> {
    (blank(bytes, at) == bytes.len()).then_some(())
}

/// Passes over white space.
fn blank(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\r')) {
        at += 1;
    }
    at
}

/// Passes over a mark and the white space before it.
fn token(bytes: &[u8], at: usize, mark: u8) -> Option<usize> {
    let at = blank(bytes, at);
    (bytes.get(at) == Some(&mark)).then_some(at + 1)
}

/// Finds the end of a string that starts here.
fn string(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at) != Some(&b'"') {
        return None;
    }
    let mut from = at + 1;
    loop {
        let found = from + memchr2(b'"', b'\\', bytes.get(from..)?)?;
        if bytes[found] == b'"' {
            return Some(found + 1);
        }
        from = found + 2;
    }
}

/// Finds the end of a value that starts here; what is inside arrays and objects is only counted.
fn value_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' => string(bytes, at),
        b'{' | b'[' => {
            let (mut depth, mut at) = (0_u32, at);
            loop {
                match bytes.get(at)? {
                    b'"' => at = string(bytes, at)? - 1,
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => depth -= 1,
                    _ => {}
                }
                at += 1;
                if depth == 0 {
                    return Some(at);
                }
            }
        }
        _ => {
            let length = bytes[at..]
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
                .count();
            (length > 0).then_some(at + length)
        }
    }
}

/// Reads a value that is text, a number, a truth value or null; none for arrays and objects, and
/// for strings that are none.
pub(super) fn text_of(value: &str) -> Option<Cow<'_, str>> {
    match value.as_bytes().first()? {
        b'"' if !value.contains('\\') => Some(Cow::Borrowed(&value[1..value.len() - 1])),
        b'"' => serde_json::from_str(value).ok().map(Cow::Owned),
        b'{' | b'[' => None,
        _ if value == "null" => Some(Cow::Borrowed("")),
        _ => Some(Cow::Borrowed(value)),
    }
}

/// Reads any value as text; arrays and objects stay as they are written.
pub(super) fn shown(value: &str) -> Cow<'_, str> {
    text_of(value).unwrap_or(Cow::Borrowed(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(line: &str) -> Option<Vec<(String, String)>> {
        let mut members = Vec::new();
        cut(line, &mut members).ok()?;
        Some(
            members
                .iter()
                .map(|member| (member.key(line).into_owned(), member.value(line).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn members_are_found_where_they_stand() {
        let line = r#" { "a" : "x\"}," ,"b\u0063":[1,{"c":"]"}], "d":null,"e":-1.5e3} "#;
        let found = values(line).unwrap();
        let expected =
            [("a", r#""x\"},""#), ("bc", r#"[1,{"c":"]"}]"#), ("d", "null"), ("e", "-1.5e3")];
        assert_eq!(found, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
        assert_eq!(values("{}").unwrap(), []);
    }

    #[test]
    fn lines_that_are_no_object_are_refused() {
        for line in [
            "",
            "[]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\":1} x",
            "{\"a\":\"b}",
            "{\"a\":[1}",
            "null",
            "{\"a\":\"\\",
        ] {
            assert_eq!(values(line), None, "{line}");
        }
    }

    #[test]
    fn values_read_as_text() {
        assert_eq!(text_of("\"a\\u00e9\"").unwrap(), "aé");
        assert_eq!(text_of("null").unwrap(), "");
        assert_eq!(text_of("12").unwrap(), "12");
        assert_eq!(text_of("[1]"), None);
        assert_eq!(text_of("\"\\q\""), None);
    }
}
