//! The procedures as data, and the days they come to.

use waswordt::calendar::{Calendar, Date, Period};
use waswordt::message::{Catalogue, Lang, Message};
use waswordt::moves::{Move, MoveFile, Sector};
use waswordt::scenario::procedure::{
    DateField, Deed, Procedure, Role, Timed, clashes, plan_of, tight,
};
use waswordt::scenario::{
    Code, Condition, ConditionKind, Place, end_of_work, judge, judge_on, last_filing, resolve, term,
};

/// How many steps each procedure of the agreement has, counted in its text.
const COUNTS: [(Procedure, Code, u8); 14] = [
    (Procedure::VoGeneral, Code::V6, 16),
    (Procedure::VoElf, Code::V6, 10),
    (Procedure::VoIlf, Code::V9, 10),
    (Procedure::SchoolYear, Code::V6, 1),
    (Procedure::Mbo, Code::M1, 12),
    (Procedure::EckChange, Code::G5, 7),
    (Procedure::Annex, Code::V1, 3),
    (Procedure::Annex, Code::V4, 5),
    (Procedure::Annex, Code::V5, 5),
    (Procedure::Annex, Code::V6, 8),
    (Procedure::Annex, Code::V7, 2),
    (Procedure::Annex, Code::V8, 2),
    (Procedure::Annex, Code::V9, 6),
    (Procedure::Annex, Code::V10, 0),
];

fn planned(
    sector: &str,
    delivery: &str,
    dates: &str,
    today: &str,
    calendar: &Calendar,
) -> (Vec<Timed>, Vec<&'static str>) {
    let text = format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
         from = {{ delivery = \"{delivery}\", idp = \"magister\" }}\nto = {{ delivery = \"{delivery}\", idp = \"fronter\" }}\n[dates]\n{dates}\n"
    );
    let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
    let verdict = judge(&moved, calendar);
    let plan = plan_of(&verdict, &moved, calendar, today.parse().unwrap());
    let clashes = clashes(&verdict, &moved.file.dates).into_iter().chain(tight(&verdict, &plan));
    let errors = clashes.map(|clash| clash.text.key()).collect();
    (plan, errors)
}

fn steps(sector: &str, delivery: &str, dates: &str, today: &str) -> Vec<Timed> {
    planned(sector, delivery, dates, today, &Calendar::default()).0
}

fn step(steps: &[Timed], deed: Deed) -> &Timed {
    steps.iter().find(|timed| timed.task.deed == deed).unwrap()
}

fn due(steps: &[Timed], deed: Deed) -> Option<String> {
    step(steps, deed).due.map(|day| day.to_string())
}

#[test]
fn every_procedure_has_its_steps_numbered_and_in_words() {
    const SUBCOMMANDS: [&str; 10] = [
        "init",
        "scenario",
        "steps",
        "generate",
        "fill",
        "merge",
        "fill-check",
        "encrypt",
        "apply",
        "status",
    ];
    for (procedure, code, count) in COUNTS {
        let steps = procedure.steps(code);
        let mut numbers: Vec<u8> = steps.iter().map(|step| step.number).collect();
        numbers.dedup();
        assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{} {code}", procedure.as_str());
        for step in steps {
            assert!(!step.roles.is_empty());
            assert!(step.commands.iter().all(|command| SUBCOMMANDS.contains(command)));
            let words =
                step.cases.iter().map(|(_, what)| *what).chain([step.what, procedure.key()]);
            for key in step.roles.iter().map(|role| role.key()).chain(words) {
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
        ("vo", "elf", "[conditions]\ncalamity = true"),
        ("vo", "elf", ""),
        ("mbo", "eck", "cutover = 2026-07-27"),
        ("mbo", "eck", ""),
    ] {
        for timed in steps(sector, delivery, dates, "2026-05-01") {
            let told = timed.rule.into_iter().chain(timed.task.differences);
            assert!(told.into_iter().all(|message| {
                Lang::ALL.iter().all(|lang| Catalogue::of(*lang).has(message.key()))
            }));
        }
    }
}

#[test]
fn without_dates_the_next_first_of_august_is_the_deadline() {
    let before = steps("vo", "elf", "", "2026-05-01");
    assert_eq!(due(&before, Deed::Apply).unwrap(), "2026-07-31");
    assert_eq!(due(&before, Deed::Ticket).unwrap(), "2026-07-28");
    assert_eq!(due(&before, Deed::Ask), None);
    let after = steps("vo", "elf", "", "2026-08-01");
    assert_eq!(due(&after, Deed::Apply).unwrap(), "2027-07-30");
}

#[test]
fn a_freeze_that_misses_the_summer_leaves_its_deadline_which_cannot_be_met() {
    let (late, errors) =
        planned("vo", "elf", "freeze = 2026-08-01", "2026-07-30", &Calendar::default());
    assert_eq!(due(&late, Deed::Apply).unwrap(), "2026-07-31");
    for deed in [Deed::Fill, Deed::Ticket, Deed::Apply] {
        assert!(step(&late, deed).impossible().is_some(), "{deed:?}");
    }
    assert_eq!(
        errors,
        ["scenario-warning-freeze-late-list"],
        "filling and delivering are told once, in the words of the verdict"
    );
}

#[test]
fn a_move_that_missed_the_summer_is_counted_from_its_own_dates() {
    let (late, errors) = planned(
        "vo",
        "elf",
        "freeze = 2026-09-14\ncutover = 2026-09-21",
        "2026-06-01",
        &Calendar::default(),
    );
    assert_eq!(due(&late, Deed::Ask).unwrap(), "2026-07-27", "eight weeks ahead");
    assert_eq!((due(&late, Deed::Apply).unwrap(), errors), ("2026-09-18".to_owned(), Vec::new()));
    assert!(late.iter().all(|timed| {
        timed.due.is_none_or(|due| due.month() != 7 || timed.task.deed < Deed::Freeze)
    }));
}

#[test]
fn the_year_of_a_move_without_other_dates_is_that_of_its_announcement() {
    for today in ["2026-07-31", "2026-08-03"] {
        assert_eq!(
            due(&steps("vo", "elf", "announced = 2026-05-04", today), Deed::Apply).unwrap(),
            "2026-07-31",
            "{today}"
        );
    }
}

#[test]
fn dates_in_an_order_that_cannot_be_are_errors() {
    let of = |dates: &str| planned("vo", "elf", dates, "2026-05-01", &Calendar::default()).1;
    assert_eq!(
        of("freeze = 2026-07-27\ncutover = 2026-07-20"),
        ["scenario-warning-freeze-after-cutover"]
    );
    assert_eq!(
        of("announced = 2026-07-27\ncutover = 2026-07-20"),
        ["scenario-warning-announced-after-cutover"]
    );
    assert_eq!(of("freeze = 2026-07-29\ncutover = 2026-07-30"), ["scenario-warning-freeze-short"]);
    assert_eq!(of("freeze = 2026-07-28\ncutover = 2026-07-30"), [""; 0]);
}

#[test]
fn a_move_during_the_school_year_is_announced_ahead_and_counted_from_its_cutover() {
    let year = steps("vo", "elf", "freeze = 2026-02-27\ncutover = 2026-03-02", "2026-01-01");
    assert_eq!(due(&year, Deed::Ask).unwrap(), "2026-01-05");
    assert_eq!(
        due(&year, Deed::TellSuppliers).unwrap(),
        "2026-01-05",
        "suppliers hear it as early"
    );
    assert_eq!(due(&year, Deed::Freeze).unwrap(), "2026-02-27");
    assert_eq!(due(&year, Deed::Ticket).unwrap(), "2026-02-27");
    assert_eq!(due(&year, Deed::Apply).unwrap(), "2026-03-04");
    let pre_match = step(&year, Deed::PreMatch);
    assert_eq!(
        (pre_match.not_before.unwrap().to_string().as_str(), pre_match.task.differences.len()),
        ("2026-03-02", 0)
    );
    let said = year
        .iter()
        .filter_map(|timed| timed.rule.as_ref())
        .map(|rule| Catalogue::of(Lang::En).render(rule));
    let said: Vec<String> =
        said.filter(|rule| rule.contains("August") || rule.contains("school year")).collect();
    assert_eq!(said, [""; 0], "nothing of the start of the school year");
}

#[test]
fn a_list_is_applied_before_the_new_idp_takes_over_where_the_freeze_leaves_room() {
    for (sector, delivery, filing) in
        [("vo", "elf", Deed::Ticket), ("vo", "ilf", Deed::Ticket), ("mbo", "eck", Deed::Fill)]
    {
        for (freeze, ticket, apply, watch) in [
            ("2027-02-19", "2027-02-23", "2027-02-26", "2027-03-01"),
            ("2027-02-26", "2027-02-26", "2027-03-03", "2027-03-03"),
            ("2027-02-27", "2027-03-01", "2027-03-04", "2027-03-04"),
        ] {
            let dates = format!("freeze = {freeze}\ncutover = 2027-03-01");
            let (plan, errors) =
                planned(sector, delivery, &dates, "2026-11-01", &Calendar::default());
            let days = [filing, Deed::Apply].map(|deed| due(&plan, deed).unwrap());
            assert_eq!(days, [ticket, apply], "{sector} {delivery} {freeze}");
            let watched = step(&plan, Deed::Watch);
            assert_eq!((watched.not_before, watched.due), (Some(watch.parse().unwrap()), None));
            assert_eq!(errors, [""; 0]);
            let told = told_of(sector, delivery, &dates);
            let ends = Catalogue::of(Lang::En).render(&told[0]);
            let is_late = apply > "2027-03-01";
            assert_eq!(ends.contains("lasts until"), is_late, "{ends}");
            let end = format!("{} March 2027", apply.trim_start_matches("2027-03-0"));
            assert!(!is_late || ends.contains(&end), "one day in one answer: {ends}");
        }
    }
}

/// The warnings of a move on the turnaround, or else its summary.
fn told_of(sector: &str, delivery: &str, dates: &str) -> Vec<Message> {
    let moved = moved(sector, delivery, ("old", "new"), dates);
    let verdict = judge(&moved, &Calendar::default());
    let is_turnaround =
        |warning: &&Message| warning.key() == "scenario-warning-turnaround-after-cutover";
    let told = verdict.warnings.iter().filter(is_turnaround).cloned();
    told.chain([verdict.summary()]).collect()
}

fn moved(sector: &str, delivery: &str, (old, new): (&str, &str), dates: &str) -> Move {
    let text = format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
         from = {{ delivery = \"{delivery}\", idp = \"magister\", realm = \"{old}\" }}\n\
         to = {{ delivery = \"{delivery}\", idp = \"fronter\", realm = \"{new}\" }}\n[dates]\n{dates}\n"
    );
    resolve(MoveFile::parse(&text).unwrap()).unwrap()
}

#[test]
fn a_ticket_of_the_last_day_has_the_day_of_the_plan() {
    let calendar = Calendar::default();
    let mut freeze: Date = "2026-09-28".parse().unwrap();
    for gap in (0..24).cycle().take(240) {
        let cutover = (0..gap).fold(freeze, |day, _| day.tomorrow().unwrap());
        for (sector, delivery) in [("vo", "elf"), ("vo", "ilf"), ("mbo", "eck")] {
            for realms in [("old", "new"), ("old", "old")] {
                let dates = format!("freeze = {freeze}\ncutover = {cutover}");
                let moved = moved(sector, delivery, realms, &dates);
                let (from, today) = (moved.can_be_applied_from(), "2026-09-01".parse().unwrap());
                let end = end_of_work(&moved, &calendar, None).unwrap();
                let filing = last_filing(&moved, &calendar, None).unwrap();
                assert_eq!(term(filing, from, &calendar), end, "{sector} {realms:?} {dates}");
                let start = calendar.on_or_after(from.unwrap());
                let is_soonest = calendar.add_working_days(start, 3) == end;
                assert!(end < cutover || is_soonest, "no later than need be: {dates}");
                let plan = plan_of(&judge(&moved, &calendar), &moved, &calendar, today);
                assert_eq!(step(&plan, Deed::Apply).due, Some(end), "{dates}");
            }
        }
        freeze = freeze.tomorrow().unwrap();
    }
}

#[test]
fn an_mbo_move_has_days_only_where_its_dates_give_them() {
    let bare = steps("mbo", "eck", "", "2026-05-01");
    assert!(bare.iter().all(|step| step.due.is_none()));
    let dated = steps("mbo", "eck", "cutover = 2026-07-27", "2026-05-01");
    assert_eq!(due(&dated, Deed::Fill).unwrap(), "2026-07-21");
    assert_eq!(due(&dated, Deed::Apply).unwrap(), "2026-07-24");
    let watched = step(&dated, Deed::Watch);
    assert_eq!(
        (watched.not_before, watched.due),
        (Some("2026-07-27".parse().unwrap()), None),
        "the school tests after the switch, and no last day is agreed"
    );
    assert_eq!(due(&dated, Deed::Ask), None, "the summer holiday asks for no eight weeks");
}

#[test]
fn what_the_move_file_tells_as_done_is_not_late() {
    let dates = "announced = 2026-09-01\nfreeze = 2026-11-16\ncutover = 2026-11-24\n[conditions]\ncontract_signed = 2026-09-08\nconsent_given = 2026-09-09";
    let plan = steps("vo", "ilf", dates, "2026-11-20");
    for (deed, day) in [
        (Deed::Ask, "2026-09-01"),
        (Deed::TellSuppliers, "2026-09-01"),
        (Deed::Contract, "2026-09-08"),
        (Deed::Consent, "2026-09-09"),
    ] {
        let timed = step(&plan, deed);
        assert_eq!((timed.done.unwrap().to_string().as_str(), timed.past), (day, false));
    }
    // What others pass on has days of its own, of which the move file tells nothing.
    for deed in [Deed::Notice, Deed::TellKennisnet] {
        let timed = step(&plan, deed);
        assert_eq!((timed.done, timed.due, timed.past), (None, None, false), "{deed:?}");
    }
    let ahead = steps("vo", "ilf", dates, "2026-09-05");
    assert!(step(&ahead, Deed::Contract).done.is_none(), "a day that is still to come");
    let rule = step(&plan, Deed::Consent).rule.as_ref().unwrap().key();
    assert_eq!(rule, "procedure-when-consented");
}

#[test]
fn holidays_of_the_school_leave_the_deadlines_of_publishers_alone() {
    let summer =
        Period { first: "2026-07-18".parse().unwrap(), last: "2026-08-30".parse().unwrap() };
    let calendar = Calendar { school_holidays: vec![summer], ..Calendar::default() };
    let (plan, errors) =
        planned("vo", "elf", "freeze = 2026-07-20\ncutover = 2026-07-27", "2026-05-01", &calendar);
    assert_eq!(
        (due(&plan, Deed::Deliver).unwrap(), due(&plan, Deed::Apply).unwrap()),
        ("2026-07-28".to_owned(), "2026-07-31".to_owned())
    );
    assert_eq!(errors, [""; 0]);
    assert!(
        step(&plan, Deed::Deliver).in_holidays
            && !step(&plan, Deed::Ticket).in_holidays
            && !step(&plan, Deed::Ask).in_holidays
    );
}

#[test]
fn without_a_list_no_step_speaks_of_one() {
    for (sector, delivery, conditions) in [
        ("vo", "elf", "calamity = true"),
        ("vo", "ilf", "running_licences = false\nhistory = false"),
        ("mbo", "eck", "calamity = true"),
    ] {
        let dates =
            format!("freeze = 2026-07-29\ncutover = 2026-07-30\n[conditions]\n{conditions}");
        let steps = steps(sector, delivery, &dates, "2026-05-01");
        assert!(!steps.is_empty());
        for timed in steps {
            let said = Catalogue::of(Lang::En).text(timed.task.what)
                + &Catalogue::of(Lang::Nl).text(timed.task.what);
            assert!(
                ["list", "lijst", "ticket"].iter().all(|word| !said.to_lowercase().contains(word)),
                "{said}"
            );
            assert!(
                timed
                    .task
                    .commands
                    .iter()
                    .all(|command| ["init", "scenario", "steps"].contains(command)),
                "{said}"
            );
        }
    }
}

#[test]
fn ilf_needs_its_contract_before_the_tickets() {
    let ilf = steps("vo", "ilf", "cutover = 2026-07-27", "2026-05-01");
    assert_eq!(due(&ilf, Deed::Contract), due(&ilf, Deed::Ticket));
}

#[test]
fn the_plan_stands_in_order_of_time_and_says_a_deed_once() {
    let plan = steps("vo", "elf", "freeze = 2026-07-20\ncutover = 2026-07-27", "2026-05-01");
    let days: Vec<_> = plan.iter().filter_map(Timed::day).collect();
    assert!(days.is_sorted(), "{days:?}");
    let mut deeds: Vec<Deed> = plan.iter().map(|timed| timed.task.deed).collect();
    let count = deeds.len();
    deeds.sort_unstable();
    deeds.dedup();
    assert_eq!(deeds.len(), count);
    let ticket: Vec<&str> = step(&plan, Deed::Ticket)
        .task
        .sources
        .iter()
        .map(|source| source.procedure.as_str())
        .collect();
    assert_eq!(ticket, ["vo-general", "vo-elf", "annex"]);
}

#[test]
fn eck_ids_that_change_with_the_portal_keep_the_steps_of_the_move() {
    let plan = |realms: [&str; 2], idp: &str| {
        let text = format!(
            "sector = 'vo'\nschool = {{ brin = '99ZZ', name = 'Petteflat' }}\nfrom = {{ delivery = 'elf', idp = 'magister', realm = '{}' }}\n\
             to = {{ delivery = 'elf', idp = '{idp}', realm = '{}' }}\n[conditions]\neck_id_changes = true\n",
            realms[0], realms[1]
        );
        let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
        let verdict = judge(&moved, &Calendar::default());
        assert_eq!(verdict.code(), Code::G5);
        plan_of(&verdict, &moved, &Calendar::default(), "2026-05-01".parse().unwrap())
    };
    let deeds = |plan: &[Timed]| plan.iter().map(|timed| timed.task.deed).collect::<Vec<_>>();
    let moved = plan(["a", "b"], "som");
    for deed in [
        Deed::TellKennisnet,
        Deed::NewRecord,
        Deed::OldRecord,
        Deed::TestLink,
        Deed::OwnLists,
        Deed::Fill,
        Deed::Apply,
    ] {
        assert!(deeds(&moved).contains(&deed), "{deed:?}");
    }
    assert!(!deeds(&moved).contains(&Deed::PreMatch) && !deeds(&moved).contains(&Deed::Format));
    assert_eq!(
        step(&moved, Deed::Apply)
            .task
            .sources
            .iter()
            .map(|source| source.procedure)
            .collect::<Vec<_>>(),
        [Procedure::EckChange]
    );
    let stays = plan(["a", "a"], "magister");
    assert!(stays.iter().all(|timed| {
        timed.task.sources.iter().all(|source| source.procedure == Procedure::EckChange)
    }));
}

const SUMMER: &str = "freeze = 2026-07-20\ncutover = 2026-07-27";

#[test]
fn the_day_of_the_freeze_once_told_is_established_and_never_late() {
    let before = steps("vo", "elf", SUMMER, "2026-06-01");
    let freeze = step(&before, Deed::Freeze);
    assert_eq!(
        (freeze.settled, freeze.task.what, due(&before, Deed::Freeze).unwrap().as_str()),
        (true, "procedure-plan-frozen", "2026-07-20")
    );
    let after = steps("vo", "elf", SUMMER, "2026-09-01");
    let freeze = step(&after, Deed::Freeze);
    assert_eq!((freeze.past, freeze.done, freeze.rule.is_none()), (false, freeze.due, true));
    let untold = steps("vo", "elf", "cutover = 2026-07-27", "2026-06-01");
    assert_eq!(
        (step(&untold, Deed::Freeze).settled, step(&untold, Deed::Freeze).task.what),
        (false, "procedure-plan-freeze")
    );
}

#[test]
fn a_deed_without_a_last_day_can_be_done_from_its_first_on() {
    let day = |text: &str| Some(text.parse().unwrap());
    let plan = steps("vo", "elf", SUMMER, "2026-06-01");
    let pre_match = step(&plan, Deed::PreMatch);
    assert_eq!((pre_match.due, pre_match.not_before), (None, day("2026-08-01")));
    assert!(pre_match.lies_within(day("2026-08-02"), None));
    assert!(!pre_match.lies_within(None, day("2026-07-31")));
    assert!(pre_match.is_open_on("2026-08-20".parse().unwrap()));
    assert!(!pre_match.is_open_on("2026-07-31".parse().unwrap()));
    let ticket = step(&plan, Deed::Ticket);
    assert!(!ticket.lies_within(None, day("2026-07-27")) && ticket.lies_within(None, ticket.due));
    assert!(!ticket.lies_within(day("2026-07-29"), None));
    assert_eq!(due(&plan, Deed::TestLink).unwrap(), "2026-07-31", "with everything else");
}

#[test]
fn a_contract_on_the_last_day_for_tickets_is_in_time() {
    for (signed, was_late) in [("2026-07-28", false), ("2026-07-29", true)] {
        let dates = format!("{SUMMER}\n[conditions]\ncontract_signed = {signed}");
        let (plan, errors) = planned("vo", "ilf", &dates, "2026-07-30", &Calendar::default());
        let contract = step(&plan, Deed::Contract);
        assert_eq!((errors.len(), contract.was_late()), (usize::from(was_late), was_late));
        let consent = due(&plan, Deed::Consent).unwrap();
        assert_eq!(consent, "2026-07-27", "before the day on which the data is processed at last");
    }
}

#[test]
fn a_move_whose_identities_stay_has_no_dates_that_cannot_be_met() {
    let wrong = "freeze = 2026-11-20\ncutover = 2026-11-10\n";
    for conditions in ["eck_id_ordering = true", "eck_id_ordering = true\ncalamity = true"] {
        let dates = format!("{wrong}[conditions]\n{conditions}");
        let (plan, errors) = planned("vo", "elf", &dates, "2026-05-01", &Calendar::default());
        let waits_for_freeze = plan.iter().any(|timed| timed.task.deed == Deed::Freeze);
        assert_eq!((waits_for_freeze, errors), (false, Vec::new()), "{conditions}");
    }
    let (_, errors) = planned("vo", "elf", wrong, "2026-05-01", &Calendar::default());
    assert_eq!(errors.len(), 1);
}

#[test]
fn during_the_school_year_the_old_pre_match_goes_before_the_new_one_comes() {
    for dates in
        ["freeze = 2026-11-16\ncutover = 2026-11-24", "freeze = 2026-11-14\ncutover = 2026-11-16"]
    {
        let plan = steps("vo", "elf", dates, "2026-10-01");
        let is_worked = |day: &Date| Calendar::default().is_working_day(*day);
        assert!(step(&plan, Deed::OldPreMatch).due.as_ref().is_some_and(is_worked), "{dates}");
        let at = |deed| plan.iter().position(|timed| timed.task.deed == deed).unwrap();
        for old in [Deed::OldPreMatch, Deed::DropPreMatch] {
            assert!(at(old) < at(Deed::PreMatch), "{dates}");
            assert!(step(&plan, old).due <= step(&plan, Deed::PreMatch).not_before, "{dates}");
        }
        assert!(step(&plan, Deed::OldPreMatch).due >= step(&plan, Deed::Freeze).due, "{dates}");
    }
}

#[test]
fn during_the_school_year_publishers_hear_of_it_eight_weeks_ahead() {
    let year = "freeze = 2026-11-16\ncutover = 2026-11-24";
    for (sector, delivery) in [("vo", "elf"), ("vo", "ilf"), ("mbo", "eck")] {
        let plan = steps(sector, delivery, year, "2026-06-01");
        assert_eq!(due(&plan, Deed::TellSuppliers).unwrap(), "2026-09-29", "{sector} {delivery}");
        assert_eq!(step(&plan, Deed::TellSuppliers).task.roles, [Role::School]);
        let summer = steps(sector, delivery, SUMMER, "2026-06-01");
        assert!(summer.iter().all(|timed| timed.task.deed != Deed::TellSuppliers));
    }
}

#[test]
fn a_list_that_takes_identities_away_is_applied_from_the_cutover() {
    let plan = |dates: &str| {
        let text = format!(
            "sector = 'vo'\nschool = {{ brin = '99ZZ', name = 'S' }}\n\
             from = {{ delivery = 'elf', idp = 'magister', realm = 'r' }}\n\
             to = {{ delivery = 'elf', idp = 'magister', realm = 'r' }}\n[dates]\n{dates}"
        );
        let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
        let (calendar, today) = (Calendar::default(), "2026-06-01".parse().unwrap());
        let verdict = judge(&moved, &calendar);
        let plan = plan_of(&verdict, &moved, &calendar, today);
        (verdict, plan)
    };
    let first = |dates: &str| step(&plan(dates).1, Deed::Apply).not_before.unwrap().to_string();
    assert_eq!(first("freeze = 2026-07-20\ncutover = 2026-07-27"), "2026-07-27");
    assert_eq!(first("freeze = 2026-10-12\ncutover = 2026-10-19"), "2026-10-19");
    // Then so late a cutover leaves the publishers no three days before 1 August.
    let (verdict, late) = plan("freeze = 2026-07-20\ncutover = 2026-07-30");
    let told = tight(&verdict, &late);
    assert_eq!(
        told.iter().map(|clash| (clash.text.key(), clash.first.0)).collect::<Vec<_>>(),
        [("procedure-impossible-apply", DateField::Cutover)]
    );
    let other = steps("vo", "elf", "freeze = 2026-07-20\ncutover = 2026-07-30", "2026-06-01");
    assert_eq!(step(&other, Deed::Apply).not_before.unwrap().to_string(), "2026-07-20");
}

#[test]
fn an_emergency_is_told_when_it_is_there_and_nobody_is_late_before() {
    let dates = "announced = 2026-11-25\ncutover = 2026-11-24\n[conditions]\ncalamity = true";
    let (plan, errors) = planned("vo", "elf", dates, "2026-11-26", &Calendar::default());
    assert_eq!(errors, [""; 0], "whoever tells of an emergency tells of what happened");
    let record = step(&plan, Deed::NewRecord);
    assert_eq!((record.due, record.past), (None, false));
    assert!(record.is_open_on("2026-11-26".parse().unwrap()));
    assert_eq!(record.rule.as_ref().unwrap().key(), "procedure-when-at-once");
    assert!(plan.iter().all(|timed| !timed.past), "{plan:?}");
    let ahead = dates.replace("announced = 2026-11-25", "announced = 2026-11-20");
    let plan = steps("vo", "elf", &ahead, "2026-11-20");
    assert_eq!(due(&plan, Deed::NewRecord).unwrap(), "2026-11-23");
}

#[test]
fn an_emergency_in_the_summer_has_the_days_of_a_move_without_a_list() {
    for (sector, delivery) in [("vo", "elf"), ("vo", "ilf"), ("mbo", "eck")] {
        let told = |more: &str| {
            let dates = format!("announced = 2026-07-01\n{SUMMER}\n[conditions]\n{more}");
            let plan = steps(sector, delivery, &dates, "2026-07-02");
            let day = |timed: &Timed| (timed.task.deed, timed.not_before, timed.due);
            plan.iter().map(day).collect::<Vec<_>>()
        };
        let sudden = told("calamity = true");
        assert_eq!(
            sudden,
            told("history = false\nrunning_licences = false"),
            "{sector} {delivery}"
        );
        let last = (sector == "vo").then(|| "2026-07-31".parse().unwrap());
        let watch = sudden.iter().find(|(deed, ..)| *deed == Deed::Watch).unwrap();
        assert_eq!(watch.2, last, "{sector} {delivery}");
    }
    let untold = steps("vo", "elf", "[conditions]\ncalamity = true", "2026-07-02");
    assert!(untold.iter().all(|timed| timed.due.is_none()), "nobody told when it is");
}

#[test]
fn another_portal_has_its_record_and_link_though_identities_stay() {
    for (sector, delivery, own, never) in [
        ("vo", "elf", vec![Deed::NewRecord, Deed::OldRecord, Deed::Migration], Deed::PreMatch),
        ("vo", "ilf", vec![Deed::NewRecord, Deed::Values, Deed::TestLink], Deed::Contract),
        ("mbo", "eck", vec![Deed::Link, Deed::TellKennisnet], Deed::Inform),
    ] {
        let dates = format!("{SUMMER}\n[conditions]\neck_id_ordering = true");
        let plan = steps(sector, delivery, &dates, "2026-06-01");
        let has = |deed: Deed| plan.iter().any(|timed| timed.task.deed == deed);
        assert!(own.into_iter().all(has), "{sector} {delivery}");
        let of_list = [Deed::Fill, Deed::Ticket, Deed::Apply, Deed::Freeze, Deed::Establish];
        assert!(!of_list.into_iter().any(has) && !has(never), "{sector} {delivery}");
        assert!(plan.iter().all(|timed| !timed.task.roles.contains(&Role::Publisher)));
    }
}

#[test]
fn what_has_no_day_keeps_its_place_before_what_it_precedes() {
    let plan = |text: &str| {
        let moved = resolve(MoveFile::parse(text).unwrap()).unwrap();
        let (calendar, today) = (Calendar::default(), "2026-06-01".parse().unwrap());
        plan_of(&judge(&moved, &calendar), &moved, &calendar, today)
    };
    let day_care = plan(
        "sector = 'dagtilbud'\nschool = { brin = '101', name = 'S' }\n\
         from = { delivery = 'unilogin', idp = 'number', realm = '101001' }\n\
         to = { delivery = 'unilogin', idp = 'daycare-number', realm = 'G12345' }\n\
         [dates]\ncutover = 2026-09-01\n",
    );
    let university = plan(
        "sector = 'ho'\nschool = { brin = 'larosate.se', name = 'L' }\n\
         from = { delivery = 'esi', idp = 'local', realm = 'larosate.se' }\n\
         to = { delivery = 'esi', idp = 'ladok' }\n[dates]\ncutover = 2026-09-01\n",
    );
    let order = |plan: &[Timed], deeds: &[Deed]| {
        let at = |deed: &Deed| plan.iter().position(|timed| timed.task.deed == *deed).unwrap();
        assert!(deeds.iter().map(at).is_sorted(), "{deeds:?}");
    };
    order(&day_care, &[Deed::MasterData, Deed::DataRequest, Deed::ApproveRequest, Deed::Ticket]);
    order(&day_care, &[Deed::ApproveRequest, Deed::InformUsers]);
    order(&university, &[Deed::Synchronise, Deed::Release]);
}

#[test]
fn what_the_move_file_sets_for_a_day_after_its_last_cannot_be_met() {
    use DateField::{Announced, Consent, Contract};
    let today = "2026-05-10";
    let told = |dates: &str| planned("vo", "ilf", dates, today, &Calendar::default());
    let summer = |more: &str| format!("announced = 2026-05-04\n{SUMMER}\n[conditions]\n{more}");
    let late_told = summer("").replace("2026-05-04", "2026-07-29").replace("07-27", "07-31");
    for (dates, own, field) in [
        (summer("contract_signed = 2026-08-15"), Deed::Contract, Contract),
        (summer("consent_given = 2026-07-29"), Deed::Consent, Consent),
        (late_told, Deed::Ticket, Announced),
    ] {
        let (plan, errors) = told(&dates);
        for deed in [own, Deed::Ticket, Deed::Apply] {
            let timed = step(&plan, deed);
            assert!(timed.impossible().is_some() && timed.done.is_none(), "{dates}: {deed:?}");
            assert_eq!(timed.waits_for, Some(field), "{dates}: {deed:?}");
        }
        for deed in [Deed::Fill, Deed::Deliver] {
            let waits = step(&plan, deed).impossible().is_some();
            assert_eq!(waits, field == Announced, "{dates}: nobody fills who was not told");
        }
        let at = |deed| plan.iter().position(|timed| timed.task.deed == deed);
        assert!(at(own) <= at(Deed::Ticket) && at(Deed::Ask) < at(Deed::Deliver), "{dates}");
        assert_eq!(errors.len(), 1, "{dates}");
    }
    let (plan, errors) = told(&summer("contract_signed = 2026-07-23\nconsent_given = 2026-07-22"));
    assert_eq!(errors, [""; 0], "set, and in time");
    assert!(plan.iter().all(|timed| timed.impossible().is_none()));
    assert!(step(&plan, Deed::Contract).is_set() && !step(&plan, Deed::Ticket).is_set());
    let ticket = step(&plan, Deed::Ticket);
    assert_eq!(ticket.not_before.unwrap().to_string(), "2026-07-23", "not before the contract");
    let late = "announced = 2026-10-05\nfreeze = 2026-11-16\ncutover = 2026-11-24";
    let (plan, _) = told(late);
    for deed in [Deed::Ask, Deed::TellSuppliers] {
        assert!(step(&plan, deed).impossible().is_some(), "seven weeks ahead: {deed:?}");
    }
}

#[test]
fn what_is_set_for_a_day_stands_under_that_day() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let dates = format!(
        "announced = 2026-05-04\n{SUMMER}\n[conditions]\n\
         contract_signed = 2026-06-10\nconsent_given = 2026-06-12"
    );
    let summer = steps("vo", "ilf", &dates, "2026-06-09");
    let late = "announced = 2026-09-10\nfreeze = 2026-11-16\ncutover = 2026-11-24";
    let autumn = steps("vo", "elf", late, "2026-09-09");
    for (plan, deed, set) in [
        (&summer, Deed::Contract, "2026-06-10"),
        (&summer, Deed::Consent, "2026-06-12"),
        (&autumn, Deed::Ask, "2026-09-10"),
        (&autumn, Deed::TellSuppliers, "2026-09-10"),
    ] {
        let timed = step(plan, deed);
        assert!(timed.day() == Some(day(set)) && timed.due > timed.day(), "{deed:?}");
        assert!(timed.lies_within(None, Some(day(set))), "{deed:?}: its last day is later");
        assert!(!timed.lies_within(timed.due, None), "{deed:?}: it is over by then");
    }
    let at = |deed| summer.iter().position(|timed| timed.task.deed == deed);
    assert!(at(Deed::Contract) < at(Deed::Consent) && at(Deed::Consent) < at(Deed::Freeze));
}

#[test]
fn the_school_has_a_part_in_filling_a_list_in_its_holidays() {
    let summer =
        Period { first: "2026-07-18".parse().unwrap(), last: "2026-08-30".parse().unwrap() };
    let calendar = Calendar { school_holidays: vec![summer], ..Calendar::default() };
    let (plan, _) = planned("mbo", "eck", SUMMER, "2026-05-01", &calendar);
    assert!(step(&plan, Deed::Fill).in_holidays && !step(&plan, Deed::Apply).in_holidays);
    let (plan, _) = planned("vo", "elf", SUMMER, "2026-05-01", &calendar);
    for deed in [Deed::Fill, Deed::TestLink, Deed::Watch] {
        assert!(step(&plan, deed).in_holidays, "{deed:?}");
    }
    assert!(!step(&plan, Deed::Ticket).in_holidays && !step(&plan, Deed::Apply).in_holidays);
}

#[test]
fn what_was_done_before_a_day_is_not_among_what_can_be_done_from_it() {
    let plan = steps("vo", "elf", &format!("announced = 2026-05-04\n{SUMMER}"), "2026-07-22");
    let from = |text: &str| Some(text.parse().unwrap());
    let (asked, frozen) = (step(&plan, Deed::Ask), step(&plan, Deed::Freeze));
    assert!(asked.done.is_some() && asked.due.is_none());
    assert!(!asked.lies_within(from("2026-07-20"), None) && asked.lies_within(None, None));
    assert!(
        asked.lies_within(from("2026-05-04"), None) && frozen.lies_within(from("2026-07-20"), None)
    );
    assert!(step(&plan, Deed::Impact).lies_within(from("2026-07-20"), None), "it has no day");
}

#[test]
fn a_condition_has_the_last_day_of_what_is_done_about_it() {
    use waswordt::scenario::ConditionKind as C;
    for (sector, delivery, dates, pairs) in [
        (
            "vo",
            "elf",
            SUMMER,
            vec![(C::OldPreMatchGone, Deed::OldPreMatch), (C::FrozenFirst, Deed::Fill)],
        ),
        (
            "vo",
            "ilf",
            SUMMER,
            vec![
                (C::Contract, Deed::Contract),
                (C::Consent, Deed::Consent),
                (C::PassedOn, Deed::Values),
            ],
        ),
        ("mbo", "eck", SUMMER, vec![(C::CompletelyFilled, Deed::Fill)]),
        (
            "vo",
            "elf",
            "freeze = 2026-11-16\ncutover = 2026-11-24",
            vec![(C::OldPreMatchGone, Deed::OldPreMatch)],
        ),
    ] {
        let text = format!(
            "sector = '{sector}'\nschool = {{ brin = '99ZZ', name = 'P' }}\n             from = {{ delivery = '{delivery}', idp = 'magister' }}\n             to = {{ delivery = '{delivery}', idp = 'fronter' }}\n[dates]\n{dates}\n"
        );
        let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
        let (calendar, today) = (Calendar::default(), "2026-05-01".parse().unwrap());
        let verdict = judge_on(&moved, &calendar, today);
        let plan = plan_of(&verdict, &moved, &calendar, today);
        for (kind, deed) in pairs {
            let condition = verdict.conditions.iter().find(|one| one.kind == kind).unwrap();
            assert!(condition.due.is_some(), "{sector} {delivery} {kind:?}");
            assert_eq!(condition.due, step(&plan, deed).due, "{sector} {delivery} {kind:?}");
        }
    }
}

#[test]
fn a_move_of_which_nobody_told_the_cutover_has_no_days_that_count_from_it() {
    for (sector, delivery) in [("vo", "elf"), ("mbo", "eck")] {
        let plan = steps(sector, delivery, "freeze = 2026-11-16", "2026-10-01");
        for timed in plan.iter().filter(|timed| timed.task.deed > Deed::Freeze) {
            assert_eq!(timed.due, None, "{sector} {:?}", timed.task.deed);
        }
        assert_eq!(step(&plan, Deed::Fill).impossible(), None);
    }
}

#[test]
fn what_waits_for_the_switch_has_no_last_day_but_that_of_the_summer() {
    let dates = "freeze = 2026-11-16\ncutover = 2026-11-24";
    for more in ["", "\n[conditions]\nhistory = false\nrunning_licences = false"] {
        let plan = steps("vo", "elf", &format!("{dates}{more}"), "2026-10-01");
        for deed in [Deed::TestLink, Deed::Watch] {
            let timed = step(&plan, deed);
            let day = Some("2026-11-24".parse().unwrap());
            assert_eq!((timed.not_before, timed.due, &timed.rule), (day, None, &None), "{more}");
        }
    }
    let summer = steps("vo", "elf", "cutover = 2026-07-27", "2026-05-01");
    assert_eq!(due(&summer, Deed::TestLink).unwrap(), "2026-07-31");
    let august = steps("vo", "elf", "cutover = 2026-08-03", "2026-05-01");
    assert_eq!(step(&august, Deed::TestLink).due, None, "no last day before the first");
}

#[test]
fn the_plan_says_that_a_ticket_may_have_another_day() {
    let told = |sector: &str, delivery: &str, dates: &str| {
        let plan = steps(sector, delivery, dates, "2026-05-01");
        let rule = step(&plan, Deed::Apply).rule.clone().unwrap();
        Catalogue::of(Lang::En).render(&rule)
    };
    let summer = told("vo", "elf", "cutover = 2026-07-27");
    assert!(summer.contains("before 31 July 2026, it holds"), "{summer}");
    let mbo = told("mbo", "eck", "freeze = 2026-07-13\ncutover = 2026-07-27");
    assert!(mbo.contains("within one administration") && mbo.contains("27 July 2026"), "{mbo}");
    let onboarding = told("mbo", "eck", "freeze = 2026-07-27\ncutover = 2026-07-27");
    assert!(!onboarding.contains("administration"), "nothing waits: {onboarding}");
}

#[test]
fn an_announcement_after_the_last_day_for_tickets_is_told() {
    let told = |announced: &str| {
        let dates = format!("announced = {announced}\ncutover = 2026-07-31");
        let moved = moved("vo", "elf", ("old", "new"), &dates);
        let warnings = judge(&moved, &Calendar::default()).warnings;
        warnings.iter().any(|told| told.key() == "scenario-warning-announced-after-filing")
    };
    assert!(told("2026-07-29") && !told("2026-07-28"));
}

#[test]
fn within_one_portal_nothing_is_old_or_new_but_the_user_ids() {
    let dates = "freeze = 2026-11-16\ncutover = 2026-11-24";
    let text = format!(
        "sector = \"vo\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
         from = {{ delivery = \"elf\", idp = \"magister\", realm = \"a\" }}\n\
         to = {{ delivery = \"elf\", idp = \"magister\", realm = \"a\" }}\n[dates]\n{dates}\n"
    );
    let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
    let verdict = judge(&moved, &Calendar::default());
    let plan = plan_of(&verdict, &moved, &Calendar::default(), "2026-10-01".parse().unwrap());
    for (lang, words) in [
        (Lang::Nl, ["oude omgeving", "nieuwe portaal", "nieuwe IdP", "oude portaal"]),
        (Lang::En, ["old environment", "new portal", "new IdP", "old portal"]),
    ] {
        let catalogue = Catalogue::of(lang);
        let steps = plan.iter().map(|timed| catalogue.text(timed.task.what));
        let rules = plan.iter().filter_map(|timed| timed.rule.as_ref());
        let conditions = verdict.conditions.iter().map(|condition| &condition.text);
        let told = rules.chain(conditions).chain(&verdict.warnings);
        for said in steps.chain(told.map(|told| catalogue.render(told))) {
            assert!(words.iter().all(|word| !said.contains(word)), "{said}");
        }
    }
}

/// A verdict and the steps beside it say the same of what a move has, on whatever dates.
#[test]
fn a_verdict_and_its_steps_rest_on_one_set_of_facts() {
    const DATES: [&str; 6] = [
        "announced = 2026-05-04\nfreeze = 2026-07-20\ncutover = 2026-07-27",
        "freeze = 2026-07-20\ncutover = 2026-08-03",
        "announced = 2026-10-12\nfreeze = 2026-11-16\ncutover = 2026-11-23",
        "announced = 2026-12-01\ncutover = 2026-07-27",
        "freeze = 2026-08-10\ncutover = 2026-07-27",
        "",
    ];
    const CONDITIONS: [&str; 6] = [
        "",
        "eck_id_ordering = true",
        "user_ids_change = false",
        "history = false\nrunning_licences = false",
        "calamity = true",
        "eck_id_changes = true",
    ];
    for sector in [Sector::Vo, Sector::Mbo] {
        for (from, to) in Place::pairs(sector) {
            for (conditions, dates) in
                CONDITIONS.iter().flat_map(|these| DATES.map(|dates| (*these, dates)))
            {
                for realm in ["b", "a"] {
                    let text = file_of(sector, (from, to), realm, conditions, dates);
                    holds_together(&text);
                }
            }
        }
    }
}

fn file_of(
    sector: Sector,
    (from, to): (Place, Place),
    realm: &str,
    conditions: &str,
    dates: &str,
) -> String {
    let side = |place: Place, elo: &str, realm: &str| {
        let (delivery, kind) = (place.delivery.as_str(), place.kind.as_str());
        let idp = match kind {
            "elo" => elo,
            "non-portal" => "adfs",
            kind => kind,
        };
        let realm = if kind == "codes" { String::new() } else { format!(", realm = \"{realm}\"") };
        format!("{{ delivery = \"{delivery}\", idp = \"{idp}\"{realm} }}")
    };
    format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
         from = {}\nto = {}\n[dates]\n{dates}\n[conditions]\n{conditions}\n",
        side(from, "magister", "a"),
        side(to, "fronter", realm),
        sector = sector.as_str(),
    )
}

fn holds_together(text: &str) {
    let moved = resolve(MoveFile::parse(text).unwrap()).unwrap();
    let (calendar, today) = (Calendar::default(), "2026-05-01".parse().unwrap());
    let verdict = judge_on(&moved, &calendar, today);
    let plan = plan_of(&verdict, &moved, &calendar, today);
    let step = |deed| plan.iter().find(|timed: &&Timed| timed.task.deed == deed);
    let condition =
        |kind| verdict.conditions.iter().find(|condition: &&Condition| condition.kind == kind);
    let is_to_codes = verdict.scenario.code == Code::V1;
    assert_eq!(plan.is_empty(), !verdict.is_made() && !is_to_codes, "{text}");
    assert_eq!(condition(ConditionKind::SchoolPays).is_some(), verdict.is_outside_programme());
    for (kind, deed) in [
        (ConditionKind::PassedOn, Deed::Values),
        (ConditionKind::Contract, Deed::Contract),
        (ConditionKind::Consent, Deed::Consent),
    ] {
        let days = (condition(kind).map(|asked| asked.due), step(deed).map(|timed| timed.due));
        assert_eq!(days.0, days.1, "{kind:?}\n{text}");
    }
    let asked = step(Deed::Ask).and_then(|timed| timed.due);
    assert_eq!(condition(ConditionKind::Announced).and_then(|told| told.due), asked, "{text}");
    let by_august = condition(ConditionKind::BeforeAugust);
    let of_august = |timed: &Timed| {
        timed.rule.as_ref().is_some_and(|rule| rule.key() == "procedure-when-before-august")
    };
    assert!(by_august.is_some() || !plan.iter().any(of_august), "{text}");
    // What cannot be is told by the verdict too, and is an error.
    for clash in clashes(&verdict, &moved.file.dates) {
        assert!(verdict.warnings.contains(&clash.text), "{text}");
    }
    let is_told = |key: &str| verdict.warnings.iter().any(|warning| warning.key() == key);
    let errors = clashes(&verdict, &moved.file.dates).len();
    let told =
        ["scenario-warning-freeze-after-cutover", "scenario-warning-announced-after-cutover"];
    assert_eq!(told.into_iter().filter(|key| is_told(key)).count(), errors, "{text}");
}

#[test]
fn what_was_announced_after_the_summer_is_during_the_school_year() {
    let outside = |dates: &str| {
        judge(&moved("vo", "elf", ("old", "new"), dates), &Calendar::default())
            .is_outside_programme()
    };
    assert!(outside("announced = 2027-08-16\nfreeze = 2027-09-20"));
    assert!(!outside("announced = 2027-05-03\nfreeze = 2027-09-20"));
    assert!(!outside("freeze = 2027-08-02"));
}

#[test]
fn an_announcement_that_leaves_no_day_is_a_date_that_cannot_be_met() {
    let dates = "announced = 2027-07-29\nfreeze = 2027-07-20\ncutover = 2027-07-30";
    let moved = moved("vo", "elf", ("old", "new"), dates);
    let (calendar, today) = (Calendar::default(), "2027-07-01".parse().unwrap());
    let verdict = judge_on(&moved, &calendar, today);
    let plan = plan_of(&verdict, &moved, &calendar, today);
    let tight = tight(&verdict, &plan);
    let days: Vec<String> = tight
        .iter()
        .flat_map(|clash| [clash.first.1, clash.second.1])
        .map(|day| day.to_string())
        .collect();
    assert_eq!(days, ["2027-07-29", "2027-07-27"]);
}

#[test]
fn the_notice_and_the_old_pre_match_stay_where_they_are_about_something() {
    let deeds = |conditions: &str| {
        let text = format!(
            "sector = \"vo\"\nschool = {{ brin = \"99ZZ\", name = \"P\" }}\n\
             from = {{ delivery = \"elf\", idp = \"magister\", realm = \"a\" }}\n\
             to = {{ delivery = \"elf\", idp = \"som\", realm = \"b\" }}\n[conditions]\n{conditions}\n"
        );
        let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
        let calendar = Calendar::default();
        let verdict = judge(&moved, &calendar);
        let plan = plan_of(&verdict, &moved, &calendar, "2027-03-01".parse().unwrap());
        plan.into_iter().map(|timed| timed.task.deed).collect::<Vec<_>>()
    };
    assert!(deeds("eck_id_ordering = true").contains(&Deed::Notice));
    let instead = deeds("eck_id_from = \"real-id\"");
    assert!(instead.contains(&Deed::OldPreMatch) && !instead.contains(&Deed::PreMatch));
    assert!(!deeds("eck_id_changes = true").contains(&Deed::OldPreMatch));
}

#[test]
fn a_move_of_more_than_a_year_ago_is_doubtful() {
    let told = |today: &str| {
        let dates = "freeze = 2025-07-20\ncutover = 2025-07-27";
        let moved = moved("vo", "elf", ("old", "new"), dates);
        let verdict = judge_on(&moved, &Calendar::default(), today.parse().unwrap());
        verdict.warnings.iter().any(|told| told.key() == "scenario-warning-past")
    };
    assert!(!told("2026-07-01") && told("2026-11-30"));
}
