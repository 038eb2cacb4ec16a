//! `roadmap schema [KIND]`: the JSON Schema of each kind of file, for editors.

use std::fs;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::context::Context;
use crate::cli::repo_location::RepoLocation;
use crate::cli::{CommandError, CommandOutput, atomic_write, editor_config};
use crate::schema::FileKind;

/// The arguments of `roadmap schema`.
#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_name = "KIND", value_parser = kinds(), conflicts_with = "write")]
    kind: Option<FileKind>,
    #[arg(long)]
    write: bool,
}

/// Prints a JSON Schema, or writes all of them.
///
/// # Errors
/// If a file cannot be written.
pub fn run(arguments: &Schema, context: &Context) -> Result<CommandOutput, CommandError> {
    match arguments.kind {
        Some(kind) => Ok(CommandOutput::text(editor_config::text(kind))),
        None if arguments.write => written(context),
        None => Ok(CommandOutput::text(context.words.text("cli-schema-kinds") + "\n")),
    }
}

/// Writes the schemas into the roadmap, and editor settings if there are none.
fn written(context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let root = context.root()?;
    let location = RepoLocation::of(&root, context.dir);
    let mut files = editor_config::schemas(&root);
    for (path, text) in &files {
        fs::create_dir_all(path.parent().unwrap_or(&root))
            .and_then(|()| atomic_write::replace(path, text.as_bytes()))
            .map_err(|why| CommandError::io("cli-cannot-write", path, &why))?;
    }
    let (settings, output) = editor_config::settings(&location, CommandOutput::default(), words);
    if let Some(settings) = settings {
        atomic_write::create_all(std::slice::from_ref(&settings))
            .map_err(|(path, why)| CommandError::io("cli-cannot-create", &path, &why))?;
        files.push(settings);
    }
    Ok(output.status(atomic_write::list_files("cli-wrote", &files, words)))
}

fn kinds() -> impl TypedValueParser<Value = FileKind> {
    PossibleValuesParser::new(FileKind::ALL.map(FileKind::name))
        .map(|name| FileKind::from_name(&name).expect("only names of kinds are possible"))
}
