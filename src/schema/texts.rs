//! The texts about keys in editors, in both languages.

use super::node::{Docs, Taplo};
use super::value::waivable;
use crate::l10n::{Arg, Localizer};
use crate::model::Language;
use crate::read::format::FORMAT;
use crate::read::table_schema::{EntityKind, Key, Presence, TableSchema, ValueKind};

/// The texts of both languages, including those about rules.
pub struct Texts {
    en: Localizer,
    fr: Localizer,
}

/// The texts about a key.
pub struct LocalizedTexts {
    pub title: String,
    pub description: String,
    pub taplo: Taplo,
}

impl Texts {
    /// The texts in both languages.
    pub fn new() -> Self {
        Self { en: Localizer::new(Language::En), fr: Localizer::new(Language::Fr) }
    }

    /// The title of the schema of a file.
    pub fn title_of_file(&self, name: &str) -> String {
        self.bilingual(&format!("schema-file-{name}"))
    }

    /// The title of the schema of an entity.
    pub fn title_of_entry(&self, named: EntityKind) -> String {
        self.bilingual(&format!("schema-entry-{}", named.word()))
    }

    /// What a rule requires, or when an alert is shown.
    pub fn rule(&self, name: &str) -> String {
        self.bilingual(&format!("explain-{name}"))
    }

    /// The texts about a key of `schema`, which is a whole file or a table.
    pub fn localize(&self, key: &Key, schema: &TableSchema, is_file: bool) -> LocalizedTexts {
        let en = sentences(key, schema, is_file, &self.en);
        let fr = sentences(key, schema, is_file, &self.fr);
        let main = format!("**{}.** {en}\n\n**{}.** {fr}", key.en, key.fr);
        LocalizedTexts {
            title: format!("{} / {}", key.en, key.fr),
            description: format!("{en}\n\n{fr}"),
            taplo: Taplo { docs: Docs { main, enum_values: self.meanings(&key.kind) } },
        }
    }

    /// The meanings of the words that may be written.
    fn meanings(&self, kind: &ValueKind) -> Vec<String> {
        match kind {
            ValueKind::Word(words) => {
                words.iter().map(|word| self.bilingual(&format!("schema-word-{}", word.replace(' ', "-")))).collect()
            }
            ValueKind::Rule => waivable().map(|rule| self.rule(rule.name())).collect(),
            _ => Vec::new(),
        }
    }

    fn bilingual(&self, message: &str) -> String {
        format!("{} / {}", self.en.text(message), self.fr.text(message))
    }
}

/// What may be written at a key, and what is required.
pub fn sentences(key: &Key, schema: &TableSchema, is_file: bool, words: &Localizer) -> String {
    let mut sentences = vec![form(&key.kind, key.name, is_file, words)];
    match key.presence {
        Presence::Optional => {}
        Presence::Required => sentences.push(words.text("schema-required")),
        Presence::UnlessProposed => sentences.push(words.text("schema-required-unless-proposed")),
    }
    for (pairs, message) in
        [(schema.one_of, "schema-one-of"), (schema.exclusive, "schema-exclusive"), (schema.together, "schema-together")]
    {
        let partner = pairs.iter().find_map(|&(one, other)| match key.name {
            name if name == one => Some(other),
            name if name == other => Some(one),
            _ => None,
        });
        sentences.extend(partner.map(|other| words.format(message, &[("other", other.into())])));
    }
    sentences.join(" ")
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
