//! Workbooks under a password, here and back; other programs' files are in
//! `tests/interop_password.rs`.

use std::io::{Cursor, Write as _};

use cfb::CompoundFile;

use super::*;
use crate::seal::Passphrase;

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned()).unwrap()
}

fn opened(file: &[u8], password: &str) -> Result<Vec<u8>, PasswordError> {
    open(file, &mut || Some(passphrase(password))).map(|plain| plain.to_vec())
}

fn protected(contents: &[u8]) -> Vec<u8> {
    protect(contents, &passphrase("Wachtwoord é€")).unwrap()
}

/// A compound file with these streams.
fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

fn with_info(version: [u16; 2], flags: u32, xml: &str) -> Vec<u8> {
    let mut info = version.map(u16::to_le_bytes).concat();
    info.extend(flags.to_le_bytes());
    info.extend(xml.as_bytes());
    compound(&[("/EncryptionInfo", &info), ("/EncryptedPackage", &[0; 64])])
}

#[test]
fn what_was_protected_opens_with_its_password_whatever_its_length() {
    for length in [0, 1, 15, 16, 4095, 4096, 4097, 20_000] {
        let contents: Vec<u8> = (0..=u8::MAX).cycle().take(length).collect();
        assert_eq!(opened(&protected(&contents), "Wachtwoord é€").unwrap(), contents, "{length}");
    }
}

#[test]
fn a_wrong_password_and_an_altered_file_are_told_apart() {
    let file = protected(&[7; 9000]);
    assert_eq!(opened(&file, "wachtwoord é€"), Err(PasswordError::Wrong));
    assert_eq!(open(&file, &mut || None).map(|_| ()), Err(PasswordError::Needed));
    let mut altered = file;
    let at = altered.len() / 2;
    altered[at] ^= 1;
    assert_eq!(opened(&altered, "Wachtwoord é€"), Err(PasswordError::Altered));
}

#[test]
fn a_workbook_that_excel_opens_without_asking_opens_so() {
    let file = protect(b"PK", &passphrase("VelvetSweatshop")).unwrap();
    assert_eq!(open(&file, &mut || panic!("asked")).unwrap().to_vec(), b"PK");
}

#[test]
fn whatever_is_altered_or_cut_off_nothing_is_released() {
    let contents = vec![7; 5000];
    let file = protected(&contents);
    for at in (0..file.len()).step_by(331) {
        let mut altered = file.clone();
        altered[at] ^= 0x55;
        // Bytes between and after the streams belong to nobody.
        assert!(
            opened(&altered, "Wachtwoord é€").map_or(true, |plain| plain == contents),
            "byte {at}"
        );
        assert!(
            opened(&file[..at], "Wachtwoord é€").map_or(true, |plain| plain == contents),
            "cut at {at}"
        );
    }
}

#[test]
fn older_forms_are_named() {
    let refused = |file: &[u8]| opened(file, "x").unwrap_err();
    assert_eq!(refused(&compound(&[("/Workbook", b"x")])), PasswordError::OldForm);
    assert_eq!(refused(&compound(&[("/Something", b"x")])), PasswordError::NoWorkbook);
    assert_eq!(refused(&with_info([1, 1], 0, "")), PasswordError::OldEncryption("RC4"));
    assert_eq!(refused(&with_info([4, 2], 4, "")), PasswordError::OldEncryption("RC4 CryptoAPI"));
    assert_eq!(
        refused(&with_info([3, 2], 0x24, "")),
        PasswordError::OldEncryption("Office 2007 (ECMA-376 standard)")
    );
    assert_eq!(
        refused(&with_info([4, 3], 0x10, "")),
        PasswordError::OldEncryption("ECMA-376 extensible")
    );
    assert_eq!(refused(&with_info([9, 9], 0, "")), PasswordError::Unsupported("9.9".to_owned()));
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), PasswordError::Damaged);
}

#[test]
fn a_hostile_number_of_rounds_is_refused_before_any_is_done() {
    let scheme = "cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" keyBits=\"256\" hashAlgorithm=\"SHA512\" saltValue=\"AAAA\"";
    let file = |rounds: &str, scheme: &str| {
        let xml = format!(
            "<encryption><keyData {scheme}/><dataIntegrity/><p:encryptedKey spinCount=\"{rounds}\" {scheme}/></encryption>"
        );
        opened(&with_info([4, 4], 0x40, &xml), "x").unwrap_err()
    };
    assert_eq!(file("4000000000", scheme), PasswordError::TooMuchWork(4_000_000_000));
    assert_eq!(file("-1", scheme), PasswordError::Damaged);
    assert_eq!(file("1", scheme), PasswordError::Damaged);
    assert_eq!(
        file("1", &scheme.replace("CBC", "CFB")),
        PasswordError::Unsupported("ChainingModeCFB".to_owned())
    );
    assert_eq!(
        file("1", &scheme.replace("\"AES\"", "\"DES\"")),
        PasswordError::Unsupported("DES".to_owned())
    );
    assert_eq!(
        file("1", &scheme.replace("SHA512", "MD5")),
        PasswordError::Unsupported("MD5".to_owned())
    );
}
