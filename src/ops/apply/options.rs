//! What may be chosen of a run.

/// Whether anything is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The plan is carried out.
    Change,
    /// The plan is shown.
    DryRun,
}

/// What happens to a list that is not clean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faulty {
    /// It is refused whole.
    Refuse,
    /// Its clean components are applied, the others held.
    Hold,
}

/// How many rows the store must know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MinMatch {
    /// At least one.
    Any,
    /// At least this share of the rows that have something to do, in percent.
    Percent(f64),
}

/// What happens where an earlier version linked pupils who are no longer in the list, or no longer
/// filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Removed {
    /// The run is refused: it would take those links back.
    #[default]
    Refuse,
    /// Those links are taken back.
    TakeBack,
}
