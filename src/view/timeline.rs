//! The timeline of projects: in the report, and as `roadmap timeline`.

use std::collections::HashMap;

use chrono::Datelike;

use super::components::{capitalised, document, heading, health_mark, paragraph, shorten_title, stage_word};
use super::document::{
    Block, Document, Link, Milestone, MilestoneState, MonthLabel, Role, Text, Timeline, TimelineRow,
};
use super::filter_text::filter_words;
use crate::facts::timeline::{Group, MilestoneState as FactState, Span, SpanRow};
use crate::facts::{AsOf, Filter};
use crate::l10n::{Localizer, dates, sorting};
use crate::model::{ProjectIx, Stage};

/// Returns the link to a project's sheet.
pub type ToSheet<'t> = &'t dyn Fn(ProjectIx) -> Link;

/// The document of the timeline, with a part for each of `groups`, if there are any; `filter` is the one it was computed
/// with.
pub fn timeline(on: &AsOf, mut span: Span, groups: &[Group], filter: &Filter, words: &Localizer) -> Document {
    let narrowed = filter_words(on.portfolio, filter, words);
    sorting::sort_by_text(&mut span.rows, |row| row.project.title);
    let mut blocks = Vec::new();
    if span.rows.is_empty() {
        let sentence = match &narrowed {
            Some(filter) => Text::plain(words.format("status-none-filtered", &[("filter", filter.as_str().into())])),
            None if on.portfolio.projects.is_empty() => Text::with_code(&words.text("status-none-yet")),
            None => Text::with_code(&words.text("timeline-none-live")),
        };
        blocks.push(paragraph(Role::Body, sentence));
    } else if let Some(filter) = &narrowed {
        let sentence = words.format("filter-in-force", &[("filter", filter.as_str().into())]);
        blocks.push(paragraph(Role::Note, Text::plain(sentence)));
    }
    if groups.is_empty() && !span.rows.is_empty() {
        blocks.push(Block::Timeline(block(on, &span, None, words)));
    }
    let ranks: HashMap<ProjectIx, usize> = (0..).zip(&span.rows).map(|(rank, row)| (row.project_ix, rank)).collect();
    let mut sorted: Vec<&Group> = groups.iter().collect();
    sorting::sort_by_text(&mut sorted, |group| group.name.unwrap_or(""));
    // Those without a group come last.
    sorted.sort_by_key(|group| group.name.is_none());
    for group in sorted {
        let title = group.name.map_or_else(|| words.text("timeline-without-group"), str::to_owned);
        let mut members: Vec<usize> = group.project_ixs.iter().filter_map(|ix| ranks.get(ix).copied()).collect();
        members.sort_unstable();
        let rows = members.into_iter().map(|rank| span.rows[rank].clone()).collect();
        let part = Span { months: span.months.clone(), rows, ..span };
        blocks.push(heading(2, title));
        blocks.push(Block::Timeline(block(on, &part, None, words)));
    }
    if !span.rows.is_empty() {
        blocks.push(paragraph(Role::Note, Text::quiet(words.text("timeline-legend"))));
    }
    for block in &mut blocks {
        if let Block::Timeline(timeline) = block {
            timeline.legend = Text::default();
            timeline.legend_of_signs = Text::default();
        }
    }
    document(on.portfolio, words, on.day, words.text("report-timeline"), blocks)
}

/// The drawing of the projects; `to_sheet` links them to their sheets.
pub fn block(on: &AsOf, span: &Span, to_sheet: Option<ToSheet>, words: &Localizer) -> Timeline {
    let language = words.language();
    let months = span.months.iter().map(|&first| MonthLabel {
        first,
        label: dates::short_month_name(language, first).to_owned(),
        year: (first == span.from || first.month() == 1).then(|| format!("{:04}", first.year())),
    });
    let rows = span.rows.iter().map(|row| TimelineRow {
        mark: is_active(row.stage).then(|| health_mark(row.health)),
        label: label(row, to_sheet, words),
        start: row.start,
        end: row.end,
        milestones: row
            .milestones
            .iter()
            .map(|it| Milestone { on: it.on, state: state(it.state), title: it.deliverable.title.to_owned() })
            .collect(),
    });
    let mut timeline = Timeline {
        from: span.from,
        until: span.until,
        today: on.day,
        today_label: capitalised(&dates::brief(language, on.day)),
        months: months.collect(),
        rows: rows.collect(),
        alternative: alternative(span, words),
        legend: Text::quiet(words.text("report-timeline-legend")),
        legend_of_signs: Text::quiet(words.text("report-timeline-legend-of-signs")),
    };
    if timeline.rows.iter().any(|row| timeline.continues(row).contains(&true)) {
        let arrow = Text::quiet(format!(" {}", words.text("report-timeline-legend-arrow")));
        timeline.legend = timeline.legend.then(arrow);
    }
    timeline
}

/// What the drawing shows, in a sentence.
fn alternative(span: &Span, words: &Localizer) -> String {
    let language = words.language();
    let overdue = span.rows.iter().flat_map(|row| &row.milestones).filter(|it| it.state == FactState::Overdue).count();
    let deliverables = span.rows.iter().map(|row| row.milestones.len()).sum::<usize>();
    let last = span.until.pred_opt().unwrap_or(span.until);
    words.format(
        "report-timeline-alternative",
        &[
            ("projects", span.rows.len().into()),
            ("from", dates::month(language, span.from).into()),
            ("until", dates::month(language, last).into()),
            ("deliverables", deliverables.into()),
            ("overdue", overdue.into()),
        ],
    )
}

/// The project, its stage if it is not active, and that it has no dates if so.
fn label(row: &SpanRow, to_sheet: Option<ToSheet>, words: &Localizer) -> Text {
    let title = match to_sheet {
        Some(to_sheet) => Text::plain(shorten_title(row.project.title)).linked(&to_sheet(row.project_ix)),
        None => Text::plain(shorten_title(row.project.title)),
    };
    let stage = row.stage.filter(|_| !is_active(row.stage)).map(|stage| stage_word(words, stage));
    let is_undated = row.start.is_none() && row.end.is_none() && row.milestones.is_empty();
    let undated = is_undated.then(|| words.text("timeline-undated"));
    stage.into_iter().chain(undated).fold(title, |title, word| title.then(Text::quiet(format!(", {word}"))))
}

fn is_active(stage: Option<Stage>) -> bool {
    matches!(stage, Some(Stage::Active) | None)
}

fn state(state: FactState) -> MilestoneState {
    match state {
        FactState::Open => MilestoneState::Open,
        FactState::Delivered => MilestoneState::Delivered,
        FactState::Overdue => MilestoneState::Overdue,
    }
}
