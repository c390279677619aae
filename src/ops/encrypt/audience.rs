//! Which publishers get a list.

use std::path::Path;

use super::Delivery;
use super::error::EncryptError;
use crate::files;
use crate::list::{Audience, Format};
use crate::message::Message;
use crate::moves::{PublisherSpec, Sector};
use crate::seal::{Origin, RecipientDefect, Recipients};

/// The largest recipients file that is read.
const MOST_RECIPIENTS_BYTES: u64 = 1 << 20;

/// A publisher that gets the list.
pub(super) struct Addressee {
    pub(super) name: String,
    /// The e-mail address of its desk.
    pub(super) email: Option<String>,
    /// Its stores, where the move file names them.
    pub(super) stores: Vec<String>,
    /// The keys for which its file is sealed; none where a password opens it.
    pub(super) recipients: Option<Recipients>,
}

type PassedOver = Vec<(String, Message)>;

/// Chooses the publishers that get the list, in the order of the move file, and says why the others
/// do not.
pub(super) fn audience(
    delivery: &Delivery<'_>,
) -> Result<(Vec<Addressee>, PassedOver), EncryptError> {
    let publishers = &delivery.r#move.file.publishers;
    let owner = owner(delivery)?;
    let mut addressees = Vec::new();
    let mut passed_over = Vec::new();
    for publisher in publishers {
        let reason = match owner {
            Some(owner) if !is_named(publisher, owner) => "encrypt-passed-owner",
            _ if !publisher.supports_moves => "encrypt-passed-moves",
            _ => {
                let keys = if delivery.passwords.is_some() {
                    None
                } else {
                    Some(recipients(publisher, delivery.move_folder)?)
                };
                addressees.push(Addressee {
                    name: publisher.name.clone(),
                    email: publisher.email.clone(),
                    stores: publisher.stores.clone(),
                    recipients: keys,
                });
                continue;
            }
        };
        passed_over.push((publisher.name.clone(), Message::new(reason)));
    }
    if addressees.is_empty() {
        Err(EncryptError::NoPublisher)
    } else {
        Ok((addressees, passed_over))
    }
}

/// MBO, and changed ECK iDs: the one publisher that made this list, with its own pupils, and gets
/// it back (*Procedure … MBO*, steps 8 and 9). Without a word on whose it is, only a sole publisher
/// can be meant: pupils of one must not be told to another.
fn owner<'a>(delivery: &Delivery<'a>) -> Result<Option<&'a str>, EncryptError> {
    if delivery.r#move.file.sector != Sector::Mbo
        && Format::of(delivery.list.format()).audience == Audience::EveryPublisher
    {
        return Ok(None);
    }
    let publishers = &delivery.r#move.file.publishers;
    match delivery.list.manifest.owner.as_deref() {
        Some(owner) => match publishers.iter().find(|publisher| is_named(publisher, owner)) {
            Some(publisher) if publisher.supports_moves => Ok(Some(owner)),
            Some(_) => Err(EncryptError::OwnerSupportsNoMoves(owner.to_owned())),
            None => Err(EncryptError::OwnerUnknown(owner.to_owned())),
        },
        None if publishers.len() > 1 => Err(EncryptError::OwnerMissing),
        None => Ok(None),
    }
}

fn is_named(publisher: &PublisherSpec, name: &str) -> bool {
    publisher.name.trim().to_lowercase() == name.trim().to_lowercase()
}

/// Returns the keys of a publisher, of which a file is reckoned from the folder of the move file.
///
/// # Errors
/// That the file cannot be read, that a key is none, or that there is no key.
pub fn recipients(publisher: &PublisherSpec, folder: &Path) -> Result<Recipients, EncryptError> {
    let from_file = match &publisher.recipients_file {
        Some(file) => files::read_found_text(&folder.join(file), MOST_RECIPIENTS_BYTES)?,
        None => String::new(),
    };
    let file_name = publisher.recipients_file.as_deref().unwrap_or_default();
    let given = publisher.recipients.iter().enumerate();
    let given =
        given.map(|(at, text)| (Origin::Publisher(publisher.name.clone(), at + 1), text.as_str()));
    Recipients::parse(given.chain(Recipients::lines(file_name, &from_file))).map_err(|error| {
        match error.defect {
            RecipientDefect::None => EncryptError::NoRecipient(publisher.name.clone()),
            _ => error.into(),
        }
    })
}
