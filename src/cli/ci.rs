//! CI workflows that check a roadmap, describe changes and publish the monthly report.
//!
//! They are templates in which `# @name` stands for a comment and `@name@` for a text in the chosen language, so that
//! both languages run the same steps.

use std::path::PathBuf;

use clap::ValueEnum;

use super::repo_location::RepoLocation;
use crate::l10n::Localizer;
use crate::model::Language;

/// The host of a repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Host {
    Github,
    Gitlab,
}

/// The files to write for a host.
pub struct Workflows {
    pub files: Vec<(PathBuf, String)>,
    /// An existing file that must include ours, with the line to add.
    pub to_include: Option<(PathBuf, &'static str)>,
}

/// The oldest Rust version that builds the program.
const RUST: &str = env!("CARGO_PKG_RUST_VERSION");

const GITLAB_INCLUDE: &str = include_str!("templates/gitlab/gitlab-ci.yml");

impl Host {
    /// The name of the host, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Github => "GitHub",
            Self::Gitlab => "GitLab",
        }
    }
}

/// The workflows of a roadmap. `published` is the language of their output, `own` that of their comments.
pub fn workflows(host: Host, location: &RepoLocation, published: Language, own: Language) -> Workflows {
    let words = Localizer::new(own);
    let filled = |template: &str| {
        let folder = if location.roadmap.is_empty() { "." } else { &location.roadmap };
        filled(template, &quoted(folder, host), published, &words)
    };
    match host {
        Host::Github => {
            let file = |(name, template)| (location.folder.join(".github/workflows").join(name), filled(template));
            let files = [
                ("roadmap.yml", include_str!("templates/github/roadmap.yml")),
                ("roadmap-comment.yml", include_str!("templates/github/roadmap-comment.yml")),
                ("roadmap-report.yml", include_str!("templates/github/roadmap-report.yml")),
            ];
            Workflows { files: files.map(file).into(), to_include: None }
        }
        Host::Gitlab => {
            let ours = location.folder.join(".gitlab/roadmap.yml");
            let mut files = vec![(ours, filled(include_str!("templates/gitlab/roadmap.yml")))];
            let main = location.folder.join(".gitlab-ci.yml");
            if main.symlink_metadata().is_ok() {
                return Workflows { files, to_include: Some((main, GITLAB_INCLUDE)) };
            }
            files.push((main, GITLAB_INCLUDE.to_owned()));
            Workflows { files, to_include: None }
        }
    }
}

/// The template with its comments and texts.
fn filled(template: &str, folder: &str, published: Language, words: &Localizer) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    for line in template.lines() {
        match line.trim_start().strip_prefix("# @") {
            Some(name) => {
                let indent = &line[..line.len() - line.trim_start().len()];
                for line in words.text(name).lines() {
                    text.push_str(format!("{indent}# {line}").trim_end());
                    text.push('\n');
                }
            }
            None => {
                text.push_str(&with_texts(line, folder, published, words));
                text.push('\n');
            }
        }
    }
    text
}

/// A line with known names between two `@` replaced.
fn with_texts(line: &str, folder: &str, published: Language, words: &Localizer) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('@') {
        text.push_str(before);
        let found = after.split_once('@').and_then(|(name, after)| {
            let value = match name {
                "dir" => folder.to_owned(),
                "lang" => published.tag().to_owned(),
                "rust" => RUST.to_owned(),
                name if name.starts_with("ci-") => words.text(name),
                _ => return None,
            };
            Some((value, after))
        });
        match found {
            Some((value, after)) => {
                text.push_str(&value);
                rest = after;
            }
            None => {
                text.push('@');
                rest = after;
            }
        }
    }
    text + rest
}

/// A path within double quotes of YAML, in which the host expands variables.
fn quoted(path: &str, host: Host) -> String {
    let path = match host {
        Host::Github => path.replace("${{", "${{ '${{' }}"),
        Host::Gitlab => path.replace('$', "$$"),
    };
    let json = serde_json::Value::from(path).to_string();
    json[1..json.len() - 1].to_owned()
}
