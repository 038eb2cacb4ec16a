//! A JSON Schema of draft 4, as far as the format needs it, written with its parts always in the same order.

use serde::{Serialize, Serializer};

use crate::read::table_schema::Constant;

/// What is said of a value. What is not said is left out.
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

/// What a value may be: of one type, written as such or as a list of one. Both say the same; but where taplo fills in a
/// text it writes quotation marks, and of a list it fills in nothing.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(untagged)]
pub enum Types {
    One(Type),
    ListOfOne([Type; 1]),
}

/// A type of JSON.
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

/// What the presence of a key calls for.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Dependency {
    Keys(Vec<&'static str>),
    Schema(Box<Schema>),
}

/// What taplo shows, in Markdown (<https://taplo.tamasfe.dev/configuration/developing-schemas.html>).
#[derive(Debug, Serialize)]
pub struct Taplo {
    pub docs: Docs,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Docs {
    pub main: String,
    /// In the order of the values of `enum`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enum_values: Vec<String>,
}

/// An object, its keys in the order given.
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
