//! The figures at the head of the report, each beside last month's.

use chrono::NaiveDate;

use crate::facts::key_figures::{Figures, end_of_last_month, figures};
use crate::facts::{HealthNow, OnDay};
use crate::view::document::{KeyFigure, Mark, Part};
use crate::words::{Words, dates};

pub fn key_figures(on: &OnDay, words: &Words) -> Vec<KeyFigure> {
    let now = figures(on.portfolio, on.day);
    let then = on.before.last_month().unwrap_or(on.portfolio);
    let before = figures(then, end_of_last_month(on.day));
    let figure = |value: u32, was: u32, name: &str| KeyFigure {
        value,
        label: words.say_with(name, &[("count", i64::from(value).into())]),
        before: Some(words.say_with(
            "report-in-month",
            &[("count", i64::from(was).into()), ("month", last_month(on.day, words).into())],
        )),
        parts: Vec::new(),
    };
    vec![
        KeyFigure {
            parts: HEALTH.iter().map(|&(mark, kinds, name)| part(&now, &before, mark, kinds, name, words)).collect(),
            ..figure(now.active, before.active, "report-figure-active")
        },
        figure(now.delivered_this_month, before.delivered_this_month, "report-figure-delivered"),
        figure(now.overdue, before.overdue, "report-figure-overdue"),
        figure(now.due_next_month, before.due_next_month, "report-figure-due"),
    ]
}

/// What the active projects are made of. Those without any word and those without a fresh one are counted together.
const HEALTH: [(Mark, &[HealthNow], &str); 4] = [
    (Mark::OnTrack, &[HealthNow::OnTrack], "report-part-on-track"),
    (Mark::AtRisk, &[HealthNow::AtRisk], "report-part-at-risk"),
    (Mark::OffTrack, &[HealthNow::OffTrack], "report-part-off-track"),
    (Mark::Unknown, &[HealthNow::Unconfirmed, HealthNow::NotYetKnown], "report-part-unknown"),
];

fn part(now: &Figures, before: &Figures, mark: Mark, kinds: &[HealthNow], name: &str, words: &Words) -> Part {
    let value = count(now, kinds);
    Part { mark, value, label: words.say(name), before: Some(count(before, kinds).to_string()) }
}

fn count(figures: &Figures, kinds: &[HealthNow]) -> u32 {
    figures.by_health.iter().filter(|counted| kinds.contains(&counted.health)).map(|counted| counted.projects).sum()
}

/// The month before the day's, by name: "November".
fn last_month(day: NaiveDate, words: &Words) -> &'static str {
    dates::month_name(words.language(), end_of_last_month(day))
}
