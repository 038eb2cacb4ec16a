//! What the rules have in common: each describes itself in its own file, and the list in `rules` is made of that.

use super::context::Context;
use crate::diagnostic::Rule;
use crate::model::Project;

/// A rule that is judged on the whole model. Its name, group and default level are those of [`Rule`].
pub struct RuleSpec {
    pub rule: Rule,
    /// Looks at the whole portfolio, and puts what it finds into the context.
    pub check: fn(&Context),
    /// Whether silence about a project means that all is well: nothing that the check needs was missing or unreadable. A
    /// waiver is not unused while its finding may be hidden.
    pub can_decide: fn(&Context, &Project) -> bool,
}
