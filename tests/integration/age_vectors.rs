//! The published vectors of age version 1: what is sound opens to what it should, and everything
//! else is refused with nothing released.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use waswordt::digest::Sha256;
use waswordt::ops::decrypt::{self, DecryptError};
use waswordt::ops::{Given, Input};
use waswordt::seal::{Keys, Passphrase};

/// A vector: what is expected, with which keys, of which file.
#[derive(Default)]
struct Vector {
    expect: String,
    payload: String,
    keys: String,
    passphrase: Option<String>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let head = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap();
        let mut vector = Self { file: bytes[head + 2..].to_vec(), ..Self::default() };
        for line in std::str::from_utf8(&bytes[..head]).unwrap().lines() {
            let (name, value) = line.split_once(": ").unwrap();
            match name {
                "expect" => value.clone_into(&mut vector.expect),
                "payload" => value.clone_into(&mut vector.payload),
                "identity" => vector.keys += &[value, "\n"].concat(),
                "passphrase" => vector.passphrase = Some(value.to_owned()),
                "compressed" => vector.file = inflate(&vector.file),
                _ => {}
            }
        }
        vector
    }

    fn open(&self, to: &mut Vec<u8>) -> Result<u64, DecryptError> {
        let mut keys = Keys::default();
        if !self.keys.is_empty() {
            keys.add("vector", self.keys.as_bytes()).unwrap();
        }
        let mut ask = |_: waswordt::seal::PassphraseFor<'_>| {
            self.passphrase.clone().and_then(|typed| Passphrase::new(typed).ok())
        };
        let given = Given::take(Input::Stream(&mut self.file.as_slice()))?;
        decrypt::to_stream(decrypt::open(given, &keys, &mut ask)?, to)
    }
}

fn inflate(bytes: &[u8]) -> Vec<u8> {
    let mut inflated = Vec::new();
    flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut inflated).unwrap();
    inflated
}

#[test]
fn sound_files_open_and_all_others_are_refused_with_nothing_released() {
    let mut counted = (0, 0);
    let mut wrong = Vec::new();
    let mut paths: Vec<_> =
        fs::read_dir("tests/vectors/age").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let vector = Vector::read(&path);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut released = Vec::new();
        match vector.open(&mut released) {
            Ok(_)
                if vector.expect == "success" && Sha256::of(&released).hex() == vector.payload =>
            {
                counted.0 += 1;
            }
            Err(_) if vector.expect != "success" && released.is_empty() => counted.1 += 1,
            outcome => wrong.push(format!("{name}: expected {}, got {outcome:?}", vector.expect)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(counted, (20, 103));
}
