//! The sheet of people.

use super::{ColumnKind, Rows, Workbook, date, name, number, optional, owned, text};
use crate::facts::display_names::affiliation;
use crate::facts::people::{Involvement, Role, RoleRow, department};
use crate::facts::{Filter, NameRef};
use crate::l10n::sorting;
use crate::model::{Person, PersonIx};

impl<'a> Workbook<'_, 'a> {
    pub(super) fn of_people<'s>(&'s self) -> Rows<'s, 'a> {
        let portfolio = self.on.portfolio;
        let involvement = Involvement::new(portfolio, self.on.day, &Filter::default());
        let mut people: Vec<_> = portfolio.people().collect();
        sorting::sort_by_text(&mut people, |(_, person)| person.display_name());
        let row = move |(ix, person): (PersonIx, &'a Person)| {
            let dues = || involvement.dues(ix).iter().map(|owned| owned.due);
            let away = person.away.iter().filter_map(|away| Some((*away.from.value()?, away.to.value().copied())));
            let away = away.filter(|(_, to)| to.is_none_or(|to| to >= self.on.day)).min();
            vec![
                text(&person.id),
                text(person.display_name()),
                name(affiliation(&portfolio.roadmap, &person.affiliation)),
                name(department(portfolio, person)),
                optional(&person.role),
                optional(&person.email),
                name(NameRef::at(portfolio, &person.delegate)),
                owned(self.roles(involvement.roles(ix))),
                number(involvement.open(ix)),
                date(dues().filter(|&due| due >= self.on.day).min()),
                number(involvement.overdue(ix)),
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

    /// The roles that are held on the day, a project a line, by its foremost role.
    fn roles(&self, mut roles: Vec<RoleRow>) -> String {
        roles.retain(|role| role.is_held_on(self.on.day));
        roles.dedup_by_key(|role| role.project.id);
        let lines: Vec<String> =
            roles.iter().map(|role| format!("{} ({})", role.project.title, self.role(role.role))).collect();
        lines.join("\n")
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
}
