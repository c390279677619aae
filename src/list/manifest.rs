//! The manifest of a list: what the tools need to know and no column says. It is a Frictionless
//! data package descriptor, beside a CSV or inside a workbook: a convenience, never proof of
//! origin.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::canonical::{RowDigests, RowWords};
use super::custody::Custody;
use super::descriptor::{Descriptor, MANIFEST_VERSION, ManifestError, parsed, require_known};
use super::format::{Fill, Format};
use crate::digest::text;
use crate::identity::Side;
use crate::message::Message;
use crate::moves::{Closure, FormatId, MoveFile};

/// What is known of a list beyond its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The list's id; it stays the same over versions.
    pub list_id: String,
    /// The version, from 1.
    pub version: u32,
    /// The day on which the list was made, ISO 8601.
    pub created: String,
    /// The format.
    pub format: FormatId,
    /// The move, without its publishers' keys.
    pub r#move: MoveFile,
    /// Whether rows may be added or removed.
    pub closure: Closure,
    /// MBO: the publisher whose list this is, and who alone gets it back.
    pub owner: Option<String>,
    /// The row number of the first row, as a person saw it when the list was made.
    pub first_row: u32,
    /// Which columns were supplied, and the digests of their cells per row.
    pub supplied: RowDigests,
}

/// What the descriptor says of the file that it describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// The file's name, without folders.
    pub path: String,
    /// Its SHA-256 and size in bytes, where the file is not the one that holds the manifest.
    pub digest: Option<(String, u64)>,
    /// What stands between the cells of a CSV.
    pub delimiter: char,
}

impl Resource {
    /// Describes a file of this name, with commas where it is a CSV.
    #[must_use]
    pub fn named(path: &str, digest: Option<(String, u64)>) -> Self {
        Self { path: path.to_owned(), digest, delimiter: ',' }
    }
}

/// The tool's own part of the descriptor.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct ManifestPart {
    /// The version of this form.
    #[schemars(extend("const" = MANIFEST_VERSION))]
    manifest: u32,
    /// The list's id; it stays the same over versions.
    list_id: String,
    /// The version of the list, from 1.
    version: u32,
    /// The day on which the list was made, ISO 8601.
    created: String,
    /// The format.
    format: FormatId,
    /// The move, without its publishers and their keys.
    #[serde(rename = "move")]
    move_file: MoveFile,
    /// Whether rows may be added or removed.
    rows: Closure,
    /// MBO: the publisher whose list this is.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<String>,
    /// The number of the first row, as a person sees it.
    first_row: u32,
    /// How many rows were supplied.
    row_count: usize,
    /// The names of the supplied columns.
    supplied: Vec<String>,
    /// What keeps the digests of two lists apart: 32 hexadecimal digits.
    salt: String,
    /// The digests of the supplied cells of each row.
    #[schemars(with = "Vec<String>")]
    row_digests: RowWords,
    /// What is sealed in with the list, where it was sealed for one publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    sealed: Option<Custody>,
}

/// The digests alone.
#[derive(Deserialize)]
struct Digests {
    #[serde(default)]
    row_digests: RowWords,
}

/// Beside the digests of its rows a manifest holds some dozens of values.
const MOST_PARTS: usize = 100_000;

impl Manifest {
    /// Returns the agreed names of the supplied columns.
    #[must_use]
    pub fn supplied_headers(&self) -> Vec<&'static str> {
        let columns = Format::of(self.format).columns;
        self.supplied
            .columns
            .iter()
            .filter_map(|&at| columns.get(at))
            .map(|column| column.header)
            .collect()
    }

    /// Writes the descriptor of a list in the file that `resource` tells of.
    #[must_use]
    pub fn to_descriptor(&self, resource: &Resource) -> String {
        self.descriptor(resource, None)
    }

    /// Writes the descriptor of a list that is sealed, with what is sealed in with it.
    #[must_use]
    pub fn to_sealed_descriptor(&self, resource: &Resource, custody: &Custody) -> String {
        self.descriptor(resource, Some(custody))
    }

    fn descriptor(&self, resource: &Resource, custody: Option<&Custody>) -> String {
        let is_csv = resource.path.to_ascii_lowercase().ends_with(".csv");
        let mut described = json!({
            "name": "list",
            "path": resource.path,
            "format": if is_csv { "csv" } else { "xlsx" },
            "mediatype": if is_csv { "text/csv" } else { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
            "encoding": "utf-8",
            "profile": "tabular-data-resource",
            "schema": { "fields": fields(Format::of(self.format)) },
        });
        if is_csv {
            described["dialect"] =
                json!({ "delimiter": resource.delimiter.to_string(), "header": true });
        }
        if let Some((sha256, bytes)) = &resource.digest {
            described["hash"] = json!(format!("sha256:{sha256}"));
            described["bytes"] = json!(bytes);
        }
        let descriptor = json!({
            "name": self.list_id.to_ascii_lowercase(),
            "title": format!("Was–wordt: {}", self.r#move.school.name),
            "created": format!("{}T00:00:00Z", self.created),
            "profile": "tabular-data-package",
            "resources": [described],
            "waswordt": ManifestPart { sealed: custody.cloned(), ..self.to_written() },
        });
        format!("{descriptor:#}\n")
    }

    /// Reads a descriptor that this tool wrote.
    ///
    /// # Errors
    /// Where the text is no such descriptor.
    pub fn from_descriptor(text: &str) -> Result<Self, ManifestError> {
        let text = text.trim_start_matches('\u{feff}');
        let digests: Descriptor<Digests> = parsed(text)?;
        let parts = text.bytes().filter(|byte| *byte == b',').count();
        if parts.saturating_sub(digests.waswordt.map_or(0, |part| part.row_digests.len()))
            > MOST_PARTS
        {
            return Err(ManifestError::because(Message::new("manifest-reason-more")));
        }
        let descriptor: Descriptor<ManifestPart> = parsed(text)?;
        Self::from_written(
            descriptor
                .waswordt
                .ok_or_else(|| ManifestError::because(Message::new("manifest-reason-none")))?,
        )
    }

    fn to_written(&self) -> ManifestPart {
        let mut move_file = self.r#move.clone();
        move_file.publishers.clear();
        ManifestPart {
            manifest: MANIFEST_VERSION,
            list_id: self.list_id.clone(),
            version: self.version,
            created: self.created.clone(),
            format: self.format,
            move_file,
            rows: self.closure,
            owner: self.owner.clone(),
            first_row: self.first_row,
            row_count: self.supplied.len(),
            supplied: self.supplied_headers().into_iter().map(str::to_owned).collect(),
            salt: text::hex(&self.supplied.salt),
            row_digests: self.supplied.encode(),
            sealed: None,
        }
    }

    fn from_written(written: ManifestPart) -> Result<Self, ManifestError> {
        require_known(written.manifest)?;
        let columns = Format::of(written.format).columns;
        let position = |header: &String| columns.iter().position(|column| column.header == header);
        let supplied: Option<Vec<usize>> = written.supplied.iter().map(position).collect();
        let supplied = supplied
            .ok_or_else(|| ManifestError::because(Message::new("manifest-reason-column")))?;
        let digests = text::unhex(&written.salt)
            .and_then(|salt| RowDigests::decode(salt, supplied, written.row_digests));
        let digests = digests
            .ok_or_else(|| ManifestError::because(Message::new("manifest-reason-digest")))?;
        Ok(Self {
            list_id: written.list_id,
            version: written.version,
            created: written.created,
            format: written.format,
            r#move: written.move_file,
            closure: written.rows,
            owner: written.owner,
            first_row: written.first_row,
            supplied: digests,
        })
    }
}

fn fields(format: &Format) -> Vec<Value> {
    let field = |column: &super::Column| {
        let is_of_identity = column.field.is_of(Side::Was) || column.field.is_of(Side::Wordt);
        let required = column.fill == Fill::Required && !is_of_identity;
        json!({ "name": column.header, "type": "string", "constraints": { "required": required } })
    };
    format.columns.iter().map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::Manifest;

    #[test]
    fn a_manifest_that_holds_millions_of_nothing_is_refused() {
        let with = |part: &str| {
            format!("{{\"resources\":[[],[]],\"waswordt\":{{\"manifest\":2,{part}}}}}")
        };
        let refused = |part: &str| Manifest::from_descriptor(&with(part)).unwrap_err().to_string();
        let many = |one: &str| vec![one; 200_000].join(",");
        assert!(
            refused(&format!("\"supplied\":[{}]", many("\"\"")))
                .contains("more than a manifest does")
        );
        let rows_alone = many("\"AAAAAA\"");
        for digests in [
            "{}",
            &format!("[{}]", many("\"\"")),
            "[\"AAAAAA\",\"AAAAAAAAAAA\"]",
            &format!("[{rows_alone}]"),
        ] {
            assert!(
                refused(&format!("\"row_digests\":{digests}")).contains("something else"),
                "{digests:.40}"
            );
        }
        assert!(
            Manifest::from_descriptor("{}")
                .unwrap_err()
                .to_string()
                .contains("no manifest of a list")
        );
    }
}
