//! The report of one fixed roadmap: the same bytes in any folder, time zone, locale and terminal, today and tomorrow.
//!
//! `tests/golden/roadmap` is never changed. `BLESS=1` rewrites the hashes and what the report says in HTML and Markdown;
//! of the PDF, look at the pages.

use std::path::{Path, PathBuf};

use crate::support::program::copy;
use sha2::{Digest, Sha256};

const LANGUAGES: [&str; 2] = ["fr", "en"];
const FORMATS: [&str; 3] = ["pdf", "html", "markdown"];

/// What may lie around the program, and must not show.
const ENVIRONMENTS: [&[(&str, &str)]; 3] = [
    &[],
    &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "C"), ("COLUMNS", "20"), ("HOME", "/nowhere")],
    &[("TZ", "America/Los_Angeles"), ("LANG", "fr_FR"), ("NO_COLOR", "1"), ("SOURCE_DATE_EPOCH", "1"), ("USER", "x")],
];

#[test]
fn the_same_files_and_day_give_the_same_bytes_anywhere() {
    let mut hashes = String::new();
    // Outside of any repository: there is no history to ask.
    let folders: Vec<tempfile::TempDir> = ENVIRONMENTS.iter().map(|_| working_copy()).collect();
    for language in LANGUAGES {
        for format in FORMATS {
            let drawn: Vec<Vec<u8>> = folders
                .iter()
                .zip(ENVIRONMENTS)
                .map(|(roadmap, around)| export(roadmap.path(), around, language, format))
                .collect();
            for other in &drawn[1..] {
                assert!(*other == drawn[0], "{language}, {format}: the environment show");
            }
            hashes.push_str(&format!("{} {language} {format}\n", hex(&Sha256::digest(&drawn[0]))));
            match format {
                "html" => compare(&without_style(&drawn[0]), language, "html"),
                "markdown" => compare(std::str::from_utf8(&drawn[0]).unwrap(), language, "md"),
                _ => {}
            }
        }
    }
    crate::support::compare("tests/golden/hashes.txt", &hashes);
}

fn compare(text: &str, language: &str, extension: &str) {
    crate::support::compare(format!("tests/golden/report.{language}.{extension}"), text);
}

/// A copy of the roadmap in a folder of its own.
fn working_copy() -> tempfile::TempDir {
    let roadmap = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/roadmap"), roadmap.path());
    roadmap
}

fn export(roadmap: &Path, around: &[(&str, &str)], language: &str, format: &str) -> Vec<u8> {
    // From inside, and from elsewhere.
    let inside = around.is_empty();
    let folder = if inside { roadmap.join("projects") } else { PathBuf::from("/") };
    let mut command = crate::support::program::roadmap(&folder);
    command.envs(around.iter().copied());
    if !inside {
        command.arg("-C").arg(roadmap);
    }
    let run = command.args(["export", "--lang", language, &format!("--{format}"), "--out", "-"]).output().unwrap();
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
