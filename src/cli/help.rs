//! Localized help: texts are added to the commands before clap parses the arguments.

use clap::builder::Styles;
use clap::{Arg, ArgAction, Args, Command};

use super::{CommandError, argument_help, entry_help};
use crate::l10n::Localizer;

/// Longer lines of help are hard to read.
const MAX_WIDTH: usize = 100;

/// `roadmap help [COMMAND]`, `roadmap help format [TOPIC]`, `roadmap help explain RULE`.
#[derive(Debug, Args)]
pub struct Help {
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
}

/// The topics of help besides commands.
pub const FORMAT: &str = "format";

/// What help was requested for.
pub enum Subject<'a> {
    /// One command, or all of them.
    Commands,
    /// A rule or an alert.
    Explanation(&'a str),
    /// The keys of the files.
    Format,
}

impl Help {
    /// What help was requested for, by the first argument.
    pub fn subject(&self) -> Subject<'_> {
        match (self.command.as_deref(), self.topic()) {
            (Some(FORMAT), _) => Subject::Format,
            (Some("explain"), Some(topic)) => Subject::Explanation(topic),
            _ => Subject::Commands,
        }
    }

    /// The second argument.
    pub fn topic(&self) -> Option<&str> {
        self.topic.as_deref()
    }
}

/// The commands, with `--help` and `--version`.
pub fn answering(command: Command) -> Command {
    command
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version))
}

/// Adds the help texts to the commands.
pub fn with_help(command: Command, width: usize, words: &Localizer) -> Command {
    with_words(command, words)
        .styles(Styles::plain())
        .term_width(width.min(MAX_WIDTH))
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .mut_subcommands(|command| {
            let is_add = command.get_name() == "add";
            let is_of_now = writes(command.get_name());
            let command = with_words(command, words);
            let command = if is_of_now { without_past(command) } else { command };
            if is_add { entry_help::with_words(command, words) } else { command }
        })
}

/// The output of `roadmap help`.
///
/// # Errors
/// If there is no such command.
pub fn of(arguments: &Help, command: &mut Command) -> Result<String, CommandError> {
    // Only this passes the global options on to each command.
    command.build();
    let Some(name) = &arguments.command else { return Ok(command.render_help().to_string()) };
    let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    match (command.find_subcommand_mut(name), arguments.topic()) {
        (Some(found), None) => Ok(found.render_help().to_string()),
        (Some(found), Some(topic)) if found.find_subcommand(topic).is_some() => {
            let entry = found.find_subcommand_mut(topic);
            Ok(entry.map(|entry| entry.render_help().to_string()).unwrap_or_default())
        }
        (Some(found), Some(topic)) => {
            let see = format!("roadmap help {}", found.get_name());
            Err(CommandError::new("cli-unexpected-argument", &[("text", topic.into())])
                .help("cli-see-help", &[("command", see.into())]))
        }
        (None, _) => Err(unknown_command(name, names.iter().map(String::as_str).chain([FORMAT]))),
    }
}

/// The error for an unknown command.
pub fn unknown_command<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> CommandError {
    let failure = CommandError::new("cli-unknown-command", &[("name", name.into())]);
    match crate::spelling::nearest(&name.to_lowercase(), names) {
        Some(FORMAT) => failure.help("cli-did-you-mean", &[("nearest", "roadmap help format".into())]),
        Some(nearest) => failure.help("cli-did-you-mean", &[("nearest", format!("roadmap {nearest}").into())]),
        None => failure.help("cli-all-commands", &[]),
    }
}

fn with_words(command: Command, words: &Localizer) -> Command {
    let name = command.get_name().to_owned();
    let usage = words.text("cli-heading-usage");
    command
        .about(words.text(&format!("cli-command-{name}")))
        .override_usage(words.text(&format!("cli-command-{name}.usage")))
        .after_help(after_help(&name, words))
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .mut_args(argument_help::in_order(|argument| argument_help::with_words(argument, &name, words)))
}

/// Whether a command writes files, so that the state of another time is nothing to it.
fn writes(command: &str) -> bool {
    edits(command) || matches!(command, "init" | "new")
}

fn edits(command: &str) -> bool {
    matches!(command, "update" | "deliver" | "move" | "drop" | "set" | "add" | "close" | "remove" | "rename")
}

/// The command without `--at` in its help: the option holds everywhere else.
fn without_past(command: Command) -> Command {
    command.arg(Arg::new("at").long("at").hide(true))
}

/// Exit statuses, unless the command's notes describe them; then notes and examples.
fn after_help(command: &str, words: &Localizer) -> String {
    let examples = words.text(&format!("cli-command-{command}.examples"));
    match command {
        "check" | "export" | "roadmap" => examples,
        _ if edits(command) => {
            format!("{}\n\n{examples}", words.text("cli-exit-status.edit"))
        }
        _ => format!("{}\n\n{examples}", words.text("cli-exit-status")),
    }
}
