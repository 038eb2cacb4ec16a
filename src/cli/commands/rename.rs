//! `roadmap rename KIND OLD NEW`: another id, everywhere it is named.

use clap::{Args, ValueEnum};

use crate::cli::context::Context;
use crate::cli::editing::{EditOptions, Session};
use crate::cli::{Failure, Outcome, filter, naming, targets};
use crate::edit::rename::{self, Rename as Renaming};
use crate::model::{Portfolio, is_well_formed};
use crate::read::shape::Named;
use crate::read::slug;
use crate::words::Words;

#[derive(Debug, Args)]
pub struct Rename {
    #[arg(value_name = "KIND", value_enum)]
    kind: Renamed,
    #[arg(value_name = "OLD")]
    old: String,
    #[arg(value_name = "NEW")]
    new: String,
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
    fn named(self) -> Named {
        match self {
            Self::Project => Named::Project,
            Self::Deliverable => Named::Deliverable,
            Self::Person => Named::Person,
            Self::Directorate => Named::Directorate,
            Self::Department => Named::Department,
            Self::Meeting => Named::Meeting,
        }
    }
}

pub fn run(arguments: &Rename, context: &Context) -> Result<Outcome, Failure> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let what = arguments.kind.named();
    let (project, old_name) = match (what, arguments.old.split_once('/')) {
        (Named::Deliverable, Some((project, old))) => {
            let (_, project, _) = targets::project(&session, project, words)?;
            (Some(project.id.to_string()), old)
        }
        (Named::Deliverable, None) => {
            return Err(Failure::new(words, "edit-rename-deliverable", &[("old", arguments.old.as_str().into())]));
        }
        _ => (None, arguments.old.as_str()),
    };
    // `PROJECT/NEW` is as good as `NEW`.
    let new = arguments.new.rsplit('/').next().unwrap_or(&arguments.new);
    if !is_well_formed(new, what.allows_capitals()) {
        let failure = Failure::new(words, "cli-bad-id-letters", &[("id", new.into())]);
        let nearest = slug(new);
        return Err(if is_well_formed(&nearest, false) {
            failure.help(words, "cli-did-you-mean", &[("nearest", nearest.into())])
        } else {
            failure
        });
    }
    let portfolio = &session.loaded.portfolio;
    let is_there = |id: &str| has(portfolio, what, project.as_deref(), id);
    let old = if is_there(old_name) || is_there(new) {
        old_name.to_owned()
    } else {
        find(portfolio, what, project.as_deref(), old_name, words)?
    };
    let (has_old, has_new) = (is_there(&old), is_there(new));
    if old == new {
        return session.finish(&crate::edit::Change::default(), &arguments.options, context);
    }
    if has_old && has_new {
        return Err(Failure::new(words, "edit-rename-taken", &[("id", new.into())]));
    }
    let renaming = Renaming { what, project: project.as_deref(), old: &old, new };
    if has_old && is_meant_otherwise(&session, &renaming) {
        return Err(Failure::new(words, "edit-rename-meant", &[("id", new.into())]));
    }
    let change = rename::rename(&session.loaded.sources, &renaming);
    let message = if has_old { "edit-renamed" } else { "edit-renamed-already" };
    let notes = Some(words.say_with(message, &[("old", old.as_str().into()), ("new", new.into())]));
    session.note(notes);
    session.finish(&change, &arguments.options, context)
}

/// Whether a dependency already says the new id and means something else: it would change its meaning.
fn is_meant_otherwise(session: &Session, renaming: &Renaming) -> bool {
    let swapped = Renaming { old: renaming.new, ..renaming.clone() };
    matches!(renaming.what, Named::Deliverable) && rename::is_named(&session.loaded.sources, &swapped)
}

fn has(portfolio: &Portfolio, what: Named, project: Option<&str>, id: &str) -> bool {
    let roadmap = &portfolio.roadmap;
    match what {
        Named::Person => portfolio.people.iter().any(|person| *person.id == *id),
        Named::Directorate => roadmap.directorates.iter().any(|directorate| *directorate.id == *id),
        Named::Department => roadmap.departments.iter().any(|department| *department.id == *id),
        Named::Meeting => roadmap.meetings.iter().any(|meeting| *meeting.id == *id),
        Named::Project => portfolio.projects.iter().any(|project| *project.id == *id),
        Named::Deliverable => portfolio
            .projects
            .iter()
            .filter(|found| Some(&*found.id) == project)
            .any(|found| naming::deliverables(found).iter().any(|deliverable| deliverable.id == id)),
    }
}

/// The id of what a name means.
fn find(
    portfolio: &Portfolio,
    what: Named,
    project: Option<&str>,
    text: &str,
    words: &Words,
) -> Result<String, Failure> {
    let several = "edit-several";
    Ok(match what {
        Named::Person => portfolio.person(naming::person(text, portfolio, words)?).id.to_string(),
        Named::Project => portfolio.project(naming::project(text, portfolio, words)?).id.to_string(),
        Named::Directorate => {
            let ix =
                naming::one_of(text, &filter::directorates(portfolio), ["cli-unknown-directorate", several], words)?;
            portfolio.roadmap.directorate(ix).id.to_string()
        }
        Named::Department => {
            let rank =
                naming::one_of(text, &naming::departments(portfolio), ["edit-unknown-department", several], words)?;
            portfolio.roadmap.departments.entries[rank].id.to_string()
        }
        Named::Meeting => {
            let rank = naming::one_of(text, &naming::meetings(portfolio), ["edit-unknown-meeting", several], words)?;
            portfolio.roadmap.meetings.entries[rank].id.to_string()
        }
        Named::Deliverable => {
            let of = portfolio.projects.iter().find(|found| Some(&*found.id) == project);
            match of {
                Some(of) => crate::cli::edit_values::deliverable_of(of, text, words)?.1,
                None => text.to_owned(),
            }
        }
    })
}
