//! The differences between the findings of two states, as text.

use crate::diagnostic::{Diagnostic, Difference};
use crate::l10n::Localizer;
use crate::source::Sources;
use crate::view::changes::{Finding, Findings};

use super::message::localize;
use super::patch::fixed_line;
use super::positions::Positions;

/// New findings with their places after, resolved ones with their places before.
pub fn localize_difference(difference: &Difference, before: &Sources, after: &Sources, words: &Localizer) -> Findings {
    Findings { new: all(&difference.new, after, words), resolved: all(&difference.resolved, before, words) }
}

fn all(findings: &[&Diagnostic], sources: &Sources, words: &Localizer) -> Vec<Finding> {
    let mut positions = Positions::new(sources);
    let localized = findings.iter().map(|finding| {
        let start = positions.start(finding.place);
        Finding {
            rule: finding.rule.name(),
            level: finding.level,
            path: sources.file(finding.place.file).path.to_string(),
            line: start.line,
            column: start.column,
            message: localize(finding, words).message,
            fix: fixed_line(finding, sources),
        }
    });
    localized.collect()
}
