//! Stores, lists and files in states that nobody meant them to be in: nothing is guessed, lost or
//! told that should not be.

use std::fs;
use std::ops::Deref;

use crate::support::desk::{Desk, Ended, sample};

const VO: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";
const ONBOARDING: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";

/// A folder in which a publisher works.
struct Publisher(Desk);

impl Deref for Publisher {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Publisher {
    fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self(Desk::new(&["--lang", "en"]));
        for (name, text) in files {
            desk.write(name, text);
        }
        desk
    }

    /// Runs a command in the folder; words that end on `move.toml` name a sample's.
    fn run(&self, words: &str) -> Ended {
        let word = |word: &str| {
            if word.ends_with("move.toml") {
                sample(word).display().to_string()
            } else {
                word.to_owned()
            }
        };
        let words: Vec<String> = words.split(' ').map(word).collect();
        Ended::of(self.output(&words.iter().map(String::as_str).collect::<Vec<_>>()))
    }

    /// Runs a command that must do.
    fn ok(&self, words: &str) -> Ended {
        let ended = self.run(words);
        assert_eq!(ended.code, 0, "{words}: {}", ended.told());
        ended
    }

    /// Writes a VO list of user ids, and returns the words that apply it to a store.
    fn list(&self, name: &str, pairs: &[(&str, &str)]) -> String {
        let id = |user: &str| {
            if user.is_empty() { String::new() } else { format!("{user}@torenflat.example") }
        };
        let row = |&(was, wordt): &(&str, &str)| {
            format!("Jo,,Jansen,9999 QX,1,{},{}\n", id(was), id(wordt))
        };
        self.write(name, format!("{VO}\n{}", pairs.iter().map(row).collect::<String>()));
        format!("apply {name} --move vo-renumbering/move.toml --store")
    }
}

/// A keyring file of user ids, each on a profile.
fn keyrings(pairs: &[(&str, &str)]) -> String {
    let row = |&(profile, user): &(&str, &str)| format!("{profile},{user}@torenflat.example,\n");
    "profile_id,identity,state\n".to_owned() + &pairs.iter().map(row).collect::<Vec<_>>().concat()
}

#[test]
fn an_undo_sees_a_later_run_that_took_the_identity_in_other_capitals() {
    for store in ["k.csv", "k.db"] {
        let desk = Publisher::new(&[("from.csv", &keyrings(&[("P1", "U1"), ("P3", "u3")]))]);
        if store == "k.db" {
            desk.ok("keyrings init --store k.db");
            desk.ok("keyrings import from.csv --store k.db");
        } else {
            fs::copy(desk.path("from.csv"), desk.path(store)).unwrap();
        }
        let first = desk.list("a.csv", &[("u1", "n1")]);
        let run = desk.ok(&format!("{first} {store} --fold-case --format json")).json()["run_id"]
            .as_str()
            .unwrap()
            .to_owned();
        let second = desk.list("b.csv", &[("u3", "u1")]);
        desk.ok(&format!("{second} {store} --fold-case"));
        let undo = desk.run(&format!("undo {run} --store {store}"));
        assert!(
            undo.code == 1 && undo.told().contains("changed later"),
            "{store}: {}",
            undo.told()
        );
        let later =
            desk.ok(&format!("log --store {store} --format json")).json()["runs"][1]["run_id"]
                .as_str()
                .unwrap()
                .to_owned();
        desk.ok(&format!("undo {later} --store {store}"));
        desk.ok(&format!("undo {run} --store {store}"));
        let open = desk.ok(&format!("keyrings export --store {store}")).told();
        assert!(
            open.contains("P1,U1@torenflat.example,real-id,active") && !open.contains("n1@"),
            "{store}: {open}"
        );
    }
}

#[test]
fn one_profile_is_not_given_to_two_people() {
    let header = "profile_id,identity,initials,first_name,prefix,last_name,location\n";
    let shared = format!(
        "{header}P1,a@zandkasteel,E.,Eva,,Schouten,Haven\nP1,b@zandkasteel,F.,Finn,van der,Wal,Haven\n"
    );
    let list = format!(
        "{ONBOARDING}\nE.,Eva,Schouten,Haven,1@adm.zandkasteel.example,\nF.,Finn,van der Wal,Haven,2@adm.zandkasteel.example,\n"
    );
    let desk = Publisher::new(&[("k.csv", &shared), ("list.csv", &list)]);
    let ended =
        desk.run("apply list.csv --move mbo-onboarding/move.toml --store k.csv --format json");
    let receipt = ended.json();
    assert_eq!(
        (ended.code, &receipt["counts"]["held"], &receipt["held"][0]["reason"]),
        (1, &2.into(), &"shared-profile".into()),
        "{receipt}"
    );
    assert_eq!(desk.read("k.csv"), shared);
}

#[test]
fn a_namesake_who_stays_may_be_whom_the_profile_is_of() {
    let store = "profile_id,identity,initials,first_name,prefix,last_name,location\nP1,x@zandkasteel,E.,Eva,,Schouten,Haven\n";
    let list = format!(
        "{ONBOARDING}\nE.,Eva,Schouten,Haven,,\nE.,Eva,Schouten,Haven,1@adm.zandkasteel.example,\n"
    );
    let desk = Publisher::new(&[("k.csv", store), ("list.csv", &list)]);
    let ended = desk.run("apply list.csv --move mbo-onboarding/move.toml --store k.csv --allow-unfilled --format json");
    let receipt = ended.json();
    assert_eq!(
        (&receipt["counts"]["held"], &receipt["counts"]["unfilled"]),
        (&1.into(), &1.into()),
        "{receipt}"
    );
    assert_eq!(desk.read("k.csv"), store);
}

#[test]
fn a_version_that_changed_nothing_is_known_as_the_newer_one() {
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P0", "u0")]))]);
    desk.list("one.csv", &[("u0", "n0"), ("u1", "bad")]);
    desk.list("two.csv", &[("u0", "n0"), ("u1", "good")]);
    desk.ok("generate --move vo-renumbering/move.toml --from one.csv -o v1.csv");
    desk.ok(
        "generate --move vo-renumbering/move.toml --from two.csv --supersedes v1.csv -o v2.csv",
    );
    let apply = "--move vo-renumbering/move.toml --store k.csv --format json";
    let first = desk.ok(&format!("apply v1.csv {apply}")).json();
    let second = desk.ok(&format!("apply v2.csv {apply}")).json();
    assert_eq!(second["outcome"], "no-change", "{second}");
    desk.write("k.csv", desk.read("k.csv") + "P1,u1@torenflat.example,\n");
    let older = desk.run(&format!("apply v1.csv {apply}"));
    assert_eq!(
        (older.code, &older.json()["refused_because"]),
        (1, &"older-version".into()),
        "{}",
        older.told()
    );
    desk.ok(&format!("undo {} --store k.csv", first["list_id"].as_str().unwrap()));
    assert!(!desk.read("k.csv").contains("n0@"));
}

#[test]
fn what_an_earlier_version_gave_is_not_verified_as_nothing_to_do() {
    for rest in ["", "u2"] {
        let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u1"), ("P2", "u2")]))]);
        desk.list("one.csv", &[("u1", "n1"), ("u2", "n2")]);
        desk.list("two.csv", &[("u1", "n1"), ("u2", rest)]);
        let generate = "generate --move vo-renumbering/move.toml --from";
        desk.ok(&format!("{generate} one.csv -o v1.csv"));
        desk.ok(&format!("{generate} two.csv --supersedes v1.csv -o v2.csv"));
        let words = "--move vo-renumbering/move.toml --store k.csv";
        desk.ok(&format!("apply v1.csv {words}"));
        let verified = desk.run(&format!("verify v2.csv {words} --format json"));
        let standings = &verified.json()["standings"];
        assert_eq!(
            (verified.code, &standings[1]["standing"], &standings[1]["rows"]),
            (1, &"earlier-stands".into(), &serde_json::json!([3])),
            "{standings}"
        );
        desk.ok(&format!("apply v2.csv {words} --take-back-removed --allow-unfilled"));
        desk.ok(&format!("verify v2.csv {words}"));
    }
}

#[test]
fn what_was_undone_counts_where_the_store_shows_it_again() {
    for (store, is_dropped) in [("k.csv", false), ("k.csv", true), ("k.db", true)] {
        let desk = Publisher::new(&[("p.csv", &keyrings(&[("P1", "u1"), ("P2", "u2")]))]);
        desk.list("one.csv", &[("u1", "u2"), ("u2", "u1")]);
        desk.list("two.csv", &[("u1", "u6"), ("u2", "u5")]);
        let generate = "generate --move vo-renumbering/move.toml --from";
        desk.ok(&format!("{generate} one.csv -o v1.csv"));
        desk.ok(&format!("{generate} two.csv --supersedes v1.csv -o v2.csv"));
        if store == "k.db" {
            desk.ok("keyrings init --store k.db");
            desk.ok("keyrings import p.csv --store k.db");
        } else {
            desk.write("k.csv", desk.read("p.csv"));
        }
        let apply = |list: &str| {
            let words = "--move vo-renumbering/move.toml --old retire --format json";
            desk.ok(&format!("apply {list} {words} --store {store}")).json()
        };
        let run = apply("v1.csv")["run_id"].as_str().unwrap().to_owned();
        desk.ok(&format!("keyrings export --store {store} -o all.csv"));
        desk.ok(&format!("undo {run} --store {store}"));
        let all = desk.read("all.csv");
        let is_kept = |line: &&str| !is_dropped || !line.contains(",retired,");
        let back: String = all.split_inclusive('\n').filter(is_kept).collect();
        desk.write("back.csv", &back);
        if store == "k.db" {
            desk.ok("keyrings sync back.csv --store k.db --given follow");
        } else {
            desk.write("k.csv", &back);
        }
        assert_eq!(apply("v1.csv")["counts"]["already"], 2, "{store} {is_dropped}");
        assert_eq!(apply("v2.csv")["counts"]["linked"], 2, "{store} {is_dropped}");
        assert_eq!(apply("v2.csv")["outcome"], "no-change");
        desk.ok(&format!("verify v2.csv --move vo-renumbering/move.toml --store {store}"));
        desk.ok(&format!("keyrings export --store {store} -o end.csv"));
        for (profile, identity) in [("P1", "u6"), ("P2", "u5")] {
            let line = format!("{profile},{identity}@torenflat.example,");
            assert!(desk.read("end.csv").contains(&line), "{store} {is_dropped}: {line}");
        }
    }
}

#[test]
fn a_correction_is_no_other_year_where_what_was_undone_is_back() {
    for store in ["k.csv", "k.db"] {
        let pupils = [("P1", "u1"), ("P2", "u2"), ("P3", "u3")];
        let desk = Publisher::new(&[("p.csv", &keyrings(&pupils))]);
        desk.list("one.csv", &[("u1", "u2"), ("u2", "u1"), ("u3", "u3")]);
        desk.list("two.csv", &[("u1", "u3"), ("u2", "u1"), ("u3", "u2")]);
        if store == "k.db" {
            desk.ok("keyrings init --store k.db");
            desk.ok("keyrings import p.csv --store k.db");
        } else {
            desk.write("k.csv", desk.read("p.csv"));
        }
        let words = format!("--move vo-renumbering/move.toml --store {store} --format json");
        let first = desk.ok(&format!("apply one.csv {words}")).json();
        desk.ok(&format!("keyrings export --store {store} -o back.csv"));
        desk.ok(&format!("undo {} --store {store}", first["run_id"].as_str().unwrap()));
        if store == "k.db" {
            desk.ok("keyrings sync back.csv --store k.db");
        } else {
            desk.write("k.csv", desk.read("back.csv"));
        }
        let second = desk.run(&format!("apply two.csv {words}"));
        let receipt = second.json();
        assert_eq!(
            (second.code, &receipt["counts"]["held"], &receipt["held"][0]["reason"]),
            (1, &3.into(), &"repeated".into()),
            "{store}: {receipt}"
        );
    }
}

#[test]
fn whoever_is_no_longer_in_the_list_and_keeps_what_it_gave_is_counted() {
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u0"), ("P3", "u3")]))]);
    desk.list("one.csv", &[("u0", "u3"), ("u3", "u4")]);
    desk.list("two.csv", &[("u0", "u3")]);
    desk.ok("generate --move vo-renumbering/move.toml --from one.csv -o v1.csv");
    desk.ok(
        "generate --move vo-renumbering/move.toml --from two.csv --supersedes v1.csv -o v2.csv",
    );
    let apply = |list: &str, options: &str| {
        desk.run(&format!(
            "apply {list} --move vo-renumbering/move.toml --store k.csv --format json{options}"
        ))
    };
    assert_eq!(apply("v1.csv", "").code, 0);
    let after = desk.read("k.csv");
    let refused = apply("v2.csv", "");
    assert_eq!(
        (refused.code, &refused.json()["refused_because"]),
        (1, &"rows-removed".into()),
        "{}",
        refused.told()
    );
    let taken = apply("v2.csv", " --take-back-removed");
    assert_eq!((taken.code, &taken.json()["left_linked"]), (0, &1.into()), "{}", taken.told());
    assert_eq!(desk.read("k.csv"), after);
}

#[test]
fn an_old_identity_is_closed_also_where_the_new_one_was_there_before() {
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u1"), ("P1", "n1")]))]);
    let apply = desk.list("list.csv", &[("u1", "n1"), ("", "u1")]);
    let receipt = desk.ok(&format!("{apply} k.csv --format json")).json();
    assert_eq!(
        (&receipt["counts"]["already"], &receipt["outcome"]),
        (&1.into(), &"applied".into()),
        "{receipt}"
    );
    assert!(desk.read("k.csv").contains("u1@torenflat.example,retired"));
    desk.ok("verify list.csv --move vo-renumbering/move.toml --store k.csv");
    assert_eq!(desk.ok(&format!("{apply} k.csv --format json")).json()["outcome"], "no-change");
}

const MBO: &str = "Voorletters,Voornaam,Achternaam,School locatie,nlEduPersonProfileId oud,nlEduPersonRealId oud,nlEduPersonProfileId nieuw,nlEduPersonRealId nieuw";

/// A move within one realm.
fn within_a_realm() -> String {
    let text = fs::read_to_string(sample("mbo-idp-change/move.toml")).unwrap();
    text.replace("adfs.wolkenveer.example", "wolkenveer")
}

/// A list of students whose profile id stays, each with an old and a new number.
fn with_profile_ids(rows: &[(&str, &str, &str)]) -> String {
    let row = |(who, was, wordt): &(&str, &str, &str)| {
        let name = match *who {
            "pa" => "A.,Aagje,Bos",
            "pb" => "O.,Otto,Smit",
            _ => "N.,Noor,Kuipers",
        };
        format!(
            "{name},Noord,{who}@wolkenveer,{was}@wolkenveer,{who}@wolkenveer,{wordt}@wolkenveer\n"
        )
    };
    format!("{MBO}\n{}", rows.iter().map(row).collect::<String>())
}

#[test]
fn an_identity_that_stays_tells_whom_the_other_rows_are_not_about() {
    let store = "profile_id,identity,scheme\nPA,pa@wolkenveer,profile-id\nPA,2@wolkenveer,\nPD,pd@wolkenveer,profile-id\nPD,3@wolkenveer,\nPC,pc@wolkenveer,profile-id\nPC,5@wolkenveer,\n";
    let rows = |last| [("pa", "2", "3"), ("pd", "3", "4"), ("pc", "5", last), ("pn", "4", "8")];
    let desk = Publisher::new(&[
        ("same.toml", &within_a_realm()),
        ("k.csv", store),
        ("one.csv", &with_profile_ids(&rows("5"))),
        ("two.csv", &with_profile_ids(&rows("6"))),
    ]);
    let apply = |list: &str| {
        let words = "--move same.toml --store k.csv --old retire --format json";
        desk.ok(&format!("apply {list} {words}")).json()
    };
    assert_eq!(apply("one.csv")["counts"]["linked"], 2);
    let second = apply("two.csv");
    assert_eq!(
        (&second["counts"]["linked"], &second["counts"]["unknown"]),
        (&1.into(), &1.into()),
        "{second}"
    );
    assert!(!desk.read("k.csv").contains("8@wolkenveer"));
    assert_eq!(apply("two.csv")["outcome"], "no-change");
}

#[test]
fn a_profile_that_two_rows_name_by_the_stores_own_identities_is_nobodys() {
    let store = "profile_id,identity,scheme\nPB,pb@wolkenveer,profile-id\nPB,2@wolkenveer,\n";
    // The profile ids of two rows were exchanged, and the store knows one of the students.
    let rows = [("pb", "1", "11"), ("pa", "2", "12")];
    let desk = Publisher::new(&[
        ("same.toml", &within_a_realm()),
        ("k.csv", store),
        ("list.csv", &with_profile_ids(&rows)),
    ]);
    let held = desk.run("apply list.csv --move same.toml --store k.csv --format json");
    assert_eq!((held.code, &held.json()["counts"]["held"]), (1, &2.into()), "{}", held.told());
    assert_eq!(desk.read("k.csv"), store);
}

#[test]
fn who_stays_after_all_is_not_unchanged_where_the_identity_is_closed() {
    let store = "profile_id,identity,scheme\nPB,pb@wolkenveer,profile-id\nPB,2@wolkenveer,\n";
    let desk = Publisher::new(&[
        ("same.toml", &within_a_realm()),
        ("k.csv", store),
        ("typo.csv", &with_profile_ids(&[("pb", "2", "22")])),
        ("stays.csv", &with_profile_ids(&[("pb", "2", "2")])),
    ]);
    let words = "--move same.toml --store k.csv --old retire";
    desk.ok(&format!("apply typo.csv {words}"));
    let held = desk.run(&format!("apply stays.csv {words} --format json"));
    assert_eq!((held.code, &held.json()["held"][0]["reason"]), (1, &"superseded".into()));
    let verified = desk.run("verify stays.csv --move same.toml --store k.csv");
    assert_eq!(verified.code, 1);
}

#[test]
fn a_row_that_was_not_filled_is_not_missing_afterwards() {
    let rows = "E.,Eva,Jansen,Noord,,u0@wolkenveer,,n0@adfs.wolkenveer.example\nD.,Daan,Jansen,Noord,,u1@wolkenveer,3@adm.wolkenveer.example,n1@adfs.wolkenveer.example\n";
    let store = "profile_id,identity\nP0,u0@wolkenveer\nP1,u1@wolkenveer\n";
    let desk = Publisher::new(&[("k.csv", store), ("list.csv", &format!("{MBO}\n{rows}"))]);
    desk.ok("apply list.csv --move mbo-idp-change/move.toml --store k.csv --allow-unfilled");
    desk.ok("verify list.csv --move mbo-idp-change/move.toml --store k.csv");
}

#[test]
fn an_undo_does_not_trust_a_number_alone() {
    for changed in [
        "UPDATE keyring SET identity = 'zz@torenflat.example' WHERE identity = 'n1@torenflat.example'",
        "UPDATE keyring SET profile = (SELECT id FROM profile WHERE profile_id = 'P2') WHERE identity = 'u1@torenflat.example' AND state = 'retired'",
        "UPDATE keyring SET profile = (SELECT id FROM profile WHERE profile_id = 'P2') WHERE profile = (SELECT id FROM profile WHERE profile_id = 'P1')",
    ] {
        let desk = Publisher::new(&[("from.csv", &keyrings(&[("P1", "u1"), ("P2", "u2")]))]);
        desk.ok("keyrings init --store k.db");
        desk.ok("keyrings import from.csv --store k.db");
        let apply = desk.list("list.csv", &[("u1", "n1"), ("u2", "n2")]);
        let run = desk.ok(&format!("{apply} k.db --format json")).json()["run_id"]
            .as_str()
            .unwrap()
            .to_owned();
        rusqlite::Connection::open(desk.path("k.db")).unwrap().execute(changed, []).unwrap();
        let before = desk.ok("keyrings export --store k.db").told();
        let undo = desk.run(&format!("undo {run} --store k.db"));
        assert_eq!(undo.code, 1, "{changed}: {}", undo.told());
        assert_eq!(desk.ok("keyrings export --store k.db").told(), before);
    }
}

#[test]
fn a_stray_intent_costs_no_journal() {
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u1")]))]);
    let length = desk.read("k.csv").len();
    let apply = desk.list("list.csv", &[("u1", "n1")]);
    desk.ok(&format!("{apply} k.csv"));
    let journal = desk.read("k.csv.journal");
    desk.write(
        "k.csv.intent",
        format!("{{\"waswordt_intent\":1,\"journal\":null,\"keyrings\":{length}}}\n"),
    );
    for words in ["log --store k.csv", &format!("{apply} k.csv")] {
        let ended = desk.run(words);
        assert!(
            ended.code == 3
                && ended
                    .told()
                    .contains("k.csv.intent tells of an unfinished change of another keyring file"),
            "{}",
            ended.told()
        );
    }
    assert_eq!(desk.read("k.csv.journal"), journal);
    fs::remove_file(desk.path("k.csv.intent")).unwrap();
    assert!(desk.ok("log --store k.csv").told().contains("run-"));
}

#[test]
fn a_shifted_column_or_a_missing_header_tells_no_value() {
    for text in [
        "profile_id,identity,scheme,state\nP2,Piet Jansen,jan@torenflat.example,active\n",
        "profile_id,identity,scheme,state\nP2,x,real-id,jan@torenflat.example\n",
        "P1,jan@torenflat.example,active,Jansen,Jansen\n",
    ] {
        let desk = Publisher::new(&[("k.csv", text)]);
        let apply = desk.list("list.csv", &[("u1", "n1")]);
        desk.ok("keyrings init --store k.db");
        for words in [format!("{apply} k.csv"), "keyrings import k.csv --store k.db".to_owned()] {
            let ended = desk.run(&words);
            assert!(
                ended.code != 0
                    && !ended.told().contains("jan@")
                    && !ended.told().contains("Jansen"),
                "{}",
                ended.told()
            );
        }
    }
}

#[test]
fn two_results_do_not_go_to_one_file() {
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u1")]))]);
    let apply = desk.list("list.csv", &[("u1", "n1")]);
    let before = desk.read("k.csv");
    for options in [
        "--receipt out.csv --rejects out.csv --force",
        "--receipt ./out.csv --rejects out.csv",
        "--receipt p --save-plan p --dry-run",
    ] {
        let ended = desk.run(&format!("{apply} k.csv {options}"));
        assert!(
            ended.code == 2 && ended.told().contains("two results"),
            "{options}: {}",
            ended.told()
        );
    }
    assert_eq!(desk.read("k.csv"), before);
}

#[test]
fn a_header_longer_than_any_is_refused() {
    let text =
        format!("profile_id,identity,{}\nP1,u1@torenflat.example,1\n", "h".repeat(1_200_000));
    let desk = Publisher::new(&[("k.csv", &text)]);
    let apply = desk.list("list.csv", &[("u1", "n1")]);
    assert_eq!(desk.run(&format!("{apply} k.csv")).code, 1);
    assert_eq!(desk.read("k.csv"), text);
}

#[cfg(unix)]
#[test]
fn a_file_with_another_name_is_not_left_behind_under_it() {
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u1")]))]);
    fs::hard_link(desk.path("k.csv"), desk.path("other.csv")).unwrap();
    let apply = desk.list("list.csv", &[("u1", "n1")]);
    let ended = desk.run(&format!("{apply} k.csv"));
    assert!(ended.code == 3 && ended.told().contains("hard link"), "{}", ended.told());
    assert_eq!(desk.read("k.csv"), desk.read("other.csv"));
    fs::remove_file(desk.path("other.csv")).unwrap();
    desk.ok(&format!("{apply} k.csv"));
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_done_beside_a_pipe_a_folder_or_a_link_in_place_of_the_stores_own_files() {
    use rustix::fs::{FileType, Mode};
    let desk = Publisher::new(&[("k.csv", &keyrings(&[("P1", "u1")])), ("elsewhere", "")]);
    let apply = desk.list("list.csv", &[("u1", "n1")]);
    for suffix in ["journal", "journal.new", "intent", "new", "lock"] {
        let odd = desk.path(format!("k.csv.{suffix}"));
        let is_refused = |what: &str| {
            for words in [apply.as_str(), "log --store", "keyrings export --store"] {
                let ended = desk.run(&format!("{words} k.csv"));
                assert!(
                    ended.code == 3
                        && ended.told().contains("where the store keeps a file of its own"),
                    "{suffix} {what}: {}",
                    ended.told()
                );
            }
        };
        rustix::fs::mknodat(rustix::fs::CWD, &odd, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)
            .unwrap();
        is_refused("pipe");
        fs::remove_file(&odd).unwrap();
        fs::create_dir(&odd).unwrap();
        is_refused("folder");
        fs::remove_dir(&odd).unwrap();
        std::os::unix::fs::symlink("elsewhere", &odd).unwrap();
        is_refused("link");
        fs::remove_file(&odd).unwrap();
    }
    let mut names: Vec<_> =
        fs::read_dir(desk.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.retain(|name| name.to_string_lossy().starts_with("k.csv"));
    assert_eq!((names, desk.read("elsewhere")), (vec!["k.csv".into()], String::new()));
    desk.ok(&format!("{apply} k.csv"));
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_done_is_told_to_be_done_where_the_result_cannot_be_written() {
    for store in ["k.csv", "s.db"] {
        let desk = Publisher::new(&[
            ("k.csv", &keyrings(&[("P1", "u1")])),
            ("more.csv", &keyrings(&[("P1", "n1"), ("P2", "u2")])),
        ]);
        desk.ok("keyrings init --store s.db");
        let apply = desk.list("list.csv", &[("u1", "n1")]);
        let untold = |format: &str, words: &str, done: &str| {
            let samples = sample("vo-renumbering").display().to_string();
            let words = words.replace("vo-renumbering", &samples);
            let words = [&["--format", format], &words.split(' ').collect::<Vec<_>>()[..]].concat();
            let mut command = desk.command(&words);
            let output = command.stdout(fs::File::create("/dev/full").unwrap()).output().unwrap();
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            let is_told = told.contains(done) && told.contains("the disk is full");
            assert!(
                output.status.code() == Some(3) && is_told,
                "{words:?} {format} {store}: {told}"
            );
        };
        if store == "s.db" {
            untold("json", "keyrings import k.csv --store s.db", "the keyrings WERE imported");
        }
        let log = || desk.ok(&format!("--format json log --store {store}")).json();
        let last = || {
            log()["runs"].as_array().unwrap().last().unwrap()["run_id"].as_str().unwrap().to_owned()
        };
        for format in ["text", "json"] {
            untold(format, &format!("{apply} {store}"), "the list WAS applied (run run-");
            untold(format, &format!("undo {} --store {store}", last()), "IS undone");
            untold(
                format,
                &format!("keyrings sync more.csv --store {store}"),
                "the store WAS brought up to date (run ",
            );
            desk.ok(&format!("undo {} --store {store}", last()));
        }
        let applied = log()["runs"][0]["list_id"].as_str().unwrap().to_owned();
        untold("text", &format!("log --store {store} --forget {applied} --yes"), "WAS erased");
    }
}

#[test]
fn a_spoilt_export_writes_nothing_over_the_names_that_a_store_knows() {
    let head = "profile_id,identity,first_name,last_name\n";
    let store =
        head.to_owned() + "P1,1@x,Zoe,Berg\nP2,2@x,Jan,Vries\nP3,3@x,Eva,Smit\nP4,4@x,Mo,Aziz\n";
    let export = head.to_owned()
        + "P1,1@x,Zoe,#N/B\nP2,2@x,Jan,WAAR\nP3,3@x,Ev\u{fffd},Smit\nP4,4@x,Mo,Azizi\nP5,5@x,Bo,#N/B\n";
    let desk = Publisher::new(&[("k.csv", &store), ("export.csv", &export)]);
    let told = desk.ok("keyrings sync export.csv --store k.csv").told();
    for (code, row) in [("WW211", "2, 6"), ("WW229", "3"), ("WW225", "4")] {
        let is_told = |line: &str| line.contains(code) && line.contains(row);
        assert!(told.lines().any(is_told), "{code} {row}: {told}");
    }
    let rows = "P1,1@x,Zoe,Berg\nP2,2@x,Jan,Vries\nP3,3@x,Eva,Smit\nP4,4@x,Mo,Azizi\nP5,5@x,Bo,\n";
    assert_eq!(desk.read("k.csv"), head.to_owned() + rows);
}

#[test]
fn identities_that_no_list_will_name_are_told_by_rule_where_they_come_in() {
    let keyrings = "profile_id,identity\nP1,1@x;\nP2,janÃ«@x\nP3,1о4@x\nP4,<4@x>\nP5,5@x\n";
    let lines = "{\"profile_id\":\"P1\",\"identity\":\"1@x;\"}\n";
    let desk = Publisher::new(&[("in.csv", keyrings), ("in.jsonl", lines)]);
    desk.ok("keyrings init --store k.db");
    let told = desk.ok("keyrings import in.csv --store k.db").told();
    for (code, rows) in [("WW224", "2, 5"), ("WW225", "3"), ("WW214", "4")] {
        let is_told = |line: &str| line.contains(code) && line.contains(rows);
        assert!(told.lines().any(is_told), "{code} {rows}: {told}");
    }
    desk.ok("keyrings init --store l.db");
    let told = desk.ok("keyrings import in.jsonl --store l.db").told();
    assert!(told.contains("WW224"), "{told}");
}

#[test]
fn whoever_is_nearly_of_the_school_is_told_and_not_left_out_in_silence() {
    let head = "profile_id,identity,scheme,first_name,initials,last_name,location\n";
    let keyrings = head.to_owned()
        + "P0,6@wolkenveer,real-id,Tijn,T.,Dam,Noord\nP1,7@wolkenveer;,real-id,Isa,I.,Pos,Noord\n\
           P2,8@Wolkenveer,real-id,Mo,M.,Aziz,Noord\nP3,9@elders,real-id,Eva,E.,Smit,Noord\n";
    let desk = Publisher::new(&[("k.csv", &keyrings)]);
    desk.ok("keyrings init --store s.db");
    desk.ok("keyrings import k.csv --store s.db");
    for (from, place) in [("k.csv", "3, 4"), ("s.db", "2 identities")] {
        let words = format!(
            "generate --move mbo-idp-change/move.toml --from {from} --publisher voorbeeld -o -"
        );
        let told = desk.ok(&words).told();
        let is_told = |line: &str| line.contains("nearly an old realm") && line.contains(place);
        assert!(told.lines().any(is_told), "{told}");
    }
}
