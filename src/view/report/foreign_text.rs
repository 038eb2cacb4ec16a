//! Marks text from files whose language differs from that of the report, for screen readers.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Bound;

use crate::l10n::Language;
use crate::model::{Field, Link, Portfolio, Project};
use crate::view::document::{Block, Run, Text};
use crate::view::prose::{Piece, pieces};

/// Texts, without a final full stop.
pub struct ForeignText<'p>(BTreeSet<Cow<'p, str>>);

/// All texts of a roadmap except names.
pub fn collect(portfolio: &Portfolio) -> ForeignText<'_> {
    let mut texts = ForeignText(BTreeSet::new());
    let roadmap = &portfolio.roadmap;
    texts.add(&roadmap.title);
    texts.links(&roadmap.links.entries);
    roadmap.directorates.iter().for_each(|directorate| texts.add(&directorate.name));
    for meeting in &roadmap.meetings {
        texts.add(&meeting.name);
        texts.add(&meeting.venue);
        meeting.extra.iter().for_each(|extra| texts.add(&extra.venue));
    }
    portfolio.projects().for_each(|(_, project)| texts.project(project));
    texts
}

impl<'p> ForeignText<'p> {
    fn add(&mut self, field: &'p Field<Box<str>>) {
        field.value().into_iter().for_each(|text| self.text(text));
    }

    fn text(&mut self, text: &'p str) {
        if text.contains('\n') {
            for piece in pieces(text) {
                let parts = match piece {
                    Piece::Paragraph(words) => vec![words],
                    Piece::Points(points) => points,
                };
                self.0.extend(parts.into_iter().map(|part| Cow::Owned(without_stop(&part).to_owned())));
            }
        }
        let text = without_stop(text);
        if !text.is_empty() {
            self.0.insert(Cow::Borrowed(text));
        }
    }

    fn links(&mut self, links: &'p [Link]) {
        links.iter().for_each(|link| self.add(&link.title));
    }

    fn project(&mut self, project: &'p Project) {
        self.add(&project.title);
        self.add(&project.summary);
        project.objectives.iter().for_each(|objective| self.text(&objective.value));
        self.links(&project.links.entries);
        for deliverable in &project.deliverables {
            self.add(&deliverable.title);
            self.add(&deliverable.why);
        }
        for update in &project.updates {
            [&update.text, &update.next, &update.needs].into_iter().for_each(|text| self.add(text));
        }
        project.risks.iter().for_each(|risk| self.add(&risk.title));
        for decision in &project.decisions {
            self.add(&decision.question);
            self.add(&decision.answer);
        }
        for review in &project.reviews {
            self.add(&review.text);
            review.highlights.iter().for_each(|highlight| self.text(highlight));
        }
        project.escalations.iter().for_each(|escalation| self.add(&escalation.about));
    }

    /// Whether it is one of the texts, or the truncated beginning of one.
    fn contains(&self, text: &str) -> bool {
        match text.trim().strip_suffix('…') {
            Some(beginning) if !self.0.contains(without_stop(text)) => {
                let from = (Bound::Included(beginning), Bound::Unbounded);
                let next = self.0.range::<str, _>(from).next();
                !beginning.is_empty() && next.is_some_and(|next| next.starts_with(beginning))
            }
            Some(_) | None => self.0.contains(without_stop(text)),
        }
    }
}

fn without_stop(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

/// Sets the language of every run that is one of the texts.
pub fn mark(blocks: &mut [Block], texts: &ForeignText, language: Language) {
    let mut text = |text: &mut Text| {
        for run in &mut text.0 {
            match run {
                Run::Words { text, language: of, .. } if texts.contains(text) => *of = Some(language),
                Run::Words { .. } | Run::Mark(_) => {}
            }
        }
    };
    each_text(blocks, &mut text);
}

fn each_text(blocks: &mut [Block], say: &mut impl FnMut(&mut Text)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => say(&mut heading.text),
            Block::Paragraph(paragraph) => say(&mut paragraph.text),
            Block::List(points) => points.iter_mut().for_each(&mut *say),
            Block::Entries(entries) => entries.entries.iter_mut().for_each(|entry| {
                say(&mut entry.name);
                say(&mut entry.text);
            }),
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flat_map(|cell| &mut cell.0).for_each(&mut *say);
            }
            Block::Timeline(timeline) => timeline.rows.iter_mut().for_each(|row| say(&mut row.label)),
            Block::Columns(columns) | Block::Bands(columns) => {
                columns.iter_mut().for_each(|blocks| each_text(blocks, say))
            }
            Block::Together(blocks) | Block::OnePage(blocks) => each_text(blocks, say),
            Block::Fit(fit) => {
                each_text(&mut fit.items, say);
                each_text(&mut fit.below, say);
                fit.more.places.iter_mut().for_each(&mut *say);
            }
            Block::BlankLines(_) | Block::KeyFigures(_) | Block::Code(_) => {}
        }
    }
}
