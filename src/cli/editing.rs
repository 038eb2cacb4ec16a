//! The session of a command that edits: the roadmap is locked and read, the change is checked in memory, then written.

use std::cell::RefCell;
use std::fs::File;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::atomic_write;
use super::context::Context;
use super::current_user::CurrentUser;
use super::edit_options::EditOptions;
use super::edit_output::{self, Disposition, Report};
use super::edit_values::Values;
use super::edited_files::{self, EditedFile, sources_after};
use super::loaded::Loaded;
use super::{CommandError, CommandOutput, targets};
use crate::diagnostic::{Comparison, Diagnostic, Group, Level, Rule};
use crate::edit::{self, Change, Edited, line_edits};
use crate::facts::changes::{self, State};
use crate::l10n::Localizer;
use crate::parallel::join;
use crate::read;
use crate::render::diagnostics::localize_difference;
use crate::rules;
use crate::source::{Sources, TextEdit};

/// A roadmap that is being edited.
pub struct Session {
    pub loaded: &'static Loaded,
    pub today: NaiveDate,
    /// What `me` means.
    pub user: CurrentUser,
    /// The roadmap as it was read; `loaded` has the changes made in memory since.
    original: &'static Loaded,
    /// Notes to print with the changes.
    notes: RefCell<Vec<String>>,
    /// What the change does, where that says more than what differs.
    summary: RefCell<Option<String>>,
    /// Notes to print only if that comes of the change.
    notes_by_result: RefCell<Vec<(Disposition, String)>>,
    /// Held until the process ends.
    _lock: Option<File>,
}

impl Session {
    /// Locks the roadmap's folder and reads it.
    ///
    /// # Errors
    /// If there is no roadmap, or it cannot be read.
    pub fn open(options: &EditOptions, context: &Context) -> Result<Self, CommandError> {
        let root = context.root()?;
        let mut notes = Vec::new();
        let lock = if options.dry_run { None } else { lock(&root, &mut notes, context) };
        let loaded = context.load_known()?;
        let today = context.today(loaded);
        let user = CurrentUser::new(context, loaded);
        Ok(Self {
            loaded,
            original: loaded,
            today,
            user,
            notes: notes.into(),
            summary: RefCell::default(),
            notes_by_result: RefCell::default(),
            _lock: lock,
        })
    }

    /// The text of a file without byte-order mark; empty if it does not exist.
    pub fn text(&self, path: &str) -> &str {
        self.loaded.sources.text(path)
    }

    /// Adds notes.
    pub fn note(&self, notes: impl IntoIterator<Item = String>) {
        self.notes.borrow_mut().extend(notes);
    }

    /// Adds a note that is printed if `result` comes of the change.
    pub fn note_if(&self, result: Disposition, note: String) {
        self.notes_by_result.borrow_mut().push((result, note));
    }

    /// Says what the change does in a sentence, instead of what differs.
    pub fn summarize(&self, sentence: String) {
        self.summary.replace(Some(sentence));
    }

    /// Adds a note on a day that is still to come: what is dated so has not happened yet.
    pub fn note_future(&self, day: NaiveDate, words: &Localizer) {
        if day > self.today {
            let day = crate::l10n::dates::full(words.language(), day);
            self.note([words.format("edit-future", &[("day", day.into())])]);
        }
    }

    /// The day that `--on` gives, with a note if it is still to come.
    ///
    /// # Errors
    /// If it is no date.
    pub fn day_on(&self, on: Option<&str>, words: &Localizer) -> Result<Option<NaiveDate>, CommandError> {
        let day = on.map(|text| Values::new(self, words).date("--on", text, self.today)).transpose()?;
        day.into_iter().for_each(|day| self.note_future(day, words));
        Ok(day)
    }

    /// Makes a change in memory, so that the next ones may name what it adds; [`Self::finish`] writes it.
    ///
    /// # Errors
    /// If a file cannot be edited.
    pub fn stage(&mut self, change: &Change, context: &Context) -> Result<(), CommandError> {
        let files = self.edited_files(change)?;
        if files.is_empty() {
            return Ok(());
        }
        self.note_lost_comments(&files, context);
        self.load(sources_after(&self.loaded.sources, &files));
        Ok(())
    }

    fn note_lost_comments(&self, files: &[EditedFile], context: &Context) {
        for comment in files.iter().flat_map(|file| &file.lost_comments) {
            self.note([context.words.format("edit-comment-lost", &[("comment", comment.as_str().into())])]);
        }
    }

    /// Those of a change, and of what was staged before it, as edits of the files as they were read.
    fn all_edited_files(&self, change: &Change, context: &Context) -> Result<Vec<EditedFile>, CommandError> {
        let mut files = self.edited_files(change)?;
        self.note_lost_comments(&files, context);
        if std::ptr::eq(self.original, self.loaded) {
            return Ok(files);
        }
        for before in &self.original.sources.files {
            let now = self.text(&before.path);
            let is_staged = before.text() != now;
            let Some(before_text) = before.text.as_ref().ok().filter(|_| is_staged) else { continue };
            match files.iter_mut().find(|file| file.path == before.path) {
                Some(file) => {
                    file.edits = line_edits(before_text, &file.after);
                    file.before = before_text.clone();
                }
                None => files.push(EditedFile {
                    path: before.path.clone(),
                    new_path: None,
                    before: before_text.clone(),
                    edits: line_edits(before_text, now),
                    after: now.into(),
                    lost_comments: Vec::new(),
                }),
            }
        }
        files.retain(|file| file.before != file.after || file.new_path.is_some());
        Ok(files)
    }

    /// Checks the change, and writes it unless it brings errors.
    ///
    /// # Errors
    /// If a file cannot be edited or written.
    pub fn finish(
        &self,
        change: &Change,
        options: &EditOptions,
        context: &Context,
    ) -> Result<CommandOutput, CommandError> {
        let words = context.words;
        let files = self.all_edited_files(change, context)?;
        if files.is_empty() {
            return Ok(edit_output::nothing(&self.notes.take(), options, context));
        }
        let Loaded { sources, portfolio: before, findings, .. } = self.original;
        let findings = findings.clone();
        let after = sources_after(sources, &files);
        let (day, original) = (self.today, self.original);
        let (verdict_before, (portfolio, verdict_after)) = join(
            after.files.len(),
            || rules::check(before, day, findings),
            || {
                let (portfolio, findings) = original.read_beside(&after);
                let verdict = rules::check(&portfolio, day, findings);
                (portfolio, verdict)
            },
        );
        // Leaked on purpose, as what was loaded is.
        let portfolio = &*Box::leak(Box::new(portfolio));
        let (old, new) = read::changed_values(sources, &after);
        let changes =
            changes::changes(State { portfolio: before, values: &old }, State { portfolio, values: &new }, day);
        let comparison = Comparison::new(sources, &after, &changes.moved);
        let difference = comparison.difference(&verdict_before, &verdict_after, &changes.unread_now());
        let findings = localize_difference(&difference, sources, &after, words);
        // A value that could not be read, or named nothing, hid errors that were there: they are not of this change.
        let uncovers = difference.resolved.iter().any(|finding| is_of_reading(finding));
        let refuses =
            difference.new.iter().any(|finding| finding.level == Level::Error && (!uncovers || is_of_reading(finding)));
        let result = match (options.dry_run, refuses && !options.force) {
            (_, true) => Disposition::Refused,
            (true, false) => Disposition::DryRun,
            (false, false) => Disposition::Written,
        };
        if result == Disposition::Written {
            edited_files::write(&self.loaded.root, &files)?;
        }
        let of_result = self.notes_by_result.take().into_iter().filter(|(of, _)| *of == result);
        self.note(of_result.map(|(_, note)| note));
        let report = Report {
            result,
            before,
            after: portfolio,
            changes: &changes,
            findings: &findings,
            notes: &self.notes.take(),
            summary: self.summary.take(),
            prefix: &self.loaded.sources.prefix,
            root: &self.loaded.root,
            files: &files,
        };
        Ok(report.to_output(options, context))
    }

    /// Reads the files as a change in memory leaves them.
    fn load(&mut self, sources: Sources) {
        let (portfolio, findings) = self.loaded.read_beside(&sources);
        let (root, read_from) = (self.loaded.root.clone(), self.loaded.read_from);
        // Leaked on purpose, as what was loaded is.
        self.loaded = Box::leak(Box::new(Loaded { root, sources, read_from, portfolio, findings, revision: None }));
    }

    /// Writes what was staged, and a new file with this `text` at `path`: all of it, or nothing. Gives the paths of the
    /// other files.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write_with_new_file(
        &self,
        path: &str,
        text: &str,
        context: &Context,
    ) -> Result<Vec<Box<str>>, CommandError> {
        let files = self.all_edited_files(&Change::default(), context)?;
        let paths = files.iter().map(|file| file.path.clone()).collect();
        edited_files::write(&self.loaded.root, &files)?;
        let new = (self.loaded.root.join(path), text.to_owned());
        atomic_write::create_all(&[new]).map_err(|(path, why)| {
            let undone = files.into_iter().map(|file| EditedFile { after: file.before, before: file.after, ..file });
            // What cannot be restored stays: the first error is the one to report.
            let _ = edited_files::write(&self.loaded.root, &undone.collect::<Vec<_>>());
            CommandError::io("cli-cannot-create", &path, &why)
        })?;
        Ok(paths)
    }

    /// Takes the notes to print with the changes.
    pub fn take_notes(&self) -> Vec<String> {
        self.notes.take()
    }

    /// The files that the change leaves otherwise than they are.
    fn edited_files(&self, change: &Change) -> Result<Vec<EditedFile>, CommandError> {
        let mut files = Vec::new();
        for file in &change.files {
            let shown = format!("{}{}", self.loaded.sources.prefix, file.path);
            let source = self.loaded.sources.files.iter().find(|source| source.path == file.path);
            let text = source.and_then(|source| source.text.as_ref().ok());
            let is_broken = |finding: &Diagnostic| {
                finding.rule == Rule::TomlSyntax && self.loaded.sources.file(finding.place.file).path == file.path
            };
            let edited = text
                .filter(|_| !self.loaded.findings.iter().any(is_broken))
                .and_then(|text| edit::apply(text, edit::File::of(&file.path), &file.operations));
            let (Some(text), Some(Edited { edits, lost })) = (text, edited) else {
                return Err(match source {
                    Some(source) => targets::cannot_edit(source, &shown),
                    None => CommandError::new("edit-unreadable", &[("path", shown.into())]),
                });
            };
            if edits.is_empty() && file.new_path.is_none() {
                continue;
            }
            let after = TextEdit::apply_all(text, &edits).into_boxed_str();
            files.push(EditedFile {
                path: file.path.clone(),
                new_path: file.new_path.clone(),
                before: text.clone(),
                edits,
                after,
                lost_comments: lost,
            });
        }
        Ok(files)
    }
}

/// An argument that is there: required, or asked for.
pub fn given(argument: &Option<String>) -> &str {
    argument.as_deref().unwrap_or_default()
}

/// Whether a finding says that a value cannot be read, or names nothing.
fn is_of_reading(finding: &Diagnostic) -> bool {
    matches!(finding.rule.group(), Group::Reading | Group::References)
}

/// Waits for another command that edits; `None` where the system locks no folders.
pub fn lock(root: &std::path::Path, notes: &mut Vec<String>, context: &Context) -> Option<File> {
    let folder = if root.as_os_str().is_empty() { PathBuf::from(".") } else { root.to_owned() };
    let file = File::open(folder).ok()?;
    match file.try_lock() {
        Ok(()) => Some(file),
        Err(std::fs::TryLockError::WouldBlock) => {
            notes.push(context.words.text("edit-waited"));
            file.lock().ok().map(|()| file)
        }
        Err(std::fs::TryLockError::Error(_)) => None,
    }
}
