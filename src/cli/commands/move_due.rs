//! `roadmap move TARGET DATE --why T`: changes a due date.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_values::Values;
use crate::cli::editing::{EditOptions, Session};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, Value, change};
use crate::read::table_schema::ValueKind;

#[derive(Debug, Args)]
pub struct Move {
    #[arg(value_name = "TARGET")]
    target: String,
    #[arg(value_name = "DATE", allow_hyphen_values = true)]
    date: String,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    why: Option<String>,
    #[command(flatten)]
    options: EditOptions,
}

pub fn run(arguments: &Move, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let target = targets::deliverable(&session, &arguments.target, words)?;
    let values = Values::new(&session, words);
    let present = target.project.deliverables.entries[target.rank].due.value().copied();
    let due = values.date("DATE", &arguments.date, present.unwrap_or(session.today))?;
    let why = match arguments.why.as_deref().map(|text| values.parse("--why", text, &ValueKind::Text)).transpose()? {
        Some(Value::Text(why)) => Some(why),
        _ if present.is_none() || present == Some(due) => None,
        _ => return Err(CommandError::new("edit-missing-options", &[("options", "--why".into())])),
    };
    let change = Change::of(target.file, change::move_due(&target.path, due, why.as_deref()));
    session.finish(&change, &arguments.options, context)
}
