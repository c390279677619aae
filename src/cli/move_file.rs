//! The move file that most subcommands read.

use std::path::Path;

use super::{Context, Failure};
use crate::calendar::{Calendar, Date};
use crate::list::Format;
use crate::message::Message;
use crate::moves::{Move, MoveFile};
use crate::scenario::procedure::{self, plan_of};
use crate::scenario::{judge_on, resolve};

/// Reads and resolves a move file, or standard input for `-`; from there on its sector is spoken of.
pub(crate) fn read(path: &Path, context: &Context) -> Result<Move, Failure> {
    let file = MoveFile::parse(&Context::read_text(path)?)?;
    context.speak_of(Format::of_sector(file.sector));
    Ok(resolve(file)?)
}

/// Returns which days of a move contradict each other, and which leave too little time, as
/// `scenario` and `steps` tell it.
pub(crate) fn impossible(
    moved: &Move,
    calendar: &Calendar,
    today: Date,
) -> (Vec<Message>, Vec<Message>) {
    let verdict = judge_on(moved, calendar, today);
    let plan = plan_of(&verdict, moved, calendar, today);
    (procedure::out_of_order(&verdict, &moved.file.dates), procedure::too_short(&plan))
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
