//! The school's own list back, with every cell marked that is to be mended.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use jiff::civil::Date;

use crate::files;
use crate::grid::FileKind;
use crate::intake::{ListSource, OpenError, OpenedList};
use crate::list::Resource;
use crate::message::{Arg, Catalogue, Lang, Message};
use crate::report::FindingsReport;
use crate::rules::{Finding, Severity, find};
use crate::tables::{
    self, Copy, Cover, CoverLine, Mark, ReadOptions, Shade, TableError, mark_workbook, write_copy,
};

/// More comments make a workbook slow to open; beyond them a cell has its colour alone.
const MOST_COMMENTS: usize = 3_000;

/// So many cells are marked at most; the report knows the rest.
const MOST_MARKS: usize = 100_000;

/// What goes into a marked copy.
#[derive(Clone, Copy, Debug)]
pub struct Annotation<'a> {
    /// Where the list is read from once more.
    pub source: ListSource<'a>,
    /// How it is read.
    pub options: &'a ReadOptions,
    /// The list, as it was opened.
    pub opened: &'a OpenedList,
    /// What was found in it.
    pub report: FindingsReport<'a>,
    /// The language of comments and of the first sheet.
    pub lang: Lang,
    /// Today.
    pub today: Date,
    /// The name of the workbook, without folders.
    pub file_name: &'a str,
}

/// How a marked copy came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annotated {
    /// It is the workbook itself, in which nothing else was changed.
    InPlace,
    /// It is a new workbook: the list was no workbook of this kind.
    Anew,
    /// It is a new workbook although the list was one, since that one could not be changed without
    /// the risk of spoiling it.
    Instead,
}

/// Writes a marked copy as a workbook: a sheet that sums up, and the list as it was, so that it can
/// be mended and checked again. A workbook is changed in place, and keeps whatever else is in it;
/// of any other file the table is written, cell by cell and row by row.
///
/// # Errors
/// A [`TableError`] where the list does not fit on a sheet or `out` fails, and what reading it
/// again meets.
pub fn annotate(
    annotation: &Annotation<'_>,
    mut out: impl Write + Send,
) -> Result<Annotated, TableError> {
    let opened = annotation.opened;
    let marks = Marks::of(annotation);
    let is_workbook = opened.facts.kind == FileKind::Xlsx;
    let own = cover(annotation, &marks, guide(opened));
    if let Some(marked) = in_place(annotation, &own, &marks.places) {
        out.write_all(&marked)?;
        return Ok(Annotated::InPlace);
    }
    // A new workbook holds the list alone.
    let cover = cover(annotation, &marks, None);
    let marks = marks.places;
    let resource = Resource::named(annotation.file_name, None);
    let descriptor = opened.manifest.as_ref().map(|manifest| manifest.to_descriptor(&resource));
    let copy = Copy {
        cover: Some(&cover),
        marks: &marks,
        header_row: opened.parsed.header_row,
        identities: &identities(opened),
        sheet: opened.facts.sheet.as_deref(),
        rows: opened.parsed.list.as_ref().map(crate::list::List::len),
        descriptor: descriptor.as_deref(),
        lang: annotation.lang,
        created: annotation.today,
    };
    let mut records = |sink: &mut dyn FnMut(&crate::grid::Record)| match annotation
        .source
        .records(annotation.options, sink)
    {
        Ok(_) => Ok(()),
        Err(OpenError::Table(error)) => Err(error),
        Err(OpenError::File(error)) => {
            Err(TableError::Io(std::io::Error::other(error.to_string())))
        }
    };
    write_copy(&copy, &mut records, out)?;
    Ok(if is_workbook { Annotated::Instead } else { Annotated::Anew })
}

/// Marks the workbook itself; none where it is none, or cannot be changed so that it can be read
/// again.
fn in_place(
    annotation: &Annotation<'_>,
    cover: &Cover,
    marks: &BTreeMap<(u32, usize), Mark>,
) -> Option<Vec<u8>> {
    let facts = &annotation.opened.facts;
    let sheet = facts.sheet.as_deref().filter(|_| facts.kind == FileKind::Xlsx)?;
    let marked = match annotation.source {
        ListSource::File(path) => mark_workbook(files::open(path).ok()?, sheet, cover, marks),
        ListSource::Bytes(bytes) => mark_workbook(Cursor::new(bytes), sheet, cover, marks),
    }?;
    let options = ReadOptions { sheet: Some(sheet.to_owned()), ..annotation.options.clone() };
    tables::read(Cursor::new(&marked), &options, &mut |_| {}).is_ok().then_some(marked)
}

/// The columns of the file that hold an identity.
pub(super) fn identities(opened: &OpenedList) -> Vec<usize> {
    let Some(list) = &opened.parsed.list else { return Vec::new() };
    let columns = list.format().columns.iter().zip(&opened.parsed.positions);
    columns
        .filter(|(column, _)| column.field.identity().is_some())
        .filter_map(|(_, at)| *at)
        .collect()
}

/// The marks of a copy, by row and column of the file.
struct Marks {
    places: BTreeMap<(u32, usize), Mark>,
    /// How many comments there are.
    comments: usize,
    /// The first place of each rule.
    first: BTreeMap<&'static str, (u32, usize)>,
    /// Whether every finding has its mark.
    reach: Reach,
}

/// How far marks go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Every,
    First,
}

impl Marks {
    fn of(annotation: &Annotation<'_>) -> Self {
        let catalogue = annotation.report.catalogue(annotation.lang);
        let reach = if annotation.report.findings.omitted().next().is_some() {
            Reach::First
        } else {
            Reach::Every
        };
        let mut marks =
            Self { places: BTreeMap::new(), comments: 0, first: BTreeMap::new(), reach };
        // Worst first: where comments run out, it is the notes that do without.
        for severity in Severity::ALL {
            for finding in
                annotation.report.findings.iter().filter(|finding| finding.severity == severity)
            {
                let Some(column) = column(annotation.opened, finding) else { continue };
                let comment = comment(finding, catalogue);
                for &row in &finding.rows {
                    marks.add((row, column), shade(severity), &comment);
                    marks.first.entry(finding.code).or_insert((row, column));
                }
            }
        }
        marks
    }

    fn add(&mut self, place: (u32, usize), shade: Shade, comment: &str) {
        if self.places.len() >= MOST_MARKS && !self.places.contains_key(&place) {
            self.reach = Reach::First;
            return;
        }
        let mark = self.places.entry(place).or_insert(Mark { shade, comment: None });
        match &mut mark.comment {
            Some(said) if !said.contains(comment) => *said = format!("{said}\n\n{comment}"),
            Some(_) => {}
            none if self.comments < MOST_COMMENTS => {
                self.comments += 1;
                *none = Some(comment.to_owned());
            }
            _ => {}
        }
    }
}

fn shade(severity: Severity) -> Shade {
    match severity {
        Severity::Error => Shade::Error,
        Severity::Warning => Shade::Warning,
        Severity::Info => Shade::Info,
    }
}

/// The column of the file in which a finding is marked: its own, or the first of the row where the
/// row as a whole is meant. A finding about a column that was not agreed says where that stands.
fn column(opened: &OpenedList, finding: &Finding) -> Option<usize> {
    let positions = &opened.parsed.positions;
    let first = || positions.iter().flatten().min().copied();
    let Some(header) = finding.column else { return stated(finding).or_else(first) };
    let format = opened.parsed.list.as_ref()?.format();
    let at = format.columns.iter().position(|column| column.header == header)?;
    positions.get(at).copied().flatten().or_else(first)
}

/// The column that a finding itself tells the place of, counted from zero.
fn stated(finding: &Finding) -> Option<usize> {
    finding.message.args().iter().find_map(|(name, value)| match value {
        Arg::Number(position) if *name == "position" => {
            usize::try_from(*position).ok()?.checked_sub(1)
        }
        _ => None,
    })
}

/// What a comment says: what is wrong, and what to do.
fn comment(finding: &Finding, catalogue: &Catalogue) -> String {
    let rule = find(finding.code).ok();
    let title = rule.map(|rule| catalogue.render(&rule.title())).unwrap_or_default();
    let of_rule =
        || rule.and_then(|rule| catalogue.hint(&finding.message.under(rule.title().key())));
    // A school has no terminal.
    let next = catalogue
        .hint(&finding.message)
        .or_else(of_rule)
        .map(|hint| crate::report::plain_advice(&hint))
        .unwrap_or_default();
    let counts = finding.message.args().iter().any(|(name, _)| *name == "count");
    // A sentence that counts rows is about the whole column; in a cell the title says enough,
    // unless the rows belong together.
    let said = if counts && finding.rows.len() != 1 {
        let others = crate::report::ranges(&finding.rows);
        if finding.rows.len() <= 20 { format!("{title} ({others}).") } else { format!("{title}.") }
    } else {
        format!("{title}. {}", catalogue.render(&finding.message))
    };
    if next.is_empty() {
        format!("{}: {said}", finding.code)
    } else {
        format!("{}: {said}\n→ {next}", finding.code)
    }
}

/// The sheet of the workbook that says how the list is filled in, and what its own colours mean.
fn guide(opened: &OpenedList) -> Option<&String> {
    let guides = Lang::EVERY.map(|lang| Catalogue::of(lang).text("workbook-sheet-guide"));
    opened.facts.other_sheets.iter().find(|name| guides.contains(*name))
}

fn cover(annotation: &Annotation<'_>, marks: &Marks, guide: Option<&String>) -> Cover {
    let (lang, catalogue) = (annotation.lang, annotation.report.catalogue(annotation.lang));
    let line = |line: crate::report::RuleLine| {
        let severity = catalogue.text(line.severity.key());
        let what = format!("{} ({severity})", line.title);
        CoverLine {
            shade: shade(line.severity),
            cells: [line.code.to_owned(), what, line.count.to_string(), line.places, line.next],
            first: marks.first.get(line.code).copied(),
        }
    };
    let lines: Vec<CoverLine> = annotation.report.rule_lines(lang).into_iter().map(line).collect();
    Cover {
        sheet: catalogue.text("workbook-cover-sheet"),
        title: catalogue.text("report-html-title"),
        sentence: catalogue.render(&annotation.report.summary()),
        heads: [
            catalogue.text("workbook-cover-rule"),
            catalogue.text("workbook-cover-what"),
            catalogue.text("workbook-cover-count"),
            catalogue.text("workbook-cover-where"),
            catalogue.text("workbook-cover-next"),
        ],
        lines,
        steps: steps(marks, guide, catalogue),
    }
}

/// What the first sheet says above its lines: what the colours mean, and what to do.
fn steps(marks: &Marks, guide: Option<&String>, catalogue: &Catalogue) -> Vec<String> {
    let mut steps = vec![catalogue.text("workbook-cover-colours")];
    if let Some(sheet) = guide {
        let others = Message::new("workbook-cover-other-colours").with("sheet", sheet);
        steps.push(catalogue.render(&others));
    }
    steps.push(catalogue.text("workbook-cover-mend"));
    if marks.reach == Reach::First {
        let partial = Message::new("workbook-cover-partial").with("count", marks.places.len());
        steps.push(catalogue.render(&partial));
    }
    if marks.places.len() > marks.comments {
        let bounded = Message::new("workbook-cover-bounded").with("count", MOST_COMMENTS);
        steps.push(catalogue.render(&bounded));
    }
    steps.push(catalogue.text("workbook-cover-again"));
    steps
}
