//! `roadmap remove KIND WHERE WHICH`: removes an entry.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::cli::context::Context;
use crate::cli::destination::Destination;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::{Session, given};
use crate::cli::entry_kinds::{EntryKind, KINDS, Place};
use crate::cli::questions::{Ask, Choice, Questions};
use crate::cli::{CommandError, CommandOutput, name_lookup};
use crate::edit::{Change, Listed, Operation, Step, Value, change, path};
use crate::l10n::Localizer;
use crate::read::slug;
use crate::read::table_schema::ValueKind;
use crate::source::git;

/// The arguments of `roadmap remove`.
#[derive(Debug, Args)]
pub struct Remove {
    #[arg(value_name = "KIND", required = true, value_parser = PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name)))]
    kind: Option<String>,
    /// WHERE, for the kinds that are in something, and WHICH.
    #[arg(value_name = "WHICH", required = true, num_args = 1..=2)]
    which: Vec<String>,
    #[command(flatten)]
    options: EditOptions,
}

impl Ask for Remove {
    /// Asks for what is missing: the kind, where the entry is, and which one.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        if self.kind.as_deref() == Some("deliverable")
            && let [target] = self.which.as_slice()
            && let Some((project, deliverable)) = target.split_once('/')
        {
            self.which = vec![project.to_owned(), deliverable.to_owned()];
        }
        if !questions.can_ask() {
            return Ok(());
        }
        if self.kind.is_none() {
            self.kind = Some(questions.entry_kind("question-remove-kind")?);
        }
        let Some(kind) = EntryKind::from_name(given(&self.kind)) else { return Ok(()) };
        if kind.has_place() && self.which.is_empty() {
            self.which.push(questions.place_with(kind)?);
        }
        if self.which.len() > usize::from(kind.has_place()) {
            return Ok(());
        }
        let words = questions.words();
        if kind.place == Place::People {
            self.which.push(questions.choose(&words.text("question-person"), questions.people()?, 0)?);
            return Ok(());
        }
        let place = self.which.first().map_or("", String::as_str);
        let loaded = questions.loaded()?;
        let destination = Destination::resolve(kind, place, loaded, questions.user()?, words)?;
        let text = loaded.sources.text(&destination.file);
        let list = destination.list(kind);
        let which = match kind.shape() {
            Some(_) => {
                let mut keys = vec!["title", "on"];
                keys.extend(kind.given.iter().filter(|key| !keys.contains(key)).copied().collect::<Vec<_>>());
                questions.entry(&change::entries(text, &list), &keys, |_| true)?
            }
            None => {
                let items = change::items(text, &list).into_iter().map(|item| Choice::new(item.as_str(), &item));
                questions.choose(&words.text("question-which"), items.collect(), 0)?
            }
        };
        self.which.push(which);
        Ok(())
    }
}

/// Removes an entry.
///
/// # Errors
/// If no entry, or several, are named, or the change is refused.
pub fn run(arguments: &Remove, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let Some(kind) = EntryKind::from_name(given(&arguments.kind)) else {
        return Err(CommandError::new("cli-arguments", &[]));
    };
    let session = Session::open(&arguments.options, context)?;
    let (place, which) = match (kind.has_place(), arguments.which.as_slice()) {
        (true, [place, which]) => (place.as_str(), which.as_str()),
        (false, [which]) => ("", which.as_str()),
        (true, _) => {
            return Err(CommandError::new(
                "cli-missing-argument",
                &[("arguments", words.text("cli-value-which").into())],
            ));
        }
        (false, _) => {
            return Err(CommandError::new("cli-unexpected-argument", &[("text", arguments.which[1].as_str().into())]));
        }
    };
    let portfolio = &session.loaded.portfolio;
    if kind.place == Place::People {
        let person = portfolio.person(name_lookup::person(which, portfolio, &session.user, words)?);
        let operation = Operation::Remove { path: path([&*person.id]) };
        return session.finish(&Change::of("people.toml", vec![operation]), &arguments.options, context);
    }
    let destination = Destination::resolve(kind, place, session.loaded, &session.user, words)?;
    let list = destination.list(kind);
    let Destination { file, table, project } = destination;
    let operation = match kind.shape() {
        None => {
            let values = Values::new(&session, words).of_project(project);
            let item = kind.item().unwrap_or(&ValueKind::Text);
            let value = values.parse("WHICH", which, item)?;
            Operation::Take { path: table, key: kind.list.to_owned(), value }
        }
        Some(_) => {
            let entries = change::entries(session.text(&file), &list);
            let rank = rank_of(kind, which, &entries, &session, words)?;
            if kind.name == "deliverable" && !arguments.options.force {
                refuse_begun(&entries[rank], &file, &session)?;
            }
            let count = entries.len();
            let mut at = list.clone();
            at.push(Step::Index(rank));
            // A list that would become empty is removed.
            let is_inline = change::value_at(session.text(&file), &table, kind.list).is_some();
            if is_inline && count == 1 { change::unset(&table, kind.list) } else { Operation::Remove { path: at } }
        }
    };
    session.finish(&Change::of(&file, vec![operation]), &arguments.options, context)
}

/// The index of the entry given by a number from 1, a date, a person, or part of its text.
fn rank_of(
    kind: &EntryKind,
    which: &str,
    entries: &[Listed],
    session: &Session,
    words: &Localizer,
) -> Result<usize, CommandError> {
    let values = Values::new(session, words);
    let key = kind.given.first().copied().unwrap_or("on");
    let described = kind.shape().and_then(|shape| shape.key(key));
    let value = described.and_then(|key| match &key.kind {
        ValueKind::Date => values.date("WHICH", which, session.today).ok().map(crate::edit::date),
        ValueKind::Reference(_) | ValueKind::Rule => match values.parse("WHICH", which, &key.kind) {
            Ok(Value::Text(id)) => Some(id),
            _ => None,
        },
        _ => None,
    });
    let wanted = slug(which);
    let texts = |entry: &Listed| entry.values.iter().map(|(_, value)| slug(value)).collect::<Vec<_>>();
    let by = |is: &dyn Fn(&Listed) -> bool| -> Vec<usize> {
        (0..entries.len()).filter(|&rank| is(&entries[rank])).collect()
    };
    let exact = by(&|entry| {
        value.as_deref().is_some_and(|value| entry.value(key) == Some(value))
            || entry.value(key) == Some(which)
            || entry.value("id") == Some(which)
    });
    let number =
        which.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|&rank| rank < entries.len());
    if let (Some(rank), true) = (number, exact.is_empty()) {
        return Ok(rank);
    }
    let found = if exact.is_empty() {
        by(&|entry| !wanted.is_empty() && texts(entry).iter().any(|text| text.contains(&wanted)))
    } else {
        exact
    };
    let listed = |failure: CommandError, ranks: &[usize]| {
        ranks.iter().fold(failure, |failure, &rank| {
            let title = entries[rank].value("title").or(entries[rank].value(key)).unwrap_or_default();
            let number = (rank + 1).to_string();
            failure.note("cli-candidate", &[("id", number.into()), ("title", title.into())])
        })
    };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let all: Vec<usize> = (0..entries.len()).collect();
            Err(listed(CommandError::new("edit-no-such", &[("text", which.into())]), &all))
        }
        several => Err(listed(CommandError::new("edit-which-one", &[]), several)),
    }
}

/// A published deliverable is not removed but dropped.
fn refuse_begun(entry: &Listed, file: &str, session: &Session) -> Result<(), CommandError> {
    let id = entry.value("id").unwrap_or_default();
    let reasons = [
        ("delivered", "edit-drop-delivered"),
        ("dropped", "edit-move-dropped"),
        ("progress", "edit-remove-has-progress"),
    ];
    let reason = reasons.iter().find(|(key, _)| entry.value(key).is_some()).map(|(_, message)| *message);
    let is_committed = || {
        let committed = git::committed_text(&session.loaded.root, file);
        committed.is_some_and(|text| change::deliverable_path(&text, id).is_some())
    };
    let reason = reason.or_else(|| is_committed().then_some("edit-remove-committed"));
    reason.map_or(Ok(()), |message| {
        let help = if message == "edit-drop-delivered" || message == "edit-move-dropped" {
            "edit-remove-anyway"
        } else {
            "edit-remove-or-drop"
        };
        let title = entry.value("title").unwrap_or(id);
        Err(CommandError::new(message, &[("title", title.into())]).help(help, &[]))
    })
}
