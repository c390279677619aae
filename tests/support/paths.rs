//! What a file of source is in the tree of modules, and the paths that it names.

use std::path::PathBuf;

use super::source::{Source, TEST_ATTRIBUTE, Token};

/// A path that source names, such as `crate::list::List`, with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// Its place among the tokens.
    pub(crate) at: usize,
    pub(crate) line: usize,
    pub(crate) segments: Vec<String>,
}

impl Named {
    /// Tells whether the path begins with these segments.
    pub(crate) fn starts_with(&self, segments: &[&str]) -> bool {
        self.segments.len() >= segments.len()
            && self.segments.iter().zip(segments).all(|(one, other)| one == other)
    }
}

impl Source {
    /// Returns the names of the modules from the crate's root down to this file.
    pub(crate) fn modules(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .path
            .with_extension("")
            .iter()
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.pop_if(|last| matches!(last.as_str(), "mod" | "lib" | "main"));
        names
    }

    /// Returns the room of the house that the file is in; none for the root.
    pub(crate) fn room(&self) -> Option<String> {
        self.modules().into_iter().next()
    }

    /// Returns the files that this one declares for its tests only.
    pub(crate) fn test_files(&self) -> Vec<PathBuf> {
        let folder = if self.path.ends_with("mod.rs") {
            self.path.with_file_name("")
        } else {
            self.path.with_extension("")
        };
        let declared =
            (0..self.tokens.len()).filter(|at| self.is_test_attribute(*at)).filter_map(|at| {
                let after = at + TEST_ATTRIBUTE.len();
                match [self.token(after), self.token(after + 1), self.token(after + 2)] {
                    [
                        Some(Token::Word(keyword)),
                        Some(Token::Word(name)),
                        Some(Token::Mark(';')),
                    ] if keyword == "mod" => Some(name),
                    _ => None,
                }
            });
        declared.map(|name| folder.join(format!("{name}.rs"))).collect()
    }

    /// Returns every path that is named, those of a `use` with braces one by one.
    pub(crate) fn paths(&self) -> Vec<Named> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            at = if self.word(at).is_some() { self.path_from(at, &[], &mut found) } else { at + 1 };
        }
        found.retain(|named| !self.is_of_a_visibility(named.at));
        found
    }

    /// Returns where the `use` begins that a path belongs to.
    pub(crate) fn use_of(&self, named: &Named) -> Option<usize> {
        let is_of_a_tree = |at: &usize| match self.token(*at) {
            Some(Token::Word(_)) => true,
            Some(Token::Mark(mark)) => matches!(mark, '{' | '}' | ',' | ':' | '*'),
            _ => false,
        };
        (0..named.at).rev().take_while(is_of_a_tree).find(|at| self.word(*at) == Some("use"))
    }

    /// Returns the name that a path of a `use` gets.
    pub(crate) fn new_name(&self, named: &Named) -> String {
        let mut end = named.at + 1;
        while self.is_mark(end, ':') && self.word(end + 2).is_some() {
            end += 3;
        }
        let renamed = self.word(end + 1).filter(|_| self.word(end) == Some("as"));
        renamed
            .or(named.segments.iter().rev().map(String::as_str).find(|name| *name != "self"))
            .unwrap_or_default()
            .to_owned()
    }

    /// Tells whether a path is only handed on to other modules: a public `use` whose name the file
    /// itself does not say again.
    pub(crate) fn only_passes_on(&self, named: &Named) -> bool {
        let Some(start) = self.use_of(named) else { return false };
        let is_public =
            start > 0 && (self.word(start - 1) == Some("pub") || self.is_mark(start - 1, ')'));
        let name = self.new_name(named);
        let is_used = |at: usize| {
            let is_declared = at > 0 && self.word(at - 1) == Some("mod");
            self.word(at) == Some(&name)
                && !is_declared
                && self.use_of(&Named { at, line: 0, segments: Vec::new() }).is_none()
        };
        is_public && !(0..self.tokens.len()).any(is_used)
    }

    /// Tells whether a path is only the reach of something public: `pub(super)`, `pub(in
    /// crate::rules)`.
    fn is_of_a_visibility(&self, at: usize) -> bool {
        let bracket = if at > 0 && self.word(at - 1) == Some("in") { at - 1 } else { at };
        bracket > 1 && self.is_mark(bracket - 1, '(') && self.word(bracket - 2) == Some("pub")
    }

    /// Reads a path, or a tree of them, and returns where it ends.
    fn path_from(&self, mut at: usize, before: &[String], found: &mut Vec<Named>) -> usize {
        let (start, line) = (at, self.tokens[at].0);
        let mut segments = before.to_vec();
        loop {
            match self.token(at) {
                Some(Token::Word(word)) => segments.push(word.clone()),
                Some(Token::Mark('{')) if !segments.is_empty() => {
                    return self.tree(at + 1, &segments, found);
                }
                _ => break,
            }
            at += 1;
            if !(self.is_mark(at, ':') && self.is_mark(at + 1, ':')) {
                break;
            }
            at += 2;
        }
        found.push(Named { at: start, line, segments });
        // A new name is no path.
        if !before.is_empty() && self.word(at) == Some("as") { at + 2 } else { at }
    }

    fn tree(&self, mut at: usize, before: &[String], found: &mut Vec<Named>) -> usize {
        while at < self.tokens.len() && !self.is_mark(at, '}') {
            at = if self.word(at).is_some() { self.path_from(at, before, found) } else { at + 1 };
        }
        at + 1
    }

    pub(crate) fn word(&self, at: usize) -> Option<&str> {
        match self.token(at) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at) == Some(&Token::Mark(mark))
    }
}
