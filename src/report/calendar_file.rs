//! The dated steps as an iCalendar file (RFC 5545), for anyone's agenda.

use std::io::{self, Write};

use super::escape::steers;
use super::planned::{Planned, roles};
use super::steps::{places, when};
use crate::calendar::Date;
use crate::digest::Sha256;
use crate::message::Catalogue;
use crate::moves::{MoveFile, Realms};
use crate::scenario::procedure::Timed;

/// How long before a deadline an agenda warns, as a duration.
const ALARMS: [&str; 2] = ["-P7D", "-P1D"];

/// How many digits of a digest tell moves of one school apart.
const DIGITS: usize = 12;

/// The day from which revisions are counted.
const FIRST_REVISION: Date = jiff::civil::date(2020, 1, 1);

/// Writes the steps that have a day as all-day events, of one move or many.
///
/// An event keeps its UID over runs, whatever day it falls on and whichever other moves are there,
/// so that an agenda moves it rather than adds it. `stamp` is the moment of writing,
/// `2026-07-20T09:00:00Z`.
///
/// # Errors
/// Those of `out`.
pub fn write_calendar(
    planned: &[Planned<'_>],
    stamp: &str,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let stamp: String = stamp.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//waswordt//steps//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        write_line(out, line)?;
    }
    for one in keyed(planned) {
        for timed in &one.planned.plan {
            if let Some(day) = timed.day() {
                write_event(&one, timed, day, &stamp, catalogue, out)?;
            }
        }
    }
    write_line(out, "END:VCALENDAR")
}

/// What tells the events of one move from those of others.
#[derive(PartialEq, Eq)]
struct Key {
    /// The school, with both ends where the move has no name of its own.
    ends: String,
    /// What else the move is.
    digest: String,
}

impl Key {
    /// What a move is called in its file tells it for its school, else the ends, the school's name
    /// and the realms: these stay when the move is put off, as its days do not.
    ///
    /// Only where both ends are one can a school make the same move in another year too; then the
    /// year of the work tells them apart.
    fn of(planned: &Planned<'_>) -> Self {
        let moved = planned.moved;
        let MoveFile { id, school, from, to, .. } = &moved.file;
        let folded =
            |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let realms = |realms: &Realms| {
            let mut realms = realms.as_slice().to_vec();
            realms.sort();
            realms.join(" ")
        };
        let told = if let Some(id) = id {
            vec![folded(id)]
        } else {
            let stays = moved.from == moved.to && realms(&from.realm) == realms(&to.realm);
            let year = year_of_work(planned).filter(|_| stays).map(|year| year.to_string());
            [folded(&school.name), realms(&from.realm), realms(&to.realm)]
                .into_iter()
                .chain(year)
                .collect()
        };
        let mut digest = Sha256::of(told.join("\n").as_bytes()).hex();
        digest.truncate(DIGITS);
        let ends = if id.is_some() {
            school.brin.clone()
        } else {
            format!("{}-{}-{}", school.brin, moved.from, moved.to)
        };
        Self { ends, digest }
    }

    fn uid(&self, number: usize, deed: &str) -> String {
        let Self { ends, digest } = self;
        if number == 1 {
            format!("{ends}-{deed}-{digest}@waswordt")
        } else {
            format!("{ends}-{deed}-{digest}-{number}@waswordt")
        }
    }
}

/// The year in which identities change, or by the end of whose July they are to have changed.
fn year_of_work(planned: &Planned<'_>) -> Option<i16> {
    let dates = &planned.moved.file.dates;
    let last = || planned.plan.iter().filter_map(|timed| timed.due).max();
    dates.cutover.or(dates.freeze).or_else(last).map(Date::year)
}

/// A move with what its events are called by: a key, and a number where the key is that of several.
struct Keyed<'p, 'm> {
    planned: &'p Planned<'m>,
    key: Key,
    number: usize,
}

/// Keys the moves, each once though it be there twice. Those that are alike but for their days, as
/// where one school has its user ids changed twice, are numbered by these.
fn keyed<'p, 'm>(planned: &'p [Planned<'m>]) -> Vec<Keyed<'p, 'm>> {
    let mut by_day: Vec<&Planned<'_>> = planned.iter().collect();
    by_day.sort_by_key(|one| {
        (one.moved.file.dates.cutover, one.moved.file.dates.freeze, one.moved.file.dates.announced)
    });
    let mut all: Vec<Keyed<'_, '_>> = Vec::new();
    for planned in by_day {
        if all.iter().any(|known| known.planned.moved == planned.moved) {
            continue;
        }
        let key = Key::of(planned);
        let number = all.iter().filter(|known| known.key == key).count() + 1;
        all.push(Keyed { planned, key, number });
    }
    all
}

/// Returns the moves that only their days tell apart, one of each: with the same id or, without one,
/// the same ends and realms.
#[must_use]
pub fn told_apart_by_days<'p>(planned: &'p [Planned<'_>]) -> Vec<&'p MoveFile> {
    let second = keyed(planned).into_iter().filter(|one| one.number == 2);
    second.map(|one| &one.planned.moved.file).collect()
}

/// Tells whether there is anything for an agenda: a calendar has at least one event.
#[must_use]
pub fn has_events(planned: &[Planned<'_>]) -> bool {
    planned.iter().flat_map(|one| &one.plan).any(|timed| timed.day().is_some())
}

fn write_event(
    one: &Keyed<'_, '_>,
    timed: &Timed,
    day: Date,
    stamp: &str,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let (planned, task) = (one.planned, &timed.task);
    let school = &planned.moved.file.school;
    let uid = one.key.uid(one.number, task.deed.as_str());
    let is_impossible = timed.impossible().is_some();
    let mark = if is_impossible { "✗ " } else { "" };
    let (roles, what) = (roles(timed, catalogue), catalogue.text(task.what));
    let title = format!("{mark}{}: {roles}: {what}", school.name);
    write_line(out, "BEGIN:VEVENT")?;
    write_line(out, &format!("UID:{}", escape(&uid)))?;
    write_line(out, &format!("DTSTAMP:{stamp}"))?;
    write_line(out, &format!("SEQUENCE:{}", revision(planned.today)))?;
    write_line(
        out,
        &format!("DTSTART;VALUE=DATE:{:04}{:02}{:02}", day.year(), day.month(), day.day()),
    )?;
    write_line(out, &format!("SUMMARY:{}", escape(&title)))?;
    write_line(out, &format!("DESCRIPTION:{}", escape(&about(planned, timed, catalogue))))?;
    write_line(out, "TRANSP:TRANSPARENT")?;
    let is_awaited = timed.due.is_some() && timed.done.is_none() && !timed.settled;
    for trigger in ALARMS.iter().filter(|_| is_awaited && !is_impossible) {
        write_line(out, "BEGIN:VALARM")?;
        write_line(out, "ACTION:DISPLAY")?;
        write_line(out, &format!("DESCRIPTION:{}", escape(&title)))?;
        write_line(out, &format!("TRIGGER:{trigger}"))?;
        write_line(out, "END:VALARM")?;
    }
    write_line(out, "END:VEVENT")
}

fn about(planned: &Planned<'_>, timed: &Timed, catalogue: &Catalogue) -> String {
    let mut about = vec![planned.title(catalogue)];
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

/// Escapes a TEXT value (RFC 5545, section 3.3.11); a control character has no place in one, nor
/// has what turns the direction of what follows.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if steers(c) => {}
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
        for line in [
            "x".repeat(75),
            "x".repeat(76),
            "é".repeat(200),
            format!("SUMMARY:{}", "€uro🐦".repeat(40)),
            String::new(),
        ] {
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
        assert_eq!(escape("\u{202e}fdp\u{2066}.x\u{2028}\u{200b}y"), "fdp.xy");
    }
}
