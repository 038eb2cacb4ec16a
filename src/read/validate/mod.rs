//! A tree held against the description of its kind of file: unknown and missing keys, wrong values.
//!
//! What is told here is marked unreadable in the tree, so that nobody stumbles over it again.

mod keys;
mod types;
mod values;

use super::format;
use super::table_schema::{EntityKind, TableSchema};
use super::tree::{NodeIx, ROOT, Tree, Value};
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::{FileIx, FileSpan, Span};

pub use values::{bad_id, guessed};

/// How many suggestions one file gets: enough for people, too few to be slow.
const SUGGESTIONS: usize = 200;

/// What a file's tree turned out to be.
pub struct ValidatedTree<'s> {
    pub file: FileIx,
    pub tree: Tree<'s>,
    /// Keys for which a misspelt one stands, whether they are there besides or not.
    misspelt: Vec<(NodeIx, &'static str)>,
    /// Keys that it was suggested to write for another.
    taken: Vec<(NodeIx, &'static str)>,
    pub found: Vec<Diagnostic>,
    suggestions_left: usize,
    /// The tables that are being judged, from the outside.
    within: Vec<NodeIx>,
    /// The keys of the whole file, where it is one table.
    whole: Option<&'static TableSchema>,
}

/// Judges a file that is one table.
pub fn table<'s>(file: FileIx, tree: Tree<'s>, shape: &'static TableSchema) -> ValidatedTree<'s> {
    let mut judged = ValidatedTree { whole: Some(shape), ..ValidatedTree::new(file, tree) };
    judged.table(ROOT, shape);
    judged
}

/// Judges a file whose tables are things by their ids.
pub fn by_id<'s>(file: FileIx, tree: Tree<'s>, named: EntityKind, shape: &'static TableSchema) -> ValidatedTree<'s> {
    let mut judged = ValidatedTree::new(file, tree);
    judged.tables_by_id(ROOT, named, shape);
    judged
}

/// The number of the format, when it is one that this program does not read.
pub fn unsupported_format(judged: &ValidatedTree) -> Option<Diagnostic> {
    let node = judged.tree.node(judged.tree.get(ROOT, "format")?);
    match node.value {
        Value::Integer(number) if number != Some(format::FORMAT) => {
            let place = judged.place(node.span);
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
            suggestions_left: SUGGESTIONS,
            within: Vec::new(),
            whole: None,
        }
    }

    pub fn place(&self, span: Span) -> FileSpan {
        FileSpan { file: self.file, span }
    }

    /// Where an absent key of a table is told: its header, and of a whole file its first character.
    pub fn header(&self, table: NodeIx) -> FileSpan {
        if table == ROOT { FileSpan::whole(self.file) } else { self.place(self.tree.node(table).header()) }
    }

    /// Whether the key is there misspelt.
    pub fn is_misspelt(&self, table: NodeIx, key: &str) -> bool {
        self.misspelt.iter().any(|&(at, name)| at == table && name == key)
    }

    /// Tells of a value, and counts it as not read.
    pub fn refuse(&mut self, node: NodeIx, diagnostic: Diagnostic) {
        self.tree.node_mut(node).unreadable = true;
        self.found.push(diagnostic);
    }

    /// A wrong value at `node`, to be told.
    pub fn wrong(&self, node: NodeIx, says: &'static str) -> Diagnostic {
        let found = self.tree.node(node);
        Diagnostic::new(Rule::WrongValue, self.place(found.span), says).with("key", &*found.key)
    }

    /// What was meant, while suggestions last.
    pub fn suggestion<T>(&mut self, guess: impl FnOnce() -> Option<T>) -> Option<T> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        guess()
    }
}
