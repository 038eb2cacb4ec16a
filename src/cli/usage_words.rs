//! Parses words of an enumeration: the key of the format, or its label.

use std::ffi::OsStr;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::name_lookup::fold;
use crate::l10n::{Language, Localizer};

/// The key among `keys` that `text` means: the key itself, or the message `{subject}-{key}` in either language. Accents,
/// case and the endings of gender and number make no difference.
pub fn key_of<'k>(text: &str, keys: &[&'k str], subject: &str) -> Option<&'k str> {
    if let Some(key) = keys.iter().find(|key| **key == text) {
        return Some(key);
    }
    let typed = stem(&fold(text));
    let means = |word: &str| !typed.is_empty() && stem(&fold(word)) == typed;
    if let Some(key) = keys.iter().find(|key| means(key)) {
        return Some(key);
    }
    let languages = [Language::En, Language::Fr].map(Localizer::new);
    keys.iter().copied().find(|key| {
        let message = format!("{subject}-{key}");
        let also = format!("{message}-also");
        let shown = |words: &Localizer| means(&words.text(&message));
        let other = |words: &Localizer| words.has(&also) && words.text(&also).split(", ").any(means);
        languages.iter().any(|words| shown(words) || other(words))
    })
}

/// Without the French endings of gender and number: "terminées" and "terminé" are equal.
fn stem(folded: &str) -> String {
    folded.strip_suffix('s').unwrap_or(folded).trim_end_matches('e').to_owned()
}

/// The error for a value that is none of `keys`.
pub fn invalid_value(command: &clap::Command, argument: Option<&clap::Arg>, value: &OsStr, keys: &[&str]) -> Error {
    let mut error = Error::new(ErrorKind::InvalidValue).with_cmd(command);
    if let Some(argument) = argument {
        error.insert(ContextKind::InvalidArg, ContextValue::String(argument.to_string()));
    }
    error.insert(ContextKind::InvalidValue, ContextValue::String(value.to_string_lossy().into_owned()));
    let keys = keys.iter().map(|key| (*key).to_owned()).collect();
    error.insert(ContextKind::ValidValue, ContextValue::Strings(keys));
    error
}
