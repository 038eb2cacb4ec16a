//! What every rule is given: the portfolio, the day, a place to put findings, and what several rules ask for, made once.

use std::cell::{OnceCell, RefCell};

use chrono::NaiveDate;

use super::available_people::FreePeople;
use super::closed_days::ClosedDays;
use super::team;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{DirectorateIx, Portfolio, Project, ProjectIx};

pub struct Context<'a> {
    pub portfolio: &'a Portfolio,
    /// Only waivers ask for it: the same files give the same findings whatever the day.
    pub day: NaiveDate,
    findings: RefCell<Vec<Diagnostic>>,
    owners: OnceCell<Option<Vec<DirectorateIx>>>,
    free_people: OnceCell<FreePeople>,
    closed_days: OnceCell<ClosedDays<'a>>,
    pub(super) every_project_is_readable: OnceCell<bool>,
}

impl<'a> Context<'a> {
    pub fn new(portfolio: &'a Portfolio, day: NaiveDate) -> Self {
        Self {
            portfolio,
            day,
            findings: RefCell::default(),
            owners: OnceCell::new(),
            free_people: OnceCell::new(),
            closed_days: OnceCell::new(),
            every_project_is_readable: OnceCell::new(),
        }
    }

    /// Puts a finding, at the level that the roadmap gives its rule.
    pub fn find(&self, mut finding: Diagnostic) {
        finding.level = self.level(finding.rule);
        if finding.level != Level::Off {
            self.findings.borrow_mut().push(finding);
        }
    }

    /// The findings so far; none are left.
    pub fn take_findings(&self) -> Vec<Diagnostic> {
        self.findings.take()
    }

    pub fn level(&self, rule: Rule) -> Level {
        let levels = &self.portfolio.roadmap.levels;
        levels.iter().find(|(set, _)| *set == rule).map_or(rule.default_level(), |&(_, level)| level)
    }

    /// The owner directorates; nothing unless all of them are known.
    pub fn owners(&self) -> Option<&[DirectorateIx]> {
        self.owners.get_or_init(|| self.portfolio.roadmap.known_owners()).as_deref()
    }

    /// The projects that the rules on teams speak of.
    pub fn teams(&self) -> impl Iterator<Item = (ProjectIx, &'a Project)> + use<'a> {
        self.portfolio.projects().filter(|(_, project)| team::is_judged(project))
    }

    /// Who could join a team.
    pub fn free_people(&self) -> &FreePeople {
        self.free_people.get_or_init(|| FreePeople::of(self.portfolio))
    }

    pub fn closed_days(&self) -> &ClosedDays<'a> {
        self.closed_days.get_or_init(|| ClosedDays::of(&self.portfolio.roadmap))
    }

    /// The id of a directorate, as people call it.
    pub fn directorate(&self, directorate: DirectorateIx) -> &'a str {
        &self.portfolio.roadmap.directorate(directorate).id
    }
}
