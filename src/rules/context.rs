//! The context of a check: the portfolio, the day, the findings, and values that several rules share, computed once.

use std::cell::{OnceCell, RefCell};

use chrono::NaiveDate;

use super::available_people::AvailablePeople;
use super::closed_days::ClosedDays;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{DirectorateIx, Portfolio, Project, ProjectIx};

/// What the rules are given.
pub struct Context<'a> {
    /// The portfolio to check.
    pub portfolio: &'a Portfolio,
    /// The day on which waivers are evaluated; the rules themselves do not depend on it.
    pub day: NaiveDate,
    findings: RefCell<Vec<Diagnostic>>,
    owners: OnceCell<Option<Vec<DirectorateIx>>>,
    available_people: OnceCell<AvailablePeople>,
    closed_days: OnceCell<ClosedDays<'a>>,
    pub(super) every_project_is_readable: OnceCell<bool>,
}

impl<'a> Context<'a> {
    /// A context without findings.
    pub fn new(portfolio: &'a Portfolio, day: NaiveDate) -> Self {
        Self {
            portfolio,
            day,
            findings: RefCell::default(),
            owners: OnceCell::new(),
            available_people: OnceCell::new(),
            closed_days: OnceCell::new(),
            every_project_is_readable: OnceCell::new(),
        }
    }

    /// Adds a finding, at the level that the roadmap sets for its rule.
    pub fn report(&self, mut finding: Diagnostic) {
        finding.level = self.level(finding.rule);
        if finding.level != Level::Off {
            self.findings.borrow_mut().push(finding);
        }
    }

    /// Removes and returns the findings so far.
    pub fn take_findings(&self) -> Vec<Diagnostic> {
        self.findings.take()
    }

    /// The level of a rule in this roadmap.
    pub fn level(&self, rule: Rule) -> Level {
        let levels = &self.portfolio.roadmap.levels;
        levels.iter().find(|(set, _)| *set == rule).map_or(rule.default_level(), |&(_, level)| level)
    }

    /// The owner directorates; `None` unless all of them are known.
    pub fn owners(&self) -> Option<&[DirectorateIx]> {
        self.owners.get_or_init(|| self.portfolio.roadmap.known_owners()).as_deref()
    }

    /// The projects whose teams are checked.
    pub fn teams(&self) -> impl Iterator<Item = (ProjectIx, &'a Project)> + use<'a> {
        self.portfolio.projects().filter(|(_, project)| project.has_team())
    }

    /// The people who could join a team.
    pub fn available_people(&self) -> &AvailablePeople {
        self.available_people.get_or_init(|| AvailablePeople::of(self.portfolio))
    }

    /// The days on which nothing should be due.
    pub fn closed_days(&self) -> &ClosedDays<'a> {
        self.closed_days.get_or_init(|| ClosedDays::of(&self.portfolio.roadmap))
    }

    /// The id of a directorate.
    pub fn directorate(&self, directorate: DirectorateIx) -> &'a str {
        &self.portfolio.roadmap.directorate(directorate).id
    }
}
