//! Checking an opened list against its manifest, the list as it was sent out, and the move.

use std::thread;

use crate::calendar::Calendar;
use crate::intake::{OpenError, OpenedList};
use crate::list::{List, People, Row};
use crate::message::{Fault, Message, Problem as _};
use crate::moves::{Closure, Move};
use crate::report::ListFacts;
use crate::rules::{self, Baseline, Findings, Options, Subject};
use crate::scenario::{self, Verdict};

/// What a list is held against, besides its own manifest.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checked<'a> {
    /// The move that it is for, with the verdict on it.
    pub r#move: Option<(&'a Move, &'a Verdict)>,
    /// The list as it was sent out.
    pub original: Option<&'a OpenedList>,
}

/// What a check found, and of which list.
#[derive(Debug)]
pub struct CheckReport {
    /// Which list was checked.
    pub list: ListFacts,
    /// What was found.
    pub findings: Findings,
}

/// Checks a list.
#[must_use]
pub fn check(opened: &OpenedList, against: Checked<'_>, options: Options) -> CheckReport {
    // A school that has the list but no move file still gets the move's checks: the list tells what
    // it is for, which is enough to be warned.
    let own = if against.r#move.is_none() { own_move(opened) } else { None };
    let the_move = against.r#move.or(own.as_ref().map(|(the_move, verdict)| (the_move, verdict)));
    let verdict = the_move.map(|(_, verdict)| verdict);
    let closure = verdict.and_then(Verdict::closure);
    let baseline = baseline(opened, against.original, closure);
    let subject = Subject {
        manifest: opened.manifest.as_ref(),
        manifest_error: opened.manifest_error.as_ref(),
        baseline: baseline.as_ref(),
        r#move: the_move.map(|(the_move, _)| the_move),
        people: opened.custody().map_or(People::Named, |custody| custody.people),
        expected_format: verdict.and_then(|verdict| verdict.list_format),
        options,
        ..Subject::new(&opened.facts, &opened.parsed)
    };
    let list = opened.parsed.list.as_ref();
    // Hashing a long list takes as long as a third of checking it, and needs nothing of it.
    let (findings, sha256) = thread::scope(|scope| {
        let hashing = list.map(|list| scope.spawn(|| list.sha256()));
        (rules::check(&subject), hashing.and_then(|hashing| hashing.join().ok()))
    });
    let list = ListFacts {
        id: opened.manifest.as_ref().map(|manifest| manifest.list_id.clone()),
        format: list.map(|list| list.format().id),
        rows: list.map_or(0, List::len),
        last_row: list.and_then(|list| list.rows().last()).map(Row::number),
        sha256,
    };
    CheckReport { list, findings }
}

/// The move that the list's own manifest tells of, where it is one that can be made.
fn own_move(opened: &OpenedList) -> Option<(Move, Verdict)> {
    let the_move = scenario::resolve(opened.manifest.as_ref()?.r#move.clone()).ok()?;
    let verdict = scenario::judge(&the_move, &Calendar::default());
    Some((the_move, verdict))
}

/// The list as it was sent out: the original itself tells more than what a manifest remembers of
/// it.
fn baseline<'a>(
    opened: &'a OpenedList,
    original: Option<&'a OpenedList>,
    closure: Option<Closure>,
) -> Option<Baseline<'a>> {
    match original.and_then(|original| Some((original.parsed.list.as_ref()?, original))) {
        Some((list, original)) => {
            let manifest = original.manifest.as_ref().or(opened.manifest.as_ref());
            Some(
                Baseline::of_original(list, manifest, closure.unwrap_or(list.format().closure))
                    .of_version(original.manifest.as_ref()),
            )
        }
        None => opened.manifest.as_ref().and_then(Baseline::of_manifest),
    }
}

/// Makes the report of a list that could not be opened, where the file is to blame.
///
/// # Errors
/// The error itself, where it is a matter of usage or of the machine.
pub fn unreadable(error: OpenError) -> Result<CheckReport, OpenError> {
    if error.fault() != Fault::Input {
        return Err(error);
    }
    let why: Message = error.message();
    Ok(CheckReport { list: ListFacts::default(), findings: rules::unreadable(why) })
}
