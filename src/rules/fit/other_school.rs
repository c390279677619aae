//! WW604 `other-school`: the list belongs to another school than the move.

use crate::message::Message;
use crate::rules::api::{Check, Draft, Sink, Subject, rule};

rule!("WW604", "other-school", Error, "other_school.md", [Check::Whole(check)]);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let (Some(manifest), Some(the_move)) = (subject.manifest, subject.r#move) else { return };
    let (listed, moving) = (&manifest.r#move.school.brin, &the_move.file.school.brin);
    if !is_one_school(listed, moving) {
        let message =
            Message::new("rules-WW604-says").with("listed", listed).with("moving", moving);
        sink.report(Draft::structure(message));
    }
}

/// Tells whether two register numbers name one school; one of the two may leave its location out.
pub(super) fn is_one_school(one: &str, other: &str) -> bool {
    let length = one.len().min(other.len()).max(4);
    one.get(..length).unwrap_or(one).eq_ignore_ascii_case(other.get(..length).unwrap_or(other))
}

#[cfg(test)]
mod tests {
    use super::is_one_school;

    #[test]
    fn a_location_may_be_left_out_but_not_contradicted() {
        assert!(is_one_school("99ZZ", "99ZZ00") && is_one_school("99ZZ00", "99zz00"));
        assert!(
            !is_one_school("99ZZ00", "99ZZ01")
                && !is_one_school("99ZZ", "98ZZ00")
                && !is_one_school("9", "99ZZ")
        );
    }
}
