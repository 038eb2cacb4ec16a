//! Findings as they are told: each with its level, and with its words, paths, lines and columns.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Level, Waived};
use crate::l10n::Localizer;
use crate::source::{FileIx, FileSpan, Position, TextEdit};

use super::{Positions, Report, waiver_note, worded};

/// A finding, and how it is told.
#[derive(Debug, Clone, Copy)]
pub struct ResolvedFinding<'a> {
    pub found: &'a Diagnostic,
    pub level: Level,
    /// What makes a note of it.
    pub waived: Option<&'a Waived>,
}

/// A finding in words, with everything that a reader may be led to.
#[derive(Debug)]
pub struct ResolvedRelated {
    pub message: String,
    /// Stands under the text at fault.
    pub label: Option<String>,
    pub helps: Vec<String>,
    /// Until when it is waived, by whom, and why.
    pub waiver: Option<String>,
    pub path: String,
    pub start: Position,
    /// The column is the one after the last character.
    pub end: Position,
    pub others: Vec<OtherEntry>,
}

/// Another place of a finding, and what is said there.
#[derive(Debug)]
pub struct OtherEntry {
    pub path: String,
    pub start: Position,
    pub end: Position,
    pub message: String,
}

/// One edit of a fix.
#[derive(Debug)]
pub struct FixEdit {
    pub path: String,
    pub start: Position,
    pub end: Position,
    pub replacement: String,
}

/// Puts findings into words one after the other; made once for all of them.
pub struct FindingFormatter<'a> {
    report: &'a Report<'a>,
    words: &'a Localizer,
    /// Stands before every path.
    prefix: &'a str,
    positions: Positions<'a>,
}

impl<'a> Report<'a> {
    /// Every finding, the waived ones among the others by their places.
    pub fn told(&self) -> Vec<ResolvedFinding<'a>> {
        let mut told: Vec<_> =
            self.findings.iter().map(|found| ResolvedFinding { found, level: found.level, waived: None }).collect();
        if !self.waived.is_empty() {
            let waived = |waived: &'a Waived| ResolvedFinding {
                found: &waived.finding,
                level: Level::Note,
                waived: Some(waived),
            };
            told.extend(self.waived.iter().map(waived));
            told.sort_by_key(|told| (told.found.place.file, told.found.place.span.start));
        }
        told
    }
}

impl<'a> FindingFormatter<'a> {
    /// With paths as they can be opened from where the person stands.
    pub fn openable(report: &'a Report<'a>, words: &'a Localizer) -> Self {
        Self { report, words, prefix: &report.sources.prefix, positions: Positions::new(report.sources) }
    }

    /// With paths from the root of the repository.
    pub fn rooted(report: &'a Report<'a>, words: &'a Localizer) -> Self {
        Self { prefix: report.root, ..Self::openable(report, words) }
    }

    pub fn path(&self, file: FileIx) -> String {
        format!("{}{}", self.prefix, self.report.sources.file(file).path)
    }

    pub fn tell(&mut self, told: ResolvedFinding) -> ResolvedRelated {
        let found = told.found;
        let said = worded(found, self.words);
        let waiver = told.waived.map(|waived| waiver_note(waived, self.words));
        let others = said.others.into_iter().map(|(place, message)| {
            let (start, end) = self.position(place);
            OtherEntry { path: self.path(place.file), start, end, message }
        });
        let others = others.collect();
        let (start, end) = self.position(found.place);
        let path = self.path(found.place.file);
        ResolvedRelated {
            message: said.message,
            label: said.label,
            helps: said.helps,
            waiver,
            path,
            start,
            end,
            others,
        }
    }

    /// What would set a finding right, with places as people count them.
    pub fn fixes(&mut self, found: &Diagnostic) -> Vec<(Applicability, Vec<FixEdit>)> {
        let mut edit = |edit: &Edit| match edit {
            Edit::Replace(file, TextEdit { span, replacement }) => {
                let (start, end) = self.position(FileSpan { file: *file, span: *span });
                Some(FixEdit { path: self.path(*file), start, end, replacement: replacement.clone() })
            }
            // Only what has been completed is shown.
            Edit::RemoveEntry(_) | Edit::RemoveTable(_) => None,
        };
        let fixes = found.fixes.iter().map(|fix| (fix.applicability, fix.edits.iter().filter_map(&mut edit).collect()));
        fixes.filter(|(_, edits): &(_, Vec<FixEdit>)| !edits.is_empty()).collect()
    }

    pub fn position(&mut self, place: FileSpan) -> (Position, Position) {
        (self.positions.start(place), self.positions.end(place))
    }
}

impl ResolvedRelated {
    /// What to do about it, for a reader who does not see the text at fault: the helps, else what stands under the text.
    pub fn advice(&self) -> impl Iterator<Item = &str> {
        let label = if self.helps.is_empty() { self.label.as_deref() } else { None };
        self.helps.iter().map(String::as_str).chain(label).chain(self.waiver.as_deref())
    }

    /// The sentence, and a line for each advice.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.message.as_str()).chain(self.advice())
    }

    /// A line for each other place: "path:line:column: first here".
    pub fn other_lines(&self) -> impl Iterator<Item = String> {
        self.others.iter().map(|other| {
            let OtherEntry { path, start, message, .. } = other;
            format!("{path}:{}:{}: {message}", start.line, start.column)
        })
    }
}
