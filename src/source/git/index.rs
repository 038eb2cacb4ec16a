//! Reads git's index: the files that are checked out, and what `stat` reported for each when git last looked.
//!
//! Only entries are read, and only those asked for: the extensions after them are for git, and a repository may hold
//! many more files than the roadmap. Format: gitformat-index(5).

use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;
use std::time::SystemTime;

use gix::ObjectId;
use gix::hash::Kind;
use gix::index::entry::Stat;
use gix::index::entry::stat::Time;

/// A larger index is not read: working without it is faster.
const MAX_BYTES: u64 = 64 << 20;

/// The size of the header: signature, version, number of entries.
const HEADER: usize = 12;

/// The sizes of the fields before an entry's id, and of the flags after it.
const STAT: usize = 40;
const FLAGS: usize = 2;

/// In the flags: the length of the path, saturating, and whether extended flags follow.
const PATH_LENGTH: u16 = 0x0FFF;
const MORE_FLAGS: u16 = 0x4000;

/// The modes of regular files.
const REGULAR: [u32; 2] = [0o100_644, 0o100_755];

pub(super) struct Index {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    pub written: SystemTime,
}

/// An entry of the index.
pub(super) struct Entry {
    path: Range<usize>,
    /// Whether it is a regular file without conflicts, and without flags such as assume-unchanged or skip-worktree.
    pub is_plain: bool,
    /// What `stat` reported when the file had this content.
    pub stat: Stat,
    pub id: ObjectId,
}

impl Index {
    /// Reads the entries whose paths satisfy `is_wanted`; `None` if there is no index, or one with extensions that
    /// change its meaning.
    pub(super) fn read(path: &Path, kind: Kind, is_wanted: impl Fn(&[u8]) -> bool) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let metadata = file.metadata().ok()?;
        if !metadata.is_file() || metadata.len() > MAX_BYTES {
            return None;
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        let entries = parse_entries(&bytes, kind.len_in_bytes(), is_wanted)?;
        Some(Self { bytes, entries, written: metadata.modified().ok()? })
    }

    /// The entry of the file at `path` of the repository.
    pub(super) fn entry(&self, path: &[u8]) -> Option<&Entry> {
        let at = self.entries.binary_search_by(|entry| self.path(entry).cmp(path)).ok()?;
        Some(&self.entries[at])
    }

    /// All entries with their paths.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&[u8], &Entry)> {
        self.entries.iter().map(|entry| (self.path(entry), entry))
    }

    fn path(&self, entry: &Entry) -> &[u8] {
        &self.bytes[entry.path.clone()]
    }
}

fn parse_entries(bytes: &[u8], id_bytes: usize, is_wanted: impl Fn(&[u8]) -> bool) -> Option<Vec<Entry>> {
    // Version 4 compresses paths.
    if bytes.get(..4)? != b"DIRC" || !matches!(read_u32(bytes, 4)?, 2 | 3) {
        return None;
    }
    let mut entries = Vec::new();
    let mut at = HEADER;
    for _ in 0..read_u32(bytes, 8)? {
        let id = bytes.get(at + STAT..at + STAT + id_bytes)?;
        let flags_at = at + STAT + id_bytes;
        let flags = u16::from_be_bytes(bytes.get(flags_at..flags_at + FLAGS)?.try_into().ok()?);
        let start = flags_at + if flags & MORE_FLAGS == 0 { FLAGS } else { 2 * FLAGS };
        let end = start + memchr::memchr(0, bytes.get(start..)?)?;
        let path = &bytes[start..end];
        if is_wanted(path) {
            // Each extended flag says that the file is not to be trusted as it is.
            let is_plain = flags & !PATH_LENGTH == 0 && REGULAR.contains(&read_u32(bytes, at + 24)?);
            entries.push(Entry {
                path: start..end,
                is_plain,
                stat: parse_stat(bytes, at)?,
                id: ObjectId::try_from(id).ok()?,
            });
        }
        // Padded with one to eight zeros to a multiple of eight.
        at += (end - at + 8) & !7;
    }
    // Extensions with a lowercase signature must be understood to use the index: split index, sparse directories.
    while at + id_bytes < bytes.len() {
        if bytes.get(at).is_none_or(u8::is_ascii_lowercase) {
            return None;
        }
        at = at.checked_add(8)?.checked_add(usize::try_from(read_u32(bytes, at + 4)?).ok()?)?;
    }
    Some(entries)
}

fn parse_stat(bytes: &[u8], at: usize) -> Option<Stat> {
    let field = |rank: usize| read_u32(bytes, at + 4 * rank);
    Some(Stat {
        ctime: Time { secs: field(0)?, nsecs: field(1)? },
        mtime: Time { secs: field(2)?, nsecs: field(3)? },
        dev: field(4)?,
        ino: field(5)?,
        // The sixth field is the mode.
        uid: field(7)?,
        gid: field(8)?,
        size: field(9)?,
    })
}

fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
