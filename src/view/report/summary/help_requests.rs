//! Requests for help, the most important first.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{heading, project_name};
use crate::diagnostic::Alert;
use crate::facts::{AlertKind, AlertRow, AsOf, Assignee, Filter, HealthNow, alerts, decisions_asked, health};
use crate::l10n::Localizer;
use crate::model::ProjectIx;
use crate::view::attention;
use crate::view::components::{assignee_name, date_near, excerpt, paragraph, shorten_title};
use crate::view::document::{Block, Entries, Entry, Fit, Link, More, Role, Text, Tone};

/// A heading with an entry for each person and project.
pub fn needs_help(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let heading = heading(words.text("report-needs-help"));
    let groups = grouped(requests(on, words));
    if groups.is_empty() {
        return vec![heading, paragraph(Role::Body, Text::plain(words.text("report-needs-nothing")))];
    }
    let places = groups.iter().map(|group| project_name(on, group[0].project_ix, Tone::Quiet)).collect();
    let entries = groups.iter().map(|group| entry(on, group, words)).collect();
    let more = More {
        message: "report-needs-more",
        places,
        other_places: Some(Link::Anchor("report-all-projects".to_owned())),
        besides: 0,
    };
    let items = vec![Block::Entries(Entries { urgent: true, entries })];
    vec![heading, Block::Fit(Fit { items, below: Vec::new(), more, share: 3 })]
}

/// A request to one person in one project.
struct Request<'a> {
    who: Assignee<'a>,
    project_ix: ProjectIx,
    weight: Weight,
    text: String,
    is_overdue: bool,
}

/// The sort key, most important first: the kind, then the longest waiting.
type Weight = (Rank, Reverse<i64>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Escalation,
    /// From the committee, or from whoever decides in its place.
    DecisionOrReview,
    OffTrack,
    /// Overdue, with dependents.
    Awaited,
    Other,
}

fn requests<'a>(on: &AsOf<'a>, words: &Localizer) -> Vec<Request<'a>> {
    let rows = alerts(on, &Filter::default());
    let mut requests: Vec<Request> =
        attention::requests(&rows).iter().filter_map(|alerts| request(alerts, on.day, words)).collect();
    requests.extend(upcoming_decisions(on, words));
    requests.extend(needs(on, words));
    requests
}

/// `None` for alerts that ask someone to continue their own work.
fn request<'a>(alerts: &[&AlertRow<'a>], day: NaiveDate, words: &Localizer) -> Option<Request<'a>> {
    let row = alerts.first()?;
    let since = |date: NaiveDate| day.signed_duration_since(date).num_days();
    let (rank, days) = match &row.what {
        AlertKind::EscalationOpen { days, .. } => (Rank::Escalation, *days),
        AlertKind::DecisionPending { days, .. } => (Rank::DecisionOrReview, *days),
        AlertKind::ReviewDue { since: from, .. } => (Rank::DecisionOrReview, since(*from)),
        AlertKind::OffTrack { on, .. } => (Rank::OffTrack, since(*on)),
        AlertKind::Overdue { days_late, dependents, .. } if !dependents.is_empty() => (Rank::Awaited, *days_late),
        AlertKind::Overdue { days_late, .. } => (Rank::Other, *days_late),
        AlertKind::Escalate { days_late, .. } => (Rank::Other, days_late.unwrap_or(0)),
        AlertKind::Unconfirmed { days, .. } => (Rank::Other, *days),
        AlertKind::DueSoon { .. }
        | AlertKind::OwnerAway { .. }
        | AlertKind::Blocked { .. }
        | AlertKind::WillSlip { .. }
        | AlertKind::Checkpoint { .. }
        | AlertKind::NothingDelivered { .. }
        | AlertKind::WaiverEnding { .. } => return None,
    };
    Some(Request {
        who: attention::same_person(row.assignee),
        project_ix: row.project_ix,
        weight: (rank, Reverse(days)),
        text: attention::sentence(alerts, day, words),
        is_overdue: row.what.alert() == Alert::Overdue,
    })
}

/// Decisions requested from upcoming meetings.
fn upcoming_decisions<'a>(on: &AsOf<'a>, words: &Localizer) -> Vec<Request<'a>> {
    let request = |row: crate::facts::decisions::DecisionAsked<'a>| {
        let asked = ("asked", date_near(words, row.asked, on.day).into());
        let question = ("question", excerpt(row.question.unwrap_or("")).into());
        let text = match row.on {
            Some(meets) => {
                let meets = ("on", date_near(words, meets, on.day).into());
                words.format("report-decision-to-come", &[asked, question, meets])
            }
            None => words.format("report-decision-no-meeting", &[asked, question]),
        };
        let days = on.day.signed_duration_since(row.asked).num_days();
        let weight = (Rank::DecisionOrReview, Reverse(days));
        Request { who: Assignee::Meeting(row.meeting), project_ix: row.project_ix, weight, text, is_overdue: false }
    };
    decisions_asked(on).into_iter().map(request).collect()
}

/// Needs stated in the last updates; those of off-track projects are in their alert.
fn needs<'a>(on: &AsOf<'a>, words: &Localizer) -> Vec<Request<'a>> {
    let active = on.portfolio.projects().filter(|(_, project)| project.is_active());
    active
        .filter_map(|(project_ix, project)| {
            let update = project.last_update(on.day)?;
            let needs = update.needs.value()?;
            let now = health::health(on.portfolio, project, on.day);
            if now == HealthNow::OffTrack && !on.portfolio.roadmap.alerts_off.contains(&Alert::OffTrack) {
                return None;
            }
            let days = update.on.value().map_or(0, |&update| on.day.signed_duration_since(update).num_days());
            let text = words.format("report-needs", &[("needs", excerpt(needs).into())]);
            let who = Assignee::lead(on.portfolio, project);
            Some(Request { who, project_ix, weight: (Rank::Other, Reverse(days)), text, is_overdue: false })
        })
        .collect()
}

/// Groups the requests to one person in one project; sorted by weight within and among groups.
fn grouped(requests: Vec<Request>) -> Vec<Vec<Request>> {
    let mut groups: Vec<Vec<Request>> = Vec::new();
    let mut at: HashMap<(Assignee, ProjectIx), usize> = HashMap::new();
    for request in requests {
        let at = *at.entry((request.who, request.project_ix)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[at].push(request);
    }
    groups.iter_mut().for_each(|group| group.sort_by_key(|request| request.weight));
    groups.sort_by_key(|group| group[0].weight);
    groups
}

/// The first request in words, with the number of others.
fn entry(on: &AsOf, group: &[Request], words: &Localizer) -> Entry {
    let (first, others) = group.split_first().expect("a group begins with a request");
    let mut text = words.text("attention-colon") + &first.text;
    if !others.is_empty() {
        let all_overdue = group.iter().all(|request| request.is_overdue);
        let message = if all_overdue { "report-needs-others-overdue" } else { "report-needs-others" };
        text += &words.text("attention-join");
        text += &words.format(message, &[("count", others.len().into())]);
    }
    let project = project_name(on, first.project_ix, Tone::Strong);
    let name = assignee_name(words, &first.who);
    Entry { name: Text::plain(shorten_title(&name)), text: project.then(Text::plain(text)) }
}
