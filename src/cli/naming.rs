//! What people call things in arguments: an id, or a name; and what they probably meant where it is neither.

use super::Failure;
use crate::diagnostic::Rule;
use crate::model::{PersonIx, Portfolio, Project, ProjectIx};
use crate::read::slug;
use crate::words::Words;

/// How many things are offered where several may be meant.
const MAX_OFFERED: usize = 12;

/// A beginning of fewer letters may be that of anything.
const LEAST_BEGUN: usize = 4;
/// How many slips a beginning may have.
const MOST_SLIPS: usize = 2;

/// A thing, and what it may be called.
pub struct Named<'a, Ix> {
    pub ix: Ix,
    pub id: &'a str,
    /// Besides the id: a name, aliases.
    pub names: Vec<&'a str>,
}

/// Those called `text`: by id, else by a name whatever its capitals.
pub fn called<Ix: Copy>(text: &str, things: &[Named<Ix>]) -> Vec<Ix> {
    let by_id: Vec<Ix> = things.iter().filter(|thing| thing.id == text).map(|thing| thing.ix).collect();
    if !by_id.is_empty() {
        return by_id;
    }
    let text = text.trim().to_lowercase();
    let is_called = |thing: &&Named<Ix>| {
        thing.id.to_lowercase() == text || thing.names.iter().any(|name| name.to_lowercase() == text)
    };
    let called: Vec<Ix> = things.iter().filter(is_called).map(|thing| thing.ix).collect();
    if !called.is_empty() {
        return called;
    }
    // As it is said, but for accents and signs.
    let folded = folded(&text);
    let sounds = |thing: &&Named<Ix>| {
        !folded.is_empty() && std::iter::once(&thing.id).chain(&thing.names).any(|name| slug(name) == folded)
    };
    things.iter().filter(sounds).map(|thing| thing.ix).collect()
}

/// A text without its capitals, accents and signs. Where it names a thing of another thing, the sign between them counts.
fn folded(text: &str) -> String {
    if text.contains('/') { String::new() } else { slug(text) }
}

/// Those with `text` in their id or in a name.
pub fn with_part<'a, 'n, Ix>(text: &str, things: &'n [Named<'a, Ix>]) -> Vec<&'n Named<'a, Ix>> {
    let (text, folded) = (text.trim().to_lowercase(), folded(text));
    let has = |name: &str| {
        let (whole, parts) = (name.to_lowercase(), slug(name));
        whole.contains(&text) || (!folded.is_empty() && parts.contains(&folded))
    };
    let holds =
        |thing: &&Named<Ix>| !text.is_empty() && std::iter::once(&thing.id).chain(&thing.names).any(|name| has(name));
    things.iter().filter(holds).collect()
}

/// What is said where nothing is called `text`: the message `name`, and what was probably meant, or where all are listed.
pub fn unknown<Ix>(name: &str, text: &str, things: &[Named<Ix>], words: &Words) -> Failure {
    let failure = Failure::new(words, name, &[("name", text.into())]);
    match meant(text, things).as_slice() {
        [] if (1..=MAX_OFFERED).contains(&things.len()) => {
            let known: Vec<&str> = things.iter().map(|thing| thing.id).collect();
            failure.help(words, "cli-known", &[("known", known.join(", ").into())])
        }
        [] if things.is_empty() => failure,
        [] => {
            let listed = format!("{name}.listed");
            if words.has(&listed) { failure.help(words, &listed, &[]) } else { failure }
        }
        [one] => failure.help(words, "cli-did-you-mean", &[("nearest", (*one).into())]),
        several => {
            let several: Vec<&str> = several.iter().take(MAX_OFFERED).copied().collect();
            failure.help(words, "cli-did-you-mean-one-of", &[("several", several.join(", ").into())])
        }
    }
}

/// The ids of what was probably meant: the nearest by spelling, else those that begin nearly so, else those that hold the
/// text. Capitals and accents make no difference.
fn meant<'a, Ix>(text: &str, things: &[Named<'a, Ix>]) -> Vec<&'a str> {
    let names = |fold: fn(&str) -> String| -> Vec<(String, &'a str)> {
        let named = |thing: &Named<'a, Ix>| {
            let (id, names) = (thing.id, thing.names.clone());
            std::iter::once(id).chain(names).map(move |name| (fold(name), id))
        };
        things.iter().flat_map(named).collect()
    };
    let nearest = |fold: fn(&str) -> String| {
        let names = names(fold);
        let nearest = crate::nearest::nearest(&fold(text.trim()), names.iter().map(|(name, _)| name.as_str()));
        nearest.and_then(|nearest| names.iter().find(|(name, _)| name == nearest)).map(|&(_, id)| vec![id])
    };
    nearest(str::to_lowercase).or_else(|| nearest(slug)).unwrap_or_else(|| {
        let begun = begun_nearly(&slug(text), &names(slug));
        if begun.is_empty() { with_part(text, things).into_iter().map(|thing| thing.id).collect() } else { begun }
    })
}

/// Those with a name that begins with the text, but for a slip in it.
fn begun_nearly<'a>(text: &str, names: &[(String, &'a str)]) -> Vec<&'a str> {
    let slips = |name: &str| {
        let ends = name.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let near = ends.filter(|end| end.abs_diff(text.len()) <= 1);
        near.map(|end| strsim::osa_distance(text, &name[..end])).min()
    };
    let allowed =
        |slips: usize| text.len() >= LEAST_BEGUN && slips <= crate::nearest::allowed_edits(text).min(MOST_SLIPS);
    let mut begun: Vec<&str> =
        names.iter().filter(|(name, _)| slips(name).is_some_and(allowed)).map(|&(_, id)| id).collect();
    begun.dedup();
    begun
}

/// The project called `text`: by id, by title, or by a part of one that fits no other.
///
/// # Errors
/// When there is none, or several may be meant.
pub fn project(text: &str, portfolio: &Portfolio, words: &Words) -> Result<ProjectIx, Failure> {
    one_of(text, &projects(portfolio), ["cli-unknown-project", "cli-several-projects"], words)
}

/// The thing called `text`: by id, by name, or by a part of one that fits no other. `messages` say that there is none, and
/// that several may be meant.
///
/// # Errors
/// When there is none, or several may be meant.
pub fn one_of<Ix: Copy>(
    text: &str,
    things: &[Named<Ix>],
    messages: [&'static str; 2],
    words: &Words,
) -> Result<Ix, Failure> {
    match called(text, things).as_slice() {
        [one] => return Ok(*one),
        // Two of one id: only one can be shown, and `check` tells of both.
        [first, ..] if things.iter().any(|thing| thing.id == text) => return Ok(*first),
        _ => {}
    }
    let [unknown_message, several_message] = messages;
    match with_part(text, things).as_slice() {
        [] => Err(unknown(unknown_message, text, things, words)),
        [one] => Ok(one.ix),
        several => {
            let failure = Failure::new(words, several_message, &[("name", text.into())]);
            let listed = several.iter().map(|thing| {
                let title = thing.names.first().copied().unwrap_or(thing.id);
                words.say_with("cli-candidate", &[("id", thing.id.into()), ("title", title.into())])
            });
            Err(listed.fold(failure, Failure::line))
        }
    }
}

pub fn people(portfolio: &Portfolio) -> Vec<Named<'_, PersonIx>> {
    portfolio
        .people()
        .map(|(ix, person)| Named {
            ix,
            id: &person.id,
            names: person.name.value().map(|name| &**name).into_iter().collect(),
        })
        .collect()
}

pub fn projects(portfolio: &Portfolio) -> Vec<Named<'_, ProjectIx>> {
    portfolio
        .projects()
        .map(|(ix, project)| Named {
            ix,
            id: &project.id,
            names: project.title.value().map(|title| &**title).into_iter().collect(),
        })
        .collect()
}

/// The person called `text`: by id, by name, or by a part of one that fits nobody else.
///
/// # Errors
/// When there is none, or several may be meant.
pub fn person(text: &str, portfolio: &Portfolio, words: &Words) -> Result<PersonIx, Failure> {
    one_of(text, &people(portfolio), ["cli-unknown-person", "edit-several-people"], words)
}

/// The deliverables of a project, by their rank.
pub fn deliverables(project: &Project) -> Vec<Named<'_, usize>> {
    let deliverables = project.deliverables.iter().enumerate();
    let named = deliverables.filter_map(|(ix, deliverable)| {
        let id = deliverable.id.value()?;
        Some(Named { ix, id: &**id, names: deliverable.title.value().map(|title| &**title).into_iter().collect() })
    });
    named.collect()
}

/// The meeting series, by their rank.
pub fn meetings(portfolio: &Portfolio) -> Vec<Named<'_, usize>> {
    let meetings = portfolio.roadmap.meetings.iter().enumerate();
    meetings
        .map(|(ix, meeting)| Named {
            ix,
            id: &*meeting.id,
            names: meeting.name.value().map(|name| &**name).into_iter().collect(),
        })
        .collect()
}

/// The departments, by their rank.
pub fn departments(portfolio: &Portfolio) -> Vec<Named<'_, usize>> {
    let departments = portfolio.roadmap.departments.iter().enumerate();
    departments
        .map(|(ix, department)| Named {
            ix,
            id: &*department.id,
            names: department.name.value().map(|name| &**name).into_iter().collect(),
        })
        .collect()
}

pub fn rules() -> Vec<Named<'static, Rule>> {
    Rule::all().map(|rule| Named { ix: rule, id: rule.name(), names: Vec::new() }).collect()
}
