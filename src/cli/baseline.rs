//! `--against`: the findings that a change adds relative to a commit.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::CommandError;
use super::context::Context;
use super::loaded::{Loaded, ResolvedRevision};
use super::revision::RevisionLoader;
use crate::diagnostic::{CheckResult, Comparison};
use crate::facts::changes;
use crate::model::FileValues;
use crate::read::{self, ReusableParse};
use crate::rules;
use crate::source::{FileIx, SourceFile, Sources};

/// The commit that was compared with.
pub struct Baseline {
    pub revision: ResolvedRevision,
    /// Whether it contains the roadmap.
    pub holds_roadmap: bool,
}

/// Removes from the result the findings that the roadmap already has at the commit `text`, both checked as of `day`.
/// The files in `with_findings` have findings of the reader.
///
/// # Errors
/// If the commit does not exist, or the repository is broken.
pub fn keep_new(
    text: &str,
    (loaded, with_findings): (&Loaded, &HashSet<FileIx>),
    verdict: &mut CheckResult,
    day: NaiveDate,
    context: &Context,
) -> Result<Baseline, CommandError> {
    let revisions = RevisionLoader::open(context)?;
    let revision = revisions.resolve("--against", text)?;
    let Some((sources, _)) = revisions.read_beside(&revision, loaded)? else {
        return Ok(Baseline { revision, holds_roadmap: false });
    };
    if same(&sources.files, &loaded.sources.files) {
        verdict.findings.clear();
        verdict.waived.clear();
    } else {
        let unchanged = ReusableParse::compare(&sources, &loaded.sources, &loaded.portfolio, with_findings);
        let (portfolio, findings) = read::read_incremental(&sources, &unchanged);
        let before = rules::check(&portfolio, day, findings);
        let (old, new) = moved(&sources, &loaded.sources);
        let moved = changes::renamed_files(&old, &new);
        Comparison::new(&sources, &loaded.sources, &moved).retain_new(&before, verdict);
        // The process ends soon, and takes all of it at once.
        std::mem::forget(portfolio);
    }
    Ok(Baseline { revision, holds_roadmap: true })
}

/// The values of files that may have been renamed; not computed if no file was removed or added.
fn moved(before: &Sources, after: &Sources) -> (Vec<FileValues>, Vec<FileValues>) {
    let paths = |sources: &Sources| sources.files.iter().map(|file| file.path.clone()).collect::<HashSet<_>>();
    let (old, new) = (paths(before), paths(after));
    if old.is_subset(&new) || new.is_subset(&old) {
        return Default::default();
    }
    read::changed_values(before, after)
}

fn same(one: &[SourceFile], other: &[SourceFile]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.path == other.path && one.text == other.text)
}
