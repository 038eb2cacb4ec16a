//! The context of a check: the portfolio, the day, the findings, and values that several rules share, computed once.

use std::cell::{Cell, OnceCell, RefCell};

use chrono::NaiveDate;

use super::available_people::AvailablePeople;
use super::closed_days::ClosedDays;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{Deliverable, DirectorateIx, Portfolio, Project, ProjectIx};

/// What the rules are given.
pub struct Context<'a> {
    /// The portfolio to check.
    pub portfolio: &'a Portfolio,
    /// The day on which waivers are evaluated; the rules themselves do not depend on it.
    pub day: NaiveDate,
    findings: RefCell<Vec<Diagnostic>>,
    owners: OnceCell<Option<Vec<DirectorateIx>>>,
    available_people: OnceCell<AvailablePeople>,
    looked_at_others: Cell<bool>,
    closed_days: OnceCell<ClosedDays<'a>>,
    depending: OnceCell<Vec<ProjectIx>>,
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
            looked_at_others: Cell::new(false),
            closed_days: OnceCell::new(),
            depending: OnceCell::new(),
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

    /// The findings that `check` reports; `None` if they depend on projects beside the one that it looks at.
    pub fn findings_of(&self, check: impl FnOnce()) -> Option<Vec<Diagnostic>> {
        self.looked_at_others.set(false);
        let start = self.findings.borrow().len();
        check();
        (!self.looked_at_others.get()).then(|| self.findings.borrow()[start..].to_vec())
    }

    /// Adds findings of an earlier check.
    pub fn report_again(&self, findings: &[Diagnostic]) {
        self.findings.borrow_mut().extend_from_slice(findings);
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

    /// The people who could join a team; depends on all projects.
    pub fn available_people(&self) -> &AvailablePeople {
        self.looked_at_others.set(true);
        self.available_people.get_or_init(|| AvailablePeople::of(self.portfolio))
    }

    /// The days on which nothing should be due.
    pub fn closed_days(&self) -> &ClosedDays<'a> {
        self.closed_days.get_or_init(|| ClosedDays::of(&self.portfolio.roadmap))
    }

    /// The projects that depend on something.
    pub fn depending(&self) -> impl Iterator<Item = (ProjectIx, &'a Project)> {
        let depends = |project: &Project| {
            let is_given = |deliverable: &Deliverable| !deliverable.depends_on.entries.is_empty();
            !project.depends_on.entries.is_empty() || project.deliverables.iter().any(is_given)
        };
        self.looked_at_others.set(true);
        let all = self.depending.get_or_init(|| {
            self.portfolio.projects().filter(|(_, project)| depends(project)).map(|(ix, _)| ix).collect()
        });
        all.iter().map(|&ix| (ix, self.portfolio.project(ix)))
    }

    /// The id of a directorate.
    pub fn directorate(&self, directorate: DirectorateIx) -> &'a str {
        &self.portfolio.roadmap.directorate(directorate).id
    }
}
