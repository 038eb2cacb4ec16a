//! Visits everything in a portfolio and a history that may name a person.
//!
//! Each type is taken apart without `..`, so that the compiler asks of every new field whether it may hold a name.

use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::Pseudonyms;
use crate::facts::slips::{DeliverableSlips, Doubt, Move, ProjectSlips, Removed, Slips};
use crate::model::{
    Absence, Affiliation, Approval, Budget, Cancelled, ClosedPeriod, Decision, Deliverable, Department, Directorate,
    Escalation, Extra, Field, Guest, Informed, Link, List, Meeting, Person, PersonIx, Portfolio, Project, Ref, Review,
    Risk, Roadmap, Update, Waiver,
};
use crate::source::Spanned;

/// Replaces the names in a portfolio whose people are labelled.
pub fn replace(portfolio: &mut Portfolio, names: &mut Pseudonyms) {
    let Portfolio { roadmap, people, projects } = portfolio;
    roadmap.hide_names(names);
    people.hide_names(names);
    for project in projects {
        Arc::make_mut(project).hide_names(names);
    }
}

/// Replaces the names in titles and reasons.
pub fn replace_in_slips(slips: &mut Slips, names: &mut Pseudonyms) {
    let Slips { projects, gone, doubts, skipped: _ } = slips;
    projects.hide_names(names);
    gone.hide_names(names);
    doubts.hide_names(names);
}

/// What may name people.
trait HideNames {
    /// Replaces each name by its label.
    fn hide_names(&mut self, names: &mut Pseudonyms);
}

/// Removes an address that contains a name, as it would lead nowhere with the label instead.
fn remove_named(url: &mut Field<Box<str>>, names: &Pseudonyms) {
    let has_name = |text: &str| names.names.replace(text).is_some();
    let is_named = |url: &str| has_name(url) || has_name(&percent_decode_str(url).decode_utf8_lossy());
    if url.value().is_some_and(|url| is_named(url)) {
        *url = Field::Absent;
    }
}

impl HideNames for Box<str> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        if let Some(text) = names.names.replace(self) {
            *self = text.into();
        }
    }
}

impl HideNames for Ref<PersonIx> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        if let Self::Unknown(id) = self {
            *id = names.label_of(id);
        }
    }
}

impl<T: HideNames> HideNames for Field<T> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        if let Self::Given(spanned) = self {
            spanned.hide_names(names);
        }
    }
}

impl<T: HideNames> HideNames for Spanned<T> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        self.value.hide_names(names);
    }
}

impl<T: HideNames> HideNames for List<T> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        self.entries.hide_names(names);
    }
}

impl<T: HideNames> HideNames for Vec<T> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        self.iter_mut().for_each(|entry| entry.hide_names(names));
    }
}

impl<T: HideNames> HideNames for Option<T> {
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        self.iter_mut().for_each(|value| value.hide_names(names));
    }
}

/// Implements [`HideNames`] for a type from all its fields: those with names, those with an address, and the others.
macro_rules! hide_names {
    ($name:ident { names: $($text:ident),*; $(addresses: $($url:ident),*;)? others: $($other:ident),* }) => {
        impl HideNames for $name {
            fn hide_names(&mut self, names: &mut Pseudonyms) {
                let Self { $($text,)* $($($url,)*)? $($other: _,)* } = self;
                $($text.hide_names(names);)*
                $($(remove_named($url, names);)*)?
            }
        }
    };
}

hide_names!(Roadmap {
    names: title, organisation, portfolio_coordinator, links, directorates, departments, meetings, closed;
    others: language, timezone, currency, owners, team, follow_up, levels, alerts_off
});
hide_names!(Directorate { names: name; others: id, place, aliases });
hide_names!(Department { names: name, head; others: id, place, directorate });
hide_names!(ClosedPeriod { names: name; others: from, to });
hide_names!(Meeting { names: name, venue, cancelled, extra; others: id, place, who, every, on, at, until, from, to });
hide_names!(Cancelled { names: why; others: on });
hide_names!(Extra { names: venue, why; others: on, at, until, instead_of });
hide_names!(Project {
    names: title, distinct_title, summary, why, lead, coordinator, contributors, sponsors, tags, objectives,
        links, informed, guests, approvals, deliverables, updates, risks, decisions, reviews, escalations, budget,
        waivers;
    others: id, file, readable, stage, start, end, transverse, depends_on
});
hide_names!(Link { names: title; addresses: url; others: });
hide_names!(Informed { names: person; others: on });
hide_names!(Guest { names: person, purpose; others: place, from, to });
hide_names!(Approval { names: person, by; others: place, directorate, on });
hide_names!(Deliverable {
    names: title, owner, why;
    addresses: link;
    others: place, id, due, depends_on, progress, state
});
hide_names!(Update { names: by, text, next, needs; addresses: link; others: place, on, health });
hide_names!(Risk { names: title, response, owner; others: place, level, opened, closed });
hide_names!(Decision { names: question, answer; addresses: link; others: place, meeting, asked, answered });
hide_names!(Review { names: highlights, text; addresses: link; others: place, on, outcome });
hide_names!(Escalation { names: by, about, outcome; others: place, raised, settled });
hide_names!(Budget { names: source; others: place, year, asked, granted, spent });
hide_names!(Waiver { names: reason, by; others: place, rule, until });
hide_names!(ProjectSlips { names: title, deliverables; others: id, path, paths });
hide_names!(DeliverableSlips {
    names: title, moves;
    others: id, former_ids, state, state_since, first, since, due, days
});
hide_names!(Move { names: why; others: commit, on, from, to, days });
hide_names!(Removed { names: title; others: id, on });
hide_names!(Doubt { names: gone, came; others: commit, on, gone_id, gone_on, came_id, path });

impl HideNames for Person {
    /// Without a name, the id is shown, which is the label.
    fn hide_names(&mut self, names: &mut Pseudonyms) {
        let Self { id, place: _, name, affiliation, department: _, role, email, delegate, away, left: _ } = self;
        *id = names.label_of(id);
        for personal in [name, role, email] {
            *personal = Field::Absent;
        }
        // An organisation may bear the name of its only member.
        if let Affiliation::Partner(organisation) = affiliation {
            *organisation = Box::default();
        }
        delegate.hide_names(names);
        away.hide_names(names);
    }
}

impl HideNames for Absence {
    fn hide_names(&mut self, _: &mut Pseudonyms) {
        let Self { from: _, to: _, why } = self;
        *why = Field::Absent;
    }
}
