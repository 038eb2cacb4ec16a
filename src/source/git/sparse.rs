//! Files that git regards as checked out but that a sparse checkout leaves out.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use gix::ObjectId;
use gix::index::entry::{Flags, Mode};
use gix::objs::tree::EntryKind;

use super::Repository;
use super::listing::NamedEntry;
use crate::source::repository_root;

/// A file of a roadmap that is not checked out.
pub struct NotCheckedOut {
    /// Relative to the roadmap's folder, with `/`.
    pub path: String,
    /// Its blob.
    pub id: ObjectId,
}

/// Whether the repository around the folder may use a sparse checkout. Decided by the first bytes of its index, so
/// that other repositories pay nothing for it.
pub fn may_be_sparse(folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Some(git_dir) = folder.canonicalize().ok().as_deref().and_then(repository_root).and_then(git_dir) else {
        return false;
    };
    let mut head = [0; 8];
    let read = File::open(git_dir.join("index")).and_then(|mut file| file.read_exact(&mut head));
    // Only from version 3 on can an entry say so; the entries of a split index are mostly in another file.
    read.is_ok() && head.starts_with(b"DIRC") && (head[7] > 2 || is_split(&git_dir))
}

/// The git directory of a work tree.
fn git_dir(work_tree: &Path) -> Option<PathBuf> {
    let own = work_tree.join(".git");
    if own.is_dir() {
        return Some(own);
    }
    let text = fs::read_to_string(&own).ok()?;
    Some(work_tree.join(text.strip_prefix("gitdir:")?.trim()))
}

fn is_split(git_dir: &Path) -> bool {
    let entries = fs::read_dir(git_dir).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.file_name().as_encoded_bytes().starts_with(b"sharedindex."))
}

impl Repository {
    /// The files of the roadmap that the sparse checkout leaves out and that do not exist in the folder, sorted by
    /// path.
    pub fn not_checked_out(&self) -> Vec<NotCheckedOut> {
        let (Some(work_tree), Ok(index)) = (self.work_tree(), self.gix.open_index()) else { return Vec::new() };
        let prefix = crate::source::with_trailing_slash(self.folder());
        let mut left_out: Vec<NotCheckedOut> = Vec::new();
        for entry in index.entries().iter().filter(|entry| entry.flags.contains(Flags::SKIP_WORKTREE)) {
            let path: &[u8] = entry.path(&index);
            if entry.mode == Mode::DIR {
                // In a sparse index this is a folder of which nothing is checked out.
                self.add_left_out(path, entry.id, &prefix, &mut left_out);
            } else if let Some(path) = path.strip_prefix(prefix.as_bytes())
                && (entry.mode == Mode::FILE || entry.mode == Mode::FILE_EXECUTABLE)
                && is_read(path)
            {
                left_out.push(NotCheckedOut { path: String::from_utf8_lossy(path).into_owned(), id: entry.id });
            }
        }
        left_out.retain(|file| work_tree.join(format!("{prefix}{}", file.path)).symlink_metadata().is_err());
        left_out.sort_by(|one, other| one.path.cmp(&other.path));
        left_out
    }

    fn add_left_out(&self, folder: &[u8], tree: ObjectId, prefix: &str, left_out: &mut Vec<NotCheckedOut>) {
        let Some(inside) = folder.strip_prefix(prefix.as_bytes()) else { return };
        let mut ahead = vec![(inside.to_vec(), tree)];
        while let Some((folder, tree)) = ahead.pop() {
            // A missing tree cannot be listed.
            let Ok(entries) = self.entries(tree) else { continue };
            for NamedEntry { name, kind, id } in entries {
                let path = [&folder[..], &name].concat();
                match kind {
                    EntryKind::Tree => ahead.push(([&path[..], b"/"].concat(), id)),
                    EntryKind::Blob | EntryKind::BlobExecutable if is_read(&path) => {
                        left_out.push(NotCheckedOut { path: String::from_utf8_lossy(&path).into_owned(), id });
                    }
                    EntryKind::Blob | EntryKind::BlobExecutable | EntryKind::Link | EntryKind::Commit => {}
                }
            }
        }
    }
}

/// Whether a path belongs to a roadmap.
fn is_read(path: &[u8]) -> bool {
    if path == b"people.toml" || path == b"roadmap.toml" {
        return true;
    }
    let is_hidden = |name: &[u8]| matches!(name.first(), Some(b'.' | b'_'));
    path.strip_prefix(b"projects/")
        .is_some_and(|inside| inside.ends_with(b".toml") && !inside.split(|&byte| byte == b'/').any(is_hidden))
}
