//! TOML text to the model: every mistake of every file told at its place, and what can be had from the rest.
//!
//! Grammar and lexing are `toml_parser`'s. Its events make a tree with spans ([`tree`]); the tree is held against the
//! one description of the format ([`format`], [`judge`]); what passed becomes the model, references resolved.

mod at_fault;
mod cascading_errors;
mod dependencies;
mod error_recovery;
mod fixes;
pub mod format;
mod french_keys;
mod id_guess;
mod incremental;
mod lines;
pub mod meeting_day;
mod merge_conflicts;
mod people;
mod person_names;
mod project;
mod raw_values;
mod references;
mod roadmap;
mod rule_levels;
mod scalar;
mod slug;
mod syntax;
mod syntax_hints;
mod table_reader;
pub mod table_schema;
mod tree;
mod tree_builder;
mod validate;

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{DirectorateIx, Id, List, Plan, Portfolio, Project};
use crate::parallel::par_chunks;
use crate::source::{FileIx, FileSpan, SourceFile, Sources, Unreadable};

use references::{Names, Resolver};
use syntax::ParseBuffers;
use table_schema::EntityKind;
use validate::ValidatedTree;

pub use fixes::complete_fixes;
pub use incremental::ReusableParse;
pub use raw_values::{differing_values, file_values};
pub use slug::slug;
pub use syntax_hints::{MeantDate, date as meant_date};

/// The model of what the files say, and everything wrong in them, in no particular order.
pub fn read(sources: &Sources) -> (Portfolio, Vec<Diagnostic>) {
    read_beside(sources, &ReusableParse::default())
}

/// The same beside another state of the roadmap, of which nothing is read twice.
pub fn read_beside(sources: &Sources, unchanged: &ReusableParse) -> (Portfolio, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let own = own_file(sources, "roadmap.toml", &mut found);
    let desk = &mut ParseBuffers::default();
    let own = own.and_then(|(file, text)| {
        judged(file, text, desk, &mut found, |tree| validate::table(file, tree, &format::ROADMAP))
    });
    if let Some(unsupported) = own.as_ref().and_then(validate::unsupported_format) {
        // Nothing else of that roadmap is judged.
        return (Portfolio { roadmap: roadmap::unreadable(), ..Portfolio::default() }, vec![unsupported]);
    }
    let known = unchanged.people();
    let people = known.is_none().then(|| own_file(sources, "people.toml", &mut found)).flatten();
    let people = people.and_then(|(file, text)| {
        judged(file, text, desk, &mut found, |tree| validate::by_id(file, tree, EntityKind::Person, &format::PERSON))
    });
    let mut names = Names::default();
    match (known, &people) {
        (Some(known), _) => names.of_known_people(&known.entries),
        (None, Some(people)) => names.of_people(people),
        (None, None) => {}
    }
    if let Some(own) = &own {
        names.of_roadmap(own);
    }
    let mut resolver = Resolver::new(&names);
    let roadmap = match own {
        Some(mut judged) => {
            let roadmap = roadmap::roadmap(&mut judged, &mut resolver);
            note_at_fault(sources, &mut judged, &mut resolver);
            found.append(&mut judged.found);
            roadmap
        }
        None => roadmap::unreadable(),
    };
    let people = match (known, people) {
        (Some(known), _) => known.clone(),
        (None, Some(mut judged)) => {
            let people = people::people(&judged, &mut resolver);
            note_at_fault(sources, &mut judged, &mut resolver);
            found.append(&mut judged.found);
            people
        }
        (None, None) => List::unreadable(),
    };
    found.append(&mut resolver.found);
    let owners = roadmap.known_owners();
    let mut projects = projects(sources, unchanged, &names, owners.as_deref(), &mut found);
    Portfolio::distinguish_titles(&mut projects);
    duplicate_projects(&projects, &mut found);
    let is_complete = !closed_folders(sources, &mut found);
    found.append(&mut dependencies::resolve(&mut projects, is_complete));
    (Portfolio { roadmap, people, projects }, found)
}

/// Notes what is at fault in the findings of a file, and of its references.
fn note_at_fault(sources: &Sources, judged: &mut ValidatedTree, resolver: &mut Resolver) {
    let mut found = std::mem::take(&mut judged.found);
    at_fault::note(found.iter_mut().chain(&mut resolver.found), judged, sources.file(judged.file).text());
    judged.found = found;
}

/// What the file of a project plans; nothing where it is not TOML.
pub fn plan(text: &str) -> Option<Plan> {
    let file = FileIx(0);
    let judged = validate::table(file, syntax::parse(file, text, &mut ParseBuffers::default()).ok()?, &format::PROJECT);
    Some(project::plan(&judged))
}

/// One of the two files that every roadmap has.
fn own_file<'s>(sources: &'s Sources, path: &str, found: &mut Vec<Diagnostic>) -> Option<(FileIx, &'s str)> {
    let (file, source) = sources.indexed().find(|(_, source)| *source.path == *path)?;
    Some((file, text(file, source, found)?))
}

fn text<'s>(file: FileIx, source: &'s SourceFile, found: &mut Vec<Diagnostic>) -> Option<&'s str> {
    match &source.text {
        Ok(text) => Some(text),
        // Nothing is wrong with it; who reads the files says that it is not there.
        Err(Unreadable::NotCheckedOut) => None,
        Err(why) => {
            found.push(unreadable_file(file, why));
            None
        }
    }
}

fn unreadable_file(file: FileIx, why: &Unreadable) -> Diagnostic {
    let diagnostic = |says| Diagnostic::new(Rule::UnreadableFile, FileSpan::whole(file), says);
    match why {
        Unreadable::Missing | Unreadable::NotCheckedOut => diagnostic("unreadable-file-missing"),
        Unreadable::NotUtf8 { at } => diagnostic("unreadable-file-not-utf8").with("at", *at + 1),
        Unreadable::TooLarge { bytes } => {
            diagnostic("unreadable-file-too-large").with("bytes", i64::try_from(*bytes).unwrap_or(i64::MAX))
        }
        Unreadable::PermissionDenied => diagnostic("unreadable-file-permission"),
        Unreadable::NotRegular => diagnostic("unreadable-file-not-regular"),
        Unreadable::LeadsOut => diagnostic("unreadable-file-leads-out"),
        Unreadable::LeadsNowhere => diagnostic("unreadable-file-leads-nowhere"),
        Unreadable::OtherRepository => diagnostic("unreadable-file-other-repository"),
        Unreadable::Other(why) => diagnostic("unreadable-file-other").with("why", why.clone()),
    }
}

fn judged<'s>(
    file: FileIx,
    text: &'s str,
    desk: &mut ParseBuffers<'s>,
    found: &mut Vec<Diagnostic>,
    judge: impl FnOnce(tree::Tree<'s>) -> ValidatedTree<'s>,
) -> Option<ValidatedTree<'s>> {
    match syntax::parse(file, text, desk) {
        Ok(tree) => Some(judge(tree)),
        Err(mut mistakes) => {
            at_fault::note_lines(&mut mistakes, file, text);
            found.extend(mistakes);
            None
        }
    }
}

/// Every project, in the order of the paths; in several threads when there are many.
fn projects(
    sources: &Sources,
    unchanged: &ReusableParse,
    names: &Names,
    owners: Option<&[DirectorateIx]>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Project> {
    let files = project_files(sources).filter(|(_, source)| is_of_a_project(source)).collect::<Vec<_>>();
    let read = |files: &[(FileIx, &SourceFile)]| -> (Vec<Project>, Vec<Diagnostic>) {
        let (mut desk, mut found) = (ParseBuffers::default(), Vec::new());
        let read = |&(file, source)| {
            let known = unchanged.project(file);
            known.unwrap_or_else(|| one_project(file, source, &mut desk, names, owners, &mut found))
        };
        (files.iter().map(read).collect(), found)
    };
    let mut shares = par_chunks(&files, read).into_iter();
    let (mut projects, mut theirs) = shares.next().unwrap_or_default();
    found.append(&mut theirs);
    for (mut some, mut theirs) in shares {
        projects.append(&mut some);
        found.append(&mut theirs);
    }
    projects
}

fn project_files(sources: &Sources) -> impl Iterator<Item = (FileIx, &SourceFile)> {
    sources.indexed().filter(|(_, source)| source.path.starts_with("projects"))
}

/// The others are folders that could not be opened.
fn is_of_a_project(source: &SourceFile) -> bool {
    source.path.ends_with(".toml")
}

/// Tells of the folders that could not be opened, and whether there are any: what they hold may be anything.
fn closed_folders(sources: &Sources, found: &mut Vec<Diagnostic>) -> bool {
    let folders = project_files(sources).filter(|(_, source)| !is_of_a_project(source));
    folders.filter(|&(file, source)| text(file, source, found).is_none()).count() > 0
}

fn one_project<'s>(
    file: FileIx,
    source: &'s SourceFile,
    desk: &mut ParseBuffers<'s>,
    names: &Names,
    owners: Option<&[DirectorateIx]>,
    found: &mut Vec<Diagnostic>,
) -> Project {
    let id = project_id(&source.path);
    if !crate::model::is_well_formed(&id, false) {
        found.push(validate::bad_id(&id, FileSpan::whole(file), EntityKind::Project));
    }
    let judged = text(file, source, found)
        .and_then(|text| judged(file, text, desk, found, |tree| validate::table(file, tree, &format::PROJECT)));
    let Some(mut judged) = judged else { return project::unreadable(id, file) };
    let mut resolver = Resolver::new(names);
    let project = project::project(id, &judged, &mut resolver, owners);
    let mut of_file = std::mem::take(&mut judged.found);
    at_fault::note(of_file.iter_mut().chain(&mut resolver.found), &judged, source.text());
    judged.found = of_file;
    found.append(&mut judged.found);
    found.append(&mut resolver.found);
    desk.clear(judged.tree);
    project
}

/// The id of the project whose file lies at `path`: the file's name without `.toml`.
pub fn project_id(path: &str) -> Id {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name).into()
}

/// Two files of one id are both judged; the later ones are told.
fn duplicate_projects(projects: &[Project], found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, FileIx> = HashMap::with_capacity(projects.len());
    for project in projects {
        match seen.get(&*project.id) {
            Some(&first) => {
                let diagnostic =
                    Diagnostic::new(Rule::DuplicateId, FileSpan::whole(project.file), "duplicate-id-project");
                found.push(diagnostic.with("id", &*project.id).other(FileSpan::whole(first), "duplicate-id.first"));
            }
            None => {
                seen.insert(&project.id, project.file);
            }
        }
    }
}
