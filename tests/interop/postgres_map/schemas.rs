//! The tables of learning environments and portals as their makers define them, as far as logging
//! in goes: a list, the next one, and the way back, in each.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::{Publisher, sample};

/// The users of every schema: number, given name, surname, identity.
const USERS: &str = "(VALUES (1, 'Aagje', 'Jansen', '001@torenflat.example'),
    (2, 'Bram', 'Vries', '002@torenflat.example'), (3, 'Charlotte', 'Quist', '003@torenflat.example'),
    (4, 'Daan', 'Hoekstra', '004@torenflat.example'), (5, 'Elif', 'Demir', '005@torenflat.example'),
    (6, 'Floor', 'Pronk', '006@torenflat.example'), (7, 'Gijs', 'Wagenaar', '007@torenflat.example')
    ) pupil (n, first, last, uid)";

/// A swap, a chain, an identity that somebody has already, a plain link, somebody who is not here.
const THIS_YEAR: &[[&str; 4]] = &[
    ["Aagje", "Jansen", "001", "002"],
    ["Bram", "Vries", "002", "001"],
    ["Charlotte", "Quist", "003", "004"],
    ["Daan", "Hoekstra", "004", "204"],
    ["Elif", "Demir", "005", "006"],
    ["Gijs", "Wagenaar", "007", "207"],
    ["Hanna", "Lubbers", "009", "209"],
];

const NEXT_YEAR: &[[&str; 4]] = &[
    ["Gijs", "Wagenaar", "207", "307"],
    ["Bram", "Vries", "001", "302"],
    ["Aagje", "Jansen", "002", "301"],
];

/// Where identities stand in a product, and what else is there.
struct Schema {
    name: &'static str,
    /// The store map.
    map: &'static str,
    /// The tables and their rows; `PUPILS` stands for the users.
    sql: &'static str,
    /// Who is known by what, as pairs of number and identity.
    known: &'static str,
    /// The table of keyrings.
    table: &'static str,
    /// What may differ in it, as long as a list stands.
    column: &'static str,
    holds: &'static str,
}

impl Publisher {
    /// Writes a list of these pupils, and returns its path.
    pub(crate) fn list(&self, name: &str, rows: &[[&str; 4]]) -> String {
        let header = fs::read_to_string(sample("vo-renumbering/list-filled.csv")).unwrap();
        let mut text = header.lines().next().unwrap().to_owned() + "\n";
        for [first, last, was, wordt] in rows {
            text += &[
                first,
                ",,",
                last,
                ",1234 AB,1,",
                was,
                "@torenflat.example,",
                wordt,
                "@torenflat.example\n",
            ]
            .concat();
        }
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Applies a list of the move within one realm; returns how that ended, and the receipt.
    pub(crate) fn apply_list(&self, list: &str, options: &[&str]) -> (i32, Value) {
        let moved = sample("vo-renumbering/move.toml");
        let words =
            ["apply", list, "--move", &moved, "--on-other-person", "link", "--format", "json"];
        let ended = self.run(&[&words, options].concat());
        (ended.code, serde_json::from_str(&ended.out).unwrap_or_else(|_| panic!("{}", ended.said)))
    }

    /// Tells everything that stands in every table but those of the journal, and in one table only
    /// what is in none of these columns.
    fn everything_but(&self, table: &str, columns: &str) -> BTreeMap<String, Vec<String>> {
        let sql = "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename), tablename
            FROM pg_tables WHERE schemaname NOT IN ('waswordt', 'pg_catalog', 'information_schema')";
        let tables = self.database.admin().query(sql, &[]).unwrap();
        let dump = |row: &postgres::Row| {
            let (full, name): (String, String) = (row.get(0), row.get(1));
            let omitted = if name == table { columns } else { "{}" };
            let sql = format!(
                "SELECT CAST(to_jsonb(t) - CAST('{omitted}' AS TEXT[]) AS TEXT) FROM {full} t ORDER BY 1"
            );
            let rows = self.database.admin().query(&sql, &[]).unwrap();
            (full, rows.iter().map(|row| row.get(0)).collect())
        };
        tables.iter().map(dump).collect()
    }

    fn known(&self, sql: &str) -> String {
        let rows = self.database.admin().query(sql, &[]).unwrap();
        let pair = |row: &postgres::Row| {
            let uid: Option<String> = row.get(1);
            let uid = uid.unwrap_or_default().replace("@torenflat.example", "");
            format!("{}:{uid}", row.get::<_, String>(0))
        };
        let mut pairs: Vec<String> = rows.iter().map(pair).collect();
        pairs.sort();
        pairs.join(" ")
    }
}

impl Schema {
    fn publisher(&self) -> Publisher {
        Publisher::new(self.map, &self.sql.replace("PUPILS", USERS))
    }

    /// Goes through two years of lists and back.
    fn live(&self) {
        let publisher = self.publisher();
        let name = self.name;
        let before = publisher.everything_but("", "{}");
        let rest = || publisher.everything_but(self.table, self.column);
        let others = rest();
        publisher.ok(&["keyrings", "init"]);
        let shown: Value =
            serde_json::from_str(&publisher.ok(&["keyrings", "show", "--format", "json"])).unwrap();
        assert_eq!(shown["holds"], self.holds, "{name}");
        let (this, next) =
            (publisher.list("this.csv", THIS_YEAR), publisher.list("next.csv", NEXT_YEAR));

        let (code, refused) = publisher.apply_list(&this, &[]);
        assert_eq!(
            (code, &refused["refused_because"]),
            (1, &Value::from("collisions")),
            "{name}: {refused}"
        );
        let (code, dry) = publisher.apply_list(&this, &["--hold", "--dry-run"]);
        assert_eq!(
            (code, publisher.everything_but("", "{}")),
            (1, before.clone()),
            "{name}: {dry}"
        );
        let (code, first) = publisher.apply_list(&this, &["--hold"]);
        assert_eq!((code, &first["counts"]), (1, &dry["counts"]), "{name}: {first}");
        assert_eq!(
            (&first["counts"]["linked"], &first["counts"]["held"]),
            (&Value::from(5), &Value::from(1)),
            "{name}"
        );
        let moved = "1:002 2:001 3:004 4:204 5:005 6:006 7:207";
        assert_eq!(publisher.known(self.known), moved, "{name}");
        assert_eq!(self.settled(rest()), self.settled(others.clone()), "{name}");
        let after = publisher.everything_but("", "{}");
        assert_eq!(publisher.apply_list(&this, &["--hold"]).1["outcome"], "no-change", "{name}");
        assert_eq!(publisher.everything_but("", "{}"), after, "{name}");
        let move_file = sample("vo-renumbering/move.toml");
        let verify = publisher.run(&["verify", &this, "--move", &move_file, "--format", "json"]);
        let verify: Value = serde_json::from_str(&verify.out).unwrap();
        let standings = verify["standings"].as_array().unwrap().iter();
        let counts: Vec<_> = standings
            .map(|it| format!("{}:{}", it["standing"].as_str().unwrap(), it["count"]))
            .collect();
        // Where the users have names, they tell whose profile it is that looks fresh.
        let has_names = self.map.contains("person = ");
        let stranger = if has_names { "other-person:1" } else { "duplicate-profile:1" };
        assert_eq!(counts, ["linked:5", stranger, "unknown:1"], "{name}");

        let (code, second) = publisher.apply_list(&next, &[]);
        assert_eq!((code, &second["counts"]["linked"]), (0, &Value::from(3)), "{name}: {second}");
        let onward = "1:301 2:302 3:004 4:204 5:005 6:006 7:307";
        assert_eq!(publisher.known(self.known), onward, "{name}");
        let blocked =
            publisher.run(&["undo", first["run_id"].as_str().unwrap(), "--format", "json"]);
        assert_eq!(blocked.code, 1, "{name}: {}{}", blocked.out, blocked.said);
        publisher.ok(&["undo", second["run_id"].as_str().unwrap()]);
        assert_eq!(publisher.everything_but("", "{}"), after, "{name}");
        publisher.ok(&["undo", first["run_id"].as_str().unwrap()]);
        assert_eq!(publisher.everything_but("", "{}"), before, "{name}");
        assert_eq!(publisher.apply_list(&this, &["--hold"]).1["counts"], first["counts"], "{name}");
        assert_eq!(publisher.known(self.known), moved, "{name}");
    }

    /// Where old identities stay as rows of their own, the table of keyrings has more of them.
    fn settled(&self, mut tables: BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
        if self.holds == "many" {
            tables.retain(|name, _| name.split('.').next_back() != Some(self.table));
        }
        tables
    }
}

#[test]
fn the_users_of_a_publisher_have_one_identity_each() {
    Schema {
        name: "a publisher's users",
        map: "[store.keyring]\ntable = \"users\"\nprofile = \"id\"\nidentity = \"external_id\"\n",
        sql: "CREATE TABLE users (id INT PRIMARY KEY, external_id VARCHAR(60) UNIQUE, first TEXT, last TEXT,
                  made TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(), tags JSONB DEFAULT '{\"n\": 1.10}');
              CREATE TABLE results (id SERIAL PRIMARY KEY, user_id INT NOT NULL REFERENCES users ON DELETE CASCADE);
              INSERT INTO users (id, external_id, first, last) SELECT n, uid, first, last FROM PUPILS;
              INSERT INTO users (id) VALUES (8);
              INSERT INTO results (user_id) SELECT id FROM users",
        known: "SELECT CAST(id AS TEXT), external_id FROM users WHERE id < 8",
        table: "users",
        column: "{external_id}",
        holds: "one",
    }
    .live();
}

#[test]
fn open_edx_has_an_account_of_a_provider_beside_the_user() {
    Schema {
        name: "Open edX, python-social-auth",
        map: "[store.keyring]\ntable = \"social_auth_usersocialauth\"\nprofile = \"user_id\"\nidentity = \"uid\"
              scheme = { column = \"provider\", values = { real-id = \"tpa-saml\" } }
              copy = [\"extra_data\", \"created\", \"modified\"]
              [store.profile]\ntable = \"auth_user\"\nkey = \"id\"
              person = { first_name = \"first_name\", last_name = \"last_name\" }\n",
        sql: "CREATE TABLE auth_user (id SERIAL PRIMARY KEY, password VARCHAR(128) NOT NULL, last_login TIMESTAMPTZ,
                  is_superuser BOOLEAN NOT NULL, username VARCHAR(150) NOT NULL UNIQUE, first_name VARCHAR(150) NOT NULL,
                  last_name VARCHAR(150) NOT NULL, email VARCHAR(254) NOT NULL UNIQUE, is_staff BOOLEAN NOT NULL,
                  is_active BOOLEAN NOT NULL, date_joined TIMESTAMPTZ NOT NULL);
              CREATE TABLE social_auth_usersocialauth (id BIGSERIAL PRIMARY KEY, provider VARCHAR(32) NOT NULL,
                  uid VARCHAR(255) NOT NULL, extra_data JSONB NOT NULL, created TIMESTAMPTZ NOT NULL,
                  modified TIMESTAMPTZ NOT NULL,
                  user_id INT NOT NULL REFERENCES auth_user DEFERRABLE INITIALLY DEFERRED,
                  CONSTRAINT social_auth_usersocialauth_provider_uid UNIQUE (provider, uid));
              CREATE INDEX ON social_auth_usersocialauth (uid);
              CREATE INDEX ON social_auth_usersocialauth (user_id);
              CREATE TABLE student_courseenrollment (id SERIAL PRIMARY KEY, course_id VARCHAR(255) NOT NULL,
                  is_active BOOLEAN NOT NULL, mode VARCHAR(100) NOT NULL, user_id INT NOT NULL REFERENCES auth_user,
                  UNIQUE (user_id, course_id));
              INSERT INTO auth_user SELECT n, '!', NULL, FALSE, 'u' || n, first, last, 'u' || n || '@edx.example', FALSE, TRUE, now() FROM PUPILS;
              INSERT INTO social_auth_usersocialauth (provider, uid, extra_data, created, modified, user_id)
                  SELECT 'tpa-saml', uid, '{\"id\": 1}', now(), now(), n FROM PUPILS;
              INSERT INTO social_auth_usersocialauth (provider, uid, extra_data, created, modified, user_id)
                  SELECT 'google-oauth2', uid, '{}', now(), now(), n FROM PUPILS;
              INSERT INTO student_courseenrollment (course_id, is_active, mode, user_id) SELECT 'course-v1:x', TRUE, 'audit', n FROM PUPILS",
        known: "SELECT CAST(user_id AS TEXT), uid FROM social_auth_usersocialauth WHERE provider = 'tpa-saml'",
        table: "social_auth_usersocialauth",
        column: "{uid}",
        holds: "many",
    }
    .live();
}

#[test]
fn gitlab_has_one_identity_of_a_provider_for_each_user() {
    Schema {
        name: "GitLab",
        map: "[store.keyring]\ntable = \"identities\"\nprofile = \"user_id\"\nidentity = \"extern_uid\"\nholds = \"one\"
              scheme = { column = \"provider\", values = { real-id = \"saml\" } }\n",
        sql: "CREATE TABLE users (id BIGSERIAL PRIMARY KEY, email VARCHAR NOT NULL DEFAULT '' UNIQUE, name VARCHAR, username VARCHAR);
              CREATE TABLE identities (id BIGSERIAL PRIMARY KEY, extern_uid VARCHAR, provider VARCHAR, user_id BIGINT REFERENCES users ON DELETE CASCADE,
                  created_at TIMESTAMP, updated_at TIMESTAMP, secondary_extern_uid VARCHAR, saml_provider_id BIGINT,
                  trusted_extern_uid BOOLEAN DEFAULT TRUE);
              CREATE INDEX ON identities (lower(extern_uid), provider);
              CREATE UNIQUE INDEX ON identities (provider, extern_uid);
              CREATE INDEX ON identities (user_id);
              CREATE TABLE members (id BIGSERIAL PRIMARY KEY, user_id BIGINT REFERENCES users, access_level INT NOT NULL);
              INSERT INTO users (id, email, name, username) SELECT n, 'u' || n, first || ' ' || last, 'u' || n FROM PUPILS;
              INSERT INTO identities (extern_uid, provider, user_id, created_at, updated_at) SELECT uid, 'saml', n, now(), now() FROM PUPILS;
              INSERT INTO identities (extern_uid, provider, user_id) SELECT uid, 'ldapmain', n FROM PUPILS;
              INSERT INTO members (user_id, access_level) SELECT n, 30 FROM PUPILS",
        known: "SELECT CAST(user_id AS TEXT), extern_uid FROM identities WHERE provider = 'saml'",
        table: "identities",
        column: "{extern_uid}",
        holds: "one",
    }
    .live();
}

const KEYCLOAK: &str = "
    CREATE TABLE user_entity (id VARCHAR(36) NOT NULL PRIMARY KEY, email VARCHAR(255), email_constraint VARCHAR(255),
        email_verified BOOLEAN NOT NULL DEFAULT FALSE, enabled BOOLEAN NOT NULL DEFAULT FALSE, federation_link VARCHAR(255),
        first_name VARCHAR(255), last_name VARCHAR(255), realm_id VARCHAR(255), username VARCHAR(255), created_timestamp BIGINT,
        service_account_client_link VARCHAR(255), not_before INT NOT NULL DEFAULT 0,
        CONSTRAINT uk_dykn684sl8up1crfei6eckhd7 UNIQUE (realm_id, email_constraint),
        CONSTRAINT uk_ru8tt6t700s9v50bu18ws5ha6 UNIQUE (realm_id, username));
    CREATE TABLE federated_identity (identity_provider VARCHAR(255) NOT NULL, realm_id VARCHAR(36), federated_user_id VARCHAR(255),
        federated_username VARCHAR(255), token TEXT, user_id VARCHAR(36) NOT NULL REFERENCES user_entity,
        CONSTRAINT constraint_40 PRIMARY KEY (identity_provider, user_id));
    CREATE INDEX idx_fedidentity_user ON federated_identity (user_id);
    CREATE INDEX idx_fedidentity_feduser ON federated_identity (federated_user_id);
    CREATE TABLE user_attribute (id VARCHAR(36) PRIMARY KEY DEFAULT gen_random_uuid(), name VARCHAR(255) NOT NULL, value VARCHAR(255),
        user_id VARCHAR(36) NOT NULL REFERENCES user_entity);
    INSERT INTO user_entity (id, email, email_constraint, enabled, first_name, last_name, realm_id, username)
        SELECT 'u-' || n, 'u' || n, 'u' || n, TRUE, first, last, 'school', uid FROM PUPILS;
    INSERT INTO federated_identity SELECT 'surf', 'school', uid, 'u' || n, NULL, 'u-' || n FROM PUPILS;
    INSERT INTO federated_identity SELECT 'google', 'school', uid, 'u' || n, NULL, 'u-' || n FROM PUPILS;
    INSERT INTO user_attribute (name, value, user_id) SELECT 'locale', 'nl', 'u-' || n FROM PUPILS";

#[test]
fn keycloak_has_a_row_of_each_provider_for_each_user() {
    Schema {
        name: "Keycloak, federated_identity",
        map: "[store.keyring]\ntable = \"federated_identity\"\nprofile = \"user_id\"\nidentity = \"federated_user_id\"
              scheme = { column = \"identity_provider\", values = { real-id = \"surf\" } }
              [store.profile]\ntable = \"user_entity\"\nkey = \"id\"
              person = { first_name = \"first_name\", last_name = \"last_name\" }\n",
        sql: KEYCLOAK,
        known: "SELECT substr(user_id, 3), federated_user_id FROM federated_identity WHERE identity_provider = 'surf'",
        table: "federated_identity",
        column: "{federated_user_id}",
        holds: "one",
    }
    .live();
}

#[test]
fn keycloak_has_a_name_in_the_row_of_each_user() {
    Schema {
        name: "Keycloak, user_entity",
        map: "[store.keyring]\ntable = \"user_entity\"\nprofile = \"id\"\nidentity = \"username\"
              person = { first_name = \"first_name\", last_name = \"last_name\" }\n",
        sql: KEYCLOAK,
        known: "SELECT substr(id, 3), username FROM user_entity",
        table: "user_entity",
        column: "{username}",
        holds: "one",
    }
    .live();
}

#[test]
fn moodle_has_a_name_and_a_number_in_the_row_of_each_user() {
    Schema {
        name: "Moodle",
        map: "[store.keyring]\ntable = \"mdl_user\"\nprofile = \"id\"
              identity = { real-id = \"username\", profile-id = \"idnumber\" }
              person = { first_name = \"firstname\", last_name = \"lastname\" }\n",
        sql: "CREATE TABLE mdl_user (id BIGSERIAL PRIMARY KEY, auth VARCHAR(20) NOT NULL DEFAULT 'manual', confirmed SMALLINT NOT NULL DEFAULT 0,
                  deleted SMALLINT NOT NULL DEFAULT 0, suspended SMALLINT NOT NULL DEFAULT 0, mnethostid BIGINT NOT NULL DEFAULT 0,
                  username VARCHAR(100) NOT NULL DEFAULT '', password VARCHAR(255) NOT NULL DEFAULT '', idnumber VARCHAR(255) NOT NULL DEFAULT '',
                  firstname VARCHAR(100) NOT NULL DEFAULT '', lastname VARCHAR(100) NOT NULL DEFAULT '', email VARCHAR(100) NOT NULL DEFAULT '',
                  timemodified BIGINT NOT NULL DEFAULT 0);
              CREATE UNIQUE INDEX mdl_user_mneuse_uix ON mdl_user (mnethostid, username);
              CREATE INDEX mdl_user_idn_ix ON mdl_user (idnumber);
              CREATE TABLE mdl_grade_grades (id BIGSERIAL PRIMARY KEY, itemid BIGINT NOT NULL, userid BIGINT NOT NULL, finalgrade NUMERIC(10, 5));
              INSERT INTO mdl_user (id, auth, mnethostid, username, idnumber, firstname, lastname)
                  SELECT n, 'saml2', 1, uid, CASE WHEN n < 4 THEN 'p' || n || '@adm.example' ELSE '' END, first, last FROM PUPILS;
              INSERT INTO mdl_user (id, username) VALUES (8, 'guest');
              INSERT INTO mdl_grade_grades (itemid, userid, finalgrade) SELECT 1, n, n FROM PUPILS",
        known: "SELECT CAST(id AS TEXT), username FROM mdl_user WHERE username <> 'guest'",
        table: "mdl_user",
        column: "{username}",
        holds: "one",
    }
    .live();
}

#[test]
fn canvas_keeps_pseudonyms_that_are_deleted() {
    Schema {
        name: "Canvas",
        map: "[store.keyring]\ntable = \"pseudonyms\"\nprofile = \"user_id\"\nidentity = \"unique_id\"
              state = { column = \"workflow_state\", active = \"active\", retired = \"deleted\" }
              copy = [\"account_id\", \"authentication_provider_id\", \"created_at\", \"updated_at\"]\n",
        sql: "CREATE TABLE accounts (id BIGSERIAL PRIMARY KEY, name VARCHAR(255));
              CREATE TABLE users (id BIGSERIAL PRIMARY KEY, name VARCHAR(255), workflow_state VARCHAR(255) NOT NULL);
              CREATE TABLE pseudonyms (id BIGSERIAL PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES users, account_id BIGINT NOT NULL REFERENCES accounts,
                  workflow_state VARCHAR(255) NOT NULL, unique_id VARCHAR(255) NOT NULL, crypted_password VARCHAR(255) NOT NULL DEFAULT '',
                  sis_user_id VARCHAR(255), integration_id VARCHAR(255), login_count INT NOT NULL DEFAULT 0, position INT,
                  authentication_provider_id BIGINT, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL);
              CREATE UNIQUE INDEX ON pseudonyms (lower(unique_id), account_id, authentication_provider_id)
                  WHERE workflow_state IN ('active', 'suspended');
              CREATE UNIQUE INDEX ON pseudonyms (sis_user_id, account_id) WHERE sis_user_id IS NOT NULL;
              CREATE TABLE enrollments (id BIGSERIAL PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES users, course_id BIGINT NOT NULL);
              INSERT INTO accounts VALUES (1, 'school');
              INSERT INTO users SELECT n, first || ' ' || last, 'registered' FROM PUPILS;
              INSERT INTO pseudonyms (user_id, account_id, workflow_state, unique_id, sis_user_id, authentication_provider_id, created_at, updated_at)
                  SELECT n, 1, 'active', uid, 's' || n, 3, now(), now() FROM PUPILS;
              INSERT INTO enrollments (user_id, course_id) SELECT n, 5 FROM PUPILS",
        known: "SELECT CAST(user_id AS TEXT), unique_id FROM pseudonyms WHERE workflow_state = 'active'",
        table: "pseudonyms",
        column: "{unique_id}",
        holds: "many",
    }
    .live();
}

#[test]
fn discourse_has_one_record_of_single_sign_on_for_each_user() {
    Schema {
        name: "Discourse",
        map: "[store.keyring]\ntable = \"single_sign_on_records\"\nprofile = \"user_id\"\nidentity = \"external_id\"\nholds = \"one\"\n",
        sql: "CREATE TABLE users (id SERIAL PRIMARY KEY, username VARCHAR(60) NOT NULL, name VARCHAR);
              CREATE TABLE single_sign_on_records (id SERIAL PRIMARY KEY, user_id INT NOT NULL, external_id VARCHAR NOT NULL,
                  last_payload TEXT NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL, external_username VARCHAR,
                  external_email VARCHAR, external_name VARCHAR, external_avatar_url VARCHAR(1000));
              CREATE UNIQUE INDEX ON single_sign_on_records (external_id);
              CREATE INDEX ON single_sign_on_records (user_id);
              CREATE TABLE posts (id SERIAL PRIMARY KEY, user_id INT, raw TEXT NOT NULL);
              INSERT INTO users SELECT n, 'u' || n, first || ' ' || last FROM PUPILS;
              INSERT INTO single_sign_on_records (user_id, external_id, last_payload, created_at, updated_at)
                  SELECT n, uid, 'nonce', now(), now() FROM PUPILS;
              INSERT INTO posts (user_id, raw) SELECT n, 'hallo' FROM PUPILS",
        known: "SELECT CAST(user_id AS TEXT), external_id FROM single_sign_on_records",
        table: "single_sign_on_records",
        column: "{external_id}",
        holds: "one",
    }
    .live();
}

const NEXTCLOUD: &str = "
    CREATE TABLE oc_accounts (uid VARCHAR(64) NOT NULL DEFAULT '' PRIMARY KEY, data TEXT NOT NULL DEFAULT '');
    CREATE TABLE oc_accounts_data (id BIGSERIAL PRIMARY KEY, uid VARCHAR(64) NOT NULL, name VARCHAR(64) NOT NULL, value VARCHAR(255) DEFAULT '');
    CREATE INDEX accounts_data_uid ON oc_accounts_data (uid);
    CREATE INDEX accounts_data_name ON oc_accounts_data (name);
    CREATE INDEX accounts_data_value ON oc_accounts_data (value);
    INSERT INTO oc_accounts SELECT 'u' || n, '{}' FROM PUPILS;
    INSERT INTO oc_accounts_data (uid, name, value) SELECT 'u' || n, 'email', uid FROM PUPILS;
    INSERT INTO oc_accounts_data (uid, name, value) SELECT 'u' || n, 'displayname', first FROM PUPILS";

#[test]
fn nextcloud_has_a_row_of_each_kind_for_each_account() {
    Schema {
        name: "Nextcloud",
        map: "[store.keyring]\ntable = \"oc_accounts_data\"\nprofile = \"uid\"\nidentity = \"value\"\nholds = \"one\"
              scheme = { column = \"name\", values = { real-id = \"email\" } }\n",
        sql: NEXTCLOUD,
        known: "SELECT substr(uid, 2), value FROM oc_accounts_data WHERE name = 'email'",
        table: "oc_accounts_data",
        column: "{value}",
        holds: "one",
    }
    .live();
}

#[test]
fn an_identity_that_names_the_profile_itself_cannot_be_replaced() {
    let map = "[store.keyring]\ntable = \"oc_accounts\"\nprofile = \"uid\"\nidentity = \"uid\"\n";
    let publisher = Publisher::new(map, &NEXTCLOUD.replace("PUPILS", USERS));
    let ended = publisher.run(&["keyrings", "init"]);
    assert!(ended.code == 2 && ended.said.contains("names the profile"), "{}", ended.said);
}
