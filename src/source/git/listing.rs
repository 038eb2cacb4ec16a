//! Which files of a roadmap a commit holds, by the rules that hold for a folder.

use gix::ObjectId;
use gix::objs::tree::EntryKind;
use gix::objs::{Kind, TreeRefIter};

use super::symlinks::{LinkTarget, Links};
use super::{Commit, GitError, Repository};
use crate::source::Unreadable;

/// The files of a roadmap in a commit, in the order of their paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Where the roadmap lies in the repository.
    pub folder: String,
    /// The object that the roadmap's folder is: where it is the same, so is everything in it, save what links lead to.
    pub tree: ObjectId,
    pub entries: Vec<Entry>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// From the roadmap's folder, with `/`. Bytes of the name that are not UTF-8 stand as U+FFFD.
    pub path: Box<str>,
    pub content: Content,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Of a link what it leads to.
    Blob(ObjectId),
    /// Nothing that can be read.
    Unreadable(Unreadable),
}

impl Content {
    /// The object that holds it.
    pub fn blob(&self) -> Option<ObjectId> {
        match self {
            Self::Blob(id) => Some(*id),
            Self::Unreadable(_) => None,
        }
    }
}

/// An entry of a folder.
#[derive(Clone)]
pub(super) struct Named {
    pub name: Vec<u8>,
    pub kind: EntryKind,
    pub id: ObjectId,
}

impl Repository {
    /// The files of the roadmap that lies in `folder` of the repository; nothing where `commit` has no roadmap there.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
    pub fn listing(&self, commit: &Commit, folder: &str) -> Result<Option<Listing>, GitError> {
        let Some(tree) = self.folder_of(commit, folder)? else { return Ok(None) };
        let here = self.entries(tree)?;
        let own = |name: &str| here.iter().find(|entry| entry.name == name.as_bytes());
        if own("roadmap.toml").is_none_or(|entry| is_folder(entry.kind)) {
            return Ok(None);
        }
        let mut links = Links::new(self, commit.tree, folder);
        let mut entries = Vec::new();
        for name in ["people.toml", "roadmap.toml"] {
            let content = match own(name) {
                None => Content::Unreadable(Unreadable::Missing),
                Some(entry) if is_folder(entry.kind) => Content::Unreadable(Unreadable::NotRegular),
                Some(entry) => match content(name.as_bytes(), entry, &mut links)? {
                    LinkTarget::To(content) => content,
                    LinkTarget::ToFolder => Content::Unreadable(Unreadable::NotRegular),
                },
            };
            entries.push(Entry { path: name.into(), content });
        }
        if let Some(projects) = own("projects") {
            self.add_projects(projects, &mut links, &mut entries)?;
        }
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Some(Listing { folder: folder.to_owned(), tree, entries }))
    }

    /// Where a roadmap lies in `commit`: in `folder` of the repository or in `roadmap/` in it; if `upwards`, else in the
    /// nearest one above.
    ///
    /// # Errors
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

    /// The folder at that path of the repository. Links are not followed.
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

    /// What stands in a folder by that name.
    fn entry_of(&self, tree: ObjectId, name: &str) -> Result<Option<(EntryKind, ObjectId)>, GitError> {
        let data = self.object_of(tree, Kind::Tree)?;
        // Names that are not UTF-8 were made readable on the way here; they are compared as such.
        let is_unsure = name.contains(char::REPLACEMENT_CHARACTER);
        let mut found = None;
        // To its end: a folder of which a part cannot be read is told, whatever stands before.
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

    /// What stands in a folder.
    pub(super) fn entries(&self, tree: ObjectId) -> Result<Vec<Named>, GitError> {
        let data = self.object_of(tree, Kind::Tree)?;
        let entries = TreeRefIter::from_bytes(&data, tree.kind());
        entries
            .map(|entry| match entry {
                Ok(entry) => {
                    Ok(Named { name: entry.filename.to_vec(), kind: entry.mode.kind(), id: entry.oid.to_owned() })
                }
                Err(why) => Err(GitError::Corrupt { object: tree, why: why.to_string() }),
            })
            .collect()
    }

    /// Adds the project files that stand in the folder `projects`.
    fn add_projects(&self, projects: &Named, links: &mut Links, entries: &mut Vec<Entry>) -> Result<(), GitError> {
        let path = b"projects";
        // An explicit stack: folders may lie in each other as deep as somebody likes.
        let mut folders = match projects.kind {
            EntryKind::Tree => vec![(path.to_vec(), projects.id)],
            EntryKind::Commit => {
                entries.push(submodule(path));
                return Ok(());
            }
            // A folder that is a link is not followed.
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
                    EntryKind::Commit => entries.push(submodule(&path)),
                    EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link => {
                        if entry.name.ends_with(b".toml")
                            && let LinkTarget::To(content) = content(&path, &entry, links)?
                        {
                            entries.push(Entry { path: text(&path), content });
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// What stands in a file, or in what a link leads to.
fn content(path: &[u8], entry: &Named, links: &mut Links) -> Result<LinkTarget, GitError> {
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

/// Another repository's files are in none of this one's objects.
fn submodule(path: &[u8]) -> Entry {
    Entry { path: text(path), content: Content::Unreadable(Unreadable::OtherRepository) }
}

pub(super) fn text(path: &[u8]) -> Box<str> {
    String::from_utf8_lossy(path).into()
}
