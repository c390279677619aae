//! Which server, database and schema: a URL and its surroundings, with the defaults that
//! PostgreSQL's own tools have.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::tls::{Roots, TlsMode};
use super::url::Url;
use crate::keyring::Surroundings;
use crate::message::{Fault, Message, Problem};
use crate::moves::MappedStore;

/// The schema of a store, unless the URL names another.
const SCHEMA: &str = "waswordt";
const APPLICATION: &str = "waswordt";
const PORT: u16 = 5432;
/// Where Debian's and most other servers have their socket; on Windows there is none, and
/// PostgreSQL's own programs look here.
const DEFAULT_HOST: &str = if cfg!(windows) { "localhost" } else { "/var/run/postgresql" };
/// The longest name that PostgreSQL keeps whole.
const MOST_NAME_BYTES: usize = 63;
const PATIENCE: Duration = Duration::from_secs(15);

/// A password; it is shown to nobody.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Password(pub(super) String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Where a server listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Host {
    /// The folder of a Unix socket.
    Folder(PathBuf),
    /// A name or an address.
    Name(String),
}

impl Host {
    fn of(text: &str) -> Self {
        if text.starts_with('/') { Self::Folder(text.into()) } else { Self::Name(text.to_owned()) }
    }

    /// Tells whether the way to the server stays inside this machine.
    fn is_here(&self) -> bool {
        match self {
            Self::Folder(_) => true,
            Self::Name(name) => {
                name.eq_ignore_ascii_case("localhost")
                    || name.parse().is_ok_and(|address: IpAddr| address.is_loopback())
            }
        }
    }
}

/// A PostgreSQL store, and how it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub(super) host: Host,
    pub(super) port: u16,
    pub(super) database: String,
    pub(super) user: String,
    pub(super) password: Option<Password>,
    pub(super) password_file: Option<PathBuf>,
    pub(super) tls: TlsMode,
    pub(super) roots: Roots,
    pub(super) channel_binding: ChannelBinding,
    pub(super) application: String,
    pub(super) patience: Duration,
    pub(super) schema: String,
    /// Where the keyrings stand, if not in tables of our own.
    pub(super) map: Option<MappedStore>,
}

/// Whether the password's proof is bound to the TLS channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChannelBinding {
    Disable,
    Prefer,
    Require,
}

/// Why a PostgreSQL address cannot be used. No variant holds the URL: there may be a password in
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// It is no URL.
    NoUrl,
    /// It names several servers.
    SeveralHosts,
    /// A parameter that is not known here.
    UnknownParameter(String),
    /// A setting, of the URL or the surroundings, with a value that it cannot have.
    BadValue(&'static str),
}

impl Problem for AddressProblem {
    fn message(&self) -> Message {
        match self {
            Self::NoUrl => Message::new("postgres-no-url"),
            Self::SeveralHosts => Message::new("postgres-several-hosts"),
            Self::UnknownParameter(name) => {
                Message::new("postgres-unknown-parameter").with("name", name)
            }
            Self::BadValue(name) => Message::new("postgres-bad-value").with("name", *name),
        }
    }

    fn fault(&self) -> Fault {
        Fault::Usage
    }
}
crate::display_in_english!(AddressProblem);
impl std::error::Error for AddressProblem {}

/// What the URL says, then its parameters, then the surroundings.
struct Settings<'a> {
    url: Url,
    surroundings: &'a Surroundings,
}

/// The parameters that a URL may have; `schema` is ours, the others are PostgreSQL's.
const PARAMETERS: [&str; 12] = [
    "host",
    "port",
    "dbname",
    "user",
    "password",
    "passfile",
    "sslmode",
    "sslrootcert",
    "application_name",
    "connect_timeout",
    "channel_binding",
    "schema",
];

impl Settings<'_> {
    fn get(&self, in_url: &str, parameter: &str, variable: &str) -> Option<String> {
        let parameters = || {
            self.url
                .parameters
                .iter()
                .find(|(name, _)| name == parameter)
                .map(|(_, value)| value.as_str())
        };
        let found = Some(in_url)
            .filter(|value| !value.is_empty())
            .or_else(parameters)
            .filter(|value| !value.is_empty());
        found.or_else(|| self.surroundings.get(variable)).map(ToOwned::to_owned)
    }

    fn host(&self) -> Result<Host, AddressProblem> {
        let host =
            self.get(&self.url.host, "host", "PGHOST").unwrap_or_else(|| DEFAULT_HOST.to_owned());
        if host.contains(',') { Err(AddressProblem::SeveralHosts) } else { Ok(Host::of(&host)) }
    }

    fn port(&self) -> Result<u16, AddressProblem> {
        let Some(port) = self.get(&self.url.port, "port", "PGPORT") else { return Ok(PORT) };
        port.parse().ok().filter(|port| *port > 0).ok_or(AddressProblem::BadValue("port"))
    }

    fn patience(&self) -> Result<Duration, AddressProblem> {
        let Some(seconds) = self.get("", "connect_timeout", "PGCONNECT_TIMEOUT") else {
            return Ok(PATIENCE);
        };
        seconds
            .parse()
            .ok()
            .filter(|seconds| *seconds > 0)
            .map(Duration::from_secs)
            .ok_or(AddressProblem::BadValue("connect_timeout"))
    }

    fn channel_binding(&self) -> Result<ChannelBinding, AddressProblem> {
        match self.get("", "channel_binding", "PGCHANNELBINDING").as_deref() {
            None | Some("prefer") => Ok(ChannelBinding::Prefer),
            Some("disable") => Ok(ChannelBinding::Disable),
            Some("require") => Ok(ChannelBinding::Require),
            Some(_) => Err(AddressProblem::BadValue("channel_binding")),
        }
    }

    /// What PostgreSQL's tools do with `sslmode`, but for the default: names and identities of
    /// pupils cross no network unverified.
    fn tls(&self, host: &Host) -> Result<TlsMode, AddressProblem> {
        match self.get("", "sslmode", "PGSSLMODE") {
            Some(name) => TlsMode::parse(&name).ok_or(AddressProblem::BadValue("sslmode")),
            None if host.is_here() => Ok(TlsMode::Prefer),
            None => Ok(TlsMode::VerifyFull),
        }
    }

    fn roots(&self) -> Roots {
        match self.get("", "sslrootcert", "PGSSLROOTCERT") {
            Some(name) if name == "system" => Roots::System,
            Some(path) => Roots::File(path.into()),
            None => self
                .surroundings
                .personal(".postgresql/root.crt", "root.crt")
                .map_or(Roots::System, Roots::FileOrSystem),
        }
    }

    fn password_file(&self) -> Option<PathBuf> {
        let default = || self.surroundings.personal(".pgpass", "pgpass.conf");
        self.get("", "passfile", "PGPASSFILE").map(PathBuf::from).or_else(default)
    }

    fn user(&self) -> Result<String, AddressProblem> {
        let login = || {
            ["USER", "LOGNAME", "USERNAME"]
                .iter()
                .find_map(|name| self.surroundings.get(name))
                .map(ToOwned::to_owned)
        };
        self.get(&self.url.user, "user", "PGUSER")
            .or_else(login)
            .ok_or(AddressProblem::BadValue("user"))
    }

    fn schema(&self) -> Result<String, AddressProblem> {
        let schema = self.get("", "schema", "").unwrap_or_else(|| SCHEMA.to_owned());
        let is_sound = schema.len() <= MOST_NAME_BYTES
            && !schema.starts_with("pg_")
            && schema != "information_schema";
        if is_sound { Ok(schema) } else { Err(AddressProblem::BadValue("schema")) }
    }

    fn check_parameters(&self) -> Result<(), AddressProblem> {
        let unknown =
            self.url.parameters.iter().find(|(name, _)| !PARAMETERS.contains(&name.as_str()));
        unknown.map_or(Ok(()), |(name, _)| Err(AddressProblem::UnknownParameter(name.clone())))
    }
}

impl Target {
    /// Reads a URL; what it does not say, the surroundings do.
    ///
    /// # Errors
    /// An [`AddressProblem`], which never repeats what may be a password.
    pub(in crate::keyring) fn parse(
        text: &str,
        surroundings: &Surroundings,
    ) -> Result<Self, AddressProblem> {
        let url = Url::split(text).map_err(|_| AddressProblem::NoUrl)?;
        let settings = Settings { url, surroundings };
        settings.check_parameters()?;
        let (host, user) = (settings.host()?, settings.user()?);
        Ok(Self {
            port: settings.port()?,
            database: settings
                .get(&settings.url.database, "dbname", "PGDATABASE")
                .unwrap_or_else(|| user.clone()),
            password: settings.get(&settings.url.password, "password", "PGPASSWORD").map(Password),
            password_file: settings.password_file(),
            tls: settings.tls(&host)?,
            roots: settings.roots(),
            channel_binding: settings.channel_binding()?,
            application: settings
                .get("", "application_name", "PGAPPNAME")
                .unwrap_or_else(|| APPLICATION.to_owned()),
            patience: settings.patience()?,
            schema: settings.schema()?,
            map: None,
            host,
            user,
        })
    }

    /// Says in which tables of the publisher the keyrings stand.
    #[must_use]
    pub fn with_map(self, map: MappedStore) -> Self {
        Self { map: Some(map), ..self }
    }

    /// Returns what may be shown of it: server and database, without user or password.
    #[must_use]
    pub fn name(&self) -> String {
        let host = match &self.host {
            Host::Folder(folder) => folder.display().to_string(),
            Host::Name(name) if name.contains(':') => format!("[{name}]"),
            Host::Name(name) => name.clone(),
        };
        format!("{host}:{}/{}", self.port, self.database)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, variables: &[(&str, &str)]) -> Result<Target, AddressProblem> {
        let find = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        Target::parse(text, &Surroundings::read(find))
    }

    #[test]
    fn a_url_says_everything() {
        let target = parse("postgresql://pluk:ge%40heim@db.example:6000/lika?sslmode=verify-ca&schema=vo&connect_timeout=3", &[]).unwrap();
        assert_eq!(
            (target.user.as_str(), target.password),
            ("pluk", Some(Password("ge@heim".into())))
        );
        assert_eq!(
            (target.host, target.port, target.database.as_str()),
            (Host::Name("db.example".into()), 6000, "lika")
        );
        assert_eq!(
            (target.tls, target.schema.as_str(), target.patience),
            (TlsMode::VerifyCa, "vo", Duration::from_secs(3))
        );
    }

    #[test]
    fn the_surroundings_fill_in_what_the_url_leaves_out() {
        let variables = [
            ("PGHOST", "/run/pg"),
            ("PGPORT", "5433"),
            ("PGUSER", "pluk"),
            ("PGPASSWORD", "geheim"),
            ("PGDATABASE", "lika"),
            ("HOME", "/h"),
        ];
        let target = parse("postgres://", &variables).unwrap();
        assert_eq!(target.name(), "/run/pg:5433/lika");
        assert_eq!(target.password, Some(Password("geheim".into())));
        assert_eq!(target.password_file, Some("/h/.pgpass".into()));
        assert_eq!(target.tls, TlsMode::Prefer);
        assert_eq!(
            parse("postgres://?host=%2Fsock&user=a", &variables).unwrap().host,
            Host::Folder("/sock".into())
        );
    }

    #[test]
    fn a_server_elsewhere_is_verified_unless_said_otherwise() {
        assert_eq!(parse("postgres://a@db.example/x", &[]).unwrap().tls, TlsMode::VerifyFull);
        assert_eq!(parse("postgres://a@127.0.0.1/x", &[]).unwrap().tls, TlsMode::Prefer);
        assert_eq!(parse("postgres://a@[::1]:5/x", &[]).unwrap().tls, TlsMode::Prefer);
        assert_eq!(
            parse("postgres://a@db.example/x", &[("PGSSLMODE", "disable")]).unwrap().tls,
            TlsMode::Disable
        );
    }

    #[test]
    fn what_cannot_be_used_is_named_without_its_value() {
        for (text, problem) in [
            ("postgres://a:geheim@one,two/x", AddressProblem::SeveralHosts),
            ("postgres://a:geheim@h:99999/x", AddressProblem::BadValue("port")),
            ("postgres://a:geheim@h/x?sslmode=geheim", AddressProblem::BadValue("sslmode")),
            ("postgres://a:geheim@h/x?schema=pg_catalog", AddressProblem::BadValue("schema")),
            (
                "postgres://a:geheim@h/x?sslkey=geheim",
                AddressProblem::UnknownParameter("sslkey".into()),
            ),
            ("postgres://a:geheim%zz@h/x", AddressProblem::NoUrl),
            ("postgres://a:geheim@[::1/x", AddressProblem::NoUrl),
            ("postgres://:geheim@h/x", AddressProblem::BadValue("user")),
            ("postgres://a:1/geheim@h/x", AddressProblem::NoUrl),
            ("postgres://a:1?geheim=@h/x", AddressProblem::NoUrl),
        ] {
            let found = parse(text, &[]).unwrap_err();
            assert_eq!(found, problem);
            assert!(!format!("{found} {found:?}").contains("geheim"));
        }
    }

    #[test]
    fn neither_name_nor_debug_tells_the_password() {
        let target =
            parse("postgres://pluk:geheim@db.example/lika", &[("PGPASSWORD", "geheim")]).unwrap();
        assert!(!format!("{target:?} {}", target.name()).contains("geheim"));
        let surroundings = Surroundings::read(|_| Some("geheim".to_owned()));
        assert!(!format!("{surroundings:?}").contains("geheim"));
    }
}
