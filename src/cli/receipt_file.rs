//! The receipt that a command writes besides its answer: begun before the store is touched, so that
//! it does not fail for a reason that was there before.

use std::io::{self, Write as _};
use std::path::Path;

use serde::Serialize;

use super::signing::SigningOptions;
use super::{Context, Failure};
use crate::digest::Sha256;
use crate::files::{Output, Overwrite, Privacy};
use crate::message::Message;
use crate::ops::encrypt::signature_path;
use crate::seal::signature::SigningKey;

/// A receipt and its signature, as far as they were asked for.
pub(crate) struct ReceiptFile {
    receipt: Option<Output>,
    signature: Option<(SigningKey, Output)>,
}

impl ReceiptFile {
    /// Begins the files.
    pub(crate) fn create(
        path: Option<&Path>,
        overwrite: Overwrite,
        signing: &SigningOptions,
        context: &Context,
    ) -> Result<Self, Failure> {
        let begin = |path: &Path| Output::create(path, overwrite, Privacy::Shared);
        let signature = path
            .filter(|_| signing.sign.is_some())
            .map(|path| begin(&signature_path(path)))
            .transpose()?;
        Ok(Self {
            signature: signing.key(context)?.zip(signature),
            receipt: path.map(begin).transpose()?,
        })
    }

    /// Refuses a key that has nothing to sign.
    pub(crate) fn require(path: Option<&Path>, signing: &SigningOptions) -> Result<(), Failure> {
        if signing.sign.is_some() && path.is_none() {
            return Err(Failure::usage(Message::new("apply-sign-needs-receipt")));
        }
        Ok(())
    }

    /// Writes the receipt, and signs it.
    pub(crate) fn write(&mut self, receipt: &impl Serialize) -> Result<(), Failure> {
        let Some(output) = &mut self.receipt else { return Ok(()) };
        let mut bytes = serde_json::to_vec_pretty(receipt).map_err(io::Error::from)?;
        bytes.push(b'\n');
        output.write_all(&bytes).map_err(|error| output.failed(error))?;
        if let Some((key, output)) = &mut self.signature {
            let signature = key.sign(&Sha256::of(&bytes))?;
            output.write_all(signature.as_bytes()).map_err(|error| output.failed(error))?;
        }
        Ok(())
    }

    /// Lets the files appear.
    pub(crate) fn commit(self) -> Result<(), Failure> {
        let signature = self.signature.map(|(_, output)| output);
        for output in [signature, self.receipt].into_iter().flatten() {
            output.commit()?;
        }
        Ok(())
    }
}
