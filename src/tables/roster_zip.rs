//! The tables of OneRoster and School Data Sync in one zip: the users, with the role and the school
//! that other tables tell of them.

use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};

use jiff::civil::Date;

use super::csv_in;
use super::error::TableError;
use super::error::damaged;
use super::options::{ReadOptions, TextBudget};
use super::package::Package;
use crate::grid::{Facts, Record};

/// The tables of people, the surest first.
const PEOPLE: [&str; 2] = ["users.csv", "student.csv"];
/// The tables that tell who has which role.
const ROLES: [&str; 2] = ["roles.csv", "enrollments.csv"];
/// The tables of schools.
const SCHOOLS: [&str; 2] = ["orgs.csv", "school.csv"];

/// The names under which the joined columns are handed out.
const ROLE: &str = "role";
const SCHOOL: &str = "org.name";

/// Finds the part with the people.
pub(super) fn people<R: Read + Seek>(package: &Package<R>) -> Result<Option<String>, TableError> {
    one(package, &PEOPLE)
}

/// Finds the part with one of these names. Of two of them, one would be left out: those of another
/// school, or of another standard.
fn one<R: Read + Seek>(package: &Package<R>, names: &[&str]) -> Result<Option<String>, TableError> {
    let is_meant = |path: &String| names.contains(&base(path).as_str()) && !is_of_system(path);
    let mut found: Vec<String> = package.names().filter(is_meant).collect();
    found.sort_unstable();
    if found.len() > 1 {
        return Err(TableError::SeveralRosters { names: found });
    }
    Ok(found.pop())
}

fn base(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_ascii_lowercase()
}

/// Tells whether a part is what macOS adds to files.
fn is_of_system(path: &str) -> bool {
    path.split(['/', '\\'])
        .any(|part| part.eq_ignore_ascii_case("__MACOSX") || part.starts_with("._"))
}

/// Refuses a zip that tells what changed since another one: whoever did not change is not in it.
fn refuse_delta<R: Read + Seek>(
    package: &mut Package<R>,
    people: &str,
    options: &ReadOptions,
    text: &mut TextBudget,
) -> Result<(), TableError> {
    let Some(manifest) = one(package, &["manifest.csv"])? else { return Ok(()) };
    let table = base(people);
    let property = format!("file.{}", table.strip_suffix(".csv").unwrap_or(&table));
    let mut is_delta = false;
    csv_in::read(&mut Cursor::new(bytes(package, &manifest, text)?), options, &mut |record| {
        is_delta |= record.get(0).trim().eq_ignore_ascii_case(&property)
            && record.get(1).trim().eq_ignore_ascii_case("delta");
    })?;
    if is_delta { Err(TableError::OnlyChanges { table }) } else { Ok(()) }
}

/// Reads the people, as one table.
pub(super) fn read<R: Read + Seek>(
    package: &mut Package<R>,
    people: &str,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let text = &mut TextBudget::new(&options.limits);
    refuse_delta(package, people, options, text)?;
    let roles = match one(package, &ROLES[..1])?
        .map_or_else(|| one(package, &ROLES[1..]), |name| Ok(Some(name)))?
    {
        Some(name) => pairs(&bytes(package, &name, text)?, ["userSourcedId", "role"], options)?,
        None => HashMap::new(),
    };
    let schools = match one(package, &SCHOOLS)? {
        Some(name) => pairs(&bytes(package, &name, text)?, ["sourcedId", "name"], options)?,
        None => HashMap::new(),
    };
    let mut joining: Option<Joining> = None;
    let mut joined = Record::new();
    csv_in::read(&mut Cursor::new(bytes(package, people, text)?), options, &mut |record| {
        let joining = joining
            .get_or_insert_with(|| Joining::new(record, !roles.is_empty(), !schools.is_empty()));
        joining.join(record, &roles, &schools, &mut joined);
        sink(&joined);
    })
}

/// Reads a part into memory, since a table is read twice; all parts together are bounded.
fn bytes<R: Read + Seek>(
    package: &mut Package<R>,
    name: &str,
    text: &mut TextBudget,
) -> Result<Vec<u8>, TableError> {
    let mut bytes = Vec::new();
    let part = package.part(name)?.take(text.left().saturating_add(1)).read_to_end(&mut bytes);
    part.map_err(|_| damaged("damage-zip"))?;
    package.check_budget()?;
    text.take(bytes.len() as u64)?;
    Ok(bytes)
}

/// More people or schools than this are in no zip of a school.
const MOST_KEYS: usize = 1 << 18;

/// The longest of what is told of one key: more than this is no list of schools or roles.
const LONGEST: usize = 4 << 10;

/// Reads two columns of a table, as what the first tells; what it tells more than once is joined.
/// Rows that are to be deleted, or ended before today, tell nothing.
fn pairs(
    table: &[u8],
    columns: [&str; 2],
    options: &ReadOptions,
) -> Result<HashMap<String, String>, TableError> {
    let mut at: Option<[Option<usize>; 3]> = None;
    let mut ends = None;
    let mut pairs: HashMap<String, String> = HashMap::new();
    csv_in::read(&mut Cursor::new(table), options, &mut |record| match at {
        None => {
            at = Some([columns[0], columns[1], "status"].map(|name| position(record, name)));
            ends = ["endDate", "roleEndDate"].into_iter().find_map(|name| position(record, name));
        }
        Some([Some(key), Some(value), status]) => {
            let is_deleted =
                status.is_some_and(|status| record.get(status).eq_ignore_ascii_case("tobedeleted"));
            let (key, value) = (record.get(key).trim(), record.get(value).trim());
            let is_ended = options
                .today
                .zip(ends)
                .is_some_and(|(today, ends)| ended_before(record.get(ends), today));
            if is_deleted || is_ended || key.is_empty() || value.is_empty() {
                return;
            }
            if pairs.len() > MOST_KEYS {
                return;
            }
            let told = pairs.entry(key.to_owned()).or_default();
            if told.len() < LONGEST && !told.split(';').any(|known| known == value) {
                told.push_str(if told.is_empty() { "" } else { ";" });
                told.push_str(value);
            }
        }
        Some(_) => {}
    })?;
    if pairs.len() > MOST_KEYS {
        return Err(TableError::TooManyRows { limit: MOST_KEYS as u32 });
    }
    Ok(pairs)
}

/// Tells whether a date, or the moment that begins with one, lies before a day.
fn ended_before(text: &str, today: Date) -> bool {
    text.trim().get(..10).and_then(|day| day.parse::<Date>().ok()).is_some_and(|day| day < today)
}

fn position(header: &Record, name: &str) -> Option<usize> {
    header
        .iter()
        .position(|title| title.trim_start_matches('\u{feff}').trim().eq_ignore_ascii_case(name))
}

/// Which columns are joined to the people.
struct Joining {
    header: u32,
    width: usize,
    id: Option<usize>,
    /// Where the roles stand that are joined: in the people's own column for them, or in one behind
    /// all others.
    roles: Option<usize>,
    /// The column of the schools of a person.
    schools: Option<usize>,
}

impl Joining {
    fn new(header: &Record, has_roles: bool, has_schools: bool) -> Self {
        let id = position(header, "sourcedId");
        let of_schools = ["primaryOrgSourcedId", "orgSourcedIds", "orgSourcedId"]
            .into_iter()
            .find_map(|name| position(header, name));
        Self {
            header: header.number(),
            width: header.len(),
            id,
            roles: (has_roles && id.is_some())
                .then(|| position(header, ROLE).unwrap_or(header.len())),
            schools: of_schools.filter(|_| has_schools),
        }
    }

    fn join(
        &self,
        record: &Record,
        roles: &HashMap<String, String>,
        schools: &HashMap<String, String>,
        joined: &mut Record,
    ) {
        let is_header = record.number() == self.header;
        joined.start(record.number());
        let role =
            self.id.and_then(|id| roles.get(record.get(id).trim())).map_or("", String::as_str);
        for (at, cell) in record.iter().enumerate() {
            let is_told_elsewhere = self.roles == Some(at) && cell.trim().is_empty();
            joined.push(if is_told_elsewhere { role } else { cell });
        }
        while joined.len() < self.width {
            joined.push("");
        }
        if self.roles == Some(self.width) {
            joined.push(if is_header { ROLE } else { role });
        }
        if let Some(at) = self.schools {
            let first = record.get(at).split([',', ';']).next().unwrap_or_default().trim();
            joined.push(if is_header {
                SCHOOL
            } else {
                schools.get(first).map_or("", String::as_str)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;
    use crate::tables::Limits;

    fn rows(parts: &[(&str, &str)]) -> Vec<Vec<String>> {
        read_parts(parts).unwrap()
    }

    fn read_parts(parts: &[(&str, &str)]) -> Result<Vec<Vec<String>>, TableError> {
        read_within(parts, Limits::default())
    }

    fn read_within(parts: &[(&str, &str)], limits: Limits) -> Result<Vec<Vec<String>>, TableError> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        let bytes = archive.finish().unwrap().into_inner();
        let mut rows = Vec::new();
        let options = ReadOptions {
            today: Some(jiff::civil::date(2026, 8, 4)),
            limits,
            ..ReadOptions::default()
        };
        crate::tables::read(Cursor::new(bytes), &options, &mut |record| {
            rows.push(record.iter().map(str::to_owned).collect());
        })?;
        Ok(rows)
    }

    #[test]
    fn tables_of_more_text_than_is_read_are_refused() {
        let roles = "userSourcedId,role\n".to_owned() + &"u1,student\n".repeat(90);
        let read = |text_bytes| {
            let limits = Limits { text_bytes, ..Limits::default() };
            read_within(&[("users.csv", USERS), ("roles.csv", &roles)], limits)
        };
        assert!(matches!(read(900), Err(TableError::TooMuchText { .. })));
        assert_eq!(read(2000).unwrap().len(), 2);
    }

    const USERS: &str = "sourcedId,givenName,familyName\nu1,Ada,Smit\n";

    #[test]
    fn two_tables_of_people_are_refused_by_name_and_what_a_system_adds_is_none() {
        for names in [["noord/users.csv", "zuid/users.csv"], ["student.csv", "users.csv"]] {
            match read_parts(&names.map(|name| (name, USERS))) {
                Err(TableError::SeveralRosters { names: told }) => assert_eq!(told, names),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(
            rows(&[
                ("__MACOSX/users.csv", "x"),
                ("__MACOSX/._users.csv", "x"),
                ("users.csv", USERS)
            ])[1],
            ["u1", "Ada", "Smit"]
        );
    }

    #[test]
    fn a_zip_of_changes_alone_is_refused() {
        let manifest =
            |mode: &str| format!("propertyName,value\nfile.orgs,delta\nfile.users,{mode}\n");
        let read =
            |mode: &str| read_parts(&[("manifest.csv", &manifest(mode)), ("users.csv", USERS)]);
        assert_eq!(read("bulk").unwrap().len(), 2);
        assert!(
            matches!(read("delta"), Err(TableError::OnlyChanges { table }) if table == "users.csv")
        );
    }

    #[test]
    fn a_role_that_ended_before_today_tells_nothing() {
        for (ends, role) in [
            ("2026-08-03", ""),
            ("2026-08-04", "student"),
            ("", "student"),
            ("2026-08-03T22:00:00Z", ""),
        ] {
            let roles =
                format!("userSourcedId,role,endDate\nu1,student,{ends}\n,x,\nu9,student,\n");
            assert_eq!(
                rows(&[("users.csv", USERS), ("roles.csv", &roles)])[1],
                ["u1", "Ada", "Smit", role],
                "{ends}"
            );
        }
    }

    #[test]
    fn users_get_the_role_and_the_school_that_other_tables_tell() {
        let parts = [
            ("manifest.csv", "propertyName,value\n"),
            ("data/orgs.csv", "sourcedId,name,type\no1,Noord,school\n"),
            (
                "data/roles.csv",
                "sourcedId,status,userSourcedId,role\nr1,,u1,student\nr2,,u2,teacher\nr3,tobedeleted,u1,teacher\n",
            ),
            (
                "data/users.csv",
                "\u{feff}sourcedId,givenName,familyName,primaryOrgSourcedId\nu1,Ada,Smit,o1\nu2,Bo,Vos,o9\n",
            ),
        ];
        assert_eq!(
            rows(&parts),
            [
                ["sourcedId", "givenName", "familyName", "primaryOrgSourcedId", "role", "org.name"],
                ["u1", "Ada", "Smit", "o1", "student", "Noord"],
                ["u2", "Bo", "Vos", "o9", "teacher", ""],
            ]
        );
        assert_eq!(
            rows(&[
                ("users.csv", "sourcedId,role\nu1,student\n"),
                ("roles.csv", "userSourcedId,role\nu1,teacher\n")
            ])[1],
            ["u1", "student"]
        );
        assert_eq!(
            rows(&[
                ("users.csv", "sourcedId,role,username\nu1,,ada\n"),
                ("roles.csv", "userSourcedId,role\nu1,teacher\n")
            ])[1],
            ["u1", "teacher", "ada"]
        );
    }
}
