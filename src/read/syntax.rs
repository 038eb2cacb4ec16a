//! Parses TOML to a tree, or reports all its syntax errors, each once and in plain words.

use std::cell::RefCell;

use toml_parser::lexer::Token;
use toml_parser::parser::{ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

use super::cascading_errors::{self, CascadeFilter};
use super::lines::{line_end, line_start};
use super::syntax_hints::{self, SyntaxContext};
use super::tree::{Node, ROOT, Tree};
use super::tree_builder::{Builder, KeyError};
use super::{error_recovery, merge_conflicts};
use crate::diagnostic::{Applicability, Diagnostic, Edit, FindingArg, Fix, Rule};
use crate::source::{FileIx, FileSpan, Span, TextEdit};

/// How often parsing restarts after a bracket that was never closed.
const MAX_RESTARTS: usize = 64;

/// A syntax error before it becomes a diagnostic.
pub struct SyntaxError {
    /// Its place.
    pub at: Span,
    /// The id of its message.
    pub message_id: &'static str,
    /// The text quoted in the message.
    pub text: String,
    /// Related places with the ids of their messages.
    pub related: Vec<(Span, &'static str)>,
    /// Further arguments of the message.
    pub args: Vec<(&'static str, FindingArg)>,
    /// The correction, if one is known.
    pub fix: Option<(Applicability, Vec<TextEdit>)>,
}

impl SyntaxError {
    /// An error whose message quotes the text at its place.
    pub fn new(text: &str, at: Span, says: &'static str) -> Self {
        Self {
            at,
            message_id: says,
            text: text[at.range()].to_owned(),
            related: Vec::new(),
            args: Vec::new(),
            fix: None,
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<FindingArg>) -> Self {
        self.args.push((name, fact.into()));
        self
    }

    /// Adds a fix that replaces the text at its place, and names the replacement in the message.
    #[must_use]
    pub fn with_correction(self, right: impl Into<String>) -> Self {
        let right = right.into();
        self.with_replacement(&right).with("right", right)
    }

    /// Adds a fix that replaces the text at its place.
    #[must_use]
    pub fn with_replacement(self, right: &str) -> Self {
        if right == self.text {
            return self;
        }
        let edit = TextEdit::new(self.at.range(), right);
        self.with_fix(Applicability::Safe, vec![edit])
    }

    /// Makes the fix a suggestion that is not applied automatically.
    #[must_use]
    pub fn display_only(mut self) -> Self {
        if let Some((applicability, _)) = &mut self.fix {
            *applicability = Applicability::Display;
        }
        self
    }

    /// Adds a fix.
    #[must_use]
    pub fn with_fix(mut self, applicability: Applicability, edits: Vec<TextEdit>) -> Self {
        self.fix = Some((applicability, edits));
        self
    }
}

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

/// Parses a file.
///
/// # Errors
/// All syntax errors, in the order of the text.
pub fn parse<'s>(file: FileIx, text: &'s str, buffers: &mut ParseBuffers<'s>) -> Result<Tree<'s>, Vec<Diagnostic>> {
    let pass = Pass::run(text, 0, buffers);
    if pass.has_no_errors() {
        return Ok(pass.tree);
    }
    let conflicts = merge_conflicts::conflicts(text, &pass.error_positions(text));
    let mut mistakes = if conflicts.is_empty() {
        all_errors(text, pass, buffers)
    } else {
        let beside = merge_conflicts::versions(text, &conflicts).map(|version| {
            let buffers = &mut ParseBuffers::default();
            let mut mistakes = all_errors(&version, Pass::run(&version, 0, buffers), buffers);
            mistakes.retain(|mistake| !merge_conflicts::contain(&conflicts, mistake));
            mistakes
        });
        // An error in only one version does not belong to the lines outside.
        let mut mistakes = beside.into_iter().min_by_key(Vec::len).unwrap_or_default();
        mistakes.extend(conflicts.iter().map(|conflict| conflict.to_syntax_error(text)));
        mistakes
    };
    mistakes.sort_by_key(|mistake| mistake.at);
    Err(mistakes.into_iter().map(|mistake| to_diagnostic(file, mistake)).collect())
}

/// The errors of a first pass, and further ones after brackets that were never closed.
fn all_errors<'s>(text: &'s str, mut pass: Pass<'s>, buffers: &mut ParseBuffers<'s>) -> Vec<SyntaxError> {
    let mut mistakes = Vec::new();
    for _ in 0..MAX_RESTARTS {
        let Some(resume) = pass.collect(text, &mut mistakes) else { break };
        pass = Pass::run(text, resume, buffers);
    }
    mistakes
}

/// Whether a text is a TOML value.
pub fn is_value(text: &str) -> bool {
    let line = format!("x = {text}");
    let pass = Pass::run(&line, 0, &mut ParseBuffers::default());
    !text.contains('\n') && pass.has_no_errors()
}

/// Whether a line is a key with a value, or a header.
pub fn is_statement(line: &str) -> bool {
    !line.contains('\n') && is_statement_over_lines(line)
}

/// Like [`is_statement`], for any number of lines.
pub fn is_statement_over_lines(text: &str) -> bool {
    let pass = Pass::run(text, 0, &mut ParseBuffers::default());
    pass.has_no_errors() && pass.tree.first(ROOT).is_some()
}

/// Whether a text has no control characters except line feeds and tabs. True for most files, which then skip the
/// check of every blank, comment and string.
fn is_plain(text: &str) -> bool {
    let is_usual = |byte: u8| (byte >= b' ' && byte != 0x7f) || byte == b'\n' || byte == b'\t';
    // Without an early exit the compiler vectorizes the loop.
    text.bytes().fold(true, |usual, byte| usual & is_usual(byte))
}

/// One run of the parser, from some line to the end.
struct Pass<'s> {
    from: usize,
    tree: Tree<'s>,
    errors: Vec<ParserError>,
    /// Errors that the parser does not find: values that no calendar has, keys given twice.
    mistakes: Vec<SyntaxError>,
}

/// A parser error with the brackets open at that point.
struct ParserError {
    error: ParseError,
    /// Their offsets.
    open: Vec<usize>,
}

impl<'s> Pass<'s> {
    fn has_no_errors(&self) -> bool {
        self.errors.is_empty() && self.mistakes.is_empty()
    }

    fn run(text: &'s str, from: usize, buffers: &mut ParseBuffers<'s>) -> Self {
        let part = &text[from..];
        let source = Source::new(part);
        let brackets = RefCell::default();
        let mut errors = Vec::new();
        let is_plain = is_plain(part);
        let mut builder = Builder::new(source, is_plain, &brackets, Tree::reusing(std::mem::take(&mut buffers.nodes)));
        buffers.tokens.clear();
        buffers.tokens.extend(source.lex());
        {
            let mut sink = |error: ParseError| errors.push(ParserError { error, open: brackets.borrow().clone() });
            if is_plain {
                parse_document(&buffers.tokens, &mut builder, &mut sink);
            } else {
                parse_document(&buffers.tokens, &mut ValidateWhitespace::new(&mut builder, source), &mut sink);
            }
        }
        let mut mistakes = Vec::new();
        for (at, open) in builder.bad_dates {
            let around = SyntaxContext { text: part, open: &open };
            mistakes.push(syntax_hints::improve_date(around, SyntaxError::new(part, at, "toml-syntax-date")));
        }
        for (at, mistake) in builder.errors {
            let (says, other) = match mistake {
                KeyError::Duplicate(first) => ("toml-syntax-twice", (first, "toml-syntax-first")),
                KeyError::NotAnArray(list) => ("toml-syntax-brackets", (list, "toml-syntax-brackets.list")),
                KeyError::NotATable(first) => ("toml-syntax-not-a-table", (first, "toml-syntax-first")),
            };
            let fix = match mistake {
                KeyError::NotAnArray(_) => double_brackets(part, at),
                KeyError::Duplicate(_) | KeyError::NotATable(_) => None,
            };
            mistakes.push(SyntaxError { related: vec![other], fix, ..SyntaxError::new(part, at, says) });
        }
        Self { from, tree: builder.tree, errors, mistakes }
    }

    /// The positions of the parser errors, sorted.
    fn error_positions(&self, text: &str) -> Vec<usize> {
        let places = self
            .errors
            .iter()
            .map(|ParserError { error, .. }| error_recovery::place(&text[self.from..], error).range().start);
        let mut places: Vec<usize> = places.map(|place| self.from + place).collect();
        places.sort_unstable();
        places
    }

    /// Moves the errors of this pass into `into`: the first one of each line, and none after an unclosed bracket.
    /// Returns where to resume after such a bracket.
    fn collect(&mut self, text: &str, into: &mut Vec<SyntaxError>) -> Option<usize> {
        let part = &text[self.from..];
        let mut reported_lines = Vec::new();
        let mut last_reported = None;
        let mut cascade = CascadeFilter::default();
        // Half a date is none, and the other half on the next line is no statement.
        let is_date = |mistake: &&SyntaxError| mistake.related.is_empty();
        let dates = self.mistakes.iter().filter(is_date).map(|date| line_start(part, date.at.start as usize));
        let mut date_lines: Vec<usize> = dates.collect();
        date_lines.sort_unstable();
        for ParserError { error, open } in &self.errors {
            let at = error_recovery::place(part, error);
            let line = line_start(part, at.start as usize);
            if last_reported.is_some_and(|reported| reported >= line) || cascade.suppresses(at) {
                continue;
            }
            last_reported = Some(line);
            let above = line_start(part, line.saturating_sub(1));
            if line > 0
                && date_lines.binary_search(&above).is_ok()
                && let Some(broken) = cascading_errors::broken_in_two(part, above)
            {
                reported_lines.extend([above, line]);
                into.push(self.offset(broken));
                continue;
            }
            let around = SyntaxContext { text: part, open };
            let mistake = syntax_hints::improve(around, error_recovery::to_syntax_error(part, at, error));
            let mistake = cascade.add(part, line, mistake, !open.is_empty());
            reported_lines.extend([line, line_start(part, mistake.at.start as usize)]);
            into.push(self.offset(mistake));
            if !open.is_empty() {
                self.mistakes.retain(|mistake| (mistake.at.start as usize) < line);
                self.collect_key_errors(reported_lines, &cascade, into, part);
                // If nothing below looks like a statement, everything else follows from this error.
                return error_recovery::next_statement(part, at.start as usize).map(|resume| self.from + resume);
            }
        }
        self.collect_key_errors(reported_lines, &cascade, into, part);
        None
    }

    /// Collects errors of keys and dates, except on lines with a reported error and those that follow from another
    /// error.
    fn collect_key_errors(
        &mut self,
        mut reported_lines: Vec<usize>,
        cascade: &CascadeFilter,
        into: &mut Vec<SyntaxError>,
        part: &str,
    ) {
        reported_lines.sort_unstable();
        for mistake in std::mem::take(&mut self.mistakes) {
            let line = line_start(part, mistake.at.start as usize);
            let is_of_key = !mistake.related.is_empty();
            let is_consequence = cascade.suppresses(mistake.at) || (is_of_key && cascade.is_uncertain(mistake.at));
            if reported_lines.binary_search(&line).is_err() && !is_consequence {
                into.push(self.offset(mistake));
            }
        }
    }

    /// The same error, relative to the whole text.
    fn offset(&self, mut mistake: SyntaxError) -> SyntaxError {
        let from = self.from;
        mistake.at = shift(mistake.at, from);
        mistake.related.iter_mut().for_each(|(at, _)| *at = shift(*at, from));
        if let Some((_, edits)) = &mut mistake.fix {
            edits.iter_mut().for_each(|edit| edit.span = shift(edit.span, from));
        }
        mistake
    }
}

/// The edits that give the header around the key at `at` double brackets.
fn double_brackets(text: &str, at: Span) -> Option<(Applicability, Vec<TextEdit>)> {
    let (start, end) = (at.range().start, at.range().end);
    let open = line_start(text, start) + text[line_start(text, start)..start].rfind('[')?;
    let close = end + text[end..line_end(text, end)].find(']')?;
    Some((Applicability::Safe, vec![TextEdit::new(open..open, "["), TextEdit::new(close + 1..close + 1, "]")]))
}

fn shift(span: Span, by: usize) -> Span {
    Span::new(span.start as usize + by..span.end as usize + by)
}

fn to_diagnostic(file: FileIx, mistake: SyntaxError) -> Diagnostic {
    let place = |span| FileSpan { file, span };
    let diagnostic = Diagnostic::new(Rule::TomlSyntax, place(mistake.at), mistake.message_id)
        .with("text", error_recovery::truncate(&mistake.text));
    let fix = mistake.fix.map(|(applicability, edits)| {
        Fix::new(applicability, edits.into_iter().map(|edit| Edit::Replace(file, edit)).collect())
    });
    let diagnostic = fix.into_iter().fold(diagnostic, Diagnostic::with_fix);
    let diagnostic = mistake.args.into_iter().fold(diagnostic, |diagnostic, (name, fact)| diagnostic.with(name, fact));
    mistake.related.into_iter().fold(diagnostic, |diagnostic, (at, says)| diagnostic.with_related(place(at), says))
}
