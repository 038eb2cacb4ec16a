//! A text taken apart at the places where a line may end.

use std::ops::Range;

use crate::view::document::{Link, Mark, Run, Text, Tone};

use crate::l10n::Language;

use super::super::font::{Face, Widths};
use super::super::sanitize::{LINE_END, clean_into};
use super::super::style::{ACCENT, ALARM, Colour, QUIET, Style};
use crate::link;
use crate::render::line_break::{BreakOpportunity, at_space, is_between_words};

/// A text with its runs resolved to face, colour and link, cleaned and cut.
pub struct Cut {
    /// All words, one after the other; marks have no characters in it.
    pub flat: String,
    pub runs: Vec<SetRun>,
    pub atoms: Vec<Fragment>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SetRun {
    pub face: Face,
    pub colour: Colour,
    pub link: Option<u32>,
    pub mark: Option<Mark>,
    pub language: Option<Language>,
}

/// What stays together: a word with the spaces after it, a part of one in another run, or a mark.
#[derive(Debug, Clone, Copy)]
pub struct Fragment {
    pub run: usize,
    /// Where it stands in the flat text.
    pub from: usize,
    pub until: usize,
    /// Without the spaces at its end, which may hang over the edge.
    pub width: f32,
    pub space: f32,
    pub end: BreakOpportunity,
}

/// How wide a mark is, in em.
pub const MARK_WIDTH: f32 = 0.74;

/// Cuts `text`; links are added to `links`, characters that cannot be drawn to `missing`.
pub fn cut(text: &Text, style: &Style, links: &mut Vec<Link>, missing: &mut Vec<char>) -> Cut {
    let mut flat = String::new();
    let mut runs = Vec::with_capacity(text.0.len());
    let mut ends = Vec::with_capacity(text.0.len());
    for run in &text.0 {
        runs.push(match run {
            Run::Words { text, tone, link, language } => {
                clean_into(&mut flat, text, missing);
                let link = link.as_ref().and_then(live).map(|link| number(links, link));
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
    let mut atoms = Vec::new();
    let mut from = 0;
    let is_blank = flat.chars().all(char::is_whitespace);
    for (at, (run, &until)) in runs.iter().zip(&ends).enumerate() {
        if run.mark.is_some() {
            atoms.push(mark_atom(at, from, style));
        } else if !is_blank {
            cut_run(&flat, at, from..until, run.face.widths(), style.size, &mut atoms);
        }
        from = until;
    }
    keep_marks_with_words(&mut atoms, &runs);
    Cut { flat, runs, atoms }
}

/// The link with its address as the file holds it; `None` where nobody should be led there by a click.
fn live(link: &Link) -> Option<Link> {
    match link {
        Link::Anchor(_) => Some(link.clone()),
        Link::Url(address) => link::usable_url(address).map(Link::Url),
    }
}

/// The same link again, as in the next run, is the same link.
fn number(links: &mut Vec<Link>, link: Link) -> u32 {
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

fn mark_atom(run: usize, at: usize, style: &Style) -> Fragment {
    Fragment { run, from: at, until: at, width: MARK_WIDTH * style.size, space: 0.0, end: BreakOpportunity::Never }
}

fn cut_run(flat: &str, run: usize, range: Range<usize>, widths: &Widths, size: f32, atoms: &mut Vec<Fragment>) {
    let empty = |from| Fragment { run, from, until: from, width: 0.0, space: 0.0, end: BreakOpportunity::Never };
    let mut atom = empty(range.start);
    let mut characters = flat[range.clone()].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let at = range.start + at;
        let after = at + character.len_utf8();
        let width = widths.of(character).unwrap_or(0.0) * size;
        match character {
            LINE_END => {}
            ' ' => atom.space += width,
            _ => atom.width += width,
        }
        atom.until = after;
        let next = characters.peek().map(|(_, next)| *next).or_else(|| flat[after..].chars().next());
        atom.end = match character {
            LINE_END => BreakOpportunity::Always,
            ' ' if next == Some(' ') || next == Some(LINE_END) => continue,
            ' ' => at_space(&flat[..at], &flat[after..]),
            '-' | '\u{2010}' | '–' | '—' | '/' if is_between_words(&flat[..at], next) => BreakOpportunity::Freely,
            _ => continue,
        };
        atoms.push(std::mem::replace(&mut atom, empty(after)));
    }
    if atom.until > atom.from {
        atoms.push(atom);
    }
}

fn keep_marks_with_words(atoms: &mut [Fragment], runs: &[SetRun]) {
    for at in 1..atoms.len() {
        let only_space = atoms[at].width == 0.0 && atoms[at].end != BreakOpportunity::Always;
        if runs[atoms[at - 1].run].mark.is_some() && only_space {
            atoms[at].end = BreakOpportunity::Never;
        }
    }
}
