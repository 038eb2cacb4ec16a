//! People by name, those who fit first: free, and of the right directorate.

use std::collections::HashSet;

use gen_lsp_types::CompletionItemKind;

use super::{Candidate, Typed};
use crate::edit::Step;
use crate::facts::display_names::affiliation;
use crate::lsp::subject::person;
use crate::model::{DirectorateIx, Person, PersonIx, Portfolio, Project, Ref};

/// What makes people fit a key.
struct Fit {
    /// On the team of the project.
    team: HashSet<PersonIx>,
    /// On the team of an active project.
    busy: HashSet<PersonIx>,
    /// Those that are right; empty if any is.
    directorates: Vec<DirectorateIx>,
    /// Sponsors, heads of department and the portfolio coordinator, who usually join no team.
    seniors: HashSet<PersonIx>,
    prefers: Preference,
}

/// Whom a key prefers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Preference {
    /// Members of the team.
    Team,
    /// People on no team of an active project.
    Free,
    /// Those who decide.
    Seniors,
    Nobody,
}

/// Everyone, the best first; who is listed already is left out.
pub fn people(typed: &Typed) -> Vec<Candidate> {
    let (portfolio, day) = (&typed.place.roadmap.portfolio, typed.place.roadmap.day);
    let fit = Fit::of(typed);
    let people = portfolio.people().filter(|(_, person)| !typed.listed.iter().any(|id| **id == *person.id));
    let mut ranked: Vec<_> = people.map(|(ix, person)| (fit.rank(ix, person, day), ix, person)).collect();
    ranked.sort_by_key(|(rank, ix, _)| (*rank, *ix));
    ranked.into_iter().map(|(.., person)| candidate(portfolio, person)).collect()
}

fn candidate(portfolio: &Portfolio, person: &Person) -> Candidate {
    let of = affiliation(&portfolio.roadmap, &person.affiliation);
    let of = of.map(|of| if of.id.is_empty() { of.name } else { of.id });
    let name = person.display_name();
    let label = of.map_or_else(|| name.to_owned(), |of| format!("{name} — {of}"));
    Candidate {
        insert: person.id.to_string(),
        detail: person.role.value().map(ToString::to_string),
        names: vec![name.to_owned()],
        ..Candidate::new(label, CompletionItemKind::Reference)
    }
}

impl Fit {
    fn of(typed: &Typed) -> Self {
        let portfolio = &typed.place.roadmap.portfolio;
        let team = team(typed);
        let busy = portfolio
            .projects
            .iter()
            .filter(|project| project.is_active())
            .flat_map(|project| members(project))
            .collect();
        let list = match &*typed.table {
            [Step::Key(list), ..] => list.as_str(),
            _ => "",
        };
        let owners = || portfolio.roadmap.known_owners().unwrap_or_default();
        let named = || {
            let text = typed.outline.value(&typed.table, "directorate")?;
            let mut all = (0..).map(DirectorateIx).zip(&portfolio.roadmap.directorates);
            let found =
                all.find(|(_, it)| *it.id == *text.text || it.aliases.iter().any(|alias| *alias.value == *text.text));
            found.map(|(ix, _)| ix)
        };
        let directorates = match (list, typed.key.as_str()) {
            ("", "contributors") => {
                let is_missing =
                    |of: &DirectorateIx| !team.iter().any(|&ix| portfolio.person(ix).directorate() == Some(*of));
                let missing: Vec<_> = owners().into_iter().filter(is_missing).collect();
                if missing.is_empty() { owners() } else { missing }
            }
            ("", "lead" | "coordinator" | "sponsors") => owners(),
            ("approvals", "by") | ("departments", "head") => named().into_iter().collect(),
            _ => Vec::new(),
        };
        let prefers = match (list, typed.key.as_str()) {
            ("deliverables" | "risks", "owner") | ("updates" | "escalations", "by") => Preference::Team,
            ("", "lead" | "coordinator" | "contributors") => Preference::Free,
            ("", "sponsors" | "portfolio-coordinator") | ("waivers" | "approvals", "by") | ("departments", "head") => {
                Preference::Seniors
            }
            _ => Preference::Nobody,
        };
        Self { team, busy, directorates, seniors: portfolio.seniors().collect(), prefers }
    }

    /// The lower, the better.
    fn rank(&self, ix: PersonIx, person: &Person, day: chrono::NaiveDate) -> [bool; 4] {
        let has_left = person.left_before(day);
        let is_wrong = !self.directorates.is_empty()
            && !person.directorate().is_some_and(|directorate| self.directorates.contains(&directorate));
        let is_member = self.team.contains(&ix);
        let is_senior = self.seniors.contains(&ix);
        let [first, second] = match self.prefers {
            Preference::Team => [!is_member, false],
            Preference::Free => [self.busy.contains(&ix) && !is_member, is_senior && !is_member],
            Preference::Seniors => [!is_senior, false],
            Preference::Nobody => [false, false],
        };
        [has_left, is_wrong, first, second]
    }
}

/// The lead, the coordinator and the contributors of the project in which something is typed, so that its text may be
/// broken.
fn team(typed: &Typed) -> HashSet<PersonIx> {
    let of_project = typed.outline.values.iter().filter(|value| value.table.is_empty());
    let members = of_project.filter(|value| ["lead", "coordinator", "contributors"].contains(&value.key.as_str()));
    members.filter_map(|value| person(&typed.place.roadmap.portfolio, &value.text)).map(|(ix, _)| ix).collect()
}

/// The lead, the coordinator and the contributors.
fn members(project: &Project) -> HashSet<PersonIx> {
    let roles = [&project.lead, &project.coordinator].into_iter().filter_map(|role| role.value());
    let contributors = project.contributors.iter().map(|person| &person.value);
    roles.chain(contributors).filter_map(Ref::known).collect()
}
