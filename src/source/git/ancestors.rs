//! From a commit back to those that it was made from.

use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;

use super::{Commit, GitError, Repository};

/// Commits one after the other, the newest first.
pub struct Walk<'r> {
    repository: &'r Repository,
    next: Box<dyn Iterator<Item = Result<gix::ObjectId, GitError>> + 'r>,
}

impl Repository {
    /// The commit and the ones that its branch stood at before: always the first parent, so that what was merged counts
    /// from its merge.
    pub fn first_parents(&self, from: &Commit) -> impl Iterator<Item = Result<Commit, GitError>> + '_ {
        let mut next = Some(Ok(from.clone()));
        std::iter::from_fn(move || {
            let commit = next.take()?;
            if let Ok(commit) = &commit {
                next = commit.parents.first().map(|&parent| self.commit_of(parent));
            }
            Some(commit)
        })
    }

    /// The commit and all that it was made from, the newest first by the time at which they were made; none before one
    /// that was made from it as far as the clocks were right.
    ///
    /// # Errors
    /// When the repository is broken.
    pub fn ancestors(&self, from: &Commit) -> Result<Walk<'_>, GitError> {
        let walk = self.gix.rev_walk([from.id]).sorting(Sorting::ByCommitTime(CommitTimeOrder::NewestFirst));
        let walk = walk.all().map_err(|why| GitError::broken(why.probable_cause()))?;
        let ids = walk.map(|found| match found {
            Ok(found) => Ok(found.id),
            Err(why) => Err(GitError::broken(why.probable_cause())),
        });
        Ok(Walk { repository: self, next: Box::new(ids) })
    }

    /// The last commit that both were made from, if there is one.
    ///
    /// # Errors
    /// When the repository is broken.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> Result<Option<Commit>, GitError> {
        match self.gix.merge_base(one.id, other.id) {
            Ok(Some(base)) => self.commit_of(base.detach()).map(Some),
            Ok(None) => Ok(None),
            Err(why) => Err(GitError::broken(why.probable_cause())),
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Result<Commit, GitError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.next.next()?.and_then(|id| self.repository.commit_of(id)))
    }
}
