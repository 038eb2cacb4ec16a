//! Formats numbers in each language.

use super::Language;

/// "12,000" or "12 000" (with narrow no-break spaces, U+202F).
pub fn grouped(language: Language, number: i64) -> String {
    let separator = match language {
        Language::En => ',',
        Language::Fr => '\u{202f}',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// "+1,200", "−12" with a minus sign (U+2212), "0".
pub fn signed(language: Language, number: i64) -> String {
    let digits = grouped(language, number.saturating_abs());
    match number {
        ..0 => format!("\u{2212}{digits}"),
        0 => digits,
        1.. => format!("+{digits}"),
    }
}

/// "4.2", "4,2", "4": rounded to tenths, without its sign.
pub fn tenths(language: Language, number: f64) -> String {
    let text = format!("{:.1}", number.abs());
    let text = text.strip_suffix(".0").unwrap_or(&text);
    match language {
        Language::En => text.to_owned(),
        Language::Fr => text.replace('.', ","),
    }
}

/// "3rd", "3e", for numbers from 1.
pub fn ordinal(language: Language, number: usize) -> String {
    let ending = match (language, number % 100, number % 10) {
        (Language::Fr, ..) if number == 1 => "re",
        (Language::Fr, ..) => "e",
        (Language::En, 11..=13, _) => "th",
        (Language::En, _, 1) => "st",
        (Language::En, _, 2) => "nd",
        (Language::En, _, 3) => "rd",
        (Language::En, ..) => "th",
    };
    format!("{number}{ending}")
}

/// "40 %" with a no-break space in French, "40%" in English.
pub fn percent(language: Language, number: i64) -> String {
    match language {
        Language::En => format!("{number}%"),
        Language::Fr => format!("{number}\u{a0}%"),
    }
}
