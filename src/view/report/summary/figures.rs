//! The key figures, each with last month's value.

use chrono::NaiveDate;

use crate::facts::key_figures::{Figures, earlier_figures, end_of_last_month, figures};
use crate::facts::month::Month;
use crate::facts::{AsOf, HealthNow};
use crate::l10n::{Localizer, dates};
use crate::view::components::{health_mark, health_word};
use crate::view::document::{KeyFigure, Part};

/// The key figures, each with its value a month before.
pub fn key_figures(on: &AsOf, month: &Month, words: &Localizer) -> Vec<KeyFigure> {
    let now = figures(on.portfolio, on.day);
    let last_day = end_of_last_month(on.day);
    let before = match on.history.last_month() {
        Some(then) => figures(then, last_day),
        None => earlier_figures(on.portfolio, last_day),
    };
    let figure = |value: u32, was: u32, name: &str| KeyFigure {
        value,
        label: words.format(name, &[("count", i64::from(value).into())]),
        before: Some(words.format(
            "report-in-month",
            &[("count", i64::from(was).into()), ("month", last_month(on.day, words).into())],
        )),
        parts: Vec::new(),
    };
    let mut delivered = figure(now.delivered_this_month, before.delivered_this_month, "report-figure-delivered");
    let late = month.projects.iter().flat_map(|row| &row.delivered).filter(|it| it.recorded.is_some()).count();
    if late > 0 {
        let args = [("label", delivered.label.as_str().into()), ("count", late.into())];
        delivered.label = words.format("report-figure-recorded", &args);
    }
    vec![
        KeyFigure {
            parts: HealthNow::ALL.iter().filter_map(|&health| part(&now, &before, health, on, words)).collect(),
            ..figure(now.active, before.active, "report-figure-active")
        },
        delivered,
        figure(now.overdue, before.overdue, "report-figure-overdue"),
        figure(now.due_next_month, before.due_next_month, "report-figure-due"),
    ]
}

/// The active projects with one health. "Not yet known" is rare and only shown if there are any; zero is not shown
/// for a health that unconfirmed projects had last.
fn part(now: &Figures, before: &Figures, health: HealthNow, on: &AsOf, words: &Localizer) -> Option<Part> {
    let (value, was) = (count(now, health), count(before, health));
    let is_last_word = now.unconfirmed_last.iter().any(|last| last.health == health);
    let is_shown = match health {
        HealthNow::OnTrack | HealthNow::AtRisk | HealthNow::OffTrack => value > 0 || !is_last_word,
        HealthNow::Unconfirmed => true,
        HealthNow::NotYetKnown => value > 0 || was > 0,
    };
    let label = match health {
        HealthNow::NotYetKnown => words.text("report-figure-not-yet-known"),
        _ => health_word(words, health),
    };
    let before = match last_words(now, words).filter(|_| health == HealthNow::Unconfirmed) {
        Some(last) => words.format(
            "report-unconfirmed-last",
            &[("last", last.into()), ("count", i64::from(was).into()), ("month", last_month(on.day, words).into())],
        ),
        None => was.to_string(),
    };
    is_shown.then(|| Part { mark: health_mark(health), value, label, before: Some(before) })
}

/// "off track"; if the last updates differ, with numbers: "1 off track, 2 on track".
fn last_words(now: &Figures, words: &Localizer) -> Option<String> {
    match now.unconfirmed_last[..] {
        [] => None,
        [all] if all.projects == count(now, HealthNow::Unconfirmed) => Some(health_word(words, all.health)),
        ref several => {
            let parts =
                several.iter().map(|last| format!("{}\u{a0}{}", last.projects, health_word(words, last.health)));
            Some(parts.collect::<Vec<_>>().join(", "))
        }
    }
}

fn count(figures: &Figures, health: HealthNow) -> u32 {
    figures.by_health.iter().filter(|counted| counted.health == health).map(|counted| counted.projects).sum()
}

/// The name of the month before the reference day: "November".
fn last_month(day: NaiveDate, words: &Localizer) -> &'static str {
    dates::month_name(words.language(), end_of_last_month(day))
}
