//! Where files go that belong to the whole repository: settings of editors, checks of changes.

use std::path::{Component, Path, PathBuf};

use crate::source;

/// A repository, or the folder that stands for one, and where the roadmap lies in it.
pub struct RepoLocation {
    /// As a person opens it from where they stand.
    pub folder: PathBuf,
    /// The folder of the roadmap, seen from there, with `/`; empty when it is the same.
    pub roadmap: String,
}

impl RepoLocation {
    /// Of the roadmap in `root`, which may not be there yet: the git repository around it; else the folder that the
    /// command works in, where that holds it; else the roadmap itself.
    pub fn of(root: &Path, works_in: Option<&Path>) -> Self {
        let absolute = |path: &Path| absolute(path).unwrap_or_else(|| path.to_owned());
        let inside = absolute(root);
        let works_in = absolute(works_in.unwrap_or(Path::new(".")));
        let home = match source::repository_root(&inside) {
            Some(folder) => folder,
            None if inside.starts_with(&works_in) => &works_in,
            None => &inside,
        };
        let within = inside.strip_prefix(home).unwrap_or(Path::new(""));
        let names: Vec<_> = within.components().map(|name| name.as_os_str().to_string_lossy()).collect();
        Self { folder: from_here(home), roadmap: names.join("/") }
    }

    /// A path of the roadmap, seen from the home.
    pub fn of_roadmap(&self, path: &str) -> String {
        if self.roadmap.is_empty() { path.to_owned() } else { format!("{}/{path}", self.roadmap) }
    }
}

/// The path without links and `..`, as far as it is there; nothing where the rest of it goes upwards again.
fn absolute(path: &Path) -> Option<PathBuf> {
    let there = path.ancestors().find(|folder| opened(folder).symlink_metadata().is_ok())?;
    let rest = path.strip_prefix(there).ok()?;
    let goes_on = rest.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let start = opened(there).canonicalize().ok().filter(|_| goes_on)?;
    Some(start.components().chain(rest.components().filter(|part| *part != Component::CurDir)).collect())
}

/// The shortest way from the working directory, downwards or upwards; the whole path where there is none.
fn from_here(folder: &Path) -> PathBuf {
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
