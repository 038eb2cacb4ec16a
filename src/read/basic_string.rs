//! Writes TOML basic strings.

use std::fmt::Write;

/// A text as a basic string, with escapes for characters that TOML forbids or that affect terminals and editors.
pub fn basic_string(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    written.push('"');
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\r' => written.push_str("\\r"),
            _ if is_invisible(letter) => {
                write!(written, "\\u{:04X}", u32::from(letter)).expect("writing to a string does not fail");
            }
            _ => written.push(letter),
        }
    }
    written.push('"');
    written
}

/// Whether a character is a control character, or a mark that changes the direction of text.
pub fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
}
