//! Files that look like part of the roadmap but have the wrong name or are in the wrong folder.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use walkdir::DirEntry;

/// A file that is not read although it looks like part of the roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IgnoredFile {
    /// Relative to the roadmap's folder, with `/`.
    pub path: String,
    /// What would make it part of the roadmap.
    pub fix: SuggestedFix,
}

/// How an ignored file can be made part of the roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuggestedFix {
    /// Rename it to this.
    Rename(String),
    /// Move it into `projects`.
    MoveToProjects,
}

/// Keys at the top level of projects, and of few other files.
const PROJECT_KEYS: [&str; 4] = ["title", "stage", "lead", "contributors"];

/// How many of these keys make a file look like a project.
const MIN_PROJECT_KEYS: usize = 2;

/// How many bytes of a file are examined.
const MAX_PREVIEW_BYTES: u64 = 64 * 1024;

/// If more files are beside `roadmap.toml`, none of them is examined.
const MAX_PREVIEWED_FILES: usize = 20;

/// An entry in `projects` whose name contains `.toml` but does not end in it. If the corrected name exists too, the
/// file is a backup copy of an editor.
pub fn among_projects(entry: &DirEntry, path: &str) -> Option<IgnoredFile> {
    let name = entry.file_name().to_str()?;
    let right = corrected_name(name)?;
    let is_meant = entry.file_type().is_file() && right != name && !entry.path().with_file_name(&right).exists();
    is_meant.then(|| IgnoredFile { path: path.to_owned(), fix: SuggestedFix::Rename(right) })
}

/// Files beside `roadmap.toml` that are not read.
pub fn beside_roadmap(root: &Path) -> Vec<IgnoredFile> {
    let entries = std::fs::read_dir(root).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    let (mut strays, others): (Vec<_>, Vec<_>) =
        names.filter_map(|name| stray(root, name)).partition(|stray| stray.fix != SuggestedFix::MoveToProjects);
    if others.len() <= MAX_PREVIEWED_FILES {
        strays.extend(others.into_iter().filter(|other| is_like_a_project(&root.join(&other.path))));
    }
    strays
}

fn stray(root: &Path, name: String) -> Option<IgnoredFile> {
    let right = corrected_name(&name)?;
    let is_own = |name: &str| matches!(name, "roadmap.toml" | "people.toml");
    let fix = if is_own(&name) || name.starts_with(['.', '_']) {
        return None;
    } else if is_own(&right) {
        if root.join(&right).exists() {
            return None;
        }
        SuggestedFix::Rename(right)
    } else if right == name {
        SuggestedFix::MoveToProjects
    } else {
        return None;
    };
    Some(IgnoredFile { path: name, fix })
}

/// Whether a file has keys of a project above its first table header; other tools keep TOML files too.
fn is_like_a_project(path: &Path) -> bool {
    let mut read = Vec::new();
    if File::open(path).and_then(|file| file.take(MAX_PREVIEW_BYTES).read_to_end(&mut read)).is_err() {
        return false;
    }
    let text = String::from_utf8_lossy(&read);
    let top = text.lines().take_while(|line| !line.starts_with('['));
    let keys: Vec<&str> = top.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim()).collect();
    PROJECT_KEYS.iter().filter(|key| keys.contains(key)).count() >= MIN_PROJECT_KEYS
}

/// The name up to its first `.toml`, in lower case from there.
fn corrected_name(name: &str) -> Option<String> {
    let at = name.to_ascii_lowercase().find(".toml")?;
    let stem = &name[..at];
    let is_own = matches!(&*stem.to_ascii_lowercase(), "roadmap" | "people");
    let stem = if is_own { stem.to_ascii_lowercase() } else { stem.to_owned() };
    (!stem.is_empty()).then(|| format!("{stem}.toml"))
}
