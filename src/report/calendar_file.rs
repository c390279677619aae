//! The dated steps as an iCalendar file (RFC 5545), for anyone's agenda.

use std::io::{self, Write};

use super::steps::{Planned, named, places, roles, when};
use crate::calendar::Date;
use crate::message::Catalogue;
use crate::scenario::procedure::Timed;

/// How long before a deadline an agenda warns, as a duration.
const ALARMS: [&str; 2] = ["-P7D", "-P1D"];

/// The day from which revisions are counted.
const FIRST_REVISION: Date = jiff::civil::date(2020, 1, 1);

/// Writes the steps that have a day as all-day events, of one move or many.
///
/// An event keeps its UID over runs, whatever day it falls on, so that an agenda moves it rather than adds it. `stamp` is the moment of writing,
/// `2026-07-20T09:00:00Z`.
///
/// # Errors
/// Those of `out`.
pub fn write_calendar(planned: &[Planned<'_>], stamp: &str, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    let stamp: String = stamp.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//waswordt//steps//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        write_line(out, line)?;
    }
    for one in planned {
        for timed in &one.plan {
            if let Some(day) = timed.day() {
                write_event(one, timed, day, &stamp, catalogue, out)?;
            }
        }
    }
    write_line(out, "END:VCALENDAR")
}

fn write_event(
    planned: &Planned<'_>,
    timed: &Timed,
    day: Date,
    stamp: &str,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let moved = planned.moved;
    let (school, task) = (&moved.file.school, &timed.task);
    let uid = format!("{}-{}-{}-{}@waswordt", school.brin, moved.from, moved.to, task.deed.as_str());
    let title = format!("{}: {}: {}", school.name, roles(timed, catalogue), catalogue.text(task.what));
    write_line(out, "BEGIN:VEVENT")?;
    write_line(out, &format!("UID:{}", escape(&uid)))?;
    write_line(out, &format!("DTSTAMP:{stamp}"))?;
    write_line(out, &format!("SEQUENCE:{}", revision(planned.today)))?;
    write_line(out, &format!("DTSTART;VALUE=DATE:{:04}{:02}{:02}", day.year(), day.month(), day.day()))?;
    write_line(out, &format!("SUMMARY:{}", escape(&title)))?;
    write_line(out, &format!("DESCRIPTION:{}", escape(&about(planned, timed, catalogue))))?;
    write_line(out, "TRANSP:TRANSPARENT")?;
    for trigger in ALARMS.iter().filter(|_| timed.due.is_some()) {
        write_line(out, "BEGIN:VALARM")?;
        write_line(out, "ACTION:DISPLAY")?;
        write_line(out, &format!("DESCRIPTION:{}", escape(&title)))?;
        write_line(out, &format!("TRIGGER:{trigger}"))?;
        write_line(out, "END:VALARM")?;
    }
    write_line(out, "END:VEVENT")
}

fn about(planned: &Planned<'_>, timed: &Timed, catalogue: &Catalogue) -> String {
    let moved = planned.moved;
    let mut about = vec![format!("{}: {} → {}", named(&moved.file.school), moved.from, moved.to)];
    about.extend(Some(when(timed, catalogue)).filter(|when| !when.is_empty()));
    about.extend(timed.task.differences.iter().map(|difference| catalogue.render(difference)));
    about.extend(timed.task.commands.iter().map(|command| format!("waswordt {command}")));
    about.push(places(timed, planned.verdict, catalogue));
    about.join("\n")
}

/// The revision of what was written on a day: agendas take the higher one.
fn revision(day: Date) -> i32 {
    day.since((jiff::Unit::Day, FIRST_REVISION)).map_or(0, |span| span.get_days()).max(0)
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
