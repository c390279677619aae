//! A letter to the school about its list: what to mend, in plain words, with what weighs most
//! first; no codes and no commands.

use std::io::{self, Write};

use super::about::About;
use super::findings::FindingsReport;
use super::findings_html::{html, page_head};
use super::plain::plain_advice;
use super::spans::spans;
use super::wrap::on_paper;
use crate::list::Format;
use crate::message::{Catalogue, Lang, Message};
use crate::moves::Contact;
use crate::rules::{Finding, Rule, Severity, all};

/// How many sentences of one kind of fault a letter holds; nobody reads more.
const MOST_SENTENCES: usize = 12;

/// One thing to mend.
struct Item {
    severity: Severity,
    title: String,
    places: usize,
    said: Vec<String>,
    next: String,
}

/// A letter, in parts that text and HTML lay out in their own ways.
struct Letter {
    subject: String,
    opening: Vec<String>,
    parts: Vec<(String, Vec<Item>)>,
    closing: Vec<String>,
}

impl FindingsReport<'_> {
    /// Writes the letter as text that can be pasted into a mail.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_letter(
        &self,
        lang: Lang,
        about: &About<'_>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let letter = self.letter(self.catalogue(lang), about);
        writeln!(out, "{}\n", letter.subject)?;
        for paragraph in &letter.opening {
            writeln!(out, "{}\n", on_paper(paragraph))?;
        }
        for (heading, items) in &letter.parts {
            writeln!(out, "{heading}\n")?;
            for (at, item) in items.iter().enumerate() {
                writeln!(out, "{}", on_paper(&format!("{}. {}", at + 1, item.title)))?;
                for sentence in &item.said {
                    writeln!(out, "{}", on_paper(&format!("   - {sentence}")))?;
                }
                writeln!(out, "{}\n", on_paper(&format!("   {}", item.next)))?;
            }
        }
        let closing: Vec<String> =
            letter.closing.iter().map(|paragraph| on_paper(paragraph)).collect();
        writeln!(out, "{}", closing.join("\n\n"))
    }

    /// Writes the letter as an HTML page, without script and without anything from elsewhere.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_html_letter(
        &self,
        lang: Lang,
        about: &About<'_>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let letter = self.letter(self.catalogue(lang), about);
        page_head(&letter.subject, lang, out)?;
        writeln!(out, "<h1>{}</h1>", html(&letter.subject))?;
        for paragraph in &letter.opening {
            writeln!(out, "<p>{}</p>", html(paragraph))?;
        }
        for (heading, items) in &letter.parts {
            writeln!(out, "<h2>{}</h2>\n<ol>", html(heading))?;
            for item in items {
                let said = item
                    .said
                    .iter()
                    .map(|sentence| format!("<li>{}</li>", html(sentence)))
                    .collect::<Vec<_>>()
                    .concat();
                let (title, next) = (html(&item.title), html(&item.next));
                writeln!(
                    out,
                    "<li><b>{title}</b>\n<ul>{said}</ul>\n<p class=\"next\">{next}</p></li>"
                )?;
            }
            writeln!(out, "</ol>")?;
        }
        for paragraph in &letter.closing {
            let lines: Vec<String> = paragraph.lines().map(html).collect();
            writeln!(out, "<p>{}</p>", lines.join("<br>"))?;
        }
        writeln!(out, "</body>\n</html>")
    }

    fn letter(&self, catalogue: &Catalogue, about: &About<'_>) -> Letter {
        let weights = [Severity::Error, Severity::Warning];
        let mut items: Vec<Item> = all()
            .flat_map(|rule| weights.map(|severity| (rule, severity)))
            .filter_map(|(rule, severity)| self.item(rule, severity, catalogue))
            .collect();
        items.sort_by_key(|item| (item.severity, usize::MAX - item.places));
        let (errors, warnings): (Vec<Item>, Vec<Item>) =
            items.into_iter().partition(|item| item.severity == Severity::Error);
        let subject = Message::new("letter-subject").with("file", about.file);
        Letter {
            subject: catalogue.render(&subject),
            opening: self.opening(errors.len(), warnings.len(), catalogue, about),
            closing: closing(self.comes_back(&errors, &warnings), catalogue, about),
            parts: [("letter-errors", errors), ("letter-warnings", warnings)]
                .into_iter()
                .filter(|(_, items)| !items.is_empty())
                .map(|(key, items)| (catalogue.text(key), items))
                .collect(),
        }
    }

    /// Says in which words the list is asked back; none where there is nothing to do.
    fn comes_back(&self, errors: &[Item], warnings: &[Item]) -> Option<[&'static str; 2]> {
        match (errors, warnings) {
            ([], _) if self.is_empty() => Some(["letter-return-filled", "letter-return-filled-by"]),
            ([], []) => None,
            ([], _) => Some(["letter-return-changed", "letter-return-changed-by"]),
            _ => Some(["letter-return", "letter-return-before"]),
        }
    }

    /// Tells whether there are rows, and not one that is filled.
    fn is_empty(&self) -> bool {
        self.list.rows > 0 && self.findings.counts().filled == 0
    }

    fn opening(
        &self,
        errors: usize,
        warnings: usize,
        catalogue: &Catalogue,
        about: &About<'_>,
    ) -> Vec<String> {
        let counts = self.findings.counts();
        let greeting = match about.school {
            Some(school) => Message::new("letter-greeting").with("school", school),
            None => Message::new("letter-greeting-nobody"),
        };
        let seen = Message::new(if about.version.is_some() {
            "letter-seen-version"
        } else {
            "letter-seen"
        })
        .with("file", about.file)
        .with("version", about.version.unwrap_or_default())
        .with_day("day", &about.today);
        let filled = Message::new(if self.is_empty() { "letter-empty" } else { "letter-filled" })
            .with("filled", counts.filled)
            .with("rows", self.list.rows);
        let outcome = Message::new(match (errors, warnings) {
            (0, 0) if self.is_empty() => "letter-to-fill",
            (0, 0) => "letter-clean",
            (0, _) => "letter-only-warnings",
            _ => "letter-faulty",
        })
        .with("count", errors)
        .with("who", self.list.format.map_or("pupils", |id| Format::of(id).texts.of_whom));
        let said = [seen, filled, outcome].map(|message| catalogue.render(&message)).join(" ");
        vec![catalogue.render(&greeting), said]
    }

    /// What was found under one rule and weighs so much, in words; what is merely good to know is
    /// not for a letter.
    fn item(&self, rule: &'static Rule, severity: Severity, catalogue: &Catalogue) -> Option<Item> {
        let of_rule = || self.findings.iter().filter(|finding| finding.code == rule.code);
        let found: Vec<&Finding> =
            of_rule().filter(|finding| finding.severity == severity).collect();
        if found.is_empty() {
            return None;
        }
        let mut said: Vec<String> =
            alike(&found, catalogue).iter().map(|alike| alike.sentence(catalogue)).collect();
        // Those that were left out are told once, where the rule weighs most.
        let is_worst = of_rule().all(|finding| finding.severity >= severity);
        let left_out = if is_worst { self.left_out(rule) } else { 0 };
        let more = said.len().saturating_sub(MOST_SENTENCES) as u64 + left_out;
        said.truncate(MOST_SENTENCES);
        if more > 0 {
            said.push(catalogue.render(&Message::new("report-more-findings").with("count", more)));
        }
        let advice: Vec<String> =
            Self::hints(rule, &found, catalogue).iter().map(|hint| plain_advice(hint)).collect();
        let advice = advice.join(" ");
        let next = if advice.is_empty() { catalogue.text("letter-next-ours") } else { advice };
        // What names no row is about the whole list.
        let places = |finding: &&Finding| match finding.rows.len() + finding.original_rows.len() {
            0 => self.list.rows,
            rows => rows,
        };
        let places = found.iter().map(places).sum();
        Some(Item { severity, title: catalogue.render(&rule.title()), places, said, next })
    }
}

/// Findings that say the same of one column.
struct Alike<'a> {
    said: String,
    column: Option<&'a str>,
    rows: Vec<u32>,
    /// Rows of the list as it was sent.
    original_rows: Vec<u32>,
}

fn alike<'a>(found: &[&'a Finding], catalogue: &Catalogue) -> Vec<Alike<'a>> {
    let mut groups: Vec<Alike<'a>> = Vec::new();
    for finding in found {
        let (said, column) = (catalogue.render(&finding.message), finding.heading());
        // What counts its own rows is true of those alone.
        let counts = finding.message.args().iter().any(|(name, _)| *name == "count");
        let same = |group: &&mut Alike<'_>| group.said == said && group.column == column;
        match groups.iter_mut().find(same).filter(|_| !counts) {
            Some(group) => {
                group.rows.extend(&finding.rows);
                group.original_rows.extend(&finding.original_rows);
            }
            None => groups.push(Alike {
                said,
                column,
                rows: finding.rows.clone(),
                original_rows: finding.original_rows.clone(),
            }),
        }
    }
    for rows in groups.iter_mut().flat_map(|group| [&mut group.rows, &mut group.original_rows]) {
        rows.sort_unstable();
        rows.dedup();
    }
    groups
}

impl Alike<'_> {
    fn sentence(&self, catalogue: &Catalogue) -> String {
        let column = self
            .column
            .map(|column| catalogue.render(&Message::new("report-column").with("column", column)));
        // A row that stands in both is told as it is found now.
        let (rows, key) = if self.rows.is_empty() {
            (&self.original_rows, "report-original-rows")
        } else {
            (&self.rows, "report-rows")
        };
        let rows = (!rows.is_empty()).then(|| {
            let (text, more) = spans(rows);
            let rows =
                Message::new(key).with("count", rows.len()).with("rows", text).with("more", more);
            catalogue.render(&rows)
        });
        let places: Vec<String> = column.into_iter().chain(rows).collect();
        if places.is_empty() {
            self.said.clone()
        } else {
            format!("{}: {}", places.join(", "), self.said)
        }
    }
}

fn closing(
    comes_back: Option<[&'static str; 2]>,
    catalogue: &Catalogue,
    about: &About<'_>,
) -> Vec<String> {
    let mut closing = Vec::new();
    if let Some([at_once, before]) = comes_back {
        closing.push(match &about.before {
            Some(day) => catalogue.render(&Message::new(before).with_day("day", day)),
            None => catalogue.text(at_once),
        });
        closing.push(catalogue.text("letter-safely"));
    }
    match about.sender {
        Some(Contact { name, email, phone }) => {
            let ways: Vec<&str> =
                [email, phone].into_iter().flatten().map(String::as_str).collect();
            if !ways.is_empty() {
                closing.push(
                    catalogue
                        .render(&Message::new("letter-questions").with("ways", ways.join(", "))),
                );
            }
            closing.push(signed(name, catalogue));
        }
        None => closing.push(signed(&catalogue.text("workbook-return-anybody"), catalogue)),
    }
    closing
}

fn signed(name: &str, catalogue: &Catalogue) -> String {
    format!("{}\n{name}", catalogue.text("letter-regards"))
}
