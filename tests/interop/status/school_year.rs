//! A summer of three schools and four publishers, with the status as a distributor reads it on ten
//! days.

use std::fs;

use serde_json::Value;

use super::Distributor;

/// The schools: a name, BRIN, delivery, old and new IdP.
const SCHOOLS: [(&str, &str, &str, &str, &str); 3] = [
    ("Noord", "01AA00", "elf", "magister", "itslearning"),
    ("Zuid", "02BB00", "ilf", "som", "magister"),
    ("Oost", "03CC00", "elf", "magister", "azure-ad"),
];
const PUBLISHERS: [&str; 4] = ["Alfa", "Beta", "Gamma", "Delta"];
/// The pupils of each school.
const PUPILS: [(&str, &str); 4] =
    [("Aagje", "Bakker"), ("Bram", "Vries"), ("Cas", "Smit"), ("Dora", "Visser")];

/// Sets up the moves, the keys, and the stores.
fn set_up() -> Distributor {
    let desk = Distributor::bare();
    for folder in ["desk", "papers", "trial"] {
        fs::create_dir(desk.path(folder)).unwrap();
    }
    let mut publishers = String::new();
    for name in PUBLISHERS {
        let recipient = desk.run(0, "2026-05-18", &["keygen", "-o", &format!("papers/{name}.key")]);
        let address = if name == "Alfa" {
            String::new()
        } else {
            format!("email = \"cmr@{}.example\"\n", name.to_lowercase())
        };
        publishers += &[
            "[[publisher]]\nname = \"",
            name,
            "\"\nrecipients = [\"",
            recipient.trim(),
            "\"]\n",
            &address,
        ]
        .concat();
    }
    for name in ["school", "distributor"] {
        let recipient = desk.run(0, "2026-05-18", &["keygen", "-o", &format!("papers/{name}.key")]);
        desk.write(format!("papers/{name}.pub"), &recipient);
    }
    for (school, brin, delivery, from, to) in SCHOOLS {
        let realm = school.to_lowercase();
        let side = |idp: &str, realm: &str| {
            format!("delivery = \"{delivery}\"\nidp = \"{idp}\"\nrealm = \"{realm}\"\n")
        };
        let ends = format!(
            "[from]\n{}[to]\n{}",
            side(from, &format!("{realm}-oud")),
            side(to, &format!("{realm}-nieuw"))
        );
        let contract = if delivery == "ilf" {
            "[conditions]\ncontract_signed = 2026-05-11\nconsent_given = 2026-05-11\n"
        } else {
            ""
        };
        let sender = "[distributor]\nname = \"Distributeur Voorbeeld\"\nemail = \"verhuizingen@distributeur.example\"\n";
        let dates = "[dates]\nannounced = 2026-05-11\nfreeze = 2026-07-13\ncutover = 2026-07-20\n";
        let about = format!("sector = \"vo\"\n[school]\nbrin = \"{brin}\"\nname = \"{school}\"\n");
        desk.write(
            format!("{school}.toml"),
            format!("{about}{ends}{dates}{contract}{sender}{publishers}"),
        );
    }
    for store in ["Alfa", "Beta-west", "Beta-oost", "Gamma", "Delta"] {
        let profiles: String = SCHOOLS.iter().map(|(school, ..)| keyrings(store, school)).collect();
        desk.write("keyrings.csv", format!("profile_id,identity\n{profiles}"));
        desk.run(0, "2026-05-18", &["keyrings", "init", "--store", &format!("papers/{store}.db")]);
        desk.run(
            0,
            "2026-05-18",
            &["keyrings", "import", "keyrings.csv", "--store", &format!("papers/{store}.db")],
        );
    }
    desk
}

/// What a store holds of a school: all its pupils, but that one store knows Noord by other
/// identities, and another Bram of Zuid twice.
fn keyrings(store: &str, school: &str) -> String {
    let realm = school.to_lowercase();
    if (store, school) == ("Delta", "Noord") {
        return "N1,aagje@elders\nN2,bram@elders\n".to_owned();
    }
    let all = PUPILS
        .map(|(first, _)| format!("{school}-{first},{}@{realm}-oud\n", first.to_lowercase()))
        .concat();
    if (store, school) == ("Beta-oost", "Zuid") {
        all + "Zuid-new,b.vries@zuid-nieuw\n"
    } else {
        all
    }
}

impl Distributor {
    /// Sends a list out to a school, which fills it and sends it back, sealed both ways.
    fn out_and_back(&self, school: &str, [out, back]: [&str; 2]) {
        let realm = school.to_lowercase();
        let people = |last: &dyn Fn(&str, &str) -> String| {
            PUPILS.iter().map(|(one, other)| last(one, other)).collect::<String>()
        };
        let roster = people(&|first, last| {
            format!("{first},,{last},1234 AB,1,{}@{realm}-oud\n", first.to_lowercase())
        });
        self.write(
            "papers/roster.csv",
            format!("Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,was\n{roster}"),
        );
        let new = |first: &str, last: &str| {
            format!("{}.{}@{realm}-nieuw", first[..1].to_lowercase(), last.to_lowercase())
        };
        let export =
            people(&|first, last| format!("{first},,{last},1234 AB,1,{}\n", new(first, last)));
        self.write(
            "papers/export.csv",
            format!("Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,wordt\n{export}"),
        );
        let (moved, list, filled) = (
            format!("{school}.toml"),
            format!("papers/{school}.xlsx"),
            format!("papers/{school}-filled.xlsx"),
        );
        let key = |name: &str| {
            fs::read_to_string(self.path(format!("papers/{name}.pub"))).unwrap().trim().to_owned()
        };
        let (there, here) =
            (format!("papers/{school}-out.age"), format!("papers/{school}-back.age"));
        self.run(
            0,
            out,
            &["generate", "--move", &moved, "--from", "papers/roster.csv", "-o", &list],
        );
        self.run(0, out, &["encrypt", &list, "-r", &key("school"), "--to-fill", "-o", &there]);
        self.run(
            0,
            back,
            &[
                "fill",
                &there,
                "-i",
                "papers/school.key",
                "--from",
                "papers/export.csv",
                "--column",
                "wordt",
                "-o",
                &filled,
            ],
        );
        self.run(0, back, &["encrypt", &filled, "-r", &key("distributor"), "-o", &here]);
    }

    /// Lets a publisher look what the list of a school would do, before there is a ticket.
    fn rehearse(&self, code: i32, day: &str, publisher: &str, school: &str) {
        let (list, moved, store) = (
            format!("papers/{school}-filled.xlsx"),
            format!("{school}.toml"),
            format!("papers/{publisher}.db"),
        );
        let words = [
            "apply",
            &list,
            "--move",
            &moved,
            "--store",
            &store,
            "--dry-run",
            "--publisher",
            publisher,
        ];
        self.run(
            code,
            day,
            &[&words[..], &["--receipt", &format!("trial/{publisher}-{school}.json")]].concat(),
        );
    }

    /// Corrects the list of a school, and seals its second version.
    fn correct(&self, school: &str, day: &str) {
        let (list, moved) = (format!("papers/{school}-filled.xlsx"), format!("{school}.toml"));
        let second = format!("papers/{school}-2.xlsx");
        let corrected = self
            .run(0, day, &["generate", "--move", &moved, "--from", &list, "-o", "-"])
            .replace("c.smit@", "cas.smit@");
        self.write("papers/corrected.csv", &corrected);
        self.run(
            0,
            day,
            &[
                "generate",
                "--move",
                &moved,
                "--from",
                "papers/corrected.csv",
                "--supersedes",
                &list,
                "-o",
                &second,
            ],
        );
        self.run(
            0,
            day,
            &["encrypt", &second, "--move", &moved, "--supersedes", &list, "-o", "desk"],
        );
    }

    /// Seals the list that came back for every publisher.
    fn seal(&self, school: &str, list: &str, day: &str) {
        let moved = format!("{school}.toml");
        self.run(
            0,
            day,
            &["encrypt", list, "-i", "papers/distributor.key", "--move", &moved, "-o", "desk"],
        );
    }

    /// Lets a store of a publisher apply the list of a school; the receipt comes back into a
    /// folder.
    fn carry_out(
        &self,
        code: i32,
        day: &str,
        (publisher, store): (&str, &str),
        (school, version): (&str, u32),
        more: &[&str],
    ) -> Value {
        let end = format!("_v{version}_{}.zip.age", publisher.to_lowercase());
        let names = fs::read_dir(self.path("desk"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let sealed = names.into_iter().find(|name| {
            name.contains(&format!("-{}_", school.to_lowercase())) && name.ends_with(&end)
        });
        let sealed = format!("desk/{}", sealed.unwrap());
        let receipt = format!("desk/{day}-{store}-{school}.json");
        let (key, moved, at) = (
            format!("papers/{publisher}.key"),
            format!("{school}.toml"),
            format!("papers/{store}.db"),
        );
        let words = [
            "apply",
            &sealed,
            "-i",
            &key,
            "--move",
            &moved,
            "--store",
            &at,
            "--publisher",
            publisher,
            "--receipt",
            &receipt,
        ];
        let store_name = if store == publisher { Vec::new() } else { vec!["--store-name", store] };
        self.run(code, day, &[&words[..], &store_name, more].concat());
        self.report(&receipt)
    }

    /// Whom a distributor reads to call on a day, and what stands below the table, with the numbers
    /// of lists left out.
    fn told(&self, day: &str, lang: &str) -> (Vec<String>, String) {
        let text = self.run(0, day, &["status", "desk", "trial", "--lang", lang]);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        let is_number =
            |word: &&str| SCHOOLS.iter().any(|(_, brin, ..)| word.starts_with(&format!("{brin}-")));
        let plain = |text: &str| {
            text.split_whitespace().filter(|word| !is_number(word)).collect::<Vec<_>>().join(" ")
        };
        let mut calls: Vec<String> =
            text.split("\n\n").nth(1).unwrap().split("  · ").map(plain).collect();
        let head = calls.remove(0);
        if calls.is_empty() {
            calls.push(head);
        }
        (calls, plain(text.rsplit('─').next().unwrap()))
    }
}

impl Distributor {
    fn calls(&self, day: &str) -> Vec<String> {
        self.told(day, "en").0
    }

    fn says(&self, day: &str, what: &str) {
        let text = self.told(day, "en").1;
        assert!(text.contains(what), "{day}: {what}\n{text}");
    }
}

const NOBODY: [&str; 1] = ["Nobody is to be called today."];
const FEW: &str = "too few pupils are known there";
const HELD: &str = "Beta: Zuid (02BB00), list v1, is not done everywhere: Beta-oost (1 row is held); was to be done by 17 July 2026";

fn held(days: &str) -> String {
    format!("{HELD} ({days} late)")
}

fn late(who: &str, day: &str, days: &str) -> String {
    format!("{who}, was to be done by {day} July 2026 and is {days} late")
}

fn dutch(who: &str, day: &str, days: &str) -> String {
    format!("{who}, had op {day} juli 2026 klaar moeten zijn en is {days} werkdagen te laat")
}

#[test]
fn a_summer_of_three_schools_and_four_publishers_is_told_day_by_day() {
    let desk = set_up();
    let first = until_the_first_runs(&desk);
    until_the_lists_are_late(&desk);
    until_a_list_is_taken_back_and_corrected(&desk, &first);
    until_all_is_done(&desk);
}

/// Returns the first run.
fn until_the_first_runs(desk: &Distributor) -> String {
    // May and June: the lists go out and come back. Two publishers rehearse with that of Noord, six
    // weeks ahead.
    desk.out_and_back("Noord", ["2026-05-18", "2026-06-01"]);
    desk.out_and_back("Zuid", ["2026-05-18", "2026-06-02"]);
    desk.out_and_back("Oost", ["2026-05-19", "2026-07-14"]);
    desk.rehearse(0, "2026-06-08", "Gamma", "Noord");
    desk.rehearse(1, "2026-06-08", "Delta", "Noord");
    assert_eq!(desk.calls("2026-06-08"), NOBODY);
    desk.says(
        "2026-06-08",
        "Gamma knows 4 of Noord, does not know 0, would hold 0, lose 0 and leave 0 behind",
    );

    // July: the old environments are frozen, and the lists of two schools are sealed.
    desk.seal("Noord", "papers/Noord-back.age", "2026-07-14");
    desk.seal("Zuid", "papers/Zuid-back.age", "2026-07-14");
    let refused = format!(
        "Delta: Noord (01AA00), list v1, was refused at a rehearsal: {FEW}; is to be done by 17 July 2026"
    );
    assert_eq!(desk.calls("2026-07-14"), [refused.as_str()]);
    desk.says("2026-07-14", "0 of 8 done; 0 not done and too late nothing was due yet");
    desk.says("2026-07-14", "6 weeks ahead: Delta would refuse the list of Noord");

    desk.seal("Oost", "papers/Oost-back.age", "2026-07-15");
    let first = desk.carry_out(0, "2026-07-16", ("Alfa", "Alfa"), ("Noord", 1), &[]);
    desk.carry_out(0, "2026-07-16", ("Alfa", "Alfa"), ("Zuid", 1), &[]);
    desk.carry_out(0, "2026-07-16", ("Beta", "Beta-west"), ("Noord", 1), &[]);
    assert_eq!(desk.calls("2026-07-16"), [refused.as_str()]);
    desk.says("2026-07-16", "3 of 12 done; 0 not done and too late");
    first["run_id"].as_str().unwrap().to_owned()
}

fn until_the_lists_are_late(desk: &Distributor) {
    // The day of two lists: Beta has two stores, of which one holds a pupil of Zuid.
    desk.carry_out(0, "2026-07-17", ("Beta", "Beta-oost"), ("Noord", 1), &[]);
    desk.carry_out(0, "2026-07-17", ("Beta", "Beta-west"), ("Zuid", 1), &[]);
    desk.carry_out(1, "2026-07-17", ("Beta", "Beta-oost"), ("Zuid", 1), &["--hold"]);
    desk.carry_out(0, "2026-07-17", ("Gamma", "Gamma"), ("Zuid", 1), &[]);
    let today = |who: &str| format!("{who}, list v1, is to be done today");
    let mut due =
        ["Delta: Noord (01AA00)", "Delta: Zuid (02BB00)", "Gamma: Noord (01AA00)"].map(today);
    due[0] = format!("{}; a rehearsal was refused: {FEW}", due[0]);
    assert_eq!(desk.calls("2026-07-17"), [&due[..], &[HELD.replace("was to", "is to")]].concat());
    desk.says("2026-07-17", "Zuid (02BB00): the progress of 1 pupil is at risk");

    // Monday: Delta refuses Noord, two are late, and Oost is due.
    desk.carry_out(1, "2026-07-20", ("Delta", "Delta"), ("Noord", 1), &[]);
    for publisher in ["Alfa", "Gamma", "Delta"] {
        desk.carry_out(0, "2026-07-20", (publisher, publisher), ("Oost", 1), &[]);
    }
    assert_eq!(
        desk.calls("2026-07-20"),
        [
            format!(
                "Delta: Noord (01AA00), list v1, was refused: {FEW}; was to be done by 17 July 2026"
            ),
            late("Delta: Zuid (02BB00), list v1", "17", "1 working day"),
            late("Gamma: Noord (01AA00), list v1", "17", "1 working day"),
            held("1 working day"),
            "Beta: Oost (03CC00), list v1, is to be done today".to_owned(),
        ]
    );
    desk.says(
        "2026-07-20",
        "7 of 12 done; 4 not done and too late 50% of what was due was done in time",
    );
    desk.run(0, "2026-07-20", &["status", "desk", "trial", "--remind", "mails"]);
    let mail = desk.mail("delta");
    assert_eq!(
        (&mail["to"], &mail["subject"]),
        (&"Delta <cmr@delta.example>".into(), &"Reminder: was–wordt list Noord and 1 more".into())
    );
    assert!(
        mail["text"].as_str().unwrap().contains("was refused: too few pupils are known there"),
        "{mail}"
    );
    assert!(
        !desk.path("mails/alfa.eml").exists()
            && desk.path("mails/beta.eml").exists()
            && desk.path("mails/gamma.eml").exists()
    );
}

fn until_a_list_is_taken_back_and_corrected(desk: &Distributor, first: &str) {
    // Alfa takes Noord back, to which a mistake was found.
    desk.carry_out(0, "2026-07-21", ("Gamma", "Gamma"), ("Noord", 1), &[]);
    desk.run(
        0,
        "2026-07-21",
        &["undo", first, "--store", "papers/Alfa.db", "--receipt", "desk/undo.json"],
    );
    let undone = "Alfa: Noord (01AA00), list v1, was applied and undone since, and was to be done by 17 July 2026";
    assert_eq!(desk.calls("2026-07-21")[0], undone);
    assert_eq!(
        desk.calls("2026-07-21")[4],
        late("Beta: Oost (03CC00), list v1", "20", "1 working day")
    );

    // The second version of Noord: Delta stays late with it, and Alfa, which was in time with the
    // first, is not.
    desk.correct("Noord", "2026-07-22");
    let (calls_in_dutch, below) = desk.told("2026-07-22", "nl");
    assert_eq!(
        calls_in_dutch,
        [
            // Its ticket has a day of its own, and the earlier version was late.
            "Delta: Noord (01AA00), lijst v2, moet op 27 juli 2026 klaar zijn; v1 had op 17 juli 2026 klaar moeten zijn (3 werkdagen te laat)".to_owned(),
            dutch("Delta: Zuid (02BB00), lijst v1", "17", "3"),
            "Beta: Zuid (02BB00), lijst v1, is niet overal klaar: Beta-oost (1 rij is aangehouden); had op 17 juli 2026 klaar moeten zijn (3 werkdagen te laat)"
                .to_owned(),
            dutch("Beta: Oost (03CC00), lijst v1", "20", "2"),
        ]
    );
    assert!(
        below.starts_with("5 van 12 gereed; 4 niet gereed en te laat")
            && !below.contains("Repetitie"),
        "{below}"
    );
    desk.run(0, "2026-07-22", &["status", "desk", "trial", "--remind", "post", "--lang", "nl"]);
    assert!(
        fs::read_to_string(desk.path("post/delta.eml"))
            .unwrap()
            .contains("Subject: Herinnering: was-wordtlijst Noord en nog 1")
    );
}

fn until_all_is_done(desk: &Distributor) {
    desk.carry_out(0, "2026-07-23", ("Alfa", "Alfa"), ("Noord", 2), &[]);
    desk.carry_out(0, "2026-07-24", ("Beta", "Beta-west"), ("Noord", 2), &[]);
    desk.carry_out(0, "2026-07-24", ("Beta", "Beta-oost"), ("Noord", 2), &[]);
    desk.carry_out(0, "2026-07-24", ("Beta", "Beta-west"), ("Oost", 1), &[]);
    let noord = |days: &str| {
        format!(
            "Delta: Noord (01AA00), list v2, is to be done by 27 July 2026; v1 was to be done by 17 July 2026 ({days} late)"
        )
    };
    let zuid = |days: &str| late("Delta: Zuid (02BB00), list v1", "17", days);
    assert_eq!(
        desk.calls("2026-07-24"),
        [noord("5 working days"), zuid("5 working days"), held("5 working days")]
    );
    assert_eq!(
        desk.calls("2026-07-27"),
        [
            noord("6 working days"),
            zuid("6 working days"),
            held("6 working days"),
            "Gamma: Noord (01AA00), list v2, is to be done today".to_owned(),
        ]
    );

    // At last: Delta finds the right store, and Beta decides of the pupil that it held.
    desk.carry_out(0, "2026-07-27", ("Gamma", "Gamma"), ("Noord", 2), &[]);
    desk.write(
        "keyrings.csv",
        format!("profile_id,identity\n{}", keyrings("Alfa", "Noord").replace("Noord-", "D-")),
    );
    desk.run(
        0,
        "2026-07-29",
        &["keyrings", "import", "keyrings.csv", "--store", "papers/Delta.db"],
    );
    desk.carry_out(0, "2026-07-29", ("Delta", "Delta"), ("Noord", 2), &[]);
    desk.carry_out(0, "2026-07-29", ("Delta", "Delta"), ("Zuid", 1), &[]);
    desk.carry_out(
        0,
        "2026-07-30",
        ("Beta", "Beta-oost"),
        ("Zuid", 1),
        &["--on-collision", "take-over"],
    );
    assert_eq!(desk.calls("2026-07-30"), NOBODY);
    desk.says("2026-07-30", "12 of 12 done; 0 not done and too late");
}
