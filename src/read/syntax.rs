//! Text to a tree, or everything in it that is not TOML: one mistake told once, in our words.

use std::cell::RefCell;

use toml_parser::lexer::Token;
use toml_parser::parser::{ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

use super::aftermath::Aftermath;
use super::build::{Builder, KeyMistake};
use super::by_line::line_start;
use super::meant::{self, Around};
use super::tree::{Node, ROOT, Tree};
use super::{conflicts, recover};
use crate::diagnostic::{Diagnostic, Fact, Rule};
use crate::source::{FileIx, Place, Span};

/// How often reading starts afresh behind a bracket that was never closed.
const MAX_RESTARTS: usize = 64;

/// A mistake of syntax, before it is worded.
pub struct Mistake {
    pub at: Span,
    pub says: &'static str,
    /// The text that the message names.
    pub text: String,
    /// Other places, and what is said there.
    pub others: Vec<(Span, &'static str)>,
    /// What else the message speaks of.
    pub facts: Vec<(&'static str, Fact)>,
}

impl Mistake {
    /// A mistake whose message names the text at its place.
    pub fn new(text: &str, at: Span, says: &'static str) -> Self {
        Self { at, says, text: text[at.range()].to_owned(), others: Vec::new(), facts: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

/// Where one file after the other is read: the room that one took is used for the next.
#[derive(Default)]
pub struct Desk<'s> {
    tokens: Vec<Token>,
    nodes: Vec<Node<'s>>,
    /// Whether the day stands first in a date of which that cannot be told: so it is where French is written.
    pub day_first: bool,
}

impl<'s> Desk<'s> {
    /// A desk for the files of a roadmap, by its own file: whatever else is wrong with it, a line says its language.
    pub fn of(roadmap: &str) -> Self {
        let says_french = |line: &str| {
            let value = line.split_once('=').filter(|(key, _)| key.trim() == "language").map(|(_, value)| value);
            value.is_some_and(|value| value.trim().trim_matches(['"', '\'']).starts_with("fr"))
        };
        Self::new(roadmap.lines().any(says_french))
    }

    pub fn new(day_first: bool) -> Self {
        Self { day_first, ..Self::default() }
    }

    /// Takes back the room of a tree that is not needed any more.
    pub fn clear(&mut self, tree: Tree<'s>) {
        self.nodes = tree.into_room();
    }
}

/// The tree of a file.
///
/// # Errors
/// Every mistake of syntax in it, in the order of the text.
pub fn parse<'s>(file: FileIx, text: &'s str, desk: &mut Desk<'s>) -> Result<Tree<'s>, Vec<Diagnostic>> {
    let pass = Pass::over(text, 0, desk);
    if pass.errors.is_empty() && pass.mistakes.is_empty() {
        return Ok(pass.tree);
    }
    let conflicts = conflicts::conflicts(text, &pass.places(text));
    let mut mistakes = if conflicts.is_empty() {
        every_mistake(text, pass, desk)
    } else {
        let beside = conflicts::versions(text, &conflicts).map(|version| {
            let desk = &mut Desk::new(desk.day_first);
            let mut mistakes = every_mistake(&version, Pass::over(&version, 0, desk), desk);
            mistakes.retain(|mistake| !conflicts::hold(&conflicts, mistake));
            mistakes
        });
        // A mistake that one version alone sets off is none of the lines outside.
        let mut mistakes = beside.into_iter().min_by_key(Vec::len).unwrap_or_default();
        mistakes.extend(conflicts.iter().map(|conflict| conflict.told(text)));
        mistakes
    };
    mistakes.sort_by_key(|mistake| mistake.at);
    Err(mistakes.into_iter().map(|mistake| told(file, mistake)).collect())
}

/// What a first pass found, and others behind brackets that were never closed.
fn every_mistake<'s>(text: &'s str, mut pass: Pass<'s>, desk: &mut Desk<'s>) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for _ in 0..MAX_RESTARTS {
        let Some(resume) = pass.collect(text, &mut mistakes) else { break };
        pass = Pass::over(text, resume, desk);
    }
    mistakes
}

/// Whether a text is a value of TOML.
pub fn is_value(text: &str) -> bool {
    let line = format!("x = {text}");
    let pass = Pass::over(&line, 0, &mut Desk::default());
    !text.contains('\n') && pass.errors.is_empty() && pass.mistakes.is_empty()
}

/// Whether a line is a key with its value, or a header.
pub fn is_statement(line: &str) -> bool {
    let pass = Pass::over(line, 0, &mut Desk::default());
    !line.contains('\n') && pass.errors.is_empty() && pass.mistakes.is_empty() && pass.tree.first(ROOT).is_some()
}

/// Whether there is no control character but line feeds and tabs. Most files are so, and are then spared a look at every
/// blank, comment and text.
fn is_plain(text: &str) -> bool {
    let is_usual = |byte: u8| (byte >= b' ' && byte != 0x7f) || byte == b'\n' || byte == b'\t';
    // Without an early end the compiler looks at many bytes at once.
    text.bytes().fold(true, |usual, byte| usual & is_usual(byte))
}

/// One run of the parser, from some line to the end.
struct Pass<'s> {
    from: usize,
    tree: Tree<'s>,
    errors: Vec<Error>,
    mistakes: Vec<Mistake>,
    day_first: bool,
}

/// What the parser reported, and the brackets that were then open.
struct Error {
    error: ParseError,
    /// Where they begin.
    open: Vec<usize>,
}

impl<'s> Pass<'s> {
    fn over(text: &'s str, from: usize, desk: &mut Desk<'s>) -> Self {
        let part = &text[from..];
        let source = Source::new(part);
        let brackets = RefCell::default();
        let mut errors = Vec::new();
        let is_plain = is_plain(part);
        let mut builder = Builder::new(source, is_plain, &brackets, Tree::in_room(std::mem::take(&mut desk.nodes)));
        desk.tokens.clear();
        desk.tokens.extend(source.lex());
        {
            let mut sink = |error: ParseError| errors.push(Error { error, open: brackets.borrow().clone() });
            if is_plain {
                parse_document(&desk.tokens, &mut builder, &mut sink);
            } else {
                parse_document(&desk.tokens, &mut ValidateWhitespace::new(&mut builder, source), &mut sink);
            }
        }
        let mut mistakes = Vec::new();
        for (at, open) in builder.bad_dates {
            let around = Around { text: part, open: &open, day_first: desk.day_first };
            mistakes.push(meant::retold_date(around, Mistake::new(part, at, "toml-syntax-date")));
        }
        for (at, mistake) in builder.mistakes {
            let (says, other) = match mistake {
                KeyMistake::Twice(first) => ("toml-syntax-twice", (first, "toml-syntax-first")),
                KeyMistake::Brackets(list) => ("toml-syntax-brackets", (list, "toml-syntax-brackets.list")),
                KeyMistake::NotATable(first) => ("toml-syntax-not-a-table", (first, "toml-syntax-first")),
            };
            mistakes.push(Mistake { others: vec![other], ..Mistake::new(part, at, says) });
        }
        Self { from, tree: builder.tree, errors, mistakes, day_first: desk.day_first }
    }

    /// Where the parser stumbled, in the order of the text.
    fn places(&self, text: &str) -> Vec<usize> {
        let places =
            self.errors.iter().map(|Error { error, .. }| recover::place(&text[self.from..], error).range().start);
        let mut places: Vec<usize> = places.map(|place| self.from + place).collect();
        places.sort_unstable();
        places
    }

    /// Moves what this pass found into `into`: the first error of each line, and nothing behind a bracket that was not
    /// closed as meant. There it says where to resume.
    fn collect(&mut self, text: &str, into: &mut Vec<Mistake>) -> Option<usize> {
        let part = &text[self.from..];
        let mut told_lines = Vec::new();
        let mut last_told = None;
        let mut aftermath = Aftermath::default();
        for Error { error, open } in &self.errors {
            let at = recover::place(part, error);
            let line = line_start(part, at.start as usize);
            if last_told.is_some_and(|told| told >= line) || aftermath.holds(at) {
                continue;
            }
            last_told = Some(line);
            let around = Around { text: part, open, day_first: self.day_first };
            let mistake = meant::retold(around, recover::worded(part, at, error));
            let mistake = aftermath.add(part, line, mistake, !open.is_empty());
            told_lines.extend([line, line_start(part, mistake.at.start as usize)]);
            into.push(self.moved(mistake));
            if !open.is_empty() {
                self.mistakes.retain(|mistake| (mistake.at.start as usize) < line);
                self.flush(told_lines, &aftermath, into, part);
                // Where nothing looks like a statement any more, all else hangs on this mistake.
                return recover::next_statement(part, at.start as usize).map(|resume| self.from + resume);
            }
        }
        self.flush(told_lines, &aftermath, into, part);
        None
    }

    /// Mistakes of keys and dates, save on lines that have been told of already, and those that others set off.
    fn flush(&mut self, mut told_lines: Vec<usize>, aftermath: &Aftermath, into: &mut Vec<Mistake>, part: &str) {
        told_lines.sort_unstable();
        for mistake in std::mem::take(&mut self.mistakes) {
            let line = line_start(part, mistake.at.start as usize);
            let is_of_key = !mistake.others.is_empty();
            let hangs = aftermath.holds(mistake.at) || (is_of_key && aftermath.is_lost(mistake.at));
            if told_lines.binary_search(&line).is_err() && !hangs {
                into.push(self.moved(mistake));
            }
        }
    }

    /// The same mistake, placed in the whole text.
    fn moved(&self, mut mistake: Mistake) -> Mistake {
        let from = self.from;
        mistake.at = later(mistake.at, from);
        mistake.others.iter_mut().for_each(|(at, _)| *at = later(*at, from));
        mistake
    }
}

fn later(span: Span, by: usize) -> Span {
    Span::new(span.start as usize + by..span.end as usize + by)
}

fn told(file: FileIx, mistake: Mistake) -> Diagnostic {
    let place = |span| Place { file, span };
    let diagnostic = Diagnostic::new(Rule::TomlSyntax, place(mistake.at), mistake.says)
        .with("text", recover::shortened(&mistake.text));
    let diagnostic = mistake.facts.into_iter().fold(diagnostic, |diagnostic, (name, fact)| diagnostic.with(name, fact));
    mistake.others.into_iter().fold(diagnostic, |diagnostic, (at, says)| diagnostic.other(place(at), says))
}
