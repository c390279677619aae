//! Every cell of both tables, against grids that were written out by hand from the agreement, not
//! from the code.

use waswordt::moves::{Closure, FormatId, Sector};
use waswordt::scenario::{Basis, Code, ConditionKind, Place, Supplier, Support, Verdict, matrix};

/// *Verhuis Scenario's VO* and its annex. Rows: from; columns: to.
const VO: &str = "
    from \\ to        elf:elo  elf:distributor  elf:non-portal  ilf:elo  ilf:non-portal  ilf:codes
    elf:elo          V6       V5               V7              V3       V3              V2
    elf:distributor  V4       V10              V10             V3       V3              V2
    elf:non-portal   V10      V10              V10             V3       V3              V2
    ilf:elo          V3       V3               V3              V9       V10             V1
    ilf:non-portal   V3       V3               V3              V10      V8              V1
    ilf:codes        V2       V2               V2              V2       V2              V2
";

/// *Verhuis Scenario's MBO*: S by suppliers, SS by suppliers and school, . an empty cell.
const MBO: &str = "
    from \\ to            eck:elo  non-eck:elo  eck:distributor  non-eck:distributor  eck:non-portal  non-eck:non-portal
    eck:elo              S        .            S                .                    SS              .
    non-eck:elo          S        .            S                S                    SS              SS
    eck:distributor      S        .            S                .                    SS              .
    non-eck:distributor  S        S            S                .                    SS              .
    eck:non-portal       SS       .            SS               .                    SS              .
    non-eck:non-portal   SS       .            SS               .                    SS              .
";

/// Reads a grid as (from, to, cell).
fn cells(grid: &str) -> Vec<(&str, &str, &str)> {
    let mut lines = grid.lines().map(str::trim).filter(|line| !line.is_empty());
    let columns: Vec<&str> = lines.next().unwrap().split_whitespace().skip(3).collect();
    let mut found = Vec::new();
    for line in lines {
        let mut words = line.split_whitespace();
        let from = words.next().unwrap();
        found.extend(columns.iter().zip(words).map(|(to, cell)| (from, *to, cell)));
    }
    assert_eq!(found.len(), 36);
    found
}

fn verdict<'a>(verdicts: &'a [Verdict], from: &str, to: &str) -> &'a Verdict {
    let mut hits =
        verdicts.iter().filter(|cell| cell.from.to_string() == from && cell.to.to_string() == to);
    let hit = hits.next().unwrap_or_else(|| panic!("no cell {from} → {to}"));
    assert!(hits.next().is_none(), "two cells {from} → {to}");
    hit
}

/// What each code of the VO table entails: support, basis, list format, closed rows, suppliers, and
/// the conditions that are its own.
struct Entails {
    support: Support,
    basis: Basis,
    closure: Option<Closure>,
    suppliers: &'static [Supplier],
}

fn entailed(code: &str) -> Entails {
    use Supplier::{Distributor, Elo, School};
    let list = |basis, closure, suppliers| Entails {
        support: Support::List,
        basis,
        closure: Some(closure),
        suppliers,
    };
    let none = |support, basis| Entails { support, basis, closure: None, suppliers: &[] };
    match code {
        "V1" => none(Support::NoList, Basis::Annex),
        "V2" => none(Support::Unsupported, Basis::QuadrantRule),
        "V3" => none(Support::Unsupported, Basis::GeneralRule),
        "V4" => list(Basis::Annex, Closure::Closed, &[Distributor, School, Elo]),
        "V5" => list(Basis::Annex, Closure::Closed, &[Distributor, School]),
        "V6" | "V9" => list(Basis::Annex, Closure::Open, &[School, Elo]),
        "V7" | "V8" => list(Basis::Annex, Closure::Open, &[School]),
        "V10" => list(Basis::QuadrantRule, Closure::Open, &[School]),
        other => panic!("{other}"),
    }
}

#[test]
fn every_vo_cell_is_as_the_agreement_has_it() {
    let verdicts = matrix(Sector::Vo);
    assert_eq!(verdicts.len(), 36);
    for (from, to, code) in cells(VO) {
        let found = verdict(&verdicts, from, to);
        assert_eq!(found.code().as_str(), code, "{from} → {to}");
        let entailed = entailed(code);
        assert_eq!(found.support(), entailed.support, "{from} → {to}");
        assert_eq!(found.ruling.basis, entailed.basis, "{from} → {to}");
        assert_eq!(found.closure(), entailed.closure, "{from} → {to}");
        assert_eq!(found.ruling.suppliers, entailed.suppliers, "{from} → {to}");
        assert_eq!(
            found.list_format,
            (entailed.support == Support::List).then_some(FormatId::Vo),
            "{from} → {to}"
        );
        assert_eq!(
            found.ruling.supply().is_some(),
            entailed.support == Support::List,
            "{from} → {to}"
        );
        assert!(!found.consequences.is_empty(), "{from} → {to}");
    }
}

#[test]
fn every_mbo_cell_is_as_the_agreement_has_it() {
    let verdicts = matrix(Sector::Mbo);
    assert_eq!(verdicts.len(), 36);
    let mut supported = 0;
    for (from, to, cell) in cells(MBO) {
        let found = verdict(&verdicts, from, to);
        let (code, suppliers): (_, &[_]) = match cell {
            "S" => (Code::M1, &[Supplier::Suppliers]),
            "SS" => (Code::M2, &[Supplier::Suppliers, Supplier::School]),
            "." => (Code::M3, &[]),
            other => panic!("{other}"),
        };
        assert_eq!(found.code(), code, "{from} → {to}");
        assert_eq!(found.ruling.suppliers, suppliers, "{from} → {to}");
        assert_eq!(found.ruling.basis, Basis::Matrix);
        let format = match (cell, from.starts_with("non-eck"), to.starts_with("non-eck")) {
            (".", ..) => None,
            (_, true, false) => Some(FormatId::MboEckOnboarding),
            _ => Some(FormatId::MboIdpChange),
        };
        assert_eq!(found.list_format, format, "{from} → {to}");
        assert_eq!(found.closure(), format.map(|_| Closure::Closed), "{from} → {to}");
        supported += usize::from(format.is_some());
    }
    assert_eq!(supported, 21, "eighteen columns of ECK and three of NON-ECK");
}

/// Which conditions each VO cell with a list must carry, by hand from both step plans and the
/// annex.
#[test]
fn every_list_carries_the_conditions_of_its_procedure() {
    use ConditionKind as C;
    for cell in matrix(Sector::Vo) {
        let has = |kind| cell.conditions.iter().any(|condition| condition.kind == kind);
        let (from, to) = (cell.from.to_string(), cell.to.to_string());
        let listed = cell.support() == Support::List;
        let elf = from.starts_with("elf");
        assert_eq!(has(C::NothingActivated), listed, "{from} → {to}");
        assert_eq!(has(C::FrozenFirst), listed, "{from} → {to}");
        assert_eq!(has(C::BeforeAugust), listed, "{from} → {to}");
        assert_eq!(has(C::Contract), listed && !elf, "{from} → {to}");
        assert_eq!(has(C::Consent), cell.code() == Code::V9, "{from} → {to}");
        assert_eq!(has(C::PassedOn), matches!(cell.code(), Code::V6 | Code::V9), "{from} → {to}");
        assert_eq!(has(C::UnlinkBeforeLink), cell.code() == Code::V4, "{from} → {to}");
        assert_eq!(has(C::PreMatchByDistributor), cell.code() == Code::V5, "{from} → {to}");
        assert_eq!(
            has(C::PreMatchBySchool),
            listed && elf && cell.code() != Code::V5,
            "{from} → {to}"
        );
    }
    for cell in matrix(Sector::Mbo) {
        let kinds: Vec<ConditionKind> =
            cell.conditions.iter().map(|condition| condition.kind).collect();
        let expected: &[_] = if cell.support() == Support::List {
            &[C::NothingActivated, C::CompletelyFilled, C::SummerHoliday]
        } else {
            &[]
        };
        assert_eq!(kinds, expected, "{} → {}", cell.from, cell.to);
    }
}

#[test]
fn texts_that_conflict_are_named_with_both_sections() {
    use waswordt::message::{Catalogue, Lang};
    for cell in matrix(Sector::Vo) {
        let warnings: Vec<String> =
            cell.warnings.iter().map(|warning| Catalogue::of(Lang::Nl).render(warning)).collect();
        match cell.code() {
            Code::V1 => {
                assert!(
                    warnings[0].contains("Van NON portaal IdP naar directe route")
                        && warnings[0].contains("Verhuis Scenario's VO")
                );
            }
            Code::V3 => assert!(
                warnings[0].contains("Was – worden")
                    && warnings[0].contains("Verhuis Scenario's VO")
            ),
            Code::V10 if cell.to.to_string() == "elf:distributor" => {
                assert!(warnings[0].contains("naar distributeursportaal"), "{warnings:?}");
            }
            _ => assert_eq!(warnings, [""; 0], "{} → {}", cell.from, cell.to),
        }
    }
    let non_eck = |text: String| text.starts_with("non-eck");
    for cell in matrix(Sector::Mbo) {
        let (from, to) = (cell.from.to_string(), cell.to.to_string());
        let keys: Vec<&str> = cell.warnings.iter().map(waswordt::message::Message::key).collect();
        let mut expected = Vec::new();
        expected.extend((cell.code() == Code::M1).then_some("scenario-conflict-m1"));
        let is_without_format =
            cell.support() == Support::List && non_eck(from.clone()) && non_eck(to.clone());
        expected.extend(is_without_format.then_some("scenario-conflict-non-eck-format"));
        assert_eq!(keys, expected, "{from} → {to}");
    }
}

#[test]
fn the_places_of_a_sector_are_the_rows_of_its_grid() {
    for (sector, grid) in [(Sector::Vo, VO), (Sector::Mbo, MBO)] {
        let mut rows: Vec<&str> = cells(grid).iter().map(|(from, ..)| *from).collect();
        rows.dedup();
        let places: Vec<String> = Place::all(sector).iter().map(ToString::to_string).collect();
        assert_eq!(places, rows);
    }
}
