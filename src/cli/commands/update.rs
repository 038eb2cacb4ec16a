//! `roadmap update PROJECT`: adds a status update.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::Values;
use crate::cli::editing::{Session, given};
use crate::cli::questions::{Ask, Choice, Owner, Questions, Wanted};
use crate::cli::{CommandError, CommandOutput, name_lookup, targets};
use crate::edit::{Change, File, Value, change, path};
use crate::model::Health;

/// The arguments of `roadmap update`.
#[derive(Debug, Args)]
pub struct Update {
    #[arg(value_name = "PROJECT", required = true)]
    project: Option<String>,
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
    #[arg(long, conflicts_with = "text")]
    edit: bool,
    #[command(flatten)]
    options: EditOptions,
}

impl Ask for Update {
    /// Asks for what is missing; for all that an update says where nothing of it is given.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        if self.edit {
            self.text = Some(questions.edit_text("--text", "")?);
        }
        let lacks_nothing = self.project.is_some() && self.health.is_some() && self.by.is_some();
        if lacks_nothing || !questions.can_ask() {
            return Ok(());
        }
        if self.project.is_none() {
            self.project = Some(questions.project(None)?);
        }
        let portfolio = questions.portfolio()?;
        let ix = name_lookup::project(given(&self.project), portfolio, questions.words())?;
        let project = portfolio.project(ix);
        let shape = File::Project.shape(&path(["updates"]));
        let says = [&self.health, &self.text, &self.next, &self.needs, &self.link];
        let says_nothing = says.into_iter().all(Option::is_none);
        let last = project.last_update(questions.today()?).and_then(|update| update.health.value().copied());
        let ask = |name: &str| {
            let Some(key) = shape.key(name) else { return Ok(None) };
            let question = &*questions.question_of(key);
            let name = questions.name_of(key);
            let wanted = Wanted { question, name, key: key.name, kind: &key.kind, is_required: false, proposed: "" };
            questions.value(&wanted, &Owner::default(), |_| Ok(()))
        };
        if self.health.is_none() && (says_nothing || last.is_none()) {
            let words = [Health::OnTrack, Health::AtRisk, Health::OffTrack];
            let choices = words.map(Health::name).map(|word| Choice::new(word, &questions.shown_word(word)));
            let start = last.and_then(|last| words.iter().position(|health| *health == last)).unwrap_or_default();
            let question = questions.words().text("question-health");
            self.health = Some(questions.choose(&question, choices.into(), start)?);
        }
        if says_nothing {
            self.text = ask("text")?;
            self.next = ask("next")?;
            self.needs = ask("needs")?;
        }
        if self.by.is_none() && questions.author()?.is_none() {
            let question = questions.words().text("question-by");
            let owner = Owner { project: Some(ix), ..Owner::default() };
            self.by = Some(questions.choose(&question, questions.people_for("by", &owner)?, 0)?);
        }
        Ok(())
    }
}

/// Adds an update to a project.
///
/// # Errors
/// If the project does not exist, or the change is refused.
pub fn run(arguments: &Update, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let session = Session::open(&arguments.options, context)?;
    let (_, project, file) = targets::project(session.loaded, given(&arguments.project), words)?;
    let values = Values::new(&session, words);
    let list = path(["updates"]);
    let shape = File::Project.shape(&list);
    let on = session.day_on(arguments.on.as_deref(), words)?.unwrap_or(session.today);
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
        entry.push(("health".to_owned(), Value::Text(health.name().to_owned())));
        let word = words.text(&format!("health-{}", health.name()));
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
