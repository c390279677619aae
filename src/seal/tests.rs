//! Sealing and opening together.

use std::io::{Cursor, Read as _, Seek as _, SeekFrom, Write as _};

use super::*;

const SECRET: &str = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
const PUBLIC: &str = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
const STRANGER: &str = "age1ysxuaeqlk7xd8uqsh8lsnfwt9jzzjlqf49ruhpjrrj5yatlcuf7qke4pqe";
const CHUNK: usize = 64 * 1024;

fn seal_for(public: &str, plaintext: &[u8], armour: Armour) -> Vec<u8> {
    let recipients = Recipients::parse([(Origin::Option(1), public)]).unwrap();
    let mut writer = Sealer::new(&Lock::Recipients(recipients), armour, Vec::new()).unwrap();
    assert_eq!(writer.take_in(plaintext).unwrap(), plaintext.len() as u64);
    writer.finish().unwrap()
}

fn plaintext(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at / 7) as u8).collect()
}

fn keys() -> Keys {
    let mut keys = Keys::default();
    keys.add("key.txt", SECRET.as_bytes()).unwrap();
    keys
}

fn aside() -> impl Aside {
    Cursor::new(Vec::new())
}

fn nobody(_: PassphraseFor<'_>) -> Option<Passphrase> {
    None
}

fn unlock(sealed: &[u8]) -> Result<Opened, OpenError> {
    Sealed::from_stream(sealed, aside())?.open(&keys(), &mut nobody)
}

/// Opens in all ways, which must agree; what fails must have released nothing.
fn open(sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    let mut released = Vec::new();
    let streamed = unlock(sealed).and_then(|opened| opened.release_to(&mut released));
    let kept = unlock(sealed).and_then(|opened| opened.into_memory(1 << 30));
    let mut withheld = Vec::new();
    let once = unlock(sealed).and_then(|opened| opened.withhold_in(&mut withheld));
    assert_eq!(
        once.map(|length| (length, withheld)).map_err(|error| error.to_string()),
        kept.as_ref().map(|kept| (kept.len() as u64, kept.to_vec())).map_err(ToString::to_string)
    );
    match (streamed, kept) {
        (Ok(length), Ok(kept)) => {
            assert_eq!((length, &released[..]), (released.len() as u64, &kept[..]));
            Ok(released)
        }
        (Err(error), Err(kept)) => {
            assert!(released.is_empty());
            assert_eq!(error.to_string(), kept.to_string());
            Err(error)
        }
        (streamed, kept) => panic!("{streamed:?} but {kept:?}"),
    }
}

#[test]
fn what_is_sealed_is_opened_whatever_its_length_and_form() {
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
        for armour in [Armour::Binary, Armour::Ascii] {
            let sealed = seal_for(PUBLIC, &plaintext(length), armour);
            assert_eq!(unlock(&sealed).unwrap().length(), length as u64);
            assert!(open(&sealed).unwrap() == plaintext(length), "{length} {armour:?}");
        }
    }
}

#[test]
fn what_is_looked_into_reads_the_same_at_every_place() {
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
        let whole = plaintext(length);
        let mut opened = unlock(&seal_for(PUBLIC, &whole, Armour::Binary)).unwrap();
        let mut looked = opened.look_into().unwrap();
        // A walk that goes to and fro over the ends of chunks.
        let mut at: u64 = 7;
        for _ in 0..200 {
            at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let near = (at >> 33) as usize % 4 * CHUNK + (at >> 50) as usize % 5;
            let place = near.saturating_sub(2).min(length);
            let from = if at.is_multiple_of(2) {
                SeekFrom::Start(place as u64)
            } else {
                SeekFrom::End(-i64::try_from(length - place).unwrap())
            };
            assert_eq!(looked.seek(from).unwrap(), place as u64);
            let mut read = vec![0; (at >> 40) as usize % 9];
            let many = looked.read(&mut read).unwrap();
            assert!(
                read[..many] == whole[place..][..many]
                    && (many > 0 || read.is_empty() || place == length),
                "{length} {place}"
            );
        }
        drop(looked);
        let mut released = Vec::new();
        opened.release_to(&mut released).unwrap();
        assert!(released == whole);
    }
}

#[test]
fn what_was_altered_cannot_be_looked_into() {
    let mut sealed = seal_for(PUBLIC, &plaintext(3 * CHUNK), Armour::Binary);
    let middle = sealed.len() / 2;
    sealed[middle] ^= 1;
    assert!(matches!(unlock(&sealed).unwrap().look_into().err(), Some(OpenError::Altered)));
}

#[test]
fn armour_may_be_pasted_with_blank_lines_and_other_line_ends() {
    let sealed = seal_for(PUBLIC, b"list", Armour::Ascii);
    let pasted = [b"\xef\xbb\xbf\r\n  \n", &sealed[..], b"\n\n"].concat();
    assert_eq!(open(&pasted).unwrap(), b"list");
    let windows = String::from_utf8(sealed).unwrap().replace('\n', "\r\n");
    assert_eq!(open(windows.as_bytes()).unwrap(), b"list");
}

#[test]
fn a_file_on_disk_opens_like_a_pipe() {
    for armour in [Armour::Binary, Armour::Ascii] {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&seal_for(PUBLIC, &plaintext(CHUNK * 2), armour)).unwrap();
        std::io::Seek::rewind(&mut file).unwrap();
        let opened = Sealed::from_file(file, aside()).unwrap().open(&keys(), &mut nobody).unwrap();
        assert!(opened.into_memory(1 << 20).unwrap()[..] == plaintext(CHUNK * 2)[..]);
    }
}

#[test]
fn a_file_for_somebody_else_says_so() {
    let error = open(&seal_for(STRANGER, b"list", Armour::Binary)).unwrap_err();
    assert!(matches!(&error, OpenError::NoKeyFits(kinds) if kinds == "1 × X25519"), "{error}");
    let error = Sealed::from_stream(&seal_for(PUBLIC, b"", Armour::Binary)[..], aside())
        .unwrap()
        .open(&Keys::default(), &mut nobody)
        .unwrap_err();
    assert!(matches!(error, OpenError::KeyNeeded));
}

#[test]
fn a_file_for_keys_of_other_kinds_says_so_whatever_key_is_given() {
    let open = |stanza: &str| {
        let body = "C3ZAeY64NXS4QFrksLm3EGz+uPRyI0eQsWw7LWbbYig";
        let head = format!(
            "age-encryption.org/v1\n-> {stanza}\n{body}\n-> x-grease y\n\n--- {body}\n0123456789abcdef0123456789abcdef"
        );
        unlock(head.as_bytes()).unwrap_err()
    };
    let error = open(&format!("mlkem768x25519 {}", "A".repeat(1494)));
    assert!(
        matches!(&error, OpenError::PostQuantum(kinds) if kinds == "1 × mlkem768x25519"),
        "{error}"
    );
    assert!(matches!(open("mlkem768p256tag AAAA BBBB"), OpenError::PostQuantum(_)));
    assert!(
        matches!(open("piv-p256 AAAA BBBB"), OpenError::Unsupported(kinds) if kinds == "1 × piv-p256")
    );
    let no_key = Sealed::from_stream(
        &b"age-encryption.org/v1\n-> mlkem768x25519 AA\n\n--- AA\n0123456789abcdef"[..],
        aside(),
    );
    assert!(matches!(
        no_key.unwrap().open(&Keys::default(), &mut nobody),
        Err(OpenError::PostQuantum(_))
    ));
}

#[test]
fn a_cut_off_file_says_so_at_whatever_byte_and_releases_nothing() {
    let sealed = seal_for(PUBLIC, &plaintext(2 * CHUNK + 100), Armour::Binary);
    let payload = sealed.len() - (2 * (CHUNK + 16) + 116);
    for end in
        (0..payload + 16).chain([payload + CHUNK, payload + 2 * CHUNK + 40, sealed.len() - 1])
    {
        let error = open(&sealed[..end]).unwrap_err();
        assert!(matches!(error, OpenError::Truncated | OpenError::EndDamaged), "{end}: {error}");
    }
    let error = open(&sealed[..payload + CHUNK + 16]).unwrap_err();
    assert!(matches!(error, OpenError::Truncated), "{error}");
}

#[test]
fn a_cut_off_text_form_says_so() {
    let sealed = seal_for(PUBLIC, &plaintext(1000), Armour::Ascii);
    for end in [40, 100, sealed.len() / 2, sealed.len() - 30, sealed.len() - 2] {
        let error = open(&sealed[..end]).unwrap_err();
        assert!(matches!(error, OpenError::Truncated | OpenError::ArmourDamaged), "{end}: {error}");
    }
}

#[test]
fn a_flipped_bit_anywhere_is_noticed_and_releases_nothing() {
    let sealed = seal_for(PUBLIC, &plaintext(CHUNK + 100), Armour::Binary);
    let payload = sealed.len() - (CHUNK + 16 + 116);
    for at in (0..payload + 20).chain([payload + CHUNK, payload + CHUNK + 20, sealed.len() - 1]) {
        let mut altered = sealed.clone();
        altered[at] ^= 1;
        let error = open(&altered).unwrap_err();
        match at {
            at if at >= payload + CHUNK + 16 => {
                assert!(matches!(error, OpenError::EndDamaged), "{at}: {error}");
            }
            at if at >= payload => assert!(matches!(error, OpenError::Altered), "{at}: {error}"),
            _ => {}
        }
    }
    let error = open(&[&sealed[..], b"more"].concat()).unwrap_err();
    assert!(matches!(error, OpenError::EndDamaged | OpenError::Altered), "{error}");
}

#[test]
fn a_passphrase_opens_what_it_sealed_and_another_does_not() {
    let passphrase = |text: &str| Passphrase::new(text.to_owned()).unwrap();
    let mut writer =
        Sealer::new(&Lock::Passphrase(passphrase("correct horse")), Armour::Binary, Vec::new())
            .unwrap();
    writer.write_all(b"list").unwrap();
    let sealed = writer.finish().unwrap();
    let open = |given: Option<&str>| {
        let mut ask = |wanted: PassphraseFor<'_>| {
            assert_eq!(wanted, PassphraseFor::File);
            given.map(passphrase)
        };
        Sealed::from_stream(&sealed[..], aside())?
            .open(&Keys::default(), &mut ask)?
            .into_memory(4)
            .map(|plain| plain.to_vec())
    };
    assert_eq!(open(Some("correct horse")).unwrap(), b"list");
    assert!(matches!(open(Some("wrong horse")), Err(OpenError::WrongPassphrase)));
    assert!(matches!(open(None), Err(OpenError::PassphraseNeeded)));
}

#[test]
fn a_passphrase_that_would_take_hours_to_try_is_not_tried() {
    let sealed = b"age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 30\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n\
        --- fgMiVLJHMlg9fW7CVG/hPS5EAU4Zeg19LyCP7SoH5nA\n0123456789abcdef0123456789abcdef";
    let error = Sealed::from_stream(&sealed[..], aside())
        .unwrap()
        .open(&Keys::default(), &mut |_| panic!("not asked for"))
        .unwrap_err();
    assert!(matches!(error, OpenError::TooMuchWork(30)));
}

#[test]
fn contents_beyond_the_cap_are_refused_before_they_are_read() {
    let sealed = seal_for(PUBLIC, &plaintext(1000), Armour::Binary);
    assert!(matches!(unlock(&sealed).unwrap().into_memory(999), Err(OpenError::TooLarge(999))));
    assert!(unlock(&sealed).unwrap().into_memory(1000).is_ok());
}

#[test]
fn a_thousand_recipients_are_served() {
    let others: Vec<String> = (0..1000).map(|_| NewKey::generate().recipient()).collect();
    let written = others.iter().map(String::as_str).chain([PUBLIC]);
    let recipients =
        Recipients::parse(written.enumerate().map(|(at, text)| (Origin::Option(at), text)))
            .unwrap();
    let mut writer =
        Sealer::new(&Lock::Recipients(recipients), Armour::Binary, Vec::new()).unwrap();
    writer.write_all(b"list").unwrap();
    assert_eq!(open(&writer.finish().unwrap()).unwrap(), b"list");
}

#[test]
fn a_key_file_under_a_passphrase_is_unlocked_when_it_is_needed() {
    let passphrase = || Passphrase::new("key words".to_owned()).unwrap();
    let mut writer =
        Sealer::new(&Lock::Passphrase(passphrase()), Armour::Ascii, Vec::new()).unwrap();
    writer.write_all(SECRET.as_bytes()).unwrap();
    let mut keys = Keys::default();
    keys.add("locked.age", &writer.finish().unwrap()).unwrap();
    let sealed = seal_for(PUBLIC, b"list", Armour::Binary);
    let open = |given: Option<Passphrase>| {
        let mut ask = |wanted: PassphraseFor<'_>| {
            assert_eq!(wanted, PassphraseFor::Key("locked.age"));
            given.clone()
        };
        Sealed::from_stream(&sealed[..], aside())?.open(&keys, &mut ask)
    };
    assert!(open(Some(passphrase())).is_ok());
    assert!(matches!(open(None), Err(OpenError::KeyLocked(key)) if key == "locked.age"));
    assert!(matches!(
        open(Some(Passphrase::new("x".to_owned()).unwrap())),
        Err(OpenError::KeyNotUnlocked(_))
    ));
}
