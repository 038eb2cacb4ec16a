//! The value of a key: absent, unreadable, or given.

use crate::source::{FileSpan, Spanned};

/// The value of a key. An unreadable value is neither missing nor present: whoever needs it stays silent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key (or a misspelling of it) is present, but its value could not be read.
    Unreadable,
    /// The value.
    Given(Spanned<T>),
}

/// A list of values: entries of an array, or tables under one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List<T> {
    /// The place of the key; `None` if it is absent.
    pub key: Option<FileSpan>,
    /// The entries that could be read.
    pub entries: Vec<T>,
    /// Whether every entry could be read. If not, nothing can be said to be missing from the list.
    pub complete: bool,
}

impl<T> Field<T> {
    /// The value and its place, if it could be read.
    pub fn given(&self) -> Option<&Spanned<T>> {
        match self {
            Self::Given(located) => Some(located),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// Converts the value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Unreadable => Field::Unreadable,
            Self::Given(spanned) => Field::Given(Spanned::new(make(spanned.value), spanned.place)),
        }
    }

    /// The value without its place.
    pub fn value(&self) -> Option<&T> {
        self.given().map(|spanned| &spanned.value)
    }

    /// Whether the key is absent.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the value could not be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable)
    }

    /// The value, or `default` if the key is absent; `None` if it could not be read.
    pub fn or_default(&self, default: T) -> Option<T>
    where
        T: Copy,
    {
        match self {
            Self::Absent => Some(default),
            Self::Unreadable => None,
            Self::Given(located) => Some(located.value),
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { key: None, entries: Vec::new(), complete: true }
    }
}

impl<T> List<T> {
    /// A list of which nothing could be read.
    pub fn unreadable() -> Self {
        Self { complete: false, ..Self::default() }
    }

    /// Whether the key is absent.
    pub fn is_absent(&self) -> bool {
        self.key.is_none() && self.complete
    }

    /// The entries.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.entries.iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}
