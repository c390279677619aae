//! The files that are worked on.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use super::Size;

/// Rows of a workbook.
pub(super) const SHEET_ROWS: u32 = 300_000;

const NAMES: &str = "Voornaam,Tussenvoegsel,Achternaam,Postcode,Huisnummer";
const SIDES: &str = "Oude identiteit (was),Nieuwe identiteit (wordt)";

/// A folder with the files of all jobs.
pub(super) struct Data<'a> {
    pub(super) folder: &'a Path,
    pub(super) size: Size,
}

impl<'a> Data<'a> {
    pub(super) fn new(folder: &'a Path, size: Size) -> Self {
        let data = Self { folder, size };
        data.write("move.toml", |out| {
            writeln!(
                out,
                "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"Petteflat College\"\n\
                 [from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"petteflat\"\n\
                 [to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"petteflat.example\""
            )
        });
        data.list("list.csv", size.rows, size.keyrings);
        data.keyrings("keyrings.csv", size.keyrings);
        data
    }

    /// Writes a file of the folder.
    pub(super) fn write(
        &self,
        name: &str,
        fill: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>,
    ) {
        let mut out = BufWriter::new(File::create(self.folder.join(name)).unwrap());
        fill(&mut out).and_then(|()| out.flush()).unwrap();
    }

    /// A list of as many rows, spread over as many keyrings.
    pub(super) fn list(&self, name: &str, rows: u64, keyrings: u64) {
        let step = (keyrings / rows).max(1);
        self.write(name, |out| {
            writeln!(out, "{NAMES},{SIDES}")?;
            (0..rows).try_for_each(|row| {
                person(out, row)?;
                let old = row * step;
                writeln!(out, ",{old:08}@petteflat,leerling{row}@petteflat.example")
            })
        });
    }

    /// A file of keyrings.
    pub(super) fn keyrings(&self, name: &str, keyrings: u64) {
        self.write(name, |out| {
            writeln!(out, "profile_id,identity")?;
            (0..keyrings)
                .try_for_each(|number| writeln!(out, "P-{number:010},{number:08}@petteflat"))
        });
    }

    /// A list to fill, and the export that fills it, in another order.
    pub(super) fn to_fill(&self, list: &str, export: &str) {
        let rows = self.size.rows;
        self.write(list, |out| {
            writeln!(out, "{NAMES},{SIDES}")?;
            (0..rows).try_for_each(|row| {
                person(out, row)?;
                writeln!(out, ",{row:08}@petteflat,")
            })
        });
        self.write(export, |out| {
            writeln!(out, "{NAMES},Gebruikersnaam")?;
            // A prime that divides no number of rows that anybody asks for.
            (0..rows).map(|row| row * 7_919 % rows).try_for_each(|row| {
                person(out, row)?;
                writeln!(out, ",leerling{row}@petteflat.example")
            })
        });
    }

    /// A roster, as long as a workbook.
    pub(super) fn roster(&self, name: &str) {
        self.write(name, |out| {
            writeln!(out, "{NAMES},Gebruikersnaam")?;
            (0..u64::from(SHEET_ROWS)).try_for_each(|row| {
                person(out, row)?;
                writeln!(out, ",{row:08}@petteflat")
            })
        });
    }

    /// Bytes that are no list.
    pub(super) fn bytes(&self, name: &str, mebibytes: usize) {
        let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
        self.write(name, |out| {
            (0..mebibytes << 17).try_for_each(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                out.write_all(&state.to_le_bytes())
            })
        });
    }

    /// Puts a store in place anew, without journal and leftovers.
    pub(super) fn fresh(&self, from: &str, store: &str) {
        for entry in fs::read_dir(self.folder).unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_string_lossy().starts_with(store) {
                fs::remove_file(path).unwrap();
            }
        }
        fs::copy(self.folder.join(from), self.folder.join(store)).unwrap();
    }

    pub(super) fn remove(&self, name: &str) {
        let _ = fs::remove_file(self.folder.join(name));
    }
}

/// The names and address of a row; few share one.
fn person(out: &mut impl Write, row: u64) -> std::io::Result<()> {
    let (first, last) = (syllables(row % 5_000), syllables(row / 3 + 77_777));
    let prefix = if row.is_multiple_of(3) { "van der" } else { "" };
    let (postcode, house) = (1_000 + row % 8_999, row % 200);
    write!(out, "{first},{prefix},{last},{postcode} AB,{house}")
}

/// A name that can be spoken, another one for each number.
fn syllables(number: u64) -> String {
    let mut rest = number * 2_654_435_761 % (1 << 32);
    let mut take = |letters: &[u8]| {
        let letter = letters[usize::try_from(rest).unwrap() % letters.len()];
        rest /= letters.len() as u64;
        char::from(letter)
    };
    let mut name = String::new();
    for at in 0..8 {
        let letter = take(if at % 2 == 0 { b"bdfghklmnprstvw" } else { b"aeiou" });
        name.push(if at == 0 { letter.to_ascii_uppercase() } else { letter });
    }
    name
}
