//! The elements of the structure tree.

use std::borrow::Cow;

use crate::l10n::Language;

use super::super::super::marked_content::Area;

/// Elements, each after its parent; the first is the document.
#[derive(Debug)]
pub struct Tree<'a> {
    pub elements: Vec<Element<'a>>,
}

/// An element of the structure tree.
#[derive(Debug)]
pub struct Element<'a> {
    pub kind: Kind<'a>,
    /// The parent element; the document is its own parent.
    pub parent: usize,
    pub kids: Vec<Kid>,
    /// The language, if it differs from the document's.
    pub language: Option<Language>,
}

/// A child of an element, by index among elements, pieces of a page, or annotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    Element(usize),
    Piece { page: usize, id: usize },
    Annotation(usize),
}

/// What an element contains.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'a> {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    Code,
    List {
        has_bullets: bool,
    },
    Item,
    Label,
    Body,
    Table {
        summary: &'a str,
    },
    Head,
    Rows,
    Row,
    HeaderCell(Scope),
    Cell,
    Figure {
        alternative: Cow<'a, str>,
        bounds: Area,
    },
    Link,
    /// Words in another language.
    Span,
}

/// Which cells a header applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Column,
    Row,
}

impl<'a> Tree<'a> {
    /// A tree with nothing but the document.
    pub fn new() -> Self {
        Self { elements: vec![Element { kind: Kind::Document, parent: 0, kids: Vec::new(), language: None }] }
    }

    /// Adds an element at the end of `parent`.
    pub fn add(&mut self, parent: usize, kind: Kind<'a>) -> usize {
        let at = self.elements.len();
        self.elements.push(Element { kind, parent, kids: Vec::new(), language: None });
        self.elements[parent].kids.push(Kid::Element(at));
        at
    }

    /// Removes the last element again if it is empty.
    pub fn drop_if_empty(&mut self, at: usize) {
        if at + 1 == self.elements.len() && self.elements[at].kids.is_empty() {
            let parent = self.elements[at].parent;
            self.elements.pop();
            self.elements[parent].kids.pop();
        }
    }
}
