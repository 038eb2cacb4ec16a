//! The command line arguments: commands and global options.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::commands::{
    self, budget, check, completions, deadlines, diff, explain, export, history, init, new, schema, show, status,
    timeline,
};
use super::global_options::Global;
use super::questions::Ask;
use super::{CommandError, Environment, help, option_order, usage_errors};
use crate::l10n::Localizer;
use crate::render::terminal;

#[derive(Debug, Parser)]
#[command(name = "roadmap", version, args_override_self = true)]
#[command(disable_help_subcommand = true, disable_help_flag = true, disable_version_flag = true)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

/// The commands with their arguments.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// `roadmap status`: the projects and their health.
    Status(status::Status),
    /// `roadmap deadlines`: what is due.
    Deadlines(deadlines::Deadlines),
    /// `roadmap show`: one project.
    Show(show::Show),
    /// `roadmap people`: the people, or one of them.
    People(commands::people::People),
    /// `roadmap meetings`: the meetings to come.
    Meetings(commands::meetings::Meetings),
    /// `roadmap agenda`: the agenda of a meeting.
    Agenda(commands::agenda::Agenda),
    /// `roadmap budget`: the sums by year and source.
    Budget(budget::Budget),
    /// `roadmap timeline`: the projects along the months.
    Timeline(timeline::Timeline),
    /// `roadmap check`: findings, and fixes for them.
    Check(check::Check),
    /// `roadmap diff`: what changed between two states.
    Diff(diff::Diff),
    /// `roadmap history`: how dates moved.
    History(history::History),
    /// `roadmap explain`: a rule or an alert.
    Explain(explain::Explain),
    /// `roadmap export`: the report as a document.
    Export(export::Export),
    /// `roadmap init`: a new roadmap.
    Init(init::Init),
    /// `roadmap new`: a new project.
    New(new::New),
    /// `roadmap update`: an update of a project.
    Update(commands::update::Update),
    /// `roadmap deliver`: marks a deliverable as delivered.
    Deliver(commands::deliver::Deliver),
    /// `roadmap move`: another due date.
    Move(commands::move_due::Move),
    /// `roadmap drop`: gives a deliverable up.
    Drop(commands::drop::Drop),
    /// `roadmap set`: a value of any key.
    Set(commands::set::Set),
    /// `roadmap add`: a new entry.
    Add(commands::add::Add),
    /// `roadmap close`: ends a project, risk, decision or escalation.
    Close(commands::close::Close),
    /// `roadmap remove`: removes an entry.
    Remove(commands::remove::Remove),
    /// `roadmap rename`: another id, in every file.
    Rename(commands::rename::Rename),
    /// `roadmap schema`: JSON Schemas for editors.
    Schema(schema::Schema),
    /// `roadmap completions`: a completion script.
    Completions(completions::Completions),
    /// `roadmap lsp`: the language server.
    Lsp(commands::lsp::Lsp),
    /// `roadmap help`: a command, or the format of the files.
    Help(help::Help),
}

impl Command {
    /// The arguments, if the command asks for what they lack.
    pub(super) fn as_asking(&mut self) -> Option<&mut dyn Ask> {
        match self {
            Self::Show(arguments) => Some(arguments),
            Self::New(arguments) => Some(arguments),
            Self::Update(arguments) => Some(arguments),
            Self::Deliver(arguments) => Some(arguments),
            Self::Move(arguments) => Some(arguments),
            Self::Drop(arguments) => Some(arguments),
            Self::Set(arguments) => Some(arguments),
            Self::Add(arguments) => Some(arguments),
            Self::Close(arguments) => Some(arguments),
            Self::Remove(arguments) => Some(arguments),
            Self::Rename(arguments) => Some(arguments),
            Self::Status(_) | Self::Deadlines(_) | Self::Check(_) | Self::Diff(_) => None,
            Self::History(_) | Self::Explain(_) | Self::Export(_) | Self::Init(_) => None,
            Self::Schema(_) | Self::Completions(_) | Self::Lsp(_) | Self::Help(_) => None,
            Self::People(_) | Self::Meetings(_) | Self::Agenda(_) | Self::Budget(_) | Self::Timeline(_) => None,
        }
    }

    /// Whether the command has no history: it writes, or concerns the program itself.
    pub fn only_of_now(&self) -> bool {
        match self {
            Self::Init(_) | Self::New(_) | Self::Schema(_) | Self::Completions(_) | Self::Help(_) => true,
            Self::Status(_) | Self::Deadlines(_) | Self::Show(_) | Self::Diff(_) | Self::History(_) => false,
            Self::Check(_) | Self::Explain(_) | Self::Export(_) | Self::Budget(_) | Self::Timeline(_) => false,
            Self::People(_) | Self::Meetings(_) | Self::Agenda(_) => false,
            Self::Update(_) | Self::Deliver(_) | Self::Move(_) | Self::Drop(_) | Self::Set(_) => true,
            Self::Add(_) | Self::Close(_) | Self::Remove(_) | Self::Rename(_) | Self::Lsp(_) => true,
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
    /// A command with the global options.
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
    let with_help = || help::with_help(help::answering(Arguments::command()), environment.screen_width(), words);
    if let Some(shell) = &environment.completing {
        let found = completions::complete(shell, &environment.arguments, with_help(), words);
        return Ok(Request::Say(String::from_utf8_lossy(&found).into_owned()));
    }
    let mut plain = help::answering(Arguments::command());
    let arguments = option_order::behind_command(&plain, &environment.arguments);
    match read(&mut plain, &arguments) {
        Ok(Arguments { command: Some(Command::Help(arguments)), global }) => match arguments.subject() {
            help::Subject::Commands => help::of(&arguments, &mut with_help()).map(Request::Say),
            help::Subject::Explanation(topic) => {
                Ok(Request::Run(Box::new((global, Command::Explain(explain::Explain::of(topic))))))
            }
            help::Subject::Format => Ok(Request::Run(Box::new((global, Command::Help(arguments))))),
        },
        Ok(Arguments { command: Some(Command::Completions(arguments)), .. }) => {
            Ok(Request::Say(completions::script(&arguments)))
        }
        Ok(Arguments { command: Some(command), global }) => Ok(Request::Run(Box::new((global, command)))),
        Ok(Arguments { command: None, .. }) => Ok(Request::Say(short_help(environment, words))),
        Err(stop) if environment.can_ask && is_incomplete(&stop) => {
            let mut lenient = questionable(help::answering(Arguments::command()));
            match read(&mut lenient, &arguments) {
                Ok(Arguments { command: Some(mut command), global }) => match command.as_asking() {
                    Some(_) => Ok(Request::Run(Box::new((global, command)))),
                    None => stopped(&mut with_help(), &arguments, words),
                },
                Ok(Arguments { command: None, .. }) | Err(_) => stopped(&mut with_help(), &arguments, words),
            }
        }
        Err(_) => match option_order::without_command(&plain, &arguments) {
            Some(options) => {
                Err(CommandError::new("cli-no-command", &[("options", options.into())]).help("cli-all-commands", &[]))
            }
            None => stopped(&mut with_help(), &arguments, words),
        },
    }
}

/// The help without a command; a terminal breaks wide lines between words.
fn short_help(environment: &Environment, words: &Localizer) -> String {
    let help = words.text("cli-short-help");
    if environment.output_is_terminal {
        return terminal::wrap_lines(&help, environment.screen_width());
    }
    help + "\n"
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

/// The commands without required arguments, which some commands ask for.
fn questionable(command: clap::Command) -> clap::Command {
    let lenient = |command: clap::Command| command.mut_args(|argument| argument.required(false));
    command.mut_subcommands(|command| {
        let command = if command.get_name() == "add" { commands::add::with_kinds(command) } else { command };
        lenient(command).subcommand_required(false).mut_subcommands(lenient)
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
