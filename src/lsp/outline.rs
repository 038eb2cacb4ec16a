//! Where everything is in a text that may be broken: headers, keys, and values, with the table that each belongs to.
//!
//! The lexer of the reader gives the tokens. A line that can only be a header or a key ends what a missing bracket or
//! quote left open, so that a half-typed line hides nothing below it.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::{ParseError, Raw, Source};

use crate::edit::Step;

/// The path of a table.
pub type Path = Rc<[Step]>;

/// The parts of a text, in order.
#[derive(Debug, Default)]
pub struct Outline {
    pub headers: Vec<Header>,
    pub keys: Vec<KeyPart>,
    pub values: Vec<ValuePart>,
}

/// `[table]` or `[[list]]`.
#[derive(Debug, Clone)]
pub struct Header {
    pub path: Path,
    pub span: Range<usize>,
    pub keys: Vec<(String, Range<usize>)>,
    pub is_list: bool,
}

/// The key of a pair.
#[derive(Debug, Clone)]
pub struct KeyPart {
    /// The table that has the key.
    pub table: Path,
    pub name: String,
    pub span: Range<usize>,
}

/// A string, number, date or boolean; empty where a value is missing.
#[derive(Debug, Clone)]
pub struct ValuePart {
    /// The table that has the key.
    pub table: Path,
    pub key: String,
    /// With its quotes.
    pub span: Range<usize>,
    /// Without quotes and escapes.
    pub text: String,
    pub is_string: bool,
}

/// What is at a place where something is typed.
#[derive(Debug, Clone)]
pub enum Cursor {
    /// A key of a table, typed so far in `span`.
    Key { table: Path, span: Range<usize> },
    /// A value of a key. The span holds what is typed of it, with its opening quote.
    Value { table: Path, key: String, span: Range<usize>, is_in_list: bool },
    /// A header; the span holds what is typed between the brackets.
    Header { span: Range<usize>, is_list: bool },
    /// A comment, or behind a complete value.
    Elsewhere,
}

/// A list or inline table that is open.
#[derive(Debug)]
enum Frame {
    List { table: Path, key: String, items: usize },
    Inline { table: Path },
}

struct Scanner<'t> {
    source: Source<'t>,
    text: &'t str,
    outline: Outline,
    table: Path,
    frames: Vec<Frame>,
    keys: Vec<(String, Range<usize>)>,
    /// Behind `=`: the end of the sign.
    equals: Option<usize>,
    has_value: bool,
    header: Option<(usize, bool)>,
    lengths: FxHashMap<Vec<Step>, usize>,
}

impl Outline {
    /// The outline of a text.
    pub fn new(text: &str) -> Self {
        let mut scanner = Scanner::new(text);
        let tokens: Vec<Token> = scanner.source.lex().collect();
        for at in 0..tokens.len() {
            scanner.token(&tokens, at);
        }
        scanner.outline
    }

    /// The value that contains or touches an offset.
    pub fn value_at(&self, offset: usize) -> Option<&ValuePart> {
        let values = self.values.iter().filter(|value| !value.span.is_empty());
        values.rev().find(|value| value.span.start <= offset && offset <= value.span.end)
    }

    /// The key that contains or touches an offset.
    pub fn key_at(&self, offset: usize) -> Option<&KeyPart> {
        self.keys.iter().find(|key| key.span.start <= offset && offset <= key.span.end)
    }

    /// The header that contains an offset.
    pub fn header_at(&self, offset: usize) -> Option<&Header> {
        self.headers.iter().find(|header| header.span.start <= offset && offset <= header.span.end)
    }

    /// The header of the section that contains an offset; `None` before the first one.
    pub fn section_at(&self, offset: usize) -> Option<&Header> {
        self.headers.iter().rev().find(|header| header.span.start <= offset)
    }

    /// The value of a key of a table.
    pub fn value(&self, table: &[Step], key: &str) -> Option<&ValuePart> {
        self.values.iter().find(|value| value.key == key && *value.table == *table)
    }
}

impl Cursor {
    /// What is typed at a byte offset.
    pub fn at(text: &str, offset: usize) -> Self {
        let mut scanner = Scanner::new(text);
        let tokens: Vec<Token> = scanner.source.lex().collect();
        // The token that is being typed is not part of what comes before it.
        let is_word = |token: &Token| {
            matches!(
                token.kind(),
                TokenKind::Atom
                    | TokenKind::BasicString
                    | TokenKind::LiteralString
                    | TokenKind::MlBasicString
                    | TokenKind::MlLiteralString
                    | TokenKind::Comment
            )
        };
        let mut current = None;
        for (at, token) in tokens.iter().enumerate() {
            let span = token.span();
            if span.start() >= offset {
                break;
            }
            if span.end() >= offset && (is_word(token) || span.end() > offset) {
                current = Some(token);
                break;
            }
            scanner.token(&tokens, at);
        }
        scanner.cursor(offset, current)
    }
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str) -> Self {
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

    fn token(&mut self, tokens: &[Token], at: usize) {
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

    fn is_in_list(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::List { .. }))
    }

    fn expects_value(&self) -> bool {
        self.equals.is_some() || self.is_in_list()
    }

    /// The table and key of the value that comes.
    fn owner(&self) -> (Path, String) {
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

    fn cursor(&self, offset: usize, current: Option<&Token>) -> Cursor {
        if current.is_some_and(|token| token.kind() == TokenKind::Comment) {
            return Cursor::Elsewhere;
        }
        let line = self.text[..offset].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let typed = current.map(|token| token.span().start()).filter(|&start| start < offset);
        if let Some((start, is_list)) = self.header {
            let start = start + if is_list { 2 } else { 1 };
            return Cursor::Header { span: start.min(offset)..offset, is_list };
        }
        if self.expects_value() {
            if self.has_value && typed.is_none_or(|start| !self.continues(start)) {
                return Cursor::Elsewhere;
            }
            let (table, key) = self.owner();
            let start = self.value_start(offset, typed);
            let is_in_list = self.is_in_list();
            return Cursor::Value { table, key, span: start..offset, is_in_list };
        }
        let base = match self.frames.last() {
            Some(Frame::Inline { table }) if !self.has_value => table.clone(),
            Some(_) => return Cursor::Elsewhere,
            None if self.has_value => return Cursor::Elsewhere,
            None => self.table.clone(),
        };
        let parents = self.keys.iter().map(|(name, _)| Step::Key(name.clone()));
        let is_alone = self.frames.is_empty() && self.keys.is_empty();
        if is_alone && !self.text[line..typed.unwrap_or(offset)].trim().is_empty() {
            return Cursor::Elsewhere;
        }
        let is_dotted = self.text[..typed.unwrap_or(offset)].trim_end().ends_with('.');
        if !self.keys.is_empty() && !is_dotted {
            return Cursor::Elsewhere;
        }
        Cursor::Key { table: base.iter().cloned().chain(parents).collect(), span: typed.unwrap_or(offset)..offset }
    }

    /// Whether a token goes on with an unquoted value: names may have several words.
    fn continues(&self, start: usize) -> bool {
        self.outline.values.last().is_some_and(|last| {
            !last.is_string
                && last.span.end <= start
                && !self.text[last.span.start..start].contains(['\n', '\r', ',', ']', '}'])
        })
    }

    /// Where what is typed of a value begins: of several unquoted words, the first.
    fn value_start(&self, offset: usize, typed: Option<usize>) -> usize {
        match typed {
            Some(start) if self.has_value => self.outline.values.last().map_or(start, |last| last.span.start),
            Some(start) => start,
            None => offset,
        }
    }
}

/// Whether a line can only be a header.
fn is_header_line(line: &str) -> bool {
    let line = line.trim_start();
    let Some(inner) = line.strip_prefix("[[").or_else(|| line.strip_prefix('[')) else { return false };
    let Some((name, rest)) = inner.split_once(']') else { return false };
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let rest = rest.trim_start_matches(']').trim();
    !name.is_empty() && name.chars().all(is_name) && (rest.is_empty() || rest.starts_with('#'))
}

/// Whether a line can only be a key with its value.
fn is_pair_line(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else { return false };
    let key = key.trim();
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Outline};
    use crate::edit::Step;

    fn path(steps: &[Step]) -> String {
        let step = |step: &Step| match step {
            Step::Key(key) => key.clone(),
            Step::Index(rank) => rank.to_string(),
        };
        steps.iter().map(step).collect::<Vec<_>>().join(".")
    }

    /// What is typed at `|`.
    fn typed(text: &str) -> String {
        let offset = text.find('|').expect("there is a cursor");
        let text = text.replacen('|', "", 1);
        match Cursor::at(&text, offset) {
            Cursor::Key { table, span } => format!("key of {}: {}", path(&table), &text[span]),
            Cursor::Value { table, key, span, is_in_list } => {
                let list = if is_in_list { " list" } else { "" };
                format!("value of {} {key}{list}: {}", path(&table), &text[span])
            }
            Cursor::Header { span, is_list } => format!("header {is_list}: {}", &text[span]),
            Cursor::Elsewhere => "elsewhere".to_owned(),
        }
    }

    #[test]
    fn what_is_typed_is_found_in_broken_lines_too() {
        for (text, expected) in [
            ("|", "key of : "),
            ("ti|", "key of : ti"),
            ("lead = |", "value of  lead: "),
            ("lead = \"hél|", "value of  lead: \"hél"),
            ("lead = \"hél|\"", "value of  lead: \"hél"),
            ("lead = hélène gu|", "value of  lead: hélène gu"),
            ("lead = \"a\" |", "elsewhere"),
            ("lead = \"a\" # x|", "elsewhere"),
            ("contributors = [\"a\", \"b|", "value of  contributors list: \"b"),
            ("contributors = [\n  \"a\",\n  |\n]\n", "value of  contributors list: "),
            ("contributors = [\"a\",\nstart = |", "value of  start: "),
            ("[[deliverables]]\nid = \"x\"\nd|", "key of deliverables.0: d"),
            ("[[a]]\n[[a]]\nb = |\n", "value of a.1 b: "),
            ("informed = [{ person = \"|", "value of informed.0 person: \""),
            ("informed = [{ person = \"x\", o|", "key of informed.0: o"),
            ("[[del|", "header true: del"),
            ("[me|]", "header false: me"),
            ("x = [\"a\n\n[meetings.s]\nwho = |", "value of meetings.s who: "),
            ("due = 2026-1|", "value of  due: 2026-1"),
            ("a.b|", "key of a: b"),
        ] {
            assert_eq!(typed(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_value_is_listed_with_its_table() {
        let text = "a = 1.5\nb = [\"x\", { c = 2026-01-02 }]\n[[t]]\nd =\ne = 'y'\n[t.u]\nf = \"\"\"z\"\"\"\n";
        let outline = Outline::new(text);
        let values: Vec<String> =
            outline.values.iter().map(|value| format!("{}.{}={}", path(&value.table), value.key, value.text)).collect();
        assert_eq!(values, [".a=1.5", ".b=x", "b.1.c=2026-01-02", "t.0.d=", "t.0.e=y", "t.0.u.f=z"]);
        assert_eq!(
            outline.headers.iter().map(|header| &text[header.span.clone()]).collect::<Vec<_>>(),
            ["[[t]]", "[t.u]"]
        );
    }
}
