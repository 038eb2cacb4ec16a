//! A value in words, as it was and as it is: people by their names, dates as people write them, lists by what came and went.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::parts::amount;
use crate::facts::changes::{DateHistory, ValueChange};
use crate::model::{Language, Portfolio, Value};
use crate::words::{Words, dates, numbers, punctuation};

/// Keys that hold a person, or several.
const PERSONS: &[&str] = &[
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
];

/// Who is who, and how it is said.
pub struct Said<'a> {
    names: HashMap<&'a str, &'a str>,
    currency: &'a str,

    words: &'a Words,
}

impl<'a> Said<'a> {
    pub fn new(before: &'a Portfolio, after: &'a Portfolio, words: &'a Words) -> Self {
        let people = [before, after].into_iter().flat_map(Portfolio::people);
        // Whoever is in both is called as the later one says.
        let people = people.map(|(_, person)| (&*person.id, person.display_name()));
        let meetings = [before, after].into_iter().flat_map(|portfolio| portfolio.roadmap.meetings.iter());
        let meetings =
            meetings.map(|meeting| (&*meeting.id, meeting.name.value().map_or(&*meeting.id, |name| &**name)));
        let names = meetings.chain(people).collect();
        Self { names, currency: after.roadmap.currency(), words }
    }

    pub fn language(&self) -> Language {
        self.words.language()
    }

    pub fn word(&self, name: &str) -> String {
        self.words.say(name)
    }

    /// What people call a key; keys that the format does not have stand as they are.
    pub fn key(&self, table: &str, key: &str) -> String {
        if key.is_empty() {
            return String::new();
        }
        let own = format!("diff-key-{table}-{key}");
        let common = format!("diff-key-{key}");
        match [own, common].iter().find(|name| is_plain(key) && self.words.has(name)) {
            Some(name) => self.words.say(name),
            None => format!("`{key}`"),
        }
    }

    /// What people call a table: "Risk: no workshop", "Guest: Karim Diallo".
    pub fn table(&self, table: &str, title: &str) -> String {
        let name = format!("diff-table-{table}");
        if is_plain(table) && self.words.has(&name) {
            self.words.say_with(&name, &[("title", title.into())])
        } else {
            format!("`{table}` {title}").trim_end().to_owned()
        }
    }

    /// A table in that of a person or a meeting: "Claire Moreau, away from 11 Jan 2027".
    pub fn within(&self, holder: &str, table: &str) -> String {
        format!("{}, {table}", self.names.get(holder).map_or(holder, |name| name))
    }

    /// "due …: “the reason”".
    pub fn because(&self, what: &str, why: &str) -> String {
        format!("{what}{}{}", punctuation::colon(self.language()), self.quoted(why))
    }

    /// "15 Dec 2026 → 21 Jan 2027, 37 days later"; "Karim Diallo joins; Léa Martin leaves".
    pub fn change_of(&self, table: &str, change: &ValueChange) -> String {
        match (change.before, change.after) {
            (Some(Value::List(before)), Some(Value::List(after))) => self.list_change(change.key, before, after),
            (Some(Value::Day(before)), Some(Value::Day(after))) => self.moved(*before, *after),
            (Some(before), Some(after)) => {
                let args = [
                    ("before", self.value(change.key, before).into()),
                    ("after", self.value(change.key, after).into()),
                ];
                self.words.say_with("diff-before-after", &args)
            }
            (None, Some(after)) => self.value(change.key, after),
            // In a table that is gone every value is: to say it once is enough.
            (Some(before), None) if !table.is_empty() => self.value(change.key, before),
            (Some(before), None) => {
                self.words.say_with("diff-gone", &[("before", self.value(change.key, before).into())])
            }
            (None, None) => String::new(),
        }
    }

    /// A value as people write it.
    pub fn value(&self, key: &str, value: &Value) -> String {
        match value {
            Value::Text(text) if PERSONS.contains(&key) => {
                self.names.get(&**text).map_or(&**text, |name| name).to_owned()
            }
            Value::Text(text) => self.text(key, text),
            Value::Number(number) => match key {
                "progress" => numbers::percent(self.language(), *number),
                "asked" | "granted" | "spent" => amount(self.words, *number, self.currency),
                "year" => number.to_string(),
                _ => numbers::grouped(self.language(), *number),
            },
            Value::Flag(flag) => self.words.say(if *flag { "diff-yes" } else { "diff-no" }),
            Value::Day(day) => dates::short(self.language(), *day),
            Value::Time(time) => dates::hour(self.language(), *time),
            Value::List(values) if values.is_empty() => self.words.say("diff-nobody"),
            Value::List(values) => {
                let said: Vec<String> = values.iter().map(|value| self.value(key, value)).collect();
                self.words.list(&said)
            }
            Value::Other(text) => format!("`{text}`"),
        }
    }

    /// Words of the format by their names, ids and addresses as they are, everything else between quotation marks.
    fn text(&self, key: &str, text: &str) -> String {
        let named = match key {
            "stage" => format!("stage-{text}"),
            "health" => format!("health-{text}"),
            "level" => format!("level-{text}"),
            "outcome" => format!("outcome-{text}"),
            _ => String::new(),
        };
        if !named.is_empty() && is_plain(text) && self.words.has(&named) {
            return self.words.say(&named);
        }
        match key {
            "id" | "directorate" | "department" | "meeting" | "depends-on" | "rule" | "source" | "url" | "link"
            | "email" | "owners" | "aliases" | "timezone" | "currency" | "language" | "who" | "every" => {
                text.to_owned()
            }
            _ => self.quoted(text),
        }
    }

    fn quoted(&self, text: &str) -> String {
        self.words.say_with("diff-quoted", &[("text", text.into())])
    }

    fn moved(&self, before: NaiveDate, after: NaiveDate) -> String {
        let days = after.signed_duration_since(before).num_days();
        let short = |day| dates::short(self.language(), day);
        let name = if days > 0 { "diff-later" } else { "diff-earlier" };
        let args = [("before", short(before).into()), ("after", short(after).into()), ("days", days.abs().into())];
        self.words.say_with(name, &args)
    }

    /// " (3rd move of this date, first planned on 15 Nov 2026)".
    pub fn date_history(&self, dates: DateHistory) -> String {
        let args = [
            ("first", dates::short(self.language(), dates.first).into()),
            ("nth", numbers::ordinal(self.language(), dates.moves).into()),
            ("times", dates.moves.into()),
        ];
        self.words.say_with(if dates.at_once { "diff-nth-move" } else { "diff-moves-in-all" }, &args)
    }

    fn list_change(&self, key: &str, before: &[Value], after: &[Value]) -> String {
        let without = |all: &[Value], others: &[Value]| -> Vec<String> {
            let mut others: Vec<&Value> = others.iter().collect();
            let mut left = Vec::new();
            for value in all {
                match others.iter().position(|other| *other == value) {
                    Some(at) => drop(others.swap_remove(at)),
                    None => left.push(self.value(key, value)),
                }
            }
            left
        };
        let (came, went) = (without(after, before), without(before, after));
        let is_team = key == "contributors";
        let part = |list: &[String], team: &str, other: &str| {
            (!list.is_empty()).then(|| {
                let args = [("who", self.words.list(list).into()), ("count", list.len().into())];
                self.words.say_with(if is_team { team } else { other }, &args)
            })
        };
        let parts = [part(&came, "diff-join", "diff-with"), part(&went, "diff-leave", "diff-without")];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(punctuation::semicolon(self.language()))
    }
}

/// Whether a key can be a part of a message's name.
fn is_plain(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
