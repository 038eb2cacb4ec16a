//! A JSON Schema of draft 4, as far as needed, serialized in a fixed order.

use serde::{Serialize, Serializer};

use crate::read::table_schema::Constant;

/// A schema; absent keywords are not written.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The draft of JSON Schema, as its address.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub draft: Option<&'static str>,
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description, in plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The type of the value.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub is: Option<Types>,
    /// The only values allowed; empty if any is.
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<Value>,
    /// The default value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// The regular expression that a string matches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// The format of a string, such as `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// The most characters of a string.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// The smallest number, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// The largest number, inclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    /// The fewest items of an array.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<usize>,
    /// The schema of each item of an array.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Schema>>,
    /// The schemas of the keys of an object.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub properties: Entries<Schema>,
    /// The schemas of the keys that match a pattern.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub pattern_properties: Entries<Schema>,
    /// Whether an object may have other keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<bool>,
    /// The keys that must be present.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<&'static str>,
    /// What the presence of each key requires.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub dependencies: Entries<Dependency>,
    /// Schemas of which one must hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Schema>,
    /// A schema that must not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Schema>>,
    /// Texts for the language server taplo.
    #[serde(rename = "x-taplo", skip_serializing_if = "Option::is_none")]
    pub taplo: Option<Taplo>,
}

/// The type of a value, as one type or as a list of one. Both mean the same, but taplo completes a string with quotes
/// and a list with nothing.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
pub enum Types {
    /// A single type.
    One(Type),
    /// A list of one type.
    ListOfOne([Type; 1]),
}

/// A JSON type.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Type {
    /// A string, a date or a time.
    String,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// A list.
    Array,
    /// A table.
    Object,
}

/// A value that may be written.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A string.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
}

/// What the presence of a key requires.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Dependency {
    /// Other keys that must be present.
    Keys(Vec<&'static str>),
    /// A schema that the object must satisfy.
    Schema(Box<Schema>),
}

/// Texts for taplo in Markdown (<https://taplo.tamasfe.dev/configuration/developing-schemas.html>).
#[derive(Debug, Serialize)]
pub struct Taplo {
    /// The texts.
    pub docs: Docs,
}

/// The texts that taplo shows for a key.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Docs {
    /// Shown for the key.
    pub main: String,
    /// Shown for each value, in the order of `enum`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enum_values: Vec<String>,
}

/// A JSON object with ordered keys.
#[derive(Debug)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<T> Entries<T> {
    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Constant> for Value {
    fn from(constant: Constant) -> Self {
        match constant {
            Constant::Text(text) => text.into(),
            Constant::Integer(number) => Self::Integer(number),
            Constant::Boolean(truth) => Self::Boolean(truth),
        }
    }
}
