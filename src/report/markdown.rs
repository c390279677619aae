//! Pages of Markdown as text for a terminal.

use super::wrap::page;

/// Renders a page: headings and paragraphs without their marks, no wider than a page, and what is
/// typed or stands in a file set apart, to the letter.
#[must_use]
pub fn rendered_markdown(markdown: &str) -> String {
    let mut text = String::new();
    let (mut is_code, mut is_title) = (false, true);
    for line in markdown.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
        } else if is_code {
            text.extend([format!("    {line}\n")]);
        } else if let Some(heading) = line.strip_prefix("## ") {
            is_title = false;
            text.extend([format!("{heading}\n")]);
        } else if let Some(title) = line.strip_prefix("# ") {
            text.extend([format!("{}\n", page(title))]);
        } else if line.is_empty() {
            // Under a heading its text follows at once.
            let is_open = text.lines().last().is_some_and(|last| last.starts_with(' '));
            text += if is_open || is_title { "\n" } else { "" };
        } else {
            text.extend([format!("{}\n", page(&format!("  {}", unmarked(line))))]);
        }
    }
    text
}

/// Takes the marks out of a line: code stands as it is, and emphasis marks a title of somebody
/// else's, which stands in quotes.
fn unmarked(line: &str) -> String {
    let mut text = String::new();
    for (nth, part) in line.split('`').enumerate() {
        if nth % 2 == 1 {
            text += part;
            continue;
        }
        let mut is_open = false;
        for c in part.chars() {
            if c == '*' {
                is_open = !is_open;
            }
            text.push(match (c, is_open) {
                ('*', true) => '“',
                ('*', false) => '”',
                _ => c,
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::rendered_markdown;

    #[test]
    fn a_page_is_shown_without_its_marks_and_no_wider_than_a_page() {
        let long = "woord ".repeat(20);
        let page = format!(
            "# WW1 x: Titel\n\n## Kop\n\nEen `@` en (zie *Afspraken*).\n\n- {long}\n\n## Fout\n\n```csv\na,*b*\n```\n\n## Goed\n\nJa.\n"
        );
        let text = rendered_markdown(&page);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..5], ["WW1 x: Titel", "", "Kop", "  Een @ en (zie “Afspraken”).", ""]);
        assert!(lines[5].starts_with("  - woord") && lines[6].starts_with("    woord"), "{text}");
        assert!(lines.iter().all(|line| line.chars().count() <= 80), "{text}");
        assert!(text.ends_with("\nFout\n    a,*b*\n\nGoed\n  Ja.\n"), "{text}");
        let text = rendered_markdown(&format!("# WW1 x: {long}\n\n## Kop\n\nJa.\n"));
        assert!(text.contains("woord\n\nKop\n  Ja.\n"), "{text}");
    }
}
