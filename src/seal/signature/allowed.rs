//! `allowed_signers`: whose signatures count, in the form of OpenSSH (`ssh-keygen(1)`, ALLOWED
//! SIGNERS).

use jiff::Zoned;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::NAMESPACE;
use super::pattern::list_takes;
use crate::digest::text::from_base64;
use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// Those whose signatures count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signers {
    lines: Vec<Line>,
}

/// A line: who signs with which key, when and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    principals: String,
    key: Vec<u8>,
    namespaces: Option<String>,
    after: Option<Moment>,
    before: Option<Moment>,
}

/// A moment, in the local time zone unless it is marked as UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Moment {
    at: DateTime,
    is_utc: bool,
}

/// A line names fewer people than fit in so many bytes: each pattern is compared with all others.
const MOST_PRINCIPALS: usize = 4096;

/// Whether a key may sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It may, as these principals.
    Allowed(String),
    /// It could until then.
    Expired(String, String),
    /// It can from then on.
    NotYet(String, String),
    /// It may sign other things.
    OtherNamespace(String),
    /// Nobody named it.
    Unknown,
}

impl Signers {
    /// Parses a file; `name` is what errors call it.
    ///
    /// # Errors
    /// The first line that is not right, or that names an authority: certificates are not
    /// supported.
    pub fn parse(name: &str, text: &str) -> Result<Self, SignersError> {
        let mut lines = Vec::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim_end_matches([' ', '\t', '\r']).trim_start_matches([' ', '\t']);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            lines.push(Line::parse(line).map_err(|defect| SignersError {
                file: name.to_owned(),
                line: at + 1,
                defect,
            })?);
        }
        if lines.is_empty() {
            return Err(SignersError { file: name.to_owned(), line: 0, defect: Defect::Empty });
        }
        Ok(Self { lines })
    }

    /// Tells whether a key may sign at a moment. Of several lines with the key, one that allows it
    /// is enough.
    pub(super) fn standing(&self, key: &[u8], at: &Zoned) -> Standing {
        let mut standing = Standing::Unknown;
        for line in self.lines.iter().filter(|line| line.key == key) {
            match line.standing(at) {
                allowed @ Standing::Allowed(_) => return allowed,
                refused if standing == Standing::Unknown => standing = refused,
                _ => {}
            }
        }
        standing
    }
}

impl Line {
    fn parse(line: &str) -> Result<Self, Defect> {
        let (principals, rest) = word(line).ok_or(Defect::Malformed)?;
        let principals = unquoted(principals).unwrap_or(principals);
        let (mut first, mut rest) = word(rest).ok_or(Defect::Malformed)?;
        let mut parsed = Self {
            principals: principals.to_owned(),
            key: Vec::new(),
            namespaces: None,
            after: None,
            before: None,
        };
        if principals.len() > MOST_PRINCIPALS
            || principals.contains('"')
            || !can_take_somebody(principals)
        {
            return Err(Defect::Malformed);
        }
        if !is_key_kind(first) {
            parsed.take_options(first)?;
            (first, rest) = word(rest).ok_or(Defect::Malformed)?;
        }
        if first.contains("-cert-v01@") {
            return Err(Defect::Authority);
        }
        let (blob, _comment) = word(rest).ok_or(Defect::Malformed)?;
        parsed.key = from_base64(blob).ok_or(Defect::Malformed)?;
        let says = parsed.key.get(4..4 + first.len());
        if !is_key_kind(first) || says != Some(first.as_bytes()) {
            return Err(Defect::Malformed);
        }
        Ok(parsed)
    }

    fn take_options(&mut self, options: &str) -> Result<(), Defect> {
        for option in split_options(options) {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            let name = name.to_ascii_lowercase();
            if name == "cert-authority" {
                return Err(Defect::Authority);
            }
            let value = unquoted(value)
                .filter(|value| !value.is_empty() && !value.contains(['"', '\\']))
                .ok_or(Defect::Malformed)?;
            let was_there = match name.as_str() {
                "namespaces" => self.namespaces.replace(value.to_owned()).is_some(),
                "valid-after" => {
                    self.after.replace(Moment::parse(value).ok_or(Defect::Malformed)?).is_some()
                }
                "valid-before" => {
                    self.before.replace(Moment::parse(value).ok_or(Defect::Malformed)?).is_some()
                }
                _ => true,
            };
            if was_there {
                return Err(Defect::Malformed);
            }
        }
        let is_never = |(after, before): (&Moment, &Moment)| {
            after.is_utc == before.is_utc && before.at <= after.at
        };
        if self.after.as_ref().zip(self.before.as_ref()).is_some_and(is_never) {
            Err(Defect::Malformed)
        } else {
            Ok(())
        }
    }

    fn standing(&self, at: &Zoned) -> Standing {
        let who = self.principals.clone();
        match (&self.namespaces, &self.after, &self.before) {
            (Some(namespaces), _, _) if !list_takes(namespaces, NAMESPACE) => {
                Standing::OtherNamespace(who)
            }
            (_, Some(after), _) if after.is_later_than(at) => {
                Standing::NotYet(who, after.at.to_string())
            }
            (_, _, Some(before)) if before.is_earlier_than(at) => {
                Standing::Expired(who, before.at.to_string())
            }
            _ => Standing::Allowed(who),
        }
    }
}

impl Moment {
    /// Parses `YYYYMMDD[HHMM[SS]][Z]`, of days after the first of 1970, as OpenSSH counts them.
    fn parse(text: &str) -> Option<Self> {
        let (digits, is_utc) =
            text.strip_suffix(['Z', 'z']).map_or((text, false), |digits| (digits, true));
        if !matches!(digits.len(), 8 | 12 | 14) || !digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let padded = format!("{digits:0<14}");
        let number = |from: usize, to: usize| padded[from..to].parse::<i8>().ok();
        let year = padded[..4].parse::<i16>().ok()?;
        let [month, day, hour, minute, second] =
            [(4, 6), (6, 8), (8, 10), (10, 12), (12, 14)].map(|(from, to)| number(from, to));
        let at = DateTime::new(year, month?, day?, hour?, minute?, second?, 0).ok()?;
        if at.date() <= jiff::civil::date(1970, 1, 1) {
            return None;
        }
        Some(Self { at, is_utc })
    }

    fn is_later_than(&self, now: &Zoned) -> bool {
        self.at > self.same_clock(now)
    }

    fn is_earlier_than(&self, now: &Zoned) -> bool {
        self.at < self.same_clock(now)
    }

    fn same_clock(&self, now: &Zoned) -> DateTime {
        if self.is_utc { now.with_time_zone(TimeZone::UTC).datetime() } else { now.datetime() }
    }
}

/// Takes the first word off a line; white space between quotes does not end it.
fn word(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches([' ', '\t']);
    let mut quoted = false;
    let end = line.find(|c: char| {
        quoted ^= c == '"';
        matches!(c, ' ' | '\t') && !quoted
    });
    let (word, rest) = line.split_at(end.unwrap_or(line.len()));
    (!word.is_empty() && !quoted).then_some((word, rest))
}

/// Takes the quotes off a word that stands between them.
fn unquoted(word: &str) -> Option<&str> {
    word.strip_prefix('"')?.strip_suffix('"')
}

/// Tells whether a list of patterns can take anybody: each pattern says something, and one is
/// neither negated nor taken back by one that is.
fn can_take_somebody(patterns: &str) -> bool {
    let says = |pattern: &str| {
        let name = pattern.strip_prefix('!').unwrap_or(pattern);
        !name.trim().is_empty() && !name.contains(char::is_control)
    };
    let takes = |pattern: &str| !pattern.starts_with('!') && list_takes(patterns, pattern);
    patterns.split(',').all(says) && patterns.split(',').any(takes)
}

/// Splits options at the commas outside quotes.
fn split_options(options: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    options.split(move |c: char| {
        quoted ^= c == '"';
        c == ',' && !quoted
    })
}

fn is_key_kind(word: &str) -> bool {
    ["ssh-", "ecdsa-", "sk-"].iter().any(|begin| word.starts_with(begin))
}

/// A file of signers that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignersError {
    file: String,
    line: usize,
    defect: Defect,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Defect {
    Malformed,
    Authority,
    Empty,
}

impl Problem for SignersError {
    fn message(&self) -> Message {
        let key = match self.defect {
            Defect::Malformed => "signers-malformed",
            Defect::Authority => "signers-authority",
            Defect::Empty => return Message::new("signers-none").with("file", &self.file),
        };
        Message::new(key).with("file", &self.file).with("line", self.line)
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(SignersError);
impl std::error::Error for SignersError {}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN";

    fn standing(options: &str, at: &str) -> Standing {
        let signers =
            Signers::parse("signers", &format!("# who\n\n d@example.nl {options} {KEY} comment\n"))
                .unwrap();
        let key = from_base64(KEY.split(' ').nth(1).unwrap()).unwrap();
        signers.standing(&key, &format!("{at}[Europe/Amsterdam]").parse().unwrap())
    }

    fn defect(line: &str) -> Defect {
        Signers::parse("signers", line).unwrap_err().defect
    }

    #[test]
    fn a_key_counts_between_its_two_moments() {
        let options = "valid-after=\"20260701\",valid-before=\"20260731120000\"";
        assert_eq!(
            standing(options, "2026-07-15T00:00+02:00"),
            Standing::Allowed("d@example.nl".to_owned())
        );
        assert_eq!(
            standing(options, "2026-07-01T00:00+02:00"),
            Standing::Allowed("d@example.nl".to_owned())
        );
        assert!(matches!(standing(options, "2026-06-30T23:59+02:00"), Standing::NotYet(..)));
        assert!(matches!(standing(options, "2026-07-31T12:01+02:00"), Standing::Expired(..)));
        assert!(matches!(
            standing("valid-before=\"202607311000Z\"", "2026-07-31T12:01+02:00"),
            Standing::Expired(..)
        ));
        assert!(matches!(
            standing("valid-before=\"202607311000Z\"", "2026-07-31T11:59+02:00"),
            Standing::Allowed(_)
        ));
    }

    #[test]
    fn a_key_counts_for_its_namespaces_alone() {
        let at = "2026-07-15T00:00+02:00";
        assert!(matches!(standing("namespaces=\"git,waswordt\"", at), Standing::Allowed(_)));
        assert!(matches!(standing("namespaces=\"git,file\"", at), Standing::OtherNamespace(_)));
    }

    #[test]
    fn one_line_that_allows_a_key_is_enough() {
        let text =
            format!("old@example.nl valid-before=\"20200101\" {KEY}\n\"new@example.nl\" {KEY}\n");
        let key = from_base64(KEY.split(' ').nth(1).unwrap()).unwrap();
        let at = "2026-07-15T00:00+02:00[Europe/Amsterdam]".parse().unwrap();
        assert_eq!(
            Signers::parse("signers", &text).unwrap().standing(&key, &at),
            Standing::Allowed("new@example.nl".to_owned())
        );
    }

    #[test]
    fn lines_that_are_not_understood_are_refused() {
        assert_eq!(defect(&format!("ca@example.nl cert-authority {KEY}")), Defect::Authority);
        assert_eq!(
            defect(&format!("ca@example.nl cert-authority,namespaces=\"waswordt\" {KEY}")),
            Defect::Authority
        );
        assert_eq!(defect(&format!("d@example.nl no-such-option {KEY}")), Defect::Malformed);
        assert_eq!(
            defect(&format!("d@example.nl valid-after=\"20261301\" {KEY}")),
            Defect::Malformed
        );
        assert_eq!(defect(KEY), Defect::Malformed);
        for options in [
            "valid-after=20260701",
            "valid-after=\"20260701",
            "valid-after=\"20260701\",valid-after=\"20260702\"",
            "namespaces=\"waswordt\",namespaces=\"git\"",
            "namespaces=waswordt",
            "namespaces=\"\"",
            "valid-after=\"19691231\"",
            "valid-before=\"19700101\"",
            "valid-after=\"20260801\",valid-before=\"20260701\"",
        ] {
            assert_eq!(
                defect(&format!("d@example.nl {options} {KEY}")),
                Defect::Malformed,
                "{options}"
            );
        }
        for principals in [
            "!",
            "\"\"",
            "!d@example.nl",
            "d@example.nl,",
            "d\"@example\".nl",
            "\"d@example\".nl",
            ",",
            "\u{a0}\u{c}",
            "d@example.nl,!d@example.nl",
            "d@example.nl,!*.nl",
            "\0d@example.nl",
            "\rd@example.nl",
            &"a".repeat(1023),
            &format!("{}!q", "q,".repeat(500_000)),
        ] {
            assert_eq!(defect(&format!("{principals} {KEY}")), Defect::Malformed, "{principals}");
        }
        for principals in ["*,!d@example.nl", &"a".repeat(1022)] {
            assert!(Signers::parse("signers", &format!("{principals} {KEY}")).is_ok());
        }
        assert_eq!(defect("d@example.nl ssh-ed25519 AAAA"), Defect::Malformed);
        assert_eq!(defect("# nobody\n"), Defect::Empty);
    }
}
