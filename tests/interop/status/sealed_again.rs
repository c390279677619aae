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

    fn text(&self, day: &str) -> String {
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
