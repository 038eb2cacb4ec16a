//! Findings with their messages, paths, lines and columns resolved.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Level, Waived};
use crate::l10n::Localizer;
use crate::source::{FileIx, FileSpan, Position, TextEdit};

use super::message::{localize, waiver_note};
use super::positions::Positions;
use super::report::Report;

/// A finding with the level to show.
#[derive(Debug, Clone, Copy)]
pub struct ResolvedFinding<'a> {
    pub diagnostic: &'a Diagnostic,
    pub level: Level,
    /// The waiver that turns it into a note.
    pub waived: Option<&'a Waived>,
}

/// A finding as text, with everything that it refers to.
#[derive(Debug)]
pub struct ResolvedRelated {
    pub message: String,
    /// The label of the text at fault.
    pub label: Option<String>,
    pub helps: Vec<String>,
    /// Until when it is waived, by whom, and why.
    pub waiver: Option<String>,
    pub path: String,
    pub start: Position,
    /// The column after the last character.
    pub end: Position,
    pub others: Vec<OtherEntry>,
}

/// A related place with its message.
#[derive(Debug)]
pub struct OtherEntry {
    pub path: String,
    pub start: Position,
    pub end: Position,
    pub message: String,
}

/// An edit of a fix.
#[derive(Debug)]
pub struct FixEdit {
    pub path: String,
    pub start: Position,
    pub end: Position,
    pub replacement: String,
}

/// Resolves findings one after the other.
pub struct FindingFormatter<'a> {
    report: &'a Report<'a>,
    words: &'a Localizer,
    /// Put before every path.
    prefix: &'a str,
    positions: Positions<'a>,
}

impl<'a> Report<'a> {
    /// All findings, the waived ones in order of place among the others.
    pub fn findings(&self) -> Vec<ResolvedFinding<'a>> {
        let mut finding: Vec<_> = self
            .findings
            .iter()
            .map(|diagnostic| ResolvedFinding { diagnostic, level: diagnostic.level, waived: None })
            .collect();
        if !self.waived.is_empty() {
            let waived = |waived: &'a Waived| ResolvedFinding {
                diagnostic: &waived.finding,
                level: Level::Note,
                waived: Some(waived),
            };
            finding.extend(self.waived.iter().map(waived));
            finding.sort_by_key(|finding| (finding.diagnostic.place.file, finding.diagnostic.place.span.start));
        }
        finding
    }
}

impl<'a> FindingFormatter<'a> {
    /// With paths relative to the working directory.
    pub fn with_display_paths(report: &'a Report<'a>, words: &'a Localizer) -> Self {
        Self { report, words, prefix: &report.sources.prefix, positions: Positions::new(report.sources) }
    }

    /// With paths relative to the root of the repository.
    pub fn with_repo_paths(report: &'a Report<'a>, words: &'a Localizer) -> Self {
        Self { prefix: report.root, ..Self::with_display_paths(report, words) }
    }

    /// The path of a file, with the prefix.
    pub fn path(&self, file: FileIx) -> String {
        format!("{}{}", self.prefix, self.report.sources.file(file).path)
    }

    /// The texts and positions of a finding.
    pub fn resolve(&mut self, finding: ResolvedFinding) -> ResolvedRelated {
        let diagnostic = finding.diagnostic;
        let message = localize(diagnostic, self.words);
        let waiver = finding.waived.map(|waived| waiver_note(waived, self.words));
        let others = message.others.into_iter().map(|(place, message)| {
            let (start, end) = self.position(place);
            OtherEntry { path: self.path(place.file), start, end, message }
        });
        let others = others.collect();
        let (start, end) = self.position(diagnostic.place);
        let path = self.path(diagnostic.place.file);
        ResolvedRelated {
            message: message.message,
            label: message.label,
            helps: message.helps,
            waiver,
            path,
            start,
            end,
            others,
        }
    }

    /// The fixes of a finding, with positions for people.
    pub fn fixes(&mut self, diagnostic: &Diagnostic) -> Vec<(Applicability, Vec<FixEdit>)> {
        let mut edit = |edit: &Edit| match edit {
            Edit::Replace(file, TextEdit { span, replacement }) => {
                let (start, end) = self.position(FileSpan { file: *file, span: *span });
                Some(FixEdit { path: self.path(*file), start, end, replacement: replacement.clone() })
            }
            // Only complete edits are shown.
            Edit::RemoveEntry(_) | Edit::RemoveTable(_) => None,
        };
        let fixes =
            diagnostic.fixes.iter().map(|fix| (fix.applicability, fix.edits.iter().filter_map(&mut edit).collect()));
        fixes.filter(|(_, edits): &(_, Vec<FixEdit>)| !edits.is_empty()).collect()
    }

    /// The start and end of a span, as line and column from 1.
    pub fn position(&mut self, place: FileSpan) -> (Position, Position) {
        (self.positions.start(place), self.positions.end(place))
    }
}

impl ResolvedRelated {
    /// What to do, for readers who do not see the text at fault: the helps, else the label.
    pub fn help_lines(&self) -> impl Iterator<Item = &str> {
        let label = if self.helps.is_empty() { self.label.as_deref() } else { None };
        self.helps.iter().map(String::as_str).chain(label).chain(self.waiver.as_deref())
    }

    /// The sentence, and a line for each help.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.message.as_str()).chain(self.help_lines())
    }

    /// A line for each related place: "path:line:column: first here".
    pub fn related_lines(&self) -> impl Iterator<Item = String> {
        self.others.iter().map(|other| {
            let OtherEntry { path, start, message, .. } = other;
            format!("{path}:{}:{}: {message}", start.line, start.column)
        })
    }
}
