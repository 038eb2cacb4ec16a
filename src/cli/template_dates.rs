//! The dates in the templates of new files.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::toml_quote;

/// The days that stand in the templates for today, and for the day on which the first deliverable is due.
const START: &str = "2000-01-01";
const DUE: &str = "2000-02-01";

/// The end of the year that stands in the templates.
const YEAR_END: &str = "2000-12-";

/// How far away the first deliverable is due at most: `status` and `deadlines` look as far unless told otherwise.
const DUE_WITHIN_DAYS: u64 = 30;

/// The closed days that the templates propose: from 24 to 31 December.
const PROPOSED_CLOSED: (u32, std::ops::RangeInclusive<u32>) = (12, 24..=31);

/// The template, with days that follow from `start`; nothing falls due on a day that `is_closed`.
pub fn dated(template: &str, start: NaiveDate, is_closed: impl Fn(NaiveDate) -> bool) -> String {
    template
        .replace(START, &toml_quote::date(start))
        .replace(DUE, &toml_quote::date(first_due(start, is_closed)))
        .replace(YEAR_END, &format!("{:04}-12-", start.year()))
}

/// The last working day within a month; the day itself where there is none, or the calendar of the files ends.
fn first_due(start: NaiveDate, is_closed: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let days = (0..=DUE_WITHIN_DAYS).rev().filter_map(|days| start.checked_add_days(Days::new(days)));
    let is_weekend = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let mut working = days.filter(|day| day.year() <= 9999 && !is_weekend(*day) && !is_closed(*day));
    working.next().unwrap_or(start)
}

/// Whether `day` is one of the closed days that the templates propose.
pub fn is_proposed_closed(day: NaiveDate) -> bool {
    day.month() == PROPOSED_CLOSED.0 && PROPOSED_CLOSED.1.contains(&day.day())
}

#[cfg(test)]
mod tests {
    use super::{first_due, is_proposed_closed};
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn the_first_deliverable_is_due_on_a_working_day_within_thirty_days() {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        for start in first.iter_days().take(800) {
            let due = first_due(start, is_proposed_closed);
            let days = (due - start).num_days();
            assert!((20..=30).contains(&days), "{start}: {due}");
            assert!(due.weekday().number_from_monday() <= 5 && !is_proposed_closed(due), "{start}: {due}");
        }
        assert_eq!(first_due(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap(), |_| true).year(), 9999);
    }
}
