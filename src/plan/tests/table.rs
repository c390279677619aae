//! The cases of applying, one a line: what the store holds, which lists come, what becomes of the
//! rows of the last one, and who opens what then.
//!
//! Identities are letters of one realm, so that an old keyring is retired unless it is kept;
//! profiles are numbers, and so are people.

use super::model::{Model, Pair, Said};
use crate::plan::{
    Decision, OldKeyrings, OnCollision, OnOtherPerson, Outcome, Plan, Policy, Reason, State,
};

/// Reads a store: `a1 b2!` is profile 1 with a, and profile 2 with a retired b; with `named`, each
/// profile bears the name of its number.
fn store(text: &str) -> Model {
    let (text, is_named) = text.strip_prefix("named ").map_or((text, false), |text| (text, true));
    let keyring = |word: &str| {
        let mut letters = word.chars();
        let (identity, profile) =
            (letters.next().unwrap(), letters.next().unwrap().to_digit(10).unwrap() as u8);
        (
            profile,
            identity,
            if letters.next() == Some('!') { State::Retired } else { State::Active },
        )
    };
    let keyrings: Vec<_> = text.split_whitespace().map(keyring).collect();
    if is_named { Model::named(&keyrings) } else { Model::of(&keyrings) }
}

/// Reads a list: `one a>b b>c7` is list one, whose second row is about person 7; an underscore is
/// an empty cell.
fn list(text: &'static str) -> Said {
    let mut words = text.split_whitespace();
    let id = words.next().unwrap();
    let cell = |letter: char| if letter == '_' { ' ' } else { letter };
    let row = |word: &str| -> (Pair, Option<u8>) {
        let letters: Vec<char> = word.chars().collect();
        (
            (cell(letters[0]), cell(letters[2])),
            letters.get(3).map(|person| person.to_digit(10).unwrap() as u8),
        )
    };
    let (pairs, people) = words.map(row).unzip();
    Said { id, pairs, people }
}

/// What is done to the store, in order: a list is applied, or what a word says.
fn play(model: &mut Model, steps: &[&'static str], policy: &Policy) -> Plan {
    let mut plan = Plan::default();
    let before = model.keyrings.clone();
    for step in steps {
        match step.split_once(' ') {
            None if *step == "restored" => model.restore(&before),
            None if *step == "exported" => model.keyrings.retain(|it| it.state == State::Active),
            Some(("forget", list)) => model.forget(list),
            Some(("undo", list)) => model.undo_last_of(list),
            Some(("login", word)) => {
                let (letter, profile) = (word.chars().next().unwrap(), word[1..].parse().unwrap());
                model.add(profile, letter, State::Active, Some(profile));
            }
            _ => plan = model.apply(&list(step), policy).0,
        }
    }
    plan
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Linked => "linked",
        Outcome::Already => "already",
        Outcome::Unknown => "unknown",
        Outcome::Unfilled => "unfilled",
        Outcome::Unchanged => "unchanged",
        Outcome::Duplicate => "duplicate",
        Outcome::Held => "held",
    }
}

/// What becomes of each row, with why it is held and whether it is told as present.
pub(super) fn told(plan: &Plan) -> String {
    let of_row = |(at, outcome): (usize, &Outcome)| {
        let row = at as u32 + 2;
        let why = plan.held.iter().find(|held| held.rows.contains(&row)).map(|held| held.reason);
        let why = why.map_or(String::new(), |why| format!(":{why:?}"));
        let present = if plan.present.contains(&row) { "+present" } else { "" };
        format!("{}{why}{present}", word(*outcome))
    };
    plan.outcomes.iter().enumerate().map(of_row).collect::<Vec<_>>().join(" ")
}

/// What it is about, the store, what happens, what becomes of the last list's rows, who opens what.
type Line = (&'static str, &'static str, &'static [&'static str], &'static str, &'static str);

fn check(policy: &Policy, lines: &[Line]) {
    for (what, keyrings, steps, outcomes, open) in lines {
        let mut model = store(keyrings);
        let plan = play(&mut model, steps, policy);
        assert_eq!((told(&plan).as_str(), model.told().as_str()), (*outcomes, *open), "{what}");
    }
}

fn skip() -> Policy {
    Policy {
        on_collision: OnCollision::Skip,
        on_other_person: OnOtherPerson::Skip,
        ..Policy::default()
    }
}

#[test]
fn rows_against_a_store_without_a_past() {
    check(
        &skip(),
        &[
            ("was → P, wordt unknown: link", "a1", &["one a>b"], "linked", "b1"),
            ("was → P, wordt → P: already", "a1 b1", &["one a>b"], "already", "b1"),
            ("neither is known: unknown", "x1", &["one a>b"], "unknown", "x1"),
            ("was unknown, wordt → Q: present", "b1", &["one a>b"], "unknown+present", "b1"),
            (
                "was retired on Q, wordt → Q, and names agree: already",
                "named a1! b1",
                &["one a>b1"],
                "already",
                "b1",
            ),
            (
                "the same without names: already, and told",
                "a1! b1",
                &["one a>b"],
                "already+present",
                "b1",
            ),
            (
                "the same, and names speak against it: present",
                "named a1! b1",
                &["one a>b7"],
                "unknown+present",
                "b1",
            ),
            ("no was, wordt → Q: present", "b1", &["one _>b"], "unfilled+present", "b1"),
            (
                "no was, wordt → Q of another person: a collision",
                "named b1",
                &["one _>b7"],
                "held:Collision",
                "b1",
            ),
            (
                "no was, wordt → Q of the same person: present",
                "named b1",
                &["one _>b1"],
                "unfilled+present",
                "b1",
            ),
            (
                "no was, and its wordt is left by its holder",
                "named b1",
                &["one _>b7 b>c1"],
                "unfilled linked",
                "c1",
            ),
            ("was → P, wordt → Q: a collision", "a1 b2", &["one a>b"], "held:Collision", "a1 b2"),
            ("the same row twice", "a1", &["one a>b a>b"], "linked duplicate", "b1"),
            ("one was, two wordts", "a1", &["one a>b a>c"], "held:TwoWordts held:TwoWordts", "a1"),
            (
                "two wases of two profiles, one wordt",
                "a1 c2",
                &["one a>b c>b"],
                "held:TwoClaims held:TwoClaims",
                "a1 c2",
            ),
            (
                "two wases of one profile, one wordt",
                "a1 c1",
                &["one a>b c>b"],
                "linked linked",
                "b1",
            ),
            ("a chain", "a1 b2", &["one a>b b>c"], "linked linked", "b1 c2"),
            ("a swap", "a1 b2", &["one a>b b>a"], "linked linked", "a2 b1"),
            (
                "wordt is the was of somebody who stays",
                "a1 b2",
                &["one a>b b>b"],
                "held:TakesStayer unchanged:TakesStayer",
                "a1 b2",
            ),
            (
                "a component is held whole",
                "a1 b2 d3",
                &["one a>b b>d"],
                "held:Collision held:Collision",
                "a1 b2 d3",
            ),
            (
                "the profile is that of another person",
                "named a1",
                &["one a>b7"],
                "held:OtherPerson",
                "a1",
            ),
        ],
    );
}

#[test]
fn rows_that_have_nothing_to_do() {
    check(
        &skip(),
        &[
            (
                "whoever keeps an identity that opens another person's profile is told",
                "named a1",
                &["one a>a7"],
                "unchanged+present",
                "a1",
            ),
            (
                "so is whoever does not move",
                "named a1 b2",
                &["one a>_7 b>_2"],
                "unfilled+present unfilled",
                "a1 b2",
            ),
        ],
    );
}

#[test]
fn rows_that_were_applied_before() {
    check(
        &skip(),
        &[
            (
                "a swap of this list, again",
                "a1 b2",
                &["one a>b b>a", "one a>b b>a"],
                "already already",
                "a2 b1",
            ),
            (
                "a swap by another list, and nothing tells: held",
                "a1 b2",
                &["one a>b b>a", "two a>b b>a"],
                "held:Repeated held:Repeated",
                "a2 b1",
            ),
            (
                "a swap by another list, of the same people",
                "named a1 b2",
                &["one a>b1 b>a2", "two a>b1 b>a2"],
                "already already",
                "a2 b1",
            ),
            (
                "a swap by another list, of the people as they are now",
                "named a1 b2",
                &["one a>b1 b>a2", "two a>b2 b>a1"],
                "linked linked",
                "a1 b2",
            ),
            (
                "a chain by another list, with a row more",
                "a1 b2 x3",
                &["one a>b b>c", "two a>b b>c x>y"],
                "already+present already+present linked",
                "b1 c2 y3",
            ),
            (
                "ids of class and seat, the next year, of whom the last one has left",
                "a1 b2 c3",
                &["one a>b b>c c>d", "two b>c"],
                "held:Repeated",
                "b1 c2 d3",
            ),
            (
                "another list linked the same person otherwise",
                "a1",
                &["one a>b", "two a>c"],
                "held:Superseded",
                "b1",
            ),
            (
                "the same, but it is another child",
                "named a1",
                &["one a>b1", "two a>c7"],
                "unknown",
                "b1",
            ),
        ],
    );
}

#[test]
fn a_correction_without_a_manifest_takes_nothing_back_and_tells() {
    check(
        &skip(),
        &[
            (
                "it says that an identity stays, which opens nothing any longer",
                "named a1",
                &["one a>b1", "two a>a1"],
                "held:Superseded",
                "b1",
            ),
            (
                "of a chain, without names",
                "a1 b2",
                &["one a>b b>c", "two a>a b>b"],
                "unchanged unchanged+present",
                "b1 c2",
            ),
            (
                "of a swap, without names",
                "a1 b2",
                &["one a>b b>a", "two a>a b>b"],
                "unchanged+present unchanged+present",
                "a2 b1",
            ),
            (
                "a year later the same pupils keep what they were given",
                "named a1 b2",
                &["one a>b1 b>c2", "two b>b1 c>c2"],
                "unchanged unchanged",
                "b1 c2",
            ),
        ],
    );
}

#[test]
fn rows_about_two_people_never_share_a_profile() {
    let lines: [Line; 3] = [
        (
            "two people by the list, one profile by the store",
            "a1 b1 c2",
            &["one a>x1 b>y3 c>z2"],
            "held:SharedProfile held:SharedProfile linked",
            "a1 b1 z2",
        ),
        ("one person with two identities", "a1 b1", &["one a>x1 b>y1"], "linked linked", "x1 y1"),
        ("nobody is named", "a1 b1", &["one a>x b>y"], "linked linked", "x1 y1"),
    ];
    check(&skip(), &lines);
}

#[test]
fn a_list_that_comes_again_after_others() {
    check(
        &skip(),
        &[
            (
                "two lists are undone, the newest first, and both come again in their order",
                "a1 b2",
                &[
                    "one a>c b>d",
                    "two c>e d>f",
                    "undo two",
                    "undo one",
                    "one a>c b>d",
                    "two c>e d>f",
                ],
                "linked linked",
                "e1 f2",
            ),
            (
                "another list took the pupil back, and the first comes again",
                "a1",
                &["one a>b", "two b>a", "one a>b"],
                "held:Superseded",
                "a1",
            ),
            (
                "another list swapped back, and the first comes again",
                "named a1 b2",
                &["one a>b1 b>a2", "two b>a1 a>b2", "one a>b1 b>a2"],
                "held:Superseded held:Superseded",
                "a1 b2",
            ),
            (
                "another list took the pupil on from there",
                "a1",
                &["one a>b", "two b>c", "one a>b"],
                "already",
                "c1",
            ),
            (
                "the journal forgot the list, and its identity is somebody else's",
                "p2 u1",
                &["one a>b p>q", "two u>b", "forget one", "one a>b p>q"],
                "held:Superseded already",
                "b1 q2",
            ),
            (
                "put back to before two years of class and seat, the last comes first",
                "a1 b2",
                &["one a>b b>c", "login a3", "two a>b b>c c>d", "restored", "two a>b b>c c>d"],
                "held:Superseded held:Superseded held:Superseded",
                "a1 b2",
            ),
            (
                "put back, and the lists come again in their order",
                "a1 b2",
                &["one a>b b>c", "login a3", "two a>b b>c c>d", "restored", "one a>b b>c"],
                "linked linked",
                "b1 c2",
            ),
        ],
    );
}

#[test]
fn what_another_list_took_over_is_not_done() {
    check(
        &Policy { on_collision: OnCollision::TakeOver, ..Policy::default() },
        &[(
            "the first list again",
            "a1 x9",
            &["one a>b", "two x>b", "one a>b"],
            "held:Superseded",
            "b9",
        )],
    );
}

#[test]
fn identities_that_are_issued_again_are_judged_by_the_store() {
    check(
        &skip(),
        &[
            (
                "ids of class and seat, the next year",
                "a1 b2",
                &["one a>b b>c", "login a3", "two a>b b>c c>d"],
                "linked linked linked",
                "b3 c1 d2",
            ),
            (
                "the same, where the newcomer has no profile and names differ",
                "named a1 b2",
                &["one a>b1 b>c2", "two a>b7 b>c1 c>d2"],
                "unknown linked linked",
                "c1 d2",
            ),
            (
                "the same once more, where the newcomer still has no profile",
                "a1",
                &["login b2", "one a>b b>c", "two a>b7 b>c1 c>d2", "two a>b7 b>c1 c>d2"],
                "unknown already already",
                "c1 d2",
            ),
            (
                "whoever had the next number left, and only the one profile names its pupil",
                "b2",
                &["login a1", "one a>b b>c", "two b>c1"],
                "held:Repeated",
                "b1 c2",
            ),
            (
                "the same file filled in anew, while a newcomer has the first number",
                "a1 b2",
                &["one a>b b>c", "login a3", "one a>b b>c c>d"],
                "already+present already unknown",
                "a3 b1 c2",
            ),
            (
                "the same, where nothing tells",
                "a1 b2",
                &["one a>b b>c", "two a>b b>c"],
                "already+present already+present",
                "b1 c2",
            ),
            (
                "a number that was given up and issued again",
                "a1",
                &["one a>b", "login a2", "two a>c"],
                "linked",
                "b1 c2",
            ),
            (
                "a list of the past takes nothing from whoever came since",
                "a1 b2",
                &["one a>b b>c x>y", "two b>d", "login x3", "one a>b b>c x>y"],
                "already already held:Superseded",
                "c2 d1 x3",
            ),
        ],
    );
}

#[test]
fn a_list_that_may_correct_another_one() {
    check(
        &skip(),
        &[
            (
                "a permutation that was corrected, and nothing tells that it is not another year's",
                "b1 d3 e4",
                &["one b>e d>d e>b", "two b>d d>e e>b"],
                "held:Repeated held:Repeated held:Repeated",
                "b4 d3 e1",
            ),
            (
                "the same, of which no pair is said again",
                "b1 d3 e4",
                &["one b>d d>e e>b", "two b>e d>b e>d"],
                "held:Repeated held:Repeated held:Repeated",
                "b4 d1 e3",
            ),
            (
                "another year, in which somebody new has a number that was given up",
                "a1 b2 c3 d4",
                &["one a>i b>c c>h d>b", "login a5", "two a>b b>c c>g"],
                "linked linked linked",
                "b5 c4 g2 h3 i1",
            ),
            (
                "a chain that was corrected: of whom the first row speaks, nobody can be now",
                "a1 b2",
                &["one a>b b>c", "two a>c b>d"],
                "unknown+present held:Repeated",
                "b1 c2",
            ),
            (
                "another year: whoever does not move has a number that was given",
                "a1 b2",
                &["one a>b b>c", "two a>e b>f c>_"],
                "unknown linked unfilled",
                "c2 f1",
            ),
            (
                "a number that two people had, one after the other",
                "b1 c2",
                &["one b>a c>b", "two a>d b>e", "three b>d"],
                "held:Superseded",
                "d1 e2",
            ),
            (
                "a permutation that was corrected, where names tell so",
                "named b1 d3 e4",
                &["one b>e1 d>d3 e>b4", "two b>d1 d>e3 e>b4"],
                "held:OtherPerson held:Repeated held:Repeated",
                "b4 d3 e1",
            ),
        ],
    );
}

#[test]
fn a_store_that_was_put_back_or_a_journal_that_forgot() {
    check(
        &skip(),
        &[
            (
                "a keyring file exported anew, as it was before",
                "a1 b2",
                &["one a>c b>d", "restored", "one a>c b>d"],
                "linked linked",
                "c1 d2",
            ),
            (
                "restored, and the list has a row more",
                "a1 b2 x3",
                &["one a>c", "restored", "two a>c b>d x>y"],
                "linked linked linked",
                "c1 d2 y3",
            ),
            (
                "a swap, restored",
                "a1 b2",
                &["one a>b b>a", "restored", "one a>b b>a"],
                "linked linked",
                "a2 b1",
            ),
            (
                "exported without what is retired",
                "a1 b2",
                &["one a>b b>a", "exported", "one a>b b>a"],
                "already already",
                "a2 b1",
            ),
            (
                "two lists, restored, and applied again in their order",
                "named a1 b2",
                &["one a>b1 b>c2", "two b>c1 c>d2", "restored", "one a>b1 b>c2", "two b>c1 c>d2"],
                "linked linked",
                "c1 d2",
            ),
            (
                "forgotten, and a row that has a profile only now",
                "a1 f2",
                &["two b>c f>g", "forget two", "one a>b", "two b>c f>g"],
                "held:Superseded already",
                "b1 g2",
            ),
            (
                "forgotten, a swap, and no keyring that tells what was",
                "a1 b2",
                &["one a>b b>a", "forget one", "exported", "one a>b b>a"],
                "held:Repeated held:Repeated",
                "a2 b1",
            ),
            (
                "a correction, where nothing tells what was but what the version before gave",
                "a1 b2",
                &["one a>b b>c", "exported", "one a>d b>e"],
                "linked linked",
                "d1 e2",
            ),
            (
                "three lists, put back to before the first, and applied again in their order",
                "named a1 b2 c3",
                &[
                    "one c>d3 b>c2 a>b1",
                    "two d>e3 c>d2 b>c1",
                    "three e>f3 d>e2 c>d1",
                    "restored",
                    "one c>d3 b>c2 a>b1",
                    "two d>e3 c>d2 b>c1",
                    "three e>f3 d>e2 c>d1",
                ],
                "linked linked linked",
                "d1 e2 f3",
            ),
            (
                "forgotten, and a swap",
                "a1 b2",
                &["one a>b b>a", "forget one", "one a>b b>a"],
                "already already",
                "a2 b1",
            ),
        ],
    );
}

#[test]
fn what_a_list_says_itself_is_judged_the_same_the_second_time() {
    let twice: &[&str] = &["one a>b c>b", "one a>b c>b"];
    let next: &[&str] = &["one a>e e>d", "two a>d e>f d>a", "two a>d e>f d>a"];
    check(
        &skip(),
        &[
            (
                "one new identity on two rows, of which one is unknown",
                "a1",
                twice,
                "already unknown+present",
                "b1",
            ),
            (
                "an identity that was put back",
                "a1",
                &["one a>b", "one x>a", "one x>a"],
                "unknown+present",
                "a1",
            ),
            (
                "a row beside one of the same profile that is held",
                "named a1 b1",
                &["one a>c1 b>d7", "one a>c1 b>d7"],
                "already held:OtherPerson",
                "b1 c1",
            ),
            (
                "whoever went on is named by the identity of now, so that another row is about somebody else",
                "a2 e4",
                next,
                "unknown already already",
                "a4 f2",
            ),
        ],
    );
}

#[test]
fn versions_of_one_list() {
    check(
        &skip(),
        &[
            ("a corrected identity", "a1", &["one a>b", "one a>c"], "linked", "c1"),
            (
                "two rows exchanged",
                "a1 b2",
                &["one a>c b>d", "one a>d b>c"],
                "linked linked",
                "c2 d1",
            ),
            (
                "whoever is no longer in it gets back what there was",
                "a1 b2",
                &["one a>c b>d", "one a>c"],
                "already",
                "b2 c1",
            ),
            ("a row that is emptied", "a1", &["one a>b", "one a>_"], "unfilled", "a1"),
            (
                "an identity that is a newcomer's now",
                "a1",
                &["one a>b", "one _>b a>_"],
                "unfilled unfilled",
                "a1",
            ),
            (
                "an identity that is a stranger's now",
                "a1 d1",
                &["one a>b", "one x>b"],
                "unknown",
                "a1 d1",
            ),
            (
                "the same pair, but of somebody else",
                "named a1 b2",
                &["one a>e1 b>f2", "one a>e7 b>f2"],
                "held:OtherPerson already",
                "e1 f2",
            ),
            (
                "whom another list took on gets nothing back",
                "a1 e2",
                &["one a>b e>f", "two b>c", "one e>f"],
                "already",
                "c1 f2",
            ),
            ("what cannot go back stays", "a1 b2", &["one a>c b>a", "one b>a"], "already", "a2 c1"),
            (
                "a faulty list that gave a stayer's identity away",
                "a1 b2",
                &["one a>b b>c", "one b>b a>d"],
                "unchanged linked",
                "b2 d1",
            ),
        ],
    );
}

#[test]
fn what_was_decided_of_single_rows() {
    let decided = |decisions: &[(u32, Decision)]| Policy {
        decisions: decisions.iter().copied().collect(),
        only_decided: true,
        ..skip()
    };
    let swap: &[&str] = &["one a>b b>a", "two a>b b>a"];
    check(
        &decided(&[(2, Decision::Link), (3, Decision::Link)]),
        &[("a repeated swap, linked", "a1 b2", swap, "linked linked", "a1 b2")],
    );
    check(
        &decided(&[(2, Decision::Link)]),
        &[(
            "another person, linked all the same; the rest is not touched",
            "named a1 c2",
            &["one a>b7 c>d2"],
            "linked held:Undecided",
            "b1 c2",
        )],
    );
    let left: &[&str] = &["login a1", "one a>b b>c", "two b>c1"];
    check(
        &decided(&[(2, Decision::TakeOver), (3, Decision::TakeOver)]),
        &[("the number of somebody who left, taken over", "b2", left, "linked", "c1")],
    );
    check(
        &decided(&[(2, Decision::TakeOver)]),
        &[("of another person, and taken over", "named a1 b2", &["one a>b7"], "linked", "b1")],
    );
    let forgotten: &[&str] = &["two b>c", "forget two", "one a>b", "two b>c"];
    check(
        &decided(&[(2, Decision::Link)]),
        &[("another list came since, and nevertheless", "a1", forgotten, "linked", "c1")],
    );
    let otherwise: &[&str] = &["one a>b", "two a>c"];
    check(
        &decided(&[(2, Decision::Link)]),
        &[(
            "another list says otherwise, whose pupil has left",
            "a1",
            otherwise,
            "held:Superseded",
            "b1",
        )],
    );
    check(
        &decided(&[(2, Decision::TakeOver)]),
        &[("taken over", "a1 b2", &["one a>b"], "linked", "b1")],
    );
    check(
        &decided(&[(2, Decision::Skip)]),
        &[("left out", "a1", &["one a>b"], "held:Undecided", "a1")],
    );
    check(
        &Policy { old: OldKeyrings::Retire, ..decided(&[(2, Decision::TakeOver)]) },
        &[(
            "another row has only an old keyring to retire",
            "a1 b2 c3 d3",
            &["one a>b c>d"],
            "linked held:Undecided",
            "b1 c3 d3",
        )],
    );
    let mut model = store("a1 c3 x4");
    play(&mut model, &["one a>b c>d", "login y5"], &skip());
    let plan = play(&mut model, &["one x>y a>_"], &decided(&[(2, Decision::TakeOver)]));
    assert_eq!(
        (told(&plan).as_str(), model.told().as_str()),
        ("linked unfilled", "b1 d3 y4"),
        "what was given to others stays"
    );
}

#[test]
fn old_keyrings_stay_where_that_is_asked_for() {
    let keep = Policy { old: OldKeyrings::Keep, ..skip() };
    check(
        &keep,
        &[
            (
                "forgotten, and what the list gave is another row's old one",
                "c1",
                &["one a>d c>a", "forget one", "one a>d c>a"],
                "held:Superseded held:Superseded",
                "a1 c1",
            ),
            ("the old one stays", "a1", &["one a>b"], "linked", "a1 b1"),
            (
                "another list gave something else, which would stay open",
                "a1",
                &["one a>b", "two a>c"],
                "held:Superseded",
                "a1 b1",
            ),
            (
                "the same, where this list takes the pupil on from there",
                "a1",
                &["one a>b", "two a>c b>c"],
                "linked linked",
                "a1 b1 c1",
            ),
            (
                "the same, where the store was put back",
                "a1",
                &["one a>b", "restored", "two a>c"],
                "linked",
                "a1 c1",
            ),
            (
                "the same, where it was corrected by its own list",
                "a1",
                &["one a>b", "one a>c"],
                "linked",
                "a1 c1",
            ),
            (
                "but not where the list gives it to a newcomer",
                "a1",
                &["one a>b _>a"],
                "linked unfilled",
                "b1",
            ),
        ],
    );
}

#[test]
fn a_new_pupil_gets_no_profile_of_somebody_else_by_a_take_over() {
    let take_over = Policy { on_collision: OnCollision::TakeOver, ..Policy::default() };
    let mut model = store("named b1 c1");
    let plan = play(&mut model, &["one _>b7"], &take_over);
    assert_eq!(
        (told(&plan).as_str(), model.told().as_str(), plan.orphaned.len()),
        ("unfilled", "c1", 1)
    );
    for policy in [&take_over, &skip()] {
        let again = play(&mut model, &["one _>b7"], policy);
        assert_eq!(
            (told(&again).as_str(), model.told().as_str(), again.orphaned.len()),
            ("unfilled", "c1", 0),
            "it was closed before"
        );
    }
}

#[test]
fn what_a_faulty_version_took_over_opens_nobody_for_another() {
    let take_over = Policy { on_collision: OnCollision::TakeOver, ..skip() };
    let corrected = &["one a>b1", "one a>c1 x>b7"];
    check(
        &take_over,
        &[
            ("of another person", "named a1 b2", corrected, "linked unknown", "c1"),
            (
                "nothing tells",
                "a1 b2",
                &["one a>b", "one a>c x>b"],
                "linked unknown+present",
                "b2 c1",
            ),
            (
                "a new pupil's",
                "named a1 b2",
                &["one a>b1", "one a>c1 _>b7"],
                "linked unfilled",
                "c1",
            ),
            (
                "and once more",
                "named a1 b2",
                &["one a>b1", "one a>c1 x>b7", "one a>c1 x>b7"],
                "already unknown",
                "c1",
            ),
        ],
    );
}

#[test]
fn a_reason_that_is_a_doubt_refuses_no_run() {
    for reason in [Reason::Superseded, Reason::Repeated, Reason::LeavesNobody, Reason::Undecided] {
        assert!(!reason.is_collision() && !reason.is_list_error(), "{reason:?}");
    }
}

#[test]
fn what_another_list_gave_on_since() {
    let keep = Policy { old: OldKeyrings::Keep, ..skip() };
    check(
        &keep,
        &[
            (
                "a corrected version speaks of before",
                "a1 b2",
                &["one a>c", "two c>d a>d b>a", "one a>e"],
                "held:Superseded",
                "a2 b2 c1 d1",
            ),
            (
                "so does a row that it adds",
                "a1 b2 x3",
                &["one x>y", "two a>d b>a", "one x>y a>e"],
                "already held:Superseded",
                "a2 b2 d1 x3 y3",
            ),
            (
                "another list speaks of now",
                "a1 b2",
                &["one a>c", "two c>d a>d b>a", "three a>e"],
                "linked",
                "a2 b2 c1 d1 e2",
            ),
        ],
    );
}

#[test]
fn who_keeps_what_a_faulty_version_gave_away_gets_it_back_or_is_held() {
    const RING: &str = "one a>b b>c c>d d>a";
    check(
        &skip(),
        &[
            (
                "the corrected version gives all of it back",
                "a1 b2 c3 d4",
                &[RING, "one a>a b>b c>c d>d"],
                "unchanged unchanged unchanged unchanged",
                "a1 b2 c3 d4",
            ),
            (
                "what hangs together with a held row stays, and is told",
                "a1 b2 c3 d4 e5",
                &[RING, "one a>e b>b c>c d>d"],
                "held:Collision held:Collision held:Collision held:Collision",
                "a4 b1 c2 d3 e5",
            ),
        ],
    );
}
