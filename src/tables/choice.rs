//! Which sheet of a workbook is read, and which others are worth a word.

use super::error::TableError;
use crate::grid::{FileProblem, SheetChoice, SheetName};
use crate::message::{Catalogue, Lang};

/// The sheet that carries the manifest.
pub(super) const MANIFEST_SHEET: &str = "_waswordt";

/// Sheets that most often explain and hold no table: they are chosen last.
const EXPLANATIONS: [&str; 9] = [
    "uitleg",
    "instructie",
    "instructies",
    "toelichting",
    "guide",
    "instructions",
    "samenvatting",
    "summary",
    "export summary",
];

/// The header of a list stands within so many rows.
pub(super) const HEADER_WITHIN: usize = 25;

/// What is known of a sheet before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetFacts {
    /// Its name.
    pub(super) name: String,
    /// Whether a person sees it.
    pub(super) is_visible: bool,
    /// Whether it holds cells at all, as a chart does not.
    pub(super) is_worksheet: bool,
    /// How many rows hold something.
    pub(super) rows: u32,
    /// How many rows hold at least three cells, as a table's do.
    pub(super) wide_rows: u32,
    /// Whether a row holds more than one cell.
    pub(super) is_wide: bool,
}

impl SheetFacts {
    fn is_open(&self) -> bool {
        self.is_visible && self.is_worksheet && self.name != MANIFEST_SHEET
    }

    /// Tells whether the sheet has the very name that this tool gives a list; a spreadsheet gives a
    /// copy another.
    fn is_own(&self) -> bool {
        Lang::EVERY.iter().any(|lang| Catalogue::of(*lang).text("workbook-sheet-list") == self.name)
    }

    fn is_table(&self) -> bool {
        self.rows >= 2 && self.is_wide
    }

    /// Tells whether most rows hold several cells, as those of a cover sheet do not.
    fn is_mostly_wide(&self) -> bool {
        self.is_table() && self.wide_rows * 2 > self.rows
    }

    fn explains(&self) -> bool {
        let name = self.name.trim().to_lowercase();
        // A second one of the same name has a number behind it.
        let name = name.split_once(" (").map_or(name.as_str(), |(name, _)| name);
        self.name == MANIFEST_SHEET || EXPLANATIONS.contains(&name) || is_beside_own(name)
    }
}

/// Tells whether this tool gives the name, in lower case here, to a sheet beside a list.
fn is_beside_own(name: &str) -> bool {
    Lang::EVERY.map(Catalogue::of).iter().any(|catalogue| {
        ["workbook-sheet-guide", "workbook-cover-sheet"]
            .into_iter()
            .any(|key| catalogue.text(key).to_lowercase() == name)
    })
}

/// Tells whether a sheet has the header of a list.
pub(super) type HasHeader<'h> = dyn FnMut(usize) -> Result<bool, TableError> + 'h;

/// Picks the sheet that was asked for, or the visible one with the header that is sought, or else
/// the one that looks most like a table.
pub(super) fn choose(
    sheets: &[SheetFacts],
    asked: Option<&str>,
    has_header: &mut HasHeader<'_>,
) -> Result<usize, TableError> {
    match asked {
        Some(name) => named(sheets, name),
        None => with_header(sheets, has_header)?.map_or_else(|| likeliest(sheets), Ok),
    }
}

/// Finds the sheet of a name.
pub(super) fn named(sheets: &[SheetFacts], name: &str) -> Result<usize, TableError> {
    let same =
        |sheet: &SheetFacts| sheet.name == name || sheet.name.to_lowercase() == name.to_lowercase();
    let visible =
        || sheets.iter().filter(|sheet| sheet.is_visible).map(|sheet| sheet.name.clone()).collect();
    sheets
        .iter()
        .position(same)
        .ok_or_else(|| TableError::NoSuchSheet { sheet: name.to_owned(), names: visible() })
}

/// Finds the visible sheet with the header that is sought, the tool's own before any other; sheets
/// that explain come last. The only one is taken as it is. How much a sheet holds does not matter.
pub(super) fn with_header(
    sheets: &[SheetFacts],
    has_header: &mut HasHeader<'_>,
) -> Result<Option<usize>, TableError> {
    let mut open: Vec<usize> = (0..sheets.len()).filter(|&at| sheets[at].is_open()).collect();
    if let [only] = open[..] {
        return Ok(Some(only));
    }
    open.sort_by_key(|&at| (sheets[at].explains(), !sheets[at].is_own()));
    for at in open {
        if has_header(at)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// Finds the sheet that looks most like a table; sheets that explain come last.
pub(super) fn likeliest(sheets: &[SheetFacts]) -> Result<usize, TableError> {
    let mut candidates: Vec<usize> =
        (0..sheets.len()).filter(|&at| sheets[at].is_open() && sheets[at].rows > 0).collect();
    candidates.sort_by_key(|&at| (sheets[at].explains(), at));
    let first = |looks: fn(&SheetFacts) -> bool| {
        candidates.iter().find(|at| !sheets[**at].explains() && looks(&sheets[**at]))
    };
    first(SheetFacts::is_mostly_wide)
        .or(first(SheetFacts::is_table))
        .or(candidates.first())
        .copied()
        .ok_or(TableError::NoSheet)
}

/// Other sheets that hold a list, and others that look like a table, whether they can be seen or
/// not.
pub(super) fn others(
    sheets: &[SheetFacts],
    chosen: usize,
    has_header: &mut HasHeader<'_>,
) -> Result<(Vec<SheetName>, Vec<SheetName>), TableError> {
    let (mut lists, mut tables) = (Vec::new(), Vec::new());
    for (at, sheet) in sheets.iter().enumerate() {
        // What nobody sees deserves a word however little it is.
        let is_hidden_data = !sheet.is_visible && sheet.is_worksheet && sheet.rows > 0;
        // A table may have one column only.
        let may_have_rows = sheet.is_worksheet && sheet.rows > 1 || is_hidden_data;
        if at == chosen || sheet.name == MANIFEST_SHEET || !may_have_rows {
            continue;
        }
        let name = SheetName { name: sheet.name.clone(), is_hidden: !sheet.is_visible };
        if has_header(at)? {
            lists.push(name);
        } else if !sheet.explains() && (sheet.is_table() || is_hidden_data) {
            tables.push(name);
        }
    }
    Ok((lists, tables))
}

/// The other sheets on which anything stands, but for the manifest's.
pub(super) fn beside(sheets: &[SheetFacts], chosen: usize) -> Vec<String> {
    let others = sheets
        .iter()
        .enumerate()
        .filter(|(at, sheet)| *at != chosen && sheet.rows > 0 && sheet.name != MANIFEST_SHEET);
    others.map(|(_, sheet)| sheet.name.clone()).collect()
}

/// Says what of the chosen sheet and the others deserves a word.
pub(super) fn problems(
    rows: Vec<u32>,
    columns: Vec<u32>,
    lists: Vec<SheetName>,
    tables: Vec<SheetName>,
    asked: Option<&str>,
) -> Vec<FileProblem> {
    let choice = if asked.is_some() { SheetChoice::Asked } else { SheetChoice::Found };
    let mut problems = Vec::new();
    problems.extend((!rows.is_empty()).then_some(FileProblem::HiddenRows { rows }));
    problems.extend((!columns.is_empty()).then_some(FileProblem::HiddenColumns { columns }));
    problems
        .extend((!lists.is_empty()).then_some(FileProblem::OtherLists { names: lists, choice }));
    problems.extend((!tables.is_empty()).then_some(FileProblem::OtherSheets { names: tables }));
    problems
}
