//! Who waits for what a command changed, and which meetings it touches.

use chrono::NaiveDate;

use crate::facts::changes::{AwaitedDeliverable, AwaitedState, Changes, MeetingImpact};
use crate::l10n::{Localizer, dates};
use crate::view::components::quoted_title;
use crate::view::document::{Entry, Text};

/// The most dates or names listed; the others are counted.
const MOST_LISTED: usize = 5;

/// An entry for each deliverable that others wait for, and for each meeting series.
pub fn entries(changes: &Changes, words: &Localizer) -> Vec<Entry> {
    let waiting = changes.consequences.awaited.iter().filter_map(|awaited| {
        let text = waiting_words(awaited, changes, words)?;
        Some(Entry { name: Text::strong(awaited.project.title), text: Text::plain(text) })
    });
    let meetings = changes.consequences.meetings.iter().map(|impact| Entry {
        name: Text::strong(impact.meeting.name),
        text: Text::plain(meeting_words(impact, words)),
    });
    waiting.chain(meetings).collect()
}

/// `None` if all who wait are shown as late already.
fn waiting_words(awaited: &AwaitedDeliverable, changes: &Changes, words: &Localizer) -> Option<String> {
    let is_shown = |project: &str, deliverable: Option<&str>| {
        let mut slips = changes.consequences.slips.iter();
        slips.any(|slip| slip.project.id == project && Some(slip.deliverable.id) == deliverable)
    };
    let names = awaited
        .dependents
        .iter()
        .filter(|dependent| !is_shown(dependent.project.id, dependent.deliverable.map(|deliverable| deliverable.id)));
    let names: Vec<String> = names
        .map(|dependent| match dependent.deliverable {
            Some(deliverable) if dependent.project.id == awaited.project.id => quoted_title(deliverable.title, words),
            Some(deliverable) => format!("{} ({})", quoted_title(deliverable.title, words), dependent.project.title),
            None => quoted_title(dependent.project.title, words),
        })
        .collect();
    if names.is_empty() {
        return None;
    }
    let message = match awaited.state {
        AwaitedState::Open => "edit-waits",
        AwaitedState::Delivered => "edit-waits-no-longer",
        AwaitedState::Dropped => "edit-waits-for-dropped",
    };
    let args = [
        ("count", names.len().into()),
        ("names", listed(names, words).into()),
        ("title", awaited.deliverable.title.into()),
    ];
    Some(words.format(message, &args))
}

fn meeting_words(impact: &MeetingImpact, words: &Localizer) -> String {
    let parts = [
        ("edit-meeting-lost", &impact.lost),
        ("edit-meeting-gained", &impact.gained),
        ("edit-meeting-changed", &impact.changed),
    ];
    let texts = parts.into_iter().filter(|(_, days)| !days.is_empty()).map(|(message, days)| {
        let named = |day: &NaiveDate| dates::short(words.language(), *day);
        let days = listed(days.iter().map(named).collect(), words);
        words.format(message, &[("dates", days.into())])
    });
    texts.collect::<Vec<String>>().join(&words.text("attention-join"))
}

fn listed(mut names: Vec<String>, words: &Localizer) -> String {
    // A single one left out would take as much room as what stands for it.
    if names.len() > MOST_LISTED + 1 {
        let more = names.len() - MOST_LISTED;
        names.truncate(MOST_LISTED);
        names.push(words.format("edit-more", &[("count", more.into())]));
    }
    words.list(&names)
}
