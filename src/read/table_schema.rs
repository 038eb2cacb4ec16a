//! How a kind of file is described: its keys, what each holds, and in two languages what each is for.
//!
//! The descriptions in [`super::format`] are the one definition: the reader judges by them, and the editor's schema and
//! the page of documentation can be made from them.

/// The keys of a table.
#[derive(Debug)]
pub struct TableSchema {
    pub keys: &'static [Key],
    /// Pairs of which at most one may be there.
    pub exclusive: &'static [(&'static str, &'static str)],
    /// Pairs that go together: one calls for the other.
    pub together: &'static [(&'static str, &'static str)],
    /// Pairs of which one must be there.
    pub one_of: &'static [(&'static str, &'static str)],
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub need: Presence,
    pub kind: ValueKind,
    /// What holds where the key is left out, for keys that people may want to fill in with it.
    pub default: Option<Constant>,
    pub en: &'static str,
    pub fr: &'static str,
}

/// A value that the format itself names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constant {
    Text(&'static str),
    Integer(i64),
    Boolean(bool),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    Optional,
    Required,
    /// Required of a project in any stage but "proposed".
    UnlessProposed,
}

/// What stands at a key.
#[derive(Debug)]
pub enum ValueKind {
    /// Free text. Blank is wrong where it is required.
    Text,
    /// An address that a reader can follow.
    Url,
    /// The number of the format.
    Format,
    /// From `min` to `max`, both included.
    Integer {
        min: i64,
        max: i64,
    },
    Boolean,
    Date,
    Time,
    /// One of these words.
    Word(&'static [&'static str]),
    /// The id of the thing that the table is.
    Id,
    /// The id of something elsewhere.
    Reference(EntityKind),
    /// A project, a deliverable, or "project/deliverable".
    Dependency,
    /// The name of a rule that can be waived.
    Rule,
    /// A name of the IANA time zone database.
    TimeZone,
    /// A code of ISO 4217.
    Currency,
    /// A day of a meeting series: a weekday, or "first thursday", as the word at the key `every` asks.
    MeetingDay {
        every: &'static str,
    },
    List(&'static ValueKind),
    /// A list that cannot be empty.
    OneOrMore(&'static ValueKind),
    /// `[name]`
    Table(&'static TableSchema),
    /// `[[name]]`, or a list of inline tables.
    Tables(&'static TableSchema),
    /// `[name.<id>]`, the id being of this.
    ById(EntityKind, &'static TableSchema),
    /// `[rules]`: any names, judged with the rules.
    Levels,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntityKind {
    Person,
    Directorate,
    Department,
    Meeting,
    Deliverable,
    Project,
}

impl TableSchema {
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Whether a blank text will do at a key: not where the key, once there, stands for one that is required.
    pub fn need_of_text(&self, key: &Key) -> Presence {
        let named = |pairs: &[(&str, &str)]| pairs.iter().any(|&(one, other)| key.name == one || key.name == other);
        if named(self.one_of) || named(self.together) { Presence::Required } else { key.need }
    }
}

impl EntityKind {
    /// The word by which messages choose.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Directorate => "directorate",
            Self::Department => "department",
            Self::Meeting => "meeting",
            Self::Deliverable => "deliverable",
            Self::Project => "project",
        }
    }

    /// Whether ids of this kind may use capitals.
    pub fn allows_capitals(self) -> bool {
        self == Self::Directorate
    }
}

impl ValueKind {
    /// A value of the kind, as it is written.
    pub fn example(&self) -> String {
        let example = match self {
            Self::Url => "\"https://…\"",
            Self::Text | Self::Id | Self::Reference(_) | Self::Dependency | Self::Rule => "\"…\"",
            Self::Word(words) => return format!("\"{}\"", words.first().copied().unwrap_or("…")),
            Self::TimeZone => "\"Europe/Paris\"",
            Self::Currency => "\"EUR\"",
            Self::MeetingDay { .. } => "\"thursday\"",
            Self::Format => "1",
            Self::Integer { min, .. } => {
                if *min < 0 {
                    "2026"
                } else {
                    "0"
                }
            }
            Self::Boolean => "false",
            Self::Date => "2026-12-15",
            Self::Time => "09:00:00",
            Self::List(_) | Self::OneOrMore(_) => "[\"…\"]",
            Self::Table(_) | Self::Levels | Self::ById(..) | Self::Tables(_) => "…",
        };
        example.to_owned()
    }

    /// The word by which messages choose what was wanted.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text | Self::Url | Self::Id | Self::Reference(_) | Self::Dependency | Self::Rule => "text",
            Self::Word(_) | Self::TimeZone | Self::Currency | Self::MeetingDay { .. } => "text",
            Self::Format | Self::Integer { .. } => "integer",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::Time => "time",
            Self::List(_) | Self::OneOrMore(_) => "list",
            Self::Table(_) | Self::Levels | Self::ById(..) => "table",
            Self::Tables(_) => "tables",
        }
    }
}
