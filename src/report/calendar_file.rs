//! The dated steps as an iCalendar file (RFC 5545), for anyone's agenda.

use std::io::{self, Write};

use crate::calendar::Date;
use crate::message::{Catalogue, Message};
use crate::moves::Move;
use crate::scenario::procedure::DatedStep;

/// Writes the steps that have a day as all-day events.
///
/// An event keeps its UID over runs, so that an agenda moves it rather than adds it. A step that two procedures share is one event. `stamp` is
/// the moment of writing, `2026-07-20T09:00:00Z`.
///
/// # Errors
/// Those of `out`.
pub fn write_calendar(moved: &Move, steps: &[DatedStep], stamp: &str, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    let stamp: String = stamp.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//waswordt//steps//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        write_line(out, line)?;
    }
    let mut told: Vec<(&str, Date)> = Vec::new();
    for step in steps {
        let Some(day) = step.due.or(step.not_before) else { continue };
        if told.contains(&(step.step.what, day)) {
            continue;
        }
        told.push((step.step.what, day));
        write_event(moved, step, day, &stamp, catalogue, out)?;
    }
    write_line(out, "END:VCALENDAR")
}

fn write_event(moved: &Move, dated: &DatedStep, day: Date, stamp: &str, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    let school = &moved.file.school;
    let step = dated.step;
    let uid = format!("{}-{}-{}-{}-{}-{}@waswordt", school.brin, moved.from, moved.to, day.year(), dated.procedure.as_str(), step.number);
    let roles: Vec<String> = step.roles.iter().map(|role| catalogue.text(role.key())).collect();
    let what = catalogue.text(step.what);
    let place = Message::new("procedure-event-place").with("procedure", catalogue.text(dated.procedure.key()));
    let mut about = vec![
        format!("{} ({}): {} → {}", school.name, school.brin, moved.from, moved.to),
        catalogue.render(&place.with("number", usize::from(step.number))),
    ];
    about.extend(dated.rule.as_ref().map(|rule| catalogue.render(rule)));
    about.extend(step.commands.iter().map(|command| format!("waswordt {command}")));
    write_line(out, "BEGIN:VEVENT")?;
    write_line(out, &format!("UID:{}", escape(&uid)))?;
    write_line(out, &format!("DTSTAMP:{stamp}"))?;
    write_line(out, &format!("DTSTART;VALUE=DATE:{:04}{:02}{:02}", day.year(), day.month(), day.day()))?;
    write_line(out, &format!("SUMMARY:{}", escape(&format!("{}: {what}", roles.join(", ")))))?;
    write_line(out, &format!("DESCRIPTION:{}", escape(&about.join("\n"))))?;
    write_line(out, "TRANSP:TRANSPARENT")?;
    write_line(out, "END:VEVENT")
}

/// Escapes a TEXT value (RFC 5545, section 3.3.11); a control character has no place in one.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// The longest line, in octets, without its break (RFC 5545, section 3.1).
const LONGEST: usize = 75;

/// Writes a content line, folded between characters.
fn write_line(out: &mut impl Write, line: &str) -> io::Result<()> {
    let mut rest = line;
    let mut room = LONGEST;
    while rest.len() > room {
        let cut = (0..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(0);
        write!(out, "{}\r\n ", &rest[..cut])?;
        rest = &rest[cut..];
        // The space that continues a line counts.
        room = LONGEST - 1;
    }
    write!(out, "{rest}\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> String {
        let mut out = Vec::new();
        write_line(&mut out, line).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn lines_are_folded_at_seventy_five_octets_and_unfold_to_themselves() {
        for line in ["x".repeat(75), "x".repeat(76), "é".repeat(200), format!("SUMMARY:{}", "€uro🐦".repeat(40)), String::new()] {
            let file = folded(&line);
            assert!(file.ends_with("\r\n"));
            assert!(file.split("\r\n").all(|part| part.len() <= 75), "{file}");
            assert_eq!(file.replace("\r\n ", "").trim_end_matches("\r\n"), line);
        }
        assert_eq!(folded(&"x".repeat(75)).matches("\r\n").count(), 1);
        assert_eq!(folded(&"x".repeat(76)).matches("\r\n").count(), 2);
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("a,b;c\\d\ne\r\tf: g"), "a\\,b\\;c\\\\d\\nef: g");
    }
}
