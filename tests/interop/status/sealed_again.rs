//! A version of a list that went to a publisher in several tickets.

use serde_json::{Value, json};

use super::{Distributor, of};

impl Distributor {
    /// The ticket of a publisher.
    pub(super) fn ticket(&self, name: &str) -> String {
        let names = self.names("desk");
        let end = format!("_{name}.ticket.json");
        format!("desk/{}", names.iter().find(|file| file.ends_with(&end)).unwrap())
    }

    /// Puts the ticket of a publisher on the desk as it was made on another day, with changes.
    pub(super) fn seal_again(
        &self,
        name: &str,
        [created, deadline]: [&str; 2],
        change: impl FnOnce(&mut Value),
    ) {
        let mut ticket = self.report(&self.ticket(name));
        ticket["sealed"]["sha256"] = "again".into();
        (ticket["created"], ticket["created_at"]) = (created.into(), Value::Null);
        ticket["deadline"] = deadline.into();
        change(&mut ticket);
        self.write(format!("desk/again-{name}.json"), ticket.to_string());
    }

    /// Lets the receipt of a publisher be of the rows that were sealed last.
    fn answer_again(&self, name: &str, at: &str) {
        let mut receipt = self.report(&format!("desk/{name}-receipt.json"));
        (receipt["list_sha256"], receipt["sealed_sha256"]) = ("other".into(), "again".into());
        (receipt["run_id"], receipt["at"]) = ("run-again".into(), at.into());
        self.write(format!("desk/{name}-again-receipt.json"), receipt.to_string());
    }

    pub(super) fn text(&self, day: &str) -> String {
        let told = self.run(0, day, &["status", "desk"]);
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Makes a ticket one of other rows.
fn of_other_rows(ticket: &mut Value) {
    ticket["list"]["sha256"] = "other".into();
}

#[test]
fn a_version_that_was_sealed_again_for_one_publisher_is_one_line() {
    let desk = Distributor::new();
    let sealed = desk.report(&desk.ticket("een"))["sealed"]["sha256"].clone();
    desk.seal_again("een", ["2026-07-21", "2026-07-24"], |_| ());
    let one = |day: &str| {
        let status = desk.status(0, day, &[]);
        assert_eq!(status["totals"]["tickets"], 3);
        of(&status, "een").clone()
    };
    let waiting = one("2026-07-24");
    assert_eq!(
        (&waiting["sent"], &waiting["deadline"]),
        (&"2026-07-21".into(), &"2026-07-24".into())
    );
    desk.apply("een", "2026-07-24", &["--publisher", "een"]);
    for answered in [sealed, "again".into()] {
        desk.change("desk/een-receipt.json", |receipt| receipt["sealed_sha256"] = answered);
        let done = one("2026-07-28");
        assert_eq!((&done["state"], &done["days_late"]), (&"done".into(), &0.into()));
    }
    // So says the goal of publishers.
    let goal = &desk.status(0, "2026-07-28", &["--targets", "waswordt"])["targets"]["goals"][0];
    assert_eq!((&goal["of"], &goal["met"]), (&3.into(), &1.into()), "{goal}");
    // Who was late already has no new term, who was done before had no need of one.
    desk.seal_again("een", ["2026-07-23", "2026-07-28"], |_| ());
    assert_eq!(one("2026-07-28")["days_late"], 2);
    desk.change("desk/een-receipt.json", |receipt| receipt["at"] = "2026-07-21T10:00:00Z".into());
    let done = one("2026-07-28");
    assert_eq!((&done["days_late"], &done["deadline"]), (&0.into(), &"2026-07-22".into()));
    // An earlier day is one too.
    desk.change("desk/een-receipt.json", |receipt| receipt["at"] = "2026-07-24T10:00:00Z".into());
    desk.seal_again("een", ["2026-07-20", "2026-07-21"], |_| ());
    assert_eq!(one("2026-07-28")["days_late"], 3);
}

#[test]
fn of_rows_that_were_corrected_without_a_new_version_the_last_count() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-20", &["--publisher", "een"]);
    desk.seal_again("een", ["2026-07-21", "2026-07-24"], of_other_rows);
    let status = |day: &str| {
        let status = desk.status(0, day, &[]);
        let all = status["tickets"].as_array().unwrap().iter();
        assert_eq!(all.filter(|entry| entry["publisher"] == "een").count(), 1);
        of(&status, "een").clone()
    };
    let open = status("2026-07-27");
    assert_eq!(
        (&open["state"], &open["other_rows"], &open["linked"], &open["days_late"]),
        (&"waiting".into(), &"2026-07-20".into(), &Value::Null, &1.into())
    );
    let told = desk.text("2026-07-27");
    assert!(
        told.contains(
            "1 working day late; on 20 July 2026 other rows than those of the last ticket"
        ) && told.contains("other rows applied 2026-07-20"),
        "{told}"
    );
    // The first ticket may be gone, where the second was written over it.
    let first = desk.report(&desk.ticket("een"));
    let second = desk.report("desk/again-een.json");
    desk.write(desk.ticket("een"), second.to_string());
    assert_eq!(status("2026-07-27")["other_rows"], "2026-07-20");
    desk.write(desk.ticket("een"), first.to_string());
    desk.answer_again("een", "2026-07-24T10:00:00Z");
    let done = status("2026-07-27");
    assert_eq!(
        (&done["state"], &done["other_rows"], &done["days_late"], &done["linked"]),
        (&"done".into(), &Value::Null, &0.into(), &1.into())
    );
    // The two in the wrong order: then the earlier rows stand in the store.
    desk.change("desk/een-receipt.json", |receipt| receipt["at"] = "2026-07-24T11:00:00Z".into());
    let open = status("2026-07-27");
    assert_eq!((&open["state"], &open["other_rows"]), (&"waiting".into(), &"2026-07-24".into()));
}

#[test]
fn who_answered_the_first_rows_in_time_has_the_days_of_the_last() {
    let desk = Distributor::new();
    desk.seal_again("een", ["2026-07-27", "2026-07-30"], of_other_rows);
    let late = |day: &str| of(&desk.status(0, day, &[]), "een")["days_late"].clone();
    assert_eq!(late("2026-07-28"), 4, "nothing was heard");
    desk.apply("een", "2026-07-21", &["--publisher", "een"]);
    for outcome in ["applied", "refused"] {
        desk.change("desk/een-receipt.json", |receipt| receipt["outcome"] = outcome.into());
        assert_eq!(late("2026-07-28"), 0, "{outcome}");
    }
    // Taken back, it is nothing that was applied.
    desk.change("desk/een-receipt.json", |receipt| receipt["outcome"] = "applied".into());
    let run = desk.report("desk/een-receipt.json")["run_id"].clone();
    desk.undo("een", &run, "2026-07-22", 0, &[]);
    let open = of(&desk.status(0, "2026-07-28", &[]), "een").clone();
    assert_eq!((&open["state"], &open["other_rows"]), (&"waiting".into(), &Value::Null));
}

#[test]
fn the_last_ticket_tells_addresses_names_and_stores() {
    let desk = Distributor::new();
    desk.change(&desk.ticket("een"), |ticket| {
        ticket["publisher_email"] = "old@een.example".into();
        ticket["stores"] = json!(["noord", "zuid"]);
    });
    desk.seal_again("een", ["2026-07-20", "2026-07-23"], |ticket| {
        ticket["publisher_email"] = "new@een.example".into();
        ticket["school"]["name"] = "Zonneflat".into();
        ticket["stores"] = json!(["noord"]);
    });
    desk.run(0, "2026-07-27", &["status", "desk", "--remind", "mails"]);
    let mail = desk.mail("een");
    assert_eq!(
        (&mail["to"], &mail["subject"]),
        (&"een <new@een.example>".into(), &"Reminder: was–wordt list Zonneflat".into())
    );
    let status = desk.status(0, "2026-07-27", &[]);
    assert_eq!(status["schools"][0]["school"], "Zonneflat");
    assert_eq!(of(&status, "een")["stores"].as_array().unwrap().len(), 1);
    desk.apply("een", "2026-07-22", &["--publisher", "een", "--store-name", "noord"]);
    assert_eq!(of(&desk.status(0, "2026-07-27", &[]), "een")["state"], "done");
    // A store that reported is still waited for with what comes next.
    let receipt = desk.report("desk/een-receipt.json");
    desk.change("desk/een-receipt.json", |receipt| receipt["store_name"] = "zuid".into());
    desk.send_again("een");
    let names = |status: &Value| {
        let all = status["tickets"].as_array().unwrap().iter();
        let latest = all.clone().find(|one| one["publisher"] == "een" && one["version"] == 2);
        let stores = latest.unwrap()["stores"].as_array().unwrap().clone();
        stores.into_iter().map(|store| store["store_name"].clone()).collect::<Vec<_>>()
    };
    let status = desk.status(0, "2026-07-28", &[]);
    assert!(names(&status).contains(&"zuid".into()), "{status}");
    desk.write("desk/een-receipt.json", receipt.to_string());
}

#[test]
fn a_list_that_was_sealed_before_it_was_filled_completely_is_done_with_its_last_rows() {
    let desk = Distributor::new();
    desk.change(&desk.ticket("een"), |ticket| {
        ticket["list"]["format"] = "mbo-idp-change".into();
        (ticket["list"]["unfilled"], ticket["deadline"]) = (1.into(), Value::Null);
    });
    desk.seal_again("een", ["2026-07-23", "2026-07-28"], |ticket| {
        of_other_rows(ticket);
        ticket["list"]["unfilled"] = 0.into();
    });
    desk.apply("een", "2026-07-21", &["--publisher", "een"]);
    let one = |day: &str| of(&desk.status(0, day, &[]), "een").clone();
    let open = one("2026-07-28");
    assert_eq!(
        (&open["state"], &open["unfilled"], &open["deadline"], &open["other_rows"]),
        (&"waiting".into(), &0.into(), &"2026-07-28".into(), &"2026-07-21".into())
    );
    desk.answer_again("een", "2026-07-24T10:00:00Z");
    let done = one("2026-07-28");
    assert_eq!((&done["state"], &done["days_late"]), (&"done".into(), &0.into()));
}

#[test]
fn other_rows_that_were_applied_last_in_what_may_be_the_same_store_are_not_done() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-20", &["--publisher", "een"]);
    desk.seal_again("een", ["2026-07-21", "2026-07-24"], of_other_rows);
    desk.answer_again("een", "2026-07-22T10:00:00Z");
    // The first rows and the last, each with the name of its store and the day on which it was
    // applied; how the ticket stands, and what is spoken of.
    let stand = |first: (Value, &str), last: Value| {
        desk.change("desk/een-receipt.json", |receipt| {
            receipt["store_name"] = first.0;
            receipt["at"] = format!("2026-07-{}T10:00:00Z", first.1).into();
        });
        desk.change("desk/een-again-receipt.json", |receipt| receipt["store_name"] = last);
        let status = desk.status(0, "2026-07-27", &[]);
        let call = status["calls"].as_array().unwrap().iter().find(|one| one["publisher"] == "een");
        let one = of(&status, "een");
        let reason = call.map(|call| call["lists"][0]["reason"].as_str().unwrap().to_owned());
        (one["state"].as_str().unwrap().to_owned(), reason, one["other_rows"].clone())
    };
    let done = ("done".to_owned(), None, Value::Null);
    let silent = |day: &str| {
        ("partial".to_owned(), Some("store-silent".to_owned()), format!("2026-07-{day}").into())
    };
    assert_eq!(stand(("prod".into(), "23"), Value::Null), silent("23"));
    assert_eq!(stand((Value::Null, "23"), "prod".into()), silent("23"));
    assert_eq!(stand(("prod".into(), "20"), Value::Null), done);
    assert_eq!(stand((Value::Null, "20"), "prod".into()), done);
    assert_eq!(stand((Value::Null, "20"), Value::Null), done);
    assert_eq!(stand(("prod".into(), "20"), "Prod".into()), done);
    assert_eq!(stand(("zuid".into(), "20"), "prod".into()), silent("20"));
    // Two stores without names had the first rows, one of them has the last.
    let mut other = desk.report("desk/een-receipt.json");
    (other["run_id"], other["unknown_rows"]) = ("other".into(), json!([2, 3]));
    other["store_name"] = Value::Null;
    desk.write("desk/een-other-receipt.json", other.to_string());
    assert_eq!(stand((Value::Null, "20"), Value::Null), silent("20"));
    let told = desk.text("2026-07-27");
    assert!(told.contains("is not done everywhere: sqlite (nothing was heard yet);"), "{told}");
    let report = ["status", "desk", "--report", "status.csv"];
    desk.run(0, "2026-07-27", &report);
    assert!(desk.read("status.csv").contains(",\"2026-07-20\"\n"), "{}", desk.read("status.csv"));
}

#[test]
fn a_list_with_and_without_its_people_is_one() {
    let desk = Distributor::new();
    let seal = |folder: &str, more: &[&str]| {
        let words = ["encrypt", "list.csv", "--move", "move.toml", "-o", folder];
        desk.run(0, "2026-07-21", &[&words[..], more].concat());
        let names = desk.names(folder);
        let end = |end: &str| names.iter().find(|name| name.ends_with(end)).unwrap().clone();
        (
            format!("{folder}/{}", end("_een.ticket.json")),
            format!("{folder}/{}", end("_een.zip.age")),
        )
    };
    let apply = |sealed: &str, receipt: &str| {
        desk.store(receipt, "P1,aagje@oud.example\n");
        let store = format!("{receipt}.db");
        let words = ["apply", sealed, "-i", "een.key", "--store", &store, "--move", "move.toml"];
        let more = ["--publisher", "een", "--receipt", receipt];
        desk.run(0, "2026-07-21", &[&words[..], &more].concat());
    };
    let (named, sealed) = seal("named", &[]);
    let (blank, minimised) = seal("blank", &["--minimise"]);
    apply(&sealed, "of-named.json");
    apply(&minimised, "of-blank.json");
    // Whichever ticket came last, and whichever file was applied; the first ticket may be gone.
    for (first, last) in [(&named, &blank), (&blank, &named)] {
        desk.change(last, |ticket| ticket["created_at"] = "2026-07-21T23:00:00Z".into());
        desk.change(first, |ticket| ticket["created_at"] = "2026-07-21T22:00:00Z".into());
        for receipt in ["of-named.json", "of-blank.json"] {
            for tickets in [&[last][..], &[first, last]] {
                let mut words = vec!["status", receipt, "--format", "json"];
                words.extend(tickets.iter().map(|ticket| ticket.as_str()));
                let status: Value =
                    serde_json::from_str(&desk.run(0, "2026-07-22", &words)).unwrap();
                assert_eq!(of(&status, "een")["state"], "done", "{receipt} {tickets:?}");
            }
        }
    }
    // Nor is it warned of where the first is written over.
    let words =
        ["encrypt", "list.csv", "--move", "move.toml", "-o", "named", "--minimise", "--force"];
    let said = desk.ended(&[&["--today", "2026-07-22"][..], &words].concat(), 0).told();
    assert!(!said.contains("other rows"), "{said}");
}

#[test]
fn what_was_sealed_again_over_the_first_file_keeps_its_days() {
    let desk = Distributor::new();
    crate::support::keys::ssh_key(&desk.path("een-ssh"), 7);
    let public = desk.read("een-ssh.pub");
    desk.write("signers", format!("cmr@een.example namespaces=\"waswordt\" {public}"));
    desk.apply("een", "2026-07-21", &["--publisher", "een", "--sign", "een-ssh"]);
    for (day, replaced) in [("2026-07-24", 1), ("2026-07-27", 2)] {
        let words = ["encrypt", "list.csv", "--move", "move.toml", "-o", "desk", "--force"];
        desk.run(0, day, &words);
        let ticket = desk.report(&desk.ticket("een"));
        let all = ticket["replaced"].as_array().unwrap();
        assert_eq!((all.len(), &all[0]["created"]), (replaced, &"2026-07-17".into()));
        assert!(all.iter().all(|one| one["replaced"].is_null()), "{ticket}");
    }
    let signed = desk.status(0, "2026-07-30", &["--signers", "signers"]);
    let one = of(&signed, "een");
    assert_eq!((&one["state"], &one["days_late"]), (&"done".into(), &0.into()));
    assert_eq!(signed["left_out"].as_array().unwrap().len(), 0, "{signed}");
    // Who was late before stays so.
    assert_eq!(of(&signed, "drie")["days_late"], 6);
}
