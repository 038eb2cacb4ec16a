//! Converts text to the id that it probably stands for.

use std::collections::HashSet;

use crate::spelling::is_invisible;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The slug of a text: lower case, without accents, with hyphens between words.
pub fn slug(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase).collect::<String>();
    with_hyphens(&lower)
}

/// Like [`slug`], for ids that may have capitals.
pub fn upper_slug(text: &str) -> String {
    with_hyphens(text)
}

fn with_hyphens(text: &str) -> String {
    let mut slug = String::new();
    // Combining accents are dropped; invisible characters do not separate words.
    for letter in text.nfd().filter(|&letter| !is_combining_mark(letter) && !is_invisible(letter)) {
        match letter {
            'a'..='z' | '0'..='9' | 'A'..='Z' => slug.push(letter),
            'œ' => slug.push_str("oe"),
            'æ' => slug.push_str("ae"),
            'Œ' => slug.push_str("OE"),
            'Æ' => slug.push_str("AE"),
            'ß' => slug.push_str("ss"),
            'ø' => slug.push('o'),
            'ł' => slug.push('l'),
            'đ' => slug.push('d'),
            'ı' => slug.push('i'),
            _ if !slug.ends_with('-') && !slug.is_empty() => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The ill-formed ids of some entities, so that a correct reference to one is not reported too.
#[derive(Debug, Default)]
pub struct IllFormed {
    slugs: HashSet<String>,
}

impl IllFormed {
    /// Adds an ill-formed id.
    pub fn add(&mut self, name: &str) {
        self.slugs.insert(slug(name));
    }

    /// Whether `text` may refer to one of them: their slugs are equal, or one of the slugs is empty.
    pub fn may_match(&self, text: &str) -> bool {
        !self.slugs.is_empty() && (self.slugs.contains("") || self.slugs.contains(&slug(text)))
    }
}
