//! Text as people see it.

/// Removes what is invisible at the ends: blanks of every kind, and characters without width.
pub fn trim_invisible(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_zero_width(letter))
}

fn is_zero_width(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
