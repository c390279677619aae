//! Verdicts: one move, or a sector's whole table.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::table;
use super::wrap::paragraph;
use crate::message::{Catalogue, Message};
use crate::moves::{Closure, Delivery, Endpoint, FormatId, IdpKind, Sector};
use crate::scenario::{Basis, Code, Condition, Place, Supplier, Support, Verdict};

const REPORT: &str = "waswordt/scenario/1";

/// The verdict on one move, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioReport {
    /// Always `waswordt/scenario/1`.
    #[schemars(extend("const" = "waswordt/scenario/1"))]
    pub report: String,
    /// The sector whose rules decided.
    pub sector: Sector,
    /// The verdict.
    #[serde(flatten)]
    pub verdict: VerdictReport,
}

/// A sector's whole table, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MatrixReport {
    /// Always `waswordt/scenario/1`.
    #[schemars(extend("const" = "waswordt/scenario/1"))]
    pub report: String,
    /// The sector.
    pub sector: Sector,
    /// The verdict on every ordered pair of a delivery and a kind of IdP (`elf:elo`), row by row.
    pub cells: Vec<VerdictReport>,
}

/// A verdict, as scripts read it. Sentences are in the language that was asked for; everything else is the same in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VerdictReport {
    /// Where the school comes from: `elf:magister`; in a table a kind of IdP, `elf:elo`.
    pub from: String,
    /// Where it goes.
    pub to: String,
    /// The rule that decided.
    pub code: Code,
    /// What the move gets.
    pub support: Support,
    /// Who supplies the list; nobody where there is none.
    pub supplied_by: Vec<Supplier>,
    /// What kind of text the verdict rests on.
    pub basis: Basis,
    /// The format of the list; null where there is none.
    pub list_format: Option<FormatId>,
    /// Whether rows may be added or removed; null where there is no list.
    pub rows: Option<Closure>,
    /// What must hold, with what is known of it.
    pub conditions: Vec<String>,
    /// What is lost if it is not done, or what the move brings about.
    pub consequences: Vec<String>,
    /// What deserves attention.
    pub warnings: Vec<String>,
    /// The section of the agreement, or the sections where two must be read together.
    pub section: String,
}

impl VerdictReport {
    fn new(verdict: &Verdict, from: String, to: String, catalogue: &Catalogue) -> Self {
        let all = |messages: &[Message]| messages.iter().map(|message| catalogue.render(message)).collect();
        Self {
            from,
            to,
            code: verdict.code(),
            support: verdict.support(),
            supplied_by: verdict.ruling.suppliers.to_vec(),
            basis: verdict.ruling.basis,
            list_format: verdict.list_format,
            rows: verdict.closure(),
            conditions: verdict.conditions.iter().map(|condition| catalogue.render(&condition.told())).collect(),
            consequences: all(&verdict.consequences),
            warnings: all(&verdict.warnings),
            section: verdict.ruling.section.to_owned(),
        }
    }
}

impl ScenarioReport {
    /// Makes the report of one verdict.
    #[must_use]
    pub fn new(verdict: &Verdict, from: &Endpoint, to: &Endpoint, catalogue: &Catalogue) -> Self {
        let inner = VerdictReport::new(verdict, from.to_string(), to.to_string(), catalogue);
        Self { report: REPORT.to_owned(), sector: verdict.sector, verdict: inner }
    }
}

impl MatrixReport {
    /// Makes the report of a sector's table.
    #[must_use]
    pub fn new(sector: Sector, cells: &[Verdict], catalogue: &Catalogue) -> Self {
        let cell = |verdict: &Verdict| VerdictReport::new(verdict, verdict.from.to_string(), verdict.to.to_string(), catalogue);
        Self { report: REPORT.to_owned(), sector, cells: cells.iter().map(cell).collect() }
    }
}

/// Writes one verdict for a person.
///
/// # Errors
/// Those of `out`.
pub fn write_verdict(verdict: &Verdict, from: &Endpoint, to: &Endpoint, catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{from} → {to}")?;
    paragraph(out, &format!("{}  ", verdict.code()), &catalogue.render(&verdict.summary()))?;
    paragraph(out, "    ", &catalogue.render(&Message::new("scenario-rests-on").with("section", verdict.ruling.section)))?;
    if let (Some(format), Some(closure), Some(supply)) = (verdict.list_format, verdict.closure(), verdict.supply()) {
        writeln!(out)?;
        paragraph(out, "", &catalogue.render(&supply))?;
        let key = match closure {
            Closure::Closed => "scenario-format-closed",
            Closure::Open => "scenario-format-open",
        };
        paragraph(out, "", &catalogue.render(&Message::new(key).with("format", format.as_str())))?;
    }
    let conditions: Vec<Message> = verdict.conditions.iter().map(Condition::told).collect();
    section(out, catalogue, "scenario-heading-warnings", "! ", &verdict.warnings)?;
    section(out, catalogue, "scenario-heading-conditions", "- ", &conditions)?;
    section(out, catalogue, "scenario-heading-consequences", "- ", &verdict.consequences)
}

fn section(out: &mut impl Write, catalogue: &Catalogue, heading: &'static str, bullet: &str, items: &[Message]) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", catalogue.text(heading))?;
    items.iter().try_for_each(|item| paragraph(out, bullet, &catalogue.render(item)))
}

/// Writes a sector's table for a person, with what its codes mean.
///
/// # Errors
/// Those of `out`.
pub fn write_matrix(sector: Sector, cells: &[Verdict], catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    let places = Place::all(sector);
    let mut header = vec![catalogue.text("scenario-matrix-corner")];
    header.extend(places.iter().map(|place| label(*place, catalogue)));
    let row = |from: &Place| {
        let own = cells.iter().filter(move |cell| cell.from == *from);
        std::iter::once(label(*from, catalogue)).chain(own.map(|cell| brief(cell, catalogue))).collect()
    };
    writeln!(out, "{}\n", table::draw(header, places.iter().map(row).collect()))?;
    let mut codes: Vec<&Verdict> = Vec::new();
    for cell in cells {
        if !codes.iter().any(|known| known.code() == cell.code()) {
            codes.push(cell);
        }
    }
    codes.sort_by_key(|cell| cell.code());
    for cell in codes {
        paragraph(out, &format!("{:4} ", cell.code().as_str()), &catalogue.render(&cell.summary()))?;
    }
    writeln!(out)?;
    paragraph(out, "", &catalogue.text("scenario-matrix-general"))?;
    for (code, key) in GENERAL {
        paragraph(out, &format!("{code:4} "), &catalogue.text(key))?;
    }
    Ok(())
}

/// The rules that come before the table, whatever its cell says.
const GENERAL: [(&str, &str); 4] =
    [("G1", "scenario-general-g1"), ("G2", "scenario-general-g2"), ("G3", "scenario-general-g3"), ("G4", "scenario-general-g4")];

/// A place in two short lines, since a table has seven columns on one page.
fn label(place: Place, catalogue: &Catalogue) -> String {
    let delivery = match place.delivery {
        Delivery::Elf => "ELF",
        Delivery::Ilf => "ILF",
        Delivery::Eck => "ECK",
        Delivery::NonEck => "NON-ECK",
    };
    let kind = match place.kind {
        IdpKind::Elo => "scenario-kind-elo",
        IdpKind::Distributor => "scenario-kind-distributor",
        IdpKind::NonPortal => "scenario-kind-non-portal",
        IdpKind::Codes => "scenario-kind-codes",
    };
    format!("{delivery}\n{}", catalogue.text(kind))
}

fn brief(cell: &Verdict, catalogue: &Catalogue) -> String {
    let support = match cell.support() {
        Support::List => "scenario-brief-list",
        Support::NoList => "scenario-brief-no-list",
        Support::NotNeeded => "scenario-brief-not-needed",
        Support::Unsupported => "scenario-brief-unsupported",
    };
    format!("{}\n{}", cell.code(), catalogue.text(support))
}
