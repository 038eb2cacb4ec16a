//! What was learned of a repository, kept in its git directory: a file that may be missing, and that anybody may delete.

use std::fs;
use std::hash::Hasher;
use std::io::Write;
use std::path::PathBuf;

use rustc_hash::FxHasher;

use super::Repository;

/// The folder in the git directory that all work trees share.
const FOLDER: &str = "roadmap";

/// What every such file begins with: what it is, and how it is written.
const MAGIC: &[u8; 8] = b"roadmap\n";

/// Nothing larger is kept or read.
const MAX_BYTES: u64 = 256 << 20;

/// How long the sum is that stands before the content.
const SUM: usize = 4;

impl Repository {
    /// What was kept by that name; `None` if nothing was, or something else lies there.
    pub fn kept(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.kept_at(name);
        let found = path.symlink_metadata().ok()?;
        if !found.is_file() || found.len() > MAX_BYTES {
            return None;
        }
        let mut bytes = fs::read(path).ok()?;
        let content = bytes.strip_prefix(MAGIC)?;
        let (sum, content) = content.split_at_checked(SUM)?;
        if *sum != checksum(content) {
            return None;
        }
        bytes.drain(..MAGIC.len() + SUM);
        Some(bytes)
    }

    /// Keeps `content` by that name, whole or not at all. Where that cannot be done, the next run learns it again.
    pub fn keep(&self, name: &str, content: &[u8]) {
        let path = self.kept_at(name);
        let Some(folder) = path.parent() else { return };
        if content.len() as u64 > MAX_BYTES || (!folder.is_dir() && fs::create_dir(folder).is_err()) {
            return;
        }
        let Ok(mut file) = tempfile::Builder::new().prefix(".new-").tempfile_in(folder) else { return };
        let written = [MAGIC, &checksum(content)[..], content].iter().try_for_each(|part| file.write_all(part));
        if written.is_ok() {
            // If not, the temporary file is removed.
            let _ = file.persist(path);
        }
    }

    /// Says what the parents of commits are in this copy of the repository, where that is not what the commits say: two
    /// states in which this is equal have the same history.
    pub fn parents_fingerprint(&self) -> u64 {
        let mut hasher = FxHasher::default();
        for id in self.ends.iter().flat_map(|ends| ends.as_ref().iter()) {
            hasher.write(id.as_bytes());
        }
        for (from, to) in self.gix.objects.store_ref().replacements() {
            hasher.write(from.as_bytes());
            hasher.write(to.as_bytes());
        }
        hasher.finish()
    }

    fn kept_at(&self, name: &str) -> PathBuf {
        self.gix.common_dir().join(FOLDER).join(name)
    }
}

fn checksum(content: &[u8]) -> [u8; SUM] {
    let mut crc = flate2::Crc::new();
    crc.update(content);
    crc.sum().to_le_bytes()
}
