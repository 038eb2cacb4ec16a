//! What every `depends-on` names, once all projects have been read.

use std::collections::HashMap;

use super::slug::IllFormed;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{Deliverable, DeliverableIx, Dependency, Field, List, Project, ProjectIx, Target, is_well_formed};
use crate::nearest::nearest;
use crate::source::Located;

/// How many suggestions a roadmap gets for dependencies that do not exist: each looks through every project.
const SUGGESTIONS: usize = 200;

/// Resolves every dependency, and tells of those that name nothing, where every project is known.
pub fn resolve(projects: &mut [Project], is_complete: bool) -> Vec<Diagnostic> {
    let index = Index::of(projects, is_complete);
    let mut found = Vec::new();
    let mut resolved = Vec::new();
    for (rank, project) in projects.iter().enumerate() {
        let own = ProjectIx::at(rank);
        for (list, holder) in lists(project) {
            let is_deliverable = holder.is_some();
            for dependency in list {
                let target = index.target(projects, own, &dependency.value.text, is_deliverable);
                if target == Looked::Nothing {
                    let meant = (found.len() < SUGGESTIONS)
                        .then(|| index.nearest(projects, own, &dependency.value.text, is_deliverable))
                        .flatten();
                    let diagnostic =
                        Diagnostic::new(Rule::UnknownDependency, dependency.place, index.says(&dependency.value.text))
                            .with("name", &*dependency.value.text)
                            .in_table(holder.map_or("", Deliverable::name))
                            .at_fault(&*dependency.value.text)
                            .suggesting(meant.as_deref());
                    found.push(diagnostic);
                }
                resolved.push(match target {
                    Looked::Found(target) => target,
                    Looked::Nothing | Looked::Unjudged => Target::Unknown,
                });
            }
        }
    }
    let mut resolved = resolved.into_iter();
    for project in projects {
        let own = project.depends_on.entries.iter_mut();
        let theirs =
            project.deliverables.entries.iter_mut().flat_map(|deliverable| &mut deliverable.depends_on.entries);
        for (dependency, target) in own.chain(theirs).zip(&mut resolved) {
            dependency.value.target = target;
        }
    }
    found
}

/// The project's own dependencies, then those of its deliverables, with the deliverable.
fn lists(project: &Project) -> impl Iterator<Item = (&List<Located<Dependency>>, Option<&Deliverable>)> {
    let theirs = project.deliverables.iter().map(|deliverable| (&deliverable.depends_on, Some(deliverable)));
    std::iter::once((&project.depends_on, None)).chain(theirs)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looked {
    Found(Target),
    Nothing,
    /// In something that could not be read.
    Unjudged,
}

/// Projects by id; two may have one.
struct Index<'p> {
    by_id: HashMap<&'p str, Vec<ProjectIx>>,
    ill_formed: IllFormed,
    /// Whether there are no others.
    is_complete: bool,
}

impl<'p> Index<'p> {
    fn of(projects: &'p [Project], is_complete: bool) -> Self {
        let mut by_id: HashMap<&str, Vec<ProjectIx>> = HashMap::with_capacity(projects.len());
        let mut ill_formed = IllFormed::default();
        for (rank, project) in projects.iter().enumerate() {
            by_id.entry(&*project.id).or_default().push(ProjectIx::at(rank));
            if !is_well_formed(&project.id, false) {
                ill_formed.add(&project.id);
            }
        }
        Self { by_id, ill_formed, is_complete }
    }

    /// What a project is looked up to be that is not among them.
    fn unknown(&self, id: &str) -> Looked {
        if self.is_complete && !self.ill_formed.may_be(id) { Looked::Nothing } else { Looked::Unjudged }
    }

    fn target(&self, projects: &[Project], own: ProjectIx, text: &str, is_deliverable: bool) -> Looked {
        if let Some((project, deliverable)) = text.split_once('/') {
            let Some(candidates) = self.by_id.get(project) else { return self.unknown(project) };
            return deliverable_of(projects, candidates, deliverable);
        }
        let own_deliverable = if is_deliverable { deliverable_of(projects, &[own], text) } else { Looked::Nothing };
        match (own_deliverable, self.by_id.get(text)) {
            (found @ Looked::Found(_), _) => found,
            (_, Some(candidates)) => Looked::Found(Target::Project(candidates[0])),
            (Looked::Nothing, None) => self.unknown(text),
            (looked, None) => looked,
        }
    }

    fn says(&self, text: &str) -> &'static str {
        match text.split_once('/') {
            Some((project, _)) if self.by_id.contains_key(project) => "unknown-dependency-deliverable",
            Some(_) | None => "unknown-dependency",
        }
    }

    fn nearest(&self, projects: &[Project], own: ProjectIx, text: &str, is_deliverable: bool) -> Option<String> {
        let ids = |project: &Project| -> Vec<String> {
            let ids = project.deliverables.iter().filter_map(|found| found.id.value());
            ids.filter(|id| is_well_formed(id, false)).map(ToString::to_string).collect()
        };
        let all = || projects.iter().map(|project| &*project.id).filter(|id| is_well_formed(id, false));
        if let Some((project, deliverable)) = text.split_once('/') {
            let project = if self.by_id.contains_key(project) { project } else { nearest(project, all())? };
            let listed = ids(&projects[self.by_id.get(project)?[0].rank()]);
            let listed = listed.iter().map(String::as_str);
            let deliverable = listed.clone().find(|id| *id == deliverable).or_else(|| nearest(deliverable, listed))?;
            return Some(format!("{project}/{deliverable}"));
        }
        let own = if is_deliverable { ids(&projects[own.rank()]) } else { Vec::new() };
        nearest(text, own.iter().map(String::as_str).chain(all())).map(str::to_owned)
    }
}

fn deliverable_of(projects: &[Project], candidates: &[ProjectIx], id: &str) -> Looked {
    let mut looked = Looked::Nothing;
    for &ix in candidates {
        let deliverables = &projects[ix.rank()].deliverables;
        let named =
            deliverables.iter().position(|deliverable| deliverable.id.value().is_some_and(|found| **found == *id));
        if let Some(rank) = named {
            return Looked::Found(Target::Deliverable(ix, DeliverableIx::at(rank)));
        }
        // There are few: whatever an ill-formed one should be called, this may be it.
        let unread = |id: &Field<Box<str>>| id.value().is_none_or(|id| !is_well_formed(id, false));
        if !deliverables.complete || deliverables.iter().any(|deliverable| unread(&deliverable.id)) {
            looked = Looked::Unjudged;
        }
    }
    looked
}
