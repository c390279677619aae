//! May this move be supported, by which rule, and what has to be done: the agreement's own tables,
//! as data.
//!
//! [`parse_endpoint`] and [`resolve`] turn words into endpoints and moves; [`judge`] and
//! [`judge_pair`] give the [`Verdict`]; [`matrix()`] gives all of a sector's; [`procedure`] has the
//! steps.

mod catalogue;
mod code;
mod condition;
mod consequence;
mod country;
mod dagtilbud;
mod endpoint;
mod endpoint_error;
mod general;
mod ho;
pub mod institutions;
mod judge;
mod matrix;
mod mbo;
mod needs;
mod notes;
mod own;
mod place;
mod players;
pub mod procedure;
mod resolve;
mod role;
mod ruling;
mod season;
mod sections;
mod time;
mod typed;
mod verdict;
mod vo;

pub use catalogue::{Idp, Lookup, endpoint_name, idp_name};
pub use code::{Basis, Code, Supplier, Support};
pub use condition::{Condition, ConditionKind, State};
pub use consequence::{Consequence, ConsequenceKind};
pub use country::{calendar_of, calendar_of_lists};
pub use endpoint::{require_new_number, require_old_number, resolve_idp};
pub use endpoint_error::{EndpointError, EndpointFlaw};
pub use judge::{judge, judge_on, judge_pair, judge_pair_on};
pub use matrix::{is_general, matrix, verdicts_for};
pub use needs::{Features, Need};
pub use place::Place;
pub use resolve::{
    MoveError, is_address, realm_is_sound, require_contact, require_publishers, require_realmless,
    require_school_name, resolve, school_code,
};
pub use role::Role;
pub use ruling::Ruling;
pub use season::Season;
pub use time::{TURNAROUND, doubtful, end_of_work, last_filing, term, term_begins};
pub use typed::parse_endpoint;
pub use verdict::Verdict;
