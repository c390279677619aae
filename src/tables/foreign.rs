//! Files that are no table, or none that is read, by their first bytes: what they are, so that
//! people hear what to do.

use std::io::Cursor;

use cfb::CompoundFile;

use crate::message::Message;

/// A kind of file that is known and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A web page, which some systems save as `.xls`.
    Html,
    /// A workbook of Excel 2003 in XML.
    Xml2003,
    /// Any other XML.
    Xml,
    /// A web page with what belongs to it, saved as one file.
    Mhtml,
    /// A message of mail.
    Mail,
    /// An OpenDocument spreadsheet in one file of XML.
    FlatOds,
    /// What Excel keeps beside a workbook that somebody has open.
    Owner,
    /// An Excel Binary Workbook.
    Xlsb,
    /// A PDF.
    Pdf,
    /// A document or a presentation.
    Document,
    /// A compressed file.
    Archive,
    /// A document of Apple Numbers.
    Numbers,
    /// An OpenDocument spreadsheet with a password.
    EncryptedOds,
    /// A workbook before 2007 with a password.
    OldPassword,
    /// A picture.
    Picture,
    /// A database in one file.
    Database,
    /// A table in a form by which old spreadsheets exchanged them.
    Exchange,
    /// JSON that is no keyring of this program.
    Json,
}

/// How files begin that are known by their first bytes.
const STARTS: [(&[u8], Foreign); 17] = [
    (b"%PDF", Foreign::Pdf),
    (b"{\\rtf", Foreign::Document),
    (&[0x1F, 0x8B], Foreign::Archive),
    (b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
    (b"Rar!\x1A\x07", Foreign::Archive),
    (b"BZh", Foreign::Archive),
    (&[0xFD, b'7', b'z', b'X', b'Z'], Foreign::Archive),
    (&[0x28, 0xB5, 0x2F, 0xFD], Foreign::Archive),
    (&[0x89, b'P', b'N', b'G'], Foreign::Picture),
    (&[0xFF, 0xD8, 0xFF], Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"SQLite format 3\0", Foreign::Database),
    (b"\0\x01\0\0Standard ", Foreign::Database),
    (b"TABLE\r\n0,1", Foreign::Exchange),
    (b"TABLE\n0,1", Foreign::Exchange),
    (b"{\"", Foreign::Json),
    (b"[{", Foreign::Json),
];

/// So many control characters in the first bytes, and so large a part of them, no text has.
const MOST_CONTROLS: usize = 8;
const CONTROLS_PART: usize = 32;

/// Some machines fill up every cell with one of them.
const MOST_KINDS: usize = 2;

/// Tells whether a file cannot be text in an encoding of single bytes, by its first bytes: what
/// people type holds tabs and ends of lines, and other control characters by accident only.
pub(super) fn is_binary(start: &[u8]) -> bool {
    let mut controls: Vec<u8> = start
        .iter()
        .filter(|byte| byte.is_ascii_control() && !b"\t\n\x0b\x0c\r\x1a\x1b\x7f".contains(byte))
        .copied()
        .collect();
    let count = controls.len();
    controls.sort_unstable();
    controls.dedup();
    let is_filling = controls.len() <= MOST_KINDS && count < start.len();
    count > MOST_CONTROLS && count * CONTROLS_PART > start.len() && !is_filling
}

impl Foreign {
    /// Recognises a file that is no zip and no compound file by how it begins.
    pub(super) fn of_start(start: &[u8]) -> Option<Self> {
        if is_owner(start) {
            return Some(Self::Owner);
        }
        if let Some((_, foreign)) = STARTS.iter().find(|(begin, _)| start.starts_with(begin)) {
            return Some(*foreign);
        }
        let text: String = start
            .iter()
            .filter(|byte| **byte != 0)
            .map(|byte| char::from(*byte).to_ascii_lowercase())
            .collect();
        let text = text
            .trim_start_matches(['\u{ef}', '\u{bb}', '\u{bf}', '\u{ff}', '\u{fe}'])
            .trim_start();
        if is_mail(text) {
            let is_page = ["multipart/related", "text/html", "x-document-type"];
            let is_page = is_page.iter().any(|sign| text.contains(sign));
            return Some(if is_page || !is_sent(text) { Self::Mhtml } else { Self::Mail });
        }
        if is_sylk(text) {
            return Some(Self::Exchange);
        }
        if !text.starts_with('<') {
            return None;
        }
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet")
            || text.contains("progid=\"excel.sheet\"")
        {
            return Some(Self::Xml2003);
        }
        if text.contains("urn:oasis:names:tc:opendocument") {
            return Some(Self::FlatOds);
        }
        let is_html =
            ["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div"]
                .iter()
                .any(|tag| text.contains(tag));
        match () {
            () if is_html => Some(Self::Html),
            () if text.starts_with("<?xml") => Some(Self::Xml),
            () => None,
        }
    }

    /// Recognises an Office Open XML package by its main part.
    pub(super) fn of_main_part(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        match () {
            () if name.rsplit_once('.').is_some_and(|(_, end)| end == "bin") => Some(Self::Xlsb),
            () if name.starts_with("word/")
                || name.starts_with("ppt/")
                || name.starts_with("visio/") =>
            {
                Some(Self::Document)
            }
            () => None,
        }
    }

    /// Tells whether a compound file is a document or a presentation.
    pub(super) fn is_document(file: &CompoundFile<Cursor<Vec<u8>>>) -> bool {
        ["/WordDocument", "/PowerPoint Document"].iter().any(|name| file.is_stream(name))
    }

    /// Says what it is and what to do.
    pub(super) fn message(self) -> Message {
        Message::new(match self {
            Self::Html => "table-foreign-html",
            Self::Xml2003 => "table-foreign-xml-2003",
            Self::Xml => "table-foreign-xml",
            Self::Mhtml => "table-foreign-mhtml",
            Self::Mail => "table-foreign-mail",
            Self::FlatOds => "table-foreign-flat-ods",
            Self::Owner => "table-foreign-owner",
            Self::Xlsb => "table-foreign-xlsb",
            Self::Pdf => "table-foreign-pdf",
            Self::Document => "table-foreign-document",
            Self::Archive => "table-foreign-archive",
            Self::Numbers => "table-foreign-numbers",
            Self::EncryptedOds => "table-foreign-encrypted-ods",
            Self::OldPassword => "table-foreign-old-password",
            Self::Picture => "table-foreign-picture",
            Self::Database => "table-foreign-database",
            Self::Exchange => "table-foreign-exchange",
            Self::Json => "table-foreign-json",
        })
    }
}

/// Tells whether a text begins with the fields of a mail, which is what a web page saved as one
/// file looks like.
fn is_mail(text: &str) -> bool {
    let is_field = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        })
    };
    text.lines().next().is_some_and(is_field)
        && text.lines().any(|line| {
            line.starts_with("mime-version:")
                || line.starts_with("content-type:") && line.contains("multipart/")
        })
}

/// Tells whether a mail was sent to somebody, as a page that was saved was not.
fn is_sent(text: &str) -> bool {
    text.lines()
        .any(|line| ["to:", "received:", "message-id:"].iter().any(|to| line.starts_with(to)))
}

/// Tells whether bytes are those that Excel keeps beside a workbook that is open, `~$list.xlsx`: the
/// length of a name, the name filled up with blanks, and the same once more in wide characters.
fn is_owner(start: &[u8]) -> bool {
    const LENGTH: usize = 165;
    const WIDE_FROM: usize = 55;
    start.len() == LENGTH
        && (1..=52).contains(&start[0])
        && start[WIDE_FROM] == start[0]
        && start[WIDE_FROM - 1] == b' '
}

/// Tells whether a text is SYLK: each line begins with one letter, or two, that says what it is.
fn is_sylk(text: &str) -> bool {
    text.starts_with("id;p")
        && text.lines().nth(1).is_some_and(|line| line.as_bytes().get(1) == Some(&b';'))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::{Foreign, is_binary};
    use crate::tables::Limits;
    use crate::tables::package::Package;

    #[test]
    fn a_zip_of_tables_is_an_archive_to_unpack() {
        let package = |names: &[&str]| {
            let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
            for name in names {
                zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            }
            Package::open(zip.finish().unwrap(), Limits::default()).unwrap()
        };
        assert_eq!(package(&["klassen/Leerlingen.XLSX"]).foreign(), Some(Foreign::Archive));
        assert_eq!(package(&["foto.png", "csv"]).foreign(), None);
        assert!(package(&["xl/worksheets/blad 1.xml"]).has("xl/worksheets/blad%201.xml"));
        assert!(package(&["./xl/worksheets/blad1.xml"]).has("xl/worksheets%2Fblad%31.xml"));
        assert!(package(&["xl/100%.xml", "%FF"]).has("xl/100%.xml"));
    }

    #[test]
    fn bytes_that_are_no_text_are_known_and_stray_ones_pass() {
        let every: Vec<u8> = (0..=255).collect();
        assert!(is_binary(&every));
        assert!(is_binary(&[0; 64]));
        for text in ["", "\0", "Zo\u{1}\u{2}\u{3}", "a\tb\r\nc\u{c}\u{1a}\u{1b}[0m", "Zoë;Inès;ÿþý"]
        {
            assert!(!is_binary(text.as_bytes()), "{text:?}");
        }
        let stray = "Jan\0;Pieters\n".repeat(2) + &"Voornaam;Achternaam\n".repeat(40);
        assert!(!is_binary(stray.as_bytes()));
        assert!(!is_binary("Jan\0\0\0\0;Pieters\0\0\0\n".repeat(20).as_bytes()));
    }

    #[test]
    fn files_that_are_no_tables_are_known_by_their_first_bytes() {
        for (start, foreign) in [
            ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>", Foreign::Html),
            ("\u{feff}\r\n<!DOCTYPE html>", Foreign::Html),
            ("<table border=1><tr>", Foreign::Html),
            (
                "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook>",
                Foreign::Xml2003,
            ),
            ("<?xml version=\"1.0\"?><school/>", Foreign::Xml),
            ("MIME-Version: 1.0\r\nX-Document-Type: Workbook", Foreign::Mhtml),
            ("From: <Saved by Blink>\r\nSubject: Lijst\r\nMIME-Version: 1.0\r\n", Foreign::Mhtml),
            (
                "From: a@b\r\nTo: c@d\r\nMIME-Version: 1.0\r\nContent-Type: text/plain",
                Foreign::Mail,
            ),
            (
                "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
                Foreign::FlatOds,
            ),
            ("SQLite format 3\0\u{10}", Foreign::Database),
            ("\0\u{1}\0\0Standard ACE DB\0", Foreign::Database),
            ("ID;PSCALC3\nB;X7;Y4\n", Foreign::Exchange),
            ("TABLE\r\n0,1\r\n", Foreign::Exchange),
            ("[{\"Voornaam\": \"Jan\"}]", Foreign::Json),
            ("%PDF-1.4", Foreign::Pdf),
            ("{\\rtf1\\ansi", Foreign::Document),
            ("Rar!\u{1a}\u{7}", Foreign::Archive),
        ] {
            assert_eq!(Foreign::of_start(start.as_bytes()), Some(foreign), "{start}");
        }
        let sixteen: Vec<u8> = "<html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Foreign::of_start(&sixteen), Some(Foreign::Html));
        assert_eq!(Foreign::of_start(&[0x1F, 0x8B, 8]), Some(Foreign::Archive));
        let owner = format!("\u{3}{:<54}\u{3}\0{:<108}", "Jan", "J\0a\0n\0");
        assert_eq!(Foreign::of_start(owner.as_bytes()), Some(Foreign::Owner));
        for table in [
            "Voornaam;Achternaam",
            "<naam>;achternaam",
            "",
            "Content-Type;x",
            "PDF;%PDF",
            "ID;Postcode\n12;1234 AB",
            "TABLE;x",
            "[naam];achternaam",
            "naam: Jan\nmime: x",
        ] {
            assert_eq!(Foreign::of_start(table.as_bytes()), None, "{table}");
        }
    }
}
