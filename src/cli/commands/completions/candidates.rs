//! The names that complete an argument: ids of a roadmap, with titles beside them, and words of the format.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::cli::commands::add::PLACE;
use crate::cli::edit_values::text_of_word;
use crate::cli::entry_kinds::{EntryKind, Place, option};
use crate::cli::name_lookup::{self, NamedEntity, fold};
use crate::edit::{File, Step, path};
use crate::l10n::Localizer;
use crate::model::{Language, Portfolio};
use crate::read::table_schema::{EntityKind, Key, ValueKind};

/// What may complete an argument.
#[derive(Debug, Clone, Copy)]
enum Names {
    Projects,
    People,
    Directorates,
    Departments,
    Meetings,
    Tags,
    Rules,
    /// `PROJECT/DELIVERABLE`, open ones or all.
    Deliverables {
        only_open: bool,
    },
    /// Projects, people and files.
    Anything,
    /// `KEY=` of what the command is about.
    Assignments,
    Words(&'static [&'static str]),
    /// What an entry of the kind that is typed is in.
    Places,
    /// What `rename` calls by the kind that is typed.
    Renamed,
}

/// What is known while a word is typed.
struct Typed {
    words: Vec<String>,
    language: Language,
    portfolio: OnceLock<Option<Portfolio>>,
}

/// The commands, where arguments that name something complete it.
pub fn with_candidates(command: Command, typed: &[OsString], words: &Localizer) -> Command {
    let typed = Arc::new(Typed {
        words: typed.iter().map(|word| word.to_string_lossy().into_owned()).collect(),
        language: words.language(),
        portfolio: OnceLock::new(),
    });
    command.mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        if name == "add" {
            return command.mut_subcommands(|command| {
                let kind = EntryKind::from_name(command.get_name());
                command.mut_args(|argument| match kind.and_then(|kind| of_entry(kind, argument.get_id().as_str())) {
                    Some(names) => completed(argument, names, &typed),
                    None => argument,
                })
            });
        }
        command.mut_args(|argument| match of_argument(&name, argument.get_id().as_str()) {
            Some(names) => completed(argument, names, &typed),
            None => argument,
        })
    })
}

fn completed(argument: Arg, names: Names, typed: &Arc<Typed>) -> Arg {
    let typed = Arc::clone(typed);
    argument.add(ArgValueCompleter::new(move |current: &OsStr| {
        current.to_str().map(|current| typed.candidates(names, current)).unwrap_or_default()
    }))
}

/// What completes an argument of a command.
fn of_argument(command: &str, id: &str) -> Option<Names> {
    Some(match (command, id) {
        ("rename", "old") => Names::Renamed,
        ("set", "target") => Names::Anything,
        ("set", "assignments") => Names::Assignments,
        ("remove", "which") => Names::Places,
        ("history", "what") => Names::Projects,
        ("deliver" | "move" | "drop", "target" | "targets") => Names::Deliverables { only_open: true },
        ("update", "health") => Names::Words(crate::read::format::HEALTHS),
        (_, "meeting" | "agenda") => Names::Meetings,
        (_, "project") => Names::Projects,
        (_, "person" | "owner" | "by" | "lead" | "coordinator" | "contributors") => Names::People,
        (_, "directorate") => Names::Directorates,
        (_, "department") => Names::Departments,
        (_, "tag") => Names::Tags,
        (_, "rules") => Names::Rules,
        _ => return None,
    })
}

/// What completes an argument of a kind of `add`.
fn of_entry(kind: &EntryKind, id: &str) -> Option<Names> {
    if id == PLACE {
        return of_place(kind.place);
    }
    let key = kind.shape().and_then(|shape| shape.keys.iter().find(|key| option(key.name) == id));
    of_kind(match key {
        Some(key) => &key.kind,
        None if kind.given.contains(&id) => kind.item()?,
        None => return None,
    })
}

fn of_place(place: Place) -> Option<Names> {
    Some(match place {
        Place::Project | Place::ProjectOrRoadmap => Names::Projects,
        Place::Target => Names::Deliverables { only_open: true },
        Place::Person => Names::People,
        Place::Meeting => Names::Meetings,
        Place::Roadmap | Place::People => return None,
    })
}

fn of_kind(kind: &ValueKind) -> Option<Names> {
    Some(match kind {
        ValueKind::Reference(EntityKind::Person) => Names::People,
        ValueKind::Reference(EntityKind::Directorate) => Names::Directorates,
        ValueKind::Reference(EntityKind::Department) => Names::Departments,
        ValueKind::Reference(EntityKind::Meeting) => Names::Meetings,
        ValueKind::Reference(EntityKind::Project) => Names::Projects,
        ValueKind::Dependency => Names::Deliverables { only_open: true },
        ValueKind::Rule => Names::Rules,
        ValueKind::Word(words) => Names::Words(words),
        ValueKind::Boolean => Names::Words(&["true", "false"]),
        ValueKind::List(inner) | ValueKind::OneOrMore(inner) => return of_kind(inner),
        _ => return None,
    })
}

impl Typed {
    fn candidates(&self, names: Names, current: &str) -> Vec<CompletionCandidate> {
        let words = Localizer::new(self.language);
        match names {
            Names::Words(listed) => {
                let listed = listed.iter().filter(|word| word.starts_with(current));
                return listed.map(|word| candidate(word, text_of_word(word, &words).as_deref())).collect();
            }
            Names::Rules => return named(&name_lookup::rules(), current),
            _ => {}
        }
        let Some(portfolio) = self.portfolio() else { return Vec::new() };
        match names {
            Names::Projects => named(&name_lookup::projects(portfolio), current),
            Names::People => named(&name_lookup::people(portfolio), current),
            Names::Directorates => named(&name_lookup::directorates(portfolio), current),
            Names::Departments => named(&name_lookup::departments(portfolio), current),
            Names::Meetings => named(&name_lookup::meetings(portfolio), current),
            Names::Tags => named(&name_lookup::tags(portfolio), current),
            Names::Deliverables { only_open } => deliverables(portfolio, current, only_open),
            Names::Anything if current.contains('/') => deliverables(portfolio, current, false),
            Names::Anything => {
                let mut found = named(&name_lookup::projects(portfolio), current);
                found.extend(named(&name_lookup::people(portfolio), current));
                let files = ["roadmap.toml", "people.toml"].into_iter().filter(|file| file.starts_with(current));
                found.extend(files.map(|file| candidate(file, None)));
                found
            }
            Names::Assignments => self.assignments(portfolio, current, &words),
            Names::Places => {
                let kind = self.after("remove").first().and_then(|word| EntryKind::from_name(word));
                kind.and_then(|kind| of_place(kind.place))
                    .map(|names| self.candidates(names, current))
                    .unwrap_or_default()
            }
            Names::Renamed => match self.after("rename").first().copied().unwrap_or_default() {
                "project" => named(&name_lookup::projects(portfolio), current),
                "deliverable" => deliverables(portfolio, current, false),
                "person" => named(&name_lookup::people(portfolio), current),
                "directorate" => named(&name_lookup::directorates(portfolio), current),
                "department" => named(&name_lookup::departments(portfolio), current),
                "meeting" => named(&name_lookup::meetings(portfolio), current),
                _ => Vec::new(),
            },
            Names::Words(_) | Names::Rules => Vec::new(),
        }
    }

    /// The roadmap around the working directory, or where `-C` leads.
    fn portfolio(&self) -> Option<&Portfolio> {
        let load = || {
            let after_c = self.words.iter().skip_while(|word| *word != "-C").nth(1);
            let folder = after_c.map(PathBuf::from);
            let root = crate::source::find(folder.as_deref().map(Path::new)).ok()?;
            let (sources, _) = crate::source::load_with_ignored(&root).ok()?;
            Some(crate::read::read(&sources).0)
        };
        self.portfolio.get_or_init(load).as_ref()
    }

    /// The words after that of a command, without options.
    fn after(&self, command: &str) -> Vec<&str> {
        let words = self.words.iter().map(String::as_str).skip_while(|word| *word != command).skip(1);
        words.filter(|word| !word.starts_with('-')).collect()
    }

    /// The keys of what `set` is about, each with `=`; behind it the words that the key takes.
    fn assignments(&self, portfolio: &Portfolio, current: &str, words: &Localizer) -> Vec<CompletionCandidate> {
        let target = self.after("set").first().copied().unwrap_or_default();
        let is_person = || {
            name_lookup::called(target, &name_lookup::projects(portfolio)).is_empty()
                && !name_lookup::called(target, &name_lookup::people(portfolio)).is_empty()
        };
        let shape = match target {
            "roadmap.toml" => File::Roadmap.shape(&[]),
            _ if target.contains('/') => File::Project.shape(&path(["deliverables"])),
            _ if is_person() => File::People.shape(&[Step::Key(target.to_owned())]),
            _ => File::Project.shape(&[]),
        };
        if let Some((key, value)) = current.split_once('=') {
            let names = shape.key(key).and_then(|key| of_kind(&key.kind));
            let found = names.map(|names| self.candidates(names, value)).unwrap_or_default();
            return found.into_iter().map(|found| found.add_prefix(format!("{key}="))).collect();
        }
        let is_value = |key: &&Key| !matches!(key.kind, ValueKind::Tables(_) | ValueKind::Table(_));
        let keys = shape.keys.iter().filter(is_value).filter(|key| key.name.starts_with(current));
        keys.map(|key| candidate(&format!("{}=", key.name), Some(key.purpose(words.language())))).collect()
    }
}

/// The ids that begin with what is typed; where none does, those whose name holds it.
fn named<Ix>(things: &[NamedEntity<Ix>], current: &str) -> Vec<CompletionCandidate> {
    let of = |thing: &NamedEntity<Ix>| candidate(thing.id, thing.names.first().copied());
    let begun: Vec<_> = things.iter().filter(|thing| thing.id.starts_with(current)).map(of).collect();
    if !begun.is_empty() || current.is_empty() {
        return begun;
    }
    let folded = fold(current);
    let holds =
        |thing: &&NamedEntity<Ix>| !folded.is_empty() && thing.names.iter().any(|name| fold(name).contains(&folded));
    things.iter().filter(holds).map(of).collect()
}

/// The projects, each with `/`; behind it their deliverables.
fn deliverables(portfolio: &Portfolio, current: &str, only_open: bool) -> Vec<CompletionCandidate> {
    let Some((id, name)) = current.split_once('/') else {
        let projects = name_lookup::projects(portfolio);
        let live = projects.into_iter().filter(|project| !only_open || portfolio.project(project.ix).is_live());
        let found = named(&live.collect::<Vec<_>>(), current);
        let slashed = found.into_iter().map(|found| {
            let mut id = found.get_value().to_owned();
            id.push("/");
            CompletionCandidate::new(id).help(found.get_help().cloned())
        });
        return slashed.collect();
    };
    let project = name_lookup::called(id, &name_lookup::projects(portfolio)).first().copied();
    let Some(project) = project.map(|ix| portfolio.project(ix)) else { return Vec::new() };
    let mut own = name_lookup::deliverables(project);
    own.retain(|deliverable| !only_open || project.deliverables.entries[deliverable.ix].is_open());
    named(&own, name).into_iter().map(|found| found.add_prefix(format!("{id}/"))).collect()
}

/// A value, with what it is beside it, on one line and without what a terminal would obey.
fn candidate(value: &str, help: Option<&str>) -> CompletionCandidate {
    let help = help.map(|help| crate::render::escape::terminal(help).replace(['\n', '\r', '\t'], " "));
    CompletionCandidate::new(value).help(help.map(Into::into))
}
