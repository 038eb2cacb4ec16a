//! What people read of a key in their editor: what it is for, and what may be written there, in both languages.

use super::node::{Docs, Taplo};
use super::value::waivable;
use crate::l10n::{Arg, Localizer};
use crate::model::Language;
use crate::read::format::FORMAT;
use crate::read::table_schema::{EntityKind, Key, Presence, TableSchema, ValueKind};

/// The words of both languages, and what each says of rules and alerts.
pub struct Texts {
    en: Localizer,
    fr: Localizer,
}

/// What is told of a key.
pub struct LocalizedTexts {
    pub title: String,
    pub description: String,
    pub taplo: Taplo,
}

impl Texts {
    pub fn new() -> Self {
        Self { en: Localizer::new(Language::En), fr: Localizer::new(Language::Fr) }
    }

    pub fn title_of_file(&self, name: &str) -> String {
        self.side_by_side(&format!("schema-file-{name}"))
    }

    pub fn title_of_entry(&self, named: EntityKind) -> String {
        self.side_by_side(&format!("schema-entry-{}", named.word()))
    }

    /// What a rule asks, or when there is an alert.
    pub fn rule(&self, name: &str) -> String {
        self.side_by_side(&format!("explain-{name}"))
    }

    /// What is told of a key of `shape`, which is a whole file or a table in one.
    pub fn told(&self, key: &Key, shape: &TableSchema, is_file: bool) -> LocalizedTexts {
        let en = sentences(key, shape, is_file, &self.en);
        let fr = sentences(key, shape, is_file, &self.fr);
        let main = format!("**{}.** {en}\n\n**{}.** {fr}", key.en, key.fr);
        LocalizedTexts {
            title: format!("{} / {}", key.en, key.fr),
            description: format!("{en}\n\n{fr}"),
            taplo: Taplo { docs: Docs { main, enum_values: self.meanings(&key.kind) } },
        }
    }

    /// What the words that may be written mean.
    fn meanings(&self, kind: &ValueKind) -> Vec<String> {
        match kind {
            ValueKind::Word(words) => {
                words.iter().map(|word| self.side_by_side(&format!("schema-word-{}", word.replace(' ', "-")))).collect()
            }
            ValueKind::Rule => waivable().map(|rule| self.rule(rule.name())).collect(),
            _ => Vec::new(),
        }
    }

    fn side_by_side(&self, message: &str) -> String {
        format!("{} / {}", self.en.text(message), self.fr.text(message))
    }
}

/// What may be written at a key, and what has to be.
pub fn sentences(key: &Key, shape: &TableSchema, is_file: bool, words: &Localizer) -> String {
    let mut told = vec![form(&key.kind, key.name, is_file, words)];
    match key.need {
        Presence::Optional => {}
        Presence::Required => told.push(words.text("schema-required")),
        Presence::UnlessProposed => told.push(words.text("schema-required-unless-proposed")),
    }
    for (pairs, message) in
        [(shape.one_of, "schema-one-of"), (shape.exclusive, "schema-exclusive"), (shape.together, "schema-together")]
    {
        let partner = pairs.iter().find_map(|&(one, other)| match key.name {
            name if name == one => Some(other),
            name if name == other => Some(one),
            _ => None,
        });
        told.extend(partner.map(|other| words.format(message, &[("other", other.into())])));
    }
    told.join(" ")
}

fn form(kind: &ValueKind, name: &str, is_file: bool, words: &Localizer) -> String {
    let say = |message: &str, args: &[(&str, Arg)]| words.format(&format!("schema-form-{message}"), args);
    match kind {
        ValueKind::Text => say("text", &[]),
        ValueKind::Url => say("url", &[]),
        ValueKind::Format => say("format", &[("format", FORMAT.into())]),
        ValueKind::Integer { min: i64::MIN, max: i64::MAX } => say("integer", &[]),
        ValueKind::Integer { min, max: i64::MAX } => say("integer-from", &[("min", (*min).into())]),
        ValueKind::Integer { min, max } => say("integer-between", &[("min", (*min).into()), ("max", (*max).into())]),
        ValueKind::Boolean => say("boolean", &[]),
        ValueKind::Date => say("date", &[]),
        ValueKind::Time => say("time", &[]),
        ValueKind::Word(listed) => {
            let listed: Vec<String> = listed.iter().map(|word| format!("`\"{word}\"`")).collect();
            say("word", &[("words", listed.join(", ").into())])
        }
        ValueKind::Id => say("id", &[]),
        ValueKind::Reference(named) => say(named.word(), &[]),
        ValueKind::Dependency => say("dependency", &[]),
        ValueKind::Rule => say("rule", &[]),
        ValueKind::TimeZone => say("timezone", &[]),
        ValueKind::Currency => say("currency", &[]),
        ValueKind::MeetingDay { .. } => say("day", &[]),
        ValueKind::List(entry) | ValueKind::OneOrMore(entry) => {
            say("list", &[("entry", form(entry, name, is_file, words).into())])
        }
        ValueKind::Table(_) => say("table", &[("name", name.into())]),
        ValueKind::Tables(_) if is_file => say("tables", &[("name", name.into())]),
        ValueKind::Tables(_) => say("tables-inside", &[("name", name.into())]),
        ValueKind::ById(..) => say("by-id", &[("name", name.into())]),
        ValueKind::Levels => say("levels", &[]),
    }
}
