//! Writing what was made: a workbook with its manifest inside, or a CSV with its manifest beside
//! it.

use std::io::Write;

use jiff::civil::Date;

use super::Generated;
use super::error::GenerateError;
use super::target::Target;
use crate::digest::Hashing;
use crate::list::{List, Manifest, Resource};
use crate::tables::{TableError, WorkbookOptions, write_csv, write_workbook};

/// Writes a list to `out`, under the name `file_name`, and returns the text of the descriptor that
/// belongs beside it; a workbook has it inside.
///
/// The explanation in a workbook is in the language of who fills it, whatever that of the command.
///
/// # Errors
/// [`GenerateError::Output`].
pub fn write_list(
    generated: &Generated,
    target: Target,
    file_name: &str,
    created: Date,
    out: impl Write + Send,
) -> Result<Option<String>, GenerateError> {
    write_table(&generated.list, Some(&generated.manifest), target, file_name, created, out)
        .map_err(GenerateError::Output)
}

/// Writes a list that need not have a manifest, as [`write_list`] does.
///
/// # Errors
/// A [`TableError`] where the list does not fit on a sheet, or `out` fails.
pub fn write_table(
    list: &List,
    manifest: Option<&Manifest>,
    target: Target,
    file_name: &str,
    created: Date,
    out: impl Write + Send,
) -> Result<Option<String>, TableError> {
    match target {
        Target::Workbook => {
            let options = WorkbookOptions { lang: list.format().texts.lang, created, file_name };
            write_workbook(list, manifest, &options, out).map(|()| None)
        }
        Target::Csv => write_with_descriptor(list, manifest, file_name, out),
    }
}

fn write_with_descriptor(
    list: &List,
    manifest: Option<&Manifest>,
    file_name: &str,
    out: impl Write,
) -> Result<Option<String>, TableError> {
    let mut out = Hashing::new(out);
    write_csv(list, &mut out)?;
    let length = out.length();
    let (_, sha256) = out.finish();
    let resource = Resource::named(file_name, Some((sha256.hex(), length)));
    Ok(manifest.map(|manifest| manifest.to_descriptor(&resource)))
}
