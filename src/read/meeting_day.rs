//! The days of a meeting series: "thursday", "first thursday", "last monday".

use chrono::Weekday;

use crate::model::MeetingDay;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];
const RANKS: [(&str, u32); 4] = [("first", 1), ("second", 2), ("third", 3), ("fourth", 4)];

/// Parses a day of a meeting series.
pub fn parse(text: &str) -> Option<MeetingDay> {
    let weekday = |name: &str| WEEKDAYS.iter().find(|row| row.0 == name).map(|row| row.1);
    match text.split_once(' ') {
        None => weekday(text).map(MeetingDay::Weekday),
        Some(("last", name)) => weekday(name).map(MeetingDay::Last),
        Some((rank, name)) => {
            let rank = RANKS.iter().find(|row| row.0 == rank)?.1;
            weekday(name).map(|weekday| MeetingDay::Nth(rank, weekday))
        }
    }
}

/// Every valid text.
pub fn all_days() -> Vec<String> {
    [days_of_weeks(), days_of_months()].concat()
}

/// The valid texts for a series counted in weeks.
pub fn days_of_weeks() -> Vec<String> {
    WEEKDAYS.iter().map(|row| row.0.to_owned()).collect()
}

/// The valid texts for a series counted in months.
pub fn days_of_months() -> Vec<String> {
    let ranks = RANKS.iter().map(|row| row.0).chain(["last"]);
    ranks.flat_map(|rank| WEEKDAYS.iter().map(move |row| format!("{rank} {}", row.0))).collect()
}
