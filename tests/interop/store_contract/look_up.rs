//! What a store tells of the identities of a list.

use waswordt::identity::{Case, Scheme};
use waswordt::keyring::{Entry, Intent};
use waswordt::list::{Format, List};
use waswordt::moves::FormatId;
use waswordt::person::Person;
use waswordt::plan::{Identities, Past, PeopleFinder, Snapshot, State};

use crate::support::bench::{Bench, entry, identity, list_of};
use crate::support::stores::{MAKERS, every};

fn snapshot(bench: &mut Bench, list: &List, case: Case) -> (Snapshot, Vec<(String, State)>) {
    let identities = Identities::of(list, case);
    let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
    let held =
        identities.iter().flat_map(|(number, _, _)| snapshot.all(number).collect::<Vec<_>>());
    let held = held
        .map(|holding| (snapshot.profiles.name(holding.profile).to_owned(), holding.state))
        .collect();
    (snapshot, held)
}

#[test]
fn a_snapshot_holds_the_keyrings_of_the_lists_identities_and_no_others() {
    for maker in &MAKERS {
        let keyrings = [
            (1, 'a', State::Retired),
            (2, 'a', State::Active),
            (2, 'b', State::Retired),
            (3, 'c', State::Active),
            (4, 'd', State::Active),
        ];
        let mut bench = Bench::new(maker, &keyrings);
        let (snapshot, held) =
            snapshot(&mut bench, &list_of(&[('a', 'b'), ('d', 'z')]), Case::Exact);
        let expected = [
            ("P1", State::Retired),
            ("P2", State::Active),
            ("P2", State::Retired),
            ("P4", State::Active),
        ];
        assert_eq!(
            held,
            expected.map(|(profile, state)| (profile.to_owned(), state)),
            "{}",
            maker.kind
        );
        assert_eq!(
            snapshot.schemes.into_iter().collect::<Vec<_>>(),
            [Scheme::RealId],
            "{}",
            maker.kind
        );
    }
}

#[test]
fn schemes_are_those_of_keyrings_with_an_identity() {
    for maker in every() {
        let of = |scheme, identity: &str| Entry {
            scheme,
            identity: identity.to_owned(),
            ..entry((1, 'a', State::Active))
        };
        let mut bench = Bench::of(
            maker,
            [
                of(Scheme::ProfileId, "1@adm"),
                of(Scheme::OpaqueUid, ""),
                of(Scheme::EckId, "https://x"),
            ],
        );
        let (snapshot, held) = snapshot(&mut bench, &list_of(&[('a', 'b')]), Case::Exact);
        assert_eq!(
            snapshot.schemes.into_iter().collect::<Vec<_>>(),
            [Scheme::ProfileId, Scheme::EckId],
            "{}",
            maker.kind
        );
        assert_eq!(held, []);
    }
}

#[test]
fn case_is_told_apart_unless_it_is_folded() {
    for maker in every() {
        let of = |profile, identity: &str| Entry {
            identity: identity.to_owned(),
            ..entry((profile, 'a', State::Active))
        };
        let mut bench = Bench::of(maker, [of(1, "A@school"), of(2, "a@school"), of(3, "B@School")]);
        let list = list_of(&[('a', 'b')]);
        assert_eq!(
            snapshot(&mut bench, &list, Case::Exact).1,
            [("P2".to_owned(), State::Active)],
            "{}",
            maker.kind
        );
        // Tables of a publisher number their keyrings by what stands in them.
        let mut folded: Vec<String> = snapshot(&mut bench, &list, Case::Fold)
            .1
            .into_iter()
            .map(|(profile, _)| profile)
            .collect();
        folded.sort();
        assert_eq!(folded, ["P1", "P2", "P3"], "{}", maker.kind);
    }
}

#[test]
fn people_are_those_behind_active_keyrings_with_or_without_identity() {
    for maker in &MAKERS {
        let of = |keyring, first_name: &str| Entry {
            person: ["A.", first_name, "van", "Dam", "Noord", "", ""].map(str::to_owned),
            ..entry(keyring)
        };
        let mut bench = Bench::of(
            maker,
            [
                of((1, 'a', State::Active), "Aa"),
                of((2, 'b', State::Retired), "Bé"),
                of((3, ' ', State::Active), "Cé"),
            ],
        );
        let mut seen = Vec::new();
        let mut note = |person: &Person<'_>, profile: &str, _| {
            seen.push([person.first_name, person.prefix, profile].join(" "));
        };
        bench.store.session(Intent::Look).unwrap().people(&mut note).unwrap();
        assert_eq!(seen, ["Aa van P1", "Cé van P3"], "{}", maker.kind);
    }
}

#[test]
fn a_list_without_old_identities_finds_profiles_by_person() {
    for maker in &MAKERS {
        let of = |profile, identity: &str, first: &str| Entry {
            identity: identity.to_owned(),
            person: ["A.", first, "", "Dam", "Noord", "", ""].map(str::to_owned),
            ..entry((profile, 'a', State::Active))
        };
        let mut bench = Bench::of(maker, [of(1, "", "An"), of(2, "b@x", "Bo"), of(3, "", "Bo")]);
        let mut list = List::new(Format::of(FormatId::MboEckOnboarding));
        list.push(2, ["A.", "An", "Dam", "Noord", "1@adm.new", "an@new"]);
        list.push(3, ["A.", "Bo", "Dam", "Noord", "2@adm.new", "bo@new"]);
        let identities = Identities::of(&list, Case::Exact);
        let mut session = bench.store.session(Intent::Change).unwrap();
        let mut snapshot = session.snapshot(&identities).unwrap();
        let mut finder = PeopleFinder::of(&list);
        session
            .people(&mut |person, profile, keyring| {
                finder.visit(person, profile, keyring, &mut snapshot.profiles);
            })
            .unwrap();
        let policy = waswordt::plan::Policy::default();
        let plan = waswordt::plan::Planner::new(
            &list,
            &identities,
            &snapshot,
            &Past::default(),
            Some(&finder),
            &policy,
        )
        .plan(|_, _| Ok::<_, std::convert::Infallible>(Vec::new()), |_, _| Ok(Vec::new()))
        .unwrap();
        assert_eq!((plan.counts().linked, plan.counts().held), (1, 1), "{}", maker.kind);
        let work = waswordt::keyring::Work {
            changes: &plan.changes,
            identities: &identities,
            profiles: &snapshot.profiles,
        };
        session
            .carry_out(
                &waswordt::keyring::NewRun { run_id: "run".into(), ..Default::default() },
                &work,
            )
            .unwrap();
        let export = bench.export();
        let added: Vec<&str> = export.lines().skip(3).collect();
        assert_eq!(
            added,
            [
                "P1,1@adm.new,profile-id,active,A.,An,,Dam,Noord,,",
                "P1,an@new,real-id,active,A.,An,,Dam,Noord,,"
            ],
            "{}",
            maker.kind
        );
    }
}

#[test]
fn a_keyring_tells_whether_it_names_the_person_of_the_row_that_names_it() {
    use waswordt::person::Relation::{Alike, Other, Same, Untold};
    for maker in &MAKERS {
        let of = |profile, letter, state, first_name: &str, last_name: &str| Entry {
            person: ["", first_name, "", last_name, "", "", ""].map(str::to_owned),
            ..entry((profile, letter, state))
        };
        let mut bench = Bench::of(
            maker,
            [
                of(1, 'a', State::Active, "Aagje", "Jansen"),
                of(2, 'b', State::Active, "Otto", "Smit"),
                of(3, 'c', State::Active, "Hans", "Bakker"),
                of(4, 'd', State::Active, "", ""),
                of(5, 'e', State::Active, "Tess", "Vermeer"),
            ],
        );
        let mut list = List::new(Format::of(FormatId::Vo));
        let rows = [
            ["Aagje", "Jansen", "a", "b"],
            ["Otto", "Smit", "b", "c"],
            ["Johannes", "Bakker", "c", "y"],
            ["Bram", "Vos", "d", "e"],
            ["Tess", "Vermeer", "", "e"],
        ];
        for (number, [first_name, last_name, was, wordt]) in (2..).zip(rows) {
            let [was, wordt] =
                [was, wordt].map(|letter| letter.chars().next().map_or_else(String::new, identity));
            list.push(number, [first_name, "", last_name, "", "", &was, &wordt]);
        }
        let identities = Identities::of(&list, Case::Exact);
        let snapshot = bench.store.session(Intent::Look).unwrap().snapshot(&identities).unwrap();
        let told = |letter| {
            let number = identities.number(Scheme::RealId, &identity(letter)).unwrap();
            snapshot
                .active(number)
                .map(|holding| (holding.as_was, holding.as_wordt))
                .next()
                .unwrap()
        };
        let all = ['a', 'b', 'c', 'd', 'e'].map(told);
        // Of two rows with one new identity, the one that speaks for it counts.
        assert_eq!(
            all,
            [(Same, Untold), (Same, Other), (Alike, Other), (Untold, Untold), (Untold, Same)],
            "{}",
            maker.kind
        );
    }
}
