//! The filter in force, in words.

use crate::facts::Filter;
use crate::model::{PersonIx, Portfolio};
use crate::words::{Arg, Words};

use super::parts::stage_word;

/// "person Claire Moreau, tag publics"; nothing where everything passes.
pub fn filter_words(portfolio: &Portfolio, filter: &Filter, words: &Words) -> Option<String> {
    let Filter { projects, people, directorates, stages, tags, owners } = filter;
    let names = |people: &[PersonIx]| people.iter().map(|ix| portfolio.person(*ix).display_name().to_owned()).collect();
    let directorate = |ix: &crate::model::DirectorateIx| {
        let directorate = portfolio.roadmap.directorate(*ix);
        directorate.name.value().map_or(&directorate.id, |name| name).to_string()
    };
    let kinds: [(&str, Vec<String>); 6] = [
        ("filter-project", projects.iter().map(|ix| portfolio.project(*ix).display_title().to_owned()).collect()),
        ("filter-person", names(people)),
        ("filter-owner", names(owners)),
        ("filter-directorate", directorates.iter().map(directorate).collect()),
        ("filter-stage", stages.iter().map(|stage| stage_word(words, *stage)).collect()),
        ("filter-tag", tags.clone()),
    ];
    let said: Vec<String> = kinds
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(name, values)| words.say_with(name, &[("values", Arg::Owned(any(words, &values)))]))
        .collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// "a, b or c".
fn any(words: &Words, values: &[String]) -> String {
    match values {
        [first @ .., before, last] => {
            let first: String = first.iter().map(|value| format!("{value}, ")).collect();
            let or = [("first", Arg::Text(before)), ("last", Arg::Text(last))];
            first + &words.say_with("filter-or", &or)
        }
        [one] => one.clone(),
        [] => String::new(),
    }
}
