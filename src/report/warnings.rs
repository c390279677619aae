//! The warnings of a check, where they travel along: in a ticket, in a receipt, in what `encrypt`
//! tells.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::spans::ranges;
use crate::message::{Catalogue, Message};
use crate::rules::{Findings, find};

/// The rows of which a rule warned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Warned {
    /// The code of the rule.
    pub code: String,
    /// The name of the rule.
    pub name: String,
    /// The rows, as a person sees them, ascending; none where the warning is about the whole file.
    pub rows: Vec<u32>,
}

impl Warned {
    /// Takes what a check warned of, by rule.
    #[must_use]
    pub fn all(findings: &Findings) -> Vec<Self> {
        let name = |code| find(code).map_or_else(|_| String::new(), |rule| rule.name.to_owned());
        findings
            .warned()
            .map(|(code, rows)| Self {
                code: code.to_owned(),
                name: name(code),
                rows: rows.iter().collect(),
            })
            .collect()
    }

    /// Says it in one line, with its rows as spans.
    #[must_use]
    pub fn message(&self) -> Message {
        let rows = match self.rows.len() {
            0 => Message::new("warned-whole"),
            count => {
                Message::new("warned-rows").with("count", count).with("rows", ranges(&self.rows))
            }
        };
        let message = Message::new("warned")
            .with("code", &self.code)
            .with("name", &self.name)
            .with("rows", rows);
        // A ticket may have come from a later version, with rules that this one does not know.
        match find(&self.code) {
            Ok(rule) => message.with("title", rule.title()),
            Err(_) => message.with("title", &self.name),
        }
    }

    /// Writes what a check warned of for a person; nothing where it did not.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_text(
        all: &[Self],
        indent: &str,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        if all.is_empty() {
            return Ok(());
        }
        writeln!(
            out,
            "{indent}{}",
            catalogue.render(&Message::new("warned-head").with("count", all.len()))
        )?;
        for warned in all {
            writeln!(out, "{indent}  {}", catalogue.render(&warned.message()))?;
        }
        let page = Message::new("warned-explain").with("code", &all[0].code);
        writeln!(out, "{indent}  → {}", catalogue.render(&page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;

    fn warned(code: &str, rows: &[u32]) -> Warned {
        Warned { code: code.to_owned(), name: "a-name".to_owned(), rows: rows.to_vec() }
    }

    fn text(all: &[Warned]) -> String {
        let mut out = Vec::new();
        Warned::write_text(all, "", Catalogue::of(Lang::En), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_warning_is_one_line_with_its_rows_as_spans() {
        let told = text(&[warned("WW404", &[2, 3, 4, 9]), warned("WW407", &[])]);
        assert!(
            told.contains("WW404")
                && told.contains("rows 2–4, 9")
                && told.contains("the whole list"),
            "{told}"
        );
        assert_eq!(told.lines().count(), 4, "{told}");
    }

    #[test]
    fn without_warnings_nothing_is_said_and_an_unknown_rule_goes_by_its_name() {
        assert_eq!(text(&[]), "");
        assert!(text(&[warned("WW999", &[7])]).contains("a-name"));
    }
}
