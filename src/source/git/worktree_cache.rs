//! Which files of the work tree are the very objects that git's index says, as far as that is beyond doubt without reading
//! or hashing them.
//!
//! git itself goes by what the system says of a file: its size, its number, when it was changed. Whatever git would look at
//! more closely is in doubt here, and so is whatever git may have changed on the way between an object and its file.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use gix::ObjectId;
use gix::index::entry::Stat;
use gix::index::entry::stat::{Options, Time};
use gix::index::fs::Metadata;
use gix::objs::{Kind, compute_hash};

use super::Repository;
use super::index::{Entry, Index};
use crate::source::{MAX_FILE_BYTES, Sources, text_of};

/// No system counts the time of files in longer steps.
const STEP: Duration = Duration::from_secs(2);

/// What is compared of a file: all that is known. Where git is told to look at less, more is in doubt.
const STRICTLY: Options = Options { trust_ctime: true, check_stat: true, use_nsec: true, use_stdev: false };

/// Which files lead git to change what is in others: what the names of such attributes hold.
const ATTRIBUTES: &str = ".gitattributes";
const CHANGING: [&[u8]; 3] = [b"filter", b"ident", b"encoding"];

/// So many files are hashed all the same, of those that are no larger.
const SAMPLES: usize = 3;
const SAMPLE_BYTES: u32 = 1 << 13;

/// The files of a roadmap that are checked out.
pub(super) struct CheckedOut {
    index: Index,
    written: Time,
    work_tree: PathBuf,
    /// What stands before their paths.
    prefix: String,
}

impl Repository {
    /// The files in `folder` of the repository, of which none was read before `read_from`; nothing where no index tells of
    /// them without a doubt.
    pub(super) fn checked_out(&self, folder: &str, read_from: SystemTime) -> Option<CheckedOut> {
        let work_tree = self.work_tree()?.to_owned();
        let prefix = crate::source::as_folder(folder);
        let wanted = |path: &[u8]| path.starts_with(prefix.as_bytes()) || path.ends_with(ATTRIBUTES.as_bytes());
        let index = Index::read(&self.gix.index_path(), self.gix.object_hash(), wanted)?;
        // Were it younger, a file might have been changed after it was read, and then have been added. As it is, a file
        // that was changed since shows it: the time of that is later than what any entry holds.
        if index.written.checked_add(STEP)? >= read_from || self.gix.objects.store_ref().replacements().next().is_some()
        {
            return None;
        }
        let written = Time::try_from(index.written).ok()?;
        let checked_out = CheckedOut { index, written, work_tree, prefix };
        let is_sure = !self.may_change_files(&checked_out) && checked_out.samples_hold();
        is_sure.then_some(checked_out)
    }

    /// The files of the folder that the repository was opened by, where attributes may lead git to change them on their way:
    /// only the index says then which object a file is.
    pub(super) fn filtered(&self, sources: &Sources) -> Option<CheckedOut> {
        let work_tree = self.work_tree()?.to_owned();
        let prefix = crate::source::as_folder(self.folder());
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
        let index =
            Index::read(&self.gix.index_path(), self.gix.object_hash(), |path| path.starts_with(prefix.as_bytes()))?;
        let written = Time::try_from(index.written).ok()?;
        Some(CheckedOut { index, written, work_tree, prefix })
    }

    /// Whether git may be told to change files on their way, by more than the ends of their lines.
    fn may_change_files(&self, checked_out: &CheckedOut) -> bool {
        let config = self.gix.config_snapshot();
        let elsewhere = ["core.attributesFile", "attr.tree"].iter().any(|&key| config.string(key).is_some());
        let own = self.gix.common_dir().join("info").join("attributes");
        elsewhere || may_change(&own, false) || checked_out.may_change_files()
    }
}

impl CheckedOut {
    /// The object that the file at `path` is, in which `text` was read.
    pub(super) fn id(&self, path: &str, text: &str) -> Option<ObjectId> {
        let (entry, file) = self.entry(path)?;
        let found = Metadata::from_path_no_follow(&file).ok()?;
        (self.is_unchanged(entry, &found) && is_as_kept(entry, text.as_bytes())).then_some(entry.id)
    }

    /// The object that the file at `path` is by what the system says of it, whatever git made of that on the way.
    pub(super) fn filtered_id(&self, path: &str) -> Option<ObjectId> {
        let (entry, file) = self.entry(path)?;
        let found = Metadata::from_path_no_follow(&file).ok()?;
        self.is_unchanged(entry, &found).then_some(entry.id)
    }

    /// The text of the file at `path` where that is the object `id`.
    pub(super) fn text(&self, path: &str, id: ObjectId) -> Option<Box<str>> {
        let (entry, file) = self.entry(path).filter(|(entry, _)| entry.id == id)?;
        text_of(self.bytes(entry, &file)?).ok()
    }

    /// The files of the roadmap, by their paths in the repository.
    fn own(&self) -> impl Iterator<Item = (&[u8], &Entry)> {
        self.index.entries().filter(|(path, _)| path.starts_with(self.prefix.as_bytes()))
    }

    fn entry(&self, path: &str) -> Option<(&Entry, PathBuf)> {
        let path = [&self.prefix, path].concat();
        let entry = self.index.entry(path.as_bytes())?;
        Some((entry, self.work_tree.join(path)))
    }

    /// What is in a file, where it is as git left it.
    fn bytes(&self, entry: &Entry, path: &Path) -> Option<Vec<u8>> {
        // Asked before opening: opening a pipe would wait for a writer.
        if !self.is_unchanged(entry, &Metadata::from_path_no_follow(path).ok()?) {
            return None;
        }
        let file = File::open(path).ok()?;
        let mut bytes = Vec::with_capacity(usize::try_from(entry.stat.size).ok()?);
        (&file).take(u64::from(entry.stat.size) + 1).read_to_end(&mut bytes).ok()?;
        // And after reading: it may have been changed meanwhile.
        let is_unchanged = self.is_unchanged(entry, &Metadata::from_file(&file).ok()?);
        (is_unchanged && is_as_kept(entry, &bytes)).then_some(bytes)
    }

    /// Whether the system says of a file what it said when that was the object.
    fn is_unchanged(&self, entry: &Entry, found: &Metadata) -> bool {
        let stat = &entry.stat;
        // What was changed when the index was written may have been so again, at the same time by the clock. Of what git
        // holds for changed all the same it notes that nothing is in it.
        entry.is_plain
            && stat.mtime < self.written
            && stat.size != 0
            && u64::from(stat.size) <= MAX_FILE_BYTES
            && found.is_file()
            && Stat::from_fs(found).is_ok_and(|found| stat.matches(&found, STRICTLY))
    }

    /// Whether files that lie in the folders of these, and above, may lead git to change them.
    fn may_change_files(&self) -> bool {
        let mut folders = BTreeSet::from([&b""[..]]);
        for (path, _) in self.own() {
            for end in memchr::memrchr_iter(b'/', path) {
                // What lies above a folder that is known is known.
                if !folders.insert(&path[..=end]) {
                    break;
                }
            }
        }
        folders.into_iter().any(|folder| {
            let path = [folder, ATTRIBUTES.as_bytes()].concat();
            // Where one is not checked out git goes by that of the index.
            let is_kept = self.index.entry(&path).is_some();
            std::str::from_utf8(&path).map_or(true, |path| may_change(&self.work_tree.join(path), is_kept))
        })
    }

    /// Whether some of the files hash to what they are said to be. What changes files may be set where nobody sees it from
    /// here: for all repositories of a person or a machine, or when the files were checked out.
    fn samples_hold(&self) -> bool {
        let own: Vec<_> = self.own().filter(|(_, entry)| entry.stat.size <= SAMPLE_BYTES).collect();
        let step = (own.len() / SAMPLES).max(1);
        own.into_iter().step_by(step).all(|(path, entry)| {
            let Ok(path) = std::str::from_utf8(path) else { return true };
            // One that was changed tells nothing.
            let bytes = self.bytes(entry, &self.work_tree.join(path));
            bytes.is_none_or(|bytes| compute_hash(entry.id.kind(), Kind::Blob, &bytes).is_ok_and(|id| id == entry.id))
        })
    }
}

/// Whether git leaves what is in a file as it is, whatever it is told of the ends of lines and of `$Id$`.
fn is_as_kept(entry: &Entry, bytes: &[u8]) -> bool {
    let is_whole = u64::from(entry.stat.size) == bytes.len() as u64;
    is_whole && memchr::memchr(b'\r', bytes).is_none() && memchr::memmem::find(bytes, b"$Id").is_none()
}

/// Whether a file of attributes may lead git to change others; `is_kept` says whether git has one where this is missing.
fn may_change(path: &Path, is_kept: bool) -> bool {
    match path.symlink_metadata() {
        Ok(found) if found.is_file() && found.len() <= MAX_FILE_BYTES => fs::read(path)
            .map_or(true, |attributes| CHANGING.iter().any(|name| memchr::memmem::find(&attributes, name).is_some())),
        Ok(_) => true,
        Err(why) => is_kept || why.kind() != io::ErrorKind::NotFound,
    }
}
