//! Every kind of store, ready to be tried: a new kind is one line in [`MAKERS`].

#[path = "postgres.rs"]
mod server;

use std::any::Any;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use server::{Cluster, Database};
use tempfile::TempDir;
use waswordt::keyring::{Address, Store, Surroundings, create, open};

/// Makes stores of one kind.
pub(crate) struct Maker {
    /// The kind, as receipts name it.
    pub(crate) kind: &'static str,
    home: fn() -> Home,
}

/// Every kind there is.
pub(crate) const MAKERS: [Maker; 4] = [
    Maker { kind: "sqlite", home: || Home::in_folder(|folder| Address::Sqlite(folder.join("store.db"))) },
    Maker { kind: "csv", home: || Home::in_folder(|folder| Address::Csv(folder.join("store.csv"))) },
    Maker { kind: "jsonl", home: || Home::in_folder(|folder| Address::Jsonl(folder.join("store.jsonl"))) },
    Maker { kind: "postgres", home: Home::on_server },
];

/// Where a store lives; it is gone when this is dropped.
pub(crate) struct Home {
    address: Address,
    _keeper: Box<dyn Any>,
}

impl Maker {
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
        Self { address: address(folder.path()), _keeper: Box::new(folder) }
    }

    /// A schema of its own in a database that all tests of the binary share.
    fn on_server() -> Self {
        static DATABASE: LazyLock<Database<'static>> = LazyLock::new(|| Cluster::shared().database());
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let url = format!("{}?schema=store_{}", DATABASE.url(), NEXT.fetch_add(1, Ordering::Relaxed));
        Self { address: Address::parse(&url, &Surroundings::default()).unwrap(), _keeper: Box::new(()) }
    }

    /// Returns the file of the store, where it is one.
    pub(crate) fn path(&self) -> Option<&Path> {
        match &self.address {
            Address::Sqlite(path) | Address::Csv(path) | Address::Jsonl(path) => Some(path),
            Address::Postgres(_) => None,
        }
    }

    /// Opens the store that was made here.
    pub(crate) fn open(&self) -> Box<dyn Store> {
        open(&self.address).unwrap()
    }
}

/// Makes a folder in memory where there is such a place: these tests are about what is kept, not about disks.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}
