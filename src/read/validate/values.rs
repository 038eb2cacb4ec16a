//! Validates single values against the kind of their key.

use super::ids::{check_id, corrected_id};
use super::{ValidatedTree, types};
use crate::diagnostic::{Applicability, Diagnostic, Edit, FindingArg, Fix, Rule};
use crate::model::{Zone, is_well_formed};
use crate::read::basic_string;
use crate::read::meeting_day;
use crate::read::slug::slug;
use crate::read::syntax_hints::{self, Guess};
use crate::read::table_schema::{EntityKind, Presence, TableSchema, ValueKind};
use crate::read::tree::{ArrayKind, NodeIx, ROOT, TableKind, Value};
use crate::source::TextEdit;

impl ValidatedTree<'_> {
    /// Validates the value at `key`, or one entry of its list.
    pub(super) fn value(&mut self, at: NodeIx, kind: &'static ValueKind, need: Presence, key: &'static str) {
        if self.tree.node(at).unreadable {
            return;
        }
        match (kind, &self.tree.node(at).value) {
            (ValueKind::Text | ValueKind::Url, Value::Text(text)) => {
                if need == Presence::Required && text.trim().is_empty() {
                    self.blank(at, key);
                }
            }
            (ValueKind::Reference(_) | ValueKind::Rule, Value::Text(text)) => {
                if need != Presence::Optional && text.trim().is_empty() {
                    self.blank(at, key);
                }
            }
            (ValueKind::Format, Value::Integer(_))
            | (ValueKind::Boolean, Value::Boolean(_))
            | (ValueKind::Date, Value::Date(_))
            | (ValueKind::Time, Value::Time(_))
            | (ValueKind::Dependency, Value::Text(_))
            | (ValueKind::Levels, Value::Table(_)) => {}
            (ValueKind::Integer { min, max }, Value::Integer(number)) => {
                if !number.is_some_and(|number| (*min..=*max).contains(&number)) {
                    self.out_of_range(at, key, *min, *max);
                }
            }
            (ValueKind::Id, Value::Text(text)) => {
                let place = self.place(self.tree.node(at).span);
                let finding = check_id(text, place, EntityKind::Deliverable);
                self.found.extend(finding.map(|finding| self.with_id_fix(finding)));
            }
            (ValueKind::Word(words), Value::Text(text)) => {
                if !words.contains(&&**text) {
                    self.not_a_word(at, key, words);
                }
            }
            (ValueKind::TimeZone, Value::Text(text)) => {
                if Zone::named(text).is_none() {
                    self.not_of_a_list(at, "wrong-value-timezone", kind);
                }
            }
            (ValueKind::Currency, Value::Text(text)) => {
                if iso_currency::Currency::from_code(text).is_none() {
                    self.not_of_a_list(at, "wrong-value-currency", kind);
                }
            }
            (ValueKind::MeetingDay { .. }, Value::Text(text)) => {
                if meeting_day::parse(text).is_none() {
                    self.not_of_a_list(at, "wrong-value-on", kind);
                }
            }
            (ValueKind::OneOrMore(_), Value::Array(_)) if self.tree.first(at).is_none() => {
                let diagnostic = self.wrong(at, "wrong-value-no-owner");
                self.refuse(at, diagnostic);
            }
            (ValueKind::List(of) | ValueKind::OneOrMore(of), Value::Array(_)) => {
                let mut next = self.tree.first(at);
                while let Some(entry) = next {
                    self.value(entry, of, Presence::Optional, key);
                    next = self.tree.next(entry);
                }
            }
            (ValueKind::Table(schema), Value::Table(_)) => self.table(at, schema),
            (ValueKind::Tables(schema), Value::Array(_)) => {
                let mut next = self.tree.first(at);
                while let Some(entry) = next {
                    match self.tree.node(entry).value {
                        Value::Table(_) => self.table(entry, schema),
                        _ => self.wrong_type(entry, "table", key, kind),
                    }
                    next = self.tree.next(entry);
                }
            }
            (ValueKind::ById(named, schema), Value::Table(_)) => self.tables_by_id(at, *named, schema),
            _ => self.wrong_type(at, kind.word(), key, kind),
        }
    }

    /// Adds a fix to the finding of an ill-formed deliverable id, if the corrected id is free.
    fn with_id_fix(&self, finding: Diagnostic) -> Diagnostic {
        let Some(id) = corrected_id(&finding) else { return finding };
        let deliverables = self.tree.get(ROOT, "deliverables");
        let mut ids =
            deliverables.into_iter().flat_map(|list| self.tree.children(list)).filter_map(|entry| {
                match &self.tree.node(self.tree.get(entry, "id")?).value {
                    Value::Text(text) => Some(text),
                    _ => None,
                }
            });
        // Two deliverables with the same corrected id cannot both have it.
        if ids.by_ref().filter(|other| slug(other) == id).count() > 1 {
            return finding;
        }
        finding.with_replacement(Applicability::Safe, basic_string(&id))
    }

    /// `[deliverables.x]` as `[[deliverables]]`: the name becomes the id of an entry that has none, and a number is dropped.
    fn named_entries(&self, at: NodeIx, key: &str, shape: &'static TableSchema) -> Option<Fix> {
        if self.tree.node(at).value != Value::Table(TableKind::Implied) || self.within.len() != 1 {
            return None;
        }
        let has_id = shape.key("id").is_some();
        let mut edits = Vec::new();
        for entry in self.tree.children(at) {
            let node = self.tree.node(entry);
            if node.value != Value::Table(TableKind::Header) {
                return None;
            }
            let holds_header = self.tree.children(entry).any(|inner| {
                matches!(
                    self.tree.node(inner).value,
                    Value::Table(TableKind::Header | TableKind::Implied) | Value::Array(ArrayKind::OfTables)
                )
            });
            let is_number = !node.key.is_empty() && node.key.bytes().all(|byte| byte.is_ascii_digit());
            let id = match (has_id, self.tree.get(entry, "id")) {
                (true, None) if is_well_formed(&node.key, false) => format!("\nid = \"{}\"", node.key),
                (true, Some(id)) => match &self.tree.node(id).value {
                    Value::Text(text) if is_number || *text == node.key => String::new(),
                    _ => return None,
                },
                (false, _) if is_number => String::new(),
                _ => return None,
            };
            if holds_header {
                return None;
            }
            edits.push(Edit::Replace(self.file, TextEdit::new(node.span.range(), format!("[[{key}]]{id}"))));
        }
        (!edits.is_empty()).then(|| Fix::new(Applicability::Safe, edits))
    }

    fn blank(&mut self, at: NodeIx, key: &'static str) {
        let diagnostic = self.wrong(at, "wrong-value-blank").with("key", key);
        self.refuse(at, diagnostic);
    }

    fn out_of_range(&mut self, at: NodeIx, key: &'static str, min: i64, max: i64) {
        let says = if max == 100 { "wrong-value-percent" } else { "wrong-value-number" };
        let says = if min == i64::MIN { "wrong-value-large" } else { says };
        let diagnostic = Diagnostic::new(Rule::WrongValue, self.place(self.tree.node(at).span), says).with("key", key);
        self.refuse(at, diagnostic);
    }

    fn not_a_word(&mut self, at: NodeIx, key: &'static str, words: &'static [&'static str]) {
        let Value::Text(written) = &self.tree.node(at).value else { return };
        let written = written.to_string();
        let guess = self.suggestion(|| syntax_hints::guess_word(&written, words));
        let listed = words.iter().map(|&word| word.to_owned()).collect();
        let diagnostic = Diagnostic::new(Rule::WrongValue, self.place(self.tree.node(at).span), "wrong-value-word")
            .with("key", key)
            .with("value", written)
            .with("words", FindingArg::Any(listed));
        self.refuse(at, with_guess(diagnostic, guess).with_help("wrong-value-word.help"));
    }

    fn not_of_a_list(&mut self, at: NodeIx, says: &'static str, kind: &'static ValueKind) {
        let Value::Text(written) = &self.tree.node(at).value else { return };
        let written = written.to_string();
        let right = self.suggestion(|| syntax_hints::to_toml(kind, &written));
        let place = self.place(self.tree.node(at).span);
        let diagnostic = Diagnostic::new(Rule::WrongValue, place, says).with("value", written);
        let diagnostic = match right {
            Some(right) => {
                diagnostic.with_suggestion(Some(right.trim_matches('"'))).with_replacement(Applicability::Safe, right)
            }
            None => diagnostic,
        };
        self.refuse(at, diagnostic);
    }

    fn wrong_type(&mut self, at: NodeIx, wanted: &'static str, key: &'static str, kind: &ValueKind) {
        let node = self.tree.node(at);
        let diagnostic = Diagnostic::new(Rule::WrongValue, self.place(node.span), "wrong-value-type")
            .with("key", key)
            .with("wanted", wanted)
            .with("found", found_word(&node.value));
        let diagnostic = types::with_hint(diagnostic, wanted, &node.value, kind);
        let fix = match kind {
            ValueKind::Tables(schema) => self.named_entries(at, key, schema),
            _ => None,
        };
        let diagnostic = fix.into_iter().fold(diagnostic, Diagnostic::with_fix);
        self.refuse(at, diagnostic);
    }
}

/// Adds the guessed word to the finding.
pub fn with_guess(diagnostic: Diagnostic, guess: Option<Guess>) -> Diagnostic {
    let Some(guess) = guess else { return diagnostic };
    let applicability = match guess {
        Guess::Certain(_) => Applicability::Safe,
        Guess::Near(_) => Applicability::Display,
    };
    diagnostic.with_suggestion(Some(guess.word())).with_replacement(applicability, basic_string(guess.word()))
}

fn found_word(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "text",
        Value::Integer(_) => "integer",
        Value::Float(_) => "float",
        Value::Boolean(_) => "boolean",
        Value::Date(_) => "date",
        Value::Time(_) => "time",
        Value::DateTime(_) => "datetime",
        Value::Array(_) => "list",
        Value::Table(_) | Value::Broken => "table",
    }
}
