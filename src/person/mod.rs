//! People and schools as lists name them: match keys of names, postcodes, house numbers, BRIN.

mod address;
mod brin;
mod call_name;
mod description;
mod likeness;
mod name;
mod nearness;
mod one_person;
mod relation;

pub use address::{house_number_is_sound, postcode_is_dutch, postcode_key};
pub use brin::brin_is_sound;
pub use call_name::is_call_name;
pub use description::Person;
pub use likeness::{
    Agreement, Likeness, ascii_letters, compare_first_names, compare_folded, compare_house_numbers,
    compare_initials, compare_postcodes, compare_surnames, first_word, is_initials, is_particle,
    loose_fold, surname_core,
};
pub use name::{fold, name_key};
pub use nearness::{
    Nearness, is_usual_given_name, nearness, reads_as_given_name, usual_given_names,
};
pub use one_person::OnePerson;
pub use relation::{Relation, are_two, full_name, is_one_address, relation, relation_by_name};
