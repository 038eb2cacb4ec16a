//! `textDocument/hover`: what a key is for, and who or what an id, a date or a rule is.

use std::ops::Range;

use chrono::NaiveDate;
use gen_lsp_types::{Contents, Hover, HoverParams};

use super::dispatch::{Failure, markup};
use super::inlay_hint::days_left;
use super::outline::{KeyPart, Outline, ValuePart};
use super::server::{Place, Server};
use super::subject::{Subject, content, is_person, kind_of, person};
use super::text_document_content::explanation;
use crate::edit::{File, Step};
use crate::facts::status::status_row;
use crate::facts::{AsOf, calendar, display_names};
use crate::l10n::dates;
use crate::model::{Person, PersonIx, Project, ProjectIx};
use crate::read::table_schema::{EntityKind, Key, Presence, ValueKind};
use crate::view::components::{date_near, health_word, period, stage_word};

/// What is at a position, in words.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: HoverParams) -> Result<Option<Hover>, Failure> {
    let Some((place, offset)) = server.place_at(&params.text_document_position_params) else { return Ok(None) };
    let outline = Outline::new(place.text());
    let Some((text, span)) = text(&place, &outline, offset) else { return Ok(None) };
    let range = place.lines(place.file).range(span);
    Ok(Some(Hover { contents: Contents::MarkupContent(markup(place.server, text)), range: Some(range) }))
}

fn text(place: &Place, outline: &Outline, offset: usize) -> Option<(String, Range<usize>)> {
    let file = File::of(place.path());
    if let Some(value) = outline.value_at(offset) {
        return of_value(place, outline, value, offset);
    }
    if let Some(key) = outline.key_at(offset) {
        return Some((of_key(place, file, key)?, key.span.clone()));
    }
    if let Some((subject, span)) = Subject::at(place, outline, offset) {
        return Some((of_subject(place, &subject)?, span));
    }
    let (name, span) = outline.header_at(offset)?.keys.first()?;
    Some((key_text(place, file.shape(&[]).key(name)?), span.clone()))
}

fn of_value(place: &Place, outline: &Outline, value: &ValuePart, offset: usize) -> Option<(String, Range<usize>)> {
    let file = File::of(place.path());
    let kind = kind_of(file, &value.table, &value.key)?;
    let text = match kind {
        ValueKind::Date => of_date(place, value.text.parse().ok()?),
        ValueKind::Rule => explanation(&value.text, &place.roadmap.portfolio.roadmap, place.words())?,
        ValueKind::Word(_) => word_meaning(place, &value.text)?,
        _ => {
            let (subject, span) = Subject::of_value(place, outline, value, Some(offset))?;
            return Some((of_subject(place, &subject)?, span));
        }
    };
    Some((text, content(value)))
}

/// What a word of an enumeration means: "at risk".
pub fn word_meaning(place: &Place, word: &str) -> Option<String> {
    const PREFIXES: [&str; 6] = ["health-", "stage-", "level-", "outcome-", "check-level-", "schema-word-"];
    let words = place.words();
    let word = word.replace(' ', "-");
    let message = PREFIXES.iter().map(|prefix| format!("{prefix}{word}")).find(|message| words.has(message))?;
    Some(words.text(&message))
}

fn of_key(place: &Place, file: File, key: &KeyPart) -> Option<String> {
    if file == File::Roadmap && *key.table == [Step::Key("rules".to_owned())] {
        return explanation(&key.name, &place.roadmap.portfolio.roadmap, place.words());
    }
    Some(key_text(place, file.key(&key.table, &key.name)?))
}

/// The documentation of a key.
pub fn key_text(place: &Place, key: &Key) -> String {
    let words = place.words();
    let presence = match key.presence {
        Presence::Required => Some(words.text("lsp-key-required")),
        Presence::UnlessProposed => Some(words.text("lsp-key-unless-proposed")),
        Presence::Optional => None,
    };
    let listed = match &key.kind {
        ValueKind::Word(listed) => {
            let line = |word: &&str| match word_meaning(place, word) {
                Some(meaning) => format!("- `{word}`: {meaning}\n"),
                None => format!("- `{word}`\n"),
            };
            listed.iter().map(line).collect()
        }
        kind => match kind.example().as_str() {
            "…" | "\"…\"" => String::new(),
            example => format!("`{} = {example}`", key.name),
        },
    };
    let parts =
        [format!("**{}**", key.name), key.purpose(words.language()).to_owned(), presence.unwrap_or_default(), listed];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// "Thursday 15 December 2026, in 12 days", with closed days and meetings.
fn of_date(place: &Place, day: NaiveDate) -> String {
    let words = place.words();
    let roadmap = &place.roadmap.portfolio.roadmap;
    let left = day.signed_duration_since(place.roadmap.day).num_days();
    let when =
        if left < 0 { words.format("lsp-days-ago", &[("days", (-left).into())]) } else { days_left(place, left) };
    let mut lines = vec![format!("**{}**, {when}", dates::full(words.language(), day))];
    if let Some(closed) = roadmap.closed_on(day) {
        let name = closed.name.value().map_or("", |name| name);
        lines.push(words.format("lsp-hover-closed", &[("name", name.into())]));
    }
    for meeting in &roadmap.meetings {
        if calendar::first_from(roadmap, meeting, day) == Some(day) {
            lines.push(words.format("lsp-hover-meeting", &[("name", meeting.display_name().into())]));
        }
    }
    lines.join("\n\n")
}

fn of_subject(place: &Place, subject: &Subject) -> Option<String> {
    let portfolio = &place.roadmap.portfolio;
    let roadmap = &portfolio.roadmap;
    match subject.kind {
        EntityKind::Person => {
            let (ix, known) = person(portfolio, &subject.id)?;
            Some(card(place, ix, known))
        }
        EntityKind::Project | EntityKind::Deliverable => {
            let on = AsOf::new(portfolio, place.roadmap.day);
            let (ix, project) = portfolio
                .projects()
                .find(|(_, project)| subject.project(portfolio).is_some_and(|known| std::ptr::eq(known, *project)))?;
            match subject.kind {
                EntityKind::Project => Some(of_project(place, &on, ix, project)),
                _ => of_deliverable(place, &on, (ix, project), &subject.id),
            }
        }
        EntityKind::Directorate | EntityKind::Department => {
            let name = subject.name(portfolio)?;
            Some(format!("**{name}** (`{}`)", subject.id))
        }
        EntityKind::Meeting => {
            let meeting = roadmap.meetings.iter().find(|meeting| *meeting.id == *subject.id)?;
            let next = calendar::first_from(roadmap, meeting, place.roadmap.day);
            let next = next.map(|on| {
                let date = dates::full(place.words().language(), on);
                place.words().format("lsp-hover-next", &[("date", date.into())])
            });
            let lines = [Some(format!("**{}**", meeting.display_name())), next];
            Some(lines.into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
        }
    }
}

/// The card of a person: who, where, what for, and when away.
fn card(place: &Place, ix: PersonIx, person: &Person) -> String {
    let (words, portfolio) = (place.words(), &place.roadmap.portfolio);
    let mut lines = vec![format!("**{}** (`{}`)", person.display_name(), person.id)];
    let affiliation = display_names::affiliation(&portfolio.roadmap, &person.affiliation).map(|it| it.name.to_owned());
    let department = person
        .department
        .value()
        .and_then(crate::model::Ref::known)
        .map(|department| portfolio.roadmap.department(department).display_name().to_owned());
    let role = person.role.value().map(ToString::to_string);
    let place_of_work: Vec<String> = [role, affiliation, department].into_iter().flatten().collect();
    lines.extend(Some(place_of_work.join(", ")).filter(|text| !text.is_empty()));
    lines.extend(person.email.value().map(ToString::to_string));
    if let Some(delegate) = person.delegate.value() {
        lines.push(words.format("lsp-hover-delegate", &[("name", portfolio.name_of(delegate).into())]));
    }
    if let Some(&left) = person.left.value() {
        lines.push(words.format("lsp-hover-left", &[("date", dates::long(words.language(), left).into())]));
    }
    let away = person.away.iter().filter(|away| away.to.value().is_none_or(|&to| to >= place.roadmap.day));
    for away in away {
        let when = period(
            words,
            |day| dates::long(words.language(), day),
            away.from.value().copied(),
            away.to.value().copied(),
        );
        lines.extend(when.map(|when| words.format("lsp-hover-away", &[("when", when.into())])));
    }
    let projects = portfolio.projects.iter().filter(|project| project.is_live() && takes_part(project, ix));
    let projects: Vec<String> = projects.map(|project| format!("- {}", project.display_title())).collect();
    lines.extend(Some(projects.join("\n")).filter(|text| !text.is_empty()));
    lines.join("\n\n")
}

/// Whether a person leads, coordinates or contributes.
fn takes_part(project: &Project, ix: PersonIx) -> bool {
    let roles = [&project.lead, &project.coordinator];
    roles.into_iter().any(|role| role.value().is_some_and(|person| is_person(person, ix)))
        || project.contributors.iter().any(|person| is_person(&person.value, ix))
}

fn of_project(place: &Place, on: &AsOf, ix: ProjectIx, project: &Project) -> String {
    let (words, row) = (place.words(), status_row(on, ix));
    let state = row.stage.map(|stage| stage_word(words, stage));
    let state = [state, project.is_live().then(|| health_word(words, row.health))];
    let mut lines = vec![format!("**{}** (`{}`)", project.plain_title(), project.id)];
    lines.push(state.into_iter().flatten().collect::<Vec<_>>().join(", "));
    let people = [row.lead, row.coordinator].into_iter().flatten().map(|person| person.name);
    lines.push(people.collect::<Vec<_>>().join(", "));
    if let Some(next) = row.next_due {
        let date = date_near(words, next.due, place.roadmap.day);
        let args = [("title", next.deliverable.title.into()), ("date", date.into())];
        lines.push(words.format("lsp-hover-next-due", &args));
    }
    lines.extend(project.summary.value().map(|summary| summary.trim().to_owned()));
    lines.retain(|line| !line.is_empty());
    lines.join("\n\n")
}

fn of_deliverable(place: &Place, on: &AsOf, (ix, project): (ProjectIx, &Project), id: &str) -> Option<String> {
    let words = place.words();
    let mut deliverables = project.indexed_deliverables();
    let (rank, deliverable) = deliverables.find(|(_, it)| it.id.value().is_some_and(|known| **known == *id))?;
    let title = format!("**{}** (`{}/{id}`)", deliverable.display_title(), project.id);
    let mut lines = vec![title, project.plain_title().to_owned()];
    let long = |day| dates::long(words.language(), day);
    if let Some(delivered) = deliverable.delivered_by(on.day) {
        lines.push(words.format("lsp-hover-delivered", &[("date", long(delivered).into())]));
    } else if let Some(&due) = deliverable.due.value() {
        let left = due.signed_duration_since(on.day).num_days();
        let args = [("date", long(due).into()), ("when", days_left(place, left).into())];
        lines.push(words.format("lsp-hover-due", &args));
        let forecast = on.forecast(ix, Some(rank)).on.filter(|&forecast| forecast > due);
        lines.extend(forecast.map(|day| words.format("lsp-hover-forecast", &[("date", long(day).into())])));
    }
    if let Some(owner) = deliverable.owner.value() {
        lines.push(words.format("lsp-hover-owner", &[("name", on.portfolio.name_of(owner).into())]));
    }
    let waiting = on.dependents(ix, rank).into_iter().map(|dependent| match dependent.deliverable {
        Some(own) => format!("- {} — {}", dependent.project.title, own.title),
        None => format!("- {}", dependent.project.title),
    });
    let waiting: Vec<String> = waiting.collect();
    if !waiting.is_empty() {
        lines.push(words.text("lsp-hover-waiting"));
        lines.push(waiting.join("\n"));
    }
    Some(lines.join("\n\n"))
}
