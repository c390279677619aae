//! What a reader tells about a whole file.

/// A kind of table file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// Text with a delimiter.
    Csv,
    /// An Office Open XML workbook.
    Xlsx,
    /// A workbook of the format before 2007.
    Xls,
    /// An OpenDocument spreadsheet.
    Ods,
    /// The pupils of a school as administrations exchange them in XML: EDEXML, or an answer of
    /// UWLR.
    Edexml,
}

/// A sheet that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether nobody sees it.
    pub is_hidden: bool,
}

/// How the sheet was chosen that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetChoice {
    /// It was asked for by its name.
    Asked,
    /// The reader found it by itself.
    Found,
}

/// How the encoding of a text file was found where its bytes do not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// By letters that no other encoding makes of it.
    Recognised,
    /// No encoding makes letters of all of it: what was read may be wrong.
    Doubtful,
}

/// Something wrong with a file that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// A quote that opens at this row and never closes: the rest of the file would be one cell.
    UnclosedQuote {
        /// The row.
        row: u32,
    },
    /// Text after a closing quote, which a CSV reader would run together.
    StrayQuote {
        /// The row.
        row: u32,
    },
    /// A zero byte: the file is no text, or was damaged.
    Nul {
        /// The row.
        row: u32,
    },
    /// Bytes that are no text in the encoding that was found.
    Undecodable {
        /// The encoding.
        encoding: &'static str,
        /// The first row with such bytes.
        row: Option<u32>,
    },
    /// An encoding that is not the usual one, or that does not fit.
    Encoding {
        /// The encoding, as people name it.
        encoding: &'static str,
        /// How it was found.
        reading: Reading,
        /// The first row that shows it.
        row: Option<u32>,
    },
    /// Merged cells: the one value was taken for each row that they cover, in the first column.
    MergedCells {
        /// The ranges, as a spreadsheet writes them.
        ranges: Vec<String>,
    },
    /// Rows that stood in one cell each, and were cut at this delimiter.
    CellsInOne {
        /// The delimiter.
        delimiter: char,
        /// The first such row.
        row: u32,
    },
    /// Rows that the spreadsheet hides and that hold data.
    HiddenRows {
        /// The rows, ascending.
        rows: Vec<u32>,
    },
    /// Columns that the spreadsheet hides.
    HiddenColumns {
        /// The columns, counted from one, ascending.
        columns: Vec<u32>,
    },
    /// Other sheets with the header of a list: only the one named in [`Facts::sheet`] was read.
    OtherLists {
        /// Their names.
        names: Vec<SheetName>,
        /// How the one that was read was chosen.
        choice: SheetChoice,
    },
    /// Other sheets with data: only the one named in [`Facts::sheet`] was read.
    OtherSheets {
        /// Their names.
        names: Vec<SheetName>,
    },
}

/// What a reader tells about a whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The kind of file.
    pub kind: FileKind,
    /// The delimiter of a CSV.
    pub delimiter: Option<char>,
    /// The encoding of a CSV.
    pub encoding: Option<&'static str>,
    /// Whether a CSV begins with a byte order mark.
    pub has_mark: bool,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// The other sheets on which anything stands, but for the one that carries the manifest.
    pub other_sheets: Vec<String>,
    /// The manifest that a workbook carries in a hidden sheet, as JSON text.
    pub manifest: Option<String>,
    /// The BRIN of the school that the file states, with its location where it says so.
    pub school: Option<String>,
    /// What became of the events of a feed that are no rows.
    pub events: Option<EventCounts>,
    /// What is wrong with the file.
    pub problems: Vec<FileProblem>,
}

/// What became of the events of a feed that are no rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventCounts {
    /// How many of them a later event about the same student took the place of.
    pub superseded: usize,
    /// How many of them a later one contradicts, which gives the student another ExterntStudentUID.
    pub changed: usize,
    /// How many students were removed.
    pub removed: usize,
}

impl Facts {
    /// Makes the facts of a file of this kind of which nothing more is known yet.
    #[must_use]
    pub fn new(kind: FileKind) -> Self {
        Self {
            kind,
            delimiter: None,
            encoding: None,
            has_mark: false,
            sheet: None,
            other_sheets: Vec::new(),
            manifest: None,
            school: None,
            events: None,
            problems: Vec::new(),
        }
    }

    /// Returns the other sheets that hold the header of a list too, where nobody chose among them:
    /// what stands there would be left out.
    #[must_use]
    pub fn unchosen(&self) -> Option<&[SheetName]> {
        self.problems.iter().find_map(|problem| match problem {
            FileProblem::OtherLists { names, choice: SheetChoice::Found } => Some(names.as_slice()),
            _ => None,
        })
    }

    /// Returns the encoding in which the file was read, where nothing tells that it is the one it is
    /// written in.
    #[must_use]
    pub fn doubtful_encoding(&self) -> Option<&'static str> {
        self.problems.iter().find_map(|problem| match problem {
            FileProblem::Undecodable { encoding, .. }
            | FileProblem::Encoding { encoding, reading: Reading::Doubtful, .. } => Some(*encoding),
            _ => None,
        })
    }

    /// Returns where the file stops being what its maker wrote; none where it can be trusted whole.
    #[must_use]
    pub fn damage(&self) -> Option<Damage> {
        self.problems.iter().find_map(|problem| match problem {
            FileProblem::UnclosedQuote { row }
            | FileProblem::StrayQuote { row }
            | FileProblem::Nul { row } => Some(Damage::From(*row)),
            FileProblem::Undecodable { .. }
            | FileProblem::Encoding { reading: Reading::Doubtful, .. } => Some(Damage::Throughout),
            FileProblem::Encoding { .. }
            | FileProblem::MergedCells { .. }
            | FileProblem::CellsInOne { .. }
            | FileProblem::HiddenRows { .. }
            | FileProblem::HiddenColumns { .. }
            | FileProblem::OtherLists { .. }
            | FileProblem::OtherSheets { .. } => None,
        })
    }
}

/// Where a file stops being what its maker wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// From this row on.
    From(u32),
    /// Everywhere: its encoding is not known.
    Throughout,
}
