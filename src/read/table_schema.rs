//! The schema of a kind of file: its keys, their kinds, and their descriptions in two languages.
//!
//! The schemas in [`super::format`] are the one definition of the format: the reader validates against them, and the
//! JSON Schema for editors and the documentation are made from them.

use crate::model::Language;

/// The keys of a table.
#[derive(Debug)]
pub struct TableSchema {
    /// All keys.
    pub keys: &'static [Key],
    /// Pairs of keys of which at most one may be present.
    pub exclusive: &'static [(&'static str, &'static str)],
    /// Pairs of keys that need each other.
    pub together: &'static [(&'static str, &'static str)],
    /// Pairs of keys of which one must be present.
    pub one_of: &'static [(&'static str, &'static str)],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether it is required.
    pub presence: Presence,
    /// The kind of its value.
    pub kind: ValueKind,
    /// The default, for keys that people may want to write with it.
    pub default: Option<Constant>,
    /// Its description in English.
    pub en: &'static str,
    /// Its description in French.
    pub fr: &'static str,
}

/// A constant value of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constant {
    /// A string.
    Text(&'static str),
    /// An integer.
    Integer(i64),
    /// A boolean.
    Boolean(bool),
}

/// Whether a key is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// May be left out.
    Optional,
    /// Must be present.
    Required,
    /// Required unless the project's stage is "proposed".
    UnlessProposed,
}

/// The kind of value of a key.
#[derive(Debug)]
pub enum ValueKind {
    /// Free text. Must not be blank if required.
    Text,
    /// An address that a reader can follow.
    Url,
    /// The version number of the format.
    Format,
    /// An integer between `min` and `max`, inclusive.
    Integer {
        /// The smallest value.
        min: i64,
        /// The largest value.
        max: i64,
    },
    /// True or false.
    Boolean,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// One of these words.
    Word(&'static [&'static str]),
    /// The id of the entity that the table describes.
    Id,
    /// The id of an entity defined elsewhere.
    Reference(EntityKind),
    /// A project, a deliverable, or "project/deliverable".
    Dependency,
    /// The name of a rule that can be waived.
    Rule,
    /// A name from the IANA time zone database.
    TimeZone,
    /// An ISO 4217 code.
    Currency,
    /// A day of a meeting series: a weekday, or "first thursday", depending on the word at the key `every`.
    MeetingDay {
        /// The key with the recurrence.
        every: &'static str,
    },
    /// A list.
    List(&'static ValueKind),
    /// A list that must not be empty.
    OneOrMore(&'static ValueKind),
    /// `[name]`
    Table(&'static TableSchema),
    /// `[[name]]`, or a list of inline tables.
    Tables(&'static TableSchema),
    /// `[name.<id>]`, with ids of this kind.
    ById(EntityKind, &'static TableSchema),
    /// `[rules]`: any names, checked separately.
    Levels,
}

/// What an id identifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntityKind {
    /// A person, in `people.toml`.
    Person,
    /// A directorate, in `roadmap.toml`.
    Directorate,
    /// A department, in `roadmap.toml`.
    Department,
    /// A meeting series, in `roadmap.toml`.
    Meeting,
    /// A deliverable, unique within its project.
    Deliverable,
    /// A project, by the name of its file.
    Project,
}

impl TableSchema {
    /// The key with that name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Whether a key must not be blank: also if it satisfies the requirement for one of a pair.
    pub fn presence_of_text(&self, key: &Key) -> Presence {
        let named = |pairs: &[(&str, &str)]| pairs.iter().any(|&(one, other)| key.name == one || key.name == other);
        if named(self.one_of) || named(self.together) { Presence::Required } else { key.presence }
    }
}

impl EntityKind {
    /// The name of the kind for message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Directorate => "directorate",
            Self::Department => "department",
            Self::Meeting => "meeting",
            Self::Deliverable => "deliverable",
            Self::Project => "project",
        }
    }

    /// Whether ids of this kind may contain capitals.
    pub fn allows_capitals(self) -> bool {
        self == Self::Directorate
    }
}

impl Key {
    /// What the key is for, in `language`.
    pub fn purpose(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }
}

impl ValueKind {
    /// An example value in TOML.
    pub fn example(&self) -> String {
        let example = match self {
            Self::Url => "\"https://…\"",
            Self::Text | Self::Id | Self::Reference(_) | Self::Dependency | Self::Rule => "\"…\"",
            Self::Word(words) => return format!("\"{}\"", words.first().copied().unwrap_or("…")),
            Self::TimeZone => "\"Europe/Paris\"",
            Self::Currency => "\"EUR\"",
            Self::MeetingDay { .. } => "\"thursday\"",
            Self::Format => "1",
            Self::Integer { min, .. } => {
                if *min < 0 {
                    "2026"
                } else {
                    "0"
                }
            }
            Self::Boolean => "false",
            Self::Date => "2026-12-15",
            Self::Time => "09:00:00",
            Self::List(_) | Self::OneOrMore(_) => "[\"…\"]",
            Self::Table(_) | Self::Levels | Self::ById(..) | Self::Tables(_) => "…",
        };
        example.to_owned()
    }

    /// Whether values of the kind are quoted.
    pub fn is_text(&self) -> bool {
        self.word() == "text"
    }

    /// The name of the kind for message selectors.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text | Self::Url | Self::Id | Self::Reference(_) | Self::Dependency | Self::Rule => "text",
            Self::Word(_) | Self::TimeZone | Self::Currency | Self::MeetingDay { .. } => "text",
            Self::Format | Self::Integer { .. } => "integer",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::Time => "time",
            Self::List(_) | Self::OneOrMore(_) => "list",
            Self::Table(_) | Self::Levels | Self::ById(..) => "table",
            Self::Tables(_) => "tables",
        }
    }
}
