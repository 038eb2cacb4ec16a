//! Text in XML 1.0, in an element or in an attribute between quotation marks.

use super::{ci_safe_line, terminal};

/// One line. What XML cannot hold, not even as a reference (section 2.2), is among what is shown as an escape.
pub fn line(text: &str) -> String {
    let text = terminal(text);
    let text = ci_safe_line(&text);
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // As the end of a `]]>` it may not stand as it is.
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => super::invisible::push_escape(&mut out, character),
            _ => out.push(character),
        }
    }
    out
}
