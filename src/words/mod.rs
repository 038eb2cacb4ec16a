//! All text that people read, in French and in English, with dates, numbers and sorting as each language has them.
//!
//! Messages are Fluent resources, one file a subject, the same names and variables in both languages (a test
//! compares them). Text from files goes into a message as it is: whoever draws the result escapes it.

pub mod dates;
pub mod examples;
pub mod numbers;
pub mod punctuation;
pub mod sorting;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

pub use crate::model::Language;

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A value that a message speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    Text(&'a str),
    Owned(String),
    /// Chooses the plural, and is written as it is.
    Count(i64),
}

impl Words {
    /// The messages of `language`, parsed.
    pub fn new(language: Language) -> Self {
        Self::of(language, sources(language))
    }

    /// The words of one command, alone.
    pub fn apart(language: Language, words: Apart) -> Self {
        Self::of(language, &[words.source(language)])
    }

    /// The messages of `language`, and with them those of one command.
    pub fn with(language: Language, words: Apart) -> Self {
        let all: Vec<&str> = sources(language).iter().copied().chain([words.source(language)]).collect();
        Self::of(language, &all)
    }

    /// What `explain` says of each rule and alert, alone.
    pub fn explaining(language: Language) -> Self {
        Self::apart(language, Apart::Explanations)
    }

    fn of(language: Language, sources: &[&str]) -> Self {
        let tag = language.tag().parse().expect("the tags of our two languages are well formed");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks would be bidi controls in every sentence; ours are left-to-right languages.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("our own messages are well formed: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("our own messages have one name each: {errors:?}"));
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The message called `name`, or its part `name.attribute`.
    pub fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// The message called `name`, speaking of `args`.
    pub fn say_with(&self, name: &str, args: &[(&str, Arg)]) -> String {
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
        let pattern = self.pattern(name).unwrap_or_else(|| panic!("no message is called {name}"));
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{name}: {errors:?}");
        said
    }

    /// Whether there is a message (or a part of one) of that name.
    pub fn has(&self, name: &str) -> bool {
        self.pattern(name).is_some()
    }

    fn pattern(&self, name: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match name.split_once('.') {
            None => self.bundle.get_message(name)?.value(),
            Some((message, attribute)) => Some(self.bundle.get_message(message)?.get_attribute(attribute)?.value()),
        }
    }

    /// "a, b and c", in this language.
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

/// The sources of the messages of a language, all but those kept apart.
fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::Fr => FR,
    }
}

/// Words that few need, kept apart so that no other has to read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// What `explain` says of each rule and alert.
    Explanations,
    /// What editors show of keys.
    Schemas,
    /// What stands in the workflows of `init --ci`.
    Workflows,
    /// What `diff` says of changes.
    Changes,
    /// What is said where git gives no answer.
    Git,
}

impl Apart {
    pub const ALL: [Self; 5] = [Self::Explanations, Self::Schemas, Self::Workflows, Self::Changes, Self::Git];

    /// The messages as they are written.
    pub fn source(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Explanations, Language::En) => include_str!("en/explain.ftl"),
            (Self::Explanations, Language::Fr) => include_str!("fr/explain.ftl"),
            (Self::Schemas, Language::En) => include_str!("en/schema.ftl"),
            (Self::Schemas, Language::Fr) => include_str!("fr/schema.ftl"),
            (Self::Workflows, Language::En) => include_str!("en/ci.ftl"),
            (Self::Workflows, Language::Fr) => include_str!("fr/ci.ftl"),
            (Self::Changes, Language::En) => include_str!("en/changes.ftl"),
            (Self::Changes, Language::Fr) => include_str!("fr/changes.ftl"),
            (Self::Git, Language::En) => include_str!("en/git.ftl"),
            (Self::Git, Language::Fr) => include_str!("fr/git.ftl"),
        }
    }
}

/// The sources of the messages, in the same order in both languages; the tests compare them pair by pair.
pub const EN: &[&str] = &[
    include_str!("en/terms.ftl"),
    include_str!("en/findings.ftl"),
    include_str!("en/cli.ftl"),
    include_str!("en/alerts.ftl"),
    include_str!("en/views.ftl"),
    include_str!("en/report.ftl"),
];
pub const FR: &[&str] = &[
    include_str!("fr/terms.ftl"),
    include_str!("fr/findings.ftl"),
    include_str!("fr/cli.ftl"),
    include_str!("fr/alerts.ftl"),
    include_str!("fr/views.ftl"),
    include_str!("fr/report.ftl"),
];
