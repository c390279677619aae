//! The sheet that explains the list to whoever fills it.

use jiff::civil::Date;
use rust_xlsxwriter::{Format as Style, Formula, ProtectionOptions, Worksheet, XlsxError};

use super::look::{self, Role};
use super::options::{Change, Columns, WorkbookOptions};
use crate::calendar::Calendar;
use crate::grid::column_letters;
use crate::identity::{Scheme, Side};
use crate::list::{Field, Format, List, Manifest, Row};
use crate::message::{Catalogue, Lang, Message};
use crate::moves::{Closure, Contact, MoveFile};
use crate::scenario::{Idp, Lookup, endpoint_name, idp_name, last_filing, resolve};

/// The widths of the three columns.
const WIDTHS: [u16; 3] = [30, 30, 62];

/// About how many characters fit on one line of a paragraph, which spans all columns.
const LINE: usize = 122;

/// The sheet that explains.
pub(super) struct Guide<'a> {
    sheet: &'a mut Worksheet,
    catalogue: &'static Catalogue,
    row: u32,
}

impl<'a> Guide<'a> {
    /// Writes the sheet.
    pub(super) fn write(
        sheet: &'a mut Worksheet,
        list: &List,
        columns: &Columns<'_>,
        options: &WorkbookOptions<'_>,
    ) -> Result<(), XlsxError> {
        let catalogue = Catalogue::of(options.lang).about(list.format().texts.of_whom);
        let mut guide = Self { sheet, catalogue, row: 0 };
        guide.set_up()?;
        let change = Change::of(columns);
        guide.facts(columns.manifest, change)?;
        guide.count(columns)?;
        guide.section("workbook-purpose-heading", &[purpose(list.format(), change)])?;
        guide.legend(list.format(), columns)?;
        if let Some(place) = where_found(columns) {
            guide.section("workbook-where-heading", &[place])?;
        }
        let today = options.created;
        guide.section("workbook-rules-heading", &rules(list.format(), columns, change, today))?;
        guide.section("workbook-return-heading", &back(columns.manifest, today))
    }

    fn set_up(&mut self) -> Result<(), XlsxError> {
        const A4: u8 = 9;
        self.sheet.set_name(self.catalogue.text("workbook-sheet-guide"))?;
        for (at, width) in WIDTHS.into_iter().enumerate() {
            self.sheet.set_column_width(at as u16, width)?;
        }
        self.sheet
            .set_screen_gridlines(false)
            .set_paper_size(A4)
            .set_portrait()
            .set_print_fit_to_pages(1, 1);
        self.sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        });
        Ok(())
    }

    fn facts(&mut self, manifest: Option<&Manifest>, change: Change) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, 30)?;
        let Some(manifest) = manifest else {
            return self.line(&Message::new("workbook-title"), &look::title());
        };
        let (school, lang) = (&manifest.r#move.school, self.catalogue.lang());
        self.line(&Message::new("workbook-title-of").with("school", &school.name), &look::title())?;
        self.row += 1;
        self.fact("workbook-fact-school", &format!("{} ({})", school.name, school.brin))?;
        self.fact("workbook-fact-move", &self.catalogue.render(&what_moves(manifest, change)))?;
        if let Some(owner) = &manifest.owner {
            self.fact("workbook-fact-owner", owner)?;
        }
        let id = Message::new("workbook-fact-list-value")
            .with("list", &manifest.list_id)
            .with("version", manifest.version);
        self.fact("workbook-fact-list", &self.catalogue.render(&id))?;
        let created = manifest
            .created
            .parse()
            .map_or_else(|_| manifest.created.clone(), |date| date_text(date, lang));
        self.fact("workbook-fact-created", &created)?;
        Ok(())
    }

    /// How many rows are filled, which the spreadsheet counts while one fills them: with a new
    /// identity, and with the old one where the list has that.
    fn count(&mut self, columns: &Columns<'_>) -> Result<(), XlsxError> {
        let known = &columns.list.format().columns;
        let place =
            |is_it: &dyn Fn(Field) -> bool| known.iter().position(|column| is_it(column.field));
        let is_new = |field: Field| field.is_of(Side::Wordt);
        let is_old = |field: Field| field.identity().is_some_and(|(side, _)| side == Side::Was);
        let person = place(&|field| field == Field::LastName).or_else(|| place(&is_old));
        let Some((filled, rows)) = place(&is_new).zip(person) else { return Ok(()) };
        let sheet = self.catalogue.text("workbook-sheet-list");
        let cells = |places: &[usize]| {
            let filled = |at: &usize| {
                let (column, first) = (column_letters(at + 1), columns.head_rows() + 1);
                format!("'{sheet}'!${column}${first}:${column}$1048576,\"<>\"")
            };
            let all: Vec<String> = places.iter().map(filled).collect();
            format!("\"&COUNTIFS({})&\"", all.join(","))
        };
        let text = |filled: &str, rows: &str| {
            self.catalogue.render(
                &Message::new("workbook-fact-filled-value")
                    .with("filled", filled)
                    .with("rows", rows),
            )
        };
        let counted = |places: &[usize]| {
            let is_filled = |row: &Row<'_>| places.iter().all(|&at| !row.cell(at).is_empty());
            columns.list.rows().filter(is_filled).count().to_string()
        };
        let filled: Vec<usize> = std::iter::once(filled).chain(place(&is_old)).collect();
        let now = text(&counted(&filled), &counted(&[rows]));
        let formula = Formula::new(format!("=\"{}\"", text(&cells(&filled), &cells(&[rows]))))
            .set_result(now);
        self.sheet.write_string_with_format(
            self.row,
            0,
            self.catalogue.text("workbook-fact-filled"),
            &look::label(),
        )?;
        self.sheet.write_formula_with_format(self.row, 1, formula, &look::count())?;
        self.row += 1;
        Ok(())
    }

    fn fact(&mut self, key: &'static str, value: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(
            self.row,
            0,
            self.catalogue.text(key),
            &look::label(),
        )?;
        self.sheet.write_string_with_format(
            self.row,
            1,
            value,
            &look::label().set_font_color("#202020"),
        )?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, message: &Message, style: &Style) -> Result<(), XlsxError> {
        let text = self.catalogue.render(message);
        self.sheet.merge_range(self.row, 0, self.row, 2, &text, style)?;
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, key: &'static str) -> Result<(), XlsxError> {
        self.row += 1;
        self.sheet.set_row_height(self.row, 22)?;
        self.line(&Message::new(key), &look::heading())
    }

    fn section(&mut self, heading: &'static str, paragraphs: &[Message]) -> Result<(), XlsxError> {
        self.heading(heading)?;
        for paragraph in paragraphs {
            let mut text = self.catalogue.render(paragraph);
            if paragraphs.len() > 1 {
                text.insert_str(0, "•  ");
            }
            self.sheet.set_row_height(self.row, height(text.chars().count(), LINE))?;
            self.sheet.merge_range(self.row, 0, self.row, 2, &text, &look::paragraph())?;
            self.row += 1;
        }
        Ok(())
    }

    /// The columns, each in the colour that it has in the list.
    fn legend(&mut self, format: &Format, columns: &Columns<'_>) -> Result<(), XlsxError> {
        self.heading("workbook-columns-heading")?;
        for at in 0..format.width() {
            let what = self.catalogue.render(&columns.what(at));
            let who = self.catalogue.text(columns.who(at));
            let [who_line, what_line] = [WIDTHS[1], WIDTHS[2]].map(|width| usize::from(width) - 3);
            let tall =
                height(what.chars().count(), what_line).max(height(who.chars().count(), who_line));
            self.sheet.set_row_height(self.row, tall)?;
            self.sheet.write_string_with_format(
                self.row,
                0,
                format.title(at, self.catalogue.lang()),
                &look::head(columns.roles[at]),
            )?;
            self.sheet.write_string_with_format(self.row, 1, who, &look::legend())?;
            self.sheet.write_string_with_format(self.row, 2, what, &look::legend())?;
            self.row += 1;
        }
        Ok(())
    }
}

/// From which IdP the school goes to which, or what else changes.
fn what_moves(manifest: &Manifest, change: Change) -> Message {
    let moved = &manifest.r#move;
    let resolved = resolve(moved.clone()).ok().filter(|_| !moved.sector.is_of_the_agreement());
    let [from, to] = match &resolved {
        Some(known) => [&known.from, &known.to].map(|end| endpoint_name(moved.sector, end)),
        None => [&moved.from.idp, &moved.to.idp].map(|idp| idp_name(moved.sector, idp)),
    };
    let key = match change {
        Change::Portal => "workbook-fact-move-value",
        Change::Identities => "workbook-fact-move-identities",
        Change::EckIds if moved.conditions.eck_id_from.is_some() => {
            "workbook-fact-move-eck-instead"
        }
        Change::EckIds => "workbook-fact-move-eck",
    };
    Message::new(key).with("from", from).with("to", to)
}

/// Says from when on the list is filled in: no day that comes after its return.
fn when(columns: &Columns<'_>, change: Change, today: Date) -> Message {
    let freeze = columns.manifest.and_then(|manifest| {
        let last = return_day(&manifest.r#move, today);
        manifest.r#move.dates.freeze.filter(|day| last.is_none_or(|last| *day <= last))
    });
    let message = Message::new(match (change, freeze) {
        (Change::Portal, None) => "workbook-rule-freeze",
        (Change::Portal, Some(_)) => "workbook-rule-freeze-on",
        (Change::Identities, None) => "workbook-rule-freeze-identities",
        (Change::Identities, Some(_)) => "workbook-rule-freeze-on-identities",
        (Change::EckIds, None) => "workbook-rule-freeze-eck",
        (Change::EckIds, Some(_)) => "workbook-rule-freeze-on-eck",
    });
    match freeze {
        Some(date) => message.with_day("date", date),
        None => message,
    }
}

fn purpose(format: &Format, change: Change) -> Message {
    let key = if format.matches_by_person() {
        "workbook-purpose-by-person"
    } else if format.joined(Side::Wordt).is_some() && change == Change::Identities {
        "workbook-purpose-unilogin-users"
    } else {
        format.texts.purpose
    };
    Message::new(key).with("change", change.word()).with("who", format.texts.of_whom)
}

fn rules(format: &Format, columns: &Columns<'_>, change: Change, today: Date) -> Vec<Message> {
    let has_supplied = columns.roles.contains(&Role::Supplied);
    let mut rules = Vec::new();
    if has_supplied {
        rules.push(Message::new("workbook-rule-fill"));
    }
    rules.push(Message::new("workbook-rule-exact"));
    rules.push(Message::new(match (columns.closure, has_supplied) {
        (Closure::Closed, _) => "workbook-rule-closed",
        (Closure::Open, true) => "workbook-rule-open-supplied",
        (Closure::Open, false) => "workbook-rule-open",
    }));
    let required = |at: &usize| columns.roles[*at] == Role::Required && columns.is_new(*at);
    let required = (0..format.columns.len()).find(required);
    let column = required.map_or("", |at| format.columns[at].header);
    rules.push(Message::new(format.texts.rule).with("column", column));
    rules.push(when(columns, change, today));
    rules.push(Message::new(match change {
        Change::EckIds => "workbook-rule-colours-eck",
        Change::Portal | Change::Identities => "workbook-rule-colours",
    }));
    rules.push(Message::new("workbook-rule-shape"));
    rules
}

/// Says where the new identities are found, in the portal to which the school goes.
fn where_found(columns: &Columns<'_>) -> Option<Message> {
    let asks = |at: usize| columns.roles[at] != Role::Supplied;
    let mut known = columns.list.format().columns.iter().enumerate();
    known.find(|(at, column)| {
        column.field == Field::Identity(Side::Wordt, Scheme::RealId) && asks(*at)
    })?;
    let moved = &columns.manifest?.r#move;
    let id = match Idp::look_up(moved.sector, &moved.to.idp) {
        Lookup::Known(idp) | Lookup::OtherSector(idp) => idp.id,
        _ => "",
    };
    let message = Message::new(match id {
        "azure-ad" => "workbook-where-entra",
        "adfs" => "workbook-where-adfs",
        "cloudwise" => "workbook-where-google",
        "magister" => "workbook-where-magister",
        "som" => "workbook-where-som",
        "itslearning" => "workbook-where-itslearning",
        "moodle" => "workbook-where-moodle",
        "distributor" => "workbook-where-distributor",
        _ => "workbook-where-portal",
    });
    Some(message.with("idp", idp_name(moved.sector, &moved.to.idp)))
}

/// The last day on which the list can come back.
fn return_day(moved: &MoveFile, today: Date) -> Option<Date> {
    last_filing(&resolve(moved.clone()).ok()?, &Calendar::default(), Some(today))
}

/// Says to whom the list goes back, by which day unless that is past, and how.
fn back(manifest: Option<&Manifest>, today: Date) -> Vec<Message> {
    let moved = manifest.map(|manifest| &manifest.r#move);
    let day = moved.and_then(|moved| return_day(moved, today)).filter(|day| *day >= today);
    let to = match moved.and_then(|moved| moved.distributor.as_ref()) {
        Some(Contact { name, email, phone }) => {
            let ways: Vec<&str> =
                [email, phone].into_iter().flatten().map(String::as_str).collect();
            let key =
                if ways.is_empty() { "workbook-return-name" } else { "workbook-return-contact" };
            Message::new(key).with("name", name).with("ways", ways.join(", "))
        }
        None => Message::new("workbook-return-anybody"),
    };
    let whom = match day {
        Some(day) => Message::new("workbook-return-before").with_day("day", day),
        None => Message::new("workbook-return"),
    };
    vec![
        whom.with("to", to),
        Message::new("workbook-return-password"),
        Message::new("workbook-return-safely"),
    ]
}

/// A date as it is written in a language.
fn date_text(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{:02}-{:02}-{}", date.day(), date.month(), date.year()),
        Lang::Da => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        Lang::En | Lang::Sv => date.to_string(),
    }
}

/// The height of a row, in points, for so many characters: merged and protected rows do not grow by
/// themselves.
fn height(characters: usize, line: usize) -> u32 {
    characters.div_ceil(line).max(1) as u32 * 15 + 3
}
