//! How the answer of a list or a sheet leaves: as a table for the terminal, as Markdown, or as JSON for programs.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::CommandOutput;
use super::context::{Context, Loaded};
use crate::diagnostic::Level;
use crate::render::{escape, markdown, terminal};
use crate::view::document::Document;
use crate::view::shell;

#[derive(Debug, Default, Args)]
pub struct OutputArgs {
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    // As `check` calls what is for people.
    #[value(alias = "human")]
    Table,
    Markdown,
    Json,
}

impl OutputArgs {
    /// Whether the answer is for programs.
    pub fn is_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }

    /// Whether the answer is for the terminal.
    pub fn is_table(&self) -> bool {
        matches!(self.format, Format::Table)
    }
}

/// The answer in the format asked for, with a word on the files that could not be read whole.
pub fn answer(
    shown: &OutputArgs,
    context: &Context,
    loaded: &Loaded,
    facts: &impl Serialize,
    document: impl FnOnce() -> Document,
) -> CommandOutput {
    let text = drawn(shown, context, facts, document);
    let projects = loaded.portfolio.projects.len();
    let read = context.words.format("cli-read", &[("projects", projects.into())]);
    let outcome = CommandOutput::said(text).remark(read);
    match incomplete_files(loaded) {
        0 => outcome,
        files => {
            // Of another moment another check speaks.
            let check = match &loaded.past {
                Some((moment, _)) => format!("roadmap check --at {}", shell::word(&moment.asked)),
                None => "roadmap check".to_owned(),
            };
            let args = [("files", files.into()), ("check", check.into())];
            outcome.notice(&context.words.format("cli-incomplete", &args))
        }
    }
}

/// What is to be told, in the format asked for.
pub fn drawn(
    shown: &OutputArgs,
    context: &Context,
    facts: &impl Serialize,
    document: impl FnOnce() -> Document,
) -> String {
    match shown.format {
        Format::Table => terminal::render(&document(), context.screen()),
        Format::Markdown => markdown::render(&document()),
        Format::Json => escape::to_json(facts),
    }
}

/// How many files have something that could not be read.
fn incomplete_files(loaded: &Loaded) -> usize {
    let wrong = loaded.found.iter().filter(|finding| finding.level == Level::Error);
    let mut files: Vec<_> = wrong.map(|finding| finding.place.file).collect();
    files.sort_unstable();
    files.dedup();
    files.len()
}
