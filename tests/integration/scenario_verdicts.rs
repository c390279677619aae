//! Verdicts on whole moves: the general rules and their order, the contract, and the dates.

use waswordt::calendar::Calendar;
use waswordt::message::{Catalogue, Lang};
use waswordt::moves::MoveFile;
use waswordt::scenario::{Code, ConditionKind, State, Verdict, judge, resolve};

/// A move file with the realm `old` before and `new` after, and further lines as given.
fn verdict(sector: &str, from: &str, to: &str, dates: &str, conditions: &str) -> Verdict {
    let side = |name: &str, text: &str, realm: &str| {
        let (delivery, idp) = text.split_once(':').unwrap();
        let realm = if idp == "codes" { String::new() } else { format!("realm = \"{realm}\"\n") };
        format!("[{name}]\ndelivery = \"{delivery}\"\nidp = \"{idp}\"\n{realm}")
    };
    let (new, conditions) = match conditions.strip_prefix("same-realm;") {
        Some(rest) => ("old", rest),
        None => ("new", conditions),
    };
    let text = format!(
        "sector = \"{sector}\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n{}{}[dates]\n{}\n[conditions]\n{}\n",
        side("from", from, "old"),
        side("to", to, new),
        dates.replace(';', "\n"),
        conditions.replace(';', "\n"),
    );
    judge(&resolve(MoveFile::parse(&text).unwrap()).unwrap(), &Calendar::default())
}

fn code(sector: &str, from: &str, to: &str, conditions: &str) -> Code {
    verdict(sector, from, to, "", conditions).code()
}

fn state(verdict: &Verdict, kind: ConditionKind) -> Option<State> {
    verdict
        .conditions
        .iter()
        .find(|condition| condition.kind == kind)
        .map(|condition| condition.state)
}

/// The keys of the warnings, without their room.
fn warned(verdict: &Verdict) -> Vec<&'static str> {
    verdict
        .warnings
        .iter()
        .map(|warning| {
            warning.key().trim_start_matches("scenario-warning-").trim_start_matches("scenario-")
        })
        .collect()
}

fn at(sector: &str, dates: &str) -> Verdict {
    verdict(
        sector,
        if sector == "vo" { "elf:magister" } else { "eck:magister" },
        if sector == "vo" { "elf:som" } else { "eck:fronter" },
        dates,
        "",
    )
}

const NOTHING_KEPT: &str = "running_licences = false;history = false";

#[test]
fn the_general_rules_come_first_and_in_their_order() {
    let pair = ("elf:magister", "elf:som");
    let all = format!(
        "same-realm;eck_id_ordering = true;user_ids_change = false;calamity = true;{NOTHING_KEPT}"
    );
    assert_eq!(code("vo", pair.0, pair.1, &all), Code::G1);
    assert_eq!(
        code("vo", pair.0, pair.1, "eck_id_ordering = true;eck_id_changes = true"),
        Code::G5
    );
    assert_eq!(
        code("vo", pair.0, pair.1, "eck_id_changes = true;calamity = true"),
        Code::G4,
        "no time for that list either"
    );
    let all = all.replace("eck_id_ordering = true;", "");
    assert_eq!(code("vo", pair.0, pair.1, &all), Code::G2);
    let all = all.replace("user_ids_change = false;", "");
    assert_eq!(code("vo", pair.0, pair.1, &all), Code::G3);
    assert_eq!(code("vo", pair.0, pair.1, "same-realm;calamity = true"), Code::G4);
    assert_eq!(code("vo", pair.0, pair.1, ""), Code::V6);
}

#[test]
fn a_school_that_keeps_portal_realm_and_user_ids_needs_nothing() {
    let stays = "same-realm;user_ids_change = false";
    let told = verdict("vo", "elf:magister", "elf:magister", "", stays);
    assert_eq!((told.code(), told.list_format), (Code::G2, None));
    assert!(told.conditions.is_empty() && told.warnings.is_empty(), "{told:?}");
    // Either of the two changes: it is a new identity.
    for changed in ["same-realm;", "user_ids_change = false"] {
        assert_eq!(code("vo", "elf:magister", "elf:magister", changed), Code::V6, "{changed}");
    }
}

#[test]
fn publishers_wait_for_the_whole_list_in_mbo_alone() {
    for (sector, from, to, is_asked) in [
        ("vo", "elf:magister", "elf:som", false),
        ("vo", "ilf:magister", "ilf:som", false),
        ("mbo", "eck:magister", "eck:fronter", true),
    ] {
        let told = verdict(sector, from, to, "", "eck_id_changes = true");
        let state = state(&told, ConditionKind::CompletelyFilled);
        assert_eq!((told.code(), state.is_some()), (Code::G5, is_asked), "{from}");
    }
}

#[test]
fn codes_have_no_eck_id_to_change_or_to_go_by() {
    for (sector, from, to, rule) in [
        ("vo", "ilf:codes", "ilf:codes", Code::V2),
        ("mbo", "eck:magister", "non-eck:fronter", Code::M3),
        ("mbo", "non-eck:magister", "eck:fronter", Code::M1),
    ] {
        for ordering in ["", "eck_id_ordering = true;"] {
            let told = format!("{ordering}eck_id_changes = true");
            assert_eq!(code(sector, from, to, &told), rule, "{from} {to} {told}");
        }
    }
    assert_eq!(code("mbo", "non-eck:magister", "eck:fronter", "eck_id_from = 'real-id'"), Code::G5);
    // What makes no difference is told, and so is a list of ECK iDs where the move itself has none.
    for (from, to, conditions, rule, told) in [
        ("ilf:codes", "ilf:som", "eck_id_changes = true", Code::V2, "conflict-g5-codes"),
        ("ilf:som", "ilf:codes", "eck_id_from = 'real-id'", Code::V1, "conflict-g5-codes"),
        ("elf:som", "ilf:som", "eck_id_changes = true", Code::V3, "conflict-g5-switch"),
        ("ilf:codes", "ilf:som", "eck_id_from = 'real-id'", Code::G5, "conflict-g5-alone"),
    ] {
        let verdict = verdict("vo", from, to, "", conditions);
        assert_eq!(verdict.code(), rule, "{from} {to}");
        assert!(warned(&verdict).contains(&told), "{from} {to}: {:?}", warned(&verdict));
    }
    let plain = verdict("vo", "elf:magister", "elf:som", "", "eck_id_changes = true");
    assert_eq!(warned(&plain), ["conflict-g5"]);
    let told = verdict("vo", "ilf:magister", "ilf:codes", "", "eck_id_ordering = true");
    assert_eq!((told.code(), warned(&told)), (Code::G1, vec!["conflict-g1-codes"]));
    let empty = verdict("mbo", "eck:magister", "non-eck:fronter", "", NOTHING_KEPT);
    assert_eq!((empty.code(), warned(&empty)), (Code::G3, vec!["conflict-g3-mbo"]));
}

#[test]
fn with_the_eck_id_nothing_is_matched_before_use() {
    for conditions in ["eck_id_changes = true", "eck_id_ordering = true"] {
        assert!(
            !verdict("vo", "elf:magister", "elf:som", "", conditions).features.pre_match,
            "{conditions}"
        );
    }
    assert!(at("vo", "").features.pre_match);
}

#[test]
fn what_is_to_be_signed_later_is_not_met_yet() {
    let told = || {
        verdict(
            "vo",
            "ilf:magister",
            "ilf:som",
            "",
            "contract_signed = 2026-05-11;consent_given = 2026-05-11",
        )
    };
    for (today, contract, consent) in
        [("2026-05-10", State::NotMet, State::Open), ("2026-05-11", State::Met, State::Met)]
    {
        let on = told().on(today.parse().unwrap());
        assert_eq!(state(&on, ConditionKind::Contract), Some(contract), "{today}");
        assert_eq!(state(&on, ConditionKind::Consent), Some(consent), "{today}");
    }
    let ahead =
        at("vo", "announced = 2026-01-05;cutover = 2026-03-02").on("2026-01-02".parse().unwrap());
    assert_eq!(state(&ahead, ConditionKind::Announced), Some(State::Open));
}

#[test]
fn the_general_rules_hold_for_mbo_too() {
    let pair = ("eck:magister", "eck:fronter");
    assert_eq!(code("mbo", pair.0, pair.1, "eck_id_ordering = true"), Code::G1);
    assert_eq!(code("mbo", pair.0, pair.1, "same-realm;user_ids_change = false"), Code::G2);
    assert_eq!(code("mbo", pair.0, pair.1, NOTHING_KEPT), Code::G3);
    assert_eq!(code("mbo", pair.0, pair.1, "calamity = true"), Code::G4);
    assert_eq!(
        code("mbo", "non-eck:magister", "non-eck:fronter", NOTHING_KEPT),
        Code::G3,
        "even where the table is empty"
    );
    assert_eq!(
        code("mbo", "non-eck:magister", "non-eck:fronter", "calamity = true"),
        Code::M3,
        "no list to do without"
    );
}

#[test]
fn an_identity_persists_only_where_realm_and_user_ids_both_stay() {
    assert_eq!(
        code("vo", "elf:magister", "elf:magister", "same-realm;user_ids_change = false"),
        Code::G2
    );
    assert_eq!(
        code("vo", "elf:magister", "elf:magister", "same-realm;user_ids_change = true"),
        Code::V6
    );
    assert_eq!(code("vo", "elf:magister", "elf:magister", "user_ids_change = false"), Code::V6);
    assert_eq!(
        code("vo", "ilf:codes", "ilf:codes", "user_ids_change = false"),
        Code::V2,
        "codes have no realm to be equal"
    );
}

#[test]
fn a_bare_move_is_made_unless_it_switches_between_elf_and_ilf() {
    assert_eq!(code("vo", "ilf:codes", "ilf:magister", NOTHING_KEPT), Code::G3);
    assert_eq!(
        code("vo", "ilf:magister", "ilf:codes", NOTHING_KEPT),
        Code::V1,
        "its own consequences stay"
    );
    assert_eq!(code("vo", "elf:magister", "ilf:magister", NOTHING_KEPT), Code::V3);
    assert_eq!(code("vo", "ilf:magister", "elf:magister", NOTHING_KEPT), Code::V3);
    assert_eq!(code("vo", "elf:magister", "ilf:codes", NOTHING_KEPT), Code::V2);
    assert_eq!(code("vo", "elf:magister", "elf:som", "running_licences = false"), Code::V6);
    assert_eq!(code("vo", "elf:magister", "elf:som", "history = false"), Code::V6);
}

#[test]
fn an_emergency_replaces_lists_only() {
    assert_eq!(code("vo", "ilf:adfs", "ilf:codes", "calamity = true"), Code::V1);
    assert_eq!(code("vo", "elf:magister", "ilf:codes", "calamity = true"), Code::V2);
    assert_eq!(code("vo", "elf:magister", "ilf:som", "calamity = true"), Code::V3);
    assert_eq!(code("vo", "ilf:adfs", "ilf:entra", "calamity = true"), Code::G4);
}

#[test]
fn another_portal_during_the_year_is_announced_though_identities_stay() {
    let of = |sector: &str, new: &str, days: &str, more: &str| {
        let from = if sector == "vo" { "elf:magister" } else { "eck:magister" };
        let to = new.replace("DELIVERY", if sector == "vo" { "elf" } else { "eck" });
        verdict(sector, from, &to, days, &format!("{more}eck_id_ordering = true"))
    };
    let year = "announced = 2026-11-02;cutover = 2026-11-24";
    for sector in ["vo", "mbo"] {
        let during = of(sector, "DELIVERY:fronter", year, "");
        assert_eq!((during.code(), during.is_outside_programme()), (Code::G1, true), "{sector}");
        assert_eq!(state(&during, ConditionKind::Announced), Some(State::NotMet));
        assert!(state(&during, ConditionKind::SchoolPays).is_some());
        let told = Catalogue::of(Lang::En).render(&during.summary());
        assert!(told.contains("at the school's cost"), "{told}");
        let summer = of(sector, "DELIVERY:fronter", "cutover = 2026-07-20", "");
        let asked: Vec<ConditionKind> =
            summer.conditions.iter().map(|condition| condition.kind).collect();
        let expected = match sector {
            "vo" => vec![ConditionKind::PassedOn, ConditionKind::BeforeAugust],
            _ => vec![ConditionKind::SummerHoliday],
        };
        assert_eq!((summer.is_outside_programme(), asked), (false, expected));
        let same = of(sector, "DELIVERY:magister", year, "same-realm;");
        assert_eq!((same.code(), same.is_outside_programme()), (Code::G1, false), "no new portal");
    }
}

#[test]
fn another_portal_is_a_move_whichever_way_identities_stay() {
    let year = "announced = 2026-11-02;cutover = 2026-11-24";
    for (from, to, stays, code) in [
        ("ilf:codes", "ilf:som", "eck_id_ordering = true", Code::G1),
        ("elf:magister", "elf:som", "same-realm;user_ids_change = false", Code::G2),
    ] {
        let told = verdict("vo", from, to, year, stays);
        assert_eq!((told.code(), told.is_outside_programme()), (code, true));
        assert_eq!(state(&told, ConditionKind::Announced), Some(State::NotMet), "{code}");
        assert!(warned(&told).contains(&"notice-short"), "{code}");
        let august = verdict("vo", from, to, "cutover = 2026-08-03", stays);
        assert!(warned(&august).contains(&"cutover-august"), "{code}");
        assert_eq!(state(&august, ConditionKind::BeforeAugust), Some(State::NotMet), "{code}");
    }
}

#[test]
fn an_emergency_without_anything_to_carry_over_is_not_announced_ahead_either() {
    let dates = "announced = 2026-11-23;cutover = 2026-11-24";
    let nothing = "history = false;running_licences = false";
    let calm = verdict("vo", "elf:magister", "elf:som", dates, nothing);
    assert_eq!(
        (calm.code(), state(&calm, ConditionKind::Announced)),
        (Code::G3, Some(State::NotMet))
    );
    let sudden =
        verdict("vo", "elf:magister", "elf:som", dates, &format!("{nothing};calamity = true"));
    assert_eq!((sudden.code(), state(&sudden, ConditionKind::Announced)), (Code::G3, None));
    assert!(state(&sudden, ConditionKind::SchoolPays).is_some());
    assert_eq!(warned(&sudden), ["outside-programme-calamity"]);
}

#[test]
fn what_comes_before_the_new_link_has_the_day_of_the_plan() {
    for (from, kind) in [
        ("elf:distributor", ConditionKind::UnlinkBeforeLink),
        ("elf:magister", ConditionKind::PassedOn),
    ] {
        let told = verdict("vo", from, "elf:som", "cutover = 2026-07-27", "");
        let condition = told.conditions.iter().find(|condition| condition.kind == kind).unwrap();
        assert_eq!(condition.due.map(|day| day.to_string()).as_deref(), Some("2026-07-24"));
        assert_eq!(condition.state, State::Open);
        // An emergency that was told afterwards is late with nothing.
        let dates = "announced = 2026-07-28;cutover = 2026-07-27";
        let sudden = verdict("vo", from, "elf:som", dates, "calamity = true");
        let mut conditions = sudden.conditions.iter();
        assert_eq!(conditions.find(|condition| condition.kind == kind).unwrap().due, None);
    }
}

#[test]
fn a_school_that_goes_to_codes_during_the_year_is_outside_the_programme_too() {
    for (cutover, is_outside) in [("2026-11-24", true), ("2026-07-27", false)] {
        let told = verdict("vo", "ilf:som", "ilf:codes", &format!("cutover = {cutover}"), "");
        assert_eq!((told.code(), told.is_outside_programme()), (Code::V1, is_outside));
        assert_eq!(state(&told, ConditionKind::SchoolPays).is_some(), is_outside);
        let has = |key: &str| told.warnings.iter().any(|warning| warning.key() == key);
        assert_eq!(has("scenario-warning-outside-programme-calamity"), is_outside);
        let said = Catalogue::of(Lang::En).render(&told.summary());
        assert_eq!(said.contains("outside the Programma Start Schooljaar"), is_outside, "{said}");
    }
}

#[test]
fn a_section_that_is_a_question_has_no_full_stop_after_it() {
    let told = verdict("vo", "elf:magister", "elf:som", "", "same-realm;user_ids_change = false");
    assert_eq!(told.code(), Code::G2);
    for lang in [Lang::Nl, Lang::En] {
        let told = Catalogue::of(lang).render(&told.rests_on());
        assert!(told.ends_with('?'), "{told}");
    }
}

#[test]
fn a_weekend_opens_august_only_before_its_first_working_day() {
    let is_outside = |day: &str| at("vo", &format!("cutover = {day}")).is_outside_programme();
    // 1 August 2026 is a Saturday, 2027 a Sunday, 2025 a Friday.
    for day in ["2026-08-02", "2026-08-03", "2027-08-02", "2025-08-01"] {
        assert!(!is_outside(day), "{day}");
    }
    for day in ["2025-08-02", "2025-08-03", "2025-08-04", "2027-08-03"] {
        assert!(is_outside(day), "{day}");
    }
}

#[test]
fn contract_and_consent_have_the_days_of_the_plan() {
    let due = |dates: &str, kind: ConditionKind| {
        let verdict = verdict("vo", "ilf:magister", "ilf:som", dates, "");
        verdict
            .conditions
            .into_iter()
            .find(|condition| condition.kind == kind)
            .unwrap()
            .due
            .map(|day| day.to_string())
    };
    let dates = "freeze = 2026-07-20\ncutover = 2026-07-27";
    assert_eq!(
        due(dates, ConditionKind::Contract).as_deref(),
        Some("2026-07-28"),
        "in time for the tickets"
    );
    assert_eq!(
        due(dates, ConditionKind::Consent).as_deref(),
        Some("2026-07-27"),
        "before the distributor processes the data"
    );
    assert_eq!((due("", ConditionKind::Contract), due("", ConditionKind::Consent)), (None, None));
}

#[test]
fn what_is_signed_after_its_last_day_is_not_met() {
    let dates = "freeze = 2026-07-20;cutover = 2026-07-27";
    let told = |contract: &str, consent: &str| {
        let days = format!("contract_signed = {contract};consent_given = {consent}");
        verdict("vo", "ilf:magister", "ilf:som", dates, &days)
    };
    let states = |verdict: &Verdict| {
        [ConditionKind::Contract, ConditionKind::Consent].map(|kind| state(verdict, kind))
    };
    assert_eq!(states(&told("2026-07-28", "2026-07-20")), [Some(State::Met); 2]);
    assert_eq!(states(&told("2026-07-28", "2026-07-27")), [Some(State::Met); 2], "before tickets");
    assert_eq!(
        state(&told("2026-07-28", "2026-07-28"), ConditionKind::Consent),
        Some(State::NotMet)
    );
    let late = told("2026-07-29", "2026-07-29");
    for today in ["2026-07-01", "2026-08-01"] {
        assert_eq!(states(&late.clone().on(today.parse().unwrap())), [Some(State::NotMet); 2]);
    }
    let contract = late.conditions.iter().find(|it| it.kind == ConditionKind::Contract).unwrap();
    let said = Catalogue::of(Lang::Nl).render(&contract.told());
    assert!(said.ends_with("(Niet op tijd: op 29 juli 2026, na 28 juli 2026.)"), "{said}");
}

#[test]
fn a_contract_is_met_only_when_signed() {
    let without = verdict("vo", "ilf:magister", "ilf:som", "", "");
    assert_eq!(state(&without, ConditionKind::Contract), Some(State::NotMet));
    let with = verdict("vo", "ilf:magister", "ilf:som", "", "contract_signed = 2026-05-11");
    assert_eq!(state(&with, ConditionKind::Contract), Some(State::Met));
    let elf = verdict("vo", "elf:magister", "elf:som", "", "");
    assert_eq!(state(&elf, ConditionKind::Contract), None);
}

#[test]
fn a_move_within_the_programme_has_no_warnings() {
    let sound = at("vo", "announced = 2026-05-04;freeze = 2026-07-22;cutover = 2026-07-27");
    assert_eq!(warned(&sound), [""; 0]);
    assert_eq!(state(&sound, ConditionKind::BeforeAugust), Some(State::Open));
    assert_eq!(
        state(&sound, ConditionKind::Announced),
        None,
        "eight weeks are for the school year"
    );
    let late_notice = at("vo", "announced = 2026-07-01;cutover = 2026-07-27");
    assert_eq!(warned(&late_notice), [""; 0]);
}

#[test]
fn a_freeze_on_or_after_the_first_of_august_is_warned_about_and_the_deadline_stands() {
    for (freeze, told) in [
        ("2026-08-01", "1 August 2026"),
        ("2026-08-03", "3 August 2026"),
        ("2026-09-15", "15 September 2026"),
    ] {
        let late = at("vo", &format!("freeze = {freeze}"));
        assert_eq!(warned(&late), ["freeze-late-list"]);
        let bare =
            verdict("vo", "elf:magister", "elf:som", &format!("freeze = {freeze}"), NOTHING_KEPT);
        assert_eq!(warned(&bare), ["freeze-late"], "without a list nothing is filled");
        assert_eq!(state(&late, ConditionKind::BeforeAugust), Some(State::NotMet));
        let said = Catalogue::of(Lang::En).render(&late.warnings[0]);
        assert!(said.contains(told) && said.contains("31 July 2026"), "{said}");
    }
    assert_eq!(warned(&at("vo", "freeze = 2026-07-28")), [""; 0]);
    assert_eq!(
        warned(&at("vo", "freeze = 2026-07-29")),
        ["freeze-short"],
        "three working days no longer fit"
    );
    assert_eq!(
        warned(&at("vo", "freeze = 2027-07-28")),
        ["freeze-short"],
        "in 2027 the last working day is the 30th"
    );
    assert_eq!(warned(&at("mbo", "freeze = 2026-08-03")), ["conflict-m1"]);
}

#[test]
fn a_cutover_that_misses_the_first_of_august_is_warned_about() {
    for cutover in ["2026-08-01", "2026-08-03"] {
        let on_time = at("vo", &format!("announced = 2026-05-01;cutover = {cutover}"));
        assert_eq!(warned(&on_time), ["cutover-august"], "the work is done in July: {cutover}");
        assert_eq!(state(&on_time, ConditionKind::BeforeAugust), Some(State::NotMet));
    }
    let late = at("vo", "announced = 2026-05-01;cutover = 2026-08-04");
    assert_eq!(warned(&late), ["outside-programme", "cutover-late"]);
    assert_eq!(state(&late, ConditionKind::BeforeAugust), None, "it is a move of the school year");
    let said: String =
        late.warnings.iter().map(|warning| Catalogue::of(Lang::En).render(warning)).collect();
    assert!(!said.contains("before"), "{said}");
    assert_eq!(state(&late, ConditionKind::Announced), Some(State::Met));
    assert_eq!(warned(&at("mbo", "cutover = 2026-08-15")), ["conflict-m1"]);
}

#[test]
fn a_turnaround_that_ends_after_the_cutover_is_warned_about() {
    let short = at("vo", "freeze = 2026-07-24;cutover = 2026-07-27");
    assert_eq!(warned(&short), ["turnaround-after-cutover"]);
    let said = Catalogue::of(Lang::En).render(&short.warnings[0]);
    assert!(said.contains("29 July 2026") && said.contains("27 July 2026"), "{said}");
    assert_eq!(warned(&at("vo", "freeze = 2026-07-24;cutover = 2026-07-29")), [""; 0]);
    assert_eq!(
        warned(&at("mbo", "freeze = 2026-08-05;cutover = 2026-08-06")),
        ["conflict-m1", "turnaround-after-cutover"]
    );
    let bare = verdict(
        "vo",
        "elf:magister",
        "elf:som",
        "freeze = 2026-07-24;cutover = 2026-07-27",
        NOTHING_KEPT,
    );
    assert_eq!(
        (bare.code(), warned(&bare)),
        (Code::G3, vec![]),
        "without a list there is nothing to apply"
    );
}

#[test]
fn a_move_in_autumn_has_not_missed_the_first_of_august() {
    for cutover in ["2026-10-05", "2026-11-30", "2026-12-21", "2027-01-11", "2027-06-07"] {
        let year = at("vo", &format!("announced = 2026-08-03;cutover = {cutover}"));
        assert_eq!(warned(&year), ["outside-programme"], "{cutover}");
    }
    assert_eq!(
        warned(&at("vo", "announced = 2026-05-01;cutover = 2026-09-01")),
        ["outside-programme", "cutover-late"]
    );
}

#[test]
fn a_side_without_its_realm_is_warned_about() {
    let text = "sector = \"vo\"\nschool = { brin = \"99ZZ\", name = \"Petteflat\" }\nfrom = { delivery = \"elf\", idp = \"magister\" }\n\
        to = { delivery = \"elf\", idp = \"som\", realm = \"som\" }\n";
    let verdict = judge(&resolve(MoveFile::parse(text).unwrap()).unwrap(), &Calendar::default());
    assert_eq!(warned(&verdict), ["no-realm"]);
    let said = Catalogue::of(Lang::Nl).render(&verdict.warnings[0]);
    assert!(said.contains("[from]"), "{said}");
    // Where the ELO stays and nobody told a realm, it is not said to stay.
    let same = text.replace("\"som\", realm = \"som\"", "\"magister\"");
    let verdict = judge(&resolve(MoveFile::parse(&same).unwrap()).unwrap(), &Calendar::default());
    assert_eq!(warned(&verdict), ["realm-untold"]);
    let said = Catalogue::of(Lang::En).render(&verdict.summary());
    assert!(!said.contains("realm"), "{said}");
}

#[test]
fn a_change_during_the_school_year_is_announced_eight_weeks_ahead() {
    let in_time = at("vo", "announced = 2026-01-05;cutover = 2026-03-02");
    assert_eq!(state(&in_time, ConditionKind::Announced), Some(State::Met));
    assert_eq!(state(&in_time, ConditionKind::SchoolPays), Some(State::Open));
    assert_eq!(state(&in_time, ConditionKind::BeforeAugust), None);
    assert_eq!(warned(&in_time), ["outside-programme"]);
    let short = at("vo", "announced = 2026-01-06;cutover = 2026-03-02");
    assert_eq!(state(&short, ConditionKind::Announced), Some(State::NotMet));
    assert_eq!(warned(&short), ["outside-programme", "notice-short"]);
    let untold = at("vo", "cutover = 2026-03-02");
    assert_eq!(state(&untold, ConditionKind::Announced), Some(State::Open));
    assert_eq!(
        warned(&at("mbo", "announced = 2026-02-01;cutover = 2026-03-02")),
        ["outside-programme", "conflict-m1", "notice-short"]
    );
}

#[test]
fn dates_in_a_wrong_order_are_warned_about() {
    assert_eq!(
        warned(&at("vo", "freeze = 2026-07-27;cutover = 2026-07-20")),
        ["freeze-after-cutover"]
    );
    assert_eq!(
        warned(&at("vo", "announced = 2026-07-27;cutover = 2026-07-20")),
        ["announced-after-cutover"]
    );
    let sudden = |dates| verdict("vo", "elf:magister", "elf:som", dates, "calamity = true");
    let frozen = sudden("announced = 2026-07-21;freeze = 2026-07-27;cutover = 2026-07-20");
    assert_eq!(warned(&frozen), ["freeze-after-cutover"], "an emergency may be told afterwards");
}

#[test]
fn dates_do_not_matter_where_nothing_is_moved() {
    let dates = "announced = 2026-08-01;freeze = 2026-08-10;cutover = 2026-08-03";
    for (from, to, conditions) in [
        ("elf:magister", "elf:magister", "same-realm;eck_id_ordering = true"),
        ("ilf:magister", "ilf:codes", ""),
        ("elf:magister", "ilf:codes", ""),
    ] {
        let verdict = verdict("vo", from, to, dates, conditions);
        let of_dates =
            warned(&verdict).into_iter().filter(|key| !key.starts_with("conflict")).count();
        assert_eq!((of_dates, verdict.conditions.len()), (0, 0), "{from} → {to}");
    }
}

#[test]
fn an_idp_outside_the_catalogue_is_warned_about_once() {
    let odd = verdict("vo", "elf:magister", "elf:mijn\"\nkind = \"elo", "", "");
    assert_eq!(odd.code(), Code::V6);
    assert_eq!(warned(&odd), ["idp-unknown"]);
    let said = Catalogue::of(Lang::Nl).render(&odd.warnings[0]);
    assert!(said.contains("mijn") && said.contains("elo"), "{said}");
}

#[test]
fn every_verdict_speaks_both_languages() {
    use waswordt::moves::Sector;
    use waswordt::scenario::matrix;
    for verdict in Sector::ALL.iter().flat_map(|sector| matrix(*sector)) {
        let told = verdict.conditions.iter().map(waswordt::scenario::Condition::told);
        let all = told
            .chain(verdict.consequences.iter().map(|lost| lost.text.clone()))
            .chain(verdict.warnings.clone())
            .chain(verdict.notes.clone());
        let all = all.chain(verdict.ruling.supply()).chain([verdict.summary()]);
        for message in all {
            for lang in Lang::ALL {
                let said = Catalogue::of(lang).render(&message);
                assert!(said != message.key() && !said.contains('$'), "{said}");
            }
        }
    }
}

#[test]
fn a_switch_between_elf_and_ilf_is_never_passed_over() {
    for conditions in [
        "eck_id_ordering = true",
        "same-realm;user_ids_change = false",
        "eck_id_changes = true",
        NOTHING_KEPT,
    ] {
        assert_eq!(code("vo", "elf:magister", "ilf:som", conditions), Code::V3, "{conditions}");
    }
    let switch =
        verdict("vo", "elf:magister", "ilf:magister", "", "same-realm;user_ids_change = false");
    assert_eq!(warned(&switch), ["conflict-v3"]);
}

#[test]
fn eck_ids_that_change_get_a_list_of_their_own_in_either_sector() {
    use waswordt::moves::FormatId;
    for (sector, from, to) in [
        ("vo", "elf:magister", "elf:som"),
        ("vo", "ilf:adfs", "ilf:entra"),
        ("mbo", "eck:magister", "eck:adfs"),
    ] {
        let changed = verdict(sector, from, to, "", "eck_id_changes = true");
        assert_eq!(
            (changed.code(), changed.list_format),
            (Code::G5, Some(FormatId::EckChange)),
            "{from}"
        );
        assert_eq!(changed.ruling.basis.as_str(), "own-rule");
        let contract = from.starts_with("ilf").then_some(State::NotMet);
        assert_eq!(state(&changed, ConditionKind::Contract), contract, "{from}");
        assert!(warned(&changed).contains(&"conflict-g5"));
    }
    for (scheme, format) in [
        ("real-id", FormatId::EckChangeRealId),
        ("profile-id", FormatId::EckChangeProfileId),
        ("opaque-uid", FormatId::EckChangeOpaqueUid),
    ] {
        let changed = verdict(
            "vo",
            "elf:magister",
            "elf:magister",
            "",
            &format!("same-realm;user_ids_change = false;eck_id_from = \"{scheme}\""),
        );
        assert_eq!((changed.code(), changed.list_format), (Code::G5, Some(format)));
    }
}

#[test]
fn an_emergency_keeps_everything_but_the_list() {
    use ConditionKind as C;
    let kinds = |verdict: &Verdict| {
        verdict.conditions.iter().map(|condition| condition.kind).collect::<Vec<_>>()
    };
    let v4 = verdict("vo", "elf:distributor", "elf:som", "", "calamity = true");
    assert_eq!(kinds(&v4), [C::NothingActivated, C::UnlinkBeforeLink, C::PreMatchBySchool]);
    let v5 = verdict("vo", "elf:som", "elf:distributor", "", "calamity = true");
    assert_eq!(kinds(&v5), [C::NothingActivated, C::OldPreMatchUnlinked, C::PreMatchByDistributor]);
    let v6 = verdict("vo", "elf:som", "elf:magister", "cutover = 2026-11-24", "calamity = true");
    assert_eq!(
        kinds(&v6),
        [C::NothingActivated, C::PassedOn, C::OldPreMatchGone, C::PreMatchBySchool, C::SchoolPays]
    );
    assert_eq!(
        warned(&v6),
        ["outside-programme-calamity"],
        "nobody announces an emergency eight weeks ahead"
    );
    let lost: Vec<&str> = v6.consequences.iter().map(|lost| lost.kind.id()).collect();
    assert_eq!(lost, ["calamity", "counted-twice", "without-notice", "without-pre-match"]);
    assert!(
        v6.consequences
            .iter()
            .all(|lost| (lost.state == State::Met) != lost.kind.id().starts_with("without"))
    );
}

#[test]
fn what_happens_with_codes_is_said_without_history_too() {
    let codes = verdict("vo", "ilf:magister", "ilf:codes", "", NOTHING_KEPT);
    let lost: Vec<&str> = codes.consequences.iter().map(|lost| lost.kind.id()).collect();
    assert_eq!(
        lost,
        ["codes-spread", "codes-identity", "codes-profiles", "codes-extra", "counted-twice"]
    );
    let back = verdict("vo", "ilf:codes", "ilf:magister", "", NOTHING_KEPT);
    assert_eq!((back.code(), warned(&back)), (Code::G3, vec!["conflict-g3"]));
}

#[test]
fn user_ids_that_change_within_one_portal_are_no_move_between_portals() {
    let same =
        verdict("vo", "elf:magister", "elf:magister", "", "same-realm;user_ids_change = true");
    assert_eq!(same.summary().key(), "scenario-verdict-renumbering");
    assert!(same.section().starts_with("Scope; "));
    assert_eq!(state(&same, ConditionKind::PassedOn), None);
    assert!(same.consequences.iter().all(|lost| lost.kind.id() != "without-notice"));
    let other = verdict("vo", "elf:magister", "elf:som", "", "same-realm;user_ids_change = true");
    assert_eq!(
        (other.summary().key(), state(&other, ConditionKind::PassedOn)),
        ("scenario-verdict-v6", Some(State::Open))
    );
}

#[test]
fn where_user_ids_change_within_one_portal_no_portal_is_the_old_one() {
    for (sector, end) in
        [("vo", "elf:magister"), ("vo", "elf:distributor"), ("mbo", "eck:magister")]
    {
        let stays = verdict(sector, end, end, "", "same-realm;");
        let said = |lang: Lang| -> String {
            let all = stays
                .conditions
                .iter()
                .map(|condition| Catalogue::of(lang).render(&condition.text));
            all.collect::<Vec<_>>().join("\n")
        };
        let (en, nl) = (said(Lang::En), said(Lang::Nl));
        for word in ["old portal", "new portal,", "old environment"] {
            assert!(!en.contains(word), "{word}: {en}");
        }
        assert!(!nl.contains("oude portaal") && !nl.contains("oude omgeving"), "{nl}");
        assert_eq!(en.contains("values of the old user ids"), sector == "vo", "{en}");
    }
}

#[test]
fn one_move_has_one_deadline_in_all_answers() {
    let autumn = at("vo", "freeze = 2026-10-01");
    assert_eq!(warned(&autumn), ["outside-programme"]);
    assert_eq!(state(&autumn, ConditionKind::BeforeAugust), None);
    for freeze in ["2026-05-18", "2026-07-20", "2026-08-01", "2026-09-15"] {
        let summer = at("vo", &format!("freeze = {freeze}"));
        let due = summer
            .conditions
            .iter()
            .find(|condition| condition.kind == ConditionKind::BeforeAugust)
            .unwrap()
            .due;
        assert_eq!(due.unwrap().to_string(), "2026-07-31", "{freeze}");
        let told: String =
            summer.warnings.iter().map(|warning| Catalogue::of(Lang::En).render(warning)).collect();
        assert!(warned(&summer).is_empty() || told.contains("31 July 2026"), "{told}");
    }
}

#[test]
fn consent_is_met_once_it_was_given() {
    let without = verdict("vo", "ilf:magister", "ilf:som", "", "");
    assert_eq!(state(&without, ConditionKind::Consent), Some(State::Open));
    let with = verdict("vo", "ilf:magister", "ilf:som", "", "consent_given = 2026-05-11");
    assert_eq!(state(&with, ConditionKind::Consent), Some(State::Met));
}

#[test]
fn the_words_of_conditions_and_consequences_stay() {
    use waswordt::moves::Sector;
    use waswordt::scenario::matrix;
    let mut ids: Vec<&str> = Vec::new();
    for verdict in Sector::ALL.iter().flat_map(|sector| matrix(*sector)) {
        ids.extend(verdict.conditions.iter().map(|condition| condition.kind.id()));
        ids.extend(verdict.consequences.iter().map(|lost| lost.kind.id()));
        assert!(
            verdict
                .conditions
                .iter()
                .all(|condition| !condition.section.is_empty() && !condition.kind.by().is_empty())
        );
    }
    ids.sort_unstable();
    ids.dedup();
    let expected = "activated before-august codes-extra codes-identity codes-profiles codes-spread completely-filled consent contract \
        correct-placement counted-twice data-request eduid-synced esi-one-more esi-unknown frozen-first nemlogin nothing-activated \
        nothing-carried old-agreements old-esi-stays old-pre-match-gone old-pre-match-unlinked passed-on pre-match-distributor \
        pre-match-school release-only-esi summer-holiday unlink-before-link user-ids-collide user-unknown without-list without-notice \
        without-pre-match";
    assert_eq!(ids, expected.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn without_dates_the_day_of_today_tells_the_year() {
    use waswordt::scenario::judge_on;
    let text = "sector = \"vo\"\nschool = { brin = \"99ZZ\", name = \"Petteflat\" }\n\
        from = { delivery = \"ilf\", idp = \"magister\", realm = \"a\" }\n\
        to = { delivery = \"ilf\", idp = \"som\", realm = \"b\" }\n";
    let moved = resolve(MoveFile::parse(text).unwrap()).unwrap();
    let verdict = judge_on(&moved, &Calendar::default(), "2026-06-01".parse().unwrap());
    let due = |kind| {
        let found = verdict.conditions.iter().find(|condition| condition.kind == kind).unwrap();
        found.due.unwrap().to_string()
    };
    assert_eq!(
        (due(ConditionKind::BeforeAugust), due(ConditionKind::Contract)),
        ("2026-07-31".to_owned(), "2026-07-28".to_owned())
    );
}

#[test]
fn another_delivery_in_the_same_portal_is_no_data_migration() {
    for (idp, code) in [("magister", Code::M1), ("distributor", Code::M1), ("adfs", Code::M2)] {
        let move_of = |from: &str, conditions: &str| {
            let text = format!(
                "sector = \"mbo\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
                 from = {{ delivery = \"{from}\", idp = \"{idp}\", realm = \"old\" }}\n\
                 to = {{ delivery = \"eck\", idp = \"{idp}\", realm = \"old\" }}\n\
                 [conditions]\n{conditions}\n"
            );
            judge(&resolve(MoveFile::parse(&text).unwrap()).unwrap(), &Calendar::default())
        };
        let joins = move_of("non-eck", "");
        assert_eq!((joins.code(), joins.summary().key()), (code, joins.ruling.summary()), "{idp}");
        assert!(joins.features.new_realm && joins.features.old_realm, "{idp}");
        assert_eq!(move_of("eck", "").summary().key(), "scenario-verdict-renumbering", "{idp}");
        let conflicts = |conditions: &str| warned(&move_of("non-eck", conditions));
        assert_eq!(conflicts("user_ids_change = false"), ["conflict-g2-codes"], "{idp}");
        assert_eq!(conflicts("eck_id_ordering = true"), ["conflict-g1-codes"], "{idp}");
    }
}

#[test]
fn one_portal_without_realms_is_one_portal_but_not_an_idp_of_the_school() {
    let key = |delivery: &str, idp: &str| {
        let text = format!(
            "sector = \"vo\"\nschool = {{ brin = \"99ZZ\", name = \"Petteflat\" }}\n\
             from = {{ delivery = \"{delivery}\", idp = \"{idp}\" }}\n\
             to = {{ delivery = \"{delivery}\", idp = \"{idp}\" }}\n"
        );
        let moved = resolve(MoveFile::parse(&text).unwrap()).unwrap();
        judge(&moved, &Calendar::default()).summary().key()
    };
    assert_eq!(key("elf", "magister"), "scenario-verdict-renumbering");
    assert_eq!(key("ilf", "adfs"), "scenario-verdict-v8", "its portal id changes");
}
