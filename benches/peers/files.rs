//! Jobs on files: lists, workbooks, keyring files and sealed files.

use std::fs;

use super::bare;
use super::data::Data;
use super::measure::{Job, Table};
use super::peers::Peers;

const CHECKS: &str = "
import duckdb
duckdb.sql('''create table l as select * from read_csv('list.csv', all_varchar=true)''')
W, N = '\"Oude identiteit (was)\"', '\"Nieuwe identiteit (wordt)\"'
for q in (f'{W} is null', f'{N} is null', f'{W} not like $$%@petteflat$$', f'{N} not like $$%@petteflat.example$$'):
    duckdb.sql(f'select count(*) from l where {q}').fetchall()
for c in (W, N):
    duckdb.sql(f'select {c} from l group by 1 having count(*) > 1').fetchall()
";

const LINK: &str = "
import duckdb
duckdb.sql('''copy (
  select k.profile_id, k.identity from read_csv('keyrings.csv', all_varchar=true) k
  union all
  select k.profile_id, l.\"Nieuwe identiteit (wordt)\" from read_csv('keyrings.csv', all_varchar=true) k
  join read_csv('list.csv', all_varchar=true) l on k.identity = l.\"Oude identiteit (was)\"
) to 'joined.csv' (header)''')
";

const FILL: &str = "
import duckdb
K = 'Voornaam, Tussenvoegsel, Achternaam, Postcode'
duckdb.sql(f'''copy (
  select l.*, e.Gebruikersnaam from read_csv('to-fill.csv', all_varchar=true) l
  left join read_csv('export.csv', all_varchar=true) e using ({K})
) to 'joined.csv' (header)''')
";

const READ_SHEET: &str = "
import python_calamine
rows = python_calamine.load_workbook('list.xlsx').get_sheet_by_index(0).to_python()
assert len(rows) > 300_000
";

const WRITE_SHEET: &str = "
import csv, xlsxwriter
book = xlsxwriter.Workbook('bare.xlsx', {'constant_memory': True})
sheet = book.add_worksheet()
for at, row in enumerate(csv.reader(open('roster.csv'))):
    for column, cell in enumerate(row):
        sheet.write_string(at, column, cell)
book.close()
";

const CHECK: &str = "fill-check list.csv --move move.toml --quiet";
const APPLY: &str = "apply list.csv --move move.toml --store store.csv --quiet";
const GENERATE: &str = "generate --from roster.csv --move move.toml -o list.xlsx --force --quiet";
const FILL_LIST: &str = "fill to-fill.csv --from export.csv --move move.toml -o filled.csv --force";

/// Mebibytes of a file that is sealed and opened.
const SEALED: usize = 477;

pub(super) fn measure(data: &Data<'_>, peers: &Peers, table: &mut Table) {
    let fresh = || data.fresh("keyrings.csv", "store.csv");
    let apply = || Job::tool(APPLY).before(fresh);
    table.row("apply CSV", &apply(), peers.python("duckdb", LINK));
    table.row("fill-check CSV", &Job::tool(CHECK), peers.python("duckdb", CHECKS));
    sheets(data, peers, table);
    if table.wants("fill from an export") {
        data.to_fill("to-fill.csv", "export.csv");
        table.row("fill from an export", &Job::tool(FILL_LIST), peers.python("duckdb", FILL));
    }
    sealing(data, peers, table);
    if table.wants("apply CSV, a row for each keyring") {
        let all = data.size.keyrings;
        data.list("all.csv", all, all);
        // Some share of a store may change at once; here it all does.
        let words = "apply all.csv --move move.toml --store store.csv --quiet --max-share 100";
        let job = Job::tool(words).before(fresh);
        table.row("apply CSV, a row for each keyring", &job, None);
        data.remove("all.csv");
    }
    table.row("scenario", &Job::tool("scenario --move move.toml"), None);
}

fn sheets(data: &Data<'_>, peers: &Peers, table: &mut Table) {
    let names = ["generate XLSX", "generate XLSX, bare crate", "fill-check XLSX"];
    let names = [names[0], names[1], names[2], "fill-check XLSX, bare crate"];
    if !names.iter().any(|name| table.wants(name)) {
        return;
    }
    data.roster("roster.csv");
    let generate = Job::tool(GENERATE);
    table.row(names[0], &generate, peers.python("xlsxwriter", WRITE_SHEET));
    let bare = ("rust_xlsxwriter", bare::writing("bare.xlsx"));
    table.row(names[1], &generate, Some(bare));
    // The list is there, whichever of the jobs are wanted.
    run(data, GENERATE);
    let check = Job::tool("fill-check list.xlsx --move move.toml --allow-unfilled --quiet");
    table.row(names[2], &check, peers.python("python_calamine", READ_SHEET));
    table.row(names[3], &check, Some(("calamine", bare::reading("list.xlsx"))));
}

fn sealing(data: &Data<'_>, peers: &Peers, table: &mut Table) {
    let names = ["encrypt a list", "encrypt what is no list", "decrypt", "decrypt beside rage"];
    let names = [names[0], names[1], names[2], names[3], "apply a sealed list"];
    if !names.iter().any(|name| table.wants(name)) {
        return;
    }
    let recipient = run(data, "keygen -o key.txt --force --quiet");
    let recipient = recipient.trim();
    let words = format!("encrypt list.csv -r {recipient} -o ours.age --force --quiet");
    let peer = peers.program("age", &["-r", recipient, "-o", "peer.age", "list.csv"]);
    table.row(names[0], &Job::tool(&words), peer);
    data.bytes("bytes", SEALED);
    let refused = format!("encrypt bytes -r {recipient} -o none.age --force --quiet");
    table.row(names[1], &Job::tool(&refused).ends_with(1), None);
    if table.wants(names[2]) || table.wants(names[3]) {
        let seal = Job::new(&["age", "-r", recipient, "-o", "bytes.age", "bytes"]);
        if peers.program("age", &[]).is_some() {
            seal.run(data.folder);
            let ours = Job::tool("decrypt bytes.age -i key.txt -o ours --force");
            let words = ["-d", "-i", "key.txt", "-o", "peer", "bytes.age"];
            table.row(names[2], &ours, peers.program("age", &words));
            table.row(names[3], &ours, peers.program("rage", &words));
        }
    }
    if table.wants(names[4]) {
        run(data, &words);
        let fresh = || data.fresh("keyrings.csv", "store.csv");
        let apply = "apply ours.age -i key.txt --move move.toml --store store.csv --quiet";
        table.row(names[4], &Job::tool(apply).before(fresh), None);
    }
}

/// Runs a command of the tool once, and returns what it writes.
fn run(data: &Data<'_>, words: &str) -> String {
    Job::tool(words).run(data.folder)
}

/// One list of as many rows in ten thousand to ten million keyrings, and a tenth as many rows.
pub(super) fn growth(data: &Data<'_>, table: &mut Table) {
    let mut keyrings = 10_000;
    while keyrings <= data.size.keyrings {
        let name = format!("growth: {keyrings} keyrings, {} rows", keyrings / 10);
        if table.wants(&name) {
            data.keyrings("grown.csv", keyrings);
            data.list("grown-list.csv", keyrings / 10, keyrings);
            let words = "apply grown-list.csv --move move.toml --store store.csv --quiet";
            let fresh = || data.fresh("grown.csv", "store.csv");
            table.row(&name, &Job::tool(words).before(fresh), None);
        }
        keyrings *= 10;
    }
    for name in ["grown.csv", "grown-list.csv"] {
        let _ = fs::remove_file(data.folder.join(name));
    }
}
