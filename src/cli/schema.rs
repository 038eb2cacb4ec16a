//! `roadmap schema [KIND]`: the JSON Schema of each kind of file, for editors.

use std::fs;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::context::Context;
use super::home::Home;
use super::{Failure, Outcome, editors, write};
use crate::schema::FileKind;

#[derive(Debug, Args)]
pub struct Schema {
    #[arg(value_name = "KIND", value_parser = kinds(), conflicts_with = "write")]
    kind: Option<FileKind>,
    #[arg(long)]
    write: bool,
}

pub fn run(arguments: &Schema, context: &Context) -> Result<Outcome, Failure> {
    match arguments.kind {
        Some(kind) => Ok(Outcome::said(editors::text(kind))),
        None if arguments.write => written(context),
        None => Ok(Outcome::said(context.words.say("cli-schema-kinds") + "\n")),
    }
}

/// Writes the schemas anew into the roadmap, and settings that lead editors to them where there are none.
fn written(context: &Context) -> Result<Outcome, Failure> {
    let words = context.words;
    let root = context.root()?;
    let home = Home::of(&root, context.dir);
    let mut files = editors::schemas(&root);
    for (path, text) in &files {
        fs::create_dir_all(path.parent().unwrap_or(&root))
            .and_then(|()| write::replace(path, text.as_bytes()))
            .map_err(|why| Failure::refused(words, "cli-cannot-write", path, &why))?;
    }
    let (settings, outcome) = editors::settings(&home, Outcome::default(), words);
    if let Some(settings) = settings {
        write::all_or_nothing(std::slice::from_ref(&settings))
            .map_err(|(path, why)| Failure::refused(words, "cli-cannot-create", &path, &why))?;
        files.push(settings);
    }
    Ok(outcome.remark(write::told("cli-wrote", &files, words)))
}

fn kinds() -> impl TypedValueParser<Value = FileKind> {
    PossibleValuesParser::new(FileKind::ALL.map(FileKind::name))
        .map(|name| FileKind::named(&name).expect("only names of kinds are possible"))
}
