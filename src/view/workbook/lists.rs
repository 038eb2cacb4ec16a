//! The sheets of meetings, budget and alerts.

use super::{CellValue, ColumnKind, Rows, Shade, Workbook, date, owned, text};
use crate::facts::calendar_events::{DateState, MeetingDate, meeting_dates};
use crate::facts::{AlertRow, Filter, budget};
use crate::l10n::dates;
use crate::view::attention;
use crate::view::components::{assignee_name, rule_title};
use crate::view::meeting_words;

impl<'a> Workbook<'_, 'a> {
    pub(super) fn of_meetings<'s>(&'s self) -> Rows<'s, 'a> {
        let words = self.words;
        let row = move |row: MeetingDate<'a>| {
            let (state, shade) = match row.state {
                DateState::Held => ("workbook-takes-place", None),
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
                owned(meeting_words::attendees(row.who, words)),
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

    pub(super) fn of_budget<'s>(&'s self) -> Rows<'s, 'a> {
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

    pub(super) fn of_alerts<'s>(&'s self) -> Rows<'s, 'a> {
        let words = self.words;
        let row = move |alert: &AlertRow<'a>| {
            let kind = alert.what.alert();
            vec![
                text(kind.name()),
                owned(rule_title(words, kind.name())),
                self.to_project(alert.project_ix),
                alert.deliverable.map_or(CellValue::Empty, |deliverable| text(deliverable.title)),
                owned(assignee_name(words, &alert.assignee)),
                owned(attention::sentence(&[alert], self.on.day, words)),
            ]
        };
        let columns = vec![
            ("workbook-alert", ColumnKind::Text),
            ("workbook-meaning", ColumnKind::Text),
            ("column-project", ColumnKind::Text),
            ("column-deliverable", ColumnKind::Text),
            ("workbook-assignee", ColumnKind::Text),
            ("workbook-details", ColumnKind::Text),
        ];
        (columns, Box::new(self.alerts().iter().map(row)))
    }
}
