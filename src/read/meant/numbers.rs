//! Whole numbers as people write them: with a unit, with blanks between thousands, with a decimal comma.

/// What a text that looks like a number means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    Whole(String),
    /// It has decimals: the number below, and the one above.
    Between(String, String),
    /// A point stands between thousands, or before decimals that are none: with the digits behind it, and without.
    Either(String, String),
}

impl Meant {
    /// The numbers that may be meant.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::Whole(number) => vec![number],
            Self::Between(one, other) | Self::Either(one, other) => vec![one, other],
        }
    }

    pub fn is_negative(&self) -> bool {
        self.all().into_iter().any(|number| number.starts_with('-'))
    }
}

/// What `text` means as a whole number.
pub fn meant(text: &str) -> Option<Meant> {
    let bare = without_unit(text.trim());
    let (minus, digits) = match bare.strip_prefix(['-', '+']) {
        Some(digits) => (if bare.starts_with('-') { "-" } else { "" }, digits),
        None => ("", bare),
    };
    let signed = |digits: &str| if digits == "0" { digits.to_owned() } else { format!("{minus}{digits}") };
    if let Some((whole, decimals)) = digits.rsplit_once(['.', ',']) {
        let whole = whole_number(whole)?;
        if decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if decimals.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
            return Some(Meant::Either(signed(&format!("{whole}{decimals}")), signed(&whole)));
        }
        if decimals.bytes().all(|byte| byte == b'0') {
            return Some(Meant::Whole(signed(&whole)));
        }
        let above = whole.parse::<u64>().ok()?.checked_add(1)?;
        return Some(Meant::Between(signed(&whole), signed(&above.to_string())));
    }
    whole_number(digits).map(|digits| Meant::Whole(signed(&digits)))
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

fn without_unit(text: &str) -> &str {
    let units = ["%", "€", "$", "£", "EUR", "eur", "euros", "euro", "percent", "pour cent"];
    let without = units.iter().find_map(|unit| text.strip_suffix(unit).or_else(|| text.strip_prefix(unit)));
    without.unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::{Meant, meant};

    #[test]
    fn numbers_are_known_as_people_write_them() {
        for text in ["8000", "8 000", "8\u{202f}000 €", "€8000", "08000", "8000,00", "8'000", "8000 EUR", "8000.0"]
        {
            assert_eq!(meant(text), Some(Meant::Whole("8000".into())), "{text}");
        }
        assert_eq!(meant("40 %"), Some(Meant::Whole("40".into())));
        assert_eq!(meant("8 000,50"), Some(Meant::Between("8000".into(), "8001".into())));
        assert_eq!(meant("-0,5"), Some(Meant::Between("0".into(), "-1".into())));
        assert_eq!(meant("8.000"), Some(Meant::Either("8000".into(), "8".into())));
        for text in ["", "%", "8k€", "40 50", "1 2", "3 ateliers", "1,2,3", "123456789012345678901"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
