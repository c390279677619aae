//! What the process's surroundings say of a store, as values: this room reads no environment
//! itself.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// The environment variables that a database's own tools read as well.
const KNOWN: [&str; 23] = [
    "PGHOST",
    "PGPORT",
    "PGDATABASE",
    "PGUSER",
    "PGPASSWORD",
    "PGPASSFILE",
    "PGSSLMODE",
    "PGSSLROOTCERT",
    "PGAPPNAME",
    "PGCONNECT_TIMEOUT",
    "PGCHANNELBINDING",
    "PGSSLCERT",
    "PGSSLKEY",
    "PGTARGETSESSIONATTRS",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGSYSCONFDIR",
    "HOME",
    "USER",
    "LOGNAME",
    // On Windows.
    "USERNAME",
    "USERPROFILE",
    "APPDATA",
];

/// The environment variables that say how a store is reached.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Surroundings(BTreeMap<&'static str, String>);

impl Surroundings {
    /// Asks for each variable that matters; none that is empty.
    pub fn read(mut variable: impl FnMut(&str) -> Option<String>) -> Self {
        Self(
            KNOWN
                .into_iter()
                .filter_map(|name| Some((name, variable(name).filter(|value| !value.is_empty())?)))
                .collect(),
        )
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Returns the folder in which PostgreSQL's own programs look for what belongs to somebody, and
    /// the name that a file has there on this system.
    pub(super) fn personal(&self, unix: &str, windows: &str) -> Option<PathBuf> {
        if cfg!(windows) {
            self.get("APPDATA").map(|folder| PathBuf::from(folder).join("postgresql").join(windows))
        } else {
            self.get("HOME").map(|home| PathBuf::from(home).join(unix))
        }
    }
}

impl fmt::Debug for Surroundings {
    /// Names the variables only: one of them is a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
