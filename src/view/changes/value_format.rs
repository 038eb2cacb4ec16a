//! Formats changed values: people by name, dates, and lists by what was added and removed.

use chrono::NaiveDate;

use super::super::components::amount;
use super::names::Names;
use crate::diagnostic::Rule;
use crate::facts::changes::{DateHistory, ValueChange, What};
use crate::l10n::{Localizer, dates, numbers, punctuation};
use crate::model::{Language, Value};

/// Keys that hold a person, several people, or a meeting.
const REFERENCE_KEYS: &[&str] = &[
    "lead",
    "coordinator",
    "contributors",
    "sponsors",
    "person",
    "owner",
    "by",
    "head",
    "delegate",
    "portfolio-coordinator",
    "meeting",
];

/// Formats the values of one file.
#[derive(Clone, Copy)]
pub struct ValueFormatter<'a> {
    names: &'a Names<'a>,
    /// The id of the project; empty for another file.
    project: &'a str,
    words: &'a Localizer,
}

impl<'a> ValueFormatter<'a> {
    /// Formats values of the file of `project`; empty for another file.
    pub fn new(names: &'a Names<'a>, project: &'a str, words: &'a Localizer) -> Self {
        Self { names, project, words }
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// A message that agrees with the gender of a table: in French a decision is "nouvelle", a risk "nouveau".
    pub fn agreeing(&self, name: &str, table: &str) -> String {
        self.words.format(name, &[("table", table.into())])
    }

    /// The name of a key; unknown keys are returned unchanged.
    pub fn key(&self, table: &str, key: &str) -> String {
        if key.is_empty() {
            return String::new();
        }
        let own = format!("diff-key-{table}-{key}");
        let common = format!("diff-key-{key}");
        match [own, common].iter().find(|name| is_plain(key) && self.words.has(name)) {
            Some(name) => self.words.text(name),
            None => format!("`{key}`"),
        }
    }

    /// The name of a table: "Risk: no workshop", "Guest: Karim Diallo".
    pub fn table(&self, table: &str, title: &str) -> String {
        let name = format!("diff-table-{table}");
        if is_plain(table) && self.words.has(&name) {
            self.words.format(&name, &[("title", title.into())])
        } else {
            format!("`{table}` {title}").trim_end().to_owned()
        }
    }

    /// A table within that of a person or meeting: "Claire Moreau, away from 11 Jan 2027".
    pub fn within(&self, holder: &str, table: &str) -> String {
        format!("{}, {table}", self.names.name(holder))
    }

    /// Between a name and what happened to it.
    pub fn colon(&self) -> &'static str {
        punctuation::colon(self.language())
    }

    /// "due …: “the reason”".
    pub fn with_reason(&self, what: &str, why: &str) -> String {
        format!("{what}{}{}", punctuation::colon(self.language()), self.quoted(why))
    }

    /// The previous reason: " (before: “another”)".
    pub fn previous_reason(&self, why: &str) -> String {
        self.words.format("diff-why-before", &[("why", self.quoted(why).into())])
    }

    /// ", without a new reason (so far: “the old one”)".
    pub fn no_new_reason(&self, why: &str) -> String {
        self.words.format("diff-why-unchanged", &[("why", self.quoted(why).into())])
    }

    /// A change with its name: "due: 15 Dec 2026 → 21 Jan 2027, 37 days later".
    pub fn clause(&self, table: &str, what: What, change: &ValueChange) -> String {
        if let (Some(before), None, What::Changed) = (change.before, change.after, what) {
            let own = format!("diff-gone-{}", change.key);
            if is_plain(change.key) && self.words.has(&own) {
                return self.words.format(&own, &[("before", self.value(change.key, before).into())]);
            }
        }
        let (label, text) = (self.key(table, change.key), self.change_of(what, change));
        if label.is_empty() { text } else { format!("{label}{}{text}", punctuation::colon(self.language())) }
    }

    /// A change: "15 Dec 2026 → 21 Jan 2027, 37 days later"; "Karim Diallo joins; Léa Martin leaves".
    pub fn change_of(&self, what: What, change: &ValueChange) -> String {
        let value = |value: &Value| self.value(change.key, value);
        let arrow = |before: String, after: String| {
            self.words.format("diff-before-after", &[("before", before.into()), ("after", after.into())])
        };
        match (change.before, change.after) {
            (Some(Value::List(before)), Some(Value::List(after))) => self.list_change(change.key, before, after),
            (Some(Value::Day(before)), Some(Value::Day(after))) => self.moved_date(*before, *after),
            (Some(before), Some(after)) => arrow(value(before), value(after)),
            (None, Some(after)) if what == What::Changed && change.key == "due" => {
                arrow(self.words.text("term-no-date"), value(after))
            }
            (None, Some(after)) => value(after),
            // If a table is removed, its values are not each described as removed.
            (Some(before), None) if what == What::Removed => value(before),
            (Some(Value::Flag(true)), None) => arrow(value(&Value::Flag(true)), value(&Value::Flag(false))),
            (Some(before), None) => self.words.format("diff-gone", &[("before", value(before).into())]),
            (None, None) => String::new(),
        }
    }

    /// A value.
    pub fn value(&self, key: &str, value: &Value) -> String {
        match value {
            Value::Text(text) if REFERENCE_KEYS.contains(&key) => self.names.name(text).to_owned(),
            Value::Text(text) if key == "depends-on" => self.names.dependency(self.project, text),
            Value::Text(text) => self.text(key, text),
            Value::Number(number) => match key {
                "progress" => numbers::percent(self.language(), *number),
                "asked" | "granted" | "spent" => amount(self.words, *number, self.names.currency()),
                "year" => number.to_string(),
                _ => numbers::grouped(self.language(), *number),
            },
            Value::Flag(flag) => self.words.text(if *flag { "diff-yes" } else { "diff-no" }),
            Value::Day(day) => dates::short(self.language(), *day),
            Value::Time(time) => dates::hour(self.language(), *time),
            Value::List(values) if values.is_empty() => self.words.text("diff-none"),
            Value::List(values) => {
                let values: Vec<String> = values.iter().map(|value| self.value(key, value)).collect();
                self.words.list(&values)
            }
            Value::Other(text) => format!("`{text}`"),
        }
    }

    /// Words of the format by name, ids and addresses as they are, everything else quoted.
    fn text(&self, key: &str, text: &str) -> String {
        let named = match key {
            "stage" => format!("stage-{text}"),
            "health" => format!("health-{text}"),
            "level" => format!("level-{text}"),
            "outcome" => format!("outcome-{text}"),
            _ => String::new(),
        };
        if !named.is_empty() && is_plain(text) && self.words.has(&named) {
            return self.words.text(&named);
        }
        let level = format!("diff-level-{text}");
        if Rule::from_name(key).is_some() && is_plain(text) && self.words.has(&level) {
            return self.words.text(&level);
        }
        match key {
            "id" | "directorate" | "department" | "rule" | "source" | "url" | "link" | "email" | "owners"
            | "aliases" | "timezone" | "currency" | "language" | "who" | "every" => text.to_owned(),
            _ => self.quoted(text),
        }
    }

    fn quoted(&self, text: &str) -> String {
        self.words.format("diff-quoted", &[("text", text.trim().into())])
    }

    fn moved_date(&self, before: NaiveDate, after: NaiveDate) -> String {
        let days = after.signed_duration_since(before).num_days();
        let short = |day| dates::short(self.language(), day);
        let name = if days > 0 { "diff-later" } else { "diff-earlier" };
        let args = [("before", short(before).into()), ("after", short(after).into()), ("days", days.abs().into())];
        self.words.format(name, &args)
    }

    /// " (3rd move of this date, first planned on 15 Nov 2026)".
    pub fn date_history(&self, dates: &DateHistory) -> String {
        let args = [
            ("first", dates::short(self.language(), dates.first).into()),
            ("nth", numbers::ordinal(self.language(), dates.moves).into()),
            ("times", dates.moves.into()),
        ];
        self.words.format(if dates.at_once { "diff-nth-move" } else { "diff-moves-in-all" }, &args)
    }

    fn list_change<'v>(&self, key: &str, before: &'v [Value], after: &'v [Value]) -> String {
        let without = |all: &'v [Value], others: &'v [Value]| -> Vec<&'v Value> {
            let mut others: Vec<&Value> = others.iter().collect();
            let mut left = Vec::new();
            for value in all {
                match others.iter().position(|other| *other == value) {
                    Some(at) => drop(others.swap_remove(at)),
                    None => left.push(value),
                }
            }
            left
        };
        let (came, went) = (without(after, before), without(before, after));
        let named = |values: &[&Value]| values.iter().map(|value| self.value(key, value)).collect::<Vec<_>>();
        let (mut came_as, mut went_as) = (named(&came), named(&went));
        // Items with the same name are distinguished by how they are written.
        if came_as.iter().any(|name| went_as.contains(name)) {
            let written = |values: &[&Value]| {
                values.iter().map(|value| value.text().map_or_else(|| self.value(key, value), str::to_owned)).collect()
            };
            (came_as, went_as) = (written(&came), written(&went));
        }
        let (with, gone) = match key {
            "contributors" => ("diff-join", "diff-leave"),
            "depends-on" => ("diff-waits-too", "diff-waits-no-longer"),
            _ => ("diff-with", "diff-without"),
        };
        if key == "depends-on" && !came_as.is_empty() && !went_as.is_empty() {
            let args = [("who", self.words.list(&came_as).into()), ("before", self.words.list(&went_as).into())];
            return self.words.format("diff-waits-instead", &args);
        }
        let part = |list: &[String], name: &str| {
            let args = [("who", self.words.list(list).into()), ("count", list.len().into())];
            (!list.is_empty()).then(|| self.words.format(name, &args))
        };
        let parts = [part(&came_as, with), part(&went_as, gone)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(punctuation::semicolon(self.language()))
    }
}

/// Whether a key can be part of a message id.
fn is_plain(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
