//! The days on which nothing should be due: Saturdays, Sundays and closed periods.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::model::Roadmap;

/// The most closed periods that are stepped over in search of a working day.
const MAX_STEPS: usize = 400;

/// The closed periods as sorted, disjoint ranges, for fast lookup.
pub struct ClosedDays<'a> {
    ranges: Vec<ClosedRange<'a>>,
}

struct ClosedRange<'a> {
    from: NaiveDate,
    to: NaiveDate,
    /// Empty if the name could not be read.
    name: &'a str,
}

/// Why a day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed<'a> {
    /// It is a Saturday.
    Saturday,
    /// It is a Sunday.
    Sunday,
    /// It is in the closed period with this name.
    Named(&'a str),
}

impl<'a> ClosedDays<'a> {
    /// Merges the closed periods of a roadmap.
    pub fn of(roadmap: &'a Roadmap) -> Self {
        let mut unsorted: Vec<ClosedRange> = roadmap
            .closed
            .iter()
            .filter_map(|closed| {
                let from = *closed.from.value()?;
                let to = closed.to.or_default(from)?;
                let name = closed.name.value().map_or("", |name| name);
                (from <= to).then_some(ClosedRange { from, to, name })
            })
            .collect();
        unsorted.sort_by_key(|range| range.from);
        let mut ranges: Vec<ClosedRange> = Vec::with_capacity(unsorted.len());
        for range in unsorted {
            let from = match ranges.last() {
                Some(last) if last.to >= range.from => last.to.succ_opt(),
                _ => Some(range.from),
            };
            if let Some(from) = from.filter(|&from| from <= range.to) {
                ranges.push(ClosedRange { from, ..range });
            }
        }
        Self { ranges }
    }

    /// Why `day` is not a working day; `None` if it is one.
    pub fn why(&self, day: NaiveDate) -> Option<Closed<'a>> {
        if let Some(range) = self.range(day) {
            return Some(Closed::Named(range.name));
        }
        match day.weekday() {
            Weekday::Sat => Some(Closed::Saturday),
            Weekday::Sun => Some(Closed::Sunday),
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => None,
        }
    }

    /// The last working day before `day`.
    pub fn working_day_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut day = day;
        for _ in 0..MAX_STEPS {
            day = self.range(day).map_or(day, |range| range.from).pred_opt()?;
            if self.why(day).is_none() {
                // Years below 0 cannot be written in the format.
                return (day.year() >= 0).then_some(day);
            }
        }
        None
    }

    fn range(&self, day: NaiveDate) -> Option<&ClosedRange<'a>> {
        let after = self.ranges.partition_point(|range| range.from <= day);
        self.ranges[..after].last().filter(|range| day <= range.to)
    }
}
