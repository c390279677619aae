//! Why a list is not sealed.

use std::io;
use std::path::PathBuf;

use crate::calendar::Date;
use crate::display_in_english;
use crate::files::FileError;
use crate::identity::Side;
use crate::message::{Fault, Message, Problem, reason};
use crate::scenario::Code;
use crate::seal::signature::SigningKeyError;
use crate::seal::{RecipientError, UnfitPassphrase};
use crate::tables::TableError;

/// The rules by which nothing is an error in a list that goes to whoever fills it in.
const UNFILLED: [&str; 3] = ["WW107", "WW301", "WW302"];

/// A list that is not sealed; nothing was written.
#[derive(Debug)]
pub enum EncryptError {
    /// The move gets no list: the rule, and what it says.
    NoList(Code, Box<Message>),
    /// The file has no header of a list.
    NoHeader,
    /// The check found errors: how many.
    Findings(u64, String),
    /// The check warns, and warnings were to refuse the list: how many, and of which rules.
    Warnings(u64, String),
    /// No row has what a publisher needs to link; the side that is empty in every row.
    NothingFilled(Option<Side>),
    /// The list was to go to whoever fills it in, and every row has its new identity.
    NothingToFill,
    /// The list was to go to whoever fills it in, and has no rows, which are supplied to them.
    NobodyToFill,
    /// ILF, and the contract is not signed.
    NoContract,
    /// ILF, and the contract is to be signed later: when.
    ContractAhead(Date),
    /// The school is to consent later: when.
    ConsentAhead(Date),
    /// The school did not consent to its data being processed.
    NoConsent,
    /// No publisher of the move is to get the list.
    NoPublisher,
    /// MBO: the list is of a publisher that the move does not name.
    OwnerUnknown(String),
    /// MBO: the list is of a publisher that does not support moves.
    OwnerSupportsNoMoves(String),
    /// MBO: nothing tells whose list it is, and the move names several publishers.
    OwnerMissing,
    /// Files for two publishers would have one name: both, and the part of the name that is theirs.
    SameName(String, String, String),
    /// A publisher has no recipients.
    NoRecipient(String),
    /// A publisher has no password.
    NoPassword(String),
    /// A password is too short or too long: of which publisher, where each has its own, and which.
    UnfitPassword(Option<String>, UnfitPassphrase),
    /// Two publishers have the same password.
    SharedPassword(String, String),
    /// A file of passwords is not of its form.
    Passwords(PathBuf),
    /// A file of passwords names a publisher that the move does not, and nearly one that has none.
    PasswordOf {
        /// The file.
        path: PathBuf,
        /// The name in it.
        name: String,
        /// The publisher of the move.
        meant: String,
    },
    /// A recipient is none.
    Recipient(RecipientError),
    /// Its people were to be left out, and the publisher finds profiles by them.
    PeopleNeeded,
    /// The key does not sign.
    SigningKey(SigningKeyError),
    /// The container cannot be made.
    Container(TableError),
    /// A file cannot be read or written.
    File(FileError),
    /// Standard output does not take the sealed file.
    Output(io::Error),
}

impl Problem for EncryptError {
    fn message(&self) -> Message {
        match self {
            Self::NoList(code, summary) => Message::new("encrypt-no-list")
                .with("code", code.as_str())
                .with("summary", (**summary).clone()),
            Self::NoHeader => Message::new("fill-no-list"),
            Self::Container(error) => error.message(),
            Self::PeopleNeeded => Message::new("encrypt-people-needed"),
            Self::SigningKey(error) => error.message(),
            Self::Findings(errors, codes) => {
                let fill = if codes.split(", ").any(|code| UNFILLED.contains(&code)) {
                    "yes"
                } else {
                    "no"
                };
                let message = Message::new("encrypt-findings").with("errors", *errors);
                message.with("codes", codes).with("fill", fill)
            }
            Self::Warnings(warnings, codes) => {
                Message::new("encrypt-warnings").with("count", *warnings).with("codes", codes)
            }
            Self::NothingFilled(side) => Message::new(match side {
                Some(Side::Wordt) => "encrypt-no-wordt",
                Some(Side::Was) => "encrypt-no-was",
                None => "encrypt-nothing-filled",
            }),
            Self::NothingToFill => Message::new("encrypt-nothing-to-fill"),
            Self::NobodyToFill => Message::new("encrypt-nobody-to-fill"),
            Self::NoContract => Message::new("encrypt-no-contract"),
            Self::ContractAhead(date) => {
                Message::new("encrypt-contract-ahead").with_day("date", date)
            }
            Self::ConsentAhead(date) => {
                Message::new("encrypt-consent-ahead").with_day("date", date)
            }
            Self::NoConsent => Message::new("encrypt-no-consent"),
            Self::NoPublisher => Message::new("encrypt-no-publisher"),
            Self::OwnerUnknown(owner) => Message::new("encrypt-owner-unknown").with("owner", owner),
            Self::OwnerSupportsNoMoves(owner) => {
                Message::new("encrypt-owner-no-moves").with("owner", owner)
            }
            Self::OwnerMissing => Message::new("encrypt-owner-missing"),
            Self::SameName(one, other, part) => Message::new("encrypt-same-name")
                .with("one", one)
                .with("other", other)
                .with("part", part),
            Self::NoRecipient(publisher) => {
                Message::new("encrypt-no-recipient").with("publisher", publisher)
            }
            Self::NoPassword(publisher) => {
                Message::new("encrypt-no-password").with("publisher", publisher)
            }
            Self::UnfitPassword(None, unfit) => unfit.message(),
            Self::UnfitPassword(Some(publisher), unfit) => Message::new("encrypt-unfit-password")
                .with("publisher", publisher)
                .with("why", unfit.message()),
            Self::SharedPassword(one, other) => {
                Message::new("encrypt-shared-password").with("one", one).with("other", other)
            }
            Self::Passwords(path) => {
                Message::new("encrypt-passwords-form").with("path", path.display().to_string())
            }
            Self::PasswordOf { path, name, meant } => Message::new("encrypt-passwords-name")
                .with("path", path.display().to_string())
                .with("name", name)
                .with("meant", meant),
            Self::Recipient(error) => error.message(),
            Self::File(error) => error.message(),
            Self::Output(error) => Message::new("open-write").with("reason", reason(error)),
        }
    }

    fn word(&self) -> Option<&'static str> {
        match self {
            Self::NoHeader | Self::Findings(..) => Some("list-errors"),
            Self::Warnings(..) => Some("warnings"),
            _ => None,
        }
    }

    fn fault(&self) -> Fault {
        match self {
            Self::NoPublisher
            | Self::NoRecipient(_)
            | Self::SameName(..)
            | Self::PeopleNeeded
            | Self::NoPassword(_)
            | Self::UnfitPassword(..)
            | Self::SharedPassword(..)
            | Self::Passwords(_)
            | Self::PasswordOf { .. } => Fault::Usage,
            Self::Recipient(error) => error.fault(),
            Self::SigningKey(error) => error.fault(),
            Self::File(error) => error.fault(),
            Self::Output(_) | Self::Container(_) => Fault::Environment,
            _ => Fault::Input,
        }
    }
}
display_in_english!(EncryptError);
impl std::error::Error for EncryptError {}

impl From<RecipientError> for EncryptError {
    fn from(error: RecipientError) -> Self {
        Self::Recipient(error)
    }
}

impl From<SigningKeyError> for EncryptError {
    fn from(error: SigningKeyError) -> Self {
        Self::SigningKey(error)
    }
}

impl From<FileError> for EncryptError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
