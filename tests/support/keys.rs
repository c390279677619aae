//! Keys, and what they open, without other programs.

use std::fs;
use std::io::{BufReader, Read as _};
use std::path::Path;

use age::armor::ArmoredReader;
use age::{Decryptor, Identity, x25519};
use ssh_key::private::{Ed25519Keypair, PrivateKey};
use ssh_key::{LineEnding, PublicKey};

/// Makes an SSH key of a seed in a file, and the public half beside it, as `ssh-keygen` does;
/// returns that.
pub(crate) fn ssh_key(path: &Path, seed: u8) -> String {
    let private = PrivateKey::from(Ed25519Keypair::from_seed(&[seed; 32]));
    private.write_openssh_file(path, LineEnding::LF).unwrap();
    let public = PublicKey::from(&private).to_openssh().unwrap() + "\n";
    fs::write(path.with_extension("pub"), &public).unwrap();
    public
}

/// Opens a sealed file by the key in a file, with nothing but the crate that defines the format.
pub(crate) fn opened(sealed: &Path, key: &Path) -> Vec<u8> {
    let key: x25519::Identity =
        fs::read_to_string(key).unwrap().lines().last().unwrap().parse().unwrap();
    let sealed = ArmoredReader::new(BufReader::new(fs::File::open(sealed).unwrap()));
    let head = Decryptor::new_buffered(sealed).unwrap();
    let mut content = Vec::new();
    let mut inside = head.decrypt(std::iter::once(&key as &dyn Identity)).unwrap();
    inside.read_to_end(&mut content).unwrap();
    content
}
