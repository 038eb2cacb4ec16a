//! Cache files in the git directory: they may be missing, and may be deleted at any time.

use std::fs;
use std::hash::Hasher;
use std::io::Write;
use std::path::PathBuf;

use rustc_hash::FxHasher;

use super::Repository;

/// The folder in the git directory that is common to all work trees.
const FOLDER: &str = "roadmap";

/// The first bytes of every cache file: its type and version.
const MAGIC: &[u8; 8] = b"roadmap\n";

/// Larger contents are neither written nor read.
const MAX_BYTES: u64 = 256 << 20;

/// The size in bytes of the checksum before the content.
const CHECKSUM_BYTES: usize = 4;

impl Repository {
    /// The cached content with that name; `None` if there is none, or the file is damaged.
    pub fn read_cache(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.cache_path(name);
        let metadata = path.symlink_metadata().ok()?;
        if !metadata.is_file() || metadata.len() > MAX_BYTES {
            return None;
        }
        let mut bytes = fs::read(path).ok()?;
        let content = bytes.strip_prefix(MAGIC)?;
        let (sum, content) = content.split_at_checked(CHECKSUM_BYTES)?;
        if *sum != checksum(content) {
            return None;
        }
        bytes.drain(..MAGIC.len() + CHECKSUM_BYTES);
        Some(bytes)
    }

    /// Writes the content atomically. Errors are ignored: the next run computes it again.
    pub fn write_cache(&self, name: &str, content: &[u8]) {
        let path = self.cache_path(name);
        let Some(folder) = path.parent() else { return };
        if content.len() as u64 > MAX_BYTES || (!folder.is_dir() && fs::create_dir(folder).is_err()) {
            return;
        }
        let Ok(mut file) = tempfile::Builder::new().prefix(".new-").tempfile_in(folder) else { return };
        let written = [MAGIC, &checksum(content)[..], content].iter().try_for_each(|part| file.write_all(part));
        if written.is_ok() {
            // On error the temporary file is removed.
            let _ = file.persist(path);
        }
    }

    /// A hash of grafts, replacements and shallow boundaries: while it is equal, commits have the same parents.
    pub fn parents_fingerprint(&self) -> u64 {
        let mut hasher = FxHasher::default();
        for id in self.shallow_commits.iter().flat_map(|ends| ends.as_ref().iter()) {
            hasher.write(id.as_bytes());
        }
        for (from, to) in self.gix.objects.store_ref().replacements() {
            hasher.write(from.as_bytes());
            hasher.write(to.as_bytes());
        }
        hasher.finish()
    }

    fn cache_path(&self, name: &str) -> PathBuf {
        self.gix.common_dir().join(FOLDER).join(name)
    }
}

fn checksum(content: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let mut crc = flate2::Crc::new();
    crc.update(content);
    crc.sum().to_le_bytes()
}
