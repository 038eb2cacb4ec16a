//! Walks from a commit back through its ancestors.

use gix::revision::walk::Sorting;
use gix::traverse::commit::simple::CommitTimeOrder;

use super::{Commit, GitError, Repository};

/// Iterates over commits, newest first.
pub struct AncestorWalk<'r> {
    repository: &'r Repository,
    next: Box<dyn Iterator<Item = Result<gix::ObjectId, GitError>> + 'r>,
}

impl Repository {
    /// The commit and its first-parent ancestors, so that merged work counts from its merge.
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

    /// The commit and all its ancestors, newest first by commit time. A child comes before its parents as long as the
    /// clocks were right.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn ancestors(&self, from: &Commit) -> Result<AncestorWalk<'_>, GitError> {
        let walk = self.gix.rev_walk([from.id]).sorting(Sorting::ByCommitTime(CommitTimeOrder::NewestFirst));
        let walk = walk.all().map_err(|why| GitError::broken(why.probable_cause()))?;
        let ids = walk.map(|found| match found {
            Ok(found) => Ok(found.id),
            Err(why) => Err(GitError::broken(why.probable_cause())),
        });
        Ok(AncestorWalk { repository: self, next: Box::new(ids) })
    }

    /// The best common ancestor of two commits, if any.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> Result<Option<Commit>, GitError> {
        match self.gix.merge_base(one.id, other.id) {
            Ok(Some(base)) => self.commit_of(base.detach()).map(Some),
            Ok(None) => Ok(None),
            Err(why) => Err(GitError::broken(why.probable_cause())),
        }
    }
}

impl Iterator for AncestorWalk<'_> {
    type Item = Result<Commit, GitError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.next.next()?.and_then(|id| self.repository.commit_of(id)))
    }
}
