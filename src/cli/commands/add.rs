//! `roadmap add KIND`: a new entry, with the keys of the format as options.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use crate::cli::context::Context;
use crate::cli::edit_values::Values;
use crate::cli::editing::{EditOptions, Session};
use crate::cli::entry_kinds::{EntryKind, KINDS, Place, option};
use crate::cli::output_format::OutputArgs;
use crate::cli::{CommandError, CommandOutput, naming, targets};
use crate::edit::{Change, Entry, Operation, Step, Value, change, path};
use crate::model::{ID_MAX_LEN, ProjectIx};
use crate::read::slug;
use crate::read::table_schema::{EntityKind, Key, Presence, ValueKind};

pub mod questions;

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
        let kind = KINDS.iter().find(|known| known.name == kind).expect("the kinds that the program names are listed");
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

/// The option that opens the text editor.
const EDIT: &str = "edit";

/// The argument that says where an entry goes.
pub const PLACE: &str = "where";

impl Args for Add {
    fn augment_args(command: Command) -> Command {
        Self::augment_args_for_update(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
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
    let edit = Arg::new(EDIT).long(EDIT).action(ArgAction::SetTrue);
    EditOptions::augment_args(Command::new(kind.name).args(place).args(given).args(options).arg(edit))
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
        _ => "VALUE",
    }
}

impl FromArgMatches for Add {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let named = matches.subcommand();
        let named = named.and_then(|(name, of)| Some((KINDS.iter().find(|kind| kind.name == name)?, of)));
        let Some((kind, matches)) = named else {
            let options = EditOptions { dry_run: false, force: false, shown: OutputArgs::default() };
            return Ok(Self { entry: None, people: Vec::new(), following: Vec::new(), edit: false, options });
        };
        let of = |key: &'static str| {
            let values: Vec<&str> =
                matches.get_many::<String>(option(key)).into_iter().flatten().map(String::as_str).collect();
            (!values.is_empty()).then(|| (key, values.join(",")))
        };
        let place = matches.try_get_one::<String>(PLACE).ok().flatten().cloned();
        let keys = kind.given.iter().copied().chain(kind.options().map(|key| key.name));
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

/// Where an entry goes: the file, the table with its list, and its project.
struct Destination {
    file: String,
    table: Vec<Step>,
    project: Option<ProjectIx>,
}

pub fn run(arguments: &Add, context: &Context) -> Result<CommandOutput, CommandError> {
    let mut session = Session::open(&arguments.options, context)?;
    let entries: Vec<&EntryRequest> =
        arguments.people.iter().chain(&arguments.entry).chain(&arguments.following).collect();
    let Some((last, before)) = entries.split_last() else {
        return Err(CommandError::new("cli-arguments", &[]));
    };
    for entry in before {
        let change = change_of(entry, &session, context)?;
        session.stage(&change, context)?;
    }
    let change = change_of(last, &session, context)?;
    session.finish(&change, &arguments.options, context)
}

/// The change that adds an entry.
///
/// # Errors
/// When it names what is not there, or lacks what is required.
pub fn change_of(entry: &EntryRequest, session: &Session, context: &Context) -> Result<Change, CommandError> {
    let destination = destination(entry.kind, entry.place.as_deref(), session, context)?;
    let (operations, note) = operations(entry, &destination, session, context)?;
    session.note(note);
    Ok(Change::of(&destination.file, operations))
}

/// What adds an entry to the file of a project that is not there yet.
///
/// # Errors
/// When it names what is not there, or lacks what is required.
pub fn operations_in(
    entry: &EntryRequest,
    file: &str,
    session: &Session,
    context: &Context,
) -> Result<Vec<Operation>, CommandError> {
    let destination = Destination { file: file.to_owned(), table: Vec::new(), project: None };
    Ok(operations(entry, &destination, session, context)?.0)
}

fn destination(
    kind: &EntryKind,
    place: Option<&str>,
    session: &Session,
    context: &Context,
) -> Result<Destination, CommandError> {
    let words = context.words;
    let place = place.unwrap_or_default();
    let in_project = |text: &str| {
        let (ix, _, file) = targets::project(session.loaded, text, words)?;
        Ok(Destination { file: file.to_owned(), table: Vec::new(), project: Some(ix) })
    };
    let in_file = |file: &str, table| Ok(Destination { file: file.to_owned(), table, project: None });
    match kind.place {
        Place::ProjectOrRoadmap if place == "roadmap.toml" => in_file("roadmap.toml", Vec::new()),
        Place::Target if place.contains('/') => {
            let target = targets::deliverable(session.loaded, place, words)?;
            let (ix, ..) = targets::project(session.loaded, &target.project.id, words)?;
            Ok(Destination { file: target.file.to_owned(), table: target.path, project: Some(ix) })
        }
        Place::Project | Place::ProjectOrRoadmap | Place::Target => in_project(place),
        Place::Roadmap => in_file("roadmap.toml", Vec::new()),
        Place::People => in_file("people.toml", Vec::new()),
        Place::Person => {
            let portfolio = &session.loaded.portfolio;
            let person = portfolio.person(naming::person(place, portfolio, &session.user, words)?);
            in_file("people.toml", path([&*person.id]))
        }
        Place::Meeting => {
            let id = Values::new(session, words).parse("MEETING", place, &ValueKind::Reference(EntityKind::Meeting))?;
            let Value::Text(id) = id else { return in_file("roadmap.toml", Vec::new()) };
            in_file("roadmap.toml", path(["meetings", &id]))
        }
    }
}

/// The operations that add the entry, and notes about it.
fn operations(
    arguments: &EntryRequest,
    destination: &Destination,
    session: &Session,
    context: &Context,
) -> Result<(Vec<Operation>, Option<String>), CommandError> {
    let words = context.words;
    let kind = arguments.kind;
    let values = Values::new(session, words);
    let values = match destination.project {
        Some(project) => values.of_project(project),
        None => values,
    };
    let Some(shape) = kind.shape() else {
        // An item of the list.
        let (Some(item), Some((key, text))) = (kind.item(), arguments.given.first()) else {
            return Ok((Vec::new(), None));
        };
        let value = values.parse(&key.to_uppercase(), text, item)?;
        let append = Operation::Append { path: destination.table.clone(), key: kind.list.to_owned(), value };
        return Ok((vec![append], None));
    };
    let mut entry: Entry = Vec::new();
    let mut missing = Vec::new();
    for key in shape.keys {
        let given = arguments.given.iter().find(|(name, _)| *name == key.name);
        let name =
            if kind.given.contains(&key.name) { key.name.to_uppercase() } else { format!("--{}", option(key.name)) };
        if let Some((_, text)) = given {
            entry.push((key.name.to_owned(), values.parse(&name, text, &key.kind)?));
        } else if let Some(value) = default(kind, key, arguments, session, context)? {
            entry.push((key.name.to_owned(), value));
        } else if key.presence == Presence::Required && !matches!(key.kind, ValueKind::Id) {
            missing.push(name);
        }
    }
    if !missing.is_empty() {
        return Err(CommandError::new("edit-missing-options", &[("options", words.list(&missing).into())]));
    }
    if kind.place == Place::People {
        let id = new_id(entry.iter().find_map(|(_, value)| text_of(value)).unwrap_or_default(), |id| {
            session.loaded.portfolio.people.iter().any(|person| *person.id == *id)
        });
        let same = session.loaded.portfolio.people.iter().find(|person| {
            entry.iter().any(|(key, value)| key == "name" && person.name.value().map(|name| &**name) == text_of(value))
        });
        if let Some(same) = same {
            let note = words.format("edit-person-there", &[("id", (&*same.id).into())]);
            return Ok((Vec::new(), Some(note)));
        }
        let note = words.format("edit-new-id", &[("id", id.as_str().into())]);
        return Ok((vec![Operation::NewTable { path: path([&id]), entry }], Some(note)));
    }
    let list: Vec<Step> = destination.table.iter().cloned().chain(path([kind.list])).collect();
    let mut note = None;
    if kind.name == "deliverable" && !entry.iter().any(|(key, _)| key == "id") {
        let there = change::entries(session.text(&destination.file), &list);
        let title =
            entry.iter().find(|(key, _)| key == "title").and_then(|(_, value)| text_of(value)).unwrap_or_default();
        if let Some(same) = there.iter().find(|there| there.value("title") == Some(title)) {
            let id = same.value("id").unwrap_or_default();
            return Ok((Vec::new(), Some(words.format("edit-deliverable-there", &[("id", id.into())]))));
        }
        let id = new_id(title, |id| there.iter().any(|there| there.value("id") == Some(id)));
        note = Some(words.format("edit-new-id", &[("id", id.as_str().into())]));
        entry.insert(0, ("id".to_owned(), Value::Text(id)));
    }
    // A guest or informed person is listed only once.
    let text = session.text(&destination.file);
    if kind.given == ["person"] && kind.name != "approval" {
        let person = entry.iter().find(|(key, _)| key == "person").and_then(|(_, value)| text_of(value));
        let is_there = change::entries(text, &list).iter().any(|there| there.value("person") == person);
        if is_there && !arguments.given.iter().any(|(key, _)| *key != "person") {
            return Ok((Vec::new(), None));
        }
    }
    Ok((change::insert(text, &list, entry), note))
}

/// The defaults of options: today for dates, and the current user for authors.
fn default(
    kind: &EntryKind,
    key: &Key,
    arguments: &EntryRequest,
    session: &Session,
    context: &Context,
) -> Result<Option<Value>, CommandError> {
    if key.presence != Presence::Required {
        return Ok(None);
    }
    Ok(match (&key.kind, key.name) {
        (ValueKind::Date, "on" | "asked" | "opened" | "raised") => Some(Value::Date(session.today)),
        (ValueKind::Reference(EntityKind::Person), "by") => Some(Value::Text(targets::author(None, session, context)?)),
        (ValueKind::Reference(EntityKind::Directorate), "directorate") if kind.name == "approval" => {
            directorate_of_approver(arguments, session, context)?
        }
        _ => None,
    })
}

/// The directorate of the approver.
fn directorate_of_approver(
    arguments: &EntryRequest,
    session: &Session,
    context: &Context,
) -> Result<Option<Value>, CommandError> {
    let by = arguments.given.iter().find(|(key, _)| *key == "by").map(|(_, text)| text.as_str());
    let id = targets::author(by, session, context)?;
    let portfolio = &session.loaded.portfolio;
    let person = portfolio.people.iter().find(|person| *person.id == *id);
    let directorate = person.and_then(|person| person.directorate());
    Ok(directorate.map(|ix| Value::Text(portfolio.roadmap.directorate(ix).id.to_string())))
}

fn text_of(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// An unused id derived from a title or name.
fn new_id(title: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut id = slug(title);
    if id.len() > ID_MAX_LEN {
        id.truncate(ID_MAX_LEN);
        if let Some(hyphen) = id.rfind('-') {
            id.truncate(hyphen);
        }
    }
    if !is_taken(&id) {
        return id;
    }
    let numbered = (2..).map(|number: u32| {
        let end = format!("-{number}");
        format!("{}{end}", id[..id.len().min(ID_MAX_LEN - end.len())].trim_end_matches('-'))
    });
    numbered.into_iter().find(|id| !is_taken(id)).unwrap_or_default()
}
