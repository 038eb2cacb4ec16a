//! `roadmap drop TARGET… --why T`: marks deliverables as dropped.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::Session;
use crate::cli::questions::{Ask, Questions};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, Value, change};
use crate::model::DeliverableState;

/// The arguments of `roadmap drop`.
#[derive(Debug, Args)]
pub struct Drop {
    #[arg(value_name = "TARGET", required = true)]
    targets: Vec<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    why: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, conflicts_with = "why")]
    edit: bool,
    #[command(flatten)]
    options: EditOptions,
}

impl Ask for Drop {
    /// Asks for the deliverables and the reason that are missing.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        questions.complete_targets(&mut self.targets, true)?;
        if self.edit {
            self.why = Some(questions.edit_text("--why", "")?);
        }
        if self.why.is_some() || !questions.can_ask() {
            return Ok(());
        }
        let mut is_reason_missing = false;
        for target in &self.targets {
            let deliverable = questions.deliverable_named(target)?;
            is_reason_missing |= deliverable.is_none_or(|one| !matches!(one.state, DeliverableState::Dropped(_)));
        }
        if is_reason_missing {
            self.why = questions.text(&questions.words().text("question-why-dropped"), true, |_| Ok(()))?;
        }
        Ok(())
    }
}

/// Gives a deliverable up, with the reason.
///
/// # Errors
/// If it does not exist, or the change is refused.
pub fn run(arguments: &Drop, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let values = Values::new(&session, words);
    let given = session.day_on(arguments.on.as_deref(), words)?;
    let why = arguments.why.as_deref().map(|text| values.text("--why", text)).transpose()?;
    let mut change = Change::default();
    for text in &arguments.targets {
        let target = targets::deliverable(session.loaded, text, words)?;
        let deliverable = target.deliverable();
        let day = match deliverable.state {
            DeliverableState::Delivered(_) if !arguments.options.force => {
                let title = deliverable.display_title().into();
                return Err(
                    CommandError::new("edit-drop-delivered", &[("title", title)]).help("edit-drop-delivered.help", &[])
                );
            }
            DeliverableState::Dropped(on) => given.unwrap_or(on.value),
            _ => given.unwrap_or(session.today),
        };
        let is_dropped = matches!(deliverable.state, DeliverableState::Dropped(_));
        let operations = match &why {
            Some(why) => change::drop_deliverable(&target.path, day, why),
            None if is_dropped => vec![change::set(&target.path, "dropped", Value::Date(day))],
            None => return Err(CommandError::new("edit-missing-options", &[("options", "--why".into())])),
        };
        change.merge(Change::of(target.file, operations));
    }
    session.finish(&change, &arguments.options, context)
}
