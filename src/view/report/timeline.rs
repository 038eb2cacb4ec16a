//! The timeline of all projects.

use chrono::Datelike;

use super::{part, to_sheet};
use crate::facts::timeline::{MilestoneState as FactState, SpanRow, timeline as span};
use crate::facts::{AsOf, Filter};
use crate::l10n::{Localizer, dates, sorting};
use crate::model::Stage;
use crate::view::components::{capitalised, health_mark, shorten_title, stage_word};
use crate::view::document::{Block, Milestone, MilestoneState, MonthLabel, Text, Timeline, TimelineRow};

/// Empty if no project has dates.
pub fn timeline(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let language = words.language();
    let mut span = span(on, &Filter::default());
    span.rows.retain(|row| row.start.is_some() || row.end.is_some() || !row.milestones.is_empty());
    if span.rows.is_empty() {
        return Vec::new();
    }
    sorting::sort_by_text(&mut span.rows, |row| row.project.title);
    let months = span.months.iter().map(|&first| MonthLabel {
        first,
        label: dates::short_month_name(language, first).to_owned(),
        year: (first == span.from || first.month() == 1).then(|| format!("{:04}", first.year())),
    });
    let overdue = span.rows.iter().flat_map(|row| &row.milestones).filter(|it| it.state == FactState::Overdue).count();
    let deliverables = span.rows.iter().map(|row| row.milestones.len()).sum::<usize>();
    let last = span.until.pred_opt().unwrap_or(span.until);
    let alternative = words.format(
        "report-timeline-alternative",
        &[
            ("projects", span.rows.len().into()),
            ("from", dates::month(language, span.from).into()),
            ("until", dates::month(language, last).into()),
            ("deliverables", deliverables.into()),
            ("overdue", overdue.into()),
        ],
    );
    let rows = span.rows.iter().map(|row| TimelineRow {
        mark: is_active(row.stage).then(|| health_mark(row.health)),
        label: label(on, row, words),
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
        alternative,
        legend: Text::quiet(words.text("report-timeline-legend")),
        legend_of_signs: Text::quiet(words.text("report-timeline-legend-of-signs")),
    };
    if timeline.rows.iter().any(|row| timeline.continues(row).contains(&true)) {
        let arrow = Text::quiet(format!(" {}", words.text("report-timeline-legend-arrow")));
        timeline.legend = timeline.legend.then(arrow);
    }
    vec![part(words, "report-timeline"), Block::Timeline(timeline)]
}

/// The project with a link to its sheet, and its stage if it is not active.
fn label(on: &AsOf, row: &SpanRow, words: &Localizer) -> Text {
    let title = Text::plain(shorten_title(row.project.title)).linked(&to_sheet(on, row.project_ix));
    match row.stage {
        Some(stage) if !is_active(row.stage) => title.then(Text::quiet(format!(", {}", stage_word(words, stage)))),
        Some(_) | None => title,
    }
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
