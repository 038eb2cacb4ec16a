//! Asks for the value of a key, with the choices that its kind has; people who are not known yet are added on request.

use super::choices::all;
use super::{Choice, Questions};
use crate::cli::CommandError;
use crate::cli::commands::add::EntryRequest;
use crate::cli::current_user::CurrentUser;
use crate::cli::edit_values::text_of_word;
use crate::cli::name_lookup::{self, Lookup};
use crate::model::ProjectIx;
use crate::read::table_schema::{EntityKind, Key, ValueKind};

/// The value of the choice that means "none of these".
const OTHER: &str = "\u{0}";

impl Questions<'_> {
    /// The value of a key of a project's file or another; `None` for one that is not required and left out.
    ///
    /// # Errors
    /// If the person stops.
    pub fn value(
        &self,
        key: &Key,
        is_required: bool,
        project: Option<ProjectIx>,
        new_people: &mut Vec<EntryRequest>,
    ) -> Result<Option<String>, CommandError> {
        let what = key.purpose(self.words().language());
        let question = self.words().format("question-key", &[("what", what.into())]);
        self.value_of_kind(&question, key.name, &key.kind, is_required, project, new_people)
    }

    /// The same for an item of a list, or what no key describes.
    ///
    /// # Errors
    /// If the person stops.
    pub fn value_of_kind(
        &self,
        question: &str,
        name: &str,
        kind: &ValueKind,
        is_required: bool,
        project: Option<ProjectIx>,
        new_people: &mut Vec<EntryRequest>,
    ) -> Result<Option<String>, CommandError> {
        let mut choices = match kind {
            ValueKind::Reference(EntityKind::Person) => return self.person(question, is_required, new_people),
            ValueKind::Boolean => return Ok(Some(self.confirm(question)?.to_string())),
            ValueKind::Word(listed) => listed.iter().map(|word| Choice::new(*word, &self.shown_word(word))).collect(),
            ValueKind::Reference(named) => self.references(*named)?,
            ValueKind::Dependency => self.dependencies(project)?,
            ValueKind::Rule => {
                let rules = name_lookup::rules();
                let waivable = rules.iter().filter(|rule| rule.ix.can_be_waived());
                waivable.map(|rule| Choice::new(rule.id, &self.rule_label(rule.id))).collect()
            }
            _ => Vec::new(),
        };
        if choices.is_empty() && matches!(kind, ValueKind::Reference(_)) {
            return if is_required { self.choose(question, choices, 0).map(Some) } else { Ok(None) };
        }
        if choices.is_empty() {
            let values = self.values(project)?;
            return self.text(question, is_required, |typed| values.parse(name, typed, kind).map(drop));
        }
        if !is_required {
            choices.insert(0, Choice::new(OTHER, &self.words().text("question-none")));
        }
        let chosen = self.choose(question, choices, 0)?;
        Ok((chosen != OTHER).then_some(chosen))
    }

    /// A person who has not left, or a new one.
    ///
    /// # Errors
    /// If the person stops.
    pub fn person(
        &self,
        question: &str,
        is_required: bool,
        new_people: &mut Vec<EntryRequest>,
    ) -> Result<Option<String>, CommandError> {
        const NEW: &str = "\u{1}";
        let mut choices = self.people()?;
        choices.push(Choice::new(NEW, &self.words().text("question-new-person")));
        if !is_required {
            choices.insert(0, Choice::new(OTHER, &self.words().text("question-none")));
        }
        let chosen = self.choose(question, choices, 0)?;
        if chosen != NEW {
            return Ok((chosen != OTHER).then_some(chosen));
        }
        let name = self.text(&self.words().text("question-name"), true, |_| Ok(()))?.unwrap_or_default();
        self.add_person(&name, new_people)?;
        Ok(Some(name))
    }

    /// Who has not left by today.
    pub fn people(&self) -> Result<Vec<Choice>, CommandError> {
        let loaded = self.loaded()?;
        let today = self.context.today(loaded);
        let portfolio = &loaded.portfolio;
        let has_left = |ix| portfolio.person(ix).left.value().is_some_and(|left| *left < today);
        let mut people = name_lookup::people(portfolio);
        people.retain(|person| !has_left(person.ix));
        Ok(all(&people, self.words()))
    }

    /// Whom `text` names; where several fit, the one that is chosen; where nobody does, a new person if that is wanted.
    ///
    /// # Errors
    /// If the person stops, or the name refers to nobody.
    pub fn person_named(&self, text: &str, new_people: &mut Vec<EntryRequest>) -> Result<String, CommandError> {
        let is_new = new_people.iter().any(|person| person.value("name") == Some(text));
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
            if !self.confirm(&self.words().format("question-add-person", &args))? {
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
        self.add_person(text, new_people)?;
        Ok(text.to_owned())
    }

    /// Asks where a new person belongs.
    fn add_person(&self, name: &str, new_people: &mut Vec<EntryRequest>) -> Result<(), CommandError> {
        let mut person = EntryRequest::person(name);
        self.ask_belonging(name, &mut person)?;
        new_people.push(person);
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
        let (portfolio, words) = (self.portfolio()?, self.words());
        Ok(match named {
            EntityKind::Person => self.people()?,
            EntityKind::Directorate => all(&name_lookup::directorates(portfolio), words),
            EntityKind::Department => all(&name_lookup::departments(portfolio), words),
            EntityKind::Meeting => all(&name_lookup::meetings(portfolio), words),
            EntityKind::Project => all(&name_lookup::projects(portfolio), words),
            EntityKind::Deliverable => Vec::new(),
        })
    }

    /// The project's own deliverables, other projects, and what these hand over.
    fn dependencies(&self, project: Option<ProjectIx>) -> Result<Vec<Choice>, CommandError> {
        let (portfolio, words) = (self.portfolio()?, self.words());
        let own = project.map(|ix| name_lookup::deliverables(portfolio.project(ix)));
        let mut choices = own.map(|own| all(&own, words)).unwrap_or_default();
        for (ix, other) in portfolio.projects().filter(|(ix, other)| Some(*ix) != project && other.is_live()) {
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

    /// The word that is shown for one of the files.
    pub fn shown_word(&self, word: &str) -> String {
        text_of_word(word, self.words()).unwrap_or_else(|| word.to_owned())
    }

    fn rule_label(&self, rule: &str) -> String {
        let summary = self.words().text(&format!("explain-{rule}")).replace('\n', " ");
        format!("{rule}: {summary}")
    }
}
