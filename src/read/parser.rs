//! Runs the TOML parser over a text once: its tree, and its errors as they are.

use std::cell::RefCell;

use toml_parser::lexer::Token;
use toml_parser::parser::{ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

use super::tree::{Node, ROOT, Tree};
use super::tree_builder::{Builder, KeyError};
use crate::source::Span;

/// Buffers that are reused from one file to the next.
#[derive(Default)]
pub struct ParseBuffers<'s> {
    tokens: Vec<Token>,
    nodes: Vec<Node<'s>>,
}

impl<'s> ParseBuffers<'s> {
    /// Takes back the memory of a tree that is no longer needed.
    pub fn recycle(&mut self, tree: Tree<'s>) {
        self.nodes = tree.into_nodes();
    }
}

/// What the parser makes of a text.
pub struct Parsed<'s> {
    /// The tree, complete if there are no errors.
    pub tree: Tree<'s>,
    /// The errors of the parser.
    pub errors: Vec<ParserError>,
    /// Dates that do not exist, with the brackets open before them.
    pub bad_dates: Vec<(Span, Vec<usize>)>,
    /// Keys that cannot stand where they do.
    pub key_errors: Vec<(Span, KeyError)>,
}

/// An error of the parser with the brackets open at that point.
pub struct ParserError {
    /// The error.
    pub error: ParseError,
    /// The offsets of the brackets, outermost first.
    pub open: Vec<usize>,
}

impl<'s> Parsed<'s> {
    /// Parses `text`.
    pub fn new(text: &'s str, buffers: &mut ParseBuffers<'s>) -> Self {
        let source = Source::new(text);
        let brackets = RefCell::default();
        let mut errors = Vec::new();
        let is_plain = is_plain(text);
        let mut builder = Builder::new(source, is_plain, &brackets, Tree::reusing(std::mem::take(&mut buffers.nodes)));
        buffers.tokens.clear();
        buffers.tokens.extend(source.lex());
        let mut sink = |error: ParseError| errors.push(ParserError { error, open: brackets.borrow().clone() });
        if is_plain {
            parse_document(&buffers.tokens, &mut builder, &mut sink);
        } else {
            parse_document(&buffers.tokens, &mut ValidateWhitespace::new(&mut builder, source), &mut sink);
        }
        Self { tree: builder.tree, errors, bad_dates: builder.bad_dates, key_errors: builder.errors }
    }

    /// Whether the text is valid TOML.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty() && self.bad_dates.is_empty() && self.key_errors.is_empty()
    }
}

/// Whether a text is a TOML value.
pub fn is_value(text: &str) -> bool {
    let line = format!("x = {text}");
    let parsed = Parsed::new(&line, &mut ParseBuffers::default());
    !text.contains('\n') && parsed.is_valid()
}

/// Whether a line is a key with a value, or a header.
pub fn is_statement(line: &str) -> bool {
    !line.contains('\n') && is_statement_over_lines(line)
}

/// Like [`is_statement`], for any number of lines.
pub fn is_statement_over_lines(text: &str) -> bool {
    let parsed = Parsed::new(text, &mut ParseBuffers::default());
    parsed.is_valid() && parsed.tree.first(ROOT).is_some()
}

/// Whether a text has no control characters except line feeds and tabs. True for most files, which then skip the
/// check of every blank, comment and string.
fn is_plain(text: &str) -> bool {
    let is_usual = |byte: u8| (byte >= b' ' && byte != 0x7f) || byte == b'\n' || byte == b'\t';
    // Without an early exit the compiler vectorizes the loop.
    text.bytes().fold(true, |usual, byte| usual & is_usual(byte))
}
