//! What needs attention, as sentences: one for each person and project, the most urgent first.

mod clauses;
mod merge;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::components::{assignee_name, capitalised_unless};
use super::document::{Entry, Text};
use crate::facts::alerts::Urgency;
use crate::facts::{AlertKind, AlertRow, Assignee};
use crate::l10n::Localizer;
use crate::model::ProjectIx;

/// What a person has to do in one project.
pub struct Action<'a> {
    /// The person.
    pub who: String,
    /// The project's title.
    pub project: &'a str,
    /// The project's index.
    pub project_ix: ProjectIx,
    /// The sentence, without person and project.
    pub text: String,
}

/// The entries of "Needs attention".
pub fn entries(alerts: &[AlertRow], day: NaiveDate, words: &Localizer) -> Vec<Entry> {
    let entry = |ask: Action| {
        let text = Text::strong(ask.project).then(Text::plain(words.text("attention-colon") + &ask.text));
        Entry { name: Text::plain(ask.who), text }
    };
    actions(alerts, day, words).into_iter().map(entry).collect()
}

/// The actions of all persons. Deliverables that are only due soon are left to the deadlines.
pub fn actions<'a>(alerts: &[AlertRow<'a>], day: NaiveDate, words: &Localizer) -> Vec<Action<'a>> {
    let mut groups = grouped(&merge::merged(alerts), words);
    let mut most_urgent: HashMap<String, Urgency> = HashMap::new();
    for group in &groups {
        let urgency = most_urgent.entry(group.name.clone()).or_insert(group.urgency);
        *urgency = (*urgency).min(group.urgency);
    }
    groups.sort_by(|a, b| {
        let of = |group: &Group| (most_urgent[&group.name], group.name.clone(), group.urgency);
        of(a).cmp(&of(b))
    });
    let ask = |group: Group<'_, 'a>| Action {
        text: clauses::clauses(&group.alerts, day, words).join(&words.text("attention-join")),
        who: group.name,
        project: group.project,
        project_ix: group.project_ix,
    };
    groups.into_iter().map(ask).collect()
}

/// An entry for each alert of one project, the most urgent first.
pub fn alert_entries(alerts: &[AlertRow], day: NaiveDate, words: &Localizer) -> Vec<Entry> {
    // An overdue deliverable is late anyway, unless the slip has a cause.
    let is_overdue = |id: &str| {
        let of = |alert: &AlertRow| alert.deliverable.is_some_and(|deliverable| deliverable.id == id);
        alerts.iter().any(|alert| matches!(alert.what, AlertKind::Overdue { .. }) && of(alert))
    };
    let is_known = |alert: &AlertRow| match alert.what {
        AlertKind::WillSlip { because: None, .. } => {
            alert.deliverable.is_some_and(|deliverable| is_overdue(deliverable.id))
        }
        _ => false,
    };
    let mut requests = requests(alerts);
    requests.retain(|alerts| !is_known(alerts[0]));
    requests.sort_by_key(|alerts| alerts[0].urgency());
    let entry = |alerts: Vec<&AlertRow>| Entry {
        name: Text::plain(assignee_name(words, &alerts[0].assignee)),
        text: Text::plain(capitalised_unless(sentence(&alerts, day, words), titles(&alerts))),
    };
    requests.into_iter().map(entry).collect()
}

/// An entry for each alert of one person, named by its project, the most urgent first.
pub fn entries_by_project(alerts: &[AlertRow], day: NaiveDate, words: &Localizer) -> Vec<Entry> {
    let mut requests = requests(alerts);
    requests.sort_by_key(|alerts| alerts[0].urgency());
    let entry = |alerts: Vec<&AlertRow>| Entry {
        name: Text::plain(alerts[0].project.title),
        text: Text::plain(capitalised_unless(sentence(&alerts, day, words), titles(&alerts))),
    };
    requests.into_iter().map(entry).collect()
}

fn titles<'a>(alerts: &[&AlertRow<'a>]) -> impl Iterator<Item = &'a str> {
    alerts.iter().filter_map(|alert| alert.deliverable).map(|deliverable| deliverable.title)
}

/// Each alert by itself; but what is overdue, and that it is time to ask for help with it, are one request to one person.
pub fn requests<'r, 'a>(alerts: &'r [AlertRow<'a>]) -> Vec<Vec<&'r AlertRow<'a>>> {
    let key = |alert: &AlertRow<'a>| {
        (alert.project_ix, same_person(alert.assignee), alert.deliverable.map(|deliverable| deliverable.id))
    };
    let is_overdue = |alert: &&AlertRow| matches!(alert.what, AlertKind::Overdue { .. });
    let is_escalation = |alert: &&AlertRow| matches!(alert.what, AlertKind::Escalate { days_late: Some(_), .. });
    let overdue: HashSet<_> = alerts.iter().filter(is_overdue).map(key).collect();
    let escalations: HashMap<_, _> = alerts.iter().filter(is_escalation).map(|alert| (key(alert), alert)).collect();
    let with_escalation = |alert: &'r AlertRow<'a>| match escalations.get(&key(alert)) {
        Some(escalation) if is_overdue(&alert) => vec![alert, *escalation],
        _ => vec![alert],
    };
    let own = alerts.iter().filter(|alert| !(is_escalation(alert) && overdue.contains(&key(alert))));
    own.map(with_escalation).collect()
}

/// The sentence of one request without its project: "Logo is 5 days late".
pub fn sentence(request: &[&AlertRow], day: NaiveDate, words: &Localizer) -> String {
    clauses::clauses(request, day, words).join(&words.text("attention-join"))
}

/// The alerts for one person in one project.
struct Group<'r, 'a> {
    name: String,
    project: &'a str,
    project_ix: ProjectIx,
    urgency: Urgency,
    alerts: Vec<&'r AlertRow<'a>>,
}

fn grouped<'r, 'a>(alerts: &[&'r AlertRow<'a>], words: &Localizer) -> Vec<Group<'r, 'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut at: HashMap<(Assignee, ProjectIx), usize> = HashMap::new();
    for &alert in alerts {
        let key = (same_person(alert.assignee), alert.project_ix);
        let rank = *at.entry(key).or_insert_with(|| {
            groups.push(Group {
                name: assignee_name(words, &alert.assignee),
                project: alert.project.title,
                project_ix: alert.project_ix,
                urgency: alert.urgency(),
                alerts: Vec::new(),
            });
            groups.len() - 1
        });
        let group = &mut groups[rank];
        group.urgency = group.urgency.min(alert.urgency());
        group.alerts.push(alert);
    }
    for group in &mut groups {
        group.alerts.sort_by_key(|alert| alert.urgency());
    }
    groups
}

/// Ignores whether a person is named directly or by role.
pub fn same_person(assignee: Assignee) -> Assignee {
    use crate::facts::NameRef;
    match assignee {
        Assignee::PortfolioCoordinator { id: Some(id), name: Some(name) } => Assignee::Person(NameRef { id, name }),
        Assignee::Committee { id: Some(id), name: Some(name) } => Assignee::Meeting(NameRef { id, name }),
        Assignee::Person(_)
        | Assignee::PortfolioCoordinator { .. }
        | Assignee::Committee { .. }
        | Assignee::Meeting(_)
        | Assignee::Nobody => assignee,
    }
}
