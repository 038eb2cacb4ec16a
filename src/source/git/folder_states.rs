//! The folder of a roadmap from commit to commit, without reading its files.

use gix::ObjectId;

use super::listing::is_folder;
use super::{Commit, GitError, Repository};

/// The folder of a roadmap in a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderState {
    /// The commit.
    pub commit: Commit,
    /// The tree of the folder: if it is equal, everything in it is, except the targets of symlinks.
    pub tree: ObjectId,
    /// The blob of `roadmap.toml`.
    pub settings: Option<ObjectId>,
}

impl Repository {
    /// The states of `folder` along the first parents of `last`, newest first, as long as the folder exists.
    pub fn folder_states<'r>(
        &'r self,
        last: &Commit,
        folder: &'r str,
    ) -> impl Iterator<Item = Result<FolderState, GitError>> + 'r {
        let mut known: Option<FolderState> = None;
        self.first_parents(last).map_while(move |commit| {
            let commit = match commit {
                Ok(commit) => commit,
                Err(why) => return Some(Err(why)),
            };
            let state = match self.folder_of(&commit, folder) {
                Ok(Some(tree)) => match known.take().filter(|known| known.tree == tree) {
                    Some(known) => Ok(FolderState { commit, ..known }),
                    None => self.settings_in(tree).map(|settings| FolderState { commit, tree, settings }),
                },
                Ok(None) => return None,
                Err(why) => Err(why),
            };
            known = state.as_ref().ok().cloned();
            Some(state)
        })
    }

    fn settings_in(&self, tree: ObjectId) -> Result<Option<ObjectId>, GitError> {
        let entries = self.entries(tree)?;
        let settings = entries.iter().find(|entry| entry.name == b"roadmap.toml" && !is_folder(entry.kind));
        Ok(settings.map(|entry| entry.id))
    }
}
