//! What copies agree and disagree on.

use super::*;
use crate::list::{Format, RowDigests};
use crate::moves::{FormatId, MoveFile};

const MOVE: &str = r#"
sector = "vo"
[school]
brin = "99ZZ00"
name = "Petteflat College"
[from]
delivery = "elf"
idp = "magister"
realm = "old"
[to]
delivery = "elf"
idp = "azure-ad"
realm = "new"
"#;

type Cells = [&'static str; 7];

const A: Cells = ["Aagje", "", "Bakker", "1234 AB", "1", "", ""];
const B: Cells = ["Bram", "de", "Vries", "1234 AB", "2", "", ""];
const C: Cells = ["Cato", "", "Smit", "1234 AB", "3", "", ""];

fn with(mut cells: Cells, was: &'static str, wordt: &'static str) -> Cells {
    (cells[5], cells[6]) = (was, wordt);
    cells
}

fn list(rows: &[Cells]) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, row) in rows.iter().enumerate() {
        list.push(at as u32 + 2, row.iter().copied());
    }
    list
}

fn manifest(sent: &[Cells], closure: Closure) -> Manifest {
    Manifest {
        list_id: "99ZZ00-abc".to_owned(),
        version: 1,
        created: "2026-06-01".to_owned(),
        format: FormatId::Vo,
        r#move: MoveFile::parse(MOVE).unwrap(),
        closure,
        owner: None,
        first_row: 2,
        supplied: RowDigests::of(&list(sent), (0..5).collect(), [1; 16]),
    }
}

fn copies<'a>(lists: &'a [List], manifest: Option<&'a Manifest>) -> Vec<Copied<'a>> {
    const NAMES: [&str; 3] = ["one.csv", "two.csv", "three.csv"];
    lists
        .iter()
        .zip(NAMES)
        .map(|(list, file)| Copied { file, list, manifest, positions: &[] })
        .collect()
}

fn cells(merged: &Merged<'_>) -> Vec<Vec<String>> {
    merged
        .list
        .as_ref()
        .unwrap()
        .rows()
        .map(|row| row.cells().map(str::to_owned).collect())
        .collect()
}

fn places(rows: &[RowOfFile]) -> Vec<(&str, u32)> {
    rows.iter().map(|at| (at.file.as_str(), at.row)).collect()
}

#[test]
fn the_old_supplier_fills_one_column_and_the_new_one_the_other() {
    let lists = [
        list(&[with(A, "a@old", ""), with(B, "b@old", "")]),
        list(&[with(B, "", "b@new"), with(A, "", "a@new")]),
    ];
    let sent = [Closure::Open, Closure::Closed].map(|closure| manifest(&[A, B], closure));
    for manifest in [None, Some(&sent[0]), Some(&sent[1])] {
        let merged = merge(&copies(&lists, manifest), 2).unwrap();
        assert_eq!(cells(&merged), [with(A, "a@old", "a@new"), with(B, "b@old", "b@new")]);
        assert_eq!((merged.report.counts.filled, merged.report.counts.complete), (2, 2));
    }
}

#[test]
fn an_identity_that_one_copy_emptied_is_told_and_one_that_is_still_to_be_filled_is_not() {
    let whole =
        list(&[with(A, "a@old", "a@new"), with(B, "b@old", "b@new"), with(C, "c@old", "c@new")]);
    let emptied =
        list(&[with(A, "a@old", "a@new"), with(B, "b@old", ""), with(C, "c@old", "c@new")]);
    for lists in [[whole.clone(), emptied.clone()], [emptied, whole.clone()]] {
        let merged = merge(&copies(&lists, None), 2).unwrap();
        let [cell] = &merged.report.emptied[..] else { panic!("{:?}", merged.report.emptied) };
        assert_eq!(
            (cell.column.as_str(), cell.emptied.row, cell.kept.row),
            ("Nieuwe identiteit (wordt)", 3, 3)
        );
        assert_eq!(cells(&merged)[1], with(B, "b@old", "b@new"));
    }
    let open = list(&[with(A, "a@old", ""), with(B, "b@old", ""), with(C, "c@old", "")]);
    assert_eq!(merge(&copies(&[open, whole], None), 2).unwrap().report.emptied, []);
    let parts = [
        list(&[with(A, "", "a@new"), B, C]),
        list(&[A, with(B, "", "b@new"), with(C, "", "c@new")]),
    ];
    assert_eq!(merge(&copies(&parts, None), 2).unwrap().report.emptied, []);
}

#[test]
fn two_values_for_one_cell_are_named_and_nothing_is_made() {
    let lists =
        [list(&[A, with(B, "", "b@new")]), list(&[with(A, "", "a@new"), with(B, "", "bb@new")])];
    let merged = merge(&copies(&lists, None), 2).unwrap();
    assert!(merged.list.is_none());
    let [found] = &merged.report.contradictions[..] else { panic!("{:?}", merged.report) };
    assert_eq!(found.column, "Nieuwe identiteit (wordt)");
    assert_eq!(places(&found.cells), [("one.csv", 3), ("two.csv", 3)]);
}

#[test]
fn a_supplied_cell_that_one_copy_changed_is_a_contradiction_where_the_manifest_knows_the_row() {
    let mut moved = with(A, "", "a@new");
    moved[3] = "9999 ZZ";
    let lists = [list(&[with(A, "a@old", ""), B]), list(&[B, moved])];
    let sent = manifest(&[A, B], Closure::Open);
    let merged = merge(&copies(&lists, Some(&sent)), 2).unwrap();
    assert_eq!(merged.report.contradictions[0].column, "Postcode");
    assert_eq!(places(&merged.report.contradictions[0].cells), [("one.csv", 2), ("two.csv", 3)]);
}

#[test]
fn locations_together_make_a_closed_list_in_its_own_order() {
    let sent = manifest(&[A, B, C], Closure::Closed);
    let lists =
        [list(&[with(C, "c@old", "c@new")]), list(&[with(B, "", "b@new"), with(A, "", "a@new")])];
    let merged = merge(&copies(&lists, Some(&sent)), 2).unwrap();
    assert_eq!(
        cells(&merged),
        [with(A, "", "a@new"), with(B, "", "b@new"), with(C, "c@old", "c@new")]
    );
    let merged = merge(&copies(&lists[..1], Some(&sent)), 2).unwrap();
    assert_eq!((merged.list.is_none(), merged.report.missing), (true, vec![2, 3]));
}

#[test]
fn a_row_may_be_added_to_an_open_list_and_not_to_a_closed_one() {
    let lists = [list(&[A, B]), list(&[A, B, with(C, "", "c@new")])];
    let (open, closed) = (manifest(&[A, B], Closure::Open), manifest(&[A, B], Closure::Closed));
    let merged = merge(&copies(&lists, Some(&open)), 2).unwrap();
    assert_eq!(cells(&merged)[2], with(C, "", "c@new"));
    assert_eq!(places(&merged.report.only_in_some), [("two.csv", 4)]);
    let merged = merge(&copies(&lists, Some(&closed)), 2).unwrap();
    assert_eq!((merged.list.is_none(), places(&merged.report.added)), (true, vec![("two.csv", 4)]));
}

#[test]
fn rows_that_look_the_same_are_merged_where_it_cannot_matter_which_is_which() {
    let in_order = [list(&[A, A, B]), list(&[with(A, "", "1@new"), with(A, "", "2@new"), B])];
    let mixed = [list(&[A, A, B]), list(&[with(A, "", "1@new"), B, with(A, "", "2@new")])];
    for lists in [in_order, mixed] {
        let merged = merge(&copies(&lists, None), 2).unwrap();
        assert_eq!(cells(&merged)[..2], [with(A, "", "1@new"), with(A, "", "2@new")]);
    }
    let uneven = [list(&[A, A, B]), list(&[with(A, "", "1@new"), B])];
    assert!(merge(&copies(&uneven, None), 2).unwrap().list.is_none());
}

#[test]
fn namesakes_are_never_paired_by_their_order() {
    let lists = [
        list(&[with(A, "1@old", ""), with(A, "2@old", ""), B]),
        list(&[with(A, "", "b@new"), with(A, "", "a@new"), B]),
    ];
    let sent = [Closure::Open, Closure::Closed].map(|closure| manifest(&[A, A, B], closure));
    for manifest in [None, Some(&sent[0]), Some(&sent[1])] {
        let merged = merge(&copies(&lists, manifest), 2).unwrap();
        assert!(merged.list.is_none(), "{:?}", merged.report);
        assert_eq!(
            places(&merged.report.ambiguous),
            [("one.csv", 2), ("one.csv", 3), ("two.csv", 2), ("two.csv", 3)]
        );
    }
}

#[test]
fn namesakes_are_paired_by_an_identity_that_both_copies_have() {
    let lists = [
        list(&[with(A, "1@old", ""), with(A, "2@old", ""), B]),
        list(&[with(A, "2@old", "b@new"), with(A, "1@old", "a@new"), B]),
    ];
    let sent = [Closure::Open, Closure::Closed].map(|closure| manifest(&[A, A, B], closure));
    for manifest in [None, Some(&sent[0]), Some(&sent[1])] {
        let merged = merge(&copies(&lists, manifest), 2).unwrap();
        assert_eq!(
            cells(&merged)[..2],
            [with(A, "1@old", "a@new"), with(A, "2@old", "b@new")],
            "{:?}",
            merged.report
        );
    }
    let other =
        [lists[0].clone(), list(&[with(A, "2@old", "b@new"), with(A, "3@old", "a@new"), B])];
    assert!(merge(&copies(&other, None), 2).unwrap().list.is_none());
}

#[test]
fn a_change_to_one_of_two_namesakes_does_not_tell_which_of_them_it_was() {
    let mut changed = A;
    changed[1] = "de";
    let sent = [Closure::Open, Closure::Closed].map(|closure| manifest(&[A, A, B], closure));
    let lists = [
        list(&[with(changed, "1@old", ""), with(A, "2@old", ""), B]),
        list(&[with(A, "", "b@new"), with(changed, "", "a@new"), B]),
    ];
    for sent in &sent {
        let merged = merge(&copies(&lists, Some(sent)), 2).unwrap();
        assert!(
            merged.list.is_none() && !merged.report.ambiguous.is_empty(),
            "{:?}",
            merged.report
        );
    }
}

#[test]
fn students_who_share_all_but_their_identities_are_not_paired_across_profile_and_real_ids() {
    let student = |profile, real| ["J.", "Jan", "Jansen", "Noord", profile, real];
    let onboarding = |rows: &[[&str; 6]]| {
        let mut list = List::new(Format::of(FormatId::MboEckOnboarding));
        for (at, row) in rows.iter().enumerate() {
            list.push(at as u32 + 2, row.iter().copied());
        }
        list
    };
    let lists = [
        onboarding(&[student("1@d.x", ""), student("2@d.x", "")]),
        onboarding(&[student("", "b@new"), student("", "a@new")]),
    ];
    let merged = merge(&copies(&lists, None), 2).unwrap();
    assert_eq!((merged.list.is_none(), merged.report.ambiguous.len()), (true, 4));
}

const NAME: usize = 2;

fn mended(mut cells: Cells, column: usize, value: &'static str) -> Cells {
    cells[column] = value;
    cells
}

#[test]
fn a_pupil_whose_name_one_copy_mended_is_one_pupil_and_the_name_a_contradiction() {
    let old = [with(A, "a@old", "a@new"), with(B, "b@old", "")];
    let sent = [Closure::Open, Closure::Closed].map(|closure| manifest(&[A, B], closure));
    let away = mended(mended(old[0], NAME, "Bakkers"), 3, "9999 ZZ");
    // By the old identity, by the new one, and by the name where only its spelling differs.
    for other in [
        away,
        with(away, "", "a@new"),
        with(mended(A, NAME, "BAKKER"), "", "a2@new"),
        with(mended(A, 0, "Aágje"), "", ""),
    ] {
        for manifest in [None, Some(&sent[0]), Some(&sent[1])] {
            let lists = [list(&old), list(&[with(B, "", "b@new"), other])];
            let merged = merge(&copies(&lists, manifest), 2).unwrap();
            let found = &merged.report.contradictions;
            assert!(merged.list.is_none() && !found.is_empty(), "{other:?}: {:?}", merged.report);
            assert_eq!(places(&found[0].cells), [("one.csv", 2), ("two.csv", 3)], "{other:?}");
            assert_eq!(
                (merged.report.counts.rows, merged.report.only_in_some.len()),
                (2, 0),
                "{other:?}"
            );
        }
    }
    // A postcode is the same with any spaces, and a name that a copy left out is taken from the
    // other, with a word.
    let lists = [
        list(&[old[0], with(B, "b@old", "")]),
        list(&[
            mended(with(A, "a@old", ""), 3, "1234ab"),
            mended(with(B, "b@old", "b@new"), 1, ""),
        ]),
    ];
    let merged = merge(&copies(&lists, None), 2).unwrap();
    assert_eq!(cells(&merged), [old[0], with(B, "b@old", "b@new")]);
    let told: Vec<_> =
        merged.report.emptied.iter().map(|cell| (cell.column.as_str(), cell.emptied.row)).collect();
    assert_eq!(told, [("Tussenvoegsel", 3)]);
}

#[test]
fn rows_are_not_one_for_an_identity_that_several_have_or_that_their_old_ones_deny() {
    let sister = ["Anna", "", "Bakker", "1234 AB", "1", "", ""];
    let rows = |first: &[Cells], second: &[Cells]| {
        let lists = [list(first), list(second)];
        merge(&copies(&lists, None), 2).unwrap().report.counts.rows
    };
    assert_eq!(rows(&[with(A, "1@old", "x@new")], &[with(sister, "2@old", "x@new")]), 2);
    assert_eq!(rows(&[with(A, "", "x@new")], &[with(B, "", "y@new")]), 2);
    assert_eq!(rows(&[with(A, "1@old", ""), with(C, "1@old", "")], &[with(B, "1@old", "")]), 3);
    assert_eq!(rows(&[with(A, "1@old", "")], &[with(mended(A, NAME, "bakker"), "2@old", "")]), 2);
}

#[test]
fn rows_that_every_copy_lost_and_supplied_cells_that_every_copy_emptied_are_told() {
    let sent = [A, B, C].map(|cells| with(cells, cells[0], ""));
    let mut manifest = manifest(&sent, Closure::Open);
    manifest.supplied = RowDigests::of(&list(&sent), (0..6).collect(), [1; 16]);
    let emptied = with(B, "", "b@new");
    let lists = [
        list(&[with(A, "Aagje", "a@new"), with(B, "", "")]),
        list(&[with(A, "Aagje", ""), emptied]),
    ];
    let merged = merge(&copies(&lists, Some(&manifest)), 2).unwrap();
    assert_eq!(cells(&merged), [with(A, "Aagje", "a@new"), emptied]);
    assert_eq!(merged.report.missing, [4]);
    let [changed] = &merged.report.changed[..] else { panic!("{:?}", merged.report) };
    assert_eq!(
        (changed.column.as_str(), changed.at.row, changed.original_row),
        ("Oude identiteit (was)", 3, 3)
    );
    // A column that no file has is not emptied in every row.
    let positions: Vec<Option<usize>> = (0..7).map(|at| (at != 5).then_some(at)).collect();
    let lists = [list(&[A, B, C]), list(&[A, B, C])];
    let without: Vec<Copied<'_>> = copies(&lists, Some(&manifest))
        .into_iter()
        .map(|copy| Copied { positions: &positions, ..copy })
        .collect();
    assert_eq!(merge(&without, 2).unwrap().report.changed, []);
}

#[test]
fn half_of_an_identity_that_a_copy_emptied_is_told() {
    let student = |name, profile, real| ["J.", name, "Jansen", "Noord", profile, real];
    let onboarding = |rows: &[[&str; 6]]| {
        let mut list = List::new(Format::of(FormatId::MboEckOnboarding));
        (2..).zip(rows).for_each(|(number, row)| list.push(number, row.iter().copied()));
        list
    };
    let whole = onboarding(&[
        student("Jan", "1@d.x", "a@new"),
        student("Piet", "2@d.x", "b@new"),
        student("Kees", "3@d.x", "c@new"),
    ]);
    let half = onboarding(&[
        student("Jan", "", "a@new"),
        student("Piet", "", "b@new"),
        student("Kees", "3@d.x", "c@new"),
    ]);
    let lists = [whole.clone(), half];
    let merged = merge(&copies(&lists, None), 2).unwrap();
    let told: Vec<_> =
        merged.report.emptied.iter().map(|cell| (cell.column.as_str(), cell.emptied.row)).collect();
    assert_eq!(told, [("nlEduPersonProfileId nieuw", 2), ("nlEduPersonProfileId nieuw", 3)]);
    // Each supplier its own column: nothing was emptied.
    let profiles = onboarding(&[
        student("Jan", "1@d.x", ""),
        student("Piet", "2@d.x", ""),
        student("Kees", "3@d.x", ""),
    ]);
    let reals = onboarding(&[
        student("Jan", "", "a@new"),
        student("Piet", "", "b@new"),
        student("Kees", "", "c@new"),
    ]);
    let lists = [profiles, reals];
    assert_eq!(merge(&copies(&lists, None), 2).unwrap().report.emptied, []);
}

#[test]
fn files_of_two_schools_are_no_copies_of_one_list() {
    let ours = [with(A, "a@old", "a@new"), with(B, "b@old", "")];
    let sent = manifest(&[A, B], Closure::Open);
    let refused = |theirs: &[Cells], manifest: Option<&Manifest>| {
        let lists = [list(&ours), list(theirs)];
        let copies = [Copied { manifest, ..copies(&lists, None)[0] }, copies(&lists, None)[1]];
        merge(&copies, 2).err()
    };
    let files = || ["one.csv".to_owned(), "two.csv".to_owned()];
    let (was, wordt) = ("Oude identiteit (was)", "Nieuwe identiteit (wordt)");
    for manifest in [None, Some(&sent)] {
        assert_eq!(
            refused(&[with(C, "c@elsewhere", "")], manifest),
            Some(MergeError::Realms { files: files(), column: was })
        );
        assert_eq!(
            refused(&[with(C, "c@old", "c@elsewhere")], manifest),
            Some(MergeError::Realms { files: files(), column: wordt })
        );
    }
    assert_eq!(
        refused(&[with(C, "c@OLD", "c@new")], None),
        None,
        "another location of the same school"
    );
    assert_eq!(
        refused(&[with(C, "c@old", "c@new")], Some(&sent)),
        Some(MergeError::Strangers { files: files() })
    );
    assert_eq!(
        refused(&[with(A, "a@elsewhere", "")], Some(&sent)),
        Some(MergeError::Realms { files: files(), column: was })
    );
    assert_eq!(
        refused(&[with(A, "", "a@new"), with(C, "c@old", "")], Some(&sent)),
        None,
        "a copy that lost its manifest"
    );
}

#[test]
fn other_lists_versions_and_formats_are_refused() {
    let one = manifest(&[A], Closure::Open);
    let other = Manifest { list_id: "99ZZ00-xyz".to_owned(), ..one.clone() };
    let later = Manifest { version: 2, ..one.clone() };
    let rows = list(&[A]);
    let copy =
        |manifest| Copied { file: "x.csv", list: &rows, manifest: Some(manifest), positions: &[] };
    assert!(matches!(merge(&[copy(&one), copy(&other)], 2).unwrap_err(), MergeError::Lists { .. }));
    assert!(matches!(
        merge(&[copy(&one), copy(&later)], 2).unwrap_err(),
        MergeError::Versions { .. }
    ));
    let mbo = List::new(Format::of(FormatId::MboIdpChange));
    let strange = Copied { file: "y.csv", list: &mbo, manifest: None, positions: &[] };
    assert!(matches!(merge(&[copy(&one), strange], 2).unwrap_err(), MergeError::Formats { .. }));
}
