//! The kinds of entries that `add` and `remove` know: where each is, and what is named before its options.
//!
//! The options of a kind are the keys that the format describes for it.

use crate::edit::{File, Step, path};
use crate::read::table_schema::{Key, TableSchema, ValueKind};

/// What an entry is put into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Project,
    /// A project, or roadmap.toml.
    ProjectOrRoadmap,
    /// A project, or one of its deliverables.
    Target,
    Roadmap,
    People,
    Person,
    Meeting,
}

/// A kind of entry.
#[derive(Debug)]
pub struct EntryKind {
    pub name: &'static str,
    pub place: Place,
    /// The key of the list.
    pub list: &'static str,
    /// The keys that are given before the options.
    pub given: &'static [&'static str],
}

pub const KINDS: &[EntryKind] = &[
    kind("deliverable", Place::Project, "deliverables", &["title"]),
    kind("person", Place::People, "", &["name"]),
    kind("contributor", Place::Project, "contributors", &["person"]),
    kind("guest", Place::Project, "guests", &["person"]),
    kind("sponsor", Place::Project, "sponsors", &["person"]),
    kind("approval", Place::Project, "approvals", &["person"]),
    kind("informed", Place::Project, "informed", &["person"]),
    kind("risk", Place::Project, "risks", &["title"]),
    kind("decision", Place::Project, "decisions", &["question"]),
    kind("review", Place::Project, "reviews", &[]),
    kind("escalation", Place::Project, "escalations", &["about"]),
    kind("budget", Place::Project, "budget", &["source"]),
    kind("waiver", Place::Project, "waivers", &["rule"]),
    kind("link", Place::ProjectOrRoadmap, "links", &["title"]),
    kind("dependency", Place::Target, "depends-on", &["dependency"]),
    kind("absence", Place::Person, "away", &["from", "to"]),
    kind("cancelled", Place::Meeting, "cancelled", &["on"]),
    kind("extra", Place::Meeting, "extra", &["on"]),
    kind("closed", Place::Roadmap, "closed", &["from", "name"]),
];

const fn kind(name: &'static str, place: Place, list: &'static str, given: &'static [&'static str]) -> EntryKind {
    EntryKind { name, place, list, given }
}

impl EntryKind {
    /// The kind with that name.
    pub fn from_name(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// Whether an entry of the kind is inside something that has to be named.
    pub fn has_place(&self) -> bool {
        !matches!(self.place, Place::Roadmap | Place::People)
    }

    /// Whether entries are tables named by their ids.
    pub fn has_own_id(&self) -> bool {
        matches!(self.place, Place::People)
    }

    /// Whether the reference day is the default of a key.
    pub fn is_today_by_default(&self, key: &Key) -> bool {
        let is_date = matches!((&key.kind, key.name), (ValueKind::Date, "on" | "asked" | "opened" | "raised"));
        is_date && !self.given.contains(&key.name)
    }

    /// The description of the entry's keys; `None` for the items of a plain list.
    pub fn shape(&self) -> Option<&'static TableSchema> {
        let (file, table) = match self.place {
            Place::Project | Place::ProjectOrRoadmap | Place::Target => (File::Project, path([self.list])),
            Place::Roadmap => (File::Roadmap, path([self.list])),
            Place::People => (File::People, path(["person"])),
            Place::Person => (File::People, path(["person", self.list])),
            Place::Meeting => (File::Roadmap, path(["meetings", "meeting", self.list])),
        };
        Some(file.shape(&table)).filter(|shape| !shape.keys.is_empty())
    }

    /// What the format says of the items of a plain list.
    pub fn item(&self) -> Option<&'static ValueKind> {
        match &File::Project.key(&[] as &[Step], self.list)?.kind {
            ValueKind::List(inner) | ValueKind::OneOrMore(inner) => Some(*inner),
            _ => None,
        }
    }

    /// The keys that are options, in the order of the format.
    pub fn options(&self) -> impl Iterator<Item = &'static Key> {
        let keys = self.shape().map_or(&[] as &[Key], |shape| shape.keys);
        keys.iter().filter(|key| !self.given.contains(&key.name) && !matches!(key.kind, ValueKind::Tables(_)))
    }
}

/// The option for a key, and its argument's id: its name, save where that is one of the options that hold everywhere.
pub fn option(key: &'static str) -> &'static str {
    if key == "at" { "time" } else { key }
}
