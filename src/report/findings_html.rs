//! Findings as one HTML page, without scripts and without anything from elsewhere.

use std::io::{self, Write};

use super::about::About;
use super::escape::escape;
use super::findings::FindingsReport;
use super::spans::spans;
use crate::message::{Catalogue, Lang, Message};
use crate::rules::{Finding, Rule, Severity};

const STYLE: &str = include_str!("findings.css");

/// How many findings of a rule the page names.
const MOST_LINES: usize = 200;

/// Writes what comes before the contents of a page.
pub(super) fn page_head(title: &str, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let title = html(title);
    let tag = lang.tag();
    writeln!(out, "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    // Even if something slipped into the page, a browser would neither run nor fetch it.
    writeln!(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )?;
    writeln!(
        out,
        "<meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>"
    )
}

impl FindingsReport<'_> {
    /// Writes the findings as an HTML page of its own: no script, nothing from elsewhere, no value
    /// unless values may be shown.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_html(&self, lang: Lang, about: &About<'_>, mut out: impl Write) -> io::Result<()> {
        let catalogue = self.catalogue(lang);
        let title = html(&catalogue.text("report-html-title"));
        page_head(&catalogue.text("report-html-title"), lang, &mut out)?;
        writeln!(
            out,
            "<h1>{title}</h1>\n<p class=\"sum\">{}</p>",
            html(&catalogue.render(&self.summary()))
        )?;
        self.write_facts(catalogue, about, &mut out)?;
        self.write_map(catalogue, &mut out)?;
        self.write_counts(lang, &mut out)?;
        for (rule, found) in self.by_weight() {
            self.write_section(rule, &found, catalogue, &mut out)?;
        }
        writeln!(out, "</body>\n</html>")
    }

    /// Writes how many findings of each severity there are, and which list was checked.
    fn write_facts(
        &self,
        catalogue: &Catalogue,
        about: &About<'_>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let counts = self.findings.counts();
        let tile = |severity: Severity, count: u64| {
            let name =
                html(&catalogue.render(&Message::new(tile_key(severity)).with("count", count)));
            format!("<li class=\"{}\"><b>{count}</b> {name}</li>", severity.as_str())
        };
        let [error, warning, info] = [
            (Severity::Error, counts.error),
            (Severity::Warning, counts.warning),
            (Severity::Info, counts.info),
        ]
        .map(|(severity, count)| tile(severity, count));
        writeln!(out, "<ul class=\"tiles\">{error}{warning}{info}</ul>")?;
        let format = self.list.format.map(crate::moves::FormatId::as_str);
        let version = about.version.map(|version| version.to_string());
        let day = catalogue.render(&Message::new("report-html-day").with_day("day", &about.today));
        let facts = [
            ("report-html-school", about.school),
            ("report-html-file", Some(about.file)),
            ("report-html-list", self.list.id.as_deref()),
            ("report-html-version", version.as_deref()),
            ("report-html-format", format),
        ];
        for (key, value) in facts {
            if let Some(value) = value {
                writeln!(
                    out,
                    "<p class=\"fact\">{}: {}</p>",
                    html(&catalogue.text(key)),
                    html(value)
                )?;
            }
        }
        writeln!(out, "<p class=\"fact\">{}</p>", html(&day))
    }

    /// Writes the table of rules, each with a link to what was found.
    fn write_counts(&self, lang: Lang, out: &mut impl Write) -> io::Result<()> {
        let lines = self.rule_lines(lang);
        if lines.is_empty() {
            return Ok(());
        }
        let catalogue = self.catalogue(lang);
        writeln!(
            out,
            "<h2>{}</h2>\n<table class=\"rules\">",
            html(&catalogue.text("report-html-rules"))
        )?;
        for line in lines {
            let (class, code, title) = (line.severity.as_str(), line.code, html(&line.title));
            let link = format!("<a href=\"#{code}\">{code}</a>");
            writeln!(
                out,
                "<tr class=\"{class}\"><td>{link}</td><td>{title}</td><td class=\"n\">{}</td></tr>",
                line.count
            )?;
        }
        writeln!(out, "</table>")
    }

    fn write_section(
        &self,
        rule: &Rule,
        found: &[&Finding],
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        writeln!(
            out,
            "<section>\n<h2 id=\"{0}\">{0} {1} <code>{2}</code></h2>",
            rule.code,
            html(&catalogue.render(&rule.title())),
            rule.name
        )?;
        for hint in Self::hints(rule, found, catalogue) {
            writeln!(out, "<p class=\"next\">{}</p>", html(&hint))?;
        }
        let head = [
            "report-html-severity",
            "report-html-rows",
            "report-html-column",
            "report-html-message",
        ];
        let head: String =
            head.map(|key| format!("<th>{}</th>", html(&catalogue.text(key)))).concat();
        writeln!(out, "<table class=\"found\">\n<tr>{head}</tr>")?;
        for finding in found.iter().take(MOST_LINES) {
            self.write_entry(finding, catalogue, out)?;
        }
        writeln!(out, "</table>")?;
        let untold = self.left_out(rule) + found.len().saturating_sub(MOST_LINES) as u64;
        if untold > 0 {
            writeln!(
                out,
                "<p>{}</p>",
                html(
                    &catalogue.render(&Message::new("report-more-findings").with("count", untold))
                )
            )?;
        }
        writeln!(out, "</section>")
    }

    fn write_entry(
        &self,
        finding: &Finding,
        catalogue: &Catalogue,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let class = finding.severity.as_str();
        let severity = catalogue.text(finding.severity.key());
        let places = html(&Self::places(finding, catalogue).join(", "));
        let column = html(finding.heading().unwrap_or_default());
        let message = html(&catalogue.render(&finding.message));
        let shown = |value: super::ShownValue| {
            format!("<br><code>{}: {}</code>", value.row, html(&value.value))
        };
        let values: String = self.values_of(finding).into_iter().map(shown).collect();
        writeln!(
            out,
            "<tr class=\"{class}\"><td>{severity}</td><td>{places}</td><td>{column}</td><td>{message}{values}</td></tr>"
        )
    }

    fn places(finding: &Finding, catalogue: &Catalogue) -> Vec<String> {
        let mut places = Vec::new();
        for (rows, key) in
            [(&finding.rows, "report-rows"), (&finding.original_rows, "report-original-rows")]
        {
            if !rows.is_empty() {
                let (text, more) = spans(rows);
                places.push(
                    catalogue.render(
                        &Message::new(key)
                            .with("count", rows.len())
                            .with("rows", text)
                            .with("more", more),
                    ),
                );
            }
        }
        places
    }
}

fn tile_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "report-html-errors",
        Severity::Warning => "report-html-warnings",
        Severity::Info => "report-html-infos",
    }
}

/// Makes text safe inside markup.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in escape(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        assert_eq!(html("<b a='1'>\u{1b}&"), "&lt;b a=&#39;1&#39;&gt;\\u{1b}&amp;");
    }
}
