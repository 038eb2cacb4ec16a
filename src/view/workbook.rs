//! The sheets of a workbook: typed cells, so that dates stay dates and numbers stay numbers.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};

use super::attention;
use super::components::{assignee_name, health_mark, health_word, rule_title, stage_word};
use super::document::Mark;
use crate::facts::calendar_events::{DateState, meeting_dates};
use crate::facts::responsibilities::{Role, responsibilities};
use crate::facts::sheet::{StateOnDay, state_on_day};
use crate::facts::{AsOf, Filter, PersonName, alerts, budget, status};
use crate::l10n::{Localizer, dates, sorting};
use crate::link;
use crate::model::{Affiliation, Attendees, Deliverable, DeliverableIx, Person, PersonRef, Project, ProjectIx, Stage};

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetKind {
    /// All projects.
    Projects,
    /// All deliverables.
    Deliverables,
    /// All people.
    People,
    /// The dates of all meetings.
    Meetings,
    /// What each project has of each source in each year.
    Budget,
    /// What needs attention.
    Alerts,
}

/// A sheet with its content.
pub struct Sheet<'w, 'a> {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with one cell for each column, made one by one, as there may be very many.
    pub rows: Box<dyn Iterator<Item = Vec<CellValue<'a>>> + 'w>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What most of its cells hold.
    pub kind: ColumnKind,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Texts.
    Text,
    /// Numbers.
    Number,
    /// Percentages.
    Percent,
    /// Amounts.
    Money,
    /// Days.
    Date,
    /// Times of day.
    Time,
    /// Links.
    Link,
}

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue<'a> {
    /// Nothing.
    Empty,
    /// A text.
    Text(Cow<'a, str>),
    /// A text with a colour beside its meaning.
    Shaded(String, Shade),
    /// A number.
    Number(i64),
    /// A percentage from 0 to 100.
    Percent(u8),
    /// An amount in the currency of the roadmap.
    Money(i64),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A text that leads to a row of another sheet, counted from 0 below the heading.
    Row(Cow<'a, str>, SheetKind, usize),
    /// A link.
    Link(Cow<'a, str>, String),
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Well.
    Good,
    /// To watch.
    Watch,
    /// Late or in difficulty.
    Bad,
    /// Over, or unknown.
    Quiet,
}

/// What the sheets are made from, with the projects in the order of their sheet.
pub struct Workbook<'w, 'a> {
    on: &'w AsOf<'a>,
    /// The last day of series without end.
    last: NaiveDate,
    words: &'w Localizer,
    projects: Vec<ProjectIx>,
    /// The row of each project, by index.
    rows: Vec<usize>,
}

impl SheetKind {
    /// Every sheet, in order.
    pub const ALL: [Self; 6] =
        [Self::Projects, Self::Deliverables, Self::People, Self::Meetings, Self::Budget, Self::Alerts];

    /// Its name in file names and arguments.
    pub fn key(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Deliverables => "deliverables",
            Self::People => "people",
            Self::Meetings => "meetings",
            Self::Budget => "budget",
            Self::Alerts => "alerts",
        }
    }

    /// Its name for people.
    pub fn name(self, words: &Localizer) -> String {
        words.text(&format!("workbook-sheet-{}", self.key()))
    }
}

impl<'w, 'a> Workbook<'w, 'a> {
    /// A workbook of the facts as of a day; series of meetings without end go on until `last`.
    pub fn new(on: &'w AsOf<'a>, last: NaiveDate, words: &'w Localizer) -> Self {
        let mut projects: Vec<(ProjectIx, &str)> =
            on.portfolio.projects().map(|(ix, project)| (ix, project.display_title())).collect();
        sorting::sort_by_text(&mut projects, |(_, title)| title);
        let mut rows = vec![0; projects.len()];
        for (row, (ix, _)) in projects.iter().enumerate() {
            rows[ix.rank()] = row;
        }
        Self { on, last, words, projects: projects.into_iter().map(|(ix, _)| ix).collect(), rows }
    }

    /// A sheet with its content.
    pub fn sheet<'s>(&'s self, kind: SheetKind) -> Sheet<'s, 'a> {
        let (columns, rows) = match kind {
            SheetKind::Projects => self.of_projects(),
            SheetKind::Deliverables => self.of_deliverables(),
            SheetKind::People => self.of_people(),
            SheetKind::Meetings => self.of_meetings(),
            SheetKind::Budget => self.of_budget(),
            SheetKind::Alerts => self.of_alerts(),
        };
        let column = |(name, kind): (&str, ColumnKind)| Column { heading: self.words.text(name), kind };
        let columns = columns.into_iter().map(column).collect();
        Sheet { name: kind.name(self.words), columns, rows }
    }

    fn of_projects<'s>(&'s self) -> Rows<'s, 'a> {
        let everything = Filter { stages: Stage::ALL.to_vec(), ..Filter::default() };
        let status = status(self.on, &everything);
        let mut alerts_of = vec![0; self.rows.len()];
        for alert in &status.alerts {
            alerts_of[alert.project_ix.rank()] += 1;
        }
        let mut all: Vec<Option<_>> = (0..self.rows.len()).map(|_| None).collect();
        for row in status.projects {
            let at = row.project_ix.rank();
            all[at] = Some(row);
        }
        let names = move |people: Vec<&'a PersonRef>| {
            let names: Vec<&str> = people.into_iter().map(|person| self.on.portfolio.name_of(person)).collect();
            owned(names.join(", "))
        };
        let row = move |&ix: &ProjectIx| {
            let project = self.on.portfolio.project(ix);
            let status = all[ix.rank()].as_ref();
            let update = project.last_update(self.on.day);
            let next = status.and_then(|row| row.next_due);
            vec![
                text(&project.id),
                text(project.plain_title()),
                self.stage(project.stage()),
                optional(project.why.value()),
                status.map_or(CellValue::Empty, |row| self.health(row.health)),
                name(PersonName::at(self.on.portfolio, &project.lead)),
                name(PersonName::at(self.on.portfolio, &project.coordinator)),
                names(project.contributors.iter().map(|entry| &entry.value).collect()),
                names(project.sponsors.iter().map(|entry| &entry.value).collect()),
                date(project.start.value().copied()),
                date(project.end.value().copied()),
                number(status.map_or(0, |row| row.delivered)),
                number(status.map_or(0, |row| row.deliverables)),
                date(next.map(|next| next.due)),
                next.map_or(CellValue::Empty, |next| text(next.deliverable.title)),
                date(status.and_then(|row| row.last_update)),
                update.map_or(CellValue::Empty, |update| optional(update.text.value())),
                update.map_or(CellValue::Empty, |update| optional(update.next.value())),
                update.map_or(CellValue::Empty, |update| optional(update.needs.value())),
                number(alerts_of[ix.rank()]),
                self.yes(project.transverse.value().copied().unwrap_or(false)),
                owned(project.tags.iter().map(|tag| &*tag.value).collect::<Vec<_>>().join(", ")),
                optional(project.summary.value()),
            ]
        };
        let columns = vec![
            ("workbook-id", ColumnKind::Text),
            ("column-project", ColumnKind::Text),
            ("workbook-stage", ColumnKind::Text),
            ("column-why", ColumnKind::Text),
            ("column-health", ColumnKind::Text),
            ("column-lead", ColumnKind::Text),
            ("column-coordinator", ColumnKind::Text),
            ("workbook-contributors", ColumnKind::Text),
            ("workbook-sponsors", ColumnKind::Text),
            ("workbook-start", ColumnKind::Date),
            ("workbook-end", ColumnKind::Date),
            ("column-delivered", ColumnKind::Number),
            ("workbook-deliverables", ColumnKind::Number),
            ("column-next-due", ColumnKind::Date),
            ("workbook-next-deliverable", ColumnKind::Text),
            ("column-last-update", ColumnKind::Date),
            ("workbook-update", ColumnKind::Text),
            ("workbook-next-steps", ColumnKind::Text),
            ("workbook-needs", ColumnKind::Text),
            ("workbook-alerts", ColumnKind::Number),
            ("workbook-transverse", ColumnKind::Text),
            ("workbook-tags", ColumnKind::Text),
            ("workbook-summary", ColumnKind::Text),
        ];
        (columns, Box::new(self.projects.iter().map(row)))
    }

    fn of_deliverables<'s>(&'s self) -> Rows<'s, 'a> {
        let of_project = move |&ix: &ProjectIx| {
            let project = self.on.portfolio.project(ix);
            project.indexed_deliverables().map(move |(at, deliverable)| self.deliverable(ix, project, at, deliverable))
        };
        let columns = vec![
            ("column-project", ColumnKind::Text),
            ("workbook-project-id", ColumnKind::Text),
            ("workbook-stage", ColumnKind::Text),
            ("workbook-id", ColumnKind::Text),
            ("column-deliverable", ColumnKind::Text),
            ("column-state", ColumnKind::Text),
            ("column-due", ColumnKind::Date),
            ("workbook-ended", ColumnKind::Date),
            ("workbook-days-late", ColumnKind::Number),
            ("workbook-progress", ColumnKind::Percent),
            ("column-owner", ColumnKind::Text),
            ("workbook-forecast", ColumnKind::Date),
            ("column-first-planned", ColumnKind::Date),
            ("workbook-waits-for", ColumnKind::Text),
            ("column-why", ColumnKind::Text),
            ("workbook-link", ColumnKind::Link),
        ];
        (columns, Box::new(self.projects.iter().flat_map(of_project)))
    }

    fn deliverable(
        &self,
        ix: ProjectIx,
        project: &'a Project,
        at: DeliverableIx,
        deliverable: &'a Deliverable,
    ) -> Vec<CellValue<'a>> {
        let state = state_on_day(self.on, project, deliverable);
        let (ended, days_late) = match state {
            StateOnDay::Delivered { on } | StateOnDay::Dropped { on } => (Some(on), None),
            StateOnDay::Open { days_left } => (None, days_left.map(|days| -days).filter(|&days| days > 0)),
            StateOnDay::LeftOpen | StateOnDay::Unreadable => (None, None),
        };
        let due = deliverable.due.value().copied();
        let first = self.on.history.moved_dates(ix, deliverable).map(|known| known.first);
        let owner = deliverable.owner.value().or(project.lead.value());
        let waits_for: Vec<&str> = deliverable.depends_on.iter().map(|entry| &*entry.value.text).collect();
        vec![
            self.to_project(ix),
            text(&project.id),
            self.stage(project.stage()),
            deliverable.id.value().map_or(CellValue::Empty, |id| text(id)),
            text(deliverable.display_title()),
            self.state(state),
            date(due),
            date(ended),
            days_late.map_or(CellValue::Empty, CellValue::Number),
            deliverable.progress.value().map_or(CellValue::Empty, |&progress| CellValue::Percent(progress)),
            owner.map_or(CellValue::Empty, |owner| text(self.on.portfolio.name_of(owner))),
            date(self.on.forecasts.of(ix, at).on),
            date(first),
            owned(waits_for.join(", ")),
            optional(deliverable.why.value()),
            deliverable.link.value().map_or(CellValue::Empty, |link| address(link)),
        ]
    }

    fn of_people<'s>(&'s self) -> Rows<'s, 'a> {
        let portfolio = self.on.portfolio;
        let all = responsibilities(self.on);
        let mut people: Vec<_> = portfolio.people().collect();
        sorting::sort_by_text(&mut people, |(_, person)| person.display_name());
        let row = move |(ix, person): (crate::model::PersonIx, &'a Person)| {
            let theirs = &all[ix.rank()];
            let roles: Vec<String> = theirs
                .roles
                .iter()
                .map(|(role, project)| format!("{} ({})", project.title, self.role(*role)))
                .collect();
            let department = person.department.value().map(|department| match department {
                crate::model::Ref::Known(ix) => {
                    let known = &portfolio.roadmap.departments.entries[ix.rank()];
                    known.name.value().map_or(&*known.id, |name| name)
                }
                crate::model::Ref::Unknown(text) => text,
            });
            let away = person.away.iter().filter_map(|away| Some((*away.from.value()?, away.to.value().copied())));
            let away = away.filter(|(_, to)| to.is_none_or(|to| to >= self.on.day)).min();
            vec![
                text(&person.id),
                text(person.display_name()),
                self.affiliation(person),
                department.map_or(CellValue::Empty, text),
                optional(person.role.value()),
                optional(person.email.value()),
                name(PersonName::at(portfolio, &person.delegate)),
                owned(roles.join("\n")),
                number(theirs.open),
                date(theirs.next_due),
                number(theirs.overdue),
                date(away.map(|(from, _)| from)),
                date(away.and_then(|(_, to)| to)),
                date(person.left.value().copied()),
            ]
        };
        let columns = vec![
            ("workbook-id", ColumnKind::Text),
            ("workbook-name", ColumnKind::Text),
            ("workbook-affiliation", ColumnKind::Text),
            ("workbook-department", ColumnKind::Text),
            ("workbook-role", ColumnKind::Text),
            ("workbook-email", ColumnKind::Text),
            ("workbook-delegate", ColumnKind::Text),
            ("workbook-roles", ColumnKind::Text),
            ("workbook-open", ColumnKind::Number),
            ("column-next-due", ColumnKind::Date),
            ("workbook-overdue", ColumnKind::Number),
            ("workbook-away-from", ColumnKind::Date),
            ("workbook-away-to", ColumnKind::Date),
            ("workbook-left", ColumnKind::Date),
        ];
        (columns, Box::new(people.into_iter().map(row)))
    }

    fn of_meetings<'s>(&'s self) -> Rows<'s, 'a> {
        let words = self.words;
        let row = move |row: crate::facts::calendar_events::MeetingDate<'a>| {
            let who = row.who.map(|who| match who {
                Attendees::Teams => "report-who-teams",
                Attendees::Coordinators => "report-who-coordinators",
                Attendees::Committee => "report-who-committee",
            });
            let (state, shade) = match row.state {
                DateState::Held => ("workbook-held", None),
                DateState::Extra => ("workbook-extra", None),
                DateState::Moved => ("workbook-moved", Some(Shade::Watch)),
                DateState::Cancelled => ("workbook-cancelled", Some(Shade::Quiet)),
                DateState::Closed => ("workbook-closed", Some(Shade::Quiet)),
            };
            let state = words.text(state);
            vec![
                CellValue::Date(row.on),
                text(dates::weekday(words.language(), row.on)),
                row.at.map_or(CellValue::Empty, CellValue::Time),
                row.until.map_or(CellValue::Empty, CellValue::Time),
                text(row.meeting.name),
                who.map_or(CellValue::Empty, |who| owned(words.text(who))),
                row.place.map_or(CellValue::Empty, text),
                shade.map_or_else(|| owned(state.clone()), |shade| CellValue::Shaded(state.clone(), shade)),
                date((row.state == DateState::Moved).then_some(row.original)),
                row.why.map_or(CellValue::Empty, text),
            ]
        };
        let columns = vec![
            ("workbook-date", ColumnKind::Date),
            ("workbook-weekday", ColumnKind::Text),
            ("workbook-from", ColumnKind::Time),
            ("workbook-until", ColumnKind::Time),
            ("workbook-meeting", ColumnKind::Text),
            ("report-column-who", ColumnKind::Text),
            ("workbook-place", ColumnKind::Text),
            ("column-state", ColumnKind::Text),
            ("workbook-instead-of", ColumnKind::Date),
            ("column-why", ColumnKind::Text),
        ];
        (columns, Box::new(meeting_dates(&self.on.portfolio.roadmap, self.last).into_iter().map(row)))
    }

    fn of_budget<'s>(&'s self) -> Rows<'s, 'a> {
        let money = |amount: Option<i64>| amount.map_or(CellValue::Empty, CellValue::Money);
        let mut rows = Vec::new();
        for sum in budget(self.on, &Filter::default()).sums {
            for row in &sum.projects {
                let overspent = self.words.text("workbook-overspent");
                rows.push(vec![
                    sum.year.map_or(CellValue::Empty, CellValue::Number),
                    sum.source.name.map_or(CellValue::Empty, text),
                    self.to_project(row.project_ix),
                    self.stage(row.stage),
                    money(row.amounts.asked),
                    money(row.amounts.granted),
                    money(row.amounts.spent),
                    money(row.amounts.left),
                    if row.amounts.overspent { CellValue::Shaded(overspent, Shade::Bad) } else { CellValue::Empty },
                ]);
            }
        }
        let columns = vec![
            ("column-year", ColumnKind::Number),
            ("column-source", ColumnKind::Text),
            ("column-project", ColumnKind::Text),
            ("workbook-stage", ColumnKind::Text),
            ("column-asked", ColumnKind::Money),
            ("column-granted", ColumnKind::Money),
            ("column-spent", ColumnKind::Money),
            ("column-left", ColumnKind::Money),
            ("column-remarks", ColumnKind::Text),
        ];
        (columns, Box::new(rows.into_iter()))
    }

    fn of_alerts<'s>(&'s self) -> Rows<'s, 'a> {
        let words = self.words;
        let row = move |alert: crate::facts::AlertRow<'a>| {
            let kind = alert.what.alert();
            vec![
                text(kind.name()),
                owned(rule_title(words, kind.name())),
                self.to_project(alert.project_ix),
                alert.deliverable.map_or(CellValue::Empty, |deliverable| text(deliverable.title)),
                owned(assignee_name(words, &alert.assignee)),
                owned(attention::sentence(&[&alert], self.on.day, words)),
            ]
        };
        let columns = vec![
            ("workbook-alert", ColumnKind::Text),
            ("workbook-meaning", ColumnKind::Text),
            ("column-project", ColumnKind::Text),
            ("column-deliverable", ColumnKind::Text),
            ("workbook-mover", ColumnKind::Text),
            ("workbook-sentence", ColumnKind::Text),
        ];
        (columns, Box::new(alerts(self.on, &Filter::default()).into_iter().map(row)))
    }

    fn to_project(&self, ix: ProjectIx) -> CellValue<'a> {
        let title = self.on.portfolio.project(ix).display_title();
        CellValue::Row(title.into(), SheetKind::Projects, self.rows[ix.rank()])
    }

    fn stage(&self, stage: Option<Stage>) -> CellValue<'a> {
        match stage {
            Some(Stage::Active) => owned(stage_word(self.words, Stage::Active)),
            Some(stage) => CellValue::Shaded(stage_word(self.words, stage), Shade::Quiet),
            None => CellValue::Empty,
        }
    }

    fn health(&self, health: crate::facts::HealthNow) -> CellValue<'a> {
        let shade = match health_mark(health) {
            Mark::OnTrack => Shade::Good,
            Mark::AtRisk => Shade::Watch,
            Mark::OffTrack => Shade::Bad,
            Mark::Unknown => Shade::Quiet,
        };
        CellValue::Shaded(health_word(self.words, health), shade)
    }

    fn state(&self, state: StateOnDay) -> CellValue<'a> {
        let (name, shade) = match state {
            StateOnDay::Open { days_left: Some(..0) } => ("workbook-late", Shade::Bad),
            StateOnDay::Open { .. } => return owned(self.words.text("sheet-state-open")),
            StateOnDay::Delivered { .. } => ("workbook-delivered", Shade::Good),
            StateOnDay::Dropped { .. } => ("workbook-dropped", Shade::Quiet),
            StateOnDay::LeftOpen => ("sheet-state-left-open", Shade::Quiet),
            StateOnDay::Unreadable => ("sheet-state-unreadable", Shade::Quiet),
        };
        CellValue::Shaded(self.words.text(name), shade)
    }

    fn role(&self, role: Role) -> String {
        self.words.text(match role {
            Role::Lead => "workbook-role-lead",
            Role::Coordinator => "workbook-role-coordinator",
            Role::Contributor => "workbook-role-contributor",
            Role::Guest => "workbook-role-guest",
            Role::Sponsor => "workbook-role-sponsor",
        })
    }

    fn affiliation(&self, person: &'a Person) -> CellValue<'a> {
        match &person.affiliation {
            Affiliation::Directorate(directorate) => {
                text(PersonName::directorate(&self.on.portfolio.roadmap, directorate).name)
            }
            Affiliation::Partner(name) => text(name),
            Affiliation::Unreadable => CellValue::Empty,
        }
    }

    fn yes(&self, is_so: bool) -> CellValue<'a> {
        if is_so { owned(self.words.text("workbook-yes")) } else { CellValue::Empty }
    }
}

/// The names of the columns with what they hold, and the rows.
type Rows<'s, 'a> = (Vec<(&'static str, ColumnKind)>, Box<dyn Iterator<Item = Vec<CellValue<'a>>> + 's>);

fn text(text: &str) -> CellValue<'_> {
    if text.is_empty() { CellValue::Empty } else { CellValue::Text(text.into()) }
}

fn owned<'a>(text: String) -> CellValue<'a> {
    if text.is_empty() { CellValue::Empty } else { CellValue::Text(text.into()) }
}

fn optional(text: Option<&Box<str>>) -> CellValue<'_> {
    text.map_or(CellValue::Empty, |of| self::text(of))
}

fn name<'a>(person: Option<PersonName<'a>>) -> CellValue<'a> {
    person.map_or(CellValue::Empty, |person| text(person.name))
}

fn date<'a>(day: Option<NaiveDate>) -> CellValue<'a> {
    day.map_or(CellValue::Empty, CellValue::Date)
}

fn number<'a>(number: usize) -> CellValue<'a> {
    CellValue::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn address(url: &str) -> CellValue<'_> {
    match link::usable_url(url) {
        Some(target) => CellValue::Link(url.into(), target),
        None => text(url),
    }
}
