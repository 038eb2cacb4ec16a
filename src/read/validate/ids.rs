//! The finding for an ill-formed id, and the id that would be right.

use crate::diagnostic::{Diagnostic, FindingArg, Rule};
use crate::model::is_well_formed;
use crate::read::slug::{slug, upper_slug};
use crate::read::table_schema::EntityKind;
use crate::source::FileSpan;

/// The finding for an id, if it is ill-formed.
pub fn check_id(id: &str, place: FileSpan, named: EntityKind) -> Option<Diagnostic> {
    (!is_well_formed(id, named.allows_capitals())).then(|| bad_id(id, place, named))
}

/// The finding for an ill-formed id.
pub fn bad_id(id: &str, place: FileSpan, named: EntityKind) -> Diagnostic {
    let says = if named.allows_capitals() { "bad-id-directorate" } else { "bad-id" };
    let suggestion = if named.allows_capitals() { upper_slug(id) } else { slug(id) };
    let diagnostic = Diagnostic::new(Rule::BadId, place, says).with("id", id).with("what", named.word());
    if is_well_formed(&suggestion, named.allows_capitals()) {
        let help = if named == EntityKind::Project { "bad-id-file" } else { "bad-id-slug" };
        diagnostic.with("slug", suggestion).with_help(help)
    } else {
        diagnostic
    }
}

/// The corrected form of an ill-formed id.
pub fn corrected_id(finding: &Diagnostic) -> Option<String> {
    finding.args.iter().find_map(|(name, fact)| match fact {
        FindingArg::Text(text) if *name == "slug" => Some(text.clone()),
        _ => None,
    })
}
