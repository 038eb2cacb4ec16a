//! JSON Schemas for editors, generated from the description of the format that the reader uses, so that both agree.
//!
//! Draft 4 (<https://json-schema.org/specification-links#draft-4>), because taplo, the common TOML engine of editors,
//! requires it. Other choices are for taplo as well: it completes keys in `properties` and `patternProperties` but
//! not in `$ref` and `allOf`, and its regular expressions have no look-ahead.
//!
//! JSON has no dates: in the schema a date is a string such as `2026-12-15`, with or without quotes, and wherever a
//! string is valid, so is a date. This, unknown names, and relations between values are left to `roadmap check`.

mod node;
mod table;
mod texts;
mod value;

pub use node::Schema;
pub use texts::sentences as key_text;

use crate::read::format;
use crate::read::table_schema::EntityKind;
use texts::Texts;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `roadmap.toml`.
    Roadmap,
    /// `people.toml`.
    People,
    /// A project file.
    Project,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Roadmap, Self::People, Self::Project];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Roadmap => "roadmap",
            Self::People => "people",
            Self::Project => "project",
        }
    }

    /// The kind with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The schema of a kind of file, with texts in both languages, so that a schema stored next to the roadmap is the
/// same for everyone.
pub fn schema(of: FileKind) -> Schema {
    let texts = Texts::new();
    let table = match of {
        FileKind::Roadmap => table::table(&format::ROADMAP, true, &texts),
        FileKind::People => table::by_id(EntityKind::Person, &format::PERSON, &texts),
        FileKind::Project => table::table(&format::PROJECT, true, &texts),
    };
    let title = texts.title_of_file(of.name());
    Schema { draft: Some("http://json-schema.org/draft-04/schema#"), title: Some(title), ..table }
}
