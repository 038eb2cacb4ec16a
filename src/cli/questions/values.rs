//! Asks for the value of a key, with the choices that its kind has; people who are not known yet are added on request.

use super::choices::all;
use super::{Choice, Questions};
use crate::cli::CommandError;
use crate::cli::commands::add::EntryRequest;
use crate::cli::current_user::CurrentUser;
use crate::cli::edit_values::text_of_word;
use crate::cli::name_lookup::{self, Lookup};
use crate::model::{PersonIx, Portfolio, Project, ProjectIx};
use crate::read::table_schema::{EntityKind, Key, ValueKind};
use crate::rules;

/// The value of the choice that means "none of these".
pub const OTHER: &str = "\u{0}";
/// The value of the choice that means a person who is not in people.toml.
const NEW_PERSON: &str = "\u{1}";

/// What a value is part of: it decides what is offered, and in which order.
#[derive(Debug, Clone, Copy, Default)]
pub struct Owner<'a> {
    pub project: Option<ProjectIx>,
    /// The id of the project's deliverable.
    pub deliverable: Option<&'a str>,
    /// The list of the project's file that holds it.
    pub list: &'a str,
    /// The directorate whose people are meant.
    pub directorate: Option<&'a str>,
}

/// A value that is asked for.
pub struct Wanted<'a> {
    pub question: &'a str,
    /// What errors call the value.
    pub name: &'a str,
    /// The key, or that of the list whose item it is.
    pub key: &'a str,
    pub kind: &'a ValueKind,
    pub is_required: bool,
    /// A text to begin with.
    pub proposed: &'a str,
}

impl Questions<'_> {
    /// The question for the value of a key.
    pub fn question_of(&self, key: &Key) -> String {
        let own = format!("question-key-{}", key.name);
        if self.words().has(&own) {
            return self.words().text(&own);
        }
        self.words().format("question-key", &[("what", key.purpose(self.words().language()).into())])
    }

    /// What errors call the value of a key.
    pub fn name_of(&self, key: &Key) -> &'static str {
        let purpose = key.purpose(self.words().language());
        purpose.split_once(';').map_or(purpose, |(name, _)| name).trim_end()
    }

    /// A value, or `None` for one that is not required and left out; accepted once `check` has nothing against it.
    ///
    /// # Errors
    /// If the person stops.
    pub fn value(
        &self,
        wanted: &Wanted,
        owner: &Owner,
        check: impl Fn(&str) -> Result<(), CommandError>,
    ) -> Result<Option<String>, CommandError> {
        let Wanted { question, kind, is_required, .. } = *wanted;
        if matches!(kind, ValueKind::Boolean) {
            return Ok(Some(self.confirm(question, false)?.to_string()));
        }
        if is_person(kind) {
            let people = self.people_for(wanted.key, owner)?;
            return self.person(question, is_required, people);
        }
        let Some(mut choices) = self.choices_of(kind, owner)? else {
            let values = self.values(owner.project)?;
            let help = self.words().text("question-skip-help");
            let help = (!is_required).then_some(&*help);
            return self.text_from(question, wanted.proposed, help, |typed| {
                values.parse(wanted.name, typed, kind)?;
                check(typed)
            });
        };
        if choices.is_empty() && !is_required {
            return Ok(None);
        }
        if !is_required {
            choices.insert(0, Choice::new(OTHER, &self.words().text("question-none")));
        }
        let chosen = self.choose(question, choices, 0)?;
        Ok((chosen != OTHER).then_some(chosen))
    }

    /// What a value of that kind is chosen from; `None` for one that is typed. People are those for no purpose.
    ///
    /// # Errors
    /// If the roadmap cannot be read.
    pub fn choices_of(&self, kind: &ValueKind, owner: &Owner) -> Result<Option<Vec<Choice>>, CommandError> {
        Ok(Some(match kind {
            ValueKind::Word(listed) => listed.iter().map(|word| Choice::new(*word, &self.shown_word(word))).collect(),
            ValueKind::Reference(named) => self.references(*named)?,
            ValueKind::Dependency => self.dependencies(owner)?,
            ValueKind::Rule => self.waivable_rules(owner)?,
            _ => return Ok(None),
        }))
    }

    /// One of `people`, or a new one.
    ///
    /// # Errors
    /// If the person stops.
    pub fn person(
        &self,
        question: &str,
        is_required: bool,
        mut people: Vec<Choice>,
    ) -> Result<Option<String>, CommandError> {
        people.push(self.new_person_choice());
        if !is_required {
            people.insert(0, Choice::new(OTHER, &self.words().text("question-none")));
        }
        let chosen = self.choose_person(question, people, 0)?;
        Ok((chosen != OTHER).then_some(chosen))
    }

    /// The value of the choice that is taken: a person, a new one by name, or what else is offered.
    ///
    /// # Errors
    /// If the person stops.
    pub fn choose_person(&self, question: &str, choices: Vec<Choice>, start: usize) -> Result<String, CommandError> {
        match self.choose(question, choices, start)? {
            chosen if chosen == NEW_PERSON => self.new_person(),
            chosen => Ok(chosen),
        }
    }

    /// Several of `people`, and new ones.
    ///
    /// # Errors
    /// If the person stops.
    pub fn several_people(
        &self,
        question: &str,
        mut people: Vec<Choice>,
        ticked: &[String],
    ) -> Result<Vec<String>, CommandError> {
        people.push(self.new_person_choice());
        let mut chosen = self.choose_several(question, people, ticked)?;
        if chosen.last().is_some_and(|last| last == NEW_PERSON) {
            chosen.pop();
            chosen.push(self.new_person()?);
        }
        Ok(chosen)
    }

    /// The choice of a person who is not in people.toml.
    pub fn new_person_choice(&self) -> Choice {
        Choice::new(NEW_PERSON, &self.words().text("question-new-person"))
    }

    /// Asks for the name of a new person and where they belong.
    fn new_person(&self) -> Result<String, CommandError> {
        let name = self.text(&self.words().text("question-name"), true, |_| Ok(()))?.unwrap_or_default();
        self.add_person(&name)?;
        Ok(name)
    }

    /// Who has not left by today.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn people(&self) -> Result<Vec<Choice>, CommandError> {
        self.people_for("", &Owner::default())
    }

    /// The people who may be the value of a key: the team first, but for who joins it, where its members are left out.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn people_for(&self, key: &str, owner: &Owner) -> Result<Vec<Choice>, CommandError> {
        let (portfolio, today) = (self.portfolio()?, self.today()?);
        let mut people = name_lookup::people(portfolio);
        people.retain(|person| portfolio.person(person.ix).left.value().is_none_or(|left| *left >= today));
        if let Some(project) = owner.project.map(|ix| portfolio.project(ix)) {
            let (members, team) = (members(project, owner.list), team(project));
            people.retain(|person| !members.contains(&person.ix));
            if members.is_empty() {
                people.sort_by_key(|person| !team.contains(&person.ix));
            }
        }
        if owner.list == "approvals" {
            people.retain(|person| match key {
                "person" => is_outsider(person.ix, portfolio),
                _ => owner.directorate.is_none_or(|id| is_of(person.ix, id, portfolio)),
            });
        }
        Ok(all(&people, self.words()))
    }

    /// Whom `text` names; where several fit, the one that is chosen; where nobody does, a new person if that is wanted.
    ///
    /// # Errors
    /// If the person stops, or the name refers to nobody.
    pub fn person_named(&self, text: &str) -> Result<String, CommandError> {
        let is_new = self.new_people.borrow().iter().any(|person| person.value("name") == Some(text));
        if !self.can_ask() || is_new || text == "-" {
            return Ok(text.to_owned());
        }
        let portfolio = self.portfolio()?;
        if CurrentUser::is_meant(text, portfolio) {
            return Ok(text.to_owned());
        }
        let people = name_lookup::people(portfolio);
        let nearest = match name_lookup::resolve(text, &people) {
            Lookup::One(_) => return Ok(text.to_owned()),
            Lookup::Many(several) => {
                let choices = several.into_iter().map(|person| Choice::named(person, self.words())).collect();
                let question = self.words().format("question-which-person", &[("name", text.into())]);
                return self.choose(&question, choices, 0);
            }
            Lookup::None { nearest } => nearest,
        };
        let args = [("name", text.into())];
        if nearest.is_empty() {
            if !self.confirm(&self.words().format("question-add-person", &args), true)? {
                return Ok(text.to_owned());
            }
        } else {
            let near = people.iter().filter(|person| nearest.contains(&person.id));
            let mut choices: Vec<Choice> = near.map(|person| Choice::named(person, self.words())).collect();
            choices.push(Choice::new(OTHER, &self.words().format("question-add-this-person", &args)));
            let chosen = self.choose(&self.words().format("question-unknown-person", &args), choices, 0)?;
            if chosen != OTHER {
                return Ok(chosen);
            }
        }
        self.add_person(text)?;
        Ok(text.to_owned())
    }

    /// Asks where a new person belongs.
    fn add_person(&self, name: &str) -> Result<(), CommandError> {
        let mut person = EntryRequest::person(name);
        self.ask_belonging(name, &mut person)?;
        self.new_people.borrow_mut().push(person);
        Ok(())
    }

    /// Asks for the directorate of a person, or the organisation of a partner.
    ///
    /// # Errors
    /// If the person stops.
    pub fn ask_belonging(&self, name: &str, person: &mut EntryRequest) -> Result<(), CommandError> {
        let mut choices = self.references(EntityKind::Directorate)?;
        choices.push(Choice::new(OTHER, &self.words().text("question-partner")));
        let question = self.words().format("question-directorate", &[("name", name.into())]);
        let chosen = self.choose(&question, choices, 0)?;
        if chosen != OTHER {
            person.given.push(("directorate", chosen));
            return Ok(());
        }
        let organisation = self.text(&self.words().text("question-organisation"), true, |_| Ok(()))?;
        person.given.extend(organisation.map(|text| ("organisation", text)));
        Ok(())
    }

    /// The entities that a reference of that kind may name; none for deliverables.
    ///
    /// # Errors
    /// If the roadmap cannot be read.
    pub fn references(&self, named: EntityKind) -> Result<Vec<Choice>, CommandError> {
        match named {
            EntityKind::Person => self.people(),
            _ => Ok(all(&name_lookup::of_kind(named, self.portfolio()?, None), self.words())),
        }
    }

    /// Other deliverables of the project for one of its deliverables; other projects, and what these hand over.
    fn dependencies(&self, owner: &Owner) -> Result<Vec<Choice>, CommandError> {
        let (portfolio, words) = (self.portfolio()?, self.words());
        let own = owner.project.map(|ix| name_lookup::deliverables(portfolio.project(ix)));
        // A project that waits for its own deliverables would wait for itself.
        let mut own = own.filter(|_| owner.deliverable.is_some()).unwrap_or_default();
        own.retain(|deliverable| Some(deliverable.id) != owner.deliverable);
        let mut choices = all(&own, words);
        for (ix, other) in portfolio.projects().filter(|(ix, other)| Some(*ix) != owner.project && other.is_live()) {
            choices.push(Choice::new(&*other.id, other.display_title()));
            for deliverable in portfolio.project(ix).deliverables.iter().filter(|deliverable| deliverable.is_open()) {
                let Some(id) = deliverable.id.value() else { continue };
                let args = [("title", deliverable.display_title().into()), ("project", other.display_title().into())];
                let label = words.format("question-deliverable-choice", &args);
                choices.push(Choice::new(format!("{}/{id}", other.id), &label));
            }
        }
        Ok(choices)
    }

    /// The rules that can be waived; those that report something in the project stand first.
    fn waivable_rules(&self, owner: &Owner) -> Result<Vec<Choice>, CommandError> {
        let loaded = self.loaded()?;
        let file = owner.project.map(|ix| loaded.portfolio.project(ix).file);
        let verdict = rules::check(&loaded.portfolio, self.today()?, loaded.findings.clone());
        let reports =
            |rule| verdict.findings.iter().any(|finding| finding.rule == rule && Some(finding.place.file) == file);
        let mut rules = name_lookup::rules();
        rules.retain(|rule| rule.ix.can_be_waived());
        rules.sort_by_cached_key(|rule| !reports(rule.ix));
        Ok(rules.iter().map(|rule| Choice::new(rule.id, &self.rule_label(rule.id))).collect())
    }

    /// The word that is shown for one of the files.
    pub fn shown_word(&self, word: &str) -> String {
        text_of_word(word, self.words()).unwrap_or_else(|| word.to_owned())
    }

    fn rule_label(&self, rule: &str) -> String {
        let summary = self.words().text(&format!("explain-{rule}")).replace('\n', " ");
        self.words().format("question-kind-choice", &[("kind", rule.into()), ("what", summary.into())])
    }
}

/// Whether values of that kind are people.
pub fn is_person(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Reference(EntityKind::Person))
}

/// Those who are in a list of people of a project already.
fn members(project: &Project, list: &str) -> Vec<PersonIx> {
    match list {
        "contributors" => project.contributors.iter().filter_map(|member| member.value.known()).collect(),
        "sponsors" => project.sponsors.iter().filter_map(|sponsor| sponsor.value.known()).collect(),
        "guests" => team(project),
        _ => Vec::new(),
    }
}

/// Everybody who works on a project.
fn team(project: &Project) -> Vec<PersonIx> {
    let contributors = project.contributors.iter().map(|member| &member.value);
    let roles = project.coordinator.value().into_iter().chain(project.lead.value());
    let guests = project.guests.iter().filter_map(|guest| guest.person.value());
    contributors.chain(roles).chain(guests).filter_map(|person| person.known()).collect()
}

fn is_outsider(person: PersonIx, portfolio: &Portfolio) -> bool {
    portfolio.roadmap.known_owners().is_some_and(|owners| portfolio.is_outsider(person, &owners) == Some(true))
}

fn is_of(person: PersonIx, directorate: &str, portfolio: &Portfolio) -> bool {
    portfolio.person(person).directorate().is_some_and(|ix| *portfolio.roadmap.directorate(ix).id == *directorate)
}
