//! Extends a filter of people to the projects in which they have to act.

use super::alerts;
use crate::facts::as_of::AsOf;
use crate::facts::filter::Filter;

impl Filter {
    /// Adds the projects in which one of the people has to act on an alert of the day.
    #[must_use]
    pub fn with_actions(mut self, on: &AsOf) -> Self {
        if !self.people.is_empty() {
            let all = alerts(on, &Self::default());
            let mut moves: Vec<_> = all
                .iter()
                .filter(|row| self.is_assigned(on.portfolio, &row.assignee))
                .map(|row| row.project_ix)
                .collect();
            moves.dedup();
            moves.retain(|&ix| !self.is_involved(on.portfolio.project(ix)));
            self.moves = moves;
        }
        self
    }
}
