//! Where files for the whole repository go: editor settings, CI workflows.

use std::path::{Component, Path, PathBuf};

use crate::source;

/// A repository, or the folder used as one, and the roadmap's folder in it.
pub struct RepoLocation {
    /// Relative to the working directory.
    pub folder: PathBuf,
    /// The folder of the roadmap relative to it, with `/`; empty if it is the same.
    pub roadmap: String,
}

impl RepoLocation {
    /// For a roadmap in `root`, which may not exist yet: the git repository around it, else the working directory if
    /// that contains it, else the roadmap itself.
    pub fn of(root: &Path, works_in: Option<&Path>) -> Self {
        let absolute = |path: &Path| absolute(path).unwrap_or_else(|| path.to_owned());
        let inside = absolute(root);
        let works_in = absolute(works_in.unwrap_or(Path::new(".")));
        let repository = match source::repository_root(&inside) {
            Some(folder) => folder,
            None if inside.starts_with(&works_in) => &works_in,
            None => &inside,
        };
        let within = inside.strip_prefix(repository).unwrap_or(Path::new(""));
        let names: Vec<_> = within.components().map(|name| name.as_os_str().to_string_lossy()).collect();
        Self { folder: relative_to_cwd(repository), roadmap: names.join("/") }
    }

    /// A path of the roadmap relative to the repository.
    pub fn of_roadmap(&self, path: &str) -> String {
        if self.roadmap.is_empty() { path.to_owned() } else { format!("{}/{path}", self.roadmap) }
    }
}

/// The path without symlinks and `..`, as far as it exists; `None` if the rest goes upwards.
fn absolute(path: &Path) -> Option<PathBuf> {
    let there = path.ancestors().find(|folder| opened(folder).symlink_metadata().is_ok())?;
    let rest = path.strip_prefix(there).ok()?;
    let goes_on = rest.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let start = opened(there).canonicalize().ok().filter(|_| goes_on)?;
    Some(start.components().chain(rest.components().filter(|part| *part != Component::CurDir)).collect())
}

/// The path relative to the working directory, downwards or upwards; else the absolute path.
fn relative_to_cwd(folder: &Path) -> PathBuf {
    let Ok(here) = Path::new(".").canonicalize() else { return folder.to_owned() };
    if let Ok(below) = folder.strip_prefix(&here) {
        return below.to_owned();
    }
    match here.strip_prefix(folder) {
        Ok(above) => above.components().map(|_| "..").collect(),
        Err(_) => folder.to_owned(),
    }
}

fn opened(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}
