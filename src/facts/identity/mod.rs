//! Decides which project of a later state is which of an earlier one, for all commands.
//!
//! The same path comes first, then the same id. A file with neither is compared with the files removed in the same
//! change, by characteristic content: title, team, texts. The best match wins, one to one. Equal deliverable ids
//! alone prove nothing, and doubtful pairs are not joined.

mod evidence;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

pub use evidence::{Evidence, Similarity, Verdict};

/// Up to this many pairs are all compared; beyond, only those that share rare words.
const MAX_PAIRS: usize = 4_096;

/// A word in more earlier files than this is not used to find candidates.
const COMMON_WORD: usize = 32;

/// How many of the best candidates are compared.
const MAX_CANDIDATES: usize = 8;

/// A project file in one of the two states.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The project's id.
    pub id: &'a str,
    /// Equal for equal contents, such as a blob id; `None` if unknown.
    pub content: Option<&'a [u8]>,
    /// Whether it may be part of a rename: removed from the earlier state, or added in the later one.
    pub is_free: bool,
}

/// The earlier file with the path or id of a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Namesake {
    /// Its index among the earlier files.
    pub earlier: usize,
    /// What is equal.
    pub of: NamesakeOf,
}

/// What two files have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamesakeOf {
    /// The same path, edited in place.
    Path,
    /// The same id, moved to another folder in this change.
    Folder,
    /// The same id as a project that was removed before or still exists: not the same unless the content agrees.
    Id,
}

/// A file of either state, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Which {
    /// Of the earlier state.
    Earlier(usize),
    /// Of the later state.
    Later(usize),
}

/// The decision for all files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identities {
    /// For each later file, the index of the earlier one that it was.
    pub earlier: Vec<Option<usize>>,
    /// Pairs (earlier, later) that may be the same project but are not joined.
    pub doubtful: Vec<(usize, usize)>,
}

/// Decides for every later file which earlier one it was. `namesakes` belong to the later files; `evidence` is called
/// once for the files whose content matters.
pub fn identities(
    earlier: &[Side],
    later: &[Side],
    namesakes: &[Option<Namesake>],
    evidence: &mut dyn FnMut(&[Which]) -> Vec<Evidence>,
) -> Identities {
    let mut matching = Matching::new(earlier, later);
    for (at, namesake) in namesakes.iter().enumerate() {
        if let Some(Namesake { earlier: was, .. }) = *namesake
            && earlier[was].content.is_some()
            && earlier[was].content == later[at].content
        {
            matching.join(was, at);
        }
    }
    matching.join_equal(|side| side.content);
    let wanted = matching.undecided(namesakes);
    if wanted.is_empty() {
        return matching.found;
    }
    let evidence_of: HashMap<Which, Evidence> = wanted.iter().copied().zip(evidence(&wanted)).collect();
    matching.decide(namesakes, &evidence_of);
    matching.found
}

struct Matching<'a> {
    earlier: &'a [Side<'a>],
    later: &'a [Side<'a>],
    /// Earlier files that are some later file.
    taken: Vec<bool>,
    /// Earlier and later files with several equal candidates.
    ambiguous: (BTreeSet<usize>, BTreeSet<usize>),
    found: Identities,
}

impl<'a> Matching<'a> {
    fn new(earlier: &'a [Side<'a>], later: &'a [Side<'a>]) -> Self {
        let found = Identities { earlier: vec![None; later.len()], doubtful: Vec::new() };
        Self { earlier, later, taken: vec![false; earlier.len()], ambiguous: Default::default(), found }
    }

    fn join(&mut self, was: usize, is: usize) {
        self.taken[was] = true;
        self.found.earlier[is] = Some(was);
    }

    fn is_open(&self, was: usize, is: usize) -> bool {
        !self.taken[was] && self.found.earlier[is].is_none()
    }

    fn free_earlier(&self) -> impl Iterator<Item = usize> {
        (0..self.earlier.len()).filter(|&at| self.earlier[at].is_free && !self.taken[at])
    }

    fn free_later(&self) -> impl Iterator<Item = usize> {
        (0..self.later.len()).filter(|&at| self.later[at].is_free && self.found.earlier[at].is_none())
    }

    /// Joins free files with equal content, in order, if there are as many on both sides; otherwise it is
    /// undecidable.
    fn join_equal<K: Hash + Eq + 'a>(&mut self, key: impl Fn(&'a Side<'a>) -> Option<K>) {
        let mut equal: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in self.free_earlier() {
            if let Some(key) = key(&self.earlier[at]) {
                equal.entry(key).or_default().0.push(at);
            }
        }
        for at in self.free_later() {
            if let Some(found) = key(&self.later[at]).and_then(|key| equal.get_mut(&key)) {
                found.1.push(at);
            }
        }
        for (was, is) in equal.into_values().filter(|(was, is)| was.len() == is.len()) {
            was.into_iter().zip(is).for_each(|(was, is)| self.join(was, is));
        }
    }

    /// The files whose content is needed.
    fn undecided(&self, namesakes: &[Option<Namesake>]) -> Vec<Which> {
        let mut earlier: BTreeSet<usize> = BTreeSet::new();
        let mut later: BTreeSet<usize> = BTreeSet::new();
        for (at, namesake) in namesakes.iter().enumerate() {
            if let Some(namesake) = namesake.filter(|namesake| self.is_open(namesake.earlier, at)) {
                earlier.insert(namesake.earlier);
                later.insert(at);
            }
        }
        if self.free_earlier().next().is_some() && self.free_later().next().is_some() {
            earlier.extend(self.free_earlier());
            later.extend(self.free_later());
        }
        earlier.into_iter().map(Which::Earlier).chain(later.into_iter().map(Which::Later)).collect()
    }

    fn decide(&mut self, namesakes: &[Option<Namesake>], evidence_of: &HashMap<Which, Evidence>) {
        let likeness = |was: usize, is: usize| {
            let (one, other) = (evidence_of.get(&Which::Earlier(was))?, evidence_of.get(&Which::Later(is))?);
            Some(one.compare(other, (self.earlier[was].id, self.later[is].id)))
        };
        let of_namesakes: Vec<(usize, Namesake, Similarity)> = namesakes
            .iter()
            .enumerate()
            .filter_map(|(is, namesake)| {
                let namesake = namesake.filter(|namesake| self.is_open(namesake.earlier, is))?;
                Some((is, namesake, likeness(namesake.earlier, is)?))
            })
            .collect();
        let mut pairs: Vec<(usize, usize, Similarity)> = Vec::new();
        for (was, is) in self.candidates(evidence_of) {
            let is_namesake = namesakes[is].is_some_and(|namesake| namesake.earlier == was);
            pairs.extend(likeness(was, is).filter(|_| !is_namesake).map(|likeness| (was, is, likeness)));
        }
        for &(is, namesake, likeness) in &of_namesakes {
            let is_same = match namesake.of {
                NamesakeOf::Folder => !likeness.is_contradicted,
                NamesakeOf::Path | NamesakeOf::Id => likeness.verdict == Verdict::Same,
            };
            if is_same && self.is_open(namesake.earlier, is) {
                self.join(namesake.earlier, is);
            }
        }
        pairs.sort_by_key(|&(was, is, likeness)| (Reverse(rank(likeness)), was, is));
        let same: Vec<_> = pairs.iter().copied().filter(|(.., found)| found.verdict == Verdict::Same).collect();
        let mut equals = Vec::new();
        for group in same.chunk_by(|one, other| rank(one.2) == rank(other.2)) {
            self.join_best(group, evidence_of, &mut equals);
        }
        // A file that was replaced in place, with no other candidate for either version.
        for &(is, namesake, _) in of_namesakes.iter().filter(|(_, namesake, _)| namesake.of == NamesakeOf::Path) {
            if self.is_open(namesake.earlier, is) {
                self.join(namesake.earlier, is);
            }
        }
        // Each remaining file is named once.
        let others = of_namesakes.iter().map(|&(is, namesake, likeness)| (namesake.earlier, is, likeness)).chain(pairs);
        let doubtful = others.filter(|(.., found)| found.verdict != Verdict::Different);
        let doubtful: Vec<_> = equals
            .into_iter()
            .chain(doubtful.map(|(was, is, _)| (was, is)))
            .filter(|&(was, is)| self.is_open(was, is))
            .collect();
        let (mut named_earlier, mut named_later) = (BTreeSet::new(), BTreeSet::new());
        for (was, is) in doubtful {
            if !named_earlier.contains(&was) && !named_later.contains(&is) {
                named_earlier.insert(was);
                named_later.insert(is);
                self.found.doubtful.push((was, is));
            }
        }
    }

    /// Joins the pairs of one score. If a file has several equal candidates, they are joined in order provided that
    /// there are as many and all have the same content; otherwise they are undecidable and go to `equals`.
    fn join_best(
        &mut self,
        group: &[(usize, usize, Similarity)],
        evidence_of: &HashMap<Which, Evidence>,
        equals: &mut Vec<(usize, usize)>,
    ) {
        let is_clear = |was: usize, is: usize| {
            !self.ambiguous.0.contains(&was) && !self.ambiguous.1.contains(&is) && self.is_open(was, is)
        };
        let open: Vec<(usize, usize)> =
            group.iter().map(|&(was, is, _)| (was, is)).filter(|&(was, is)| is_clear(was, is)).collect();
        let mut of_earlier: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut of_later: HashMap<usize, Vec<usize>> = HashMap::new();
        for &(was, is) in &open {
            of_earlier.entry(was).or_default().push(is);
            of_later.entry(is).or_default().push(was);
        }
        let mut ambiguous: BTreeSet<(usize, usize)> = BTreeSet::new();
        for &(was, is) in &open {
            let (later, earlier) = (&of_earlier[&was], &of_later[&is]);
            let is_alone = later.len() == 1 && earlier.len() == 1;
            let say_the_same = later.len() == earlier.len()
                && later
                    .iter()
                    .all(|&other| evidence_of.get(&Which::Later(other)) == evidence_of.get(&Which::Later(is)))
                && earlier
                    .iter()
                    .all(|&other| evidence_of.get(&Which::Earlier(other)) == evidence_of.get(&Which::Earlier(was)));
            if !is_alone && !say_the_same {
                ambiguous.insert((was, is));
            }
        }
        for &(was, is) in open.iter().filter(|pair| !ambiguous.contains(pair)) {
            let stays_open = of_earlier[&was].iter().any(|&other| ambiguous.contains(&(was, other)));
            if !stays_open && self.is_open(was, is) {
                self.join(was, is);
            }
        }
        ambiguous.retain(|&(was, is)| self.is_open(was, is));
        for (was, is) in ambiguous {
            self.ambiguous.0.insert(was);
            self.ambiguous.1.insert(is);
            equals.push((was, is));
        }
    }

    /// The pairs of free files worth comparing.
    fn candidates(&self, evidence_of: &HashMap<Which, Evidence>) -> Vec<(usize, usize)> {
        let (earlier, later): (Vec<usize>, Vec<usize>) = (self.free_earlier().collect(), self.free_later().collect());
        if earlier.len().saturating_mul(later.len()) <= MAX_PAIRS {
            return earlier.iter().flat_map(|&was| later.iter().map(move |&is| (was, is))).collect();
        }
        let mut having: HashMap<u64, Vec<usize>> = HashMap::new();
        for &was in &earlier {
            for token in evidence_of.get(&Which::Earlier(was)).into_iter().flat_map(Evidence::tokens) {
                let files = having.entry(token).or_default();
                if files.len() <= COMMON_WORD && files.last() != Some(&was) {
                    files.push(was);
                }
            }
        }
        let mut pairs = Vec::new();
        for &is in &later {
            let mut shared: HashMap<usize, usize> = HashMap::new();
            for token in evidence_of.get(&Which::Later(is)).into_iter().flat_map(Evidence::tokens) {
                let files = having.get(&token).filter(|files| files.len() <= COMMON_WORD);
                files.into_iter().flatten().for_each(|&was| *shared.entry(was).or_default() += 1);
            }
            let mut shared: Vec<(usize, usize)> = shared.into_iter().collect();
            shared.sort_unstable_by_key(|&(was, count)| (Reverse(count), was));
            pairs.extend(shared.into_iter().take(MAX_CANDIDATES).map(|(was, _)| (was, is)));
        }
        pairs
    }
}

/// The rank of a pair: characteristic content first, then all content.
fn rank(likeness: Similarity) -> (usize, usize) {
    (likeness.score, likeness.closeness)
}

/// Matches deliverables whose id changed but whose title did not, by index among the removed and the added ones; the
/// title must be unique on each side.
pub fn renamed_deliverables<'a>(
    gone: impl Iterator<Item = &'a str>,
    came: impl Iterator<Item = &'a str>,
) -> Vec<(usize, usize)> {
    let only = |titles: &mut dyn Iterator<Item = &'a str>| {
        let mut ranks: HashMap<&str, Option<usize>> = HashMap::new();
        for (rank, title) in titles.enumerate() {
            ranks.entry(title).and_modify(|only| *only = None).or_insert(Some(rank));
        }
        ranks
    };
    let (gone, came) = (only(&mut { gone }), only(&mut { came }));
    let mut pairs: Vec<(usize, usize)> =
        came.into_iter().filter_map(|(title, rank)| Some((gone.get(title).copied()??, rank?))).collect();
    pairs.sort_unstable();
    pairs
}
