//! `roadmap set TARGET KEY=VALUE…`: sets keys of the format.

use clap::Args;

use crate::cli::commands::add::{self, EntryRequest, questions as add_questions};
use crate::cli::context::Context;
use crate::cli::current_user::CurrentUser;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::{Session, given};
use crate::cli::loaded::Loaded;
use crate::cli::questions::{Ask, Choice, NewValue, Owner, Present, Questions};
use crate::cli::{CommandError, CommandOutput, name_lookup, targets};
use crate::edit::change::Parsed;
use crate::edit::{Change, File, Operation, Step, change, path};
use crate::l10n::Localizer;
use crate::model::ProjectIx;
use crate::read::table_schema::{TableSchema, ValueKind};

/// The arguments of `roadmap set`.
#[derive(Debug, Args)]
pub struct Set {
    #[arg(value_name = "WHERE", required = true)]
    target: Option<String>,
    #[arg(value_name = "ASSIGNMENT", required = true, allow_hyphen_values = false)]
    assignments: Vec<String>,
    /// New people that the values name.
    #[arg(skip)]
    people: Vec<EntryRequest>,
    /// Approvals, and who is informed.
    #[arg(skip)]
    following: Vec<EntryRequest>,
    #[arg(long)]
    edit: bool,
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

impl Ask for Set {
    /// Asks for what is missing: where, which key, and its value. With `--edit`, a key without a value is opened in the editor.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let words = questions.words();
        if self.edit {
            if self.assignments.iter().all(|text| text.contains('=')) {
                return Err(CommandError::new("edit-no-text", &[]));
            }
            let loaded = questions.loaded()?;
            let table = table(loaded, given(&self.target), questions.user()?, words)?;
            let text = loaded.sources.text(&table.file);
            let mut assignments = Vec::new();
            for assignment in self.assignments.drain(..) {
                if assignment.contains('=') {
                    assignments.push(assignment);
                    continue;
                }
                let (at, name, kind) = key(&table, text, &assignment)?;
                let present = match kind {
                    // One item a line.
                    ValueKind::List(_) | ValueKind::OneOrMore(_) => {
                        let list: Vec<Step> = at.into_iter().chain([Step::Key(name)]).collect();
                        change::items(text, &list).join("\n")
                    }
                    _ => change::value_at(text, &at, &name).unwrap_or_default(),
                };
                let present = present.trim_end_matches(['\n', '\r']);
                let edited = questions.edit_text(&assignment, present)?;
                let is_same = edited.trim() == present.replace("\r\n", "\n").trim();
                assignments.extend((!is_same).then(|| format!("{assignment}={edited}")));
            }
            self.assignments = assignments;
            return Ok(());
        }
        if !questions.can_ask() {
            return Ok(());
        }
        if self.target.is_none() {
            self.target = Some(questions.anything()?);
        }
        let is_open = |text: &String| !text.contains('=');
        if !self.assignments.is_empty() && !self.assignments.iter().any(is_open) {
            return Ok(());
        }
        let loaded = questions.loaded()?;
        let table = table(loaded, given(&self.target), questions.user()?, words)?;
        if self.assignments.is_empty() {
            self.assignments.push(ask_key(&table, questions)?);
        }
        for name in std::mem::take(&mut self.assignments) {
            if is_open(&name) {
                self.ask_value(&table, &name, questions)?;
            } else {
                self.assignments.push(name);
            }
        }
        self.people = questions.new_people.take();
        self.options.force |= questions.accepts_errors.get();
        Ok(())
    }
}

/// Asks which key of a table is set.
fn ask_key(table: &Table, questions: &Questions) -> Result<String, CommandError> {
    let words = questions.words();
    let parsed = Parsed::new(questions.loaded()?.sources.text(&table.file));
    let shape = File::of(&table.file).shape(&table.path);
    let is_value = |kind: &ValueKind| {
        !matches!(kind, ValueKind::Table(_) | ValueKind::Tables(_) | ValueKind::ById(..) | ValueKind::Levels)
    };
    let choices = shape.keys.iter().filter(|key| is_value(&key.kind)).map(|key| {
        let value = questions.shown_value(&present(&parsed, &table.path, key.name), &key.kind);
        let args = [
            ("key", key.name.into()),
            ("what", key.purpose(words.language()).into()),
            ("value", value.as_str().into()),
        ];
        let message = if value.is_empty() { "question-key-choice" } else { "question-key-choice-set" };
        Choice::new(key.name, &words.format(message, &args))
    });
    questions.choose(&words.text("question-which-key"), choices.collect(), 0)
}

/// What a key of the table at `path` says.
fn present(parsed: &Parsed, path: &[Step], key: &str) -> Present {
    let list: Vec<Step> = path.iter().cloned().chain([Step::Key(key.to_owned())]).collect();
    Present { text: parsed.value_at(path, key), items: parsed.items(&list) }
}

impl Set {
    /// Asks for the value of a key, and for the reason of a stage that has one.
    fn ask_value(&mut self, table: &Table, name: &str, questions: &Questions) -> Result<(), CommandError> {
        let text = questions.loaded()?.sources.text(&table.file);
        let (at, last, _) = key(table, text, name)?;
        let Some(described) = File::of(&table.file).shape(&at).key(&last) else { return Err(not_an_assignment(name)) };
        let deliverable = change::value_at(text, &table.path, "id").filter(|_| !table.path.is_empty());
        let list = if at.is_empty() { described.name } else { "" };
        let owner = Owner { project: table.project, deliverable: deliverable.as_deref(), list, directorate: None };
        let present = present(&Parsed::new(text), &at, &last);
        match questions.new_value(described, &present, &owner)? {
            NewValue::Kept => {}
            NewValue::Removed => self.assignments.push(format!("{name}=")),
            NewValue::Set(value) => {
                let needs_reason = table.project.is_some() && at.is_empty() && name == "stage" && value != "active";
                self.assignments.push(format!("{name}={value}"));
                if needs_reason && value != "completed" {
                    self.ask_value(table, "why", questions)?;
                }
            }
            NewValue::Items { added, removed } => {
                if let Some(project) = table.project.filter(|_| at.is_empty()) {
                    let joining: Vec<&str> = added.iter().map(String::as_str).collect();
                    self.following.extend(add_questions::joining(name, &joining, project, questions)?);
                }
                self.assignments.extend(removed.iter().map(|item| format!("{name}-={item}")));
                self.assignments.extend(added.iter().map(|item| format!("{name}+={item}")));
            }
        }
        Ok(())
    }
}

fn not_an_assignment(text: &str) -> CommandError {
    CommandError::new("edit-not-an-assignment", &[("text", text.into())])
}

/// Sets or removes values of a table.
///
/// # Errors
/// If a key or value is invalid, or the change is refused.
pub fn run(arguments: &Set, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let mut session = Session::open(&arguments.options, context)?;
    add::stage_all(arguments.people.iter().chain(&arguments.following), &mut session, context)?;
    let table = table(session.loaded, given(&arguments.target), &session.user, words)?;
    let values = Values::new(&session, words).of_project(table.project);
    let mut operations = Vec::new();
    let mut assigned = Vec::new();
    for text in &arguments.assignments {
        let (name, assignment) = split(text)?;
        let (at, key, kind) = key(&table, session.text(&table.file), name)?;
        if matches!(assignment, Assignment::Set(_) | Assignment::Unset) {
            if assigned.contains(&(at.clone(), key.clone())) {
                return Err(CommandError::new("edit-set-twice", &[("key", name.into())]));
            }
            assigned.push((at.clone(), key.clone()));
        }
        let inner = |kind: &'static ValueKind| match kind {
            ValueKind::List(inner) | ValueKind::OneOrMore(inner) => Ok(*inner),
            _ => Err(CommandError::new("edit-not-a-list", &[("key", name.into())])),
        };
        let level = ValueKind::Word(crate::read::format::LEVELS);
        let kind_of_value = if matches!(kind, ValueKind::Levels) { &level } else { kind };
        match assignment {
            Assignment::Set(text) => operations.push(change::set(&at, &key, values.parse(name, text, kind_of_value)?)),
            // Published deliverables are dropped, not removed, as `roadmap remove` says.
            Assignment::Unset if at.is_empty() && key == "deliverables" => {
                return Err(CommandError::new("edit-is-a-table", &[("key", name.into())]));
            }
            Assignment::Unset => operations.push(change::unset(&at, &key)),
            Assignment::Append(text) => {
                let items = values.items(name, text, inner(kind)?)?.into_iter();
                operations.extend(items.map(|value| Operation::Append { path: at.clone(), key: key.clone(), value }));
            }
            Assignment::Take(text) => {
                let items = values.items(name, text, inner(kind)?)?.into_iter();
                operations.extend(items.map(|value| Operation::Take { path: at.clone(), key: key.clone(), value }));
            }
        }
    }
    session.finish(&Change::of(&table.file, operations), &arguments.options, context)
}

/// The table that a name means: a file, a deliverable, a project, a person.
fn table(loaded: &Loaded, text: &str, user: &CurrentUser, words: &Localizer) -> Result<Table, CommandError> {
    let text = targets::file_in_roadmap(loaded, text);
    let is_file = |file: &&crate::source::SourceFile| *file.path == *text && text.ends_with(".toml");
    if let Some(file) = loaded.sources.files.iter().find(is_file) {
        let project =
            loaded.portfolio.projects().find(|(_, project)| loaded.sources.file(project.file).path == file.path);
        return Ok(Table { file: text.to_owned(), path: Vec::new(), project: project.map(|(ix, _)| ix) });
    }
    if text.contains('/') {
        let target = targets::deliverable(loaded, text, words)?;
        return Ok(Table { file: target.file.to_owned(), path: target.path, project: Some(target.ix) });
    }
    let portfolio = &loaded.portfolio;
    let projects = name_lookup::projects(portfolio);
    let is_me = CurrentUser::is_meant(text, portfolio);
    let is_project = !name_lookup::called(text, &projects).is_empty()
        || (!is_me
            && name_lookup::called(text, &name_lookup::people(portfolio)).is_empty()
            && !name_lookup::with_part(text, &projects).is_empty());
    if is_project {
        let (project, _, file) = targets::project(loaded, text, words)?;
        return Ok(Table { file: file.to_owned(), path: Vec::new(), project: Some(project) });
    }
    let messages = ["edit-unknown-target", "edit-several-people"];
    let people = name_lookup::people(portfolio);
    let person = if is_me {
        user.resolve(portfolio, words)?
    } else if name_lookup::called(text, &people).is_empty() && name_lookup::with_part(text, &people).is_empty() {
        let everything = name_lookup::projects_and_people(portfolio);
        return Err(name_lookup::unknown("edit-unknown-target", text, &everything, words));
    } else {
        name_lookup::one_of(text, &people, messages, words)?
    };
    let person = portfolio.person(person);
    Ok(Table { file: "people.toml".to_owned(), path: path([&*person.id]), project: None })
}

fn split<'a>(text: &'a str) -> Result<(&'a str, Assignment<'a>), CommandError> {
    let Some((name, value)) = text.split_once('=') else {
        return Err(not_an_assignment(text));
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
