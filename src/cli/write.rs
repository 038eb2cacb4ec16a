//! Files written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::words::Words;

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

/// What was written, in the words of `message`.
pub fn told<T>(message: &str, files: &[(PathBuf, T)], words: &Words) -> String {
    let files: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    words.say_with(message, &[("what", words.list(&files).into())])
}

/// Writes `bytes` to `goal`: whole, to a temporary file beside it that then takes its name, so that an earlier file stays
/// as it was until then. What is there and is no file (a device, a pipe) is written to; a link is followed.
///
/// # Errors
/// What the system says.
pub fn replace(goal: &Path, bytes: &[u8]) -> io::Result<()> {
    if goal.as_os_str().as_encoded_bytes().last().is_none_or(|&last| last == b'/') {
        // A path that says it is a folder.
        let missing = goal.as_os_str().is_empty() || goal.symlink_metadata().is_err();
        return Err(if missing { io::ErrorKind::NotFound } else { io::ErrorKind::IsADirectory }.into());
    }
    let goal = followed(goal);
    let found = match fs::metadata(&goal) {
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) => Some(found),
        Err(why) if why.kind() == io::ErrorKind::NotFound => None,
        Err(why) => return Err(why),
    };
    if found.is_some() {
        // A file that may not be written is not replaced either.
        let mut there = OpenOptions::new().write(true).open(&goal)?;
        if found.as_ref().is_some_and(|found| !found.is_file()) {
            return there.write_all(bytes);
        }
    }
    let folder = goal.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = as_any_new_file(&mut tempfile::Builder::new()).prefix(".roadmap-").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    if let Some(found) = found {
        temporary.as_file().set_permissions(found.permissions())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(&goal)?;
    // So that the name, too, outlives a crash; some systems cannot, and the file is there all the same.
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Where a link leads, even to nothing yet.
fn followed(goal: &Path) -> PathBuf {
    if let Ok(target) = goal.canonicalize() {
        return target;
    }
    match (fs::read_link(goal), goal.parent()) {
        (Ok(target), Some(folder)) => folder.join(target),
        _ => goal.to_owned(),
    }
}

/// Temporary files are private; this one becomes a file like any other that the person makes.
fn as_any_new_file<'a, 'b, 'c>(builder: &'a mut tempfile::Builder<'b, 'c>) -> &'a mut tempfile::Builder<'b, 'c> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder
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
