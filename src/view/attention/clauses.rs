//! Words alerts as the clauses of a sentence, combining similar ones.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::facts::dependents::{Blocker, Dependent};
use crate::facts::{AlertKind, AlertRow, NameRef};
use crate::l10n::{Arg, Localizer};
use crate::view::components::{date_near, excerpt, quoted_title, rule_title, shorten_title};

/// More names than this are counted.
const MAX_NAMES: usize = 3;

/// The clauses for alerts of one project and one person, in the given order.
pub(super) fn clauses(alerts: &[&AlertRow], day: NaiveDate, words: &Localizer) -> Vec<String> {
    let mut out = Vec::new();
    let slips = alerts.iter().filter(|alert| matches!(alert.what, AlertKind::WillSlip { .. })).count();
    let mut slip_told = false;
    for alert in alerts {
        if escalated_overdue(alert, alerts).is_some() {
            // Included in the clause about the overdue deliverable.
        } else if let Some(to) = escalation_of(alert, alerts) {
            overdue(alert, Some(to), words, &mut out);
        } else if matches!(alert.what, AlertKind::WillSlip { .. }) {
            // The largest slip is described, the others are counted.
            if !slip_told {
                slip_told = true;
                clause(alert, day, words, &mut out);
                if slips > 1 {
                    out.push(words.format("alert-will-slip-others", &[("count", (slips - 1).into())]));
                }
            }
        } else {
            clause(alert, day, words, &mut out);
        }
    }
    out
}

fn clause(alert: &AlertRow, day: NaiveDate, words: &Localizer, out: &mut Vec<String>) {
    let date = |date| Arg::Owned(date_near(words, date, day));
    let deliverable = ("deliverable", alert.deliverable.map_or(Cow::Borrowed(""), |it| shorten_title(it.title)).into());
    let clause =
        match &alert.what {
            AlertKind::Overdue { .. } => return overdue(alert, None, words, out),
            AlertKind::DueSoon { due, .. } => words.format("alert-due-soon", &[deliverable, ("due", date(*due))]),
            AlertKind::OwnerAway { due, owner, away_from, away_to } => words.format(
                "alert-owner-away",
                &[
                    deliverable,
                    ("due", date(*due)),
                    ("owner", owner.name.into()),
                    ("from", date(*away_from)),
                    ("to", date(*away_to)),
                ],
            ),
            AlertKind::Blocked { blockers, .. } => words
                .format("alert-blocked", &[deliverable, ("blockers", blockers_list(alert, blockers, words).into())]),
            AlertKind::WillSlip { forecast, days_late, because, .. } => {
                let args = [deliverable, ("forecast", date(*forecast)), ("days", (*days_late).into())];
                match because {
                    None => words.format("alert-will-slip", &args),
                    Some(cause) => {
                        let cause = qualified_title(
                            cause.project.title,
                            cause.deliverable.title,
                            cause.project_ix == alert.project_ix,
                            words,
                        );
                        let [deliverable, forecast, days] = args;
                        words.format("alert-will-slip-because", &[deliverable, forecast, days, ("cause", cause.into())])
                    }
                }
            }
            AlertKind::Unconfirmed { since, days, updated } => {
                let name = if *updated { "alert-unconfirmed" } else { "alert-unconfirmed-start" };
                words.format(name, &[("since", date(*since)), ("days", (*days).into())])
            }
            AlertKind::OffTrack { on, needs } => match needs {
                None => words.format("alert-off-track", &[("on", date(*on))]),
                Some(needs) => {
                    words.format("alert-off-track-needs", &[("on", date(*on)), ("needs", without_stop(needs).into())])
                }
            },
            AlertKind::Escalate { days_late, to, .. } => {
                let to = helper(*to, words);
                match days_late {
                    Some(days) => words
                        .format("alert-escalate-overdue", &[deliverable, ("days", (*days).into()), ("to", to.into())]),
                    None => words.format("alert-escalate-off-track", &[("to", to.into())]),
                }
            }
            AlertKind::EscalationOpen { raised, about, .. } => match about {
                None => words.format("alert-escalation-open", &[("raised", date(*raised))]),
                Some(about) => words.format(
                    "alert-escalation-open-about",
                    &[("raised", date(*raised)), ("about", without_stop(about).into())],
                ),
            },
            AlertKind::Checkpoint { held, sessions } => {
                words.format("alert-checkpoint", &[("held", date(*held)), ("sessions", Arg::Count((*sessions).into()))])
            }
            AlertKind::ReviewDue { since, .. } if *since == day => words.text("alert-review-due-today"),
            AlertKind::ReviewDue { since, .. } => words.format("alert-review-due", &[("since", date(*since))]),
            AlertKind::NothingDelivered { since, .. } => {
                words.format("alert-nothing-delivered", &[("since", date(*since))])
            }
            AlertKind::DecisionPending { question, asked, .. } => match question {
                None => words.format("alert-decision-pending", &[("asked", date(*asked))]),
                Some(question) => words.format(
                    "alert-decision-pending-question",
                    &[("asked", date(*asked)), ("question", excerpt(question).into())],
                ),
            },
            AlertKind::WaiverEnding { rule, until, .. } => {
                let rule = rule_title(words, rule).into();
                words.format("alert-waiver-ending", &[("rule", rule), ("until", date(*until))])
            }
        };
    out.push(clause);
}

/// The alert about the same overdue deliverable that is also an escalation.
fn escalated_overdue<'r, 'a>(alert: &AlertRow<'a>, alerts: &[&'r AlertRow<'a>]) -> Option<&'r AlertRow<'a>> {
    let AlertKind::Escalate { days_late: Some(_), .. } = alert.what else { return None };
    alerts.iter().copied().find(|other| {
        matches!(other.what, AlertKind::Overdue { .. })
            && other.deliverable.map(|it| it.id) == alert.deliverable.map(|it| it.id)
    })
}

/// Whom to ask for help with an overdue deliverable, if that is for the same person to do.
fn escalation_of<'a>(alert: &AlertRow<'a>, alerts: &[&AlertRow<'a>]) -> Option<Option<NameRef<'a>>> {
    alerts.iter().find_map(|other| match other.what {
        AlertKind::Escalate { to, .. } => {
            escalated_overdue(other, alerts).filter(|overdue| std::ptr::eq(*overdue, alert)).map(|_| to)
        }
        _ => None,
    })
}

/// That a deliverable is late, whom to ask for help, and what depends on it.
fn overdue(alert: &AlertRow, escalation: Option<Option<NameRef>>, words: &Localizer, out: &mut Vec<String>) {
    let AlertKind::Overdue { days_late, dependents, .. } = &alert.what else { return };
    let title = alert.deliverable.map_or(Cow::Borrowed(""), |it| shorten_title(it.title));
    let (deliverable, days) = (("deliverable", title.into()), ("days", (*days_late).into()));
    out.push(match escalation {
        None => words.format("alert-overdue", &[deliverable, days]),
        Some(to) => words.format("alert-escalate-overdue", &[deliverable, days, ("to", helper(to, words).into())]),
    });
    out.extend(dependents_clause(alert, dependents, words));
}

/// The portfolio coordinator as the person to ask.
fn helper(to: Option<NameRef>, words: &Localizer) -> String {
    to.map_or_else(|| words.text("assignee-portfolio-coordinator-object"), |to| to.name.to_owned())
}

/// "Object lending and Signage wait for it": deliverables of the same project by title, others by project.
fn dependents_clause(alert: &AlertRow, dependents: &[Dependent], words: &Localizer) -> Option<String> {
    let mut names: Vec<Cow<str>> = Vec::new();
    for dependent in dependents {
        let own = dependent.project_ix == alert.project_ix;
        let name =
            dependent.deliverable.filter(|_| own).map_or(dependent.project.title, |deliverable| deliverable.title);
        let name = shorten_title(name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let count = ("count", names.len().into());
    match names.len() {
        0 => None,
        1..=MAX_NAMES => {
            let names: Vec<String> = names.iter().map(|name| quoted_title(name, words)).collect();
            Some(words.format("alert-dependents", &[("who", words.list(&names).into()), count]))
        }
        _ => Some(words.format("alert-dependents-many", &[count])),
    }
}

/// "Logo (Shared identity, 5 days late)".
fn blockers_list(alert: &AlertRow, blockers: &[Blocker], words: &Localizer) -> String {
    let names: Vec<String> = blockers
        .iter()
        .take(MAX_NAMES)
        .map(|blocker| {
            let project =
                (blocker.project_ix != alert.project_ix).then(|| shorten_title(blocker.project.title).into_owned());
            let state = match blocker.days_late {
                Some(days) => words.format("term-days-late", &[("days", days.into())]),
                None => words.text("alert-blocker-off-track"),
            };
            let detail: Vec<String> = project.into_iter().chain([state]).collect();
            format!("{} ({})", quoted_title(&shorten_title(blocker.deliverable.title), words), detail.join(", "))
        })
        .collect();
    words.list(&names)
}

/// A deliverable by title, with its project if that is another one.
fn qualified_title(project: &str, deliverable: &str, own: bool, words: &Localizer) -> String {
    let (project, deliverable) = (shorten_title(project), shorten_title(deliverable));
    if own {
        quoted_title(&deliverable, words)
    } else {
        words.format("alert-other-deliverable", &[("project", project.into()), ("deliverable", deliverable.into())])
    }
}

/// Removes the full stop of a quoted sentence, as the clause continues.
fn without_stop(text: &str) -> Cow<'_, str> {
    excerpt(text.trim_end().trim_end_matches('.'))
}
