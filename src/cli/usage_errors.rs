//! Localized usage errors in place of clap's.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{CommandError, help};
use crate::l10n::Localizer;

/// Localizes a clap error.
pub fn localize(error: &clap::Error, command: &Command, arguments: &[OsString], words: &Localizer) -> CommandError {
    let option = option_name(&text(error, ContextKind::InvalidArg));
    let value = text(error, ContextKind::InvalidValue);
    let failure = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand);
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

/// The command whose help is suggested: the first argument that names one; after `help`, the next one.
fn help_of(command: &Command, arguments: &[OsString]) -> String {
    let mut named = arguments.iter().skip(1).filter_map(|text| command.find_subcommand(text));
    let first = named.next();
    match first.filter(|command| command.get_name() == "help").and_then(|_| named.next()).or(first) {
        Some(command) if command.get_name() == "help" => "roadmap help".to_owned(),
        Some(command) => format!("roadmap {} --help", command.get_name()),
        None => "roadmap --help".to_owned(),
    }
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
