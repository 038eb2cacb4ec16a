//! Finds people by a name, an address or a part of one, where an id is expected.

use std::collections::HashMap;

use super::slug::slug;
use crate::spelling::{only_nearest, within_one_edit};

/// How certain it is that a person is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// A part of the name, or a similar id.
    Likely,
    /// The id up to one edit, or the full name of exactly one person.
    Certain,
}

/// Everyone by id, name, parts of the name and address.
#[derive(Debug, Default)]
pub struct PersonNames {
    ids: HashMap<Box<str>, usize>,
    /// By the sorted words of the full name, so that "MARTIN, Léa" matches "Léa Martin".
    by_name: HashMap<String, Vec<usize>>,
    by_part: HashMap<String, Vec<usize>>,
    by_address: HashMap<String, Vec<usize>>,
}

/// Titles before names.
const TITLES: [&str; 14] = [
    "m",
    "mr",
    "mme",
    "mlle",
    "mrs",
    "ms",
    "dr",
    "pr",
    "monsieur",
    "madame",
    "mademoiselle",
    "miss",
    "docteur",
    "professeur",
];

impl PersonNames {
    /// Adds a person; `rank` is their index.
    pub fn add(&mut self, rank: usize, id: &str, name: Option<&str>, address: Option<&str>) {
        self.ids.insert(id.into(), rank);
        if let Some(name) = name {
            let words = words(name);
            for part in &words {
                let ranks = self.by_part.entry(part.clone()).or_default();
                if ranks.last() != Some(&rank) {
                    ranks.push(rank);
                }
            }
            self.by_name.entry(name_key(words)).or_default().push(rank);
        }
        if let Some(address) = address {
            self.by_address.entry(address.trim().to_lowercase()).or_default().push(rank);
        }
    }

    /// The index of the person that `text` means; `None` if there is none, or more than one.
    pub fn find(&self, text: &str) -> Option<(usize, Certainty)> {
        let (name, address) = split_address(text);
        let named = self.by_full_name(&name);
        let addressed = address.as_deref().and_then(|address| self.by_address_name(address));
        match (named, addressed) {
            (Some((one, certain)), Some((other, _))) if one == other => Some((one, certain)),
            // The name belongs to one person and the address to another.
            (Some(_), Some(_)) => None,
            (Some((one, _)), None) if address.is_some() && !name.trim().is_empty() => {
                Some((one, self.certainty(&name, one)))
            }
            (found, None) | (None, found) => found,
        }
    }

    /// The indices of all people that a list of names means, with the lowest certainty; `None` unless all are
    /// recognized.
    pub fn find_each(&self, text: &str) -> Option<(Vec<usize>, Certainty)> {
        let parted = text.split([',', ';', '/', '&', '+', '\n']);
        let parted = parted.flat_map(|part| part.split(" et ")).flat_map(|part| part.split(" and "));
        let parted = parted.map(|part| part.trim().trim_start_matches("et ").trim_start_matches("and ").trim());
        let names: Vec<&str> = parted.filter(|part| !part.is_empty()).collect();
        if names.len() < 2 {
            return None;
        }
        let found: Option<Vec<(usize, Certainty)>> = names.into_iter().map(|name| self.find(name)).collect();
        let found = found?;
        let least = found.iter().map(|&(_, certainty)| certainty).min()?;
        let mut ranks: Vec<usize> = Vec::with_capacity(found.len());
        for (rank, _) in found {
            // The same person twice: "Martin, Léa" are parts of one name.
            if ranks.contains(&rank) {
                return None;
            }
            ranks.push(rank);
        }
        Some((ranks, least))
    }

    fn by_full_name(&self, name: &str) -> Option<(usize, Certainty)> {
        let id = slug(name);
        if let Some(&rank) = self.ids.get(&*id) {
            return Some((rank, Certainty::Certain));
        }
        let words = words(name);
        let alone = |ranks: &[usize]| if let [one] = ranks { Some(*one) } else { None };
        if words.is_empty() {
            return None;
        }
        if let Some(ranks) = self.by_name.get(&name_key(words.clone())) {
            return alone(ranks).map(|rank| (rank, Certainty::Certain));
        }
        let rank_of = |id: &str| self.ids.get(id).copied();
        let ids = || self.ids.keys().map(|id| &**id);
        if let Some(rank) = within_one_edit(&id, ids()).and_then(rank_of) {
            // A name is not a misspelt id: the person may not be listed yet.
            let is_id = !name.trim().contains(char::is_whitespace);
            return Some((rank, if is_id { Certainty::Certain } else { Certainty::Likely }));
        }
        if let [part] = &words[..]
            && let Some(ranks) = self.by_part.get(part)
        {
            return alone(ranks).map(|rank| (rank, Certainty::Likely));
        }
        if let Some(rank) = self.by_initials(&words) {
            return Some((rank, Certainty::Likely));
        }
        only_nearest(&id, ids()).and_then(rank_of).map(|rank| (rank, Certainty::Likely))
    }

    /// "L. Martin": the only person with that name part and another one with that initial.
    fn by_initials(&self, words: &[String]) -> Option<usize> {
        let (initials, whole): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| word.len() == 1);
        let ([initial], [part]) = (&initials[..], &whole[..]) else { return None };
        let ranks = self.by_part.get(*part)?;
        let mut fitting = ranks.iter().filter(|&rank| {
            let mut others = self
                .by_part
                .iter()
                .filter(|(word, ranks)| word != part && word.starts_with(initial.as_str()) && ranks.contains(rank));
            others.next().is_some()
        });
        fitting.next().copied().filter(|_| fitting.next().is_none())
    }

    fn by_address_name(&self, address: &str) -> Option<(usize, Certainty)> {
        if let Some(ranks) = self.by_address.get(&address.to_lowercase()) {
            return if let [one] = ranks[..] { Some((one, Certainty::Certain)) } else { None };
        }
        let own = address.split('@').next()?;
        let ranks = self.by_name.get(&name_key(words(own)))?;
        if let [one] = ranks[..] { Some((one, Certainty::Likely)) } else { None }
    }

    fn certainty(&self, name: &str, rank: usize) -> Certainty {
        self.by_full_name(name).filter(|found| found.0 == rank).map_or(Certainty::Likely, |found| found.1)
    }
}

/// Splits off the address that mail programs write after a name. Text in parentheses is not part of the name.
fn split_address(text: &str) -> (String, Option<String>) {
    let mut name = String::new();
    let mut aside = String::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '(' | '<' | '[' => depth += 1,
            ')' | '>' | ']' => {
                depth = depth.saturating_sub(1);
                aside.push(' ');
            }
            _ if depth == 0 => name.push(letter),
            _ => aside.push(letter),
        }
    }
    let is_address = |word: &&str| word.contains('@') && !word.starts_with('@') && !word.ends_with('@');
    let mut address =
        aside.split_whitespace().find(is_address).map(|word| word.trim_start_matches("mailto:").to_owned());
    if address.is_none()
        && let Some(word) = name.split_whitespace().find(is_address).map(str::to_owned)
    {
        name = name.replace(&word, " ");
        address = Some(word.trim_start_matches("mailto:").trim_matches([',', ';']).to_owned());
    }
    (name, address)
}

/// The words of a name, without titles.
fn words(name: &str) -> Vec<String> {
    let slug = slug(name);
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    let without: Vec<&str> = words.iter().copied().filter(|word| !TITLES.contains(word)).collect();
    // "M" may be all there is.
    let kept = if without.is_empty() || (without.len() == 1 && words[0].len() == 1) { words } else { without };
    kept.into_iter().map(str::to_owned).collect()
}

fn name_key(mut words: Vec<String>) -> String {
    words.sort();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Certainty, PersonNames};

    fn names() -> PersonNames {
        let mut names = PersonNames::default();
        names.add(0, "lea-martin", Some("Léa Martin"), Some("lea.martin@x.fr"));
        names.add(1, "hugo-petit", Some("Hugo Petit"), None);
        names.add(2, "paul-durand", Some("Paul Durand"), None);
        names.add(3, "paul-le-goff", Some("Paul Le Goff"), None);
        names
    }

    #[test]
    fn people_are_found_as_they_are_written() {
        let names = names();
        for text in [
            "Léa Martin",
            "MARTIN, Léa",
            "MARTIN Léa (DBRD)",
            "Léa Martin <lea.martin@x.fr>",
            "Mme Léa Martin",
            "lea martin",
            "Lea-Martin",
            "léa-martin",
            "lea-martin\u{200b}",
            "lea\u{ad}-martin",
            "lea‑martin",
            "lea-martn",
            "lea-matrin",
            "\u{feff}lea-martin",
            "lea\u{a0}martin",
            "LEA-MARTIN",
            "lea.martin@x.fr",
            "Le\u{301}a Martin",
            "@lea-martin",
        ] {
            assert_eq!(names.find(text), Some((0, Certainty::Certain)), "{text:?}");
        }
        for text in ["Léa", "Martin", "Mme Martin", "L. Martin", "M. Martin", "lea.martin@other.fr"] {
            assert_eq!(names.find(text), Some((0, Certainty::Likely)), "{text}");
        }
        for text in
            ["Paul", "", "?", "Jeanne", "Léa Petit <hugo@x.fr>, Paul", "Hugo Petit <lea.martin@x.fr>", "Léa, Hugo"]
        {
            assert_eq!(names.find(text), None, "{text}");
        }
    }

    #[test]
    fn each_of_several_is_found() {
        let names = names();
        assert_eq!(names.find_each("Léa Martin, Hugo Petit et Paul Durand"), Some((vec![0, 1, 2], Certainty::Certain)));
        assert_eq!(names.find_each("Léa & Hugo"), Some((vec![0, 1], Certainty::Likely)));
        assert_eq!(names.find_each("lea-martin; hugo-petit"), Some((vec![0, 1], Certainty::Certain)));
        assert_eq!(names.find_each("Léa, Hugo et Paul"), None);
        assert_eq!(names.find_each("MARTIN, Léa"), None);
        assert_eq!(names.find_each("Léa Martin"), None);
    }
}
