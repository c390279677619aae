//! A list on its way to its publishers.

use std::path::Path;

use super::changes::TicketChanges;
use super::passwords::Passwords;
use super::ready::ReadyList;
use crate::calendar::{Calendar, Date};
use crate::list::Custody;
use crate::moves::{Move, Sector, Window};
pub use crate::scenario::term;
use crate::scenario::{Verdict, calendar_of};
use crate::seal::signature::SigningKey;

/// A list on its way to the publishers of a move.
#[derive(Clone, Copy, Debug)]
pub struct Delivery<'a> {
    /// The move.
    pub r#move: &'a Move,
    /// The folder of the move file, from which paths in it are reckoned.
    pub move_folder: &'a Path,
    /// The verdict on the move.
    pub verdict: &'a Verdict,
    /// The list.
    pub list: &'a ReadyList,
    /// When the tickets are made.
    pub created: Date,
    /// The same moment in full, ISO 8601 in UTC.
    pub at: &'a str,
    /// The key that signs the sealed files.
    pub signing_key: Option<&'a SigningKey>,
    /// The passwords of the workbooks that are written instead of sealed files.
    pub passwords: Option<&'a Passwords>,
    /// What changed since the version before, where that was compared.
    pub changes: Option<&'a TicketChanges>,
    /// The days that count.
    pub calendar: &'a Calendar,
}

impl Delivery<'_> {
    /// Returns the day on which the publishers should be done: in principle three working days from
    /// the ticket (*Wijzigingsprocedures*, VO step 14), or from the day on which it can be done. In
    /// MBO they run from the return of the list with every row filled (step 10), so that one that
    /// still misses some sets no day; the ticket of its complete version will.
    pub(super) fn deadline(&self) -> Option<Date> {
        let is_running =
            self.r#move.file.sector != Sector::Mbo || self.list.unfilled() == self.list.newcomers();
        is_running.then(|| term(self.created, self.applied_from(), &self.working_days()))
    }

    /// Returns the working day from which the list can be applied whole, and from which the days
    /// are counted, where that is after the ticket.
    pub(super) fn can_be_done_from(&self) -> Option<Date> {
        let calendar = self.working_days();
        self.applied_from().map(|day| calendar.on_or_after(day)).filter(|day| *day > self.created)
    }

    fn working_days(&self) -> Calendar {
        calendar_of(self.r#move, self.calendar)
    }

    fn applied_from(&self) -> Option<Date> {
        self.r#move.applied_from(self.list.displaces)
    }

    /// Returns the days between which the list is to be applied.
    pub(super) fn window(&self) -> Window {
        Window::of(&self.r#move.file.dates).due(self.deadline().unwrap_or(self.created))
    }

    /// Returns what is sealed in for a publisher, so that its copy cannot pass for another's, nor
    /// in another's name.
    pub(super) fn custody(&self, publisher: &str) -> Custody {
        let window = self.window();
        Custody {
            publisher: publisher.to_owned(),
            school: self.r#move.file.school.brin.clone(),
            list_id: self.list.id().to_owned(),
            version: self.list.manifest.version,
            sealed_at: self.at.to_owned(),
            apply_from: window.from,
            apply_until: window.until,
            signer: self.signing_key.map(SigningKey::fingerprint),
            people: self.list.people,
        }
    }
}
