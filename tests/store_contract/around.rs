//! What a store holds near the identities of a list, and who it leaves behind.

use waswordt::identity::{Case, NearKind, Scheme};
use waswordt::keyring::{Entry, Intent};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::plan::{Identities, State};

use crate::bench::{Bench, entry};
use crate::stores::every;

fn keyring(profile: u8, identity: &str) -> Entry {
    Entry { identity: identity.to_owned(), ..entry((profile, 'a', State::Active)) }
}

fn list_of(pairs: &[[&str; 2]]) -> List {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (number, [was, wordt]) in (2..).zip(pairs) {
        list.push(number, ["", "", "", "", "", was, wordt]);
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
            let of = |kind, profile| (name.clone(), kind, snapshot.vicinity.profile(profile).to_owned());
            near.extend(snapshot.vicinity.near(identity).map(|neighbour| of(neighbour.kind, neighbour.profile)));
        }
        for (identity, elsewhere) in snapshot.vicinity.elsewhere() {
            near.push((identities.name(identity).1.to_owned(), elsewhere.kind, snapshot.vicinity.realm(elsewhere.realm).to_owned()));
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
        assert_eq!(near, expected.map(|(name, kind, place)| (name.to_owned(), kind, place.to_owned())), "{}", maker.kind);
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
        assert_eq!((kinds("b@nieuw"), kinds("B@nieuw")), (vec![NearKind::Case], vec![]), "{}", maker.kind);
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
            let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
            let mut left: Vec<String> = snapshot.vicinity.left.profiles().map(str::to_owned).collect();
            left.sort();
            left
        };
        assert_eq!(left(&["oud", "ouder"], &mut bench), ["P2", "P3"], "{}", maker.kind);
        assert_eq!(left(&[], &mut bench), [""; 0], "{}", maker.kind);
    }
}
