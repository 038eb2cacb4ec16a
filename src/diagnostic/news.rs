//! Which findings one state of a roadmap has and another has not: told by rule, file and what is said, never by line.

use std::collections::HashMap;

use super::Diagnostic;
use crate::source::FileIx;

/// The findings of `these` that are not among `those`; of equal ones, as many as there are more. The functions name the
/// files of each state: a finding that moved to another line of its file is the same finding.
pub fn not_among<'a, 'p, 'q>(
    these: &'a [Diagnostic],
    path: impl Fn(FileIx) -> &'p str,
    those: &[Diagnostic],
    path_of_those: impl Fn(FileIx) -> &'q str,
) -> Vec<&'a Diagnostic> {
    let mut known: HashMap<String, usize> = HashMap::new();
    for finding in those {
        *known.entry(identity(finding, path_of_those(finding.place.file))).or_insert(0) += 1;
    }
    let mut left = Vec::new();
    for finding in these {
        match known.get_mut(&identity(finding, path(finding.place.file))) {
            Some(count @ 1..) => *count -= 1,
            Some(0) | None => left.push(finding),
        }
    }
    left
}

fn identity(finding: &Diagnostic, path: &str) -> String {
    format!("{}\n{path}\n{}\n{:?}", finding.rule.name(), finding.says, finding.facts)
}
