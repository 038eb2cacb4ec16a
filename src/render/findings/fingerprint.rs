//! What a finding is known by from one run to the next: its rule, its file, and what is said; never where it stands.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Fact};

/// Bytes of the digest that are kept: enough for any number of findings.
const KEPT: usize = 16;

/// Gives fingerprints, each once: of findings that are equal the second and later ones are counted.
#[derive(Default)]
pub struct Fingerprints {
    seen: HashMap<[u8; KEPT], usize>,
}

impl Fingerprints {
    /// The fingerprint of `found`, in the file at `path` from the root of the repository. It does not change with the
    /// language, nor when the finding moves within its file, nor when it is waived.
    pub fn of(&mut self, found: &Diagnostic, path: &str) -> String {
        let mut digest = Sha256::new();
        for part in [found.rule.name(), path, found.says] {
            push(&mut digest, part);
        }
        for (name, fact) in &found.facts {
            push(&mut digest, name);
            match fact {
                Fact::Text(text) => push(&mut digest, text),
                Fact::Count(count) => push(&mut digest, &count.to_string()),
                Fact::Day(day) => push(&mut digest, &day.to_string()),
                Fact::All(texts) | Fact::Any(texts) => texts.iter().for_each(|text| push(&mut digest, text)),
            }
        }
        let mut kept = [0; KEPT];
        kept.copy_from_slice(&digest.finalize()[..KEPT]);
        let rank = self.seen.entry(kept).or_default();
        *rank += 1;
        let hex: String = kept.iter().map(|byte| format!("{byte:02x}")).collect();
        if *rank == 1 { hex } else { format!("{hex}-{rank}") }
    }
}

/// Lengths keep two parts from being taken for one.
fn push(digest: &mut Sha256, part: &str) {
    digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
    digest.update(part);
}
