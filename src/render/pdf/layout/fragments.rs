//! Splits text into fragments at possible line breaks.

use std::ops::Range;

use crate::view::document::{Link, Mark, Run, Text, Tone};

use crate::l10n::Language;

use super::super::font::{Face, Widths};
use super::super::sanitize::{LINE_END, clean_into};
use super::super::style::{ACCENT, ALARM, Colour, QUIET, Style};
use crate::link;
use crate::render::line_break::{BreakOpportunity, at_space, is_between_words};

/// A text with its runs resolved to face, colour and link, sanitized and split.
pub struct FragmentedText {
    /// All words, concatenated; marks have no characters in it.
    pub flat: String,
    pub runs: Vec<SetRun>,
    pub fragments: Vec<Fragment>,
}

/// The style of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SetRun {
    pub face: Face,
    pub colour: Colour,
    pub link: Option<u32>,
    pub mark: Option<Mark>,
    pub language: Option<Language>,
}

/// What is never broken: a word with the spaces after it, a part of one in another run, or a mark.
#[derive(Debug, Clone, Copy)]
pub struct Fragment {
    pub run: usize,
    /// The byte range in the flat text.
    pub from: usize,
    pub until: usize,
    /// Without the trailing spaces, which may hang over the edge.
    pub width: f32,
    pub space: f32,
    pub end: BreakOpportunity,
}

/// The width of a mark in em.
pub const MARK_WIDTH: f32 = 0.74;

/// Splits `text`; adds to `links` and to the characters that are `missing` in the font.
pub fn cut(text: &Text, style: &Style, links: &mut Vec<Link>, missing: &mut Vec<char>) -> FragmentedText {
    let mut flat = String::new();
    let mut runs = Vec::with_capacity(text.0.len());
    let mut ends = Vec::with_capacity(text.0.len());
    for run in &text.0 {
        runs.push(match run {
            Run::Words { text, tone, link, language } => {
                clean_into(&mut flat, text, missing);
                let link = link.as_ref().and_then(resolved_link).map(|link| link_number(links, link));
                let (face, colour) = toned(*tone, style, link.is_some());
                SetRun { face, colour, link, mark: None, language: *language }
            }
            Run::Mark(mark) => {
                let (face, colour) = (style.face, style.colour);
                SetRun { face, colour, link: None, mark: Some(*mark), language: None }
            }
        });
        ends.push(flat.len());
    }
    let mut fragments = Vec::new();
    let mut from = 0;
    let is_blank = flat.chars().all(char::is_whitespace);
    for (at, (run, &until)) in runs.iter().zip(&ends).enumerate() {
        if run.mark.is_some() {
            fragments.push(mark_fragment(at, from, style));
        } else if !is_blank {
            cut_run(&flat, at, from..until, run.face.widths(), style.size, &mut fragments);
        }
        from = until;
    }
    keep_marks_with_words(&mut fragments, &runs);
    FragmentedText { flat, runs, fragments }
}

/// The link with its final URL; `None` if it must not be a link.
fn resolved_link(link: &Link) -> Option<Link> {
    match link {
        Link::Anchor(_) => Some(link.clone()),
        Link::Url(address) => link::usable_url(address).map(Link::Url),
    }
}

/// An equal link, as of the next run, gets the same number.
fn link_number(links: &mut Vec<Link>, link: Link) -> u32 {
    if links.last() != Some(&link) {
        links.push(link);
    }
    u32::try_from(links.len() - 1).expect("a document has fewer links than four thousand million")
}

fn toned(tone: Tone, style: &Style, linked: bool) -> (Face, Colour) {
    match tone {
        Tone::Plain | Tone::Code if linked => (style.face, ACCENT),
        Tone::Plain | Tone::Code => (style.face, style.colour),
        Tone::Strong if linked => (Face::Bold, ACCENT),
        Tone::Strong => (Face::Bold, style.colour),
        Tone::Quiet => (style.face, QUIET),
        Tone::Late => (Face::Bold, ALARM),
    }
}

fn mark_fragment(run: usize, at: usize, style: &Style) -> Fragment {
    Fragment { run, from: at, until: at, width: MARK_WIDTH * style.size, space: 0.0, end: BreakOpportunity::Never }
}

fn cut_run(flat: &str, run: usize, range: Range<usize>, widths: &Widths, size: f32, fragments: &mut Vec<Fragment>) {
    let empty = |from| Fragment { run, from, until: from, width: 0.0, space: 0.0, end: BreakOpportunity::Never };
    let mut fragment = empty(range.start);
    let mut characters = flat[range.clone()].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let at = range.start + at;
        let after = at + character.len_utf8();
        let width = widths.of(character).unwrap_or(0.0) * size;
        match character {
            LINE_END => {}
            ' ' => fragment.space += width,
            _ => fragment.width += width,
        }
        fragment.until = after;
        let next = characters.peek().map(|(_, next)| *next).or_else(|| flat[after..].chars().next());
        fragment.end = match character {
            LINE_END => BreakOpportunity::Always,
            ' ' if next == Some(' ') || next == Some(LINE_END) => continue,
            ' ' => at_space(&flat[..at], &flat[after..]),
            '-' | '\u{2010}' | '–' | '—' | '/' if is_between_words(&flat[..at], next) => BreakOpportunity::Freely,
            _ => continue,
        };
        fragments.push(std::mem::replace(&mut fragment, empty(after)));
    }
    if fragment.until > fragment.from {
        fragments.push(fragment);
    }
}

fn keep_marks_with_words(fragments: &mut [Fragment], runs: &[SetRun]) {
    for at in 1..fragments.len() {
        let only_space = fragments[at].width == 0.0 && fragments[at].end != BreakOpportunity::Always;
        if runs[fragments[at - 1].run].mark.is_some() && only_space {
            fragments[at].end = BreakOpportunity::Never;
        }
    }
}
