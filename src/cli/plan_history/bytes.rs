//! Serializes a plan history: values shared by many plans are stored once and referred to by index.

use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::numbers::{Reader, Writer};
use super::{PlanChange, PlanHistory, PlanStep};
use crate::facts::slips::{FileState, Unread};
use crate::model::{Plan, Planned, PlannedState};
use crate::source::git::ObjectId;

/// Incremented whenever the format, or the reading of project files, changes.
const FORM: u64 = 2;

impl PlanHistory {
    /// The cached form, for histories with those `parents`.
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
        // Shared values come before the steps.
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
                    FileState::Removed => 0,
                    FileState::Unread(Unread::Malformed) => 1,
                    FileState::Unread(Unread::Missing) => 2,
                    FileState::Planned(plan) => 3 + tables.plan(plan),
                });
            }
        }
        tables.write(&mut writer);
        writer.bytes.append(&mut written.bytes);
        writer.bytes
    }

    /// Restores a cached history with the same version and `parents`.
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
                    0 => FileState::Removed,
                    1 => FileState::Unread(Unread::Malformed),
                    2 => FileState::Unread(Unread::Missing),
                    plan => FileState::Planned(plans.get(plan - 3)?.clone()),
                };
                Some(PlanChange { path, blob, found })
            })?;
            Some(PlanStep { commit: last, made, changed })
        })?;
        let since = is_since.then_some(since);
        reader.bytes.is_empty().then_some(Self { ids, id_bytes, since, is_shallow, folders, undated, steps })
    }
}

/// The values that plans consist of, each once.
#[derive(Default)]
struct Tables<'h> {
    texts: Ranks<&'h str>,
    planned: Ranks<&'h Planned>,
    plans: Ranks<&'h Plan>,
}

/// Values by order of first occurrence.
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
                let Planned { id, title, due: _, is_undated: _, state: _, why } = &**planned;
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
        for Planned { id, title, due, is_undated, state, why } in &self.planned.things {
            writer.number(texts[&**id]);
            writer.number(texts[&**title]);
            writer.day(*due);
            let (state, on) = match state {
                PlannedState::Open => (0, None),
                PlannedState::Delivered(on) => (1, Some(*on)),
                PlannedState::Dropped(on) => (2, Some(*on)),
                PlannedState::Unreadable => (3, None),
            };
            writer.number(state | usize::from(*is_undated) << 2);
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

impl Writer {
    fn head(&mut self, parents: u64) {
        self.wide(FORM);
        self.text(env!("CARGO_PKG_VERSION"));
        self.wide(parents);
    }
}

impl Reader<'_> {
    fn head(&mut self, parents: u64) -> Option<()> {
        let is_own = self.wide()? == FORM && self.text()? == env!("CARGO_PKG_VERSION") && self.wide()? == parents;
        is_own.then_some(())
    }

    fn planned(&mut self, texts: &[&str]) -> Option<Planned> {
        let [id, title] = [*texts.get(self.number()?)?, *texts.get(self.number()?)?];
        let due = self.day()?;
        let number = self.number()?;
        let is_undated = number & 0b100 != 0;
        let state = match number & !0b100 {
            0 => PlannedState::Open,
            1 => PlannedState::Delivered(self.day()??),
            2 => PlannedState::Dropped(self.day()??),
            3 => PlannedState::Unreadable,
            _ => return None,
        };
        let why = self.optional(texts)?;
        Some(Planned { id: id.into(), title: title.into(), due, is_undated, state, why })
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
