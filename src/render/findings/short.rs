//! A line for each finding, `file:line:column: error[rule]: message`, as editors and scripts read it.

use std::fmt::Write;

use crate::render::escape;
use crate::words::Words;

use super::{Positions, Report, worded};

/// All findings, a line each, and nothing else.
pub fn short(report: &Report, words: &Words) -> String {
    let mut positions = Positions::new(report.sources);
    let mut out = String::new();
    let mut line = String::new();
    for (level, found) in report.told() {
        let file = report.sources.openable(found.place.file);
        let at = positions.start(found.place);
        let said = worded(found, words).message;
        line.clear();
        // Writing into a text cannot fail.
        let _ = write!(
            line,
            "{}:{}:{}: {}[{}]: {}",
            escape::terminal(&file),
            at.line,
            at.column,
            level.name(),
            found.rule.name(),
            escape::terminal(&said)
        );
        out.push_str(&escape::ci_safe_line(&line));
        out.push('\n');
    }
    out
}
