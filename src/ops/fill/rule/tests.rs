//! What a rule makes of a row, what it leaves alone, and how it is found.

use std::io::Cursor;

use super::super::tests::{asked, vo};
use super::*;
use crate::ops::fill::{FillRealms, FillRequest};
use crate::report::fill_rule::{RuleReport, Unruled};
use crate::tables::ReadOptions;

const ZOE: [&str; 7] = ["Zoë Maria", "van der", "Berg-Smit", "9985 FG", "6", "l102301@old", ""];
const LOIS: [&str; 7] = ["Loïs", "", "IJsbrands", "9992 YC", "132", "l0102302@old", ""];

fn filled(rows: &[[&str; 7]], rule: &str, export: Option<&str>) -> (Vec<String>, RuleReport) {
    let list = vo(rows);
    let export = export.map(|export| Cursor::new(export.as_bytes()));
    let options = ReadOptions::default();
    let ruled =
        follow(&asked(&list), Rule::parse(rule).unwrap(), export.map(|export| (export, &options)))
            .unwrap();
    (ruled.list.rows().map(|row| row.cell(6).to_owned()).collect(), ruled.report)
}

fn reasons(report: &RuleReport) -> Vec<(u32, Unruled)> {
    report.not_filled.iter().map(|row| (row.row, row.reason)).collect()
}

#[test]
fn parts_are_written_in_lower_case_and_plain_letters_unless_a_form_says_otherwise() {
    let cases = [
        ("s{user}@new", "sl102301@new"),
        ("s{number}@new", "s102301@new"),
        ("{first}.{prefix}.{last}@new", "zoemaria.vander.bergsmit@new"),
        ("{first:word}.{prefix:dot}.{last:dash}@new", "zoe.van.der.berg-smit@new"),
        ("{first:1}{last:upper:4}@new", "zBERG@new"),
        ("{initials}-{last:keep}@new", "zm-BergSmit@new"),
        ("{first:letters:word}@new", "zoë@new"),
        ("{ user : upper }@new", "L102301@new"),
    ];
    for (rule, expected) in cases {
        assert_eq!(filled(&[ZOE], rule, None).0, [expected], "{rule}");
    }
}

#[test]
fn without_a_prefix_its_separator_is_left_out() {
    for (rule, expected) in [
        ("{first}.{prefix}.{last}@new", "lois.ijsbrands@new"),
        ("{prefix}.{last}.{first}@new", "ijsbrands.lois@new"),
        ("{last}_{prefix}@new", "ijsbrands@new"),
        ("{first}.{prefix}{last}@new", "lois.ijsbrands@new"),
    ] {
        assert_eq!(filled(&[LOIS], rule, None).0, [expected], "{rule}");
    }
}

#[test]
fn one_result_is_for_one_pupil_and_what_exists_is_not_given_out() {
    let other = |first, was, wordt| [first, "", "IJsbrands", "", "", was, wordt];
    let (cells, report) = filled(&[LOIS, other("LOIS", "l3@old", "")], "{first}@new", None);
    assert_eq!(
        (cells, reasons(&report)),
        (vec![String::new(); 2], vec![(2, Unruled::Double), (3, Unruled::Double)])
    );
    assert_eq!(report.not_filled[0].rows, [3]);
    let (cells, report) = filled(&[LOIS, other("Tess", "l3@old", "Lois@new")], "{first}@new", None);
    assert_eq!(
        (cells[0].as_str(), reasons(&report), report.differs.clone()),
        ("", vec![(2, Unruled::InList)], vec![3])
    );
    let (_, report) = filled(&[LOIS, other("Tess", "lois@old", "")], "{first}@old", None);
    assert_eq!(reasons(&report), [(2, Unruled::InList)]);
    let (_, report) = filled(&[LOIS, other("", "", "")], "{user}@old", None);
    assert_eq!(reasons(&report), [(2, Unruled::Unchanged), (3, Unruled::MissingPart)]);
    assert_eq!((report.counts.rows, report.counts.not_filled), (2, 2));
    assert_eq!(reasons(&filled(&[LOIS], "{prefix}@new", None).1), [(2, Unruled::MissingPart)]);
}

#[test]
fn the_export_confirms_each_identity_or_it_is_not_filled() {
    let export = |account: &str| {
        format!(
            "UPN,givenName,surname,postalCode,accountEnabled\nother@new,Tess,de Boer,,\n{account}\n"
        )
    };
    let by_number = |account: &str| {
        let (cells, report) = filled(&[LOIS], "s{number}@new", Some(&export(account)));
        (cells[0].clone(), report.not_filled.first().map(|row| row.reason))
    };
    assert_eq!(
        by_number("s0102302@new,Loïs,IJsbrands,1234 AB,True"),
        ("s0102302@new".to_owned(), None)
    );
    assert_eq!(by_number("s0102302@new,Lois,Ysbrands,,"), ("s0102302@new".to_owned(), None));
    assert_eq!(
        by_number("s102302@new,Loïs,IJsbrands,,"),
        (String::new(), Some(Unruled::NotInExport))
    );
    assert_eq!(
        by_number("S0102302@new,Loïs,IJsbrands,,"),
        (String::new(), Some(Unruled::OtherCapitals))
    );
    assert_eq!(
        by_number("s0102302@new,Tess,IJsbrands,,"),
        (String::new(), Some(Unruled::OtherPerson))
    );
    assert_eq!(
        by_number("s0102302@new,Loïs,IJsbrands,,False"),
        (String::new(), Some(Unruled::Disabled))
    );
    // A namesake's account has the same name, and lives elsewhere.
    let (cells, report) = filled(
        &[LOIS],
        "{first}.{last}@new",
        Some(&export("lois.ijsbrands@new,Loïs,IJsbrands,1234 AB,")),
    );
    assert_eq!((cells[0].as_str(), reasons(&report)), ("", vec![(2, Unruled::OtherPerson)]));
}

#[test]
fn a_rule_that_cannot_be_one_is_refused() {
    for rule in ["lois@new", "{first", "{voornaam}@new", "{first:klein}@new", "{first:0}@new"] {
        assert!(Rule::parse(rule).is_err(), "{rule}");
    }
    let list = vo(&[LOIS]);
    let none = None::<(Cursor<&[u8]>, &ReadOptions)>;
    let rule = Rule::parse("s{user}").unwrap();
    assert!(matches!(
        follow(&asked(&list), rule.clone(), none).unwrap_err(),
        FillError::RuleWithoutRealm
    ));
    let without = follow(
        &asked(&list),
        Rule::parse("{user}@").unwrap(),
        None::<(Cursor<&[u8]>, &ReadOptions)>,
    )
    .unwrap_err();
    assert!(matches!(without, FillError::RuleWithoutRealm), "{without}");
    assert_eq!(
        reasons(&filled(&[LOIS], "=cmd{user}@new", None).1),
        [(2, Unruled::Unsound)],
        "a spreadsheet would run it"
    );
    let known = ["new".to_owned()];
    let realms = FillRealms { known: &known, held: &[], add: Some("new") };
    let none = None::<(Cursor<&[u8]>, &ReadOptions)>;
    let ruled = follow(&FillRequest { realms, ..asked(&list) }, rule, none).unwrap();
    assert_eq!(ruled.list.row(0).cell(6), "sl0102302@new");
    let none = None::<(Cursor<&[u8]>, &ReadOptions)>;
    let other =
        follow(&FillRequest { realms, ..asked(&list) }, Rule::parse("s{user}@nwe").unwrap(), none)
            .unwrap_err();
    assert!(matches!(other, FillError::OtherRealm { .. }), "{other}");
}

#[test]
fn the_rule_that_most_follow_is_found_with_those_that_do_not() {
    let of = |rule: &str| {
        let names = [
            ("Zoë", "van der", "Berg"),
            ("Loïs", "", "IJsbrands"),
            ("Tess", "de", "Boer"),
            ("Jan", "", "Smit"),
            ("Eva", "", "Vos"),
        ];
        let mut rows: Vec<[String; 7]> = names
            .iter()
            .enumerate()
            .map(|(nth, (first, prefix, last))| {
                let was = format!("l{}@old", 1000 + nth * 7);
                [*first, *prefix, *last, "", "", &was, ""].map(str::to_owned)
            })
            .collect();
        let cells: Vec<[&str; 7]> =
            rows.iter().map(|row| std::array::from_fn(|at| row[at].as_str())).collect();
        let made = filled(&cells, rule, None).0;
        for (row, made) in rows.iter_mut().zip(made) {
            row[6] = made;
        }
        rows[3][6] = "piet.smit@new".to_owned();
        let cells: Vec<[&str; 7]> =
            rows.iter().map(|row| std::array::from_fn(|at| row[at].as_str())).collect();
        find_rule(&vo(&cells), None, Side::Wordt).unwrap()
    };
    for rule in [
        "s{number}@new",
        "{user}.x@new",
        "{first}.{prefix}{last}@new",
        "{first:1}{last}@new",
        "{last}.{first}@new",
        "{first}@new",
        "{first}.{prefix}.{last}@new",
    ] {
        let found = of(rule);
        assert_eq!(
            (found.rule.as_deref(), found.rows, found.follow, found.exceptions),
            (Some(rule), 5, 4, vec![5]),
            "{rule}"
        );
    }
    let none = find_rule(
        &vo(&[
            ["Zoë", "", "Berg", "", "", "1@old", "q7@new"],
            ["Loïs", "", "Vos", "", "", "2@old", "k3@new"],
        ]),
        None,
        Side::Wordt,
    );
    assert_eq!(none.unwrap().rule, None);
}
