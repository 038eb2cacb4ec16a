//! What was delivered in the month and by whom, and what its reviews praised.

use super::moved::recorded_late;
use super::{Said, Side, project_name};
use crate::facts::OnDay;
use crate::facts::month::{Month, ProjectMonth};
use crate::view::document::{Text, Tone};
use crate::view::parts::{date_near, shortened};
use crate::words::Words;

/// So much is said of one project at least, and more up to so many letters; the rest is counted, and stands on its sheet.
const SAID_OF_ONE: usize = 2;
const SAID_LETTERS: usize = 200;

pub fn achieved(on: &OnDay, month: &Month, words: &Words) -> Side {
    let mut rows: Vec<&ProjectMonth> = month.projects.iter().filter(|row| is_achieved(row)).collect();
    // Those who delivered first; the order is kept otherwise.
    rows.sort_by_key(|row| row.delivered.is_empty());
    let said = rows.into_iter().map(|row| Said { about: Some(row.project_ix), text: line(on, row, words) }).collect();
    Side { heading: "report-achieved", said, nothing: "report-achieved-nothing", note: None }
}

fn is_achieved(row: &ProjectMonth) -> bool {
    !(row.delivered.is_empty() && row.highlights.is_empty() && row.late_reviews.is_empty())
}

fn line(on: &OnDay, row: &ProjectMonth, words: &Words) -> Text {
    let delivered = row.delivered.iter().map(|it| {
        let deliverable = shortened(it.deliverable.title);
        match it.recorded {
            None => deliverable.into_owned(),
            Some(recorded) => {
                let names = ["report-achieved-recorded", "report-achieved-recorded-since"];
                recorded_late(names, &deliverable, it.on, recorded, on.day, words)
            }
        }
    });
    let praised = row.highlights.iter().map(|said| {
        let said = said.trim_end_matches('.');
        words.say_with("report-quote", &[("text", said.into())])
    });
    let late = row.late_reviews.iter().flat_map(|review| {
        review.highlights.iter().map(|said| {
            let on = date_near(words, review.on, on.day);
            let text = said.trim_end_matches('.');
            words.say_with("report-quote-of-review", &[("text", text.into()), ("on", on.into())])
        })
    });
    let mut what: Vec<String> = delivered.chain(praised).chain(late).collect();
    let mut letters = 0;
    let fits = what.iter().take_while(|said| {
        letters += said.chars().count();
        letters <= SAID_LETTERS
    });
    let fits = fits.count().max(SAID_OF_ONE);
    if let Some(more) = what.len().checked_sub(fits).filter(|&more| more > 0) {
        what.truncate(fits);
        what.push(words.say_with("report-achieved-more", &[("count", more.into())]));
    }
    let what = words.say_with("report-achieved-line", &[("what", what.join(&words.say("attention-join")).into())]);
    let thanks: Vec<&str> = row.thanks.iter().map(|person| person.name).collect();
    let title = project_name(on, row.project_ix, Tone::Strong);
    title.then(Text::plain(what)).then(Text::quiet(format!(" {}", words.list(&thanks))))
}
