//! Resolves references: each is resolved once, here.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::OnceLock;

use super::basic_string;
use super::id_guess::{guess_id, guess_ids};
use super::person_names::{Certainty, PersonNames};
use super::slug::{IllFormed, slug};
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

/// The most suggestions per file for unknown names.
const MAX_SUGGESTIONS: usize = 100;

/// Everything that `people.toml` and `roadmap.toml` define; `None` for a file that could not be read.
#[derive(Default)]
pub struct Names {
    /// People.
    pub people: Option<Index<PersonIx>>,
    /// Directorates.
    pub directorates: Option<Index<DirectorateIx>>,
    /// Departments.
    pub departments: Option<Index<DepartmentIx>>,
    /// Meeting series.
    pub meetings: Option<Index<MeetingIx>>,
    /// Names of people for suggestions, built on first use.
    person_names: OnceLock<PersonNames>,
    /// Everyone's id, name and address, in order.
    called: Vec<[Option<Box<str>>; 3]>,
}

/// Ids, in the order of the file, with their indices.
pub struct Index<Ix> {
    ranks: HashMap<Box<str>, Ix>,
    ids: Vec<Box<str>>,
    /// The names of the entities as slugs, with their ids.
    called: Vec<(String, Box<str>)>,
    ill_formed: IllFormed,
    /// Whether every id could be read; otherwise an id cannot be called unknown.
    complete: bool,
}

/// Resolves the references of a file and collects findings.
pub struct Resolver<'n> {
    names: &'n Names,
    /// The findings so far.
    pub found: Vec<Diagnostic>,
    suggestions_left: usize,
}

impl Names {
    /// Adds the people of a validated file.
    pub fn add_people(&mut self, people: &ValidatedTree) {
        let mut index = Index::new(true);
        for (rank, person) in people.tree.children(ROOT).enumerate() {
            let entry = TableReader { validated: people, node: person };
            if !entry.is_table() && matches!(people.tree.node(person).value, Value::Table(_)) {
                // Their actual ids are known once the mistake is corrected.
                let below = people.tree.children(person).map(|below| &people.tree.node(below).key);
                below.for_each(|id| index.ill_formed.add(id));
            }
            index.add(entry.id(), PersonIx::from_rank(rank), EntityKind::Person);
            self.add_called(
                &entry.id(),
                entry.text("name").value().map(|it| &**it),
                entry.text("email").value().map(|it| &**it),
            );
        }
        self.people = Some(index);
    }

    /// Adds people who were read before.
    pub fn add_known_people(&mut self, people: &[Person]) {
        let mut index = Index::new(true);
        for (rank, person) in people.iter().enumerate() {
            index.add(person.id.clone(), PersonIx::from_rank(rank), EntityKind::Person);
            self.add_called(&person.id, person.name.value().map(|it| &**it), person.email.value().map(|it| &**it));
        }
        self.people = Some(index);
    }

    /// Adds a person's names; an ill-formed id is never suggested.
    fn add_called(&mut self, id: &str, name: Option<&str>, address: Option<&str>) {
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

    /// Adds the directorates, departments and meetings of a validated `roadmap.toml`.
    pub fn add_roadmap(&mut self, roadmap: &ValidatedTree) {
        let root = TableReader { validated: roadmap, node: ROOT };
        let mut directorates = index_ids(&root, EntityKind::Directorate, DirectorateIx::from_rank);
        let mut rank = 0;
        let _ = root.list("directorates", |entry| {
            let aliases = entry.texts("aliases");
            for alias in &aliases {
                directorates.add_alias(alias.value.clone(), DirectorateIx::from_rank(rank));
            }
            directorates.complete &= aliases.complete;
            rank += 1;
            Some(())
        });
        self.directorates = Some(directorates);
        self.departments = Some(index_ids(&root, EntityKind::Department, DepartmentIx::from_rank));
        self.meetings = Some(index_ids(&root, EntityKind::Meeting, MeetingIx::from_rank));
    }
}

/// The ids of the tables of one kind. If there are none and the file has no owners either, the file is still to be
/// written and its future ids are unknown.
fn index_ids<Ix: Copy + Eq + Hash>(root: &TableReader, named: EntityKind, at: impl Fn(usize) -> Ix) -> Index<Ix> {
    let list = |key| root.list(key, |entry| Some((entry.id(), entry.text("name"))));
    let is_blank = || list("owners").is_absent() && list("directorates").is_absent();
    let list = list(table_key(named));
    let mut index = Index::new(list.complete && !(list.is_absent() && is_blank()));
    for (rank, (id, name)) in list.entries.into_iter().enumerate() {
        if let Some(name) = name.value().filter(|_| is_well_formed(&id, named.allows_capitals())) {
            index.called.push((slug(name), id.clone()));
        }
        index.add(id, at(rank), named);
    }
    index
}

/// The key in `roadmap.toml` of the tables of one kind.
fn table_key(named: EntityKind) -> &'static str {
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

    /// Adds an id; an ill-formed one is not suggested.
    fn add(&mut self, id: Box<str>, ix: Ix, named: EntityKind) {
        if is_well_formed(&id, named.allows_capitals()) {
            self.insert(id, ix);
        } else {
            self.ill_formed.add(&id);
            self.ranks.insert(id, ix);
        }
    }

    /// Adds an alternative name unless it exists already.
    fn add_alias(&mut self, alias: Box<str>, ix: Ix) {
        if !self.ranks.contains_key(&alias) {
            self.insert(alias, ix);
        }
    }

    fn insert(&mut self, name: Box<str>, ix: Ix) {
        self.ids.push(name.clone());
        self.ranks.insert(name, ix);
    }

    /// The index of an id.
    pub fn get(&self, id: &str) -> Option<Ix> {
        self.ranks.get(id).copied()
    }
}

/// The ids of one kind, and their names with ids.
type Known<'a> = (&'a [Box<str>], &'a [(String, Box<str>)]);

impl<'n> Resolver<'n> {
    /// A resolver with the full number of suggestions.
    pub fn new(names: &'n Names) -> Self {
        Self { names, found: Vec::new(), suggestions_left: MAX_SUGGESTIONS }
    }

    /// The person at `key`.
    pub fn person(&mut self, entry: &TableReader, key: &str) -> Field<PersonRef> {
        self.field(entry, key, EntityKind::Person)
    }

    /// The people listed at `key`.
    pub fn persons(&mut self, entry: &TableReader, key: &str) -> List<Spanned<PersonRef>> {
        self.list(entry, key, EntityKind::Person)
    }

    /// The directorate at `key`.
    pub fn directorate(&mut self, entry: &TableReader, key: &str) -> Field<DirectorateRef> {
        self.field(entry, key, EntityKind::Directorate)
    }

    /// The directorates listed at `key`.
    pub fn directorates(&mut self, entry: &TableReader, key: &str) -> List<Spanned<DirectorateRef>> {
        self.list(entry, key, EntityKind::Directorate)
    }

    /// The department at `key`.
    pub fn department(&mut self, entry: &TableReader, key: &str) -> Field<Ref<DepartmentIx>> {
        self.field(entry, key, EntityKind::Department)
    }

    /// The meeting series at `key`.
    pub fn meeting(&mut self, entry: &TableReader, key: &str) -> Field<Ref<MeetingIx>> {
        self.field(entry, key, EntityKind::Meeting)
    }

    fn field<Ix: Copy + 'static>(&mut self, entry: &TableReader, key: &str, named: EntityKind) -> Field<Ref<Ix>>
    where
        Names: HasIndex<Ix>,
    {
        match entry.raw_text(key) {
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
        Names: HasIndex<Ix>,
    {
        let list =
            entry.validated.tree.get(entry.node, key).map(|node| TableReader { validated: entry.validated, node });
        entry.list(key, |entry| {
            let node = entry.validated.tree.node(entry.node);
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
        Names: HasIndex<Ix>,
    {
        let names: &'n Names = self.names;
        // If the file or some of its ids could not be read, a name cannot be called unknown.
        let Some(index) = names.index() else { return Ref::Unknown(text.into()) };
        if let Some(ix) = index.get(text) {
            return Ref::Known(ix);
        }
        if index.complete && !index.ill_formed.may_match(text) {
            let (rule, says) = unknown_message(named);
            let unknown = Diagnostic::new(rule, place, says).with("name", text);
            let is_first = index.ids.is_empty() && is_well_formed(text, named.allows_capitals());
            let unknown = match none_yet_help(named).filter(|_| is_first) {
                Some(help) => unknown.with_help(help),
                None => self.with_suggestion(unknown, text, named, (&index.ids, &index.called), list),
            };
            self.found.push(unknown);
        }
        Ref::Unknown(text.into())
    }

    /// Adds a suggestion to the finding. One entry of a list may stand for several.
    fn with_suggestion(
        &mut self,
        unknown: Diagnostic,
        text: &str,
        named: EntityKind,
        (ids, called): Known<'_>,
        list: Option<&TableReader>,
    ) -> Diagnostic {
        let is_entry = list.is_some();
        // Someone already listed was hardly meant again.
        let is_listed = |id: &str| list.is_some_and(|list| list.has_text(id));
        let Some(left) = self.suggestions_left.checked_sub(1) else { return unknown };
        self.suggestions_left = left;
        if named != EntityKind::Person {
            let several = || guess_ids(text, ids, called).filter(|_| is_entry);
            return match guess_id(text, ids, called) {
                Some((id, _)) if is_listed(id) => unknown,
                Some((id, applicability)) => with_replacement(unknown, id, applicability),
                None => match several().filter(|ids| !ids.iter().any(|id| is_listed(id))) {
                    Some(ids) => with_replacements(unknown, &ids, Applicability::Safe),
                    None => unknown,
                },
            };
        }
        let people = self.names.person_names();
        let applicability = |certainty| match certainty {
            Certainty::Certain => Applicability::Safe,
            Certainty::Likely => Applicability::Display,
        };
        let id = |rank: usize| self.names.called.get(rank).and_then(|[id, ..]| id.as_deref());
        if let Some((rank, certainty)) = people.find(text)
            && let Some(id) = id(rank)
        {
            return if is_listed(id) { unknown } else { with_replacement(unknown, id, applicability(certainty)) };
        }
        match people.find_each(text).filter(|_| is_entry) {
            Some((ranks, certainty)) => {
                let ids: Vec<&str> = ranks.into_iter().filter_map(id).collect();
                if ids.iter().any(|id| is_listed(id)) {
                    return unknown;
                }
                with_replacements(unknown, &ids, applicability(certainty))
            }
            None => unknown,
        }
    }
}

fn with_replacement(unknown: Diagnostic, id: &str, applicability: Applicability) -> Diagnostic {
    unknown.with_suggestion(Some(id)).with_replacement(applicability, basic_string(id))
}

/// Several names in one text, each to be quoted separately.
fn with_replacements(unknown: Diagnostic, ids: &[&str], applicability: Applicability) -> Diagnostic {
    let each = ids.iter().map(|id| basic_string(id)).collect::<Vec<_>>().join(", ");
    unknown.with_replacement(applicability, &*each).with("right", each).with_help("unknown-person.each")
}

fn unknown_message(named: EntityKind) -> (Rule, &'static str) {
    match named {
        EntityKind::Person => (Rule::UnknownPerson, "unknown-person"),
        EntityKind::Directorate => (Rule::UnknownDirectorate, "unknown-directorate"),
        EntityKind::Department => (Rule::UnknownDepartment, "unknown-department"),
        EntityKind::Meeting => (Rule::UnknownMeeting, "unknown-meeting"),
        EntityKind::Deliverable | EntityKind::Project => (Rule::UnknownDependency, "unknown-dependency"),
    }
}

/// The help message if there is nothing of that kind at all.
fn none_yet_help(named: EntityKind) -> Option<&'static str> {
    match named {
        EntityKind::Person => Some("unknown-person.none"),
        EntityKind::Directorate => Some("unknown-directorate.none"),
        EntityKind::Department => Some("unknown-department.none"),
        EntityKind::Meeting => Some("unknown-meeting.none"),
        EntityKind::Deliverable | EntityKind::Project => None,
    }
}

/// The index of one kind of entity.
pub trait HasIndex<Ix> {
    /// `None` if the file that defines them could not be read.
    fn index(&self) -> Option<&Index<Ix>>;
}

macro_rules! has_index {
    ($($ix:ty => $field:ident),*) => {
        $(impl HasIndex<$ix> for Names {
            fn index(&self) -> Option<&Index<$ix>> {
                self.$field.as_ref()
            }
        })*
    };
}

has_index!(PersonIx => people, DirectorateIx => directorates, DepartmentIx => departments, MeetingIx => meetings);

/// The entries of a `depends-on`, resolved once every project has been read.
pub fn dependencies(entry: &TableReader) -> List<Spanned<Dependency>> {
    let texts = entry.texts("depends-on");
    let entries = texts
        .entries
        .into_iter()
        .map(|text| Spanned::new(Dependency { text: text.value, target: Target::Unknown }, text.place))
        .collect();
    List { key: texts.key, entries, complete: texts.complete }
}
