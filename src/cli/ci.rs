//! CI workflows that check a roadmap, describe changes, keep the monthly report and publish pages.
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

/// What is published as web pages.
#[derive(Debug, Clone, Copy)]
pub struct Pages {
    /// Whether the names of people are left out.
    pub without_names: bool,
}

/// The languages of workflows.
#[derive(Debug, Clone, Copy)]
pub struct Languages {
    /// That of their output.
    pub published: Language,
    /// That of their comments.
    pub own: Language,
}

/// The files to write for a host.
pub struct Workflows {
    /// Those that check, describe and keep reports.
    pub files: Vec<(PathBuf, String)>,
    /// The one that publishes pages.
    pub pages: Option<(PathBuf, String)>,
    /// An existing file that must include ours, with the lines to add.
    pub to_include: Option<(PathBuf, String)>,
}

/// The values that templates name between two `@`.
struct Values<'v> {
    /// The folder of the roadmap.
    folder: &'v str,
    published: Language,
    pages: Option<Pages>,
    words: &'v Localizer,
}

/// The oldest Rust version that builds the program.
const RUST: &str = env!("CARGO_PKG_RUST_VERSION");

/// The files that the main file of GitLab includes.
const GITLAB_CHECKS: &str = ".gitlab/roadmap.yml";
const GITLAB_PAGES: &str = ".gitlab/roadmap-pages.yml";

impl Host {
    /// The name of the host, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Github => "GitHub",
            Self::Gitlab => "GitLab",
        }
    }
}

/// The workflows of a roadmap, with one that publishes `pages` where asked.
pub fn workflows(host: Host, location: &RepoLocation, languages: Languages, pages: Option<Pages>) -> Workflows {
    let words = Localizer::new(languages.own);
    let folder = quoted(if location.roadmap.is_empty() { "." } else { &location.roadmap }, host);
    let values = Values { folder: &folder, published: languages.published, pages, words: &words };
    let file = |path: &str, template| (location.folder.join(path), filled(template, &values));
    match host {
        Host::Github => {
            let files = [
                file(".github/workflows/roadmap.yml", include_str!("templates/github/roadmap.yml")),
                file(".github/workflows/roadmap-comment.yml", include_str!("templates/github/roadmap-comment.yml")),
                file(".github/workflows/roadmap-report.yml", include_str!("templates/github/roadmap-report.yml")),
            ];
            let template = include_str!("templates/github/roadmap-pages.yml");
            let pages = pages.map(|_| file(".github/workflows/roadmap-pages.yml", template));
            Workflows { files: files.into(), pages, to_include: None }
        }
        Host::Gitlab => {
            let mut files = vec![file(GITLAB_CHECKS, include_str!("templates/gitlab/roadmap.yml"))];
            let pages = pages.map(|_| file(GITLAB_PAGES, include_str!("templates/gitlab/roadmap-pages.yml")));
            let mut ours = vec![GITLAB_CHECKS];
            ours.extend(pages.as_ref().map(|_| GITLAB_PAGES));
            let main = location.folder.join(".gitlab-ci.yml");
            if main.symlink_metadata().is_ok() {
                let known = std::fs::read_to_string(&main).unwrap_or_default();
                ours.retain(|file| !known.contains(file));
                let to_include = (!ours.is_empty()).then(|| (main, gitlab_include(&ours)));
                return Workflows { files, pages, to_include };
            }
            files.push((main, gitlab_include(&ours)));
            Workflows { files, pages, to_include: None }
        }
    }
}

/// The lines that include `files`.
fn gitlab_include(files: &[&str]) -> String {
    files.iter().fold("include:\n".to_owned(), |text, file| format!("{text}  - local: {file}\n"))
}

/// The template with its comments and texts.
fn filled(template: &str, values: &Values) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    for line in template.lines() {
        match line.trim_start().strip_prefix("# @") {
            Some(name) => {
                let indent = &line[..line.len() - line.trim_start().len()];
                for line in values.words.text(name).lines() {
                    text.push_str(format!("{indent}# {line}").trim_end());
                    text.push('\n');
                }
            }
            None => {
                text.push_str(&with_texts(line, values));
                text.push('\n');
            }
        }
    }
    text
}

/// A line with known names between two `@` replaced.
fn with_texts(line: &str, values: &Values) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('@') {
        text.push_str(before);
        let found = after.split_once('@').and_then(|(name, after)| {
            let value = match name {
                "dir" => values.folder.to_owned(),
                "lang" => values.published.tag().to_owned(),
                "names" if values.pages.is_some_and(|pages| pages.without_names) => " --without-names".to_owned(),
                "names" => String::new(),
                "rust" => RUST.to_owned(),
                name if name.starts_with("ci-") => values.words.text(name),
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
