//! `roadmap completions SHELL`: shell completions of commands, options and their values.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::{help, help_format};
use crate::facts::Topic;
use crate::l10n::Localizer;

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// Values that a command takes, each with a description.
struct Values {
    /// The command, with a subcommand if there is one: `help;format`.
    path: String,
    values: Vec<(String, String)>,
}

/// The script for a shell, with the help texts of `command`.
pub fn script(asked: &Completions, command: Command, words: &Localizer) -> String {
    let mut command = with_topics(command, words);
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut command, "roadmap", &mut script);
    let script = String::from_utf8(script).expect("our words are text");
    // Only the generators for bash and zsh complete positional values.
    let add: fn(&str, &Values) -> String = match asked.shell {
        Shell::Fish => fish,
        Shell::PowerShell => powershell,
        Shell::Elvish => elvish,
        _ => return script,
    };
    values(&command).iter().fold(script, |script, values| add(&script, values))
}

fn fish(script: &str, of: &Values) -> String {
    let when = match of.path.split_once(';') {
        Some((command, word)) => {
            format!("__fish_roadmap_using_subcommand {command}; and __fish_seen_subcommand_from {word}")
        }
        None if of.path == "help" => {
            format!(
                "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from {} explain",
                help::FORMAT
            )
        }
        None => format!("__fish_roadmap_using_subcommand {}", of.path),
    };
    let line = |(value, help): &(String, String)| {
        let help = help.replace('\\', r"\\").replace('\'', r"\'");
        format!("complete -c roadmap -n \"{when}\" -f -a '{value}' -d '{help}'\n")
    };
    script.to_owned() + &of.values.iter().map(line).collect::<String>()
}

fn powershell(script: &str, of: &Values) -> String {
    // Typographic quotation marks end a text too.
    let quoted = |text: &str| text.replace('\'', "''").replace('’', "’’");
    let line = |(value, help): &(String, String)| {
        let help = quoted(if help.is_empty() { value } else { help });
        format!(
            "            [CompletionResult]::new('{value}', '{value}', [CompletionResultType]::ParameterValue, '{help}')\n"
        )
    };
    let lines: String = of.values.iter().map(line).collect();
    into_case(script, &format!("        'roadmap;{}' {{\n", of.path), &lines, "            break\n        }\n")
}

fn elvish(script: &str, of: &Values) -> String {
    let line = |(value, help): &(String, String)| format!("            cand {value} '{}'\n", help.replace('\'', "''"));
    let lines: String = of.values.iter().map(line).collect();
    into_case(script, &format!("        &'roadmap;{}'= {{\n", of.path), &lines, "        }\n")
}

/// Adds lines to the case of a script that begins with `head`; a new case is inserted before that of the commands.
fn into_case(script: &str, head: &str, lines: &str, end: &str) -> String {
    if script.contains(head) {
        return script.replacen(head, &format!("{head}{lines}"), 1);
    }
    let first = if head.contains('&') { "        &'roadmap'= {\n" } else { "        'roadmap' {\n" };
    script.replacen(first, &format!("{head}{lines}{end}{first}"), 1)
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

/// The values that commands take first, and those of `help` subcommands.
fn values(command: &Command) -> Vec<Values> {
    let of = |argument: Option<&clap::Arg>| -> Vec<(String, String)> {
        let values = argument.map(clap::Arg::get_possible_values).unwrap_or_default();
        let told = |value: &PossibleValue| value.get_help().map(ToString::to_string).unwrap_or_default();
        values.iter().map(|value| (value.get_name().to_owned(), told(value))).collect()
    };
    let first = |command: &Command| Values {
        path: command.get_name().to_owned(),
        values: of(command.get_positionals().next()),
    };
    let mut values: Vec<Values> = command.get_subcommands().map(first).collect();
    let rules = values.iter().find(|of| of.path == "explain").map(|of| of.values.clone()).unwrap_or_default();
    let topics = command.find_subcommand("help").map(|help| of(help.get_positionals().nth(1))).unwrap_or_default();
    let keys = topics.into_iter().filter(|topic| !rules.contains(topic)).collect();
    values.push(Values { path: format!("help;{}", help::FORMAT), values: keys });
    values.push(Values { path: "help;explain".to_owned(), values: rules });
    values.retain(|of| !of.values.is_empty());
    values
}
