//! `roadmap completions SHELL`: what makes a shell complete commands, options, and the names that a roadmap has.
//!
//! The script that a shell loads calls the program back with `ROADMAP_COMPLETE` set and the words typed so far, so that
//! projects, people and deliverables are those of the roadmap around the working directory.

mod candidates;

use std::ffi::OsString;
use std::path::Path;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Command};
use clap_complete::Shell;
use clap_complete::env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Shells, Zsh};

use crate::cli::{help, help_format};
use crate::facts::Topic;
use crate::l10n::Localizer;

/// Set to the name of the shell by its script.
pub const VARIABLE: &str = "ROADMAP_COMPLETE";

/// The arguments of `roadmap completions`.
#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// The script that a shell loads.
pub fn script(arguments: &Completions) -> String {
    let shell: &dyn EnvCompleter = match arguments.shell {
        Shell::Elvish => &Elvish,
        Shell::Fish => &Fish,
        Shell::PowerShell => &Powershell,
        Shell::Zsh => &Zsh,
        // The list of shells may grow; it is that of the completers.
        _ => &Bash,
    };
    let mut script = Vec::new();
    shell.write_registration(VARIABLE, "roadmap", "roadmap", "roadmap", &mut script).expect("a buffer can be written");
    String::from_utf8_lossy(&script).into_owned()
}

/// What completes the word that is typed, as the script of `shell` reads it. Nothing where nothing is known: an error would
/// be written between what the person types.
pub fn complete(shell: &str, arguments: &[OsString], command: Command, words: &Localizer) -> Vec<u8> {
    // Before `--` stands how the script calls.
    let typed: Vec<OsString> = arguments.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    let shells = Shells::builtins();
    let name = Path::new(shell).file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let Some(completer) = shells.completer(&name).filter(|_| !typed.is_empty()) else { return Vec::new() };
    let mut command = candidates::with_candidates(with_topics(command, words), &typed, words);
    let mut found = Vec::new();
    let folder = std::env::current_dir().ok();
    match completer.write_complete(&mut command, typed, folder.as_deref(), &mut found) {
        Ok(()) => found,
        Err(_) => Vec::new(),
    }
}

/// The commands, where `explain` takes rules and alerts, and `help` takes commands and topics.
fn with_topics(command: Command, words: &Localizer) -> Command {
    let about = |command: &Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut subjects: Vec<PossibleValue> = command
        .get_subcommands()
        .map(|command| PossibleValue::new(command.get_name().to_owned()).help(about(command)))
        .collect();
    subjects.push(PossibleValue::new(help::FORMAT).help(words.text("help-format-title")));
    let explained: Vec<PossibleValue> = Topic::all()
        .map(|topic| {
            let summary = words.text(&format!("explain-{}", topic.name())).replace('\n', " ");
            PossibleValue::new(topic.name()).help(summary)
        })
        .collect();
    let known = |name: &str| explained.iter().any(|value| value.get_name() == name);
    let keys = help_format::topics(words).into_iter().filter(|(name, _)| !known(name));
    let topics: Vec<PossibleValue> = keys.map(|(name, purpose)| PossibleValue::new(name).help(purpose)).collect();
    let topics: Vec<PossibleValue> = topics.into_iter().chain(explained.iter().cloned()).collect();
    let values = |values: Vec<PossibleValue>| PossibleValuesParser::new(values);
    command
        .mut_subcommand("explain", |command| command.mut_arg("rule", |rule| rule.value_parser(values(explained))))
        .mut_subcommand("help", |command| {
            let command = command.mut_arg("command", |subject| subject.value_parser(values(subjects)));
            command.mut_arg("topic", |topic| topic.value_parser(values(topics)))
        })
}
