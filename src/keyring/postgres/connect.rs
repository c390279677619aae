//! A connection to a server.

use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use postgres::config::{ChannelBinding as Binding, SslMode};
use postgres::{Client, Config, NoTls, SimpleQueryMessage};

use super::error::ServerError;
use super::meaning::on_connect;
use super::passfile::{self, Found};
use super::target::{ChannelBinding, Host, Place, Target, Wanted};
use super::tls::{self, TlsMode};

/// After how much silence the other side is asked whether it is still there.
const SILENCE: Duration = Duration::from_secs(30);
/// How long something sent may stay unacknowledged.
const UNACKNOWLEDGED: Duration = Duration::from_mins(1);

/// Connects to the first server that answers and is what is wanted.
pub(super) fn connect(target: &Target) -> Result<Client, ServerError> {
    let mut unreached = None;
    for place in &target.places {
        match connect_to(place, target) {
            Ok(mut client) => {
                if target.wanted == Wanted::Any || takes_changes(&mut client) {
                    return Ok(client);
                }
                unreached = Some(ServerError::Standby { at: target.name() });
            }
            Err(error @ ServerError::Unreachable { .. }) => {
                unreached.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    Err(unreached.unwrap_or(ServerError::Standby { at: target.name() }))
}

/// Tells whether a server takes changes. One that does not even answer this does not.
fn takes_changes(client: &mut Client) -> bool {
    let shown = client.simple_query("SHOW transaction_read_only").unwrap_or_default();
    shown
        .iter()
        .any(|message| matches!(message, SimpleQueryMessage::Row(row) if row.get(0) == Some("off")))
}

fn connect_to(place: &Place, target: &Target) -> Result<Client, ServerError> {
    let mut config = config(place, target);
    let mut open_file: Option<PathBuf> = None;
    if let Some(password) = &target.password {
        config.password(&password.0);
    } else if let Some(path) = &target.password_file {
        match passfile::find(path, place, target) {
            Found::Password(password) => {
                config.password(password.0);
            }
            Found::TooOpen => open_file = Some(path.clone()),
            Found::Nothing => {}
        }
    }
    let connected = match (&place.host, target.tls) {
        // Nobody can listen on a socket in a folder, and servers offer no TLS there.
        (Host::Folder(_), _) | (_, TlsMode::Disable) => {
            config.ssl_mode(SslMode::Disable);
            patiently(target, move || config.connect(NoTls))?
        }
        (_, mode) => {
            let connector = tls::connector(mode, &target.roots, target.client_files.as_ref())?;
            patiently(target, move || config.connect(connector))?
        }
    };
    connected.map_err(|error| match (on_connect(&error, target.name()), open_file) {
        (ServerError::Login { .. }, Some(path)) => ServerError::OpenPasswordFile(path),
        (error, _) => error,
    })
}

/// Waits for a connection no longer than is asked for: the client itself would wait for ever for a
/// server that takes the call and says nothing.
fn patiently(
    target: &Target,
    connect: impl FnOnce() -> Result<Client, postgres::Error> + Send + 'static,
) -> Result<Result<Client, postgres::Error>, ServerError> {
    let (send, receive) = channel();
    // Where nobody waits any more, what is sent is lost, and the connection with it.
    thread::spawn(move || drop(send.send(connect())));
    receive
        .recv_timeout(target.patience)
        .map_err(|error| ServerError::Unreachable { at: target.name(), cause: Box::new(error) })
}

fn config(place: &Place, target: &Target) -> Config {
    let mut config = Config::new();
    match &place.host {
        #[cfg(unix)]
        Host::Folder(folder) => config.host_path(folder),
        // There are no sockets in folders: the name is of no host, and is told as such.
        #[cfg(not(unix))]
        Host::Folder(folder) => config.host(&folder.to_string_lossy()),
        Host::Name(name) => config.host(name),
    };
    config
        .port(place.port)
        .dbname(&target.database)
        .user(&target.user)
        .application_name(&target.application)
        .connect_timeout(target.patience)
        .keepalives_idle(SILENCE)
        .tcp_user_timeout(UNACKNOWLEDGED)
        .ssl_mode(if target.tls == TlsMode::Prefer { SslMode::Prefer } else { SslMode::Require })
        .channel_binding(match target.channel_binding {
            ChannelBinding::Disable => Binding::Disable,
            ChannelBinding::Prefer => Binding::Prefer,
            ChannelBinding::Require => Binding::Require,
        })
        // A notice may quote what is in a row; nobody here listens to them.
        .notice_callback(|_| {});
    config
}
