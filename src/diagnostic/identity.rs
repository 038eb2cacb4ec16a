//! The identity of a finding: what makes it the same in two states of the files, in two runs, in two formats.
//!
//! It consists of the rule and the names of what is at fault: ids, keys, texts as written. Hints (who could join, the
//! nearest word), quantities, sentences and line numbers are not part of it.

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use super::Diagnostic;
use crate::model::project_id;

/// The bytes of the digest that are kept: enough for any number of findings.
const DIGEST_BYTES: usize = 16;

/// What a finding says is at fault.
#[derive(Debug, Clone, PartialEq, Hash, Default)]
pub struct AtFault {
    /// The table with the fault; `None` if not recorded, empty for the file itself.
    pub table: Option<String>,
    /// Ids, keys and texts.
    pub names: Vec<String>,
    /// `project` or `project/deliverable`: the participants of a fault that spans projects. Neither their order nor
    /// the file in which the finding is reported matters.
    pub parts: Vec<String>,
    /// How far the fault goes.
    pub extent: Extent,
}

/// How far a fault goes. It is not part of the identity, but a finding that goes further than before is new.
#[derive(Debug, Clone, PartialEq, Hash, Default)]
pub enum Extent {
    /// Not measurable.
    #[default]
    Whole,
    /// A quantity.
    Amount(i64),
    /// The people or directorates concerned.
    Names(BTreeSet<String>),
    /// The ids of the projects concerned.
    Projects(BTreeSet<String>),
}

/// The identity of a finding in a few bytes: equal for the same fault in two states of a roadmap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; DIGEST_BYTES]);

/// The earlier ids of renamed projects by their current ids.
#[derive(Debug, Clone, Default)]
pub struct Renames<'a> {
    earlier: HashMap<&'a str, &'a str>,
}

impl<'a> Renames<'a> {
    /// Derives the ids from the old and new paths of renamed project files.
    pub fn new(renamed: &[(&'a str, &'a str)]) -> Self {
        let ids = renamed.iter().map(|&(before, after)| (project_id(after), project_id(before)));
        Self { earlier: ids.filter(|(after, before)| after != before).collect() }
    }

    fn earlier<'s>(&self, id: &'s str) -> &'s str
    where
        'a: 's,
    {
        self.earlier.get(id).copied().unwrap_or(id)
    }

    /// Like [`Self::earlier`], for `project/deliverable`.
    fn earlier_part(&self, part: &str) -> String {
        match part.split_once('/') {
            Some((project, deliverable)) => format!("{}/{deliverable}", self.earlier(project)),
            None => self.earlier(part).to_owned(),
        }
    }
}

impl Fingerprint {
    /// The fingerprint of a finding in the file at `path`, relative to the roadmap's folder. `root` is the path of
    /// that folder in the repository, which may hold several roadmaps.
    pub fn new(found: &Diagnostic, root: &str, path: &str, renames: &Renames) -> Self {
        let AtFault { table, names, parts, extent } = &found.at_fault;
        let spans_projects = !parts.is_empty() || matches!(extent, Extent::Projects(_));
        let file = match path.starts_with("projects/") {
            _ if spans_projects => "",
            true => renames.earlier(project_id(path)),
            false => path,
        };
        let mut parts: Vec<String> = parts.iter().map(|part| renames.earlier_part(part)).collect();
        parts.sort_unstable();
        let mut digest = Sha256::new();
        for part in [found.rule.name(), root, file, table.as_deref().unwrap_or("")] {
            push(&mut digest, part);
        }
        for list in [names, &parts] {
            digest.update(length(list.len()));
            list.iter().for_each(|name| push(&mut digest, name));
        }
        let mut digest_prefix = [0; DIGEST_BYTES];
        digest_prefix.copy_from_slice(&digest.finalize()[..DIGEST_BYTES]);
        Self(digest_prefix)
    }
}

impl Extent {
    /// Whether this goes no further than `other`.
    pub fn is_within(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Whole, Self::Whole) => true,
            (Self::Amount(one), Self::Amount(other)) => one <= other,
            (Self::Names(ones), Self::Names(others)) | (Self::Projects(ones), Self::Projects(others)) => {
                ones.is_subset(others)
            }
            _ => false,
        }
    }

    /// The same with the earlier ids of projects.
    pub fn with_earlier_ids(&self, renames: &Renames) -> Self {
        match self {
            Self::Projects(ids) => Self::Projects(ids.iter().map(|id| renames.earlier(id).to_owned()).collect()),
            other => other.clone(),
        }
    }
}

/// Writes the fingerprints of the findings of one state, unique because equal ones are numbered.
#[derive(Default)]
pub struct Fingerprints {
    seen: HashMap<Fingerprint, usize>,
}

impl Fingerprints {
    /// The fingerprint in hexadecimal, followed by a number from the second equal finding on.
    pub fn write(&mut self, found: &Diagnostic, root: &str, path: &str) -> String {
        let fingerprint = Fingerprint::new(found, root, path, &Renames::default());
        let rank = self.seen.entry(fingerprint).or_default();
        *rank += 1;
        let hex: String = fingerprint.0.iter().map(|byte| format!("{byte:02x}")).collect();
        if *rank == 1 { hex } else { format!("{hex}-{rank}") }
    }
}

/// Prefixed by its length, so that parts cannot run into each other.
fn push(digest: &mut Sha256, part: &str) {
    digest.update(length(part.len()));
    digest.update(part);
}

fn length(length: usize) -> [u8; 8] {
    u64::try_from(length).unwrap_or(u64::MAX).to_le_bytes()
}
