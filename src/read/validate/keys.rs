//! The keys of a table: which it may have, which it lacks, which exclude each other.

use std::borrow::Cow;

use super::ValidatedTree;
use super::values::malformed;
use crate::diagnostic::{Applicability, Diagnostic, Edit, FindingArg, Fix, Rule};
use crate::read::error_recovery::is_key;
use crate::read::french_keys;
use crate::read::slug::slug;
use crate::read::syntax_hints::quoted;
use crate::read::table_schema::{EntityKind, Key, Presence, TableSchema, ValueKind};
use crate::read::tree::{ArrayKind, NodeIx, ROOT, TableKind, Value};
use crate::source::TextEdit;
use crate::spelling::{is_misspelt, only_nearest, within_one_edit};

/// What helps where a key is absent.
struct Helps {
    /// Of the whole file.
    top: &'static str,
    below: &'static str,
    /// Of a table within braces.
    inside: &'static str,
    /// Of a table that has no header of its own.
    above: &'static str,
}

const ONE: Helps = Helps {
    top: "missing-key.top",
    below: "missing-key.below",
    inside: "missing-key.inside",
    above: "missing-key.above",
};

const ONE_OF: Helps = Helps {
    top: "missing-key-one-of.top",
    below: "missing-key-one-of.below",
    inside: "missing-key-one-of.inside",
    above: "missing-key-one-of.above",
};

impl ValidatedTree<'_> {
    /// A table whose keys are listed.
    pub(super) fn table(&mut self, at: NodeIx, shape: &'static TableSchema) {
        self.within.push(at);
        let mut entry = self.tree.first(at);
        while let Some(child) = entry {
            match shape.key(&self.tree.node(child).key) {
                Some(key) => self.value(child, &key.kind, shape.need_of_text(key), key.name),
                None => self.unknown(at, child, shape),
            }
            entry = self.tree.next(child);
        }
        self.exclusive(at, shape);
        self.missing(at, shape);
        self.within.pop();
    }

    /// A table whose keys are the ids of tables.
    pub(super) fn tables_by_id(&mut self, at: NodeIx, named: EntityKind, shape: &'static TableSchema) {
        self.within.push(at);
        let children: Vec<NodeIx> = self.tree.children(at).collect();
        for child in children {
            if at == ROOT && self.is_needless_prefix(child, shape) {
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
            let finding = malformed(&self.tree.node(child).key, place, named);
            self.found.extend(finding.map(|finding| self.renamed(at, child, finding)));
            self.table(child, shape);
        }
        self.within.pop();
    }

    /// The finding of an ill-formed id with what to write, where nothing beside it is called so.
    fn renamed(&self, table: NodeIx, child: NodeIx, finding: Diagnostic) -> Diagnostic {
        let Some(id) = well_formed_of(&finding) else { return finding };
        if self.tree.get(table, &id).is_some() {
            return finding;
        }
        let edits = self
            .tree
            .key_spans(child)
            .into_iter()
            .map(|span| Edit::Replace(self.file, TextEdit::new(span.range(), &*id)));
        finding.fix(Fix::new(Applicability::Safe, edits.collect()))
    }

    /// Whether people stand under `[people.somebody]`: a table of none of the keys of a person, with tables in it.
    fn is_needless_prefix(&self, child: NodeIx, shape: &TableSchema) -> bool {
        let node = self.tree.node(child);
        let is_person = |entry: NodeIx| {
            let keys = self.tree.children(entry).map(|key| &self.tree.node(key).key);
            matches!(self.tree.node(entry).value, Value::Table(_))
                && keys.into_iter().any(|key| shape.key(key).is_some())
        };
        node.value == Value::Table(TableKind::Implied)
            && self
                .tree
                .children(child)
                .all(|entry| shape.key(&self.tree.node(entry).key).is_none() && is_person(entry))
    }

    /// Tells once of the word before every id, and judges nothing below it: it is one mistake.
    fn needless_prefix(&mut self, child: NodeIx) {
        let spans = self.tree.key_spans(child);
        let first = self.tree.first(child).map_or(child, |first| first);
        let example = format!("[{}]", written(&self.tree.node(first).key));
        let diagnostic = Diagnostic::new(Rule::BadId, self.place(self.tree.node(child).key_span), "bad-id-prefix")
            .with("prefix", &*self.tree.node(child).key)
            .with("right", example);
        // The point behind the word goes too: the next key tells where it ends.
        let mut ids: Vec<_> = self.tree.children(child).flat_map(|entry| self.tree.key_spans(entry)).collect();
        ids.sort_unstable();
        let edits = spans.iter().filter_map(|span| {
            let next = ids.get(ids.partition_point(|id| id < span))?;
            Some(Edit::Replace(self.file, TextEdit::new(span.range().start..next.range().start, "")))
        });
        let fix = Fix::new(Applicability::Safe, edits.collect());
        let is_taken = self.tree.children(child).any(|entry| self.tree.get(ROOT, &self.tree.node(entry).key).is_some());
        self.refuse(child, if is_taken { diagnostic } else { diagnostic.fix(fix) });
    }

    fn unknown(&mut self, table: NodeIx, child: NodeIx, shape: &'static TableSchema) {
        let node = self.tree.node(child);
        let (written, span) = (node.key.to_string(), node.key_span);
        let mut absent = Vec::new();
        if self.suggestions_left > 0 {
            // A key that is there already was hardly meant.
            absent.extend(shape.keys.iter().map(|key| key.name).filter(|name| self.tree.get(table, name).is_none()));
            self.count_as_misspelt(table, child, &written, shape);
        }
        let meant = self.meant_by(&written, &absent, shape);
        let place = self.place(span);
        // What is written below a line in brackets belongs to it, though it was meant for the file as a whole.
        let is_too_low = table != ROOT && self.whole.is_some_and(|whole| whole.key(&written).is_some());
        let diagnostic = Diagnostic::new(Rule::UnknownKey, place, "unknown-key").with("key", written);
        let diagnostic = match meant {
            _ if is_too_low => diagnostic.help("unknown-key.above"),
            // Written so, the key would be there twice.
            Some((meant, applicability)) if self.is_free(table, child, meant) => {
                self.misspelt.push((table, meant));
                self.taken.push((table, meant));
                let edits = self
                    .tree
                    .key_spans(child)
                    .into_iter()
                    .map(|span| Edit::Replace(self.file, TextEdit::new(span.range(), meant)));
                let fix = Fix::new(applicability, edits.collect());
                diagnostic.suggesting(Some(meant)).fix(fix)
            }
            Some((meant, _)) => diagnostic.with("nearest", meant).help("unknown-key.there"),
            None => diagnostic,
        };
        self.refuse(child, diagnostic);
    }

    /// The key that a misspelt one, or a French one, stands for.
    fn meant_by(
        &mut self,
        written: &str,
        absent: &[&'static str],
        shape: &'static TableSchema,
    ) -> Option<(&'static str, Applicability)> {
        self.suggestion(|| {
            let all = || shape.keys.iter().map(|key| key.name);
            let as_id = slug(written);
            let same = all().find(|name| *name == as_id);
            let slip = || within_one_edit(&as_id, absent.iter().copied()).or_else(|| within_one_edit(&as_id, all()));
            let french = || french_keys::meant(written, shape, |name| absent.contains(&name));
            if let Some(key) = same.or_else(slip).or_else(french) {
                return Some((key, Applicability::Safe));
            }
            let near = only_nearest(&as_id, absent.iter().copied());
            let near = near.map(|key| (key, Applicability::Safe));
            near.or_else(|| only_nearest(&as_id, all()).map(|key| (key, Applicability::Display)))
        })
    }

    /// Whether the key can be written at `child`: it is not there yet, or both are lists of tables, or tables, that go on.
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

    /// Notes what a misspelt key stands for: a key that is not there; beside one that is there, the rest of a list, or of
    /// the keys of a table.
    fn count_as_misspelt(&mut self, table: NodeIx, child: NodeIx, written: &str, shape: &'static TableSchema) {
        for key in shape.keys.iter().filter(|key| is_misspelt(written, key.name)) {
            self.misspelt.push((table, key.name));
            if let (ValueKind::Table(inner), Some(beside)) = (&key.kind, self.tree.get(table, key.name)) {
                let theirs = inner.keys.iter().filter(|key| self.tree.get(child, key.name).is_some());
                self.misspelt.extend(theirs.map(|key| (beside, key.name)));
            }
        }
    }

    fn missing(&mut self, at: NodeIx, shape: &'static TableSchema) {
        for key in shape.keys {
            if self.needs(at, key) && self.tree.get(at, key.name).is_none() && !self.is_misspelt(at, key.name) {
                let place = self.header(at);
                let diagnostic =
                    Diagnostic::new(Rule::MissingKey, place, "missing-key").with("key", key.name).at_fault(key.name);
                self.found.push(self.to_be_added(at, diagnostic.with("example", key.kind.example()), &ONE));
            }
        }
        for &(one, other) in shape.one_of {
            if [one, other].iter().all(|key| self.tree.get(at, key).is_none() && !self.is_misspelt(at, key)) {
                let place = self.header(at);
                let diagnostic =
                    Diagnostic::new(Rule::MissingKey, place, "missing-key-one-of").at_fault(one).at_fault(other);
                self.found.push(self.to_be_added(at, diagnostic.with("one", one).with("other", other), &ONE_OF));
            }
        }
        for &(one, other) in shape.together {
            for (there, absent) in [(one, other), (other, one)] {
                let readable = self.tree.get(at, there).is_some_and(|node| !self.tree.node(node).unreadable);
                if readable && self.tree.get(at, absent).is_none() && !self.is_misspelt(at, absent) {
                    let place = self.header(at);
                    let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key-together").at_fault(absent);
                    let example = shape.key(absent).map_or(String::new(), |key| key.kind.example());
                    let diagnostic = diagnostic.with("example", example).with("key", absent).with("other", there);
                    self.found.push(self.to_be_added(at, diagnostic, &ONE));
                }
            }
        }
    }

    /// The finding of an absent key with where it is to be written. The table is the innermost of those being judged.
    fn to_be_added(&self, table: NodeIx, diagnostic: Diagnostic, helps: &Helps) -> Diagnostic {
        let keys: Vec<&str> = self.within.iter().skip(1).map(|&table| &*self.tree.node(table).key).collect();
        let dotted = self.within.iter().rev().take_while(|&&table| self.is_of(table, TableKind::Dotted)).count();
        let outside = self.within.iter().rev().nth(dotted).copied().unwrap_or(ROOT);
        let before: String = keys[keys.len() - dotted..].iter().map(|key| format!("{}.", written(key))).collect();
        match self.tree.node(outside).value {
            _ if table == ROOT => diagnostic.help(helps.top),
            Value::Table(TableKind::Inline) => diagnostic.with("before", before).help(helps.inside),
            // Its header is one of a table within it, below which all is of that one.
            Value::Table(TableKind::Implied) => {
                let name: Vec<_> = keys[..keys.len() - dotted].iter().map(|key| written(key)).collect();
                diagnostic.with("header", format!("[{}]", name.join("."))).help(helps.above)
            }
            Value::Table(TableKind::Header | TableKind::Dotted) => diagnostic.with("before", before).help(helps.below),
            Value::Text(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Broken => diagnostic,
            Value::Date(_) | Value::Time(_) | Value::DateTime(_) | Value::Array(_) => diagnostic,
        }
    }

    fn is_of(&self, table: NodeIx, kind: TableKind) -> bool {
        self.tree.node(table).value == Value::Table(kind)
    }

    fn needs(&self, at: NodeIx, key: &Key) -> bool {
        match key.need {
            Presence::Optional => false,
            Presence::Required => true,
            Presence::UnlessProposed => self.tree.get(at, "stage").is_some_and(|stage| {
                let stage = self.tree.node(stage);
                !stage.unreadable && !matches!(&stage.value, Value::Text(word) if word == "proposed")
            }),
        }
    }

    /// Of two values that exclude each other the second is told and neither used.
    fn exclusive(&mut self, at: NodeIx, shape: &'static TableSchema) {
        for &(one, other) in shape.exclusive {
            let (Some(one), Some(other)) = (self.tree.get(at, one), self.tree.get(at, other)) else { continue };
            if self.tree.node(one).unreadable || self.tree.node(other).unreadable {
                continue;
            }
            let by_text = |node: NodeIx| self.tree.node(node).key_span;
            let (first, second) = if by_text(one) < by_text(other) { (one, other) } else { (other, one) };
            let diagnostic = self
                .wrong(second, "wrong-value-both")
                .with("first", &*self.tree.node(first).key)
                .other(self.place(self.tree.node(first).key_span), "wrong-value-both.first");
            self.tree.node_mut(first).unreadable = true;
            self.refuse(second, diagnostic);
        }
    }
}

/// What an ill-formed id should be.
pub(super) fn well_formed_of(finding: &Diagnostic) -> Option<String> {
    finding.facts.iter().find_map(|(name, fact)| match fact {
        FindingArg::Text(text) if *name == "slug" => Some(text.clone()),
        _ => None,
    })
}

/// A key as it is written.
fn written(key: &str) -> Cow<'_, str> {
    if is_key(key) && !key.contains('.') { Cow::Borrowed(key) } else { Cow::Owned(quoted(key)) }
}
