//! The command line: one file for each command, and what they share.

mod argument_help;
mod arguments;
mod atomic_write;
mod baseline;
mod calendar_history;
mod ci;
mod command_output;
mod commands;
mod context;
mod current_user;
mod date_input;
mod destination;
mod edit_options;
mod edit_output;
mod edit_values;
mod edited_files;
mod editing;
mod editor_config;
mod entry_help;
mod entry_kinds;
mod environment;
mod filter;
mod fix;
mod git_errors;
mod git_history;
mod global_options;
mod help;
mod help_format;
mod ignored_files;
mod keyed_bytes;
mod load;
mod loaded;
mod name_lookup;
mod option_order;
mod output_format;
mod plan_history;
mod prompt;
mod questions;
mod repo_location;
mod revision;
mod slip_history;
mod sparse;
mod step_summary;
mod targets;
mod template_dates;
mod today;
mod toml_quote;
mod usage_errors;
mod usage_words;

pub use arguments::{Command, Request, parse};
pub use command_output::{CommandError, CommandOutput, finish};
pub use environment::Environment;

use crate::l10n::Localizer;
use context::Context;

/// Runs a command.
///
/// # Errors
/// If it could not be done.
pub fn run(request: Request, environment: &Environment, words: &Localizer) -> Result<CommandOutput, CommandError> {
    let (global, mut command) = match request {
        Request::Say(text) => return Ok(CommandOutput::text(text)),
        Request::Run(parts) => *parts,
    };
    if global.at.is_some() && (command.only_of_now() || command.fixes()) {
        return Err(CommandError::new("cli-at-only-reads", &[]));
    }
    let context = Context::new(&global, environment, words)?;
    if let Some(arguments) = command.as_asking() {
        questions::complete(arguments, &context)?;
    }
    let done = match &command {
        Command::Status(arguments) => commands::status::run(arguments, &context),
        Command::Deadlines(arguments) => commands::deadlines::run(arguments, &context),
        Command::Show(arguments) => commands::show::run(arguments, &context),
        Command::Budget(arguments) => commands::budget::run(arguments, &context),
        Command::Timeline(arguments) => commands::timeline::run(arguments, &context),
        Command::People(arguments) => commands::people::run(arguments, &context),
        Command::Meetings(arguments) => commands::meetings::run(arguments, &context),
        Command::Agenda(arguments) => commands::agenda::run(arguments, &context),
        Command::Check(arguments) => commands::check::run(arguments, &context),
        Command::Diff(arguments) => commands::diff::run(arguments, &context),
        Command::History(arguments) => commands::history::run(arguments, &context),
        Command::Explain(arguments) => commands::explain::run(arguments, &context),
        Command::Export(arguments) => commands::export::run(arguments, &context),
        Command::Init(arguments) => commands::init::run(arguments, &context),
        Command::New(arguments) => commands::new::run(arguments, &context),
        Command::Update(arguments) => commands::update::run(arguments, &context),
        Command::Deliver(arguments) => commands::deliver::run(arguments, &context),
        Command::Move(arguments) => commands::move_due::run(arguments, &context),
        Command::Drop(arguments) => commands::drop::run(arguments, &context),
        Command::Set(arguments) => commands::set::run(arguments, &context),
        Command::Add(arguments) => commands::add::run(arguments, &context),
        Command::Close(arguments) => commands::close::run(arguments, &context),
        Command::Remove(arguments) => commands::remove::run(arguments, &context),
        Command::Rename(arguments) => commands::rename::run(arguments, &context),
        Command::Schema(arguments) => commands::schema::run(arguments, &context),
        Command::Lsp(arguments) => commands::lsp::run(arguments, &context),
        Command::Help(arguments) => help_format::run(arguments.topic(), &context),
        Command::Completions(_) => unreachable!("answered while parsing"),
    };
    let notices = if command.is_quiet() { Vec::new() } else { context.take_notices() };
    match done {
        Ok(output) => {
            let output = CommandOutput { verbose: global.verbose, ..output };
            Ok(notices.iter().fold(output, |output, notice| output.notice(notice)))
        }
        Err(failure) => Err(notices.into_iter().fold(failure, CommandError::line)),
    }
}
