//! Reminders: a mail for every publisher that is to be called, ready to be sent (RFC 5322).

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::text::Text;

use crate::files::{self, FileError};
use crate::message::{Catalogue, Message};
use crate::moves::Contact;
use crate::ops::encrypt::slug;
use crate::report::status::{Call, CalledList, StatusReport};

/// What the ids of these mails end with, so that they are known as such.
const ID_DOMAIN: &str = "waswordt.invalid";

/// How much of a mail is read for its id, which stands in its head.
const HEAD: u64 = 16 << 10;

/// A mail for one publisher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The name of its file.
    pub file: String,
    /// The mail, as mail programs open it: addresses as far as they are known, subject, date, and
    /// text in UTF-8.
    pub mail: String,
    /// The publisher, where no ticket tells its address: the mail says nobody to send it to.
    pub unaddressed: Option<String>,
}

/// Writes a mail for every publisher that is to be called, dated `at`; where lists come from several
/// senders, each is told with its own. It holds no name of a pupil and no identity.
#[must_use]
pub fn reminders(report: &StatusReport, catalogue: &Catalogue, at: Timestamp) -> Vec<Reminder> {
    let mut mails: Vec<Reminder> = Vec::new();
    for call in &report.calls {
        // Two publishers may be spelt so much alike that their files would be one.
        let name = slug(&call.publisher);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        let is_free = |name: &String| mails.iter().all(|mail| mail.file != format!("{name}.eml"));
        let name = names.find(is_free).unwrap_or(name);
        mails.push(reminder(call, &name, catalogue, at));
    }
    mails
}

/// Returns the mails in a folder that an earlier run wrote, and this one did not: for publishers
/// that need no call any longer. Other files are nobody's business.
///
/// # Errors
/// [`FileError::Read`].
pub fn earlier(folder: &Path, mails: &[Reminder]) -> Result<Vec<PathBuf>, FileError> {
    let failed = |error| FileError::read(folder, error);
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_mail = path.extension().is_some_and(|extension| extension == "eml");
        let is_new = mails.iter().any(|mail| path.file_name() == Some(mail.file.as_ref()));
        if is_mail && !is_new && is_own(&path)? {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}

/// Tells whether a mail has an id that is given here.
fn is_own(path: &Path) -> Result<bool, FileError> {
    let head = files::read_start(files::open(path)?, path, HEAD)?;
    Ok(String::from_utf8_lossy(&head).contains(&format!("@{ID_DOMAIN}>")))
}

fn reminder(call: &Call, name: &str, catalogue: &Catalogue, at: Timestamp) -> Reminder {
    let is_other = |list: &CalledList| list.sender.is_some() && list.sender != call.sender;
    let each = call.lists.iter().any(is_other);
    let lines = call.lists.iter().map(|list| {
        let told = catalogue.render(&list.told());
        match list.sender.as_ref().filter(|_| each) {
            Some(sender) => format!("- {told}\n  ({})", ways(sender).join(", ")),
            None => format!("- {told}"),
        }
    });
    let mut schools: Vec<&str> = call.lists.iter().map(|list| list.school.as_str()).collect();
    schools.dedup();
    let subject = Message::new("remind-subject")
        .with("schools", first_of(&schools))
        .with("more", schools.len().saturating_sub(1));
    let text = Message::new("remind-text")
        .with("publisher", &call.publisher)
        .with("lists", lines.collect::<Vec<_>>().join("\n"))
        .with("sender", signature(call.sender.as_ref(), catalogue));
    let mut mail = MessageBuilder::new()
        .date(at.as_second())
        .message_id(format!("{}.{name}@{ID_DOMAIN}", at.as_second()))
        .subject(catalogue.render(&subject))
        // A mail that nobody sent yet: mail programs open it to be looked over and sent.
        .header("X-Unsent", Text::new("1"))
        .text_body(catalogue.render(&text) + "\n");
    if let Some((name, email)) =
        call.sender.as_ref().and_then(|sender| Some((&sender.name, sender.email.as_ref()?)))
    {
        mail = mail.from(Address::new_address(Some(name.as_str()), email.as_str()));
    }
    if let Some(email) = &call.email {
        mail = mail.to(Address::new_address(Some(call.publisher.as_str()), email.as_str()));
    }
    // Writing to memory does not fail.
    let mail = mail.write_to_string().unwrap_or_default();
    let unaddressed = call.email.is_none().then(|| call.publisher.clone());
    Reminder { file: format!("{name}.eml"), mail, unaddressed }
}

fn first_of(schools: &[&str]) -> String {
    schools.first().map_or_else(String::new, |school| (*school).to_owned())
}

fn signature(sender: Option<&Contact>, catalogue: &Catalogue) -> String {
    match sender {
        Some(sender) => ways(sender).join("\n"),
        None => catalogue.text("workbook-return-anybody"),
    }
}

/// Somebody's name and how to reach them.
fn ways(Contact { name, email, phone }: &Contact) -> Vec<&str> {
    [Some(name), email.as_ref(), phone.as_ref()].into_iter().flatten().map(String::as_str).collect()
}
