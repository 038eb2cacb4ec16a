//! Escapes text for HTML content and for attributes in double quotes.

use super::terminal::on_one_line;

/// Adds `text` to `out`. A line break becomes a space; hidden characters are shown as escapes.
pub fn push(out: &mut String, text: &str) {
    push_visible(out, &on_one_line(text));
}

/// Adds text without hidden characters.
pub fn push_visible(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
