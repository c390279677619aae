//! Users who get another identity in the place of the old one, in their own row, and the way back.
//!
//! All rows are looked at before any is written, so that swaps and chains are no matter, and a dry
//! run finds what a run would.

use std::collections::{HashMap, HashSet};
use std::io::Write as _;

use super::super::sync::Entering;
use super::super::{NewRun, Run, StoreError, Work};
use super::FileSession;
use super::blocks::{Blocks, row_number, walk};
use super::change::{taken_back, with_was};
use super::commit::{NewFile, Ready};
use super::form::{Before, Form};
use super::journal::{ChangeLine, Spans};
use super::pass::text_of;
use crate::identity::{Case, Scheme};
use crate::plan::{Change, ChangeKind, Identities, IdentityNo, ProfileNo, Profiles, Revert};
use crate::progress::{self, Phase, Whole};

/// An identity that comes to a user, or leaves one.
struct Half<'a> {
    user: ProfileNo,
    scheme: Scheme,
    identity: IdentityNo,
    /// What stood in the cell before, where it goes back to that.
    before: Option<Before>,
    change: Option<&'a Change>,
}

impl Half<'_> {
    /// Returns the identity as it is written where it comes.
    fn written<'i>(&self, identities: &'i Identities<'_>) -> &'i str {
        self.change
            .map_or_else(|| identities.name(self.identity), |change| identities.of_change(change))
            .1
    }
}

/// What is to happen to the identity of one scheme of a user.
#[derive(Default)]
struct Cell<'a> {
    leaving: Option<Half<'a>>,
    coming: Option<Half<'a>>,
    /// Where the user's row stands.
    place: Option<u64>,
    /// Whether the row holds what is to leave.
    is_there: bool,
}

impl<'a> Cell<'a> {
    fn halves(&self) -> impl Iterator<Item = &Half<'a>> {
        self.leaving.iter().chain(&self.coming)
    }

    fn of(&self) -> Option<(ProfileNo, Scheme)> {
        self.halves().next().map(|half| (half.user, half.scheme))
    }

    /// What stood there before, where it goes back to that.
    fn before(&self) -> Option<&Before> {
        self.coming.as_ref().or(self.leaving.as_ref())?.before.as_ref()
    }
}

/// The cells to change, by user and scheme.
struct Cells<'a> {
    profiles: &'a Profiles,
    identities: &'a Identities<'a>,
    all: Vec<Cell<'a>>,
}

impl<'a> Cells<'a> {
    fn of(
        profiles: &'a Profiles,
        identities: &'a Identities<'a>,
        leaving: Vec<Half<'a>>,
        coming: Vec<Half<'a>>,
    ) -> Result<Self, StoreError> {
        let leaving =
            leaving.into_iter().map(|half| Cell { leaving: Some(half), ..Cell::default() });
        let coming = coming.into_iter().map(|half| Cell { coming: Some(half), ..Cell::default() });
        let mut halves: Vec<Cell<'a>> = leaving.chain(coming).collect();
        halves.sort_by_key(Cell::of);
        let mut cells: Vec<Cell<'a>> = Vec::with_capacity(halves.len());
        for cell in halves {
            match cells.last_mut().filter(|last| last.of() == cell.of()) {
                Some(last) if last.coming.is_none() && cell.leaving.is_none() => {
                    last.coming = cell.coming;
                }
                // There is room for one.
                Some(_) => return Err(StoreError::Conflict),
                None => cells.push(cell),
            }
        }
        Ok(Self { profiles, identities, all: cells })
    }

    fn of_user(&mut self, user: ProfileNo) -> &mut [Cell<'a>] {
        let is_before = |cell: &Cell<'_>| cell.of().is_some_and(|(other, _)| other < user);
        let is_of = |cell: &Cell<'_>| cell.of().is_some_and(|(other, _)| other <= user);
        let (start, end) = (self.all.partition_point(is_before), self.all.partition_point(is_of));
        &mut self.all[start..end]
    }

    /// Finds the row of every user, and refuses what does not fit it; the store itself keeps an
    /// identity from opening two profiles, whatever the plan says.
    fn find<F: Form>(&mut self, session: &FileSession<F>) -> Result<(), StoreError> {
        let (profiles, identities) = (self.profiles, self.identities);
        let coming = self.all.iter().flat_map(|cell| &cell.coming);
        let coming: HashSet<IdentityNo> = coming.map(|half| half.identity).collect();
        walk(&session.file, &session.form, &mut |place, row| {
            let mut stays = true;
            let user = profiles.find(&row.profile);
            let identity = identities.number(row.scheme, &row.identity);
            for cell in user.map(|user| self.of_user(user)).into_iter().flatten() {
                if *cell.place.get_or_insert(place) != place {
                    let row = row_number(&session.file, &session.form, place)?;
                    return Err(StoreError::SeveralRows { row });
                }
                let is_here = cell.of().is_some_and(|(_, scheme)| scheme == row.scheme);
                if is_here && !row.identity.is_empty() {
                    let leaving = cell.leaving.as_ref().map(|half| half.identity);
                    if leaving.is_none() || leaving != identity {
                        return Err(StoreError::Conflict);
                    }
                    (cell.is_there, stays) = (true, false);
                }
            }
            let is_coming = identity.is_some_and(|identity| coming.contains(&identity));
            if stays && is_coming { Err(StoreError::Conflict) } else { Ok(()) }
        })?;
        let is_found =
            |cell: &Cell<'_>| cell.place.is_some() && cell.is_there == cell.leaving.is_some();
        if self.all.iter().all(is_found) { Ok(()) } else { Err(StoreError::Conflict) }
    }

    /// Writes the file with these cells changed, and tells of each what stood there.
    fn write<F: Form>(
        mut self,
        session: &FileSession<F>,
        out: &mut NewFile,
        told: &mut dyn FnMut(&Cell<'_>, &str, Before) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let form = &session.form;
        out.write_all(form.head().as_bytes())?;
        let mut blocks = Blocks::at(&session.file, form.head().len() as u64)?;
        let running = progress::begin(Phase::WriteKeyrings, Whole::Bytes(session.stamp.length()));
        self.all.sort_by_key(|cell| cell.place);
        for cells in self.all.chunk_by_mut(|one, other| one.place == other.place) {
            let place = cells[0].place.ok_or(StoreError::Conflict)?;
            blocks.copy_to(place, out)?;
            running.reach(place);
            let extent = blocks.record(form)?.ok_or(StoreError::Conflict)?;
            let mut record = text_of(&blocks.bytes()[..extent.content])?.to_owned();
            // What was added to reach a later cell goes first.
            if cells[0].before().is_some() {
                cells.reverse();
            }
            for cell in cells {
                let coming = cell.coming.as_ref().map(|half| half.written(self.identities));
                let (written, before) = rewritten(form, &record, cell, coming.unwrap_or_default())?;
                told(cell, &record, before)?;
                record = written;
            }
            out.write_all(record.as_bytes())?;
            out.write_all(&blocks.bytes()[extent.content..extent.whole])?;
            blocks.pass(extent.whole);
        }
        blocks.copy_to(session.stamp.length(), out)?;
        Ok(())
    }
}

/// Writes the record of a user with one cell changed, and sees to it that it then holds what it
/// should.
fn rewritten<F: Form>(
    form: &F,
    record: &str,
    cell: &Cell<'_>,
    coming: &str,
) -> Result<(String, Before), StoreError> {
    let (_, scheme) = cell.of().ok_or(StoreError::Conflict)?;
    let mut out = Vec::new();
    let before = match cell.before() {
        Some(before) => form
            .put_back(record, scheme, before, &mut out)
            .map(|()| before.clone())
            .map_err(|_| StoreError::Damaged("journal"))?,
        None => form.replace(record, scheme, coming, &mut out).map_err(|_| StoreError::Conflict)?,
    };
    let written = String::from_utf8(out).map_err(|_| StoreError::Conflict)?;
    let found = identity_in(form, &written, scheme)?;
    if scheme.key(&found, Case::Exact) == scheme.key(coming, Case::Exact) {
        Ok((written, before))
    } else {
        Err(StoreError::Damaged("journal"))
    }
}

/// Reads the identity of a scheme in the record of a user; an empty one where there is none.
fn identity_in<F: Form>(form: &F, record: &str, scheme: Scheme) -> Result<String, StoreError> {
    let mut found = String::new();
    let scanned = form.scan(record, true, &mut |row| {
        if row.scheme == scheme {
            row.identity.as_ref().clone_into(&mut found);
        }
        Ok(())
    });
    scanned.map(|_| found).map_err(|_| StoreError::Damaged("journal"))
}

/// The cells that a plan changes.
fn cells_of<'a>(work: &'a Work<'_>) -> Result<Cells<'a>, StoreError> {
    let half = |change: &'a Change| {
        let (user, identity) = (change.profile, change.identity);
        let scheme = work.identities.name(identity).0;
        Half { user, scheme, identity, before: None, change: Some(change) }
    };
    let (leaving, coming): (Vec<_>, Vec<_>) = work.changes.iter().partition(|it| it.retires());
    let halves = |changes: Vec<&'a Change>| changes.into_iter().map(half).collect();
    Cells::of(work.profiles, work.identities, halves(leaving), halves(coming))
}

pub(super) fn rehearse<F: Form>(
    session: &FileSession<F>,
    work: &Work<'_>,
) -> Result<(), StoreError> {
    cells_of(work)?.find(session)
}

pub(super) fn carry_out<F: Form>(
    session: &FileSession<F>,
    run: &NewRun,
    work: &Work<'_>,
) -> Result<Ready, StoreError> {
    let mut cells = cells_of(work)?;
    cells.find(session)?;
    let mut commit = session.begin()?;
    let mut journal =
        session.journal.append(session.place.file(), run, Entering::List, &[], &[])?;
    cells.write(session, commit.out()?, &mut |cell, record, before| {
        let (user, scheme) = cell.of().ok_or(StoreError::Conflict)?;
        let (profile, stood) =
            (work.profiles.name(user), identity_in(&session.form, record, scheme)?);
        let mut before = Some(before);
        for half in cell.halves() {
            let Some(change) = half.change else { continue };
            let coming = half.written(work.identities);
            let identity = if change.retires() { stood.as_str() } else { coming };
            let line = ChangeLine::new(change.row, change.kind, profile, scheme, identity);
            let line = with_was(line, change, work);
            journal.change(&line.with_before(before.take().unwrap_or_default()))?;
        }
        Ok(())
    })?;
    Ok(Ready { commit, journal: Some(journal) })
}

/// How many cells the rows of users had to which cells were added, of changes that are undone or go
/// back now.
fn widths<F: Form>(
    session: &FileSession<F>,
    undone: &Run,
    numbers: &Spans,
) -> Result<HashMap<String, usize>, StoreError> {
    let mut widths: HashMap<String, usize> = HashMap::new();
    for run in session.journal.runs() {
        session.journal.each(run.ordinal, &mut |number, line, is_undone| {
            let goes = is_undone || run.ordinal == undone.ordinal && numbers.contains(number);
            let padding = line.before().padding as usize;
            let place = session.form.place(line.scheme).filter(|_| goes && padding > 0);
            if let Some(width) = place.and_then(|place| (place + 1).checked_sub(padding)) {
                let known = widths.entry(line.profile.clone().into_owned()).or_insert(width);
                *known = width.min(*known);
            }
            Ok(())
        })?;
    }
    Ok(widths)
}

/// What goes back to a cell; it may be another run, undone before, that added cells to reach beyond
/// it.
fn narrowed<F: Form>(form: &F, line: &ChangeLine<'_>, widths: &HashMap<String, usize>) -> Before {
    let before = line.before();
    let width = widths.get(line.profile.as_ref()).copied();
    let place =
        form.place(line.scheme).filter(|_| before.text.as_deref().is_none_or(str::is_empty));
    let added = place.zip(width).and_then(|(place, width)| (place + 1).checked_sub(width));
    let padding = added.and_then(|added| u32::try_from(added).ok()).unwrap_or_default();
    Before { padding: before.padding.max(padding), ..before }
}

pub(super) fn undo<F: Form>(
    session: &mut FileSession<F>,
    undone: &Run,
    run: &NewRun,
    steps: &[Revert],
) -> Result<Ready, StoreError> {
    let numbers = taken_back(session, undone, steps)?;
    let widths = widths(session, undone, &numbers)?;
    let mut profiles = Profiles::default();
    let mut identities = Identities::new(Case::Exact);
    let (mut leaving, mut coming) = (Vec::new(), Vec::new());
    session.journal.standing(undone.ordinal, &mut |number, line| {
        if numbers.contains(number) {
            let halves = if line.deed == ChangeKind::Retired { &mut coming } else { &mut leaving };
            halves.push(Half {
                user: profiles.number(&line.profile),
                scheme: line.scheme,
                identity: identities.number_or_add(line.scheme, &line.identity),
                before: Some(narrowed(&session.form, line, &widths)),
                change: None,
            });
        }
        Ok(())
    })?;
    let mut cells = Cells::of(&profiles, &identities, leaving, coming)?;
    cells.find(session)?;
    let mut commit = session.begin()?;
    let entering = Entering::Undo(undone.ordinal);
    let mut journal = session.journal.append(session.place.file(), run, entering, &[], &[])?;
    journal.undoes(&numbers)?;
    cells.write(session, commit.out()?, &mut |_, _, _| Ok(()))?;
    Ok(Ready { commit, journal: Some(journal) })
}
