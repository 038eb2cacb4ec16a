//! What stands at a key: nothing, something that could not be read, or a value.

use crate::source::{FileSpan, Spanned};

/// The value of a key. What could not be read is neither missing nor there: whoever needs it stays silent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key (or one misspelt for it) is there, and what it holds could not be read.
    Unreadable,
    Given(Spanned<T>),
}

/// Values written one after the other: entries of an array, or tables under one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List<T> {
    /// Where the key stands; nothing when the key is not there.
    pub key: Option<FileSpan>,
    pub entries: Vec<T>,
    /// Whether every entry could be read. Where not, nobody can say what is absent from the list.
    pub complete: bool,
}

impl<T> Field<T> {
    /// The value, if there is one that could be read.
    pub fn given(&self) -> Option<&Spanned<T>> {
        match self {
            Self::Given(located) => Some(located),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// The same field with its value made into another.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Unreadable => Field::Unreadable,
            Self::Given(located) => Field::Given(Spanned::new(make(located.value), located.place)),
        }
    }

    /// The value alone.
    pub fn value(&self) -> Option<&T> {
        self.given().map(|located| &located.value)
    }

    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable)
    }

    /// The value, or `default` when the key is not there; nothing when it could not be read.
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

    /// Whether the key is not there at all.
    pub fn is_absent(&self) -> bool {
        self.key.is_none() && self.complete
    }

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
