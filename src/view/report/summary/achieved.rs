//! What was delivered in the month and by whom, and what its reviews praised.

use super::{Said, Side, project_name};
use crate::facts::OnDay;
use crate::facts::month::{Month, ProjectMonth};
use crate::view::document::{Text, Tone};
use crate::view::parts::shortened;
use crate::words::Words;

/// How much is said of one project.
const SAID_OF_ONE: usize = 2;

pub fn achieved(on: &OnDay, month: &Month, words: &Words) -> Side {
    let mut rows: Vec<&ProjectMonth> =
        month.projects.iter().filter(|row| !(row.delivered.is_empty() && row.highlights.is_empty())).collect();
    // Those who delivered first; the order is kept otherwise.
    rows.sort_by_key(|row| row.delivered.is_empty());
    let said = rows.into_iter().map(|row| Said { about: Some(row.project_ix), text: line(on, row, words) }).collect();
    Side { heading: "report-achieved", said, nothing: "report-achieved-nothing", note: None }
}

fn line(on: &OnDay, row: &ProjectMonth, words: &Words) -> Text {
    let delivered = row.delivered.iter().map(|it| shortened(it.deliverable.title).into_owned());
    let praised = row.highlights.iter().map(|said| {
        let said = said.trim_end_matches('.');
        words.say_with("report-quote", &[("text", said.into())])
    });
    let what: Vec<String> = delivered.chain(praised).take(SAID_OF_ONE).collect();
    let what = words.say_with("report-achieved-line", &[("what", what.join(&words.say("attention-join")).into())]);
    let thanks: Vec<&str> = row.thanks.iter().map(|person| person.name).collect();
    let title = project_name(on, row.project_ix, Tone::Strong);
    title.then(Text::plain(what)).then(Text::quiet(format!(" {}", words.list(&thanks))))
}
