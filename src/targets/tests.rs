//! The figures of the Danish targets, row by row.

use jiff::civil::Date;

use super::*;
use crate::calendar::{Calendar, Country, Month};
use crate::grid::Record;

fn stil() -> TargetsFile {
    TargetsFile::parse(TargetsFile::built_in("stil").unwrap()).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Reads a log whose cells are separated by bars.
fn log(targets: &TargetsFile, header: &str, rows: &[&str]) -> Log {
    let mut reader = LogReader::new(targets);
    for (number, line) in (1..).zip(std::iter::once(&header).chain(rows)) {
        let mut record = Record::new();
        record.start(number);
        line.split('|').for_each(|cell| record.push(cell));
        reader.take(&record);
    }
    reader.finish().unwrap()
}

fn report(month: &str, today: &str, header: &str, rows: &[&str]) -> TargetsReport {
    let targets = stil();
    let report =
        measure(&targets, &log(&targets, header, rows), month.parse().unwrap(), day(today));
    assert_eq!(report.faults, []);
    report
}

fn goals(report: &TargetsReport, goal: GoalKind) -> Vec<&Goal> {
    report.goals.iter().filter(|own| own.goal == goal).collect()
}

fn goal(report: &TargetsReport, goal: GoalKind) -> &Goal {
    goals(report, goal).into_iter().find(|own| own.of > 0).unwrap_or_else(|| panic!("no {goal:?}"))
}

const INCIDENT: &str = "kind|category|priority|from|to|answered|cause|down|registered|id";
const WINDOW: &str = "kind|category|size|announced|from|to|ended";

#[test]
fn a_month_with_a_holiday_week_counts_the_school_days_around_it() {
    // April 2026: 22 weekdays, less Thursday to Monday of Easter (2, 3 and 6) and the rest of the
    // week before it (1).
    let april = report("2026-04", "2026-05-02", INCIDENT, &[]);
    assert_eq!(april.school_days, Some(18));
    let uptime = goals(&april, GoalKind::Uptime)[0].uptime.unwrap();
    assert_eq!((uptime.hours, uptime.potential, uptime.available), (18 * 480, 18 * 480, 18 * 480));
    // May 2026: 21 weekdays, less Ascension (14), the Friday after it (15) and Whit Monday (25).
    assert_eq!(report("2026-05", "2026-06-02", INCIDENT, &[]).school_days, Some(18));
    // May 2023 has the Great Prayer Day (5) as well.
    assert_eq!(report("2023-05", "2023-06-02", INCIDENT, &[]).school_days, Some(23 - 4));
    // October 2026: a week of autumn, from the configuration.
    let october = report("2026-10", "2026-11-02", INCIDENT, &[]);
    assert_eq!((october.school_days, october.holidays_unknown), (Some(22 - 5), false));
    assert!(report("2028-10", "2028-11-02", INCIDENT, &[]).holidays_unknown);
    // December 2026: the days between Christmas and New Year; 24 December is no public holiday.
    assert_eq!(report("2026-12", "2027-01-02", INCIDENT, &[]).school_days, Some(23 - 1 - 4));
}

#[test]
fn a_window_that_overran_by_ten_minutes_is_down_for_ten() {
    let june = report(
        "2026-06",
        "2026-07-08",
        WINDOW,
        &["window|1|minor|2026-06-01|2026-06-10 14:00|2026-06-10 15:00|2026-06-10 15:10"],
    );
    let uptime = goals(&june, GoalKind::Uptime)[0].uptime.unwrap();
    // June 2026 has 22 weekdays, of which the 29th and 30th are in the summer holidays.
    assert_eq!((uptime.hours, uptime.windows, uptime.potential), (9600, 60, 9540));
    assert_eq!((uptime.overrun, uptime.down, uptime.available), (10, 10, 9530));
    // One that ended early used less, and one outside the hours uses nothing of them.
    let rows = [
        "window|1|minor|2026-06-01|2026-06-10 14:00|2026-06-10 15:00|2026-06-10 14:20",
        "window|1|minor||2026-06-11 18:00|2026-06-11 20:00|",
    ];
    let uptime =
        goals(&report("2026-06", "2026-07-08", WINDOW, &rows), GoalKind::Uptime)[0].uptime.unwrap();
    assert_eq!((uptime.windows, uptime.down), (20, 0));
}

#[test]
fn a_grave_fault_on_friday_afternoon_is_due_on_monday_morning() {
    let rows = [
        "incident|1|A|2026-06-12 15:50|2026-06-15 08:30|2026-06-15 08:05||||",
        "incident|1|A|2026-06-12 15:50|2026-06-15 08:30|2026-06-15 08:06||||",
    ];
    let june = report("2026-06", "2026-07-08", INCIDENT, &rows);
    let reaction = goal(&june, GoalKind::Reaction);
    let miss = Miss {
        row: Some(3),
        what: None,
        due: "2026-06-15 08:05".to_owned(),
        was: Some("2026-06-15 08:06".to_owned()),
    };
    assert_eq!((reaction.of, reaction.met, &reaction.missed), (2, 1, &vec![miss]));
    // Down from 15:50 to 16:00 and from 8:00 to 8:30, and no minute twice.
    assert_eq!(goals(&june, GoalKind::Uptime)[0].uptime.unwrap().down, 40);
}

#[test]
fn a_question_on_the_day_before_easter_week_is_due_on_its_tuesday() {
    let rows = [
        "written|2026-03-27|2026-03-31",
        "written|2026-03-27|2026-04-01",
        "second-line|2026-03-27|2026-03-29",
        "second-line|2026-03-27|2026-03-30",
    ];
    let march = report("2026-03", "2026-04-10", "kind|from|answered", &rows);
    let due = |kind| {
        goal(&march, kind)
            .missed
            .iter()
            .map(|miss| (miss.row, miss.due.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(due(GoalKind::Written), [(Some(3), "2026-03-31".to_owned())]);
    assert_eq!(due(GoalKind::SecondLine), [(Some(5), "2026-03-29".to_owned())]);
}

#[test]
fn exactly_ninety_percent_is_enough_and_a_hair_less_is_not() {
    let header = "kind|service|from|seconds|count";
    let of = |below: &str, above: &str| {
        let rows = [
            format!("response|SSO SAML|2026-06-10|0.999999|{below}"),
            format!("response|SSO SAML|2026-06-10 09:00|1|{above}"),
        ];
        report("2026-06", "2026-07-08", header, &[&rows[0], &rows[1]])
    };
    let first = |report: &TargetsReport| goal(report, GoalKind::Response).clone();
    assert_eq!(
        (first(&of("900", "100")).state, first(&of("900", "100")).measured),
        (GoalState::Met, Decimal::parse("90.0"))
    );
    let short = first(&of("8999999", "1000001"));
    assert_eq!((short.state, short.measured), (GoalState::Missed, Decimal::parse("89.999")));
    // The lowest service counts, and what is measured outside the hours does not.
    let rows = [
        "response|SSO SAML|2026-06-10|0.5|100",
        "response|SSO Proxy|2026-06-10|5|1",
        "response|SLI Proxy|2026-06-13|9|50",
        "response|SLI Proxy|2026-06-12 16:00|9|50",
    ];
    let lowest = first(&report("2026-06", "2026-07-08", header, &rows));
    assert_eq!((lowest.measured, lowest.services.len()), (Some(Decimal::whole(0)), 2));
}

#[test]
fn a_service_is_one_however_its_name_is_written() {
    let rows = [
        "response|SSO SAML|2026-06-10|0.5|100",
        "response|sso  saml|2026-06-11|0.5|8",
        "response|sso saml|2026-06-11|1.5|2",
    ];
    let june = report("2026-06", "2026-07-08", "kind|service|from|seconds|count", &rows);
    let response = goal(&june, GoalKind::Response);
    assert_eq!((response.met, response.of, response.state), (108, 110, GoalState::Met));
    assert_eq!((response.services.len(), &*response.services[0].service), (1, "SSO SAML"));
}

#[test]
fn the_summer_holiday_begins_in_june_and_its_end_is_known_for_some_years() {
    let told = |month: &str| {
        let report = report(month, "2030-01-01", INCIDENT, &[]);
        (report.school_days.unwrap(), report.holidays_unknown)
    };
    assert_eq!(
        [told("2025-06"), told("2028-06"), told("2028-07")],
        [(19, false), (16, false), (0, false)]
    );
    assert_eq!((told("2026-08").1, told("2028-08").1), (false, true));
    // A file that names no summer holiday does not know June either.
    let mut targets = stil();
    targets.hours.breaks.clear();
    let log = log(&targets, INCIDENT, &[]);
    let june = |month: &str| measure(&targets, &log, month.parse().unwrap(), day("2030-01-01"));
    assert!(june("2028-06").holidays_unknown && !june("2026-06").holidays_unknown);
}

#[test]
fn a_log_of_other_months_is_told_and_one_of_a_quiet_month_is_not() {
    let rows = [
        "incident|1|C|2026-06-10 09:00|2026-08-10 09:00|2026-06-10 09:10||||",
        "incident|1|C|2026-04-10 09:00|2026-04-10 10:00|2026-04-10 09:10||||",
    ];
    let told = |month: &str| report(month, "2026-12-01", INCIDENT, &rows).other_months;
    let months = Some(["2026-04".to_owned(), "2026-06".to_owned()]);
    assert_eq!(
        (told("2026-02"), told("2026-05"), told("2026-09")),
        (months.clone(), months.clone(), months)
    );
    assert_eq!((told("2026-06"), told("2026-07")), (None, None));
    assert_eq!(report("2026-02", "2026-12-01", INCIDENT, &[]).other_months, None);
}

#[test]
fn a_window_that_nobody_announced_is_down() {
    for announced in ["", "2026-06-11", "2026-06-10 14:01"] {
        let june = report(
            "2026-06",
            "2026-07-08",
            WINDOW,
            &[&format!(
                "window|1|minor|{announced}|2026-06-10 14:00|2026-06-10 15:00|2026-06-10 14:50"
            )],
        );
        let uptime = goals(&june, GoalKind::Uptime)[0].uptime.unwrap();
        assert_eq!((uptime.windows, uptime.potential, uptime.down), (0, 9600, 50), "{announced}");
    }
}

#[test]
fn in_may_the_first_two_categories_are_to_reach_more() {
    // 18 days of 480 minutes: a thousandth is 8.64 minutes.
    let down = |until: &str, category: &str| {
        let row = format!(
            "incident|{category}|A|2026-05-20 09:00|2026-05-20 09:{until}|2026-05-20 09:05||||"
        );
        goals(&report("2026-05", "2026-06-08", INCIDENT, &[&row]), GoalKind::Uptime)
            .iter()
            .map(|own| own.state)
            .collect::<Vec<_>>()
    };
    assert_eq!(down("08", "1+2"), [GoalState::Met; 4]);
    assert_eq!(
        down("09", "1+2"),
        [GoalState::Missed, GoalState::Missed, GoalState::Met, GoalState::Met]
    );
    assert_eq!(down("09", "3 4"), [GoalState::Met; 4]);
}

#[test]
fn windows_are_announced_by_size_and_those_of_category_four_three_days_before() {
    let rows = [
        "window|1|minor|2026-06-03|2026-06-10 18:00|2026-06-10 20:00|",
        "window|1|major|2026-05-12|2026-06-11 18:00|2026-06-11 22:01|",
        "window|4|rebuild|2026-06-09|2026-06-12 18:00|2026-06-12 20:00|",
        "window|1|repair|2026-06-16|2026-06-17 18:00|2026-06-17 20:00|",
        "window|2|minor|2026-06-11|2026-06-17 18:00|2026-06-17 20:00|",
        "window|2|minor||2026-06-18 18:00|2026-06-18 20:00|",
    ];
    let june = report("2026-06", "2026-07-08", WINDOW, &rows);
    let missed = |kind| {
        goals(&june, kind)
            .iter()
            .flat_map(|own| own.missed.iter().filter_map(|miss| miss.row))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (missed(GoalKind::WindowNotice), missed(GoalKind::RepairNotice)),
        (vec![6, 7], vec![5])
    );
    assert_eq!(missed(GoalKind::WindowLength), [3]);
    let counts = |kind| {
        goals(&june, kind)
            .iter()
            .map(|own| (own.of, own.state, own.is_missed()))
            .collect::<Vec<_>>()
    };
    assert_eq!(counts(GoalKind::WindowsAMonth)[0], (3, GoalState::Missed, false));
    assert_eq!(counts(GoalKind::WindowsAYear)[0], (3, GoalState::Met, false));
}

#[test]
fn the_figures_of_a_month_are_due_on_the_seventh() {
    let state = |today: &str, rows: &[&str]| {
        goal(&report("2026-06", today, "kind|month|from", rows), GoalKind::Report).state
    };
    assert_eq!(state("2026-07-07", &[]), GoalState::Open);
    assert_eq!(state("2026-07-08", &[]), GoalState::Missed);
    assert_eq!(state("2026-07-20", &["report|2026-06|2026-07-07"]), GoalState::Met);
    assert_eq!(
        state("2026-07-20", &["report|2026-06|2026-07-08", "report|2026-05|2026-06-01"]),
        GoalState::Missed
    );
}

#[test]
fn what_others_caused_is_no_downtime_and_the_least_grave_is_never_late() {
    let rows = [
        "incident|1|A|2026-06-10 09:00|2026-06-10 12:00|2026-06-10 09:10|third-party|||",
        "incident|1|B|2026-06-10 09:00|2026-06-10 09:30|2026-06-10 09:10||yes||",
        "incident|1|D|2026-06-01 09:00||||||",
    ];
    let june = report("2026-06", "2026-07-08", INCIDENT, &rows);
    assert_eq!(goals(&june, GoalKind::Uptime)[0].uptime.unwrap().down, 30);
    assert_eq!(goals(&june, GoalKind::Reaction).iter().map(|own| own.of).sum::<u64>(), 2);
}

#[test]
fn calls_are_shares_of_all_calls_and_of_those_that_are_answered() {
    let rows = [
        "call|2026-06-10 09:00:00|2026-06-10 09:03:00|yes",
        "call|2026-06-10 09:00:00|2026-06-10 09:03:01|yes",
        "call|2026-06-10 09:00:00|2026-06-10 09:01:00|yes",
        "call|2026-06-10 09:00:00|2026-06-10 09:01:00|yes",
        "call|2026-06-10 09:00:00||",
    ];
    let june = report("2026-06", "2026-07-08", "kind|from|answered|settled", &rows);
    let counts = |kind| (goal(&june, kind).met, goal(&june, kind).of, goal(&june, kind).state);
    assert_eq!(counts(GoalKind::CallsSettled), (4, 5, GoalState::Met));
    assert_eq!(counts(GoalKind::CallsAnswered), (4, 5, GoalState::Missed));
    assert_eq!(counts(GoalKind::CallsInTime), (3, 4, GoalState::Missed));
}

#[test]
fn grave_faults_are_told_soon_and_once_more_at_their_end() {
    let rows = [
        "incident|1|A|2026-06-10 09:00|2026-06-10 10:00|2026-06-10 09:10||||one",
        "incident|1|B|2026-06-10 09:00|2026-06-10 10:00|2026-06-10 09:10||||two",
        "incident|1|C|2026-06-10 09:00|2026-06-10 10:00|2026-06-10 09:10||||three",
        "message|||2026-06-10 08:59||||||two",
        "message|||2026-06-10 09:15||||||one",
        "message|||2026-06-10 10:20||||||one",
        "message|||2026-06-10 09:16||||||two",
    ];
    let june = report("2026-06", "2026-07-08", INCIDENT, &rows);
    let missed =
        |kind| goal(&june, kind).missed.iter().filter_map(|miss| miss.row).collect::<Vec<_>>();
    assert_eq!(
        (missed(GoalKind::FirstMessage), goal(&june, GoalKind::FirstMessage).of),
        (vec![3], 2)
    );
    assert_eq!(
        (missed(GoalKind::LastMessage), goal(&june, GoalKind::LastMessage).of),
        (vec![3], 2)
    );
}

#[test]
fn a_fault_that_is_told_before_it_is_registered_is_told_in_time() {
    let rows = [
        "incident|3|B|2026-06-16 09:00|2026-06-16 11:00|2026-06-16 09:40|||2026-06-16 09:20|one",
        "message|||2026-06-16 09:10||||||one",
        "message|||2026-06-16 11:02||||||one",
    ];
    let june = report("2026-06", "2026-07-08", INCIDENT, &rows);
    assert_eq!(goal(&june, GoalKind::FirstMessage).state, GoalState::Met);
    assert_eq!(goal(&june, GoalKind::LastMessage).state, GoalState::Met);
}

#[test]
fn changes_are_announced_months_before() {
    let header = "kind|category|size|announced|from";
    let rows = [
        "change|1|major|2025-12-15|2026-06-15",
        "change|1|minor|2026-03-16|2026-06-15",
        "change|||2026-03-15|2026-06-15",
        "change|||2026-03-16|2026-06-15",
    ];
    let june = report("2026-06", "2026-07-08", header, &rows);
    let missed = |kind| {
        goals(&june, kind)
            .iter()
            .flat_map(|own| own.missed.iter().filter_map(|miss| miss.row))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (missed(GoalKind::ChangeNotice), missed(GoalKind::DocumentNotice)),
        (vec![3], vec![5])
    );
}

#[test]
fn requests_are_dealt_with_and_carried_out_in_working_days() {
    let rows = [
        "request|2026-06-04|2026-06-08|2026-06-11",
        "request|2026-06-04|2026-06-09|2026-06-12",
        "request|2026-06-30||",
    ];
    let june = report("2026-06", "2026-07-02", "kind|from|answered|to", &rows);
    let standing = |kind| {
        (
            goal(&june, kind).met,
            goal(&june, kind).missed.iter().filter_map(|miss| miss.row).collect::<Vec<_>>(),
        )
    };
    assert_eq!(standing(GoalKind::RequestAnswered), (1, vec![3]));
    assert_eq!(standing(GoalKind::RequestDone), (1, vec![3]));
}

#[test]
fn cells_that_cannot_be_read_are_named_and_nothing_is_measured() {
    let targets = stil();
    let rows = [
        "incident|9|E|gisteren||||||",
        "incident|1||2026-06-10 09:00|2026-06-10 08:00||x|perhaps||a",
        "incident|1|A|2026-06-10 09:00||||||a",
        "message|||2026-06-10 09:00||||||b",
        "storing|||||||||",
        "|1||||||||",
        "report|||2026-06-02||||||",
    ];
    let own = log(&targets, INCIDENT, &rows);
    let named: Vec<_> = own.faults.iter().map(|own| (own.row, own.column, own.fault)).collect();
    let expected = [
        (2, "category", Fault::NoCategory),
        (2, "priority", Fault::NoWord),
        (2, "from", Fault::NoMoment),
        (3, "priority", Fault::Missing),
        (3, "cause", Fault::NoWord),
        (3, "down", Fault::NoWord),
        (3, "to", Fault::TooEarly),
        (4, "id", Fault::Twice),
        (5, "id", Fault::NoIncident),
        (6, "kind", Fault::NoWord),
        (7, "kind", Fault::Missing),
        (8, "month", Fault::Missing),
    ];
    assert_eq!(named, expected);
    assert_eq!(measure(&targets, &own, "2026-06".parse().unwrap(), day("2026-07-08")).goals, []);
}

#[test]
fn a_publisher_has_three_working_days() {
    let targets = TargetsFile::parse(TargetsFile::built_in("waswordt").unwrap()).unwrap();
    let sent = |what: &str, done: Option<&str>| SentList {
        row: None,
        what: what.to_owned(),
        sent: day("2026-07-17"),
        done: done.map(day),
        country: None,
        due: None,
    };
    let lists =
        [sent("een", Some("2026-07-22")), sent("twee", Some("2026-07-23")), sent("drie", None)];
    let on = |today: &str| {
        measure_lists(&targets, &lists, None, &Calendar::default(), day(today))
            .unwrap()
            .goals
            .remove(0)
    };
    let missed =
        |goal: &Goal| goal.missed.iter().filter_map(|miss| miss.what.clone()).collect::<Vec<_>>();
    assert_eq!((on("2026-07-22").met, missed(&on("2026-07-22"))), (1, vec!["twee".to_owned()]));
    assert_eq!(missed(&on("2026-07-24")), ["twee", "drie"]);
    let other = measure_lists(
        &targets,
        &lists,
        Some(Month::of(day("2026-06-01"))),
        &Calendar::default(),
        day("2026-07-24"),
    );
    assert_eq!(other.unwrap().goals[0].state, GoalState::Nothing);
    assert_eq!(measure_lists(&stil(), &lists, None, &Calendar::default(), day("2026-07-24")), None);
}

#[test]
fn figures_cannot_be_told_before_their_month_is_over() {
    let targets = stil();
    let faults = |on: &str| {
        let row = format!("report|2026-06|{on}");
        log(&targets, "kind|month|from", &[&row])
            .faults
            .iter()
            .map(|own| own.fault)
            .collect::<Vec<_>>()
    };
    assert_eq!(faults("2026-06-02"), [Fault::TooEarly]);
    assert_eq!((faults("2026-06-30"), faults("2026-07-01")), (vec![], vec![]));
}

#[test]
fn each_list_counts_by_its_own_country_and_by_the_day_of_its_ticket() {
    let targets = TargetsFile::parse(TargetsFile::built_in("waswordt").unwrap()).unwrap();
    // Wednesday 29 April: 1 May is free in Sweden, 5 May in the Netherlands.
    let missed = |country, due: Option<&str>, done: &str| {
        let list = SentList {
            row: None,
            what: "een".to_owned(),
            sent: day("2026-04-29"),
            done: Some(day(done)),
            country,
            due: due.map(day),
        };
        let on = day("2026-06-01");
        let report = measure_lists(&targets, &[list], None, &Calendar::default(), on).unwrap();
        report.goals[0].missed.first().map(|miss| miss.due.clone())
    };
    assert_eq!(missed(Some(Country::Se), None, "2026-05-05"), None);
    assert_eq!(missed(Some(Country::Nl), None, "2026-05-06"), Some("2026-05-04".to_owned()));
    assert_eq!(missed(None, None, "2026-05-06"), Some("2026-05-04".to_owned()));
    assert_eq!(missed(None, Some("2026-05-06"), "2026-05-06"), None);
    // On the free days after the last day nobody is late.
    assert_eq!(missed(None, Some("2026-05-08"), "2026-05-10"), None);
    assert_eq!(missed(None, Some("2026-05-08"), "2026-05-11"), Some("2026-05-08".to_owned()));
}
