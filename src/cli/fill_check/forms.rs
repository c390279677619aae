//! The forms in which a check is told in a file.

use std::io::{self, Write};
use std::path::Path;

use super::super::io::extension;
use super::super::{Context, Failure};
use super::Told;
use crate::message::{Message, Problem as _};
use crate::ops::{Annotated, Annotation, annotate};
use crate::report::FindingsReport;
use crate::tables::TableError;

/// A form in which a report is written to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Json,
    Csv,
    Html,
    Workbook,
    Letter,
    HtmlLetter,
}

impl Form {
    /// Writes the report in this form.
    pub(super) fn write(
        self,
        path: &Path,
        report: &FindingsReport<'_>,
        told: &Told<'_>,
        context: &Context,
        out: &mut (impl Write + Send),
    ) -> io::Result<()> {
        let lang = told.lang(context);
        match self {
            Self::Json => {
                serde_json::to_writer_pretty(&mut *out, &report.to_json(lang))?;
                writeln!(out)
            }
            Self::Csv => report.write_csv(lang, out),
            Self::Html => report.write_html(lang, &told.about, out),
            Self::Letter => report.write_letter(lang, &told.about, out),
            Self::HtmlLetter => report.write_html_letter(lang, &told.about, out),
            Self::Workbook => marked_copy(path, report, told, context, out),
        }
    }
}

/// Writes the list back with its cells marked; of a file that is no table there is nothing to give
/// back.
fn marked_copy(
    path: &Path,
    report: &FindingsReport<'_>,
    told: &Told<'_>,
    context: &Context,
    out: &mut (impl Write + Send),
) -> io::Result<()> {
    let Some(opened) = told.opened else {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            context.render(&Message::new("report-no-copy")),
        ));
    };
    let file_name =
        path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let annotation = Annotation {
        source: told.source,
        options: told.options,
        opened,
        report: *report,
        lang: told.lang(context),
        today: context.today(),
        file_name: &file_name,
    };
    let made = annotate(&annotation, out).map_err(|error| match error {
        TableError::Io(error) => error,
        other => io::Error::other(context.render(&other.message())),
    })?;
    if made == Annotated::Instead {
        context
            .say(&Message::new("workbook-copy-instead").with("path", path.display().to_string()));
    }
    Ok(())
}

/// Tells the form of a report by its extension, before any work is done.
pub(super) fn form(path: &Path) -> Result<Form, Failure> {
    match extension(path).as_deref() {
        Some("json") => Ok(Form::Json),
        Some("csv") => Ok(Form::Csv),
        Some("html" | "htm") => Ok(Form::Html),
        Some("xlsx") => Ok(Form::Workbook),
        _ => Err(Failure::usage(
            Message::new("rules-report-form").with("path", path.display().to_string()),
        )),
    }
}

/// Tells the form of a letter by its extension.
pub(super) fn letter_form(path: &Path) -> Result<Form, Failure> {
    match extension(path).as_deref() {
        Some("txt") => Ok(Form::Letter),
        Some("html" | "htm") => Ok(Form::HtmlLetter),
        _ => Err(Failure::usage(
            Message::new("letter-form").with("path", path.display().to_string()),
        )),
    }
}
