//! Whom no publisher knows: whom any receipt shows as known is not among them.

use serde_json::{Value, json};

use super::Distributor;
use super::last_words::{desk, rehearsed};

impl Distributor {
    /// The rows that are known to nobody, and how many publishers reported.
    fn unknown(&self) -> (Value, Value) {
        let unknown = self.status(0, "2026-07-21", &[])["unknown_everywhere"][0].clone();
        (unknown["rows"].clone(), unknown["reported"].clone())
    }
}

#[test]
fn whom_a_dry_run_knows_is_known() {
    let desk = desk();
    desk.apply("een", "2026-07-20", &["--publisher", "een"]);
    assert_eq!(desk.unknown(), (json!([3, 4]), json!(1)));
    desk.said("dry", |receipt| rehearsed(receipt, "2026-07-19T10:00:00Z"));
    assert_eq!(desk.unknown(), (json!([4]), json!(1)));
    // Of rows that are not those of the ticket nobody can say who they are.
    desk.said("dry", |receipt| {
        rehearsed(receipt, "2026-07-19T10:00:00Z");
        (receipt["list_sha256"], receipt["sealed_sha256"]) = ("of other rows".into(), Value::Null);
    });
    assert_eq!(desk.unknown(), (Value::Null, Value::Null));
    desk.said("own", |receipt| receipt["at"] = "2026-07-20T10:00:00Z".into());
    assert_eq!(desk.unknown(), (json!([4]), json!(2)));
}

#[test]
fn of_a_list_that_one_publisher_gets_only_that_one_is_told() {
    let desk = desk();
    desk.said("own", |receipt| receipt["at"] = "2026-07-20T10:00:00Z".into());
    assert!(desk.text("2026-07-21").contains("row 4 is known to no publisher yet"));
    for other in ["een", "drie"] {
        std::fs::remove_file(desk.path(desk.ticket(other))).unwrap();
    }
    assert_eq!(desk.unknown(), (json!([4]), json!(1)));
    let told = desk.text("2026-07-21");
    assert!(told.contains("row 4 is unknown to twee"), "{told}");
    assert!(!told.contains("known to no publisher"), "{told}");
}

#[test]
fn whom_one_of_two_stores_knows_is_known() {
    let desk = desk();
    desk.apply("een", "2026-07-20", &["--publisher", "een"]);
    desk.change(&desk.ticket("twee"), |ticket| ticket["stores"] = json!(["noord", "zuid"]));
    desk.said("noord", |receipt| receipt["store_name"] = "noord".into());
    assert_eq!(desk.unknown(), (json!([4]), json!(1)));
}
