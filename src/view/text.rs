//! Text in runs: words with their tone, link and language, and the marks of health.

use crate::l10n::Language;

/// A run of text after another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub Vec<Run>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    Words {
        text: String,
        tone: Tone,
        link: Option<Link>,
        /// Where that is another than the document's.
        language: Option<Language>,
    },
    /// A shape that stands beside a word which says the same: a reader who cannot see it loses nothing.
    Mark(Mark),
}

/// How a run of words stands out. Never the only carrier of a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Strong,
    Quiet,
    /// A word to write, or written, exactly so: a key, a name, a command.
    Code,
    /// Late or wrong: strong, in the colour of alarm.
    Late,
}

/// Where a run of words leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To a heading of this document.
    Anchor(String),
    /// To an address outside.
    Url(String),
}

/// The shapes of health.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A filled circle.
    OnTrack,
    /// A filled triangle.
    AtRisk,
    /// A filled square.
    OffTrack,
    /// A hollow circle: not yet known, or not confirmed for too long.
    Unknown,
}

impl Text {
    pub fn plain(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Plain)
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Strong)
    }

    pub fn quiet(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Quiet)
    }

    pub fn late(text: impl Into<String>) -> Self {
        Self::toned(text, Tone::Late)
    }

    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self(vec![Run::Words { text: text.into(), tone, link: None, language: None }])
    }

    /// Words in which a piece between two backticks is to be written exactly so.
    pub fn with_code(text: &str) -> Self {
        let pieces = text.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
        let runs = pieces.map(|(at, piece)| {
            let tone = if at % 2 == 0 { Tone::Plain } else { Tone::Code };
            Run::Words { text: piece.to_owned(), tone, link: None, language: None }
        });
        Self(runs.collect())
    }

    /// A shape, a space, and the word that says the same.
    pub fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self(vec![Run::Mark(mark)]).then(Self::plain(format!(" {}", text.into())))
    }

    /// The same words, leading somewhere.
    #[must_use]
    pub fn linked(mut self, to: &Link) -> Self {
        for run in &mut self.0 {
            if let Run::Words { link, .. } = run {
                *link = Some(to.clone());
            }
        }
        self
    }

    /// This text, then that.
    #[must_use]
    pub fn then(mut self, next: Self) -> Self {
        self.0.extend(next.0);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| matches!(run, Run::Words { text, .. } if text.is_empty()))
    }
}

impl Mark {
    /// The character that stands for the shape where text is all there is.
    pub fn symbol(self) -> char {
        match self {
            Self::OnTrack => '●',
            Self::AtRisk => '▲',
            Self::OffTrack => '■',
            Self::Unknown => '○',
        }
    }
}
