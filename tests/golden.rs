//! The report of one fixed roadmap: the same bytes in any folder, time zone, locale and terminal, today and tomorrow.
//!
//! `tests/golden/roadmap` is never changed. `BLESS=1` rewrites the hashes and what the report says in HTML and Markdown;
//! of the PDF, look at the pages.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

const LANGUAGES: [&str; 2] = ["fr", "en"];
const FORMATS: [&str; 3] = ["pdf", "html", "markdown"];

/// What may lie around the program, and must not show.
const SURROUNDINGS: [&[(&str, &str)]; 3] = [
    &[],
    &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "C"), ("COLUMNS", "20"), ("HOME", "/nowhere")],
    &[("TZ", "America/Los_Angeles"), ("LANG", "fr_FR"), ("NO_COLOR", "1"), ("SOURCE_DATE_EPOCH", "1"), ("USER", "x")],
];

#[test]
fn the_same_files_and_day_give_the_same_bytes_anywhere() {
    let mut hashes = String::new();
    // Outside of any repository: there is no history to ask.
    let desks: Vec<tempfile::TempDir> = SURROUNDINGS.iter().map(|_| desk()).collect();
    for language in LANGUAGES {
        for format in FORMATS {
            let drawn: Vec<Vec<u8>> = desks
                .iter()
                .zip(SURROUNDINGS)
                .map(|(desk, around)| export(desk.path(), around, language, format))
                .collect();
            for other in &drawn[1..] {
                assert!(*other == drawn[0], "{language}, {format}: the surroundings show");
            }
            hashes.push_str(&format!("{} {language} {format}\n", hex(&Sha256::digest(&drawn[0]))));
            match format {
                "html" => compare(&without_style(&drawn[0]), language, "html"),
                "markdown" => compare(std::str::from_utf8(&drawn[0]).unwrap(), language, "md"),
                _ => {}
            }
        }
    }
    support::compare("tests/golden/hashes.txt", &hashes);
}

fn compare(text: &str, language: &str, extension: &str) {
    support::compare(format!("tests/golden/report.{language}.{extension}"), text);
}

/// A copy of the roadmap in a folder of its own.
fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/roadmap");
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry.unwrap();
        let to: PathBuf = desk.path().join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    desk
}

fn export(desk: &Path, around: &[(&str, &str)], language: &str, format: &str) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
    command.env_clear().envs(around.iter().copied());
    // From inside, and from elsewhere.
    if around.is_empty() {
        command.current_dir(desk.join("projects"));
    } else {
        command.current_dir("/").arg("-C").arg(desk);
    }
    let run = command
        .args(["export", "--today", "2026-12-15", "--lang", language, &format!("--{format}"), "--out", "-"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    run.stdout
}

/// The style is in a file of its own.
fn without_style(page: &[u8]) -> String {
    let page = std::str::from_utf8(page).unwrap();
    let (head, rest) = page.split_once("<style>\n").unwrap();
    let (_, rest) = rest.split_once("</style>\n").unwrap();
    format!("{head}{rest}")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
