//! The summary line: how much was checked, and how much was found.

use crate::diagnostic::{Applicability, Diagnostic};
use crate::l10n::Localizer;

use super::report::Counts;

/// "Checked 14 of 14 files, 42 rules: 2 new errors, 1 new warning." if only new findings are counted; else "Checked
/// 14 of 14 files, 42 rules: 2 errors, 1 warning, 1 waived."
pub fn summary(counts: &Counts, words: &Localizer) -> String {
    words.format(
        if counts.only_new { "check-summary-new" } else { "check-summary" },
        &[
            ("read", counts.files_read.into()),
            ("found", counts.files_found.into()),
            ("rules", counts.rules.into()),
            ("errors", counts.errors.into()),
            ("warnings", counts.warnings.into()),
            ("waived", counts.waived.into()),
        ],
    )
}

/// "7 can be fixed by `roadmap check --fix`", if any can; with unsafe fixes if requested.
pub fn fixable(findings: &[Diagnostic], with_unsafe: bool, words: &Localizer) -> Option<String> {
    let has = |least: Applicability| {
        let fixable = findings.iter().filter(|found| found.fixes.iter().any(|fix| fix.applicability >= least));
        fixable.count()
    };
    let safe = has(Applicability::Safe);
    let (count, message) =
        if with_unsafe { (has(Applicability::Unsafe), "check-fixable-unsafe") } else { (safe, "check-fixable") };
    (count > 0).then(|| words.format(message, &[("count", count.into())]))
}
