//! Roadmaps made from fuzzed bytes.

#![allow(dead_code, reason = "each target uses a part of it")]

use chrono::NaiveDate;
use roadmap::source::{SourceFile, Sources};

pub const ROADMAP: &str = include_str!("../../../roadmap/roadmap.toml");
pub const PEOPLE: &str = include_str!("../../../roadmap/people.toml");

/// The day that findings and facts are computed for.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 15).expect("a date of the calendar")
}

/// The files of a roadmap, in the order of their paths.
pub fn sources(files: &[(&str, &str)]) -> Sources {
    let file = |&(path, text): &(&str, &str)| SourceFile { path: path.into(), text: Ok(text.into()) };
    Sources { prefix: String::new(), files: files.iter().map(file).collect() }
}

/// A roadmap in which one file is `text`: which one its length says, so that every file gets its share.
pub fn with_one_file(text: &str) -> Sources {
    let (mut roadmap, mut people, mut project) = (ROADMAP, PEOPLE, "title = \"A\"\n");
    match text.len() % 4 {
        0 => roadmap = text,
        1 => people = text,
        _ => project = text,
    }
    sources(&[("people.toml", people), ("projects/a.toml", project), ("roadmap.toml", roadmap)])
}
