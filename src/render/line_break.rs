//! Where a line may be broken: not before a closing mark, and not between a number and its unit.

/// Whether a line may be broken at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakOpportunity {
    /// Not at all.
    Never,
    /// Preferred to breaking a word, but only if there is no better place.
    Reluctantly,
    /// Yes.
    Freely,
    /// A break is required.
    Always,
}

/// At a space between `before` and `after`.
pub fn at_space(before: &str, after: &str) -> BreakOpportunity {
    // Even at an ordinary space, a line does not begin with a closing mark or end with an opening one.
    let opens = before.ends_with(['«', '(', '[', '“']);
    if opens || after.starts_with(is_closing) {
        BreakOpportunity::Never
    } else if is_number_with_unit(before, after) {
        BreakOpportunity::Reluctantly
    } else {
        BreakOpportunity::Freely
    }
}

/// Whether a line may be broken after a hyphen, dash or slash: "avant-projet", not "2026-2027" or "-5".
pub fn is_between_words(before: &str, next: Option<char>) -> bool {
    next.is_some_and(char::is_alphanumeric) && before.ends_with(char::is_alphabetic)
}

/// Whether a character closes what is before it, so that no line begins with it.
pub fn is_closing(character: char) -> bool {
    matches!(character, '»' | ';' | ':' | '!' | '?' | '%' | ',' | '.' | '…' | ')' | ']' | '}' | '”' | '’' | '€')
}

/// "43 jours", "1er septembre", "déc. 2026", and "niveau 4" at the end of a sentence or clause.
fn is_number_with_unit(before: &str, after: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let next = after.split(char::is_whitespace).next().unwrap_or_default();
    match (digits(word), digits(next)) {
        (Some(digits), None) => digits < 4 && next.starts_with(char::is_alphabetic),
        (None, Some(digits)) => {
            let follows_word = word.ends_with(|last: char| last.is_alphabetic() || last == '.');
            follows_word && (digits == 4 || ends_there(next, &after[next.len()..]))
        }
        (None, None) | (Some(_), Some(_)) => false,
    }
}

/// The number of digits of a number, with ordinal suffix and surrounding marks; `None` for another word.
fn digits(word: &str) -> Option<usize> {
    let word = word.trim_start_matches('(').trim_end_matches(is_closing);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rank = &word[digits..];
    (digits > 0 && ["", "er", "re", "e", "st", "nd", "rd", "th"].contains(&rank)).then_some(digits)
}

fn ends_there(number: &str, after: &str) -> bool {
    let after = after.trim_start();
    number.ends_with(is_closing) || after.is_empty() || after.starts_with(is_closing)
}
