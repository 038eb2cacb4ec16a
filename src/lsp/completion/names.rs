//! Words of the format, and ids of everything but people.

use chrono::NaiveDate;
use gen_lsp_types::CompletionItemKind;

use super::{Candidate, MAX_ITEMS, Typed};
use crate::diagnostic::Rule;
use crate::edit::Step;
use crate::l10n::dates;
use crate::lsp::hover::word_meaning;
use crate::lsp::server::Place;
use crate::lsp::subject::deliverables;
use crate::model::{MeetingDay, Project, project_id};
use crate::read::format::EVERY_MONTHS;
use crate::read::meeting_day::{self, days_of_months, days_of_weeks};
use crate::read::table_schema::{EntityKind, ValueKind};

/// What may be at a key of this kind.
pub fn names(typed: &Typed, kind: &ValueKind) -> Vec<Candidate> {
    let place = typed.place;
    let portfolio = &place.roadmap.portfolio;
    let roadmap = &portfolio.roadmap;
    let named = |id: &str, name: Option<&str>, kind: CompletionItemKind| Candidate {
        detail: name.map(str::to_owned),
        names: name.map(str::to_owned).into_iter().collect(),
        ..Candidate::new(id, kind)
    };
    let directorates = || {
        let all = roadmap.directorates.iter().map(|it| {
            let aliases = it.aliases.iter().map(|alias| alias.value.to_string());
            let mut candidate = named(&it.id, it.name.value().map(|name| &**name), CompletionItemKind::Module);
            candidate.names.extend(aliases);
            candidate
        });
        all.collect()
    };
    let mut candidates: Vec<Candidate> = match kind {
        ValueKind::Word(listed) => listed.iter().map(|one| word(place, one)).collect(),
        ValueKind::Boolean => ["true", "false"].map(literal).into(),
        ValueKind::Format => vec![literal("1")],
        ValueKind::Reference(EntityKind::Directorate) => directorates(),
        ValueKind::Text
            if typed.key == "source" && matches!(&*typed.table, [Step::Key(list), _] if list == "budget") =>
        {
            directorates()
        }
        ValueKind::Reference(EntityKind::Department) => roadmap
            .departments
            .iter()
            .map(|it| named(&it.id, it.name.value().map(|name| &**name), CompletionItemKind::Module))
            .collect(),
        ValueKind::Reference(EntityKind::Meeting) => {
            let meetings = roadmap.meetings.iter();
            meetings.map(|it| named(&it.id, Some(it.display_name()), CompletionItemKind::Event)).collect()
        }
        ValueKind::Reference(EntityKind::Project) => portfolio
            .projects
            .iter()
            .map(|it| named(&it.id, Some(it.plain_title()), CompletionItemKind::File))
            .collect(),
        ValueKind::Dependency => dependencies(typed),
        ValueKind::Rule => {
            Rule::all().filter(|rule| rule.can_be_waived()).map(|rule| rule_name(place, rule.name())).collect()
        }
        ValueKind::TimeZone => ["Europe/Paris", "UTC"].map(|zone| named(zone, None, CompletionItemKind::Value)).into(),
        ValueKind::Currency => vec![named("EUR", None, CompletionItemKind::Value)],
        ValueKind::MeetingDay { every } => meeting_days(typed, every),
        _ => Vec::new(),
    };
    candidates.retain(|candidate| !typed.listed.contains(&candidate.insert));
    candidates
}

/// A word of an enumeration, with its meaning.
pub fn word(place: &Place, word: &str) -> Candidate {
    let meaning = word_meaning(place, word);
    Candidate {
        names: meaning.clone().into_iter().collect(),
        detail: meaning,
        ..Candidate::new(word, CompletionItemKind::EnumMember)
    }
}

/// A rule or alert, with its summary.
pub fn rule_name(place: &Place, name: &str) -> Candidate {
    let summary = place.words().text(&format!("explain-{name}")).replace('\n', " ");
    Candidate { detail: Some(summary), ..Candidate::new(name, CompletionItemKind::Constant) }
}

fn literal(text: &str) -> Candidate {
    Candidate { is_text: false, ..Candidate::new(text, CompletionItemKind::Value) }
}

/// Deliverables of the project itself, other projects, and behind `project/` its deliverables.
fn dependencies<'p>(typed: &Typed<'p, 'p>) -> Vec<Candidate> {
    let place = typed.place;
    let portfolio = &place.roadmap.portfolio;
    let own = project_id(place.path());
    let of = |project: &Project, id: &str, title: &str| {
        let label = format!("{}/{id}", project.id);
        let (detail, names) = (Some(title.to_owned()), vec![title.to_owned()]);
        Candidate { detail, names, ..Candidate::new(label, CompletionItemKind::Struct) }
    };
    let ids = |project: &'p Project| {
        project.deliverables.iter().filter_map(|it| Some((&**it.id.value()?, it.display_title())))
    };
    if let Some((project, _)) = typed.query.split_once('/') {
        let found = portfolio.projects.iter().find(|it| *it.id == *project);
        return found.map(|it| ids(it).map(|(id, title)| of(it, id, title)).collect()).unwrap_or_default();
    }
    let mut candidates = Vec::new();
    if let [Step::Key(list), Step::Index(rank)] = &*typed.table
        && list == "deliverables"
    {
        // A deliverable does not depend on itself.
        let others = deliverables(&typed.outline).filter(|(other, _)| other != rank);
        for (other, id) in others {
            let table = [Step::Key("deliverables".to_owned()), Step::Index(other)];
            let title = typed.outline.value(&table, "title").map(|title| title.text.clone());
            let names = title.clone().into_iter().collect();
            candidates.push(Candidate {
                detail: title,
                names,
                ..Candidate::new(id.text.clone(), CompletionItemKind::Struct)
            });
        }
    }
    let mut best = 0;
    for project in portfolio.projects.iter().filter(|it| *it.id != *own && it.is_live()) {
        // What comes later fits no better, and only so many are shown.
        if best >= MAX_ITEMS + typed.listed.len() {
            break;
        }
        let start = candidates.len();
        // There may be many: those that do not fit are not even made.
        let title = project.plain_title();
        let fits_id = typed.fits(&project.id);
        if fits_id || typed.fits(title) {
            candidates.push(Candidate {
                detail: Some(title.to_owned()),
                names: vec![title.to_owned()],
                ..Candidate::new(&*project.id, CompletionItemKind::File)
            });
        }
        if !typed.query.is_empty() {
            let fitting = ids(project).filter(|(id, title)| fits_id || typed.fits(id) || typed.fits(title));
            candidates.extend(fitting.map(|(id, title)| of(project, id, title)));
        }
        best += candidates[start..].iter().filter(|candidate| candidate.rank(&typed.query) == Some(0)).count();
    }
    candidates
}

/// Weekdays, or days of the month such as "first thursday", as the rhythm wants.
fn meeting_days(typed: &Typed, every: &str) -> Vec<Candidate> {
    let rhythm = typed.outline.value(&typed.table, every);
    let is_monthly = rhythm.is_some_and(|value| EVERY_MONTHS.contains(&value.text.as_str()));
    let days = if is_monthly { days_of_months() } else { days_of_weeks() };
    let candidate = |day: String| {
        let meaning = day_meaning(typed.place, &day);
        let names = meaning.clone().into_iter().collect();
        Candidate { detail: meaning, names, ..Candidate::new(day, CompletionItemKind::EnumMember) }
    };
    days.into_iter().map(candidate).collect()
}

/// "Thursday", "the first Thursday of the month".
fn day_meaning(place: &Place, day: &str) -> Option<String> {
    let words = place.words();
    let (MeetingDay::Weekday(weekday) | MeetingDay::Nth(_, weekday) | MeetingDay::Last(weekday)) =
        meeting_day::parse(day)?;
    let weekday = dates::weekday(words.language(), NaiveDate::from_isoywd_opt(2026, 1, weekday)?);
    let Some((rank, _)) = day.split_once(' ') else { return Some(weekday.to_owned()) };
    Some(words.format("lsp-day-of-month", &[("rank", rank.into()), ("weekday", weekday.into())]))
}
