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

/// Whether some table of some file has the key.
pub fn has_key(name: &str) -> bool {
    !kinds(name).is_empty()
}

/// Whether a list stands at the key, in every table that has it.
pub fn is_list(name: &str) -> bool {
    is_always(name, |kind| matches!(kind, Kind::List(_) | Kind::OneOrMore(_)))
}

/// Whether a date stands at the key, in every table that has it.
pub fn is_always_date(name: &str) -> bool {
    is_always(name, |kind| matches!(kind, Kind::Date))
}

/// Whether a number stands at the key, in every table that has it; a date may stand there in another.
pub fn is_number_or_date(name: &str) -> bool {
    is_always(name, |kind| matches!(kind, Kind::Integer { .. } | Kind::Date))
}

/// Whether a number at the key is 0 or more, in every table where one stands there.
pub fn is_never_negative(name: &str) -> bool {
    kinds(name).into_iter().all(|kind| !matches!(kind, Kind::Integer { min: ..0, .. }))
}

/// Whether text in quotation marks stands at the key, in some table.
pub fn may_be_text(name: &str) -> bool {
    kinds(name).into_iter().any(|kind| match kind {
        Kind::Text | Kind::Word(_) | Kind::Id | Kind::Reference(_) | Kind::Dependency | Kind::Rule => true,
        Kind::TimeZone | Kind::Currency | Kind::MeetingDay { .. } => true,
        Kind::Format | Kind::Integer { .. } | Kind::Boolean | Kind::Date | Kind::Time | Kind::Levels => false,
        Kind::List(_) | Kind::OneOrMore(_) | Kind::Table(_) | Kind::Tables(_) | Kind::ById(_, _) => false,
    })
}

fn is_always(name: &str, is: impl Fn(&Kind) -> bool) -> bool {
    let kinds = kinds(name);
    !kinds.is_empty() && kinds.into_iter().all(is)
}

/// What stands at the key in each table that has it.
pub fn kinds(name: &str) -> Vec<&'static Kind> {
    let mut shapes = vec![&PROJECT, &PERSON, &ROADMAP];
    let mut kinds = Vec::new();
    while let Some(shape) = shapes.pop() {
        kinds.extend(shape.key(name).map(|key| &key.kind));
        shapes.extend(shape.keys.iter().filter_map(|key| match &key.kind {
            Kind::Table(inner) | Kind::Tables(inner) | Kind::ById(_, inner) => Some(*inner),
            Kind::Text | Kind::Format | Kind::Integer { .. } | Kind::Boolean | Kind::Date | Kind::Time => None,
            Kind::Word(_) | Kind::Id | Kind::Reference(_) | Kind::Dependency | Kind::Rule => None,
            Kind::TimeZone | Kind::Currency | Kind::MeetingDay { .. } => None,
            Kind::List(_) | Kind::OneOrMore(_) | Kind::Levels => None,
        }));
    }
    kinds
}

/// The tables under a header of that name, in the file of a project, of the roadmap, or of people.
pub fn shapes_under(header: &str) -> Vec<&'static Shape> {
    let under = |whole: &'static Shape| {
        let mut shape = whole;
        let mut steps = header.split('.').map(|step| step.trim().trim_matches(['"', '\'']));
        while let Some(step) = steps.next() {
            shape = match shape.key(step)?.kind {
                Kind::Table(inner) | Kind::Tables(inner) => inner,
                Kind::ById(_, inner) => {
                    steps.next()?;
                    inner
                }
                _ => return None,
            };
        }
        Some(shape)
    };
    let found: Vec<&Shape> = [&PROJECT, &ROADMAP].into_iter().filter_map(under).collect();
    if found.is_empty() && !header.contains('.') { vec![&PERSON] } else { found }
}

/// A titled address, as the roadmap and its projects list them.
const LINK: Shape = plain(&[
    required("title", Kind::Text, "What the address leads to", "Ce à quoi l’adresse mène"),
    required("url", Kind::Text, "The address", "L’adresse"),
]);
