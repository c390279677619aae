//! One writer at a time, and nothing left of what was not finished.

use std::thread;

use waswordt::keyring::{Intent, StoreError};
use waswordt::plan::{Identities, State};

use crate::support::bench::{Bench, entry, list_of};
use crate::support::stores::every;

#[test]
fn a_second_writer_is_told_that_the_store_is_busy_and_a_reader_is_not() {
    thread::scope(|scope| {
        for maker in every() {
            scope.spawn(move || {
                let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
                let before = bench.export();
                let mut other = bench.home.open();
                let held = bench.store.session(Intent::Change).unwrap();
                let mut looking = other.session(Intent::Look).unwrap();
                let mut rows = 0;
                looking
                    .entries(&mut |_| {
                        rows += 1;
                        Ok(())
                    })
                    .unwrap();
                assert_eq!(rows, 1, "{}", maker.kind);
                drop(looking);
                let busy = other.session(Intent::Change).err();
                assert!(matches!(busy, Some(StoreError::Busy)), "{}: {busy:?}", maker.kind);
                drop(held);
                drop(other.session(Intent::Change).unwrap());
                assert_eq!(bench.export(), before, "{}", maker.kind);
            });
        }
    });
}

#[test]
fn a_session_that_is_dropped_leaves_the_store_as_it_was() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        let before = bench.export();
        let list = list_of(&[('a', 'b')]);
        let mut session = bench.store.session(Intent::Change).unwrap();
        session.snapshot(&Identities::of(&list, waswordt::identity::Case::Exact)).unwrap();
        drop(session);
        let session = bench.store.session(Intent::Change).unwrap();
        let _ = session.import(&[], &mut |take| {
            take(2, &entry((9, 'z', State::Active)))?;
            Err(StoreError::Conflict)
        });
        assert_eq!(bench.export(), before, "{}", maker.kind);
    }
}

#[test]
fn what_one_writes_the_next_one_reads() {
    for maker in every() {
        let mut bench = Bench::new(maker, &[(1, 'a', State::Active)]);
        bench.apply(&list_of(&[('a', 'b')]), &waswordt::plan::Policy::default());
        let runs = bench.home.open().session(Intent::Look).unwrap().runs().unwrap();
        assert_eq!(runs.len(), 1, "{}", maker.kind);
    }
}
