//! The files of a roadmap, each to be judged by its schema as the reader judges it among the others.

use std::fs;
use std::path::Path;

use roadmap::diagnostic::{Diagnostic, Rule};
use roadmap::read;
use roadmap::schema::FileKind;

use super::verdict::{Trial, is_of_shape};
use crate::support::case::sources;

/// A number of more than 64 bits is none to any other program: a file that holds one is not for editors to judge.
pub fn trials(folder: &Path) -> Vec<Trial> {
    let mut trials = all_trials(folder);
    trials.retain(|trial| toml::from_str::<toml::Table>(&trial.text).is_ok());
    trials
}

fn all_trials(folder: &Path) -> Vec<Trial> {
    let sources = sources(folder);
    let (_, found) = read::read(&sources);
    if found.iter().any(|found| found.rule == Rule::UnsupportedFormat) {
        // Nothing else of that roadmap is judged.
        let text = fs::read_to_string(folder.join("roadmap.toml")).unwrap();
        return vec![Trial { kind: FileKind::Roadmap, text, expected: false }];
    }
    let mut trials = Vec::new();
    for (file, source) in sources.indexed() {
        let Ok(text) = &source.text else { continue };
        let here: Vec<&Diagnostic> = found.iter().filter(|found| found.place.file == file).collect();
        if here.iter().any(|found| matches!(found.rule, Rule::TomlSyntax | Rule::UnreadableFile)) {
            continue;
        }
        let kind = match &*source.path {
            "roadmap.toml" => FileKind::Roadmap,
            "people.toml" => FileKind::People,
            _ => FileKind::Project,
        };
        let wrong = here.into_iter().any(|found| is_of_shape(found) && !is_hidden(found, text, kind));
        trials.push(Trial { kind, text: text.to_string(), expected: !wrong });
    }
    trials
}

/// What JSON does not show: quotes around a date, and the name of the file.
fn is_hidden(found: &Diagnostic, text: &str, kind: FileKind) -> bool {
    let there = text[found.place.span.start as usize..found.place.span.end as usize].trim_matches('"');
    let is_date = there.parse::<toml::value::Datetime>().is_ok();
    let is_file_name = kind == FileKind::Project && found.rule == Rule::BadId && found.place.span.start == 0;
    (found.message_id == "wrong-value-type" && is_date) || is_file_name
}
