//! What a rule looks at, and how the file of a rule declares it.

use super::findings::Counts;
use super::meta::Rule;
use super::sink::Sink;
use super::subject::Subject;
use super::view::{Cell, Comparison, Link, Place, RowContext, Scope};
use crate::grid::Note;
use crate::identity::Defect;

pub(crate) type SubjectCheck = fn(&Subject<'_>, &mut Sink<'_>);
pub(crate) type NoteCheck = fn(&Cell<'_>, Note, &mut Sink<'_>);
pub(crate) type DefectCheck = fn(&Cell<'_>, Defect, &mut Sink<'_>);
pub(crate) type CellCheck = fn(&Cell<'_>, &mut Sink<'_>);
pub(crate) type RowCheck = fn(&RowContext<'_>, &mut Sink<'_>);
pub(crate) type SharedCheck = fn(&Scope<'_>, &[Place], &mut Sink<'_>);
pub(crate) type AlikeCheck = fn(&Scope<'_>, &[Vec<Place>], &mut Sink<'_>);
pub(crate) type LinkedCheck = fn(&Scope<'_>, &[Link], &mut Sink<'_>);
pub(crate) type ListCheck = fn(&Scope<'_>, &mut Sink<'_>);
pub(crate) type CountsCheck = fn(Counts, &mut Sink<'_>);
pub(crate) type ComparisonCheck = fn(&Comparison<'_>, &mut Sink<'_>);

/// What a rule looks at.
pub(crate) enum Check {
    /// The file, its header, and the list as a whole.
    Whole(SubjectCheck),
    /// What the file tells about a cell beyond its text.
    Note(NoteCheck),
    /// A defect of an identity.
    Defect(DefectCheck),
    /// An identity.
    Identity(CellCheck),
    /// The realm of an identity, which in some formats is the number beside it.
    Realm(CellCheck),
    /// An identity that is not one of the usual letters and signs.
    OddIdentity(CellCheck),
    /// A filled cell of a person column.
    Person(CellCheck),
    /// A cell of a person column that holds other signs than names and addresses usually do.
    OddPerson(CellCheck),
    /// A row.
    Row(RowCheck),
    /// A row that is no person's.
    StrayRow(RowCheck),
    /// All places of one identity.
    Shared(SharedCheck),
    /// All places of identities that look alike, a group for each identity.
    Alike(AlikeCheck),
    /// Who takes the old identity of whom.
    Linked(LinkedCheck),
    /// The list along its columns, while its rows are read.
    List(ListCheck),
    /// What was counted when all rows were read.
    Counts(CountsCheck),
    /// The differences from the list as it was sent out.
    Changed(ComparisonCheck),
}

/// A rule with its checks, as the registry holds it.
pub(crate) struct Registered {
    pub(crate) rule: Rule,
    pub(crate) checks: &'static [Check],
}

/// Declares the rule of a file: its static, with the page of the same name beside it.
macro_rules! rule {
    ($code:literal, $name:literal, $severity:ident, $page:literal, $checks:expr) => {
        pub(crate) static RULE: $crate::rules::api::Registered = $crate::rules::api::Registered {
            rule: $crate::rules::api::Rule {
                code: $code,
                name: $name,
                severity: $crate::rules::api::Severity::$severity,
                since: "0.1.0",
                page: include_str!($page),
                title: concat!("rules-", $code),
            },
            checks: &$checks,
        };
    };
}
pub(crate) use rule;
