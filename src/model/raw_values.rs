//! The content of files as plain values, to compare two states of a roadmap completely.

use chrono::{NaiveDate, NaiveTime};
use serde::{Serialize, Serializer};

/// Every value of one file.
#[derive(Debug, Clone, PartialEq)]
pub struct FileValues {
    /// Relative to the roadmap's folder, with `/`.
    pub path: Box<str>,
    /// Which kind of file it is.
    pub kind: FileKind,
    /// `None` if the file could not be read or is not TOML.
    pub entries: Option<Vec<Entry>>,
    /// The comments, in the order of the file.
    pub comments: Vec<Box<str>>,
}

/// The kind of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileKind {
    /// `roadmap.toml`.
    Roadmap,
    /// `people.toml`.
    People,
    /// A project, with its id.
    Project(Box<str>),
}

/// A table: the file itself, `[team]`, one of `[[deliverables]]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The path from the top of the file; empty for the file itself.
    pub path: Vec<Step>,
    /// Keys and values, in the order of the file.
    pub values: Vec<(Box<str>, Value)>,
}

/// A table, by its key and by what distinguishes it from others under that key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Step {
    /// The key.
    pub table: Box<str>,
    /// The id of a person, the date of an update …; empty if there is only one.
    pub name: Box<str>,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A string.
    Text(Box<str>),
    /// An integer.
    Number(i64),
    /// A boolean.
    Flag(bool),
    /// A date.
    Day(NaiveDate),
    /// A time.
    Time(NaiveTime),
    /// A list.
    List(Vec<Value>),
    /// Not part of the format; as written.
    Other(Box<str>),
}

impl Entry {
    /// The value of a key.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.values.iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
    }

    /// The key of the innermost table; empty for the file itself.
    pub fn table(&self) -> &str {
        self.path.last().map_or("", |step| &step.table)
    }

    /// What distinguishes it from other entries of its table.
    pub fn name(&self) -> &str {
        self.path.last().map_or("", |step| &step.name)
    }
}

impl Value {
    /// The string, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) | Self::Flag(_) | Self::Day(_) | Self::Time(_) | Self::List(_) | Self::Other(_) => None,
        }
    }

    /// The date, if it is one.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Text(_) | Self::Number(_) | Self::Flag(_) | Self::Time(_) | Self::List(_) | Self::Other(_) => None,
        }
    }
}

impl std::fmt::Display for Value {
    /// As in the files, without quotes.
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
