//! Text to a tree, or everything in it that is not TOML: one mistake told once, in our words.

use std::cell::RefCell;

use toml_parser::lexer::Token;
use toml_parser::parser::{ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

use super::cascading_errors::{self, CascadeFilter};
use super::lines::{line_end, line_start};
use super::syntax_hints::{self, SyntaxContext};
use super::tree::{Node, ROOT, Tree};
use super::tree_builder::{Builder, KeyMistake};
use super::{error_recovery, merge_conflicts};
use crate::diagnostic::{Applicability, Diagnostic, Edit, FindingArg, Fix, Rule};
use crate::source::{FileIx, FileSpan, Span, TextEdit};

/// How often reading starts afresh behind a bracket that was never closed.
const MAX_RESTARTS: usize = 64;

/// A mistake of syntax, before it is worded.
pub struct SyntaxError {
    pub at: Span,
    pub says: &'static str,
    /// The text that the message names.
    pub text: String,
    /// Other places, and what is said there.
    pub others: Vec<(Span, &'static str)>,
    /// What else the message speaks of.
    pub facts: Vec<(&'static str, FindingArg)>,
    /// What would set it right.
    pub fix: Option<(Applicability, Vec<TextEdit>)>,
}

impl SyntaxError {
    /// A mistake whose message names the text at its place.
    pub fn new(text: &str, at: Span, says: &'static str) -> Self {
        Self { at, says, text: text[at.range()].to_owned(), others: Vec::new(), facts: Vec::new(), fix: None }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<FindingArg>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// Something else is to be written at its place, and the message says it.
    #[must_use]
    pub fn right(self, right: impl Into<String>) -> Self {
        let right = right.into();
        self.replacing(&right).with("right", right)
    }

    /// Something else is to be written at its place.
    #[must_use]
    pub fn replacing(self, right: &str) -> Self {
        let edit = TextEdit::new(self.at.range(), right);
        self.fixed(Applicability::Safe, vec![edit])
    }

    /// What would set it right is a suggestion alone.
    #[must_use]
    pub fn shown(mut self) -> Self {
        if let Some((applicability, _)) = &mut self.fix {
            *applicability = Applicability::Display;
        }
        self
    }

    #[must_use]
    pub fn fixed(mut self, applicability: Applicability, edits: Vec<TextEdit>) -> Self {
        self.fix = Some((applicability, edits));
        self
    }
}

/// Where one file after the other is read: the room that one took is used for the next.
#[derive(Default)]
pub struct ParseBuffers<'s> {
    tokens: Vec<Token>,
    nodes: Vec<Node<'s>>,
}

impl<'s> ParseBuffers<'s> {
    /// Takes back the room of a tree that is not needed any more.
    pub fn clear(&mut self, tree: Tree<'s>) {
        self.nodes = tree.into_room();
    }
}

/// The tree of a file.
///
/// # Errors
/// Every mistake of syntax in it, in the order of the text.
pub fn parse<'s>(file: FileIx, text: &'s str, desk: &mut ParseBuffers<'s>) -> Result<Tree<'s>, Vec<Diagnostic>> {
    let pass = Pass::over(text, 0, desk);
    if pass.errors.is_empty() && pass.mistakes.is_empty() {
        return Ok(pass.tree);
    }
    let conflicts = merge_conflicts::conflicts(text, &pass.places(text));
    let mut mistakes = if conflicts.is_empty() {
        every_mistake(text, pass, desk)
    } else {
        let beside = merge_conflicts::versions(text, &conflicts).map(|version| {
            let desk = &mut ParseBuffers::default();
            let mut mistakes = every_mistake(&version, Pass::over(&version, 0, desk), desk);
            mistakes.retain(|mistake| !merge_conflicts::hold(&conflicts, mistake));
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
fn every_mistake<'s>(text: &'s str, mut pass: Pass<'s>, desk: &mut ParseBuffers<'s>) -> Vec<SyntaxError> {
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
    let pass = Pass::over(&line, 0, &mut ParseBuffers::default());
    !text.contains('\n') && pass.errors.is_empty() && pass.mistakes.is_empty()
}

/// Whether a line is a key with its value, or a header.
pub fn is_statement(line: &str) -> bool {
    !line.contains('\n') && is_statement_over_lines(line)
}

/// The same, whatever the number of lines.
pub fn is_statement_over_lines(text: &str) -> bool {
    let pass = Pass::over(text, 0, &mut ParseBuffers::default());
    pass.errors.is_empty() && pass.mistakes.is_empty() && pass.tree.first(ROOT).is_some()
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
    mistakes: Vec<SyntaxError>,
}

/// What the parser reported, and the brackets that were then open.
struct Error {
    error: ParseError,
    /// Where they begin.
    open: Vec<usize>,
}

impl<'s> Pass<'s> {
    fn over(text: &'s str, from: usize, desk: &mut ParseBuffers<'s>) -> Self {
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
            let around = SyntaxContext { text: part, open: &open };
            mistakes.push(syntax_hints::retold_date(around, SyntaxError::new(part, at, "toml-syntax-date")));
        }
        for (at, mistake) in builder.mistakes {
            let (says, other) = match mistake {
                KeyMistake::Twice(first) => ("toml-syntax-twice", (first, "toml-syntax-first")),
                KeyMistake::Brackets(list) => ("toml-syntax-brackets", (list, "toml-syntax-brackets.list")),
                KeyMistake::NotATable(first) => ("toml-syntax-not-a-table", (first, "toml-syntax-first")),
            };
            let fix = match mistake {
                KeyMistake::Brackets(_) => second_brackets(part, at),
                KeyMistake::Twice(_) | KeyMistake::NotATable(_) => None,
            };
            mistakes.push(SyntaxError { others: vec![other], fix, ..SyntaxError::new(part, at, says) });
        }
        Self { from, tree: builder.tree, errors, mistakes }
    }

    /// Where the parser stumbled, in the order of the text.
    fn places(&self, text: &str) -> Vec<usize> {
        let places = self
            .errors
            .iter()
            .map(|Error { error, .. }| error_recovery::place(&text[self.from..], error).range().start);
        let mut places: Vec<usize> = places.map(|place| self.from + place).collect();
        places.sort_unstable();
        places
    }

    /// Moves what this pass found into `into`: the first error of each line, and nothing behind a bracket that was not
    /// closed as meant. There it says where to resume.
    fn collect(&mut self, text: &str, into: &mut Vec<SyntaxError>) -> Option<usize> {
        let part = &text[self.from..];
        let mut told_lines = Vec::new();
        let mut last_told = None;
        let mut aftermath = CascadeFilter::default();
        // Half a date is none, and the other half on the next line is no statement.
        let is_date = |mistake: &&SyntaxError| mistake.others.is_empty();
        let dates = self.mistakes.iter().filter(is_date).map(|date| line_start(part, date.at.start as usize));
        let mut date_lines: Vec<usize> = dates.collect();
        date_lines.sort_unstable();
        for Error { error, open } in &self.errors {
            let at = error_recovery::place(part, error);
            let line = line_start(part, at.start as usize);
            if last_told.is_some_and(|told| told >= line) || aftermath.holds(at) {
                continue;
            }
            last_told = Some(line);
            let above = line_start(part, line.saturating_sub(1));
            if line > 0
                && date_lines.binary_search(&above).is_ok()
                && let Some(broken) = cascading_errors::broken_in_two(part, above)
            {
                told_lines.extend([above, line]);
                into.push(self.moved(broken));
                continue;
            }
            let around = SyntaxContext { text: part, open };
            let mistake = syntax_hints::retold(around, error_recovery::worded(part, at, error));
            let mistake = aftermath.add(part, line, mistake, !open.is_empty());
            told_lines.extend([line, line_start(part, mistake.at.start as usize)]);
            into.push(self.moved(mistake));
            if !open.is_empty() {
                self.mistakes.retain(|mistake| (mistake.at.start as usize) < line);
                self.flush(told_lines, &aftermath, into, part);
                // Where nothing looks like a statement any more, all else hangs on this mistake.
                return error_recovery::next_statement(part, at.start as usize).map(|resume| self.from + resume);
            }
        }
        self.flush(told_lines, &aftermath, into, part);
        None
    }

    /// Mistakes of keys and dates, save on lines that have been told of already, and those that others set off.
    fn flush(
        &mut self,
        mut told_lines: Vec<usize>,
        aftermath: &CascadeFilter,
        into: &mut Vec<SyntaxError>,
        part: &str,
    ) {
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
    fn moved(&self, mut mistake: SyntaxError) -> SyntaxError {
        let from = self.from;
        mistake.at = later(mistake.at, from);
        mistake.others.iter_mut().for_each(|(at, _)| *at = later(*at, from));
        if let Some((_, edits)) = &mut mistake.fix {
            edits.iter_mut().for_each(|edit| edit.span = later(edit.span, from));
        }
        mistake
    }
}

/// The header around the key at `at`, with two brackets on each side.
fn second_brackets(text: &str, at: Span) -> Option<(Applicability, Vec<TextEdit>)> {
    let (start, end) = (at.range().start, at.range().end);
    let open = line_start(text, start) + text[line_start(text, start)..start].rfind('[')?;
    let close = end + text[end..line_end(text, end)].find(']')?;
    Some((Applicability::Safe, vec![TextEdit::new(open..open, "["), TextEdit::new(close + 1..close + 1, "]")]))
}

fn later(span: Span, by: usize) -> Span {
    Span::new(span.start as usize + by..span.end as usize + by)
}

fn told(file: FileIx, mistake: SyntaxError) -> Diagnostic {
    let place = |span| FileSpan { file, span };
    let diagnostic = Diagnostic::new(Rule::TomlSyntax, place(mistake.at), mistake.says)
        .with("text", error_recovery::shortened(&mistake.text));
    let fix = mistake.fix.map(|(applicability, edits)| {
        Fix::new(applicability, edits.into_iter().map(|edit| Edit::Replace(file, edit)).collect())
    });
    let diagnostic = fix.into_iter().fold(diagnostic, Diagnostic::fix);
    let diagnostic = mistake.facts.into_iter().fold(diagnostic, |diagnostic, (name, fact)| diagnostic.with(name, fact));
    mistake.others.into_iter().fold(diagnostic, |diagnostic, (at, says)| diagnostic.other(place(at), says))
}
