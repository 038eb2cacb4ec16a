//! Decisions that a meeting still to come is asked for: those that wait for no meeting, or past one, are alerts.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::is_pending;
use super::as_of::AsOf;
use super::calendar;
use super::display_names::{PersonName, TitleRef};
use crate::model::{Decision, Project, ProjectIx, Stage};

/// A decision that an active or paused project asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DecisionAsked<'a> {
    pub project: TitleRef<'a>,
    pub question: Option<&'a str>,
    pub asked: NaiveDate,
    pub meeting: PersonName<'a>,
    /// The meeting that can answer; nothing where none is planned.
    pub on: Option<NaiveDate>,
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// In the order of the projects.
pub fn decisions_asked<'a>(on: &AsOf<'a>) -> Vec<DecisionAsked<'a>> {
    let asking = on.portfolio.projects().filter(|(_, project)| match project.stage() {
        Some(Stage::Active | Stage::Paused) => true,
        Some(Stage::Proposed | Stage::Completed | Stage::Stopped) | None => false,
    });
    asking
        .flat_map(|(ix, project)| project.decisions.iter().filter_map(move |it| to_come(on, ix, project, it)))
        .collect()
}

fn to_come<'a>(
    on: &AsOf<'a>,
    project_ix: ProjectIx,
    project: &'a Project,
    decision: &'a Decision,
) -> Option<DecisionAsked<'a>> {
    let roadmap = &on.portfolio.roadmap;
    let asked = *decision.asked.value()?;
    let meeting = &roadmap.meetings.entries[decision.meeting.value()?.known()?.rank()];
    let answers = calendar::first_after(roadmap, meeting, asked);
    let still = is_pending(decision, on.day) && answers.is_none_or(|answers| answers >= on.day);
    still.then(|| DecisionAsked {
        project: TitleRef::project(project),
        question: decision.question.value().map(|question| &**question),
        asked,
        meeting: PersonName::meeting(meeting),
        on: answers,
        project_ix,
    })
}
