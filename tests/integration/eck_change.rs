//! ECK iDs that change, from the list to the store: generated, filled, checked, sealed, applied.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

fn waswordt(folder: &Path, code: i32, words: &[&str]) -> Value {
    let mut command = Command::cargo_bin("waswordt").unwrap();
    let output = command
        .args(words)
        .args(["--lang", "en", "--format", "json", "--today", "2026-07-01"])
        .current_dir(folder)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{words:?}: {said}");
    serde_json::from_slice(&output.stdout).unwrap_or(Value::Null)
}

fn eck_id(digit: char) -> String {
    format!("https://ketenid.nl/201703/{}", digit.to_string().repeat(128))
}

/// The old identities of three pupils: ECK iDs, or those of another scheme.
fn old(scheme: &str) -> [String; 3] {
    match scheme {
        "eck-id" => ['a', 'b', 'c'].map(eck_id),
        "real-id" => ["1@old", "2@old", "3@old"].map(str::to_owned),
        _ => ["f00d@old", "beef@old", "cafe@old"].map(str::to_owned),
    }
}

/// Plays the whole chain for one scheme, and returns the store after it.
fn play(scheme: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    waswordt(path, 0, &["keygen", "-o", "key"]);
    let public = fs::read_to_string(path.join("key")).unwrap();
    let recipient =
        public.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap().to_owned();
    let changes =
        if scheme == "eck-id" { vec!["--eck-id-changes"] } else { vec!["--eck-id-from", scheme] };
    let publisher = format!("voorbeeld={recipient}");
    let init = [
        "init",
        "--sector",
        "vo",
        "--brin",
        "99ZZ00",
        "--school",
        "Petteflat",
        "--from",
        "elf:magister",
        "--to",
        "elf:magister",
    ];
    let more = [
        "--from-realm",
        "old",
        "--to-realm",
        "old",
        "--publisher",
        &publisher,
        "--publisher",
        "ander",
    ];
    waswordt(path, 0, &[&init[..], &changes, &more].concat());
    let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]);
    assert_eq!(
        (verdict["code"].as_str(), verdict["basis"].as_str()),
        (Some("G5"), Some("own-rule"))
    );

    let old = old(scheme);
    let people = [("A.", "Aagje", "Bakker"), ("B.", "Bram", "de Vries"), ("C.", "Cato", "Smit")];
    let mut keyrings =
        "profile_id,identity,scheme,state,initials,first_name,last_name\n".to_owned();
    let mut roster =
        "Voorletters,Voornaam,Achternaam,School locatie,oud\n".replace("oud", header(scheme));
    let mut export = "Voornaam,Achternaam,School locatie,ECK iD\n".to_owned();
    for (at, ((initials, first, last), old)) in people.iter().zip(&old).enumerate() {
        writeln!(keyrings, "P{at},{old},{scheme},active,{initials},{first},{last}").unwrap();
        writeln!(roster, "{initials},{first},{last},Noord,{old}").unwrap();
        writeln!(export, "{first},{last},Noord,{}", eck_id(['d', 'e', 'f'][at])).unwrap();
    }
    for (name, text) in
        [("keyrings.csv", &keyrings), ("roster.csv", &roster), ("export.csv", &export)]
    {
        fs::write(path.join(name), text).unwrap();
    }
    waswordt(
        path,
        2,
        &["generate", "--move", "move.toml", "--from", "roster.csv", "-o", "list.csv"],
    );
    let generate =
        ["generate", "--move", "move.toml", "--publisher", "voorbeeld", "-o", "list.csv", "--from"];
    waswordt(path, 0, &[&generate[..], &["roster.csv"]].concat());
    let from_roster = fs::read_to_string(path.join("list.csv")).unwrap();
    assert!(
        from_roster.starts_with(&format!(
            "Voorletters,Voornaam,Achternaam,School locatie,{},ECK iD nieuw\n",
            header(scheme)
        )),
        "{from_roster}"
    );
    waswordt(path, 1, &["fill-check", "list.csv", "--move", "move.toml"]);
    fill_and_check(path);
    let sealed =
        waswordt(path, 0, &["encrypt", "filled.csv", "--move", "move.toml", "-o", "sealed"]);
    assert_eq!(
        (sealed["tickets"].as_array().unwrap().len(), &sealed["passed_over"][0]["publisher"]),
        (1, &"ander".into()),
        "its own list"
    );
    let file = format!("sealed/{}", sealed["tickets"][0]["sealed"]["file"].as_str().unwrap());
    ticket_says_what_changes(path, &file, scheme);
    let receipt = waswordt(
        path,
        0,
        &["apply", &file, "-i", "key", "--move", "move.toml", "--store", "keyrings.csv"],
    );
    assert_eq!(
        (&receipt["counts"]["linked"], &receipt["outcome"]),
        (&3.into(), &"applied".into()),
        "{receipt}"
    );
    fs::read_to_string(path.join("keyrings.csv")).unwrap()
}

/// Fills the list by names, of which each pair is proposed and accepted, and checks it.
fn fill_and_check(path: &Path) {
    // A name tells nobody's ECK iD: what it finds is proposed, and a person decides.
    let words = ["fill", "list.csv", "--from", "export.csv", "-o", "filled.csv"];
    let named = waswordt(path, 0, &[&words[..], &["--candidates", "found.csv"]].concat());
    assert_eq!(
        (&named["counts"]["filled"], named["proposed"].as_array().map(Vec::len)),
        (&0.into(), Some(3)),
        "{named}"
    );
    let found = fs::read_to_string(path.join("found.csv")).unwrap().replace("\n,", "\nyes,");
    fs::write(path.join("found.csv"), found).unwrap();
    waswordt(path, 0, &[&words[..], &["--accept", "found.csv", "--force"]].concat());
    let checked = waswordt(path, 0, &["fill-check", "filled.csv", "--move", "move.toml"]);
    assert_eq!(
        (
            checked["list"]["format"].as_str().unwrap().starts_with("eck-change"),
            &checked["counts"]["error"]
        ),
        (true, &0.into())
    );
}

fn ticket_says_what_changes(path: &Path, file: &str, scheme: &str) {
    let ticket = fs::read_to_string(path.join(file.replace(".zip.age", ".ticket.txt"))).unwrap();
    let what = if scheme == "eck-id" {
        "gets other ECK iDs;"
    } else {
        "gets ECK iDs in place of other identities;"
    };
    assert!(ticket.contains(what), "{ticket}");
}

fn header(scheme: &str) -> &'static str {
    match scheme {
        "eck-id" => "ECK iD oud",
        "real-id" => "nlEduPersonRealId oud",
        _ => "uid oud",
    }
}

#[test]
fn eck_ids_that_change_are_carried_over_from_every_scheme() {
    for scheme in ["eck-id", "real-id", "opaque-uid"] {
        let store = play(scheme);
        for (at, digit) in ['d', 'e', 'f'].into_iter().enumerate() {
            let new = format!("P{at},{},eck-id,active", eck_id(digit));
            assert!(store.lines().any(|line| line.starts_with(&new)), "{scheme}: {store}");
        }
        // Nobody else ever gets an ECK iD: the old one stays.
        let stays = format!("P0,{},eck-id,active", eck_id('a'));
        assert_eq!(
            store.lines().any(|line| line.starts_with(&stays)),
            scheme == "eck-id",
            "{store}"
        );
    }
}

#[test]
fn a_rule_of_the_tool_s_own_is_not_laid_upon_the_agreement() {
    let ends = ["--from", "elf:magister", "--to", "elf:magister", "--from-realm", "old"];
    let school = ["init", "--sector", "vo", "--brin", "99ZZ00", "--school", "P"];
    let text = |changes: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        waswordt(folder.path(), 0, &[&school[..], &ends, changes].concat());
        let mut command = Command::cargo_bin("waswordt").unwrap();
        let words = ["scenario", "--move", "move.toml", "--lang", "en"];
        let output = command.args(words).current_dir(folder.path()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let own = text(&["--eck-id-changes"]);
    assert!(own.contains("A rule of this tool's own: the agreement has none"), "{own}");
    assert!(!own.contains("Based on the agreement"), "{own}");
    assert!(text(&["--to-realm", "new"]).contains("Based on the agreement"));
}

#[test]
fn the_term_of_a_list_of_eck_ids_begins_as_its_sector_has_it_whoever_is_asked() {
    // With the ticket in VO, with the return of the whole list in MBO.
    begins("vo", "elf:magister", &"2026-07-06".into(), "working days of the ticket");
    begins("mbo", "eck:magister", &Value::Null, "of the return of the completely filled list");
}

/// Holds ticket, verdict and plan against how a sector counts a publisher's days, where a row of
/// the list is still open.
fn begins(sector: &str, end: &str, open_deadline: &Value, rule: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    waswordt(path, 0, &["keygen", "-o", "key"]);
    let public = fs::read_to_string(path.join("key")).unwrap();
    let recipient =
        public.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap().to_owned();
    let init = [
        "init", "--sector", sector, "--brin", "99ZZ00", "--school", "P", "--from", end, "--to", end,
    ];
    let more = [
        "--eck-id-changes",
        "--from-realm",
        "old",
        "--to-realm",
        "old",
        "--publisher",
        &format!("voorbeeld={recipient}"),
    ];
    waswordt(path, 0, &[&init[..], &more].concat());
    let header = "Voorletters,Voornaam,Achternaam,School locatie,ECK iD oud,ECK iD nieuw\n";
    let full = format!("{header}A.,Aagje,Bakker,Noord,{},{}\n", eck_id('a'), eck_id('d'));
    let seal = |name: &str, text: String| {
        fs::write(path.join(name), text).unwrap();
        waswordt(
            path,
            0,
            &[
                "encrypt",
                name,
                "--move",
                "move.toml",
                "--allow-unfilled",
                "-o",
                &format!("out-{name}"),
            ],
        )["tickets"][0]
            .clone()
    };
    assert_eq!(seal("full.csv", full.clone())["deadline"], "2026-07-06");
    let open = seal("open.csv", full + &format!("B.,Bram,Vries,Noord,{},\n", eck_id('b')));
    assert_eq!(
        (&open["deadline"], &open["list"]["unfilled"]),
        (open_deadline, &1.into()),
        "{open}"
    );
    // Whose new ECK iD is missing moves all the same: the row is still to be filled.
    let sealed = open["sealed"]["file"].as_str().unwrap();
    let text = sealed.replace(".zip.age", ".ticket.txt");
    let text = fs::read_to_string(path.join("out-open.csv").join(text)).unwrap();
    assert!(
        text.contains("waarvan er 1 nog niet is ingevuld") && !text.contains("does not move"),
        "{text}"
    );
    let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]).to_string();
    let steps = waswordt(path, 0, &["steps", "--move", "move.toml"]).to_string();
    let waits = verdict.contains("only then do its three working days begin");
    assert_eq!(waits, open_deadline.is_null(), "{verdict}");
    assert!(steps.contains(rule), "{steps}");
}

#[test]
fn a_list_of_the_mbo_is_never_taken_for_one_of_eck_ids() {
    let folder = tempfile::tempdir().unwrap();
    for header in ["nlEduPersonRealId oud", "nlEduPersonProfileId oud"] {
        let text = format!(
            "Voorletters,Voornaam,Achternaam,School locatie,{header}\nA.,Aagje,Bakker,Noord,1@old\n"
        );
        fs::write(folder.path().join("list.csv"), text).unwrap();
        let report = waswordt(folder.path(), 1, &["fill-check", "list.csv"]);
        assert_eq!(report["list"]["format"], "mbo-idp-change", "{report}");
    }
}

#[test]
fn a_publishers_store_gives_the_list_of_its_own_pupils() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let init = [
        "init",
        "--sector",
        "mbo",
        "--brin",
        "99ZZ",
        "--school",
        "P",
        "--from",
        "eck:magister",
        "--to",
        "eck:magister",
    ];
    waswordt(path, 0, &[&init[..], &["--eck-id-changes", "--from-realm", "old"]].concat());
    let keyrings = format!(
        "profile_id,identity,scheme,state,initials,first_name,last_name\nP1,{},eck-id,active,A.,Aagje,Bakker\n\
         P1,1@old,real-id,active,A.,Aagje,Bakker\nP2,{},eck-id,active,B.,Bram,Vries\nP2,2@elsewhere,real-id,active,B.,Bram,Vries\n",
        eck_id('a'),
        eck_id('b')
    );
    fs::write(path.join("keyrings.csv"), keyrings).unwrap();
    waswordt(path, 0, &["keyrings", "init", "--store", "s.db"]);
    waswordt(path, 0, &["keyrings", "import", "keyrings.csv", "--store", "s.db"]);
    waswordt(path, 0, &["generate", "--move", "move.toml", "--from", "s.db", "-o", "list.csv"]);
    let list = fs::read_to_string(path.join("list.csv")).unwrap();
    assert!(list.lines().count() == 2 && list.contains(&eck_id('a')), "{list}");
}

#[test]
fn a_realm_keeps_nobody_from_the_list_of_whom_a_store_holds_no_account() {
    for (scheme, identity) in [("eck-id", eck_id('a')), ("opaque-uid", "f00d@hashed".to_owned())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let ends = ["--from", "elf:magister", "--to", "elf:magister", "--from-realm", "old"];
        let school = ["init", "--sector", "vo", "--brin", "99ZZ00", "--school", "P"];
        let realm = ["--to-realm", "old"];
        let changes: &[&str] =
            if scheme == "eck-id" { &["--eck-id-changes"] } else { &["--eck-id-from", scheme] };
        waswordt(path, 0, &[&school[..], &ends, &realm, changes].concat());
        let keyrings = format!(
            "profile_id,identity,scheme,first_name,last_name\nP1,{identity},{scheme},Aagje,Bakker\n"
        );
        fs::write(path.join("keyrings.csv"), keyrings).unwrap();
        let words = ["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.csv"];
        let told = waswordt(path, 0, &words);
        assert!(fs::read_to_string(path.join("list.csv")).unwrap().contains(&identity));
        assert!(
            told.to_string().contains("of which school the people of the source are"),
            "{told}"
        );
        // One portal, and no realm that changes: no record, no new link.
        let verdict = waswordt(path, 0, &["scenario", "--move", "move.toml"]);
        assert_eq!(verdict["needs"]["new_realm"], false, "{verdict}");
        let steps = waswordt(path, 0, &["steps", "--move", "move.toml"]).to_string();
        assert!(!steps.contains("Central Registration"), "{steps}");
    }
}

#[test]
fn students_whom_a_store_knows_by_profile_id_alone_are_on_the_list_of_their_school() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let school = ["init", "--sector", "mbo", "--brin", "99ZZ", "--school", "P"];
    let ends =
        ["--from", "eck:magister", "--from-realm", "old", "--to", "eck:adfs", "--to-realm", "new"];
    waswordt(path, 0, &[&school[..], &ends].concat());
    let listed = |keyrings: &str| {
        let head = "profile_id,identity,scheme,first_name,last_name\n";
        fs::write(path.join("keyrings.csv"), format!("{head}{keyrings}")).unwrap();
        let words = ["generate", "--move", "move.toml", "--from", "keyrings.csv", "-o", "list.csv"];
        let told = waswordt(path, 0, &[&words[..], &["--force"]].concat());
        let list = fs::read_to_string(path.join("list.csv")).unwrap();
        let own = ["1@adm", "2@adm", "3@other", "4@adm"].map(|id| list.contains(id));
        (own, told.to_string().contains("of which school the people"))
    };
    let both = "P1,1@adm,profile-id,Aagje,Bakker\nP1,01@old,real-id,Aagje,Bakker\n";
    let alone = "P2,2@adm,profile-id,Bram,Vries\nP3,3@other,profile-id,Cato,Smit\n";
    // Whoever has an account elsewhere is of another school.
    let elsewhere = "P4,4@adm,profile-id,Dirk,Kok\nP4,04@else,real-id,Dirk,Kok\n";
    let all = format!("{both}{alone}{elsewhere}");
    assert_eq!(listed(&all), ([true, true, false, false], false));
    // Where the store holds no account at all, nothing tells the school, and that is said.
    assert_eq!(listed(alone), ([false, true, true, false], true));
}

/// A folder with a move of ECK iDs, and a store of real ids.
fn store_of_real_ids(conditions: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let moved = format!(
        "sector = 'vo'\nschool = {{ brin = '99ZZ00', name = 'P' }}\n\
         from = {{ delivery = 'elf', idp = 'magister', realm = 'oud' }}\n\
         to = {{ delivery = 'elf', idp = 'magister', realm = 'oud' }}\n\
         publisher = [{{ name = 'voorbeeld' }}]\n[conditions]\n{conditions}\n"
    );
    fs::write(folder.path().join("move.toml"), moved).unwrap();
    let keyrings = "profile_id,identity,scheme,initials,first_name,last_name\n\
                    P1,1@oud,real-id,A.,Aagje,Bakker\nP2,2@oud,real-id,B.,Bram,Smit\n";
    fs::write(folder.path().join("keyrings.csv"), keyrings).unwrap();
    folder
}

const FROM_STORE: [&str; 9] = [
    "generate",
    "--move",
    "move.toml",
    "--publisher",
    "voorbeeld",
    "-o",
    "list.csv",
    "--from",
    "keyrings.csv",
];

#[test]
fn a_store_that_holds_nothing_of_what_changes_makes_no_list() {
    let folder = store_of_real_ids("eck_id_changes = true");
    let error = waswordt(folder.path(), 1, &FROM_STORE);
    let told = error["error"].as_str().unwrap();
    assert!(told.contains("of eck-id, the keyrings of real-id"), "{error}");
    assert!(error["hint"].as_str().unwrap().contains("eck_id_from = "), "{error}");
    // Nothing comes in place of ECK iDs that are there already.
    let folder = store_of_real_ids("eck_id_from = 'opaque-uid'");
    let [one, ..] = old("eck-id");
    fs::write(
        folder.path().join("keyrings.csv"),
        format!("profile_id,identity,scheme,first_name\nP1,{one},eck-id,Aagje\n"),
    )
    .unwrap();
    let error = waswordt(folder.path(), 1, &FROM_STORE);
    let hint = error["hint"].as_str().unwrap();
    assert!(hint.contains("eck_id_changes = true") && !hint.contains("eck_id_from = "), "{error}");
}

#[test]
fn an_export_may_call_the_known_identity_by_its_own_name() {
    let folder = store_of_real_ids("eck_id_from = 'real-id'");
    waswordt(folder.path(), 0, &FROM_STORE);
    let export =
        format!("nlEduPersonRealId,ECK iD\n2@oud,{}\n1@oud,{}\n", eck_id('e'), eck_id('d'));
    fs::write(folder.path().join("export.csv"), export).unwrap();
    let fill =
        ["fill", "list.csv", "--from", "export.csv", "-o", "filled.csv", "--move", "move.toml"];
    waswordt(folder.path(), 0, &fill);
    let filled = fs::read_to_string(folder.path().join("filled.csv")).unwrap();
    let new = |row: usize| filled.lines().nth(row).unwrap().rsplit(',').next().unwrap().to_owned();
    assert_eq!([new(1), new(2)], [eck_id('d'), eck_id('e')]);
}
