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
            '_' if is_escape(&text[at..]) => out.push_str("_x005F_"),
            letter if is_excluded(letter) => out.push_str(&format!("_x{:04X}_", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    Cow::Owned(out)
}

/// Escapes a text in an attribute.
pub fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;")
}

/// Escapes what is no text of a cell, such as an address or a property: what XML cannot contain is left out.
pub fn plain(value: &str) -> String {
    let kept: String = value.chars().filter(|&letter| !is_excluded(letter)).collect();
    kept.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Whether XML cannot contain the character, or would read it as another one.
fn is_excluded(letter: char) -> bool {
    matches!(letter, '\0'..='\x08' | '\x0b'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a text begins like `_x001B_`, once what follows is escaped.
fn is_escape(text: &str) -> bool {
    let Some((digits, rest)) = text.strip_prefix("_x").and_then(|digits| digits.split_at_checked(4)) else {
        return false;
    };
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()) && rest.starts_with(|next| next == '_' || is_excluded(next))
}
