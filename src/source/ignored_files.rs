//! Files that somebody meant to be read, and that are not: their names, or their place, are not those of the format.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use walkdir::DirEntry;

/// A file that is not read, though it looks as if it was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IgnoredFile {
    /// From the roadmap's folder, with `/`.
    pub path: String,
    pub mended: SuggestedFix,
}

/// What would have it read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuggestedFix {
    /// The name that the file should have.
    Renamed(String),
    /// The folder of the projects is its place.
    Moved,
}

/// Keys that a project has at its top, and few other files.
const TELLING_KEYS: [&str; 4] = ["title", "stage", "lead", "contributors"];

/// How many of them make a file look like a project.
const TELLING_ENOUGH: usize = 2;

/// How much of a file is looked into, in bytes.
const LOOKED_INTO: u64 = 64 * 1024;

/// Where more files lie beside `roadmap.toml`, none is looked into.
const MOST_LOOKED_INTO: usize = 20;

/// What else than project files lies in `projects`, where a name holds `.toml` and yet does not end so. What has the
/// right name besides is a copy that an editor keeps.
pub fn among_projects(entry: &DirEntry, path: &str) -> Option<IgnoredFile> {
    let name = entry.file_name().to_str()?;
    let right = renamed(name)?;
    let is_meant = entry.file_type().is_file() && right != name && !entry.path().with_file_name(&right).exists();
    is_meant.then(|| IgnoredFile { path: path.to_owned(), mended: SuggestedFix::Renamed(right) })
}

/// What lies beside `roadmap.toml` and is read by nobody.
pub fn beside_roadmap(root: &Path) -> Vec<IgnoredFile> {
    let entries = std::fs::read_dir(root).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    let (mut strays, others): (Vec<_>, Vec<_>) =
        names.filter_map(|name| stray(root, name)).partition(|stray| stray.mended != SuggestedFix::Moved);
    if others.len() <= MOST_LOOKED_INTO {
        strays.extend(others.into_iter().filter(|other| is_like_a_project(&root.join(&other.path))));
    }
    strays
}

fn stray(root: &Path, name: String) -> Option<IgnoredFile> {
    let right = renamed(&name)?;
    let is_own = |name: &str| matches!(name, "roadmap.toml" | "people.toml");
    let mended = if is_own(&name) || name.starts_with(['.', '_']) {
        return None;
    } else if is_own(&right) {
        if root.join(&right).exists() {
            return None;
        }
        SuggestedFix::Renamed(right)
    } else if right == name {
        SuggestedFix::Moved
    } else {
        return None;
    };
    Some(IgnoredFile { path: name, mended })
}

/// Whether a file has keys of a project above its first header: other tools keep such files too.
fn is_like_a_project(path: &Path) -> bool {
    let mut read = Vec::new();
    if File::open(path).and_then(|file| file.take(LOOKED_INTO).read_to_end(&mut read)).is_err() {
        return false;
    }
    let text = String::from_utf8_lossy(&read);
    let top = text.lines().take_while(|line| !line.starts_with('['));
    let keys: Vec<&str> = top.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim()).collect();
    TELLING_KEYS.iter().filter(|key| keys.contains(key)).count() >= TELLING_ENOUGH
}

/// The name up to its first `.toml`, in small letters there.
fn renamed(name: &str) -> Option<String> {
    let at = name.to_ascii_lowercase().find(".toml")?;
    let stem = &name[..at];
    let is_own = matches!(&*stem.to_ascii_lowercase(), "roadmap" | "people");
    let stem = if is_own { stem.to_ascii_lowercase() } else { stem.to_owned() };
    (!stem.is_empty()).then(|| format!("{stem}.toml"))
}
