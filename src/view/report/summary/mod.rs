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
use crate::view::document::{Block, Fit, Heading, Link, More, Role, Run, Text, Tone};

/// The blocks of the first page below the opening.
pub fn summary(on: &AsOf, words: &Localizer) -> Block {
    let month = month(on);
    let mut blocks = vec![Block::KeyFigures(figures::key_figures(on, words))];
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
                places: self.entries.iter().map(|said| said.place(on)).collect(),
                other_places: Some(Link::Anchor("report-all-projects".to_owned())),
                besides: 0,
            };
            let items = self.entries.into_iter().map(|said| paragraph(Role::Body, said.text)).collect();
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

/// A project's title as a link to its sheet.
fn project_name(on: &AsOf, project: ProjectIx, tone: Tone) -> Text {
    Text::toned(shorten_title(on.portfolio.project(project).display_title()), tone).linked(&to_sheet(on, project))
}
