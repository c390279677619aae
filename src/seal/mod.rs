//! Sealed files: age version 1, for the keys of publishers or with a passphrase.
//!
//! The lists go to publishers encrypted or under a password (*Wijzigingsprocedures*, VO step 13,
//! MBO step 8). Only this room knows the `age` crate. [`Sealer`] seals; [`Sealed`] is a file
//! somebody sealed, [`Opened`] what a key or passphrase made of it. Nothing of the plaintext is
//! released before the end of the file has been authenticated, and none of it touches the disk
//! here.

mod armour;
mod header;
mod key;
mod keygen;
mod open;
mod open_error;
mod passphrase;
pub mod password_workbook;
mod recipient;
mod recipient_error;
mod sealed;
mod sealer;
pub mod signature;

pub use header::{MOST_STANZAS, looks_sealed};
pub use key::{KeyError, Keys, MOST_KEY_BYTES};
pub use keygen::NewKey;
pub use open::{Opened, Plaintext};
pub use open_error::OpenError;
pub use passphrase::{EmptyPassphrase, Passphrase, UnfitPassphrase};
pub use recipient::{Recipient, Recipients};
pub use recipient_error::{Origin, RecipientDefect, RecipientError};
pub use sealed::{Aside, AskPassphrase, PassphraseFor, Sealed};
pub use sealer::{Armour, Lock, Sealer};

#[cfg(test)]
mod tests;
