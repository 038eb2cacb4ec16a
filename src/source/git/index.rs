//! git's index: which files are checked out, and what the system said of each when git last looked at it.
//!
//! Its entries alone are read, and of them those that are asked for: what follows them (a tree of any depth, among others)
//! is git's own, and a repository may hold many more files than those of a roadmap.

use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;
use std::time::SystemTime;

use gix::ObjectId;
use gix::hash::Kind;
use gix::index::entry::Stat;
use gix::index::entry::stat::Time;

/// A larger index is not read: that takes longer than to do without.
const MAX_BYTES: u64 = 64 << 20;

/// What stands before the entries: a mark, the version, how many there are.
const HEADER: usize = 12;

/// What stands in an entry before its id, and the flags after that.
const STAT: usize = 40;
const FLAGS: usize = 2;

/// In the flags: how long the path is, or that it is longer than can be said there; and that more flags follow.
const PATH_LENGTH: u16 = 0x0FFF;
const MORE_FLAGS: u16 = 0x4000;

/// The modes of regular files.
const REGULAR: [u32; 2] = [0o100_644, 0o100_755];

pub(super) struct Index {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    pub written: SystemTime,
}

/// A file of the index.
pub(super) struct Entry {
    path: Range<usize>,
    /// Whether it is a regular file, and nobody told git to leave it alone or is in the midst of merging it.
    pub is_plain: bool,
    /// What the system said of the file when it was this object.
    pub stat: Stat,
    pub id: ObjectId,
}

impl Index {
    /// The entries whose paths are `wanted`; nothing where there is no index, or one that means more than its entries say.
    pub(super) fn read(path: &Path, kind: Kind, wanted: impl Fn(&[u8]) -> bool) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let found = file.metadata().ok()?;
        if !found.is_file() || found.len() > MAX_BYTES {
            return None;
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        let entries = entries(&bytes, kind.len_in_bytes(), wanted)?;
        Some(Self { bytes, entries, written: found.modified().ok()? })
    }

    /// What is known of the file at `path` of the repository.
    pub(super) fn entry(&self, path: &[u8]) -> Option<&Entry> {
        let at = self.entries.binary_search_by(|entry| self.path(entry).cmp(path)).ok()?;
        Some(&self.entries[at])
    }

    /// All entries, with their paths.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&[u8], &Entry)> {
        self.entries.iter().map(|entry| (self.path(entry), entry))
    }

    fn path(&self, entry: &Entry) -> &[u8] {
        &self.bytes[entry.path.clone()]
    }
}

fn entries(bytes: &[u8], id_bytes: usize, wanted: impl Fn(&[u8]) -> bool) -> Option<Vec<Entry>> {
    // A fourth version shortens paths by those before them.
    if bytes.get(..4)? != b"DIRC" || !matches!(number(bytes, 4)?, 2 | 3) {
        return None;
    }
    let mut entries = Vec::new();
    let mut at = HEADER;
    for _ in 0..number(bytes, 8)? {
        let id = bytes.get(at + STAT..at + STAT + id_bytes)?;
        let flags_at = at + STAT + id_bytes;
        let flags = u16::from_be_bytes(bytes.get(flags_at..flags_at + FLAGS)?.try_into().ok()?);
        let start = flags_at + if flags & MORE_FLAGS == 0 { FLAGS } else { 2 * FLAGS };
        let end = start + memchr::memchr(0, bytes.get(start..)?)?;
        let path = &bytes[start..end];
        if wanted(path) {
            // Every further flag says that the file is not, or not to be taken, as it stands there.
            let is_plain = flags & !PATH_LENGTH == 0 && REGULAR.contains(&number(bytes, at + 24)?);
            entries.push(Entry {
                path: start..end,
                is_plain,
                stat: stat(bytes, at)?,
                id: ObjectId::try_from(id).ok()?,
            });
        }
        // Zeros up to a multiple of eight, one at least.
        at += (end - at + 8) & !7;
    }
    // What git has to understand in order to use the index is called by small letters: that it is split, or leaves out
    // whole folders.
    while at + id_bytes < bytes.len() {
        if bytes.get(at).is_none_or(u8::is_ascii_lowercase) {
            return None;
        }
        at = at.checked_add(8)?.checked_add(usize::try_from(number(bytes, at + 4)?).ok()?)?;
    }
    Some(entries)
}

fn stat(bytes: &[u8], at: usize) -> Option<Stat> {
    let field = |rank: usize| number(bytes, at + 4 * rank);
    Some(Stat {
        ctime: Time { secs: field(0)?, nsecs: field(1)? },
        mtime: Time { secs: field(2)?, nsecs: field(3)? },
        dev: field(4)?,
        ino: field(5)?,
        // The sixth is the mode.
        uid: field(7)?,
        gid: field(8)?,
        size: field(9)?,
    })
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
