//! The files of a roadmap in a folder: found, read whole, and nothing outside it.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::ignored_files::{self, IgnoredFile};
use super::{SourceFile, Sources, Unreadable};
use crate::parallel::par_chunks;

/// The largest file that is read, in bytes: a mebibyte.
pub const MAX_FILE_BYTES: u64 = 1 << 20;

/// Why there is no roadmap to read.
#[derive(Debug)]
pub enum FolderError {
    /// Neither the folder nor `roadmap/` in it (nor, when looking upwards, those above) holds `roadmap.toml`.
    NoRoadmap { looked_in: PathBuf },
    /// The folder named is not there or may not be opened.
    Unopenable { folder: PathBuf, why: io::Error },
}

/// The folder of the roadmap: `dir` itself or its `roadmap/` where `dir` was named; else the nearest, upwards from the
/// working directory.
///
/// # Errors
/// When there is none.
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
    // Upwards as `..`, `../..`: the paths that are printed are then the shortest from where the person stands.
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

/// How far down, and among how many files and folders, a roadmap is looked for where there is none.
const BELOW: (usize, usize) = (3, 5_000);
/// The most roadmaps that are offered.
const MOST_BELOW: usize = 3;

/// Folders below `start` that hold a roadmap: for those who stand above it. Looks only so far; hidden folders are left out.
pub fn find_below(start: &Path) -> Vec<PathBuf> {
    let (depth, most) = BELOW;
    let walk = WalkDir::new(start).max_depth(depth).sort_by_file_name().into_iter();
    let mut found = Vec::new();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).take(most).filter_map(Result::ok) {
        if entry.file_type().is_dir() && holds_roadmap(entry.path()) {
            found.push(entry.path().strip_prefix("./").unwrap_or(entry.path()).to_owned());
        }
        if found.len() == MOST_BELOW {
            break;
        }
    }
    found
}

/// Reads every file of the roadmap in `root`, in the order of their paths. Mistakes of single files stand in the result.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn load(root: &Path) -> Result<Sources, FolderError> {
    load_noticing(root).map(|(sources, _)| sources)
}

/// The same, with the files that somebody seems to have meant to be read, and that are not.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn load_noticing(root: &Path) -> Result<(Sources, Vec<IgnoredFile>), FolderError> {
    let opened = |why| FolderError::Unopenable { folder: root.to_owned(), why };
    let root_dir = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let inside = root_dir.canonicalize().map_err(opened)?;
    let mut overlooked = ignored_files::beside_roadmap(root_dir);
    let mut paths = project_files(root_dir, &mut overlooked);
    paths.push((path_text(Path::new("roadmap.toml")), root_dir.join("roadmap.toml")));
    paths.push((path_text(Path::new("people.toml")), root_dir.join("people.toml")));
    paths.sort();
    overlooked.sort_by(|one, other| one.path.cmp(&other.path));
    let files = read_all(&paths, &inside);
    Ok((Sources { prefix: prefix(root), files }, overlooked))
}

/// Reads `roadmap.toml` of the roadmap in `root`, and nothing else.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn load_settings(root: &Path) -> Result<Sources, FolderError> {
    let opened = |why| FolderError::Unopenable { folder: root.to_owned(), why };
    let root_dir = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let inside = root_dir.canonicalize().map_err(opened)?;
    let text = read_text(&root_dir.join("roadmap.toml"), &inside);
    Ok(Sources { prefix: prefix(root), files: vec![SourceFile { path: "roadmap.toml".into(), text }] })
}

fn holds_roadmap(folder: &Path) -> bool {
    folder.join("roadmap.toml").symlink_metadata().is_ok_and(|found| !found.is_dir())
}

/// What stands before a path of the roadmap when a person opens it from where they stand.
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

/// Paths are shown with `/`, whatever the system.
fn path_text(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

/// The project files, each by its path from the root and the path to open it by; what is overlooked is added to the
/// others.
fn project_files(root: &Path, overlooked: &mut Vec<IgnoredFile>) -> Vec<(String, PathBuf)> {
    let projects = root.join("projects");
    let from_root = |path: &Path| path_text(path.strip_prefix(root).unwrap_or(path));
    // A folder that is a link is not followed, the first one included.
    WalkDir::new(&projects)
        .follow_links(false)
        .follow_root_links(false)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry))
        .filter_map(|found| match found {
            Ok(entry) if entry.depth() > 0 && is_project_file(&entry) => Some(entry.into_path()),
            Ok(entry) => {
                overlooked.extend(ignored_files::among_projects(&entry, &from_root(entry.path())));
                None
            }
            // A folder that may not be opened is told as a file that cannot be read; a missing `projects` holds none.
            Err(why) if why.depth() > 0 || why.io_error().is_some_and(|why| why.kind() != io::ErrorKind::NotFound) => {
                why.path().map(Path::to_owned)
            }
            Err(_) => None,
        })
        .map(|path| (from_root(&path), path))
        .collect()
}

/// Names that start with `.` or `_` are templates, notes, an archive.
fn is_hidden(entry: &DirEntry) -> bool {
    matches!(entry.file_name().as_encoded_bytes().first(), Some(b'.' | b'_'))
}

fn is_project_file(entry: &DirEntry) -> bool {
    if !entry.file_name().as_encoded_bytes().ends_with(b".toml") || entry.file_type().is_dir() {
        return false;
    }
    // A link to a folder inside is not followed; one that leads out or nowhere is told when it is read.
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

fn read_text(path: &Path, inside: &Path) -> Result<Box<str>, Unreadable> {
    text_of(read_bytes(path, inside)?)
}

/// The text that the bytes of a file are, without byte-order mark.
pub(super) fn text_of(bytes: Vec<u8>) -> Result<Box<str>, Unreadable> {
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
    let found = fs::symlink_metadata(path).map_err(|why| refusal(&why))?;
    if found.is_symlink() {
        // Any way in which a link cannot be resolved leaves it leading nowhere; no permission is told as such.
        let target = path.canonicalize().map_err(|why| match why.kind() {
            io::ErrorKind::PermissionDenied => Unreadable::PermissionDenied,
            _ => Unreadable::LeadsNowhere,
        })?;
        if !target.starts_with(inside) {
            return Err(Unreadable::LeadsOut);
        }
    }
    let target = if found.is_symlink() { fs::metadata(path).map_err(|why| refusal(&why))? } else { found };
    let kind: FileType = target.file_type();
    if kind.is_dir() {
        // Only a folder that could not be walked comes here.
        fs::read_dir(path).map_err(|why| refusal(&why))?;
    }
    // Asked before opening: opening a pipe would wait for a writer.
    if !kind.is_file() {
        return Err(Unreadable::NotRegular);
    }
    let file = File::open(path).map_err(|why| refusal(&why))?;
    let bytes = target.len();
    if bytes > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge { bytes });
    }
    let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
    // A file that grows while it is read is cut off here, and then refused.
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut content).map_err(|why| refusal(&why))?;
    if content.len() as u64 > MAX_FILE_BYTES {
        return Err(Unreadable::TooLarge { bytes: content.len() as u64 });
    }
    Ok(content)
}

fn refusal(why: &io::Error) -> Unreadable {
    match why.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing,
        io::ErrorKind::PermissionDenied => Unreadable::PermissionDenied,
        _ => Unreadable::Other(why.to_string()),
    }
}
