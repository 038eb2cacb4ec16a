//! Validates a tree against the schema of its kind of file: unknown and missing keys, wrong values.
//!
//! What is reported here is marked unreadable in the tree, so that it is reported only once.

mod ids;
mod keys;
mod types;
mod values;

use super::format;
use super::table_schema::{EntityKind, TableSchema};
use super::tree::{NodeIx, ROOT, Tree, Value};
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::{FileIx, FileSpan, Span};

pub use ids::bad_id;
pub use values::with_guess;

/// The most suggestions per file: enough for people, few enough to be fast.
const MAX_SUGGESTIONS: usize = 200;

/// A validated tree with its findings.
pub struct ValidatedTree<'s> {
    /// The file.
    pub file: FileIx,
    /// The tree.
    pub tree: Tree<'s>,
    /// Keys with a misspelt variant present, whether or not they are present themselves.
    misspelt: Vec<(NodeIx, &'static str)>,
    /// Keys suggested as a correction.
    taken: Vec<(NodeIx, &'static str)>,
    /// The findings so far.
    pub found: Vec<Diagnostic>,
    suggestions_left: usize,
    /// The tables being validated, outermost first.
    within: Vec<NodeIx>,
    /// The keys of the whole file, if it is a single table.
    file_schema: Option<&'static TableSchema>,
}

/// Validates a file that is one table.
pub fn validate_table<'s>(file: FileIx, tree: Tree<'s>, schema: &'static TableSchema) -> ValidatedTree<'s> {
    let mut validated = ValidatedTree { file_schema: Some(schema), ..ValidatedTree::new(file, tree) };
    validated.table(ROOT, schema);
    validated
}

/// Validates a file of tables by id.
pub fn validate_by_id<'s>(
    file: FileIx,
    tree: Tree<'s>,
    named: EntityKind,
    schema: &'static TableSchema,
) -> ValidatedTree<'s> {
    let mut validated = ValidatedTree::new(file, tree);
    validated.tables_by_id(ROOT, named, schema);
    validated
}

/// The finding for a format version that this program does not support.
pub fn unsupported_format(validated: &ValidatedTree) -> Option<Diagnostic> {
    let node = validated.tree.node(validated.tree.get(ROOT, "format")?);
    match node.value {
        Value::Integer(number) if number != Some(format::FORMAT) => {
            let place = validated.place(node.span);
            Some(
                Diagnostic::new(Rule::UnsupportedFormat, place, "unsupported-format").with("supported", format::FORMAT),
            )
        }
        _ => None,
    }
}

impl<'s> ValidatedTree<'s> {
    fn new(file: FileIx, tree: Tree<'s>) -> Self {
        let (misspelt, found) = (Vec::new(), Vec::new());
        Self {
            file,
            tree,
            misspelt,
            taken: Vec::new(),
            found,
            suggestions_left: MAX_SUGGESTIONS,
            within: Vec::new(),
            file_schema: None,
        }
    }

    /// A span of this file.
    pub fn place(&self, span: Span) -> FileSpan {
        FileSpan { file: self.file, span }
    }

    /// Where a missing key of a table is reported: its header, or the first character of the file.
    pub fn header(&self, table: NodeIx) -> FileSpan {
        if table == ROOT { FileSpan::whole(self.file) } else { self.place(self.tree.node(table).header()) }
    }

    /// Whether the key is present in a misspelt form.
    pub fn is_misspelt(&self, table: NodeIx, key: &str) -> bool {
        self.misspelt.iter().any(|&(at, name)| at == table && name == key)
    }

    /// Reports a value and marks it as not read.
    pub fn refuse(&mut self, node: NodeIx, diagnostic: Diagnostic) {
        self.tree.node_mut(node).unreadable = true;
        self.found.push(diagnostic);
    }

    /// The finding for a wrong value at `node`.
    pub fn wrong(&self, node: NodeIx, says: &'static str) -> Diagnostic {
        let found = self.tree.node(node);
        Diagnostic::new(Rule::WrongValue, self.place(found.span), says).with("key", &*found.key)
    }

    /// A suggestion, unless the limit is reached.
    pub fn suggestion<T>(&mut self, guess: impl FnOnce() -> Option<T>) -> Option<T> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        guess()
    }
}
