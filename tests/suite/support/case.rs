//! A case as a roadmap: its own files laid over those of `tests/check/_base/`, and read as the program reads a folder.

use std::fs;
use std::path::Path;

use roadmap::source::{self, Sources};

const BASE: &str = "tests/check/_base";

/// The files of a case. It takes `roadmap.toml` and `people.toml` from the base where it has none of its own, unless its
/// file `absent` names them, a line each.
pub fn sources(case: &Path) -> Sources {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let absent = fs::read_to_string(case.join("absent")).unwrap_or_default();
    for name in ["people.toml", "roadmap.toml"].into_iter().filter(|name| !absent.lines().any(|line| line == *name)) {
        let own = case.join(name);
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join(BASE).join(name);
        copy(if own.exists() { &own } else { &base }, &folder.path().join(name));
    }
    for entry in walkdir::WalkDir::new(case.join("projects")).into_iter().filter_map(Result::ok) {
        let to = folder.path().join(entry.path().strip_prefix(case).expect("it is inside"));
        if entry.file_type().is_dir() {
            fs::create_dir(&to).unwrap_or_else(|why| panic!("cannot make {}: {why}", to.display()));
        } else {
            copy(entry.path(), &to);
        }
    }
    let sources = source::load(folder.path()).expect("a folder that can be opened");
    Sources { prefix: String::new(), ..sources }
}

fn copy(from: &Path, to: &Path) {
    fs::copy(from, to).unwrap_or_else(|why| panic!("cannot copy {}: {why}", from.display()));
}
