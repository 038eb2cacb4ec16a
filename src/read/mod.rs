//! Reads TOML text into the model, reporting every mistake at its place and keeping the rest.
//!
//! `toml_parser` does the grammar and lexing. Its events become a tree with spans (`tree`); the tree is validated
//! against the one description of the format (`format`, `validate`); what is valid becomes the model, with
//! references resolved.

mod at_fault;
mod basic_string;
mod cascading_errors;
mod dependencies;
mod error_recovery;
mod fixes;
pub mod format;
mod french_keys;
mod id_fault;
mod id_guess;
mod incremental;
mod lines;
pub mod meeting_day;
mod merge_conflicts;
mod parser;
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
mod syntax_error;
mod syntax_hints;
mod table_reader;
pub mod table_schema;
mod tree;
mod tree_builder;
mod validate;

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{DirectorateIx, Id, List, Plan, Portfolio, Project, project_id};
use crate::parallel::par_chunks;
use crate::source::{FileIx, FileSpan, SourceFile, Sources, Unreadable};

use parser::ParseBuffers;
use references::{Names, Resolver};
use table_schema::EntityKind;
use validate::ValidatedTree;

pub use basic_string::{basic_string, is_invisible};
pub use error_recovery::is_key;
pub use fixes::{comments, complete_fixes};
pub use id_fault::IdFault;
pub use incremental::ReusableParse;
pub use raw_values::{changed_values, file_values};
pub use slug::slug;
pub use syntax_hints::{DateGuess, Guess, guess_word, parse_date};

/// The model of the files, and all findings, in no particular order.
pub fn read(sources: &Sources) -> (Portfolio, Vec<Diagnostic>) {
    read_incremental(sources, &ReusableParse::default())
}

/// Like [`read`], reusing what another state of the roadmap has in common.
pub fn read_incremental(sources: &Sources, unchanged: &ReusableParse) -> (Portfolio, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let own = required_file(sources, "roadmap.toml", &mut found);
    let buffers = &mut ParseBuffers::default();
    let own = own.and_then(|(file, text)| {
        validated(file, text, buffers, &mut found, |tree| validate::validate_table(file, tree, &format::ROADMAP))
    });
    if let Some(unsupported) = own.as_ref().and_then(validate::unsupported_format) {
        // The rest of a roadmap in another format is not checked.
        return (Portfolio { roadmap: roadmap::unreadable(), ..Portfolio::default() }, vec![unsupported]);
    }
    let known = unchanged.people();
    let people = known.is_none().then(|| required_file(sources, "people.toml", &mut found)).flatten();
    let people = people.and_then(|(file, text)| {
        validated(file, text, buffers, &mut found, |tree| {
            validate::validate_by_id(file, tree, EntityKind::Person, &format::PERSON)
        })
    });
    let mut names = Names::default();
    match (known, &people) {
        (Some(known), _) => names.add_known_people(&known.entries),
        (None, Some(people)) => names.add_people(people),
        (None, None) => {}
    }
    if let Some(own) = &own {
        names.add_roadmap(own);
    }
    let mut resolver = Resolver::new(&names);
    let roadmap = match own {
        Some(mut validated) => {
            let roadmap = roadmap::roadmap(&mut validated, &mut resolver);
            add_at_fault(sources, &mut validated, &mut resolver);
            found.append(&mut validated.found);
            roadmap
        }
        None => roadmap::unreadable(),
    };
    let people = match (known, people) {
        (Some(known), _) => known.clone(),
        (None, Some(mut validated)) => {
            let people = people::people(&validated, &mut resolver);
            add_at_fault(sources, &mut validated, &mut resolver);
            found.append(&mut validated.found);
            people
        }
        (None, None) => List::unreadable(),
    };
    found.append(&mut resolver.found);
    let owners = roadmap.known_owners();
    let mut projects = projects(sources, unchanged, &names, owners.as_deref(), &mut found);
    Portfolio::distinguish_titles(&mut projects);
    duplicate_projects(&projects, &mut found);
    let is_complete = !report_unreadable_folders(sources, &mut found);
    found.append(&mut dependencies::resolve(&mut projects, is_complete));
    (Portfolio { roadmap, people, projects }, found)
}

/// Completes the findings of a file and of its references with what they concern.
fn add_at_fault(sources: &Sources, validated: &mut ValidatedTree, resolver: &mut Resolver) {
    let mut found = std::mem::take(&mut validated.found);
    at_fault::add_at_fault(found.iter_mut().chain(&mut resolver.found), validated, sources.file(validated.file).text());
    validated.found = found;
}

/// The plan in a project file; `None` if it is not TOML.
pub fn plan(text: &str) -> Option<Plan> {
    let file = FileIx(0);
    let validated =
        validate::validate_table(file, syntax::parse(file, text, &mut ParseBuffers::default()).ok()?, &format::PROJECT);
    Some(project::plan(&validated))
}

/// One of the two files that every roadmap has.
fn required_file<'s>(sources: &'s Sources, path: &str, found: &mut Vec<Diagnostic>) -> Option<(FileIx, &'s str)> {
    let (file, source) = sources.indexed().find(|(_, source)| *source.path == *path)?;
    Some((file, text(file, source, found)?))
}

fn text<'s>(file: FileIx, source: &'s SourceFile, found: &mut Vec<Diagnostic>) -> Option<&'s str> {
    match &source.text {
        Ok(text) => Some(text),
        // Not an error here: the loader reports files that are not checked out.
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

fn validated<'s>(
    file: FileIx,
    text: &'s str,
    buffers: &mut ParseBuffers<'s>,
    found: &mut Vec<Diagnostic>,
    validate: impl FnOnce(tree::Tree<'s>) -> ValidatedTree<'s>,
) -> Option<ValidatedTree<'s>> {
    match syntax::parse(file, text, buffers) {
        Ok(tree) => Some(validate(tree)),
        Err(mut mistakes) => {
            at_fault::add_at_fault_lines(&mut mistakes, file, text);
            found.extend(mistakes);
            None
        }
    }
}

/// Reads every project, sorted by path, in several threads if there are many.
fn projects(
    sources: &Sources,
    unchanged: &ReusableParse,
    names: &Names,
    owners: Option<&[DirectorateIx]>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Project>> {
    let files = project_files(sources).filter(|(_, source)| is_project_file(source)).collect::<Vec<_>>();
    let read = |files: &[(FileIx, &SourceFile)]| -> (Vec<Arc<Project>>, Vec<Diagnostic>) {
        let (mut buffers, mut found) = (ParseBuffers::default(), Vec::new());
        let read = |&(file, source)| {
            let known = unchanged.project(file);
            known.unwrap_or_else(|| Arc::new(one_project(file, source, &mut buffers, names, owners, &mut found)))
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

/// Other entries are folders that could not be opened.
fn is_project_file(source: &SourceFile) -> bool {
    source.path.ends_with(".toml")
}

/// Reports folders that could not be opened and returns whether there are any: they may hold any project.
fn report_unreadable_folders(sources: &Sources, found: &mut Vec<Diagnostic>) -> bool {
    let folders = project_files(sources).filter(|(_, source)| !is_project_file(source));
    folders.filter(|&(file, source)| text(file, source, found).is_none()).count() > 0
}

fn one_project<'s>(
    file: FileIx,
    source: &'s SourceFile,
    buffers: &mut ParseBuffers<'s>,
    names: &Names,
    owners: Option<&[DirectorateIx]>,
    found: &mut Vec<Diagnostic>,
) -> Project {
    let id: Id = project_id(&source.path).into();
    if !crate::model::is_well_formed(&id, false) {
        found.push(validate::bad_id(&id, FileSpan::whole(file), EntityKind::Project));
    }
    let validated = text(file, source, found).and_then(|text| {
        validated(file, text, buffers, found, |tree| validate::validate_table(file, tree, &format::PROJECT))
    });
    let Some(mut validated) = validated else { return project::unreadable(id, file) };
    let mut resolver = Resolver::new(names);
    let project = project::project(id, &validated, &mut resolver, owners);
    let mut of_file = std::mem::take(&mut validated.found);
    at_fault::add_at_fault(of_file.iter_mut().chain(&mut resolver.found), &validated, source.text());
    validated.found = of_file;
    found.append(&mut validated.found);
    found.append(&mut resolver.found);
    buffers.recycle(validated.tree);
    project
}

/// Reports later project files with the same id as an earlier one; both are checked.
fn duplicate_projects(projects: &[Arc<Project>], found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, FileIx> = HashMap::with_capacity(projects.len());
    for project in projects {
        match seen.get(&*project.id) {
            Some(&first) => {
                let diagnostic =
                    Diagnostic::new(Rule::DuplicateId, FileSpan::whole(project.file), "duplicate-id-project");
                found.push(
                    diagnostic.with("id", &*project.id).with_related(FileSpan::whole(first), "duplicate-id.first"),
                );
            }
            None => {
                seen.insert(&project.id, project.file);
            }
        }
    }
}
