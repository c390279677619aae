//! Was–wordt lists: the agreed formats, their rows in compact memory, how a header is recognised,
//! and the manifest that travels along.

mod canonical;
mod custody;
mod descriptor;
mod differences;
mod filling;
mod format;
mod formats;
mod header;
mod joined;
mod manifest;
mod nobody;
mod pairing;
mod reader;
mod rows;
mod title;
mod written;

pub use canonical::{RowDigests, RowWords, Salt};
pub use custody::{Custody, People};
pub use descriptor::ManifestError;
pub use differences::{Differences, Place};
pub use filling::Filling;
pub use format::{
    Audience, Column, Field, Fill, Format, Group, RowPer, Sourced, Texts, WithoutWordt,
};
pub use header::{Header, HeaderProblem, header_key};
pub(crate) use manifest::ManifestPart;
pub use manifest::{Manifest, Resource};
pub use nobody::{Nobody, are_total, begins_total, is_no_person, nobody};
pub(crate) use reader::note_untitled;
pub use reader::{ListReader, Parsed, Untitled};
pub use rows::{List, Row, is_blank};
pub use title::{told_sheets, told_titles};
