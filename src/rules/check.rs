//! The check: reads a list once, and asks every rule what it has to say.

use std::ops::Range;

use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use super::api::{
    AlikeCheck, Cell, CellCheck, Check, Collector, Comparison, ComparisonCheck, CountsCheck,
    DefectCheck, Draft, Findings, LinkedCheck, ListCheck, NoteCheck, Registered, RowCheck,
    RowContext, Rule, Scope, SharedCheck, Subject, SubjectCheck, Unfilled,
};
use super::index::{Index, split};
use super::registry::registered;
use super::{file, fit, whole};
use crate::identity::{Defect, EsiFlaw, Scheme, Side, Weight};
use crate::list::{Column, Filling, Format, List, is_blank};
use crate::message::Message;

/// How many rows are read together.
const CHUNK: usize = 1 << 16;

/// Checks a list by every rule.
#[must_use]
pub fn check(subject: &Subject<'_>) -> Findings {
    check_by(CHUNK, subject, registered())
}

/// Makes the findings of a file that cannot be read as a table; `why` says why not.
#[must_use]
pub fn unreadable(why: Message) -> Findings {
    let mut found = Collector::new(1);
    found.of(&file::UNREADABLE.rule).report(Draft::structure(why));
    found.finish()
}

/// Checks a list by some rules alone.
pub(super) fn check_some(
    subject: &Subject<'_>,
    rules: impl Iterator<Item = &'static Registered>,
) -> Findings {
    check_by(CHUNK, subject, rules)
}

fn check_by(
    chunk: usize,
    subject: &Subject<'_>,
    rules: impl Iterator<Item = &'static Registered>,
) -> Findings {
    let checks = Checks::sorted(rules);
    let mut found = Collector::new(subject.options.per_rule_limit);
    let Some(list) = &subject.parsed.list else {
        checks.whole(subject).into_iter().for_each(|part| found.absorb(part));
        return finish(subject, found);
    };
    let scope = scope(subject, list);
    let ((whole, columns), rows) = rayon::join(
        || rayon::join(|| checks.whole(subject), || checks.columns(&scope)),
        || checks.all_rows(&scope, chunk),
    );
    for part in whole {
        found.absorb(part);
    }
    checks.notes(&scope, &mut found);
    checks.strays(&scope, &mut found);
    let mut index = Index::with_capacity(rows.iter().map(|(_, index)| index.len()).sum());
    for (part, identities) in rows {
        found.absorb(part);
        index.append(identities);
    }
    if subject.options.unfilled != Unfilled::Meant {
        let counts = found.counts();
        checks.counts.iter().for_each(|bound| (bound.check)(counts, &mut found.of(bound.rule)));
    }
    for part in columns {
        found.absorb(part);
    }
    checks.index(&scope, index, &mut found);
    checks.baseline(&scope, &mut found);
    finish(subject, found)
}

/// Looks at the cells and rows of a list by some rules alone.
pub(super) fn check_cells(
    subject: &Subject<'_>,
    rules: impl Iterator<Item = &'static Registered>,
) -> Findings {
    let checks = Checks::sorted(rules);
    let mut found = Collector::new(subject.options.per_rule_limit);
    if let Some(list) = &subject.parsed.list {
        let scope = scope(subject, list);
        checks.notes(&scope, &mut found);
        checks.strays(&scope, &mut found);
        checks.all_rows(&scope, CHUNK).into_iter().for_each(|(part, _)| found.absorb(part));
    }
    finish(subject, found)
}

/// Looks, before any rule does, at what would make every row wrong and is told once.
fn scope<'a>(subject: &'a Subject<'a>, list: &'a List) -> Scope<'a> {
    let mut scope = Scope::new(subject, list);
    scope.is_swapped = fit::is_swapped(subject, list);
    scope.kinds_swapped.extend(
        [Side::Was, Side::Wordt]
            .into_iter()
            .filter(|side| fit::are_kinds_swapped(subject, list, *side)),
    );
    scope
}

fn finish(subject: &Subject<'_>, found: Collector) -> Findings {
    let mut findings = found.finish();
    if let Some(list) = &subject.parsed.list {
        findings.tell_of(list.format().texts.of_whom);
    }
    findings.set_titles(|column| {
        subject.parsed.title_of(column).filter(|title| !title.is_empty()).map(str::to_owned)
    });
    findings
}

/// A check, with the rule that has it.
struct Bound<F> {
    rule: &'static Rule,
    check: F,
}

/// The registry's checks by what they look at, so that a cell meets only its own.
#[derive(Default)]
struct Checks {
    whole: Vec<Bound<SubjectCheck>>,
    notes: Vec<Bound<NoteCheck>>,
    defects: Vec<Bound<DefectCheck>>,
    identities: Vec<Bound<CellCheck>>,
    realms: Vec<Bound<CellCheck>>,
    odd_identities: Vec<Bound<CellCheck>>,
    people: Vec<Bound<CellCheck>>,
    odd_people: Vec<Bound<CellCheck>>,
    rows: Vec<Bound<RowCheck>>,
    strays: Vec<Bound<RowCheck>>,
    shared: Vec<Bound<SharedCheck>>,
    alike: Vec<Bound<AlikeCheck>>,
    linked: Vec<Bound<LinkedCheck>>,
    list: Vec<Bound<ListCheck>>,
    counts: Vec<Bound<CountsCheck>>,
    changed: Vec<Bound<ComparisonCheck>>,
}

impl Checks {
    fn sorted(rules: impl Iterator<Item = &'static Registered>) -> Self {
        let mut checks = Self::default();
        for (rule, check) in rules
            .flat_map(|registered| registered.checks.iter().map(|check| (&registered.rule, check)))
        {
            match *check {
                Check::Whole(check) => checks.whole.push(Bound { rule, check }),
                Check::Note(check) => checks.notes.push(Bound { rule, check }),
                Check::Defect(check) => checks.defects.push(Bound { rule, check }),
                Check::Identity(check) => checks.identities.push(Bound { rule, check }),
                Check::Realm(check) => checks.realms.push(Bound { rule, check }),
                Check::OddIdentity(check) => checks.odd_identities.push(Bound { rule, check }),
                Check::Person(check) => checks.people.push(Bound { rule, check }),
                Check::OddPerson(check) => checks.odd_people.push(Bound { rule, check }),
                Check::Row(check) => checks.rows.push(Bound { rule, check }),
                Check::StrayRow(check) => checks.strays.push(Bound { rule, check }),
                Check::Shared(check) => checks.shared.push(Bound { rule, check }),
                Check::Alike(check) => checks.alike.push(Bound { rule, check }),
                Check::Linked(check) => checks.linked.push(Bound { rule, check }),
                Check::List(check) => checks.list.push(Bound { rule, check }),
                Check::Counts(check) => checks.counts.push(Bound { rule, check }),
                Check::Changed(check) => checks.changed.push(Bound { rule, check }),
            }
        }
        checks
    }

    /// Looks at the file and the list as a whole, each check by itself.
    fn whole(&self, subject: &Subject<'_>) -> Vec<Collector> {
        let look = |bound: &Bound<SubjectCheck>| {
            let mut found = Collector::part(subject.options.per_rule_limit);
            (bound.check)(subject, &mut found.of(bound.rule));
            found
        };
        self.whole.par_iter().map(look).collect()
    }

    /// Looks along the columns of the list, each check by itself.
    fn columns(&self, scope: &Scope<'_>) -> Vec<Collector> {
        let look = |bound: &Bound<ListCheck>| {
            let mut found = Collector::part(scope.subject.options.per_rule_limit);
            (bound.check)(scope, &mut found.of(bound.rule));
            found
        };
        self.list.par_iter().map(look).collect()
    }

    fn notes(&self, scope: &Scope<'_>, found: &mut Collector) {
        for (row, at, note) in scope.list.notes() {
            let column = &scope.list.format().columns[at];
            let cell = Cell { scope, row, column, told_at: column, value: row.cell(at) };
            self.notes
                .iter()
                .for_each(|bound| (bound.check)(&cell, note, &mut found.of(bound.rule)));
        }
    }

    /// Tells the rows that are nobody's: no other rule has anything to say of them.
    fn strays(&self, scope: &Scope<'_>, found: &mut Collector) {
        for row in scope.subject.parsed.nobody.iter().flat_map(List::rows) {
            let context = RowContext { scope, row, filling: row.filling() };
            self.strays.iter().for_each(|bound| (bound.check)(&context, &mut found.of(bound.rule)));
        }
    }

    /// Reads all rows, so many together.
    fn all_rows(&self, scope: &Scope<'_>, chunk: usize) -> Vec<(Collector, Index)> {
        let count = scope.list.len();
        let starts: Vec<usize> = (0..count).step_by(chunk).collect();
        starts
            .into_par_iter()
            .map(|start| self.rows(scope, start..count.min(start + chunk)))
            .collect()
    }

    /// Reads some rows, and returns what was found with the identities that are sound enough to
    /// compare.
    fn rows(&self, scope: &Scope<'_>, range: Range<usize>) -> (Collector, Index) {
        let columns = scope.list.format().columns;
        let identities = columns.iter().filter(|column| column.field.identity().is_some()).count();
        let mut index = Index::with_capacity(range.len() * identities);
        let mut found = Collector::part(scope.subject.options.per_rule_limit);
        let numbers = numbers_beside(scope.list.format());
        for row in range.map(|row| scope.list.row(row)) {
            let context = RowContext { scope, row, filling: row.filling() };
            found.count_row(context.filling == Filling::Filled);
            for ((at, column), value) in columns.iter().enumerate().zip(row.cells()) {
                if value.is_empty() || is_blank(value) {
                    continue;
                }
                let cell = Cell { scope, row, column, told_at: column, value };
                match column.field.identity() {
                    None => self.person(&cell, &mut found),
                    Some((_, scheme)) => {
                        self.realm(&cell, numbers[at], &mut found);
                        let is_sound = if numbers[at].is_some() && row.keeps_user_id(at) {
                            // The old user id and the new number are told where they stand.
                            scheme.defects(value).into_iter().all(is_comparable)
                        } else {
                            self.identity(&cell, scheme, numbers[at], &mut found)
                        };
                        if is_sound {
                            index.insert(row.index(), at, value);
                        }
                    }
                }
            }
            self.rows.iter().for_each(|bound| (bound.check)(&context, &mut found.of(bound.rule)));
        }
        (found, index)
    }

    /// Checks a cell of a person column.
    fn person(&self, cell: &Cell<'_>, found: &mut Collector) {
        self.people.iter().for_each(|bound| (bound.check)(cell, &mut found.of(bound.rule)));
        if !has_usual_signs(cell.value) {
            self.odd_people.iter().for_each(|bound| (bound.check)(cell, &mut found.of(bound.rule)));
        }
    }

    /// Checks the realm of an identity, which in some formats is the number beside it.
    fn realm(&self, cell: &Cell<'_>, number: Option<&'static Column>, found: &mut Collector) {
        let cell = &Cell { told_at: number.unwrap_or(cell.column), ..*cell };
        self.realms.iter().for_each(|bound| (bound.check)(cell, &mut found.of(bound.rule)));
    }

    /// Checks an identity, and tells whether it is sound enough to compare: `#N/A` in a hundred
    /// rows is not one identity of a hundred people, but an identity with a space too many is still
    /// somebody's.
    fn identity(
        &self,
        cell: &Cell<'_>,
        scheme: Scheme,
        number: Option<&'static Column>,
        found: &mut Collector,
    ) -> bool {
        self.identities.iter().for_each(|bound| (bound.check)(cell, &mut found.of(bound.rule)));
        if scheme.is_plainly_sound(cell.value) {
            return true;
        }
        self.odd_identities.iter().for_each(|bound| (bound.check)(cell, &mut found.of(bound.rule)));
        let mut comparable = true;
        for defect in scheme.defects(cell.value) {
            comparable &= is_comparable(defect);
            let of_number = number.filter(|_| defect.is_of_realm(cell.value));
            let cell = &Cell { told_at: of_number.unwrap_or(cell.column), ..*cell };
            self.defects
                .iter()
                .for_each(|bound| (bound.check)(cell, defect, &mut found.of(bound.rule)));
        }
        comparable
    }

    fn index(&self, scope: &Scope<'_>, index: Index, found: &mut Collector) {
        let mut links = Vec::new();
        index.for_each_cluster(|places| {
            split(scope.list, places, scope.subject.options.case, |groups| {
                for group in groups.iter().filter(|group| group.len() > 1) {
                    self.shared
                        .iter()
                        .for_each(|bound| (bound.check)(scope, group, &mut found.of(bound.rule)));
                    links.extend(whole::link(scope, group));
                }
                if groups.len() > 1 {
                    self.alike
                        .iter()
                        .for_each(|bound| (bound.check)(scope, groups, &mut found.of(bound.rule)));
                }
            });
        });
        links.sort_unstable();
        self.linked
            .iter()
            .for_each(|bound| (bound.check)(scope, &links, &mut found.of(bound.rule)));
    }

    fn baseline(&self, scope: &Scope<'_>, found: &mut Collector) {
        // Another format has a rule of its own; cell by cell everything would differ.
        let comparable =
            scope.subject.baseline.filter(|baseline| baseline.format == scope.list.format().id);
        if let Some(baseline) = comparable {
            let differences = baseline.compare(scope.list, |column| scope.is_absent(column));
            let comparison = Comparison { scope, baseline, differences: &differences };
            self.changed
                .iter()
                .for_each(|bound| (bound.check)(&comparison, &mut found.of(bound.rule)));
        }
    }
}

/// Finds, for each column, the one that holds the number of the institution of its user ids.
fn numbers_beside(format: &'static Format) -> Vec<Option<&'static Column>> {
    let mut numbers = vec![None; format.columns.len()];
    for (number, at) in [Side::Was, Side::Wordt].into_iter().filter_map(|side| format.joined(side))
    {
        numbers[at] = Some(&format.columns[number]);
    }
    numbers
}

/// Tells whether an identity with a defect is still somebody's.
fn is_comparable(defect: Defect) -> bool {
    defect.weight() == Weight::Warning
        || matches!(
            defect,
            Defect::EdgeWhitespace | Defect::Forbidden(_) | Defect::Esi(EsiFlaw::Personnummer)
        )
}

/// Tells, by one walk over its bytes, whether a text begins with a letter or digit of ASCII and
/// holds what most names and addresses are made of.
fn has_usual_signs(text: &str) -> bool {
    let is_usual =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'.' | b'\'');
    text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        && text.as_bytes().iter().all(is_usual)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::{Facts, FileKind};
    use crate::list::Parsed;
    use crate::moves::FormatId;
    use crate::rules::Options;
    use proptest::prelude::*;

    const CELLS: [&str; 14] = [
        "",
        "a@x",
        "A@x",
        "b@x",
        "b@y",
        " c@x",
        "c@x",
        "12",
        "#N/B",
        "1,2E+05",
        "=A1",
        "d\u{200b}@x",
        "1234 AB",
        "-",
    ];

    #[test]
    fn what_is_told_of_odd_signs_is_told_of_no_usual_ones() {
        for usual in ["Jan", "3-hoog-achter", "J.P. Jan", "12 bis", "TRUE", "d'Hondt"] {
            assert!(has_usual_signs(usual), "{usual}");
        }
        for other in [
            "",
            "'s-Gravenhage",
            "Zoë",
            "=1",
            "-1+1",
            "a@b",
            "#N/B",
            "a\tb",
            " a",
            "https://x",
            "In?s",
            "Zo\u{fffd}",
        ] {
            assert!(!has_usual_signs(other), "{other}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

        #[test]
        fn how_many_rows_are_read_together_changes_no_finding(
            rows in proptest::collection::vec(proptest::array::uniform7(0..CELLS.len()), 0..60),
            per_rule_limit in 1..9_usize,
        ) {
            let mut list = List::new(crate::list::Format::of(FormatId::Vo));
            rows.iter().zip(2..).for_each(|(row, number)| list.push(number, row.map(|cell| CELLS[cell])));
            let parsed = Parsed { list: Some(list), header_row: Some(1), positions: (0..7).map(Some).collect(), titles: Vec::new(), untitled: std::collections::BTreeMap::new(), unwrapped: Vec::new(), above: Vec::new(), problems: Vec::new(), is_empty: false, nobody: None };
            let facts = Facts::new(FileKind::Csv);
            let options = Options { per_rule_limit, ..Options::default() };
            let subject = Subject { options, ..Subject::new(&facts, &parsed) };
            let whole = check_by(1_000, &subject, registered());
            for chunk in [1, 2, 13] {
                let parts = check_by(chunk, &subject, registered());
                prop_assert_eq!(&parts.kept, &whole.kept);
                prop_assert_eq!(&parts.omitted, &whole.omitted);
                prop_assert_eq!(&parts.structural, &whole.structural);
                prop_assert_eq!(parts.counts, whole.counts);
                prop_assert!(parts.faulty.iter().eq(&whole.faulty));
            }
        }
    }
}
