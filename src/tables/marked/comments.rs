//! The comments of a sheet: the school's own stay, ours stand behind them in the same comment or in
//! one of their own.

use std::collections::BTreeSet;

use super::xml::{Element, escape, plain_text, unescape};
use super::{Marks, Place, Run, address, place_of};

/// Who wrote the comments that are added.
const AUTHOR: &str = "waswordt";
/// How the author of a conversation is named in the comment that stands for it in older programs.
const CONVERSATION: &str = "tc=";

/// The comments of a sheet, when marks have been put among them.
#[derive(Clone, Debug)]
pub(super) struct Comments {
    pub(super) xml: String,
    /// The cells that have a comment.
    pub(super) places: BTreeSet<Place>,
    /// Those that had one, and have none any more.
    pub(super) emptied: BTreeSet<Place>,
}

impl Comments {
    /// Puts the comments of marks among those that a sheet has.
    pub(super) fn of(old: Option<&str>, marks: &Marks, run: Run) -> Option<Self> {
        let empty = format!(
            "<comments xmlns=\"{}\"><authors></authors><commentList></commentList></comments>",
            super::MAIN
        );
        let old = old.unwrap_or(&empty);
        let root = Element::root(old).filter(|root| root.tag.name == "comments")?;
        let parts = root.children(old)?;
        let part = |name: &str| parts.iter().find(|part| part.tag.name == name);
        let (authors, list) = (part("authors")?, part("commentList")?);
        let mut names: Vec<String> = authors
            .children(old)?
            .iter()
            .map(|author| unescape(&old[author.inner.clone()]))
            .collect();
        let author = names.iter().position(|name| name == AUTHOR).unwrap_or_else(|| {
            names.push(AUTHOR.to_owned());
            names.len() - 1
        });
        let mut made = Made {
            author,
            names: &names,
            text: String::new(),
            places: BTreeSet::new(),
            emptied: BTreeSet::new(),
        };
        for comment in list.children(old)? {
            made.keep(old, &comment, marks, run)?;
        }
        for (place, said) in
            marks.iter().filter_map(|(place, mark)| Some((*place, mark.comment.as_ref()?)))
        {
            made.add(place, said);
        }
        let authors_part = names
            .iter()
            .map(|name| format!("<author>{}</author>", escape(name)))
            .collect::<Vec<_>>()
            .concat();
        // What stands around the two parts stays: declarations of names, and what newer programs
        // add.
        let xml = format!(
            "{}<authors>{authors_part}</authors><commentList>{}</commentList>{}",
            &old[..authors.tag.start.min(list.tag.start)],
            made.text,
            &old[list.end..]
        );
        let (places, emptied) = (made.places, made.emptied);
        Some(Self { xml, places, emptied })
    }
}

/// Comments in the making.
struct Made<'n> {
    author: usize,
    names: &'n [String],
    text: String,
    places: BTreeSet<Place>,
    emptied: BTreeSet<Place>,
}

impl Made<'_> {
    /// Takes over a comment that was there, with ours behind it.
    fn keep(&mut self, old: &str, comment: &Element<'_>, marks: &Marks, run: Run) -> Option<()> {
        let place = place_of(comment.tag.attribute("ref")?)?;
        let text = comment.children(old)?.into_iter().find(|part| part.tag.name == "text")?;
        let author = comment.tag.number("authorId").and_then(|at| self.names.get(at));
        let is_conversation = author.is_some_and(|name| name.starts_with(CONVERSATION));
        let ours =
            marks.get(&place).and_then(|mark| mark.comment.as_deref()).filter(|_| !is_conversation);
        let runs = if run == Run::Again { own_runs(old, &text)? } else { runs(old, &text)? };
        if runs.is_empty() && ours.is_none() && run == Run::Again {
            self.emptied.insert(place);
            return Some(());
        }
        // An empty line stands between the school's own text and ours; some programs leave part of
        // it behind.
        let own = plain_text(&runs);
        let space = if own.is_empty() {
            0
        } else {
            2_usize.saturating_sub(own.len() - own.trim_end_matches('\n').len())
        };
        let ours =
            ours.map_or_else(String::new, |said| run_of(&format!("{}{said}", "\n".repeat(space))));
        self.text.push_str(&old[comment.tag.start..text.tag.start]);
        self.text.extend([format!("<text>{runs}{ours}</text>")]);
        self.text.push_str(&old[text.end..comment.end]);
        self.places.insert(place);
        Some(())
    }

    fn add(&mut self, place: Place, said: &str) {
        if self.places.insert(place) {
            self.emptied.remove(&place);
            let (cell, author) = (address(place.0, place.1), self.author);
            self.text.extend([format!(
                "<comment ref=\"{cell}\" authorId=\"{author}\"><text>{}</text></comment>",
                run_of(said)
            )]);
        }
    }
}

fn run_of(text: &str) -> String {
    format!(
        "<r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr><t xml:space=\"preserve\">{}</t></r>",
        escape(text)
    )
}

/// Returns the text of a comment as runs, so that more can stand behind it.
fn runs(old: &str, text: &Element<'_>) -> Option<String> {
    let runs = text.children(old)?;
    let run = |run: &Element<'_>| match run.tag.name {
        "t" => format!("<r>{}</r>", run.text(old)),
        "r" => run.text(old).to_owned(),
        // How Japanese is pronounced would have to stand behind every run.
        _ => String::new(),
    };
    Some(runs.iter().map(run).collect())
}

/// Returns the runs of a comment without what an earlier run of this program said in it.
fn own_runs(old: &str, text: &Element<'_>) -> Option<String> {
    let whole = plain_text(text.text(old));
    let own = without_ours(&whole);
    if own == whole {
        return runs(old, text);
    }
    let is_ours = |run: &Element<'_>| without_ours(&plain_text(run.text(old))).trim().is_empty();
    let kept: Vec<Element<'_>> = text
        .children(old)?
        .into_iter()
        .filter(|run| run.tag.name == "r" && !is_ours(run))
        .collect();
    let said: String = kept.iter().map(|run| plain_text(run.text(old))).collect();
    if said.trim() == own {
        return Some(kept.iter().map(|run| run.text(old)).collect());
    }
    Some(if own.is_empty() { String::new() } else { run_of(&own) })
}

/// Returns a text without the paragraphs that begin with the code of a rule, and what these say to
/// do.
fn without_ours(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut is_ours = false;
    for line in text.lines() {
        let begins = is_coded(line);
        is_ours = begins || (is_ours && line.starts_with('→'));
        if !is_ours {
            kept.push(line);
        }
    }
    if kept.len() == text.lines().count() {
        text.to_owned()
    } else {
        kept.join("\n").trim().to_owned()
    }
}

/// Tells whether a line begins as `WW201: ` does.
fn is_coded(line: &str) -> bool {
    let code = line.strip_prefix("WW").and_then(|rest| rest.split_once(": "));
    code.is_some_and(|(digits, _)| {
        digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::tables::{Mark, Shade};

    fn marks(places: &[(Place, &str)]) -> Marks {
        let mark = |said: &str| Mark { shade: Shade::Error, comment: Some(said.to_owned()) };
        places.iter().map(|(place, said)| (*place, mark(said))).collect()
    }

    #[test]
    fn an_own_comment_keeps_its_text_and_ours_comes_and_goes() {
        let old = "<comments xmlns=\"x\"><authors><author>Pluk</author></authors><commentList><comment ref=\"A2\" authorId=\"0\"><text>\
            <t>bellen</t></text></comment></commentList></comments>";
        let both = marks(&[((2, 0), "WW201: a.\n→ b"), ((3, 1), "WW202: c.\n→ d")]);
        let first = Comments::of(Some(old), &both, Run::First).unwrap();
        assert_eq!(plain_text(&first.xml), "bellen\n\nWW201: a.\n→ bWW202: c.\n→ d");
        let second = Comments::of(Some(&first.xml), &both, Run::Again).unwrap();
        assert_eq!(second.xml, first.xml);
        let mended = Comments::of(Some(&second.xml), &BTreeMap::new(), Run::Again).unwrap();
        assert_eq!(plain_text(&mended.xml), "bellen");
        assert_eq!(mended.emptied, BTreeSet::from([(3, 1)]));
    }
}
