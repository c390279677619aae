//! Every kind of store, ready to be tried: a new kind is one line in [`MAKERS`].

use std::any::Any;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use postgres::{Client, NoTls};
use tempfile::TempDir;
use waswordt::identity::Scheme;
use waswordt::keyring::{Address, Entry, Intent, Store, Surroundings, create, open};
use waswordt::moves::StoreMap;
use waswordt::plan::State;

use super::postgres::Cluster;

/// Makes stores of one kind.
pub(crate) struct Maker {
    /// The kind, as receipts name it.
    pub(crate) kind: &'static str,
    home: fn() -> Home,
}

/// Every kind there is.
pub(crate) const MAKERS: [Maker; 4] = [
    Maker {
        kind: "sqlite",
        home: || Home::in_folder(|folder| Address::Sqlite(folder.join("store.db"))),
    },
    Maker {
        kind: "csv",
        home: || Home::in_folder(|folder| Address::Csv(folder.join("store.csv"), None)),
    },
    Maker {
        kind: "jsonl",
        home: || Home::in_folder(|folder| Address::Jsonl(folder.join("store.jsonl"), None)),
    },
    Maker { kind: "postgres", home: Home::on_server },
];

/// Tables of a publisher, which nobody imports into: with a column for the state, and without.
pub(crate) const TABLES: [Maker; 2] = [
    Maker { kind: "tables with a state", home: || Home::in_tables(true) },
    Maker { kind: "tables without a state", home: || Home::in_tables(false) },
];

/// Returns every kind of store, those in tables of a publisher included; of tables that are spread
/// over servers those with a state, since others are refused there.
pub(crate) fn every() -> impl Iterator<Item = &'static Maker> {
    let tables = if spread().is_some() { &TABLES[..1] } else { &TABLES[..] };
    MAKERS.iter().chain(tables)
}

/// Where a store lives; it is gone when this is dropped.
pub(crate) struct Home {
    address: Address,
    /// The table of keyrings, where that is a publisher's own.
    table: Option<Table>,
    _keeper: Box<dyn Any>,
}

/// A publisher's own table.
struct Table {
    name: String,
    has_state: bool,
}

/// The database that all tests of the suite share: a throw-away one, or that of
/// `WASWORDT_TEST_DATABASE` (a URL), which may be of another engine that speaks PostgreSQL.
fn database() -> &'static str {
    static URL: LazyLock<String> = LazyLock::new(|| {
        let named = std::env::var("WASWORDT_TEST_DATABASE");
        named.unwrap_or_else(|_| Cluster::shared().database().url())
    });
    &URL
}

/// The column by which tables of a publisher are spread over servers (`pid`, `uid`), where the
/// engine of that database does so and `WASWORDT_TEST_SPREAD` asks for it.
fn spread() -> Option<String> {
    std::env::var("WASWORDT_TEST_SPREAD").ok()
}

/// A name that no other run of the tests has in that database.
fn fresh(name: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{name}_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

fn admin() -> Client {
    Client::connect(database(), NoTls).unwrap()
}

impl Maker {
    /// Tells whether keyrings may be retired before the first run.
    pub(crate) fn keeps_retired(&self) -> bool {
        self.kind != TABLES[1].kind
    }

    /// Makes a place for a store, and an empty store in it.
    pub(crate) fn make(&self) -> (Home, Box<dyn Store>) {
        let home = (self.home)();
        let store = create(&home.address).unwrap();
        (home, store)
    }
}

impl Home {
    fn in_folder(address: fn(&Path) -> Address) -> Self {
        let folder = folder();
        Self { address: address(folder.path()), table: None, _keeper: Box::new(folder) }
    }

    /// A schema of its own in a database.
    fn on_server() -> Self {
        let url = format!("{}?schema={}", database(), fresh("store"));
        Self {
            address: Address::parse(&url, &Surroundings::default()).unwrap(),
            table: None,
            _keeper: Box::new(()),
        }
    }

    /// A table of a publisher, and a schema for the journal beside it.
    fn in_tables(has_state: bool) -> Self {
        let Self { address, .. } = Self::on_server();
        let (name, spread) = (fresh("login"), spread());
        let state = if has_state { ", st TEXT NOT NULL DEFAULT 'A'" } else { "" };
        let key = spread.as_ref().map_or("id".to_owned(), |column| format!("{column}, id"));
        let mut admin = admin();
        let table = format!(
            "CREATE TABLE {name} (id BIGINT GENERATED ALWAYS AS IDENTITY, pid TEXT, uid TEXT,
             kind TEXT{state}, PRIMARY KEY ({key}))"
        );
        admin.batch_execute(&table).unwrap();
        if let Some(column) = spread {
            let spread = format!("SELECT create_distributed_table('{name}', '{column}')");
            admin.batch_execute(&spread).unwrap();
        }
        let values = Scheme::ALL.map(|scheme| format!("{scheme} = \"{scheme}\"")).join(", ");
        let state = if has_state {
            "state = { column = \"st\", active = \"A\", retired = \"X\" }"
        } else {
            ""
        };
        let map = format!(
            "[store.keyring]\ntable = \"{name}\"\nprofile = \"pid\"\nidentity = \"uid\"
             scheme = {{ column = \"kind\", values = {{ {values} }} }}\n{state}"
        );
        let address = address.with_map(&StoreMap::parse(&map).unwrap()).unwrap();
        Self { address, table: Some(Table { name, has_state }), _keeper: Box::new(()) }
    }

    /// Puts keyrings into a store; where there is no place for a retired one, it stays away.
    pub(crate) fn fill(&self, store: &mut dyn Store, entries: impl IntoIterator<Item = Entry>) {
        let mut entries = entries.into_iter();
        match &self.table {
            None => {
                let session = store.session(Intent::Change).unwrap();
                session
                    .import(&[], &mut |take| entries.try_for_each(|entry| take(2, &entry)))
                    .unwrap();
            }
            Some(table) => table.fill(entries),
        }
    }

    /// Returns the file of the store, where it is one.
    pub(crate) fn path(&self) -> Option<&Path> {
        match &self.address {
            Address::Sqlite(path) | Address::Csv(path, _) | Address::Jsonl(path, _) => Some(path),
            Address::Postgres(_) => None,
        }
    }

    /// Opens the store that was made here.
    pub(crate) fn open(&self) -> Box<dyn Store> {
        open(&self.address).unwrap()
    }
}

impl Table {
    fn fill(&self, entries: impl Iterator<Item = Entry>) {
        let entries: Vec<Entry> =
            entries.filter(|entry| self.has_state || entry.state == State::Active).collect();
        let column = |cell: fn(&Entry) -> &str| entries.iter().map(cell).collect::<Vec<_>>();
        let (profiles, identities) =
            (column(|entry| &entry.profile_id), column(|entry| &entry.identity));
        let (kinds, states) = (
            column(|entry| entry.scheme.as_str()),
            column(|entry| if entry.state == State::Active { "A" } else { "X" }),
        );
        let (columns, cells) = if self.has_state { (", st", ", state") } else { ("", "") };
        let sql = format!(
            "INSERT INTO {} (pid, uid, kind{columns}) SELECT pid, uid, kind{cells}
             FROM unnest(CAST($1 AS TEXT[]), CAST($2 AS TEXT[]), CAST($3 AS TEXT[]), CAST($4 AS TEXT[])) e (pid, uid, kind, state)",
            self.name
        );
        admin().execute(&sql, &[&profiles, &identities, &kinds, &states]).unwrap();
    }
}

/// Makes a folder in memory where there is such a place: these tests are about what is kept, not
/// about disks.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}
