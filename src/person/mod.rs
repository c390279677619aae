//! People and schools as lists name them: match keys of names, postcodes, house numbers, BRIN.

mod address;
mod brin;
mod name;

pub use address::{house_number_is_sound, postcode_is_dutch, postcode_key};
pub use brin::brin_is_sound;
pub use name::{fold, name_key};
