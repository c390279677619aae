//! What is told of a list that was filled.

use std::collections::BTreeMap;

use super::accounts::{Account, Standing, Unusable};
use super::choices::{ChoicesForm, write_candidates};
use super::fields::ExportField;
use super::outcome::Filled;
use super::reason::{Weakness, Weaknesses};
use crate::message::{Catalogue, Message};
use crate::report::fill::{
    AmbiguousRow, Contradiction, FillCounts, FillReport, FilledRow, LeftOver, ProposedRow,
    ReasonKeys, UnusableAccounts, UsedColumn, WithheldRow,
};
use crate::report::{SourceWarning, ranges};
use crate::rules::Severity;
use crate::tables::TableError;

impl Filled {
    /// Tells whether the export contradicts what had been filled in.
    #[must_use]
    pub fn has_contradictions(&self) -> bool {
        !self.outcomes.contradictions.is_empty()
    }

    /// Returns how many rows are only proposed.
    #[must_use]
    pub fn proposals(&self) -> usize {
        self.outcomes.proposed.len()
    }

    /// Writes the proposals in a form that a person can edit and give back; it holds names and
    /// identities.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn write_candidates(
        &self,
        form: ChoicesForm<'_>,
        out: impl std::io::Write + Send,
    ) -> Result<(), TableError> {
        let proposals = self.outcomes.proposed.iter();
        let proposals = proposals.map(|&(row, account, weak)| {
            (self.list.row(row), self.export.accounts.get(account as usize), weak)
        });
        write_candidates(proposals, form, out)
    }

    /// Makes the report, in a language.
    #[must_use]
    pub fn report(&self, catalogue: &Catalogue) -> FillReport {
        let row = |at: usize| self.list.row(at).number();
        let export_row = |account: u32| self.export.accounts.get(account as usize).row();
        let outcomes = &self.outcomes;
        let header = |column: usize| self.list.format().columns[column].header.to_owned();
        let words =
            |weak: Weaknesses| weak.iter().map(|weakness| weakness.as_str().to_owned()).collect();
        let export_rows =
            |accounts: &Vec<u32>| sorted(accounts.iter().map(|&account| export_row(account)));
        FillReport {
            report: "waswordt/fill/1".to_owned(),
            list_id: self.report.list_id.clone(),
            side: self.report.side.clone(),
            columns: self.columns(),
            unused: self.export.columns.unused(),
            layout: self.export.columns.layout().map(str::to_owned),
            counts: self.counts(),
            filled: outcomes
                .filled
                .iter()
                .map(|&(at, account, by, weak)| FilledRow {
                    row: row(at),
                    export_row: export_row(account),
                    by,
                    reasons: words(weak),
                })
                .collect(),
            proposed: outcomes
                .proposed
                .iter()
                .map(|&(at, account, weak)| ProposedRow {
                    row: row(at),
                    export_row: export_row(account),
                    reasons: words(weak),
                })
                .collect(),
            ambiguous: outcomes
                .ambiguous
                .iter()
                .map(|(at, accounts)| AmbiguousRow {
                    row: row(*at),
                    export_rows: export_rows(accounts),
                })
                .collect(),
            contradictions: outcomes
                .contradictions
                .iter()
                .map(|&(at, account, column, reason)| Contradiction {
                    row: row(at),
                    export_row: export_row(account),
                    column: header(column),
                    reason: reason.to_owned(),
                })
                .collect(),
            left_over: LeftOver {
                rows: outcomes.left_over.iter().map(|&at| row(at)).collect(),
                export_rows: sorted(self.left_over_accounts().map(Account::row)),
            },
            unusable: self.unusable(catalogue),
            withheld: outcomes
                .withheld
                .iter()
                .map(|&(at, account, reason)| WithheldRow {
                    row: row(at),
                    export_row: export_row(account),
                    reason,
                })
                .collect(),
            numbers: self.export.numbers.clone(),
            list_warnings: Vec::new(),
            accept_warnings: Vec::new(),
            warnings: self.warnings(catalogue),
        }
    }

    fn columns(&self) -> Vec<UsedColumn> {
        let columns = &self.export.columns;
        let used = |(field, at): (ExportField, usize)| UsedColumn {
            field: field.to_string(),
            header: columns.title(at).to_owned(),
        };
        columns.fields().map(used).collect()
    }

    fn counts(&self) -> FillCounts {
        let outcomes = &self.outcomes;
        let is_unusable = |standing: &&Standing| matches!(standing, Standing::Unusable(_));
        FillCounts {
            rows: self.list.len(),
            filled: outcomes.filled.len(),
            already: outcomes.already,
            proposed: outcomes.proposed.len(),
            ambiguous: outcomes.ambiguous.len(),
            contradictory: outcomes.contradictory,
            left_over: outcomes.left_over.len(),
            accounts: self
                .export
                .accounts
                .standing
                .iter()
                .filter(|standing| **standing != Standing::Repeated)
                .count(),
            accounts_left_over: self.left_over_accounts().count(),
            accounts_unusable: self.export.accounts.standing.iter().filter(is_unusable).count(),
        }
    }

    fn left_over_accounts(&self) -> impl Iterator<Item = Account<'_>> {
        self.export.accounts.usable().filter(|account| !self.outcomes.used[account.at])
    }

    /// Tells the accounts that cannot be used, by the column that is to blame and the reason.
    fn unusable(&self, catalogue: &Catalogue) -> Vec<UnusableAccounts> {
        let accounts = &self.export.accounts;
        let mut rows: BTreeMap<(Unusable, Option<ExportField>), Vec<u32>> = BTreeMap::new();
        for (at, (standing, row)) in accounts.standing.iter().zip(&accounts.rows).enumerate() {
            if let Standing::Unusable(reason) = standing {
                let first = accounts.faults.partition_point(|fault| fault.account < at);
                let fault = accounts.faults[first..]
                    .iter()
                    .take_while(|fault| fault.account == at)
                    .find(|fault| fault.reason == *reason);
                rows.entry((*reason, fault.map(|fault| fault.field))).or_default().push(*row);
            }
        }
        let told = |((reason, field), export_rows): ((Unusable, Option<ExportField>), Vec<u32>)| {
            UnusableAccounts {
                reason: reason.as_str().to_owned(),
                column: field.and_then(|field| self.title(field)),
                message: catalogue.text(reason.key()),
                export_rows,
            }
        };
        rows.into_iter().map(told).collect()
    }

    /// Returns how the export titles a field.
    fn title(&self, field: ExportField) -> Option<String> {
        self.export.columns.position(field).map(|at| self.export.columns.title(at).to_owned())
    }

    fn warnings(&self, catalogue: &Catalogue) -> Vec<SourceWarning> {
        let told = |message: Message, rows: &[u32]| {
            let message = message.with("count", rows.len()).with("rows", ranges(rows));
            SourceWarning {
                code: None,
                severity: Severity::Warning,
                column: None,
                rows: rows.to_vec(),
                message: catalogue.render(&message),
            }
        };
        let of_rows = |key: &'static str, rows: &[u32]| {
            (!rows.is_empty()).then(|| told(Message::new(key), rows))
        };
        let (unknown, unclear) = &self.export.unknown_states;
        let states = (!unknown.is_empty()).then(|| {
            told(Message::new("fill-unknown-states").with("columns", unclear.join(", ")), unknown)
        });
        let lacking =
            self.export.columns.lacks_roles().then(|| told(Message::new("fill-no-roles"), &[]));
        let roles = [
            of_rows("fill-no-pupils", &self.export.no_pupils),
            of_rows("fill-unknown-roles", &self.export.unknown_roles),
        ];
        let problems = self.export.told.iter().map(|warning| warning.told(catalogue));
        problems
            .chain(states)
            .chain(lacking)
            .chain(roles.into_iter().flatten())
            .chain(self.left_out(catalogue))
            .collect()
    }

    /// Tells the cells that are left out of accounts of which the rest is filled in.
    fn left_out(&self, catalogue: &Catalogue) -> Vec<SourceWarning> {
        let accounts = &self.export.accounts;
        let mut cells: BTreeMap<(Unusable, ExportField), Vec<u32>> = BTreeMap::new();
        for fault in accounts
            .faults
            .iter()
            .filter(|fault| !matches!(accounts.standing[fault.account], Standing::Unusable(_)))
        {
            cells
                .entry((fault.reason, fault.field))
                .or_default()
                .push(accounts.rows[fault.account]);
        }
        let told = |((reason, field), rows): ((Unusable, ExportField), Vec<u32>)| {
            let column = self.title(field);
            let message = Message::new("fill-left-out")
                .with("column", column.clone().unwrap_or_default())
                .with("count", rows.len());
            let message =
                message.with("rows", ranges(&rows)).with("reason", catalogue.text(reason.key()));
            SourceWarning {
                code: None,
                severity: Severity::Warning,
                column,
                message: catalogue.render(&message),
                rows,
            }
        };
        cells.into_iter().map(told).collect()
    }
}

fn sorted(rows: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut rows: Vec<u32> = rows.collect();
    rows.sort_unstable();
    rows
}

impl Filled {
    /// How the stable words of the report's reasons are said to a person.
    pub const REASONS: ReasonKeys = ReasonKeys(key_of_word);
}

fn key_of_word(word: &str) -> &'static str {
    Weakness::ALL
        .into_iter()
        .find(|weakness| weakness.as_str() == word)
        .map_or("fill-reason", Weakness::key)
}
