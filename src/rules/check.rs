//! The check: reads a list once, and asks every rule what it has to say.

use std::ops::Range;

use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use super::baseline::Baseline;
use super::finding::{Draft, Severity};
use super::findings::{Counts, Findings};
use super::index::{Index, Place, identity_of, split};
use super::registry::{Rule, all};
use super::sink::Sink;
use super::subject::{Subject, Unfilled};
use super::{fit, rows, whole};
use crate::grid::Note;
use crate::identity::{Defect, Scheme, Side, Weight};
use crate::list::{Column, Differences, Filling, HeaderProblem, List, People, Row, WithoutWordt, is_blank};
use crate::message::Message;

/// What a rule looks at.
pub(super) enum Check {
    /// The file, its header, and the list as a whole.
    Whole(fn(&Subject<'_>, &mut Sink)),
    /// What the file tells about a cell beyond its text.
    Note(fn(&Cell<'_>, Note, &mut Sink)),
    /// A defect of an identity.
    Defect(fn(&Cell<'_>, Defect, &mut Sink)),
    /// An identity.
    Identity(fn(&Cell<'_>, &mut Sink)),
    /// A filled cell of a person column.
    Person(fn(&Cell<'_>, &mut Sink)),
    /// A row.
    Row(fn(&Seen<'_>, &mut Sink)),
    /// A row that is no person's.
    StrayRow(fn(&Seen<'_>, &mut Sink)),
    /// All places of one identity.
    Shared(fn(&Scope<'_>, &[Place], &mut Sink)),
    /// All places of identities that look alike, a group for each identity.
    Alike(Alike),
    /// Who takes the old identity of whom.
    Linked(fn(&Scope<'_>, &[Link], &mut Sink)),
    /// The list after all its rows were read, with what was counted.
    Counted(fn(&Scope<'_>, Counts, &mut Sink)),
    /// The differences from the list as it was sent out.
    Changed(Changed),
}

/// The new identity of one row is the old one of another, which gives it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    /// The place of the new identity.
    pub(super) taker: Place,
    /// The place of the old one.
    pub(super) giver: Place,
}

/// A list under check.
pub(super) struct Scope<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) list: &'a List,
    /// Which columns of the format the file lacks, or was to leave blank: their cells are empty for a reason that is told once.
    absent: Vec<bool>,
    /// Whether the columns of old and new identities are swapped from top to bottom, which is told once.
    pub(super) is_swapped: bool,
    /// The sides of which profile ids and real ids are swapped from top to bottom, which is told once too.
    kinds_swapped: Vec<Side>,
}

impl<'a> Scope<'a> {
    fn new(subject: &'a Subject<'a>, list: &'a List) -> Self {
        let is_absent = |column: &Column| {
            let is_left_blank = subject.people == People::Blank && column.field.identity().is_none();
            let mut problems = subject.parsed.problems.iter();
            is_left_blank || problems.any(|problem| matches!(problem, HeaderProblem::Missing { column: name } if *name == column.header))
        };
        let absent = list.format().columns.iter().map(is_absent).collect();
        let mut kinds_swapped = vec![Side::Was, Side::Wordt];
        kinds_swapped.retain(|side| fit::are_kinds_swapped(subject, list, *side));
        Self { subject, list, absent, is_swapped: fit::is_swapped(subject, list), kinds_swapped }
    }

    /// Tells whether the profile ids and real ids of a side stand in each other's columns.
    pub(super) fn has_kinds_swapped(&self, side: Side) -> bool {
        self.kinds_swapped.contains(&side)
    }

    /// Tells whether the file lacks a column of the format.
    pub(super) fn is_absent(&self, column: usize) -> bool {
        self.absent[column]
    }

    pub(super) fn row(&self, place: Place) -> Row<'a> {
        self.list.row(place.row as usize)
    }

    pub(super) fn header(&self, place: Place) -> &'static str {
        self.list.format().columns[usize::from(place.column)].header
    }

    pub(super) fn side(&self, place: Place) -> Option<Side> {
        identity_of(self.list, place).map(|(side, _)| side)
    }

    /// Tells whether two identities of a scheme are one.
    pub(super) fn same(&self, scheme: Scheme, one: &str, other: &str) -> bool {
        let case = self.subject.options.case;
        one == other || scheme.key(one, case) == scheme.key(other, case)
    }
}

/// A cell under check.
pub(super) struct Cell<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) row: Row<'a>,
    pub(super) column: &'static Column,
    pub(super) value: &'a str,
}

/// A row under check.
pub(super) struct Seen<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) row: Row<'a>,
    pub(super) filling: Filling,
}

/// How many rows are read together.
const CHUNK: usize = 1 << 16;

/// Checks a list by every rule.
#[must_use]
pub fn check(subject: &Subject<'_>) -> Findings {
    check_by(CHUNK, subject)
}

fn check_by(chunk: usize, subject: &Subject<'_>) -> Findings {
    let checks = Checks::sorted(all());
    let mut sink = Sink::new(subject.options.per_rule_limit);
    let Some(list) = &subject.parsed.list else {
        checks.whole(subject).into_iter().for_each(|found| sink.absorb(found));
        return finish(subject, sink);
    };
    let scope = Scope::new(subject, list);
    let (whole, rows) = rayon::join(|| checks.whole(subject), || checks.all_rows(&scope, chunk));
    for found in whole {
        sink.absorb(found);
    }
    checks.notes(&scope, &mut sink);
    let mut index = Index::with_capacity(rows.iter().map(|(_, index)| index.len()).sum());
    for (found, identities) in rows {
        sink.absorb(found);
        index.append(identities);
    }
    checks.counted.iter().for_each(|check| check(&scope, sink.counts(), &mut sink));
    checks.index(&scope, index, &mut sink);
    checks.baseline(&scope, &mut sink);
    finish(subject, sink)
}

/// Looks at the cells and rows of a list by some rules alone.
pub(super) fn check_cells(subject: &Subject<'_>, rules: impl Iterator<Item = &'static Rule>) -> Findings {
    let checks = Checks::sorted(rules);
    let mut sink = Sink::new(subject.options.per_rule_limit);
    if let Some(list) = &subject.parsed.list {
        let scope = Scope::new(subject, list);
        checks.notes(&scope, &mut sink);
        checks.all_rows(&scope, CHUNK).into_iter().for_each(|(found, _)| sink.absorb(found));
    }
    finish(subject, sink)
}

fn finish(subject: &Subject<'_>, sink: Sink) -> Findings {
    let mut findings = sink.finish();
    findings.set_titles(|column| subject.parsed.title_of(column).filter(|title| !title.is_empty()).map(str::to_owned));
    findings
}

type Alike = fn(&Scope<'_>, &[Vec<Place>], &mut Sink);
type Changed = fn(&Scope<'_>, &Baseline<'_>, &Differences, &mut Sink);

/// The registry's checks by what they look at, so that a cell meets only its own.
#[derive(Default)]
struct Checks {
    whole: Vec<fn(&Subject<'_>, &mut Sink)>,
    notes: Vec<fn(&Cell<'_>, Note, &mut Sink)>,
    defects: Vec<fn(&Cell<'_>, Defect, &mut Sink)>,
    identities: Vec<fn(&Cell<'_>, &mut Sink)>,
    people: Vec<fn(&Cell<'_>, &mut Sink)>,
    rows: Vec<fn(&Seen<'_>, &mut Sink)>,
    strays: Vec<fn(&Seen<'_>, &mut Sink)>,
    shared: Vec<fn(&Scope<'_>, &[Place], &mut Sink)>,
    alike: Vec<Alike>,
    linked: Vec<fn(&Scope<'_>, &[Link], &mut Sink)>,
    counted: Vec<fn(&Scope<'_>, Counts, &mut Sink)>,
    changed: Vec<Changed>,
}

impl Checks {
    fn sorted(rules: impl Iterator<Item = &'static Rule>) -> Self {
        let mut checks = Self::default();
        for check in rules.flat_map(|rule| rule.checks) {
            match *check {
                Check::Whole(check) => checks.whole.push(check),
                Check::Note(check) => checks.notes.push(check),
                Check::Defect(check) => checks.defects.push(check),
                Check::Identity(check) => checks.identities.push(check),
                Check::Person(check) => checks.people.push(check),
                Check::Row(check) => checks.rows.push(check),
                Check::StrayRow(check) => checks.strays.push(check),
                Check::Shared(check) => checks.shared.push(check),
                Check::Alike(check) => checks.alike.push(check),
                Check::Linked(check) => checks.linked.push(check),
                Check::Counted(check) => checks.counted.push(check),
                Check::Changed(check) => checks.changed.push(check),
            }
        }
        checks
    }

    /// Looks at the file and the list as a whole, a sink for each check.
    fn whole(&self, subject: &Subject<'_>) -> Vec<Sink> {
        let look = |check: &fn(&Subject<'_>, &mut Sink)| {
            let mut sink = Sink::part(subject.options.per_rule_limit);
            check(subject, &mut sink);
            sink
        };
        self.whole.par_iter().map(look).collect()
    }

    fn notes(&self, scope: &Scope<'_>, sink: &mut Sink) {
        for (row, at, note) in scope.list.notes() {
            // A total is nobody's row, and its formulas are nobody's identities.
            if rows::stray_row(row).is_some() {
                continue;
            }
            let cell = Cell { scope, row, column: &scope.list.format().columns[at], value: row.cell(at) };
            self.notes.iter().for_each(|check| check(&cell, note, sink));
        }
    }

    /// Reads all rows, so many together.
    fn all_rows(&self, scope: &Scope<'_>, chunk: usize) -> Vec<(Sink, Index)> {
        let count = scope.list.len();
        let starts: Vec<usize> = (0..count).step_by(chunk).collect();
        starts.into_par_iter().map(|start| self.rows(scope, start..count.min(start + chunk))).collect()
    }

    /// Reads some rows, and returns what was found with the identities that are sound enough to compare.
    fn rows(&self, scope: &Scope<'_>, range: Range<usize>) -> (Sink, Index) {
        let columns = scope.list.format().columns;
        let identities = columns.iter().filter(|column| column.field.identity().is_some()).count();
        let mut index = Index::with_capacity(range.len() * identities);
        let mut found = Sink::part(scope.subject.options.per_rule_limit);
        let sink = &mut found;
        for row in range.map(|row| scope.list.row(row)) {
            let filling = row.filling();
            // A total or a second header is nobody: it has a rule of its own, and no other has anything to say of it.
            let is_person = rows::stray_row(row).is_none();
            sink.count_row(is_person && filling == Filling::Filled);
            if !is_person {
                let seen = Seen { scope, row, filling };
                self.strays.iter().for_each(|check| check(&seen, sink));
                continue;
            }
            for (at, column) in columns.iter().enumerate() {
                let value = row.cell(at);
                if value.is_empty() || is_blank(value) {
                    continue;
                }
                let cell = Cell { scope, row, column, value };
                match column.field.identity() {
                    None => self.people.iter().for_each(|check| check(&cell, sink)),
                    Some((_, scheme)) => {
                        if self.identity(&cell, scheme, sink) {
                            index.insert(row.index(), at, value);
                        }
                    }
                }
            }
            let seen = Seen { scope, row, filling };
            self.rows.iter().for_each(|check| check(&seen, sink));
        }
        (found, index)
    }

    /// Checks an identity, and tells whether it is sound enough to compare: `#N/A` in a hundred rows is not one identity of a hundred people,
    /// but an identity with a space too many is still somebody's.
    fn identity(&self, cell: &Cell<'_>, scheme: Scheme, sink: &mut Sink) -> bool {
        self.identities.iter().for_each(|check| check(cell, sink));
        let mut comparable = true;
        for defect in scheme.defects(cell.value) {
            comparable &= defect.weight() == Weight::Warning || matches!(defect, Defect::EdgeWhitespace | Defect::Forbidden(_));
            self.defects.iter().for_each(|check| check(cell, defect, sink));
        }
        comparable
    }

    fn index(&self, scope: &Scope<'_>, index: Index, sink: &mut Sink) {
        let mut links = Vec::new();
        index.for_each_cluster(|places| {
            split(scope.list, places, scope.subject.options.case, |groups| {
                for group in groups.iter().filter(|group| group.len() > 1) {
                    self.shared.iter().for_each(|check| check(scope, group, sink));
                    links.extend(whole::link(scope, group));
                }
                if groups.len() > 1 {
                    self.alike.iter().for_each(|check| check(scope, groups, sink));
                }
            });
        });
        links.sort_unstable();
        self.linked.iter().for_each(|check| check(scope, &links, sink));
    }

    fn baseline(&self, scope: &Scope<'_>, sink: &mut Sink) {
        // Another format has a rule of its own; cell by cell everything would differ.
        let comparable = scope.subject.baseline.filter(|baseline| baseline.format == scope.list.format().id);
        if let Some(baseline) = comparable {
            let differences = baseline.compare(scope.list, |column| scope.is_absent(column));
            self.changed.iter().for_each(|check| check(scope, baseline, &differences, sink));
        }
    }
}

impl Cell<'_> {
    /// Begins a finding at this cell.
    pub(super) fn draft(&self, message: Message) -> Draft {
        Draft::row(self.row.number(), message).column(self.column.header)
    }

    pub(super) fn is_identity(&self) -> bool {
        self.column.field.identity().is_some()
    }

    /// Returns what damage in this cell weighs: an identity decides who somebody is, a person column only helps to see it.
    pub(super) fn weight(&self) -> Severity {
        if self.is_identity() { Severity::Error } else { Severity::Warning }
    }

    /// Returns what the file tells about the cell beyond its text.
    pub(super) fn note(&self) -> Option<Note> {
        self.row.format().position(self.column.field).and_then(|at| self.scope.list.note_of(self.row.index(), at))
    }

    /// Tells whether nothing but its text is known of the cell: a text file, or a cell that somebody pasted as text.
    pub(super) fn is_plain_text(&self) -> bool {
        self.note().is_none()
    }
}

impl Seen<'_> {
    /// Returns what a row without its new identity weighs: by the format it may say that the pupil does not move.
    pub(super) fn unfilled_weight(&self) -> Severity {
        let stays = self.row.format().without_wordt == WithoutWordt::Stays;
        if stays || self.scope.subject.options.unfilled == Unfilled::Allowed { Severity::Warning } else { Severity::Error }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::{Facts, FileKind};
    use crate::list::Parsed;
    use crate::moves::FormatId;
    use crate::rules::Options;
    use proptest::prelude::*;

    const CELLS: [&str; 14] =
        ["", "a@x", "A@x", "b@x", "b@y", " c@x", "c@x", "12", "#N/B", "1,2E+05", "=A1", "d\u{200b}@x", "1234 AB", "-"];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

        #[test]
        fn how_many_rows_are_read_together_changes_no_finding(
            rows in proptest::collection::vec(proptest::array::uniform7(0..CELLS.len()), 0..60),
            per_rule_limit in 1..9_usize,
        ) {
            let mut list = List::new(crate::list::Format::of(FormatId::Vo));
            rows.iter().zip(2..).for_each(|(row, number)| list.push(number, row.map(|cell| CELLS[cell])));
            let parsed = Parsed { list: Some(list), header_row: Some(1), positions: (0..7).map(Some).collect(), titles: Vec::new(), untitled: std::collections::BTreeMap::new(), above: Vec::new(), problems: Vec::new(), is_empty: false };
            let facts = Facts::new(FileKind::Csv);
            let options = Options { per_rule_limit, ..Options::default() };
            let subject = Subject { options, ..Subject::new(&facts, &parsed) };
            let whole = check_by(1_000, &subject);
            for chunk in [1, 2, 13] {
                let parts = check_by(chunk, &subject);
                prop_assert_eq!(&parts.kept, &whole.kept);
                prop_assert_eq!(&parts.omitted, &whole.omitted);
                prop_assert_eq!(&parts.structural, &whole.structural);
                prop_assert_eq!(parts.counts, whole.counts);
                prop_assert!(parts.faulty.iter().eq(&whole.faulty));
            }
        }
    }
}
