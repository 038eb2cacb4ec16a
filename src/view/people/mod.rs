//! `roadmap people`: the people with their roles, what they own, when they are away and how to reach them.

mod card;
mod without;

use std::collections::HashSet;

use super::components::{brief_date_near, document, heading, paragraph, period, stage_word};
use super::document::{Block, Cell, Column, Document, Role as TextRole, Row, Table, Text};
use super::empty_columns::leave_out_empty;
use crate::facts::people::{AwayRow, DelegateRow, Load, OwnedDue, People, PersonRow, Role, RoleRow};
use crate::facts::{AsOf, TitleRef};
use crate::l10n::{Localizer, dates};
use crate::model::Stage;

pub use card::card;
pub use without::without;

/// What the table of people shows besides the people.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The filter in words, if there is one.
    pub filter: Option<&'a str>,
    /// Whether people who have left are listed too.
    pub with_gone: bool,
    /// Whether the load is shown.
    pub with_load: bool,
}

/// The document of the people, in the given order.
pub fn people(on: &AsOf, people: &People, options: Options, words: &Localizer) -> Document {
    let count = ("count", people.people.len().into());
    let day = dates::full(words.language(), on.day);
    let mut blocks = vec![heading(1, words.format("people-headline", &[count, ("day", day.into())]))];
    let narrowed = options.filter.map(|filter| ("filter", filter.into()));
    match (people.people.is_empty(), narrowed) {
        (true, _) if on.portfolio.people.entries.is_empty() => blocks.push(note(words.text("people-none"))),
        (true, Some(filter)) => blocks.push(note(words.format("people-none-filtered", &[filter]))),
        (true, None) => blocks.push(note(words.text("people-none-present"))),
        (false, narrowed) => {
            blocks.extend(
                narrowed
                    .map(|filter| paragraph(TextRole::Note, Text::plain(words.format("filter-in-force", &[filter])))),
            );
            if options.with_gone {
                blocks.push(paragraph(TextRole::Note, Text::plain(words.text("people-with-gone"))));
            }
            blocks.extend(leave_out_empty(vec![Block::Table(table(people, options, words))]));
        }
    }
    document(on.portfolio, words, on.day, words.text("people-title"), blocks)
}

fn note(sentence: String) -> Block {
    paragraph(TextRole::Body, Text::plain(sentence))
}

/// The index of the column of roles, below which others are shown if there is no space beside it.
const ROLES: usize = 2;

fn table(people: &People, options: Options, words: &Localizer) -> Table {
    let named = |name: &str| words.text(name);
    let mut columns = vec![
        Column::left(named("people-column-name")),
        Column::left(named("people-column-directorate")).or_labelled_under(ROLES).expendable(5),
        Column::left(named("people-column-roles")),
        Column::right(named("people-column-open")),
        Column::left(named("column-next-due")).or_labelled_under(ROLES).expendable(3),
        Column::right(named("people-column-overdue")),
        Column::left(named("people-column-away")).or_labelled_under(ROLES).expendable(2),
        Column::left(named("people-column-reach")).or_labelled_under(ROLES).expendable(6),
    ];
    if options.with_load {
        columns.insert(ROLES + 1, Column::left(named("people-column-load")).or_labelled_under(ROLES).expendable(4));
    }
    let rows = people.people.iter().map(|person| row(person, people, options, words)).collect();
    Table { caption: words.text("people-caption"), columns, rows }
}

fn row(person: &PersonRow, people: &People, options: Options, words: &Localizer) -> Row {
    let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
    let mut cells: Vec<Cell> = vec![
        Text::strong(person.person.name).into(),
        Text::plain(belonging(person)).into(),
        Cell(role_lines(&person.roles, people.day, words).into_iter().map(Text::plain).collect()),
        Text::plain(count(person.open)).into(),
        person.next_due.map_or_else(Text::default, |due| next_due(&due, people.day, words)).into(),
        Text::late(count(person.overdue)).into(),
        presence(person, people.day, words).into(),
        Text::plain(reach(person, words)).into(),
    ];
    if options.with_load {
        cells.insert(ROLES + 1, Text::plain(load(&person.load, words)).into());
    }
    Row { cells }
}

/// "DBRD (Mediation)", or the organisation of a partner.
pub fn belonging(person: &PersonRow) -> String {
    let of = person.directorate.map(|directorate| directorate.id).or(person.organisation).unwrap_or_default();
    match person.department {
        Some(department) => format!("{of} ({})", department.name),
        None => of.to_owned(),
    }
}

/// "leads Object lending", "contributes to Signage (paused)": a line a role. A coordinator is a contributor too.
pub fn role_lines(roles: &[RoleRow], day: chrono::NaiveDate, words: &Localizer) -> Vec<String> {
    let coordinated: HashSet<TitleRef> =
        roles.iter().filter(|row| row.role == Role::Coordinator).map(|row| row.project).collect();
    let kinds = [Role::Lead, Role::Coordinator, Role::Contributor, Role::Guest, Role::Sponsor];
    let lines = kinds.into_iter().filter_map(|role| {
        let of_role = roles.iter().filter(|row| row.role == role);
        let shown = of_role.filter(|row| role != Role::Contributor || !coordinated.contains(&row.project));
        let projects: Vec<String> = shown.map(|row| project_of_role(row, day, words)).collect();
        let message = match role {
            Role::Lead => "people-role-lead",
            Role::Coordinator => "people-role-coordinator",
            Role::Contributor => "people-role-contributor",
            Role::Guest => "people-role-guest",
            Role::Sponsor => "people-role-sponsor",
        };
        (!projects.is_empty()).then(|| words.format(message, &[("projects", projects.join(", ").into())]))
    });
    lines.collect()
}

/// "Signage (paused)", "Signage (from 3 Nov to 29 Jan)".
fn project_of_role(row: &RoleRow, day: chrono::NaiveDate, words: &Localizer) -> String {
    let period = period(words, |on| brief_date_near(words, on, day), row.from, row.to);
    let stage = row.stage.filter(|&stage| stage != Stage::Active).map(|stage| stage_word(words, stage));
    let notes: Vec<String> = stage.into_iter().chain(period).collect();
    match notes.as_slice() {
        [] => row.project.title.to_owned(),
        notes => format!("{} ({})", row.project.title, notes.join(", ")),
    }
}

/// "17 Dec: Lending charter".
fn next_due(owned: &OwnedDue, day: chrono::NaiveDate, words: &Localizer) -> Text {
    let due = brief_date_near(words, owned.due, day);
    Text::plain(due + &words.text("attention-colon") + owned.deliverable.title)
}

/// "away until 8 Jan", "away from 21 Dec to 10 Jan", "left on 31 Oct"; empty for a person who is present.
pub fn presence(person: &PersonRow, day: chrono::NaiveDate, words: &Localizer) -> Text {
    let date = |on| brief_date_near(words, on, day);
    let gone = person.left.map(|left| {
        let message = if left < day { "people-left" } else { "people-leaves" };
        words.format(message, &[("on", date(left).into())])
    });
    let away = person.away.map(|away| absence(&away, day, words));
    let parts: Vec<String> = gone.into_iter().chain(away).collect();
    let is_absent = person.away.is_some_and(|away| away.now) || person.left.is_some_and(|left| left < day);
    let text = parts.join(", ");
    if is_absent { Text::strong(text) } else { Text::plain(text) }
}

/// "until 8 January" of a present absence, "from 21 December to 10 January" of a coming one.
pub fn absence(away: &AwayRow, day: chrono::NaiveDate, words: &Localizer) -> String {
    let date = |on| brief_date_near(words, on, day);
    if !away.now && away.from == away.to {
        return words.format("people-away-on", &[("on", date(away.from).into())]);
    }
    let from = (!away.now).then_some(away.from);
    period(words, date, from, Some(away.to)).unwrap_or_default()
}

/// The address, else the person to contact instead, with that person's address; empty if there is neither.
pub fn reach(person: &PersonRow, words: &Localizer) -> String {
    let through = |delegate: DelegateRow| match delegate.email {
        Some(email) => {
            let args = [("name", delegate.person.name.into()), ("email", email.into())];
            words.format("people-through-email", &args)
        }
        None => words.format("people-through", &[("name", delegate.person.name.into())]),
    };
    person.email.map(str::to_owned).or_else(|| person.delegate.map(through)).unwrap_or_default()
}

/// "2 projects, 1 deliverable due soon, 2 sessions clash"; empty without load.
pub fn load(load: &Load, words: &Localizer) -> String {
    let parts = [
        ("people-load-projects", load.projects),
        ("people-load-due", load.due_soon.unwrap_or_default()),
        ("people-load-clashing", load.clashing.len()),
    ];
    let shown = parts.into_iter().filter(|(_, count)| *count > 0);
    shown.map(|(message, count)| words.format(message, &[("count", count.into())])).collect::<Vec<_>>().join(", ")
}
