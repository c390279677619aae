use crate::message::{Catalogue, Lang};
use crate::moves::{MoveFile, Schools, StoreMap};

const SOUND: &str = r#"sector = "vo"
[school]
brin = "99ZZ00"
name = "Petteflat College"
[from]
delivery = "elf"
idp = "magister"
realm = "petteflat"
[to]
delivery = "elf"
idp = "entra"
realm = ["petteflat.example", "personeel"]
[dates]
freeze = 2026-07-20
cutover = "2026-07-27"
[conditions]
history = true
[[publisher]]
name = "voorbeeld"
recipients = ["age1x"]
"#;

/// What is said of the file with one text in place of another: what is wrong, and what next.
fn said(lang: Lang, what: &str, into: &str) -> [String; 2] {
    assert!(SOUND.contains(what), "{what}");
    let error = MoveFile::parse(&SOUND.replacen(what, into, 1)).unwrap_err();
    let (catalogue, message) = (Catalogue::of(lang), error.0.told("move-file-invalid"));
    [catalogue.render(&message), catalogue.hint(&message).unwrap()]
}

/// Slips, each with its line and a word of what is said of it in Dutch.
const SLIPS: [(&str, &str, usize, &str, &str); 35] = [
    ("2026-07-20", "2026-02-30", 14, "freeze: “2026-02-30” is geen datum", "2026-07-27"),
    ("2026-07-20", "20-07-2026", 14, "“20-07-2026” is geen datum", "2026-07-27"),
    ("2026-07-20", "20260720", 14, "“20260720” is geen datum", "2026-07-27"),
    ("2026-07-20", "2026-7-2", 14, "“2026-7-2” is geen datum", "2026-07-27"),
    ("2026-07-20", "true", 14, "freeze: true kan hier niet", "een datum"),
    ("\"2026-07-27\"", "\"morgen\"", 15, "cutover: “morgen” is geen datum", "2026-07-27"),
    ("\"2026-07-27\"", "morgen", 15, "niet tussen aanhalingstekens", "aanhalingstekens"),
    ("\"vo\"", "\"po\"", 1, "sector = “po” kan niet", "Kies uit: vo, mbo, ho, dagtilbud."),
    ("\"vo\"", "vo", 1, "niet tussen aanhalingstekens", "aanhalingstekens"),
    ("\"vo\"", "3", 1, "sector = “3” kan niet", "Kies uit: vo, mbo, ho, dagtilbud."),
    ("sector = \"vo\"", "", 0, "sector ontbreekt", "waswordt init"),
    ("brin = \"99ZZ00\"", "", 2, "in [school] ontbreekt brin", "[school]"),
    ("brin", "brinn", 3, "“brinn” bestaat hier niet", "Bedoelt u brin?"),
    ("\"99ZZ00\"", "3", 3, "brin: 3 kan hier niet", "tekst tussen rechte"),
    ("\"99ZZ00\"", "\"99ZZ00", 3, "aanhalingsteken wordt niet gesloten", "\"…\""),
    ("\"99ZZ00\"", "“99ZZ00”", 3, "gekrulde aanhalingstekens", "rechte"),
    ("brin = \"99ZZ00\"", "brin \"99ZZ00\"", 3, "geen sleutel met een waarde", "sleutel = waarde"),
    ("brin = \"99ZZ00\"", "brin =", 3, "geen sleutel met een waarde", "sleutel = waarde"),
    (
        "brin = \"99ZZ00\"",
        "brin = \"1\"\nbrin = \"2\"",
        4,
        "brin staat hier voor de tweede keer",
        "een van beide",
    ),
    ("[to]", "[from]", 9, "from staat hier voor de tweede keer", "een van beide"),
    ("[from]", "[from", 5, "rechte haak wordt niet gesloten", "[school]"),
    ("[from]", "[vanuit]", 5, "“vanuit” bestaat hier niet", "Kies uit: id, sector"),
    ("[conditions]", "[condition]", 16, "“condition” bestaat hier niet", "Bedoelt u conditions?"),
    ("\"elf\"", "\"elff\"", 6, "delivery = “elff” kan niet", "Kies uit: elf, ilf"),
    ("\"petteflat\"", "3", 8, "realm: 3 kan hier niet", "een realm"),
    ("\"petteflat\"", "[3]", 8, "realm: 3 kan hier niet", "tekst"),
    ("\"petteflat\"", "[\"a\"", 8, "rechte haak", "[\"een\", \"twee\"]"),
    (
        "[conditions]",
        "[working_days]\nclosed = [\"2026-12-31..2026-12-28\"]\n[conditions]",
        17,
        "closed: het einde ligt voor het begin",
        "2026-12-28..2026-12-31",
    ),
    ("history = true", "history = \"ja\"", 17, "history: tekst kan hier niet", "true of false"),
    ("history = true", "history = 1", 17, "history: 1 kan hier niet", "true of false"),
    ("[\"age1x\"]", "\"age1x\"", 20, "recipients: tekst kan hier niet", "een lijst"),
    ("name = \"voorbeeld\"", "", 18, "in [publisher] ontbreekt name", "name = …"),
    ("[[publisher]]", "[publisher]", 18, "publisher: een tabel kan hier niet", "een lijst"),
    ("[school]", "school = \"Petteflat\"\n[skool]", 2, "school: tekst kan hier niet", "een tabel"),
    ("realm = \"petteflat\"", "realm = @", 8, "deze regel is niet te lezen", "sleutel = waarde"),
];

#[test]
fn every_slip_is_said_in_the_reader_s_language_with_its_line_and_what_next() {
    for (what, into, line, says, next) in SLIPS {
        let [dutch, hint] = said(Lang::Nl, what, into);
        let place = if line == 0 {
            "verhuisbestand: ".to_owned()
        } else {
            format!("verhuisbestand, regel {line}: ")
        };
        assert!(
            dutch.starts_with(&place) && dutch.contains(says) && hint.contains(next),
            "{into}: {dutch} → {hint}"
        );
        let english = said(Lang::En, what, into);
        assert!(english[0].starts_with("move file") && english[1] != hint, "{english:?}");
        for told in [dutch, english[0].clone()] {
            assert!(format!("error: {told}").chars().count() <= 80, "{told}");
            assert!(
                ["expected", "invalid", "field", "variant", "enum"]
                    .iter()
                    .all(|word| !told.contains(word)),
                "{told}"
            );
        }
    }
}

#[test]
fn text_that_stands_in_the_wrong_place_is_not_repeated() {
    let secret = said(Lang::Nl, "[\"age1x\"]", "\"AGE-SECRET-KEY-1XYZ\"");
    assert!(secret.iter().all(|told| !told.contains("SECRET")), "{secret:?}");
    let [long, _] = said(Lang::Nl, "\"vo\"", &format!("\"{}\"", "x".repeat(500)));
    assert!(long.chars().count() < 80, "{long}");
}

#[test]
fn what_is_sound_reads_and_writes_back() {
    for text in [SOUND.to_owned(), format!("\u{feff}{SOUND}"), SOUND.replace('\n', "\r\n")] {
        let file = MoveFile::parse(&text).unwrap();
        assert_eq!(file.to.realm.as_slice(), ["petteflat.example", "personeel"]);
        assert_eq!(MoveFile::parse(&file.to_string()).unwrap(), file);
    }
}

#[test]
fn other_files_that_are_written_by_hand_are_read_alike() {
    let store = |text: &str| {
        let message = StoreMap::parse(text).unwrap_err().0.told("store-map-invalid");
        Catalogue::of(Lang::Nl).render(&message)
    };
    assert_eq!(
        store("[store]\nfold_case = 1\n"),
        "tabelbestand (--store-map), regel 2: fold_case: 1 kan hier niet"
    );
    assert_eq!(
        store("[store.safeguards]\nmin_match = 120\n"),
        "tabelbestand (--store-map), regel 2: min_match: wat hier staat, kan hier niet"
    );
    assert_eq!(
        store("[store]\nschema = \"x\"\n"),
        "tabelbestand (--store-map): in [store] ontbreekt keyring"
    );
    assert!(
        StoreMap::parse(
            "[store.safeguards]\nmin_match = 20\nmax_share = 33.3\non_collision = \"take-over\"\n"
        )
        .is_ok()
    );
    let keyring = "[store.keyring]\ntable = \"k\"\nprofile = \"p\"\nidentity = \"i\"\n";
    for scheme in [
        "scheme = \"eck-id\"\n",
        "scheme = { column = \"kind\", values = { real-id = \"R\" } }\n",
        "person = { first_name = \"v\" }\n",
    ] {
        assert!(StoreMap::parse(&format!("{keyring}{scheme}")).is_ok(), "{scheme}");
    }
    assert!(Schools::parse("s", "[signers]\n\"d@x.nl\" = [3]\n").is_err());
}
