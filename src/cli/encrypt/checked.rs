//! The list that is sealed: opened, believed and checked.

use std::io::Cursor;
use std::path::Path;

use super::Args;
use crate::cli::list_input::spoken_of;
use crate::cli::{Context, Failure, move_file};
use crate::grid::FileKind;
use crate::identity::Side;
use crate::list::{Filling, List, People};
use crate::message::Message;
use crate::moves::{Closure, FormatId, Move};
use crate::ops::encrypt::{self, EncryptError, Found, ReadyList};
use crate::ops::{self, Checked, ListSource, OpenedList, is_surely_none, trust};
use crate::rules::{Options, Strictness, Unfilled};
use crate::scenario::{Verdict, judge, judge_on, resolve};
use crate::seal::Plaintext;
use crate::tables::{self, WorkbookOptions};

/// A list that was read and checked.
pub(super) struct CheckedList {
    /// The file, unlocked.
    pub(super) bytes: Plaintext,
    opened: OpenedList,
    /// What the check found.
    pub(super) found: Found,
    /// What says whither it goes, where that is to no publisher.
    pub(super) whither: Option<&'static str>,
}

impl CheckedList {
    /// Opens a list, where it is locked too, and checks it. With a move, a list that was sealed for
    /// one must be of the same school.
    pub(super) fn read(
        args: &Args,
        the_move: Option<(&Move, &Verdict)>,
        context: &Context,
    ) -> Result<Self, Failure> {
        let (bytes, opened) =
            open(args, the_move.and_then(|(_, verdict)| verdict.list_format), context)?;
        if opened.parsed.list.is_none() {
            return Err(EncryptError::NoHeader.into());
        }
        if let Some((moved, _)) = the_move {
            trust::require_addressee(&opened.custody, None, &moved.file.school.brin)?;
        }
        if args.to_fill && is_filled(&opened) {
            return Err(EncryptError::NothingToFill.into());
        }
        let whither = match the_move {
            Some(_) => None,
            None if args.to_distributor => Some("encrypt-to-distributor"),
            None => (args.to_fill || is_unfilled(&opened)).then_some("encrypt-to-fill"),
        };
        if whither == Some("encrypt-to-fill") && lacks_rows(&opened) {
            return Err(EncryptError::NobodyToFill.into());
        }
        let unfilled = match whither {
            Some("encrypt-to-fill") => Unfilled::Meant,
            Some(_) => Unfilled::Allowed,
            None if args.allow_unfilled => Unfilled::Allowed,
            None => Unfilled::Refused,
        };
        let rules = Options { unfilled, ..Options::default() };
        let report = ops::check(&opened, Checked { r#move: the_move, original: None }, rules);
        let strictness = if args.strict { Strictness::Strict } else { Strictness::Lenient };
        Ok(Self { bytes, opened, found: Found::of(&report.findings, strictness), whither })
    }

    /// Tells whether what is known of the list stands beside it, and is not in the file that is
    /// sealed.
    pub(super) fn leaves_manifest(&self) -> bool {
        self.opened.manifest.is_some()
            && self.opened.facts.kind == FileKind::Csv
            && !tables::is_container(Cursor::new(&self.bytes[..]))
    }

    /// Holds a list back from publishers as long as contract or consent is wanting, by the move
    /// file that was given, else by the one that its manifest holds, as it was when the list was
    /// made. So is one in which nothing is filled, with a move file, or no row has an old identity.
    pub(super) fn require_leave(
        &self,
        args: &Args,
        told: Option<(&Move, &Verdict)>,
        context: &Context,
    ) -> Result<(), EncryptError> {
        let today = context.today();
        if self.whither.is_some() {
            return Ok(());
        }
        let empty = self.opened.parsed.list.as_ref().and_then(List::empty_side);
        if let Some(side) = empty.filter(|&side| told.is_some() || side == Side::Was) {
            return Err(EncryptError::NothingFilled(Some(side)));
        }
        match (told, &self.opened.manifest) {
            (Some((moved, verdict)), _) => encrypt::require_leave(&moved.file, verdict, today),
            (None, Some(manifest)) => {
                let Ok(moved) = resolve(manifest.r#move.clone()) else { return Ok(()) };
                let verdict = judge(&moved, &args.working_days.calendar());
                encrypt::require_leave(&moved.file, &verdict, today)
            }
            (None, None) => Ok(()),
        }
    }

    /// Tells which leave is not there yet, by the manifest.
    pub(super) fn wanting_leave(&self, args: &Args, context: &Context) -> Vec<Message> {
        let moved = self.opened.manifest.as_ref().and_then(|own| resolve(own.r#move.clone()).ok());
        let verdict = moved.map(|moved| judge(&moved, &args.working_days.calendar()));
        verdict.map_or_else(Vec::new, |verdict| encrypt::wanting(&verdict, context.today()))
    }

    /// Judges a move by the days too that the list took along.
    pub(super) fn counted(&self, mut moved: Move, args: &Args, on: &Context) -> (Move, Verdict) {
        move_file::take_days(&mut moved.file, self.opened.manifest.as_ref());
        let verdict = judge_on(&moved, &args.working_days.calendar(), on.today());
        (moved, verdict)
    }

    /// Makes what publishers get: the rows alone, whatever else the file holds, in the kind of file
    /// that the list came in.
    pub(super) fn ready(
        self,
        the_move: &Move,
        verdict: &Verdict,
        minimise: bool,
        context: &Context,
    ) -> Result<ReadyList, EncryptError> {
        let Self { opened, found, .. } = self;
        let list = opened
            .parsed
            .list
            .ok_or(EncryptError::Findings(found.errors.max(1), found.codes.clone()))?;
        let mut ready =
            ReadyList::new(list, opened.manifest, found, (the_move, verdict), context.today());
        ready.people =
            opened.custody.ok().flatten().map_or(People::Named, |custody| custody.people);
        match opened.facts.kind {
            _ if minimise => ready.minimised(),
            FileKind::Xlsx => ready.in_workbook(context.today()),
            FileKind::Csv | FileKind::Xls | FileKind::Ods | FileKind::Edexml => Ok(ready),
        }
    }

    /// Makes the workbook that goes under a password: a workbook as it is, any other list as the
    /// workbook that it would be.
    pub(super) fn as_workbook(
        &self,
        output: &Path,
        context: &Context,
    ) -> Result<Plaintext, Failure> {
        let list =
            self.opened.parsed.list.as_ref().ok_or(EncryptError::Findings(
                self.found.errors.max(1),
                self.found.codes.clone(),
            ))?;
        if self.opened.facts.kind == FileKind::Xlsx
            && !tables::is_container(Cursor::new(&self.bytes[..]))
        {
            return Ok(Plaintext::from(self.bytes.to_vec()));
        }
        let file_name =
            output.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let options = WorkbookOptions {
            lang: context.lang(),
            created: context.today(),
            file_name: &file_name,
        };
        let mut workbook = Vec::new();
        let written =
            tables::write_workbook(list, self.opened.manifest.as_ref(), &options, &mut workbook);
        written.map_err(EncryptError::Container)?;
        Ok(Plaintext::from(workbook))
    }
}

/// Tells whether a list is as it was made: its manifest says what was supplied, and nobody filled
/// in a new identity yet.
fn is_unfilled(opened: &OpenedList) -> bool {
    opened.manifest.is_some() && opened.parsed.list.is_some() && !has_new(opened)
}

/// Tells whether a list has no rows, and whoever fills it in may add none: they are supplied
/// (*Procedure … MBO*, steps 7 and 8). An open format may go out empty.
fn lacks_rows(opened: &OpenedList) -> bool {
    let told = opened.manifest.as_ref().map(|manifest| manifest.closure);
    opened.parsed.list.as_ref().is_some_and(|list| {
        list.is_empty() && told.unwrap_or(list.format().closure) == Closure::Closed
    })
}

/// Tells whether a row of a list has a new identity.
fn has_new(opened: &OpenedList) -> bool {
    let list = opened.parsed.list.as_ref();
    list.is_some_and(|list| list.rows().any(|row| row.identities(Side::Wordt).next().is_some()))
}

/// Tells whether every row of a list has all that is to be filled in.
fn is_filled(opened: &OpenedList) -> bool {
    let list = opened.parsed.list.as_ref().filter(|list| !list.is_empty());
    list.is_some_and(|list| list.rows().all(|row| row.filling() == Filling::Filled))
}

/// Opens a list, with the bytes that it is in once it is unlocked.
fn open(
    args: &Args,
    format: Option<FormatId>,
    context: &Context,
) -> Result<(Plaintext, OpenedList), Failure> {
    let options = args.list_options();
    let trust = args.sender.trust(None, context)?;
    let signature = args.sender.signature_of(&args.list);
    let supplied = options.supply_trusted(
        &args.list,
        trust.as_ref().map(|trust| (trust, signature.as_path())),
        context,
    )?;
    let how = options.options(format);
    let start = supplied.source().start()?;
    if is_surely_none(&start, &how) {
        return Err(EncryptError::NoHeader.into());
    }
    // A workbook is opened from the very bytes that are sealed; a CSV from its file, which may have
    // its manifest beside it.
    let (bytes, opened) = if start.starts_with(b"PK") {
        let bytes = supplied.bytes()?;
        let opened = ListSource::Bytes(&bytes).open(&how)?;
        (bytes, opened)
    } else {
        let opened = supplied.source().open(&how)?;
        (supplied.bytes()?, opened)
    };
    let opened = spoken_of(opened, context);
    if let Some(signer) = supplied.signer() {
        trust::require_signer(&opened.custody, Some(signer))?;
        context.say(
            &Message::new("sender-verified")
                .with("who", &signer.principal)
                .with("fingerprint", &signer.fingerprint),
        );
    }
    Ok((bytes, opened))
}
