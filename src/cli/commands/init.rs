//! `roadmap init`: creates a small, commented roadmap that passes every rule.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::ci::{self, Host, Languages, Pages, Workflows};
use crate::cli::context::Context;
use crate::cli::repo_location::RepoLocation;
use crate::cli::template_dates::{dated, is_proposed_closed};
use crate::cli::{CommandError, CommandOutput, atomic_write, editor_config, today};
use crate::l10n::Localizer;
use crate::model::{Language, Zone};
use crate::view::shell;
use crate::{read, source};

/// The default folder of a new roadmap.
const DEFAULT_DIR: &str = "roadmap";

/// The arguments of `roadmap init`.
#[derive(Debug, Args)]
pub struct Init {
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    #[arg(long, value_name = "HOST", value_enum)]
    ci: Option<Host>,
    #[arg(long, requires = "ci")]
    pages: bool,
    #[arg(long, requires = "pages")]
    without_names: bool,
}

struct Template {
    path: &'static str,
    text: &'static str,
}

/// Creates a roadmap, and workflows of a forge on request.
///
/// # Errors
/// If one exists already, or a file cannot be written.
pub fn run(arguments: &Init, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    if let Some(host) = arguments.ci
        && let Some(root) = roadmap_there(arguments, context)
    {
        let location = RepoLocation::of(&root, context.dir);
        let languages = Languages { published: published_language(&root, words), own: words.language() };
        let mut workflows = ci::workflows(host, &location, languages, arguments.pages());
        let kept = arguments.pages().map_or_else(Vec::new, |_| keep_existing(&mut workflows));
        write_new(&[&workflows.files, workflows.pages.as_slice()])?;
        let output = CommandOutput::default();
        let output = if kept.is_empty() {
            output
        } else {
            output.notice(&atomic_write::list_files("cli-init-ci-kept", &kept, words))
        };
        return Ok(with_workflows(arguments.announce_pages(output, host, words), host, &workflows, words));
    }
    let root = root(arguments, context);
    let location = RepoLocation::of(&root, context.dir);
    let files = start(&root, context);
    let (settings, output) = editor_config::settings(&location, CommandOutput::default(), words);
    let mut of_editors = editor_config::schemas(&root);
    of_editors.extend(settings);
    let languages = Languages { published: words.language(), own: words.language() };
    let workflows = arguments.ci.map(|host| (host, ci::workflows(host, &location, languages, arguments.pages())));
    let of_host = workflows.as_ref().map_or(&[][..], |(_, workflows)| &workflows.files);
    let of_pages = workflows.as_ref().map_or(&[][..], |(_, workflows)| workflows.pages.as_slice());
    write_new(&[&files, &of_editors, of_host, of_pages])?;
    let output = match arguments.ci {
        Some(host) => arguments.announce_pages(output, host, words),
        None => output,
    };
    let output = output.status(atomic_write::list_files("cli-wrote", &files, words));
    let output = output.status(atomic_write::list_files("cli-init-editors", &of_editors, words));
    let output = match &workflows {
        Some((host, workflows)) => with_workflows(output, *host, workflows, words),
        None => output,
    };
    Ok(next_steps(&root, output, context))
}

impl Init {
    /// What is published as pages, if anything.
    fn pages(&self) -> Option<Pages> {
        self.pages.then_some(Pages { without_names: self.without_names })
    }

    /// Says what becomes public, before what was written.
    fn announce_pages(&self, output: CommandOutput, host: Host, words: &Localizer) -> CommandOutput {
        let Some(pages) = self.pages() else { return output };
        let (report, calendar) = match pages.without_names {
            false => ("cli-init-pages-report", "cli-init-pages-calendar"),
            true => ("cli-init-pages-report-nameless", "cli-init-pages-calendar-nameless"),
        };
        let readers = match host {
            Host::Github => "cli-init-pages-public",
            Host::Gitlab => "cli-init-pages-public-gitlab",
        };
        let lines = [readers, report, calendar, "cli-init-pages-until"];
        lines.iter().fold(output, |output, line| output.notice(&words.text(line)))
    }
}

/// Takes the workflows that exist out of those to write.
fn keep_existing(workflows: &mut Workflows) -> Vec<(PathBuf, String)> {
    workflows.files.extract_if(.., |(path, _)| path.symlink_metadata().is_ok()).collect()
}

/// The next steps, and how commands find the roadmap.
fn next_steps(root: &Path, output: CommandOutput, context: &Context) -> CommandOutput {
    let words = context.words;
    let is_found = match context.dir {
        // `-C` leads to it.
        Some(dir) => source::find(Some(dir)).is_ok_and(|found| is_same(&found, root)),
        None => source::find(None).is_ok_and(|found| is_same(&found, root)),
    };
    let option = match context.dir {
        _ if !is_found => Some(root),
        dir => dir,
    };
    let option = option.map(|dir| format!(" -C {}", shell::word(&dir.to_string_lossy())));
    let command = |name: &str| format!("roadmap{} {name}", option.as_deref().unwrap_or(""));
    let output = output.status(words.format("cli-init-next", &[("check", command("check").into())]));
    if is_found {
        return output;
    }
    output.status(words.format("cli-init-find", &[("status", command("status").into())]))
}

fn is_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| if path.as_os_str().is_empty() { Path::new(".") } else { path }.canonicalize().ok();
    whole(one).is_some_and(|one| Some(one) == whole(other))
}

/// What was written for a host, and what is left to do.
fn with_workflows(output: CommandOutput, host: Host, workflows: &Workflows, words: &Localizer) -> CommandOutput {
    let files = &workflows.files;
    let wrote = |name, files: &[_]| atomic_write::list_files(name, files, words);
    let output = if files.is_empty() { output } else { output.status(wrote("cli-init-ci-wrote", files)) };
    let output = match &workflows.pages {
        Some(pages) => output.status(wrote("cli-init-pages-wrote", std::slice::from_ref(pages))),
        None => output,
    };
    let output = output.status(words.format("cli-init-ci-next", &[("host", host.name().into())]));
    let output = match (&workflows.pages, host) {
        (None, _) => output,
        (Some(_), Host::Github) => output.status(words.text("cli-init-pages-next-github")),
        (Some(_), Host::Gitlab) => output.status(words.text("cli-init-pages-next-gitlab")),
    };
    match &workflows.to_include {
        None => output,
        Some((path, include)) => {
            let note = words.format("cli-init-ci-include", &[("path", path.display().to_string().into())]);
            include.lines().fold(output.notice(&note), |output, line| output.notice(line))
        }
    }
}

/// The language in which a roadmap is published.
fn published_language(root: &Path, words: &Localizer) -> Language {
    source::load_settings(root).map_or(words.language(), |sources| read::read(&sources).0.roadmap.language())
}

/// An existing roadmap: in the given folder, else the nearest one.
fn roadmap_there(arguments: &Init, context: &Context) -> Option<PathBuf> {
    match &arguments.folder {
        None => context.root().ok(),
        Some(_) => Some(root(arguments, context)).filter(|root| root.join("roadmap.toml").symlink_metadata().is_ok()),
    }
}

/// Creates the files; none may exist.
fn write_new(groups: &[&[(PathBuf, String)]]) -> Result<(), CommandError> {
    let files = groups.concat();
    if let Some((path, _)) = files.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        let path = path.display().to_string();
        return Err(CommandError::new("cli-init-exists", &[("path", path.into())]));
    }
    atomic_write::create_all(&files).map_err(|(path, why)| CommandError::io("cli-cannot-create", &path, &why))
}

/// The folder of the new roadmap.
fn root(arguments: &Init, context: &Context) -> PathBuf {
    let folder = arguments.folder.as_deref().unwrap_or(Path::new(DEFAULT_DIR));
    context.dir.map_or_else(|| folder.to_owned(), |dir| dir.join(folder))
}

/// The files of a new roadmap.
fn start(root: &Path, context: &Context) -> Vec<(PathBuf, String)> {
    let start = context.asked_today().unwrap_or_else(|| today::today_in(&Zone::default()));
    let file = |template: &Template| (root.join(template.path), dated(template.text, start, is_proposed_closed));
    templates(context.words.language()).iter().map(file).collect()
}

fn templates(language: Language) -> [Template; 3] {
    match language {
        Language::En => [
            Template { path: "roadmap.toml", text: include_str!("../templates/en/roadmap.toml") },
            Template { path: "people.toml", text: include_str!("../templates/en/people.toml") },
            Template { path: "projects/first-project.toml", text: include_str!("../templates/en/first-project.toml") },
        ],
        Language::Fr => [
            Template { path: "roadmap.toml", text: include_str!("../templates/fr/roadmap.toml") },
            Template { path: "people.toml", text: include_str!("../templates/fr/people.toml") },
            Template {
                path: "projects/premier-projet.toml",
                text: include_str!("../templates/fr/premier-projet.toml"),
            },
        ],
    }
}
