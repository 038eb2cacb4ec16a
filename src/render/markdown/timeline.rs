//! Renders a timeline as its caption and a list of projects with their dates.

use super::inline::{self, Context};
use crate::{
    l10n::{dates, punctuation},
    render::{escape, milestones},
    view::document::{Timeline, TimelineRow},
};

/// The lines of a timeline.
pub fn draw(timeline: &Timeline, context: &Context) -> Vec<String> {
    let rows: Vec<String> = timeline.rows.iter().flat_map(|row| lines(row, context)).collect();
    vec![escape::markdown(&timeline.alternative), rows.join("\n"), inline::text(&timeline.legend_of_signs, context)]
}

fn lines(row: &TimelineRow, context: &Context) -> Vec<String> {
    let mark = row.mark.map_or_else(String::new, |mark| format!("{} ", mark.symbol()));
    let label = format!("{mark}{}", inline::strong(&row.label, context));
    let span = milestones::span(row, context.language);
    let first: Vec<String> = [Some(label), span].into_iter().flatten().collect();
    let mut lines = vec![format!("- {}", first.join(punctuation::colon(context.language)))];
    for milestone in milestones::in_order(row) {
        let symbol = milestones::symbol(milestone.state);
        let day = dates::short(context.language, milestone.on);
        let title = escape::markdown(&milestone.title);
        lines.push(format!("  - {symbol} {day}{}{title}", punctuation::colon(context.language)));
    }
    lines
}
