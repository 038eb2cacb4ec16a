//! Runs of a document's text to one string that is safe to print, still to be wrapped.

use super::{
    Screen,
    style::{Style, mark},
};
use crate::{
    render::escape,
    view::document::{Link, Run, Text},
};

/// All of `text`; the address of an outside link follows its words where it is not the same.
pub fn runs(text: &Text, screen: Screen) -> String {
    runs_in(text, Style::Plain, screen)
}

/// The same, where words without a tone of their own take `style`.
pub fn runs_in(text: &Text, style: Style, screen: Screen) -> String {
    let mut pieces = Pieces { out: String::new(), ci_safe: escape::CiSafe::default(), screen };
    for run in &text.0 {
        match run {
            Run::Mark(shape) => pieces.push(shape.symbol().encode_utf8(&mut [0; 4]), Style::of_mark(*shape)),
            Run::Words { text, tone, link } => {
                let own = Style::of_tone(*tone);
                pieces.push(text, if own == Style::Plain { style } else { own });
                match link {
                    Some(Link::Url(address)) if address != text => pieces.push(&format!(" <{address}>"), style),
                    Some(Link::Url(_) | Link::Anchor(_)) | None => {}
                }
            }
        }
    }
    pieces.out
}

/// A single text that stands for itself.
pub fn words(text: &str, style: Style, screen: Screen) -> String {
    runs_in(&Text::plain(text), style, screen)
}

struct Pieces {
    out: String,
    ci_safe: escape::CiSafe,
    screen: Screen,
}

impl Pieces {
    fn push(&mut self, text: &str, style: Style) {
        let text = escape::terminal(text);
        let text = self.ci_safe.next(&text);
        self.out.push_str(&mark(&text, style, self.screen.colour));
    }
}
