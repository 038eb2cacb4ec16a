//! What `add` asks for at a terminal: the kind, where it goes, what is required of it, and what the rules ask beside it.

use chrono::Datelike;

use super::{Add, EntryRequest};
use crate::cli::entry_kinds::Place;
use crate::cli::questions::{Ask, Choice, Owner, Questions, Wanted, is_person};
use crate::cli::{CommandError, name_lookup};
use crate::l10n::dates;
use crate::model::{PersonIx, Project, ProjectIx};
use crate::read::table_schema::{EntityKind, Key, Presence, ValueKind};
use crate::rules;

/// Keys that are not required, yet worth a question where nothing was given.
const OFFERED: &[(&str, &[&str])] = &[
    ("deliverable", &["due", "owner"]),
    ("guest", &["for", "from", "to"]),
    ("risk", &["response", "owner"]),
    ("decision", &["meeting"]),
    ("review", &["text", "link"]),
    ("budget", &["asked"]),
    ("cancelled", &["why"]),
];

impl Ask for Add {
    /// Asks for what is missing, and offers what the rules ask for.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let mut entry = match (self.entry.take(), questions.can_ask()) {
            (Some(entry), _) => entry,
            (None, false) => return Ok(()),
            (None, true) => EntryRequest::new(&questions.entry_kind("question-kind")?, None, Vec::new()),
        };
        if self.edit {
            let Some(key) = text_for_editor(&entry) else { return Err(CommandError::new("edit-no-text", &[])) };
            entry.given.push((key, questions.edit_text(key, "")?));
        }
        if questions.can_ask() {
            entry.ask(questions)?;
            self.following = entry.following(questions)?;
            self.people = questions.new_people.take();
            self.options.force |= questions.accepts_errors.get();
        }
        self.entry = Some(entry);
        Ok(())
    }
}

/// The first text of an entry that is not given yet.
fn text_for_editor(entry: &EntryRequest) -> Option<&'static str> {
    let shape = entry.kind.shape()?;
    let is_missing = |key: &&Key| entry.value(key.name).is_none() && matches!(key.kind, ValueKind::Text);
    let given = shape.keys.iter().filter(|key| entry.kind.given.contains(&key.name)).find(is_missing);
    // An address is seldom written in an editor.
    let other = shape.keys.iter().filter(|key| !["link", "url", "email", "place"].contains(&key.name)).find(is_missing);
    given.or(other).map(|key| key.name)
}

impl EntryRequest {
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        if self.kind.has_place() && self.place.is_none() {
            self.place = Some(questions.place(self.kind.place)?);
        }
        let project = self.project(questions)?;
        let says_nothing = self.given.iter().all(|(key, _)| self.kind.given.contains(key));
        let is_date_missing = self.kind.name == "cancelled" && self.value("on").is_none();
        let offers = says_nothing && (self.kind.name != "cancelled" || is_date_missing);
        let offered = OFFERED.iter().find(|(kind, _)| offers && *kind == self.kind.name);
        self.name_people(questions)?;
        match self.kind.shape() {
            Some(shape) => {
                // What the entry is about comes first.
                let given = self.kind.given.iter().filter_map(|name| shape.key(name));
                let others = shape.keys.iter().filter(|key| !self.kind.given.contains(&key.name));
                for key in given.chain(others).filter(|key| !matches!(key.kind, ValueKind::Id)) {
                    let is_given = self.kind.given.contains(&key.name);
                    let is_offered = offered.is_some_and(|(_, keys)| keys.contains(&key.name));
                    let is_required =
                        is_given || (key.presence == Presence::Required && !self.has_default(key, questions)?);
                    if self.value(key.name).is_none() && (is_required || is_offered) {
                        let value = self.ask_value(key, is_required, project, questions)?;
                        self.given.extend(value.map(|value| (key.name, value)));
                    }
                }
                let has = |key: &str| self.value(key).is_some();
                if self.kind.place == Place::People && !has("directorate") && !has("organisation") {
                    let name = self.value("name").unwrap_or_default().to_owned();
                    questions.ask_belonging(&name, self)?;
                }
            }
            None => {
                if let (Some(&key), Some(item)) = (self.kind.given.first(), self.kind.item())
                    && self.value(key).is_none()
                {
                    let question = &*questions.words().text(&format!("question-{}", self.kind.name));
                    let wanted = Wanted { question, name: key, key, kind: item, is_required: true, proposed: "" };
                    let owner = self.owner(project);
                    let value = questions.value(&wanted, &owner, |_| Ok(()))?;
                    self.given.extend(value.map(|value| (key, value)));
                }
            }
        }
        Ok(())
    }

    /// Asks for the value of a key of the entry; a last day comes after the first one.
    fn ask_value(
        &self,
        key: &Key,
        is_required: bool,
        project: Option<ProjectIx>,
        questions: &Questions,
    ) -> Result<Option<String>, CommandError> {
        let values = questions.values(project)?;
        let day = |text: &str| values.date(key.name, text, values.today).ok();
        let from = self.value("from").filter(|_| key.name == "to").and_then(day);
        let check = |typed: &str| match (from, day(typed)) {
            (Some(from), Some(to)) if to < from => {
                let from = dates::full(questions.words().language(), from);
                Err(CommandError::new("question-before-start", &[("from", from.into())]))
            }
            _ => Ok(()),
        };
        let this_year = values.today.year().to_string();
        let wanted = Wanted {
            question: &questions.question_of(key),
            name: questions.name_of(key),
            key: key.name,
            kind: &key.kind,
            is_required,
            proposed: if key.name == "year" { &this_year } else { "" },
        };
        questions.value(&wanted, &self.owner(project), check)
    }

    /// What the entry is part of.
    fn owner(&self, project: Option<ProjectIx>) -> Owner<'_> {
        let place = self.place.as_deref().unwrap_or_default();
        let deliverable = place.split_once('/').map(|(_, id)| id).filter(|_| self.kind.place == Place::Target);
        Owner { project, deliverable, list: self.kind.list, directorate: self.value("directorate") }
    }

    /// The project that it is added to, where it is to one.
    fn project(&self, questions: &Questions) -> Result<Option<ProjectIx>, CommandError> {
        let place = self.place.as_deref().unwrap_or_default();
        Ok(match self.kind.place {
            Place::ProjectOrRoadmap if place == "roadmap.toml" => None,
            Place::Project | Place::ProjectOrRoadmap | Place::Target => {
                let name = place.split('/').next().unwrap_or_default();
                Some(name_lookup::project(name, questions.portfolio()?, questions.words())?)
            }
            Place::Roadmap | Place::People | Place::Person | Place::Meeting => None,
        })
    }

    /// Offers to add the people whom people.toml does not have.
    fn name_people(&mut self, questions: &Questions) -> Result<(), CommandError> {
        let (shape, item) = (self.kind.shape(), self.kind.item().is_some_and(is_person));
        for (key, text) in &mut self.given {
            let described = shape.and_then(|shape| shape.key(key));
            if described.map_or(item, |key| is_person(&key.kind)) {
                *text = questions.person_named(text)?;
            }
        }
        Ok(())
    }

    /// Whether a required key needs no answer: the day is today, and who is at work is known.
    fn has_default(&self, key: &Key, questions: &Questions) -> Result<bool, CommandError> {
        if self.kind.is_today_by_default(key) {
            return Ok(true);
        }
        // Whoever types an approval or a waiver has seldom given it.
        let is_granted = matches!(self.kind.name, "approval" | "waiver");
        Ok(match (&key.kind, key.name) {
            (ValueKind::Reference(EntityKind::Person), "by") => !is_granted && questions.author()?.is_some(),
            (_, "directorate") => self.value("by").is_some(),
            _ => false,
        })
    }

    /// Offers what the rules ask for beside somebody who joins: approvals of an outsider, and who is to be informed.
    fn following(&self, questions: &Questions) -> Result<Vec<EntryRequest>, CommandError> {
        if !["contributor", "guest", "sponsor"].contains(&self.kind.name) {
            return Ok(Vec::new());
        }
        let (Some(ix), Some(name)) = (self.project(questions)?, self.value("person")) else { return Ok(Vec::new()) };
        joining(self.kind.list, &[name], ix, questions)
    }
}

/// What the rules ask for beside people who join a list of a project: approvals of outsiders, and who is informed.
///
/// # Errors
/// If the person stops.
pub fn joining(
    list: &str,
    names: &[&str],
    project: ProjectIx,
    questions: &Questions,
) -> Result<Vec<EntryRequest>, CommandError> {
    let project = questions.portfolio()?.project(project);
    let mut following = Vec::new();
    if matches!(list, "contributors" | "guests") {
        for name in names {
            let approvals = approvals(name, Some(project), &project.id, questions)?;
            if approvals.is_one_missing {
                let question = questions.words().text("question-without-approval");
                if !questions.confirm(&question, false)? {
                    return Err(CommandError::new("question-stopped", &[]));
                }
                questions.accepts_errors.set(true);
            }
            following.extend(approvals.given);
        }
    }
    following.extend(match list {
        "contributors" => informed(names, &[], Some(project), &project.id, questions)?,
        "sponsors" => informed(&[], names, Some(project), &project.id, questions)?,
        _ => Vec::new(),
    });
    Ok(following)
}

/// The approvals of an outsider.
#[derive(Default)]
pub struct Approvals {
    /// Those that are noted now.
    pub given: Vec<EntryRequest>,
    /// Whether one that the rules ask for is not given.
    pub is_one_missing: bool,
}

/// The approvals of an outsider that are missing, as far as the person can give them now.
///
/// # Errors
/// If the person stops.
pub fn approvals(
    name: &str,
    project: Option<&Project>,
    place: &str,
    questions: &Questions,
) -> Result<Approvals, CommandError> {
    let (portfolio, words) = (questions.portfolio()?, questions.words());
    let Some(owners) = portfolio.roadmap.known_owners() else { return Ok(Approvals::default()) };
    let known = name_lookup::person(name, portfolio, questions.user()?, words).ok();
    let is_outsider = match known {
        Some(person) => portfolio.is_outsider(person, &owners) == Some(true),
        None => {
            let people = questions.new_people.borrow();
            let new = people.iter().find(|person| person.value("name") == Some(name));
            let of = new.and_then(|person| person.value("directorate"));
            new.is_some() && !owners.iter().any(|owner| Some(&*portfolio.roadmap.directorate(*owner).id) == of)
        }
    };
    if !is_outsider {
        return Ok(Approvals::default());
    }
    let missing = match (project, known) {
        // If an approval could not be read, the rule reports nothing, and nothing is asked.
        (Some(project), Some(person)) => rules::missing_approvals(project, &owners, person).unwrap_or_default(),
        (None, _) | (_, None) => owners,
    };
    let shown = known.map_or(name, |ix| portfolio.person(ix).display_name());
    let mut approvals = Approvals::default();
    for owner in missing {
        let directorate = &*portfolio.roadmap.directorate(owner).id;
        let args = [("name", shown.into()), ("directorate", directorate.into())];
        if !questions.confirm(&words.format("question-approved", &args), false)? {
            approvals.is_one_missing = true;
            continue;
        }
        let of_owner = |ix: PersonIx| portfolio.person(ix).directorate() == Some(owner);
        let approvers = portfolio.people().filter(|(ix, _)| of_owner(*ix));
        let choices = approvers.map(|(_, person)| Choice::new(&*person.id, person.display_name())).collect();
        let by = questions.choose(&words.text("question-approved-by"), choices, 0)?;
        let values = questions.values(None)?;
        let check = |typed: &str| values.date("--on", typed, values.today).map(drop);
        let on = questions.text(&words.text("question-approved-on"), false, check)?;
        let mut keys = vec![("person", name.to_owned()), ("directorate", directorate.to_owned()), ("by", by)];
        keys.extend(on.map(|on| ("on", on)));
        approvals.given.push(EntryRequest::new("approval", Some(place), keys));
    }
    Ok(approvals)
}

/// Sponsors, and heads of the departments of `members`, who have been informed of the team.
///
/// # Errors
/// If the person stops.
pub fn informed(
    members: &[&str],
    sponsors: &[&str],
    project: Option<&Project>,
    place: &str,
    questions: &Questions,
) -> Result<Vec<EntryRequest>, CommandError> {
    let (portfolio, words) = (questions.portfolio()?, questions.words());
    let user = questions.user()?;
    let find = |name: &&str| name_lookup::person(name, portfolio, user, words).ok();
    let members: Vec<PersonIx> = members.iter().filter_map(find).collect();
    let head = |ix: &PersonIx| portfolio.department_head(*ix);
    let of_team = project.into_iter().flat_map(|project| project.contributors.iter().map(|member| &member.value));
    let leads = project.and_then(|project| project.lead.value());
    let of_team: Vec<PersonIx> =
        of_team.chain(leads).filter_map(|person| person.known()).chain(members.iter().copied()).collect();
    let is_informed = |ix: PersonIx| {
        let informed = project.into_iter().flat_map(|project| &project.informed);
        informed.filter_map(|one| one.person.value()?.known()).any(|known| known == ix)
    };
    let mut missing: Vec<PersonIx> = Vec::new();
    for person in sponsors.iter().filter_map(find).chain(members.iter().filter_map(head)) {
        if !missing.contains(&person) && !is_informed(person) && !of_team.contains(&person) {
            missing.push(person);
        }
    }
    let mut given = Vec::new();
    for person in missing.into_iter().map(|ix| portfolio.person(ix)) {
        let args = [("name", person.display_name().into())];
        if questions.confirm(&words.format("question-informed", &args), false)? {
            given.push(EntryRequest::new("informed", Some(place), vec![("person", person.id.to_string())]));
        }
    }
    Ok(given)
}
