//! Names to what they name: each reference is resolved once, here.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::OnceLock;

use super::id_guess::{each_of, one_of};
use super::person_names::{Certainty, PersonNames};
use super::slug::{IllFormed, slug};
use super::syntax_hints::quoted;
use super::table_reader::TableReader;
use super::table_schema::EntityKind;
use super::tree::{ROOT, Value};
use super::validate::ValidatedTree;
use crate::diagnostic::{Applicability, Diagnostic, Rule};
use crate::model::{
    DepartmentIx, Dependency, DirectorateIx, DirectorateRef, Field, List, MeetingIx, Person, PersonIx, PersonRef, Ref,
    Target, is_well_formed,
};
use crate::source::{FileSpan, Spanned};

/// How many suggestions one file gets for names that are not known.
const SUGGESTIONS: usize = 100;

/// Everything that people.toml and roadmap.toml name; nothing of a file that could not be read.
#[derive(Default)]
pub struct Names {
    pub people: Option<Index<PersonIx>>,
    pub directorates: Option<Index<DirectorateIx>>,
    pub departments: Option<Index<DepartmentIx>>,
    pub meetings: Option<Index<MeetingIx>>,
    /// Names of people, for suggestions: made when the first is asked for.
    person_names: OnceLock<PersonNames>,
    /// The id, the name and the address of everyone, in order.
    called: Vec<[Option<Box<str>>; 3]>,
}

/// Ids, in the order of the file, with the ranks they stand for.
pub struct Index<Ix> {
    ranks: HashMap<Box<str>, Ix>,
    ids: Vec<Box<str>>,
    /// What the things are called, as slugs, with their ids.
    called: Vec<(String, Box<str>)>,
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
    pub fn of_people(&mut self, people: &ValidatedTree) {
        let mut index = Index::new(true);
        for (rank, person) in people.tree.children(ROOT).enumerate() {
            let entry = TableReader { judged: people, node: person };
            if !entry.is_table() && matches!(people.tree.node(person).value, Value::Table(_)) {
                // Those below are called by their own ids once it is set right.
                let below = people.tree.children(person).map(|below| &people.tree.node(below).key);
                below.for_each(|id| index.ill_formed.add(id));
            }
            index.add(entry.id(), PersonIx::at(rank), EntityKind::Person);
            self.call(
                &entry.id(),
                entry.text("name").value().map(|it| &**it),
                entry.text("email").value().map(|it| &**it),
            );
        }
        self.people = Some(index);
    }

    /// The same of people who were read already.
    pub fn of_known_people(&mut self, people: &[Person]) {
        let mut index = Index::new(true);
        for (rank, person) in people.iter().enumerate() {
            index.add(person.id.clone(), PersonIx::at(rank), EntityKind::Person);
            self.call(&person.id, person.name.value().map(|it| &**it), person.email.value().map(|it| &**it));
        }
        self.people = Some(index);
    }

    /// Notes what somebody is called; nobody is called by an id that is not well formed.
    fn call(&mut self, id: &str, name: Option<&str>, address: Option<&str>) {
        let id = is_well_formed(id, false).then(|| id.into());
        self.called.push([id, name.map(Into::into), address.map(Into::into)]);
    }

    fn person_names(&self) -> &PersonNames {
        self.person_names.get_or_init(|| {
            let mut names = PersonNames::default();
            for (rank, [id, name, address]) in self.called.iter().enumerate() {
                if let Some(id) = id {
                    names.add(rank, id, name.as_deref(), address.as_deref());
                }
            }
            names
        })
    }

    pub fn of_roadmap(&mut self, roadmap: &ValidatedTree) {
        let root = TableReader { judged: roadmap, node: ROOT };
        let mut directorates = ids(&root, EntityKind::Directorate, DirectorateIx::at);
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
        self.departments = Some(ids(&root, EntityKind::Department, DepartmentIx::at));
        self.meetings = Some(ids(&root, EntityKind::Meeting, MeetingIx::at));
    }
}

/// The ids of the tables of a kind. Where none stands in a file that lacks its owners, the file has yet to be written:
/// what it will name is not known.
fn ids<Ix: Copy + Eq + Hash>(root: &TableReader, named: EntityKind, at: impl Fn(usize) -> Ix) -> Index<Ix> {
    let list = |key| root.list(key, |entry| Some((entry.id(), entry.text("name"))));
    let is_blank = || list("owners").is_absent() && list("directorates").is_absent();
    let list = list(tables_of(named));
    let mut index = Index::new(list.complete && !(list.is_absent() && is_blank()));
    for (rank, (id, name)) in list.entries.into_iter().enumerate() {
        if let Some(name) = name.value().filter(|_| is_well_formed(&id, named.allows_capitals())) {
            index.called.push((slug(name), id.clone()));
        }
        index.add(id, at(rank), named);
    }
    index
}

/// Where the things of a kind stand in roadmap.toml.
fn tables_of(named: EntityKind) -> &'static str {
    match named {
        EntityKind::Directorate => "directorates",
        EntityKind::Department => "departments",
        EntityKind::Meeting => "meetings",
        EntityKind::Person | EntityKind::Deliverable | EntityKind::Project => {
            unreachable!("these stand in other files")
        }
    }
}

impl<Ix: Copy> Index<Ix> {
    fn new(complete: bool) -> Self {
        Self { ranks: HashMap::new(), ids: Vec::new(), called: Vec::new(), ill_formed: IllFormed::default(), complete }
    }

    /// Adds an id; one that is not well formed is nothing to suggest.
    fn add(&mut self, id: Box<str>, ix: Ix, named: EntityKind) {
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

/// The ids of one kind of thing, and those that names or addresses belong to.
type Known<'a> = (&'a [Box<str>], &'a [(String, Box<str>)]);

impl<'n> Resolver<'n> {
    pub fn new(names: &'n Names) -> Self {
        Self { names, found: Vec::new(), suggestions_left: SUGGESTIONS }
    }

    pub fn person(&mut self, entry: &TableReader, key: &str) -> Field<PersonRef> {
        self.field(entry, key, EntityKind::Person)
    }

    pub fn persons(&mut self, entry: &TableReader, key: &str) -> List<Spanned<PersonRef>> {
        self.list(entry, key, EntityKind::Person)
    }

    pub fn directorate(&mut self, entry: &TableReader, key: &str) -> Field<DirectorateRef> {
        self.field(entry, key, EntityKind::Directorate)
    }

    pub fn directorates(&mut self, entry: &TableReader, key: &str) -> List<Spanned<DirectorateRef>> {
        self.list(entry, key, EntityKind::Directorate)
    }

    pub fn department(&mut self, entry: &TableReader, key: &str) -> Field<Ref<DepartmentIx>> {
        self.field(entry, key, EntityKind::Department)
    }

    pub fn meeting(&mut self, entry: &TableReader, key: &str) -> Field<Ref<MeetingIx>> {
        self.field(entry, key, EntityKind::Meeting)
    }

    fn field<Ix: Copy + 'static>(&mut self, entry: &TableReader, key: &str, named: EntityKind) -> Field<Ref<Ix>>
    where
        Names: Holds<Ix>,
    {
        match entry.as_written(key) {
            Field::Absent => Field::Absent,
            Field::Unreadable => Field::Unreadable,
            Field::Given(text) => {
                let reference = self.resolve(text.value, text.place, named, None);
                Field::Given(Spanned::new(reference, text.place))
            }
        }
    }

    fn list<Ix: Copy + 'static>(&mut self, entry: &TableReader, key: &str, named: EntityKind) -> List<Spanned<Ref<Ix>>>
    where
        Names: Holds<Ix>,
    {
        let list = entry.judged.tree.get(entry.node, key).map(|node| TableReader { judged: entry.judged, node });
        entry.list(key, |entry| {
            let node = entry.judged.tree.node(entry.node);
            match &node.value {
                Value::Text(text) if !node.unreadable => {
                    let place = entry.own_place();
                    Some(Spanned::new(self.resolve(text, place, named, list.as_ref()), place))
                }
                _ => None,
            }
        })
    }

    fn resolve<Ix: Copy + 'static>(
        &mut self,
        text: &str,
        place: FileSpan,
        named: EntityKind,
        list: Option<&TableReader>,
    ) -> Ref<Ix>
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
            let unknown = match none_yet(named).filter(|_| is_first) {
                Some(help) => unknown.help(help),
                None => self.with_suggestion(unknown, text, named, (&index.ids, &index.called), list),
            };
            self.found.push(unknown);
        }
        Ref::Unknown(text.into())
    }

    /// The finding with what was probably meant. One entry of a list may stand for several.
    fn with_suggestion(
        &mut self,
        unknown: Diagnostic,
        text: &str,
        named: EntityKind,
        (ids, called): Known<'_>,
        list: Option<&TableReader>,
    ) -> Diagnostic {
        let is_entry = list.is_some();
        // Who is listed already was hardly meant once more.
        let is_listed = |id: &str| list.is_some_and(|list| list.has_text(id));
        let Some(left) = self.suggestions_left.checked_sub(1) else { return unknown };
        self.suggestions_left = left;
        if named != EntityKind::Person {
            let several = || each_of(text, ids, called).filter(|_| is_entry);
            return match one_of(text, ids, called) {
                Some((id, _)) if is_listed(id) => unknown,
                Some((id, applicability)) => suggesting(unknown, id, applicability),
                None => match several().filter(|ids| !ids.iter().any(|id| is_listed(id))) {
                    Some(ids) => suggesting_each(unknown, &ids, Applicability::Safe),
                    None => unknown,
                },
            };
        }
        let people = self.names.person_names();
        let applicability = |certainty| match certainty {
            Certainty::Sure => Applicability::Safe,
            Certainty::Likely => Applicability::Display,
        };
        let id = |rank: usize| self.names.called.get(rank).and_then(|[id, ..]| id.as_deref());
        if let Some((rank, certainty)) = people.find(text)
            && let Some(id) = id(rank)
        {
            return if is_listed(id) { unknown } else { suggesting(unknown, id, applicability(certainty)) };
        }
        match people.find_each(text).filter(|_| is_entry) {
            Some((ranks, certainty)) => {
                let ids: Vec<&str> = ranks.into_iter().filter_map(id).collect();
                if ids.iter().any(|id| is_listed(id)) {
                    return unknown;
                }
                suggesting_each(unknown, &ids, applicability(certainty))
            }
            None => unknown,
        }
    }
}

fn suggesting(unknown: Diagnostic, id: &str, applicability: Applicability) -> Diagnostic {
    unknown.suggesting(Some(id)).replacing(applicability, quoted(id))
}

/// Several names in one text, each with quotation marks of its own.
fn suggesting_each(unknown: Diagnostic, ids: &[&str], applicability: Applicability) -> Diagnostic {
    let each = ids.iter().map(|id| quoted(id)).collect::<Vec<_>>().join(", ");
    unknown.replacing(applicability, &*each).with("right", each).help("unknown-person.each")
}

fn unknown(named: EntityKind) -> (Rule, &'static str) {
    match named {
        EntityKind::Person => (Rule::UnknownPerson, "unknown-person"),
        EntityKind::Directorate => (Rule::UnknownDirectorate, "unknown-directorate"),
        EntityKind::Department => (Rule::UnknownDepartment, "unknown-department"),
        EntityKind::Meeting => (Rule::UnknownMeeting, "unknown-meeting"),
        EntityKind::Deliverable | EntityKind::Project => (Rule::UnknownDependency, "unknown-dependency"),
    }
}

/// What to do where there is nothing of the kind at all.
fn none_yet(named: EntityKind) -> Option<&'static str> {
    match named {
        EntityKind::Person => Some("unknown-person.none"),
        EntityKind::Directorate => Some("unknown-directorate.none"),
        EntityKind::Department => Some("unknown-department.none"),
        EntityKind::Meeting => Some("unknown-meeting.none"),
        EntityKind::Deliverable | EntityKind::Project => None,
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
pub fn dependencies(entry: &TableReader) -> List<Spanned<Dependency>> {
    let texts = entry.texts("depends-on");
    let entries = texts
        .entries
        .into_iter()
        .map(|text| Spanned::new(Dependency { text: text.value, target: Target::Unknown }, text.place))
        .collect();
    List { key: texts.key, entries, complete: texts.complete }
}
