//! `roadmap deliver TARGET…`: marks deliverables as delivered.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::Session;
use crate::cli::questions::{Ask, Questions};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, change};
use crate::model::DeliverableState;
use crate::read::table_schema::ValueKind;

/// The arguments of `roadmap deliver`.
#[derive(Debug, Args)]
pub struct Deliver {
    #[arg(value_name = "TARGET", required = true)]
    targets: Vec<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    #[command(flatten)]
    options: EditOptions,
}

impl Ask for Deliver {
    /// Asks for the deliverables that are missing, and then where they are.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let is_complete = !self.targets.is_empty() && self.targets.iter().all(|target| target.contains('/'));
        questions.complete_targets(&mut self.targets, true)?;
        if !is_complete && self.link.is_none() && questions.can_ask() {
            let values = questions.values(None)?;
            let question = questions.words().text("question-delivered-link");
            let check = |typed: &str| values.parse(&question, typed, &ValueKind::Url).map(drop);
            self.link = questions.text(&question, false, check)?;
        }
        Ok(())
    }
}

/// Marks a deliverable as delivered.
///
/// # Errors
/// If it does not exist, or the change is refused.
pub fn run(arguments: &Deliver, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let mut change = Change::default();
    let mut notes = Vec::new();
    let values = Values::new(&session, words);
    let on = session.day_on(arguments.on.as_deref(), words)?;
    let link = arguments.link.as_deref().map(|text| values.parse("--link", text, &ValueKind::Url)).transpose()?;
    for text in &arguments.targets {
        let target = targets::deliverable(session.loaded, text, words)?;
        let deliverable = target.deliverable();
        let title = [("title", deliverable.display_title().into())];
        let day = match (on, deliverable.state) {
            (Some(on), _) => on,
            (None, DeliverableState::Delivered(on)) => {
                notes.push(words.format("edit-delivered-already", &title));
                on.value
            }
            (None, _) => session.today,
        };
        let mut operations = change::deliver(&target.path, day, link.as_ref());
        if matches!(deliverable.state, DeliverableState::Dropped(_)) {
            notes.push(words.format("edit-dropped-before", &title));
            // Why it was given up.
            operations.push(change::unset(&target.path, "why"));
        }
        change.merge(Change::of(target.file, operations));
    }
    session.note(notes);
    session.finish(&change, &arguments.options, context)
}
