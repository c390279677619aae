//! What counts as an answer, and whose it is.

use std::cell::Cell;
use std::fs;

use serde_json::{Value, json};

use super::last_words::desk;
use super::{Distributor, of};

/// The entry of a publisher for the second version.
fn second(status: &Value, publisher: &str) -> Value {
    let all = status["tickets"].as_array().unwrap().iter();
    let mut all = all.filter(|one| one["publisher"] == publisher && one["version"] == 2);
    all.next().unwrap().clone()
}

#[test]
fn a_dry_run_is_no_store_that_answers() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-17", &["--store-name", "copy", "--dry-run"]);
    fs::rename(desk.path("desk/twee-receipt.json"), desk.path("desk/copy.json")).unwrap();
    desk.apply("twee", "2026-07-20", &["--store-name", "noord"]);
    let status = desk.status(0, "2026-07-27", &[]);
    assert_eq!(of(&status, "twee")["state"], "done");
    assert!(
        status["calls"].as_array().unwrap().iter().all(|call| call["publisher"] != "twee"),
        "{status}"
    );
}

#[test]
fn who_was_late_with_a_version_was_so_and_is_not_late_again_with_the_next() {
    let desk = desk();
    desk.send_again("twee");
    desk.said("second", |receipt| {
        (receipt["version"], receipt["sealed_sha256"]) = (2.into(), "second-twee".into());
        receipt["at"] = "2026-07-29T10:00:00Z".into();
    });
    let mut third = desk.report("desk/second-twee.ticket.json");
    (third["list"]["version"], third["sealed"]["sha256"]) = (3.into(), "third-twee".into());
    (third["created"], third["deadline"]) = ("2026-07-30".into(), "2026-08-04".into());
    let before = desk.status(0, "2026-07-30", &[]);
    assert_eq!(second(&before, "twee")["days_late"], 5);
    desk.write("desk/third-twee.ticket.json", third.to_string());
    let after = desk.status(0, "2026-07-31", &[]);
    let all = after["tickets"].as_array().unwrap().iter();
    let third = all.clone().find(|one| one["version"] == 3).unwrap();
    assert_eq!((&third["days_late"], &third["late_since"]), (&0.into(), &Value::Null));
    assert_eq!(
        third["earlier"],
        json!([{ "version": 2, "days_late": 5, "undone": null, "undone_rows": null }])
    );
    // The others never applied the first version.
    for status in [before, after] {
        let totals = &status["totals"];
        assert_eq!((&totals["due"], &totals["in_time"]), (&3.into(), &0.into()), "{status}");
    }
}

#[test]
fn what_was_done_in_time_stays_so_when_a_later_version_comes() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    let told = || {
        let status = desk.status(0, "2026-07-27", &["--targets", "waswordt"]);
        let (totals, goal) = (&status["totals"], &status["targets"]["goals"][0]);
        let percent = totals["in_time_percent"].as_u64();
        (totals["due"].as_u64(), percent, goal["met"].as_u64())
    };
    assert_eq!(told(), (Some(3), Some(33), Some(1)));
    desk.send_again("twee");
    assert_eq!(told(), (Some(3), Some(33), Some(1)));
    // So it does where that made room for the later one.
    desk.undo("twee", &run, "2026-07-25", 0, &[]);
    assert_eq!(told(), (Some(3), Some(33), Some(1)));
}

#[test]
fn what_is_partly_undone_is_called_so_with_what_is_held() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    desk.undo("twee", &run, "2026-07-23", 0, &[]);
    assert!(desk.text("2026-07-23").contains("was applied and undone since, and was to be done"));
    desk.change("desk/twee-receipt.json", |receipt| {
        receipt["outcome"] = "partial".into();
        (receipt["counts"]["unknown"], receipt["counts"]["held"]) = (0.into(), 1.into());
        receipt["unknown_rows"] = json!([]);
        receipt["held"] = json!([{ "rows": [4], "reason": "collision", "message": "" }]);
    });
    desk.change("desk/twee-undo.json", |undo| {
        (undo["outcome"], undo["rows"]) = ("partial".into(), json!([2]));
    });
    let told = desk.text("2026-07-23");
    let partly = "was applied and partly undone since (1 row); 1 row is held; was to be done";
    assert!(told.contains(partly), "{told}");
    let calls = desk.status(0, "2026-07-23", &[])["calls"].clone();
    let mut calls = calls.as_array().unwrap().iter();
    let list = &calls.find(|call| call["publisher"] == "twee").unwrap()["lists"][0];
    assert_eq!((&list["undone_rows"], &list["held"]), (&1.into(), &1.into()));
}

#[test]
fn who_refused_or_held_rows_in_time_waited_for_the_next_version() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    desk.send_again("twee");
    let answer = |outcome: &str, at: &str| {
        desk.change("desk/twee-receipt.json", |receipt| {
            (receipt["outcome"], receipt["at"]) = (outcome.into(), at.into());
            receipt["counts"]["held"] = 1.into();
            receipt["counts"]["linked"] = 1.into();
        });
        let status = desk.status(0, "2026-07-28", &[]);
        let calls = status["calls"].as_array().unwrap().clone();
        let is_called = calls.iter().any(|call| call["publisher"] == "twee");
        let goal = desk.status(0, "2026-07-28", &["--targets", "waswordt"]);
        let missed = goal["targets"]["goals"][0]["missed"].to_string().contains("twee");
        (second(&status, "twee")["days_late"].clone(), is_called, missed)
    };
    for outcome in ["refused", "partial"] {
        assert_eq!(answer(outcome, "2026-07-22T10:00:00Z"), (0.into(), false, false), "{outcome}");
        assert_eq!(answer(outcome, "2026-07-23T10:00:00Z"), (4.into(), true, true), "{outcome}");
    }
    // Nor is it an answer where another store is silent.
    desk.change(&desk.ticket("twee"), |ticket| ticket["stores"] = json!(["noord", "zuid"]));
    desk.change("desk/twee-receipt.json", |receipt| receipt["store_name"] = "noord".into());
    assert_eq!(answer("refused", "2026-07-22T10:00:00Z").0, 4);
}

#[test]
fn a_refused_run_puts_the_same_pupils_at_risk_as_its_rehearsal() {
    let desk = Distributor::new();
    // Bram's new identity opens somebody else's profile.
    desk.store("twee2", "P7,bram@oud.example\nP8,aagje@oud.example\nP9,b.devries@nieuw.example\n");
    fs::rename(desk.path("twee2.db"), desk.path("twee.db")).unwrap();
    let receipt = Cell::new(Value::Null);
    let at_risk = |more: &[&str]| {
        let sealed = desk.names("desk");
        let sealed = sealed.iter().find(|file| file.ends_with("_twee.zip.age")).unwrap();
        let sealed = format!("desk/{sealed}");
        let words = ["apply", &sealed, "-i", "twee.key", "--move", "move.toml"];
        let stores = ["--store", "twee.db", "--receipt", "desk/twee-receipt.json"];
        desk.run(1, "2026-07-20", &[&words[..], &stores, more].concat());
        let status = desk.status(0, "2026-07-21", &[]);
        receipt.set(desk.report("desk/twee-receipt.json"));
        fs::remove_file(desk.path("desk/twee-receipt.json")).unwrap();
        status["schools"][0]["at_risk"].clone()
    };
    assert_eq!((at_risk(&["--dry-run"]), at_risk(&[])), (1.into(), 1.into()));
    // The same pupil, refused in the next version too, is one.
    desk.write("desk/twee-receipt.json", receipt.take().to_string());
    desk.send_again("twee");
    desk.apply_again("twee", "2026-07-28T10:00:00Z");
    assert_eq!(desk.status(0, "2026-07-28", &[])["schools"][0]["at_risk"], 1);
}

#[test]
fn stores_without_names_are_told_apart_by_the_pupils_that_they_know() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-20", &["--publisher", "twee"]);
    let first = desk.report("desk/twee-receipt.json");
    fs::remove_file(desk.path("desk/twee-receipt.json")).unwrap();
    // Both find everything done, the one that knows fewer first.
    let report = |file: &str, at: &str, already: u32, unknown: &[u32]| {
        let mut receipt = first.clone();
        (receipt["outcome"], receipt["run_id"]) = ("no-change".into(), file.into());
        (receipt["at"], receipt["unknown_rows"]) = (at.into(), json!(unknown));
        receipt["counts"]["linked"] = 0.into();
        receipt["counts"]["already"] = already.into();
        receipt["counts"]["unknown"] = unknown.len().into();
        desk.write(format!("desk/{file}.json"), receipt.to_string());
    };
    report("small", "2026-07-20T10:00:00Z", 1, &[2, 3]);
    report("large", "2026-07-21T10:00:00Z", 2, &[4]);
    let two = || of(&desk.status(0, "2026-07-22", &[]), "twee").clone();
    let stores = |two: &Value| two["stores"].as_array().unwrap().len();
    assert_eq!((stores(&two()), &two()["linked"], &two()["unknown"]), (2, &3.into(), &0.into()));
    // A store that has come to know more is the same.
    report("large", "2026-07-21T10:00:00Z", 2, &[2]);
    assert_eq!(stores(&two()), 1);
}

#[test]
fn rows_that_were_undone_in_two_versions_are_counted_once() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    desk.send_again("twee");
    // The second version found all done, which was undone, applied anew and undone again.
    desk.apply_again("twee", "2026-07-27T10:00:00Z");
    desk.change("desk/twee-second.json", |receipt| {
        (receipt["counts"]["linked"], receipt["counts"]["already"]) = (0.into(), 2.into());
    });
    desk.undo("twee", &run, "2026-07-28", 0, &[]);
    let mut undo = desk.report("desk/twee-undo.json");
    let mut anew = desk.report("desk/twee-second.json");
    (anew["run_id"], anew["at"]) = ("run-anew".into(), "2026-07-29T10:00:00Z".into());
    (anew["counts"]["linked"], anew["counts"]["already"]) = (2.into(), 0.into());
    desk.write("desk/anew.json", anew.to_string());
    (undo["run_id"], undo["version"]) = ("run-anew".into(), 2.into());
    undo["at"] = "2026-07-30T10:00:00Z".into();
    desk.write("desk/undo-anew.json", undo.to_string());
    let two = second(&desk.status(0, "2026-07-31", &[]), "twee");
    assert_eq!(
        (&two["state"], &two["undone"], &two["undone_rows"]),
        (&"undone".into(), &"2026-07-30".into(), &2.into())
    );
}

#[test]
fn a_mail_about_lists_of_several_senders_tells_each() {
    let desk = Distributor::new();
    let list_of = |file: &str, list: &str, sender: Value| {
        let mut ticket = desk.report(&desk.ticket("drie"));
        (ticket["list"]["id"], ticket["sender"]) = (list.into(), sender);
        ticket["sealed"]["sha256"] = list.into();
        ticket["school"]["name"] = format!("School {list}").into();
        desk.write(format!("desk/{file}.json"), ticket.to_string());
    };
    let mail = || {
        desk.run(0, "2026-07-27", &["status", "desk", "--remind", "mails", "--force"]);
        desk.mail("drie")
    };
    let text = |mail: &Value| mail["text"].as_str().unwrap().to_owned();
    // The first list has no sender: the mail is of whoever has one.
    list_of("zoe", "zoe", json!({ "name": "Zoë", "email": "zoe@d.example" }));
    let first = mail();
    assert_eq!(first["from"], "Zoë <zoe@d.example>");
    assert!(!text(&first).contains("(Zoë"), "{first}");
    list_of("piet", "piet", json!({ "name": "Piet", "phone": "030-0000000" }));
    let both = mail();
    assert_eq!(both["from"], "Zoë <zoe@d.example>");
    for told in ["\n  (Zoë, zoe@d.example)", "\n  (Piet, 030-0000000)", "\nZoë\nzoe@d.example"] {
        assert!(text(&both).contains(told), "{told}: {both}");
    }
}
