//! The first page: figures, requests for help, schedule changes, achievements, what is due next.

mod achieved;
mod coming_up;
mod figures;
mod help_requests;
pub mod schedule_changes;

use super::to_sheet;
use crate::facts::{AsOf, month};
use crate::l10n::Localizer;
use crate::model::ProjectIx;
use crate::view::components::{paragraph, shorten_title};
use crate::view::document::{Block, Fit, Heading, Link, More, Paragraph, Role, Run, Text, Tone};

/// The blocks of the first page below the opening.
pub fn summary(on: &AsOf, words: &Localizer) -> Block {
    let month = month(on);
    let mut blocks = vec![Block::KeyFigures(figures::key_figures(on, &month, words))];
    blocks.extend(help_requests::needs_help(on, words));
    let sides = [schedule_changes::schedule_changes(on, &month, words), achieved::achieved(on, &month, words)];
    blocks.push(Block::Columns(sides.into_iter().map(|side| side.into_blocks(on, words)).collect()));
    blocks.extend(coming_up::coming_up(on, words));
    Block::OnePage(blocks)
}

/// A heading of the first page, which is not in the outline.
fn heading(text: String) -> Block {
    Block::Heading(Heading { level: 2, text: Text::plain(text), anchor: None, outline: None })
}

/// A statement, and the project that it concerns.
struct SummaryEntry {
    about: Option<ProjectIx>,
    text: Text,
    /// What the page says of it, where that is less.
    short: Option<Text>,
}

/// One of the two columns below the requests for help.
struct SummaryColumn {
    heading: &'static str,
    entries: Vec<SummaryEntry>,
    /// The message if there are no entries.
    if_empty: &'static str,
    /// Shown below the entries.
    note: Option<String>,
}

impl SummaryColumn {
    /// A heading with a paragraph for each entry, by weight.
    fn into_blocks(self, on: &AsOf, words: &Localizer) -> Vec<Block> {
        let mut blocks = vec![heading(words.text(self.heading))];
        if self.entries.is_empty() {
            blocks.push(paragraph(Role::Body, Text::plain(words.text(self.if_empty))));
        } else {
            let more = More {
                message: "report-also",
                places: self.entries.iter().map(|entry| entry.place(on)).collect(),
                other_places: Some(Link::Anchor("report-all-projects".to_owned())),
                besides: 0,
            };
            let item =
                |it: SummaryEntry| Block::Paragraph(Paragraph { text: it.text, role: Role::Body, short: it.short });
            let items = self.entries.into_iter().map(item).collect();
            blocks.push(Block::Fit(Fit { items, below: Vec::new(), more, share: 2 }));
        }
        blocks.extend(self.note.map(|note| paragraph(Role::Note, Text::quiet(note))));
        blocks
    }
}

impl SummaryEntry {
    /// The sheet with the details, or the name at the start of an entry without project.
    fn place(&self, on: &AsOf) -> Text {
        match (self.about, self.text.0.first()) {
            (Some(project), _) => project_name(on, project, Tone::Quiet),
            (None, Some(Run::Words { text, .. })) => Text::quiet(shorten_title(text)),
            (None, _) => Text::default(),
        }
    }
}

/// The first of `texts`, at least `count` and up to so many `letters` in all, and how many more there are, in the words of
/// the message `more`; `None` if that is all of them.
fn first_of(
    mut texts: Vec<String>,
    count: usize,
    letters: usize,
    more: &str,
    words: &Localizer,
) -> Option<Vec<String>> {
    let mut sum = 0;
    let fits = texts.iter().take_while(|text| {
        sum += text.chars().count();
        sum <= letters
    });
    let fits = fits.count().max(count);
    let left_out = texts.len().checked_sub(fits).filter(|&left_out| left_out > 0)?;
    texts.truncate(fits);
    texts.push(words.format(more, &[("count", left_out.into())]));
    Some(texts)
}

/// A project's title, leading to its sheet.
fn project_name(on: &AsOf, project: ProjectIx, tone: Tone) -> Text {
    Text::toned(shorten_title(on.portfolio.project(project).display_title()), tone).linked(&to_sheet(on, project))
}
