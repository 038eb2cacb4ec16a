//! The file format, version 1: every key of every kind of file, in one place.

mod people;
mod project;
mod roadmap;

pub use people::PERSON;
pub use project::{HEALTHS, OUTCOMES, PROJECT, RISK_LEVELS, STAGES};
pub use roadmap::{EVERY, EVERY_MONTHS, EVERY_WEEKS, LANGUAGES, LEVELS, ROADMAP, WHO};

use super::shape::{Constant, Key, Kind, Need, Shape};

/// The version of the format that this program reads.
pub const FORMAT: i64 = 1;

const fn plain(keys: &'static [Key]) -> Shape {
    Shape { keys, exclusive: &[], together: &[], one_of: &[] }
}

const fn required(name: &'static str, kind: Kind, en: &'static str, fr: &'static str) -> Key {
    Key { name, need: Need::Required, kind, default: None, en, fr }
}

const fn optional(name: &'static str, kind: Kind, en: &'static str, fr: &'static str) -> Key {
    Key { name, need: Need::Optional, kind, default: None, en, fr }
}

/// An optional key; what holds without it is a value that may as well be written.
const fn defaults(name: &'static str, kind: Kind, default: Constant, en: &'static str, fr: &'static str) -> Key {
    Key { name, need: Need::Optional, kind, default: Some(default), en, fr }
}

const fn unless_proposed(name: &'static str, kind: Kind, en: &'static str, fr: &'static str) -> Key {
    Key { name, need: Need::UnlessProposed, kind, default: None, en, fr }
}

/// Amounts, days and counts: 0 or more.
const COUNT: Kind = Kind::Integer { min: 0, max: i64::MAX };

/// A titled address, as the roadmap and its projects list them.
const LINK: Shape = plain(&[
    required("title", Kind::Text, "What the address leads to", "Ce à quoi l’adresse mène"),
    required("url", Kind::Text, "The address", "L’adresse"),
]);
