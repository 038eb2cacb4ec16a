//! Text in runs: words with their tone, link and language, and the marks of health.

use crate::l10n::Language;

/// Inline text: runs one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Run>);

/// A run of inline text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Words {
        /// The text.
        text: String,
        /// How it is emphasised.
        tone: Tone,
        /// Where it leads, if it is a link.
        link: Option<Link>,
        /// The language, if it differs from the document's.
        language: Option<Language>,
    },
    /// A decorative shape next to words with the same meaning.
    Mark(Mark),
}

/// The emphasis of words. Never the only carrier of a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// None.
    Plain,
    /// Strong.
    Strong,
    /// Less prominent.
    Quiet,
    /// Literal text to write: a key, a name, a command.
    Code,
    /// Late or wrong: strong, in a warning colour.
    Late,
}

/// The target of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A heading of this document.
    Anchor(String),
    /// A URL.
    Url(String),
}

/// The shapes for health.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A filled circle.
    OnTrack,
    /// A filled triangle.
    AtRisk,
    /// A filled square.
    OffTrack,
    /// A hollow circle: unknown, or not confirmed recently.
    Unknown,
}

impl Text {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Plain)
    }

    /// Strong text.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Strong)
    }

    /// Less prominent text.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Quiet)
    }

    /// Text about something late or wrong.
    pub fn late(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Late)
    }

    /// Text with a tone.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self(vec![Run::Words { text: text.into(), tone, link: None, language: None }])
    }

    /// Text with literal parts between backticks.
    pub fn with_code(text: &str) -> Self {
        let pieces = text.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
        let runs = pieces.map(|(at, piece)| {
            let tone = if at % 2 == 0 { Tone::Plain } else { Tone::Code };
            Run::Words { text: piece.to_owned(), tone, link: None, language: None }
        });
        Self(runs.collect())
    }

    /// A shape, a space, and words with the same meaning.
    pub fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self(vec![Run::Mark(mark)]).then(Self::plain(format!(" {}", text.into())))
    }

    /// The same text as a link.
    #[must_use]
    pub fn linked(mut self, to: &Link) -> Self {
        for run in &mut self.0 {
            if let Run::Words { link, .. } = run {
                *link = Some(to.clone());
            }
        }
        self
    }

    /// Appends text.
    #[must_use]
    pub fn then(mut self, next: Self) -> Self {
        self.0.extend(next.0);
        self
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| matches!(run, Run::Words { text, .. } if text.is_empty()))
    }
}

impl Mark {
    /// The character for the shape in text formats.
    pub fn symbol(self) -> char {
        match self {
            Self::OnTrack => '●',
            Self::AtRisk => '▲',
            Self::OffTrack => '■',
            Self::Unknown => '○',
        }
    }
}
