//! Where a folder stands in its repository.

use std::path::Path;

/// The root of the repository around a folder, whose whole path is given: the nearest folder upwards that holds `.git`,
/// a folder, or a file as in a linked work tree.
pub fn repository_root(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(".git").symlink_metadata().is_ok())
}

/// What stands before a path in `folder` when it is read from the root of the repository. Without one, the folder's
/// parent stands for the root.
/// Ends with `/`, or is empty.
pub fn from_repository_root(folder: &Path) -> String {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // The folder has just been read; where it is gone since, paths begin at the folder itself.
    let Ok(folder) = folder.canonicalize() else { return String::new() };
    let inside = repository_root(&folder).or(folder.parent()).and_then(|root| folder.strip_prefix(root).ok());
    let names = inside.into_iter().flatten().map(|name| name.to_string_lossy() + "/");
    names.collect()
}

/// A path of a folder, as it stands before those of the files in it: ends with `/`, or is empty.
pub fn as_folder(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}/") }
}
