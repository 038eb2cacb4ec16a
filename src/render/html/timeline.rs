//! Renders a timeline: a drawing to scale for each project, with its dates as text for screen readers.

use chrono::NaiveDate;

use super::{Page, Percent, inline, milestone_id};
use crate::{
    l10n::{Localizer, dates},
    render::milestones,
    view::document::{Milestone, MilestoneState, Timeline, TimelineRow},
};

/// Writes a timeline.
pub fn draw(page: &mut Page, timeline: &Timeline) {
    let scale = Scale { from: timeline.from, until: timeline.until };
    page.raw("<figure class=\"timeline\">\n");
    if !page.timeline_drawn {
        grid(page, timeline, &scale);
    }
    months(page, timeline, &scale);
    page.raw("<ul>\n");
    for row in &timeline.rows {
        page.raw("<li><span>");
        if let Some(mark) = row.mark {
            inline::mark(page, mark);
            page.raw(" ");
        }
        inline::text(page, &row.label);
        page.raw("</span>\n");
        draw_row(page, row, timeline, &scale);
        page.raw("</li>\n");
    }
    page.raw("</ul>\n<figcaption>");
    page.flowing(&timeline.alternative);
    page.raw(" ");
    inline::text(page, &timeline.legend);
    page.raw("</figcaption>\n</figure>\n");
}

/// The starts of months and today's line: drawn once, below every row.
fn grid(page: &mut Page, timeline: &Timeline, scale: &Scale) {
    page.timeline_drawn = true;
    page.raw("<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">");
    page.raw("<symbol id=\"timeline_grid\" overflow=\"visible\">");
    let firsts = timeline.months.iter().map(|month| month.first).chain([timeline.until]);
    for first in firsts {
        line(page, "month", scale.percent(first));
    }
    if scale.shows(timeline.today) {
        line(page, "today", scale.percent(timeline.today));
    }
    page.raw("</symbol></svg>\n");
}

fn line(page: &mut Page, class: &str, x: Percent) {
    page.raw(&format!("<line class=\"{class}\" x1=\"{x}\" x2=\"{x}\" y2=\"100%\"/>"));
}

/// Years, months and today's date above the rows.
fn months(page: &mut Page, timeline: &Timeline, scale: &Scale) {
    page.raw("<svg class=\"months\" aria-hidden=\"true\" focusable=\"false\">\n");
    for (at, month) in timeline.months.iter().enumerate() {
        let x = scale.percent(month.first);
        if let Some(year) = &month.year {
            page.raw(&format!("<text class=\"year\" x=\"{x}\" y=\"12\">"));
            page.text(year);
            page.raw("</text>");
        }
        // If space is scarce, only every second or third name is shown.
        let class = match (at % 2, at % 3) {
            (0, 0) => "",
            (_, 0) => " class=\"second\"",
            (0, _) => " class=\"third\"",
            (_, _) => " class=\"second third\"",
        };
        page.raw(&format!("<text{class} x=\"{x}\" y=\"27\" dx=\"3\">"));
        page.text(&month.label);
        page.raw("</text>\n");
    }
    if scale.shows(timeline.today) {
        let x = scale.percent(timeline.today);
        // Near the end the date is placed before its line.
        let (anchor, shift) = if scale.share(timeline.today) > 0.85 { ("end", -3) } else { ("start", 3) };
        page.raw(&format!("<text class=\"now\" x=\"{x}\" y=\"42\" dx=\"{shift}\" text-anchor=\"{anchor}\">"));
        page.text(&timeline.today_label);
        page.raw("</text>");
        page.raw(&format!("<line class=\"today\" x1=\"{x}\" x2=\"{x}\" y1=\"30\" y2=\"100%\"/>\n"));
    }
    page.raw("</svg>\n");
}

fn draw_row(page: &mut Page, row: &TimelineRow, timeline: &Timeline, scale: &Scale) {
    let described = description(row, page.words);
    if described.is_empty() {
        page.raw("<svg class=\"row\" aria-hidden=\"true\">");
    } else {
        page.raw("<svg class=\"row\" role=\"img\" aria-label=\"");
        page.text(&described);
        page.raw("\">");
    }
    page.raw("<use href=\"#timeline_grid\"/>");
    span(page, row, timeline, scale);
    for milestone in milestones::in_order(row).into_iter().filter(|it| scale.shows(it.on)) {
        let x = scale.percent(milestone.on);
        page.raw("<use href=\"#");
        page.raw(milestone_id(milestone.state));
        page.raw(&format!("\" x=\"{x}\" y=\"50%\"><title>"));
        let description = in_words(milestone, page.words);
        page.text(&description);
        page.raw("</title></use>");
    }
    page.raw("</svg>\n");
}

/// The bar from the first to the last day: elapsed and remaining time.
fn span(page: &mut Page, row: &TimelineRow, timeline: &Timeline, scale: &Scale) {
    if row.start.is_none() && row.end.is_none() {
        return;
    }
    let from = row.start.map_or(0.0, |start| scale.share(start));
    let until = row.end.map_or(1.0, |end| scale.share(end.succ_opt().unwrap_or(end)));
    let now = scale.share(timeline.today);
    for (class, from, until) in [("gone", from, until.min(now)), ("ahead", from.max(now), until)] {
        if until > from {
            let (x, width) = (Percent(from), Percent(until - from));
            page.raw(&format!("<rect class=\"{class}\" x=\"{x}\" width=\"{width}\"/>"));
        }
    }
    let [begins_before, ends_after] = timeline.continues(row);
    if begins_before {
        page.raw("<use href=\"#arrow_before\" x=\"0%\" y=\"50%\"/>");
    }
    if ends_after {
        page.raw("<use href=\"#arrow_after\" x=\"100%\" y=\"50%\"/>");
    }
}

/// "1 Oct 2026 – 31 Mar 2027; Logo, due on 10 Dec 2026, overdue; …".
fn description(row: &TimelineRow, words: &Localizer) -> String {
    let span = milestones::span(row, words.language());
    let descriptions = milestones::in_order(row).into_iter().map(|milestone| in_words(milestone, words));
    span.into_iter().chain(descriptions).collect::<Vec<_>>().join("; ")
}

fn in_words(milestone: &Milestone, words: &Localizer) -> String {
    let name = match milestone.state {
        MilestoneState::Open => "page-milestone-open",
        MilestoneState::Delivered => "page-milestone-delivered",
        MilestoneState::Overdue => "page-milestone-overdue",
    };
    let day = dates::short(words.language(), milestone.on);
    words.format(name, &[("title", milestone.title.as_str().into()), ("day", day.into())])
}

/// Maps days to horizontal positions.
struct Scale {
    from: NaiveDate,
    until: NaiveDate,
}

impl Scale {
    fn shows(&self, day: NaiveDate) -> bool {
        (self.from..self.until).contains(&day)
    }

    /// The position of the start of a day, from 0 to 1, clamped.
    fn share(&self, day: NaiveDate) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a timeline spans years, not ages")]
        let days = |day: NaiveDate| day.signed_duration_since(self.from).num_days() as f64;
        (days(day) / days(self.until).max(1.0)).clamp(0.0, 1.0)
    }

    fn percent(&self, day: NaiveDate) -> Percent {
        Percent(self.share(day))
    }
}
