//! Finds the files of a roadmap in a folder and reads them whole; nothing outside the folder is read.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::ignored_files::{self, IgnoredFile};
use super::{SourceFile, Sources, Unreadable};
use crate::parallel::par_chunks;

/// The largest file that is read, in bytes: 1 MiB.
pub const MAX_FILE_BYTES: u64 = 1 << 20;

/// Why there is no roadmap to read.
#[derive(Debug)]
pub enum FolderError {
    /// No `roadmap.toml` in the folder, in its `roadmap/` subfolder, or (when searching upwards) in a parent.
    NoRoadmap {
        /// The folder where the search started.
        looked_in: PathBuf,
    },
    /// The given folder does not exist or cannot be opened.
    Unopenable {
        /// The folder.
        folder: PathBuf,
        /// The error of the system.
        why: io::Error,
    },
}

/// Finds the folder of the roadmap: `dir` or `dir/roadmap` if `dir` is given, else the nearest one upwards from the
/// working directory.
///
/// # Errors
/// If there is no roadmap.
pub fn find(dir: Option<&Path>) -> Result<PathBuf, FolderError> {
    if let Some(dir) = dir {
        fs::read_dir(dir).map_err(|why| FolderError::Unopenable { folder: dir.to_owned(), why })?;
        let inner = dir.join("roadmap");
        return [dir.to_owned(), inner]
            .into_iter()
            .find(|folder| holds_roadmap(folder))
            .ok_or_else(|| FolderError::NoRoadmap { looked_in: dir.to_owned() });
    }
    let here = std::env::current_dir().map_err(|why| FolderError::Unopenable { folder: PathBuf::from("."), why })?;
    // Goes upwards as `..`, `../..`, so that printed paths are the shortest ones from the working directory.
    let mut upwards = PathBuf::new();
    for _ in here.ancestors() {
        for folder in [upwards.join("roadmap"), upwards.clone()] {
            if holds_roadmap(&folder) {
                return Ok(folder);
            }
        }
        upwards.push("..");
    }
    Err(FolderError::NoRoadmap { looked_in: here })
}

/// The depth, and the number of files and folders, to which [`find_below`] searches.
const SEARCH_LIMITS: (usize, usize) = (3, 5_000);
/// The most roadmaps that [`find_below`] returns.
const MAX_SUGGESTED: usize = 3;

/// Folders below `start` that hold a roadmap, to suggest when `start` itself has none. The search is bounded and
/// skips hidden folders.
pub fn find_below(start: &Path) -> Vec<PathBuf> {
    let (depth, most) = SEARCH_LIMITS;
    let walk = WalkDir::new(start).max_depth(depth).sort_by_file_name().into_iter();
    let mut folders = Vec::new();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).take(most).filter_map(Result::ok) {
        if entry.file_type().is_dir() && holds_roadmap(entry.path()) {
            folders.push(entry.path().strip_prefix("./").unwrap_or(entry.path()).to_owned());
        }
        if folders.len() == MAX_SUGGESTED {
            break;
        }
    }
    folders
}

/// The most files and folders that [`find_all_below`] looks at.
const MAX_WALKED: usize = 200_000;

/// All folders that hold a roadmap: `start`, `start/roadmap`, and sub-folders to that depth. Hidden folders and those
/// of package managers are skipped.
pub fn find_all_below(start: &Path, depth: usize) -> Vec<PathBuf> {
    const PACKAGES: [&str; 2] = ["node_modules", "target"];
    let is_walked = |entry: &DirEntry| {
        let is_package = || PACKAGES.iter().any(|name| entry.file_name() == *name);
        entry.depth() == 0 || !(is_hidden(entry) || (entry.file_type().is_dir() && is_package()))
    };
    let walk = WalkDir::new(start).max_depth(depth).sort_by_file_name().into_iter();
    let folders = walk.filter_entry(is_walked).take(MAX_WALKED).filter_map(Result::ok);
    let folders = folders.filter(|entry| entry.file_type().is_dir() && holds_roadmap(entry.path()));
    folders.map(DirEntry::into_path).collect()
}

/// Reads every file of the roadmap in `root`, sorted by path. A file that cannot be read has its error in the result.
///
/// # Errors
/// If the folder itself cannot be opened.
pub fn load(root: &Path) -> Result<Sources, FolderError> {
    load_with_ignored(root).map(|(sources, _)| sources)
}

/// Like [`load`], and also returns the files that look like part of the roadmap but are not read.
///
/// # Errors
/// If the folder itself cannot be opened.
pub fn load_with_ignored(root: &Path) -> Result<(Sources, Vec<IgnoredFile>), FolderError> {
    let (root_dir, inside) = open(root)?;
    let mut ignored = ignored_files::beside_roadmap(root_dir);
    let mut paths = project_files(root_dir, &mut ignored);
    paths.push((path_text(Path::new("roadmap.toml")), root_dir.join("roadmap.toml")));
    paths.push((path_text(Path::new("people.toml")), root_dir.join("people.toml")));
    paths.sort();
    ignored.sort_by(|one, other| one.path.cmp(&other.path));
    let files = read_all(&paths, &inside);
    Ok((Sources { prefix: prefix(root), files }, ignored))
}

/// Reads only `roadmap.toml` of the roadmap in `root`.
///
/// # Errors
/// If the folder itself cannot be opened.
pub fn load_settings(root: &Path) -> Result<Sources, FolderError> {
    let (root_dir, inside) = open(root)?;
    let text = read_text(&root_dir.join("roadmap.toml"), &inside);
    Ok(Sources { prefix: prefix(root), files: vec![SourceFile { path: "roadmap.toml".into(), text }] })
}

/// The folder as a path that is not empty, and without symlinks.
fn open(root: &Path) -> Result<(&Path, PathBuf), FolderError> {
    let folder = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    match folder.canonicalize() {
        Ok(inside) => Ok((folder, inside)),
        Err(why) => Err(FolderError::Unopenable { folder: root.to_owned(), why }),
    }
}

/// Whether the folder has a `roadmap.toml`.
pub fn holds_roadmap(folder: &Path) -> bool {
    folder.join("roadmap.toml").symlink_metadata().is_ok_and(|metadata| !metadata.is_dir())
}

/// The prefix that turns a path of the roadmap into one relative to the working directory.
pub fn prefix(root: &Path) -> String {
    let text = path_text(root);
    if text.is_empty() || text == "." || text == "./" {
        String::new()
    } else if text.ends_with('/') {
        text
    } else {
        text + "/"
    }
}

/// The text of a path, with `/` on every system.
pub fn path_text(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

/// The project files, each with its path from the root and the path to open; ignored files are added to `ignored`.
fn project_files(root: &Path, ignored: &mut Vec<IgnoredFile>) -> Vec<(String, PathBuf)> {
    let projects = root.join("projects");
    let from_root = |path: &Path| path_text(path.strip_prefix(root).unwrap_or(path));
    // A symlink to a folder is not followed, not even `projects` itself.
    WalkDir::new(&projects)
        .follow_links(false)
        .follow_root_links(false)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .filter_map(|entry| match entry {
            Ok(entry) if entry.depth() > 0 && is_project_file(&entry) => Some(entry.into_path()),
            Ok(entry) => {
                ignored.extend(ignored_files::among_projects(&entry, &from_root(entry.path())));
                None
            }
            // An unreadable folder is reported as a file that cannot be read; a missing `projects` holds no files.
            Err(why) if why.depth() > 0 || why.io_error().is_some_and(|why| why.kind() != io::ErrorKind::NotFound) => {
                why.path().map(Path::to_owned)
            }
            Err(_) => None,
        })
        .map(|path| (from_root(&path), path))
        .collect()
}

/// Names that start with `.` or `_` are for templates, notes and archives.
fn is_hidden(entry: &DirEntry) -> bool {
    matches!(entry.file_name().as_encoded_bytes().first(), Some(b'.' | b'_'))
}

fn is_project_file(entry: &DirEntry) -> bool {
    if !entry.file_name().as_encoded_bytes().ends_with(b".toml") || entry.file_type().is_dir() {
        return false;
    }
    // A link to a folder inside the roadmap is not followed; one that leads outside or nowhere is reported when it is
    // read.
    !(entry.file_type().is_symlink() && fs::metadata(entry.path()).is_ok_and(|target| target.is_dir()))
}

fn read_all(paths: &[(String, PathBuf)], inside: &Path) -> Vec<SourceFile> {
    let read = |paths: &[(String, PathBuf)]| -> Vec<SourceFile> {
        paths
            .iter()
            .map(|(path, open)| SourceFile { path: path.as_str().into(), text: read_text(open, inside) })
            .collect()
    };
    par_chunks(paths, read).into_iter().flatten().collect()
}

/// Reads the file at a path of the roadmap in `root`.
pub(super) fn read_one(root: &Path, path: &str) -> Result<Box<str>, Unreadable> {
    let inside = root.canonicalize().map_err(|why| unreadable(&why))?;
    let file = root.join(path);
    if fs::metadata(&file).is_ok_and(|metadata| metadata.is_dir()) {
        return Err(Unreadable::Missing);
    }
    read_text(&file, &inside)
}

fn read_text(path: &Path, inside: &Path) -> Result<Box<str>, Unreadable> {
    decode_text(read_bytes(path, inside)?)
}

/// Decodes the bytes of a file as UTF-8, without a byte-order mark.
pub(super) fn decode_text(bytes: Vec<u8>) -> Result<Box<str>, Unreadable> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge { bytes: bytes.len() as u64 });
    }
    let text = String::from_utf8(bytes).map_err(|why| Unreadable::NotUtf8 { at: why.utf8_error().valid_up_to() })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(text) => text.into(),
        None => text.into_boxed_str(),
    })
}

fn read_bytes(path: &Path, inside: &Path) -> Result<Vec<u8>, Unreadable> {
    let metadata = fs::symlink_metadata(path).map_err(|why| unreadable(&why))?;
    if metadata.is_symlink() {
        // A link that cannot be resolved leads nowhere, whatever the reason; a missing permission is reported as
        // such.
        let target = path.canonicalize().map_err(|why| match why.kind() {
            io::ErrorKind::PermissionDenied => Unreadable::PermissionDenied,
            _ => Unreadable::LeadsNowhere,
        })?;
        if !target.starts_with(inside) {
            return Err(Unreadable::LeadsOut);
        }
    }
    let target = if metadata.is_symlink() { fs::metadata(path).map_err(|why| unreadable(&why))? } else { metadata };
    let kind: FileType = target.file_type();
    if kind.is_dir() {
        // A folder reaches this point only if it could not be walked.
        fs::read_dir(path).map_err(|why| unreadable(&why))?;
    }
    // Checked before opening, because opening a pipe waits for a writer.
    if !kind.is_file() {
        return Err(Unreadable::NotRegular);
    }
    let file = File::open(path).map_err(|why| unreadable(&why))?;
    let bytes = target.len();
    if bytes > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge { bytes });
    }
    let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
    // A file that grows while it is read is cut off here and then refused.
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut content).map_err(|why| unreadable(&why))?;
    if content.len() as u64 > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge { bytes: content.len() as u64 });
    }
    Ok(content)
}

fn unreadable(why: &io::Error) -> Unreadable {
    match why.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing,
        io::ErrorKind::PermissionDenied => Unreadable::PermissionDenied,
        _ => Unreadable::Other(why.to_string()),
    }
}
