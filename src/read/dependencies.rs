//! What every `depends-on` names, once all projects have been read.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::slug::{IllFormed, slug};
use super::syntax_hints::quoted;
use crate::diagnostic::{Applicability, Diagnostic, Rule};
use crate::model::{Deliverable, DeliverableIx, Dependency, Field, List, Project, ProjectIx, Target, is_well_formed};
use crate::source::Spanned;
use crate::spelling::{only_nearest, within_one_edit};

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
                if target == Lookup::Nothing {
                    let meant = (found.len() < SUGGESTIONS)
                        .then(|| index.meant(projects, own, &dependency.value.text, is_deliverable))
                        .flatten();
                    let diagnostic =
                        Diagnostic::new(Rule::UnknownDependency, dependency.place, index.says(&dependency.value.text))
                            .with("name", &*dependency.value.text)
                            .in_table(holder.map_or("", Deliverable::name))
                            .at_fault(&*dependency.value.text);
                    found.push(match meant {
                        Some((meant, applicability)) => {
                            diagnostic.suggesting(Some(&meant)).replacing(applicability, quoted(&meant))
                        }
                        None => diagnostic,
                    });
                }
                resolved.push(match target {
                    Lookup::Found(target) => target,
                    Lookup::Nothing | Lookup::Unjudged => Target::Unknown,
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
fn lists(project: &Project) -> impl Iterator<Item = (&List<Spanned<Dependency>>, Option<&Deliverable>)> {
    let theirs = project.deliverables.iter().map(|deliverable| (&deliverable.depends_on, Some(deliverable)));
    std::iter::once((&project.depends_on, None)).chain(theirs)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lookup {
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
    /// What can be suggested: made when the first name is not known.
    suggestions: OnceCell<Suggestions<'p>>,
}

/// Projects and deliverables by what people call them.
struct Suggestions<'p> {
    /// The well-formed ids of projects.
    ids: Vec<&'p str>,
    /// The same by their titles, as slugs; of one title none where several have it.
    by_title: HashMap<String, Option<&'p str>>,
    /// The projects that have a deliverable of that id.
    by_deliverable: HashMap<&'p str, Vec<ProjectIx>>,
}

impl<'p> Suggestions<'p> {
    fn of(projects: &'p [Project]) -> Self {
        let mut suggestions = Self { ids: Vec::new(), by_title: HashMap::new(), by_deliverable: HashMap::new() };
        for (rank, project) in projects.iter().enumerate().filter(|(_, project)| is_well_formed(&project.id, false)) {
            suggestions.ids.push(&project.id);
            if let Some(title) = project.title.value() {
                let titled = suggestions.by_title.entry(slug(title)).or_insert(Some(&project.id));
                *titled = titled.filter(|id| **id == *project.id);
            }
            for (id, _) in deliverables_of(project) {
                suggestions.by_deliverable.entry(id).or_default().push(ProjectIx::at(rank));
            }
        }
        suggestions
    }
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
        Self { by_id, ill_formed, is_complete, suggestions: OnceCell::new() }
    }

    /// What a project is looked up to be that is not among them.
    fn unknown(&self, id: &str) -> Lookup {
        if self.is_complete && !self.ill_formed.may_be(id) { Lookup::Nothing } else { Lookup::Unjudged }
    }

    fn target(&self, projects: &[Project], own: ProjectIx, text: &str, is_deliverable: bool) -> Lookup {
        if let Some((project, deliverable)) = text.split_once('/') {
            let Some(candidates) = self.by_id.get(project) else { return self.unknown(project) };
            return deliverable_of(projects, candidates, deliverable);
        }
        let own_deliverable = if is_deliverable { deliverable_of(projects, &[own], text) } else { Lookup::Nothing };
        match (own_deliverable, self.by_id.get(text)) {
            (found @ Lookup::Found(_), _) => found,
            (_, Some(candidates)) => Lookup::Found(Target::Project(candidates[0])),
            (Lookup::Nothing, None) => self.unknown(text),
            (looked, None) => looked,
        }
    }

    fn says(&self, text: &str) -> &'static str {
        match text.split_once('/') {
            Some((project, _)) if self.by_id.contains_key(project) => "unknown-dependency-deliverable",
            Some(_) | None => "unknown-dependency",
        }
    }

    /// What was probably meant by the name of nothing.
    fn meant(
        &self,
        projects: &'p [Project],
        own: ProjectIx,
        text: &str,
        is_deliverable: bool,
    ) -> Option<(String, Applicability)> {
        let text = without_path(text);
        let parted = text.split_once(['/', '#', ':']).or_else(|| text.split_once('.'));
        if let Some((project, deliverable)) = parted {
            let (project, of_project) = self.project(projects, project)?;
            let listed = deliverables_of(projects.get(self.by_id.get(&*project)?.first()?.rank())?);
            let (deliverable, of_deliverable) = chosen(deliverable, listed.into_iter())?;
            return Some((format!("{project}/{deliverable}"), of_project.min(of_deliverable)));
        }
        let own_listed = if is_deliverable { deliverables_of(&projects[own.rank()]) } else { Vec::new() };
        let of_own = chosen(&text, own_listed.into_iter());
        let of_project = self.project(projects, &text);
        let of_other = self.elsewhere(projects, own, &text);
        let all = [of_own, of_project, of_other.map(|other| (other, Applicability::Safe))];
        let mut sure = all.iter().flatten().filter(|(_, applicability)| *applicability == Applicability::Safe);
        match (sure.next(), sure.next()) {
            (Some(one), None) => Some(one.clone()),
            // It may be either.
            (Some(_), Some(_)) => None,
            (None, _) => {
                let mut near = all.into_iter().flatten();
                near.next().filter(|_| near.next().is_none())
            }
        }
    }

    fn project(&self, projects: &'p [Project], text: &str) -> Option<(String, Applicability)> {
        if self.by_id.contains_key(text) {
            return Some((text.to_owned(), Applicability::Safe));
        }
        let Suggestions { ids, by_title, .. } = self.suggestions(projects);
        let written = slug(text);
        if let Some(id) = by_title.get(&written).copied().flatten().filter(|_| !self.by_id.contains_key(&*written)) {
            return Some((id.to_owned(), Applicability::Safe));
        }
        chosen(text, ids.iter().map(|&id| (id, "")))
    }

    fn suggestions(&self, projects: &'p [Project]) -> &Suggestions<'p> {
        self.suggestions.get_or_init(|| Suggestions::of(projects))
    }

    /// The deliverable of that id, where only one other project has one.
    fn elsewhere(&self, projects: &'p [Project], own: ProjectIx, text: &str) -> Option<String> {
        let id = slug(text);
        let having = self.suggestions(projects).by_deliverable.get(&*id)?;
        let mut others = having.iter().filter(|&&project| project != own);
        let project = others.next().filter(|_| others.next().is_none())?;
        Some(format!("{}/{id}", projects[project.rank()].id))
    }
}

/// A name without the folder and the ending of a project's file, with hyphens of the keyboard.
fn without_path(text: &str) -> String {
    let text = text.trim().trim_start_matches("./").trim_start_matches("projects/");
    text.replace(".toml", "")
}

/// The well-formed ids of the deliverables of a project, each with its title.
fn deliverables_of(project: &Project) -> Vec<(&str, &str)> {
    let all = project.deliverables.iter().filter_map(|deliverable| {
        let id: &str = deliverable.id.value()?;
        Some((id, deliverable.title.value().map_or("", |title| &**title)))
    });
    all.filter(|(id, _)| is_well_formed(id, false)).collect()
}

/// The id that is meant: itself, or by its title, or a slip of the pen away; else the nearest.
fn chosen<'n>(text: &str, listed: impl Iterator<Item = (&'n str, &'n str)> + Clone) -> Option<(String, Applicability)> {
    let written = slug(text);
    if written.is_empty() {
        return None;
    }
    let ids = || listed.clone().map(|(id, _)| id);
    let same = ids().find(|id| *id == written);
    let titled = || {
        let mut titled =
            listed.clone().filter(|(_, title)| !title.is_empty() && slug(title) == written).map(|(id, _)| id);
        titled.next().filter(|_| titled.next().is_none())
    };
    if let Some(id) = same.or_else(titled).or_else(|| within_one_edit(&written, ids())) {
        return Some((id.to_owned(), Applicability::Safe));
    }
    only_nearest(&written, ids()).map(|id| (id.to_owned(), Applicability::Display))
}

fn deliverable_of(projects: &[Project], candidates: &[ProjectIx], id: &str) -> Lookup {
    let mut looked = Lookup::Nothing;
    for &ix in candidates {
        let deliverables = &projects[ix.rank()].deliverables;
        let named =
            deliverables.iter().position(|deliverable| deliverable.id.value().is_some_and(|found| **found == *id));
        if let Some(rank) = named {
            return Lookup::Found(Target::Deliverable(ix, DeliverableIx::at(rank)));
        }
        // There are few: whatever an ill-formed one should be called, this may be it.
        let unread = |id: &Field<Box<str>>| id.value().is_none_or(|id| !is_well_formed(id, false));
        if !deliverables.complete || deliverables.iter().any(|deliverable| unread(&deliverable.id)) {
            looked = Lookup::Unjudged;
        }
    }
    looked
}
