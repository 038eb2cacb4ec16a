//! The help of each kind of `add`: what the format says of its keys.

use clap::{Arg, Command};

use super::argument_help;
use super::commands::add::with_kinds;
use super::entry_kinds::{EntryKind, option};
use crate::l10n::Localizer;

/// The kinds with their help in these words.
pub fn with_words(add: Command, words: &Localizer) -> Command {
    with_kinds(add).subcommand_help_heading(words.text("cli-heading-commands")).mut_subcommands(|command| {
        let Some(kind) = EntryKind::from_name(command.get_name()) else { return command };
        of_kind(command, kind, words)
    })
}

fn of_kind(command: Command, kind: &EntryKind, words: &Localizer) -> Command {
    let usage = words.text("cli-heading-usage");
    let command = command
        .about(words.text(&format!("cli-add-{}", kind.name)))
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}"))
        .mut_args(argument_help::in_order(|argument| argument_with_words(argument, kind, words)));
    let positional: Vec<String> = command
        .get_positionals()
        .filter_map(|argument| argument.get_value_names()?.first().map(|name| name.to_string()))
        .collect();
    let usage = if positional.is_empty() {
        words.format("cli-add-usage-alone", &[("kind", kind.name.into())])
    } else {
        words.format("cli-add-usage", &[("kind", kind.name.into()), ("arguments", positional.join(" ").into())])
    };
    command.override_usage(usage)
}

fn argument_with_words(argument: Arg, kind: &EntryKind, words: &Localizer) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let key = kind.shape().and_then(|shape| shape.keys.iter().find(|key| option(key.name) == id));
    let text = match (key, id.as_str()) {
        (Some(key), _) => key.purpose(words.language()).to_owned(),
        (None, "where") => words.text("cli-add-where"),
        (None, "dependency") => words.text("cli-add-dependency-given"),
        (None, "person") => words.text("cli-add-person-given"),
        (None, _) => return argument_help::with_words(argument, "add", words),
    };
    let under = if argument.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let name = argument.get_value_names().and_then(|names| names.first()).map(|name| name.to_lowercase());
    let argument = argument.help(text).help_heading(words.text(under));
    match name {
        Some(name) => argument.value_name(words.text(&format!("cli-value-{name}"))),
        None => argument,
    }
}
