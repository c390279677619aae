//! The settings of a connection: what the URL says, then its parameters, then the service that it
//! names, then the surroundings.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use super::service;
use super::target::{ChannelBinding, Host, Password, Place, Target, Wanted};
use super::tls::{ClientFiles, Roots, TlsMode};
use super::url::{AddressProblem, Url};
use crate::keyring::Surroundings;

const APPLICATION: &str = "waswordt";
/// The schema of a store, unless the URL names another.
const SCHEMA: &str = "waswordt";
const PORT: u16 = 5432;
/// Where Debian's and most other servers have their socket; on Windows there is none, and
/// PostgreSQL's own programs look here.
const DEFAULT_HOST: &str = if cfg!(windows) { "localhost" } else { "/var/run/postgresql" };
/// The longest name that PostgreSQL keeps whole.
const MOST_NAME_BYTES: usize = 63;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(15);

/// The parameters that a URL or a service may have; `schema` is ours, the others are PostgreSQL's.
const PARAMETERS: [&str; 16] = [
    "host",
    "port",
    "dbname",
    "user",
    "password",
    "passfile",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "application_name",
    "connect_timeout",
    "channel_binding",
    "target_session_attrs",
    "service",
    "schema",
];

/// What the URL says, then its parameters, then its service, then the surroundings.
pub(super) struct Settings<'a> {
    pub(super) url: Url,
    service: BTreeMap<String, String>,
    surroundings: &'a Surroundings,
}

impl<'a> Settings<'a> {
    /// Reads what is said of a connection.
    pub(super) fn read(url: Url, surroundings: &'a Surroundings) -> Result<Self, AddressProblem> {
        let mut settings = Self { url, service: BTreeMap::new(), surroundings };
        if let Some(name) = settings.get("", "service", "PGSERVICE") {
            settings.service = service::find(&name, surroundings)?;
        }
        let named = settings.url.parameters.iter().map(|(name, _)| name);
        let mut named = named.chain(settings.service.keys());
        match named.find(|name| !PARAMETERS.contains(&name.as_str())) {
            Some(name) => Err(AddressProblem::UnknownParameter(name.clone())),
            None => Ok(settings),
        }
    }

    pub(super) fn get(&self, in_url: &str, parameter: &str, variable: &str) -> Option<String> {
        let in_parameters = || {
            let mut parameters = self.url.parameters.iter();
            parameters.find(|(name, _)| name == parameter).map(|(_, value)| value.as_str())
        };
        let in_service = || self.service.get(parameter).map(String::as_str);
        let said = |value: &&str| !value.is_empty();
        let found = Some(in_url).filter(said).or_else(|| in_parameters().filter(said));
        let found = found.or_else(|| in_service().filter(said));
        found.or_else(|| self.surroundings.get(variable)).map(ToOwned::to_owned)
    }

    /// Returns where servers may listen: one, or several that stand in for each other.
    pub(super) fn places(&self) -> Result<Vec<Place>, AddressProblem> {
        let hosts =
            self.get(&self.url.host, "host", "PGHOST").unwrap_or_else(|| DEFAULT_HOST.to_owned());
        let ports = self.get(&self.url.port, "port", "PGPORT").unwrap_or_default();
        let ports = ports.split(',').map(port).collect::<Result<Vec<u16>, _>>()?;
        let hosts: Vec<&str> = hosts.split(',').collect();
        if ports.len() != 1 && ports.len() != hosts.len() {
            return Err(AddressProblem::BadValue("port"));
        }
        let place = |(host, port): (&&str, &u16)| {
            let host = if host.is_empty() { DEFAULT_HOST } else { *host };
            Place { host: Host::of(host), port: *port }
        };
        Ok(hosts.iter().zip(ports.iter().cycle()).map(place).collect())
    }

    /// Returns what a server must be. Of several the first that takes changes is meant, unless
    /// something else is said.
    pub(super) fn wanted(&self, places: &[Place]) -> Result<Wanted, AddressProblem> {
        match self.get("", "target_session_attrs", "PGTARGETSESSIONATTRS").as_deref() {
            None if places.len() > 1 => Ok(Wanted::ReadWrite),
            None | Some("any") => Ok(Wanted::Any),
            Some("read-write" | "primary") => Ok(Wanted::ReadWrite),
            Some(_) => Err(AddressProblem::BadValue("target_session_attrs")),
        }
    }

    pub(super) fn patience(&self) -> Result<Duration, AddressProblem> {
        let Some(seconds) = self.get("", "connect_timeout", "PGCONNECT_TIMEOUT") else {
            return Ok(CONNECT_TIMEOUT);
        };
        let seconds = seconds.parse().ok().filter(|seconds| *seconds > 0);
        seconds.map(Duration::from_secs).ok_or(AddressProblem::BadValue("connect_timeout"))
    }

    pub(super) fn channel_binding(&self) -> Result<ChannelBinding, AddressProblem> {
        match self.get("", "channel_binding", "PGCHANNELBINDING").as_deref() {
            None | Some("prefer") => Ok(ChannelBinding::Prefer),
            Some("disable") => Ok(ChannelBinding::Disable),
            Some("require") => Ok(ChannelBinding::Require),
            Some(_) => Err(AddressProblem::BadValue("channel_binding")),
        }
    }

    /// What PostgreSQL's tools do with `sslmode`, but for the default: names and identities of
    /// pupils cross no network unverified.
    pub(super) fn tls(&self, places: &[Place]) -> Result<TlsMode, AddressProblem> {
        match self.get("", "sslmode", "PGSSLMODE") {
            Some(name) => TlsMode::parse(&name).ok_or(AddressProblem::BadValue("sslmode")),
            None if places.iter().all(|place| place.host.is_here()) => Ok(TlsMode::Prefer),
            None => Ok(TlsMode::VerifyFull),
        }
    }

    pub(super) fn roots(&self) -> Roots {
        match self.get("", "sslrootcert", "PGSSLROOTCERT") {
            Some(name) if name == "system" => Roots::System,
            Some(path) => Roots::File(path.into()),
            None => self
                .surroundings
                .personal(".postgresql/root.crt", "root.crt")
                .map_or(Roots::System, Roots::FileOrSystem),
        }
    }

    /// Returns the files by which the client shows who it is, where they are named or where
    /// PostgreSQL's own programs look for them.
    pub(super) fn client_files(&self) -> Option<ClientFiles> {
        let file = |parameter: &str, variable: &str, unix: &str, windows: &str| {
            let named = self.get("", parameter, variable).map(PathBuf::from);
            let usual = || self.surroundings.personal(unix, windows).filter(|path| path.is_file());
            named.or_else(usual)
        };
        let certificate =
            file("sslcert", "PGSSLCERT", ".postgresql/postgresql.crt", "postgresql.crt")?;
        let key = file("sslkey", "PGSSLKEY", ".postgresql/postgresql.key", "postgresql.key");
        Some(ClientFiles { key: key.unwrap_or_else(|| certificate.clone()), certificate })
    }

    pub(super) fn password_file(&self) -> Option<PathBuf> {
        let default = || self.surroundings.personal(".pgpass", "pgpass.conf");
        self.get("", "passfile", "PGPASSFILE").map(PathBuf::from).or_else(default)
    }

    pub(super) fn user(&self) -> Result<String, AddressProblem> {
        let login = || {
            let mut names = ["USER", "LOGNAME", "USERNAME"].iter();
            names.find_map(|name| self.surroundings.get(name)).map(ToOwned::to_owned)
        };
        self.get(&self.url.user, "user", "PGUSER")
            .or_else(login)
            .ok_or(AddressProblem::BadValue("user"))
    }

    pub(super) fn schema(&self) -> Result<String, AddressProblem> {
        let schema = self.get("", "schema", "").unwrap_or_else(|| SCHEMA.to_owned());
        let is_sound = schema.len() <= MOST_NAME_BYTES
            && !schema.starts_with("pg_")
            && schema != "information_schema";
        if is_sound { Ok(schema) } else { Err(AddressProblem::BadValue("schema")) }
    }
}

fn port(text: &str) -> Result<u16, AddressProblem> {
    if text.is_empty() {
        return Ok(PORT);
    }
    text.parse().ok().filter(|port| *port > 0).ok_or(AddressProblem::BadValue("port"))
}

/// Reads a URL; what it does not say, the surroundings do.
///
/// # Errors
/// An [`AddressProblem`], which never repeats what may be a password.
pub(super) fn target(text: &str, surroundings: &Surroundings) -> Result<Target, AddressProblem> {
    let url = Url::split(text).map_err(|_| AddressProblem::NoUrl)?;
    let settings = Settings::read(url, surroundings)?;
    let (places, user) = (settings.places()?, settings.user()?);
    Ok(Target {
        wanted: settings.wanted(&places)?,
        database: settings
            .get(&settings.url.database, "dbname", "PGDATABASE")
            .unwrap_or_else(|| user.clone()),
        password: settings.get(&settings.url.password, "password", "PGPASSWORD").map(Password),
        password_file: settings.password_file(),
        tls: settings.tls(&places)?,
        roots: settings.roots(),
        client_files: settings.client_files(),
        channel_binding: settings.channel_binding()?,
        application: settings
            .get("", "application_name", "PGAPPNAME")
            .unwrap_or_else(|| APPLICATION.to_owned()),
        patience: settings.patience()?,
        schema: settings.schema()?,
        map: None,
        places,
        user,
    })
}
