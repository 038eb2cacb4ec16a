//! Describes a filter.

use crate::facts::Filter;
use crate::l10n::{Arg, Localizer};
use crate::model::{PersonIx, Portfolio};

use super::components::stage_word;
use super::shell;

/// "person Claire Moreau, tag publics"; `None` if the filter is empty.
pub fn filter_words(portfolio: &Portfolio, filter: &Filter, words: &Localizer) -> Option<String> {
    let Filter { projects, people, moves: _, directorates, stages, tags, owners } = filter;
    let names = |people: &[PersonIx]| people.iter().map(|ix| portfolio.person(*ix).display_name().to_owned()).collect();
    let directorate = |ix: &crate::model::DirectorateIx| portfolio.roadmap.directorate(*ix).display_name().to_owned();
    let kinds: [(&str, Vec<String>); 6] = [
        ("filter-project", projects.iter().map(|ix| portfolio.project(*ix).display_title().to_owned()).collect()),
        ("filter-person", names(people)),
        ("filter-owner", names(owners)),
        ("filter-directorate", directorates.iter().map(directorate).collect()),
        ("filter-stage", stages.iter().map(|stage| stage_word(words, *stage)).collect()),
        ("filter-tag", tags.clone()),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(name, values)| words.format(name, &[("values", Arg::Owned(any_of(words, &values)))]))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The filter as options of a command: " --person claire-moreau". Only options that every list has.
pub fn filter_options(portfolio: &Portfolio, filter: &Filter) -> String {
    let Filter { projects, people, moves: _, directorates, stages, tags, owners: _ } = filter;
    let projects = projects.iter().map(|ix| ("project", &*portfolio.project(*ix).id));
    let people = people.iter().map(|ix| ("person", &*portfolio.person(*ix).id));
    let directorates = directorates.iter().map(|ix| ("directorate", &*portfolio.roadmap.directorate(*ix).id));
    let stages = stages.iter().map(|stage| ("stage", stage.name()));
    let tags = tags.iter().map(|tag| ("tag", &**tag));
    let all = projects.chain(people).chain(directorates).chain(stages).chain(tags);
    all.map(|(name, value)| format!(" --{name} {}", shell::word(value))).collect()
}

/// "a, b or c".
pub fn any_of(words: &Localizer, values: &[String]) -> String {
    match values {
        [first @ .., before, last] => {
            let first: String = first.iter().map(|value| format!("{value}, ")).collect();
            let or = [("first", Arg::Text(before)), ("last", Arg::Text(last))];
            first + &words.format("filter-or", &or)
        }
        [one] => one.clone(),
        [] => String::new(),
    }
}
