//! The files that `apply` writes besides its answer: begun before the store is touched, so that none fails for a reason that was there before.

use std::io::{self, Write as _};
use std::path::Path;

use serde::Serialize;

use super::args::Args;
use crate::cli::{Context, Failure};
use crate::digest::Sha256;
use crate::files::{Output, Overwrite, Privacy};
use crate::list::List;
use crate::message::{Catalogue, Message};
use crate::ops::apply::Applied;
use crate::ops::encrypt::signature_path;
use crate::ops::rejects;
use crate::rules::Findings;
use crate::seal::signature::SigningKey;

/// Receipt, rejects and saved plan, as far as they were asked for.
pub(super) struct Outputs {
    receipt: Option<Output>,
    signature: Option<(SigningKey, Output)>,
    rejects: Option<Output>,
    plan: Option<Output>,
}

impl Outputs {
    pub(super) fn create(args: &Args, context: &Context) -> Result<Self, Failure> {
        if let Some(path) = args.rejects.as_deref().filter(|path| !is_csv(path)) {
            return Err(Failure::usage(Message::new("rejects-only-csv").with("path", path.display().to_string())));
        }
        let overwrite: Overwrite = args.overwrite();
        let begin = |path: Option<&Path>, privacy| path.map(|path| Output::create(path, overwrite, privacy)).transpose();
        let signature = args.receipt.as_deref().map(signature_path);
        let signature = begin(signature.as_deref().filter(|_| args.signing.sign.is_some()), Privacy::Shared)?;
        Ok(Self {
            signature: args.signing.key(context)?.zip(signature),
            receipt: begin(args.receipt.as_deref(), Privacy::Shared)?,
            rejects: begin(args.rejects.as_deref(), Privacy::Private)?,
            plan: begin(args.save_plan.as_deref(), Privacy::Shared)?,
        })
    }

    pub(super) fn write(&mut self, applied: &Applied, list: &List, findings: &Findings, catalogue: &Catalogue) -> Result<(), Failure> {
        if let Some(output) = &mut self.receipt {
            let mut bytes = Vec::new();
            write_json(&applied.receipt.for_the_distributor(), &mut bytes)?;
            output.write_all(&bytes).map_err(|error| output.failed(error))?;
            if let Some((key, output)) = &mut self.signature {
                let signature = key.sign(&Sha256::of(&bytes))?;
                output.write_all(signature.as_bytes()).map_err(|error| output.failed(error))?;
            }
        }
        if let Some(output) = &mut self.rejects {
            let reasons = rejects::reasons(&applied.receipt, findings, catalogue);
            rejects::write(list, &reasons, catalogue, output)?;
        }
        match (&mut self.plan, &applied.plan) {
            (Some(output), Some(plan)) => write_json(plan, output).map_err(|error| output.failed(error))?,
            // A run that came to no plan leaves no file behind.
            (plan, None) => *plan = None,
            (None, _) => {}
        }
        Ok(())
    }

    pub(super) fn commit(self) -> Result<(), Failure> {
        let signature = self.signature.map(|(_, output)| output);
        for output in [signature, self.receipt, self.rejects, self.plan].into_iter().flatten() {
            output.commit()?;
        }
        Ok(())
    }
}

fn is_csv(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

fn write_json(value: &impl Serialize, output: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, value)?;
    output.write_all(b"\n")
}
