//! Statements of the agreement that were once told in part, wrongly or not at all, each held by the
//! command that shows it.

use std::fmt::Write as _;

use crate::support::desk::{Desk, VO};

/// Where a school comes from and goes to, by name: sector, both ends with their realms, and further
/// lines.
#[rustfmt::skip]
const MOVES: [(&str, &str, &str, &str, &str); 19] = [
    ("v1", "vo", "ilf:adfs@oud", "ilf:codes", ""),
    ("v1-nothing-kept", "vo", "ilf:magister@oud", "ilf:codes", "[conditions]\nhistory = false\nrunning_licences = false\n"),
    ("codes-nothing-kept", "vo", "ilf:codes", "ilf:magister@nieuw", "[conditions]\nhistory = false\nrunning_licences = false\n"),
    ("v3-ids-stay", "vo", "elf:magister@oud", "ilf:magister@oud", "[conditions]\nuser_ids_change = false\n"),
    ("v3-eck", "vo", "elf:magister@oud", "ilf:magister@nieuw", "[conditions]\neck_id_ordering = true\n"),
    ("v4", "vo", "elf:distributor@oud", "elf:magister@nieuw", ""),
    ("v4-emergency", "vo", "elf:distributor@oud", "elf:magister@nieuw", "[conditions]\ncalamity = true\n"),
    ("v5", "vo", "elf:magister@oud", "elf:distributor@nieuw", ""),
    ("v5-emergency", "vo", "elf:magister@oud", "elf:distributor@nieuw", "[conditions]\ncalamity = true\n"),
    ("v6", "vo", "elf:magister@oud", "elf:som@nieuw", "[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n"),
    ("v6-ids-change", "vo", "elf:magister@oud", "elf:magister@oud", ""),
    ("v6-year", "vo", "elf:magister@oud", "elf:som@nieuw", "[dates]\nannounced = 2026-11-01\nfreeze = 2026-11-16\ncutover = 2026-11-24\n"),
    ("v6-year-emergency", "vo", "elf:magister@oud", "elf:som@nieuw", "[dates]\ncutover = 2026-11-24\n[conditions]\ncalamity = true\n"),
    ("v6-october", "vo", "elf:magister@oud", "elf:som@nieuw", "[dates]\nfreeze = 2026-10-01\n"),
    ("v8", "vo", "ilf:adfs@oud", "ilf:azure-ad@nieuw", ""),
    ("v9", "vo", "ilf:magister@oud", "ilf:som@nieuw", "[dates]\nfreeze = 2026-07-20\ncutover = 2026-07-27\n"),
    ("v10", "vo", "elf:adfs@oud", "elf:distributor@nieuw", ""),
    ("m1", "mbo", "eck:magister@oud", "eck:itslearning@nieuw", ""),
    ("non-eck", "mbo", "non-eck:magister@oud", "non-eck:distributor@nieuw", ""),
];

const KEY: &str = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe";

fn moved(sector: &str, from: &str, to: &str, more: &str) -> String {
    let mut text = format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ00\", name = \"Petteflat\", cr_number = \"12345\" }}\n"
    );
    for (table, end) in [("from", from), ("to", to)] {
        let (end, realm) = end.split_once('@').unwrap_or((end, ""));
        let (delivery, idp) = end.split_once(':').unwrap();
        write!(text, "[{table}]\ndelivery = \"{delivery}\"\nidp = \"{idp}\"\n").unwrap();
        if !realm.is_empty() {
            writeln!(text, "realm = \"{realm}\"").unwrap();
        }
    }
    text + more
}

/// A desk with every move.
fn desk() -> Desk {
    let desk = Desk::new(&["--lang", "en", "--today", "2026-06-01"]);
    for (name, sector, from, to, more) in MOVES {
        desk.write(name, moved(sector, from, to, more));
    }
    desk
}

/// What a command tells of a move, in one line.
fn told(desk: &Desk, command: &str, name: &str, code: i32) -> String {
    let told = desk.ended(&[command, "--move", name], code).told();
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A command, a move, what it tells, and what it does not.
type Statement = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const STATEMENTS: [Statement; 30] = [
    // Inleiding, Scope, Wanneer spreken we van een IdP wijziging, Was – worden
    ("steps", "v6", &["Petteflat (99ZZ00, CR 12345)", "which Entree Federatie passes on as DigiDeliveryId"], &[]),
    ("scenario", "v6", &["not about single pupils", "employee number", "a distorted picture", "finally responsible", "the distributor co-ordinates"], &[]),
    ("steps", "v6-ids-change", &["user ids will change by a data migration"], &["CR record", "new realm", "phase out", "old ELO"]),
    ("scenario", "v1-nothing-kept", &["V1 No list", "at its own cost"], &["G3"]),
    ("steps", "v1-nothing-kept", &["No notice is needed"], &["CR record", "Kennisnet", "re-match"]),
    ("scenario", "codes-nothing-kept", &["G3", "“Verhuis Scenario's VO” supports none from or to activation codes"], &[]),
    // IdP wijziging tijdens het schooljaar
    ("scenario", "v6-year", &["outside the Programma Start Schooljaar, at the school's cost", "announces it to the suppliers at least eight weeks ahead, by 29 September 2026", "29 September 2026 at the latest. (This is not met.)"], &[]),
    ("steps", "v6-year", &["[from 24 November 2026] After the cutover."], &["When the school year starts"]),
    // Verhuis Scenario's MBO
    ("scenario", "m1", &["the agreed datasets have the school fill in nlEduPersonProfileId nieuw", "NON-ECK means that the school works with activation codes"], &[]),
    ("scenario", "non-eck", &["has no list for a move from NON-ECK to NON-ECK"], &[]),
    // Procedure VO, steps 9, 10, 12, 15
    ("steps", "v6", &["prepare the CMR tickets. Preferably in the holidays", "The school answers for the time that this takes"], &[]),
    ("steps", "v4-emergency", &["distributor: Plan the move."], &["Preferably in the holidays"]),
    ("steps", "v4", &["(step 10) has the school deliver the list, the annex has the distributor make the part with the old identities", "everything is to be done before 1 August, and the pre-match when the school year starts"], &[]),
    ("steps", "v8", &["Sign the contract"], &["re-match"]),
    ("steps", "v9", &["Consent to the distributor processing the data once", "Before the school delivers the list"], &["re-match"]),
    ("steps", "v5", &["(step 15) has the school pre-match, the annex the distributor. The annex is followed.", "distributor: Pre-match"], &["school: Pre-match"]),
    // Wijzigingen bij calamiteiten: only the lists fall away
    ("steps", "v4-emergency", &["Agree when the pupils are unlinked in the distributor's portal, and do that first", "Pre-match"], &["CMR ticket", "Have the list"]),
    ("steps", "v5-emergency", &["distributor: Pre-match", "Unlink the pre-match values of the old school portal"], &["school: Pre-match"]),
    ("scenario", "v4-emergency", &["Pupils are unlinked", "Without the pre-match, no credit is found"], &["Without the list"]),
    ("steps", "v6-year-emergency", &["[from 24 November 2026] After the cutover.", "with a CMR notice", "Edu-iX"], &["When the school year starts", "eight weeks"]),
    // Bijlage
    ("steps", "v6", &["the right values in the Central Registration. [by 24 July 2026] Before the switch"], &[]),
    ("steps", "v9", &["the right values in the Central Registration. [by 24 July 2026] Before the switch"], &[]),
    ("scenario", "v1", &["such as an Entree account", "nor progress and results", "orders extra codes"], &[]),
    ("scenario", "v9", &["The school consents to the distributor processing the data once"], &[]),
    ("scenario", "v10", &["does not say who pre-matches in the distributor's portal here"], &[]),
    ("scenario", "v4", &["The distributor supplies the old identities", "Pupils are unlinked", "The school pre-matches"], &[]),
    // Dates
    ("scenario", "v6-october", &["by 6 August 2026"], &["2027", "31 July"]),
    ("fill-check", "v6", &["The freeze is on 20 July 2026 only"], &[]),
    ("encrypt", "v6", &["the freeze is on 20 July 2026 only"], &[]),
    ("encrypt", "v6-year", &["not met: A change during the school year is announced at least eight weeks ahead"], &[]),
];

#[test]
fn every_statement_is_told_by_its_command() {
    let desk = desk();
    desk.write("list.csv", format!("{VO}Aagje,,Bakker,1234 AB,1,a@oud,a@nieuw\n"));
    for (command, name, expected, others) in STATEMENTS {
        let more: &[&str] = match command {
            "fill-check" => &["list.csv"],
            "encrypt" => &["list.csv", "-r", KEY, "-o", "sealed", "--force"],
            _ => &[],
        };
        let words = [&[command, "--move", name], more].concat();
        let told = desk.ended(&words, 0).told();
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        for text in expected {
            assert!(told.contains(text), "{command} {name}: {text}\n{told}");
        }
        for text in others {
            assert!(!told.contains(text), "{command} {name}: {text}\n{told}");
        }
    }
}

#[test]
fn a_switch_between_elf_and_ilf_is_never_passed_over() {
    let desk = desk();
    for name in ["v3-ids-stay", "v3-eck"] {
        let told = told(&desk, "scenario", name, 1);
        assert!(told.contains("V3 Not supported") && told.contains("That exclusion is"), "{told}");
    }
}

#[test]
fn eight_weeks_are_counted_back_to_a_working_day() {
    let desk = desk();
    for (sector, ends, cutover, latest) in [
        ("vo", ["elf:magister@oud", "elf:som@nieuw"], "2026-11-24", "29 September 2026"),
        ("vo", ["ilf:adfs@oud", "ilf:azure-ad@nieuw"], "2026-06-29", "4 May 2026"),
        // 21 December 2025 is a Sunday, and 27 April the King's Day.
        ("vo", ["elf:magister@oud", "elf:adfs@nieuw"], "2026-02-15", "19 December 2025"),
        ("mbo", ["eck:magister@oud", "eck:adfs@nieuw"], "2026-06-22", "24 April 2026"),
    ] {
        let dates = format!("[dates]\ncutover = {cutover}\n");
        desk.write("dated", moved(sector, ends[0], ends[1], &dates));
        for command in ["scenario", "steps"] {
            let told = told(&desk, command, "dated", 0);
            assert!(told.contains(&format!("by {latest}")), "{cutover}: {told}");
            assert!(told.contains("to the suppliers at least eight weeks ahead"), "{told}");
        }
    }
}

#[test]
fn a_new_user_id_or_a_new_realm_is_a_new_identity_and_neither_is_none() {
    let desk = desk();
    let ends = ["elf:magister@oud", "elf:magister@oud"];
    for (to, conditions, code) in [
        (ends[1], "", "V6"),
        ("elf:magister@nieuw", "[conditions]\nuser_ids_change = false\n", "V6"),
        (ends[1], "[conditions]\nuser_ids_change = false\n", "G2"),
    ] {
        desk.write("dated", moved("vo", ends[0], to, conditions));
        assert_eq!(desk.json(&["scenario", "--move", "dated"], 0)["code"], code, "{to}");
    }
    // The realm is what stands behind the last `@`: a user id may hold one itself.
    let rows = "Aagje,,Bakker,1234 AB,1,h.rimmelzwaan@kennisnet.adfs.nl@oud,a@nieuw\n\
                Bram,,Smit,1234 AC,2,h.rimmelzwaan@kennisnet.adfs.nl,b@nieuw\n";
    desk.write("list.csv", format!("{VO}{rows}"));
    let report = desk.json(&["fill-check", "list.csv", "--move", "v6"], 1);
    let errors: Vec<_> = report["findings"].as_array().unwrap().iter().collect();
    let errors: Vec<_> = errors.iter().filter(|finding| finding["severity"] == "error").collect();
    assert_eq!(errors.len(), 1, "{report:#}");
    assert_eq!((&errors[0]["code"], &errors[0]["rows"]), (&"WW602".into(), &[3].into()));
}

#[test]
fn conditions_cite_the_section_that_says_them_of_the_move() {
    let desk = desk();
    desk.write("v7", moved("vo", "elf:magister@oud", "elf:adfs@nieuw", ""));
    for (name, id, section) in [
        (
            "v4",
            "pre-match-school",
            "Van distributeursportaal naar ELO IdP portaal ELF met pre match",
        ),
        (
            "v4",
            "unlink-before-link",
            "Van distributeursportaal naar ELO IdP portaal ELF met pre match",
        ),
        ("v5", "pre-match-distributor", "Van ELO IdP portaal ELF naar distributeursportaal"),
        (
            "v7",
            "pre-match-school",
            "Procedure: IdP en Portaal wijziging voor start van het schooljaar VO",
        ),
        ("v9", "contract", "Stappenplan ILF klanten (uitvoering distributeur VO)"),
        (
            "m1",
            "completely-filled",
            "Procedure: IdP/Portaal wijziging voor start van het schooljaar MBO",
        ),
    ] {
        let report = desk.json(&["scenario", "--move", name], 0);
        let conditions = report["conditions"].as_array().unwrap();
        let condition = conditions.iter().find(|condition| condition["id"] == id).unwrap();
        assert_eq!(condition["section"], section, "{name} {id}");
    }
}

#[test]
fn the_holidays_of_a_school_leave_publishers_their_days() {
    let desk = desk();
    let closed = ["--move", "v6", "--closed", "2026-07-18..2026-08-30"];
    let plan = desk.json(&[&["steps"], &closed[..]].concat(), 0);
    let step = |id: &str| {
        let steps = plan["steps"].as_array().unwrap();
        steps.iter().find(|step| step["id"] == id).unwrap().clone()
    };
    for (id, due, in_holidays) in [
        ("deliver", "2026-07-28", true),
        ("ticket", "2026-07-28", false),
        ("apply", "2026-07-31", false),
    ] {
        let step = step(id);
        assert_eq!((&step["due"], &step["possible"]), (&due.into(), &true.into()), "{id}");
        assert_eq!(step["in_holidays"], in_holidays, "{id}");
    }
}
