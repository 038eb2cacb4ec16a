//! Decisions requested from a future meeting; those without a meeting, or with a past one, are alerts.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::is_pending;
use super::as_of::AsOf;
use super::calendar;
use super::display_names::{NameRef, TitleRef};
use crate::model::{Decision, Project, ProjectIx};

/// A decision that an active or paused project requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DecisionAsked<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The question.
    pub question: Option<&'a str>,
    /// When it was asked.
    pub asked: NaiveDate,
    /// The meeting series.
    pub meeting: NameRef<'a>,
    /// The date of the meeting that can answer; `None` if none is planned.
    pub on: Option<NaiveDate>,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The requested decisions, in the order of the projects.
pub fn decisions_asked<'a>(on: &AsOf<'a>) -> Vec<DecisionAsked<'a>> {
    let asking = on.portfolio.projects().filter(|(_, project)| project.is_followed());
    asking
        .flat_map(|(ix, project)| project.decisions.iter().filter_map(move |it| upcoming(on, ix, project, it)))
        .collect()
}

fn upcoming<'a>(
    on: &AsOf<'a>,
    project_ix: ProjectIx,
    project: &'a Project,
    decision: &'a Decision,
) -> Option<DecisionAsked<'a>> {
    let roadmap = &on.portfolio.roadmap;
    let asked = *decision.asked.value()?;
    let meeting = roadmap.meeting(decision.meeting.value()?.known()?);
    let answers = calendar::first_after(roadmap, meeting, asked);
    let still = is_pending(decision, on.day) && answers.is_none_or(|answers| answers >= on.day);
    still.then(|| DecisionAsked {
        project: TitleRef::project(project),
        question: decision.question.value().map(|question| &**question),
        asked,
        meeting: NameRef::meeting(meeting),
        on: answers,
        project_ix,
    })
}
