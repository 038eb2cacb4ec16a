//! Names to what they name: each reference is resolved once, here.

use std::collections::HashMap;
use std::hash::Hash;

use super::get::Entry;
use super::judge::Judged;
use super::shape::Named;
use super::slug::{IllFormed, slug};
use super::tree::{ROOT, Value};
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{
    DepartmentIx, Dependency, DirectorateIx, DirectorateRef, Field, List, MeetingIx, Person, PersonIx, PersonRef, Ref,
    Target, is_well_formed,
};
use crate::nearest::nearest;
use crate::source::{Located, Place};

/// How many suggestions one file gets for names that are not known.
const SUGGESTIONS: usize = 100;

/// Everything that people.toml and roadmap.toml name; nothing of a file that could not be read.
#[derive(Default)]
pub struct Names {
    pub people: Option<Index<PersonIx>>,
    pub directorates: Option<Index<DirectorateIx>>,
    pub departments: Option<Index<DepartmentIx>>,
    pub meetings: Option<Index<MeetingIx>>,
    /// Names of people, for suggestions.
    pub display_names: Vec<(Box<str>, PersonIx)>,
}

/// Ids, in the order of the file, with the ranks they stand for.
pub struct Index<Ix> {
    ranks: HashMap<Box<str>, Ix>,
    ids: Vec<Box<str>>,
    ill_formed: IllFormed,
    /// Whether every id could be read: else nobody can say that one is unknown.
    complete: bool,
}

/// What a file's references are resolved with, and what is found on the way.
pub struct Resolver<'n> {
    names: &'n Names,
    pub found: Vec<Diagnostic>,
    suggestions_left: usize,
}

impl Names {
    pub fn of_people(&mut self, people: &Judged) {
        let mut index = Index::new(true);
        for (rank, person) in people.tree.children(ROOT).enumerate() {
            let entry = Entry { judged: people, node: person };
            index.add(entry.id(), PersonIx::at(rank), Named::Person);
            if let Field::Given(name) = entry.text("name") {
                self.display_names.push((name.value, PersonIx::at(rank)));
            }
        }
        self.people = Some(index);
    }

    /// The same of people who were read already.
    pub fn of_known_people(&mut self, people: &[Person]) {
        let mut index = Index::new(true);
        for (rank, person) in people.iter().enumerate() {
            index.add(person.id.clone(), PersonIx::at(rank), Named::Person);
            if let Some(name) = person.name.value() {
                self.display_names.push((name.clone(), PersonIx::at(rank)));
            }
        }
        self.people = Some(index);
    }

    pub fn of_roadmap(&mut self, roadmap: &Judged) {
        let root = Entry { judged: roadmap, node: ROOT };
        let mut directorates = ids(&root, Named::Directorate, DirectorateIx::at);
        let mut rank = 0;
        let _ = root.list("directorates", |entry| {
            let aliases = entry.texts("aliases");
            for alias in &aliases {
                directorates.add_alias(alias.value.clone(), DirectorateIx::at(rank));
            }
            directorates.complete &= aliases.complete;
            rank += 1;
            Some(())
        });
        self.directorates = Some(directorates);
        self.departments = Some(ids(&root, Named::Department, DepartmentIx::at));
        self.meetings = Some(ids(&root, Named::Meeting, MeetingIx::at));
    }
}

/// The ids of the tables of a kind. Where none stands in a file that lacks its owners, the file has yet to be written:
/// what it will name is not known.
fn ids<Ix: Copy + Eq + Hash>(root: &Entry, named: Named, at: impl Fn(usize) -> Ix) -> Index<Ix> {
    let list = |key| root.list(key, |entry| Some(entry.id()));
    let is_blank = || list("owners").is_absent() && list("directorates").is_absent();
    let list = list(tables_of(named));
    let mut index = Index::new(list.complete && !(list.is_absent() && is_blank()));
    for (rank, id) in list.entries.into_iter().enumerate() {
        index.add(id, at(rank), named);
    }
    index
}

/// Where the things of a kind stand in roadmap.toml.
fn tables_of(named: Named) -> &'static str {
    match named {
        Named::Directorate => "directorates",
        Named::Department => "departments",
        Named::Meeting => "meetings",
        Named::Person | Named::Deliverable | Named::Project => unreachable!("these stand in other files"),
    }
}

impl<Ix: Copy> Index<Ix> {
    fn new(complete: bool) -> Self {
        Self { ranks: HashMap::new(), ids: Vec::new(), ill_formed: IllFormed::default(), complete }
    }

    /// Adds an id; one that is not well formed is nothing to suggest.
    fn add(&mut self, id: Box<str>, ix: Ix, named: Named) {
        if is_well_formed(&id, named.allows_capitals()) {
            self.insert(id, ix);
        } else {
            self.ill_formed.add(&id);
            self.ranks.insert(id, ix);
        }
    }

    /// Adds another name of something, unless it is taken.
    fn add_alias(&mut self, alias: Box<str>, ix: Ix) {
        if !self.ranks.contains_key(&alias) {
            self.insert(alias, ix);
        }
    }

    fn insert(&mut self, name: Box<str>, ix: Ix) {
        self.ids.push(name.clone());
        self.ranks.insert(name, ix);
    }

    pub fn get(&self, id: &str) -> Option<Ix> {
        self.ranks.get(id).copied()
    }
}

impl<'n> Resolver<'n> {
    pub fn new(names: &'n Names) -> Self {
        Self { names, found: Vec::new(), suggestions_left: SUGGESTIONS }
    }

    pub fn person(&mut self, entry: &Entry, key: &str) -> Field<PersonRef> {
        self.field(entry, key, Named::Person)
    }

    pub fn persons(&mut self, entry: &Entry, key: &str) -> List<Located<PersonRef>> {
        self.list(entry, key, Named::Person)
    }

    pub fn directorate(&mut self, entry: &Entry, key: &str) -> Field<DirectorateRef> {
        self.field(entry, key, Named::Directorate)
    }

    pub fn directorates(&mut self, entry: &Entry, key: &str) -> List<Located<DirectorateRef>> {
        self.list(entry, key, Named::Directorate)
    }

    pub fn department(&mut self, entry: &Entry, key: &str) -> Field<Ref<DepartmentIx>> {
        self.field(entry, key, Named::Department)
    }

    pub fn meeting(&mut self, entry: &Entry, key: &str) -> Field<Ref<MeetingIx>> {
        self.field(entry, key, Named::Meeting)
    }

    fn field<Ix: Copy + 'static>(&mut self, entry: &Entry, key: &str, named: Named) -> Field<Ref<Ix>>
    where
        Names: Holds<Ix>,
    {
        match entry.as_written(key) {
            Field::Absent => Field::Absent,
            Field::Unreadable => Field::Unreadable,
            Field::Given(text) => {
                let reference = self.resolve(text.value, text.place, named);
                Field::Given(Located::new(reference, text.place))
            }
        }
    }

    fn list<Ix: Copy + 'static>(&mut self, entry: &Entry, key: &str, named: Named) -> List<Located<Ref<Ix>>>
    where
        Names: Holds<Ix>,
    {
        entry.list(key, |entry| {
            let node = entry.judged.tree.node(entry.node);
            match &node.value {
                Value::Text(text) if !node.unreadable => {
                    let place = entry.own_place();
                    Some(Located::new(self.resolve(text, place, named), place))
                }
                _ => None,
            }
        })
    }

    fn resolve<Ix: Copy + 'static>(&mut self, text: &str, place: Place, named: Named) -> Ref<Ix>
    where
        Names: Holds<Ix>,
    {
        let names: &'n Names = self.names;
        // A file that could not be read, or ids in it that could not: nobody can say that the name is unknown.
        let Some(index) = names.index() else { return Ref::Unknown(text.into()) };
        if let Some(ix) = index.get(text) {
            return Ref::Known(ix);
        }
        if index.complete && !index.ill_formed.may_be(text) {
            let (rule, says) = unknown(named);
            let unknown = Diagnostic::new(rule, place, says).with("name", text);
            let is_first = index.ids.is_empty() && is_well_formed(text, named.allows_capitals());
            let several = (named == Named::Person && text.contains(',')).then(|| each_of(text, index)).flatten();
            let unknown = match (none_yet(named).filter(|_| is_first), several) {
                (Some(help), _) => unknown.help(help),
                (None, Some(each)) => unknown.with("right", each).help("unknown-person.each"),
                (None, None) => unknown.suggesting(self.suggest(text, named, &index.ids)),
            };
            self.found.push(unknown);
        }
        Ref::Unknown(text.into())
    }

    fn suggest(&mut self, text: &str, named: Named, ids: &'n [Box<str>]) -> Option<&'n str> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        if named == Named::Person {
            let lower = text.to_lowercase();
            let named = self.names.display_names.iter().find(|(name, _)| name.to_lowercase() == lower);
            if let Some((_, person)) = named {
                return Some(&ids[person.rank()]);
            }
        }
        let listed = || ids.iter().map(|id| &**id);
        // People write names as they say them: "Médiation" for `mediation`.
        let slug = slug(text);
        listed()
            .find(|id| id.to_lowercase() == slug)
            .or_else(|| nearest(text, listed()))
            .or_else(|| nearest(&slug, listed()))
    }
}

/// Several names in one text, each with quotation marks of its own, where all are known.
fn each_of<Ix: Copy>(text: &str, index: &Index<Ix>) -> Option<String> {
    let names: Vec<&str> = text.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let are_known = names.iter().all(|name| index.get(name).is_some());
    are_known.then(|| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", "))
}

fn unknown(named: Named) -> (Rule, &'static str) {
    match named {
        Named::Person => (Rule::UnknownPerson, "unknown-person"),
        Named::Directorate => (Rule::UnknownDirectorate, "unknown-directorate"),
        Named::Department => (Rule::UnknownDepartment, "unknown-department"),
        Named::Meeting => (Rule::UnknownMeeting, "unknown-meeting"),
        Named::Deliverable | Named::Project => (Rule::UnknownDependency, "unknown-dependency"),
    }
}

/// What to do where there is nothing of the kind at all.
fn none_yet(named: Named) -> Option<&'static str> {
    match named {
        Named::Person => Some("unknown-person.none"),
        Named::Directorate => Some("unknown-directorate.none"),
        Named::Department => Some("unknown-department.none"),
        Named::Meeting => Some("unknown-meeting.none"),
        Named::Deliverable | Named::Project => None,
    }
}

/// Names hold an index for each kind of thing.
pub trait Holds<Ix> {
    fn index(&self) -> Option<&Index<Ix>>;
}

impl Holds<PersonIx> for Names {
    fn index(&self) -> Option<&Index<PersonIx>> {
        self.people.as_ref()
    }
}

impl Holds<DirectorateIx> for Names {
    fn index(&self) -> Option<&Index<DirectorateIx>> {
        self.directorates.as_ref()
    }
}

impl Holds<DepartmentIx> for Names {
    fn index(&self) -> Option<&Index<DepartmentIx>> {
        self.departments.as_ref()
    }
}

impl Holds<MeetingIx> for Names {
    fn index(&self) -> Option<&Index<MeetingIx>> {
        self.meetings.as_ref()
    }
}

/// The entries of a `depends-on`, to be resolved when every project has been read.
pub fn dependencies(entry: &Entry) -> List<Located<Dependency>> {
    let texts = entry.texts("depends-on");
    let entries = texts
        .entries
        .into_iter()
        .map(|text| Located::new(Dependency { text: text.value, target: Target::Unknown }, text.place))
        .collect();
    List { key: texts.key, entries, complete: texts.complete }
}
