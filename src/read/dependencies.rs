//! Resolves every `depends-on` once all projects have been read.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::basic_string;
use super::slug::{IllFormed, slug};
use crate::diagnostic::{Applicability, Diagnostic, Rule};
use crate::model::{Deliverable, DeliverableIx, Dependency, Field, List, Project, ProjectIx, Target, is_well_formed};
use crate::source::Spanned;
use crate::spelling::{only_nearest, within_one_edit};

/// The most suggestions for unknown dependencies in a roadmap: each one compares with every project.
const MAX_SUGGESTIONS: usize = 200;

/// Resolves every dependency, and reports unknown ones if all projects could be read.
pub fn resolve(projects: &mut [Arc<Project>], is_complete: bool) -> Vec<Diagnostic> {
    let index = Index::of(projects, is_complete);
    let mut found = Vec::new();
    let mut resolved: Vec<Vec<Target>> = Vec::with_capacity(projects.len());
    for (rank, project) in projects.iter().enumerate() {
        let own = ProjectIx::from_rank(rank);
        let mut targets = Vec::new();
        for (list, holder) in lists(project) {
            let is_deliverable = holder.is_some();
            for dependency in list {
                let target = index.target(projects, own, &dependency.value.text, is_deliverable);
                if target == Lookup::Nothing {
                    let suggestion = (found.len() < MAX_SUGGESTIONS)
                        .then(|| index.suggestion(projects, own, &dependency.value.text, is_deliverable))
                        .flatten();
                    let diagnostic = Diagnostic::new(
                        Rule::UnknownDependency,
                        dependency.place,
                        index.message_id(&dependency.value.text),
                    )
                    .with("name", &*dependency.value.text)
                    .with_table(holder.map_or("", Deliverable::name))
                    .at_fault(&*dependency.value.text);
                    found.push(match suggestion {
                        Some((text, applicability)) => {
                            diagnostic.with_suggestion(Some(&text)).with_replacement(applicability, basic_string(&text))
                        }
                        None => diagnostic,
                    });
                }
                targets.push(match target {
                    Lookup::Found(target) => target,
                    Lookup::Nothing | Lookup::Unreadable => Target::Unknown,
                });
            }
        }
        resolved.push(targets);
    }
    for (project, targets) in projects.iter_mut().zip(&resolved).filter(|(_, targets)| !targets.is_empty()) {
        // A project that another state shares is copied only if it differs.
        if !dependencies(project).map(|dependency| &dependency.target).eq(targets) {
            let project = Arc::make_mut(project);
            let own = project.depends_on.entries.iter_mut();
            let theirs =
                project.deliverables.entries.iter_mut().flat_map(|deliverable| &mut deliverable.depends_on.entries);
            for (dependency, target) in own.chain(theirs).zip(targets) {
                dependency.value.target = *target;
            }
        }
    }
    found
}

/// The dependencies of the project, then those of its deliverables, with the deliverable.
fn lists(project: &Project) -> impl Iterator<Item = (&List<Spanned<Dependency>>, Option<&Deliverable>)> {
    let theirs = project.deliverables.iter().map(|deliverable| (&deliverable.depends_on, Some(deliverable)));
    std::iter::once((&project.depends_on, None)).chain(theirs)
}

fn dependencies(project: &Project) -> impl Iterator<Item = &Dependency> {
    lists(project).flat_map(|(list, _)| list.iter()).map(|dependency| &dependency.value)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lookup {
    Found(Target),
    Nothing,
    /// In something that could not be read.
    Unreadable,
}

/// Projects by id; two projects may share one.
struct Index<'p> {
    by_id: HashMap<&'p str, Vec<ProjectIx>>,
    ill_formed: IllFormed,
    /// Whether all projects could be read.
    is_complete: bool,
    /// Built when the first unknown name is found.
    suggestions: OnceCell<Suggestions<'p>>,
}

/// Candidates for suggestions.
struct Suggestions<'p> {
    /// The well-formed ids of projects.
    ids: Vec<&'p str>,
    /// Project ids by their title as a slug; `None` if several projects have it.
    by_title: HashMap<String, Option<&'p str>>,
    /// The projects that have a deliverable with that id.
    by_deliverable: HashMap<&'p str, Vec<ProjectIx>>,
}

impl<'p> Suggestions<'p> {
    fn of(projects: &'p [Arc<Project>]) -> Self {
        let mut suggestions = Self { ids: Vec::new(), by_title: HashMap::new(), by_deliverable: HashMap::new() };
        for (rank, project) in projects.iter().enumerate().filter(|(_, project)| is_well_formed(&project.id, false)) {
            suggestions.ids.push(&project.id);
            if let Some(title) = project.title.value() {
                let titled = suggestions.by_title.entry(slug(title)).or_insert(Some(&project.id));
                *titled = titled.filter(|id| **id == *project.id);
            }
            for (id, _) in deliverables_of(project) {
                suggestions.by_deliverable.entry(id).or_default().push(ProjectIx::from_rank(rank));
            }
        }
        suggestions
    }
}

impl<'p> Index<'p> {
    fn of(projects: &'p [Arc<Project>], is_complete: bool) -> Self {
        let mut by_id: HashMap<&str, Vec<ProjectIx>> = HashMap::with_capacity(projects.len());
        let mut ill_formed = IllFormed::default();
        for (rank, project) in projects.iter().enumerate() {
            by_id.entry(&*project.id).or_default().push(ProjectIx::from_rank(rank));
            if !is_well_formed(&project.id, false) {
                ill_formed.add(&project.id);
            }
        }
        Self { by_id, ill_formed, is_complete, suggestions: OnceCell::new() }
    }

    /// The result for a project id that does not exist.
    fn unknown(&self, id: &str) -> Lookup {
        if self.is_complete && !self.ill_formed.may_match(id) { Lookup::Nothing } else { Lookup::Unreadable }
    }

    fn target(&self, projects: &[Arc<Project>], own: ProjectIx, text: &str, is_deliverable: bool) -> Lookup {
        if let Some((project, deliverable)) = text.split_once('/') {
            let Some(candidates) = self.by_id.get(project) else { return self.unknown(project) };
            return find_deliverable(projects, candidates, deliverable);
        }
        let own_deliverable = if is_deliverable { find_deliverable(projects, &[own], text) } else { Lookup::Nothing };
        match (own_deliverable, self.by_id.get(text)) {
            (found @ Lookup::Found(_), _) => found,
            (_, Some(candidates)) => Lookup::Found(Target::Project(candidates[0])),
            (Lookup::Nothing, None) => self.unknown(text),
            (lookup, None) => lookup,
        }
    }

    fn message_id(&self, text: &str) -> &'static str {
        match text.split_once('/') {
            Some((project, _)) if self.by_id.contains_key(project) => "unknown-dependency-deliverable",
            Some(_) | None => "unknown-dependency",
        }
    }

    /// The most likely correction of an unknown name.
    fn suggestion(
        &self,
        projects: &'p [Arc<Project>],
        own: ProjectIx,
        text: &str,
        is_deliverable: bool,
    ) -> Option<(String, Applicability)> {
        let text = without_path(text);
        let parted = text.split_once(['/', '#', ':']).or_else(|| text.split_once('.'));
        if let Some((project, deliverable)) = parted {
            let (project, of_project) = self.project(projects, project)?;
            let listed = deliverables_of(projects.get(self.by_id.get(&*project)?.first()?.rank())?);
            let (deliverable, of_deliverable) = best_match(deliverable, listed.into_iter())?;
            return Some((format!("{project}/{deliverable}"), of_project.min(of_deliverable)));
        }
        let own_listed = if is_deliverable { deliverables_of(&projects[own.rank()]) } else { Vec::new() };
        let of_own = best_match(&text, own_listed.into_iter());
        let of_project = self.project(projects, &text);
        let of_other = self.in_other_project(projects, own, &text);
        let all = [of_own, of_project, of_other.map(|other| (other, Applicability::Safe))];
        let mut certain = all.iter().flatten().filter(|(_, applicability)| *applicability == Applicability::Safe);
        match (certain.next(), certain.next()) {
            (Some(one), None) => Some(one.clone()),
            // Both readings are possible.
            (Some(_), Some(_)) => None,
            (None, _) => {
                let mut near = all.into_iter().flatten();
                near.next().filter(|_| near.next().is_none())
            }
        }
    }

    fn project(&self, projects: &'p [Arc<Project>], text: &str) -> Option<(String, Applicability)> {
        if self.by_id.contains_key(text) {
            return Some((text.to_owned(), Applicability::Safe));
        }
        let Suggestions { ids, by_title, .. } = self.suggestions(projects);
        let as_slug = slug(text);
        if let Some(id) = by_title.get(&as_slug).copied().flatten().filter(|_| !self.by_id.contains_key(&*as_slug)) {
            return Some((id.to_owned(), Applicability::Safe));
        }
        best_match(text, ids.iter().map(|&id| (id, "")))
    }

    fn suggestions(&self, projects: &'p [Arc<Project>]) -> &Suggestions<'p> {
        self.suggestions.get_or_init(|| Suggestions::of(projects))
    }

    /// The deliverable with that id, if exactly one other project has one.
    fn in_other_project(&self, projects: &'p [Arc<Project>], own: ProjectIx, text: &str) -> Option<String> {
        let id = slug(text);
        let having = self.suggestions(projects).by_deliverable.get(&*id)?;
        let mut others = having.iter().filter(|&&project| project != own);
        let project = others.next().filter(|_| others.next().is_none())?;
        Some(format!("{}/{id}", projects[project.rank()].id))
    }
}

/// A name without the folder and extension of a project file, with ASCII hyphens.
fn without_path(text: &str) -> String {
    let text = text.trim().trim_start_matches("./").trim_start_matches("projects/");
    text.replace(".toml", "")
}

/// The well-formed ids and titles of a project's deliverables.
fn deliverables_of(project: &Project) -> Vec<(&str, &str)> {
    let all = project.deliverables.iter().filter_map(|deliverable| {
        let id: &str = deliverable.id.value()?;
        Some((id, deliverable.title.value().map_or("", |title| &**title)))
    });
    all.filter(|(id, _)| is_well_formed(id, false)).collect()
}

/// The best match among ids and titles: equal as a slug, within one edit, or else the nearest.
fn best_match<'n>(
    text: &str,
    listed: impl Iterator<Item = (&'n str, &'n str)> + Clone,
) -> Option<(String, Applicability)> {
    let as_slug = slug(text);
    if as_slug.is_empty() {
        return None;
    }
    let ids = || listed.clone().map(|(id, _)| id);
    let same = ids().find(|id| *id == as_slug);
    let titled = || {
        let mut titled =
            listed.clone().filter(|(_, title)| !title.is_empty() && slug(title) == as_slug).map(|(id, _)| id);
        titled.next().filter(|_| titled.next().is_none())
    };
    if let Some(id) = same.or_else(titled).or_else(|| within_one_edit(&as_slug, ids())) {
        return Some((id.to_owned(), Applicability::Safe));
    }
    only_nearest(&as_slug, ids()).map(|id| (id.to_owned(), Applicability::Display))
}

fn find_deliverable(projects: &[Arc<Project>], candidates: &[ProjectIx], id: &str) -> Lookup {
    let mut lookup = Lookup::Nothing;
    for &ix in candidates {
        let deliverables = &projects[ix.rank()].deliverables;
        let named =
            deliverables.iter().position(|deliverable| deliverable.id.value().is_some_and(|found| **found == *id));
        if let Some(rank) = named {
            return Lookup::Found(Target::Deliverable(ix, DeliverableIx::from_rank(rank)));
        }
        // Few entries have an ill-formed id, and any of them may be meant.
        let unread = |id: &Field<Box<str>>| id.value().is_none_or(|id| !is_well_formed(id, false));
        if !deliverables.complete || deliverables.iter().any(|deliverable| unread(&deliverable.id)) {
            lookup = Lookup::Unreadable;
        }
    }
    lookup
}
