//! One table that differs, as a line: what people call it, and what became of it.

use super::super::components::capitalised;
use super::super::document::{Entry, Text, Tone};
use super::value_format::ValueFormatter;
use crate::facts::changes::{EntryChange, FileChange, ValueChange, What};
use crate::l10n::{dates, punctuation};
use crate::model::Value;

/// The lines of a file but for the dates that moved: what weighs most first.
pub fn entries(file: &FileChange, said: ValueFormatter) -> Vec<Entry> {
    let mut changed: Vec<&EntryChange> = file.entries.iter().filter(|change| moved_days(change).is_none()).collect();
    changed.sort_by_key(|change| weight(change));
    changed.into_iter().flat_map(|change| lines(change, file.what, &said)).collect()
}

/// The dates of a file that moved, by how many days: those of deliverables, the project's start and its end.
pub fn moved_dates(file: &FileChange, said: ValueFormatter) -> Vec<(i64, Text)> {
    let mut moved = Vec::new();
    for change in &file.entries {
        if let Some(days) = moved_days(change) {
            moved.push((days, Text::strong(name(change, &said) + said.colon()).then(text(change, &said))));
        } else if change.table.is_empty() {
            moved.extend(change.values.iter().filter_map(|value| {
                let label = capitalised(&said.key("", value.key)) + said.colon();
                Some((days_of(value)?, Text::strong(label).then(Text::plain(said.change_of(file.what, value)))))
            }));
        }
    }
    moved
}

/// By how many days the date of a deliverable moved.
fn moved_days(change: &EntryChange) -> Option<i64> {
    let due = change.value("due").filter(|_| change.table == "deliverables" && change.what == What::Changed)?;
    days_of(&due)
}

/// By how many days a date moved that a plan is made of.
fn days_of(value: &ValueChange) -> Option<i64> {
    match (value.key, value.before?, value.after?) {
        ("due" | "start" | "end", Value::Day(before), Value::Day(after)) => {
            Some(after.signed_duration_since(*before).num_days())
        }
        _ => None,
    }
}

/// Orders files: the lightest number stands first.
pub fn weight_of_file(file: &FileChange) -> u8 {
    match file.what {
        What::Added | What::Removed => 0,
        What::Changed => {
            let shown = file.entries.iter().filter(|change| moved_days(change).is_none());
            shown.map(weight).min().unwrap_or(u8::MAX)
        }
    }
}

/// Dates and what became of deliverables, then the project itself and its team, then its life, then the rest.
fn weight(change: &EntryChange) -> u8 {
    let has = |keys: &[&str]| keys.iter().any(|key| change.value(key).is_some());
    match change.table {
        "" if has(&["stage", "end"]) => 1,
        "deliverables" if has(&["due", "dropped", "delivered"]) || change.what != What::Changed => 1,
        "" if has(&["lead", "coordinator", "contributors"]) => 2,
        "" | "escalations" => 3,
        "deliverables" | "decisions" | "reviews" => 4,
        "updates" | "guests" | "approvals" | "waivers" | "risks" => 5,
        _ => 6,
    }
}

/// The file itself takes a line for each key, any other table one line.
fn lines(change: &EntryChange, file: What, said: &ValueFormatter) -> Vec<Entry> {
    if change.table.is_empty() {
        let line = |value: &ValueChange| Entry {
            name: Text::strong(capitalised(&said.key("", value.key))),
            text: Text::plain(said.change_of(file, value)),
        };
        // The reason for a stage is said beside it.
        let staged = (file == What::Changed).then(|| stage_with_reason(change, said)).flatten();
        let is_said = |value: &&ValueChange| staged.is_some() && matches!(value.key, "stage" | "why");
        let others = change.values.iter().filter(|value| days_of(value).is_none() && !is_said(value));
        return staged.iter().cloned().chain(others.map(line)).collect();
    }
    vec![Entry { name: Text::strong(name(change, said)), text: text(change, said) }]
}

/// "Stage: active → paused: “public service first”"; `None` if the stage is the same, or has no reason now.
fn stage_with_reason(change: &EntryChange, said: &ValueFormatter) -> Option<Entry> {
    let stage = change.value("stage")?;
    if !matches!(stage.after?.text()?, "proposed" | "paused" | "stopped") {
        return None;
    }
    let why = change.now?.value("why")?.text()?;
    let before = change.value("why").and_then(|why| why.before?.text());
    let text = said.because(&said.change_of(What::Changed, &stage), why)
        + &before.map_or_else(String::new, |before| said.instead_of(before));
    Some(Entry { name: Text::strong(capitalised(&said.key("", "stage"))), text: Text::plain(text) })
}

/// What people call the table: "Lending charter", "Update of 3 Dec 2026", "Guest Karim Diallo".
fn name(change: &EntryChange, said: &ValueFormatter) -> String {
    let value = |key: &str| {
        change.now.and_then(|entry| entry.value(key)).or_else(|| change.value(key).and_then(|value| value.before))
    };
    let day = |key: &str| {
        let written = || change.name.split(' ').next().unwrap_or("").to_owned();
        value(key).and_then(|value| value.day()).map_or_else(written, |day| dates::short(said.language(), day))
    };
    let title = match change.table {
        "guests" | "approvals" | "informed" => {
            value("person").map_or_else(|| change.name.to_owned(), |person| said.value("person", person))
        }
        "updates" | "reviews" | "cancelled" | "extra" => day("on"),
        "away" | "closed" => day("from"),
        "escalations" => day("raised"),
        _ => change.title.to_owned(),
    };
    let named = said.table(change.table, &title);
    if change.within.is_empty() { named } else { said.within(change.within, &named) }
}

fn text(change: &EntryChange, said: &ValueFormatter) -> Text {
    let mut values: Vec<ValueChange> = change.values.clone();
    let mut clauses: Vec<String> = Vec::new();
    if change.table == "deliverables" && change.what == What::Changed {
        clauses.extend(moved(&mut values, change, said));
    }
    // The name says these already.
    if change.what != What::Changed {
        let shown = name(change, said);
        values.retain(|value| {
            let only = value.after.or(value.before);
            let plain = only.and_then(|only| only.text()).filter(|text| !text.is_empty());
            let is_named = plain.is_some_and(|text| shown.ends_with(text));
            !is_named && !only.is_some_and(|only| shown.ends_with(&said.value(value.key, only)))
        });
    }
    clauses.extend(values.iter().map(|value| said.clause(change.table, change.what, value)));
    let joined = clauses.join(punctuation::semicolon(said.language()));
    let (lead, tone) = match change.what {
        What::Changed => return Text::plain(joined),
        What::Added => (said.of_table("diff-added", change.table), Tone::Plain),
        What::Removed => (said.of_table("diff-removed", change.table), Tone::Quiet),
    };
    let all =
        if joined.is_empty() { lead } else { format!("{lead}{}{joined}", punctuation::semicolon(said.language())) };
    Text::toned(all, tone)
}

/// What became of the date, with the reason that is given for it: both are then told.
fn moved(values: &mut Vec<ValueChange>, change: &EntryChange, said: &ValueFormatter) -> Vec<String> {
    let due = take(values, |value| value.key == "due" && value.before.is_some() && value.after.is_some());
    let dropped = take(values, |value| value.key == "dropped" && value.after.is_some());
    if due.is_none() && dropped.is_none() {
        return Vec::new();
    }
    let now = change.now.and_then(|entry| entry.value("why")).and_then(|why| why.text());
    let new = take(values, |value| value.key == "why" && value.after.is_some());
    let reasoned = |clause: String| match (now, new) {
        (Some(why), Some(new)) => {
            let before = new.before.and_then(|before| before.text());
            said.because(&clause, why) + &before.map_or_else(String::new, |before| said.instead_of(before))
        }
        (Some(why), None) => clause + &said.no_new_reason(why),
        (None, _) => clause,
    };
    let moved = due.map(|due| {
        let label = said.key("deliverables", "due");
        let mut moved = format!("{label} {}", said.change_of(What::Changed, &due));
        // A first move says itself what was planned first.
        if let Some(dates) = change.dates.as_ref().filter(|dates| dates.moves > 1) {
            moved.push_str(&said.date_history(dates));
        }
        // Of what was given up since, the reason says why that was; why the date moved before is in the history.
        let at_once = change.dates.as_ref().filter(|dates| dates.at_once);
        match (dropped, at_once.and_then(|dates| dates.why.as_deref())) {
            (None, _) => reasoned(moved),
            (Some(_), Some(why)) if Some(why) != now => said.because(&moved, why),
            (Some(_), _) => moved,
        }
    });
    let dropped = dropped.map(|dropped| {
        let label = said.key("deliverables", "dropped");
        reasoned(format!("{label} {}", said.change_of(What::Changed, &dropped)))
    });
    dropped.into_iter().chain(moved).collect()
}

fn take<'a>(values: &mut Vec<ValueChange<'a>>, is_meant: impl Fn(&ValueChange) -> bool) -> Option<ValueChange<'a>> {
    values.iter().position(is_meant).map(|at| values.remove(at))
}
