//! The parts of a `postgres://` URL, still without meaning.

/// Text that is no URL of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoUrl;

/// Why a PostgreSQL address cannot be used. No variant holds the URL: there may be a password in
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AddressProblem {
    /// It is no URL.
    NoUrl,
    /// A service that no service file has.
    NoService(String),
    /// A parameter that is not known here.
    UnknownParameter(String),
    /// A setting, of the URL or the surroundings, with a value that it cannot have.
    BadValue(&'static str),
}

crate::problem! {
    AddressProblem {
        Self::NoUrl => [Usage "postgres-no-url"],
        Self::NoService(name) => [Usage "postgres-no-service" "name": name],
        Self::UnknownParameter(name) => [Usage "postgres-unknown-parameter" "name": name],
        Self::BadValue(name) => [Usage "postgres-bad-value" "name": *name],
    }
}

/// The parts of a URL, percent-decoded; an absent part is empty.
#[derive(Default)]
pub(super) struct Url {
    pub(super) user: String,
    pub(super) password: String,
    pub(super) host: String,
    pub(super) port: String,
    pub(super) database: String,
    pub(super) parameters: Vec<(String, String)>,
}

/// Tells whether an address is meant for this kind of store.
pub(in crate::keyring) fn is_url(text: &str) -> bool {
    after_scheme(text).is_some()
}

fn after_scheme(text: &str) -> Option<&str> {
    ["postgres://", "postgresql://"].iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    })
}

impl Url {
    /// Splits `postgres://[user[:password]@][host[:port][,…]][/database][?name=value&…]`.
    pub(super) fn split(text: &str) -> Result<Self, NoUrl> {
        let rest = after_scheme(text).ok_or(NoUrl)?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, database) = rest.split_once('/').unwrap_or((rest, ""));
        if database.contains('@') || query.contains('@') {
            // A password with an unescaped `/` or `?` lies in pieces here, and no piece may be
            // shown as something else.
            return Err(NoUrl);
        }
        // A password that somebody forgot to escape may hold an `@`; a host never does.
        let (credentials, place) = authority.rsplit_once('@').unwrap_or(("", authority));
        let (user, password) = credentials.split_once(':').unwrap_or((credentials, ""));
        // Servers that stand in for each other: `one:5432,two:5433`.
        let places = place.split(',').map(split_place).collect::<Result<Vec<_>, _>>()?;
        let list = |part: fn(&(&str, &str)) -> String| {
            places.iter().map(part).collect::<Vec<_>>().join(",")
        };
        let (host, port) = (list(|place| place.0.to_owned()), list(|place| place.1.to_owned()));
        let port = if port.bytes().all(|byte| byte == b',') { "" } else { &port };
        Ok(Self {
            user: decode(user)?,
            password: decode(password)?,
            host: decode(&host)?,
            port: decode(port)?,
            database: decode(database)?,
            parameters: query
                .split('&')
                .filter(|pair| !pair.is_empty())
                .map(parameter)
                .collect::<Result<_, _>>()?,
        })
    }
}

/// Splits host and port; an IPv6 address stands in brackets.
fn split_place(place: &str) -> Result<(&str, &str), NoUrl> {
    let Some(inside) = place.strip_prefix('[') else {
        return Ok(place.rsplit_once(':').unwrap_or((place, "")));
    };
    let (host, after) = inside.split_once(']').ok_or(NoUrl)?;
    match after.strip_prefix(':') {
        Some(port) => Ok((host, port)),
        None if after.is_empty() => Ok((host, "")),
        None => Err(NoUrl),
    }
}

fn parameter(pair: &str) -> Result<(String, String), NoUrl> {
    let (name, value) = pair.split_once('=').ok_or(NoUrl)?;
    Ok((decode(name)?, decode(value)?))
}

fn decode(text: &str) -> Result<String, NoUrl> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let [high, low, tail @ ..] = rest else { return Err(NoUrl) };
        let digit = |byte: &u8| char::from(*byte).to_digit(16).ok_or(NoUrl);
        bytes.push((digit(high)? * 16 + digit(low)?) as u8);
        rest = tail;
    }
    if bytes.contains(&0) {
        return Err(NoUrl);
    }
    String::from_utf8(bytes).map_err(|_| NoUrl)
}
