//! Sums of the budget, by year and source over projects.

use std::collections::BTreeMap;

use serde::Serialize;

use super::as_of::AsOf;
use super::display_names::TitleRef;
use super::filter::Filter;
use crate::model::{Budget as Entry, Portfolio, Project, ProjectIx, Roadmap, Stage};

/// The budget of the matching projects, of every stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Budget<'a> {
    /// The currency of all amounts, as an ISO 4217 code.
    pub currency: &'a str,
    /// The sums by year, then source: directorates in the order of the roadmap, then other sources by name.
    pub sums: Vec<BudgetSum<'a>>,
    /// The sums of each source over all years, in the same order.
    pub totals: Vec<SourceTotal<'a>>,
    /// The sum of everything.
    pub total: Amounts,
}

/// The sum of a source in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BudgetSum<'a> {
    /// The year; `None` if it could not be read.
    pub year: Option<i64>,
    /// The source.
    pub source: Source<'a>,
    /// The sum over `projects`.
    #[serde(flatten)]
    pub amounts: Amounts,
    /// What each project has of it, sorted by path.
    pub projects: Vec<ProjectBudget<'a>>,
}

/// What a project has of a source in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProjectBudget<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// The sum over its entries.
    #[serde(flatten)]
    pub amounts: Amounts,
    /// The project's index.
    #[serde(skip)]
    pub project_ix: ProjectIx,
}

/// The sum of a source over all years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceTotal<'a> {
    /// The source.
    pub source: Source<'a>,
    /// The sum.
    #[serde(flatten)]
    pub amounts: Amounts,
}

/// Where money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Source<'a> {
    /// The rank of the directorate in the roadmap; other sources come after.
    #[serde(skip)]
    rank: usize,
    /// The id of the directorate; `None` for any other source.
    pub id: Option<&'a str>,
    /// The name of the directorate, or the text as written; `None` if it could not be read.
    pub name: Option<&'a str>,
}

/// Amounts in whole units of the currency; `None` where none is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Amounts {
    /// The amount requested.
    pub asked: Option<i64>,
    /// The amount granted.
    pub granted: Option<i64>,
    /// The amount spent.
    pub spent: Option<i64>,
    /// What is left of the amounts granted; `None` while nothing is granted. What was spent without a grant takes nothing
    /// from what others have left.
    pub left: Option<i64>,
    /// Whether more was spent than granted, where something is granted.
    pub overspent: bool,
}

/// The budget of the projects that match `filter`; nothing of it depends on the day.
pub fn budget<'a>(on: &AsOf<'a>, filter: &Filter) -> Budget<'a> {
    let portfolio = on.portfolio;
    let mut sums: BTreeMap<(bool, Option<i64>, Source), BudgetSum> = BTreeMap::new();
    for (ix, project) in portfolio.projects().filter(|&(ix, _)| filter.passes(portfolio, ix)) {
        for entry in &project.budget {
            let (year, source) = (entry.year.value().copied(), Source::of(portfolio, entry));
            let new = || BudgetSum { year, source, amounts: Amounts::default(), projects: Vec::new() };
            // Entries without a readable year come last.
            let sum = sums.entry((year.is_none(), year, source)).or_insert_with(new);
            let amounts = Amounts::of(entry);
            sum.amounts = sum.amounts.plus(amounts);
            match sum.projects.last_mut().filter(|last| last.project_ix == ix) {
                Some(row) => row.amounts = row.amounts.plus(amounts),
                None => sum.projects.push(ProjectBudget::new(ix, project, amounts)),
            }
        }
    }
    let sums: Vec<BudgetSum> = sums.into_values().collect();
    let mut totals: BTreeMap<Source, Amounts> = BTreeMap::new();
    for sum in &sums {
        let total = totals.entry(sum.source).or_default();
        *total = total.plus(sum.amounts);
    }
    let total = sums.iter().fold(Amounts::default(), |total, sum| total.plus(sum.amounts));
    let totals = totals.into_iter().map(|(source, amounts)| SourceTotal { source, amounts }).collect();
    Budget { currency: portfolio.roadmap.currency(), sums, totals, total }
}

/// Whether any project has a budget.
pub fn has_budget(portfolio: &Portfolio) -> bool {
    portfolio.projects.iter().any(|project| !project.budget.entries.is_empty())
}

impl<'a> Source<'a> {
    fn of(portfolio: &'a Portfolio, entry: &'a Entry) -> Self {
        let Some(text) = entry.source.value() else { return Self { rank: usize::MAX, id: None, name: None } };
        source_of(&portfolio.roadmap, text.trim())
    }
}

/// The directorate with that id, alias or name, else the text as written.
pub(super) fn source_of<'a>(roadmap: &'a Roadmap, text: &'a str) -> Source<'a> {
    let is_named = |directorate: &crate::model::Directorate| {
        *directorate.id == *text
            || directorate.aliases.iter().any(|alias| *alias.value == *text)
            || directorate.name.value().is_some_and(|name| name.trim() == text)
    };
    match roadmap.directorates.iter().enumerate().find(|(_, directorate)| is_named(directorate)) {
        Some((rank, directorate)) => Source { rank, id: Some(&directorate.id), name: Some(directorate.display_name()) },
        None => Source { rank: usize::MAX, id: None, name: Some(text) },
    }
}

impl<'a> ProjectBudget<'a> {
    fn new(project_ix: ProjectIx, project: &'a Project, amounts: Amounts) -> Self {
        Self { project: TitleRef::project(project), stage: project.stage(), amounts, project_ix }
    }
}

impl Amounts {
    fn of(entry: &Entry) -> Self {
        let amount = |field: &crate::model::Field<i64>| field.value().copied();
        let (granted, spent) = (amount(&entry.granted), amount(&entry.spent));
        let left = granted.map(|granted| granted.saturating_sub(spent.unwrap_or(0)));
        Self { asked: amount(&entry.asked), granted, spent, left, overspent: left.is_some_and(|left| left < 0) }
    }

    /// The sum, at most what the type holds.
    fn plus(self, other: Self) -> Self {
        let sum = |a: Option<i64>, b: Option<i64>| match (a, b) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (one, None) | (None, one) => one,
        };
        let left = sum(self.left, other.left);
        Self {
            asked: sum(self.asked, other.asked),
            granted: sum(self.granted, other.granted),
            spent: sum(self.spent, other.spent),
            left,
            overspent: left.is_some_and(|left| left < 0),
        }
    }
}
