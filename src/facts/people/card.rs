//! Everything about one person.

use chrono::NaiveDate;
use serde::Serialize;

use super::{AwayRow, Involvement, PersonRow, absences_from, row};
use crate::facts::alerts::{AlertRow, alerts};
use crate::facts::as_of::{AsOf, LAST_DAY, days_after};
use crate::facts::attendance::{Attendance, away_on};
use crate::facts::dependents::Dependent;
use crate::facts::display_names::{Assignee, NameRef, TitleRef};
use crate::facts::filter::Filter;
use crate::facts::meetings::{Occurrence, of_series};
use crate::facts::sheet::{StateOnDay, state_on};
use crate::model::{Attendees, MeetingIx, PersonIx, Ref, Stage};

/// The number of meetings that are shown.
const NEXT_MEETINGS: usize = 3;
/// How far ahead meetings are looked for, in days, step by step.
const HORIZONS: [u32; 3] = [62, 400, 4000];

/// Everything about one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The person, as in the list.
    #[serde(flatten)]
    pub row: PersonRow<'a>,
    /// The alerts that the person has to act on, the most urgent first.
    pub moves: Vec<AlertRow<'a>>,
    /// What the person owns in live projects: open ones by date, then delivered, then dropped.
    pub deliverables: Vec<OwnedRow<'a>>,
    /// The next meetings.
    pub meetings: Vec<Meets<'a>>,
    /// Whether meetings of some kind concern the person on the day or later.
    #[serde(skip)]
    pub is_concerned: bool,
    /// The present and coming absences, by date.
    pub absences: Vec<AwayRow<'a>>,
    /// The people who are reached through this one.
    pub stands_in_for: Vec<NameRef<'a>>,
}

/// A deliverable that the person owns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnedRow<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// The deliverable.
    pub deliverable: TitleRef<'a>,
    /// The due date; `None` if it has none yet.
    pub due: Option<NaiveDate>,
    /// Its state.
    #[serde(flatten)]
    pub state: StateOnDay,
    /// The progress in percent.
    pub progress: Option<u8>,
    /// The expected date, given its dependencies.
    pub forecast: Option<NaiveDate>,
    /// What waits for it; nothing once it is delivered.
    pub waiters: Vec<Dependent<'a>>,
}

/// A meeting of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meets<'a> {
    /// The date.
    #[serde(flatten)]
    pub date: Occurrence<'a>,
    /// The number of days until then.
    pub days_left: i64,
    /// Whether the person is away on that day.
    pub away: bool,
}

/// The card of a person.
pub fn card<'a>(on: &AsOf<'a>, ix: PersonIx) -> Card<'a> {
    let involvement = Involvement::new(on.portfolio, on.day, &Filter::default());
    let attendance = Attendance::new(on.portfolio, &Filter::default());
    let person = on.portfolio.person(ix);
    let mut moves = alerts(on, &Filter::default());
    moves.retain(|alert| is_of(&alert.assignee, &person.id));
    moves.sort_by_key(AlertRow::urgency);
    let stands_in = on
        .portfolio
        .people
        .iter()
        .filter(|other| other.delegate.value().and_then(Ref::known) == Some(ix) && !other.left_before(on.day));
    Card {
        day: on.day,
        row: row(on, &involvement, ix),
        moves,
        deliverables: owned(on, &involvement, ix),
        meetings: next_meetings(on, ix, &attendance),
        is_concerned: [Attendees::Teams, Attendees::Coordinators, Attendees::Committee]
            .into_iter()
            .any(|who| attendance.first_day(ix, who, on.day).is_some()),
        absences: absences_from(person, on.day),
        stands_in_for: stands_in.map(NameRef::person).collect(),
    }
}

fn is_of(assignee: &Assignee, person: &str) -> bool {
    match assignee {
        Assignee::Person(named) => named.id == person,
        Assignee::PortfolioCoordinator { id, .. } => *id == Some(person),
        Assignee::Committee { .. } | Assignee::Meeting(_) | Assignee::Nobody => false,
    }
}

fn owned<'a>(on: &AsOf<'a>, involvement: &Involvement<'a>, ix: PersonIx) -> Vec<OwnedRow<'a>> {
    let rows = involvement.owned(ix).iter().map(|&(project_ix, deliverable_ix)| {
        let project = on.portfolio.project(project_ix);
        let deliverable = project.deliverable(deliverable_ix);
        let state = state_on(on, project, deliverable);
        let is_open = matches!(state, StateOnDay::Open { .. });
        OwnedRow {
            project: TitleRef::project(project),
            stage: project.stage(),
            deliverable: TitleRef::deliverable(deliverable),
            due: deliverable.due.value().copied(),
            state,
            progress: deliverable.progress.value().copied(),
            forecast: on.forecasts.of(project_ix, deliverable_ix).on,
            waiters: if is_open { on.dependents(project_ix, deliverable_ix) } else { Vec::new() },
        }
    });
    let mut rows: Vec<OwnedRow> = rows.collect();
    rows.sort_by_key(|row| match row.state {
        StateOnDay::Open { .. } | StateOnDay::LeftOpen | StateOnDay::Unreadable => (0, row.due.is_none(), row.due),
        StateOnDay::Delivered { on } => (1, false, Some(on)),
        StateOnDay::Dropped { on } => (2, false, Some(on)),
    });
    rows
}

/// The next meetings of the teams of the person, and of coordinators.
fn next_meetings<'a>(on: &AsOf<'a>, ix: PersonIx, attendance: &Attendance<'a>) -> Vec<Meets<'a>> {
    let roadmap = &on.portfolio.roadmap;
    let theirs = roadmap
        .meetings()
        .filter(|(_, meeting)| meeting.who.value().is_some_and(|&who| attendance.first_day(ix, who, on.day).is_some()));
    let series: Vec<MeetingIx> = theirs.map(|(meeting, _)| meeting).collect();
    if series.is_empty() {
        return Vec::new();
    }
    let mut dates = Vec::new();
    for days in HORIZONS {
        let last = days_after(on.day, days).min(LAST_DAY);
        dates = series.iter().flat_map(|&meeting| of_series(roadmap, meeting, on.day, last)).collect();
        dates.retain(|date| date.is_held() && date.who.is_some_and(|who| attendance.attends(ix, who, date.on)));
        if dates.len() >= NEXT_MEETINGS {
            break;
        }
    }
    dates.sort_by_key(|date| (date.on, date.at));
    let person = on.portfolio.person(ix);
    let meets = |date: Occurrence<'a>| Meets {
        days_left: date.on.signed_duration_since(on.day).num_days(),
        away: away_on(person, date.on).is_some(),
        date,
    };
    dates.into_iter().take(NEXT_MEETINGS).map(meets).collect()
}
