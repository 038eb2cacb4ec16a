//! What editors are told of the files: a JSON Schema for each kind of file, made from the description by which they are
//! read, so that an editor and the reader cannot disagree.
//!
//! Draft 4 (<https://json-schema.org/specification-links#draft-4>), because the editors' common engine for TOML, taplo,
//! asks for it. Some of what follows is for its sake: it completes keys through `properties` and `patternProperties` but
//! not through `$ref` and `allOf`, and looks names up in patterns with an engine that cannot look ahead.
//!
//! JSON has no dates: to a schema a date is a text like `2026-12-15`, with or without quotes, and whatever takes a text
//! takes a date. That, names of things that do not exist, and sums of two values are left to `roadmap check`.

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
    Roadmap,
    People,
    Project,
}

impl FileKind {
    pub const ALL: [Self; 3] = [Self::Roadmap, Self::People, Self::Project];

    pub fn name(self) -> &'static str {
        match self {
            Self::Roadmap => "roadmap",
            Self::People => "people",
            Self::Project => "project",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The schema of a kind of file. Its texts are in both languages, one after the other: a file that is kept beside the
/// roadmap serves everyone, and does not change with who wrote it.
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
