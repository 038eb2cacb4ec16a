//! Merge conflicts left in a file: each is reported as one error, with nothing reported inside it.

use super::lines::lines;
use super::syntax_error::SyntaxError;
use crate::source::Span;

/// Conflicting versions of some lines, or leftover conflict markers.
pub struct Conflict {
    /// The marker lines, without line breaks.
    marks: Vec<(Mark, Span)>,
    /// From the first marker to the end of the last; if that is missing, to the next header.
    lines: Span,
}

/// The conflict markers of git, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    /// Before the first version.
    Ours,
    /// Before the common ancestor (diff3 style).
    Base,
    /// Before the second version.
    Theirs,
    /// After the second version.
    End,
}

/// The merge conflicts in a text; `wrong` holds the sorted positions of parser errors.
pub fn conflicts(text: &str, wrong: &[usize]) -> Vec<Conflict> {
    let mut conflicts: Vec<Conflict> = Vec::new();
    for (start, line) in lines(text, 0) {
        let Some(mark) = parse_mark(line.trim_end()) else { continue };
        let at = Span::new(start..start + line.trim_end().len());
        let end = Span::new(start..start + line.len()).end;
        let open = conflicts.last_mut().filter(|last| last.marks.last().is_some_and(|&(last, _)| last < mark));
        match open {
            Some(open) => {
                open.marks.push((mark, at));
                open.lines.end = end;
            }
            None => conflicts.push(Conflict { marks: vec![(mark, at)], lines: Span { start: at.start, end } }),
        }
    }
    conflicts.retain(|conflict| conflict.is_genuine() || conflict.contains_error(wrong));
    let mut next = text.len();
    for conflict in conflicts.iter_mut().rev() {
        if !conflict.has_end() {
            let from = conflict.lines.range().end;
            let header = lines(&text[..next], from).find(|(_, line)| line.starts_with('['));
            conflict.lines = Span::new(conflict.lines.range().start..header.map_or(next, |(start, _)| start));
        }
        next = conflict.lines.range().start;
    }
    conflicts
}

/// The text with only the first, and with only the second version of each conflict. The rest is blanked so that
/// offsets stay the same.
pub fn versions(text: &str, conflicts: &[Conflict]) -> [String; 2] {
    [Mark::Ours, Mark::Theirs].map(|of| version(text, conflicts, of))
}

fn version(text: &str, conflicts: &[Conflict], of: Mark) -> String {
    let mut kept = text.as_bytes().to_vec();
    for conflict in conflicts {
        for blank in conflict.blanks(of) {
            kept[blank.range()].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        }
    }
    String::from_utf8(kept).expect("whole lines were blanked")
}

/// Whether an error is within one of the conflicts.
pub fn contain(conflicts: &[Conflict], mistake: &SyntaxError) -> bool {
    let hold = |at: Span| {
        let after = conflicts.partition_point(|conflict| conflict.lines.start <= at.start);
        after.checked_sub(1).is_some_and(|last| at.start < conflicts[last].lines.end)
    };
    hold(mistake.at) || mistake.related.iter().any(|&(at, _)| hold(at))
}

impl Conflict {
    /// The error to report, at the first marker.
    pub fn to_syntax_error(&self, text: &str) -> SyntaxError {
        let (first, at) = self.marks[0];
        let has = |wanted: Mark| self.marks.iter().any(|&(mark, _)| mark == wanted);
        let says = match first {
            Mark::Ours if has(Mark::Base) => "toml-syntax-conflict-base",
            Mark::Ours if self.marks.len() > 1 => "toml-syntax-conflict",
            Mark::Ours | Mark::Base | Mark::Theirs | Mark::End => "toml-syntax-conflict-mark",
        };
        SyntaxError { related: self.related(), ..SyntaxError::new(text, at, says) }
    }

    /// Whether a marker is really one: a line of `=` may also underline a title within a string.
    fn is_genuine(&self) -> bool {
        self.marks.iter().any(|&(mark, _)| match mark {
            Mark::Ours | Mark::End => true,
            Mark::Base | Mark::Theirs => false,
        })
    }

    /// Whether one of the sorted positions is on a marker line.
    fn contains_error(&self, places: &[usize]) -> bool {
        self.marks.iter().any(|&(_, at)| {
            let next = places.partition_point(|&place| place < at.range().start);
            places.get(next).is_some_and(|&place| place < at.range().end)
        })
    }

    fn has_end(&self) -> bool {
        self.marks.last().is_some_and(|&(mark, _)| mark == Mark::End)
    }

    /// The other markers and their labels.
    fn related(&self) -> Vec<(Span, &'static str)> {
        let others = self.marks.iter().skip(1).map(|&(mark, at)| {
            let says = match mark {
                Mark::Ours | Mark::Base => "toml-syntax-conflict.base",
                Mark::Theirs => "toml-syntax-conflict.theirs",
                Mark::End => "toml-syntax-conflict.end",
            };
            (at, says)
        });
        others.collect()
    }

    /// The spans to blank: the markers and all versions but one.
    fn blanks(&self, kept: Mark) -> Vec<Span> {
        let is_kept = |mark: Mark| mark == kept || !self.has_end();
        let parts = self.marks.iter().enumerate().map(|(rank, &(mark, at))| {
            let next = self.marks.get(rank + 1).map_or(at.end, |&(_, next)| next.start);
            Span { start: at.start, end: if is_kept(mark) { at.end } else { next } }
        });
        parts.collect()
    }
}

fn parse_mark(line: &str) -> Option<Mark> {
    let is = |mark: &str| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    match line.as_bytes().first()? {
        b'<' if is("<<<<<<<") => Some(Mark::Ours),
        b'|' if is("|||||||") => Some(Mark::Base),
        b'=' if line == "=======" => Some(Mark::Theirs),
        b'>' if is(">>>>>>>") => Some(Mark::End),
        _ => None,
    }
}
