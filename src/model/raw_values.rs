//! What the files say, value by value: for comparing two states of a roadmap without missing anything.

use chrono::{NaiveDate, NaiveTime};
use serde::{Serialize, Serializer};

/// Every value of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileValues {
    /// From the roadmap's folder, with `/`.
    pub path: Box<str>,
    pub kind: FileKind,
    /// Nothing where the file could not be read, or is not TOML.
    pub entries: Option<Vec<Entry>>,
    /// The comments, in the order of the file.
    pub comments: Vec<Box<str>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileKind {
    Roadmap,
    People,
    /// A project, by its id.
    Project(Box<str>),
}

/// A table: the file itself, `[team]`, one of `[[deliverables]]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The way to it from the top of the file; empty for the file itself.
    pub path: Vec<Step>,
    /// Key and value, in the order of the file.
    pub values: Vec<(Box<str>, Value)>,
}

/// A table by the key that it stands under, and by what tells it from the others there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Step {
    pub table: Box<str>,
    /// The id of a person, the day of an update …; empty where there is only one.
    pub name: Box<str>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(Box<str>),
    Number(i64),
    Flag(bool),
    Day(NaiveDate),
    Time(NaiveTime),
    List(Vec<Value>),
    /// What the format has no place for, as it is written.
    Other(Box<str>),
}

impl Entry {
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.values.iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
    }

    /// The key of the innermost table; empty for the file itself.
    pub fn table(&self) -> &str {
        self.path.last().map_or("", |step| &step.table)
    }

    /// What tells it from the others of its table.
    pub fn name(&self) -> &str {
        self.path.last().map_or("", |step| &step.name)
    }
}

impl Value {
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) | Self::Flag(_) | Self::Day(_) | Self::Time(_) | Self::List(_) | Self::Other(_) => None,
        }
    }

    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Text(_) | Self::Number(_) | Self::Flag(_) | Self::Time(_) | Self::List(_) | Self::Other(_) => None,
        }
    }
}

impl std::fmt::Display for Value {
    /// As the format writes it, without quotation marks.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) | Self::Other(text) => out.write_str(text),
            Self::Number(number) => write!(out, "{number}"),
            Self::Flag(flag) => write!(out, "{flag}"),
            Self::Day(day) => write!(out, "{day}"),
            Self::Time(time) => write!(out, "{time}"),
            Self::List(values) => {
                for (at, value) in values.iter().enumerate() {
                    write!(out, "{}{value}", if at == 0 { "" } else { ", " })?;
                }
                Ok(())
            }
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(values) => serializer.collect_seq(values),
            Self::Text(_) | Self::Day(_) | Self::Time(_) | Self::Other(_) => serializer.collect_str(self),
        }
    }
}
