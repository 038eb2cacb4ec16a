//! All text for people, in French and English, with the dates, numbers and sorting of each language.
//!
//! Messages are Fluent resources, one file per subject, with the same ids and variables in both languages (a test
//! compares them). Text from files is inserted unchanged: each renderer escapes it.

pub mod dates;
pub mod examples;
mod messages;
pub mod numbers;
pub mod punctuation;
pub mod sorting;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use messages::Messages;

pub use crate::model::Language;

/// Formats messages in one language.
pub struct Localizer {
    language: Language,
    messages: Messages,
}

/// The value of a message variable.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A text.
    Text(&'a str),
    /// A text, owned.
    Owned(String),
    /// A number that selects the plural form and is inserted without formatting.
    Count(i64),
}

impl Arg<'_> {
    /// The same value, owned.
    pub fn to_owned_arg(&self) -> Arg<'static> {
        match self {
            Self::Text(text) => Arg::Owned((*text).to_owned()),
            Self::Owned(text) => Arg::Owned(text.clone()),
            Self::Count(count) => Arg::Count(*count),
        }
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        match text {
            Cow::Borrowed(text) => Self::Text(text),
            Cow::Owned(text) => Self::Owned(text),
        }
    }
}

impl Localizer {
    /// A localizer for `language`.
    pub fn new(language: Language) -> Self {
        let sources = match language {
            Language::En => EN,
            Language::Fr => FR,
        };
        Self { language, messages: Messages::of(language, sources) }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `name`, or its attribute `name.attribute`.
    pub fn text(&self, name: &str) -> String {
        self.format(name, &[])
    }

    /// The message `name` with `args`.
    pub fn format(&self, name: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (key, value) in args {
            values.set(
                *key,
                match value {
                    Arg::Text(text) => FluentValue::from(*text),
                    Arg::Owned(text) => FluentValue::from(text.as_str()),
                    Arg::Count(number) => FluentValue::from(*number),
                },
            );
        }
        self.messages.format(name, &values).unwrap_or_else(|| panic!("no message is called {name}"))
    }

    /// Whether the message or attribute exists.
    pub fn has(&self, name: &str) -> bool {
        self.messages.has(name)
    }

    /// "a, b and c" in this language.
    pub fn list<T: AsRef<str>>(&self, of: &[T]) -> String {
        let and = match self.language {
            Language::En => " and ",
            Language::Fr => " et ",
        };
        match of {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                format!("{}{and}{}", first.join(", "), last.as_ref())
            }
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Count(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The sources of the messages in English, in the same order as [`FR`]; tests compare them pairwise.
pub const EN: &[&str] = &[
    include_str!("en/terms.ftl"),
    include_str!("en/findings.ftl"),
    include_str!("en/cli.ftl"),
    include_str!("en/alerts.ftl"),
    include_str!("en/views.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/explain.ftl"),
    include_str!("en/schema.ftl"),
    include_str!("en/ci.ftl"),
    include_str!("en/changes.ftl"),
    include_str!("en/git.ftl"),
    include_str!("en/history.ftl"),
    include_str!("en/edit.ftl"),
    include_str!("en/lsp.ftl"),
    include_str!("en/budget.ftl"),
    include_str!("en/calendar.ftl"),
    include_str!("en/workbook.ftl"),
    include_str!("en/timeline.ftl"),
    include_str!("en/committee.ftl"),
    include_str!("en/people.ftl"),
];
/// The sources of the messages in French.
pub const FR: &[&str] = &[
    include_str!("fr/terms.ftl"),
    include_str!("fr/findings.ftl"),
    include_str!("fr/cli.ftl"),
    include_str!("fr/alerts.ftl"),
    include_str!("fr/views.ftl"),
    include_str!("fr/report.ftl"),
    include_str!("fr/explain.ftl"),
    include_str!("fr/schema.ftl"),
    include_str!("fr/ci.ftl"),
    include_str!("fr/changes.ftl"),
    include_str!("fr/git.ftl"),
    include_str!("fr/history.ftl"),
    include_str!("fr/edit.ftl"),
    include_str!("fr/lsp.ftl"),
    include_str!("fr/budget.ftl"),
    include_str!("fr/calendar.ftl"),
    include_str!("fr/workbook.ftl"),
    include_str!("fr/timeline.ftl"),
    include_str!("fr/committee.ftl"),
    include_str!("fr/people.ftl"),
];
