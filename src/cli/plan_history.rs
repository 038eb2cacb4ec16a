//! What the commits of a roadmap planned, from the oldest on, and its form in the cache.
//!
//! It holds what the commits say and nothing that follows from it: which files each commit changed and the plan of each,
//! those left out that plan the same as before. A plan is that of one file: which project is which is decided elsewhere.

use std::rc::Rc;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, Utc};
use rustc_hash::FxHashMap;

use crate::facts::slips::{Found, Unread};
use crate::model::{Plan, Planned, PlannedState};
use crate::source::git::{KnownCommits, ObjectId};

/// Raised whenever the form changes, or how the file of a project is read.
const FORM: u64 = 1;

/// So many digits of an id are shown.
const SHORT: usize = 10;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanHistory {
    /// The bytes of the ids of all commits that were looked at, the oldest first.
    ids: Vec<u8>,
    /// How many bytes an id has.
    id_bytes: usize,
    /// When the first of them was made.
    pub since: Option<DateTime<Utc>>,
    /// Whether this copy of the repository lacks what is older.
    pub is_shallow: bool,
    /// Where the roadmap lies in the repository, from the commit of that rank on.
    folders: Vec<(usize, Box<str>)>,
    /// The ranks of commits whose own date is none of the calendar, and when they count as made.
    pub undated: Vec<(usize, DateTime<Utc>)>,
    pub steps: Vec<PlanStep>,
}

/// A commit that changed what is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// Its rank among the commits.
    pub commit: usize,
    pub made: DateTime<Utc>,
    pub changed: Vec<PlanChange>,
}

/// The file of a project as a commit left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChange {
    /// From the roadmap's folder.
    pub path: Rc<str>,
    /// The object that it is; `None` if it is there no longer, or no file of this repository.
    pub blob: Option<ObjectId>,
    pub found: Found,
}

impl PlanHistory {
    /// One of the commits whose ids are those, in folders of the repository from those ranks on.
    pub fn new<'f>(commits: impl Iterator<Item = ObjectId>, folders: impl Iterator<Item = (usize, &'f str)>) -> Self {
        let folders = folders.map(|(at, folder)| (at, folder.into())).collect();
        let mut history = Self { folders, ..Self::default() };
        for id in commits {
            history.id_bytes = id.as_bytes().len();
            history.ids.extend(id.as_bytes());
        }
        history
    }

    /// How many commits there are.
    pub fn len(&self) -> usize {
        self.ids.len().checked_div(self.id_bytes).unwrap_or(0)
    }

    /// The first digits of a commit's id.
    pub fn short_id(&self, commit: usize) -> Box<str> {
        let id = self.ids.get(commit * self.id_bytes..).unwrap_or_default();
        let digits = id.iter().take(SHORT.div_ceil(2)).flat_map(|byte| [byte >> 4, byte & 15]);
        digits.take(SHORT).filter_map(|digit| char::from_digit(digit.into(), 16)).collect::<String>().into()
    }

    /// Whether it ends with that commit, where the roadmap lies in that folder.
    pub fn ends_with(&self, commit: ObjectId, folder: &str) -> bool {
        self.ids.ends_with(commit.as_bytes()) && self.folders.last().is_some_and(|(_, last)| **last == *folder)
    }

    /// The ranks of all commits by their ids.
    pub fn positions(&self) -> Positions<'_> {
        let ids = self.ids.chunks_exact(self.id_bytes.max(1)).enumerate();
        Positions { history: self, ranks: ids.map(|(rank, id)| (id, rank)).collect() }
    }

    /// Leaves the first `commits` commits, and puts `later` behind them, which begins with the last of these.
    pub fn go_on(&mut self, commits: usize, later: Self) {
        let Self { ids, id_bytes, since: _, is_shallow: _, folders, undated, steps } = later;
        self.ids.truncate(commits * self.id_bytes);
        self.folders.retain(|(at, _)| *at < commits);
        self.undated.retain(|(at, _)| *at < commits);
        self.steps.retain(|step| step.commit < commits);
        let base = commits.saturating_sub(1);
        self.ids.extend(ids.get(id_bytes..).unwrap_or_default());
        self.folders.extend(folders.into_iter().filter(|(at, _)| *at > 0).map(|(at, folder)| (base + at, folder)));
        self.undated.extend(undated.into_iter().filter(|(at, _)| *at > 0).map(|(at, made)| (base + at, made)));
        let steps = steps.into_iter().filter(|step| step.commit > 0);
        self.steps.extend(steps.map(|step| PlanStep { commit: base + step.commit, ..step }));
    }

    /// Leaves out what changes nothing of what is planned, save the last state of each file, and the one before it goes or
    /// has another title: by these one tells which project it is.
    pub fn compact(&mut self) {
        // From the end on: what stands in a file next decides.
        let mut next: FxHashMap<Rc<str>, Option<Rc<Plan>>> = FxHashMap::default();
        let mut telling: Vec<Vec<bool>> = Vec::with_capacity(self.steps.len());
        for step in self.steps.iter().rev() {
            let is_telling = |PlanChange { path, found, .. }: &PlanChange| {
                let plan = match found {
                    Found::Planned(plan) => Some(plan.clone()),
                    Found::Gone | Found::Unread(_) => None,
                };
                let title = plan.as_ref().map(|plan| plan.title.clone());
                match next.insert(path.clone(), plan) {
                    Some(Some(next)) => Some(&next.title) != title.as_ref(),
                    Some(None) | None => true,
                }
            };
            telling.push(step.changed.iter().map(is_telling).collect());
        }
        let mut now: FxHashMap<Rc<str>, Rc<Plan>> = FxHashMap::default();
        for (step, telling) in self.steps.iter_mut().zip(telling.into_iter().rev()) {
            let mut telling = telling.into_iter();
            step.changed.retain(|PlanChange { path, found, .. }| {
                let is_telling = telling.next().unwrap_or(true);
                match found {
                    Found::Gone | Found::Unread(_) => {
                        now.remove(path);
                        true
                    }
                    Found::Planned(plan) => now.insert(path.clone(), plan.clone()).as_ref() != Some(plan) || is_telling,
                }
            });
        }
        self.steps.retain(|step| !step.changed.is_empty());
    }

    /// As it is kept in the cache, for histories with those `parents` of commits.
    pub fn to_bytes(&self, parents: u64) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.head(parents);
        let Self { ids, id_bytes, since, is_shallow, folders, undated, steps } = self;
        writer.number(*id_bytes);
        writer.number(ids.len());
        writer.bytes.extend(ids);
        writer.number(usize::from(since.is_some()));
        writer.signed(since.map_or(0, |since| since.timestamp()));
        writer.number(usize::from(*is_shallow));
        writer.number(folders.len());
        for (at, folder) in folders {
            writer.number(*at);
            writer.text(folder);
        }
        writer.number(undated.len());
        for (at, made) in undated {
            writer.number(*at);
            writer.signed(made.timestamp());
        }
        // What many plans share stands before the steps, once.
        let mut tables = Tables::default();
        let mut written = Writer::default();
        written.number(steps.len());
        let (mut last, mut last_made) = (0, 0);
        for PlanStep { commit, made, changed } in steps {
            written.number(commit - last);
            written.signed(made.timestamp() - last_made);
            (last, last_made) = (*commit, made.timestamp());
            written.number(changed.len());
            for PlanChange { path, blob, found } in changed {
                written.number(tables.texts.rank(path));
                written.number(usize::from(blob.is_some()));
                written.bytes.extend(blob.iter().flat_map(|id| id.as_bytes()));
                written.number(match found {
                    Found::Gone => 0,
                    Found::Unread(Unread::Malformed) => 1,
                    Found::Unread(Unread::Missing) => 2,
                    Found::Planned(plan) => 3 + tables.plan(plan),
                });
            }
        }
        tables.write(&mut writer);
        writer.bytes.append(&mut written.bytes);
        writer.bytes
    }

    /// What was kept, if it is of this version of the program and of a repository with those `parents`.
    pub fn from_bytes(bytes: &[u8], parents: u64) -> Option<Self> {
        let mut reader = Reader { bytes };
        reader.head(parents)?;
        let id_bytes = reader.number()?;
        let ids = reader.number()?;
        if ids % id_bytes.max(1) != 0 {
            return None;
        }
        let ids = reader.take(ids)?.to_vec();
        let is_since = reader.number()? == 1;
        let since = reader.time(0)?;
        let is_shallow = reader.number()? == 1;
        let folders = reader.list(|reader| Some((reader.number()?, reader.text()?.into())))?;
        let undated = reader.list(|reader| Some((reader.number()?, reader.time(0)?)))?;
        let texts: Vec<&str> = reader.list(Reader::text)?;
        let planned: Vec<Arc<Planned>> = reader.list(|reader| reader.planned(&texts).map(Arc::new))?;
        let plans: Vec<Rc<Plan>> = reader.list(|reader| reader.plan(&texts, &planned).map(Rc::new))?;
        let mut paths: Vec<Option<Rc<str>>> = vec![None; texts.len()];
        let (mut last, mut last_made) = (0_usize, 0);
        let commits = ids.len().checked_div(id_bytes).unwrap_or(0);
        let steps = reader.list(|reader| {
            last = last.checked_add(reader.number()?).filter(|&rank| rank < commits)?;
            let made = reader.time(last_made)?;
            last_made = made.timestamp();
            let changed = reader.list(|reader| {
                let rank = reader.number()?;
                let path = paths.get_mut(rank)?.get_or_insert_with(|| texts[rank].into()).clone();
                let blob = match reader.number()? {
                    0 => None,
                    _ => Some(ObjectId::try_from(reader.take(id_bytes)?).ok()?),
                };
                let found = match reader.number()? {
                    0 => Found::Gone,
                    1 => Found::Unread(Unread::Malformed),
                    2 => Found::Unread(Unread::Missing),
                    plan => Found::Planned(plans.get(plan - 3)?.clone()),
                };
                Some(PlanChange { path, blob, found })
            })?;
            Some(PlanStep { commit: last, made, changed })
        })?;
        let since = is_since.then_some(since);
        reader.bytes.is_empty().then_some(Self { ids, id_bytes, since, is_shallow, folders, undated, steps })
    }
}

/// The commits of a history by their ids.
pub struct Positions<'h> {
    history: &'h PlanHistory,
    ranks: FxHashMap<&'h [u8], usize>,
}

impl KnownCommits for Positions<'_> {
    fn position(&self, commit: ObjectId) -> Option<usize> {
        self.ranks.get(commit.as_bytes()).copied()
    }

    fn folder_at(&self, position: usize) -> &str {
        let folders = self.history.folders.iter().rev();
        folders.clone().find(|(at, _)| *at <= position).map_or("", |(_, folder)| folder)
    }
}

/// What plans consist of, each once.
#[derive(Default)]
struct Tables<'h> {
    texts: Ranks<&'h str>,
    planned: Ranks<&'h Planned>,
    plans: Ranks<&'h Plan>,
}

/// Things by the rank in which they were first met.
struct Ranks<T> {
    ranks: FxHashMap<T, usize>,
    things: Vec<T>,
}

impl<T> Default for Ranks<T> {
    fn default() -> Self {
        Self { ranks: FxHashMap::default(), things: Vec::new() }
    }
}

impl<T: std::hash::Hash + Eq + Copy> Ranks<T> {
    fn rank(&mut self, thing: T) -> usize {
        *self.ranks.entry(thing).or_insert_with(|| {
            self.things.push(thing);
            self.things.len() - 1
        })
    }
}

impl<'h> Tables<'h> {
    fn plan(&mut self, plan: &'h Plan) -> usize {
        let Plan { title, is_over: _, deliverables, complete: _ } = plan;
        if !self.plans.ranks.contains_key(plan) {
            if let Some(title) = title {
                self.texts.rank(title);
            }
            for planned in deliverables {
                let Planned { id, title, due: _, state: _, why } = &**planned;
                for text in [Some(id), Some(title), why.as_ref()].into_iter().flatten() {
                    self.texts.rank(text);
                }
                self.planned.rank(planned);
            }
        }
        self.plans.rank(plan)
    }

    fn write(&mut self, writer: &mut Writer) {
        writer.number(self.texts.things.len());
        self.texts.things.iter().for_each(|text| writer.text(text));
        let texts = &self.texts.ranks;
        let optional = |text: &Option<Box<str>>| text.as_deref().map_or(0, |text| texts[text] + 1);
        writer.number(self.planned.things.len());
        for Planned { id, title, due, state, why } in &self.planned.things {
            writer.number(texts[&**id]);
            writer.number(texts[&**title]);
            writer.day(*due);
            let (state, on) = match state {
                PlannedState::Open => (0, None),
                PlannedState::Delivered(on) => (1, Some(*on)),
                PlannedState::Dropped(on) => (2, Some(*on)),
                PlannedState::Unreadable => (3, None),
            };
            writer.number(state);
            if on.is_some() {
                writer.day(on);
            }
            writer.number(optional(why));
        }
        writer.number(self.plans.things.len());
        for Plan { title, is_over, deliverables, complete } in &self.plans.things {
            writer.number(optional(title));
            writer.number(usize::from(*is_over) | usize::from(*complete) << 1);
            writer.number(deliverables.len());
            deliverables.iter().for_each(|planned| writer.number(self.planned.ranks[&**planned]));
        }
    }
}

/// Numbers of few bytes where they are small: seven bits in each, the lowest first.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn head(&mut self, parents: u64) {
        self.wide(FORM);
        self.text(env!("CARGO_PKG_VERSION"));
        self.wide(parents);
    }

    fn number(&mut self, number: usize) {
        self.wide(number as u64);
    }

    fn wide(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    fn signed(&mut self, number: i64) {
        self.wide((number.wrapping_shl(1) ^ (number >> 63)).cast_unsigned());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// Days from the first of 1970, and one more where there is a day at all.
    fn day(&mut self, day: Option<NaiveDate>) {
        self.number(usize::from(day.is_some()));
        if let Some(day) = day {
            self.signed(day.signed_duration_since(DateTime::UNIX_EPOCH.date_naive()).num_days());
        }
    }
}

struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn head(&mut self, parents: u64) -> Option<()> {
        let is_own = self.wide()? == FORM && self.text()? == env!("CARGO_PKG_VERSION") && self.wide()? == parents;
        is_own.then_some(())
    }

    fn number(&mut self) -> Option<usize> {
        usize::try_from(self.wide()?).ok()
    }

    fn wide(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i64> {
        let number = self.wide()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn time(&mut self, last: i64) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(last.checked_add(self.signed()?)?, 0)
    }

    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    fn text(&mut self) -> Option<&'b str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn day(&mut self) -> Option<Option<NaiveDate>> {
        if self.number()? == 0 {
            return Some(None);
        }
        let days = self.signed()?;
        let (epoch, distance) = (DateTime::UNIX_EPOCH.date_naive(), Days::new(days.unsigned_abs()));
        let day = if days < 0 { epoch.checked_sub_days(distance) } else { epoch.checked_add_days(distance) };
        day.map(Some)
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length = self.number()?;
        // Each takes a byte at least: a length that is wrong leads to no more memory than there are bytes.
        let mut list = Vec::with_capacity(length.min(self.bytes.len()));
        for _ in 0..length {
            list.push(one(self)?);
        }
        Some(list)
    }

    fn planned(&mut self, texts: &[&str]) -> Option<Planned> {
        let [id, title] = [*texts.get(self.number()?)?, *texts.get(self.number()?)?];
        let due = self.day()?;
        let state = match self.number()? {
            0 => PlannedState::Open,
            1 => PlannedState::Delivered(self.day()??),
            2 => PlannedState::Dropped(self.day()??),
            3 => PlannedState::Unreadable,
            _ => return None,
        };
        Some(Planned { id: id.into(), title: title.into(), due, state, why: self.optional(texts)? })
    }

    fn plan(&mut self, texts: &[&str], planned: &[Arc<Planned>]) -> Option<Plan> {
        let title = self.optional(texts)?;
        let flags = self.number()?;
        let deliverables = self.list(|reader| planned.get(reader.number()?).cloned())?;
        Some(Plan { title, is_over: flags & 1 != 0, complete: flags & 2 != 0, deliverables })
    }

    fn optional(&mut self, texts: &[&str]) -> Option<Option<Box<str>>> {
        match self.number()? {
            0 => Some(None),
            rank => texts.get(rank - 1).map(|&text| Some(text.into())),
        }
    }
}
