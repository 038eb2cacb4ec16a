//! The operations that add an entry, with defaults for what is not given.

use super::{EntryRequest, ID};
use crate::cli::context::Context;
use crate::cli::destination::Destination;
use crate::cli::edit_values::{Values, check_id};
use crate::cli::editing::Session;
use crate::cli::entry_kinds::{EntryKind, Place, option};
use crate::cli::{CommandError, targets};
use crate::edit::{Entry, Operation, Step, Value, change, path};
use crate::model::ID_MAX_LEN;
use crate::read::slug;
use crate::read::table_schema::{EntityKind, Key, Presence, ValueKind};
use crate::view::shell;

/// The operations that add the entry, and a note about it.
///
/// # Errors
/// If it names what does not exist, or lacks what is required.
pub fn operations(
    arguments: &EntryRequest,
    destination: &Destination,
    session: &Session,
    context: &Context,
) -> Result<(Vec<Operation>, Option<String>), CommandError> {
    let words = context.words;
    let kind = arguments.kind;
    let values = Values::new(session, words).of_project(destination.project);
    let Some(shape) = kind.shape() else {
        // An item of the list.
        let (Some(item), Some((key, text))) = (kind.item(), arguments.given.first()) else {
            return Ok((Vec::new(), None));
        };
        let value = values.parse(&key.to_uppercase(), text, item)?;
        if matches!(item, ValueKind::Dependency) && is_dependency_there(&value, destination, kind, session) {
            return Ok((Vec::new(), None));
        }
        let append = Operation::Append { path: destination.table.clone(), key: kind.list.to_owned(), value };
        return Ok((vec![append], None));
    };
    let mut entry: Entry = Vec::new();
    let mut missing = Vec::new();
    for key in shape.keys {
        let name =
            if kind.given.contains(&key.name) { key.name.to_uppercase() } else { format!("--{}", option(key.name)) };
        if let Some(text) = arguments.value(key.name) {
            let value = values.parse(&name, text, &key.kind)?;
            if let (Value::Date(day), true) = (&value, kind.is_today_by_default(key)) {
                session.note_future(*day, words);
            }
            entry.push((key.name.to_owned(), value));
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
        return new_person(arguments, entry, session.text(&destination.file), session, context);
    }
    let list = destination.list(kind);
    let mut note = None;
    if kind.name == "deliverable" && value(&entry, "id").is_none() {
        let there = change::entries(session.text(&destination.file), &list);
        let title = text(&entry, "title").unwrap_or_default();
        if let Some(same) = there.iter().find(|there| there.value("title") == Some(title)) {
            let id = same.value("id").unwrap_or_default();
            if !entry.iter().all(|(key, value)| same.value(key) == Some(&*plain(value))) {
                let place = arguments.place.as_deref().unwrap_or_default();
                let command = format!("roadmap set {}/{id} …", shell::word(place));
                return Err(CommandError::new("edit-deliverable-differs", &[("id", id.into())])
                    .help("edit-set-instead", &[("command", command.into())]));
            }
            return Ok((Vec::new(), Some(words.format("edit-deliverable-there", &[("id", id.into())]))));
        }
        let id = new_id(kind, title, |id| there.iter().any(|there| there.value("id") == Some(id)));
        note = Some(words.format("edit-new-id", &[("id", id.as_str().into())]));
        entry.insert(0, ("id".to_owned(), Value::Text(id)));
    }
    // A guest or informed person is listed only once.
    let file = session.text(&destination.file);
    if kind.given == ["person"] && kind.name != "approval" {
        let person = text(&entry, "person");
        let rank = change::entries(file, &list).iter().position(|there| there.value("person") == person);
        let is_more_given = arguments.given.iter().any(|(key, _)| *key != "person");
        match rank {
            Some(_) if !is_more_given => return Ok((Vec::new(), None)),
            Some(rank) if kind.name == "informed" => {
                let at: Vec<Step> = list.iter().cloned().chain([Step::Index(rank)]).collect();
                let others = entry.into_iter().filter(|(key, _)| key != "person");
                return Ok((others.map(|(key, value)| change::set(&at, &key, value)).collect(), None));
            }
            _ => {}
        }
    }
    Ok((change::insert(file, &list, entry), note))
}

/// The operations that add a person to the text of people.toml, and a note about their id; none for a person who is there.
fn new_person(
    arguments: &EntryRequest,
    entry: Entry,
    file: &str,
    session: &Session,
    context: &Context,
) -> Result<(Vec<Operation>, Option<String>), CommandError> {
    let words = context.words;
    if value(&entry, "directorate").is_none() && value(&entry, "organisation").is_none() {
        return Err(CommandError::new("edit-missing-belonging", &[]));
    }
    let people = &session.loaded.portfolio.people;
    let is_taken = |id: &str| people.iter().any(|person| *person.id == *id);
    let name = text(&entry, "name").unwrap_or_default();
    let homonyms: Vec<&str> = people
        .iter()
        .filter(|person| person.name.value().is_some_and(|other| **other == *name))
        .map(|person| &*person.id)
        .collect();
    let given = arguments.value(ID).map(str::trim);
    if let Some(id) = given {
        check_id(id, false)?;
    }
    // With another id, it is another person.
    let is_same = |id: &str, keys: &[&str]| {
        given.is_none_or(|given| given == id)
            && entry
                .iter()
                .filter(|(key, _)| keys.is_empty() || keys.contains(&key.as_str()))
                .all(|(key, value)| change::value_at(file, &path([id]), key) == Some(plain(value)))
    };
    if let Some(same) = homonyms.iter().find(|id| is_same(id, &[])) {
        return Ok((Vec::new(), Some(words.format("edit-person-there", &[("id", (*same).into())]))));
    }
    let id = given.map_or_else(|| new_id(arguments.kind, name, is_taken), str::to_owned);
    // Somebody of that name in the same place is the same person.
    if let Some(same) = homonyms.iter().find(|id| is_same(id, &["directorate", "organisation"])) {
        let command = format!("roadmap set {same} …");
        let failure = CommandError::new("edit-person-differs", &[("id", (*same).into())])
            .help("edit-set-instead", &[("command", command.into())]);
        return Err(if given.is_none() { failure.help("edit-give-id", &[("id", id.into())]) } else { failure });
    }
    if is_taken(&id) {
        return Err(CommandError::new("edit-rename-taken", &[("id", id.into())]));
    }
    let note = match homonyms.first() {
        Some(other) => words.format("edit-same-name", &[("id", id.as_str().into()), ("other", (*other).into())]),
        None => words.format("edit-new-id", &[("id", id.as_str().into())]),
    };
    Ok((vec![Operation::NewTable { path: path([&id]), entry }], Some(note)))
}

/// The value of a key of an entry.
fn value<'e>(entry: &'e Entry, key: &str) -> Option<&'e Value> {
    entry.iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

/// The text of a key of an entry.
fn text<'e>(entry: &'e Entry, key: &str) -> Option<&'e str> {
    value(entry, key).and_then(text_of)
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
    if kind.is_today_by_default(key) {
        return Ok(Some(Value::Date(session.today)));
    }
    Ok(match (&key.kind, key.name) {
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
    let id = targets::author(arguments.value("by"), session, context)?;
    let portfolio = &session.loaded.portfolio;
    let person = portfolio.people.iter().find(|person| *person.id == *id);
    let directorate = person.and_then(|person| person.directorate());
    Ok(directorate.map(|ix| Value::Text(portfolio.roadmap.directorate(ix).id.to_string())))
}

/// A value as the entries of a file are compared: a text without quotes.
fn plain(value: &Value) -> String {
    text_of(value).map_or_else(|| value.to_toml(), str::to_owned)
}

fn text_of(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether the list has that dependency, perhaps with or without the name of its own project.
fn is_dependency_there(value: &Value, destination: &Destination, kind: &EntryKind, session: &Session) -> bool {
    let (Some(text), Some(project)) = (text_of(value), destination.project) else { return false };
    let project = session.loaded.portfolio.project(project);
    let target = |text: &str| {
        let is_own = project.deliverables.iter().any(|own| own.id.value().is_some_and(|id| **id == *text));
        if is_own { format!("{}/{text}", project.id) } else { text.to_owned() }
    };
    let there = change::items(session.text(&destination.file), &destination.list(kind));
    there.iter().any(|there| target(there) == target(text))
}

/// An unused id derived from a title or name; from the kind where they have no letter of an id.
fn new_id(kind: &EntryKind, title: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut id = slug(title);
    if id.is_empty() {
        return (1..).map(|number: u32| format!("{}-{number}", kind.name)).find(|id| !is_taken(id)).unwrap_or_default();
    }
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
