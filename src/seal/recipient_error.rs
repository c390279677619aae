//! Why something is not a recipient.

use crate::display_in_english;
use crate::message::{Fault, Message, Problem};

/// Where a recipient was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Among the options, counted from one.
    Option(usize),
    /// In the move file, with a publisher, counted from one.
    Publisher(String, usize),
    /// In a file, on a line counted from one.
    Line(String, usize),
    /// Nowhere: the set as a whole.
    Set,
}

impl Origin {
    fn message(&self) -> Message {
        match self {
            Self::Option(nth) => Message::new("seal-at-option").with("nth", *nth),
            Self::Publisher(name, nth) => {
                Message::new("seal-at-publisher").with("publisher", name).with("nth", *nth)
            }
            Self::Line(file, line) => {
                Message::new("seal-at-line").with("file", file).with("line", *line)
            }
            Self::Set => Message::new("seal-at-set"),
        }
    }
}

/// What is wrong with a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecipientDefect {
    /// It is a private key; it is not repeated anywhere.
    PrivateKey,
    /// It is a post-quantum key of age, which is not supported: how such keys begin.
    PostQuantum(String),
    /// It needs a plugin of age, which is not supported: the plugin.
    Plugin(String),
    /// It is an SSH key of another kind: the kind.
    UnsupportedSsh(String),
    /// It is an RSA key of fewer than 2048 bits.
    WeakRsa,
    /// It is an RSA key of more bits than are supported.
    LargeRsa,
    /// It is neither an age recipient nor an SSH public key, or it is damaged.
    Malformed,
    /// There is no recipient at all.
    None,
}

/// Something that is not a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientError {
    /// Where it was written.
    pub origin: Origin,
    /// What is wrong with it.
    pub defect: RecipientDefect,
}

impl Problem for RecipientError {
    fn message(&self) -> Message {
        let at = |key| Message::new(key).with("at", self.origin.message());
        match &self.defect {
            RecipientDefect::PrivateKey => at("seal-recipient-private"),
            RecipientDefect::PostQuantum(kind) => {
                at("seal-recipient-post-quantum").with("kind", kind)
            }
            RecipientDefect::Plugin(plugin) => at("seal-recipient-plugin").with("plugin", plugin),
            RecipientDefect::UnsupportedSsh(kind) => {
                at("seal-recipient-ssh-kind").with("kind", kind)
            }
            RecipientDefect::WeakRsa => at("seal-recipient-weak"),
            RecipientDefect::LargeRsa => at("seal-recipient-large"),
            RecipientDefect::Malformed => at("seal-recipient-malformed"),
            RecipientDefect::None => Message::new("seal-recipient-none"),
        }
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
display_in_english!(RecipientError);
impl std::error::Error for RecipientError {}
