//! Where everything is in a text that may be broken: headers, keys, and values, with the table that each belongs to.
//!
//! The lexer of the reader gives the tokens. A line that can only be a header or a key ends what a missing bracket or
//! quote left open, so that a half-typed line hides nothing below it.

mod cursor;
mod scanner;

use std::ops::Range;
use std::rc::Rc;

use toml_parser::Source;
use toml_parser::lexer::Token;

use crate::edit::Step;

pub use cursor::Cursor;
use scanner::Scanner;

/// The path of a table.
pub type Path = Rc<[Step]>;

/// The parts of a text, in order.
#[derive(Debug, Default)]
pub struct Outline {
    pub headers: Vec<Header>,
    pub keys: Vec<KeyPart>,
    pub values: Vec<ValuePart>,
}

/// `[table]` or `[[list]]`.
#[derive(Debug, Clone)]
pub struct Header {
    pub path: Path,
    pub span: Range<usize>,
    pub keys: Vec<(String, Range<usize>)>,
    pub is_list: bool,
}

/// The key of a pair.
#[derive(Debug, Clone)]
pub struct KeyPart {
    /// The table that has the key.
    pub table: Path,
    pub name: String,
    pub span: Range<usize>,
}

/// A string, number, date or boolean; empty where a value is missing.
#[derive(Debug, Clone)]
pub struct ValuePart {
    /// The table that has the key.
    pub table: Path,
    pub key: String,
    /// With its quotes.
    pub span: Range<usize>,
    /// Without quotes and escapes.
    pub text: String,
    pub is_string: bool,
}

impl Outline {
    /// The outline of a text.
    pub fn new(text: &str) -> Self {
        let mut scanner = Scanner::new(text);
        let tokens: Vec<Token> = Source::new(text).lex().collect();
        for at in 0..tokens.len() {
            scanner.token(&tokens, at);
        }
        scanner.outline
    }

    /// The value that contains or touches an offset.
    pub fn value_at(&self, offset: usize) -> Option<&ValuePart> {
        let values = self.values.iter().filter(|value| !value.span.is_empty());
        values.rev().find(|value| value.span.start <= offset && offset <= value.span.end)
    }

    /// The key that contains or touches an offset.
    pub fn key_at(&self, offset: usize) -> Option<&KeyPart> {
        self.keys.iter().find(|key| key.span.start <= offset && offset <= key.span.end)
    }

    /// The header that contains an offset.
    pub fn header_at(&self, offset: usize) -> Option<&Header> {
        self.headers.iter().find(|header| header.span.start <= offset && offset <= header.span.end)
    }

    /// The header of the section that contains an offset; `None` before the first one.
    pub fn section_at(&self, offset: usize) -> Option<&Header> {
        self.headers.iter().rev().find(|header| header.span.start <= offset)
    }

    /// The value of a key of a table.
    pub fn value(&self, table: &[Step], key: &str) -> Option<&ValuePart> {
        self.values.iter().find(|value| value.key == key && *value.table == *table)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Outline};
    use crate::edit::Step;

    fn path(steps: &[Step]) -> String {
        let step = |step: &Step| match step {
            Step::Key(key) => key.clone(),
            Step::Index(rank) => rank.to_string(),
        };
        steps.iter().map(step).collect::<Vec<_>>().join(".")
    }

    /// What is typed at `|`.
    fn typed(text: &str) -> String {
        let offset = text.find('|').expect("there is a cursor");
        let text = text.replacen('|', "", 1);
        match Cursor::at(&text, offset) {
            Cursor::Key { table, span } => format!("key of {}: {}", path(&table), &text[span]),
            Cursor::Value { table, key, span, is_in_list } => {
                let list = if is_in_list { " list" } else { "" };
                format!("value of {} {key}{list}: {}", path(&table), &text[span])
            }
            Cursor::Header { span, is_list } => format!("header {is_list}: {}", &text[span]),
            Cursor::Elsewhere => "elsewhere".to_owned(),
        }
    }

    #[test]
    fn what_is_typed_is_found_in_broken_lines_too() {
        for (text, expected) in [
            ("|", "key of : "),
            ("ti|", "key of : ti"),
            ("lead = |", "value of  lead: "),
            ("lead = \"hél|", "value of  lead: \"hél"),
            ("lead = \"hél|\"", "value of  lead: \"hél"),
            ("lead = hélène gu|", "value of  lead: hélène gu"),
            ("lead = \"a\" |", "elsewhere"),
            ("lead = \"a\" # x|", "elsewhere"),
            ("contributors = [\"a\", \"b|", "value of  contributors list: \"b"),
            ("contributors = [\n  \"a\",\n  |\n]\n", "value of  contributors list: "),
            ("contributors = [\"a\",\nstart = |", "value of  start: "),
            ("[[deliverables]]\nid = \"x\"\nd|", "key of deliverables.0: d"),
            ("[[a]]\n[[a]]\nb = |\n", "value of a.1 b: "),
            ("informed = [{ person = \"|", "value of informed.0 person: \""),
            ("informed = [{ person = \"x\", o|", "key of informed.0: o"),
            ("[[del|", "header true: del"),
            ("[me|]", "header false: me"),
            ("x = [\"a\n\n[meetings.s]\nwho = |", "value of meetings.s who: "),
            ("due = 2026-1|", "value of  due: 2026-1"),
            ("a.b|", "key of a: b"),
        ] {
            assert_eq!(typed(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_value_is_listed_with_its_table() {
        let text = "a = 1.5\nb = [\"x\", { c = 2026-01-02 }]\n[[t]]\nd =\ne = 'y'\n[t.u]\nf = \"\"\"z\"\"\"\n";
        let outline = Outline::new(text);
        let values: Vec<String> =
            outline.values.iter().map(|value| format!("{}.{}={}", path(&value.table), value.key, value.text)).collect();
        assert_eq!(values, [".a=1.5", ".b=x", "b.1.c=2026-01-02", "t.0.d=", "t.0.e=y", "t.0.u.f=z"]);
        assert_eq!(
            outline.headers.iter().map(|header| &text[header.span.clone()]).collect::<Vec<_>>(),
            ["[[t]]", "[t.u]"]
        );
    }
}
