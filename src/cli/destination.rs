//! Where the entries that `add` and `remove` name are: a file, and a table in it.

use super::CommandError;
use super::current_user::CurrentUser;
use super::entry_kinds::{EntryKind, Place};
use super::loaded::Loaded;
use super::{name_lookup, targets};
use crate::edit::{Step, path};
use crate::l10n::Localizer;
use crate::model::ProjectIx;

/// The table that contains an entry, or will.
pub struct Destination {
    /// The path of the file.
    pub file: String,
    /// The path of the table in the file; empty for the file itself.
    pub table: Vec<Step>,
    /// The project, if the file is that of an existing one.
    pub project: Option<ProjectIx>,
}

impl Destination {
    /// The root of a file that is no project's.
    pub fn root(file: &str) -> Self {
        Self { file: file.to_owned(), table: Vec::new(), project: None }
    }

    /// Resolves `place`, which is ignored for kinds that are in one place only.
    ///
    /// # Errors
    /// If nothing, or more than one thing, has that name.
    pub fn resolve(
        kind: &EntryKind,
        place: &str,
        loaded: &Loaded,
        user: &CurrentUser,
        words: &Localizer,
    ) -> Result<Self, CommandError> {
        let portfolio = &loaded.portfolio;
        let place = targets::file_in_roadmap(loaded, place);
        Ok(match kind.place {
            Place::Roadmap => Self::root("roadmap.toml"),
            Place::People => Self::root("people.toml"),
            Place::ProjectOrRoadmap if place == "roadmap.toml" => Self::root(place),
            Place::Target if place.contains('/') => {
                let target = targets::deliverable(loaded, place, words)?;
                Self { file: target.file.to_owned(), table: target.path, project: Some(target.ix) }
            }
            Place::Project | Place::ProjectOrRoadmap | Place::Target => {
                let (ix, _, file) = targets::project(loaded, place, words)?;
                Self { project: Some(ix), ..Self::root(file) }
            }
            Place::Person => {
                let person = portfolio.person(name_lookup::person(place, portfolio, user, words)?);
                Self { table: path([&*person.id]), ..Self::root("people.toml") }
            }
            Place::Meeting => {
                let meetings = name_lookup::meetings(portfolio);
                let rank = name_lookup::one_of(place, &meetings, name_lookup::MEETING, words)?;
                Self { table: path(["meetings", meetings[rank].id]), ..Self::root("roadmap.toml") }
            }
        })
    }

    /// The path of the list of entries of that kind.
    pub fn list(&self, kind: &EntryKind) -> Vec<Step> {
        self.table.iter().cloned().chain(path([kind.list])).collect()
    }
}
