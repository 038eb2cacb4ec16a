//! Where a symlink in a commit leads: to a file of the roadmap, to a folder, outside the roadmap, or nowhere.

use std::collections::HashMap;
use std::rc::Rc;

use gix::ObjectId;
use gix::objs::Kind;
use gix::objs::tree::EntryKind;

use super::listing::{Content, NamedEntry};
use super::{GitError, Repository};
use crate::source::Unreadable;

/// More links than any system follows in a row (Linux: 40).
const MAX_LINKS: usize = 40;

/// The target of a symlink.
pub(super) enum LinkTarget {
    To(Content),
    ToFolder,
}

/// Resolves the symlinks of a roadmap in a commit.
pub(super) struct Links<'r> {
    repository: &'r Repository,
    /// The root of the repository.
    root: ObjectId,
    /// The names that lead from the root to the roadmap.
    inside: Vec<Vec<u8>>,
    /// The entries of folders that were visited: many links may pass through one.
    folders: HashMap<ObjectId, Rc<[NamedEntry]>>,
}

/// The position of a walk through folders, and the names still to follow, the next one last.
struct LinkPath {
    at: Vec<(Vec<u8>, ObjectId)>,
    ahead: Vec<Vec<u8>>,
}

impl<'r> Links<'r> {
    /// For the roadmap in `folder` of the repository whose root tree is `root`.
    pub(super) fn new(repository: &'r Repository, root: ObjectId, folder: &str) -> Self {
        let inside = components(folder.as_bytes()).filter(|name| !name.is_empty()).collect();
        Self { repository, root, inside, folders: HashMap::new() }
    }

    /// Follows the symlink at `path` of the roadmap.
    pub(super) fn follow(&mut self, path: &[u8]) -> Result<LinkTarget, GitError> {
        let mut path =
            LinkPath { at: Vec::new(), ahead: self.inside.iter().cloned().chain(components(path)).rev().collect() };
        let mut links = 0;
        while let Some(name) = path.ahead.pop() {
            match &*name {
                b"" | b"." => continue,
                // Above the root there is no file of this repository.
                b".." if path.at.pop().is_none() => return Ok(unreadable(Unreadable::LeadsOut)),
                b".." => continue,
                _ => {}
            }
            let folder = self.entries(path.at.last().map_or(self.root, |(_, folder)| *folder))?;
            let Some(entry) = folder.iter().find(|entry| entry.name == name) else {
                return Ok(unreadable(Unreadable::LeadsNowhere));
            };
            match entry.kind {
                EntryKind::Tree => path.at.push((name, entry.id)),
                EntryKind::Commit if path.ahead.is_empty() => return Ok(LinkTarget::ToFolder),
                // Into a submodule.
                EntryKind::Commit => return Ok(unreadable(Unreadable::LeadsOut)),
                EntryKind::Link => {
                    links += 1;
                    if links > MAX_LINKS {
                        return Ok(unreadable(Unreadable::LeadsNowhere));
                    }
                    let target = self.repository.object_of(entry.id, Kind::Blob)?;
                    if !path.redirect(target, self.repository) {
                        return Ok(unreadable(Unreadable::LeadsOut));
                    }
                }
                // A file is not a folder to pass through.
                EntryKind::Blob | EntryKind::BlobExecutable if !path.ahead.is_empty() => {
                    return Ok(unreadable(Unreadable::LeadsNowhere));
                }
                EntryKind::Blob | EntryKind::BlobExecutable => {
                    return Ok(if path.is_inside(&self.inside) {
                        LinkTarget::To(Content::Blob(entry.id))
                    } else {
                        unreadable(Unreadable::LeadsOut)
                    });
                }
            }
        }
        Ok(LinkTarget::ToFolder)
    }

    fn entries(&mut self, folder: ObjectId) -> Result<Rc<[NamedEntry]>, GitError> {
        if let Some(known) = self.folders.get(&folder) {
            return Ok(known.clone());
        }
        let entries: Rc<[NamedEntry]> = self.repository.entries(folder)?.into();
        self.folders.insert(folder, entries.clone());
        Ok(entries)
    }
}

impl LinkPath {
    /// Continues at the target of a link; returns whether that is within the repository, as far as can be seen.
    fn redirect(&mut self, target: Vec<u8>, repository: &Repository) -> bool {
        let mut target = &target[..];
        if target.starts_with(b"/") {
            // An absolute path is within this repository if it points into its work tree.
            let Some(work_tree) = repository.work_tree() else { return false };
            match target.strip_prefix(work_tree.as_os_str().as_encoded_bytes()) {
                Some(rest) if rest.starts_with(b"/") => target = rest,
                _ => return false,
            }
            self.at.clear();
        }
        self.ahead.extend(components(target).collect::<Vec<_>>().into_iter().rev());
        true
    }

    fn is_inside(&self, inside: &[Vec<u8>]) -> bool {
        self.at.len() >= inside.len() && self.at.iter().zip(inside).all(|((name, _), inside)| name == inside)
    }
}

fn unreadable(why: Unreadable) -> LinkTarget {
    LinkTarget::To(Content::Unreadable(why))
}

fn components(path: &[u8]) -> impl DoubleEndedIterator<Item = Vec<u8>> + '_ {
    path.split(|&byte| byte == b'/').map(<[u8]>::to_vec)
}
