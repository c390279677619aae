//! What each store of a publisher is told of, in calls and mails: refused, held, silent, undone.

use std::fs;

use serde_json::{Value, json};

use super::last_words::{desk, rehearsed};
use super::{Distributor, of};

/// A desk on which `twee` has two stores, with a receipt of it beside that is not counted.
fn two_stores() -> Distributor {
    let desk = desk();
    desk.change(&desk.ticket("twee"), |ticket| ticket["stores"] = json!(["west", "oost"]));
    desk
}

/// What is spoken of with `twee`.
fn called(desk: &Distributor, day: &str) -> Value {
    let status = desk.status(0, day, &[]);
    let calls = status["calls"].as_array().unwrap().iter();
    let call = calls.into_iter().find(|one| one["publisher"] == "twee");
    call.map_or(Value::Null, |call| call["lists"][0].clone())
}

fn hold(receipt: &mut Value) {
    receipt["outcome"] = "partial".into();
    (receipt["counts"]["linked"], receipt["counts"]["held"]) = (1.into(), 1.into());
    receipt["held"] = json!([{ "rows": [3], "reason": "collision", "message": "" }]);
}

fn refuse(receipt: &mut Value, because: &str) {
    (receipt["outcome"], receipt["refused_because"]) = ("refused".into(), because.into());
    receipt["counts"]["held"] = receipt["counts"]["linked"].take();
    receipt["counts"]["linked"] = 0.into();
}

/// Writes the receipt of an undo of a run of which none came.
fn undone_untold(desk: &Distributor, at: &str) {
    let receipt = desk.report("twee.json");
    let mut undo = json!({
        "report": "waswordt/undo/1", "undone_by": "later", "restored": 2, "blocked": [],
        "outcome": "undone", "rows": [2, 3], "at": at, "run_id": "untold",
    });
    for field in ["list_id", "version", "sealed_sha256", "brin", "store", "tool"] {
        undo[field] = receipt[field].clone();
    }
    desk.write("desk/undo.json", undo.to_string());
}

#[test]
fn every_store_that_is_not_done_is_named_with_what_is_the_matter() {
    let desk = two_stores();
    desk.said("west", |receipt| receipt["store_name"] = "west".into());
    desk.said("oost", |receipt| {
        receipt["store_name"] = "oost".into();
        refuse(receipt, "collisions");
    });
    let list = called(&desk, "2026-07-21");
    assert_eq!(
        (&list["reason"], &list["refused_because"]),
        (&"refused".into(), &"collisions".into())
    );
    let told = "is not done everywhere: oost (refused: new identities open other profiles already); is to be done by 22 July 2026";
    assert!(desk.text("2026-07-21").contains(told), "{}", desk.text("2026-07-21"));
    // One holds, the other says nothing: that is spoken of from its day on.
    desk.said("west", |receipt| {
        receipt["store_name"] = "west".into();
        hold(receipt);
    });
    fs::remove_file(desk.path("desk/oost.json")).unwrap();
    assert_eq!(called(&desk, "2026-07-21")["silent"], json!([]));
    let list = called(&desk, "2026-07-24");
    assert_eq!((&list["reason"], &list["silent"]), (&"held".into(), &json!(["oost"])));
    desk.run(0, "2026-07-24", &["status", "desk", "--remind", "mails"]);
    let mail = desk.mail("twee")["text"].as_str().unwrap().replace('\n', " ");
    let told = "west (1 row is held), oost (nothing was heard yet); was to be done by 22 July 2026 (2 working days late)";
    assert!(mail.contains(told), "{mail}");
    // A receipt without a name may be that of either.
    desk.said("west", |receipt| receipt["store_name"] = Value::Null);
    assert!(desk.text("2026-07-24").contains("oost (no report names it yet)"));
}

#[test]
fn an_undo_whose_run_no_receipt_told_of_is_told_with_its_pupils() {
    let desk = desk();
    undone_untold(&desk, "2026-07-21T08:00:00Z");
    let at_risk = |desk: &Distributor| {
        desk.status(0, "2026-07-22", &[])["schools"][0]["at_risk"].as_u64().unwrap()
    };
    assert_eq!(
        (at_risk(&desk), called(&desk, "2026-07-22")["reason"].as_str()),
        (2, Some("undone"))
    );
    // Of two stores it is that of the one which said nothing.
    let desk = two_stores();
    desk.said("west", |receipt| receipt["store_name"] = "west".into());
    undone_untold(&desk, "2026-07-21T08:00:00Z");
    let status = desk.status(0, "2026-07-22", &[]);
    assert_eq!((&status["unmatched"], at_risk(&desk)), (&json!([]), 2));
    assert!(desk.text("2026-07-22").contains("oost (undone since: 2 rows)"));
    // Where all spoke, it is of a run of which nothing is known.
    desk.said("oost", |receipt| receipt["store_name"] = "oost".into());
    let told = desk.text("2026-07-22");
    assert!(told.contains("of twee, of a run of which no receipt is here"), "{told}");
    let unmatched = &desk.status(0, "2026-07-22", &[])["unmatched"][0];
    assert_eq!((&unmatched["is_undo"], &unmatched["publishers"]), (&true.into(), &json!(["twee"])));
}

#[test]
fn two_undos_without_receipts_are_told_with_the_pupils_of_both() {
    let desk = two_stores();
    undone_untold(&desk, "2026-07-21T08:00:00Z");
    let mut other = desk.report("desk/undo.json");
    (other["run_id"], other["rows"]) = ("other".into(), json!([3, 4]));
    other["at"] = "2026-07-21T09:00:00Z".into();
    desk.write("desk/undo-other.json", other.to_string());
    let status = desk.status(0, "2026-07-22", &[]);
    assert_eq!(status["schools"][0]["at_risk"], 3, "{status}");
    let told = desk.text("2026-07-22");
    assert!(told.contains("undone since: 3 rows"), "{told}");
}

#[test]
fn no_more_pupils_are_at_risk_in_two_versions_than_there_are() {
    let desk = desk();
    undone_untold(&desk, "2026-07-21T08:00:00Z");
    desk.send_again("twee");
    desk.change("desk/second-twee.ticket.json", |ticket| ticket["list"]["rows"] = 2.into());
    desk.said("second", |receipt| {
        (receipt["version"], receipt["sealed_sha256"]) = (2.into(), "second-twee".into());
        receipt["at"] = "2026-07-28T08:00:00Z".into();
        refuse(receipt, "collisions");
        receipt["held"] = json!([{ "rows": [3], "reason": "collision", "message": "" }]);
    });
    let at_risk = || desk.status(0, "2026-07-28", &[])["schools"][0]["at_risk"].clone();
    assert_eq!(at_risk(), 3);
    // A ticket that tells what changed tells that these are the same pupils, but for who left.
    for (removed, most) in [(0, 2), (1, 3)] {
        desk.change("desk/second-twee.ticket.json", |ticket| {
            ticket["list"]["changes"] =
                json!({ "since": 1, "changed": [3], "added": [], "removed": removed });
        });
        assert_eq!(at_risk(), most);
    }
}

#[test]
fn a_store_that_was_too_early_is_called_so_and_not_silent() {
    let desk = two_stores();
    desk.said("oost", |receipt| receipt["store_name"] = "oost".into());
    desk.said("west", |receipt| {
        receipt["store_name"] = "west".into();
        refuse(receipt, "too-early");
    });
    let list = called(&desk, "2026-07-24");
    assert_eq!((&list["stores"][0]["reason"], &list["silent"]), (&"refused".into(), &json!([])));
    let told = desk.text("2026-07-24");
    assert!(told.contains("west (refused: ") && !told.contains("nothing was heard"), "{told}");
}

#[test]
fn whoever_is_late_after_a_refused_rehearsal_is_asked_about_that_too() {
    let desk = desk();
    desk.said("first", |receipt| {
        rehearsed(receipt, "2026-07-20T08:00:00Z");
        refuse(receipt, "collisions");
    });
    for (day, reason) in [("2026-07-22", "due-today"), ("2026-07-24", "late")] {
        let list = called(&desk, day);
        assert_eq!(
            (&list["reason"], &list["refused_because"]),
            (&reason.into(), &"collisions".into())
        );
        let told = desk.text(day);
        assert!(told.contains("; a rehearsal was refused: new identities open"), "{told}");
    }
}

#[test]
fn a_dry_run_or_a_refusal_links_nobody_whom_a_run_held_or_an_undo_took_back() {
    let desk = desk();
    let at_risk = || desk.status(0, "2026-07-24", &[])["schools"][0]["at_risk"].as_u64().unwrap();
    desk.said("first", |receipt| receipt["run_id"] = "untold".into());
    undone_untold(&desk, "2026-07-21T08:00:00Z");
    assert_eq!(at_risk(), 2);
    desk.said("look", |receipt| rehearsed(receipt, "2026-07-22T08:00:00Z"));
    assert_eq!(at_risk(), 2);
    desk.said("look", |receipt| {
        receipt["at"] = "2026-07-22T08:00:00Z".into();
        refuse(receipt, "collisions");
    });
    assert_eq!(at_risk(), 2);
    desk.said("look", |receipt| receipt["at"] = "2026-07-22T08:00:00Z".into());
    assert_eq!(at_risk(), 0);
}

#[test]
fn a_new_identity_that_was_taken_over_is_no_pupil_at_risk() {
    let desk = desk();
    desk.said("first", |receipt| receipt["orphaned"] = json!([{ "row": 3, "profile_id": null }]));
    assert_eq!(desk.status(0, "2026-07-21", &[])["schools"][0]["at_risk"], 0);
    desk.said("first", |receipt| {
        rehearsed(receipt, "2026-07-20T08:00:00Z");
        receipt["orphaned"] = json!([{ "row": 3, "profile_id": null }]);
    });
    assert_eq!(desk.status(0, "2026-07-21", &[])["rehearsals"][0]["lost"], 0);
}

#[test]
fn a_refusal_for_the_day_alone_is_over_when_the_day_has_come() {
    let desk = desk();
    desk.change(&desk.ticket("twee"), |ticket| {
        (ticket["can_be_done_from"], ticket["deadline"]) =
            ("2026-07-24".into(), "2026-07-29".into());
    });
    desk.said("first", |receipt| refuse(receipt, "too-early"));
    for (day, reason) in [
        ("2026-07-22", None),
        ("2026-07-27", None),
        ("2026-07-29", Some("due-today")),
        ("2026-07-30", Some("late")),
    ] {
        assert_eq!(called(&desk, day)["reason"].as_str(), reason, "{day}");
    }
    // Nor is it an answer: with the next version the publisher is late still.
    desk.change(&desk.ticket("twee"), |ticket| ticket["deadline"] = "2026-07-22".into());
    desk.change(&desk.ticket("twee"), |ticket| ticket["can_be_done_from"] = Value::Null);
    desk.send_again("twee");
    assert_eq!(called(&desk, "2026-07-27")["late_version"], 1);
}

#[test]
fn what_a_later_run_undid_again_is_not_taken_from_what_stood() {
    let desk = desk();
    desk.said("first", |receipt| {
        hold(receipt);
        receipt["unknown_rows"] = json!([4]);
    });
    desk.said("second", |receipt| {
        (receipt["at"], receipt["run_id"]) = ("2026-07-21T08:00:00Z".into(), "untold".into());
        (receipt["counts"]["linked"], receipt["counts"]["already"]) = (1.into(), 1.into());
    });
    undone_untold(&desk, "2026-07-22T08:00:00Z");
    desk.change("desk/undo.json", |undo| undo["rows"] = json!([3]));
    let two = of(&desk.status(0, "2026-07-23", &[]), "twee").clone();
    assert_eq!(
        (&two["state"], &two["stores"][0]["linked"]),
        (&"partial".into(), &1.into()),
        "{two}"
    );
    // The same where the run that was undone found the rest done, as that of a later version does.
    fs::remove_file(desk.path("desk/first.json")).unwrap();
    let two = of(&desk.status(0, "2026-07-23", &[]), "twee").clone();
    assert_eq!((&two["state"], &two["linked"]), (&"partial".into(), &1.into()), "{two}");
    let list = called(&desk, "2026-07-23");
    assert_eq!((&list["reason"], &list["undone_rows"]), (&"undone".into(), &1.into()));
}

#[test]
fn one_store_is_one_though_keyrings_were_lost_in_it() {
    let desk = desk();
    desk.said("first", |_| ());
    desk.said("again", |receipt| {
        (receipt["at"], receipt["journal_differs"]) = ("2026-07-22T08:00:00Z".into(), 1.into());
        (receipt["counts"]["linked"], receipt["counts"]["already"]) = (1.into(), 1.into());
    });
    assert_eq!(called(&desk, "2026-07-22")["reason"], "store-put-back");
    desk.said("anew", |receipt| {
        (receipt["at"], receipt["run_id"]) = ("2026-07-23T08:00:00Z".into(), "again".into());
        receipt["outcome"] = "no-change".into();
        (receipt["counts"]["linked"], receipt["counts"]["already"]) = (0.into(), 2.into());
    });
    let two = of(&desk.status(0, "2026-07-24", &[]), "twee").clone();
    assert_eq!(two["stores"].as_array().unwrap().len(), 1, "{two}");
    assert_eq!(called(&desk, "2026-07-24"), Value::Null);
}

#[test]
fn who_answered_in_time_is_told_by_when_it_was_done_and_whether_it_still_was() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    // The receipt got lost, and was issued anew after the day.
    fs::remove_file(desk.path("desk/twee-receipt.json")).unwrap();
    desk.apply("twee", "2026-07-27", &["--publisher", "twee"]);
    let two = of(&desk.status(0, "2026-07-27", &[]), "twee").clone();
    assert_eq!((&two["done"], &two["days_late"]), (&"2026-07-21".into(), &0.into()), "{two}");
    // What was undone before the day is no answer by that day.
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    desk.change("desk/twee-receipt.json", |receipt| {
        (receipt["at"], receipt["outcome"]) = (receipt["run_at"].take(), "applied".into());
        receipt["counts"]["linked"] = receipt["counts"]["already"].take();
        receipt["counts"]["already"] = 0.into();
    });
    desk.undo("twee", &run, "2026-07-22", 0, &[]);
    desk.send_again("twee");
    assert_eq!(called(&desk, "2026-07-28")["late_version"], 1);
}

#[test]
fn a_version_that_was_replaced_before_its_day_makes_nobody_late() {
    let desk = desk();
    let sent = |version: u64, created: &str, deadline: &str| {
        let mut ticket = desk.report(&desk.ticket("twee"));
        (ticket["list"]["version"], ticket["sealed"]["sha256"]) =
            (version.into(), format!("v{version}").into());
        (ticket["created"], ticket["deadline"]) = (created.into(), deadline.into());
        desk.write(format!("desk/v{version}.ticket.json"), ticket.to_string());
    };
    // The first is to be done by the 22nd.
    sent(2, "2026-07-21", "2026-07-24");
    sent(3, "2026-07-24", "2026-07-29");
    assert_eq!(called(&desk, "2026-07-24"), Value::Null);
    sent(3, "2026-07-27", "2026-07-30");
    let list = called(&desk, "2026-07-27");
    assert_eq!((&list["late_version"], &list["days_late"]), (&2.into(), &1.into()));
}

#[test]
fn papers_are_read_as_programs_save_them_and_damaged_ones_are_told() {
    let desk = desk();
    let text = fs::read_to_string(desk.path("twee.json")).unwrap();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [
        ("first.JSON", text.clone().into_bytes()),
        ("first.json.txt", text.clone().into_bytes()),
        ("first.json", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("first.json", [b"\xff\xfe", &wide[..]].concat()),
    ] {
        desk.write(format!("desk/{name}"), bytes);
        assert_eq!(of(&desk.status(0, "2026-07-21", &[]), "twee")["state"], "done", "{name}");
        fs::remove_file(desk.path(format!("desk/{name}"))).unwrap();
    }
    desk.write("desk/first.json", &text[..text.len() / 2]);
    let status = desk.status(1, "2026-07-21", &[]);
    assert_eq!(status["left_out"].as_array().unwrap().len(), 1, "{status}");
}

#[test]
fn rehearsals_without_a_publisher_take_back_no_risk_of_each_other() {
    let desk = desk();
    for entry in desk.names("desk") {
        fs::remove_file(desk.path(format!("desk/{entry}"))).unwrap();
    }
    let look = |file: &str, at: &str, rows: Value| {
        desk.said(file, |receipt| {
            rehearsed(receipt, at);
            (receipt["publisher"], receipt["sealed_sha256"]) = (Value::Null, Value::Null);
            receipt["present"] = rows;
        });
    };
    look("one", "2026-06-09T08:00:00Z", json!([3]));
    look("other", "2026-06-09T09:00:00Z", json!([]));
    let status = desk.status(0, "2026-06-10", &[]);
    assert_eq!(status["rehearsals"].as_array().unwrap().len(), 2, "{status}");
    let school = &status["schools"][0];
    assert_eq!((&school["at_risk"], &school["school"]), (&1.into(), &"Petteflat".into()));
    assert!(desk.text("2026-06-10").contains("somebody who gave no --publisher knows"));
    // The same said again is one.
    look("other", "2026-06-09T09:00:00Z", json!([3]));
    let status = desk.status(0, "2026-06-10", &[]);
    assert_eq!(status["rehearsals"].as_array().unwrap().len(), 1, "{status}");
}

#[test]
fn two_publishers_whose_files_would_be_one_get_a_mail_each() {
    let desk = Distributor::new();
    let mut ticket = desk.report(&desk.ticket("twee"));
    ticket["publisher"] = "Drie!".into();
    (ticket["list"]["id"], ticket["sealed"]["sha256"]) = ("other".into(), "other".into());
    desk.write("desk/other.ticket.json", ticket.to_string());
    desk.run(0, "2026-07-27", &["status", "desk", "--remind", "mails"]);
    assert_eq!(desk.names("mails"), ["drie-2.eml", "drie.eml", "een.eml", "twee.eml"]);
}
