//! The steps of a change, at which a test may stop it.

/// A step after which a process may die.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The intent is there.
    Intended,
    /// Part of the new file is there.
    Writing,
    /// The new file and the journal are on the disk, and the intent says so.
    Written,
    /// The new file has its name.
    Renamed,
    /// The intent is gone.
    Ended,
    /// A journal that has forgotten something is on the disk, beside the one that has not.
    Forgetting,
    /// It has its name.
    Forgotten,
}

#[cfg(not(test))]
pub(super) fn step(_: Step) {}

/// What a test does at a step.
#[cfg(test)]
pub(super) type AtStep = Box<dyn FnMut(Step)>;

#[cfg(test)]
thread_local! {
    /// What a test does at each step; the steps are those of the thread that changes the file.
    pub(super) static AT_STEP: std::cell::RefCell<Option<AtStep>> = const { std::cell::RefCell::new(None) };
}

#[cfg(test)]
pub(super) fn step(step: Step) {
    AT_STEP.with_borrow_mut(|at_step| {
        if let Some(at_step) = at_step {
            at_step(step);
        }
    });
}
