//! `roadmap completions SHELL`: what makes a shell complete commands, options, and the words that they take.

use std::fmt::Write as _;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Command};
use clap_complete::Shell;

use super::{help, help_format};
use crate::facts::Topic;
use crate::words::Words;

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// The script for the shell, with the help in the words that `command` has.
pub fn script(asked: &Completions, command: Command, words: &Words) -> String {
    let mut command = with_topics(command, words);
    let words_of = positional_values(&command);
    // bash and zsh complete the words of a command as they are; the generators of the others know subcommands only.
    if matches!(asked.shell, Shell::Elvish | Shell::PowerShell) {
        command = with_words_as_subcommands(command, &words_of);
    }
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut command, "roadmap", &mut script);
    let mut script = String::from_utf8(script).expect("our words are text");
    if asked.shell == Shell::Fish {
        for (command, values) in &words_of {
            for (value, help) in values {
                let help = help.replace('\\', r"\\").replace('\'', r"\'");
                let _ = writeln!(
                    script,
                    "complete -c roadmap -n \"__fish_roadmap_using_subcommand {command}\" -f -a '{value}' -d '{help}'"
                );
            }
        }
    }
    script
}

/// The commands, where `explain` takes the names of rules and alerts, and `help` those of commands and topics.
fn with_topics(command: Command, words: &Words) -> Command {
    let about = |command: &Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut subjects: Vec<PossibleValue> = command
        .get_subcommands()
        .map(|command| PossibleValue::new(command.get_name().to_owned()).help(about(command)))
        .collect();
    subjects.push(PossibleValue::new(help::FORMAT).help(words.say("help-format-title")));
    let explained: Vec<PossibleValue> = Topic::all()
        .map(|topic| {
            let summary = words.say(&format!("explain-{}", topic.name())).replace('\n', " ");
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

/// The words that each command takes, with what they are for.
fn positional_values(command: &Command) -> Vec<(String, Vec<(String, String)>)> {
    let of = |command: &Command| {
        let values = command.get_positionals().flat_map(clap::Arg::get_possible_values);
        let told = |value: &PossibleValue| value.get_help().map(ToString::to_string).unwrap_or_default();
        let values: Vec<(String, String)> = values.map(|value| (value.get_name().to_owned(), told(&value))).collect();
        (command.get_name().to_owned(), values)
    };
    command.get_subcommands().map(of).filter(|(_, values)| !values.is_empty()).collect()
}

/// Words of commands as commands below them.
fn with_words_as_subcommands(command: Command, words_of: &[(String, Vec<(String, String)>)]) -> Command {
    words_of.iter().fold(command, |command, (name, values)| {
        command.mut_subcommand(name, |command| {
            let mut known: Vec<&str> = Vec::new();
            values.iter().fold(command, |command, (value, help)| {
                if known.contains(&value.as_str()) {
                    return command;
                }
                known.push(value);
                command.subcommand(Command::new(value.clone()).about(help.clone()).disable_help_flag(true))
            })
        })
    })
}
