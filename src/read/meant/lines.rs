//! Lines that are no statement: a key with a blank, a colon for the equals sign, a note without its mark; and lists that
//! run on into the next statement.

use super::{Around, MeantDate, MeantNumber, texts};
use crate::read::by_line::{line_end, line_start};
use crate::read::recover;
use crate::read::slug::slug;
use crate::read::syntax::{Mistake, is_value};
use crate::read::{format, french};
use crate::source::Span;

/// Longer lines are not looked into, in bytes: each of very many mistakes on one would look through all of it.
const LONGEST: usize = 2000;

/// The line of a mistake.
pub struct Line {
    pub start: usize,
    end: usize,
    /// The first equals sign.
    equals: Option<usize>,
    /// What stands behind it, without a comment.
    pub value: Option<Span>,
}

impl Line {
    /// The line that holds `at`; nothing for one that is longer than people write.
    pub fn around(text: &str, at: usize) -> Option<Self> {
        let start = line_start(text, at);
        let end = line_end(text, start);
        if end - start > LONGEST {
            return None;
        }
        let equals = text[start..end].find('=').map(|equals| start + equals);
        let value = equals.and_then(|equals| {
            let from = equals + 1 + (text[equals + 1..end].len() - text[equals + 1..end].trim_start().len());
            let value = without_comment(&text[from..end]).trim_end();
            (!value.is_empty()).then(|| Span::new(from..from + value.len()))
        });
        Some(Self { start, end, equals, value })
    }

    /// What stands before the equals sign, where that may be a key.
    pub fn key<'t>(&self, text: &'t str) -> Option<&'t str> {
        let key = text[self.start..self.equals?].rsplit(['{', ',']).next()?.trim();
        (!key.is_empty()).then_some(key)
    }

    /// Where the key ends, or the line that has none.
    pub fn key_end(&self, text: &str) -> usize {
        self.equals.unwrap_or(self.start + text[self.start..self.end].trim_end().len())
    }

    pub fn begins_with(&self, text: &str, sign: char) -> bool {
        text[self.written(text).range()].starts_with(sign)
    }

    /// The whole line.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start..self.end]
    }

    /// What is written on the line.
    fn written(&self, text: &str) -> Span {
        let line = &text[self.start..self.end];
        let from = self.start + (line.len() - line.trim_start().len());
        Span::new(from..from + line.trim().len())
    }
}

/// A list, or an inline table, that was not closed: told where it begins.
pub fn bracket_left_open(around: Around, mistake: &Mistake, line: &Line) -> Option<Mistake> {
    let text = around.text;
    // Asked first: what follows may be long, and blank.
    if around.open.is_empty() {
        return None;
    }
    let is_at_end = text[mistake.at.range().end..].trim().is_empty();
    let begun_above = |&&open: &&usize| is_at_end || open < line.start;
    let open = *around.open.iter().rev().find(begun_above)?;
    let is_list = text[open..].starts_with('[');
    let written = text[line.start..line.end].trim();
    let runs_on = if is_list { recover::looks_like_statement(written) } else { written.starts_with(['[', ']', '{']) };
    if !runs_on && !is_at_end {
        return None;
    }
    let says = if is_list { "toml-syntax-array-open" } else { "toml-syntax-inline-table-open" };
    let mistake = Mistake::new(text, Span::new(open..open + 1), says);
    Some(if is_at_end {
        mistake
    } else {
        let next = line.written(text);
        Mistake {
            others: vec![(Span::new(next.range().start..next.range().start + 1), "toml-syntax-before-this")],
            ..mistake
        }
    })
}

/// A line whose key is none.
pub fn told(around: Around, line: &Line) -> Option<Mistake> {
    let text = around.text;
    let whole = line.written(text);
    let written = &text[whole.range()];
    let note =
        || Some(Mistake::new(text, whole, "toml-syntax-note").with("right", format!("# {}", bare_note(written))));
    if written.starts_with("//") || written.starts_with("--") || written.starts_with("/*") {
        return note();
    }
    let right = |right: String| Some(Mistake::new(text, whole, "toml-syntax-line").with("right", right));
    if line.equals.is_none()
        && let Some(told) = header(text, line)
    {
        return Some(told);
    }
    let Some(equals) = line.equals else {
        let (key, value) = written.split_once([':', ' '])?;
        let value = value.trim_start_matches([':', ' ', '>', '→']);
        let dashed = ["-> ", "- ", "– ", "— "].iter().find_map(|dash| value.strip_prefix(dash));
        let value = dashed.unwrap_or(value).trim();
        let key = key.trim();
        let value = format::has_key(key).then(|| as_value(key, value, around.day_first)).flatten();
        return value.map_or_else(note, |value| right(format!("{key} = {value}")));
    };
    let key = text[whole.range().start..equals].trim();
    let value = text[equals + 1..whole.range().end].trim();
    if key.is_empty() {
        return Some(Mistake::new(text, Span::new(equals..equals + 1), "toml-syntax-no-key"));
    }
    let before = Span::new(whole.range().start..whole.range().start + key.len());
    let bare = key.trim_end_matches(':').trim_start_matches(['-', '*', '•', ' ']).trim();
    if bare != key && !bare.contains(char::is_whitespace) && recover::is_key(bare) {
        return match as_value(bare, value, around.day_first) {
            Some(value) => right(format!("{bare} = {value}")),
            None => Some(Mistake::new(text, before, "toml-syntax-key-form").with("right", bare)),
        };
    }
    let ours = french::meant_somewhere(bare);
    let near = format::has_key(&slug(bare)).then(|| slug(bare));
    let told = |says| Mistake::new(text, before, says);
    match (near, ours.as_slice()) {
        (Some(near), _) => Some(told("toml-syntax-key-form").with("right", near)),
        (None, [one]) => Some(told("toml-syntax-key-form").with("right", *one)),
        (None, [_, ..]) => {
            let ours = ours.iter().map(|&ours| ours.to_owned()).collect();
            Some(told("toml-syntax-key-forms").with("keys", crate::diagnostic::Fact::Any(ours)))
        }
        (None, []) if bare.split_whitespace().count() > 3 => note(),
        (None, []) => Some(told("toml-syntax-key-unknown")),
    }
}

/// What stands at the key as TOML writes it, where that can be told.
fn as_value(key: &str, written: &str, day_first: bool) -> Option<String> {
    let written = without_comment(written).trim_end();
    if written.is_empty() || is_value(written) {
        return (!written.is_empty()).then(|| written.to_owned());
    }
    let right = if format::is_list(key) {
        texts::list_of(written)
    } else if format::is_number_or_date(key) {
        match (super::date(written, day_first), super::number(written)) {
            (Some(MeantDate::Day(day)), _) if format::is_always_date(key) => day.to_string(),
            (_, Some(MeantNumber::Whole(number))) if !format::is_always_date(key) => number,
            _ => return None,
        }
    } else if format::may_be_text(key) && !written.starts_with(['[', '{']) {
        texts::quoted(texts::bare(written))
    } else {
        return None;
    };
    is_value(&right).then_some(right)
}

/// A colon for the equals sign.
pub fn colon(text: &str, mistake: &Mistake) -> Option<Mistake> {
    let at = mistake.at.range();
    text[at.clone()]
        .starts_with(':')
        .then(|| Mistake::new(text, Span::new(at.start..at.start + 1), "toml-syntax-colon"))
}

/// A header without all of its brackets.
pub fn header(text: &str, line: &Line) -> Option<Mistake> {
    let at = line.written(text);
    let written = without_comment(&text[at.range()]).trim_end();
    let begun = written.find('[').map_or(written, |open| &written[open..]);
    let name = begun.trim_matches(['[', ']']).trim();
    if !recover::is_key(name) || name == written {
        return None;
    }
    let is_of_several = written.starts_with("[[") || written.ends_with("]]");
    let right = if is_of_several { format!("[[{name}]]") } else { format!("[{name}]") };
    let at = Span::new(at.range().start..at.range().start + written.len());
    Some(Mistake::new(text, at, "toml-syntax-header-form").with("right", right))
}

fn bare_note(written: &str) -> &str {
    written.trim_start_matches(['/', '-', '*']).trim_start()
}

/// What stands before a comment; a mark of one within quotation marks is none.
fn without_comment(value: &str) -> &str {
    let mut quote = None;
    for (at, letter) in value.char_indices() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            ('#', None) => return &value[..at],
            _ => {}
        }
    }
    value
}
