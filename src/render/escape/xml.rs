//! Escapes text for XML 1.0 content and quoted attributes.

use super::invisible;
use super::terminal::terminal;
use super::workflow::ci_safe_line;

/// Escapes one line. Characters that XML cannot contain, not even as a reference (section 2.2), are shown as escapes.
pub fn line(text: &str) -> String {
    let text = terminal(text);
    let text = ci_safe_line(&text);
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // Not allowed as the end of `]]>`.
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => invisible::push_escape(&mut out, character),
            _ => out.push(character),
        }
    }
    out
}
