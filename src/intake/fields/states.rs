//! What the columns of a table say of each account or person: whether it is open or blocked.

use std::collections::BTreeSet;

use super::columns::Columns;
use super::state::{AccountState, Others, Sense};
use super::values::{is_filled, is_state};
use crate::calendar::Date;
use crate::grid::{Note, Record};

/// The states of accounts, as they are read one after another.
#[derive(Debug, Default)]
pub(crate) struct States {
    /// The day that counts as today.
    today: Option<Date>,
    read: Vec<AccountState>,
    /// What the filled cells say of each column.
    others: Vec<Others>,
    /// Empty cells: the account, and which of the columns of states.
    blank: Vec<(usize, usize)>,
    /// The columns that said of an account what is not known.
    unclear: BTreeSet<usize>,
    /// Columns of which only cells further down may say that they tell states; none before the
    /// first account.
    quiet: Option<Vec<Quiet>>,
}

/// A column that begins with others than states, or with nothing.
#[derive(Debug)]
struct Quiet {
    at: usize,
    sense: Sense,
    /// How many of its cells are states.
    states: usize,
    /// What its filled cells say, of which account.
    told: Vec<(usize, AccountState)>,
}

/// So many filled cells of which at most half are states make a column of something else.
const ENOUGH: usize = 32;

impl Quiet {
    fn new(&(at, sense): &(usize, Sense)) -> Self {
        Self { at, sense, states: 0, told: Vec::new() }
    }

    /// Takes the cell of an account; returns whether the column may still tell states.
    fn take(&mut self, account: usize, record: &Record, today: Option<Date>) -> bool {
        let cell = record.get(self.at);
        if !is_filled(cell) {
            return true;
        }
        self.states += usize::from(is_state(cell));
        self.told.push((account, self.sense.read(cell, today)));
        self.told.len() < ENOUGH || self.tells()
    }

    fn tells(&self) -> bool {
        self.states * 2 > self.told.len()
    }

    /// Returns what the column says of each of so many accounts.
    fn read(&self, accounts: usize) -> Vec<AccountState> {
        let mut others = Others::default();
        self.told.iter().for_each(|(_, told)| others.take(*told));
        let mut read = vec![self.sense.of_blank(others); accounts];
        for (account, told) in &self.told {
            read[*account] = *told;
        }
        read
    }
}

/// What the columns say together.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// Of each account.
    pub(crate) states: Vec<AccountState>,
    /// The columns that left some in doubt.
    pub(crate) unclear: BTreeSet<usize>,
    /// The columns that turned out to tell states only further down.
    pub(crate) late: Vec<(usize, Sense)>,
}

impl States {
    /// Begins to read the states of accounts as they are on a day.
    pub(crate) fn on(today: Option<Date>) -> Self {
        Self { today, ..Self::default() }
    }

    /// Takes the next account.
    pub(crate) fn take(&mut self, columns: &Columns, record: &Record) {
        let account = self.read.len();
        self.quiet
            .get_or_insert_with(|| columns.quiet().iter().map(Quiet::new).collect())
            .retain_mut(|quiet| quiet.take(account, record, self.today));
        self.others.resize(columns.states().len(), Others::default());
        let mut state = AccountState::Open;
        for (nth, (at, sense)) in columns.states().iter().enumerate() {
            let is_lost = || {
                record
                    .notes()
                    .iter()
                    .any(|(column, note)| column == at && *note == Note::FormulaWithoutValue)
            };
            let told = match record.get(*at) {
                cell if cell.trim().is_empty() && is_lost() => AccountState::Unknown,
                cell if cell.trim().is_empty() => {
                    self.blank.push((account, nth));
                    continue;
                }
                cell => sense.read(cell, self.today),
            };
            self.others[nth].take(told);
            if told == AccountState::Unknown {
                self.unclear.insert(*at);
            }
            state = state.max(told);
        }
        self.read.push(state);
    }

    /// Ends. What an empty cell says depends on all others of its column.
    pub(crate) fn finish(mut self, columns: &Columns) -> Told {
        for (account, nth) in self.blank {
            let (at, sense) = columns.states()[nth];
            let told = sense.of_blank(self.others[nth]);
            if told == AccountState::Unknown {
                self.unclear.insert(at);
            }
            self.read[account] = self.read[account].max(told);
        }
        let mut late = Vec::new();
        for quiet in self.quiet.unwrap_or_default().iter().filter(|quiet| quiet.tells()) {
            late.push((quiet.at, quiet.sense));
            let read = quiet.read(self.read.len());
            if read.contains(&AccountState::Unknown) {
                self.unclear.insert(quiet.at);
            }
            for (state, told) in self.read.iter_mut().zip(read) {
                *state = (*state).max(told);
            }
        }
        Told { states: self.read, unclear: self.unclear, late }
    }
}
