//! Text that a browser shows as it is, in the content of an element or in an attribute in double quotes.

use super::hidden;

/// Adds `text` to `out`. A line break becomes a space; what is hidden is shown as an escape.
pub fn push(out: &mut String, text: &str) {
    let mut plain_from = 0;
    let mut before = None;
    for (at, character) in text.char_indices() {
        let stands_for = match character {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\n' | '\r' | '\t' => " ",
            // Nearly all text: nothing to look up.
            ' '..='~' => "",
            _ if hidden::is_hidden(character, before) => {
                out.push_str(&text[plain_from..at]);
                plain_from = at + character.len_utf8();
                hidden::push_escape(out, character);
                ""
            }
            _ => "",
        };
        if !stands_for.is_empty() {
            out.push_str(&text[plain_from..at]);
            plain_from = at + character.len_utf8();
            out.push_str(stands_for);
        }
        before = Some(character);
    }
    out.push_str(&text[plain_from..]);
}
