//! Writes files atomically.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::l10n::Localizer;

/// Creates all the files and the folders they need; none of them may exist. If one fails, those before it are removed
/// again.
///
/// # Errors
/// The path at fault and the system's error.
pub fn create_all(files: &[(PathBuf, String)]) -> Result<(), (PathBuf, io::Error)> {
    let mut created = Created::default();
    for (path, text) in files {
        if let Err((path, why)) = created.create(path, text) {
            created.rollback();
            return Err((path, why));
        }
    }
    Ok(())
}

/// Lists what was written, with the message `message`.
pub fn list_files<T>(message: &str, files: &[(PathBuf, T)], words: &Localizer) -> String {
    let files: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    words.format(message, &[("what", words.list(&files).into())])
}

/// Writes `bytes` to `goal` atomically, through a temporary file next to it. A special file (device, pipe) is written
/// to directly; a symlink is followed.
///
/// # Errors
/// The system's error.
pub fn replace(goal: &Path, bytes: &[u8]) -> io::Result<()> {
    if goal.as_os_str().as_encoded_bytes().last().is_none_or(|&last| last == b'/') {
        // A path with a trailing slash is a folder.
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
        // A read-only file is not replaced.
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
    // Makes the name durable too; not supported by every system, but the file exists anyway.
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// The target of a symlink, even if it does not exist yet.
fn followed(goal: &Path) -> PathBuf {
    if let Ok(target) = goal.canonicalize() {
        return target;
    }
    match (fs::read_link(goal), goal.parent()) {
        (Ok(target), Some(folder)) => folder.join(target),
        _ => goal.to_owned(),
    }
}

/// Temporary files are private; this one gets ordinary permissions.
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

    /// Errors are ignored: the first error is the one to report.
    fn rollback(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// A file that gets a new text, and possibly a new path.
pub struct Replacement<'a> {
    pub path: PathBuf,
    /// The text when it was read, without byte-order mark.
    pub before: &'a str,
    pub after: &'a str,
    pub new_path: Option<PathBuf>,
}

/// Why files could not be replaced; none of them is then.
#[derive(Debug)]
pub enum WriteError {
    /// The file changed since it was read.
    Changed(PathBuf),
    Io(PathBuf, io::Error),
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Whether the file begins with a byte-order mark, which texts are read without.
pub fn has_byte_order_mark(path: &Path) -> bool {
    let mut begun = [0; BYTE_ORDER_MARK.len()];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut begun));
    read.is_ok() && begun == *BYTE_ORDER_MARK.as_bytes()
}

/// Replaces all files in order, or none: if one fails, those before it are restored.
///
/// # Errors
/// The path at fault.
pub fn replace_all(files: &[Replacement]) -> Result<(), WriteError> {
    let mut prepared = Vec::new();
    for file in files {
        prepared.push(prepare(file)?);
    }
    let mut done: Vec<(&Replacement, Vec<u8>)> = Vec::new();
    for (file, ready) in files.iter().zip(prepared) {
        let original = ready.original.clone();
        match ready.commit(file) {
            Ok(()) => done.push((file, original)),
            Err(why) => {
                for (file, original) in done.into_iter().rev() {
                    // Errors are ignored: the first error is the one to report.
                    if let Some(new) = &file.new_path {
                        let _ = fs::rename(new, &file.path);
                    }
                    let _ = replace(&file.path, &original);
                }
                return Err(why);
            }
        }
    }
    Ok(())
}

/// A written temporary file that is about to be renamed.
struct Prepared {
    goal: PathBuf,
    original: Vec<u8>,
    /// `None` if the text does not change.
    temporary: Option<tempfile::NamedTempFile>,
}

fn prepare(file: &Replacement) -> Result<Prepared, WriteError> {
    let failed = |why| WriteError::Io(file.path.clone(), why);
    let goal = followed(&file.path);
    let original = fs::read(&goal).map_err(failed)?;
    let mark = if original.starts_with(BYTE_ORDER_MARK.as_bytes()) { BYTE_ORDER_MARK } else { "" };
    if original[mark.len()..] != *file.before.as_bytes() {
        return Err(WriteError::Changed(file.path.clone()));
    }
    if let Some(new) = file.new_path.as_ref().filter(|new| new.symlink_metadata().is_ok()) {
        return Err(WriteError::Io(new.clone(), io::ErrorKind::AlreadyExists.into()));
    }
    let temporary = if file.before == file.after {
        None
    } else {
        // A read-only file is not replaced.
        OpenOptions::new().write(true).open(&goal).map_err(failed)?;
        let permissions = fs::metadata(&goal).map_err(failed)?.permissions();
        let folder = goal.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let made = as_any_new_file(&mut tempfile::Builder::new()).prefix(".roadmap-").tempfile_in(folder);
        let mut temporary = made.map_err(failed)?;
        temporary
            .write_all(mark.as_bytes())
            .and_then(|()| temporary.write_all(file.after.as_bytes()))
            .map_err(failed)?;
        temporary.as_file().set_permissions(permissions).map_err(failed)?;
        temporary.as_file().sync_all().map_err(failed)?;
        Some(temporary)
    };
    Ok(Prepared { goal, original, temporary })
}

impl Prepared {
    fn commit(self, file: &Replacement) -> Result<(), WriteError> {
        let failed = |why| WriteError::Io(file.path.clone(), why);
        // Compared again, because an editor may save the file at any time.
        if fs::read(&self.goal).map_err(failed)? != self.original {
            return Err(WriteError::Changed(file.path.clone()));
        }
        if let Some(temporary) = self.temporary {
            temporary.persist(&self.goal).map_err(|why| failed(why.error))?;
        }
        if let Some(new) = &file.new_path
            && let Err(why) = fs::rename(&file.path, new)
        {
            let _ = replace(&file.path, &self.original);
            return Err(WriteError::Io(new.clone(), why));
        }
        if let Some(folder) = self.goal.parent() {
            // Makes the name durable too; not supported by every system, but the file exists anyway.
            let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }
}
