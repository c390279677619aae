//! Tables as publishers really have them: with a past, with rules, with triggers, and with other
//! tables hanging on them.

use std::thread;

use super::{Publisher, embedded, sample};

const FOLDER: &str = "vo-renumbering";
const KEYRINGS: &str = "vo-renumbering/keyrings.csv";

/// A table that keeps who had an identity before.
const HISTORY: &str = "[store.keyring]\ntable = \"hist\"\nprofile = \"pid\"\nidentity = \"uid\"\nstate = { column = \"st\", active = \"A\", retired = \"X\" }\n";

/// A table that knows what is active and nothing else.
const PLAIN: &str = "[store.keyring]\ntable = \"login\"\nprofile = \"pid\"\nidentity = \"uid\"\n";

const FILL_PLAIN: &str = "INSERT INTO login (pid, uid) SELECT $1, $2
    WHERE COALESCE($3, $5, $6, $7, $8, $9, $10, $11) IS NOT NULL AND CAST($4 AS TEXT) = 'active'";

impl Publisher {
    /// Makes the plain table and what goes with it, fills it from the sample, and makes the
    /// journal.
    fn plain(more: &str) -> Self {
        let sql = format!(
            "CREATE TABLE login (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, pid TEXT NOT NULL, uid TEXT NOT NULL); {more}"
        );
        let publisher = Self::new(PLAIN, &sql);
        publisher.fill(KEYRINGS, FILL_PLAIN);
        publisher.ok(&["keyrings", "init"]);
        publisher
    }

    /// Applies the sample, which must fail and change nothing in the table; returns what is said.
    fn refused(&self, table: &str) -> String {
        let before = self.dump(table);
        let ended = self.run(&[
            "apply",
            &sample("vo-renumbering/list-filled.csv"),
            "--move",
            &sample("vo-renumbering/move.toml"),
        ]);
        assert_eq!(ended.code, 3, "{}{}", ended.said, ended.out);
        assert_eq!(self.dump(table), before);
        assert_eq!(self.ok(&["log", "--format", "json"]).matches("run_id").count(), 0);
        ended.said
    }

    /// Applies the sample, undoes it, and requires the table to be as it was.
    fn there_and_back(&self, table: &str) {
        let before = self.dump(table);
        let (receipt, expected) = embedded(FOLDER, KEYRINGS, &[]);
        let (code, applied) = self.apply(FOLDER, &[]);
        assert_eq!((code, &applied["counts"]), (0, &receipt["counts"]), "{applied}");
        assert_eq!(self.active(), expected);
        assert_eq!(self.apply(FOLDER, &[]).1["outcome"], "no-change");
        self.ok(&["undo", applied["run_id"].as_str().unwrap()]);
        assert_eq!(self.dump(table), before);
    }
}

#[test]
fn rows_of_the_past_stay_and_the_present_comes_back() {
    let publisher = Publisher::new(
        HISTORY,
        "CREATE TABLE hist (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT, st TEXT, since INT)",
    );
    let mut admin = publisher.database.admin();
    for record in csv::Reader::from_path(sample(KEYRINGS)).unwrap().records() {
        let record = record.unwrap();
        for (state, since) in [("X", 1), ("X", 2), ("A", 3)] {
            let insert = "INSERT INTO hist (pid, uid, st, since) VALUES ($1, $2, $3, $4)";
            admin.execute(insert, &[&&record[0], &&record[1], &state, &since]).unwrap();
        }
    }
    publisher.ok(&["keyrings", "init"]);
    publisher.there_and_back("hist");
    let (_, again) = publisher.apply(FOLDER, &[]);
    assert_eq!(again["outcome"], "applied");
    let past =
        admin.query_one("SELECT count(*) FROM hist WHERE since = 1 AND st <> 'X'", &[]).unwrap();
    assert_eq!(
        past.get::<_, i64>(0),
        0,
        "no row of the past was woken where a newer one had to be retired"
    );
}

#[test]
fn rows_that_cannot_be_told_apart_are_not_changed() {
    let publisher =
        Publisher::new(HISTORY, "CREATE TABLE hist (pid TEXT, uid TEXT, st TEXT, since INT)");
    let mut admin = publisher.database.admin();
    for record in csv::Reader::from_path(sample(KEYRINGS)).unwrap().records() {
        let record = record.unwrap();
        for (state, since) in [("X", 1), ("A", 2)] {
            admin
                .execute(
                    "INSERT INTO hist VALUES ($1, $2, $3, $4)",
                    &[&&record[0], &&record[1], &state, &since],
                )
                .unwrap();
        }
    }
    publisher.ok(&["keyrings", "init"]);
    let said = publisher.refused("hist");
    assert!(said.contains("rows of hist") && said.contains("primary key"), "{said}");
}

#[test]
fn values_of_every_kind_come_back_as_they_were() {
    let many: Vec<String> = (0..60).map(|nth| format!(", more{nth} INT DEFAULT {nth}")).collect();
    let many = many.concat();
    let columns = format!(
        ", kind CHAR(8) DEFAULT 'ab', doc JSON DEFAULT '{{\"b\" : 1.10,  \"a\":1, \"a\":2}}', shifted INT[] DEFAULT '[3:4]={{7,8}}', odd NUMERIC DEFAULT 'NaN',
        half FLOAT DEFAULT 0.1 + 0.2, quarter REAL DEFAULT 1.0/3, day DATE DEFAULT '2026-02-01', moment TIMESTAMPTZ DEFAULT clock_timestamp(),
        long INTERVAL DEFAULT '-1 mon +3 days 04:05:06.789', raw BYTEA DEFAULT '\\x5c00ff', bits BIT VARYING(9) DEFAULT B'10101', three BIT(3) DEFAULT B'101',
        \"odd \"\"name'\" TEXT DEFAULT E'tab\\tand \\\\ and ''quote''', nothing TEXT, mood mood DEFAULT 'so so', place spot DEFAULT ROW(1, 'a,b'),
        few short DEFAULT 'xy', doc2 JSONB DEFAULT '[null, 1.0]', net INET DEFAULT '10.0.0.1/8', range INT4RANGE DEFAULT '[1,5)'{many}"
    );
    let publisher = Publisher::new(
        PLAIN,
        &format!(
            "CREATE TYPE mood AS ENUM ('so so', 'fine'); CREATE TYPE spot AS (x INT, y TEXT); CREATE DOMAIN short AS VARCHAR(3) CHECK (VALUE <> '');
             CREATE TABLE login (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, pid CHAR(12) NOT NULL, uid CHAR(40) NOT NULL{columns})"
        ),
    );
    publisher.database.run(&format!(
        "ALTER DATABASE {name} SET datestyle = 'SQL, DMY'; ALTER DATABASE {name} SET intervalstyle = 'sql_standard';
         ALTER DATABASE {name} SET bytea_output = 'escape'; ALTER DATABASE {name} SET timezone = 'Europe/Amsterdam'",
        name = publisher.database.name
    ));
    publisher.fill(KEYRINGS, FILL_PLAIN);
    publisher.ok(&["keyrings", "init"]);
    publisher.there_and_back("login");
}

#[test]
fn a_kind_and_a_state_of_ones_own_types_are_written_in_whatever_schema_they_stand() {
    let map = "[store.keyring]\ntable = \"login\"\nprofile = \"pid\"\nidentity = \"uid\"\nscheme = { column = \"kind\", values = { real-id = \"REAL\" } }
        state = { column = \"st\", active = \"on\", retired = \"off\" }\n";
    let publisher = Publisher::new(
        map,
        "CREATE TYPE onoff AS ENUM ('on', 'off');
         CREATE TABLE login (id SERIAL PRIMARY KEY, pid TEXT, uid CHAR(40), kind CHAR(6) DEFAULT 'REAL', st onoff DEFAULT 'on')",
    );
    publisher.fill(KEYRINGS, FILL_PLAIN);
    publisher.ok(&["keyrings", "init"]);
    publisher.there_and_back("login");
}

#[test]
fn what_hangs_on_a_keyring_is_never_lost() {
    for rule in ["ON DELETE CASCADE", "ON DELETE SET NULL", "", "DEFERRABLE INITIALLY DEFERRED"] {
        let publisher = Publisher::plain(&format!(
            "CREATE TABLE progress (login BIGINT REFERENCES login {rule}, what TEXT)"
        ));
        publisher.there_and_back("login");
        let mut admin = publisher.database.admin();
        admin.batch_execute("INSERT INTO progress SELECT id, 'chapter 1' FROM login").unwrap();
        let said = publisher.refused_with_hanging();
        assert!(said.contains("rows of progress hang on rows of login"), "{rule}: {said}");
        assert!(said.contains("--old keep"), "{rule}: {said}");
    }
}

impl Publisher {
    /// Applies the sample after it was undone, while something hangs on its keyrings.
    fn refused_with_hanging(&self) -> String {
        let (logins, progress) = (self.dump("login"), self.dump("progress"));
        let ended = self.run(&[
            "apply",
            &sample("vo-renumbering/list-filled.csv"),
            "--move",
            &sample("vo-renumbering/move.toml"),
        ]);
        assert_eq!(ended.code, 3, "{}{}", ended.said, ended.out);
        assert_eq!((self.dump("login"), self.dump("progress")), (logins, progress));
        ended.said
    }
}

#[test]
fn an_undo_asks_whether_anything_hangs_on_the_rows_that_go_and_on_no_others() {
    let publisher = Publisher::new(
        HISTORY,
        "CREATE TABLE hist (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT, st TEXT DEFAULT 'A');
         CREATE TABLE progress (login BIGINT REFERENCES hist ON DELETE CASCADE)",
    );
    publisher.fill(KEYRINGS, &FILL_PLAIN.replace("login", "hist"));
    publisher.ok(&["keyrings", "init"]);
    let before = publisher.dump("hist");
    let mut admin = publisher.database.admin();
    admin.batch_execute("INSERT INTO progress SELECT id FROM hist").unwrap();
    let (_, applied) = publisher.apply(FOLDER, &[]);
    let run = applied["run_id"].as_str().unwrap();
    admin.batch_execute("INSERT INTO progress SELECT max(id) FROM hist").unwrap();
    let ended = publisher.run(&["undo", run]);
    assert!(
        ended.code == 3 && ended.said.contains("rows of progress hang on rows of hist"),
        "{}",
        ended.said
    );
    admin.batch_execute("DELETE FROM progress WHERE login = (SELECT max(id) FROM hist)").unwrap();
    publisher.ok(&["undo", run]);
    assert_eq!(publisher.dump("hist"), before);
    assert_eq!(publisher.dump("progress").len(), before.len(), "what hung on the others is there");
}

#[test]
fn a_trigger_that_writes_something_else_is_noticed() {
    for body in ["NEW.uid := 'x-' || NEW.uid", "NEW.pid := 'Q-1'", "NEW.st := 'X'"] {
        let publisher = Publisher::new(
            HISTORY,
            &format!(
                "CREATE TABLE hist (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT, st TEXT DEFAULT 'A');
                 CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body}; RETURN NEW; END $$"
            ),
        );
        publisher.fill(KEYRINGS, &FILL_PLAIN.replace("login", "hist"));
        publisher.database.run(
            "CREATE TRIGGER meddle BEFORE INSERT ON hist FOR EACH ROW EXECUTE FUNCTION meddle()",
        );
        publisher.ok(&["keyrings", "init"]);
        let said = publisher.refused("hist");
        assert!(said.contains("hist does not hold what was written into it"), "{body}: {said}");
    }
    let publisher = Publisher::new(
        HISTORY,
        "CREATE TABLE hist (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT, st TEXT DEFAULT 'A');
         CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.st := OLD.st; RETURN NEW; END $$;
         CREATE TRIGGER keep BEFORE UPDATE ON hist FOR EACH ROW EXECUTE FUNCTION keep()",
    );
    publisher.fill(KEYRINGS, &FILL_PLAIN.replace("login", "hist"));
    publisher.ok(&["keyrings", "init"]);
    let said = publisher.refused("hist");
    assert!(said.contains("a trigger or a rule of the table changed it"), "{said}");
}

#[test]
fn what_a_rule_of_the_database_forbids_is_not_told_as_passing() {
    let raise = "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not %', NEW.uid; END $$;
        CREATE TRIGGER no BEFORE INSERT ON hist FOR EACH ROW EXECUTE FUNCTION no()";
    for (rule, named) in [
        (
            "ALTER TABLE hist ADD COLUMN tenant INT; UPDATE hist SET tenant = 1; ALTER TABLE hist ALTER tenant SET NOT NULL",
            "tenant",
        ),
        ("ALTER TABLE hist ADD CONSTRAINT old_ones CHECK (uid NOT LIKE '417157%')", "old_ones"),
        ("ALTER TABLE hist ADD CONSTRAINT one_each UNIQUE (pid)", "one_each"),
        (raise, "P0001"),
    ] {
        let publisher = Publisher::new(
            HISTORY,
            "CREATE TABLE hist (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT, st TEXT DEFAULT 'A')",
        );
        publisher.fill(KEYRINGS, &FILL_PLAIN.replace("login", "hist"));
        publisher.database.run(rule);
        publisher.ok(&["keyrings", "init"]);
        let said = publisher.refused("hist");
        assert!(
            said.contains("To try again is of no use") && said.contains(named),
            "{rule}: {said}"
        );
        assert!(!said.contains("torenflat.example"), "{said}");
    }
}

#[test]
fn a_value_that_does_not_fit_is_refused_not_cut() {
    let publisher = Publisher::plain("ALTER TABLE login ALTER uid TYPE VARCHAR(24)");
    let list = publisher.folder.path().join("long.csv");
    let text = std::fs::read_to_string(sample("vo-renumbering/list-filled.csv")).unwrap();
    std::fs::write(&list, text.replace(",417157@", ",417157-en-nog-wat@")).unwrap();
    let before = publisher.dump("login");
    let ended = publisher.run(&[
        "apply",
        list.to_str().unwrap(),
        "--move",
        &sample("vo-renumbering/move.toml"),
    ]);
    assert!(ended.code == 3 && ended.said.contains("SQLSTATE 22001"), "{}", ended.said);
    assert!(!ended.said.contains("417157"), "{}", ended.said);
    assert_eq!(publisher.dump("login"), before);
}

#[test]
fn a_table_from_which_others_inherit_loses_no_row() {
    let publisher = Publisher::new(
        PLAIN,
        "CREATE TABLE login (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT); CREATE TABLE of_teachers (subject TEXT) INHERITS (login)",
    );
    let ended = publisher.run(&["keyrings", "init"]);
    assert!(
        ended.code == 3 && ended.said.contains("other tables inherit from login"),
        "{}",
        ended.said
    );
    let parts = Publisher::new(
        PLAIN,
        "CREATE TABLE login (id INT GENERATED ALWAYS AS IDENTITY, pid TEXT, uid TEXT) PARTITION BY HASH (pid);
         CREATE TABLE login_0 PARTITION OF login FOR VALUES WITH (MODULUS 2, REMAINDER 0);
         CREATE TABLE login_1 PARTITION OF login FOR VALUES WITH (MODULUS 2, REMAINDER 1)",
    );
    parts.fill(KEYRINGS, FILL_PLAIN);
    parts.ok(&["keyrings", "init"]);
    parts.there_and_back("login");
}

#[test]
fn somebody_who_was_still_writing_when_the_run_began_is_seen() {
    let publisher = Publisher::new(
        HISTORY,
        "CREATE TABLE hist (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT, st TEXT DEFAULT 'A')",
    );
    publisher.fill(KEYRINGS, &FILL_PLAIN.replace("login", "hist"));
    publisher.ok(&["keyrings", "init"]);
    let mut admin = publisher.database.admin();
    let mut writer = admin.transaction().unwrap();
    // A pupil logs in early: the new identity comes to another profile.
    writer
        .execute("INSERT INTO hist (pid, uid) VALUES ('Q-9', '417157@torenflat.example')", &[])
        .unwrap();
    thread::scope(|scope| {
        let run = scope.spawn(|| publisher.apply(FOLDER, &[]));
        publisher.database.wait_for_waiter();
        writer.commit().unwrap();
        let (code, receipt) = run.join().unwrap();
        assert_eq!(
            (code, receipt["refused_because"].as_str()),
            (1, Some("collisions")),
            "{receipt}"
        );
    });
}
