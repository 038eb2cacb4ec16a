//! The identity of a finding: what makes it the same one in two states of the files, in two runs, in two formats.
//!
//! It consists of the rule and of the names of what is at fault: ids, keys, the text as it is written. Hints (who could
//! join, the nearest word), measures (how many, by how much), sentences and line numbers are no part of it.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::Diagnostic;

/// Bytes of the digest that are kept: enough for any number of findings.
const KEPT: usize = 16;

/// What a finding names as being at fault.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AtFault {
    /// The table that holds the fault; `None` if nothing has been noted, empty for the file itself.
    pub table: Option<String>,
    /// Ids, keys and texts.
    pub names: Vec<String>,
    /// `project` or `project/deliverable`: the parts of a fault that spans projects. Their order does not matter, and neither
    /// does the file in which the finding is reported.
    pub parts: Vec<String>,
    pub extent: Extent,
}

/// How far a fault goes. Not part of the identity, but a finding that goes further than before is reported as new.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Extent {
    #[default]
    Whole,
    Amount(i64),
    /// The persons or directorates concerned.
    Names(Vec<String>),
    /// The ids of the projects concerned.
    Projects(Vec<String>),
}

/// A finding's identity in a few bytes: equal for the same fault in two states of a roadmap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; KEPT]);

/// The ids that projects had in an earlier state, by the ids that they have now; only those that differ.
#[derive(Debug, Clone, Default)]
pub struct Renames<'a> {
    earlier: HashMap<&'a str, &'a str>,
}

impl<'a> Renames<'a> {
    /// From the paths of the files, before and after, of projects that moved.
    pub fn new(moved: &[(&'a str, &'a str)]) -> Self {
        let ids = moved.iter().map(|&(before, after)| (file_name(after), file_name(before)));
        Self { earlier: ids.filter(|(after, before)| after != before).collect() }
    }

    fn earlier<'s>(&self, id: &'s str) -> &'s str
    where
        'a: 's,
    {
        self.earlier.get(id).copied().unwrap_or(id)
    }

    /// The same for `project/deliverable`.
    fn earlier_part(&self, part: &str) -> String {
        match part.split_once('/') {
            Some((project, deliverable)) => format!("{}/{deliverable}", self.earlier(project)),
            None => self.earlier(part).to_owned(),
        }
    }
}

impl Fingerprint {
    /// The fingerprint of a finding in the file at `path`, counted from the roadmap's folder. `root` leads from the root of
    /// the repository to that folder, as one repository may hold several roadmaps.
    pub fn new(found: &Diagnostic, root: &str, path: &str, renames: &Renames) -> Self {
        let AtFault { table, names, parts, extent } = &found.at_fault;
        let spans_projects = !parts.is_empty() || matches!(extent, Extent::Projects(_));
        let file = match path.starts_with("projects/") {
            _ if spans_projects => "",
            true => renames.earlier(file_name(path)),
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
        let mut kept = [0; KEPT];
        kept.copy_from_slice(&digest.finalize()[..KEPT]);
        Self(kept)
    }
}

impl Extent {
    /// Whether this goes no further than `other`.
    pub fn is_within(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Whole, Self::Whole) => true,
            (Self::Amount(one), Self::Amount(other)) => one <= other,
            (Self::Names(ones), Self::Names(others)) | (Self::Projects(ones), Self::Projects(others)) => {
                ones.iter().all(|one| others.contains(one))
            }
            _ => false,
        }
    }

    /// With the ids that its projects had before.
    pub fn with_earlier_ids(&self, renames: &Renames) -> Self {
        match self {
            Self::Projects(ids) => Self::Projects(ids.iter().map(|id| renames.earlier(id).to_owned()).collect()),
            other => other.clone(),
        }
    }
}

/// Writes the fingerprints of the findings of one state: each is given once, as equal findings are numbered.
#[derive(Default)]
pub struct Fingerprints {
    seen: HashMap<Fingerprint, usize>,
}

impl Fingerprints {
    /// In hexadecimal; a number follows for the second of equal findings and those after it.
    pub fn write(&mut self, found: &Diagnostic, root: &str, path: &str) -> String {
        let fingerprint = Fingerprint::new(found, root, path, &Renames::default());
        let rank = self.seen.entry(fingerprint).or_default();
        *rank += 1;
        let hex: String = fingerprint.0.iter().map(|byte| format!("{byte:02x}")).collect();
        if *rank == 1 { hex } else { format!("{hex}-{rank}") }
    }
}

/// Lengths keep two parts from being taken for one.
fn push(digest: &mut Sha256, part: &str) {
    digest.update(length(part.len()));
    digest.update(part);
}

fn length(length: usize) -> [u8; 8] {
    u64::try_from(length).unwrap_or(u64::MAX).to_le_bytes()
}

/// The id of the project whose file lies at `path`.
fn file_name(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name)
}
