//! A sector's whole table, in words.

use std::io::{self, Write};

use super::scenario::section;
use super::table;
use super::wrap::paragraph;
use crate::message::Catalogue;
use crate::moves::{IdpKind, Sector};
use crate::scenario::{Place, Support, Verdict};

/// Writes a sector's table for a person, with what its codes mean.
///
/// # Errors
/// Those of `out`.
pub fn write_matrix(
    sector: Sector,
    cells: &[Verdict],
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    if !sector.is_of_the_agreement() {
        return write_cases(cells, catalogue, out);
    }
    let places = Place::all(sector);
    let mut header = vec![catalogue.text("scenario-matrix-corner")];
    header.extend(places.iter().map(|place| label(*place, catalogue)));
    let row = |from: &Place| {
        let own = cells.iter().filter(move |cell| cell.from == *from);
        std::iter::once(label(*from, catalogue))
            .chain(own.map(|cell| brief(cell, catalogue)))
            .collect()
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
        paragraph(
            out,
            &format!("{:4} ", cell.code().as_str()),
            &catalogue.render(&cell.summary()),
        )?;
    }
    writeln!(out)?;
    let general = match sector {
        Sector::Vo => "scenario-matrix-general-vo",
        _ => "scenario-matrix-general",
    };
    paragraph(out, "", &catalogue.text(general))?;
    for (code, key) in GENERAL {
        paragraph(out, &format!("{code:4} "), &catalogue.text(key))?;
    }
    writeln!(out)?;
    if sector == Sector::Mbo {
        paragraph(out, "", &catalogue.text("scenario-note-non-eck"))?;
    }
    paragraph(out, "", &catalogue.text("scenario-note-not-for-individuals"))
}

/// Writes the cases of a sector that has no table of IdPs, one under the other.
fn write_cases(cells: &[Verdict], catalogue: &Catalogue, out: &mut impl Write) -> io::Result<()> {
    for cell in cells {
        let named = |place: &Place| catalogue.render(&place.named());
        writeln!(out, "{} → {}", named(&cell.from), named(&cell.to))?;
        paragraph(
            out,
            &format!("    {:4} ", cell.code().as_str()),
            &catalogue.render(&cell.summary()),
        )?;
    }
    let notes = cells.first().map_or(&[][..], |cell| &cell.notes);
    section(out, catalogue, "scenario-heading-notes", "- ", notes)
}

/// The rules that come before the table, whatever its cell says.
const GENERAL: [(&str, &str); 5] = [
    ("G1", "scenario-general-g1"),
    ("G5", "scenario-general-g5"),
    ("G2", "scenario-general-g2"),
    ("G3", "scenario-general-g3"),
    ("G4", "scenario-general-g4"),
];

/// A place in two short lines, since a table has seven columns on one page.
fn label(place: Place, catalogue: &Catalogue) -> String {
    let kind = match place.kind {
        IdpKind::Elo => "scenario-kind-elo",
        IdpKind::Distributor => "scenario-kind-distributor",
        IdpKind::NonPortal => "scenario-kind-non-portal",
        IdpKind::Codes => "scenario-kind-codes",
        _ => return catalogue.render(&place.named()),
    };
    format!("{}\n{}", place.delivery.label(), catalogue.text(kind))
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
