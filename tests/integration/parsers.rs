//! Every parser, on its seeds, on what was found before, and on what a hostile hand makes of them.
//! `WASWORDT_ROUNDS` says how often.

use crate::support::fuzz::{Dice, TARGETS, mutated, seeds};

fn rounds() -> u64 {
    std::env::var("WASWORDT_ROUNDS").ok().map_or(150, |text| text.parse().unwrap())
}

#[test]
fn every_parser_is_one_that_libfuzzer_runs() {
    let manifest = include_str!("../../fuzz/Cargo.toml");
    let named: Vec<&str> = manifest
        .split("[[bin]]\nname = \"")
        .skip(1)
        .filter_map(|bin| bin.split('"').next())
        .collect();
    assert_eq!(named, TARGETS.map(|target| target.name));
}

#[test]
fn whatever_was_found_before_is_read_or_refused() {
    for target in &TARGETS {
        let seeds = seeds(target);
        let taken = seeds.iter().filter(|seed| (target.run)(seed)).count();
        assert!(taken > 0, "{} has a seed that is read", target.name);
    }
}

#[test]
fn what_a_hostile_hand_makes_of_it_is_read_or_refused() {
    std::thread::scope(|scope| {
        for target in &TARGETS {
            scope.spawn(|| {
                let seeds = seeds(target);
                for round in 1..=rounds() {
                    let bytes =
                        mutated(&seeds, &mut Dice::new(round.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
                    let outcome = std::panic::catch_unwind(|| (target.run)(&bytes));
                    assert!(outcome.is_ok(), "{}, round {round}", target.name);
                }
            });
        }
    });
}
