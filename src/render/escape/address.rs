//! Addresses that people may be led to, and names of places in a document.

use super::hidden;

/// The address of a link, or nothing when it is of no kind that people should be led to by a click. What would end or
/// hide it is percent-encoded.
pub fn safe(address: &str) -> Option<String> {
    let scheme = address.split_once(':')?.0.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https" | "mailto") {
        return None;
    }
    let mut out = String::with_capacity(address.len());
    for character in address.chars() {
        let unsafe_here = character.is_whitespace()
            || hidden::is_always_hidden(character)
            || matches!(character, '<' | '>' | '(' | ')' | '[' | ']' | '\\' | '"' | '`' | '|' | '$');
        if unsafe_here {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(character);
        }
    }
    Some(out)
}

/// The name of a place in the document, made of letters, digits and hyphens alone.
pub fn anchor(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}
