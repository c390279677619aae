//! What a store holds near the identities of a list, and who it leaves behind.

use std::collections::{BTreeMap, BTreeSet};

use waswordt::identity::{Case, NearKind, Scheme, Side};
use waswordt::keyring::{Entry, Intent};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::plan::{Identities, State};

use crate::support::bench::{Bench, entry};
use crate::support::stores::every;

fn keyring(profile: u8, identity: &str) -> Entry {
    Entry { identity: identity.to_owned(), ..entry((profile, 'a', State::Active)) }
}

fn list_of(pairs: &[[impl AsRef<str>; 2]]) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (number, [was, wordt]) in (2..).zip(pairs) {
        list.push(number, ["", "", "", "", "", was.as_ref(), wordt.as_ref()]);
    }
    list
}

#[test]
fn what_is_near_an_identity_is_told_by_every_store_alike() {
    for maker in every() {
        let mut bench = Bench::of(
            maker,
            [
                keyring(1, "Een@oud"),
                keyring(2, "re\u{301}ne@oud"),
                keyring(3, "drie@oud\u{a0}"),
                keyring(4, "vier@oud"),
                keyring(5, "zes@oud.example"),
                keyring(6, "zeven"),
                keyring(7, "Vier@nieuw"),
                Entry { state: State::Retired, ..keyring(8, "VIJF@oud") },
                keyring(9, "vreemd@elders"),
            ],
        );
        let list = list_of(&[
            ["een@oud", "1@nieuw"],
            ["réne@oud", "2@nieuw"],
            ["drie@oud", "3@nieuw"],
            ["vier@oud", "vier@nieuw"],
            ["vijf@oud", "5@nieuw"],
            ["zes@oud", "6@nieuw"],
            ["zeven@oud", "7@nieuw"],
        ]);
        let identities = Identities::of(&list, Case::Exact);
        let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
        let mut near: Vec<(String, NearKind, String)> = Vec::new();
        for identity in snapshot.vicinity.identities() {
            let name = identities.name(identity).1.to_owned();
            let of =
                |kind, profile| (name.clone(), kind, snapshot.vicinity.profile(profile).to_owned());
            near.extend(
                snapshot
                    .vicinity
                    .near(identity)
                    .map(|neighbour| of(neighbour.kind, neighbour.profile)),
            );
        }
        for (identity, elsewhere) in snapshot.vicinity.elsewhere() {
            near.push((
                identities.name(identity).1.to_owned(),
                elsewhere.kind,
                snapshot.vicinity.realm(elsewhere.realm).to_owned(),
            ));
        }
        near.sort();
        let expected = [
            ("drie@oud", NearKind::Whitespace, "P3"),
            ("een@oud", NearKind::Case, "P1"),
            ("réne@oud", NearKind::NormalForm, "P2"),
            ("vier@nieuw", NearKind::Case, "P7"),
            ("zes@oud", NearKind::OtherRealm, "oud.example"),
            ("zeven@oud", NearKind::NoRealm, ""),
        ];
        assert_eq!(
            near,
            expected.map(|(name, kind, place)| (name.to_owned(), kind, place.to_owned())),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn identities_of_one_list_that_are_near_one_another_are_told_as_well() {
    for maker in every() {
        let mut bench = Bench::of(maker, [keyring(1, "a@oud"), keyring(2, "B@nieuw")]);
        let list = list_of(&[["a@oud", "b@nieuw"], ["c@oud", "B@nieuw"]]);
        let identities = Identities::of(&list, Case::Exact);
        let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
        let kinds = |identity| {
            let number = identities.number(Scheme::RealId, identity).unwrap();
            snapshot.vicinity.near(number).map(|neighbour| neighbour.kind).collect::<Vec<_>>()
        };
        assert_eq!(
            (kinds("b@nieuw"), kinds("B@nieuw")),
            (vec![NearKind::Case], vec![]),
            "{}",
            maker.kind
        );
    }
}

#[test]
fn profiles_of_an_old_realm_that_no_row_names_are_left_behind_in_every_store() {
    for maker in every() {
        let retired = Entry { state: State::Retired, ..keyring(6, "f@oud") };
        let other_kind = Entry { scheme: Scheme::ProfileId, ..keyring(7, "7@oud") };
        let entries = [
            keyring(1, "a@oud"),
            keyring(2, "b@OUD"),
            keyring(3, "c@oud"),
            keyring(3, "d@ouder"),
            keyring(4, "d@elders"),
            keyring(3, "e@oud"),
            retired,
            other_kind,
        ];
        let mut bench = Bench::of(maker, entries);
        let list = list_of(&[["a@oud", "a@nieuw"]]);
        let left = |realms: &[&str], bench: &mut Bench| {
            let identities = Identities::of(&list, Case::Exact).watching(realms.iter().copied());
            let snapshot =
                bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
            let mut left: Vec<String> =
                snapshot.vicinity.left.profiles().map(str::to_owned).collect();
            left.sort();
            left
        };
        assert_eq!(left(&["oud", "ouder"], &mut bench), ["P2", "P3"], "{}", maker.kind);
        assert_eq!(left(&[], &mut bench), [""; 0], "{}", maker.kind);
    }
}

#[test]
fn every_scheme_with_realms_is_looked_out_for_in_every_store() {
    for (scheme, format) in
        [(Scheme::Unilogin, FormatId::UniloginChange), (Scheme::Esi, FormatId::EsiChange)]
    {
        let id = |user: &str, realm: &str| scheme.join(user, &format!("{realm}.example"));
        let row = |was: &str, wordt: &str| match scheme {
            Scheme::Esi => vec!["", "", "", was, wordt].into_iter().map(str::to_owned).collect(),
            _ => ["", "", "old.example", was, "new.example", wordt].map(str::to_owned).to_vec(),
        };
        let mut list = List::new(Format::of(format));
        for (number, user) in (2..).zip(["anna0001", "bente001", "carl0001"]) {
            list.push(number, row(&id(user, "old"), &id(user, "new")));
        }
        let stands = |profile, user, realm| Entry { scheme, ..keyring(profile, &id(user, realm)) };
        for maker in every() {
            let entries = [
                stands(1, "anna0001", "old"),
                stands(2, "bente001", "elsewhere"),
                stands(3, "dora0001", "OLD"),
                stands(4, "emil@001", "old"),
                stands(5, "finn0001", "older"),
                Entry { scheme, state: State::Retired, ..keyring(6, &id("gina0001", "old")) },
            ];
            let mut bench = Bench::of(maker, entries);
            let identities = Identities::of(&list, Case::Exact).watching(["old.example"]);
            let snapshot =
                bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
            let left: BTreeSet<&str> = snapshot.vicinity.left.profiles().collect();
            assert_eq!(left, BTreeSet::from(["P3", "P4"]), "{} {scheme}", maker.kind);
            let elsewhere: Vec<_> = snapshot.vicinity.elsewhere().collect();
            let [(found, under)] = elsewhere[..] else { panic!("{} {elsewhere:?}", maker.kind) };
            assert_eq!(identities.name(found).1, id("bente001", "old"), "{}", maker.kind);
            assert_eq!(snapshot.vicinity.realm(under.realm), "elsewhere.example", "{}", maker.kind);
        }
    }
}

#[test]
fn nobody_is_left_behind_under_a_realm_of_a_whole_country() {
    let id = |user: &str, realm: &str| Scheme::Esi.join(user, realm);
    let mut list = List::new(Format::of(FormatId::EsiChange));
    list.push(2, ["", "", "", &id("a", "ladok.se"), &id("a", "eduid.se")]);
    for maker in every() {
        let of = |nth, user| Entry { scheme: Scheme::Esi, ..keyring(nth, &id(user, "ladok.se")) };
        let mut bench = Bench::of(maker, [of(1, "a"), of(2, "b")]);
        let identities = Identities::of(&list, Case::Exact).watching(["ladok.se"]);
        let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
        assert_eq!(snapshot.vicinity.left.profiles().count(), 0, "{}", maker.kind);
    }
}

/// The rows of a list whose old identity nobody has and stands under another realm, by realm, where
/// that is enough of them to be told.
fn told_elsewhere(
    kind: &str,
    keyrings: &[String],
    list: &List,
) -> BTreeMap<(NearKind, String), BTreeSet<usize>> {
    let maker = every().find(|maker| maker.kind == kind).unwrap();
    let entry = |(nth, identity): (usize, &String)| Entry {
        profile_id: format!("P{nth}"),
        ..keyring(1, identity)
    };
    let mut bench = Bench::of(maker, keyrings.iter().enumerate().map(entry));
    let identities = Identities::of(list, Case::Exact);
    let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
    let mut told: BTreeMap<(NearKind, String), BTreeSet<usize>> = BTreeMap::new();
    for (identity, elsewhere) in
        snapshot.vicinity.elsewhere().filter(|&(identity, _)| !snapshot.is_open(identity))
    {
        let rows = told
            .entry((elsewhere.kind, snapshot.vicinity.realm(elsewhere.realm).to_owned()))
            .or_default();
        rows.extend(identities.rows(Side::Was, identity));
    }
    told.retain(|_, rows| rows.len() * 10 >= list.len());
    told
}

/// A list of pupils of `school`, and keyrings that have some of them under other realms, at every
/// `period`-th row not.
fn scattered(rows: usize, period: usize, odd: usize) -> (Vec<String>, List) {
    let user = |nth: usize| match nth % odd {
        0 => format!("ÉVA{nth}"),
        1 => format!("A{nth}"),
        _ => format!("u{nth}"),
    };
    let pairs: Vec<[String; 2]> =
        (0..rows).map(|nth| [format!("{}@school", user(nth)), format!("{nth}@nieuw")]).collect();
    let mut keyrings = Vec::new();
    for nth in 0..rows {
        let under =
            |realm: &str, is_there: bool| is_there.then(|| format!("{}@{realm}", user(nth)));
        let found = [
            under("andere.nl", nth % period != 0),
            under("ANDERE.nl", nth % period == 1),
            under("derde.example", nth % (period + 9) == 2),
            under("SCHOOL", nth % (3 * period) == 2),
            under("school", nth % 7 == 3),
        ];
        keyrings.extend(found.into_iter().flatten());
        keyrings.extend((nth % 9 == 4).then(|| user(nth).to_uppercase()));
    }
    (keyrings, list_of(&pairs))
}

#[test]
fn no_order_of_rows_hides_from_a_store_what_stands_under_another_realm() {
    let mut told_at_all = 0;
    for rows in [11, 140, 290, 600] {
        for (period, odd) in [(2, 3), (3, 50), (4, 2), (5, 11), (7, 4)] {
            let (keyrings, list) = scattered(rows, period, odd);
            let [csv, sqlite] =
                ["csv", "sqlite"].map(|kind| told_elsewhere(kind, &keyrings, &list));
            assert_eq!(sqlite, csv, "{rows} rows, every {period}th, {odd}");
            told_at_all += csv.len();
        }
    }
    assert!(told_at_all > 40, "{told_at_all}");
}

#[test]
fn users_with_accents_count_for_what_stands_under_another_realm() {
    let pairs: Vec<[String; 2]> = (0..11)
        .map(|nth| [format!("{}{nth}@s", if nth == 6 { "ÉVA" } else { "A" }), format!("{nth}@n")])
        .collect();
    let keyrings = ["ÉVA6@ANDERE.nl", "A10@ANDERE.nl"].map(str::to_owned);
    for kind in ["csv", "sqlite"] {
        let told = told_elsewhere(kind, &keyrings, &list_of(&pairs));
        assert_eq!(
            told,
            BTreeMap::from([(
                (NearKind::OtherRealm, "ANDERE.nl".to_owned()),
                BTreeSet::from([6, 10])
            )]),
            "{kind}"
        );
    }
}
