//! Compares the tables of a file: added, removed or changed.

use std::collections::HashMap;

use super::{EntryChange, ValueChange, What};
use crate::facts::identity::renamed_deliverables;
use crate::model::{Entry, Step, Value};

/// With more entries of one table than this, renamed ones are not searched.
const MAX_PAIRS: usize = 40_000;

/// The tables that differ, in file order, removed ones last.
pub fn changes<'a>(was: &'a [Entry], is: &'a [Entry]) -> Vec<EntryChange<'a>> {
    let mut old: HashMap<&[Step], &Entry> = was.iter().map(|entry| (entry.path.as_slice(), entry)).collect();
    let mut kept: Vec<Option<&Entry>> = is.iter().map(|entry| old.remove(entry.path.as_slice())).collect();
    for (was, at) in
        deliverables_with_new_ids(was.iter().filter(|entry| old.contains_key(entry.path.as_slice())), is, &kept)
    {
        old.remove(was.path.as_slice());
        kept[at] = Some(was);
    }
    let mut removed: Vec<&Entry> = was.iter().filter(|entry| old.contains_key(entry.path.as_slice())).collect();
    let mut found = Vec::new();
    for (entry, was) in is.iter().zip(kept) {
        match was.or_else(|| take_renamed(entry, &mut removed)) {
            Some(was) => {
                let values = value_changes(was, entry);
                if !values.is_empty() {
                    found.push(change(entry, What::Changed, values, Some(entry)));
                }
            }
            // An empty file is not a change.
            None if entry.path.is_empty() && entry.values.is_empty() => {}
            None => {
                let values = entry.values.iter();
                let values = values.map(|(key, value)| ValueChange { key, before: None, after: Some(value) }).collect();
                found.push(change(entry, What::Added, values, Some(entry)));
            }
        }
    }
    for entry in removed.into_iter().filter(|entry| !entry.path.is_empty() || !entry.values.is_empty()) {
        let values = entry.values.iter();
        let values = values.map(|(key, value)| ValueChange { key, before: Some(value), after: None }).collect();
        found.push(change(entry, What::Removed, values, None));
    }
    found
}

/// Whether common entries are in a different order.
pub fn order_differs(was: &[Entry], is: &[Entry]) -> bool {
    let rank: HashMap<&[Step], usize> = was.iter().enumerate().map(|(at, entry)| (entry.path.as_slice(), at)).collect();
    let ranks: Vec<usize> = is.iter().filter_map(|entry| rank.get(entry.path.as_slice()).copied()).collect();
    let lists = is.iter().filter_map(|entry| Some((&was[*rank.get(entry.path.as_slice())?], entry)));
    !ranks.is_sorted() || lists.into_iter().any(|(was, is)| has_shuffled_list(was, is))
}

/// The number of equal values, and the total number.
fn count_equal_values(was: &Entry, is: &Entry) -> (usize, usize) {
    let same = is.values.iter().filter(|(key, value)| was.value(key) == Some(value)).count();
    (same, is.values.len())
}

fn change<'a>(entry: &'a Entry, what: What, values: Vec<ValueChange<'a>>, now: Option<&'a Entry>) -> EntryChange<'a> {
    let within = entry.path.len().checked_sub(2).map_or("", |at| &entry.path[at].name);
    let named = ["title", "name"].iter().find_map(|key| entry.value(key)?.text());
    EntryChange {
        table: entry.table(),
        within,
        name: entry.name(),
        title: named.unwrap_or(entry.name()),
        what,
        values,
        dates: None,
        now,
    }
}

/// Deliverables with a new id, with the index of the current entry.
fn deliverables_with_new_ids<'a>(
    removed: impl Iterator<Item = &'a Entry>,
    is: &[Entry],
    kept: &[Option<&Entry>],
) -> Vec<(&'a Entry, usize)> {
    let removed: Vec<&Entry> = removed.filter(|entry| is_deliverable(entry)).collect();
    let added: Vec<usize> = (0..is.len()).filter(|&at| kept[at].is_none() && is_deliverable(&is[at])).collect();
    let renamed =
        renamed_deliverables(removed.iter().map(|entry| title(entry)), added.iter().map(|&at| title(&is[at])));
    renamed.into_iter().map(|(was, is)| (removed[was], added[is])).collect()
}

fn title(entry: &Entry) -> &str {
    entry.value("title").and_then(Value::text).unwrap_or(entry.name())
}

fn is_deliverable(entry: &Entry) -> bool {
    matches!(entry.path.as_slice(), [step] if *step.table == *"deliverables")
}

/// Removes and returns the most similar removed entry of the same table, if at least half of its values are equal.
/// Deliverables are matched elsewhere, the same way for all commands.
fn take_renamed<'a>(entry: &Entry, removed: &mut Vec<&'a Entry>) -> Option<&'a Entry> {
    let (last, before) = entry.path.split_last()?;
    if removed.len() > MAX_PAIRS || last.name.is_empty() || is_deliverable(entry) {
        return None;
    }
    let siblings = removed.iter().enumerate().filter(|(_, was)| {
        was.path.split_last().is_some_and(|(theirs, way)| way == before && theirs.table == last.table)
    });
    let alike = siblings.filter_map(|(at, was)| {
        let (same, all) = count_equal_values(was, entry);
        (same * 2 >= all.max(was.values.len())).then_some((same, std::cmp::Reverse(at)))
    });
    let (_, std::cmp::Reverse(at)) = alike.max()?;
    Some(removed.remove(at))
}

/// The values that differ; the order of lists does not count.
fn value_changes<'a>(was: &'a Entry, is: &'a Entry) -> Vec<ValueChange<'a>> {
    let mut found = Vec::new();
    for (key, after) in &is.values {
        let before = was.value(key);
        if before.is_none_or(|before| !is_equivalent(before, after)) {
            found.push(ValueChange { key, before, after: Some(after) });
        }
    }
    for (key, before) in &was.values {
        if is.value(key).is_none() {
            found.push(ValueChange { key, before: Some(before), after: None });
        }
    }
    found
}

fn is_equivalent(before: &Value, after: &Value) -> bool {
    before == after || sorted_list(before).is_some_and(|sorted| sorted_list(after) == Some(sorted))
}

fn has_shuffled_list(was: &Entry, is: &Entry) -> bool {
    is.values
        .iter()
        .any(|(key, after)| was.value(key).is_some_and(|before| before != after && is_equivalent(before, after)))
}

fn sorted_list(value: &Value) -> Option<Vec<String>> {
    let Value::List(values) = value else { return None };
    let mut texts: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
    texts.sort_unstable();
    Some(texts)
}
