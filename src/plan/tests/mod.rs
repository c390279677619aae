//! The planner at work on a store in memory.

mod laws;
mod model;
mod story;
mod table;
mod two_columns;
