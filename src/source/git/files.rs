//! Reads the texts of the files of a commit; texts that are already known are not read again.

use std::collections::HashSet;
use std::time::SystemTime;

use gix::ObjectId;
use gix::hash::Kind as HashKind;
use gix::objs::{Kind, compute_hash};
use rustc_hash::FxHashMap;

use super::{Content, GitError, Listing, Repository};
use crate::parallel::par_chunks;
use crate::source::{MAX_FILE_BYTES, SourceFile, Sources, Unreadable, decode_text};

/// Up to this many files, reading or hashing is faster than opening a repository or checking its index.
const MIN_FILES_FOR_INDEX: usize = 100;

/// How `$Id$` begins once git has expanded it.
const EXPANDED_ID: &str = "$Id:";

/// Known texts by blob id.
#[derive(Debug, Default)]
pub struct BlobCache<'s> {
    texts: FxHashMap<ObjectId, &'s str>,
    /// The files in the folder with CRLF line endings.
    crlf: HashSet<&'s str>,
    /// The files that are neither checked out nor in this clone: their older versions are not looked up.
    not_checked_out: HashSet<&'s str>,
}

impl<'s> BlobCache<'s> {
    /// Adds the files of the folder that the repository was opened by. `read_from` is a time before all of them were
    /// read.
    pub fn add_files(&mut self, sources: &'s Sources, read_from: SystemTime, repository: &Repository) {
        let filtered = repository.filtered(sources);
        for (file, id) in sources.files.iter().zip(repository.blob_ids(sources, read_from)) {
            let of_index = filtered.as_ref().and_then(|checked_out| checked_out.filtered_id(&file.path));
            // Same bytes, same text: it does not matter which of two is stored.
            for id in [id, repository.normalized_id(file), of_index].into_iter().flatten() {
                self.texts.insert(id, file.text());
            }
            if file.text == Err(Unreadable::NotCheckedOut) {
                self.not_checked_out.insert(&file.path);
            }
            if is_crlf(file.text()) {
                self.crlf.insert(&file.path);
            }
        }
    }

    /// Adds the listed and read files of a commit.
    pub fn add_commit(&mut self, listing: &Listing, sources: &'s Sources) {
        for (entry, file) in listing.entries.iter().zip(&sources.files) {
            if let (Content::Blob(id), Ok(text)) = (&entry.content, &file.text) {
                self.texts.insert(*id, text);
            }
        }
    }
}

impl Repository {
    /// The blob ids of the files in the folder that the repository was opened by, in their order; `None` for files
    /// without text. `read_from` is a time before all of them were read.
    pub fn blob_ids(&self, sources: &Sources, read_from: SystemTime) -> Vec<Option<ObjectId>> {
        let kind = self.gix.object_hash();
        let are_many = sources.files.len() > MIN_FILES_FOR_INDEX;
        let checked_out = are_many.then(|| self.checked_out(self.folder(), read_from)).flatten();
        let id_of = |file: &SourceFile| {
            let entry = checked_out.as_ref().zip(file.text.as_deref().ok());
            entry.and_then(|(checked_out, text)| checked_out.id(&file.path, text)).or_else(|| hash_of(file, kind))
        };
        par_chunks(&sources.files, |files| files.iter().map(id_of).collect::<Vec<_>>()).into_iter().flatten().collect()
    }

    /// The blob id of a file after undoing what a checkout may have changed: line endings and the content of `$Id$`.
    /// `None` if there is nothing to undo.
    pub(super) fn normalized_id(&self, file: &SourceFile) -> Option<ObjectId> {
        let text = normalize(file.text.as_deref().ok()?)?;
        compute_hash(self.gix.object_hash(), Kind::Blob, text.as_bytes()).ok()
    }

    /// Reads the listed files. `prefix` is put before paths that are shown.
    ///
    /// # Errors
    /// If an object is missing or cannot be read.
    pub fn read(&self, listing: &Listing, cache: &BlobCache, prefix: String) -> Result<Sources, GitError> {
        let blobs = listing.entries.iter().filter_map(|entry| Some((&*entry.path, entry.content.blob()?)));
        let unknown: Vec<(&str, ObjectId)> =
            blobs.filter(|(path, id)| !cache.texts.contains_key(id) && !cache.not_checked_out.contains(path)).collect();
        let mut read = self.texts(&unknown, &listing.folder)?.into_iter();
        let files = listing.entries.iter().map(|entry| {
            let text = match &entry.content {
                Content::Unreadable(why) => Err(why.clone()),
                Content::Blob(id) => match cache.texts.get(id) {
                    Some(&text) => Ok(text.into()),
                    None if cache.not_checked_out.contains(&*entry.path) => Err(Unreadable::NotCheckedOut),
                    None => {
                        let text = read.next().expect("each unknown one was read, in this order");
                        // With the line endings that git would use on checkout.
                        text.map(|text| if cache.crlf.contains(&*entry.path) { to_crlf(text) } else { text })
                    }
                },
            };
            SourceFile { path: entry.path.clone(), text }
        });
        Ok(Sources { prefix, files: files.collect() })
    }

    /// The texts of many files at these paths of `folder`, in their order, read in several threads if there are many.
    fn texts(&self, files: &[(&str, ObjectId)], folder: &str) -> Result<Vec<Result<Box<str>, Unreadable>>, GitError> {
        if files.len() <= MIN_FILES_FOR_INDEX {
            return files.iter().map(|&(_, id)| self.text(id)).collect();
        }
        // Most of them may be checked out too: reading a file is faster than unpacking an object.
        let checked_out = self.checked_out(folder, SystemTime::now());
        let opened = &*self.opened;
        let shares = par_chunks(files, |files| {
            // An open repository serves one thread: each opens its own.
            let repository = Self::discover(opened)?;
            let text = |&(path, id): &(&str, ObjectId)| match checked_out.as_ref().and_then(|it| it.text(path, id)) {
                Some(text) => Ok(Ok(text)),
                None => repository.text(id),
            };
            files.iter().map(text).collect::<Result<Vec<_>, GitError>>()
        });
        let mut texts = Vec::with_capacity(files.len());
        for share in shares {
            texts.append(&mut share?);
        }
        Ok(texts)
    }

    /// The text of a blob, or why it has none.
    ///
    /// # Errors
    /// If the object is missing or cannot be read.
    pub fn text(&self, id: ObjectId) -> Result<Result<Box<str>, Unreadable>, GitError> {
        match self.object_of(id, Kind::Blob) {
            Ok(bytes) if bytes.len() as u64 > MAX_FILE_BYTES => {
                Ok(Err(Unreadable::TooLarge { bytes: bytes.len() as u64 }))
            }
            Ok(bytes) => Ok(decode_text(bytes)),
            // A blob that is too large to read still reports its size.
            Err(why) => match self.gix.try_find_header(id) {
                Ok(Some(header)) if header.size() > MAX_FILE_BYTES => {
                    Ok(Err(Unreadable::TooLarge { bytes: header.size() }))
                }
                _ => Err(why),
            },
        }
    }

    /// Whether the files of a folder differ from those of a commit. Changes that git may make on checkout do not
    /// count: line endings, `$Id$`, filters.
    ///
    /// # Errors
    /// If an object is missing or cannot be read.
    pub fn differs(&self, listing: &Listing, sources: &Sources) -> Result<bool, GitError> {
        if listing.entries.len() != sources.files.len() {
            return Ok(true);
        }
        let filtered = self.filtered(sources);
        for (entry, file) in listing.entries.iter().zip(&sources.files) {
            if entry.path != file.path {
                return Ok(true);
            }
            let committed = match &entry.content {
                Content::Unreadable(why) => Err(why.clone()),
                Content::Blob(id) if hash_of(file, id.kind()) == Some(*id) => continue,
                Content::Blob(id) if self.normalized_id(file) == Some(*id) => continue,
                Content::Blob(id) if filtered.as_ref().and_then(|it| it.filtered_id(&file.path)) == Some(*id) => {
                    continue;
                }
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

/// The text with line endings and `$Id$` as git stores them after normalization; `None` if nothing changes.
fn normalize(text: &str) -> Option<String> {
    // Most files contain neither.
    memchr::memchr2(b'\r', b'$', text.as_bytes())?;
    if !text.contains("\r\n") && !text.contains(EXPANDED_ID) {
        return None;
    }
    let text = text.replace("\r\n", "\n");
    let mut parts = text.split(EXPANDED_ID);
    let mut collapsed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // Git ends the keyword at the next `$` of the line.
        match part.split_once('$').filter(|(parse, _)| !parse.contains('\n')) {
            Some((_, rest)) => collapsed.extend(["$Id$", rest]),
            None => collapsed.extend([EXPANDED_ID, part]),
        }
    }
    Some(collapsed)
}

/// Whether every line ends in CRLF.
fn is_crlf(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&b'\n') && memchr::memchr_iter(b'\n', bytes).all(|at| at > 0 && bytes[at - 1] == b'\r')
}

fn to_crlf(text: Box<str>) -> Box<str> {
    if text.contains('\r') { text } else { text.replace('\n', "\r\n").into() }
}

/// The blob id of a file's text.
fn hash_of(file: &SourceFile, kind: HashKind) -> Option<ObjectId> {
    compute_hash(kind, Kind::Blob, file.text.as_deref().ok()?.as_bytes()).ok()
}
