//! Reads the tokens of a text that may be broken.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::{ParseError, Raw, Source};

use super::{Header, KeyPart, Outline, Path, ValuePart};
use crate::edit::Step;
use crate::read::is_key;

/// A list or inline table that is open.
#[derive(Debug)]
pub enum Frame {
    List { table: Path, key: String, items: usize },
    Inline { table: Path },
}

/// Reads tokens one by one, and keeps what they belong to.
pub struct Scanner<'t> {
    source: Source<'t>,
    pub text: &'t str,
    pub outline: Outline,
    pub table: Path,
    pub frames: Vec<Frame>,
    pub keys: Vec<(String, Range<usize>)>,
    /// Behind `=`: the end of the sign.
    pub equals: Option<usize>,
    pub has_value: bool,
    pub header: Option<(usize, bool)>,
    lengths: FxHashMap<Vec<Step>, usize>,
}

impl<'t> Scanner<'t> {
    /// At the beginning of a text.
    pub fn new(text: &'t str) -> Self {
        Self {
            source: Source::new(text),
            text,
            outline: Outline::default(),
            table: Rc::from([]),
            frames: Vec::new(),
            keys: Vec::new(),
            equals: None,
            has_value: false,
            header: None,
            lengths: FxHashMap::default(),
        }
    }

    /// Reads the token at that rank.
    pub fn token(&mut self, tokens: &[Token], at: usize) {
        let token = &tokens[at];
        let span = token.span().start()..token.span().end();
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Comment => {}
            TokenKind::Newline => self.newline(span.end),
            TokenKind::Eof => self.end_pair(),
            TokenKind::LeftSquareBracket if self.begins_header(span.start) => {
                let is_list = self.text[span.end..].starts_with('[');
                self.frames.clear();
                self.end_pair();
                self.header = Some((span.start, is_list));
            }
            // The second bracket of a header.
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket if self.header.is_some() => {}
            TokenKind::RightSquareBracket if self.header.is_some() => self.end_header(span.end),
            TokenKind::LeftSquareBracket if self.expects_value() => {
                let (table, key) = self.owner();
                self.keys.clear();
                self.frames.push(Frame::List { table, key, items: 0 });
            }
            TokenKind::LeftCurlyBracket if self.expects_value() => {
                let (table, key) = self.owner();
                let mut path: Vec<Step> = table.to_vec();
                path.push(Step::Key(key));
                if let Some(Frame::List { items, .. }) = self.frames.last() {
                    path.push(Step::Index(*items));
                }
                self.keys.clear();
                self.equals = None;
                self.frames.push(Frame::Inline { table: path.into() });
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                self.end_pair();
                self.frames.pop();
                self.has_value = true;
            }
            TokenKind::Comma => {
                self.end_pair();
                if let Some(Frame::List { items, .. }) = self.frames.last_mut() {
                    *items += 1;
                }
                self.has_value = false;
            }
            TokenKind::Equals if self.equals.is_none() && !self.is_in_list() => {
                self.equals = Some(span.end);
                self.has_value = false;
                self.note_keys();
            }
            TokenKind::Dot | TokenKind::Equals => self.extend_value(span),
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {}
            TokenKind::Atom
            | TokenKind::BasicString
            | TokenKind::LiteralString
            | TokenKind::MlBasicString
            | TokenKind::MlLiteralString => self.word(token, span),
        }
    }

    fn word(&mut self, token: &Token, span: Range<usize>) {
        if self.header.is_some() || !self.expects_value() {
            let name = self.decode(token, true);
            self.keys.push((name, span));
        } else if self.has_value {
            self.extend_value(span);
        } else {
            let (table, key) = self.owner();
            let is_string = token.kind() != TokenKind::Atom;
            let text = self.decode(token, false);
            self.outline.values.push(ValuePart { table, key, span, text, is_string });
            self.has_value = true;
        }
    }

    /// A number or date of several tokens.
    fn extend_value(&mut self, span: Range<usize>) {
        if let Some(last) = self.outline.values.last_mut().filter(|last| !last.is_string && last.span.end == span.start)
            && self.equals.is_some()
        {
            last.span.end = span.end;
            self.text[last.span.clone()].clone_into(&mut last.text);
        }
    }

    fn decode(&self, token: &Token, is_key: bool) -> String {
        let Some(raw) = self.source.get(token) else { return String::new() };
        let (mut text, mut ignored) = (Cow::Borrowed(""), |_: ParseError| {});
        let raw = Raw::new_unchecked(raw.as_str(), token.kind().encoding(), token.span());
        if token.kind() == TokenKind::Atom {
            return raw.as_str().to_owned();
        }
        if is_key {
            raw.decode_key(&mut text, &mut ignored);
        } else {
            let _ = raw.decode_scalar(&mut text, &mut ignored);
        }
        text.into_owned()
    }

    /// Whether the innermost bracket that is open is that of a list.
    pub fn is_in_list(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::List { .. }))
    }

    /// Whether what comes is a value, not a key.
    pub fn expects_value(&self) -> bool {
        self.equals.is_some() || self.is_in_list()
    }

    /// The table and key of the value that comes.
    pub fn owner(&self) -> (Path, String) {
        let base = match self.frames.last() {
            Some(Frame::List { table, key, .. }) => return (table.clone(), key.clone()),
            Some(Frame::Inline { table }) => table,
            None => &self.table,
        };
        match self.keys.split_last() {
            Some((last, [])) => (base.clone(), last.0.clone()),
            Some((last, parents)) => {
                let parents = parents.iter().map(|(name, _)| Step::Key(name.clone()));
                (base.iter().cloned().chain(parents).collect(), last.0.clone())
            }
            None => (base.clone(), String::new()),
        }
    }

    fn note_keys(&mut self) {
        let (table, name) = self.owner();
        if let Some((_, span)) = self.keys.last() {
            self.outline.keys.push(KeyPart { table, name, span: span.clone() });
        }
    }

    /// A pair without a value gets an empty one.
    fn end_pair(&mut self) {
        if let Some(end) = self.equals.filter(|_| !self.has_value && !self.is_in_list()) {
            let (table, key) = self.owner();
            self.outline.values.push(ValuePart { table, key, span: end..end, text: String::new(), is_string: false });
        }
        if !self.is_in_list() {
            self.equals = None;
            self.keys.clear();
        }
    }

    fn newline(&mut self, next_line: usize) {
        if self.header.take().is_some() {
            self.keys.clear();
        }
        if self.frames.is_empty() {
            self.end_pair();
            self.has_value = false;
            return;
        }
        let line = self.text[next_line..].split(['\n', '\r']).next().unwrap_or_default();
        if is_header_line(line) || (self.is_in_list() && is_pair_line(line)) {
            self.frames.clear();
            self.equals = None;
            self.keys.clear();
            self.has_value = false;
        }
    }

    fn begins_header(&self, start: usize) -> bool {
        let line = self.text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        self.header.is_none() && self.frames.is_empty() && self.text[line..start].trim().is_empty()
    }

    fn end_header(&mut self, end: usize) {
        let Some((start, is_list)) = self.header.take() else { return };
        let end = if is_list && self.text[end..].starts_with(']') { end + 1 } else { end };
        let keys = std::mem::take(&mut self.keys);
        let mut path: Vec<Step> = Vec::with_capacity(keys.len() + 1);
        for (rank, (name, _)) in keys.iter().enumerate() {
            path.push(Step::Key(name.clone()));
            if is_list && rank + 1 == keys.len() {
                let length = self.lengths.entry(path.clone()).or_default();
                path.push(Step::Index(*length));
                *length += 1;
            } else if let Some(length) = self.lengths.get(&path) {
                path.push(Step::Index(length.saturating_sub(1)));
            }
        }
        self.table = path.into();
        self.outline.headers.push(Header { path: self.table.clone(), span: start..end, keys, is_list });
        // The second bracket closes nothing.
        self.has_value = true;
    }
}

/// Whether a line can only be a header.
fn is_header_line(line: &str) -> bool {
    let line = line.trim_start();
    let Some(inner) = line.strip_prefix("[[").or_else(|| line.strip_prefix('[')) else { return false };
    let Some((name, rest)) = inner.split_once(']') else { return false };
    let rest = rest.trim_start_matches(']').trim();
    is_key(name) && (rest.is_empty() || rest.starts_with('#'))
}

/// Whether a line can only be a key with its value.
fn is_pair_line(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else { return false };
    is_key(key.trim())
}
