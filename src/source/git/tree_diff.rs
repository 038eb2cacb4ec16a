//! Compares the projects folders of commits; trees with equal ids are not opened.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::objs::tree::{EntryKind, EntryRef};
use gix::objs::{Kind, TreeRefIter};

use super::{GitError, Repository};

/// How many bytes are compared at once.
const CHUNK: usize = 64;

/// The differences between two folders, by paths from the roadmap's folder.
#[derive(Default)]
pub(super) struct ProjectsDiff {
    pub removed: BTreeSet<Vec<u8>>,
    pub files: Vec<(Vec<u8>, ObjectId)>,
    pub links: Vec<Vec<u8>>,
}

/// A folder that differs, before and after.
struct FolderPair {
    /// The index of the pair of states that is compared.
    pair: usize,
    path: Vec<u8>,
    old: Option<ObjectId>,
    new: Option<ObjectId>,
}

impl Repository {
    /// The differences of each pair of states of the projects folder.
    pub(super) fn compare(
        &self,
        pairs: &[(Option<ObjectId>, Option<ObjectId>)],
    ) -> Result<Vec<ProjectsDiff>, GitError> {
        let mut found: Vec<ProjectsDiff> = pairs.iter().map(|_| ProjectsDiff::default()).collect();
        let differing = pairs.iter().enumerate().filter(|(_, (was, is))| was != is);
        let mut level: Vec<FolderPair> = differing
            .map(|(pair, &(was, is))| FolderPair { pair, path: b"projects".to_vec(), old: was, new: is })
            .collect();
        // Breadth first rather than recursively, because folders may be nested to any depth.
        while !level.is_empty() {
            self.prefetch(level.iter().flat_map(|folder| [folder.old, folder.new]).flatten());
            let mut deeper = Vec::new();
            for folder in level {
                self.open(&folder, &mut found[folder.pair], &mut deeper)?;
            }
            level = deeper;
        }
        Ok(found)
    }

    fn open(
        &self,
        folder: &FolderPair,
        found: &mut ProjectsDiff,
        deeper: &mut Vec<FolderPair>,
    ) -> Result<(), GitError> {
        let (old_bytes, new_bytes) = (self.tree_bytes(folder.old)?, self.tree_bytes(folder.new)?);
        let id_bytes = folder.new.or(folder.old).map_or(0, |id| id.as_bytes().len());
        let (old, new) = trim_common(&old_bytes, &new_bytes, id_bytes);
        let (mut old, mut new) = (listed(old, folder.old), listed(new, folder.new));
        let (mut was, mut is) = (old.next().transpose()?, new.next().transpose()?);
        loop {
            let order = match (&was, &is) {
                (None, None) => return Ok(()),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(was), Some(is)) => was.cmp(is),
            };
            match order {
                Ordering::Equal if was == is => {}
                Ordering::Equal => found.add(folder, was, is, deeper),
                Ordering::Less => found.add(folder, was, None, deeper),
                Ordering::Greater => found.add(folder, None, is, deeper),
            }
            if order != Ordering::Greater {
                was = old.next().transpose()?;
            }
            if order != Ordering::Less {
                is = new.next().transpose()?;
            }
        }
    }

    fn tree_bytes(&self, tree: Option<ObjectId>) -> Result<Vec<u8>, GitError> {
        tree.map_or(Ok(Vec::new()), |tree| self.object_of(tree, Kind::Tree))
    }
}

/// The entries of a tree that may belong to a roadmap; none if there is no tree.
fn listed(bytes: &[u8], tree: Option<ObjectId>) -> impl Iterator<Item = Result<EntryRef<'_>, GitError>> {
    let tree = tree.unwrap_or(ObjectId::null(gix::hash::Kind::Sha1));
    let is_wanted = |entry: &EntryRef| {
        let is_read = entry.mode.is_tree() || entry.filename.ends_with(b".toml");
        is_read && !matches!(entry.filename.first(), Some(b'.' | b'_'))
    };
    TreeRefIter::from_bytes(bytes, tree.kind())
        .filter(move |entry| entry.as_ref().map_or(true, is_wanted))
        .map(move |entry| entry.map_err(|why| GitError::Corrupt { object: tree, why: why.to_string() }))
}

impl ProjectsDiff {
    /// Adds an entry that differs; if it is in both states, both have the same name.
    fn add(&mut self, folder: &FolderPair, was: Option<EntryRef>, is: Option<EntryRef>, deeper: &mut Vec<FolderPair>) {
        let Some(name) = is.or(was).map(|entry| entry.filename) else { return };
        let path = [&folder.path, &b"/"[..], name].concat();
        let tree =
            |entry: Option<EntryRef>| entry.filter(|entry| entry.mode.is_tree()).map(|entry| entry.oid.to_owned());
        if tree(was).is_some() || tree(is).is_some() {
            deeper.push(FolderPair { pair: folder.pair, path: path.clone(), old: tree(was), new: tree(is) });
        }
        let is_file = |entry: EntryRef| match entry.mode.kind() {
            EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link => true,
            EntryKind::Tree | EntryKind::Commit => false,
        };
        if was.is_some_and(is_file) {
            self.removed.insert(path.clone());
        }
        match is.map(|entry| (entry.mode.kind(), entry.oid.to_owned())) {
            Some((EntryKind::Blob | EntryKind::BlobExecutable, id)) => self.files.push((path, id)),
            Some((EntryKind::Link, _)) => self.links.push(path),
            // The files of a submodule are not among this repository's objects.
            Some((EntryKind::Tree | EntryKind::Commit, _)) | None => {}
        }
    }
}

/// The entries of two trees without their common beginning and end, as most commits change few of many entries.
/// `id_bytes` is the size of an id.
fn trim_common<'b>(old: &'b [u8], new: &'b [u8], id_bytes: usize) -> (&'b [u8], &'b [u8]) {
    let alike = old.chunks(CHUNK).zip(new.chunks(CHUNK)).take_while(|(old, new)| old == new);
    let alike = alike.map(|(chunk, _)| chunk.len()).sum();
    let start = entry_ends(old, id_bytes).take_while(|&end| end <= alike).last().unwrap_or(0);
    let (old, new) = (&old[start..], &new[start..]);
    let alike = old.rchunks(CHUNK).zip(new.rchunks(CHUNK)).take_while(|(old, new)| old == new);
    let alike: usize = alike.map(|(chunk, _)| chunk.len()).sum();
    // The number of bytes that remain after each entry, within the common end: where it is equal, nothing more
    // differs.
    let remaining = |bytes: &'b [u8]| {
        let all = std::iter::once(0).chain(entry_ends(bytes, id_bytes)).map(|end| bytes.len() - end);
        all.skip_while(move |&left| left > alike)
    };
    let (mut old_left, mut new_left) = (remaining(old).peekable(), remaining(new).peekable());
    while let (Some(&one), Some(&other)) = (old_left.peek(), new_left.peek()) {
        match one.cmp(&other) {
            Ordering::Equal => return (&old[..old.len() - one], &new[..new.len() - one]),
            Ordering::Greater => drop(old_left.next()),
            Ordering::Less => drop(new_left.next()),
        }
    }
    (old, new)
}

/// The end offsets of the entries of a tree, as far as its bytes are valid: mode, space, name, zero byte, id.
fn entry_ends(bytes: &[u8], id_bytes: usize) -> impl Iterator<Item = usize> + '_ {
    let next = move |&at: &usize| {
        let end = at + bytes.get(at..)?.find_byte(0)? + 1 + id_bytes;
        (end <= bytes.len()).then_some(end)
    };
    std::iter::successors(Some(0), next).skip(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every small folder against every other: what is kept differs, and what is trimmed does not.
    #[test]
    fn only_what_is_alike_at_both_ends_is_left_out() {
        let entry = |name: &str, id: u8| [b"100644 ", name.as_bytes(), &[0], &[id; 20]].concat();
        let names = ["a", "bb", "bb.toml", "c"];
        // Each name is absent or has one of two ids, one of which is all zeros.
        let folders: Vec<Vec<Vec<u8>>> = (0..3_u32.pow(4))
            .map(|mut number| {
                let mut folder = Vec::new();
                for name in names {
                    if let Some(id) = (number % 3).checked_sub(1) {
                        folder.push(entry(name, u8::try_from(id).unwrap()));
                    }
                    number /= 3;
                }
                folder
            })
            .collect();
        let differing = |old: &[u8], new: &[u8]| -> Vec<String> {
            let [old, new] = [old, new].map(|bytes| {
                let entries = TreeRefIter::from_bytes(bytes, gix::hash::Kind::Sha1);
                entries.map(|entry| format!("{:?}", entry.expect("whole entries"))).collect::<Vec<_>>()
            });
            let gone = old.iter().filter(|entry| !new.contains(entry));
            gone.chain(new.iter().filter(|entry| !old.contains(entry))).cloned().collect()
        };
        for (old, new) in folders.iter().flat_map(|old| folders.iter().map(move |new| (old.concat(), new.concat()))) {
            let (old_left, new_left) = trim_common(&old, &new, 20);
            assert_eq!(differing(old_left, new_left), differing(&old, &new), "{old:?} {new:?}");
            assert!(old != new || old_left.len() + new_left.len() == 0, "{old:?}");
        }
    }
}
