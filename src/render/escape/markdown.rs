//! Escapes text for GitHub-flavoured Markdown: nothing is formatted, linked or notified by accident.

use super::invisible;
use crate::link::usable_url;

/// Separates a sign from the name after it if a backslash is not enough: GitHub searches the rendered page, in which
/// `\@` is `@` again, for `@name` and `#123`; a comment separates them (github/markup issue 1168).
const APART: &str = "<!-- -->";

/// Escapes text anywhere in a line of Markdown; a line break becomes a space.
pub fn markdown(text: &str) -> String {
    escaped(text, true)
}

/// Escapes text that is not at the start of its line.
pub fn markdown_inside_line(text: &str) -> String {
    escaped(text, false)
}

fn escaped(text: &str, mut at_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut before = None;
    for (at, character) in text.char_indices() {
        let so_far = &text[..at];
        let rest = &text[at + character.len_utf8()..];
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '@' => push_escaped(&mut out, character),
            '#' | '+' | '-' | '=' if at_start => push_escaped(&mut out, character),
            // CI logs interpret a line that begins with two colons as a command.
            ':' if at_start && (rest.is_empty() || rest.starts_with(':')) => push_escaped(&mut out, character),
            '.' | ')' if at_start || ends_list_number(so_far) || ends_www(so_far) => push_escaped(&mut out, character),
            // The next run may be a link, which would become an image.
            '!' if rest.is_empty() => push_escaped(&mut out, character),
            _ if invisible::is_hidden(character, before) => {
                out.push('\\');
                invisible::push_escape(&mut out, character);
            }
            _ => out.push(character),
        }
        if begins_reference(character, so_far, rest) {
            out.push_str(APART);
        }
        at_start &= character.is_whitespace();
        before = Some(character);
    }
    out
}

/// A code span; `None` if the text contains what a span cannot, or hidden characters.
pub fn code(text: &str) -> Option<String> {
    let is_plain = |letter: char| !matches!(letter, '`' | '|') && !invisible::is_hidden(letter, None);
    (!text.is_empty() && text.chars().all(is_plain) && !text.contains("##[")).then(|| format!("`{text}`"))
}

/// The URL of a link; `None` if its scheme is not allowed.
pub fn url(address: &str) -> Option<String> {
    let address = usable_url(address)?;
    let mut out = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            // Parentheses would end the URL, and GitHub interprets dollar signs as mathematics.
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '$' => out.push_str("%24"),
            _ => out.push(character),
        }
    }
    Some(out)
}

fn push_escaped(out: &mut String, character: char) {
    out.push('\\');
    out.push(character);
}

/// Whether a full stop after `so_far` would make a numbered list.
fn ends_list_number(so_far: &str) -> bool {
    let number = so_far.trim_start();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_www(so_far: &str) -> bool {
    ends_with_any(so_far, &["www"])
}

/// Whether GitHub or GitLab would make a link of `character` and what follows. The end of the text may be followed by
/// more text and counts as well.
fn begins_reference(character: char, so_far: &str, rest: &str) -> bool {
    let next = rest.chars().next();
    let before_name = next.is_none_or(|next| next.is_alphanumeric() || next == '_');
    match character {
        '@' | '#' => before_name,
        // GitLab: label, milestone; merge request, snippet, epic.
        '~' | '%' => next.is_some_and(char::is_alphanumeric),
        '!' | '$' | '&' => next.is_some_and(|next| next.is_ascii_digit()),
        ':' if next == Some('/') => true,
        ':' if next.is_none() => ends_with_any(so_far, &["http", "https", "ftp"]),
        ':' => begins_shortcode(rest),
        // GH-123
        '-' => ends_with_any(so_far, &["gh"]) && next.is_none_or(|next| next.is_ascii_digit()),
        _ => false,
    }
}

/// `:name:`, which GitHub renders as an emoji.
fn begins_shortcode(rest: &str) -> bool {
    rest.split_once(':').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-'))
    })
}

fn ends_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        text.len()
            .checked_sub(word.len())
            .and_then(|at| text.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(word))
    })
}
