//! The move file that most subcommands read.

use std::path::Path;

use super::{Context, Failure};
use crate::calendar::{Calendar, Date};
use crate::list::{Format, Manifest};
use crate::message::Message;
use crate::moves::{Move, MoveFile};
use crate::scenario::procedure::{plan_of, require_order, too_short};
use crate::scenario::{judge, judge_on, resolve};

/// Reads and resolves a move file, or standard input for `-`; from there on its sector is spoken of.
pub(crate) fn read(path: &Path, context: &Context) -> Result<Move, Failure> {
    let file = MoveFile::parse(&Context::read_text(path)?)?;
    context.speak_of(Format::of_sector(file.sector));
    Ok(resolve(file)?)
}

/// Reads the move file of a list that is made, filled, sent or applied: its dates must be able to
/// follow each other.
pub(crate) fn read_for_list(path: &Path, context: &Context) -> Result<Move, Failure> {
    let moved = read(path, context)?;
    // No calendar moves the dates of the file.
    require_order(&judge(&moved, &Calendar::default()), &moved.file.dates)?;
    Ok(moved)
}

/// Adds the days by which a list was counted when it was made: it took them along, so that all count
/// by the same.
pub(crate) fn take_days(file: &mut MoveFile, manifest: Option<&Manifest>) {
    if let Some(manifest) = manifest {
        file.working_days.add(manifest.r#move.working_days.clone());
    }
}

/// Returns which days of a move leave too little time, as `scenario` and `steps` tell it.
pub(crate) fn too_little_time(moved: &Move, calendar: &Calendar, today: Date) -> Vec<Message> {
    let verdict = judge_on(moved, calendar, today);
    too_short(&verdict, &plan_of(&verdict, moved, calendar, today))
}

/// A publisher's name that the move file does not have is mistyped.
pub(crate) fn known_publisher(name: Option<&str>, moved: &Move) -> Result<(), Failure> {
    match name {
        Some(name)
            if !moved
                .file
                .publishers
                .iter()
                .any(|publisher| publisher.name.eq_ignore_ascii_case(name)) =>
        {
            Err(Failure::usage(Message::new("refusal-unknown-publisher").with("publisher", name)))
        }
        _ => Ok(()),
    }
}
