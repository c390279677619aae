//! What is sealed in with a list: for whom it is, of which school, when and by whom. A sealed file
//! that comes along in another's hands, or for another school, contradicts it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::descriptor::{self, Descriptor};
use super::{Format, List, ManifestError, Row};
use crate::moves::Window;

/// What is sealed in with a list for one publisher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Custody {
    /// The publisher that is to apply it.
    pub publisher: String,
    /// The BRIN of the school.
    pub school: String,
    /// The list's id.
    pub list_id: String,
    /// Its version.
    pub version: u32,
    /// When it was sealed, ISO 8601 in UTC.
    pub sealed_at: String,
    /// The day from which it is to be applied, ISO 8601; none where the move has no dates.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub apply_from: Option<Date>,
    /// The day until which it is to be applied, ISO 8601.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub apply_until: Option<Date>,
    /// The fingerprint of the key that signs the sealed file; none where it was not signed as it
    /// was sealed.
    pub signer: Option<String>,
    /// Whether people are named in it.
    #[serde(default)]
    pub people: People,
}

/// Whether the person columns of a list are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum People {
    /// They are.
    #[default]
    Named,
    /// They were left blank on purpose: the identities tell all that the publisher needs.
    Blank,
}

impl Custody {
    /// Finds it in a descriptor; none where the descriptor has no such part.
    ///
    /// # Errors
    /// Where the descriptor, or the part, is there and cannot be read: for whom the list is must
    /// not be guessed.
    pub fn from_descriptor(text: &str) -> Result<Option<Self>, ManifestError> {
        #[derive(Deserialize)]
        struct Part {
            manifest: u32,
            sealed: Option<Custody>,
        }
        let Descriptor::<Part> { waswordt } =
            descriptor::parsed(text.trim_start_matches('\u{feff}'))?;
        let Some(part) = waswordt else { return Ok(None) };
        descriptor::require_known(part.manifest)?;
        Ok(part.sealed)
    }

    /// Returns the days between which it is to be applied.
    #[must_use]
    pub fn window(&self) -> Window {
        Window { from: self.apply_from, until: self.apply_until }
    }

    /// Tells whether it is for this publisher.
    #[must_use]
    pub fn is_for(&self, publisher: &str) -> bool {
        self.publisher.trim().to_lowercase() == publisher.trim().to_lowercase()
    }

    /// Tells whether it is of this school; one of the two numbers may leave its location out.
    #[must_use]
    pub fn is_of_school(&self, brin: &str) -> bool {
        let length = self.school.len().min(brin.len()).max(4);
        self.school
            .get(..length)
            .unwrap_or(&self.school)
            .eq_ignore_ascii_case(brin.get(..length).unwrap_or(brin))
    }
}

impl List {
    /// Returns the list with its person columns blank.
    #[must_use]
    pub fn without_people(&self) -> Self {
        let format: &'static Format = self.format();
        let mut bare = Self::new(format);
        for row in self.rows() {
            let cell = |(at, column): (usize, &super::Column)| {
                if column.field.identity().is_some() { row.cell(at) } else { "" }
            };
            bare.push(Row::number(row), format.columns.iter().enumerate().map(cell));
        }
        bare
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moves::FormatId;

    #[test]
    fn without_people_only_identities_are_left() {
        let mut list = List::new(Format::of(FormatId::Vo));
        list.push(3, ["Aagje", "", "Bakker", "1234 AB", "1", "a@oud", "a@nieuw"]);
        let bare = list.without_people();
        assert_eq!(
            bare.row(0).cells().collect::<Vec<_>>(),
            ["", "", "", "", "", "a@oud", "a@nieuw"]
        );
        assert_eq!((bare.row(0).number(), bare.len()), (3, 1));
    }

    #[test]
    fn custody_is_found_in_a_descriptor_of_its_own_part_alone() {
        let text = "{\"waswordt\":{\"manifest\":2,\"sealed\":{\"publisher\":\"Voorbeeld\",\"school\":\"99ZZ00\",\"list_id\":\"l\",\"version\":1,\
                    \"sealed_at\":\"2026-07-17T00:00:00Z\",\"signer\":null}}}";
        let custody = Custody::from_descriptor(text).unwrap().unwrap();
        assert!(
            custody.is_for(" voorbeeld")
                && !custody.is_for("Ander")
                && custody.people == People::Named
        );
        assert!(
            custody.is_of_school("99zz")
                && custody.is_of_school("99ZZ00")
                && !custody.is_of_school("99ZZ01")
        );
        assert_eq!(custody.window(), Window::default());
        for none in [
            "{}",
            "{\"waswordt\":{\"manifest\":2}}",
            "{\"waswordt\":{\"manifest\":2,\"sealed\":null}}",
        ] {
            assert_eq!(Custody::from_descriptor(none), Ok(None), "{none}");
        }
        let damaged = [
            text.replace("\"publisher\":\"Voorbeeld\"", "\"publisher\":[]"),
            text.replace("\"publisher\"", "\"publishr\""),
            text.replace("\"manifest\":2", "\"manifest\":3"),
            text.replace("\"manifest\":2,", ""),
            text.replace("\"signer\":null", "\"signer\":null,\"apply_from\":\"soon\""),
            text.replace("\"signer\":null", "\"signer\":7"),
            text.replace("}}}", "}}"),
            "{\"waswordt\":{\"manifest\":2,\"sealed\":\"no\"}}".to_owned(),
            "{\"waswordt\":[]}".to_owned(),
            "[]".to_owned(),
            String::new(),
        ];
        for text in &damaged {
            assert!(Custody::from_descriptor(text).is_err(), "{text}");
        }
    }
}
