//! WW607 `location-of-another-school`: a location that is the register number of another school.

use super::other_school::is_one_school;
use crate::list::Field;
use crate::person::brin_is_sound;
use crate::rules::api::{Cell, Check, Sink, rule};

rule!(
    "WW607",
    "location-of-another-school",
    Warning,
    "location_of_another_school.md",
    [Check::Person(check)]
);

fn check(cell: &Cell<'_>, sink: &mut Sink<'_>) {
    if cell.column.field != Field::Location || !cell.value.starts_with(|c: char| c.is_ascii_digit())
    {
        return;
    }
    let Some(the_move) = cell.scope.subject.r#move else { return };
    let (location, school) = (cell.value.trim().to_ascii_uppercase(), &the_move.file.school.brin);
    // The same school may have several locations; only its first four characters are the school.
    let root = |brin: &str| brin.get(..4).unwrap_or(brin).to_owned();
    if brin_is_sound(&location)
        && brin_is_sound(school)
        && !is_one_school(&root(&location), &root(school))
    {
        sink.gather_by(cell.at(), "rules-WW607-says", "", |message| message.with("school", school));
    }
}
