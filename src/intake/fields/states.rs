//! What the columns of a table say of each account or person: whether it is open or blocked.

use std::collections::BTreeSet;

use super::columns::Columns;
use super::state::{AccountState, Others};
use crate::grid::{Note, Record};

/// The states of accounts, as they are read one after another.
#[derive(Debug, Default)]
pub(crate) struct States {
    read: Vec<AccountState>,
    /// What the filled cells say of each column.
    others: Vec<Others>,
    /// Empty cells: the account, and which of the columns of states.
    blank: Vec<(usize, usize)>,
    /// The columns that said of an account what is not known.
    unclear: BTreeSet<usize>,
}

impl States {
    /// Takes the next account.
    pub(crate) fn take(&mut self, columns: &Columns, record: &Record) {
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
                    self.blank.push((self.read.len(), nth));
                    continue;
                }
                cell => sense.read(cell),
            };
            self.others[nth].take(told);
            if told == AccountState::Unknown {
                self.unclear.insert(*at);
            }
            state = state.max(told);
        }
        self.read.push(state);
    }

    /// Ends: returns the states, and the columns that left some in doubt. What an empty cell says
    /// depends on all others of its column.
    pub(crate) fn finish(mut self, columns: &Columns) -> (Vec<AccountState>, BTreeSet<usize>) {
        for (account, nth) in self.blank {
            let (at, sense) = columns.states()[nth];
            let told = sense.of_blank(self.others[nth]);
            if told == AccountState::Unknown {
                self.unclear.insert(at);
            }
            self.read[account] = self.read[account].max(told);
        }
        (self.read, self.unclear)
    }
}
