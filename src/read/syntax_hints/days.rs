//! Recognizes weekdays and days of a meeting series as people write them in French and English.

use chrono::Weekday;

use crate::read::slug::slug;
use crate::spelling;

/// The weekdays in both languages, with their abbreviations.
#[rustfmt::skip]
const WEEKDAYS: [(Weekday, &str, &[&str]); 7] = [
    (Weekday::Mon, "monday", &["monday", "lundi", "mon", "lun"]),
    (Weekday::Tue, "tuesday", &["tuesday", "mardi", "tue", "tues", "mar"]),
    (Weekday::Wed, "wednesday", &["wednesday", "mercredi", "wed", "mer"]),
    (Weekday::Thu, "thursday", &["thursday", "jeudi", "thu", "thur", "thurs", "jeu"]),
    (Weekday::Fri, "friday", &["friday", "vendredi", "fri", "ven", "vend"]),
    (Weekday::Sat, "saturday", &["saturday", "samedi", "sat", "sam"]),
    (Weekday::Sun, "sunday", &["sunday", "dimanche", "sun", "dim"]),
];

/// Ordinals, as people write them.
#[rustfmt::skip]
const RANKS: [(&str, &[&str]); 5] = [
    ("first", &["first", "1", "1st", "1er", "1ere", "premier", "premiere"]),
    ("second", &["second", "2", "2nd", "2e", "2eme", "2d", "2nde", "deuxieme", "seconde"]),
    ("third", &["third", "3", "3rd", "3e", "3eme", "troisieme"]),
    ("fourth", &["fourth", "4", "4th", "4e", "4eme", "quatrieme"]),
    ("last", &["last", "dernier", "derniere"]),
];

/// Words without meaning.
const FILLERS: [&str; 20] = [
    "le", "les", "the", "of", "on", "du", "de", "des", "mois", "month", "a", "chaque", "each", "every", "tous", "in",
    "au", "l", "d", "semaine",
];

/// The weekday with that name in either language, given as a slug.
pub fn weekday(name: &str) -> Option<Weekday> {
    let is_named =
        |names: &[&str]| names.contains(&name) || name.strip_suffix('s').is_some_and(|one| names.contains(&one));
    WEEKDAYS.iter().find(|(_, _, names)| is_named(names)).map(|row| row.0)
}

/// Converts the day of a meeting series to the words of the format.
pub fn parse_meeting_day(text: &str) -> Option<String> {
    let slug = slug(text);
    let (mut rank, mut day) = (None, None);
    for word in slug.split('-').filter(|word| !FILLERS.contains(word)) {
        let found = if let Some(named) = rank_named(word) {
            rank.replace(named)
        } else if let Some(named) = weekday_named(word) {
            day.replace(named)
        } else {
            return None;
        };
        if found.is_some() {
            return None;
        }
    }
    match (rank, day?) {
        (Some(rank), day) => Some(format!("{rank} {day}")),
        (None, day) => Some(day.to_owned()),
    }
}

fn rank_named(word: &str) -> Option<&'static str> {
    let exact = RANKS.iter().find(|(_, names)| names.contains(&word)).map(|row| row.0);
    exact.or_else(|| spelling::within_one_edit(word, RANKS.iter().map(|row| row.0)))
}

fn weekday_named(word: &str) -> Option<&'static str> {
    let rank = |day: Weekday| day.num_days_from_monday() as usize;
    if let Some(day) = weekday(word) {
        return Some(WEEKDAYS[rank(day)].1);
    }
    let whole = || WEEKDAYS.iter().flat_map(|row| row.2[..2].iter().copied());
    spelling::within_one_edit(word, whole()).and_then(weekday).map(|day| WEEKDAYS[rank(day)].1)
}

#[cfg(test)]
mod tests {
    use super::parse_meeting_day;

    #[test]
    fn days_are_known_as_people_write_them() {
        for (text, expected) in [
            ("jeudi", "thursday"),
            ("Jeudis", "thursday"),
            ("le jeudi", "thursday"),
            ("thurdsay", "thursday"),
            ("1st thursday", "first thursday"),
            ("premier jeudi du mois", "first thursday"),
            ("1er jeudi", "first thursday"),
            ("2e mardi", "second tuesday"),
            ("dernier lundi", "last monday"),
            ("first  monday", "first monday"),
            ("FRIST monday", "first monday"),
        ] {
            assert_eq!(parse_meeting_day(text).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["fifth thursday", "5e jeudi", "1 jeudi sur 2", "jeudi et vendredi", "first", "4", "", "thirsty", "day"]
        {
            assert_eq!(parse_meeting_day(text), None, "{text}");
        }
    }
}
