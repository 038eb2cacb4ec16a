//! Checks the dependencies between modules, who touches the environment, and the length of files.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module, and the modules of ours that it may look at. `lib.rs` says why.
const MODULES: &[(&str, &[&str])] = &[
    ("link", &[]),
    ("graph", &[]),
    ("spelling", &[]),
    ("parallel", &[]),
    ("time", &[]),
    ("source", &["parallel", "time"]),
    ("diagnostic", &["source", "model"]),
    ("model", &["source", "time", "diagnostic"]),
    ("l10n", &["model"]),
    ("read", &["source", "diagnostic", "model", "spelling", "parallel"]),
    ("rules", &["source", "diagnostic", "model", "graph", "link", "spelling"]),
    ("edit", &["source", "diagnostic", "model", "read"]),
    ("facts", &["diagnostic", "model", "graph"]),
    ("pseudonyms", &["source", "model", "facts", "spelling"]),
    ("schema", &["read", "diagnostic", "model", "l10n"]),
    ("view", &["model", "facts", "l10n", "diagnostic", "link"]),
    ("render", &["source", "diagnostic", "view", "l10n", "link", "parallel"]),
    (
        "lsp",
        &[
            "source",
            "diagnostic",
            "model",
            "read",
            "rules",
            "edit",
            "facts",
            "l10n",
            "view",
            "render",
            "spelling",
            "link",
        ],
    ),
];

/// Modules that alone may touch disk, environment or clock.
const WITH_SIDE_EFFECTS: &[&str] = &["source", "cli", "lsp", "main"];
const SIDE_EFFECTS: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "Timestamp::now",
];

/// A longer file is a sign that two things live in it.
const MOST_LINES: usize = 400;

#[test]
fn modules_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for (file, module, text) in sources() {
        let Some((_, allowed)) = MODULES.iter().find(|(name, _)| *name == module) else { continue };
        for other in MODULES.iter().map(|(name, _)| *name).chain(["cli"]) {
            let looks = text.contains(&format!("crate::{other}::")) || text.contains(&format!("crate::{other};"));
            if looks && other != module && !allowed.contains(&other) {
                wrong.push(format!("{}: {module} looks at {other}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_is_on_the_map() {
    for (file, module, _) in sources() {
        let known =
            MODULES.iter().any(|(name, _)| *name == module) || ["cli", "main", "lib"].contains(&module.as_str());
        assert!(known, "{}: the module `{module}` is on no map", file.display());
    }
    let map = fs::read_to_string(root().join("src/lib.rs")).expect("the map");
    for (module, _) in MODULES {
        assert!(map.contains(&format!("[`{module}`]")), "lib.rs does not say what `{module}` is for");
    }
}

#[test]
fn only_some_modules_touch_the_system() {
    for (file, module, text) in sources() {
        let touched = SIDE_EFFECTS.iter().find(|name| text.contains(*name));
        let may_touch = WITH_SIDE_EFFECTS.contains(&module.as_str());
        assert!(may_touch || touched.is_none(), "{}: uses {}", file.display(), touched.unwrap_or(&""));
    }
}

#[test]
fn every_file_is_one_thing_and_says_which() {
    for (file, _, text) in sources() {
        assert!(text.starts_with("//! "), "{}: opens without saying what it is", file.display());
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{}: {lines} lines", file.display());
    }
}

/// Every source file with its module and its text.
fn sources() -> Vec<(PathBuf, String, String)> {
    let src = root().join("src");
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.expect("the sources can be walked");
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            let inside = entry.path().strip_prefix(&src).expect("it is inside");
            let first = inside.components().next().expect("it has a name").as_os_str().to_string_lossy();
            let module = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(entry.path()).expect("a source file");
            found.push((inside.to_owned(), module, text));
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
