//! The command line arguments: commands and global options.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::commands::{
    self, check, completions, deadlines, diff, explain, export, history, init, new, schema, show, status,
};
use super::global_options::Global;
use super::{CommandError, Environment, help, option_order, usage_errors};
use crate::l10n::Localizer;

#[derive(Debug, Parser)]
#[command(name = "roadmap", version, args_override_self = true)]
#[command(disable_help_subcommand = true, disable_help_flag = true, disable_version_flag = true)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Status(status::Status),
    Deadlines(deadlines::Deadlines),
    Show(show::Show),
    People(commands::people::People),
    Meetings(commands::meetings::Meetings),
    Agenda(commands::agenda::Agenda),
    Check(check::Check),
    Diff(diff::Diff),
    History(history::History),
    Explain(explain::Explain),
    Export(export::Export),
    Init(init::Init),
    New(new::New),
    Update(commands::update::Update),
    Deliver(commands::deliver::Deliver),
    Move(commands::move_due::Move),
    Drop(commands::drop::Drop),
    Set(commands::set::Set),
    Add(commands::add::Add),
    Close(commands::close::Close),
    Remove(commands::remove::Remove),
    Rename(commands::rename::Rename),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Help(help::Help),
}

impl Command {
    /// Whether the command has no history: it writes, or concerns the program itself.
    pub fn only_of_now(&self) -> bool {
        match self {
            Self::Init(_) | Self::New(_) | Self::Schema(_) | Self::Completions(_) | Self::Help(_) => true,
            Self::Status(_) | Self::Deadlines(_) | Self::Show(_) | Self::Diff(_) | Self::History(_) => false,
            Self::Check(_) | Self::Explain(_) | Self::Export(_) => false,
            Self::People(_) | Self::Meetings(_) | Self::Agenda(_) => false,
            Self::Update(_) | Self::Deliver(_) | Self::Move(_) | Self::Drop(_) | Self::Set(_) => true,
            Self::Add(_) | Self::Close(_) | Self::Remove(_) | Self::Rename(_) => true,
        }
    }

    /// Whether the command changes the files that it checks.
    pub fn fixes(&self) -> bool {
        matches!(self, Self::Check(check) if check.fixes())
    }

    /// Whether only the answer itself is printed.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::Check(check) if check.is_quiet())
    }
}

/// What the arguments request.
pub enum Request {
    Run(Box<(Global, Command)>),
    /// A text that needs no roadmap: help or version.
    Say(String),
}

/// Parses the arguments.
///
/// # Errors
/// If they are invalid.
pub fn parse(environment: &Environment, words: &Localizer) -> Result<Request, CommandError> {
    // Help texts are only added to the commands when needed, because there are many.
    let worded = || help::with_help(help::answering(Arguments::command()), environment.screen_width(), words);
    if let Some(shell) = &environment.completing {
        let found = completions::complete(shell, &environment.arguments, worded(), words);
        return Ok(Request::Say(String::from_utf8_lossy(&found).into_owned()));
    }
    let mut plain = help::answering(Arguments::command());
    let arguments = option_order::behind_command(&plain, &environment.arguments);
    match read(&mut plain, &arguments) {
        Ok(Arguments { command: Some(Command::Help(asked)), global }) => match asked.subject() {
            help::Subject::Commands => help::of(&asked, &mut worded()).map(Request::Say),
            help::Subject::Explanation(topic) => {
                Ok(Request::Run(Box::new((global, Command::Explain(explain::Explain::of(topic))))))
            }
            help::Subject::Format => Ok(Request::Run(Box::new((global, Command::Help(asked))))),
        },
        Ok(Arguments { command: Some(Command::Completions(asked)), .. }) => {
            Ok(Request::Say(completions::script(&asked)))
        }
        Ok(Arguments { command: Some(command), global }) => Ok(Request::Run(Box::new((global, command)))),
        Ok(Arguments { command: None, .. }) => Ok(Request::Say(words.text("cli-short-help") + "\n")),
        Err(stop) if environment.can_ask && is_incomplete(&stop) => {
            let mut lenient = questionable(help::answering(Arguments::command()));
            match read(&mut lenient, &arguments) {
                Ok(Arguments { command: Some(command), global }) => Ok(Request::Run(Box::new((global, command)))),
                Ok(Arguments { command: None, .. }) | Err(_) => stopped(&mut worded(), &arguments, words),
            }
        }
        Err(_) => match option_order::without_command(&plain, &arguments) {
            Some(options) => {
                Err(CommandError::new("cli-no-command", &[("options", options.into())]).help("cli-all-commands", &[]))
            }
            None => stopped(&mut worded(), &arguments, words),
        },
    }
}

fn read(command: &mut clap::Command, arguments: &[OsString]) -> Result<Arguments, clap::Error> {
    let found = command.try_get_matches_from_mut(arguments)?;
    Arguments::from_arg_matches(&found)
}

/// Whether nothing but a required argument is missing.
fn is_incomplete(stop: &clap::Error) -> bool {
    use clap::error::ErrorKind;
    matches!(stop.kind(), ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand)
        || stop.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// The commands, where those that edit require no argument: what is missing is asked for.
fn questionable(command: clap::Command) -> clap::Command {
    const ASKING: [&str; 10] = ["new", "update", "deliver", "move", "drop", "set", "add", "close", "remove", "rename"];
    let lenient = |command: clap::Command| command.mut_args(|argument| argument.required(false));
    ASKING.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, |command| {
            let command = if name == "add" { commands::add::with_kinds(command) } else { command };
            lenient(command).subcommand_required(false).mut_subcommands(lenient)
        })
    })
}

/// What stopped the reading, in words: a help asked for with `--help`, or a mistake.
fn stopped(command: &mut clap::Command, arguments: &[OsString], words: &Localizer) -> Result<Request, CommandError> {
    let stop = read(command, arguments).expect_err("words change nothing of what is understood");
    match stop.kind() {
        clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion => {
            Ok(Request::Say(stop.render().to_string()))
        }
        _ => Err(usage_errors::localize(&stop, command, arguments, words)),
    }
}
