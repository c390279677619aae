//! The library's own source, as words: without comments, and with the text of literals.

use std::fs;
use std::path::{Path, PathBuf};

/// A piece of source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A name or keyword.
    Word(String),
    /// The text of a literal.
    Text(String),
    /// Any other character.
    Mark(char),
}

/// A file of source.
#[derive(Debug)]
pub(crate) struct Source {
    /// Where it is, seen from `src`.
    pub(crate) path: PathBuf,
    /// Its pieces, each with its line.
    pub(crate) tokens: Vec<(usize, Token)>,
}

impl Source {
    /// Reads every file of `src`, in order of their names.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut paths = Vec::new();
        collect(&root, &mut paths);
        paths.sort();
        paths
            .iter()
            .map(|path| {
                Self::parse(path.strip_prefix(&root).unwrap(), &fs::read_to_string(path).unwrap())
            })
            .collect()
    }

    pub(crate) fn parse(path: &Path, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            tokens: Lexer { rest: text.chars().collect(), at: 0, line: 1, tokens: Vec::new() }
                .run(),
        }
    }

    /// Returns the file without what is compiled for its tests only.
    pub(crate) fn without_tests(&self) -> Self {
        let mut kept = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if self.is_test_attribute(at) {
                at = self.end_of_item(at + TEST_ATTRIBUTE.len());
            } else {
                kept.push(self.tokens[at].clone());
                at += 1;
            }
        }
        Self { path: self.path.clone(), tokens: kept }
    }

    pub(super) fn is_test_attribute(&self, at: usize) -> bool {
        TEST_ATTRIBUTE.iter().enumerate().all(|(nth, wanted)| match self.token(at + nth) {
            Some(Token::Word(word)) => word == wanted,
            Some(Token::Mark(mark)) => wanted.len() == 1 && wanted.starts_with(*mark),
            _ => false,
        })
    }

    /// Returns where an item ends: after its semicolon or its closing brace.
    fn end_of_item(&self, mut at: usize) -> usize {
        let mut depth = 0_usize;
        while at < self.tokens.len() {
            match &self.tokens[at].1 {
                Token::Mark('{') => depth += 1,
                Token::Mark('}') if depth == 1 => return at + 1,
                Token::Mark('}') => depth -= 1,
                Token::Mark(';') if depth == 0 => return at + 1,
                _ => {}
            }
            at += 1;
        }
        at
    }

    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).map(|(_, token)| token)
    }
}

pub(super) const TEST_ATTRIBUTE: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

struct Lexer {
    rest: Vec<char>,
    at: usize,
    line: usize,
    tokens: Vec<(usize, Token)>,
}

impl Lexer {
    fn run(mut self) -> Vec<(usize, Token)> {
        while let Some(c) = self.peek(0) {
            match c {
                '/' if self.peek(1) == Some('/') => self.take_while(|c| c != '\n'),
                '/' if self.peek(1) == Some('*') => self.block_comment(),
                '"' => self.text(),
                '\'' => self.quote(),
                c if c.is_whitespace() => self.skip(1),
                c if c.is_alphanumeric() || c == '_' => self.word(),
                c => {
                    self.push(Token::Mark(c));
                    self.next();
                }
            }
        }
        self.tokens
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek(0)?;
        self.at += 1;
        self.line += usize::from(c == '\n');
        Some(c)
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.next();
        }
    }

    fn push(&mut self, token: Token) {
        self.tokens.push((self.line, token));
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&wanted) {
            self.next();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while let Some(c) = self.next() {
            match (c, self.peek(0)) {
                ('/', Some('*')) => depth += 1,
                ('*', Some('/')) => depth -= 1,
                _ => continue,
            }
            self.next();
            if depth == 0 {
                return;
            }
        }
    }

    fn word(&mut self) {
        let start = self.at;
        self.take_while(|c| c.is_alphanumeric() || c == '_');
        let word: String = self.rest[start..self.at].iter().collect();
        let hashes = self.rest[self.at..].iter().take_while(|c| **c == '#').count();
        match word.as_str() {
            "r" | "br" | "cr" if self.peek(hashes) == Some('"') => self.raw_text(hashes),
            // A byte or C string follows; the prefix says nothing here.
            "b" | "c" if matches!(self.peek(0), Some('"' | '\'')) => {}
            "r" if hashes == 1 => self.skip(1),
            _ => self.push(Token::Word(word)),
        }
    }

    fn text(&mut self) {
        let line = self.line;
        let mut text = String::new();
        self.next();
        while let Some(c) = self.next() {
            match c {
                '"' => break,
                '\\' => text.extend(self.next().filter(|c| matches!(c, '"' | '\\'))),
                c => text.push(c),
            }
        }
        self.tokens.push((line, Token::Text(text)));
    }

    fn raw_text(&mut self, hashes: usize) {
        let line = self.line;
        let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
        self.skip(hashes + 1);
        let mut text = String::new();
        while self.at < self.rest.len() && !self.rest[self.at..].starts_with(&end) {
            text.extend(self.next());
        }
        self.skip(end.len());
        self.tokens.push((line, Token::Text(text)));
    }

    /// A character, or a lifetime.
    fn quote(&mut self) {
        self.next();
        if self.peek(0) == Some('\\') {
            self.next();
            self.next();
            self.take_while(|c| c != '\'');
            self.next();
        } else if self.peek(1) == Some('\'') {
            self.next();
            self.next();
        } else {
            self.take_while(|c| c.is_alphanumeric() || c == '_');
        }
    }
}
