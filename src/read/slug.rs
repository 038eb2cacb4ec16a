//! Ids that people may have meant by what they wrote.

use std::collections::HashSet;

/// The id that somebody may have meant: lower case, accents off, hyphens between words.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'à' | 'â' | 'ä' => slug.push('a'),
            'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
            'î' | 'ï' => slug.push('i'),
            'ô' | 'ö' => slug.push('o'),
            'ù' | 'û' | 'ü' => slug.push('u'),
            'ÿ' => slug.push('y'),
            'ç' => slug.push('c'),
            'ñ' => slug.push('n'),
            'œ' => slug.push_str("oe"),
            'æ' => slug.push_str("ae"),
            _ if !slug.ends_with('-') && !slug.is_empty() => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// What things are called that have no well-formed name: who names them rightly makes no second mistake.
#[derive(Debug, Default)]
pub struct IllFormed {
    slugs: HashSet<String>,
}

impl IllFormed {
    pub fn add(&mut self, name: &str) {
        self.slugs.insert(slug(name));
    }

    /// Whether `text` may name one of them: both come to the same id, or nobody knows to which id one comes.
    pub fn may_be(&self, text: &str) -> bool {
        !self.slugs.is_empty() && (self.slugs.contains("") || self.slugs.contains(&slug(text)))
    }
}
