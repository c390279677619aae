//! Tables that have a life of their own: what their keys, triggers, policies and owners do while a
//! run changes them.

use std::fs;
use std::net::TcpListener;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::{Ended, Publisher, sample};

const PLAIN: &str = "[store.keyring]\ntable = \"login\"\nprofile = \"pid\"\nidentity = \"uid\"\n";
const STATE: &str = "[store.keyring]\ntable = \"login\"\nprofile = \"pid\"\nidentity = \"uid\"\nstate = { column = \"st\", active = \"A\", retired = \"X\" }\n";
const HEADER: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)";

/// A table of two pupils, in which `st` may be left unused.
const LOGIN: &str = "CREATE TABLE login (id SERIAL PRIMARY KEY, pid TEXT, uid TEXT UNIQUE, st TEXT DEFAULT 'A', credits INT DEFAULT 500);
    INSERT INTO login (pid, uid) VALUES ('P1', '1@torenflat.example'), ('P2', '2@torenflat.example');";

impl Publisher {
    /// Makes tables, and a journal beside them.
    pub(crate) fn with(map: &str, sql: &str) -> Self {
        let publisher = Self::new(map, sql);
        publisher.ok(&["keyrings", "init"]);
        publisher
    }

    /// Applies rows of old and new user ids.
    pub(crate) fn move_ids(&self, pairs: &[(&str, &str)], options: &[&str]) -> Ended {
        let row = |(was, wordt): &(&str, &str)| {
            format!("Jo,,Jansen,9999 QX,1,{was}@torenflat.example,{wordt}@torenflat.example\n")
        };
        let rows: String = pairs.iter().map(row).collect::<Vec<_>>().concat();
        let list = self.folder.path().join("list.csv");
        fs::write(&list, format!("{HEADER}\n{rows}")).unwrap();
        let (list, moved) = (list.to_str().unwrap().to_owned(), sample("vo-renumbering/move.toml"));
        self.run(&[&["apply", &list, "--move", &moved], options].concat())
    }

    /// Moves pupil 1, which must do.
    fn move_one(&self) {
        let ended = self.move_ids(&[("1", "10")], &[]);
        assert_eq!(ended.code, 0, "{}", ended.said);
    }

    pub(crate) fn last_run(&self) -> String {
        let log: serde_json::Value =
            serde_json::from_str(&self.ok(&["log", "--format", "json"])).unwrap();
        log["runs"].as_array().unwrap().last().unwrap()["run_id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn undo(&self) -> Ended {
        self.run(&["undo", &self.last_run()])
    }

    /// Runs a command that must be refused with these words and leave the table as it is.
    fn refuses(&self, words: &str, run: impl Fn(&Self) -> Ended) {
        let before = self.dump("login");
        let ended = run(self);
        let told = ended.said.clone() + &ended.out;
        assert!(ended.code != 0 && told.contains(words), "{} {told}", ended.code);
        assert!(!ended.said.contains("torenflat.example"), "{}", ended.said);
        assert_eq!(self.dump("login"), before);
    }
}

#[test]
fn a_view_is_no_table_of_keyrings() {
    let publisher = Publisher::new(PLAIN, &LOGIN.replace("login", "account_login"));
    publisher.database.run("CREATE VIEW login AS SELECT pid, uid FROM account_login");
    publisher.refuses("is no table but a view", |it| it.run(&["keyrings", "init"]));
}

#[test]
fn what_hangs_on_a_part_of_the_table_or_by_another_spelling_is_seen() {
    let parts = "CREATE TABLE login (id INT, pid TEXT, uid TEXT, PRIMARY KEY (id)) PARTITION BY RANGE (id);
        CREATE TABLE login_0 PARTITION OF login FOR VALUES FROM (0) TO (100); INSERT INTO login VALUES (1, 'P1', '1@torenflat.example');
        CREATE TABLE progress (login INT REFERENCES login_0 (id) ON DELETE CASCADE); INSERT INTO progress VALUES (1)";
    let spelling =
        "CREATE EXTENSION citext; CREATE TABLE login (pid TEXT, uid CITEXT UNIQUE); INSERT INTO login VALUES ('P1', '1@torenflat.example');
        CREATE TABLE progress (uid CITEXT REFERENCES login (uid) ON DELETE CASCADE); INSERT INTO progress VALUES ('1@Torenflat.example')";
    let collation = "CREATE TABLE login (pid TEXT, uid TEXT COLLATE \"C\" UNIQUE); INSERT INTO login VALUES ('P1', '1@torenflat.example');
        CREATE TABLE progress (uid TEXT COLLATE \"POSIX\" REFERENCES login (uid) ON DELETE CASCADE); INSERT INTO progress SELECT uid FROM login";
    for sql in [parts, spelling, collation] {
        let publisher = Publisher::with(PLAIN, sql);
        let progress = publisher.dump("progress");
        publisher.refuses("rows of progress hang on rows of login", |it| {
            it.move_ids(&[("1", "10")], &[])
        });
        publisher.refuses("rows of progress hang on rows of login", |it| {
            it.move_ids(&[("1", "10")], &["--dry-run"])
        });
        assert_eq!(publisher.dump("progress"), progress);
    }
}

#[test]
fn a_key_that_follows_the_state_is_seen() {
    let sql = format!(
        "{LOGIN} ALTER TABLE login ADD UNIQUE (uid, st); CREATE TABLE progress (uid TEXT, st TEXT, FOREIGN KEY (uid, st) REFERENCES login (uid, st) ON UPDATE SET NULL);
         INSERT INTO progress SELECT uid, st FROM login"
    );
    let publisher = Publisher::with(STATE, &sql);
    publisher
        .refuses("rows of progress hang on rows of login", |it| it.move_ids(&[("1", "10")], &[]));
}

#[test]
fn what_apply_and_undo_would_lack_is_named_by_a_dry_run() {
    let sql = format!("{LOGIN} GRANT SELECT, UPDATE ON login TO lika");
    let publisher = Publisher::with(STATE, &sql);
    publisher.database.run(
        "GRANT USAGE ON SCHEMA waswordt TO lika; GRANT ALL ON ALL TABLES IN SCHEMA waswordt TO lika",
    );
    let list = publisher.folder.path().join("list.csv");
    let row = "Jo,,Jansen,9999 QX,1,1@torenflat.example,10@torenflat.example\n";
    fs::write(&list, format!("{HEADER}\n{row}")).unwrap();
    let url = publisher.database.tcp_url("127.0.0.1", "lika");
    let map = publisher.folder.path().join("map.toml");
    let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
    command.env_clear().env("PGPASSWORD", crate::support::postgres::PASSWORD);
    command.args(["--lang", "en", "apply", list.to_str().unwrap(), "--dry-run", "--store", &url]);
    command.args(["--store-map", map.to_str().unwrap()]);
    command.args(["--move", &sample("vo-renumbering/move.toml")]);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("lacks INSERT, DELETE on table login"), "{said}");
}

#[test]
fn what_a_policy_hides_is_not_taken_for_absent() {
    let sql = format!(
        "{LOGIN} ALTER TABLE login ADD COLUMN tenant INT DEFAULT 1; INSERT INTO login (pid, uid, tenant) VALUES ('P3', '10@torenflat.example', 2);
         ALTER TABLE login ENABLE ROW LEVEL SECURITY; CREATE POLICY ours ON login USING (tenant = 1);
         GRANT ALL ON login TO lika; GRANT ALL ON SEQUENCE login_id_seq TO lika"
    );
    let publisher = Publisher::new(STATE, &sql);
    let url = publisher.database.tcp_url("127.0.0.1", "lika");
    let map = publisher.folder.path().join("map.toml");
    let output = Command::new(env!("CARGO_BIN_EXE_waswordt"))
        .env_clear()
        .env("PGPASSWORD", crate::support::postgres::PASSWORD)
        .args([
            "--lang",
            "en",
            "keyrings",
            "init",
            "--store",
            &url,
            "--store-map",
            map.to_str().unwrap(),
        ])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let list = publisher.folder.path().join("list.csv");
    fs::write(
        &list,
        format!("{HEADER}\nJo,,Jansen,9999 QX,1,1@torenflat.example,10@torenflat.example\n"),
    )
    .unwrap();
    let apply = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waswordt"));
        command.env_clear().env("PGPASSWORD", crate::support::postgres::PASSWORD);
        let moved = sample("vo-renumbering/move.toml");
        let (list, map) = (list.to_str().unwrap(), map.to_str().unwrap());
        let words = ["--lang", "en", "apply", list, "--move", &moved, "--store", &url];
        let output = command.args(words).args(["--store-map", map]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), said + &String::from_utf8(output.stdout).unwrap())
    };
    let (code, said) = apply();
    assert!(code == Some(3) && said.contains("row-level security policy"), "{said}");
    // Nothing is hidden from the owner: the new identity opens another profile already.
    publisher.database.run("ALTER TABLE login OWNER TO lika");
    let (code, said) = apply();
    assert!(code == Some(1) && said.contains("collision"), "{said}");
}

#[test]
fn a_column_that_comes_while_a_run_waits_is_seen() {
    let publisher = Publisher::with(PLAIN, LOGIN);
    let mut admin = publisher.database.admin();
    let mut writer = admin.transaction().unwrap();
    writer
        .batch_execute("ALTER TABLE login ADD COLUMN more INT DEFAULT 0; UPDATE login SET more = 7")
        .unwrap();
    thread::scope(|scope| {
        let run = scope.spawn(|| publisher.move_one());
        publisher.database.wait_for_waiter();
        writer.commit().unwrap();
        run.join().unwrap();
    });
    assert_eq!(publisher.undo().code, 0);
    assert!(
        publisher.dump("login").iter().all(|row| row.ends_with(",7)")),
        "{:?}",
        publisher.dump("login")
    );
}

#[test]
fn triggers_find_their_names_where_they_always_do() {
    for map in [PLAIN, STATE] {
        let sql = format!(
            "{LOGIN} CREATE TABLE audit (what TEXT); CREATE TABLE store (version BIGINT); INSERT INTO store VALUES (1);
             CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 INSERT INTO audit VALUES (TG_OP); UPDATE store SET version = version + 1; RETURN NULL; END $$;
             CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON login FOR EACH ROW EXECUTE FUNCTION note()"
        );
        let publisher = Publisher::with(map, &sql);
        let before = publisher.dump("login");
        publisher.move_one();
        assert_eq!(publisher.undo().code, 0);
        assert_eq!(publisher.dump("login"), before);
        assert_eq!(
            (publisher.dump("audit").len(), publisher.dump("store")),
            (4, vec!["(5)".to_owned()])
        );
    }
}

#[test]
fn a_keyring_whose_profile_has_no_row_of_its_own_is_in_the_way_all_the_same() {
    let map = format!("{STATE}[store.profile]\ntable = \"account\"\nkey = \"id\"\n");
    let login = LOGIN.replace(" UNIQUE", "");
    let accounts =
        "CREATE TABLE account (id TEXT PRIMARY KEY); INSERT INTO account VALUES ('P1'), ('P9')";
    let publisher = Publisher::with(&map, &format!("{login} {accounts}"));
    publisher.refuses("already opens another profile", |it| it.move_ids(&[("1", "2")], &[]));
    let ended = publisher.move_ids(&[("1", "2"), ("2", "1")], &[]);
    assert_eq!(ended.code, 0, "{}", ended.said);
    assert_eq!(publisher.undo().code, 0);
}

#[test]
fn a_trigger_that_touches_others_or_comes_late_is_noticed() {
    let one_each = "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            UPDATE public.login SET st = 'X' WHERE pid = NEW.pid AND id <> NEW.id; RETURN NULL; END $$;
        CREATE TRIGGER meddle AFTER INSERT ON login FOR EACH ROW EXECUTE FUNCTION meddle()";
    let late = "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            UPDATE public.login SET pid = 'P2' WHERE id = NEW.id; RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER meddle AFTER INSERT ON login DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meddle()";
    for sql in [one_each, late] {
        let publisher = Publisher::new(STATE, LOGIN);
        publisher.database.run(&format!(
            "INSERT INTO login (pid, uid) VALUES ('P1', '3@torenflat.example'); {sql}"
        ));
        publisher.ok(&["keyrings", "init"]);
        publisher.refuses("does not hold what was written into it", |it| {
            it.move_ids(&[("1", "10")], &["--old", "keep"])
        });
    }
    let softly =
        "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
        CREATE TRIGGER keep BEFORE DELETE ON login FOR EACH ROW EXECUTE FUNCTION keep()";
    let publisher = Publisher::with(PLAIN, &format!("{LOGIN} {softly}"));
    publisher.refuses("a trigger or a rule of the table changed it", |it| {
        it.move_ids(&[("1", "10")], &[])
    });
}

#[test]
fn what_a_trigger_says_is_not_repeated() {
    for code in ["insufficient_privilege", "55006", "P0001"] {
        let sql = format!(
            "{LOGIN} CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                 RAISE EXCEPTION 'uid % not allowed', NEW.uid USING ERRCODE = '{code}'; END $$;
             CREATE TRIGGER no BEFORE INSERT ON login FOR EACH ROW EXECUTE FUNCTION no()"
        );
        Publisher::with(STATE, &sql).refuses("SQLSTATE", |it| it.move_ids(&[("1", "10")], &[]));
    }
}

#[test]
fn a_journal_is_that_of_one_table() {
    let publisher = Publisher::with(PLAIN, LOGIN);
    publisher.move_one();
    let map = publisher.folder.path().join("map.toml");
    for other in [PLAIN.replace("login", "login_live"), STATE.to_owned()] {
        publisher
            .database
            .run("DROP TABLE IF EXISTS login_live; CREATE TABLE login_live AS TABLE login");
        fs::write(&map, other).unwrap();
        let ended = publisher.run(&["log"]);
        assert!(
            ended.code == 2
                && ended
                    .said
                    .contains("this journal is about \"public\".\"login\" without a state column"),
            "{}",
            ended.said
        );
    }
}

#[test]
fn a_run_is_undone_whatever_the_clock_and_the_key_have_become() {
    let sql = "CREATE TABLE login (pid TEXT, uid TEXT, st TEXT DEFAULT 'A', since TIMESTAMPTZ DEFAULT now(), PRIMARY KEY (uid, since));
        INSERT INTO login VALUES ('P1', '1@torenflat.example')";
    for map in [PLAIN, STATE] {
        let publisher = Publisher::with(map, sql);
        let before = publisher.dump("login");
        publisher.move_one();
        publisher.database.run(&format!(
            "ALTER DATABASE {} SET timezone = 'Pacific/Auckland'",
            publisher.database.name
        ));
        assert_eq!(publisher.undo().code, 0);
        publisher
            .database
            .run(&format!("ALTER DATABASE {} RESET timezone", publisher.database.name));
        assert_eq!(publisher.dump("login"), before);
        publisher.move_one();
        publisher.database.run("ALTER TABLE login DROP CONSTRAINT login_pkey; ALTER TABLE login ADD COLUMN id SERIAL PRIMARY KEY");
        let ended = publisher.undo();
        assert_eq!(ended.code, 0, "{}", ended.said);
    }
}

#[test]
fn a_row_comes_back_into_a_table_that_has_changed_or_not_at_all() {
    let publisher = Publisher::with(PLAIN, LOGIN);
    publisher.move_one();
    publisher.database.run("ALTER TABLE login ADD COLUMN consent BOOLEAN NOT NULL DEFAULT false");
    assert_eq!(publisher.undo().code, 0);
    let told = publisher.dump("login");
    assert!(told.contains(&"(1,P1,1@torenflat.example,A,500,f)".to_owned()), "{told:?}");
    publisher.move_one();
    publisher.database.run("ALTER TABLE login RENAME COLUMN credits TO tegoed");
    publisher.refuses("credits", Publisher::undo);
}

#[test]
fn rows_without_a_profile_are_no_keyrings() {
    let publisher = Publisher::with(
        STATE,
        &format!("{LOGIN} INSERT INTO login (pid, uid) VALUES (NULL, '10@torenflat.example')"),
    );
    let ended = publisher.move_ids(&[("1", "11"), ("7", "10")], &[]);
    assert_eq!(ended.code, 0, "{}", ended.said);
    assert!(!publisher.ok(&["keyrings", "export"]).contains("10@torenflat.example"));
}

#[test]
fn a_truth_value_may_be_written_as_people_write_it() {
    let map = STATE.replace("\"A\"", "\"t\"").replace("\"X\"", "\"no\"");
    let publisher =
        Publisher::with(&map, &LOGIN.replace("st TEXT DEFAULT 'A'", "st BOOLEAN DEFAULT true"));
    let before = publisher.dump("login");
    publisher.move_one();
    assert_ne!(publisher.dump("login"), before);
    assert_eq!(publisher.undo().code, 0);
    assert_eq!(publisher.dump("login"), before);
}

#[test]
fn a_forgotten_row_that_was_taken_out_tells_no_more_than_the_keyring() {
    let publisher = Publisher::with(PLAIN, &LOGIN.replace("500", "31415"));
    publisher.move_one();
    let list = "SELECT list_id FROM waswordt.list ORDER BY run LIMIT 1";
    let list_id: String = publisher.database.admin().query_one(list, &[]).unwrap().get(0);
    publisher.ok(&["log", "--forget", &list_id, "--yes"]);
    let kept = publisher.dump("waswordt.retired").concat();
    assert!(!kept.contains("31415") && kept.contains("P1"), "{kept}");
    let back = publisher.move_ids(&[("10", "1")], &[]);
    assert_eq!(back.code, 0, "{}", back.said);
    assert!(publisher.active().contains(&("P1".to_owned(), "1@torenflat.example".to_owned())));
}

#[test]
fn who_only_looks_may_look_where_nobody_writes_by_default() {
    let publisher = Publisher::with(STATE, LOGIN);
    publisher.database.run(&format!(
        "ALTER DATABASE {} SET default_transaction_read_only = on",
        publisher.database.name
    ));
    assert_eq!(publisher.move_ids(&[("1", "10")], &["--dry-run"]).code, 0);
    publisher.refuses("take no changes", |it| it.move_ids(&[("1", "10")], &[]));
}

#[test]
fn a_server_that_says_nothing_is_not_waited_for() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!(
        "postgres://lika@127.0.0.1:{}/db?connect_timeout=2&sslmode=disable",
        silent.local_addr().unwrap().port()
    );
    let began = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_waswordt"))
        .env_clear()
        .args(["--lang", "en", "log", "--store", &url])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(3) && said.contains("cannot be reached"), "{said}");
    // Not a measure of speed: without the limit it would wait for ever.
    assert!(began.elapsed() < Duration::from_mins(1));
}
