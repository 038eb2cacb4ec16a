//! Describes one changed table in a line: its name and what changed.

use super::super::components::capitalised;
use super::super::document::{Entry, Text, Tone};
use super::value_format::ValueFormatter;
use crate::facts::changes::{EntryChange, FileChange, ValueChange, What};
use crate::l10n::{dates, punctuation};
use crate::model::Value;

/// The lines of a file except moved dates, the most important first.
pub fn entries(file: &FileChange, formatter: ValueFormatter) -> Vec<Entry> {
    let mut changed: Vec<&EntryChange> = file.entries.iter().filter(|change| moved_days(change).is_none()).collect();
    changed.sort_by_key(|change| weight(change));
    changed.into_iter().flat_map(|change| lines(change, file.what, &formatter)).collect()
}

/// The moved dates of a file with the number of days: due dates, project start and end.
pub fn moved_dates(file: &FileChange, formatter: ValueFormatter) -> Vec<(i64, Text)> {
    let mut moved = Vec::new();
    for change in &file.entries {
        if let Some(days) = moved_days(change) {
            moved.push((
                days,
                Text::strong(name(change, &formatter) + formatter.colon()).then(text(change, &formatter)),
            ));
        } else if change.table.is_empty() {
            moved.extend(change.values.iter().filter_map(|value| {
                let label = capitalised(&formatter.key("", value.key)) + formatter.colon();
                Some((days_of(value)?, Text::strong(label).then(Text::plain(formatter.change_of(file.what, value)))))
            }));
        }
    }
    moved
}

/// By how many days the due date of a deliverable moved.
fn moved_days(change: &EntryChange) -> Option<i64> {
    let due = change.value("due").filter(|_| change.table == "deliverables" && change.what == What::Changed)?;
    days_of(&due)
}

/// By how many days a planned date moved.
fn days_of(value: &ValueChange) -> Option<i64> {
    match (value.key, value.before?, value.after?) {
        ("due" | "start" | "end", Value::Day(before), Value::Day(after)) => {
            Some(after.signed_duration_since(*before).num_days())
        }
        _ => None,
    }
}

/// The sort key of a file, most important first.
pub fn weight_of_file(file: &FileChange) -> u8 {
    match file.what {
        What::Added | What::Removed => 0,
        What::Changed => {
            let shown = file.entries.iter().filter(|change| moved_days(change).is_none());
            shown.map(weight).min().unwrap_or(u8::MAX)
        }
    }
}

/// Dates and state of deliverables, then the project and its team, then follow-up, then the rest.
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

/// The file itself has a line for each key, other tables have one line.
fn lines(change: &EntryChange, file: What, formatter: &ValueFormatter) -> Vec<Entry> {
    if change.table.is_empty() {
        let line = |value: &ValueChange| Entry {
            name: Text::strong(capitalised(&formatter.key("", value.key))),
            text: Text::plain(formatter.change_of(file, value)),
        };
        // The reason for a stage stands beside it.
        let stage = (file == What::Changed).then(|| stage_with_reason(change, formatter)).flatten();
        let is_beside_stage = |value: &&ValueChange| stage.is_some() && matches!(value.key, "stage" | "why");
        let others = change.values.iter().filter(|value| days_of(value).is_none() && !is_beside_stage(value));
        return stage.iter().cloned().chain(others.map(line)).collect();
    }
    vec![Entry { name: Text::strong(name(change, formatter)), text: text(change, formatter) }]
}

/// "Stage: active → paused: “public service first”"; `None` if the stage is the same, or has no reason now.
fn stage_with_reason(change: &EntryChange, formatter: &ValueFormatter) -> Option<Entry> {
    let stage = change.value("stage")?;
    if !matches!(stage.after?.text()?, "proposed" | "paused" | "stopped") {
        return None;
    }
    let why = change.now?.value("why")?.text()?;
    let before = change.value("why").and_then(|why| why.before?.text());
    let text = formatter.with_reason(&formatter.change_of(What::Changed, &stage), why)
        + &before.map_or_else(String::new, |before| formatter.previous_reason(before));
    Some(Entry { name: Text::strong(capitalised(&formatter.key("", "stage"))), text: Text::plain(text) })
}

/// The name of the table for people: "Lending charter", "Update of 3 Dec 2026", "Guest Karim Diallo".
fn name(change: &EntryChange, formatter: &ValueFormatter) -> String {
    let value = |key: &str| {
        change.now.and_then(|entry| entry.value(key)).or_else(|| change.value(key).and_then(|value| value.before))
    };
    let day = |key: &str| {
        let written = || change.name.split(' ').next().unwrap_or("").to_owned();
        value(key).and_then(|value| value.day()).map_or_else(written, |day| dates::short(formatter.language(), day))
    };
    let title = match change.table {
        "guests" | "approvals" | "informed" => {
            value("person").map_or_else(|| change.name.to_owned(), |person| formatter.value("person", person))
        }
        "updates" | "reviews" | "cancelled" | "extra" => day("on"),
        "away" | "closed" => day("from"),
        "escalations" => day("raised"),
        _ => change.title.to_owned(),
    };
    let named = formatter.table(change.table, &title);
    if change.within.is_empty() { named } else { formatter.within(change.within, &named) }
}

fn text(change: &EntryChange, formatter: &ValueFormatter) -> Text {
    let mut values: Vec<ValueChange> = change.values.clone();
    let mut clauses: Vec<String> = Vec::new();
    if change.table == "deliverables" && change.what == What::Changed {
        clauses.extend(moved_clauses(&mut values, change, formatter));
    }
    // Already part of the name.
    if change.what != What::Changed {
        let shown = name(change, formatter);
        values.retain(|value| {
            let only = value.after.or(value.before);
            let plain = only.and_then(|only| only.text()).filter(|text| !text.is_empty());
            let is_named = plain.is_some_and(|text| shown.ends_with(text));
            !is_named && !only.is_some_and(|only| shown.ends_with(&formatter.value(value.key, only)))
        });
    }
    clauses.extend(values.iter().map(|value| formatter.clause(change.table, change.what, value)));
    let joined = clauses.join(punctuation::semicolon(formatter.language()));
    let (lead, tone) = match change.what {
        What::Changed => return Text::plain(joined),
        What::Added => (formatter.agreeing("diff-added", change.table), Tone::Plain),
        What::Removed => (formatter.agreeing("diff-removed", change.table), Tone::Quiet),
    };
    let all = if joined.is_empty() {
        lead
    } else {
        format!("{lead}{}{joined}", punctuation::semicolon(formatter.language()))
    };
    Text::toned(all, tone)
}

/// What happened to the date, with the reason given for it.
fn moved_clauses(values: &mut Vec<ValueChange>, change: &EntryChange, formatter: &ValueFormatter) -> Vec<String> {
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
            formatter.with_reason(&clause, why)
                + &before.map_or_else(String::new, |before| formatter.previous_reason(before))
        }
        (Some(why), None) => clause + &formatter.no_new_reason(why),
        (None, _) => clause,
    };
    let moved = due.map(|due| {
        let label = formatter.key("deliverables", "due");
        let mut moved = format!("{label} {}", formatter.change_of(What::Changed, &due));
        // A first move already shows the original date.
        if let Some(dates) = change.dates.as_ref().filter(|dates| dates.moves > 1) {
            moved.push_str(&formatter.date_history(dates));
        }
        // For a dropped deliverable the reason explains the drop; why its date moved before is in the history.
        let at_once = change.dates.as_ref().filter(|dates| dates.at_once);
        match (dropped, at_once.and_then(|dates| dates.why.as_deref())) {
            (None, _) => reasoned(moved),
            (Some(_), Some(why)) if Some(why) != now => formatter.with_reason(&moved, why),
            (Some(_), _) => moved,
        }
    });
    let dropped = dropped.map(|dropped| {
        let label = formatter.key("deliverables", "dropped");
        reasoned(format!("{label} {}", formatter.change_of(What::Changed, &dropped)))
    });
    dropped.into_iter().chain(moved).collect()
}

fn take<'a>(values: &mut Vec<ValueChange<'a>>, is_meant: impl Fn(&ValueChange) -> bool) -> Option<ValueChange<'a>> {
    values.iter().position(is_meant).map(|at| values.remove(at))
}
