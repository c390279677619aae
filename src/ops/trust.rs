//! Whose lists are believed: the signature over a file, and what is sealed in with a list.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Zoned;

use crate::files::{self, FileError};
use crate::list::{Custody, ManifestError};
use crate::message::Message;
use crate::moves::Schools;
use crate::seal::signature::{Signature, SignatureError, Signer, Signers};

/// A signature takes a kilobyte or two.
const MOST_SIGNATURE_BYTES: u64 = 64 * 1024;

/// Whose signatures count, and when.
#[derive(Clone, Debug)]
pub struct Trust {
    /// Those whose signatures count.
    pub signers: Signers,
    /// The schools that each speaks for; none where each speaks for all.
    pub schools: Option<Schools>,
    /// The moment at which that is judged.
    pub at: Zoned,
}

/// Why a file is not believed. Nothing of it was decrypted, or nothing was done with it.
#[derive(Debug)]
pub enum TrustError {
    /// There is no signature: where it should be.
    Unsigned(PathBuf),
    /// The signature does not count.
    Signature(SignatureError),
    /// The signer does not speak for the school: who, and the BRIN.
    NotForSchool(String, String),
    /// The file was sealed by one and signed by another: their fingerprints.
    SignedAnew(String, String),
    /// By whom it was sealed cannot be looked up in what is a zip file: why not.
    Unclear(Box<Message>),
    /// The list was sealed for another publisher: for which, and who opens it.
    OtherPublisher(String, String),
    /// The list is of another school than the move: whose, and the move's.
    OtherSchool(String, String),
    /// For whom and by whom the list was sealed is there, and cannot be read.
    Custody(ManifestError),
    /// A file cannot be read.
    File(FileError),
}

crate::problem! {
    TrustError from File(FileError) {
        Self::Unsigned(path) => [Input "trust-unsigned" "path": path.display().to_string()],
        Self::Signature(error) => [error alone],
        Self::NotForSchool(who, brin) => [Input "trust-not-for-school" "who": who, "brin": brin],
        Self::SignedAnew(inside, outside) => [
            Input "trust-signed-anew" "inside": inside, "outside": outside
        ],
        Self::Unclear(reason) => [Input "trust-unclear" "reason": (**reason).clone()],
        Self::OtherPublisher(sealed, own) => [
            Input "trust-other-publisher" "sealed": sealed, "own": own
        ],
        Self::OtherSchool(listed, moving) => [
            Input "trust-other-school" "listed": listed, "moving": moving
        ],
        Self::Custody(error) => [Input "trust-custody" "reason": error.message()],
        Self::File(error) => [error alone],
    }
}

impl Trust {
    /// Checks the detached signature of a file.
    ///
    /// # Errors
    /// Why it does not count; a missing one too.
    pub fn verify(&self, contents: impl Read, signature: &Path) -> Result<Signer, TrustError> {
        match fs::metadata(signature) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(TrustError::Unsigned(signature.to_owned()));
            }
            _ => {}
        }
        let file =
            files::read_capped(files::open_found(signature)?, signature, MOST_SIGNATURE_BYTES)?;
        let verified = Signature::parse(&file)
            .and_then(|signature| signature.verify(contents, &self.signers, &self.at));
        verified.map_err(TrustError::Signature)
    }

    /// Checks that a signer speaks for a school.
    ///
    /// # Errors
    /// [`TrustError::NotForSchool`].
    pub fn require_school(&self, signer: &Signer, brin: &str) -> Result<(), TrustError> {
        match &self.schools {
            Some(schools) if !schools.allow(&signer.principal, brin) => {
                Err(TrustError::NotForSchool(signer.principal.clone(), brin.to_owned()))
            }
            _ => Ok(()),
        }
    }
}

/// What was sealed in with a list, or why that cannot be told.
pub type SealedIn = Result<Option<Custody>, ManifestError>;

fn sealed_in(custody: &SealedIn) -> Result<Option<&Custody>, TrustError> {
    custody.as_ref().map(Option::as_ref).map_err(|error| TrustError::Custody(error.clone()))
}

/// Checks that the key that was sealed in with a list is the one that signed the file.
///
/// # Errors
/// [`TrustError::SignedAnew`] and [`TrustError::Custody`].
pub fn require_signer(custody: &SealedIn, signer: Option<&Signer>) -> Result<(), TrustError> {
    match (sealed_in(custody)?.and_then(|custody| custody.signer.as_ref()), signer) {
        (Some(inside), Some(signer)) if *inside != signer.fingerprint => {
            Err(TrustError::SignedAnew(inside.clone(), signer.fingerprint.clone()))
        }
        _ => Ok(()),
    }
}

/// Checks that a list was sealed for this publisher, and is of this school.
///
/// # Errors
/// [`TrustError::OtherPublisher`], [`TrustError::OtherSchool`] and [`TrustError::Custody`].
pub fn require_addressee(
    custody: &SealedIn,
    publisher: Option<&str>,
    brin: &str,
) -> Result<(), TrustError> {
    let Some(custody) = sealed_in(custody)? else { return Ok(()) };
    if let Some(publisher) = publisher.filter(|publisher| !custody.is_for(publisher)) {
        return Err(TrustError::OtherPublisher(custody.publisher.clone(), publisher.to_owned()));
    }
    if custody.is_of_school(brin) {
        Ok(())
    } else {
        Err(TrustError::OtherSchool(custody.school.clone(), brin.to_owned()))
    }
}
