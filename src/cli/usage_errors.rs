//! Localized usage errors in place of clap's.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::entry_kinds::KINDS;
use super::{CommandError, help};
use crate::l10n::Localizer;

/// Localizes a clap error.
pub fn localize(error: &clap::Error, command: &Command, arguments: &[OsString], words: &Localizer) -> CommandError {
    let option = option_name(&text(error, ContextKind::InvalidArg));
    let value = text(error, ContextKind::InvalidValue);
    let failure = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand);
            if named_commands(command, arguments).last().is_some_and(|parent| parent.get_name() == "add") {
                return unknown_kind(&name, words);
            }
            return help::unknown_command(&name, command.get_subcommands().map(Command::get_name));
        }
        ErrorKind::UnknownArgument => {
            let suggested = text(error, ContextKind::SuggestedArg);
            let failure = if option.starts_with('-') && option.len() > 1 {
                CommandError::new("cli-unknown-option", &[("option", option.into())])
            } else {
                CommandError::new("cli-unexpected-argument", &[("text", option.into())])
            };
            if !suggested.is_empty() {
                return failure.help("cli-did-you-mean", &[("nearest", suggested.into())]);
            }
            failure
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            CommandError::new("cli-missing-value", &[("option", option.into())])
        }
        ErrorKind::InvalidValue => {
            let failure = if option.starts_with('-') {
                CommandError::new("cli-invalid-value", &[("option", option.into()), ("value", value.as_str().into())])
            } else {
                CommandError::new("cli-invalid-argument", &[("value", value.as_str().into())])
            };
            let listed = texts(error, ContextKind::ValidValue);
            let nearest = crate::spelling::nearest(&value.to_lowercase(), listed.iter().map(String::as_str));
            return match nearest {
                Some(nearest) => failure.help("cli-did-you-mean", &[("nearest", nearest.into())]),
                None => {
                    let listed: Vec<String> = listed.iter().map(|value| quoted(value, words)).collect();
                    failure.help("cli-valid-values", &[("values", listed.join(", ").into())])
                }
            };
        }
        ErrorKind::ValueValidation => {
            CommandError::new("cli-not-a-number", &[("option", option.into()), ("value", value.into())])
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> =
                texts(error, ContextKind::InvalidArg).iter().map(|argument| option_name(argument)).collect();
            CommandError::new("cli-missing-argument", &[("arguments", words.list(&missing).into())])
        }
        ErrorKind::MissingSubcommand => {
            CommandError::new("cli-missing-argument", &[("arguments", words.text("cli-value-kind").into())])
        }
        ErrorKind::ArgumentConflict => {
            let others: Vec<String> =
                texts(error, ContextKind::PriorArg).iter().map(|other| option_name(other)).collect();
            if others.is_empty() || others.iter().all(|other| *other == option) {
                CommandError::new("cli-repeated", &[("option", option.into())])
            } else {
                CommandError::new("cli-conflict", &[("option", option.into()), ("others", words.list(&others).into())])
            }
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            CommandError::new("cli-unexpected-value", &[("option", option.into()), ("value", value.into())])
        }
        ErrorKind::TooFewValues | ErrorKind::NoEquals => {
            CommandError::new("cli-missing-value", &[("option", option.into())])
        }
        ErrorKind::InvalidUtf8 => CommandError::new("cli-not-utf-8", &[]),
        // Clap's list is not exhaustive; help and version are not errors.
        _ => CommandError::new("cli-arguments", &[]),
    };
    failure.help("cli-see-help", &[("command", help_of(command, arguments).into())])
}

/// "--format <FORMAT>" becomes "--format", "[KIND]" becomes "KIND".
fn option_name(shown: &str) -> String {
    match shown.split_once(' ') {
        Some((option, _)) if shown.starts_with('-') => option.to_owned(),
        _ => shown.trim_end_matches("...").trim_matches(|sign: char| matches!(sign, '[' | ']' | '<' | '>')).to_owned(),
    }
}

/// The error for a kind that `add` does not know.
fn unknown_kind(name: &str, words: &Localizer) -> CommandError {
    let failure = CommandError::new("cli-unknown-kind", &[("name", name.into())]);
    let kinds = || KINDS.iter().map(|kind| kind.name);
    match crate::spelling::nearest(&name.to_lowercase(), kinds()) {
        Some(nearest) => failure.help("cli-did-you-mean", &[("nearest", format!("roadmap add {nearest}").into())]),
        None => {
            let kinds: Vec<String> = kinds().map(|kind| quoted(kind, words)).collect();
            failure.help("cli-valid-values", &[("values", kinds.join(", ").into())])
        }
    }
}

/// The commands that arguments name, each inside the one before.
fn named_commands<'c>(command: &'c Command, arguments: &[OsString]) -> Vec<&'c Command> {
    let mut named: Vec<&Command> = Vec::new();
    for argument in arguments.iter().skip(1) {
        named.extend(named.last().copied().unwrap_or(command).find_subcommand(argument));
    }
    named
}

/// The command whose help is suggested: the innermost one that is named; after `help`, the one named then.
fn help_of(command: &Command, arguments: &[OsString]) -> String {
    let mut named: Vec<&str> = named_commands(command, arguments).iter().map(|command| command.get_name()).collect();
    if named.first() == Some(&"help") {
        match arguments.iter().skip(1).filter_map(|text| command.find_subcommand(text)).nth(1) {
            Some(other) => named = vec![other.get_name()],
            None => return "roadmap help".to_owned(),
        }
    }
    let path: String = named.iter().flat_map(|name| [" ", name]).collect();
    format!("roadmap{path} --help")
}

fn quoted(value: &str, words: &Localizer) -> String {
    words.format("cli-quoted", &[("text", value.into())])
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    texts(error, kind).into_iter().next().unwrap_or_default()
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        // Clap has other forms for counts and flags, which no message covers.
        _ => Vec::new(),
    }
}
