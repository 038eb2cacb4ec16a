//! The days on which nothing falls due: Saturdays, Sundays, and what `[[closed]]` says.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::model::Roadmap;

/// How many closed periods are stepped over in search of a working day.
const MOST_STEPS: usize = 400;

/// Closed periods made into spells that do not overlap, in order, so that a day is found at once.
pub struct ClosedDays<'a> {
    spells: Vec<ClosedRange<'a>>,
}

struct ClosedRange<'a> {
    from: NaiveDate,
    to: NaiveDate,
    /// Empty where it could not be read.
    name: &'a str,
}

/// Why nothing falls due on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed<'a> {
    Saturday,
    Sunday,
    /// By the name of the closed period.
    Named(&'a str),
}

impl<'a> ClosedDays<'a> {
    pub fn of(roadmap: &'a Roadmap) -> Self {
        let mut written: Vec<ClosedRange> = roadmap
            .closed
            .iter()
            .filter_map(|closed| {
                let from = *closed.from.value()?;
                let to = closed.to.or_default(from)?;
                let name = closed.name.value().map_or("", |name| name);
                (from <= to).then_some(ClosedRange { from, to, name })
            })
            .collect();
        written.sort_by_key(|spell| spell.from);
        let mut spells: Vec<ClosedRange> = Vec::with_capacity(written.len());
        for spell in written {
            let from = match spells.last() {
                Some(last) if last.to >= spell.from => last.to.succ_opt(),
                _ => Some(spell.from),
            };
            if let Some(from) = from.filter(|&from| from <= spell.to) {
                spells.push(ClosedRange { from, ..spell });
            }
        }
        Self { spells }
    }

    /// Why nothing falls due on `day`, if so.
    pub fn why(&self, day: NaiveDate) -> Option<Closed<'a>> {
        if let Some(spell) = self.spell(day) {
            return Some(Closed::Named(spell.name));
        }
        match day.weekday() {
            Weekday::Sat => Some(Closed::Saturday),
            Weekday::Sun => Some(Closed::Sunday),
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => None,
        }
    }

    /// The last day before `day` on which something may fall due.
    pub fn working_day_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut day = day;
        for _ in 0..MOST_STEPS {
            day = self.spell(day).map_or(day, |spell| spell.from).pred_opt()?;
            if self.why(day).is_none() {
                // A year below 0 cannot be written.
                return (day.year() >= 0).then_some(day);
            }
        }
        None
    }

    fn spell(&self, day: NaiveDate) -> Option<&ClosedRange<'a>> {
        let after = self.spells.partition_point(|spell| spell.from <= day);
        self.spells[..after].last().filter(|spell| day <= spell.to)
    }
}
