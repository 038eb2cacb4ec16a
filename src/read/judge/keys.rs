//! The keys of a table: which it may have, which it lacks, which exclude each other.

use super::Judged;
use super::values::malformed;
use crate::diagnostic::{Diagnostic, Rule};
use crate::nearest::is_misspelt;
use crate::read::french;
use crate::read::shape::{Key, Kind, Named, Need, Shape};
use crate::read::tree::{NodeIx, ROOT, TableKind, Value};

impl Judged<'_> {
    /// A table whose keys are listed.
    pub(super) fn table(&mut self, at: NodeIx, shape: &'static Shape) {
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
    }

    /// A table whose keys are the ids of tables.
    pub(super) fn tables_by_id(&mut self, at: NodeIx, named: Named, shape: &'static Shape) {
        let children: Vec<NodeIx> = self.tree.children(at).collect();
        for child in children {
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
            self.found.extend(malformed(&self.tree.node(child).key, place, named));
            self.table(child, shape);
        }
    }

    fn unknown(&mut self, table: NodeIx, child: NodeIx, shape: &'static Shape) {
        let node = self.tree.node(child);
        let (written, span) = (node.key.to_string(), node.key_span);
        let mut absent = Vec::new();
        if self.suggestions_left > 0 {
            // A key that is there already was hardly meant.
            absent.extend(shape.keys.iter().map(|key| key.name).filter(|name| self.tree.get(table, name).is_none()));
            self.count_as_misspelt(table, child, &written, shape);
        }
        let meant = self.suggest(&written, absent.iter().copied().chain(shape.keys.iter().map(|key| key.name)));
        let meant = meant.or_else(|| french::meant(&written, shape, |name| absent.contains(&name)));
        let place = self.place(span);
        // What is written below a line in brackets belongs to it, though it was meant for the file as a whole.
        let is_too_low = table != ROOT && self.whole.is_some_and(|whole| whole.key(&written).is_some());
        let diagnostic = Diagnostic::new(Rule::UnknownKey, place, "unknown-key").with("key", written);
        let diagnostic = if is_too_low { diagnostic.help("unknown-key.above") } else { diagnostic.suggesting(meant) };
        self.refuse(child, diagnostic);
    }

    /// Notes what a misspelt key stands for: a key that is not there; beside one that is there, the rest of a list, or of
    /// the keys of a table.
    fn count_as_misspelt(&mut self, table: NodeIx, child: NodeIx, written: &str, shape: &'static Shape) {
        for key in shape.keys.iter().filter(|key| is_misspelt(written, key.name)) {
            self.misspelt.push((table, key.name));
            if let (Kind::Table(inner), Some(beside)) = (&key.kind, self.tree.get(table, key.name)) {
                let theirs = inner.keys.iter().filter(|key| self.tree.get(child, key.name).is_some());
                self.misspelt.extend(theirs.map(|key| (beside, key.name)));
            }
        }
    }

    fn missing(&mut self, at: NodeIx, shape: &'static Shape) {
        for key in shape.keys {
            if self.needs(at, key) && self.tree.get(at, key.name).is_none() && !self.is_misspelt(at, key.name) {
                let place = self.header(at);
                let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key").with("key", key.name);
                let help = self.place_to_add(at, ["missing-key.top", "missing-key.below", "missing-key.inside"]);
                self.found.push(diagnostic.with("example", key.kind.example()).help(help));
            }
        }
        for &(one, other) in shape.one_of {
            if [one, other].iter().all(|key| self.tree.get(at, key).is_none() && !self.is_misspelt(at, key)) {
                let place = self.header(at);
                let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key-one-of");
                let helps = ["missing-key-one-of.top", "missing-key-one-of.below", "missing-key-one-of.inside"];
                let diagnostic = diagnostic.help(self.place_to_add(at, helps));
                self.found.push(diagnostic.with("one", one).with("other", other));
            }
        }
        for &(one, other) in shape.together {
            for (there, absent) in [(one, other), (other, one)] {
                let readable = self.tree.get(at, there).is_some_and(|node| !self.tree.node(node).unreadable);
                if readable && self.tree.get(at, absent).is_none() && !self.is_misspelt(at, absent) {
                    let place = self.header(at);
                    let diagnostic = Diagnostic::new(Rule::MissingKey, place, "missing-key-together");
                    let example = shape.key(absent).map_or(String::new(), |key| key.kind.example());
                    let help = self.place_to_add(at, ["missing-key.top", "missing-key.below", "missing-key.inside"]);
                    let diagnostic = diagnostic.with("example", example).help(help);
                    self.found.push(diagnostic.with("key", absent).with("other", there));
                }
            }
        }
    }

    /// Of three helps the one that says where a key of this table is to be written: at the top of the file, below the
    /// header, or between the braces.
    fn place_to_add(&self, table: NodeIx, helps: [&'static str; 3]) -> &'static str {
        let [top, below, inside] = helps;
        match self.tree.node(table).value {
            _ if table == ROOT => top,
            Value::Table(TableKind::Inline) => inside,
            _ => below,
        }
    }

    fn needs(&self, at: NodeIx, key: &Key) -> bool {
        match key.need {
            Need::Optional => false,
            Need::Required => true,
            Need::UnlessProposed => self.tree.get(at, "stage").is_some_and(|stage| {
                let stage = self.tree.node(stage);
                !stage.unreadable && !matches!(&stage.value, Value::Text(word) if word == "proposed")
            }),
        }
    }

    /// Of two values that exclude each other the second is told and neither used.
    fn exclusive(&mut self, at: NodeIx, shape: &'static Shape) {
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
