//! Writing a list as the workbook that a school fills: the list, an explanation, and the manifest
//! out of sight.

mod copy;
mod cover;
mod guard;
mod guide;
mod list_sheet;
mod look;
mod manifest_sheet;
mod options;
mod tick;

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::error::TableError;
use crate::list::{List, Manifest, Resource};
use crate::message::{Catalogue, Message};
pub use copy::{Copy, Mark, Records, write_copy};
pub use cover::{Cover, CoverLine};
pub(super) use cover::{WIDTHS, height};
pub use look::Shade;
pub use tick::{TickSheet, write_tick_sheet};

use guide::Guide;
use list_sheet::ListSheet;
use manifest_sheet::write_manifest;
pub use options::WorkbookOptions;
use options::{Columns, IN_MEMORY, SHEET_ROWS};

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
