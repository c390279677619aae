//! How a workbook was encrypted, as the file itself says ([MS-OFFCRYPTO] 2.3.4.10).

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cipher::Hash;
use super::error::PasswordError;
use crate::digest::text::from_base64;

/// Office hashes a password 100,000 times; far more serves only to keep the reader busy.
const MOST_ROUNDS: u64 = 2_000_000;
const LONGEST_SALT: usize = 1024;

/// A cipher with its salt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scheme {
    pub(super) hash: Hash,
    pub(super) salt: Vec<u8>,
    /// The length of the key in bytes.
    pub(super) key: usize,
}

/// How a workbook was encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Info {
    /// The encryption of the workbook.
    pub(super) data: Scheme,
    pub(super) hmac_key: Vec<u8>,
    pub(super) hmac_value: Vec<u8>,
    /// The encryption of its key, under the password.
    pub(super) password: Scheme,
    pub(super) rounds: u32,
    pub(super) verifier_input: Vec<u8>,
    pub(super) verifier_value: Vec<u8>,
    pub(super) key_value: Vec<u8>,
}

impl Info {
    /// Parses the stream `EncryptionInfo`: two versions, flags, and XML.
    pub(super) fn parse(stream: &[u8]) -> Result<Self, PasswordError> {
        let number = |at: usize| {
            stream
                .get(at..at + 2)
                .map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
                .ok_or(PasswordError::Damaged)
        };
        match (number(0)?, number(2)?) {
            (4, 4) => {}
            (1, 1) => return Err(PasswordError::OldEncryption("RC4")),
            // Bit 2 of the flags: CryptoAPI; bit 5: AES, as in the standard encryption of Office
            // 2007.
            (2..=4, 2) if number(4)? & 0x20 == 0 => {
                return Err(PasswordError::OldEncryption("RC4 CryptoAPI"));
            }
            (2..=4, 2) => {
                return Err(PasswordError::OldEncryption("Office 2007 (ECMA-376 standard)"));
            }
            (3 | 4, 3) => return Err(PasswordError::OldEncryption("ECMA-376 extensible")),
            (major, minor) => return Err(PasswordError::Unsupported(format!("{major}.{minor}"))),
        }
        let xml = stream.get(8..).ok_or(PasswordError::Damaged)?;
        Elements::read(xml)?.into_info()
    }
}

/// The three elements that matter, as attributes.
#[derive(Default)]
struct Elements {
    data: Attributes,
    integrity: Attributes,
    password: Attributes,
}

#[derive(Default)]
struct Attributes(Vec<(String, String)>);

impl Elements {
    fn read(xml: &[u8]) -> Result<Self, PasswordError> {
        let mut elements = Self::default();
        let mut reader = Reader::from_reader(xml);
        loop {
            match reader.read_event().map_err(|_| PasswordError::Damaged)? {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "keyData" => elements.data = Attributes::of(&tag)?,
                    "dataIntegrity" => elements.integrity = Attributes::of(&tag)?,
                    "encryptedKey" => elements.password = Attributes::of(&tag)?,
                    _ => {}
                },
                Event::Eof => return Ok(elements),
                _ => {}
            }
        }
    }

    fn into_info(self) -> Result<Info, PasswordError> {
        let rounds: u64 =
            self.password.value("spinCount")?.parse().map_err(|_| PasswordError::Damaged)?;
        if rounds > MOST_ROUNDS {
            return Err(PasswordError::TooMuchWork(rounds));
        }
        Ok(Info {
            data: self.data.scheme()?,
            hmac_key: self.integrity.bytes("encryptedHmacKey")?,
            hmac_value: self.integrity.bytes("encryptedHmacValue")?,
            password: self.password.scheme()?,
            rounds: rounds as u32,
            verifier_input: self.password.bytes("encryptedVerifierHashInput")?,
            verifier_value: self.password.bytes("encryptedVerifierHashValue")?,
            key_value: self.password.bytes("encryptedKeyValue")?,
        })
    }
}

impl Attributes {
    fn of(tag: &BytesStart<'_>) -> Result<Self, PasswordError> {
        let attributes = tag.attributes().map(|attribute| {
            let attribute = attribute.map_err(|_| PasswordError::Damaged)?;
            Ok((attribute.key.local_name().as_ref().to_owned(), attribute.value.into_owned()))
        });
        attributes.collect::<Result<_, _>>().map(Self)
    }

    fn value(&self, name: &str) -> Result<&str, PasswordError> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .ok_or(PasswordError::Damaged)
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, PasswordError> {
        from_base64(self.value(name)?).ok_or(PasswordError::Damaged)
    }

    fn scheme(&self) -> Result<Scheme, PasswordError> {
        let (cipher, chaining) = (self.value("cipherAlgorithm")?, self.value("cipherChaining")?);
        if cipher != "AES" {
            return Err(PasswordError::Unsupported(cipher.to_owned()));
        }
        if chaining != "ChainingModeCBC" {
            return Err(PasswordError::Unsupported(chaining.to_owned()));
        }
        let key = match self.value("keyBits")? {
            "128" => 16,
            "192" => 24,
            "256" => 32,
            other => return Err(PasswordError::Unsupported(format!("AES-{other}"))),
        };
        let salt = self.bytes("saltValue")?;
        if salt.is_empty() || salt.len() > LONGEST_SALT {
            return Err(PasswordError::Damaged);
        }
        Ok(Scheme { hash: Hash::named(self.value("hashAlgorithm")?)?, salt, key })
    }
}
