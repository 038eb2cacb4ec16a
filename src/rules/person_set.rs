//! A small sorted set of people.

use crate::model::PersonIx;

/// In the order of `people.toml`, without duplicates.
pub struct PersonSet(Vec<PersonIx>);

impl FromIterator<PersonIx> for PersonSet {
    fn from_iter<I: IntoIterator<Item = PersonIx>>(people: I) -> Self {
        let mut people: Vec<PersonIx> = people.into_iter().collect();
        people.sort_unstable();
        people.dedup();
        Self(people)
    }
}

impl PersonSet {
    /// Whether the person is in the set.
    pub fn contains(&self, person: PersonIx) -> bool {
        self.0.binary_search(&person).is_ok()
    }

    /// The number of people.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The people, in order.
    pub fn iter(&self) -> impl Iterator<Item = PersonIx> {
        self.0.iter().copied()
    }
}
