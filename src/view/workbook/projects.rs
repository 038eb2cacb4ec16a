//! The sheets of projects and deliverables.

use super::{CellValue, ColumnKind, Rows, Shade, Workbook, address, date, name, number, optional, owned, text};
use crate::facts::sheet::{StateOnDay, state_on_day};
use crate::facts::status::status_row;
use crate::facts::{HealthNow, NameRef};
use crate::model::{Deliverable, DeliverableIx, PersonRef, Project, ProjectIx};
use crate::view::components::{health_mark, health_word};
use crate::view::document::Mark;

impl<'a> Workbook<'_, 'a> {
    pub(super) fn of_projects<'s>(&'s self) -> Rows<'s, 'a> {
        let mut alerts_of = vec![0; self.rows.len()];
        for alert in self.alerts() {
            alerts_of[alert.project_ix.rank()] += 1;
        }
        let names = move |people: Vec<&'a PersonRef>| {
            let names: Vec<&str> = people.into_iter().map(|person| self.on.portfolio.name_of(person)).collect();
            owned(names.join(", "))
        };
        let row = move |&ix: &ProjectIx| {
            let project = self.on.portfolio.project(ix);
            let status = status_row(self.on, ix);
            let update = project.last_update(self.on.day);
            vec![
                text(&project.id),
                text(project.plain_title()),
                self.stage(project.stage()),
                optional(&project.why),
                self.health(status.health),
                name(NameRef::at(self.on.portfolio, &project.lead)),
                name(NameRef::at(self.on.portfolio, &project.coordinator)),
                names(project.contributors.iter().map(|entry| &entry.value).collect()),
                names(project.sponsors.iter().map(|entry| &entry.value).collect()),
                date(project.start.value().copied()),
                date(project.end.value().copied()),
                number(status.delivered),
                number(status.deliverables),
                date(status.next_due.map(|next| next.due)),
                status.next_due.map_or(CellValue::Empty, |next| text(next.deliverable.title)),
                date(status.last_update),
                update.map_or(CellValue::Empty, |update| optional(&update.text)),
                update.map_or(CellValue::Empty, |update| optional(&update.next)),
                update.map_or(CellValue::Empty, |update| optional(&update.needs)),
                number(alerts_of[ix.rank()]),
                self.yes(project.transverse.value().copied().unwrap_or(false)),
                owned(project.tags.iter().map(|tag| &*tag.value).collect::<Vec<_>>().join(", ")),
                optional(&project.summary),
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

    pub(super) fn of_deliverables<'s>(&'s self) -> Rows<'s, 'a> {
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
            StateOnDay::Open { days_left } => {
                let late = days_left.map(|days| -days).filter(|&days| days > 0);
                (None, late.filter(|_| project.is_active()))
            }
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
            self.state(state, days_late.is_some()),
            date(due),
            date(ended),
            days_late.map_or(CellValue::Empty, CellValue::Number),
            deliverable.progress.value().map_or(CellValue::Empty, |&progress| CellValue::Percent(progress)),
            owner.map_or(CellValue::Empty, |owner| text(self.on.portfolio.name_of(owner))),
            date(self.on.forecasts.of(ix, at).on),
            date(first),
            owned(waits_for.join(", ")),
            optional(&deliverable.why),
            deliverable.link.value().map_or(CellValue::Empty, |link| address(link)),
        ]
    }

    fn health(&self, health: HealthNow) -> CellValue<'a> {
        let shade = match health_mark(health) {
            Mark::OnTrack => Shade::Good,
            Mark::AtRisk => Shade::Watch,
            Mark::OffTrack => Shade::Bad,
            Mark::Unknown => Shade::Quiet,
        };
        CellValue::Shaded(health_word(self.words, health), shade)
    }

    fn state(&self, state: StateOnDay, is_overdue: bool) -> CellValue<'a> {
        let (name, shade) = match state {
            StateOnDay::Open { .. } if is_overdue => ("workbook-late", Shade::Bad),
            StateOnDay::Open { .. } => return owned(self.words.text("sheet-state-open")),
            StateOnDay::Delivered { .. } => ("workbook-delivered", Shade::Good),
            StateOnDay::Dropped { .. } => ("workbook-dropped", Shade::Quiet),
            StateOnDay::LeftOpen => ("sheet-state-left-open", Shade::Quiet),
            StateOnDay::Unreadable => ("sheet-state-unreadable", Shade::Quiet),
        };
        CellValue::Shaded(self.words.text(name), shade)
    }

    fn yes(&self, is_so: bool) -> CellValue<'a> {
        if is_so { owned(self.words.text("workbook-yes")) } else { CellValue::Empty }
    }
}
