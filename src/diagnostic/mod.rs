//! Findings: rule, level, places and arguments, independent of language and output format.

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
pub use fix::{Applicability, Applied, Edit, Fix, Fixed, apply_fixes, fix_all};
pub use identity::{AtFault, Extent, Fingerprint, Fingerprints, Renames};
pub use rule::{Group, Rule};

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not reported.
    Off,
    /// Waived: counted, and shown on request.
    Note,
    /// A warning.
    Warning,
    /// An error.
    Error,
}

impl Level {
    /// The name, which is the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A finding.
///
/// Its sentence is the message `message_id`; the attribute `.label` of that message, if any, labels the text at
/// fault. Both, and the helps, use `args`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Diagnostic {
    /// The rule.
    pub rule: Rule,
    /// Its severity.
    pub level: Level,
    /// The text at fault.
    pub place: FileSpan,
    /// The id of the message: the rule's name, possibly with a suffix (`team-size-few`).
    pub message_id: &'static str,
    /// The arguments of the message.
    pub args: Vec<(&'static str, FindingArg)>,
    /// Other places involved, each with a message.
    pub related: Vec<Related>,
    /// What to do: ids of messages or attributes (`team-size-few.help`).
    pub helps: Vec<&'static str>,
    /// Possible fixes, the best first.
    pub fixes: Vec<Fix>,
    /// The projects whose waivers apply.
    pub projects: Vec<ProjectIx>,
    /// What identifies the finding in another state of the files.
    pub at_fault: AtFault,
}

/// Another place involved in a finding.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Related {
    /// The place.
    pub place: FileSpan,
    /// The id of a message or attribute; it uses the arguments of the finding and these.
    pub message_id: &'static str,
    /// Additional arguments.
    pub args: Vec<(&'static str, FindingArg)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum FindingArg {
    /// A text.
    Text(String),
    /// A number.
    Count(i64),
    /// A date.
    Day(NaiveDate),
    /// "a, b and c".
    All(Vec<String>),
    /// "`a`, `b` or `c`": words to write literally.
    Any(Vec<String>),
}

impl Diagnostic {
    /// A finding at the default level of its rule.
    pub fn new(rule: Rule, place: FileSpan, message_id: &'static str) -> Self {
        Self {
            rule,
            level: rule.default_level(),
            place,
            message_id,
            args: Vec::new(),
            related: Vec::new(),
            helps: Vec::new(),
            fixes: Vec::new(),
            projects: Vec::new(),
            at_fault: AtFault::default(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<FindingArg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn with_related(mut self, place: FileSpan, message_id: &'static str) -> Self {
        self.related.push(Related { place, message_id, args: Vec::new() });
        self
    }

    /// Adds a help message.
    #[must_use]
    pub fn with_help(mut self, message_id: &'static str) -> Self {
        self.helps.push(message_id);
        self
    }

    /// Adds a fix.
    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fixes.push(fix);
        self
    }

    /// Adds a fix that replaces the text at the finding's place.
    #[must_use]
    pub fn with_replacement(self, applicability: Applicability, replacement: impl Into<String>) -> Self {
        let fix = Fix::replace(applicability, self.place, replacement);
        self.with_fix(fix)
    }

    /// Adds a project whose waivers apply.
    #[must_use]
    pub fn with_project(mut self, project: ProjectIx) -> Self {
        self.projects.push(project);
        self
    }

    /// Adds a name of what is at fault to the identity: an id, a key, a text as written.
    #[must_use]
    pub fn at_fault(mut self, name: impl Into<String>) -> Self {
        self.at_fault.names.push(name.into());
        self
    }

    /// Records the table with the fault, unless one is recorded.
    #[must_use]
    pub fn with_table(mut self, table: impl Into<String>) -> Self {
        self.at_fault.table.get_or_insert_with(|| table.into());
        self
    }

    /// Records how far the fault goes.
    #[must_use]
    pub fn with_extent(mut self, extent: Extent) -> Self {
        self.at_fault.extent = extent;
        self
    }

    /// Adds "did you mean …?" if there is a nearest word.
    #[must_use]
    pub fn with_suggestion(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => self.with("nearest", nearest).with_help("did-you-mean"),
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
