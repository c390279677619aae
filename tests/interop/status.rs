//! `status`: tickets and receipts of a whole round, from sealing to applying.

use std::fs;
use std::ops::Deref;
use std::process::Command;

use serde_json::Value;

use crate::support::desk::Desk;
use crate::support::programs::run_in;

mod answers;
mod each_store;
mod known;
mod last_words;
mod school_year;
mod sealed_again;

const LIST: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
    Aagje,,Bakker,1234 AB,1,aagje@oud.example,a.bakker@nieuw.example\n\
    Bram,de,Vries,1234 AC,2,bram@oud.example,b.devries@nieuw.example\n\
    Cas,,Smit,1234 AD,3,cas@oud.example,c.smit@nieuw.example\n";

struct Distributor(Desk);

impl Deref for Distributor {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Distributor {
    /// A desk with nothing on it.
    fn bare() -> Self {
        Self(Desk::new(&["--lang", "en"]))
    }

    /// A desk on which a list was sealed for three publishers, of whom one and two have stores.
    fn new() -> Self {
        let desk = Self::bare();
        desk.write("list.csv", LIST);
        let mut publishers = String::new();
        for name in ["een", "twee", "drie"] {
            let recipient = desk.run(0, "2026-07-17", &["keygen", "-o", &format!("{name}.key")]);
            publishers += &[
                "[[publisher]]\nname = \"",
                name,
                "\"\nrecipients = [\"",
                recipient.trim(),
                "\"]\n",
            ]
            .concat();
        }
        let end = |idp: &str, realm: &str| {
            format!("delivery = \"elf\"\nidp = \"{idp}\"\nrealm = \"{realm}\"\n")
        };
        let ends = format!(
            "[from]\n{}[to]\n{}",
            end("magister", "oud.example"),
            end("itslearning", "nieuw.example")
        );
        desk.write("move.toml", format!("sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Petteflat\"\n{ends}{publishers}"));
        desk.store("een", "P1,aagje@oud.example\n");
        desk.store("twee", "P7,bram@oud.example\nP8,aagje@oud.example\n");
        desk.run(0, "2026-07-17", &["encrypt", "list.csv", "--move", "move.toml", "-o", "desk"]);
        desk
    }

    fn store(&self, name: &str, keyrings: &str) {
        let store = format!("{name}.db");
        self.write("keyrings.csv", format!("profile_id,identity\n{keyrings}"));
        self.run(0, "2026-07-17", &["keyrings", "init", "--store", &store]);
        self.run(0, "2026-07-17", &["keyrings", "import", "keyrings.csv", "--store", &store]);
    }

    fn run(&self, code: i32, today: &str, arguments: &[&str]) -> String {
        let ended = self.ended(&[&["--today", today], arguments].concat(), code);
        if code == 2 || code == 3 { ended.said } else { ended.out }
    }

    /// Lets a publisher apply its list on a day; the receipt goes to the distributor's desk.
    fn apply(&self, name: &str, today: &str, more: &[&str]) {
        let sealed = fs::read_dir(self.path("desk")).unwrap().map(|entry| entry.unwrap().path());
        let sealed = sealed
            .into_iter()
            .find(|path| path.to_string_lossy().ends_with(&format!("_{name}.zip.age")))
            .unwrap();
        let (key, store, receipt) =
            (format!("{name}.key"), format!("{name}.db"), format!("desk/{name}-receipt.json"));
        let arguments = [
            "apply",
            sealed.to_str().unwrap(),
            "-i",
            &key,
            "--store",
            &store,
            "--move",
            "move.toml",
            "--receipt",
            &receipt,
        ];
        self.run(0, today, &[&arguments[..], more].concat());
    }

    fn status(&self, code: i32, today: &str, more: &[&str]) -> Value {
        let told = self.run(code, today, &[&["status", "desk", "--format", "json"], more].concat());
        serde_json::from_str(&told).unwrap()
    }
}

/// The entry of a publisher.
fn of<'v>(status: &'v Value, publisher: &str) -> &'v Value {
    status["tickets"]
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["publisher"] == publisher)
        .unwrap()
}

#[test]
fn tickets_and_receipts_tell_who_is_done_and_who_is_late() {
    let desk = Distributor::new();
    let at_first = desk.status(0, "2026-07-20", &[]);
    assert_eq!(
        (&at_first["report"], &at_first["totals"]["done"]),
        (&"waswordt/status/1".into(), &0.into())
    );
    assert_eq!(at_first["totals"]["in_time_percent"], Value::Null);
    desk.apply("een", "2026-07-21", &["--publisher", "een"]);
    desk.apply("twee", "2026-07-24", &[]);
    let status = desk.status(0, "2026-07-27", &[]);
    let (one, two, three) = (of(&status, "een"), of(&status, "twee"), of(&status, "drie"));
    assert_eq!(
        (&one["state"], &one["done"], &one["days_late"]),
        (&"done".into(), &"2026-07-21".into(), &0.into())
    );
    assert_eq!(
        (&one["linked"], &one["unknown"], &one["working_days"]),
        (&1.into(), &2.into(), &2.into())
    );
    assert_eq!(
        (&two["state"], &two["linked"], &two["days_late"]),
        (&"done".into(), &2.into(), &2.into())
    );
    assert_eq!(
        (&three["state"], &three["done"], &three["days_late"]),
        (&"waiting".into(), &Value::Null, &3.into())
    );
    let totals = &status["totals"];
    assert_eq!(
        (&totals["done"], &totals["in_time"], &totals["late"], &totals["in_time_percent"]),
        (&2.into(), &1.into(), &1.into(), &33.into())
    );
    let unknown = &status["unknown_everywhere"][0];
    assert_eq!(
        (&unknown["rows"], &unknown["reported"], &unknown["publishers"]),
        (&serde_json::json!([4]), &2.into(), &3.into())
    );
}

#[test]
fn a_ticket_without_a_day_is_never_late() {
    let desk = Distributor::new();
    for entry in fs::read_dir(desk.path("desk")).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().ends_with(".ticket.json") {
            let mut ticket: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            ticket["deadline"] = Value::Null;
            fs::write(&path, ticket.to_string()).unwrap();
        }
    }
    desk.apply("een", "2026-07-30", &[]);
    let status = desk.status(0, "2026-07-31", &[]);
    assert_eq!(
        (&of(&status, "drie")["deadline"], &of(&status, "drie")["days_late"]),
        (&Value::Null, &0.into())
    );
    let totals = &status["totals"];
    assert_eq!(
        (&totals["done"], &totals["late"], &totals["in_time_percent"]),
        (&1.into(), &0.into(), &Value::Null)
    );
}

#[test]
fn a_publisher_with_a_later_version_is_not_waited_for_with_an_earlier_one() {
    let desk = Distributor::new();
    for name in ["een", "drie"] {
        let names = fs::read_dir(desk.path("desk")).unwrap().map(|entry| entry.unwrap().path());
        let path = names
            .into_iter()
            .find(|path| path.to_string_lossy().ends_with(&format!("_{name}.ticket.json")))
            .unwrap();
        let mut ticket: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        ticket["list"]["version"] = 2.into();
        ticket["sealed"]["sha256"] = "0".into();
        ticket["deadline"] = "2026-08-07".into();
        desk.write(format!("desk/later-{name}.json"), ticket.to_string());
    }
    desk.apply("een", "2026-07-21", &[]);
    let status = desk.status(0, "2026-07-31", &[]);
    let standing = |name: &str| {
        let entries =
            status["tickets"].as_array().unwrap().iter().filter(|entry| entry["publisher"] == name);
        entries
            .map(|entry| {
                (entry["version"].as_u64(), entry["state"].as_str(), entry["days_late"].as_u64())
            })
            .collect::<Vec<_>>()
    };
    // What was done before the later version came, was done.
    assert_eq!(
        standing("een"),
        [(Some(1), Some("done"), Some(0)), (Some(2), Some("waiting"), Some(0))]
    );
    assert_eq!(
        standing("drie"),
        [(Some(1), Some("superseded"), Some(0)), (Some(2), Some("waiting"), Some(0))]
    );
    // The latest versions count, in both: three lists, none of them done.
    let totals = &status["totals"];
    assert_eq!(
        (&totals["tickets"], &totals["done"], &totals["superseded"], &totals["late"]),
        (&3.into(), &0.into(), &2.into(), &1.into())
    );
    let text = desk.run(0, "2026-07-31", &["status", "desk"]);
    assert!(
        text.contains("0 of 3 done; 1 not done and too late")
            && text.contains("a later version took the place of 2 tickets"),
        "{text}"
    );
}

#[test]
fn three_working_days_do_not_run_before_anything_can_be_done() {
    let desk = Distributor::new();
    let early = |from: &str| {
        for entry in fs::read_dir(desk.path("desk")).unwrap() {
            let path = entry.unwrap().path();
            if path.to_string_lossy().ends_with(".ticket.json") {
                let mut ticket: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
                ticket["can_be_done_from"] = from.into();
                fs::write(&path, ticket.to_string()).unwrap();
            }
        }
    };
    // Frozen on a Friday, so until Wednesday.
    early("2026-07-24");
    let at = |day: &str| {
        let status = desk.status(0, day, &[]);
        let entry = of(&status, "drie");
        let days = ["deadline", "counts_from", "late_since"]
            .map(|key| entry[key].as_str().unwrap_or_default().to_owned());
        (days, entry["days_late"].as_u64(), status["totals"]["due"].as_u64())
    };
    let days = |late: &str| ["2026-07-29", "2026-07-24", late].map(str::to_owned);
    assert_eq!(at("2026-07-29"), (days(""), Some(0), Some(0)));
    assert_eq!(at("2026-07-30"), (days("2026-07-29"), Some(1), Some(3)));
    let text = desk.run(0, "2026-07-27", &["status", "desk"]);
    assert!(
        text.contains("Nobody is to be called today") && text.contains("term from 2026-07-24"),
        "{text}"
    );
    // Where the list takes identities away: not before the cutover, a Monday.
    early("2026-08-03");
    let days = ["2026-08-06", "2026-08-03", ""].map(str::to_owned);
    assert_eq!(at("2026-08-06"), (days, Some(0), Some(0)));
}

#[test]
fn days_on_which_nobody_works_do_not_count() {
    let desk = Distributor::new();
    let status = desk.status(0, "2026-07-27", &["--closed", "2026-07-23..2026-07-24"]);
    assert_eq!(of(&status, "drie")["days_late"], 1);
}

#[test]
fn a_person_reads_a_table_and_a_page() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &[]);
    let told = desk.run(0, "2026-07-27", &["status", "desk", "--report", "status.html"]);
    for part in [
        "Publisher",
        "een",
        "done",
        "3 working days",
        "1 of 3 done; 2 not done and too late",
        "33% of what was due",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    let page = desk.read("status.html");
    assert!(
        page.starts_with("<!doctype html>")
            && page.contains("<span>een</span>")
            && !page.contains("http:")
            && !page.contains("https:"),
        "{page}"
    );
    assert!(!told.contains("aagje") && !page.contains("aagje"));
    // On a narrow screen each of the nine columns stands on a line of its own, with its name.
    assert_eq!(
        (page.matches("<td data-name=").count(), page.matches("data-name=\"School\"").count()),
        (27, 3),
        "{page}"
    );
    assert!(page.contains("name=\"viewport\"") && page.contains(".status td::before"), "{page}");
    assert!(
        desk.run(2, "2026-07-27", &["status", "desk", "--report", "status.pdf"])
            .contains("HTML or a CSV")
    );
}

#[test]
fn a_receipt_counts_only_for_its_own_ticket() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &[]);
    let path = desk.path("desk/een-receipt.json");
    let mut receipt: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    receipt["sealed_sha256"] = Value::Null;
    fs::write(&path, receipt.to_string()).unwrap();
    // Three publishers have this list, and nothing tells whose receipt it is.
    let status = desk.status(0, "2026-07-21", &[]);
    assert_eq!(
        (&status["totals"]["done"], &status["unmatched"][0]["list_id"]),
        (&0.into(), &receipt["list_id"])
    );
    receipt["publisher"] = "Twee".into();
    fs::write(&path, receipt.to_string()).unwrap();
    assert_eq!(of(&desk.status(0, "2026-07-21", &[]), "twee")["state"], "done");
    receipt["outcome"] = "refused".into();
    fs::write(&path, receipt.to_string()).unwrap();
    assert_eq!(of(&desk.status(0, "2026-07-21", &[]), "twee")["state"], "refused");
}

#[test]
fn with_signers_only_signed_receipts_count() {
    let desk = Distributor::new();
    for key in ["een-ssh", "vreemd"] {
        run_in(desk.folder(), "ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-f", key]);
    }
    let public = desk.read("een-ssh.pub");
    desk.write("signers", format!("cmr@een.example namespaces=\"waswordt\" {public}"));
    desk.apply("een", "2026-07-21", &["--sign", "een-ssh"]);
    desk.apply("twee", "2026-07-21", &["--sign", "vreemd"]);
    let status = desk.status(1, "2026-07-21", &["--signers", "signers"]);
    assert_eq!(
        (&of(&status, "een")["receipt_signer"], &of(&status, "een")["state"]),
        (&"cmr@een.example".into(), &"done".into())
    );
    assert_eq!(of(&status, "twee")["state"], "waiting");
    assert!(status["left_out"][0]["reason"].as_str().unwrap().contains("do not trust"));
}

#[test]
fn what_is_neither_ticket_nor_receipt_is_refused_when_it_is_named() {
    let desk = Distributor::new();
    desk.write("other.json", "{\"report\":\"waswordt/log/1\"}");
    assert!(
        desk.run(2, "2026-07-21", &["status", "other.json"])
            .contains("neither a ticket nor a receipt")
    );
    fs::create_dir(desk.path("empty")).unwrap();
    assert!(desk.run(2, "2026-07-21", &["status", "empty"]).contains("no ticket"));
    desk.run(3, "2026-07-21", &["status", "nowhere"]);
}

impl Distributor {
    /// Changes a receipt, and returns it as it was.
    fn change(&self, file: &str, change: impl FnOnce(&mut Value)) -> Value {
        let before: Value = serde_json::from_slice(&fs::read(self.path(file)).unwrap()).unwrap();
        let mut after = before.clone();
        change(&mut after);
        self.write(file, after.to_string());
        before
    }

    fn undo(&self, name: &str, run: &Value, today: &str, code: i32, more: &[&str]) {
        let (store, receipt) = (format!("{name}.db"), format!("desk/{name}-undo.json"));
        let arguments = ["undo", run.as_str().unwrap(), "--store", &store, "--receipt", &receipt];
        self.run(code, today, &[&arguments[..], more].concat());
    }

    /// A mail as a mail program reads it.
    fn mail(&self, publisher: &str) -> Value {
        const READ: &str = r#"
import json, sys
from email import policy
from email.parser import BytesParser
with open(sys.argv[1], "rb") as file:
    mail = BytesParser(policy=policy.default).parse(file)
defects = list(mail.defects) + [defect for value in mail.values() for defect in value.defects]
text = lambda name: str(mail[name]) if mail[name] is not None else None
print(json.dumps({"to": text("To"), "from": text("From"), "subject": text("Subject"), "day": mail["Date"].datetime.date().isoformat(),
    "unsent": text("X-Unsent"), "type": mail.get_content_type(), "charset": mail.get_content_charset(), "defects": len(defects),
    "text": mail.get_content().replace("\r\n", "\n")}))
"#;
        let path = self.path(format!("mails/{publisher}.eml"));
        let told = crate::support::programs::python(["-c", READ, path.to_str().unwrap()]);
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        serde_json::from_slice(&told.stdout).unwrap()
    }

    fn report(&self, file: &str) -> Value {
        serde_json::from_slice(&fs::read(self.path(file)).unwrap()).unwrap()
    }
}

#[test]
fn an_undo_receipt_turns_done_back_into_not_done_until_the_list_is_applied_again() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    desk.run(
        0,
        "2026-07-22",
        &["undo", run.as_str().unwrap(), "--store", "twee.db", "--dry-run", "--format", "json"],
    );
    assert_eq!(of(&desk.status(0, "2026-07-22", &[]), "twee")["state"], "done");
    desk.undo("twee", &run, "2026-07-22", 0, &[]);
    let status = desk.status(0, "2026-07-27", &[]);
    let two = of(&status, "twee");
    assert_eq!(
        (&two["state"], &two["undone"], &two["undone_rows"]),
        (&"undone".into(), &"2026-07-22".into(), &2.into())
    );
    assert_eq!(
        (&two["done"], &two["linked"], &two["days_late"]),
        (&Value::Null, &Value::Null, &3.into())
    );
    assert_eq!((&status["totals"]["done"], &status["totals"]["late"]), (&0.into(), &3.into()));
    let page = desk.run(0, "2026-07-27", &["status", "desk"]);
    assert!(page.contains("undone 2026-07-22") && !page.contains("undone,"), "{page}");

    fs::rename(desk.path("desk/twee-receipt.json"), desk.path("desk/first.json")).unwrap();
    desk.apply("twee", "2026-07-23", &["--publisher", "twee"]);
    let status = desk.status(0, "2026-07-27", &[]);
    let two = of(&status, "twee");
    assert_eq!(
        (&two["state"], &two["done"], &two["undone"]),
        (&"done".into(), &"2026-07-23".into(), &Value::Null)
    );
    assert_eq!(two["stores"].as_array().unwrap().len(), 1, "{two}");
}

#[test]
fn the_report_of_an_undo_is_a_receipt_too_and_a_look_at_one_is_none() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &[]);
    let run = desk.report("desk/een-receipt.json")["run_id"].clone();
    let undo = |more: &[&str]| {
        let words = ["undo", run.as_str().unwrap(), "--store", "een.db", "--format", "json"];
        desk.run(0, "2026-07-22", &[&words[..], more].concat())
    };
    desk.write("desk/look.json", undo(&["--dry-run"]));
    assert_eq!(of(&desk.status(0, "2026-07-22", &[]), "een")["state"], "done");
    desk.write("desk/undo.json", undo(&[]));
    assert_eq!(of(&desk.status(0, "2026-07-22", &[]), "een")["state"], "undone");
    fs::remove_file(desk.path("desk/een-receipt.json")).unwrap();
    assert_eq!(
        of(&desk.status(0, "2026-07-22", &[]), "een")["state"],
        "undone",
        "also where the receipt never came"
    );
}

#[test]
fn without_signers_a_paper_is_believed_as_it_is_whatever_its_day() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &[]);
    let run = desk.report("desk/een-receipt.json")["run_id"].clone();
    desk.undo("een", &run, "2026-11-28", 0, &[]);
    assert_eq!(of(&desk.status(0, "2026-07-22", &[]), "een")["state"], "undone");
}

#[test]
fn a_partial_undo_is_told_with_its_rows() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &[]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    // Row 2 moves on by a later list, which stands in the way.
    let onward = LIST.lines().next().unwrap().to_owned()
        + "\nAagje,,Bakker,1234 AB,1,a.bakker@nieuw.example,aagje@verder.example\n";
    desk.write("onward.csv", &onward);
    let moved = desk.read("move.toml");
    desk.write(
        "onward.toml",
        moved.replace("nieuw.example", "verder.example").replace("oud.example", "nieuw.example"),
    );
    desk.run(
        0,
        "2026-07-22",
        &["apply", "onward.csv", "--move", "onward.toml", "--store", "twee.db", "--old", "retire"],
    );
    desk.undo("twee", &run, "2026-07-23", 1, &["--partial"]);
    let two = of(&desk.status(0, "2026-07-27", &[]), "twee").clone();
    assert_eq!(
        (&two["state"], &two["undone"], &two["undone_rows"]),
        (&"partial".into(), &"2026-07-23".into(), &1.into())
    );
    assert_eq!((&two["linked"], &two["done"]), (&1.into(), &Value::Null));
}

#[test]
fn a_publisher_with_several_stores_is_done_when_all_that_reported_are() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--store-name", "noord"]);
    assert_eq!(desk.report("desk/twee-receipt.json")["store_name"], "noord");
    let south = |outcome: &str, linked: u32, held: &[u32]| {
        desk.change("desk/twee-receipt.json", |receipt| {
            receipt["store_name"] = "zuid".into();
            receipt["run_id"] = "run-of-the-south".into();
            receipt["outcome"] = outcome.into();
            receipt["counts"]["linked"] = linked.into();
            receipt["counts"]["unknown"] = (3 - linked - held.len() as u32).into();
            receipt["counts"]["held"] = held.len().into();
            receipt["unknown_rows"] =
                serde_json::json!([3, 4][..(3 - linked as usize - held.len())]);
            receipt["held"] =
                serde_json::json!([{ "rows": held, "reason": "collision", "message": "" }]);
        })
    };
    let north = south("partial", 0, &[2]);
    desk.write("desk/a-north.json", north.to_string());
    let status = desk.status(0, "2026-07-22", &[]);
    let two = of(&status, "twee");
    assert_eq!(
        (&two["state"], &two["held"], &two["linked"]),
        (&"partial".into(), &1.into(), &2.into()),
        "{two}"
    );
    // Row 4 neither store knows; row 3 the north does.
    assert_eq!((&two["unknown"], &two["stores"].as_array().unwrap().len()), (&1.into(), &2));
    assert!(desk.run(0, "2026-07-22", &["status", "desk"]).contains("zuid: partly"));
    // In the other order of files, and without names, the same comes out.
    fs::rename(desk.path("desk/a-north.json"), desk.path("desk/z-north.json")).unwrap();
    for file in ["desk/z-north.json", "desk/twee-receipt.json"] {
        desk.change(file, |receipt| receipt["store_name"] = Value::Null);
    }
    let two = of(&desk.status(0, "2026-07-22", &[]), "twee").clone();
    assert_eq!((&two["state"], &two["held"]), (&"partial".into(), &1.into()), "{two}");
    south("applied", 1, &[]);
    let two = of(&desk.status(0, "2026-07-22", &[]), "twee").clone();
    assert_eq!(
        (&two["state"], &two["held"], &two["stores"].as_array().unwrap().len()),
        (&"done".into(), &0.into(), &2),
        "{two}"
    );
}

#[test]
fn what_several_stores_linked_is_counted_together_and_an_undo_names_its_store() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--store-name", "noord", "--publisher", "twee"]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    // The north knows two of the three pupils, the south the third.
    let mut south = desk.report("desk/twee-receipt.json");
    (south["store_name"], south["run_id"]) = ("zuid".into(), "run-of-the-south".into());
    (south["counts"]["linked"], south["counts"]["unknown"]) = (1.into(), 2.into());
    south["unknown_rows"] = serde_json::json!([2, 3]);
    desk.write("desk/zuid.json", south.to_string());
    let two = of(&desk.status(0, "2026-07-22", &[]), "twee").clone();
    assert_eq!(
        (&two["linked"], &two["unknown"], &two["held"], &two["rows"]),
        (&3.into(), &0.into(), &0.into(), &3.into())
    );
    desk.undo("twee", &run, "2026-07-22", 0, &[]);
    let two = of(&desk.status(0, "2026-07-23", &[]), "twee").clone();
    assert_eq!((&two["linked"], &two["unknown"]), (&1.into(), &2.into()), "{two}");
    let told = desk.run(0, "2026-07-23", &["status", "desk"]);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("is not done everywhere: noord (undone since: 2 rows);"), "{told}");
    // What each of them undid of its own is counted together, and a row of both once.
    desk.change("desk/twee-undo.json", |undo| {
        (undo["outcome"], undo["rows"]) = ("partial".into(), serde_json::json!([3]));
    });
    let mut undo = desk.report("desk/twee-undo.json");
    (undo["run_id"], undo["rows"]) = ("run-of-the-south".into(), serde_json::json!([3, 4]));
    desk.write("desk/zuid-undo.json", undo.to_string());
    desk.change("desk/zuid.json", |receipt| {
        (receipt["counts"]["linked"], receipt["counts"]["unknown"]) = (3.into(), 0.into());
        receipt["unknown_rows"] = serde_json::json!([]);
    });
    let status = desk.status(0, "2026-07-23", &[]);
    assert_eq!(of(&status, "twee")["undone_rows"], 2);
    let mut calls = status["calls"].as_array().unwrap().iter();
    let call = calls.find(|call| call["publisher"] == "twee").unwrap();
    assert_eq!(call["lists"][0]["undone_rows"], 2);
    let told = "noord (undone since: 1 row), zuid (undone since: 2 rows);";
    assert!(desk.text("2026-07-23").contains(told), "{}", desk.text("2026-07-23"));
}

#[test]
fn a_store_that_told_of_an_earlier_version_or_is_named_is_missed() {
    let desk = Distributor::new();
    let ticket = |name: &str| {
        let names = fs::read_dir(desk.path("desk")).unwrap().map(|entry| entry.unwrap().path());
        let path = names
            .into_iter()
            .find(|path| path.to_string_lossy().ends_with(&format!("_{name}.ticket.json")))
            .unwrap();
        format!("desk/{}", path.file_name().unwrap().to_str().unwrap())
    };
    desk.apply("twee", "2026-07-20", &["--store-name", "noord"]);
    // The second store, and a second version of the list, which only the first store reports on.
    let mut south = desk.report("desk/twee-receipt.json");
    (south["store_name"], south["run_id"]) = ("zuid".into(), "run-of-the-south".into());
    desk.write("desk/zuid.json", south.to_string());
    let mut second = desk.report(&ticket("twee"));
    (second["list"]["version"], second["sealed"]["sha256"]) = (2.into(), "0".into());
    (second["created"], second["deadline"]) = ("2026-07-21".into(), "2026-07-24".into());
    desk.write("desk/second.ticket.json", second.to_string());
    let mut north = desk.report("desk/twee-receipt.json");
    (north["version"], north["sealed_sha256"], north["run_id"]) =
        (2.into(), "0".into(), "later".into());
    north["at"] = "2026-07-22T10:00:00Z".into();
    desk.write("desk/noord-2.json", north.to_string());
    let latest = |today: &str| {
        let status = desk.status(0, today, &[]);
        let tickets = status["tickets"].as_array().unwrap();
        (
            tickets
                .iter()
                .find(|entry| entry["publisher"] == "twee" && entry["version"] == 2)
                .unwrap()
                .clone(),
            status["calls"].clone(),
        )
    };
    let calls_of = |calls: &Value| -> Vec<Value> {
        calls
            .as_array()
            .unwrap()
            .iter()
            .filter(|call| call["publisher"] == "twee")
            .map(|call| call["lists"][0].clone())
            .collect()
    };
    let (entry, calls) = latest("2026-07-23");
    assert_eq!(
        (&entry["state"], &entry["stores"][1]["store_name"], &entry["stores"][1]["state"]),
        (&"partial".into(), &"zuid".into(), &"waiting".into())
    );
    assert_eq!(calls_of(&calls), [] as [Value; 0], "its day is still to come");
    let (entry, calls) = latest("2026-07-27");
    assert_eq!((&entry["days_late"], &entry["done"]), (&1.into(), &Value::Null));
    let called = calls_of(&calls);
    assert_eq!(
        (&called[0]["reason"], &called[0]["silent"]),
        (&"store-silent".into(), &serde_json::json!(["zuid"]))
    );
    let text = desk.run(0, "2026-07-27", &["status", "desk"]);
    assert!(text.contains("zuid: waiting"));
    // What one store does not know, the other may.
    assert!(!text.contains(" v2: row"), "{text}");
    // Once it reports, nobody is called.
    (south["version"], south["sealed_sha256"], south["run_id"]) =
        (2.into(), "0".into(), "south-2".into());
    south["at"] = "2026-07-24T10:00:00Z".into();
    desk.write("desk/zuid-2.json", south.to_string());
    let (entry, calls) = latest("2026-07-27");
    assert_eq!((&entry["state"], calls_of(&calls).len()), (&"done".into(), 0));
    let text = desk.run(0, "2026-07-27", &["status", "desk"]);
    assert!(text.contains(" v2: row 4 is unknown to twee"), "{text}");

    // A move file names stores too, and they are waited for from the first version on.
    let moved = desk.read("move.toml");
    desk.write(
        "named.toml",
        moved.replace("name = \"een\"", "name = \"een\"\nstores = [\"hoofd\", \"proef\"]"),
    );
    desk.run(0, "2026-07-17", &["encrypt", "list.csv", "--move", "named.toml", "-o", "named"]);
    let status: Value =
        serde_json::from_str(&desk.run(0, "2026-07-20", &["status", "named", "--format", "json"]))
            .unwrap();
    let one = of(&status, "een");
    assert_eq!(
        (&one["state"], &one["stores"].as_array().unwrap().len()),
        (&"waiting".into(), &2),
        "{one}"
    );
    let mut files = fs::read_dir(desk.path("named")).unwrap().map(|entry| entry.unwrap().path());
    let path = files.find(|path| path.to_string_lossy().ends_with("_een.ticket.json")).unwrap();
    let ticket = desk.report(path.to_str().unwrap());
    let commands = ticket["command"].as_str().unwrap();
    assert!(
        ["--store-name hoofd", "--store-name proef"].iter().all(|name| commands.contains(name)),
        "{commands}"
    );
}

#[test]
fn a_store_late_with_one_version_is_late_with_the_next_and_nobody_is_called_on_free_days() {
    let desk = Distributor::new();
    let moved = desk.read("move.toml");
    let stores = "name = \"twee\"\nstores = [\"noord\", \"zuid\"]";
    desk.write("named.toml", moved.replace("name = \"twee\"", stores));
    desk.run(0, "2026-07-20", &["encrypt", "list.csv", "--move", "named.toml", "-o", "named"]);
    let mut files = fs::read_dir(desk.path("named")).unwrap().map(|entry| entry.unwrap().path());
    let path = files.find(|path| path.to_string_lossy().ends_with("_twee.ticket.json"));
    let mut ticket = desk.report(path.as_ref().unwrap().to_str().unwrap());
    // Its day is a Friday.
    ticket["deadline"] = "2026-07-24".into();
    fs::create_dir(desk.path("late")).unwrap();
    desk.write("late/first.ticket.json", ticket.to_string());
    desk.apply("twee", "2026-07-20", &[]);
    let mut receipt = desk.report("desk/twee-receipt.json");
    receipt["sealed_sha256"] = ticket["sealed"]["sha256"].clone();
    receipt["list_id"] = ticket["list"]["id"].clone();
    desk.write("late/nameless.json", receipt.to_string());
    let status = |today: &str| -> Value {
        serde_json::from_str(&desk.run(0, today, &["status", "late", "--format", "json"])).unwrap()
    };
    let waiting = |status: &Value| {
        let stores = of(status, "twee")["stores"].as_array().unwrap().clone();
        stores.iter().filter(|store| store["state"] == "waiting").count()
    };
    let on_the_day = status("2026-07-24");
    assert_eq!(waiting(&on_the_day), 2, "a receipt without a name is no store's: {on_the_day}");
    // The same run told again, with the name of its store.
    receipt["store_name"] = "noord".into();
    desk.write("late/named.json", receipt.to_string());
    let saturday = status("2026-07-25");
    assert_eq!((waiting(&saturday), saturday["calls"].as_array().unwrap().len()), (1, 0));
    assert_eq!(saturday["totals"]["due"], 0, "{saturday}");
    let monday = status("2026-07-27");
    assert_eq!((&monday["totals"]["due"], &monday["totals"]["late"]), (&1.into(), &1.into()));
    let mut second = ticket.clone();
    (second["list"]["version"], second["sealed"]["sha256"]) = (2.into(), "0".into());
    (second["created"], second["deadline"]) = ("2026-07-27".into(), "2026-07-30".into());
    desk.write("late/second.ticket.json", second.to_string());
    let later = status("2026-07-28");
    let entries = later["tickets"].as_array().unwrap();
    let entry = entries.iter().find(|entry| entry["version"] == 2).unwrap();
    assert_eq!((&entry["late_since"], &entry["days_late"]), (&"2026-07-24".into(), &2.into()));
}

#[test]
fn a_receipt_that_was_cut_short_is_left_out_in_the_reader_s_words() {
    let desk = Distributor::new();
    desk.write("desk/short.json", r#"{"report":"waswordt/apply/1"}"#);
    let status = desk.status(1, "2026-07-21", &["--lang", "nl"]);
    assert_eq!(
        status["left_out"][0]["reason"],
        "het is niet volledig: er ontbreekt iets dat waswordt er altijd in schrijft"
    );
    // Whatever was left of it, but for what is whole and of somebody else.
    let whole = r#"{"report":"waswordt/undo/1"}"#;
    let wide = || whole.encode_utf16().flat_map(u16::to_le_bytes);
    let cut: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide().take(wide().count() - 1)).collect();
    for left in [wide().collect(), cut, whole.as_bytes()[..12].to_vec(), Vec::new()] {
        desk.write("desk/short.json", &left);
        let status = desk.status(1, "2026-07-21", &[]);
        assert_eq!(status["left_out"].as_array().unwrap().len(), 1, "{left:?} {status}");
    }
    desk.write("desk/short.json", r#"{"other":1}"#);
    assert_eq!(desk.status(0, "2026-07-21", &[])["left_out"], serde_json::json!([]));
}

#[test]
fn a_run_that_finishes_an_earlier_one_is_of_the_same_store() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &[]);
    let whole = desk.change("desk/twee-receipt.json", |receipt| {
        receipt["outcome"] = "partial".into();
        receipt["counts"]["linked"] = 1.into();
        receipt["counts"]["held"] = 1.into();
    });
    desk.write("desk/later.json", whole.to_string());
    desk.change("desk/later.json", |receipt| {
        receipt["run_id"] = "run-later".into();
        receipt["at"] = "2026-07-22T09:00:00Z".into();
        receipt["counts"]["linked"] = 1.into();
        receipt["counts"]["already"] = 1.into();
    });
    let two = of(&desk.status(0, "2026-07-22", &[]), "twee").clone();
    assert_eq!(
        (&two["state"], &two["done"], &two["held"]),
        (&"done".into(), &"2026-07-22".into(), &0.into()),
        "{two}"
    );
    assert_eq!(two["stores"].as_array().unwrap().len(), 1);
}

#[test]
fn a_receipt_whose_counters_do_not_add_up_is_left_out() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &[]);
    desk.change("desk/een-receipt.json", |receipt| receipt["counts"]["linked"] = 3.into());
    let status = desk.status(1, "2026-07-21", &[]);
    assert_eq!(of(&status, "een")["state"], "waiting");
    assert!(
        status["left_out"][0]["reason"].as_str().unwrap().contains("do not add up"),
        "{status}"
    );
}

#[test]
fn a_receipt_counts_by_whether_its_key_was_valid_when_it_was_signed() {
    let desk = Distributor::new();
    run_in(desk.folder(), "ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-f", "een-ssh"]);
    let public = desk.read("een-ssh.pub");
    let signers =
        |options: &str| desk.write("signers", format!("cmr@een.example {options} {public}"));
    let judged = |code: i32, today: &str| {
        let status = desk.status(code, today, &["--signers", "signers"]);
        let reason = status["left_out"][0]["reason"].as_str().unwrap_or_default().to_owned();
        (of(&status, "een")["state"].as_str().unwrap().to_owned(), reason)
    };
    desk.apply("een", "2026-07-21", &["--sign", "een-ssh"]);
    // The key expired after it had signed.
    signers("valid-before=\"20260801\"");
    assert_eq!(judged(0, "2026-08-10"), ("done".to_owned(), String::new()));
    // It had expired before, or was not valid yet.
    for options in ["valid-before=\"20260720\"", "valid-after=\"20260725\""] {
        signers(options);
        let (state, reason) = judged(1, "2026-08-10");
        assert!(state == "waiting" && !reason.is_empty(), "{options}: {reason}");
    }
    // Nobody signs ahead, to be counted by a key that is not valid yet.
    signers("");
    let (state, reason) = judged(1, "2026-07-20");
    assert!(state == "waiting" && reason.contains("still to come"), "{reason}");
    // Nor back to a day when the key was valid, and no ticket was there yet.
    fs::remove_file(desk.path("desk/een-receipt.json")).unwrap();
    fs::remove_file(desk.path("desk/een-receipt.json.sig")).unwrap();
    desk.apply("een", "2026-07-10", &["--sign", "een-ssh"]);
    let (state, reason) = judged(1, "2026-07-27");
    assert!(state == "waiting" && reason.contains("before its ticket"), "{reason}");
}

#[test]
fn a_signed_undo_counts_and_an_unsigned_one_does_not_where_signers_are_given() {
    let desk = Distributor::new();
    run_in(desk.folder(), "ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-f", "een-ssh"]);
    let public = desk.read("een-ssh.pub");
    desk.write("signers", format!("cmr@een.example {public}"));
    desk.apply("een", "2026-07-21", &["--sign", "een-ssh"]);
    let run = desk.report("desk/een-receipt.json")["run_id"].clone();
    assert!(
        desk.run(
            2,
            "2026-07-22",
            &["undo", run.as_str().unwrap(), "--store", "een.db", "--sign", "een-ssh"]
        )
        .contains("--receipt")
    );
    desk.undo("een", &run, "2026-07-22", 0, &["--sign", "een-ssh"]);
    assert_eq!(
        of(&desk.status(0, "2026-07-22", &["--signers", "signers"]), "een")["state"],
        "undone"
    );
    fs::remove_file(desk.path("desk/een-undo.json.sig")).unwrap();
    let status = desk.status(1, "2026-07-22", &["--signers", "signers"]);
    assert!(status["left_out"][0]["file"].as_str().unwrap().contains("een-undo"), "{status}");
}

#[test]
fn a_person_reads_first_whom_to_call_today() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &[]);
    let early = desk.status(0, "2026-07-21", &[]);
    assert_eq!(
        (&early["calls"], &early["totals"]["due"], &early["totals"]["in_time_percent"]),
        (&serde_json::json!([]), &0.into(), &Value::Null)
    );
    let told = desk.run(0, "2026-07-21", &["status", "desk"]);
    assert!(
        told.contains("Nobody is to be called today")
            && told.contains("nothing was due yet")
            && !told.contains('%'),
        "{told}"
    );
    let due = desk.status(0, "2026-07-22", &[]);
    let reasons = |status: &Value| {
        let calls = status["calls"].as_array().unwrap().iter();
        calls
            .map(|call| {
                (call["publisher"].as_str().unwrap().to_owned(), call["lists"][0]["reason"].clone())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        reasons(&due),
        [("drie".to_owned(), "due-today".into()), ("twee".to_owned(), "due-today".into())]
    );
    let late = desk.status(0, "2026-07-27", &[]);
    assert_eq!(
        reasons(&late),
        [("drie".to_owned(), "late".into()), ("twee".to_owned(), "late".into())]
    );
    let told = desk.run(0, "2026-07-27", &["status", "desk"]);
    assert!(told.find("To call today").unwrap() < told.find("Publisher").unwrap(), "{told}");
    assert!(
        told.contains("drie: Petteflat (99ZZ00)")
            && told.lines().all(|line| line.chars().count() <= 80),
        "{told}"
    );
    // Whoever held rows, refused the list or undid it is called as well.
    desk.change("desk/een-receipt.json", |receipt| {
        receipt["outcome"] = "partial".into();
        receipt["counts"]["held"] = 1.into();
        receipt["counts"]["unknown"] = 1.into();
    });
    assert!(
        reasons(&desk.status(0, "2026-07-21", &[])).contains(&("een".to_owned(), "held".into()))
    );
    desk.change("desk/een-receipt.json", |receipt| receipt["outcome"] = "refused".into());
    assert!(
        reasons(&desk.status(0, "2026-07-21", &[])).contains(&("een".to_owned(), "refused".into()))
    );
}

#[test]
fn a_mail_for_every_publisher_that_is_to_be_called_is_ready_to_be_sent() {
    let desk = Distributor::new();
    desk.run(0, "2026-07-27", &["status", "desk", "--remind", "nobody"]);
    let unsigned = fs::read_to_string(desk.path("nobody/drie.eml")).unwrap();
    assert!(unsigned.trim_end().ends_with("your distributor"), "{unsigned}");
    let contact = "[distributor]\nname = \"Distributeur Voorbeeld\"\nemail = \"Verhuis@d.example\"\nphone = \"030-0000000\"\n";
    let moved = desk.read("move.toml").replace("[from]", &format!("{contact}[from]"));
    desk.write(
        "move.toml",
        moved.replace("name = \"drie\"", "name = \"drie\"\nemail = \"desk@drie.example\""),
    );
    desk.run(
        0,
        "2026-07-17",
        &["encrypt", "list.csv", "--move", "move.toml", "-o", "desk", "--force"],
    );
    desk.apply("een", "2026-07-21", &[]);
    let told = ["--today", "2026-07-27", "status", "desk", "--remind", "mails"];
    let told = desk.ended(&told, 0).said;
    assert!(told.contains("twee.eml has no addressee yet") && !told.contains("drie"), "{told}");
    let mail = desk.mail("drie");
    assert_eq!(
        (&mail["to"], &mail["from"]),
        (&"drie <desk@drie.example>".into(), &"Distributeur Voorbeeld <Verhuis@d.example>".into())
    );
    assert_eq!(
        (&mail["subject"], &mail["charset"], &mail["type"]),
        (&"Reminder: was–wordt list Petteflat".into(), &"utf-8".into(), &"text/plain".into())
    );
    assert_eq!(
        (&mail["day"], &mail["unsent"], &mail["defects"]),
        (&"2026-07-27".into(), &"1".into(), &0.into()),
        "{mail}"
    );
    let text = mail["text"].as_str().unwrap();
    for expected in [
        "Petteflat (99ZZ00)",
        "3 working days late",
        "Distributeur Voorbeeld\nVerhuis@d.example\n030-0000000",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    // Of two no address is known: the mail is there, and leaves it open.
    assert_eq!(desk.mail("twee")["to"], Value::Null);
    assert!(!desk.path("mails/een.eml").exists());
    // What is there already is not written over unasked, and nothing is written half.
    fs::remove_file(desk.path("mails/twee.eml")).unwrap();
    assert!(
        !desk
            .output(&["status", "desk", "--remind", "mails", "--today", "2026-07-27"])
            .status
            .success()
    );
    assert!(!desk.path("mails/twee.eml").exists());
    let mut dutch = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    dutch
        .args([
            "--lang",
            "nl",
            "--today",
            "2026-07-27",
            "status",
            "desk",
            "--remind",
            "mails",
            "--force",
        ])
        .current_dir(desk.folder());
    assert!(dutch.output().unwrap().status.success());
    let mail = desk.mail("drie");
    let text = mail["text"].as_str().unwrap();
    assert!(
        text.contains("3 werkdagen te laat") && text.contains("Met vriendelijke groet"),
        "{mail}"
    );
    assert_eq!(mail["subject"], "Herinnering: was-wordtlijst Petteflat");
}

#[test]
fn mails_of_an_earlier_run_do_not_lie_among_those_to_be_sent() {
    let desk = Distributor::new();
    let remind = |folder: &str, more: &[&str]| {
        let words = ["--today", "2026-07-27", "status", "desk", "--remind", folder];
        desk.ended(&[&words[..], more].concat(), 0).said
    };
    remind("mails", &[]);
    assert!(desk.path("mails/een.eml").exists());
    desk.write("mails/other.eml", "Message-ID: <1@example.nl>\n\nOf somebody else\n");
    desk.write("mails/notes.txt", "waswordt.invalid>");
    desk.apply("een", "2026-07-21", &[]);
    for name in ["twee", "drie"] {
        fs::rename(desk.path(format!("mails/{name}.eml")), desk.path(name)).unwrap();
    }
    let told = remind("mails", &[]);
    assert!(told.contains("a mail of an earlier run is still in the folder"), "{told}");
    assert!(desk.path("mails/een.eml").exists());
    let told = remind("mails", &["--force"]);
    assert!(!told.contains("earlier run"), "{told}");
    assert_eq!(desk.names("mails"), ["drie.eml", "notes.txt", "other.eml", "twee.eml"]);
}

#[test]
fn versions_are_one_line_and_who_was_late_stays_late() {
    let desk = Distributor::new();
    for (name, created) in [("een", "2026-07-21"), ("drie", "2026-07-27")] {
        let names = fs::read_dir(desk.path("desk")).unwrap().map(|entry| entry.unwrap().path());
        let path = names
            .into_iter()
            .find(|path| path.to_string_lossy().ends_with(&format!("_{name}.ticket.json")))
            .unwrap();
        let mut ticket: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        ticket["list"]["version"] = 2.into();
        ticket["sealed"]["sha256"] = "0".into();
        ticket["created"] = created.into();
        ticket["deadline"] = "2026-07-30".into();
        desk.write(format!("desk/later-{name}.json"), ticket.to_string());
    }
    let status = desk.status(0, "2026-07-28", &[]);
    let newest = |name: &str| {
        let entries = status["tickets"].as_array().unwrap().iter();
        entries
            .clone()
            .find(|entry| entry["publisher"] == name && entry["replaced_by"].is_null())
            .unwrap()
            .clone()
    };
    // One had until the 22nd, and got the second version before; three was late already when that
    // came.
    assert_eq!(
        (&newest("een")["days_late"], &newest("een")["versions"]),
        (&0.into(), &serde_json::json!([1, 2]))
    );
    assert_eq!(
        (&newest("drie")["days_late"], &newest("drie")["late_since"]),
        (&4.into(), &"2026-07-22".into())
    );
    assert_eq!(
        (&newest("drie")["deadline"], &newest("drie")["late_version"]),
        (&"2026-07-30".into(), &1.into()),
        "the day of the ticket stands"
    );
    let told = desk.run(0, "2026-07-28", &["status", "desk", "--report", "status.csv"]);
    assert_eq!(told.matches("v1, v2").count(), 2, "{told}");
    assert!(told.contains("since v1 of"), "{told}");
    let plain = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        plain.contains("v2, is to be done by 30 July 2026; v1 was to be done by 22 July 2026 (4 working days late)"),
        "{plain}"
    );
    desk.run(0, "2026-07-28", &["status", "desk", "--remind", "mails"]);
    let mail = desk.mail("drie");
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains("is to be done by 30 July 2026; v1 was to be done by 22 July"), "{text}");
    let csv = desk.read("status.csv");
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(
        csv.starts_with("publisher,school,brin,")
            && csv.contains("\"drie\",\"Petteflat\",\"99ZZ00\"")
            && csv.contains(",1 2,\"2026-07-27\",\"2026-07-30\",")
            && csv.contains(",\"2026-07-22\",0,0,\"\"\n"),
        "{csv}"
    );
}

impl Distributor {
    /// Puts a second version of the list on the desk for a publisher.
    fn send_again(&self, name: &str) {
        let names = self.names("desk");
        let first = names.iter().find(|file| file.ends_with(&format!("_{name}.ticket.json")));
        let mut ticket = self.report(&format!("desk/{}", first.unwrap()));
        ticket["list"]["version"] = 2.into();
        ticket["sealed"]["sha256"] = format!("second-{name}").into();
        (ticket["created"], ticket["deadline"]) = ("2026-07-27".into(), "2026-07-30".into());
        self.write(format!("desk/second-{name}.ticket.json"), ticket.to_string());
    }

    /// Lets a publisher report the second version as its first receipt said of the first.
    fn apply_again(&self, name: &str, at: &str) {
        let mut receipt = self.report(&format!("desk/{name}-receipt.json"));
        receipt["version"] = 2.into();
        receipt["sealed_sha256"] = format!("second-{name}").into();
        (receipt["run_id"], receipt["at"]) = ("run-of-v2".into(), at.into());
        self.write(format!("desk/{name}-second.json"), receipt.to_string());
    }
}

#[test]
fn whoever_applied_an_earlier_version_too_late_stays_late_beside_the_day_of_the_next() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-24", &["--publisher", "een"]);
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    desk.send_again("een");
    desk.send_again("twee");
    let status = |day: &str| {
        let status = desk.status(0, day, &[]);
        let newest = |name: &str| {
            let all = status["tickets"].as_array().unwrap().iter();
            all.clone().find(|one| one["publisher"] == name && one["version"] == 2).unwrap().clone()
        };
        (newest("een"), newest("twee"), status)
    };
    let (one, two, all) = status("2026-07-28");
    assert_eq!(
        (&one["deadline"], &one["days_late"], &one["late_since"], &one["state"]),
        (&"2026-07-30".into(), &0.into(), &Value::Null, &"waiting".into())
    );
    let earlier = serde_json::json!([
        { "version": 1, "days_late": 2, "undone": null, "undone_rows": null }
    ]);
    assert_eq!((&one["earlier"], &two["earlier"]), (&earlier, &serde_json::json!([])));
    // Three never applied its list; of the first version one was late, and two in time.
    let totals = &all["totals"];
    assert_eq!(
        (&totals["due"], &totals["late"], &totals["in_time_percent"]),
        (&3.into(), &1.into(), &33.into())
    );
    assert!(all["calls"].as_array().unwrap().iter().all(|call| call["publisher"] == "drie"));
    let told = desk.run(0, "2026-07-28", &["status", "desk", "--report", "status.csv"]);
    assert!(told.contains("v1: 2 working days late"), "{told}");
    assert!(desk.read("status.csv").contains(",\"\",2,0,\"\"\n"), "{}", desk.read("status.csv"));
    // Both apply the second version by its day.
    desk.apply_again("een", "2026-07-29T10:00:00Z");
    desk.apply_again("twee", "2026-07-29T10:00:00Z");
    let (one, two, all) = status("2026-07-31");
    assert_eq!((&one["state"], &one["earlier"]), (&"done".into(), &earlier));
    assert_eq!((&two["state"], &two["days_late"]), (&"done".into(), &0.into()));
    let goal =
        desk.status(0, "2026-07-31", &["--targets", "waswordt"])["targets"]["goals"][0].clone();
    assert_eq!((&goal["of"], &goal["met"]), (&5.into(), &3.into()), "late with the first: {goal}");
    let totals = &all["totals"];
    assert_eq!(
        (&totals["done"], &totals["in_time"], &totals["due"], &totals["in_time_percent"]),
        (&2.into(), &3.into(), &5.into(), &60.into())
    );
}

#[test]
fn an_undone_version_is_told_while_the_next_is_under_way() {
    let desk = Distributor::new();
    for (name, day) in [("een", "2026-07-24"), ("twee", "2026-07-21")] {
        desk.apply(name, day, &["--publisher", name]);
        let run = desk.report(&format!("desk/{name}-receipt.json"))["run_id"].clone();
        desk.undo(name, &run, "2026-07-25", 0, &[]);
        desk.send_again(name);
    }
    let status = desk.status(0, "2026-07-28", &[]);
    let of_version = |name: &str, version: u32| {
        let all = status["tickets"].as_array().unwrap().iter();
        let mut all = all.filter(|one| one["publisher"] == name && one["version"] == version);
        all.next().unwrap().clone()
    };
    assert_eq!(of_version("een", 1)["state"], "undone");
    let earlier = |days_late: u32, rows: u32| {
        serde_json::json!([{
            "version": 1, "days_late": days_late, "undone": "2026-07-25", "undone_rows": rows
        }])
    };
    // One had applied it too late before it was undone, two in time.
    assert_eq!(of_version("een", 2)["earlier"], earlier(2, 1));
    assert_eq!(of_version("twee", 2)["earlier"], earlier(0, 2));
    assert_eq!(of_version("twee", 2)["days_late"], 0);
    let told = desk.run(0, "2026-07-28", &["status", "desk"]);
    assert!(told.contains("v1: undone 2026-07-25 (2 rows)"), "{told}");
    // Once the next is done, that is over.
    desk.apply_again("twee", "2026-07-29T10:00:00Z");
    let told = desk.run(0, "2026-07-29", &["status", "desk"]);
    assert!(!told.contains("v1: undone 2026-07-25 (2 rows)"), "{told}");
}

#[test]
fn an_undo_of_an_earlier_version_undoes_the_later_one_that_rests_on_it() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    let run = desk.report("desk/twee-receipt.json")["run_id"].clone();
    desk.send_again("twee");
    // The second version found all of it done; with the same rows the receipt bears the same run.
    let found_done = |run: Value, linked: u32, already: u32| {
        desk.apply_again("twee", "2026-07-28T10:00:00Z");
        desk.change("desk/twee-second.json", |receipt| {
            (receipt["run_id"], receipt["unknown_rows"]) = (run, serde_json::json!([2]));
            (receipt["counts"]["linked"], receipt["counts"]["already"]) =
                (linked.into(), already.into());
            receipt["outcome"] = if linked == 0 { "no-change" } else { "applied" }.into();
        });
    };
    desk.undo("twee", &run, "2026-07-29", 0, &[]);
    let newest = |desk: &Distributor| {
        let status = desk.status(0, "2026-07-31", &[]);
        let all = status["tickets"].as_array().unwrap().iter();
        let newest = all.clone().find(|one| one["publisher"] == "twee" && one["version"] == 2);
        let calls = status["calls"].as_array().unwrap().iter();
        let call = calls.clone().find(|call| call["publisher"] == "twee").cloned();
        (newest.unwrap().clone(), call.map(|call| call["lists"][0]["reason"].clone()))
    };
    for run_of_second in [run.clone(), "run-of-v2".into()] {
        found_done(run_of_second, 0, 2);
        let (second, call) = newest(&desk);
        assert_eq!(
            (&second["state"], &second["undone"], &second["undone_rows"], &second["linked"]),
            (&"undone".into(), &"2026-07-29".into(), &2.into(), &Value::Null)
        );
        assert_eq!((call, &second["earlier"]), (Some("undone".into()), &serde_json::json!([])));
    }
    // What the second version linked itself stands.
    found_done("run-of-v2".into(), 1, 1);
    let (second, call) = newest(&desk);
    assert_eq!(
        (&second["state"], &second["undone_rows"], &second["linked"], call),
        (&"partial".into(), &1.into(), &1.into(), Some("undone".into()))
    );
    // What another store of the publisher found done does not rest on it.
    desk.change("desk/twee-receipt.json", |receipt| receipt["store_name"] = "noord".into());
    desk.change("desk/twee-second.json", |receipt| receipt["store_name"] = "zuid".into());
    assert_eq!(newest(&desk).0["undone"], Value::Null);
    for file in ["desk/twee-receipt.json", "desk/twee-second.json"] {
        desk.change(file, |receipt| receipt["store_name"] = Value::Null);
    }
    desk.change("desk/twee-second.json", |receipt| receipt["at"] = "2026-07-30T10:00:00Z".into());
    let (second, call) = newest(&desk);
    assert_eq!((&second["state"], &second["done"]), (&"done".into(), &"2026-07-30".into()));
    assert_eq!((second["undone"].clone(), call), (Value::Null, None), "applied since");
}

#[test]
fn pupils_stay_at_risk_until_the_next_version_is_answered() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    desk.change("desk/twee-receipt.json", |receipt| {
        receipt["outcome"] = "partial".into();
        let reason =
            serde_json::json!([{ "rows": [2, 3], "reason": "changed-since", "message": "" }]);
        receipt["held"] = reason;
        (receipt["counts"]["linked"], receipt["counts"]["held"]) = (0.into(), 2.into());
    });
    let school = |day: &str| desk.status(0, day, &[])["schools"][0].clone();
    assert_eq!(school("2026-07-24")["at_risk"], 2);
    desk.send_again("twee");
    let waiting = school("2026-07-28");
    assert_eq!((&waiting["at_risk"], &waiting["tickets"]), (&2.into(), &3.into()));
    // One list, and no more than its rows.
    assert_eq!(waiting["at_risk_at_most"], false);
    desk.apply_again("twee", "2026-07-28T10:00:00Z");
    let no_answer = desk.change("desk/twee-second.json", |receipt| {
        (receipt["outcome"], receipt["held"]) = ("refused".into(), serde_json::json!([]));
        receipt["timing"] = Value::Null;
    });
    assert_eq!(school("2026-07-28")["at_risk"], 2, "a refusal before a plan judges nobody");
    desk.write("desk/twee-second.json", no_answer.to_string());
    desk.change("desk/twee-second.json", |receipt| {
        (receipt["outcome"], receipt["held"]) = ("applied".into(), serde_json::json!([]));
        (receipt["counts"]["linked"], receipt["counts"]["held"]) = (2.into(), 0.into());
    });
    assert_eq!(school("2026-07-28")["at_risk"], 0);
}

#[test]
fn pupils_of_several_lists_may_be_the_same() {
    let desk = Distributor::new();
    for name in ["een", "twee"] {
        desk.apply(name, "2026-07-21", &["--publisher", name]);
        let list = format!("list-of-{name}");
        desk.change(&format!("desk/{name}-receipt.json"), |receipt| {
            (receipt["present"], receipt["list_id"]) = (serde_json::json!([2]), (&*list).into());
        });
        let names = desk.names("desk");
        let ticket = names.iter().find(|file| file.ends_with(&format!("_{name}.ticket.json")));
        let ticket = format!("desk/{}", ticket.unwrap());
        desk.change(&ticket, |ticket| ticket["list"]["id"] = list.into());
    }
    let school = desk.status(0, "2026-07-22", &[])["schools"][0].clone();
    assert_eq!((&school["at_risk"], &school["at_risk_at_most"]), (&2.into(), &true.into()));
    let told = desk.run(0, "2026-07-22", &["status", "desk", "--lang", "nl"]);
    let plain = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("de voortgang van ten hoogste 2 leerlingen loopt gevaar"), "{plain}");
}

#[test]
fn a_list_that_is_not_completely_filled_is_not_simply_done() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &["--publisher", "een"]);
    let names = desk.names("desk");
    let ticket = names.iter().find(|file| file.ends_with("_een.ticket.json")).unwrap();
    let ticket = format!("desk/{ticket}");
    desk.change(&ticket, |ticket| {
        ticket["list"]["unfilled"] = 1.into();
        ticket["list"]["format"] = "eck-change".into();
    });
    // With days of its own the list is done with what it has; what is open is told.
    let told = |day: &str| {
        let status = desk.status(0, day, &[]);
        let calls = status["calls"].as_array().unwrap().iter();
        let is_called = calls.clone().any(|call| call["publisher"] == "een");
        let text = desk.run(0, day, &["status", "desk", "--report", "status.csv", "--force"]);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (of(&status, "een").clone(), is_called, text)
    };
    let (one, is_called, text) = told("2026-07-28");
    assert_eq!((&one["state"], &one["unfilled"], is_called), (&"done".into(), &1.into(), false));
    assert!(text.contains("1 row is not filled in; send a completed"), "{text}");
    desk.change(&ticket, |ticket| ticket["deadline"] = Value::Null);
    let (one, is_called, text) = told("2026-07-28");
    assert_eq!(
        (&one["state"], &one["days_late"], is_called),
        (&"partial".into(), &0.into(), false)
    );
    assert!(text.contains("send the completely filled version"), "{text}");
    let csv = desk.read("status.csv");
    assert!(csv.lines().next().unwrap().ends_with(",unfilled,other_rows"), "{csv}");
    assert!(
        csv.lines().any(|line| line.contains("partial") && line.ends_with(",0,1,\"\"")),
        "{csv}"
    );
    // Where whoever has no new identity does not move, nothing is still to be filled.
    desk.change(&ticket, |ticket| {
        (ticket["list"]["format"], ticket["deadline"]) = ("vo".into(), "2026-07-22".into());
    });
    let (one, _, text) = told("2026-07-28");
    assert_eq!((&one["state"], &one["unfilled"]), (&"done".into(), &0.into()));
    assert!(!text.contains("filled in"), "{text}");
}

#[test]
fn a_list_with_held_rows_is_late_after_its_day_in_every_count() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-21", &["--publisher", "een"]);
    desk.change("desk/een-receipt.json", |receipt| {
        receipt["outcome"] = "partial".into();
        receipt["counts"]["held"] = 1.into();
        receipt["counts"]["unknown"] = 1.into();
    });
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    let of_een = |day: &str| {
        let status = desk.status(0, day, &[]);
        let one = of(&status, "een").clone();
        (one["days_late"].as_u64(), one["done"].clone(), status["totals"].clone())
    };
    let (days, _, totals) = of_een("2026-07-22");
    assert_eq!((days, &totals["late"], &totals["due"]), (Some(0), &0.into(), &0.into()));
    // Een and drie are late, twee was in time: together what was due.
    let (days, done, totals) = of_een("2026-07-24");
    assert_eq!((days, done), (Some(2), "2026-07-21".into()));
    assert_eq!(
        (&totals["due"], &totals["late"], &totals["in_time"], &totals["in_time_percent"]),
        (&3.into(), &2.into(), &1.into(), &33.into())
    );
}

#[test]
fn receipts_of_dry_runs_are_a_rehearsal() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-17", &["--dry-run"]);
    desk.apply("twee", "2026-07-17", &["--dry-run"]);
    desk.change("desk/twee-receipt.json", |receipt| {
        receipt["counts"]["linked"] = 1.into();
        receipt["counts"]["held"] = 1.into();
        receipt["held"] =
            serde_json::json!([{ "rows": [2], "reason": "collision", "message": "" }]);
        receipt["present"] = serde_json::json!([4]);
    });
    let status = desk.status(0, "2026-07-17", &[]);
    assert_eq!(
        (&of(&status, "een")["state"], &of(&status, "twee")["state"]),
        (&"waiting".into(), &"waiting".into())
    );
    let two = status["rehearsals"]
        .as_array()
        .unwrap()
        .iter()
        .find(|rehearsal| rehearsal["publisher"] == "twee")
        .unwrap();
    assert_eq!(
        (&two["known"], &two["unknown"], &two["held"], &two["lost"]),
        (&1.into(), &1.into(), &1.into(), &1.into())
    );
    let school = &status["schools"][0];
    assert_eq!(
        (&school["at_risk"], &school["tickets"], &school["done"]),
        (&2.into(), &3.into(), &0.into())
    );
    assert!(
        desk.run(0, "2026-07-17", &["status", "desk"]).contains("progress of 2 pupils is at risk")
    );
    // Before there is any ticket, receipts of dry runs are enough.
    fs::create_dir(desk.path("trial")).unwrap();
    fs::copy(desk.path("desk/een-receipt.json"), desk.path("trial/een.json")).unwrap();
    let trial: Value =
        serde_json::from_str(&desk.run(0, "2026-07-17", &["status", "trial", "--format", "json"]))
            .unwrap();
    assert_eq!(
        (&trial["rehearsals"][0]["known"], &trial["schools"][0]["brin"]),
        (&1.into(), &"99ZZ00".into())
    );
    // A later version takes the place of an earlier one, store by store, and the line names it.
    for (file, store, version) in [("een", "noord", 1), ("later", "noord", 2), ("zuid", "zuid", 1)]
    {
        let mut receipt = desk.report("desk/een-receipt.json");
        (receipt["store_name"], receipt["version"]) = (store.into(), version.into());
        receipt["publisher"] = "een".into();
        desk.write(format!("trial/{file}.json"), receipt.to_string());
    }
    let told = desk.run(0, "2026-07-17", &["status", "trial"]);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.matches("een (noord) knows").count(), 1, "{told}");
    assert_eq!(told.matches("een (zuid) knows").count(), 1, "{told}");
}

#[test]
fn a_refused_dry_run_is_told_as_refused_and_one_that_leaves_pupils_behind_says_so() {
    let desk = Distributor::new();
    // Two of the three pupils of one are in no row.
    desk.store("een2", "P1,aagje@oud.example\nP2,dora@oud.example\nP3,evert@oud.example\n");
    fs::rename(desk.path("een2.db"), desk.path("een.db")).unwrap();
    desk.apply("een", "2026-07-17", &["--dry-run"]);
    let sealed = fs::read_dir(desk.path("desk")).unwrap().map(|entry| entry.unwrap().path());
    let sealed =
        sealed.into_iter().find(|path| path.to_string_lossy().ends_with("_drie.zip.age")).unwrap();
    desk.store("drie", "P1,iemand@elders.example\n");
    let words = [
        "apply",
        sealed.to_str().unwrap(),
        "-i",
        "drie.key",
        "--store",
        "drie.db",
        "--move",
        "move.toml",
        "--dry-run",
    ];
    desk.run(1, "2026-07-17", &[&words[..], &["--receipt", "desk/drie-receipt.json"]].concat());
    assert_eq!(desk.report("desk/drie-receipt.json")["dry_run"], true);
    let status = desk.status(0, "2026-07-20", &[]);
    let rehearsal = |publisher: &str| {
        let all = status["rehearsals"].as_array().unwrap();
        all.iter().find(|rehearsal| rehearsal["publisher"] == publisher).unwrap().clone()
    };
    assert_eq!(
        (&rehearsal("een")["left_behind"], &rehearsal("een")["refused_because"]),
        (&2.into(), &Value::Null)
    );
    let three = rehearsal("drie");
    assert_eq!(
        (&three["refused_because"], &three["known"], &three["held"]),
        (&"too-few-known".into(), &Value::Null, &Value::Null)
    );
    // The list itself was not refused: nobody applied it yet.
    assert_eq!(
        (&of(&status, "drie")["state"], &of(&status, "een")["state"]),
        (&"waiting".into(), &"waiting".into())
    );
    let call = &status["calls"][0];
    assert_eq!(
        (&call["publisher"], &call["lists"][0]["reason"]),
        (&"drie".into(), &"rehearsal-refused".into()),
        "{status}"
    );
    let told = desk
        .run(0, "2026-07-20", &["status", "desk"])
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(told.contains("leave 2 behind who are in no row"), "{told}");
    assert!(
        told.contains("drie would refuse the list of Petteflat: too few pupils are known there"),
        "{told}"
    );
    // A later dry run that goes well takes its place.
    desk.store("drie2", "P1,cas@oud.example\n");
    fs::rename(desk.path("drie2.db"), desk.path("drie.db")).unwrap();
    desk.run(0, "2026-07-20", &[&words[..], &["--receipt", "desk/drie-again.json"]].concat());
    let status = desk.status(0, "2026-07-20", &[]);
    assert_eq!(
        (&status["calls"], &status["rehearsals"].as_array().unwrap().len()),
        (&serde_json::json!([]), &2)
    );
}

#[test]
fn a_publisher_whose_store_was_put_back_is_called_though_the_list_is_done() {
    let desk = Distributor::new();
    desk.apply("twee", "2026-07-21", &["--publisher", "twee"]);
    assert_eq!(desk.status(0, "2026-07-21", &[])["calls"].as_array().unwrap().len(), 0);
    desk.change("desk/twee-receipt.json", |receipt| receipt["journal_differs"] = 2.into());
    let status = desk.status(0, "2026-07-21", &[]);
    assert_eq!(
        (&of(&status, "twee")["state"], &of(&status, "twee")["stores"][0]["journal_differs"]),
        (&"done".into(), &2.into())
    );
    assert_eq!(status["calls"][0]["lists"][0]["reason"], "store-put-back");
    let told = desk.run(0, "2026-07-21", &["status", "desk"]);
    assert!(
        told.split_whitespace().collect::<Vec<_>>().join(" ").contains("store that was put back"),
        "{told}"
    );
}

#[test]
fn publishers_are_held_against_three_working_days_as_a_goal() {
    let desk = Distributor::new();
    desk.apply("een", "2026-07-22", &["--publisher", "een"]);
    let targets = |status: &Value| status["targets"]["goals"][0].clone();
    let goal = targets(&desk.status(0, "2026-07-22", &["--targets", "waswordt"]));
    assert_eq!((&goal["state"], &goal["of"], &goal["met"]), (&"open".into(), &3.into(), &1.into()));
    desk.apply("twee", "2026-07-24", &[]);
    let status =
        desk.status(0, "2026-07-27", &["--targets", "waswordt.toml", "--month", "2026-07"]);
    assert_eq!(targets(&status)["missed"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&targets(&status)["target"], &status["targets"]["binding"]),
        (&"3".into(), &false.into())
    );
    let missed = ["drie", "twee"].map(|name| {
        let all = targets(&status)["missed"].as_array().unwrap().clone();
        all.into_iter().find(|miss| miss["what"].as_str().unwrap().starts_with(name)).unwrap()
    });
    assert_eq!(
        (&missed[0]["was"], &missed[1]["was"], &missed[1]["due"]),
        (&Value::Null, &"2026-07-24".into(), &"2026-07-22".into())
    );
    assert_eq!(
        targets(&desk.status(0, "2026-09-01", &["--targets", "waswordt", "--month", "2026-08"]))["state"],
        "nothing"
    );
    let told = desk.run(
        0,
        "2026-07-27",
        &["status", "desk", "--targets", "waswordt", "--report", "status.html"],
    );
    assert!(told.contains("goals, not penalties") && told.contains("1 of 3"), "{told}");
    assert!(desk.read("status.html").contains("goals, not penalties"));
    assert_eq!(desk.status(0, "2026-07-27", &[])["targets"], Value::Null);
    assert!(
        desk.run(2, "2026-07-27", &["status", "desk", "--targets", "stil"])
            .contains("no goal for publishers")
    );
    assert!(
        desk.run(2, "2026-07-27", &["status", "desk", "--month", "2026-07"]).contains("--targets")
    );
}
