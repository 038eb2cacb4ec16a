//! Reads `people.toml`.

use super::references::Resolver;
use super::table_reader::TableReader;
use super::tree::ROOT;
use super::validate::ValidatedTree;
use crate::model::{Absence, Affiliation, Field, List, Person};

/// Everyone in the file, in its order, which is that of the index of names.
pub fn people(validated: &ValidatedTree, names: &mut Resolver) -> List<Person> {
    let root = TableReader { validated, node: ROOT };
    List { key: None, ..root.entries(|entry| Some(person(entry, names))) }
}

fn person(entry: TableReader, names: &mut Resolver) -> Person {
    if !entry.is_table() {
        return unreadable(entry);
    }
    Person {
        id: entry.id(),
        place: entry.place(),
        name: entry.text("name"),
        affiliation: affiliation(&entry, names),
        department: names.department(&entry, "department"),
        role: entry.text("role"),
        email: entry.text("email"),
        delegate: names.person(&entry, "delegate"),
        away: entry.tables("away", |entry| Absence {
            from: entry.date("from"),
            to: entry.date("to"),
            why: entry.text("why"),
        }),
        left: entry.date("left"),
    }
}

fn affiliation(entry: &TableReader, names: &mut Resolver) -> Affiliation {
    match (names.directorate(entry, "directorate"), entry.text("organisation")) {
        (Field::Given(directorate), Field::Absent) => Affiliation::Directorate(directorate.value),
        (Field::Absent, Field::Given(organisation)) => Affiliation::Partner(organisation.value),
        _ => Affiliation::Unreadable,
    }
}

/// A person of whom only the id could be read.
fn unreadable(entry: TableReader) -> Person {
    Person {
        id: entry.id(),
        place: entry.key_place(),
        name: Field::Unreadable,
        affiliation: Affiliation::Unreadable,
        department: Field::Unreadable,
        role: Field::Unreadable,
        email: Field::Unreadable,
        delegate: Field::Unreadable,
        away: List::unreadable(),
        left: Field::Unreadable,
    }
}
