//! Which encoding small files with a few names are found to be in.

use std::io::Cursor;

use super::*;
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
            .map(|c| if c.is_ascii() { Some(c as u8) } else { table.iter().position(|known| *known == c).map(|at| at as u8 | 0x80) })
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

/// Reads files of so many names each, and counts those read as they were written, those told to be doubtful, and those misread in silence or
/// with a wrong word.
fn tally(encoding: &str, size: usize) -> [usize; 3] {
    let names: Vec<&str> = NAMES.split_whitespace().collect();
    let mut tally = [0; 3];
    for start in 0..names.len() {
        let chosen: Vec<&str> = (0..size).map(|at| names[(start + at * 37) % names.len()]).collect();
        let bytes: Vec<Vec<u8>> = chosen.iter().filter_map(|name| encoded(name, encoding)).collect();
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
fn other_encodings_are_found_in_files_of_a_few_names() {
    // Of a single name it may be that no letter tells.
    for (encoding, least) in [("macintosh", [85, 98, 99, 99, 99]), ("cp850", [88, 98, 99, 99, 99]), ("cp437", [88, 98, 99, 99, 99])] {
        for (at, least) in least.into_iter().enumerate() {
            let [right, doubtful, wrong] = tally(encoding, at + 1);
            let all = right + doubtful + wrong;
            assert!(right * 100 >= all * least, "{encoding} {}: {right} right, {doubtful} doubtful, {wrong} wrong", at + 1);
        }
    }
}
