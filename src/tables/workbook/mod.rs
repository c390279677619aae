//! Writing a list as the workbook that a school fills: the list, an explanation, and the manifest
//! out of sight.

mod copy;
mod cover;
mod guard;
mod guide;
mod list_sheet;
mod look;
mod tick;

use std::io::Write;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::choice::MANIFEST_SHEET;
use super::error::TableError;
use crate::identity::{Scheme, Side};
use crate::list::{Field, Fill, List, Manifest, Resource};
use crate::message::{Catalogue, Lang, Message};
use crate::moves::Closure;
pub use copy::{Copy, Mark, Records, write_copy};
pub use cover::{Cover, CoverLine};
pub(super) use cover::{WIDTHS, height};
pub use look::Shade;
pub use tick::{TickSheet, write_tick_sheet};

use guide::{Change, Guide};
use list_sheet::ListSheet;
use look::Role;

/// Rows on a sheet.
const SHEET_ROWS: usize = 1_048_576;

/// Beyond so many rows a workbook is written by way of a temporary file; below it, no name touches
/// the disk but in the workbook itself.
const IN_MEMORY: usize = 50_000;

/// Characters of the manifest in one cell: a spreadsheet holds 32,767, counted as UTF-16.
const CHUNK: usize = 16_000;

/// How a workbook is written.
#[derive(Clone, Copy, Debug)]
pub struct WorkbookOptions<'a> {
    /// The language of the explanation; the columns have their agreed names in either.
    pub lang: Lang,
    /// The day that the document's properties name.
    pub created: Date,
    /// The workbook's own name, without folders, for the manifest.
    pub file_name: &'a str,
}

/// Writes a list as a workbook: the list with its supplied columns locked and shaded, an
/// explanation, and the manifest on a hidden sheet.
///
/// Without a manifest every column is to be filled and rows may be added. The same arguments give
/// the same bytes.
///
/// # Errors
/// Where the list does not fit on a sheet, or `out` fails.
pub fn write_workbook(
    list: &List,
    manifest: Option<&Manifest>,
    options: &WorkbookOptions<'_>,
    out: impl Write + Send,
) -> Result<(), TableError> {
    let descriptor =
        manifest.map(|manifest| manifest.to_descriptor(&Resource::named(options.file_name, None)));
    write(list, manifest.zip(descriptor.as_deref()), options, out)
}

/// Writes a list as a workbook, as [`write_workbook`] does, with a descriptor that also tells what
/// is sealed in with it.
///
/// # Errors
/// As [`write_workbook`].
pub fn write_sealed_workbook(
    list: &List,
    manifest: (&Manifest, &str),
    options: &WorkbookOptions<'_>,
    out: impl Write + Send,
) -> Result<(), TableError> {
    write(list, Some(manifest), options, out)
}

fn write(
    list: &List,
    manifest: Option<(&Manifest, &str)>,
    options: &WorkbookOptions<'_>,
    out: impl Write + Send,
) -> Result<(), TableError> {
    let columns = Columns::of(list, manifest.map(|(manifest, _)| manifest));
    if list.len() + columns.head_rows() as usize > SHEET_ROWS {
        return Err(TableError::TooManyForASheet { rows: list.len() });
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&columns, options)?);
    let sheet = if list.len() > IN_MEMORY {
        workbook.add_worksheet_with_constant_memory()?
    } else {
        workbook.add_worksheet()
    };
    ListSheet { sheet, list, columns: &columns, options }.write()?;
    Guide::write(workbook.add_worksheet(), list, &columns, options)?;
    if let Some((_, descriptor)) = manifest {
        write_manifest(workbook.add_worksheet(), descriptor)?;
    }
    workbook.save_to_writer(out)?;
    Ok(())
}

impl From<XlsxError> for TableError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::Io(error),
            other => Self::Workbook { reason: other.to_string() },
        }
    }
}

fn properties(
    columns: &Columns<'_>,
    options: &WorkbookOptions<'_>,
) -> Result<DocProperties, XlsxError> {
    let catalogue = Catalogue::of(options.lang);
    let day = options.created;
    let created = ExcelDateTime::from_ymd(
        day.year().unsigned_abs(),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )?;
    let properties = DocProperties::new().set_creation_datetime(&created);
    let Some(manifest) = columns.manifest else {
        return Ok(properties.set_title(catalogue.text("workbook-title")));
    };
    let title = Message::new("workbook-title-of").with("school", &manifest.r#move.school.name);
    Ok(properties
        .set_title(catalogue.render(&title))
        .set_custom_property("waswordt list", manifest.list_id.as_str())
        .set_custom_property("waswordt version", manifest.version.cast_signed())
        .set_custom_property("waswordt format", manifest.format.as_str()))
}

/// Writes the manifest in pieces under each other.
fn write_manifest(sheet: &mut Worksheet, descriptor: &str) -> Result<(), XlsxError> {
    sheet.set_name(MANIFEST_SHEET)?.set_very_hidden(true);
    let (mut rest, mut row) = (descriptor, 0);
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(piece_end(rest));
        sheet.write_string(row, 0, piece)?;
        (rest, row) = (after, row + 1);
    }
    Ok(())
}

/// Where a piece ends: never beside white space, which some programs trim at the edges of a cell.
fn piece_end(text: &str) -> usize {
    if text.len() <= CHUNK {
        return text.len();
    }
    let end = text.floor_char_boundary(CHUNK);
    let is_inside = |at: &usize| {
        let beside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        text.is_char_boundary(*at)
            && beside(text[..*at].chars().next_back())
            && beside(text[*at..].chars().next())
    };
    (1..=end).rev().find(is_inside).unwrap_or(end)
}

/// What a workbook knows of its columns.
struct Columns<'a> {
    manifest: Option<&'a Manifest>,
    list: &'a List,
    roles: Vec<Role>,
    closure: Closure,
}

impl<'a> Columns<'a> {
    fn of(list: &'a List, manifest: Option<&'a Manifest>) -> Self {
        let supplied = manifest.map_or(&[][..], |manifest| manifest.supplied.columns.as_slice());
        let role = |(at, column): (usize, &crate::list::Column)| match column.fill {
            _ if supplied.contains(&at) => Role::Supplied,
            Fill::Required => Role::Required,
            Fill::IfPresent => Role::IfPresent,
        };
        let roles = list.format().columns.iter().enumerate().map(role).collect();
        Self {
            manifest,
            list,
            roles,
            closure: manifest.map_or(Closure::Open, |manifest| manifest.closure),
        }
    }

    fn head_rows(&self) -> u32 {
        if self.list.format().groups.is_empty() { 1 } else { 2 }
    }

    fn list_id(&self) -> Option<&str> {
        self.manifest.map(|manifest| manifest.list_id.as_str())
    }

    /// Says who fills a column.
    fn who(&self, at: usize) -> &'static str {
        match self.roles[at] {
            Role::Supplied => "workbook-who-supplied",
            Role::Required if self.is_new(at) => self.list.format().texts.fills_wordt,
            Role::Required => "workbook-who-required",
            Role::IfPresent => "workbook-who-if-present",
        }
    }

    fn is_new(&self, at: usize) -> bool {
        self.list.format().columns[at].field.identity().is_some_and(|(side, _)| side == Side::Wordt)
    }

    /// Says what a column holds.
    fn what(&self, at: usize) -> Message {
        match self.list.format().columns[at].field {
            Field::Initials => Message::new("workbook-what-initials"),
            Field::FirstName => Message::new("workbook-what-first-name"),
            Field::Prefix => Message::new("workbook-what-prefix"),
            Field::LastName if self.has_prefix() => Message::new("workbook-what-last-name"),
            // Without a column of its own the prefix is part of the surname.
            Field::LastName => Message::new("workbook-what-whole-last-name"),
            Field::Postcode => Message::new("workbook-what-postcode"),
            Field::HouseNumber => Message::new("workbook-what-house-number"),
            Field::Location => Message::new("workbook-what-location"),
            Field::Institution(Side::Was) => Message::new("workbook-what-institution-was"),
            Field::Institution(Side::Wordt) => Message::new("workbook-what-institution-wordt"),
            Field::Identity(Side::Was, Scheme::Unilogin) => {
                Message::new("workbook-what-unilogin-was")
            }
            Field::Identity(Side::Wordt, Scheme::Unilogin) => {
                Message::new("workbook-what-unilogin-wordt")
            }
            Field::Identity(side, Scheme::RealId) => self.real_id(side),
            Field::Identity(Side::Was, Scheme::EckId) => Message::new("workbook-what-eck-was"),
            Field::Identity(Side::Wordt, Scheme::EckId) => Message::new("workbook-what-eck-wordt"),
            Field::Identity(Side::Was, Scheme::Esi) => Message::new("workbook-what-esi-was"),
            Field::Identity(Side::Wordt, Scheme::Esi) => Message::new("workbook-what-esi-wordt"),
            Field::Identity(Side::Was, Scheme::OpaqueUid) => Message::new("workbook-what-uid-was"),
            Field::Identity(Side::Was, _) => Message::new("workbook-what-profile-was"),
            Field::Identity(Side::Wordt, _) => Message::new("workbook-what-profile-wordt"),
        }
    }

    /// Returns the realms of a side, where the manifest tells them.
    fn realms(&self, side: Side) -> &'a [String] {
        let endpoint = self.manifest.map(|manifest| match side {
            Side::Was => &manifest.r#move.from,
            Side::Wordt => &manifest.r#move.to,
        });
        endpoint.map_or(&[][..], |endpoint| endpoint.realm.as_slice())
    }

    fn real_id(&self, side: Side) -> Message {
        let realms = self
            .realms(side)
            .iter()
            .map(|realm| format!("@{realm}"))
            .collect::<Vec<_>>()
            .join(", ");
        let key = match (side, realms.is_empty()) {
            (Side::Was, true) => "workbook-what-real-was",
            (Side::Was, false) => "workbook-what-real-was-at",
            (Side::Wordt, true) => "workbook-what-real-wordt",
            (Side::Wordt, false) => "workbook-what-real-wordt-at",
        };
        let message = Message::new(key).with("change", Change::of(self).word());
        if realms.is_empty() { message } else { message.with("realms", realms) }
    }

    fn has_prefix(&self) -> bool {
        self.list.format().columns.iter().any(|column| column.field == Field::Prefix)
    }
}
