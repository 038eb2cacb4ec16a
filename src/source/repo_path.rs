//! Paths of a folder within its repository.

use std::path::Path;

/// The root of the repository around a folder, given by its full path: the nearest parent that holds `.git`, a folder
/// or, in a linked work tree, a file.
pub fn repository_root(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(".git").symlink_metadata().is_ok())
}

/// The prefix that makes a path in `folder` relative to the root of the repository, or to the folder's parent if
/// there is no repository. Ends with `/`, or is empty.
pub fn prefix_in_repository(folder: &Path) -> String {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // The folder has just been read; if it was removed meanwhile, paths start at the folder itself.
    let Ok(folder) = folder.canonicalize() else { return String::new() };
    let inside = repository_root(&folder).or(folder.parent()).and_then(|root| folder.strip_prefix(root).ok());
    let names = inside.into_iter().flatten().map(|name| name.to_string_lossy() + "/");
    names.collect()
}

/// A folder as a prefix of paths: ends with `/`, or is empty.
pub fn with_trailing_slash(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}/") }
}
