//! An example for each rule: a piece of the files of a roadmap that breaks it, and the same piece mended.
//!
//! Lines of the kind `# people.toml` say of which file the lines below them are. `tests/explain.rs` lays the pieces
//! over a small roadmap without faults, and holds each to its rule.

use std::borrow::Cow;

/// Pieces of files, in TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The name of the rule.
    pub rule: &'static str,
    /// As bytes: a file that is not of UTF-8 is one of the mistakes.
    pub broken: &'static [u8],
    pub mended: &'static [u8],
}

/// The example of the rule of that name.
pub fn example(rule: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.rule == rule)
}

impl Example {
    /// As an editor shows it.
    pub fn broken_text(&self) -> Cow<'static, str> {
        String::from_utf8_lossy(self.broken)
    }

    pub fn mended_text(&self) -> Cow<'static, str> {
        String::from_utf8_lossy(self.mended)
    }
}

macro_rules! examples {
    ($($rule:literal)*) => {
        /// One for each rule.
        pub const EXAMPLES: &[Example] = &[$(Example {
            rule: $rule,
            broken: include_bytes!(concat!("examples/", $rule, "/broken.toml")),
            mended: include_bytes!(concat!("examples/", $rule, "/mended.toml")),
        }),*];
    };
}

examples! {
    "toml-syntax" "unreadable-file" "unknown-key" "missing-key" "wrong-value" "bad-id" "duplicate-id" "unsupported-format"
    "unusable-link" "cancelled-not-scheduled"
    "unknown-person" "unknown-directorate" "unknown-department" "unknown-meeting" "unknown-dependency"
    "team-size" "directorate-unrepresented" "coordinator-not-contributor" "lead-is-coordinator" "duplicate-member"
    "outsider-unapproved" "approver-outside-directorate" "approval-unused" "sponsor-missing" "team-unannounced"
    "double-booked" "departed-member"
    "deliverable-undated" "no-deliverable" "nothing-before-review" "due-before-start" "due-after-end"
    "due-on-closed-day" "open-deliverable-in-completed" "owner-outside-team" "end-before-start" "high-risk-unowned" "overspent"
    "dependency-cycle" "dependency-too-late" "dependency-abandoned" "dependency-not-transverse"
    "waiver-expired" "waiver-unused" "rule-unknown"
}
