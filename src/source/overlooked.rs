//! Files that somebody meant to be read, and that are not: their names, or their place, are not those of the format.

use std::path::Path;

use walkdir::DirEntry;

/// A file that is not read, though it looks as if it was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlooked {
    /// From the roadmap's folder, with `/`.
    pub path: String,
    pub mended: Mended,
}

/// What would have it read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mended {
    /// The name that the file should have.
    Renamed(String),
    /// The folder of the projects is its place.
    Moved,
}

/// What else than project files lies in `projects`, where a name holds `.toml` and yet does not end so. What has the
/// right name besides is a copy that an editor keeps.
pub fn among_projects(entry: &DirEntry, path: &str) -> Option<Overlooked> {
    let name = entry.file_name().to_str()?;
    let right = renamed(name)?;
    let is_meant = entry.file_type().is_file() && right != name && !entry.path().with_file_name(&right).exists();
    is_meant.then(|| Overlooked { path: path.to_owned(), mended: Mended::Renamed(right) })
}

/// What lies beside `roadmap.toml` and is read by nobody.
pub fn beside_roadmap(root: &Path) -> Vec<Overlooked> {
    let entries = std::fs::read_dir(root).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    names.filter_map(|name| stray(root, name)).collect()
}

fn stray(root: &Path, name: String) -> Option<Overlooked> {
    let right = renamed(&name)?;
    let is_own = |name: &str| matches!(name, "roadmap.toml" | "people.toml");
    let mended = if is_own(&name) || name.starts_with(['.', '_']) {
        return None;
    } else if is_own(&right) {
        if root.join(&right).exists() {
            return None;
        }
        Mended::Renamed(right)
    } else if right == name {
        Mended::Moved
    } else {
        return None;
    };
    Some(Overlooked { path: name, mended })
}

/// The name up to its first `.toml`, in small letters there.
fn renamed(name: &str) -> Option<String> {
    let at = name.to_ascii_lowercase().find(".toml")?;
    let stem = &name[..at];
    let is_own = matches!(&*stem.to_ascii_lowercase(), "roadmap" | "people");
    let stem = if is_own { stem.to_ascii_lowercase() } else { stem.to_owned() };
    (!stem.is_empty()).then(|| format!("{stem}.toml"))
}
