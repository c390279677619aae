//! What the process's surroundings say of a store, as values: this room reads no environment itself.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// The environment variables that a database's own tools read as well.
const KNOWN: [&str; 14] = [
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
    "HOME",
    "USER",
    "LOGNAME",
];

/// The environment variables that say how a store is reached.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Surroundings(BTreeMap<&'static str, String>);

impl Surroundings {
    /// Asks for each variable that matters; none that is empty.
    pub fn read(mut variable: impl FnMut(&str) -> Option<String>) -> Self {
        Self(KNOWN.into_iter().filter_map(|name| Some((name, variable(name).filter(|value| !value.is_empty())?))).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(super) fn home(&self) -> Option<PathBuf> {
        self.get("HOME").map(PathBuf::from)
    }
}

impl fmt::Debug for Surroundings {
    /// Names the variables only: one of them is a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
