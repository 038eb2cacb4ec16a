//! What would set a finding right, as edits of the files.

use crate::source::{FileIx, Place, TextEdit};

/// How sure it is that a fix gives what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// A suggestion to read: it may well be something else.
    Display,
    /// It drops or decides something.
    Unsafe,
    /// One meaning is possible, and the file then states it.
    Safe,
}

/// Edits that go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    pub applicability: Applicability,
    pub edits: Vec<Edit>,
}

/// One edit of a fix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    Replace(FileIx, TextEdit),
    /// Takes the entry of a list out, with its comma: the value that begins here.
    RemoveEntry(Place),
    /// Takes out the table of a list of tables whose header, or whose opening brace, is here.
    RemoveTable(Place),
}

impl Fix {
    pub fn new(applicability: Applicability, edits: Vec<Edit>) -> Self {
        Self { applicability, edits }
    }

    /// Other text in the place of what is there.
    pub fn replace(applicability: Applicability, place: Place, replacement: impl Into<String>) -> Self {
        Self::new(applicability, vec![Edit::Replace(place.file, TextEdit::new(place.span, replacement))])
    }
}
