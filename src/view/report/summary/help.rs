//! Whose help is needed, and with what: the most urgent first.

use super::{also, heading, project_name};
use crate::diagnostic::Alert;
use crate::facts::{AlertRow, Filter, HealthNow, OnDay, alerts, decisions_asked, health};
use crate::model::ProjectIx;
use crate::view::attention;
use crate::view::document::{Block, Entries, Entry, Role, Text, Tone};
use crate::view::parts::{date_near, paragraph, quoted};
use crate::view::room;
use crate::words::Words;

/// Who is asked, and for what.
pub fn asked(on: &OnDay, words: &Words) -> Vec<(ProjectIx, Entry)> {
    let rows: Vec<AlertRow> = alerts(on, &Filter::default()).into_iter().filter(calls_for_help).collect();
    let mut asked: Vec<(ProjectIx, Entry)> = attention::asks(&rows, on.day, words)
        .into_iter()
        .map(|ask| (ask.project_ix, Entry { text: linked(on, &ask, words), name: Text::plain(ask.who) }))
        .collect();
    asked.extend(decisions_to_come(on, words));
    asked.extend(needs(on, words));
    asked
}

/// As much of what is `asked` as goes into so many lines.
pub fn needs_help(on: &OnDay, asked: &[(ProjectIx, Entry)], lines: f32, words: &Words) -> Vec<Block> {
    let heading = heading(words.say("report-needs-help"));
    if asked.is_empty() {
        return vec![heading, paragraph(Role::Body, Text::plain(words.say("report-needs-nothing")))];
    }
    let beside = room::beside_names(asked.iter().map(|(_, entry)| entry).take(lines as usize));
    let (shown, rest) = room::fitting(asked.iter().collect(), |(_, entry)| &entry.text, beside, lines);
    let entries = shown.into_iter().map(|(_, entry)| entry.clone()).collect();
    let mut blocks = vec![heading, Block::Entries(Entries { urgent: true, entries })];
    if let Some(projects) = also(on, "report-needs-of", rest.iter().map(|(project, _)| *project), words) {
        let more = words.say_with("report-needs-more", &[("count", rest.len().into())]);
        blocks.push(paragraph(Role::Note, Text::quiet(more).then(projects)));
    }
    blocks
}

fn linked(on: &OnDay, ask: &attention::Ask, words: &Words) -> Text {
    let said = words.say("attention-colon") + &ask.said;
    project_name(on, ask.project_ix, Tone::Strong).then(Text::plain(said))
}

/// The others ask somebody to go on with their work, not to help.
fn calls_for_help(row: &AlertRow) -> bool {
    match row.what.alert() {
        Alert::Overdue
        | Alert::Unconfirmed
        | Alert::OffTrack
        | Alert::Escalate
        | Alert::EscalationOpen
        | Alert::DecisionPending
        | Alert::ReviewDue => true,
        Alert::DueSoon
        | Alert::OwnerAway
        | Alert::Blocked
        | Alert::WillSlip
        | Alert::Checkpoint
        | Alert::NothingDelivered
        | Alert::WaiverEnding => false,
    }
}

/// What meetings to come are asked to decide.
fn decisions_to_come(on: &OnDay, words: &Words) -> Vec<(ProjectIx, Entry)> {
    let entry = |row: &crate::facts::decisions::DecisionAsked| {
        let asked = ("asked", date_near(words, row.asked, on.day).into());
        let question = ("question", quoted(row.question.unwrap_or("")).into());
        let said = match row.on {
            Some(meets) => {
                let meets = ("on", date_near(words, meets, on.day).into());
                words.say_with("report-decision-to-come", &[asked, question, meets])
            }
            None => words.say_with("report-decision-no-meeting", &[asked, question]),
        };
        let text = project_name(on, row.project_ix, Tone::Strong).then(Text::plain(said));
        (row.project_ix, Entry { name: Text::plain(row.meeting.name), text })
    };
    decisions_asked(on).iter().map(entry).collect()
}

/// What the last updates of projects say is missing; of those off track it is said with the alert.
fn needs(on: &OnDay, words: &Words) -> Vec<(ProjectIx, Entry)> {
    let active = on.portfolio.projects().filter(|(_, project)| project.is_active());
    active
        .filter_map(|(ix, project)| {
            let needs = project.last_update(on.day)?.needs.value()?;
            let now = health::health(on.portfolio, project, on.day);
            let told = now == HealthNow::OffTrack && !on.portfolio.roadmap.alerts_off.contains(&Alert::OffTrack);
            let lead = project.lead.value().map_or("", |lead| on.portfolio.name_of(lead));
            let said = words.say_with("report-needs", &[("needs", quoted(needs).into())]);
            let text = project_name(on, ix, Tone::Strong).then(Text::plain(said));
            (!told).then(|| (ix, Entry { name: Text::plain(lead), text }))
        })
        .collect()
}
