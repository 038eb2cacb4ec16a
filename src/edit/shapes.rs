//! The schema of a path in a file.

use super::document::Step;
use crate::read::format;
use crate::read::table_schema::{Key, TableSchema, ValueKind};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// `roadmap.toml`.
    Roadmap,
    /// `people.toml`.
    People,
    /// A file in `projects/`.
    Project,
}

/// A table that the format does not describe.
const UNKNOWN: TableSchema = TableSchema { keys: &[], exclusive: &[], together: &[], one_of: &[] };

impl File {
    /// The kind of the file at a path of the roadmap.
    pub fn of(path: &str) -> Self {
        match path {
            "roadmap.toml" => Self::Roadmap,
            "people.toml" => Self::People,
            _ => Self::Project,
        }
    }

    /// The schema of the table at `path`; empty if the format has no such table.
    pub fn shape(self, path: &[Step]) -> &'static TableSchema {
        let (mut shape, mut rest) = match (self, path) {
            (Self::People, []) => (&UNKNOWN, path),
            (Self::People, [_, rest @ ..]) => (&format::PERSON, rest),
            (Self::Roadmap, _) => (&format::ROADMAP, path),
            (Self::Project, _) => (&format::PROJECT, path),
        };
        while let [Step::Key(key), after @ ..] = rest {
            (shape, rest) = match (shape.key(key).map(|key| &key.kind), after) {
                (Some(ValueKind::Table(inner)), _) => (*inner, after),
                (Some(ValueKind::Tables(inner)), [Step::Index(_), after @ ..]) => (*inner, after),
                (Some(ValueKind::Tables(inner)), []) => (*inner, after),
                (Some(ValueKind::ById(_, inner)), [Step::Key(_), after @ ..]) => (*inner, after),
                _ => return &UNKNOWN,
            };
        }
        shape
    }

    /// The schema of a key of the table at `path`.
    pub fn key(self, path: &[Step], key: &str) -> Option<&'static Key> {
        self.shape(path).key(key)
    }

    /// The position of a top-level key in the order of the format.
    pub fn rank(self, key: &str) -> Option<usize> {
        self.shape(&[]).keys.iter().position(|known| known.name == key)
    }
}

/// A path of keys.
pub fn path<const N: usize>(keys: [&str; N]) -> Vec<Step> {
    keys.into_iter().map(|key| Step::Key(key.to_owned())).collect()
}
