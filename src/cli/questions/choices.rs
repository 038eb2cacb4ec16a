//! What a question offers to choose from: the projects, people, deliverables and words of a roadmap, by their names.

use std::collections::HashSet;
use std::fmt;

use super::{Questions, shown};
use crate::cli::CommandError;
use crate::cli::entry_kinds::{EntryKind, KINDS, Place};
use crate::cli::name_lookup::{self, NamedEntity, fold};
use crate::cli::targets::deliverable_of;
use crate::edit::{Listed, change, path};
use crate::l10n::{Localizer, dates};
use crate::model::{Deliverable, PersonRef, Portfolio, Project};
use crate::read::table_schema::EntityKind;

/// A longer label is cut: one on two lines would be hard to tell from two.
const MAX_LABEL_CHARS: usize = 90;

/// Which entries of a list a project must have, and the error if none has.
pub type Having<'a> = (&'a str, &'a dyn Fn(&Listed) -> bool, CommandError);

/// A value with what is shown for it.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    label: String,
}

impl Choice {
    /// A value with its label, cut at 90 characters.
    pub fn new(value: impl Into<String>, label: &str) -> Self {
        let mut label = shown(label);
        if let Some((at, _)) = label.char_indices().nth(MAX_LABEL_CHARS) {
            label.truncate(at);
            label.push('…');
        }
        Self { value: value.into(), label }
    }

    /// Something by its name, with its id.
    pub fn named<Ix>(thing: &NamedEntity<Ix>, words: &Localizer) -> Self {
        match thing.names.first() {
            Some(name) => Self::new(thing.id, &labelled(name, thing.id, words)),
            None => Self::new(thing.id, thing.id),
        }
    }

    /// What typed letters are looked for in.
    pub fn folded(&self) -> Folded {
        Folded { value: fold(&self.value), label: fold(&self.label) }
    }
}

/// A choice without accents and case.
pub struct Folded {
    value: String,
    label: String,
}

impl Folded {
    /// How well folded letters fit: a whole value best, then its beginning, that of the label, that of a word, and any
    /// part; `None` if they are in neither.
    pub fn fit(&self, typed: &str) -> Option<usize> {
        let (value, label) = (self.value.as_str(), self.label.as_str());
        let begins_word = |text: &str| text.split(['-', '/']).any(|word| word.starts_with(typed));
        let fits = [
            value == typed || typed.is_empty(),
            value.starts_with(typed),
            label.starts_with(typed),
            begins_word(value) || begins_word(label),
            value.contains(typed) || label.contains(typed),
        ];
        fits.into_iter().position(|fits| fits)
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(&self.label)
    }
}

/// A choice for each entity, in the same order.
pub fn all<Ix>(things: &[NamedEntity<Ix>], words: &Localizer) -> Vec<Choice> {
    things.iter().map(|thing| Choice::named(thing, words)).collect()
}

fn labelled(name: &str, id: &str, words: &Localizer) -> String {
    words.format("question-choice", &[("name", name.into()), ("id", id.into())])
}

impl Questions<'_> {
    /// The id of a project; those of whoever is at work stand first, and those that have ended last. Of those alone that
    /// have an entry of a list that is meant, where one is given; its error says that there is none.
    ///
    /// # Errors
    /// If the person stops, or there is none.
    pub fn project(&self, having: Option<Having>) -> Result<String, CommandError> {
        let loaded = self.loaded()?;
        let portfolio = &loaded.portfolio;
        let mine = self.author()?;
        let mut projects: Vec<&Project> =
            portfolio.projects().map(|(_, project)| project).filter(|project| project.readable).collect();
        if let Some((list, is_meant, none)) = having {
            let list = path([list]);
            let has = |project: &&Project| {
                let text = loaded.sources.file(project.file).text();
                change::entries(text, &list).iter().any(is_meant) || !change::items(text, &list).is_empty()
            };
            projects.retain(has);
            if projects.is_empty() {
                return Err(none);
            }
        }
        projects.sort_by_key(|project| (!is_of(project, mine.as_deref(), portfolio), !project.is_live()));
        let choices = projects
            .into_iter()
            .map(|project| Choice::new(&*project.id, &labelled(project.display_title(), &project.id, self.words())));
        self.choose(&self.words().text("question-project"), choices.collect(), 0)
    }

    /// The kind of an entry, by this question.
    ///
    /// # Errors
    /// If the person stops.
    pub fn entry_kind(&self, question: &str) -> Result<String, CommandError> {
        let words = self.words();
        let label = |name: &str| words.text(&format!("question-kind-{name}"));
        let choices = KINDS.iter().map(|kind| Choice::new(kind.name, &label(kind.name))).collect();
        self.choose(&words.text(question), choices, 0)
    }

    /// What an entry of a kind is taken out of: only what has one.
    ///
    /// # Errors
    /// If the person stops, or there is none.
    pub fn place_with(&self, kind: &EntryKind) -> Result<String, CommandError> {
        let portfolio = self.portfolio()?;
        let words = self.words();
        let none = CommandError::new(
            "question-no-entry",
            &[("kind", words.text(&format!("question-kind-{}", kind.name)).into())],
        );
        let (question, mut choices, places) = match kind.place {
            Place::Project | Place::ProjectOrRoadmap => return self.project(Some((kind.list, &|_| true, none))),
            Place::Target => ("question-where", self.targets()?, with_dependencies(portfolio)),
            Place::Person => ("question-person", self.people()?, with_absences(portfolio)),
            Place::Meeting => {
                ("question-meeting", self.references(EntityKind::Meeting)?, self.meetings_with(kind.list)?)
            }
            Place::Roadmap | Place::People => return Ok(String::new()),
        };
        choices.retain(|choice| places.contains(&choice.value));
        if choices.is_empty() {
            return Err(none);
        }
        self.choose(&words.text(question), choices, 0)
    }

    /// The ids of the meeting series with an entry of that list.
    fn meetings_with(&self, list: &str) -> Result<HashSet<String>, CommandError> {
        let loaded = self.loaded()?;
        let text = loaded.sources.text("roadmap.toml");
        let ids = loaded.portfolio.roadmap.meetings.iter().map(|meeting| &*meeting.id);
        let has_entry = |id: &&str| !change::entries(text, &path(["meetings", id, list])).is_empty();
        Ok(ids.filter(has_entry).map(str::to_owned).collect())
    }

    /// What an entry of a kind is in.
    ///
    /// # Errors
    /// If the person stops.
    pub fn place(&self, place: Place) -> Result<String, CommandError> {
        match place {
            Place::Project | Place::ProjectOrRoadmap => self.project(None),
            Place::Target => self.project_or_deliverable(),
            Place::Person => self.choose(&self.words().text("question-person"), self.people()?, 0),
            Place::Meeting => {
                self.choose(&self.words().text("question-meeting"), self.references(EntityKind::Meeting)?, 0)
            }
            Place::Roadmap | Place::People => Ok(String::new()),
        }
    }

    fn project_or_deliverable(&self) -> Result<String, CommandError> {
        self.choose(&self.words().text("question-where"), self.targets()?, 0)
    }

    /// What `set` takes: a project, an open deliverable, a person, or a file.
    ///
    /// # Errors
    /// If the person stops.
    pub fn anything(&self) -> Result<String, CommandError> {
        let mut choices = self.targets()?;
        choices.extend(self.people()?);
        choices.push(Choice::new("roadmap.toml", "roadmap.toml"));
        self.choose(&self.words().text("question-where"), choices, 0)
    }

    /// The projects, each with its open deliverables.
    fn targets(&self) -> Result<Vec<Choice>, CommandError> {
        let (portfolio, words) = (self.portfolio()?, self.words());
        let mut choices = Vec::new();
        for project in portfolio.projects.iter().filter(|project| project.readable) {
            choices.push(Choice::new(&*project.id, &labelled(project.display_title(), &project.id, words)));
            for deliverable in project.deliverables.iter().filter(|one| one.is_open()) {
                let Some(id) = deliverable.id.value() else { continue };
                let target = format!("{}/{id}", project.id);
                let label = labelled(deliverable.display_title(), &target, words);
                choices.push(Choice::new(target, &label));
            }
        }
        Ok(choices)
    }

    /// `PROJECT/DELIVERABLE` of one that is open, or of any, of one project or of all that are live.
    ///
    /// # Errors
    /// If the person stops, or there is none.
    pub fn deliverable(&self, of: Option<&str>, only_open: bool) -> Result<String, CommandError> {
        let portfolio = self.portfolio()?;
        let of = of.map(|text| name_lookup::project(text, portfolio, self.words())).transpose()?;
        let mine = self.author()?;
        let mut projects: Vec<&Project> =
            portfolio.projects().filter(|(ix, _)| of.is_none_or(|of| of == *ix)).map(|(_, project)| project).collect();
        projects.retain(|project| of.is_some() || project.is_live());
        projects.sort_by_key(|project| !is_of(project, mine.as_deref(), portfolio));
        let mut choices = Vec::new();
        for project in projects {
            for deliverable in project.deliverables.iter().filter(|one| !only_open || one.is_open()) {
                let Some(id) = deliverable.id.value() else { continue };
                let (title, of) = (deliverable.display_title(), project.display_title());
                let due = deliverable
                    .due
                    .value()
                    .map(|due| dates::unbroken(&dates::short(self.words().language(), *due)))
                    .unwrap_or_default();
                let args = [("title", title.into()), ("project", of.into()), ("due", due.as_str().into())];
                let message = if due.is_empty() { "question-deliverable-choice" } else { "question-due-choice" };
                choices.push(Choice::new(format!("{}/{id}", project.id), &self.words().format(message, &args)));
            }
        }
        if choices.is_empty() {
            return Err(match of.map(|of| portfolio.project(of)) {
                None => CommandError::new("question-no-open-deliverable", &[]),
                Some(project) => {
                    let message = match project.deliverables.entries.is_empty() {
                        true => "question-no-deliverable",
                        false => "question-all-deliverables-ended",
                    };
                    CommandError::new(message, &[("project", project.display_title().into())])
                }
            });
        }
        self.choose(&self.words().text("question-deliverable"), choices, 0)
    }

    /// Asks for a deliverable where none is named, and for which one where a project alone is.
    ///
    /// # Errors
    /// If the person stops.
    pub fn complete_targets(&self, targets: &mut Vec<String>, only_open: bool) -> Result<(), CommandError> {
        if !self.can_ask() {
            return Ok(());
        }
        if targets.is_empty() {
            targets.push(self.deliverable(None, only_open)?);
        }
        for target in targets.iter_mut().filter(|target| !target.contains('/')) {
            *target = self.deliverable(Some(target), only_open)?;
        }
        Ok(())
    }

    /// The deliverable that `PROJECT/DELIVERABLE` names, if it names one.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn deliverable_named(&self, target: &str) -> Result<Option<&Deliverable>, CommandError> {
        let portfolio = self.portfolio()?;
        let Some((project, name)) = target.split_once('/') else { return Ok(None) };
        let Ok(ix) = name_lookup::project(project, portfolio, self.words()) else { return Ok(None) };
        let project = portfolio.project(ix);
        let found = deliverable_of(project, name, self.words()).ok();
        Ok(found.map(|(rank, _)| &project.deliverables.entries[rank]))
    }

    /// The number, from 1, of one entry among those that `is_offered`.
    ///
    /// # Errors
    /// If the person stops, or there is none.
    pub fn entry(
        &self,
        entries: &[Listed],
        keys: &[&str],
        is_offered: impl Fn(&Listed) -> bool,
    ) -> Result<String, CommandError> {
        let offered = entries.iter().enumerate().filter(|(_, entry)| is_offered(entry));
        let choices = offered.map(|(rank, entry)| {
            let texts: Vec<&str> = keys.iter().filter_map(|key| entry.value(key)).collect();
            Choice::new((rank + 1).to_string(), &texts.join(" · "))
        });
        self.choose(&self.words().text("question-which"), choices.collect(), 0)
    }

    /// The entries of a list of a project's file.
    ///
    /// # Errors
    /// If there is no such project.
    pub fn entries_of(&self, project: &str, list: &str) -> Result<Vec<Listed>, CommandError> {
        let loaded = self.loaded()?;
        let ix = name_lookup::project(project, &loaded.portfolio, self.words())?;
        let file = loaded.portfolio.project(ix).file;
        Ok(change::entries(loaded.sources.file(file).text(), &path([list])))
    }

    /// The id of whoever is at work, where that is known.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn author(&self) -> Result<Option<String>, CommandError> {
        let loaded = self.loaded()?;
        let user = self.user()?.resolve(&loaded.portfolio, self.words());
        Ok(user.ok().map(|person| loaded.portfolio.person(person).id.to_string()))
    }
}

/// The projects and deliverables, as they are chosen, that depend on others.
fn with_dependencies(portfolio: &Portfolio) -> HashSet<String> {
    let mut places = HashSet::new();
    for project in &portfolio.projects {
        if !project.depends_on.entries.is_empty() {
            places.insert(project.id.to_string());
        }
        let deliverables = project.deliverables.iter().filter(|deliverable| !deliverable.depends_on.entries.is_empty());
        let ids = deliverables.filter_map(|deliverable| deliverable.id.value());
        places.extend(ids.map(|id| format!("{}/{id}", project.id)));
    }
    places
}

/// The ids of the people with absences.
fn with_absences(portfolio: &Portfolio) -> HashSet<String> {
    let people = portfolio.people.iter().filter(|person| !person.away.entries.is_empty());
    people.map(|person| person.id.to_string()).collect()
}

/// Whether somebody leads or coordinates a project.
fn is_of(project: &Project, person: Option<&str>, portfolio: &Portfolio) -> bool {
    let has_role = |role: Option<&PersonRef>| {
        role.and_then(|role| role.known()).is_some_and(|ix| Some(&*portfolio.person(ix).id) == person)
    };
    has_role(project.lead.value()) || has_role(project.coordinator.value())
}
