//! The commit that a report is made from.

use crate::cli::loaded::Loaded;
use crate::source::git::{GitError, Repository};
use crate::view::report;

/// A commit, and whether the files differ from it.
pub struct Origin {
    commit: String,
    made: chrono::NaiveDate,
    is_changed: bool,
}

impl Origin {
    /// The commit of the files that were read; `None` if they are in no repository.
    ///
    /// # Errors
    /// If the repository cannot be read.
    pub fn of(loaded: &Loaded) -> Result<Option<Self>, GitError> {
        let zone = loaded.portfolio.roadmap.timezone();
        if let Some((moment, _)) = &loaded.revision {
            let commit = &moment.commit;
            return Ok(Some(Self { commit: commit.short_id(), made: commit.day(&zone), is_changed: false }));
        }
        let repository = match Repository::discover(&loaded.root) {
            Err(GitError::NoRepository { .. }) => return Ok(None),
            repository => repository?,
        };
        let head = match repository.head() {
            Err(GitError::NothingCommitted) => return Ok(None),
            head => head?,
        };
        let is_changed = match repository.listing(&head, repository.folder())? {
            Some(listing) => repository.differs(&listing, &loaded.sources)?,
            None => true,
        };
        Ok(Some(Self { commit: head.short_id(), made: head.day(&zone), is_changed }))
    }

    /// In the form that the report takes.
    pub fn as_origin(&self) -> report::Origin<'_> {
        report::Origin { commit: &self.commit, made: self.made, is_changed: self.is_changed }
    }
}
