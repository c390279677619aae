//! Jobs on databases, beside scripts of their own shells that do the same: find the old identity,
//! add the new one to its profile, and keep a journal of it.

use super::data::Data;
use super::measure::{Job, Table};
use super::peers::Peers;
use super::postgres::{Cluster, Database};

const PERSON: &str =
    "initials, first_name, prefix, last_name, location, postcode, house_number, extra";
const OF_LIST: &str = "voornaam, tussenvoegsel, achternaam, postcode, huisnummer, was, wordt";

pub(super) fn measure(data: &Data<'_>, peers: &Peers, table: &mut Table) {
    let few = (data.size.rows / 10).max(1);
    data.list("few.csv", few, data.size.keyrings);
    sqlite(data, peers, table);
    postgres(data, peers, table);
}

/// What the tool does to its own tables, as SQL that both databases speak.
fn linking(journal: &str) -> String {
    let columns = "k.initials, k.first_name, k.prefix, k.last_name, k.location, k.postcode, k.house_number, k.extra";
    format!(
        "INSERT INTO keyring (profile, scheme, identity, state, {PERSON})
           SELECT k.profile, 'real-id', l.wordt, 'active', {columns}
           FROM l JOIN keyring k ON k.scheme = 'real-id' AND k.match_key = l.was
             AND k.state = 'active' AND k.identity IS NOT NULL;
         INSERT INTO list (run_id, at, list_id, list_sha256, brin, rows, linked, held, changes)
           SELECT 'run-1', '2026-07-27', 'list-1', '', '99ZZ00', count(*), count(*), 0, count(*) FROM l;
         {journal}
           FROM l JOIN keyring n ON n.scheme = 'real-id' AND n.match_key = l.wordt
             AND n.state = 'active' AND n.identity IS NOT NULL;
         COMMIT;"
    )
}

fn sqlite(data: &Data<'_>, peers: &Peers, table: &mut Table) {
    let names = ["keyrings import SQLite", "apply SQLite", "apply SQLite, few rows"];
    if !names.iter().any(|name| table.wants(name)) {
        return;
    }
    let import = "keyrings import keyrings.csv --store sqlite:base.db --quiet";
    let empty = || {
        data.remove("base.db");
        Job::tool("keyrings init --store sqlite:base.db --quiet").run(data.folder);
    };
    table.row(names[0], &Job::tool(import).before(empty), None);
    empty();
    Job::tool(import).run(data.folder);
    for (name, list) in [(names[1], "list.csv"), (names[2], "few.csv")] {
        let journal = "INSERT INTO change (run, row, deed, keyring, profile, scheme, identity, was)
           SELECT 1, l.rowid + 1, 'added', n.id, n.profile, 'real-id', l.wordt, l.was";
        let script = format!(
            "CREATE TEMP TABLE l ({OF_LIST});\n.import --csv --skip 1 --schema temp {list} l\n\
             PRAGMA synchronous = FULL;\nPRAGMA cache_size = -262144;\nBEGIN IMMEDIATE;\n{}\n",
            linking(journal)
        );
        std::fs::write(data.folder.join("link.sql"), script).unwrap();
        let fresh = || data.fresh("base.db", "store.db");
        let words = format!("apply {list} --move move.toml --store sqlite:store.db --quiet");
        let peer = peers.program("sqlite3", &["-bail", "store.db", ".read link.sql"]);
        let peer = peer.map(|(peer, job)| (peer, job.before(fresh)));
        table.row(name, &Job::tool(&words).before(fresh), peer);
    }
    for name in ["base.db", "store.db"] {
        data.remove(name);
    }
}

fn postgres(data: &Data<'_>, peers: &Peers, table: &mut Table) {
    let names = ["apply PostgreSQL", "apply PostgreSQL, few rows"];
    if !names.iter().any(|name| table.wants(name)) || peers.program("psql", &[]).is_none() {
        return;
    }
    let cluster = Cluster::start();
    let base = cluster.database();
    let store = Database { cluster: &cluster, name: "store".to_owned() };
    let init = format!("keyrings init --store {} --quiet", base.url());
    Job::tool(&init).run(data.folder);
    let import = format!("keyrings import keyrings.csv --store {} --quiet", base.url());
    Job::tool(&import).run(data.folder);
    let fresh = || {
        let mut admin = cluster.admin("postgres");
        admin.batch_execute("DROP DATABASE IF EXISTS store").unwrap();
        admin.batch_execute(&format!("CREATE DATABASE store TEMPLATE {}", base.name)).unwrap();
    };
    for (name, list) in [(names[0], "list.csv"), (names[1], "few.csv")] {
        let journal =
            "INSERT INTO change (run, number, list_row, deed, keyring, profile_id, scheme, identity, was)
           SELECT 1, l.row, l.row + 1, 'added', n.id, p.profile_id, 'real-id', l.wordt, l.was";
        let linking = linking(journal).replace(
            "FROM l JOIN keyring n",
            "FROM l JOIN keyring n JOIN profile p ON p.id = n.profile",
        );
        let script = format!(
            "SET search_path = waswordt;\nBEGIN;\n\
             CREATE TEMP TABLE l (row bigint GENERATED ALWAYS AS IDENTITY, {});\n\
             \\copy l ({OF_LIST}) FROM '{list}' (FORMAT csv, HEADER)\nANALYZE l;\n{linking}\n",
            OF_LIST.replace(',', " text COLLATE \"C\",") + " text COLLATE \"C\"",
        );
        std::fs::write(data.folder.join("link.sql"), script).unwrap();
        let words = format!("apply {list} --move move.toml --store {} --quiet", store.url());
        let url = store.url();
        let peer = peers.program("psql", &["-q", "-v", "ON_ERROR_STOP=1", "-f", "link.sql", &url]);
        let peer = peer.map(|(peer, job)| (peer, job.before(fresh)));
        table.row(name, &Job::tool(&words).before(fresh), peer);
    }
}
