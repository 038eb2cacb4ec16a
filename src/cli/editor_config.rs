//! Editor support: schemas, and settings that assign them to files.

use std::fs;
use std::path::{Path, PathBuf};

use super::repo_location::RepoLocation;
use super::{CommandOutput, toml_quote};
use crate::l10n::Localizer;
use crate::model::Language;
use crate::render::escape;
use crate::schema::{FileKind, schema};

/// The folder of the schemas within the roadmap; its name excludes it from reading.
const FOLDER: &str = ".schema";

/// The names of taplo's settings files.
const SETTINGS: [&str; 2] = [".taplo.toml", "taplo.toml"];

/// The schemas of a roadmap in `root`.
pub fn schemas(root: &Path) -> Vec<(PathBuf, String)> {
    let file = |kind: FileKind| (root.join(FOLDER).join(file_name(kind)), text(kind));
    FileKind::ALL.map(file).into()
}

/// A schema as text.
pub fn text(kind: FileKind) -> String {
    escape::to_json(&schema(kind))
}

/// Settings by which taplo, and editors that use it, find the schemas, to be written if there are none. If existing
/// settings do not refer to the schemas, `output` gets a note.
pub fn settings(
    location: &RepoLocation,
    output: CommandOutput,
    words: &Localizer,
) -> (Option<(PathBuf, String)>, CommandOutput) {
    let rules = rules(location);
    let there = SETTINGS.iter().map(|name| location.folder.join(name)).find(|path| path.symlink_metadata().is_ok());
    match there {
        Some(path) if fs::read_to_string(&path).is_ok_and(|text| text.contains(rules.trim())) => (None, output),
        Some(path) => {
            let note = words.format("cli-editors-add", &[("path", path.display().to_string().into())]);
            (None, rules.trim_end().lines().fold(output.notice(&note), |output, line| output.notice(line)))
        }
        None => {
            let comment = match words.language() {
                Language::En => include_str!("templates/en/taplo.toml"),
                Language::Fr => include_str!("templates/fr/taplo.toml"),
            };
            (Some((location.folder.join(SETTINGS[0]), comment.to_owned() + &rules)), output)
        }
    }
}

/// The assignment of schemas to files for taplo.
fn rules(location: &RepoLocation) -> String {
    let rule = |kind: FileKind| {
        let files = match kind {
            FileKind::Roadmap => "roadmap.toml",
            FileKind::People => "people.toml",
            FileKind::Project => "projects/**/*.toml",
        };
        let files =
            if location.roadmap.is_empty() { files.to_owned() } else { format!("{}/{files}", glob(&location.roadmap)) };
        let path = location.of_roadmap(&format!("{FOLDER}/{}", file_name(kind)));
        let (files, path) = (toml_quote::strings([files.as_str()]), toml_quote::string(&path));
        format!("\n[[rule]]\ninclude = {files}\nschema = {{ path = {path} }}\n")
    };
    FileKind::ALL.map(rule).concat()
}

fn file_name(kind: FileKind) -> String {
    format!("{}.json", kind.name())
}

/// A path as a pattern that matches only it.
fn glob(path: &str) -> String {
    path.chars()
        .map(|letter| if "*?[]{}".contains(letter) { format!("[{letter}]") } else { letter.to_string() })
        .collect()
}
