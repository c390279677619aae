//! The papers of a move and the stores beside them.

use super::super::encrypt::Ticket;
use super::stores::Standing;

/// The tickets with the status of each list, and what was reported of them.
pub(super) struct Desk<'p> {
    pub(super) tickets: &'p [Ticket],
    pub(super) standings: Vec<Vec<Standing<'p>>>,
}
