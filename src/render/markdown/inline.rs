//! Renders inline text as Markdown.

use std::collections::BTreeSet;

use crate::{
    l10n::Language,
    render::escape,
    view::document::{Link, Run, Text, Tone},
};

/// What blocks need to know of the document.
pub struct Context {
    /// The language.
    pub language: Language,
    /// Anchors that are defined and linked to; others are not written.
    pub linked: BTreeSet<String>,
}

/// All of `text`, without surrounding blanks.
pub fn text(text: &Text, context: &Context) -> String {
    draw(text, None, context)
}

/// Like [`text`], with words strong unless they have a tone.
pub fn strong(text: &Text, context: &Context) -> String {
    draw(text, Some(Tone::Strong), context)
}

fn draw(text: &Text, default: Option<Tone>, context: &Context) -> String {
    let mut out = String::new();
    for (at, run) in text.0.iter().enumerate() {
        match run {
            Run::Mark(mark) => out.push(mark.symbol()),
            Run::Words { text: words, tone, link, language: _ } => {
                let tone = match (tone, default) {
                    (Tone::Plain, Some(default)) => default,
                    (Tone::Plain | Tone::Strong | Tone::Quiet | Tone::Code | Tone::Late, _) => *tone,
                };
                let after = text.0[at + 1..].iter().find_map(first_character);
                push_words(&mut out, words, tone, link.as_ref(), after, context);
            }
        }
    }
    out.trim().to_owned()
}

fn first_character(run: &Run) -> Option<char> {
    match run {
        Run::Mark(mark) => Some(mark.symbol()),
        Run::Words { text, .. } => text.chars().next(),
    }
}

/// Blanks at the ends stay outside of emphasis and links, which Markdown would not recognize otherwise; each becomes one
/// space, which stays no-break.
fn push_words(out: &mut String, words: &str, tone: Tone, link: Option<&Link>, after: Option<char>, context: &Context) {
    let inner = words.trim();
    let Some(at) = words.find(inner).filter(|_| !inner.is_empty()) else {
        out.extend(one_space(words));
        return;
    };
    // After a code span nothing can begin a list or be part of a word.
    let escaped = if out.ends_with('`') { escape::markdown_inside_line(words) } else { escape::markdown(words) };
    let (lead, tail) = (&words[..at], &words[at + inner.len()..]);
    let span = if tone == Tone::Code { escape::markdown_code(inner) } else { None };
    let body = span.as_deref().unwrap_or(escaped.trim());
    let linked = match link.and_then(|link| destination(link, context)) {
        Some(destination) => format!("[{body}]({destination})"),
        None => body.to_owned(),
    };
    out.extend(one_space(lead));
    match tone {
        Tone::Plain | Tone::Quiet | Tone::Code => out.push_str(&linked),
        Tone::Strong | Tone::Late => {
            let before = out.chars().next_back();
            let after = if tail.is_empty() { after } else { Some(' ') };
            if stars_hold(before, &linked, after) {
                out.push_str(&format!("**{linked}**"));
            } else {
                out.push_str(&format!("<strong>{linked}</strong>"));
            }
        }
    }
    out.extend(one_space(tail));
}

/// The space for `blanks`: no-break if all of them are; `None` without any.
fn one_space(blanks: &str) -> Option<char> {
    let first = blanks.chars().next()?;
    let all_no_break = blanks.chars().all(|blank| matches!(blank, '\u{a0}' | '\u{202f}'));
    Some(if all_no_break { first } else { ' ' })
}

/// Whether `**` around `inner` is parsed as strong emphasis (CommonMark 0.31, section 6.2, left- and right-flanking
/// runs): next to a letter inside always, next to punctuation inside only if a blank or punctuation is outside.
fn stars_hold(before: Option<char>, inner: &str, after: Option<char>) -> bool {
    let parted = |outside: Option<char>| {
        outside.is_none_or(|outside| outside.is_whitespace() || (outside.is_ascii_punctuation() && outside != '*'))
    };
    let holds = |inside: Option<char>, outside| inside.is_some_and(char::is_alphanumeric) || parted(outside);
    before != Some('*')
        && after != Some('*')
        && holds(inner.chars().next(), before)
        && holds(inner.chars().next_back(), after)
}

fn destination(link: &Link, context: &Context) -> Option<String> {
    match link {
        Link::Anchor(anchor) => {
            let anchor = escape::anchor(anchor);
            context.linked.contains(&anchor).then(|| format!("#{anchor}"))
        }
        Link::Url(address) => escape::markdown_url(address),
    }
}
