//! Workbooks under a password: the agile encryption of Office ([MS-OFFCRYPTO] 2.3.4.10 and on).
//!
//! The agreement lets lists go to publishers encrypted or with a password (*Wijzigingsprocedures*,
//! VO step 13, MBO step 8); for some of them such a workbook is what they can open. Only this room
//! knows the crates for compound files and their cryptography.

mod agile;
mod cipher;
mod compound;
mod error;
mod info;
mod protect;

pub use compound::{is_protected, looks_compound, open};
pub use error::PasswordError;
pub use protect::protect;

#[cfg(test)]
mod tests;
