//! The key that signs what a command writes.

use std::path::{Path, PathBuf};

use super::io::ReadPath;
use super::{Context, Failure, secret};
use crate::files;
use crate::message::Message;
use crate::ops::encrypt::signature_path;
use crate::seal::signature::SigningKey;
use crate::seal::{MOST_KEY_BYTES, Passphrase};

/// Options that say with which key is signed.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct SigningOptions {
    /// Sign with this SSH private key (ed25519 or RSA); the signature goes beside the file, as
    /// FILE.sig
    #[arg(long, value_name = "KEY")]
    pub(crate) sign: Option<ReadPath>,

    /// A file with the passphrase of the signing key, or - for standard input [default: asked for
    /// on the terminal]
    #[arg(long, value_name = "FILE", requires = "sign")]
    pub(crate) sign_passphrase_file: Option<ReadPath>,
}

impl SigningOptions {
    /// Returns the file of the signature beside an output, where it is signed.
    pub(crate) fn signature_beside(&self, output: Option<&Path>) -> Option<PathBuf> {
        output.filter(|_| self.sign.is_some()).map(signature_path)
    }

    /// Reads the key; none where nothing is to be signed.
    pub(crate) fn key(&self, context: &Context) -> Result<Option<SigningKey>, Failure> {
        let Some(path) = &self.sign else { return Ok(None) };
        let file = files::read_capped(files::open(path)?, path, MOST_KEY_BYTES)?;
        let mut wrong = None;
        let mut ask = |name: &str| -> Option<Passphrase> {
            match &self.sign_passphrase_file {
                Some(file) => secret::from_file(file).map_err(|failure| wrong = Some(failure)).ok(),
                None => secret::ask_one(context, &Message::new("seal-ask-key").with("key", name)),
            }
        };
        let key = SigningKey::read(&path.display().to_string(), &file, &mut ask);
        match wrong {
            Some(failure) => Err(failure),
            None => Ok(Some(key?)),
        }
    }
}
