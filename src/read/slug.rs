//! Ids that people may have meant by what they wrote.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The id that somebody may have meant: lower case, accents off, hyphens between words.
pub fn slug(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase).collect::<String>();
    with_hyphens(&lower)
}

/// The same for ids that may have capitals.
pub fn slug_in_capitals(text: &str) -> String {
    with_hyphens(text)
}

fn with_hyphens(text: &str) -> String {
    let mut slug = String::new();
    // An accent may be a character of its own; one that takes no room parts no word.
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

/// Whether a character takes no room: a soft hyphen, a joiner, a byte-order mark, a control.
pub fn is_invisible(letter: char) -> bool {
    let is_format = matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}');
    is_format || (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'))
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
