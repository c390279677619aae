//! What a sheet says while it is filled in: a question at an entry that cannot be right, and
//! colours for what is missing, wrong or double.
//!
//! Formulas are written with English names, as the file format has them; a spreadsheet shows them
//! in its own language.

use rust_xlsxwriter::{
    ConditionalFormatDuplicate, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle,
    Formula, Worksheet, XlsxError,
};

use super::Columns;
use super::look::{Role, Signal};
use crate::grid::column_letters;
use crate::identity::{Esi, MAX_CHARS, Scheme, Side};
use crate::list::{Field, Fill};
use crate::message::{Catalogue, Message};

/// The longest formula that a validation may have.
const LONGEST: usize = 255;

/// Beyond so many rows a spreadsheet would look for doubles at every keystroke, and be slow.
const MOST_ROWS: u32 = 100_000;

/// The cells of one column that are to be filled.
struct Span {
    column: u16,
    /// The column that makes one value of these cells together with them: that of the institution
    /// number beside user ids.
    beside: Option<u16>,
    first: u32,
    last: u32,
}

impl Span {
    /// The first cell, as formulas name it: the others follow by themselves.
    fn cell(&self) -> String {
        self.cell_of(self.column)
    }

    fn cell_of(&self, column: u16) -> String {
        format!("{}{}", column_letters(usize::from(column) + 1), self.first + 1)
    }

    /// A formula that counts the rows that have what the first has.
    fn times(&self) -> String {
        let parts: Vec<String> = std::iter::once(self.column)
            .chain(self.beside)
            .map(|column| {
                let letters = column_letters(usize::from(column) + 1);
                let (first, last) = (self.first + 1, self.last + 1);
                format!("{letters}${first}:{letters}${last},{}", self.cell_of(column))
            })
            .collect();
        let name = if parts.len() > 1 { "COUNTIFS" } else { "COUNTIF" };
        format!("{name}({})", parts.join(","))
    }
}

/// Guards the columns that are to be filled, from row `first` to `last`, counted from zero.
pub(super) fn guard(
    sheet: &mut Worksheet,
    columns: &Columns<'_>,
    (first, last): (u32, u32),
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let format = columns.list.format();
    for (at, column) in format.columns.iter().enumerate() {
        if columns.roles[at] == Role::Supplied {
            continue;
        }
        let span = |beside| Span { column: at as u16, beside, first, last };
        if column.field == Field::Institution(Side::Wordt) {
            guard_number(sheet, &span(None), columns, catalogue)?;
        }
        let Some((side, scheme)) = column.field.identity() else { continue };
        let span = span(format.joined(side).map(|(number, _)| number as u16));
        let realms = if scheme == Scheme::RealId { columns.realms(side) } else { &[] };
        ask(sheet, &span, scheme, realms, catalogue)?;
        colour(sheet, &span, scheme, realms)?;
        if column.fill == Fill::Required {
            colour_missing(sheet, &span, columns)?;
        }
        if scheme == Scheme::RealId {
            colour_series(sheet, &span)?;
        }
    }
    Ok(())
}

/// Guards the numbers of institutions: many rows have the same one.
fn guard_number(
    sheet: &mut Worksheet,
    span: &Span,
    columns: &Columns<'_>,
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let (cell, (first, last, at)) = (span.cell(), (span.first, span.last, span.column));
    // A number comes back from its value as it was written, unlike 1E23 or 12:30.
    let digits = format!("\"1\"&MID({cell},2,5)");
    let is_number = format!(
        "AND(LEN({cell})=6,EXACT(LEFT({cell},1),\"G\"),IFERROR(EXACT(TEXT(VALUE({digits}),\"0\"),{digits}),FALSE))"
    );
    let rule = DataValidation::new()
        .allow_custom(Formula::new(format!("={is_number}")))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(catalogue.text("workbook-check-number-title"))?
        .set_error_message(catalogue.text("workbook-check-number"))?;
    sheet.add_data_validation(first, at, last, at, &rule)?;
    let wrong = format!("=IF(ISERROR({cell}),TRUE,AND(LEN({cell})>0,NOT({is_number})))");
    let wrong =
        ConditionalFormatFormula::new().set_rule(wrong.as_str()).set_format(Signal::Wrong.style());
    sheet.add_conditional_format(first, at, last, at, &wrong)?;
    colour_missing(sheet, span, columns)
}

/// The longest identity of a scheme.
fn longest(scheme: Scheme) -> usize {
    if scheme == Scheme::Esi { Esi::LONGEST } else { MAX_CHARS }
}

/// Signs that no identity of a scheme ends in; the code of an ESI may end in a full stop.
fn stray_ends(scheme: Scheme) -> &'static str {
    if scheme == Scheme::Esi { "<>[]/" } else { ".,;:<>()[]/'" }
}

/// Asks before an entry is taken that cannot be an identity, or that another row has.
fn ask(
    sheet: &mut Worksheet,
    span: &Span,
    scheme: Scheme,
    realms: &[String],
    catalogue: &Catalogue,
) -> Result<(), XlsxError> {
    let cell = span.cell();
    let mut parts = vec![
        format!("LEN({cell})>2,LEN({cell})<={}", longest(scheme)),
        format!("ISERROR(FIND(\" \",{cell}))"),
    ];
    if scheme == Scheme::RealId {
        parts.push(format!("IFERROR(FIND(\"@\",{cell}),0)>1,RIGHT({cell},1)<>\"@\""));
    }
    parts.extend(has_own_form(&cell, scheme));
    parts.push(format!("{}<2", span.times()));
    // The realm helps most, but a school may have many.
    parts.extend(ends_in(&cell, realms));
    while parts.iter().map(|part| part.len() + 1).sum::<usize>() + "=AND()".len() > LONGEST {
        parts.pop();
    }
    let rule = DataValidation::new()
        .allow_custom(Formula::new(format!("=AND({})", parts.join(","))))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(catalogue.text("workbook-check-title"))?
        .set_error_message(catalogue.render(&advice(scheme, realms)))?;
    sheet.add_data_validation(span.first, span.column, span.last, span.column, &rule)?;
    Ok(())
}

/// Says what an identity of the column looks like: a message of a spreadsheet holds 255 characters.
fn advice(scheme: Scheme, realms: &[String]) -> Message {
    match realms.first() {
        Some(realm) if scheme == Scheme::RealId && realm.chars().count() < 60 => {
            Message::new("workbook-check-realm").with("realm", realm)
        }
        _ if scheme == Scheme::RealId => Message::new("workbook-check-real"),
        _ if scheme == Scheme::EckId => Message::new("workbook-check-eck"),
        _ => Message::new("workbook-check").with("most", longest(scheme)),
    }
}

/// A formula that holds where a cell has the form of an ECK iD, as far as one can see: where they are
/// handed out, a version, 128 digits, and no stem pseudonym. Other schemes have none.
fn has_own_form(cell: &str, scheme: Scheme) -> Option<String> {
    (scheme == Scheme::EckId).then(|| {
        format!(
            "LEFT({cell},19)=\"https://ketenid.nl/\",LEN({cell})>148,ISERROR(FIND(\"/\",RIGHT({cell},128))),ISERROR(FIND(\"/sppilot/\",{cell}))"
        )
    })
}

/// A formula that holds where a cell ends in one of the realms, to the letter; none where they are
/// not known.
fn ends_in(cell: &str, realms: &[String]) -> Option<String> {
    let ends =
        |realm: &String| format!("EXACT(RIGHT({cell},{}),\"@{realm}\")", realm.chars().count() + 1);
    let is_known = !realms.is_empty() && realms.iter().all(|realm| !realm.contains('"'));
    is_known.then(|| format!("OR({})", realms.iter().map(ends).collect::<Vec<_>>().join(",")))
}

/// A formula that holds where the check would refuse a value that is not empty, as far as a formula
/// can see.
fn is_wrong(cell: &str, scheme: Scheme, realms: &[String]) -> String {
    let bare = format!(
        "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({cell},\" \",\"\"),CHAR(10),\"\"),CHAR(9),\"\"),_xlfn.UNICHAR(160),\"\")"
    );
    let mut parts = vec![
        format!("LEN({bare})<>LEN({cell})"),
        format!("LEN({cell})<3"),
        format!("LEN({cell})>{}", longest(scheme)),
        format!("ISNUMBER(SEARCH(\"mailto:\",{cell}))"),
        format!("ISNUMBER(SEARCH(\"smtp:\",{cell}))"),
        format!("ISNUMBER(FIND(RIGHT({cell},1),\"{}\"))", stray_ends(scheme)),
        format!("LEFT({cell},1)=\"@\""),
        // Two in one cell.
        format!(
            "AND(LEN(SUBSTITUTE({cell},\"@\",\"\"))+1<LEN({cell}),OR(ISNUMBER(FIND(\";\",{cell})),ISNUMBER(FIND(\",\",{cell}))))"
        ),
    ];
    if scheme == Scheme::RealId {
        parts.push(format!("ISERROR(FIND(\"@\",{cell}))"));
        parts.push(format!("RIGHT({cell},1)=\"@\""));
        parts.extend(ends_in(cell, realms).map(|ends| format!("NOT({ends})")));
    }
    parts.extend(has_own_form(cell, scheme).map(|form| format!("NOT(AND({form}))")));
    format!("=IF(ISERROR({cell}),TRUE,AND(LEN({cell})>0,OR({})))", parts.join(","))
}

/// Colours a row whose number is one more than that above it, and so on for ten rows, which is
/// where the check speaks: a cell was dragged down. The last two digits before the `@` tell it.
fn colour_series(sheet: &mut Worksheet, span: &Span) -> Result<(), XlsxError> {
    const ROWS_ABOVE: u32 = 9;
    let first = span.first + ROWS_ABOVE;
    if first > span.last {
        return Ok(());
    }
    let number = |above: u32| {
        let cell = format!("{}{}", column_letters(usize::from(span.column) + 1), first + 1 - above);
        format!("VALUE(RIGHT(LEFT({cell},FIND(\"@\",{cell})-1),2))")
    };
    let steps: Vec<String> = (0..ROWS_ABOVE)
        .map(|above| format!("MOD({}-{},100)=1", number(above), number(above + 1)))
        .collect();
    let rule = format!("=IFERROR(AND({}),FALSE)", steps.join(","));
    let series =
        ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(Signal::Series.style());
    sheet.add_conditional_format(first, span.column, span.last, span.column, &series)?;
    Ok(())
}

/// Colours what is wrong and what is double; a validation asks only where somebody types, and not
/// where one pastes.
fn colour(
    sheet: &mut Worksheet,
    span: &Span,
    scheme: Scheme,
    realms: &[String],
) -> Result<(), XlsxError> {
    let (cell, (first, last, at)) = (span.cell(), (span.first, span.last, span.column));
    let rule = is_wrong(&cell, scheme, realms);
    let wrong =
        ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(Signal::Wrong.style());
    sheet.add_conditional_format(first, at, last, at, &wrong)?;
    if last - first >= MOST_ROWS {
        return Ok(());
    }
    let style = Signal::Double.style();
    if span.beside.is_none() {
        let double = ConditionalFormatDuplicate::new().set_format(style);
        sheet.add_conditional_format(first, at, last, at, &double)?;
    } else {
        let rule = format!("=AND(LEN({cell})>0,{}>1)", span.times());
        let double = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(style);
        sheet.add_conditional_format(first, at, last, at, &double)?;
    }
    Ok(())
}

/// Colours what is still to be filled: cells stay bright until they are, in every row that names
/// somebody.
fn colour_missing(
    sheet: &mut Worksheet,
    span: &Span,
    columns: &Columns<'_>,
) -> Result<(), XlsxError> {
    let others =
        (0..columns.list.format().width()).filter(|other| *other != usize::from(span.column));
    let named: Vec<String> = others
        .map(|other| format!("LEN(${}{})", column_letters(other + 1), span.first + 1))
        .collect();
    let missing = format!("=AND(LEN({})=0,{}>0)", span.cell(), named.join("+"));
    let missing = ConditionalFormatFormula::new()
        .set_rule(missing.as_str())
        .set_format(Signal::Missing.style());
    sheet.add_conditional_format(span.first, span.column, span.last, span.column, &missing)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_may_not_end_in_is_what_the_check_refuses() {
        let is_sound = |end: char| {
            Scheme::Esi.defects(&Esi::make("larosate.se", &format!("abc{end}"))).is_empty()
        };
        for end in ".,;:<>()[]/'".chars() {
            assert_eq!(is_sound(end), !stray_ends(Scheme::Esi).contains(end), "{end}");
        }
        assert!(is_wrong("E2", Scheme::Esi, &[]).contains("\"<>[]/\""));
    }
}
