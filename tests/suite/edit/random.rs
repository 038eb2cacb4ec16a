//! Random sequences of edits of files in awkward styles, against a model: the values as the `toml` crate reads them.

use super::lib::{self, Entry, File, Operation, Step, TextEdit, Value};

/// How many sequences are tried.
const SEQUENCES: u64 = 1_500;

/// A generator of numbers, the same for the same seed.
pub struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }

    fn is_one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.below(choices.len() as u64)).unwrap()].clone()
    }
}

const TEXTS: [&str; 9] = [
    "a",
    "l'été",
    "say \"hi\"",
    "both ' and \"",
    "two\nlines",
    "tab\tand \u{7f} and \u{1b}[31m",
    "back\\slash",
    "# no comment",
    "a, b] } =",
];

pub fn every_sequence_changes_what_it_says_and_nothing_else() {
    for seed in 1..=SEQUENCES {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..4 {
            random.below(2);
        }
        let text = file(&mut random);
        let mut model: toml::Table = toml::from_str(&text).unwrap_or_else(|why| panic!("seed {seed}: {why}\n{text}"));
        let mut operations = Vec::new();
        for _ in 0..=random.below(4) {
            let operation = operation(&mut random, &model);
            apply(&mut model, &operation);
            operations.push(operation);
        }
        check(seed, &text, &operations, model);
    }
}

fn check(seed: u64, text: &str, operations: &[Operation], mut model: toml::Table) {
    let edited = lib::apply(text, File::Project, operations).unwrap();
    let after = TextEdit::apply_all(text, &edited.edits);
    let story = || format!("seed {seed}: {operations:?}\n--- before\n{text}\n--- after\n{after}");
    let mut read: toml::Table = toml::from_str(&after).unwrap_or_else(|why| panic!("{}\n{why}", story()));
    without_empty(&mut read);
    without_empty(&mut model);
    // Line breaks in a text are those of the file.
    let read = toml::Table::try_from(with_line_feeds(toml::Value::Table(read))).unwrap();
    let model = toml::Table::try_from(with_line_feeds(toml::Value::Table(model))).unwrap();
    assert!(read == model, "{}\n--- read\n{read:#?}\n--- wanted\n{model:#?}", story());
    let mut kept = comments(&after);
    kept.extend(edited.lost.iter().cloned());
    kept.sort();
    let mut written = comments(text);
    written.sort();
    assert_eq!(kept, written, "{}", story());
    let is_sorted = edited.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    assert!(is_sorted, "{}\n{:?}", story(), edited.edits);
    if text.contains("\r\n") {
        assert!(!after.replace("\r\n", "").contains('\n'), "a bare line feed: {}", story());
    }
    if !text.is_empty() && !after.is_empty() {
        assert_eq!(text.ends_with('\n'), after.ends_with('\n'), "the end of the file: {}", story());
    }
    // TOML 1.0: no line break inside an inline table that the edits wrote.
    for edit in &edited.edits {
        for line in edit.replacement.lines() {
            let opened = line.matches('{').count();
            assert!(opened <= line.matches('}').count() || line.contains('"') || line.contains('\''), "{}", story());
        }
    }
}

/// Comments are made so that no text of a value looks like one.
fn comments(text: &str) -> Vec<String> {
    let at = |line: &str| line.find("# note").map(|at| line[at..].trim().to_owned());
    text.lines().filter_map(at).collect()
}

fn without_empty(table: &mut toml::Table) {
    table.retain(|_, value| !matches!(value, toml::Value::Array(items) if items.is_empty()));
    for (_, value) in table.iter_mut() {
        match value {
            toml::Value::Table(inner) => without_empty(inner),
            toml::Value::Array(items) => {
                items.iter_mut().filter_map(toml::Value::as_table_mut).for_each(without_empty);
            }
            _ => {}
        }
    }
}

fn with_line_feeds(value: toml::Value) -> toml::Value {
    match value {
        toml::Value::String(text) => toml::Value::String(text.replace("\r\n", "\n")),
        toml::Value::Array(items) => toml::Value::Array(items.into_iter().map(with_line_feeds).collect()),
        toml::Value::Table(table) => {
            toml::Value::Table(table.into_iter().map(|(key, value)| (key, with_line_feeds(value))).collect())
        }
        other => other,
    }
}

/// A file of a project, written in some style.
struct Writer<'r> {
    random: &'r mut Random,
    text: String,
    notes: u32,
    indent: &'static str,
    equals: &'static str,
}

fn file(random: &mut Random) -> String {
    let indent = random.of(&["", "  ", "\t"]);
    let equals = random.of(&[" = ", "=", " =  "]);
    let is_crlf = random.is_one_in(3);
    let ends_bare = random.is_one_in(3);
    let mut writer = Writer { random, text: String::new(), notes: 0, indent: "", equals };
    writer.rest();
    for key in ["title", "summary", "stage", "start", "end", "transverse", "depends-on", "tags", "contributors"] {
        if writer.random.below(4) > 0 {
            writer.pair(key);
        }
    }
    for list in ["informed", "links"] {
        if writer.random.is_one_in(2) {
            writer.inline_tables(list);
        }
    }
    if writer.random.is_one_in(5) {
        writer.inline_tables("deliverables");
    } else {
        writer.indent = indent;
        writer.tables("deliverables");
    }
    writer.indent = indent;
    for list in ["updates", "risks", "budget"] {
        if writer.random.is_one_in(2) {
            writer.tables(list);
        }
    }
    let mut text = writer.text;
    if ends_bare {
        text.truncate(text.trim_end().len());
    }
    if is_crlf { text.replace('\n', "\r\n") } else { text }
}

impl Writer<'_> {
    fn note(&mut self) -> String {
        self.notes += 1;
        format!("# note {}", self.notes)
    }

    /// A comment, a blank line, or nothing.
    fn rest(&mut self) {
        for _ in 0..self.random.below(3) {
            if self.random.is_one_in(2) {
                let note = self.note();
                self.text.push_str(&format!("{}{note}\n", self.indent));
            } else {
                self.text.push('\n');
            }
        }
    }

    fn end_of_line(&mut self) {
        if self.random.is_one_in(3) {
            let note = self.note();
            self.text.push_str(&format!(" {note}"));
        }
        self.text.push('\n');
    }

    fn string(&mut self) -> String {
        match self.random.below(5) {
            0 => "'literal \\ '".to_owned(),
            1 => "\"\"\"several\nlines\"\"\"".to_owned(),
            2 => "'''raw\n'quoted' '''".to_owned(),
            3 => "\"esc \\\" \\u00e9\"".to_owned(),
            _ => "\"plain\"".to_owned(),
        }
    }

    fn value(&mut self, key: &str) -> String {
        match key {
            "start" | "end" | "on" | "due" | "delivered" | "opened" => format!("2026-0{}-11", 1 + self.random.below(9)),
            "transverse" => "true".to_owned(),
            "progress" | "year" => self.random.of(&["40", "1_0", "0x1F", "+7"]).to_owned(),
            "depends-on" | "tags" | "contributors" => self.list(),
            _ => self.string(),
        }
    }

    fn list(&mut self) -> String {
        let count = self.random.below(4);
        let items: Vec<String> =
            (0..count).map(|rank| format!("\"{}{rank}\"", self.random.of(&["x", "a long word", "y"]))).collect();
        match self.random.below(4) {
            0 => format!("[{}]", items.join(",")),
            1 => format!("[ {} ]", items.join(" , ")),
            2 if !items.is_empty() => format!("[{},]", items.join(", ")),
            _ => {
                let mut list = "[\n".to_owned();
                for (rank, item) in items.iter().enumerate() {
                    let comma = if rank + 1 < items.len() || self.random.is_one_in(2) { "," } else { "" };
                    list.push_str(&format!("    {item}{comma}"));
                    if self.random.is_one_in(3) {
                        let note = self.note();
                        list.push_str(&format!("  {note}"));
                    }
                    list.push('\n');
                    if self.random.is_one_in(5) {
                        let note = self.note();
                        list.push_str(&format!("    {note}\n"));
                    }
                }
                list.push(']');
                list
            }
        }
    }

    fn pair(&mut self, key: &str) {
        let value = self.value(key);
        let key = if self.random.is_one_in(6) { format!("\"{key}\"") } else { key.to_owned() };
        self.text.push_str(&format!("{}{key}{}{value}", self.indent, self.equals));
        self.end_of_line();
        self.rest();
    }

    fn inline_tables(&mut self, list: &str) {
        let count = self.random.below(3);
        let tables: Vec<String> = (0..count)
            .map(|rank| match self.random.below(2) {
                0 => format!("{{ id = \"i{rank}\", title = 'x', on = 2026-0{}-01 }}", 1 + rank),
                _ => format!("{{id=\"i{rank}\"}}"),
            })
            .collect();
        if self.random.is_one_in(2) {
            self.text.push_str(&format!("{list} = [{}]", tables.join(", ")));
        } else {
            self.text.push_str(&format!("{list} = [\n"));
            for table in tables {
                self.text.push_str(&format!("  {table},"));
                self.end_of_line();
            }
            self.text.push(']');
        }
        self.end_of_line();
    }

    fn tables(&mut self, list: &str) {
        let keys: &[&str] = match list {
            "deliverables" => &["id", "title", "due", "depends-on", "progress", "delivered", "why"],
            "updates" => &["on", "by", "text"],
            "risks" => &["title", "level", "opened"],
            _ => &["year", "source"],
        };
        for _ in 0..self.random.below(4) {
            self.text.push_str(&format!("{}[[{list}]]", self.random.of(&["", "  "])));
            self.end_of_line();
            for key in keys {
                if self.random.below(3) > 0 {
                    self.pair(key);
                }
            }
            if self.random.is_one_in(2) {
                self.text.push('\n');
            }
            self.rest();
        }
    }
}

fn text(random: &mut Random) -> Value {
    Value::Text(random.of(&TEXTS).to_owned())
}

fn date(random: &mut Random) -> Value {
    Value::Date(format!("2027-01-{}", 10 + random.below(20)).parse().unwrap())
}

fn step(key: &str) -> Step {
    Step::Key(key.to_owned())
}

fn operation(random: &mut Random, model: &toml::Table) -> Operation {
    let entry_of = |random: &mut Random, list: &str| {
        let count = model.get(list).and_then(toml::Value::as_array).map_or(0, Vec::len) as u64;
        (count > 0).then(|| vec![step(list), Step::Index(usize::try_from(random.below(count)).unwrap())])
    };
    match random.below(9) {
        0 => Operation::Set {
            path: Vec::new(),
            key: random.of(&["title", "summary", "why"]).to_owned(),
            value: text(random),
        },
        1 => {
            let list = random.of(&["deliverables", "updates", "informed"]);
            let key = random.of(&["title", "text", "by", "owner", "why"]).to_owned();
            let path = entry_of(random, list).unwrap_or_default();
            Operation::Set { path, key, value: text(random) }
        }
        2 => {
            let path = entry_of(random, "deliverables").unwrap_or_default();
            let key = random.of(&["due", "delivered", "start"]).to_owned();
            Operation::Set { path, key, value: date(random) }
        }
        3 => {
            let path =
                if random.is_one_in(2) { entry_of(random, "deliverables") } else { entry_of(random, "informed") };
            let key = random.of(&["title", "due", "progress", "on", "id", "tags", "summary"]).to_owned();
            Operation::Unset { path: path.unwrap_or_default(), key }
        }
        4 => {
            let path = if random.is_one_in(2) { entry_of(random, "deliverables") } else { None };
            let key = if path.is_some() { "depends-on" } else { random.of(&["tags", "contributors"]) };
            Operation::Append { path: path.unwrap_or_default(), key: key.to_owned(), value: text(random) }
        }
        5 => {
            let key = random.of(&["tags", "contributors", "depends-on"]).to_owned();
            let value = random.of(&["x0", "x1", "y1", "a long word0", "y0", "x2"]).to_owned();
            Operation::Take { path: Vec::new(), key, value: Value::Text(value) }
        }
        6 => {
            let list =
                random.of(&["deliverables", "updates", "informed", "links", "guests", "risks", "budget", "waivers"]);
            let entry: Entry = vec![("on".to_owned(), date(random)), ("title".to_owned(), text(random))];
            Operation::Insert { path: vec![step(list)], entry }
        }
        7 => {
            let path = if random.is_one_in(2) { entry_of(random, "deliverables") } else { None };
            let key = if path.is_some() { "depends-on" } else { random.of(&["tags", "contributors"]) };
            let items = ["x0", "x1", "y1", "a long word0", "y0", "x2", "l'été", "a, b] } ="];
            let values = (0..=random.below(4)).map(|_| Value::Text(random.of(&items).to_owned())).collect();
            Operation::Set { path: path.unwrap_or_default(), key: key.to_owned(), value: Value::List(values) }
        }
        _ => {
            let list = random.of(&["deliverables", "updates", "informed", "risks"]);
            match entry_of(random, list) {
                Some(path) => Operation::Remove { path },
                None => Operation::Set { path: Vec::new(), key: "title".to_owned(), value: text(random) },
            }
        }
    }
}

/// The same on the model.
fn apply(model: &mut toml::Table, operation: &Operation) {
    match operation {
        Operation::Set { path, key, value } => {
            table(model, path).insert(key.clone(), of(value));
        }
        Operation::Unset { path, key } => {
            table(model, path).remove(key);
        }
        Operation::Append { path, key, value } => {
            let list = table(model, path).entry(key).or_insert_with(|| toml::Value::Array(Vec::new()));
            let list = list.as_array_mut().unwrap();
            if !list.contains(&of(value)) {
                list.push(of(value));
            }
        }
        Operation::Take { path, key, value } => {
            if let Some(list) = table(model, path).get_mut(key).and_then(toml::Value::as_array_mut)
                && let Some(at) = list.iter().position(|item| *item == of(value))
            {
                list.remove(at);
            }
        }
        Operation::Insert { path, entry } => {
            let [Step::Key(list)] = path.as_slice() else { panic!("{path:?}") };
            let entries = model.entry(list).or_insert_with(|| toml::Value::Array(Vec::new())).as_array_mut().unwrap();
            let (key, is_ordered) = match list.as_str() {
                "deliverables" => ("due", false),
                "risks" => ("opened", true),
                "waivers" => ("until", true),
                "guests" => ("from", false),
                "links" | "budget" => ("", false),
                _ => ("on", true),
            };
            let day = |entry: &toml::Value| entry.get(key)?.as_datetime().map(ToString::to_string);
            let entry = toml::Value::Table(entry.iter().map(|(key, value)| (key.clone(), of(value))).collect());
            let days: Vec<Option<String>> = entries.iter().map(day).collect();
            let rank = match day(&entry) {
                None => entries.len(),
                Some(new) => {
                    let is_descending = matches!((days.first(), days.last()),
                        (Some(Some(first)), Some(Some(last))) if first > last);
                    let is_in_order =
                        |pair: &[Option<String>]| if is_descending { pair[0] >= pair[1] } else { pair[0] <= pair[1] };
                    let is_sorted = days.iter().all(Option::is_some) && days.windows(2).all(is_in_order);
                    let is_before = |day: &Option<String>| day.as_ref().is_some_and(|day| *day <= new);
                    match (is_ordered && is_sorted, is_descending) {
                        (true, true) => days.iter().position(is_before).unwrap_or(days.len()),
                        (true, false) => days.iter().rposition(is_before).map_or(0, |rank| rank + 1),
                        (false, true) => 0,
                        (false, false) => days.len(),
                    }
                }
            };
            entries.insert(rank, entry);
        }
        Operation::Remove { path } => {
            let [Step::Key(list), Step::Index(rank)] = path.as_slice() else { panic!("{path:?}") };
            model.get_mut(list).and_then(toml::Value::as_array_mut).unwrap().remove(*rank);
        }
        _ => panic!("{operation:?}"),
    }
}

fn table<'m>(model: &'m mut toml::Table, path: &[Step]) -> &'m mut toml::Table {
    match path {
        [] => model,
        [Step::Key(list), Step::Index(rank)] => {
            model.get_mut(list).and_then(|list| list.get_mut(*rank)).and_then(toml::Value::as_table_mut).unwrap()
        }
        _ => panic!("{path:?}"),
    }
}

fn of(value: &Value) -> toml::Value {
    let written: toml::Table = toml::from_str(&match value {
        Value::Text(text) => return toml::Value::String(text.clone()),
        other => format!("x = {}", other.to_toml()),
    })
    .unwrap();
    written["x"].clone()
}
