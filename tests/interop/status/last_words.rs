//! What stores said last decides: whether they are done, whom to call, and who is at risk.

use serde_json::{Value, json};

use super::{Distributor, of};

impl Distributor {
    /// Puts a receipt on the desk that is that of `twee`, but for some fields.
    pub(super) fn said(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut receipt = self.report("twee.json");
        receipt["run_id"] = file.into();
        change(&mut receipt);
        self.write(format!("desk/{file}.json"), receipt.to_string());
    }

    /// How many pupils are at risk, and of which versions.
    fn at_risk(&self, day: &str) -> (u64, Vec<(u64, Option<u64>)>) {
        let school = self.status(0, day, &[])["schools"][0].clone();
        let lists = school["lists_at_risk"].as_array().unwrap().iter();
        let version =
            |list: &Value| (list["version"].as_u64().unwrap(), list["replaced_by"].as_u64());
        (school["at_risk"].as_u64().unwrap(), lists.map(version).collect())
    }

    /// What is spoken of with `twee`.
    fn reason(&self, day: &str) -> Option<String> {
        let status = self.status(0, day, &[]);
        let call =
            status["calls"].as_array().unwrap().iter().find(|one| one["publisher"] == "twee");
        call.map(|call| call["lists"][0]["reason"].as_str().unwrap().to_owned())
    }
}

/// A desk with the receipt of `twee` beside it, which is not counted.
pub(super) fn desk() -> Distributor {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-20", &["--publisher", "twee"]);
    std::fs::rename(desk.path("desk/twee-receipt.json"), desk.path("twee.json")).unwrap();
    desk
}

/// Makes a receipt that of a dry run at some moment.
pub(super) fn rehearsed(receipt: &mut Value, at: &str) {
    (receipt["outcome"], receipt["dry_run"], receipt["at"]) =
        ("dry-run".into(), true.into(), at.into());
}

/// Makes a receipt that of a refused run.
fn refused(receipt: &mut Value, because: &str, rows: &[u32]) {
    (receipt["outcome"], receipt["refused_because"]) = ("refused".into(), because.into());
    receipt["counts"]["held"] = receipt["counts"]["linked"].take();
    receipt["counts"]["linked"] = 0.into();
    receipt["held"] = json!([{ "rows": rows, "reason": "collision", "message": "" }]);
}

#[test]
fn a_refusal_that_judged_nothing_takes_nothing_back() {
    let desk = desk();
    desk.said("first", |receipt| {
        rehearsed(receipt, "2026-07-20T08:00:00Z");
        refused(receipt, "collisions", &[3]);
    });
    assert_eq!(desk.at_risk("2026-07-21"), (1, vec![(1, None)]));
    // Another database, an older version, a list with errors.
    for (because, has_plan) in [
        ("too-few-known", true),
        ("other-scheme", true),
        ("older-version", false),
        ("list-errors", false),
    ] {
        for is_rehearsal in [true, false] {
            desk.said("second", |receipt| {
                receipt["at"] = "2026-07-20T09:00:00Z".into();
                if is_rehearsal {
                    rehearsed(receipt, "2026-07-20T09:00:00Z");
                }
                refused(receipt, because, &[]);
                if !has_plan {
                    receipt["timing"] = Value::Null;
                }
            });
            assert_eq!(desk.at_risk("2026-07-21").0, 1, "{because} {is_rehearsal}");
        }
        desk.said("second", |receipt| {
            rehearsed(receipt, "2026-07-20T09:00:00Z");
            refused(receipt, because, &[]);
            receipt["timing"] = if has_plan { receipt["timing"].take() } else { Value::Null };
        });
        let why = desk.status(0, "2026-07-21", &[])["rehearsals"][0]["refused_because"].clone();
        assert_eq!(why, "collisions", "{because}");
    }
    // One that judged them does.
    desk.said("second", |receipt| rehearsed(receipt, "2026-07-20T09:00:00Z"));
    assert_eq!(desk.at_risk("2026-07-21"), (0, vec![]));
}

#[test]
fn what_was_refused_is_spoken_of_for_its_last_reason_that_judged_the_rows() {
    let desk = desk();
    desk.said("first", |receipt| refused(receipt, "collisions", &[3]));
    desk.said("second", |receipt| {
        receipt["at"] = "2026-07-21T09:00:00Z".into();
        refused(receipt, "too-few-known", &[]);
    });
    let status = desk.status(0, "2026-07-21", &[]);
    assert_eq!(of(&status, "twee")["stores"][0]["refused_because"], "collisions");
    assert_eq!(status["calls"][0]["lists"][0]["refused_because"], "collisions");
}

#[test]
fn a_version_that_was_merely_sealed_takes_nothing_back() {
    let desk = desk();
    let risky = |receipt: &mut Value| {
        rehearsed(receipt, "2026-07-20T08:00:00Z");
        receipt["present"] = json!([2, 4]);
    };
    desk.said("first", risky);
    desk.send_again("twee");
    assert_eq!(desk.at_risk("2026-07-27"), (2, vec![(1, Some(2))]));
    let told = desk.text("2026-07-27");
    assert!(told.contains("at risk, by what was reported of v1"), "{told}");
    // Of one version the last word counts, of two that of the newer, whenever it was said.
    let second = |at: &str, rows: Value| {
        desk.said("second", |receipt| {
            rehearsed(receipt, at);
            (receipt["version"], receipt["sealed_sha256"]) = (2.into(), "second-twee".into());
            receipt["present"] = rows;
        });
    };
    second("2026-07-19T08:00:00Z", json!([4]));
    assert_eq!(desk.at_risk("2026-07-27"), (1, vec![(2, None)]));
    second("2026-07-19T08:00:00Z", json!([]));
    assert_eq!(desk.at_risk("2026-07-27").0, 0);
    assert!(!desk.run(0, "2026-07-27", &["status", "desk"]).contains("at risk"));
}

#[test]
fn two_stores_without_names_that_rehearsed_are_two() {
    let desk = desk();
    let unknown = |receipt: &mut Value, rows: &[u32]| receipt["unknown_rows"] = json!(rows);
    desk.said("first", |receipt| {
        rehearsed(receipt, "2026-07-20T08:00:00Z");
        refused(receipt, "collisions", &[3]);
        unknown(receipt, &[4]);
    });
    desk.said("second", |receipt| {
        rehearsed(receipt, "2026-07-20T09:00:00Z");
        unknown(receipt, &[2]);
    });
    let rehearsals = |count: usize| {
        let status = desk.status(0, "2026-07-21", &[]);
        assert_eq!(status["rehearsals"].as_array().unwrap().len(), count, "{status}");
    };
    rehearsals(2);
    assert_eq!(desk.at_risk("2026-07-21").0, 1);
    assert_eq!(desk.reason("2026-07-21").as_deref(), Some("rehearsal-refused"));
    // A store that learned of a pupil since, or that the list was refused for before, is the same.
    desk.said("second", |receipt| {
        rehearsed(receipt, "2026-07-20T09:00:00Z");
        unknown(receipt, &[]);
    });
    rehearsals(1);
    assert_eq!(desk.at_risk("2026-07-21").0, 0);
    assert_eq!(desk.reason("2026-07-21"), None);
    // One of the two tries the next version: the other's word stands.
    desk.said("second", |receipt| {
        rehearsed(receipt, "2026-07-20T09:00:00Z");
        unknown(receipt, &[2]);
    });
    desk.send_again("twee");
    desk.said("third", |receipt| {
        rehearsed(receipt, "2026-07-27T09:00:00Z");
        (receipt["version"], receipt["sealed_sha256"]) = (2.into(), "second-twee".into());
        unknown(receipt, &[2]);
    });
    rehearsals(2);
    assert_eq!(desk.at_risk("2026-07-27"), (1, vec![(1, Some(2))]));
}

#[test]
fn the_last_receipt_tells_how_a_store_stands_and_the_first_since_when() {
    let desk = desk();
    let later = |change: &dyn Fn(&mut Value)| {
        desk.said("first", |receipt| receipt["present"] = json!([4]));
        desk.said("later", |receipt| {
            (receipt["outcome"], receipt["at"]) =
                ("no-change".into(), "2026-07-23T08:00:00Z".into());
            receipt["counts"]["already"] = receipt["counts"]["linked"].take();
            receipt["counts"]["linked"] = 0.into();
            change(receipt);
        });
        let two = of(&desk.status(0, "2026-07-24", &[]), "twee").clone();
        (two["state"].clone(), two["done"].clone(), two["held"].clone())
    };
    // What was mended since is mended.
    assert_eq!(later(&|_| ()), ("done".into(), "2026-07-20".into(), 0.into()));
    assert_eq!(desk.at_risk("2026-07-24").0, 0);
    // What arose since has arisen.
    later(&|receipt| receipt["present"] = json!([2, 3]));
    assert_eq!(desk.at_risk("2026-07-24").0, 2);
    // Or so a dry run says, in a store that told of a run.
    for (rows, count) in [(json!([3]), 1), (json!([]), 0)] {
        later(&|receipt| {
            rehearsed(receipt, "2026-07-23T08:00:00Z");
            receipt["present"] = rows.clone();
        });
        assert_eq!(desk.at_risk("2026-07-24").0, count);
    }
    // A run that finds nothing to change may hold rows all the same.
    let held = later(&|receipt| {
        (receipt["counts"]["already"], receipt["counts"]["held"]) = (1.into(), 1.into());
        receipt["held"] = json!([{ "rows": [3], "reason": "collision", "message": "" }]);
        receipt["run_id"] = "first".into();
    });
    assert_eq!(held, ("partial".into(), "2026-07-23".into(), 1.into()));
    assert_eq!(desk.reason("2026-07-24").as_deref(), Some("held"));
    // A refusal changes nothing in the store, and yet tells what it judged.
    let refusal = later(&|receipt| {
        (receipt["counts"]["linked"], receipt["counts"]["already"]) = (2.into(), 0.into());
        refused(receipt, "collisions", &[2, 3]);
    });
    assert_eq!(refusal.0, "done");
    assert_eq!(desk.at_risk("2026-07-24").0, 2);
}

#[test]
fn a_dry_run_counts_as_long_as_its_store_is_waited_for() {
    let desk = desk();
    desk.change(&desk.ticket("twee"), |ticket| ticket["stores"] = json!(["noord", "zuid"]));
    for (store, rows) in [("noord", json!([2])), ("zuid", json!([3])), ("copy", json!([4]))] {
        desk.said(store, |receipt| {
            rehearsed(receipt, "2026-07-17T08:00:00Z");
            (receipt["store_name"], receipt["present"]) = (store.into(), rows);
        });
    }
    assert_eq!(desk.at_risk("2026-07-21").0, 3);
    let applied = |store: &str| {
        desk.said(&format!("{store}-run"), |receipt| receipt["store_name"] = store.into());
        desk.at_risk("2026-07-21").0
    };
    assert_eq!((applied("Noord"), applied("zuid")), (1, 0));
}

#[test]
fn an_undo_leaves_those_at_risk_whom_it_took_back_and_whom_its_run_held() {
    let desk = desk();
    desk.said("first", |receipt| {
        (receipt["outcome"], receipt["counts"]["linked"]) = ("partial".into(), 1.into());
        (receipt["counts"]["held"], receipt["held"]) =
            (1.into(), json!([{ "rows": [3], "reason": "collision", "message": "" }]));
    });
    assert_eq!(desk.at_risk("2026-07-23"), (1, vec![(1, None)]));
    // A look changes nothing, and tells nothing of what comes after it.
    desk.said("look", |receipt| rehearsed(receipt, "2026-07-21T08:00:00Z"));
    assert_eq!(desk.at_risk("2026-07-23").0, 1);
    let first = desk.report("desk/first.json");
    let undone = |outcome: &str, rows: Value| {
        let mut undo = json!({
            "report": "waswordt/undo/1", "undone_by": "later", "restored": 1, "blocked": [],
            "outcome": outcome, "rows": rows, "at": "2026-07-22T08:00:00Z",
        });
        for field in ["run_id", "list_id", "version", "sealed_sha256", "brin", "store", "tool"] {
            undo[field] = first[field].clone();
        }
        desk.write("desk/undo.json", undo.to_string());
        desk.at_risk("2026-07-23")
    };
    for outcome in ["partial", "undone"] {
        assert_eq!(undone(outcome, json!([2])), (2, vec![(1, None)]), "{outcome}");
    }
    assert_eq!(desk.reason("2026-07-23").as_deref(), Some("undone"));
    // A later version that is merely sealed takes nothing back; one that is applied does.
    desk.send_again("twee");
    assert_eq!(desk.at_risk("2026-07-27"), (2, vec![(1, Some(2))]));
    desk.said("second", |receipt| {
        receipt["at"] = "2026-07-27T09:00:00Z".into();
        (receipt["version"], receipt["sealed_sha256"]) = (2.into(), "second-twee".into());
    });
    assert_eq!(desk.at_risk("2026-07-27").0, 0);
}
