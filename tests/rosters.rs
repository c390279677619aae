//! Whether columns that were sorted or shifted by themselves are told from sound ones, over made-up rosters with ids of many kinds.

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
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
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
        let (firsts, lasts): (Vec<&str>, Vec<&str>) = (FIRSTS.split_whitespace().collect(), LASTS.split_whitespace().collect());
        let (first, last) = (numbers.of(&firsts), numbers.of(&lasts));
        let (prefix, last) = last.rsplit_once('=').unwrap_or(("", last));
        Self { first: first.to_owned(), prefix: prefix.replace('=', " "), last: last.to_owned(), number: 0 }
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
    ("letters and digits", false, |_, numbers| format!("{}{}{}", numbers.letters(2), numbers.below(100), numbers.letters(2))),
    ("class and seat", false, |_, numbers| format!("{}{}{:02}", 1 + numbers.below(6), numbers.letters(1), 1 + numbers.below(30))),
    ("somebody's surname", false, |_, numbers| plain(&Pupil::random(numbers).last) + &numbers.below(100).to_string()),
];

/// A roster in the order of classes, with siblings, twins and namesakes; two in a hundred have an id of another spelling.
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
        let as_written =
            if numbers.below(50) == 0 { Pupil { first: Pupil::random(numbers).first, ..pupil.clone() } } else { pupil.clone() };
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
        let (was, wordt) = (format!("{}@oud.example", wases[at]), format!("{}@nieuw.example", wordts[at]));
        list.push(at as u32 + 2, [&*pupil.first, &pupil.prefix, &pupil.last, "1234 AB", "1", &was, &wordt]);
    }
    let parsed = Parsed {
        list: Some(list),
        header_row: Some(1),
        positions: (0..7).map(Some).collect(),
        titles: Vec::new(),
        untitled: BTreeMap::new(),
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
            let wases = if seed % 2 == 0 { old_ids(&pupils) } else { pupils.iter().map(|it| (other.2)(it, &mut numbers)).collect() };
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
