//! Styles text for a terminal; zero-width marks carry the style through wrapping.
//!
//! The table library counts colour codes as text (unless built with its own parsers) and does not continue a colour
//! after a line break. So each styled character is followed by an invisible mark during layout, with and without
//! colour alike, and the marks are replaced by colour codes at the end. `escape::terminal` never lets these
//! characters through, so no text from a file contains one.

use anstyle::AnsiColor;
use unicode_segmentation::UnicodeSegmentation;

use crate::view::document::{Mark, Tone};

/// How a text is emphasised.
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

/// Marks every character of `text` except blanks, at which lines may break.
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

/// Removes the marks and trailing blanks of a finished line.
pub fn strip(line: &str) -> String {
    line.trim_end_matches(' ').chars().filter(|character| Style::of_sign(*character).is_none()).collect()
}

/// Removes the marks of a text.
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|character| !is_sign(*character)).collect()
}

/// Whether a character is a mark.
pub fn is_sign(character: char) -> bool {
    Style::of_sign(character).is_some()
}

/// Replaces the marks of a finished line by colour codes, and removes trailing blanks.
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
        // A word broken after its last character can leave a mark at the start of a line.
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
    /// The style of a tone.
    pub fn of_tone(tone: Tone) -> Self {
        match tone {
            Tone::Plain | Tone::Code => Self::Plain,
            Tone::Strong => Self::Strong,
            Tone::Quiet => Self::Quiet,
            Tone::Late => Self::Bad,
        }
    }

    /// The style of a mark.
    pub fn of_mark(mark: Mark) -> Self {
        match mark {
            Mark::OnTrack => Self::Good,
            Mark::AtRisk => Self::Warning,
            Mark::OffTrack => Self::Bad,
            Mark::Unknown => Self::Plain,
        }
    }

    /// An invisible operator or deprecated format character, without width.
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
        // Fast path, as nearly every character is not a mark.
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
