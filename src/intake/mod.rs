//! The door: every table that comes in, whatever it is to be, is read here, the sheet and header
//! sought, the fields named, and what deserves a look told by row and column.

mod cell_damage;
mod chosen;
mod error;
pub mod fields;
mod ids;
mod keyring_error;
mod keyring_file;
mod keyring_rows;
mod keyring_survey;
mod list;
mod roster;
mod roster_columns;
mod roster_reader;
mod school;
mod side_table;
mod warning;

pub(crate) use cell_damage::{CellDamage, is_lost_name};
pub use chosen::{Chosen, ChosenError};
pub use error::RosterError;
pub use keyring_error::KeyringsError;
pub(crate) use keyring_file::{KeyringFile, is_unsound};
pub use list::{
    ListSource, OpenError, OpenOptions, OpenedList, is_surely_none, open_bytes, open_list,
};
pub(crate) use roster::{Roster, RosterRequest};
pub use roster_columns::UsedColumn;
pub(crate) use school::{OtherSchool, location_of};
pub(crate) use side_table::SideTable;
pub use side_table::SideTableError;
pub(crate) use warning::{OTHER_ENCODING, is_spoilt, without_title};
pub use warning::{Oddity, Warning, damage_in, faults_across};
