//! Replaces the names of people by labels such as "CNUM 3": their directorate, and a number that tells them apart.
//!
//! Everything that is drawn from a portfolio is drawn from what remains: the id of a person is the label too, and name,
//! job title, e-mail address, organisation of a partner and reasons for absences are gone. Texts keep everything but the full names, addresses and
//! ids of the people who are listed.

mod portfolio;
mod text;

use std::collections::HashMap;

use self::text::NameIndex;
use crate::facts::slips::Slips;
use crate::model::{Affiliation, Id, Person, Portfolio, Ref, Roadmap};

/// The words for people of no known directorate.
#[derive(Debug, Clone)]
pub struct Nouns {
    /// Of another organisation: "partner".
    pub partner: String,
    /// Of an unknown one: "person".
    pub person: String,
}

/// The labels of people.
#[derive(Debug, Clone)]
pub struct Pseudonyms {
    nouns: Nouns,
    /// By id.
    labels: HashMap<Id, Box<str>>,
    /// The number of people with each noun or directorate.
    counts: HashMap<Box<str>, usize>,
    names: NameIndex,
}

impl Pseudonyms {
    /// Labels the people of a portfolio, in the order of its file.
    pub fn new(portfolio: &Portfolio, nouns: Nouns) -> Self {
        let mut new = Self { nouns, labels: HashMap::new(), counts: HashMap::new(), names: NameIndex::default() };
        new.label_people(portfolio);
        for person in &portfolio.people {
            let given = [person.name.value(), person.email.value()];
            new.names.add(&new.labels[&person.id], given.into_iter().flatten().chain([&person.id]));
        }
        new
    }

    /// The portfolio without names, or an earlier state of it. People who are listed only there get labels, but texts keep
    /// their names, as the texts of today do: a difference would look like a change.
    pub fn without_names(&mut self, portfolio: &Portfolio) -> Portfolio {
        self.label_people(portfolio);
        let mut nameless = portfolio.clone();
        portfolio::replace(&mut nameless, self);
        nameless
    }

    /// Replaces names in the titles and reasons of a history.
    pub fn replace_in_slips(&mut self, slips: &mut Slips) {
        portfolio::replace_in_slips(slips, self);
    }

    /// Labels the people who have no label yet. Of several with the same id, the first one counts.
    fn label_people(&mut self, portfolio: &Portfolio) {
        for person in &portfolio.people {
            let of = self.noun(person, &portfolio.roadmap);
            self.label(&person.id, &of);
        }
    }

    /// The directorate by its id, which is shorter than its name, else a noun.
    fn noun(&self, person: &Person, roadmap: &Roadmap) -> Box<str> {
        match &person.affiliation {
            Affiliation::Directorate(Ref::Known(ix)) => roadmap.directorate(*ix).id.clone(),
            Affiliation::Partner(_) => self.nouns.partner.as_str().into(),
            Affiliation::Directorate(Ref::Unknown(_)) | Affiliation::Unreadable => self.nouns.person.as_str().into(),
        }
    }

    /// The label of the person with that id: the next number of `noun` if there is none yet.
    fn label(&mut self, id: &str, noun: &str) -> Box<str> {
        if let Some(label) = self.labels.get(id) {
            return label.clone();
        }
        let count = self.counts.entry(noun.into()).or_default();
        *count += 1;
        let label: Box<str> = format!("{noun} {count}").into();
        self.labels.insert(id.into(), label.clone());
        label
    }

    /// The label of somebody; of no directorate, if nobody with that id is listed.
    fn label_of(&mut self, id: &str) -> Box<str> {
        let noun = self.nouns.person.clone();
        self.label(id, &noun)
    }
}
