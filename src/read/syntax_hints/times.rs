//! Recognizes times of day as people write them.

use chrono::NaiveTime;

/// Parses "9h", "9 h 30", "9:00", "09.30", "2:30 pm", "midi". Minutes have two digits.
pub fn parse(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    match lower.as_str() {
        "midi" | "noon" => return NaiveTime::from_hms_opt(12, 0, 0),
        "minuit" | "midnight" => return NaiveTime::from_hms_opt(0, 0, 0),
        _ => {}
    }
    let lower = lower.strip_prefix("à ").or(lower.strip_prefix("at ")).unwrap_or(&lower);
    let (clock, half) = half_of_day(lower);
    let (hour, rest) = digits(clock.trim())?;
    let minutes = rest.trim().trim_start_matches(['h', ':', '.']);
    let sign = &rest.trim()[..rest.trim().len() - minutes.len()];
    let minutes =
        ["eures", "eure", "rs", "r"].iter().find_map(|end| minutes.strip_prefix(end)).unwrap_or(minutes).trim();
    let is_clock = matches!(sign, "h" | ":" | ".") || (sign.is_empty() && half.is_some());
    if !(is_clock || sign.is_empty() && minutes.is_empty()) {
        return None;
    }
    let (minute, second) = match minutes.trim_end_matches("min").trim_end_matches("mn").trim_end_matches('m').trim() {
        "" if sign == "h" || half.is_some() => (0, 0),
        rest => {
            let (minute, rest) = digits(rest).filter(|_| is_two_digits(rest))?;
            match rest.strip_prefix([':', '.', 'm']) {
                None if rest.is_empty() => (minute, 0),
                Some(rest) if is_two_digits(rest) && rest.len() == 2 => (minute, digits(rest)?.0),
                None | Some(_) => return None,
            }
        }
    };
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// A time on the hour.
pub fn whole_hour(hour: i64) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(u32::try_from(hour).ok()?, 0, 0)
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn half_of_day(text: &str) -> (&str, Option<Half>) {
    for (end, half) in [
        ("am", Half::Morning),
        ("a.m.", Half::Morning),
        ("pm", Half::Afternoon),
        ("p.m.", Half::Afternoon),
        (" du matin", Half::Morning),
    ] {
        if let Some(clock) = text
            .strip_suffix(end)
            .filter(|clock| clock.ends_with(|last: char| last.is_ascii_digit() || last == ' ' || last == 'h'))
        {
            return (clock, Some(half));
        }
    }
    (text, None)
}

/// The leading number of one or two digits, and the rest.
fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    (1..=2).contains(&end).then(|| Some((text[..end].parse().ok()?, &text[end..])))?
}

fn is_two_digits(text: &str) -> bool {
    text.len() >= 2 && text.bytes().take(2).all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn times_are_known_as_people_write_them() {
        for text in [
            "9h00",
            "9h",
            "09h00",
            "9 h",
            "9 h 00",
            "9:00",
            "09:00",
            "09.00",
            "9.00",
            "9H00",
            "9 am",
            "9:00 a.m.",
            "9:00 AM",
            "09:00:00",
            "9 heures",
            "9h00min",
            "9h du matin",
        ] {
            assert_eq!(parse(text).map(|time| time.to_string()).as_deref(), Some("09:00:00"), "{text}");
        }
        for (text, time) in [
            ("14h30", "14:30:00"),
            ("2:30 pm", "14:30:00"),
            ("12h05", "12:05:00"),
            ("midi", "12:00:00"),
            ("12 am", "00:00:00"),
            ("12 pm", "12:00:00"),
            ("0h30", "00:30:00"),
        ] {
            assert_eq!(parse(text).map(|time| time.to_string()).as_deref(), Some(time), "{text}");
        }
        for text in ["", "9", "9h5", "9.5", "25h00", "9h75", "9h00-12h00", "9h à 12h", "matin", "13 pm", "9-30", "900"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
