//! Dates: today, the working days to come, and the next meetings, each with its weekday.

use chrono::{Datelike, NaiveDate, Weekday};
use gen_lsp_types::CompletionItemKind;

use super::{Candidate, Typed};
use crate::edit::date;
use crate::facts::calendar;
use crate::l10n::dates;

/// How many working days are offered.
const WORKING_DAYS: usize = 10;
/// How many meetings of each series are offered.
const MEETINGS: usize = 3;

/// The dates, the nearest first.
pub fn dates(typed: &Typed) -> Vec<Candidate> {
    let place = typed.place;
    let (words, today) = (place.words(), place.roadmap.day);
    let roadmap = &place.roadmap.portfolio.roadmap;
    let mut found: Vec<(NaiveDate, Vec<String>)> = vec![(today, vec![words.text("term-today")])];
    let is_working =
        |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && roadmap.closed_on(*day).is_none();
    let days = today.iter_days().skip(1).take(60).filter(is_working).take(WORKING_DAYS);
    found.extend(days.map(|day| (day, Vec::new())));
    for meeting in &roadmap.meetings {
        let mut next = calendar::first_from(roadmap, meeting, today);
        for _ in 0..MEETINGS {
            let Some(on) = next else { break };
            let name = meeting.display_name().to_owned();
            match found.iter_mut().find(|(day, _)| *day == on) {
                Some((_, names)) => names.push(name),
                None => found.push((on, vec![name])),
            }
            next = calendar::first_after(roadmap, meeting, on);
        }
    }
    found.sort_by_key(|(day, _)| *day);
    let candidate = |(day, names): (NaiveDate, Vec<String>)| {
        let weekday = dates::full(words.language(), day);
        let detail = std::iter::once(weekday.clone()).chain(names.iter().cloned()).collect::<Vec<_>>().join(", ");
        let names = names.into_iter().chain([weekday]).collect();
        Candidate {
            detail: Some(detail),
            names,
            is_text: false,
            ..Candidate::new(date(day), CompletionItemKind::Value)
        }
    };
    found.into_iter().map(candidate).collect()
}
