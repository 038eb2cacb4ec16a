//! Formats dates and times in each language: "jeudi 1er septembre 2022", "13 oct. 2022"; "Thursday 1 September 2022",
//! "13 Oct 2022".

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::Language;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const SHORT_MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SHORT_MONTHS_FR: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const SHORT_DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const SHORT_DAYS_FR: [&str; 7] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];

/// A date that is not broken between lines.
pub fn unbroken(date: &str) -> String {
    date.replace(' ', "\u{a0}")
}

/// "Thursday 13 October 2022".
pub fn full(language: Language, day: NaiveDate) -> String {
    format!("{} {}", weekday(language, day), long(language, day))
}

/// "13 October 2022".
pub fn long(language: Language, day: NaiveDate) -> String {
    format!("{} {} {}", day_number(language, day), month_name(language, day), year(day))
}

/// "13 October".
pub fn day_and_month(language: Language, day: NaiveDate) -> String {
    format!("{} {}", day_number(language, day), month_name(language, day))
}

/// "13 Oct 2022".
pub fn short(language: Language, day: NaiveDate) -> String {
    format!("{} {}", brief(language, day), year(day))
}

/// "13 Oct".
pub fn brief(language: Language, day: NaiveDate) -> String {
    format!("{} {}", day_number(language, day), short_month_name(language, day))
}

/// "October 2022".
pub fn month(language: Language, day: NaiveDate) -> String {
    format!("{} {}", month_name(language, day), year(day))
}

/// "October".
pub fn month_name(language: Language, day: NaiveDate) -> &'static str {
    match language {
        Language::En => MONTHS_EN[day.month0() as usize],
        Language::Fr => MONTHS_FR[day.month0() as usize],
    }
}

/// "Oct".
pub fn short_month_name(language: Language, day: NaiveDate) -> &'static str {
    match language {
        Language::En => SHORT_MONTHS_EN[day.month0() as usize],
        Language::Fr => SHORT_MONTHS_FR[day.month0() as usize],
    }
}

/// "Thursday".
pub fn weekday(language: Language, day: NaiveDate) -> &'static str {
    let at = day.weekday().num_days_from_monday() as usize;
    match language {
        Language::En => DAYS_EN[at],
        Language::Fr => DAYS_FR[at],
    }
}

/// "Thu".
pub fn short_weekday(language: Language, day: NaiveDate) -> &'static str {
    let at = day.weekday().num_days_from_monday() as usize;
    match language {
        Language::En => SHORT_DAYS_EN[at],
        Language::Fr => SHORT_DAYS_FR[at],
    }
}

/// "14:30", "14 h 30", "9 h" (with no-break spaces).
pub fn hour(language: Language, time: NaiveTime) -> String {
    match (language, time.minute()) {
        (Language::En, minute) => format!("{:02}:{minute:02}", time.hour()),
        (Language::Fr, 0) => format!("{}\u{a0}h", time.hour()),
        (Language::Fr, minute) => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
    }
}

fn day_number(language: Language, day: NaiveDate) -> String {
    match (language, day.day()) {
        (Language::Fr, 1) => "1er".to_owned(),
        (_, number) => number.to_string(),
    }
}

/// Always four digits, as in the files: the year 0 is "0000".
fn year(day: NaiveDate) -> String {
    format!("{:04}", day.year())
}
