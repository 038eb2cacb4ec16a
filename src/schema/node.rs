//! A JSON Schema of draft 4, as far as needed, serialized in a fixed order.

use serde::{Serialize, Serializer};

use crate::read::table_schema::Constant;

/// A schema; absent keywords are not written.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub draft: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub is: Option<Types>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub properties: Entries<Schema>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub pattern_properties: Entries<Schema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<&'static str>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub dependencies: Entries<Dependency>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Schema>>,
    #[serde(rename = "x-taplo", skip_serializing_if = "Option::is_none")]
    pub taplo: Option<Taplo>,
}

/// The type of a value, as one type or as a list of one. Both mean the same, but taplo completes a string with quotes
/// and a list with nothing.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
pub enum Types {
    One(Type),
    ListOfOne([Type; 1]),
}

/// A JSON type.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Type {
    String,
    Integer,
    Boolean,
    Array,
    Object,
}

/// A value that may be written.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Value {
    Text(String),
    Integer(i64),
    Boolean(bool),
}

/// What the presence of a key requires.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Dependency {
    Keys(Vec<&'static str>),
    Schema(Box<Schema>),
}

/// Texts for taplo in Markdown (<https://taplo.tamasfe.dev/configuration/developing-schemas.html>).
#[derive(Debug, Serialize)]
pub struct Taplo {
    pub docs: Docs,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Docs {
    pub main: String,
    /// In the order of `enum`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enum_values: Vec<String>,
}

/// A JSON object with ordered keys.
#[derive(Debug)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<T> Entries<T> {
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
