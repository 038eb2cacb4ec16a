//! The text of the files that a commit holds; what is known already is not read again.

use std::collections::HashSet;
use std::time::SystemTime;

use gix::ObjectId;
use gix::hash::Kind as HashKind;
use gix::objs::{Kind, compute_hash};
use rustc_hash::FxHashMap;

use super::{Content, GitError, Listing, Repository};
use crate::parallel::par_chunks;
use crate::source::{MAX_FILE_BYTES, SourceFile, Sources, Unreadable, text_of};

/// To read or hash so many files takes less than to open a repository, or to see what its index says of them.
const FEW: usize = 100;

/// How `$Id$` begins in a file that is checked out.
const EXPANDED: &str = "$Id:";

/// Texts by the ids that git gives them.
#[derive(Debug, Default)]
pub struct BlobCache<'s> {
    texts: FxHashMap<ObjectId, &'s str>,
    /// The files of the folder whose lines end as on Windows.
    crlf: HashSet<&'s str>,
    /// The files that are neither checked out nor in this copy of the repository: their older states are not looked for.
    left_out: HashSet<&'s str>,
}

impl<'s> BlobCache<'s> {
    /// Adds the files of the folder that a repository was opened by, of which none was read before `read_from`.
    pub fn add_files(&mut self, sources: &'s Sources, read_from: SystemTime, repository: &Repository) {
        let filtered = repository.filtered(sources);
        for (file, id) in sources.files.iter().zip(repository.ids(sources, read_from)) {
            let of_index = filtered.as_ref().and_then(|checked_out| checked_out.filtered_id(&file.path));
            // Same bytes, same text: whichever of two is kept.
            for id in [id, repository.normalised_id(file), of_index].into_iter().flatten() {
                self.texts.insert(id, file.text());
            }
            if file.text == Err(Unreadable::NotCheckedOut) {
                self.left_out.insert(&file.path);
            }
            if is_crlf(file.text()) {
                self.crlf.insert(&file.path);
            }
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
    /// The ids that git gives to the files of the folder that it was opened by, in their order; nothing for those that have
    /// no text. None of them was read before `read_from`.
    pub fn ids(&self, sources: &Sources, read_from: SystemTime) -> Vec<Option<ObjectId>> {
        let kind = self.gix.object_hash();
        let are_many = sources.files.len() > FEW;
        let checked_out = are_many.then(|| self.checked_out(self.folder(), read_from)).flatten();
        let id_of = |file: &SourceFile| {
            let said = checked_out.as_ref().zip(file.text.as_deref().ok());
            said.and_then(|(checked_out, text)| checked_out.id(&file.path, text)).or_else(|| hash_of(file, kind))
        };
        par_chunks(&sources.files, |files| files.iter().map(id_of).collect::<Vec<_>>()).into_iter().flatten().collect()
    }

    /// The id that git gives a file when it undoes what a checkout may have changed: the ends of lines, and what stands in
    /// `$Id$`. `None` if that is nothing.
    pub(super) fn normalised_id(&self, file: &SourceFile) -> Option<ObjectId> {
        let text = normalised(file.text.as_deref().ok()?)?;
        compute_hash(self.gix.object_hash(), Kind::Blob, text.as_bytes()).ok()
    }

    /// The files that are listed, with their texts. `prefix` stands before a path where it is shown.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
    pub fn read(&self, listing: &Listing, known: &BlobCache, prefix: String) -> Result<Sources, GitError> {
        let blobs = listing.entries.iter().filter_map(|entry| Some((&*entry.path, entry.content.blob()?)));
        let unknown: Vec<(&str, ObjectId)> =
            blobs.filter(|(path, id)| !known.texts.contains_key(id) && !known.left_out.contains(path)).collect();
        let mut read = self.texts(&unknown, &listing.folder)?.into_iter();
        let files = listing.entries.iter().map(|entry| {
            let text = match &entry.content {
                Content::Unreadable(why) => Err(why.clone()),
                Content::Blob(id) => match known.texts.get(id) {
                    Some(&text) => Ok(text.into()),
                    None if known.left_out.contains(&*entry.path) => Err(Unreadable::NotCheckedOut),
                    None => {
                        let text = read.next().expect("each unknown one was read, in this order");
                        // As git would check it out beside the files that are.
                        text.map(|text| if known.crlf.contains(&*entry.path) { to_crlf(text) } else { text })
                    }
                },
            };
            SourceFile { path: entry.path.clone(), text }
        });
        Ok(Sources { prefix, files: files.collect() })
    }

    /// The texts of many files that lie at those paths of `folder`, in their order; in several threads when there are many.
    fn texts(&self, files: &[(&str, ObjectId)], folder: &str) -> Result<Vec<Result<Box<str>, Unreadable>>, GitError> {
        if files.len() <= FEW {
            return files.iter().map(|&(_, id)| self.text(id)).collect();
        }
        // Most of them may be checked out as well: to read a file takes less than to unpack an object.
        let checked_out = self.checked_out(folder, SystemTime::now());
        let opened = &*self.opened;
        let shares = par_chunks(files, |files| {
            // An open repository serves one thread: each opens its own.
            let here = Self::around(opened)?;
            let text = |&(path, id): &(&str, ObjectId)| match checked_out.as_ref().and_then(|it| it.text(path, id)) {
                Some(text) => Ok(Ok(text)),
                None => here.text(id),
            };
            files.iter().map(text).collect::<Result<Vec<_>, GitError>>()
        });
        let mut texts = Vec::with_capacity(files.len());
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

    /// Whether the files of a folder are others than those of a commit. What git may have changed on the way makes no
    /// difference: ends of lines, `$Id$`, filters.
    ///
    /// # Errors
    /// When an object is missing or cannot be read.
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
                Content::Blob(id) if self.normalised_id(file) == Some(*id) => continue,
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

/// The text with the ends of lines, and `$Id$`, as git keeps them where it is asked to; `None` if there is nothing to change.
fn normalised(text: &str) -> Option<String> {
    // Most files have neither sign.
    memchr::memchr2(b'\r', b'$', text.as_bytes())?;
    if !text.contains("\r\n") && !text.contains(EXPANDED) {
        return None;
    }
    let text = text.replace("\r\n", "\n");
    let mut parts = text.split(EXPANDED);
    let mut collapsed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // Git ends it at the next dollar sign of the line.
        match part.split_once('$').filter(|(value, _)| !value.contains('\n')) {
            Some((_, rest)) => collapsed.extend(["$Id$", rest]),
            None => collapsed.extend([EXPANDED, part]),
        }
    }
    Some(collapsed)
}

/// Whether every line ends as on Windows.
fn is_crlf(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&b'\n') && memchr::memchr_iter(b'\n', bytes).all(|at| at > 0 && bytes[at - 1] == b'\r')
}

fn to_crlf(text: Box<str>) -> Box<str> {
    if text.contains('\r') { text } else { text.replace('\n', "\r\n").into() }
}

/// The id that git gives a file of that text.
fn hash_of(file: &SourceFile, kind: HashKind) -> Option<ObjectId> {
    compute_hash(kind, Kind::Blob, file.text.as_deref().ok()?.as_bytes()).ok()
}
