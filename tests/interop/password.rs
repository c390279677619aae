//! Workbooks with a password, together with msoffcrypto-tool and openpyxl: what we protect they
//! open, what they protect we open.

use std::fs;
use std::ops::Deref;

use crate::support::desk::Desk;
use crate::support::programs::run_in;

const LIST: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer,Oude identiteit (was),Nieuwe identiteit (wordt)\n\
    Aagje,,Bakker,1234 AB,1,aagje@oud.example,a.bakker@nieuw.example\n\
    Bram,de,Vries,1234 AC,2,bram@oud.example,b.devries@nieuw.example\n";

const OPEN: &str = "
import io, sys, msoffcrypto, openpyxl
office = msoffcrypto.OfficeFile(open(sys.argv[1], 'rb'))
office.load_key(password=sys.argv[2], verify_password=True)
plain = io.BytesIO()
office.decrypt(plain, verify_integrity=True)
sheet = openpyxl.load_workbook(plain).worksheets[0]
print([cell.value for cell in sheet[3]][5:7])
";

const PROTECT: &str = "
import sys, openpyxl
from msoffcrypto.format.ooxml import OOXMLFile
book = openpyxl.Workbook()
sheet = book.active
for line in open(sys.argv[1], encoding='utf-8'):
    sheet.append(line.rstrip('\\n').split(','))
book.save('plain.xlsx')
OOXMLFile(open('plain.xlsx', 'rb')).encrypt(sys.argv[3], open(sys.argv[2], 'wb'))
";

/// Encrypts `plain.xlsx` as [MS-OFFCRYPTO] tells, with a hash and key length of its own choice: the
/// agile form that is not Excel's default.
const PROTECT_BY_HAND: &str = "
import base64, hashlib, hmac, os, struct, sys
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
import msoffcrypto.format.ooxml as ooxml, msoffcrypto.method.container.ecma376_encrypted as container
name, bits, target, password = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
size = hashlib.new(name).digest_size
H = lambda *parts: hashlib.new(name, b''.join(parts)).digest()
fit = lambda data, length: (data + b'\\x36' * length)[:length]
pad = lambda data: data + b'\\0' * (-len(data) % 16)
def encrypt(key, iv, data):
    work = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return work.update(pad(data)) + work.finalize()
key, key_salt, salt, verifier, mac_key = os.urandom(bits // 8), os.urandom(16), os.urandom(16), os.urandom(16), os.urandom(size)
plain = open('plain.xlsx', 'rb').read()
vector = lambda purpose: fit(H(key_salt, purpose), 16)
package = struct.pack('<Q', len(plain))
for number, at in enumerate(range(0, len(plain), 4096)):
    package += encrypt(key, vector(struct.pack('<I', number)), plain[at:at + 4096])
stretched = H(salt, password.encode('utf-16-le'))
for number in range(1000):
    stretched = H(struct.pack('<I', number), stretched)
under = lambda purpose, data: base64.b64encode(encrypt(fit(H(stretched, bytes.fromhex(purpose)), bits // 8), salt, data)).decode()
inside = lambda purpose, data: base64.b64encode(encrypt(key, vector(bytes.fromhex(purpose)), data)).decode()
scheme = lambda salt: (f'saltSize=\"16\" blockSize=\"16\" keyBits=\"{bits}\" hashSize=\"{size}\" cipherAlgorithm=\"AES\" '
    f'cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"{name.upper()}\" saltValue=\"{base64.b64encode(salt).decode()}\"')
code = hmac.new(mac_key, package, name).digest()
xml = f'''<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\" xmlns:p=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\">
<keyData {scheme(key_salt)}/><dataIntegrity encryptedHmacKey=\"{inside('5fb2ad010cb9e1f6', mac_key)}\" encryptedHmacValue=\"{inside('a0677f02b22c8433', code)}\"/>
<keyEncryptors><keyEncryptor uri=\"http://schemas.microsoft.com/office/2006/keyEncryptor/password\"><p:encryptedKey spinCount=\"1000\" {scheme(salt)}
encryptedVerifierHashInput=\"{under('fea7d2763b4b9e79', verifier)}\" encryptedVerifierHashValue=\"{under('d7aa0f6d3061344e', H(verifier))}\"
encryptedKeyValue=\"{under('146e0be7abacd0d6', key)}\"/></keyEncryptor></keyEncryptors></encryption>'''
info = struct.pack('<HHI', 4, 4, 0x40) + xml.encode()
container.ECMA376Encrypted(package, info).write_to(open(target, 'wb'))
";

struct Distributor(Desk);

impl Deref for Distributor {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Distributor {
    fn new() -> Self {
        let desk = Self(Desk::new(&["--lang", "en", "--today", "2026-07-17"]));
        desk.write("list.csv", LIST);
        desk.write("words", "Wachtwoord é€\n");
        desk.write("wrong", "wachtwoord\n");
        desk
    }

    /// Runs the command, which must end with this code, and returns what it said of its failure.
    fn run(&self, code: i32, arguments: &[&str]) -> String {
        self.ended(arguments, code).said
    }

    fn python(&self, script: &str, arguments: &[&str]) -> String {
        let python = std::env::var("WASWORDT_TEST_PYTHON").unwrap_or_else(|_| {
            format!("{}/target/test-python/bin/python", env!("CARGO_MANIFEST_DIR"))
        });
        run_in(self.folder(), &python, &[&["-c", script], arguments].concat())
    }

    fn protect(&self) {
        self.run(
            0,
            &[
                "encrypt",
                "list.csv",
                "--workbook-password",
                "--passphrase-file",
                "words",
                "-o",
                "list.xlsx",
            ],
        );
    }
}

#[test]
fn what_is_protected_here_opens_there() {
    let desk = Distributor::new();
    desk.protect();
    assert_eq!(
        desk.python(OPEN, &["list.xlsx", "Wachtwoord é€"]).trim(),
        "['aagje@oud.example', 'a.bakker@nieuw.example']"
    );
}

#[test]
fn what_is_protected_there_opens_here() {
    let desk = Distributor::new();
    desk.python(PROTECT, &["list.csv", "theirs.xlsx", "Wachtwoord é€"]);
    desk.run(0, &["decrypt", "theirs.xlsx", "--passphrase-file", "words", "-o", "opened.xlsx"]);
    assert!(
        fs::read(desk.path("opened.xlsx")).unwrap() == fs::read(desk.path("plain.xlsx")).unwrap()
    );
    desk.run(0, &["fill-check", "theirs.xlsx", "--passphrase-file", "words"]);
}

#[test]
fn every_agile_hash_and_key_length_opens_here() {
    let desk = Distributor::new();
    desk.python(PROTECT, &["list.csv", "theirs.xlsx", "x"]);
    for (hash, bits) in [("sha1", "128"), ("sha256", "128"), ("sha384", "192"), ("sha512", "256")] {
        desk.python(PROTECT_BY_HAND, &[hash, bits, "own.xlsx", "Wachtwoord é€"]);
        desk.run(
            0,
            &["decrypt", "own.xlsx", "--passphrase-file", "words", "-o", "opened.xlsx", "--force"],
        );
        assert!(
            fs::read(desk.path("opened.xlsx")).unwrap()
                == fs::read(desk.path("plain.xlsx")).unwrap(),
            "{hash}"
        );
        assert!(
            desk.run(3, &["decrypt", "own.xlsx", "--passphrase-file", "wrong", "-o", "no"])
                .contains("password of the workbook is wrong")
        );
    }
}

#[test]
fn every_command_opens_a_workbook_with_a_password_the_same_way() {
    let desk = Distributor::new();
    desk.protect();
    desk.run(
        0,
        &["fill-check", "list.xlsx", "--passphrase-file", "words", "--original", "list.xlsx"],
    );
    desk.write("keyrings.csv", "profile_id,identity\nP1,aagje@oud.example\n");
    desk.run(0, &["keyrings", "init", "--store", "store.db"]);
    desk.run(0, &["keyrings", "import", "keyrings.csv", "--store", "store.db"]);
    desk.write(
        "move.toml",
        "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"P\"\n[from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"oud.example\"\n\
         [to]\ndelivery = \"elf\"\nidp = \"itslearning\"\nrealm = \"nieuw.example\"\n[[publisher]]\nname = \"v\"\nrecipients_file = \"r\"\n",
    );
    desk.write("r", desk.output(&["keygen", "-o", "key"]).stdout);
    desk.run(
        0,
        &[
            "apply",
            "list.xlsx",
            "--move",
            "move.toml",
            "--store",
            "store.db",
            "--passphrase-file",
            "words",
        ],
    );
    desk.run(
        0,
        &[
            "encrypt",
            "list.xlsx",
            "--move",
            "move.toml",
            "--passphrase-file",
            "words",
            "-o",
            "sealed",
        ],
    );
}

#[test]
fn wrong_altered_and_missing_are_told_apart_and_nothing_is_written() {
    let desk = Distributor::new();
    desk.protect();
    let decrypt = |name: &str, words: &str| {
        desk.run(3, &["decrypt", name, "--passphrase-file", words, "-o", "out"])
    };
    assert!(decrypt("list.xlsx", "wrong").contains("password of the workbook is wrong"));
    let mut bytes = fs::read(desk.path("list.xlsx")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    desk.write("altered.xlsx", &bytes);
    assert!(decrypt("altered.xlsx", "words").contains("altered or damaged after it was encrypted"));
    desk.write("cut.xlsx", &bytes[..2000]);
    assert!(decrypt("cut.xlsx", "words").contains("damaged or cut off"));
    assert!(
        desk.run(3, &["fill-check", "list.xlsx"]).contains("under a password, and none is given")
    );
    assert!(!desk.path("out").exists());
}
