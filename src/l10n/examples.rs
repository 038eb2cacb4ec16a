//! An example for each rule: part of a roadmap that breaks it, and the same part fixed.
//!
//! A line such as `# people.toml` names the file of the lines below it. `tests/suite/explain.rs` applies the parts to
//! a small valid roadmap and checks that each breaks its rule only.

use std::borrow::Cow;

/// Parts of files, in TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The name of the rule.
    pub rule: &'static str,
    /// Breaks the rule. Bytes, because a file that is not UTF-8 is one of the mistakes.
    pub broken: &'static [u8],
    /// The same, fixed.
    pub fixed: &'static [u8],
}

/// The example of the rule with that name.
pub fn example(rule: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.rule == rule)
}

impl Example {
    /// The broken part, decoded lossily.
    pub fn broken_text(&self) -> Cow<'static, str> {
        String::from_utf8_lossy(self.broken)
    }

    /// The fixed part.
    pub fn fixed_text(&self) -> Cow<'static, str> {
        String::from_utf8_lossy(self.fixed)
    }
}

macro_rules! examples {
    ($($rule:literal)*) => {
        /// One example for each rule.
        pub const EXAMPLES: &[Example] = &[$(Example {
            rule: $rule,
            broken: include_bytes!(concat!("examples/", $rule, "/broken.toml")),
            fixed: include_bytes!(concat!("examples/", $rule, "/fixed.toml")),
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
