//! Escapes text for the parts of a workbook.

use std::borrow::Cow;

/// Escapes the text of an element.
///
/// Characters that XML cannot contain are written like `_x001B_` (ECMA-376, part 1, 22.9.2.19); a text that already
/// looks like this gets its underscore escaped.
pub fn text(text: &str) -> Cow<'_, str> {
    let is_special = |letter: char| matches!(letter, '&' | '<' | '>') || is_excluded(letter);
    if !text.contains(is_special) && !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '_' if is_escape(&text.as_bytes()[at..]) => out.push_str("_x005F_"),
            letter if is_excluded(letter) => out.push_str(&format!("_x{:04X}_", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    Cow::Owned(out)
}

/// Escapes the value of an attribute.
pub fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;")
}

/// Whether XML cannot contain the character, or would read it as another one.
fn is_excluded(letter: char) -> bool {
    matches!(letter, '\0'..='\x08' | '\x0b'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text begins like `_x001B_`.
fn is_escape(text: &[u8]) -> bool {
    let [b'_', b'x', digits @ .., b'_'] = text.get(..7).unwrap_or_default() else { return false };
    digits.iter().all(u8::is_ascii_hexdigit)
}
