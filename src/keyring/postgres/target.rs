//! Which server, database and schema: a URL and its surroundings, with the defaults that
//! PostgreSQL's own tools have.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::tls::{ClientFiles, Roots, TlsMode};
use crate::moves::MappedStore;

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
    pub(super) fn of(text: &str) -> Self {
        if text.starts_with('/') { Self::Folder(text.into()) } else { Self::Name(text.to_owned()) }
    }

    /// Tells whether the way to the server stays inside this machine.
    pub(super) fn is_here(&self) -> bool {
        match self {
            Self::Folder(_) => true,
            Self::Name(name) => {
                name.eq_ignore_ascii_case("localhost")
                    || name.parse().is_ok_and(|address: IpAddr| address.is_loopback())
            }
        }
    }
}

/// A server's host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) host: Host,
    pub(super) port: u16,
}

impl Place {
    fn name(&self) -> String {
        match &self.host {
            Host::Folder(folder) => format!("{}:{}", folder.display(), self.port),
            Host::Name(name) if name.contains(':') => format!("[{name}]:{}", self.port),
            Host::Name(name) => format!("{name}:{}", self.port),
        }
    }
}

/// What a server must be: PostgreSQL's `target_session_attrs`, as far as this tool can use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Any.
    Any,
    /// One that takes changes.
    ReadWrite,
}

/// A PostgreSQL store, and how it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Servers that stand in for each other; one at least.
    pub(super) places: Vec<Place>,
    pub(super) wanted: Wanted,
    pub(super) database: String,
    pub(super) user: String,
    pub(super) password: Option<Password>,
    pub(super) password_file: Option<PathBuf>,
    pub(super) tls: TlsMode,
    pub(super) roots: Roots,
    pub(super) client_files: Option<ClientFiles>,
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

impl Target {
    /// Says in which tables of the publisher the keyrings stand.
    #[must_use]
    pub fn with_map(self, map: MappedStore) -> Self {
        Self { map: Some(map), ..self }
    }

    /// Returns what may be shown of it: server and database, without user or password.
    #[must_use]
    pub fn name(&self) -> String {
        let places: Vec<String> = self.places.iter().map(Place::name).collect();
        format!("{}/{}", places.join(","), self.database)
    }
}

#[cfg(test)]
mod tests {
    use super::super::settings::target as parsed;
    use super::super::url::AddressProblem;
    use super::*;
    use crate::keyring::Surroundings;

    fn parse(text: &str, variables: &[(&str, &str)]) -> Result<Target, AddressProblem> {
        let find = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        parsed(text, &Surroundings::read(find))
    }

    fn place(host: &str, port: u16) -> Place {
        Place { host: Host::of(host), port }
    }

    #[test]
    fn of_several_servers_the_first_that_takes_changes_is_meant() {
        let target = parse("postgres://a@one,two:6000,[::1]:1/x", &[]).unwrap();
        assert_eq!(target.places, [place("one", 5432), place("two", 6000), place("::1", 1)]);
        assert_eq!((target.wanted, target.tls), (Wanted::ReadWrite, TlsMode::VerifyFull));
        assert_eq!(target.name(), "one:5432,two:6000,[::1]:1/x");
        let target = parse("postgres://a@one,two/x?port=7&target_session_attrs=any", &[]).unwrap();
        assert_eq!(target.places, [place("one", 7), place("two", 7)]);
        assert_eq!(target.wanted, Wanted::Any);
    }

    #[test]
    fn a_service_says_what_the_url_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("services");
        std::fs::write(&file, "[leren]\nhost=db.example\nport=6000\nuser=pluk\n").unwrap();
        let variables =
            [("PGSERVICEFILE", file.to_str().unwrap()), ("PGPORT", "1"), ("PGDATABASE", "lika")];
        let target = parse("postgres://?service=leren&user=zaza", &variables).unwrap();
        assert_eq!(target.name(), "db.example:6000/lika");
        assert_eq!(target.user, "zaza");
        std::fs::write(&file, "[leren]\nldap=x\n").unwrap();
        let problem = parse("postgres://?service=leren", &variables).unwrap_err();
        assert_eq!(problem, AddressProblem::UnknownParameter("ldap".into()));
    }

    #[test]
    fn a_url_says_everything() {
        let target = parse("postgresql://pluk:ge%40heim@db.example:6000/lika?sslmode=verify-ca&schema=vo&connect_timeout=3", &[]).unwrap();
        assert_eq!(
            (target.user.as_str(), target.password),
            ("pluk", Some(Password("ge@heim".into())))
        );
        assert_eq!(
            (target.places, target.wanted, target.database.as_str()),
            (vec![place("db.example", 6000)], Wanted::Any, "lika")
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
            parse("postgres://?host=%2Fsock&user=a", &variables).unwrap().places,
            [place("/sock", 5433)]
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
            ("postgres://a:geheim@one,two/x?port=1,2,3", AddressProblem::BadValue("port")),
            ("postgres://a:geheim@h/x?service=geen", AddressProblem::NoService("geen".into())),
            (
                "postgres://a:geheim@h/x?target_session_attrs=standby",
                AddressProblem::BadValue("target_session_attrs"),
            ),
            ("postgres://a:geheim@h:99999/x", AddressProblem::BadValue("port")),
            ("postgres://a:geheim@h/x?sslmode=geheim", AddressProblem::BadValue("sslmode")),
            ("postgres://a:geheim@h/x?schema=pg_catalog", AddressProblem::BadValue("schema")),
            (
                "postgres://a:geheim@h/x?sslcrl=geheim",
                AddressProblem::UnknownParameter("sslcrl".into()),
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
