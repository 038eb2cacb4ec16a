//! Text that a browser shows as it is, in the content of an element or in an attribute in double quotes.

use super::on_one_line;

/// Adds `text` to `out`. A line break becomes a space; what is hidden is shown as an escape.
pub fn push(out: &mut String, text: &str) {
    push_visible(out, &on_one_line(text));
}

/// Adds `text`, or a piece of it, in which nothing is hidden any more.
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
