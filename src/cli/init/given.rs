//! What the options say, checked one by one.

use std::path::Path;

use jiff::civil::Date;

use super::{Args, Failure};
use crate::calendar::Calendar;
use crate::message::{Message, Problem as _};
use crate::moves::{
    Conditions, Contact, Dates, Delivery, Endpoint, EndpointSpec, MoveFile, PublisherSpec, Realms,
    School, Sector,
};
use crate::ops::encrypt::{EncryptError, recipients};
use crate::person::ascii_letters;
use crate::scenario::{
    EndpointError, end_of_work, is_address, parse_endpoint, realm_is_sound, require_contact,
    require_new_number, require_old_number, require_publishers, require_realmless,
    require_school_name, resolve, school_code,
};
use crate::seal::{Origin, Recipient, RecipientError};

/// Makes a move file of the options alone; what is missing is named.
pub(super) fn gather(args: &Args) -> Result<MoveFile, Failure> {
    let sector = args.sector.ok_or_else(|| missing("--sector"))?;
    let brin = school_code(sector, args.brin.as_deref().ok_or_else(|| missing("--brin"))?)?;
    let name = args.school.clone().ok_or_else(|| missing("--school"))?;
    let from = endpoint(sector, args.from.as_deref(), "--from")?;
    let to = endpoint(sector, args.to.as_deref(), "--to")?;
    Ok(MoveFile {
        id: None,
        sector,
        school: School { brin, name, cr_number: own_cr_number(args)? },
        distributor: contact(args)?,
        from: spec(from, realms(&args.from_realm)?),
        to: spec(to, realms(&args.to_realm)?),
        dates: dates(args),
        working_days: args.working_days.days(),
        conditions: conditions(args),
        publishers: publishers(args)?,
    })
}

/// The number in the Central Registration that the options give.
pub(super) fn own_cr_number(args: &Args) -> Result<Option<String>, Failure> {
    args.cr_number.as_deref().map_or(Ok(None), cr_number).map_err(Failure::usage)
}

/// Names a move once and for all: agendas know it by this when a name, a realm or a day is corrected
/// later. Where no day is known yet, its year is that in which it is to be done.
pub(super) fn named(file: MoveFile, today: Date) -> MoveFile {
    let end = resolve(file.clone()).ok();
    let end = end.and_then(|moved| end_of_work(&moved, &Calendar::default(), Some(today)));
    let year = file.dates.cutover.or(file.dates.freeze).or(end).unwrap_or(today).year();
    let text = format!("{} {} {} {year}", file.school.name, file.from.idp, file.to.idp);
    let plain = ascii_letters(&text).to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    MoveFile { id: Some(id), ..file }
}

/// The publishers that options name, each with its address and stores.
pub(super) fn publishers(args: &Args) -> Result<Vec<PublisherSpec>, Failure> {
    let mut all =
        args.publisher.iter().map(|text| publisher(text)).collect::<Result<Vec<_>, _>>()?;
    for text in &args.publisher_email {
        let (found, email) = of_publisher(&mut all, "--publisher-email", text, "desk@example.nl")?;
        found.email = address(email).map_err(Failure::usage)?;
    }
    for text in &args.publisher_store {
        let (found, store) = of_publisher(&mut all, "--publisher-store", text, "noord")?;
        add_name(&mut found.stores, store);
    }
    for name in &args.publisher_no_moves {
        known(&mut all, "--publisher-no-moves", name.trim())?.supports_moves = false;
    }
    require_publishers(&all)?;
    for publisher in &all {
        readable(publisher, args).map_err(Failure::usage)?;
    }
    Ok(all)
}

/// Refuses a file of keys that is not there, or that holds something else: a slip more often than a
/// plan, and one that would come out when a list is sealed only.
pub(super) fn readable(publisher: &PublisherSpec, args: &Args) -> Result<(), Message> {
    let Some(file) = &publisher.recipients_file else { return Ok(()) };
    let folder = args.file.parent().unwrap_or_else(|| Path::new(""));
    if !folder.join(file).exists() {
        return Err(Message::new("init-no-key-file").with("path", file));
    }
    recipients(publisher, folder).map(|_| ()).map_err(|error| match error {
        EncryptError::NoRecipient(_) => Message::new("init-empty-key-file").with("path", file),
        error => error.message(),
    })
}

/// Takes `NAME=VALUE` apart, and finds the publisher.
fn of_publisher<'p, 't>(
    all: &'p mut [PublisherSpec],
    option: &'static str,
    text: &'t str,
    example: &'static str,
) -> Result<(&'p mut PublisherSpec, &'t str), Failure> {
    let parts = text.split_once('=').map(|(name, value)| (name.trim(), value.trim()));
    let Some((name, value)) = parts.filter(|(name, value)| !name.is_empty() && !value.is_empty())
    else {
        let message = Message::new("init-publisher-value").with("option", option);
        return Err(Failure::usage(message.with("value", text).with("example", example)));
    };
    known(all, option, name).map(|found| (found, value))
}

/// Finds the publisher that an option is about.
fn known<'p>(
    all: &'p mut [PublisherSpec],
    option: &'static str,
    name: &str,
) -> Result<&'p mut PublisherSpec, Failure> {
    all.iter_mut().find(|known| known.name.eq_ignore_ascii_case(name)).ok_or_else(|| {
        let message = Message::new("init-no-such-publisher").with("option", option);
        Failure::usage(message.with("name", name))
    })
}

/// An e-mail address, or none.
pub(super) fn address(text: &str) -> Result<Option<String>, Message> {
    match text {
        "" => Ok(None),
        _ if is_address(text) => Ok(Some(text.to_owned())),
        _ => Err(Message::new("init-no-address").with("address", text)),
    }
}

/// Names with commas between them, each once.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        add_name(&mut all, name);
    }
    all
}

/// Adds a name that is not there yet, but for case.
fn add_name(all: &mut Vec<String>, name: &str) {
    if !all.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
        all.push(name.to_owned());
    }
}

fn missing(option: &'static str) -> Failure {
    Failure::usage(Message::new("init-missing").with("option", option))
}

fn endpoint(
    sector: Sector,
    given: Option<&str>,
    option: &'static str,
) -> Result<Endpoint, Failure> {
    Ok(parse_endpoint(sector, given.ok_or_else(|| missing(option))?)?)
}

/// The realms that an option gives.
pub(super) fn realms(given: &[String]) -> Result<Realms, Failure> {
    let realms: Vec<String> = given.iter().map(|realm| realm.trim().to_owned()).collect();
    match realms.iter().find(|realm| !realm_is_sound(realm)) {
        Some(realm) => Err(Failure::usage(Message::new("init-no-realm").with("realm", realm))),
        None => Ok(Realms(realms)),
    }
}

/// Refuses what options say that cannot be, before anybody answers more than the sector.
pub(super) fn check(args: &Args, sector: Sector) -> Result<(), Failure> {
    args.brin.as_deref().map(|code| school_code(sector, code)).transpose()?;
    args.school.as_deref().map_or(Ok(()), require_school_name)?;
    for (table, end, stated) in
        [("from", &args.from, &args.from_realm), ("to", &args.to, &args.to_realm)]
    {
        realms(stated)?;
        if let Some(text) = end {
            require_realmless(table, &end_of(sector, table, text)?, stated)?;
        }
    }
    own_cr_number(args)?;
    contact(args)?;
    publishers(args).map(|_| ())
}

/// Reads an end of the move, of this table of the file.
pub(super) fn end_of(
    sector: Sector,
    table: &'static str,
    text: &str,
) -> Result<Endpoint, EndpointError> {
    let end = parse_endpoint(sector, text)?;
    let require = if table == "from" { require_old_number } else { require_new_number };
    require(sector, &end).map(|()| end)
}

pub(super) fn spec(endpoint: Endpoint, realm: Realms) -> EndpointSpec {
    let kind = (!endpoint.catalogued).then_some(endpoint.kind);
    // Sources of ESIs and institution numbers are written as they are typed: `local:larosate.se`.
    let is_own = matches!(endpoint.delivery, Delivery::Esi | Delivery::Unilogin);
    let idp = if is_own { endpoint.to_string() } else { endpoint.idp };
    EndpointSpec { delivery: endpoint.delivery, idp, kind, realm }
}

/// Whom to ask, if the options name somebody.
pub(super) fn contact(args: &Args) -> Result<Option<Contact>, Failure> {
    let Some(name) = args.contact.clone() else { return Ok(None) };
    let given = |text: &Option<String>, read: fn(&str) -> Result<Option<String>, Message>| {
        text.as_deref().map_or(Ok(None), read).map_err(Failure::usage)
    };
    let (email, phone) = (given(&args.contact_email, address)?, given(&args.contact_phone, phone)?);
    let contact = Contact { name, email, phone };
    require_contact(&contact)?;
    Ok(Some(contact))
}

/// What stands before an extension: Dutch, English, Swedish and Danish.
const EXTENSIONS: [&str; 11] =
    ["#", "tst", "toestel", "x", "ext", "extension", "ank", "ankn", "anknytning", "lok", "lokal"];

/// A telephone number, with or without an extension; or none.
pub(super) fn phone(text: &str) -> Result<Option<String>, Message> {
    let begins = |c: char| c.is_alphabetic() || c == '#';
    let (number, extension) = text.split_at(text.find(begins).unwrap_or(text.len()));
    let number = number.trim_end_matches([' ', ',', ';', '(']);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    match text {
        "" => Ok(None),
        _ if digits >= 6 && is_number && is_extension(extension) => Ok(Some(text.to_owned())),
        _ => Err(Message::new("init-no-phone").with("phone", text)),
    }
}

/// Tells whether what follows a number is nothing, or an extension, as in `tst. 12`.
fn is_extension(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let (word, own) = text.split_at(text.find(digits).unwrap_or(text.len()));
    let word = word.trim_end_matches([' ', '.', ':', '=']).to_lowercase();
    let own = own.strip_suffix(')').unwrap_or(own);
    text.is_empty()
        || (EXTENSIONS.contains(&&*word) && (1..=8).contains(&own.len()) && own.chars().all(digits))
}

/// The number of a school in the Central Registration, or none.
pub(super) fn cr_number(text: &str) -> Result<Option<String>, Message> {
    let fits = |c: char| !c.is_whitespace() && !":@,".contains(c);
    match text {
        "" => Ok(None),
        _ if text.chars().any(|c| c.is_ascii_digit()) && text.chars().all(fits) => {
            Ok(Some(text.to_owned()))
        }
        _ => Err(Message::new("init-no-cr-number").with("number", text)),
    }
}

pub(super) fn dates(args: &Args) -> Dates {
    Dates { announced: args.announced, freeze: args.freeze, cutover: args.cutover }
}

pub(super) fn conditions(args: &Args) -> Conditions {
    Conditions {
        eck_id_ordering: args.eck_id_ordering,
        eck_id_changes: args.eck_id_changes,
        eck_id_from: args.eck_id_from,
        user_ids_change: !args.user_ids_stay,
        history: !args.no_history,
        calamity: args.calamity,
        contract_signed: args.contract_signed,
        consent_given: args.consent_given,
        running_licences: !args.no_running_licences,
        self_governing: args.self_governing,
    }
}

/// Takes a publisher apart; a key that is none is refused here, and not only when a list is sealed
/// for it.
pub(super) fn publisher(text: &str) -> Result<PublisherSpec, Failure> {
    let (name, key) =
        text.split_once('=').map_or((text, None), |(name, key)| (name, Some(key.trim())));
    with_key(name.trim(), key).map_err(Failure::usage)
}

/// Makes a publisher with a key that was pasted, or the file that holds its keys.
pub(super) fn with_key(name: &str, key: Option<&str>) -> Result<PublisherSpec, Message> {
    // A private key must not go into the file under the name of a file either.
    let is_key = |key: &&str| {
        let key = key.to_ascii_lowercase();
        ["age1", "ssh-", "ecdsa-", "sk-", "age-secret-key-", "age-plugin-", "-----begin"]
            .iter()
            .any(|start| key.starts_with(start))
    };
    if let Some(key) = key.filter(is_key) {
        let origin = Origin::Publisher(name.to_owned(), 1);
        Recipient::parse(key).map_err(|defect| RecipientError { origin, defect }.message())?;
    }
    Ok(PublisherSpec {
        name: name.to_owned(),
        recipients: key.filter(is_key).map(str::to_owned).into_iter().collect(),
        recipients_file: key.filter(|key| !is_key(key)).map(str::to_owned),
        email: None,
        stores: Vec::new(),
        supports_moves: true,
        store: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_may_have_an_extension() {
        for sound in [
            "010-1234567",
            "010-1234567 tst. 12",
            "010-1234567, tst 12",
            "010-1234567 (tst. 12)",
            "010 1234567 Toestel 12",
            "+31 10 123 45 67 ext 3",
            "+31 10 123 45 67 ext. 3",
            "+31 10 123 45 67x3",
            "010-1234567 #12",
            "(010) 123.45.67#12",
            "+46 8 123 45 67 ankn. 12",
            "+45 33 12 34 56 lokal 12",
        ] {
            assert_eq!(phone(sound).unwrap().as_deref(), Some(sound));
        }
        for wrong in [
            "010",
            "bel ons",
            "010-1234567 tst.",
            "010-1234567 of 12",
            "12 tst. 12",
            "tst. 12",
            "010-1234567 tst. 12 of 13",
            "010-1234567 tst. 123456789",
            "010-1234567 #1#2",
        ] {
            assert!(phone(wrong).is_err(), "{wrong}");
        }
        assert_eq!(phone("").unwrap(), None);
    }

    #[test]
    fn a_name_is_taken_once() {
        assert_eq!(names("één, twee,, Één ,drie"), ["één", "twee", "drie"]);
    }
}
