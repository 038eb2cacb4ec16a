//! The description that every rule has in its own file; the list in `rules` consists of them.

use super::context::Context;
use crate::diagnostic::Rule;
use crate::model::Project;

/// A rule that checks the model. Its name, group and default level are those of [`Rule`].
pub struct RuleSpec {
    /// The rule.
    pub rule: Rule,
    /// Checks the whole portfolio and reports findings to the context.
    pub check: fn(&Context),
    /// Whether silence about a project means that it conforms, because everything that the check needs could be read.
    /// Otherwise a waiver is not called unused.
    pub can_decide: fn(&Context, &Project) -> bool,
}
