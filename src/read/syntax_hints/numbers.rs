//! Whole numbers as people write them: with a unit, with blanks between thousands, with a decimal comma.

use super::number_words;

/// What a text that looks like a number means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberGuess {
    Whole(String),
    /// It has decimals: the number below, and the one above.
    Between(String, String),
    /// A point stands between thousands, or before decimals that are none: with the digits behind it, and without.
    Either(String, String),
}

/// What `text` means as a whole number.
pub fn meant(text: &str) -> Option<NumberGuess> {
    let bare = without_unit(text.trim());
    if let Some(number) = number_words::number(bare) {
        return Some(NumberGuess::Whole(number.to_string()));
    }
    let (bare, power) = without_power(bare);
    let (minus, digits) = match bare.strip_prefix(['-', '+', '−']) {
        Some(digits) => (if bare.starts_with('+') { "" } else { "-" }, digits),
        None => ("", bare),
    };
    let signed = |digits: &str| if digits == "0" { digits.to_owned() } else { format!("{minus}{digits}") };
    let Some((whole, decimals)) = digits.rsplit_once(['.', ',']) else {
        let whole = times_ten(&whole_number(digits)?, power)?;
        return Some(NumberGuess::Whole(signed(&whole)));
    };
    if decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // "1.234.567" has points between thousands, "1.234,50" has decimals too.
    let sign = &digits[whole.len()..digits.len() - decimals.len()];
    if whole.contains(['.', ',']) {
        let thousands: Vec<&str> = whole.split(['.', ',']).collect();
        let is_one_sign = !whole.contains(sign) || !whole.contains(if sign == "." { ',' } else { '.' });
        let are_thousands = thousands[0].len() <= 3 && thousands.iter().skip(1).all(|group| group.len() == 3);
        if !is_one_sign || !are_thousands || power > 0 {
            return None;
        }
        let whole = whole_number(&thousands.concat())?;
        let is_same_sign = digits[..digits.len() - decimals.len() - 1].contains(sign);
        return match decimals.len() {
            3 if is_same_sign => Some(NumberGuess::Whole(signed(&format!("{whole}{decimals}")))),
            // Three digits behind another sign may be thousands too.
            3 => None,
            _ if is_same_sign => None,
            _ => rounded(&whole, decimals, signed),
        };
    }
    let whole = whole_number(whole)?;
    if power > 0 {
        let decimals = decimals.trim_end_matches('0');
        let zeros = power.checked_sub(decimals.len())?;
        let whole = whole_number(&format!("{whole}{decimals}"))?;
        return Some(NumberGuess::Whole(signed(&times_ten(&whole, zeros)?)));
    }
    if decimals.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
        return Some(NumberGuess::Either(signed(&format!("{whole}{decimals}")), signed(&whole)));
    }
    rounded(&whole, decimals, signed)
}

/// Decimals that are none, or the whole numbers on either side.
fn rounded(whole: &str, decimals: &str, signed: impl Fn(&str) -> String) -> Option<NumberGuess> {
    if decimals.bytes().all(|byte| byte == b'0') {
        return Some(NumberGuess::Whole(signed(whole)));
    }
    let above = whole.parse::<u64>().ok()?.checked_add(1)?;
    Some(NumberGuess::Between(signed(whole), signed(&above.to_string())))
}

/// Digits, in groups of three where there are blanks or apostrophes between them; no zeros in front.
fn whole_number(text: &str) -> Option<String> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, '\'' | '’' | '_');
    let groups: Vec<&str> = text.split(is_gap).collect();
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let are_thousands = groups.iter().skip(1).all(|group| group.len() == 3) && groups[0].len() <= 3;
    if !groups.iter().all(is_digits) || (groups.len() > 1 && !are_thousands) {
        return None;
    }
    let digits = groups.concat();
    let digits = digits.trim_start_matches('0');
    (digits.len() <= 18).then(|| if digits.is_empty() { "0".to_owned() } else { digits.to_owned() })
}

fn times_ten(digits: &str, power: usize) -> Option<String> {
    let digits = if digits == "0" { "0".to_owned() } else { format!("{digits}{}", "0".repeat(power)) };
    (digits.len() <= 18).then_some(digits)
}

fn without_unit(text: &str) -> &str {
    const UNITS: [&str; 13] =
        ["%", "€", "$", "£", "eur", "euros", "euro", "percent", "per cent", "pour cent", "pourcent", "pct", "/100"];
    let is_unit = |part: &str| UNITS.contains(&&*part.to_lowercase());
    let cut = |at: usize| text.is_char_boundary(at).then(|| text.split_at(at));
    let behind = text
        .char_indices()
        .rev()
        .take(12)
        .filter_map(|(at, _)| cut(at))
        .filter(|(_, unit)| is_unit(unit.trim()))
        .last();
    let before =
        text.char_indices().take(6).filter_map(|(at, _)| cut(at)).filter(|(unit, _)| is_unit(unit.trim())).last();
    match (behind, before) {
        (Some((number, _)), _) => number.trim(),
        (None, Some((_, number))) => number.trim(),
        (None, None) => text,
    }
}

/// "12k" is 12 000: the number without the letter or the word, and how many zeros that stands for.
fn without_power(text: &str) -> (&str, usize) {
    const POWERS: [(&str, usize); 8] =
        [("milliers", 3), ("mille", 3), ("millions", 6), ("million", 6), ("k", 3), ("K", 3), ("M", 6), ("thousand", 3)];
    let found = POWERS.iter().find_map(|&(word, power)| Some((text.strip_suffix(word)?.trim(), power)));
    found.filter(|(number, _)| number.ends_with(|last: char| last.is_ascii_digit())).unwrap_or((text, 0))
}

#[cfg(test)]
mod tests {
    use super::{NumberGuess, meant};

    #[test]
    fn numbers_are_known_as_people_write_them() {
        for text in [
            "8000",
            "8 000",
            "8\u{202f}000 €",
            "€8000",
            "08000",
            "8000,00",
            "8'000",
            "8000 EUR",
            "8000.0",
            "8 000,00 €",
            "8 k€",
            "8k",
            "8 K€",
            "8 mille",
            "EUR 8000",
            "8.000,00 €",
            "8,000.00",
            "8 000 euros",
            "+8000",
            "8_000",
        ] {
            assert_eq!(meant(text), Some(NumberGuess::Whole("8000".into())), "{text}");
        }
        assert_eq!(meant("40 %"), Some(NumberGuess::Whole("40".into())));
        assert_eq!(meant("8 000,50"), Some(NumberGuess::Between("8000".into(), "8001".into())));
        assert_eq!(meant("-0,5"), Some(NumberGuess::Between("0".into(), "-1".into())));
        assert_eq!(meant("8.000"), Some(NumberGuess::Either("8000".into(), "8".into())));
        assert_eq!(meant("1,5 M€"), Some(NumberGuess::Whole("1500000".into())));
        assert_eq!(meant("12,5k"), Some(NumberGuess::Whole("12500".into())));
        assert_eq!(meant("1.234.567"), Some(NumberGuess::Whole("1234567".into())));
        assert_eq!(meant("40 pour cent"), Some(NumberGuess::Whole("40".into())));
        assert_eq!(meant("40/100"), Some(NumberGuess::Whole("40".into())));
        assert_eq!(meant("quarante pour cent"), Some(NumberGuess::Whole("40".into())));
        for text in [
            "",
            "%",
            "k€",
            "1,2345k",
            "12.34.567",
            "1,234.567",
            "50-60 %",
            "~8000",
            "8000 € / an",
            "40 50",
            "1 2",
            "3 ateliers",
            "trois ateliers",
            "1,2,3",
            "123456789012345678901",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
