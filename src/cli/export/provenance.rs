//! Which commit a report is made from, so that what was printed can be found again.

use crate::cli::context::Loaded;
use crate::source::git::{GitError, Repository};
use crate::view::report;

/// A commit, and whether the files are still those.
pub struct Origin {
    commit: String,
    made: chrono::NaiveDate,
    is_changed: bool,
}

impl Origin {
    /// Of the files that were read; nothing where no repository keeps them.
    ///
    /// # Errors
    /// When the repository cannot tell.
    pub fn of(loaded: &Loaded) -> Result<Option<Self>, GitError> {
        let zone = loaded.portfolio.roadmap.timezone();
        if let Some((moment, _)) = &loaded.past {
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

    /// As the report says it.
    pub fn told(&self) -> report::Origin<'_> {
        report::Origin { commit: &self.commit, made: self.made, is_changed: self.is_changed }
    }
}
