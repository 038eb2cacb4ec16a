//! Branches and tags: their names, and the default branch.

use std::collections::BTreeSet;

use super::{Commit, GitError, Repository};

/// Usual names of the default branch.
const DEFAULT_BRANCHES: [&str; 2] = ["main", "master"];

/// The usual name of a remote.
const ORIGIN: &str = "origin";

impl Repository {
    /// All branches and tags by their short names.
    pub fn names(&self) -> Vec<String> {
        let Ok(references) = self.gix.references() else { return Vec::new() };
        let groups = [references.local_branches(), references.tags(), references.remote_branches()];
        let all = groups.into_iter().flatten().flatten().flatten();
        all.map(|reference| reference.name().shorten().to_string()).collect()
    }

    /// The default branch and its last commit: the remote's `HEAD`, else `init.defaultBranch` of this repository,
    /// else `main`, else `master`.
    ///
    /// # Errors
    /// If the repository is broken.
    pub fn default_branch(&self) -> Result<Option<(String, Commit)>, GitError> {
        let remote = self.remote();
        let own = self.gix.config_snapshot().string("init.defaultBranch").map(|name| name.to_string());
        let usual = || own.iter().map(String::as_str).chain(DEFAULT_BRANCHES);
        let remote_branches = usual().map(|name| format!("refs/remotes/{remote}/{name}"));
        let local = usual().map(|name| format!("refs/heads/{name}"));
        for name in self.remote_head(&remote).into_iter().chain(local).chain(remote_branches) {
            // A name that git does not allow names no branch.
            let Ok(name) = gix::refs::FullName::try_from(name) else { continue };
            let found = self.gix.try_find_reference(&name).map_err(|why| GitError::broken(why.probable_cause()))?;
            let Some(mut reference) = found else { continue };
            let short = reference.name().shorten().to_string();
            let id = reference.follow_to_object().map_err(|why| GitError::broken(why.probable_cause()))?.detach();
            let commit = self.peel(&short, id)?;
            return Ok(Some((short, commit)));
        }
        Ok(None)
    }

    /// The remote that the current branch tracks, else `origin`, else the only one.
    fn remote(&self) -> String {
        let config = self.gix.config_snapshot();
        let names = config.plumbing().sections_by_name("remote").into_iter().flatten();
        let names: BTreeSet<String> =
            names.filter_map(|section| Some(section.header().subsection_name()?.to_string())).collect();
        let head = self.gix.head_name().ok().flatten();
        let branch = head.map(|head| head.shorten().to_string());
        let followed = branch.and_then(|branch| config.string(&format!("branch.{branch}.remote")));
        let followed = followed.map(|name| name.to_string()).filter(|name| names.contains(name));
        followed.unwrap_or_else(|| match names.iter().next() {
            Some(only) if names.len() == 1 => only.clone(),
            _ => ORIGIN.to_owned(),
        })
    }

    /// The branch that `HEAD` of a remote refers to.
    fn remote_head(&self, remote: &str) -> Option<String> {
        let reference = self.gix.try_find_reference(&format!("refs/remotes/{remote}/HEAD")).ok()??;
        reference.target().try_name().map(|name| name.as_bstr().to_string())
    }
}
