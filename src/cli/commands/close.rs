//! `roadmap close risk|decision|escalation PROJECT [WHICH]`: closes an open entry.

use clap::{Args, ValueEnum};

use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::{Session, given};
use crate::cli::questions::{Ask, Choice, Questions};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, Listed, Step, Value, change, path};
use crate::read::slug;
use crate::read::table_schema::ValueKind;

/// The arguments of `roadmap close`.
#[derive(Debug, Args)]
pub struct Close {
    #[arg(value_name = "KIND", required = true, value_enum)]
    kind: Option<Closed>,
    #[arg(value_name = "PROJECT", required = true)]
    project: Option<String>,
    #[arg(value_name = "WHICH")]
    which: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    answer: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    outcome: Option<String>,
    #[arg(long, conflicts_with_all = ["answer", "outcome"])]
    edit: bool,
    #[command(flatten)]
    options: EditOptions,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Closed {
    Risk,
    Decision,
    Escalation,
}

impl Closed {
    fn name(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Decision => "decision",
            Self::Escalation => "escalation",
        }
    }

    fn question(self) -> &'static str {
        match self {
            Self::Risk => "question-close-risk",
            Self::Decision => "question-close-decision",
            Self::Escalation => "question-close-escalation",
        }
    }

    /// The list, the key of the entry's text, and the one of the day that ends it.
    fn keys(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Risk => ("risks", "title", "closed"),
            Self::Decision => ("decisions", "question", "answered"),
            Self::Escalation => ("escalations", "about", "settled"),
        }
    }
}

impl Ask for Close {
    /// Asks for what is missing: what is closed, and how it ended.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let words = questions.words();
        if self.kind.is_none() && questions.can_ask() {
            let kinds = [Closed::Risk, Closed::Decision, Closed::Escalation];
            let choices = kinds.iter().map(|kind| Choice::new(kind.name(), &words.text(kind.question())));
            let chosen = questions.choose(&words.text("question-close-kind"), choices.collect(), 0)?;
            self.kind = kinds.into_iter().find(|kind| kind.name() == chosen);
        }
        let kind = self.kind.unwrap_or(Closed::Risk);
        if self.edit {
            match kind {
                Closed::Escalation => self.outcome = Some(questions.edit_text("--outcome", "")?),
                Closed::Decision => self.answer = Some(questions.edit_text("--answer", "")?),
                Closed::Risk => return Err(CommandError::new("edit-no-text", &[])),
            }
        }
        let lacks_nothing =
            self.project.is_some() && self.which.is_some() && (kind != Closed::Decision || self.answer.is_some());
        if lacks_nothing || !questions.can_ask() {
            return Ok(());
        }
        let (list, text_key, day_key) = kind.keys();
        let is_open = |entry: &Listed| entry.value(day_key).is_none();
        if self.project.is_none() {
            let none = CommandError::new("edit-none-open", &[("kind", kind.name().into())]);
            self.project = Some(questions.project(Some((list, &is_open, none)))?);
        }
        let entries = questions.entries_of(given(&self.project), list)?;
        let open = entries.iter().filter(|entry| is_open(entry)).count();
        if self.which.is_none() && open != 1 {
            if open == 0 {
                return Ok(());
            }
            self.which = Some(questions.entry(&entries, &[text_key], is_open)?);
        }
        match kind {
            Closed::Decision if self.answer.is_none() => {
                let rank = which(self.which.as_deref(), &entries, kind, given(&self.project), is_open)?;
                if entries[rank].value("answer").is_none() {
                    self.answer = questions.text(&words.text("question-answer"), true, |_| Ok(()))?;
                }
            }
            Closed::Escalation if self.outcome.is_none() && self.which.is_none() => {
                self.outcome = questions.text(&words.text("question-outcome"), false, |_| Ok(()))?;
            }
            Closed::Decision | Closed::Escalation | Closed::Risk => {}
        }
        Ok(())
    }
}

/// Closes a risk, a decision or an escalation.
///
/// # Errors
/// If no open entry, or several, are named, or the change is refused.
pub fn run(arguments: &Close, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let (_, project, file) = targets::project(session.loaded, given(&arguments.project), words)?;
    let kind = arguments.kind.unwrap_or(Closed::Risk);
    let (list, _, day_key) = kind.keys();
    let list = path([list]);
    let entries = change::entries(session.text(file), &list);
    let is_open = |entry: &Listed| entry.value(day_key).is_none();
    let rank = which(arguments.which.as_deref(), &entries, kind, project.display_title(), is_open)?;
    let at: Vec<Step> = list.iter().cloned().chain([Step::Index(rank)]).collect();
    let values = Values::new(&session, words);
    let on = session.day_on(arguments.on.as_deref(), words)?;
    let text = |name: &str, given: &Option<String>| {
        given.as_deref().map(|text| values.parse(name, text, &ValueKind::Text)).transpose()
    };
    let (answer, outcome) = (text("--answer", &arguments.answer)?, text("--outcome", &arguments.outcome)?);
    let mut operations = Vec::new();
    if is_open(&entries[rank]) || on.is_some() {
        operations.push(change::set(&at, day_key, Value::Date(on.unwrap_or(session.today))));
    }
    let (wanted, other) = match kind {
        Closed::Decision => (answer.map(|value| ("answer", value)), outcome.map(|_| "--outcome")),
        Closed::Escalation => (outcome.map(|value| ("outcome", value)), answer.map(|_| "--answer")),
        Closed::Risk => (None, answer.map(|_| "--answer").or(outcome.map(|_| "--outcome"))),
    };
    if let Some(other) = other {
        return Err(CommandError::new("cli-unknown-option", &[("option", other.into())]));
    }
    if kind == Closed::Decision && wanted.is_none() && entries[rank].value("answer").is_none() {
        return Err(CommandError::new("edit-missing-options", &[("options", "--answer".into())]));
    }
    operations.extend(wanted.map(|(key, value)| change::set(&at, key, value)));
    session.finish(&Change::of(file, operations), &arguments.options, context)
}

fn none_open(kind: Closed, project: &str) -> CommandError {
    CommandError::new("edit-none-open-here", &[("kind", kind.name().into()), ("project", project.into())])
}

/// The index of the entry given by a number from 1 or part of its text; by default the only open one.
fn which(
    text: Option<&str>,
    entries: &[Listed],
    kind: Closed,
    project: &str,
    is_open: impl Fn(&Listed) -> bool,
) -> Result<usize, CommandError> {
    let (_, key, _) = kind.keys();
    let listed = |failure: CommandError, ranks: &[usize]| {
        ranks.iter().fold(failure, |failure, &rank| {
            let title = entries[rank].value(key).unwrap_or_default();
            let number = (rank + 1).to_string();
            failure.note("cli-candidate", &[("id", number.into()), ("title", title.into())])
        })
    };
    let all: Vec<usize> = (0..entries.len()).collect();
    let open: Vec<usize> = all.iter().copied().filter(|&rank| is_open(&entries[rank])).collect();
    let Some(text) = text else {
        return match open.as_slice() {
            [one] => Ok(*one),
            [] => Err(none_open(kind, project)),
            several => Err(listed(CommandError::new("edit-which-one", &[]), several)),
        };
    };
    if let Some(rank) =
        text.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|&rank| rank < entries.len())
    {
        return Ok(rank);
    }
    let wanted = slug(text);
    let holds = |rank: &&usize| {
        !wanted.is_empty() && entries[**rank].value(key).is_some_and(|text| slug(text).contains(&wanted))
    };
    let is_whole = |rank: &&usize| entries[**rank].value(key).is_some_and(|text| slug(text) == wanted);
    let whole: Vec<usize> = all.iter().filter(is_whole).copied().collect();
    let found: Vec<usize> = if whole.is_empty() { all.iter().filter(holds).copied().collect() } else { whole };
    let still_open: Vec<usize> = found.iter().copied().filter(|rank| open.contains(rank)).collect();
    match (found.as_slice(), still_open.as_slice()) {
        ([one], _) | (_, [one]) => Ok(*one),
        ([], _) => Err(listed(CommandError::new("edit-no-such", &[("text", text.into())]), &all)),
        (several, _) => Err(listed(CommandError::new("edit-which-one", &[]), several)),
    }
}
