//! Files made from the description of the format: every key with right and wrong values, every pair, every id.

use roadmap::model::Zone;
use roadmap::read::format::{EVERY, PERSON, PROJECT, ROADMAP, STAGES};
use roadmap::read::meeting_day::all_days;
use roadmap::read::table_schema::{Key, Presence, TableSchema, ValueKind};
use roadmap::schema::FileKind;

use super::verdict::Trial;

/// A table as it is written: keys, and values in TOML.
type Table = Vec<(String, String)>;

/// Values of every type that TOML has, at the ends of what they can be.
const VALUES: &[&str] = &[
    "\"ada\"",
    "\"\"",
    "\" \"",
    "\"Not An Id\"",
    "\"ada/ada\"",
    "\"ada/ada/ada\"",
    "\"ada--ada\"",
    "\"-ada\"",
    "\"Ada\"",
    "0",
    "1",
    "2",
    "-1",
    "100",
    "101",
    "2026",
    "9223372036854775807",
    "-9223372036854775808",
    "1.0",
    "0.5",
    "true",
    "false",
    "2026-12-15",
    "09:30:00",
    "09:30",
    "23:59:59.5",
    "2026-12-15T09:30:00",
    "2026-12-15T09:30:00Z",
    "\"2026-12-15\"",
    "\"09:30:00\"",
    "\"2026-13-45\"",
    "\"25:00\"",
    "[]",
    "[\"ada\"]",
    "[\"ada\", \"Not An Id\"]",
    "[1]",
    "[2026-12-15]",
    "[[\"ada\"]]",
    "[{}]",
    "[{ x = 1 }]",
    "{}",
    "{ x = 1 }",
    "{ ada = 1 }",
    "{ ada = {} }",
    "\"Europe/Paris\"",
    "\"Europe/paris\"",
    "\"UTC\"",
    "\"EUR\"",
    "\"eur\"",
    "\"ZZZ\"",
    "\"monday\"",
    "\"Monday\"",
    "\"fourth friday\"",
    "\"fifth friday\"",
    "\"team-size\"",
    "\"unknown-person\"",
    "\"waiver-expired\"",
    "\"overdue\"",
    "{ team-size = \"off\" }",
    "{ team-size = \"loud\" }",
    "{ overdue = \"off\" }",
    "{ overdue = \"error\" }",
    "{ unknown-person = \"off\" }",
    "{ waiver-expired = \"warning\" }",
    "{ rule-unknown = \"off\" }",
    "{ team-size = true }",
];

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    of_table(&ROADMAP, &|table| Trial::new(FileKind::Roadmap, written(table)), &mut trials);
    of_table(&PROJECT, &|table| Trial::new(FileKind::Project, written(table)), &mut trials);
    // The person whom the other files name stays.
    let people = |people: &Table| Trial::new(FileKind::People, written(people) + super::verdict::PEOPLE);
    of_entries(&PERSON, &people, &mut trials);
    trials
}

/// Everything that can be right or wrong with a table of this shape; `around` puts it into a file.
fn of_table(shape: &'static TableSchema, around: &dyn Fn(&Table) -> Trial, trials: &mut Vec<Trial>) {
    let least = least(shape);
    trials.push(around(&least));
    trials.push(around(&with(&least, "unheard-of", "1")));
    for key in shape.keys {
        trials.push(around(&without(&least, key.name)));
        let mut values: Vec<String> = VALUES.iter().map(|&value| value.to_owned()).collect();
        values.extend(own_values(&key.kind));
        for value in values {
            let text = around(&with(&least, key.name, &value));
            trials.push(as_json_sees_it(text, &value, |value| around(&with(&least, key.name, value))));
        }
        let inside = |table: &Table, kind: &ValueKind| match kind {
            ValueKind::Tables(_) => format!("[{}]", inline(table)),
            _ => inline(table),
        };
        match &key.kind {
            ValueKind::Table(inner) | ValueKind::Tables(inner) => {
                of_table(inner, &|table| around(&with(&least, key.name, &inside(table, &key.kind))), trials);
            }
            ValueKind::ById(_, inner) => {
                of_entries(inner, &|entries| around(&with(&least, key.name, &inline(entries))), trials);
            }
            _ => {}
        }
    }
    pairs(shape, &least, around, trials);
    stages(shape, &least, around, trials);
    days(shape, &least, around, trials);
}

/// Tables by their ids: ids of every form, then the tables themselves.
fn of_entries(shape: &'static TableSchema, around: &dyn Fn(&Table) -> Trial, trials: &mut Vec<Trial>) {
    let entry = inline(&least(shape));
    let long = |letters: usize| "a".repeat(letters);
    for id in [
        "bob",
        "b",
        "b-2",
        "Bob",
        "DBRD",
        "\"b--b\"",
        "-b",
        "b-",
        "b_b",
        "\"\"",
        "\"b b\"",
        "\"é\"",
        &long(64),
        &long(65),
    ] {
        trials.push(around(&vec![(id.to_owned(), entry.clone())]));
    }
    for value in ["1", "\"bob\"", "[]", "[{}]", "2026-12-15"] {
        trials.push(around(&vec![("bob".to_owned(), value.to_owned())]));
    }
    trials.push(around(&Vec::new()));
    of_table(shape, &|table| around(&vec![("bob".to_owned(), inline(table))]), trials);
}

/// With both of a pair, one of them, none.
fn pairs(shape: &TableSchema, least: &Table, around: &dyn Fn(&Table) -> Trial, trials: &mut Vec<Trial>) {
    for &(one, other) in [shape.exclusive, shape.together, shape.one_of].into_iter().flatten() {
        let bare = without(&without(least, one), other);
        let value = |name: &str| right(&shape.key(name).unwrap().kind);
        trials.push(around(&bare));
        trials.push(around(&with(&bare, one, &value(one))));
        trials.push(around(&with(&bare, other, &value(other))));
        trials.push(around(&with(&with(&bare, one, &value(one)), other, &value(other))));
    }
}

/// Each stage with every choice of the keys that only some stages require.
fn stages(shape: &TableSchema, least: &Table, around: &dyn Fn(&Table) -> Trial, trials: &mut Vec<Trial>) {
    let keys: Vec<&Key> = shape.keys.iter().filter(|key| key.presence == Presence::UnlessProposed).collect();
    if keys.is_empty() {
        return;
    }
    for stage in STAGES.iter().map(|stage| format!("{stage:?}")).chain(["\"begun\"".to_owned(), "1".to_owned()]) {
        for choice in 0..1 << keys.len() {
            let chosen = keys.iter().enumerate().filter(|(rank, _)| choice & (1 << rank) != 0);
            let start = with(least, "stage", &stage);
            trials.push(around(&chosen.fold(start, |table, (_, key)| with(&table, key.name, &right(&key.kind)))));
        }
    }
}

/// Every day with every period.
fn days(shape: &TableSchema, least: &Table, around: &dyn Fn(&Table) -> Trial, trials: &mut Vec<Trial>) {
    for key in shape.keys {
        let ValueKind::MeetingDay { every } = key.kind else { continue };
        for period in EVERY {
            let table = with(least, every, &format!("{period:?}"));
            trials.extend(all_days().iter().map(|day| around(&with(&table, key.name, &format!("{day:?}")))));
        }
    }
}

/// JSON does not tell a date from a text that looks like one: what the reader takes with or without quotes, the schema
/// takes.
fn as_json_sees_it(trial: Trial, value: &str, again: impl Fn(&str) -> Trial) -> Trial {
    let listed = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
    let entry = listed.unwrap_or(value);
    let bare = entry.strip_prefix('"').and_then(|entry| entry.strip_suffix('"'));
    if bare.unwrap_or(entry).parse::<toml::value::Datetime>().is_err() {
        return trial;
    }
    let other = bare.map_or_else(|| format!("{entry:?}"), str::to_owned);
    let other = again(&if listed.is_some() { format!("[{other}]") } else { other });
    Trial { expected: trial.expected || other.expected, ..trial }
}

/// The keys that a table cannot do without, each with a value that is right.
fn least(shape: &TableSchema) -> Table {
    let needed =
        |key: &&Key| key.presence == Presence::Required || shape.one_of.iter().any(|&(one, _)| one == key.name);
    shape.keys.iter().filter(needed).map(|key| (key.name.to_owned(), right(&key.kind))).collect()
}

fn right(kind: &ValueKind) -> String {
    match kind {
        ValueKind::Text | ValueKind::Id | ValueKind::Reference(_) | ValueKind::Dependency => "\"ada\"".to_owned(),
        ValueKind::Url => "\"https://example.org\"".to_owned(),
        ValueKind::Format => "1".to_owned(),
        ValueKind::Integer { min, max } => (*min).max(0).min(*max).to_string(),
        ValueKind::Boolean => "true".to_owned(),
        ValueKind::Date => "2026-12-15".to_owned(),
        ValueKind::Time => "09:30:00".to_owned(),
        ValueKind::Word(words) => format!("{:?}", words[0]),
        ValueKind::Rule => "\"team-size\"".to_owned(),
        ValueKind::TimeZone => "\"Europe/Paris\"".to_owned(),
        ValueKind::Currency => "\"EUR\"".to_owned(),
        ValueKind::MeetingDay { .. } => "\"monday\"".to_owned(),
        ValueKind::List(entry) | ValueKind::OneOrMore(entry) => format!("[{}]", right(entry)),
        ValueKind::Table(shape) => inline(&least(shape)),
        ValueKind::Tables(shape) => format!("[{}]", inline(&least(shape))),
        ValueKind::ById(_, shape) => inline(&vec![("bob".to_owned(), inline(&least(shape)))]),
        ValueKind::Levels => "{ team-size = \"off\" }".to_owned(),
    }
}

/// Values that this kind has of its own.
fn own_values(kind: &ValueKind) -> Vec<String> {
    let text = |text: &dyn std::fmt::Debug| format!("{text:?}");
    match kind {
        ValueKind::Word(words) => words.iter().flat_map(|word| [text(word), text(&word.to_uppercase())]).collect(),
        ValueKind::Id | ValueKind::Reference(_) | ValueKind::Text | ValueKind::Url => {
            [64, 65].map(|letters| text(&"a".repeat(letters))).into()
        }
        ValueKind::Integer { min, max } => {
            [min.saturating_sub(1), *min, *max, max.saturating_add(1)].map(|n| n.to_string()).into()
        }
        ValueKind::List(entry) | ValueKind::OneOrMore(entry) => {
            own_values(entry).iter().map(|value| format!("[{value}]")).collect()
        }
        ValueKind::TimeZone => Zone::names().iter().map(|zone| text(zone)).collect(),
        ValueKind::MeetingDay { .. } => all_days().iter().map(|day| text(day)).collect(),
        ValueKind::Format
        | ValueKind::Boolean
        | ValueKind::Date
        | ValueKind::Time
        | ValueKind::Dependency
        | ValueKind::Rule
        | ValueKind::Currency => Vec::new(),
        ValueKind::Table(_) | ValueKind::Tables(_) | ValueKind::ById(..) | ValueKind::Levels => vec![right(kind)],
    }
}

fn with(table: &Table, key: &str, value: &str) -> Table {
    let mut table = without(table, key);
    table.push((key.to_owned(), value.to_owned()));
    table
}

fn without(table: &Table, key: &str) -> Table {
    table.iter().filter(|(name, _)| name != key).cloned().collect()
}

fn inline(table: &Table) -> String {
    let entries: Vec<String> = table.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
}

fn written(table: &Table) -> String {
    table.iter().map(|(key, value)| format!("{key} = {value}\n")).collect()
}
