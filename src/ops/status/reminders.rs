//! Reminders: a mail for every publisher that is to be called, ready to be sent.

use crate::message::{Catalogue, Lang, Message};
use crate::moves::Contact;
use crate::ops::encrypt::slug;
use crate::report::status::{Call, StatusReport};

/// A mail for one publisher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The name of its file.
    pub file: String,
    /// The mail: to whom, the subject, and what it says.
    pub text: String,
}

/// Writes a mail for every publisher that is to be called. It holds no name of a pupil and no identity.
#[must_use]
pub fn reminders(report: &StatusReport, lang: Lang) -> Vec<Reminder> {
    report.calls.iter().map(|call| reminder(call, lang)).collect()
}

fn reminder(call: &Call, lang: Lang) -> Reminder {
    let catalogue = Catalogue::of(lang);
    let lines = call.lists.iter().map(|list| format!("- {}", catalogue.render(&list.told())));
    let schools: Vec<&str> = call.lists.iter().map(|list| list.school.as_str()).collect();
    let text = Message::new("remind-text")
        .with("to", call.email.as_deref().unwrap_or(&call.publisher))
        .with("publisher", &call.publisher)
        .with("schools", first_of(&schools))
        .with("more", schools.len().saturating_sub(1))
        .with("lists", lines.collect::<Vec<_>>().join("\n"))
        .with("sender", signature(call.sender.as_ref()));
    Reminder { file: format!("{}.txt", slug(&call.publisher)), text: catalogue.render(&text) + "\n" }
}

fn first_of(schools: &[&str]) -> String {
    schools.first().map_or_else(String::new, |school| (*school).to_owned())
}

fn signature(sender: Option<&Contact>) -> String {
    let Some(Contact { name, email, phone }) = sender else { return String::new() };
    [Some(name), email.as_ref(), phone.as_ref()].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("\n")
}
