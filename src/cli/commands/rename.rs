//! `roadmap rename KIND OLD NEW`: changes an id everywhere.

use clap::{Args, ValueEnum};

use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_output::Disposition;
use crate::cli::edit_values::{Values, check_id};
use crate::cli::editing::{Session, given};
use crate::cli::questions::{Ask, Choice, Questions};
use crate::cli::{CommandError, CommandOutput, name_lookup, targets};
use crate::edit::rename::{self, Rename as Renaming};
use crate::l10n::Localizer;
use crate::model::Portfolio;
use crate::read::table_schema::EntityKind;

/// The arguments of `roadmap rename`.
#[derive(Debug, Args)]
pub struct Rename {
    #[arg(value_name = "KIND", required = true, value_enum)]
    kind: Option<Renamed>,
    #[arg(value_name = "OLD", required = true)]
    old: Option<String>,
    #[arg(value_name = "NEW", required = true)]
    new: Option<String>,
    #[command(flatten)]
    options: EditOptions,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Renamed {
    Project,
    Deliverable,
    Person,
    Directorate,
    Department,
    Meeting,
}

impl Renamed {
    fn named(self) -> EntityKind {
        match self {
            Self::Project => EntityKind::Project,
            Self::Deliverable => EntityKind::Deliverable,
            Self::Person => EntityKind::Person,
            Self::Directorate => EntityKind::Directorate,
            Self::Department => EntityKind::Department,
            Self::Meeting => EntityKind::Meeting,
        }
    }
}

impl Ask for Rename {
    /// Asks for what is missing: what is renamed, and its new id.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let is_complete = self.kind.is_some() && self.old.is_some() && self.new.is_some();
        if is_complete || !questions.can_ask() {
            return Ok(());
        }
        let words = questions.words();
        if self.kind.is_none() {
            let choices = Renamed::value_variants().iter().map(|kind| {
                let word = kind.named().word();
                Choice::new(word, &words.text(&format!("question-rename-{word}")))
            });
            let chosen = questions.choose(&words.text("question-rename-kind"), choices.collect(), 0)?;
            self.kind = Renamed::value_variants().iter().copied().find(|kind| kind.named().word() == chosen);
        }
        let kind = self.kind.unwrap_or(Renamed::Project).named();
        if self.old.is_none() {
            self.old = Some(match kind {
                EntityKind::Project => questions.project(None)?,
                EntityKind::Deliverable => questions.deliverable(None, false)?,
                _ => questions.choose(&words.text(which_question(kind)), questions.references(kind)?, 0)?,
            });
        }
        if self.new.is_none() {
            let check = |typed: &str| check_id(typed.trim(), kind.allows_capitals());
            let question = words.format("question-new-id", &[("old", given(&self.old).into())]);
            self.new = questions.text(&question, true, check)?.map(|typed| typed.trim().to_owned());
        }
        Ok(())
    }
}

/// The message that asks for one of a kind.
fn which_question(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "question-person",
        EntityKind::Directorate => "question-directorate-which",
        EntityKind::Department => "question-department",
        EntityKind::Meeting => "question-meeting",
        EntityKind::Project => "question-project",
        EntityKind::Deliverable => "question-deliverable",
    }
}

/// Changes an id, in every file that names it.
///
/// # Errors
/// If it does not exist, the new one is taken, or the change is refused.
pub fn run(arguments: &Rename, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let what = arguments.kind.unwrap_or(Renamed::Project).named();
    let (old_given, new_given) = (given(&arguments.old), given(&arguments.new));
    let (project, old_name) = match (what, old_given.split_once('/')) {
        (EntityKind::Deliverable, Some((project, old))) => {
            let (_, project, _) = targets::project(session.loaded, project, words)?;
            (Some(project.id.to_string()), old)
        }
        (EntityKind::Deliverable, None) => {
            return Err(CommandError::new("edit-rename-deliverable", &[("old", old_given.into())]));
        }
        _ => (None, old_given),
    };
    // `PROJECT/NEW` is as good as `NEW`.
    let new = new_given.rsplit('/').next().unwrap_or(new_given);
    check_id(new, what.allows_capitals())?;
    let portfolio = &session.loaded.portfolio;
    let is_there = |id: &str| rename::is_declared(portfolio, what, project.as_deref(), id);
    let is_cited = || {
        let renaming = Renaming { what, project: project.as_deref(), old: old_name, new };
        rename::is_named(&session.loaded.sources, &renaming)
    };
    let old = if is_there(old_name) {
        old_name.to_owned()
    } else if !is_there(new) {
        find(&session, what, project.as_deref(), old_name, words)?
    } else {
        // An earlier renaming is completed, unless this is a part of another name.
        let found = find(&session, what, project.as_deref(), old_name, words).ok();
        found.filter(|found| found != new && !is_cited()).unwrap_or_else(|| old_name.to_owned())
    };
    let (has_old, has_new) = (is_there(&old), is_there(new));
    if old == new {
        return session.finish(&crate::edit::Change::default(), &arguments.options, context);
    }
    if has_old && has_new {
        return Err(CommandError::new("edit-rename-taken", &[("id", new.into())]));
    }
    let renaming = Renaming { what, project: project.as_deref(), old: &old, new };
    if has_old && rename::is_ambiguous(&session.loaded.sources, portfolio, &renaming) {
        return Err(CommandError::new("edit-rename-dependency", &[("id", new.into())]));
    }
    let change = rename::rename(&session.loaded.sources, &renaming);
    let ids = [("old", old.as_str().into()), ("new", new.into())];
    if has_old {
        let name = name_of(portfolio, what, project.as_deref(), &old);
        let args = [("name", name.into()), ("count", change.files.len().into())];
        session.summarize(words.format("edit-renamed", &[&ids[..], &args].concat()));
        let place = project.as_deref().map_or_else(String::new, |project| format!("{project}/"));
        let command = format!("roadmap rename {} {place}{new} {old}", what.word());
        session.note_if(Disposition::Written, words.format("edit-undo-rename", &[("command", command.into())]));
    } else {
        session.note([words.format("edit-renamed-already", &ids)]);
    }
    session.finish(&change, &arguments.options, context)
}

/// The name or title of what has an id; the id if it has none.
fn name_of(portfolio: &Portfolio, what: EntityKind, project: Option<&str>, id: &str) -> String {
    let project = portfolio.projects.iter().find(|found| Some(&*found.id) == project);
    let things = name_lookup::of_kind(what, portfolio, project.map(|project| &**project));
    let found = things.iter().find(|thing| thing.id == id).and_then(|thing| thing.names.first().copied());
    found.unwrap_or(id).to_owned()
}

/// The id of what a name refers to.
fn find(
    session: &Session,
    what: EntityKind,
    project: Option<&str>,
    text: &str,
    words: &Localizer,
) -> Result<String, CommandError> {
    let of = session.loaded.portfolio.projects.iter().find(|found| Some(&*found.id) == project);
    match (what, of) {
        (EntityKind::Deliverable, Some(of)) => Ok(targets::deliverable_of(of, text, words)?.1),
        _ => Values::new(session, words).reference(text, what),
    }
}
