//! Which files of the work tree are certainly the blobs that git's index names, without reading or hashing them.
//!
//! Git itself compares what `stat` reports: size, inode, modification time. A file that git would examine further is
//! treated as unknown here, and so is any file that git may convert on checkout.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::index::entry::stat::{Options, Time};
use gix::index::entry::{Mode, Stat};
use gix::index::fs::Metadata;
use gix::index::{self, Entry};
use gix::objs::{Kind, compute_hash};

use super::Repository;
use crate::source::{MAX_FILE_BYTES, Sources, decode_text};

/// A larger index is not read: working without it is faster.
const MAX_INDEX_BYTES: u64 = 64 << 20;

/// No file system counts modification times in larger steps.
const MAX_CLOCK_STEP: Duration = Duration::from_secs(2);

/// Compares everything that is known, even if git is configured to compare less.
const STRICT: Options = Options { trust_ctime: true, check_stat: true, use_nsec: true, use_stdev: false };

/// The file that declares attributes, and substrings of the attributes that make git convert contents.
const ATTRIBUTES: &str = ".gitattributes";
const CHANGING_ATTRIBUTES: [&[u8]; 3] = [b"filter", b"ident", b"encoding"];

/// How many files are hashed as a check, and their maximum size in bytes.
const MAX_SAMPLES: usize = 3;
const SAMPLE_BYTES: u32 = 1 << 13;

/// The files of a roadmap that are checked out.
pub(super) struct CheckedOut {
    index: index::File,
    /// When git wrote the index.
    written: Time,
    work_tree: PathBuf,
    /// The prefix of their paths in the repository.
    prefix: String,
}

impl Repository {
    /// The files in `folder` of the repository; `None` if the index is not reliable. `read_from` is a time before all
    /// of them were read.
    pub(super) fn checked_out(&self, folder: &str, read_from: SystemTime) -> Option<CheckedOut> {
        let work_tree = self.work_tree()?.to_owned();
        let prefix = crate::source::with_trailing_slash(folder);
        let (index, written) = self.index()?;
        // If the index were newer, a file might have been changed after it was read and then added. As it is older, a
        // file changed since has a later modification time than its entry.
        if written.checked_add(MAX_CLOCK_STEP)? >= read_from
            || self.gix.objects.store_ref().replacements().next().is_some()
        {
            return None;
        }
        let written = Time::try_from(written).ok()?;
        let checked_out = CheckedOut { index, written, work_tree, prefix };
        let is_sure = !self.may_change_files(&checked_out) && checked_out.samples_hold();
        is_sure.then_some(checked_out)
    }

    /// The files in the folder that the repository was opened by, if attributes may make git convert them: only the
    /// index then knows their blob ids.
    pub(super) fn filtered(&self, sources: &Sources) -> Option<CheckedOut> {
        let work_tree = self.work_tree()?.to_owned();
        let prefix = crate::source::with_trailing_slash(self.folder());
        let mut folders = BTreeSet::from([work_tree.clone()]);
        for file in &sources.files {
            let folder = work_tree.join(format!("{prefix}{}", file.path));
            for folder in folder.ancestors().skip(1).take_while(|folder| folder.starts_with(&work_tree)) {
                if !folders.insert(folder.to_owned()) {
                    break;
                }
            }
        }
        let config = self.gix.config_snapshot();
        let is_set = ["core.attributesFile", "attr.tree"].iter().any(|&key| config.string(key).is_some());
        let own = self.gix.common_dir().join("info").join("attributes");
        let may_change = is_set
            || may_change(&own, false)
            || folders.iter().any(|folder| may_change(&folder.join(ATTRIBUTES), false));
        if !may_change {
            return None;
        }
        let (index, written) = self.index()?;
        Some(CheckedOut { index, written: Time::try_from(written).ok()?, work_tree, prefix })
    }

    /// Git's index and when it was written; `None` if there is none that can be read.
    fn index(&self) -> Option<(index::File, SystemTime)> {
        let path = self.gix.index_path();
        let metadata = path.metadata().ok()?;
        if !metadata.is_file() || metadata.len() > MAX_INDEX_BYTES {
            return None;
        }
        let index = index::File::at(path, self.gix.object_hash(), true, index::decode::Options::default()).ok()?;
        // The time of the file that was read, even if another one has taken its place.
        let written = index.timestamp();
        let since_epoch = Duration::new(u64::try_from(written.unix_seconds()).ok()?, written.nanoseconds());
        Some((index, SystemTime::UNIX_EPOCH.checked_add(since_epoch)?))
    }

    /// Whether git may convert files by more than their line endings.
    fn may_change_files(&self, checked_out: &CheckedOut) -> bool {
        let config = self.gix.config_snapshot();
        let elsewhere = ["core.attributesFile", "attr.tree"].iter().any(|&key| config.string(key).is_some());
        let own = self.gix.common_dir().join("info").join("attributes");
        elsewhere || may_change(&own, false) || checked_out.may_change_files()
    }
}

impl CheckedOut {
    /// The blob id of the file at `path`, whose content is `text`.
    pub(super) fn id(&self, path: &str, text: &str) -> Option<ObjectId> {
        let (entry, file) = self.entry(path)?;
        let metadata = Metadata::from_path_no_follow(&file).ok()?;
        (self.is_unchanged(entry, &metadata) && is_stored_verbatim(entry, text.as_bytes())).then_some(entry.id)
    }

    /// The blob id of the file at `path` by its `stat` data, whatever git converted on checkout.
    pub(super) fn filtered_id(&self, path: &str) -> Option<ObjectId> {
        let (entry, file) = self.entry(path)?;
        let metadata = Metadata::from_path_no_follow(&file).ok()?;
        self.is_unchanged(entry, &metadata).then_some(entry.id)
    }

    /// The text of the file at `path` if its blob is `id`.
    pub(super) fn text(&self, path: &str, id: ObjectId) -> Option<Box<str>> {
        let (entry, file) = self.entry(path).filter(|(entry, _)| entry.id == id)?;
        decode_text(self.bytes(entry, &file)?).ok()
    }

    /// The files of the roadmap, with their paths in the repository.
    fn own(&self) -> impl Iterator<Item = (&[u8], &Entry)> {
        let entries = self.index.prefixed_entries(self.prefix.as_bytes().as_bstr()).unwrap_or_default();
        entries.iter().map(|entry| (entry.path(&self.index).as_ref(), entry))
    }

    fn entry(&self, path: &str) -> Option<(&Entry, PathBuf)> {
        let path = [&self.prefix, path].concat();
        let entry = self.index.entry_by_path(path.as_bytes().as_bstr())?;
        Some((entry, self.work_tree.join(path)))
    }

    /// The content of a file that is as git wrote it.
    fn bytes(&self, entry: &Entry, path: &Path) -> Option<Vec<u8>> {
        // Checked before opening, because opening a pipe waits for a writer.
        if !self.is_unchanged(entry, &Metadata::from_path_no_follow(path).ok()?) {
            return None;
        }
        let file = File::open(path).ok()?;
        let mut bytes = Vec::with_capacity(usize::try_from(entry.stat.size).ok()?);
        (&file).take(u64::from(entry.stat.size) + 1).read_to_end(&mut bytes).ok()?;
        // Checked again after reading, as it may have changed meanwhile.
        let is_unchanged = self.is_unchanged(entry, &Metadata::from_file(&file).ok()?);
        (is_unchanged && is_stored_verbatim(entry, &bytes)).then_some(bytes)
    }

    /// Whether `stat` reports the same as when the file had this content.
    fn is_unchanged(&self, entry: &Entry, metadata: &Metadata) -> bool {
        let stat = &entry.stat;
        // A file modified in the same clock step as the index was written may have changed again unnoticed. Git marks
        // such an entry by a size of 0.
        is_plain(entry)
            && stat.mtime < self.written
            && stat.size != 0
            && u64::from(stat.size) <= MAX_FILE_BYTES
            && metadata.is_file()
            && Stat::from_fs(metadata).is_ok_and(|metadata| stat.matches(&metadata, STRICT))
    }

    /// Whether attributes in the folders of these files, or above, may make git convert them.
    fn may_change_files(&self) -> bool {
        let mut folders = BTreeSet::from([&b""[..]]);
        for (path, _) in self.own() {
            for end in memchr::memrchr_iter(b'/', path) {
                // The parents of a known folder are known.
                if !folders.insert(&path[..=end]) {
                    break;
                }
            }
        }
        folders.into_iter().any(|folder| {
            let path = [folder, ATTRIBUTES.as_bytes()].concat();
            // If one is not checked out, git uses the version in the index.
            let is_kept = self.index.entry_by_path(path.as_bstr()).is_some();
            std::str::from_utf8(&path).map_or(true, |path| may_change(&self.work_tree.join(path), is_kept))
        })
    }

    /// Whether some of the files hash to the ids in the index. Conversions may be configured where this process does
    /// not look: for the user or the system, or at the time of checkout.
    fn samples_hold(&self) -> bool {
        let own: Vec<_> = self.own().filter(|(_, entry)| entry.stat.size <= SAMPLE_BYTES).collect();
        let step = (own.len() / MAX_SAMPLES).max(1);
        own.into_iter().step_by(step).all(|(path, entry)| {
            let Ok(path) = std::str::from_utf8(path) else { return true };
            // A modified file proves nothing.
            let bytes = self.bytes(entry, &self.work_tree.join(path));
            bytes.is_none_or(|bytes| compute_hash(entry.id.kind(), Kind::Blob, &bytes).is_ok_and(|id| id == entry.id))
        })
    }
}

/// Whether an entry is a regular file without conflicts, and without flags such as assume-unchanged or skip-worktree.
fn is_plain(entry: &Entry) -> bool {
    entry.flags.is_empty() && (entry.mode == Mode::FILE || entry.mode == Mode::FILE_EXECUTABLE)
}

/// Whether git stores the bytes unchanged whatever is configured for line endings and `$Id$`.
fn is_stored_verbatim(entry: &Entry, bytes: &[u8]) -> bool {
    let is_whole = u64::from(entry.stat.size) == bytes.len() as u64;
    is_whole && memchr::memchr(b'\r', bytes).is_none() && memchr::memmem::find(bytes, b"$Id").is_none()
}

/// Whether an attributes file may make git convert other files; `is_kept` says whether git has a version of it in
/// case it is missing.
fn may_change(path: &Path, is_kept: bool) -> bool {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() && metadata.len() <= MAX_FILE_BYTES => fs::read(path)
            .map_or(true, |attributes| {
                CHANGING_ATTRIBUTES.iter().any(|name| memchr::memmem::find(&attributes, name).is_some())
            }),
        Ok(_) => true,
        Err(why) => is_kept || why.kind() != io::ErrorKind::NotFound,
    }
}
