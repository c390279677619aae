//! Findings as one HTML page, without scripts and without anything from elsewhere.

use std::io::{self, Write};

use super::escape::escape;
use super::findings::FindingsReport;
use super::spans::spans;
use crate::message::{Catalogue, Lang, Message};
use crate::rules::{Finding, Rule, Severity, all};

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}\
    h2{margin-top:2rem}.error{border-left:.4rem solid #b3261e}.warning{border-left:.4rem solid #b26a00}.info{border-left:.4rem solid #3b6ea5}\
    .next{background:#f3f3f3;padding:.5rem .8rem}code{font-size:.9em}";

/// How many findings of a rule the page names.
const MOST_LINES: usize = 200;

impl FindingsReport<'_> {
    /// Writes the findings as an HTML page.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_html(&self, lang: Lang, mut out: impl Write) -> io::Result<()> {
        let catalogue = Catalogue::of(lang);
        let title = html(&catalogue.text("report-html-title"));
        let tag = if lang == Lang::Nl { "nl" } else { "en" };
        writeln!(out, "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>")?;
        writeln!(out, "<h1>{title}</h1>\n<p>{}</p>", html(&catalogue.render(&self.summary())))?;
        for rule in all() {
            let found: Vec<&Finding> = self.findings.iter().filter(|finding| finding.code == rule.code).collect();
            if !found.is_empty() {
                self.write_section(rule, &found, catalogue, &mut out)?;
            }
        }
        writeln!(out, "</html>")
    }

    fn write_section(&self, rule: &Rule, found: &[&Finding], catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "<h2>{} {} <code>{}</code></h2>", rule.code, html(&catalogue.render(&rule.title())), rule.name)?;
        if let Some(hint) = catalogue.hint(&rule.title()) {
            writeln!(out, "<p class=\"next\">{}</p>", html(&hint))?;
        }
        let head = ["report-html-severity", "report-html-rows", "report-html-column", "report-html-message"];
        let head: String = head.map(|key| format!("<th>{}</th>", html(&catalogue.text(key)))).concat();
        writeln!(out, "<table>\n<tr>{head}</tr>")?;
        for finding in found.iter().take(MOST_LINES) {
            self.write_entry(finding, catalogue, out)?;
        }
        writeln!(out, "</table>")?;
        let untold = self.left_out(rule) + found.len().saturating_sub(MOST_LINES) as u64;
        if untold > 0 {
            writeln!(out, "<p>{}</p>", html(&catalogue.render(&Message::new("report-more-findings").with("count", untold))))?;
        }
        Ok(())
    }

    fn write_entry(&self, finding: &Finding, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
        let class = finding.severity.as_str();
        let severity = catalogue.text(match finding.severity {
            Severity::Error => "report-error",
            Severity::Warning => "report-warning",
            Severity::Info => "report-info",
        });
        let places = html(&Self::places(finding, catalogue).join(", "));
        let column = html(finding.column.unwrap_or_default());
        let message = html(&catalogue.render(&finding.message));
        let shown = |value: super::ShownValue| format!("<br><code>{}: {}</code>", value.row, html(&value.value));
        let values: String = self.values_of(finding).into_iter().map(shown).collect();
        writeln!(out, "<tr class=\"{class}\"><td>{severity}</td><td>{places}</td><td>{column}</td><td>{message}{values}</td></tr>")
    }

    fn places(finding: &Finding, catalogue: &Catalogue) -> Vec<String> {
        let mut places = Vec::new();
        for (rows, key) in [(&finding.rows, "report-rows"), (&finding.original_rows, "report-original-rows")] {
            if !rows.is_empty() {
                let (text, more) = spans(rows);
                places.push(catalogue.render(&Message::new(key).with("count", rows.len()).with("rows", text).with("more", more)));
            }
        }
        places
    }
}

fn html(text: &str) -> String {
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
