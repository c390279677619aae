//! The service file of PostgreSQL's own tools: sections `[name]` of lines `parameter=value`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::url::AddressProblem;
use crate::keyring::Surroundings;

/// The largest service file that is read.
const MOST_BYTES: u64 = 1 << 20;
const NAME: &str = "pg_service.conf";
/// Where Debian's packages look; others say it by `PGSYSCONFDIR`.
const SYSTEM: &str = "/etc/postgresql-common";

/// Finds a service: in the file of whoever runs this, else in that of the machine.
pub(super) fn find(
    name: &str,
    surroundings: &Surroundings,
) -> Result<BTreeMap<String, String>, AddressProblem> {
    let own = surroundings.get("PGSERVICEFILE").map(PathBuf::from);
    let own = own.or_else(|| surroundings.personal(".pg_service.conf", ".pg_service.conf"));
    let system = Path::new(surroundings.get("PGSYSCONFDIR").unwrap_or(SYSTEM)).join(NAME);
    let mut files = own.into_iter().chain([system]);
    let found = files.find_map(|path| service(&read(&path)?, name));
    found.ok_or_else(|| AddressProblem::NoService(name.to_owned()))
}

fn read(path: &Path) -> Option<String> {
    let facts = std::fs::metadata(path).ok()?;
    if !facts.is_file() || facts.len() > MOST_BYTES {
        return None;
    }
    std::fs::read_to_string(path).ok()
}

/// Reads one section of a service file; the first of a name counts.
fn service(text: &str, name: &str) -> Option<BTreeMap<String, String>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    lines.find(|line| heading(line) == Some(name))?;
    let mut found = BTreeMap::new();
    for line in lines.take_while(|line| heading(line).is_none()) {
        if let Some((parameter, value)) = line.split_once('=')
            && !line.starts_with('#')
        {
            found.entry(parameter.trim().to_owned()).or_insert_with(|| value.trim().to_owned());
        }
    }
    Some(found)
}

fn heading(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_one_section_without_its_comments() {
        let text = "# ours\n[a]\nhost=one\n[leren]\r\nhost = db.example\n#port=1\nport=6000\n\n[b]\nhost=two\n";
        let found = service(text, "leren").unwrap();
        let expected = [("host", "db.example"), ("port", "6000")];
        assert_eq!(found, expected.map(|(name, value)| (name.into(), value.into())).into());
        assert_eq!(service(text, "other"), None);
    }
}
