//! Where a link in a commit leads: to a file of the roadmap, to a folder, out of the roadmap, or nowhere.

use std::collections::HashMap;
use std::rc::Rc;

use gix::ObjectId;
use gix::objs::Kind;
use gix::objs::tree::EntryKind;

use super::listing::{Content, Named};
use super::{GitError, Repository};
use crate::source::Unreadable;

/// More links than any system follows one after the other.
const MOST_LINKS: usize = 40;

/// What a link comes to.
pub(super) enum LinkTarget {
    To(Content),
    ToFolder,
}

/// The links of a roadmap in a commit.
pub(super) struct Links<'r> {
    repository: &'r Repository,
    /// The root of the repository.
    root: ObjectId,
    /// The names that lead from there to the roadmap.
    inside: Vec<Vec<u8>>,
    /// What stands in the folders on the way: many links may lead through one.
    folders: HashMap<ObjectId, Rc<[Named]>>,
}

/// Where a walk through the folders stands, and the names that lie ahead, the next one last.
struct LinkPath {
    at: Vec<(Vec<u8>, ObjectId)>,
    ahead: Vec<Vec<u8>>,
}

impl<'r> Links<'r> {
    /// Those of the roadmap that lies in `folder` of the repository whose root is `root`.
    pub(super) fn new(repository: &'r Repository, root: ObjectId, folder: &str) -> Self {
        let inside = names(folder.as_bytes()).filter(|name| !name.is_empty()).collect();
        Self { repository, root, inside, folders: HashMap::new() }
    }

    /// Follows the link that stands at `path` of the roadmap.
    pub(super) fn follow(&mut self, path: &[u8]) -> Result<LinkTarget, GitError> {
        let mut way =
            LinkPath { at: Vec::new(), ahead: self.inside.iter().cloned().chain(names(path)).rev().collect() };
        let mut links = 0;
        while let Some(name) = way.ahead.pop() {
            match &*name {
                b"" | b"." => continue,
                // Above the root is no file of this repository.
                b".." if way.at.pop().is_none() => return Ok(refused(Unreadable::LeadsOut)),
                b".." => continue,
                _ => {}
            }
            let folder = self.entries(way.at.last().map_or(self.root, |(_, folder)| *folder))?;
            let Some(entry) = folder.iter().find(|entry| entry.name == name) else {
                return Ok(refused(Unreadable::LeadsNowhere));
            };
            match entry.kind {
                EntryKind::Tree => way.at.push((name, entry.id)),
                EntryKind::Commit if way.ahead.is_empty() => return Ok(LinkTarget::ToFolder),
                // Into another repository.
                EntryKind::Commit => return Ok(refused(Unreadable::LeadsOut)),
                EntryKind::Link => {
                    links += 1;
                    if links > MOST_LINKS {
                        return Ok(refused(Unreadable::LeadsNowhere));
                    }
                    let target = self.repository.object_of(entry.id, Kind::Blob)?;
                    if !way.turn(target, self.repository) {
                        return Ok(refused(Unreadable::LeadsOut));
                    }
                }
                // A file is no folder to go through.
                EntryKind::Blob | EntryKind::BlobExecutable if !way.ahead.is_empty() => {
                    return Ok(refused(Unreadable::LeadsNowhere));
                }
                EntryKind::Blob | EntryKind::BlobExecutable => {
                    return Ok(if way.is_inside(&self.inside) {
                        LinkTarget::To(Content::Blob(entry.id))
                    } else {
                        refused(Unreadable::LeadsOut)
                    });
                }
            }
        }
        Ok(LinkTarget::ToFolder)
    }

    fn entries(&mut self, folder: ObjectId) -> Result<Rc<[Named]>, GitError> {
        if let Some(known) = self.folders.get(&folder) {
            return Ok(known.clone());
        }
        let entries: Rc<[Named]> = self.repository.entries(folder)?.into();
        self.folders.insert(folder, entries.clone());
        Ok(entries)
    }
}

impl LinkPath {
    /// Goes on where a link says; whether that lies in the repository, as far as can be seen.
    fn turn(&mut self, target: Vec<u8>, repository: &Repository) -> bool {
        let mut target = &target[..];
        if target.starts_with(b"/") {
            // A whole path is one of this repository where its files are checked out.
            let Some(work_tree) = repository.work_tree() else { return false };
            match target.strip_prefix(work_tree.as_os_str().as_encoded_bytes()) {
                Some(rest) if rest.starts_with(b"/") => target = rest,
                _ => return false,
            }
            self.at.clear();
        }
        self.ahead.extend(names(target).collect::<Vec<_>>().into_iter().rev());
        true
    }

    fn is_inside(&self, inside: &[Vec<u8>]) -> bool {
        self.at.len() >= inside.len() && self.at.iter().zip(inside).all(|((name, _), inside)| name == inside)
    }
}

fn refused(why: Unreadable) -> LinkTarget {
    LinkTarget::To(Content::Unreadable(why))
}

fn names(path: &[u8]) -> impl DoubleEndedIterator<Item = Vec<u8>> + '_ {
    path.split(|&byte| byte == b'/').map(<[u8]>::to_vec)
}
