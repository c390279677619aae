//! Nobody is given somebody else's identity unasked.

use super::fields::ExportField;
use super::tests::{HEAD, asked, filled, reasons, report, try_fill, vo};
use super::*;
use crate::list::List;
use crate::report::fill::{FillReport, MatchedBy};

const JAN: [&str; 7] = ["Jan", "", "Jansen", "9988 YZ", "1", "102301@old", ""];
const EVA: [&str; 7] = ["Eva", "de", "Boer", "9988 YZ", "2", "102302@old", ""];
const PIET: [&str; 7] = ["Piet", "", "Visser", "9988 YZ", "3", "102303@old", ""];

/// Fills new identities of a move whose realms are `old` and `new`.
fn filled_in_move(rows: &[[&str; 7]], export: &str) -> (Vec<String>, FillReport) {
    let (known, held) = (["new".to_owned()], ["old".to_owned()]);
    let list = vo(rows);
    let realms = FillRealms { known: &known, held: &held, add: None };
    let filled = try_fill(&FillRequest { realms, ..asked(&list) }, export).unwrap();
    (filled.list.rows().map(|row| row.cell(6).to_owned()).collect(), report(&filled))
}

/// Fills with what differs in spelling only.
fn filled_by_spelling(rows: &[[&str; 7]], export: &str) -> Vec<String> {
    let list = vo(rows);
    let filled =
        try_fill(&FillRequest { accept: Accept::SpellingOnly, ..asked(&list) }, export).unwrap();
    filled.list.rows().map(|row| row.cell(6).to_owned()).collect()
}

#[test]
fn a_namesakes_account_is_not_filled_where_the_pupils_own_cannot_be_used() {
    for own in ["", "jan@elsewhere", "jan"] {
        let export = format!(
            "givenName,surname,userPrincipalName,employeeId\nJan,Jansen,{own},102301\nJan,Jansen,docent@new,5501\n"
        );
        let (cells, report) = filled_in_move(&[JAN], &export);
        assert_eq!(cells, [""], "{own}");
        assert_eq!(
            report.withheld.iter().map(|row| (row.row, row.export_row)).collect::<Vec<_>>(),
            [(2, 2)],
            "{own}"
        );
        assert_eq!((report.left_over.rows, report.counts.left_over), (vec![2], 1), "{own}");
    }
}

#[test]
fn a_namesakes_account_is_not_filled_where_two_at_the_right_postcode_share_an_identity() {
    let export = "givenName,surname,UPN,postalCode,Huisnummer\nJan,Jansen,j@new,9988 YZ,1\nJan,Jansen,j@new,9988 YZ,9\nJan,Jansen,docent@new,,\n";
    let (cells, report) = filled_in_move(&[JAN], export);
    assert_eq!((cells, report.counts.filled), (vec![String::new()], 0));
}

#[test]
fn an_unusable_namesake_without_a_number_makes_the_name_no_more_certain() {
    let export = format!("{HEAD}jan@elsewhere,,Jan,Jansen,,\ndocent@new,,Jan,Jansen,,\n");
    let (cells, report) = filled_in_move(&[JAN], &export);
    assert_eq!((cells, report.counts.filled, report.counts.ambiguous), (vec![String::new()], 0, 1));
}

#[test]
fn a_number_that_differs_is_somebody_elses_where_numbers_join_the_files() {
    for address in ["", "9988 YZ"] {
        let export = format!(
            "{HEAD}jan@new,777777,Jan,Jansen,{address},\neva@new,102302,Eva,de Boer,,\npiet@new,102303,Piet,Visser,,\n"
        );
        let (cells, report) = filled(&[JAN, EVA, PIET], &export);
        assert_eq!(cells, ["", "eva@new", "piet@new"]);
        assert_eq!(reasons(&report), [(2, vec!["number"])]);
        assert_eq!(filled_by_spelling(&[JAN, EVA, PIET], &export)[0], "");
    }
}

#[test]
fn a_name_alone_is_proposed_and_taken_by_no_bare_accept() {
    let export = format!("{HEAD}jan@new,,Jan,Jansen,,\n");
    let (cells, report) = filled(&[JAN], &export);
    assert_eq!((cells, reasons(&report)), (vec![String::new()], vec![(2, vec!["name-only"])]));
    assert_eq!(filled_by_spelling(&[JAN], &export), [""]);
    let spelt = format!("{HEAD}x@new,,Jan,Janßen,,\ny@new,,Eva,Boer,,\n");
    assert_eq!(filled_by_spelling(&[JAN, EVA], &spelt), ["", ""]);
}

#[test]
fn a_first_name_is_never_glued_to_a_surname() {
    let cases = [
        (["Dani", "el", "Amrani"], ["Daniel", "Amrani"]),
        (["Noa", "", "Hendriks"], ["Noah", "Endriks"]),
        (["Ann", "", "Abel"], ["Anna", "Bel"]),
    ];
    for ([first, prefix, last], [given, surname]) in cases {
        let row = [first, prefix, last, "9988 YZ", "1", "102301@old", ""];
        let parts = format!("{HEAD}x@new,,{given},{surname},9988 YZ,1\n");
        let whole =
            format!("UPN,displayName,postalCode,Huisnummer\nx@new,{given} {surname},9988 YZ,1\n");
        for export in [parts, whole] {
            assert_eq!(filled(&[row], &export).0, [""], "{export}");
            assert_eq!(filled_by_spelling(&[row], &export), [""], "{export}");
        }
    }
}

#[test]
fn a_whole_name_that_reads_in_two_ways_is_proposed() {
    let export = "UPN,displayName,postalCode\nx@new,Anna Maria Visser,9988 YZ\n";
    for row in [["Anna", "", "Maria Visser"], ["Anna Maria", "", "Visser"]] {
        let (cells, report) = filled(&[[row[0], row[1], row[2], "9988 YZ", "1", "", ""]], export);
        assert_eq!((cells, reasons(&report)), (vec![String::new()], vec![(2, vec!["whole-name"])]));
    }
    let parts =
        "UPN,displayName,givenName,postalCode\nx@new,Anna Maria Visser,Anna Maria,9988 YZ\n";
    assert_eq!(filled(&[["Anna Maria", "", "Visser", "9988 YZ", "1", "", ""]], parts).0, ["x@new"]);
}

#[test]
fn a_number_that_was_given_out_again_needs_more_than_a_name_that_resembles() {
    let cases = [
        (["Johan", "van der", "Berg"], "J.,van den Berg", vec!["other-prefix", "initials"]),
        (["Johan", "van der", "Berg"], "J.,van der Berg", vec!["initials"]),
        (["Jan", "de", "Vries"], "Janneke,Vries", vec!["prefix", "call-name"]),
        (["Jan", "de", "Vries"], "Janneke,de Vries", vec!["call-name"]),
        (["Johanna", "", "Smit"], "Hanna,Smit", vec!["call-name"]),
        (["Lois", "", "Dijk"], "Lois,Dyk", vec!["ij-y"]),
    ];
    for ([first, prefix, last], account, expected) in cases {
        let row = [first, prefix, last, "9988 YZ", "1", "102301@old", ""];
        let (cells, report) = filled_in_move(&[row], &format!("{HEAD}x@new,102301,{account},,\n"));
        assert_eq!(
            (cells, reasons(&report)),
            (vec![String::new()], vec![(2, expected)]),
            "{account}"
        );
    }
    // The postcode confirms a call name, but no other prefix, and not where somebody has the very
    // name.
    let smit = ["Johanna", "", "Smit", "9988 YZ", "1", "102301@old", ""];
    let export = format!("{HEAD}x@new,102301,Hanna,Smit,9988 YZ,\n");
    assert_eq!(filled_in_move(&[smit], &export).0, ["x@new"]);
    let sister = ["Hanna", "", "Smit", "9988 YZ", "1", "102399@old", ""];
    assert_eq!(filled_in_move(&[smit, sister], &export).0, ["", ""]);
    let berg = ["Johan", "van der", "Berg", "9988 YZ", "1", "102301@old", ""];
    assert_eq!(
        filled_in_move(&[berg], &format!("{HEAD}x@new,102301,Johan,van den Berg,9988 YZ,1\n")).0,
        [""]
    );
}

#[test]
fn a_number_without_a_name_is_filled_only_as_it_stands_and_in_realms_that_are_stated() {
    let export = "UPN,employeeId\nx@new,102301\n";
    let (cells, report) = filled_in_move(&[JAN], export);
    assert_eq!((cells, report.filled[0].by), (vec!["x@new".to_owned()], MatchedBy::NumberAlone));
    let (cells, report) = filled(&[JAN], export);
    assert_eq!((cells, reasons(&report)), (vec![String::new()], vec![(2, vec!["number-only"])]));
    for (held, told) in [("102301@old", "0102301"), ("000421@old", "421")] {
        let row = ["Jan", "", "Jansen", "9988 YZ", "1", held, ""];
        let (cells, report) = filled_in_move(&[row], &format!("UPN,employeeId\nx@new,{told}\n"));
        assert_eq!(
            (cells, reasons(&report)),
            (vec![String::new()], vec![(2, vec!["number-only"])]),
            "{held} {told}"
        );
    }
}

#[test]
fn the_number_of_another_realm_proves_nothing_and_speaks_against_nobody() {
    let row = |held| ["Jan", "", "Jansen", "9988 YZ", "1", held, ""];
    let bare = "UPN,employeeId\nx@new,102301\n";
    assert_eq!(filled_in_move(&[row("102301@other")], bare).0, [""]);
    let named = "UPN,employeeId,givenName,surname\nx@new,102301,Jan,Jansen\n";
    assert_eq!(filled_in_move(&[row("102301@old")], named).0, ["x@new"]);
    let (cells, report) = filled_in_move(&[row("102301@other")], named);
    assert_eq!((cells, report.counts.proposed), (vec![String::new()], 1));
    let other = format!("{HEAD}x@new,555555,Jan,Jansen,9988 YZ,1\n");
    assert_eq!(filled_in_move(&[row("102301@other")], &other).0, ["x@new"]);
}

#[test]
fn a_bare_accept_takes_no_brother_or_sister() {
    let cases = [
        (["Jan", "", "Jansen"], "Janneke,Jansen"),
        (["Anna", "", "Smit"], "Johanna,Smit"),
        (["Jan", "", "Jansen"], "J.,Jansen"),
        (["Anna", "", "Smit"], "Anna Maria,Smit"),
        (["Jan", "van den", "Berg"], "Jan,van der Berg"),
    ];
    for ([first, prefix, last], account) in cases {
        let row = [first, prefix, last, "9988 YZ", "1", "102301@old", ""];
        let export = format!("{HEAD}x@new,,{account},9988 YZ,1\n");
        assert_eq!(filled_by_spelling(&[row], &export), [""], "{account}");
        assert_eq!(filled(&[row], &export).1.counts.proposed, 1, "{account}");
    }
    // What is spelt otherwise is taken, unless the numbers differ.
    let row = ["Lois", "", "Dijk", "9988 YZ", "1", "102301@old", ""];
    assert_eq!(
        filled_by_spelling(&[row], &format!("{HEAD}x@new,,Lois,Dyk,9988 YZ,1\n")),
        ["x@new"]
    );
    assert_eq!(
        filled_by_spelling(&[row], &format!("{HEAD}x@new,777777,Lois,Dyk,9988 YZ,1\n")),
        [""]
    );
}

#[test]
fn an_e_mail_address_is_no_identity_unless_a_realm_is_known_or_a_person_says_so() {
    let export = "givenName,surname,mail,postalCode\nJan,Jansen,ouders@mail.example,9988 YZ\n";
    let list = vo(&[JAN]);
    assert!(matches!(
        try_fill(&asked(&list), export).unwrap_err(),
        FillError::NoIdentityColumn { .. }
    ));
    let added = FillRealms { known: &["new".to_owned()], held: &[], add: Some("new") };
    assert!(matches!(
        try_fill(&FillRequest { realms: added, ..asked(&list) }, export).unwrap_err(),
        FillError::NoIdentityColumn { .. }
    ));
    let own = export.replace("ouders@mail.example", "jan@new");
    assert_eq!(filled_in_move(&[JAN], &own).0, ["jan@new"]);
    let mapping = [(ExportField::Identity, "mail".to_owned())];
    let mapped = try_fill(&FillRequest { mapping: &mapping, ..asked(&list) }, &own).unwrap();
    assert_eq!(mapped.list.row(0).cell(6), "jan@new");
}

#[test]
fn identities_that_differ_in_capitals_only_are_one_and_nobodys() {
    let export = format!(
        "{HEAD}jan@new,,Jan,Jansen,9988 YZ,1\nJan@new,,Piet,Visser,9988 YZ,3\neva@new,,Eva,de Boer,9988 YZ,2\n"
    );
    let (cells, report) = filled(&[JAN, EVA, PIET], &export);
    assert_eq!(cells, ["", "eva@new", ""]);
    assert_eq!(
        (report.unusable[0].reason.as_str(), &report.unusable[0].export_rows),
        ("shared", &vec![2, 3])
    );
    let mut taken = PIET;
    taken[6] = "JAN@new";
    let one = format!("{HEAD}jan@new,,Jan,Jansen,9988 YZ,1\n");
    assert_eq!(filled(&[JAN, taken], &one).0, ["", "JAN@new"]);
}

#[test]
fn a_disabled_account_is_proposed_and_keeps_namesakes_away() {
    let export = "UPN,employeeId,givenName,surname,postalCode,accountEnabled\n\
        jan@new,102301,Jan,Jansen,9988 YZ,False\ndocent@new,,Jan,Jansen,9988 YZ,True\neva@new,102302,Eva,de Boer,9988 YZ,True\n";
    let (cells, report) = filled(&[JAN, EVA], export);
    assert_eq!(
        (cells, reasons(&report)),
        (vec![String::new(), "eva@new".to_owned()], vec![(2, vec!["disabled"])])
    );
}

#[test]
fn an_identity_that_both_hold_is_proposed_where_the_name_is_another() {
    let mapping = [(ExportField::KnownIdentity, "old".to_owned())];
    let list = vo(&[JAN]);
    for (names, expected) in
        [("Jan,Jansen", None), ("Jan,Visser", Some("surname")), ("Eva,Jansen", Some("first-name"))]
    {
        let export = format!("UPN,old,givenName,surname\nx@new,102301@old,{names}\n");
        let filled = try_fill(&FillRequest { mapping: &mapping, ..asked(&list) }, &export).unwrap();
        let told = report(&filled);
        assert_eq!(
            filled.list.row(0).cell(6),
            if expected.is_none() { "x@new" } else { "" },
            "{names}"
        );
        assert_eq!(
            reasons(&told),
            expected.map(|reason| (2, vec![reason])).into_iter().collect::<Vec<_>>(),
            "{names}"
        );
    }
}

const ISA: [&str; 8] =
    ["I.J.", "Isa", "Dekker", "T", "51019@adm.wolkenveer", "00051019@wolkenveer", "", ""];
const MBO_HEAD: &str = "Studentnummer,Voornaam,Achternaam,UPN,nlEduPersonProfileId\n";

/// Fills the two new identities of one student of a move of MBO.
fn filled_in_mbo(account: &str) -> (Vec<String>, FillReport) {
    let mut list = List::new(crate::list::Format::of(crate::moves::FormatId::MboIdpChange));
    list.push(2, ISA);
    let (known, held) = (["adfs.wolkenveer".to_owned()], ["wolkenveer".to_owned()]);
    let realms = FillRealms { known: &known, held: &held, add: None };
    let other = "999,Piet,Visser,p@adfs.wolkenveer,999@adm.wolkenveer\n";
    let filled =
        try_fill(&FillRequest { realms, ..asked(&list) }, &format!("{MBO_HEAD}{account}\n{other}"))
            .unwrap();
    (filled.list.row(0).cells().skip(6).map(str::to_owned).collect(), report(&filled))
}

#[test]
fn an_identity_that_is_always_to_be_filled_and_came_damaged_makes_its_account_unusable() {
    for damaged in ["#N/B", "\"1,23E+11@adm.wolkenveer\"", "uitgeschreven", "=51019@adm.wolkenveer"]
    {
        let (cells, report) =
            filled_in_mbo(&format!("51019,Isa,Dekker,i@adfs.wolkenveer,{damaged}"));
        assert_eq!((cells, report.counts.filled), (vec![String::new(); 2], 0), "{damaged}");
        let unusable = &report.unusable[0];
        assert_eq!(
            (unusable.column.as_deref(), &unusable.export_rows[..]),
            (Some("nlEduPersonProfileId"), &[2][..]),
            "{damaged}"
        );
        assert_eq!((report.withheld[0].row, report.withheld[0].export_row), (2, 2), "{damaged}");
    }
}

#[test]
fn an_identity_that_may_be_filled_and_cannot_be_is_named_by_its_column_and_row() {
    let (cells, report) = filled_in_mbo("51019,Isa,Dekker,i@elsewhere,51019@adm.wolkenveer");
    assert_eq!(
        (cells, report.counts.filled),
        (vec!["51019@adm.wolkenveer".to_owned(), String::new()], 1)
    );
    let told: Vec<_> = report
        .warnings
        .iter()
        .map(|warning| (warning.column.as_deref(), warning.rows.clone()))
        .collect();
    assert_eq!(told, [(Some("UPN"), vec![2])]);
    assert!(report.warnings[0].message.contains("realm"), "{}", report.warnings[0].message);
    let (_, sound) = filled_in_mbo("51019,Isa,Dekker,i@adfs.wolkenveer,51019@adm.wolkenveer");
    assert!(sound.warnings.is_empty() && sound.counts.filled == 1, "{sound:?}");
}

#[test]
fn an_identity_that_the_row_has_on_its_other_side_is_told_and_never_filled_in() {
    use crate::list::List;
    use crate::report::fill::Withheld;
    let export = format!(
        "{HEAD}102301@old,102301,Jan,Jansen,9988 YZ,1\neva@new,102302,Eva,de Boer,9988 YZ,2\n"
    );
    let (cells, report) = filled(&[JAN, EVA], &export);
    assert_eq!(cells, ["", "eva@new"]);
    assert_eq!(
        report.withheld.iter().map(|row| (row.row, row.export_row, row.reason)).collect::<Vec<_>>(),
        [(2, 2, Withheld::Unchanged)]
    );
    assert_eq!(
        (report.counts.left_over, report.left_over.rows, report.left_over.export_rows),
        (1, vec![2], vec![])
    );
    // An ECK iD is the same in any case.
    let eck =
        |version: &str, digit: &str| format!("https://ketenid.nl/{version}/{}", digit.repeat(128));
    let mut list = List::new(crate::list::Format::of(crate::moves::FormatId::EckChange));
    list.push(2, ["I.", "Isa", "Dekker", "T", &eck("201703", "a"), ""]);
    let export = format!(
        "ECK iD,Voorletters,Voornaam,Achternaam,Locatie\n{},I.,Isa,Dekker,T\n",
        eck("201703", "A")
    );
    let filled = try_fill(&asked(&list), &export).unwrap();
    assert_eq!((filled.list.row(0).cell(5), super::tests::report(&filled).withheld.len()), ("", 1));
}
