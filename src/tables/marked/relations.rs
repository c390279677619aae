//! Relations between parts, and the kinds of parts.

use super::xml::{Element, Kind, Tag, Tags, unescape, with_attribute};

/// Begins every kind of relation.
pub(super) const RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
);

/// The relations of a part.
#[derive(Clone, Debug)]
pub(super) struct Relations {
    folder: String,
    xml: String,
}

impl Relations {
    /// Returns the name of the part with the relations of `part`.
    pub(super) fn name(part: &str) -> String {
        let (folder, name) = split(part);
        if folder.is_empty() {
            format!("_rels/{name}.rels")
        } else {
            format!("{folder}/_rels/{name}.rels")
        }
    }

    /// Takes the relations of `part`, which may have none.
    pub(super) fn of(part: &str, xml: Option<String>) -> Option<Self> {
        let xml = xml
            .filter(|xml| !Element::root(xml).is_some_and(|root| root.tag.kind == Kind::Empty))
            .unwrap_or_else(|| EMPTY.to_owned());
        let is_sound = Element::root(&xml)?.tag.name == "Relationships";
        is_sound.then(|| Self { folder: split(part).0.to_owned(), xml })
    }

    fn each(&self) -> impl Iterator<Item = Tag<'_>> {
        Tags::new(&self.xml).filter(|tag| tag.name == "Relationship")
    }

    /// Returns the part that an id leads to.
    pub(super) fn target(&self, id: &str) -> Option<String> {
        self.each().find(|tag| tag.attribute("Id") == Some(id)).and_then(|tag| self.resolve(tag))
    }

    /// Returns the part that a relation of this kind leads to.
    pub(super) fn of_kind(&self, kind: &str) -> Option<String> {
        let is_it = |tag: &Tag<'_>| {
            tag.attribute("Type").and_then(|name| name.strip_prefix(RELATION))
                == Some(&format!("/{kind}"))
        };
        self.each().find(is_it).and_then(|tag| self.resolve(tag))
    }

    /// Returns whether a relation's kind ends so.
    pub(super) fn has_kind(&self, end: &str) -> bool {
        self.each().any(|tag| tag.attribute("Type").is_some_and(|kind| kind.ends_with(end)))
    }

    fn resolve(&self, tag: Tag<'_>) -> Option<String> {
        let target = unescape(tag.attribute("Target")?);
        let mut path: Vec<&str> =
            if target.starts_with('/') { Vec::new() } else { self.folder.split('/').collect() };
        for step in target.split('/') {
            match step {
                "" | "." => {}
                ".." => drop(path.pop()),
                step => path.push(step),
            }
        }
        path.retain(|step| !step.is_empty());
        Some(path.join("/"))
    }

    /// Adds a relation; returns its id, which no other has.
    pub(super) fn add(&mut self, kind: &str, target: &str) -> String {
        let is_free = |id: &String| {
            !self
                .each()
                .any(|tag| tag.attribute("Id").is_some_and(|known| known.eq_ignore_ascii_case(id)))
        };
        let id =
            (1..usize::MAX).map(|number| format!("rId{number}")).find(is_free).unwrap_or_default();
        let added =
            format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"/{target}\"/>");
        insert_last(&mut self.xml, &added);
        id
    }

    /// Takes away the relations of this kind.
    pub(super) fn remove_kind(&mut self, kind: &str) {
        let end = format!("/{kind}");
        let is_it = |tag: &Tag<'_>| tag.attribute("Type").is_some_and(|kind| kind.ends_with(&end));
        let found: Vec<(usize, usize)> =
            self.each().filter(is_it).map(|tag| (tag.start, tag.end)).collect();
        for (start, end) in found.into_iter().rev() {
            self.xml.replace_range(start..end, "");
        }
    }

    pub(super) fn into_xml(self) -> String {
        self.xml
    }
}

fn split(part: &str) -> (&str, &str) {
    part.rsplit_once('/').unwrap_or(("", part))
}

fn insert_last(xml: &mut String, added: &str) {
    if let Some(end) = Element::root(xml).map(|root| root.inner.end) {
        xml.insert_str(end, added);
    }
}

/// The kinds of parts.
#[derive(Clone, Debug)]
pub(super) struct Kinds(String);

impl Kinds {
    /// The name of the part that holds them.
    pub(super) const NAME: &str = "[Content_Types].xml";

    pub(super) fn of(xml: String) -> Option<Self> {
        let root = Element::root(&xml)?;
        (root.tag.name == "Types" && root.end > root.inner.end).then_some(Self(xml))
    }

    fn each(&self) -> impl Iterator<Item = Tag<'_>> {
        Tags::new(&self.0)
    }

    /// Returns the kind of a part that has one of its own.
    pub(super) fn of_part(&self, part: &str) -> Option<&str> {
        let is_it = |tag: &Tag<'_>| {
            tag.attribute("PartName")
                .is_some_and(|name| name.trim_start_matches('/').eq_ignore_ascii_case(part))
        };
        self.each().find(is_it)?.attribute("ContentType")
    }

    /// Gives a part its kind.
    pub(super) fn add(&mut self, part: &str, kind: &str) {
        if self.of_part(part).is_none() {
            insert_last(
                &mut self.0,
                &format!("<Override PartName=\"/{part}\" ContentType=\"{kind}\"/>"),
            );
        }
    }

    /// Gives all parts with this extension their kind, unless they have one.
    pub(super) fn add_extension(&mut self, extension: &str, kind: &str) {
        if !self.each().any(|tag| {
            tag.attribute("Extension").is_some_and(|known| known.eq_ignore_ascii_case(extension))
        }) {
            let start = Element::root(&self.0).map_or(0, |root| root.inner.start);
            self.0.insert_str(
                start,
                &format!("<Default Extension=\"{extension}\" ContentType=\"{kind}\"/>"),
            );
        }
    }

    /// Forgets a part.
    pub(super) fn remove(&mut self, part: &str) {
        let is_it = |tag: &Tag<'_>| {
            tag.attribute("PartName")
                .is_some_and(|name| name.trim_start_matches('/').eq_ignore_ascii_case(part))
        };
        let found = self.each().find(is_it).map(|tag| (tag.start, tag.end));
        if let Some((start, end)) = found {
            self.0.replace_range(start..end, "");
        }
    }

    pub(super) fn into_xml(self) -> String {
        self.0
    }
}

/// Returns a tag with a number in one attribute raised by one.
pub(super) fn raised(tag: Tag<'_>, name: &str) -> Option<String> {
    Some(with_attribute(tag.text, name, &(tag.number(name)? + 1).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_added_under_an_id_of_its_own_and_found_from_its_folder() {
        let xml = "<Relationships xmlns=\"x\"><Relationship Id=\"rId1\" Type=\"t\" Target=\"../drawings/a.vml\"/></Relationships>";
        let mut relations =
            Relations::of("xl/worksheets/sheet1.xml", Some(xml.to_owned())).unwrap();
        assert_eq!(relations.target("rId1").as_deref(), Some("xl/drawings/a.vml"));
        assert_eq!(relations.add("comments", "xl/comments1.xml"), "rId2");
        assert_eq!(relations.of_kind("comments").as_deref(), Some("xl/comments1.xml"));
        relations.remove_kind("comments");
        assert_eq!(relations.into_xml(), xml);
    }
}
