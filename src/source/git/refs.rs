//! Branches and tags: their names, and the branch that others start from.

use super::{Commit, GitError, Repository};

/// What the branch is usually called that others start from.
const USUAL: [&str; 2] = ["main", "master"];

impl Repository {
    /// All branches and tags, by the names that people write.
    pub fn names(&self) -> Vec<String> {
        let Ok(references) = self.gix.references() else { return Vec::new() };
        let groups = [references.local_branches(), references.tags(), references.remote_branches()];
        let all = groups.into_iter().flatten().flatten().flatten();
        all.map(|reference| reference.name().shorten().to_string()).collect()
    }

    /// The branch that others start from, with its last commit: the one that the remote repository shows first, else
    /// `main`, else `master`.
    ///
    /// # Errors
    /// When the repository is broken.
    pub fn default_branch(&self) -> Result<Option<(String, Commit)>, GitError> {
        let shown_first = self.shown_first();
        let remote = USUAL.map(|name| format!("refs/remotes/origin/{name}"));
        let local = USUAL.map(|name| format!("refs/heads/{name}"));
        for name in shown_first.into_iter().chain(local).chain(remote) {
            let found = self.gix.try_find_reference(&*name).map_err(|why| GitError::broken(why.probable_cause()))?;
            let Some(mut reference) = found else { continue };
            let short = reference.name().shorten().to_string();
            let id = reference.follow_to_object().map_err(|why| GitError::broken(why.probable_cause()))?.detach();
            let commit = self.peeled(&short, id)?;
            return Ok(Some((short, commit)));
        }
        Ok(None)
    }

    /// What `origin/HEAD` leads to.
    fn shown_first(&self) -> Option<String> {
        let reference = self.gix.try_find_reference("refs/remotes/origin/HEAD").ok()??;
        reference.target().try_name().map(|name| name.as_bstr().to_string())
    }
}
