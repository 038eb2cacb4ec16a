//! What people read of a key in their editor: what it is for, and what may be written there, in both languages.

use super::node::{Docs, Taplo};
use super::value::waivable;
use crate::model::Language;
use crate::read::format::FORMAT;
use crate::read::shape::{Key, Kind, Named, Need, Shape};
use crate::words::{Arg, Words};

/// The words of both languages, and what each says of rules and alerts.
pub struct Texts {
    en: Words,
    fr: Words,
}

/// What is told of a key.
pub struct Told {
    pub title: String,
    pub description: String,
    pub taplo: Taplo,
}

impl Texts {
    pub fn new() -> Self {
        Self { en: Words::new(Language::En), fr: Words::new(Language::Fr) }
    }

    pub fn title_of_file(&self, name: &str) -> String {
        self.side_by_side(&format!("schema-file-{name}"))
    }

    pub fn title_of_entry(&self, named: Named) -> String {
        self.side_by_side(&format!("schema-entry-{}", named.word()))
    }

    /// What a rule asks, or when there is an alert.
    pub fn rule(&self, name: &str) -> String {
        self.side_by_side(&format!("explain-{name}"))
    }

    /// What is told of a key of `shape`, which is a whole file or a table in one.
    pub fn told(&self, key: &Key, shape: &Shape, is_file: bool) -> Told {
        let en = sentences(key, shape, is_file, &self.en);
        let fr = sentences(key, shape, is_file, &self.fr);
        let main = format!("**{}.** {en}\n\n**{}.** {fr}", key.en, key.fr);
        Told {
            title: format!("{} / {}", key.en, key.fr),
            description: format!("{en}\n\n{fr}"),
            taplo: Taplo { docs: Docs { main, enum_values: self.meanings(&key.kind) } },
        }
    }

    /// What the words that may be written mean.
    fn meanings(&self, kind: &Kind) -> Vec<String> {
        match kind {
            Kind::Word(words) => {
                words.iter().map(|word| self.side_by_side(&format!("schema-word-{}", word.replace(' ', "-")))).collect()
            }
            Kind::Rule => waivable().map(|rule| self.rule(rule.name())).collect(),
            _ => Vec::new(),
        }
    }

    fn side_by_side(&self, message: &str) -> String {
        format!("{} / {}", self.en.say(message), self.fr.say(message))
    }
}

/// What may be written at a key, and what has to be.
pub fn sentences(key: &Key, shape: &Shape, is_file: bool, words: &Words) -> String {
    let mut told = vec![form(&key.kind, key.name, is_file, words)];
    match key.need {
        Need::Optional => {}
        Need::Required => told.push(words.say("schema-required")),
        Need::UnlessProposed => told.push(words.say("schema-required-unless-proposed")),
    }
    for (pairs, message) in
        [(shape.one_of, "schema-one-of"), (shape.exclusive, "schema-exclusive"), (shape.together, "schema-together")]
    {
        let partner = pairs.iter().find_map(|&(one, other)| match key.name {
            name if name == one => Some(other),
            name if name == other => Some(one),
            _ => None,
        });
        told.extend(partner.map(|other| words.say_with(message, &[("other", other.into())])));
    }
    told.join(" ")
}

fn form(kind: &Kind, name: &str, is_file: bool, words: &Words) -> String {
    let say = |message: &str, args: &[(&str, Arg)]| words.say_with(&format!("schema-form-{message}"), args);
    match kind {
        Kind::Text => say("text", &[]),
        Kind::Format => say("format", &[("format", FORMAT.into())]),
        Kind::Integer { min: i64::MIN, max: i64::MAX } => say("integer", &[]),
        Kind::Integer { min, max: i64::MAX } => say("integer-from", &[("min", (*min).into())]),
        Kind::Integer { min, max } => say("integer-between", &[("min", (*min).into()), ("max", (*max).into())]),
        Kind::Boolean => say("boolean", &[]),
        Kind::Date => say("date", &[]),
        Kind::Time => say("time", &[]),
        Kind::Word(listed) => {
            let listed: Vec<String> = listed.iter().map(|word| format!("`\"{word}\"`")).collect();
            say("word", &[("words", listed.join(", ").into())])
        }
        Kind::Id => say("id", &[]),
        Kind::Reference(named) => say(named.word(), &[]),
        Kind::Dependency => say("dependency", &[]),
        Kind::Rule => say("rule", &[]),
        Kind::TimeZone => say("timezone", &[]),
        Kind::Currency => say("currency", &[]),
        Kind::MeetingDay { .. } => say("day", &[]),
        Kind::List(entry) | Kind::OneOrMore(entry) => {
            say("list", &[("entry", form(entry, name, is_file, words).into())])
        }
        Kind::Table(_) => say("table", &[("name", name.into())]),
        Kind::Tables(_) if is_file => say("tables", &[("name", name.into())]),
        Kind::Tables(_) => say("tables-inside", &[("name", name.into())]),
        Kind::ById(..) => say("by-id", &[("name", name.into())]),
        Kind::Levels => say("levels", &[]),
    }
}
