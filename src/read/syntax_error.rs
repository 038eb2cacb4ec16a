//! A syntax error, before it becomes a diagnostic.

use crate::diagnostic::{Applicability, Diagnostic, Edit, FindingArg, Fix, Rule};
use crate::source::{FileIx, FileSpan, Span, TextEdit};

/// The maximum length of an excerpt in a message, in characters.
const MAX_EXCERPT_CHARS: usize = 60;

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
    /// The same error in a longer text, in which its own begins at `from`.
    #[must_use]
    pub fn shifted(mut self, from: usize) -> Self {
        self.at = shift(self.at, from);
        self.related.iter_mut().for_each(|(at, _)| *at = shift(*at, from));
        if let Some((_, edits)) = &mut self.fix {
            edits.iter_mut().for_each(|edit| edit.span = shift(edit.span, from));
        }
        self
    }

    /// The finding in a file.
    pub fn into_diagnostic(self, file: FileIx) -> Diagnostic {
        let place = |span| FileSpan { file, span };
        let diagnostic =
            Diagnostic::new(Rule::TomlSyntax, place(self.at), self.message_id).with("text", truncate(&self.text));
        let fix = self.fix.map(|(applicability, edits)| {
            Fix::new(applicability, edits.into_iter().map(|edit| Edit::Replace(file, edit)).collect())
        });
        let diagnostic = fix.into_iter().fold(diagnostic, Diagnostic::with_fix);
        let diagnostic = self.args.into_iter().fold(diagnostic, |diagnostic, (name, fact)| diagnostic.with(name, fact));
        self.related.into_iter().fold(diagnostic, |diagnostic, (at, says)| diagnostic.with_related(place(at), says))
    }
}

fn shift(span: Span, by: usize) -> Span {
    Span::new(span.start as usize + by..span.end as usize + by)
}

/// Truncates a long text with an ellipsis.
fn truncate(text: &str) -> String {
    let line = text.lines().next().unwrap_or("").trim_end();
    match line.char_indices().nth(MAX_EXCERPT_CHARS) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}
