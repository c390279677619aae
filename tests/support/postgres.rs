//! A throw-away PostgreSQL server: one for each test binary, a database of its own for each test.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use postgres::{Client, NoTls};

use super::waiting::until;

/// The password of the roles `lika` and `secure`; the latter is let in by TLS only.
pub(crate) const PASSWORD: &str = "petteflet-geheim";

/// A server; it ends with its owner, and in any case with the test process.
pub(crate) struct Cluster {
    folder: PathBuf,
    port: u16,
    words: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    child: Child,
}

impl Cluster {
    /// Starts a server of one's own, to stop and start.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap().keep();
        let port = free_port();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/cluster.sh");
        let mut command = Command::new("bash");
        command
            .arg(script)
            .arg(&folder)
            .arg(port.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let words = child.stdin.take();
        let mut cluster = Self {
            folder,
            port,
            words,
            answers: BufReader::new(child.stdout.take().unwrap()),
            child,
        };
        cluster.expect("ready");
        let mut admin = cluster.admin("postgres");
        admin.batch_execute("CREATE ROLE bewezen LOGIN").unwrap();
        for role in ["lika", "secure"] {
            admin
                .batch_execute(&format!("CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}'"))
                .unwrap();
        }
        cluster
    }

    /// Returns the server that all tests of this binary share.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    fn expect(&mut self, word: &str) {
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert_eq!(
            answer.trim_end(),
            word,
            "the server for tests; tests/run.sh installs what it needs"
        );
    }

    /// Stops the server as a power cut does, or starts it again.
    pub(crate) fn tell(&mut self, word: &str) {
        writeln!(self.words.as_mut().unwrap(), "{word}").unwrap();
        self.expect(word);
    }

    /// Starts a pooler before the server, which hands out its one connection by transaction;
    /// returns its port.
    pub(crate) fn pool(&mut self) -> u16 {
        self.add("pool")
    }

    /// Starts a standby of the server; returns its port.
    pub(crate) fn standby(&mut self) -> u16 {
        self.add("standby")
    }

    fn add(&mut self, what: &str) -> u16 {
        let port = free_port();
        writeln!(self.words.as_mut().unwrap(), "{what} {port}").unwrap();
        self.expect(what);
        port
    }

    /// Connects as the superuser.
    pub(crate) fn admin(&self, database: &str) -> Client {
        Client::connect(
            &format!(
                "host={} port={} user=postgres dbname={database}",
                self.folder.display(),
                self.port
            ),
            NoTls,
        )
        .unwrap()
    }

    /// Makes an empty database that `lika` and `secure` may use.
    pub(crate) fn database(&self) -> Database<'_> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        self.admin("postgres").batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        self.admin(&name)
            .batch_execute(&format!("GRANT CREATE ON DATABASE {name} TO lika, secure"))
            .unwrap();
        Database { cluster: self, name }
    }

    /// Returns the path of a file of the server: `ca.crt`, `other-ca.crt`.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Returns the port on 127.0.0.1.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

/// Returns a port that is free now; the moment until a server takes it is short.
pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.words.take());
        self.child.wait().unwrap();
    }
}

/// A database for one test.
pub(crate) struct Database<'c> {
    pub(crate) cluster: &'c Cluster,
    pub(crate) name: String,
}

impl Database<'_> {
    /// Waits until somebody's statement waits for a lock.
    pub(crate) fn wait_for_waiter(&self) {
        let mut admin = self.admin();
        let sql = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
        until("somebody waits for a lock", || !admin.query(sql, &[]).unwrap().is_empty());
    }

    /// Returns the URL by the socket, as the superuser.
    pub(crate) fn url(&self) -> String {
        let folder = self.cluster.folder.to_str().unwrap().replace('/', "%2F");
        format!("postgres://postgres@{folder}:{}/{}", self.cluster.port, self.name)
    }

    /// Returns the URL by TCP.
    pub(crate) fn tcp_url(&self, host: &str, user: &str) -> String {
        format!("postgres://{user}@{host}:{}/{}", self.cluster.port, self.name)
    }

    /// Connects as the superuser.
    pub(crate) fn admin(&self) -> Client {
        self.cluster.admin(&self.name)
    }

    /// Runs SQL as the superuser.
    pub(crate) fn run(&self, sql: &str) {
        self.admin().batch_execute(sql).unwrap();
    }
}
