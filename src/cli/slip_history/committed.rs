//! The slips in the commits of a roadmap, and their cached form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{HistoryQuery, Texts, cache_name, changed, plans};
use crate::cli::keyed_bytes;
use crate::cli::loaded::Loaded;
use crate::cli::revision::RevisionLoader;
use crate::facts::slips::{SlipBuilder, Snapshot};
use crate::source::git::{Commit, GitError};

/// What the commits of a roadmap say about slips. It is cached, because it depends on nothing else.
#[derive(Serialize, Deserialize)]
pub struct CommittedSlips {
    /// The state after the last commit.
    pub builder: SlipBuilder,
    /// The number of commits.
    pub commits: usize,
    /// The date of the first commit.
    pub since: Option<NaiveDate>,
    /// Whether the clone is shallow.
    pub is_shallow: bool,
    /// Commits without a plausible date, with the date assumed for each.
    pub undated: Vec<(Box<str>, NaiveDate)>,
}

/// What cached slips depend on; they are used if all of it is equal.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct CacheKey<'k> {
    form: u32,
    version: &'k str,
    /// The fingerprint of the commits' parents.
    parents: u64,
    /// The last commit.
    tip: &'k [u8],
    /// The folder of the roadmap.
    folder: &'k str,
    /// The time zone, in which commits have their days.
    zone: &'k str,
}

/// Incremented whenever the form of cached slips, or the way they are computed, changes.
const FORM: u32 = 1;

/// The slips in the commits up to `tip`, and the first error. Uses the cache.
pub fn committed(
    revisions: &RevisionLoader,
    tip: &Commit,
    folder: &str,
    loaded: &Loaded,
    query: HistoryQuery,
) -> (CommittedSlips, Option<GitError>) {
    let repository = &revisions.repository;
    let zone = loaded.portfolio.roadmap.timezone();
    let name = cache_name("slips", folder);
    let key = CacheKey {
        form: FORM,
        version: env!("CARGO_PKG_VERSION"),
        parents: repository.parents_fingerprint(),
        tip: tip.id.as_bytes(),
        folder,
        zone: zone.name(),
    };
    let kept = revisions.is_cached.then(|| repository.read_cache(&name)).flatten();
    if let Some(kept) = kept.and_then(|bytes| CommittedSlips::from_bytes(&bytes, &key)) {
        return (kept, None);
    }
    let (history, broken, is_cacheable) = plans::history(revisions, tip, folder, loaded, query);
    let mut day = zone.days();
    let mut builder = SlipBuilder::default();
    let mut texts = Texts { repository, loaded };
    for step in &history.steps {
        let changed = step.changed.iter().map(|change| changed(&change.path, change.found.clone(), change.blob));
        let commit = Some(history.short_id(step.commit));
        builder.add(Snapshot { commit, day: day(step.made), changed: changed.collect() }, &mut texts);
    }
    let committed = CommittedSlips {
        builder,
        commits: history.len(),
        since: history.since.map(&mut day),
        is_shallow: history.is_shallow,
        undated: history.undated.iter().map(|&(commit, made)| (history.short_id(commit), zone.day(made))).collect(),
    };
    if revisions.is_cached && is_cacheable && broken.is_none() {
        repository.write_cache(&name, &committed.to_bytes(&key));
    }
    // The process ends soon, and frees all of it at once.
    std::mem::forget(history);
    (committed, broken)
}

impl CommittedSlips {
    fn to_bytes(&self, key: &CacheKey) -> Vec<u8> {
        keyed_bytes::encode(key, self)
    }

    /// `None` if `bytes` were stored with another key, or are not those of slips.
    fn from_bytes(bytes: &[u8], key: &CacheKey) -> Option<Self> {
        keyed_bytes::decode(bytes, key).filter(|slips: &Self| slips.builder.is_consistent())
    }
}
