//! From snapshot to snapshot: which project is which, and which of its dates moved.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::known::{Known, Made};
use super::{Changed, Contents, Doubt, File, FileState, ProjectSlips, Removed, Skipped, Slips, Snapshot, Version};
use crate::facts::identity::{Evidence, Namesake, NamesakeOf, Side, Which, identities};
use crate::model::{Id, Plan};

/// The ledger of what the snapshots tell, from the oldest on, as it stands on `day`: what is dated later has not
/// happened yet. `contents` says what is in files where that decides which project is which.
pub fn slips(snapshots: impl IntoIterator<Item = Snapshot>, contents: &mut dyn Contents, day: NaiveDate) -> Slips {
    let mut ledger = SlipBuilder::default();
    for snapshot in snapshots {
        ledger.add(snapshot, contents);
    }
    let title =
        |project: &Known, id: &Id| project.plan.as_ref().and_then(|plan| plan.title.clone()).unwrap_or(id.clone());
    let gone =
        ledger.gone.iter().map(|(id, (project, on))| Removed { id: id.clone(), title: title(project, id), on: *on });
    let gone = gone.collect();
    let projects = ledger.projects.into_iter().map(|(path, project)| ProjectSlips {
        title: title(&project, &project.id),
        deliverables: project.told(day),
        id: project.id,
        paths: project.paths,
        path,
    });
    Slips { projects: projects.collect(), gone, doubts: ledger.doubts, skipped: ledger.skipped }
}

#[derive(Default)]
struct SlipBuilder {
    /// By their paths.
    projects: BTreeMap<Box<str>, Known>,
    /// Where the files of each id lie.
    paths: HashMap<Id, BTreeSet<Box<str>>>,
    /// What is gone is kept, with the day: a later commit may bring it back.
    gone: BTreeMap<Id, (Known, NaiveDate)>,
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

/// A project that a file may go on with, and where its own file lay.
struct Earlier {
    path: Box<str>,
    project: Known,
    state: State,
}

enum State {
    /// Its file went in this snapshot.
    Left,
    /// Its file has another title in this snapshot.
    Edited,
    /// It went on that day.
    Gone(NaiveDate),
    /// It is there still.
    Beside,
}

impl SlipBuilder {
    fn add(&mut self, snapshot: Snapshot, contents: &mut dyn Contents) {
        let made = Made { commit: snapshot.commit, day: snapshot.day };
        let mut left = Vec::new();
        let mut comes = Vec::new();
        for Changed { path, id, found, version } in snapshot.changed {
            let plan = match found {
                FileState::Gone => {
                    left.extend(self.taken(&path).map(|project| Earlier { path, project, state: State::Left }));
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
            // Most commits change files that stay where they are.
            let there = self.projects.get_mut(&arrival.path);
            if let Some(project) = there.filter(|project| !arrival.is_retitled(project)) {
                project.update(arrival.plan, arrival.version, &made);
                continue;
            }
            match self.taken(&arrival.path) {
                Some(project) => {
                    let earlier = Earlier { path: arrival.path.clone(), project, state: State::Edited };
                    retitled.push((arrival, earlier));
                }
                None => unknown.push(arrival),
            }
        }
        if retitled.len() == 1 && left.is_empty() && unknown.is_empty() {
            // There is no other file that it could have changed places with.
            retitled.drain(..).for_each(|(arrival, earlier)| self.keep(arrival, earlier.project, &made));
        }
        if !(unknown.is_empty() && retitled.is_empty()) {
            self.identify(left, unknown, retitled, &made, contents);
        } else {
            self.mark_gone(left, &made);
        }
    }

    /// Decides which of the projects that came, or have another title, is which of those that went or had one.
    fn identify(
        &mut self,
        mut earlier: Vec<Earlier>,
        mut later: Vec<Arrival>,
        retitled: Vec<(Arrival, Earlier)>,
        made: &Made,
        contents: &mut dyn Contents,
    ) {
        // What cannot be read goes on with what had its id.
        let unreadable: Vec<Arrival> = later.extract_if(.., |arrival| arrival.plan.is_none()).collect();
        for arrival in unreadable {
            let at = earlier.iter().position(|it| it.project.id == arrival.id);
            let was = at.map(|at| earlier.remove(at)).or_else(|| self.namesake(&arrival.id));
            self.gone.remove(&arrival.id);
            self.keep(arrival, was.map(|was| was.project).unwrap_or_default(), made);
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
        // One that is there in another folder still did not go.
        let is_there = |it: &Earlier| self.paths.get(&it.project.id).is_some_and(|paths| !paths.is_empty());
        let is_free = |(at, it): (usize, &Earlier)| match it.state {
            State::Left => taken.contains(&at) || !is_there(it),
            State::Edited => true,
            State::Gone(_) | State::Beside => false,
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
            let said = contents.of(&files).into_iter().zip(wanted);
            said.map(|(said, which)| {
                let said = said.as_ref().and_then(Evidence::of_values);
                said.unwrap_or_else(|| plan(which).map(Evidence::of_plan).unwrap_or_default())
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
            if was.as_ref().is_some_and(|was| matches!(was.state, State::Gone(_))) {
                self.gone.remove(&arrival.id);
            }
            self.keep(arrival, was.map(|was| was.project).unwrap_or_default(), made);
        }
        let left = earlier.into_iter().flatten().filter(|it| match it.state {
            State::Left | State::Edited => true,
            State::Gone(_) | State::Beside => false,
        });
        self.mark_gone(left.collect(), made);
    }

    /// The project of that id that went earlier, or is there in another folder.
    fn namesake(&self, id: &Id) -> Option<Earlier> {
        if let Some(path) = self.paths.get(id).and_then(BTreeSet::first) {
            let project = self.projects.get(path)?.clone();
            return Some(Earlier { path: path.clone(), project, state: State::Beside });
        }
        let (project, on) = self.gone.get(id)?.clone();
        let path = project.paths.last().map(|(_, path)| path.clone()).unwrap_or_default();
        Some(Earlier { path, project, state: State::Gone(on) })
    }

    /// Keeps what went, with the day: a later commit may bring it back.
    fn mark_gone(&mut self, left: Vec<Earlier>, made: &Made) {
        for Earlier { project, state, .. } in left {
            let is_there = self.paths.get(&project.id).is_some_and(|paths| !paths.is_empty());
            // Another project has the file of one that was edited away.
            if !is_there || matches!(state, State::Edited) {
                self.gone.insert(project.id.clone(), (project, made.day));
            }
        }
    }

    fn taken(&mut self, path: &str) -> Option<Known> {
        let project = self.projects.remove(path)?;
        if let Some(paths) = self.paths.get_mut(&project.id) {
            paths.remove(path);
        }
        Some(project)
    }

    fn keep(&mut self, arrival: Arrival, mut project: Known, made: &Made) {
        let Arrival { path, id, plan, version } = arrival;
        self.paths.entry(id.clone()).or_default().insert(path.clone());
        // Of a project that never could be read nothing is known that could be missed.
        if self.gone.get(&id).is_some_and(|(gone, _)| gone.plan.is_none()) {
            self.gone.remove(&id);
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
    /// Whether the file has another title than it had.
    fn is_retitled(&self, project: &Known) -> bool {
        match (&self.plan, &project.plan) {
            (Some(now), Some(then)) => now.title != then.title,
            _ => false,
        }
    }
}

fn side<'a>(id: &'a str, version: Option<&'a Version>, is_free: bool) -> Side<'a> {
    Side { id, content: version.map(Version::bytes), is_free }
}

/// `None` where the earlier one is there still.
fn doubt(was: &Earlier, is: &Arrival, made: &Made) -> Option<Doubt> {
    let gone_on = match was.state {
        State::Left | State::Edited => made.day,
        State::Gone(on) => on,
        State::Beside => return None,
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
