//! The house keeps its shape: a room looks only where it may, and no file grows two things.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms of ours that it may look at. `lib.rs` says why.
const ROOMS: &[(&str, &[&str])] = &[
    ("nearest", &[]),
    ("source", &[]),
    ("diagnostic", &["source", "model"]),
    ("model", &["source", "diagnostic"]),
    ("words", &["model"]),
    ("read", &["source", "diagnostic", "model", "nearest"]),
    ("rules", &["source", "diagnostic", "model", "nearest"]),
    ("edit", &["source", "diagnostic", "model", "read"]),
    ("facts", &["diagnostic", "model"]),
    ("schema", &["read", "diagnostic", "model", "words"]),
    ("view", &["model", "facts", "words", "diagnostic"]),
    ("render", &["source", "diagnostic", "view", "words"]),
];

/// Rooms that alone may touch disk, environment or clock.
const WORLDLY: &[&str] = &["source", "cli", "main"];
const WORLD: &[&str] = &[
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
fn rooms_look_only_where_they_may() {
    let mut wrong = Vec::new();
    for (file, room, text) in sources() {
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else { continue };
        for other in ROOMS.iter().map(|(name, _)| *name).chain(["cli"]) {
            let looks = text.contains(&format!("crate::{other}::")) || text.contains(&format!("crate::{other};"));
            if looks && other != room && !allowed.contains(&other) {
                wrong.push(format!("{}: {room} looks at {other}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_is_on_the_map() {
    for (file, room, _) in sources() {
        let known = ROOMS.iter().any(|(name, _)| *name == room) || ["cli", "main", "lib"].contains(&room.as_str());
        assert!(known, "{}: the room `{room}` is on no map", file.display());
    }
    let map = fs::read_to_string(root().join("src/lib.rs")).expect("the map");
    for (room, _) in ROOMS {
        assert!(map.contains(&format!("[`{room}`]")), "lib.rs does not say what `{room}` is for");
    }
}

#[test]
fn only_the_worldly_rooms_touch_the_world() {
    for (file, room, text) in sources() {
        let touched = WORLD.iter().find(|name| text.contains(*name));
        let worldly = WORLDLY.contains(&room.as_str());
        assert!(worldly || touched.is_none(), "{}: uses {}", file.display(), touched.unwrap_or(&""));
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

/// Every source file with its room and its text.
fn sources() -> Vec<(PathBuf, String, String)> {
    let src = root().join("src");
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.expect("the sources can be walked");
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            let inside = entry.path().strip_prefix(&src).expect("it is inside");
            let first = inside.components().next().expect("it has a name").as_os_str().to_string_lossy();
            let room = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(entry.path()).expect("a source file");
            found.push((inside.to_owned(), room, text));
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
