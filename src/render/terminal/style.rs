//! How words stand out on a terminal, carried through wrapping by marks that take no room.
//!
//! The library that lays out tables counts the bytes of colour codes as text (unless it is built with parsers of
//! its own for them), and does not carry a colour over a line break. So each character that stands out is followed
//! by an invisible mark while lines are laid out, with and without colour alike, and colours are put in when the
//! lines are finished. The marks are characters which `escape::terminal` never lets through, so no text from a file can hold one.

use anstyle::AnsiColor;
use unicode_segmentation::UnicodeSegmentation;

use crate::view::document::{Mark, Tone};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Strong,
    Quiet,
    Underlined,
    Good,
    Warning,
    Bad,
}

/// `text` with every character marked, save blanks, at which lines may break.
pub fn mark(text: &str, style: Style) -> String {
    let Some(sign) = style.sign() else { return text.to_owned() };
    let mut out = String::with_capacity(text.len() * 4);
    for grapheme in text.graphemes(true) {
        out.push_str(grapheme);
        if !matches!(grapheme, " " | "\n") {
            out.push(sign);
        }
    }
    out
}

/// A finished line without its marks, and without blanks at its end.
pub fn strip(line: &str) -> String {
    line.trim_end_matches(' ').chars().filter(|character| Style::of_sign(*character).is_none()).collect()
}

/// A text without its marks.
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|character| !is_sign(*character)).collect()
}

/// Whether a character is a mark.
pub fn is_sign(character: char) -> bool {
    Style::of_sign(character).is_some()
}

/// A finished line, its marks turned into colour codes, without blanks at its end.
pub fn paint(line: &str) -> String {
    let line = line.trim_end_matches(' ');
    if !line.chars().any(|character| Style::of_sign(character).is_some()) {
        return line.to_owned();
    }
    let mut out = String::with_capacity(line.len());
    let mut current = Style::Plain;
    let mut blanks = 0;
    let mut graphemes = line.graphemes(true).peekable();
    while let Some(grapheme) = graphemes.next() {
        if grapheme == " " {
            blanks += 1;
            continue;
        }
        // A word that was broken after its last character can leave a mark alone at the start of a line.
        if sign_of(grapheme).is_some() {
            continue;
        }
        let style = graphemes.peek().and_then(|next| sign_of(next)).unwrap_or(Style::Plain);
        if style != current {
            out.push_str(current.end());
        }
        out.extend(std::iter::repeat_n(' ', blanks));
        blanks = 0;
        if style != current {
            out.push_str(&style.start());
        }
        current = style;
        out.push_str(grapheme);
    }
    out.push_str(current.end());
    out
}

impl Style {
    pub fn of_tone(tone: Tone) -> Self {
        match tone {
            Tone::Plain | Tone::Code => Self::Plain,
            Tone::Strong => Self::Strong,
            Tone::Quiet => Self::Quiet,
            Tone::Late => Self::Bad,
        }
    }

    pub fn of_mark(mark: Mark) -> Self {
        match mark {
            Mark::OnTrack => Self::Good,
            Mark::AtRisk => Self::Warning,
            Mark::OffTrack => Self::Bad,
            Mark::Unknown => Self::Plain,
        }
    }

    /// One of the invisible operators or deprecated format characters, all without width.
    fn sign(self) -> Option<char> {
        match self {
            Self::Plain => None,
            Self::Strong => Some('\u{2061}'),
            Self::Quiet => Some('\u{2062}'),
            Self::Underlined => Some('\u{2063}'),
            Self::Good => Some('\u{2064}'),
            Self::Warning => Some('\u{206a}'),
            Self::Bad => Some('\u{206b}'),
        }
    }

    fn of_sign(sign: char) -> Option<Self> {
        // Nearly every character is none: asked of each, this has to be quick.
        if !('\u{2061}'..='\u{206b}').contains(&sign) {
            return None;
        }
        [Self::Strong, Self::Quiet, Self::Underlined, Self::Good, Self::Warning, Self::Bad]
            .into_iter()
            .find(|style| style.sign() == Some(sign))
    }

    fn start(self) -> String {
        let style = anstyle::Style::new();
        match self {
            Self::Plain => style,
            Self::Strong => style.bold(),
            Self::Quiet => style.dimmed(),
            Self::Underlined => style.underline(),
            Self::Good => style.fg_color(Some(AnsiColor::Green.into())),
            Self::Warning => style.fg_color(Some(AnsiColor::Yellow.into())),
            Self::Bad => style.bold().fg_color(Some(AnsiColor::Red.into())),
        }
        .render()
        .to_string()
    }

    fn end(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Strong | Self::Quiet | Self::Underlined | Self::Good | Self::Warning | Self::Bad => "\x1b[0m",
        }
    }
}

fn sign_of(grapheme: &str) -> Option<Style> {
    let mut characters = grapheme.chars();
    let first = characters.next()?;
    if characters.next().is_none() { Style::of_sign(first) } else { None }
}
