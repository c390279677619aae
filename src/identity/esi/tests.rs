use super::*;
use crate::identity::{Case, Scheme, Weight};

const UUID: &str = "9e342e78-5b6c-4902-966e-50e28a21e601";

fn esi(rest: &str) -> String {
    format!("{PREFIX}{rest}")
}

#[test]
fn values_that_the_sources_print_are_sound() {
    let ladok = format!("ladok.se:externtstudentuid-{UUID}");
    let sound = [
        "hr:xxxxxxxxxx",
        "example.edu:x",
        "math.example.edu:x",
        &ladok,
        "eduid.se:abcde-fghij",
        "larosate.se:abcd1234",
        "fr:a:b%C3%A9",
    ];
    for rest in sound {
        assert_eq!(Scheme::Esi.defects(&esi(rest)), [], "{rest}");
    }
    let parts = esi("fr:a:b%C3%A9");
    assert_eq!(Esi::parse(&parts).map(|esi| (esi.scope, esi.code)), Some(("fr", "a:b%C3%A9")));
}

#[test]
fn a_scope_is_a_country_a_region_or_a_domain() {
    for sound in ["se", "SE", "nl-ge", "es-CT", "gb-eng", "us-1", "larosate.se", "a-b.example.edu"]
    {
        assert_eq!(Esi::flaws(&esi(&format!("{sound}:1"))), [], "{sound}");
    }
    for wrong in [
        "xx",
        "uk",
        "eu",
        "localhost",
        "xx-1",
        "se-",
        "se-abcd",
        "-a.se",
        "a-.se",
        "a..se",
        ".se",
        "a_b.se",
        "",
    ] {
        assert!(Esi::flaws(&esi(&format!("{wrong}:1"))).contains(&EsiFlaw::Scope), "{wrong}");
    }
    assert_eq!(COUNTRIES.split(' ').count(), 249);
    assert!(
        is_domain(&format!("{}.se", "a".repeat(63)))
            && !is_domain(&format!("{}.se", "a".repeat(64)))
    );
}

#[test]
fn what_is_no_esi_is_told_with_its_reason() {
    use EsiFlaw as F;
    let without_word = esi(&format!("ladok.se:{UUID}"));
    let cases = [
        ("urn:schac:personalUniqueCode:se:LIN:87654321".to_owned(), F::Form),
        ("urn:schac:personalUniqueCode:int:studentID:se:123".to_owned(), F::Form),
        ("abcd1234@larosate.se".to_owned(), F::Form),
        (without_word, F::LadokForm),
        (esi("ladok.se:externtstudentuid-9e342e78"), F::LadokForm),
        (esi("larosate.se:198609309888"), F::Personnummer),
        (esi("se:19860930%2D9888"), F::Personnummer),
        (esi("xx:1"), F::Scope),
        (esi("localhost:1"), F::Scope),
        (esi("se:"), F::CodeEmpty),
        (esi("se"), F::CodeEmpty),
        (esi("se:a b"), F::CodeCharacter),
        (esi("se:a/b"), F::CodeCharacter),
        (esi("se:%00"), F::CodeCharacter),
        (esi("se:a%2"), F::CodeCharacter),
        (esi("se:é"), F::CodeCharacter),
        (esi("eduid.se:abcde-fghij@eduid.se"), F::EduidAddress),
        (esi(&format!("se:{}", "a".repeat(256 - PREFIX.len() - 3))), F::TooLong),
    ];
    for (value, flaw) in cases {
        assert_eq!(Esi::flaws(&value), [flaw], "{value}");
    }
    assert_eq!(Esi::flaws(&esi(&format!("se:{}", "a".repeat(255 - PREFIX.len() - 3)))), []);
}

#[test]
fn another_case_of_the_prefix_and_another_form_of_eduid_are_warnings() {
    let capital = format!("urn:schac:PersonalUniqueCode:int:esi:ladok.se:externtstudentuid-{UUID}");
    assert_eq!(Scheme::Esi.defects(&capital), [Defect::Esi(EsiFlaw::PrefixCase)]);
    assert_eq!(Scheme::Esi.defects(&esi("eduid.se:abc-fghij")), [Defect::Esi(EsiFlaw::EduidForm)]);
    assert!(Scheme::Esi.defects(&capital).iter().all(|defect| defect.weight() == Weight::Warning));
}

#[test]
fn an_esi_is_known_in_the_column_of_any_other_scheme() {
    for value in [esi("se:a@b"), esi("se:1").to_uppercase()] {
        for scheme in Scheme::ALL.into_iter().filter(|scheme| *scheme != Scheme::Esi) {
            assert_eq!(scheme.defects(&value), [Defect::OtherScheme(Scheme::Esi)], "{scheme}");
        }
    }
    assert_eq!(Scheme::recognise("urn:schac:personalUniqueCode:se:LIN:87654321"), None);
}

#[test]
fn an_esi_compares_without_case_and_keeps_it() {
    let (one, other) =
        (esi("larosate.se:AbCd"), esi("LAROSATE.se:abcd").replace("personal", "Personal"));
    assert_eq!(Scheme::Esi.key(&one, Case::Exact), Scheme::Esi.key(&other, Case::Exact));
    assert_eq!(Scheme::Esi.shown(&one), one);
    assert_eq!(Scheme::Esi.realm(&one), Some("larosate.se"));
}

#[test]
fn a_personal_identity_number_is_never_shown() {
    let value = esi("larosate.se:860930-9888");
    let shown = Scheme::Esi.shown(&value);
    assert!(shown.ends_with("larosate.se:…") && !shown.contains("9888"), "{shown}");
    assert!(!Scheme::RealId.shown(&value).contains("9888"));
    assert_eq!(Scheme::Esi.shown("198609309888"), "…");
    assert!(!format!("{:?}", Esi::parse(&value)).contains("9888"));
}
