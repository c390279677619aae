//! The files that `apply` writes besides its answer: begun before the store is touched, so that
//! none fails for a reason that was there before.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::args::Args;
use crate::cli::io::extension;
use crate::cli::receipt_file::ReceiptFile;
use crate::cli::{Context, Failure};
use crate::files::{Output, Overwrite, Privacy};
use crate::list::List;
use crate::message::{Catalogue, Message};
use crate::ops::apply::Applied;
use crate::ops::rejects;
use crate::report::changes::write_changes;
use crate::rules::Findings;

/// Receipt, rejects and saved plan, as far as they were asked for.
pub(super) struct Outputs {
    receipt: ReceiptFile,
    rejects: Option<Output>,
    plan: Option<Output>,
    changes: Option<Output>,
}

impl Outputs {
    pub(super) fn create(args: &Args, context: &Context) -> Result<Self, Failure> {
        if let Some(path) = args.rejects.as_deref().filter(|path| !is_csv(path)) {
            return Err(Failure::usage(
                Message::new("rejects-only-csv").with("path", path.display().to_string()),
            ));
        }
        let overwrite: Overwrite = args.overwrite();
        let begin = |path: Option<&Path>, privacy| {
            path.map(|path| Output::create(path, overwrite, privacy)).transpose()
        };
        Ok(Self {
            receipt: ReceiptFile::create(
                args.receipt.as_deref(),
                overwrite,
                &args.signing,
                context,
            )?,
            rejects: begin(args.rejects.as_deref(), Privacy::Private)?,
            plan: begin(args.save_plan.as_deref(), Privacy::Shared)?,
            changes: begin(args.changes.as_deref(), Privacy::Private)?,
        })
    }

    pub(super) fn write(
        &mut self,
        applied: &Applied,
        list: &List,
        findings: &Findings,
        catalogue: &Catalogue,
    ) -> Result<(), Failure> {
        self.receipt.write(&applied.receipt.for_the_distributor())?;
        if let Some(output) = &mut self.rejects {
            let reasons = rejects::reasons(&applied.receipt, findings, catalogue);
            rejects::write(list, (&reasons, &applied.marks), catalogue, output)?;
        }
        match (&mut self.plan, &applied.plan) {
            (Some(output), Some(plan)) => {
                write_json(plan, output).map_err(|error| output.failed(error))?;
            }
            // A run that came to no plan leaves no file behind.
            (plan, None) => *plan = None,
            (None, _) => {}
        }
        match (&mut self.changes, &applied.changes) {
            (Some(output), Some(changes)) => {
                write_changes(changes, output).map_err(|error| output.failed(error))?;
            }
            (changes, _) => *changes = None,
        }
        Ok(())
    }

    pub(super) fn commit(self) -> Result<(), Failure> {
        self.receipt.commit()?;
        for output in [self.rejects, self.plan, self.changes].into_iter().flatten() {
            output.commit()?;
        }
        Ok(())
    }
}

fn is_csv(path: &Path) -> bool {
    extension(path).as_deref() == Some("csv")
}

fn write_json(value: &impl Serialize, output: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, value)?;
    output.write_all(b"\n")
}
