//! Text as people read it.

/// Without what cannot be seen at its ends: blanks of every kind, and characters without a width.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_without_width(letter))
}

fn is_without_width(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
