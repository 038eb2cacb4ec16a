//! `roadmap add KIND`: a new entry, with the keys of the format as options.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use crate::cli::context::Context;
use crate::cli::destination::Destination;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_output::Disposition;
use crate::cli::edit_values;
use crate::cli::editing::Session;
use crate::cli::entry_kinds::{EntryKind, KINDS, Place, option};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, Operation};
use crate::read::table_schema::{EntityKind, ValueKind};
use crate::view::shell;

mod operations;
pub mod questions;

use operations::operations;

/// The arguments of `roadmap add`.
#[derive(Debug)]
pub struct Add {
    /// `None` until it is asked for.
    entry: Option<EntryRequest>,
    /// New people that the entry names.
    people: Vec<EntryRequest>,
    /// What the rules ask for beside the entry: approvals, and who is informed.
    following: Vec<EntryRequest>,
    edit: bool,
    options: EditOptions,
}

/// An entry that is to be added, as it was typed.
#[derive(Debug, Clone)]
pub struct EntryRequest {
    kind: &'static EntryKind,
    place: Option<String>,
    /// What is given by key, options included.
    pub given: Vec<(&'static str, String)>,
}

impl EntryRequest {
    /// The entry of that kind.
    pub fn new(kind: &str, place: Option<&str>, given: Vec<(&'static str, String)>) -> Self {
        let kind = EntryKind::from_name(kind).expect("the kinds that the program names are listed");
        Self { kind, place: place.map(str::to_owned), given }
    }

    /// A person of that name.
    pub fn person(name: &str) -> Self {
        Self::new("person", None, vec![("name", name.to_owned())])
    }

    /// What is given for a key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.given.iter().find(|(name, _)| *name == key).map(|(_, text)| text.as_str())
    }
}

/// In help, the options of every command that edits are listed after the keys of an entry.
const AFTER_KEYS: usize = 100;

/// The option that opens the text editor.
const EDIT: &str = "edit";

/// The option for the id of an entry whose table has it for a name, not for a key.
pub const ID: &str = "id";

/// The argument that says where an entry goes.
pub const PLACE: &str = "where";

impl Args for Add {
    fn augment_args(command: Command) -> Command {
        Self::augment_args_for_update(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        // These options may come before the kind, or without one where it is asked for.
        let after_keys = |option: Arg| option.global(true).display_order(AFTER_KEYS);
        let command = EditOptions::augment_args(command).mut_args(after_keys);
        // The kinds are many: they are described when `add` is what was typed.
        command.defer(with_kinds)
    }
}

/// The command with its kinds as commands of their own.
pub fn with_kinds(command: Command) -> Command {
    let command = command.defer(std::convert::identity).subcommand_required(true);
    KINDS.iter().fold(command, |command, kind| command.subcommand(command_of(kind)))
}

fn command_of(kind: &'static EntryKind) -> Command {
    let required = |id: &'static str, value_name: String| Arg::new(id).value_name(value_name).required(true);
    let place = match kind.place {
        Place::Project => Some("PROJECT"),
        Place::ProjectOrRoadmap => Some("PROJECT-OR-FILE"),
        Place::Target => Some("WHAT"),
        Place::Person => Some("PERSON"),
        Place::Meeting => Some("MEETING"),
        Place::Roadmap | Place::People => None,
    };
    let place = place.map(|name| required(PLACE, name.to_owned()));
    let given = kind.given.iter().map(|key| required(key, key.to_uppercase()));
    let options = kind.options().map(|key| {
        let option = Arg::new(option(key.name))
            .long(option(key.name))
            .value_name(value_name(&key.kind))
            .allow_hyphen_values(true);
        if matches!(key.kind, ValueKind::List(_) | ValueKind::OneOrMore(_)) {
            option.action(ArgAction::Append)
        } else {
            option
        }
    });
    let id = kind.has_own_id().then(|| Arg::new(ID).long(ID).value_name(value_name(&ValueKind::Id)));
    let edit = Arg::new(EDIT).long(EDIT).action(ArgAction::SetTrue);
    Command::new(kind.name).args(place).args(given).args(options).args(id).arg(edit)
}

/// The name of a value in help.
fn value_name(kind: &ValueKind) -> &'static str {
    match kind {
        ValueKind::Date => "DATE",
        ValueKind::Reference(EntityKind::Person) => "PERSON",
        ValueKind::Reference(EntityKind::Directorate) => "DIRECTORATE",
        ValueKind::Reference(EntityKind::Meeting) => "MEETING",
        ValueKind::Rule => "RULE",
        ValueKind::Id => "ID",
        ValueKind::Text => "TEXT",
        ValueKind::Url => "URL",
        ValueKind::Integer { .. } => "NUMBER",
        ValueKind::Time => "TIME",
        ValueKind::Word(_) => "WORD",
        _ => "VALUE",
    }
}

impl FromArgMatches for Add {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let named = matches.subcommand();
        let named = named.and_then(|(name, of)| Some((EntryKind::from_name(name)?, of)));
        let Some((kind, matches)) = named else {
            let options = EditOptions::from_arg_matches(matches)?;
            return Ok(Self { entry: None, people: Vec::new(), following: Vec::new(), edit: false, options });
        };
        let of = |key: &'static str| {
            let values: Vec<&str> =
                matches.get_many::<String>(option(key)).into_iter().flatten().map(String::as_str).collect();
            let separator = edit_values::separators(key).last().map_or_else(String::new, char::to_string);
            (!values.is_empty()).then(|| (key, values.join(&separator)))
        };
        let place = matches.try_get_one::<String>(PLACE).ok().flatten().cloned();
        let id = kind.has_own_id().then_some(ID);
        let keys = kind.given.iter().copied().chain(kind.options().map(|key| key.name)).chain(id);
        let entry = EntryRequest { kind, place, given: keys.filter_map(of).collect() };
        Ok(Self {
            entry: Some(entry),
            people: Vec::new(),
            following: Vec::new(),
            edit: matches.get_flag(EDIT),
            options: EditOptions::from_arg_matches(matches)?,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Adds an entry, with the people and approvals that it needs.
///
/// # Errors
/// If the entry names what does not exist or lacks a required value, or the change is refused.
pub fn run(arguments: &Add, context: &Context) -> Result<CommandOutput, CommandError> {
    let mut session = Session::open(&arguments.options, context)?;
    let entries: Vec<&EntryRequest> =
        arguments.people.iter().chain(&arguments.entry).chain(&arguments.following).collect();
    let Some((last, before)) = entries.split_last() else {
        return Err(CommandError::new("cli-arguments", &[]));
    };
    stage_all(before.iter().copied(), &mut session, context)?;
    let change = change_of(last, &session, context)?;
    if last.kind.name == "contributor" {
        suggest_whole_team(last, &session, context)?;
    }
    session.finish(&change, &arguments.options, context)
}

/// A project without a team cannot have a single contributor: the rules ask for more at once.
fn suggest_whole_team(entry: &EntryRequest, session: &Session, context: &Context) -> Result<(), CommandError> {
    let (_, project, _) = targets::project(session.loaded, entry.place.as_deref().unwrap_or_default(), context.words)?;
    if project.contributors.entries.is_empty() {
        let person = entry.value("person").unwrap_or_default();
        let command = format!("roadmap set {} contributors={},…", project.id, shell::word(person));
        let note = context.words.format("edit-whole-team", &[("command", command.into())]);
        session.note_if(Disposition::Refused, note);
    }
    Ok(())
}

/// Adds entries in memory, one after the other.
///
/// # Errors
/// If one names what is not there, or lacks what is required.
pub fn stage_all<'e>(
    entries: impl IntoIterator<Item = &'e EntryRequest>,
    session: &mut Session,
    context: &Context,
) -> Result<(), CommandError> {
    entries.into_iter().try_for_each(|entry| session.stage(&change_of(entry, session, context)?, context))
}

/// The change that adds an entry.
///
/// # Errors
/// If it names what is not there, or lacks what is required.
pub fn change_of(entry: &EntryRequest, session: &Session, context: &Context) -> Result<Change, CommandError> {
    let place = entry.place.as_deref().unwrap_or_default();
    let destination = Destination::resolve(entry.kind, place, session.loaded, &session.user, context.words)?;
    let (operations, note) = operations(entry, &destination, session, context)?;
    session.note(note);
    Ok(Change::of(&destination.file, operations))
}

/// What adds an entry to the file of a project that is not there yet.
///
/// # Errors
/// If it names what is not there, or lacks what is required.
pub fn operations_in(
    entry: &EntryRequest,
    file: &str,
    session: &Session,
    context: &Context,
) -> Result<Vec<Operation>, CommandError> {
    Ok(operations(entry, &Destination::root(file), session, context)?.0)
}
