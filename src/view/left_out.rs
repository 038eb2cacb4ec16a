//! What is said of items that a page has no room for: how many they are, and where they are shown in full.

use super::document::{More, Run, Text, Tone};
use crate::words::Words;

/// How many places are named: fewer where their names have more letters than this.
const NAMED: usize = 6;
const NAMED_LETTERS: usize = 170;

/// "4 more requests: see Object lending, Podcast and 2 other projects.", for all items after the first `shown`.
pub fn text(more: &More, shown: usize, words: &Words) -> Text {
    let left_out = more.places.get(shown..).unwrap_or_default();
    let mut places: Vec<&Text> = Vec::new();
    let mut others = std::collections::HashSet::new();
    let mut letters = 0;
    for place in left_out {
        if places.contains(&place) {
            continue;
        }
        letters += count_letters(place);
        if others.is_empty() && places.len() < NAMED && (places.is_empty() || letters <= NAMED_LETTERS) {
            places.push(place);
        } else {
            others.insert(key(place));
        }
    }
    let count = left_out.len() + more.besides;
    let mut text = Text::quiet(words.say_with(more.message, &[("count", count.into())]));
    let last = places.len().saturating_sub(1);
    for (at, place) in places.iter().enumerate() {
        let separator = match at {
            0 => String::new(),
            _ if at == last && others.is_empty() => words.say("report-and"),
            _ => ", ".to_owned(),
        };
        text = text.then(Text::quiet(separator)).then((*place).clone());
    }
    if !others.is_empty() {
        let others = Text::quiet(words.say_with("report-other-projects", &[("count", others.len().into())]));
        let others = match &more.other_places {
            Some(link) => others.linked(link),
            None => others,
        };
        text = text.then(Text::quiet(words.say("report-and"))).then(others);
    }
    text.then(Text::toned(".", Tone::Quiet))
}

fn count_letters(text: &Text) -> usize {
    text.0.iter().map(|run| words_of(run).map_or(0, |words| words.chars().count())).sum()
}

/// What makes two places the same: where they lead, else their names.
fn key(place: &Text) -> String {
    let mut key = String::new();
    for run in &place.0 {
        if let Run::Words { text, link, .. } = run {
            match link {
                Some(super::document::Link::Anchor(to) | super::document::Link::Url(to)) => key.push_str(to),
                None => key.push_str(text),
            }
        }
    }
    key
}

fn words_of(run: &Run) -> Option<&str> {
    match run {
        Run::Words { text, .. } => Some(text),
        Run::Mark(_) => None,
    }
}
