//! A JSON Schema for everything that scripts read and people write as data.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::cli::decrypt::DecryptReport;
use crate::cli::demo::DemoReport;
use crate::cli::encrypt::EncryptReport;
use crate::cli::explain::RulesReport;
use crate::cli::failure::ErrorReport;
use crate::cli::generate::GenerateReport;
use crate::cli::init::InitReport;
use crate::cli::inspect::InspectReport;
use crate::cli::keygen::KeygenReport;
use crate::cli::keyrings::{ExportReport, ImportReport, KeyringsReport};
use crate::list::ManifestPart;
use crate::moves::{MoveFile, StoreMap};
use crate::ops::apply::SavedPlan;
use crate::ops::encrypt::Ticket;
use crate::report::changes::ChangeLine;
use crate::report::fill::FillReport;
use crate::report::fill_rule::{FoundRule, RuleReport};
use crate::report::history::HistoryReport;
use crate::report::log::LogReport;
use crate::report::merge::MergeReport;
use crate::report::receipt::Receipt;
use crate::report::status::StatusReport;
use crate::report::sync::SyncReport;
use crate::report::undo::UndoReport;
use crate::report::verify::VerifyReport;
use crate::report::{
    EsiCheckReport, EsiMakeReport, FindingsJson, MatrixReport, NumbersReport, OverviewReport,
    ScenarioReport, StepsReport,
};
use crate::targets::{LogSchema, TargetsFile, TargetsReport};

/// A kind of report, and what makes its schema.
type Kind = (&'static str, fn(&mut SchemaGenerator) -> Schema);

/// Every kind of report, `waswordt/<kind>/1`.
const REPORTS: [Kind; 33] = [
    ("apply", schema::<Receipt>),
    ("change", schema::<ChangeLine>),
    ("decrypt", schema::<DecryptReport>),
    ("demo", schema::<DemoReport>),
    ("encrypt", schema::<EncryptReport>),
    ("error", schema::<ErrorReport>),
    ("esi-check", schema::<EsiCheckReport>),
    ("esi-make", schema::<EsiMakeReport>),
    ("export", schema::<ExportReport>),
    ("fill", schema::<FillReport>),
    ("fill-numbers", schema::<NumbersReport>),
    ("fill-rule", schema::<RuleReport>),
    ("find-rule", schema::<FoundRule>),
    ("fill-check", schema::<FindingsJson>),
    ("generate", schema::<GenerateReport>),
    ("import", schema::<ImportReport>),
    ("init", schema::<InitReport>),
    ("inspect", schema::<InspectReport>),
    ("keygen", schema::<KeygenReport>),
    ("keyrings", schema::<KeyringsReport>),
    ("log", schema::<LogReport>),
    ("log-rows", schema::<HistoryReport>),
    ("merge", schema::<MergeReport>),
    ("plan", schema::<SavedPlan>),
    ("rules", schema::<RulesReport>),
    ("scenario", scenario),
    ("status", schema::<StatusReport>),
    ("steps", steps),
    ("sync", schema::<SyncReport>),
    ("targets", schema::<TargetsReport>),
    ("ticket", schema::<Ticket>),
    ("undo", schema::<UndoReport>),
    ("verify", schema::<VerifyReport>),
];

/// Returns each schema with the kind that it describes.
pub(super) fn all() -> impl Iterator<Item = (&'static str, String)> {
    let reports = REPORTS.into_iter().map(|(kind, make)| {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        (kind, document(kind, &format!("waswordt/{kind}/1"), settings, make))
    });
    let read = SchemaSettings::draft2020_12;
    reports.chain([
        ("manifest", document("manifest", "The manifest of a was–wordt list", read(), manifest)),
        ("move", document("move", "A move file (move.toml)", read(), schema::<MoveFile>)),
        (
            "store-map",
            document("store-map", "A store map (--store-map)", read(), schema::<StoreMap>),
        ),
        (
            "targets-file",
            document(
                "targets-file",
                "A file of service targets (--targets)",
                read(),
                schema::<TargetsFile>,
            ),
        ),
        (
            "targets-log",
            document("targets-log", "A row of a log (targets check)", read(), schema::<LogSchema>),
        ),
    ])
}

fn document(
    kind: &str,
    title: &str,
    settings: SchemaSettings,
    make: fn(&mut SchemaGenerator) -> Schema,
) -> String {
    let mut generator = settings.into_generator();
    let mut schema = make(&mut generator);
    if let Some(dialect) = &generator.settings().meta_schema {
        schema.insert("$schema".to_owned(), dialect.as_ref().into());
    }
    schema.insert("$id".to_owned(), format!("urn:waswordt:schema:{kind}:1").into());
    schema.insert("title".to_owned(), title.into());
    let definitions = generator.take_definitions(true);
    if !definitions.is_empty() {
        schema.insert("$defs".to_owned(), definitions.into());
    }
    let mut schema = schema.to_value();
    one_line(&mut schema);
    format!("{schema:#}\n")
}

/// Takes out the line breaks that a description has in the source.
fn one_line(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(text)) = members.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            members.values_mut().for_each(one_line);
        }
        Value::Array(items) => items.iter_mut().for_each(one_line),
        _ => {}
    }
}

fn schema<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    T::json_schema(generator)
}

/// One verdict, or a sector's whole table.
fn scenario(generator: &mut SchemaGenerator) -> Schema {
    let [verdict, table] =
        [generator.subschema_for::<ScenarioReport>(), generator.subschema_for::<MatrixReport>()];
    json_schema!({ "type": "object", "oneOf": [verdict, table] })
}

/// The plan of one move, or of several.
fn steps(generator: &mut SchemaGenerator) -> Schema {
    let [one, many] =
        [generator.subschema_for::<StepsReport>(), generator.subschema_for::<OverviewReport>()];
    json_schema!({ "type": "object", "oneOf": [one, many] })
}

/// A Frictionless data package with a part of our own; what Frictionless lays down is left to its
/// own schemas.
fn manifest(generator: &mut SchemaGenerator) -> Schema {
    let own = generator.subschema_for::<ManifestPart>();
    json_schema!({
        "type": "object",
        "properties": {
            "name": { "type": "string" },
            "title": { "type": "string" },
            "created": { "type": "string", "format": "date-time" },
            "profile": { "const": "tabular-data-package" },
            "resources": { "type": "array", "minItems": 1, "maxItems": 1, "items": { "type": "object", "required": ["path"] } },
            "waswordt": own,
        },
        "required": ["name", "created", "profile", "resources", "waswordt"],
    })
}
