//! `keyrings init --inspect`: a store map, proposed from what a database tells of its tables, with
//! the reason for each line. It is a proposal: what the tables mean, only their owner knows.

use crate::intake::fields::{ExportField, People};
use crate::keyring::{ColumnFacts, TableFacts};
use crate::message::Message;

/// A line of a store map, and why it is proposed.
#[derive(Clone, Debug)]
pub struct ProposedLine {
    /// The line.
    pub line: String,
    /// Why.
    pub reason: Message,
}

/// A table that may hold identities, and the map that goes with it.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The table, as people name it.
    pub table: String,
    /// The lines, in the order of the file.
    pub lines: Vec<ProposedLine>,
    /// How much speaks for it.
    pub score: u32,
}

/// What columns with identities are called: all letters small, nothing between the words.
const IDENTITIES: [&str; 22] = [
    "externalid",
    "externuid",
    "uid",
    "federateduserid",
    "uniqueid",
    "username",
    "idnumber",
    "eckid",
    "ketenid",
    "realid",
    "nledupersonrealid",
    "nledupersonprofileid",
    "subject",
    "sub",
    "login",
    "userprincipalname",
    "identity",
    "identiteit",
    "esi",
    "europeanstudentidentifier",
    "schacpersonaluniquecode",
    "unilogin",
];

/// What columns are called that tell who gave out an identity.
const PROVIDERS: [&str; 5] = ["provider", "identityprovider", "idp", "providerid", "authprovider"];

/// What tables of profiles, and columns that refer to them, begin with.
const PROFILES: [&str; 6] = ["user", "account", "person", "profile", "gebruiker", "authuser"];

/// The fields of the map about a person, each with those of a table that it is filled from.
const PEOPLE: [(&str, &[ExportField]); 7] = [
    ("initials", &[ExportField::Initials]),
    ("first_name", &[ExportField::FirstName, ExportField::CallName]),
    ("prefix", &[ExportField::Prefix]),
    ("last_name", &[ExportField::LastName]),
    ("location", &[ExportField::Location]),
    ("postcode", &[ExportField::Postcode]),
    ("house_number", &[ExportField::HouseNumber]),
];

/// The least that must speak for a table.
const ENOUGH: u32 = 5;

/// Proposes maps, the likeliest first.
#[must_use]
pub fn propose(tables: &[TableFacts]) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> =
        tables.iter().filter_map(|table| of_table(table, tables)).collect();
    proposals.sort_by(|one, other| {
        other.score.cmp(&one.score).then_with(|| one.table.cmp(&other.table))
    });
    proposals
}

/// Tells of each table that has user ids and institution numbers in two columns: together they are
/// the identity, and a map names one column.
#[must_use]
pub fn apart(tables: &[TableFacts]) -> Vec<Message> {
    let told = |table: &TableFacts| {
        let most = |count: fn(&ColumnFacts) -> u32| {
            table.columns.iter().find(|it| it.is_text && is_most(it, count(it)))
        };
        let (user, number) = (most(|it| it.user_ids)?, most(|it| it.numbers)?);
        let place = if table.name.is_empty() { "file" } else { "table" };
        let message = Message::new("inspect-apart").with("place", place).with("table", &table.name);
        Some(message.with("user", &user.name).with("number", &number.name))
    };
    tables.iter().filter_map(told).collect()
}

/// Tells whether most of the values of a column are such.
const fn is_most(column: &ColumnFacts, count: u32) -> bool {
    column.filled > 0 && count * 5 >= column.filled * 4
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Quotes a text for TOML, whose basic strings are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A column that may hold identities.
struct Candidate<'t> {
    column: &'t ColumnFacts,
    scheme: &'static str,
    score: u32,
}

fn candidate<'t>(table: &TableFacts, column: &'t ColumnFacts) -> Option<Candidate<'t>> {
    let is_most = |count| is_most(column, count);
    let name = letters(&column.name);
    let is_named = IDENTITIES.contains(&name.as_str());
    let (scheme, shape) = match () {
        () if is_most(column.eck_ids) => ("eck-id", 6),
        () if is_most(column.esis) => ("esi", 6),
        () if is_most(column.unilogins) => ("unilogin", 4),
        () if is_most(column.with_realm) && name.contains("profileid") => ("profile-id", 3),
        () if is_most(column.with_realm) => ("real-id", 3),
        () => ("real-id", 0),
    };
    let is_key = table.keys.iter().any(|key| key.contains(&column.name));
    let is_mail = name.contains("mail");
    let score = shape + 3 * u32::from(is_named) + 2 * u32::from(is_key);
    let is_free = !table.references.iter().any(|it| it.column == column.name);
    (column.is_text && is_free && !is_mail && shape > 0 && score >= ENOUGH).then_some(Candidate {
        column,
        scheme,
        score,
    })
}

fn of_table(table: &TableFacts, tables: &[TableFacts]) -> Option<Proposal> {
    let found: Vec<Candidate<'_>> =
        table.columns.iter().filter_map(|column| candidate(table, column)).collect();
    let best = found.iter().max_by_key(|it| it.score)?;
    let reference = table.references.iter().find(|it| {
        let (column, other) = (letters(&it.column), letters(&it.table));
        PROFILES.iter().any(|name| column.starts_with(name) || other.starts_with(name))
    });
    let own = (table.primary.len() == 1)
        .then(|| &table.primary[0])
        .filter(|key| **key != best.column.name);
    let profile = reference.map(|it| &it.column).or(own)?;
    let mut lines = vec![ProposedLine {
        line: "[store]".to_owned(),
        reason: Message::new("inspect-proposal").with("rows", best.column.filled),
    }];
    let mut add = |line: String, reason: Message| lines.push(ProposedLine { line, reason });
    let is_file = table.name.is_empty();
    if is_file {
        add("[store.keyring]".to_owned(), Message::new("inspect-users"));
    } else {
        if table.schema != "public" {
            add(format!("schema = {}", quoted(&table.schema)), Message::new("inspect-schema"));
        }
        add("[store.keyring]".to_owned(), Message::new("inspect-keyring"));
        add(
            format!("table = {}", quoted(&table.name)),
            Message::new("inspect-table").with("column", &best.column.name),
        );
    }
    let why = match reference {
        Some(it) => Message::new("inspect-profile-of").with("table", &it.table),
        None if is_file => Message::new("inspect-profile-once"),
        None => Message::new("inspect-profile-own"),
    };
    add(format!("profile = {}", quoted(profile)), why);
    identity(table, &found, best, reference.is_none(), &mut add);
    let provider = table
        .columns
        .iter()
        .filter(|_| !is_file)
        .find(|it| it.is_text && PROVIDERS.contains(&letters(&it.name).as_str()));
    if let Some(provider) = provider {
        let name = quoted(&provider.name);
        let line =
            format!("# scheme = {{ column = {name}, values = {{ {} = \"…\" }} }}", best.scheme);
        add(line, Message::new("inspect-scheme").with("column", &provider.name));
    } else if best.scheme != "real-id" && (reference.is_some() || several(&found).is_none()) {
        add(
            format!("scheme = {}", quoted(best.scheme)),
            Message::new("inspect-shape").with("scheme", best.scheme),
        );
    }
    // A file of users has room for one of each scheme.
    if !is_file {
        holds(table, [Some(profile), provider.map(|it| &it.name)], &mut add);
    }
    people(table, None, &mut add);
    let mut of_people = table;
    if let Some(it) = reference
        && let Some(other) =
            tables.iter().find(|other| other.schema == table.schema && other.name == it.table)
    {
        add("[store.profile]".to_owned(), Message::new("inspect-profile"));
        people(other, Some([&it.table, &it.key]), &mut add);
        of_people = other;
    }
    unnamed(of_people, [profile, &best.column.name], &mut add);
    Some(Proposal {
        table: if is_file { String::new() } else { format!("{}.{}", table.schema, table.name) },
        lines,
        score: best.score + 2 * u32::from(!table.references.is_empty()),
    })
}

/// The columns of several schemes in one row, the best of each.
fn several<'c, 't>(found: &'c [Candidate<'t>]) -> Option<Vec<&'c Candidate<'t>>> {
    let mut columns: Vec<&Candidate<'_>> = Vec::new();
    for candidate in found {
        match columns.iter_mut().find(|it| it.scheme == candidate.scheme) {
            Some(known) if known.score < candidate.score => *known = candidate,
            Some(_) => {}
            None => columns.push(candidate),
        }
    }
    (columns.len() > 1).then_some(columns)
}

fn identity(
    table: &TableFacts,
    found: &[Candidate<'_>],
    best: &Candidate<'_>,
    is_own: bool,
    add: &mut impl FnMut(String, Message),
) {
    if let Some(columns) = several(found).filter(|_| is_own) {
        let cells = columns.iter().map(|it| format!("{} = {}", it.scheme, quoted(&it.column.name)));
        add(
            format!("identity = {{ {} }}", cells.collect::<Vec<_>>().join(", ")),
            Message::new("inspect-columns"),
        );
        return;
    }
    let is_key = table.keys.iter().any(|key| key.contains(&best.column.name));
    let why = if is_key { "inspect-identity-key" } else { "inspect-identity" };
    add(
        format!("identity = {}", quoted(&best.column.name)),
        Message::new(why).with("scheme", best.scheme),
    );
}

/// Tells how many identities a profile can have, by the unique keys over its column and that of who
/// gave them out.
fn holds(table: &TableFacts, columns: [Option<&String>; 2], add: &mut impl FnMut(String, Message)) {
    let is_of_profile = |key: &&Vec<String>| {
        key.iter().all(|column| columns.contains(&Some(column)))
            && key.iter().any(|column| columns[0] == Some(column))
    };
    match table.keys.iter().find(is_of_profile) {
        Some(key) => {
            let why = Message::new("inspect-one").with("key", key.join(", "));
            add("holds = \"one\"".to_owned(), why);
        }
        None => add("# holds = \"one\"".to_owned(), Message::new("inspect-many")),
    }
}

/// Names the columns about a person, after the table that has them where it is another.
fn people(table: &TableFacts, of: Option<[&String; 2]>, add: &mut impl FnMut(String, Message)) {
    if let Some([name, key]) = of {
        add(format!("table = {}", quoted(name)), Message::new("inspect-profile-table"));
        add(format!("key = {}", quoted(key)), Message::new("inspect-profile-key"));
    }
    let columns = People::new(table.columns.iter().map(|it| it.name.as_str()));
    let named = PEOPLE.iter().filter_map(|(field, from)| {
        let column = from.iter().find_map(|of| columns.column(*of))?;
        Some(format!("{field} = {}", quoted(column)))
    });
    let named: Vec<String> = named.collect();
    if !named.is_empty() {
        add(format!("person = {{ {} }}", named.join(", ")), Message::new("inspect-person"));
    }
}

/// Tells the columns that may hold names, where none is known to hold surnames.
fn unnamed(table: &TableFacts, taken: [&String; 2], add: &mut impl FnMut(String, Message)) {
    let open = table.columns.iter().filter(|it| it.is_text && !taken.contains(&&it.name));
    let columns = People::new(open.map(|it| it.name.as_str()));
    if columns.column(ExportField::LastName).is_some() {
        return;
    }
    let names: Vec<&str> = columns.names().collect();
    if let Some(first) = names.first() {
        let line = format!("# person = {{ last_name = {} }}", quoted(first));
        add(line, Message::new("inspect-names").with("columns", names.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of accounts with one column of text, in ten of whose rows something stands.
    fn accounts(column: ColumnFacts) -> TableFacts {
        let column = ColumnFacts { is_text: true, filled: 10, ..column };
        let columns = vec![column];
        let primary = vec!["id".to_owned()];
        TableFacts { name: "accounts".to_owned(), columns, primary, ..TableFacts::default() }
    }

    #[test]
    fn identities_of_neighbours_are_known_by_their_shape() {
        let scheme = |column| {
            let proposals = propose(&[accounts(column)]);
            let line = |it: &&ProposedLine| it.line.starts_with("scheme");
            proposals.first().and_then(|it| it.lines.iter().find(line)).map(|it| it.line.clone())
        };
        let code = ColumnFacts { name: "code".to_owned(), esis: 9, ..ColumnFacts::default() };
        assert_eq!(scheme(code).unwrap(), "scheme = \"esi\"");
        let login = ColumnFacts {
            name: "unilogin".to_owned(),
            unilogins: 10,
            with_realm: 10,
            ..ColumnFacts::default()
        };
        assert_eq!(scheme(login).unwrap(), "scheme = \"unilogin\"");
        let mail =
            ColumnFacts { name: "username".to_owned(), with_realm: 10, ..ColumnFacts::default() };
        assert_eq!(scheme(mail), None, "a real id, as a map has it by itself");
    }

    #[test]
    fn people_are_mapped_in_every_language_of_the_dictionary() {
        let person = |titles: [&str; 3]| {
            let mut table = accounts(ColumnFacts {
                name: "unilogin".to_owned(),
                unilogins: 10,
                ..ColumnFacts::default()
            });
            table.columns.extend(titles.map(|title| ColumnFacts {
                name: title.to_owned(),
                is_text: true,
                ..ColumnFacts::default()
            }));
            let lines = propose(&[table]).remove(0).lines;
            let of_people = |it: &ProposedLine| it.line.contains("person = ");
            lines.into_iter().find(of_people).map(|it| it.line)
        };
        let of = |first: &str, last: &str, code: &str| {
            Some(format!(
                "person = {{ first_name = {first:?}, last_name = {last:?}, postcode = {code:?} }}"
            ))
        };
        for [first, last, code] in [
            ["voornaam", "achternaam", "postcode"],
            ["Fornavn", "Efternavn", "postnummer"],
            ["förnamn", "efternamn", "postnr"],
            ["first_name", "last_name", "postal_code"],
            ["kaldenavn", "last", "zip"],
        ] {
            assert_eq!(person([first, last, code]), of(first, last, code));
        }
        let told = person(["brugernavn", "elev_navn", "klasse"]);
        assert_eq!(told.unwrap(), "# person = { last_name = \"elev_navn\" }");
        assert_eq!(person(["brugernavn", "klasse", "username"]), None);
    }

    #[test]
    fn user_ids_and_institution_numbers_in_two_columns_are_told() {
        let mut table = accounts(ColumnFacts {
            name: "unilogin".to_owned(),
            user_ids: 9,
            ..ColumnFacts::default()
        });
        assert!(apart(std::slice::from_ref(&table)).is_empty());
        let number = ColumnFacts { name: "inst".to_owned(), numbers: 10, ..ColumnFacts::default() };
        table.columns.extend(accounts(number).columns);
        let told = |table: TableFacts| {
            let message = &apart(&[table])[0];
            crate::message::Catalogue::of(crate::message::Lang::En).render(message)
        };
        let columns = "has user ids (column unilogin) and institution numbers (column inst) apart";
        let of_table = told(table.clone());
        assert!(of_table.starts_with(&format!("table accounts {columns}")), "{of_table}");
        let of_file = told(TableFacts { name: String::new(), ..table });
        assert!(of_file.starts_with(&format!("the file {columns}")), "{of_file}");
    }
}
