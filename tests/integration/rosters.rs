//! Whether columns that were sorted or shifted by themselves are told from sound ones, over made-up
//! rosters with ids of many kinds.

use std::collections::BTreeMap;

use waswordt::grid::{Facts, FileKind};
use waswordt::list::{Format, List, Parsed};
use waswordt::moves::FormatId;
use waswordt::rules::{self, Severity, Subject};

/// How many rosters are made of each kind of id; `WASWORDT_ROSTERS` asks for more.
const ROSTERS: u64 = 3;

const FIRSTS: &str = "Emma Julia Mila Tess Sophie Zoë Sara Nora Yara Eva Olivia Saar Lotte Noor Liv Anna Evi Maud Fenna Lynn Fleur Isa Roos \
    Lieke Elin Sofie Milou Vera Lisa Femke Jill Bo Fay Jasmijn Hanna Feline Nina Lina Amira Fatima Noah Lucas Levi Luuk Sem Daan Finn James \
    Milan Mees Bram Liam Sam Thijs Adam Benjamin Jesse Boaz Thomas Max Mohamed Lars Ruben Gijs Julian Siem Hugo Teun Otis Jan Piet Kees Tim \
    Tom Ties Floris Stijn Jens Guus Pim Ties Yusuf Ali Omar Jayden Dex Cas Job Joep Niels Willem Hendrik Johannes Cornelis Anne-Fleur Jan-Willem";
const LASTS: &str = "de=Jong Jansen de=Vries van=den=Berg Bakker van=Dijk Visser Janssen Smit Meijer de=Boer Mulder de=Groot Bos Vos Peters \
    Hendriks van=Leeuwen Dekker Brouwer de=Wit Dijkstra Smits de=Graaf van=der=Meer van=der=Linden Kok Jacobs de=Haan Vermeulen van=den=Heuvel \
    van=der=Veen van=den=Broek de=Bruijn de=Bruin van=der=Heijden Schouten van=Beek Willems van=Vliet van=de=Ven Hoekstra Maas Verhoeven Koster \
    van=Dam van=der=Wal Prins Blom Huisman Peeters de=Jonge Kuipers van=Veen Post Kuiper Veenstra Kramer van=den=Brink Scholten van=Wijk Postma \
    Martens Vink de=Ruiter Timmermans Groen Gerritsen Jonker van=Loon Boer van=der=Velde Willemsen Smeets de=Lange de=Vos Bosch van=Dongen \
    Schipper de=Koning van=der=Laan Koning van=der=Velden Driessen van=Doorn Hermans Evers van=den=Bosch van=der=Meulen Hofman Bosman Wolters \
    Sanders van=der=Horst Mol Kuijpers Molenaar van=de=Pol de=Leeuw Verbeek Yılmaz Kaya El=Amrani Nguyen Jansen-Bakker 't=Hart";

/// A sequence of numbers that is the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end as u64) as usize
    }

    /// One of many, the first ones more often, as names are.
    fn of<'a>(&mut self, names: &[&'a str]) -> &'a str {
        let at = self.below(names.len()).min(self.below(names.len()));
        names[at]
    }

    fn letters(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'a' + self.below(26) as u8)).collect()
    }

    fn shuffle<T>(&mut self, values: &mut [T]) {
        for at in (1..values.len()).rev() {
            values.swap(at, self.below(at + 1));
        }
    }
}

#[derive(Clone)]
struct Pupil {
    first: String,
    prefix: String,
    last: String,
    number: usize,
}

fn plain(text: &str) -> String {
    waswordt::person::fold(text)
}

fn head(text: &str, count: usize) -> String {
    plain(text).chars().take(count).collect()
}

impl Pupil {
    fn random(numbers: &mut Numbers) -> Self {
        let (firsts, lasts): (Vec<&str>, Vec<&str>) =
            (FIRSTS.split_whitespace().collect(), LASTS.split_whitespace().collect());
        let (first, last) = (numbers.of(&firsts), numbers.of(&lasts));
        let (prefix, last) = last.rsplit_once('=').unwrap_or(("", last));
        Self {
            first: first.to_owned(),
            prefix: prefix.replace('=', " "),
            last: last.to_owned(),
            number: 0,
        }
    }

    fn surname(&self) -> String {
        plain(&self.prefix) + &plain(&self.last)
    }
}

/// A kind of id: its name, whether it tells of the pupil in the row, and how it is made.
type Kind = (&'static str, bool, fn(&Pupil, &mut Numbers) -> String);

const KINDS: &[Kind] = &[
    ("first.last", true, |it, _| format!("{}.{}", plain(&it.first), it.surname())),
    ("f.last", true, |it, _| format!("{}.{}", head(&it.first, 1), it.surname())),
    ("flast", true, |it, _| head(&it.first, 1) + &plain(&it.last)),
    ("lastf", true, |it, _| it.surname() + &head(&it.first, 1)),
    ("first", true, |it, _| plain(&it.first)),
    ("firstl", true, |it, _| plain(&it.first) + &head(&it.last, 1)),
    ("3+2", true, |it, _| head(&it.first, 3) + &head(&it.last, 2)),
    ("2+3 turned", true, |it, _| head(&it.last, 3) + &head(&it.first, 2)),
    ("4+2", true, |it, _| head(&it.last, 4) + &head(&it.first, 2)),
    ("year and name", true, |it, _| format!("24{}{}", head(&it.first, 1), plain(&it.last))),
    ("kept number", true, |it, _| it.number.to_string()),
    ("other number", false, |_, numbers| (10_000 + numbers.below(90_000)).to_string()),
    ("dense number", false, |_, numbers| (1_000 + numbers.below(600)).to_string()),
    ("random letters", false, |_, numbers| numbers.letters(7)),
    ("letters and digits", false, |_, numbers| {
        format!("{}{}{}", numbers.letters(2), numbers.below(100), numbers.letters(2))
    }),
    ("class and seat", false, |_, numbers| {
        format!("{}{}{:02}", 1 + numbers.below(6), numbers.letters(1), 1 + numbers.below(30))
    }),
    ("somebody's surname", false, |_, numbers| {
        plain(&Pupil::random(numbers).last) + &numbers.below(100).to_string()
    }),
];

/// A roster in the order of classes, with siblings, twins and namesakes; two in a hundred have an
/// id of another spelling.
fn roster(numbers: &mut Numbers, size: usize, kind: &Kind) -> (Vec<Pupil>, Vec<String>) {
    let mut pupils: Vec<Pupil> = Vec::new();
    let mut free: Vec<usize> = (0..size).map(|at| 10_000 + at * 37 + numbers.below(30)).collect();
    numbers.shuffle(&mut free);
    for number in free {
        let mut pupil = Pupil::random(numbers);
        if numbers.below(10) == 0
            && let Some(sibling) = pupils.last()
        {
            pupil = Pupil { first: pupil.first, ..sibling.clone() };
        }
        pupils.push(Pupil { number, ..pupil });
    }
    if numbers.below(2) == 0 {
        pupils.sort_by_key(|it| (plain(&it.last), plain(&it.first)));
    }
    let mut taken = BTreeMap::<String, usize>::new();
    let ids = pupils.iter().map(|pupil| {
        let as_written = if numbers.below(50) == 0 {
            Pupil { first: Pupil::random(numbers).first, ..pupil.clone() }
        } else {
            pupil.clone()
        };
        let id = (kind.2)(&as_written, numbers);
        let count = taken.entry(id.clone()).or_default();
        *count += 1;
        // A number that was given out is not given out again; a name gets a number.
        if *count == 1 { id } else { format!("{id}{count}") }
    });
    let ids = ids.collect();
    (pupils, ids)
}

/// Returns what the check says of identities that stand with others: the worst of it.
fn told(pupils: &[Pupil], wases: &[String], wordts: &[String]) -> Option<Severity> {
    let mut list = List::new(Format::of(FormatId::Vo));
    for (at, pupil) in pupils.iter().enumerate() {
        let (was, wordt) =
            (format!("{}@oud.example", wases[at]), format!("{}@nieuw.example", wordts[at]));
        list.push(
            at as u32 + 2,
            [&*pupil.first, &pupil.prefix, &pupil.last, "1234 AB", "1", &was, &wordt],
        );
    }
    let parsed = Parsed {
        list: Some(list),
        nobody: None,
        header_row: Some(1),
        positions: (0..7).map(Some).collect(),
        titles: Vec::new(),
        untitled: BTreeMap::new(),
        unwrapped: Vec::new(),
        above: Vec::new(),
        problems: Vec::new(),
        is_empty: false,
    };
    let facts = Facts::new(FileKind::Csv);
    let findings = rules::check(&Subject::new(&facts, &parsed));
    let out_of_step = findings.iter().filter(|finding| finding.code == "WW412");
    out_of_step.map(|finding| finding.severity).min()
}

/// What is done to a column.
type Harm = (&'static str, fn(&mut Vec<String>, &mut Numbers));

const HARMS: &[Harm] = &[
    ("shifted by one", |column, _| column.rotate_left(1)),
    ("shifted by three", |column, _| column.rotate_right(3)),
    ("sorted", |column, _| column.sort()),
    ("reversed", |column, _| column.reverse()),
    ("shuffled", |column, numbers| numbers.shuffle(column)),
    ("partly shifted", |column, _| {
        let third = column.len() / 3;
        column[third..].rotate_left(1);
    }),
];

fn rosters() -> u64 {
    std::env::var("WASWORDT_ROSTERS").ok().and_then(|count| count.parse().ok()).unwrap_or(ROSTERS)
}

fn size(numbers: &mut Numbers) -> usize {
    5 + match numbers.below(3) {
        0 => numbers.below(20),
        1 => numbers.below(100),
        _ => numbers.below(496),
    }
}

fn old_ids(pupils: &[Pupil]) -> Vec<String> {
    pupils.iter().map(|pupil| pupil.number.to_string()).collect()
}

#[test]
fn sound_lists_are_never_called_out_of_step_whatever_their_ids_are_made_of() {
    let (mut errors, mut warnings, mut seen) = (Vec::new(), Vec::new(), 0);
    for (at, kind) in KINDS.iter().enumerate() {
        for seed in 0..rosters() {
            let mut numbers = Numbers(seed * 1_000 + at as u64);
            let length = size(&mut numbers);
            let (pupils, ids) = roster(&mut numbers, length, kind);
            let other = &KINDS[numbers.below(KINDS.len())];
            // The old ids are numbers, or of any kind.
            let wases = if seed % 2 == 0 {
                old_ids(&pupils)
            } else {
                pupils.iter().map(|it| (other.2)(it, &mut numbers)).collect()
            };
            seen += 1;
            match told(&pupils, &wases, &ids) {
                Some(Severity::Error) => errors.push((kind.0, other.0, seed, length)),
                Some(_) => warnings.push((kind.0, other.0, seed, length)),
                None => {}
            }
        }
    }
    assert!(errors.is_empty(), "of {seen}: {errors:?}");
    assert!(warnings.len() * 200 <= seen, "of {seen}: {warnings:?}");
}

#[test]
fn columns_that_were_moved_by_themselves_are_told_whatever_way_their_ids_are_made() {
    let mut missed = BTreeMap::<(&str, &str), Vec<(u64, usize, Option<Severity>)>>::new();
    let mut seen = 0;
    for (at, kind) in KINDS.iter().enumerate().filter(|(_, kind)| kind.1) {
        for harm in HARMS {
            for seed in 0..rosters() {
                let mut numbers = Numbers(seed * 1_000 + at as u64 + 500);
                let length = 12 + size(&mut numbers);
                let (pupils, mut ids) = roster(&mut numbers, length, kind);
                let sound = ids.clone();
                (harm.1)(&mut ids, &mut numbers);
                // A column that happens to stand as it stood, or nearly, was not harmed.
                if ids.iter().zip(&sound).filter(|(one, other)| one != other).count() < 10 {
                    continue;
                }
                seen += 1;
                let told = told(&pupils, &old_ids(&pupils), &ids);
                if told != Some(Severity::Error) {
                    missed.entry((kind.0, harm.0)).or_default().push((seed, length, told));
                }
            }
        }
    }
    let count: usize = missed.values().map(Vec::len).sum();
    assert!(count * 50 <= seen, "{count} of {seen}: {missed:#?}");
}

/// The layouts in which systems export, each from a small file of made-up people.
mod layouts {
    use std::collections::BTreeSet;
    use std::fs;
    use std::io::Write as _;
    use std::path::Path;

    use assert_cmd::Command;
    use serde_json::Value;
    use zip::write::{SimpleFileOptions, ZipWriter};

    fn file(name: &str) -> String {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/layouts")
            .join(name)
            .to_str()
            .unwrap()
            .to_owned()
    }

    /// Runs a command on a file in a layout, with the move of the sample school.
    fn run(command: &str, words: &[&str], out: &Path) -> (i32, Value) {
        let moved = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/vo-petteflat/move.toml");
        let mut waswordt = Command::cargo_bin("waswordt").unwrap();
        waswordt
            .args(["--lang", "en", "--format", "json", "--today", "2026-06-01", command])
            .args(words);
        let output =
            waswordt.arg("--move").arg(moved).arg("--force").arg("-o").arg(out).output().unwrap();
        let report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
        (output.status.code().unwrap(), report)
    }

    fn fields(report: &Value) -> String {
        let told = |used: &Value| {
            format!("{}={}", used["field"].as_str().unwrap(), used["header"].as_str().unwrap())
        };
        report["columns"].as_array().unwrap().iter().map(told).collect::<Vec<_>>().join(" ")
    }

    /// What came of filling: the rows that were filled, and those proposed with the reasons.
    fn filled(report: &Value) -> String {
        let number = |row: &Value| row["row"].as_u64().unwrap().to_string();
        let reasons = |row: &Value| {
            row["reasons"]
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it.as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        let filled = report["filled"].as_array().unwrap().iter().map(number);
        let proposed = report["proposed"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| format!("{}?{}", number(row), reasons(row).join("+")));
        filled.chain(proposed).collect::<Vec<_>>().join(" ")
    }

    /// A layout: its file, what it is called, the fields found in it, and what came of filling a
    /// list from it.
    type Layout = (&'static str, &'static str, &'static str, &'static str);

    const PORTALS: &[Layout] = &[
        (
            "itslearning.csv",
            "itslearning",
            "identity=UserName student-number=SyncPersonKey first-name=FirstName last-name=LastName role=Profile",
            "2 3",
        ),
        (
            "entra.csv",
            "Entra ID",
            "identity=userPrincipalName student-number=employeeId first-name=givenName last-name=surname full-name=displayName postcode=postalCode enabled=accountEnabled",
            "2 3?disabled",
        ),
        (
            "entra-bulk.csv",
            "Entra ID (bulk template)",
            "identity=User name [userPrincipalName] Required first-name=First name [givenName] last-name=Last name [surname] full-name=Name [displayName] Required postcode=ZIP or postal code [postalCode] enabled=Block sign in (Yes/No) [accountEnabled] Required",
            "2 3?disabled",
        ),
        (
            "entra-bulk-nl.csv",
            "Entra ID (bulk template)",
            "identity=Gebruikersnaam [userPrincipalName] Vereist first-name=Voornaam [givenName] last-name=Achternaam [surname] full-name=Naam [displayName] Vereist postcode=Postcode [postalCode] enabled=Aanmelden blokkeren (Ja/Nee) [accountEnabled] Vereist",
            "2 3?disabled",
        ),
        (
            "microsoft-365.csv",
            "Microsoft 365",
            "identity=User principal name first-name=First name last-name=Last name full-name=Display name postcode=Postal code location=Office enabled=Block credential enabled=Soft deletion time stamp",
            "2 3?disabled 4?disabled",
        ),
        (
            "get-aduser.csv",
            "Get-ADUser",
            "identity=UserPrincipalName student-number=EmployeeID first-name=GivenName last-name=Surname full-name=Name enabled=Enabled enabled=LockedOut",
            "2?disabled 3?disabled",
        ),
        (
            "csvde.csv",
            "csvde",
            "identity=userPrincipalName student-number=employeeID first-name=givenName last-name=sn full-name=displayName enabled=userAccountControl",
            "2 3?disabled",
        ),
        (
            "google-workspace.csv",
            "Google Workspace",
            "identity=Email Address [Required] student-number=Employee ID first-name=First Name [Required] last-name=Last Name [Required] enabled=Status [READ ONLY]",
            "2 3?disabled 4?disabled",
        ),
        (
            "gam.csv",
            "GAM",
            "identity=primaryEmail student-number=externalIds.0.value first-name=name.givenName last-name=name.familyName full-name=name.fullName enabled=suspended enabled=archived",
            "2 3?disabled 4?disabled",
        ),
        (
            "oneroster-1.1.csv",
            "OneRoster 1.1",
            "identity=username student-number=identifier first-name=givenName last-name=familyName enabled=status enabled=enabledUser role=role",
            "2 3?disabled 4?disabled",
        ),
        (
            "sds-1.csv",
            "School Data Sync 1",
            "identity=Username student-number=SIS ID first-name=First Name last-name=Last Name",
            "2 3",
        ),
        (
            "sds-2.1.csv",
            "School Data Sync 2.1",
            "identity=username student-number=sourcedId first-name=givenName last-name=familyName",
            "2 3",
        ),
    ];

    const ADMINISTRATIONS: &[Layout] = &[
        (
            "magister.csv",
            "Magister",
            "identity=Inlognaam student-number=Stamnr first-name=Voornamen call-name=Roepnaam initials=Voorletters prefix=Tussenv last-name=Achternaam postcode=Postcode house-number=Huisnr house-addition=Huisnr. toev.",
            "2 3",
        ),
        (
            "magister-decibel.csv",
            "Magister (Decibel)",
            "identity=sis_gebr__login_naam student-number=STAMNR first-name=FIRSTNAME initials=INITIALS prefix=PREFIX last-name=LASTNAME postcode=POSTALCODE house-number=HOUSENR house-addition=HOUSENRSUFIX location=LOCATION",
            "2 3",
        ),
        (
            "magister-web-service.csv",
            "Magister (web service)",
            "identity=Loginaccount.Naam student-number=stamnr_str call-name=Roepnaam prefix=Tussenv last-name=Achternaam full-name=Volledige_naam location=Administratieve_eenheid.Omschrijving",
            "2?call-name+name-only 3?call-name+name-only",
        ),
        (
            "somtoday.csv",
            "SOMtoday",
            "identity=leerlingnummer student-number=leerlingnummer call-name=roepnaam prefix=voorvoegsel last-name=achternaam",
            "2?call-name+name-only 3?call-name+name-only",
        ),
        (
            "somtoday-um.csv",
            "SOMtoday (UM service)",
            "identity=leerlingUsername student-number=leerlingNummer call-name=leerlingRoepnaam prefix=leerlingVoorvoegsel last-name=leerlingAchternaam postcode=leerlingAdresPostcode house-number=leerlingAdresHuisnummer house-addition=leerlingAdresToevoeging",
            "2?call-name 3?call-name",
        ),
        (
            "parnassys.csv",
            "ParnasSys",
            "identity=leerlingNummer student-number=leerlingNummer first-name=voornamen call-name=roepnaam prefix=tussenvoegsel last-name=achternaam postcode=postcode house-number=huisnummer",
            "2 3",
        ),
        (
            "edexml.xml",
            "EDEXML",
            "identity=gebruikersnaam student-number=leerling.key first-name=voornamen call-name=roepnaam initials=voorletters-1 prefix=voorvoegsel last-name=achternaam postcode=postcode location=vestiging",
            "2 3",
        ),
        (
            "uwlr.xml",
            "EDEXML",
            "identity=gebruikersnaam student-number=leerling.key first-name=voornamen call-name=roepnaam initials=voorletters-1 prefix=voorvoegsel last-name=achternaam postcode=postcode location=vestiging",
            "2 3",
        ),
    ];

    fn differences(layouts: &[Layout], list: &str, more: &[&str]) -> Vec<(String, String, String)> {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out.csv");
        let mut told = Vec::new();
        for (name, layout, columns, outcome) in layouts {
            // Some administrations export no user name: a school says that it is the number.
            let number: &[&str] = if ["somtoday.csv", "parnassys.csv"].contains(name) {
                &["--map", "identity=leerlingnummer"]
            } else {
                &[]
            };
            let (code, report) = run(
                "fill",
                &[&[file(list).as_str(), "--from", &file(name)], more, number].concat(),
                &out,
            );
            assert!(code == 0, "{name}: {report:#}");
            let found = (
                report["layout"].as_str().unwrap_or_default().to_owned(),
                fields(&report),
                filled(&report),
            );
            if (found.0.as_str(), found.1.as_str(), found.2.as_str())
                != (*layout, *columns, *outcome)
            {
                told.push((format!("{name}: {}", found.0), found.1, found.2));
            }
        }
        told
    }

    #[test]
    fn every_portal_s_export_is_known_and_only_open_accounts_of_pupils_are_filled_in() {
        let told = differences(PORTALS, "list-was.csv", &[]);
        assert!(told.is_empty(), "{told:#?}");
    }

    #[test]
    fn every_administration_s_export_is_known_and_fills_old_identities_with_their_realm() {
        let told = differences(
            ADMINISTRATIONS,
            "list-wordt.csv",
            &["--column", "was", "--realm", "petteflat"],
        );
        assert!(told.is_empty(), "{told:#?}");
    }

    /// Zips the tables of OneRoster 1.2, in which the roles stand apart.
    /// Makes a zip of OneRoster, of tables that were changed.
    fn oneroster(folder: &Path, change: impl Fn(&str) -> String) -> String {
        let path = folder.join("oneroster.zip");
        let mut archive = ZipWriter::new(fs::File::create(&path).unwrap());
        for name in ["users", "roles", "orgs"] {
            archive.start_file(format!("{name}.csv"), SimpleFileOptions::default()).unwrap();
            let table = fs::read_to_string(file(&format!("oneroster-1.2-{name}.csv"))).unwrap();
            archive.write_all(change(&table).as_bytes()).unwrap();
        }
        archive.finish().unwrap();
        path.to_str().unwrap().to_owned()
    }

    #[test]
    fn a_zip_of_oneroster_is_read_with_the_roles_that_stand_apart() {
        let folder = tempfile::tempdir().unwrap();
        let (zip, out) = (oneroster(folder.path(), str::to_owned), folder.path().join("out.csv"));
        let (code, report) = run("fill", &[&file("list-was.csv"), "--from", &zip], &out);
        assert_eq!(
            (code, report["layout"].as_str(), filled(&report).as_str()),
            (0, Some("OneRoster 1.2"), "2 3?disabled"),
            "{report:#}"
        );
        assert_eq!(report["warnings"][0]["rows"], serde_json::json!([4]), "{report:#}");
        let more = ["--allow-missing", "Postcode", "--allow-missing", "Huisnummer"];
        let (code, report) = run("generate", &[&["--from", &zip][..], &more].concat(), &out);
        assert_eq!((code, report["rows"].as_u64()), (0, Some(2)), "{report:#}");
    }

    #[test]
    fn pupils_of_several_schools_in_one_zip_are_told_by_school_and_row() {
        let folder = tempfile::tempdir().unwrap();
        let change = |table: &str| {
            let mut table = table.replace(",100124,,1,,,o1", ",100124,,1,,,o2");
            if let Some(school) = table
                .lines()
                .find(|line| line.starts_with("o1,"))
                .map(|line| line.replace("o1,", "o2,"))
            {
                table.push_str(&school.replace(school.split(',').nth(3).unwrap(), "Torenflat"));
            }
            table
        };
        let (zip, out) = (oneroster(folder.path(), change), folder.path().join("out.csv"));
        let (_, report) = run(
            "generate",
            &["--from", &zip, "--allow-missing", "Postcode", "--allow-missing", "Huisnummer"],
            &out,
        );
        let mut warnings = report["warnings"].as_array().unwrap().iter();
        let told = warnings.find(|it| it["message"].as_str().unwrap().contains("Torenflat"));
        assert_eq!(told.map(|it| it["rows"].clone()), Some(serde_json::json!([3])), "{report:#}");
        let zip = oneroster(folder.path(), str::to_owned);
        let (_, report) = run(
            "generate",
            &["--from", &zip, "--allow-missing", "Postcode", "--allow-missing", "Huisnummer"],
            &out,
        );
        assert!(!report.to_string().contains("schools"), "{report:#}");
    }

    /// A roster: its file, whether it makes a list as it is, and the columns that it lacks.
    const ROSTERS: &[(&str, &[&str])] = &[
        ("magister.csv", &[]),
        ("magister-decibel.csv", &[]),
        ("parnassys.csv", &[]),
        ("edexml.xml", &[]),
        ("uwlr.xml", &[]),
        ("magister-web-service.csv", &["Voornaam", "Postcode", "Huisnummer"]),
        ("somtoday.csv", &["Voornaam", "Postcode", "Huisnummer"]),
        ("somtoday-um.csv", &["Voornaam"]),
        ("entra.csv", &["Huisnummer"]),
        ("microsoft-365.csv", &["Huisnummer"]),
        ("google-workspace.csv", &["Postcode", "Huisnummer"]),
        ("entra-bulk.csv", &["Huisnummer"]),
        ("entra-bulk-nl.csv", &["Huisnummer"]),
        ("itslearning.csv", &["Postcode", "Huisnummer"]),
        ("get-aduser.csv", &["Postcode", "Huisnummer"]),
        ("csvde.csv", &["Postcode", "Huisnummer"]),
        ("gam.csv", &["Postcode", "Huisnummer"]),
        ("oneroster-1.1.csv", &["Postcode", "Huisnummer"]),
        ("sds-1.csv", &["Postcode", "Huisnummer"]),
        ("sds-2.1.csv", &["Postcode", "Huisnummer"]),
    ];

    #[test]
    fn a_roster_makes_a_list_or_says_which_columns_it_lacks_and_never_leaves_one_out_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("list.csv");
        for (name, lacks) in ROSTERS {
            let path = file(name);
            let (code, report) = run("generate", &["--from", &path], &out);
            assert_eq!(code, i32::from(!lacks.is_empty()), "{name}: {report:#}");
            let mut words = vec!["--from", &path];
            for column in *lacks {
                assert!(
                    report["error"].as_str().unwrap().contains(column),
                    "{name}, {column}: {report:#}"
                );
                words.extend(["--allow-missing", column]);
            }
            let (code, report) = run("generate", &words, &out);
            assert_eq!(code, 0, "{name}: {report:#}");
            let first = fs::read_to_string(&out).unwrap().lines().nth(1).unwrap().to_owned();
            // In EDEXML no house number exists.
            let may_lack = |column: &str| {
                column == "Huisnummer" && name.ends_with("xml") || lacks.contains(&column)
            };
            let has = |column: &str, value: &str| may_lack(column) || first.contains(value);
            assert!(
                has("Voornaam", "Zoë,") && first.contains("Berg") && has("Huisnummer", "12"),
                "{name}: {first}"
            );
        }
    }

    #[test]
    fn no_layout_is_left_out_of_the_tables() {
        let filled = PORTALS.iter().chain(ADMINISTRATIONS).map(|(name, ..)| *name);
        let made = ROSTERS.iter().map(|(name, _)| *name);
        let [filled, made]: [BTreeSet<&str>; 2] = [filled.collect(), made.collect()];
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts");
        let names = fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name());
        let names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        // Those of a zip are read together.
        let is_alone = |name: &&String| !name.starts_with("list-") && !name.contains("-1.2-");
        let is_left_out =
            |name: &&String| !filled.contains(name.as_str()) || !made.contains(name.as_str());
        let left_out: Vec<&String> = names.iter().filter(is_alone).filter(is_left_out).collect();
        assert!(names.len() > 20 && left_out.is_empty(), "{left_out:?}");
    }
}
