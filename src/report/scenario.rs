//! Verdicts: one move, or a sector's whole table as scripts read it.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::clash::ClashReport;
use super::escape;
use super::wrap::paragraph;
use crate::message::{Catalogue, Message};
use crate::moves::{Closure, Endpoint, FormatId, Sector};
use crate::scenario::institutions::{Institution, YEAR};
use crate::scenario::procedure::Clash;
use crate::scenario::{
    Basis, Code, Condition, Consequence, Role, State, Supplier, Support, Verdict, endpoint_name,
};

const REPORT: &str = "waswordt/scenario/1";

/// The verdict on one move, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioReport {
    /// Always `waswordt/scenario/1`.
    #[schemars(extend("const" = "waswordt/scenario/1"))]
    pub report: String,
    /// The sector whose rules decided.
    pub sector: Sector,
    /// Higher education: what the institution that was asked for had in place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<InstitutionReport>,
    /// The verdict.
    #[serde(flatten)]
    pub verdict: VerdictReport,
    /// Dates of the move file that cannot be met; empty where no move file was given.
    #[serde(default)]
    pub dates_that_cannot_be_met: Vec<ClashReport>,
}

/// A sector's whole table, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MatrixReport {
    /// Always `waswordt/scenario/1`.
    #[schemars(extend("const" = "waswordt/scenario/1"))]
    pub report: String,
    /// The sector.
    pub sector: Sector,
    /// Higher education: what the institution that was asked for had in place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<InstitutionReport>,
    /// Day-care: the text with which a number is ordered, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// The verdict on every ordered pair of a delivery and a kind of IdP (`elf:elo`), row by row.
    pub cells: Vec<VerdictReport>,
}

/// An institution of higher education, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InstitutionReport {
    /// Its name.
    pub name: String,
    /// Whether it takes part in Erasmus+.
    pub erasmus: bool,
    /// Whether its students are in Ladok: `yes`, `not-planned` or `maybe-soon`.
    pub ladok: String,
    /// Whether its students are in NyA, in the same words.
    pub nya: String,
    /// How its students log in: `own`, `eduid` or `none`.
    pub login: String,
    /// The year of which this is.
    pub year: u16,
    /// What follows for the ESI.
    pub says: Vec<String>,
}

impl InstitutionReport {
    fn new(institution: &Institution, catalogue: &Catalogue) -> Self {
        Self {
            name: institution.name.to_owned(),
            erasmus: institution.erasmus,
            ladok: institution.ladok.as_str().to_owned(),
            nya: institution.nya.as_str().to_owned(),
            login: institution.login.as_str().to_owned(),
            year: YEAR,
            says: institution.says().iter().map(|said| catalogue.render(said)).collect(),
        }
    }
}

/// Writes what follows for an institution of higher education, for a person.
///
/// # Errors
/// Those of `out`.
pub fn write_institution(
    institution: &Institution,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{}", institution.name)?;
    institution.says().iter().try_for_each(|said| paragraph(out, "- ", &catalogue.render(said)))
}

/// A verdict, as scripts read it. Sentences are in the language that was asked for; everything else
/// is the same in all.
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
    /// What the move has, and what its steps may be about.
    pub needs: NeedsReport,
    /// Whether the move falls during the school year and so outside the programme, at the school's
    /// cost; null where no date tells.
    pub outside_programme: Option<bool>,
    /// What must hold, with what is known of it.
    pub conditions: Vec<StatementReport>,
    /// What is lost if it is not done, or what the move brings about.
    pub consequences: Vec<StatementReport>,
    /// What deserves attention.
    pub warnings: Vec<String>,
    /// What holds for every such move: who answers for it, and what it is not about.
    pub notes: Vec<String>,
    /// The section of the agreement, or the sections where two must be read together.
    pub section: String,
}

/// What a move has, as scripts read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NeedsReport {
    /// A was–wordt list.
    pub list: bool,
    /// A pre-match of the new portal identity with the order identity (ELF).
    pub pre_match: bool,
    /// A new realm or portal, with a record in the Central Registration.
    pub new_realm: bool,
}

/// A condition or a consequence, as scripts read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StatementReport {
    /// A word that stays the same in every language and version.
    pub id: String,
    /// The statement in words.
    pub text: String,
    /// Of a condition whether it is met; of a consequence `true` where the move itself brings it
    /// about.
    pub met: Met,
    /// Who sees to it, or bears it, the first in charge: `school`, `distributor`, `kennisnet`,
    /// `old-portal`, `new-portal`, `portal` or `publisher`.
    pub by: Vec<String>,
    /// The day by which it must hold, ISO 8601; null where none is known.
    pub due: Option<String>,
    /// The section of the agreement; empty where the rule is this tool's own.
    pub section: String,
}

/// What is known of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Met {
    /// It is met, or not.
    Known(bool),
    /// Nobody told.
    Unknown(Unknown),
}

/// The word for what nobody told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unknown {
    /// Nobody told.
    Unknown,
}

impl From<State> for Met {
    fn from(state: State) -> Self {
        match state {
            State::Met => Self::Known(true),
            State::NotMet => Self::Known(false),
            State::Open => Self::Unknown(Unknown::Unknown),
        }
    }
}

impl StatementReport {
    fn of_condition(condition: &Condition, verdict: &Verdict, catalogue: &Catalogue) -> Self {
        let by = verdict.sees_to(condition.kind);
        Self {
            id: condition.kind.id().to_owned(),
            text: catalogue.render(&condition.text),
            met: condition.state.into(),
            by: by.iter().map(|role| role.as_str().to_owned()).collect(),
            due: condition.due.map(|day| day.to_string()),
            section: condition.section.to_owned(),
        }
    }

    /// Whatever comes of a move, it is the school that bears it.
    fn of_consequence(consequence: &Consequence, catalogue: &Catalogue) -> Self {
        Self {
            id: consequence.kind.id().to_owned(),
            text: catalogue.render(&consequence.text),
            met: consequence.state.into(),
            by: vec![Role::School.as_str().to_owned()],
            due: None,
            section: consequence.section.to_owned(),
        }
    }
}

impl VerdictReport {
    fn new(verdict: &Verdict, from: String, to: String, catalogue: &Catalogue) -> Self {
        let all = |messages: &[Message]| {
            messages.iter().map(|message| catalogue.render(message)).collect()
        };
        Self {
            from,
            to,
            code: verdict.code(),
            support: verdict.support(),
            supplied_by: verdict.ruling.suppliers.to_vec(),
            basis: verdict.ruling.basis,
            list_format: verdict.list_format,
            rows: verdict.closure(),
            needs: NeedsReport {
                list: verdict.features.list,
                pre_match: verdict.features.pre_match,
                new_realm: verdict.features.new_realm,
            },
            outside_programme: verdict.season.map(|_| verdict.is_outside_programme()),
            conditions: verdict
                .conditions
                .iter()
                .map(|condition| StatementReport::of_condition(condition, verdict, catalogue))
                .collect(),
            consequences: verdict
                .consequences
                .iter()
                .map(|lost| StatementReport::of_consequence(lost, catalogue))
                .collect(),
            warnings: all(&verdict.warnings),
            notes: all(&verdict.notes),
            section: verdict.section(),
        }
    }
}

impl ScenarioReport {
    /// Makes the report of one verdict.
    #[must_use]
    pub fn new(verdict: &Verdict, from: &Endpoint, to: &Endpoint, catalogue: &Catalogue) -> Self {
        let inner = VerdictReport::new(verdict, from.to_string(), to.to_string(), catalogue);
        Self {
            report: REPORT.to_owned(),
            sector: verdict.sector,
            institution: None,
            verdict: inner,
            dates_that_cannot_be_met: Vec::new(),
        }
    }

    /// Adds the dates that cannot be met: those that refuse the move, and those that do not.
    #[must_use]
    pub fn impossible(self, errors: &[Clash], tight: &[Clash], catalogue: &Catalogue) -> Self {
        let told = |error: bool| move |clash| ClashReport::new(clash, error, catalogue);
        let dates_that_cannot_be_met =
            errors.iter().map(told(true)).chain(tight.iter().map(told(false))).collect();
        Self { dates_that_cannot_be_met, ..self }
    }

    /// Adds an institution of higher education.
    #[must_use]
    pub fn of(self, institution: Option<&Institution>, catalogue: &Catalogue) -> Self {
        Self {
            institution: institution
                .map(|institution| InstitutionReport::new(institution, catalogue)),
            ..self
        }
    }
}

impl MatrixReport {
    /// Makes the report of a sector's table.
    #[must_use]
    pub fn new(sector: Sector, cells: &[Verdict], catalogue: &Catalogue) -> Self {
        let cell = |verdict: &Verdict| {
            VerdictReport::new(verdict, verdict.from.to_string(), verdict.to.to_string(), catalogue)
        };
        Self {
            report: REPORT.to_owned(),
            sector,
            institution: None,
            order: None,
            cells: cells.iter().map(cell).collect(),
        }
    }

    /// Adds an institution of higher education.
    #[must_use]
    pub fn of(self, institution: Option<&Institution>, catalogue: &Catalogue) -> Self {
        Self {
            institution: institution
                .map(|institution| InstitutionReport::new(institution, catalogue)),
            ..self
        }
    }
}

/// Writes one verdict for a person.
///
/// # Errors
/// Those of `out`.
pub fn write_verdict(
    verdict: &Verdict,
    from: &Endpoint,
    to: &Endpoint,
    catalogue: &Catalogue,
    out: &mut impl Write,
) -> io::Result<()> {
    let named = |end| escape(&catalogue.render(&endpoint_name(verdict.sector, end))).into_owned();
    writeln!(out, "{} → {}", named(from), named(to))?;
    paragraph(out, &format!("{}  ", verdict.code()), &catalogue.render(&verdict.summary()))?;
    paragraph(out, "    ", &catalogue.render(&verdict.rests_on()))?;
    let supply = verdict.supply();
    if !supply.is_empty() {
        writeln!(out)?;
    }
    supply.iter().try_for_each(|told| paragraph(out, "", &catalogue.render(told)))?;
    let conditions: Vec<Message> = verdict.conditions.iter().map(Condition::told).collect();
    section(out, catalogue, "scenario-heading-warnings", "! ", &verdict.warnings)?;
    section(out, catalogue, "scenario-heading-conditions", "- ", &conditions)?;
    let consequences: Vec<Message> =
        verdict.consequences.iter().map(|consequence| consequence.text.clone()).collect();
    section(out, catalogue, "scenario-heading-consequences", "- ", &consequences)?;
    section(out, catalogue, "scenario-heading-notes", "- ", &verdict.notes)
}

/// Writes a heading and what stands under it; nothing where there is nothing.
pub(super) fn section(
    out: &mut impl Write,
    catalogue: &Catalogue,
    heading: &'static str,
    bullet: &str,
    items: &[Message],
) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", catalogue.text(heading))?;
    items.iter().try_for_each(|item| paragraph(out, bullet, &catalogue.render(item)))
}
