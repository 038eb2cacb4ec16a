//! Converts inline text to a string that is safe to print and not yet wrapped.

use std::borrow::Cow;

use super::style::{Style, mark};
use crate::{
    render::escape,
    view::document::{Link, Run, Text, Tone},
};

/// All of `text`; the URL of an external link follows its words if they differ.
pub fn runs(text: &Text) -> String {
    runs_in(text, Style::Plain)
}

/// Like [`runs`], with `style` for words without a tone.
pub fn runs_in(text: &Text, style: Style) -> String {
    let mut pieces = Pieces { out: String::new(), ci_safe: escape::CiSafe::default() };
    let mut linked = String::new();
    for (at, run) in text.0.iter().enumerate() {
        match run {
            Run::Mark(shape) => pieces.push(shape.symbol().encode_utf8(&mut [0; 4]), Style::of_mark(*shape)),
            Run::Words { text: words, tone, link, language: _ } => {
                let own = Style::of_tone(*tone);
                let style = if own == Style::Plain { style } else { own };
                match tone {
                    Tone::Code if !words.trim().is_empty() => pieces.push(&format!("`{words}`"), style),
                    Tone::Plain | Tone::Strong | Tone::Quiet | Tone::Code | Tone::Late => pieces.push(words, style),
                }
                if let Some(Link::Url(address)) = link {
                    linked.push_str(words);
                    // If several runs lead to the same URL, it is shown once after the last.
                    if !text.0.get(at + 1).is_some_and(|next| leads_to(next, address)) {
                        if linked.trim() != address.trim() {
                            pieces.push(&format!(" <{address}>"), style);
                        }
                        linked.clear();
                    }
                }
            }
        }
    }
    pieces.out
}

/// A single text.
pub fn words(text: &str, style: Style) -> String {
    runs_in(&Text::plain(text), style)
}

fn leads_to(run: &Run, place: &str) -> bool {
    matches!(run, Run::Words { link: Some(Link::Url(address)), .. } if address == place)
}

/// The intended lines of a text: a blank line in a file ends one, a single line break comes from wrapping.
fn lines(text: &str) -> Vec<Cow<'_, str>> {
    if !text.contains(['\n', '\r', '\t', '\u{2028}', '\u{2029}']) {
        return vec![Cow::Borrowed(text)];
    }
    let mut lines = vec![String::new()];
    let mut is_parted = false;
    for line in text.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let line = line.replace('\t', " ");
        match (line.trim(), lines.last_mut()) {
            ("", _) => is_parted = true,
            (words, Some(last)) if !is_parted || last.is_empty() => {
                if !last.is_empty() {
                    last.push(' ');
                }
                // Blanks at the ends of a run separate it from its neighbours.
                last.push_str(if last.is_empty() { line.trim_end() } else { words });
                is_parted = false;
            }
            (words, _) => {
                lines.push(words.to_owned());
                is_parted = false;
            }
        }
    }
    lines.into_iter().map(Cow::Owned).collect()
}

struct Pieces {
    out: String,
    ci_safe: escape::CiSafe,
}

impl Pieces {
    fn push(&mut self, text: &str, style: Style) {
        for (at, line) in lines(text).iter().enumerate() {
            if at > 0 {
                self.out.push('\n');
            }
            let line = escape::terminal(line);
            let line = self.ci_safe.next(&line);
            self.out.push_str(&mark(&line, style));
        }
    }
}
