//! `roadmap add KIND`: a new entry, with the keys of the format as options.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use crate::cli::context::Context;
use crate::cli::edit_values::Values;
use crate::cli::editing::{EditOptions, Session};
use crate::cli::entry_kinds::{EntryKind, KINDS, Place, option};
use crate::cli::{CommandError, CommandOutput, naming, targets};
use crate::edit::{Change, Entry, Operation, Step, Value, change, path};
use crate::model::{ID_MAX_LEN, ProjectIx};
use crate::read::slug;
use crate::read::table_schema::{EntityKind, Key, Presence, ValueKind};

#[derive(Debug)]
pub struct Add {
    kind: &'static EntryKind,
    place: Option<String>,
    /// What is given by key, options included.
    given: Vec<(&'static str, String)>,
    options: EditOptions,
}

/// The argument that says where an entry goes.
const PLACE: &str = "where";

impl Args for Add {
    fn augment_args(command: Command) -> Command {
        Self::augment_args_for_update(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        KINDS.iter().fold(command.subcommand_required(true), |command, kind| command.subcommand(command_of(kind)))
    }
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
    EditOptions::augment_args(Command::new(kind.name).args(place).args(given).args(options))
}

/// The name of a value in help, by what the format has at a key.
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
        let missing = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (name, matches) = matches.subcommand().ok_or_else(missing)?;
        let kind = KINDS.iter().find(|kind| kind.name == name).ok_or_else(missing)?;
        let of = |key: &'static str| {
            let values: Vec<&str> =
                matches.get_many::<String>(option(key)).into_iter().flatten().map(String::as_str).collect();
            (!values.is_empty()).then(|| (key, values.join(",")))
        };
        let place = matches.try_get_one::<String>(PLACE).ok().flatten().cloned();
        let keys = kind.given.iter().copied().chain(kind.options().map(|key| key.name));
        Ok(Self { kind, place, given: keys.filter_map(of).collect(), options: EditOptions::from_arg_matches(matches)? })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Where an entry goes: the file, the table that holds its list, and the project that it is of.
struct Destination {
    file: String,
    table: Vec<Step>,
    project: Option<ProjectIx>,
}

pub fn run(arguments: &Add, context: &Context) -> Result<CommandOutput, CommandError> {
    let session = Session::open(&arguments.options, context)?;
    let destination = destination(arguments.kind, arguments.place.as_deref(), &session, context)?;
    let (operations, note) = operations(arguments, &destination, &session, context)?;
    session.note(note);
    session.finish(&Change::of(&destination.file, operations), &arguments.options, context)
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
        let (ix, _, file) = targets::project(session, text, words)?;
        Ok(Destination { file: file.to_owned(), table: Vec::new(), project: Some(ix) })
    };
    let in_file = |file: &str, table| Ok(Destination { file: file.to_owned(), table, project: None });
    match kind.place {
        Place::ProjectOrRoadmap if place == "roadmap.toml" => in_file("roadmap.toml", Vec::new()),
        Place::Target if place.contains('/') => {
            let target = targets::deliverable(session, place, words)?;
            let (ix, ..) = targets::project(session, &target.project.id, words)?;
            Ok(Destination { file: target.file.to_owned(), table: target.path, project: Some(ix) })
        }
        Place::Project | Place::ProjectOrRoadmap | Place::Target => in_project(place),
        Place::Roadmap => in_file("roadmap.toml", Vec::new()),
        Place::People => in_file("people.toml", Vec::new()),
        Place::Person => {
            let portfolio = &session.loaded.portfolio;
            let person = portfolio.person(naming::person(place, portfolio, words)?);
            in_file("people.toml", path([&*person.id]))
        }
        Place::Meeting => {
            let id = Values::new(session, words).parse("MEETING", place, &ValueKind::Reference(EntityKind::Meeting))?;
            let Value::Text(id) = id else { return in_file("roadmap.toml", Vec::new()) };
            in_file("roadmap.toml", path(["meetings", &id]))
        }
    }
}

/// What makes the entry, and what is to be said of it.
fn operations(
    arguments: &Add,
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
        // The item of a list.
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
        } else if key.need == Presence::Required && !matches!(key.kind, ValueKind::Id) {
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
    // A guest or somebody informed is listed once.
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

/// What holds where an option is not given: today for when something is said or done, and whoever is at work for by whom.
fn default(
    kind: &EntryKind,
    key: &Key,
    arguments: &Add,
    session: &Session,
    context: &Context,
) -> Result<Option<Value>, CommandError> {
    if key.need != Presence::Required {
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

/// The directorate of whoever approves.
fn directorate_of_approver(
    arguments: &Add,
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

/// An id made from a title or a name, that nothing else has.
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
