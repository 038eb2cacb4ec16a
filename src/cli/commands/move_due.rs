//! `roadmap move TARGET DATE --why T`: changes a due date.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::{Session, given};
use crate::cli::questions::{Ask, Questions};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, change};
use crate::l10n::dates;
use crate::model::DeliverableState;

/// The arguments of `roadmap move`.
#[derive(Debug, Args)]
pub struct Move {
    #[arg(value_name = "TARGET", required = true)]
    target: Option<String>,
    #[arg(value_name = "DATE", required = true, allow_hyphen_values = true)]
    date: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    why: Option<String>,
    #[arg(long, conflicts_with = "why")]
    edit: bool,
    #[command(flatten)]
    options: EditOptions,
}

impl Ask for Move {
    /// Asks for the deliverable, the date and the reason that are missing.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let mut targets: Vec<String> = self.target.take().into_iter().collect();
        questions.complete_targets(&mut targets, true)?;
        self.target = targets.pop();
        if self.edit {
            self.why = Some(questions.edit_text("--why", "")?);
        }
        if (self.date.is_some() && self.why.is_some()) || !questions.can_ask() {
            return Ok(());
        }
        let present = questions.deliverable_named(given(&self.target))?.and_then(|one| one.due.value().copied());
        let values = questions.values(None)?;
        let base = present.unwrap_or(values.today);
        if self.date.is_none() {
            let question = match present {
                Some(due) => {
                    let due = dates::unbroken(&dates::full(questions.words().language(), due));
                    questions.words().format("question-new-date", &[("due", due.into())])
                }
                None => questions.words().text("question-first-date"),
            };
            let name = questions.words().text("question-due-name");
            self.date = questions.text(&question, true, |typed| values.date(&name, typed, base).map(drop))?;
        }
        let moves = present.is_some_and(|due| values.date("DATE", given(&self.date), base).is_ok_and(|day| day != due));
        if self.why.is_none() && moves {
            self.why = questions.text(&questions.words().text("question-why-moved"), true, |_| Ok(()))?;
        }
        Ok(())
    }
}

/// Changes the due date of a deliverable.
///
/// # Errors
/// If it does not exist, or the change is refused.
pub fn run(arguments: &Move, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let target = targets::deliverable(session.loaded, given(&arguments.target), words)?;
    let deliverable = target.deliverable();
    let refused = match deliverable.state {
        DeliverableState::Delivered(_) => Some("edit-drop-delivered"),
        DeliverableState::Dropped(_) => Some("edit-move-dropped"),
        DeliverableState::Open | DeliverableState::Unreadable => None,
    };
    if let Some(message) = refused.filter(|_| !arguments.options.force) {
        let title = deliverable.display_title().into();
        return Err(CommandError::new(message, &[("title", title)]).help("edit-move-dropped.help", &[]));
    }
    let values = Values::new(&session, words);
    let present = deliverable.due.value().copied();
    let due = values.date("DATE", given(&arguments.date), present.unwrap_or(session.today))?;
    let why = match arguments.why.as_deref().map(|text| values.text("--why", text)).transpose()? {
        Some(why) => Some(why),
        None if present.is_none() || present == Some(due) => None,
        None => return Err(CommandError::new("edit-missing-options", &[("options", "--why".into())])),
    };
    let change = Change::of(target.file, change::move_due(&target.path, due, why.as_deref()));
    session.finish(&change, &arguments.options, context)
}
