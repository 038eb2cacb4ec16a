//! Which files of a roadmap a commit holds, by the same rules as in a folder.

use gix::ObjectId;
use gix::objs::tree::EntryKind;
use gix::objs::{Kind, TreeRefIter};

use super::symlinks::{LinkTarget, Links};
use super::{Commit, GitError, Repository};
use crate::source::Unreadable;

/// The files of a roadmap in a commit, sorted by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The folder of the roadmap in the repository.
    pub folder: String,
    /// The tree of the roadmap's folder: if it is equal, everything in it is, except the targets of symlinks.
    pub tree: ObjectId,
    /// The files.
    pub entries: Vec<Entry>,
}

/// A file of the roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Relative to the roadmap's folder, with `/`. Bytes of the name that are not UTF-8 are replaced by U+FFFD.
    pub path: Box<str>,
    /// What it holds.
    pub content: Content,
}

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A blob; for a symlink, that of its target.
    Blob(ObjectId),
    /// Nothing readable.
    Unreadable(Unreadable),
}

impl Content {
    /// Its blob, if it has one.
    pub fn blob(&self) -> Option<ObjectId> {
        match self {
            Self::Blob(id) => Some(*id),
            Self::Unreadable(_) => None,
        }
    }
}

/// An entry of a tree.
#[derive(Clone)]
pub(super) struct NamedEntry {
    pub name: Vec<u8>,
    pub kind: EntryKind,
    pub id: ObjectId,
}

impl Repository {
    /// The files of the roadmap in `folder` of the repository; `None` if `commit` has no roadmap there.
    ///
    /// # Errors
    /// If an object is missing or cannot be read.
    pub fn listing(&self, commit: &Commit, folder: &str) -> Result<Option<Listing>, GitError> {
        let Some(tree) = self.folder_of(commit, folder)? else { return Ok(None) };
        let siblings = self.entries(tree)?;
        let entry_named = |name: &str| siblings.iter().find(|entry| entry.name == name.as_bytes());
        if entry_named("roadmap.toml").is_none_or(|entry| is_folder(entry.kind)) {
            return Ok(None);
        }
        let mut links = Links::new(self, commit.tree, folder);
        let mut entries = Vec::new();
        for name in ["people.toml", "roadmap.toml"] {
            let content = match entry_named(name) {
                None => Content::Unreadable(Unreadable::Missing),
                Some(entry) if is_folder(entry.kind) => Content::Unreadable(Unreadable::NotRegular),
                Some(entry) => match content(name.as_bytes(), entry, &mut links)? {
                    LinkTarget::To(content) => content,
                    LinkTarget::ToFolder => Content::Unreadable(Unreadable::NotRegular),
                },
            };
            entries.push(Entry { path: name.into(), content });
        }
        if let Some(projects) = entry_named("projects") {
            self.add_projects(projects, &mut links, &mut entries)?;
        }
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Some(Listing { folder: folder.to_owned(), tree, entries }))
    }

    /// The folder of the roadmap in `commit`: `folder`, or `roadmap/` in it, or, if `upwards`, the nearest parent
    /// that has one.
    ///
    /// # Errors
    /// If an object is missing or cannot be read.
    /// When an object is missing or cannot be read.
    pub fn find(&self, commit: &Commit, folder: &str, upwards: bool) -> Result<Option<String>, GitError> {
        let mut folder = folder;
        loop {
            let inner = if folder.is_empty() { "roadmap".to_owned() } else { format!("{folder}/roadmap") };
            let both = if upwards { [inner, folder.to_owned()] } else { [folder.to_owned(), inner] };
            for folder in both {
                if let Some(tree) = self.folder_of(commit, &folder)?
                    && self.entries(tree)?.iter().any(|entry| entry.name == b"roadmap.toml" && !is_folder(entry.kind))
                {
                    return Ok(Some(folder));
                }
            }
            if folder.is_empty() || !upwards {
                return Ok(None);
            }
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }

    /// The tree at that path of the repository. Symlinks are not followed.
    pub(super) fn folder_of(&self, commit: &Commit, folder: &str) -> Result<Option<ObjectId>, GitError> {
        let mut tree = commit.tree;
        for name in folder.split('/').filter(|name| !name.is_empty()) {
            match self.entry_of(tree, name)? {
                Some((EntryKind::Tree, id)) => tree = id,
                _ => return Ok(None),
            }
        }
        Ok(Some(tree))
    }

    /// The entry of a tree with that name.
    pub(super) fn entry_of(&self, tree: ObjectId, name: &str) -> Result<Option<(EntryKind, ObjectId)>, GitError> {
        let data = self.object_of(tree, Kind::Tree)?;
        // Non-UTF-8 names were converted lossily before; they are compared in that form.
        let is_unsure = name.contains(char::REPLACEMENT_CHARACTER);
        let mut found = None;
        // Read to the end, so that a damaged tree is reported wherever the damage is.
        for entry in TreeRefIter::from_bytes(&data, tree.kind()) {
            let entry = entry.map_err(|why| GitError::Corrupt { object: tree, why: why.to_string() })?;
            let is_it =
                entry.filename == name.as_bytes() || (is_unsure && String::from_utf8_lossy(entry.filename) == name);
            if found.is_none() && is_it {
                found = Some((entry.mode.kind(), entry.oid.to_owned()));
            }
        }
        Ok(found)
    }

    /// The entries of a tree.
    pub(super) fn entries(&self, tree: ObjectId) -> Result<Vec<NamedEntry>, GitError> {
        let data = self.object_of(tree, Kind::Tree)?;
        let entries = TreeRefIter::from_bytes(&data, tree.kind());
        entries
            .map(|entry| match entry {
                Ok(entry) => {
                    Ok(NamedEntry { name: entry.filename.to_vec(), kind: entry.mode.kind(), id: entry.oid.to_owned() })
                }
                Err(why) => Err(GitError::Corrupt { object: tree, why: why.to_string() }),
            })
            .collect()
    }

    /// Adds the project files in the tree `projects`.
    fn add_projects(&self, projects: &NamedEntry, links: &mut Links, entries: &mut Vec<Entry>) -> Result<(), GitError> {
        let path = b"projects";
        // An explicit stack, because folders may be nested to any depth.
        let mut folders = match projects.kind {
            EntryKind::Tree => vec![(path.to_vec(), projects.id)],
            EntryKind::Commit => {
                entries.push(submodule_entry(path));
                return Ok(());
            }
            // A symlink to a folder is not followed.
            EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link => return Ok(()),
        };
        while let Some((path, tree)) = folders.pop() {
            for entry in self.entries(tree)? {
                if matches!(entry.name.first(), Some(b'.' | b'_')) {
                    continue;
                }
                let path = [&path[..], b"/", &entry.name].concat();
                match entry.kind {
                    EntryKind::Tree => folders.push((path, entry.id)),
                    EntryKind::Commit => entries.push(submodule_entry(&path)),
                    EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link => {
                        if entry.name.ends_with(b".toml")
                            && let LinkTarget::To(content) = content(&path, &entry, links)?
                        {
                            entries.push(Entry { path: lossy_path(&path), content });
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// The content of a file, or of the target of a symlink.
fn content(path: &[u8], entry: &NamedEntry, links: &mut Links) -> Result<LinkTarget, GitError> {
    match entry.kind {
        EntryKind::Link => links.follow(path),
        EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Tree | EntryKind::Commit => {
            Ok(LinkTarget::To(Content::Blob(entry.id)))
        }
    }
}

pub(super) fn is_folder(kind: EntryKind) -> bool {
    match kind {
        EntryKind::Tree | EntryKind::Commit => true,
        EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link => false,
    }
}

/// The files of a submodule are not among this repository's objects.
fn submodule_entry(path: &[u8]) -> Entry {
    Entry { path: lossy_path(path), content: Content::Unreadable(Unreadable::OtherRepository) }
}

pub(super) fn lossy_path(path: &[u8]) -> Box<str> {
    String::from_utf8_lossy(path).into()
}
