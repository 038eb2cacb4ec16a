//! The last line: how much was looked at, and how much was found.

use crate::words::Words;

use super::Counts;

/// "Checked 14 of 14 files, 42 rules: 2 new errors, 1 new warning." where only what is new is counted; else
/// "Checked 14 of 14 files, 42 rules: 2 errors, 1 warning, 1 waived."
pub fn summary(counts: &Counts, words: &Words) -> String {
    words.say_with(
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
