//! The procedures as data, and the days they come to.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use waswordt::calendar::Calendar;
use waswordt::message::{Catalogue, Lang};
use waswordt::moves::MoveFile;
use waswordt::scenario::procedure::{DatedStep, Procedure, steps_of};
use waswordt::scenario::{Code, judge, resolve};

/// How many steps each procedure of the agreement has, counted in its text.
const COUNTS: [(Procedure, Code, usize); 12] = [
    (Procedure::VoGeneral, Code::V6, 16),
    (Procedure::VoElf, Code::V6, 10),
    (Procedure::VoIlf, Code::V9, 10),
    (Procedure::Mbo, Code::M1, 12),
    (Procedure::Annex, Code::V1, 2),
    (Procedure::Annex, Code::V4, 5),
    (Procedure::Annex, Code::V5, 5),
    (Procedure::Annex, Code::V6, 8),
    (Procedure::Annex, Code::V7, 2),
    (Procedure::Annex, Code::V8, 2),
    (Procedure::Annex, Code::V9, 6),
    (Procedure::Annex, Code::V10, 0),
];

fn steps(sector: &str, delivery: &str, dates: &str, today: &str) -> Vec<DatedStep> {
    let text = format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
         from = {{ delivery = \"{delivery}\", idp = \"magister\" }}\nto = {{ delivery = \"{delivery}\", idp = \"fronter\" }}\n[dates]\n{dates}\n"
    );
    let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
    let calendar = Calendar::default();
    steps_of(&judge(&moved, &calendar), &moved, &calendar, today.parse().unwrap())
}

fn due(steps: &[DatedStep], procedure: Procedure, number: u8) -> Option<String> {
    let step = steps.iter().find(|step| step.procedure == procedure && step.step.number == number).unwrap();
    step.due.map(|day| day.to_string())
}

#[test]
fn every_procedure_has_its_steps_numbered_and_in_words() {
    const SUBCOMMANDS: [&str; 10] = ["init", "scenario", "steps", "generate", "fill", "merge", "fill-check", "encrypt", "apply", "status"];
    for (procedure, code, count) in COUNTS {
        let steps = procedure.steps(code);
        assert_eq!(steps.len(), count, "{} {code}", procedure.as_str());
        for (at, step) in steps.iter().enumerate() {
            assert_eq!(usize::from(step.number), at + 1);
            assert!(!step.roles.is_empty());
            assert!(step.commands.iter().all(|command| SUBCOMMANDS.contains(command)));
            let keys = step.roles.iter().map(|role| role.key()).chain([step.what, procedure.key()]);
            for key in keys {
                assert!(Lang::ALL.iter().all(|lang| Catalogue::of(*lang).has(key)), "{key}");
            }
        }
    }
}

#[test]
fn every_rule_of_a_term_has_its_words() {
    for (sector, delivery, dates) in [
        ("vo", "elf", "freeze = 2026-07-20\ncutover = 2026-07-27"),
        ("vo", "ilf", "cutover = 2026-03-02"),
        ("vo", "elf", ""),
        ("mbo", "eck", "cutover = 2026-07-27"),
        ("mbo", "eck", ""),
    ] {
        let rules = steps(sector, delivery, dates, "2026-05-01").into_iter().filter_map(|step| step.rule);
        assert!(rules.into_iter().all(|rule| Lang::ALL.iter().all(|lang| Catalogue::of(*lang).has(rule.key()))));
    }
}

#[test]
fn without_dates_the_next_first_of_august_is_the_deadline() {
    use Procedure::VoGeneral;
    let before = steps("vo", "elf", "", "2026-05-01");
    assert_eq!(due(&before, VoGeneral, 14).unwrap(), "2026-07-31");
    assert_eq!(due(&before, VoGeneral, 13).unwrap(), "2026-07-28");
    assert_eq!(due(&before, VoGeneral, 1), None);
    let after = steps("vo", "elf", "", "2026-08-01");
    assert_eq!(due(&after, VoGeneral, 14).unwrap(), "2027-07-30");
}

#[test]
fn a_missed_summer_keeps_its_deadline() {
    let late = steps("vo", "elf", "freeze = 2026-08-01\ncutover = 2026-08-03", "2026-07-30");
    assert_eq!(due(&late, Procedure::VoGeneral, 14).unwrap(), "2026-07-31");
    assert_eq!(due(&late, Procedure::VoGeneral, 1).unwrap(), "2026-06-08", "eight weeks ahead");
    let ticket = late.iter().find(|step| step.procedure == Procedure::VoGeneral && step.step.number == 13).unwrap();
    assert!(ticket.past);
}

#[test]
fn a_move_during_the_school_year_is_announced_ahead_and_counted_from_its_cutover() {
    use Procedure::{VoElf, VoGeneral};
    let year = steps("vo", "elf", "freeze = 2026-02-27\ncutover = 2026-03-02", "2026-01-01");
    assert_eq!(due(&year, VoGeneral, 1).unwrap(), "2026-01-05");
    assert_eq!(due(&year, VoElf, 2).unwrap(), "2026-02-27");
    assert_eq!(due(&year, VoGeneral, 13).unwrap(), "2026-03-02");
    assert_eq!(due(&year, VoGeneral, 14).unwrap(), "2026-03-05");
}

#[test]
fn an_mbo_move_has_days_only_where_its_dates_give_them() {
    let bare = steps("mbo", "eck", "", "2026-05-01");
    assert!(bare.iter().all(|step| step.due.is_none()));
    let dated = steps("mbo", "eck", "cutover = 2026-07-27", "2026-05-01");
    assert_eq!(due(&dated, Procedure::Mbo, 9).unwrap(), "2026-07-27");
    assert_eq!(due(&dated, Procedure::Mbo, 10).unwrap(), "2026-07-30");
    assert_eq!(due(&dated, Procedure::Mbo, 1), None, "the summer holiday asks for no eight weeks");
}

#[test]
fn without_a_list_no_step_speaks_of_one() {
    for (sector, delivery, conditions) in
        [("vo", "elf", "calamity = true"), ("vo", "ilf", "running_licences = false\nhistory = false"), ("mbo", "eck", "calamity = true")]
    {
        let dates = format!("freeze = 2026-07-29\ncutover = 2026-07-30\n[conditions]\n{conditions}");
        let steps = steps(sector, delivery, &dates, "2026-05-01");
        assert!(!steps.is_empty());
        for step in steps {
            let said = Catalogue::of(Lang::En).text(step.step.what) + &Catalogue::of(Lang::Nl).text(step.step.what);
            let words = ["list", "lijst", "ticket", "CMR", "publisher", "itgever"];
            assert!(words.iter().all(|word| !said.to_lowercase().contains(&word.to_lowercase())), "{said}");
            assert!(!step.step.commands.contains(&"status"), "{said}");
        }
    }
}

#[test]
fn ilf_needs_its_contract_before_the_tickets() {
    let ilf = steps("vo", "ilf", "cutover = 2026-07-27", "2026-05-01");
    assert_eq!(due(&ilf, Procedure::VoIlf, 4), due(&ilf, Procedure::VoIlf, 8));
}
