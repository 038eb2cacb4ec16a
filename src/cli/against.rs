//! `--against`: what a change adds to the findings that a commit has already.
//!
//! Two findings are one when they are of one rule, of one project, and said in the same words: where they stand in the
//! file makes no difference. One that weighs more than it did, or is waived no longer, is new.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Failure;
use super::context::{Context, Loaded};
use super::past::{Moment, Past};
use crate::diagnostic::{Diagnostic, Level, Rule, Verdict};
use crate::render::findings::worded;
use crate::source::git::Known;
use crate::source::{FileIx, SourceFile, Sources};
use crate::words::Words;
use crate::{read, rules};

/// The commit that was compared with.
pub struct Base {
    pub moment: Moment,
    /// Whether it holds the roadmap at all.
    pub holds_roadmap: bool,
}

/// Leaves in the verdict what the roadmap does not say yet at the commit that `text` means, both reckoned on `day`.
///
/// # Errors
/// When it means no commit, or the repository is broken.
pub fn keep_new(
    text: &str,
    loaded: &Loaded,
    verdict: &mut Verdict,
    day: NaiveDate,
    context: &Context,
) -> Result<Base, Failure> {
    let past = Past::open(context)?;
    let moment = past.meant("--against", text)?;
    let Some(listing) = past.listing(&moment.commit)? else {
        return Ok(Base { moment, holds_roadmap: false });
    };
    let mut known = Known::default();
    match &loaded.past {
        Some((_, listing)) => known.add_commit(listing, &loaded.sources),
        None => known.add_files(&loaded.sources, &past.repository),
    }
    let sources = past.read(&moment, &listing, &known)?;
    if same(&sources.files, &loaded.sources.files) {
        verdict.findings.clear();
        verdict.waived.clear();
        return Ok(Base { moment, holds_roadmap: true });
    }
    let (portfolio, found) = read::read(&sources);
    let before = rules::judge(&portfolio, day, found);
    Comparison::new(&sources, &loaded.sources, context.words).keep_new(&before, verdict);
    Ok(Base { moment, holds_roadmap: true })
}

/// What a finding is known by.
type Identity = (Rule, String, String);

struct Comparison<'a> {
    before: &'a Sources,
    after: &'a Sources,
    /// Files that only have another path since, by their new one.
    moved: HashMap<&'a str, &'a str>,
    words: &'a Words,
}

impl<'a> Comparison<'a> {
    fn new(before: &'a Sources, after: &'a Sources, words: &'a Words) -> Self {
        Self { before, after, moved: moved(before, after), words }
    }

    fn keep_new(&self, before: &Verdict, verdict: &mut Verdict) {
        let mut known: HashMap<Identity, Vec<Level>> = HashMap::new();
        for finding in &before.findings {
            known.entry(self.before(finding)).or_default().push(finding.level);
        }
        let mut known_or_waived = known.clone();
        for waived in &before.waived {
            known_or_waived.entry(self.before(&waived.finding)).or_default().push(Level::Note);
        }
        verdict.findings.retain(|finding| !take(&mut known, &self.after(finding), finding.level));
        verdict.waived.retain(|waived| !take(&mut known_or_waived, &self.after(&waived.finding), Level::Note));
    }

    fn before(&self, finding: &Diagnostic) -> Identity {
        self.identity(finding, subject(path(self.before, finding.place.file)))
    }

    fn after(&self, finding: &Diagnostic) -> Identity {
        let path = path(self.after, finding.place.file);
        self.identity(finding, subject(self.moved.get(path).copied().unwrap_or(path)))
    }

    fn identity(&self, finding: &Diagnostic, subject: &str) -> Identity {
        (finding.rule, subject.to_owned(), worded(finding, self.words).message)
    }
}

/// Takes one of those that weigh as much or more; whether there was one.
fn take(known: &mut HashMap<Identity, Vec<Level>>, identity: &Identity, level: Level) -> bool {
    let Some(levels) = known.get_mut(identity) else { return false };
    let Some(at) = levels.iter().position(|&known| known >= level) else { return false };
    levels.swap_remove(at);
    true
}

/// Files that stand at another path with the text that they had: not two projects, one gone and one new.
fn moved<'a>(before: &'a Sources, after: &'a Sources) -> HashMap<&'a str, &'a str> {
    let paths =
        |sources: &'a Sources| sources.files.iter().map(|file| &*file.path).collect::<std::collections::HashSet<_>>();
    let (old, new) = (paths(before), paths(after));
    let gone = before.files.iter().filter(|file| !new.contains(&*file.path) && file.text.is_ok());
    let gone: HashMap<&str, &str> = gone.map(|file| (file.text(), &*file.path)).collect();
    let come = after.files.iter().filter(|file| !old.contains(&*file.path) && file.text.is_ok());
    come.filter_map(|file| Some((&*file.path, *gone.get(file.text())?))).collect()
}

/// A project by its id, wherever its file lies; another file by its path.
fn subject(path: &str) -> &str {
    if path.starts_with("projects/") { path.rsplit('/').next().unwrap_or(path) } else { path }
}

fn path(sources: &Sources, file: FileIx) -> &str {
    &sources.file(file).path
}

fn same(one: &[SourceFile], other: &[SourceFile]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.path == other.path && one.text == other.text)
}
