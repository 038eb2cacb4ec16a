//! The sheet of people.

use super::{CellValue, ColumnKind, Rows, Workbook, date, name, number, optional, owned, text};
use crate::facts::PersonName;
use crate::facts::responsibilities::{Role, responsibilities};
use crate::l10n::sorting;
use crate::model::{Affiliation, Person, PersonIx, Ref};

impl<'a> Workbook<'_, 'a> {
    pub(super) fn of_people<'s>(&'s self) -> Rows<'s, 'a> {
        let portfolio = self.on.portfolio;
        let all = responsibilities(self.on);
        let mut people: Vec<_> = portfolio.people().collect();
        sorting::sort_by_text(&mut people, |(_, person)| person.display_name());
        let row = move |(ix, person): (PersonIx, &'a Person)| {
            let theirs = &all[ix.rank()];
            let roles: Vec<String> = theirs
                .roles
                .iter()
                .map(|(role, project)| format!("{} ({})", project.title, self.role(*role)))
                .collect();
            let department = person.department.value().map(|department| match department {
                Ref::Known(ix) => {
                    let known = &portfolio.roadmap.departments.entries[ix.rank()];
                    known.name.value().map_or(&*known.id, |name| name)
                }
                Ref::Unknown(text) => text,
            });
            let away = person.away.iter().filter_map(|away| Some((*away.from.value()?, away.to.value().copied())));
            let away = away.filter(|(_, to)| to.is_none_or(|to| to >= self.on.day)).min();
            vec![
                text(&person.id),
                text(person.display_name()),
                self.affiliation(person),
                department.map_or(CellValue::Empty, text),
                optional(&person.role),
                optional(&person.email),
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
}
