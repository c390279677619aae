//! Reading a workbook of the format before 2007: in memory, since its strings and sheets stand in
//! any order.

use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::rc::Rc;

use cfb::CompoundFile;

use super::biff::{self, BiffRecord, Bytes, COMPOUND, Records};
use super::cells::{self, Origin};
use super::error::TableError;
use super::error::damaged;
use super::foreign::Foreign;
use super::memory::{self, MemoryCell, MemorySheet, MemoryValue, Room};
use super::number_format::NumberFormat;
use super::options::ReadOptions;
use crate::grid::{Facts, FileKind, Record};

/// The largest file of this format that is taken into memory: its sheets have at most 65,536 rows.
const MOST_BYTES: u64 = 128 << 20;

/// The version of the format from 1997 on.
const BIFF8: u16 = 0x0600;

/// Reads a compound file, a workbook before 2007 or one that a password protects, or the stream of
/// such a workbook alone.
pub(super) fn read(
    input: &mut impl Read,
    options: &ReadOptions,
    sink: &mut dyn FnMut(&Record),
) -> Result<Facts, TableError> {
    let mut bytes = Vec::new();
    input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(TableError::TooBig { mebibytes: MOST_BYTES >> 20 });
    }
    let stream = if bytes.starts_with(COMPOUND) { workbook(bytes)? } else { bytes };
    let book = Book::read(&stream)?;
    let mut sheets = Vec::new();
    let mut room = Room::new(&options.limits);
    // Sheets stand one after another, and damaged ones run on; more was made to be read for ever.
    let mut left = 4 * stream.len();
    for bound in &book.sheets {
        sheets.push(book.sheet(&stream, bound, &mut left, &mut room)?);
    }
    memory::read(&sheets, FileKind::Xls, options, sink)
}

/// Takes the stream of the workbook out of a compound file.
fn workbook(bytes: Vec<u8>) -> Result<Vec<u8>, TableError> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| damaged("damage-parts"))?;
    if file.is_stream("/EncryptedPackage") {
        return Err(TableError::Protected);
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    let name = name.ok_or_else(|| {
        if Foreign::is_document(&file) {
            TableError::Foreign(Foreign::Document)
        } else {
            TableError::NotATable
        }
    })?;
    let mut stream = Vec::new();
    let read = file.open_stream(name).and_then(|mut part| part.read_to_end(&mut stream));
    read.map(|_| stream).map_err(|_| damaged("damage-parts"))
}

/// A sheet, as the workbook announces it.
struct Bound {
    start: usize,
    is_visible: bool,
    name: String,
}

/// What holds for all sheets.
#[derive(Default)]
struct Book {
    sheets: Vec<Bound>,
    strings: Vec<Rc<str>>,
    formats: HashMap<u16, NumberFormat>,
    /// The format of each style.
    styles: Vec<u16>,
    is_1904: bool,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, TableError> {
        let mut book = Self::default();
        let mut records = Records(stream);
        match records.next() {
            Some(first) if first.kind == biff::BOF && Bytes(first.data).half() == Some(BIFF8) => {}
            Some(first) if biff::OLD_BOFS.contains(&first.kind) => return Err(TableError::TooOld),
            _ => return Err(damaged("damage-begin")),
        }
        for record in records.take_while(|record| record.kind != biff::EOF) {
            if record.kind == biff::FILEPASS {
                return Err(TableError::Foreign(Foreign::OldPassword));
            }
            book.take(&record).ok_or_else(|| damaged("damage-cut-off"))?;
        }
        Ok(book)
    }

    fn take(&mut self, record: &BiffRecord<'_>) -> Option<()> {
        let mut data = Bytes(record.data);
        match record.kind {
            biff::BOUNDSHEET => {
                let start = data.word()? as usize;
                let (state, kind, length) = (data.byte()?, data.byte()?, data.byte()?);
                if kind == 0 {
                    self.sheets.push(Bound {
                        start,
                        is_visible: matches!(state & 3, 0),
                        name: data.text(length.into())?,
                    });
                }
            }
            biff::SST => self.strings = biff::strings(record)?,
            biff::FORMAT => {
                let (id, length) = (data.half()?, data.half()?);
                // A format may say that it is longer than its record.
                self.formats.insert(id, NumberFormat::parse(&data.text_within(length.into())?));
            }
            biff::XF => {
                data.half()?;
                self.styles.push(data.half()?);
            }
            biff::DATE_MODE => self.is_1904 = data.half()? == 1,
            _ => {}
        }
        Some(())
    }

    fn sheet(
        &self,
        stream: &[u8],
        bound: &Bound,
        left: &mut usize,
        room: &mut Room,
    ) -> Result<MemorySheet, TableError> {
        let start = stream.get(bound.start..).ok_or_else(|| damaged("damage-parts"))?;
        let mut records = Records(start);
        let mut sheet = MemorySheet {
            name: bound.name.clone(),
            is_visible: bound.is_visible,
            ..MemorySheet::default()
        };
        let (mut depth, mut counted, mut counted_beside) = (0_u32, 0, 0);
        room.take_sheet(&sheet.name)?;
        while let Some(record) = records.next() {
            if start.len() - records.0.len() > *left {
                return Err(damaged("damage-crowded"));
            }
            match record.kind {
                biff::BOF => depth += 1,
                biff::EOF if depth <= 1 => break,
                biff::EOF => depth -= 1,
                // Charts inside a sheet hold cells of their own.
                _ if depth > 1 => {}
                _ => {
                    self.take_cell(&record, &mut sheet).ok_or_else(|| damaged("damage-cut-off"))?;
                }
            }
            for cell in &sheet.cells[counted..] {
                room.take(cell, 1)?;
            }
            counted = sheet.cells.len();
            let beside = sheet.ranges();
            room.take_cells((beside - std::mem::replace(&mut counted_beside, beside)) as u64)?;
        }
        *left -= start.len() - records.0.len();
        sheet
            .cells
            .retain(|cell| cell.value != MemoryValue::Empty || cell.origin == Origin::Formula);
        sheet.cells.sort_by_key(|cell| cell.place);
        sheet.cells.dedup_by_key(|cell| cell.place);
        Ok(sheet)
    }

    fn take_cell(&self, record: &BiffRecord<'_>, sheet: &mut MemorySheet) -> Option<()> {
        let mut data = Bytes(record.data);
        match record.kind {
            biff::ROW => {
                let row = data.half()?;
                data.take(4)?;
                // In twentieths of a point; the highest bit says that it is the usual one.
                let is_low = data.half()? < 20;
                data.take(4)?;
                if data.half()? & 0x20 != 0 || is_low {
                    sheet.hidden_rows.push(row.into());
                }
            }
            biff::COLUMNS => {
                let (first, last) = (data.half()?, data.half()?);
                // In parts of 256 of a character.
                let is_narrow = data.half()? < 52;
                data.take(2)?;
                if data.half()? & 1 != 0 || is_narrow {
                    sheet.hidden_columns.extend((first..=last.min(255)).map(u32::from));
                }
            }
            biff::MERGED => {
                let count = data.half()?;
                for _ in 0..count {
                    let [top, bottom, left, right] =
                        [data.half()?, data.half()?, data.half()?, data.half()?]
                            .map(|at| u32::from(at) + 1);
                    sheet.merged.extend(
                        (bottom >= top && right >= left && (bottom, right) != (top, left))
                            .then_some([top, left, bottom, right]),
                    );
                }
            }
            biff::STRING => {
                let length = data.half()?.into();
                if let (Some(cell), Some(text)) = (sheet.cells.last_mut(), data.text(length)) {
                    cell.value = MemoryValue::Text(text.into());
                }
            }
            biff::MANY_RK => self.take_many(data, sheet)?,
            biff::LABEL_SST
            | biff::LABEL
            | biff::RICH_LABEL
            | biff::NUMBER
            | biff::RK
            | biff::BOOL_OR_ERROR
            | biff::FORMULA => {
                let (place, style) = ((data.half()?.into(), data.half()?.into()), data.half()?);
                let origin =
                    if record.kind == biff::FORMULA { Origin::Formula } else { Origin::Typed };
                let value = self.value(record.kind, data, style)?;
                sheet.cells.push(MemoryCell { place, value, origin });
            }
            _ => {}
        }
        Some(())
    }

    fn take_many(&self, mut data: Bytes<'_>, sheet: &mut MemorySheet) -> Option<()> {
        let (row, first) = (u32::from(data.half()?), u32::from(data.half()?));
        for column in first.. {
            // What is left at the end is the last column's number.
            if data.0.len() < 6 {
                break;
            }
            let style = data.half()?;
            let value = self.number(biff::packed(data.word()?), style);
            sheet.cells.push(MemoryCell { place: (row, column), value, origin: Origin::Typed });
        }
        Some(())
    }

    fn value(&self, kind: u16, mut data: Bytes<'_>, style: u16) -> Option<MemoryValue> {
        Some(match kind {
            biff::LABEL_SST => MemoryValue::Text(self.strings.get(data.word()? as usize)?.clone()),
            biff::NUMBER => self.number(data.float()?, style),
            biff::RK => self.number(biff::packed(data.word()?), style),
            biff::BOOL_OR_ERROR => match (data.byte()?, data.byte()?) {
                (value, 0) => MemoryValue::Bool(value != 0),
                (code, _) => MemoryValue::Error(error(code).into()),
            },
            biff::FORMULA => self.result(data.take(8)?, style)?,
            _ => {
                let length = data.half()?.into();
                MemoryValue::Text(data.text(length)?.into())
            }
        })
    }

    /// The result of a formula; text follows in a record of its own.
    fn result(&self, bytes: &[u8], style: u16) -> Option<MemoryValue> {
        if bytes.get(6..8)? != [0xFF, 0xFF] {
            return Some(self.number(f64::from_le_bytes(bytes.try_into().ok()?), style));
        }
        Some(match bytes[0] {
            1 => MemoryValue::Bool(bytes[2] != 0),
            2 => MemoryValue::Error(error(bytes[2]).into()),
            3 => MemoryValue::Text("".into()),
            _ => MemoryValue::Empty,
        })
    }

    fn number(&self, number: f64, style: u16) -> MemoryValue {
        let id = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        let built_in = NumberFormat::built_in(id.into());
        MemoryValue::of(cells::of_number(
            number,
            self.formats.get(&id).unwrap_or(&built_in),
            self.is_1904,
            &mut String::new(),
        ))
    }
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}
