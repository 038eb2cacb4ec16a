//! `workspace/didChangeWatchedFiles` and `didChangeWorkspaceFolders`: what changes outside the editor.

use std::path::Path;

use gen_lsp_types::{DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams};

use super::server::Server;
use super::uri;
use crate::source::{holds_roadmap, is_roadmap_file, path_text};

/// From how many changes on all files are read again, as after a git checkout.
const MANY: usize = 50;

/// Reads again what changed on disk.
pub fn run(server: &mut Server, params: &DidChangeWatchedFilesParams) {
    let paths = params.changes.iter().filter_map(|change| uri::to_path(&change.uri));
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    paths.dedup();
    for path in &paths {
        if path.file_name().is_some_and(|name| name == "roadmap.toml")
            && let Some(folder) = path.parent().filter(|folder| holds_roadmap(folder))
        {
            server.add_folder(folder);
        }
    }
    for at in (0..server.roadmaps.len()).rev() {
        let roadmap = &mut server.roadmaps[at];
        let root = roadmap.root.clone();
        if !holds_roadmap(&root) && !roadmap.buffers.is_open("roadmap.toml") {
            // The roadmap is gone; its findings are withdrawn.
            server.withdraw(at);
            continue;
        }
        let inside: Vec<String> = paths.iter().filter_map(|path| inside(&root, path)).collect();
        let are_files = inside.iter().all(|path| is_roadmap_file(path));
        if are_files && inside.len() <= MANY {
            for path in &inside {
                let change = roadmap.buffers.read_again(path);
                roadmap.note(change);
            }
        } else if let Err(why) = roadmap.reload() {
            server.log(&format!("{}: {why:?}", root.display()));
        }
    }
}

/// Opens the roadmaps of new folders, and closes those of removed ones.
pub fn folders(server: &mut Server, params: &DidChangeWorkspaceFoldersParams) {
    for folder in params.event.removed.iter().filter_map(|folder| uri::to_path(&folder.uri)) {
        for at in (0..server.roadmaps.len()).rev() {
            let root = &server.roadmaps[at].root;
            let is_needed = server.documents.keys().any(|path| path.starts_with(root));
            if root.starts_with(&folder) && !is_needed {
                server.withdraw(at);
            }
        }
    }
    for folder in params.event.added.iter().filter_map(|folder| uri::to_path(&folder.uri)) {
        server.add_folder(&folder);
    }
}

fn inside(root: &Path, path: &Path) -> Option<String> {
    path.strip_prefix(root).ok().map(path_text)
}
