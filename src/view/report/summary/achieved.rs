//! What was delivered in the month and by whom, and praise from reviews.

use super::schedule_changes::recorded_late;
use super::{SummaryColumn, SummaryEntry, first_of, project_name};
use crate::facts::AsOf;
use crate::facts::month::{Month, ProjectMonth};
use crate::l10n::Localizer;
use crate::view::components::{date_near, shorten_title};
use crate::view::document::{Text, Tone};

/// On a page, how many achievements of a project are named at least, and up to how many letters; its sheet has the others.
const MIN_ITEMS: usize = 2;
const MAX_LETTERS: usize = 200;

/// The column of what was achieved this month.
pub fn achieved(on: &AsOf, month: &Month, words: &Localizer) -> SummaryColumn {
    let mut rows: Vec<&ProjectMonth> = month.projects.iter().filter(|row| is_achieved(row)).collect();
    // Projects with deliveries first; the sort is stable.
    rows.sort_by_key(|row| row.delivered.is_empty());
    let entries = rows.into_iter().map(|row| entry(on, row, words)).collect();
    SummaryColumn { heading: "report-achieved", entries, if_empty: "report-achieved-nothing", note: None }
}

fn is_achieved(row: &ProjectMonth) -> bool {
    !(row.delivered.is_empty() && row.highlights.is_empty() && row.late_reviews.is_empty())
}

fn entry(on: &AsOf, row: &ProjectMonth, words: &Localizer) -> SummaryEntry {
    let delivered = row.delivered.iter().map(|it| {
        let deliverable = shorten_title(it.deliverable.title);
        match it.recorded {
            None => deliverable.into_owned(),
            Some(recorded) => {
                let names = ["report-achieved-recorded", "report-achieved-recorded-since"];
                recorded_late(names, &deliverable, it.on, recorded, on.day, words)
            }
        }
    });
    let praised = row.highlights.iter().map(|highlight| {
        let highlight = highlight.trim_end_matches('.');
        words.format("report-quote", &[("text", highlight.into())])
    });
    let late = row.late_reviews.iter().flat_map(|review| {
        review.highlights.iter().map(|highlight| {
            let on = date_near(words, review.on, on.day);
            let text = highlight.trim_end_matches('.');
            words.format("report-quote-of-review", &[("text", text.into()), ("on", on.into())])
        })
    });
    let what: Vec<String> = delivered.chain(praised).chain(late).collect();
    let credits: Vec<&str> = row.credits.iter().map(|person| person.name).collect();
    let line = |what: &[String]| {
        let what = words.format("report-achieved-line", &[("what", what.join(&words.text("attention-join")).into())]);
        let title = project_name(on, row.project_ix, Tone::Strong);
        title.then(Text::plain(what)).then(Text::quiet(format!(" {}", words.list(&credits))))
    };
    let text = line(&what);
    let short = first_of(what, MIN_ITEMS, MAX_LETTERS, "report-achieved-more", words).map(|what| line(&what));
    SummaryEntry { about: Some(row.project_ix), text, short }
}
