//! Renders a timeline in characters: `━` elapsed, `─` remaining, a diamond for each deliverable.

use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use super::{
    grid::{self, ColumnWidth},
    style::{Style, mark},
    text,
};
use crate::{
    l10n::{Language, dates},
    render::milestones,
    view::document::{Milestone, MilestoneState, MonthLabel, Text, Timeline, TimelineRow},
};

const GAP: usize = 2;
/// Below this width, months cannot be told apart, and dates are listed instead.
const MIN_DRAWING_WIDTH: usize = 36;
/// A wider month adds nothing.
const MAX_MONTH_WIDTH: usize = 12;

/// The lines of a timeline without its legend, at most `width` columns wide.
pub fn lines(timeline: &Timeline, language: Language, width: usize) -> Vec<String> {
    let labels: Vec<String> = timeline.rows.iter().map(label).collect();
    let widest = labels.iter().map(|label| label.width()).max().unwrap_or(0).clamp(1, (width / 3).max(1));
    let room = width.saturating_sub(widest + GAP).min(timeline.months.len().max(1) * MAX_MONTH_WIDTH);
    if room < MIN_DRAWING_WIDTH {
        date_list(timeline, labels, language, width)
    } else {
        let scale = Scale { from: timeline.from, days: days(timeline.from, timeline.until).max(1), cells: room };
        let tracks = [ColumnWidth::left(widest).gap(GAP), ColumnWidth::left(room)];
        let mut rows = head(timeline, &scale);
        rows.extend(labels.into_iter().zip(&timeline.rows).map(|(label, row)| vec![label, bar(row, timeline, &scale)]));
        grid::layout_columns(&tracks, None, rows)
    }
}

/// Maps days to cells.
struct Scale {
    from: NaiveDate,
    days: usize,
    cells: usize,
}

impl Scale {
    /// The cell of a day, clamped.
    fn cell(&self, day: NaiveDate) -> usize {
        (days(self.from, day).min(self.days) * self.cells / self.days).min(self.cells - 1)
    }
}

fn days(from: NaiveDate, until: NaiveDate) -> usize {
    usize::try_from((until - from).num_days()).unwrap_or(0)
}

/// Years, months, and today's label above its line.
fn head(timeline: &Timeline, scale: &Scale) -> Vec<Vec<String>> {
    let mut years = Ruler::new(scale.cells);
    let mut months = Ruler::new(scale.cells);
    let mut today = Ruler::new(scale.cells);
    let step = label_step(&timeline.months, scale);
    for (number, month) in timeline.months.iter().enumerate() {
        let at = scale.cell(month.first);
        if number % step == 0 {
            months.place(at, &plain(&month.label));
        }
        if let Some(year) = &month.year {
            years.place(at, &plain(year));
        }
    }
    if is_today_shown(timeline) {
        let label = plain(&timeline.today_label);
        today.place(scale.cell(timeline.today).min(scale.cells.saturating_sub(label.width())), &label);
    }
    [(years, Style::Strong), (months, Style::Quiet), (today, Style::Plain)]
        .into_iter()
        .filter(|(ruler, _)| !ruler.line.is_empty())
        .map(|(ruler, style)| vec![String::new(), mark(&ruler.line, style)])
        .collect()
}

/// One month in how many is labelled: the fewest of which no label reaches the next.
fn label_step(months: &[MonthLabel], scale: &Scale) -> usize {
    let is_free = |step: &usize| {
        let mut pairs = months.iter().zip(months.iter().skip(*step)).step_by(*step);
        pairs.all(|(month, next)| scale.cell(month.first) + plain(&month.label).width() < scale.cell(next.first))
    };
    (1..=months.len()).find(is_free).unwrap_or(1)
}

fn plain(text: &str) -> String {
    text::words(text, Style::Plain)
}

/// Labels along a line, each at its position if it does not overlap the previous one.
struct Ruler {
    line: String,
    cells: usize,
}

impl Ruler {
    fn new(cells: usize) -> Self {
        Self { line: String::new(), cells }
    }

    fn place(&mut self, at: usize, label: &str) {
        let end = self.line.width();
        let free = if end == 0 { 0 } else { end + 1 };
        if at >= free && at + label.width() <= self.cells {
            self.line.extend(std::iter::repeat_n(' ', at - end));
            self.line.push_str(label);
        }
    }
}

fn label(row: &TimelineRow) -> String {
    let label = text::runs(&row.label);
    match row.mark {
        Some(mark) => text::runs(&Text::marked(mark, "")) + &label,
        None => label,
    }
}

fn bar(row: &TimelineRow, timeline: &Timeline, scale: &Scale) -> String {
    let today = scale.cell(timeline.today);
    let mut cells: Vec<(char, Style)> = vec![(' ', Style::Plain); scale.cells];
    let shown = |day: &NaiveDate| *day < timeline.until;
    // An unknown end extends to the edge.
    let start = row.start.unwrap_or(timeline.from);
    let end = row.end.unwrap_or(timeline.until);
    if (row.start.is_some() || row.end.is_some()) && shown(&start) && end >= timeline.from {
        for (at, cell) in cells.iter_mut().enumerate().take(scale.cell(end) + 1).skip(scale.cell(start)) {
            *cell = if at < today { ('━', Style::Plain) } else { ('─', Style::Quiet) };
        }
    }
    if is_today_shown(timeline) {
        let cell = &mut cells[today];
        *cell = match cell.0 {
            ' ' => ('│', Style::Quiet),
            _ => ('┿', Style::Quiet),
        };
    }
    let [begins_before, ends_after] = timeline.continues(row);
    if begins_before {
        cells[0] = ('◄', Style::Plain);
    }
    if ends_after && let Some(last) = cells.last_mut() {
        *last = ('►', Style::Plain);
    }
    let mut milestones: Vec<&Milestone> =
        row.milestones.iter().filter(|milestone| shown(&milestone.on) && milestone.on >= timeline.from).collect();
    // If several fall on one cell, late ones come first, then open ones.
    milestones.sort_by_key(|milestone| match milestone.state {
        MilestoneState::Delivered => 0,
        MilestoneState::Open => 1,
        MilestoneState::Overdue => 2,
    });
    for milestone in milestones {
        cells[scale.cell(milestone.on)] = (milestones::symbol(milestone.state), style(milestone.state));
    }
    cells.iter().map(|(character, style)| mark(character.encode_utf8(&mut [0; 4]), *style)).collect()
}

fn is_today_shown(timeline: &Timeline) -> bool {
    (timeline.from..timeline.until).contains(&timeline.today)
}

fn style(state: MilestoneState) -> Style {
    match state {
        MilestoneState::Open => Style::Plain,
        MilestoneState::Delivered => Style::Good,
        MilestoneState::Overdue => Style::Bad,
    }
}

fn date_list(timeline: &Timeline, labels: Vec<String>, language: Language, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (label, row) in labels.into_iter().zip(&timeline.rows) {
        lines.extend(grid::wrap(label, width));
        if let Some(span) = milestones::span(row, language) {
            lines.extend(grid::wrap_hanging("  ", span, width));
        }
        for milestone in milestones::in_order(row) {
            let symbol = milestones::symbol(milestone.state).to_string();
            let symbol = mark(&symbol, style(milestone.state));
            let title = text::words(&milestone.title, Style::Plain);
            let day = dates::short(language, milestone.on);
            lines.extend(grid::wrap_hanging("  ", format!("{symbol} {day} {title}"), width));
        }
    }
    lines
}
