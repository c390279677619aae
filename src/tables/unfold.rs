//! Rows that stand in one cell each, as when a spreadsheet took a comma for a letter or a program
//! put quotes around whole lines: they are cut once more.

use super::csv_record::{Cut, Cutter, Piece};
use super::dialect::{DELIMITERS, QUOTE};
use super::options::Limits;
use crate::grid::{Facts, FileProblem, Record};

/// How many rows decide.
const ROWS: usize = 40;

/// A cut into fewer cells is none.
const FEWEST: usize = 2;

/// Hands on records, those that stand in one cell cut.
pub(super) struct Unfold<'s> {
    sink: &'s mut dyn FnMut(&Record),
    limits: Limits,
    /// The first rows, as long as each stands in one cell.
    held: Vec<Record>,
    state: State,
    cut: Record,
    scratch: String,
    /// The first row that was cut, and where.
    told: Option<(u32, u8)>,
}

#[derive(Clone, Copy)]
enum State {
    /// No row with several cells came yet.
    Watching,
    /// Rows have so many cells; one that is cut must have as many.
    Wide(usize),
    /// Rows stand in one cell each, with this delimiter.
    Folded(u8),
}

impl<'s> Unfold<'s> {
    pub(super) fn new(limits: Limits, sink: &'s mut dyn FnMut(&Record)) -> Self {
        Self {
            sink,
            limits,
            held: Vec::new(),
            state: State::Watching,
            cut: Record::new(),
            scratch: String::new(),
            told: None,
        }
    }

    /// Takes the next record.
    pub(super) fn push(&mut self, record: &Record) {
        let is_single = record.iter().skip(1).all(str::is_empty);
        match self.state {
            State::Wide(_) if !is_single => (self.sink)(record),
            State::Watching if is_single => {
                self.held.push(record.clone());
                if self.held.len() == ROWS {
                    self.decide();
                }
            }
            State::Watching => {
                self.state = State::Wide(record.len());
                self.release();
                (self.sink)(record);
            }
            State::Wide(width) => {
                let fits = |unfold: &mut Self, delimiter| {
                    unfold.cut(record, delimiter)
                        && unfold.cut.len() == width
                        && (width > FEWEST || is_identity(unfold.cut.get(1)))
                };
                match DELIMITERS.into_iter().find(|delimiter| {
                    record.get(0).contains(char::from(*delimiter)) && fits(self, *delimiter)
                }) {
                    Some(delimiter) => self.hand_out_cut(delimiter),
                    None => (self.sink)(record),
                }
            }
            State::Folded(delimiter) => {
                if is_single && self.cut(record, delimiter) {
                    self.hand_out_cut(delimiter);
                } else {
                    (self.sink)(record);
                }
            }
        }
    }

    /// Ends, and tells what was cut.
    pub(super) fn finish(mut self, facts: &mut Facts) {
        self.decide();
        let problem =
            |(row, delimiter)| FileProblem::CellsInOne { delimiter: char::from(delimiter), row };
        facts.problems.extend(self.told.map(problem));
    }

    /// Finds the delimiter that cuts most of the first rows alike.
    fn decide(&mut self) {
        if !matches!(self.state, State::Watching) {
            return;
        }
        let held = std::mem::take(&mut self.held);
        let filled = held.iter().filter(|record| !record.is_blank()).count();
        let mut best = None;
        for delimiter in DELIMITERS {
            let mut widths: Vec<usize> = Vec::new();
            let mut identities = 0;
            for record in held.iter().filter(|record| !record.is_blank()) {
                let is_cut = self.cut(record, delimiter);
                widths.push(if is_cut { self.cut.len() } else { 1 });
                identities += usize::from(is_cut && is_identity(self.cut.get(1)));
            }
            let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
            let width = widths
                .iter()
                .copied()
                .filter(|width| *width >= FEWEST)
                .max_by_key(|width| (alike(*width), *width));
            // Two cells may be a name and its first name: a comma alone decides nothing, unless an
            // identity stands behind it.
            let is_clear = |width: usize| {
                (width > FEWEST || delimiter != b',' || (identities + 1) * 5 >= filled * 4)
                    && filled > 1
                    && alike(width) * 5 >= filled * 4
            };
            if let Some(width) =
                width.filter(|width| is_clear(*width) && best.is_none_or(|(most, _)| *width > most))
            {
                best = Some((width, delimiter));
            }
        }
        self.state = best.map_or(State::Wide(1), |(_, delimiter)| State::Folded(delimiter));
        for record in &held {
            self.push(record);
        }
    }

    fn release(&mut self) {
        for record in std::mem::take(&mut self.held) {
            self.push(&record);
        }
    }

    fn cut(&mut self, record: &Record, delimiter: u8) -> bool {
        let cutter = Cutter { delimiter, quote: QUOTE, limits: self.limits };
        self.cut.start(record.number());
        let piece = Piece { text: record.get(0), is_last: true, plain_from: usize::MAX };
        let is_whole =
            |cut| matches!(cut, Cut::Record { length, .. } if length == record.get(0).len());
        record.notes().is_empty()
            && cutter.cut(piece, &mut self.cut, &mut self.scratch).is_ok_and(is_whole)
            && self.cut.len() >= FEWEST
    }

    fn hand_out_cut(&mut self, delimiter: u8) {
        self.told.get_or_insert((self.cut.number(), delimiter));
        (self.sink)(&self.cut);
    }
}

/// Tells whether a cell is an identity, which never goes on what stands before it.
fn is_identity(cell: &str) -> bool {
    cell.contains('@')
}
