//! The text of the files that a commit holds; what is known already is not read again.

use std::collections::HashMap;

use gix::ObjectId;
use gix::hash::Kind as HashKind;
use gix::objs::{Kind, compute_hash};

use super::{Content, GitError, Listing, Repository};
use crate::source::{MAX_FILE_BYTES, SourceFile, Sources, Unreadable, in_shares, text_of};

/// To read so many texts takes less than to open a repository.
const FEW: usize = 100;

/// Texts by the ids that git gives them.
#[derive(Debug, Default)]
pub struct Known<'s> {
    texts: HashMap<ObjectId, &'s str>,
}

impl<'s> Known<'s> {
    /// Adds the files of a folder, whose ids are reckoned here.
    pub fn add_files(&mut self, sources: &'s Sources, repository: &Repository) {
        for (file, id) in sources.files.iter().zip(repository.ids(sources)) {
            // Same bytes, same text: whichever of two is kept.
            self.texts.extend(id.map(|id| (id, file.text())));
        }
    }

    /// Adds the files of a commit, listed and read.
    pub fn add_commit(&mut self, listing: &Listing, sources: &'s Sources) {
        for (entry, file) in listing.entries.iter().zip(&sources.files) {
            if let (Content::Blob(id), Ok(text)) = (&entry.content, &file.text) {
                self.texts.insert(*id, text);
            }
        }
    }
}

impl Repository {
    /// The ids that git gives to the files of a folder, in their order; nothing for those that have no text.
    pub fn ids(&self, sources: &Sources) -> Vec<Option<ObjectId>> {
        let kind = self.gix.object_hash();
        let ids = in_shares(&sources.files, |files| files.iter().map(|file| hash_of(file, kind)).collect::<Vec<_>>());
        ids.into_iter().flatten().collect()
    }

    /// The files that are listed, with their texts. `prefix` stands before a path where it is shown.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
    pub fn read(&self, listing: &Listing, known: &Known, prefix: String) -> Result<Sources, GitError> {
        let blobs = listing.entries.iter().filter_map(|entry| entry.content.blob());
        let unknown: Vec<ObjectId> = blobs.filter(|id| !known.texts.contains_key(id)).collect();
        let mut read = self.texts(&unknown)?.into_iter();
        let files = listing.entries.iter().map(|entry| {
            let text = match &entry.content {
                Content::Unreadable(why) => Err(why.clone()),
                Content::Blob(id) => match known.texts.get(id) {
                    Some(&text) => Ok(text.into()),
                    None => read.next().expect("each unknown one was read, in this order"),
                },
            };
            SourceFile { path: entry.path.clone(), text }
        });
        Ok(Sources { prefix, files: files.collect() })
    }

    /// The texts of many files, in their order; in several threads when there are many.
    fn texts(&self, ids: &[ObjectId]) -> Result<Vec<Result<Box<str>, Unreadable>>, GitError> {
        let read =
            |here: &Self, ids: &[ObjectId]| ids.iter().map(|&id| here.text(id)).collect::<Result<Vec<_>, GitError>>();
        if ids.len() <= FEW {
            return read(self, ids);
        }
        // An open repository serves one thread: each opens its own.
        let opened = &*self.opened;
        let shares = in_shares(ids, |ids| read(&Self::around(opened)?, ids));
        let mut texts = Vec::with_capacity(ids.len());
        for share in shares {
            texts.append(&mut share?);
        }
        Ok(texts)
    }

    /// The text of a file, or why it has none.
    ///
    /// # Errors
    /// When the object is missing or cannot be read.
    pub fn text(&self, id: ObjectId) -> Result<Result<Box<str>, Unreadable>, GitError> {
        match self.object_of(id, Kind::Blob) {
            Ok(bytes) if bytes.len() as u64 > MAX_FILE_BYTES => {
                Ok(Err(Unreadable::TooLarge { bytes: bytes.len() as u64 }))
            }
            Ok(bytes) => Ok(text_of(bytes)),
            // One that is too large to be read at all still says how large it is.
            Err(why) => match self.gix.try_find_header(id) {
                Ok(Some(header)) if header.size() > MAX_FILE_BYTES => {
                    Ok(Err(Unreadable::TooLarge { bytes: header.size() }))
                }
                _ => Err(why),
            },
        }
    }

    /// Whether the files of a folder are others than those of a commit. Ends of lines, which git may have changed on the
    /// way, make no difference.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
    pub fn differs(&self, listing: &Listing, sources: &Sources) -> Result<bool, GitError> {
        if listing.entries.len() != sources.files.len() {
            return Ok(true);
        }
        for (entry, file) in listing.entries.iter().zip(&sources.files) {
            if entry.path != file.path {
                return Ok(true);
            }
            let committed = match &entry.content {
                Content::Unreadable(why) => Err(why.clone()),
                Content::Blob(id) if hash_of(file, id.kind()) == Some(*id) => continue,
                Content::Blob(id) => self.text(*id)?,
            };
            let same = match (&committed, &file.text) {
                (Ok(committed), Ok(text)) => committed.replace("\r\n", "\n") == text.replace("\r\n", "\n"),
                (Err(committed), Err(why)) => committed == why,
                (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
            };
            if !same {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The id that git gives a file of that text.
fn hash_of(file: &SourceFile, kind: HashKind) -> Option<ObjectId> {
    compute_hash(kind, Kind::Blob, file.text.as_deref().ok()?.as_bytes()).ok()
}
