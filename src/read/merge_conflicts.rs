//! What git could not merge: two versions of some lines between marks. One mistake each, and none within it.

use super::lines::lines;
use super::syntax::SyntaxError;
use crate::source::Span;

/// Two versions of some lines, or what was left behind of the marks.
pub struct Conflict {
    /// The lines of the marks, without their ends.
    marks: Vec<(Mark, Span)>,
    /// From the first mark to behind the last; where it is not known which that was, to the next header.
    lines: Span,
}

/// What git writes in front of a line to mark what it could not merge; in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    /// One version follows.
    Ours,
    /// What both versions were made of follows.
    Base,
    /// The other version follows.
    Theirs,
    End,
}

/// All that git could not merge in a text; `wrong` is where the parser stumbled, in order.
pub fn conflicts(text: &str, wrong: &[usize]) -> Vec<Conflict> {
    let mut conflicts: Vec<Conflict> = Vec::new();
    for (start, line) in lines(text, 0) {
        let Some(mark) = mark(line.trim_end()) else { continue };
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
    conflicts.retain(|conflict| conflict.is_of_git() || conflict.has_any(wrong));
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

/// The text with one version alone of each conflict, the first or the other, every byte at its place: blanks stand for
/// what is left out.
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

/// Whether a mistake is of what stands between the marks of one of them.
pub fn hold(conflicts: &[Conflict], mistake: &SyntaxError) -> bool {
    let hold = |at: Span| {
        let after = conflicts.partition_point(|conflict| conflict.lines.start <= at.start);
        after.checked_sub(1).is_some_and(|last| at.start < conflicts[last].lines.end)
    };
    hold(mistake.at) || mistake.others.iter().any(|&(at, _)| hold(at))
}

impl Conflict {
    /// As it is told, at its first mark.
    pub fn told(&self, text: &str) -> SyntaxError {
        let (first, at) = self.marks[0];
        let has = |wanted: Mark| self.marks.iter().any(|&(mark, _)| mark == wanted);
        let says = match first {
            Mark::Ours if has(Mark::Base) => "toml-syntax-conflict-base",
            Mark::Ours if self.marks.len() > 1 => "toml-syntax-conflict",
            Mark::Ours | Mark::Base | Mark::Theirs | Mark::End => "toml-syntax-conflict-mark",
        };
        SyntaxError { others: self.others(), ..SyntaxError::new(text, at, says) }
    }

    /// Whether one of its marks stands for nothing else: a line of equals signs underlines a title, in a text.
    fn is_of_git(&self) -> bool {
        self.marks.iter().any(|&(mark, _)| match mark {
            Mark::Ours | Mark::End => true,
            Mark::Base | Mark::Theirs => false,
        })
    }

    /// Whether one of the places, which are in order, is on the line of a mark.
    fn has_any(&self, places: &[usize]) -> bool {
        self.marks.iter().any(|&(_, at)| {
            let next = places.partition_point(|&place| place < at.range().start);
            places.get(next).is_some_and(|&place| place < at.range().end)
        })
    }

    fn has_end(&self) -> bool {
        self.marks.last().is_some_and(|&(mark, _)| mark == Mark::End)
    }

    /// The other marks, and what is said there.
    fn others(&self) -> Vec<(Span, &'static str)> {
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

    /// The marks, and the versions but one.
    fn blanks(&self, kept: Mark) -> Vec<Span> {
        let is_kept = |mark: Mark| mark == kept || !self.has_end();
        let parts = self.marks.iter().enumerate().map(|(rank, &(mark, at))| {
            let next = self.marks.get(rank + 1).map_or(at.end, |&(_, next)| next.start);
            Span { start: at.start, end: if is_kept(mark) { at.end } else { next } }
        });
        parts.collect()
    }
}

fn mark(line: &str) -> Option<Mark> {
    let is = |mark: &str| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    match line.as_bytes().first()? {
        b'<' if is("<<<<<<<") => Some(Mark::Ours),
        b'|' if is("|||||||") => Some(Mark::Base),
        b'=' if line == "=======" => Some(Mark::Theirs),
        b'>' if is(">>>>>>>") => Some(Mark::End),
        _ => None,
    }
}
