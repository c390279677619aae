//! TLS to a server: what `sslmode` asks for, by rustls with ring.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, InconsistentKeys, RootCertStore,
    SignatureScheme,
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::error::ServerError;

/// What is asked of the connection: PostgreSQL's `sslmode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TlsMode {
    /// No TLS.
    Disable,
    /// TLS where the server offers it, whoever it is.
    Prefer,
    /// TLS, whoever the server is; with a root certificate given, as `verify-ca`.
    Require,
    /// TLS with a server that a trusted authority vouches for.
    VerifyCa,
    /// TLS with a server that a trusted authority vouches for under the name that was asked for.
    VerifyFull,
}

impl TlsMode {
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "disable" => Self::Disable,
            // `allow` tries without TLS first; offering it at once is never worse.
            "prefer" | "allow" => Self::Prefer,
            "require" => Self::Require,
            "verify-ca" => Self::VerifyCa,
            "verify-full" => Self::VerifyFull,
            _ => return None,
        })
    }
}

/// Which authorities are trusted: PostgreSQL's `sslrootcert`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Roots {
    /// Those of this machine.
    System,
    /// Those in a file.
    File(PathBuf),
    /// Those in a file if it is there, else those of this machine.
    FileOrSystem(PathBuf),
}

/// The files by which a client shows who it is: PostgreSQL's `sslcert` and `sslkey`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ClientFiles {
    pub(super) certificate: PathBuf,
    pub(super) key: PathBuf,
}

/// Makes the TLS side of a connection.
pub(super) fn connector(
    mode: TlsMode,
    roots: &Roots,
    client: Option<&ClientFiles>,
) -> Result<MakeRustlsConnect, ServerError> {
    let provider = Arc::new(ring::default_provider());
    let verifier = verifier(mode, roots, &provider)?;
    let resolver = client.map(|files| shown(files, &provider)).transpose()?;
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = builder.map_err(|error| ServerError::Tls { at: None, cause: Box::new(error) })?;
    let config = config.dangerous().with_custom_certificate_verifier(verifier);
    let config = match resolver {
        None => config.with_no_client_auth(),
        Some(shown) => config.with_client_cert_resolver(Arc::new(shown)),
    };
    Ok(MakeRustlsConnect::new(config))
}

/// Reads what a client shows. Certificates of the first version, which many authorities of one
/// house still make, cannot be compared with their key here: the server does that.
fn shown(files: &ClientFiles, provider: &CryptoProvider) -> Result<SingleCertAndKey, ServerError> {
    let (chain, key) = (certificates(&files.certificate)?, private_key(&files.key)?);
    let key = provider.key_provider.load_private_key(key);
    let key = key.map_err(|error| unusable(&files.key, Box::new(error)))?;
    let both = CertifiedKey::new(chain, key);
    match both.keys_match() {
        Err(error @ Error::InconsistentKeys(InconsistentKeys::KeyMismatch)) => {
            Err(unusable(&files.key, Box::new(error)))
        }
        _ => Ok(SingleCertAndKey::from(both)),
    }
}

/// Reads a private key that nobody else can read.
fn private_key(path: &Path) -> Result<PrivateKeyDer<'static>, ServerError> {
    if std::fs::metadata(path).is_ok_and(|facts| is_open_to_others(&facts)) {
        return Err(ServerError::OpenKeyFile(path.to_owned()));
    }
    PrivateKeyDer::from_pem_file(path).map_err(|error| unusable(path, Box::new(error)))
}

fn unusable(path: &Path, cause: Box<dyn std::error::Error + Send + Sync>) -> ServerError {
    ServerError::Certificates { path: path.to_owned(), cause }
}

/// Reads the certificates of a file, of which there is one at least.
fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, ServerError> {
    let read = CertificateDer::pem_file_iter(path).and_then(Iterator::collect);
    let found: Vec<_> = read.map_err(|error| unusable(path, Box::new(error)))?;
    if found.is_empty() { Err(unusable(path, "no certificate".into())) } else { Ok(found) }
}

fn verifier(
    mode: TlsMode,
    roots: &Roots,
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, ServerError> {
    let name = match (mode, roots) {
        (TlsMode::Disable | TlsMode::Prefer, _)
        | (TlsMode::Require, Roots::System | Roots::FileOrSystem(_)) => {
            return Ok(Arc::new(Lenient { provider: Arc::clone(provider), chain: None }));
        }
        (TlsMode::Require | TlsMode::VerifyCa, _) => Name::Any,
        (TlsMode::VerifyFull, _) => Name::Checked,
    };
    let store = Arc::new(load(roots)?);
    let chain = WebPkiServerVerifier::builder_with_provider(store, Arc::clone(provider)).build();
    let chain = chain.map_err(|error| ServerError::Tls { at: None, cause: Box::new(error) })?;
    Ok(match name {
        Name::Checked => chain,
        Name::Any => Arc::new(Lenient { provider: Arc::clone(provider), chain: Some(chain) }),
    })
}

/// Whether the server's name matters.
enum Name {
    Any,
    Checked,
}

fn load(roots: &Roots) -> Result<RootCertStore, ServerError> {
    match roots {
        Roots::File(path) => from_file(path),
        Roots::FileOrSystem(path) if path.is_file() => from_file(path),
        Roots::System | Roots::FileOrSystem(_) => {
            let mut store = RootCertStore::empty();
            store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            Ok(store)
        }
    }
}

fn from_file(path: &Path) -> Result<RootCertStore, ServerError> {
    let mut store = RootCertStore::empty();
    for certificate in certificates(path)? {
        store.add(certificate).map_err(|error| unusable(path, Box::new(error)))?;
    }
    Ok(store)
}

/// Checks less than all of a certificate.
#[derive(Debug)]
struct Lenient {
    provider: Arc<CryptoProvider>,
    /// Who must vouch for it, whosever name is on it: `verify-ca`. Without, every certificate is
    /// taken, as `prefer` and `require` do: against those who listen, not against those who
    /// pretend.
    chain: Option<Arc<WebPkiServerVerifier>>,
}

impl Lenient {
    /// Where every certificate is taken, one of the first version is as well: it cannot be read
    /// here, and proves as little as any other.
    fn or_unread(
        &self,
        verified: Result<HandshakeSignatureValid, Error>,
    ) -> Result<HandshakeSignatureValid, Error> {
        match verified {
            Err(Error::InvalidCertificate(CertificateError::Other(_))) if self.chain.is_none() => {
                Ok(HandshakeSignatureValid::assertion())
            }
            verified => verified,
        }
    }
}

impl ServerCertVerifier for Lenient {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(chain) = &self.chain else { return Ok(ServerCertVerified::assertion()) };
        match chain.verify_server_cert(certificate, others, name, ocsp, now) {
            // The chain is checked first, so that only the name is left to be wrong.
            Err(Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) => Ok(ServerCertVerified::assertion()),
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.or_unread(verify_tls12_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        ))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.or_unread(verify_tls13_signature(
            message,
            certificate,
            signed,
            &self.provider.signature_verification_algorithms,
        ))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Tells whether others than the owner may read a file.
#[cfg(unix)]
pub(super) fn is_open_to_others(facts: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    facts.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
pub(super) fn is_open_to_others(_: &std::fs::Metadata) -> bool {
    false
}
