//! Validates the keys of a table: unknown, missing and mutually exclusive ones.

use std::borrow::Cow;

use super::ValidatedTree;
use super::ids::{check_id, corrected_id};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Rule};
use crate::read::basic_string;
use crate::read::error_recovery::is_key;
use crate::read::french_keys;
use crate::read::slug::slug;
use crate::read::table_schema::{EntityKind, Key, Presence, TableSchema, ValueKind};
use crate::read::tree::{ArrayKind, NodeIx, ROOT, TableKind, Value};
use crate::source::TextEdit;
use crate::spelling::{is_misspelt, only_nearest, within_one_edit};

/// The help messages for a missing key, by where it is missing.
struct HelpIds {
    /// At the top of the file.
    top: &'static str,
    below: &'static str,
    /// In a table within braces.
    inside: &'static str,
    /// In a table without a header of its own.
    above: &'static str,
}

const ONE: HelpIds = HelpIds {
    top: "missing-key.top",
    below: "missing-key.below",
    inside: "missing-key.inside",
    above: "missing-key.above",
};

const ONE_OF: HelpIds = HelpIds {
    top: "missing-key-one-of.top",
    below: "missing-key-one-of.below",
    inside: "missing-key-one-of.inside",
    above: "missing-key-one-of.above",
};

impl ValidatedTree<'_> {
    /// Validates a table whose keys are listed in `schema`.
    pub(super) fn table(&mut self, at: NodeIx, schema: &'static TableSchema) {
        self.within.push(at);
        let mut entry = self.tree.first(at);
        while let Some(child) = entry {
            match schema.key(&self.tree.node(child).key) {
                Some(key) => self.value(child, &key.kind, schema.presence_of_text(key), key.name),
                None => self.unknown_key(at, child, schema),
            }
            entry = self.tree.next(child);
        }
        self.exclusive_keys(at, schema);
        self.missing_keys(at, schema);
        self.within.pop();
    }

    /// Validates a table whose keys are ids.
    pub(super) fn tables_by_id(&mut self, at: NodeIx, named: EntityKind, schema: &'static TableSchema) {
        self.within.push(at);
        let children: Vec<NodeIx> = self.tree.children(at).collect();
        for child in children {
            if at == ROOT && self.is_needless_prefix(child, schema) {
                self.needless_prefix(child);
                continue;
            }
            let node = self.tree.node(child);
            if !matches!(node.value, Value::Table(_)) {
                let place = self.place(node.span);
                let diagnostic = Diagnostic::new(Rule::WrongValue, place, "wrong-value-not-a-table")
                    .with("key", &*node.key)
                    .with("what", named.word());
                self.refuse(child, diagnostic);
                continue;
            }
            let place = self.place(node.key_span);
            let finding = check_id(&self.tree.node(child).key, place, named);
            self.found.extend(finding.map(|finding| self.with_id(at, child, finding)));
            self.table(child, schema);
        }
        self.within.pop();
    }

    /// The finding of an ill-formed id with a fix, if the corrected id is free.
    fn with_id(&self, table: NodeIx, child: NodeIx, finding: Diagnostic) -> Diagnostic {
        let Some(id) = corrected_id(&finding) else { return finding };
        if self.tree.get(table, &id).is_some() {
            return finding;
        }
        let edits = self
            .tree
            .key_spans(child)
            .into_iter()
            .map(|span| Edit::Replace(self.file, TextEdit::new(span.range(), &*id)));
        finding.with_fix(Fix::new(Applicability::Safe, edits.collect()))
    }

    /// Whether the entries are nested below a needless prefix, as in `[people.somebody]`: a table with only
    /// subtables.
    fn is_needless_prefix(&self, child: NodeIx, schema: &TableSchema) -> bool {
        let node = self.tree.node(child);
        let is_person = |entry: NodeIx| {
            let keys = self.tree.children(entry).map(|key| &self.tree.node(key).key);
            matches!(self.tree.node(entry).value, Value::Table(_))
                && keys.into_iter().any(|key| schema.key(key).is_some())
        };
        node.value == Value::Table(TableKind::Implied)
            && self
                .tree
                .children(child)
                .all(|entry| schema.key(&self.tree.node(entry).key).is_none() && is_person(entry))
    }

    /// Reports a needless prefix once and validates nothing below it, as it is one mistake.
    fn needless_prefix(&mut self, child: NodeIx) {
        let spans = self.tree.key_spans(child);
        let first = self.tree.first(child).map_or(child, |first| first);
        let example = format!("[{}]", key_text(&self.tree.node(first).key));
        let diagnostic = Diagnostic::new(Rule::BadId, self.place(self.tree.node(child).key_span), "bad-id-prefix")
            .with("prefix", &*self.tree.node(child).key)
            .with("right", example);
        // The point after the prefix is removed too; the next key tells where it ends.
        let mut ids: Vec<_> = self.tree.children(child).flat_map(|entry| self.tree.key_spans(entry)).collect();
        ids.sort_unstable();
        let edits = spans.iter().filter_map(|span| {
            let next = ids.get(ids.partition_point(|id| id < span))?;
            Some(Edit::Replace(self.file, TextEdit::new(span.range().start..next.range().start, "")))
        });
        let fix = Fix::new(Applicability::Safe, edits.collect());
        let is_taken = self.tree.children(child).any(|entry| self.tree.get(ROOT, &self.tree.node(entry).key).is_some());
        self.refuse(child, if is_taken { diagnostic } else { diagnostic.with_fix(fix) });
    }

    fn unknown_key(&mut self, table: NodeIx, child: NodeIx, schema: &'static TableSchema) {
        let node = self.tree.node(child);
        let (written, span) = (node.key.to_string(), node.key_span);
        let mut absent = Vec::new();
        if self.suggestions_left > 0 {
            // A key that is already present was hardly meant.
            absent.extend(schema.keys.iter().map(|key| key.name).filter(|name| self.tree.get(table, name).is_none()));
            self.count_as_misspelt(table, child, &written, schema);
        }
        let nearest = self.nearest_key(&written, &absent, schema);
        let place = self.place(span);
        // A key below a header belongs to that table, although it was meant for the whole file.
        let is_too_low = table != ROOT && self.file_schema.is_some_and(|whole| whole.key(&written).is_some());
        let diagnostic = Diagnostic::new(Rule::UnknownKey, place, "unknown-key").with("key", written);
        let diagnostic = match nearest {
            _ if is_too_low => diagnostic.with_help("unknown-key.above"),
            // With this correction the key would be present twice.
            Some((nearest, applicability)) if self.is_free(table, child, nearest) => {
                self.misspelt.push((table, nearest));
                self.taken.push((table, nearest));
                let edits = self
                    .tree
                    .key_spans(child)
                    .into_iter()
                    .map(|span| Edit::Replace(self.file, TextEdit::new(span.range(), nearest)));
                let fix = Fix::new(applicability, edits.collect());
                diagnostic.with_suggestion(Some(nearest)).with_fix(fix)
            }
            Some((nearest, _)) => diagnostic.with("nearest", nearest).with_help("unknown-key.there"),
            None => diagnostic,
        };
        self.refuse(child, diagnostic);
    }

    /// The key that a misspelt or French one probably stands for.
    fn nearest_key(
        &mut self,
        written: &str,
        absent: &[&'static str],
        schema: &'static TableSchema,
    ) -> Option<(&'static str, Applicability)> {
        self.suggestion(|| {
            let all = || schema.keys.iter().map(|key| key.name);
            let as_id = slug(written);
            let same = all().find(|name| *name == as_id);
            let slip = || within_one_edit(&as_id, absent.iter().copied()).or_else(|| within_one_edit(&as_id, all()));
            let french = || french_keys::key_from_french(written, schema, |name| absent.contains(&name));
            if let Some(key) = same.or_else(slip).or_else(french) {
                return Some((key, Applicability::Safe));
            }
            let near = only_nearest(&as_id, absent.iter().copied());
            let near = near.map(|key| (key, Applicability::Safe));
            near.or_else(|| only_nearest(&as_id, all()).map(|key| (key, Applicability::Display)))
        })
    }

    /// Whether the key can be written at `child`: it is absent, or both are tables that can be merged.
    fn is_free(&self, table: NodeIx, child: NodeIx, key: &'static str) -> bool {
        let Some(there) = self.tree.get(table, key) else { return !self.taken.contains(&(table, key)) };
        let both = [there, child].map(|node| &self.tree.node(node).value);
        match both {
            [Value::Array(ArrayKind::OfTables), Value::Array(ArrayKind::OfTables)] => true,
            [Value::Table(TableKind::Implied), Value::Table(TableKind::Implied)] => {
                self.tree.children(child).all(|entry| self.tree.get(there, &self.tree.node(entry).key).is_none())
            }
            _ => false,
        }
    }

    /// Records what a misspelt key stands for: a missing key, or the rest of a list or table that is present.
    fn count_as_misspelt(&mut self, table: NodeIx, child: NodeIx, written: &str, schema: &'static TableSchema) {
        for key in schema.keys.iter().filter(|key| is_misspelt(written, key.name)) {
            self.misspelt.push((table, key.name));
            if let (ValueKind::Table(inner), Some(beside)) = (&key.kind, self.tree.get(table, key.name)) {
                let theirs = inner.keys.iter().filter(|key| self.tree.get(child, key.name).is_some());
                self.misspelt.extend(theirs.map(|key| (beside, key.name)));
            }
        }
    }

    fn missing_keys(&mut self, at: NodeIx, schema: &'static TableSchema) {
        for key in schema.keys {
            if self.needs(at, key) && self.tree.get(at, key.name).is_none() && !self.is_misspelt(at, key.name) {
                let place = self.header(at);
                let diagnostic =
                    Diagnostic::new(Rule::MissingKey, place, "missing-key").with("key", key.name).at_fault(key.name);
                self.found.push(self.with_position(at, diagnostic.with("example", key.kind.example()), &ONE));
            }
        }
        for &(one, other) in schema.one_of {
            if [one, other].iter().all(|key| self.tree.get(at, key).is_none() && !self.is_misspelt(at, key)) {
                let place = self.header(at);
                let diagnostic =
                    Diagnostic::new(Rule::MissingKey, place, "missing-key-one-of").at_fault(one).at_fault(other);
                self.found.push(self.with_position(at, diagnostic.with("one", one).with("other", other), &ONE_OF));
            }
        }
        for &(one, other) in schema.together {
            for (there, absent) in [(one, other), (other, one)] {
                let readable = self.tree.get(at, there).is_some_and(|node| !self.tree.node(node).unreadable);
                if readable && self.tree.get(at, absent).is_none() && !self.is_misspelt(at, absent) {
                    let place = self.header(at);
                    let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key-together").at_fault(absent);
                    let example = schema.key(absent).map_or(String::new(), |key| key.kind.example());
                    let diagnostic = diagnostic.with("example", example).with("key", absent).with("other", there);
                    self.found.push(self.with_position(at, diagnostic, &ONE));
                }
            }
        }
    }

    /// Adds to the finding of a missing key where to write it. The table is the innermost one being validated.
    fn with_position(&self, table: NodeIx, diagnostic: Diagnostic, helps: &HelpIds) -> Diagnostic {
        let keys: Vec<&str> = self.within.iter().skip(1).map(|&table| &*self.tree.node(table).key).collect();
        let dotted = self.within.iter().rev().take_while(|&&table| self.is_of(table, TableKind::Dotted)).count();
        let outside = self.within.iter().rev().nth(dotted).copied().unwrap_or(ROOT);
        let before: String = keys[keys.len() - dotted..].iter().map(|key| format!("{}.", key_text(key))).collect();
        match self.tree.node(outside).value {
            _ if table == ROOT => diagnostic.with_help(helps.top),
            Value::Table(TableKind::Inline) => diagnostic.with("before", before).with_help(helps.inside),
            // Its header belongs to a subtable, so that what is written below belongs to that one.
            Value::Table(TableKind::Implied) => {
                let name: Vec<_> = keys[..keys.len() - dotted].iter().map(|key| key_text(key)).collect();
                diagnostic.with("header", format!("[{}]", name.join("."))).with_help(helps.above)
            }
            Value::Table(TableKind::Header | TableKind::Dotted) => {
                diagnostic.with("before", before).with_help(helps.below)
            }
            Value::Text(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Broken => diagnostic,
            Value::Date(_) | Value::Time(_) | Value::DateTime(_) | Value::Array(_) => diagnostic,
        }
    }

    fn is_of(&self, table: NodeIx, kind: TableKind) -> bool {
        self.tree.node(table).value == Value::Table(kind)
    }

    fn needs(&self, at: NodeIx, key: &Key) -> bool {
        match key.presence {
            Presence::Optional => false,
            Presence::Required => true,
            Presence::UnlessProposed => self.tree.get(at, "stage").is_some_and(|stage| {
                let stage = self.tree.node(stage);
                !stage.unreadable && !matches!(&stage.value, Value::Text(word) if word == "proposed")
            }),
        }
    }

    /// Of two exclusive values the second is reported and neither is used.
    fn exclusive_keys(&mut self, at: NodeIx, schema: &'static TableSchema) {
        for &(one, other) in schema.exclusive {
            let (Some(one), Some(other)) = (self.tree.get(at, one), self.tree.get(at, other)) else { continue };
            if self.tree.node(one).unreadable || self.tree.node(other).unreadable {
                continue;
            }
            let by_text = |node: NodeIx| self.tree.node(node).key_span;
            let (first, second) = if by_text(one) < by_text(other) { (one, other) } else { (other, one) };
            let diagnostic = self
                .wrong(second, "wrong-value-both")
                .with("first", &*self.tree.node(first).key)
                .with_related(self.place(self.tree.node(first).key_span), "wrong-value-both.first");
            self.tree.node_mut(first).unreadable = true;
            self.refuse(second, diagnostic);
        }
    }
}

/// A key as it is written in TOML.
fn key_text(key: &str) -> Cow<'_, str> {
    if is_key(key) && !key.contains('.') { Cow::Borrowed(key) } else { Cow::Owned(basic_string(key)) }
}
