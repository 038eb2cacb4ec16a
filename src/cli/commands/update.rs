//! `roadmap update PROJECT`: adds a status update.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_values::Values;
use crate::cli::editing::{EditOptions, Session};
use crate::cli::{CommandError, CommandOutput, targets};
use crate::edit::{Change, File, Value, change, path};
use crate::model::Health;

#[derive(Debug, Args)]
pub struct Update {
    #[arg(value_name = "PROJECT")]
    project: String,
    #[arg(long, value_name = "HEALTH")]
    health: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    text: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    next: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    needs: Option<String>,
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    options: EditOptions,
}

pub fn run(arguments: &Update, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let (_, project, file) = targets::project(&session, &arguments.project, words)?;
    let values = Values::new(&session, words);
    let list = path(["updates"]);
    let shape = File::Project.shape(&list);
    let on = arguments.on.as_deref().map(|text| values.date("--on", text, session.today)).transpose()?;
    let on = on.unwrap_or(session.today);
    let given = [
        ("health", &arguments.health),
        ("text", &arguments.text),
        ("next", &arguments.next),
        ("needs", &arguments.needs),
        ("link", &arguments.link),
    ];
    let mut entry = vec![
        ("on".to_owned(), Value::Date(on)),
        ("by".to_owned(), Value::Text(targets::author(arguments.by.as_deref(), &session, context)?)),
    ];
    let mut note = None;
    if arguments.health.is_none() {
        let last = project.last_update(session.today).and_then(|update| update.health.value().copied());
        let Some(health) = last else {
            return Err(CommandError::new("edit-missing-options", &[("options", "--health".into())]));
        };
        entry.push(("health".to_owned(), Value::Text(health_key(health).to_owned())));
        let word = words.text(&format!("health-{}", health_key(health)));
        note = Some(words.format("edit-health-kept", &[("health", word.into())]));
    }
    for (key, text) in given {
        let (Some(text), Some(described)) = (text, shape.key(key)) else { continue };
        entry.push((key.to_owned(), values.parse(&format!("--{key}"), text, &described.kind)?));
    }
    let change = Change::of(file, change::insert(session.text(file), &list, entry));
    session.note(note);
    session.finish(&change, &arguments.options, context)
}

fn health_key(health: Health) -> &'static str {
    match health {
        Health::OnTrack => "on-track",
        Health::AtRisk => "at-risk",
        Health::OffTrack => "off-track",
    }
}
