//! `encrypt`: a list that passed the check, sealed for each publisher of a move, each with a
//! ticket.
//!
//! The distributor files one ticket per publisher and sends the lists encrypted
//! (*Wijzigingsprocedures*, VO step 13; MBO steps 8 and 9). A VO list goes to every publisher; an
//! MBO list only to the publisher that made it.

mod audience;
mod changes;
mod delivery;
mod error;
mod found;
mod names;
mod notices;
mod other_rows;
mod passwords;
mod ready;
mod ticket;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::calendar::Date;
use crate::digest::{Hashing, Sha256};
use crate::files::{Batch, Output, Overwrite, Privacy};
use crate::message::Message;
use crate::moves::MoveFile;
use crate::scenario::{Condition, ConditionKind, Support, Verdict};
use crate::seal::signature::{self, SigningKey};
use crate::seal::{Armour, Lock, Passphrase, Sealer, password_workbook};

pub use audience::recipients;
use audience::{Addressee, audience};
pub use changes::TicketChanges;
pub use delivery::{Delivery, term};
pub use error::EncryptError;
pub use found::Found;
pub use names::slug;
pub use notices::{notices, notices_on, unrecorded, wanting};
pub use other_rows::has_other_rows;
pub use passwords::{PasswordFile, Passwords};
pub use ready::ReadyList;
pub use ticket::{Ticket, TicketList, TicketMove, TicketSchool, TicketSealed};

/// Where sealed files go, and how they are written.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The file or folder.
    pub path: &'a Path,
    /// Whether existing files may be replaced.
    pub overwrite: Overwrite,
    /// Bytes or text.
    pub armour: Armour,
}

/// What was delivered.
#[derive(Clone, Debug)]
pub struct Delivered {
    /// The tickets, one for each publisher, in the order of the move file.
    pub tickets: Vec<Ticket>,
    /// The publishers that get nothing, each with the reason.
    pub passed_over: Vec<(String, Message)>,
}

/// Seals a list for every publisher of a move that is to get it, with a ticket for each; all files
/// appear together.
///
/// # Errors
/// An [`EncryptError`], with nothing written.
pub fn deliver(delivery: &Delivery<'_>, target: Target<'_>) -> Result<Delivered, EncryptError> {
    require_list(delivery.verdict)?;
    delivery.list.found.gate()?;
    require_filled(delivery.list)?;
    require_leave(&delivery.r#move.file, delivery.verdict, delivery.created)?;
    let (addressees, passed_over) = audience(delivery)?;
    let names: Vec<&str> = addressees.iter().map(|addressee| addressee.name.as_str()).collect();
    names::require_distinct(&names)?;
    // Before the workbooks: what was made up would be lost with a file that cannot be written.
    delivery.passwords.map_or(Ok(()), |passwords| passwords.keep(&names))?;
    let mut batch = Batch::in_folder(target.path, target.overwrite)?;
    let mut tickets = Vec::new();
    for addressee in &addressees {
        let stem = names::stem(delivery, &addressee.name);
        let sealed = format!(
            "{stem}.{}",
            if delivery.passwords.is_some() { "xlsx" } else { ready::EXTENSION }
        );
        let output = batch.add(&target.path.join(&sealed), Privacy::Private)?;
        let facts = lock_up(delivery, addressee, &sealed, target.armour, output)?;
        if let Some(key) = delivery.signing_key {
            add(
                &mut batch,
                &signature_path(&target.path.join(&sealed)),
                &key.sign(&facts.sha256)?,
            )?;
        }
        let ticket = Ticket::new(
            delivery,
            addressee,
            TicketSealed { file: sealed, sha256: facts.sha256.hex(), bytes: facts.bytes },
        );
        let path = target.path.join(format!("{stem}.ticket.json"));
        let ticket = match other_rows::filed(&path) {
            Some(before) => ticket.replacing(before),
            None => ticket,
        };
        add(&mut batch, &path, &ticket.to_json())?;
        add(&mut batch, &target.path.join(format!("{stem}.ticket.txt")), &ticket.to_text())?;
        tickets.push(ticket);
    }
    batch.commit()?;
    Ok(Delivered { tickets, passed_over })
}

/// Seals the list for a publisher or, with a password, puts its workbook under that.
fn lock_up(
    delivery: &Delivery<'_>,
    addressee: &Addressee,
    file_name: &str,
    armour: Armour,
    output: &mut Output,
) -> Result<SealedFacts, EncryptError> {
    let custody = delivery.custody(&addressee.name);
    let written = match (delivery.passwords, &addressee.recipients) {
        (Some(passwords), _) => protect(
            &delivery.list.own_workbook(&custody, file_name, delivery.created)?,
            passwords.of(&addressee.name)?,
            output,
        ),
        (None, Some(recipients)) => seal(
            &delivery.list.container(&custody)?,
            &Lock::Recipients(recipients.clone()),
            armour,
            &mut *output,
        ),
        (None, None) => return Err(EncryptError::NoRecipient(addressee.name.clone())),
    };
    Ok(written.map_err(|error| output.failed(error))?)
}

/// A file as it was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealedFacts {
    /// Its digest.
    pub sha256: Sha256,
    /// Its length.
    pub bytes: u64,
}

/// Seals one file.
///
/// # Errors
/// Those of [`Found::gate`], [`EncryptError::UnfitPassword`] and [`EncryptError::File`].
pub fn seal_file(
    bytes: &[u8],
    found: &Found,
    lock: &Lock,
    target: Target<'_>,
    key: Option<&SigningKey>,
) -> Result<SealedFacts, EncryptError> {
    found.gate()?;
    require_fit(lock)?;
    write_signed(target, key, |output| seal(bytes, lock, target.armour, output))
}

/// Puts a workbook under a password.
///
/// # Errors
/// Those of [`Found::gate`], [`EncryptError::UnfitPassword`] and [`EncryptError::File`].
pub fn protect_file(
    workbook: &[u8],
    found: &Found,
    password: &Passphrase,
    target: Target<'_>,
    key: Option<&SigningKey>,
) -> Result<SealedFacts, EncryptError> {
    found.gate()?;
    passwords::require_fit(password, None)?;
    write_signed(target, key, |output| protect(workbook, password, output))
}

fn protect(workbook: &[u8], password: &Passphrase, output: &mut Output) -> io::Result<SealedFacts> {
    let protected = password_workbook::protect(workbook, password)?;
    output.write_all(&protected)?;
    Ok(SealedFacts { sha256: Sha256::of(&protected), bytes: protected.len() as u64 })
}

/// Writes one file and, with a key, its signature; both appear together.
fn write_signed(
    target: Target<'_>,
    key: Option<&SigningKey>,
    write: impl FnOnce(&mut Output) -> io::Result<SealedFacts>,
) -> Result<SealedFacts, EncryptError> {
    let mut batch = Batch::new(target.overwrite);
    let output = batch.add(target.path, Privacy::Private)?;
    let facts = write(output).map_err(|error| output.failed(error))?;
    if let Some(key) = key {
        add(&mut batch, &signature_path(target.path), &key.sign(&facts.sha256)?)?;
    }
    batch.commit()?;
    Ok(facts)
}

/// Returns where the signature of a file stands unless told otherwise: beside it, as `ssh-keygen -Y
/// sign` puts it.
#[must_use]
pub fn signature_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(signature::EXTENSION);
    name.into()
}

/// Seals bytes to a stream.
///
/// # Errors
/// Those of [`Found::gate`], [`EncryptError::UnfitPassword`] and [`EncryptError::Output`].
pub fn seal_stream(
    bytes: &[u8],
    found: &Found,
    lock: &Lock,
    armour: Armour,
    to: impl Write,
) -> Result<SealedFacts, EncryptError> {
    found.gate()?;
    require_fit(lock)?;
    seal(bytes, lock, armour, to).map_err(EncryptError::Output)
}

/// A passphrase that seals protects pupils' data.
fn require_fit(lock: &Lock) -> Result<(), EncryptError> {
    match lock {
        Lock::Passphrase(passphrase) => {
            passphrase.require_fit().map_err(|unfit| EncryptError::UnfitPassword(None, unfit))
        }
        Lock::Recipients(_) => Ok(()),
    }
}

/// Only a move that gets a list gives a reason to send one.
///
/// # Errors
/// [`EncryptError::NoList`] for every other move.
pub fn require_list(verdict: &Verdict) -> Result<(), EncryptError> {
    match verdict.support() {
        Support::List => Ok(()),
        _ => Err(EncryptError::NoList(verdict.code(), Box::new(verdict.summary()))),
    }
}

/// Publishers link what is filled in (*Wijzigingsprocedures*, VO step 14, MBO step 10). Single rows
/// may be left open; a list without any row to link is the list before it was filled, and means
/// nothing to them, whatever is allowed.
fn require_filled(list: &ReadyList) -> Result<(), EncryptError> {
    if list.filled > 0 { Ok(()) } else { Err(EncryptError::NothingFilled(list.list.empty_side())) }
}

/// ILF: without a signed contract, no pupil data goes to a publisher (*Stappenplan ILF*, step 4),
/// and without the school's consent the distributor does not process it (annex, ELO to ELO).
///
/// # Errors
/// Which of the two is wanting on that day, or is still to come.
pub fn require_leave(file: &MoveFile, verdict: &Verdict, today: Date) -> Result<(), EncryptError> {
    require_contract(file, today)?;
    let mut asked = verdict.conditions.iter();
    match asked.find(|condition| condition.kind == ConditionKind::Consent) {
        Some(Condition { since: Some(day), .. }) if *day > today => {
            Err(EncryptError::ConsentAhead(*day))
        }
        // The list is in, and sealing it is processing it: whatever the day.
        Some(Condition { since: None, .. }) => Err(EncryptError::NoConsent),
        _ => Ok(()),
    }
}

fn require_contract(file: &MoveFile, today: Date) -> Result<(), EncryptError> {
    use crate::moves::Delivery::Ilf;
    if file.from.delivery != Ilf && file.to.delivery != Ilf {
        return Ok(());
    }
    match file.conditions.contract_signed {
        Some(signed) if signed <= today => Ok(()),
        Some(signed) => Err(EncryptError::ContractAhead(signed)),
        None => Err(EncryptError::NoContract),
    }
}

fn seal(bytes: &[u8], lock: &Lock, armour: Armour, to: impl Write) -> io::Result<SealedFacts> {
    let mut sealer = Sealer::new(lock, armour, Hashing::new(to))?;
    sealer.write_all(bytes)?;
    let hashing = sealer.finish()?;
    let bytes = hashing.length();
    let (mut to, sha256) = hashing.finish();
    to.flush()?;
    Ok(SealedFacts { sha256, bytes })
}

fn add(batch: &mut Batch, path: &Path, text: &str) -> Result<(), EncryptError> {
    let output = batch.add(path, Privacy::Shared)?;
    output.write_all(text.as_bytes()).map_err(|error| output.failed(error))?;
    Ok(())
}

#[cfg(test)]
mod tests;
