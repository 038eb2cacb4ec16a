//! A finding: rule, level, places and facts. Never how it is worded or drawn.

mod alert;
mod check_result;
mod comparison;
mod fix;
mod identity;
mod rule;

use chrono::NaiveDate;

use crate::model::ProjectIx;
use crate::source::FileSpan;

pub use alert::Alert;
pub use check_result::{CheckResult, Waived};
pub use comparison::{Comparison, Difference};
pub use fix::{Applicability, Applied, Edit, Fix, apply_fixes};
pub use identity::{AtFault, Extent, Fingerprint, Fingerprints, Renames};
pub use rule::{Group, Rule};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not told at all.
    Off,
    /// Waived: counted always, shown on demand.
    Note,
    Warning,
    Error,
}

impl Level {
    /// The word that is printed, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One mistake.
///
/// Its sentence is the message called `says`; the message's attribute `.label`, where it has one, stands under the
/// text at fault. Both, and the helps, speak of `facts`.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    pub rule: Rule,
    pub level: Level,
    pub place: FileSpan,
    /// The name of the message: the rule's own name, or that and a suffix (`team-size-few`).
    pub says: &'static str,
    pub facts: Vec<(&'static str, FindingArg)>,
    /// Every other place involved, with the message that stands there.
    pub others: Vec<Related>,
    /// What to do about it: names of messages or of attributes (`team-size-few.help`).
    pub helps: Vec<&'static str>,
    /// What would set it right, the best first.
    pub fixes: Vec<Fix>,
    /// The projects whose waivers may turn this into a note.
    pub projects: Vec<ProjectIx>,
    /// What makes it the same finding in another state of the files.
    pub at_fault: AtFault,
}

/// Another place that a finding speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    pub place: FileSpan,
    /// The name of a message or of an attribute; it speaks of the finding's facts and these.
    pub says: &'static str,
    pub facts: Vec<(&'static str, FindingArg)>,
}

/// Something that a message speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingArg {
    Text(String),
    Count(i64),
    Day(NaiveDate),
    /// "a, b and c".
    All(Vec<String>),
    /// "`a`, `b` or `c`": words to write as they stand.
    Any(Vec<String>),
}

impl Diagnostic {
    pub fn new(rule: Rule, place: FileSpan, says: &'static str) -> Self {
        Self {
            rule,
            level: rule.default_level(),
            place,
            says,
            facts: Vec::new(),
            others: Vec::new(),
            helps: Vec::new(),
            fixes: Vec::new(),
            projects: Vec::new(),
            at_fault: AtFault::default(),
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<FindingArg>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    #[must_use]
    pub fn other(mut self, place: FileSpan, says: &'static str) -> Self {
        self.others.push(Related { place, says, facts: Vec::new() });
        self
    }

    #[must_use]
    pub fn help(mut self, says: &'static str) -> Self {
        self.helps.push(says);
        self
    }

    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }

    /// Adds a fix that writes something else at the finding's own place.
    #[must_use]
    pub fn replacing(self, applicability: Applicability, replacement: impl Into<String>) -> Self {
        let fix = Fix::replace(applicability, self.place, replacement);
        self.fix(fix)
    }

    #[must_use]
    pub fn of(mut self, project: ProjectIx) -> Self {
        self.projects.push(project);
        self
    }

    /// Adds a name of what is at fault: an id, a key, a text as it is written. It counts for the finding's identity.
    #[must_use]
    pub fn at_fault(mut self, name: impl Into<String>) -> Self {
        self.at_fault.names.push(name.into());
        self
    }

    /// Notes the table that holds the fault, unless it has been.
    #[must_use]
    pub fn in_table(mut self, table: impl Into<String>) -> Self {
        self.at_fault.table.get_or_insert_with(|| table.into());
        self
    }

    /// Notes how far the fault goes.
    #[must_use]
    pub fn extent(mut self, extent: Extent) -> Self {
        self.at_fault.extent = extent;
        self
    }

    /// Adds "did you mean …?" where there is a nearest word.
    #[must_use]
    pub fn suggesting(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => self.with("nearest", nearest).help("did-you-mean"),
            None => self,
        }
    }
}

impl From<&str> for FindingArg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for FindingArg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for FindingArg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for FindingArg {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<i64> for FindingArg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<NaiveDate> for FindingArg {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}
