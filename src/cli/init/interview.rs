//! The interview: everything that decides on a move, asked for where the options leave it open.

use super::ask::{Asker, Taken};
use super::days::{dates, leave};
use super::{Args, given};
use crate::calendar::{Calendar, Date};
use crate::cli::Failure;
use crate::message::{Message, Problem as _};
use crate::moves::{
    Conditions, Contact, Delivery, Endpoint, IdpKind, MoveFile, OldScheme, PublisherSpec, Realms,
    School, Sector,
};
use crate::report::escape;
use crate::scenario::{
    Condition, ConditionKind, EndpointError, Idp, Place, judge, parse_endpoint, realm_is_sound,
    require_realmless, resolve, resolve_idp, school_code,
};

/// Asks whether a file that exists may be replaced, before anything else is asked.
pub(super) fn may_replace(args: &Args, asker: &mut Asker<'_>) -> Result<bool, Failure> {
    if args.force || !args.file.exists() {
        return Ok(true);
    }
    Asker::show(&args.file.display().to_string());
    asker.yes("init-ask-replace", false)
}

/// Asks for everything that the options leave open.
pub(super) fn gather(
    args: &Args,
    on: (&Calendar, Date),
    asker: &mut Asker<'_>,
) -> Result<MoveFile, Failure> {
    let sector = match args.sector {
        Some(sector) => sector,
        None => ask_sector(asker)?,
    };
    given::check(args, sector)?;
    let code = |text: &str| school_code(sector, text).map_err(|error| error.message());
    let brin = text(args.brin.as_ref(), code_key(sector), code, asker)?;
    let name = text(args.school.as_ref(), "init-ask-school", some_text, asker)?;
    let cr_number = cr_number(args, sector, asker)?;
    let ask = end_keys(sector);
    let from = end(sector, ("from", ask[0]), (args.from.as_deref(), &args.from_realm), asker)?;
    let from_realm = realms(&args.from_realm, &from, "init-ask-from-realm", asker)?;
    let to = end(sector, ("to", ask[1]), (args.to.as_deref(), &args.to_realm), asker)?;
    let to_realm = realms(&args.to_realm, &to, "init-ask-to-realm", asker)?;
    let mut file = MoveFile {
        id: None,
        sector,
        school: School { brin, name, cr_number },
        distributor: None,
        from: given::spec(from, from_realm),
        to: given::spec(to, to_realm),
        dates: given::dates(args),
        working_days: args.working_days.days(),
        conditions: given::conditions(args),
        publishers: Vec::new(),
    };
    dates(&mut file, on, asker)?;
    if sector.is_of_the_agreement() {
        file.conditions = conditions(file.conditions, sector, asker)?;
        for kind in wanting_leave(&file, on.0)? {
            leave(&mut file, kind, on.0, asker)?;
        }
    }
    if sector == Sector::Dagtilbud && !args.self_governing {
        file.conditions.self_governing = asker.yes("init-ask-self-governing", false)?;
    }
    file.distributor = contact(args, asker)?;
    file.publishers = publishers(args, asker)?;
    Ok(file)
}

/// The number by which the Central Registration knows the school: in MBO too it is what a move is
/// established by (*Inleiding*).
fn cr_number(
    args: &Args,
    sector: Sector,
    asker: &mut Asker<'_>,
) -> Result<Option<String>, Failure> {
    if args.cr_number.is_some() || !sector.is_of_the_agreement() {
        return given::own_cr_number(args);
    }
    asker.answer(&Message::new("init-ask-cr-number"), given::cr_number)
}

fn ask_sector(asker: &mut Asker<'_>) -> Result<Sector, Failure> {
    let choices = [
        (asker.text("init-sector-vo"), Sector::Vo),
        (asker.text("init-sector-mbo"), Sector::Mbo),
        (asker.text("init-sector-ho"), Sector::Ho),
        (asker.text("init-sector-dagtilbud"), Sector::Dagtilbud),
    ];
    asker.choose("init-ask-sector", &choices, |text| {
        text.to_lowercase().parse().map_err(|()| Message::new("usage-no-sector"))
    })
}

/// Where a school comes from and goes to, as its sector calls that.
const fn end_keys(sector: Sector) -> [&'static str; 2] {
    match sector {
        Sector::Vo | Sector::Mbo => ["init-ask-from", "init-ask-to"],
        Sector::Ho => ["init-ask-from-source", "init-ask-to-source"],
        Sector::Dagtilbud => ["init-ask-from-number", "init-ask-to-number"],
    }
}

/// The code of a school in the register of its sector.
const fn code_key(sector: Sector) -> &'static str {
    match sector {
        Sector::Vo | Sector::Mbo => "init-ask-brin",
        Sector::Ho => "init-ask-domain",
        Sector::Dagtilbud => "init-ask-municipality",
    }
}

fn some_text(text: &str) -> Taken<String> {
    if text.is_empty() { Err(Message::new("init-say-something")) } else { Ok(text.to_owned()) }
}

/// What an option says, or an answer; either is checked alike.
fn text(
    given: Option<&String>,
    question: &'static str,
    take: impl Fn(&str) -> Taken<String>,
    asker: &mut Asker<'_>,
) -> Result<String, Failure> {
    match given {
        Some(text) => take(text).map_err(Failure::usage),
        None => asker.answer(&Message::new(question), take),
    }
}

/// An end of the move, of this table of the file: one that has realms, where options state some.
fn end(
    sector: Sector,
    (table, question): (&'static str, &'static str),
    (given, realms): (Option<&str>, &[String]),
    asker: &mut Asker<'_>,
) -> Result<Endpoint, Failure> {
    let take = |text: &str| given::end_of(sector, table, text);
    loop {
        let end = endpoint(sector, given, question, take, asker)?;
        match require_realmless(table, &end, realms) {
            Ok(()) => return Ok(end),
            Err(error) => asker.tell(&error.message()),
        }
    }
}

/// An endpoint: first how content is delivered, then by which IdP, from the catalogue or by a name
/// and a kind.
fn endpoint(
    sector: Sector,
    given: Option<&str>,
    question: &'static str,
    take: impl Fn(&str) -> Result<Endpoint, EndpointError>,
    asker: &mut Asker<'_>,
) -> Result<Endpoint, Failure> {
    if let Some(text) = given {
        return Ok(take(text)?);
    }
    if !sector.is_of_the_agreement() {
        return asker
            .answer(&Message::new(question), |text| take(text).map_err(|error| error.message()));
    }
    let deliveries: Vec<(String, Chosen)> = sector
        .deliveries()
        .iter()
        .map(|delivery| (asker.text(delivery_key(*delivery)), Chosen::Delivery(*delivery)))
        .collect();
    let whole = |text: &str| match (text.parse::<Delivery>(), parse_endpoint(sector, text)) {
        (Ok(delivery), _) if sector.deliveries().contains(&delivery) => {
            Ok(Chosen::Delivery(delivery))
        }
        (_, Ok(endpoint)) => Ok(Chosen::Endpoint(endpoint)),
        (_, Err(error)) => Err(error.message()),
    };
    let delivery = match asker.choose(question, &deliveries, whole)? {
        Chosen::Endpoint(endpoint) => return Ok(endpoint),
        Chosen::Delivery(delivery) => delivery,
    };
    let chosen = asker.text(delivery_key(delivery));
    let exists = |kind: IdpKind| Place::all(sector).contains(&Place::new(delivery, kind));
    let listed = Idp::of_sector(sector).filter(|idp| exists(idp.kind));
    let listed = listed.filter_map(|idp| {
        Some((asker.render(&idp.named()), Some(resolve_idp(sector, delivery, idp.id, None).ok()?)))
    });
    let mut choices: Vec<(String, Option<Endpoint>)> = listed.collect();
    choices.push((asker.text("init-other-idp"), None));
    // Whatever a person types: a name, a name with its kind, or the whole with a delivery, which is
    // that of the answer before.
    let typed = |text: &str| {
        let whole = if text.contains(':') { text.to_owned() } else { format!("{delivery}:{text}") };
        let other = |found: Endpoint| {
            let message = Message::new("init-other-delivery").with("idp", found.to_string());
            message.with("delivery", &chosen)
        };
        match parse_endpoint(sector, &whole) {
            Ok(found) if found.delivery == delivery => Ok(Some(found)),
            Ok(found) => Err(other(found)),
            Err(error) => match parse_endpoint(sector, text) {
                Ok(found) if found.delivery == delivery => Ok(Some(found)),
                _ => Err(error.message()),
            },
        }
    };
    match asker.choose("init-ask-idp", &choices, typed)? {
        Some(endpoint) => Ok(endpoint),
        None => other_idp(sector, delivery, asker),
    }
}

#[derive(Clone)]
enum Chosen {
    Delivery(Delivery),
    Endpoint(Endpoint),
}

const fn delivery_key(delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::Elf => "init-delivery-elf",
        Delivery::Ilf => "init-delivery-ilf",
        Delivery::Eck => "init-delivery-eck",
        Delivery::NonEck => "init-delivery-non-eck",
        Delivery::Esi => "init-sector-ho",
        Delivery::Unilogin => "init-sector-dagtilbud",
    }
}

/// An IdP outside the catalogue: its kind decides, its name is the school's own.
fn other_idp(
    sector: Sector,
    delivery: Delivery,
    asker: &mut Asker<'_>,
) -> Result<Endpoint, Failure> {
    let kinds = IdpKind::ALL
        .iter()
        .filter(|kind| Place::all(sector).contains(&Place::new(delivery, **kind)));
    let kinds: Vec<(String, IdpKind)> =
        kinds.map(|kind| (asker.text(kind_key(*kind)), *kind)).collect();
    let kind = asker.choose("init-ask-kind", &kinds, |text| {
        text.parse().map_err(|()| Message::new("init-no-such-choice").with("count", kinds.len()))
    })?;
    asker.answer(&Message::new("init-ask-idp-name"), |name| {
        resolve_idp(sector, delivery, name, Some(kind)).map_err(|error| error.message())
    })
}

const fn kind_key(kind: IdpKind) -> &'static str {
    match kind {
        IdpKind::Elo => "init-kind-elo",
        IdpKind::Distributor => "init-kind-distributor",
        IdpKind::NonPortal => "init-kind-non-portal",
        // Other sectors have no catalogue from which a kind is chosen.
        _ => "init-kind-codes",
    }
}

/// Realms may stay unknown for now: fewer checks, no error.
fn realms(
    given: &[String],
    endpoint: &Endpoint,
    question: &'static str,
    asker: &mut Asker<'_>,
) -> Result<Realms, Failure> {
    // Realms of other sectors follow from the endpoint.
    if !given.is_empty()
        || matches!(endpoint.delivery, Delivery::Esi | Delivery::Unilogin)
        || endpoint.kind == IdpKind::Codes
    {
        return given::realms(given);
    }
    asker.answer(&Message::new(question), |answer| {
        let realms: Vec<String> = answer
            .split(',')
            .map(str::trim)
            .filter(|realm| !realm.is_empty())
            .map(str::to_owned)
            .collect();
        match realms.iter().find(|realm| !realm_is_sound(realm)) {
            Some(realm) => Err(Message::new("init-no-realm").with("realm", realm)),
            None => Ok(Realms(realms)),
        }
    })
}

/// The circumstances; what an option says is not asked.
fn conditions(
    mut conditions: Conditions,
    sector: Sector,
    asker: &mut Asker<'_>,
) -> Result<Conditions, Failure> {
    if !conditions.eck_ids_change() {
        conditions.eck_id_ordering =
            conditions.eck_id_ordering || asker.yes(eck_id_key(sector), false)?;
        (conditions.eck_id_changes, conditions.eck_id_from) =
            eck_change(conditions.eck_id_ordering, asker)?;
    }
    if !is_settled(&conditions) {
        conditions.user_ids_change =
            conditions.user_ids_change && asker.yes("init-ask-user-ids", true)?;
        conditions.history = conditions.history && asker.yes("init-ask-history", true)?;
        conditions.running_licences =
            conditions.running_licences && asker.yes("init-ask-licences", true)?;
        conditions.calamity = conditions.calamity || asker.yes("init-ask-calamity", false)?;
    }
    Ok(conditions)
}

/// Tells whether identities persist, whatever else there is to know.
fn is_settled(conditions: &Conditions) -> bool {
    conditions.eck_id_ordering && !conditions.eck_ids_change()
}

/// What the move waits for and no option tells: contract, consent, where its verdict asks for them.
fn wanting_leave(file: &MoveFile, calendar: &Calendar) -> Result<Vec<ConditionKind>, Failure> {
    let conditions = judge(&resolve(file.clone())?, calendar).conditions;
    let is_wanting = |condition: &Condition| {
        matches!(condition.kind, ConditionKind::Contract | ConditionKind::Consent)
            && condition.since.is_none()
    };
    let kinds = conditions.into_iter().filter(is_wanting).map(|condition| condition.kind);
    Ok(kinds.collect())
}

/// What is the rule in VO is told there alone.
const fn eck_id_key(sector: Sector) -> &'static str {
    if matches!(sector, Sector::Vo) { "init-ask-eck-id" } else { "init-ask-eck-id-mbo" }
}

fn eck_change(
    orders_with_eck_id: bool,
    asker: &mut Asker<'_>,
) -> Result<(bool, Option<OldScheme>), Failure> {
    if orders_with_eck_id {
        return Ok((asker.yes("init-ask-eck-id-changes", false)?, None));
    }
    if !asker.yes("init-ask-eck-id-comes", false)? {
        return Ok((false, None));
    }
    let schemes: Vec<(String, OldScheme)> =
        OldScheme::ALL.iter().map(|scheme| (asker.text(scheme_key(*scheme)), *scheme)).collect();
    let scheme = asker.choose("init-ask-old-scheme", &schemes, |text| {
        text.parse().map_err(|()| Message::new("usage-no-old-scheme"))
    })?;
    Ok((false, Some(scheme)))
}

const fn scheme_key(scheme: OldScheme) -> &'static str {
    match scheme {
        OldScheme::RealId => "init-scheme-real-id",
        OldScheme::ProfileId => "init-scheme-profile-id",
        OldScheme::OpaqueUid => "init-scheme-opaque-uid",
    }
}

/// Whom to ask, for the papers of the school and the tickets.
fn contact(args: &Args, asker: &mut Asker<'_>) -> Result<Option<Contact>, Failure> {
    if args.contact.is_some() {
        return given::contact(args);
    }
    let optional =
        |text: &str| -> Taken<Option<String>> { Ok((!text.is_empty()).then(|| text.to_owned())) };
    let Some(name) = asker.answer(&Message::new("init-ask-contact"), optional)? else {
        return Ok(None);
    };
    let email = asker.answer(&Message::new("init-ask-contact-email"), given::address)?;
    let phone = asker.answer(&Message::new("init-ask-contact-phone"), given::phone)?;
    Ok(Some(Contact { name, email, phone }))
}

/// The publishers, each with a key that is pasted or a file that holds its keys.
fn publishers(args: &Args, asker: &mut Asker<'_>) -> Result<Vec<PublisherSpec>, Failure> {
    let mut all = given::publishers(args)?;
    if !all.is_empty() {
        return Ok(all);
    }
    loop {
        let is_known = |name: &str| {
            let is_it = |known: &PublisherSpec| known.name.to_lowercase() == name.to_lowercase();
            all.iter().any(is_it)
        };
        let name = asker.answer(&Message::new("init-ask-publisher"), |text| {
            if is_known(text) {
                Err(Message::new("init-publisher-known").with("name", escape(text).into_owned()))
            } else {
                Ok(text.to_owned())
            }
        })?;
        if name.is_empty() {
            return Ok(all);
        }
        let mut publisher =
            asker.answer(&Message::new("init-ask-key"), |text| key(&name, text, args))?;
        publisher.supports_moves = asker.yes("init-ask-supports", true)?;
        // Whoever gets no list is neither reminded nor waited for.
        if publisher.supports_moves {
            publisher.email =
                asker.answer(&Message::new("init-ask-publisher-email"), given::address)?;
            publisher.stores = asker
                .answer(&Message::new("init-ask-publisher-stores"), |text| {
                    Ok(given::names(text))
                })?;
        }
        all.push(publisher);
    }
}

/// A key, or a file that holds some.
fn key(name: &str, text: &str, args: &Args) -> Taken<PublisherSpec> {
    let publisher = given::with_key(name, Some(text).filter(|text| !text.is_empty()))?;
    given::readable(&publisher, args).map(|()| publisher)
}
