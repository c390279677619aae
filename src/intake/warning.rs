//! What deserves a look in a source that was used all the same.

use crate::grid::{Facts, FileProblem, Note, Reading, column_letters, column_spans};
use crate::list::{Parsed, Untitled, told_sheets};
use crate::message::{Catalogue, Message};
use crate::moves::Move;
use crate::report::{SourceWarning, ranges};
use crate::rules::{Finding, Rule, Severity, across, at_the_door, find};

/// How many rows a warning names in its sentence.
const NAMED: usize = 8;

/// The rule about an encoding that the text itself had to tell.
pub(crate) const OTHER_ENCODING: &str = "WW118";

/// What is odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A cell that must be supplied is empty.
    Blank,
    /// A row has none of the identities by which a profile is found.
    NoIdentity,
    /// A rule found damage in cells, or a row that is nobody's.
    Found {
        /// The code of the rule.
        code: &'static str,
        /// What it says.
        says: Message,
        /// What it weighs.
        severity: Severity,
    },
    /// Marks were taken off cells by which a program keeps a spreadsheet from reckoning with them:
    /// `="…"`, or an apostrophe.
    Unwrapped,
    /// What nobody sees was taken off the edges of ids: blanks, marks of no width.
    Trimmed,
    /// Rows of one profile id with people of clearly different names.
    SeveralPeople,
    /// Rows of people without an identity who stand there already, with every cell the same.
    Twice,
    /// A row holds nothing that the list needs; it was left out.
    Nothing,
    /// Rows of people who are no pupils; they were left out.
    NoPupil,
    /// Rows of people of whom it is not known whether they are pupils; they were taken.
    UnknownRole,
    /// Nothing says who is a pupil, where a table of roles should.
    NoRoles,
    /// Rows that say that the account or enrolment is at an end; they were taken.
    Ended,
    /// Rows of which it is not known whether the account or enrolment is at an end; they were
    /// taken.
    UnknownState,
    /// The people are of several schools, or locations, by their names: that of most of them, and
    /// those of the rows.
    SeveralSchools(Vec<String>),
    /// Rows in which the prefix of the surname is told in two ways.
    TwoPrefixes,
    /// Rows with a remark or a word of address in the place of a prefix; it was left out.
    NoPrefix,
    /// Rows whose whole name has initials and no first name; that was left empty.
    OnlyInitials,
    /// An agreed column has no source, and was allowed not to have one.
    NoSource,
    /// A column that is not used, whose title this is, holds identities of a realm of the move.
    UnusedIdentities(String),
    /// The file states another location of the school than the move.
    OtherLocation(String),
    /// The people of a store are of any school: the move states no realm by which they could be
    /// told.
    AnySchool,
    /// So many keyrings of the source have identities in what is nearly an old realm; they are of
    /// nobody of this school, and were left out.
    NearRealm(usize),
    /// The file itself is odd.
    File(FileProblem),
}

/// Something that deserves a look, and where: in rows of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What is odd.
    pub oddity: Oddity,
    /// The agreed name of the column, where one column is meant.
    pub column: Option<&'static str>,
    /// The rows of the source.
    pub rows: Vec<u32>,
}

impl Warning {
    pub(crate) fn of_file(problem: FileProblem) -> Self {
        let rows = match &problem {
            FileProblem::UnclosedQuote { row }
            | FileProblem::StrayQuote { row }
            | FileProblem::Nul { row }
            | FileProblem::CellsInOne { row, .. }
            | FileProblem::Encoding { row: Some(row), .. } => vec![*row],
            FileProblem::HiddenRows { rows } => rows.clone(),
            _ => Vec::new(),
        };
        Self { oddity: Oddity::File(problem), column: None, rows }
    }

    /// Says what is odd.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match &self.oddity {
            Oddity::Blank => "generate-warning-blank",
            Oddity::NoIdentity => "generate-warning-no-identity",
            Oddity::Unwrapped => "generate-warning-unwrapped",
            Oddity::Trimmed => "generate-warning-trimmed",
            Oddity::Found { code, says, .. } => {
                let message = Message::new(match (self.column, self.rows.is_empty()) {
                    (Some(_), false) => "generate-warning-found",
                    (None, false) => "generate-warning-found-row",
                    (Some(_), true) => "generate-warning-found-column",
                    (None, true) => "generate-warning-found-list",
                });
                let message = message.with("count", self.rows.len()).with("rows", self.rows_text());
                return message
                    .with("says", says.clone())
                    .with("code", *code)
                    .with("column", self.column.unwrap_or_default());
            }
            Oddity::SeveralPeople => "generate-warning-several-people",
            Oddity::Twice => "generate-warning-twice",
            Oddity::Nothing => "generate-warning-nothing",
            Oddity::NoPupil => "generate-warning-no-pupil",
            Oddity::UnknownRole => "generate-warning-unknown-role",
            Oddity::NoRoles => "generate-warning-no-roles",
            Oddity::Ended => "generate-warning-ended",
            Oddity::UnknownState => "generate-warning-unknown-state",
            Oddity::SeveralSchools(names) => {
                let message = Message::new("generate-warning-several-schools")
                    .with("names", names.join(", "));
                return message.with("count", self.rows.len()).with("rows", self.rows_text());
            }
            Oddity::TwoPrefixes => "generate-warning-two-prefixes",
            Oddity::NoPrefix => "generate-warning-no-prefix",
            Oddity::OnlyInitials => "generate-warning-only-initials",
            Oddity::NoSource => "generate-warning-no-source",
            Oddity::UnusedIdentities(header) => {
                let message =
                    Message::new("generate-warning-unused-identities").with("header", header);
                let message = message.with("count", self.rows.len()).with("rows", self.rows_text());
                return message.with("column", self.column.unwrap_or_default());
            }
            Oddity::OtherLocation(found) => {
                return Message::new("generate-warning-other-location").with("found", found);
            }
            Oddity::AnySchool => "generate-warning-any-school",
            Oddity::NearRealm(count) => {
                let rows = if self.rows.is_empty() { String::new() } else { self.rows_text() };
                let message = Message::new("generate-warning-near-realm").with("count", *count);
                return message
                    .with("where", if rows.is_empty() { "store" } else { "rows" })
                    .with("rows", rows);
            }
            Oddity::File(problem) => return file_message(problem),
        };
        let message =
            Message::new(key).with("count", self.rows.len()).with("rows", self.rows_text());
        match self.column {
            Some(column) => message.with("column", column),
            None => message,
        }
    }

    /// Tells what it weighs. An error is damage that is taken as it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.oddity {
            Oddity::Found { severity, .. } => severity,
            // What is made of it no longer shows that its letters were guessed.
            Oddity::File(FileProblem::Encoding { reading: Reading::Doubtful, .. }) => {
                Severity::Error
            }
            _ => Severity::Warning,
        }
    }

    /// Returns what scripts read of it, with its sentence in a language.
    #[must_use]
    pub fn told(&self, catalogue: &Catalogue) -> SourceWarning {
        let code = match self.oddity {
            Oddity::Found { code, .. } => Some(code.to_owned()),
            Oddity::File(FileProblem::Encoding { .. }) => Some(OTHER_ENCODING.to_owned()),
            _ => None,
        };
        let severity = self.severity();
        SourceWarning {
            code,
            severity,
            column: self.column.map(str::to_owned),
            rows: self.rows.clone(),
            message: catalogue.render(&self.message()),
        }
    }

    fn rows_text(&self) -> String {
        let named: Vec<String> = self.rows.iter().take(NAMED).map(u32::to_string).collect();
        let more = if self.rows.len() > NAMED { ", …" } else { "" };
        named.join(", ") + more
    }
}

fn file_message(problem: &FileProblem) -> Message {
    match problem {
        FileProblem::UnclosedQuote { row } => {
            Message::new("generate-file-unclosed-quote").with("row", *row)
        }
        FileProblem::StrayQuote { row } => {
            Message::new("generate-file-stray-quote").with("row", *row)
        }
        FileProblem::Nul { row } => Message::new("generate-file-nul").with("row", *row),
        FileProblem::Undecodable { encoding, .. } => {
            Message::new("generate-file-undecodable").with("encoding", *encoding)
        }
        FileProblem::Encoding { encoding, reading, .. } => {
            let key = match reading {
                Reading::Recognised => "generate-file-encoding-recognised",
                Reading::Doubtful => "generate-file-encoding-doubtful",
            };
            Message::new(key).with("encoding", *encoding)
        }
        FileProblem::MergedCells { ranges } => {
            Message::new("generate-file-merged").with("ranges", ranges.join(", "))
        }
        FileProblem::CellsInOne { delimiter, row } => Message::new("generate-file-cells-in-one")
            .with("delimiter", delimiter.to_string())
            .with("row", *row),
        FileProblem::HiddenRows { rows } => Message::new("generate-file-hidden-rows")
            .with("rows", ranges(rows))
            .with("count", rows.len()),
        FileProblem::HiddenColumns { columns } => Message::new("generate-file-hidden-columns")
            .with("columns", column_spans(columns))
            .with("count", columns.len()),
        FileProblem::OtherLists { names, .. } | FileProblem::OtherSheets { names } => {
            Message::new("generate-file-other-sheets").with("names", told_sheets(names))
        }
    }
}

/// Tells whether a spreadsheet lost what was typed in a cell.
pub(crate) fn is_spoilt(note: Note) -> bool {
    matches!(
        note,
        Note::LostNumber
            | Note::Date
            | Note::Error
            | Note::FormulaWithoutValue
            | Note::Boolean
            | Note::TooLong
    )
}

/// Tells of columns without a title, whose cells are passed over.
pub(crate) fn without_title(untitled: &Untitled) -> impl Iterator<Item = Warning> {
    untitled.iter().map(|(at, rows)| {
        let says = Message::new("rules-WW117-says").with("letters", column_letters(at + 1));
        let oddity = Oddity::Found { code: "WW117", says, severity: Severity::Warning };
        Warning { oddity, column: None, rows: rows.clone() }
    })
}

/// Tells what the rules find of damage in the cells, rows and columns of a table.
#[must_use]
pub fn damage_in(facts: &Facts, parsed: &Parsed) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = without_title(&parsed.untitled).collect();
    let unwrapped =
        Warning { oddity: Oddity::Unwrapped, column: None, rows: parsed.unwrapped.clone() };
    warnings.extend(Some(unwrapped).filter(|warning| !warning.rows.is_empty()));
    for finding in at_the_door(facts, parsed).iter() {
        gather(&mut warnings, finding, finding.message.clone());
    }
    warnings
}

/// Tells what the rules find in a new list as a whole. Of one finding of a rule that one is told,
/// of several what the rule is about.
#[must_use]
pub fn faults_across(facts: &Facts, parsed: &Parsed, moved: Option<&Move>) -> Vec<Warning> {
    let findings = across(facts, parsed, moved);
    let mut warnings: Vec<Warning> = Vec::new();
    for finding in &findings {
        let is_same = |other: &&Finding| {
            (other.code, other.column, other.severity)
                == (finding.code, finding.column, finding.severity)
        };
        let title = find(finding.code)
            .ok()
            .filter(|_| findings.iter().filter(is_same).nth(1).is_some())
            .map(Rule::title);
        gather(&mut warnings, finding, title.unwrap_or_else(|| finding.message.clone()));
    }
    warnings
}

/// Adds a finding, to what says the same where something does.
fn gather(warnings: &mut Vec<Warning>, finding: &Finding, says: Message) {
    let oddity = Oddity::Found { code: finding.code, says, severity: finding.severity };
    match warnings.iter_mut().find(|known| known.oddity == oddity && known.column == finding.column)
    {
        Some(known) => known.rows.extend(&finding.rows),
        None => {
            warnings.push(Warning { oddity, column: finding.column, rows: finding.rows.clone() });
        }
    }
}
