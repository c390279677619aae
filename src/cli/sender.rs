//! Whose signature a command wants to see.

use std::path::{Path, PathBuf};

use super::io::ReadPath;
use super::{Context, Failure};
use crate::files;
use crate::moves::Schools;
use crate::ops::encrypt::signature_path;
use crate::ops::trust::Trust;
use crate::seal::signature::Signers;

/// The largest file of signers.
const MOST_BYTES: u64 = 1 << 20;

/// Options that say whose signature counts.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct SenderOptions {
    /// Whose signatures count, in the form of OpenSSH's allowed_signers: without one of these,
    /// nothing is opened
    #[arg(long, value_name = "FILE")]
    pub(crate) signers: Option<ReadPath>,

    /// The signature [default: the file's own name with .sig]
    #[arg(long, value_name = "FILE", requires = "signers")]
    pub(crate) signature: Option<ReadPath>,
}

impl SenderOptions {
    /// Reads whose signatures count; none where the sender is not to be verified.
    pub(crate) fn trust(
        &self,
        schools: Option<&Path>,
        context: &Context,
    ) -> Result<Option<Trust>, Failure> {
        let Some(path) = &self.signers else { return Ok(None) };
        let signers =
            Signers::parse(&path.display().to_string(), &files::read_text(path, MOST_BYTES)?)?;
        let schools = schools.map(read_schools).transpose()?;
        Ok(Some(Trust { signers, schools, at: context.moment() }))
    }

    /// Returns where the signature of a file should be.
    pub(crate) fn signature_of(&self, file: &Path) -> PathBuf {
        self.signature.as_deref().map_or_else(|| signature_path(file), Path::to_path_buf)
    }
}

fn read_schools(path: &Path) -> Result<Schools, Failure> {
    Ok(Schools::parse(&path.display().to_string(), &files::read_text(path, MOST_BYTES)?)?)
}
