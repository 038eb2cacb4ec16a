//! The program as tests run it: with the day, zone, language and width pinned, and nothing else of the environment.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The day on which tests run unless a case names another.
pub const TODAY: &str = "2026-12-15";

/// The program in `folder`, with a pinned environment. What a test sets on the command itself wins.
pub fn roadmap(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    // The gate runs the tests under another date, which the program has to see too.
    command.envs(std::env::vars().filter(|(name, _)| name == "LD_PRELOAD" || name.contains("FAKETIME")));
    command.envs([("ROADMAP_TODAY", TODAY), ("TZ", "UTC"), ("LANG", "C"), ("COLUMNS", "100")]);
    command
}

/// Copies a file, or a folder with all it holds, to `to`.
pub fn copy(from: &Path, to: &Path) {
    let failed = |error: std::io::Error| panic!("cannot copy {} to {}: {error}", from.display(), to.display());
    if from.is_file() {
        fs::copy(from, to).unwrap_or_else(failed);
        return;
    }
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("cannot make {}: {error}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("cannot read {}: {error}", from.display())) {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// Splits a command line as a shell does: at blanks, save inside quotes.
pub fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in line.chars() {
        match (letter, quote) {
            (letter, Some(open)) if letter == open => quote = None,
            (letter, Some(_)) => word.get_or_insert_default().push(letter),
            ('"' | '\'', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (' ', None) => words.extend(word.take()),
            (letter, None) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}
