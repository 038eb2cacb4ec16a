//! What is typed at a place of a text that may be broken.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::Path;
use super::scanner::{Frame, Scanner};
use crate::edit::Step;

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

impl Cursor {
    /// What is typed at a byte offset.
    pub fn at(text: &str, offset: usize) -> Self {
        let mut scanner = Scanner::new(text);
        let tokens: Vec<Token> = Source::new(text).lex().collect();
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

impl Scanner<'_> {
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
