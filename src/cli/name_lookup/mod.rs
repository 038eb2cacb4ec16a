//! Finds what a name in the arguments refers to: by id, by the whole title or name, or by an unambiguous part of one.
//!
//! Accents, case and punctuation make no difference. Every command that takes a name looks it up here.

mod candidates;
mod person;

pub use crate::spelling::fold;
pub use candidates::*;
pub use person::{each_person, person};

use super::CommandError;
use crate::diagnostic::Rule;
use crate::l10n::Localizer;
use crate::model::{Portfolio, ProjectIx};
use crate::read::table_schema::EntityKind;

/// The most candidates or suggestions that are listed.
pub const MAX_LISTED: usize = 12;

/// A shorter beginning is shared by too many names to suggest any.
const MIN_PREFIX: usize = 4;
/// The most edits that a misspelt beginning may have.
const MAX_PREFIX_EDITS: usize = 2;

/// Something that has an id and names.
pub struct NamedEntity<'a, Ix> {
    pub ix: Ix,
    pub id: &'a str,
    /// Title, name, aliases; the first is shown beside the id.
    pub names: Vec<&'a str>,
}

/// What a query refers to.
pub enum Lookup<'n, 'a, Ix> {
    One(Ix),
    /// Ambiguous: everything that fits.
    Many(Vec<&'n NamedEntity<'a, Ix>>),
    /// Nothing fits; the ids of what is spelt nearly so, best first.
    None {
        nearest: Vec<&'a str>,
    },
}

/// The messages of one kind of thing.
#[derive(Clone, Copy)]
pub struct Messages {
    /// Nothing has the name.
    pub unknown: &'static str,
    /// Several things fit the name.
    pub ambiguous: &'static str,
}

impl From<[&'static str; 2]> for Messages {
    /// "There is none", then "several fit".
    fn from([unknown, ambiguous]: [&'static str; 2]) -> Self {
        Self { unknown, ambiguous }
    }
}

pub const PROJECT: Messages = Messages { unknown: "cli-unknown-project", ambiguous: "cli-several-projects" };
pub const PERSON: Messages = Messages { unknown: "cli-unknown-person", ambiguous: "cli-several-people" };
pub const DELIVERABLE: Messages =
    Messages { unknown: "cli-unknown-deliverable", ambiguous: "cli-several-deliverables" };
pub const DIRECTORATE: Messages =
    Messages { unknown: "cli-unknown-directorate", ambiguous: "cli-several-directorates" };
/// Of departments.
pub const DEPARTMENT: Messages = Messages { unknown: "edit-unknown-department", ambiguous: "edit-several" };
pub const MEETING: Messages = Messages { unknown: "edit-unknown-meeting", ambiguous: "edit-several" };
pub const TAG: Messages = Messages { unknown: "cli-unknown-tag", ambiguous: "cli-several-tags" };

/// The messages of a kind of entity.
pub fn messages(kind: EntityKind) -> Messages {
    match kind {
        EntityKind::Person => PERSON,
        EntityKind::Directorate => DIRECTORATE,
        EntityKind::Department => DEPARTMENT,
        EntityKind::Meeting => MEETING,
        EntityKind::Project => PROJECT,
        EntityKind::Deliverable => DELIVERABLE,
    }
}

/// Looks `query` up among `things`: the id, then a whole name, then a part of either.
///
/// Of several things with one id, which `check` reports, the first is taken.
pub fn resolve<'n, 'a, Ix: Copy>(query: &str, things: &'n [NamedEntity<'a, Ix>]) -> Lookup<'n, 'a, Ix> {
    let mut found = whole(query, things);
    match found.as_slice() {
        [] => found = with_part(query, things),
        [first, rest @ ..] if rest.iter().all(|thing| thing.id == first.id) => return Lookup::One(first.ix),
        _ => {}
    }
    match found.as_slice() {
        [] => Lookup::None { nearest: nearest(query, things) },
        [one] => Lookup::One(one.ix),
        _ => Lookup::Many(found),
    }
}

/// The things whose id, else whose name, is `query`: as written before regardless of case and accents.
pub fn whole<'n, 'a, Ix>(query: &str, things: &'n [NamedEntity<'a, Ix>]) -> Vec<&'n NamedEntity<'a, Ix>> {
    let (query, folded) = (query.trim(), fold(query));
    let same = |name: &str| !folded.is_empty() && fold(name) == folded;
    // The closest matches first; the others are not looked for if there are any.
    let is_match = |closeness: u8, thing: &NamedEntity<'a, Ix>| match closeness {
        0 => thing.id == query,
        1 => same(thing.id),
        2 => thing.names.contains(&query),
        _ => thing.names.iter().any(|name| same(name)),
    };
    let matches = |closeness| things.iter().filter(|thing| is_match(closeness, thing)).collect();
    (0..4).map(matches).find(|found: &Vec<_>| !found.is_empty()).unwrap_or_default()
}

/// The same, by what they are known by inside the program.
pub fn called<Ix: Copy>(query: &str, things: &[NamedEntity<Ix>]) -> Vec<Ix> {
    whole(query, things).into_iter().map(|thing| thing.ix).collect()
}

/// The things with `query` inside their id or a name.
pub fn with_part<'n, 'a, Ix>(query: &str, things: &'n [NamedEntity<'a, Ix>]) -> Vec<&'n NamedEntity<'a, Ix>> {
    let (lower, folded) = (query.trim().to_lowercase(), fold(query));
    // Punctuation alone folds to nothing, and everything contains nothing.
    let contains = |name: &str| {
        if folded.is_empty() { !lower.is_empty() && name.contains(&lower) } else { fold(name).contains(&folded) }
    };
    let fits = |thing: &&NamedEntity<'a, Ix>| contains(thing.id) || thing.names.iter().any(|name| contains(name));
    things.iter().filter(fits).collect()
}

/// The ids of what `query` may misspell: the nearest by spelling, else those that begin nearly so.
fn nearest<'a, Ix>(query: &str, things: &[NamedEntity<'a, Ix>]) -> Vec<&'a str> {
    let query = fold(query);
    let names: Vec<(String, &'a str)> = things
        .iter()
        .flat_map(|thing| {
            std::iter::once(thing.id).chain(thing.names.iter().copied()).map(|name| (fold(name), thing.id))
        })
        .collect();
    let nearest = crate::spelling::nearest(&query, names.iter().map(|(name, _)| name.as_str()));
    match nearest.and_then(|nearest| names.iter().find(|(name, _)| name == nearest)) {
        Some((_, id)) => vec![id],
        None => misspelt_beginnings(&query, &names),
    }
}

/// The ids of the names that begin with `query`, up to a misspelling, which is seldom of the first letter.
fn misspelt_beginnings<'a>(query: &str, names: &[(String, &'a str)]) -> Vec<&'a str> {
    let edits = |name: &str| {
        let ends = name.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let near = ends.filter(|end| end.abs_diff(query.len()) <= 1);
        near.map(|end| strsim::osa_distance(query, &name[..end])).min()
    };
    let allowed = crate::spelling::allowed_edits(query).min(MAX_PREFIX_EDITS);
    if query.len() < MIN_PREFIX {
        return Vec::new();
    }
    let fits =
        |name: &str| name.chars().next() == query.chars().next() && edits(name).is_some_and(|edits| edits <= allowed);
    let mut ids: Vec<&str> = names.iter().filter(|(name, _)| fits(name)).map(|&(_, id)| id).collect();
    ids.dedup();
    ids
}

/// The error for a name that nothing has, with what it may misspell, or where all names are listed.
pub fn unknown<Ix>(message: &str, query: &str, things: &[NamedEntity<Ix>], words: &Localizer) -> CommandError {
    unknown_near(message, query, things, &nearest(query, things), words)
}

/// The same, suggesting these.
pub fn unknown_near<'a, Ix>(
    message: &str,
    query: &str,
    things: &[NamedEntity<'a, Ix>],
    nearest: &[&'a str],
    words: &Localizer,
) -> CommandError {
    let failure = CommandError::new(message, &[("name", query.into())]);
    match nearest {
        [] if (1..=MAX_LISTED).contains(&things.len()) => {
            let known: Vec<&str> = things.iter().map(|thing| thing.id).collect();
            failure.help("cli-known", &[("known", known.join(", ").into())])
        }
        [] if things.is_empty() => failure,
        [] => {
            let listed = format!("{message}.listed");
            if words.has(&listed) { failure.help(&listed, &[]) } else { failure }
        }
        [one] => failure.help("cli-did-you-mean", &[("nearest", (*one).into())]),
        several => {
            let several: Vec<&str> = several.iter().take(MAX_LISTED).copied().collect();
            failure.help("cli-did-you-mean-one-of", &[("several", several.join(", ").into())])
        }
    }
}

/// The error for a name that several things fit: the candidates, a line each.
fn ambiguous<Ix>(message: &str, query: &str, candidates: &[&NamedEntity<Ix>], words: &Localizer) -> CommandError {
    let failure = CommandError::new(message, &[("name", query.into())]);
    let lines = candidates.iter().take(MAX_LISTED).map(|thing| match thing.names.first() {
        Some(title) => words.format("cli-candidate", &[("id", thing.id.into()), ("title", (*title).into())]),
        None => words.format("cli-candidate-id", &[("id", thing.id.into())]),
    });
    let failure = lines.fold(failure, CommandError::line);
    match candidates.len().saturating_sub(MAX_LISTED) {
        0 => failure,
        more => failure.line(words.format("cli-candidates-more", &[("count", more.into())])),
    }
}

/// The one thing that `query` refers to.
///
/// # Errors
/// If there is none, or more than one.
pub fn one_of<Ix: Copy>(
    query: &str,
    things: &[NamedEntity<Ix>],
    messages: impl Into<Messages>,
    words: &Localizer,
) -> Result<Ix, CommandError> {
    let messages = messages.into();
    match resolve(query, things) {
        Lookup::One(ix) => Ok(ix),
        Lookup::Many(candidates) => Err(ambiguous(messages.ambiguous, query, &candidates, words)),
        Lookup::None { nearest } => Err(unknown_near(messages.unknown, query, things, &nearest, words)),
    }
}

/// What each of `queries` refers to, without repetition.
///
/// # Errors
/// If one refers to nothing, or to more than one thing.
pub fn each<Ix: Copy + PartialEq>(
    queries: &[String],
    things: &[NamedEntity<Ix>],
    messages: Messages,
    words: &Localizer,
) -> Result<Vec<Ix>, CommandError> {
    let mut found = Vec::new();
    for query in queries {
        let one = one_of(query, things, messages, words)?;
        // Where an id is declared twice, both are selected.
        let id = things.iter().find(|thing| thing.ix == one).map(|thing| thing.id);
        let same = things.iter().filter(|thing| Some(thing.id) == id).map(|thing| thing.ix);
        let new: Vec<Ix> = same.filter(|ix| !found.contains(ix)).collect();
        found.extend(new);
    }
    Ok(found)
}

/// The rules of these names. A part of a name is not enough: a script must not change its meaning with a new rule.
///
/// # Errors
/// If there is no rule of such a name.
pub fn rules_named(names: &[String], words: &Localizer) -> Result<Vec<Rule>, CommandError> {
    let all = rules();
    let mut rules = Vec::new();
    for name in names {
        let rule = whole_id(name, &all, "cli-unknown-rule", words)?;
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    Ok(rules)
}

/// The thing with that id, regardless of case and accents; what a part fits is only suggested.
///
/// # Errors
/// If there is none.
pub fn whole_id<Ix: Copy>(
    query: &str,
    things: &[NamedEntity<Ix>],
    unknown_message: &'static str,
    words: &Localizer,
) -> Result<Ix, CommandError> {
    if let [one, ..] = whole(query, things).as_slice() {
        return Ok(one.ix);
    }
    let spelt = nearest(query, things);
    let fits: Vec<&str> = with_part(query, things).iter().map(|thing| thing.id).collect();
    let nearest = if spelt.is_empty() { &fits } else { &spelt };
    Err(unknown_near(unknown_message, query, things, nearest, words))
}

/// The project that `query` refers to.
///
/// # Errors
/// If there is none, or more than one.
pub fn project(query: &str, portfolio: &Portfolio, words: &Localizer) -> Result<ProjectIx, CommandError> {
    one_of(query, &projects(portfolio), PROJECT, words)
}

/// The project of `PROJECT` or `PROJECT/DELIVERABLE`, and the name of the deliverable. Titles may hold a `/` too: the
/// whole is looked up first, then what stands before each `/`.
///
/// # Errors
/// If there is no such project, or more than one.
pub fn target<'q>(
    query: &'q str,
    portfolio: &Portfolio,
    words: &Localizer,
) -> Result<(ProjectIx, Option<&'q str>), CommandError> {
    let projects = projects(portfolio);
    if let Lookup::One(project) = resolve(query, &projects) {
        return Ok((project, None));
    }
    for (at, _) in query.match_indices('/') {
        if let Lookup::One(project) = resolve(&query[..at], &projects) {
            return Ok((project, Some(&query[at + 1..])));
        }
    }
    // The error is about what was probably meant as the project.
    let name = query.split_once('/').map_or(query, |(project, _)| project);
    one_of(name, &projects, PROJECT, words).map(|project| (project, None))
}

#[cfg(test)]
mod tests {
    use super::{Lookup, NamedEntity, fold, resolve};

    fn things() -> Vec<NamedEntity<'static, u8>> {
        let of = |ix, id, name| NamedEntity { ix, id, names: vec![name] };
        vec![
            of(0, "pret-d-objets", "Prêt d’objets"),
            of(1, "oeuvres", "Œuvres en réserve"),
            of(2, "portail", "Portail commun"),
            of(3, "identite", "Identité commune"),
            of(4, "commune", "Fête"),
        ]
    }

    fn found(query: &str) -> Result<u8, Vec<u8>> {
        match resolve(query, &things()) {
            Lookup::One(ix) => Ok(ix),
            Lookup::Many(several) => Err(several.iter().map(|thing| thing.ix).collect()),
            Lookup::None { .. } => Err(Vec::new()),
        }
    }

    #[test]
    fn an_id_goes_before_a_name_and_a_name_before_a_part() {
        for (query, expected) in [
            ("pret-d-objets", Ok(0)),
            ("PRET D'OBJETS", Ok(0)),
            ("pre\u{302}t", Ok(0)),
            ("objet", Ok(0)),
            ("œuvres EN reserve", Ok(1)),
            ("Oeuv", Ok(1)),
            ("commune", Ok(4)),
            ("commun", Err(vec![2, 3, 4])),
            ("fete", Ok(4)),
            ("", Err(vec![])),
            ("  ", Err(vec![])),
            ("-", Ok(0)),
            ("nothing", Err(vec![])),
        ] {
            assert_eq!(found(query), expected, "{query}");
        }
    }

    #[test]
    fn folding_keeps_the_slash_alone_of_all_punctuation() {
        assert_eq!(fold(" L’Été, à/Noël ! "), "l-ete-a/noel");
    }
}
