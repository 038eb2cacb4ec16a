//! Lays the examples of rules over a small roadmap without faults, `tests/explain/frame/`.
//!
//! A key or a table that either half of an example speaks of is the example's; the others are the frame's. So an
//! example need only show what it is about, and can also show that something is missing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use roadmap::diagnostic::{CheckResult, Diagnostic};
use roadmap::l10n::examples::Example;
use roadmap::{read, rules, source};

const FRAME: &str = "tests/explain/frame";
const FILES: [&str; 4] =
    ["people.toml", "projects/identite-commune.toml", "projects/pret-d-objets.toml", "roadmap.toml"];

/// The files of a roadmap by their paths.
pub struct Files(BTreeMap<String, Vec<u8>>);

/// The day of the examples.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 15).expect("a date")
}

/// The frame alone.
pub fn bare() -> Files {
    let read = |path: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(FRAME).join(path)).expect("a frame");
    Files(FILES.iter().map(|path| ((*path).to_owned(), read(path))).collect())
}

pub fn broken(example: &Example) -> Files {
    laid_over(&pieces(example.broken), &pieces(example.fixed))
}

pub fn fixed(example: &Example) -> Files {
    laid_over(&pieces(example.fixed), &pieces(example.broken))
}

pub fn waiver(rule: &str, until: &str) -> String {
    format!("\n[[waivers]]\nrule = \"{rule}\"\nuntil = {until}\nreason = \"Convenu ainsi\"\nby = \"sylvie-ozanne\"\n")
}

impl Files {
    pub fn append(&mut self, path: &str, text: &str) {
        self.0.get_mut(path).expect("a file of the frame").extend_from_slice(text.as_bytes());
    }

    pub fn judge(&self) -> CheckResult {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("projects")).expect("a folder");
        for (path, bytes) in &self.0 {
            fs::write(folder.path().join(path), bytes).expect("a file");
        }
        let sources = source::load(folder.path()).expect("a roadmap");
        let (portfolio, found) = read::read(&sources);
        rules::check(&portfolio, day(), found)
    }

    /// The file that a finding of `judge` is in: they stand in the order of their paths.
    pub fn path_of(&self, found: &Diagnostic) -> String {
        self.0.keys().nth(found.place.file.0 as usize).expect("one of the files").clone()
    }
}

/// A key with its value, or a table with all its lines.
struct Chunk {
    name: Vec<u8>,
    is_table: bool,
    text: Vec<u8>,
}

/// The pieces of an example, each with the path of its file.
fn pieces(text: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut pieces: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut path = None;
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        let named = FILES.iter().find(|file| line.trim_ascii_end() == format!("# {file}").as_bytes());
        match (named, &path) {
            (Some(file), _) => {
                path = Some(*file);
                pieces.insert((*file).to_owned(), Vec::new());
            }
            (None, Some(path)) => pieces.get_mut(*path).expect("begun above").extend_from_slice(line),
            (None, None) => panic!("no file is named above {:?}", String::from_utf8_lossy(line)),
        }
    }
    pieces
}

fn laid_over(own: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Files {
    let mut files = bare();
    for (path, frame) in &mut files.0 {
        let chunks_of =
            |pieces: &BTreeMap<String, Vec<u8>>| pieces.get(path).map(|text| chunks(text)).unwrap_or_default();
        let (own, other) = (chunks_of(own), chunks_of(other));
        let is_spoken_of = |chunk: &Chunk| own.iter().chain(&other).any(|spoken| spoken.name == chunk.name);
        let mut all: Vec<Chunk> = chunks(frame).into_iter().filter(|chunk| !is_spoken_of(chunk)).collect();
        all.extend(own);
        // Keys stand before the first table; a stable sort keeps the rest in order.
        all.sort_by_key(|chunk| chunk.is_table);
        *frame = all.into_iter().flat_map(|chunk| chunk.text).collect();
    }
    files
}

fn chunks(text: &[u8]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        let in_table = chunks.last().is_some_and(|chunk| chunk.is_table);
        let name: Option<&[u8]> = match line.first() {
            Some(b'[') => Some(line.trim_ascii()),
            Some(letter) if letter.is_ascii_lowercase() && !in_table => {
                line.split(|&byte| byte == b'=').next().map(<[u8]>::trim_ascii)
            }
            _ => None,
        };
        match name {
            Some(name) => {
                chunks.push(Chunk { name: name.to_owned(), is_table: line[0] == b'[', text: line.to_owned() })
            }
            None => chunks.last_mut().expect("a file begins with a key or a table").text.extend_from_slice(line),
        }
    }
    chunks
}
