//! The description that every rule has in its own file; the list in `rules` consists of them.

use super::context::Context;
use crate::diagnostic::Rule;
use crate::model::{Project, ProjectIx};

/// A rule that checks the model. Its name, group and default level are those of [`Rule`].
pub struct RuleSpec {
    /// The rule.
    pub rule: Rule,
    /// Its checks, which report findings to the context.
    pub checks: &'static [Scope],
    /// Whether silence about a project means that it conforms, because everything that the check needs could be read.
    /// Otherwise a waiver is not called unused.
    pub can_decide: fn(&Context, &Project) -> bool,
}

/// A check, by what it looks at.
pub enum Scope {
    /// `roadmap.toml` and `people.toml`.
    Settings(fn(&Context)),
    /// One project and those two files; beyond them only what [`Context::available_people`] says.
    Project(fn(&Context, ProjectIx, &Project)),
    /// All projects.
    Portfolio(fn(&Context)),
}
