//! The findings that two states do not have in common, in words.

use crate::diagnostic::{Diagnostic, Difference};
use crate::l10n::Localizer;
use crate::source::Sources;
use crate::view::changes::{Finding, Findings};

use super::patch::fixed_line;
use super::{Positions, worded};

/// What is new, at its places after, and what is gone, at its places before.
pub fn worded_difference(difference: &Difference, before: &Sources, after: &Sources, words: &Localizer) -> Findings {
    Findings { new: all(&difference.new, after, words), gone: all(&difference.gone, before, words) }
}

fn all(findings: &[&Diagnostic], sources: &Sources, words: &Localizer) -> Vec<Finding> {
    let mut positions = Positions::new(sources);
    let worded = findings.iter().map(|finding| {
        let start = positions.start(finding.place);
        Finding {
            rule: finding.rule.name(),
            level: finding.level,
            path: sources.file(finding.place.file).path.to_string(),
            line: start.line,
            column: start.column,
            message: worded(finding, words).message,
            fix: fixed_line(finding, sources),
        }
    });
    worded.collect()
}
