//! Output formats of lists and sheets: a table for the terminal, Markdown, or JSON.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::CommandOutput;
use super::context::Context;
use super::loaded::Loaded;
use crate::diagnostic::Level;
use crate::render::{escape, markdown, terminal};
use crate::view::document::Document;
use crate::view::shell;

/// The option that selects the output format.
#[derive(Debug, Default, Args)]
pub struct OutputArgs {
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    // Named like the default format of `check`.
    #[value(alias = "human")]
    Table,
    Markdown,
    Json,
}

impl OutputArgs {
    /// Whether the output is for programs.
    pub fn is_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }

    /// Whether the output is for the terminal.
    pub fn is_table(&self) -> bool {
        matches!(self.format, Format::Table)
    }
}

/// The output in the requested format, with a note about files that could not be read completely.
pub fn answer(
    arguments: &OutputArgs,
    context: &Context,
    loaded: &Loaded,
    facts: &impl Serialize,
    document: impl FnOnce() -> Document,
) -> CommandOutput {
    let text = render(arguments, context, facts, document);
    let projects = loaded.portfolio.projects.len();
    let read = context.words.format("cli-read", &[("projects", projects.into())]);
    let output = CommandOutput::text(text).status(read);
    match incomplete_files(loaded) {
        0 => output,
        files => {
            // Does not apply to files of another revision.
            let check = match &loaded.revision {
                Some((revision, _)) => format!("roadmap check --at {}", shell::word(&revision.spec)),
                None => "roadmap check".to_owned(),
            };
            let args = [("files", files.into()), ("check", check.into())];
            output.notice(&context.words.format("cli-incomplete", &args))
        }
    }
}

/// The output in the requested format.
pub fn render(
    arguments: &OutputArgs,
    context: &Context,
    facts: &impl Serialize,
    document: impl FnOnce() -> Document,
) -> String {
    match arguments.format {
        Format::Table => terminal::render(&document(), context.screen()),
        Format::Markdown => markdown::render(&document()),
        Format::Json => escape::to_json(facts),
    }
}

/// The number of files with unreadable parts.
fn incomplete_files(loaded: &Loaded) -> usize {
    let wrong = loaded.findings.iter().filter(|finding| finding.level == Level::Error);
    let mut files: Vec<_> = wrong.map(|finding| finding.place.file).collect();
    files.sort_unstable();
    files.dedup();
    files.len()
}
