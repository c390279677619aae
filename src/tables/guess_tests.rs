//! Which encoding small files with a few names are found to be in.

use std::io::Cursor;

use super::*;
use crate::spelling::is_garbled;
use crate::tables::charset::Charset;

/// Names with accents at Dutch schools, by where they come from.
const NAMES: &str = "Zoë Chloë Noël Noëlle Daniël Daniëlle Michaël Michaëlla Raphaël Raphaëla Joël Joëlle Samuël Gabriël Gabriëlla Immanuël \
    Israël Loïs Loïc Naïma Aïcha Aïsha Raïssa Anaïs Thaïs Maïté Heloïse Eloïse Saïd Saïda Zaïnab Moïse Ismaël Rafaël Emmanuël Mikaël Isaäc \
    Boaz André Andrée René Renée José Josée Desiré Desirée Aimée Amélie Cécile Célestine Chloé Cléo Éva Élise Émile Étienne Esmée Noémi Zoé \
    Félicité Frédérique Gérard Hélène Irène Thérèse Inès Eugène Hélèna Agnès Geneviève Adèle Joséphine Léon Léonie Mélanie Rosé Salomé Stéphanie \
    Valérie Véronique Théo Timothée François Françoise Curaçao Gonçalves Mendonça Gonçalo Çelik Çetin Yağmur Jörg Jörgen Björn Sjöberg Köhler \
    Schröder Möller Höfer König Börger Döring Günther Jürgen Müller Schürmann Süleyman Gülsüm Gülay Hüseyin Yücel Üstün Özgür Özlem Ömer Öztürk \
    Göksel Tülay Bülent Küçük Bünyamin Käthe Jäger Schäfer Bäcker Krämer Sjögren Ström Åkesson Håkan Øyvind Sørensen Jørgensen Sánchez García \
    Martínez Rodríguez Hernández Fernández Gómez López Pérez Ramírez Jiménez Álvarez Núñez Muñoz Peña Ibáñez María Sofía Lucía Andrés Sebastián \
    Adrián Tomás Nicolás Iván Raúl Jesús Héctor João São Conceição Simões Guimarães Antônio Luís Inês Crème Benoît Jérôme Gaël Maëlle Maël \
    Coëlho Poëll Cornée Coumou Beënen Geërts Beïer Knoët Reünie Coïta Traoré Diané Kéita Koné Touré Camará Fofaná Diakité Bâ Sène Coulibály \
    Brontë Besnikë Agnès Bérénice Renaudè Maïs Koçak Göçmen Gençer Karaçay Müezzinoğlu Kılıç Şahin Yıldız Doğan Aydın";

fn encoded(name: &str, encoding: &str) -> Option<Vec<u8>> {
    let web = |encoding: &'static Encoding| {
        let (bytes, _, has_errors) = encoding.encode(name);
        (!has_errors).then(|| bytes.into_owned())
    };
    match Charset::named(encoding).unwrap() {
        Charset::Web(encoding) => web(encoding),
        Charset::Dos(_, table) => name
            .chars()
            .map(|c| {
                if c.is_ascii() {
                    Some(c as u8)
                } else {
                    table.iter().position(|known| *known == c).map(|at| at as u8 | 0x80)
                }
            })
            .collect(),
        _ => None,
    }
}

fn guessed(names: &[&[u8]]) -> (Guess, Vec<u8>) {
    let mut bytes = b"Voornaam;Achternaam;Postcode\r\n".to_vec();
    for (at, name) in names.iter().enumerate() {
        bytes.extend_from_slice(name);
        bytes.extend_from_slice(format!(";Berg;12{at}4 AB\r\nJan;de Vries;1234 AB\r\n").as_bytes());
    }
    (survey(&mut Cursor::new(&bytes)).unwrap(), bytes)
}

/// Reads files of so many names each, and counts those read as they were written, those told to be
/// doubtful, and those misread in silence or with a wrong word.
fn tally(encoding: &str, size: usize) -> [usize; 3] {
    let names: Vec<&str> = NAMES.split_whitespace().collect();
    let mut tally = [0; 3];
    for start in 0..names.len() {
        let chosen: Vec<&str> =
            (0..size).map(|at| names[(start + at * 37) % names.len()]).collect();
        let bytes: Vec<Vec<u8>> =
            chosen.iter().filter_map(|name| encoded(name, encoding)).collect();
        let raw: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
        if raw.len() < size || raw.iter().all(|name| name.is_ascii()) {
            continue;
        }
        let (guess, file) = guessed(&raw);
        let text = guess.charset.decode(&file).into_owned();
        let is_right = chosen.iter().all(|name| text.contains(name));
        tally[if is_right {
            0
        } else if guess.reading == Some(Reading::Doubtful) {
            1
        } else {
            2
        }] += 1;
    }
    tally
}

#[test]
fn what_windows_writes_is_never_misread() {
    for size in 1..=5 {
        let [right, doubtful, wrong] = tally("windows-1252", size);
        assert!(right > 150 && doubtful + wrong == 0, "{size}: {right} {doubtful} {wrong}");
    }
    for text in [
        "RENé",
        "D’Hondt",
        "‘t Hof",
        "Jan\u{a0}de Vries",
        "Café®",
        "foto’s",
        "Miloš",
        "Žižek",
        "Bartoš",
        "NICCOLÒ",
        "TÓTH",
        "½",
        "5€",
        "“Jo”",
        "A–B",
        "m²",
    ] {
        let (guess, _) = guessed(&[&encoded(text, "windows-1252").unwrap()]);
        assert_eq!(guess, Guess { charset: Charset::Web(WINDOWS_1252), reading: None }, "{text}");
    }
}

#[test]
fn a_single_turkish_name_is_read_as_it_is_or_told() {
    for name in [
        "Ayşe",
        "Yılmaz",
        "Doğan",
        "Şahin",
        "İrem",
        "Çağla",
        "Yıldırım",
        "Küçükşen",
        "Işık",
        "Sarı",
        "Balcı",
        "Tatlı",
    ] {
        let (reading, is_right, read) = alone(name, &encoded(name, "windows-1254").unwrap());
        let is_told = reading == Some(Reading::Doubtful);
        assert!(is_right && reading == Some(Reading::Recognised) || is_told, "{name}: {read}");
    }
    let (guess, file) = guessed(&[
        &encoded("Yılmaz", "windows-1254").unwrap(),
        &encoded("Ayşe", "windows-1254").unwrap(),
    ]);
    assert_eq!(guess.charset.name(), "windows-1254");
    assert!(guess.charset.decode(&file).contains("Yılmaz"));
    for name in ["Guðrún", "Þórsdóttir", "Sigurður", "Þorsteinn", "Davíð", "Bárður", "Kateřina"]
    {
        let Some(bytes) = encoded(name, "windows-1252") else { continue };
        let (reading, is_right, read) = alone(name, &bytes);
        assert!(is_right && reading.is_none(), "{name}: {read}, {reading:?}");
    }
    for name in ["Jiří", "Dvořák"] {
        let (reading, is_right, read) = alone(name, &encoded(name, "windows-1250").unwrap());
        assert!(reading.is_some(), "{name}: {read}, {is_right}");
    }
}

#[test]
fn a_single_lithuanian_or_latvian_name_is_read_as_it_is_or_told() {
    let alone_in = |name: &str| alone(name, &encoded(name, "windows-1257").unwrap());
    for name in "Kazlauskaitė Petrauskienė Birutė Daukantytė Mārtiņš Bērziņš Ozoliņš".split(' ')
    {
        let (reading, is_right, read) = alone_in(name);
        assert!(is_right && reading == Some(Reading::Recognised), "{name}: {read}, {reading:?}");
    }
    for name in "Agnė Eglė Ugnė Gintarė Jolantė Monikė Simonė Živilė Žanis".split(' ') {
        let (reading, is_right, read) = alone_in(name);
        let is_told = reading == Some(Reading::Doubtful) || is_right && reading.is_some();
        assert!(is_told, "{name}: {read}, {reading:?}");
    }
    // Beside a name that only windows-1252 has, it is Albanian.
    let names = ["Besnikë", "Zoë"].map(|name| encoded(name, "windows-1252").unwrap());
    let (guess, _) = guessed(&[&names[0], &names[1]]);
    assert_eq!(guess, Guess { charset: Charset::Web(WINDOWS_1252), reading: None });
}

#[test]
fn a_single_hungarian_name_is_read_as_it_is_or_told() {
    for name in "Szűcs Erdős Tőkés Gergő Kőrösi Győző Gyűrű Dezső SZŐKE".split(' ') {
        for encoding in ["windows-1250", "iso-8859-2"] {
            let (reading, is_right, read) = alone(name, &encoded(name, encoding).unwrap());
            assert!(is_right && reading == Some(Reading::Recognised), "{name}: {read}");
        }
    }
    for name in ["Hegedűs", "Őry"] {
        let (reading, _, read) = alone(name, &encoded(name, "windows-1250").unwrap());
        assert_eq!(reading, Some(Reading::Doubtful), "{name}: {read}");
    }
    for name in ["Magalhões", "Brûlé", "Rûken", "Noûr", "Võ"] {
        let (reading, is_right, read) = alone(name, &encoded(name, "windows-1252").unwrap());
        assert!(is_right && reading.is_none(), "{name}: {read}, {reading:?}");
    }
    // Beside a name that only windows-1252 has, it was typed so.
    let names = ["Erdõs", "Aïcha"].map(|name| encoded(name, "windows-1252").unwrap());
    let (guess, _) = guessed(&[&names[0], &names[1]]);
    assert_eq!(
        guess,
        Guess { charset: Charset::Web(WINDOWS_1252), reading: Some(Reading::Doubtful) }
    );
}

#[test]
fn a_name_of_another_code_page_is_never_read_in_silence() {
    for (encoding, names) in [
        ("windows-1250", "Černá Křížek Kučírek Slavíček Ťoupal Ostrołęcka Čučković Szőllősi"),
        ("windows-1257", "Jānis Skrastiņš Ķirsis Ģelzis Bērzs Kārkliņš Čaks Žalgirė"),
        ("windows-1254", "Kılıçdaroğlu Yeşilçay Sağlam İnönü"),
        ("cp852", "Černá Říhová Kučírek Świętosława Błażej Győrffy"),
        ("macintosh", "ZOË RENÉ"),
        ("cp850", "ZOË"),
    ] {
        for name in names.split(' ') {
            let (reading, is_right, read) = alone(name, &encoded(name, encoding).unwrap());
            let is_told = reading == Some(Reading::Doubtful) || is_right && reading.is_some();
            assert!(is_told, "{name} in {encoding} is {read}, {reading:?}");
        }
    }
    for name in
        "Ýmir Tõnu Skûtsje Coëlho Bêrîvan Kjærgaard Peñaloza Grünwald Préfontaine".split(' ')
    {
        let (reading, is_right, read) = alone(name, &encoded(name, "windows-1252").unwrap());
        let is_rare = ["Ýmir", "Tõnu"].contains(&name) && reading == Some(Reading::Doubtful);
        assert!(is_rare || is_right && reading.is_none(), "{name} is {read}, {reading:?}");
    }
}

#[test]
fn other_encodings_are_found_in_files_of_a_few_names() {
    // Of a single name it may be that no letter tells.
    for (encoding, least) in [
        ("macintosh", [85, 98, 99, 99, 99]),
        ("cp850", [88, 98, 99, 99, 99]),
        ("cp437", [88, 98, 99, 99, 99]),
    ] {
        for (at, least) in least.into_iter().enumerate() {
            let [right, doubtful, wrong] = tally(encoding, at + 1);
            let all = right + doubtful + wrong;
            assert!(
                right * 100 >= all * least,
                "{encoding} {}: {right} right, {doubtful} doubtful, {wrong} wrong",
                at + 1
            );
        }
    }
}

#[test]
fn four_bytes_a_character_show_in_their_zeros() {
    let text = "Voornaam;Achternaam\nZoë;Petteflet\n";
    for (order, mark, bytes) in [
        (ByteOrder::LowestFirst, "", u32::to_le_bytes as fn(u32) -> [u8; 4]),
        (ByteOrder::LowestFirst, "\u{feff}", u32::to_le_bytes),
        (ByteOrder::HighestFirst, "", u32::to_be_bytes),
        (ByteOrder::HighestFirst, "\u{feff}", u32::to_be_bytes),
    ] {
        let written: Vec<u8> =
            mark.chars().chain(text.chars()).flat_map(|c| bytes(u32::from(c))).collect();
        assert_eq!(survey(&mut Cursor::new(written)).unwrap(), sure(Charset::Wide(order)));
    }
}

/// Real names with accents, from where pupils at Dutch schools come from.
const REAL: &str = include_str!("guess_names.txt");

fn real() -> impl Iterator<Item = &'static str> {
    REAL.split_whitespace().filter(|name| !name.is_ascii())
}

/// What one name alone in a file of plain rows is taken for, in the bytes of an encoding.
fn alone(name: &str, bytes: &[u8]) -> (Option<Reading>, bool, String) {
    let (guess, file) = guessed(&[bytes]);
    let text = guess.charset.decode(&file).into_owned();
    let read =
        text.lines().nth(1).and_then(|line| line.split(';').next()).unwrap_or_default().to_owned();
    (guess.reading, read == name, read)
}

#[test]
fn a_real_name_alone_is_read_as_it_is_in_what_most_programs_write() {
    // In windows-1257 these bytes are a Lithuanian name.
    let either = ["Besnikë", "Nezirë", "Fatlindë"];
    let mut alarms = Vec::new();
    for name in real() {
        for encoding in ["utf-8", "windows-1252"] {
            let Some(bytes) = encoded(name, encoding) else { continue };
            let (reading, is_right, read) = alone(name, &bytes);
            if is_right && encoding != "utf-8" && either.contains(&name) {
                assert_eq!(reading, Some(Reading::Doubtful), "{name}");
                continue;
            }
            if !is_right || reading.is_some() || is_garbled(name) {
                alarms.push(format!("{name} in {encoding} is {read}, {reading:?}"));
            }
        }
    }
    assert!(real().count() > 800 && alarms.is_empty(), "{}", alarms.join("\n"));
}

#[test]
fn a_real_name_alone_in_another_encoding_is_read_as_it_is_or_told() {
    let twice = |name: &str| {
        encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(name.as_bytes())
            .0
            .into_owned()
            .into_bytes()
    };
    // What these turn into is a name as well as what they are.
    let either = [
        ("Coöper", "macintosh"),
        ("Íris", "cp850"),
        ("Noûr", "macintosh"),
        ("Võ", "cp850"),
        ("Íker", "cp850"),
        ("Schröer", "macintosh"),
        ("Svobodová", "cp850"),
        ("Svobodová", "cp437"),
    ];
    let (mut silent, mut misread, mut right) = (Vec::new(), Vec::new(), 0);
    for name in real() {
        let mut files: Vec<(&str, Vec<u8>)> = ["macintosh", "cp850", "cp437"]
            .into_iter()
            .filter_map(|it| Some((it, encoded(name, it)?)))
            .collect();
        files.push(("twice", twice(name)));
        for (encoding, bytes) in files {
            let (reading, is_right, read) = alone(name, &bytes);
            match reading {
                _ if is_right => right += 1,
                Some(Reading::Recognised) => {
                    misread.push(format!("{name} in {encoding} is {read}"));
                }
                None if !is_garbled(&read) && !either.contains(&(name, encoding)) => {
                    silent.push(format!("{name} in {encoding} is {read}"));
                }
                _ => {}
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    // Told, with the advice to look at the names, and yet another encoding.
    assert!(misread.len() <= 20 && right > 2500, "{right} right\n{}", misread.join("\n"));
}
