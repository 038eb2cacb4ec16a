//! Files written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Creates all the files, and the folders they need; none of them may exist. Where one cannot be created, those
/// before it are taken away again.
///
/// # Errors
/// The path at fault, and what the system says.
pub fn all_or_nothing(files: &[(PathBuf, String)]) -> Result<(), (PathBuf, io::Error)> {
    let mut created = Created::default();
    for (path, text) in files {
        if let Err((path, why)) = created.create(path, text) {
            created.take_away();
            return Err((path, why));
        }
    }
    Ok(())
}

/// What was created so far, in order.
#[derive(Default)]
struct Created {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Created {
    fn create(&mut self, path: &Path, text: &str) -> Result<(), (PathBuf, io::Error)> {
        let missing: Vec<&Path> = path
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.as_os_str().is_empty() && folder.symlink_metadata().is_err())
            .collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).map_err(|why| (folder.to_owned(), why))?;
            self.folders.push(folder.to_owned());
        }
        let opened = OpenOptions::new().write(true).create_new(true).open(path);
        let mut file = opened.map_err(|why| (path.to_owned(), why))?;
        self.files.push(path.to_owned());
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|why| (path.to_owned(), why))
    }

    /// What cannot be taken away stays: the first error is the one to tell.
    fn take_away(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
