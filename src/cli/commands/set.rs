//! `roadmap set TARGET KEY=VALUE…`: sets keys of the format.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_values::Values;
use crate::cli::editing::{EditOptions, Session};
use crate::cli::{CommandError, CommandOutput, naming, targets};
use crate::edit::{Change, File, Operation, Step, change, path};
use crate::l10n::Localizer;
use crate::model::ProjectIx;
use crate::read::table_schema::{TableSchema, ValueKind};

#[derive(Debug, Args)]
pub struct Set {
    #[arg(value_name = "WHERE")]
    target: String,
    #[arg(value_name = "ASSIGNMENT", required = true, allow_hyphen_values = false)]
    assignments: Vec<String>,
    #[command(flatten)]
    options: EditOptions,
}

/// The table whose keys are set.
struct Table {
    file: String,
    path: Vec<Step>,
    project: Option<ProjectIx>,
}

/// The change of a key.
enum Assignment<'a> {
    Set(&'a str),
    Unset,
    Append(&'a str),
    Take(&'a str),
}

pub fn run(arguments: &Set, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let table = table(&session, &arguments.target, words)?;
    let values = Values::new(&session, words);
    let values = match table.project {
        Some(project) => values.of_project(project),
        None => values,
    };
    let mut operations = Vec::new();
    for text in &arguments.assignments {
        let (name, assignment) = split(text)?;
        let (at, key, kind) = key(&table, session.text(&table.file), name)?;
        let inner = |kind: &'static ValueKind| match kind {
            ValueKind::List(inner) | ValueKind::OneOrMore(inner) => Ok(*inner),
            _ => Err(CommandError::new("edit-not-a-list", &[("key", name.into())])),
        };
        let level = ValueKind::Word(crate::read::format::LEVELS);
        let kind_of_value = if matches!(kind, ValueKind::Levels) { &level } else { kind };
        operations.push(match assignment {
            Assignment::Set(text) => change::set(&at, &key, values.parse(name, text, kind_of_value)?),
            Assignment::Unset => change::unset(&at, &key),
            Assignment::Append(text) => {
                Operation::Append { path: at, key, value: values.parse(name, text, inner(kind)?)? }
            }
            Assignment::Take(text) => Operation::Take { path: at, key, value: values.parse(name, text, inner(kind)?)? },
        });
    }
    session.finish(&Change::of(&table.file, operations), &arguments.options, context)
}

/// The table that a name refers to: a file, a deliverable, a project, a person.
fn table(session: &Session, text: &str, words: &Localizer) -> Result<Table, CommandError> {
    let is_file = |file: &&crate::source::SourceFile| *file.path == *text && text.ends_with(".toml");
    if let Some(file) = session.loaded.sources.files.iter().find(is_file) {
        let project = session
            .loaded
            .portfolio
            .projects()
            .find(|(_, project)| session.loaded.sources.file(project.file).path == file.path);
        return Ok(Table { file: text.to_owned(), path: Vec::new(), project: project.map(|(ix, _)| ix) });
    }
    if text.contains('/') {
        let target = targets::deliverable(session, text, words)?;
        let (project, ..) = targets::project(session, &target.project.id, words)?;
        return Ok(Table { file: target.file.to_owned(), path: target.path, project: Some(project) });
    }
    let portfolio = &session.loaded.portfolio;
    let projects = naming::projects(portfolio);
    let is_project = !naming::called(text, &projects).is_empty()
        || (naming::called(text, &naming::people(portfolio)).is_empty()
            && !naming::with_part(text, &projects).is_empty());
    if is_project {
        let (project, _, file) = targets::project(session, text, words)?;
        return Ok(Table { file: file.to_owned(), path: Vec::new(), project: Some(project) });
    }
    let people = naming::people(portfolio);
    let messages = ["edit-unknown-target", "edit-several-people"];
    let person = portfolio.person(naming::one_of(text, &people, messages, words)?);
    Ok(Table { file: "people.toml".to_owned(), path: path([&*person.id]), project: None })
}

fn split<'a>(text: &'a str) -> Result<(&'a str, Assignment<'a>), CommandError> {
    let Some((name, value)) = text.split_once('=') else {
        return Err(CommandError::new("edit-not-an-assignment", &[("text", text.into())]));
    };
    Ok(match (name.strip_suffix('+'), name.strip_suffix('-')) {
        (Some(name), _) => (name, Assignment::Append(value)),
        (None, Some(name)) => (name, Assignment::Take(value)),
        (None, None) if value.is_empty() => (name, Assignment::Unset),
        (None, None) => (name, Assignment::Set(value)),
    })
}

/// Resolves a dotted key from a table: the table that holds it, its name and its schema. Entries of lists are counted
/// from 1.
fn key(table: &Table, text: &str, name: &str) -> Result<(Vec<Step>, String, &'static ValueKind), CommandError> {
    let file = File::of(&table.file);
    let mut at = table.path.clone();
    let mut parts = name.split('.').peekable();
    let unknown = |part: &str, shape: &'static TableSchema| {
        let failure = CommandError::new("edit-unknown-key", &[("key", part.into())]);
        let keys = || shape.keys.iter().map(|key| key.name);
        match crate::spelling::nearest(part, keys()) {
            Some(nearest) => failure.help("cli-did-you-mean", &[("nearest", nearest.into())]),
            None if shape.keys.is_empty() => failure,
            None => failure.help("cli-known", &[("known", keys().collect::<Vec<_>>().join(", ").into())]),
        }
    };
    while let Some(part) = parts.next() {
        if at.is_empty() && file == File::People {
            at.push(Step::Key(part.to_owned()));
            continue;
        }
        let shape = file.shape(&at);
        let described = shape.key(part).ok_or_else(|| unknown(part, shape))?;
        if parts.peek().is_none() {
            return Ok((at, part.to_owned(), &described.kind));
        }
        at.push(Step::Key(part.to_owned()));
        match &described.kind {
            ValueKind::Tables(_) => {
                let number = parts.next().unwrap_or_default();
                let count = change::entries(text, &at).len();
                let rank = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let Some(rank) = rank.filter(|&rank| rank < count) else {
                    let args = [("key", part.into()), ("number", number.into()), ("count", count.into())];
                    return Err(CommandError::new("edit-no-such-entry", &args));
                };
                at.push(Step::Index(rank));
            }
            ValueKind::ById(..) => at.extend(parts.next().map(|id| Step::Key(id.to_owned()))),
            ValueKind::Levels => {
                let rule: Vec<&str> = parts.by_ref().collect();
                return Ok((at, rule.join("."), &described.kind));
            }
            ValueKind::Table(_) => {}
            _ => return Err(CommandError::new("edit-unknown-key", &[("key", name.into())])),
        }
    }
    Err(CommandError::new("edit-is-a-table", &[("key", name.into())]))
}
