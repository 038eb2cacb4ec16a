//! The targets of editing commands: a project, one of its deliverables, and the current user.

use super::context::Context;
use super::editing::Session;
use super::loaded::Loaded;
use super::name_lookup::Lookup;
use super::{CommandError, name_lookup};
use crate::edit::{Step, change};
use crate::l10n::Localizer;
use crate::model::{Deliverable, Portfolio, Project, ProjectIx};
use crate::source::SourceFile;

/// A deliverable with its location.
pub struct Target<'a> {
    pub project: &'a Project,
    pub ix: ProjectIx,
    /// The path of the project's file.
    pub file: &'a str,
    pub rank: usize,
    pub path: Vec<Step>,
}

impl<'a> Target<'a> {
    /// The deliverable.
    pub fn deliverable(&self) -> &'a Deliverable {
        &self.project.deliverables.entries[self.rank]
    }
}

/// The project called `text`.
///
/// # Errors
/// If there is none, or the name is ambiguous.
pub fn project<'a>(
    loaded: &'a Loaded,
    text: &str,
    words: &Localizer,
) -> Result<(ProjectIx, &'a Project, &'a str), CommandError> {
    let portfolio = &loaded.portfolio;
    let ix = name_lookup::project(text, portfolio, words)?;
    let project = portfolio.project(ix);
    if portfolio.projects.iter().filter(|other| other.id == project.id).count() > 1 {
        return Err(twice(&project.id));
    }
    if !project.readable {
        return Err(cannot_edit(loaded.sources.file(project.file), &loaded.sources.display_path(project.file)));
    }
    Ok((ix, project, &loaded.sources.file(project.file).path))
}

/// A file relative to the roadmap's folder, if `text` is its path from the working directory.
pub fn file_in_roadmap<'t>(loaded: &Loaded, text: &'t str) -> &'t str {
    let path = text.strip_prefix("./").unwrap_or(text);
    let inside = path.strip_prefix(loaded.sources.prefix.trim_start_matches("./")).unwrap_or(path);
    if loaded.sources.files.iter().any(|file| *file.path == *inside) { inside } else { text }
}

/// Why a file cannot be edited: it could not be read, or is not valid TOML.
pub fn cannot_edit(file: &SourceFile, shown_path: &str) -> CommandError {
    let path = [("path", shown_path.into())];
    match &file.text {
        Ok(_) => CommandError::new("edit-unreadable", &path).help("edit-unreadable.help", &[]),
        Err(_) => CommandError::new("edit-not-read", &path).help("edit-not-read.help", &[]),
    }
}

/// The deliverable that `PROJECT/DELIVERABLE` names.
///
/// # Errors
/// If there is none; for a project alone the open ones are named.
pub fn deliverable<'a>(loaded: &'a Loaded, text: &str, words: &Localizer) -> Result<Target<'a>, CommandError> {
    let Some((of, name)) = text.split_once('/') else {
        if let Some(failure) = deliverable_alone(&loaded.portfolio, text, words) {
            return Err(failure);
        }
        let (_, project, _) = project(loaded, text, words)?;
        let open = project.deliverables.iter().filter(|deliverable| deliverable.is_open());
        let failure = CommandError::new("edit-project-alone", &[("project", text.into())]);
        let named = open.filter_map(|deliverable| {
            let id = format!("{}/{}", project.id, deliverable.id.value()?);
            let title = deliverable.display_title();
            Some(words.format("cli-candidate", &[("id", id.into()), ("title", title.into())]))
        });
        return Err(named.fold(failure, CommandError::line));
    };
    let (ix, project, file) = project(loaded, of, words)?;
    let (rank, id) = deliverable_of(project, name, words)?;
    let path = change::deliverable_path(loaded.sources.file(project.file).text(), &id)
        .ok_or_else(|| CommandError::new("edit-unreadable", &[("path", file.into())]))?;
    Ok(Target { project, ix, file, rank, path })
}

/// The error for the name of deliverables without their project, which names them; `None` if a project is called so.
fn deliverable_alone(portfolio: &Portfolio, text: &str, words: &Localizer) -> Option<CommandError> {
    if !matches!(name_lookup::resolve(text, &name_lookup::projects(portfolio)), Lookup::None { .. }) {
        return None;
    }
    let named = |project: &Project| -> Vec<String> {
        let deliverables = name_lookup::deliverables(project);
        let found = name_lookup::with_part(text, &deliverables).into_iter().map(|deliverable| {
            let id = format!("{}/{}", project.id, deliverable.id);
            let title = deliverable.names.first().copied().unwrap_or_default();
            words.format("cli-candidate", &[("id", id.into()), ("title", title.into())])
        });
        found.collect()
    };
    let lines: Vec<String> =
        portfolio.projects.iter().flat_map(|project| named(project)).take(name_lookup::MAX_LISTED).collect();
    let failure = CommandError::new("edit-deliverable-alone", &[("name", text.into())]);
    (!lines.is_empty()).then(|| lines.into_iter().fold(failure, CommandError::line))
}

/// The rank and the id of a deliverable of a project.
///
/// # Errors
/// If there is none of that name, or several.
pub fn deliverable_of(project: &Project, text: &str, words: &Localizer) -> Result<(usize, String), CommandError> {
    let deliverables = name_lookup::deliverables(project);
    let rank =
        name_lookup::one_of(text, &deliverables, ["edit-unknown-deliverable", "cli-several-deliverables"], words)?;
    let id = deliverables.iter().find(|named| named.ix == rank).map_or("", |named| named.id);
    if deliverables.iter().filter(|named| named.id == id).count() > 1 {
        return Err(twice(id));
    }
    Ok((rank, id.to_owned()))
}

/// The error for an ambiguous id.
fn twice(id: &str) -> CommandError {
    CommandError::new("edit-twice", &[("id", id.into())]).help("edit-unreadable.help", &[])
}

/// The author of an entry: the option, else `ROADMAP_USER`, else the person whose `email` is git's `user.email`.
///
/// # Errors
/// If there is no such person, or none is configured.
pub fn author(option: Option<&str>, session: &Session, context: &Context) -> Result<String, CommandError> {
    let (portfolio, words) = (&session.loaded.portfolio, context.words);
    let person = match option {
        Some(text) => name_lookup::person(text, portfolio, &session.user, words)?,
        None => session.user.author(portfolio, words)?,
    };
    Ok(portfolio.person(person).id.to_string())
}
