//! Builds the slip history from snapshots: which project is which, and which dates moved.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::known::{KnownProject, Made};
use super::{Changed, Doubt, File, FileContents, FileState, ProjectSlips, Removed, Skipped, Slips, Snapshot, Version};
use crate::facts::identity::{Evidence, Namesake, NamesakeOf, Side, Which, identities};
use crate::model::{Id, Plan};

/// The slips in the snapshots, oldest first, as of `day`: what is dated later has not happened yet. `contents` loads
/// files whose content decides which project is which.
pub fn slips(snapshots: impl IntoIterator<Item = Snapshot>, contents: &mut dyn FileContents, day: NaiveDate) -> Slips {
    let mut builder = SlipBuilder::default();
    for snapshot in snapshots {
        builder.add(snapshot, contents);
    }
    builder.finish(day)
}

/// Follows projects from snapshot to snapshot. Its state can be stored, to continue later.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct SlipBuilder {
    /// By path.
    projects: BTreeMap<Box<str>, KnownProject>,
    /// The paths of the files of each id.
    paths: BTreeMap<Id, BTreeSet<Box<str>>>,
    /// Removed projects with the date, as a later commit may restore them.
    removed: BTreeMap<Id, (KnownProject, NaiveDate)>,
    doubts: Vec<Doubt>,
    skipped: Vec<Skipped>,
}

/// A file that a snapshot adds or changes.
struct Arrival {
    path: Box<str>,
    id: Id,
    /// `None` if it could not be read.
    plan: Option<Rc<Plan>>,
    version: Option<Version>,
}

/// A project that a file may continue, with its path.
struct Earlier {
    path: Box<str>,
    project: KnownProject,
    state: State,
}

enum State {
    /// Its file was removed in this snapshot.
    Removed,
    /// Its file has another title in this snapshot.
    Edited,
    /// It was removed on that day.
    RemovedEarlier(NaiveDate),
    /// It still exists.
    Present,
}

impl SlipBuilder {
    /// The project files as of the last snapshot, sorted by path, with their plans; `None` if a file cannot be read.
    pub fn plans(&self) -> impl Iterator<Item = (&str, Option<&Plan>)> {
        self.projects.iter().map(|(path, project)| (&**path, project.current_plan()))
    }

    /// The slips as of `day`.
    pub fn finish(self, day: NaiveDate) -> Slips {
        let title = |project: &KnownProject, id: &Id| {
            project.plan.as_ref().and_then(|plan| plan.title.clone()).unwrap_or(id.clone())
        };
        let gone = self.removed.iter();
        let gone = gone.map(|(id, (project, on))| Removed { id: id.clone(), title: title(project, id), on: *on });
        let gone = gone.collect();
        let projects = self.projects.into_iter().map(|(path, mut project)| ProjectSlips {
            title: title(&project, &project.id),
            deliverables: project.take_slips(day),
            id: project.id,
            paths: project.paths,
            path,
        });
        Slips { projects: projects.collect(), gone, doubts: self.doubts, skipped: self.skipped }
    }

    /// Whether a stored state is consistent.
    pub fn is_consistent(&self) -> bool {
        let removed = self.removed.values().map(|(project, _)| project);
        self.projects.values().chain(removed).all(KnownProject::is_consistent)
    }

    /// Continues with the next snapshot. `contents` loads files whose content decides which project is which.
    pub fn add(&mut self, snapshot: Snapshot, contents: &mut dyn FileContents) {
        let made = Made { commit: snapshot.commit, day: snapshot.day };
        let mut left = Vec::new();
        let mut comes = Vec::new();
        for Changed { path, id, found, version } in snapshot.changed {
            let plan = match found {
                FileState::Removed => {
                    left.extend(self.take(&path).map(|project| Earlier { path, project, state: State::Removed }));
                    continue;
                }
                FileState::Unread(why) => {
                    self.skipped.push(Skipped { commit: made.commit.clone(), on: made.day, path: path.clone(), why });
                    None
                }
                FileState::Planned(plan) => Some(plan),
            };
            comes.push(Arrival { path, id, plan, version });
        }
        let (mut unknown, mut retitled) = (Vec::new(), Vec::new());
        for arrival in comes {
            // Most commits change files in place.
            let there = self.projects.get_mut(&arrival.path);
            if let Some(project) = there.filter(|project| !arrival.is_retitled(project)) {
                project.update(arrival.plan, arrival.version, &made);
                continue;
            }
            match self.take(&arrival.path) {
                Some(project) => {
                    let earlier = Earlier { path: arrival.path.clone(), project, state: State::Edited };
                    retitled.push((arrival, earlier));
                }
                None => unknown.push(arrival),
            }
        }
        if retitled.len() == 1 && left.is_empty() && unknown.is_empty() {
            // There is no other file to confuse it with.
            retitled.drain(..).for_each(|(arrival, earlier)| self.store(arrival, earlier.project, &made));
        }
        if !(unknown.is_empty() && retitled.is_empty()) {
            self.identify(left, unknown, retitled, &made, contents);
        } else {
            self.mark_removed(left, &made);
        }
    }

    /// Matches new or retitled projects with removed or retitled ones.
    fn identify(
        &mut self,
        mut earlier: Vec<Earlier>,
        mut later: Vec<Arrival>,
        retitled: Vec<(Arrival, Earlier)>,
        made: &Made,
        contents: &mut dyn FileContents,
    ) {
        // An unreadable file continues the project with its id.
        let unreadable: Vec<Arrival> = later.extract_if(.., |arrival| arrival.plan.is_none()).collect();
        for arrival in unreadable {
            let at = earlier.iter().position(|it| it.project.id == arrival.id);
            let was = at.map(|at| earlier.remove(at)).or_else(|| self.namesake(&arrival.id));
            self.removed.remove(&arrival.id);
            self.store(arrival, was.map(|was| was.project).unwrap_or_default(), made);
        }
        let ids: HashMap<Id, usize> = earlier.iter().enumerate().map(|(at, it)| (it.project.id.clone(), at)).collect();
        let mut taken = HashSet::new();
        let mut namesakes: Vec<Option<Namesake>> = Vec::with_capacity(later.len() + retitled.len());
        for arrival in &later {
            let namesake = match ids.get(&arrival.id) {
                Some(&at) if taken.insert(at) => Some((at, NamesakeOf::Folder)),
                _ => self.namesake(&arrival.id).map(|it| {
                    earlier.push(it);
                    (earlier.len() - 1, NamesakeOf::Id)
                }),
            };
            namesakes.push(namesake.map(|(earlier, of)| Namesake { earlier, of }));
        }
        for (arrival, it) in retitled {
            namesakes.push(Some(Namesake { earlier: earlier.len(), of: NamesakeOf::Path }));
            earlier.push(it);
            later.push(arrival);
        }
        // A project that still exists in another folder was not removed.
        let is_there = |it: &Earlier| self.paths.get(&it.project.id).is_some_and(|paths| !paths.is_empty());
        let is_free = |(at, it): (usize, &Earlier)| match it.state {
            State::Removed => taken.contains(&at) || !is_there(it),
            State::Edited => true,
            State::RemovedEarlier(_) | State::Present => false,
        };
        let free: Vec<bool> = earlier.iter().enumerate().map(is_free).collect();
        let before: Vec<Side> = earlier
            .iter()
            .zip(&free)
            .map(|(it, &is_free)| side(&it.project.id, it.project.version.as_ref(), is_free))
            .collect();
        let after: Vec<Side> = later.iter().map(|it| side(&it.id, it.version.as_ref(), it.plan.is_some())).collect();
        let mut evidence = |wanted: &[Which]| {
            let files: Vec<File> = wanted
                .iter()
                .map(|which| match *which {
                    Which::Earlier(at) => (&*earlier[at].path, earlier[at].project.version.as_ref()),
                    Which::Later(at) => (&*later[at].path, later[at].version.as_ref()),
                })
                .collect();
            let plan = |which: &Which| match *which {
                Which::Earlier(at) => earlier[at].project.plan.as_deref(),
                Which::Later(at) => later[at].plan.as_deref(),
            };
            let contents_of = contents.load(&files).into_iter().zip(wanted);
            contents_of
                .map(|(contents_of, which)| {
                    let contents_of = contents_of.as_ref().and_then(Evidence::of_values);
                    contents_of.unwrap_or_else(|| plan(which).map(Evidence::of_plan).unwrap_or_default())
                })
                .collect()
        };
        let found = identities(&before, &after, &namesakes, &mut evidence);
        for &(was, is) in &found.doubtful {
            self.doubts.extend(doubt(&earlier[was], &later[is], made));
        }
        let mut earlier: Vec<Option<Earlier>> = earlier.into_iter().map(Some).collect();
        for (arrival, was) in later.into_iter().zip(found.earlier) {
            let was = was.and_then(|was| earlier[was].take());
            if was.as_ref().is_some_and(|was| matches!(was.state, State::RemovedEarlier(_))) {
                self.removed.remove(&arrival.id);
            }
            self.store(arrival, was.map(|was| was.project).unwrap_or_default(), made);
        }
        let removed = earlier.into_iter().flatten().filter(|it| match it.state {
            State::Removed | State::Edited => true,
            State::RemovedEarlier(_) | State::Present => false,
        });
        self.mark_removed(removed.collect(), made);
    }

    /// The project with that id that was removed before, or exists in another folder.
    fn namesake(&self, id: &Id) -> Option<Earlier> {
        if let Some(path) = self.paths.get(id).and_then(BTreeSet::first) {
            let project = self.projects.get(path)?.clone();
            return Some(Earlier { path: path.clone(), project, state: State::Present });
        }
        let (project, on) = self.removed.get(id)?.clone();
        let path = project.paths.last().map(|(_, path)| path.clone()).unwrap_or_default();
        Some(Earlier { path, project, state: State::RemovedEarlier(on) })
    }

    /// Keeps removed projects with the date, as a later commit may restore them.
    fn mark_removed(&mut self, left: Vec<Earlier>, made: &Made) {
        for Earlier { project, state, .. } in left {
            let is_there = self.paths.get(&project.id).is_some_and(|paths| !paths.is_empty());
            // Its file now belongs to another project.
            if !is_there || matches!(state, State::Edited) {
                self.removed.insert(project.id.clone(), (project, made.day));
            }
        }
    }

    fn take(&mut self, path: &str) -> Option<KnownProject> {
        let project = self.projects.remove(path)?;
        if let Some(paths) = self.paths.get_mut(&project.id) {
            paths.remove(path);
        }
        Some(project)
    }

    fn store(&mut self, arrival: Arrival, mut project: KnownProject, made: &Made) {
        let Arrival { path, id, plan, version } = arrival;
        self.paths.entry(id.clone()).or_default().insert(path.clone());
        // Of a project that never could be read nothing is known that could be missed.
        if self.removed.get(&id).is_some_and(|(gone, _)| gone.plan.is_none()) {
            self.removed.remove(&id);
        }
        project.id = id;
        if project.paths.last().is_none_or(|(_, last)| *last != path) {
            project.paths.push((made.day, path.clone()));
        }
        project.update(plan, version, made);
        self.projects.insert(path, project);
    }
}

impl Arrival {
    /// Whether the file's title changed.
    fn is_retitled(&self, project: &KnownProject) -> bool {
        match (&self.plan, &project.plan) {
            (Some(now), Some(then)) => now.title != then.title,
            _ => false,
        }
    }
}

fn side<'a>(id: &'a str, version: Option<&'a Version>, is_free: bool) -> Side<'a> {
    Side { id, content: version.map(Version::bytes), is_free }
}

/// `None` if the earlier project still exists.
fn doubt(was: &Earlier, is: &Arrival, made: &Made) -> Option<Doubt> {
    let gone_on = match was.state {
        State::Removed | State::Edited => made.day,
        State::RemovedEarlier(on) => on,
        State::Present => return None,
    };
    let title =
        |plan: Option<&Rc<Plan>>, id: &Id| plan.and_then(|plan| plan.title.clone()).unwrap_or_else(|| id.clone());
    Some(Doubt {
        commit: made.commit.clone(),
        on: made.day,
        gone: title(was.project.plan.as_ref(), &was.project.id),
        gone_id: was.project.id.clone(),
        gone_on,
        came: title(is.plan.as_ref(), &is.id),
        came_id: is.id.clone(),
        path: is.path.clone(),
    })
}
